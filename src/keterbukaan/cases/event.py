"""What happened to a case: a day, an actor, and a kind of its own (peristiwa)."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Record

__all__ = ["Event"]


class Event(Record):
    """Something that happened to a case, on a day, by someone (peristiwa).

    Every class of events has a constant `kind` of its own, by which it is recognised in JSON.
    """

    on: Day
    by: Actor

    @property
    def who(self) -> Actor:
        """Who did it: `by`, as it is stored, under the name that an actor has in every answer."""
        return self.by

    @property
    def kind_name(self) -> str:
        """The name of this kind of event, its `kind`."""
        name: str = self.__dict__["kind"]
        return name

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the day and the actor alone: what is written freely may name a person."""
        yield "on", self.on
        yield "by", self.by
