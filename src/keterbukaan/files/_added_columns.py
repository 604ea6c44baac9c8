"""Columns that are put at the right of a sheet of an office's own workbook.

Only the rows that get a cell are touched, between their own bytes. The columns stand right of all
that stands in the rows of the table, also of cells that are merged; the filter and what is printed
reach over them where they reached to the last column before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from attrs import define, evolve, field, frozen

from keterbukaan.files._added_styles import AddedStyles
from keterbukaan.files._archive import broken
from keterbukaan.files._cells import (
    Cell,
    cell_xml,
    column_letters,
    number_of_column,
    plain_cell,
    shown_cell,
)
from keterbukaan.files._package import KIND, Edit, Ending, Tag, edited, scan
from keterbukaan.files._workbook import widths_of
from keterbukaan.files.limits import UnreadError

__all__ = ["AddedColumns", "add_columns", "area_of", "said_area", "widened"]

_LAST_COLUMN = 16_383
_MEASURED = 500
"""From how many rows the widths of the columns are taken."""

_OF_INTEREST = frozenset(
    {"row", "c", "v", "f", "is", "mergeCell", "cols", "col", "sheetData", "dimension", "autoFilter"}
)
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_CORNER = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_VALUE = rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')"
_LOW, _HIGH, _REF, _SPANS = (
    re.compile(rb"\s+" + name + _VALUE) for name in (b"min", b"max", b"ref", b"spans")
)


@frozen
class AddedColumns:
    """What is added to a sheet: the headers, the lines on which they stand, and cells by line.

    `header_lines` has the lines of each header of the sheet; on the last of them the words stand.
    """

    heads: Sequence[str]
    header_lines: Sequence[Sequence[int]]
    cells: Mapping[int, Sequence[Cell]]


@frozen
class Area:
    """Cells from one corner to another: rows as the sheet counts them, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


def _column_of(place: str) -> int:
    return _column_named(place.rstrip("0123456789"))


@lru_cache(maxsize=1_024)
def _column_named(letters: str) -> int:
    if _LETTERS.fullmatch(letters) is None:
        raise broken(KIND)
    return number_of_column(letters)


def area_of(text: str) -> Area | None:
    """Read an area such as "A4:J30" or "$A$4:$J$30"; None where it is none."""
    first, _, second = text.partition(":")
    corners = _CORNER.fullmatch(first), _CORNER.fullmatch(second or first)
    if corners[0] is None or corners[1] is None:
        return None
    (left, top), (right, bottom) = (each.groups() for each in corners if each)
    return Area(int(top), number_of_column(left), int(bottom), number_of_column(right))


def said_area(area: Area, *, fixed: bool = False) -> str:
    """Write an area as a sheet does, or as a name in a workbook does."""
    sign = "$" if fixed else ""
    left, right = column_letters(area.left), column_letters(area.right)
    return f"{sign}{left}{sign}{area.top}:{sign}{right}{sign}{area.bottom}"


_NO_TAG = Tag("", {}, 0, (), b"")


@define
class _Row:
    """A row as it stands: its tag and its end, its last cell that holds something, those after."""

    tag: Tag
    end: int = 0
    last: int = -1
    style: int = 0
    empty: list[tuple[int, int, int]] = field(factory=list)


@define
class _Sheet:
    """What is found in a sheet."""

    first: int
    last: int
    wanted: frozenset[int]
    rows: dict[int, _Row] = field(factory=dict)
    right: int = -1
    merged: list[Area] = field(factory=list)
    columns: list[Tag] = field(factory=list)
    tags: dict[str, Tag] = field(factory=dict)
    columns_end: int = 0
    _row: _Row = field(factory=lambda: _Row(_NO_TAG))
    _number: int = 0
    _cell: Tag = _NO_TAG
    _place: int = -1
    _holds: bool = False

    def begins(self, tag: Tag) -> None:
        """Take up an element."""
        name = tag.local
        if name == "row":
            self._number = int(tag.said.get("r", self._number + 1))
            self._row, self._place = _Row(tag), -1
        elif name == "c":
            place = tag.said.get("r")
            self._place = self._place + 1 if place is None else _column_of(place)
            self._cell, self._holds = tag, False
        elif name in {"v", "f", "is"}:
            self._holds = True
        elif name == "mergeCell" and (area := area_of(tag.said["ref"])) is not None:
            self.merged.append(area)
        elif name == "col" and tag.within[-1:] == ("cols",):
            self.columns.append(tag)
        elif len(tag.within) == 1:
            self.tags[name] = tag

    def ends(self, ending: Ending) -> None:
        """Note what an element was."""
        if ending.local == "c":
            self._cell_ends(ending)
        elif ending.local == "row":
            self._row_ends(ending)
        elif ending.local == "cols":
            self.columns_end = ending.end

    def _cell_ends(self, ending: Ending) -> None:
        row, cell = self._row, self._cell
        if self._holds:
            row.last, row.style = self._place, int(cell.said.get("s", "0"))
            row.empty.clear()
        else:
            row.empty.append((self._place, cell.begin, ending.end))

    def _row_ends(self, ending: Ending) -> None:
        row = self._row
        row.end = ending.begin
        if self.first <= self._number <= self.last:
            self.right = max(self.right, row.last)
        if self._number in self.wanted:
            self.rows[self._number] = row


@frozen
class _Place:
    """What is put where, and how it looks."""

    added: AddedColumns
    styles: AddedStyles | None
    first: int
    counts_from_1904: bool


