"""What pydantic is told of the answers: the type of each key, from the types of the attributes.

Loaded only where pydantic asks; an answer by itself needs none of it.
"""

from __future__ import annotations

import builtins
import inspect
import sys
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypeAlias, cast

from pydantic import ConfigDict, GetJsonSchemaHandler, TypeAdapter, with_config
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

if TYPE_CHECKING:
    from types import FunctionType

    from pydantic.json_schema import JsonSchemaValue

__all__ = ["core_schema_of", "core_schema_of_text", "json_schema_of"]

Keys: TypeAlias = tuple[tuple[str, str | tuple[str, str] | Callable[[Any], object]], ...]
"""The keys of an answer, each with the attribute that it tells, a pair, or what makes it."""

_STRICT = ConfigDict(extra="forbid")
_typed_dict: Any = TypedDict  # type checkers allow no name that is worked out


@with_config(_STRICT)
class BothLanguages(TypedDict):
    """The same words in Indonesian and in English."""

    id: str
    en: str


def core_schema_of(cls: type, given: Callable[[Any], object]) -> CoreSchema:
    """Return that only values of the class are taken, and how they are given.

    It bears a name, so that every place of a document which gives one refers to one description.
    """
    return core_schema.is_instance_schema(
        cls,
        ref=f"{cls.__module__}.{cls.__name__}:{id(cls)}",
        serialization=core_schema.plain_serializer_function_ser_schema(given),
    )


def core_schema_of_text(cls: type, parse: Callable[[str], object] | None) -> CoreSchema:
    """Return that values of the class are taken, or the text of one, and are given as text."""
    held = core_schema.is_instance_schema(cls)
    if parse is None:
        text = core_schema.str_schema()
        return core_schema.json_or_python_schema(
            text, held, serialization=core_schema.to_string_ser_schema()
        )
    read = core_schema.no_info_after_validator_function(parse, core_schema.str_schema())
    return core_schema.json_or_python_schema(
        read,
        core_schema.union_schema([held, read]),
        serialization=core_schema.to_string_ser_schema(),
    )


def json_schema_of(
    cls: type, keys: Keys, schema: str | None, handler: GetJsonSchemaHandler
) -> JsonSchemaValue:
    """Return the JSON Schema of what an answer gives, as a part that others refer to.

    `schema` is the name that it bears where it travels alone.
    """
    return handler(_known(cls, keys, schema))


@cache
def _known(cls: type, keys: Keys, schema: str | None) -> CoreSchema:
    """Return what pydantic knows of the keys of an answer; the answer itself bears the name."""
    # Within another answer it does not say them, since that one does.
    types: dict[str, Any] = {}
    if schema is not None:
        types = {"schema": NotRequired[Literal[schema]], "law": NotRequired[str]}
    for key, source in keys:
        match source:
            case str():
                types[key] = _type_of(cls, source)
            case tuple():
                types[key] = BothLanguages
            case _:
                types[key] = _returned(source)
    made = _typed_dict(cls.__name__, types)
    made.__module__ = cls.__module__
    made.__doc__ = (inspect.getdoc(cls) or "").partition("\n\n")[0].replace("\n", " ")
    known = TypeAdapter(with_config(_STRICT)(made)).core_schema
    inner, others = (
        (known["schema"], known["definitions"]) if known["type"] == "definitions" else (known, [])
    )
    nameless: Any = {key: held for key, held in inner.items() if key != "ref"}
    return core_schema.definitions_schema(nameless, others)


def _type_of(cls: type, name: str) -> object:
    """Return the type of an attribute: that of its field, or what its property returns."""
    held = inspect.getattr_static(cls, name)
    if isinstance(held, property):
        return _returned(held.fget)
    home = next(each for each in cls.__mro__ if name in inspect.get_annotations(each))
    said = inspect.get_annotations(home)[name]
    return _evaluated(said, vars(sys.modules[home.__module__]))


def _returned(function: Callable[..., object] | None) -> object:
    plainly = cast("FunctionType", function)
    return _evaluated(plainly.__annotations__["return"], plainly.__globals__)


def _evaluated(annotation: str, names: Mapping[str, Any]) -> object:
    return eval(annotation, {}, _Names(names))  # noqa: S307 - our own source


class _Names(dict[str, Any]):
    """The names of a module; what it imports for type checkers alone is on the package's face."""

    def __missing__(self, name: str) -> object:
        held = vars(builtins).get(name)
        return getattr(import_module("keterbukaan"), name) if held is None else held
