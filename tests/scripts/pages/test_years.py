"""The page of a year holds its days off, its decrees, and the caution where one was not seen."""

from __future__ import annotations

import pytest

from keterbukaan._words import long_day
from keterbukaan.calendar.decree import decreed_year, decrees_of
from keterbukaan.errors import Language
from scripts.pages.trees import LANGUAGES
from scripts.pages.years import pages


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_day_off_and_every_decree_stands_on_the_page_of_its_year(lang: Language) -> None:
    printed = pages(lang)
    for path, page in printed.items():
        if path == "calendar/index.md":
            continue
        year, told = int(path.removeprefix("calendar/").removesuffix(".md")), page()
        known = decreed_year(year)
        for day, off in known.off.items():
            (row,) = (each for each in told.splitlines() if long_day(day, lang) in each)
            assert off.name in row
            assert off.kind.label(lang) in row
        assert all(f"~~{long_day(day, lang)}~~" in told for day in known.removed)
        assert all(change.decree.name in told for change in decrees_of(year))


@pytest.mark.parametrize(
    ("lang", "caution"),
    [("id", "keputusannya sendiri belum dilihat"), ("en", "the decree itself was not seen")],
)
def test_that_a_decree_was_not_seen_stands_at_the_head_of_its_year_and_in_the_index(
    lang: Language, caution: str
) -> None:
    printed = pages(lang)
    page = printed["calendar/2027.md"]()
    assert page.index("!!! warning") < page.index(caution) < page.index("\n| ")
    (row,) = (each for each in printed["calendar/index.md"]().splitlines() if "[2027]" in each)
    assert caution in row


def test_the_legend_names_the_marks_of_its_year_and_no_other() -> None:
    printed = pages("id")
    assert "☾" not in printed["calendar/2026.md"]()
    assert "☾ masih akan ditetapkan" in printed["calendar/2027.md"]()
    assert "~~Dicoret~~" in printed["calendar/2020.md"]()
    assert "~~Dicoret~~" not in printed["calendar/2026.md"]()
