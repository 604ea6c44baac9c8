"""A page by hand in both languages says the same in both: names, links, places, numbers."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from scripts.pages.configuration import DOCS

PAGES = sorted(
    path.relative_to(DOCS / "id").as_posix()
    for path in ((DOCS / "id" / "tutorial.md"), *(DOCS / "id" / "understand").glob("*.md"))
)
BLOCK = re.compile(r"^( *)```.*?^ *```$", re.MULTILINE | re.DOTALL)
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def _prose(lang: str, page: str) -> str:
    """Return a page without its front matter and its code, which runs in a test of its own."""
    text = (DOCS / lang / page).read_text("utf-8")
    return BLOCK.sub("", FRONT.sub("", text))


def _said(page: str, pattern: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often what a pattern finds is said, wherever a line ends."""
    indonesian, english = (
        Counter(re.findall(pattern, " ".join(_prose(lang, page).split()))) for lang in ("id", "en")
    )
    return indonesian, english


def test_every_page_to_understand_by_stands_in_indonesian_but_the_architecture() -> None:
    """How the library is built is for whoever carries it on, in English as its code is."""
    english = {path.name for path in (DOCS / "en" / "understand").glob("*.md")}
    indonesian = {path.name for path in (DOCS / "id" / "understand").glob("*.md")}
    assert english - indonesian == {"architecture.md"}
    assert not indonesian - english


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_same_parts_in_both_languages(page: str) -> None:
    indonesian, english = (
        [len(marks) for marks in re.findall(r"^(#+) ", _prose(lang, page), re.MULTILINE)]
        for lang in ("id", "en")
    )
    assert indonesian == english
    rows = [len(re.findall(r"^\|", _prose(lang, page), re.MULTILINE)) for lang in ("id", "en")]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_to_the_same_pages_in_both_languages(page: str) -> None:
    indonesian, english = _said(page, r"\]\(([^)]+)\)")
    assert indonesian == english


@pytest.mark.parametrize("page", PAGES)
def test_a_page_uses_the_same_names_of_the_code_in_both_languages(page: str) -> None:
    indonesian, english = _said(page, r"`([^`\n]+)`")
    assert indonesian.keys() == english.keys()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_the_same_places_of_the_law_in_both_languages(page: str) -> None:
    acts = r"\b(?:UU|PP|Perpres|Perki|PERMA|Permendagri|PermenPANRB) \d+/\d{4}"
    for pattern in (acts, r"\bayat \(\d+\)", r"\bC\d+\b"):
        indonesian, english = _said(page, pattern)
        assert indonesian.keys() == english.keys(), pattern


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_the_same_numbers_in_both_languages(page: str) -> None:
    """Digits alone: a point and a comma change their parts from one language to the other."""
    indonesian, english = _said(page, r"\d+")
    assert indonesian.keys() == english.keys()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_indonesian_says_what_it_is_about_for_the_search(page: str) -> None:
    text = (DOCS / "id" / page).read_text("utf-8")
    found = FRONT.match(text)
    assert found is not None
    assert len(found[0].partition("description: ")[2].split()) >= 8


@pytest.mark.parametrize("page", PAGES)
def test_a_heading_that_is_linked_to_has_the_same_name_in_both_languages(page: str) -> None:
    """A link between pages is written once for both, with the name that the English heading has."""
    named = set(re.findall(r"^#+ .*\{: #([\w-]+) \}$", _prose("id", page), re.MULTILINE))
    titles = re.findall(r"^#+ (.+)$", _prose("en", page), re.MULTILINE)
    slugs = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert named <= slugs
