"""A copy of an office's own workbook has columns added, and nothing else is changed in it."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from keterbukaan.files._added_columns import AddedColumns
from keterbukaan.files._cells import Cell, Tone, Toned, number_of_column
from keterbukaan.files._copying import Copy, copied
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from tests.files.workbooks import packed, parts, row, sheet
from tests.services import saved_by_libreoffice

DAY = date(2026, 1, 20)
HEADS = ("Hasil", "Tenggat", "Terlambat")
VERDICT: tuple[Cell, ...] = (Toned("terlambat", Tone.LATE), DAY, 3)
TYPES = "[Content_Types].xml"


def office_workbook() -> bytes:
    """Return a register as an office keeps it: title, header in colours, filter, formulas."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Register 2026"
    page["A1"] = "REGISTER PERMOHONAN INFORMASI"
    page.merge_cells("A1:D1")
    side = Side(style="thin")
    around = Border(left=side, right=side, top=side, bottom=side)
    for place, head in enumerate(("No", "Tanggal Permohonan", "Tanggal Jawaban", "Lama"), 1):
        cell: Any = page.cell(3, place, head)
        cell.font = Font(b=True, color="FFFFFF", name="Arial", sz=10)
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        cell.border = around
        cell.alignment = Alignment(wrap_text=True)
    for line in (4, 5, 6):
        for place, value in enumerate((line, date(2026, 1, line), DAY, f"=C{line}-B{line}"), 1):
            cell = page.cell(line, place)
            cell.value = value
            cell.border = around
            cell.font = Font(name="Arial", sz=10)
            cell.alignment = Alignment(vertical="center")
        page.cell(line, 5).border = around  # an empty cell with borders
    page["B4"].comment = Comment("catatan", "petugas")
    page.row_dimensions[5].hidden = True
    page.auto_filter.ref = "A3:D6"
    page.print_area = "A1:D6"
    page.column_dimensions.group("E", "XFD", hidden=True)
    red = PatternFill("solid", bgColor="FF0000")
    rule = CellIsRule(operator="greaterThan", formula=["10"], fill=red)  # type: ignore[no-untyped-call]
    page.conditional_formatting.add("D4:D6", rule)
    choices = DataValidation(type="list", formula1='"ya,tidak"')
    page.add_data_validation(choices)
    choices.add("A4:A6")
    book.create_sheet("Lain")["A1"] = "tetap"
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def with_parts(data: bytes, more: dict[str, bytes]) -> bytes:
    held = BytesIO(data)
    with ZipFile(held, "a") as archive:
        for name, content in more.items():
            archive.writestr(name, content)
    return held.getvalue()


def office_copy(data: bytes) -> Copy:
    cells = dict.fromkeys((4, 5, 6), VERDICT)
    return copied(data, {"Register 2026": AddedColumns(HEADS, [(3,)], cells)}, DEFAULT)


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_columns_stand_at_the_right_each_verdict_in_its_own_row() -> None:
    page = load_workbook(BytesIO(office_copy(office_workbook()).data))["Register 2026"]
    assert [cell.value for cell in page[3]][4:] == list(HEADS)
    for line in (4, 5, 6):
        verdict: list[Any] = [cell.value for cell in page[line]][4:]
        assert (verdict[0], verdict[1].date(), verdict[2]) == ("terlambat", DAY, 3)
    assert page["F4"].number_format == "dd/mm/yyyy"
    assert page.max_column == 7


def test_what_is_added_looks_like_its_neighbours() -> None:
    page = load_workbook(BytesIO(office_copy(office_workbook()).data))["Register 2026"]
    head, neighbour = page["E3"], page["D3"]
    assert head.style_id == neighbour.style_id
    verdict = page["E4"]
    assert verdict.border.left.style == "thin"
    assert (verdict.font.name, verdict.font.sz) == ("Arial", 10)
    assert verdict.font.color.rgb == f"FF{Tone.LATE.ink}"
    assert verdict.fill.fgColor.rgb == f"FF{Tone.LATE.paper}"
    assert page["G4"].fill.fill_type is None
    assert page["G4"].alignment.vertical == "center"


