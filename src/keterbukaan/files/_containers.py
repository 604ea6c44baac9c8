"""What a file is, whatever its name says: by how it begins and what it holds.

Offices save a page of the web as .xls and a workbook as .csv. What cannot be read is named for what
it is, with what to do, since "not UTF-8" helps nobody.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from enum import Enum

from keterbukaan._words import Said
from keterbukaan.files.limits import UnreadError

__all__ = ["Container", "container_of"]


class Container(Enum):
    """What can be read: the workbooks, and plain text."""

    XLSX = "XLSX"
    XLSB = "XLSB"
    XLS = "XLS"
    ODS = "ODS"
    TEXT = "CSV"


_ZIP = b"PK\x03\x04"
_END_OF_ZIP, _ITS_DIRECTORY = b"PK\x05\x06", slice(16, 20)
_OLE = b"\xd0\xcf\x11\xe0"  # how Office began its files, and begins those with a password
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_PACKED_ANEW = (b"META-INF/manifest.xml", b"content.xml")
_HEADER_OF_OLE, _ENTRY_OF_OLE = 512, 128
_LOOKED_AT = 4_096
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|(?:html|head|meta|title|style|script|link|body|div"
    r"|table|tr|thead|tbody|form|center|font|span|h[1-6]|p|b|br)[\s>/])"
    r"|\s*mime-version:|\s*from: <saved by",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<\?xml\s")

_SAVE = Said(
    "buka dengan aplikasi lembar kerja, lalu simpan sebagai XLSX atau 'CSV UTF-8'",
    "open it with a spreadsheet program and save it as XLSX or 'CSV UTF-8'",
)
_UNPACK = Said(
    "buka arsipnya, lalu baca berkas di dalamnya", "unpack it and read the file that is in it"
)
_ASK = Said(
    "mintalah lembar kerja asalnya, dalam XLSX atau CSV",
    "ask for the spreadsheet that it was made from, as XLSX or CSV",
)
_OLDEST_EXCEL = Said(
    "buku kerja Excel dari sebelum 1997 (XLS)", "an Excel workbook from before 1997 (XLS)"
)
_ARCHIVE = Said("arsip (ZIP, RAR, 7z, atau GZ)", "an archive (ZIP, RAR, 7z or GZ)")
_PICTURE = Said("gambar, bukan tabel", "a picture and not a table")
_WEB_PAGE = Said("halaman web (HTML)", "a web page (HTML)")

_BEGINNINGS: tuple[tuple[bytes, Said, Said], ...] = (
    (b"%PDF-", Said("berkas PDF", "a PDF"), _ASK),
    (b"\x89PNG\r\n", _PICTURE, _ASK),
    (b"\xff\xd8\xff", _PICTURE, _ASK),
    (b"\x1f\x8b\x08", _ARCHIVE, _UNPACK),
    (b"Rar!\x1a\x07", _ARCHIVE, _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, _UNPACK),
    (b"\x09\x00\x04\x00", _OLDEST_EXCEL, _SAVE),
    (b"\x09\x02\x06\x00", _OLDEST_EXCEL, _SAVE),
    (b"\x09\x04\x06\x00", _OLDEST_EXCEL, _SAVE),
)


def container_of(data: bytes) -> Container:
    """Return what a file is; what is no table that can be read is refused by its name.

    Raises:
        UnreadError: it is such a file.
    """
    if data.startswith(_OLE):
        return _of_ole(data)
    if data.startswith(_ZIP):
        return _of_zip(data)
    for beginning, what, advice in _BEGINNINGS:
        if data.startswith(beginning):
            raise _is(what, advice)
    text = _beginning(data)
    if _HTML.match(text):
        raise _is(_WEB_PAGE, _SAVE)
    if _XML.match(text):
        raise _is(Said("berkas XML", "an XML file"), _SAVE)
    return Container.TEXT


def _is(what: Said, advice: Said) -> UnreadError:
    return UnreadError(
        f"adalah {what.id}, yang tidak dapat dibaca di sini; {advice.id}",
        f"is {what.en}, which cannot be read here; {advice.en}",
    )


def _of_ole(data: bytes) -> Container:
    """Tell the files of old Office apart, by what their directory names."""
    if _names(data, "EncryptedPackage"):
        raise UnreadError(
            "dilindungi kata sandi; simpan sebagai XLSX tanpa kata sandi",
            "has a password; save it as XLSX without a password",
        )
    if _names(data, "Workbook"):
        return Container.XLS
    if _names(data, "Book"):
        raise _is(_OLDEST_EXCEL, _SAVE)
    if _names(data, "WordDocument"):
        raise _is(Said("dokumen Word lama (DOC)", "an old Word document (DOC)"), _ASK)
    raise UnreadError(
        "dilindungi kata sandi, atau berkas Office lama; simpan sebagai XLSX tanpa kata sandi",
        "has a password, or is an old Office file; save it as XLSX without a password",
    )


def _names(data: bytes, name: str) -> bool:
    entry = f"{name}\0\0".encode("utf-16-le")
    place = data.find(entry, _HEADER_OF_OLE)
    while place > 0 and place % _ENTRY_OF_OLE:  # a text may hold the same word
        place = data.find(entry, place + 1)
    return place > 0


def _of_zip(data: bytes) -> Container:
    end = data.rfind(_END_OF_ZIP)
    begins = int.from_bytes(data[max(end, 0) :][_ITS_DIRECTORY], "little")
    directory = data[begins:end] if end > 0 else b""
    if _OPEN_DOCUMENT in data[:_LOOKED_AT]:
        if b".spreadsheet" in data[:_LOOKED_AT]:
            return Container.ODS
        raise _is(Said("berkas OpenDocument", "an OpenDocument file"), _ASK)
    if all(part in directory for part in _PACKED_ANEW):
        return Container.ODS
    if b"xl/workbook.bin" in directory:
        return Container.XLSB
    if b"word/document.xml" in directory:
        raise _is(Said("dokumen Word (DOCX)", "a Word document (DOCX)"), _ASK)
    # A zip that was cut off has no directory, and may have been a workbook.
    if directory and not (b"xl/" in directory or b"[Content_Types].xml" in directory):
        raise _is(_ARCHIVE, _UNPACK)
    return Container.XLSX


def _beginning(data: bytes) -> str:
    """Return the first letters of what may be a text, in whatever letters it is."""
    head = data[:_LOOKED_AT]
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.removeprefix(BOM_UTF8).decode("latin-1")
