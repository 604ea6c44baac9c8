"""The page of the limits of other laws: every row that was read later, against its article."""

from __future__ import annotations

import json
import re
from typing import Any, get_args

import pytest

from keterbukaan.errors import Language
from keterbukaan.information.personal_data import PersonalDataLimit, exceptions_of
from keterbukaan.law import Actor, Unit
from keterbukaan.law.rulebook import Rulebook
from scripts.pages.trees import LANGUAGES, ROOT

ROWS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests/data/limits_part_10.json").read_text("utf-8")
)
UNITS = {
    "hari kerja": Unit.WORKING_DAYS,
    "hari": Unit.DAYS,
    "tahun": Unit.YEARS,
    "jam (3 x 24 jam)": Unit.HOURS,
}
BEFORE: dict[Language, str] = {"id": " sebelum", "en": " before"}
OR: dict[Language, str] = {"id": ", atau ", "en": ", or "}
NO_START: dict[Language, tuple[str, str]] = {
    "id": ("titik mulainya tidak disebut", r"kesimpulan|C20"),
    "en": ("no start named", r"inferred|C20"),
}


def _page(lang: Language) -> str:
    return (ROOT / f"docs/{lang}/understand/limits-beside.md").read_text("utf-8")


def _told(lang: Language) -> list[tuple[str, str, str, str, str, str, str]]:
    found = []
    for section in _page(lang).split("\n## ")[1:]:
        regulation = section.split(",", 1)[0]
        for line in section.splitlines():
            if line.startswith("| ["):
                limit, length, starts, who, article, _ = (
                    each.strip() for each in line.strip("|").split("|")
                )
                named = re.fullmatch(r"\[(.+)\]\(\.\./rules/([\w.]+)\.md\)", limit)
                assert named is not None, limit
                found.append((named[2], named[1], regulation, length, starts, who, article))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_each_row_once_as_it_was_read_in_words(lang: Language) -> None:
    rules = Rulebook.national()
    titles = {each.name: each.title.text(lang) for each in rules.provisions if each.title}
    wanted = [
        (
            row["limit"],
            titles[row["limit"]],
            row["regulation"],
            UNITS[row["unit"]].counted(row["number"], lang)
            + (BEFORE[lang] if row.get("direction") == "before" else ""),
            OR[lang].join(rules.event_label(start, lang) for start in row["starts_from"]),
            Actor(row["actor"]).label(lang),
            row["citation"],
        )
        for row in ROWS
    ]
    assert _told(lang) == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_inferred_is_said_to_be(lang: Language) -> None:
    said, why = NO_START[lang]
    inferred = [line for line in _page(lang).splitlines() if said in line]
    assert len(inferred) == 7
    assert all(re.search(why, line) for line in inferred)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_exceptions_of_personal_data_are_those_that_are_told(lang: Language) -> None:
    """UU 27/2022 15, 33, 41(2), 50: the page names the articles that stand beside each deadline."""
    for limit in get_args(PersonalDataLimit):
        (row,) = (line for line in _page(lang).splitlines() if f"(../rules/{limit}.md)" in line)
        said = row.rsplit("|", 2)[1]
        for exception in exceptions_of(limit):
            assert re.search(rf"\b{exception.citation.article}\b", said), (
                limit,
                exception.citation,
            )
        named = set(re.findall(r"\b(15|33|50)\b", said))
        assert named <= {each.citation.article for each in exceptions_of(limit)}, limit
