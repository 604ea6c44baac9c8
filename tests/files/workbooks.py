"""Workbooks made by hand, part by part: as no spreadsheet writes them, but a stranger may."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

__all__ = ["HEADER", "packed", "parts", "row", "saved", "sheet"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _relations(*pairs: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def row(number: int | None, *texts: str) -> str:
    """Return a row of texts that stand in the cells themselves."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f"<row>{cells}</row>" if number is None else f'<row r="{number}">{cells}</row>'


HEADER = row(1, "No", "Tanggal permohonan", "Tanggal jawaban")


def sheet(*rows: str, before: str = "", after: str = "") -> str:
    """Return a worksheet with some rows, and what stands before and after them."""
    data = f"<sheetData>{''.join(rows)}</sheetData>"
    return f'{_XML}<worksheet xmlns="{_MAIN}">{before}{data}{after}</worksheet>'


def parts(
    worksheet: str | bytes, *, strings: str | bytes = "", styles: str = "", book: str = ""
) -> dict[str, str | bytes]:
    """Return the parts of a workbook of one sheet, by their names."""
    return {
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}">{book}<sheets>'
        '<sheet name="Data" sheetId="1" r:id="r0"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "/xl/sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": worksheet,
        "xl/sharedStrings.xml": strings or f'{_XML}<sst xmlns="{_MAIN}"/>',
        "xl/styles.xml": styles or f'{_XML}<styleSheet xmlns="{_MAIN}"/>',
    }


def packed(members: dict[str, str | bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Return the parts as a zip."""
    held = BytesIO()
    with ZipFile(held, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def saved(path: Path, pieces: Iterable[bytes], **rest: str) -> Path:
    """Write a workbook whose sheet is put together from pieces, too large to be held at once."""
    members = parts("", **rest)
    del members["xl/worksheets/sheet1.xml"]
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as file:
            for piece in pieces:
                file.write(piece)
    return path
