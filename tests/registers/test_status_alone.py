"""A register that tells by its status alone whether a request was answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from keterbukaan import Jurisdiction
from keterbukaan.registers import AuditedRow, Outcome, audit_row, read_register


def test_what_the_status_says_is_still_open_is_missing_and_no_other(tmp_path: Path) -> None:
    """UU 14/2008 22(7): ten working days from 5 January 2026 end on the 20th."""
    said = {
        "Diproses": Outcome.MISSING,
        "Belum dijawab": Outcome.MISSING,
        "Selesai": Outcome.CANNOT_TELL,
        "Dicabut pemohon": Outcome.CANNOT_TELL,
        "Hubungi kembali": Outcome.CANNOT_TELL,
        "": Outcome.CANNOT_TELL,
    }
    lines = [f"{number},05/01/2026,{words}" for number, words in enumerate(said, 1)]
    register = tmp_path / "register.csv"
    register.write_text("\n".join(["No,Tanggal Permohonan,Status", *lines]), encoding="utf-8")
    read = read_register(register)
    body, on = Jurisdiction.national(), date(2026, 11, 30)
    found = [audit_row(row, on=on, under=body) for row in read.rows]
    steps = [each.steps[0] for each in found if isinstance(each, AuditedRow)]
    assert [step.outcome for step in steps] == [*said.values()]
    assert {step.deadline.date for step in steps} == {date(2026, 1, 20)}
