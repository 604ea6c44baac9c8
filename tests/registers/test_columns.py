"""Headers of the official registers and of English files are recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from keterbukaan.files._layout import Table, layout_of
from keterbukaan.files.tables import write_table
from keterbukaan.registers.columns import Column, columns_in, seems_of_a_date

LAMPIRAN_VIII = [
    [
        "No",
        "Tgl",
        "Nama",
        "Alamat",
        "Nomor Kontak",
        "Informasi Yang Diminta",
        "Hari dan Tanggal",
        "",
    ],
    ["", "", "", "", "", "", "Pemberitahuan Tertulis", "Pemberian Informasi"],
]
LAMPIRAN_XI = [
    ["No.", "Tgl", "Nama", "Hari dan Tanggal Pemberian tanggapan atas Keberatan"],
]


def table(lines: list[list[str]], folder: Path) -> Table | None:
    write_table(folder / "a.csv", lines)
    found = layout_of(folder / "a.csv", lambda cells: len(columns_in(cells))).tables
    return found[0] if found else None


def columns(lines: list[list[str]], folder: Path) -> dict[Column, int]:
    found = table(lines, folder)
    assert found is not None
    return columns_in(found.headers)


def test_the_request_register_of_lampiran_viii_with_its_header_in_two_lines(tmp_path: Path) -> None:
    row = ["1", "24/03/2025", "", "", "", "", "16/04/2025", ""]
    found = table([*LAMPIRAN_VIII, row], tmp_path)
    assert found is not None
    assert found.lines == [(3, row[:7])]
    assert columns(LAMPIRAN_VIII, tmp_path) == {
        Column.NUMBER: 0,
        Column.REQUEST_RECEIVED: 1,
        Column.REQUEST_ANSWERED: 6,
    }


def test_the_objection_register_of_lampiran_xi_dates_the_objection(tmp_path: Path) -> None:
    assert columns(LAMPIRAN_XI, tmp_path) == {
        Column.NUMBER: 0,
        Column.OBJECTION_RECEIVED: 1,
        Column.OBJECTION_ANSWERED: 3,
    }


def test_english_headers_and_a_title_above_them(tmp_path: Path) -> None:
    lines = [["Register 2025"], ["Number", "Request received", "Request answered"], ["1", "", ""]]
    found = table(lines, tmp_path)
    assert found is not None
    assert found.lines == [(3, ["1"])]
    assert columns(lines, tmp_path) == {
        Column.NUMBER: 0,
        Column.REQUEST_RECEIVED: 1,
        Column.REQUEST_ANSWERED: 2,
    }


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("Tanggal Permohonan", Column.REQUEST_RECEIVED),
        ("TANGGAL PERMOHONAN DITERIMA", Column.REQUEST_RECEIVED),
        ("Hari dan Tanggal Pemberitahuan Tertulis", Column.REQUEST_ANSWERED),
        ("Tanggal Perpanjangan", Column.EXTENSION_NOTIFIED),
        ("Tanggal Keberatan", Column.OBJECTION_RECEIVED),
        ("Tanggal Keberatan Dicatat", Column.OBJECTION_REGISTERED),
        ("Tanggal Tanggapan atas Keberatan", Column.OBJECTION_ANSWERED),
        ("Tanggal Permohonan Sengketa", Column.DISPUTE_FILED),
        ("Tanggal Sidang Pertama", Column.FIRST_HEARING),
        ("Tanggal Putusan", Column.DISPUTE_DECIDED),
    ],
)
def test_a_header_in_any_case_and_punctuation(tmp_path: Path, written: str, column: Column) -> None:
    assert columns([[written]], tmp_path) == {column: 0}


def test_a_fuller_number_wins_over_a_bare_one(tmp_path: Path) -> None:
    lines = [["No", "Nomor Pendaftaran", "Tanggal"]]
    assert columns(lines, tmp_path)[Column.NUMBER] == 1


@pytest.mark.parametrize("lines", [[], [["Nama", "Alamat"]], [["No", "Nomor"]]])
def test_a_table_without_dates_has_no_header(tmp_path: Path, lines: list[list[str]]) -> None:
    assert table(lines, tmp_path) is None


def test_a_header_that_speaks_of_a_day_is_told_from_others() -> None:
    assert seems_of_a_date("Tgl. Verifikasi")
    assert not seems_of_a_date("Nama Pemohon")
