"""`moved`: registers compared between two days of knowledge."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import pytest
from calling import answer, flat, run
from openpyxl import load_workbook

from keterbukaan import law_version
from keterbukaan.cli import tables

KNOWN = ("--from", "2025-08-05", "--to", "2025-08-20")
REQUESTS = """Nomor,Tanggal Permohonan,Tanggal Jawaban
1,2025-07-30,2025-08-11
2,2025-08-05,
3,2025-08-05,2025-08-20
4,2025-08-08,
"""
COMPLAINTS = """Nomor,Tanggal diterima,Klasifikasi
7,2025-08-05,permintaan informasi
"""


@pytest.fixture
def requests(tmp_path: Path) -> Path:
    return written(tmp_path / "permohonan.csv", REQUESTS)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_the_answer_names_days_verdicts_reasons_and_whom_to_tell(requests: Path) -> None:
    found = answer("moved", requests, *KNOWN)
    assert (found["schema"], found["law"]) == ("keterbukaan/moved/1", law_version)
    assert found["before"] == {"known_on": "2025-08-05", "body": "nasional"}
    assert found["after"] == {"known_on": "2025-08-20", "body": "nasional"}
    late = next(each for each in found["rows"] if each["number"] == "3")
    assert (late["source"], late["line"]) == ("permohonan.csv", 4)
    assert late["step"] == {"id": "jawaban atas permohonan", "en": "answer to the request"}
    assert (late["before"]["due"], late["before"]["verdict"]) == ("2025-08-19", "late")
    assert (late["after"]["due"], late["after"]["verdict"]) == ("2025-08-20", "in_time")
    assert (late["moved_by"], late["verdict_changed"]) == (1, True)
    assert late["reasons"][0]["en"].startswith("Monday, 18 August 2025: working day -> ")
    assert [each["who"] for each in late["tell"]] == ["ppid"]
    assert {each["number"] for each in found["rows"]} == {"2", "3"}  # 1 was answered later
    totals = found["totals"]
    assert (totals["compared"], totals["moved"], totals["unreadable"]) == (4, 2, 0)
    assert totals["later"] == len(found["rows"])
    assert run("moved", requests, *KNOWN).exit_code == 0


def test_the_screen_shows_the_same_in_both_languages(requests: Path) -> None:
    shown = flat(run("moved", requests, *KNOWN).stdout)
    assert "terlambat -> tepat waktu" in shown
    assert "Senin, 18 Agustus 2025: hari kerja -> Cuti bersama Proklamasi Kemerdekaan" in shown
    assert "- PPID harus melakukannya, dan hari terakhirnya kini lain" in shown
    assert "4 baris dibandingkan, 2 di antaranya bergeser; 0 tidak dapat dibandingkan" in shown
    english = flat(run("moved", requests, *KNOWN, "--lang", "en").stdout)
    assert "late -> in time" in english
    assert "4 rows compared, 2 of them moved; 0 could not be" in english


def test_a_narrow_screen_has_all_of_it(requests: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", 80)
    shown = flat(run("moved", requests, *KNOWN).stdout)
    assert "permohonan.csv, baris 4, 3: jawaban atas permohonan" in shown
    assert "2025-08-19 (2025-08-18 – 2025-08-19) -> 2025-08-20" in shown


def test_earlier_days_come_first(tmp_path: Path) -> None:
    """An objection of 6 April 2020 has no answer: due on 2 June, and on 22 May since two decrees
    took leave away. Ten days after 26 November end on 10 December, and since 9 December is an
    election day on the 11th."""
    rows = "2,,2020-11-26\n1,2020-04-06,\n"
    text = f"Nomor,Tanggal Keberatan,Tanggal Permohonan\n{rows}"
    found = run(
        "moved", written(tmp_path / "r.csv", text), "--from", "2020-04-06", "--to", "2020-12-09"
    ).stdout
    assert found.index("2020-05-22") < found.index("2020-12-11")


def test_complaints_are_known_by_their_columns(requests: Path, tmp_path: Path) -> None:
    complaints = written(tmp_path / "pengaduan.csv", COMPLAINTS)
    found = answer("moved", requests, complaints, *KNOWN)
    of_complaints = [each for each in found["rows"] if each["source"] == "pengaduan.csv"]
    assert "request.response" in {each["limit"] for each in of_complaints}
    assert found["totals"]["compared"] == 5


def test_nothing_moved_is_said(requests: Path) -> None:
    result = run("moved", requests, "--from", "2025-08-08", "--to", "2025-08-20")
    assert result.exit_code == 0
    assert "Tidak ada tenggat yang bergeser." in result.stdout
    english = run("moved", requests, "--from", "2025-08-08", "--to", "2025-08-20", "--lang", "en")
    assert "No deadline has moved." in english.stdout


def test_rows_that_cannot_be_compared_are_listed_and_the_status_says_so(tmp_path: Path) -> None:
    register = written(
        tmp_path / "r.csv", "Nomor,Tanggal Permohonan\n1,2025-08-05\n2,2025-09-30\n3,kemarin\n"
    )
    result = run("moved", register, *KNOWN)
    assert result.exit_code == 3
    assert "baris 3, 2 [KB-R06] tanggal permohonan diterima (2025-09-30) sesudah" in result.stdout
    found = answer("moved", register, *KNOWN)
    assert [(bad["line"], bad["code"], bad["source"]) for bad in found["unreadable"]] == [
        (3, "KB-R06", "r.csv"),
        (4, "KB-R03", "r.csv"),
    ]


def test_another_file_of_the_body_is_compared(tmp_path: Path) -> None:
    register = written(tmp_path / "r.csv", "Nomor,Tanggal Permohonan\n1,2025-09-08\n")
    old = written(tmp_path / "lama.toml", 'schema = 1\nname = "Kota lama"\n')
    new = written(
        tmp_path / "baru.toml",
        'schema = 1\nname = "Kota baru"\n[[limit]]\nlimit = "request.response"\namount = 5\n'
        'unit = "working_days"\ncitations = ["Perwali 1/2025 Pasal 3"]\n'
        "in_force_from = 2025-09-01\n",
    )
    days = ("--from", "2025-09-08", "--to", "2025-09-09")
    found = answer("moved", register, *days, "--under", new, "--under-before", old)
    (row,) = found["rows"]
    assert (row["before"]["due"], row["after"]["due"]) == ("2025-09-22", "2025-09-15")
    assert (found["before"]["body"], found["after"]["body"]) == ("Kota lama", "Kota baru")
    assert run("moved", register, *days, "--under", new).stdout.count("2025-09-15") == 0


def test_all_of_it_is_written_too(requests: Path, tmp_path: Path) -> None:
    register = written(tmp_path / "buruk.csv", "Nomor,Tanggal Permohonan\nx,2025-09-30\n")
    output = tmp_path / "hasil.csv"
    assert run("moved", requests, register, *KNOWN, "-o", output).exit_code == 3
    with output.open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file)
    assert head[:5] == ["Berkas", "Lembar", "Baris", "Nomor", "Apa"]
    assert {len(line) for line in lines} == {len(head)}
    late = next(line for line in lines if line[3] == "3")
    assert late[5:9] == ["2025-08-20", "2025-08-19", "2025-08-18", "2025-08-19"]
    assert late[9:14] == ["2025-08-20", "2025-08-18", "2025-08-20", "1", "terlambat"]
    assert late[14:16] == ["tepat waktu", "PPID"]
    assert late[17] == "UU 14/2008 Pasal 22 ayat (7)"
    assert lines[-1][:4] == ["buruk.csv", "", "2", "x"]
    assert head[16] == "Sebab"
    assert lines[-1][16].startswith("tanggal permohonan diterima (")
    assert lines[-1][16].endswith("[KB-R06]")


def test_a_workbook_holds_days_and_numbers_and_says_on_what_it_rests(
    requests: Path, tmp_path: Path
) -> None:
    output = tmp_path / "hasil.xlsx"
    shown = run("moved", requests, *KNOWN, "-o", output)
    assert "Ditulis: hasil.xlsx" in shown.stdout
    book = load_workbook(output)
    table, notes = book.worksheets
    assert table.title == "Tenggat bergeser"
    head = [cell.value for cell in table[1]]
    late = next(row for row in table.iter_rows(min_row=2, values_only=True) if row[3] in {3, "3"})
    assert late[head.index("Tenggat kini")] == datetime(2025, 8, 20)  # noqa: DTZ001 - as it is read
    assert late[head.index("Bergeser (hari)")] == 1
    said = " ".join(str(cell) for row in notes.iter_rows(values_only=True) for cell in row)
    assert "UU 14/2008 Pasal 22 ayat (7)" in said
    assert "kini lebih cepat" in said


def test_a_list_is_no_register(tmp_path: Path) -> None:
    text = "Nomor penetapan,Informasi yang dikecualikan,Huruf,Dasar hukum,Tanggal penetapan\n"
    listed = written(tmp_path / "d.csv", text + "1,Berkas,a,UU 8/1981,2020-02-03\n")
    result = run("moved", listed, *KNOWN)
    assert result.exit_code == 2
    assert "ini daftar informasi dikecualikan" in flat(result.output)


def test_a_column_can_be_named(tmp_path: Path) -> None:
    register = written(
        tmp_path / "r.csv", "Nomor,Tanggal Permohonan,Xyz\n1,2025-08-05,2025-08-19\n"
    )
    assert run("moved", register, *KNOWN).exit_code == 3
    named = run("moved", register, *KNOWN, "--column", "request_answered=Xyz")
    assert named.exit_code == 0
    assert "jawaban atas permohonan" not in named.stdout


def test_what_may_have_been_done_cannot_be_told(tmp_path: Path) -> None:
    text = "Nomor,Tanggal Permohonan,Status\n1,2025-08-05,Selesai\n"
    register = written(tmp_path / "r.csv", text)
    found = answer("moved", register, *KNOWN)
    verdicts = {each["limit"]: each["after"]["verdict"] for each in found["rows"]}
    assert verdicts["request.response"] == "cannot_tell"
    assert found["totals"]["cannot_tell"] == len(found["rows"])
    assert run("moved", register, *KNOWN).exit_code == 3


def test_the_days_must_come_in_their_order(requests: Path) -> None:
    result = run("moved", requests, "--from", "2025-08-08", "--to", "2025-08-05")
    assert result.exit_code == 2
    assert "2025-08-05 mendahului 2025-08-08" in flat(result.output)


def test_a_long_table_is_cut_and_says_how_to_see_the_rest(tmp_path: Path) -> None:
    rows = "".join(f"{number},2025-08-05\n" for number in range(700))
    register = written(tmp_path / "r.csv", f"Nomor,Tanggal Permohonan\n{rows}")
    shown = run("moved", register, "--from", "2025-08-05", "--to", "2025-08-08").stdout
    assert shown.count("2025-08-20 (2025-08-18") == tables.SHOWN_AT_MOST
    assert "... dan 200 baris lagi; -o BERKAS.xlsx atau --json memuat semuanya." in shown
    english = run(
        "moved", register, "--from", "2025-08-05", "--to", "2025-08-08", "--lang", "en"
    ).stdout
    assert "... and 200 more rows; -o FILE.xlsx or --json has them all." in english


def test_a_column_of_days_that_is_not_read_is_named_and_the_status_says_so(tmp_path: Path) -> None:
    register = written(
        tmp_path / "r.csv", "Nomor,Tanggal Permohonan,Tanggal Xyz\n1,2025-08-05,2025-08-07\n"
    )
    result = run("moved", register, *KNOWN)
    assert result.exit_code == 3
    assert "AWAS, r.csv: ini tidak dibaca" in flat(result.stdout)
    assert "Tanggal Xyz" in result.stdout
    assert answer("moved", register, *KNOWN)["partly_read"] == [
        {"source": "r.csv", "unread": ["Tanggal Xyz"]}
    ]
    assert "WARNING, r.csv" in run("moved", register, *KNOWN, "--lang", "en").stdout
