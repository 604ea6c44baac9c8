"""On what a putusan sela rests, held against the record (Perki 1/2013 Pasal 36).

Each premise has a function that says what contradicts it. What the record does not know contradicts
nothing: of standing and of good faith it knows nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from keterbukaan.cases.dispute._found import defect
from keterbukaan.cases.dispute._times import filing
from keterbukaan.cases.dispute.events import InterlocutoryDecision
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import InitialMatter
from keterbukaan.cases.outcomes import Irregularity
from keterbukaan.law.actor import Actor
from keterbukaan.law.number import LegalNumber
from keterbukaan.law.rulebook import Rulebook

__all__ = ["contradicted_premises", "stayed_away"]

_Said = tuple[str, str] | None


def contradicted_premises(
    event: InterlocutoryDecision, scene: DisputeScene
) -> Iterator[Irregularity]:
    """Yield each premise of a rejection, where the record contradicts all that it names."""
    named = {matter: _PREMISES[matter](scene) for matter in event.examined & _PREMISES.keys()}
    contradicted = {matter: said for matter, said in named.items() if said is not None}
    if len(contradicted) == len(event.examined):
        for matter in sorted(contradicted, key=lambda each: each.value):
            yield defect(event, *contradicted[matter], matter.citation)


def stayed_away(scene: DisputeScene, *, mediation: bool) -> tuple[int, LegalNumber]:
    """Return how often the applicant stayed away without clear reason, and how often it takes."""
    name = "dispute.mediation_absences" if mediation else "dispute.hearing_absences"
    absences = scene.progress.absences(Actor.APPLICANT, mediation=mediation)
    return absences, Rulebook.national().number(name)


def _out_of_time(scene: DisputeScene) -> _Said:
    in_time = _not_too_late(scene) and _not_premature(scene)
    if scene.case.objection_in_time is False or not in_time:
        return None
    said_id = "ditolak karena batas waktu, padahal diajukan tepat waktu menurut setiap penafsiran"
    said_en = "rejected as out of time, though filed in time under every reading"
    if scene.case.objection_in_time is None:
        said_id += " (waktu keberatannya tidak tercatat)"
        said_en += " (the time of the objection is not on record)"
    return said_id, said_en


def _not_too_late(scene: DisputeScene) -> bool:
    deadline = filing(scene)
    return deadline is not None and scene.case.filed <= deadline.earliest


def _not_premature(scene: DisputeScene) -> bool:
    deadline = filing(scene)
    if deadline is None:
        return False
    return deadline.exercisable_latest is None or scene.case.filed >= deadline.exercisable_latest


def _application_too_late(scene: DisputeScene) -> _Said:
    if not _not_too_late(scene):
        return None
    return (
        "ditolak karena permohonan lewat waktu, padahal tidak menurut penafsiran mana pun",
        "rejected since the application came too late, which it did under no reading",
    )


def _application_premature(scene: DisputeScene) -> _Said:
    if not _not_premature(scene):
        return None
    return (
        "ditolak karena permohonan terlalu dini, padahal tidak menurut penafsiran mana pun",
        "rejected since the application came too early, which it did under no reading",
    )


def _objection_out_of_time(scene: DisputeScene) -> _Said:
    if not scene.case.objection_in_time:
        return None
    return (
        "ditolak karena waktu keberatan, padahal tepat waktu menurut setiap penafsiran",
        "rejected for the time of the objection, which was in time under every reading",
    )


def _without_objection(scene: DisputeScene) -> _Said:
    case = scene.case
    known = case.objection_received or case.answer_received or case.objection_number
    if known is None and not case.unanswered:
        return None
    return (
        "ditolak karena keberatan tidak ditempuh, padahal keberatan tercatat",
        "rejected since no objection was made, though one is on record",
    )


def _not_competent(scene: DisputeScene) -> _Said:
    competent, heard_by = scene.case.competent_commission(), scene.case.commission
    if heard_by is None or competent is None or competent[0] is not heard_by:
        return None
    return (
        "ditolak karena kewenangan, padahal menurut catatan Komisi Informasi ini berwenang",
        "rejected for want of competence, though on record this commission is competent",
    )


def _lapsed(scene: DisputeScene) -> _Said:
    counted = (stayed_away(scene, mediation=mediation) for mediation in (False, True))
    if any(absences >= enough.value for absences, enough in counted):
        return None
    return (
        "dinyatakan gugur, padahal pemohon tercatat belum cukup sering tidak hadir",
        "declared lapsed, though on record the applicant did not stay away often enough",
    )


_PREMISES: dict[InitialMatter, Callable[[DisputeScene], _Said]] = {
    InitialMatter.COMPETENCE: _not_competent,
    InitialMatter.TIME_LIMIT: _out_of_time,
    InitialMatter.OBJECTION_PREMATURE: _objection_out_of_time,
    InitialMatter.OBJECTION_TOO_LATE: _objection_out_of_time,
    InitialMatter.APPLICATION_PREMATURE: _application_premature,
    InitialMatter.APPLICATION_TOO_LATE: _application_too_late,
    InitialMatter.NO_OBJECTION: _without_objection,
    InitialMatter.LAPSED: _lapsed,
}
