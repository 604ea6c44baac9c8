"""What a record writes is read back as it was, and its schema takes what the record takes.

Drawn from the schemas, for every kind of record that is stored, with every kind of event.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from keterbukaan.records import Stored, problems_of
from tests.drawn_json import Json, every_stored_kind, values, with_a_fault

KINDS = every_stored_kind()
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"exclude_unset": True},
    {"exclude_defaults": True},
    {"exclude_none": True},
    {"exclude_unset": True, "exclude_none": True},
)
OF_SHAPE = {"KB-I05", "KB-K03"}
"""The codes of what a JSON Schema could say; the others are what an article says of a record."""


@cache
def validator(kind: type[Stored]) -> Draft202012Validator:
    schema = kind.model_json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@cache
def drawn(kind: type[Stored]) -> st.SearchStrategy[Json]:
    return values(kind.model_json_schema())


def read(kind: type[Stored], written: Json) -> tuple[Stored | None, set[str]]:
    """Return the record, or the codes of what is wrong."""
    try:
        return kind.model_validate(written), set()
    except ValidationError as error:
        return None, {each.code for each in problems_of(error)}


def lawful(kind: type[Stored], written: Json) -> Stored:
    """Return the record without the fields that an article does not allow beside the others."""
    while True:
        try:
            return kind.model_validate(written)
        except ValidationError as error:
            wrong = {each.field.partition(".")[0] for each in problems_of(error)}
            left = {key: each for key, each in written.items() if key not in wrong}
            assume(left != written)
            written = left


def test_the_kinds_are_those_that_are_stored() -> None:
    assert {kind.__name__ for kind in KINDS} == {
        "AppointmentDecree",
        "AssistanceRequest",
        "Complaint",
        "ConsequenceTest",
        "Consultation",
        "Dispute",
        "Dossier",
        "DutyFacts",
        "Exemption",
        "ExemptionLetter",
        "ImmediateAnnouncement",
        "InformationObjection",
        "InformationRequest",
        "ListProposal",
        "OmbudsmanReport",
        "ListReview",
        "PublicInformationList",
        "Publication",
        "StatusChange",
        "TeamDecree",
        "WrittenConsideration",
    }


@each_kind
@given(data=st.data())
def test_what_a_record_writes_is_read_back_as_it_was(
    kind: type[Stored], data: st.DataObject
) -> None:
    record = lawful(kind, data.draw(drawn(kind)))
    for options in OPTIONS:
        for written in (
            record.model_dump(mode="json", **options),
            json.loads(record.model_dump_json(**options)),
        ):
            assert written["schema"] == 1
            assert kind.model_validate(written) == record
            validator(kind).validate(written)
        assert kind.model_validate(record.model_dump(**options)) == record


@each_kind
@given(data=st.data())
def test_what_a_schema_takes_is_refused_for_an_article_alone(
    kind: type[Stored], data: st.DataObject
) -> None:
    written = data.draw(drawn(kind))
    validator(kind).validate(written)
    assert not read(kind, written)[1] & OF_SHAPE


@each_kind
@given(data=st.data())
def test_a_schema_and_its_record_refuse_the_same_faults(
    kind: type[Stored], data: st.DataObject
) -> None:
    whole = data.draw(drawn(kind))
    assume(whole)
    written = data.draw(with_a_fault(whole))
    record, codes = read(kind, written)
    if validator(kind).is_valid(written):
        assert not codes & OF_SHAPE
    elif record is not None:  # it was read in another form than the record's own, such as "5" for 5
        assert not _says(record.model_dump(mode="json", exclude_unset=True), written)


def _says(dumped: Json, written: Json) -> bool:
    """Return whether all that was written stands in the record in the same form."""
    if isinstance(written, dict):
        return isinstance(dumped, dict) and all(
            key in dumped and _says(dumped[key], each) for key, each in written.items()
        )
    if isinstance(written, list):
        return (
            isinstance(dumped, list)
            and len(dumped) == len(written)
            and all(map(_says, dumped, written))
        )
    return type(dumped) is type(written) and bool(dumped == written)
