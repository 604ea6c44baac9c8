"""The page of a regulation holds everything of it, article by article."""

from __future__ import annotations

import re

import pytest

from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.errors import Language
from keterbukaan.information.grounds import Grounds
from keterbukaan.information.items import Items
from keterbukaan.law.citation import Citation, Source
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.sanction import Sanctions
from scripts.pages.case_texts import CASES
from scripts.pages.contents import printed_pages
from scripts.pages.regulation_names import page_name
from scripts.pages.trees import LANGUAGES


def _page(name: str, lang: Language) -> str:
    return printed_pages(lang)[f"regulations/{page_name(name)}.md"]()


def _articles(page: str) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_regulation_has_a_page_with_its_title_and_since_when_it_is_in_force(
    lang: Language,
) -> None:
    book = Rulebook.national()
    for each in (*book.regulations, *book.unread):
        page = _page(each.name, lang)
        said = each.title_id if lang == "id" else each.title_en
        assert f"\n# {each.name}: {said}\n" in page
        assert each.read.label(lang) in page
        assert not each.replaced_by or each.replaced_by in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_article_leads_to_what_rests_on_it(lang: Language) -> None:
    wanted: list[tuple[Source, str]] = []
    for provision in Rulebook.national().provisions:
        link = f"](../rules/{provision.name}.md)"
        wanted += [(source, link) for source in provision.sources]
    for listed in Items.national().lists:
        wanted.append((listed.citation, listed.label(lang)[1:]))
    for letter, ground in Grounds.national().letters.items():
        link = f"](../information/exemptions.md#huruf-{letter.value})"
        wanted += [(place, link) for place in ground.citations]
    for offence in Sanctions.national().offences:
        wanted.append((offence.citation, offence.penalty(lang)))
    for case in CASES:
        for move in lifecycle(case).moves.values():
            link = f"](../cases/{case}.md#{move.name})"
            wanted += [(place, link) for place in move.citations]
    pages: dict[str, dict[str, str]] = {}
    for source, link in wanted:
        if isinstance(source, Citation) and source.article:
            name = str(source.regulation)
            articles = pages.setdefault(name, _articles(_page(name, lang)))
            assert link in articles[f"{name} Pasal {source.article}"], (source, link)


def test_the_words_of_the_act_stand_at_their_paragraph() -> None:
    articles = _articles(_page("UU 14/2008", "id"))
    # UU 14/2008 Pasal 22 ayat (7), as promulgated.
    assert "Paling lambat 10 (sepuluh) hari kerja sejak" in articles["UU 14/2008 Pasal 22"]


def test_what_was_replaced_says_by_what_and_until_when() -> None:
    page = _page("PermenPANRB 62/2018", "id")
    assert "PermenPANRB 5/2025" in page
    assert "sampai dengan 31 Mei 2025" in page
