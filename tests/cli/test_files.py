"""The files of the commands: what is not a record, what must not be written, the progress shown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from calling import KIND, run
from office_files import DECIDED

from keterbukaan.cli import files as cli_files


@pytest.mark.parametrize("command", [("duties", "2026"), ("decree",)], ids=lambda call: call[0])
@pytest.mark.parametrize(
    ("text", "told_id", "told_en"),
    [
        ('{"number": ', "bukan JSON yang utuh (baris 1, kolom", "is not valid JSON (line 1, col"),
        ("", "bukan JSON yang utuh", "is not valid JSON"),
        ("[" * 100_000, "bukan JSON yang utuh", "is not valid JSON"),
        ("[]", "KB-I05: x.json: ", "KB-I05: x.json: "),
        ('{"a": [{"b": 1, "b": 2}]}', "ada kunci ganda: b", "duplicate key: b"),
        ('{"a": 1, "a": 1}', "ada kunci ganda: a", "duplicate key: a"),
        ("[" + "9" * 5_000 + "]", "terlalu panjang", "a number that is too long"),
        ('{"\\ud800": "\\ud800"}', "bukan JSON yang utuh", "is not valid JSON"),
        ("NaN", "KB-I05: x.json: ", "KB-I05: x.json: "),
        (f"[{'[],' * 2_000_000}0]", "batas cells (2000000)", "the limit cells (2000000)"),
        ('{"tiada": 1}', "tiada: kunci ini tidak dikenal", "tiada: this key is not allowed"),
    ],
    ids=[
        "broken",
        "empty",
        "deep",
        "list",
        "doubled within",
        "doubled",
        "long number",
        "surrogates",
        "no number",
        "large",
        "unknown key",
    ],
)
def test_json_that_is_not_the_record_is_refused(
    command: tuple[str, ...], text: str, told_id: str, told_en: str, tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    indonesian, english = run(*command, file), run(*command, file, "--lang", "en")
    assert (indonesian.exit_code, english.exit_code) == (2, 2)
    assert told_id in indonesian.stderr
    assert told_en in english.stderr
    assert "Traceback" not in indonesian.output


def test_no_command_overwrites_a_file_that_it_reads(files: dict[str, Path], tmp_path: Path) -> None:
    new = tmp_path / "baru.json"
    body = tmp_path / "badan.toml"
    body.write_text('schema = 1\nname = "x"\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in (*files.values(), body)}
    for call in (
        ("publications", files["publications"], *KIND, "--output", files["publications"]),
        ("publications", files["publications"], *KIND, "--under", body, "--output", body),
        ("list", files["list"], "--output", files["list"]),
        ("list", files["list"], "--dcat", files["list"], *DECIDED),
        ("list", files["numbered"], "--output", new, "--dcat", new, *DECIDED),
        ("duties", "2026", files["duties"], "--ics", files["duties"]),
        ("audit", "tiada.csv", "--output", files["list"]),
    ):
        assert run(*call).exit_code == 2, call
    assert {path: path.read_bytes() for path in before} == before
    assert not new.exists()


def test_a_file_that_cannot_be_written_is_told(files: dict[str, Path], tmp_path: Path) -> None:
    nowhere = tmp_path / "tiada" / "x.json"
    for call in (
        ("list", files["list"], "--output", nowhere),
        ("list", files["numbered"], "--dcat", nowhere, *DECIDED),
        ("duties", "2026", files["duties"], "--ics", nowhere),
    ):
        result = run(*call)
        assert result.exit_code == 2, call
        assert "KB-R01: x.json: tidak dapat ditulis" in result.stderr, call


def test_long_work_shows_its_progress_only_where_somebody_is_watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    long = tmp_path / "panjang.csv"
    long.write_text("x" * 300_000, encoding="utf-8")
    rows = list(range(3_000))
    with cli_files.working(long, "membaca"):
        assert list(cli_files.watched(rows, "membaca")) == rows
    assert not capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with cli_files.working(tmp_path / "tiada.csv", "membaca"):
        assert list(cli_files.watched(rows[:10], "membaca")) == rows[:10]
    assert not capsys.readouterr().err
    with cli_files.working(long, "membaca"):
        pass
    assert "membaca" in capsys.readouterr().err
    assert list(cli_files.watched(rows, "menulis")) == rows
    assert "menulis" in capsys.readouterr().err
