"""The files that a command reads and writes, and the progress shown where somebody is watching."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from keterbukaan._personal_data import masked, shown
from keterbukaan._printable import printable
from keterbukaan.cli.errors import refused
from keterbukaan.cli.terminal import UNUSABLE, say
from keterbukaan.errors import KeterbukaanError, Language
from keterbukaan.files._json import doubled_in, read_json
from keterbukaan.files.limits import DEFAULT, UnreadError
from keterbukaan.files.output import check_output
from keterbukaan.files.tables import table_bytes, unusable

if TYPE_CHECKING:
    from keterbukaan.records.record import Record
    from keterbukaan.registers.templates.forms import FilledForm

__all__ = [
    "CALENDARS",
    "COPIES",
    "RECORDS",
    "TABLES",
    "record_from_file",
    "record_from_json",
    "refuse_output",
    "watched",
    "working",
]

T = TypeVar("T")
R = TypeVar("R", bound="Record")
TABLES = (".csv", ".xlsx")
"""The endings of a table that is written."""

COPIES = (".xlsx", ".xlsm")
"""The endings of a copy of a register."""

CALENDARS = (".ics",)
"""The ending of a calendar."""

RECORDS = (*TABLES, ".json")
"""The endings of a list of records that is written."""

_FORMS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_NOT_JUDGED = 3
_PROGRESS_FROM = 2_000
_SHOWN_FROM_BYTES = 200_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_KEY = 80
_PLACE = re.compile(r"line (\d+) column (\d+)")


def refuse_output(
    option: str, output: Path | None, *others: Path | None, endings: Sequence[str] = ()
) -> None:
    """Refuse, before any work, to write over a file of the same call, and what cannot be written.

    Raises:
        TableFileError: another ending, a folder, or in a folder that does not exist.
    """
    if output is None:
        return
    check_output(output, *endings)
    for file in others:
        if file is not None and _is_same(output, file):
            raise typer.BadParameter(
                f"{file.name} itu sendiri tidak boleh ditimpa / must not be the file that is read",
                param_hint=option,
            )


def _is_same(one: Path, other: Path) -> bool:
    # A link and its target are one file, which only the disk knows; a file to come has no such id.
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def record_from_file(
    path: Path, model: type[R], read_form: Callable[[Path], FilledForm[R]], lang: Language
) -> R:
    """Read one record, from JSON or from a form that was filled in, as its name ends.

    What is wrong with it is printed line by line, with exit status 2; an empty form has status 3.
    """
    if path.suffix.lower() not in _FORMS:
        return record_from_json(path, model, lang)
    form = read_form(path)
    if form.record is not None:
        return form.record
    name = masked(path.name)
    if form.is_empty:
        empty = "formulir ini belum diisi" if lang == "id" else "the form is not filled in yet"
        say(printable(f"{name}: {empty}"), err=True)
        raise typer.Exit(_NOT_JUDGED)
    for each in form.problems:
        line = f"baris {each.line}" if lang == "id" else f"line {each.line}"
        where = f"{name}, {each.sheet}, {each.column}, {line}"
        say(printable(f"{each.code}: {where}: {each.reason(lang)}"), err=True)
    raise typer.Exit(UNUSABLE)


def record_from_json(path: Path, model: type[R], lang: Language) -> R:
    """Read one record; what is wrong with it is printed line by line, with exit status 2."""
    from pydantic import ValidationError

    data = table_bytes(path, DEFAULT)
    try:
        doubled = doubled_in(read_json(data, DEFAULT))
    except UnreadError as problem:
        raise unusable(path, *problem.said) from problem
    if doubled is not None:
        key = shown(doubled.key, _KEY)
        raise unusable(path, f"ada kunci ganda: {key}", f"duplicate key: {key}")
    try:
        return model.model_validate_json(data.removeprefix(_BYTE_ORDER_MARK))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise _broken(path, first["msg"]) from None
        raise refused(error, path.name, lang) from None


def _broken(path: Path, message: str) -> KeterbukaanError:
    """Return the error for a file that is not valid JSON, saying where it breaks."""
    place = _PLACE.search(message)
    where_id, where_en = (
        (f" (baris {place[1]}, kolom {place[2]})", f" (line {place[1]}, column {place[2]})")
        if place
        else ("", "")
    )
    return unusable(path, f"bukan JSON yang utuh{where_id}", f"is not valid JSON{where_en}")


def watched(rows: Sequence[T], description: str) -> Iterator[T]:
    """Show a progress bar where the work is long and somebody is watching."""
    if len(rows) < _PROGRESS_FROM or not sys.stderr.isatty():
        yield from rows
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(rows, description=description, console=Console(stderr=True), transient=True)


@contextmanager
def working(file: Path, description: str) -> Iterator[None]:
    """Show that a long file is being read, where somebody is watching."""
    if not sys.stderr.isatty() or not file.exists() or file.stat().st_size < _SHOWN_FROM_BYTES:
        yield
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        progress.add_task(description, total=None)
        yield
