"""FastAPI itself, with our models as bodies: every refusal is a problem object."""

from __future__ import annotations

import importlib
import json
import sys
from datetime import date
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI, Query
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from pydantic import Field

from keterbukaan import (
    Deadline,
    Exemption,
    InformationRequest,
    Publication,
    Undated,
    due,
    problems_of,
)
from keterbukaan.cases import AnyCase
from keterbukaan.cases.request import Extended, Registered
from keterbukaan.errors import ArgumentError, MissingExtraError, UnexpectedError
from keterbukaan.information import ExemptionClaim
from keterbukaan.law import LimitName
from keterbukaan.web.fastapi import install
from keterbukaan.web.problem import problem_schema

NAME, NIK = "Budi Santoso", "3201010101900001"
GOOD = {"received": "2025-03-24", "items": [{"number": 1, "details": "APBD"}]}
AnEvent = Annotated[Registered | Extended, Field(discriminator="kind")]
VALIDATOR = Draft202012Validator(problem_schema())


def application() -> FastAPI:
    app = FastAPI()
    install(app)

    @app.get("/due/{limit}")
    def when(limit: str, since: date, times: Annotated[int, Query(ge=1)] = 1) -> dict[str, Any]:
        return {**due(limit, since).to_dict(), "times": times}

    @app.post("/requests")
    def register(request: InformationRequest) -> int:
        return len(request.items)

    @app.post("/events")
    def record(event: AnEvent) -> str:
        return event.kind_name

    @app.post("/both")
    def both(event: AnEvent, on: Annotated[date, Body()]) -> str:
        return f"{event.kind_name} {on}"

    @app.post("/plain")
    def plain(data: Annotated[dict[str, Any], Body()]) -> int:
        return len(InformationRequest.load(data).case.items)

    @app.post("/exemptions")
    def exempt(data: Annotated[dict[str, Any], Body()]) -> str:
        return Exemption.load(data).information

    @app.post("/record")
    def twice(request: InformationRequest, event: AnEvent) -> str:
        return str(request.record(event).state())

    @app.get("/broken")
    def broken() -> None:
        raise UnexpectedError(kind="x", at="y", version="z")

    return app


CLIENT = TestClient(application(), raise_server_exceptions=False)


def refused(status: int, method: str, path: str, **more: Any) -> dict[str, Any]:
    answer = CLIENT.request(method, path, **more)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["vary"] == "Accept-Language"
    found: dict[str, Any] = answer.json()
    VALIDATOR.validate(found)
    assert found["status"] == status
    assert NAME not in answer.text
    assert NIK not in answer.text
    return found


def fields(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each["field"], each["reason"]["id"]) for each in found["problems"]]


def test_a_body_is_refused_at_its_places() -> None:
    wrong = {
        "received": NAME,
        "items": [{"number": 0, "details": NIK}],
        "events": [{"kind": "registered", "on": "2025-03-24", "number": "1", "by": NAME}],
    }
    found = refused(422, "POST", "/requests", json=wrong)
    assert [each["field"] for each in found["problems"]] == [
        "body.received",
        "body.items.0.number",
        "body.events.0.by",
    ]
    assert fields(found)[1] == ("body.items.0.number", "harus lebih dari 0")


def test_a_body_that_is_one_of_several_kinds_has_no_tag_in_its_places() -> None:
    event = {"kind": "registered", "on": "x", "number": "1"}
    assert refused(422, "POST", "/events", json=event)["problems"][0]["field"] == "body.on"
    found = refused(422, "POST", "/both", json={"event": event, "on": "2025-03-24"})
    assert found["problems"][0]["field"] == "body.event.on"
    found = refused(422, "POST", "/events", json={"kind": NAME})
    assert found["problems"][0]["reason"]["id"].startswith("bukan jenis yang dikenal")


def test_a_query_and_a_path_are_refused_in_words() -> None:
    found = refused(422, "GET", "/due/request.response", params={"since": NAME, "times": "0"})
    assert fields(found) == [
        ("query.since", "bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24"),
        ("query.times", "paling kecil 1"),
    ]
    found = refused(422, "GET", "/due/request.response")
    assert fields(found) == [("query.since", "wajib diisi")]


def test_what_is_no_json_is_refused_at_the_body() -> None:
    found = refused(
        422,
        "POST",
        "/requests",
        content=b'{"received": "' + NAME.encode(),
        headers={"Content-Type": "application/json"},
    )
    assert fields(found) == [("body", "bukan JSON yang utuh")]


def test_load_in_an_endpoint_is_refused_and_no_fault_of_the_server() -> None:
    found = refused(422, "POST", "/plain", json={"received": "24/03/2025", "items": []})
    assert fields(found)[1] == ("items", "wajib diisi")
    found = refused(422, "POST", "/exemptions", json={})
    assert found["code"] == "KB-I05"


def test_a_name_that_there_is_not_and_an_event_that_is_not_allowed() -> None:
    found = refused(404, "GET", f"/due/{NAME}", params={"since": "2025-03-24"})
    assert found["code"] == "KB-L03"
    found = refused(404, "GET", "/due/request.respons", params={"since": "2025-03-24"})
    assert "request.response" in found["detail"]
    early = {"kind": "registered", "on": "2025-03-20", "number": "1"}
    found = refused(409, "POST", "/record", json={"request": GOOD, "event": early})
    assert found["code"] == "KB-C02"
    unlawful = {"kind": "extended", "on": "2025-03-25", "by": "applicant", "reason": "x"}
    found = refused(409, "POST", "/record", json={"request": GOOD, "event": unlawful})
    assert found["problems"][0]["citation"]


