"""What the package shows: the face of each folder, read from its imports for type checkers."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from scripts.floors import SOURCE

PRIVATE_CORNER = "cli"
"""The command line: its interface is the command, and no name of it is public."""


@cache
def faces() -> Mapping[str, Mapping[str, str]]:
    """Return for each package the names that it shows, each with the module that defines it."""
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted(SOURCE.rglob("__init__.py")):
        parts = file.relative_to(SOURCE.parent).parts[:-1]
        if PRIVATE_CORNER not in parts:
            shown = _shown(ast.parse(file.read_text(encoding="utf-8")))
            if shown:
                found[".".join(parts)] = shown
    return found


def _shown(tree: ast.Module) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in (each for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)):
        module = node.module or ""
        for alias in node.names:
            if alias.name == "*":
                found |= dict.fromkeys(import_module(module).__all__, module)
            elif alias.asname == alias.name:
                found[alias.name] = module
    return found
