"""`today`: what must be done, from all the files of an office, and what stands apart."""

from __future__ import annotations

import csv
import os
import time
import tracemalloc
from collections import Counter
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from calling import answer, flat, run
from icalendar import Calendar
from openpyxl import load_workbook

from keterbukaan.cases.next_due import Urgency
from keterbukaan.cli.commands.today.answer import print_worklist
from keterbukaan.registers.office_files import read_office_file
from keterbukaan.registers.today import worklist
from tests.people import NIK

ON = ("--on", "2026-11-30")
HEADERS = "Nomor,Tanggal Permohonan Diterima,Tanggal Pemberitahuan Tertulis"
REGISTER = f"""\
{HEADERS}
1,2026-11-02,
2,2026-11-16,
3,2026-11-17,
4,2026-11-18,
5,2026-11-25,
6,2026-11-02,2026-11-10
7,2026-01-05,2026-01-12
8,2026-11-16,2026-11-02
9,2026-12-24,
"""
CLOSED = f"{HEADERS}\n7,2026-01-05,2026-01-12\n"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def test_the_totals_on_top_are_the_rows_below(register: Path) -> None:
    result = run("today", register, *ON)
    shown = flat(result.stdout)
    assert result.exit_code == 3  # one row could not be read, one not be judged
    assert "Yang harus dikerjakan, Senin, 30 November 2026 (nasional)" in shown
    assert "Terlambat 1, jatuh tempo hari ini 1, sebaiknya hari ini 1, berikutnya 1;" in shown
    assert "tidak dapat dinilai 1, menunggu pihak lain 1, tidak terbaca 1," in shown
    assert "terbuka dan belum mendesak 1, selesai menurut berkasnya 1." in shown
    heads = ("Terlambat (1)", "Jatuh tempo hari ini (1)", "Sebaiknya hari ini (1)")
    places = [shown.index(head) for head in (*heads, "Berikutnya (1)", "Tidak dapat dinilai (1)")]
    assert places == sorted(places)
    assert "16 November 2026 1 PPID: menjawab permohonan secara tertulis" in shown
    assert "lewat 10 hari kerja UU 14/2008 Pasal 22 ayat (7); register.csv, baris 2" in shown
    assert "sisa 1 hari kerja" in shown
    assert "sebaiknya 30 November 2026" in shown
    assert "Menunggu pemohon: pengajuan keberatan, paling lambat 22 Desember 2026." in shown
    assert "Tidak ada yang harus dikerjakan" not in shown


def test_it_says_the_same_in_english(register: Path) -> None:
    shown = flat(run("today", register, *ON, "--lang", "en").stdout)
    assert "What to do, Monday, 30 November 2026" in shown
    assert (
        "Late 1, due today 1, to be done today to be careful 1, next 1; cannot be told 1" in shown
    )
    assert "10 working days over" in shown
    assert "1 working day left" in shown
    assert "register.csv, line 9, 8 [KB-R04]" in shown
    assert "Waiting for the applicant: filing an objection, by 22 December 2026." in shown
    late = flat(run("today", register, "--on", "2026-11-17", "--lang", "en").stdout)
    assert "1 working day over" in late


def test_json_adds_up_to_its_totals(register: Path) -> None:
    found = answer("today", register, *ON)
    counted = Counter(each["urgency"] for each in found["rows"])
    assert found["totals"] == {
        **{each.value: counted[each.value] for each in Urgency},
        "cannot_tell": len(found["cannot_tell"]),
    }
    assert found["schema"] == "keterbukaan/today/1"
    assert [each["number"] for each in found["rows"]] == ["1", "2", "3", "4"]
    first = found["rows"][0]
    assert (first["due"], first["late_by"], first["days_left"]) == ("2026-11-16", 10, None)
    assert (first["step"], first["who"]) == ("request.response", "ppid")
    assert found["not_listed"] == {"later": 1, "closed": 1}
    assert [each["number"] for each in found["unreadable"]] == ["8"]
    assert [each["code"] for each in found["cannot_tell"]] == ["KB-R06"]


@pytest.mark.usefixtures("capsys")
def test_a_long_answer_is_never_in_the_memory_as_a_whole(register: Path) -> None:
    found = worklist([read_office_file(register)], on=date(2026, 11, 30))
    times = 2_000
    long = evolve(
        found,
        todos=found.todos * times,
        waiting=found.waiting * times,
        cannot_tell=found.cannot_tell * times,
        unreadable=found.unreadable * times,
    )
    print_worklist(found)  # what is loaded at the first call is not counted
    tracemalloc.start()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        print_worklist(long)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000  # of more than 10,000 entries of 300 letters or more


