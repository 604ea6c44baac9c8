"""Counting working days over columns: the rank of each day, and the day that is n further."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import frozen

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.tables._numpy import np, npt
from keterbukaan.tables.calendar import ordinals_of
from keterbukaan.tables.limits import EARLIEST, NO_DAY, epoch_day

__all__ = ["Counted", "Moved", "counted", "reach_of"]

_EPOCH = date(1970, 1, 1).toordinal()
_DAYS_FOR_ONE = 3
"""So many days hold a working day on average, however many are off: how far a count may lead."""

_KEPT = 32


@frozen(eq=False)
class Moved:
    """For each day from `first` on the one that is some working days further."""

    first: int
    days: npt.NDArray[np.intc]


@frozen(eq=False)
class Counted:
    """The working days of whole years: how many there are up to each day, from `first` on."""

    first: int
    ranks: npt.NDArray[np.int64]

    def ranks_with_nan(self) -> npt.NDArray[np.float64]:
        """Return the ranks from 1 January 1970 on; NaN before the first and after the last."""
        held = np.full(self.first + len(self.ranks) + 1, np.nan)
        held[self.first - 1] = 0  # the day before the first
        held[self.first : -1] = self.ranks
        return held

    def moved(self, n: int) -> Moved:
        """Return for each day the n-th working day after it, or before it; nothing beyond."""
        beyond = len(self.ranks) + 1  # further than this leads out, and numpy would overflow
        n = max(-beyond, min(n, beyond))
        before = np.concatenate(([0], self.ranks[:-1]))
        working = np.flatnonzero(self.ranks != before) + self.first
        if n == 0:
            return Moved(self.first, np.arange(len(self.ranks), dtype=np.intc) + self.first)
        ranks = self.ranks + n if n > 0 else before + 1 + n
        inside = (ranks >= 1) & (ranks <= len(working))
        found = working[np.where(inside, ranks - 1, 0)] if len(working) else ranks
        return Moved(self.first, np.where(inside, found, NO_DAY).astype(np.intc))


def counted(calendar: WorkingCalendar, first: int, last: int, more: int = 0) -> Counted:
    """Return the working days of all years from one day to another, and `more` of them beyond."""
    known_first, known_last = reach_of(calendar)
    reach = more * _DAYS_FOR_ONE
    begin = max(first - reach, epoch_day(known_first))
    end = min(last + reach, epoch_day(known_last))
    return _made(calendar, *(date.fromordinal(day + _EPOCH).year for day in (begin, end)))


def reach_of(calendar: WorkingCalendar) -> tuple[date, date]:
    """Return the first and the last day of a calendar that a column can hold."""
    return max(calendar.coverage.first, EARLIEST), calendar.coverage.last


@lru_cache(_KEPT)
def _made(calendar: WorkingCalendar, first: int, last: int) -> Counted:
    begin, end = date(first, 1, 1), date(last, 12, 31)
    return Counted(epoch_day(begin), np.array(ordinals_of(calendar, begin, end), np.int64))
