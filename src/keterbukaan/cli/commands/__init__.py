"""The commands: one file each; every file in this folder is a command.

The docstring of a file is the help of its command, in both languages. The file holds `app`, with
the command's options, and `ANSWER`, the model of its `--json` where it has one. It is loaded when
the command is called, and no other with it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from keterbukaan.files._toml import shipped

__all__ = ["command_names", "help_of", "load"]


def command_names() -> list[str]:
    """Return the name of every command, in the order of the alphabet."""
    return sorted(each.name for each in iter_modules(__path__))


def help_of(name: str) -> str:
    """Return the help of a command: its file's docstring, read without loading the file."""
    is_folder = any(each.ispkg for each in iter_modules(__path__) if each.name == name)
    file = f"{name}/__init__.py" if is_folder else f"{name}.py"
    return shipped(__file__, file).decode("utf-8").split('"""')[1]


def load(name: str) -> ModuleType:
    """Load the file of one command."""
    return import_module(f"{__name__}.{name}")
