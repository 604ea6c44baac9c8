"""Workbooks made by hand, part by part: as no spreadsheet writes them, but a stranger may."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

__all__ = [
    "HEADER",
    "binary",
    "ods",
    "ods_row",
    "old_office",
    "packed",
    "parts",
    "row",
    "saved",
    "sheet",
    "wide_text",
]

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


# ------------------------------------------------------------ ODS

_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def ods(rows: str, *, manifest: str = "", compression: int = ZIP_STORED) -> bytes:
    """Return an ODS of one sheet, with its rows as they are given."""
    spaces = " ".join(
        f'xmlns:{short}="{_OPEN}:{short}:1.0"' for short in ("office", "table", "text", "draw")
    )
    table = f'<table:table table:name="Data">{rows}</table:table>'
    content = (
        f'{_XML}<office:document-content {spaces} xmlns:calcext="urn:calcext"><office:body>'
        f"<office:spreadsheet>{table}</office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": manifest or "<manifest/>",
        },
        compression,
    )


def ods_row(*texts: str, times: int = 1) -> str:
    """Return a row of texts, which stands there some times."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


# ------------------------------------------------------------ XLS

_SECTOR, _SMALL, _SMALLEST = 512, 64, 4096
_END, _TABLE, _TABLE_OF_TABLES, _NONE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC, 0xFFFFFFFF


def old_office(stream: bytes, name: str = "Workbook") -> bytes:
    """Return a file of old Office with one stream: a short one stands within the root's."""
    is_small = len(stream) < _SMALLEST
    held = stream.ljust(-(-len(stream) // _SECTOR) * _SECTOR, b"\0")
    many = len(held) // _SECTOR
    links = [*range(1, many), _END]
    small = b""
    if is_small:
        count = -(-len(stream) // _SMALL)
        small = struct.pack(f"<{count}I", *range(1, count), _END).ljust(_SECTOR, b"\xff")
        links += [_END]
    directory = len(links)
    links += [_END]
    tables = further = 0
    while (tables + further + len(links)) > tables * 128:
        tables += 1
        further = -(-max(0, tables - 109) // 127)
    first = len(links)
    links += [_TABLE] * tables + [_TABLE_OF_TABLES] * further
    places = [*range(first, first + tables)]
    chained = b""
    for number in range(further):
        part = places[109 + 127 * number : 109 + 127 * (number + 1)]
        last = _END if number == further - 1 else first + tables + number + 1
        chained += struct.pack("<128I", *part, *[_NONE] * (127 - len(part)), last)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<5I", 0, tables, directory, 0, _SMALLEST)
    header += struct.pack("<2I", *((directory - 1, 1) if is_small else (_END, 0)))
    header += struct.pack("<2I", first + tables if further else _END, further)
    header += struct.pack("<109I", *places[:109], *[_NONE] * (109 - len(places[:109])))
    root = (0, len(held)) if is_small else (_END, 0)
    entries = _entry("Root Entry", 5, 1, *root) + _entry(name, 2, _NONE, 0, len(stream))
    table = struct.pack(f"<{len(links)}I", *links).ljust(tables * _SECTOR, b"\xff")
    return b"".join((header, held, small, entries.ljust(_SECTOR, b"\0"), table, chained))


def _entry(name: str, kind: int, below: int, first: int, length: int) -> bytes:
    letters = f"{name}\0".encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack(
        "<HBB3I", len(letters), kind, 1, _NONE, _NONE, below
    )
    return head + bytes(36) + struct.pack("<IQ", first, length)


# ------------------------------------------------------------ XLSB


def binary(
    *cells: tuple[int, int, int, bytes], merged: Iterable[tuple[int, int, int, int]] = ()
) -> dict[str, str | bytes]:
    """Return the parts of an XLSB of one sheet: of each cell row, column, kind and value."""
    held = b"".join(map(_record, (129, 148, 145), (b"", bytes(16), b"")))
    last = -1
    for line, column, kind, value in cells:
        if line != last:
            held += _record(0, struct.pack("<IIHBBBI", line, 0, 300, 0, 0, 0, 0))
            last = line
        held += _record(kind, struct.pack("<II", column, 0) + value)
    held += _record(146)
    held += b"".join(_record(176, struct.pack("<4I", *each)) for each in merged) + _record(130)
    named = struct.pack("<II", 0, 1) + wide_text("r0") + wide_text("Data")
    book = _record(131) + _record(143) + _record(156, named) + _record(144) + _record(132)
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": _relations(("worksheet", "worksheets/sheet1.bin")),
        "xl/worksheets/sheet1.bin": held,
    }


def wide_text(text: str) -> bytes:
    """Return a text as XLSB writes it: its length, and its letters in UTF-16."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    return _in_sevens(kind) + _in_sevens(len(content)) + content


def _in_sevens(number: int) -> bytes:
    head, rest = number & 0x7F, number >> 7
    return bytes([head | 0x80]) + _in_sevens(rest) if rest else bytes([head])
