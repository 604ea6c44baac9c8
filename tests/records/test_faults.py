"""What is wrong with a shape: one family of errors, each fault once, at its place, in words.

The words that are expected here were written from what the field takes, not from what is printed.
"""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, get_args

import pytest
from annotated_types import Ge
from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from pydantic_core import core_schema

from keterbukaan import (
    Complaint,
    Dispute,
    Dossier,
    Exemption,
    InformationObjection,
    InformationRequest,
    OmbudsmanReport,
    Publication,
    PublicInformationList,
    problems_of,
)
from keterbukaan.cases import Event, Loaded
from keterbukaan.cases.complaint import TeamDecree
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.request import Registered, RequestEvent
from keterbukaan.errors import KeterbukaanError, RecordError
from keterbukaan.law import Actor
from keterbukaan.organization import AppointmentDecree
from keterbukaan.records import Record
from keterbukaan.records._faults import said_of
from tests.fuzz.doors import public_classes
from tests.fuzz.valid import examples

NAME, NIK = "Budi Santoso", "3201010101900001"
ITEM = {"number": 1, "details": "APBD 2025"}
GOOD: Mapping[str, Any] = {"received": "2025-03-24", "items": [ITEM]}
REGISTERED: Mapping[str, Any] = {"kind": "registered", "on": "2025-03-24", "number": "017"}


def refusal(data: object, kind: type[Record] = InformationRequest) -> RecordError:
    with pytest.raises(RecordError) as refused:
        kind.load(data)
    return refused.value


def said(data: object, kind: type[Record] = InformationRequest) -> list[str]:
    return [each.text("id") for each in refusal(data, kind).problems]


MOMENT = datetime(2025, 3, 24)  # noqa: DTZ001 - naive, as many give it
CHANNELS = (
    "channel: bukan pilihan yang dikenal; yang dikenal: "
    "'datang_langsung', 'surat_elektronik', 'surat' atau 'lisan'"
)
TOO_DEEP: Any = []
for _ in range(500):
    TOO_DEEP = [TOO_DEEP]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"items": []}, "items: wajib diisi"),
        ({"items": [{**ITEM, "number": 0}]}, "items.0.number: harus lebih dari 0"),
        ({"items": [{**ITEM, "number": 1.5}]}, "items.0.number: harus bilangan bulat"),
        ({"items": [{**ITEM, "number": 10**7}]}, "items.0.number: paling besar 1000000"),
        ({"items": [{**ITEM, "number": 10**400}]}, "items.0.number: paling besar 1000000"),
        (
            {"items": [{**ITEM, "number": "9" * 5000}]},
            "items.0.number: bilangannya terlalu panjang",
        ),
        (
            {"items": [{**ITEM, "number": float("nan")}]},
            "items.0.number: harus bilangan yang terhingga",
        ),
        ({"items": [{**ITEM, "number": True}]}, "items.0.number: harus bilangan bulat"),
        ({"items": [{**ITEM, "number": None}]}, "items.0.number: harus bilangan bulat"),
        ({"items": [{**ITEM, "details": {}}]}, "items.0.details: harus berupa teks"),
        ({"items": [{**ITEM, "details": "  "}]}, "items.0.details: wajib diisi"),
        ({"items": [{**ITEM, "details": "\ud800"}]}, "items.0.details: bukan teks yang utuh"),
        ({"items": [{"number": 1}]}, "items.0.details: wajib diisi"),
        ({"items": [{**ITEM, "more": 1}]}, "items.0.more: kunci ini tidak dikenal"),
        ({"items": ["APBD"]}, "items.0: harus berupa objek"),
        ({"items": [TOO_DEEP]}, "items.0: harus berupa objek"),
        ({"items": ITEM}, "items: harus berupa daftar"),
        ({"items": "APBD"}, "items: harus berupa daftar"),
        ({"items": None}, "items: harus berupa daftar"),
        ({"items": [ITEM, ITEM]}, "items: nomor rincian ganda"),
        ({"applicant": NAME}, "applicant: harus berupa objek"),
        ({"applicant": [NAME]}, "applicant: harus berupa objek"),
        ({"written_down": 1}, "written_down: harus ya atau tidak"),
        (
            {"received": "24/03/2025"},
            "received: bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
        ),
        (
            {"received": 20250324},
            "received: bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
        ),
        (
            {"received": "2025-02-30"},
            "received: bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-24",
        ),
        (
            {"channel": "merpati"},
            CHANNELS,
        ),
    ],
)
def test_one_fault_is_told_once_in_its_words(wrong: Mapping[str, Any], told: str) -> None:
    assert said({**GOOD, **wrong}) == [told]


