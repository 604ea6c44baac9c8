"""The package as a whole: its face, its imports, its one direction."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from keterbukaan import (
    Complaint,
    Dispute,
    InformationObjection,
    InformationRequest,
    OmbudsmanReport,
)
from keterbukaan.cases import Case
from scripts.faces import PRIVATE_CORNER, faces
from scripts.floors import ORDER, SOURCE, imported, modules, place, rooms


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


@pytest.mark.parametrize("package", faces())
def test_a_face_shows_what_its_imports_tell_type_checkers(package: str) -> None:
    face = import_module(package)
    assert face.__all__ == sorted(faces()[package])
    assert {*dir(face)} >= {*faces()[package]}
    for name, home in faces()[package].items():
        assert getattr(face, name) is getattr(import_module(home), name)


@cache
def documented(module: str) -> set[str]:
    """Return the names that a module defines with a docstring, or with a text right below."""
    body = ast.parse((SOURCE.parent / f"{module.replace('.', '/')}.py").read_text("utf-8")).body
    found = {
        node.name
        for node in body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    }
    for node, below in pairwise(body):
        said = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if said and isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {each.id for each in targets if isinstance(each, ast.Name)}
    return found


@pytest.mark.parametrize("package", faces())
def test_every_public_name_is_documented(package: str) -> None:
    for name, home in faces()[package].items():
        assert name in documented(home), f"{home}.{name}"


@pytest.mark.parametrize(
    "case", [InformationRequest, InformationObjection, Dispute, Complaint, OmbudsmanReport]
)
def test_every_event_stands_on_the_face_of_its_case(case: type[Case[Any]]) -> None:
    package = case.__module__.rpartition(".")[0]
    assert {each.__name__ for each in case.event_classes} <= faces()[package].keys()


def test_no_class_is_public_twice_with_two_meanings() -> None:
    homes: dict[str, set[str]] = {}
    for names in faces().values():
        for name, home in names.items():
            homes.setdefault(name, set()).add(home)
    assert {name for name, found in homes.items() if len(found) > 1} == set()


def test_a_module_that_no_face_names_is_private_by_name() -> None:
    named = {home for names in faces().values() for home in names.values()}
    for room in rooms():
        for module in modules(room):
            name = ".".join(("keterbukaan", *module.relative_to(SOURCE).with_suffix("").parts))
            if PRIVATE_CORNER not in name.split(".") and module.stem != "__init__":
                assert (name in named) is not module.stem.startswith("_"), name


@pytest.mark.parametrize("package", faces())
def test_an_unknown_name_is_an_attribute_error(package: str) -> None:
    with pytest.raises(AttributeError, match="tiada"):
        getattr(import_module(package), "tiada")  # noqa: B009 - the name is no name


@pytest.mark.parametrize("path", rooms(), ids=lambda path: path.stem)
def test_facts_flow_down_and_never_back(path: Path) -> None:
    assert path.stem in ORDER
    for module in modules(path):
        for other in imported(module) - {path.stem}:
            assert place(other) < place(path.stem), f"{module} must not import {other}"


def test_the_order_names_no_room_that_is_gone() -> None:
    assert set(ORDER) == {path.stem for path in rooms()}


# No circles between files: whoever reads a file has read what it rests on.

DOORS = {
    ("jurisdiction.jurisdiction", "jurisdiction._body_file"): "Jurisdiction.load",
    ("errors", "records.record"): "RecordError.problems",
    ("errors", "records.finding"): "IncompleteRecordError.findings",
    ("deadlines.deadline", "deadlines._explanation"): "Deadline.explain",
    ("deadlines.deadline", "deadlines.due"): "Deadline.under",
    ("deadlines.deadline", "deadlines.change"): "Deadline.under",
    ("cases.objection.objection", "cases.dossier"): "InformationObjection.against",
    ("cases.dispute.dispute", "cases.dossier"): "Dispute.against",
}
"""The arrows that point back on purpose: what makes a value is asked through the value itself."""


@cache
def file_arrows() -> dict[str, set[str]]:
    """Return what each file imports of this package, wherever in the file and for types too."""
    files = {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): path
        for path in SOURCE.rglob("*.py")
    }
    arrows: dict[str, set[str]] = {}
    for name, path in files.items():
        found: set[str] = set()
        arrows[name] = found
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("keterbukaan."):
                home = (node.module or "").removeprefix("keterbukaan.")
                found.update(
                    next(
                        each
                        for each in (f"{home}.{alias.name}", home, f"{home}.__init__")
                        if each in files
                    )
                    for alias in node.names
                )
    return arrows


def test_there_is_no_circle_between_files_but_through_the_doors() -> None:
    arrows = file_arrows()
    left = {
        name: {other for other in others if (name, other) not in DOORS}
        for name, others in arrows.items()
    }
    try:
        [*TopologicalSorter(left).static_order()]
    except CycleError as circle:
        pytest.fail(" <- ".join(circle.args[1]))


def test_every_door_is_there_and_opens_only_when_it_is_used() -> None:
    arrows = file_arrows()
    for name, other in DOORS:
        assert other in arrows[name], f"{name} no longer imports {other}: take it off the list"
        tree = ast.parse((SOURCE / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8"))
        at_once = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
        assert f"keterbukaan.{other}" not in at_once
