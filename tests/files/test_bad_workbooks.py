"""XLSX files that lie, that are bombs, or that are only strange: refused, or read as they stand."""

from __future__ import annotations

import struct
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED, ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from keterbukaan.errors import TableFileError
from keterbukaan.files import Limits
from keterbukaan.files._sheets import Area
from keterbukaan.files._xlsx import read_xlsx
from keterbukaan.files.limits import DEFAULT, UnreadError
from keterbukaan.registers import read_register
from tests.files.workbooks import HEADER, packed, parts, row, sheet

GOOD = sheet(HEADER, row(2, "1", "2025-03-24", "2025-04-16"))
LINES = [
    (1, ["No", "Tanggal permohonan", "Tanggal jawaban"]),
    (2, ["1", "2025-03-24", "2025-04-16"]),
]


def read(data: bytes, limits: Limits = DEFAULT) -> list[tuple[int, list[str]]]:
    (sheet,) = read_xlsx(data, limits)
    return sheet.lines


def refused(data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(UnreadError) as caught:
        read_xlsx(data, limits)
    said_id, said_en = caught.value.args
    assert said_id != said_en
    return str(said_en)


BROKEN = "is not a valid XLSX file"


def test_a_workbook_made_by_hand_is_read() -> None:
    assert read(packed(parts(GOOD))) == LINES
    assert read(packed(parts(GOOD), ZIP_STORED)) == LINES


def test_two_cells_at_one_place_are_not_one_of_them() -> None:
    cells = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>{}</v></c><c r="B2"><v>3</v></c></row>'
    assert refused(packed(parts(sheet(HEADER, cells.format(2))))) == BROKEN
    assert read(packed(parts(sheet(HEADER, cells.format(3)))))[1] == (2, ["1", "3"])


# ------------------------------------------------------------ what a file says of itself


@pytest.mark.parametrize("ref", ["A1:A1", "A1:C1048576", "A1:XFD1048576", "B2:A1", "", "x"])
def test_the_dimension_of_a_sheet_is_not_believed(ref: str) -> None:
    lying = sheet(HEADER, row(2, *LINES[1][1]), before=f'<dimension ref="{ref}"/>')
    assert read(packed(parts(lying))) == LINES


def with_size(data: bytes, name: str, *, packed_size: int | None, size: int) -> bytes:
    """Return a zip whose directory says another size of a member."""
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    fields = list(struct.unpack("<2I", data[place + 20 : place + 28]))
    fields = [fields[0] if packed_size is None else packed_size, size]
    return data[: place + 20] + struct.pack("<2I", *fields) + data[place + 28 :]


SHEET = "xl/worksheets/sheet1.xml"


def test_the_sizes_in_the_directory_are_not_believed() -> None:
    data = packed(parts(GOOD))
    assert read(with_size(data, SHEET, packed_size=None, size=2**31)) == LINES
    assert refused(with_size(data, SHEET, packed_size=None, size=10)) == BROKEN
    assert refused(with_size(data, SHEET, packed_size=10, size=len(GOOD))) == BROKEN
    assert refused(with_size(data, SHEET, packed_size=2**31, size=len(GOOD))) == BROKEN


def test_members_that_share_bytes_are_refused() -> None:
    data = packed(parts(GOOD))
    with ZipFile(BytesIO(data)) as archive:
        first, *_, last = archive.infolist()
    name = last.filename.encode()
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    shared = data[: place + 42] + struct.pack("<I", first.header_offset) + data[place + 46 :]
    assert refused(shared) == BROKEN


def test_one_name_for_two_members_or_sheets_is_refused() -> None:
    members = parts(GOOD)
    held = BytesIO(packed(members))
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(held, "a") as archive:
        archive.writestr(SHEET, GOOD)
    assert refused(held.getvalue()) == BROKEN
    book = str(members["xl/workbook.xml"])
    one = '<sheet name="Data" sheetId="1" r:id="r0"/>'
    members["xl/workbook.xml"] = book.replace(one, one * 2)
    assert refused(packed(members)) == BROKEN


@pytest.mark.parametrize("compression", [ZIP_BZIP2, ZIP_LZMA])
def test_what_no_spreadsheet_packs_with_is_refused(compression: int) -> None:
    assert refused(packed(parts(GOOD), compression)) == BROKEN


def test_what_is_encrypted_is_refused_with_advice(tmp_path: Path) -> None:
    data = bytearray(packed(parts(GOOD)))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert "without a password" in refused(bytes(data))
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(TableFileError, match="without a password"):
        read_register(path)


# ------------------------------------------------------------ XML

LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)
DOCTYPES = {
    "laughs": f"{LAUGHS}]>",
    "outside": "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'file:///etc/passwd'>]>",
    "parameter": "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
    "public": "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>",
    "empty": "<!DOCTYPE x>",
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
@pytest.mark.parametrize("name", parts(""))
def test_a_document_type_is_refused_in_every_part(name: str, doctype: str) -> None:
    members = parts(GOOD)
    members[name] = (
        str(members[name]).replace("?>\n", f"?>\n{doctype}", 1).replace(">No<", ">&a9;<")
    )
    assert refused(packed(members)) == BROKEN


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<worksheet>",
        "</worksheet>",
        "\ufeff",
        "<worksheet><sheetData><row r='x'/></sheetData></worksheet>",
        "<worksheet><sheetData><row r='0'/></sheetData></worksheet>",
        "<worksheet><sheetData><row r='-1'/></sheetData></worksheet>",
        "<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>",
        f"<worksheet><sheetData><row r='{'9' * 5_000}'/></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r='1A'/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r='XFE1'/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c s='x'><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t='s'><v>-1</v></c></row></sheetData></worksheet>",
        f"<worksheet><sheetData><row x='{'a' * 3_000_000}'/></sheetData></worksheet>",
        f"<worksheet><!--{'a' * 3_000_000}--></worksheet>",
        b"\xff\xfe\x00",
        b"<?xml version='1.0' encoding='latin-99'?><worksheet/>",
    ],
    ids=lambda content: ascii(content)[:60],
)
def test_a_broken_sheet_is_refused(content: str | bytes) -> None:
    assert refused(packed(parts(content))) == BROKEN


