"""The files of the commands: what is not a record, what must not be written, the progress shown."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main
from calling import KIND, REGISTER, ROOT, flat, run
from office_files import DECIDED

from keterbukaan.cli import files as cli_files
from keterbukaan.cli.commands import command_names, load


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
        (f"[{'[],' * 5_000_000}0]", "batas cells (5000000)", "the limit cells (5000000)"),
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
        ("today", files["list"], files["exemptions"], "--output", files["exemptions"]),
        ("today", files["list"], "--output", new, "--ics", new),
    ):
        assert run(*call).exit_code == 2, call
    assert {path: path.read_bytes() for path in before} == before
    assert not new.exists()


def outputs(files: dict[str, Path]) -> list[tuple[tuple[str | Path, ...], str, str]]:
    """Return every command that writes, with its option and an ending that it takes."""
    return [
        (("audit", REGISTER), "--output", ".csv"),
        (("complaints", ROOT / "examples" / "complaints.csv"), "--output", ".csv"),
        (("audit", REGISTER), "--copy", ".xlsx"),
        (("complaints", ROOT / "examples" / "complaints.csv"), "--copy", ".xlsx"),
        (("publications", files["publications"], *KIND), "--output", ".csv"),
        (("exemptions", files["exemptions"]), "--output", ".csv"),
        (("list", files["list"]), "--output", ".csv"),
        (("list", files["numbered"], *DECIDED), "--dcat", ".jsonld"),
        (("duties", "2026", files["duties"]), "--ics", ".ics"),
        (("moved", REGISTER, "--from", "2025-08-06"), "--output", ".csv"),
        (("today", REGISTER), "--output", ".csv"),
        (("today", REGISTER), "--ics", ".ics"),
        (("table", "request.response"), "--output", ".csv"),
    ]


def writes(name: str) -> bool:
    """Return whether a command writes what it made of a file; a template is made of none."""
    command = typer.main.get_command(load(name).app)
    names = {option.name for option in command.params}
    return not names.isdisjoint({"output", "catalogue", "ics"}) and name != "template"


def test_every_command_that_writes_is_among_them(files: dict[str, Path]) -> None:
    assert {call[0] for call, *_ in outputs(files)} == set(filter(writes, command_names()))


@pytest.mark.parametrize("link", [Path.hardlink_to, Path.symlink_to])
def test_a_file_that_is_read_is_known_by_any_name(
    link: Callable[[Path, Path], None], files: dict[str, Path], tmp_path: Path
) -> None:
    body = tmp_path / "badan.toml"
    body.write_text('schema = 1\nname = "x"\n', encoding="utf-8")
    for place, (call, option, ending) in enumerate(outputs(files)):
        source = next((each for each in call if isinstance(each, Path)), body)
        own = tmp_path / f"asli-{place}{source.suffix}"
        own.write_bytes(source.read_bytes())
        for other, kept in ((own, own), (body, body)) if source != body else ((body, body),):
            output = tmp_path / f"lain-{place}{other.suffix}{ending}"
            link(output, other)
            before = kept.read_bytes()
            whole = [own if each == source else each for each in call]
            shown = run(*whole, "--under", body, option, output)
            assert (shown.exit_code, kept.read_bytes()) == (2, before), call
            assert "tidak boleh ditimpa" in flat(shown.stderr.replace("│", " ")), call


def test_two_outputs_of_one_call_are_two_files(files: dict[str, Path], tmp_path: Path) -> None:
    link, target = tmp_path / "tautan.json", tmp_path / "tujuan.json"
    link.symlink_to(target)
    for first, second in ((link, target), (target, link), (target, tmp_path / "." / "tujuan.json")):
        shown = run("list", files["numbered"], *DECIDED, "-o", first, "--dcat", second)
        assert shown.exit_code == 2
        assert not target.exists()


def test_what_cannot_be_written_is_refused_before_any_work(
    files: dict[str, Path], tmp_path: Path
) -> None:
    for call, option, _ in outputs(files):
        missing = ("tiada.csv", *call[2:]) if call[0] != "duties" else ("2026", "tiada.json")
        for output, said in (
            ("", ".: tidak dapat ditulis (ini folder, bukan berkas)"),
            (tmp_path, f"{tmp_path.name}: tidak dapat ditulis (ini folder, bukan berkas)"),
            (
                tmp_path / "tiada" / "x.csv",
                "x.csv: tidak dapat ditulis (berkas atau foldernya tidak ada; periksa namanya)",
            ),
        ):
            shown = run(call[0], *missing, option, output)
            assert (shown.exit_code, shown.stderr) == (2, f"KB-R01: {said}\n"), call
        if option == "--output":
            shown = run(call[0], *missing, option, tmp_path / "x.ods")
            more = {"list": ", .xlsx atau .json", "table": ""}.get(str(call[0]), " atau .xlsx")
            said = f"KB-R01: x.ods: yang dapat ditulis hanya .csv{more}; ganti akhiran namanya\n"
            assert (shown.exit_code, shown.stderr) == (2, said), call
    assert not (tmp_path / "x.ods").exists()


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
