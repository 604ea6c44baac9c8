"""`publications`: what was published, held against what is owed."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from calling import KIND, ON, answer, flat, run
from office_files import ESCAPE, MARKUP
from openpyxl import load_workbook

from keterbukaan.information.category import BodyKind
from keterbukaan.information.items import Items


def test_publications_show_what_is_missing_and_stale_with_the_article(
    files: dict[str, Path],
) -> None:
    result = run("publications", files["publications"], *KIND, *ON)
    assert result.exit_code == 3
    shown = flat(result.stdout)
    assert "Butir -> Butir" in shown
    assert "Kolom lain, tidak dipakai: Catatan" in shown
    assert "Perlu dimutakhirkan (1)" in shown
    assert "2025-08-10 Perki 1/2021 Pasal 15 ayat (4) huruf d" in shown
    assert "perki.38.2 Biaya dan tata cara pembayaran perolehan Informasi Publik" in shown
    assert "perki.15.1.b" not in shown  # a regency has no statutes of association
    assert "Ada, tanpa tanggal (1)" in shown
    assert "tanpa audio, visual, atau braille (Perki 1/2021 Pasal 24 ayat (5))" in shown
    assert "baris 5, perki.99 [KB-I01] Butir:" in shown
    assert "baris 6, perki.15.1.c [KB-R03] Tanggal pengumuman:" in shown
    assert "--condition licensing: bila Badan Publik memberi izin" in shown
    assert "Profil Kabupaten Contoh" not in shown
    in_full = run("publications", files["publications"], *KIND, *ON, "--all", "--lang", "en")
    assert "There, and current (1)" in in_full.stdout
    assert "Profil Kabupaten Contoh" in in_full.stdout
    assert "Rows read: 3, not read: 2." in in_full.stdout


def test_publications_as_json_lose_no_row(files: dict[str, Path]) -> None:
    found = answer("publications", files["publications"], *KIND, *ON)
    assert found["totals"]["stale"] == 1
    assert sum(found["totals"].values()) == len(found["checks"])
    assert found["publications"] + len(found["unreadable"]) == 5
    stale = next(check for check in found["checks"] if check["standing"] == "stale")
    assert (stale["item"], stale["until"]) == ("perki.15.4.d", "2025-08-10")
    assert stale["titles"] == [f"Daftar aset {MARKUP} {ESCAPE}".strip()]
    assert found["mapping"]["Judul"] == "title"
    assert found["unrecognised"] == ["Catatan"]


def test_a_condition_adds_what_only_some_bodies_owe(files: dict[str, Path]) -> None:
    plain = answer("publications", files["publications"], *KIND, *ON)
    both = ("--condition", "licensing", "--condition", "education")
    more = answer("publications", files["publications"], *KIND, *ON, *both)
    assert more["conditions"] == ["licensing", "education"]
    assert set(more["not_asked"].values()) == {"state_officials", "legislation"}
    added = len(plain["not_asked"]) - len(more["not_asked"])
    assert len(more["checks"]) - len(plain["checks"]) == added > 0
    every = (*both, "--condition", "state_officials", "--condition", "legislation")
    shown = run("publications", files["publications"], *KIND, *ON, *every).stdout
    assert "Tidak diperiksa" not in shown


def test_publications_are_written_with_every_item_and_every_unreadable_row(
    files: dict[str, Path], tmp_path: Path
) -> None:
    call = ("publications", files["publications"], *KIND, *ON)
    checks = answer(*call)["checks"]
    written = tmp_path / "hasil.csv"
    assert run(*call, "--output", written).exit_code == 3
    with written.open(encoding="utf-8-sig") as file:
        lines = list(csv.reader(file))
    assert len(lines) == 1 + len(checks) + 2
    assert lines[0][0] == "Butir"
    assert lines[-1][2] == "tidak terbaca"
    assert "\x1b" not in written.read_text(encoding="utf-8")
    assert run(*call, "-o", tmp_path / "hasil.xlsx", "--lang", "en").exit_code == 3
    sheet = load_workbook(tmp_path / "hasil.xlsx")["Publications"]
    days = [cell for cell in sheet["E"][1:] if cell.value is not None]
    assert days
    assert all(cell.is_date for cell in days)
    assert sheet.max_row == len(lines)
    assert sheet["A1"].value == "Item"


def test_fail_on_missing_comes_before_what_could_not_be_read(tmp_path: Path) -> None:
    every = tmp_path / "semua.csv"
    rows = "".join(
        f"{item.key},{item.key},2026-11-01\n"
        for item in Items.national().owed_by(BodyKind.NGO, on=date(2026, 11, 22))
    )
    every.write_text(f"Butir,Judul,Tanggal pengumuman\n{rows}", encoding="utf-8")
    call = ("publications", every, "--kind", "organisasi_nonpemerintah", "--fail-on-missing")
    assert run(*call, *ON).exit_code == 0
    assert run(*call, "--on", "2027-12-01").exit_code == 1
    every.write_text(f"Butir,Judul,Tanggal pengumuman\n{rows}perki.99,x,\n", encoding="utf-8")
    assert run(*call, *ON).exit_code == 3
    assert run(*call, "--on", "2027-12-01").exit_code == 1
    assert run(*call[:-1], "--on", "2027-12-01").exit_code == 3


def test_a_table_without_the_columns_names_those_it_looks_for(files: dict[str, Path]) -> None:
    result = run("publications", files["list"], *KIND)
    assert result.exit_code == 2
    assert "tidak ditemukan: Butir, Judul; judul yang ada: " in result.stderr
