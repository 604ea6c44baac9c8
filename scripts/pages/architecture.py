"""The map of the source, printed from the source: its floors, its rooms, its modules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from keterbukaan.errors import Language
from scripts.floors import arrows, docline, figures, floors, place, rooms
from scripts.pages.markdown import at_marks

PAGE = "understand/architecture.md"
"""The page by hand that holds the two marks."""


def with_map(page: str, lang: Language) -> str:
    """Put the map where the page by hand has its marks; it is of English names in any language."""
    del lang
    return at_marks(PAGE, page, {"floors": _floors(), "modules": _modules()})


def _floors() -> Iterator[str]:
    says = {room.stem: docline(room) for room in rooms()}
    yield "| Floor | Room | Imports from |"
    yield "| --: | --- | --- |"
    for number, held in enumerate(floors(), start=1):
        for room in held:
            above = ", ".join(f"`{other}`" for other in sorted(arrows()[room], key=place))
            yield f"| {number} | `{room}`<br>{says[room]} | {above or 'none'} |"
    yield ""
    yield f"{figures()}."


def _modules() -> Iterator[str]:
    for room in rooms():
        yield from _listed(room, 0)


def _listed(path: Path, depth: int) -> Iterator[str]:
    name = f"{path.name}/" if path.is_dir() else path.name
    yield f"{'    ' * depth}- `{name}`: {docline(path)}"
    if path.is_dir():
        held = [each for each in path.iterdir() if _is_shown(each)]
        for each in sorted(held, key=lambda each: (each.is_dir(), each.name)):
            yield from _listed(each, depth + 1)


def _is_shown(path: Path) -> bool:
    if path.is_dir():
        return (path / "__init__.py").exists()
    return path.suffix == ".py" and path.stem != "__init__"
