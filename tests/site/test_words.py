"""Each tree is in its language: counted by the small words that only one of the two has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import pytest

from keterbukaan.errors import Language
from scripts.pages.trees import LANGUAGES, OTHER
from tests.site.built import Page, pages

pytestmark = pytest.mark.browser

SMALL_WORDS: Final[dict[Language, frozenset[str]]] = {
    "id": frozenset(
        [
            "yang",
            "dan",
            "di",
            "ke",
            "dari",
            "untuk",
            "dengan",
            "pada",
            "adalah",
            "atau",
            "tidak",
            "dalam",
            "oleh",
            "ini",
            "itu",
            "sejak",
            "bila",
            "jika",
            "paling",
            "setelah",
            "sebelum",
            "harus",
            "dapat",
            "kepada",
            "tentang",
            "bagi",
            "sebagai",
            "akan",
            "telah",
        ]
    ),
    "en": frozenset(
        [
            "the",
            "and",
            "of",
            "to",
            "is",
            "for",
            "with",
            "that",
            "or",
            "not",
            "by",
            "this",
            "which",
            "from",
            "are",
            "was",
            "be",
            "has",
            "it",
            "on",
            "as",
            "if",
            "when",
            "after",
            "before",
            "must",
            "may",
            "their",
        ]
    ),
}
MOST_OF_THE_OTHER = 0.02
"""Names of English books and of the library's own parts stand in sentences of both trees."""


def shares(found: Iterable[Page]) -> Counter[Language]:
    """Return how many small words of each language stand in what is not marked as the other one."""
    counted: Counter[Language] = Counter()
    for page in found:
        for word, marked in page.words:
            if marked in {"", page.lang}:
                counted.update(lang for lang in LANGUAGES if word.lower() in SMALL_WORDS[lang])
    return counted


@pytest.mark.parametrize(("lang", "other"), OTHER.items())
def test_a_tree_is_in_its_language(lang: Language, other: Language) -> None:
    counted = shares(page for page in pages().values() if page.lang == lang)

    assert counted[lang] > 10_000
    assert counted[other] / counted.total() < MOST_OF_THE_OTHER, counted


@pytest.mark.parametrize(("lang", "other"), OTHER.items())
def test_no_page_is_mostly_in_the_other_language(lang: Language, other: Language) -> None:
    mixed = {}
    for page in pages().values():
        counted = shares([page])
        if page.lang == lang and counted[other] > counted.total() / 2:
            mixed[page.address] = dict(counted)

    assert mixed == {}
