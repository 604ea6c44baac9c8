"""Registers in the layouts in which offices keep them: what is to be done on 30 November 2026.

The right days were counted on the calendar of their year. What a file does not tell is never late.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from keterbukaan.errors import TableFileError
from keterbukaan.registers.office_files import FileKind, read_office_file
from keterbukaan.registers.today import Worklist, worklist

FILES = Path(__file__).parents[1] / "data" / "registers"
ON = date(2026, 11, 30)


def today(name: str) -> Worklist:
    return worklist([read_office_file(FILES / name)], on=ON)


@pytest.mark.parametrize(
    ("name", "line", "due"),
    [
        # Received on 3 March 2026: 4 to 6, 9 to 13, 16 and 17 March are ten working days.
        ("r02_pktj_laporan_bulanan.csv", 6, date(2026, 3, 17)),
        ("r08_cp1252.csv", 3, date(2024, 1, 22)),
        ("r09_sep_line.csv", 4, date(2024, 1, 22)),
        ("r10_utf16.csv", 3, date(2024, 1, 22)),
        ("r22_public_register_tanggal_tanggapan.csv", 3, date(2026, 1, 21)),
        ("r31_wrong_dimension.xlsx", 4, date(2026, 1, 21)),
        ("r32_no_dimension.xlsx", 4, date(2026, 1, 21)),
        ("r33_autofilter_not_blank.xlsx", 4, date(2026, 1, 21)),
    ],
)
def test_the_row_without_an_answer_is_the_one_to_be_done(name: str, line: int, due: date) -> None:
    (todo,) = today(name).todos
    assert (todo.place.line, todo.due.step, todo.due.due) == (line, "request.response", due)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("r15_phpmyadmin_export.csv", {2, 3}),  # no column says when it was answered
        ("r18_lapor_status_only.xlsx", {2, 3, 4, 5, 6, 7, 8, 9}),  # statuses alone
    ],
)
def test_a_file_without_the_days_of_its_steps_makes_nothing_late(
    name: str, lines: set[int]
) -> None:
    found = today(name)
    assert found.todos == ()
    assert {each.place.line for each in found.cannot_tell} <= lines
    assert found.cannot_tell


def test_every_month_of_a_workbook_is_looked_at() -> None:
    found = today("r11_register_monthly_sheets.xlsx")
    assert [(each.place.sheet, each.place.line) for each in found.todos] == [("JANUARI", 8)]
    assert found.closed == 3


def test_a_withdrawn_row_is_over_and_a_forwarded_one_is_not_told() -> None:
    found = today("r20_status_withdrawn.csv")
    assert (found.todos, found.closed) == ((), 5)
    assert [each.place.line for each in found.cannot_tell] == [6]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("r01_pktj_register_export.csv", FileKind.REGISTER),
        ("r03_lapor_export.xlsx", FileKind.COMPLAINTS),
        ("r04_dip_sections.xlsx", FileKind.LIST),
        ("r05_dip_two_line_header.xlsx", FileKind.LIST),
        ("r13_kejaksaan_register.csv", FileKind.REGISTER),
        ("r17_objection_register.csv", FileKind.REGISTER),
        ("r25_school_objection_register.csv", FileKind.REGISTER),
        ("exempt_decree.csv", FileKind.EXEMPTIONS),
        ("exempt_period_text.csv", FileKind.EXEMPTIONS),
    ],
)
def test_each_layout_is_known_for_what_it_is(name: str, kind: FileKind) -> None:
    assert read_office_file(FILES / name).kind is kind


def test_a_list_of_exempt_information_without_its_day_asks_for_it() -> None:
    name = "r06_dikecualikan_lampiran.xlsx"
    with pytest.raises(TableFileError) as caught:
        read_office_file(FILES / name)
    assert "Tanggal penetapan" in caught.value.text("id")
    read = read_office_file(FILES / name, decided_on=date(2025, 3, 3))
    assert read.kind is FileKind.EXEMPTIONS


def test_an_officer_s_own_workbook_becomes_a_worklist(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "2026"
    sheet.append(["REGISTER PERMOHONAN INFORMASI"])
    sheet.append(["No", "Tgl Permohonan", "Nama Pemohon", "Tgl Jawab"])
    sheet.append([1, date(2026, 11, 16), "Budi", None])
    sheet.append([2, date(2026, 11, 16), "Sari", date(2026, 11, 20)])
    path = tmp_path / "register.xlsx"
    book.save(path)
    found = worklist([read_office_file(path)], on=ON)
    (todo,) = found.todos
    assert (todo.place.sheet, todo.place.line, todo.place.number) == ("2026", 3, "1")
    assert todo.due.due == ON
    assert [each.place.line for each in found.waiting] == [4]
