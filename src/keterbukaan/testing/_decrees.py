"""Days that a decree moved, by chance: what an application knew before it, and what after."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from keterbukaan.calendar.days import Week
from keterbukaan.calendar.decree import FIRST_YEAR, LAST_DECREED_YEAR, Decree, decrees_of
from keterbukaan.calendar.working import WorkingCalendar

__all__ = ["MovedDay", "moved_days"]

_NEAR = 14
"""How many days before a moved day a limit may begin that runs over it."""
_ONE_DAY = timedelta(days=1)


@frozen
class MovedDay:
    """A day that one decree made a day off, or a working day again (hari yang diubah SKB).

    `known_before` is the last day on which nobody knew it yet, and `known_after` the day of the
    signature, from which on everybody did; `received` is a day shortly before it, so that a limit
    that begins then runs over it.
    """

    day: date
    received: date
    known_before: date
    known_after: date
    decree: Decree


@st.composite
def moved_days(draw: st.DrawFn, *, revised: bool | None = None) -> MovedDay:
    """Draw a day that a decree moved; with `revised=True` it was one that revised an earlier one.

    `revised=False` leaves out the revisions.

    >>> from hypothesis import find
    >>> from keterbukaan import Jurisdiction, due
    >>> national = Jurisdiction.national()
    >>> def moves(found):
    ...     before, after = (
    ...         due("request.response", found.received, under=national.as_known_on(day)).date
    ...         for day in (found.known_before, found.known_after)
    ...     )
    ...     return before != after
    >>> moves(find(moved_days(revised=True), moves))
    True
    """
    decrees = [place for place in _decrees() if revised in {None, place[1] > 0}]
    year, number = draw(st.sampled_from(decrees))
    decree = decrees_of(year)[number].decree
    day = draw(st.sampled_from(_moved_by(year, decree.signed)))
    return MovedDay(
        day=day,
        received=day - timedelta(draw(st.integers(1, _NEAR))),
        known_before=decree.signed - _ONE_DAY,
        known_after=decree.signed,
        decree=decree,
    )


@cache
def _decrees() -> tuple[tuple[int, int], ...]:
    """Return the decrees that moved a day, each by its year and its number in it."""
    return tuple(
        (year, number)
        for year in range(FIRST_YEAR + 1, LAST_DECREED_YEAR + 1)
        for number, each in enumerate(decrees_of(year))
        if _moved_by(year, each.decree.signed)
    )


@cache
def _moved_by(year: int, signed: date) -> tuple[date, ...]:
    """Return the days of a year that are worked before a signature and not after it, or else."""
    before, after = (_off(year, known_on) for known_on in (signed - _ONE_DAY, signed))
    return tuple(sorted(before ^ after))


def _off(year: int, known_on: date) -> frozenset[date]:
    days = WorkingCalendar.national().as_known_on(known_on).days_off(year)
    return frozenset(each.day for each in days if each.day.weekday() < Week.FIVE_DAYS)
