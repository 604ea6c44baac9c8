"""`template`: an empty table or form as a workbook."""

from __future__ import annotations

from pathlib import Path

from calling import flat, run
from openpyxl import load_workbook


def test_it_writes_the_workbook_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "dip.xlsx"
    shown = run("template", "list", "-o", path)
    assert (shown.exit_code, flat(shown.output)) == (
        0,
        "Ditulis: dip.xlsx (Daftar Informasi Publik)",
    )
    assert load_workbook(path).sheetnames == ["Daftar Informasi Publik", "Petunjuk", "Pilihan"]
    shown = run("template", "LIST", "-o", path, "--lang", "en")
    assert flat(shown.output) == "Written: dip.xlsx (public information list)"


def test_the_formulas_follow_the_file_of_the_body(tmp_path: Path, files: dict[str, Path]) -> None:
    path = tmp_path / "keberatan.xlsx"
    assert run("template", "objections", "-o", path, "--under", files["body"]).exit_code == 0
    assert "Kabupaten Contoh" in load_workbook(path)["Libur"]["A2"].value


def test_what_it_does_not_know_and_cannot_write_is_refused(
    tmp_path: Path, files: dict[str, Path]
) -> None:
    shown = run("template", "regster", "-o", tmp_path / "r.xlsx", "--lang", "en")
    assert shown.exit_code == 2
    assert "KB-L03: There is no template named 'regster'." in flat(shown.output)
    assert "register" in shown.output
    shown = run("template", "list", "-o", tmp_path / "r.csv")
    assert shown.exit_code == 2
    assert "yang dapat ditulis hanya .xlsx" in flat(shown.output)
    assert run("template", "list").exit_code == 2
    assert not (tmp_path / "r.xlsx").exists()
    assert not (tmp_path / "r.csv").exists()
    body = files["body"].rename(tmp_path / "badan.xlsx")
    shown = run("template", "list", "-o", body, "--under", body)
    assert shown.exit_code == 2
    assert body.read_text(encoding="utf-8").startswith("schema = 1")
