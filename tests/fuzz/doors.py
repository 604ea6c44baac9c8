"""Every public callable, read from the faces: what it takes, and which errors its docstring names.

A door that takes what no face shows, such as the hooks by which the kinds of case differ, is not
for callers and is left out.
"""

from __future__ import annotations

import builtins
import inspect
import re
import sys
import typing
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

import attrs
from attrs import frozen
from pydantic import BaseModel

from keterbukaan._frozen import fields_of
from scripts.faces import faces

__all__ = ["Door", "Taken", "every_door", "public_classes"]


_HOOKS = frozenset({"apply", "model_json_schema"})
"""What the kinds of case fill in for the fold, which alone calls it; and pydantic's own."""


@frozen(eq=False)
class Taken:
    """One parameter: its name, what its annotation says, and whether it may be left out."""

    name: str
    hint: Any
    optional: bool
    further: bool = False
    by_place: bool = False


@frozen(eq=False)
class Door:
    """One public callable; `owner` is the class whose instance a method needs."""

    name: str
    call: Callable[..., object]
    owner: type | None
    takes: tuple[Taken, ...]
    allowed: frozenset[str]
    home: str


@cache
def public_classes() -> frozenset[type]:
    """Return every class that a face shows."""
    return frozenset(each for each in _shown().values() if inspect.isclass(each))


@cache
def every_door() -> dict[str, Door]:
    """Return every public callable by its name."""
    found: dict[str, Door] = {}
    for name, value in _shown().items():
        made = _of_class(name, value) if inspect.isclass(value) else _of_function(name, value)
        found |= {door.name: door for door in made if _is_for_callers(door)}
    return found


@cache
def _shown() -> dict[str, object]:
    """Return what the faces show, each value once, under the longest of its places."""
    found: dict[int, tuple[str, object]] = {}
    for package, names in faces().items():
        for name in names:
            value = getattr(import_module(package), name)
            found[id(value)] = (f"{package.removeprefix('keterbukaan')}.{name}".strip("."), value)
    return dict(found.values())


def _of_function(name: str, value: object) -> Iterator[Door]:
    if callable(value) and inspect.isroutine(inspect.unwrap(value)):
        yield _door(name, value, inspect.unwrap(value), None)


def _of_class(name: str, cls: type) -> Iterator[Door]:
    if getattr(cls, "_is_protocol", False):  # says what others must have, and does nothing
        return
    if issubclass(cls, BaseModel):
        takes = (
            Taken(each, field.rebuild_annotation(), optional=not field.is_required())
            for each, field in cls.model_fields.items()
        )
        if not inspect.isabstract(cls):
            allowed = frozenset({"ValidationError"})
            yield Door(f"{name}()", cls, None, tuple(takes), allowed, cls.__module__)
    elif fields_of(cls):
        made = _door(f"{name}()", cls, cls.__init__, None, cls.__module__)
        yield attrs.evolve(made, allowed=made.allowed | {"ArgumentError", "NotADayError"})
    for method in dir(cls):
        if method.startswith("_"):
            continue
        home = next(each for each in cls.__mro__ if method in vars(each))
        held = inspect.getattr_static(cls, method)
        plain = inspect.unwrap(getattr(held, "__func__", held))
        if not inspect.isfunction(plain) or not home.__module__.startswith("keterbukaan"):
            continue
        bound = isinstance(held, classmethod | staticmethod)
        owner = None if bound else cls
        if (bound and inspect.isabstract(cls)) or method in _HOOKS:
            continue
        yield _door(f"{name}.{method}", getattr(cls, method), plain, owner)


def _door(
    name: str,
    call: Callable[..., object],
    function: Callable[..., object],
    owner: type | None,
    home: str = "",
) -> Door:
    home = home or function.__module__
    names = _Names(vars(sys.modules[home]))
    takes = tuple(
        Taken(
            each.name,
            _hint(each.annotation, names),
            optional=each.default is not inspect.Parameter.empty,
            further=each.kind is inspect.Parameter.VAR_POSITIONAL,
            by_place=each.kind is inspect.Parameter.POSITIONAL_ONLY,
        )
        for each in inspect.signature(function).parameters.values()
        if each.name not in {"self", "cls"} and each.kind is not inspect.Parameter.VAR_KEYWORD
    )
    return Door(name, call, owner, takes, _named_in(inspect.getdoc(call) or ""), home)


class _Names(dict[str, object]):
    def __missing__(self, name: str) -> object:
        return getattr(builtins, name, None) or _everywhere().get(name, Any)


@cache
def _everywhere() -> dict[str, object]:
    return {each.__name__: each for each in public_classes()}


def _hint(annotation: object, names: _Names) -> object:
    if annotation is inspect.Parameter.empty:
        return Any
    if isinstance(annotation, str):
        return eval(annotation, {"__builtins__": {}}, names)  # noqa: S307 - our own source
    return annotation


def _named_in(doc: str) -> frozenset[str]:
    """Return the errors that a docstring names under "Raises:"."""
    part = doc.partition("Raises:")[2]
    return frozenset(re.findall(r"^ {4}(?:\w+\.)*(\w+):", part, re.MULTILINE))


def _is_for_callers(door: Door) -> bool:
    return all(_is_public(hint) for each in door.takes for hint in parts_of(each.hint))


def parts_of(hint: object) -> Iterator[object]:
    """Yield a type and all types that it is made of."""
    yield hint
    for part in typing.get_args(hint):
        if not isinstance(part, str):
            yield from parts_of(part)


def _is_public(hint: object) -> bool:
    cls = typing.get_origin(hint) or hint
    if not inspect.isclass(cls) or not cls.__module__.startswith("keterbukaan"):
        return True
    return cls in public_classes() or issubclass(cls, Enum)
