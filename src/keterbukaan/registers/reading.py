"""Reading a register: every row of every table is either read or listed with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Said
from keterbukaan.files._headers import headers_over
from keterbukaan.files._labels import label
from keterbukaan.files._layout import Table, UnreadPart, layout_of, unread_table
from keterbukaan.files._office_words import DAY
from keterbukaan.files._settled import check_headers, settled_fields
from keterbukaan.files._vocabulary import Columns, Confidence, Unread
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers._refusal import no_start, no_table
from keterbukaan.registers._rows import TableRows, rows_of
from keterbukaan.registers.columns import (
    REGISTER_WORDS,
    STARTS,
    STEPS,
    Column,
    ends_without,
    speak_of_steps,
)
from keterbukaan.registers.row import RegisterRow

__all__ = [
    "DoubtfulColumn",
    "LeftOutLine",
    "ReadColumn",
    "Register",
    "RegisterRow",
    "read_register",
]

_NAMES = {each: (each.value, each.label_id, each.label_en) for each in Column}
_HOLDS_ROWS = 2  # a header and one row below it


@frozen
class ReadColumn(Answer):
    """A column that was read: what it holds, under which header, and how sure that is."""

    answer_form = AnswerForm("read_column")

    column: Column
    header: str
    confidence: Confidence
    sheet: str = ""


@frozen
class DoubtfulColumn(Answer):
    """A column that was not read, since it could hold each of several things: it has to be told."""

    answer_form = AnswerForm("doubtful_column")

    header: str
    meanings: tuple[Column, ...]
    sheet: str = ""


@frozen
class LeftOutLine(Answer):
    """A line that is no row of its own, and why."""

    answer_form = AnswerForm("left_out_line")

    line: int
    why: Said
    sheet: str = ""


@frozen
class Register:
    """A register as read: the columns found and not found, the good rows, and the others.

    `unrecognised` are the headers of columns of days that were not read (a further one of a step
    that is known only where it tells a day that the other does not), `doubtful` those that are
    read once somebody says what they hold. `unread_sheets` are the sheets of which nothing was
    read; `unread_lines` counts the lines of these, and of tables that are none of a register, and
    `is_partly_unread` says whether any of them may hold rows or steps of one. `left_out` are lines
    that are no rows of their own.

    `untold` are the steps for which a table that has their beginning has no column: they are judged
    nowhere. `month_first` are the headers of columns whose days have the month first. `encoding`
    names the letters of a CSV: `windows-1252` was concluded from its bytes, so names and signs are
    worth a look; None for a workbook. `headers` says for each table on which sheet and on which
    lines its header stands.
    """

    file: str
    columns: tuple[ReadColumn, ...]
    doubtful: tuple[DoubtfulColumn, ...]
    unrecognised: tuple[str, ...]
    unread_sheets: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    unreadable: tuple[RowProblem, ...]
    left_out: tuple[LeftOutLine, ...] = ()
    unread_lines: int = 0
    is_partly_unread: bool = False
    untold: tuple[Column, ...] = ()
    month_first: tuple[str, ...] = ()
    encoding: str | None = None
    headers: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def mapping(self) -> tuple[tuple[Column, str], ...]:
        """What each column was taken for, by its header, each pair once."""
        return tuple(dict.fromkeys((each.column, each.header) for each in self.columns))


_NOTHING_SETTLED: Mapping[str, str] = MappingProxyType({})


@checked
def read_register(
    path: str | PathLike[str],
    *,
    columns: Mapping[str, str] = _NOTHING_SETTLED,
    limits: Limits = DEFAULT,
) -> Register:
    """Read a register: every table of every sheet of a CSV or, with the extra `excel`, a workbook.

    `columns` settles which header holds what, such as `{"request_answered": "Tgl Kirim"}`; a column
    is named by the value of `Column` or by its label. `limits` says how much is taken in before the
    file is refused.

    Raises:
        TableFileError: the file cannot be read or goes beyond a limit, no column was recognised
            from which a limit runs, or none has a header that is settled.
        UnknownNameError: `columns` names something that a register does not hold.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    settled = settled_fields(columns, _NAMES)
    layout = layout_of(path, lambda cells: REGISTER_WORDS.score(cells, settled), limits)
    unread = [words for part in layout.unread for words in part.headers]
    every = [headers_over(each.headers, each.lines) for each in layout.tables]
    check_headers(path, settled.values(), every, unread)
    if not layout.tables:
        raise no_table(path, layout.unread)
    read = [
        (each, REGISTER_WORDS.columns(each.headers, each.lines, settled)) for each in layout.tables
    ]
    tables, others = _parted(read)
    if not tables:
        raise no_start(path, read)
    parts = [*layout.unread, *(unread_table(table) for table, _ in others)]
    told = [part for part in parts if part.lines >= _HOLDS_ROWS and speak_of_steps(part)]
    hidden = _hidden(parts, told, [*(None for _ in layout.unread), *(each for _, each in others)])
    rows = [rows_of(table, found, hidden, _untold(found)) for table, found in tables]
    return evolve(
        _register(path, tables, rows, layout.encoding),
        unread_sheets=_sheets_only_in(parts, [table for table, _ in tables]),
        unread_lines=sum(each.lines for each in layout.unread)
        + sum(_lines_of(table) for table, _ in others),
        is_partly_unread=bool(told),
    )


