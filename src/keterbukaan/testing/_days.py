"""Days on which something is received: within the decreed calendar and the rule in force."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.law.limit import Scope
from keterbukaan.law.rulebook import Rulebook

__all__ = ["days"]


def days(limit: str | None = None) -> st.SearchStrategy[date]:
    """Return the days on which something may begin, from the first decreed year on.

    With a limit, they begin with the newest national provision about it. They end a year before
    the decrees do, so that what follows within a year is decreed, too.

    >>> from hypothesis import find
    >>> find(days("request.response"), lambda day: True)  # the first day of Perki 1/2021
    datetime.date(2021, 6, 30)
    """
    covered = WorkingCalendar.national().coverage
    last = covered.decreed_until - relativedelta(years=1)
    firsts = [covered.first]
    if limit is not None:
        provisions = Rulebook.national().about(limit)
        national = [each for each in provisions if each.scope is Scope.NATIONAL]
        firsts += [each.begins or date.min for each in national]
    # A provision of the last decreed year is left to those who test it by itself.
    return st.dates(max(first for first in firsts if first <= last), last)
