"""How a file is laid out: its tables, their headers in up to three lines, and what is no row."""

from __future__ import annotations

import csv
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
    "it belongs to the notes or signatures below",
)
NONE = "it says that there was nothing"


def score(cells: Sequence[str]) -> int:
    return len({cell.strip().lower() for cell in cells} & {*KNOWN})


def laid_out(folder: Path, *lines: Sequence[str]) -> Layout:
    path = folder / "daftar.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
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


# ------------------------------------------------------------ headers in groups and lines


def headers(folder: Path, *lines: Sequence[str]) -> tuple[str, ...]:
    return only(laid_out(folder, *lines)).headers


def test_a_group_goes_over_the_cells_below_it_and_no_further(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    write_table(
        path,
        [
            ["No", "Permohonan", "", "Jawaban", "", "Keterangan"],
            ["", "Nomor", "Tanggal", "Nomor", "Tanggal", ""],
            ["1", "001/PPID/2026", "05/01/2026", "005/J/2026", "12/01/2026", "diberikan"],
        ],
    )
    table = only(layout_of(path, lambda cells: sum("Tanggal" in cell for cell in cells)))
    assert table.headers == (
        "No",
        "Permohonan Nomor",
        "Permohonan Tanggal",
        "Jawaban Nomor",
        "Jawaban Tanggal",
        "Keterangan",
    )
    assert lines_of(table) == [3]


def test_a_header_may_have_three_lines_and_a_title(tmp_path: Path) -> None:
    """As the register of Perki 1/2021 Lampiran VIII has it."""
    table = only(
        laid_out(
            tmp_path,
            ["REGISTER PERMOHONAN INFORMASI"],
            ["Nomor", "Unit", "Status", "", "", "Tanggal", ""],
            ["", "", "Dikuasai", "", "Belum", "diterima", "dijawab"],
            ["", "", "Ya", "Tidak", "", "", ""],
            ["1", "2", "3", "4", "5", "6", "7"],
            ["1", "Dinas", "v", "", "", "2026-01-05", "2026-01-12"],
        )
    )
    assert table.header_lines == (2, 3, 4)
    assert table.headers == (
        "Nomor",
        "Unit",
        "Status Dikuasai Ya",
        "Status Dikuasai Tidak",
        "Status Belum",
        "Tanggal diterima",
        "Tanggal dijawab",
    )
    assert lines_of(table) == [6]
    assert table.sections == {6: "REGISTER PERMOHONAN INFORMASI"}


def test_merged_cells_say_how_far_a_group_goes(tmp_path: Path) -> None:
    lines: list[list[object]] = [
        ["Nomor", "Tanggal", None, None, "Unit"],
        [None, "diterima", "dijawab", "Warna", None],
        ["7", "2025-03-24", "2025-04-16", "merah", "Dinas"],
    ]
    table = only(workbook(tmp_path, ("B1:C1",), Data=lines))
    assert table.headers == ("Nomor", "Tanggal diterima", "Tanggal dijawab", "Warna", "Unit")
    table = only(workbook(tmp_path, (), Data=lines))
    assert table.headers[3] == "Tanggal Warna"


def test_words_that_go_on_in_a_second_line_are_put_together(tmp_path: Path) -> None:
    assert headers(
        tmp_path, ["Nomor", "Tanggal", "Tanggal", "Unit"], ["", "diterima", "dijawab", "kerja"], ROW
    ) == ("Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit kerja")


def test_a_row_under_groups_with_a_tick_or_a_number_is_no_header(tmp_path: Path) -> None:
    head = ["Nomor", "Unit", "Bentuk", "", "Tanggal diterima"]
    kinds = ["", "", "Cetak", "Daring", ""]
    for row in (["", "", "v", "", ""], ["", "", "", "-", ""], ["", "", "12", "", ""]):
        table = only(laid_out(tmp_path, head, kinds, row, ROW))
        assert table.header_lines == (1, 2)
        assert lines_of(table) == [3, 4]
    below_all = ["x", "", "Cetak", "", ""]
    assert only(laid_out(tmp_path, head, below_all, ROW)).header_lines == (1,)
    beside = ["", "Cetak", "", "", ""]
    assert only(laid_out(tmp_path, head, beside, ROW)).header_lines == (1,)


def test_the_last_column_may_be_a_group(tmp_path: Path) -> None:
    head = ["Nomor", "Unit", "Bentuk"]
    table = only(laid_out(tmp_path, head, ["", "", "Cetak", "Daring"], ["7", "x", "", "ya"]))
    assert table.headers == ("Nomor", "Unit", "Bentuk Cetak", "Bentuk Daring")
    unknown = laid_out(tmp_path, ["Warna", "Bau"], ["", "Asin", "Manis"], ["merah", "ya"])
    assert (unknown.tables, unknown.unread[0].lines) == ((), 3)


def test_a_title_that_names_one_thing_is_no_header(tmp_path: Path) -> None:
    for title in (["Unit"], ["", "Unit"]):
        table = only(laid_out(tmp_path, title, ["Nomor", "Unit"], ROW))
        assert table.header_lines == (2,)
    assert laid_out(tmp_path, ["Unit"], ROW).tables == ()
    assert only(laid_out(tmp_path, ["Unit"], ["Dinas A"], [], ["Dinas B"])).lines == [
        (2, ["Dinas A"]),
        (4, ["Dinas B"]),
    ]


def test_the_sign_that_excel_is_told_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nNomor;Unit\n7;Dinas\n", encoding="utf-8")
    table = only(layout_of(path, score))
    assert (table.lines, dict(table.sections)) == ([(3, ["7", "Dinas"])], {})


# ------------------------------------------------------------ several tables


def test_a_header_for_each_section_is_one_table_and_rows_know_their_section(tmp_path: Path) -> None:
    head = ["Nomor", "Tanggal diterima", "Unit"]
    table = only(
        laid_out(
            tmp_path,
            ["DAFTAR INFORMASI"],
            [],
            ["A. Informasi Berkala"],
            head,
            ["1", "2025-03-24", "a"],
            [],
            ["B. Informasi Setiap Saat"],
            [each.upper() for each in head],
            ["(1)", "(2)", "(3)"],
            ["1", "2025-03-24", "b"],
        )
    )
    assert lines_of(table) == [5, 10]
    assert table.sections == {5: "A. Informasi Berkala", 10: "B. Informasi Setiap Saat"}
    assert left_out(table) == {7: TITLE, 8: REPEATED, 9: NUMBERED}


def test_a_header_repeated_on_each_page_hides_no_row(tmp_path: Path) -> None:
    head = ["Nomor", "Tanggal diterima", "Unit"]
    table = only(
        laid_out(tmp_path, head, ["1", "", "a"], head, ["2", "", "b"], ["", "", "lanjutan"], head)
    )
    assert lines_of(table) == [2, 4, 5]
    assert left_out(table) == {3: REPEATED, 6: REPEATED}


def test_a_second_table_has_a_header_of_its_own(tmp_path: Path) -> None:
    found = laid_out(
        tmp_path,
        ["Nomor", "Tanggal diterima", "Unit"],
        ["1", "2025-03-24", "a"],
        [],
        ["REGISTER KEBERATAN"],
        ["Nomor", "Keberatan", "", "Unit"],
        ["", "Tanggal diterima", "Tanggal dijawab", ""],
        ["9", "2025-05-02", "2025-05-20", "b"],
    )
    first, second = found.tables
    assert (lines_of(first), left_out(first)) == ([2], {4: TITLE})
    assert (second.header_lines, lines_of(second)) == ((5, 6), [7])
    assert second.headers[1] == "Keberatan Tanggal diterima"
    assert second.sections == {7: "REGISTER KEBERATAN"}


@pytest.mark.parametrize(
    "row",
    [
        ["x", "Tanggal diterima", "Unit", "Nomor"],  # begins as no header does
        ["Nomor", "Tanggal lain", "Seksi"],  # names one thing
        ["", "Nomor", "Warna", "Unit"],  # begins further to the right
        ["Nomor", "Unit", "24/03/2025"],
        ["Nomor", "Unit", "v"],
        ["Nomor", "Unit", "12"],
    ],
)
def test_a_row_that_holds_the_words_of_headers_is_a_row(tmp_path: Path, row: list[str]) -> None:
    head = ["Nomor", "Tanggal diterima", "Tanggal dijawab", "Unit"]
    for place in (2, 3):  # below a row, and below an empty line
        lines: list[list[str]] = [head, ROW, [], ROW]
        lines.insert(place, row)
        table = only(laid_out(tmp_path, *lines))
        assert len(table.lines) == 3
        assert table.left_out == ()


def test_a_header_is_found_by_what_it_repeats_by_numbers_below_or_by_standing_apart(
    tmp_path: Path,
) -> None:
    head = ["Nomor", "Warna", "Rasa", "Unit"]
    row = ["1", "merah", "asin", "a"]
    assert len(laid_out(tmp_path, KNOWN, ROW, head, row).tables) == 1
    numbered = laid_out(tmp_path, KNOWN, ROW, head, ["1", "2", "3", "4"], row)
    assert [lines_of(each) for each in numbered.tables] == [[2], [5]]
    apart = laid_out(tmp_path, KNOWN, ROW, [], head, row)
    assert [lines_of(each) for each in apart.tables] == [[2], [5]]
    longer = laid_out(tmp_path, ["Nomor", "Unit"], ["1", "a"], KNOWN[:3], row)
    assert [lines_of(each) for each in longer.tables] == [[2, 3, 4]]
    longer = laid_out(tmp_path, KNOWN[:2], ["1", "a"], KNOWN[:3], row)
    assert [lines_of(each) for each in longer.tables] == [[2], [4]]


def test_a_table_above_the_first_header_is_named_as_not_read(tmp_path: Path) -> None:
    found = laid_out(tmp_path, ["Warna", "Rasa", "Bau"], ["merah", "asin", "2025-03-24"], [], KNOWN)
    assert [(each.first_line, each.lines, each.headers) for each in found.unread] == [
        (1, 2, ("Warna", "Rasa", "Bau"))
    ]
    assert laid_out(tmp_path, ["Instansi", "Dinas A"], ["Cetak", "2025"], KNOWN, ROW).unread == ()


def test_what_may_be_a_person_is_not_shown_as_a_header(tmp_path: Path) -> None:
    (unread,) = laid_out(tmp_path, ["Budi", "24/03/2025"], ["Ani", "x"]).unread
    assert unread.headers == ()


# ------------------------------------------------------------ furniture, and what only looks so

HEAD = ["Nomor", "Tanggal diterima", "Nama", "Tanggal dijawab"]
NUMBER_AND_DAY = ["2", "2026-02-02", "", ""]


@pytest.mark.parametrize(
    "row",
    [
        ["JUMLAH", "", "", "3"],
        ["", "TOTAL", "", "12"],
        ["Jumlah permohonan bulan Januari 2026 :", "", "4", "-"],
        ["Sub Total", "Rp 1.500.000", "", "75 %"],
    ],
)
def test_a_total_is_no_row(tmp_path: Path, row: list[str]) -> None:
    table = only(laid_out(tmp_path, HEAD, NUMBER_AND_DAY, row, NUMBER_AND_DAY))
    assert (lines_of(table), left_out(table)) == ([2, 4], {3: TOTAL})


@pytest.mark.parametrize(
    "row",
    [
        ["NIHIL"],
        ["", "", "Nihil."],
        ["Tidak ada permohonan yang masuk", "", "NIHIL"],
        ["", "-- NIHIL --"],
    ],
)
def test_that_there_was_nothing_is_no_row(tmp_path: Path, row: list[str]) -> None:
    table = only(laid_out(tmp_path, HEAD, row))
    assert (lines_of(table), left_out(table)) == ([], {2: NONE})


@pytest.mark.parametrize(
    "row",
    [
        ["1", "2"],
        ["Jumlah"],  # a request may be numbered so
        ["Jumlah", "2026-01-05"],
        ["Jumlah", "Budi"],
        ["Jumlah", "-", "", "-"],
        ["Jumlah permohonan Budi", "3"],
        ["", "", "Total Nusantara", "5"],
        ["", "", "Total", "5 Januari 2026"],
        ["3", "NIHIL"],
        ["", "", "Budi"],
        ["", "2026-01-05"],
        ["", "Senin, 2 Maret 2026"],
        ["", "", "", "Rabu, 4 Maret 2026"],
        ["", "", "Kepala Dinas"],
        ["", "", "NIP 19700101 199001 1 001"],
        ["", "", "Sampit, 5 Januari 2026"],
        ["", "", "Disetujui"],
        ["", "", "Mengetahui"],
        ["Catatan atas laporan keuangan"],
        ["1. Profil"],
        ["2026"],
        ["A"],
        ["Maret-01"],
    ],
)
def test_what_only_looks_like_furniture_is_a_row(tmp_path: Path, row: list[str]) -> None:
    head = [*HEAD[1:], "Nomor"] if row == ["1. Profil"] else HEAD
    for place in range(3):
        rows = [["5", "2026-01-02", "x"], ["6", "2026-01-02", "y"]]
        rows.insert(place, row)
        table = only(laid_out(tmp_path, head, *rows))
        assert (lines_of(table), table.left_out) == ([2, 3, 4], ())


SAMPIT = "Sampit, 5 Januari 2026"


@pytest.mark.parametrize(
    "lines",
    [
        [[], ["", "", "", SAMPIT]],
        [["", "", "", SAMPIT], ["", "", "", "PPID"], ["", "", "", "Ani"]],
        [
            [],
            ["Mengetahui,", "", "", SAMPIT],
            ["Kepala Dinas", "", "", "Petugas"],
            [],
            ["Budi", "", "", "Ani"],
            ["NIP. 19700101 199001 1 001", "", "", "NIP ........"],
        ],
        [[], ["", "", "", "PPID"], ["", "", "", "Ani"], ["", "", "", "NIP. 1970"]],
        [["", "", "", "..........., .......... 2026"], ["", "", "", "NIP ...."]],
        [["Keterangan: v = ya"], ["", "x = tidak"]],
        [["Dicetak pada 5 Januari 2026"]],
        [["*) diisi oleh petugas"], [], ["", "", SAMPIT], ["", "", "Kepala"]],
    ],
)
def test_notes_and_signatures_below_a_table_are_no_rows(
    tmp_path: Path, lines: list[list[str]]
) -> None:
    below = {number: SIGNED for number, each in enumerate(lines, start=3) if each}
    table = only(laid_out(tmp_path, HEAD, NUMBER_AND_DAY, *lines))
    assert (lines_of(table), left_out(table)) == ([2], below)
    # where a row comes after them they are none
    table = only(laid_out(tmp_path, HEAD, NUMBER_AND_DAY, *lines, NUMBER_AND_DAY))
    assert lines_of(table) == [2, *below, len(lines) + 3]
    # each month may have its own
    table = only(laid_out(tmp_path, HEAD, NUMBER_AND_DAY, *lines, [], HEAD, NUMBER_AND_DAY))
    assert lines_of(table) == [2, len(lines) + 5]
    assert left_out(table) == {**below, len(lines) + 4: REPEATED}


def test_the_last_rows_above_the_signatures_are_rows(tmp_path: Path) -> None:
    rows = [["", "", "Kepala"], ["", "", "Budi"], NUMBER_AND_DAY]
    for last in rows:
        table = only(
            laid_out(tmp_path, HEAD, NUMBER_AND_DAY, last, [], ["", "", SAMPIT], ["", "", "PPID"])
        )
        assert (lines_of(table), left_out(table)) == ([2, 3], {5: SIGNED, 6: SIGNED})


def test_titles_between_the_rows_are_kept_by_their_rank(tmp_path: Path) -> None:
    row = ["5", "2026-01-02"]
    titles = ["I. Informasi Berkala", "A. Profil", "B. Program", "II. Lain", "H. Satu", "I. Dua"]
    lines = [
        [titles[0]],
        [titles[1]],
        row,
        [titles[2]],
        row,
        [titles[3]],
        row,
        [titles[4]],
        [titles[5]],
        row,
    ]
    table = only(laid_out(tmp_path, HEAD, *lines))
    assert table.sections == {
        4: "I. Informasi Berkala / A. Profil",
        6: "I. Informasi Berkala / B. Program",
        8: "II. Lain",
        11: "II. Lain / I. Dua",
    }
    assert set(left_out(table).values()) == {TITLE}


@pytest.mark.parametrize(
    "title",
    [
        "BULAN JANUARI 2026",
        "Februari 2026",
        "Triwulan II Tahun 2026",
        "Informasi yang wajib disediakan dan diumumkan secara berkala",
        "INFORMASI SERTA-MERTA",
        "A. Daftar Informasi Publik yang Dikecualikan:",
    ],
)
def test_a_month_and_a_category_are_titles(tmp_path: Path, title: str) -> None:
    row = ["5", "2026-01-02"]
    table = only(laid_out(tmp_path, HEAD, row, [title], row))
    assert table.sections == {4: title}
    assert lines_of(only(laid_out(tmp_path, HEAD, row, ["", title], row))) == [2, 3, 4]
    told = only(laid_out(tmp_path, HEAD, row, [f"{title} tentang anggaran"], row))
    assert told.sections == {} or title.startswith("A. ")


def test_a_title_whose_cell_goes_over_the_columns_is_known_by_that(tmp_path: Path) -> None:
    lines = [HEAD, ["5", "2026-01-02"], ["Bidang Humas"], ["6", "2026-01-02"]]
    table = only(workbook(tmp_path, ("A3:D3",), Data=lines))
    assert (lines_of(table), dict(table.sections)) == ([2, 4], {4: "Bidang Humas"})
    table = only(workbook(tmp_path, ("A3:B3",), Data=lines))
    assert (lines_of(table), dict(table.sections)) == ([2, 3, 4], {})


def test_lines_that_are_only_numbered_ahead_are_no_rows(tmp_path: Path) -> None:
    row, ahead = ["1", "2026-01-02"], [["2"], ["3."], ["4"]]
    table = only(laid_out(tmp_path, HEAD, row, *ahead, [], ["", "", SAMPIT]))
    said = "it is numbered and holds nothing yet"
    assert (lines_of(table), left_out(table)) == ([2], {3: said, 4: said, 5: said, 7: SIGNED})
    # two, others than follow each other, of another column, or above a row, may be requests
    for rows in (
        ahead[:2],
        [["2"], ["3"], ["5"]],
        [["", each[0]] for each in ahead],
        [*ahead, row],
    ):
        table = only(laid_out(tmp_path, HEAD, row, *rows))
        assert (len(table.lines), table.left_out) == (len(rows) + 1, ())
    assert lines_of(only(laid_out(tmp_path, HEAD, ["2"], *[[str(n)] for n in (9, 10, 11)]))) == [2]


def test_a_table_may_begin_further_to_the_right(tmp_path: Path) -> None:
    lines = [
        ["A. Bagian"],
        HEAD,
        ["5", "2026-01-02"],
        ["B. Bagian"],
        ["", "C. Bagian"],
        ["6", "2026-01-02"],
        ["Keterangan: v = ya"],
    ]
    table = only(laid_out(tmp_path, *(["", "", *line] for line in lines)))
    assert (lines_of(table), left_out(table)) == ([3, 5, 6], {4: TITLE, 7: SIGNED})
    assert table.sections == {3: "A. Bagian", 5: "B. Bagian", 6: "B. Bagian"}


def test_the_headers_of_a_table_that_was_not_read_are_those_of_its_longest_line(
    tmp_path: Path,
) -> None:
    lines = [
        ["Judul", "Laporan"],
        ["Dicetak", "9 Mar 2026"],
        ["Warna", "Rasa", "Bau"],
        ["merah", "asin", "1"],
        ["Budi", "Ani", "Dodi", "Edi"],
    ]
    (unread,) = laid_out(tmp_path, *lines).unread
    assert unread.headers == ("Warna", "Rasa", "Bau")
    assert laid_out(tmp_path, *lines[3:]).unread[0].headers == ()


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@pytest.mark.property
def test_every_line_below_the_header_is_a_row_or_is_said_to_be_left_out(
    tmp_path: Path, data: st.DataObject
) -> None:
    cells = st.sampled_from(
        [
            "",
            "1",
            "2026-01-05",
            "Budi",
            "Jumlah",
            "NIHIL",
            SAMPIT,
            "PPID",
            "NIP 1",
            "A. Bagian",
            *HEAD,
        ]
    )
    lines = data.draw(st.lists(st.lists(cells, max_size=4), max_size=9))
    found = laid_out(tmp_path, HEAD, *lines)
    for table in found.tables:
        assert [each.line for each in table.left_out] == sorted(left_out(table))
    told = [
        line
        for table in found.tables
        for line in (*table.header_lines, *lines_of(table), *left_out(table))
    ]
    held = [n for n, line in enumerate([HEAD, *lines], start=1) if any(line)]
    assert sorted(told) == held
