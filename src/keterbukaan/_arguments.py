"""The arguments of public functions, held against what their signatures say.

A caller may not be type-checked, and half the world passes a moment where a day is meant. What
does not fit is refused at the door, by its name, before anything is computed from it.
"""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import wraps
from inspect import Parameter, signature
from numbers import Integral, Real
from os import PathLike
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    NoReturn,
    ParamSpec,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

from attrs import AttrsInstance, fields

from keterbukaan._frozen import frozen_map
from keterbukaan._made import tell
from keterbukaan.errors import ArgumentError, NotADayError

__all__ = ["checked", "checked_but", "checked_fields"]

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A", bound=AttrsInstance)


class _Kind(NamedTuple):
    """What an argument may be: a test, and how it is said in Indonesian and in English."""

    fits: Callable[[object], bool]
    said_id: str
    said_en: str
    holds: _Kind | None = None
    """What each of its elements must be, where it holds several."""
    is_day: bool = False
    row: tuple[_Kind, ...] = ()
    """What each of its elements must be, where it is a tuple of a fixed length."""


class _Parameter(NamedTuple):
    name: str
    kind: _Kind
    is_lazy: bool
    """Whether an iterator may be given, whose elements are held against theirs as they come."""


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """Refuse arguments of a public function that are of another kind than its signature says.

    A whole number is never a truth value, a day never a moment, several things never one text; of
    a collection every element is looked at, of an iterator each one as it comes. A type that is
    imported for type checkers alone, or is open (`Any`, a type variable), is not looked at.

    Raises, when the function is called:
        NotADayError: something else was given for a day, such as a moment.
        ArgumentError: an argument is of another kind.
    """
    return checked_but()(function)


