"""Every page that is printed stands in the menu, once, and the menu is the one by hand besides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scripts.pages.contents import menus, printed_pages, with_menus
from scripts.pages.write import CONFIGURATION, DOCS

BY_HAND = (DOCS / CONFIGURATION).read_text("utf-8")


def _paths(menu: object) -> Iterator[str]:
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list):
        for each in menu:
            yield from _paths(each)
    elif isinstance(menu, dict):
        for each in menu.values():
            yield from _paths(each)


def test_every_printed_page_of_a_part_is_in_its_menu() -> None:
    in_menus = Counter(path for menu in menus().values() for path in _paths(menu))
    assert set(in_menus.values()) == {1}
    assert in_menus.keys() == {
        path for path in printed_pages() if not path.startswith("reference/")
    }


def test_the_menu_names_every_page_once() -> None:
    named = Counter(re.findall(r"[\w./-]+\.md\b", with_menus(BY_HAND).partition("\nnav:\n")[2]))
    by_hand = {file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md")}
    assert set(named.values()) == {1}
    assert named.keys() == by_hand | printed_pages().keys()


def test_what_is_written_by_hand_stays_as_it_is() -> None:
    kept = [line for line in BY_HAND.splitlines() if not re.fullmatch(r" +- \w+/index\.md", line)]
    filled = with_menus(BY_HAND).splitlines()
    assert [line for line in filled if line in kept] == kept
