"""The files that a command reads and writes, and the progress shown where somebody is watching."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from keterbukaan._personal_data import masked, shown
from keterbukaan._words import Said
from keterbukaan.cli.errors import Told, Unusable, bad_call, unusable_record
from keterbukaan.errors import KeterbukaanError
from keterbukaan.files._json import doubled_in, read_json
from keterbukaan.files.limits import DEFAULT, UnreadError
from keterbukaan.files.output import check_output
from keterbukaan.files.tables import table_bytes, unusable

if TYPE_CHECKING:
    from keterbukaan.files.tables import RowProblem
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
            name = masked(file.name)
            raise bad_call(
                option,
                f"{name} itu sendiri tidak boleh ditimpa",
                f"{name} must not be the file that is read",
            )


def _is_same(one: Path, other: Path) -> bool:
    # A link and its target are one file, which only the disk knows; a file to come has no such id.
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def record_from_file(path: Path, model: type[R], read_form: Callable[[Path], FilledForm[R]]) -> R:
    """Read one record, from JSON or from a form that was filled in, as its name ends.

    Raises:
        Unusable: something is wrong with it, or a form is empty, which has exit status 3.
    """
    if path.suffix.lower() not in _FORMS:
        return record_from_json(path, model)
    form = read_form(path)
    if form.record is not None:
        return form.record
    if form.is_empty:
        raise Unusable(path.name, [Told(Said("", ""), "", _EMPTY, _NOT_FILLED)], _NOT_JUDGED)
    raise Unusable(path.name, [_in_a_form(each) for each in form.problems])


_EMPTY = "KB-I05"
_NOT_FILLED = Said("formulir ini belum diisi", "the form is not filled in yet")


def _in_a_form(each: RowProblem) -> Told:
    where = f"{each.sheet}, {each.column}"
    place = Said(f"{where}, baris {each.line}", f"{where}, line {each.line}")
    reason = Said(each.reason("id"), each.reason("en"))
    return Told(place, f"{each.sheet}.{each.line}.{each.column}", each.code, reason)


def record_from_json(path: Path, model: type[R]) -> R:
    """Read one record.

    Raises:
        Unusable: something is wrong with it.
    """
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
        raise unusable_record(path.name, error) from None


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