def test_nothing_else_is_changed() -> None:
    source = with_parts(
        office_workbook(),
        {
            "xl/vbaProject.bin": b"makro",
            "xl/media/image1.png": b"gambar",
            "xl/charts/c.xml": b"<x/>",
        },
    )
    before, after = members(source), members(office_copy(source).data)
    changed = {name for name in before if before[name] != after[name]}
    assert before.keys() == after.keys()
    assert changed == {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"}
    page = load_workbook(BytesIO(office_copy(source).data))["Register 2026"]
    assert page["D4"].value == "=C4-B4"
    assert [str(area) for area in page.merged_cells.ranges] == ["A1:D1"]
    assert page.row_dimensions[5].hidden
    assert page["B4"].comment is not None
    assert len(page.data_validations.dataValidation) == 1
    assert [str(each.sqref) for each in page.conditional_formatting] == ["D4:D6"]


def test_the_filter_and_what_is_printed_reach_over_the_columns() -> None:
    book = load_workbook(BytesIO(office_copy(office_workbook()).data))
    page = book["Register 2026"]
    assert page.auto_filter.ref == "A3:G6"
    assert page.print_area == "'Register 2026'!$A$1:$G$6"
    assert page.dimensions == "A1:G6"


def test_columns_that_were_hidden_stay_hidden_but_for_those_that_are_added() -> None:
    page = load_workbook(BytesIO(office_copy(office_workbook()).data))["Register 2026"]
    widths = page.column_dimensions
    assert [widths[name].hidden for name in "EFGH"] == [False, False, False, True]
    assert (widths["H"].min, widths["H"].max) == (8, 16_384)
    assert widths["F"].width > len("20/01/2026")


def test_a_workbook_with_macros_keeps_its_ending() -> None:
    types = (
        b'<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main"/></Types>'
    )
    book = {**parts(sheet(row(1, "No"), row(2, "1"))), TYPES: types}
    added = {"Data": AddedColumns(("Hasil",), [(1,)], {2: ("baik",)})}
    assert copied(packed(book), added, DEFAULT).ending == ".xlsm"
    assert office_copy(office_workbook()).ending == ".xlsx"


def test_a_signature_that_no_longer_holds_is_told() -> None:
    signed = with_parts(office_workbook(), {"_xmlsignatures/sig1.xml": b"<x/>"})
    [note] = office_copy(signed).notes
    assert "tanda tangan digital" in note.id
    assert office_copy(office_workbook()).notes == ()


# Sheets as no spreadsheet program writes them


def added_to(
    worksheet: str | bytes, *, heads: tuple[int, ...] = (1,), line: int = 2, **more: str
) -> Any:
    book = {**parts(worksheet, **more), TYPES: "<Types/>"}
    added = {"Data": AddedColumns(HEADS, [heads], {line: VERDICT})}
    made = copied(packed(book), added, DEFAULT)
    return members(made.data)["xl/worksheets/sheet1.xml"].decode()


def test_rows_without_numbers_and_in_one_tag_are_found() -> None:
    made = added_to(sheet(row(None, "No", "Tanggal"), '<row spans="1:2" ht="30"/>', row(None, "x")))
    assert '<c r="C1" s="0" t="inlineStr">' in made
    assert '<row ht="30"><c r="C2"' in made
    assert made.count("<row") == 3


def test_a_prefix_of_the_sheet_is_used_for_what_is_added() -> None:
    plain = sheet(row(1, "No"), row(2, "1"))
    prefixed = plain.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    made = added_to(prefixed.replace("xmlns=", "xmlns:x="))
    assert '<x:c r="B2" s="0" t="inlineStr"><x:is><x:t' in made
    assert "<x:cols><x:col " in made
    assert len({tag for tag in re.findall(r"<(\w*:?)\w+", made) if tag != "x:"}) == 0


def test_without_styles_a_day_is_shown_in_words() -> None:
    """Else it would be shown as the number by which a spreadsheet counts it."""
    assert ">20/01/2026<" in added_to(sheet(row(1, "No"), row(2, "1")))


STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<fonts count="1"><font><sz val="9"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    "<borders><border/></borders>"
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>'
    "</styleSheet>"
)


