"""The pages of the rules hold every limit and reading, and mark what was not read."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.example import ORDINARY_DAYS, example_day
from scripts.pages.provisions import governing, is_read
from scripts.pages.rules import pages

PAGES = pages()


def test_every_limit_and_every_open_question_has_its_page() -> None:
    assert {f"rules/{limit}.md" for limit in Rulebook.national().limits} <= PAGES.keys()
    readings = PAGES["rules/readings.md"]()
    assert all(f"{{#{name}}}" in readings for name in open_questions())


def test_what_was_not_read_is_visibly_marked() -> None:
    for limit in Rulebook.national().limits:
        marked = "!!! warning" in PAGES[f"rules/{limit}.md"]()
        assert marked is not is_read(governing(limit)), limit


def test_every_provision_is_on_the_page_of_its_limit_with_its_actor() -> None:
    for limit in Rulebook.national().limits:
        page = PAGES[f"rules/{limit}.md"]()
        for provision in Rulebook.national().about(limit):
            assert all(provision.actor.label(lang) in page for lang in ("id", "en"))
            assert all(str(source) in page for source in provision.sources)


def test_the_words_of_each_paragraph_stand_on_its_page_between_quotation_marks() -> None:
    for limit in Rulebook.national().limits:
        page = PAGES[f"rules/{limit}.md"]()
        quoted = [each for each in Rulebook.national().about(limit) if each.quote]
        assert all(f"“{each.quote}”" in page for each in quoted), limit
        corrected = any(each.quote_corrected for each in quoted)
        assert ("_[errors of the scan corrected]_" in page) is corrected, limit


def test_an_example_stands_on_a_day_on_which_its_provision_is_in_force() -> None:
    for limit in Rulebook.national().limits:
        found = governing(limit)
        assert found.in_force_on(example_day(limit, found)), limit


def test_a_provision_later_than_the_ordinary_days_has_its_first_day_as_example() -> None:
    found = governing("request.response")
    assert example_day("request.response", found) == ORDINARY_DAYS[0]
    newer = evolve(found, in_force_from=date(2026, 2, 2))
    assert example_day("request.response", newer) == date(2026, 2, 2)
