"""A workbook that is written can be added up, filtered, printed and read without its colours."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from keterbukaan.errors import TableFileError
from keterbukaan.files import _workbook
from keterbukaan.files._cells import Cell, Tone, Toned, column_letters, number_of_column
from keterbukaan.files._workbook import Notes, Page, widths_of, write_workbook
from keterbukaan.files.tables import write_table
from tests.services import saved_by_libreoffice

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DAY = date(2026, 11, 30)
LONG = "Daftar aset dan investasi Pemerintah Kabupaten yang dimutakhirkan tiap enam bulan"
LINES: list[list[Cell]] = [
    ["Baris", "Nomor", "Tenggat", "Hasil", "Terlambat (hari kerja)", "Catatan"],
    [2, "017/PPID/2026", DAY, Toned("terlambat", Tone.LATE), 24, LONG],
    [3, "0812", None, Toned("tepat waktu", Tone.KEPT), None, "baris satu\nbaris dua"],
    [4, "3", DAY, "masih berjalan", 5, ""],
]
NOTES = Notes("Keterangan", [("Keadaan pada", DAY), ("", Toned("terlambat", Tone.LATE))])


def written(path: Path) -> Worksheet:
    write_table(path, LINES, "Pemeriksaan", NOTES)
    return load_workbook(path)["Pemeriksaan"]


def test_days_and_numbers_are_days_and_numbers(tmp_path: Path) -> None:
    sheet = written(tmp_path / "hasil.xlsx")
    assert [cell.data_type for cell in sheet[2]] == ["n", "s", "d", "s", "n", "s"]
    assert sheet["C2"].is_date
    assert (sheet["C2"].value.date(), sheet["C2"].number_format) == (DAY, "dd/mm/yyyy")
    assert sum(cell.value or 0 for cell in sheet["E"][1:]) == 29
    assert sheet["C3"].value is None
    # What is written as a text stays one: a number of identity keeps its first nought.
    assert [sheet["B3"].value, sheet["B4"].value] == ["0812", "3"]


def test_a_table_can_be_filtered_and_its_header_stays_in_sight(tmp_path: Path) -> None:
    sheet = written(tmp_path / "hasil.xlsx")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F4")
    assert sheet["A1"].font.b
    assert sheet["A1"].alignment.wrap_text


def test_a_table_is_printed_on_a4_lying_on_its_side_with_its_header(tmp_path: Path) -> None:
    sheet = written(tmp_path / "hasil.xlsx")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    footer = sheet.oddFooter
    assert footer is not None
    assert footer.right is not None
    assert "&P" in str(footer.right.text)


def test_columns_are_as_wide_as_what_stands_in_them_and_long_texts_are_wrapped(
    tmp_path: Path,
) -> None:
    sheet = written(tmp_path / "hasil.xlsx")
    widths = {name: sheet.column_dimensions[name].width for name in "ABCDEF"}
    assert widths["B"] > len("017/PPID/2026")
    assert widths["C"] > len("30/11/2026")
    assert widths["E"] < len("Terlambat (hari kerja)") + 2  # the header goes over two lines
    assert widths["F"] < len(LONG)
    assert sheet["F2"].alignment.wrap_text
    # Three lines of at most 39 letters, and two by a line break, with room for each.
    assert sheet.row_dimensions[2].height == 45
    assert sheet.row_dimensions[3].height == 30
    assert sheet.row_dimensions[4].height is None


def test_what_is_coloured_says_so_in_words_too(tmp_path: Path) -> None:
    sheet = written(tmp_path / "hasil.xlsx")
    late, kept, plain = (sheet[f"D{row}"] for row in (2, 3, 4))
    assert late.value == "terlambat"
    assert late.fill.fgColor.rgb == f"FF{Tone.LATE.paper}"
    assert late.font.color.rgb == f"FF{Tone.LATE.ink}"
    assert kept.fill.fgColor.rgb == f"FF{Tone.KEPT.paper}"
    assert plain.fill.fill_type is None


@pytest.mark.parametrize("tone", Tone)
def test_the_ink_can_be_read_on_its_paper(tone: Tone) -> None:
    """WCAG 2.1, 1.4.6 asks for 7 : 1."""
    lighter, darker = _luminance(tone.paper), _luminance(tone.ink)
    assert (lighter + 0.05) / (darker + 0.05) >= 7


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_notes_stand_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    written(path)
    book = load_workbook(path)
    assert book.sheetnames == ["Pemeriksaan", "Keterangan"]
    notes = book["Keterangan"]
    assert notes["A1"].value == "Keadaan pada"
    assert notes["B1"].value.date() == DAY
    assert notes["B2"].fill.fgColor.rgb == f"FF{Tone.LATE.paper}"
    assert notes.freeze_panes is None
    assert notes.auto_filter.ref is None


def test_a_csv_has_its_days_as_programs_sort_them_and_no_notes(tmp_path: Path) -> None:
    path = tmp_path / "hasil.csv"
    write_table(path, LINES, "Pemeriksaan", NOTES)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[1] == f"2,017/PPID/2026,2026-11-30,terlambat,24,{LONG}"
    assert "Keterangan" not in lines


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "=1+1", "TRUE", "1E5", "00123", "_x0041_"])
def test_a_text_stays_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hasil.xlsx"
    write_table(path, [["Isi"], [text]])
    assert load_workbook(path)["data"]["A2"].data_type == "s"


def test_a_text_that_looks_like_a_sign_s_number_is_not_taken_for_the_sign(tmp_path: Path) -> None:
    """ECMA-376, 22.9.2.19: the first sign of what only looks so is itself spelt by its number."""
    path = tmp_path / "hasil.xlsx"
    write_table(path, [["_x0041_"]])
    with ZipFile(path) as archive:
        assert b">_x005F_x0041_<" in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("value", "kind"), [(10**15, "s"), (-(10**15) + 1, "n"), (date(1899, 12, 31), "s")]
)
def test_what_a_spreadsheet_would_change_is_a_text(
    tmp_path: Path, value: int | date, kind: str
) -> None:
    path = tmp_path / "hasil.xlsx"
    write_table(path, [["Isi"], [value]])
    cell = load_workbook(path)["data"]["A2"]
    assert cell.data_type == kind
    assert str(cell.value).lstrip("'") == str(value)


def test_the_same_table_is_the_same_file() -> None:
    one, other = BytesIO(), BytesIO()
    for file in (one, other):
        write_workbook(file, [Page("data", LINES), NOTES])
    assert one.getvalue() == other.getvalue()


def test_an_empty_table_opens(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    write_table(path, [])
    assert load_workbook(path)["data"].max_row == 1


def test_a_table_longer_than_a_sheet_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_workbook, "_LAST_ROW", 3)
    write_table(tmp_path / "muat.xlsx", LINES[:3])
    with pytest.raises(TableFileError) as caught:
        write_table(tmp_path / "hasil.xlsx", LINES)
    assert "simpan sebagai CSV" in caught.value.text("id")
    assert not (tmp_path / "hasil.xlsx").exists()


def test_columns_are_counted_in_letters() -> None:
    for number, letters in ((0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")):
        assert column_letters(number) == letters
        assert number_of_column(letters) == number


@pytest.mark.libreoffice
def test_a_spreadsheet_program_opens_it_without_an_error(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    write_table(path, [*LINES, [5, "=1+1", DAY, "#N/A", 1, "@x"]], "Uji & 'coba' ini", NOTES)
    sheet = load_workbook(saved_by_libreoffice(path, tmp_path / "lain"))["Uji & 'coba' ini"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} == {"n", "s", "d"}  # and no error, and no formula
    assert [cell.value.date() for cell in sheet["C"][1:] if cell.value] == [DAY, DAY, DAY]
    assert sum(cell.value or 0 for cell in sheet["E"][1:]) == 30
    assert sheet.auto_filter.ref == "A1:F5"
    assert sheet.print_title_rows == "$1:$1"


def test_what_stands_left_of_another_text_is_as_wide_as_it_is_where_no_row_grows() -> None:
    said = "masih berjalan; tenggat paling awal sudah tiba"
    lines = [("Hasil per 9 April 2025", "Langkah"), (said, "jawaban permohonan")]
    assert widths_of(lines, is_wrapped=False)[0] > len(said)
    assert widths_of(lines)[0] < len(said)
    assert widths_of([("Dasar hukum keputusan",)], is_wrapped=False)[0] > len(
        "Dasar hukum keputusan"
    )
