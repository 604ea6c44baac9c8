"""Who acts is `who` and the last day is `due`, whatever the answer that says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Actor, Complaint, InformationRequest, Obligation, due
from keterbukaan.cases.case import Case
from keterbukaan.cases.next_due import NextDue
from keterbukaan.cases.outcomes import CaseDeadline, Remedy
from keterbukaan.cases.request.events import Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.timeline.sheet import Owed
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.duties.year import Duty
from keterbukaan.law.limit import TimeLimit
from keterbukaan.testing import complaints, disputes, objections, ombudsman_reports, requests

RECEIVED, ANSWER_BY = date(2025, 3, 24), date(2025, 4, 16)


def case() -> InformationRequest:
    items = (RequestItem(number=1, details="APBD"),)
    opened = InformationRequest(received=RECEIVED, items=items)
    return opened.record(Registered(on=RECEIVED, number="017"))


@pytest.mark.parametrize(
    "answer", [CaseDeadline, Deadline, Duty, NextDue, Obligation, Remedy, TimeLimit, Undated]
)
def test_every_answer_says_who(answer: type) -> None:
    assert "who" in dir(answer) or "who" in answer.__annotations__


@pytest.mark.parametrize(
    "answer", [CaseDeadline, Deadline, Duty, NextDue, Obligation, Owed, Remedy, Undated]
)
def test_every_answer_says_by_when(answer: type) -> None:
    assert "due" in dir(answer) or "due" in answer.__annotations__


def test_who_did_it_is_stored_as_by() -> None:
    event = case().events[0]
    assert event.who is event.by is Actor.PPID
    stored = event.model_dump(mode="json")
    assert stored["by"] == "ppid"
    assert "who" not in stored


def test_the_last_day_of_an_answer_is_the_same_in_all() -> None:
    answer = next(each for each in case().obligations(on=RECEIVED) if each.by_day == ANSWER_BY)
    assert answer.due == ANSWER_BY
    running = next(each for each in case().deadlines() if each.limit == "request.response")
    assert running.due == running.deadline.due == ANSWER_BY
    drawn = InformationRequest(received=RECEIVED, items=case().items).timeline(on=RECEIVED)
    assert [each.due for each in drawn.owed] == [RECEIVED]  # its number (UU 14/2008 22(4))


def test_a_duty_of_the_year_warns_on_the_careful_day() -> None:
    duty = Duty("Jawab", "Answer", "", due("request.response", RECEIVED))
    assert (duty.on, duty.due) == (date(2025, 4, 8), ANSWER_BY)
    assert duty.who is Actor.PUBLIC_BODY


def test_a_remedy_is_the_applicant_s_or_the_complainant_s() -> None:
    # Silent since 17 April; thirty working days to object from then (UU 14/2008 36(1)).
    (objection,) = [
        each for each in case().remedies(on=date(2025, 4, 21)) if each.name == "objection.filing"
    ]
    assert (objection.who, objection.to) == (Actor.APPLICANT, Actor.SUPERIOR)
    assert objection.deadline is not None
    assert objection.due == objection.deadline.date
    assert objection.last is not None
    assert objection.due <= objection.last
    complaint = Complaint(received=RECEIVED)
    ways = complaint.remedies(on=RECEIVED)
    assert {each.who for each in ways} == {Actor.COMPLAINANT}
    assert {each.due for each in ways if each.deadline is None} == {None}


@pytest.mark.property
@given(
    case=st.one_of(requests(), objections(), disputes(), complaints(), ombudsman_reports()),
    on=st.dates(date(2022, 1, 1), date(2026, 12, 31)),
)
def test_only_who_filed_has_remedies(case: Case, on: date) -> None:  # type: ignore[type-arg]
    assert {each.who for each in case.remedies(on=on)} <= {case.filed_by}
