"""With `--json` a caller always gets JSON: each command with each kind of error."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calling import KIND, SCHEMAS, run
from jsonschema import validate
from typer.testing import CliRunner, Result

import keterbukaan.cli.options
from keterbukaan.cli.app import app
from keterbukaan.cli.commands import command_names
from keterbukaan.cli.schemas import answers
from keterbukaan.errors import CODES

SCHEMA = json.loads((SCHEMAS / "error.json").read_text(encoding="utf-8"))
NIK = "3201010101900001"
TAKES = {
    "audit": ("{file}",),
    "body": ("{file}",),
    "calendar": ("2026",),
    "complaints": ("{file}",),
    "decree": ("{file}",),
    "due": ("request.response", "2025-03-24"),
    "duties": ("2026", "{file}"),
    "exemptions": ("{file}",),
    "grounds": (),
    "items": (),
    "list": ("{file}",),
    "moved": ("{file}", "--from", "2025-08-06"),
    "publications": ("{file}", *KIND),
    "rules": ("list",),
    "team": ("{file}",),
    "today": ("{file}",),
    "vectors": ("check", "--command", "true"),
    "ways": ("about=information",),
}
"""What each command that prints JSON takes; "{file}" stands for a file to be spoilt."""
READING = sorted(name for name, taken in TAKES.items() if "{file}" in taken)
of_each = pytest.mark.parametrize("name", sorted(TAKES))
of_each_reading = pytest.mark.parametrize("name", READING)


def told(result: Result) -> dict[str, Any]:
    """Return the error of a call: JSON by its schema with status 2, and prose for people."""
    assert result.exit_code == 2, result.output
    answer = json.loads(result.stdout)
    validate(answer, SCHEMA)
    error: dict[str, Any] = answer["error"]
    assert error["code"] in CODES
    assert error["code"] in result.stderr
    for said in (result.stderr, result.stdout):
        assert "Traceback" not in said
        assert NIK not in said
    assert error["id"] != error["en"]
    return error


def call(name: str, file: Path | str = "tiada.csv") -> tuple[str, ...]:
    return (name, *(str(file) if each == "{file}" else each for each in TAKES[name]))


def test_every_command_with_json_is_tried() -> None:
    assert TAKES.keys() == answers().keys()


@of_each
def test_an_option_that_there_is_not(name: str) -> None:
    error = told(run(*call(name), "--jsno", "--json"))
    assert (error["code"], error["where"]) == ("KB-A02", "--jsno")
    assert error["hint"] == f"keterbukaan {name} --help"


@of_each
def test_an_option_without_its_value(name: str) -> None:
    error = told(run(*call(name), "--json", "--lang"))
    assert (error["code"], error["where"]) == ("KB-A02", "--lang")


@of_each
def test_a_language_that_there_is_not(name: str) -> None:
    error = told(run(*call(name), "--json", "--lang", "jv"))
    assert (error["code"], error["where"]) == ("KB-A02", "--lang")
    assert "id, en" in error["en"]


@pytest.mark.parametrize("name", sorted(name for name, taken in TAKES.items() if taken))
def test_an_argument_that_is_missing(name: str) -> None:
    error = told(run(name, "--json"))
    assert error["code"] == "KB-A02"


@of_each
def test_more_than_it_takes(name: str) -> None:
    if name in {"today", "moved", "due", "grounds", "ways"}:  # they take several
        error = told(run(*call(name), "--json", "--on=", "--until="))
    else:
        error = told(run(*call(name), "lebih", "lagi", "--json"))
    assert error["code"] == "KB-A02"


@of_each_reading
def test_a_file_that_there_is_not(name: str) -> None:
    error = told(run(*call(name, "tiada.json"), "--json"))
    assert error["code"] in {"KB-R01", "KB-D01"}
    assert error["where"] == "tiada.json"


@of_each_reading
@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("json", b"{"),
        ("json", b"[1, 2"),
        ("xlsx", b"PK\x03\x04 not a workbook"),
        ("ods", b"PK\x03\x04"),
        ("csv", b"\x00\x01\x02"),
        ("csv", b""),
        ("toml", b"= ="),
    ],
    ids=["object", "list", "xlsx", "ods", "binary", "empty", "toml"],
)
def test_a_broken_file(name: str, ending: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / f"rusak.{ending}"
    file.write_bytes(data)
    error = told(run(*call(name, file), "--json"))
    assert error["where"] == file.name


@of_each_reading
def test_a_folder_in_place_of_a_file(name: str, tmp_path: Path) -> None:
    told(run(*call(name, tmp_path), "--json"))


@of_each
def test_a_body_whose_file_is_broken(name: str, tmp_path: Path) -> None:
    body = tmp_path / "badan.toml"
    body.write_text('schema = 1\nname = "x"\nsalah = 1\n', encoding="utf-8")
    if name in {"body", "decree", "grounds", "vectors", "ways"}:  # they take no body
        error = told(run("body", body, "--json"))
    else:
        error = told(run(*call(name), "--under", body, "--json"))
    assert error["code"] in {"KB-D01", "KB-R01"}


@of_each
def test_what_nobody_expected(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fault of the program itself has a code, says where it is, and shows nothing of a file."""
    file = tmp_path / "x.csv"
    file.write_text("No,Tanggal\n1,2025-03-24\n", encoding="utf-8")

    def fails(*_: object, **__: object) -> object:
        raise ZeroDivisionError(f"Budi {NIK}")

    monkeypatch.setattr("keterbukaan.cli.app.load", fails)
    error = told(run(*call(name, file), "--json"))
    assert error["code"] == "KB-X02"
    assert "ZeroDivisionError" in error["id"]
    assert "Budi" not in json.dumps(error)


