"""Where the fields of a form stand in the tables of a file, and what of the file was not read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, frozen

from keterbukaan.errors import Language, TableFileError
from keterbukaan.files._days import NOTHING, DayOrder, WrittenDays, days_of
from keterbukaan.files._labels import label
from keterbukaan.files._layout import Table, UnreadPart, layout_of, unread_table
from keterbukaan.files._settled import check_headers, headers_in_words, settled_fields
from keterbukaan.files._sheets import Lines
from keterbukaan.files._vocabulary import (
    Columns,
    Confidence,
    Found,
    Unread,
    Vocabulary,
    same_words,
)
from keterbukaan.files.limits import Limits
from keterbukaan.files.table_form import OtherLine, SaidOnce, TableForm
from keterbukaan.files.tables import read_sheets, unusable
from keterbukaan.records.record import Record

__all__ = ["FormFile", "FormTable", "tables_of"]

R = TypeVar("R", bound=Record)
_Form: TypeAlias = TableForm[Any]


@frozen
class FormTable:
    """One table of a file with the fields that were found in it.

    `hidden` are the fields of days that each column which was not read may hold, `elsewhere` those
    that another part of the file may; `once` the days that hold for all of its rows.
    """

    table: Table
    columns: Columns[str]
    written: Mapping[str, WrittenDays]
    once: Mapping[str, date]
    hidden: Mapping[int, frozenset[str]]
    elsewhere: frozenset[str]

    def may_hold(self, cells: Sequence[str]) -> frozenset[str]:
        """Return the fields of days of a row that may stand in what was not read."""
        held = (
            fields
            for place, fields in self.hidden.items()
            if place < len(cells) and cells[place].strip() not in NOTHING
        )
        return self.elsewhere.union(*held)


@frozen
class FormFile:
    """The tables of a file that hold the form's records, and what else stands in it."""

    tables: tuple[FormTable, ...]
    unread_parts: tuple[UnreadPart, ...]
    encoding: str | None
    said_once: tuple[SaidOnce, ...]
    unread_rows: int
    drawn_on: SaidOnce | None

    @property
    def columns(self) -> tuple[Found[str], ...]:
        """The columns that were found, each header once for a field."""
        found = {
            (each.field, label(each.header, None)): each
            for table in reversed(self.tables)
            for each in reversed(table.columns.found)
        }
        return tuple(reversed(found.values()))

    @property
    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Which header was taken for which field."""
        return tuple((each.field, label(each.header, None)) for each in self.columns)

    @property
    def doubtful(self) -> tuple[Unread[str], ...]:
        """The columns that were not read, since they may mean several things."""
        return _each_once(each for table in self.tables for each in table.columns.doubtful)

    @property
    def unrecognised(self) -> tuple[str, ...]:
        """The headers of the columns that were not read."""
        found = (each for table in self.tables for each in table.columns.unread)
        unread = (*self.doubtful, *_each_once(found))
        return tuple(dict.fromkeys(label(each.header, None) for each in unread if each.header))

    @property
    def unread_days(self) -> tuple[str, ...]:
        """The headers of those that may hold a day that the form asks for and no column gives."""
        found = (
            label(each.header, None)
            for table in self.tables
            for each in _of_days(table.columns)
            if table.hidden[each.place]
        )
        return tuple(dict.fromkeys(found))

    @property
    def left_out(self) -> tuple[OtherLine, ...]:
        """The lines that are no rows of their tables."""
        return tuple(
            OtherLine(each.line, each.why, table.table.sheet)
            for table in self.tables
            for each in table.table.left_out
        )

    @property
    def month_first(self) -> tuple[str, ...]:
        """The headers of the columns whose days have the month first."""
        found = (
            label(each.header, None)
            for table in self.tables
            for each in table.columns.found
            if each.field in table.written
            and table.written[each.field].order is DayOrder.MONTH_FIRST
        )
        return tuple(dict.fromkeys(found))

    @property
    def unread_sheets(self) -> tuple[str, ...]:
        """The sheets of which nothing was read."""
        read = {each.table.sheet for each in self.tables}
        others = (each.sheet for each in self.unread_parts if each.sheet not in read)
        return tuple(dict.fromkeys(others))


def tables_of(
    path: Path,
    form: TableForm[R],
    columns: Mapping[str, str],
    once: Mapping[str, date],
    limits: Limits,
) -> FormFile:
    """Read a file and find the form's fields in each of its tables.

    Raises:
        TableFileError: the file cannot be read, no table has what must be there, or a header that
            was given stands in none.
        UnknownNameError: a column was given for a field that the form does not have.
    """
    names = {name: (name, *headings) for name, headings in form.headers.items()}
    given = settled_fields(columns, names)
    vocabulary = form.vocabulary
    layout = layout_of(path, lambda cells: vocabulary.score(cells, given), limits)
    tables, others, firsts = [], [*layout.unread], dict[str, int]()
    for table in layout.tables:
        found = _columns(form, table.headers, table.lines, given)
        first = firsts.setdefault(table.sheet, table.header_lines[0])
        around = partial(_lines_around, path, table, first, limits)
        said = _said_once(form, found, once, around)
        if form.required <= {*(each.field for each in found.found), *(each.field for each in said)}:
            tables.append((table, found, said))
        else:
            others.append(unread_table(table))
    if not tables:
        raise _not_there(path, form, layout.tables, given, others)
    check_headers(path, given.values(), [table.headers for table, *_ in tables])
    told = [_fields_in(part, vocabulary) for part in others]
    elsewhere = form.days & frozenset[str]().union(*told)
    return FormFile(
        tuple(_form_table(form, table, found, said, elsewhere) for table, found, said in tables),
        tuple(others),
        layout.encoding,
        tuple(dict.fromkeys(each for _, _, said in tables for each in said)),
        _rows_in(others, told, form.required | form.days),
        _drawn_on(path, form, tables[0][0], limits),
    )


def _columns(
    form: _Form, headers: Sequence[str], lines: Lines, given: Mapping[str, str]
) -> Columns[str]:
    """Return what the columns of a table mean.

    The form's own headings of days mean what they always do, also above a column that is empty or
    holds something else.
    """
    there = {
        name: header
        for name, header in given.items()
        if any(same_words(header, each) for each in headers)
    }
    own = {
        name: header
        for name in form.days
        if name not in there and (header := _own_heading(form, name, headers)) is not None
    }
    found = form.vocabulary.columns(headers, lines, own | there)
    return evolve(
        found,
        found=tuple(
            evolve(each, confidence=Confidence.CERTAIN) if each.field in own else each
            for each in found.found
        ),
    )


def _own_heading(form: _Form, name: str, headers: Sequence[str]) -> str | None:
    """Return the header that is one of the form's own for a field, if one is and no other."""
    for heading in form.headers[name]:
        found = [each for each in headers if same_words(heading, each)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _said_once(
    form: _Form,
    found: Columns[str],
    once: Mapping[str, date],
    lines_around: Callable[[], list[str]],
) -> list[SaidOnce]:
    """Return the days that hold for all rows of a table: as told, or as a line around them says."""
    said = [SaidOnce(name, day) for name, day in once.items()]
    for name, told_in in form.once.items():
        if name not in once and all(each.field != name for each in found.found):
            told = told_in(lines_around())
            said.extend([SaidOnce(name, told[0], label(told[1]))] if told else ())
    return said


def _drawn_on(path: Path, form: _Form, table: Table, limits: Limits) -> SaidOnce | None:
    """Return the day on which a line above the first table says that the file was drawn."""
    first = table.header_lines[0]
    if form.drawn is None or first == 1:
        return None
    told = form.drawn(_lines_around(path, table, first, limits))
    return None if told is None else SaidOnce("", told[0], label(told[1]))


def _lines_around(path: Path, table: Table, first: int, limits: Limits) -> list[str]:
    """Return the lines above the first header of a table's sheet, and those that are no rows.

    A line with one cell alone is none either, though the signatures below a table have no end that
    is certain.
    """
    left_out = {each.line for each in table.left_out}
    sheets = read_sheets(path, lambda lines: len(lines[0][1]) if lines else 0, limits)
    return [
        text
        for sheet in sheets.held
        if label(sheet.name) == table.sheet
        for number, cells in sheet.lines
        if number < first or number in left_out or sum(map(bool, map(str.strip, cells))) == 1
        if (text := " ".join(" ".join(cells).split()))
    ]


def _form_table(
    form: _Form,
    table: Table,
    columns: Columns[str],
    said: list[SaidOnce],
    elsewhere: frozenset[str],
) -> FormTable:
    written = {
        each.field: days_of(
            cells[each.place] for _, cells in table.lines if each.place < len(cells)
        )
        for each in columns.found
        if each.field in form.days
    }
    missing = form.days.difference(written)
    hidden = {
        unread.place: missing.intersection(unread.meanings) if unread.meanings else missing
        for unread in _of_days(columns)
    }
    once = {each.field: each.day for each in said}
    return FormTable(table, columns, written, once, hidden, missing & elsewhere)


def _of_days(columns: Columns[str]) -> Iterator[Unread[str]]:
    yield from columns.unread_days
    yield from columns.doubtful


def _each_once(columns: Iterable[Unread[str]]) -> tuple[Unread[str], ...]:
    return tuple({(each.header, each.meanings): each for each in columns}.values())


def _fields_in(part: UnreadPart, vocabulary: Vocabulary[str]) -> frozenset[str]:
    """Return the fields of which a part that was not read tells more than counts."""
    return frozenset(
        sense.field
        for words in map(vocabulary.words_of, part.telling)
        for sense in (*vocabulary.fitting(words), *vocabulary.fitting_days(words))
        if sense.field is not None
    )


def _rows_in(
    parts: Iterable[UnreadPart], told: Iterable[frozenset[str]], wanted: frozenset[str]
) -> int:
    """Return how many lines below a header that was not read may be records."""
    return sum(
        part.lines - 1
        for part, fields in zip(parts, told, strict=True)
        if part.headers and not wanted.isdisjoint(fields)
    )


def _not_there(
    path: Path,
    form: _Form,
    tables: Iterable[Table],
    given: Mapping[str, str],
    others: Iterable[UnreadPart],
) -> TableFileError:
    """Build the error that no table has what must be there, with what was found and what lacks."""
    best, fewest = Columns[str](()), len(form.required) + 1
    headed = [(table.headers, table.lines) for table in tables]
    for headers, lines in (*headed, *((each.headers, Lines()) for each in others)):
        found = _columns(form, headers, lines, given)
        lacking = len(form.required - {each.field for each in found.found})
        if lacking < fewest:
            best, fewest = found, lacking
    known = {each.field for each in best.found}
    missing = [name for name in form.headers if name in form.required and name not in known]
    there = next((each.headers for each in others if each.headers), ())
    said = [_what_is_missing(form, best, missing, there, lang) for lang in _BOTH]
    return unusable(path, *said)


_BOTH: tuple[Language, Language] = ("id", "en")


def _what_is_missing(
    form: _Form,
    best: Columns[str],
    missing: Sequence[str],
    there: Sequence[str],
    lang: Language,
) -> str:
    indonesian = lang == "id"
    found = ", ".join(
        f"{label(each.header)} = {form.heading(each.field, lang)}" for each in best.found
    )
    doubtful = headers_in_words(each.header for each in best.doubtful) if best.doubtful else ""
    wanted = ", ".join(form.heading(name, lang) for name in missing)
    parts = [
        (
            "kolom yang wajib ada tidak ditemukan: "
            if indonesian
            else "required columns are missing: "
        )
        + wanted,
        ("judul yang ada: " if indonesian else "headers found: ") + headers_in_words(there),
    ]
    if found:
        parts.append(f"{'yang dikenali' if indonesian else 'recognised'}: {found}")
    if doubtful:
        parts.append(f"{'yang artinya tidak pasti' if indonesian else 'not certain'}: {doubtful}")
    may_be = {name: each.header for each in best.doubtful for name in each.meanings}
    ways = [f'--column {name}="{label(may_be.get(name, "..."))}"' for name in missing[:1] if there]
    ways += [f"--{name.replace('_', '-')}" for name in missing if name in form.once]
    if ways:
        settle, either = ("tentukan dengan", " atau ") if indonesian else ("settle it by", " or ")
        parts.append(f"{settle} {either.join(ways)}")
    return "; ".join(parts)
