"""Every vector of kind `history`: worked by hand from the articles, then put to the library.

What a vector expects was read in its article and counted on the decreed days off. So where one of
them fails, read the article again before you touch the vector.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from keterbukaan import Rulebook
from tests.testing.responder import CASES, history

HISTORY = files("keterbukaan").joinpath("testing", "vectors", "history")
KEYS = {
    "v",
    "id",
    "kind",
    "case",
    "record",
    "known_on",
    "readings",
    "body",
    "on",
    "article",
    "reason",
    "source",
    "expected",
}
EXPECTED = {"state", "obligations", "remedies", "irregularities"}
Vector = dict[str, Any]


def _vectors() -> Iterator[Vector]:
    for file in sorted(HISTORY.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".json"):
            yield from json.loads(file.read_text("utf-8"))["vectors"]


VECTORS = list(_vectors())


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["id"])
def test_the_library_says_what_the_articles_give(vector: Vector) -> None:
    assert _as_sets(history(vector)) == _as_sets(vector["expected"]), vector["reason"]["en"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["id"])
def test_a_vector_can_be_followed_by_a_stranger(vector: Vector) -> None:
    assert vector.keys() == KEYS
    assert vector["expected"].keys() == EXPECTED
    assert (vector["v"], vector["kind"]) == (1, "history")
    assert vector["id"].startswith(f"history/{vector['case']}/")
    assert all(vector["article"])
    assert set(vector["reason"]) == {"id", "en"}
    assert all(len(words.split()) > 5 for words in vector["reason"].values())


def test_each_vector_has_an_id_of_its_own() -> None:
    ids = [vector["id"] for vector in VECTORS]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("kind", CASES)
def test_the_vectors_reach_every_stage_and_every_kind_of_event(kind: str) -> None:
    theirs = [vector for vector in VECTORS if vector["case"] == kind]
    life = CASES[kind].lifecycle()
    events = {each["kind"] for vector in theirs for each in vector["record"]["events"]}
    assert {vector["expected"]["state"] for vector in theirs} == life.states.keys()
    assert events == life.moves.keys()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["id"])
def test_what_is_owed_is_named_by_its_limit_or_by_the_event_that_does_it(vector: Vector) -> None:
    kinds = vector["record"] if vector["case"] == "dossier" else [vector["case"]]
    events = {event for kind in kinds for event in CASES[kind].lifecycle().moves}
    limits = {each.name for each in Rulebook.national().provisions}
    steps = {each["step"] for each in vector["expected"]["obligations"]}
    assert steps <= events | limits | {None}  # no event does what is owed all through a stage


def test_the_real_cases_say_where_they_come_from() -> None:
    real = json.loads(HISTORY.joinpath("commission.json").read_text("utf-8"))["vectors"]
    assert all(vector["source"] for vector in real)


def _as_sets(answer: dict[str, Any]) -> dict[str, object]:
    """Return an answer, or what is expected, with no order and nothing twice."""
    lists = {name: answer[name] for name in ("obligations", "remedies", "irregularities")}
    told = {name: {tuple(each.values()) for each in found} for name, found in lists.items()}
    return {"state": answer["state"], **told}
