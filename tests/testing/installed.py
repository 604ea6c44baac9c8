"""The entry points of `pyproject.toml` as an installation has them, whatever is installed here."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from keterbukaan import __version__
from scripts.pages.trees import ROOT

__all__ = ["SOURCES", "environment", "write_entry_points"]

SOURCES = ROOT / "src"


def write_entry_points(folder: Path) -> Path:
    """Write into a folder what pip would write about the package, without its files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = folder / f"keterbukaan-{__version__}.dist-info"
    told.mkdir(parents=True, exist_ok=True)
    lines = [
        line
        for group, entries in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {where}" for name, where in entries.items()))
    ]
    (told / "entry_points.txt").write_text("\n".join(lines), "utf-8")
    (told / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: keterbukaan\nVersion: {__version__}\n", "utf-8"
    )
    return folder


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a program that finds the package, and that folder first."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(SOURCES)])}
