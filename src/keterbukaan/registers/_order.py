"""In which order the days of one row can come, and which row contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from keterbukaan.registers.columns import Column

__all__ = ["contradiction_in"]

_ORDER = (
    (Column.REQUEST_RECEIVED, Column.REQUEST_COMPLETED),
    (Column.REQUEST_RECEIVED, Column.EXTENSION_NOTIFIED),
    (Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED),
    (Column.REQUEST_RECEIVED, Column.REQUEST_FORWARDED),
    (Column.REQUEST_RECEIVED, Column.REQUEST_WITHDRAWN),
    (Column.REQUEST_RECEIVED, Column.OBJECTION_RECEIVED),
    (Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED),
    (Column.OBJECTION_RECEIVED, Column.OBJECTION_ANSWERED),
    (Column.OBJECTION_RECEIVED, Column.DISPUTE_FILED),
    (Column.REQUEST_RECEIVED, Column.DISPUTE_FILED),
    (Column.DISPUTE_FILED, Column.FIRST_HEARING),
    (Column.FIRST_HEARING, Column.DISPUTE_DECIDED),
)
"""Pairs that can only come in this order; an answer may follow the objection to silence."""

_OF_AN_OBJECTION = frozenset({Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED})


def contradiction_in(
    dates: Mapping[Column, date], unread: AbstractSet[Column]
) -> tuple[Column, Column | None] | None:
    """Return what contradicts a row, and the later thing before which it cannot come.

    The second is None where something is missing: an objection that was answered and never filed.
    `unread` are the steps whose day may stand where nothing was read.
    """
    for earlier, later in _ORDER:
        first, second = dates.get(earlier), dates.get(later)
        if first is not None and second is not None and second < first:
            return later, earlier
    # Without the request the row begins with the objection's answer.
    is_answered = {Column.REQUEST_RECEIVED, Column.OBJECTION_ANSWERED} <= dates.keys()
    if is_answered and _OF_AN_OBJECTION.isdisjoint(dates.keys() | unread):
        return Column.OBJECTION_ANSWERED, None
    return None