def add_columns(
    data: bytes, added: AddedColumns, styles: AddedStyles | None, *, counts_from_1904: bool
) -> tuple[bytes, int, int]:
    """Return a sheet with columns added, and the numbers of the first and the last of them.

    Raises:
        UnreadError: the sheet is damaged, lacks a row that is to get a cell, or is full.
    """
    heads = [line for lines in added.header_lines for line in lines]
    wanted = frozenset((*heads, *added.cells))
    sheet = _Sheet(min(wanted), max(wanted), wanted)
    scan(data, sheet.begins, sheet.ends, _OF_INTEREST)
    if sheet.rows.keys() < wanted:
        raise broken(KIND)
    right = max([sheet.right, *_merged_beside(sheet)])
    first, last = right + 1, right + len(added.heads)
    if last > _LAST_COLUMN:
        raise UnreadError(
            "tidak ada tempat lagi di sebelah kanan tabelnya",
            "there is no room left at the right of the table",
        )
    place = _Place(added, styles, first, counts_from_1904)
    edits = [*_rows_edited(data, sheet, place), *_columns_edited(data, sheet, added, first)]
    edits += _areas_edited(data, sheet, first, last)
    return edited(data, edits), first, last


def _merged_beside(sheet: _Sheet) -> Iterator[int]:
    """Yield how far merged cells reach that touch a row of the table."""
    for area in sheet.merged:
        touches = area.top <= sheet.last and area.bottom >= sheet.first
        if touches and area.right < _LAST_COLUMN:
            yield area.right


def _rows_edited(data: bytes, sheet: _Sheet, place: _Place) -> Iterator[Edit]:
    added, styles, first = place.added, place.styles, place.first
    heads = {lines[-1]: added.heads for lines in added.header_lines}
    above = {line for lines in added.header_lines for line in lines[:-1]}
    blank = [None] * len(added.heads)
    for number, row in sheet.rows.items():
        is_head = number in heads or number in above
        cells = heads.get(number, blank) if is_head else added.cells[number]
        prefix = row.tag.prefix
        text = "".join(
            cell_xml(
                f"{column_letters(column)}{number}",
                cell if styles else _in_words(cell),
                row.style if is_head or styles is None else styles.of_cell(row.style, cell),
                prefix,
                counts_from_1904=place.counts_from_1904,
            )
            for column, cell in enumerate(cells, start=first)
        )
        begin, end = row.tag.begin, row.tag.end
        tag = _SPANS.sub(b"", data[begin:end])
        last, insert_at = first + len(cells) - 1, row.end
        for column, starts, stops in reversed(row.empty):
            if column > last:
                insert_at = starts
            elif column >= first:
                yield starts, stops, b""
        if row.end == end and tag.endswith(b"/>"):  # its one tag is all of it
            yield begin, end, tag[:-2].rstrip() + f">{text}</{row.tag.name}>".encode()
        else:
            yield begin, end, tag
            yield insert_at, insert_at, text.encode()


def _in_words(cell: Cell) -> str | int | None:
    """Return a cell as it is shown, for a workbook without formats: a day would be a number."""
    held = plain_cell(cell)
    return shown_cell(cell) if isinstance(held, date) else held


def _columns_edited(data: bytes, sheet: _Sheet, added: AddedColumns, first: int) -> Iterator[Edit]:
    """Yield the widths of the columns, those of the sheet without what reaches over the new ones.

    Columns are numbered from 1 here, and none may be named twice.
    """
    # The rows keep their height, so what stands left of another text must not be wrapped.
    lines = [added.heads, *islice(added.cells.values(), _MEASURED)]
    widths = widths_of(lines, is_wrapped=False)
    widths[-1:] = widths_of(lines)[-1:]
    cols, content = sheet.tags.get("cols"), sheet.tags["sheetData"]
    prefix = content.prefix
    own = [
        f'<{prefix}col min="{number}" max="{number}" width="{width}" customWidth="1"/>'.encode()
        for number, width in enumerate(widths, start=first + 1)
    ]
    if cols is None or not sheet.columns:
        begin, end = (content.begin,) * 2 if cols is None else (cols.begin, sheet.columns_end)
        opens, closes = f"<{prefix}cols>".encode(), f"</{prefix}cols>".encode()
        yield begin, end, opens + b"".join(own) + closes
        return
    last = first + len(widths)
    before, after = [], []
    for column in sheet.columns:
        low, high = int(column.said["min"]), int(column.said["max"])
        tag = data[column.begin : column.end]
        if low <= first:
            before.append(_between(tag, low, min(high, first)))
        if high > last:
            after.append(_between(tag, max(low, last + 1), high))
    begin, end = sheet.columns[0].begin, sheet.columns[-1].end
    yield begin, end, b"".join([*before, *own, *after])


def _between(tag: bytes, low: int, high: int) -> bytes:
    tag = _LOW.sub(f' min="{low}"'.encode(), tag)
    return _HIGH.sub(f' max="{high}"'.encode(), tag)


def _areas_edited(data: bytes, sheet: _Sheet, first: int, last: int) -> Iterator[Edit]:
    """Yield what says how far the sheet and its filter reach."""
    for name in ("dimension", "autoFilter"):
        tag = sheet.tags.get(name)
        area = None if tag is None else area_of(tag.said.get("ref", ""))
        if tag is None or area is None:
            continue
        if (reaches := widened(area, first, last)) is not None:
            text = f' ref="{said_area(reaches)}"'.encode()
            yield tag.begin, tag.end, _REF.sub(text, data[tag.begin : tag.end])


def widened(area: Area, first: int, last: int) -> Area | None:
    """Return an area over the columns that were added; None where it ended elsewhere."""
    if area.right < first - 1 or area.right >= last:
        return None
    return evolve(area, right=last)
