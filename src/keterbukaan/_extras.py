"""How to install what an extra needs, from wherever the library itself came."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from shutil import which

__all__ = ["PACKAGES", "install_command"]

PACKAGES: Mapping[str, str] = {
    "cli": "rich typer",
    "calendar": "icalendar",
    "excel": "openpyxl python-calamine",
    "tables": "narwhals numpy pyarrow",
    "testing": "hypothesis",
}
"""The packages of each extra: an index knows them, also where it does not know this library."""


def install_command(extra: str) -> str:
    """Return the command that installs an extra's packages for the Python that is running.

    It names the packages and not `keterbukaan[extra]`, which fails for whoever installed from a
    wheel, a clone or an archive. Of a package that is no extra it takes the name.
    """
    return f"{_pip()} install {PACKAGES.get(extra, extra)}"


def _pip() -> str:
    """Return `pip` where that is the one of this Python, which is not so in every shell."""
    found = which("pip")
    if not sys.executable or (found and Path(found).parent == Path(sys.executable).parent):
        return "pip"
    return f"{_quoted(sys.executable)} -m pip"


def _quoted(path: str) -> str:
    """Return a path as the system's own shell takes it: Windows knows double quotes alone."""
    if os.name != "nt":
        return quote(path)
    return f'"{path}"' if " " in path else path
