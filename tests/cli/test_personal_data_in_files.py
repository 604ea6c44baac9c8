"""No command repeats personal data of a file: on the screen, in what it writes, in its JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from calling import KIND, ON, answer, run
from office_files import DECREE, FACTS, TEAM
from openpyxl import Workbook, load_workbook

from keterbukaan.cli import tables

NIK, PHONE, EMAIL = "3201010101900001", "0812-3456-7890", "budi.santoso@example.com"
WHO = f"Budi {NIK} {PHONE} {EMAIL}"
SECRETS = (NIK, PHONE, EMAIL, "example.com")
(EXEMPTION,) = FACTS["exemptions"]
REGISTERS = {
    "audit": (
        ("Nomor", "Tanggal Permohonan", "Tanggal Jawaban", f"Tanggal {WHO}"),
        (WHO, "2026-03-24", "2026-04-30", ""),
        (f"{WHO} x", "kemarin", "", ""),
        (f"{WHO} y", "2026-03-24", "2026-03-20", ""),
        (f"{WHO} z", "", "", ""),
        ("017/PPID/2026", "2026-03-24", "2026-03-30", ""),
    ),
    "complaints": (
        ("Nomor", "Tanggal diterima", "Unit", f"Tanggal {WHO}"),
        (WHO, "2026-03-02", f"Dinas {WHO}", ""),
        (f"{WHO} x", "kemarin", "", ""),
        (f"{WHO} y", "2099-01-01", "", ""),
        ("017/PPID/2026", "2026-03-02", "Dinas A", ""),
    ),
    "list": (
        (
            *("No.", "Ringkasan isi informasi", "Unit", "Penanggung jawab", "Waktu pembuatan"),
            *("Bentuk", "Retensi", "Kategori", f"Catatan {WHO}"),
        ),
        (WHO, "Profil", f"Dinas {WHO}", "Kepala", "2026", "PDF", "5 tahun", "berkala", ""),
        (WHO, "Profil", f"Dinas {WHO}", "Kepala", "2026", "PDF", "5 tahun", "berkala", ""),
        (f"{WHO} x", "Profil", "Dinas", "Kepala", "2026", "PDF", "5 tahun", "lain", ""),
        ("017/PPID/2026", "Peta", "BPBD", "Kepala", "2026", "PDF", "lama", "berkala", ""),
    ),
    "publications": (
        ("Butir", "Judul", "Tanggal pengumuman", "Kanal", "Aksesibilitas", f"Catatan {WHO}"),
        ("perki.15.4.d", f"Aset {WHO}", "2025-02-10", "Laman resmi", "visual", ""),
        (WHO, "Profil", "2026-07-15", "Laman resmi", "visual", ""),
        (f"{WHO} x", "Profil", "kemarin", "Laman resmi", "visual", ""),
    ),
    "exemptions": (
        (
            *("Nomor penetapan", "Informasi yang dikecualikan", "Unit", "Huruf", "Angka"),
            *("Dasar hukum", "Tanggal penetapan", "Berakhir", f"Catatan {WHO}"),
        ),
        (WHO, f"Berkas {WHO}", f"Unit {WHO}", "a", "1", "UU 8/1981 Pasal 7", "2020-02-03", "", ""),
        (f"{WHO} x", "Notula", "Setda", "a", "1", "UU 8/1981", "kemarin", "", ""),
        (f"{WHO} y", "Notula", "Setda", "a", "9", "UU 8/1981", "2020-03-01", "", ""),
        (f"{WHO} z", "Notula", "Setda", "a", "1", "UU 8/1981 Pasal 7", "2090-03-01", "", ""),
        ("017/PPID/2026", "Notula", "Setda", "a", "1", "UU 8/1981", "2020-03-01", "", ""),
    ),
}
MORE: dict[str, tuple[str, ...]] = {"publications": (*KIND, *ON), "list": ()}
WRITES = {"audit", "complaints", "publications"}
"""What they write is theirs; `list` writes the list itself, as it was given."""


def written(folder: Path, command: str) -> Path:
    """Write the register as an office does: personal data in names of files and sheets, too."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in REGISTERS[command]:
        sheet.append(row)
    for title in (NIK, "a@example.com"):
        book.create_sheet(title).append(["x"])
    path = folder / f"{command} {NIK}.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("command", REGISTERS)
def test_no_command_shows_personal_data_of_a_register(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call: tuple[str | Path, ...] = (command, written(tmp_path, command), *MORE.get(command, ON))
    said = [str(answer(*call))]
    for width in (160, 60):
        monkeypatch.setattr(tables, "PLAIN_WIDTH", width)
        said += [run(*call, "--lang", lang).output for lang in ("id", "en")]
    for text in said:
        plain = "".join(text.split())
        assert "[disamarkan]" in plain
        for secret in SECRETS:
            assert secret not in plain
    if command in {"audit", "complaints", "exemptions"}:  # the others show no number
        assert "017/PPID/2026" in said[0]


@pytest.mark.parametrize("command", sorted(WRITES))
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_no_command_writes_personal_data_of_a_register(
    command: str, ending: str, tmp_path: Path
) -> None:
    out = tmp_path / f"out{ending}"
    run(command, written(tmp_path, command), *MORE.get(command, ON), "-o", out)
    if ending == ".csv":
        text = out.read_text(encoding="utf-8-sig")
    else:
        sheet = load_workbook(out).active
        assert sheet is not None
        text = str([list(row) for row in sheet.iter_rows(values_only=True)])
    assert "[disamarkan]" in text
    for secret in SECRETS:
        assert secret not in text


@pytest.mark.parametrize("command", ["audit", "complaints", "exemptions"])
def test_a_file_that_cannot_be_used_is_named_without_personal_data(
    command: str, tmp_path: Path
) -> None:
    for held in (b"\xff", b"a,b\n1,2\n", None):
        path = tmp_path / f"register {NIK}.csv"
        path.unlink(missing_ok=True)
        if held is not None:
            path.write_bytes(held)
        found = run(command, path, *ON)
        assert found.exit_code == 2
        assert "[disamarkan]" in found.output
        assert NIK not in found.output


@pytest.mark.parametrize(
    ("command", "held"),
    [
        (
            ("duties", "2026"),
            {**FACTS, "exemptions": [{**EXEMPTION, "number": WHO, "information": f"Berkas {WHO}"}]},
        ),
        (("decree",), {**DECREE, "number": WHO, "body": f"Kabupaten {WHO}"}),
        (("team",), {**TEAM, "number": WHO, "body": f"Kabupaten {WHO}"}),
    ],
    ids=["duties", "decree", "team"],
)
def test_no_command_shows_personal_data_of_a_record(
    command: tuple[str, ...], held: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / f"{NIK}.json"
    path.write_text(json.dumps(held), encoding="utf-8")
    for text in (str(answer(*command, path)), run(*command, path).output):
        plain = "".join(text.split())
        assert "[disamarkan]" in plain
        for secret in SECRETS:
            assert secret not in plain
