"""Pages that answer a reader's question: the same in both languages, none without a next step."""

from __future__ import annotations

import re
import tomllib

import pytest

from keterbukaan.law.rulebook import Rulebook
from scripts.pages.trees import DOCS, LANGUAGES

# In the order of the menu, each with the articles without which its answer is none.
QUESTIONS = {
    "when-must-it-be-answered": ("UU 14/2008 Pasal 22 ayat (7)", "Pasal 22 ayat (8)"),
    "ten-not-seventeen": ("UU 14/2008 Pasal 22 ayat (8)", "Pasal 36 ayat (1)", "Pasal 36 ayat (2)"),
    "not-answered": ("Pasal 35 ayat (1) huruf c", "Pasal 36 ayat (1)", "Pasal 13 huruf b"),
    "refused": ("Pasal 34 ayat (1)", "Pasal 34 ayat (2)", "Pasal 35 ayat (1) huruf a", "Pasal 19"),
    "how-long-exempt": ("PP 61/2010 Pasal 5 ayat (1)", "Pasal 11 ayat (2)", "Pasal 11 ayat (3)"),
    "what-must-be-announced": ("Pasal 9 ayat (3)", "Pasal 10 ayat (1)", "Pasal 11 ayat (1)"),
    "complaint-or-request": ("UU 25/2009 Pasal 42 ayat (2)", "PP 48/2016 Pasal 17 ayat (1)"),
    "dispute-and-court": (
        "UU 14/2008 Pasal 37 ayat (2)",
        "UU 14/2008 Pasal 48 ayat (1)",
        "PERMA 2/2011 Pasal 9 ayat (2)",
    ),
    "for-officers": ("Perki 1/2021 Pasal 43 ayat (1)",),
    "for-developers": (),
}
LANDING = "index.md"
PAGES = [f"questions/{name}.md" for name in QUESTIONS]
FRONT = re.compile(r"---\ndescription: (?P<description>.+)\n---\n\n# (?P<title>.+)\n\n")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK_TARGET = re.compile(r"\]\([^)]*\)")
NEXT = {"id": "## Langkah berikutnya", "en": "## The next step"}


def _text(lang: str, page: str) -> str:
    return (DOCS / lang / page).read_text()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", [LANDING, *PAGES])
