"""What is irregular about a result of the Ombudsman, and about how it is told and carried out.

UU 37/2008 Pasal 35 to 38. The result is the Ombudsman's: where the record says otherwise than a
ground of refusal, that is found, and the refusal has its effect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from keterbukaan._words import LabelledEnum, said_day
from keterbukaan.cases._clocks import deadline_for
from keterbukaan.cases._guards import Guards
from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman.events import (
    ImplementationReported,
    NonCompliancePublished,
    Recipient,
    RecommendationCarriedOut,
    RecommendationDelivered,
    RecommendationPart,
    RecommendationSigned,
    RefusalGround,
    RefusalTold,
    ReportRefused,
)
from keterbukaan.cases.ombudsman.record import (
    EXAMINED,
    IMPLEMENTATION,
    BodySettlement,
    OmbudsmanReportRecord,
    OmbudsmanScene,
)
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, received_before
from keterbukaan.errors import Language

__all__ = ["OF_A_RECOMMENDATION", "OF_A_REFUSAL", "RESULTS", "not_given"]

_ACT = "UU 37/2008 Pasal"
RESULTS = Guards()
OF_A_REFUSAL = frozenset({Recipient.COMPLAINANT, Recipient.REPORTED_PARTY})
OF_A_RECOMMENDATION = frozenset(Recipient)
_ENDED = frozenset({"not_competent", "refused", "settled", "closed"})


@RESULTS.of(ReportRefused)
def _refusal(event: ReportRefused, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    for ground in sorted(event.grounds, key=lambda each: each.value):
        if ground is RefusalGround.NEVER_TOLD_THE_BODY:
            said = _told(scene.case, event.on)
        else:
            contradicts = _AGAINST.get(ground)
            said = None if contradicts is None else contradicts(scene)
        if said is not None:
            yield irregular(event, Nature.DEFECT, *said, ground.citation)


def _told(case: OmbudsmanReportRecord, on: date) -> tuple[str, str] | None:
    """Return that the body had it by a day; what it made of it tells so, too."""
    day = case.told_body_on
    is_told = bool(case.told_body) or case.body_settlement is not None
    if is_told if day is None else day <= on:
        return (
            "menurut catatan sudah disampaikan kepada pihak yang dilaporkan",
            "by the record it was put to the party complained of",
        )
    return None


def _no_court(scene: OmbudsmanScene) -> tuple[str, str] | None:
    if scene.case.about_court_procedure:
        return (
            "menyangkut maladministrasi dalam proses di pengadilan, yang dikecualikan",
            "it is about maladministration in the court's own procedure, which is excepted",
        )
    if scene.case.before_a_court is False:
        return (
            "menurut catatan tidak ada pemeriksaan pengadilan",
            "by the record no court examines or examined it",
        )
    return None


def _not_settled_by_body(scene: OmbudsmanScene) -> tuple[str, str] | None:
    known = scene.case.body_settlement
    is_settled = scene.progress.settled_by_body or known is BodySettlement.SETTLED
    if known is not None and not is_settled:
        return (
            "menurut catatan instansi yang dilaporkan belum menyelesaikannya",
            "by the record the body complained of has not settled it",
        )
    return None


def _not_mediated(scene: OmbudsmanScene) -> tuple[str, str] | None:
    if scene.progress.state != "settled":
        return (
            "mediasi dan konsiliasi tidak tercatat dalam laporan ini",
            "no mediation and conciliation is on record in this report",
        )
    return None


def _not_examined(scene: OmbudsmanScene) -> tuple[str, str] | None:
    if scene.progress.state not in EXAMINED:
        return (
            "substansinya belum diperiksa",
            "its substance was not examined",
        )
    return None


_AGAINST: dict[RefusalGround, Callable[[OmbudsmanScene], tuple[str, str] | None]] = {
    RefusalGround.BEFORE_A_COURT: _no_court,
    RefusalGround.SETTLED_BY_THE_BODY: _not_settled_by_body,
    RefusalGround.MEDIATED: _not_mediated,
    RefusalGround.NO_MALADMINISTRATION: _not_examined,
}


@RESULTS.of(RefusalTold)
def _refusal_notice(event: RefusalTold, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    left = not_given(scene.progress.told | event.recipients, OF_A_REFUSAL)
    yield from _still_to_be_told(event, left, f"{_ACT} 36 ayat (2)")


def not_given(given: Iterable[Recipient], due: frozenset[Recipient]) -> tuple[Recipient, ...]:
    """Return who did not get a notice yet, of those to whom it is due, in the Act's order."""
    had = set(given)
    return tuple(each for each in Recipient if each in due and each not in had)


