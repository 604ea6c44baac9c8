"""The empty templates of the national rules, each written once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from keterbukaan.registers.templates import TemplateKind, write_template


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[TemplateKind, Path]:
    folder = tmp_path_factory.mktemp("kosong")
    files = {kind: folder / f"{kind.value}.xlsx" for kind in TemplateKind}
    for kind, path in files.items():
        write_template(path, kind)
    return files


@pytest.fixture
def made(templates: dict[TemplateKind, Path], tmp_path: Path) -> Callable[[TemplateKind], Path]:
    """Return what gives a template of one's own, to be filled in."""
    return lambda kind: Path(shutil.copy(templates[kind], tmp_path))
