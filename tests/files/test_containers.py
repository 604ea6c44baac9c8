"""What an office calls a table: read by what it holds, or named for what it is."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from keterbukaan import read_records
from keterbukaan.errors import TableFileError
from keterbukaan.information.public_list import LIST_FORM
from keterbukaan.registers import read_register
from keterbukaan.registers.columns import Column
from keterbukaan.registers.complaints import COMPLAINT_FORM
from tests.files.workbooks import HEADER, packed, parts, row, sheet

REGISTERS = Path(__file__).parents[1] / "data" / "registers"
GOOD = packed(parts(sheet(HEADER, row(2, "1", "2025-03-24", "2025-04-16"))))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def zipped(**members: str) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return held.getvalue()


def of_parts(*names: str) -> bytes:
    return zipped(**dict.fromkeys(names, "x"))


def ole(*names: str) -> bytes:
    """Return a file of old Office, of which only the directory matters: 128 bytes a name."""
    return OLE + b"".join(wide(name).ljust(128, b"\0") for name in names)


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


TABLE = "<table><tr><td>Tanggal</td></tr><tr><td>2025-03-24</td></tr></table>"
CONTAINERS = {
    "xls of 1995": (ole("Root Entry", "Book"), "an Excel workbook from before 1997 (XLS)"),
    "xls without OLE": (b"\x09\x04\x06\x00\x00\x00\x10\x00", "an Excel workbook from before 1997"),
    "password": (ole("EncryptedPackage"), "has a password"),
    "password and more": (ole("EncryptedPackage", "Workbook"), "has a password"),
    "old document": (ole("WordDocument") + wide("x Book\0\0"), "an old Word document (DOC)"),
    "other document": (ole("VisioDocument"), "has a password, or is an old Office file"),
    "odt": (
        zipped(mimetype="application/vnd.oasis.opendocument.text"),
        "an OpenDocument file",
    ),
    "docx": (of_parts("[Content_Types].xml", "word/document.xml"), "a Word document (DOCX)"),
    "pdf": (b"%PDF-1.7\n1 0 obj", "a PDF"),
    "html": (TABLE.encode(), "a web page (HTML)"),
    "html with a mark": (b"\xef\xbb\xbf\r\n <!DOCTYPE html><html>", "a web page (HTML)"),
    "html in UTF-16": (TABLE.encode("utf-16"), "a web page (HTML)"),
    "html of Excel": (b'<html xmlns:x="urn:schemas-microsoft-com:office:excel">', "web page"),
    "html of a script": (b"\n<br />\n<b>Warning</b>: x\n<table>", "a web page (HTML)"),
    "web archive of a browser": (b"From: <Saved by Blink>\r\n", "a web page"),
    "web archive": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web page"),
    "xml": (b'<?xml version="1.0"?><Workbook xmlns="urn:x">', "an XML file"),
    "zip": (of_parts("register.csv"), "an archive"),
    "workbook in a zip": (zipped(**{"register.xlsx": GOOD.decode("latin-1")}), "an archive"),
    "gzip": (gzip.compress(b"Tanggal\n2025-03-24\n"), "an archive"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "an archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c\x00\x04", "an archive"),
    "png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
}


SPOILT = {
    "xls": (ole("Root Entry", "Workbook"), "is not a valid XLS file"),
    "ods packed anew": (
        of_parts("META-INF/manifest.xml", "content.xml", "mimetype"),
        "is not a valid ODS file",
    ),
    "ods": ((REGISTERS / "r14_register.ods").read_bytes(), "is not a valid ODS file"),
    "xlsb": (of_parts("[Content_Types].xml", "xl/workbook.bin"), "is not a valid XLSB file"),
    "xlsx": (GOOD[:-200], "is not a valid XLSX file"),
}


@pytest.mark.parametrize("ending", [".csv", ".xls", ".xlsx", ".ods", ""])
@pytest.mark.parametrize("kind", SPOILT)
def test_a_workbook_that_is_not_whole_is_refused_as_what_it_should_be(
    tmp_path: Path, kind: str, ending: str
) -> None:
    data, said = SPOILT[kind]
    path = tmp_path / f"register{ending}"
    path.write_bytes(data)
    with pytest.raises(TableFileError) as caught:
        read_register(path)
    assert caught.value.text("en").endswith(said)


@pytest.mark.parametrize("ending", [".csv", ".xls", ".xlsx", ".xlsm", ".ods", ""])
@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_container_that_cannot_be_read_is_named_for_what_it_is(
    tmp_path: Path, kind: str, ending: str
) -> None:
    data, said = CONTAINERS[kind]
    path = tmp_path / f"register{ending}"
    path.write_bytes(data)
    for read in (read_register, lambda file: read_records(file, LIST_FORM)):
        with pytest.raises(TableFileError) as caught:
            read(path)
        assert said in caught.value.text("en")
        assert "UTF-8" not in caught.value.text("en").partition(";")[0]
        assert caught.value.text("id") != caught.value.text("en")


@pytest.mark.parametrize("kind", CONTAINERS)
def test_what_is_named_comes_with_what_to_do(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(CONTAINERS[kind][0])
    with pytest.raises(TableFileError) as caught:
        read_register(path)
    assert "; " in caught.value.text("id")
    assert "; " in caught.value.text("en")


@pytest.mark.parametrize("name", ["r.xlsx", "r.XLSM", "r.xltx", "r.csv", "r.xls", "r"])
def test_a_workbook_is_read_under_whatever_name_it_has(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(GOOD)
    (found,) = read_register(path).rows
    assert found.dates[Column.REQUEST_ANSWERED].isoformat() == "2025-04-16"


def test_a_title_in_brackets_is_no_web_page(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("<nama dinas>,2025\nTanggal,Unit\n2025-03-24,<b>\n", "utf-8")
    assert len(read_register(path).rows) == 1


@pytest.mark.parametrize("name", ["r31_wrong_dimension.xlsx", "r32_no_dimension.xlsx"])
def test_every_row_of_a_sheet_is_read_whatever_its_dimension_says(name: str) -> None:
    register = read_register(REGISTERS / name)
    assert [each.number for each in register.rows] == ["001", "002", "003", "004"]
    assert register.unreadable == ()


# ------------------------------------------------------------ letters


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    register = read_register(REGISTERS / "r10_utf16.csv")
    assert [each.dates[Column.REQUEST_RECEIVED].isoformat() for each in register.rows] == [
        "2024-01-05",
        "2024-01-08",
    ]
    assert register.encoding == "utf-16"
    path = tmp_path / "big.csv"
    path.write_bytes(b"\xfe\xff" + "Tanggal;Nama\n2025-03-24;Ē\n".encode("utf-16-be"))
    assert len(read_register(path).rows) == 1


def test_windows_1252_is_read_where_it_is_certain_and_is_said() -> None:
    register = read_register(REGISTERS / "r08_cp1252.csv")
    assert [each.dates[Column.REQUEST_RECEIVED].isoformat() for each in register.rows] == [
        "2024-01-05",
        "2024-01-08",
    ]
    assert register.encoding == "windows-1252"


def test_letters_of_windows_1252_are_those_that_were_written(tmp_path: Path) -> None:
    path = tmp_path / "pengaduan.csv"
    written = "Nomor,Tanggal diterima,Unit\n7,2025-03-24,“Café” – Unit\n"
    path.write_bytes(written.encode("cp1252"))
    read = read_records(path, COMPLAINT_FORM)
    assert [each.unit for each in read.records] == ["“Café” – Unit"]
    assert read.encoding == "windows-1252"


def test_what_is_utf_8_or_no_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Tanggal,Nama\n2025-03-24,Café\n".encode())
    assert read_register(path).encoding == "utf-8"
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    assert read_register(path).encoding is None
    path = tmp_path / "a.json"
    path.write_text("[]", "utf-8")
    assert read_records(path, LIST_FORM).encoding is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Jos\xe9\x81", "is not UTF-8"),  # a byte that Windows-1252 does not know
        (b"Jos\xe9\x01", "is not UTF-8"),  # a control character
        ("Café ".encode() + b"Jos\xe9", "is not UTF-8"),  # UTF-8 that was spoilt
        (b"\xef\xbb\xbfJos\xe9", "is not UTF-8"),  # it says that it is UTF-8
        (b"\xff\xfeJ\x00o", "is not valid UTF-16"),
        (wide("Jose"), "holds bytes that no text has"),  # UTF-16 without its mark
    ],
)
def test_where_it_is_not_certain_nothing_is_guessed(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.csv"
    head, row_ = "Tanggal,Nama\n", "2025-03-24,"
    lead = wide(head + row_) if b"J\x00" in data else (head + row_).encode()
    marks = (b"\xff\xfe", b"\xef\xbb\xbf")
    mark = next((each for each in marks if data.startswith(each)), b"")
    path.write_bytes(mark + lead + data.removeprefix(mark))
    with pytest.raises(TableFileError) as caught:
        read_register(path)
    assert said in caught.value.text("en")
    assert "'CSV UTF-8'" in caught.value.text("id")
    assert "Jos" not in repr(caught.value.__context__)
