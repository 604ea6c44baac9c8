"""A register gets its verdicts at the right, each in the row that it is about."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlwt  # type: ignore[import-untyped]
from calling import ROOT, run
from openpyxl import Workbook, load_workbook

from keterbukaan.errors import TableFileError
from keterbukaan.files._workbook import Notes
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._copying import copy_of_register
from keterbukaan.registers._writing import AuditTable
from keterbukaan.registers.audit import AuditedRow, audit_row
from keterbukaan.registers.reading import read_register

ON = date(2025, 5, 2)
HEADS = ["No", "Tanggal Permohonan", "Tanggal Jawaban", "Tanggal Keberatan"]
LATE, OPEN, GOOD, BAD = (
    ["1", date(2025, 3, 24), date(2025, 4, 22), None],
    ["2", date(2025, 3, 24), None, None],
    ["3", date(2025, 4, 21), date(2025, 4, 23), None],
    ["4", date(2025, 4, 23), date(2025, 4, 21), None],
)


def saved(path: Path, **sheets: Any) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        page = book.create_sheet(name)
        for line in lines:
            page.append(line)
    book.save(path)
    return path


def copied(path: Path, on: date = ON, limits: Limits = DEFAULT) -> Any:
    read = read_register(path)
    judged = [audit_row(row, on=on, under=Jurisdiction.national()) for row in read.rows]
    rows = [each for each in judged if isinstance(each, AuditedRow)]
    problems = [*read.unreadable, *(e for e in judged if not isinstance(e, AuditedRow))]
    audit = AuditTable(rows, problems, on, "id")
    made = copy_of_register(path, read, audit, Notes("Keterangan", [("a", "b")]), limits)
    return load_workbook(BytesIO(made.data)), made


def test_each_row_has_its_verdict_on_its_own_sheet_and_line(tmp_path: Path) -> None:
    """Received on 24 March 2025: due on 16 April (UU 14/2008 Pasal 22 ayat (7))."""
    title = ["REGISTER"]
    path = saved(
        tmp_path / "r.xlsx",
        MARET=[title, [], HEADS, LATE, OPEN],
        APRIL=[title, HEADS, GOOD, BAD],
    )
    before = path.read_bytes()
    book, made = copied(path)
    assert (path.read_bytes(), made.ending, made.notes) == (before, ".xlsx", ())
    march: list[Any] = [[cell.value for cell in line][4:] for line in book["MARET"].iter_rows()]
    assert march[:2] == [[None] * 6] * 2
    assert march[2] == [
        *("Hasil per 2 Mei 2025", "Langkah", "Tenggat"),
        *("Terlambat (hari kerja)", "Dasar hukum", "Penjelasan"),
    ]
    due = date(2025, 4, 16)
    law = "UU 14/2008 Pasal 22 ayat (7)"
    # 18 April was Good Friday, and 1 May Labour Day.
    for line, word, days in ((3, "terlambat", 3), (4, "tidak tercatat", 10)):
        assert march[line][:2] == [word, "jawaban permohonan"]
        assert (march[line][2].date(), march[line][3:5]) == (due, [days, law])
    april: list[Any] = [[cell.value for cell in line][4:] for line in book["APRIL"].iter_rows()]
    assert april[2][0] == "tepat waktu"
    assert april[2][3] is None
    assert april[3][0] == "tidak terbaca"
    assert april[3][5].endswith("[KB-R04]")


def test_two_tables_of_one_sheet_have_the_words_on_each_header(tmp_path: Path) -> None:
    second = ["No", "Tanggal Keberatan", "Tanggal Tanggapan atas Keberatan"]
    objection = ["9", date(2025, 3, 3), date(2025, 4, 24)]
    path = saved(tmp_path / "r.xlsx", R=[HEADS, LATE, [], ["KEBERATAN"], second, objection])
    page = copied(path)[0]["R"]
    words: list[Any] = [cell.value for cell in page["E"]]
    assert words[0] == words[4] == "Hasil per 2 Mei 2025"
    # Thirty working days from 3 March 2025, with Nyepi, Idul Fitri, their leave and Good Friday.
    assert [words[1], words[5], page["G6"].value.date()] == [
        *("terlambat", "tepat waktu"),
        date(2025, 4, 24),
    ]
    assert words[2:4] == [None, None]


def test_a_copy_is_read_as_the_register_it_was(tmp_path: Path) -> None:
    path = saved(tmp_path / "r.xlsx", R=[HEADS, LATE, OPEN, GOOD, BAD])
    again = tmp_path / "salinan.xlsx"
    again.write_bytes(copied(path)[1].data)
    first, second = read_register(path), read_register(again)
    assert second.rows == first.rows
    assert second.unreadable == first.unreadable
    assert second.mapping == first.mapping


def test_what_is_owed_and_open_stands_before_what_was_late_and_is_done(tmp_path: Path) -> None:
    """The objection of 5 May 2025 is to be answered by 24 June; the answer came late in April.

    Thirty working days (UU 14/2008 Pasal 36 ayat (2)) without 12, 13, 29 and 30 May, 6 and 9 June.
    """
    row = ["1", date(2025, 3, 24), date(2025, 4, 22), date(2025, 5, 5)]
    path = saved(
        tmp_path / "r.xlsx", R=[[*HEADS, "Tanggal Tanggapan atas Keberatan"], [*row, None]]
    )

    def told(on: date) -> list[Any]:
        page = copied(path, on)[0]["R"]
        return [cell.value for cell in page[2]][5:]

    late, told_late = told(date(2025, 5, 6)), "terlambat"
    assert late[:2] == [told_late, "jawaban permohonan"]
    due = told(date(2025, 6, 24))
    assert due[:2] == ["jatuh tempo hari ini", "tanggapan keberatan"]
    assert due[5].startswith("jawaban permohonan: terlambat 3 hari kerja")
    over = told(date(2025, 6, 25))
    assert over[:2] == ["tidak tercatat", "tanggapan keberatan"]
    assert over[3] == 1


@pytest.mark.parametrize("separator", [",", ";"])
def test_of_another_file_a_new_workbook_is_made(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "r.csv"
    lines = [
        ["Register Permohonan"],
        [],
        ["No", "NIK", "Tanggal Permohonan", "Tanggal Jawaban"],
        ["1", "3201010101900001", "2025-03-24", ""],
        ["2", "0812", "2025-04-21", "2025-04-23"],
        ["3", "", "2025-02-30"],
    ]
    path.write_text("\n".join(map(separator.join, lines)), encoding="utf-8")
    book, made = copied(path)
    assert book.sheetnames == ["Register", "Keterangan"]
    assert "bukan XLSX" in made.notes[0].id
    page = book["Register"]
    rows: list[Any] = [[cell.value for cell in line] for line in page.iter_rows()]
    assert rows[0][0] == "Register Permohonan"
    assert rows[2][4] == "Hasil per 2 Mei 2025"
    assert rows[3][:2] == [1, "3201010101900001"]  # what identifies somebody stays a text
    assert rows[3][2].date() == date(2025, 3, 24)
    assert [row[4] for row in rows[3:]] == ["tidak tercatat", "tepat waktu", "tidak terbaca"]
    assert rows[4][1] == "0812"
    assert rows[5][2] == "2025-02-30"
    assert page.freeze_panes == "A4"
    assert page.auto_filter.ref == "A3:J6"


def test_of_an_old_workbook_every_sheet_is_in_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "r.xls"
    book = xlwt.Workbook()
    for name, lines in (
        ("Maret", [HEADS[:3], ["1", "24/03/2025", ""]]),
        ("KETERANGAN", [["isi"]]),
    ):
        page = book.add_sheet(name)
        for line, cells in enumerate(lines):
            for place, cell in enumerate(cells):
                page.write(line, place, cell)
    book.save(path)
    copy, made = copied(path)
    assert copy.sheetnames == ["Maret", "KETERANGAN", "Keterangan 2"]
    assert copy["Maret"]["D2"].value == "tidak tercatat"
    assert copy["KETERANGAN"]["A1"].value == "isi"
    assert len(made.notes) == 1


def test_a_workbook_beyond_a_limit_is_refused_by_name(tmp_path: Path) -> None:
    path = saved(tmp_path / "r.xlsx", R=[HEADS, LATE])
    with pytest.raises(TableFileError, match="unpacked_bytes"):
        copied(path, limits=Limits(unpacked_bytes=500))


# The command


def test_the_register_of_real_cases_is_written_in_words(tmp_path: Path) -> None:
    """What was not past when the next step was taken is no lateness, and adds nothing up."""
    out = tmp_path / "hasil.xlsx"
    register = ROOT / "examples" / "register_ki_pusat.csv"
    run("audit", register, "--on", "2026-11-22", "-o", out)
    book = load_workbook(out)
    heads, *rows = [[cell.value for cell in line] for line in book["Pemeriksaan"].iter_rows()]
    at: dict[Any, int] = {head: place for place, head in enumerate(heads)}
    told = {(row[at["Nomor"]], row[at["Langkah"]]): row for row in rows}
    running = told["009/REG-PSI/III/2019", "tanggapan keberatan"]
    assert str(running[at["Hasil"]]).startswith("belum lewat saat sengketa diajukan")
    assert running[at["Terlambat (hari kerja)"]] is None
    missing = told["017/REG-PSI/IV/2019", "jawaban permohonan"]
    assert missing[at["Hasil"]] == "tidak tercatat"
    assert "saat keberatan diajukan" in str(missing[at["Catatan"]])
    assert "penafsiran lain memberi hasil lain" in {row[at["Catatan"]] for row in rows}
    words = {str(cell) for row in rows for cell in row}
    assert not any("request." in word or word in {"True", "None"} for word in words - {"None"})
    notes = [cell for line in book["Keterangan"].iter_rows(values_only=True) for cell in line]
    assert "hari peristiwa tidak dihitung" in notes
    assert "UU 14/2008 Pasal 22 ayat (7)" in notes


def test_the_table_of_steps_names_nobody_and_the_copy_is_the_office_s_own(tmp_path: Path) -> None:
    nik = "3201010101900001"
    row: list[Any] = [f"1 {nik}", date(2025, 3, 24), None, None]
    path = saved(tmp_path / f"r {nik}.xlsx", **{f"R {nik}": [HEADS, row]})
    out, copy = tmp_path / "hasil.xlsx", tmp_path / "salinan.xlsx"
    run("audit", path, "--on", "2025-05-02", "-o", out, "--copy", copy)

    def held(book: Any) -> str:
        pages = [page.iter_rows(values_only=True) for page in book]
        return str([book.sheetnames, *map(list, pages)])

    assert nik not in held(load_workbook(out))
    assert "[disamarkan]" in held(load_workbook(out))
    assert load_workbook(copy)[f"R {nik}"]["E2"].value == "tidak tercatat"


def test_the_command_writes_the_copy_and_says_so(tmp_path: Path) -> None:
    path = saved(tmp_path / "r.xlsx", R=[HEADS, LATE, OPEN])
    out, steps = tmp_path / "hasil.xlsx", tmp_path / "langkah.xlsx"
    found = run("audit", path, "--on", "2025-05-02", "--copy", out, "-o", steps)
    assert found.exit_code == 0
    assert "Ditulis: langkah.xlsx.\nDitulis: hasil.xlsx.\n" in found.stdout
    assert load_workbook(out)["R"]["E3"].value == "tidak tercatat"
    told: list[Any] = [cell.value for cell in load_workbook(steps)["Pemeriksaan"][2]]
    assert told[:3] == ["R", 2, "1"]
    as_json = run("audit", path, "--on", "2025-05-02", "--copy", out, "--json")
    assert as_json.stderr == "Ditulis: hasil.xlsx.\n"


def test_what_a_copy_does_not_hold_is_said_before_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("No,Tanggal Permohonan,Tanggal Jawaban\n1,2025-03-24,\n", encoding="utf-8")
    out = tmp_path / "hasil.xlsx"
    found = run("audit", path, "--on", "2025-05-02", "--copy", out, "--lang", "en")
    assert "a new workbook is made" in found.stderr
    assert "Written: hasil.xlsx." in found.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("r.xlsx", "tidak boleh ditimpa"),
        ("hasil.csv", "yang dapat ditulis hanya .xlsx atau .xlsm"),
        ("hasil.xlsm", "yang dapat ditulis hanya .xlsx;"),
    ],
)
def test_a_copy_is_no_other_kind_of_file_and_never_the_source(
    tmp_path: Path, name: str, said: str
) -> None:
    path = saved(tmp_path / "r.xlsx", R=[HEADS, LATE])
    before = path.read_bytes()
    found = run("audit", path, "--on", "2025-05-02", "--copy", tmp_path / name)
    assert found.exit_code == 2
    assert said in " ".join(found.stderr.replace("│", " ").split())
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["r.xlsx"]
