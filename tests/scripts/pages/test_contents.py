"""Every page stands once in the menu of its language, and both menus have the same parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from keterbukaan.errors import Language
from scripts.pages.configuration import menu, named_in_the_menu
from scripts.pages.contents import menus, printed_pages
from scripts.pages.trees import DOCS, LANGUAGES


def _paths(menu: object) -> Iterator[str]:
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list):
        for each in menu:
            yield from _paths(each)
    elif isinstance(menu, dict):
        for each in menu.values():
            yield from _paths(each)


def _by_hand(lang: Language) -> set[str]:
    home = DOCS / lang
    return {file.relative_to(home).as_posix() for file in home.rglob("*.md")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_printed_page_of_a_part_is_in_its_menu(lang: Language) -> None:
    in_menus = Counter(path for menu in menus(lang).values() for path in _paths(menu))
    assert set(in_menus.values()) == {1}
    assert in_menus.keys() == {
        path for path in printed_pages(lang) if not path.startswith("reference/")
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_menu_names_every_page_once(lang: Language) -> None:
    pages = _by_hand(lang) | printed_pages(lang).keys()
    named = Counter(_paths(menu(lang, pages)))
    assert set(named.values()) == {1}
    assert named.keys() == pages


def test_what_the_menu_names_is_a_page_of_a_language_or_a_folder_that_is_printed() -> None:
    there = {page for lang in LANGUAGES for page in _by_hand(lang) | printed_pages(lang).keys()}
    assert set(named_in_the_menu()) <= there | menus("id").keys()
