"""A plain schema holds nothing that a strict validator does not know or asks for in vain."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft202012Validator
from pydantic import Field, TypeAdapter

from keterbukaan.records import Day, Record, Text
from keterbukaan.records.record import PlainSchema


class Colour(Enum):
    RED = "merah"


class Red(Record):
    kind: Literal["red"] = "red"


class Blue(Record):
    kind: Literal["blue"] = "blue"


class Box(Record):
    by_day: dict[Day, int]
    by_name: dict[str, int]
    by_colour: dict[Colour, int]
    colours: tuple[Annotated[Red | Blue, Field(discriminator="kind")], ...] = ()


def test_names_of_properties_are_texts() -> None:
    properties = Box.model_json_schema()["properties"]
    assert properties["by_day"]["propertyNames"] == {"format": "date", "type": "string"}
    assert "propertyNames" not in properties["by_name"]
    assert properties["by_colour"]["propertyNames"] == {"$ref": "#/$defs/Colour"}


def test_only_openapi_has_a_discriminator() -> None:
    assert "discriminator" not in Box.model_json_schema()["properties"]["colours"]["items"]
    plain = TypeAdapter(Box).json_schema(schema_generator=PlainSchema)
    assert plain == Box.model_json_schema()
    of_openapi = TypeAdapter(Box).json_schema()["properties"]["colours"]["items"]["discriminator"]
    assert of_openapi["mapping"] == {"red": "#/$defs/Red", "blue": "#/$defs/Blue"}


class Note(Record):
    text: Text


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *(
            (f"{blank}{blank}", False)
            for blank in "\t\n\x0b\x0c\r \x85\xa0\u1680\u2003\u2028\u3000"
        ),
        *((f" {sign} ", True) for sign in ("a", "\u200b", "\x1c", "\x1f", "\ufeff")),
    ],
)
def test_what_is_blank_is_blank_to_both(text: str, is_one: bool) -> None:  # noqa: FBT001
    schema: dict[str, Any] = Note.model_json_schema()
    assert Draft202012Validator(schema).is_valid({"text": text}) is is_one
    try:
        Note.model_validate({"text": text})
    except ValueError:
        assert not is_one
    else:
        assert is_one
