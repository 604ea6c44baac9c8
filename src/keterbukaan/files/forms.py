"""Records in files: tables of every kind or JSON in and out; a bad row is listed and never lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from os import PathLike
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import ArgumentError, Language, UnknownNameError
from keterbukaan.files._cells import Cell
from keterbukaan.files._form_columns import FormTable, tables_of
from keterbukaan.files._form_rows import FormColumns, record_of, row_of, value_of
from keterbukaan.files._json import doubled_in, read_json
from keterbukaan.files._labels import label
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.output import check_output, write_whole
from keterbukaan.files.table_form import Around, RecordFile, SaidOnce, TableForm
from keterbukaan.files.tables import RowProblem, table_bytes, unusable, write_table
from keterbukaan.records.record import Record

__all__ = ["RecordFile", "SaidOnce", "TableForm", "read_records", "write_records"]

R = TypeVar("R", bound=Record)
_FLAGS: dict[Language, tuple[str, str]] = {"id": ("tidak", "ya"), "en": ("no", "yes")}
_COUNT = re.compile(r"[1-9][0-9]{0,8}")
"""A number that only counts: it is no number of identity or of a telephone, and may be a number."""


@checked
def read_records(
    path: str | PathLike[str],
    form: TableForm[R],
    *,
    columns: Mapping[str, str] | None = None,
    once: Mapping[str, date] | None = None,
    limits: Limits = DEFAULT,
) -> RecordFile[R]:
    """Read a file of records; every row is either a record or a problem with its line.

    `columns` settles what a column holds: the header by the field, by its name or its heading, such
    as `{"replied": "Tgl Jawab"}`. `once` is what holds for every row whose own cell is empty, such
    as the day on which a whole list was decided. `limits` says how much is taken in before the file
    is refused.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, its columns are not
            recognised, or it has no such header.
        UnknownNameError: the form has no such field.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    for name in once or ():
        if name not in form.once:
            raise UnknownNameError.of("isian", "field", name, list(form.once))
    if path.suffix.lower() == ".json":
        return _read_json(path, form, limits)
    found = tables_of(path, form, columns or {}, once or {}, limits)
    lines: list[int] = []
    sheets: list[str] = []
    records: list[R] = []
    unread: list[frozenset[str]] = []
    problems: list[RowProblem] = []
    for table in found.tables:
        for line, cells, read in _rows(table, form):
            if isinstance(read, RowProblem):
                problems.append(evolve(read, sheet=table.table.sheet))
                continue
            lines.append(line)
            sheets.append(table.table.sheet)
            records.append(read)
            unread.append(table.may_hold(cells))
    return RecordFile(
        label(path.name, None),
        tuple(lines),
        tuple(records),
        tuple(problems),
        found.mapping,
        found.unrecognised,
        found.unread_sheets,
        found.unread_days,
        found.encoding,
        tuple(sheets),
        tuple(unread),
        found.columns,
        found.doubtful,
        found.unread_parts,
        found.said_once,
        found.left_out,
        found.month_first,
        found.unread_rows,
        found.drawn_on,
        {
            name: (form.heading(name, "id"), form.heading(name, "en"))
            for name in (*form.headers, *form.ticks)
        },
        tuple((each.table.sheet, each.table.header_lines) for each in found.tables),
    )


def _rows(
    table: FormTable, form: TableForm[R]
) -> Iterator[tuple[int, Sequence[str], R | RowProblem]]:
    found = table.columns.found
    headings = {each.field: label(each.header, None) for each in found}
    columns = FormColumns(found, table.written, table.once, headings)
    sections = table.table.sections
    headers = table.table.headers
    fields = frozenset(headings)
    for line, cells in table.table.lines:
        titles = " / ".join(filter(None, (table.table.sheet, sections.get(line, ""))))
        around = Around(line, headers, fields, titles)
        yield line, cells, row_of(line, cells, columns, form, around)


@checked
def write_records(
    path: str | PathLike[str],
    records: Iterable[R],
    form: TableForm[R],
    *,
    lang: Language = "id",
    sheet: str = "data",
) -> None:
    """Write records as CSV, XLSX or JSON, by the ending of the file's name.

    What is written is read back as it was by `read_records`, but for what XLSX cannot hold. The
    file is written whole, or what was there stays.

    Raises:
        TableFileError: the name ends otherwise, the file cannot be written, or the extra `excel` is
            missing.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    if check_output(path, ".csv", ".xlsx", ".json") == ".json":
        written = [
            each.model_dump(mode="json", exclude_none=True) for each in _of_form(records, form)
        ]
        write_whole(path, f"{json.dumps(written, ensure_ascii=False, indent=1)}\n".encode())
        return
    write_table(path, _table_lines(records, form, lang), sheet)


_DOUBLED = ("ada kunci ganda", "duplicate key")


def _read_json(path: Path, form: TableForm[R], limits: Limits) -> RecordFile[R]:
    """Read a list of objects; a record's "line" is its place in the list, from 1."""
    try:
        held = read_json(table_bytes(path, limits), limits)
    except UnreadError as problem:
        raise unusable(path, *problem.said) from problem
    if not isinstance(held, list):
        raise unusable(path, "harus berupa daftar objek", "must be a list of objects")
    numbers, records, problems = [], [], []
    for place, values in enumerate(held, start=1):
        if not isinstance(values, dict):
            said = _DOUBLED if doubled_in(values) else ("bukan objek", "is not an object")
            problems.append(RowProblem(place, "", "KB-I05", "-", *said))
            continue
        called = label(str(values.get(form.named_by, "")))
        read = record_of(place, called, values, form, {})
        if isinstance(read, RowProblem):
            problems.append(read)
        else:
            numbers.append(place)
            records.append(read)
    names = tuple((name, name) for name in form.headers)
    file = label(path.name, None)
    return RecordFile(file, tuple(numbers), tuple(records), tuple(problems), names, (), ())


def _of_form(records: Iterable[R], form: TableForm[R]) -> Iterator[R]:
    """Yield records, refusing one of another kind than the form is for."""
    for place, each in enumerate(records):
        if not isinstance(each, form.model):
            kind = form.model.__name__
            raise ArgumentError.of(
                f"records[{place}]", each, f"harus sebuah {kind}", f"must be a {kind}"
            )
        yield each


def _table_lines(
    records: Iterable[R], form: TableForm[R], lang: Language
) -> Iterator[Sequence[Cell]]:
    yield [form.heading(name, lang) for name in form.headers]
    for record in _of_form(records, form):
        yield [_cell(name, getattr(record, name), form, lang) for name in form.headers]


def _cell(name: str, value: object, form: TableForm[R], lang: Language) -> str | int | date | None:
    """Return what stands in a cell: numbers and days as such, and the rest in words."""
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, bool):
        return _FLAGS[lang][value]
    if isinstance(value, int):
        return value
    if isinstance(value, Enum):
        return _word(name, value, form, lang)
    if isinstance(value, (tuple, frozenset)):
        parts = [str(_cell(name, part, form, lang)) for part in value]
        return "; ".join(parts if isinstance(value, tuple) else sorted(parts))
    text = str(value)
    is_count = name == form.named_by and _COUNT.fullmatch(text) is not None
    return int(text) if is_count else text


def _word(name: str, member: Enum, form: TableForm[R], lang: Language) -> str:
    """Return the word for a member of a closed set: its label, where that is read as the member."""
    code = str(member.value)
    words = [code.replace("_", " ")]
    if isinstance(member, LabelledEnum):
        words.insert(0, member.label(lang))
    return next((word for word in words if value_of(name, word, form) in (code, [code])), code)
