"""`complaints`: what is late, whose, under which rule."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from calling import ROOT, answer, flat, run
from jsonschema import validate
from openpyxl import Workbook, load_workbook

from keterbukaan.calendar import WorkingCalendar
from keterbukaan.cli import tables
from keterbukaan.law.titles import title

REGISTER = ROOT / "examples" / "complaints.csv"
REGENCY = ROOT / "examples" / "kabupaten_contoh.toml"
ON = ("--on", "2026-08-03")
FAQ = "Praktik SP4N-LAPOR!: FAQ resmi blog.lapor.go.id no. 3"


def test_a_register_shows_what_is_late_whose_and_under_which_rule() -> None:
    found = run("complaints", REGISTER, *ON, "--lang", "en")

    assert found.exit_code == 3  # three rows could not be judged
    for said in (
        "Late (14; 6 by a rule or the body's own file)",
        "UU 25/2009 Pasal 50 ayat (1) (a rule read in its own text)",
        "FAQ resmi blog.lapor.go.id no. 3; restated (practice, not a regulation)",
        "Not from a regulation's own text",
        "Rows that could not be read (3)",
        "line 6, 7005 [KB-R03]",
    ):
        assert said in found.stdout
    assert "Sari Contoh" not in found.stdout
    assert "0812" not in found.stdout


def test_a_narrow_terminal_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", 80)
    found = run("complaints", REGISTER, *ON)
    assert "7002, Dinas PUPR: keputusan atas pengaduan" in found.stdout
    assert "2026-03-21 -> -, 86 hari kerja, penyelenggara" in found.stdout
    english = run("complaints", REGISTER, *ON, "--lang", "en")
    assert "2026-03-21 -> -, working days: 86, provider" in english.stdout


def test_nothing_late_is_said(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Tanggal verifikasi\n1,2026-01-05,\n", encoding="utf-8"
    )
    found = run("complaints", str(register), "--on", "2026-01-06", "--under", REGENCY)
    assert found.exit_code == 0
    assert "Tidak ada yang terlambat." in found.stdout
    assert "Kabupaten Contoh" in found.stdout
    english = run("complaints", str(register), "--on", "2026-01-06", "--lang", "en")
    assert "Nothing is late." in english.stdout
    assert "Still open, by age" in english.stdout


def test_a_step_without_effect_is_told_with_its_reason(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Tanggal dikembalikan,Tanggal selesai\n"
        "1,2026-01-05,2026-01-06,2026-01-20\n",
        encoding="utf-8",
    )
    found = run("complaints", str(register), *ON)
    assert "Langkah tanpa akibat hukum (1)" in found.stdout
    assert "1, 2026-01-20, laporan ditutup (selesai)" in found.stdout
    english = run("complaints", str(register), *ON, "--lang", "en")
    assert "Steps without effect in law (1)" in english.stdout
    complaints = answer("complaints", str(register), *ON)["complaints"]
    assert isinstance(complaints, list)
    vain = complaints[0]["without_effect"]
    assert [(each["event"], each["on"]) for each in vain] == [("closed", "2026-01-20")]
    assert vain[0]["citation"] == "UU 25/2009 Pasal 48 ayat (2)"
    noted = complaints[0]["noted"]
    assert [(each["event"], each["nature"], each["read"]) for each in noted] == [
        ("replied", "defect", "restated")
    ]


def test_a_complaint_filed_too_late_is_told(tmp_path: Path) -> None:
    """42(2): thirty days from 5 December 2025 end on 4 January 2026, as working days later."""
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Tanggal pelayanan\n"
        "1,2026-01-05,2025-12-05\n2,2026-01-04,2025-12-05\n",
        encoding="utf-8",
    )
    found = run("complaints", str(register), "--on", "2026-01-06")
    assert "Catatan lain; langkahnya tetap berlaku (1)" in found.stdout
    assert (
        "1, 2026-01-05, pengaduan diajukan: diajukan sesudah batas 4 Januari 2026" in found.stdout
    )
    english = run("complaints", str(register), "--on", "2026-01-06", "--lang", "en")
    assert "Found besides; these steps stand (1)" in english.stdout
    assert (
        "1, 2026-01-05, complaint filed: filed after the last day, 4 January 2026" in english.stdout
    )
    held = answer("complaints", str(register), "--on", "2026-01-06")
    validate(held, json.loads(run("schema", "complaints").stdout))
    complaints = held["complaints"]
    assert isinstance(complaints, list)
    (late,) = complaints[0]["noted"]
    assert (late["event"], late["nature"], late["on"]) == ("filed", "too_late", "2026-01-05")
    assert late["citation"] == "UU 25/2009 Pasal 42 ayat (2)"
    assert complaints[1]["noted"] == []
    assert complaints[0]["without_effect"] == []


def test_an_empty_register_shows_no_table(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("Nomor,Tanggal diterima\n", encoding="utf-8")
    found = run("complaints", str(register), *ON)
    assert found.exit_code == 3
    assert "Ketepatan" not in found.stdout
    assert "Belum selesai" not in found.stdout


def test_the_exit_status_tells_what_is_late_in_law(tmp_path: Path) -> None:
    assert run("complaints", REGISTER, *ON, "--fail-on-overdue").exit_code == 1
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Tanggal verifikasi\n1,2026-01-05,\n", encoding="utf-8"
    )
    practice = run("complaints", str(register), "--on", "2026-01-12", "--fail-on-overdue")
    assert practice.exit_code == 0
    assert "Terlambat (1; 0 menurut" in practice.stdout


def test_the_json_keeps_its_schema_and_names_nobody() -> None:
    held = answer("complaints", REGISTER, *ON)
    validate(held, json.loads(run("schema", "complaints").stdout))

    text = json.dumps(held)
    assert "Contoh\\u" not in text
    assert "Sari" not in text
    complaints = held["complaints"]
    assert isinstance(complaints, list)
    late = {(c["number"], d["limit"]): d for c in complaints for d in c["late"]}
    assert late["7010", "complaint.decision"] == {
        "limit": "complaint.decision",
        "who": "provider",
        "due": "2026-06-01",
        "done_on": "2026-06-29",
        "late_by": 19,
        "earliest": "2026-05-31",
        "latest": "2026-07-07",
        "certainty": "decreed",
        "to_be_fixed": [],
        "citation": "UU 25/2009 Pasal 50 ayat (1)",
        "read": "own_text",
        "checked_on": "2026-11-30",
        "force": "law",
    }
    assert {c["stage"] for c in complaints} == {
        "closed",
        "forwarded",
        "in_examination",
        "incomplete",
        "delivered",
    }


def test_what_is_late_is_written_as_a_table_that_nothing_runs(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Unit,Tanggal verifikasi\n"
        "=1+1,2026-01-05,@Dinas,\n2,2026-13-01,X,\n",
        encoding="utf-8",
    )
    out = tmp_path / "late.csv"
    assert run("complaints", str(register), *ON, "-o", str(out)).exit_code == 3
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines()))

    assert lines[0][:2] == ["Baris", "Nomor"]
    assert [line[:3] for line in lines[1:-1]] == [["2", "'=1+1", "'@Dinas"]] * (len(lines) - 2)
    assert {line[9] for line in lines[1:-1]} == {
        "UU 25/2009 Pasal 44 ayat (3) (peraturan, dibaca pada teksnya)",
        f"{FAQ}; dari kutipan (praktik, bukan peraturan)",
    }
    assert (lines[-1][0], lines[-1][6]) == ("3", "tidak terbaca")
    assert lines[-1][10].startswith("Tanggal diterima: ")
    assert lines[-1][10].endswith("[KB-R03]")
    english = tmp_path / "late_en.csv"
    run("complaints", str(register), *ON, "-o", str(english), "--lang", "en")
    assert "unreadable" in english.read_text("utf-8-sig")


def test_what_is_late_is_written_as_days_and_numbers(tmp_path: Path) -> None:
    """The decision on 7010 was due on 1 June 2026 and came on the 29th: 19 working days late.

    Under another reading its time ran until 7 July.
    """
    out = tmp_path / "hasil.xlsx"
    found = run("complaints", REGISTER, *ON, "-o", str(out))
    assert "Ditulis: hasil.xlsx." in found.stdout
    book = load_workbook(out)
    assert book.sheetnames == ["Pengaduan terlambat", "Keterangan"]
    sheet = book["Pengaduan terlambat"]
    rows: list[list[Any]] = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heads = rows[0]
    [late] = [
        dict(zip(heads, row, strict=True))
        for row in rows
        if row[1] == "7010" and row[3] == title("complaint.decision", "id")
    ]
    assert late["Tenggat"].date() == date(2026, 6, 1)
    assert late["Dilakukan"].date() == date(2026, 6, 29)
    assert late["Terlambat (hari kerja)"] == 19
    assert late["Hasil"] == "terlambat"
    assert late["Catatan"] == "menurut penafsiran lain tenggatnya sampai 07/07/2026"
    assert not any("complaint." in str(cell) for row in rows for cell in row)


def test_of_a_workbook_every_row_names_its_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, day in (("Januari", "2026-01-05"), ("Februari", "2026-13-01")):
        page = book.create_sheet(name)
        page.append(["Nomor", "Tanggal diterima", "Tanggal tanda terima"])
        page.append(["7", day, None])
    path, out = tmp_path / "r.xlsx", tmp_path / "hasil.xlsx"
    book.save(path)
    run("complaints", path, *ON, "-o", out)
    lines: list[Any] = list(load_workbook(out)["Pengaduan terlambat"].iter_rows(values_only=True))
    assert lines[0][:3] == ("Lembar", "Baris", "Nomor")
    assert {line[:3] for line in lines[1:]} == {("Januari", 2, "7"), ("Februari", 2, "7")}


def test_a_column_of_days_that_was_not_read_is_a_warning_and_a_status(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tgl diterima,Tgl Verifikasi,Tgl Koordinasi OPD\n"
        "1,2026-01-05,2026-01-06,2026-01-07\n",
        encoding="utf-8",
    )
    found = run("complaints", str(register), "--on", "2026-01-08")
    assert found.exit_code == 3
    assert "AWAS" in found.stdout
    assert "Tgl Koordinasi OPD" in found.stdout
    assert "Tgl Verifikasi -> Tanggal verifikasi" in found.stdout
    english = run("complaints", str(register), "--on", "2026-01-08", "--lang", "en")
    assert "WARNING" in english.stdout


def test_a_register_is_judged_as_it_stood_at_the_end_of_a_month() -> None:
    cut = run("complaints", REGISTER, "--on", "2026-01-31", "--as-it-stood", "--json")
    complaints = json.loads(cut.stdout)["complaints"]
    assert [each["number"] for each in complaints] == ["7001", "7002", "7003"]
    assert {each["stage"] for each in complaints} == {"in_examination", "forwarded"}
    assert len(json.loads(cut.stdout)["unreadable"]) == 3
    whole = json.loads(run("complaints", REGISTER, "--on", "2026-01-31", "--json").stdout)
    assert "KB-R06" in {each["code"] for each in whole["unreadable"]}


def test_what_another_reading_would_not_find_late_and_estimates_are_marked(tmp_path: Path) -> None:
    found = run("complaints", REGISTER, *ON)
    # UU 25/2009 50(1): sixty days, of the calendar or worked; answered on 29 June.
    assert "19* (2026-07-07)" in found.stdout
    assert "* menurut penafsiran lain belum terlambat; di dalam kurung" in found.stdout
    register = tmp_path / "register.csv"
    year = WorkingCalendar.national().decreed_until.year + 1
    register.write_text(
        f"Nomor,Tanggal diterima,Tanggal verifikasi\n1,{year}-03-01,\n", encoding="utf-8"
    )
    later = run("complaints", str(register), "--on", f"{year}-11-01", "--lang", "en")
    assert "~ an estimate: the days off of that year are not decreed yet" in later.stdout


def test_the_register_itself_is_not_written_over() -> None:
    assert run("complaints", REGISTER, "-o", REGISTER).exit_code == 2


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", '"unclosed\n', "\x00"])
def test_a_file_that_holds_no_register_is_refused(tmp_path: Path, text: str) -> None:
    register = tmp_path / "register.csv"
    register.write_text(text, encoding="utf-8")
    found = run("complaints", str(register), *ON)
    assert found.exit_code == 2
    assert found.output.startswith("KB-R01")


def test_a_report_that_ended_on_no_known_day_is_listed_apart(tmp_path: Path) -> None:
    """Statuses without days make nothing late; what they leave open is told, with status 3."""
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tanggal diterima,Golongan,Status\n"
        "1,2026-01-05,aspirasi,Diarsipkan\n2,2026-01-05,aspirasi,Belum Terverifikasi\n",
        encoding="utf-8",
    )
    found = run("complaints", str(register), *ON, "--fail-on-overdue")
    assert found.exit_code == 3
    assert "Terlambat (2;" in found.stdout  # both of the second row
    assert "Tidak dapat dinilai (1)" in found.stdout
    assert '1: status "diarsipkan" tanpa tanggal: ' in found.stdout
    english = run("complaints", str(register), *ON, "--lang", "en")
    assert '1: status "archived" without a day: ' in english.stdout
    held = answer("complaints", str(register), *ON)
    validate(held, json.loads(run("schema", "complaints").stdout))
    rows = held["complaints"]
    assert isinstance(rows, list)
    limits = ["complaint.verification", "complaint.resolution.aspiration"]
    assert [(each["status"], [duty["limit"] for duty in each["late"]]) for each in rows] == [
        ("diarsipkan", []),
        ("belum_diverifikasi", limits),
    ]
    assert [duty["limit"] for duty in rows[0]["cannot_tell"]] == limits
    out = tmp_path / "late.csv"
    run("complaints", str(register), *ON, "-o", str(out))
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    untold = [line for line in lines if line[6] == "tidak dapat dinilai"]
    assert [line[1] for line in untold] == ["1", "1"]
    no_column = "register ini tidak memuat kolom tanggal untuk batas waktu ini"
    assert {line[10] for line in untold} <= {no_column, 'status "diarsipkan" tanpa tanggal'}


def test_a_column_may_be_told_by_its_field_or_its_heading(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tgl diterima,Tgl Verifikasi,Tgl X\n1,2026-01-05,2026-01-06,2026-01-07\n",
        encoding="utf-8",
    )
    call = ("complaints", str(register), "--on", "2026-01-08")
    assert run(*call).exit_code == 3
    for told in ("replied=Tgl X", "Tanggal dijawab=tgl x"):
        found = run(*call, "--column", told)
        assert found.exit_code == 0
        assert "Tgl X -> Tanggal dijawab (ditentukan pengguna)" in found.stdout
    assert run(*call, "--column", "replied=Tgl Y").exit_code == 2
    assert run(*call, "--column", "umur=Tgl X").exit_code == 2
    held = answer(*call, "--column", "replied=Tgl X")
    columns = held["columns"]
    assert isinstance(columns, list)
    assert columns[-1] == {
        "header": "Tgl X",
        "column": "replied",
        "label_id": "Tanggal dijawab",
        "label_en": "Replied",
        "confidence": "given",
    }


def test_two_columns_for_one_step_are_asked_for(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "Nomor,Tgl diterima,Tgl Verifikasi,Tgl Balasan,Tgl Tanggapan\n"
        "1,2026-01-05,2026-01-06,2026-01-07,2026-01-08\n",
        encoding="utf-8",
    )
    found = run("complaints", str(register), "--on", "2026-01-08")
    assert found.exit_code == 3
    assert (
        "Kolom 'Tgl Balasan' tidak dibaca: mungkin memuat Tanggal dijawab; bila benar, tambahkan "
        '--column replied="Tgl Balasan"' in flat(found.stdout)
    )
    held = answer("complaints", str(register), "--on", "2026-01-08")
    assert held["doubtful"] == [
        {"header": "Tgl Balasan", "meanings": ["replied"]},
        {"header": "Tgl Tanggapan", "meanings": ["replied"]},
    ]


def test_an_export_says_when_it_was_drawn(tmp_path: Path) -> None:
    """Due on 26 January, and drawn on the 20th: it may have been resolved between them."""
    register = tmp_path / "register.csv"
    register.write_text(
        "Tanggal Generate,20 Jan 2026,,\nNomor,Tgl diterima,Golongan,Tgl Jawab\n"
        "1,2026-01-05,tidak berkadar pengawasan,\n",
        encoding="utf-8",
    )
    found = flat(run("complaints", str(register), *ON).stdout)
    assert "Berkas ini dibuat Selasa, 20 Januari 2026, menurut baris 'Tanggal Generate" in found
    assert "1: berkas dibuat 2026-01-20: " in found
    assert "Tidak ada yang terlambat" in found


def test_a_long_table_is_cut_and_its_heading_counts_all(tmp_path: Path) -> None:
    """Each of 600 complaints was received on 5 January 2026 and never checked: due by the 8th."""
    rows = "".join(f"{number},2026-01-05,\n" for number in range(600))
    register = tmp_path / "r.csv"
    register.write_text(f"Nomor,Tanggal diterima,Tanggal verifikasi\n{rows}", encoding="utf-8")
    shown = run("complaints", register, "--on", "2026-02-02").stdout
    late = int(re.findall(r"Terlambat \((\d+);", shown)[0])
    assert late >= 600
    assert f"... dan {late - tables.SHOWN_AT_MOST} baris lagi" in shown
    _, _, rest = shown.partition("Terlambat (")
    assert sum("2026-01-08" in line for line in rest.splitlines()) <= tables.SHOWN_AT_MOST
