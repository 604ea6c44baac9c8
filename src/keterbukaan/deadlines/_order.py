"""In which order deadlines stand: by their last day, and what is equal is in no order.

Ties fall to the moment of a limit in hours, which ends before the day is over, then to the careful
day, so that what a careful body does first comes first. The rest of what two answers can differ in
only makes the order total. What has no day comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from keterbukaan.deadlines.deadline import Basis, Deadline, Undated

__all__ = ["Rank", "rank_of_day", "rank_of_deadline", "rank_of_undated"]

Rank: TypeAlias = tuple[Any, ...]
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)


def rank_of_deadline(each: Deadline) -> Rank:
    """Return the place of a deadline among others; two have one place only where they are equal."""
    return (
        False,
        each.date,
        each.moment or _END_OF_TIME,
        each.earliest,
        each.latest,
        *_rank_of_basis(each.basis),
        each.since,
        each.event,
        each.in_force_on,
        each.range_certainty.value,
        rank_of_day(each.opens),
        rank_of_day(each.exercisable_from),
        rank_of_day(each.exercisable_latest),
    )


def rank_of_undated(each: Undated) -> Rank:
    """Return the place of a limit without a day: after every day."""
    return (True, *_rank_of_basis(each.basis), each.since)


def rank_of_day(day: date | None) -> date:
    """Return a day for the order; what is not set comes last."""
    return day or date.max


def _rank_of_basis(basis: Basis) -> Rank:
    return (
        basis.limit,
        basis.jurisdiction.name,
        _texts((each.question_name(), each.value) for each in basis.readings),
        _texts((type(each).__name__, each) for each in basis.citations),
    )


def _texts(pairs: Iterable[tuple[str, object]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in pairs)