@pytest.mark.parametrize("whole", [None, [], "x", 3, [GOOD], json.dumps(GOOD)])
@pytest.mark.parametrize("kind", [InformationRequest, Dossier, Exemption, PublicInformationList])
def test_what_is_no_object_is_refused_as_a_whole(whole: object, kind: type[Record]) -> None:
    (problem,) = problems_of(refusal(whole, kind))
    assert problem.field == ""
    assert problem.text("id").startswith("harus berupa objek")
    assert problem.citation is None


def test_all_that_is_wrong_is_named_each_at_its_place() -> None:
    error = refusal(
        {
            "received": "24/03/2025",
            "items": [{"number": 0, "details": ""}],
            "events": [REGISTERED, {**REGISTERED, "by": "bupati"}, {"kind": "x"}, 3],
        }
    )
    assert [each.field for each in error.problems] == [
        "received",
        "items.0.number",
        "items.0.details",
        "events.1.by",
        "events.2",
        "events.3",
    ]
    assert {each.code for each in error.problems} == {"KB-I05"} == {error.code}
    for each in error.problems:
        assert each.text("id") in error.text("id")
        assert each.text("en") in error.text("en")
    for kept in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - made here
        assert (kept.problems, kept.code, str(kept)) == (error.problems, error.code, str(error))


def test_no_article_is_named_for_a_wrong_shape() -> None:
    wrong = {**GOOD, "events": [{"kind": "x"}, 3, {**REGISTERED, "on": "x"}]}
    for error in (refusal(wrong), refusal([]), refusal({}, Dossier)):
        assert "Pasal" not in error.text("id") + error.text("en")
    with pytest.raises(RecordError) as no_event:
        InformationRequest.load(GOOD).case.record("registered")  # type: ignore[arg-type]
    assert "Pasal" not in no_event.value.text()


def test_an_article_is_named_where_the_law_asks_for_it() -> None:
    claim = {"letter": "h", "item": 9, "act": "UU 14/2008"}
    (problem,) = [
        each for each in refusal({"claims": [claim]}, Exemption).problems if "claims" in each.field
    ]
    assert problem.field == "claims.0.item"
    assert problem.citation == "UU 14/2008 Pasal 17 huruf h"


@pytest.mark.parametrize("event", ["registered", "answered", "withdrawn"])
def test_only_those_are_named_who_may_do_it(event: str) -> None:
    wrong = {"kind": event, "on": "2025-03-24", "by": "bupati"}
    data = {**GOOD, "events": [wrong]}
    (problem,) = [each for each in refusal(data).problems if each.field == "events.0.by"]
    named = {each.strip("', ") for each in problem.reason_en.partition("allowed: ")[2].split("'")}
    may = {each.value for each in lifecycle("request").moves[event].who}
    assert named - {"", "or"} == may
    assert len(may) <= 3


@pytest.mark.parametrize(
    "case", [InformationRequest, InformationObjection, Dispute, Complaint, OmbudsmanReport]
)
def test_every_kind_of_event_says_who_may_do_it(case: Any) -> None:
    life = lifecycle(case.lifecycle_name)
    for kind in case.event_classes:
        with pytest.raises(ValidationError) as refused:
            kind(on=date(2025, 3, 24), by="bupati")
        (problem,) = [each for each in problems_of(refused.value) if each.field == "by"]
        for actor in life.moves[kind.model_fields["kind"].default].who:
            assert f"'{actor.value}'" in problem.reason_id


def test_of_an_event_of_no_kind_every_actor_is_named() -> None:
    class Own(Event):
        kind: str = "own"

    for kind in (Event, Own):
        with pytest.raises(ValidationError) as refused:
            kind(on=date(2025, 3, 24), by="bupati")  # type: ignore[arg-type]
        (problem,) = problems_of(refused.value)
        assert all(f"'{each.value}'" in problem.reason_en for each in Actor)


@pytest.mark.parametrize("strict", [True, False])
def test_a_malformed_event_has_one_code_however_it_is_read(*, strict: bool) -> None:
    for wrong, code in (
        ({**REGISTERED, "on": "x"}, "KB-I05"),
        ({**REGISTERED, "on": "2025-03-24T00:00:00Z"}, "KB-K03"),
        ({"kind": "x"}, "KB-I05"),
    ):
        data = {**GOOD, "events": [wrong]}
        if strict:
            with pytest.raises(KeterbukaanError) as refused:
                InformationRequest.load(data)
            got = refused.value.code
        else:
            got = InformationRequest.load(data, strict=False).refused[0][1].code
        assert got == code


LOADED: tuple[type[Record], ...] = (
    InformationRequest,
    InformationObjection,
    Dispute,
    Complaint,
    OmbudsmanReport,
    Dossier,
    Exemption,
    PublicInformationList,
    Publication,
    AppointmentDecree,
    TeamDecree,
    Registered,
)


