"""What may name a person shows in no `repr`: every class of the package is tried with a secret."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from inspect import isabstract, isclass
from pkgutil import walk_packages
from typing import Any

import attrs
import pytest

import keterbukaan
from keterbukaan.records.record import Record

HELD = "zqxrahasia"
OF_OFFICES = {
    # offices and what they are called
    *("act", "body", "by_body", "of_body", "first_body", "against_unit", "against_office", "unit"),
    *("units", "position", "place", "competence", "role", "substitute", "classification"),
    # what an office publishes of itself and its officials (UU 25/2009 36(4); UU 14/2008 9)
    *("PublishedOfficer.name", "PublishedOfficer.address", "channels", "decision"),
    *("AppointmentDecree.number", "TeamDecree.number", "adapted_because", "nil_because"),
    *("title", "covers", "url", "summary", "form", "made", "retention"),
    *("archive_code", "archive_location", "ConsequenceTest.number", "_Letter.number"),
    *("ExemptionLetter.number", "StatusChange.number"),
    # the kinds of service that an office offers, by the standard that it publishes
    *("ServiceStandard.service", "Consultation.service", "ConsultationRecord.service"),
    # closed sets and names of the rules
    *("item", "grounds", "asks_for", "period"),
}
"""What is shown and names no private person: fields, or a field of one class."""


def classes() -> Iterator[type]:
    for module in walk_packages(keterbukaan.__path__, "keterbukaan."):
        if module.name != "keterbukaan.__main__":
            held = vars(import_module(module.name)).values()
            yield from (each for each in held if isclass(each) and each.__module__ == module.name)


RECORDS = [each for each in classes() if issubclass(each, Record) and not isabstract(each)]
ROWS = [
    each
    for each in classes()
    if attrs.has(each) and each.__module__.startswith(("keterbukaan.files", "keterbukaan.reg"))
]


def shown(kind: type[Record], field: str) -> str:
    """Return the `repr` of a record that holds the secret in one field."""
    values: dict[str, Any] = {**dict.fromkeys(kind.model_fields), field: HELD}
    return repr(kind.model_construct(**values))


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_no_record_shows_what_is_written_freely(kind: type[Record]) -> None:
    held = {name for name, each in kind.model_fields.items() if "str" in str(each.annotation)}
    open_ = {name for name in held if HELD in shown(kind, name)}
    assert {name for name in open_ if not {name, f"{kind.__name__}.{name}"} & OF_OFFICES} == set()


def test_what_is_open_is_there() -> None:
    every = {name for kind in RECORDS for name in kind.model_fields}
    every |= {f"{kind.__name__}.{name}" for kind in RECORDS for name in kind.model_fields}
    assert every >= OF_OFFICES


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_no_row_of_a_register_shows_its_number_or_unit(kind: type[attrs.AttrsInstance]) -> None:
    for each in attrs.fields(kind):
        if each.name in {"number", "unit", "records"} and "str" in str(each.type):
            assert each.repr is False, f"{kind.__name__}.{each.name}"
