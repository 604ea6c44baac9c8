"""Counting working days (hari kerja) over weekends, public holidays and collective leave.

No text of the information law defines "hari kerja" beyond "hari adalah hari kerja" (Perki 1/2021
Pasal 1 angka 22). Leaving out public holidays and collective leave is the reading that public
bodies follow; the other one is `without_collective_leave()`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import accumulate, compress
from typing import TypeAlias

from attrs import evolve, field, frozen

from keterbukaan.calendar._estimate import LAST_ESTIMATED_YEAR, estimated_year
from keterbukaan.calendar.days import Coverage, DayReason, LocalDay, Week
from keterbukaan.calendar.decree import (
    FIRST_YEAR,
    LAST_DECREED_YEAR,
    Certainty,
    DayKind,
    DayOff,
    Decree,
    YearOfDays,
    decreed_year,
)
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import CalendarRangeError

__all__ = ["WorkingCalendar"]


@frozen
class WorkingCalendar:
    """The working days of one office (kalender hari kerja); an immutable value.

    >>> from datetime import date
    >>> calendar = WorkingCalendar.national()
    >>> calendar.add(date(2025, 3, 24), 10)
    datetime.date(2025, 4, 16)
    >>> calendar.count(date(2025, 3, 24), date(2025, 4, 16))
    10
    """

    known_on: date | None = None
    weeks: tuple[tuple[date, Week], ...] = ((date.min, Week.FIVE_DAYS),)
    collective_leave_off: bool = True
    holidays_off: bool = True
    local_days: tuple[LocalDay, ...] = ()
    given_days_off: frozenset[date] | None = None
    first_year: int = FIRST_YEAR
    last_year: int = LAST_ESTIMATED_YEAR
    # The years counted so far; a snapshot that is replaced as a whole, never changed.
    _table: _Table = field(init=False, eq=False, repr=False, factory=lambda: _EMPTY)
    _offs: dict[int, Mapping[date, DayOff]] = field(init=False, eq=False, repr=False, factory=dict)

    @classmethod
    def national(cls) -> WorkingCalendar:
        """Return the calendar of national decrees with a five-day week (one shared value)."""
        return _national()

    @classmethod
    def from_days_off(
        cls,
        days: Iterable[date],
        *,
        years: range | None = None,
        week: Week = Week.FIVE_DAYS,
    ) -> WorkingCalendar:
        """Build a calendar from any days off, such as another country's or a bank's.

        It covers the whole years from the first to the last of the days, or `years`.

        >>> from datetime import date
        >>> calendar = WorkingCalendar.from_days_off([date(2024, 12, 25), date(2024, 12, 26)])
        >>> calendar.add(date(2024, 12, 24), 1)
        datetime.date(2024, 12, 27)

        Raises:
            NotADayError: one of the days is not a plain day.
            ValueError: there are no days and no `years`.
        """
        given = frozenset(map(plain_day, days))
        if years is None:
            if not given:
                message = (
                    "without days off, say which years the calendar covers: years=range(2024, 2026)"
                )
                raise ValueError(message)
            years = range(min(given).year, max(given).year + 1)
        if not years or not date.min.year < years[0] <= years[-1] <= date.max.year:
            message = f"{years} is not a range of years"
            raise ValueError(message)
        return cls(
            weeks=((date.min, week),),
            given_days_off=given,
            first_year=years[0],
            last_year=years[-1],
        )

    def as_known_on(self, day: date) -> WorkingCalendar:
        """Return the calendar as a careful officer knew it on a day.

        Decrees signed later are left out; before a year's first decree only the days fixed by
        law are known. Local days count from the signature of their decree, where it is given.
        """
        return evolve(self, known_on=plain_day(day))

    def without_collective_leave(self) -> WorkingCalendar:
        """Return the calendar in which collective leave (cuti bersama) is worked."""
        return evolve(self, collective_leave_off=False)

    def weekdays_only(self) -> WorkingCalendar:
        """Return the calendar in which only weekends are off."""
        return evolve(self, holidays_off=False)

    def with_weeks(self, *weeks: tuple[date, Week]) -> WorkingCalendar:
        """Return the calendar with other working weeks, each from a day on."""
        return evolve(self, weeks=((date.min, self.weeks[0][1]), *sorted(weeks)))

    def with_local_days(self, *days: LocalDay) -> WorkingCalendar:
        """Return the calendar with further local days; for one day the last one given counts."""
        by_day = {local.day: local for local in (*self.local_days, *days)}
        return evolve(self, local_days=tuple(by_day.values()))

    @property
    def coverage(self) -> Coverage:
        """The days that are known, and until when they rest on decrees."""
        return Coverage(
            date(self.first_year, 1, 1), self.decreed_until, date(self.last_year, 12, 31)
        )

    @property
    def decreed_until(self) -> date:
        """The last day of the last year that has its decree; all days up to it are certain."""
        if self.given_days_off is not None:
            return date(self.last_year, 12, 31)
        return _decreed_until(self.known_on)

    def certainty(self, day: date) -> Certainty:
        """Return how certain a day is: whether its year has its decree.

        Raises:
            CalendarRangeError: the day is outside the calendar.
        """
        return self._year(self._checked(day).year).certainty

    def days_off(self, year: int) -> tuple[DayOff, ...]:
        """Return a year's days off in order, local ones included, weekends not.

        Raises:
            CalendarRangeError: the year is outside the calendar.
        """
        return tuple(self._days_off(self._checked(date(year, 1, 1)).year).values())

    def removed_days(self, year: int) -> tuple[tuple[DayOff, Decree], ...]:
        """Return the days off of a year that a later decree took away, with that decree.

        Raises:
            CalendarRangeError: the year is outside the calendar.
        """
        return tuple(self._year(self._checked(date(year, 1, 1)).year).removed.values())

    def working_days_in(self, year: int, month: int) -> int:
        """Count the working days of a month.

        Raises:
            CalendarRangeError: the month is outside the calendar.
        """
        first = self._checked(date(year, month, 1))
        days = (date(year + month // 12, month % 12 + 1, 1) - first).days
        last = date(year, month, days)
        table = self._covering(year, year)
        return _up_to(table, last) - _before(table, first)

    def is_working_day(self, day: date) -> bool:
        """Return whether a day is a working day.

        Raises:
            CalendarRangeError: the day is outside the calendar.
        """
        return self.why(day).working

    def why(self, day: date) -> DayReason:
        """Return why a day is worked or not: its kind, name and decree.

        A local rule is named before a decree, and a decree before the weekend.

        Raises:
            CalendarRangeError: the day is outside the calendar.
        """
        day = self._checked(day)
        year = self._year(day.year)
        taken, removed_by = year.removed.get(day, (None, None))
        listed = self._local(day) or self._days_off(day.year).get(day) or None
        weekend = day.weekday() >= self._week_on(day)
        worked = listed is not None and listed.kind is DayKind.LOCAL_WORKING_DAY
        if listed is None:
            named = taken or year.off.get(day)
            kind = DayKind.WEEKEND if weekend else DayKind.WORKING_DAY
        else:
            named, kind = listed, listed.kind
        return DayReason(
            day=day,
            working=worked or (listed is None and not weekend),
            kind=kind,
            name=named.name if named else "",
            decree=named.decree if named else None,
            removed_by=removed_by if named is taken else None,
            certainty=year.certainty,
        )

    def add(self, day: date, n: int) -> date:
        """Return the n-th working day after a day, or before it where n is negative.

        The day itself is never counted; n = 0 gives it back unchanged.

        Raises:
            CalendarRangeError: the count leads outside the calendar.
            NotADayError: `day` is not a plain day.
        """
        # Nearly every count is two look-ups in the table. A `datetime` is a `date` too, but has no
        # day without a zone: only a plain one goes this way, all else is checked first.
        origin, rank, working = self._table
        if n > 0 and day.__class__ is date and (i := day.toordinal() - origin) >= 0:
            try:
                return working[rank[i] + n]
            except IndexError:  # beyond the years counted so far
                pass
        return self._add(self._checked(day), n)

    def count(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and including `end`.

        Where `end` is earlier the count is negative: the working days from `end` up to but
        without `start`. So `count(d, add(d, n)) == n` for every n.

        Raises:
            CalendarRangeError: a day is outside the calendar.
        """
        start, end = self._checked(start), self._checked(end)
        table = self._covering(min(start, end).year, max(start, end).year)
        if end >= start:
            return _up_to(table, end) - _up_to(table, start)
        return _before(table, end) - _before(table, start)

    def _add(self, day: date, n: int) -> date:
        table = self._covering(day.year, day.year)
        if n == 0:
            return day
        way, first, last = f"{day} {n:+d}", day.year, day.year
        while True:  # the table grows by a year at a time, as far as the count leads
            position = _up_to(table, day) + n if n > 0 else _before(table, day) + 1 + n
            working = table[2]
            if 1 <= position < len(working):
                return working[position]
            first, last = (first, last + 1) if n > 0 else (first - 1, last)
            if first < self.first_year or last > self.last_year:
                raise self._outside(way)
            table = self._covering(first, last)

    def _covering(self, first: int, last: int) -> _Table:
        """Return a table that holds at least the years from `first` to `last`."""
        origin, rank, working = self._table
        had = range(0)
        # Ranks count from the origin: later years are added at the end, while an earlier year
        # means a new table from there on.
        if rank:
            end = date.fromordinal(origin + len(rank) - 1).year
            had = range(date.fromordinal(origin).year, end + 1)
            if first in had and last in had:
                return self._table
            first, last = min(first, had[0]), max(last, had[-1])
        if had and first == had[0]:
            table, coming = (origin, rank[:], working[:]), had[-1] + 1
        else:
            many = self.last_year - self.first_year >= _MANY_YEARS
            ranks: array[int] = array("L" if many else "H")
            table, coming = (date(first, 1, 1).toordinal(), ranks, [date.min]), first
        for year in range(coming, last + 1):
            self._append(table, year)
        origin, rank, working = table
        table = (origin, rank[:], working[:])  # copies take no more room than they need
        # Replaced in one step: another thread sees the old table or the new one, never a part.
        object.__setattr__(self, "_table", table)
        return table

    def _append(self, table: _Table, year: int) -> None:
        """Count one more year at the end of a table."""
        ordinals = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
        week = self._week_on(date(year, 1, 1))
        if any(start.year == year for start, _ in self.weeks):
            weeks = [self._week_on(date.fromordinal(day)) for day in ordinals]
            # Day 1 of all ordinals is a Monday, so this remainder is 0 on Mondays.
            worked = [(day + 6) % 7 < w for day, w in zip(ordinals, weeks, strict=True)]
        else:
            worked = [(day + 6) % 7 < week for day in ordinals]
        for day in self._days_off(year):
            worked[day.toordinal() - ordinals[0]] = False
        for local in self._locals():  # last: they are worked whatever week and decree say
            if local.working and local.day.year == year:
                worked[local.day.toordinal() - ordinals[0]] = True
        _, rank, working = table
        before = len(working) - 1
        working.extend(map(date.fromordinal, compress(ordinals, worked)))
        rank.extend(before + count for count in accumulate(worked))

    def _days_off(self, year: int) -> Mapping[date, DayOff]:
        if (known := self._offs.get(year)) is None:
            known = self._offs[year] = self._effective_days_off(year)
        return known

    def _effective_days_off(self, year: int) -> Mapping[date, DayOff]:
        if not self.holidays_off:
            return {}
        off = self._year(year).off
        if not self.collective_leave_off:
            off = {
                day: day_off
                for day, day_off in off.items()
                if day_off.kind is not DayKind.COLLECTIVE_LEAVE
            }
        local = [local for local in self._locals() if local.day.year == year]
        if local:
            worked = {day.day for day in local if day.working}
            added = {day.day: day.as_day_off() for day in local if not day.working}
            kept = {day: day_off for day, day_off in off.items() if day not in worked}
            off = dict(sorted({**kept, **added}.items()))
        return off

    def _year(self, year: int) -> YearOfDays:
        if self.given_days_off is not None:
            off = {
                day: DayOff(day, DayKind.GIVEN_DAY_OFF, "")
                for day in sorted(self.given_days_off)
                if day.year == year
            }
            return YearOfDays(year, off, {}, Certainty.DECREED)
        if year > LAST_DECREED_YEAR and self.known_on is None:
            return estimated_year(year)
        return decreed_year(year, self.known_on)

    def _locals(self) -> Iterable[LocalDay]:
        if not self.holidays_off:
            return
        for local in self.local_days:
            decree = local.decree
            if self.known_on is None or decree is None or decree.signed <= self.known_on:
                yield local

    def _local(self, day: date) -> DayOff | None:
        for local in self._locals():
            if local.day == day:
                return local.as_day_off()
        return None

    def _week_on(self, day: date) -> int:
        return next(week for start, week in reversed(self.weeks) if start <= day)

    def _checked(self, day: date) -> date:
        day = plain_day(day)
        if not self.first_year <= day.year <= self.last_year:
            raise self._outside(day)
        return day

    def _outside(self, day: object) -> CalendarRangeError:
        covered = self.coverage
        return CalendarRangeError(day=day, first=covered.first, last=covered.last)


_Table: TypeAlias = "tuple[int, array[int], list[date]]"
"""Origin, ranks and working days: rank i is how many working days there are from the origin up to
and including the day origin + i, and working day k is the k-th of them (there is no 0th)."""

_MANY_YEARS = 240  # as many as 16 bits can count the working days of
_EMPTY: _Table = (date.max.toordinal(), array("H"), [])


def _up_to(table: _Table, day: date) -> int:
    return table[1][day.toordinal() - table[0]]


def _before(table: _Table, day: date) -> int:
    i = day.toordinal() - table[0]
    return table[1][i - 1] if i else 0


@cache
def _national() -> WorkingCalendar:
    return WorkingCalendar()


@cache
def _decreed_until(known_on: date | None) -> date:
    last = LAST_DECREED_YEAR
    if known_on is not None:
        while last >= FIRST_YEAR and decreed_year(last, known_on).certainty is Certainty.ESTIMATED:
            last -= 1
    return date(last, 12, 31)
