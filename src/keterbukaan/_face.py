"""How a folder shows its names: one table, each name loaded when it is first used."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["face"]

_EVERY = "*"


def face(
    package: str, table: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` of a package.

    The table holds, for each module, the names that the package shows of it, parted by spaces; "*"
    is everything in the module's own `__all__`, so that a new event is written in one file. A
    package writes the same names once more as imports for type checkers, since those cannot follow
    a table; a test holds the two together.
    """
    whole = [module for module, names in table.items() if names == _EVERY]
    homes = {
        name: module for module, names in table.items() if names != _EVERY for name in names.split()
    }

    def load(name: str) -> object:
        if name == "__all__":
            return shown()
        home = homes.get(name)
        if home is None and not name.startswith("_"):
            home = next((each for each in whole if name in import_module(each).__all__), None)
        if home is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(home), name)
        setattr(sys.modules[package], name, value)  # the next time it is found at once
        return value

    def shown() -> list[str]:
        every = (name for module in whole for name in import_module(module).__all__)
        return sorted({*homes, *every})

    return load, lambda: sorted(
        {*shown(), *(n for n in vars(sys.modules[package]) if n[:2] == "__")}
    )
