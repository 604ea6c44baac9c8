"""Every vector of kind `history`: worked by hand from the articles, then put to the library.

What a vector expects was read in its article and counted on the decreed days off. So where one of
them fails, read the article again before you touch the vector.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from keterbukaan import Jurisdiction, Rulebook
from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint import Complaint
from keterbukaan.cases.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.objection import InformationObjection
from keterbukaan.cases.request import InformationRequest

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
CASES: dict[str, type[Case[Any]]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "complaint": Complaint,
}
Vector = dict[str, Any]


def _vectors() -> Iterator[Vector]:
    for file in sorted(HISTORY.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".json"):
            yield from json.loads(file.read_text("utf-8"))["vectors"]


VECTORS = list(_vectors())


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["id"])
def test_the_library_says_what_the_articles_give(vector: Vector) -> None:
    assert _answer(vector) == _as_sets(vector["expected"]), vector["reason"]["en"]


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


def _answer(vector: Vector) -> dict[str, object]:
    """Return what the library says of a vector's case, or dossier, on its day."""
    body, on = _body(vector), date.fromisoformat(vector["on"])
    case: Case[Any] | Dossier
    state: object
    if vector["case"] == "dossier":
        parts = {name: _case(name, held, body, on) for name, held in vector["record"].items()}
        states = {name: each.state(under=body).name for name, each in parts.items()}
        case = Dossier.model_validate(parts)
        state = {
            "request": states.get("request"),
            "objections": [states["objection"]] if "objection" in states else [],
            "dispute": states.get("dispute"),
        }
    else:
        case = _case(vector["case"], vector["record"], body, on)
        state = case.state(under=body).name
    return {
        "state": state,
        "obligations": {
            (each.step, each.who.value, _iso(each.by_day), each.late)
            for each in case.obligations(on=on, under=body)
        },
        "remedies": {
            (each.name, _iso(each.first), _iso(each.last))
            for each in case.remedies(on=on, under=body)
        },
        "irregularities": {
            (each.event, each.on.isoformat(), each.nature.value)
            for each in case.irregularities(under=body)
        },
    }


def _case(kind: str, record: dict[str, Any], body: Jurisdiction, on: date) -> Case[Any]:
    """Return a stored case as it was on a day; nothing of it may be lost in reading it."""
    loaded = CASES[kind].load(record, under=body, strict=False)
    assert loaded.refused == ()
    return loaded.case.as_of(on=on)


def _body(vector: Vector) -> Jurisdiction:
    """Return the body that a vector names: its file, the readings it takes, what was known."""
    text, known_on = vector["body"], vector["known_on"]
    body = Jurisdiction.national() if text is None else Jurisdiction.loads(text)
    body = body.choosing(*(f"{name}={value}" for name, value in vector["readings"].items()))
    return body if known_on is None else body.as_known_on(date.fromisoformat(known_on))


def _as_sets(expected: dict[str, Any]) -> dict[str, object]:
    """Return what is expected, with no order and nothing twice."""
    lists = {name: expected[name] for name in ("obligations", "remedies", "irregularities")}
    told = {name: {tuple(each.values()) for each in found} for name, found in lists.items()}
    return {"state": expected["state"], **told}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
