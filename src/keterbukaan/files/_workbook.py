"""Writing a workbook that an office can use as it is: typed, filtered, coloured and ready to print.

The header stays in sight and has a filter; each column is as wide as what stands in it, up to where
it is wrapped; days and numbers are days and numbers. On paper it is A4 lying on its side, one page
wide, with the header on each page and the pages numbered. The parts of the file are written one
after the other as the lines come, so that a long table takes no more memory than a short one, and
hold no time of their own: the same table is the same file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import chain, islice
from textwrap import wrap
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import frozen

from keterbukaan.files._cells import Cell, cell_xml, column_letters, plain_cell, shown_cell
from keterbukaan.files._workbook_parts import (
    HEAD,
    NOTE,
    SUBJECT,
    Framed,
    around,
    sheet_foot,
    sheet_head,
    style_of,
)
from keterbukaan.files.limits import UnreadError

__all__ = ["Notes", "Page", "widths_of", "write_workbook"]

_MEASURED = 500
"""From how many lines the widths of the columns are taken."""

_NARROWEST, _WIDEST, _WIDEST_HEAD = 6, 36, 14
_WIDEST_OF_ALL = 80
_ROOM = 3
_LINE, _HIGHEST = 15, 405
"""The height of one line of text and of the highest row, in points."""

_LAST_ROW = 1_048_576
_NOTE_WIDTHS = (32, 118)


@frozen
class Page:
    """A sheet with tables: its name, its lines, and on which of them, from 1, each header stands.

    The first header stays in sight and repeats on each page; a table that is alone has a filter.
    """

    name: str
    lines: Iterable[Sequence[Cell]]
    heads: Sequence[Sequence[int]] = ((1,),)


@frozen
class Notes:
    """A sheet of notes: each line is a subject and what is said of it, or a heading alone."""

    name: str
    lines: Sequence[tuple[str, Cell]]


def write_workbook(file: BinaryIO, pages: Sequence[Page | Notes]) -> None:
    """Write a workbook, whole or not at all.

    Raises:
        UnreadError: a text is longer than a cell can be, or a table than a sheet.
    """
    packed = BytesIO()  # in memory, so that nothing is left to be written when the disk is full
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        sheets: list[Framed] = []
        for number, page in enumerate(pages, start=1):
            with archive.open(_part(f"xl/worksheets/sheet{number}.xml"), "w") as part:
                if isinstance(page, Notes):
                    sheets.append(Framed(page.name))
                    _write_notes(part, page)
                else:
                    sheets.append(_write_page(part, page))
        for name, text in around(sheets):
            archive.writestr(_part(name), text)
    file.write(packed.getbuffer())


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name)  # of no other day than the first that a zip can name
    part.compress_type = ZIP_DEFLATED
    return part


def _write_page(part: IO[bytes], page: Page) -> Framed:
    """Write a sheet row by row."""
    lines = iter(page.lines)
    first = list(islice(lines, _MEASURED))
    heads = {line for each in page.heads for line in each}
    widths = widths_of(first, heads)
    letters = [column_letters(place) for place in range(len(widths))]
    begins, head = page.heads[0][0], page.heads[0][-1]
    part.write(sheet_head(widths, head).encode())
    row = head
    for row, cells in enumerate(chain(first, lines), start=1):
        if row > _LAST_ROW:
            raise _too_long()
        written = "".join(
            cell_xml(f"{letter}{row}", cell, HEAD if row in heads else style_of(cell))
            for letter, cell in zip(letters, cells, strict=False)
        )
        if written:
            part.write(f'<row r="{row}"{_height(cells, widths)}>{written}</row>'.encode())
    filtered = f"A{head}:{letters[-1] if letters else 'A'}{row}" if len(page.heads) == 1 else None
    part.write(sheet_foot(filtered).encode())
    return Framed(page.name, filtered, (begins, head))


def _too_long() -> UnreadError:
    return UnreadError(
        f"tabelnya lebih panjang dari {_LAST_ROW} baris, yang tidak dapat disimpan XLSX; simpan "
        "sebagai CSV",
        f"the table is longer than the {_LAST_ROW} rows that XLSX can hold; save it as CSV",
    )


def _write_notes(part: IO[bytes], page: Notes) -> None:
    part.write(sheet_head(_NOTE_WIDTHS, 0).encode())
    for row, (subject, said) in enumerate(page.lines, start=1):
        left = cell_xml(f"A{row}", subject, SUBJECT)
        right = cell_xml(f"B{row}", said, style_of(said, NOTE))
        height = _height((subject, said), _NOTE_WIDTHS)
        part.write(f'<row r="{row}"{height}>{left}{right}</row>'.encode())
    part.write(sheet_foot(None).encode())


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> str:
    """Return how high a row is where something in it is wrapped: not every program finds out."""
    most = 1
    for cell, width in zip(cells, widths, strict=False):
        text = plain_cell(cell)
        if isinstance(text, str) and (len(text) > width - _ROOM or "\n" in text):
            most = max(most, _lines_of(text, width - 1))
    return "" if most == 1 else f' ht="{min(most * _LINE, _HIGHEST)}"'


@lru_cache(maxsize=1_024)
def _lines_of(text: str, room: int) -> int:
    return sum(len(wrap(each, room)) or 1 for each in text.split("\n"))


def widths_of(
    lines: Sequence[Sequence[Cell]], heads: Collection[int] = (1,), *, is_wrapped: bool = True
) -> list[int]:
    """Return how wide each column is to be, in letters; a header is wrapped sooner than the rest.

    `heads` are the numbers of the lines that are headers, from 1. What stands above the first of
    them is a title, which may reach over the columns beside it.
    """
    widths = [0] * max(map(len, lines), default=0)
    begins = min(heads, default=1)
    for number, cells in enumerate(lines, start=1):
        for place, cell in enumerate(cells if number >= begins else ()):
            text = shown_cell(cell)
            longest = max(map(len, text.split("\n")), default=0)
            if number in heads and is_wrapped:
                word = max(map(len, text.split()), default=0)
                # with room for the sign of the filter
                longest = max(word, min(longest, _WIDEST_HEAD)) + _ROOM
            widths[place] = max(widths[place], longest)
    widest = _WIDEST if is_wrapped else _WIDEST_OF_ALL
    return [min(max(width, _NARROWEST), widest) + _ROOM for width in widths]