def test_a_workbook_that_counts_from_1904_gets_its_days_so() -> None:
    rows = sheet(row(1, "No"), row(2, "1"))
    # 20 January 2026 is day 46042 of the one count, and 1462 less of the other.
    assert "<v>46042</v>" in added_to(rows, styles=STYLES)
    assert "<v>44580</v>" in added_to(rows, styles=STYLES, book='<workbookPr date1904="1"/>')


def test_styles_without_a_list_of_formats_get_one() -> None:
    book = {**parts(sheet(row(1, "No"), row(2, "1")), styles=STYLES), TYPES: "<Types/>"}
    added = {"Data": AddedColumns(HEADS, [(1,)], {2: VERDICT})}
    styles = members(copied(packed(book), added, DEFAULT).data)["xl/styles.xml"].decode()
    format_at, fonts_at = (
        styles.index('<numFmts count="1"><numFmt numFmtId="164"'),
        styles.index("<fonts"),
    )
    assert format_at < fonts_at  # ECMA-376, 18.8.39: in this order
    assert '<fonts count="2">' in styles
    assert '<cellXfs count="4">' in styles


def test_what_is_added_stands_right_of_cells_that_are_merged() -> None:
    merged = '<mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="A9:Z9"/></mergeCells>'
    below = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="0"/><c r="E2" s="0"></c></row>'
    made = added_to(sheet(row(1, "No", "Tanggal"), below, after=merged))
    assert '<c r="E1"' in made
    assert made.count('<c r="B2"') == made.count('<c r="E2"') == 1
    whole = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'
    assert '<c r="B1"' in added_to(sheet(row(1, "No"), row(2, "1"), after=whole))


def test_empty_cells_give_way_and_those_further_right_stay() -> None:
    cells = "".join(f'<c r="{name}2" s="0"/>' for name in ("C", "D", "E", "F"))
    made = added_to(sheet(row(1, "No", "x"), f'<row r="2"><c r="B2"><v>1</v></c>{cells}</row>'))
    second = made[made.index('<row r="2"') :]
    assert re.findall(r'<c r="([A-Z]+)2"', second) == ["B", "C", "D", "E", "F"]
    assert '<c r="C2" s="0" t="inlineStr">' in second
    assert '<c r="F2" s="0"/>' in second


def test_what_stands_far_right_above_or_below_the_table_moves_nothing() -> None:
    far = '<row r="1"><c r="Z1" t="inlineStr"><is><t>Lampiran</t></is></c></row>'
    made = added_to(sheet(far, row(2, "No", "Tanggal"), row(3, "1")), heads=(2,), line=3)
    assert '<c r="C3"' in made
    assert "Lampiran" in made


def test_a_header_of_two_lines_has_the_words_on_its_last() -> None:
    made = added_to(
        sheet(row(1, "Permohonan", ""), row(2, "Nomor", "Tanggal"), row(3, "1")),
        heads=(1, 2),
        line=3,
    )
    assert '<c r="C1" s="0"/>' in made
    assert made.index("Hasil") > made.index('<row r="2">')


