"""Reading a register from CSV or XLSX: every row is either read or listed with its reason."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from keterbukaan.errors import Language, RegisterFileError
from keterbukaan.register.columns import Column, Header, find_header

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["Register", "RegisterRow", "RowProblem", "read_day", "read_register"]

_EMPTY = frozenset({"", "-", "–", "—"})
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_SLASHED = re.compile(r"(?:[A-Za-z']+,?\s+)?(\d{1,2})/(\d{1,2})/(\d{4})")
_LIKE_A_DATE = re.compile(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}")
_LINES_SNIFFED = 15
_COLUMNS_READ = 200
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
    unread_sheets: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    unreadable: tuple[RowProblem, ...]


def read_register(path: str | PathLike[str]) -> Register:
    """Read a register; CSV with comma, semicolon or tab, or XLSX with the extra `excel`.

    Raises:
        RegisterFileError: the file cannot be read, or no column of dates was recognised.
    """
    path = Path(path)
    try:
        if path.suffix.lower() == ".xlsx":
            sheets = _xlsx_sheets(path)
        else:
            sheets = {"": list(_csv_lines(path))}
    except OSError as problem:
        raise _unusable(
            path,
            f"tidak dapat dibuka ({problem.strerror})",
            f"cannot be opened ({problem.strerror})",
        ) from problem
    found = (
        (name, header)
        for name, lines in sheets.items()
        if (header := find_header([cells for _, cells in lines])) is not None
    )
    name, header = next(found, ("", None))
    if header is None:
        raise _unusable(
            path,
            "tidak ada kolom tanggal yang dikenali; lihat daftar judul kolom di dokumentasi",
            "no column of dates was recognised; see the list of headers in the documentation",
        )
    read = [_row(line, cells, header) for line, cells in sheets[name][header.last_line + 1 :]]
    return Register(
        file=path.name,
        mapping=tuple((column, words) for column, words, _ in header.mapping),
        unrecognised=header.unrecognised,
        unread_sheets=tuple(other for other, lines in sheets.items() if lines and other != name),
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
        cell = _printable(cells[place]) if place < len(cells) else ""
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
                f"tanggal tidak terbaca: {_shown(cell, 'id')}; tulis 2025-03-24 atau 24/03/2025",
                f"the date cannot be read: {_shown(cell, 'en')}; write 2025-03-24 or 24/03/2025",
            )
        if day is not None:
            dates[column] = day
    headers = {column: words for column, words, _ in header.mapping}
    return _consistent(RegisterRow(line, number, dates), headers)


def _number(cells: Sequence[str], header: Header) -> str:
    places = (place for column, _, place in header.mapping if column is Column.NUMBER)
    return next((_printable(cells[place]) for place in places if place < len(cells)), "")


def _printable(cell: str) -> str:
    """Take out what a terminal would obey instead of showing."""
    return "".join(letter if letter.isprintable() else " " for letter in cell).strip()


def _shown(cell: str, lang: Language) -> str:
    """Show a cell that looks like a date; anything else could name a person, and is not shown."""
    if _LIKE_A_DATE.fullmatch(cell):
        return repr(cell)
    return "(isi sel tidak ditampilkan)" if lang == "id" else "(the cell is not shown)"


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
    head = "\n".join(text.splitlines()[:_LINES_SNIFFED])
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    last = 0
    try:
        for cells in reader:
            # A quoted cell may run over several lines: name the one on which the row begins.
            yield last + 1, cells
            last = reader.line_num
    except csv.Error as problem:
        raise _unusable(
            path,
            f"bukan CSV yang utuh sesudah baris {last} ({problem}); periksa tanda kutipnya",
            f"is no whole CSV after line {last} ({problem}); check its quotation marks",
        ) from problem


def _xlsx_sheets(path: Path) -> dict[str, list[tuple[int, list[str]]]]:
    """Read every sheet twice: what its cells show, and what was written into them."""
    try:
        from openpyxl import load_workbook
    except ImportError as problem:
        raise _unusable(
            path,
            "perlu tambahan: pip install 'keterbukaan[excel]'",
            "needs the extra: pip install 'keterbukaan[excel]'",
        ) from problem
    path.stat()
    sheets: dict[str, list[tuple[int, list[str]]]] = {}
    try:
        shown = load_workbook(path, read_only=True, data_only=True)
        written = load_workbook(path, read_only=True)
        for seen, text in zip(shown.worksheets, written.worksheets, strict=True):
            lines = zip(_values(seen), _values(text), strict=True)
            sheets[seen.title] = [
                (line, [_cell_text(*pair) for pair in zip(*both, strict=True)])
                for line, both in enumerate(lines, start=1)
                if any(cell is not None for cell in both[1])
            ]
        shown.close()
        written.close()
    except Exception as problem:  # openpyxl raises what zipfile, xml and itself raise
        raise _unusable(
            path, "bukan berkas XLSX yang utuh", "is not a whole XLSX file"
        ) from problem
    return sheets


def _values(sheet: Worksheet) -> Iterator[Sequence[object]]:
    yield from sheet.iter_rows(values_only=True, max_col=_COLUMNS_READ)


def _cell_text(shown: object, written: object) -> str:
    """Return a cell as text; a formula that was never worked out is shown, not taken as empty."""
    if shown is None and written is not None:
        return str(written)
    if isinstance(shown, datetime):
        return shown.date().isoformat()
    return "" if shown is None else str(shown)


def _unusable(path: Path, problem_id: str, problem_en: str) -> RegisterFileError:
    return RegisterFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)
