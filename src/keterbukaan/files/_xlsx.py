"""Reading XLSX in one pass and in bounded memory: what each cell shows, row by row.

A row stands where its number puts it, and what the sheet calls its dimension is not looked at. What
merged cells hold stands in the first of them alone, as the file has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from posixpath import basename, dirname, join, normpath

from attrs import define, field, frozen

from keterbukaan.files._archive import Archive, broken, read_whole
from keterbukaan.files._sheets import Area, Lines, Sheet
from keterbukaan.files._taken import CellText, Taken, day_shown, number_shown
from keterbukaan.files.limits import Limits, UnreadError, too_much

__all__ = ["read_xlsx"]

_MOST_FORMATS = 2**16
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_LONGEST_FORMAT = 255
_SPELT_SIGN = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")  # as a text is written that looks so
_COORDINATE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,9})")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,400}\.?[0-9]{0,400}|\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,3})?")


def read_xlsx(data: bytes, limits: Limits) -> list[Sheet]:
    """Return every sheet, with the rows that hold something.

    A formula that was never calculated is shown, not taken as empty.

    Raises:
        UnreadError: it is not a workbook of today, is encrypted, or goes beyond a limit.
    """
    return read_whole("XLSX", lambda: _Workbook(Archive.of(data, "XLSX", limits), limits).sheets())


def _broken() -> UnreadError:
    return broken("XLSX")


@frozen
class _Workbook:
    archive: Archive
    limits: Limits

    def sheets(self) -> list[Sheet]:
        found: dict[str, Sheet] = {}
        path = [*self._related("", "/officeDocument").values()][0]  # noqa: RUF015 - or IndexError
        looks, taken = _Looks(self.limits), Taken(self.limits)
        looks.read_book(self.archive, path)
        for kind, read in (("/styles", looks.read_styles), ("/sharedStrings", looks.read_strings)):
            for part in filter(self.archive.has, self._related(path, kind).values()):
                read(self.archive, part)
        sheets = self._related(path, "/worksheet")
        for name, link in looks.names:
            if link in sheets:  # and not a chart
                if name in found:
                    raise _broken()
                found[name] = _Sheet(looks, taken, _Said(self.limits)).read(
                    name, self.archive, sheets[link]
                )
        return [*found.values()]

    def _related(self, path: str, kind: str) -> dict[str, str]:
        """Return the parts of one kind that belong to a part, by the name of their relation."""
        folder = dirname(path)
        relations = join(folder, "_rels", f"{basename(path)}.rels")
        found: dict[str, str] = {}

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Relationship" and attributes["Type"].endswith(kind):
                place = join("/", folder, attributes["Target"])  # from the top, or from the folder
                found[attributes["Id"]] = normpath(place)[1:]

        self.archive.parse(relations, start, _nothing)
        return found


def _nothing(_tag: str) -> None:
    """Do nothing at the end of an element."""


@define
class _Looks:
    """What the sheets of a workbook share: names, texts, and which formats are dates."""

    limits: Limits
    names: list[tuple[str, str]] = field(factory=list)
    texts: list[str] = field(factory=list)
    dates: set[int] = field(factory=set)
    spans: set[int] = field(factory=set)
    counts_from_1904: bool = False
    days: dict[tuple[str, str], str] = field(factory=dict)
    """What was shown for a number as a day, since the same days come again and again."""

    def read_book(self, archive: Archive, part: str) -> None:
        def start(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "workbookPr":
                self.counts_from_1904 = attributes.get("date1904", "0") in {"1", "true"}
            elif tag == "sheet":
                links = [attributes[key] for key in attributes if key.endswith(":id")]
                self.names.append((attributes["name"], links[0]))

        archive.parse(part, start, _nothing)

    def read_styles(self, archive: Archive, part: str) -> None:
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

        formats: dict[int, str] = dict(BUILTIN_FORMATS)
        within: list[str] = []
        place = 0

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            nonlocal place
            if tag == "numFmt":
                code = attributes["formatCode"]
                formats[_whole(attributes["numFmtId"])] = code[:_LONGEST_FORMAT]
            elif tag == "xf" and within[-1:] == ["cellXfs"]:
                code = formats.get(_whole(attributes.get("numFmtId", "0")), "")
                if is_date_format(code):
                    self.dates.add(place)
                    if is_timedelta_format(code):
                        self.spans.add(place)
                place += 1
                if place > _MOST_FORMATS:
                    raise _broken()
            within.append(tag)

        def end(_tag: str) -> None:
            within.pop()

        archive.parse(part, start, end)

    def read_strings(self, archive: Archive, part: str) -> None:
        said = _Said(self.limits)

        def start(tag: str, _attributes: Mapping[str, str]) -> None:
            if tag == "si":
                said.clear()
            said.start(tag)

        def end(tag: str) -> None:
            said.end(tag)
            if tag == "si":
                self.texts.append(said.text().replace("x005F_", ""))
                if len(self.texts) > self.limits.cells:
                    raise too_much(self.limits, "cells", "berkas memuat", "the file holds")

        archive.parse(part, start, end, said.more)

    def shown(self, kind: str, value: str, look: str) -> str:
        """Return what a cell shows, from what is written of it."""
        if kind == "s":
            return self.texts[_whole(value)]
        if kind == "b":
            return str(value not in {"0", "false"})
        if kind == "d":
            return _iso(value)
        if kind == "n":
            if _whole(look) in self.dates:
                if (value, look) not in self.days:
                    self.days[value, look] = self._dated(value, int(look))
                return self.days[value, look]
            if value.isdecimal() or _NUMBER.fullmatch(value):
                return number_shown(value)
        return value

    def _dated(self, value: str, look: int) -> str:
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        if _NUMBER.fullmatch(value) is None:
            return value
        epoch = MAC_EPOCH if self.counts_from_1904 else WINDOWS_EPOCH
        try:
            moment = from_excel(float(value), epoch, timedelta=look in self.spans)
        except (OverflowError, ValueError):
            return "#VALUE!"
        return day_shown(moment) if isinstance(moment, datetime) else str(moment)


def _iso(value: str) -> str:
    try:
        return day_shown(datetime.fromisoformat(value))
    except ValueError:
        return value


def _whole(text: str) -> int:
    """Read a number or place, which no file writes with a sign."""
    if not text.isdecimal():
        raise _broken()
    return int(text)


@define
class _Said(CellText):
    """The text of a string or cell; how its signs are read aloud is left out."""

    collecting: bool = False
    in_a_reading: bool = False

    def start(self, tag: str) -> None:
        if tag == "rPh":
            self.in_a_reading = True
        elif tag in _TEXTS and not self.in_a_reading:
            self.collecting = True

    def end(self, tag: str) -> None:
        if tag == "rPh":
            self.in_a_reading = False
        elif tag in _TEXTS:
            self.collecting = False

    def more(self, piece: str) -> None:
        if self.collecting:
            self.add(piece)


_TEXTS = frozenset({"t", "v", "f"})


@define
class _Sheet:
    """One sheet while it is read. What is called for each cell is kept short."""

    looks: _Looks
    taken: Taken
    said: _Said
    rows: Lines = field(factory=list)
    merged: list[Area] = field(factory=list)
    row: dict[int, str] = field(factory=dict)
    line: int = 0
    column: int = 0
    kind: str = "n"
    look: str = "0"
    held: dict[str, str] = field(factory=dict)
    columns: dict[str, int] = field(factory=dict)

    def read(self, name: str, archive: Archive, part: str) -> Sheet:
        archive.parse(part, self._start, self._end, self.said.more)
        return Sheet(name, self.rows, tuple(self.merged))

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            place = attributes.get("r")
            self.column = self.column + 1 if place is None else self._column(place)
            self.kind = attributes.get("t", "n")
            self.look = attributes.get("s", "0")
            self.held = {}
        elif tag == "row":
            self._begin_row(attributes.get("r"))
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            if tag in _ALONE:
                self.said.clear()
            self.said.start(tag)

    def _end(self, tag: str) -> None:
        if tag == "c":
            self._end_cell()
        elif tag == "row":
            if cells := self.taken.row(self.line, self.row):
                self.rows.append((self.line, cells))
        else:
            self.said.end(tag)
            if tag in _ALONE:
                self.held[tag] = _SPELT_SIGN.sub("_", self.said.text())

    def _column(self, place: str) -> int:
        letters = place.rstrip("0123456789")
        column = self.columns.get(letters)
        if column is None:
            column = self.columns[letters] = _column(place)
        return column

    def _merge(self, ref: str) -> None:
        """Keep which cells are merged; what they hold stands in the first of them alone."""
        ends = [_COORDINATE.fullmatch(each) for each in ref.split(":")]
        places = [(int(each[2]), _column(each[0]) - 1) for each in ends if each]
        if len(places) == len(ends) == 2:  # noqa: PLR2004 - from a cell to another
            self.merged.append(Area(*places[0], *places[1]))

    def _begin_row(self, number: str | None) -> None:
        self.line = self.line + 1 if number is None else _whole(number.removesuffix(".0"))
        if not 1 <= self.line <= _LAST_ROW:
            raise _broken()
        self.row, self.column = {}, 0

    def _end_cell(self) -> None:
        held = self.held
        if not held:
            return
        value = held.get("v", "")
        if self.kind != "str":
            value = value.strip()
        if value:
            text = self.looks.shown(self.kind, value, self.look)
        elif "f" in held and not (self.kind == "str" and "v" in held):
            text = f"={held['f']}"  # it was never calculated; one that shows nothing is a text
        else:
            text = held.get("is", "")
        if text:
            self.taken.check(self.line, self.column, text)
            if self.row.setdefault(self.column, text) != text:
                raise _broken()  # two cells at one place: which of them is meant is not known


_ALONE = frozenset({"v", "f", "is"})


def _column(place: str) -> int:
    found = _COORDINATE.fullmatch(place)
    number = 0
    for letter in found[1].upper() if found else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    if not 1 <= number <= _LAST_COLUMN:
        raise _broken()
    return number
