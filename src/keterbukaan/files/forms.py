"""Records in files: CSV, XLSX or JSON in and out; a bad row is listed and never lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from operator import itemgetter
from os import PathLike
from pathlib import Path
from typing import Generic, TypeVar

from attrs import evolve, field, frozen
from pydantic import ValidationError

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan.errors import ArgumentError, Language, UnknownNameError
from keterbukaan.files._days import NOTHING, UnreadDay, WrittenDays, days_of, is_a_day, read_day
from keterbukaan.files._json import doubled_in, read_json
from keterbukaan.files._labels import label
from keterbukaan.files._layout import Layout, Table, layout_of
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.output import check_output, write_whole
from keterbukaan.files.tables import (
    RowProblem,
    table_bytes,
    unsafe_cell,
    unusable,
    write_table,
)
from keterbukaan.records.record import FieldProblem, Record, problems_of

__all__ = ["RecordFile", "TableForm", "read_records", "write_records"]

R = TypeVar("R", bound=Record)
_JOINING = frozenset({"dan", "atau"})
_SPELT_OUT = {"tgl": "tanggal", "nomor": "no", "nmr": "no"}
_BEFORE_A_CODE = frozenset({"informasi", "tersedia", "wajib", "huruf"})
_PARTS = re.compile(r"[;,]|\bdan\b")
_ROWS_LOOKED_AT = 200
_YES = {"ya": True, "y": True, "yes": True, "true": True, "1": True}
_NO = {"tidak": False, "t": False, "no": False, "n": False, "false": False, "0": False}


@checked_fields
@frozen
class TableForm(Generic[R]):
    """How one kind of record stands in a table: the headers of each field, the first the official.

    `lists` names the fields that hold several values in one cell, separated by ";", "," or "dan";
    `codes` those of a closed set, of which `synonyms` are other words; `days` and `flags` those of
    a date and of yes or no. `named_by` is the field that names a row in messages.
    """

    model: type[R]
    headers: Mapping[str, tuple[str, ...]] = field(converter=frozen_map)
    named_by: str
    required: frozenset[str]
    lists: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    synonyms: Mapping[str, str] = field(factory=dict, converter=frozen_map)

    @checked
    def heading(self, name: str, lang: Language) -> str:
        """Return the header of a field: the official Indonesian one, or the English.

        Raises:
            UnknownNameError: the form has no such field.
            ArgumentError: an argument is of another kind than it takes.
        """
        if name not in self.headers:
            raise UnknownNameError.of("isian", "field", name, list(self.headers))
        return self.headers[name][0 if lang == "id" else 1]


@frozen
class RecordFile(Generic[R]):
    """A file as read: good records with their lines, bad rows with their reasons.

    `unread_days` are the columns that were not recognised and hold days: what stands there is
    missing from every record. `encoding` names the letters of a CSV: `windows-1252` was concluded
    from its bytes, so names and signs are worth a look; None for a workbook and JSON.
    """

    file: str
    lines: tuple[int, ...]
    records: tuple[R, ...] = field(repr=False)
    problems: tuple[RowProblem, ...]
    mapping: tuple[tuple[str, str], ...]
    unrecognised: tuple[str, ...]
    unread_sheets: tuple[str, ...]
    unread_days: tuple[str, ...] = ()
    encoding: str | None = None


@checked
def read_records(
    path: str | PathLike[str], form: TableForm[R], *, limits: Limits = DEFAULT
) -> RecordFile[R]:
    """Read a file of records; every row is either a record or a problem with its line.

    `limits` says how much is taken in before the file is refused.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or its columns are not
            recognised.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    if path.suffix.lower() == ".json":
        return _read_json(path, form, limits)
    columns_in = _columns_of(form)
    layout = layout_of(path, lambda cells: len(columns_in(cells)), limits)
    if layout.tables:
        return _read_tables(label(path.name, None), layout, form)
    needed = ", ".join(form.heading(name, "id") for name in form.headers if name in form.required)
    there = ", ".join(next((each.headers for each in layout.unread if each.headers), ())) or "-"
    raise unusable(
        path,
        f"kolom yang wajib ada tidak ditemukan; judul yang dicari: {needed}; yang ada: {there}",
        f"the required columns were not found; the headers looked for: {needed}; found: {there}",
    )


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


def _plain(words: str) -> str:
    """Reduce a header to its words: case, signs, spaces, "dan" and "atau" do not matter."""
    plain = re.sub(r"[^a-z0-9]+", " ", words.lower()).split()
    return " ".join(_SPELT_OUT.get(word, word) for word in plain if word not in _JOINING)


def _columns_of(form: TableForm[R]) -> Callable[[Sequence[str]], dict[str, int]]:
    """Return what finds a form's columns in a line of headers; the official header goes first."""
    known = {
        _plain(words): (name, rank)
        for name, every in form.headers.items()
        for rank, words in reversed([*enumerate(every)])
    }

    def columns_in(cells: Sequence[str]) -> dict[str, int]:
        found: dict[str, tuple[int, int]] = {}
        for column, cell in enumerate(cells):
            name, rank = known.get(_plain(cell), ("", 0))
            if name and (name not in found or rank < found[name][0]):
                found[name] = (rank, column)
        if not form.required <= found.keys():
            return {}
        return dict(sorted(((name, place[1]) for name, place in found.items()), key=itemgetter(1)))

    return columns_in