def test_there_is_nothing_to_do_only_where_every_list_is_empty(
    register: Path, tmp_path: Path
) -> None:
    closed = tmp_path / "selesai.csv"
    closed.write_text(CLOSED, encoding="utf-8")
    result = run("today", closed, *ON)
    assert result.exit_code == 0
    assert "Tidak ada yang harus dikerjakan." in result.stdout
    assert "There is nothing to do." in run("today", closed, *ON, "--lang", "en").stdout
    both = run("today", closed, register, *ON)
    assert "Tidak ada yang harus dikerjakan." not in both.stdout
    empty = tmp_path / "kosong.csv"
    empty.write_text(f"{HEADERS}\n", encoding="utf-8")
    nothing = run("today", empty, *ON)
    assert nothing.exit_code == 3
    assert "tidak ada satu baris pun yang terisi" in nothing.stdout
    assert "Tidak ada yang harus dikerjakan." not in nothing.stdout


def test_it_fails_on_what_is_late_where_that_is_asked(register: Path) -> None:
    assert run("today", register, *ON, "--fail-on-overdue").exit_code == 1
    assert run("today", register, "--on", "2026-11-10", "--fail-on-overdue").exit_code == 3


def test_how_far_ahead_it_looks_is_told(register: Path) -> None:
    assert [row["number"] for row in answer("today", register, *ON, "--within", "6")["rows"]][
        -1
    ] == "5"
    assert run("today", register, *ON, "--within", "-1").exit_code == 2


def test_what_is_open_is_written_as_a_calendar(register: Path, tmp_path: Path) -> None:
    ics = tmp_path / "kerja.ics"
    assert f"Ditulis: {ics.name}" in run("today", register, *ON, "--ics", ics).stdout
    events = list(Calendar.from_ical(ics.read_bytes()).walk("VEVENT"))
    # Each on its careful day, what is not urgent yet among them.
    days = [str(event.decoded("dtstart")) for event in events]
    assert days == ["2026-11-13", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-08"]
    assert str(events[0]["summary"]).startswith("Menjawab permohonan secara tertulis: 1 (UU")
    assert len(list(events[0].walk("VALARM"))) == 2
    assert len({str(event["uid"]) for event in events}) == 5


def test_the_list_is_written_as_a_table(register: Path, tmp_path: Path) -> None:
    table = tmp_path / "kerja.csv"
    assert f"Ditulis: {table.name}" in run("today", register, *ON, "-o", table).stdout
    with table.open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file)
    assert head[0] == "Kemendesakan"
    by_number = {line[head.index("Nomor")]: line for line in lines}
    assert len(lines) == len(by_number) == 8  # all but the one with nothing to do
    assert by_number["1"][0] == "terlambat"
    assert by_number["1"][head.index("Lewat (hari kerja)")] == "10"
    assert by_number["5"][0] == "belum mendesak"
    assert by_number["6"][0] == "menunggu pihak lain"
    assert by_number["8"][0] == "tidak terbaca"
    assert by_number["9"][0] == "tidak dapat dinilai"
    english = tmp_path / "work.csv"
    run("today", register, *ON, "-o", english, "--lang", "en")
    assert "waiting for others" in english.read_text("utf-8-sig")
    assert run("today", register, *ON, "-o", register).exit_code == 2
    assert run("today", register, *ON, "-o", tmp_path / "x.pdf").exit_code == 2


def test_a_workbook_holds_days_and_numbers(register: Path, tmp_path: Path) -> None:
    book = tmp_path / "kerja.xlsx"
    run("today", register, *ON, "-o", book)
    sheets = load_workbook(book)
    assert sheets.sheetnames == ["Pekerjaan", "Keterangan"]
    head, first, *_ = sheets["Pekerjaan"].iter_rows(values_only=True)
    row = dict(zip(head, first, strict=True))
    assert str(row["Batas"]) == "2026-11-16 00:00:00"
    assert (row["Baris"], row["Lewat (hari kerja)"], row["Sisa (hari kerja)"]) == (2, 10, None)
    notes = [line for line in sheets["Keterangan"].iter_rows(values_only=True) if any(line)]
    assert ("Berkas yang dibaca", "register.csv") in [line[:2] for line in notes]
    assert ("jawaban atas permohonan", "UU 14/2008 Pasal 22 ayat (7)") in [e[:2] for e in notes]


