"""Registers in the layouts of real offices, from the file to the verdict.

What is due was counted by hand on the decreed days off (see `test_verdicts`): 2026 has New Year,
Isra Mikraj on 16 January, Imlek with leave on 16 and 17 February, Nyepi and Idul Fitri with leave
from 18 to 24 March, Easter on 3 April. People and numbers in them are invented.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.registers import AuditedRow, audit_row, read_register

FILES = Path(__file__).parents[1] / "data" / "registers"
ON = date(2026, 11, 30)
MISSING, LATE, IN_TIME, UNTOLD = "missing", "late", "in_time", "cannot_tell"

EXPECTED: dict[str, list[tuple[str, str, bool]]] = {
    # The day on which the information was given is not the answer's, and was not read.
    "r01_pktj_register_export.csv": [
        ("2026-03-30", IN_TIME, True),
        ("2026-03-31", LATE, True),
        ("2026-05-05", MISSING, True),  # "diproses"
    ],
    "r02_pktj_laporan_bulanan.csv": [
        ("2026-03-16", IN_TIME, True),
        ("2026-03-17", MISSING, True),
        ("2026-03-26", LATE, True),
    ],
    "r09_sep_line.csv": [("2024-01-19", IN_TIME, True), ("2024-01-22", MISSING, True)],
    # The second row of January has no day of receipt.
    "r11_register_monthly_sheets.xlsx": [
        ("2026-01-20", IN_TIME, True),
        ("KB-R05", "", False),
        ("2026-02-03", MISSING, True),
        ("2026-02-19", LATE, True),
        ("2026-03-16", IN_TIME, True),
    ],
    # There is no column of answers.
    "r15_phpmyadmin_export.csv": [("2023-12-19", UNTOLD, True), ("2023-12-19", UNTOLD, True)],
    "r17_objection_register.csv": [("2026-03-25", IN_TIME, True), ("2026-03-25", LATE, True)],
    "r20_status_withdrawn.csv": [
        ("2026-01-20", UNTOLD, True),
        ("2026-01-20", UNTOLD, True),
        ("2026-01-20", IN_TIME, True),
        ("2026-01-20", UNTOLD, True),
        ("2026-01-20", UNTOLD, True),
        ("2026-01-20", UNTOLD, True),
    ],
    # Completed on 19 January: by one reading of C8 due on 2 February only, and in time.
    "r21_completed_column.csv": [("2026-01-20", LATE, False)],
    "r22_public_register_tanggal_tanggapan.csv": [
        ("2026-01-20", IN_TIME, True),
        ("2026-01-21", MISSING, True),
    ],
    "r23_diterima_only.csv": [("2026-01-27", IN_TIME, True)],
    "r25_school_objection_register.csv": [("2026-03-25", IN_TIME, True)],
    "r29_partial_unread.csv": [("2026-01-20", IN_TIME, True)],
    "r33_autofilter_not_blank.xlsx": [
        ("2026-01-20", IN_TIME, True),
        ("2026-01-20", LATE, True),
        ("2026-01-21", MISSING, True),
        ("2026-01-22", LATE, True),
    ],
}


@pytest.mark.parametrize("name", [*EXPECTED])
def test_every_row_of_an_office_gets_its_verdict(name: str) -> None:
    body = Jurisdiction.national()
    found: list[tuple[str, str, bool]] = []
    for row in read_register(FILES / name).rows:
        judged = audit_row(row, on=ON, under=body)
        if isinstance(judged, AuditedRow):
            (step,) = judged.steps
            found.append((str(step.deadline.date), step.outcome.value, step.sure))
        else:
            found.append((judged.code, "", False))
    assert found == EXPECTED[name]
