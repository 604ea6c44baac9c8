"""The commands: one file each. What stands in this folder is what the command line knows.

Each file holds `app`, with the options of its command, and `ANSWER`, the model of its `--json`
where it has one. A file is loaded when its command is called, and no other with it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

__all__ = ["command_names", "load"]


def command_names() -> list[str]:
    """Return the name of every command, in the order of the alphabet."""
    return sorted(each.name for each in iter_modules(__path__))


def load(name: str) -> ModuleType:
    """Load the file of one command."""
    return import_module(f"{__name__}.{name}")
