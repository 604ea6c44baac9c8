"""Both languages in Chromium, opened from a folder: no fault that axe knows, nothing too wide.

Where a rule of axe is broken by the theme alone, it is named in `OF_THE_THEME` with what it is of.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from scripts.pages.trees import LANGUAGES
from tests.site.built import SITE, pages

pytestmark = pytest.mark.browser

PHONE, WIDE = (390, 844), (1280, 900)
BOTH = [
    "index.html",
    "tutorial.html",
    "cli.html",
    "how-to/today.html",
    "understand/pitfalls.html",
    "rules/index.html",
    "rules/readings.html",
    "rules/request.response.html",
    "calendar/2026.html",
    "cases/dispute.html",
    "cases/complaint-handling.html",
    "information/perki.14.html",
    "information/exemptions.html",
    "questions/when-must-it-be-answered.html",
    "regulations/perki-1-2021.html",
]
LOOKED_AT = [
    *(f"{lang}/{path}" for lang in LANGUAGES for path in BOTH),
    "en/reference/due.html",
]
OF_THE_THEME = {
    # Beside each block of code stands a <nav> without a name, with the button that copies it; and
    # so has the menu of a part whose first page is an index.
    "landmark-unique": ('class="md-code__nav"', 'class="md-nav" data-md-level="1"'),
}


@pytest.fixture(scope="module")
def on_a_phone(in_browser: Callable[[str, object], Any]) -> list[dict[str, Any]]:
    """Return what was seen of every page of both languages at the width of a phone."""
    return seen(in_browser, [(address, PHONE, "light") for address in pages()], axe=False)


@pytest.fixture(scope="module")
def looked_at(in_browser: Callable[[str, object], Any]) -> list[dict[str, Any]]:
    """Return what axe found on pages of each kind: a wide one in the light, a phone in the dark."""
    shown = ((WIDE, "light"), (PHONE, "dark"))
    return seen(in_browser, [(each, *how) for each, how in product(LOOKED_AT, shown)], axe=True)


def test_axe_finds_no_fault_that_is_ours(looked_at: list[dict[str, Any]]) -> None:
    faults = {
        f"{each['url']} {each['scheme']}: {rule['id']}: {node['html']} {node['why']}"
        for each in looked_at
        for rule in each["violations"]
        for node in rule["nodes"]
        if not any(mark in node["html"] for mark in OF_THE_THEME.get(rule["id"], ()))
    }

    assert len({each["url"] for each in looked_at}) >= 20
    assert sorted(faults) == []


def test_no_page_scrolls_sideways_on_a_phone(on_a_phone: list[dict[str, Any]]) -> None:
    wide = [
        f"{each['url']}: {each['scrollWidth']} for {each['tooWide']}"
        for each in on_a_phone
        if each["scrollWidth"] > each["innerWidth"]
    ]

    assert len(on_a_phone) == len(pages())
    assert wide == []


def test_no_page_has_an_error_or_asks_any_host(
    on_a_phone: list[dict[str, Any]], looked_at: list[dict[str, Any]]
) -> None:
    every = [*on_a_phone, *looked_at]
    asked = {url for each in every for url in each["requests"]}

    assert [(each["url"], each["errors"]) for each in every if each["errors"]] == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def seen(
    in_browser: Callable[[str, object], Any],
    visits: list[tuple[str, tuple[int, int], str]],
    *,
    axe: bool,
) -> list[dict[str, Any]]:
    asked = [
        {
            "url": (SITE / address).as_uri(),
            "width": width,
            "height": height,
            "scheme": scheme,
            "axe": axe,
        }
        for address, (width, height), scheme in visits
    ]
    found: list[dict[str, Any]] = in_browser("visit.mjs", {"visits": asked})
    return found
