"""The pages of what must be open and what may be closed hold every line of the data."""

from __future__ import annotations

import pytest

from keterbukaan.errors import Language
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.information.secrecy import SecrecyClauses
from keterbukaan.law.citation import Citation
from keterbukaan.organization.roles import Organization
from scripts.pages.articles import article_page, articles, page_of
from scripts.pages.exemptions import exemptions_page
from scripts.pages.organization import organization_page
from scripts.pages.provisions import mark, unread
from scripts.pages.trees import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_item_stands_once_on_the_page_of_its_article(lang: Language) -> None:
    pages = {f"{name}.md": article_page(name, lang) for name in articles()}
    for item in Items.national().by_key.values():
        page = pages[page_of(item)]
        rows = [row for row in page.splitlines() if f'<span id="{item.key}">' in row]
        assert len(rows) == 1, item.key
        for said in (str(item.citation), item.label(lang), item.note):
            assert said in rows[0] or said in page
        for other in item.elaborated_by:
            assert f"#{other})" in rows[0], item.key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_exemptions_hold_every_letter_item_class_and_opening(lang: Language) -> None:
    page, grounds = exemptions_page(lang), Grounds.national()
    for ground in grounds.letters.values():
        assert f"../rules/{ground.duration_limit}.md" in page
        assert all(str(citation) in page for citation in ground.citations)
        assert ground.label(lang) in page
        for item in ground.items:
            assert f"{item.citation} | {item.label(lang)} |" in page
    places = [each.citations for each in grounds.classes]
    places += [each.citations for each in grounds.never.values()]
    places += [each.citations for each in grounds.openings.values()]
    assert all(str(place) in page for every in places for place in every)
    assert all(each.note(lang) in page for each in grounds.classes)
    assert all(each.label(lang) in page for each in grounds.never.values())
    assert all(f"{{#{each.by.value}}}" in page for each in grounds.openings.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_organisation_holds_every_role_task_and_decision(lang: Language) -> None:
    page, found = organization_page(lang), Organization.national()
    for rule in found.roles.values():
        assert rule.held_by(lang) in page
        assert rule.responsibility(lang) in page
    assert all(f"| {task.label(lang)} |" in page for task in found.tasks)
    assert all(each.label(lang) in page for each in found.decisions)
    assert found.fallback(lang) in page
    assert "readings.md#exemption-consent" in page


def test_an_item_that_rests_on_an_unread_text_would_be_marked() -> None:
    not_read = Citation.parse("Permendagri 3/2017 Pasal 1")
    read = Citation.parse("Perki 1/2021 Pasal 21 ayat (1)")
    assert mark("id", read) == ""
    assert mark("id", read, not_read) == unread("id")


@pytest.mark.parametrize(("lang", "confirms"), [("id", "memastikan"), ("en", "confirms")])
def test_the_exemptions_hold_every_secrecy_clause_and_its_words(
    lang: Language, confirms: str
) -> None:
    page, secrecy = exemptions_page(lang), SecrecyClauses.national()
    for each in secrecy.clauses:
        (row,) = (
            line
            for line in page.splitlines()
            if f"“{each.quotation}”" in line and str(each.citation) in line
        )
        assert row.endswith(f"| {confirms} |") is each.confirms_letter_j
    for named in secrecy.unread:
        assert f"{named.label(lang)} | {named.named_in}" in page
