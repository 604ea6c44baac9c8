"""A how-to in two languages says the same: the same regulations, steps of code and links."""

from __future__ import annotations

import re

import pytest

from scripts.pages.configuration import DOCS

FENCED = re.compile(r"^ *```(?P<language>[a-z]*).*?^ *```$", re.DOTALL | re.MULTILINE)
REGULATION = re.compile(r"\b(?:UU|PP|Perpres|Perki|PERMA|Permen\w+|Peraturan Ombudsman) \d+/\d{4}")
LINK = re.compile(r"\]\(([^)\s]+)\)")

PAGES = sorted(
    path.relative_to(DOCS / "id").as_posix()
    for path in (
        *(DOCS / "id" / "how-to").glob("*.md"),
        DOCS / "id/cli.md",
        DOCS / "id/register.md",
    )
    if path.exists()
)


def _page(lang: str, path: str) -> str:
    return (DOCS / lang / path).read_text("utf-8")


def _prose(page: str) -> str:
    """Return a page without its code, each run of white space as one space."""
    return re.sub(r"\s+", " ", FENCED.sub("", page))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_the_same_regulations_in_both_languages(path: str) -> None:
    told, other = (set(REGULATION.findall(_prose(_page(lang, path)))) for lang in ("id", "en"))
    assert told == other


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_the_same_kinds_of_code_in_the_same_order(path: str) -> None:
    shown, other = (
        [block["language"] for block in FENCED.finditer(_page(lang, path))] for lang in ("id", "en")
    )
    assert shown == other


@pytest.mark.parametrize("path", PAGES)
def test_a_page_leads_to_the_same_pages_in_both_languages(path: str) -> None:
    led, other = (set(LINK.findall(_prose(_page(lang, path)))) for lang in ("id", "en"))
    assert led == other


@pytest.mark.parametrize("path", PAGES)
def test_an_indonesian_page_says_what_it_answers_before_its_title(path: str) -> None:
    page = _page("id", path)
    assert re.match(r'---\ndescription: "[^"\n]{40,}"\n---\n\n# \S', page)


@pytest.mark.parametrize("path", PAGES)
def test_an_indonesian_page_asks_for_no_english(path: str) -> None:
    code = "".join(block[0] for block in FENCED.finditer(_page("id", path)))
    assert "--lang en" not in code
