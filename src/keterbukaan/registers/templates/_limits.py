"""A limit as a formula that counts as the library does, for every day of the decreed calendar.

No number is copied from a rule. The library is asked for the last day of each day on which the
event can be, and the formula says what was found: so many working days, or days, and from which day
on. A limit that cannot be said so, such as one of hours, has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias, cast

from attrs import frozen

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import CalendarRangeError, DeadlineStartError, NotInForceError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.registers.templates._days_off import DaysOff

__all__ = ["NOT_A_DAY", "NOT_IN_FORCE", "OUTSIDE", "Calendar", "Counted"]

NOT_A_DAY = "bukan tanggal"
NOT_IN_FORCE = "aturan belum berlaku"
OUTSIDE = "di luar kalender"
_UNSAYABLE = "lihat keterbukaan due"
_ONE_DAY = timedelta(days=1)
_COUNTED = "counted in a sheet"
_MOST_STEPS = 5
"""How often the length of a limit may change before a formula would be too long to be read."""

_Ends: TypeAlias = Iterable[tuple[date, date, date | None]]


@frozen
class Counted:
    """A limit whose length is one number from a day on: how many, of what, counted from where.

    `steps` are the days from which it has each length, None where nothing is in force; `last` is
    the deadline on the last of these days, from which its words and its sources come.
    """

    steps: tuple[tuple[date, int | None], ...]
    in_working_days: bool
    day_counts: bool
    last: Deadline


@frozen
class Calendar:
    """The days off of a body as formulas refer to them, by the cells in which they stand."""

    body: Jurisdiction
    off: DaysOff
    cells: str

    @classmethod
    def of(cls, body: Jurisdiction, first_line: int) -> Calendar:
        """Return the calendar of a body whose days off stand below one another from a line on."""
        off = DaysOff.of(body)
        last = first_line + len(off.listed) - 1
        return cls(body, off, f"Libur!$A${first_line}:$A${last}")

    def counted(self, limit: str, event: str, after: str | None = None) -> Counted | None:
        """Return how a limit is counted from an event; None where no formula can say it.

        With `after` it goes on where that limit ends, which runs from the same event.
        """
        memo, key = memo_of(self.body), (_COUNTED, limit, event, after)
        if key not in memo:
            memo[key] = self._counted(limit, event, after)
        return cast("Counted | None", memo[key])

    def _counted(self, limit: str, event: str, after: str | None) -> Counted | None:
        found = [*self._found(limit, event, after)]
        deadlines = [each for _, _, each in found if each is not None]
        if not deadlines:
            return None
        ends = [(day, since, None if each is None else each.date) for day, since, each in found]
        calendar = self.body.calendar_under(self.body.readings)
        ways: tuple[tuple[bool, bool, Callable[[date, date], int]], ...] = (
            (True, False, calendar.count),
            (
                True,
                True,
                lambda since, end: calendar.count(since, end) + calendar.is_working_day(since),
            ),
            (False, False, lambda since, end: (end - since).days),
            (False, True, lambda since, end: (end - since).days + 1),
        )
        for in_working_days, day_counts, count in ways:
            steps = tuple(_steps(ends, count))
            if len(steps) <= _MOST_STEPS and all(amount is not None for _, amount in steps[1:]):
                return Counted(steps, in_working_days, day_counts, deadlines[-1])
        return None

    def last_day(self, counted: Counted | None, since: str, opened: str) -> str:
        """Return the formula of the last day, from the cell of the event and of the receipt.

        What is no day, lies outside the calendar or before the rule is told in words.
        """
        if counted is None:
            return f'IF({since}="","","{_UNSAYABLE}")'
        told = self._told(counted, since, opened)
        days = sorted({since, opened})  # the receipt may be the event itself
        are_days = f"AND({','.join(f'ISNUMBER({day})' for day in days)})"
        return f'IF({since}="","",IF({are_days},{told},"{NOT_A_DAY}"))'

    def continued(self, counted: Counted | None, first: str, opened: str) -> str:
        """Return the formula of a limit that goes on where another ends, in whose cell that is.

        Where no day stands there, what is told of it is told here as well.
        """
        told = f'"{_UNSAYABLE}"' if counted is None else self._told(counted, first, opened)
        return f"IF(ISNUMBER({first}),{told},{first})"

    def _told(self, counted: Counted, since: str, opened: str) -> str:
        amount = _amount(counted.steps, opened)
        if counted.in_working_days:
            day = f"{since}-1" if counted.day_counts else since
            end = f'WORKDAY.INTL({day},{amount},"{self.off.weekend}",{self.cells})'
        else:
            end = f"INT({since})+{amount}{'-1' if counted.day_counts else ''}"
        outside = f"OR({opened}<{_day(self.off.first)},{since}>={_day(self.off.last + _ONE_DAY)})"
        in_force = next(day for day, number in counted.steps if number is not None)
        told = f'IF({end}>{self.last},"{OUTSIDE}",{end})'
        told = f'IF({opened}<{_day(in_force)},"{NOT_IN_FORCE}",{told})'
        return f'IF({outside},"{OUTSIDE}",{told})'

    @property
    def last(self) -> str:
        """The last day that is known, as a formula."""
        return _day(self.off.last)

    def working_days(self, since: str, until: str) -> str:
        """Return the formula that counts the working days after a day up to and with another."""
        days = f'NETWORKDAYS.INTL({since}+1,{until},"{self.off.weekend}",{self.cells})'
        return f"IF({until}>{since},{days},0)"

    def _found(
        self, limit: str, event: str, after: str | None
    ) -> Iterator[tuple[date, date, Deadline | None]]:
        """Yield each day of the calendar, the day from which is counted, and the deadline.

        A day whose deadline lies beyond the calendar is left out.
        """
        for ordinal in range(self.off.first.toordinal(), self.off.last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            first = _deadline(after, event, day, self.body) if after else None
            found = _deadline(limit, event, day, self.body)
            if found is None or found.date <= self.off.last:
                yield day, first.date if first else day, found


def _deadline(limit: str, event: str, day: date, body: Jurisdiction) -> Deadline | None:
    """Return the deadline of an event; None where the law gives no number on that day."""
    try:
        found = due(limit, {event: day}, under=body, in_force_on=day)
    except (NotInForceError, DeadlineStartError, CalendarRangeError):
        return None
    return found if isinstance(found, Deadline) else None


def _steps(ends: _Ends, count: Callable[[date, date], int]) -> Iterator[tuple[date, int | None]]:
    """Yield the first day of each length of a limit, with that length."""
    counted = ((day, None if end is None else count(since, end)) for day, since, end in ends)
    for amount, days in groupby(counted, itemgetter(1)):
        yield next(days)[0], amount


def _amount(steps: tuple[tuple[date, int | None], ...], opened: str) -> str:
    """Return the length as a number, or as one for each time in which it was another."""
    (_, first), *later = [each for each in steps if each[1] is not None]
    said = str(first)
    for day, amount in later:
        said = f"IF({opened}>={_day(day)},{amount},{said})"
    return said


def _day(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"
