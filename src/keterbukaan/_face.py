"""How a folder shows its names: one table, each name loaded when it is first used."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["face"]


def face(
    package: str, table: Mapping[str, str]
) -> tuple[list[str], Callable[[str], object], Callable[[], list[str]]]:
    """Return `__all__`, `__getattr__` and `__dir__` of a package.

    The table holds, for each module, the names that the package shows of it, separated by spaces. A
    package writes the same names once more as imports for type checkers, since those cannot follow
    a table; a test holds the two together.
    """
    homes = {name: module for module, names in table.items() for name in names.split()}

    def load(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)  # the next time it is found at once
        return value

    def shown() -> list[str]:
        own = (name for name in vars(sys.modules[package]) if name.startswith("__"))
        return sorted({*homes, *own})

    return sorted(homes), load, shown
