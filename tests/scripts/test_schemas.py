"""The published schemas are those in force, so that a change shows; each says what it is."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from scripts.schemas import SCHEMAS, every_schema, schemas

PUBLISHED = {file.stem: file.read_text(encoding="utf-8") for file in SCHEMAS.glob("*.json")}
MADE = schemas()


@pytest.mark.parametrize("name", sorted(PUBLISHED | MADE))
def test_each_published_schema_is_the_one_in_force(name: str) -> None:
    assert PUBLISHED.get(name) == MADE.get(name), (
        f"schemas/{name}.json is not the schema in force. Where the change is meant, run "
        "`python -m scripts.schemas` and tell of it in the changelog: other systems read this file."
    )


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_each_schema_says_what_it_is(name: str) -> None:
    schema = json.loads(PUBLISHED[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:keterbukaan:schema:{name}:1"
    assert schema["title"]
    assert schema["description"].strip()
    assert ">>>" not in schema["description"], "an example in Python is for no other language"


def test_no_two_things_have_one_name() -> None:
    names = [name for name, _ in every_schema()]
    assert len(names) == len({*names})
