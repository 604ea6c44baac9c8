"""Counting working days (hari kerja) over weekends, public holidays and collective leave.

The information law says of "hari kerja" no more than "hari adalah hari kerja" (Perki 1/2021 Pasal 1
angka 22). Government bodies work from Monday to Friday, but for public holidays and national
collective leave (Perpres 21/2023 Pasal 3 and 6, from 12 April 2023), and public bodies counted so
before; the other reading is `without_collective_leave()`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from operator import index
from typing import Any, SupportsIndex, cast

from attrs import Factory, field, frozen
from attrs.converters import optional

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import evolved, fields_of, left_whole
from keterbukaan.calendar._estimate import LAST_ESTIMATED_YEAR, estimated_year
from keterbukaan.calendar._table import EMPTY, Table, before, grown, holds, up_to, years_of
from keterbukaan.calendar._years import years_given
from keterbukaan.calendar.days import Coverage, DayReason, LocalDay, Week
from keterbukaan.calendar.decree import (
    FIRST_YEAR,
    LAST_DECREED_YEAR,
    Certainty,
    DayKind,
    DayOff,
    Decree,
    YearOfDays,
    calendar_version,
    decreed_year,
)
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import ArgumentError, CalendarRangeError, OtherLawVersionError

__all__ = ["WorkingCalendar"]

_LONGEST_YEAR = 366
_MONTHS = range(1, 13)
_SHOWN = 10**9  # a longer number says nothing in a message
_DERIVED_KEPT = 128
"""How many calendars of a day of knowledge are kept: each request of a server may ask for one."""


@left_whole
@checked_fields
@frozen(cache_hash=True)
class WorkingCalendar:
    """The working days of one office (kalender hari kerja); an immutable value.

    Threads may share one. It is pickled without the days of the decrees on which it rests, and is
    refused where others are installed; one built from given days off is pickled whole.

    >>> from datetime import date
    >>> calendar = WorkingCalendar.national()
    >>> calendar.add(date(2025, 3, 24), 10)
    datetime.date(2025, 4, 16)
    >>> calendar.count(date(2025, 3, 24), date(2025, 4, 16))
    10
    """

    known_on: date | None = field(default=None, converter=optional(plain_day))
    weeks: tuple[tuple[date, Week], ...] = ((date.min, Week.FIVE_DAYS),)
    collective_leave_off: bool = True
    holidays_off: bool = True
    local_days: tuple[LocalDay, ...] = ()
    given_days_off: frozenset[date] | None = None
    first_year: int = FIRST_YEAR
    last_year: int = LAST_ESTIMATED_YEAR
    # The years counted so far; a snapshot that is replaced as a whole, never changed.
    _table: Table = field(init=False, eq=False, repr=False, factory=lambda: EMPTY)
    _offs: dict[int, Mapping[date, DayOff]] = field(init=False, eq=False, repr=False, factory=dict)
    _local_by_day: Mapping[date, LocalDay] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: {each.day: each for each in self.local_days}, takes_self=True),
    )
    _given: Mapping[int, Mapping[date, DayOff]] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: _by_year(self.given_days_off), takes_self=True),
    )

    def __attrs_post_init__(self) -> None:
        """Refuse weeks that leave days without one, and years that are none."""
        starts = [start for start, _ in self.weeks]
        if starts != sorted(starts) or starts[:1] != [date.min]:
            raise ArgumentError.of(
                "weeks",
                type(self.weeks),
                "harus dimulai date.min, lalu urut",
                "must begin with date.min and go on in order",
            )
        earliest, latest = date.min.year + 1, date.max.year
        if not earliest <= self.first_year <= latest:
            raise ArgumentError.of(
                "first_year",
                self.first_year,
                f"harus tahun dari {earliest} sampai {latest}",
                f"must be a year from {earliest} to {latest}",
            )
        if not self.first_year <= self.last_year <= latest:
            raise ArgumentError.of(
                "last_year",
                self.last_year,
                f"harus tahun dari {self.first_year} sampai {latest}",
                f"must be a year from {self.first_year} to {latest}",
            )

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be pickled as what it was made from; what it counted is counted anew.

        A calendar that rests on decrees carries their version and not the days.
        """
        rests_on = calendar_version() if self.given_days_off is None else None
        held = {each.name: getattr(self, each.name) for each in fields_of(WorkingCalendar)}
        set_here = {n: held[n] for n in held if n[0] != "_" and held[n] != getattr(_national(), n)}
        return (_stored, (rests_on, set_here))

    @classmethod
    def national(cls) -> WorkingCalendar:
        """Return the calendar of national decrees with a five-day week (one shared value)."""
        return _national()

    @classmethod
    @checked
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
            ArgumentError: there are no days and no `years`, or these are no years one by one.
        """
        given = frozenset(map(plain_day, days))
        covered = years_given(years, given)
        return cls(
            weeks=((date.min, week),),
            given_days_off=given,
            first_year=covered[0],
            last_year=covered[-1],
        )

    @checked
    def as_known_on(self, day: date) -> WorkingCalendar:
        """Return the calendar as a careful officer knew it on a day.

        Decrees signed later are left out; before a year's first decree only the days fixed by
        law are known. Local days count from the signature of their decree, where it is given.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        return _known_on(self, plain_day(day))

    def without_collective_leave(self) -> WorkingCalendar:
        """Return the calendar in which collective leave (cuti bersama) is worked."""
        return evolved(self, collective_leave_off=False)

    def weekdays_only(self) -> WorkingCalendar:
        """Return the calendar in which only weekends are off."""
        return evolved(self, holidays_off=False)

    @checked
    def with_weeks(self, *weeks: tuple[date, Week]) -> WorkingCalendar:
        """Return the calendar with other working weeks, each from a day on.

        Raises:
            NotADayError: what should be a first day is not a plain day.
            ArgumentError: what should be a week is none.
        """
        return evolved(self, weeks=((date.min, self.weeks[0][1]), *sorted(weeks)))

    @checked
    def with_local_days(self, *days: LocalDay) -> WorkingCalendar:
        """Return the calendar with further local days; for one day the last one given counts.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        by_day = {local.day: local for local in (*self.local_days, *days)}
        return evolved(self, local_days=tuple(by_day.values()))

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
            NotADayError: `day` is not a plain day.
        """
        return self._year(self._checked(day).year).certainty

    @checked
    def days_off(self, year: int) -> tuple[DayOff, ...]:
        """Return a year's days off in order, local ones included, weekends not.

        They alone are no calendar: a body may work six days a week, or a day of its own. For all
        days at once, as other programs need them, there is `keterbukaan.tables.calendar_table`.

        Raises:
            CalendarRangeError: the year is outside the calendar.
            ArgumentError: it is not a whole number.
        """
        return tuple(self._days_off(self._checked_year(year)).values())

    @checked
    def removed_days(self, year: int) -> tuple[tuple[DayOff, Decree], ...]:
        """Return the days off of a year that a later decree took away, with that decree.

        Raises:
            CalendarRangeError: the year is outside the calendar.
            ArgumentError: it is not a whole number.
        """
        return tuple(self._year(self._checked_year(year)).removed.values())

    @checked
    def working_days_in(self, year: int, month: int) -> int:
        """Count the working days of a month.

        Raises:
            CalendarRangeError: the year is outside the calendar.
            ArgumentError: one of the two is not a whole number, or the month not from 1 to 12.
        """
        year = self._checked_year(year)
        if month not in _MONTHS:
            raise ArgumentError.of("month", month, "harus dari 1 s.d. 12", "must be from 1 to 12")
        last = date(year, month, monthrange(year, month)[1])
        table = self._covering(year, year)
        return up_to(table, last) - before(table, date(year, month, 1))

    def is_working_day(self, day: date) -> bool:
        """Return whether a day is a working day.

        Raises:
            CalendarRangeError: the day is outside the calendar.
            NotADayError: `day` is not a plain day.
        """
        return self.why(day).working

    def why(self, day: date) -> DayReason:
        """Return why a day is worked or not: its kind, name and decree.

        A local rule is named before a decree, and a decree before the weekend.

        Raises:
            CalendarRangeError: the day is outside the calendar.
            NotADayError: `day` is not a plain day.
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
            to_be_fixed=named is not None and named.to_be_fixed,
        )

    def add(self, day: date, n: int) -> date:
        """Return the n-th working day after a day, or before it where n is negative.

        The day itself is never counted; n = 0 gives it back unchanged.

        Raises:
            CalendarRangeError: the count leads outside the calendar.
            NotADayError: `day` is not a plain day.
            ArgumentError: `n` is not a whole number.
        """
        # Nearly every count is two look-ups in the table. A `datetime` is a `date` too, but has no
        # day without a zone: only a plain one goes this way, all else is checked first. So does
        # only Python's own whole number: one of eight bits would overflow in silence.
        origin, rank, working = self._table
        if (
            n.__class__ is int
            and n > 0
            and day.__class__ is date
            and (i := day.toordinal() - origin) >= 0
        ):
            try:
                return working[rank[i] + n]
            except IndexError:  # beyond the years counted so far
                pass
        return self._add(self._checked(day), _whole("n", n))

    def count(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and including `end`.

        Where `end` is earlier the count is negative: the working days from `end` up to but
        without `start`. So `count(d, add(d, n)) == n` for every n.

        Raises:
            CalendarRangeError: a day is outside the calendar.
            NotADayError: one of the two is not a plain day.
        """
        start, end = self._checked(start), self._checked(end)
        table = self._covering(min(start, end).year, max(start, end).year)
        if end >= start:
            return up_to(table, end) - up_to(table, start)
        return before(table, end) - before(table, start)

    def _add(self, day: date, n: int) -> date:
        table = self._covering(day.year, day.year)
        if n == 0:
            return day
        while True:  # the table grows as far as the count leads
            position = up_to(table, day) + n if n > 0 else before(table, day) + 1 + n
            working = table[2]
            if 1 <= position < len(working):
                return working[position]
            # No year has more working days than days: so many more years are needed at least.
            missing = position - len(working) if n > 0 else -position
            more, years = 1 + missing // _LONGEST_YEAR, years_of(table)
            first, last = years[0] - more * (n < 0), years[-1] + more * (n > 0)
            if first < self.first_year or last > self.last_year:
                raise self._outside(f"{day} {n:+d}" if abs(n) < _SHOWN else day)
            table = self._covering(first, last)

    def _covering(self, first: int, last: int) -> Table:
        """Return a table that holds at least the years from `first` to `last`."""
        table = self._table
        if holds(table, first, last):
            return table
        if self.given_days_off is not None and table is not EMPTY:
            # Years that cost little are counted ahead: to ask for one after another is no copy each
            years = years_of(table)
            ahead = len(years) // 2
            if first < years[0]:
                first = max(first - ahead, self.first_year)
            if last > years[-1]:
                last = min(last + ahead, self.last_year)
        table = grown(table, first, last, self._worked_in, self.last_year - self.first_year + 1)
        # Replaced in one step: another thread sees the old table or the new one, never a part.
        object.__setattr__(self, "_table", table)
        return table

    def _worked_in(self, year: int) -> list[bool]:
        """Return for each day of a year whether it is worked."""
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
        return worked

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
            return YearOfDays(year, self._given.get(year, {}), {}, Certainty.DECREED)
        if year > LAST_DECREED_YEAR and self.known_on is None:
            return estimated_year(year)
        return decreed_year(year, self.known_on)

    def _locals(self) -> Iterable[LocalDay]:
        return filter(self._is_known, self.local_days)

    def _local(self, day: date) -> DayOff | None:
        local = self._local_by_day.get(day)
        return local.as_day_off() if local is not None and self._is_known(local) else None

    def _is_known(self, local: LocalDay) -> bool:
        """Return whether a local day counts: its decree was signed on the day of knowledge."""
        decree, known_on = local.decree, self.known_on
        return self.holidays_off and (
            known_on is None or decree is None or decree.signed <= known_on
        )

    def _week_on(self, day: date) -> int:
        return next(week for start, week in reversed(self.weeks) if start <= day)

    def _checked(self, day: date) -> date:
        day = plain_day(day)
        if not self.first_year <= day.year <= self.last_year:
            raise self._outside(day)
        return day

    def _checked_year(self, year: int) -> int:
        if not self.first_year <= year <= self.last_year:
            raise self._outside(year if abs(year) < _SHOWN else "-")
        return year

    def _outside(self, day: object) -> CalendarRangeError:
        covered = self.coverage
        return CalendarRangeError(day=day, first=covered.first, last=covered.last)