def test_a_long_list_is_cut_and_says_so(tmp_path: Path) -> None:
    many = tmp_path / "banyak.csv"
    rows = "".join(f"{number},2026-11-02,\n" for number in range(60))
    many.write_text(f"{HEADERS}\n{rows}", encoding="utf-8")
    shown = run("today", many, *ON).stdout
    assert "Terlambat (60)" in shown
    assert "dan 10 lagi; lihat --output atau --json" in shown
    assert "and 10 more" in run("today", many, *ON, "--lang", "en").stdout


def test_no_personal_data_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "nik.csv"
    file.write_text(f"{HEADERS}\nBudi {NIK},2026-11-02,\n", encoding="utf-8")
    table = tmp_path / "kerja.csv"
    assert NIK not in run("today", file, *ON, "-o", table).stdout
    assert NIK not in table.read_text("utf-8-sig")
    assert NIK not in run("today", file, *ON, "--json").stdout


def test_many_files_of_many_kinds_make_one_list(files: dict[str, Path], register: Path) -> None:
    more = (files["exemptions"], files["duties"], files["list"])
    found = answer("today", register, *more, *ON, "--decided-on", "2026-05-04")
    kinds = {each["case"] for each in (*found["rows"], *found["cannot_tell"])}
    assert kinds == {"request", "exemption", "recurring_duty", "information_list"}
    late = [each for each in found["rows"] if each["case"] == "information_list"]
    assert [(each["due"], each["line"]) for each in late] == [("2026-11-04", 0)]
    shown = run("today", register, *more, *ON).stdout
    assert "  ex.csv: daftar informasi dikecualikan" in shown


def test_what_a_column_holds_may_be_told_for_one_of_several_files(
    register: Path, tmp_path: Path
) -> None:
    other = tmp_path / "lain.csv"
    other.write_text("Nomor,Tanggal Permohonan,Tgl Xyz\n77,2026-01-05,2026-01-12\n", "utf-8")
    shown = run("today", other, *ON)
    assert shown.exit_code == 3
    assert "TIDAK dibaca: Tgl Xyz" in shown.stdout
    column = ("--column", "request_answered=Tgl Xyz")
    assert run("today", other, *ON, *column).exit_code == 0
    both = answer("today", register, other, *ON, *column)
    assert "77" not in {each["number"] for each in (*both["rows"], *both["cannot_tell"])}
    assert run("today", register, *ON, *column).exit_code == 2
    assert run("today", register, *ON, "--column", "jawaban=Tgl Xyz").exit_code == 2
    unread = (
        "Nomor,Tanggal Permohonan,Tanggal Jawaban,Tgl Xyz\n7,2026-01-05,2026-01-12,2026-01-13\n"
    )
    other.write_text(unread, "utf-8")
    said = "Tidak ada yang harus dikerjakan di bagian yang dibaca."
    assert said in run("today", other, *ON).stdout
    assert "in what was read" in run("today", other, *ON, "--lang", "en").stdout


def test_a_file_that_is_none_of_an_office_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    result = run("today", file, *ON)
    assert result.exit_code == 2
    assert "KB-" in result.stderr


