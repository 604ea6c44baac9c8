"""Reading registers: good rows go on, bad ones are listed, none is lost."""

from __future__ import annotations

import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from keterbukaan.errors import TableFileError
from keterbukaan.files._days import read_day
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import read_register

HEAD = "Nomor,Tanggal Permohonan,Tanggal Jawaban\n"


def written(tmp_path: Path, text: str, name: str = "register.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "cell",
    [
        "2025-03-24",
        "24/03/2025",
        "24/3/2025",
        " 24/03/2025 ",
        "Senin, 24/03/2025",
        "Jum'at 24/03/2025",
        "2025-03-24 00:00:00",
        "2025-03-24T00:00",
        "2025-03-24 23:59",
        "24/03/2025 08:15:30",
        "24-03-2025",
        "2025/03/24",
    ],
)
def test_a_date_is_iso_or_day_month_year(cell: str) -> None:
    assert read_day(cell) == date(2025, 3, 24)


@pytest.mark.parametrize("cell", ["", "  ", "-", "–"])
def test_an_empty_cell_is_no_date(cell: str) -> None:
    assert read_day(cell) is None


@pytest.mark.parametrize(
    "cell", ["sampai 24/03/2025", "45740", "31/02/2025", "besok", "2025-03-24 24:00"]
)
def test_what_could_mean_something_else_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_day(cell)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_reads_the_same_in_both_forms(day: date) -> None:
    assert read_day(day.isoformat()) == read_day(day.strftime("%d/%m/%Y")) == day


def test_good_rows_go_on_and_bad_ones_are_listed_with_line_and_reason(tmp_path: Path) -> None:
    text = HEAD + (
        "1,24/03/2025,2025-04-10\n2,2025-03-32,\n3,,\n\n4,2025-03-24,2025-03-20\n5,2025-03-24,-\n"
    )
    register = read_register(written(tmp_path, text))
    assert [row.number for row in register.rows] == ["1", "5"]
    assert register.rows[0].dates == {
        Column.REQUEST_RECEIVED: date(2025, 3, 24),
        Column.REQUEST_ANSWERED: date(2025, 4, 10),
    }
    assert [(bad.line, bad.number, bad.code) for bad in register.unreadable] == [
        (3, "2", "KB-R03"),
        (4, "3", "KB-R02"),
        (6, "4", "KB-R04"),
    ]
    assert "2025-03-32" in register.unreadable[0].reason("en")
    assert "Tanggal Jawaban (2025-03-20)" in register.unreadable[2].reason("id")


