"""The package as a whole: its face, its imports, its one direction."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import keterbukaan
from scripts.floors import ORDER, imported, modules, place, rooms


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


@pytest.mark.parametrize("path", rooms(), ids=lambda path: path.stem)
def test_facts_flow_down_and_never_back(path: Path) -> None:
    assert path.stem in ORDER
    for module in modules(path):
        for other in imported(module) - {path.stem}:
            assert place(other) < place(path.stem), f"{module} must not import {other}"


def test_the_order_names_no_room_that_is_gone() -> None:
    assert set(ORDER) == {path.stem for path in rooms()}
