"""What is written opens in a spreadsheet and runs in none."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from keterbukaan import Jurisdiction
from keterbukaan.errors import TableFileError
from keterbukaan.files._cells import Tone, Toned
from keterbukaan.files.tables import RowProblem, safe_cell
from keterbukaan.registers._writing import AuditTable, outcome_cell, write_audit
from keterbukaan.registers.audit import AuditedRow, audit_row
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow

NUMBERS = ["=HYPERLINK(1)", "+62", "-1", "@x", "017/PPID/2025", ""]


def audits() -> tuple[list[AuditedRow], list[RowProblem]]:
    rows: list[AuditedRow] = []
    for line, number in enumerate(NUMBERS, start=2):
        row = RegisterRow(line, number, {Column.REQUEST_RECEIVED: date(2025, 3, 24)})
        result = audit_row(row, on=date(2025, 5, 2), under=Jurisdiction.national())
        assert isinstance(result, AuditedRow)
        rows.append(result)
    bad = RowProblem(99, "=1+1", "KB-R03", "Tanggal", "=cmd", "=cmd")
    return rows, [bad]


@given(st.text() | st.text(alphabet="'=+-@;,\t\r\n\x85\u2028\uff1d a"))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    # The sign that guards a line is all that was added, in whichever line of the cell.
    assert safe_cell(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("name", ["hasil.csv", "hasil.xlsx"])
def test_every_row_is_written_and_none_as_a_formula(tmp_path: Path, name: str) -> None:
    rows, bad = audits()
    path = tmp_path / name
    write_audit(path, AuditTable(rows, bad, date(2025, 5, 2), "id"))
    if name.endswith(".csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    else:
        sheet = load_workbook(path).worksheets[0]
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        lines = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert lines[0][0] == "Baris"
    assert [line[0] for line in lines[1:]] == [*map(str, range(2, 2 + len(NUMBERS))), "99"]
    assert [line[1].removeprefix("'") for line in lines[1:-1]] == NUMBERS
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)
    assert lines[-1][9] == "tidak terbaca"
    assert lines[-1][12] == "Tanggal: =cmd [KB-R03]"
    # Received on 24 March 2025: ten working days later is 16 April, twelve after it is 2 May.
    assert lines[1][3:6] == ["permohonan diterima", "2025-03-24", "2025-04-16"]
    assert lines[1][9:12] == ["tidak tercatat", "10", "UU 14/2008 Pasal 22 ayat (7)"]


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.date().isoformat() if isinstance(value, datetime) else str(value)


def step_on(on: date) -> Toned:
    row = RegisterRow(2, "1", {Column.REQUEST_RECEIVED: date(2025, 3, 24)})
    audited = audit_row(row, on=on, under=Jurisdiction.national())
    assert isinstance(audited, AuditedRow)
    return outcome_cell(audited.steps[0], "id", on)


def test_what_is_due_today_or_by_the_careful_day_says_so() -> None:
    """Received on 24 March 2025: due on 16 April, on 8 April under the strictest reading."""
    assert step_on(date(2025, 4, 7)) == Toned("masih berjalan", None)
    careful = step_on(date(2025, 4, 8))
    assert careful == Toned("masih berjalan; tenggat paling awal sudah tiba", Tone.SOON)
    assert step_on(date(2025, 4, 16)) == Toned("jatuh tempo hari ini", Tone.TODAY)
    assert step_on(date(2025, 4, 17)) == Toned("tidak tercatat", Tone.LATE)


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(TableFileError) as caught:
        write_audit(tmp_path / "tiada" / "hasil.csv", AuditTable([], [], date(2025, 5, 2), "en"))
    assert "cannot be written" in caught.value.text("en")


def test_a_day_that_may_move_says_why() -> None:
    """No decree says which days of 2028 are off."""
    row = RegisterRow(2, "1", {Column.REQUEST_RECEIVED: date(2028, 3, 20)})
    audited = audit_row(row, on=date(2028, 3, 21), under=Jurisdiction.national())
    assert isinstance(audited, AuditedRow)
    *_, lines = AuditTable([audited], [], date(2028, 3, 21), "id").lines()
    assert str(lines[12]).startswith("perkiraan: libur tahun itu belum ditetapkan")
