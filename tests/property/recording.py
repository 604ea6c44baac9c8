"""What the histories by chance share: recording an event, and telling a contradiction."""

from __future__ import annotations

from typing import Protocol, Self, TypeVar

from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent


class Recorder(Protocol):
    """Any kind of case."""

    def record(self, event: Event, *, strict: bool = True) -> Self:
        """Return the case with one more event."""
        ...


C = TypeVar("C", bound=Recorder)


def contradicts(found: tuple[Irregularity, ...]) -> bool:
    return any(each.nature is Nature.CONTRADICTION for each in found)


def attempt(case: C, event: Event, *, strict: bool) -> C | None:
    """Record an event, or return None where it is refused."""
    try:
        return case.record(event, strict=strict)
    except (UnlawfulEvent, ContradictionError):
        return None
