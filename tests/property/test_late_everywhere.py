"""Whoever is asked says the same about late: a duty, a limit, a figure, a picture, a row."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keterbukaan import InformationRequest
from keterbukaan.cases import Urgency
from keterbukaan.cases.any_case import AnyCase
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.cases.request.events import DeclaredIncomplete, NoCorrectionNoted, Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.registers.measures import measure
from keterbukaan.testing import complaints, disputes, objections, ombudsman_reports, requests
from tests.cases.test_columns import granted, request
from tests.property.agreement import assert_one_answer

ONE_DAY = timedelta(days=1)
RECEIVED = date(2025, 3, 24)
ANSWER = "request.response"


def assert_late_is_one_thing(case: AnyCase, on: date) -> None:
    """Hold what is owed late against each deadline, and against the list and the row of a table."""
    owed = case.obligations(on=on)
    late = Counter(each.step for each in owed if each.late)
    by_limit = Counter(each.step for each in owed if each.late and each.deadline is not None)
    # The case as it is told later knows what had not happened yet; it must not answer by it.
    missed = [d for d in case.as_of(on=on).deadlines() if d.is_owed(on=on)]
    assert Counter(d.limit for d in missed if d.late_by(on=on) is not None) == by_limit
    assert (
        Counter(d.limit for d in missed if d.standing(on=on) is DeadlineStanding.MISSED) == by_limit
    )
    mine = case.next_due(on=on)
    late_of_mine = Counter(each.step for each in mine if each.urgency is Urgency.LATE)
    assert late_of_mine <= late
    for each in mine:
        assert (each.late_by is not None) == (each.urgency is Urgency.LATE)
        if each.deadline is not None and each.late_by is not None:
            assert each.deadline.late_by(on=on) == each.late_by
            assert each.deadline.is_overdue(on=on)
    row = case.columns(on=on)
    is_late = row.due is not None and row.due < on
    is_late = is_late and (row.owed_until is None or on <= row.owed_until)
    assert is_late == bool(late_of_mine)
    answer = None if not hasattr(case, "answer_deadline") else case.as_of(on=on).answer_deadline()
    if answer is not None and answer.is_owed(on=on):
        assert (answer.late_by(on=on) is not None) == bool(by_limit[answer.limit])


@pytest.mark.property
@settings(deadline=None)
@given(
    case=st.one_of(requests(), objections(), disputes(), complaints(), ombudsman_reports()),
    first=st.integers(-3, 200),
)
def test_late_is_one_thing_whoever_is_asked(case: AnyCase, first: int) -> None:
    opened = case.initial_progress().opened_on
    for number in range(40):
        assert_late_is_one_thing(case, opened + timedelta(first + number))
    assert_one_answer(case, opened + timedelta(abs(first)))


@pytest.mark.parametrize("noted", [None, date(2025, 4, 9), date(2025, 4, 21)])
def test_an_abandoned_request_is_late_nowhere_on_no_day(noted: date | None) -> None:
    """Perki 1/2021 Pasal 33 ayat (4): what was not corrected in time need not be followed up."""
    items = (RequestItem(number=1, details="APBD"),)
    case = InformationRequest(received=RECEIVED, items=items)
    case = case.record(Registered(on=RECEIVED, number="017"))
    case = case.record(DeclaredIncomplete(on=date(2025, 3, 25), lacking=("KTP",)))
    if noted is not None:
        case = case.record(NoCorrectionNoted(on=noted))
    for number in range(120):
        today = RECEIVED + number * ONE_DAY
        assert not any(each.late for each in case.obligations(on=today))
        assert not any(each.late_by is not None for each in case.next_due(on=today))
        assert not case.is_silent(on=today)
        assert all(line.overdue == line.late == 0 for line in measure([case], on=today).timeliness)
        assert all(each.late_by(on=today) is None for each in case.deadlines())
        bars = case.timeline(on=today).bars
        assert {bar.state for bar in bars if bar.limit == ANSWER} <= {DeadlineStanding.RUNNING}
        answer = case.answer_deadline()
        assert answer is None or answer.late_by(on=today) is None
        assert_late_is_one_thing(case, today)
        assert_one_answer(case, today)


def test_what_was_answered_late_was_not_late_before_its_day() -> None:
    """A later answer is not known before it came: on 17 April the answer is one day late."""
    case = request(granted(date(2025, 4, 21), None))
    answer = case.answer_deadline()
    assert answer is not None
    assert [answer.late_by(on=date(2025, 4, day)) for day in (15, 16, 17, 21, 22)] == [
        None,
        None,
        1,
        2,
        2,
    ]
