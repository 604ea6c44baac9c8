"""Whether a local limit is as strict as the national one (lex superior).

A body's duty may only get shorter, a citizen's right only longer, a maximum or an interval only
smaller. Limits in different units are compared by their worst case: on every starting day of the
decreed calendar, and under every meaning of a plain "hari" and of a day that a month does not have.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import product
from operator import gt, lt
from typing import TypeAlias

from attrs import Factory, field, frozen

from keterbukaan._counting import last_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import CalendarRangeError, LooserThanNationalError
from keterbukaan.files._toml import Entry
from keterbukaan.law.limit import Direction, Kind, LimitNature, TimeLimit, Unit

__all__ = ["Comparison"]

_MEANINGS = {Unit.DAYS: (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS)}
_BY_THE_MONTH = {Unit.MONTHS, Unit.YEARS}
_A_YEAR = timedelta(days=366)
_DAYS_WORKED_IN_A_YEAR = 200  # fewer than in any year: so many years hold a number of them
_Meaning: TypeAlias = "tuple[Unit, int, bool, bool]"
"""In which unit, how many, whether the start counts, and whether a missing day is the next one."""
_BEFORE, _BEYOND = 0, date.max.toordinal() + 1
"""Where a count leads out of the calendar: before every day, or after every day."""


@frozen(eq=False)
class Comparison:
    """The days on which one body's limits are compared with the national ones.

    Every starting day of the decreed calendar, with room to count backwards. Where the body's own
    weeks or days go beyond the calendar, so do the days compared; a decree to come is compared when
    the file is read with it.
    """

    calendar: WorkingCalendar
    first: date = field(
        init=False,
        default=Factory(lambda self: date(self.calendar.first_year + 1, 1, 1), takes_self=True),
    )
    last: date = field(
        init=False, default=Factory(lambda self: _last_compared(self.calendar), takes_self=True)
    )
    _worked: array[int] = field(init=False, factory=lambda: array("l"))
    _national: dict[_Meaning, array[int]] = field(init=False, factory=dict)

    def refuse_looser(self, entry: Entry, local: TimeLimit, national: TimeLimit) -> None:
        """Refuse a local limit that is looser than one national provision.

        Raises:
            LooserThanNationalError: it is, with both citations.
        """
        if not self.is_looser(local, national):
            return
        right = national.nature is LimitNature.RIGHT
        raise LooserThanNationalError(
            file=entry.file,
            entry=entry.name,
            local_id=local.how_long("id"),
            local_en=local.how_long("en"),
            local_source=local.citation,
            how_id="mengurangi hak warga atas" if right else "lebih longgar daripada",
            how_en="takes from the citizen's right to" if right else "is looser than",
            national_id=national.how_long("id"),
            national_en=national.how_long("en"),
            national_source=national.citation,
        )

    def is_looser(self, local: TimeLimit, national: TimeLimit) -> bool:
        """Return whether a local limit is looser than one national provision."""
        if national.kind is not Kind.NUMBER:
            # "At once" leaves no room for days; the other kinds leave the number to others.
            return national.kind is Kind.AT_ONCE and local.kind is not Kind.AT_ONCE
        later_is_looser = national.nature is not LimitNature.RIGHT
        if local.unit is national.unit:
            mine, theirs = _signed(local), _signed(national)
            return mine > theirs if later_is_looser else mine < theirs
        is_looser = gt if later_is_looser else lt
        since = local.in_force_from or self.first
        skipped = (since - self.first).days if self.first < since <= self.last else 0
        # Which readings are in use is one choice for both limits.
        missing_days = (False, True) if _BY_THE_MONTH & {local.unit, national.unit} else (False,)
        for readings in product((False, True), missing_days):
            limits = [self._remembered(each) for each in _meanings(national, *readings)]
            for meaning in _meanings(local, *readings):
                ends = self._ends(*meaning)
                if any(any(map(is_looser, ends[skipped:], each[skipped:])) for each in limits):
                    return True
        return False

    def _remembered(self, meaning: _Meaning) -> array[int]:
        if meaning not in self._national:
            self._national[meaning] = self._ends(*meaning)
        return self._national[meaning]

    def _ends(
        self,
        unit: Unit,
        amount: int,
        include_start: bool,  # noqa: FBT001 - a reading
        first_of_next: bool,  # noqa: FBT001 - a reading
    ) -> array[int]:
        """Return the last day of a limit from each starting day: as `last_day`, for all at once."""
        starts = range(self.first.toordinal(), self.last.toordinal() + 1)
        if unit is Unit.CALENDAR_DAYS:
            return array("l", (start + amount - include_start for start in starts))
        if unit is Unit.WORKING_DAYS:
            return array("l", self._ends_worked(starts, amount, include_start=include_start))
        ends = self._ends_of_months(unit, amount, first_of_next=first_of_next)
        return array("l", ends)[: len(starts)]

    def _ends_worked(self, starts: range, amount: int, *, include_start: bool) -> Iterator[int]:
        worked = self._worked_for(amount)
        beyond = _BEYOND if amount > 0 else _BEFORE
        place = bisect_left(worked, starts[0])  # how many days were worked before the start
        for start in starts:
            is_worked = place < len(worked) and worked[place] == start
            counted = place + amount
            if amount > 0:
                counted -= include_start or not is_worked
            yield worked[counted] if 0 <= counted < len(worked) else beyond
            place += is_worked

    def _worked_for(self, amount: int) -> array[int]:
        """Return the days worked, in order, as far as a number of them is counted from the last."""
        year = self.last.year + 1 + max(amount, 0) // _DAYS_WORKED_IN_A_YEAR
        last = date(year, 12, 31)
        calendar, worked = self.calendar, self._worked
        day = date(calendar.first_year, 1, 1)
        if worked:
            day = date.fromordinal(worked[-1])
        elif calendar.is_working_day(day):
            worked.append(day.toordinal())
        with suppress(CalendarRangeError):  # the calendar ends before
            while day <= last:
                day = calendar.add(day, 1)
                worked.append(day.toordinal())
        return worked

    def _ends_of_months(self, unit: Unit, amount: int, *, first_of_next: bool) -> Iterator[int]:
        for year in range(self.first.year, self.last.year + 1):
            for month in range(1, 13):
                first = last_day(date(year, month, 1), amount, unit, self.calendar)
                days = monthrange(first.year, first.month)[1]
                before = first.toordinal() - 1
                for day in range(1, monthrange(year, month)[1] + 1):
                    yield before + min(day, days + first_of_next)


def _last_compared(calendar: WorkingCalendar) -> date:
    last = date(calendar.last_year - 1, 12, 31)
    own = [start for start, _ in calendar.weeks[1:]]
    own += [local.day for local in calendar.local_days]
    reached = [min(day, last - _A_YEAR) + _A_YEAR for day in own]  # nobody adds to the last day
    return min(last, max([calendar.decreed_until, *reached]))


def _meanings(
    limit: TimeLimit,
    include_start: bool,  # noqa: FBT001 - a reading
    first_of_next: bool,  # noqa: FBT001 - a reading
) -> list[_Meaning]:
    """Return what a limit may mean under two readings."""
    unit, amount = limit.unit or Unit.DAYS, _signed(limit)
    included = include_start and amount > 0
    moved = first_of_next and unit in _BY_THE_MONTH
    return [(meaning, amount, included, moved) for meaning in _MEANINGS.get(unit, (unit,))]


def _signed(limit: TimeLimit) -> int:
    """Return the amount, negative where it is counted before the event."""
    return -(limit.amount or 0) if limit.direction is Direction.BEFORE else limit.amount or 0
