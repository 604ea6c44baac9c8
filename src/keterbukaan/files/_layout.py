"""How a file is laid out: every table of every sheet, its rows, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from operator import attrgetter
from os import PathLike

from attrs import define, field, frozen

from keterbukaan._frozen import frozen_map
from keterbukaan._printable import folded
from keterbukaan._words import Said
from keterbukaan.files._beside import stands_beside
from keterbukaan.files._furniture import (
    Titles,
    first_place,
    is_note,
    is_of_a_signature,
    is_title,
    is_total,
    numbered_ahead_from,
    numbers_the_columns,
    says_none,
    signed_from,
)
from keterbukaan.files._header_lines import (
    LINES_SEARCHED,
    MOST_LINES,
    Header,
    Line,
    Score,
    first_header,
    header_at,
    like_a_row,
)
from keterbukaan.files._labels import label
from keterbukaan.files._sheets import Lines, Sheet
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import read_sheets

__all__ = ["Layout", "LeftOut", "Table", "UnreadPart", "layout_of", "unread_table"]

_NUMBERING = Said("baris nomor kolom", "it numbers the columns")
_REPEATED = Said("judul kolom yang diulang", "it repeats the header")
_TITLE = Said("judul bagian", "it is the title of a section")
_TOTAL = Said("baris jumlah", "it is a total")
_NONE = Said("pernyataan nihil", "it says that there was nothing")
_NUMBERED_AHEAD = Said("nomor yang belum diisi", "it is numbered and holds nothing yet")
_SIGNATURE = Said(
    "catatan atau tanda tangan di bawah tabel", "it belongs to the notes or signatures below"
)

_BEGINS = re.compile(r"(?:no|nomor|nomer|number|id|kode|tracking|hari|tanggal|tgl|date)(?![a-z])")
_SIGN = re.compile(r"sep=.?")  # by which Excel is told what parts the cells of a CSV
_FIRST_NUMBERS = frozenset({"1", "(1)"})
_HEADERS_SHOWN = 12
_CELLS_OF_A_ROW = 3
_COUNT = re.compile(r"-?|\(?\d{1,4}(?:[.,]\d+)?\)?(?: ?(?:%|hari(?: kerja)?))?")
_NUMBERS = re.compile(r"(?:no|nomor|nomer|number|id|kode|tracking)(?![a-z])", re.IGNORECASE)
_OF_DAYS = re.compile(r"tanggal|tgl|date", re.IGNORECASE)  # below which 16 is one of a month


@frozen
class LeftOut:
    """A line that is no row of the table, and why."""

    line: int
    why: Said


@frozen
class Table:
    """One table: its header, put into one line, and the rows below it.

    `sheet` is "" for a CSV. `headers` has one for each place, "" where there is none. `lines` are
    the rows, and `left_out` the lines between them and below them that are none. `sections` gives
    for the line of a row the titles above it, from the widest, joined by " / ".
    """

    sheet: str
    headers: tuple[str, ...]
    header_lines: tuple[int, ...]
    lines: Lines = field(repr=False)
    left_out: tuple[LeftOut, ...]
    sections: Mapping[int, str] = field(converter=frozen_map, repr=False)


@frozen
class UnreadPart:
    """A sheet without a header, or lines above the first: where it begins, and how many there are.

    `headers` are the words that stand where its header may be, and `telling` those of them below
    which something stands that is no count: a summary tells of no row, whatever its headers say.
    """

    sheet: str
    first_line: int
    lines: int
    headers: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()


@frozen
class Layout:
    """The tables of a file in their order, what was not read, and in what letters a CSV is."""

    tables: tuple[Table, ...]
    unread: tuple[UnreadPart, ...]
    encoding: str | None = None


def layout_of(path: str | PathLike[str], score: Score, limits: Limits = DEFAULT) -> Layout:
    """Read a file and tell its tables apart: one for each header that `score` finds.

    `score` returns how many things a line of headers names, and 0 for one that is no header.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or the extra `excel` is
            missing.
    """
    read = read_sheets(path, lambda lines: _rank(lines, score), limits)
    tables: list[Table] = []
    unread: list[UnreadPart] = []
    for sheet in read.held:
        if stands_beside(sheet):
            continue
        lines = _held(sheet)
        header = first_header(sheet, lines, score)
        strange = lines
        if header is not None:
            tables.extend(_Page(sheet, lines, score).tables(header))
            above = lines[: header.first]
            strange = [each for each in above if len(each.held()) >= _CELLS_OF_A_ROW]
        if strange:
            unread.append(_unread(sheet, strange))
    return Layout(tuple(tables), tuple(unread), read.encoding)


def _rank(lines: Lines, score: Score) -> int:
    """Return how much the header of a CSV names, where its cells are parted by one of the signs."""
    sheet = Sheet("", lines)
    header = first_header(sheet, _held(sheet), score)
    # Under a sign that does not part it, any line is one cell.
    return 0 if header is None or len(header.cells) == 1 else header.score


def _held(sheet: Sheet) -> list[Line]:
    """Return the lines that hold something.

    In a workbook a number that is left out is an empty line. In a CSV it is not, since a cell in
    quotation marks may go over several lines, and empty lines are there.
    """
    held: list[Line] = []
    last, is_gap = 0, False
    for number, cells in sheet.lines:
        if not any(map(str.strip, cells)) or (number == 1 and _SIGN.fullmatch("".join(cells))):
            is_gap = True
            continue
        held.append(Line(number, cells, is_gap or (sheet.name != "" and number > last + 1)))
        last, is_gap = number, False
    return held


def unread_table(table: Table) -> UnreadPart:
    """Return a table that is none of those that were asked for as a part that was not read."""
    held = [(place, words) for place, words in enumerate(table.headers) if words]
    rows = [cells for _, cells in table.lines]
    return UnreadPart(
        table.sheet,
        table.header_lines[0],
        len(table.lines) + 1,
        tuple(label(words) for _, words in held),
        tuple(_telling(held, rows)),
    )


def _unread(sheet: Sheet, lines: Sequence[Line]) -> UnreadPart:
    header = _header_there(lines)
    held = [] if header is None else header.held()[:_HEADERS_SHOWN]
    rows = [] if header is None else [each.cells for each in lines if each.number > header.number]
    return UnreadPart(
        label(sheet.name),
        lines[0].number,
        len(lines),
        tuple(label(words) for _, words in held),
        tuple(_telling(held, rows)),
    )


def _telling(headers: Iterable[tuple[int, str]], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the headers below which more stands than counts; a number alone may name a row."""
    below = {
        words: [row[place].strip() for row in rows if place < len(row)] for place, words in headers
    }
    plain = {words for words, cells in below.items() if _are_counts(words, cells)}
    sums_up = any(any(below[words]) and not _NUMBERS.match(words.strip()) for words in plain)
    for words, cells in below.items():
        if words not in plain or (any(cells) and not sums_up):
            yield label(words)


