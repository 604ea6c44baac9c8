"""`list`: a public information list, counted, converted, put out as a catalogue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from calling import answer, flat, run
from office_files import DECIDED
from openpyxl import Workbook, load_workbook


def test_the_list_is_counted_by_holder_and_category(files: dict[str, Path]) -> None:
    result = run("list", files["list"])
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "Unit berkala serta merta setiap saat jumlah" in shown
    assert "Dinas Kominfo 2 - - 2" in shown
    assert "Jumlah (3 unit) 2 1 1 4" in shown
    assert "Dinas Kominfo: nomor 1 dipakai lebih dari sekali" in shown
    assert "baris 7, 4 [KB-I05] Unit: wajib diisi" in shown
    assert "baris 8, 5 [KB-I01] Kategori: informasi yang dikecualikan tidak masuk" in shown
    assert "Kolom lain, tidak dipakai: Catatan" in shown
    english = flat(run("list", files["list"], "--lang", "en").stdout)
    assert "Holder periodic immediate available at any time rows" in english
    assert "Rows read: 4, not read: 2." in english
    found = answer("list", files["list"])
    assert (found["rows"], found["unclassified"], len(found["unreadable"])) == (4, 0, 2)
    assert found["categories"] == {"berkala": 2, "serta_merta": 1, "setiap_saat": 1}
    assert [each["rows"] for each in found["holders"]] == [2, 1, 1]
    assert [each["field"] for each in found["findings"]] == ["number"]
    assert (found["next_update"], found["written"]) == (None, [])


def test_the_list_is_converted_and_comes_back_the_same(
    files: dict[str, Path], tmp_path: Path
) -> None:
    first, second, third = (tmp_path / name for name in ("a.json", "b.xlsx", "c.json"))
    assert run("list", files["list"], "--output", first).exit_code == 3
    assert run("list", first, "--output", second, "--lang", "en").exit_code == 0
    shown = run("list", second, "--output", third).stdout
    assert "Ditulis: c.json (4 baris)." in shown
    back, there = (json.loads(path.read_text(encoding="utf-8")) for path in (third, first))
    # A table holds no control code; JSON keeps it, escaped.
    there[2]["holder"] = there[2]["holder"].replace("\x1b", " ")
    assert back == there


def test_the_list_is_written_in_words_and_numbers(files: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "daftar.xlsx"
    run("list", files["numbered"], "--output", out)
    sheet = load_workbook(out)["Daftar Informasi Publik"]
    lines: list[Any] = list(sheet.iter_rows(values_only=True))
    heads, *rows = lines
    numbers = [row[0] for row in rows]
    assert numbers == [1, 9, 2, 3]  # as numbers, in the order of the file
    words = {row[heads.index("Kategori")] for row in rows} - {None}
    assert words <= {"berkala", "serta merta", "setiap saat"}
    assert "serta merta" in words


def test_the_list_becomes_a_catalogue_without_personal_data(
    files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    call = ("list", files["numbered"], "--dcat", catalogue, *DECIDED)
    shown = flat(run(*call, "--lang", "en").stdout)
    assert "Written: katalog.json (rows: 4)." in shown
    assert "To be updated by Friday, 15 January 2027 (Perki 1/2021 Pasal 45 ayat (7))" in shown
    written = json.loads(catalogue.read_text(encoding="utf-8"))
    assert len(written["dcat:dataset"]) == 4
    assert "0812" not in catalogue.read_text(encoding="utf-8")
    found = answer(*call, "--list-version", "3")
    assert (found["next_update"], found["written"]) == ("2027-01-15", ["katalog.json"])
    again = json.loads(catalogue.read_text(encoding="utf-8"))
    assert "versi 3" in again["dct:description"]["@value"]


def test_a_list_that_uses_a_number_twice_makes_no_catalogue(
    files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    result = run("list", files["list"], "--dcat", catalogue, *DECIDED)
    assert result.exit_code == 2
    assert "Dinas Kominfo: nomor 1 dipakai lebih dari sekali" in result.stderr
    assert not catalogue.exists()


def test_a_list_from_before_the_rule_on_lists_is_written_and_told_so(
    files: dict[str, Path], tmp_path: Path
) -> None:
    """Perki 1/2021 45(7), in force from 30 June 2021, says how often; 63 what it repeals."""
    catalogue = tmp_path / "katalog.json"
    old = ("--decided-on", "2019-03-04", "--consent-on", "2019-03-04")
    found = answer("list", files["numbered"], "--dcat", catalogue, *DECIDED, *old)
    assert catalogue.exists()
    assert found["next_update"] is None
    assert [each["citation"] for each in found["findings"]] == ["Perki 1/2021 Pasal 63"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("--superior", " "), "--superior"),
        (("--base-url", "ppid"), "KB-I01: base_url"),
        (("--consent-on", "2026-07-16"), "Pasal 45 ayat (6)"),
        (("--decided-on", "kemarin"), "bukan tanggal"),
        (("--list-version", "0"), "--list-version"),
    ],
)
def test_a_catalogue_needs_the_decision_behind_it(
    change: tuple[str, str], told: str, files: dict[str, Path], tmp_path: Path
) -> None:
    catalogue = tmp_path / "katalog.json"
    result = run("list", files["numbered"], "--dcat", catalogue, *DECIDED, *change)
    assert result.exit_code == 2
    assert told in flat(result.stderr)
    assert not catalogue.exists()


def test_a_long_list_shows_the_largest_holders_and_counts_the_others(tmp_path: Path) -> None:
    long = tmp_path / "panjang.csv"
    head = "No,Ringkasan,Unit,Penanggung jawab,Waktu pembuatan,Bentuk,Retensi\n"
    rows = [f"{n % 2},x,Unit {n % 70},Kepala,2026,PDF,5 tahun\n" for n in range(280)]
    long.write_text(head + "".join(rows), encoding="utf-8")
    shown = flat(run("list", long).stdout)
    assert "10 unit lain 40 40" in shown
    assert "Jumlah (70 unit) 280 280" in shown
    assert "dan 20 lagi; lihat --json" in shown
    assert len(answer("list", long)["findings"]) == 70


def test_a_list_without_a_row_and_the_further_sheets_of_a_workbook_are_told(
    tmp_path: Path,
) -> None:
    workbook = Workbook()
    workbook.create_sheet("Daftar").append(["No.", "Ringkasan", "Unit"])
    workbook.create_sheet("Arsip (red)").append(["No.", "Judul"])
    del workbook["Sheet"]
    workbook.save(tmp_path / "d.xlsx")
    shown = run("list", tmp_path / "d.xlsx")
    assert shown.exit_code == 3
    assert "Lembar yang TIDAK dibaca: Arsip (red)" in shown.stdout
    assert "0 baris terbaca, 0 tidak." in shown.stdout
    assert "NOT read: Arsip (red)" in run("list", tmp_path / "d.xlsx", "--lang", "en").stdout
    assert answer("list", tmp_path / "d.xlsx")["unread_sheets"] == ["Arsip (red)"]
