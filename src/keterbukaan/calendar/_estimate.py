"""Years without a decree: public holidays as the PyPI package `holidays` estimates them.

It has no collective leave for such years, so a deadline in them can only move later. All that
rests on these days is `ESTIMATED`.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from keterbukaan.calendar.decree import Certainty, DayKind, DayOff, YearOfDays

__all__ = ["LAST_ESTIMATED_YEAR", "estimated_year"]

LAST_ESTIMATED_YEAR = 2100
"""The last year that `holidays` knows for Indonesia; the tests hold it against the package."""


@cache
def estimated_year(year: int) -> YearOfDays:
    """Return the public holidays that `holidays` expects in a year, marked as an estimate."""
    from holidays import country_holidays

    expected = country_holidays("ID", years=year, language="id")
    off: dict[date, DayOff] = {
        day: DayOff(day, DayKind.ESTIMATED_HOLIDAY, expected[day])
        for day in sorted(expected)
        if day.year == year
    }
    return YearOfDays(year, off, {}, Certainty.ESTIMATED)
