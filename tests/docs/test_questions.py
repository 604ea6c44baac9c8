"""Pages that answer a reader's question: the same in both languages, none without a next step."""

from __future__ import annotations

import re
import tomllib

import pytest

from keterbukaan.law.rulebook import Rulebook
from scripts.pages.configuration import DOCS
from scripts.pages.write import LANGUAGES

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
