"""What is said in a language: called with it, or printed as it stands, in Indonesian.

A template prints what it is given. Django calls a method first, Jinja does not, and would print
that it is a method; so does a sentence in which the call was forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import WRAPPER_ASSIGNMENTS, partial
from types import FunctionType
from typing import Generic, TypeVar, overload

from keterbukaan.errors import Language

__all__ = ["Spoken", "spoken", "spoken_of"]

S = TypeVar("S")
_TAKES = ("self", "lang")
_A_TEXT = frozenset({str, "str"})


class Spoken:
    """The words of one value, in either language.

    >>> said = Spoken(lambda lang: "kewajiban" if lang == "id" else "a duty")
    >>> said("en"), f"{said}"
    ('a duty', 'kewajiban')
    """

    __slots__ = ("_say",)

    def __init__(self, say: Callable[[Language], str]) -> None:
        """Keep what says it: nothing is put into words before it is asked for."""
        self._say = say

    def __call__(self, lang: Language = "id") -> str:
        """Return the words in the given language."""
        return self._say(lang)

    def __str__(self) -> str:
        return self._say("id")

    __repr__ = __str__


class spoken(Generic[S]):  # noqa: N801 - a decorator
    """Let what a method says be printed where the call is left out."""

    def __init__(self, method: Callable[[S, Language], str]) -> None:
        """Keep the method, under its own name."""
        self._method = method
        for name in WRAPPER_ASSIGNMENTS:
            setattr(self, name, getattr(method, name))
        self.__wrapped__ = method

    @overload
    def __get__(self, held: None, owner: object) -> Callable[..., str]: ...
    @overload
    def __get__(self, held: S, owner: object) -> Spoken: ...
    def __get__(self, held: S | None, owner: object) -> Spoken | Callable[..., str]:
        """Return what the value says; of the class, the method itself."""
        return self._method if held is None else Spoken(partial(self._method, held))


def spoken_of(cls: type) -> None:
    """Do so with every method of a class that takes a language alone and returns a text."""
    for name, held in [*vars(cls).items()]:
        if isinstance(held, FunctionType) and not name.startswith("_") and _says(held):
            setattr(cls, name, spoken(held))


def _says(method: FunctionType) -> bool:
    plainly: FunctionType = getattr(method, "__wrapped__", method)
    code = plainly.__code__
    takes = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return takes == _TAKES and plainly.__annotations__.get("return") in _A_TEXT
