"""Reading a register from CSV or XLSX: every row is either read or listed with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, field, frozen

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._frozen import frozen_map
from keterbukaan.errors import Language
from keterbukaan.files._days import UnreadDay, WrittenDays, days_of, read_day
from keterbukaan.files._labels import label
from keterbukaan.files._layout import Table, layout_of
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import RowProblem, printable, unusable
from keterbukaan.registers.columns import STEPS, Column, columns_in, seems_of_a_date
from keterbukaan.registers.status import RowStatus

__all__ = ["Register", "RegisterRow", "read_register"]

_Columns: TypeAlias = Sequence[tuple[Column, str, int]]
_LIKE_A_DATE = re.compile(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}")
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


@checked_fields
@frozen
class RegisterRow:
    """One row that could be read: where it stands, its number, and its dates.

    Nothing that identifies a person is kept: the number is without what has the form of personal
    data, short, and does not show in `repr`. `status` is what a column says of the whole matter,
    without a day; `unread` are the steps whose day a column, cell or sheet that was not read may
    hold.
    """

    line: int
    number: str = field(repr=False, converter=label)
    dates: Mapping[Column, date] = field(converter=frozen_map)
    sheet: str = ""
    status: RowStatus | None = None
    unread: frozenset[Column] = frozenset()


@frozen
class Register:
    """A register as read: the columns found and not found, the good rows, and the others.

    `encoding` names the letters of a CSV: `windows-1252` was concluded from its bytes, so names and
    signs are worth a look; None for a workbook.
    """

    file: str
    mapping: tuple[tuple[Column, str], ...]
    unrecognised: tuple[str, ...]
    unread_sheets: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    unreadable: tuple[RowProblem, ...]
    encoding: str | None = None


@checked
def read_register(path: str | PathLike[str], *, limits: Limits = DEFAULT) -> Register:
    """Read a register; CSV with comma, semicolon or tab, or XLSX and XLSM with the extra `excel`.

    `limits` says how much is taken in before the file is refused.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or no column of dates was
            recognised.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    layout = layout_of(path, lambda cells: len(columns_in(cells)), limits)
    if not layout.tables:
        raise unusable(
            path,
            "tidak ada kolom tanggal yang dikenali; lihat daftar judul kolom di dokumentasi",
            "no column of dates was recognised; see the list of headers in the documentation",
        )
    mapping: dict[Column, str] = {}
    strange: dict[str, None] = {}
    read: list[RegisterRow | RowProblem] = []
    for table in layout.tables:
        places = columns_in(table.headers)
        columns = [(what, label(table.headers[at], None), at) for what, at in places.items()]
        mapping = {what: words for what, words, _ in columns} | mapping
        others = {*range(len(table.headers))} - {*places.values()}
        words = (label(table.headers[place], None) for place in sorted(others))
        strange |= dict.fromkeys(each for each in words if seems_of_a_date(each))
        read += _rows(table, columns)
    return Register(
        file=label(path.name, None),
        mapping=tuple(mapping.items()),
        unrecognised=tuple(strange),
        unread_sheets=tuple(each.sheet for each in layout.unread),
        rows=tuple(row for row in read if isinstance(row, RegisterRow)),
        unreadable=tuple(row for row in read if isinstance(row, RowProblem)),
        encoding=layout.encoding,
    )


def _rows(table: Table, columns: _Columns) -> Iterator[RegisterRow | RowProblem]:
    written: dict[Column, WrittenDays] = {
        column: days_of(cells[place] for _, cells in table.lines if place < len(cells))
        for column, _, place in columns
        if column in STEPS
    }
    for line, cells in table.lines:
        row = _row(line, cells, columns, written)
        yield evolve(row, sheet=table.sheet) if isinstance(row, RowProblem) else row


def _row(
    line: int, cells: Sequence[str], columns: _Columns, written: Mapping[Column, WrittenDays]
) -> RegisterRow | RowProblem:
    number = _number(cells, columns)
    dates: dict[Column, date] = {}
    for column, words, place in columns:
        cell = printable(cells[place]) if place < len(cells) else ""
        if column not in STEPS:
            continue
        try:
            day = read_day(cell, written[column])
        except UnreadDay as why:
            return RowProblem(
                line,
                number,
                "KB-R03",
                words,
                f"{why.said.text('id')}: {_shown(cell, 'id')}; tulis 2025-03-24 atau 24/03/2025",
                f"{why.said.text('en')}: {_shown(cell, 'en')}; write 2025-03-24 or 24/03/2025",
            )
        if day is not None:
            dates[column] = day
    headers = {column: words for column, words, _ in columns}
    return _consistent(RegisterRow(line, number, dates), headers)


def _number(cells: Sequence[str], columns: _Columns) -> str:
    places = (place for column, _, place in columns if column is Column.NUMBER)
    return next((label(cells[place]) for place in places if place < len(cells)), "")


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
            "the row has no date",
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
