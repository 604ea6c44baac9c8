"""What a step of the oversight of officials changes besides the stage: the days that it tells."""

from __future__ import annotations

from keterbukaan.cases.complaint.events import ExaminationOpened
from keterbukaan.cases.complaint.oversight_events import (
    HandedToInspectorate,
    InspectionConcluded,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
)
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor

__all__ = ["note_oversight"]

_EXAMINATION_DAY = "complaint.examination_day"


def note_oversight(event: Event, progress: ComplaintProgress) -> None:
    """Record who received it, and the days from which limits run that are not the step's own."""
    if isinstance(event, ReachedAddressee):
        progress.addressed.setdefault(event.to, event.on)
    elif isinstance(event, ExaminationOpened) and event.by is Actor.INSPECTORATE:
        progress.inspected_since = event.on
    elif isinstance(event, InspectionConcluded) and progress.inspected_since is None:
        progress.inspected_since = event.on  # what has a result has begun, though nobody noted when
    elif isinstance(event, HandedToInspectorate):
        progress.days["complaint.handed_to_inspectorate"] = event.received_on or event.on
    elif isinstance(event, OfficialSummoned):
        progress.days[_EXAMINATION_DAY] = event.examination_day
        progress.kept["complaint.inspection_summons"] = event.on  # each summons for its own day
    elif isinstance(event, OfficialMissed):
        # Only the first absence asks for a second summons (PP 48/2016 21(3)).
        missed = progress.first_missed or progress.next_examination or event.on
        progress.days["complaint.examination_missed"] = progress.first_missed = missed
        progress.missed_again = "official_summoned_again" in progress.done
        progress.next_examination = None
    if isinstance(event, OfficialSummoned | OfficialSummonedAgain):
        progress.next_examination = event.examination_day
