"""Reading a register from CSV or XLSX: every row is either read or listed with its reason."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from keterbukaan.errors import Language, RegisterFileError
from keterbukaan.register.columns import Column, Header, find_header

__all__ = ["Register", "RegisterRow", "RowProblem", "read_day", "read_register"]

_EMPTY = frozenset({"", "-", "–", "—"})
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_SLASHED = re.compile(r"(?:[A-Za-z']+,?\s+)?(\d{1,2})/(\d{1,2})/(\d{4})")
_ORDER = (
    (Column.REQUEST_RECEIVED, Column.EXTENSION_NOTIFIED),
    (Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED),
    (Column.REQUEST_RECEIVED, Column.OBJECTION_RECEIVED),
    (Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED),
    (Column.OBJECTION_RECEIVED, Column.OBJECTION_ANSWERED),
    (Column.OBJECTION_RECEIVED, Column.DISPUTE_FILED),
    (Column.REQUEST_RECEIVED, Column.DISPUTE_FILED),
    (Column.DISPUTE_FILED, Column.FIRST_HEARING),
    (Column.FIRST_HEARING, Column.DISPUTE_DECIDED),
)
"""Pairs that can only come in this order; an answer may follow the objection to silence."""


@frozen
class RegisterRow:
    """One row that could be read: where it stands, its number, and its dates.

    Nothing that identifies a person is kept, and the number does not show in `repr`.
    """

    line: int
    number: str = field(repr=False)
    dates: Mapping[Column, date]


@frozen
class RowProblem:
    """A row that could not be used: where it stands, which cell, and why, in both languages."""

    line: int
    number: str = field(repr=False)
    code: str
    column: str
    reason_id: str
    reason_en: str

    def reason(self, lang: Language) -> str:
        """Say why."""
        return self.reason_id if lang == "id" else self.reason_en


@frozen
class Register:
    """A register as read: the columns found and not found, the good rows, and the others."""

    file: str
    mapping: tuple[tuple[Column, str], ...]
    unrecognised: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    unreadable: tuple[RowProblem, ...]


def read_register(path: str | PathLike[str]) -> Register:
    """Read a register; CSV with comma, semicolon or tab, or XLSX with the extra `excel`.

    Raises:
        RegisterFileError: the file cannot be read, or no column of dates was recognised.
    """
    path = Path(path)
    try:
        lines = list(_xlsx_lines(path) if path.suffix.lower() == ".xlsx" else _csv_lines(path))
    except OSError as problem:
        raise _unusable(
            path,
            f"tidak dapat dibuka ({problem.strerror})",
            f"cannot be opened ({problem.strerror})",
        ) from problem
    header = find_header([cells for _, cells in lines])
    if header is None:
        raise _unusable(
            path,
            "tidak ada kolom tanggal yang dikenali; lihat daftar judul kolom di dokumentasi",
            "no column of dates was recognised; see the list of headers in the documentation",
        )
    read = [_row(line, cells, header) for line, cells in lines[header.last_line + 1 :]]
    return Register(
        file=path.name,
        mapping=tuple((column, words) for column, words, _ in header.mapping),
        unrecognised=header.unrecognised,
        rows=tuple(row for row in read if isinstance(row, RegisterRow)),
        unreadable=tuple(row for row in read if isinstance(row, RowProblem)),
    )


def read_day(cell: str) -> date | None:
    """Read a date, ISO or dd/mm/yyyy, with or without a weekday; None for an empty cell.

    >>> read_day("2025-03-24") == read_day("Senin, 24/03/2025")
    True

    Raises:
        ValueError: the cell holds something else.
    """
    cell = cell.strip()
    if cell in _EMPTY:
        return None
    if iso := _ISO.fullmatch(cell):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if slashed := _SLASHED.fullmatch(cell):
        return date(int(slashed[3]), int(slashed[2]), int(slashed[1]))
    raise ValueError(cell)


def _row(line: int, cells: Sequence[str], header: Header) -> RegisterRow | RowProblem | None:
    if not any(cell.strip() for cell in cells):
        return None
    number = ""
    dates: dict[Column, date] = {}
    for column, words, place in header.mapping:
        cell = cells[place].strip() if place < len(cells) else ""
        if column is Column.NUMBER:
            number = cell
            continue
        try:
            day = read_day(cell)
        except ValueError:
            return RowProblem(
                line,
                number or _number(cells, header),
                "KB-R03",
                words,
                f"tanggal tidak terbaca: {cell!r}; tulis 2025-03-24 atau 24/03/2025",
                f"the date cannot be read: {cell!r}; write 2025-03-24 or 24/03/2025",
            )
        if day is not None:
            dates[column] = day
    headers = {column: words for column, words, _ in header.mapping}
    return _consistent(RegisterRow(line, number, dates), headers)


def _number(cells: Sequence[str], header: Header) -> str:
    places = (place for column, _, place in header.mapping if column is Column.NUMBER)
    return next((cells[place].strip() for place in places if place < len(cells)), "")


def _consistent(row: RegisterRow, headers: Mapping[Column, str]) -> RegisterRow | RowProblem:
    if not row.dates:
        return RowProblem(
            row.line,
            row.number,
            "KB-R02",
            "-",
            "baris ini tidak memuat tanggal",
            "the row holds no date",
        )
    for earlier, later in _ORDER:
        first, second = row.dates.get(earlier), row.dates.get(later)
        if first is not None and second is not None and second < first:
            return RowProblem(
                row.line,
                row.number,
                "KB-R04",
                headers[later],
                f"{headers[later]} ({second}) mendahului {headers[earlier]} ({first})",
                f"{headers[later]} ({second}) comes before {headers[earlier]} ({first})",
            )
    return row


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise _unusable(
            path,
            "bukan UTF-8; simpan sebagai 'CSV UTF-8' dari aplikasi lembar kerja",
            "is not UTF-8; save it as 'CSV UTF-8' from the spreadsheet",
        ) from problem
    head = text[: text.find("\n") + 1] or text
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        last = 0
        for cells in reader:
            # A quoted cell may run over several lines: name the one on which the row begins.
            yield last + 1, cells
            last = reader.line_num
    except csv.Error as problem:
        raise _unusable(path, f"bukan CSV ({problem})", f"is not CSV ({problem})") from problem


def _xlsx_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        from openpyxl import load_workbook
    except ImportError as problem:
        raise _unusable(
            path,
            "perlu tambahan: pip install 'keterbukaan[excel]'",
            "needs the extra: pip install 'keterbukaan[excel]'",
        ) from problem
    path.stat()
    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
    except Exception as problem:  # openpyxl raises what zipfile, xml and itself raise
        raise _unusable(
            path, "bukan berkas XLSX yang utuh", "is not a whole XLSX file"
        ) from problem
    try:
        rows: Iterable[Sequence[object]] = workbook.worksheets[0].iter_rows(values_only=True)
        for line, cells in enumerate(rows, start=1):
            yield line, [_cell_text(cell) for cell in cells]
    finally:
        workbook.close()


def _cell_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def _unusable(path: Path, problem_id: str, problem_en: str) -> RegisterFileError:
    return RegisterFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)