def _read_tables(file: str, layout: Layout, form: TableForm[R]) -> RecordFile[R]:
    columns_in = _columns_of(form)
    numbers: list[int] = []
    records: list[R] = []
    problems: list[RowProblem] = []
    mapping: dict[str, str] = {}
    strange: dict[str, bool] = {}
    for table in layout.tables:
        places = columns_in(table.headers)
        columns = [(name, label(table.headers[at], None), at) for name, at in places.items()]
        written = {
            name: days_of(cells[place] for _, cells in table.lines if place < len(cells))
            for name, _, place in columns
            if name in form.days
        }
        for line, cells in table.lines:
            read = _row(line, cells, columns, form, written)
            if isinstance(read, RowProblem):
                problems.append(evolve(read, sheet=table.sheet))
            else:
                numbers.append(line)
                records.append(read)
        mapping = {name: words for name, words, _ in columns} | mapping
        for place, words in enumerate(table.headers):
            if words and place not in places.values():
                holds = _holds_days(words, place, table)
                strange[label(words, None)] = strange.get(label(words, None), False) or holds
    return RecordFile(
        file,
        tuple(numbers),
        tuple(records),
        tuple(problems),
        tuple(mapping.items()),
        tuple(strange),
        tuple(each.sheet for each in layout.unread),
        tuple(words for words, holds in strange.items() if holds),
        layout.encoding,
    )


def _holds_days(words: str, column: int, table: Table) -> bool:
    """Return whether a column is named after a date, or holds one within its first rows."""
    if re.match(r"(tanggal|tgl)(?![a-z])", words.lower()) or re.match(r"(Tanggal|Tgl)[A-Z]", words):
        return True
    cells = (cells[column] for _, cells in table.lines[:_ROWS_LOOKED_AT] if column < len(cells))
    return any(map(is_a_day, cells))


def _row(
    line: int,
    cells: Sequence[str],
    columns: Sequence[tuple[str, str, int]],
    form: TableForm[R],
    written: Mapping[str, WrittenDays],
) -> R | RowProblem:
    values: dict[str, object] = {}
    called = ""
    for name, words, column in columns:
        held = cells[column].strip() if column < len(cells) else ""
        cell = unsafe_cell(held)
        if name == form.named_by:
            called = label(cell)
        if held in NOTHING:  # a dash that was written as a text has its apostrophe
            continue
        try:
            values[name] = (
                read_day(cell, written[name]) if name in written else _value(name, cell, form)
            )
        except UnreadDay as why:
            return RowProblem(
                line,
                called,
                "KB-R03",
                words,
                f"{why.said.text('id')}; tulis 2025-03-24 atau 24/03/2025",
                f"{why.said.text('en')}; write 2025-03-24 or 24/03/2025",
            )
    headings = {name: words for name, words, _ in columns}
    return _record(line, called, values, form, headings)


def _value(name: str, cell: str, form: TableForm[R]) -> object:
    if name in form.flags:
        lowered = cell.lower()
        return _YES.get(lowered, _NO.get(lowered, cell))
    if name in form.lists:
        parts = [part.strip() for part in _PARTS.split(cell) if part.strip()]
        return [_code(part, form) for part in parts] if name in form.codes else parts
    return _code(cell, form) if name in form.codes else cell


def _code(words: str, form: TableForm[R]) -> str:
    """Let "Laman resmi" stand for `laman_resmi`, "huruf h" for `h`, and synonyms for their word."""
    plain = re.findall(r"\w+", words.lower())
    while len(plain) > 1 and plain[0] in _BEFORE_A_CODE:
        plain = plain[1:]
    code = "_".join(plain)
    return form.synonyms.get(code, code)


def _record(
    line: int,
    called: str,
    values: Mapping[str, object],
    form: TableForm[R],
    headings: Mapping[str, str],
) -> R | RowProblem:
    try:
        return form.model.model_validate(values)
    except ValidationError as error:
        found = problems_of(error)
        columns = [_column(each.field, form, headings) for each in found]
        return RowProblem(
            line,
            called,
            found[0].code,
            columns[0],
            _reasons(found, columns, "id"),
            _reasons(found, columns, "en"),
        )


def _column(field: str, form: TableForm[R], headings: Mapping[str, str]) -> str:
    """Return the header as the file has it; the official one where the column is not there."""
    top = field.split(".", maxsplit=1)[0]
    return headings.get(top) or (form.heading(top, "id") if top in form.headers else top)


def _reasons(found: Sequence[FieldProblem], columns: Sequence[str], lang: Language) -> str:
    """Return every reason; those of columns other than the first name their column."""
    first, *others = zip(columns, found, strict=True)
    said = [first[1].reason(lang)]
    return "; ".join(said + [f"{column}: {each.reason(lang)}" for column, each in others])


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
        read = _record(place, called, values, form, {})
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
) -> Iterator[Sequence[str]]:
    yield [form.heading(name, lang) for name in form.headers]
    for record in _of_form(records, form):
        yield [_cell(getattr(record, name)) for name in form.headers]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (tuple, frozenset)):
        parts = [_cell(part) for part in value]
        return "; ".join(parts if isinstance(value, tuple) else sorted(parts))
    return value.isoformat() if isinstance(value, date) else str(value)
