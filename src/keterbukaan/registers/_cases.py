"""A row of a register as the cases that it tells of, so that one judge answers for both.

A register says what happened on which day, and little else. What it does not say is filled in so
that nothing follows from it, for or against anybody:

- What was asked is one item without words.
- A request that was completed is taken as one that was found incomplete on that same day, since
  the day of the certificate is not told: so its correction is in time.
- An extension is taken as one with its reasons, as a register lists those that were notified.
- The request's answer is "not held" and the superior's upholds for its reasons: neither leaves
  anything to be given afterwards, and neither counts as no answer. What they said is not known.
- An objection before which no answer is recorded is one against silence (UU 14/2008 Pasal 35 ayat
  (1) huruf c). After an answer, or without its request, its ground is not known: it is entered as
  "not as asked" (huruf d), which any answer may be and only the applicant can say, found on the day
  of the answer.
- A dispute that was heard was registered and had its panel by its first day. One of which only the
  hearing is recorded is opened by it, and nothing is said of its filing.

So of such a dossier only what follows from the days is told: the deadlines that `StepName` names,
and whether the filings came in time. What is owed besides (a number, a receipt, a copy) does not
follow from a register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import Any, TypeVar

from keterbukaan.cases._clocks import Scene
from keterbukaan.cases._refusals import error_of
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    Decided,
    DisputeEvent,
    DisputeRegistered,
    HearingHeld,
    PanelAppointed,
)
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionEvent,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.events import (
    Answered,
    Corrected,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    ItemAnswer,
    ItemOutcome,
    RequestEvent,
    RequestWithdrawn,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow

__all__ = ["dossier_of", "refuse_contradictions", "unchecked_dossier_of", "untold_in"]

E = TypeVar("E", bound=Event)

_NOT_SAID = "-"
_ITEMS = (RequestItem(number=1, details=_NOT_SAID),)
_SILENCE = GroundClaim(ground=ObjectionGround.NOT_ANSWERED)
_UNKNOWN = GroundClaim(ground=ObjectionGround.NOT_AS_ASKED)
_ENDED_BY_A_WITHDRAWAL = (
    (Column.FIRST_HEARING, Column.DISPUTE_DECIDED),
    (Column.DISPUTE_FILED, Column.DISPUTE_DECIDED),
    (Column.OBJECTION_RECEIVED, Column.OBJECTION_ANSWERED),
)
"""What went on last, first."""
_ANSWERS = (ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason=_NOT_SAID),)


def dossier_of(row: RegisterRow, under: Jurisdiction) -> Dossier | None:
    """Return a row as a dossier; None where it does not say when anything was opened.

    What it leaves open is filled in as this module says, and `untold_in` names the steps that may
    have been taken although the row has no day for them.

    Raises:
        ContradictionError: its days contradict each other.
        RecordError: the same, between its cases.
        CalendarRangeError: a day lies beyond the calendar that is known.
    """
    made = unchecked_dossier_of(row.dates)
    for case in () if made is None else made.cases():
        refuse_contradictions(case.scene(under=under))
    return made


def unchecked_dossier_of(days: Mapping[Column, date]) -> Dossier | None:
    """Return the same, for who folds each of its cases and refuses contradictions then.

    Raises:
        RecordError: the days of its cases contradict each other.
    """
    request, objection, dispute = _request(days), _objection(days), _dispute(days)
    if request is None and objection is None and dispute is None:
        return None
    if request is not None:
        _refuse_before(request.received, days)
    # Nothing in it has a number, so nothing else can contradict, and nothing is to be validated.
    return Dossier.model_construct(request=request, objection=objection, dispute=dispute)


def refuse_contradictions(scene: Scene[Any, Progress]) -> None:
    """Refuse a history of which an event contradicts what came before it.

    Raises:
        ContradictionError: an event does.
    """
    for step in scene.progress.steps:
        for each in step.irregularities:
            if each.nature is Nature.CONTRADICTION:
                raise error_of(each, scene.life, step.state)


def _refuse_before(received: date, days: Mapping[Column, date]) -> None:
    for column in (Column.OBJECTION_RECEIVED, Column.DISPUTE_FILED, Column.FIRST_HEARING):
        day = days.get(column)
        if day is not None and day < received:
            raise RecordError(
                field=column.value,
                problem_id=f"bertanggal {day}, sebelum permohonan diterima {received}",
                problem_en=f"is dated {day}, before the request was received on {received}",
                citation="UU 14/2008 Pasal 35 ayat (1)",
            )


def untold_in(row: RegisterRow) -> frozenset[Column]:
    """Return the steps that may have been taken on a day that was not read, or is not told."""
    untold = row.unread
    if row.status is not None and row.status.began_with not in row.dates:
        untold |= row.status.may_hide
    if Column.REQUEST_FORWARDED in row.dates.keys() | untold:
        # The applicant is to be told who holds it (UU 14/2008 22(7)b), and a register may not say.
        untold |= {Column.REQUEST_ANSWERED}
    return (untold | _may_be_withdrawn(row.dates)).difference(row.dates)


def _may_be_withdrawn(days: Mapping[Column, date]) -> frozenset[Column]:
    """Return what need not follow, since a withdrawal may be of the objection or the dispute.

    A register has one day for it and does not say of what; it can only be of what there was.
    """
    withdrawn = days.get(Column.REQUEST_WITHDRAWN)
    if withdrawn is None:
        return frozenset()
    ended = (end for begun, end in _ENDED_BY_A_WITHDRAWAL if days.get(begun, date.max) <= withdrawn)
    return frozenset(islice(ended, 1))


def _request(days: Mapping[Column, date]) -> InformationRequest | None:
    received = days.get(Column.REQUEST_RECEIVED)
    if received is None:
        return None
    events = _in_order(_of_the_request(days))
    return InformationRequest(received=received, items=_ITEMS, events=events)


def _of_the_request(days: Mapping[Column, date]) -> Iterator[RequestEvent]:
    if (completed := days.get(Column.REQUEST_COMPLETED)) is not None:
        yield DeclaredIncomplete(on=completed, lacking=(_NOT_SAID,))
        yield Corrected(on=completed)
    if (notified := days.get(Column.EXTENSION_NOTIFIED)) is not None:
        ground = ExtensionGround.STATUS_UNDECIDED
        yield Extended(on=notified, ground=ground, reason=_NOT_SAID)
    if (answered := days.get(Column.REQUEST_ANSWERED)) is not None:
        yield Answered(on=answered, items=_ANSWERS)
    if (withdrawn := days.get(Column.REQUEST_WITHDRAWN)) is not None:
        yield RequestWithdrawn(on=withdrawn)


def _objection(days: Mapping[Column, date]) -> InformationObjection | None:
    received = days.get(Column.OBJECTION_RECEIVED)
    if received is None:
        return None
    events = _in_order(_of_the_objection(days))
    return InformationObjection(received=received, claims=(_claim(days, received),), events=events)


def _claim(days: Mapping[Column, date], received: date) -> GroundClaim:
    answered = days.get(Column.REQUEST_ANSWERED)
    if answered is not None and answered <= received:
        return GroundClaim(ground=ObjectionGround.NOT_AS_ASKED, found_on=answered)
    is_silence = Column.REQUEST_RECEIVED in days
    return _SILENCE if is_silence else _UNKNOWN


def _of_the_objection(days: Mapping[Column, date]) -> Iterator[ObjectionEvent]:
    if (registered := days.get(Column.OBJECTION_REGISTERED)) is not None:
        yield ObjectionRegistered(on=registered, number=_NOT_SAID)
    if (answered := days.get(Column.OBJECTION_ANSWERED)) is not None:
        outcome = ObjectionOutcome.UPHELD_OTHERWISE
        yield ObjectionAnswered(on=answered, outcome=outcome, reasons=_NOT_SAID)


def _dispute(days: Mapping[Column, date]) -> Dispute | None:
    hearing = days.get(Column.FIRST_HEARING)
    filed = days.get(Column.DISPUTE_FILED, hearing)
    if filed is None:
        return None
    events = () if hearing is None else tuple(_of_the_dispute(days, filed, hearing))
    if Column.OBJECTION_RECEIVED in days:  # the dossier tells it of the objection
        return Dispute(filed=filed, events=events)
    registered, answered = (
        day if day is not None and day <= filed else None
        for day in map(days.get, (Column.OBJECTION_REGISTERED, Column.OBJECTION_ANSWERED))
    )
    return Dispute(
        filed=filed,
        objection_registered=registered,
        answer_received=answered,
        unanswered=registered is not None and answered is None,
        events=events,
    )


def _of_the_dispute(
    days: Mapping[Column, date], filed: date, hearing: date
) -> Iterator[DisputeEvent]:
    members = Rulebook.national().number("dispute.panel_members").value
    yield DisputeRegistered(on=filed, number=_NOT_SAID)
    yield PanelAppointed(on=filed, members=members)
    yield HearingHeld(on=hearing)
    if (decided := days.get(Column.DISPUTE_DECIDED)) is not None:
        yield Decided(on=decided, orders=frozenset())


def _in_order(events: Iterable[E]) -> tuple[E, ...]:
    return tuple(sorted(events, key=attrgetter("on")))
