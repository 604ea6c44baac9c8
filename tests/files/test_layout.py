"""How a file is laid out: its tables, their headers in up to three lines, and what is no row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from keterbukaan import read_records
from keterbukaan.files import RecordFile
from keterbukaan.files._header_lines import LINES_SEARCHED
from keterbukaan.files._layout import Layout, Table, layout_of
from keterbukaan.files.tables import write_table
from keterbukaan.information.public_list import LIST_FORM
from keterbukaan.registers import read_register
from keterbukaan.registers.complaints import COMPLAINT_FORM

KNOWN = ("nomor", "tanggal diterima", "tanggal dijawab", "unit")
ROW = ["7", "2025-03-24", "2025-04-16", "Dinas"]
NUMBERED, REPEATED, TITLE, TOTAL, SIGNED = (
    "it numbers the columns",
    "it repeats the header",
    "it is the title of a section",
    "it is a total",
    "it belongs to the signatures",
)


def score(cells: Sequence[str]) -> int:
    return len({cell.strip().lower() for cell in cells} & {*KNOWN})


def laid_out(folder: Path, *lines: Sequence[str]) -> Layout:
    path = folder / "daftar.csv"
    write_table(path, lines)
    return layout_of(path, score)


def only(layout: Layout) -> Table:
    (table,) = layout.tables
    return table


def lines_of(table: Table) -> list[int]:
    return [line for line, _ in table.lines]


def left_out(table: Table) -> dict[int, str]:
    return {each.line: each.why.en for each in table.left_out}


def workbook(
    folder: Path, merged: Sequence[str] = (), /, **sheets: Sequence[Sequence[object]]
) -> Layout:
    book = Workbook()
    for title, lines in sheets.items():
        page = book.create_sheet(title)
        for line in lines:
            page.append(line)
        for each in merged:
            page.merge_cells(each)
    del book["Sheet"]
    book.save(folder / "buku.xlsx")
    return layout_of(folder / "buku.xlsx", score)


# ------------------------------------------------------------ headers


def test_a_header_in_two_lines_is_read_as_one(tmp_path: Path) -> None:
    table = only(
        laid_out(
            tmp_path,
            ["Nomor", "Tanggal", "", "Unit"],
            ["", "diterima", "dijawab", ""],
            ["1", "2", "3", "4"],
            ROW,
        )
    )
    assert table.headers == ("Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit")
    assert table.header_lines == (1, 2)
    assert table.lines == [(4, ROW)]
    assert left_out(table) == {3: NUMBERED}


@pytest.mark.parametrize(
    "title",
    [[], [""], ["Register 2025"], ["", "", "Register Pengaduan 2025"], ["", "Tanggal", "", "2025"]],
)
def test_a_title_above_the_header_takes_nothing_from_it(tmp_path: Path, title: list[str]) -> None:
    table = only(
        laid_out(tmp_path, title, ["Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit"], ROW)
    )
    assert table.headers == ("Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit")
    assert table.lines == [(3, ROW)]


def test_a_row_below_the_header_is_never_part_of_it(tmp_path: Path) -> None:
    row = ["7", "", "Unit", ""]
    table = only(laid_out(tmp_path, ["Nomor", "Tanggal diterima", "", "Catatan"], row))
    assert table.headers == ("Nomor", "Tanggal diterima", "", "Catatan")
    assert [(line, cells[:3]) for line, cells in table.lines] == [(2, row[:3])]


def test_a_header_far_below_is_none(tmp_path: Path) -> None:
    header = ["Nomor", "Unit"]
    assert laid_out(tmp_path, *[["x"]] * (LINES_SEARCHED - 1), header).tables
    found = laid_out(tmp_path, *[["x"]] * LINES_SEARCHED, header)
    assert found.tables == ()
    assert [(each.first_line, each.lines) for each in found.unread] == [(1, LINES_SEARCHED + 1)]
    assert laid_out(tmp_path) == Layout((), (), "utf-8")


def test_every_sheet_with_a_header_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    found = workbook(
        tmp_path,
        Sampul=[["Register"]],
        Juli=[["Nomor", "Unit"], ["", ""], ["7", "Dinas"]],
        Lain=[[], ["Warna", "Rasa"], ["merah", "asin"]],
        Juni=[["Nomor", "Unit"]],
        Kosong=[],
    )
    assert [(each.sheet, each.lines) for each in found.tables] == [
        ("Juli", [(3, ["7", "Dinas"])]),
        ("Juni", []),
    ]
    assert [(each.sheet, each.first_line, each.lines, each.headers) for each in found.unread] == [
        ("Sampul", 1, 1, ()),
        ("Lain", 2, 2, ("Warna", "Rasa")),
    ]
    assert found.encoding is None


def test_a_register_of_complaints_may_have_its_header_in_two_lines(tmp_path: Path) -> None:
    path = tmp_path / "pengaduan.csv"
    lines = [
        ["No", "Nama pengadu", "Tanggal", "", ""],
        ["", "", "diterima", "dijawab", "selesai"],
        ["7001", "Budi", "2025-03-24", "2025-03-27", ""],
    ]
    write_table(path, lines)
    read = read_records(path, COMPLAINT_FORM)

    assert (read.problems, read.unrecognised, read.lines) == ((), (), (3,))
    (row,) = read.records
    assert (str(row.received), str(row.replied), row.closed) == ("2025-03-24", "2025-03-27", None)
    assert dict(read.mapping)["replied"] == "Tanggal dijawab"


def test_headers_and_sheets_are_named_without_what_cannot_be_shown(tmp_path: Path) -> None:
    head = ["Nomor\u200b ", "Tanggal diterima", "Tgl \x1b[31mlain", "\u202e", "Unit\n"]
    table = only(laid_out(tmp_path, head, ROW))
    assert table.headers == ("Nomor", "Tanggal diterima", "Tgl [31mlain", "", "Unit")
    found = workbook(
        tmp_path, (), **{"a\u202eb": [["Nomor", "Unit"], ["7", "x"]], "c\u202e": [["x"]]}
    )
    assert [each.sheet for each in found.tables] == ["a b"]
    assert [each.sheet for each in found.unread] == ["c"]


# ------------------------------------------------------------ lines that number the columns


@pytest.mark.parametrize("sign", ["{}", "({})", " {} "])
def test_a_line_of_numbers_is_left_out_directly_below_the_header_alone(
    tmp_path: Path, sign: str
) -> None:
    numbers = [sign.format(number) for number in range(1, 5)]
    assert lines_of(only(laid_out(tmp_path, KNOWN, numbers, ROW, numbers))) == [3, 4]
    assert lines_of(only(laid_out(tmp_path, KNOWN, ROW, numbers))) == [2, 3]
    # one numbers the columns, the next is a row
    assert lines_of(only(laid_out(tmp_path, KNOWN, numbers, numbers))) == [3]
    assert lines_of(only(laid_out(tmp_path, KNOWN, [""], [*numbers, "5"], ROW))) == [4]


@pytest.mark.parametrize("row", [["1", "2"], ["(1)", "", "(2)"], ["1", "2", "3", "x"], ["1"]])
def test_a_line_that_leaves_out_a_column_is_a_row_even_there(
    tmp_path: Path, row: list[str]
) -> None:
    table = only(laid_out(tmp_path, KNOWN, row, ROW))
    assert table.lines == [(2, row), (3, ROW)]
    assert table.left_out == ()


def test_a_row_of_two_numbers_is_a_row_of_a_register_and_of_a_list(tmp_path: Path) -> None:
    path = tmp_path / "dip.csv"
    path.write_text("Nomor,Ringkasan,Unit\n7,Profil,Dinas\n1,2,3\n", encoding="utf-8")
    read = read_records(path, LIST_FORM)
    assert [*read.lines, *(each.line for each in read.problems)] == [2, 3]
    path.write_text("Nomor,Tanggal Permohonan\n7,2025-03-24\n1,2\n", encoding="utf-8")
    register = read_register(path)
    assert [row.line for row in register.rows] == [2]
    assert [bad.line for bad in register.unreadable] == [3]


COUNTING = ("1,2", "(1),(2),(3)", "1,2,3,4,5,6,7")


def test_no_row_of_numbers_is_lost_by_any_reader(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "\n".join(["No,Tanggal permohonan,Tanggal jawaban", "1,2025-03-24,2025-04-16", *COUNTING])
    )
    read = read_register(register)
    assert [row.line for row in read.rows] + [row.line for row in read.unreadable] == [2, 3, 4, 5]

    for form, header in (
        (COMPLAINT_FORM, "Nomor,Tanggal diterima,Kanal"),
        (LIST_FORM, "No.,Ringkasan isi informasi,Unit kerja"),
    ):
        path = tmp_path / "daftar.csv"
        path.write_text("\n".join([header, "a,b,c", *COUNTING]))
        found: RecordFile[Any] = read_records(path, form)
        assert sorted([*found.lines, *(each.line for each in found.problems)]) == [2, 3, 4, 5]


@given(
    rows=st.lists(
        st.integers(0, 6).flatmap(
            lambda n: st.sampled_from(
                [[str(i + 1) for i in range(n)], [f"({i + 1})" for i in range(n)], ["x"] * n]
            )
        ),
        max_size=8,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@pytest.mark.property
def test_every_line_that_holds_something_is_a_row_but_the_first(
    tmp_path: Path, rows: list[list[str]]
) -> None:
    table = only(laid_out(tmp_path, KNOWN, ROW, *rows))
    assert table.lines == [each for each in enumerate([ROW, *rows], start=2) if each[1]]