def _are_counts(words: str, cells: Sequence[str]) -> bool:
    if _OF_DAYS.search(words):
        return not any(cells)
    return all(map(_COUNT.fullmatch, cells))


def _header_there(lines: Sequence[Line]) -> Line | None:
    """Return what may be a header: the first line that has the most cells, above any row.

    A row is shown to nobody, since it may name somebody.
    """
    searched = lines[:LINES_SEARCHED]
    above = [
        *takewhile(
            lambda line: len(line.held()) < _CELLS_OF_A_ROW or not like_a_row(line.cells), searched
        )
    ]
    headers = [line for line in above if len(line.held()) > 1 and not like_a_row(line.cells)]
    return max(headers, key=lambda line: len(line.held()), default=None)


@frozen
class _Page:
    """A sheet that has a header."""

    sheet: Sheet
    lines: Sequence[Line]
    score: Score

    def tables(self, first: Header) -> Iterator[Table]:
        """Yield its tables; a header that is repeated goes on with its own."""
        titles = Titles()
        for text in self._titles_above(first, 0):
            titles.add(text)
        table = _Growing(first)
        header: Header | None = first
        while header is not None:
            following = self._next_header(header, table.header)
            end = len(self.lines) if following is None else following.first
            above = self._titles_above(following, header.last + 1) if following else []
            self._add(table, header.last + 1, end - len(above), titles)
            table.leave_out(self.lines[end - len(above) : end], _TITLE)
            for text in above:
                titles.add(text)
            if following is not None and _same(following.cells, table.header.cells):
                table.leave_out(self.lines[following.first : following.last + 1], _REPEATED)
            elif following is not None:
                yield self._done(table)
                table = _Growing(following)
            header = following
        yield self._done(table)

    def _done(self, table: _Growing) -> Table:
        header = table.header
        return Table(
            label(self.sheet.name),
            header.cells,
            tuple(each.number for each in self.lines[header.first : header.last + 1]),
            table.rows,
            tuple(sorted(table.left_out, key=attrgetter("line"))),
            table.sections,
        )

    def _next_header(self, last: Header, table: Header) -> Header | None:
        first, known = first_place(table.cells), [cell.lower() for cell in table.cells if cell]
        for place in range(last.last + 1, len(self.lines)):
            # To see whether it is a header takes long, and nearly no line is one.
            if like_a_row(self.lines[place].cells) or not self._may_begin(place, first, known):
                continue
            found = header_at(self.sheet, self.lines, place, self.score)
            if found is not None and found.score > 1 and self._is_set_apart(found, table):
                return found
        return None

    def _may_begin(self, place: int, first: int, known: Iterable[str]) -> bool:
        """Return whether a line begins as a header does, as the table's own, or above numbers."""
        at, text = self.lines[place].held()[0]
        word = folded(text).lower()
        if at > first:
            return False
        below = self.lines[place + 1 : place + 1 + MOST_LINES]
        return (
            _BEGINS.match(word) is not None
            or any(each.startswith(word) for each in known)
            or any(each.held()[0][1] in _FIRST_NUMBERS for each in below)
        )

    def _is_set_apart(self, found: Header, table: Header) -> bool:
        """Return whether what may be a header is none of the rows above and below it.

        It says again what the table's own header says, or numbers of columns stand below it, or it
        stands below an empty line or a title and begins as a header does.
        """
        held = [cell.lower() for cell in found.cells if cell]
        known = {cell.lower() for cell in table.cells if cell}
        if 2 * sum(cell in known for cell in held) > len(held):
            return True
        below = self.lines[found.last + 1 : found.last + 2]
        if any(numbers_the_columns(found.cells, each.cells) for each in below):
            return True
        line, above = self.lines[found.first], self.lines[found.first - 1]
        is_apart = line.is_after_gap or len(above.held()) == 1
        return is_apart and _BEGINS.match(held[0]) is not None

    def _titles_above(self, header: Header, begin: int) -> list[str]:
        """Return the titles directly above a header, across one empty line at the most."""
        found: list[str] = []
        for place in range(header.first - 1, begin - 1, -1):
            line, below = self.lines[place], self.lines[place + 1]
            if below.is_after_gap and place + 1 < header.first:
                break
            if is_of_a_signature(line) or is_note(line, len(header.cells)):
                return []  # what follows directly belongs to it
            if not is_title(line, header.cells, self.sheet.merged, is_above_a_header=True):
                break
            found.append(folded(line.held()[0][1]))
        return found[::-1]

    def _add(self, table: _Growing, begin: int, end: int, titles: Titles) -> None:
        """Add what stands between two headers: the rows, and what is none of them."""
        if begin < end and numbers_the_columns(table.header.cells, self.lines[begin].cells):
            table.leave_out(self.lines[begin : begin + 1], _NUMBERING)
            begin += 1
        rows = self.lines[begin:end]
        signed = signed_from(table.header.cells, rows)
        written = numbered_ahead_from(table.header.cells, rows[:signed])
        table.leave_out(rows[written:signed], _NUMBERED_AHEAD)
        for line in rows[:written]:
            if is_total(line):
                table.leave_out([line], _TOTAL)
            elif says_none(line):
                table.leave_out([line], _NONE)
            elif is_title(line, table.header.cells, self.sheet.merged):
                table.leave_out([line], _TITLE)
                titles.add(folded(line.held()[0][1]))
            else:
                table.add(line, titles.above_a_row())
        table.leave_out(rows[signed:], _SIGNATURE)


def _same(cells: Iterable[str], others: Iterable[str]) -> bool:
    return [each.lower() for each in cells] == [each.lower() for each in others]


@define
class _Growing:
    """A table while its rows are gathered."""

    header: Header
    rows: Lines = field(factory=list)
    left_out: list[LeftOut] = field(factory=list)
    sections: dict[int, str] = field(factory=dict)

    def add(self, line: Line, title: str) -> None:
        self.rows.append((line.number, [*line.cells]))
        if title:
            self.sections[line.number] = title

    def leave_out(self, lines: Iterable[Line], why: Said) -> None:
        self.left_out.extend(LeftOut(line.number, why) for line in lines)
