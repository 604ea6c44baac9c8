"""The lists of items: as many as in the law, each with a key of its own that others may name.

The counts in item_counts.json were made by reading the two texts. A place without letters, such as
Perki 1/2021 Pasal 15 ayat (3), counts as one item.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

_ROOT = Path(__file__).parents[2]
_TEXTS = _ROOT.parent / "shared" / "law" / "texts"
_FILES = _ROOT / "src" / "keterbukaan" / "information" / "items"
COUNTS: dict[str, int] = json.loads(
    (_ROOT / "tests" / "data" / "item_counts.json").read_text(encoding="utf-8")
)
BOOKS: dict[str, dict[str, Any]] = {
    name: tomllib.loads((_FILES / f"{name}.toml").read_text(encoding="utf-8"))
    for name in ("perki_1_2021", "uu_14_2008")
}
TEXTS = {"Perki 1/2021": "perki-1-2021.txt", "UU 14/2008": "uu-14-2008.txt"}

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


# Reading the law's text


def _body(name: str) -> list[str]:
    """Return the lines of the articles, without page numbers, catchwords and the elucidation."""
    lines: list[str] = []
    for raw in (_TEXTS / name).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line == "PENJELASAN":
            break
        if line and not line.endswith("…") and not re.fullmatch(r"-\s*\d+\s*-", line):
            lines.append(line)
    return lines


def _article(lines: list[str], number: int) -> list[str]:
    """Return the lines of an article; headings count only in the order 1, 2, 3, ..."""
    starts: list[int] = []
    for place, line in enumerate(lines):
        if line == f"Pasal {len(starts) + 1}":
            starts.append(place)
    return lines[starts[number - 1] + 1 : starts[number]]


def _paragraph(lines: list[str], number: int) -> list[str]:
    """Return the lines of the first paragraph of this number; "ayat" before it marks a citation."""
    starts = [
        (place, int(match[1]))
        for place, line in enumerate(lines)
        if (match := re.match(r"\((\d+)\)\s", line))
        and not (place and lines[place - 1].endswith("ayat"))
    ]
    first = next(index for index, (_, found) in enumerate(starts) if found == number)
    ends = [place for place, _ in starts[first + 1 :]] or [len(lines)]
    return lines[starts[first][0] : ends[0]]


def _marks(lines: list[str], pattern: str, marks: Iterator[str]) -> list[int]:
    """Return where the marks stand at the head of a line, each after the one before it."""
    places: list[int] = []
    wanted = next(marks)
    for place, line in enumerate(lines):
        match = re.match(rf"({pattern})\.\s", line)
        if match and match[1] == wanted:
            places.append(place)
            wanted = next(marks)
    return places


def _counted(place: str) -> int:
    where = _matched(PLACE, place)
    lines = _article(_body(TEXTS[str(where["regulation"])]), int(str(where["article"])))
    if where["paragraph"]:
        lines = _paragraph(lines, int(where["paragraph"]))
    letters = _marks(lines, "[a-z]", iter("abcdefghijklmnopqrstuvwxyz"))
    if not where["letter"]:
        return len(letters) or 1
    starts = dict(zip("abcdefghijklmnopqrstuvwxyz", pairwise([*letters, len(lines)]), strict=False))
    start, end = starts[where["letter"]]
    return len(_marks(lines[start:end], r"\d+", (str(number) for number in range(1, 100))))


@pytest.mark.skipif(not _TEXTS.is_dir(), reason="the texts of the law are not kept here")
@pytest.mark.parametrize("place", COUNTS)
def test_law_has_as_many_items(place: str) -> None:
    assert _counted(place) == COUNTS[place]


# Reading the files of items


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
