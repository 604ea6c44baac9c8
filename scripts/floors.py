"""The rooms of the source and the floors on which they stand: facts flow down and never back.

A room is a folder of the package, or a module that stands by itself. The test of the package holds
the source to the one list below, the page on how it is built prints what is read here, and
`python -m scripts.floors` prints the figures.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "keterbukaan"
ORDER = (
    "_face",
    "_made",
    "_frozen",
    "_canonical",
    "_extras",
    "_printable",
    "_masking",
    "_personal_data",
    "errors",
    "_arguments",
    "schemas",
    "_spoken",
    "_answer_types",
    "_answers",
    "_words",
    "_drawing",
    "_numerals",
    "records",
    "files",
    "law",
    "calendar",
    "_counting",
    "organization",
    "jurisdiction",
    "deadlines",
    "information",
    "duties",
    "ways",
    "cases",
    "registers",
    "tables",
    "web",
    "testing",
    "cli",
    "__main__",
)
"""What may import what: only from a room above it in this list, or from its own."""


def rooms() -> list[Path]:
    """Return the rooms of the source in their order; what the list does not name comes last."""
    found = [
        path
        for path in SOURCE.iterdir()
        if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
    ]
    return sorted(found, key=lambda path: (place(path.stem), path.stem))


def place(room: str) -> int:
    """Return how far down the list a room stands."""
    return ORDER.index(room) if room in ORDER else len(ORDER)


def room_of(module: Path) -> str:
    """Return the room in which a module stands."""
    return module.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def arrows() -> Mapping[str, frozenset[str]]:
    """Return for each room, in their order, the other rooms from which it imports."""
    return {
        room.stem: frozenset[str]().union(*map(imported, modules(room))) - {room.stem}
        for room in rooms()
    }


def modules(room: Path) -> list[Path]:
    """Return the modules of a room."""
    return sorted(room.rglob("*.py")) if room.is_dir() else [room]


@cache
def imported(module: Path) -> frozenset[str]:
    """Return the rooms that a module imports when it runs; imports for types only are left out."""
    return frozenset(
        name.split(".")[1]
        for node in _running(ast.parse(module.read_text("utf-8")))
        for name in _names(node)
        if name.startswith("keterbukaan.")
    )


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """Yield every node but those below `if TYPE_CHECKING`."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield from _running(child)


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [each.name for each in node.names] if isinstance(node, ast.Import) else []


def upward() -> list[tuple[str, str]]:
    """Return the arrows that go up: a room, and one below it in the list that it imports from."""
    return [
        (room, other)
        for room, others in arrows().items()
        for other in sorted(others)
        if place(other) >= place(room)
    ]


def floors() -> list[list[str]]:
    """Return the rooms by floor: each stands right below the lowest of those it imports from."""
    floor: dict[str, int] = {}
    for room, others in arrows().items():
        floor[room] = 1 + max((floor[other] for other in others if other in floor), default=-1)
    return [
        [room for room, number in floor.items() if number == each]
        for each in range(1 + max(floor.values()))
    ]


@cache
def docline(path: Path) -> str:
    """Return the first line of the docstring of a module, or of a folder's own module."""
    file = path / "__init__.py" if path.is_dir() else path
    said = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    return said.partition("\n")[0]


def figures() -> str:
    """Return how many rooms, floors and arrows there are."""
    count = sum(map(len, arrows().values()))
    return f"{len(arrows())} rooms, {len(floors())} floors, {count} arrows, {len(upward())} upward"


def main() -> None:
    """Print the rooms by floor with what they import from, and the figures of the house."""
    for number, held in enumerate(floors(), start=1):
        for room in held:
            print(f"{number:>3}  {room:<16}{', '.join(sorted(arrows()[room], key=place))}")
    print(figures())


if __name__ == "__main__":
    main()
