"""What data cannot say of the clocks of the oversight of officials: whose step begins or ends one.

PP 48/2016 Pasal 17 to 20, 36 and 37, PP 12/2017 Pasal 25 and 38.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from keterbukaan.cases.complaint.progress import ComplaintProgress

__all__ = ["days_for", "taken_over_on"]

_OPENED = "complaint.examination_opened"
_OF_THE_OVERSIGHT_OFFICE = frozenset({"complaint.inspection", "complaint.head_inspection"})
_ENDED_BY = {
    "complaint.superior_follow_up": ("handed_to_inspectorate",),
    "complaint.inspection_start": ("handed_to_law_enforcement",),
    "complaint.inspection": ("handed_to_law_enforcement",),
    "complaint.head_inspection": ("handed_to_law_enforcement",),
    "complaint.second_summons": (
        "inspection_concluded",
        "sanction_decided",
        "handed_to_law_enforcement",
    ),
}
"""What law enforcement is handed goes on there (PP 48/2016 19(1), 36, PP 12/2017 25(10))."""


def days_for(limit: str, progress: ComplaintProgress) -> Mapping[str, date]:
    """Return the days that may start a limit: the oversight office's own opening for its own.

    PP 48/2016 37 and PP 12/2017 38(19) count its examination, and not one by the provider under
    UU 25/2009 47(1).
    """
    days = progress.days
    if limit not in _OF_THE_OVERSIGHT_OFFICE or _OPENED not in days:
        return days
    own = {event: day for event, day in days.items() if event != _OPENED}
    if progress.inspected_since is not None:
        own[_OPENED] = progress.inspected_since
    return own


def taken_over_on(limit: str, since: date, progress: ComplaintProgress) -> date | None:
    """Return the first day on which another has the matter, so that a duty of the oversight ends.

    What came before the duty began ends nothing of it.
    """
    return min((day for day in _taken_over(limit, progress) if day >= since), default=None)


def _taken_over(limit: str, progress: ComplaintProgress) -> Iterator[date]:
    for kind in _ENDED_BY.get(limit, ()):
        if kind in progress.done:
            yield progress.done[kind].on
    if limit == "complaint.superior_follow_up" and progress.inspected_since is not None:
        yield progress.inspected_since
    if limit == "complaint.law_enforcement_start" and progress.was_handed_back:
        yield progress.done["handed_to_inspectorate"].on
