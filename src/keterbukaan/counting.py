"""From a start and a number to the last day: the bare arithmetic of a limit.

Working days go by the calendar; months and years by the month, so that 31 August and six months
give the last day of February.
"""

from __future__ import annotations

from datetime import date, timedelta

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.law.limit import Unit

__all__ = ["first_day", "last_day", "rolled_over"]

_ONE_DAY = timedelta(days=1)


def last_day(
    start: date, amount: int, unit: Unit, calendar: WorkingCalendar, *, include_start: bool = False
) -> date:
    """Return the last day of a limit that starts with an event on `start`.

    A negative amount counts backwards and always leaves the start out. `include_start` makes the
    event's day (or, if it is off, the next working day) day one; months and years go from date
    to date and know no day one.

    Raises:
        CalendarRangeError: the way leads outside the calendar.
    """
    if unit is Unit.WORKING_DAYS:
        if include_start:
            return _counting_in(start, amount, calendar)
        return calendar.add(start, amount)
    if unit is Unit.CALENDAR_DAYS:
        return start + timedelta(days=amount - include_start)
    from dateutil.relativedelta import relativedelta

    step = relativedelta(years=amount) if unit is Unit.YEARS else relativedelta(months=amount)
    return start + step


def first_day(
    start: date, unit: Unit, calendar: WorkingCalendar, *, include_start: bool = False
) -> date:
    """Return the first day that a limit counts."""
    if unit is Unit.WORKING_DAYS:
        return last_day(start, 1, unit, calendar, include_start=include_start)
    include_start = include_start and unit is Unit.CALENDAR_DAYS
    return start if include_start else start + _ONE_DAY


def rolled_over(day: date, calendar: WorkingCalendar) -> date:
    """Return the day itself where it is worked, or else the next working day."""
    return _counting_in(day, 1, calendar)


def _counting_in(start: date, amount: int, calendar: WorkingCalendar) -> date:
    """Return the n-th working day from a day on, that day included."""
    if start != date(calendar.first_year, 1, 1):
        return calendar.add(start - _ONE_DAY, amount)
    return calendar.add(start, amount - calendar.is_working_day(start))  # its eve is not known