def test_what_settles_a_column_is_said_below_its_file(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("No,Tanggal Permohonan,Tanggal Verifikasi\n1,2026-11-02,2026-11-03\n")
    shown = flat(run("today", path, *ON).stdout)
    assert "TIDAK dibaca: Tanggal Verifikasi" in shown
    assert 'misalnya --column request_answered="Tanggal Verifikasi"' in shown
    assert "Tidak ada kolom tanggal jawaban permohonan" in shown


def test_where_the_answer_is_known_the_names_of_other_steps_are_said(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    head = "No,Tanggal Permohonan,Tanggal Jawaban,Tanggal Verifikasi"
    path.write_text(f"{head}\n1,2026-11-02,,2026-11-03\n")
    shown = flat(run("today", path, *ON).stdout)
    assert '--column LANGKAH="Tanggal Verifikasi"' in shown
    assert "extension_notified (tanggal pemberitahuan perpanjangan)" in shown
    assert "request_answered" not in shown
    told = "extension_notified=Tanggal Verifikasi"
    assert "TIDAK dibaca" not in run("today", path, *ON, "--column", told).stdout


def test_a_good_register_is_shown_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "No,Tanggal Permohonan,Tanggal Pemberitahuan Tertulis,Tanggal Pemberian Informasi\n"
        "1,2026-11-02,2026-11-06,2026-11-09\n2,2026-11-23,,\n"
    )
    shown = run("today", path, *ON).stdout.splitlines()
    assert shown[2].startswith("Terlambat 0")  # directly below the name of the file


def test_a_file_of_which_rows_may_be_unread_is_never_quietly_done(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "No,Tanggal Permohonan,Tanggal Jawaban\n1,2026-11-02,2026-11-06\n\n"
        "Nomor,Tanggal Jawaban,Tanggal Keputusan PPID\n2,2026-11-05,x\n"
    )
    shown = run("today", path, *ON)
    assert shown.exit_code == 3
    assert "r.csv [KB-R08] 2 baris di lembar atau tabel yang tidak dibaca" in flat(shown.stdout)
    assert "Tidak ada yang harus dikerjakan" not in shown.stdout


@pytest.mark.parametrize(
    ("command", "example"),
    [
        ("audit", 'request_answered="Tgl Kirim"'),
        ("complaints", 'replied="Tgl Jawab"'),
        ("exemptions", 'act="Landasan"'),
        ("list", 'holder="Dinas"'),
        ("publications", 'announced_on="Tgl Tayang"'),
    ],
)
def test_the_example_of_a_column_is_one_that_the_command_knows(command: str, example: str) -> None:
    shown = flat(run(command, "--help").stdout)
    assert example in shown


@pytest.mark.parametrize(
    "unread",
    [
        "\nNo,Tanggal Tanggapan,Tanggal Jawaban\n1,2026-01-05,\n2,2026-01-05,\n",
        "\nNo,Tanggal Tanggapan,Tanggal Jawaban\n1,2026-01-05,\nJUMLAH,,1\n",
    ],
)
def test_rows_that_were_not_read_are_never_nothing_to_do(tmp_path: Path, unread: str) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"{HEADERS}\n1,2026-11-16,2026-11-20\n{unread}", encoding="utf-8")
    result = run("today", path, *ON)
    assert result.exit_code == 3
    assert "3 baris di lembar atau tabel yang tidak dibaca" in flat(result.stdout)
    found = answer("today", path, *ON)
    assert found["totals"]["cannot_tell"] == 1
    (entry,) = found["cannot_tell"]
    assert (entry["source"], entry["line"], entry["code"]) == ("register.csv", 0, "KB-R08")
    assert entry["reason"]["en"].startswith("3 lines on sheets or in tables that were not read")
    moved = ("moved", path, "--from", "2026-11-20", "--to", "2026-11-30")
    assert run(*moved).exit_code == 3


@pytest.mark.parametrize("name", ["todo.xlsx", "todo.exe", "todo"])
def test_a_calendar_is_written_under_its_own_ending(
    register: Path, tmp_path: Path, name: str
) -> None:
    result = run("today", register, *ON, "--ics", tmp_path / name)
    assert result.exit_code == 2
    assert "yang dapat ditulis hanya .ics" in flat(result.stderr)
    assert not (tmp_path / name).exists()


def test_what_cannot_be_judged_names_its_column_as_the_file_does(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(f"{HEADERS}\n1,2026-11-16,2026-12-24\n", encoding="utf-8")
    complaints = tmp_path / "pengaduan.csv"
    heads = "Nomor,Tanggal diterima,Klasifikasi,Tanggal selesai"
    complaints.write_text(f"{heads}\n1,2026-11-16,Aspirasi,2026-12-24\n", encoding="utf-8")
    shown = flat(run("today", register, complaints, *ON).stdout)
    assert "[KB-R06] tanggal jawaban permohonan (2026-12-24) sesudah hari" in shown
    assert "[KB-R06] Tanggal selesai: 2026-12-24 sesudah hari" in shown
    for command in ("audit", "today"):
        table = tmp_path / "out.csv"
        run(command, register, *ON, "-o", table)
        assert "request_answered" not in table.read_text(encoding="utf-8")


def test_many_rows_of_complaints_that_are_unread_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "pengaduan.csv"
    rows = "".join(f"{number},kemarin,Aspirasi\n" for number in range(16_000))
    path.write_text(f"Nomor,Tanggal diterima,Klasifikasi\n{rows}", encoding="utf-8")
    read = read_office_file(path)
    began = time.process_time()
    found = worklist([read], on=date(2026, 11, 30))
    assert time.process_time() - began < 2  # seconds; each was once held against all others
    assert len(found.unreadable) == 16_000
