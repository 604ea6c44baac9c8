"""A public name means one thing: what an editor imports for it is what was meant."""

from __future__ import annotations

import inspect
import pkgutil
from collections import defaultdict
from importlib import import_module

import keterbukaan
from keterbukaan.cases import AnyCase
from keterbukaan.cases.case import Case
from scripts.faces import faces


def _is_for_callers(module: str) -> bool:
    parts = module.split(".")
    is_command_line = "cli" in parts or "__main__" in parts
    return not is_command_line and not any(part.startswith("_") for part in parts)


def test_no_name_of_a_face_is_another_thing_on_another() -> None:
    found: dict[str, set[int]] = defaultdict(set)
    for package, names in faces().items():
        for name in names:
            found[name].add(id(getattr(import_module(package), name)))
    assert [name for name, values in found.items() if len(values) > 1] == []


def test_no_two_public_classes_have_one_name() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for each in pkgutil.walk_packages(keterbukaan.__path__, "keterbukaan."):
        if not _is_for_callers(each.name):
            continue
        module = import_module(each.name)
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            if inspect.isclass(value):
                found[name].add(value.__module__)
    assert {name: homes for name, homes in found.items() if len(homes) > 1} == {}


def test_any_case_is_every_kind_of_case() -> None:
    kinds = set(AnyCase.__args__)
    assert all(issubclass(kind, Case) for kind in kinds)
    assert {kind.lifecycle_name for kind in kinds} == {
        "request",
        "objection",
        "dispute",
        "complaint",
        "ombudsman",
    }
