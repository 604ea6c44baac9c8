"""A printed page speaks one language: no label of the data stands on it in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.errors import Language
from keterbukaan.information.category import BodyKind, Category, Part
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.law import titles
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Kind, LimitNature, Unit
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Confidence, Verification
from keterbukaan.organization.roles import Organization
from scripts.pages.case_texts import CASES
from scripts.pages.contents import printed_pages
from scripts.pages.trees import LANGUAGES

_OTHER: dict[Language, Language] = {"id": "en", "en": "id"}
_CODE = re.compile(r"^( *)(`{3,}).*?^\1\2$", flags=re.MULTILINE | re.DOTALL)
# What is in the other language and says so: quoted words, notes, links to its pages; and what is
# in none: names of programs, addresses of links, places on a page.
_MARKED = re.compile(
    r'<span lang="\w\w">.*?</span>|<code>.*?</code>|`[^`]*`|\]\([^)]*\)|\{[#:][^}]*\}|<[^>]*>'
)
_NAMES = {"Komisi Informasi"}
"""The name of an institution, which English pages use as well."""
_LONG_ENOUGH = 16
"""A shorter label may be a term that the other language names, such as hari kalender."""


@cache
def _labels(lang: Language) -> frozenset[str]:
    """Return the labels of the data that are not the same in both languages."""
    pairs = set(_pairs())
    other = {said[lang] for said in map(_by_language, pairs)}
    own = {said[_OTHER[lang]] for said in map(_by_language, pairs)}
    return frozenset(each for each in other - own - _NAMES if len(each) >= _LONG_ENOUGH)


def _by_language(pair: tuple[str, str]) -> dict[Language, str]:
    return {"id": pair[0], "en": pair[1]}


def _pairs() -> Iterator[tuple[str, str]]:
    for kinds in (Actor, Kind, Unit, LimitNature, Verification, Confidence, Category, Part):
        yield from ((each.label("id"), each.label("en")) for each in kinds)
    yield from ((each.label("id"), each.label("en")) for each in BodyKind)
    book = Rulebook.national()
    for provision in book.provisions:
        yield provision.summary_id, provision.summary_en
        yield titles.title(provision.name, "id"), titles.title(provision.name, "en")
    yield from ((each.label_id, each.label_en) for each in book.events.values())
    for question in open_questions().values():
        yield question.question_id, question.question_en
        yield from ((each.label_id, each.label_en) for each in question.options)
    yield from ((each.label_id, each.label_en) for each in Items.national().by_key.values())
    yield from ((each.label_id, each.label_en) for each in Grounds.national().letters.values())
    yield from ((each.label_id, each.label_en) for each in Organization.national().tasks)
    for case in CASES:
        life = lifecycle(case)
        yield from ((each.label_id, each.label_en) for each in life.states.values())
        yield from ((each.label_id, each.label_en) for each in life.moves.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_printed_page_holds_a_label_of_the_other_language(lang: Language) -> None:
    foreign = re.compile("|".join(map(re.escape, sorted(_labels(_OTHER[lang]), key=len))))
    for path, printed in printed_pages(lang).items():
        if not path.startswith("reference/"):
            found = foreign.search(_MARKED.sub("", _CODE.sub("", printed())))
            assert found is None, (path, found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_printed_page_is_in_two_languages(lang: Language) -> None:
    other = " the | and | with | was | not read" if lang == "id" else " yang | dengan | tidak "
    foreign = re.compile(other)
    for path, printed in printed_pages(lang).items():
        if not path.startswith("reference/"):
            found = foreign.search(_MARKED.sub("", _CODE.sub("", printed())))
            assert found is None, (path, found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_of_a_printed_page_has_heads(lang: Language) -> None:
    for path, printed in printed_pages(lang).items():
        text = _CODE.sub("", printed())
        for head in re.findall(r"^(\|.*\|)\n\|(?: -{3} \|)+$", text, flags=re.MULTILINE):
            assert all(cell.strip() for cell in head.split("|")[1:-1]), (path, head)


def test_both_languages_have_the_same_printed_pages() -> None:
    paths = {
        lang: {path for path in printed_pages(lang) if not path.startswith("reference/")}
        for lang in LANGUAGES
    }
    assert paths["id"] == paths["en"]
