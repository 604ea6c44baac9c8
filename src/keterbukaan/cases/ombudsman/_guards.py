"""What is irregular about a report's filing, and about an event that its stage allows.

UU 37/2008 Pasal 24 to 38.
"""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for, deadline_of, lateness
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman._form import straight_to_the_ombudsman
from keterbukaan.cases.ombudsman._results import RESULTS
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    FoundCompetent,
    PoliceAsked,
    ReportCompleted,
    ReportDeclaredComplete,
    ReportDeclaredIncomplete,
    ReportDeemedWithdrawn,
    ReportMediated,
    WhomSummoned,
)
from keterbukaan.cases.ombudsman.record import (
    COMPLETION,
    EXPLANATION,
    OmbudsmanReportRecord,
    OmbudsmanScene,
)
from keterbukaan.cases.outcomes import (
    Irregularity,
    Nature,
    after_words,
    irregular,
    received_before,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import in_force
from keterbukaan.law.rulebook import Rulebook

__all__ = ["filing_irregularities", "irregularities_of"]

_ACT = "UU 37/2008 Pasal"
_FILE = frozenset({"received", "incomplete", "completed"})
_GUARDS = Guards(RESULTS)


def irregularities_of(event: Event, scene: OmbudsmanScene) -> tuple[Irregularity, ...]:
    """Return what is irregular about an event that its stage allows: its content, then its day."""
    return (*_GUARDS.found(event, scene), *lateness(event, scene))


def filing_irregularities(
    case: OmbudsmanReportRecord, body: Jurisdiction
) -> Iterator[Irregularity]:
    """Yield that it came after two years, or before the body was told, where that is known (24)."""
    if not in_force(case.opened_by, case.law_day):
        return
    if case.event_on is not None:
        days = {"ombudsman.event": case.event_on}
        deadline = deadline_of("ombudsman.report", days, body, case.law_day)
        if deadline is not None and case.received > deadline.date:
            after_id, after_en = after_words(deadline)
            yield _of_the_filing(
                case,
                Nature.TOO_LATE,
                f"dilaporkan {after_id}",
                f"reported {after_en}",
                f"{_ACT} 24 ayat (3)",
            )
    told = case.told_body_on
    if case.told_body is False or (told is not None and told > case.received):
        but_id, but_en = straight_to_the_ombudsman(case.law_day)
        yield _of_the_filing(
            case,
            Nature.PREMATURE,
            f"belum disampaikan lebih dahulu kepada terlapor atau atasannya{but_id}",
            f"not put to the reported party or its superior first{but_en}",
            f"{_ACT} 24 ayat (1) huruf c",
        )


def _of_the_filing(
    case: OmbudsmanReportRecord, nature: Nature, said_id: str, said_en: str, citation: str
) -> Irregularity:
    return Irregularity("filed", case.received, nature, said_id, said_en, citation)


@_GUARDS.of(ReportDeclaredIncomplete)
def _incomplete(event: ReportDeclaredIncomplete, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    del scene
    if not event.lacking:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "tidak disebut apa yang kurang",
            "it does not say what is missing",
            f"{_ACT} 25 ayat (2)",
        )
    yield from received_before(event, event.received_on, f"{_ACT} 25 ayat (3)")


@_GUARDS.of(ReportCompleted)
def _completion(event: ReportCompleted, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    """Yield that nothing can be completed once it is withdrawn, unless a reading still lets it."""
    progress = scene.progress
    if progress.state != "withdrawn":
        return
    deadline = deadline_for(COMPLETION, scene)
    is_late = deadline is None or event.on > deadline.latest
    if is_late or not progress.was_deemed_withdrawn:
        yield irregular(event, Nature.NO_EFFECT, *_WITHDRAWN)


@_GUARDS.of(ReportDeemedWithdrawn)
def _deemed(event: ReportDeemedWithdrawn, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    progress, citation = scene.progress, f"{_ACT} 25 ayat (3)"
    deadline = deadline_for(COMPLETION, scene)
    if not progress.names_what_is_missing or deadline is None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "tidak tercatat bahwa pelapor menerima pemberitahuan tentang apa yang kurang",
            "it is not on record that the complainant got a notice of what is missing",
            citation,
        )
        return
    completed = progress.done.get("completed") if progress.state == "completed" else None
    day = event.on if completed is None else completed.on
    if day <= deadline.date and completed is not None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "pelapor sudah melengkapinya pada waktunya",
            "the complainant has completed it in time",
            citation,
        )
    elif day <= deadline.date:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"pelapor masih dapat melengkapinya sampai {said_day(deadline.date, 'id')}",
            f"the complainant may still complete it until {said_day(deadline.date, 'en')}",
            citation,
        )
    elif day <= deadline.latest:
        yield irregular(
            event,
            Nature.PREMATURE,
            "menurut penafsiran lain pelapor dapat melengkapinya sampai "
            f"{said_day(deadline.latest, 'id')}",
            "under other readings the complainant can complete it until "
            f"{said_day(deadline.latest, 'en')}",
            citation,
        )


