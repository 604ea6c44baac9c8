"""Which limit of a complaint runs from which event, and what keeps it: two clocks side by side.

UU 25/2009 Pasal 42 to 50 has its own clock; the portal's is practice; Permendagri 8/2023 may have
another, which a body's own file can fill in. What asks for information runs by UU 14/2008. Each
deadline says on what it rests.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from keterbukaan.cases.case import CaseDeadline, Event, deadline_of
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.events import Forwarded, Replied
from keterbukaan.cases.complaint.record import (
    ASKED,
    RECEIVED,
    SUBMITTED,
    ComplaintProgress,
    ComplaintRecord,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Scope
from keterbukaan.law.rulebook import Rulebook

__all__ = [
    "CLOCKS",
    "Clock",
    "clocks_kept_by",
    "completion_of",
    "deadline_on",
    "is_deemed_withdrawn",
    "note_kept",
    "reply_of",
    "running",
]

RESOLUTION = "complaint.resolution"
COMPLETION = "complaint.completion"
REPLY = "complaint.reporter_reply"
FORWARDED = "complaint.forwarded"


@frozen
class Clock:
    """One limit: the event that starts it and the kinds of events that keep it.

    `act` marks UU 25/2009's own clock, which does not run for what complains of no service;
    `portal` what is practice of the portal and so runs only for what is in it. The resolution in
    the portal has a limit for each class.
    """

    name: str
    start: str
    kept_by: frozenset[str]
    act: bool = False
    portal: bool = False
    only: ComplaintClass | None = None


CLOCKS = (
    Clock(  # what asks for information is a request, whatever it is called (UU 14/2008 22(1))
        "request.response",
        ASKED,
        frozenset({"replied"}),
        only=ComplaintClass.INFORMATION_REQUEST,
    ),
    Clock(
        "complaint.first_response",
        RECEIVED,
        frozenset({"declared_complete", "declared_incomplete", "turned_into_request"}),
        act=True,
    ),
    Clock(COMPLETION, "complaint.response_received", frozenset({"completed"})),
    Clock("complaint.decision", "complaint.file_complete", frozenset({"decided"}), act=True),
    Clock("complaint.decision_delivery", "complaint.decided", frozenset({"delivered"}), act=True),
    Clock(
        "complaint.verification",
        SUBMITTED,
        frozenset(
            {
                "declared_complete",
                "declared_incomplete",
                "forwarded",
                "passed_on",
                "turned_into_request",
                "archived",
            }
        ),
    ),
    Clock(
        "complaint.first_follow_up",
        FORWARDED,
        frozenset({"replied", "followed_up", "delivered"}),
        portal=True,
    ),
    Clock(REPLY, "complaint.agency_replied", frozenset({"responded"}), portal=True),
    Clock(
        RESOLUTION,
        SUBMITTED,
        frozenset({"replied", "delivered", "closed", "turned_into_request", "archived"}),
    ),
    Clock("complaint.forwarding", "complaint.file_complete", frozenset({"forwarded"})),
    Clock(
        "complaint.inspection",
        "complaint.examination_opened",
        frozenset({"decided"}),
        only=ComplaintClass.SUPERVISORY,
    ),
    Clock("complaint.reopening", "complaint.closed", frozenset({"reopened"})),
)

_KEPT_BY = {
    kind: tuple(clock for clock in CLOCKS if kind in clock.kept_by)
    for kind in sorted({kind for clock in CLOCKS for kind in clock.kept_by})
}
_BY_NAME = {clock.name: clock for clock in CLOCKS}


def running(
    case: ComplaintRecord, progress: ComplaintProgress, body: Jurisdiction
) -> Iterator[CaseDeadline]:
    """Yield every deadline that has begun, the Act's first, with the day on which it was kept.

    What a withdrawal, or a request that it became, overtook is left out: nobody owed it then. What
    was done before a limit began, such as a check before the entry in the portal, keeps it at once.
    """
    for clock in CLOCKS:
        deadline = deadline_on(clock, case, progress, body)
        if deadline is None:
            continue
        kept, ended = progress.kept.get(clock.name), progress.ended_on
        if kept is None and ended is not None and deadline.date >= ended:
            continue
        done_on = None if kept is None else max(kept, deadline.since)
        yield CaseDeadline(deadline.limit, deadline.provision.actor, deadline, done_on)


def deadline_on(
    clock: Clock, case: ComplaintRecord, progress: ComplaintProgress, body: Jurisdiction
) -> Deadline | None:
    """Return the deadline of a clock; None where it has not begun or no number was read."""
    found = progress.complaint_class
    if clock.act and not progress.is_under_the_act:
        return None
    if clock.only is not None and clock.only is not found:
        return None
    limit = clock.name
    if limit == RESOLUTION:  # while it waits for its complainant, nobody can settle it
        if found is None or progress.waits_for_the_complainant:
            return None
        limit = found.rule.resolution
    own = _own_starts(limit, case, body)
    if own is None and clock.portal and SUBMITTED not in progress.days:
        return None
    named = {clock.start} if own is None else own
    starts = {event: progress.days[event] for event in named if event in progress.days}
    return deadline_of(limit, starts, body, case.received) if starts else None


def completion_of(
    case: ComplaintRecord, progress: ComplaintProgress, body: Jurisdiction
) -> Deadline | None:
    """Return by when the complainant is to complete it (44(4)); None where nothing is lacking."""
    return deadline_on(_BY_NAME[COMPLETION], case, progress, body)


def reply_of(
    case: ComplaintRecord, progress: ComplaintProgress, body: Jurisdiction
) -> Deadline | None:
    """Return by when the reporter may respond to the last reply; None where there is none."""
    return deadline_on(_BY_NAME[REPLY], case, progress, body)


def is_deemed_withdrawn(
    case: ComplaintRecord, progress: ComplaintProgress, on: date, body: Jurisdiction
) -> bool:
    """Tell whether nobody completed it while a reading let them: it counts as withdrawn (44(5)).

    What asks for information is a request, and UU 14/2008 lets none lapse so.
    """
    asks = progress.complaint_class is ComplaintClass.INFORMATION_REQUEST
    waits = progress.state == "incomplete" and not asks
    deadline = completion_of(case, progress, body) if waits else None
    return deadline is not None and on > deadline.latest


def _own_starts(limit: str, case: ComplaintRecord, body: Jurisdiction) -> set[str] | None:
    """Return the events from which a body's own file counts a limit; None where it sets none."""
    if body.rulebook is Rulebook.national():
        return None
    local = [
        each
        for each in body.rulebook.about(limit)
        if each.scope is Scope.LOCAL and each.in_force_on(case.received)
    ]
    return {event for each in local for event in each.starts_from} if local else None