def _whole(argument: str, given: object) -> int:
    """Return a whole number of Python; the looks of `checked` would cost as much as a count."""
    try:
        if not isinstance(given, bool):
            return index(cast("SupportsIndex", given))
    except TypeError:
        pass
    raise ArgumentError.of(argument, given, "harus bilangan bulat", "must be a whole number")


def _by_year(days: frozenset[date] | None) -> Mapping[int, Mapping[date, DayOff]]:
    """Return given days off by their years, each year's in order."""
    years: dict[int, dict[date, DayOff]] = {}
    for day in sorted(days or ()):
        years.setdefault(day.year, {})[day] = DayOff(day, DayKind.GIVEN_DAY_OFF, "")
    return years


@cache
def _national() -> WorkingCalendar:
    return WorkingCalendar()


def _stored(version: str | None, given: dict[str, Any]) -> WorkingCalendar:
    """Return a calendar that was pickled, where the decrees on which it rests are the same here."""
    if version is not None and version != calendar_version():
        raise OtherLawVersionError(
            what_id="versi kalender",
            what_en="the version of the calendar",
            stored=version,
            installed=calendar_version(),
        )
    return WorkingCalendar(**given) if given else _national()


@lru_cache(maxsize=_DERIVED_KEPT)
def _known_on(calendar: WorkingCalendar, day: date) -> WorkingCalendar:
    return evolved(calendar, known_on=day)


@cache
def _decreed_until(known_on: date | None) -> date:
    last = LAST_DECREED_YEAR
    if known_on is not None:
        while last >= FIRST_YEAR and decreed_year(last, known_on).certainty is Certainty.ESTIMATED:
            last -= 1
    return date(last, 12, 31)
