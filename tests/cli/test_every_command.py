"""What holds for every command, whichever there are: the folder says which."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer.main
from calling import KIND, ON, ROOT, SCHEMAS, answer, flat, run
from office_files import DECREE, MARKUP

from keterbukaan.cli import tables
from keterbukaan.cli.commands import command_names, help_of, load
from keterbukaan.cli.language import half_of
from keterbukaan.cli.schemas import answers
from keterbukaan.errors import Language

if TYPE_CHECKING:
    from typer._click import Command

PAGE = (ROOT / "docs" / "en" / "cli.md").read_text(encoding="utf-8")
SENTENCES = frozenset({"due", "rules"})  # what they show is sentences, which a terminal wraps
LANGUAGES: tuple[Language, Language] = ("id", "en")
of_each = pytest.mark.parametrize("name", command_names())


def commands_of(command: Command) -> Iterator[Command]:
    """Yield a command, or those of a group."""
    yield from getattr(command, "commands", {"": command}).values()


def prints_json(name: str) -> bool:
    command = typer.main.get_command(load(name).app)
    return any("--json" in option.opts for each in commands_of(command) for option in each.params)


@of_each
def test_a_command_with_json_has_a_model_a_published_schema_and_its_place_in_the_docs(
    name: str,
) -> None:
    if not prints_json(name):
        assert name not in answers()
        return
    assert name in answers(), f"the file of {name} must name the model of its --json: ANSWER = ..."
    assert (SCHEMAS / f"{name}.json").exists(), "run python scripts/schemas.py"
    published = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    assert json.loads(run("schema", name).stdout) == published
    assert f"[{name}](schemas/{name}.json)" in PAGE, "docs/en/cli.md must link the schema"


@of_each
def test_a_command_stands_in_the_table_of_the_docs_and_in_the_help(name: str) -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith((f"| `{name} ", f"| `{name}`"))]
    assert rows, "docs/en/cli.md must have a row for it"
    for each in commands_of(typer.main.get_command(load(name).app)):
        assert each.help, f"{name} {each.name} has no help"
        for lang in LANGUAGES:
            first = half_of(each.help.split("\n\n")[0], lang)
            told = flat(run(*_path(name, each), "--help", "--lang", lang).stdout)
            assert flat(first) in told


@of_each
def test_every_help_is_said_in_each_language_and_in_one_at_a_time(name: str) -> None:
    for each in commands_of(typer.main.get_command(load(name).app)):
        paragraphs = [
            *str(each.help).split("\n\n"),
            *(getattr(param, "help", None) or "" for param in each.params),
        ]
        told = {
            lang: flat(run(*_path(name, each), "--help", "--lang", lang).stdout)
            for lang in LANGUAGES
        }
        for said in filter(None, map(flat, paragraphs)):
            halves = said.split(" / ")
            assert len(halves) == 2, said
            assert halves[0] != halves[1]
            assert halves[0] in told["id"]
            assert halves[1] in told["en"]
            assert halves[1] not in told["id"]
            assert halves[0] not in told["en"]
        assert "Usage" not in told["id"]
        assert "[OPTIONS]" not in told["id"]
        assert "Cara pakai" not in told["en"]


def _path(name: str, command: Command) -> tuple[str, ...]:
    return (name,) if command.name in {name, None} else (name, command.name or "")


def test_the_help_names_every_command_with_its_own_help() -> None:
    for lang in LANGUAGES:
        shown = flat(run("--lang", lang, "--help").stdout)
        for name in command_names():
            assert f"{name} {half_of(help_of(name), lang)}" in shown
    for name in command_names():
        assert typer.main.get_command(load(name).app).help == help_of(name)


def test_every_command_with_json_has_a_call(calls: list[tuple[str | Path, ...]]) -> None:
    assert {str(call[0]) for call in calls} == answers().keys()


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_line_is_too_wide_and_nothing_of_a_file_is_obeyed(
    width: int, lang: str, calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PLAIN_WIDTH", width)
    for call in calls:
        shown = run(*call, "--lang", lang)
        assert shown.stdout.strip(), call
        assert call[0] in SENTENCES or max(map(len, shown.stdout.splitlines())) <= width, call
        assert "\x1b" not in shown.output, call
        assert "Traceback" not in shown.output, call
        assert shown.exception is None or isinstance(shown.exception, SystemExit), call


def test_every_command_answers_in_json_and_lets_no_terminal_obey_it(
    calls: list[tuple[str, ...]], tmp_path: Path
) -> None:
    for call in calls:
        answer(*call)
        assert "\x1b" not in run(*call, "--json").stdout
    decree = tmp_path / "c1.json"
    decree.write_text(json.dumps({**DECREE, "body": "a\x9b31mb"}), encoding="utf-8")
    shown = run("decree", decree, "--json").stdout
    assert "\x9b" not in shown
    assert json.loads(shown)["body"] == "a\x9b31mb"


def test_markup_in_a_cell_is_text(files: dict[str, Path]) -> None:
    for call in (
        ("publications", files["publications"], *KIND, *ON),
        ("list", files["list"]),
        ("exemptions", files["exemptions"], *ON),
        ("duties", "2026", files["duties"]),
        ("decree", files["decree"]),
        ("team", files["team"]),
    ):
        assert MARKUP in flat(run(*call).stdout), call


@pytest.mark.parametrize(
    ("call", "loaded"),
    [(["due", "request.response", "2025-03-24"], {"due"}), (["--help"], set()), (["due"], {"due"})],
    ids=["due", "help", "without what it needs"],
)
def test_a_call_loads_its_own_command_and_no_other(call: list[str], loaded: set[str]) -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from keterbukaan.cli.app import app;"
        f"assert CliRunner().invoke(app, {call}).output; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    commands = "keterbukaan.cli.commands."
    found = {each.removeprefix(commands) for each in done.stdout.split() if commands in each}
    assert found == loaded
    others = ("information", "cases", "registers", "duties")
    assert not any(f"keterbukaan.{room}." in done.stdout for room in others)


@pytest.mark.parametrize(
    "call",
    [
        ("--lang", "en", "rules", "show", "mediator"),
        ("rules", "--lang", "en", "show", "mediator"),
        ("--lang=id", "rules", "--lang=id", "--lang", "en", "show", "mediator"),
        ("--lang", "id", "rules", "show", "mediator", "--lang", "en"),
    ],
)
def test_the_language_stands_anywhere_and_the_last_prevails(call: tuple[str, ...]) -> None:
    told = run(*call)
    assert told.exit_code == 2
    assert "There is no limit named 'mediator'" in told.stderr
    assert "tidak dikenal" not in told.stderr


def test_a_language_said_twice_is_no_other_help() -> None:
    once, twice = run("--lang", "en", "--help"), run("--lang=id", "--lang", "en", "--help")
    assert twice.stdout == once.stdout
    unknown = run("--lang", "en", "rules", "mediator").stderr
    assert "list" in unknown
    assert "--lang:" not in unknown