def clocks_kept_by(event: Event, progress: ComplaintProgress) -> list[Clock]:
    """Return the clocks that an event keeps and that nothing kept before."""
    found = [each for each in _KEPT_BY.get(event.kind_name, ()) if each.name not in progress.kept]
    if isinstance(event, Replied) and not event.settles:
        return [each for each in found if each.name not in {RESOLUTION, "request.response"}]
    return found


def note_kept(event: Event, progress: ComplaintProgress) -> None:
    """Note the limits that an event keeps, and those that it begins anew."""
    for clock in clocks_kept_by(event, progress):
        progress.kept[clock.name] = event.on
    for name in _BEGUN_ANEW.get(event.kind_name, ()):
        progress.kept.pop(name, None)
    if isinstance(event, Forwarded) and FORWARDED not in progress.days:
        progress.days[FORWARDED] = event.on  # the first time: the unit's delay is no new beginning
        progress.kept.pop("complaint.first_follow_up", None)


_BEGUN_ANEW = {
    "declared_incomplete": (COMPLETION,),
    "decided": ("complaint.decision_delivery",),
    "replied": (REPLY,),
    "reopened": (REPLY,),
}
"""What was kept is owed again after these: a new list of what lacks, a decision, a reply.

No text that was read gives a reopened report a new time to be settled: that stays as it was kept.
"""
