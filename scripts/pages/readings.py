"""The page of the readings: each open question, its options, an example in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.reading import (
    OpenQuestion,
    Option,
    Reading,
    Readings,
    Restated,
    open_questions,
    reading_types,
)
from keterbukaan.organization.roles import Decision, Organization
from scripts.pages.example import dated
from scripts.pages.limits import limits_of
from scripts.pages.markdown import capital, code, either, for_developers, head, small, table
from scripts.pages.provisions import limit_link
from scripts.pages.regulation_names import linked_source

INTRO_ID = """\
Bila naskah peraturan bertentangan atau tidak mengatur, pustaka ini tidak memutuskan diam-diam.
Setiap pertanyaan terbuka yang dapat menggeser tanggal, persetujuan, atau registrasi mempunyai
nomor, pilihan jawaban, dan jawaban yang dipakai bila tidak dipilih yang lain: yang pertama dalam
tabelnya.
Tanggal paling awal dan paling akhir suatu batas waktu mencakup semua jawaban atas pertanyaan yang
menyangkutnya. [Mengapa jawaban itu yang dipakai](../understand/readings.md) dijelaskan tersendiri.

C1 sampai C24 ialah nomor pertanyaan itu ketika naskahnya dibaca. C14 tidak menggeser tanggal: yang
dipersoalkan ialah persetujuan siapa yang diperlukan. Begitu pula C22 dan C23: apa yang menghalangi
registrasi sengketa, dan kepada siapa buktinya dikirim. C13, C15, C16, dan C18 tidak ada di sini:
soalnya siapa yang boleh bertindak, dan di mana. C6 dijawab oleh peraturan yang lebih tinggi.
"""

INTRO_EN = """\
Where the texts disagree or say nothing, the library does not decide silently. Each open question
that can move a date, a consent or a registration has a number, its options, and a default: the
first in its table. `earliest` and `latest` of a deadline range over all options of the open
questions that bear on it. [Why each default](../understand/readings.md) was chosen is explained
elsewhere.

