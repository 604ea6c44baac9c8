"""The bare arithmetic of a limit, by hand."""

from datetime import date

import pytest

from keterbukaan._counting import first_day, last_day, rolled_over
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import CalendarRangeError
from keterbukaan.law.limit import Unit

NATIONAL = WorkingCalendar.national()


@pytest.mark.parametrize(
    ("start", "amount", "unit", "include_start", "expected"),
    [
        # KI Jawa Barat, 24 April 2025: received 1 November 2023, ten days end on 14 November.
        pytest.param(date(2023, 11, 1), 10, Unit.WORKING_DAYS, True, date(2023, 11, 14), id="incl"),
        pytest.param(
            date(2023, 11, 1), 10, Unit.WORKING_DAYS, False, date(2023, 11, 15), id="excl"
        ),
        pytest.param(
            date(2025, 3, 22), 1, Unit.WORKING_DAYS, True, date(2025, 3, 24), id="sat incl"
        ),
        pytest.param(date(2025, 3, 22), 1, Unit.WORKING_DAYS, False, date(2025, 3, 24), id="sat"),
        pytest.param(date(2025, 4, 8), -1, Unit.WORKING_DAYS, False, date(2025, 3, 27), id="back"),
        pytest.param(date(2025, 3, 1), 14, Unit.CALENDAR_DAYS, False, date(2025, 3, 15), id="days"),
        pytest.param(
            date(2025, 3, 1), 14, Unit.CALENDAR_DAYS, True, date(2025, 3, 14), id="incl days"
        ),
        pytest.param(date(2025, 8, 31), 6, Unit.MONTHS, False, date(2026, 2, 28), id="to february"),
        pytest.param(
            date(2023, 8, 31), 6, Unit.MONTHS, False, date(2024, 2, 29), id="to leap february"
        ),
        pytest.param(date(2024, 12, 31), 3, Unit.MONTHS, False, date(2025, 3, 31), id="to march"),
        pytest.param(date(2024, 12, 31), 3, Unit.MONTHS, True, date(2025, 3, 31), id="no day one"),
        pytest.param(date(2024, 2, 29), 1, Unit.YEARS, False, date(2025, 2, 28), id="leap year"),
        pytest.param(
            date(2024, 2, 29), 30, Unit.YEARS, False, date(2054, 2, 28), id="thirty years"
        ),
    ],
)
def test_last_day(
    start: date,
    amount: int,
    unit: Unit,
    include_start: bool,  # noqa: FBT001 - a table
    expected: date,
) -> None:
    assert last_day(start, amount, unit, NATIONAL, include_start=include_start) == expected


@pytest.mark.parametrize(
    ("start", "unit", "include_start", "expected"),
    [
        pytest.param(date(2025, 3, 27), Unit.WORKING_DAYS, False, date(2025, 4, 8), id="excluded"),
        pytest.param(date(2025, 3, 27), Unit.WORKING_DAYS, True, date(2025, 3, 27), id="included"),
        pytest.param(
            date(2025, 3, 28), Unit.WORKING_DAYS, True, date(2025, 4, 8), id="included off"
        ),
        pytest.param(
            date(2025, 3, 27), Unit.CALENDAR_DAYS, False, date(2025, 3, 28), id="calendar"
        ),
        pytest.param(
            date(2025, 3, 27), Unit.CALENDAR_DAYS, True, date(2025, 3, 27), id="calendar incl"
        ),
        pytest.param(date(2025, 3, 27), Unit.MONTHS, True, date(2025, 3, 28), id="months"),
    ],
)
def test_first_day(start: date, unit: Unit, include_start: bool, expected: date) -> None:  # noqa: FBT001 - a table
    assert first_day(start, unit, NATIONAL, include_start=include_start) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2025, 3, 27), date(2025, 3, 27), id="worked"),
        pytest.param(date(2025, 3, 28), date(2025, 4, 8), id="leave"),
        pytest.param(date(2025, 3, 22), date(2025, 3, 24), id="saturday"),
    ],
)
def test_rolled_over(day: date, expected: date) -> None:
    assert rolled_over(day, NATIONAL) == expected


def test_way_out_of_the_calendar_is_an_error() -> None:
    with pytest.raises(CalendarRangeError):
        last_day(date(2100, 12, 30), 10, Unit.WORKING_DAYS, NATIONAL)


def test_first_day_of_the_calendar_can_be_day_one() -> None:
    """1 January 2010 is off, so day one is Monday the 4th; nothing before is asked for."""
    assert last_day(date(2010, 1, 1), 1, Unit.WORKING_DAYS, NATIONAL, include_start=True) == date(
        2010, 1, 4
    )
    assert rolled_over(date(2010, 1, 1), NATIONAL) == date(2010, 1, 4)
