"""What happened to a case: a day, a maker, and a kind of its own (peristiwa)."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Record

__all__ = ["Event"]


class Event(Record):
    """Something that happened to a case, on a day, by someone (peristiwa).

    Every kind of event has a `kind` of its own, a constant, which tells it apart in JSON.
    """

    on: Day
    by: Actor

    @property
    def kind_name(self) -> str:
        """The name of this kind of event, its `kind`."""
        name: str = self.__dict__["kind"]
        return name

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the day and the maker alone: what is written freely may name a person."""
        yield "on", self.on
        yield "by", self.by