def test_no_row_is_ever_lost(tmp_path: Path) -> None:
    rows = [f"{n},{'2025-01-02' if n % 3 else 'x'},\n" for n in range(1, 200)]
    register = read_register(written(tmp_path, HEAD + "".join(rows)))
    assert len(register.rows) + len(register.unreadable) == len(rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    text = (HEAD + "1,24/03/2025,\n").replace(",", delimiter)
    assert len(read_register(written(tmp_path, text)).rows) == 1


def test_a_quoted_cell_over_two_lines_keeps_the_line_numbers(tmp_path: Path) -> None:
    text = 'Nomor,Rincian,Tanggal\n1,"dua\nbaris",2025-03-24\n2,x,salah\n'
    register = read_register(written(tmp_path, text))
    assert [row.line for row in register.rows] == [2]
    assert [bad.line for bad in register.unreadable] == [4]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "bom.csv"
    path.write_bytes(b"\xef\xbb\xbfTanggal\n2025-03-24\n")
    assert len(read_register(path).rows) == 1


def test_a_row_shorter_than_the_header_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    register = read_register(written(tmp_path, HEAD + "1,2025-03-24\n"))
    assert Column.REQUEST_ANSWERED not in register.rows[0].dates


def test_the_number_of_a_row_whose_number_comes_after_its_bad_date(tmp_path: Path) -> None:
    register = read_register(written(tmp_path, "Tanggal Permohonan,Nomor Register\nx,77\n"))
    assert register.unreadable[0].number == "77"


def test_xlsx_with_dates_as_dates_and_as_text(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Nomor", "Tanggal Permohonan", "Tanggal Jawaban"])
    sheet.append([1, datetime(2025, 3, 24), "10/04/2025"])  # noqa: DTZ001 - what a sheet holds
    sheet.append([2, "entah", None])
    path = tmp_path / "register.xlsx"
    workbook.save(path)
    register = read_register(path)
    assert register.rows[0].dates[Column.REQUEST_RECEIVED] == date(2025, 3, 24)
    assert [bad.line for bad in register.unreadable] == [3]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tiada.csv", None, "opened"),
        ("latin.csv", b"Tanggal,Nama\n2025-03-24,Jos\xe9\x81\n", "UTF-8"),
        ("kosong.csv", b"", "no column of dates"),
        ("lain.csv", b"a,b\n1,2\n", "no column of dates"),
        ("rusak.xlsx", b"bukan zip", "XLSX"),
        ("tiada.xlsx", None, "opened"),
        ("biner.csv", b"Tanggal\n\x00\r\x00" * 3, "date"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    if name == "biner.csv":
        register = read_register(path)
        assert not register.rows
        assert all(said in bad.reason("en") for bad in register.unreadable)
        return
    with pytest.raises(TableFileError) as caught:
        read_register(path)
    assert said in caught.value.text("en")
    assert name in caught.value.text("id")


def test_an_endless_quoted_cell_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, 'Tanggal\n"' + "x" * 200_000 + "\n")
    with pytest.raises(TableFileError) as caught:
        read_register(path)
    assert "limits=Limits(cell_characters=...)" in caught.value.text("en")


def test_without_the_extra_xlsx_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(TableFileError) as caught:
        read_register(tmp_path / "register.xlsx")
    assert "pip install openpyxl python-calamine" in caught.value.text("en")


def test_a_row_shows_no_number_in_its_repr(tmp_path: Path) -> None:
    register = read_register(written(tmp_path, HEAD + "3201019001010001,2025-03-24,\n,x,\n"))
    assert "3201019001010001" not in repr(register)


def test_an_unclosed_quote_swallows_no_rows(tmp_path: Path) -> None:
    text = HEAD + '1,2025-01-02,2025-01-03\n2,2025-01-02,"2025-01-03\n3,2024-01-02,\n'
    with pytest.raises(TableFileError) as caught:
        read_register(written(tmp_path, text))
    assert "quotation marks" in caught.value.text("en")


def test_a_second_header_further_down_hides_no_rows(tmp_path: Path) -> None:
    text = "Nomor,Tanggal Permohonan\n1,2025-01-02\n2,2024-01-02\n" + HEAD + "3,2025-01-02,\n"
    register = read_register(written(tmp_path, text))
    assert [row.number for row in register.rows] == ["1", "2", "3"]
    assert register.unreadable == ()


def test_a_cell_that_could_name_a_person_is_not_shown(tmp_path: Path) -> None:
    register = read_register(written(tmp_path, HEAD + "1,3201011503800001,\n2,Siti Contoh,\n"))
    told = repr(register) + "".join(
        bad.reason("id") + bad.reason("en") for bad in register.unreadable
    )
    assert "3201011503800001" not in told
    assert "Siti" not in told
    assert len(register.unreadable) == 2


def test_what_a_terminal_would_obey_is_taken_out(tmp_path: Path) -> None:
    register = read_register(written(tmp_path, HEAD + "\x1b[2JA\x07,2025-01-02,\n"))
    assert register.rows[0].number.isprintable()


def workbook_of(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    workbook = Workbook()
    for title, lines in sheets.items():
        sheet = workbook.create_sheet(title)
        for line in lines:
            sheet.append(line)
    del workbook["Sheet"]
    workbook.save(path)
    return path


def test_every_sheet_that_is_a_register_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    lines: list[list[object]] = [["Nomor", "Tanggal Permohonan"], ["1", "2025-01-02"]]
    cover: list[list[object]] = [["Register permohonan"]]
    path = workbook_of(
        tmp_path / "bulan.xlsx", {"Sampul": cover, "Januari": lines, "Februari": lines}
    )
    register = read_register(path)
    assert [row.number for row in register.rows] == ["1", "1"]
    assert register.unread_sheets == ("Sampul",)


def test_a_formula_that_was_never_worked_out_is_no_empty_cell(tmp_path: Path) -> None:
    lines: list[list[object]] = [
        ["Nomor", "Tanggal Permohonan", "Tanggal Jawaban"],
        ["1", "2025-01-02", "=B2+1"],
    ]
    register = read_register(workbook_of(tmp_path / "rumus.xlsx", {"Data": lines}))
    assert not register.rows
    assert [bad.code for bad in register.unreadable] == ["KB-R03"]


def test_a_workbook_damaged_inside_says_so(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "rusak.xlsx", {"Data": [["Tanggal"], ["2025-01-02"]]})
    cut = tmp_path / "potong.xlsx"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(cut, "w") as broken:
        for name in whole.namelist():
            content = whole.read(name)
            broken.writestr(name, content[:200] if name.endswith("sheet1.xml") else content)
    with pytest.raises(TableFileError) as caught:
        read_register(cut)
    assert "valid XLSX" in caught.value.text("en")
