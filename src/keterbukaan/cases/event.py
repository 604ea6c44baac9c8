"""What happened to a case: a day, an actor, and a kind of its own (peristiwa)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError, ValidatorFunctionWrapHandler, field_validator
from pydantic_core import PydanticCustomError

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Record

__all__ = ["Event"]


class Event(Record):
    """Something that happened to a case, on a day, by someone (peristiwa).

    Every class of events has a constant `kind` of its own, by which it is recognised in JSON.
    """

    on: Day
    by: Actor

    @field_validator("by", mode="wrap")
    @classmethod
    def _names_its_makers(cls, given: object, inner: ValidatorFunctionWrapHandler) -> object:
        """Refuse what is no actor by naming those who may do this, and not every actor there is."""
        try:
            return inner(given)
        except ValidationError:
            # A kind of case is a folder with its own lifecycle, in which its events stand.
            kind = lifecycle(cls.__module__.split(".")[-2]).moves[cls.model_fields["kind"].default]
        makers = " or ".join(repr(each.value) for each in Actor if each in kind.who)
        raise PydanticCustomError("enum", "is not who may do this", {"expected": makers})

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
