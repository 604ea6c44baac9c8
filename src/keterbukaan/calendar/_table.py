"""The working days counted so far: a table that grows by whole years and is never changed.

Whoever asks takes the table once, looks whether it holds what is asked, and answers from that
same table; another thread may meanwhile put one of other years in its place. A longer table is
made beside the old one and put there in one step.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from datetime import date
from itertools import accumulate, compress
from typing import TypeAlias

__all__ = ["EMPTY", "Table", "before", "grown", "holds", "up_to", "years_of"]

Table: TypeAlias = "tuple[int, array[int], list[date]]"
"""Origin, ranks and working days: rank i is how many working days there are from the origin up to
and including the day origin + i, and working day k is the k-th of them (there is no 0th)."""

EMPTY: Table = (date.max.toordinal(), array("H"), [])
_MOST_IN_16_BITS = 179
"""Of how many years 16 bits can count the working days, were every day of them worked."""


def up_to(table: Table, day: date) -> int:
    """Return how many working days there are up to a day and including it."""
    return table[1][day.toordinal() - table[0]]


def before(table: Table, day: date) -> int:
    """Return how many working days there are before a day."""
    i = day.toordinal() - table[0]
    return table[1][i - 1] if i else 0


def holds(table: Table, first: int, last: int) -> bool:
    """Return whether a table holds the years from `first` to `last`."""
    years = years_of(table)
    return first in years and last in years


def years_of(table: Table) -> range:
    """Return the years that a table holds."""
    origin, rank, _ = table
    if not rank:
        return range(0)
    end = date.fromordinal(origin + len(rank) - 1).year
    return range(date.fromordinal(origin).year, end + 1)


def grown(
    table: Table, first: int, last: int, worked_in: Callable[[int], Iterable[bool]], at_most: int
) -> Table:
    """Return a table that holds a table's years and all from `first` to `last`.

    `worked_in` says of each day of a year whether it is worked; `at_most` is how many years the
    table can ever hold. Ranks count from the origin: later years are added at the end, while an
    earlier year means a new table from there on.
    """
    had = years_of(table)
    if had:
        first, last = min(first, had[0]), max(last, had[-1])
    if had and first == had[0]:
        origin, rank, working = table[0], table[1][:], table[2][:]
        coming = had[-1] + 1
    else:
        origin, coming = date(first, 1, 1).toordinal(), first
        rank, working = array("L" if at_most > _MOST_IN_16_BITS else "H"), [date.min]
    for year in range(coming, last + 1):
        worked = [*worked_in(year)]
        ordinals = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
        counted = len(working) - 1
        working.extend(map(date.fromordinal, compress(ordinals, worked)))
        rank.extend(counted + count for count in accumulate(worked))
    return (origin, rank[:], working[:])  # copies take no more room than they need
