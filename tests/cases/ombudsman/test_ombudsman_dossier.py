"""A report to the Ombudsman beside the complaint or the request that it is about."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import Classified, ReceiptGiven
from keterbukaan.cases.complaint.oversight_events import ReachedAddressee
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.ombudsman.events import (
    ExplanationAsked,
    FoundCompetent,
    RefusalGround,
    ReportDeclaredComplete,
    ReportDeclaredIncomplete,
    ReportMediated,
    ReportRefused,
    ReportWithdrawn,
)
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import Nature, Remedy
from keterbukaan.cases.request.events import Registered
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import RecordError
from keterbukaan.law.actor import Actor

TOLD_FIRST = "UU 37/2008 Pasal 24 ayat (1) huruf c"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


COMPLAINT = (
    Complaint.model_validate(
        {
            "received": day(3, 3),
            "complainant": {"name": "Budi", "address": "Jalan Melati 7"},
            "service_received": day(2, 10),
            "service": "izin usaha",
        }
    )
    .record(ReceiptGiven(on=day(3, 3), number="7"))
    .record(Classified(on=day(3, 4), complaint_class=ComplaintClass.NOT_SUPERVISORY))
)
REQUEST = InformationRequest(
    received=day(3, 3), items=(RequestItem(number=1, details="APBD"),)
).record(Registered(on=day(3, 3), number="017"))


def report(**more: object) -> OmbudsmanReport:
    said = {"received": day(5, 20), "reported_party": "Dinas A", **more}
    return OmbudsmanReport.model_validate(said)


def test_the_report_learns_when_the_body_was_told() -> None:
    known = Dossier(complaint=COMPLAINT, ombudsman=report()).resolved().ombudsman
    assert known is not None
    assert known.told_body_on == day(3, 3)
    said = report(told_body_on=day(3, 1))
    kept = Dossier(complaint=COMPLAINT, ombudsman=said).resolved().ombudsman
    assert kept is not None
    assert kept.told_body_on == day(3, 1)


def test_an_objection_tells_the_body_and_a_request_alone_does_not() -> None:
    claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED)
    objection = InformationObjection(received=day(4, 28), claims=(claim,))
    for further, told in ((objection, day(4, 28)), (None, None)):
        whole = Dossier(request=REQUEST, objection=further, ombudsman=report())
        known = whole.resolved().ombudsman
        assert known is not None
        assert known.told_body_on == told
    later = InformationObjection(received=day(5, 21), claims=(claim,))
    known = Dossier(request=REQUEST, objection=later, ombudsman=report()).resolved().ombudsman
    assert known is not None
    assert known.told_body_on is None
    denied = Dossier(request=REQUEST, objection=objection, ombudsman=report(told_body=False))
    known = denied.resolved().ombudsman
    assert known is not None
    assert known.told_body_on is None
    assert Nature.PREMATURE in {each.nature for each in denied.irregularities()}


@pytest.mark.parametrize(
    ("addressee", "told"),
    [
        (ComplaintAddressee.SERVICE, True),
        (ComplaintAddressee.SUPERIOR, True),
        (ComplaintAddressee.INSPECTORATE, False),
        (ComplaintAddressee.LAW_ENFORCEMENT, False),
    ],
)
def test_the_reported_party_or_its_superior_is_told_and_no_other(
    addressee: ComplaintAddressee, *, told: bool
) -> None:
    """UU 37/2008 24(1)c: "langsung kepada pihak Terlapor atau atasannya"."""
    complaint = Complaint(received=day(3, 3), addressee=addressee)
    known = Dossier(complaint=complaint, ombudsman=report()).resolved().ombudsman
    assert known is not None
    assert known.told_body_on == (day(3, 3) if told else None)
    if told:
        with pytest.raises(RecordError) as refused:
            Dossier.load({"complaint": complaint, "ombudsman": report(told_body=False)})
        assert refused.value.problems[0].field == "ombudsman.told_body"
    else:
        denied = Dossier(complaint=complaint, ombudsman=report(told_body=False))
        assert Nature.PREMATURE in {each.nature for each in denied.irregularities()}


def test_what_reaches_the_superior_later_tells_the_body_from_then_on() -> None:
    complaint = Complaint(received=day(3, 3), addressee=ComplaintAddressee.LAW_ENFORCEMENT)
    for reached, told in ((day(4, 1), day(4, 1)), (day(5, 21), None)):
        step = ReachedAddressee(on=reached, to=ComplaintAddressee.SUPERIOR)
        known = Dossier(complaint=complaint.record(step), ombudsman=report()).resolved().ombudsman
        assert known is not None
        assert known.told_body_on == told
    denied = Dossier(complaint=complaint.record(step), ombudsman=report(told_body=False))
    assert Nature.PREMATURE in {each.nature for each in denied.irregularities()}


@pytest.mark.parametrize("told", [None, False])
def test_who_went_straight_to_the_ombudsman_may_complain_afterwards(*, told: bool | None) -> None:
    """UU 25/2009 40(1), 46(2): to the provider "dan/atau" the Ombudsman; no order is set."""
    straight = report(received=day(3, 2), told_body=told)
    whole = Dossier(complaint=COMPLAINT, ombudsman=straight)
    known = whole.resolved().ombudsman
    assert known is not None
    assert known.told_body_on is None  # the complaint came later; what was said before is not known
    found = {each.nature for each in whole.irregularities()}
    assert (Nature.PREMATURE in found) == (told is False)


@pytest.mark.parametrize(
    ("addressee", "reached", "told"),
    [
        (ComplaintAddressee.SUPERIOR, None, day(3, 3)),
        (ComplaintAddressee.LAW_ENFORCEMENT, None, None),
        (ComplaintAddressee.INSPECTORATE, None, None),
        (ComplaintAddressee.INSPECTORATE, day(3, 10), day(3, 10)),
        (ComplaintAddressee.INSPECTORATE, day(5, 21), None),
    ],
)
def test_only_what_came_to_the_body_itself_was_put_to_it(
    addressee: ComplaintAddressee, reached: date | None, told: date | None
) -> None:
    """UU 37/2008 24(1)c: put directly to the reported party or its superior."""
    complaint = Complaint(received=day(3, 3), addressee=addressee)
    if reached is not None:
        complaint = complaint.record(ReachedAddressee(on=reached, to=ComplaintAddressee.SUPERIOR))
    known = Dossier(complaint=complaint, ombudsman=report()).resolved().ombudsman
    assert known is not None
    assert known.told_body_on == told
    held = {
        "complaint": complaint.model_dump(mode="json"),
        "ombudsman": report(told_body=False).model_dump(mode="json"),
    }
    if told is not None:
        with pytest.raises(RecordError, match=re.escape(TOLD_FIRST)):
            Dossier.load(held)
        return
    denied = Dossier.load(held)
    assert Nature.PREMATURE in {each.nature for each in denied.irregularities()}


def test_an_objection_was_put_to_the_body_whoever_else_was_told() -> None:
    claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED)
    known = (
        Dossier(
            request=REQUEST,
            objection=InformationObjection(received=day(4, 28), claims=(claim,)),
            complaint=Complaint(received=day(3, 3), addressee=ComplaintAddressee.LAW_ENFORCEMENT),
            ombudsman=report(),
        )
        .resolved()
        .ombudsman
    )
    assert known is not None
    assert known.told_body_on == day(4, 28)


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"complaint": COMPLAINT, "ombudsman": report(complaint_number="8")}, "complaint_number"),
        ({"request": REQUEST, "ombudsman": report(request_number="018")}, "request_number"),
        ({"complaint": COMPLAINT, "ombudsman": report(told_body=False)}, "told_body"),
        ({"request": REQUEST, "ombudsman": report(received=day(3, 2))}, "received"),
    ],
)
def test_what_contradicts_the_matter_is_refused(parts: dict[str, object], field: str) -> None:
    with pytest.raises(RecordError) as refused:
        Dossier.load({name: case.model_dump(mode="json") for name, case in parts.items()})  # type: ignore[attr-defined]
    (problem,) = refused.value.problems
    assert problem.field == f"ombudsman.{field}"
    assert TOLD_FIRST in problem.reason_id


def test_it_is_stored_and_read_whole() -> None:
    whole = Dossier(complaint=COMPLAINT, ombudsman=report(complaint_number="7"))
    assert Dossier.load(whole.model_dump(mode="json")) == whole
    assert Dossier.load(whole.model_dump(mode="json"), strict=False) == whole
    assert [case.lifecycle_name for case in whole.cases()] == ["complaint", "ombudsman"]


def names(found: tuple[Remedy, ...]) -> list[str]:
    return [each.name for each in found]


def test_who_went_to_the_ombudsman_need_not_go_again() -> None:
    whole = Dossier(complaint=COMPLAINT, ombudsman=report())
    before, after = whole.remedies(on=day(5, 19)), whole.remedies(on=day(5, 20))
    assert "complaint.ombudsman" in names(before)
    assert "ombudsman.mediation" not in names(before)
    assert "complaint.ombudsman" not in names(after)
    assert "ombudsman.mediation" in names(after)
    assert names(Dossier(complaint=COMPLAINT).remedies(on=day(5, 20))) == names(
        COMPLAINT.remedies(on=day(5, 20))
    )


def refused_on(*grounds: RefusalGround) -> Event:
    return ReportRefused(on=day(5, 22), grounds=frozenset(grounds))


@pytest.mark.parametrize(
    ("event", "again"),
    [
        (refused_on(RefusalGround.NEVER_TOLD_THE_BODY), True),
        (refused_on(RefusalGround.BEING_SETTLED), True),
        (refused_on(RefusalGround.BEING_SETTLED, RefusalGround.BEFORE_A_COURT), False),
        (refused_on(RefusalGround.NO_MALADMINISTRATION), False),
        (ReportWithdrawn(on=day(5, 22)), True),
        (ReportMediated(on=day(5, 22)), False),
    ],
)
def test_what_was_refused_as_too_early_or_withdrawn_can_be_reported_again(
    event: Event, *, again: bool
) -> None:
    """36(1)a and c wait for the body; 25(4) bars nothing; 36(1)f bars what mediation settled."""
    whole = Dossier(complaint=COMPLAINT, ombudsman=report().record(event))
    assert "complaint.ombudsman" not in names(whole.remedies(on=day(5, 21)))
    assert ("complaint.ombudsman" in names(whole.remedies(on=day(5, 22)))) == again


def test_what_nobody_completed_can_be_reported_again() -> None:
    """25(4): 30 days after 23 May 2025, or 30 working days under another reading."""
    asked = ReportDeclaredIncomplete(on=day(5, 22), lacking=("alamat",), received_on=day(5, 23))
    whole = Dossier(complaint=COMPLAINT, ombudsman=report().record(asked))
    assert "complaint.ombudsman" not in names(whole.remedies(on=day(6, 23)))
    assert "complaint.ombudsman" in names(whole.remedies(on=day(9, 1)))


def test_the_remedy_of_a_complaint_leads_there_with_its_conditions() -> None:
    """UU 25/2009 46(2), UU 37/2008 24 and 36; two years after 10 February 2025."""
    (way,) = (e for e in COMPLAINT.remedies(on=day(3, 10)) if e.name == "complaint.ombudsman")
    assert (way.to, way.citation, way.last) == (
        Actor.OMBUDSMAN,
        "UU 25/2009 Pasal 46 ayat (2)",
        None,
    )
    assert way.due == date(2027, 2, 10)
    for words in ("UU 37/2008 Pasal 24", "UU 37/2008 Pasal 36", "2 tahun", "10 Februari 2027"):
        assert words in way.text("id")
    assert "Peraturan Ombudsman 58/2023" in way.text("en")
    undated = COMPLAINT.model_copy(update={"service_received": None})
    (way,) = (e for e in undated.remedies(on=day(3, 10)) if e.name == "complaint.ombudsman")
    assert way.due is None
    assert "2 years" in way.text("en")


def test_what_is_owed_is_that_of_both_with_the_day_of_each() -> None:
    asked = report()
    for event in (
        ReportDeclaredComplete(on=day(5, 21)),
        FoundCompetent(on=day(5, 22)),
        ExplanationAsked(on=day(5, 22), received_on=day(5, 23)),
    ):
        asked = asked.record(event)
    whole = Dossier(complaint=COMPLAINT, ombudsman=asked)
    owed = {(each.who, each.step) for each in whole.next_due(on=day(5, 26))}
    assert (Actor.REPORTED_PARTY, "ombudsman.explanation") in owed
    assert (Actor.PROVIDER, "complaint.first_response") in owed
    found = {each.limit: each for each in whole.deadlines()}
    explanation = found["ombudsman.explanation"]
    assert explanation.due == day(6, 6)  # 23 May + 14 days (33(1))
    assert explanation.caution is not None
    assert found["complaint.first_response"].caution is None
    row = whole.columns(on=day(5, 26))
    assert row.stage == "ombudsman.in_examination"
    assert not whole.has_passed(asked, on=day(5, 26))


def test_a_rule_about_the_request_is_not_said_of_the_complaint_or_the_report() -> None:
    request = InformationRequest(
        received=day(3, 3), items=(RequestItem(number=1, details="APBD"),), concerns_elections=True
    )
    waits = report().record(
        ReportDeclaredIncomplete(on=day(5, 21), lacking=("alamat",), received_on=day(5, 21))
    )
    whole = Dossier(request=request, complaint=COMPLAINT, ombudsman=waits)
    cautions = {each.limit: each.caution for each in whole.deadlines()}
    assert cautions["request.response"] is not None
    assert "Perki 1/2019" in cautions["request.response"].text("id")
    assert cautions["complaint.first_response"] is None
    said = cautions["ombudsman.completion"]
    assert said is not None
    assert "Perki 1/2019" not in said.text("id")
    bars = {bar.limit: bar.caution for bar in whole.timeline(on=day(5, 26)).bars}
    assert bars == cautions


def test_everybody_sees_no_person_of_either() -> None:
    told = report(complainant={"name": "Sari"}).record(
        ReportWithdrawn(on=day(5, 21), reason="Budi lelah")
    )
    other = COMPLAINT.model_copy(update={"service": "izin usaha Sari"})
    shown = json.dumps(Dossier(complaint=other, ombudsman=told).public_view())
    assert "izin usaha [disamarkan]" in shown
    for secret in ("Budi", "Sari", "Melati"):
        assert secret not in shown
    assert Dossier(complaint=other).public_view()["ombudsman"] is None
