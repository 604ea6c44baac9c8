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
            makers = _makers_of(cls)
            if makers is None:
                raise
        named = " or ".join(repr(each.value) for each in Actor if each in makers)
        raise PydanticCustomError("enum", "is not who may do this", {"expected": named})

    @property
    def kind_name(self) -> str:
        """The name of this kind of event, its `kind`."""
        name: str = self.__dict__["kind"]
        return name

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the day and the actor alone: what is written freely may name a person."""
        yield "on", self.on
        yield "by", self.by


def _makers_of(kind: type[Event]) -> frozenset[Actor] | None:
    """Return who may do a kind of event; None of one that stands in no kind of case.

    A kind of case is a folder with its own lifecycle, in which its events stand.
    """
    name = kind.model_fields["kind"].default if "kind" in kind.model_fields else None
    if not kind.__module__.startswith("keterbukaan.cases.") or name is None:
        return None
    return lifecycle(kind.__module__.split(".")[-2]).moves[name].who
