"""What stands in the records of a binary workbook that its reader does not tell.

That is which cells hold an error, which are merged, and how far apart the first and the last are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from struct import unpack_from

from attrs import define, field

from keterbukaan.files._archive import Archive, broken, locked
from keterbukaan.files._ole import file_of, stream_of
from keterbukaan.files._sheets import Area
from keterbukaan.files.limits import Limits

__all__ = ["Seen", "look_through_xls", "look_through_xlsb"]

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@define
class Seen:
    """What was seen of a sheet; lines and columns are counted from 1."""

    errors: dict[int, dict[int, str]] = field(factory=dict)
    merged: list[Area] = field(factory=list)
    first: tuple[int, int] | None = None
    last: tuple[int, int] = (0, 0)

    def cell(self, line: int, column: int) -> None:
        """Note a cell that holds something."""
        top, left = self.first or (line, column)
        bottom, right = self.last
        self.first = min(top, line), min(left, column)
        self.last = max(bottom, line), max(right, column)

    def error(self, line: int, column: int, code: int) -> None:
        """Note a cell that holds an error."""
        self.errors.setdefault(line, {})[column] = _ERRORS[code]

    def area(self) -> int:
        """Return how many cells there are from the first to the last."""
        if self.first is None:
            return 0
        return (1 + self.last[0] - self.first[0]) * (1 + self.last[1] - self.first[1])


# ------------------------------------------------------------ XLS

_BEGIN, _END, _LOCKED, _SHEET = 0x0809, 0x000A, 0x002F, 0x0085
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x0206, 0x027E, 0x0406})
_FORMULAS = frozenset({0x0006, 0x0206, 0x0406})
_OF_ERROR, _OF_NUMBERS, _MERGED, _SIZE = 0x0205, 0x00BD, 0x00E5, 0x0200
_NOT_A_NUMBER, _IS_AN_ERROR = 0xFFFF, 2


def look_through_xls(data: bytes) -> tuple[bytes, list[Seen]]:
    """Return an XLS file put together anew, and what was seen of each sheet, in their order.

    In the new file no sheet says how large it is, since that would be believed.

    Raises:
        UnreadError: it is not whole, or has a password.
        struct.error, LookupError: the same.
    """
    stream = bytearray(stream_of(data, "Workbook"))
    sheets: list[int] = []
    for kind, place, _ in _records(stream, 0):
        if kind == _LOCKED:
            raise locked("XLS")
        if kind == _SHEET:
            sheets += unpack_from("<I", stream, place)
        elif kind == _END:
            break
    found, looked_at = [], 0
    for begin in sheets:
        seen = Seen()
        end = _look_at(stream, begin, seen)
        looked_at += end - begin
        if looked_at > len(stream):  # no two sheets share records
            raise broken("XLS")
        found.append(seen)
    return file_of("Workbook", bytes(stream)), found


def _look_at(stream: bytearray, begin: int, seen: Seen) -> int:
    depth, end = 0, begin  # a chart that stands in the sheet has records of its own
    for kind, place, length in _records(stream, begin):
        end = place + length
        depth += (kind == _BEGIN) - (kind == _END)
        if depth < 1:
            break
        if depth == 1:
            _note(stream, kind, place, end, seen)
    return end


def _note(stream: bytearray, kind: int, place: int, end: int, seen: Seen) -> None:
    if kind in _CELLS:
        row, column = unpack_from("<HH", stream, place)
        seen.cell(row + 1, column + 1)
        if kind == _OF_ERROR and stream[place + 7] == 1:
            seen.error(row + 1, column + 1, stream[place + 6])
        elif kind in _FORMULAS:
            what, code, mark = unpack_from("<BxBxxxH", stream, place + 6)
            if mark == _NOT_A_NUMBER and what == _IS_AN_ERROR:
                seen.error(row + 1, column + 1, code)
    elif kind == _OF_NUMBERS:
        row, column = unpack_from("<HH", stream, place)
        (last,) = unpack_from("<H", stream, end - 2)
        seen.cell(row + 1, column + 1)
        seen.cell(row + 1, last + 1)
    elif kind == _SIZE:
        stream[place:end] = bytes(end - place)
    elif kind == _MERGED:
        for here in range(place + 2, end - 7, 8):
            top, bottom, left, right = unpack_from("<4H", stream, here)
            seen.merged.append(Area(top + 1, left, bottom + 1, right))


def _records(stream: bytes | bytearray, place: int) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, where its content begins, and how long that is."""
    while place + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, place)
        yield kind, place + 4, length
        place += 4 + length


# ------------------------------------------------------------ XLSB

_BOOK, _RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_B_ROW, _B_CELLS, _B_SHEET, _B_MERGED = 0, frozenset(range(2, 12)), 156, 176
_B_ERRORS = frozenset({3, 11})


def look_through_xlsb(data: bytes, limits: Limits) -> list[Seen]:
    """Return what was seen of each sheet of an XLSB file, in their order.

    Raises:
        UnreadError: it is not whole, is encrypted, or unpacks to more than the limit.
        struct.error, LookupError: the same.
    """
    archive = Archive.of(data, "XLSB", limits)
    links: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship":
            links[attributes["Id"]] = normpath(join("/xl", attributes["Target"]))[1:]

    archive.parse(_RELATIONS, start, lambda _: None)
    parts = {name: b"".join(archive.pieces(name)) for name in (_BOOK, *links.values())}
    found: list[Seen] = []
    for kind, place, _ in _short_records(parts[_BOOK]):
        if kind == _B_SHEET:
            book = parts[_BOOK]
            (letters,) = unpack_from("<I", book, place + 8)
            link = book[place + 12 : place + 12 + 2 * letters].decode("utf-16-le")
            found.append(_look_at_short(parts[links[link]]))
    return found


def _look_at_short(part: bytes) -> Seen:
    seen, line = Seen(), 0
    for kind, place, _ in _short_records(part):
        if kind == _B_ROW:
            line = unpack_from("<I", part, place)[0] + 1
        elif kind in _B_CELLS:
            column = unpack_from("<I", part, place)[0] + 1
            seen.cell(line, column)
            if kind in _B_ERRORS:
                seen.error(line, column, part[place + 8])
        elif kind == _B_MERGED:
            top, bottom, left, right = unpack_from("<4I", part, place)
            seen.merged.append(Area(top + 1, left, bottom + 1, right))
    return seen


def _short_records(part: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, where its content begins, and how long that is.

    Both numbers are written in as many bytes as they need, of which each has seven bits.
    """
    place, end = 0, len(part)
    while place < end:
        kind, place = _number(part, place, 2)
        length, place = _number(part, place, 4)
        yield kind, place, length
        place += length


def _number(part: bytes, place: int, most: int) -> tuple[int, int]:
    found = 0
    for index in range(most):
        byte = part[place + index]
        found |= (byte & 0x7F) << 7 * index
        if byte < 0x80:  # noqa: PLR2004 - the bit that says whether another follows
            return found, place + index + 1
    return found, place + most
