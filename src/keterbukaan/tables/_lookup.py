"""Looking up a whole column in a small table: in pieces that fit the cache, on every core.

A table begins with 1 January 1970 and ends with a place that holds nothing, and so does its first:
whatever lies outside is cut to one of the two. Millions of rows then need no look of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any, TypeAlias

from keterbukaan.tables._numpy import np, npt
from keterbukaan.tables.limits import NO_DAY

__all__ = ["Whole", "by_pieces", "laid_out", "missing_of", "taken_from"]

Whole: TypeAlias = npt.NDArray[np.signedinteger[Any]]

_PIECE = 65_536
_FOR_ONE_CORE = 4 * _PIECE
_CORES = os.cpu_count() or 1


def missing_of(kind: npt.DTypeLike) -> int:
    """Return what stands for nothing in whole numbers of a kind: their least, as in numpy."""
    return int(np.iinfo(kind).min)


def laid_out(
    column: npt.NDArray[np.intc], first: int, kind: npt.DTypeLike, scale: int = 1
) -> Whole:
    """Return a column of a table from 1 January 1970 on, with a place for nothing at either end."""
    held = np.full(first + len(column) + 1, missing_of(kind), kind)
    known = column != NO_DAY
    held[first:-1][known] = column[known].astype(kind) * scale
    return held


def taken_from(table: Whole, days: Whole) -> tuple[Whole, bool]:
    """Return what a table holds for each day, and whether it holds nothing for any."""
    out = np.empty(len(days), table.dtype)
    nothing, lacks = missing_of(table.dtype), []

    def piece(begin: int, end: int) -> None:
        found = table.take(days[begin:end], out=out[begin:end], mode="clip")
        if found.min() == nothing:
            lacks.append(begin)

    by_pieces(len(days), piece)
    return out, bool(lacks)


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
