"""The rows of one table of a register: each is read, or listed with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from attrs import evolve, frozen

from keterbukaan._printable import printable
from keterbukaan._words import Said
from keterbukaan.files._days import (
    NOTHING,
    DayOrder,
    UnreadDay,
    WrittenDays,
    days_in,
    days_of,
    read_day,
)
from keterbukaan.files._labels import label
from keterbukaan.files._layout import LeftOut, Table
from keterbukaan.files._office_words import DAY
from keterbukaan.files._vocabulary import OTHER_DAY, Columns, Found
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers._order import contradiction_in
from keterbukaan.registers.columns import REGISTER_WORDS, STARTS, STEPS, Column
from keterbukaan.registers.row import RegisterRow
from keterbukaan.registers.status import RowStatus, status_of

__all__ = ["TableRows", "rows_of"]

_NOT_YET = frozenset(
    {
        *("belum", "belum ada", "belum dijawab", "belum ditanggapi", "belum selesai", "proses"),
        *("diproses", "dalam proses", "masih proses", "masih diproses", "tidak", "tidak ada"),
        *("tdk", "nihil", "no", "none", "not yet", "null", "n/a", "na", "pending", "0"),
    }
)
"""What an office writes where a step was not taken."""
_REMEMBERED = 1_000
_GOES_ON = Said("lanjutan dari baris di atasnya", "it goes on with the row above it")
_TOLD_IN_WORDS = frozenset(
    {
        "remark",
        "followed",
        "status",
        "decision",
        "answer",
        "reply",
        "notice",
        "done",
        "given",
        "result",
    }
)
"""Columns whose text may tell of a step, and of its day."""
_LIKE_A_DAY = re.compile(r"\d{1,4}[-/. ]\d{1,2}(?:[-/. ]\d{1,4})?|\d{5}(?:\.\d+)?")


@frozen
class TableRows:
    """The rows of a table, those that could not be read, and the lines that are none of their own.

    `month_first` are the headers of columns whose days were read with the month first.
    """

    rows: tuple[RegisterRow, ...]
    problems: tuple[RowProblem, ...]
    left_out: tuple[LeftOut, ...]
    month_first: tuple[str, ...]


def rows_of(
    table: Table,
    columns: Columns[Column],
    hidden: AbstractSet[Column],
    untold: AbstractSet[Column],
) -> TableRows:
    """Read the rows of a table.

    `hidden` are the steps whose days may stand elsewhere, unread; `untold` those for which it has
    no column, so that only its status may say that they are still to be taken.
    """
    return _Reader(table, columns, frozenset(hidden), frozenset(untold)).read()


class _Reader:
    """A table while its rows are read."""

    def __init__(
        self,
        table: Table,
        columns: Columns[Column],
        hidden: frozenset[Column],
        untold: frozenset[Column],
    ) -> None:
        self.table, self.columns, self.hidden, self.untold = table, columns, hidden, untold
        self.days = _with_their_order(table, [f for f in columns.found if f.field in STEPS])
        self.number, self.status = columns.place(Column.NUMBER), columns.place(Column.STATUS)
        self.starts = [each.place for each, _ in self.days if each.field in STARTS]
        self.told_in_words = sorted(_told_in_words(table, columns))
        self.headers = {each.field: each.header for each, _ in self.days}
        self.statuses: dict[str, RowStatus | None] = {}
        self.known: dict[tuple[int, str], date | None] = {}

    def read(self) -> TableRows:
        """Read every line; one that goes on with the row above it belongs to that."""
        rows: list[RegisterRow] = []
        problems: list[RowProblem] = []
        left_out = [*self.table.left_out]
        lines = self.table.lines
        place = 0
        while place < len(lines):
            line, cells = lines[place]
            row = self._row(line, cells)
            several: set[Column] = set()
            place += 1
            while place < len(lines) and self._goes_on(lines[place][1], cells):
                further, others = lines[place]
                own = [each.field for each, _ in self.days if _held(others, each.place)]
                several.update(own)
                if own:
                    problems.append(self._of_several(further, line, row.number, own[0]))
                else:
                    left_out.append(LeftOut(further, _GOES_ON))
                place += 1
            if isinstance(row, RegisterRow):
                rows.append(_without(row, several) if several else row)
            else:
                problems.append(row)
        by_line = sorted(problems, key=lambda problem: problem.line)
        return TableRows(tuple(rows), tuple(by_line), tuple(left_out), self._month_first())

    def _goes_on(self, cells: Sequence[str], above: Sequence[str]) -> bool:
        """Return whether a line is a further item of the row above it.

        That is what merged cells leave: number, day of receipt and something more of the row stand
        on its first line alone.
        """
        if self.number is None or _held(cells, self.number) or not _held(above, self.number):
            return False
        if any(_held(cells, place) for place in self.starts):
            return False
        known = {self.number, *self.starts, *(each.place for each, _ in self.days)}
        return any(
            _held(above, place) and not _held(cells, place)
            for place in range(len(above))
            if place not in known
        )

    def _row(self, line: int, cells: Sequence[str]) -> RegisterRow | RowProblem:
        number = _held(cells, self.number)
        dates: dict[Column, date] = {}
        for column, written in self.days:
            cell = printable(_held(cells, column.place))
            try:
                day = self._day(column, cell, written)
            except UnreadDay as why:
                shown = _shown(cell)
                said = Said(
                    f"{why.said.id}: {shown.id}; {why.write.id}",
                    f"{why.said.en}: {shown.en}; {why.write.en}",
                )
                return self._problem(line, number, "KB-R03", column.header, said)
            if day is not None:
                dates[column.field] = day
        status = self._status(cells)
        unread = self._unread(cells)
        if status is not RowStatus.IN_PROGRESS:
            unread |= self.untold
        row = RegisterRow(line, number, dates, self.table.sheet, status, unread.difference(dates))
        problem = self._contradiction(row)
        return row if problem is None else self._problem(line, number, *problem)

    def _day(self, column: Found[Column], cell: str, written: WrittenDays) -> date | None:
        """Read a cell; the same days stand in many rows, and are read once."""
        key = column.place, cell
        if key not in self.known:
            is_not_yet = column.field not in STARTS and cell.lower() in _NOT_YET
            self.known[key] = None if is_not_yet else read_day(cell, written)
        return self.known[key]

    def _status(self, cells: Sequence[str]) -> RowStatus | None:
        if self.status is None:
            return None
        status = self._status_in(_held(cells, self.status))
        is_remark = REGISTER_WORDS.words_of(self.table.headers[self.status]) == {"remark"}
        # A remark may be about anything.
        return None if is_remark and status is RowStatus.UNKNOWN else status

    def _status_in(self, text: str) -> RowStatus | None:
        if text in self.statuses:
            return self.statuses[text]
        status = status_of(text)
        if len(self.statuses) < _REMEMBERED:  # a remark may be another one in each row
            self.statuses[text] = status
        return status

    def _unread(self, cells: Sequence[str]) -> frozenset[Column]:
        """Return the steps of which something that was not read may hold the day."""
        hidden = set(self.hidden)
        for column in (*self.columns.doubtful, *self.columns.unread_days):
            cell = _held(cells, column.place)
            if cell and cell.lower() not in _NOT_YET:
                hidden.update(column.meanings or STEPS)
        for place in self.told_in_words:
            hidden.update(self._told_by(_held(cells, place), is_status=place == self.status))
        return frozenset(hidden)

    def _told_by(self, text: str, *, is_status: bool) -> AbstractSet[Column]:
        """Return the steps of which a text says, beside a status, that they were taken."""
        if days_in(text):
            return STEPS
        status = None if is_status else self._status_in(text)
        if status is None or status is RowStatus.UNKNOWN:
            return frozenset()
        return status.may_hide

    def _contradiction(self, row: RegisterRow) -> tuple[str, str, Said] | None:
        dates = row.dates
        headers = self.headers
        if not dates:
            return "KB-R02", "-", Said("baris ini tidak memuat tanggal", "the row has no date")
        found = contradiction_in(dates, row.unread)
        if found is None:
            return None
        later, earlier = found
        header, day = headers[later], dates[later]
        if earlier is not None:
            other, first = headers[earlier], dates[earlier]
            said = Said(
                f"{header} ({day}) mendahului {other} ({first})",
                f"{header} ({day}) comes before {other} ({first})",
            )
        else:
            said = Said(
                f"{header} ({day}) ada, tetapi tanggal keberatannya tidak ada",
                f"{header} ({day}) is there, but the day of the objection is not",
            )
        return "KB-R04", header, said

    def _of_several(self, line: int, above: int, number: str, column: Column) -> RowProblem:
        said = Said(
            f"baris lanjutan dari baris {above} dengan tanggal sendiri, sehingga satu permohonan "
            "memuat beberapa tanggal; tulis nomor dan tanggal permohonan di setiap baris, atau "
            "satu tanggal saja",
            f"it goes on with line {above} and has a date of its own, so one request has several; "
            "write number and day of receipt in each line, or one date alone",
        )
        return self._problem(line, number, "KB-R07", self.headers[column], said)

    def _problem(self, line: int, number: str, code: str, column: str, said: Said) -> RowProblem:
        named = label(number)
        return RowProblem(line, named, code, column, said.id, said.en, self.table.sheet)

    def _month_first(self) -> tuple[str, ...]:
        return tuple(
            each.header for each, written in self.days if written.order is DayOrder.MONTH_FIRST
        )


def _with_their_order(
    table: Table, columns: Sequence[Found[Column]]
) -> list[tuple[Found[Column], WrittenDays]]:
    """Return columns of days with how each writes them.

    One that can only have the month first settles it for the others, too, unless one can only have
    the day first: whoever kept the register has written them all.
    """
    own = [(each, days_of(_cells(table, each.place))) for each in columns]
    orders = {written.order for _, written in own}
    if orders != {DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST}:
        return own
    every = days_of(cell for each in columns for cell in _cells(table, each.place))
    if every.order is not DayOrder.MONTH_FIRST:
        return own
    return [(each, evolve(written, order=DayOrder.MONTH_FIRST)) for each, written in own]


def _cells(table: Table, place: int) -> Iterator[str]:
    return (cells[place] for _, cells in table.lines if place < len(cells))


def _told_in_words(table: Table, columns: Columns[Column]) -> set[int]:
    """Return the columns whose text may tell of a step, beside those that hold days."""
    unread = {each.place for each in columns.unread} - {each.place for each in columns.unread_days}
    words = {place: REGISTER_WORDS.words_of(table.headers[place]) for place in unread}
    no_step = {DAY, OTHER_DAY}  # a last day, such as "Tenggat jawaban", is no day of a step
    told = {
        place for place, said in words.items() if said.isdisjoint(no_step) and said & _TOLD_IN_WORDS
    }
    status = columns.place(Column.STATUS)
    return told if status is None else told | {status}


def _held(cells: Sequence[str], place: int | None) -> str:
    """Return what a cell holds; nothing where it is not there, or holds a sign for nothing."""
    if place is None or place >= len(cells):
        return ""
    cell = cells[place].strip()
    return "" if cell in NOTHING else cell


def _without(row: RegisterRow, several: AbstractSet[Column]) -> RegisterRow:
    """Return a row without the steps that it has on several days: which is meant is not known."""
    dates = {column: day for column, day in row.dates.items() if column not in several}
    return evolve(row, dates=dates, unread=row.unread | several)


def _shown(cell: str) -> Said:
    """Show what looks like a day; anything else could name a person, and is not shown."""
    if _LIKE_A_DAY.fullmatch(cell):
        return Said(repr(cell), repr(cell))
    days = "; ".join(map(repr, days_in(cell)))
    if days:
        return Said(days, days)
    return Said("(isi sel tidak ditampilkan)", "(the cell is not shown)")
