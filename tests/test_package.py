"""The package as a whole: its face, its imports, its one direction."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import keterbukaan

SOURCE = Path(keterbukaan.__file__).parent
FLOORS = (
    "personal_data",
    "errors",
    "records",
    "files",
    "law",
    "calendar",
    "words",
    "counting",
    "organization",
    "jurisdiction",
    "deadlines",
    "information",
    "duties",
    "cases",
    "registers",
    "testing",
    "cli",
    "__main__",
)
"""What may import what: only from a room above it in this list, or from its own."""


def modules_after(code: str) -> set[str]:
    listed = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(listed.stdout.split())


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = modules_after("import keterbukaan")
    assert "keterbukaan" in loaded
    assert not {"pydantic", "holidays", "attr", "tomllib"} & loaded


def test_a_deadline_loads_neither_pydantic_nor_holidays() -> None:
    code = (
        "from datetime import date; from keterbukaan import due;"
        "due('request.response', date(2025, 3, 24)).explain()"
    )
    assert not {"pydantic", "holidays", "rich", "typer"} & modules_after(code)


@pytest.mark.parametrize("name", keterbukaan.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(keterbukaan, name).__doc__
    assert name in dir(keterbukaan)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="tiada"):
        _ = keterbukaan.tiada


def room_of(module: str) -> str:
    return module.removeprefix("keterbukaan.").split(".")[0]


def imports_of(path: Path) -> set[str]:
    """Return the rooms that a module imports when it runs; imports for types only are left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    return {
        room_of(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module
        and node.module.startswith("keterbukaan.")
    }


FLOOR_OF = {room: number for number, room in enumerate(FLOORS)}


@pytest.mark.parametrize(
    "path", [*SOURCE.rglob("*.py")], ids=lambda path: str(path.relative_to(SOURCE))
)
def test_facts_flow_down_and_never_back(path: Path) -> None:
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if room == "__init__":
        return
    for other in imports_of(path) - {room}:
        allowed = FLOOR_OF[other] < FLOOR_OF[room]
        assert allowed, f"{room} must not import {other}"
