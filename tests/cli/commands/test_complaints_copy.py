"""`complaints --copy`: each report has its verdict beside it, in the office's own workbook."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from calling import ROOT, run
from openpyxl import Workbook, load_workbook

from keterbukaan.files.forms import read_records
from keterbukaan.law.titles import title
from keterbukaan.registers.complaints import COMPLAINT_FORM

REGISTER = ROOT / "examples" / "complaints.csv"
ON = ("--on", "2026-08-03")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = Workbook()
    page = book.create_sheet("Laporan", 0)
    page.append(["REGISTER PENGADUAN"])
    with REGISTER.open(encoding="utf-8-sig", newline="") as file:
        for line in csv.reader(file, delimiter=";"):
            page.append(line)
    book.save(tmp_path / "pengaduan.xlsx")
    return tmp_path / "pengaduan.xlsx"


def verdicts(path: Path, sheet: str) -> dict[str, dict[str, Any]]:
    lines: list[Any] = list(load_workbook(path)[sheet].iter_rows(values_only=True))
    heads = next(line for line in lines if line[0] == "Nomor")
    return {str(line[0]): dict(zip(heads, line, strict=True)) for line in lines}


def test_each_report_has_its_verdict_in_its_own_row(workbook: Path, tmp_path: Path) -> None:
    """The decision on 7010 came 19 working days late, but in time under another reading.

    So what stands first is its delivery: 5 working days late under every reading.
    """
    out = tmp_path / "hasil.xlsx"
    before = workbook.read_bytes()
    found = run("complaints", workbook, *ON, "--copy", out)
    assert found.exit_code == 3
    assert "Ditulis: hasil.xlsx." in found.stdout
    assert workbook.read_bytes() == before
    told = verdicts(out, "Laporan")
    late = told["7010"]
    assert late["Hasil per 3 Agustus 2026"] == "terlambat"
    assert late["Apa"] == title("complaint.decision_delivery", "id")
    assert late["Tenggat"].date() == date(2026, 7, 13)
    assert late["Terlambat (hari kerja)"] == 5
    assert "UU 25/2009 Pasal 50 ayat (2)" in late["Aturan"]
    assert f"{title('complaint.decision', 'id')}: terlambat 19 hari kerja" in late["Penjelasan"]
    bad = told["7005"]
    assert bad["Hasil per 3 Agustus 2026"] == "tidak terbaca"
    assert bad["Penjelasan"].endswith("[KB-R03]")
    good = told["7006"]
    assert good["Hasil per 3 Agustus 2026"] == "tidak ada yang terlambat"
    assert good["Terlambat (hari kerja)"] is None


def test_a_copy_is_read_as_the_register_it_was(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil.xlsx"
    run("complaints", workbook, *ON, "--copy", out)
    first, again = (read_records(path, COMPLAINT_FORM) for path in (workbook, out))
    assert again.records == first.records
    assert again.mapping == first.mapping
    assert again.unread_days == ()


def test_what_cannot_be_told_says_why(tmp_path: Path) -> None:
    register, out = tmp_path / "register.csv", tmp_path / "hasil.xlsx"
    register.write_text(
        "Nomor,Tanggal diterima,Golongan,Status\n1,2026-01-05,aspirasi,Diarsipkan\n",
        encoding="utf-8",
    )
    found = run("complaints", register, *ON, "--copy", out, "--lang", "en", "--json")
    assert "a new workbook is made" in found.stderr
    assert found.stderr.endswith("Written: hasil.xlsx.\n")
    [told] = list(load_workbook(out)["Register"].iter_rows(min_row=2, values_only=True))
    assert told[4] == "cannot be told"
    assert 'status "archived" without a day' in str(told[9])


def test_a_step_without_effect_in_law_is_said(tmp_path: Path) -> None:
    """It was closed while it was with the complainant, who had to complete it."""
    register, out = tmp_path / "register.csv", tmp_path / "hasil.xlsx"
    register.write_text(
        "Nomor,Tanggal diterima,Tanggal dikembalikan,Tanggal selesai\n"
        "1,2026-01-05,2026-01-06,2026-01-20\n",
        encoding="utf-8",
    )
    run("complaints", register, *ON, "--copy", out)
    [told] = list(load_workbook(out)["Register"].iter_rows(min_row=2, values_only=True))
    assert "langkah tanpa akibat hukum: " in str(told[-1])


def test_what_is_no_table_is_not_copied(tmp_path: Path) -> None:
    register, out = tmp_path / "register.json", tmp_path / "hasil.xlsx"
    register.write_text(json.dumps([{"number": "1", "received": "2026-01-05"}]), encoding="utf-8")
    found = run("complaints", register, *ON, "--copy", out)
    assert (found.exit_code, out.exists()) == (2, False)
    assert "hanya tabel yang dapat disalin" in " ".join(found.stderr.split())
