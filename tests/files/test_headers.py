"""Where a table's header stands: in one line or two, under a title, beside other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import read_records
from keterbukaan.files import RecordFile
from keterbukaan.files._headers import LINES_SEARCHED, Table, find_table
from keterbukaan.files.tables import write_table
from keterbukaan.information.public_list import LIST_FORM
from keterbukaan.registers import read_register
from keterbukaan.registers.complaints import COMPLAINT_FORM

KNOWN = ("nomor", "tanggal diterima", "tanggal dijawab", "unit")


def columns_in(cells: Sequence[str]) -> dict[str, int]:
    words = [cell.strip().lower() for cell in cells]
    found = {word: place for place, word in enumerate(words) if word in KNOWN}
    return found if len(found) > 1 else {}


def found_in(*lines: list[str]) -> Table[str] | None:
    return find_table({"": list(enumerate(lines, start=1))}, columns_in)


def places(table: Table[str] | None) -> dict[str, int]:
    assert table is not None
    return {name: place for name, _, place in table.columns}


ROW = ["7", "2025-03-24", "2025-04-16", "Dinas"]


def test_a_header_in_two_lines_is_read_as_one() -> None:
    table = found_in(
        ["Nomor", "Tanggal", "", "Unit"], ["", "diterima", "dijawab", ""], ["1", "2", "3", "4"], ROW
    )

    assert places(table) == dict(zip(("nomor", *KNOWN[1:]), range(4), strict=True))
    assert table is not None
    assert table.columns[1][1] == "Tanggal diterima"
    assert table.lines == [(4, ROW)]  # the line that numbers the columns is none


@pytest.mark.parametrize(
    "title",
    [[], [""], ["Register 2025"], ["", "", "Register Pengaduan 2025"], ["", "Tanggal", "", "2025"]],
)
def test_a_title_above_the_header_takes_nothing_from_it(title: list[str]) -> None:
    table = found_in(title, ["Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit"], ROW)

    assert places(table) == {name: place for place, name in enumerate(KNOWN)}
    assert table is not None
    assert table.lines == [(3, ROW)]


def test_a_row_below_the_header_is_never_part_of_it() -> None:
    table = found_in(["Nomor", "Tanggal diterima", "", "Catatan"], ["7", "", "Unit", ""])

    assert places(table) == {"nomor": 0, "tanggal diterima": 1}
    assert table is not None
    assert table.unrecognised == (("Catatan", 3),)
    assert table.lines == [(2, ["7", "", "Unit", ""])]


@pytest.mark.parametrize("sign", ["{}", "({})", " {} "])
def test_a_line_of_numbers_is_left_out_directly_below_the_header_alone(sign: str) -> None:
    numbers = [sign.format(number) for number in range(1, 5)]
    header = ["Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit"]
    table = found_in(header, numbers, ROW, numbers)
    assert table is not None
    assert table.lines == [(3, ROW), (4, numbers)]
    table = found_in(header, ROW, numbers)
    assert table is not None
    assert table.lines == [(2, ROW), (3, numbers)]
    table = found_in(header, numbers, numbers)  # one numbers the columns, the next is a row
    assert table is not None
    assert table.lines == [(3, numbers)]


def test_a_row_of_two_numbers_is_a_row_of_a_register_and_of_a_list(tmp_path: Path) -> None:
    path = tmp_path / "dip.csv"
    path.write_text("Nomor,Ringkasan,Unit\n7,Profil,Dinas\n1,2,3\n", encoding="utf-8")
    read = read_records(path, LIST_FORM)
    assert [*read.lines, *(each.line for each in read.problems)] == [2, 3]
    path.write_text("Nomor,Tanggal Permohonan\n7,2025-03-24\n1,2\n", encoding="utf-8")
    register = read_register(path)
    assert [row.line for row in register.rows] == [2]
    assert [bad.line for bad in register.unreadable] == [3]


def test_a_header_far_below_is_none() -> None:
    header = ["Nomor", "Unit"]

    assert found_in(*[["x"]] * (LINES_SEARCHED - 1), header) is not None
    assert found_in(*[["x"]] * LINES_SEARCHED, header) is None
    assert found_in() is None


def test_the_first_sheet_with_a_header_is_read_and_the_others_are_named() -> None:
    sheets = {
        "Sampul": [(1, ["Register"])],
        "2025": [(1, ["Nomor", "Unit"]), (2, ["", ""]), (3, ["7", "Dinas"])],
        "2024": [(1, ["Nomor", "Unit"])],
        "Kosong": [],
    }
    table = find_table(sheets, columns_in)

    assert table is not None
    assert table.lines == [(3, ["7", "Dinas"])]
    assert table.other_sheets == ("Sampul", "2024")


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


def test_headers_and_sheets_are_named_without_what_cannot_be_shown() -> None:
    head = ["Nomor\u200b ", "Tanggal diterima", "Tgl \x1b[31mlain", "\u202e", "Unit\r"]

    def known(cells: Sequence[str]) -> dict[str, int]:
        return {"nomor": 0, "unit": 4} if cells == head else {}

    table = find_table({"a": [(1, head), (2, ROW)], "b\u202e": [(1, ROW)], "c": []}, known)
    assert table is not None
    assert table.columns == (("nomor", "Nomor", 0), ("unit", "Unit", 4))
    assert table.unrecognised == (("Tanggal diterima", 1), ("Tgl  [31mlain", 2))
    assert table.other_sheets == ("b",)


@pytest.mark.parametrize(
    "numbers", [["1", "2", "3", "4"], ["(1)", "(2)", "(3)", "(4)"], ["1", "2", "3", "4", "5"]]
)
def test_only_the_line_directly_below_the_header_numbers_the_columns(numbers: list[str]) -> None:
    below, later = found_in(list(KNOWN), [""], numbers, ROW), found_in(list(KNOWN), ROW, numbers)

    assert below is not None
    assert below.lines == [(4, ROW)]
    assert later is not None
    assert later.lines == [(2, ROW), (3, numbers)]


@pytest.mark.parametrize("row", [["1", "2"], ["(1)", "", "(2)"], ["1", "2", "3", "x"], ["1"]])
def test_a_line_that_leaves_out_a_column_is_a_row_even_there(row: list[str]) -> None:
    table = found_in(list(KNOWN), row, ROW)

    assert table is not None
    assert table.lines == [(2, row), (3, ROW)]


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
@pytest.mark.property
def test_every_line_that_holds_something_is_a_row_but_the_first(rows: list[list[str]]) -> None:
    table = found_in(list(KNOWN), ROW, *rows)

    assert table is not None
    lines = [each for each in enumerate([ROW, *rows], start=2) if each[1]]
    assert table.lines == lines
