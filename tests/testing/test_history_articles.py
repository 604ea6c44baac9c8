"""The articles on which the histories rest can be looked up, and every ground is asked about."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from keterbukaan import Rulebook
from keterbukaan.law.citation import Citation

HISTORY = files("keterbukaan").joinpath("testing", "vectors", "history")
VECTORS: list[dict[str, Any]] = [
    vector
    for name in ("requests.json", "objections.json")
    for vector in json.loads(HISTORY.joinpath(name).read_text("utf-8"))["vectors"]
]
READ = {regulation.id for regulation in Rulebook.national().regulations}


@pytest.mark.parametrize("article", sorted({each for one in VECTORS for each in one["article"]}))
def test_each_article_stands_in_a_regulation_that_was_read(article: str) -> None:
    assert Citation.parse(article).regulation in READ


@pytest.mark.parametrize("letter", "abcdefg")
def test_every_ground_of_objection_is_asked_about(letter: str) -> None:
    cited = {f"UU 14/2008 Pasal 35 ayat (1) huruf {letter}"}
    claimed = {claim["ground"] for one in VECTORS for claim in one["record"].get("claims", ())}
    assert letter in claimed or any(cited & set(one["article"]) for one in VECTORS)
