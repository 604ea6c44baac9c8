"""Every link of both languages leads somewhere, and the switch to the same page."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.built import SITE, Page, pages

pytestmark = pytest.mark.browser


def target(page: Page, link: str) -> tuple[str, str]:
    """Return the address below the folder of the site that a link leads to, and the place there."""
    parts = urlsplit(link)
    path = posixpath.join(posixpath.dirname(page.address), unquote(parts.path))
    address = posixpath.normpath(path) if parts.path else page.address
    return address, unquote(parts.fragment)


def is_inside(link: str) -> bool:
    return not urlsplit(link).scheme


def test_every_link_leads_to_a_file_and_to_a_place_in_it() -> None:
    dead = set()
    for page in pages().values():
        for link in filter(is_inside, page.links):
            address, place = target(page, link)
            if not (SITE / address).is_file():
                dead.add(f"{page.address}: {link}: no such file")
            elif place and address in pages() and place not in pages()[address].places:
                dead.add(f"{page.address}: {link}: no such place")

    assert sorted(dead) == []


def test_every_page_says_in_which_language_it_is() -> None:
    assert [page.address for page in pages().values() if page.lang != page.address[:2]] == []


def test_the_switch_leads_to_the_same_page_where_the_other_language_has_it() -> None:
    wrong = []
    for page in pages().values():
        lang, _, path = page.address.partition("/")
        other = "en" if lang == "id" else "id"
        same = f"{other}/{path}"
        expected = same if same in pages() else f"{other}/index.html"
        if not page.switch or target(page, page.switch) != (expected, ""):
            wrong.append(f"{page.address}: {page.switch}")

    assert wrong == []
