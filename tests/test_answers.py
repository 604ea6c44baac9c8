"""Every answer travels: as plain JSON, by its schema, through pydantic and FastAPI."""

from __future__ import annotations

import json
from datetime import date

from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from keterbukaan import Actor, Citation, Deadline, InformationRequest, Undated, due, law_version
from keterbukaan.cases import Obligation
from keterbukaan.cases.request import RequestItem
from keterbukaan.schemas import schema_of
from tests.people import APPLICANT

RECEIVED = date(2025, 3, 24)
REQUEST = InformationRequest(
    received=RECEIVED,
    items=(RequestItem(number=1, details="Salinan DPA 2025"),),
    applicant=APPLICANT,
    purpose="penelitian",
)


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


def test_who_owes_it_is_a_choice() -> None:
    held = schema_of("obligation")["$defs"]
    assert isinstance(held, dict)
    assert held["Actor"]["enum"] == [actor.value for actor in Actor]
