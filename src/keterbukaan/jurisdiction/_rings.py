"""Limits that start one another: none of them would ever begin, so no file may hold them."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.rulebook import Rulebook

__all__ = ["ring_in"]


def ring_in(book: Rulebook) -> tuple[str, ...]:
    """Return the limits of a ring that are in force on one day, the first again last; or nothing.

    A limit leans on another where it starts with that one's end, or never ends later than it.
    """
    if not _ring(book.provisions):
        return ()
    begun = {each.begins for each in book.provisions}
    on_a_day = (_ring(book.in_force_on(day).provisions) for day in sorted(filter(None, begun)))
    return next(filter(None, on_a_day), ())


def _ring(provisions: Iterable[TimeLimit]) -> tuple[str, ...]:
    leans_on: dict[str, set[str]] = {}
    for each in provisions:
        others = leans_on.setdefault(each.name, set())
        others.update(
            start.removesuffix(ENDED) for start in each.starts_from if start.endswith(ENDED)
        )
        if each.never_later_than is not None:
            others.add(each.never_later_than)
    try:
        TopologicalSorter(leans_on).prepare()
    except CycleError as found:
        ring: list[str] = found.args[1]
        return tuple(ring)
    return ()
