"""From the first page to what a reader came for, in clicks on links of the pages themselves."""

from __future__ import annotations

from collections import deque

import pytest

from keterbukaan.errors import Language
from scripts.pages.trees import LANGUAGES
from tests.site.built import pages
from tests.site.test_links import is_inside, target

pytestmark = pytest.mark.browser

# Who comes, for which page, and in how many clicks at most.
PATHS = {
    "a citizen: when must it be answered": ("questions/when-must-it-be-answered.html", 1),
    "a citizen: it is not answered": ("questions/not-answered.html", 1),
    "a citizen: it is refused": ("questions/refused.html", 1),
    "an officer: the register": ("questions/for-officers.html", 1),
    "an officer: what is due today": ("how-to/today.html", 2),
    "a lawyer: the rule with its article": ("rules/request.response.html", 2),
    "a lawyer: all of a regulation": ("regulations/perki-1-2021.html", 3),
    "a lawyer: a chosen interpretation": ("rules/readings.html", 2),
    "a developer: the first page": ("questions/for-developers.html", 1),
    "a developer: the tutorial": ("tutorial.html", 2),
    "a developer: the function": ("reference/due.html", 3),
}


def clicks(start: str) -> dict[str, int]:
    """Return in how many clicks each page is reached from one, without its menus."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        page = pages()[waiting.popleft()]
        for link in filter(is_inside, page.in_the_text):
            address, _ = target(page, link)
            if address in pages() and address not in found:
                found[address] = found[page.address] + 1
                waiting.append(address)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_reader_is_there_in_few_clicks(lang: Language) -> None:
    reached = clicks(f"{lang}/index.html")
    far = {}
    for who, (path, most) in PATHS.items():
        # What a language lacks is in the other one, and a link of the page leads there.
        address = next(each for each in (f"{lang}/{path}", f"en/{path}") if each in pages())
        if reached.get(address, most + 1) > most:
            far[who] = reached.get(address)

    assert far == {}
