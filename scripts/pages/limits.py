"""The page of one limit: what it is, what starts it, an example, and every provision about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from keterbukaan._words import said_day
from keterbukaan.deadlines._questions import questions_about
from keterbukaan.law import titles
from keterbukaan.law.age import Checked
from keterbukaan.law.agreement import Agreement, Difference
from keterbukaan.law.limit import Scope, TimeLimit
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.example import Example, ended_limit, ended_provisions
from scripts.pages.markdown import both, facts, sentence
from scripts.pages.provisions import in_force, is_read, place

DIFFERENCES = {
    Difference.KIND: ("jenis", "kind"),
    Difference.AMOUNT: ("angka", "number"),
    Difference.UNIT: ("satuan", "unit"),
    Difference.START: ("peristiwa awal", "starting event"),
}

_WHOSE_DAYS = {
    True: (
        "nasional; hari libur Badan Publik sendiri hanya menggeser hari terlama",
        "national; a body's own days off move only the latest day",
    ),
    False: (
        "nasional; hari libur Badan Publik sendiri tidak menggesernya",
        "national; a body's own days off do not move it",
    ),
}


def limit_page(limit: str) -> str:
    """Print the page of a limit."""
    book = in_force()
    agreements = book.agreement(limit)
    governing = agreements[0].limit
    example = _example(limit)
    lines = [
        f"# {limit}",
        "",
        f"**{titles.title(limit, 'id')}** · _{titles.title(limit, 'en')}_",
        "",
        *sentence(governing.summary("id"), governing.summary("en")),
        *_reading_warning(governing),
        *_at_a_glance(governing),
        "## Yang memulainya · What starts it",
        "",
        *_starts(agreements, book),
        "",
        "## Contoh · Example",
        "",
        *example.lines(),
        "## Ketentuan · Provisions",
        "",
    ]
    for agreement in agreements:
        lines += _provision(agreement.limit, _relation(agreement), said=agreement.governs)
    for ended in ended_provisions(limit):
        lines += _provision(ended, "Tidak berlaku lagi · No longer in force", said=False)
    lines += _bearing_readings(limit)
    return "\n".join(lines) + "\n"


@cache
def limits_of(question: str) -> tuple[str, ...]:
    """Return the limits on whose pages an open question is named."""
    return tuple(limit for limit in in_force().limits if question in _questions_about(limit))


@cache
def _example(limit: str) -> Example:
    return Example(limit, in_force().governing(limit))


def _reading_warning(limit: TimeLimit) -> Iterator[str]:
    if is_read(limit):
        return
    yield '!!! warning "Tidak dibaca dari naskah peraturannya · Not read in the text itself"'
    yield f"    Ketentuan ini {limit.read.label('id')}. Angkanya dapat diganti lewat"
    yield "    [berkas Badan Publik sendiri](../how-to/local-rule.md)."
    yield ""
    yield f"    This provision was {limit.read.label('en')}. Its number can be"
    yield "    replaced through a [body's own file](../how-to/local-rule.md)."
    if limit.regulation.note:
        yield ""
        yield f"    {limit.regulation.note}"
    yield ""


def _at_a_glance(limit: TimeLimit) -> Iterator[str]:
    rows = [
        ("Batas", "Limit", limit.how_long("id"), limit.how_long("en")),
        ("Siapa", "Who", limit.actor.label("id"), limit.actor.label("en")),
        ("Sifat", "Nature", limit.nature.label("id"), limit.nature.label("en")),
        ("Arah", "Direction", limit.direction.label("id"), limit.direction.label("en")),
        ("Dasar", "Basis", str(limit.citation), "the provision that governs"),
        (
            "Sumber",
            "Verification",
            limit.read.label("id"),
            limit.read.label("en"),
        ),
        ("Keyakinan", "Confidence", limit.confidence.label("id"), limit.confidence.label("en")),
    ]
    if limit.checked_on is not None:
        checked = (said_day(limit.checked_on, "id"), said_day(limit.checked_on, "en"))
        rows.append(("Terakhir diperiksa", "Last checked", *checked))
    if limit.recurring:
        rows.append(("Berulang", "Recurring", "ya", "yes, again after each time"))
    if limit.continues:
        said = (
            "hari pertamanya langsung setelah batas sebelumnya",
            "runs on from the limit before",
        )
        rows.append(("Melanjutkan", "Continues", *said))
    if (cap := limit.never_later_than) is not None:
        link = f"[`{cap}`]({cap}.md)"
        rows.append(("Tidak melewati", "Never later than", link, link))
    if limit.national_days:
        said = _WHOSE_DAYS[limit.own_days_too]
        rows.append(("Hari kerja", "Working days", *said))
    yield "| | | |"
    yield "| --- | --- | --- |"
    for name_id, name_en, said_id, said_en in rows:
        yield f"| {name_id} · _{name_en}_ | {said_id} | _{said_en}_ |"
    yield ""


def _starts(agreements: Iterable[Agreement], book: Rulebook) -> Iterator[str]:
    events = dict.fromkeys(
        start
        for each in agreements
        if each.limit.scope is not Scope.MINISTRY
        for start in each.limit.starts_from
    )
    yield "| Peristiwa · Event | Artinya | _Meaning_ |"
    yield "| --- | --- | --- |"
    for event in events:
        before = ended_limit(event)
        name = f"[`{event}`]({before}.md)" if before else f"`{event}`"
        label_id, label_en = (book.event_label(event, lang) for lang in ("id", "en"))
        yield f"| {name} | {label_id} | _{label_en}_ |"


def _provision(limit: TimeLimit, relation: str, *, said: bool) -> Iterator[str]:
    yield f"### {limit.citation}"
    yield ""
    yield f"**{relation}**"
    yield ""
    if not said:
        yield limit.summary("id")
        yield '{: lang="id" }'
        yield ""
        yield f"_{limit.summary('en')}_"
        yield ""
    since = limit.in_force_from or limit.regulation.in_force_from
    until = limit.in_force_until or limit.regulation.in_force_until
    mark = "" if is_read(limit) else "⚠ "
    sure = limit.confidence.label
    rows = [
        ("Rujukan · _Citations_", "<br>".join(map(place, limit.sources))),
        *([("Bunyi naskah · _Words of the text_", _quoted(limit))] if limit.quote else []),
        ("Batas · _Limit_", both(limit.how_long)),
        ("Dimulai oleh · _Starts with_", ", ".join(f"`{start}`" for start in limit.starts_from)),
        ("Berlaku · _In force_", in_force_span(since, until)),
        ("Sumber · _Verification_", mark + both(limit.read.label)),
        ("Keyakinan · _Confidence_", f"{sure('id')} · {sure('en')}"),
        *age_rows(limit),
    ]
    if limit.note:
        rows.append(("Catatan · _Note_", limit.note))
    yield from facts(rows)


def _quoted(limit: TimeLimit) -> str:
    """Return the words of a paragraph once, and in both languages that they were corrected."""
    said, _, corrected = limit.quoted("id").partition(" [")
    if not corrected:
        return said
    return f"{limit.quoted('id')} · _{limit.quoted('en').removeprefix(said).strip()}_"


def age_rows(rule: Checked) -> Iterator[tuple[str, str]]:
    """Yield when a rule was last checked, and what came after it."""
    if rule.checked_on is not None:
        yield "Terakhir diperiksa · _Last checked_", str(rule.checked_on)
    if rule.amended_by:
        yield "Diubah dengan · _Amended by_", "; ".join(rule.amended_by)
    if rule.replaced_by is not None:
        yield "Diganti dengan · _Replaced by_", rule.replaced_by


def in_force_span(since: date | None, until: date | None) -> str:
    """Return from when until when something is in force."""
    begun = f"sejak · from {since}" if since else "hari pertama tidak terbaca · first day not read"
    return f"{begun}, sampai · until {until}" if until else begun


def _relation(agreement: Agreement) -> str:
    limit = agreement.limit
    under = "; ".join(
        f"[`{name}={value}`](readings.md#{name})" for name, value in limit.under.items()
    )
    under = f" ({under})" if under else ""
    if agreement.governs:
        return f"Menentukan · Governs{under}"
    if limit.scope is Scope.MINISTRY:
        reach = "Hanya untuk kementerian atau lembaga itu · For that ministry or agency only"
    elif agreement.agrees:
        return f"Sejalan · Agrees{under}"
    else:
        reach = "Berbeda · Differs"
    parts = [DIFFERENCES[difference] for difference in agreement.differences]
    if not parts:
        return f"{reach}{under}"
    said_id, said_en = (", ".join(part[n] for part in parts) for n in (0, 1))
    return f"{reach}: {said_id} · {said_en}{under}"


def _bearing_readings(limit: str) -> Iterator[str]:
    names = _questions_about(limit)
    yield "## Penafsiran · Readings that bear on it"
    yield ""
    if not names:
        yield "Tidak ada: tidak ada tanggal yang bergantung padanya."
        yield '{: lang="id" }'
        yield ""
        yield "_None: no date depends on one._"
        return
    for name in names:
        each = open_questions()[name]
        chosen = each.options[0]
        yield (
            f"- [{each.conflict} `{name}`](readings.md#{name}): {each.question_id} "
            f"**{chosen.label_id}**<br>_{each.question_en} {chosen.label_en}_"
        )
    yield ""
    yield "C dengan nomor menandai pertanyaan yang tidak dijawab, atau dijawab berbeda-beda, dalam"
    yield "naskah peraturan; jawaban yang tebal dipakai bila tidak dipilih yang lain."
    yield '{: lang="id" }'
    yield ""
    yield "_A C with a number marks a question that the texts leave open, or answer differently;"
    yield "the answer in bold is used where no other is chosen._"


@cache
def _questions_about(limit: str) -> tuple[str, ...]:
    """Return the open questions that can move a limit, whatever the facts, in their own order."""
    return tuple(each.name for each in questions_about(limit, in_force()))