@pytest.mark.parametrize(("header", "lang"), [("en-GB", "en"), ("id", "id"), ("jv", "id")])
def test_the_request_chooses_the_language(header: str, lang: str) -> None:
    answer = CLIENT.post("/plain", json={}, headers={"Accept-Language": header})
    found = answer.json()
    assert answer.headers["content-language"] == lang
    assert found["detail"] == found["details"][lang]
    assert next(iter(found["details"])) == lang


def test_what_is_right_goes_through_and_a_fault_of_the_server_stays_one() -> None:
    assert CLIENT.post("/requests", json=GOOD).json() == 1
    answer = CLIENT.get("/broken")
    assert answer.status_code == 500
    assert "KB-X02" not in answer.text


def test_the_document_describes_the_answer() -> None:
    document = application().openapi()
    for path in ("/requests", "/due/{limit}"):
        (operation,) = document["paths"][path].values()
        said = operation["responses"]["4XX"]["content"]["application/problem+json"]["schema"]
        assert said["title"] == "Problem"
        assert "422" not in operation["responses"]  # FastAPI's own would say another form
    json.dumps(document)


def test_problems_of_takes_the_error_of_fastapi_itself() -> None:
    app = FastAPI()
    found: list[str] = []

    @app.exception_handler(RequestValidationError)
    def tell(_: object, error: RequestValidationError) -> Any:
        found.extend(each.text("id") for each in problems_of(error))
        found.extend(each.text("id") for each in problems_of(error.errors()))
        return JSONResponse({})

    @app.post("/requests")
    def register(request: InformationRequest) -> int:
        return len(request.items)

    wrong = {**GOOD, "items": [{"number": 0, "details": "x"}]}
    TestClient(app, raise_server_exceptions=False).post("/requests", json=wrong)
    assert found == ["body.items.0.number: harus lebih dari 0"] * 2


def test_another_language_is_refused_when_it_is_installed() -> None:
    wrong: Any = "jv"
    with pytest.raises(ArgumentError):
        install(FastAPI(), wrong)


def test_without_fastapi_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "keterbukaan.web.fastapi")
    monkeypatch.setitem(sys.modules, "fastapi.exceptions", None)
    with pytest.raises(MissingExtraError, match="pip install fastapi"):
        importlib.import_module("keterbukaan.web.fastapi")


def of_any_case() -> TestClient:
    app = FastAPI()
    install(app)

    @app.post("/cases")
    def take(case: AnyCase) -> AnyCase:
        return case

    @app.post("/lists")
    def take_all(cases: list[AnyCase]) -> int:
        return len(cases)

    @app.post("/either")
    def either(what: Publication | ExemptionClaim) -> str:
        return type(what).__name__

    @app.get("/due")
    def when(limit: LimitName, since: date) -> Deadline | Undated:
        return due(limit, since)

    return TestClient(app)


def found_in(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 422
    VALIDATOR.validate(answer.json())
    return [(each["field"], each["reason"]["en"]) for each in answer.json()["problems"]]


def test_a_case_of_any_kind_is_refused_as_the_kind_that_it_is_nearest_to() -> None:
    ask = of_any_case()
    late = {**GOOD, "received": "24/03/2025"}
    said = "is not a date; write YYYY-MM-DD, such as 2025-03-24"
    assert found_in(ask.post("/cases", json=late)) == [("body.received", said)]
    assert found_in(ask.post("/lists", json=[GOOD, late])) == [("body.1.received", said)]
    assert found_in(ask.post("/cases", json={"items": GOOD["items"]})) == [
        ("body.received", "is required")
    ]
    bad_event = {**GOOD, "events": [{"kind": "registered", "number": "1"}]}
    assert found_in(ask.post("/cases", json=bad_event)) == [("body.events.0.on", "is required")]


def test_what_is_of_no_kind_is_said_once() -> None:
    ask = of_any_case()
    assert found_in(ask.post("/cases", json="Budi")) == [("body", "must be an object")]
    assert found_in(ask.post("/cases", json={})) == [
        ("body.filed", "is required"),
        ("body.received", "is required"),
    ]


def test_a_union_of_records_names_no_class() -> None:
    found = found_in(of_any_case().post("/either", json={"letter": "h", "item": 1}))
    assert found == [("body.act", "is required")]


def test_a_key_that_is_called_as_a_type_is_refused_under_its_name() -> None:
    found = found_in(of_any_case().post("/cases", json={**GOOD, "Dispute": 1, "list[x]": 2}))
    assert [field for field, _ in found] == ["body.Dispute", "body.list[x]"]


def test_a_misspelt_limit_is_refused_once_at_its_place() -> None:
    answer = of_any_case().get("/due?limit=request.respons&since=2025-03-24")
    ((field, reason),) = found_in(answer)
    assert field == "query.limit"
    assert reason.startswith("is not an allowed value; allowed: ")
    assert "'administration.appeal'" in reason
