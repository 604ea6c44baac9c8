"""A copy of a file of tables with columns at their right, each cell in the row that it is about.

A workbook of today is copied as it is. Of any other file a new workbook is made, with its cells as
they were read, each row where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path

from attrs import evolve, frozen

from keterbukaan._words import Said
from keterbukaan.files._added_columns import AddedColumns
from keterbukaan.files._cells import Cell
from keterbukaan.files._containers import Container, container_of
from keterbukaan.files._copying import Copy, copied
from keterbukaan.files._labels import label
from keterbukaan.files._sheets import Lines, Sheet
from keterbukaan.files._workbook import Notes, Page, write_workbook
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.tables import read_sheets, table_bytes, unusable

__all__ = ["AddedToTables", "copy_of_tables"]

_SHEET = "Register"
_NEW = Said(
    "Berkas ini bukan XLSX atau XLSM, jadi dibuat buku kerja baru: isi selnya ikut, rumus, warna, "
    "dan lebar kolomnya tidak",
    "The file is not XLSX or XLSM, so a new workbook is made: with what its cells hold, and "
    "without its formulas, colours and widths",
)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile(r"[1-9][0-9]{0,8}")


@frozen
class AddedToTables:
    """What is added to the tables of a file: the headers, and cells by sheet and line.

    `headers` says for each table on which sheet and on which lines its own header stands.
    """

    heads: Sequence[str]
    headers: Sequence[tuple[str, Sequence[int]]]
    cells: Mapping[tuple[str, int], Sequence[Cell]]

    def by_sheet(self) -> dict[str, AddedColumns]:
        """Return what is added to each sheet that has a table."""
        cells: dict[str, dict[int, Sequence[Cell]]] = {sheet: {} for sheet, _ in self.headers}
        for (sheet, line), each in self.cells.items():
            cells[sheet][line] = each
        headers: dict[str, list[Sequence[int]]] = {}
        for sheet, lines in self.headers:
            headers.setdefault(sheet, []).append(lines)
        return {sheet: AddedColumns(self.heads, headers[sheet], cells[sheet]) for sheet in headers}


def copy_of_tables(
    source: Path, added: AddedToTables, notes: Notes, limits: Limits = DEFAULT
) -> Copy:
    """Return a copy of a file with columns added; the notes go into a workbook that is new.

    Raises:
        TableFileError: it cannot be read, is damaged, holds no table, or has no room at the right
            of one.
    """
    if not added.headers:
        raise unusable(
            source,
            "tidak memuat tabel; hanya tabel yang dapat disalin dengan kolom hasil",
            "holds no table; only a table can be copied with the columns of the outcome",
        )
    data = table_bytes(source, limits)
    try:
        if container_of(data) is Container.XLSX:
            return copied(data, added.by_sheet(), limits)
        return _anew(source, added, notes, limits)
    except UnreadError as problem:
        raise unusable(source, *problem.said) from problem


def _anew(source: Path, added: AddedToTables, notes: Notes, limits: Limits) -> Copy:
    heads = {line for _, lines in added.headers for line in lines}

    def rank(lines: Lines) -> int:
        """Return how many cells the header has where they are parted by one of the signs."""
        return max(
            (len(list(filter(None, held))) for line, held in lines if line in heads), default=0
        )

    file, columns = BytesIO(), added.by_sheet()
    sheets = read_sheets(source, rank, limits).held
    pages = [_Sheet(each, columns.get(label(each.name))).page() for each in sheets]
    taken = {page.name.casefold() for page in pages}
    name = next(name for name in _names(notes.name) if name.casefold() not in taken)
    write_workbook(file, [*pages, evolve(notes, name=name)])
    return Copy(file.getvalue(), ".xlsx", (_NEW,))


def _names(name: str) -> Iterator[str]:
    """Yield a name and others like it, since two sheets cannot have the same."""
    yield name
    yield from (f"{name} {number}" for number in count(2))


@frozen
class _Sheet:
    """A sheet that was read, and what is added to it."""

    sheet: Sheet
    added: AddedColumns | None

    def page(self) -> Page:
        """Return it as it is written; a file without sheets is a sheet of that name."""
        heads = self.added.header_lines if self.added else ((1,),)
        return Page(self.sheet.name or _SHEET, self._lines(), heads)

    def _lines(self) -> Iterator[Sequence[Cell]]:
        """Yield every line, each at its number, with what was added to it."""
        width = max((len(cells) for _, cells in self.sheet.lines), default=0)
        words: dict[int, Sequence[Cell]] = {}
        if self.added is not None:
            words.update(self.added.cells)
            words.update({lines[-1]: self.added.heads for lines in self.added.header_lines})
        last = 0
        for number, cells in self.sheet.lines:
            yield from [()] * (number - last - 1)
            beside = words.get(number, ())
            padded = [*map(_typed, cells), *[None] * (width - len(cells) if beside else 0)]
            yield (*padded, *beside)
            last = number


def _typed(text: str) -> Cell:
    """Return a day as a day and a small number as a number; a number of identity stays a text."""
    if _ISO.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return int(text) if _COUNT.fullmatch(text) else text