def test_a_page_says_what_it_is_and_has_one_picture(lang: str, page: str) -> None:
    text = _text(lang, page)
    assert FRONT.match(text), "description, then the title"
    assert len(re.findall(r"^<!-- picture: [a-z-]+ -->$", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("page", [LANDING, *PAGES])
def test_both_languages_show_the_same_picture_and_run_the_same_examples(page: str) -> None:
    indonesian, english = (_text(lang, page) for lang in ("id", "en"))
    pictures = [re.findall(r"<!-- picture: .+ -->", text) for text in (indonesian, english)]
    assert pictures[0] == pictures[1]
    asked = [re.findall(r"^\$ .+$", text, re.MULTILINE) for text in (indonesian, english)]
    assert [each.replace("--lang id", "--lang en") for each in asked[0]] == asked[1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_question_ends_with_the_next_step(lang: str, page: str) -> None:
    _, ahead, after = _text(lang, page).partition(f"\n{NEXT[lang]}\n")
    assert ahead
    assert len(re.findall(r"\]\([^)]+\.md[^)]*\)", after)) >= 2
    assert "\n## " not in after


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_names_the_articles_it_rests_on(lang: str, name: str) -> None:
    words = " ".join(_text(lang, f"questions/{name}.md").split())
    assert [each for each in QUESTIONS[name] if each not in words] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", [LANDING, *PAGES])
def test_no_name_of_the_code_stands_in_a_sentence(lang: str, page: str) -> None:
    sentences = LINK_TARGET.sub("]", CODE.sub("", _text(lang, page)))
    assert [name for name in Rulebook.national().limits if name in sentences] == []


@pytest.mark.parametrize("page", PAGES)
def test_indonesian_pages_speak_of_interpretation(page: str) -> None:
    assert "pembacaan" not in _text("id", page).lower()


def test_the_landing_page_comes_first_and_the_questions_second() -> None:
    first, second, *_ = tomllib.loads((DOCS / "site.toml").read_text())["part"]
    assert first["pages"][0] == LANDING
    assert (second["id"], second["en"]) == ("Pertanyaan", "Questions")
    assert second["pages"] == PAGES


# What the article says, and where the sentence with that number stands. The number is written here
# by hand from the article: a change of the data or of a page that leaves the other behind is seen.
SAID = [
    ("when-must-it-be-answered", "request.response", "10 hari kerja", "10 working days"),
    ("when-must-it-be-answered", "request.extension", "7 hari kerja", "7 working days"),
    ("ten-not-seventeen", "objection.filing", "30 hari kerja", "30 working days"),
    ("not-answered", "objection.response", "30 hari kerja", "30 working days"),
    ("not-answered", "dispute.filing", "14 hari kerja", "14 working days"),
    ("how-long-exempt", "exemption.duration.a", "30 tahun", "30 years"),
    ("how-long-exempt", "exemption.expiry_determination", "30 hari kerja", "30 working days"),
    ("what-must-be-announced", "disclosure.periodic", "6 bulan", "6 months"),
    ("what-must-be-announced", "information_list.update", "6 bulan", "6 months"),
    ("what-must-be-announced", "report.annual", "3 bulan", "3 months"),
    ("complaint-or-request", "complaint.filing", "30 hari", "30 days"),
    ("complaint-or-request", "complaint.first_response", "14 hari", "14 days"),
    ("complaint-or-request", "complaint.decision", "60 hari", "60 days"),
    ("complaint-or-request", "complaint.superior_follow_up", "5 hari kerja", "5 working days"),
    ("complaint-or-request", "administration.objection", "21 hari kerja", "21 working days"),
    ("complaint-or-request", "administration.objection_decision", "10 hari kerja", "10 working"),
    ("complaint-or-request", "ombudsman.report", "2 tahun", "2 years"),
    ("dispute-and-court", "dispute.commencement", "14 hari kerja", "14 working days"),
    ("dispute-and-court", "dispute.resolution", "100 hari kerja", "100 working days"),
    ("dispute-and-court", "dispute.decision_copy", "3 hari kerja", "3 working days"),
    ("dispute-and-court", "court.challenge", "14 hari kerja", "14 working days"),
    ("dispute-and-court", "court.decision", "60 hari kerja", "60 working days"),
    ("dispute-and-court", "cassation.filing", "14 hari kerja", "14 working days"),
    ("dispute-and-court", "cassation.decision", "30 hari kerja", "30 working days"),
]


@pytest.mark.parametrize(("name", "limit", "indonesian", "english"), SAID)
def test_a_number_by_hand_is_the_articles_and_stands_beside_it(
    name: str, limit: str, indonesian: str, english: str
) -> None:
    rule = Rulebook.national().governing(limit)
    assert rule.how_long("id") == indonesian
    assert rule.how_long("en").startswith(english)
    article = str(rule.citation)
    for lang, words in (("id", indonesian), ("en", english)):
        paragraphs = re.split(r"\n(?=\n|- |\| )", _text(lang, f"questions/{name}.md"))
        beside = [" ".join(each.split()) for each in paragraphs if words in " ".join(each.split())]
        assert any(_names(each, article) for each in beside), (lang, article)


def _names(paragraph: str, article: str) -> bool:
    """Return whether a paragraph names an article, its regulation perhaps a sentence earlier."""
    regulation, _, place = article.partition(" Pasal ")
    whole, _, clause = place.partition(" ayat ")
    return regulation in paragraph and f"Pasal {whole}" in paragraph and clause in paragraph
