"""The form in which an answer travels: plain JSON values under the names of its attributes.

A class of answers names its form once. From that come `to_dict`, its JSON Schema, and what pydantic
and FastAPI ask of a type, so that none of them can say something else than the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

import attrs
from attrs import field, frozen

from keterbukaan._frozen import FrozenMap, frozen_map
from keterbukaan._spoken import spoken_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["VERSION", "Answer", "AnswerForm", "AnswerPart", "Printed", "plain", "schema_name"]

VERSION: Final = 1
"""The version of every form: raised where a key goes or means something else."""

Source: TypeAlias = str | tuple[str, str] | Callable[[Any], object]
"""Whence a key comes: an attribute, a pair of texts, or a function of the whole answer."""


@frozen
class AnswerForm:
    """What of an answer travels, and under which name.

    Its fields do, but for those in `without`; the properties in `also` stand behind them. A pair
    of texts, `text_id` and `text_en`, becomes one key with both languages. `own` makes a key from
    the whole answer, where an attribute in the library has no plain form.
    """

    name: str
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    own: Mapping[str, Callable[[Any], object]] = field(default=FrozenMap(), converter=frozen_map)

    def keys(self, cls: type) -> Iterator[tuple[str, Source]]:
        """Yield each key with the attribute that it tells, the two of a pair, or what makes it."""
        names = [each.name for each in attrs.fields(cls) if not each.name.startswith("_")]
        for name in names:
            stem, _, lang = name.rpartition("_")
            pair = (f"{stem}_id", f"{stem}_en")
            if name in self.without or (lang == "en" and pair[0] in names):
                continue
            is_pair = lang == "id" and pair[1] in names
            key = name if not is_pair else f"{stem}_label" if stem in names else stem
            if key not in self.own:
                yield key, pair if is_pair else name
        yield from ((name, name) for name in self.also)
        yield from self.own.items()


def schema_name(name: str) -> str:
    """Return the name that an answer bears: what it is, and the version of its form."""
    return f"keterbukaan/{name}/{VERSION}"


class AnswerPart:
    """What travels only within an answer, under keys of its own."""

    __slots__ = ()
    answer_form: ClassVar[AnswerForm]

    def __init_subclass__(cls) -> None:
        """Let what it says in a language be printed where a template leaves out the call."""
        super().__init_subclass__()
        spoken_of(cls)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic take the value as it is, and give it as `to_dict` does."""
        from keterbukaan._answer_types import core_schema_of

        return core_schema_of(cls, _given)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of what `to_dict` gives."""
        from keterbukaan._answer_types import json_schema_of

        kind: Any = cls  # a class hashes, though mypy takes its values for it
        name = schema_name(cls.answer_form.name) if issubclass(cls, Answer) else None
        return json_schema_of(cls, _keys_of(kind), name, handler)


class Answer(AnswerPart):
    """What is answered, and can travel by itself."""

    __slots__ = ()

    def to_dict(self) -> dict[str, object]:
        """Return the answer as plain JSON values, with its schema and the version of the law.

        Days are ISO text, choices their values, texts `{"id": …, "en": …}`.
        """
        from keterbukaan import law_version

        return {"schema": schema_name(self.answer_form.name), "law": law_version, **_told(self)}


class Printed:
    """What travels as the text that it prints, and is read from it again where it can be."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic read it by `parse` where it has that, and give it as text."""
        from keterbukaan._answer_types import core_schema_of_text

        return core_schema_of_text(cls, getattr(cls, "parse", None))


def plain(value: object) -> object:  # noqa: PLR0911 - one for each form of value
    """Return plain JSON values that tell a value within an answer."""
    match value:
        case Printed():
            return str(value)
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
        case AnswerPart():
            return _told(value)
        case Mapping():
            return {plain(key): plain(held) for key, held in value.items()}
        case frozenset():
            held: list[Any] = [plain(each) for each in value]  # of one kind, so they have an order
            return sorted(held)
        case tuple() | list():
            return [plain(each) for each in value]
    # A record is known by what it does, since pydantic is not to be loaded for a deadline.
    dump: Callable[..., object] | None = getattr(value, "model_dump", None)
    return value if dump is None else dump(mode="json")


def _given(value: AnswerPart) -> dict[str, object]:
    return value.to_dict() if isinstance(value, Answer) else _told(value)


def _told(answer: AnswerPart) -> dict[str, object]:
    kind: Any = type(answer)  # the same
    return {key: _from(source, answer) for key, source in _keys_of(kind)}


@cache
def _keys_of(cls: type[Any]) -> tuple[tuple[str, Source], ...]:
    """Return the keys of a class of answers, worked out once: each value of it asks."""
    return tuple(cls.answer_form.keys(cls))


def _from(source: Source, answer: AnswerPart) -> object:
    match source:
        case str():
            return plain(getattr(answer, source))
        case said_id, said_en:
            return {"id": getattr(answer, said_id), "en": getattr(answer, said_en)}
        case _:
            return plain(source(answer))
