"""The columns of a case: a filter over them says what the case says, on every day.

Counted by hand on the calendar of 2025: a request of 24 March is due on 16 April (28 March to 7
April are off), its careful day is 8 April, and three working days from 24 March end on 27 March.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keterbukaan import (
    Actor,
    Dossier,
    InformationObjection,
    InformationRequest,
    Jurisdiction,
    law_version,
)
from keterbukaan.cases import AnyCase, CaseColumns, Urgency
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ObjectionRegistered
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.ombudsman import OmbudsmanReport, ReportWithdrawn
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredComplete,
    DeclaredIncomplete,
    Given,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.errors import ArgumentError, NotADayError
from keterbukaan.testing import complaints, disputes, objections, ombudsman_reports, requests

RECEIVED, ANSWER_BY = date(2025, 3, 24), date(2025, 4, 16)
CAREFUL, DAY_OF_NOTICE = date(2025, 4, 8), date(2025, 3, 27)
ANSWER = "request.response"
ONE_DAY = timedelta(days=1)
EXAMPLES = Path(__file__).parents[2] / "examples"


def request(*events: Event) -> InformationRequest:
    items = (RequestItem(number=1, details="APBD"),)
    case = InformationRequest(received=RECEIVED, items=items)
    for event in (Registered(on=RECEIVED, number="017"), *events):
        case = case.record(event)
    return case


def granted(on: date, ready_on: date | None) -> Answered:
    answer = ItemAnswer(
        item=1, outcome=ItemOutcome.GRANTED, material="salinan", form="pdf", ready_on=ready_on
    )
    return Answered(on=on, items=(answer,))


def is_late(row: CaseColumns, today: date) -> bool:
    """Return what the documented filter says."""
    ended = row.owed_until is not None and today > row.owed_until
    return row.due is not None and row.due < today and not ended


# ---------------------------------------------------------------- by hand


def test_a_request_waits_for_its_answer() -> None:
    case = request(DeclaredComplete(on=RECEIVED))
    row = case.columns(on=date(2025, 4, 1))
    assert (row.stage, row.due, row.due_earliest) == ("complete", ANSWER_BY, CAREFUL)
    assert (row.due_step, row.due_who) == (ANSWER, Actor.PPID)
    assert (row.owed_until, row.closed_on, row.law) == (None, None, law_version)
    assert not is_late(row, ANSWER_BY)
    assert is_late(row, date(2025, 4, 17))


def test_what_is_arguably_late_is_never_late_by_the_filter() -> None:
    """Perki 1/2021 Pasal 31 ayat (3): three working days for the notice, which the Act gives ten.

    So after 27 March it is late by the Perki alone, and from 17 April by both.
    """
    case = request(DeclaredComplete(on=RECEIVED))
    row = case.columns(on=RECEIVED)
    assert (row.due_step, row.due, row.owed_until) == (
        "request.notice",
        DAY_OF_NOTICE,
        DAY_OF_NOTICE,
    )
    assert row.next_turn == date(2025, 3, 28)
    assert not is_late(row, date(2025, 3, 28))
    assert is_late(case.columns(on=date(2025, 4, 17)), date(2025, 4, 17))


def test_the_applicant_s_own_limit_is_none_of_the_office_s() -> None:
    """Perki 1/2021 Pasal 33 ayat (3): three working days to correct, and they are the applicant's.

    Without a correction nobody need follow it up (33(4)), so that the answer is owed no more.
    """
    row = request(DeclaredIncomplete(on=RECEIVED, lacking=("KTP",))).columns(on=RECEIVED)
    assert (row.stage, row.due_step, row.due) == ("incomplete", ANSWER, ANSWER_BY)
    assert row.owed_until == date(2025, 3, 27)
    assert row.next_turn == date(2025, 3, 28)
    assert not is_late(row, date(2025, 4, 21))


def test_an_abandoned_request_owes_nothing_with_a_day() -> None:
    case = request(DeclaredIncomplete(on=RECEIVED, lacking=("KTP",)))
    row = case.columns(on=date(2025, 4, 21))
    over_since = date(2025, 3, 28)  # the day after the last to correct it
    assert (row.due, row.due_step, row.next_turn, row.closed_on) == (None, None, None, over_since)
    noted = case.record(NoCorrectionNoted(on=date(2025, 4, 21)))
    closed = noted.columns(on=date(2025, 6, 2))
    assert (closed.stage, closed.closed_on) == ("not_followed_up", over_since)


def test_a_promised_delivery_is_due_on_its_day() -> None:
    case = request(
        DeclaredComplete(on=RECEIVED), granted(date(2025, 4, 10), ready_on=date(2025, 4, 17))
    )
    row = case.columns(on=date(2025, 4, 10))
    assert (row.due, row.due_earliest) == (date(2025, 4, 17), date(2025, 4, 17))
    assert (row.due_step, row.due_who) == ("given", Actor.PPID)
    assert not is_late(row, date(2025, 4, 17))
    assert is_late(row, date(2025, 4, 18))
    done = case.record(Given(on=date(2025, 4, 16), items=frozenset({1})))
    row = done.columns(on=date(2025, 4, 21))
    assert (row.due, row.closed_on) == (None, date(2025, 4, 16))


def test_a_row_before_the_case_came_knows_nothing_yet() -> None:
    row = request().columns(on=date(2025, 3, 20))
    assert (row.due, row.next_turn) == (None, RECEIVED)


def test_no_day_follows_the_last_one_of_the_calendar() -> None:
    """An event, or a filing, that a register dates 31 December 9999 is none of today's."""
    asked = OmbudsmanReport(received=RECEIVED)
    closed = asked.record(ReportWithdrawn(on=date.max))
    row = closed.columns(on=RECEIVED)
    assert (row.stage, row.next_turn) == ("received", date.max)
    assert row.closed_on is None
    later = OmbudsmanReport(received=date.max)
    for case in (later, Dossier(ombudsman=later)):
        assert case.columns(on=RECEIVED).stage.endswith("received")


