"""Counting working days (hari kerja) over weekends, public holidays and collective leave.

No text of the information law defines "hari kerja" beyond "hari adalah hari kerja" (Perki 1/2021
Pasal 1 angka 22). Leaving out public holidays and collective leave is the reading that public
bodies follow; the other one is `without_collective_leave()`.
"""

from __future__ import annotations

from array import array
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum
from functools import cache

from attrs import Factory, evolve, field, frozen

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
from keterbukaan.calendar.estimate import LAST_ESTIMATED_YEAR, estimated_year
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import CalendarRangeError

__all__ = ["Coverage", "DayReason", "LocalDay", "Week", "WorkingCalendar"]


class Week(IntEnum):
    """How many days of the week are worked, from Monday on (pekan kerja)."""

    FIVE_DAYS = 5
    SIX_DAYS = 6


@frozen
class LocalDay:
    """A day that one region or office has off, or works, unlike the rest (hari setempat)."""

    day: date
    name: str
    working: bool = False
    decree: Decree | None = None

    def as_day_off(self) -> DayOff:
        """Return the same day in the form of the national list."""
        kind = DayKind.LOCAL_WORKING_DAY if self.working else DayKind.LOCAL_DAY_OFF
        return DayOff(self.day, kind, self.name, self.decree)


@frozen
class Coverage:
    """Which days a calendar knows (cakupan), and up to when they rest on decrees."""

    first: date
    decreed_until: date
    last: date


@frozen
class DayReason:
    """Why a day is worked or not, with its decree; also what a later decree took away."""

    day: date
    working: bool
    kind: DayKind
    name: str
    decree: Decree | None
    removed_by: Decree | None
    certainty: Certainty


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
    # The table: position i of _rank is the day _origin + i and holds how many working days there
    # are up to and including it; _working[k] is the k-th of them. It grows year by year.
    _origin: int = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: date(self.first_year, 1, 1).toordinal(), takes_self=True),
    )
    _rank: array[int] = field(init=False, eq=False, repr=False, factory=lambda: array("H"))
    _working: list[date] = field(init=False, eq=False, repr=False, factory=lambda: [date.min])
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
            NotADayError: one of the days is no plain day.
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
        """Return the calendar with further local days off or local working days."""
        return evolve(self, local_days=(*self.local_days, *days))

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
        """Tell whether the year of a day has its decree.

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
        last = date(year, month, monthrange(year, month)[1])
        self._grow(year)
        return self._up_to(last) - self._before(first)

    def is_working_day(self, day: date) -> bool:
        """Tell whether a day is a working day.

        Raises:
            CalendarRangeError: the day is outside the calendar.
        """
        return self.why(day).working

    def why(self, day: date) -> DayReason:
        """Say why a day is worked or not: its kind, name and decree.

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
            CalendarRangeError: the way leads outside the calendar.
            NotADayError: `day` is no plain day.
        """
        if n > 0 and day.__class__ is date and (i := day.toordinal() - self._origin) >= 0:
            try:
                return self._working[self._rank[i] + n]
            except IndexError:  # beyond the years built so far
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
        self._grow(max(start, end).year)
        if end >= start:
            return self._up_to(end) - self._up_to(start)
        return self._before(end) - self._before(start)

    def _add(self, day: date, n: int) -> date:
        self._grow(day.year)
        if n == 0:
            return day
        if n < 0:
            position = self._before(day) + 1 + n
            if position < 1:
                raise self._outside(f"{day} - {-n}")
            return self._working[position]
        position = self._up_to(day) + n
        year = day.year
        while position >= len(self._working):
            year += 1
            if year > self.last_year:
                raise self._outside(f"{day} + {n}")
            self._grow(year)
        return self._working[position]

    def _up_to(self, day: date) -> int:
        return self._rank[day.toordinal() - self._origin]

    def _before(self, day: date) -> int:
        i = day.toordinal() - self._origin
        return self._rank[i - 1] if i else 0

    def _grow(self, year: int) -> None:
        """Carry the table on up to a year; years with decrees are built at one go."""
        built = date.fromordinal(self._origin + len(self._rank)).year - 1
        if built < self.first_year:
            year = max(year, min(self.decreed_until.year, self.last_year))
        for coming in range(built + 1, year + 1):
            self._build(coming)

    def _build(self, year: int) -> None:
        listed = self._days_off(year)
        off = {day.toordinal() for day in listed}
        extra = {local.day.toordinal() for local in self._locals() if local.working}
        rank, working = self._rank, self._working
        from_ordinal = date.fromordinal
        worked_days = self._week_on(date(year, 1, 1))
        changes = any(start.year == year for start, _ in self.weeks)
        for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
            if changes:
                worked_days = self._week_on(from_ordinal(ordinal))
            if ((ordinal + 6) % 7 < worked_days and ordinal not in off) or ordinal in extra:
                working.append(from_ordinal(ordinal))
            rank.append(len(working) - 1)

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
        for local in self.local_days:
            decree = local.decree
            if self.known_on is None or decree is None or decree.signed <= self.known_on:
                yield local

    def _local(self, day: date) -> DayOff | None:
        for local in self._locals():
            if local.day == day and self.holidays_off:
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
