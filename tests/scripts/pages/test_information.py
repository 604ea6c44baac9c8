"""The pages of what must be open and what may be closed hold every line of the data."""

from __future__ import annotations

from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.information.secrecy import SecrecyClauses
from keterbukaan.law.citation import Citation
from keterbukaan.organization.roles import Organization
from scripts.pages.articles import article_page, articles, page_of
from scripts.pages.exemptions import exemptions_page
from scripts.pages.organization import organization_page
from scripts.pages.provisions import UNREAD, mark


def test_every_item_stands_once_on_the_page_of_its_article() -> None:
    pages = {f"{name}.md": article_page(name) for name in articles()}
    for item in Items.national().by_key.values():
        page = pages[page_of(item)]
        rows = [row for row in page.splitlines() if f"{{: #{item.key} }}" in row]
        assert len(rows) == 1, item.key
        for said in (str(item.citation), item.label_id, item.label_en, item.note):
            assert said in rows[0] or said in page
        for other in item.elaborated_by:
            assert f"#{other})" in rows[0], item.key


def test_the_exemptions_hold_every_letter_item_class_and_opening() -> None:
    page, grounds = exemptions_page(), Grounds.national()
    for ground in grounds.letters.values():
        assert f"../rules/{ground.duration_limit}.md" in page
        assert all(str(citation) in page for citation in ground.citations)
        for item in ground.items:
            assert f"{item.citation} | {item.label_id}<br>_{item.label_en}_" in page
    places = [each.citations for each in grounds.classes]
    places += [each.citations for each in grounds.never.values()]
    places += [each.citations for each in grounds.openings.values()]
    assert all(str(place) in page for every in places for place in every)
    assert all(ground.label_id in page for ground in grounds.letters.values())
    assert all(each.note_id in page and each.note_en in page for each in grounds.classes)
    assert all(each.label_id in page for each in grounds.never.values())
    assert all(each.label_en in page for each in grounds.openings.values())


def test_the_organisation_holds_every_role_task_and_decision() -> None:
    page, found = organization_page(), Organization.national()
    for rule in found.roles.values():
        assert rule.held_by_id in page
        assert rule.responsibility_en in page
    assert all(f"{task.label_id}<br>_{task.label_en}_" in page for task in found.tasks)
    assert all(f"{each.label_id}<br>_{each.label_en}_" in page for each in found.decisions)
    assert found.fallback_id in page
    assert "readings.md#exemption-consent" in page


def test_an_item_that_rests_on_an_unread_text_would_be_marked() -> None:
    unread = Citation.parse("Permendagri 3/2017 Pasal 1")
    read = Citation.parse("Perki 1/2021 Pasal 21 ayat (1)")
    assert mark(read) == ""
    assert mark(read, unread) == UNREAD


def test_the_exemptions_hold_every_secrecy_clause_and_its_words() -> None:
    page, secrecy = exemptions_page(), SecrecyClauses.national()
    for each in secrecy.clauses:
        (row,) = (
            line
            for line in page.splitlines()
            if f"“{each.quotation}”" in line and str(each.citation) in line
        )
        assert ("memastikan" in row) is each.confirms_letter_j
    for unread in secrecy.unread:
        assert f"{unread.label_id}<br>_{unread.label_en}_ | {unread.named_in}" in page
