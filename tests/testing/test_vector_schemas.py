"""The files of vectors, and what passes between a program and its check, fit their schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from keterbukaan.testing.vectors import VectorKind, vector, vectors

FOLDER = Path(vector.__file__).parent
FILES = sorted(each for each in FOLDER.rglob("*.json") if not each.name.endswith(".schema.json"))
DAYS = {"date": "2025-04-16", "earliest": "2025-04-08", "latest": "2025-04-16"}
STATE = {"state": "received", "obligations": [], "remedies": []}


def schema_of(name: str) -> Draft202012Validator:
    schema: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


VECTORS, WIRE = schema_of("vectors"), schema_of("wire")


def test_each_schema_says_which_it_is() -> None:
    for file, name in (("vectors", "vectors"), ("wire", "vectors-wire")):
        schema = json.loads((FOLDER / f"{file}.schema.json").read_text("utf-8"))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"urn:keterbukaan:schema:{name}:1"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_is_as_its_schema_says(file: Path) -> None:
    assert [
        each.message[:200] for each in VECTORS.iter_errors(json.loads(file.read_text("utf-8")))
    ] == []


def test_no_two_vectors_of_all_files_have_one_id_and_every_body_named_is_there() -> None:
    names = [each.id for each in vectors()]
    assert len({*names}) == len(names)
    assert all(each.id.startswith(f"{each.kind.value}/") for each in vectors())
    bodies = {str(each.asked["body"]).partition("\n")[0] for each in vectors()}
    assert bodies <= {"None", "schema = 1"}


def test_every_question_is_a_line_of_the_wire() -> None:
    assert {*vectors()} == {*vectors(VectorKind.DATE), *vectors(VectorKind.HISTORY)}
    for each in vectors()[::50]:
        assert "\n" not in each.question
        assert [*WIRE.iter_errors(each.asked)] == []


@pytest.mark.parametrize(
    "answer",
    [
        {"id": "date/1", **DAYS},
        {"id": "date/1", **DAYS, "by": "their program 3.1"},
        {"id": "date/1", "skip": "no bodies"},
        {"id": "history/1", **STATE},
        {"id": "history/1", **STATE, "irregularities": []},
    ],
)
def test_answers_are_lines_of_the_wire(answer: dict[str, Any]) -> None:
    assert [*WIRE.iter_errors(answer)] == []


@pytest.mark.parametrize(
    "answer",
    [
        [],
        DAYS,
        {"id": "date/1"},
        {"id": "date/1", **DAYS, "date": "16/04/2025"},
        {"id": "date/1", **DAYS, "date": "2025-02-30"},
        {"id": "date/1", "date": "2025-04-16"},
        {"id": "date/1", "skip": None},
        {"id": "history/1", **STATE, "obligations": [{"step": "registered"}]},
    ],
)
def test_what_is_no_answer_is_none(answer: object) -> None:
    assert [*WIRE.iter_errors(answer)] != []