_Read: TypeAlias = tuple[Table, Columns[Column]]


def _parted(read: Sequence[_Read]) -> tuple[list[_Read], list[_Read]]:
    """Return the tables of a register, and those that are of something else or start no clock.

    Beside a table with steps, one with a plain date and none is no register: a diary, a summary.
    """
    started = [each for each in read if _has_a_start(each[1])]
    full = [each for each in started if not _has_a_plain_date_alone(*each)]
    tables = full or started
    return tables, [each for each in read if each not in tables]


def _has_a_start(columns: Columns[Column]) -> bool:
    return any(each.field in STARTS for each in columns.found)


def _has_a_plain_date_alone(table: Table, columns: Columns[Column]) -> bool:
    places = [each.place for each in columns.found if each.field in STEPS]
    return len(places) == 1 and REGISTER_WORDS.words_of(table.headers[places[0]]) == {DAY}


def _hidden(
    parts: Sequence[UnreadPart],
    told: Sequence[UnreadPart],
    columns: Sequence[Columns[Column] | None],
) -> set[Column]:
    """Return the steps whose days may stand in a part of the file that was not read.

    Where none of its columns is known as one, what speaks of steps may tell of any.
    """
    hidden: set[Column] = set()
    for part, known in zip(parts, columns, strict=True):
        steps = {each.field for each in known.found if each.field in STEPS} if known else set()
        hidden |= steps or (set(STEPS) if part in told else set())
    return hidden


def _tells_no_more(
    column: Unread[Column], table: Table, columns: Columns[Column], rows: Iterable[RegisterRow]
) -> bool:
    """Return whether a further column of steps that are known is empty wherever these are.

    So is the day of giving the information beside that of the notice, in the form of Lampiran VIII.
    """
    known = {each.field for each in columns.found}
    if not column.meanings or not known.issuperset(column.meanings):
        return False
    lacking = {row.line for row in rows if not row.dates.keys() >= set(column.meanings)}
    return not any(
        line in lacking and column.place < len(cells) and cells[column.place].strip()
        for line, cells in table.lines
    )


def _sheets_only_in(parts: Iterable[UnreadPart], tables: Iterable[Table]) -> tuple[str, ...]:
    read = {each.sheet for each in tables}
    return tuple(dict.fromkeys(each.sheet for each in parts if each.sheet not in read))


def _untold(columns: Columns[Column]) -> frozenset[Column]:
    """Return the steps for which a table with their beginning has no column."""
    return ends_without({each.field for each in columns.found})


def _lines_of(table: Table) -> int:
    """Return how many lines a table has, with its header and what is no row of it."""
    return len(table.header_lines) + len(table.lines) + len(table.left_out)


def _register(
    path: Path,
    tables: Sequence[_Read],
    read: Sequence[TableRows],
    encoding: str | None,
) -> Register:
    places = list(zip(tables, read, strict=True))
    columns = (
        ReadColumn(each.field, label(each.header, None), each.confidence, table.sheet)
        for table, found in tables
        for each in found.found
    )
    doubtful = (
        DoubtfulColumn(label(each.header, None), each.meanings, table.sheet)
        for table, found in tables
        for each in found.doubtful
    )
    strange = (
        label(each.header, None)
        for (table, found), rows in places
        for each in found.unread_days
        if not _tells_no_more(each, table, found, rows.rows)
    )
    return Register(
        file=label(path.name, None),
        columns=tuple(columns),
        doubtful=tuple(doubtful),
        unrecognised=tuple(dict.fromkeys(strange)),
        unread_sheets=(),
        rows=tuple(row for each in read for row in each.rows),
        unreadable=tuple(bad for each in read for bad in each.problems),
        left_out=tuple(
            LeftOutLine(line.line, line.why, table.sheet)
            for (table, _), each in places
            for line in each.left_out
        ),
        untold=tuple(each for each in Column if any(each in _untold(found) for _, found in tables)),
        month_first=tuple(dict.fromkeys(words for each in read for words in each.month_first)),
        encoding=encoding,
        headers=tuple((table.sheet, table.header_lines) for table, _ in tables),
    )
