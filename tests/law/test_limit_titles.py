"""Titles: every limit is called something in both languages, and nothing twice."""

import subprocess
import sys
from collections import Counter

import pytest

from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.titles import title

LANGUAGES: tuple[Language, ...] = ("id", "en")
BOOK = Rulebook.national()
LIMITS = BOOK.limits


def test_of_all_provisions_about_a_limit_one_carries_its_title() -> None:
    carried = Counter(each.name for each in BOOK.provisions if each.title is not None)

    assert carried == Counter(LIMITS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("limit", LIMITS)
def test_a_title_is_a_few_words_in_lower_case_without_a_number_or_a_dot(
    limit: str, lang: Language
) -> None:
    said = title(limit, lang)

    assert said != limit
    assert 2 <= len(said.split(" ")) <= 6
    assert all(said.split(" "))
    said = said.replace("Ombudsman", "ombudsman")  # an institution keeps its capital
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
