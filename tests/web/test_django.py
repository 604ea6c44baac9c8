"""Django itself: views that answer JSON, and forms that tell our problems at their fields."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.exceptions import ValidationError as FormError
from django.http import JsonResponse
from django.test import RequestFactory
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from keterbukaan import InformationRequest, due
from keterbukaan.errors import KeterbukaanError, MissingExtraError, RecordError, UnexpectedError
from keterbukaan.records import FieldProblem
from keterbukaan.web.django import answers_problems, form_error, problem_response
from keterbukaan.web.problem import problem_schema
from tests.web.django_project import HttpRequest

NAME = "Budi Santoso"
WRONG: dict[str, Any] = {"received": NAME, "items": [{"number": 0, "details": "x"}], "x": 1}
GOOD = {"received": "2025-03-24", "items": [{"number": 1, "details": "APBD"}]}


def counted(request: HttpRequest) -> JsonResponse:
    case = InformationRequest.load(json.loads(request.body)).case
    return JsonResponse({"items": len(case.items)})


@answers_problems
def register(request: HttpRequest) -> JsonResponse:
    return counted(request)


@answers_problems
async def register_later(request: HttpRequest) -> JsonResponse:
    await asyncio.sleep(0)
    return counted(request)


def sent(data: object, language: str = "") -> HttpRequest:
    headers = {"Accept-Language": language} if language else None
    return RequestFactory().post("/", json.dumps(data), "application/json", headers=headers)


def answered(view: Any, request: HttpRequest) -> Any:
    found = view(request)
    return asyncio.run(found) if asyncio.iscoroutine(found) else found


each_view = pytest.mark.parametrize("view", [register, register_later])


@each_view
def test_a_view_refuses_with_a_problem_object(view: Any) -> None:
    answer = answered(view, sent(WRONG))
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.headers["Content-Language"], answer.headers["Vary"]) == ("id", "Accept-Language")
    found = json.loads(answer.content)
    Draft202012Validator(problem_schema()).validate(found)
    assert [each["field"] for each in found["problems"]] == ["received", "items.0.number", "x"]
    assert NAME not in answer.content.decode()


@each_view
def test_what_is_right_goes_through(view: Any) -> None:
    assert json.loads(answered(view, sent(GOOD)).content) == {"items": 1}
    assert view.__name__ in {"register", "register_later"}


def test_the_request_chooses_the_language() -> None:
    answer = register(sent(WRONG, "en-US,en"))
    found = json.loads(answer.content)
    assert found["detail"] == found["details"]["en"]
    assert answer.headers["Content-Language"] == "en"


def test_a_fault_of_the_server_goes_on_to_django() -> None:
    @answers_problems
    def broken(_: HttpRequest) -> JsonResponse:
        raise UnexpectedError(kind="x", at="y", version="z")

    with pytest.raises(UnexpectedError):
        broken(sent({}))


def test_a_handler_of_ones_own_answers_any_error() -> None:
    with pytest.raises(KeterbukaanError) as unknown:
        due(NAME, date(2025, 3, 24))
    assert problem_response(unknown.value, sent({})).status_code == 404
    with pytest.raises(ValidationError) as refused:
        InformationRequest.model_validate(WRONG)
    for error in (refused.value, refused.value.errors()):
        assert problem_response(error, sent({})).status_code == 422


class RequestForm(forms.Form):
    received = forms.CharField()
    items = forms.JSONField()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = {**self.cleaned_data, "x": 1}
        try:
            InformationRequest.load(data)
        except RecordError as error:
            raise form_error(error, fields=self.fields) from None
        return data


def test_a_form_tells_each_problem_at_its_field() -> None:
    form = RequestForm({"received": "24/03/2025", "items": json.dumps(WRONG["items"])})
    assert not form.is_valid()
    assert form.errors == {
        "received": ["bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24"],
        "items": ["0.number: harus lebih dari 0"],
        NON_FIELD_ERRORS: ["x: kunci ini tidak dikenal"],
    }
    assert form.errors.as_data()["received"][0].code == "KB-I05"


def test_a_field_alone_raises_a_list() -> None:
    with pytest.raises(RecordError) as refused:
        InformationRequest.load(WRONG)
    found = form_error(refused.value, lang="en")
    assert isinstance(found, FormError)
    assert found.messages == [each.text("en") for each in refused.value.problems]
    assert isinstance(refused.value.problems[0], FieldProblem)


def test_without_django_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "keterbukaan.web.django")
    monkeypatch.setitem(sys.modules, "django.http", None)
    with pytest.raises(MissingExtraError, match="pip install django"):
        importlib.import_module("keterbukaan.web.django")
