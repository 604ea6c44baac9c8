"""Where a deadline stands on a day: never clamped, never off by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from keterbukaan import CalendarRangeError, Deadline, Jurisdiction, State, Status, due
from keterbukaan.errors import NaiveMomentError, NotADayError
from keterbukaan.law import DayOne, ExemptionReview

NATIONAL = Jurisdiction.national()
ANSWERED = date(2020, 11, 3)
SILENT = {"objection.received": date(2019, 1, 24)}  # the thirty days end on 11 March 2019


@pytest.mark.parametrize(
    ("on", "state", "days", "left"),
    [
        pytest.param(date(2020, 10, 30), State.NOT_YET_OPEN, 16, 16, id="days-before"),
        pytest.param(date(2020, 11, 2), State.NOT_YET_OPEN, 15, 15, id="before-the-answer"),
        pytest.param(date(2020, 11, 3), State.RUNNING, 14, 14, id="the-answer-itself"),
        pytest.param(date(2020, 11, 4), State.RUNNING, 13, 13, id="the-first-day"),
        pytest.param(date(2020, 11, 14), State.RUNNING, 6, 6, id="weekend"),
        pytest.param(date(2020, 11, 20), State.RUNNING, 1, 1, id="the-last-but-one"),
        pytest.param(date(2020, 11, 22), State.RUNNING, 1, 1, id="the-sunday-before"),
        pytest.param(date(2020, 11, 23), State.DUE_TODAY, 0, 0, id="the-last-day"),
        pytest.param(date(2020, 11, 24), State.OVERDUE, 1, -1, id="a-day-late"),
        pytest.param(date(2020, 12, 14), State.OVERDUE, 14, -14, id="fourteen-days-late"),
    ],
)
def test_a_right_around_its_window(on: date, state: State, days: int, left: int) -> None:
    deadline = due("dispute.filing", ANSWERED)
    assert deadline.status(on=on) == Status(state, days)
    assert deadline.remaining(on=on) == left


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2019, 1, 24), State.NOT_YET_OPEN),
        (date(2019, 3, 11), State.NOT_YET_OPEN),
        (date(2019, 3, 12), State.RUNNING),
        (date(2019, 3, 29), State.DUE_TODAY),
        (date(2019, 3, 30), State.OVERDUE),
    ],
)
def test_a_right_after_silence_is_premature_until_the_limit_before_it_is_over(
    on: date, state: State
) -> None:
    assert due("dispute.filing", SILENT).status(on=on).state is state


def test_a_duty_is_never_premature() -> None:
    deadline = due("request.response", date(2025, 3, 24))
    assert deadline.status(on=date(2025, 3, 3)) == Status(State.RUNNING, 25)
    assert deadline.remaining(on=date(2025, 3, 24)) == 10


@pytest.mark.parametrize(
    ("on", "status", "left"),
    [
        pytest.param(date(2025, 8, 15), Status(State.DUE_TODAY, 0), 0, id="friday"),
        pytest.param(date(2025, 8, 16), Status(State.OVERDUE, 0), 0, id="saturday"),
        pytest.param(date(2025, 8, 17), Status(State.OVERDUE, 0), 0, id="sunday"),
        pytest.param(date(2025, 8, 18), Status(State.OVERDUE, 0), 0, id="collective-leave"),
        pytest.param(date(2025, 8, 19), Status(State.OVERDUE, 1), -1, id="tuesday"),
        pytest.param(date(2026, 8, 14), Status(State.OVERDUE, 239), -239, id="a-year-on"),
    ],
)
def test_overdue_by_no_working_day_yet(on: date, status: Status, left: int) -> None:
    deadline = due("request.completeness_check", date(2025, 8, 12))
    assert deadline.date == date(2025, 8, 15)
    assert deadline.status(on=on) == status
    assert deadline.remaining(on=on) == left


def test_a_year_late_is_a_year_late() -> None:
    deadline = due("request.response", date(2024, 1, 2))
    assert deadline.date == date(2024, 1, 16)
    assert deadline.status(on=date(2025, 1, 16)) == Status(State.OVERDUE, 238)
    assert deadline.remaining(on=date(2025, 1, 16)) == -238


@pytest.mark.parametrize(
    ("on", "status", "left"),
    [
        # 30 calendar days from Friday 31 January 2025 end on Sunday 2 March
        pytest.param(date(2025, 1, 30), Status(State.NOT_YET_OPEN, 21), 31, id="before"),
        pytest.param(date(2025, 1, 31), Status(State.RUNNING, 20), 30, id="the-service"),
        pytest.param(date(2025, 2, 28), Status(State.RUNNING, 0), 2, id="no-working-day-left"),
        pytest.param(date(2025, 3, 2), Status(State.DUE_TODAY, 0), 0, id="sunday"),
        pytest.param(date(2025, 3, 3), Status(State.OVERDUE, 1), -1, id="monday"),
        pytest.param(date(2025, 3, 10), Status(State.OVERDUE, 6), -8, id="a-week-late"),
    ],
)
def test_a_calendar_limit_is_left_in_calendar_days(on: date, status: Status, left: int) -> None:
    deadline = due("complaint.filing", date(2025, 1, 31))
    assert deadline.status(on=on) == status
    assert deadline.remaining(on=on) == left


def test_months_are_left_in_calendar_days() -> None:
    deadline = due("report.annual", date(2024, 12, 31))
    assert deadline.remaining(on=date(2025, 3, 1)) == 30
    assert deadline.remaining(on=date(2025, 4, 10)) == -10


def test_a_backwards_limit_falls_before_its_event() -> None:
    deadline = due("dispute.summons", date(2025, 8, 20))
    assert deadline.date == date(2025, 8, 14)
    assert deadline.status(on=date(2025, 8, 12)) == Status(State.RUNNING, 2)
    assert deadline.status(on=date(2025, 8, 14)).state is State.DUE_TODAY
    assert deadline.status(on=date(2025, 8, 20)) == Status(State.OVERDUE, 3)
    assert deadline.remaining(on=date(2025, 8, 20)) == -3


def test_a_window_before_an_event_runs_to_its_end() -> None:
    body = NATIONAL.choosing(ExemptionReview.WITHIN_LAST)
    deadline = due("exemption.expiry_determination", date(2025, 6, 30), under=body)
    assert deadline.status(on=date(2025, 6, 26)).state is State.DUE_TODAY
    assert deadline.status(on=date(2025, 6, 27)).state is State.OVERDUE


def test_day_one_included_is_due_a_day_sooner() -> None:
    deadline = due("dispute.filing", ANSWERED, under=NATIONAL.choosing(DayOne.INCLUDED))
    assert deadline.status(on=date(2020, 11, 20)).state is State.DUE_TODAY
    assert deadline.status(on=date(2020, 11, 3)) == Status(State.RUNNING, 13)


# Moments


@pytest.mark.parametrize(
    ("at", "state"),
    [
        pytest.param(
            datetime(2020, 11, 23, 16, 59, tzinfo=UTC), State.DUE_TODAY, id="23.59-in-jakarta"
        ),
        pytest.param(
            datetime(2020, 11, 23, 17, 0, tzinfo=UTC), State.OVERDUE, id="midnight-in-jakarta"
        ),
    ],
)
def test_a_moment_is_a_day_on_the_clock_of_the_body(at: datetime, state: State) -> None:
    deadline = due("dispute.filing", ANSWERED)
    assert deadline.status(on=at).state is state
    assert deadline.remaining(on=at) == (0 if state is State.DUE_TODAY else -1)


def test_closing_hours_bear_on_receipts_and_not_on_the_day_it_is() -> None:
    body = Jurisdiction.loads('schema = 1\nname = "Kota"\n[office_hours]\ncloses = 16:00:00')
    deadline = due("dispute.filing", ANSWERED, under=body)
    assert deadline.status(on=datetime(2020, 11, 23, 8, 59, tzinfo=UTC)).state is State.DUE_TODAY
    assert deadline.status(on=datetime(2020, 11, 23, 9, 1, tzinfo=UTC)).state is State.DUE_TODAY
    assert deadline.status(on=datetime(2020, 11, 23, 17, 0, tzinfo=UTC)).state is State.OVERDUE


def test_what_is_no_day_is_refused() -> None:
    deadline = due("dispute.filing", ANSWERED)
    for ask in (deadline.status, deadline.remaining):
        with pytest.raises(NaiveMomentError):
            ask(on=datetime(2020, 11, 23))  # noqa: DTZ001 - the point of it
        with pytest.raises(NotADayError):
            ask(on="2020-11-23")  # type: ignore[arg-type]
        with pytest.raises(CalendarRangeError):
            ask(on=date(2101, 1, 1))


def test_hours_are_due_on_their_last_day() -> None:
    deadline = due("personal_data.breach_notice", datetime(2025, 4, 4, 1, 0, tzinfo=UTC))
    assert isinstance(deadline, Deadline)
    assert deadline.status(on=date(2025, 4, 7)).state is State.DUE_TODAY
    assert deadline.status(on=date(2025, 4, 8)).state is State.OVERDUE
    assert deadline.remaining(on=date(2025, 4, 4)) == 3


def test_hours_are_over_when_the_clock_has_passed_them() -> None:
    deadline = due("personal_data.breach_notice", datetime(2025, 4, 4, 1, 0, tzinfo=UTC))
    assert isinstance(deadline, Deadline)
    assert deadline.moment == datetime(2025, 4, 7, 1, 0, tzinfo=UTC)
    assert deadline.status(on=datetime(2025, 4, 7, 0, 59, tzinfo=UTC)).state is State.DUE_TODAY
    assert deadline.status(on=datetime(2025, 4, 7, 1, 1, tzinfo=UTC)).state is State.OVERDUE


def test_remaining_falls_by_one_with_each_working_day_and_never_rises() -> None:
    deadline = due("request.response", date(2025, 3, 24))
    days = [date(2025, 3, 1) + timedelta(days=n) for n in range(90)]
    left = [deadline.remaining(on=day) for day in days]
    worked = {reason.day for reason in deadline.counted}
    for before, day, after in zip(left, days[1:], left[1:], strict=False):
        assert before - after in {0, 1}
        if day in worked:
            assert before - after == 1
    assert left[-1] < 0 < left[0]
