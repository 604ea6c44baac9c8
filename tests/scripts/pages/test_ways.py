"""The tables of ways and sanctions are printed from their data."""

from __future__ import annotations

import pytest

from keterbukaan.law.sanction import Sanctions
from keterbukaan.ways.catalogue import Gate, WayCondition, Ways
from scripts.pages import sanctions, ways
from scripts.pages.write import by_hand


def test_every_way_is_on_its_page_with_its_articles_conditions_and_limits() -> None:
    page = by_hand(f"en/{ways.PAGE}")
    for way in Ways.national().ways:
        row = next(line for line in page.splitlines() if f"| {way.label('id')}<br>" in line)
        assert all(str(each) in row for each in way.citations)
        assert all(f"(../rules/{limit}.md)" in row for limit in way.limits)
        assert row.count(" | ") == 4
        asked: tuple[Gate | WayCondition, ...] = (*way.gates, *way.conditions)
        for held in asked:
            assert f"{held.label('id')}<br>_{held.label('en')}_ ({held.citation})" in page


def test_a_way_that_was_not_read_says_so() -> None:
    rows = by_hand(f"en/{ways.PAGE}").splitlines()
    (marked,) = (row for row in rows if "**belum terverifikasi**" in row)
    assert "informasi pemilu" in marked
    assert "Perki 1/2019" in marked


def test_every_offence_is_on_its_page_with_its_penalty() -> None:
    page = by_hand(f"en/{sanctions.PAGE}")
    for each in Sanctions.national().offences:
        row = next(line for line in page.splitlines() if line.startswith(f"| {each.citation} |"))
        assert each.penalty("id") in row
        assert each.who("id") in row
        assert each.label("id") in row
    for rule in Sanctions.national().rules:
        assert f"| {rule.citation} | | {rule.label('id')}" in page


def test_a_page_without_a_place_for_its_table_is_an_error() -> None:
    with pytest.raises(ValueError, match=sanctions.PAGE):
        sanctions.with_table("# Sanksi")
    with pytest.raises(ValueError, match=ways.PAGE):
        ways.with_tables("# Jalan")
