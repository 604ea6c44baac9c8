"""The map of the source is printed from the source."""

from __future__ import annotations

import pytest

from scripts.floors import SOURCE, docline, rooms
from scripts.pages.architecture import PAGE, with_map
from scripts.pages.write import by_hand


def test_every_room_and_every_module_is_on_the_map_with_its_first_sentence() -> None:
    page = by_hand(f"en/{PAGE}")
    for room in rooms():
        assert f"| `{room.stem}`<br>{docline(room)} |" in page
    for module in SOURCE.rglob("*.py"):
        shown = module.parent if module.stem == "__init__" else module
        depth = len(shown.relative_to(SOURCE).parts) - 1
        name = f"{shown.name}/" if shown.is_dir() else shown.name
        if shown not in (SOURCE, SOURCE / "__init__.py"):
            assert f"\n{'    ' * depth}- `{name}`: {docline(shown)}\n" in page


def test_every_module_says_what_it_is() -> None:
    assert all(docline(module) for module in SOURCE.rglob("*.py"))


def test_a_page_without_a_place_for_the_map_is_an_error() -> None:
    with pytest.raises(ValueError, match=PAGE):
        with_map("# How it is built", "en")