The numbers C1 to C24 are those under which the questions were noted when the texts were read. C14
moves no date: it is about whose consent is needed. Nor do C22 and C23: they are about what bars the
registration of a dispute, and who is sent proof of it. C13, C15, C16 and C18 are not here: they
concern who may act and where. C6 is settled by the higher rule and leaves no choice.
"""

EXAMPLES: Mapping[str, tuple[str, Mapping[str, date]]] = {
    "day-one": ("request.response", {"request.received": date(2025, 3, 24)}),
    "notice-after-complete": ("request.notice", {"request.complete": date(2025, 6, 10)}),
    "superior-clock": (
        "objection.response",
        {
            "objection.received": date(2025, 6, 10),
            "objection.received_by_superior": date(2025, 6, 12),
            "objection.registered": date(2025, 6, 16),
        },
    ),
    "hundred-days-start": (
        "dispute.resolution",
        {
            "dispute.received": date(2025, 6, 10),
            "dispute.registered": date(2025, 6, 13),
            "dispute.first_hearing": date(2025, 7, 8),
        },
    ),
    "hundred-days-holidays": ("dispute.resolution", {"dispute.first_hearing": date(2025, 7, 8)}),
    "inspection-start": (
        "complaint.inspection",
        {
            "complaint.handed_to_inspectorate": date(2025, 6, 10),
            "complaint.examination_opened": date(2025, 6, 17),
        },
    ),
    "ombudsman-days": (
        "ombudsman.explanation",
        {"ombudsman.explanation_request_received": date(2025, 6, 10)},
    ),
    "plain-hari": ("complaint.filing", {"complaint.service_received": date(2025, 3, 24)}),
    "silence-start": ("objection.filing", {"request.received": date(2025, 3, 24)}),
    "incomplete-clock": (
        "request.response",
        {"request.received": date(2025, 6, 10), "request.correction_received": date(2025, 6, 17)},
    ),
    "collective-leave": ("request.response", {"request.received": date(2025, 3, 24)}),
    "late-answer": (
        "dispute.filing",
        {
            "objection.received": date(2025, 5, 5),
            "objection.response_received": date(2025, 7, 14),
        },
    ),
    "exemption-review": (
        "exemption.expiry_determination",
        {"exemption.expires": date(2025, 12, 10)},
    ),
    "cassation-start": (
        "cassation.filing",
        {
            "court.decision_pronounced": date(2025, 6, 10),
            "court.decision_received": date(2025, 6, 16),
        },
    ),
    "roll-over": ("report.annual", {"fiscal_year.closed": date(2024, 12, 31)}),
    "missing-day": ("disclosure.periodic", {"disclosure.last_announced": date(2024, 8, 31)}),
    "commencement-start": (
        "dispute.commencement",
        {"dispute.received": date(2025, 6, 10), "dispute.registered": date(2025, 6, 13)},
    ),
}
"""For each open question a limit, and facts under which its options differ."""

ABOUT_CONSENT = "exemption-consent"
ABOUT_THE_REGISTER = frozenset({"registration-bar", "registration-proof"})
"""These questions move no date."""
OPENS_FIRST = "exemption-review"
"""The question of which the example shows the first day, where there is one."""
LONG_LIST = 12


def readings_page(lang: Language) -> str:
    """Print the page of the readings."""
    name = either(lang, "Penafsiran yang dapat dipilih", "Interpretations that can be chosen")
    description = either(
        lang,
        "Pertanyaan yang dibiarkan terbuka oleh naskah peraturan, penafsirannya, dan tanggal yang "
        "bergantung padanya.",
        "The questions that the texts leave open, how they can be interpreted, and the dates that "
        "depend on it.",
    )
    heads = either(lang, "Pertanyaan | Jawaban yang dipakai", "Question | Answer that is used")
    questions = open_questions()
    lines = [
        *head(name, description),
        either(lang, INTRO_ID, INTRO_EN),
        *table(
            heads,
            (
                (f"[{each.conflict}](#{name}): {each.question(lang)}", each.options[0].label(lang))
                for name, each in questions.items()
            ),
        ),
    ]
    for question, each in questions.items():
        lines += _reading(question, each, lang)
    return "\n".join(lines) + "\n"


def _reading(name: str, each: OpenQuestion, lang: Language) -> Iterator[str]:
    kind = reading_types()[name]
    yield f"## {each.conflict}: {each.question(lang)} {{#{name}}}"
    yield ""
    yield f"<small>{either(lang, 'Nama dalam program', 'Name in programs')}: {code(name)}</small>"
    yield ""
    heads = either(lang, "Jawaban | Sumber", "Answer | Sources")
    yield from table(heads, (_option(*numbered, lang) for numbered in enumerate(each.options)))
    limits = limits_of(name)
    links = "; ".join(limit_link(limit, lang, folder="") for limit in limits)
    if len(limits) > LONG_LIST:
        said = either(
            lang, f"Menyangkut {len(limits)} batas waktu", f"Bears on {len(limits)} limits"
        )
        yield f'??? note "{said}"'
        yield f"    {links}"
    elif limits:
        yield f"{either(lang, 'Menyangkut', 'Bears on')}: {links}."
    else:
        yield either(lang, "Tidak menggeser tanggal apa pun.", "It moves no date.")
    yield ""
    if name not in ABOUT_THE_REGISTER:
        shown = _consent(kind) if name == ABOUT_CONSENT else _dates(name, kind)
        yield from for_developers(lang, shown)


def _option(number: int, option: Option, lang: Language) -> Iterator[str]:
    default = either(lang, "dipakai bila tidak dipilih yang lain", "the default")
    default = f"<br>**{default}**" if number == 0 else ""
    event = f" {code(option.event)}" if option.event else ""
    reach = f"<br>{option.note(lang)}" if option.note(lang) else ""
    yield f"{capital(option.label(lang))}{small(option.reading.value)}{event}{default}{reach}"
    sources = [linked_source(source, lang) for source in option.sources]
    sources += (_restated(ruling, lang) for ruling in option.restated)
    yield "<br>".join(sources) or either(lang, "tidak ada teks", "no text")


def _restated(ruling: Restated, lang: Language) -> str:
    where = either(
        lang,
        "dikutip di tempat lain, naskahnya belum dibaca",
        "restated elsewhere, its text was not read",
    )
    return f"{ruling.source}: {ruling.text(lang)} ({where})"


def _dates(name: str, kind: type[Reading]) -> Iterator[str]:
    limit, facts = EXAMPLES[name]
    shown = "opens or deadline.date" if name == OPENS_FIRST else "date"
    yield ">>> from datetime import date"
    yield ">>> from keterbukaan import Jurisdiction, due"
    yield f">>> from keterbukaan.law import {kind.__name__}"
    yield ">>> facts = {"
    yield from (f'...     "{event}": {dated(day)},' for event, day in facts.items())
    yield "... }"
    yield f">>> for reading in {kind.__name__}:"
    yield "...     body = Jurisdiction.national().choosing(reading)"
    yield f'...     deadline = due("{limit}", facts, under=body)'
    yield f"...     print(reading, deadline.{shown})"
    for reading in kind:
        found = due(limit, facts, under=Jurisdiction.national().choosing(reading))
        day = found.date if isinstance(found, Deadline) else None
        if name == OPENS_FIRST and isinstance(found, Deadline):
            day = found.opens or found.date
        yield f"{reading} {day}"


def _consent(kind: type[Reading]) -> Iterator[str]:
    yield ">>> from keterbukaan import Readings"
    yield f">>> from keterbukaan.law import {kind.__name__}"
    yield ">>> from keterbukaan.organization import Decision, Organization"
    yield f">>> for reading in {kind.__name__}:"
    yield "...     rule = Organization.national().rule("
    yield "...         Decision.CLASSIFICATION, Readings.of(reading)"
    yield "...     )"
    yield "...     print(reading, rule.consent_in)"
    for reading in kind:
        rule = Organization.national().rule(Decision.CLASSIFICATION, Readings.of(reading))
        yield f"{reading} {rule.consent_in}"
