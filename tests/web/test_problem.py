"""Problem details: the status and the words of every error, and nothing of what was sent."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from keterbukaan import InformationRequest, due
from keterbukaan.errors import (
    ArgumentError,
    KeterbukaanError,
    NaiveMomentError,
    NotADayError,
    RecordError,
)
from keterbukaan.information import ExemptionClaim
from keterbukaan.law import Citation
from keterbukaan.web import http_status_of, language_of, problem_details
from keterbukaan.web.problem import problem_schema
from tests.test_errors import EXAMPLES

VALIDATOR = Draft202012Validator(problem_schema())
NAME = "Budi Santoso"
STATUS = {
    404: {"UnknownNameError"},
    409: {"UnlawfulEvent", "ContradictionError", "OtherLawVersionError"},
    500: {"KeterbukaanError", "MissingExtraError", "UnexpectedError"},
}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: error.code)
def test_every_error_has_its_status_and_a_whole_object(error: KeterbukaanError) -> None:
    name = type(error).__name__
    wanted = next((status for status, names in STATUS.items() if name in names), 422)
    assert http_status_of(error) == wanted
    found = problem_details(error)
    VALIDATOR.validate(json.loads(json.dumps(found)))
    assert (found["status"], found["code"]) == (wanted, error.code)
    assert found["detail"] == found["details"]["id"] != found["details"]["en"]
    assert found["title"] == found["titles"]["id"] != found["titles"]["en"]


def test_the_language_comes_first_and_both_are_there() -> None:
    error = ArgumentError.of("n", 1, "salah", "wrong")
    for lang, order in (("id", ["id", "en"]), ("en", ["en", "id"])):
        found = problem_details(error, lang)  # type: ignore[arg-type]
        assert [*found["titles"]] == [*found["details"]] == order
        assert found["detail"] == found["details"][lang]


def test_an_article_is_named_where_the_law_asks() -> None:
    claim = {"letter": "h", "item": 9, "act": "UU 14/2008 Pasal 17"}
    with pytest.raises(RecordError) as refused:
        InformationRequest.load({"received": "x", "items": []})
    problems = problem_details(refused.value)["problems"]
    assert [(each["field"], each["citation"]) for each in problems] == [
        ("received", None),
        ("items", None),
    ]
    with pytest.raises(RecordError) as by_law:
        ExemptionClaim.load(claim)
    (problem,) = problem_details(by_law.value)["problems"]
    assert problem["citation"] == "UU 14/2008 Pasal 17 huruf h"


def refused_by_name() -> list[KeterbukaanError]:
    naive, no_day = NaiveMomentError(moment=NAME), NotADayError(given=f"str {NAME}")
    found: list[KeterbukaanError] = [naive, no_day]
    for wrong in (
        lambda: due(NAME, date(2025, 3, 24)),
        lambda: Citation.parse(NAME),
        lambda: InformationRequest.load({"received": NAME, "items": NAME}),
        lambda: due("request.response", {NAME: date(2025, 3, 24)}),
        lambda: due("request.response", NAME),  # type: ignore[call-overload]
    ):
        with pytest.raises(KeterbukaanError) as refused:
            wrong()
        found.append(refused.value)
    return found


@pytest.mark.parametrize("error", refused_by_name(), ids=lambda error: error.code)
def test_nothing_of_what_was_sent_is_answered(error: KeterbukaanError) -> None:
    assert NAME not in json.dumps(problem_details(error))
    assert error.code in problem_details(error)["type"]


def test_faults_as_frameworks_list_them_are_an_object_too() -> None:
    with pytest.raises(ValidationError) as refused:
        InformationRequest.model_validate({"received": NAME})
    found = problem_details(refused.value.errors(), "en")
    VALIDATOR.validate(found)
    assert found == problem_details(refused.value, "en")
    assert (found["status"], found["code"]) == (422, "KB-I05")
    assert found["detail"].startswith("received: is not a date")
    assert problem_details([])["problems"] == []


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        (None, "id"),
        ("", "id"),
        ("en", "en"),
        ("EN-us", "en"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("en;q=0.1, id;q=0.2", "id"),
        ("in", "id"),
        ("fr, en;q=0.3", "en"),
        ("id;q=0", "id"),
        ("en;q=0", "id"),
        ("en;q=9,,;;", "id"),
        ("*", "id"),
        ("x" * 5000, "id"),
    ],
)
def test_the_language_that_a_request_prefers(header: str | None, lang: str) -> None:
    assert language_of(header) == lang


def test_another_default_is_taken_where_neither_is_preferred() -> None:
    assert language_of("jv", "en") == "en"
    wrong: Any = "jv"
    with pytest.raises(ArgumentError):
        language_of("id", wrong)
