"""What happened to a case: a day, an actor, and a kind of its own (peristiwa)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import (
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_serializer,
)
from pydantic_core import PydanticCustomError

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Record
from keterbukaan.records.stored import is_asked_for

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

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
    def who(self) -> Actor:
        """Who did it: `by`, as it is stored, under the name that an actor has in every answer."""
        return self.by

    @property
    def kind_name(self) -> str:
        """The name of this kind of event, its `kind`."""
        name: str = self.__dict__["kind"]
        return name

    @model_serializer(mode="wrap")
    def _with_its_kind(  # type: ignore[no-untyped-def]  # noqa: ANN202 - a type would hide its schema
        self, write: SerializerFunctionWrapHandler, info: SerializationInfo
    ):
        """Write what it is and who did it, also where that is what it would be anyway.

        Without its kind it could not be read back, and who did it is part of what happened.
        """
        written: dict[str, object] = write(self)
        if "kind" in written and "by" in written:  # nearly always
            return written
        maker = self.by.value if info.mode_is_json() else self.by
        for key, value in (("by", maker), ("kind", self.kind_name)):
            if key not in written and is_asked_for(key, info):
                written[key] = value
        return written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Require the kind, as whatever reads one of several events does."""
        schema = handler(core_schema)
        held = handler.resolve_ref_schema(schema)
        if "kind" in held["properties"]:  # the base of all events has none
            held["required"] = list(dict.fromkeys(("kind", *held["required"])))
        return schema

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
