"""`audit`: a register, judged row by row."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from calling import REGISTER, SCHEMAS, answer, flat, run
from jsonschema import validate
from openpyxl import Workbook

from keterbukaan import WorkingCalendar


def test_the_audit_of_the_real_register_loses_no_row() -> None:
    result = run("audit", REGISTER, "--json", "--on", "2026-11-22")
    assert result.exit_code == 3
    found = json.loads(result.stdout)
    validate(found, json.loads((SCHEMAS / "audit.json").read_text(encoding="utf-8")))
    with REGISTER.open(encoding="utf-8") as file:
        numbers = [line[0] for line in csv.reader(file)][1:]
    listed = [row["number"] for row in (*found["rows"], *found["unreadable"])]
    assert sorted(listed) == sorted(numbers)
    assert [(bad["line"], bad["code"]) for bad in found["unreadable"]] == [(5, "KB-R04")]
    assert found["totals"]["rows"] + found["totals"]["unreadable"] == len(numbers)
    bkpm = next(row for row in found["rows"] if row["number"] == "KIP-BKPM-2024")
    assert [(step["date"], step["outcome"]) for step in bkpm["steps"]] == [("2020-11-23", "late")]


def test_the_audit_prints_every_row_the_mapping_and_the_article() -> None:
    shown = run("audit", REGISTER, "--on", "2026-11-22").stdout
    assert "Tanggal Keberatan Diterima -> tanggal keberatan diterima\n" in shown
    assert "Tidak ada kolom tanggal putusan sengketa" in shown
    assert "terlambat 24 hari kerja" in shown
    assert "UU 14/2008 Pasal 22 ayat (7)" in shown
    assert "baris 5 010/REG-PSI/III/2019 [KB-R04]" in shown
    with REGISTER.open(encoding="utf-8") as file:
        assert all(line[0] in shown for line in list(csv.reader(file))[1:])
    english = run("audit", REGISTER, "--on", "2026-11-22", "--lang", "en").stdout
    assert "late by 24 working days" in english
    assert "Rows that could not be judged" in english


def test_a_column_of_dates_that_is_not_read_is_named(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text(
        "Nomor,Tgl Permohonan,Tanggal Verifikasi,Nama\n1,2025-03-24,2025-04-02,x\n",
        encoding="utf-8",
    )
    found = answer("audit", register, "--on", "2025-04-10")
    assert found["unrecognised"] == ["Tanggal Verifikasi"]
    assert "TIDAK dibaca: Tanggal Verifikasi" in run("audit", register, "--on", "2025-04-10").stdout
    english = run("audit", register, "--on", "2025-04-10", "--lang", "en").stdout
    assert "NOT read: Tanggal Verifikasi" in english


def test_the_register_itself_is_never_overwritten(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text("Tanggal Permohonan\n2025-03-24\n", encoding="utf-8")
    result = run("audit", register, "--output", register)
    assert result.exit_code == 2
    assert register.read_text(encoding="utf-8") == "Tanggal Permohonan\n2025-03-24\n"


def test_further_sheets_of_a_workbook_are_named(tmp_path: Path) -> None:
    workbook = Workbook()
    for title, header in (("Februari", "Tanggal Permohonan"), ("Maret", "Nama")):
        workbook.create_sheet(title).append([header])
    del workbook["Sheet"]
    workbook.save(tmp_path / "r.xlsx")
    assert "NOT read: Maret" in run("audit", tmp_path / "r.xlsx", "--lang", "en").stdout
    assert "TIDAK dibaca: Maret" in run("audit", tmp_path / "r.xlsx").stdout


def test_fail_on_overdue(tmp_path: Path) -> None:
    late = tmp_path / "late.csv"
    late.write_text("Tanggal Permohonan,Tanggal Jawaban\n2025-03-24,\n", encoding="utf-8")
    assert run("audit", late, "--on", "2025-04-16", "--fail-on-overdue").exit_code == 0
    assert run("audit", late, "--on", "2025-04-17", "--fail-on-overdue").exit_code == 1
    assert run("audit", late, "--on", "2025-04-17").exit_code == 0


def test_the_audit_is_written_too(tmp_path: Path) -> None:
    output = tmp_path / "hasil.csv"
    assert run("audit", REGISTER, "--output", output, "--on", "2026-11-22").exit_code == 3
    written = output.read_text(encoding="utf-8-sig")
    assert "KB-R04" in written
    assert "terlambat" in written


def test_a_long_register_shows_only_findings_unless_all_is_asked(tmp_path: Path) -> None:
    long = tmp_path / "long.csv"
    good = "2025-03-24,2025-04-02\n" * 600
    long.write_text(
        "Tanggal Permohonan,Tanggal Jawaban\n" + good + "2025-03-24,2025-04-30\n", encoding="utf-8"
    )
    brief = run("audit", long, "--on", "2025-06-02", "--lang", "en").stdout
    assert "--all" in brief
    assert brief.count("2025-04-16") == 1
    assert run("audit", long, "--on", "2025-06-02", "--all").stdout.count("2025-04-16") == 601


def test_what_another_reading_judges_otherwise_is_told_in_days(tmp_path: Path) -> None:
    """Ten working days from 24 March 2025: 16 April, or 8 April with leave worked and day one."""
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,request_received,request_answered\n1,2025-03-24,2025-04-10\n", encoding="utf-8"
    )
    shown = run("audit", register, "--on", "2025-06-02").stdout
    assert " * (2025-04-08 – 2025-04-16)" in shown
    assert "di dalam kurung tenggatnya yang paling awal dan paling akhir" in shown
    english = run("audit", register, "--on", "2025-06-02", "--lang", "en").stdout
    assert "in brackets the earliest and the latest day on which it was due" in english


def test_a_day_that_may_move_is_marked_and_the_mark_is_told(tmp_path: Path) -> None:
    year = WorkingCalendar.national().decreed_until.year + 1
    register = tmp_path / "register.csv"
    row = f"Nomor,request_received\n1,{year}-03-01\n2,2025-03-24\n"
    register.write_text(row, encoding="utf-8")
    shown = run("audit", register, "--on", f"{year}-03-02").stdout
    assert re.search(rf"{year}-03-\d\d~", shown)
    assert "2025-04-16~" not in shown
    assert "~ perkiraan: libur tahun itu belum ditetapkan, jadi hari itu dapat bergeser" in shown
    register.write_text("Nomor,request_received\n2,2025-03-24\n", encoding="utf-8")
    assert "~" not in run("audit", register, "--on", f"{year}-03-02").stdout


def test_a_day_that_rests_on_a_feast_still_to_be_fixed_is_marked(tmp_path: Path) -> None:
    """The decree about 2027 names Idul Fitri; the Minister of Religion has still to fix it."""
    register = tmp_path / "register.csv"
    register.write_text("Nomor,request_received\n1,2027-03-05\n", encoding="utf-8")
    shown = run("audit", register, "--on", "2027-03-08").stdout
    assert re.search(r"2027-03-\d\d\^", shown)
    assert "^ bertumpu pada hari raya yang masih akan ditetapkan Menteri Agama" in shown
    rows = answer("audit", register, "--on", "2027-03-08")["rows"]
    assert isinstance(rows, list)
    feasts = ["2027-03-10", "2027-03-11"]  # Idul Fitri 1448 H
    assert [each["to_be_fixed"] for each in rows[0]["steps"]] == [feasts]
    told = answer("due", "request.response", "2027-03-05")
    assert told["to_be_fixed"] == feasts
    assert answer("due", "request.response", "2025-03-24")["to_be_fixed"] == []


def test_the_columns_are_shown_in_words_with_how_sure_they_are(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text("No,Tgl,Tgl Kirim\n1,05/01/2026,12/01/2026\n", encoding="utf-8")
    shown = flat(run("audit", register, "--on", "2026-03-02").stdout)
    assert "Tgl -> tanggal permohonan diterima (kemungkinan besar)" in shown
    assert "request_received" not in shown
    assert '--column request_answered="Tgl Kirim"' in shown
    found = answer("audit", register, "--on", "2026-03-02")
    assert found["doubtful"] == [
        {"sheet": "", "header": "Tgl Kirim", "meanings": ["request_answered"]}
    ]
    assert found["untold"] == ["request_answered"]
    settled = ("--on", "2026-03-02", "--column", 'request_answered="Tgl Kirim"')
    english = flat(run("audit", register, *settled, "--lang", "en").stdout)
    assert "Tgl Kirim -> day the request was answered (as told)" in english
    told = answer("audit", register, *settled)
    assert [each["confidence"] for each in told["columns"]] == ["certain", "likely", "given"]
    assert (told["doubtful"], told["untold"]) == ([], [])


@pytest.mark.parametrize(
    "told", [["x"], ["=Tgl"], ["request_answered="], ["number=No", "number=Tgl"]]
)
def test_a_column_is_told_once_with_its_header(tmp_path: Path, told: list[str]) -> None:
    register = tmp_path / "r.csv"
    register.write_text("No,Tgl\n1,05/01/2026\n", encoding="utf-8")
    options = [part for each in told for part in ("--column", each)]
    refused = run("audit", register, *options)
    assert refused.exit_code == 2
    assert "request_answered=" in flat(refused.stderr)


def test_a_header_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text("No,Tgl\n1,05/01/2026\n", encoding="utf-8")
    refused = run("audit", register, "--column", "request_answered=Jawab")
    assert "judul yang ada: No; Tgl" in flat(refused.stderr)
    unknown = run("audit", register, "--column", "jawaban=Tgl")
    assert "request_answered" in flat(unknown.stderr)


def test_a_cell_that_was_not_read_is_told_with_its_column_and_what_to_write(
    tmp_path: Path,
) -> None:
    register = tmp_path / "r.csv"
    register.write_text("No,Tgl Masuk,Tgl Jawab\n1,46027,\n2,1/2/2026 dan 3/2/2026,\n")
    shown = flat(run("audit", register, "--on", "2026-03-02").stdout)
    assert "[KB-R03] Tgl Masuk: sel memuat nomor seri" in shown
    assert "'46027'; biasanya itu 2026-01-05" in shown
    assert "'1/2/2026'; '3/2/2026'; tulis satu tanggal saja" in shown


def test_month_first_and_lines_that_are_no_rows_are_noted(tmp_path: Path) -> None:
    register = tmp_path / "r.csv"
    register.write_text(
        "No,Tanggal Permohonan,Nama,Tanggal Jawaban\n(1),(2),(3),(4)\n"
        "1,1/5/2026,A,1/13/2026\n2,1/6/2026,B,1/14/2026\n,,,\nJUMLAH,,2,\n"
    )
    notes = [each["text_id"] for each in answer("audit", register, "--on", "2026-03-02")["notes"]]
    assert any("bulan lebih dulu" in each and "Tanggal Jawaban" in each for each in notes)
    assert "Bukan baris register (baris nomor kolom): 2" in notes
