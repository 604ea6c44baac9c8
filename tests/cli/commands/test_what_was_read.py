"""What every command that reads a table says of the file: its letters, or that it is empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import KIND, ON, ROOT, answer, flat, run
from office_files import EXEMPTIONS, LIST, PUBLICATIONS

TABLES = {
    "audit": ((ROOT / "examples" / "register_ki_pusat.csv").read_text(encoding="utf-8"), ON),
    "complaints": ((ROOT / "examples" / "complaints.csv").read_text(encoding="utf-8"), ON),
    "publications": (PUBLICATIONS, (*KIND, *ON)),
    "list": (LIST.removeprefix("DAFTAR INFORMASI PUBLIK\n"), ()),
    "exemptions": (EXEMPTIONS, ON),
}
OWN_LETTERS = (ROOT / "tests" / "data" / "registers" / "r08_cp1252.csv", "--on", "2024-03-01")


@pytest.mark.parametrize("command", TABLES)
def test_headers_without_a_row_are_said_and_are_not_done(command: str, tmp_path: Path) -> None:
    text, options = TABLES[command]
    path = tmp_path / "kosong.csv"
    path.write_text(text.splitlines()[0] + "\n\n", encoding="utf-8")
    shown = run(command, path, *options)
    assert shown.exit_code == 3
    assert "Tidak ada satu baris pun yang terisi" in flat(shown.stdout)
    assert "No row holds anything" in flat(run(command, path, *options, "--lang", "en").stdout)
    assert run(command, path, *options, "--json").exit_code == 3
    found = answer(command, path, *options)
    assert [each["text_id"].partition(";")[0] for each in found["notes"]] == [
        "Tidak ada satu baris pun yang terisi"
    ]
    assert found["unreadable"] == []


def test_a_line_that_numbers_the_columns_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    path.write_text("Nomor,Tanggal Permohonan\n(1),(2)\n", encoding="utf-8")
    assert run("audit", path, *ON).exit_code == 3
    assert len(answer("audit", path, *ON)["notes"]) == 1


@pytest.mark.parametrize("command", TABLES)
def test_letters_that_were_concluded_are_said(command: str, tmp_path: Path) -> None:
    text, options = TABLES[command]
    path = tmp_path / "lama.csv"
    ascii_only = text.replace("\x1b", "").encode("ascii", "replace")
    head, _, rows = ascii_only.partition(b"\n")
    sign = b";" if b";" in head else b","
    path.write_bytes(head + sign + b"Lainnya \x96 \x93x\x94\n" + rows)
    assert "dibaca sebagai Windows-1252" in flat(run(command, path, *options).stdout)
    found = answer(command, path, *options)
    assert found["encoding"] == "windows-1252"
    assert sum("Windows-1252" in each["text_en"] for each in found["notes"]) == 1
    path.write_bytes(ascii_only)
    assert "Windows-1252" not in run(command, path, *options).stdout
    found = answer(command, path, *options)
    assert found["encoding"] == "utf-8"
    assert not any("Windows-1252" in each["text_en"] for each in found["notes"])


def test_a_register_in_the_letters_of_windows_is_judged() -> None:
    """Received on 5 and 8 January 2024; the first was answered on the 12th, within ten days."""
    found = answer("audit", *OWN_LETTERS)
    assert [each["line"] for each in found["rows"]] == [2, 3]
    assert found["rows"][0]["steps"][0]["outcome"] == "in_time"
