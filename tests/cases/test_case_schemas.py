"""What a case writes keeps its published JSON Schema; what the record refuses, it refuses too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Classified,
    ComplaintDeclaredComplete,
    Forwarded,
    Replied,
)
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    DisputeRegistered,
    HearingHeld,
    PanelAppointed,
    Summoned,
)
from keterbukaan.cases.dispute.forum import Level
from keterbukaan.cases.dispute.terms import DisputeDocument
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.ombudsman.events import (
    RefusalGround,
    RefusalTold,
    ReportDeclaredComplete,
    ReportRefused,
    ReportRegistered,
)
from keterbukaan.cases.ombudsman.record import BodySettlement, Reporter
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.people import Complainant, Proxy
from keterbukaan.cases.request.events import (
    Answered,
    Extended,
    ExtensionGround,
    ItemAnswer,
    ItemOutcome,
    Payment,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.records.record import Record
from tests.people import APPLICANT as PERSON
from tests.people import NAME, OTHER_NAME

SCHEMAS = Path(__file__).parents[2] / "src" / "keterbukaan" / "schemas"
MODELS: dict[str, type[Record]] = {
    "request": InformationRequest,
    "objection": InformationObjection,
    "dispute": Dispute,
    "dossier": Dossier,
    "complaint": Complaint,
    "ombudsman": OmbudsmanReport,
}
APPLICANT = PERSON.model_copy(
    update={"proxy": Proxy(name=OTHER_NAME, special_power=True, stamped=True)}
)


def day(month: int, number: int) -> date:
    return date(2025, month, number)


def request() -> InformationRequest:
    case = InformationRequest(
        received=day(3, 24),
        items=(RequestItem(number=1, details="APBD"), RequestItem(number=2, details="kontrak")),
        applicant=APPLICANT,
        purpose="penelitian",
    )
    answers = (
        ItemAnswer(
            item=1,
            outcome=ItemOutcome.GRANTED,
            form="salinan",
            cost=5000,
            how_to_pay=Payment.CASH,
            ready_on=day(4, 22),
        ),
        ItemAnswer(item=2, outcome=ItemOutcome.NOT_HELD, reason="tidak dikuasai", held_by="Dinas"),
    )
    for event in (
        Registered(on=day(3, 24), number="017"),
        Extended(on=day(4, 9), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji"),
        Answered(on=day(4, 21), items=answers, received_on=day(4, 22)),
    ):
        case = case.record(event)
    return case


def objection() -> InformationObjection:
    case = InformationObjection(
        received=day(4, 28),
        claims=(GroundClaim(ground=ObjectionGround.NOT_GRANTED, found_on=day(4, 22)),),
        request_number="017",
        applicant=APPLICANT,
        purpose="penelitian",
    )
    for event in (
        ObjectionRegistered(on=day(4, 28), number="K-03"),
        ObjectionAnswered(
            on=day(6, 16), outcome=ObjectionOutcome.UPHELD_OTHERWISE, number="1", reasons="benar"
        ),
    ):
        case = case.record(event)
    return case


def dispute() -> Dispute:
    case = Dispute(
        filed=day(6, 30),
        applicant=APPLICANT,
        grounds=frozenset("e"),
        asks_for=frozenset("12"),
        documents=frozenset(
            {DisputeDocument.IDENTITY, DisputeDocument.REQUEST, DisputeDocument.OBJECTION}
        ),
        body_level=Level.REGENCY,
        request_number="017",
        objection_number="K-03",
    )
    for event in (
        DisputeRegistered(on=day(7, 1), number="005/VII"),
        PanelAppointed(on=day(7, 2), members=3, mediator="M"),
        Summoned(
            on=day(7, 3),
            hearing_on=day(7, 14),
            applicant_received_on=day(7, 4),
            respondent_received_on=day(7, 4),
        ),
        HearingHeld(on=day(7, 14)),
    ):
        case = case.record(event)
    return case


def complaint() -> Complaint:
    case = Complaint(
        received=day(3, 24),
        channel=ComplaintChannel.SP4N_LAPOR,
        complainant=Complainant(name=NAME, proxy=Proxy(name=OTHER_NAME)),
        secrecy=frozenset({Secrecy.IDENTITY, Secrecy.CONTENT}),
        against_unit="Dinas A",
        service_received=day(3, 20),
        evidence=("foto",),
    )
    for event in (
        Classified(on=day(3, 24), complaint_class=ComplaintClass.NOT_SUPERVISORY),
        ComplaintDeclaredComplete(on=day(3, 25)),
        Forwarded(on=day(3, 25), to_unit="Dinas A"),
        Replied(on=day(3, 26), answer="sudah"),
    ):
        case = case.record(event)
    return case


def report() -> OmbudsmanReport:
    case = OmbudsmanReport(
        received=day(3, 24),
        complainant=Reporter(name=NAME, birth="Sampit", proxy=Proxy(name=OTHER_NAME)),
        secret_identity=True,
        reported_party="Dinas A",
        event_on=day(1, 6),
        told_body_on=day(1, 20),
        body_settlement=BodySettlement.NO_ANSWER,
        complaint_number="7",
        evidence=("foto",),
    )
    for event in (
        ReportRegistered(on=day(3, 24), number="0123"),
        ReportDeclaredComplete(on=day(3, 25)),
        ReportRefused(on=day(4, 21), grounds=frozenset({RefusalGround.NO_MALADMINISTRATION})),
        RefusalTold(on=day(4, 22)),
    ):
        case = case.record(event)
    return case


EXAMPLES: dict[str, tuple[Record, ...]] = {
    "request": (
        request(),
        InformationRequest(received=day(3, 24), items=(RequestItem(number=1, details="APBD"),)),
    ),
    "objection": (
        objection(),
        InformationObjection(
            received=day(4, 28),
            claims=(GroundClaim(ground=ObjectionGround.PERIODIC_NOT_PROVIDED),),
        ),
    ),
    "dispute": (dispute(), Dispute(filed=day(6, 30))),
    "dossier": (
        Dossier(request=request(), objection=objection(), dispute=dispute()),
        Dossier(request=request(), objection=objection(), dispute=dispute()).resolved(),
        Dossier(dispute=dispute()),
    ),
    "complaint": (complaint(), Complaint(received=day(3, 24))),
    "ombudsman": (report(), OmbudsmanReport(received=day(3, 24))),
}
of_each = pytest.mark.parametrize("name", MODELS)


def published(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return schema


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(published(name), format_checker=FormatChecker())


@of_each
def test_the_published_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(published(name))


@of_each
def test_what_the_library_writes_keeps_the_schema(name: str) -> None:
    for example in EXAMPLES[name]:
        for written in (
            example.model_dump(mode="json"),
            example.model_dump(mode="json", exclude_none=True),
        ):
            validator(name).validate(written)
            assert type(example).model_validate(written) is not None


@of_each
def test_a_field_that_nobody_knows_is_refused_by_schema_and_record(name: str) -> None:
    written = {**EXAMPLES[name][0].model_dump(mode="json"), "remark": "x"}
    with pytest.raises(ValidationError):
        validator(name).validate(written)
    with pytest.raises(ValueError, match="remark"):
        MODELS[name].model_validate(written)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("request", "received", "24 Maret 2025"),
        ("request", "items", []),
        ("request", "events", [{"kind": "upheld", "on": "2025-03-24"}]),
        ("request", "events", [{"kind": "registered", "on": "2025-03-24"}]),
        ("objection", "claims", []),
        ("objection", "claims", [{"ground": "h"}]),
        ("dispute", "grounds", ["h"]),
        ("dispute", "asks_for", ["7"]),
        ("dispute", "body_level", "desa"),
        ("dossier", "request", {"received": "2025-03-24"}),
        ("complaint", "channel", "telegram"),
        ("ombudsman", "body_settlement", "telegram"),
        ("complaint", "secrecy", ["nama"]),
        ("complaint", "events", [{"kind": "archived", "on": "2025-03-24"}]),
    ],
)
def test_what_the_record_refuses_the_schema_refuses(name: str, field: str, value: object) -> None:
    written = {**EXAMPLES[name][0].model_dump(mode="json"), field: value}
    assert not validator(name).is_valid(written)
    with pytest.raises(ValueError, match=field):
        MODELS[name].model_validate(written)


@pytest.mark.parametrize("name", ["request", "objection", "dispute", "complaint", "ombudsman"])
def test_every_event_is_told_apart_by_its_kind(name: str) -> None:
    schema = published(name)
    case = MODELS[name]
    assert issubclass(case, Case)
    references = [each["$ref"] for each in schema["properties"]["events"]["items"]["oneOf"]]
    events = [schema["$defs"][each.removeprefix("#/$defs/")] for each in references]
    kinds = [event["properties"]["kind"]["const"] for event in events]
    assert sorted(kinds) == sorted(case.lifecycle().moves)
    assert all("kind" in event["required"] for event in events)


def test_the_base_of_all_events_has_no_kind() -> None:
    assert Event.model_json_schema()["required"] == ["on", "by"]
