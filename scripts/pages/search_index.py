"""The index of the search of a built site, so that pages which answer a question stand first.

The builder gives every heading a place of its own. Then a heading that all rules share, and the
members of a class in the reference, crowd out the page that was asked for. Here they are part of
what stands above them: each word is still found, and leads there.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

_STANDS_ON_MANY = 8
_BEFORE = "var __index = "
_REFERENCE = "reference/"
_ARTICLE = re.compile(r" Pasal (?P<number>\d+\w*)$")
_CLASSES = 2
"""The level of headings of the reference below which are members."""

_Item = dict[str, Any]


def index_anew(site: Path, words: Mapping[str, Sequence[str]]) -> None:
    """Write the index of a site anew, with more words by which some of its pages are asked for."""
    file = site / "search.json"
    index = json.loads(file.read_text("utf-8"))
    index["items"] = with_words(with_articles(folded(index["items"])), words)
    told = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(told, encoding="utf-8")
    (site / "search.js").write_text(f"{_BEFORE}{told}", encoding="utf-8")


def folded(items: Iterable[_Item]) -> list[_Item]:
    """Return the places of an index without those that belong to what stands above them."""
    items = list(items)
    titles = Counter(item["title"] for item in items if "#" in item["location"])
    found: list[_Item] = []
    page = above = {"location": ""}
    for item in items:
        if "#" not in item["location"]:
            page = above = dict(item)
            found.append(page)
        elif titles[item["title"]] >= _STANDS_ON_MANY:
            _add(page, item)
        elif item["location"].startswith(_REFERENCE) and item["level"] > _CLASSES:
            _add(above, item)
        else:
            above = dict(item)
            found.append(above)
    return found


def with_words(items: Iterable[_Item], words: Mapping[str, Sequence[str]]) -> list[_Item]:
    """Return places of which some have more words by which readers ask for them."""
    return [
        {**item, "text": " ".join((item["text"], *words[item["location"]]))}
        if item["location"] in words
        else item
        for item in items
    ]


def with_articles(items: Iterable[_Item]) -> list[_Item]:
    """Return places of which those of an article are found by its English word as well."""
    found = []
    for item in items:
        number = _ARTICLE.search(item["title"])
        text = f"{item['text']} article {number['number']}" if number else item["text"]
        found.append({**item, "text": text})
    return found


def _add(above: _Item, item: _Item) -> None:
    above["text"] = f"{above.get('text', '')} {item['title']} {item['text']}"
