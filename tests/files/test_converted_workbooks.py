"""What a spreadsheet program writes in each of its formats is read alike."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from keterbukaan.files._sheets import Area
from keterbukaan.files.tables import read_sheets

SHOWN = [
    (1, ["REGISTER"]),
    (3, ["No", "Tanggal permohonan", "NIK", "Nilai"]),
    (4, ["1", "2025-03-24", "320101010101001", "1.5"]),
    (5, ["2", "2025-03-24 09:10:11", "0012", "0.0000001"]),
    (6, ["3", "09:10:00", "ya", "#N/A"]),
    (7, ["4", "1 day, 12:00:00", "a\nb", "8"]),
    (8, ["5", "24/03/2025", "", "#DIV/0!"]),
]


@pytest.mark.libreoffice
@pytest.mark.parametrize("ending", ["ods", "xls", "xlsx"])
def test_a_workbook_is_read_alike_in_every_format(tmp_path: Path, ending: str) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Januari"
    page["A1"] = "REGISTER"
    page.merge_cells("A1:D1")
    rows: list[list[Any]] = [
        ["No", "Tanggal permohonan", "NIK", "Nilai"],
        [1, date(2025, 3, 24), 320101010101001, 1.5],
        [2, datetime(2025, 3, 24, 9, 10, 11), "0012", 1e-7],  # noqa: DTZ001 - as a cell holds it
        [3, time(9, 10), "ya", "=NA()"],
        [4, timedelta(hours=36), "a\nb", "=A7*2"],
        [5, "24/03/2025", None, "=1/0"],
    ]
    for line, row in enumerate(rows, start=3):
        for place, value in enumerate(row, start=1):
            page.cell(line, place, value)
    page.row_dimensions[5].hidden = True
    book.create_sheet("Kosong").sheet_state = "hidden"
    made = tmp_path / "made" / "register.xlsx"
    made.parent.mkdir()
    book.save(made)
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", ending, "--outdir", tmp_path, made],
        check=True,
        capture_output=True,
        timeout=120,
    )
    first, second = read_sheets(tmp_path / f"register.{ending}", len).held
    assert (first.name, first.lines) == ("Januari", SHOWN)
    assert first.merged == (Area(1, 0, 1, 3),)
    assert (second.name, second.lines) == ("Kosong", [])
