"""Looking up a whole column in a small table: in pieces that fit the cache, on every core.

A table begins with 1 January 1970 and ends with a place that holds nothing, and so does its first:
whatever lies outside is cut to one of the two. Millions of rows then need no look of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any, TypeAlias

from keterbukaan.tables._numpy import np, npt
from keterbukaan.tables.limits import NO_DAY

__all__ = ["Whole", "by_pieces", "ends_of", "laid_out", "missing_of", "taken_from"]

Whole: TypeAlias = npt.NDArray[np.signedinteger[Any]]

_PIECE = 65_536
"""So many rows of a few columns fit the cache of one core."""
_FOR_ONE_CORE = 4 * _PIECE
"""Starting a thread takes as long as looking up some 60,000 rows; twice that saves nothing yet."""
_CORES = os.cpu_count() or 1


def missing_of(kind: npt.DTypeLike) -> int:
    """Return what stands for nothing in whole numbers of a kind: their least, as in numpy."""
    return int(np.iinfo(kind).min)


def laid_out(
    column: npt.NDArray[np.intc], first: int, kind: npt.DTypeLike, scale: int = 1
) -> Whole:
    """Return a column of a table from 1 January 1970 on, with a place for nothing at either end."""
    held = np.full(first + len(column) + 1, missing_of(kind), kind)
    inside = held[first:-1]
    np.multiply(column, scale, out=inside, dtype=np.int64, casting="unsafe")
    np.copyto(inside, missing_of(kind), where=column == NO_DAY)
    return held


def taken_from(tables: Sequence[Whole], days: Whole) -> tuple[list[Whole], bool]:
    """Return what each table holds for each day, and whether the first holds nothing for any.

    What is missing in the column itself needs nothing of a table.
    """
    out = [np.empty(len(days), table.dtype) for table in tables]
    never, nothing, lacks = missing_of(days.dtype), missing_of(tables[0].dtype), []

    def piece(begin: int, end: int) -> None:
        asked = days[begin:end].astype(np.intp, copy=False)  # once, and not for each table
        for table, found in zip(tables, out, strict=True):
            table.take(asked, out=found[begin:end], mode="clip")
        first = out[0][begin:end]
        if first.min() == nothing:  # the least there is: a look that is faster than counting
            without = np.count_nonzero(first == nothing)
            if without != np.count_nonzero(asked == never):
                lacks.append(begin)

    by_pieces(len(days), piece)
    return out, bool(lacks)


def ends_of(days: Whole) -> tuple[int, int] | None:
    """Return the first and the last day of a column; None where nothing stands in it."""
    nothing, ends = missing_of(days.dtype), []

    def piece(begin: int, end: int) -> None:
        present = days[begin:end]
        if (low := present.min()) == nothing:
            present = present[present != nothing]
            if not len(present):
                return
            low = present.min()
        ends.append((int(low), int(present.max())))

    by_pieces(len(days), piece)
    return (min(low for low, _ in ends), max(high for _, high in ends)) if ends else None


def by_pieces(size: int, piece: Callable[[int, int], None]) -> None:
    """Do something for every piece of a column, on as many cores as it is worth."""
    cores = min(_CORES, 1 + size // _FOR_ONE_CORE)
    if cores == 1:
        _one_by_one(0, size, piece)
        return
    bounds = [size * core // cores for core in range(cores + 1)]
    with ThreadPoolExecutor(cores) as pool:
        jobs = [pool.submit(_one_by_one, begin, end, piece) for begin, end in pairwise(bounds)]
        for job in jobs:
            job.result()


def _one_by_one(begin: int, end: int, piece: Callable[[int, int], None]) -> None:
    for at in range(begin, end, _PIECE):
        piece(at, min(at + _PIECE, end))
