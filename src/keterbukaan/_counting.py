"""From a start and a number to the last day: the bare arithmetic of a limit.

Working days go by the calendar; months and years by the month, so that 31 August and six months
give the last day of February, or the first of March where the reading chosen says so.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import CalendarRangeError
from keterbukaan.law.limit import Unit

__all__ = ["beyond_the_calendar", "first_day", "last_day", "rolled_over"]

_ONE_DAY = timedelta(days=1)
_MONTHS_IN_A_YEAR = 12


def last_day(  # noqa: PLR0913 - a start, a number, and how it is counted
    start: date,
    amount: int,
    unit: Unit,
    calendar: WorkingCalendar,
    *,
    include_start: bool = False,
    first_of_next: bool = False,
) -> date:
    """Return the last day of a limit that starts with an event on `start`.

    A negative amount counts backwards and always leaves the start out. `include_start` makes the
    event's day (or, if it is off, the next working day) day one; months and years go from date
    to date and have no day one. Where they lead to a day that the month does not have, the limit
    ends on its last day, or with `first_of_next` on the first of the next month.

    Raises:
        CalendarRangeError: the count leads outside the calendar.
    """
    if unit is Unit.WORKING_DAYS:
        if include_start:
            return _counting_in(start, amount, calendar)
        return calendar.add(start, amount)
    if unit is Unit.CALENDAR_DAYS:
        step = amount - include_start
        try:
            return start + timedelta(days=step)
        except OverflowError as problem:
            raise beyond_the_calendar(f"{start} {step:+d}", calendar) from problem
    months = amount * _MONTHS_IN_A_YEAR if unit is Unit.YEARS else amount
    return _months_after(start, months, calendar, first_of_next=first_of_next)


def first_day(
    start: date, unit: Unit, calendar: WorkingCalendar, *, include_start: bool = False
) -> date:
    """Return the first day that a limit counts.

    Raises:
        CalendarRangeError: it lies outside the calendar.
    """
    if unit is Unit.WORKING_DAYS:
        return last_day(start, 1, unit, calendar, include_start=include_start)
    if include_start and unit is Unit.CALENDAR_DAYS:
        return start
    try:
        return start + _ONE_DAY
    except OverflowError as problem:
        raise beyond_the_calendar(f"{start} +1", calendar) from problem


def rolled_over(day: date, calendar: WorkingCalendar) -> date:
    """Return the day itself where it is worked, or else the next working day.

    Raises:
        CalendarRangeError: the day, or the next working day, is outside the calendar.
    """
    return _counting_in(day, 1, calendar)


def beyond_the_calendar(day: object, calendar: WorkingCalendar) -> CalendarRangeError:
    """Return the error for a day that even Python's own calendar, from 1 to 9999, does not hold.

    Only date arithmetic itself may be caught for it, at the place: a `ValueError` or
    `OverflowError` from anywhere else is a fault of the program and must be seen as one.
    """
    covered = calendar.coverage
    return CalendarRangeError(day=day, first=covered.first, last=covered.last)


def _counting_in(start: date, amount: int, calendar: WorkingCalendar) -> date:
    """Return the n-th working day from a day on, that day included."""
    if start > date(calendar.first_year, 1, 1):
        return calendar.add(start - _ONE_DAY, amount)
    return calendar.add(
        start, amount - calendar.is_working_day(start)
    )  # nothing is known of the day before


def _months_after(
    start: date, months: int, calendar: WorkingCalendar, *, first_of_next: bool
) -> date:
    """Return the same day of another month; where it is shorter its last, or the day after that."""
    total = start.year * _MONTHS_IN_A_YEAR + start.month - 1 + months
    year, month = total // _MONTHS_IN_A_YEAR, total % _MONTHS_IN_A_YEAR + 1
    if not MINYEAR <= year <= MAXYEAR:
        raise beyond_the_calendar(f"{year:04}-{month:02}", calendar)
    last = monthrange(year, month)[1]
    if start.day <= last:
        return date(year, month, start.day)
    # A month without that day is never a December, so the next day is in Python's calendar.
    return date(year, month, last) + first_of_next * _ONE_DAY
