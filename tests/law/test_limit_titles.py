"""Titles: every limit is called something in both languages, and nothing twice."""

import subprocess
import sys
from typing import get_args

import pytest

from keterbukaan.errors import DataFileError, Language
from keterbukaan.files.toml import shipped
from keterbukaan.law.limit_names import NumberedLimit, UnnumberedLimit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import Title, read_titles, title

LANGUAGES: tuple[Language, ...] = ("id", "en")
NAMES = (*get_args(NumberedLimit), *get_args(UnnumberedLimit))
LIMITS = Rulebook.national().limits


def file_titles() -> dict[str, Title]:
    from keterbukaan.law import titles

    return read_titles(shipped(titles.__file__, "titles.toml"), "titles.toml")


def test_the_limits_with_a_title_are_the_national_ones_in_the_order_of_their_names() -> None:
    assert tuple(file_titles()) == NAMES
    assert set(NAMES) == set(LIMITS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("limit", LIMITS)
def test_a_title_is_a_few_words_in_lower_case_without_a_number_or_a_dot(
    limit: str, lang: Language
) -> None:
    said = title(limit, lang)

    assert said != limit
    assert 2 <= len(said.split(" ")) <= 6
    assert all(said.split(" "))
    assert said == said.lower()
    assert not any(sign.isdigit() for sign in said)
    assert "." not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_limits_have_one_title(lang: Language) -> None:
    assert len({title(limit, lang) for limit in LIMITS}) == len(LIMITS)


@pytest.mark.parametrize("limit", LIMITS)
def test_the_languages_differ(limit: str) -> None:
    assert title(limit, "id") != title(limit, "en")


@pytest.mark.parametrize(
    ("limit", "said_id", "said_en"),
    [
        ("request.response", "jawaban atas permohonan", "answer to the request"),
        ("objection.filing", "pengajuan keberatan", "filing an objection"),
        ("dispute.resolution", "penyelesaian sengketa", "resolution of the dispute"),
    ],
)
def test_titles_as_a_reader_meets_them(limit: str, said_id: str, said_en: str) -> None:
    assert (title(limit, "id"), title(limit, "en")) == (said_id, said_en)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("limit", ["own.limit", "request.response.ended", ""])
def test_a_limit_that_is_not_national_is_called_by_its_name(limit: str, lang: Language) -> None:
    assert title(limit, lang) == limit


def test_no_date_needs_a_title() -> None:
    code = (
        "from datetime import date; from keterbukaan import due;"
        "due('request.response', date(2025, 3, 24)).explain();"
        "import sys; print('keterbukaan.law.titles' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert said.strip() == "False"


# The file.

ONE = '[[title]]\nname = "a.b"\nid = "satu hal"\nen = "one thing"\n'
OTHER = '[[title]]\nname = "a.c"\nid = "hal lain"\nen = "other thing"\n'
BROKEN = {
    "no schema": (ONE, "schema"),
    "another schema": ("schema = 2\n" + ONE, "schema"),
    "no name": ("schema = 1\n" + ONE.replace('name = "a.b"\n', ""), "name"),
    "no Indonesian": ("schema = 1\n" + ONE.replace('id = "satu hal"\n', ""), "id"),
    "no English": ("schema = 1\n" + ONE.replace('en = "one thing"\n', ""), "en"),
    "no text": ("schema = 1\n" + ONE.replace('"one thing"', "1"), "en"),
    "name twice": ("schema = 1\n" + ONE + OTHER.replace("a.c", "a.b"), "name"),
    "Indonesian twice": ("schema = 1\n" + ONE + OTHER.replace("hal lain", "satu hal"), "id"),
    "English twice": ("schema = 1\n" + ONE + OTHER.replace("other thing", "one thing"), "en"),
    "unknown key in a title": ("schema = 1\n" + ONE + 'ms = "satu"\n', "ms"),
    "unknown key at the top": ("schema = 1\nnote = 1\n" + ONE, "note"),
    "no table": ("schema = 1\ntitle = [1]\n", "title"),
}


@pytest.mark.parametrize(("text", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_file_names_itself_and_the_key(text: str, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_titles(text.encode(), "titles.toml")

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.startswith("titles.toml, ")
        assert repr(key) in said


def test_a_text_may_stand_at_different_keys() -> None:
    text = "schema = 1\n" + ONE + OTHER.replace("hal lain", "one thing")

    assert read_titles(text.encode(), "titles.toml") == {
        "a.b": Title("a.b", "satu hal", "one thing"),
        "a.c": Title("a.c", "one thing", "other thing"),
    }
