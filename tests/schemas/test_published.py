"""A schema is found by its name, from the wheel alone; a wrong name is told with the nearest."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from calling import run

import keterbukaan
from keterbukaan.errors import UnknownNameError
from keterbukaan.schemas import schema_names, schema_of

PACKAGE = Path(keterbukaan.__file__).parent


def test_commands_answers_records_and_events_share_one_name_space() -> None:
    assert {"due", "today", "obligation", "deadline", "request", "request_event"} <= {
        *schema_names()
    }


def test_what_is_given_is_a_copy() -> None:
    schema_of("obligation")["title"] = "changed"
    assert schema_of("obligation")["title"] == "Obligation"


@pytest.mark.parametrize("name", ["obligaton", "../law/readings", "", "OBLIGATION"])
def test_a_wrong_name_is_an_error_with_a_code(name: str) -> None:
    with pytest.raises(UnknownNameError) as refused:
        schema_of(name)
    assert refused.value.code == "KB-L03"


def test_the_nearest_name_is_told() -> None:
    with pytest.raises(UnknownNameError, match=r"Did you mean: obligation"):
        schema_of("obligaton")


def test_the_command_gives_the_schema_of_an_answer_and_of_a_record() -> None:
    for name in ("obligation", "request_event"):
        assert json.loads(run("schema", name).stdout) == schema_of(name)


def test_the_command_lists_every_name_with_one_line() -> None:
    lines = run("schema").stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == [*schema_names()]
    assert all(line.partition(": ")[2] for line in lines)


def test_the_command_tells_the_nearest_name() -> None:
    found = run("schema", "obligaton")
    assert found.exit_code == 2
    assert "KB-L03" in found.stderr
    assert "obligation" in found.stderr


def test_schemas_are_read_from_a_zip(tmp_path: Path) -> None:
    whole = tmp_path / "k.zip"
    with zipfile.ZipFile(whole, "w") as packed:
        for file in PACKAGE.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                packed.write(file, file.relative_to(PACKAGE.parent))
    code = "from keterbukaan.schemas import schema_of; print(schema_of('obligation')['title'])"
    found = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(whole)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
        env={},
    )
    assert found.stdout.strip() == "Obligation"
