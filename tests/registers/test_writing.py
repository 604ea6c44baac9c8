"""What is written opens in a spreadsheet and runs in none."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from keterbukaan import Jurisdiction
from keterbukaan.errors import TableFileError
from keterbukaan.files.tables import RowProblem, safe_cell
from keterbukaan.registers._writing import write_audit
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
    write_audit(path, rows, bad, "id")
    if name.endswith(".csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    else:
        sheet = load_workbook(path).worksheets[0]
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        lines = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert lines[0][0] == "Baris"
    assert [line[0] for line in lines[1:]] == [*map(str, range(2, 2 + len(NUMBERS))), "99"]
    assert [line[1].removeprefix("'") for line in lines[1:-1]] == NUMBERS
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)
    assert "KB-R03" in lines[-1][2]
    assert lines[1][5] == "2025-04-16"


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(TableFileError) as caught:
        write_audit(tmp_path / "tiada" / "hasil.csv", [], [], "en")
    assert "cannot be written" in caught.value.text("en")


def test_without_the_extra_xlsx_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(TableFileError) as caught:
        write_audit(tmp_path / "hasil.xlsx", [], [], "en")
    assert "keterbukaan[excel]" in caught.value.text("en")
