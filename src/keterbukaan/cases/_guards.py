"""How what is irregular about an event is found: one function an event, one table a kind of case.

A guard is asked only for an event whose day, actor and stage are in order; it judges the content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity

__all__ = ["Guards"]

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