def test_of_a_dossier_the_last_case_says_the_stage() -> None:
    claims = (GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    objection = InformationObjection(received=date(2025, 4, 28), claims=claims).record(
        ObjectionRegistered(on=date(2025, 4, 28), number="K-3")
    )
    whole = Dossier(request=request(DeclaredComplete(on=RECEIVED)), objection=objection)
    before, after = (whole.columns(on=day) for day in (date(2025, 4, 25), date(2025, 4, 28)))
    assert (before.stage, after.stage) == ("request.complete", "objection.registered")
    assert (after.due, after.due_step) == (DAY_OF_NOTICE, "request.notice")  # the longest late
    assert after.closed_on is None


def test_a_row_is_plain_values() -> None:
    row = request(DeclaredComplete(on=RECEIVED)).columns(on=date(2025, 4, 1))
    assert row.row() == {
        "stage": "complete",
        "due": "2025-04-16",
        "due_earliest": "2025-04-08",
        "due_step": "request.response",
        "due_who": "ppid",
        "owed_until": None,
        "next_turn": "2025-04-17",
        "closed_on": None,
        "law": law_version,
    }
    assert row.to_dict() == {"schema": "keterbukaan/case_columns/1", **row.row()}
    empty = request().columns(on=date(2025, 3, 20)).row()
    assert (empty["due"], empty["due_who"]) == (None, None)


@pytest.mark.parametrize("whole", [False, True])
def test_odd_arguments_are_refused(*, whole: bool) -> None:
    case = Dossier(request=request()) if whole else request()
    with pytest.raises(NotADayError):
        case.columns(on="2025-04-16")  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        case.columns(on=RECEIVED, under="kab.toml")  # type: ignore[arg-type]


# ---------------------------------------------------------------- whatever happened


def _opened(case: AnyCase | Dossier) -> date:
    if isinstance(case, Dossier):
        return min(each.initial_progress().opened_on for each in case.cases())
    return case.initial_progress().opened_on


BODIES = [
    Jurisdiction.national(),
    Jurisdiction.load(EXAMPLES / "kabupaten_contoh.toml"),
    Jurisdiction.national().choosing("day-one=included"),
]
ANY_CASE = st.one_of(requests(), objections(), disputes(), complaints(), ombudsman_reports())
DOSSIERS = st.builds(
    lambda request, objection, dispute: Dossier.model_construct(
        request=request, objection=objection, dispute=dispute
    ),
    requests(lawful=True),
    st.none() | objections(lawful=True),
    st.none() | disputes(lawful=True),
)


@pytest.mark.property
@settings(deadline=None)
@given(case=ANY_CASE, ahead=st.integers(-3, 30), body=st.sampled_from(BODIES))
def test_the_filter_says_what_the_case_says_on_every_day_of_a_year(
    case: AnyCase, ahead: int, body: Jurisdiction
) -> None:
    _assert_exact(case, _opened(case) + timedelta(ahead), body)


@pytest.mark.property
@settings(deadline=None, max_examples=10)
@given(case=DOSSIERS, ahead=st.integers(-3, 30))
def test_the_filter_says_what_the_dossier_says_on_every_day(case: Dossier, ahead: int) -> None:
    _assert_exact(case, _opened(case) + timedelta(ahead), BODIES[0], days=120)


def _assert_exact(
    case: AnyCase | Dossier, first: date, body: Jurisdiction, *, days: int = 366
) -> None:
    row = case.columns(on=first, under=body)
    for number in range(days):
        today = first + number * ONE_DAY
        if row.next_turn is not None and today >= row.next_turn:
            before, row = row, case.columns(on=today, under=body)
            assert today == before.next_turn
            assert _but_its_turn(row) != _but_its_turn(before)
        found = case.next_due(on=today, under=body)
        assert is_late(row, today) == any(e.urgency is Urgency.LATE for e in found), today
        coming = [e.due for e in found if e.due is not None and e.late_by is None]
        if not is_late(row, today) and [day for day in coming if day >= today]:
            assert row.due == min(day for day in coming if day >= today)
        if number % 30 == 0:
            assert case.columns(on=today, under=body) == row
        if not isinstance(case, Dossier):
            assert case.is_over(on=today, under=body) == (row.closed_on is not None)


def _but_its_turn(row: CaseColumns) -> tuple[object, ...]:
    return (row.stage, row.due, row.due_step, row.due_who, row.owed_until, row.closed_on)
