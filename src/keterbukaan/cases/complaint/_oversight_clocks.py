"""What data cannot say of the clocks of the oversight of officials: whose step begins or ends one.

PP 48/2016 Pasal 17 to 20, 36 and 37, PP 12/2017 Pasal 25 and 38; and from which day the two bind
(PP 48/2016 Pasal 43, PP 12/2017 Pasal 22 and 52).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from keterbukaan.cases._clocks import first_step
from keterbukaan.cases.complaint.progress import ComplaintProgress
from keterbukaan.law._earlier import first_day_of
from keterbukaan.law.rulebook import Rulebook

__all__ = ["TRANSITION", "binding_day", "days_for", "taken_over_on"]

TRANSITION = "PP 48/2016 Pasal 43 ayat (1)"
_SANCTIONS, _REGIONS = "PP 48/2016", "PP 12/2017"
_EXAMINES = frozenset(
    {"superior_followed_up", "investigation_opened", "inspection_concluded", "sanction_decided"}
)

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


def binding_day(day: date, rule: str, received: date, progress: ComplaintProgress) -> date:
    """Return the day whose rules govern what is done on a day, by a citation or a limit's name.

    What came before PP 48/2016 and was not examined by then follows it (43(2)); what was is dealt
    with by what was before, as 43(1) says. PP 12/2017 has no such article: what it asks is of what
    was reported to the oversight office or law enforcement (22(1), 25), so that day governs.
    """
    if rule == TRANSITION:
        return max(received, first_day_of(_SANCTIONS))
    if _is_of(_SANCTIONS, rule):
        begins = first_day_of(_SANCTIONS)
        if not received < begins <= day:
            return received
        examined = [first_step(progress, _EXAMINES), progress.inspected_since]
        was_examined = any(each is not None and each < begins for each in examined)
        return received if was_examined else begins
    return progress.reported_on if _is_of(_REGIONS, rule) else received


@cache
def _limits_of(regulation: str) -> frozenset[str]:
    found = Rulebook.national().provisions
    return frozenset(each.name for each in found if each.regulation.name == regulation)


def _is_of(regulation: str, rule: str) -> bool:
    return rule.startswith(regulation) or rule in _limits_of(regulation)
