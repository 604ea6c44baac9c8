"""How what is irregular about an event is found: one function an event, one table a kind of case.

A guard is asked only for an event whose day, maker and stage are in order; it looks at the content.
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
        """Begin with the tables of some parts; further functions enter themselves."""
        self._by_type: dict[type[Event], Guard] = {}
        for part in parts:
            self._by_type |= part._by_type  # noqa: SLF001 - the same kind of thing

    def of(self, *kinds: type[Event]) -> Callable[[G], G]:
        """Enter a function as the guard of some types of events."""

        def enter(guard: G) -> G:
            self._by_type |= dict.fromkeys(kinds, guard)
            return guard

        return enter

    def found(self, event: Event, scene: Scene[Any, Any]) -> Iterable[Irregularity]:
        """Return what is irregular in the content of an event; most hold nothing to judge."""
        guard = self._by_type.get(type(event))
        return () if guard is None else guard(event, scene)