def test_an_own_width_is_kept_and_an_empty_list_of_widths_filled() -> None:
    own = '<cols><col min="1" max="1" width="40"/><col min="2" max="3" width="7"/></cols>'
    made = added_to(sheet(row(1, "No"), row(2, "1"), before=own))
    assert '<col min="1" max="1" width="40"/><col min="2" max="2" width=' in made
    assert 'width="7"' not in made
    assert made.count("<cols>") == 1
    assert "<cols><col" in added_to(sheet(row(1, "No"), row(2, "1"), before="<cols/>"))
    assert "<cols><col" in added_to(sheet(row(1, "No"), row(2, "1"), before="<cols></cols>"))


def test_only_the_areas_of_the_table_reach_further() -> None:
    names = (
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$A$2'
        '</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Lain!$A$1:$A$2'
        '</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0">'
        "Data!$A$1,Data!$A$2</definedName><definedName name='libur'>Data!$A$1:$A$2</definedName>"
        "</definedNames>"
    )
    views = '<customSheetViews><x><autoFilter ref="A1:A2"/></x></customSheetViews>'
    book = {**parts(sheet(row(1, "No"), row(2, "1"), after=views), book=names), TYPES: "<Types/>"}
    added = {"Data": AddedColumns(HEADS, [(1,)], {2: VERDICT})}
    made = members(copied(packed(book), added, DEFAULT).data)
    assert made["xl/workbook.xml"].decode() == str(book["xl/workbook.xml"]).replace(
        "Data!$A$1:$A$2", "Data!$A$1:$D$2", 1
    )
    assert views in made["xl/worksheets/sheet1.xml"].decode()


def test_colours_that_are_needed_twice_are_added_once() -> None:
    book = {**parts(sheet(row(1, "No"), row(2, "1")), styles=STYLES), TYPES: "<Types/>"}
    twice = (Toned("terlambat", Tone.LATE), Toned(DAY, Tone.LATE), 3)
    added = {"Data": AddedColumns(HEADS, [(1,)], {2: twice})}
    styles = members(copied(packed(book), added, DEFAULT).data)["xl/styles.xml"].decode()
    assert '<fonts count="2">' in styles
    assert '<fills count="2">' in styles


@pytest.mark.parametrize("reference", ["A1:Z9", "tiada", "B1:B2", "A1"])
def test_an_area_that_ends_elsewhere_is_left(reference: str) -> None:
    made = added_to(
        sheet(row(1, "No", "x", "y"), row(2, "1"), before=f'<dimension ref="{reference}"/>')
    )
    assert f'<dimension ref="{reference}"/>' in made


CELLS = st.none() | st.integers(0, 99) | st.sampled_from(["teks", "", "=A1"])
GRIDS = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=2, max_size=6)


@given(
    grid=GRIDS,
    header=st.integers(0, 3),
    framed=st.sets(st.integers(1, 8)),
    title_is_merged=st.booleans(),
)
def test_whatever_a_sheet_holds_it_stays_and_columns_stand_beside_it(
    *, grid: list[list[Any]], header: int, framed: set[int], title_is_merged: bool
) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Data"
    for line, cells in enumerate(grid, 1):
        page.cell(line, 1).value = "x"
        for place, value in enumerate(cells, 2):
            page.cell(line, place).value = value
        for place in framed:
            page.cell(line, place).font = Font(b=True)
    if title_is_merged:
        page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=9)
    held = BytesIO()
    book.save(held)
    head = min(header, len(grid) - 2) + 1
    lines = range(head + 1, len(grid) + 1)
    added = {"Data": AddedColumns(HEADS, [(head,)], dict.fromkeys(lines, VERDICT))}
    made = copied(held.getvalue(), added, DEFAULT).data
    before = load_workbook(held)["Data"]
    after = load_workbook(BytesIO(made))["Data"]
    first = next(cell.column for cell in after[head] if cell.value == "Hasil")
    for line in range(1, len(grid) + 1):
        own: list[Any] = [cell.value for cell in before[line]]
        copy: list[Any] = [cell.value for cell in after[line]]
        assert copy[: first - 1] == (own + [None] * 9)[: first - 1]
        if line in lines:
            assert copy[first - 1] == "terlambat"
            assert not any(value is not None for value in own[first - 1 :])
    for text in re.findall("<row .*?</row>", members(made)["xl/worksheets/sheet1.xml"].decode()):
        places = [number_of_column(name) for name in re.findall(r'<c r="([A-Z]+)', text)]
        assert places == sorted(set(places))


