"""Every answer travels: as plain JSON, by its schema, through pydantic and FastAPI."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import TypeAdapter

from keterbukaan import (
    Actor,
    Citation,
    Deadline,
    Finding,
    InformationRequest,
    Jurisdiction,
    Undated,
    due,
    law_version,
)
from keterbukaan._answers import Answer, Printed
from keterbukaan._words import Said
from keterbukaan.cases import Case, Obligation
from keterbukaan.cases.dispute import body_levels
from keterbukaan.cases.request import RequestItem
from keterbukaan.files import OtherLine, SaidOnce
from keterbukaan.law import stale_rules
from keterbukaan.registers import (
    Column,
    DoubtfulColumn,
    Knowledge,
    LeftOutLine,
    MovedRow,
    RegisterRow,
    moved_row,
)
from keterbukaan.schemas import schema_of
from keterbukaan.testing import complaints, disputes, objections, requests
from scripts.schemas import answers
from tests.fuzz.doors import public_classes
from tests.fuzz.valid import examples
from tests.people import APPLICANT

EVERY = answers()
NO_ANSWER = {
    "CalendarTable": "a table travels by `write_days`, with its digest",
    "Chain": "names the limits of a table",
    "ComplaintProgress": "where a fold stands; what follows from it is asked of the case",
    "ComplaintRoles": "a catalogue; its entries travel",
    "CountingMethod": "how a deadline was counted; its days and readings travel",
    "DayTable": "a table travels by `write_days`, with its digest",
    "DisputeProgress": "where a fold stands; what follows from it is asked of the case",
    "FilledForm": "holds a record, which travels itself",
    "Grounds": "a catalogue; its entries travel",
    "Items": "a catalogue; its entries travel",
    "Knowledge": "the question of what moved, given by whoever asks",
    "Limits": "what may be read, given by whoever asks",
    "ObjectionProgress": "where a fold stands; what follows from it is asked of the case",
    "OfficeFile": "a file that was read; what is judged of it travels",
    "OfficeHours": "part of a body's file, given by whoever asks",
    "Organization": "a catalogue; its entries travel",
    "Progress": "where a fold stands; what follows from it is asked of the case",
    "RecordFile": "a file that was read; its records and problems travel",
    "RecordedStep": "part of a fold; the timeline tells each step",
    "Register": "a file that was read; its rows and problems travel",
    "RequestProgress": "where a fold stands; what follows from it is asked of the case",
    "RequestTable": "names the table and the columns of somebody's database",
    "Rulebook": "a catalogue; its provisions travel",
    "Sanctions": "a catalogue; its entries travel",
    "TableForm": "how a table is read, given by whoever asks",
    "Ways": "a catalogue; its entries travel",
    "WorkingCalendar": "a catalogue; its days travel",
}
"""The values that do not travel by themselves, each with its reason."""
VALIDATORS = {
    name: Draft202012Validator(schema_of(name), format_checker=FormatChecker()) for name in EVERY
}

RECEIVED = date(2025, 3, 24)
REQUEST = InformationRequest(
    received=RECEIVED,
    items=(RequestItem(number=1, details="Salinan DPA 2025"),),
    applicant=APPLICANT,
    purpose="penelitian",
)


def further() -> Iterator[Answer]:
    """Yield real answers that the examples of other types do not lead to."""
    national, known = Jurisdiction.national(), date(2025, 8, 5)
    yield from national.rulebook.agreement("objection.response")
    yield from body_levels().values()
    yield national.calendar.coverage
    change = due("request.response", known, under=national.as_known_on(known)).under(national)
    yield from (change, *change.days)
    readings = due("request.response", known).under(national.choosing("day-one=included"))
    yield readings
    yield from stale_rules(national.rulebook, on=date(2031, 1, 6))
    row = RegisterRow(2, "1", {Column.REQUEST_RECEIVED: known})
    moved = moved_row(row, Knowledge(known, date(2025, 8, 25), national))
    assert isinstance(moved, MovedRow)
    yield from (moved, *moved.steps, *(each for step in moved.steps for each in step.tell))
    yield Finding("place", "tempat belum diisi", "the place is missing", "Perki 1/2021 Lampiran II")
    yield DoubtfulColumn("Tanggal", (Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED))
    why = Said("baris jumlah", "a line of totals")
    yield from (LeftOutLine(9, why), OtherLine(9, why))
    yield SaidOnce("received", known, "Tanggal: 5 Agustus 2025")
    yield REQUEST.columns(on=RECEIVED)


FURTHER = [*further()]


def of(answer: type[Answer]) -> list[Answer]:
    own = (each for each in FURTHER if type(each) is answer)
    return [*(each for each in examples(answer) if isinstance(each, answer)), *own]


def giving(value: object) -> Callable[[], object]:
    return lambda: value


def obligation() -> Obligation:
    return next(each for each in REQUEST.obligations(on=RECEIVED) if each.deadline is not None)


def test_an_answer_tells_its_schema_its_law_and_both_languages() -> None:
    told = obligation().to_dict()
    assert told["schema"] == "keterbukaan/obligation/1"
    assert told["law"] == law_version
    assert told["who"] == "ppid"
    assert told["text"] == {"id": obligation().text_id, "en": obligation().text_en}
    assert told["by_day"] == "2025-04-16"
    assert told["step"] == "request.response"
    assert told["legal_basis"] == "law"


def test_an_answer_within_another_says_neither_schema_nor_law() -> None:
    within = obligation().to_dict()["deadline"]
    assert isinstance(within, dict)
    assert within["date"] == "2025-04-16"
    assert not {"schema", "law"} & within.keys()


def test_a_schema_holds_the_answer_to_its_keys() -> None:
    told = json.loads(json.dumps(obligation().to_dict()))
    validator = Draft202012Validator(schema_of("obligation"))
    validator.validate(told)
    assert not validator.is_valid(told | {"more": 1})
    assert not validator.is_valid({key: told[key] for key in told if key != "law"})
    assert not validator.is_valid(told | {"who": "somebody"})


def test_pydantic_gives_what_to_dict_gives() -> None:
    adapter = TypeAdapter(Obligation)
    assert json.loads(adapter.dump_json(obligation())) == obligation().to_dict()
    assert adapter.validate_python(obligation()) == obligation()


def test_a_citation_is_text_for_pydantic_and_is_read_again() -> None:
    adapter = TypeAdapter(Citation)
    citation = Citation.parse("UU 14/2008 Pasal 22 ayat (7)")
    assert adapter.dump_python(citation, mode="json") == "UU 14/2008 Pasal 22 ayat (7)"
    assert adapter.validate_json('"UU 14/2008 Pasal 22 ayat (7)"') == citation
    assert adapter.validate_python(citation) is citation
    assert adapter.json_schema()["type"] == "string"


def test_an_answer_is_a_response_model_as_it_is() -> None:
    app = FastAPI()

    @app.get("/obligations")
    def obligations() -> list[Obligation]:
        return [obligation()]

    @app.get("/due")
    def when() -> Deadline | Undated:
        return due("request.response", RECEIVED)

    client = TestClient(app)
    assert client.get("/obligations").json() == [obligation().to_dict()]
    assert client.get("/due").json() == due("request.response", RECEIVED).to_dict()
    components = app.openapi()["components"]["schemas"]
    assert {"Obligation", "Deadline", "Undated", "Jurisdiction"} <= components.keys()
    assert not any("__" in name for name in components), "described twice under longer names"
    assert "properties" not in json.dumps(app.openapi()["paths"]), "described in place"


def test_every_public_value_is_an_answer_or_says_why_not() -> None:
    values = {each for each in public_classes() if attrs.has(each)}
    left = {each.__name__ for each in values if not issubclass(each, (Answer, Printed))}
    assert left == NO_ANSWER.keys()
    assert len({each.__name__ for each in values}) == len(values)


@pytest.mark.parametrize("name", sorted(EVERY))
def test_every_answer_keeps_its_schema(name: str) -> None:
    given = of(EVERY[name])
    assert given
    adapter = TypeAdapter(EVERY[name])
    for each in given:
        told = each.to_dict()
        assert told["schema"] == f"keterbukaan/{name}/1"
        assert told["law"] == law_version
        assert json.loads(json.dumps(told)) == told, "plain JSON values, and nothing else"
        VALIDATORS[name].validate(told)
        assert json.loads(adapter.dump_json(each)) == told


def test_every_answer_is_a_response_model() -> None:
    app = FastAPI()
    given = {name: of(answer)[0] for name, answer in EVERY.items()}
    for name, each in given.items():
        answer: Any = EVERY[name]
        app.get(f"/{name}", response_model=answer)(giving(each))
        app.get(f"/{name}s", response_model=list[answer])(giving([each]))
    document = app.openapi()
    components = document["components"]["schemas"]
    assert {each.__name__ for each in EVERY.values()} <= components.keys()
    assert "properties" not in json.dumps(document["paths"]), "described in place"
    client = TestClient(app)
    for name, each in given.items():
        assert client.get(f"/{name}").json() == each.to_dict()
        assert client.get(f"/{name}s").json() == [each.to_dict()]


@pytest.mark.property
@given(case=st.one_of(requests(), objections(), disputes(), complaints()), after=st.integers(0, 90))
def test_whatever_is_asked_of_a_case_travels(case: Case[Any], after: int) -> None:
    on = case.progress().last_on + timedelta(after)
    loaded = type(case).load(case.model_dump(mode="json"))
    asked = [case.state(), case.timeline(on=on), loaded, *case.deadlines(), *case.irregularities()]
    asked += [*case.obligations(on=on), *case.next_due(on=on), *case.remedies(on=on)]
    for each in asked:
        told = each.to_dict()
        VALIDATORS[each.answer_form.name].validate(told)
        assert json.loads(json.dumps(told)) == told


def test_who_owes_it_is_a_choice() -> None:
    held = schema_of("obligation")["$defs"]
    assert isinstance(held, dict)
    assert held["Actor"]["enum"] == [actor.value for actor in Actor]
