"""The lists of items: as many as in the law, each with a key of its own that others may name.

The counts in item_counts.json were made by reading the two texts, and counted again by a program
over the copies of the texts when this was written; the texts themselves are not kept here. A place
without letters, such as Perki 1/2021 Pasal 15 ayat (3), counts as one item.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_ROOT = Path(__file__).parents[2]
_FILES = _ROOT / "src" / "keterbukaan" / "information" / "items"
COUNTS: dict[str, int] = json.loads(
    (_ROOT / "tests" / "data" / "item_counts.json").read_text(encoding="utf-8")
)
BOOKS: dict[str, dict[str, Any]] = {
    name: tomllib.loads((_FILES / f"{name}.toml").read_text(encoding="utf-8"))
    for name in ("perki_1_2021", "uu_14_2008")
}

# Articles whose lists stand in the library's other tables, not in the two files of items.
ELSEWHERE = {
    "Perki 1/2021": {"6", "8", "10", "12", "13", "49"},
    "UU 14/2008": {"17", "18"},
}

PLACE = re.compile(
    r"(?P<regulation>\S+ \S+) Pasal (?P<article>\d+)"
    r"(?: ayat \((?P<paragraph>\d+)\))?(?: huruf (?P<letter>[a-z]))?"
)
ITEM = re.compile(r"(?:huruf (?P<letter>[a-z]))?(?: angka (?P<number>\d+))?")


def _matched(pattern: re.Pattern[str], text: str) -> dict[str, str | None]:
    match = pattern.fullmatch(text)
    assert match is not None, text
    return match.groupdict()


def _entries() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for book in BOOKS.values():
        for entry in book["list"]:
            for item in entry["item"]:
                yield f"{book['regulation']} {entry['at']}", entry, item


def _keys() -> list[str]:
    keys: list[str] = []
    for book in BOOKS.values():
        for entry in book["list"]:
            place = _matched(PLACE, f"{book['regulation']} {entry['at']}")
            for item in entry["item"]:
                mark = _matched(ITEM, item["at"])
                parts = (place["article"], place["paragraph"], mark["letter"], mark["number"])
                keys.append(".".join([book["prefix"], *filter(None, parts)]))
    return keys


def test_files_have_as_many_items() -> None:
    found: Counter[str] = Counter()
    for place, _, item in _entries():
        mark = _matched(ITEM, item["at"])
        found[f"{place} huruf {mark['letter']}" if mark["number"] else place] += 1
    expected = {
        place: count
        for place, count in COUNTS.items()
        if (where := _matched(PLACE, place))["article"] not in ELSEWHERE[str(where["regulation"])]
    }

    assert found == expected


def test_items_follow_the_order_of_the_law() -> None:
    letters: dict[str, list[str]] = {}
    for place, _, item in _entries():
        mark = _matched(ITEM, item["at"])
        if mark["number"]:
            letters.setdefault(f"{place} huruf {mark['letter']}", []).append(mark["number"])
        elif mark["letter"]:
            letters.setdefault(place, []).append(mark["letter"])

    for place, marks in letters.items():
        in_order = "abcdefghijklmnopqrstuvwxyz" if marks[0] == "a" else range(1, 100)
        assert marks == [str(mark) for mark in in_order][: len(marks)], place


def test_every_key_is_its_own() -> None:
    assert [key for key, times in Counter(_keys()).items() if times > 1] == []


def test_every_key_named_exists() -> None:
    named = {entry["details"] for _, entry, _ in _entries() if "details" in entry}
    named.update(key for _, _, item in _entries() for key in item.get("elaborated_by", []))

    assert named - set(_keys()) == set()


@pytest.mark.parametrize(
    "item",
    [pytest.param(item, id=key) for key, (_, _, item) in zip(_keys(), _entries(), strict=True)],
)
def test_item_is_worded_in_both_languages(item: dict[str, Any]) -> None:
    for words in (item["id"], item["en"]):
        assert words.strip() == words != ""
        assert not words.endswith((".", ";", ":", " dan", " dan/atau", " atau"))


def test_item_not_asked_says_why() -> None:
    silent = [
        f"{place} {item['at']}"
        for place, _, item in _entries()
        if not item.get("asked", True) and not item.get("note")
    ]

    assert silent == []


ALLOWED = {
    "list": {
        *("at", "id", "en", "part", "category", "owed_by", "interval", "details", "note", "item"),
    },
    "item": {"at", "id", "en", "only_if", "asked", "elaborated_by", "owed_by", "note"},
}


def test_files_hold_no_other_keys() -> None:
    for book in BOOKS.values():
        assert set(book) == {"schema", "regulation", "prefix", "list"}
    for place, entry, item in _entries():
        assert set(entry) <= ALLOWED["list"], place
        assert set(item) <= ALLOWED["item"], place
