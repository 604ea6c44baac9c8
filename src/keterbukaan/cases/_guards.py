"""How what is irregular about an event is found: one function an event, one table a kind of case.

A guard is asked only for an event whose day, actor and stage are in order; it judges the content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity
from keterbukaan.deadlines.deadline import Deadline

__all__ = ["Guards", "after_words"]

Guard: TypeAlias = Callable[..., Iterable[Irregularity]]
G = TypeVar("G", bound=Guard)


class Guards:
    """The guards of one kind of case, by the type of their event."""

    def __init__(self, *parts: Guards) -> None:
        """Start from the tables of some parts; further functions register themselves by `of`."""
        self._by_type: dict[type[Event], Guard] = {}
        for part in parts:
            self._by_type |= part._by_type  # noqa: SLF001 - the same kind of thing

    def of(self, *kinds: type[Event]) -> Callable[[G], G]:
        """Return a decorator that registers a function as the guard of some types of events."""

        def enter(guard: G) -> G:
            self._by_type |= dict.fromkeys(kinds, guard)
            return guard

        return enter

    def found(self, event: Event, scene: Scene[Any, Any]) -> Iterable[Irregularity]:
        """Return what is irregular in the content of an event; many types have no guard."""
        guard = self._by_type.get(type(event))
        return () if guard is None else guard(event, scene)


def after_words(deadline: Deadline) -> tuple[str, str]:
    """Return after which day something came, and after which under other readings if that differs.

    >>> from datetime import date
    >>> from keterbukaan import due
    >>> after_words(due("complaint.filing", date(2025, 3, 3)))[1]
    'after the last day, 2 April 2025 (under other readings after 24 April 2025)'
    """
    said_id = f"sesudah batas {said_day(deadline.date, 'id')}"
    said_en = f"after the last day, {said_day(deadline.date, 'en')}"
    if deadline.latest == deadline.date:
        return said_id, said_en
    return (
        f"{said_id} (menurut penafsiran lain sesudah {said_day(deadline.latest, 'id')})",
        f"{said_en} (under other readings after {said_day(deadline.latest, 'en')})",
    )
