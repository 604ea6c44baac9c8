"""What the commands share: options, days, the console, and how an error is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias, TypeVar

import typer
from rich.console import Console

from keterbukaan.errors import KeterbukaanError, Language
from keterbukaan.files.tables import printable, read_day
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = [
    "InForceOption",
    "JsonOption",
    "KnownOption",
    "Lang",
    "LangOption",
    "OnOption",
    "ReadingOption",
    "UnderOption",
    "complaints",
    "console",
    "day_of",
    "day_or_none",
    "day_or_today",
    "jurisdiction_of",
    "print_json",
    "refuse_to_overwrite",
    "watched",
    "working",
]

T = TypeVar("T")
PLAIN_WIDTH = 160
_PROGRESS_FROM = 2_000
_SHOWN_FROM_BYTES = 200_000
# What a terminal may obey although JSON leaves it as it is.
_CONTROLS = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


class Lang(StrEnum):
    """Bahasa keluaran."""

    INDONESIAN = "id"
    ENGLISH = "en"

    @property
    def language(self) -> Language:
        """The language as the library names it."""
        return "id" if self is Lang.INDONESIAN else "en"


LangOption: TypeAlias = Annotated[
    Lang, typer.Option("--lang", help="Bahasa keluaran / language of the output.")
]
UnderOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--under", help="Berkas aturan badan publik / a body's own TOML file."),
]
ReadingOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--reading", help="Pembacaan, mis. day-one=included / a reading; repeatable."),
]
KnownOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-known-on", help="Kalender seperti diketahui pada hari itu / as known then."),
]
InForceOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-known-on", help="Aturan yang berlaku pada hari itu / rules in force then."),
]
OnOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--on", help="Keadaan pada hari itu (bawaan: hari ini) / as on that day."),
]
JsonOption: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Keluaran JSON (lihat 'keterbukaan schema') / JSON output.")
]


def jurisdiction_of(
    under: Path | None, readings: list[str] | None = None, as_known_on: str | None = None
) -> Jurisdiction:
    """Return the body's jurisdiction under the readings and the calendar asked for."""
    body = Jurisdiction.national() if under is None else Jurisdiction.load(under)
    if readings:
        body = body.choosing(*readings)
    known = day_or_none(as_known_on)
    return body if known is None else body.as_known_on(known)


def day_of(text: str) -> date:
    """Read a day of the command line, or refuse it."""
    try:
        day = read_day(text)
    except ValueError:
        day = None
    if day is None:
        raise typer.BadParameter(
            f"{text!r} bukan hari; tulis 2025-03-24 atau 24/03/2025 / is no day", param_hint="DATE"
        )
    return day


def day_or_none(text: str | None) -> date | None:
    """Read a day where one is given."""
    return None if text is None else day_of(text)


def day_or_today(text: str | None, body: Jurisdiction) -> date:
    """Read a day, or return today's on the body's own clock."""
    return day_or_none(text) or datetime.now(tz=body.zone.tzinfo).date()


def refuse_to_overwrite(option: str, output: Path | None, *read: Path | None) -> None:
    """Refuse to write over a file that is read."""
    for file in read:
        if output is not None and file is not None and _is_same(output, file):
            raise typer.BadParameter(
                f"{file.name} itu sendiri tidak boleh ditimpa / must not be the file that is read",
                param_hint=option,
            )


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def watched(rows: Sequence[T], description: str) -> Iterator[T]:
    """Show a progress bar where the work is long and somebody is watching."""
    if len(rows) < _PROGRESS_FROM or not sys.stderr.isatty():
        yield from rows
        return
    from rich.progress import track

    yield from track(rows, description=description, console=Console(stderr=True), transient=True)


@contextmanager
def working(file: Path, description: str) -> Iterator[None]:
    """Show that a long file is being read, where somebody is watching."""
    if not sys.stderr.isatty() or not file.exists() or file.stat().st_size < _SHOWN_FROM_BYTES:
        yield
        return
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        progress.add_task(description, total=None)
        yield


def console() -> Console:
    """Return where the screens print: plain and wide where it is no terminal."""
    # What is shown may come from a register or a body's file: it is text and never markup.
    shown = Console(highlight=False, markup=False, emoji=False)
    if shown.is_terminal:
        return shown
    return Console(highlight=False, markup=False, emoji=False, width=PLAIN_WIDTH)


def print_json(value: object) -> None:
    """Print JSON that no terminal obeys."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2).translate(_CONTROLS))


@contextmanager
def complaints(lang: Language) -> Iterator[None]:
    """Turn an error of the library into a sentence and exit status 2."""
    try:
        yield
    except KeterbukaanError as problem:
        typer.echo(f"{problem.code}: {printable(problem.text(lang))}", err=True)
        raise typer.Exit(2) from None