def test_a_fault_of_the_program_says_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> object:
        raise ZeroDivisionError(NIK)

    monkeypatch.setattr(keterbukaan.cli.options, "read_day", fails)
    error = told(run("due", "request.response", "2025-03-24", "--json"))
    assert "cli/options.py:" in error["en"]
    assert error["code"] == "KB-X02"


@pytest.mark.parametrize("name", ["kalender", "calender", NIK])
def test_a_command_that_there_is_not(name: str) -> None:
    error = told(run(name, "2026", "--json"))
    assert (error["code"], error["hint"]) == ("KB-A02", "keterbukaan --help")


def test_a_name_that_there_is_not() -> None:
    for arguments in (("due", "request.respons", "2025-03-24"), ("rules", "show", "tiada")):
        assert told(run(*arguments, "--json"))["code"] == "KB-L03"


def test_each_field_of_a_record_is_a_problem_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "sk.json"
    file.write_text(json.dumps({"number": "1", "signed_on": "kemarin", "x": NIK}), "utf-8")
    error = told(run("decree", file, "--json"))
    assert error["where"] == "sk.json"
    found = {each["field"]: (each["code"], each["id"]) for each in error["problems"]}
    assert found == {
        "signed_on": (
            "KB-I05",
            "bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
        ),
        "signed_by": ("KB-I05", "wajib diisi"),
        "body": ("KB-I05", "wajib diisi"),
        "x": ("KB-I05", "kunci ini tidak dikenal"),
    }


def test_an_empty_form_has_its_own_status_and_json(tmp_path: Path) -> None:
    form = tmp_path / "formulir.xlsx"
    assert run("template", "decree", "-o", form).exit_code == 0
    result = run("decree", form, "--json")
    assert result.exit_code == 3
    error = json.loads(result.stdout)["error"]
    validate({"error": error}, SCHEMA)
    assert error["problems"][0]["id"] == "formulir ini belum diisi"


def refused() -> Iterator[tuple[str, ...]]:
    yield ("due",)
    yield ("due", "request.response", "x")
    yield ("due", "request.response", "2025-03-24", "--lang", "jv")
    yield ("calender",)
    yield ("--foo",)
    yield ("rules", "lst")
    yield ("calendar", "abc")
    yield ("rules", "list", "--as-of", "2026-01-01")


@pytest.mark.parametrize("arguments", [*refused()], ids=" ".join)
def test_a_refused_call_is_told_in_one_language_with_a_code(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    first, second = result.stderr.splitlines()
    assert first.startswith("KB-A02: ")
    assert second.startswith("Lihat: keterbukaan ")
    assert not result.stdout
    english = run("--lang", "en", *arguments).stderr.splitlines()
    assert len(english) == 2
    assert english[0].startswith("KB-A02: ")
    assert english[0] != first
    if "--lang" not in arguments:  # what is wrong there is what was written for it
        assert english[1].startswith("See: keterbukaan ")
        assert english[1].endswith(" --help --lang en")  # else the help is told in Indonesian


def test_a_refused_call_is_told_in_the_language_that_it_names() -> None:
    assert "LIMIT: is required" in run("--lang", "en", "due").stderr
    assert "BATAS: wajib diisi" in run("due").stderr
    assert "is required" in run("due", "x", "--lang=en").stderr
    assert "wajib diisi" in run("due", "x", "--lang", "id").stderr


def test_json_behind_two_dashes_is_an_argument() -> None:
    assert not run("due", "--", "--json").stdout


@pytest.mark.parametrize("name", command_names())
def test_help_is_no_error(name: str) -> None:
    for arguments in ((), ("rules",), (name, "--help")):
        result = CliRunner().invoke(app, arguments)
        assert "KB-" not in result.stderr
        assert result.stdout.startswith("Cara pakai: keterbukaan ")


def test_without_its_extra_it_is_json_too() -> None:
    code = "import sys; sys.modules['typer'] = None\nfrom keterbukaan.__main__ import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", code, "due", "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    answer = json.loads(done.stdout)
    validate(answer, SCHEMA)
    assert answer["error"]["code"] == "KB-X01"
    assert answer["error"]["hint"].endswith("pip install rich typer")
    assert answer["error"]["id"] in done.stderr
    assert answer["error"]["en"] in done.stderr
