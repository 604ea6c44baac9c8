"""The tables of ways and sanctions are printed from their data."""

from __future__ import annotations

import pytest

from keterbukaan.errors import Language
from keterbukaan.law.sanction import Sanctions
from keterbukaan.ways.catalogue import Gate, WayCondition, Ways
from scripts.pages import sanctions, ways
from scripts.pages.trees import LANGUAGES
from scripts.pages.write import by_hand

_MARKS = "<!-- ways -->\n<!-- gates -->"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_way_is_on_its_page_with_its_articles_conditions_and_limits(lang: Language) -> None:
    page = ways.with_tables(_MARKS, lang)
    for way in Ways.national().ways:
        row = next(line for line in page.splitlines() if f"| {way.label(lang)} |" in line)
        assert all(str(each) in row for each in way.citations)
        assert all(f"(../rules/{limit}.md)" in row for limit in way.limits)
        assert row.count(" | ") == 4
        asked: tuple[Gate | WayCondition, ...] = (*way.gates, *way.conditions)
        for held in asked:
            assert f"{held.label(lang)} ({held.citation})" in page


@pytest.mark.parametrize(
    ("lang", "mark", "matter"),
    [
        ("id", "**belum terverifikasi**", "informasi pemilu"),
        ("en", "**not verified**", "election information"),
    ],
)
def test_a_way_that_was_not_read_says_so(lang: Language, mark: str, matter: str) -> None:
    rows = ways.with_tables(_MARKS, lang).splitlines()
    (marked,) = (row for row in rows if mark in row)
    assert matter in marked
    assert "Perki 1/2019" in marked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_offence_is_on_its_page_with_its_penalty(lang: Language) -> None:
    page = sanctions.with_table("<!-- sanctions -->", lang)
    for each in Sanctions.national().offences:
        row = next(line for line in page.splitlines() if line.startswith(f"| {each.citation} |"))
        assert each.penalty(lang) in row
        assert each.who(lang) in row
        assert each.label(lang) in row
    for rule in Sanctions.national().rules:
        assert f"- {rule.label(lang)} ({rule.citation})" in page


def test_the_pages_by_hand_hold_their_tables() -> None:
    assert "| UU 14/2008 Pasal 51 |" in by_hand(f"en/{sanctions.PAGE}")
    page = by_hand(f"en/{ways.PAGE}")
    assert not any(mark in page for mark in _MARKS.splitlines())
    assert "| Matter | Way |" in page


def test_a_page_without_a_place_for_its_table_is_an_error() -> None:
    with pytest.raises(ValueError, match=sanctions.PAGE):
        sanctions.with_table("# Sanksi", "id")
    with pytest.raises(ValueError, match=ways.PAGE):
        ways.with_tables("# Jalan", "id")