# What cannot be copied


@pytest.mark.parametrize(
    "worksheet",
    [
        sheet(row(1, "No")),  # the row of the verdict is missing
        "<!DOCTYPE x [<!ENTITY a 'b'>]>" + sheet(row(1, "No"), row(2, "1")),
        sheet(row(1, "No"), row(2, "1"))[:-5],
        sheet('<row r="satu"/>', row(2, "1")),
        sheet('<row r="1"><c r="Ä1"/></row>', row(2, "1")),
        sheet(row(1, "No"), row(2, "1")).replace("UTF-8", "iso-8859-1"),
        sheet(row(1, "No"), row(2, "1")).replace('encoding="UTF-8"', "").encode("utf-16"),
    ],
    ids=[
        "short",
        "document type",
        "cut off",
        "no number",
        "no column",
        "other letters",
        "two bytes a letter",
    ],
)
def test_a_damaged_sheet_is_refused(worksheet: str | bytes) -> None:
    with pytest.raises(UnreadError, match="utuh"):
        added_to(worksheet)


def test_a_table_without_room_at_its_right_is_refused() -> None:
    full = '<row r="1"><c r="XFC1" t="inlineStr"><is><t>x</t></is></c></row>'
    with pytest.raises(UnreadError, match="tidak ada tempat lagi"):
        added_to(sheet(full, row(2, "1")))


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    book = packed({**parts(sheet(row(1, "No"), row(2, "1" * 9_999))), TYPES: "<Types/>"})
    added = {"Data": AddedColumns(HEADS, [(1,)], {2: VERDICT})}
    with pytest.raises(UnreadError, match="unpacked_bytes"):
        copied(book, added, Limits(unpacked_bytes=5_000))


def test_a_part_twice_and_a_password_are_refused() -> None:
    book = {**parts(sheet(row(1, "No"), row(2, "1"))), TYPES: "<Types/>"}
    added = {"Data": AddedColumns(HEADS, [(1,)], {2: VERDICT})}
    data = bytearray(packed(book))
    for place, bit in ((data.find(b"PK\x03\x04"), 6), (data.find(b"PK\x01\x02"), 8)):
        data[place + bit] |= 1
    with pytest.raises(UnreadError, match="kata sandi"):
        copied(bytes(data), added, DEFAULT)
    with pytest.warns(UserWarning, match="Duplicate name"):
        doubled = with_parts(packed(book), {TYPES: b"<Types/>"})
    with pytest.raises(UnreadError, match="utuh"):
        copied(doubled, added, DEFAULT)


def test_a_workbook_that_was_cut_off_is_refused() -> None:
    with pytest.raises(UnreadError, match="utuh"):
        copied(b"PK\x03\x04 cut off", {}, DEFAULT)


@pytest.mark.libreoffice
def test_a_spreadsheet_program_opens_the_copy_and_calculates_it(tmp_path: Path) -> None:
    path = tmp_path / "salinan.xlsx"
    path.write_bytes(office_copy(office_workbook()).data)
    saved = saved_by_libreoffice(path, tmp_path / "lain")
    page = load_workbook(saved, data_only=True)["Register 2026"]
    values: list[list[Any]] = [[cell.value for cell in line] for line in page["A4:G6"]]
    assert [line[3] for line in values] == [16, 15, 14]  # from the 4th, 5th, 6th to the 20th
    assert [line[4] for line in values] == ["terlambat"] * 3
    assert [line[5].date() for line in values] == [DAY] * 3
    assert not any(cell.data_type == "e" for line in page.iter_rows() for cell in line)