def checked_but(*own: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Do the same but for some parameters, which the function refuses by errors of its own."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        known: _Signature | None = None

        @wraps(function)
        def door(*args: P.args, **kwargs: P.kwargs) -> R:
            nonlocal known
            if known is None:  # a signature is read when it is first needed: imports stay quick
                known = _Signature.of(function, own)
            given = len(args)
            for place, fits in known.tests:
                if place < given and not fits(args[place]):
                    known.refuse_place(place, args)
            for name, value in kwargs.items():
                parameter = known.by_name.get(name)
                if parameter is not None and not parameter.kind.fits(value):
                    _refuse(name, value, parameter.kind)
            if known.several is not None:
                known.look_at_further(args, *known.several)
            if known.has_lazy:
                return function(*known.watched(args), **known.watched_by_name(kwargs))  # type: ignore[arg-type]
            return function(*args, **kwargs)

        return door

    return decorate


def checked_fields(cls: type[A]) -> type[A]:
    """Refuse, in the same way, what a value class is made of (the decorator above `@frozen`)."""
    made = cls.__init__
    made.__module__ = cls.__module__  # where the names of its annotations are known
    for each in fields(cls):
        if each.init and each.converter is frozen_map:  # it takes any mapping; the field says which
            made.__annotations__[each.alias] = each.type
    setattr(cls, "__init__", checked(made))  # noqa: B010 - mypy knows no other way to set it
    tell(cls)
    return cls


class _Signature(NamedTuple):
    """The parameters of a function that are looked at: by place, by name, and the rest."""

    tests: tuple[tuple[int, Callable[[object], bool]], ...]
    """The tests of those that are given by place: these alone are run at each call."""
    in_order: tuple[tuple[int, _Parameter], ...]
    by_name: Mapping[str, _Parameter]
    several: tuple[int, _Parameter] | None
    has_lazy: bool

    @classmethod
    def of(cls, function: Callable[..., object], own: tuple[str, ...]) -> _Signature:
        """Read the parameters of a function, but for those that it looks at itself."""
        names = _Names(vars(sys.modules[function.__module__]))
        in_order: list[tuple[int, _Parameter]] = []
        by_name: dict[str, _Parameter] = {}
        several = None
        for place, (name, each) in enumerate(signature(function).parameters.items()):
            read = _parameter(name, each, names)
            if name in own or read.kind is _ANYTHING or each.kind is Parameter.VAR_KEYWORD:
                continue
            if each.kind is Parameter.VAR_POSITIONAL:
                several = (place, read)
                continue
            by_name[name] = read
            if each.kind is Parameter.POSITIONAL_OR_KEYWORD:
                in_order.append((place, read))
        has_lazy = any(each.is_lazy for each in by_name.values())
        tests = tuple((place, each.kind.fits) for place, each in in_order)
        return cls(tests, tuple(in_order), by_name, several, has_lazy)

    def refuse_place(self, place: int, args: tuple[object, ...]) -> NoReturn:
        """Refuse an argument given by place."""
        parameter = dict(self.in_order)[place]
        _refuse(parameter.name, args[place], parameter.kind)

    @staticmethod
    def look_at_further(args: tuple[object, ...], place: int, parameter: _Parameter) -> None:
        """Refuse one of the arguments of `*several` that does not fit."""
        name, kind, _ = parameter
        for given in args[place:]:
            if not kind.fits(given):
                _refuse(name, given, kind)

    def watched(self, args: tuple[object, ...]) -> list[object]:
        """Return the arguments, with an eye on the elements of iterators."""
        watched = list(args)
        for place, parameter in self.in_order:
            if place < len(args):
                watched[place] = _watched(parameter, args[place])
        return watched

    def watched_by_name(self, kwargs: Mapping[str, object]) -> dict[str, object]:
        """Return the same of the arguments given by name."""
        return {
            name: _watched(self.by_name[name], given) if name in self.by_name else given
            for name, given in kwargs.items()
        }


class _Names(dict[str, object]):
    """The names of a module; one that is imported for type checkers alone stands for anything."""

    def __missing__(self, name: str) -> object:
        return _BUILTINS.get(name, Any)


_BUILTINS: Mapping[str, object] = vars(sys.modules["builtins"])


def _parameter(name: str, parameter: Parameter, names: _Names) -> _Parameter:
    annotation = parameter.annotation
    if annotation is Parameter.empty:
        return _Parameter(name, _ANYTHING, is_lazy=False)
    if isinstance(annotation, str):
        try:
            annotation = eval(annotation, {"__builtins__": {}}, names)  # noqa: S307 - our own source
        except TypeError:  # a generic type that stands for anything
            annotation = Any
    kind = _kind(annotation)
    is_lazy = kind.holds is not None and get_origin(annotation) is Iterable
    return _Parameter(name, kind, is_lazy)


def _watched(parameter: _Parameter, given: object) -> object:
    if not parameter.is_lazy or not isinstance(given, Iterator):
        return given
    return _each(parameter, given)


def _each(parameter: _Parameter, given: Iterator[object]) -> Iterator[object]:
    kind = parameter.kind.holds or _ANYTHING
    for place, each in enumerate(given):
        if not kind.fits(each):
            _refuse(f"{parameter.name}[{place}]", each, kind)
        yield each


def _refuse(name: str, given: object, kind: _Kind) -> NoReturn:
    """Refuse an argument: a day by its own error, and of several elements the first wrong one."""
    if kind.holds is not None and isinstance(given, Iterable) and _can_be_read_again(given):
        for place, each in enumerate(given):
            if not kind.holds.fits(each):
                _refuse(f"{name}[{place}]", each, kind.holds)
    if kind.row and isinstance(given, tuple) and len(given) == len(kind.row):
        fit = [part.fits(each) for part, each in zip(kind.row, given, strict=True)]
        place = fit.index(False)
        _refuse(f"{name}[{place}]", given[place], kind.row[place])
    if kind.is_day:
        raise NotADayError.of(given)
    raise ArgumentError.of(name, given, f"harus {kind.said_id}", f"must be {kind.said_en}")


def _can_be_read_again(given: object) -> bool:
    return not isinstance(given, str | bytes | Iterator)


def _kind(annotation: object) -> _Kind:  # noqa: PLR0911 - one for each form of annotation
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(parts[0])
    if origin in {Union, types.UnionType}:
        is_path = any(get_origin(each) is PathLike for each in parts)
        return _PATH if is_path else _one_of(tuple(map(_kind, parts)))
    if isinstance(annotation, TypeVar):
        return _kind(annotation.__bound__)
    if origin is Literal:
        return _literal(parts)
    if origin is type:
        return _class_below(parts[0])
    if isinstance(origin, type) and parts and issubclass(origin, Iterable):
        return _holding(origin, parts)
    plain = origin or annotation
    if plain is type(None):
        return _NOTHING
    if not isinstance(plain, type) or plain in {object, Any}:  # an open variable is bound by None
        return _ANYTHING
    return _PLAIN.get(plain) or _of_a_frozen_clock(plain) or _instance(plain)


def _of_a_frozen_clock(cls: type) -> _Kind | None:
    """Return a day or a moment for the class that stands for it while a test stops the clock.

    A signature may be read then for the first time, and is kept for ever.
    """
    if issubclass(cls, datetime):
        return _MOMENT
    return _DAY if issubclass(cls, date) else None


def _holding(origin: type, parts: tuple[object, ...]) -> _Kind:
    if issubclass(origin, Mapping):
        return _mapping(*map(_kind, parts))
    if origin is tuple and parts[-1] is not Ellipsis:
        return _row(tuple(map(_kind, parts)))
    return _several(origin, _kind(parts[0]))


def _one_of(kinds: tuple[_Kind, ...]) -> _Kind:
    tests = tuple(each.fits for each in kinds)
    shown = [each for each in kinds if each is not _NOTHING] or [_NOTHING]
    optional = len(shown) == 1 and len(kinds) > 1
    first = shown[0].fits if optional else tests[0]

    def fits(given: object) -> bool:
        return first(given) or any(test(given) for test in tests[1:])

    def is_left_out_or_fits(given: object) -> bool:
        return given is None or first(given)

    return _Kind(
        is_left_out_or_fits if optional else fits,
        " atau ".join(each.said_id for each in shown),
        " or ".join(each.said_en for each in shown),
        shown[0].holds if optional else None,
        any(each.is_day for each in shown),
    )


def _literal(allowed: tuple[object, ...]) -> _Kind:
    words = [repr(each) for each in allowed]

    def fits(given: object) -> bool:
        return isinstance(given, str) and given in allowed

    return _Kind(fits, " atau ".join(words), " or ".join(words))


def _class_below(top: object) -> _Kind:
    if not isinstance(top, type):
        return _ANYTHING
    said = top.__name__

    def fits(given: object) -> bool:
        return isinstance(given, type) and issubclass(given, top)

    return _Kind(fits, f"kelas dari {said}", f"a class of {said}")


def _mapping(key: _Kind, value: _Kind) -> _Kind:
    def fits(given: object) -> bool:
        return isinstance(given, Mapping) and all(
            key.fits(each) and value.fits(held) for each, held in given.items()
        )

    return _Kind(
        fits,
        f"pemetaan dari {key.said_id} ke {value.said_id}",
        f"a mapping from {key.said_en} to {value.said_en}",
    )


def _several(origin: type, each: _Kind) -> _Kind:
    def fits(given: object) -> bool:
        if isinstance(given, str | bytes) or not isinstance(given, Iterable):
            return False
        if not isinstance(given, origin):
            return False
        # An iterator can be read once only, and a file of a million rows is not to be held.
        return isinstance(given, Iterator) or all(map(each.fits, given))

    if origin in {frozenset, list, tuple}:  # nothing else will do, so it is said which
        said = origin.__name__
        said_id, said_en = f"{said} yang isinya {each.said_id}", f"a {said} of {each.said_en}"
    else:
        said_id, said_en = f"beberapa {each.said_id}", f"several of {each.said_en}"
    return _Kind(fits, said_id, said_en, each)


def _row(kinds: tuple[_Kind, ...]) -> _Kind:
    def fits(given: object) -> bool:
        if not isinstance(given, tuple) or len(given) != len(kinds):
            return False
        return all(kind.fits(each) for kind, each in zip(kinds, given, strict=True))

    said_id, said_en = ", ".join(k.said_id for k in kinds), ", ".join(k.said_en for k in kinds)
    return _Kind(fits, f"tuple ({said_id})", f"a tuple ({said_en})", row=kinds)


def _instance(cls: type) -> _Kind:
    said = cls.__name__
    if getattr(cls, "_is_protocol", False):  # what has all that it names
        names = [name for name in vars(cls) if not name.startswith("_")]
        return _Kind(
            lambda given: all(hasattr(given, name) for name in names), f"sebuah {said}", f"a {said}"
        )
    if issubclass(cls, Enum):
        names = [f"{said}.{each.name}" for each in cls][:_NAMED_AT_MOST]
        more = ", ..." if len(cls) > _NAMED_AT_MOST else ""
        choices = ", ".join(names) + more
        return _Kind(
            lambda given: isinstance(given, cls), f"salah satu dari {choices}", f"one of {choices}"
        )
    if said in _READ_FROM_A_FILE:
        how = f"{said}.load"
        said_id, said_en = f"{said} ({how} membacanya dari berkas)", f"{said} ({how} reads one)"
        return _Kind(lambda given: isinstance(given, cls), f"sebuah {said_id}", f"a {said_en}")
    return _Kind(lambda given: isinstance(given, cls), f"sebuah {said}", f"a {said}")


_NAMED_AT_MOST = 6
"""How many members of an enumeration a refusal names, so that it stays a sentence."""


def _is_a_path(given: object) -> bool:
    """Return whether a file may have that name: no system takes a NUL or half a character."""
    if not isinstance(given, str | PathLike):
        return False
    try:
        return isinstance(os.fspath(given), str) and b"\0" not in os.fsencode(given)
    except UnicodeEncodeError:
        return False


_READ_FROM_A_FILE = frozenset({"Jurisdiction"})
"""What a caller may take to be asked for by the name of its file."""

_ANYTHING = _Kind(lambda _: True, "apa pun", "anything")
_NOTHING = _Kind(lambda given: given is None, "None", "None")
_DAY = _Kind(
    lambda given: (
        type(given) is date or (isinstance(given, date) and not isinstance(given, datetime))
    ),
    "hari (date)",
    "a day (date)",
    is_day=True,
)
_MOMENT = _Kind(
    lambda given: isinstance(given, datetime), "waktu (datetime)", "a moment (datetime)"
)
_WHOLE = _Kind(
    lambda given: (
        type(given) is int or (isinstance(given, Integral) and not isinstance(given, bool))
    ),
    "bilangan bulat",
    "a whole number",
)
_NUMBER = _Kind(
    lambda given: isinstance(given, Real) and not isinstance(given, bool), "bilangan", "a number"
)
_TRUTH = _Kind(lambda given: isinstance(given, bool), "True atau False", "True or False")
_TEXT = _Kind(lambda given: isinstance(given, str), "teks", "text")
_PATH = _Kind(_is_a_path, "alamat berkas", "a path")
_PLAIN: Mapping[type, _Kind] = {
    date: _DAY,
    datetime: _MOMENT,
    int: _WHOLE,
    float: _NUMBER,
    bool: _TRUTH,
    str: _TEXT,
}
