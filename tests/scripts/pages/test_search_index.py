"""The index of the search: what crowds out the page that was asked for is part of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from scripts.pages.configuration import asked_for_by
from scripts.pages.search_index import folded, index_anew, with_articles, with_words
from scripts.pages.trees import LANGUAGES


def place(location: str, title: str, level: int = 1) -> dict[str, Any]:
    return {
        "location": location,
        "level": level,
        "title": title,
        "text": f"{title}.",
        "path": [title],
        "tags": [],
    }


def test_a_heading_that_many_pages_share_is_part_of_its_page() -> None:
    pages = [place(f"rules/{n}.html", f"Rule {n}") for n in range(8)]
    shared = [place(f"rules/{n}.html#example", "When is it due?", 2) for n in range(8)]
    items = [each for both in zip(pages, shared, strict=True) for each in both]

    found = folded(items)

    assert [each["location"] for each in found] == [each["location"] for each in pages]
    assert all("When is it due?" in each["text"] for each in found)
    assert "When is it due?" not in pages[0]["text"]  # what was given is as it was


def test_a_heading_of_its_own_stays_a_place_of_its_own() -> None:
    items = [place("a.html", "A"), place("a.html#how", "How it is counted", 2)]

    assert folded(items) == items


def test_members_in_the_reference_are_part_of_their_class_and_only_there() -> None:
    reference = [
        place("reference/law.html", "Law"),
        place("reference/law.html#Limit", "Limit", 2),
        place("reference/law.html#Limit.unit", "unit", 3),
        place("how-to/today.html", "Today"),
        place("how-to/today.html#deep", "Deep", 3),
    ]

    found = folded(reference)

    assert [each["location"] for each in found] == [
        "reference/law.html",
        "reference/law.html#Limit",
        "how-to/today.html",
        "how-to/today.html#deep",
    ]
    assert "unit" in found[1]["text"]


def test_a_page_is_found_by_words_that_do_not_stand_on_it() -> None:
    items = [place("a.html", "A"), place("b.html", "B")]

    first, second = with_words(items, {"b.html": ["kalkulator"]})

    assert first == items[0]
    assert second["text"].split()[-1] == "kalkulator"


def test_an_article_is_found_by_its_english_word() -> None:
    items = [place("perki.html#34", "Perki 1/2021 Pasal 34", 2), place("a.html", "A")]

    article, other = with_articles(items)

    assert article["text"].endswith(" article 34")
    assert other == items[1]


def test_both_files_of_a_site_hold_the_new_index(tmp_path: Path) -> None:
    index = {"config": {"lang": ["id"]}, "items": [place("a.html", "Pengumuman")]}
    (tmp_path / "search.json").write_text(json.dumps(index), "utf-8")

    index_anew(tmp_path, {"a.html": ["kalkulator"]})

    written = json.loads((tmp_path / "search.json").read_text("utf-8"))
    script = (tmp_path / "search.js").read_text("utf-8")
    assert written["config"] == index["config"]
    assert json.loads(script.removeprefix("var __index = ")) == written
    assert "kalkulator" in written["items"][0]["text"]


def test_the_words_are_told_for_each_language() -> None:
    assert all(asked_for_by(lang) for lang in LANGUAGES)
