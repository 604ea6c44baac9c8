"""What a decision, a withdrawal in court and compliance change besides the stage.

Perki 1/2013 Pasal 59 and 60, UU 14/2008 Pasal 46 to 50, PERMA 2/2011. A decision of a panel, its
chair or a court is a fact: whatever it rests on, the last one governs.
"""

from __future__ import annotations

from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtAnswered,
    CourtDecided,
    ExecutionDecided,
)
from keterbukaan.cases.dispute.events import (
    Complied,
    Decided,
    InterlocutoryDecision,
    Lapsed,
    MediationDecided,
    NotInGoodFaith,
)
from keterbukaan.cases.dispute.record import DisputeProgress, orders_body, side
from keterbukaan.cases.dispute.terms import CourtOrder
from keterbukaan.cases.event import Event

__all__ = [
    "IN_COURT",
    "note_court_ruling",
    "note_parties_in_court",
    "note_ruling",
    "note_what_stands",
]

IN_COURT = frozenset(
    {
        Challenged,
        ChallengeWithdrawn,
        CourtAnswered,
        CourtDecided,
        CassationFiled,
        CassationWithdrawn,
        CassationDecided,
        Complied,
        ExecutionDecided,
    }
)
"""The events that change who is in court and what was decided there; a fold asks of each one."""

_STAGE_OF: dict[type[Event], str] = {
    InterlocutoryDecision: "dismissed",
    MediationDecided: "mediated",
    Decided: "decided",
    Lapsed: "lapsed",
    NotInGoodFaith: "terminated",
}
_RULED = frozenset({*_STAGE_OF.values(), "court_decided", "cassation_decided"})
_IN_COURTS = frozenset({"in_court", "in_cassation"})
_ENDS = ("dismissed", "lapsed", "not_in_good_faith", "withdrawn")
_NOT_READ_OUT = (Lapsed, NotInGoodFaith)
_OF_ONE_ROUND = ("file_requested", "file_transferred", "court_answered", "court_panel_appointed")


def note_ruling(progress: DisputeProgress, event: Event) -> None:
    """Record a decision of the commission: it governs, and nobody has a copy of it yet."""
    if isinstance(event, InterlocutoryDecision):
        if event.accepted:
            _open_again(progress)
            return
        progress.state = "dismissed"
        progress.days["dispute.decision_read"] = event.on
        progress.done["dismissed"] = event
    elif type(event) not in _STAGE_OF:
        return
    if isinstance(event, _NOT_READ_OUT):  # no text sets a day for the copy of a determination
        progress.days.pop("dispute.decision_read", None)
    progress.ruling, progress.stands_since, progress.complied_on = event, None, None
    progress.received = {}


def _open_again(progress: DisputeProgress) -> None:
    """An acceptance after an end opens the examination again; else it changes nothing."""
    if progress.state == "in_hearing":
        progress.ruling, progress.received = None, {}
        progress.days.pop("dispute.decision_read", None)
        for kind in _ENDS:
            progress.done.pop(kind, None)


def note_parties_in_court(progress: DisputeProgress, event: Event) -> None:
    """Record who went to court, and who left it; the stage is the last one's who is there."""
    if isinstance(event, (Challenged, ChallengeWithdrawn, CourtAnswered)):
        _note_objections(progress, event)
    elif isinstance(event, CassationFiled):
        progress.appellants[side(event.by)] = event.on
    elif isinstance(event, CassationWithdrawn):
        if progress.appellants.pop(side(event.by), None) is not None:
            progress.stands_since = event.on
        if progress.appellants:
            progress.state = "in_cassation"


def _note_objections(
    progress: DisputeProgress, event: Challenged | ChallengeWithdrawn | CourtAnswered
) -> None:
    party = side(event.by)
    if isinstance(event, Challenged):
        if not progress.challengers:  # a new round, where an earlier objection was withdrawn
            _begin_round(progress)
        day = event.registered_on or event.on
        progress.challengers[party] = event.on
        progress.registered_in_court[party] = day
        progress.days.setdefault("court.objection_registered", day)
    elif isinstance(event, CourtAnswered):
        progress.answered_in_court.setdefault(party, event.on)
    else:
        progress.registered_in_court.pop(party, None)
        if progress.challengers.pop(party, None) is not None:
            progress.stands_since = event.on
        if progress.challengers:
            progress.state = "in_court"


def _begin_round(progress: DisputeProgress) -> None:
    progress.registered_in_court, progress.answered_in_court = {}, {}
    for kind in _OF_ONE_ROUND:
        progress.done.pop(kind, None)
    for day in ("court.objection_registered", "court.file_requested", "court.panel_appointed"):
        progress.days.pop(day, None)


def note_court_ruling(progress: DisputeProgress, event: Event, before: str) -> None:
    """Record what a court decided, and what the body did of what was ordered."""
    if isinstance(event, (CourtDecided, CassationDecided)):
        if event.order is CourtOrder.ANNUL_AND_DISCLOSE:  # a new order, which is to be done anew
            progress.complied_on = None
        left = event.order is not None and event.order.leaves_decision
        if before == "challenge_withdrawn" and left:
            progress.state = before
    elif isinstance(event, Complied):
        if orders_body(progress.last_ruling) is False:
            progress.state = before  # something was given, and no decision carried out
        else:
            progress.complied_on = event.on
    elif isinstance(event, ExecutionDecided):
        if before in _IN_COURTS:
            progress.state = before
        elif not event.granted:
            progress.state = "execution_refused"


def note_what_stands(progress: DisputeProgress) -> None:
    """Record which stage's decision stands unchallenged after an event."""
    if progress.state in _RULED:
        progress.rests_on = progress.state
    elif progress.state in _IN_COURTS or progress.state == "in_hearing":
        progress.rests_on = None
    elif progress.state == "challenge_withdrawn":
        progress.rests_on = None if progress.ruling is None else _STAGE_OF[type(progress.ruling)]
    elif progress.state == "cassation_withdrawn":
        progress.rests_on = "court_decided"
