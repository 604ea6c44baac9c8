"""In which order deadlines stand: by their last day, and what is equal is in no order.

Ties fall to the moment of a limit in hours, which ends before the day is over, then to the careful
day, so that what a careful body does first comes first. The rest of what two answers can differ in
only makes the order total. What has no day comes last.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import total_ordering
from typing import Any, TypeAlias

__all__ = ["END_OF_TIME", "Ordered", "Rank", "rank_of_day", "rank_of_texts"]

Rank: TypeAlias = tuple[Any, ...]
END_OF_TIME = datetime.max.replace(tzinfo=UTC)
"""The moment of what has the whole day: after every moment of that day."""


@total_ordering
class Ordered:
    """What stands in the order by its rank; two have the same rank only where they are equal."""

    __slots__ = ()

    @property
    @abstractmethod
    def due(self) -> date | None:
        """The last day; None where there is none."""

    @property
    @abstractmethod
    def rank(self) -> Rank:
        """The place among deadlines; it begins with the last day."""

    def __lt__(self, other: object) -> bool:
        """Return whether it comes before another: by the last day, and what has none comes last."""
        if not isinstance(other, Ordered):
            return NotImplemented
        mine, theirs = rank_of_day(self.due), rank_of_day(other.due)  # nearly always enough
        return mine < theirs if mine != theirs else self.rank < other.rank


def rank_of_day(day: date | None) -> date:
    """Return a day for the order; what is not set comes last."""
    return day or date.max


def rank_of_texts(pairs: Iterable[tuple[str, object]]) -> tuple[tuple[str, str], ...]:
    """Return some values by what they are called, for the order."""
    return tuple((name, str(value)) for name, value in pairs)
