"""A record that a web application returns is read back, however the application leaves things out.

FastAPI is asked without a server: the application is called as a server would call it.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fastapi import FastAPI

from keterbukaan.cases import Dossier
from keterbukaan.cases.request import InformationRequest, RequestEvent

REQUEST: dict[str, Any] = {
    "schema": 1,
    "received": "2025-03-24",
    "items": [{"number": 1, "details": "APBD"}],
    "events": [
        {"kind": "registered", "on": "2025-03-24", "by": "ppid", "number": "017/PPID/2025"},
        {"kind": "given", "on": "2025-03-26", "by": "service_officer"},
    ],
}
WITHOUT = [
    {},
    {"response_model_exclude_unset": True},
    {"response_model_exclude_defaults": True},
    {"response_model_exclude_none": True},
]


def asked(app: FastAPI, path: str, body: object) -> tuple[int, Any]:
    """Return the status and the JSON with which an application answers a POST."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    asyncio.run(app(scope, receive, send))
    content = b"".join(each.get("body", b"") for each in sent)
    return sent[0]["status"], json.loads(content)


@pytest.mark.parametrize("options", WITHOUT)
def test_a_case_comes_back_as_it_was(options: dict[str, Any]) -> None:
    app = FastAPI()

    @app.post("/requests", **options)
    def same(request: InformationRequest) -> InformationRequest:
        return request

    @app.post("/dossiers", **options)
    def within(request: InformationRequest) -> Dossier:
        return Dossier(request=request)

    status, answer = asked(app, "/requests", REQUEST)
    assert (status, answer["schema"]) == (200, 1)
    assert [(each["kind"], each["by"]) for each in answer["events"]] == [
        ("registered", "ppid"),
        ("given", "service_officer"),
    ]
    assert InformationRequest.load(answer).case == InformationRequest.load(REQUEST).case
    status, answer = asked(app, "/dossiers", REQUEST)
    assert Dossier.load(answer).request == InformationRequest.load(REQUEST).case


def test_an_event_is_told_by_its_kind_and_an_unknown_one_is_refused() -> None:
    app = FastAPI()

    @app.post("/events", response_model_exclude_unset=True)
    def same(event: RequestEvent) -> RequestEvent:
        return event

    for event in REQUEST["events"]:
        assert asked(app, "/events", event) == (200, event)
    for wrong in ({"on": "2025-03-24", "number": "1"}, {"kind": "approved", "on": "2025-03-24"}):
        assert asked(app, "/events", wrong)[0] == 422


@pytest.mark.parametrize("options", WITHOUT)
def test_what_could_not_be_read_is_in_the_answer(options: dict[str, Any]) -> None:
    app = FastAPI()
    stored = {**REQUEST, "events": [{"kind": "approved_online"}, *REQUEST["events"]]}

    @app.post("/requests", **options)
    def stands(given: dict[str, Any]) -> InformationRequest:
        return InformationRequest.load(given, strict=False).case

    _, answer = asked(app, "/requests", stored)
    assert answer["events"][0] == {"kind": "approved_online"}
    assert len(answer["events"]) == 3
