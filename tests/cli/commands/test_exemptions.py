"""`exemptions`: the state of each on a day."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calling import ON, answer, flat, run
from office_files import EXEMPTIONS
from openpyxl import Workbook, load_workbook

from keterbukaan import WorkingCalendar
from keterbukaan.cli import tables

if TYPE_CHECKING:
    import pytest


def test_an_empty_list_of_exemptions_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "ex.csv"
    empty.write_text(EXEMPTIONS.splitlines()[0], encoding="utf-8")
    assert "0 pengecualian, 0 baris tidak terbaca." in run("exemptions", empty, *ON).stdout


def test_the_end_of_what_is_capped_is_told_as_its_latest(tmp_path: Path) -> None:
    """Thirty years are the most for letter a (PP 61/2010 5(1)); the judgment may come before."""
    path = tmp_path / "ex.csv"
    path.write_text(
        "Nomor penetapan,Informasi yang dikecualikan,Huruf,Angka,Dasar hukum,Tanggal penetapan,"
        "Jangka waktu\n"
        "SK-1,Berkas,a,1,UU 8/1981 Pasal 7,2005-06-01,Sampai putusan berkekuatan hukum tetap\n",
        encoding="utf-8",
    )
    assert "paling lambat 2035-06-01" in flat(run("exemptions", path, *ON).stdout)
    assert "2035-06-01 at the latest" in flat(run("exemptions", path, *ON, "--lang", "en").stdout)


def test_each_exemption_has_its_state_its_end_and_its_review(files: dict[str, Path]) -> None:
    result = run("exemptions", files["exemptions"], "--on", "2026-12-21")
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "segera berakhir, tinjau 2027-02-02 2026-12-16" in shown
    assert "terbuka sendiri 2024-03-01 -" in shown
    assert "UU 14/2008 Pasal 17 huruf h angka 4; UU 27/2022 Pasal 4" in shown
    assert "1 belum ditetapkan; 1 dikecualikan; 1 segera berakhir, tinjau; 1 terbuka" in shown
    found = answer("exemptions", files["exemptions"], "--on", "2026-12-21")
    states = [each["state"] for each in found["exemptions"]]
    assert states == ["due_for_review", "exempt", "open_by_lapse", "not_yet"]
    assert sum(found["totals"].values()) == 4
    assert found["exemptions"][0]["review"] == "2026-12-16"
    assert found["exemptions"][0]["citations"][0] == "UU 14/2008 Pasal 17 huruf a angka 1"
    codes = [(each["line"], each["code"]) for each in found["unreadable"]]
    assert codes == [(6, "KB-I01"), (7, "KB-I01"), (8, "KB-I03"), (9, "KB-K01")]


def test_the_states_are_written_as_a_table_with_days(
    files: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "hasil.xlsx"
    found = run("exemptions", files["exemptions"], "--on", "2026-12-21", "-o", out)
    assert found.exit_code == 3
    assert "Ditulis: hasil.xlsx." in found.stdout
    book = load_workbook(out)
    assert book.sheetnames == ["Pengecualian", "Keterangan"]
    lines: list[Any] = list(book["Pengecualian"].iter_rows(values_only=True))
    first, *rows = lines
    assert first[4:8] == ("Keadaan", "Ditetapkan", "Berakhir", "Tinjau paling lambat")
    assert [row[4] for row in rows] == [
        *("segera berakhir, tinjau", "dikecualikan", "terbuka sendiri", "belum ditetapkan"),
        *["tidak terbaca"] * 4,
    ]
    # Thirty working days before its end on 2 February 2027 (PP 61/2010 Pasal 11 ayat (2)).
    assert [str(day)[:10] for day in rows[0][6:8]] == ["2027-02-02", "2026-12-16"]
    assert [row[0] for row in rows[4:]] == [6, 7, 8, 9]
    assert rows[4][9].endswith("[KB-I01]")
    notes = [row[1] for row in book["Keterangan"].iter_rows(values_only=True)]
    assert "Senin, 21 Desember 2026" in notes
    run("exemptions", files["exemptions"], *ON, "-o", out, "--lang", "en", "--json")
    assert load_workbook(out).sheetnames == ["Exemptions", "Notes"]


def test_of_a_workbook_every_row_names_its_sheet(tmp_path: Path) -> None:
    heads, good, bad = [EXEMPTIONS.splitlines()[line].split(",") for line in (0, 2, 5)]
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (("Setda", [bad, good]), ("Dinas", [bad])):
        page = book.create_sheet(name)
        for cells in (heads, *rows):
            page.append(cells)
    path, out = tmp_path / "ex.xlsx", tmp_path / "hasil.xlsx"
    book.save(path)
    run("exemptions", path, *ON, "-o", out)
    lines: list[Any] = list(load_workbook(out)["Pengecualian"].iter_rows(values_only=True))
    assert [line[:3] for line in lines] == [
        ("Lembar", "Baris", "Nomor"),
        ("Setda", 3, "02/2021"),
        ("Setda", 2, "05/2020"),
        ("Dinas", 2, "05/2020"),
    ]


def test_a_narrow_terminal_tells_an_exemption_in_sentences(
    files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", 80)
    shown = flat(run("exemptions", files["exemptions"], *ON, "--lang", "en").stdout)
    assert "Exempt; its last day is Tuesday, 2 February 2027" in shown
    assert "It rests on UU 8/1981 Pasal 7." in shown


def test_a_reading_moves_the_review_and_a_list_in_order_ends_with_status_0(
    tmp_path: Path,
) -> None:
    good = tmp_path / "ex.csv"
    good.write_text("\n".join(EXEMPTIONS.splitlines()[:3]), encoding="utf-8")
    assert run("exemptions", good, *ON).exit_code == 0
    other = ("--reading", "exemption-review=within_last")
    found = answer("exemptions", good, *ON, *other)["exemptions"][0]
    assert (found["review"], found["review_earliest"]) == ("2027-02-01", "2026-12-16")


def test_a_review_that_may_move_is_marked_and_the_end_is_not(tmp_path: Path) -> None:
    """PP 61/2010 11(2): thirty working days before the end, which a calendar year decides."""
    year = WorkingCalendar.national().decreed_until.year + 2
    file = tmp_path / "ex.csv"
    head = EXEMPTIONS.splitlines()[0]
    file.write_text(
        f"{head}\n1/2024,Berkas,Unit,a,1,UU 8/1981 Pasal 7,2024-03-01,{year}-10-02\n",
        encoding="utf-8",
    )
    shown = flat(run("exemptions", file, *ON).stdout)
    assert re.search(rf"{year}-10-02 {year}-0[78]-\d\d~", shown)
    assert "~ perkiraan: libur tahun itu belum ditetapkan" in shown
    due = flat(run("exemptions", file, "--on", f"{year}-09-15", "--lang", "en").stdout)
    assert "~ an estimate" in due


def test_the_day_of_a_whole_list_is_told_once_and_said(tmp_path: Path) -> None:
    """Lampiran II of Perki 1/2021 has no column of the day; five years from it for letter b."""
    path = tmp_path / "daftar.csv"
    path.write_text(
        "Informasi;Dasar Hukum;Lamanya\n"
        "Soal ujian;UU 14/2008 Pasal 17 huruf b dan i;5 tahun\n"
        "Naskah;UU 14/2008 Pasal 17 huruf i;sampai pengumuman\n",
        encoding="utf-8",
    )
    refused = run("exemptions", path, "--on", "2026-01-05")
    assert refused.exit_code == 2
    assert "--decided-on" in refused.stderr
    told = ("exemptions", path, "--decided-on", "3/2/2025", "--on", "2026-01-05")
    shown = flat(run(*told, "--column", "Jangka waktu=Lamanya").stdout)
    assert (
        "Tanggal penetapan untuk semua baris: Senin, 3 Februari 2025, seperti ditentukan" in shown
    )
    assert "baris 2 Soal ujian dikecualikan 2030-02-03" in shown
    assert "baris 3 Naskah dikecualikan tidak diketahui" in shown
    assert "UU 14/2008 Pasal 17 huruf b; UU 14/2008 Pasal 17 huruf i" in shown
    english = run(*told, "--lang", "en").stdout
    assert "Decided on for all rows: Monday, 3 February 2025, as told" in flat(english)
    held = answer(*told)
    assert held["said_once"] == [{"column": "decided_on", "day": "2025-02-03", "where": None}]
    rows = held["exemptions"]
    assert isinstance(rows, list)
    assert [(each["letter"], each["also"]) for each in rows] == [("b", ["i"]), ("i", [])]


def test_the_day_in_the_head_of_a_list_is_taken_and_said(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(
        "Keputusan PPID Nomor 3 Tahun 2025 tanggal 3 Februari 2025;;\n"
        "No;Informasi;Dasar Hukum\n1;Soal ujian;UU 14/2008 Pasal 17 huruf b\n",
        encoding="utf-8",
    )
    shown = flat(run("exemptions", path, "--on", "2026-01-05").stdout)
    assert (
        "untuk semua baris: Senin, 3 Februari 2025, menurut baris 'Keputusan PPID Nomor 3 Tahun "
        "2025 tanggal 3 Februari 2025'" in shown
    )
    assert run("exemptions", path, "--decided-on", "kemarin").exit_code == 2


def test_a_bad_row_and_a_good_one_name_their_sheet(tmp_path: Path) -> None:
    book = Workbook()
    head = ["No", "Informasi", "Dasar Hukum", "Tanggal Penetapan"]
    for name, basis in (("2024", "UU 14/2008 Pasal 17 huruf b"), ("2025", "UU 14/2008")):
        page = book.create_sheet(name)
        page.append(head)
        page.append([1, "Soal", basis, "2024-02-05"])
    del book["Sheet"]
    path = tmp_path / "daftar.xlsx"
    book.save(path)

    assert "2025 baris 2, 1 [KB-I05] Huruf Pasal 17: wajib diisi" in flat(
        run("exemptions", path, *ON).stdout
    )
    held = answer("exemptions", path, *ON)
    rows, problems = held["exemptions"], held["unreadable"]
    assert isinstance(rows, list)
    assert isinstance(problems, list)
    assert [each["sheet"] for each in (*rows, *problems)] == ["2024", "2025"]