@pytest.mark.parametrize("name", [name for name in parts("") if name != "xl/styles.xml"])
def test_a_part_that_is_empty_or_cut_off_is_refused(name: str) -> None:
    members = parts(GOOD)
    for content in ("", str(members[name])[:-3]):
        assert refused(packed({**members, name: content})) == BROKEN


def test_a_workbook_without_one_of_its_parts_is_refused() -> None:
    members = parts(GOOD)
    for name in ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET):
        assert refused(packed({k: v for k, v in members.items() if k != name})) == BROKEN
    plain = {k: v for k, v in members.items() if k not in {"xl/styles.xml", "xl/sharedStrings.xml"}}
    assert read(packed(plain)) == LINES


@given(data=st.data())
@settings(deadline=None)
@pytest.mark.property
def test_bytes_changed_by_chance_are_read_or_refused(data: st.DataObject) -> None:
    held = bytearray(packed(parts(GOOD), data.draw(st.sampled_from([ZIP_STORED, 8]))))
    for _ in range(data.draw(st.integers(1, 8))):
        held[data.draw(st.integers(0, len(held) - 1))] = data.draw(st.integers(0, 255))
    del held[data.draw(st.integers(len(held) // 2, len(held))) :]
    try:
        read_xlsx(bytes(held), DEFAULT)
    except UnreadError as problem:
        assert len(problem.args) == 2  # noqa: PT017 - either is right


# ------------------------------------------------------------ limits


@pytest.mark.parametrize("large", ["sheet", "strings", "styles", "book"])
def test_what_a_file_unpacks_to_is_counted_over_its_parts(large: str) -> None:
    space = " " * 40_000
    members = parts(GOOD)
    size = sum(len(each) for each in members.values())
    name = {"sheet": SHEET, "strings": "xl/sharedStrings.xml"}.get(large, "xl/styles.xml")
    members[name] = str(members[name]).replace("?>\n", f"?>\n{space}", 1)
    data = packed(members)
    said = refused(data, Limits(unpacked_bytes=40_000 + size // 2))
    assert "once unpacked the file holds more bytes than the limit unpacked_bytes" in said
    assert "limits=Limits(unpacked_bytes=...)" in said
    assert read(data, Limits(unpacked_bytes=50_000 + 2 * size)) == LINES


def test_the_text_of_a_cell_is_limited_where_it_is_written() -> None:
    within, over = "x" * 100, "x" * 101
    limits = Limits(cell_characters=100)
    for kind, value in (
        ("inlineStr", "<is><t>{}</t></is>"),
        ("inlineStr", "<is><r><t>{}</t></r></is>"),
        ("str", "<v>{}</v>"),
        ("str", "<f>{}</f>"),
        ("n", "<v>{}</v>"),
    ):
        for text, is_over in ((within, False), (over, True)):
            cell = f'<row r="1"><c t="{kind}">{value.format(text)}</c></row>'
            data = packed(parts(sheet(cell)))
            if is_over:
                said = refused(data, limits)
                assert said.startswith("one cell holds more characters than the limit")
            else:
                assert text in read(data, limits)[0][1][0]
    strings = f"<sst><si><r><t>{within}</t></r><r><t>y</t></r></si></sst>"
    assert "cell_characters" in refused(packed(parts(GOOD, strings=strings)), limits)


def test_cells_and_columns_are_limited() -> None:
    rows = sheet(*(row(n, "a", "b", "c") for n in range(1, 5)))
    assert len(read(packed(parts(rows)), Limits(cells=12))) == 4
    said = refused(packed(parts(rows)), Limits(cells=11))
    assert said.startswith("up to row 4 there are more cells or values than the limit cells (11);")
    assert len(read(packed(parts(rows)), Limits(columns=3))) == 4
    said = refused(packed(parts(rows)), Limits(columns=2))
    assert said.startswith("row 1 holds more columns than the limit columns (2);")
    far = '<row r="9"><c r="XFD9" t="str"><v>x</v></c></row>'
    assert "limit columns (1000)" in refused(packed(parts(sheet(HEADER, far))))
    assert len(read(packed(parts(sheet(HEADER, far))), Limits(columns=16_384))[1][1]) == 16_384


def test_one_text_used_by_many_cells_is_counted_for_each() -> None:
    strings = f"<sst><si><t>{'x' * 1_000}</t></si></sst>"
    many = "".join('<c t="s"><v>0</v></c>' for _ in range(900))
    data = packed(parts(sheet(f"<row>{many}</row>"), strings=strings))
    assert "all cells together hold more bytes" in refused(data, Limits(unpacked_bytes=800_000))
    assert len(read(data)[0][1]) == 900


def test_elements_that_hold_nothing_are_counted_too() -> None:
    assert "limit cells (10)" in refused(packed(parts(sheet("<row/>" * 100_100))), Limits(cells=10))
    strings = f"<sst>{'<si/>' * 100_100}</sst>"
    assert "limit cells (10)" in refused(packed(parts(GOOD, strings=strings)), Limits(cells=10))


def test_elements_in_elements_and_formats_without_end_are_refused() -> None:
    def nested(depth: int) -> bytes:
        return packed(parts(sheet(HEADER, before="<a>" * depth, after="</a>" * depth)))

    assert read(nested(90)) == LINES[:1]
    assert refused(nested(101)) == BROKEN
    styles = "<styleSheet><cellXfs>{}</cellXfs></styleSheet>"
    assert read(packed(parts(GOOD, styles=styles.format("<xf/>" * 2**16)))) == LINES
    assert refused(packed(parts(GOOD, styles=styles.format("<xf/>" * (2**16 + 1))))) == BROKEN


def test_a_format_of_brackets_is_no_date_and_takes_no_time() -> None:
    styles = (
        f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{"[" * 500_000}"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    cell = '<row r="1"><c s="1"><v>45740</v></c></row>'
    assert read(packed(parts(sheet(cell), styles=styles))) == [(1, ["45740"])]


# ------------------------------------------------------------ what stands in the cells


def test_rows_stand_where_their_number_puts_them() -> None:
    rows = (row(3, "a"), row(None, "b"), row(1_048_576, "c"), row(2, "d"), row(2, "e"), row(7, ""))
    found = read(packed(parts(sheet(*rows))))
    assert found == [(3, ["a"]), (4, ["b"]), (1_048_576, ["c"]), (2, ["d"]), (2, ["e"])]


def cell(kind: str, inside: str, look: int = 0) -> str:
    data = packed(
        parts(sheet(f'<row r="1"><c t="{kind}" s="{look}">{inside}</c></row>'), styles=LOOKS)
    )
    found = read(data)
    return found[0][1][0] if found else ""


LOOKS = (
    '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[h]:mm"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="21"/>'
    "</cellXfs></styleSheet>"
)


@pytest.mark.parametrize(
    ("kind", "inside", "look", "shown"),
    [
        ("n", "<v>45740</v>", 0, "45740"),
        ("n", "<v> 45740 </v>", 0, "45740"),
        ("n", "<v>45740</v>", 1, "2025-03-24"),
        ("n", "<v>45740.75</v>", 1, "2025-03-24 18:00:00"),
        ("n", "<v>1.5</v>", 2, "1 day, 12:00:00"),
        ("n", "<v>0.5</v>", 3, "12:00:00"),
        ("n", "<v>-1e300</v>", 1, "#VALUE!"),
        ("n", "<v>1E3</v>", 0, "1000"),
        ("n", "<v>46027.0</v>", 0, "46027"),
        ("n", "<v>0012</v>", 0, "12"),
        ("n", "<v>-0.0</v>", 0, "0"),
        ("n", "<v>0.30000000000000004</v>", 0, "0.30000000000000004"),
        ("n", "<v>1.1000000000000001</v>", 0, "1.1"),
        ("n", "<v>1.5E-9</v>", 0, "0.0000000015"),
        ("n", "<v>198503302010011234</v>", 0, "198503302010011234"),
        ("n", "<v>3.201010101010001E+15</v>", 0, "3201010101010001"),
        ("n", f"<v>{'9' * 5_000}</v>", 0, "9" * 5_000),
        ("n", "<v>nan</v>", 1, "nan"),
        ("n", "<v>x</v>", 1, "x"),
        ("b", "<v>1</v>", 0, "True"),
        ("b", "<v>0</v>", 0, "False"),
        ("e", "<v>#N/A</v>", 0, "#N/A"),
        ("d", "<v>2025-03-24T10:00:00</v>", 0, "2025-03-24 10:00:00"),
        ("d", "<v>2025-03-24</v>", 0, "2025-03-24"),
        ("d", "<v>10:00</v>", 0, "10:00"),
        ("str", "<f>A1&amp;B1</f><v> x </v>", 0, " x "),
        ("str", '<f>IF(1,"")</f><v></v>', 0, ""),
        ("str", "<f>A1</f>", 0, "=A1"),
        ("n", "<f>B2+1</f><v/>", 0, "=B2+1"),
        ("n", '<f t="shared" si="0"/>', 0, "="),
        ("n", "", 1, ""),
        ("inlineStr", "<is><r><t>a</t></r><rPh><t>z</t></rPh><r><t> b</t></r></is>", 0, "a b"),
    ],
)  # fmt: skip
def test_a_cell_shows_what_a_spreadsheet_shows(
    kind: str, inside: str, look: int, shown: str
) -> None:
    assert cell(kind, inside, look) == shown


def test_a_workbook_may_count_its_days_from_1904() -> None:
    members = parts(
        sheet('<row r="1"><c s="1"><v>44278</v></c></row>'),
        styles=LOOKS,
        book='<workbookPr date1904="1"/>',
    )
    assert read(packed(members)) == [(1, ["2025-03-24"])]


def as_openpyxl_shows(data: bytes) -> list[tuple[int, list[str]]]:
    """Read a sheet in two passes: what its cells show, and what was written into them."""
    shown, written = (
        load_workbook(BytesIO(data), data_only=only).worksheets[0] for only in (True, False)
    )
    lines = []
    for number, (seen, text) in enumerate(zip(shown.values, written.values, strict=True), start=1):
        cells = []
        for one, other in zip(seen, text, strict=True):
            plain = other if one is None and other is not None else one
            if isinstance(one, datetime):
                plain = one.replace(microsecond=0).isoformat(sep=" ").removesuffix(" 00:00:00")
            elif isinstance(one, (int, float)) and not isinstance(one, bool):
                plain = format(Decimal(repr(one)), "f")
                plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
            cells.append("" if plain is None else str(plain))
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            lines.append((number, cells))
    return lines


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9, allow_nan=False),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - as a cell holds it
    st.times(),
    st.timedeltas(timedelta(0), timedelta(9)),
    st.sampled_from(["", " ", "=A1+1", "#N/A", "x005F_", "_x000D_", "24/03/2025", "é & <b>"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=9),
)


@pytest.mark.property
@settings(deadline=None)
@given(rows=st.lists(st.lists(VALUES, max_size=5), max_size=6))
@example(rows=[[time(12, 0), timedelta(days=1), datetime(2025, 3, 24, 23, 59, 59)]])  # noqa: DTZ001
def test_cells_are_read_as_openpyxl_reads_them(rows: list[list[Any]]) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Data"
    for each in rows:
        page.append(each)
    held = BytesIO()
    book.save(held)

    assert read(held.getvalue()) == as_openpyxl_shows(held.getvalue())


@pytest.mark.parametrize("ref", ["A1:B2", "A1", "", "x:y", "A1:B2:C3"])
def test_which_cells_are_merged_is_known_where_it_is_said(ref: str) -> None:
    merged = sheet(row(1, "a"), after=f'<mergeCells><mergeCell ref="{ref}"/></mergeCells>')
    (found,) = read_xlsx(packed(parts(merged)), DEFAULT)
    assert found.merged == ((Area(1, 0, 2, 1),) if ref == "A1:B2" else ())


def test_sheets_keep_their_order_and_a_chart_is_none() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Kosong"
    book.create_chartsheet("Grafik")
    book.create_sheet("Ada").append(["x"])
    held = BytesIO()
    book.save(held)

    assert [(each.name, each.lines) for each in read_xlsx(held.getvalue(), DEFAULT)] == [
        ("Kosong", []),
        ("Ada", [(1, ["x"])]),
    ]
