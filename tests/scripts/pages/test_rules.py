"""Each limit has a page that says all of it, in words and in the order of the procedure."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

import pytest
from attrs import evolve

from keterbukaan._words import said_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.law import titles
from keterbukaan.law.reading import open_questions
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.chapters import CHAPTERS, FORMS
from scripts.pages.contents import printed_pages
from scripts.pages.example import ORDINARY_DAYS, example_day
from scripts.pages.footer import project_urls
from scripts.pages.markdown import capital
from scripts.pages.provisions import governing, is_read, length, title
from scripts.pages.rules import menu
from scripts.pages.sequence import after, before
from scripts.pages.trees import LANGUAGES

PAGES = {lang: printed_pages(lang) for lang in LANGUAGES}
LIMITS = Rulebook.national().limits


def _page(limit: str, lang: Language) -> str:
    return PAGES[lang][f"rules/{limit}.md"]()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_limit_and_every_open_question_has_its_page(lang: Language) -> None:
    assert {f"rules/{limit}.md" for limit in LIMITS} <= PAGES[lang].keys()
    readings = PAGES[lang]["rules/readings.md"]()
    assert all(f"{{#{name}}}" in readings for name in open_questions())
    for each in open_questions().values():
        assert each.question(lang) in readings
        assert all(capital(option.label(lang)) in readings for option in each.options)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_headed_by_the_title_of_its_rule_and_opens_with_its_sentence(
    lang: Language,
) -> None:
    for limit in LIMITS:
        page = _page(limit, lang)
        named, said = capital(titles.title(limit, lang)), governing(limit).summary(lang)
        assert f"\n# {named}\n" in page
        assert f'title: "{named}"\n' in page
        assert page.index(f"{said}\n{{: .sentence }}") < page.index("\n## ")


def test_the_longest_time_that_may_be_chosen_is_not_told_as_the_time() -> None:
    """PP 61/2010 5(1): an exemption lasts at most thirty years, and may be set shorter."""
    rule = governing("exemption.duration.a")
    assert (length(rule, "id"), length(rule, "en")) == ("paling lama 30 tahun", "at most 30 years")
    assert length(governing("request.response"), "id") == "10 hari kerja"
    for lang in LANGUAGES:
        row = f"| {length(rule, lang)} |"
        assert row in _page("exemption.duration.a", lang)


@pytest.mark.parametrize(
    ("limit", "first", "other", "by"),
    [  # C12: PERMA 2/2011 9(2) governs; C2: UU 14/2008 36(2) does; C4: 38(2) names no start
        ("cassation.filing", "diucapkan", "putusan pengadilan diterima", "UU 14/2008 Pasal 50"),
        ("objection.response", "diterima", "dicatat", "Perki 1/2021 Pasal 44 ayat (1)"),
        ("dispute.resolution", "sidang pertama", "diregistrasi", "penafsiran lain, [C4]"),
    ],
)
def test_a_start_that_is_not_the_default_says_where_it_comes_from(
    limit: str, first: str, other: str, by: str
) -> None:
    row = next(line for line in _page(limit, "id").splitlines() if "| Dihitung sejak |" in line)
    default, *others = row.split("<br>")
    assert first in default
    assert "menurut" not in default
    assert any(other in each and f"menurut {by}" in each for each in others)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_not_read_is_visibly_marked(lang: Language) -> None:
    for limit in LIMITS:
        marked = "!!! warning" in _page(limit, lang)
        assert marked is not is_read(governing(limit)), limit


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_provision_is_on_the_page_of_its_limit_with_its_actor(lang: Language) -> None:
    for limit in LIMITS:
        page = _page(limit, lang)
        for provision in Rulebook.national().about(limit):
            assert provision.actor.label(lang) in page
            assert all(str(source) in page for source in provision.sources)


@pytest.mark.parametrize(
    ("lang", "corrected_words"),
    [("id", "[salah pindai dibetulkan]"), ("en", "[errors of the scan corrected]")],
)
def test_the_words_of_each_paragraph_stand_on_its_page_between_quotation_marks(
    lang: Language, corrected_words: str
) -> None:
    for limit in LIMITS:
        page = _page(limit, lang)
        quoted = [each for each in Rulebook.national().about(limit) if each.quote]
        assert all(f'<span lang="id">“{each.quote}”</span>' in page for each in quoted), limit
        corrected = any(each.quote_corrected for each in quoted)
        assert (corrected_words in page) is corrected, limit


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_is_told_in_words_and_its_code_is_folded(lang: Language) -> None:
    found = due("request.response", date(2025, 3, 24))
    assert isinstance(found, Deadline)
    page = _page("request.response", lang)
    told, _, folded = page.partition('??? example "')
    assert ">>>" not in told
    by_command = "keterbukaan rules readings"
    lines = found.explain(lang).splitlines()
    assert all(f"- {line}" in told for line in lines if by_command not in line)
    assert any(by_command in line for line in lines)
    assert by_command not in told  # a reader of the site is led to a page, not to a command
    assert "](readings.md)." in told
    # Lebaran and Nyepi of 2025 were skipped: ten working days end on 16 April (SKB 1017/2024).
    assert all(each in told for each in ("16 April 2025", "Nyepi", "SKB 1017/2024"))
    assert '    >>> deadline = due("request.response", date(2025, 3, 24))' in folded


def test_each_limit_stands_once_in_the_order_of_the_procedure() -> None:
    order = [limit for chapter in CHAPTERS for limit in chapter.limits]
    assert sorted(order) == sorted(LIMITS)
    place = {limit: number for number, limit in enumerate(order)}
    for provision in Rulebook.national().provisions:
        for start in provision.starts_from:
            ended = start.removesuffix(".ended")
            if ended != start:  # what runs from the end of another stands after it
                assert place[ended] < place[provision.name], provision.name
    life = (
        *("request.response", "request.extension", "objection.filing", "objection.response"),
        *("dispute.filing", "dispute.resolution", "court.challenge", "cassation.filing"),
    )
    assert [*life] == sorted(life, key=place.__getitem__)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_menu_names_each_rule_in_words(lang: Language) -> None:
    named = {
        path: name
        for group in menu(lang)
        if isinstance(group, dict)
        for entries in group.values()
        if isinstance(entries, list)
        for entry in entries
        for name, path in entry.items()
    }
    assert named == {f"rules/{limit}.md": title(limit, lang) for limit in LIMITS}


def test_before_and_after_a_limit_stands_what_the_articles_say() -> None:
    # UU 14/2008: extension (22(8)), objection (35, 36(1)), its answer (36(2)), dispute (37(2)).
    assert {"request.extension", "objection.filing"} <= {*after("request.response")}
    assert after("objection.filing") == ("objection.response",)
    assert after("objection.response") == ("dispute.filing",)
    assert "dispute.decision_copy" in before("court.challenge")
    assert before("objection.response") == ("objection.filing",)
    # The practice of the complaints portal is not a stage of a request.
    assert not any(each.startswith("complaint.") for each in after("request.response"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_leads_to_what_is_before_and_after_it(lang: Language) -> None:
    for limit in LIMITS:
        page = _page(limit, lang)
        for other in (*before(limit), *after(limit)):
            assert f"[{title(other, lang)}]({other}.md)" in page
        for form in FORMS.get(limit, ()):
            assert form.place in page
            assert form.name(lang) in page


@pytest.mark.parametrize(
    ("lang", "checked"), [("id", "Terakhir diperiksa"), ("en", "Last checked")]
)
def test_a_page_ends_with_its_age_the_versions_and_where_an_error_is_reported(
    lang: Language, checked: str
) -> None:
    for limit in LIMITS:
        *_, last, style = _page(limit, lang).rstrip().splitlines()
        assert style == "{: .checked }"
        day = min(each.checked_on for each in Rulebook.national().about(limit) if each.checked_on)
        assert last.startswith(f"{checked}: {said_day(day, lang)}.")
        assert project_urls()["Issues"] in last


def test_an_example_stands_on_a_day_on_which_its_provision_is_in_force() -> None:
    for limit in LIMITS:
        found = governing(limit)
        assert found.in_force_on(example_day(limit, found)), limit


def test_a_provision_later_than_the_ordinary_days_has_its_first_day_as_example() -> None:
    found = governing("request.response")
    assert example_day("request.response", found) == ORDINARY_DAYS[0]
    newer = evolve(found, in_force_from=date(2026, 2, 2))
    assert example_day("request.response", newer) == date(2026, 2, 2)


def test_both_languages_have_the_same_headings_places_and_links() -> None:
    for limit, kept in product(LIMITS, (r"\{#([\w.-]+)\}", r"\]\(((?!https?:)[^)]+)\)")):
        in_both = [sorted(re.findall(kept, _page(limit, lang))) for lang in LANGUAGES]
        assert in_both[0] == in_both[1], limit
