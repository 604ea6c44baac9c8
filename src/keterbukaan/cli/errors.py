"""How an error of the library ends a command: a sentence with its code, and exit status 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from keterbukaan._personal_data import masked
from keterbukaan._printable import printable
from keterbukaan.cli.terminal import UNUSABLE, say
from keterbukaan.errors import KeterbukaanError, Language

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["refused", "reported_errors"]


@contextmanager
def reported_errors(lang: Language) -> Iterator[None]:
    """Turn an error of the library into a sentence and exit status 2."""
    try:
        yield
    except KeterbukaanError as problem:
        say(printable(f"{problem.code}: {problem.text(lang)}"), err=True)
        raise typer.Exit(UNUSABLE) from None


def refused(error: ValidationError, where: str, lang: Language) -> typer.Exit:
    """Print every field that was refused, and return the exit to raise."""
    from keterbukaan.records.record import problems_of

    for each in problems_of(error):
        said = f"{each.field}: {each.reason(lang)}" if each.field else each.reason(lang)
        say(printable(f"{each.code}: {masked(where)}: {said}"), err=True)
    return typer.Exit(UNUSABLE)
