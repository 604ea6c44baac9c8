"""The bare arithmetic: days, months and years from a start."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import CalendarRangeError, Unit, WorkingCalendar
from keterbukaan._counting import first_day, last_day, rolled_over

CALENDAR = WorkingCalendar.national()


@pytest.mark.parametrize(
    ("start", "amount", "unit", "last"),
    [
        pytest.param(date(2024, 8, 31), 6, Unit.MONTHS, date(2025, 2, 28), id="end-of-february"),
        pytest.param(date(2023, 8, 31), 6, Unit.MONTHS, date(2024, 2, 29), id="leap-february"),
        pytest.param(date(2024, 8, 28), 6, Unit.MONTHS, date(2025, 2, 28), id="28th-stays"),
        pytest.param(date(2025, 2, 28), 6, Unit.MONTHS, date(2025, 8, 28), id="not-to-the-end"),
        pytest.param(date(2025, 10, 15), 3, Unit.MONTHS, date(2026, 1, 15), id="over-new-year"),
        pytest.param(date(2024, 2, 29), 1, Unit.YEARS, date(2025, 2, 28), id="leap-day"),
        pytest.param(date(2024, 2, 29), 4, Unit.YEARS, date(2028, 2, 29), id="leap-to-leap"),
        pytest.param(date(2024, 2, 29), -1, Unit.YEARS, date(2023, 2, 28), id="a-year-back"),
        pytest.param(date(2025, 1, 31), 30, Unit.CALENDAR_DAYS, date(2025, 3, 2), id="days"),
        pytest.param(date(2024, 1, 31), 30, Unit.CALENDAR_DAYS, date(2024, 3, 1), id="leap-days"),
        pytest.param(date(2025, 8, 15), 2, Unit.WORKING_DAYS, date(2025, 8, 20), id="working"),
        pytest.param(date(2025, 8, 20), -2, Unit.WORKING_DAYS, date(2025, 8, 15), id="backwards"),
    ],
)
def test_last_day(start: date, amount: int, unit: Unit, last: date) -> None:
    assert last_day(start, amount, unit, CALENDAR) == last


@pytest.mark.parametrize(
    ("start", "amount", "unit", "last"),
    [
        pytest.param(date(2024, 8, 31), 6, Unit.MONTHS, date(2025, 3, 1), id="not-in-february"),
        pytest.param(date(2023, 8, 31), 6, Unit.MONTHS, date(2024, 3, 1), id="nor-in-a-leap-year"),
        pytest.param(date(2025, 3, 31), 1, Unit.MONTHS, date(2025, 5, 1), id="not-in-april"),
        pytest.param(date(2024, 2, 29), 1, Unit.YEARS, date(2025, 3, 1), id="leap-day"),
        pytest.param(date(2024, 2, 29), 4, Unit.YEARS, date(2028, 2, 29), id="leap-to-leap"),
        pytest.param(date(2024, 8, 28), 6, Unit.MONTHS, date(2025, 2, 28), id="there-is-a-28th"),
        pytest.param(date(2025, 10, 31), 2, Unit.MONTHS, date(2025, 12, 31), id="there-is-a-31st"),
        pytest.param(date(2025, 5, 31), -3, Unit.MONTHS, date(2025, 3, 1), id="months-back"),
        pytest.param(date(2024, 2, 29), -1, Unit.YEARS, date(2023, 3, 1), id="a-year-back"),
        pytest.param(date(2025, 1, 31), 30, Unit.CALENDAR_DAYS, date(2025, 3, 2), id="days"),
        pytest.param(date(2025, 8, 15), 2, Unit.WORKING_DAYS, date(2025, 8, 20), id="working"),
    ],
)
def test_a_day_that_a_month_has_not_may_be_the_first_of_the_next(
    start: date, amount: int, unit: Unit, last: date
) -> None:
    assert last_day(start, amount, unit, CALENDAR, first_of_next=True) == last


@pytest.mark.parametrize(
    ("unit", "last"),
    [
        (Unit.WORKING_DAYS, date(2025, 8, 19)),
        (Unit.CALENDAR_DAYS, date(2025, 8, 16)),
        (Unit.MONTHS, date(2025, 10, 15)),
        (Unit.YEARS, date(2027, 8, 15)),
    ],
)
def test_day_one_included_shortens_days_only(unit: Unit, last: date) -> None:
    assert last_day(date(2025, 8, 15), 2, unit, CALENDAR, include_start=True) == last


@pytest.mark.parametrize(
    ("start", "unit", "excluded", "included"),
    [
        pytest.param(
            date(2025, 8, 15), Unit.WORKING_DAYS, date(2025, 8, 19), date(2025, 8, 15), id="friday"
        ),
        pytest.param(
            date(2025, 8, 16), Unit.WORKING_DAYS, date(2025, 8, 19), date(2025, 8, 19), id="weekend"
        ),
        pytest.param(
            date(2025, 8, 15), Unit.CALENDAR_DAYS, date(2025, 8, 16), date(2025, 8, 15), id="days"
        ),
        pytest.param(
            date(2025, 8, 15), Unit.MONTHS, date(2025, 8, 16), date(2025, 8, 16), id="months"
        ),
    ],
)
def test_first_day(start: date, unit: Unit, excluded: date, included: date) -> None:
    assert first_day(start, unit, CALENDAR) == excluded
    assert first_day(start, unit, CALENDAR, include_start=True) == included


@pytest.mark.parametrize(
    ("day", "rolled"),
    [
        pytest.param(date(2025, 8, 15), date(2025, 8, 15), id="worked"),
        pytest.param(date(2025, 8, 16), date(2025, 8, 19), id="weekend-and-leave"),
        pytest.param(date(2025, 3, 31), date(2025, 4, 8), id="idul-fitri"),
    ],
)
def test_rolled_over(day: date, rolled: date) -> None:
    assert rolled_over(day, CALENDAR) == rolled


def test_working_days_end_with_the_calendar() -> None:
    with pytest.raises(CalendarRangeError):
        last_day(date(2100, 12, 30), 5, Unit.WORKING_DAYS, CALENDAR)
    assert last_day(date(2100, 12, 30), 5, Unit.CALENDAR_DAYS, CALENDAR) == date(2101, 1, 4)


def test_the_first_day_of_a_calendar_can_be_day_one() -> None:
    # nothing is known of the day before it
    short = WorkingCalendar.from_days_off([date(2025, 1, 2)])
    first = date(2025, 1, 1)
    ends = [last_day(first, n, Unit.WORKING_DAYS, short, include_start=True) for n in (1, 2, 3)]
    assert ends == [date(2025, 1, 1), date(2025, 1, 3), date(2025, 1, 6)]
    assert first_day(first, Unit.WORKING_DAYS, short, include_start=True) == first
    # 1 January 2010 is a holiday and a Friday
    assert rolled_over(date(2010, 1, 1), CALENDAR) == date(2010, 1, 4)


# Python's own calendar ends, too: from the year 1 to the year 9999


@pytest.mark.parametrize(
    ("start", "amount", "unit", "named"),
    [
        pytest.param(date(9999, 12, 2), 30, Unit.CALENDAR_DAYS, "9999-12-02 +30", id="days"),
        pytest.param(date(1, 1, 3), -3, Unit.CALENDAR_DAYS, "0001-01-03 -3", id="days-back"),
        pytest.param(date(9999, 10, 1), 3, Unit.MONTHS, "10000-01", id="months"),
        pytest.param(date(1, 3, 31), -3, Unit.MONTHS, "0000-12", id="months-back"),
        pytest.param(date(9980, 6, 1), 30, Unit.YEARS, "10010-06", id="years"),
        pytest.param(date.max, 10, Unit.WORKING_DAYS, "9999-12-31", id="working-days"),
    ],
)
def test_beyond_every_calendar_is_outside_the_calendar(
    start: date, amount: int, unit: Unit, named: str
) -> None:
    with pytest.raises(CalendarRangeError) as caught:
        last_day(start, amount, unit, CALENDAR)
    assert {name: str(value) for name, value in caught.value.fields.items()} == {
        "day": named,
        "first": "2010-01-01",
        "last": "2100-12-31",
    }


def test_the_last_days_before_the_end_are_still_counted() -> None:
    assert last_day(date(9999, 12, 1), 30, Unit.CALENDAR_DAYS, CALENDAR) == date.max
    assert last_day(date(9999, 9, 30), 3, Unit.MONTHS, CALENDAR) == date(9999, 12, 30)
    assert last_day(date(9969, 12, 31), 30, Unit.YEARS, CALENDAR) == date.max
    assert last_day(date(1, 4, 30), -3, Unit.MONTHS, CALENDAR) == date(1, 1, 30)


def test_the_first_day_after_the_last_of_all_is_outside_the_calendar() -> None:
    with pytest.raises(CalendarRangeError):
        first_day(date.max, Unit.CALENDAR_DAYS, CALENDAR)


@pytest.mark.parametrize("day", [date.min, date(2009, 12, 31)])
def test_the_day_before_the_calendar_is_not_its_first(day: date) -> None:
    with pytest.raises(CalendarRangeError):
        rolled_over(day, CALENDAR)
    with pytest.raises(CalendarRangeError):
        last_day(day, 3, Unit.WORKING_DAYS, CALENDAR, include_start=True)


@given(start=st.dates(date(1800, 1, 1), date(2200, 1, 1)), months=st.integers(-1200, 1200))
def test_months_are_those_of_dateutil(start: date, months: int) -> None:
    expected = start + relativedelta(months=months)
    assert last_day(start, months, Unit.MONTHS, CALENDAR) == expected
    missing = expected.day != start.day
    following = expected + timedelta(days=missing)
    assert last_day(start, months, Unit.MONTHS, CALENDAR, first_of_next=True) == following
