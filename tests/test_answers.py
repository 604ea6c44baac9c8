"""Every answer travels: as plain JSON, by its schema, through pydantic and FastAPI."""

from __future__ import annotations

import json
from collections.abc import Callable
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
    Dossier,
    InformationRequest,
    Rulebook,
    Undated,
    WorkingCalendar,
    due,
    law_version,
)
from keterbukaan._answers import Answer, Printed
from keterbukaan._frozen import fields_of
from keterbukaan.cases import Case, Obligation
from keterbukaan.cases.request import RequestItem
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
    "OmbudsmanProgress": "where a fold stands; what follows from it is asked of the case",
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
    "SecrecyClauses": "a catalogue; its entries travel",
    "TableForm": "how a table is read, given by whoever asks",
    "Vector": "a question for other programs; it travels by `keterbukaan vectors export`",
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


def of(answer: type[Answer]) -> list[Answer]:
    """Return examples of a class itself, and of those below it."""
    found: list[Answer] = [each for each in examples(answer) if isinstance(each, answer)]
    return found


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
    values = {each for each in public_classes() if fields_of(each)}
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


VIEWS = {
    kind: Draft202012Validator(schema_of(f"{kind}_public_view"), format_checker=FormatChecker())
    for kind in ("request", "objection", "dispute", "complaint", "dossier")
}


@pytest.mark.property
@given(case=st.one_of(requests(), objections(), disputes(), complaints()))
def test_what_everybody_may_see_keeps_its_schema(case: Case[Any]) -> None:
    VIEWS[case.lifecycle_name].validate(json.loads(json.dumps(case.public_view())))
    if case.lifecycle_name != "complaint":
        dossier = Dossier.model_validate({case.lifecycle_name: case})
        VIEWS["dossier"].validate(json.loads(json.dumps(dossier.public_view())))


@pytest.mark.parametrize("kind", sorted(VIEWS))
def test_the_schema_of_a_public_view_describes_no_person(kind: str) -> None:
    parts = schema_of(f"{kind}_public_view")["$defs"]
    assert isinstance(parts, dict)
    assert not {"Applicant", "Complainant", "Proxy"} & parts.keys()


@pytest.mark.parametrize("name", sorted(EVERY))
def test_attrs_makes_a_dict_of_every_answer(name: str) -> None:
    given: list[Any] = of(EVERY[name])
    for each in given:
        held = attrs.asdict(each)
        assert held.keys() == {field.name for field in attrs.fields(type(each))}


def test_the_law_and_the_calendar_of_an_answer_are_left_whole() -> None:
    within = attrs.asdict(obligation())["deadline"]
    assert within["date"] == date(2025, 4, 16)
    assert within["basis"]["jurisdiction"]["rulebook"] is Rulebook.national()
    assert isinstance(within["method"]["calendar"], WorkingCalendar)


def test_what_could_not_be_loaded_travels_with_its_place() -> None:
    stored = REQUEST.model_dump(mode="json")
    stored["events"] = [{"kind": "registered", "on": "2025-03-24", "by": "ppid"}, {"kind": "x"}]
    told = InformationRequest.load(stored, strict=False).to_dict()
    VALIDATORS["loaded"].validate(told)
    case, refused = told["case"], told["refused"]
    assert isinstance(case, dict)
    assert isinstance(refused, list)
    assert case["received"] == "2025-03-24"
    assert {each["place"] for each in refused} >= {1}
    assert all(each["problem"]["reason"].keys() == {"id", "en"} for each in refused)


def test_who_owes_it_is_a_choice() -> None:
    held = schema_of("obligation")["$defs"]
    assert isinstance(held, dict)
    assert held["Actor"]["enum"] == [actor.value for actor in Actor]
