"""The page of the readings: each open question, its options, an example in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
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
from scripts.pages.markdown import sentence, session
from scripts.pages.provisions import place

INTRO = """\
Where the texts disagree or say nothing, the library does not decide silently. Each open question
that can move a date, a consent or a registration has a name, its options, and a default. The
default stands first in each table. `earliest` and `latest` of a deadline range over all options of
the open questions that bear on it.

[Why each default](../understand/readings.md) was chosen is explained elsewhere; this page is
printed from the data. The numbers C1 to C24 are those under which the questions were noted when
the texts were read. C14 moves no date: it is about whose consent is needed. Nor do C22 and C23:
they are about what bars the registration of a dispute, and who is sent proof of it. C13, C15, C16
and C18 are not here: they concern who may act and where.
C6 is settled by the higher rule and leaves no choice.
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


def readings_page() -> str:
    """Print the page of the readings."""
    lines = [
        "# The readings",
        "",
        INTRO,
        "| | Pertanyaan · Question | Bawaan · Default |",
        "| --- | --- | --- |",
    ]
    for name, each in open_questions().items():
        default = each.options[0]
        lines.append(
            f"| {each.conflict} [`{name}`](#{name}) | {each.question_id}<br>_{each.question_en}_ "
            f"| {default.label_id}<br>_{default.label_en}_ |"
        )
    lines.append("")
    for name, each in open_questions().items():
        lines += _reading(name, each)
    return "\n".join(lines) + "\n"


def _reading(name: str, each: OpenQuestion) -> Iterator[str]:
    kind = reading_types()[name]
    yield f"## {each.conflict}: {name} {{#{name}}}"
    yield ""
    yield from sentence(each.question_id, each.question_en)
    yield "| Pilihan · Option | Artinya · Meaning | Sumber · Sources |"
    yield "| --- | --- | --- |"
    for number, option in enumerate(each.options):
        default = "<br>**bawaan · default**" if number == 0 else ""
        sources = "<br>".join(
            (*(place(source) for source in option.sources), *map(_restated, option.restated))
        )
        event = f"<br>`{option.event}`" if option.event else ""
        yield (
            f"| `{option.reading.value}`{default} "
            f"| {option.label_id}<br>_{option.label_en}_{event}{_reach(option)} "
            f"| {sources or 'tidak ada teks · no text'} |"
        )
    yield ""
    if name not in ABOUT_THE_REGISTER:
        yield from session(_consent(kind) if name == ABOUT_CONSENT else _dates(name, kind))
        yield ""
    limits = limits_of(name)
    links = ", ".join(f"[`{limit}`]({limit}.md)" for limit in limits)
    if len(limits) > LONG_LIST:
        yield f'??? note "Menyentuh {len(limits)} batas · Bears on {len(limits)} limits"'
        yield f"    {links}"
    elif limits:
        yield f"Menyentuh · _Bears on_: {links}."
    else:
        yield "Tidak menggeser tanggal apa pun. _It moves no date._"
    yield ""


def _restated(ruling: Restated) -> str:
    return (
        f"{ruling.source}: {ruling.text_id} (dikutip di tempat lain, teksnya tidak dibaca)"
        f"<br>_{ruling.text_en} (restated elsewhere, its text was not read)_"
    )


def _reach(option: Option) -> str:
    """Return how far the sources of an option reach, where that is said."""
    return f"<br>{option.note_id}<br>_{option.note_en}_" if option.note_id else ""


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
