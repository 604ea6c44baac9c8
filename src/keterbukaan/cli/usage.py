"""What Typer refuses about a call, said in both languages.

Typer tells a kind of refusal by its class, and speaks English alone; from one version to the next
it takes the classes from elsewhere, so they are known here by their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from enum import EnumType
from pathlib import Path
from typing import Any

from keterbukaan._personal_data import shown
from keterbukaan.cli.errors import bad_call
from keterbukaan.errors import CallError

__all__ = ["call_error_of", "choices_of", "value_of"]

_LONGEST = 60


def call_error_of(refused: Any) -> CallError:  # noqa: ANN401 - Typer does not show the classes
    """Return a refusal of Typer's as an error of ours: what it is about, and what is wrong."""
    name = type(refused).__name__
    where = _where(refused)
    if name == "NoSuchOption":
        return _no_such_option(refused)
    if name == "MissingParameter":
        return bad_call(where, "wajib diisi", "is required")
    if name == "BadOptionUsage":
        return bad_call(where, "perlu nilai, atau tidak perlu", "needs a value, or takes none")
    if name == "BadParameter":
        return bad_call(where, *_value(refused.param))
    return _of_the_call(refused)


def _where(refused: Any) -> str:  # noqa: ANN401 - as above
    """Return the option or the argument that is meant, as the help names it."""
    if option := getattr(refused, "option_name", None):
        return str(option)
    hint, param = getattr(refused, "param_hint", None), getattr(refused, "param", None)
    if hint:
        return str(hint) if isinstance(hint, str) else ", ".join(map(str, hint))
    if param is None:
        return "keterbukaan"
    options = [each for each in param.opts if each.startswith("-")]
    return str(options[0]) if options else str(param.metavar or param.name).upper()


def _no_such_option(refused: Any) -> CallError:  # noqa: ANN401 - as above
    """Return that there is no such option, with those that are near to it."""
    given = shown(str(refused.option_name), _LONGEST)
    known = [*_options(refused.ctx)]
    near = ", ".join(get_close_matches(given, known, n=3, cutoff=0.5))
    return bad_call(
        given,
        f"opsi ini tidak dikenal{near and f'; mungkin maksudnya {near}'}",
        f"there is no such option{near and f'; did you mean {near}'}",
    )


def _options(context: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    for each in getattr(getattr(context, "command", None), "params", ()):
        yield from (option for option in each.opts if option.startswith("--"))


def _value(param: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
    """Return what a value must be, by the type that the option or the argument has."""
    if choices := choices_of(param):
        known = ", ".join(choices)
        return f"bukan pilihan yang dikenal; yang dikenal: {known}", f"must be one of: {known}"
    taken, older = _type_of(param)
    if taken is int or str(getattr(older, "name", "")).startswith("integer"):
        return "harus bilangan bulat yang sesuai", "must be a whole number that fits"
    return "nilainya tidak dapat dipakai", "its value cannot be used"


def choices_of(param: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return the values among which an option or an argument chooses; nothing if it takes any."""
    taken, older = _type_of(param)
    choices = taken if isinstance(taken, EnumType) else getattr(older, "choices", None)
    return [str(getattr(each, "value", each)) for each in choices or ()]


def value_of(param: Any) -> str:  # noqa: ANN401 - as above
    """Return in a word what an option takes: a file, a number, or another value."""
    taken, older = _type_of(param)
    name = str(getattr(older, "name", ""))
    if taken is Path or name in {"path", "file", "filename"}:
        return "FILE"
    return "NUMBER" if taken is int or name.startswith("integer") else "VALUE"


def _type_of(param: Any) -> tuple[Any, Any]:  # noqa: ANN401 - as above
    """Return the type that an option or an argument was given, and Click's for it."""
    taken = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    return taken, getattr(param, "type", None)  # what Typer had of Click before it took it in


def _of_the_call(refused: Any) -> CallError:  # noqa: ANN401 - as above
    """Return what is wrong with the call as a whole: something too much, or no such command."""
    command = getattr(refused.ctx, "command", None)
    known = [*getattr(command, "commands", ())]
    path = getattr(refused.ctx, "command_path", "keterbukaan")
    if known:
        listed = ", ".join(known)
        return bad_call(
            path, f"perlu satu perintah: {listed}", f"needs one of these commands: {listed}"
        )
    return bad_call(path, "ada isian yang berlebih", "was given more than it takes")
