"""A page by hand in both languages says the same in both: parts, links, code, names, numbers."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from scripts.pages.trees import DOCS, LANGUAGES

HERE, THERE = (
    {file.relative_to(DOCS / lang).as_posix() for file in (DOCS / lang).rglob("*.md")}
    for lang in LANGUAGES
)
PAGES = sorted(HERE & THERE)
BLOCK = re.compile(r"^ *```(?P<kind>[a-z]*).*?^ *```$", re.MULTILINE | re.DOTALL)
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
REGULATION = r"\b(?:UU|PP|Perpres|Perki|PERMA|Permen\w+|Peraturan Ombudsman) \d+/\d{4}"
PARAGRAPH = r"\bayat \(\d+\)"
QUESTION = r"\bC\d+\b"
NAME = r"`([a-z_]\w*(?:\.\w+)*)(?:\(\))?`"
"""A name of the code; a command and a file have words in them that are translated."""

every_page = pytest.mark.parametrize("page", PAGES)


def _text(lang: str, page: str) -> str:
    return (DOCS / lang / page).read_text("utf-8")


def _prose(lang: str, page: str) -> str:
    """Return a page without its front matter and its code, which runs in a test of its own."""
    return BLOCK.sub("", FRONT.sub("", _text(lang, page)))


def _said(page: str, pattern: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often what a pattern finds is said, wherever a line ends."""
    indonesian, english = (
        Counter(re.findall(pattern, " ".join(_prose(lang, page).split()))) for lang in LANGUAGES
    )
    return indonesian, english


def test_every_page_stands_in_indonesian_but_those_for_who_carries_the_library_on() -> None:
    """How it is built and kept, and what explains its names, is in English as its code is."""
    alone = {page for page in THERE - HERE if not page.startswith("reference/")}
    assert alone == {"how-to/carry-on.md", "understand/architecture.md"}
    assert not HERE - THERE


@every_page
def test_a_page_has_the_same_parts_in_both_languages(page: str) -> None:
    indonesian, english = (
        [len(marks) for marks in re.findall(r"^(#+) ", _prose(lang, page), re.MULTILINE)]
        for lang in LANGUAGES
    )
    assert indonesian == english
    rows = [len(re.findall(r"^\|", _prose(lang, page), re.MULTILINE)) for lang in LANGUAGES]
    assert rows[0] == rows[1]


@every_page
def test_a_page_shows_the_same_kinds_of_code_in_the_same_order(page: str) -> None:
    indonesian, english = (
        [block["kind"] for block in BLOCK.finditer(_text(lang, page))] for lang in LANGUAGES
    )
    assert indonesian == english


@every_page
def test_a_page_leads_to_the_same_pages_in_both_languages(page: str) -> None:
    indonesian, english = _said(page, r"\]\(([^)]+)\)")
    assert indonesian == english


@every_page
def test_a_page_uses_the_same_names_of_the_code_in_both_languages(page: str) -> None:
    indonesian, english = _said(page, NAME)
    assert indonesian.keys() == english.keys()


@every_page
def test_a_page_names_the_same_places_of_the_law_in_both_languages(page: str) -> None:
    for pattern in (REGULATION, PARAGRAPH, QUESTION):
        indonesian, english = _said(page, pattern)
        assert indonesian.keys() == english.keys(), pattern


@every_page
def test_a_page_says_the_same_numbers_in_both_languages(page: str) -> None:
    """Digits alone: a point and a comma change their parts from one language to the other."""
    indonesian, english = _said(page, r"\d+")
    assert indonesian.keys() == english.keys()


@every_page
def test_a_page_in_indonesian_says_what_it_is_about_for_the_search(page: str) -> None:
    found = re.match(r"---\ndescription: (?P<said>.+)\n---\n\n# \S", _text("id", page))
    assert found is not None, "description, then the title"
    assert len(found["said"].split()) >= 8


@every_page
def test_a_page_in_indonesian_asks_for_no_english(page: str) -> None:
    code = "".join(block[0] for block in BLOCK.finditer(_text("id", page)))
    assert "--lang en" not in code


@every_page
def test_a_heading_that_is_linked_to_has_the_same_name_in_both_languages(page: str) -> None:
    """A link between pages is written once for both, with the name that the English heading has."""
    named = set(re.findall(r"^#+ .*\{: #([\w-]+) \}$", _prose("id", page), re.MULTILINE))
    english = re.findall(r"^#+ (.+?)(?: \{: #([\w-]+) \})?$", _prose("en", page), re.MULTILINE)
    slugs = {
        given or re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title, given in english
    }
    assert named <= slugs
