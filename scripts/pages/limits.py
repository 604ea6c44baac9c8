"""The page of one limit: the rule in words, its text, an example, its place in the procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from keterbukaan._words import said_day
from keterbukaan.deadlines._questions import questions_about
from keterbukaan.errors import Language
from keterbukaan.law.agreement import Agreement, Difference
from keterbukaan.law.limit import Direction, Scope, TimeLimit
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.chapters import CHAPTERS
from scripts.pages.example import Example, ended_limit, ended_provisions
from scripts.pages.limit_links import places_in_the_procedure
from scripts.pages.markdown import (
    capital,
    code,
    either,
    english,
    facts,
    head,
    quotation,
    sentence,
    table,
)
from scripts.pages.provisions import (
    age_rows,
    in_force,
    in_force_span,
    is_read,
    length,
    limit_link,
    place,
    title,
    unread,
    warning,
)
from scripts.pages.regulation_names import cited, linked_source

DIFFERENCES = {
    Difference.KIND: ("jenis", "kind"),
    Difference.AMOUNT: ("angka", "number"),
    Difference.UNIT: ("satuan", "unit"),
    Difference.START: ("peristiwa awal", "starting event"),
}

_WHOSE_DAYS = {
    True: (
        "nasional; hari libur Badan Publik sendiri hanya menggeser tanggal paling akhir",
        "national; a body's own days off move only the latest day",
    ),
    False: (
        "nasional; hari libur Badan Publik sendiri tidak menggesernya",
        "national; a body's own days off do not move it",
    ),
}


_ASKED = {
    "request.response": (
        "Kapan permohonan harus dijawab: batas waktu jawaban",
        "When must a request be answered: the time limit of the answer",
    ),
    "request.extension": (
        "Kapan waktu jawaban dapat diperpanjang: tujuh hari kerja tidak datang sendiri",
        "When can the time be extended: the seven working days do not come by themselves",
    ),
    "objection.filing": (
        "Kapan keberatan dapat diajukan: batas waktu keberatan",
        "When can an objection be filed: its time limit",
    ),
    "objection.response": (
        "Kapan keberatan harus dijawab: batas waktu tanggapan Atasan PPID",
        "When must an objection be answered: the time limit of the superior",
    ),
    "dispute.filing": (
        "Kapan sengketa dapat diajukan: batas waktu ke Komisi Informasi",
        "When can a dispute be filed: the time limit at the commission",
    ),
}
"""What readers ask of the rules that they look for most, in the words by which they search."""


def limit_page(limit: str, lang: Language) -> str:
    """Print the page of a limit."""
    book = in_force()
    agreements = book.agreement(limit)
    governing = book.governing(limit)
    lines = [
        *head(title(limit, lang), _description(governing, lang)),
        f"<small>{either(lang, 'Nama dalam program', 'Name in programs')}: {code(limit)}</small>",
        "",
        *sentence(governing.summary(lang)),
        *_reading_warning(governing, lang),
        *_words_of_the_text(agreements, lang),
        *_asked(limit, lang),
        *_at_a_glance(governing, agreements, lang),
        f"## {either(lang, 'Contoh perhitungan', 'An example')}",
        "",
        *_example(limit).lines(lang),
        *places_in_the_procedure(limit, lang),
        f"## {either(lang, 'Ketentuan', 'Provisions')}",
        "",
    ]
    for agreement in agreements:
        relation = _relation(agreement, lang)
        lines += _provision(agreement.limit, relation, lang, said=agreement.governs)
    ended = either(lang, "Tidak berlaku lagi", "No longer in force")
    for each in ended_provisions(limit):
        lines += _provision(each, ended, lang, said=False)
    lines += _bearing_readings(limit, lang)
    return "\n".join(lines) + "\n"


@cache
def limits_of(question: str) -> tuple[str, ...]:
    """Return the limits on whose pages an open question is named, in the order of the procedure."""
    in_order = (limit for chapter in CHAPTERS for limit in chapter.limits)
    return tuple(limit for limit in in_order if question in _questions_about(limit))


@cache
def _example(limit: str) -> Example:
    return Example(limit, in_force().governing(limit))


def _description(limit: TimeLimit, lang: Language) -> str:
    """Return what a search shows: the words by which the rule is looked for, and the article."""
    asked = either(
        lang,
        f"Kapan batas waktu (tenggat) {title(limit.name, lang).lower()}?",
        f"When is this due: {title(limit.name, lang).lower()}?",
    )
    return f"{asked} {length(limit, lang)}; {limit.citation}."


def _reading_warning(limit: TimeLimit, lang: Language) -> Iterator[str]:
    if is_read(limit):
        return
    yield warning(lang)
    read = limit.read.label(lang)
    yield either(
        lang,
        f"    Ketentuan ini {read}. Angkanya dapat diganti lewat "
        "[berkas Badan Publik sendiri](../how-to/local-rule.md).",
        f"    This provision was {read}. Its number can be replaced through a "
        "[body's own file](../how-to/local-rule.md).",
    )
    if limit.regulation.note:
        yield ""
        yield f"    {english(limit.regulation.note, lang)}"
    yield ""


def _words_of_the_text(agreements: Iterable[Agreement], lang: Language) -> Iterator[str]:
    """Quote the paragraph that governs; else the highest of those that agree with it."""
    for each in sorted(agreements, key=lambda each: not each.governs):
        if each.limit.quote and (each.governs or each.agrees):
            words, corrected = _quote(each.limit, lang)
            yield from quotation(words, f"{linked_source(each.limit.citation, lang)}{corrected}")
            return


def _asked(limit: str, lang: Language) -> Iterator[str]:
    if limit in _ASKED:
        yield f"## {either(lang, *_ASKED[limit])}"
        yield ""


def _at_a_glance(
    limit: TimeLimit, agreements: Iterable[Agreement], lang: Language
) -> Iterator[str]:
    rows = [
        (either(lang, "Berapa lama", "How long"), length(limit, lang)),
        (either(lang, "Siapa", "Who"), limit.actor.label(lang)),
        (either(lang, "Dihitung sejak", "Counted from"), _starts(limit, agreements, lang)),
        (either(lang, "Cara hitung", "Direction"), _direction(limit, lang)),
        (either(lang, "Sifat", "Nature"), limit.nature.label(lang)),
        (either(lang, "Dasar hukum", "Basis"), linked_source(limit.citation, lang)),
        (either(lang, "Sumber", "Source check"), limit.read.label(lang)),
        (either(lang, "Keyakinan", "Confidence"), limit.confidence.label(lang)),
    ]
    if limit.checked_on is not None:
        asked = either(lang, "Terakhir diperiksa", "Last checked")
        rows.append((asked, said_day(limit.checked_on, lang)))
    if limit.recurring:
        said = either(lang, "ya, setiap kali sesudah yang terakhir", "yes, again after each time")
        rows.append((either(lang, "Berulang", "Recurring"), said))
    if limit.continues:
        said = either(
            lang,
            "hari pertamanya langsung setelah batas waktu sebelumnya",
            "its first day follows the limit before directly",
        )
        rows.append((either(lang, "Melanjutkan", "Continues"), said))
    if (cap := limit.never_later_than) is not None:
        asked = either(lang, "Tidak melewati", "Never later than")
        rows.append((asked, limit_link(cap, lang, folder="")))
    if limit.national_days:
        said = either(lang, *_WHOSE_DAYS[limit.own_days_too])
        rows.append((either(lang, "Hari kerja", "Working days"), said))
    yield from facts(lang, rows)


def _starts(governing: TimeLimit, agreements: Iterable[Agreement], lang: Language) -> str:
    """Return the events of the governing rule first, then the others with who names them."""
    said = {
        event: f"{_event(event, lang)}{_otherwise(governing, event, lang)}"
        for event in governing.starts_from
    }
    for each in agreements:
        if each.limit.scope is Scope.MINISTRY:
            continue
        by = f" ({either(lang, 'menurut', 'by')} {cited(each.limit.citation, lang)})"
        for event in each.limit.starts_from:
            said.setdefault(event, f"{_event(event, lang)}{by}")
    return "<br>".join(said.values())


def _otherwise(governing: TimeLimit, event: str, lang: Language) -> str:
    """Return that an event starts a limit only on another interpretation of one article.

    The end of another limit may start it in fact too, as an extension that was notified does.
    """
    if ended_limit(event) is not None:
        return ""
    for name in _questions_about(governing.name):
        each = open_questions()[name]
        if event in {option.event for option in each.options[1:]}:
            link = f"[{each.conflict}](readings.md#{name})"
            return f" ({either(lang, 'menurut penafsiran lain', 'another interpretation')}, {link})"
    return ""


def _direction(limit: TimeLimit, lang: Language) -> str:
    """Return how it is counted: forward from the event, or back from it."""
    if limit.direction is Direction.AFTER:
        return either(lang, "maju sejak peristiwa itu", "forward from that event")
    return either(lang, "mundur dari peristiwa itu", "back from that event")


def _event(event: str, lang: Language) -> str:
    """Return an event in words, with the name that programs use; an end leads to its limit."""
    label = Rulebook.national().event_label(event, lang)
    if (before := ended_limit(event)) is not None:
        label = f"[{label}]({before}.md)"
    return f"{label} <small>{code(event)}</small>"


def _provision(limit: TimeLimit, relation: str, lang: Language, *, said: bool) -> Iterator[str]:
    yield f"### {cited(limit.citation, lang)}"
    yield ""
    yield f"**{relation}**"
    yield ""
    if not said:
        yield limit.summary(lang)
        yield ""
    since = limit.in_force_from or limit.regulation.in_force_from
    until = limit.in_force_until or limit.regulation.in_force_until
    warned = "" if is_read(limit) else unread(lang)
    rows = [
        (
            either(lang, "Rujukan", "Citations"),
            "<br>".join(place(each, lang) for each in limit.sources),
        ),
        *_quoted(limit, lang),
        (either(lang, "Berapa lama", "How long"), length(limit, lang)),
        (either(lang, "Siapa", "Who"), limit.actor.label(lang)),
        (
            either(lang, "Dihitung sejak", "Counted from"),
            "<br>".join(_event(start, lang) for start in limit.starts_from),
        ),
        (either(lang, "Berlaku", "In force"), in_force_span(since, until, lang)),
        (either(lang, "Sumber", "Source check"), f"{limit.read.label(lang)}{warned}"),
        (either(lang, "Keyakinan", "Confidence"), limit.confidence.label(lang)),
        *age_rows(limit, lang),
    ]
    if limit.note:
        rows.append((either(lang, "Catatan", "Note"), english(limit.note, lang)))
    yield from facts(lang, rows)


def _quoted(limit: TimeLimit, lang: Language) -> Iterator[tuple[str, str]]:
    if limit.quote:
        words, corrected = _quote(limit, lang)
        asked = either(lang, "Bunyi naskah", "Words of the text")
        yield asked, f'<span lang="id">{words}</span>{corrected}'


def _quote(limit: TimeLimit, lang: Language) -> tuple[str, str]:
    """Return the words of a text, and what is said of them where a scan was corrected."""
    words, bracket, corrected = limit.quoted(lang).partition(" [")
    return words, f"{bracket}{corrected}"


def _relation(agreement: Agreement, lang: Language) -> str:
    limit = agreement.limit
    under = "; ".join(f"[{_choice(*each, lang)}](readings.md#{each[0]})" for each in _under(limit))
    under = f" ({under})" if under else ""
    if agreement.governs:
        return f"{either(lang, 'Menentukan', 'Governs')}{under}"
    if limit.scope is Scope.MINISTRY:
        reach = either(
            lang,
            "Hanya untuk kementerian atau lembaga itu",
            "For that ministry or agency only",
        )
    elif agreement.agrees:
        return f"{either(lang, 'Sejalan', 'Agrees')}{under}"
    else:
        reach = either(lang, "Berbeda", "Differs")
    parts = [either(lang, *DIFFERENCES[difference]) for difference in agreement.differences]
    return f"{reach}: {', '.join(parts)}{under}" if parts else f"{reach}{under}"


def _under(limit: TimeLimit) -> Iterable[tuple[str, str]]:
    return limit.under.items()


def _choice(name: str, value: str, lang: Language) -> str:
    """Return an answer to an open question in words."""
    for option in open_questions()[name].options:
        if option.reading.value == value:
            return f"{open_questions()[name].conflict}: {option.label(lang)}"
    return f"{name}={value}"


def _bearing_readings(limit: str, lang: Language) -> Iterator[str]:
    names = _questions_about(limit)
    yield either(
        lang,
        "## Penafsiran yang dapat menggesernya",
        "## Interpretations that can move it",
    )
    yield ""
    if not names:
        yield either(
            lang,
            "Tidak ada: tidak ada tanggal yang bergantung padanya.",
            "None: no date depends on one.",
        )
        yield ""
        return
    heads = either(lang, "Pertanyaan | Jawaban yang dipakai", "Question | Answer that is used")
    rows: list[tuple[str, str]] = []
    for name in names:
        each = open_questions()[name]
        asked = f"[{each.conflict}](readings.md#{name}): {each.question(lang)}"
        rows.append((asked, capital(each.options[0].label(lang))))
    yield from table(heads, rows)
    yield either(
        lang,
        "C dengan nomor menandai pertanyaan yang tidak dijawab, atau dijawab berbeda-beda, dalam "
        "naskah peraturan; jawaban di atas dipakai bila tidak dipilih yang lain.",
        "A C with a number marks a question that the texts leave open, or answer differently; "
        "the answer above is used where no other is chosen.",
    )
    yield ""


@cache
def _questions_about(limit: str) -> tuple[str, ...]:
    """Return the open questions that can move a limit, whatever the facts, in their own order."""
    return tuple(each.name for each in questions_about(limit, in_force()))
