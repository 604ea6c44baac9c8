"""A copy of an office's own workbook with columns added, and nothing else changed.

The copy is made of the parts of the source, byte by byte, but for the sheets that get columns, the
styles, and the names of areas that reach over the new columns. So formulas with their results,
macros, pictures, charts, pivot tables, comments, merged cells, hidden rows, filters and conditional
formats stay. The source is only read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from attrs import define, frozen

from keterbukaan._words import Said
from keterbukaan.files._added_columns import (
    AddedColumns,
    add_columns,
    area_of,
    said_area,
    widened,
)
from keterbukaan.files._added_styles import AddedStyles
from keterbukaan.files._archive import Archive, read_whole
from keterbukaan.files._labels import label
from keterbukaan.files._package import KIND, Edit, Ending, Package, Tag, edited, scan
from keterbukaan.files.limits import Limits

__all__ = ["Copy", "copied"]

_SIGNATURES = "_xmlsignatures/"
_MACROS = b"macroEnabled"
_WIDENED = frozenset({"_xlnm._FilterDatabase", "_xlnm.Print_Area"})
_ONE_AREA = re.compile(r"((?:'(?:[^']|'')*'|[^'!,]+)!)([^!,]+)")
_SIGNED = Said(
    "Buku kerja ini bertanda tangan digital; pada salinannya tanda tangan itu tidak berlaku lagi",
    "This workbook has a digital signature, which no longer holds for the copy",
)


@frozen
class Copy:
    """A copy as bytes, how its name has to end, and what does not hold for it as for the source."""

    data: bytes
    ending: str
    notes: tuple[Said, ...]


def copied(data: bytes, added: Mapping[str, AddedColumns], limits: Limits) -> Copy:
    """Return a copy of a workbook with columns added to some of its sheets, by their names.

    Raises:
        UnreadError: it is not a workbook of today (XLSX, XLSM), is damaged, goes beyond a limit, or
            has no room at the right of a table.
    """
    return read_whole(
        KIND, lambda: _Copying.of(Package(Archive.of(data, KIND, limits))).made(added)
    )


@frozen
class _Sheet:
    place: int
    name: str
    link: str


@define
class _Copying:
    """A workbook while it is copied: its parts, and what is read of the workbook itself."""

    package: Package
    book: str
    text: bytes
    sheets: list[_Sheet]
    names: list[tuple[Tag, int]]
    counts_from_1904: bool

    @classmethod
    def of(cls, package: Package) -> _Copying:
        [book, *_] = package.related("", "officeDocument").values()
        text = package.read(book)
        sheets: list[_Sheet] = []
        names: list[tuple[Tag, int]] = []
        dates: list[str] = []

        def begins(tag: Tag) -> None:
            if tag.local == "sheet":
                [link] = [said for name, said in tag.said.items() if name.endswith(":id")]
                sheets.append(_Sheet(len(sheets), tag.said["name"], link))
            elif tag.local == "workbookPr":
                dates.append(tag.said.get("date1904", "0"))
            elif tag.said.get("name") in _WIDENED:
                names.append((tag, 0))

        def ends(ending: Ending) -> None:
            if ending.local == "definedName" and names and names[-1][1] == 0:
                names[-1] = (names[-1][0], ending.begin)

        scan(text, begins, ends, frozenset({"sheet", "workbookPr", "definedName"}))
        return cls(package, book, text, sheets, names, bool({"1", "true"} & {*dates}))

    def made(self, added: Mapping[str, AddedColumns]) -> Copy:
        parts = self.package.related(self.book, "worksheet")
        there = self.package.related(self.book, "styles").values()
        looks = [part for part in there if self.package.archive.has(part)]
        styles = AddedStyles.of(self.package.read(looks[0])) if looks else None
        changed: dict[str, bytes] = {}
        edits: list[Edit] = []
        for sheet in self.sheets:
            columns = added.get(label(sheet.name))
            if columns is None:
                continue
            part = parts[sheet.link]
            text, first, last = add_columns(
                self.package.read(part),
                columns,
                styles,
                counts_from_1904=self.counts_from_1904,
            )
            changed[part] = text
            edits += self._names_edited(sheet, first, last)
        if styles is not None:
            changed[looks[0]] = styles.written()
        changed[self.book] = edited(self.text, edits)
        return self._packed(changed)

    def _names_edited(self, sheet: _Sheet, first: int, last: int) -> Iterator[Edit]:
        """Yield the names of a sheet's areas that have to reach over the new columns."""
        for tag, ends in self.names:
            if tag.said.get("localSheetId") != str(sheet.place):
                continue
            named = _ONE_AREA.fullmatch(self.text[tag.end : ends].decode())
            area = None if named is None else area_of(named[2])
            reaches = None if area is None else widened(area, first, last)
            if named is not None and reaches is not None:
                yield tag.end, ends, f"{named[1]}{said_area(reaches, fixed=True)}".encode()

    def _packed(self, changed: Mapping[str, bytes]) -> Copy:
        packed = BytesIO()
        has_macros = _MACROS in self.package.read("[Content_Types].xml")
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for member in self.package.members:
                name = member.filename
                held = changed[name] if name in changed else self.package.read(name)
                archive.writestr(member, held)
        is_signed = any(each.filename.startswith(_SIGNATURES) for each in self.package.members)
        notes = (_SIGNED,) if is_signed else ()
        return Copy(packed.getvalue(), ".xlsm" if has_macros else ".xlsx", notes)
