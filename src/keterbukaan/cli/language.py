"""The language of a call, and the one half of a text that is said in it.

Every help is written `Indonesian / English`; a reader sees the half of the call's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, TypeAlias

import typer

from keterbukaan.errors import Language

__all__ = [
    "LANG",
    "LANGUAGES",
    "Lang",
    "LangOption",
    "argument_name",
    "call_language",
    "half_of",
    "language_first",
    "language_named",
    "set_call_language",
]

LANGUAGES: tuple[Language, Language] = ("id", "en")
_CALL: ContextVar[Language] = ContextVar("language")

_ARGUMENTS = {
    "DATE": "HARI",
    "FACT=VALUE": "FAKTA=NILAI",
    "FACTS": "FAKTA",
    "FILE": "BERKAS",
    "FILES": "BERKAS",
    "KIND": "JENIS",
    "LETTER": "HURUF",
    "LIMIT": "BATAS",
    "NAME": "NAMA",
    "NUMBER": "ANGKA",
    "REGISTER": "REGISTER",
    "SINCE": "HARI",
    "VALUE": "NILAI",
    "YEAR": "TAHUN",
    'FIELD="HEADER"': 'ISI="JUDUL"',
}
"""What stands in a call, as an Indonesian call is told of it."""


class Lang(StrEnum):
    """Bahasa keluaran."""

    INDONESIAN = "id"
    ENGLISH = "en"

    @property
    def language(self) -> Language:
        """The language as the library names it."""
        return "id" if self is Lang.INDONESIAN else "en"


LANG = typer.Option("--lang", help="Bahasa keluaran. / The language of the output.")
LangOption: TypeAlias = Annotated[Lang, LANG]


def language_named(arguments: Sequence[str]) -> Language:
    """Return the language that a call names, before it is read; Indonesian where it names none."""
    before = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    named = (
        after if each == "--lang" else each.removeprefix("--lang=")
        for each, after in pairwise((*before, ""))
        if each == "--lang" or each.startswith("--lang=")
    )
    known = [each for each in named if each in set(Lang)]
    return "en" if known[-1:] == ["en"] else "id"


def language_first(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the language options with which a call begins, and what follows them."""
    end = 0
    while arguments[end : end + 1]:
        if arguments[end].startswith("--lang="):
            end += 1
        elif arguments[end] == "--lang" and arguments[end + 1 :]:
            end += 2
        else:
            break
    return [*arguments[:end]], [*arguments[end:]]


def set_call_language(lang: Language) -> None:
    """Remember in which language the call is answered."""
    _CALL.set(lang)


def call_language() -> Language:
    """Return in which language the call is answered."""
    return _CALL.get("id")


def half_of(text: str, lang: Language) -> str:
    """Return the half of a text that is said in a language; a text of one half as it is.

    >>> half_of("Tahun. / The year.", "en")
    'The year.'
    """
    halves = " ".join(text.split()).split(" / ")
    return halves[lang == "en"] if len(halves) == len(LANGUAGES) else halves[0]


def argument_name(name: str, lang: Language) -> str:
    """Return what a help and an error call an argument, such as `BERKAS` for `FILE`."""
    return _ARGUMENTS.get(name, name) if lang == "id" else name
