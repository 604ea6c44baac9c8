"""Recording event by event: as much work as loading them all, with the same result."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keterbukaan import Jurisdiction
from keterbukaan.cases import Case, Event
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import ComplaintDeclaredComplete
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered
from keterbukaan.cases.objection.events import ObjectionRegistered
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request.events import Answered, ItemAnswer, ItemOutcome, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ContradictionError, KeterbukaanError, UnlawfulEvent
from keterbukaan.testing import complaints, disputes, objections, ombudsman_reports, requests

DAY = date(2025, 3, 24)
MANY = 40
ANY: st.SearchStrategy[Case[Any]] = st.one_of(
    *(
        kind(lawful=lawful)
        for kind in (requests, objections, disputes, complaints, ombudsman_reports)
        for lawful in (True, None)
    )
)
REQUEST = InformationRequest(received=DAY, items=(RequestItem(number=1, details="APBD"),))
OBJECTION = InformationObjection(
    received=DAY, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
)
DISPUTE = Dispute.model_validate({"filed": DAY})
COMPLAINT = Complaint(received=DAY, channel=ComplaintChannel.COUNTER)
ANSWERED = Answered(on=DAY, items=(ItemAnswer(item=1, outcome=ItemOutcome.GRANTED),))
KINDS: list[tuple[Case[Any], Callable[[date], Event]]] = [
    (REQUEST, lambda on: Registered(on=on, number="1")),
    (OBJECTION, lambda on: ObjectionRegistered(on=on, number="1")),
    (DISPUTE, lambda on: DisputeRegistered(on=on, number="1")),
    (COMPLAINT, lambda on: ComplaintDeclaredComplete(on=on)),
]


@pytest.fixture
def folded(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Every event that is folded into some progress, in order."""
    seen: list[Event] = []
    fold = Case.apply_event

    def watched(case: Case[Any], event: Event, scene: Scene[Any, Any]) -> None:
        seen.append(event)
        fold(case, event, scene)

    monkeypatch.setattr(Case, "apply_event", watched)
    return seen


@pytest.mark.parametrize(("case", "event"), KINDS, ids=lambda each: type(each).__name__)
def test_each_event_is_folded_once(
    case: Case[Any], event: Callable[[date], Event], folded: list[Event]
) -> None:
    for days in range(MANY):
        case = case.record(event(DAY + timedelta(days)), strict=False)

    assert len(case.history) == MANY
    assert len(folded) < MANY


def test_what_was_asked_or_refused_in_between_costs_no_second_fold(folded: list[Event]) -> None:
    items = tuple(RequestItem(number=n, details="APBD") for n in range(1, MANY + 1))
    case = InformationRequest(received=DAY, items=items)
    for item in items:
        answer = ItemAnswer(item=item.number, outcome=ItemOutcome.GRANTED)
        event = Answered(on=DAY, items=(answer,))
        assert case.would_allow(event).allowed
        case = case.record(event)
        with pytest.raises(ContradictionError):
            case.record(Registered(on=DAY - timedelta(1), number="1"))

    assert len(folded) <= MANY


def naive(case: Case[Any], event: Event, under: Jurisdiction, *, strict: bool) -> Case[Any] | str:
    """Record as the definition has it: the whole history is folded, then the event is judged."""
    error = case.why_refused(event, case.scene(under=under), strict=strict)
    if error is not None:
        return str(error)
    return case.model_copy(update={"events": (*case.history, event)})


def recorded(case: Case[Any], event: Event, under: Jurisdiction, *, strict: bool) -> Any:
    try:
        return case.record(event, under=under, strict=strict)
    except KeterbukaanError as error:
        return str(error)


@pytest.mark.property
@given(whole=ANY, data=st.data())
@settings(deadline=None)
def test_record_by_record_is_load_is_a_fold_anew(whole: Case[Any], data: st.DataObject) -> None:
    national = Jurisdiction.national()
    bodies = (national, national.choosing("day-one=included"))
    empty = whole.model_copy(update={"events": ()})
    case = before = empty
    for event in whole.history:
        under, strict = data.draw(st.sampled_from(bodies)), data.draw(st.booleans())
        told = case if data.draw(st.booleans()) else before  # an old case is recorded on again
        seen = told.model_dump_json(), repr(told), hash(told)
        expected = naive(told, event, under, strict=strict)
        found = recorded(told, event, under, strict=strict)
        assert found == expected
        assert (told.model_dump_json(), repr(told), hash(told)) == seen
        if not isinstance(found, str):
            before, case = told, found
    again = empty
    for event in whole.history:
        again = again.record(event, strict=False)
    loaded = type(whole).load(whole.model_dump(), strict=False)
    assert again == whole == loaded.case
    assert again.progress() == whole.progress() == loaded.case.progress()
    for event in whole.history[-1:]:
        assert again.would_allow(event) == whole.would_allow(event)


def test_what_is_carried_shows_nowhere() -> None:
    event = Registered(on=DAY, number="1")
    plain = REQUEST.model_copy(update={"events": (event,)})
    case = REQUEST.record(event)
    case.would_allow(event)

    assert case == plain
    assert hash(case) == hash(plain)
    assert repr(case) == repr(plain)
    assert case.model_dump() == plain.model_dump()
    assert case.model_dump_json() == plain.model_dump_json()
    assert vars(case) == vars(plain)
    assert pickle.dumps(case) == pickle.dumps(plain)
    for other in (copy.copy(case), copy.deepcopy(case), pickle.loads(pickle.dumps(case))):  # noqa: S301
        assert other == case
        assert other.record(ANSWERED) == case.record(ANSWERED)


def test_two_cases_may_follow_from_one() -> None:
    case = REQUEST.record(Registered(on=DAY, number="1"))
    answered = case.record(ANSWERED)
    other = case.record(Registered(on=DAY, number="2"), strict=False)

    assert [event.kind_name for event in answered.history] == ["registered", "answered"]
    assert [event.kind_name for event in other.history] == ["registered", "registered"]
    assert answered.would_allow(ANSWERED).allowed is False
    assert other.record(ANSWERED).state().name == "answered"
    with pytest.raises(UnlawfulEvent):
        case.record(Registered(on=DAY, number="3"))


def test_threads_may_record_on_one_case() -> None:
    case: InformationRequest = REQUEST
    for days in range(20):
        case = case.record(Registered(on=DAY + timedelta(days), number="1"), strict=False)
    seen = case.model_dump_json()
    last = DAY + timedelta(20)

    def continued(n: int) -> tuple[str, ...]:
        mine = case
        for _ in range(n % 4 + 1):
            mine = mine.record(Registered(on=last, number=str(n)), strict=False)
        steps = mine.progress().steps
        assert [step.event for step in steps] == list(mine.history)
        return tuple(str(getattr(event, "number", "")) for event in mine.history[20:])

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(continued, range(200)))

    assert found == [(str(n),) * (n % 4 + 1) for n in range(200)]
    assert case.model_dump_json() == seen