@pytest.mark.parametrize("kind", LOADED, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("wrong", [{}, {"z": 1}, [], {"events": 3}, {1: 2}, {"received": MOMENT}])
def test_pydantics_own_error_never_leaves_load(kind: type[Record], wrong: object) -> None:
    error = refusal(wrong, kind)
    assert error.problems
    assert error.__cause__ is None
    assert error.__context__ is None


RECORDS = [each for each in public_classes() if issubclass(each, Record)]


@pytest.mark.parametrize("kind", sorted(RECORDS, key=str), ids=lambda kind: kind.__name__)
def test_a_record_is_loaded_as_it_was_written(kind: type[Record]) -> None:
    for each in examples(kind)[:3]:
        if type(each) is not kind:
            continue
        assert isinstance(each, Record)
        read: Any = kind.load(json.loads(each.model_dump_json()))
        assert (read.case if isinstance(read, Loaded) else read) == each


def test_the_input_is_never_repeated() -> None:
    wrong: dict[str, Any] = {
        "received": NAME,
        "items": [{"number": NAME, "details": [NAME]}, NAME],
        "channel": NAME,
        "applicant": NAME,
        "events": [
            {"kind": NAME},
            {**REGISTERED, "by": NAME, "on": NAME},
            {"kind": [NAME]},
            NAME,
        ],
    }
    error = refusal(wrong)
    told = repr(error) + str(error) + error.text("id") + repr(error.problems)
    assert NAME not in told
    assert len(error.problems) == 11
    for kind, data in ((Publication, {"item": NAME}), (Exemption, {"claims": [{"letter": NAME}]})):
        assert NAME not in repr(refusal(data, kind))


def test_a_number_in_a_made_up_key_is_masked() -> None:
    assert NIK not in repr(refusal({**GOOD, NIK: 1}))


def test_a_fault_below_a_case_of_a_dossier_has_its_whole_place() -> None:
    twice = {"request": {**GOOD, "items": [ITEM, ITEM], "events": [{**REGISTERED, "on": 1}]}}
    assert [each.field for each in refusal(twice, Dossier).problems] == ["request.events.0.on"]
    twice["request"]["events"] = []
    assert [each.field for each in refusal(twice, Dossier).problems] == ["request.items"]


def test_the_tag_of_a_union_is_no_place() -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(RequestEvent).validate_python({**REGISTERED, "by": "x", "z": 1})
    assert [each.field for each in problems_of(refused.value)] == ["by", "z"]


def test_a_bare_list_of_faults_and_what_went_through_json_are_told_alike() -> None:
    with pytest.raises(ValidationError) as refused:
        InformationRequest.model_validate({"received": "x", "items": [ITEM, ITEM]})
    listed = refused.value.errors()
    assert problems_of(listed) == problems_of(refused.value)
    assert problems_of(json.loads(refused.value.json())) == problems_of(refused.value)
    assert [
        each.text("id") for each in problems_of([{}, {"loc": "x", "ctx": 3}, {"loc": [[1]]}])
    ] == [
        "isinya tidak dapat diterima",
        "isinya tidak dapat diterima",
        "[1]: isinya tidak dapat diterima",
    ]


def test_an_error_of_another_model_is_told_without_what_it_says() -> None:
    class Other(BaseModel):
        age: Annotated[int, Field(ge=17, multiple_of=2)]
        name: Annotated[str, Field(min_length=2, max_length=3)]
        size: Annotated[int, Ge(2)] = 2

    with pytest.raises(ValidationError) as refused:
        Other.model_validate({"age": 4, "name": NAME, "size": 1})
    assert [each.text("id") for each in problems_of(refused.value)] == [
        "age: paling kecil 17",
        "name: paling banyak 3 huruf",
        "size: paling kecil 2",
    ]


@pytest.mark.parametrize("kind", get_args(core_schema.ErrorType))
def test_every_error_that_pydantic_knows_has_words_of_its_own(kind: str) -> None:
    said_id, said_en = said_of(kind, {})
    assert said_id != said_en
    general = said_of("an error of tomorrow", {})
    assert ((said_id, said_en) == general) == (kind in OF_PYTHON)


OF_PYTHON = frozenset(
    [
        "value_error",
        "assertion_error",
        "get_attribute_error",
        "default_factory_not_called",
        "needs_python_object",
        "is_instance_of",
        "is_subclass_of",
        "callable_type",
        "set_item_not_hashable",
    ]
)
"""What Python code of a model refuses, of which its type says nothing."""


def test_a_finding_that_stops_a_step_is_a_problem_with_its_article() -> None:
    with pytest.raises(KeterbukaanError) as refused:
        PublicInformationList.decide(
            [], body="Kab. Contoh", decision="SK 1", on=date(2026, 1, 20), consent=None
        )
    (problem,) = problems_of(refused.value)
    assert (problem.field, problem.code) == ("rows", "KB-I01")
    assert problem.citation is not None