@_GUARDS.of(ReportDeclaredComplete)
def _complete(event: ReportDeclaredComplete, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    """Refuse to take up what its complainant withdrew; what lapsed by silence may be taken up."""
    if scene.progress.state == "withdrawn" and not scene.progress.was_deemed_withdrawn:
        yield irregular(event, Nature.UNLAWFUL, *_WITHDRAWN)


@_GUARDS.of(FoundCompetent)
def _competent(event: FoundCompetent, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    if scene.progress.state in _FILE:
        yield irregular(
            event,
            Nature.DEFECT,
            "ditetapkan berwenang sebelum berkas dinyatakan lengkap",
            "found competent before the file was declared complete",
            f"{_ACT} 26 ayat (1)",
        )
    if scene.progress.state == "not_competent":
        yield irregular(
            event,
            Nature.DEFECT,
            "sebelumnya ditetapkan tidak berwenang",
            "it was found not competent before",
            f"{_ACT} 26 ayat (2)",
        )


@_GUARDS.of(ExplanationAsked)
def _request(event: ExplanationAsked, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    yield from received_before(event, event.received_on, f"{_ACT} 33 ayat (1)")
    asked = scene.progress.asked
    if not asked:
        return
    deadline = deadline_for(EXPLANATION, scene)
    if asked > 1:
        yield irregular(
            event,
            Nature.DEFECT,
            "penjelasan sudah diminta dua kali; terlapor yang tidak menjawab dianggap tidak "
            "menggunakan haknya",
            "an explanation was asked for twice already; who does not answer is taken not to use "
            "the right to",
            f"{_ACT} 33 ayat (3)",
        )
    elif deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.PREMATURE,
            f"waktu untuk menjawab permintaan pertama berakhir {said_day(deadline.date, 'id')}",
            f"the time to answer the first request ends on {said_day(deadline.date, 'en')}",
            f"{_ACT} 33 ayat (2)",
        )


@_GUARDS.of(Explained)
def _explanation(event: Explained, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    if "explanation_asked" not in scene.progress.done:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            "penjelasan belum diminta",
            "no explanation was asked for",
            f"{_ACT} 33 ayat (1)",
        )


@_GUARDS.of(PoliceAsked)
def _police(event: PoliceAsked, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    """Refuse to have brought whom the Act does not name, or who was not summoned often enough.

    The Act says "did not comply with the summons with a lawful reason", also in its elucidation;
    whether a reason was lawful is the Ombudsman's to judge.
    """
    number = Rulebook.national().number("ombudsman.summonses_missed")
    if event.whom not in {WhomSummoned.REPORTED_PARTY, WhomSummoned.WITNESS}:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "hanya terlapor dan saksi yang dapat dihadirkan dengan bantuan Kepolisian",
            "only the reported party and witnesses can be brought by the police",
            str(number.citation),
        )
    elif scene.progress.missed.get((event.whom.value, event.person), 0) < number.value:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            f"belum {number.value} kali berturut-turut tidak memenuhi panggilan",
            f"has not stayed away from {number.value} summonses in a row",
            str(number.citation),
        )


@_GUARDS.of(ReportMediated)
def _mediation(event: ReportMediated, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    del scene
    if not event.asked_by_parties:
        yield irregular(
            event,
            Nature.DEFECT,
            "mediasi dan konsiliasi tidak diminta para pihak",
            "the parties did not ask for mediation and conciliation",
            f"{_ACT} 8 ayat (1) huruf e",
        )


_WITHDRAWN = ("laporan sudah dicabut", "the report is withdrawn", f"{_ACT} 25 ayat (4)")
