"""Reading ODS in one pass and in bounded memory: what each cell shows, row by row.

Cells and rows that are alike are written once, with a number: those that hold nothing only move the
place, and the others are counted before they are made. What a merged cell covers is not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from attrs import define, field

from keterbukaan.files._archive import Archive, broken, locked, read_whole
from keterbukaan.files._sheets import Area, Lines, Sheet
from keterbukaan.files._taken import CellText, Taken, day_shown, number_shown
from keterbukaan.files.limits import Limits

__all__ = ["read_ods"]

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_NUMBER = re.compile(r"[+-]?(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:[eE][+-]?\d{1,3})?", re.ASCII)
_SPAN = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S", re.ASCII)
_ERROR = re.compile(r"#\S+|Err:\d+")
_BESIDE = frozenset({"annotation", "frame", "shapes", "custom-shape", "tracked-changes"})
_BREAKS = {"tab": "\t", "line-break": "\n"}
_LONGEST_REPEAT = 9


def read_ods(data: bytes, limits: Limits) -> list[Sheet]:
    """Return every sheet, with the rows that hold something.

    A formula that was never calculated is shown, not taken as empty.

    Raises:
        UnreadError: it is no ODS that is whole, is encrypted, or goes beyond a limit.
    """
    return read_whole("ODS", lambda: _sheets(Archive.of(data, "ODS", limits), limits))


def _sheets(archive: Archive, limits: Limits) -> list[Sheet]:
    if archive.has(_MANIFEST):
        archive.parse(_MANIFEST, _refuse_encrypted, _nothing)
    content = _Content(Taken(limits), CellText(limits))
    archive.parse(_CONTENT, content.start, content.end, content.more)
    if not content.is_spreadsheet:
        raise broken("ODS")
    return content.sheets


def _refuse_encrypted(tag: str, _attributes: Mapping[str, str]) -> None:
    if tag == "encryption-data":
        raise locked("ODS")


def _nothing(_tag: str) -> None:
    """Do nothing at the end of an element."""


@define
class _Content:
    """The spreadsheet while it is read."""

    taken: Taken
    said: CellText
    sheets: list[Sheet] = field(factory=list)
    is_spreadsheet: bool = False
    within: list[str] = field(factory=list)
    beside: int = 0
    """How deep it is in what is no cell, such as a comment."""

    name: str = ""
    rows: Lines = field(factory=list)
    merged: list[Area] = field(factory=list)
    line: int = 0
    repeated: int = 1
    row: dict[int, str] = field(factory=dict)
    column: int = 0
    cell: Mapping[str, str] = field(factory=dict)
    in_a_cell: bool = False
    in_a_text: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        above = self.within[-1] if self.within else ""
        self.within.append(tag)
        if self.beside or tag in _BESIDE or (tag == "table" and above != "spreadsheet"):
            self.beside += 1
        elif tag == "spreadsheet":
            self.is_spreadsheet = True
        elif tag == "table":
            self.name, self.rows, self.merged = attributes.get("table:name", ""), [], []
            self.line = 1
        elif tag == "table-row":
            self.repeated = _repeats(attributes, "table:number-rows-repeated")
            self.row, self.column = {}, 0
        elif tag in {"table-cell", "covered-table-cell"}:
            self.cell, self.in_a_cell = attributes, tag == "table-cell"
            self.said.clear()
        elif tag == "p":
            self._begin_paragraph()
        elif tag == "s" and self.in_a_text:
            self.said.add(" " * min(_repeats(attributes, "text:c"), self.taken.limits.columns))
        elif tag in _BREAKS and self.in_a_text:
            self.said.add(_BREAKS[tag])

    def end(self, tag: str) -> None:
        self.within.pop()
        if self.beside:
            self.beside -= 1
        elif tag == "p":
            self.in_a_text = max(0, self.in_a_text - 1)
        elif tag in {"table-cell", "covered-table-cell"}:
            self._end_cell()
        elif tag == "table-row":
            self._end_row()
        elif tag == "table":
            self.sheets.append(Sheet(self.name, self.rows, tuple(self.merged)))

    def more(self, piece: str) -> None:
        if self.in_a_text and not self.beside:
            self.said.add(piece)

    def _begin_paragraph(self) -> None:
        if self.in_a_cell:
            if self.said.pieces:
                self.said.add("\n")
            self.in_a_text += 1

    def _end_cell(self) -> None:
        times = _repeats(self.cell, "table:number-columns-repeated")
        text = self._shown() if self.in_a_cell else ""
        if self.in_a_cell:
            self._merge()
        self.in_a_cell = False
        if text:
            for _ in range(times):
                self.column += 1
                self.taken.check(self.line, self.column, text)
                self.row[self.column] = text
        else:
            self.column += times

    def _merge(self) -> None:
        over = _repeats(self.cell, "table:number-columns-spanned")
        down = _repeats(self.cell, "table:number-rows-spanned")
        if over > 1 or down > 1:
            here, line = self.column, self.line
            self.merged.append(Area(line, here, line + down - 1, here + over - 1))

    def _end_row(self) -> None:
        if self.row:
            cells = self.taken.row(self.line, self.row, self.repeated)
            self.rows += [(self.line + below, cells) for below in range(self.repeated)]
        self.line += self.repeated

    def _shown(self) -> str:
        """Return what the cell shows: its value where it has one, or else its text."""
        text, cell = self.said.text(), self.cell
        formula = cell.get("table:formula")
        if cell.get("calcext:value-type") == "error" or (formula and _ERROR.fullmatch(text)):
            return text or "#VALUE!"
        kind = cell.get("office:value-type", "")
        value = cell.get(_VALUES.get(kind, ""), "")
        if kind in _VALUES:
            shown = _value_shown(kind, value) if value else text
        else:
            shown = text or cell.get("office:string-value", "")
        if not shown and formula and kind != "string":
            return f"={formula.partition('=')[2]}"  # it was never calculated
        return shown


_VALUES = {
    "float": "office:value",
    "currency": "office:value",
    "percentage": "office:value",
    "date": "office:date-value",
    "time": "office:time-value",
    "boolean": "office:boolean-value",
}


def _value_shown(kind: str, value: str) -> str:
    if kind == "date":
        try:
            return day_shown(datetime.fromisoformat(value))
        except ValueError:
            return value
    if kind == "time":
        parts = _SPAN.fullmatch(value)
        if parts is None:
            return value
        hours, minutes, seconds = map(int, parts.groups())
        return str(timedelta(hours=hours, minutes=minutes, seconds=seconds)).rjust(8, "0")
    if kind == "boolean":
        return str(value == "true")
    return number_shown(value) if _NUMBER.fullmatch(value) else value


def _repeats(attributes: Mapping[str, str], name: str) -> int:
    """Return how often something stands there, or how far it goes: once where nothing is said."""
    value = attributes.get(name, "1")
    if not value.isdecimal() or len(value) > _LONGEST_REPEAT or int(value) < 1:
        raise broken("ODS")
    return int(value)
