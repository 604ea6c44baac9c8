"""Days on which something is received: inside the decreed calendar and the rule in force."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.law.rulebook import Rulebook

__all__ = ["days"]


def days(limit: str | None = None) -> st.SearchStrategy[date]:
    """Return the days on which something may begin, from the first decreed year on.

    With a limit, they begin with the newest of its provisions. They end a year before the decrees
    do, so that what follows within a year is decreed, too.

    >>> from hypothesis import find
    >>> find(days("request.response"), lambda day: True)  # the first day of Perki 1/2021
    datetime.date(2021, 6, 30)
    """
    covered = WorkingCalendar.national().coverage
    last = covered.decreed_until - relativedelta(years=1)
    return st.dates(covered.first if limit is None else _first_day(limit), last)


def _first_day(limit: str) -> date:
    begun = (each.in_force_from for each in Rulebook.national().about(limit))
    return max((day for day in begun if day), default=WorkingCalendar.national().coverage.first)