def _still_to_be_told(
    event: Event, left: tuple[Recipient, ...], citation: str
) -> Iterator[Irregularity]:
    if left:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            f"belum disampaikan kepada {_listed(left, 'id')}",
            f"not given yet to {_listed(left, 'en')}",
            citation,
        )


def _listed(those: Iterable[LabelledEnum], lang: Language) -> str:
    return ", ".join(each.label(lang) for each in those)


@RESULTS.of(RecommendationSigned)
def _recommendation(event: RecommendationSigned, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    for part in RecommendationPart:
        if part in event.lacking:
            yield irregular(
                event,
                Nature.INCOMPLETE,
                f"rekomendasi tidak memuat {part.label_id}",
                f"the recommendation does not hold {part.label_en}",
                f"{_ACT} 37 ayat (2) huruf {part.value}",
            )
    state = scene.progress.state
    if state in _ENDED:
        yield irregular(
            event,
            Nature.DEFECT,
            "laporan ini sebelumnya sudah berakhir dengan hasil lain",
            "this report had ended with another result before",
            f"{_ACT} 35",
        )
    elif state not in EXAMINED:
        yield irregular(
            event,
            Nature.DEFECT,
            "substansinya belum diperiksa",
            "its substance was not examined",
            f"{_ACT} 26 ayat (1)",
        )


@RESULTS.of(RecommendationDelivered)
def _delivery(event: RecommendationDelivered, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    yield from received_before(event, event.received_on, f"{_ACT} 38 ayat (2)")
    left = not_given(scene.progress.delivered_to | event.recipients, OF_A_RECOMMENDATION)
    yield from _still_to_be_told(event, left, f"{_ACT} 37 ayat (3)")


@RESULTS.of(RecommendationCarriedOut)
def _carrying_out(event: RecommendationCarriedOut, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    """Refuse that what was closed with another result was carried out."""
    if "recommended" not in scene.progress.done:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "belum ada rekomendasi",
            "there is no recommendation",
            f"{_ACT} 37 ayat (1)",
        )


@RESULTS.of(ImplementationReported)
def _report(event: ImplementationReported, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    del scene
    if not event.with_findings:
        yield irregular(
            event,
            Nature.INCOMPLETE,
            "tidak disertai hasil pemeriksaan atasan terlapor",
            "the result of the superior's own examination is not attached",
            f"{_ACT} 38 ayat (2)",
        )


@RESULTS.of(NonCompliancePublished)
def _publication(event: NonCompliancePublished, scene: OmbudsmanScene) -> Iterator[Irregularity]:
    progress, citation = scene.progress, f"{_ACT} 38 ayat (4)"
    deadline = deadline_for(IMPLEMENTATION, scene)
    if progress.carried_out_on is not None:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "rekomendasi sudah dilaksanakan",
            "the recommendation is carried out",
            citation,
        )
    elif not event.reason_rejected:
        yield irregular(
            event,
            Nature.UNLAWFUL,
            "alasan yang diberikan diterima Ombudsman",
            "the Ombudsman accepted the reason that was given",
            citation,
        )
    elif progress.extent is None and deadline is not None and event.on <= deadline.date:
        yield irregular(
            event,
            Nature.PREMATURE,
            "waktu atasan terlapor untuk melaporkan pelaksanaan berakhir "
            f"{said_day(deadline.date, 'id')}",
            "the superior's time to report on carrying it out ends on "
            f"{said_day(deadline.date, 'en')}",
            citation,
        )
