"""The commands: one file each; every file in this folder is a command.

The docstring of a file is the help of its command, in both languages. The file holds `app`, with
the command's options, and `ANSWER`, the model of its `--json` where it has one. It is loaded when
the command is called, and no other with it.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

__all__ = ["command_names", "help_of", "load"]

_FOLDER = Path(__file__).parent


def command_names() -> list[str]:
    """Return the name of every command, in the order of the alphabet."""
    return sorted(each.name for each in iter_modules(__path__))


def help_of(name: str) -> str:
    """Return the help of a command: its file's docstring, read without loading the file."""
    folder = _FOLDER / name
    file = folder / "__init__.py" if folder.is_dir() else _FOLDER / f"{name}.py"
    return file.read_text(encoding="utf-8").split('"""')[1]


def load(name: str) -> ModuleType:
    """Load the file of one command."""
    return import_module(f"{__name__}.{name}")
