"""When the adjudication is postponed for mediation, and by when another mediator is asked for.

Perki 1/2013 Pasal 22 and 38. Mediation is held on the day of the first hearing; where the parties
choose another day, its three days run from the declaration that the adjudication is postponed, and
from nothing else: a hearing that is continued on another day postpones nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_from
from keterbukaan.cases.dispute._found import defect
from keterbukaan.cases.dispute.events import (
    HearingHeld,
    InterlocutoryDecision,
    RecusalRequested,
)
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.dispute.terms import Attendance
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular
from keterbukaan.deadlines.deadline import Deadline

__all__ = ["both_came", "postponed", "postpones", "recusal_deadline"]


def postpones(event: HearingHeld | InterlocutoryDecision) -> bool:
    """Return whether an event declares the adjudication postponed for mediation."""
    return event.adjourned_for_mediation or event.mediation_on is not None


def both_came(hearing: HearingHeld) -> bool:
    """Return whether both parties came: nobody mediates with a party that is absent."""
    return hearing.applicant is hearing.respondent is Attendance.PRESENT


def postponed(
    event: HearingHeld | InterlocutoryDecision, scene: DisputeScene
) -> Iterator[Irregularity]:
    """Yield what is irregular about a declared postponement; it stands, as the panel's own act."""
    if event.mediation_on is not None and event.mediation_on < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"mediasi ditetapkan pada {said_day(event.mediation_on, 'id')}, yang sudah lewat",
            f"mediation is set for {said_day(event.mediation_on, 'en')}, which has passed",
            "Perki 1/2013 Pasal 38 ayat (4)",
        )
    if not postpones(event):
        return
    if scene.case.is_only_about_exemption:
        yield defect(
            event,
            "ajudikasi ditunda untuk mediasi, padahal pengecualian tidak dapat dimediasi",
            "postponed for mediation, though an exemption cannot be mediated",
            "UU 14/2008 Pasal 40 ayat (2)",
        )
    if isinstance(event, HearingHeld) and not both_came(event):
        yield defect(
            event,
            "ajudikasi ditunda untuk mediasi, padahal tidak semua pihak hadir",
            "postponed for mediation, though not both parties came",
            "Perki 1/2013 Pasal 37",
        )


def _may_still_be_mediated(scene: DisputeScene) -> bool:
    """Return whether mediation is still to come."""
    before = scene.progress.state in {"panel_appointed", "in_hearing"}
    return before and not scene.case.is_only_about_exemption


def recusal_deadline(event: RecusalRequested | None, scene: DisputeScene) -> Deadline | None:
    """Return by when another mediator or panel is asked for (22(3)); None where none is known.

    For a mediator the days are counted back from mediation, for a panel from the adjudication.
    Where it is not said which, the later of the two: nobody is told too soon that it is too late.
    """
    begins = _begins(event, scene)
    if begins is None:
        return None
    return deadline_from("dispute.recusal_request", {"dispute.proceeding_start": begins}, scene)


def _begins(event: RecusalRequested | None, scene: DisputeScene) -> date | None:
    adjudication = scene.progress.days.get("dispute.proceeding_start")
    about_panel = event is not None and event.of_mediator is False
    if about_panel or not _may_still_be_mediated(scene):
        return adjudication
    if scene.progress.mediation_on is None and scene.progress.state == "panel_appointed":
        return adjudication  # mediation is held on the day of the first hearing (38(3))
    return scene.progress.mediation_on
