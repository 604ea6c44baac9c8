"""The calendar as a table: each day, whether it is worked, and how many working days came so far.

With it anybody can count: the working days after one day up to another are the difference of their
ordinals, and the n-th working day after a day is the one whose ordinal is n higher. The days off
alone are not enough: a body may work six days a week, or on a Saturday by its own decree.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple, cast

from attrs import field, frozen

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines._outside import body_on_national_days
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.tables.limits import Numbers, shown

__all__ = ["CalendarDay", "CalendarTable", "calendar_of", "calendar_table", "ordinals_of"]

_KEPT = "calendar table"


class CalendarDay(NamedTuple):
    """One day of the table: is it worked, its ordinal, and why."""

    day: date
    working: bool
    ordinal: int
    """How many working days there are from the table's first day up to and including it."""
    kind: str
    name: str
    decree: str | None
    certainty: str


@frozen(eq=False)
class CalendarTable:
    """The working days of one body from `first` to `last` (tabel kalender)."""

    first: date
    last: date
    body: Jurisdiction
    national: bool
    ordinals: Numbers = field(repr=False)

    def __len__(self) -> int:
        return len(self.ordinals)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel as what it is of: the other side counts again."""
        return _travelled, (self.body, self.last, self.national)

    def rows(self) -> Iterator[CalendarDay]:
        """Yield each day in order, with its reason."""
        calendar = calendar_of(self.body, national=self.national)
        for place, ordinal in enumerate(self.ordinals):
            why = calendar.why(self.first + timedelta(place))
            decree = None if why.decree is None else why.decree.name
            said = (why.kind.value, why.name, decree, why.certainty.value)
            yield CalendarDay(why.day, why.working, ordinal, *said)


@checked
def calendar_table(
    *, under: Jurisdiction | None = None, until: date | None = None, national: bool = False
) -> CalendarTable:
    """Return the calendar of a body from its first day to its last year with a decree.

    With `until` it goes on to that day, in years whose days off may be estimated. `national` leaves
    out the body's own week and days: on such days run the limits of commissions and courts.

    >>> table = calendar_table()
    >>> first, due = ((day - table.first).days for day in (date(2025, 3, 24), date(2025, 4, 16)))
    >>> table.ordinals[due] - table.ordinals[first]
    10

    Raises:
        CalendarRangeError: `until` lies beyond the calendar.
        NotADayError: `until` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    body = under or Jurisdiction.national()
    calendar = calendar_of(body, national=national)
    last = calendar.decreed_until if until is None else plain_day(until)
    memo = memo_of(body)
    key = (_KEPT, last, national)
    made = memo.get(key)
    if made is None:
        first = calendar.coverage.first
        ordinals = ordinals_of(calendar, first, last)
        made = memo[key] = CalendarTable(first, last, body, national, ordinals)
    return cast("CalendarTable", made)


def _travelled(body: Jurisdiction, last: date, national: bool) -> CalendarTable:  # noqa: FBT001
    return calendar_table(under=body, until=last, national=national)


def calendar_of(body: Jurisdiction, *, national: bool = False) -> WorkingCalendar:
    """Return the calendar on which a body counts, or that of national days for others."""
    counting = body_on_national_days(body) if national else None
    return (counting or body).calendar_under(body.readings)


def ordinals_of(calendar: WorkingCalendar, first: date, last: date) -> Numbers:
    """Return for each day of a span how many of its days are worked up to and including it.

    Raises:
        CalendarRangeError: a day is outside the calendar.
    """
    days = (first + timedelta(place) for place in range((last - first).days + 1))
    return shown(array("i", accumulate(calendar.is_working_day(day) for day in days)))
