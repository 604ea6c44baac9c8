"""What the law and practice allow at each stage of a complaint, and what they refuse, step by step.

The articles were written down from UU 25/2009; where a refusal rests on the portal's practice, the
word that says so is asserted with it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from keterbukaan._words import said_day
from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    Compensated,
    ComplaintCarriedOut,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintOutcome,
    ComplaintWithdrawn,
    CourtPath,
    DeemedWithdrawn,
    Delivered,
    DocumentsAsked,
    DocumentsGiven,
    EnteredInPortal,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    Heard,
    OmbudsmanMatter,
    PassedOn,
    ReceiptGiven,
    Reopened,
    Replied,
    ReportedToAuthorities,
    Responded,
    SeparateHearingAsked,
    TakenToCourt,
    TakenToOmbudsman,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.oversight_events import (
    CrimeFound,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    InvestigationOpened,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
    ResultFollowedUp,
    ResultReceived,
    SanctionDecided,
    SanctionDelivered,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.complaint.record import ComplainedOf, ComplaintChannel
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles
from tests.people import ADDRESS, NAME

START = date(2025, 3, 3)
ACT = "UU 25/2009 Pasal"
PORTAL = "Praktik SP4N-LAPOR!"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


D = day(3, 4)
CLASSIFIED = Classified(on=D, complaint_class=ComplaintClass.NOT_SUPERVISORY)
ASKS = Classified(on=D, complaint_class=ComplaintClass.INFORMATION_REQUEST)
INCOMPLETE = ComplaintDeclaredIncomplete(on=D, lacking=("alamat",))
COMPLETE = ComplaintDeclaredComplete(on=D)
FORWARDED = Forwarded(on=D, to_unit="Dinas A")
REPLIED = Replied(on=D)
OPENED = ExaminationOpened(on=D)
BY_THE_OFFICE = ExaminationOpened(on=D, by=Actor.INSPECTORATE)
DECIDED = ComplaintDecided(on=D, outcome=ComplaintOutcome.UPHELD)
AWARDED = ComplaintDecided(
    on=D, outcome=ComplaintOutcome.UPHELD, damages=100, damages_due_on=day(4, 30), number="1"
)
DELIVERED = Delivered(on=D)
CLOSED = Closed(on=day(3, 17))
ARCHIVED = Archived(on=D, ground=ArchiveGround.REPEATED)
WITHDRAWN = ComplaintWithdrawn(on=D)
TURNED = TurnedIntoRequest(on=D)
RESPONDED = Responded(on=D, satisfied=True)

AT_SUPERIOR = ReachedAddressee(on=D, to=ComplaintAddressee.SUPERIOR)
# Seven working days before Tuesday 18 March 2025: 17, 14, 13, 12, 11, 10, 7 March.
SUMMONED = OfficialSummoned(on=day(3, 7), examination_day=day(3, 18))
MISSED = OfficialMissed(on=day(3, 18))
CONCLUDED = InspectionConcluded(on=D, result=InspectionResult.ADMINISTRATIVE)
TURNED_AWAY = ("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)")

TO: dict[str, tuple[Event, ...]] = {
    "received": (),
    "incomplete": (INCOMPLETE,),
    "completed": (INCOMPLETE, ComplaintCompleted(on=D)),
    "complete": (COMPLETE,),
    "forwarded": (COMPLETE, FORWARDED),
    "answered": (COMPLETE, FORWARDED, REPLIED),
    "in_examination": (COMPLETE, OPENED),
    "inspected": (COMPLETE, OPENED, CONCLUDED),
    "decided": (COMPLETE, OPENED, AWARDED),
    "delivered": (COMPLETE, OPENED, AWARDED, DELIVERED),
    "closed": (COMPLETE, REPLIED, RESPONDED, Closed(on=D)),
    "archived": (COMPLETE, ARCHIVED),
    "withdrawn": (WITHDRAWN,),
    "turned_into_request": (ASKS, TURNED),
}
"""One way to each stage."""


WHOLE = {"service": "KTP terlambat", "complainant": {"name": NAME, "address": ADDRESS}}


def complaint(*events: Event, **fields: object) -> Complaint:
    case = Complaint.model_validate({"received": START, **(fields or WHOLE)})
    for event in events:
        case = case.record(event)
    return case


def at(stage: str, *more: Event, **fields: object) -> Complaint:
    case = complaint(*TO[stage], *more, **fields)
    assert case.state().name == stage
    return case


def found(case: Complaint, event: Event) -> list[tuple[Nature, str, Verification]]:
    return [
        (each.nature, each.citation, each.read) for each in case.would_allow(event).irregularities
    ]


def what(case: Complaint) -> list[tuple[str, Nature, str]]:
    return [(each.event, each.nature, each.citation) for each in case.irregularities()]


class Step(NamedTuple):
    """One official step: where it is lawful, where it leads, and where it is refused by what."""

    event: Event
    stage: str
    before: tuple[Event, ...]
    reached: str
    refused_at: str
    citation: str
    read: Verification = Verification.OWN_TEXT


RESTATED, UNVERIFIED = Verification.RESTATED, Verification.UNVERIFIED
OFFICIAL = (
    Step(
        PassedOn(on=D, to_body="Provinsi"),
        *("received", (), "received"),
        *("decided", f"{ACT} 50 ayat (1)"),
    ),
    Step(
        ReceiptGiven(on=D, place="Loket 1", officer="Rini", signed=True),
        *("received", (), "received"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(
        EnteredInPortal(on=D),
        *("received", (), "received"),
        *("archived", f"{PORTAL}: laporan diarsipkan", UNVERIFIED),
    ),
    Step(CLASSIFIED, *("received", (), "received"), *("delivered", f"{ACT} 50 ayat (1)")),
    Step(
        TURNED,
        *("received", (ASKS,), "turned_into_request"),
        *("in_examination", f"{ACT} 47 ayat (1)"),
    ),
    Step(COMPLETE, *("received", (), "complete"), *("answered", f"{ACT} 44 ayat (3)")),
    Step(INCOMPLETE, *("received", (), "incomplete"), *("complete", f"{ACT} 44 ayat (3)")),
    Step(
        DeemedWithdrawn(on=day(4, 30)),
        *("incomplete", (), "withdrawn"),
        *("received", f"{ACT} 44 ayat (5)"),
    ),
    Step(
        FORWARDED,
        *("complete", (), "forwarded"),
        *("in_examination", f"{ACT} 47 ayat (1)"),
    ),
    Step(
        REPLIED,
        *("forwarded", (), "answered"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(
        FollowedUp(on=D, what="jalan ditambal"),
        *("forwarded", (), "forwarded"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(
        DocumentsGiven(on=D),
        *("received", (DocumentsAsked(on=D, which="berita acara"),), "received"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(OPENED, *("complete", (), "in_examination"), *("decided", f"{ACT} 50 ayat (1)")),
    Step(
        Heard(on=D, separately=True),
        *("in_examination", (), "in_examination"),
        *("forwarded", f"{ACT} 47 ayat (1)"),
    ),
    Step(
        DECIDED,
        *("in_examination", (), "decided"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(DELIVERED, *("decided", (), "delivered"), *("in_examination", f"{ACT} 50 ayat (2)")),
    Step(
        ComplaintCarriedOut(on=D, what="teguran"),
        *("delivered", (), "delivered"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(
        Compensated(on=D, amount=100),
        *("delivered", (), "closed"),
        *("turned_into_request", "UU 14/2008 Pasal 22 ayat (1)"),
    ),
    Step(
        Closed(on=D),
        *("answered", (RESPONDED,), "closed"),
        *("forwarded", f"{PORTAL}: teks laman depan lapor.go.id", RESTATED),
    ),
    Step(
        Reopened(on=D, reason="belum selesai"),
        *("closed", (), "complete"),
        *("answered", f"{PORTAL}: laporan dibuka kembali", UNVERIFIED),
    ),
    Step(ARCHIVED, *("complete", (), "archived"), *("in_examination", f"{ACT} 50 ayat (1)")),
    # ---- the oversight of officials; what is more about it stands in test_oversight.py
    Step(AT_SUPERIOR, *("received", (), "received"), *TURNED_AWAY),
    Step(SuperiorFollowedUp(on=D), *("received", (AT_SUPERIOR,), "received"), *TURNED_AWAY),
    Step(HandedToInspectorate(on=D), *("forwarded", (), "forwarded"), *TURNED_AWAY),
    Step(InspectionAssigned(on=D), *("withdrawn", (), "withdrawn"), *TURNED_AWAY),
    Step(SUMMONED, *("received", (), "received"), *TURNED_AWAY),
    Step(MISSED, *("received", (SUMMONED,), "received"), *TURNED_AWAY),
    Step(
        OfficialSummonedAgain(on=day(3, 19), examination_day=day(3, 28)),
        *("received", (SUMMONED, MISSED), "received"),
        *TURNED_AWAY,
    ),
    Step(CrimeFound(on=D), *("in_examination", (BY_THE_OFFICE,), "in_examination"), *TURNED_AWAY),
    Step(
        HandedToLawEnforcement(on=D),
        *("in_examination", (CrimeFound(on=D),), "in_examination"),
        *TURNED_AWAY,
    ),
    Step(InvestigationOpened(on=D), *("complete", (), "complete"), *TURNED_AWAY),
    Step(
        CONCLUDED,
        *("in_examination", (BY_THE_OFFICE,), "inspected"),
        *("complete", "PP 48/2016 Pasal 32 ayat (4)"),
    ),
    Step(
        SanctionDecided(on=D, level=SanctionLevel.HEAVY),
        *("inspected", (), "inspected"),
        *TURNED_AWAY,
    ),
    Step(
        SanctionDelivered(on=D),
        *("closed", (SanctionDecided(on=day(3, 4)),), "closed"),
        *TURNED_AWAY,
    ),
    Step(ResultReceived(on=D), *("inspected", (), "inspected"), *TURNED_AWAY),
    Step(ResultFollowedUp(on=D), *("decided", (ResultReceived(on=D),), "decided"), *TURNED_AWAY),
)


@pytest.mark.parametrize("step", OFFICIAL, ids=lambda step: step.event.kind_name)
def test_an_official_step_is_recorded_where_the_law_allows_it(step: Step) -> None:
    case = complaint(*TO[step.stage], *step.before)
    after = case.record(step.event)

    assert after.state().name == step.reached
    assert after.events == (*case.events, step.event)
    assert found(case, step.event) == []
    assert case.state().name == step.stage  # it stays as it was


@pytest.mark.parametrize("step", OFFICIAL, ids=lambda step: step.event.kind_name)
def test_an_official_step_is_refused_where_the_law_does_not(step: Step) -> None:
    case = at(step.refused_at)
    with pytest.raises(UnlawfulEvent) as caught:
        case.record(step.event)

    assert found(case, step.event) == [(Nature.UNLAWFUL, step.citation, step.read)]
    marks = {
        Verification.OWN_TEXT: ("", ""),
        Verification.RESTATED: ("; dasarnya dari kutipan", "; the rule is restated"),
        Verification.UNVERIFIED: ("; dasarnya belum terverifikasi", "; the rule is unverified"),
    }
    mark_id, mark_en = marks[step.read]
    assert caught.value.text("id").endswith(f"{mark_id} ({step.citation})")
    assert caught.value.text("en").endswith(f"{mark_en} ({step.citation})")
    kept = case.record(step.event, strict=False)
    assert kept.state().name == step.refused_at
    assert not kept.progress().steps[-1].has_effect


def test_every_official_step_of_the_data_is_among_them() -> None:
    steps = ComplaintRoles.national().steps.values()
    assert {step.event.kind_name for step in OFFICIAL} == {s.name for s in steps if s.official}


@pytest.mark.parametrize("step", OFFICIAL, ids=lambda step: step.event.kind_name)
def test_an_official_step_is_refused_to_the_complainant(step: Step) -> None:
    case = complaint(*TO[step.stage], *step.before)
    theirs = step.event.model_copy(update={"by": Actor.COMPLAINANT})
    rule = ComplaintRoles.national().steps[step.event.kind_name]

    # the article is the step's own; that these and no others make it is the library's order
    names = rule.who_in or rule.sources[0]
    assert found(case, theirs) == [(Nature.UNLAWFUL, str(names), UNVERIFIED)]
    with pytest.raises(UnlawfulEvent):
        case.record(theirs)


CITIZENS: tuple[tuple[Event, str, str | None], ...] = (
    (ComplaintCompleted(on=D), "incomplete", "complete"),
    (WITHDRAWN, "complete", "decided"),
    (DocumentsAsked(on=D), "received", "withdrawn"),
    (SeparateHearingAsked(on=D, reason="diancam"), "in_examination", "delivered"),
    (RESPONDED, "answered", "forwarded"),
    (TakenToOmbudsman(on=D), "closed", None),
    (TakenToCourt(on=D, path=CourtPath.CIVIL), "withdrawn", None),
    (ReportedToAuthorities(on=D), "archived", None),
)


@pytest.mark.parametrize(("event", "useful", "vain"), CITIZENS, ids=lambda e: str(e)[:24])
def test_a_complainants_step_is_always_recorded_and_may_have_no_effect(
    event: Event, useful: str, vain: str | None
) -> None:
    assert at(useful).would_allow(event).has_effect
    if vain is not None:
        case = at(vain)
        assert [nature for nature, _, _ in found(case, event)] == [Nature.NO_EFFECT]
        assert case.record(event).state().name == vain


def test_every_step_of_the_complainant_is_among_them() -> None:
    steps = ComplaintRoles.national().steps.values()
    assert {event.kind_name for event, _, _ in CITIZENS} == {
        s.name for s in steps if not s.official
    }


def test_a_complainants_step_by_an_official_contradicts() -> None:
    with pytest.raises(ContradictionError):
        at("incomplete").record(ComplaintCompleted(on=D, by=Actor.PROVIDER))


def test_an_event_before_what_is_recorded_contradicts() -> None:
    with pytest.raises(ContradictionError):
        at("complete").record(Forwarded(on=START, to_unit="Dinas A"))


# ---------------------------------------------------------------- the receipt


@pytest.mark.parametrize(
    ("event", "fields", "letters"),
    [
        (ReceiptGiven(on=D), {"signed": False}, "abcd"),
        (ReceiptGiven(on=D, place="Loket"), {"service": "KTP"}, "ad"),
        (ReceiptGiven(on=D, place="L", officer="R"), {"service": "KTP"}, "ad"),
        (
            ReceiptGiven(on=D, place="L", officer="R", signed=True),
            {"service": "KTP", "complainant": {"name": NAME}},
            "",
        ),
    ],
)
def test_a_receipt_says_what_44_2_wants(
    event: ReceiptGiven, fields: dict[str, object], letters: str
) -> None:
    irregular = found(complaint(**fields), event)
    assert irregular == [
        (Nature.INCOMPLETE, f"{ACT} 44 ayat (2) huruf {letter}", Verification.OWN_TEXT)
        for letter in letters
    ]


def test_the_number_is_that_of_the_first_receipt_that_has_one() -> None:
    receipt = ReceiptGiven(on=D, number="7", place="L", officer="R", signed=True)
    case = complaint(receipt)

    assert case.number == "7"
    assert case.record(receipt.model_copy(update={"number": "8"})).number == "7"


# ---------------------------------------------------------------- portal, class, request


def test_what_came_through_the_portal_is_not_entered_again() -> None:
    case = complaint(channel=ComplaintChannel.SP4N_LAPOR)
    (irregular,) = case.would_allow(EnteredInPortal(on=D)).irregularities

    assert irregular.nature is Nature.UNLAWFUL
    assert irregular.read is UNVERIFIED
    assert irregular.text("id").endswith("; belum terverifikasi)")
    assert not case.would_allow(EnteredInPortal(on=D)).allowed


def test_only_what_is_classified_as_asking_for_information_becomes_a_request() -> None:
    assert found(complaint(CLASSIFIED), TURNED) == [
        (Nature.UNLAWFUL, f"{ACT} 48 ayat (2)", Verification.OWN_TEXT)
    ]
    assert complaint(ASKS).would_allow(TURNED).allowed


def test_the_class_may_be_decided_anew() -> None:
    case = complaint(CLASSIFIED, ASKS)

    assert complaint().complaint_class() is None
    assert case.complaint_class() is ComplaintClass.INFORMATION_REQUEST


def test_a_complaint_is_passed_on_with_its_first_day_and_trace() -> None:
    case = complaint(
        PassedOn(on=D, to_body="Kabupaten B"),
        PassedOn(on=day(3, 6), to_body="Kementerian C"),
        first_body="Provinsi A",
    )

    assert case.trace() == (
        (START, "Provinsi A"),
        (D, "Kabupaten B"),
        (day(3, 6), "Kementerian C"),
    )
    first = next(each for each in case.deadlines() if each.limit == "complaint.first_response")
    assert first.deadline.since == START
    assert complaint().trace() == ()


# ---------------------------------------------------------------- whether it is complete


def test_a_return_is_not_received_before_it_was_sent() -> None:
    early = ComplaintDeclaredIncomplete(on=D, lacking=("alamat",), received_on=START)
    with pytest.raises(ContradictionError) as caught:
        complaint().record(early)
    assert caught.value.text("en").endswith(f"({ACT} 44 ayat (4))")


def test_the_complainant_has_thirty_days_from_receiving_what_is_lacking() -> None:
    case = complaint(ComplaintDeclaredIncomplete(on=D, lacking=("alamat",), received_on=day(3, 6)))
    (remedy,) = [r for r in case.remedies(on=day(3, 10)) if r.name == "complaint.completion"]

    # 6 March and thirty calendar days: 5 April; as working days, past Nyepi and Idul Fitri, later.
    # 44(4) gives the thirty days; 44(5) only says what follows where they are not used
    assert remedy.citation == f"{ACT} 44 ayat (4)"
    assert remedy.deadline is not None
    assert remedy.deadline.date == day(4, 5)
    assert remedy.last is not None
    assert remedy.last > day(4, 5)
    assert found(case, ComplaintCompleted(on=day(4, 5))) == []
    (late,) = case.would_allow(ComplaintCompleted(on=day(4, 6))).irregularities
    assert (late.nature, late.citation) == (Nature.TOO_LATE, f"{ACT} 44 ayat (5)")
    assert "5 April 2025" in late.text_id
    assert said_day(remedy.last, "en") in late.text_en


def test_a_complaint_is_taken_as_withdrawn_only_when_its_time_is_over() -> None:
    case = complaint(ComplaintDeclaredIncomplete(on=D, lacking=("alamat",)))
    last = day(4, 3)  # 4 March and thirty calendar days

    assert found(case, DeemedWithdrawn(on=last)) == [
        (Nature.UNLAWFUL, f"{ACT} 44 ayat (4)", Verification.OWN_TEXT)
    ]
    # between the plain days and the working days another reading still lets it be completed
    assert found(case, DeemedWithdrawn(on=day(4, 4))) == [
        (Nature.PREMATURE, f"{ACT} 44 ayat (4)", Verification.OWN_TEXT)
    ]
    assert case.record(DeemedWithdrawn(on=day(4, 4))).state().name == "withdrawn"
    (latest,) = [e.deadline.latest for e in case.deadlines() if e.limit == "complaint.completion"]
    assert latest > day(4, 4)
    after = date.fromordinal(latest.toordinal() + 1)
    assert found(case, DeemedWithdrawn(on=latest))[0][0] is Nature.PREMATURE
    assert found(case, DeemedWithdrawn(on=after)) == []


def test_completed_in_time_it_is_not_withdrawn_and_completed_late_it_may_be() -> None:
    case = complaint(ComplaintDeclaredIncomplete(on=D, lacking=("alamat",)))
    in_time, late = (
        case.record(ComplaintCompleted(on=day(4, 3))),
        case.record(ComplaintCompleted(on=day(4, 7))),
    )

    assert found(in_time, DeemedWithdrawn(on=day(4, 30))) == [
        (Nature.UNLAWFUL, f"{ACT} 44 ayat (4)", Verification.OWN_TEXT)
    ]
    assert late.state().name == "completed"
    assert late.would_allow(
        ComplaintDeclaredComplete(on=day(4, 8))
    ).allowed  # it may still be taken up
    assert late.record(DeemedWithdrawn(on=day(4, 8))).state().name == "withdrawn"


def test_completed_it_may_be_returned_again_with_time_of_its_own() -> None:
    case = complaint(
        INCOMPLETE,
        ComplaintCompleted(on=day(3, 10)),
        ComplaintDeclaredIncomplete(on=day(3, 12), lacking=("bukti",)),
    )
    (again,) = [each for each in case.deadlines() if each.limit == "complaint.completion"]

    assert again.deadline.date == day(4, 11)
    assert again.is_open


def test_nobody_completes_it_and_it_counts_as_withdrawn() -> None:
    case = complaint(ComplaintDeclaredIncomplete(on=D, lacking=("alamat",)))
    (deadline,) = [e.deadline for e in case.deadlines() if e.limit == "complaint.completion"]

    assert not case.is_over(on=deadline.latest)
    assert case.is_over(on=date.fromordinal(deadline.latest.toordinal() + 1))
    assert not complaint(COMPLETE).is_over(on=day(12, 1))
    assert complaint(WITHDRAWN).is_over(on=D)


# ---------------------------------------------------------------- nobody judges their own case


@pytest.mark.parametrize(
    "event",
    [
        ComplaintDeclaredComplete(on=D, office="dinas  A"),
        ComplaintDeclaredIncomplete(on=D, lacking=("x",), office="Kepala Dinas A"),
        ExaminationOpened(on=D, office="Dinas A"),
        Heard(on=D, office="DINAS A"),
        ComplaintDecided(on=D, office="Kepala Dinas A"),
    ],
    ids=lambda event: event.kind_name,
)
@pytest.mark.parametrize(
    ("against", "paragraph"),
    [
        (ComplainedOf.EXECUTOR, 1),
        (ComplainedOf.PROVIDER, 2),
        (ComplainedOf.CORPORATION, 3),
    ],
)
def test_nobody_judges_a_complaint_against_themselves(
    event: Event, against: ComplainedOf, paragraph: int
) -> None:
    stage = {
        "declared_complete": "received",
        "declared_incomplete": "received",
        "examination_opened": "complete",
    }
    case = at(
        stage.get(event.kind_name, "in_examination"),
        against=against,
        against_unit="Dinas A",
        against_office="Kepala Dinas A",
    )
    (irregular,) = case.would_allow(event).irregularities

    gives = event.kind_name == "declared_complete"  # a decision untold gives nothing
    assert (irregular.nature, irregular.citation) == (
        Nature.DEFECT if gives else Nature.UNLAWFUL,
        f"{ACT} 48 ayat (1)",
    )
    assert f"{ACT} 45 ayat ({paragraph})" in irregular.text_id
    assert against.addressee("id") in irregular.text_id
    assert against.addressee("en") in irregular.text_en
    other = event.model_copy(update={"office": "Inspektorat"})
    assert case.would_allow(other).irregularities == ()


# ---------------------------------------------------------------- documents, hearing, examination


def test_documents_are_given_to_whom_asked_for_them() -> None:
    asked = complaint(DocumentsAsked(on=D))
    (owed,) = [o for o in asked.obligations(on=D) if o.citation == f"{ACT} 43 ayat (2)"]
    assert owed.by_day is None
    given = asked.record(DocumentsGiven(on=D))
    assert f"{ACT} 43 ayat (2)" not in {o.citation for o in given.obligations(on=D)}


def test_who_does_not_want_to_meet_the_other_side_is_heard_apart() -> None:
    case = at("in_examination", SeparateHearingAsked(on=D))

    assert found(case, Heard(on=D)) == [
        (Nature.INCOMPLETE, f"{ACT} 48 ayat (3)", Verification.OWN_TEXT)
    ]
    assert found(case, Heard(on=D, separately=True)) == []
    assert found(at("in_examination"), Heard(on=D)) == []


def test_the_oversight_office_examines_what_alleges_the_wrong_of_an_official() -> None:
    grave = Classified(on=D, complaint_class=ComplaintClass.SUPERVISORY)
    case = complaint(grave, COMPLETE)

    assert found(case, OPENED) == [(Nature.INCOMPLETE, "Permendagri 8/2023 Pasal 1", UNVERIFIED)]
    assert found(case, ExaminationOpened(on=D, by=Actor.INSPECTORATE)) == []


@pytest.mark.parametrize("stage", ["closed", "archived"])
def test_what_the_portal_closed_can_still_be_examined(stage: str) -> None:
    case = at(stage).record(OPENED).record(DECIDED).record(DELIVERED)
    assert case.state().name == "delivered"


def test_what_was_archived_before_it_was_complete_may_be_examined() -> None:
    late = day(4, 28)
    case = complaint(INCOMPLETE, ARCHIVED.model_copy(update={"on": late}))
    opened = OPENED.model_copy(update={"on": late})

    assert found(case, opened) == [(Nature.DEFECT, f"{ACT} 44 ayat (3)", Verification.OWN_TEXT)]
    complete = case.record(COMPLETE.model_copy(update={"on": late}))
    assert complete.record(opened).state().name == "in_examination"


def test_an_archived_file_that_was_complete_is_not_declared_complete_again() -> None:
    for event in (COMPLETE, INCOMPLETE):
        assert found(at("archived"), event) == [
            (Nature.UNLAWFUL, f"{ACT} 44 ayat (3)", Verification.OWN_TEXT)
        ]


def test_what_was_decided_and_closed_is_reopened_before_it_is_examined_again() -> None:
    case = at("delivered").record(CLOSED)
    later = ExaminationOpened(on=day(3, 20))

    assert found(case, later) == [(Nature.UNLAWFUL, f"{ACT} 50 ayat (1)", Verification.OWN_TEXT)]
    again = case.record(Reopened(on=day(3, 18)))
    assert again.record(later).state().name == "in_examination"


# ---------------------------------------------------------------- decision, damages, delivery


def test_a_decision_on_damages_says_how_much_and_by_when() -> None:
    case = at("in_examination", damages=500)
    wanted = (Nature.INCOMPLETE, f"{ACT} 50 ayat (3)", Verification.OWN_TEXT)

    assert found(case, DECIDED) == [wanted]
    assert found(case, ComplaintDecided(on=D, damages=500)) == [wanted]
    assert found(case, ComplaintDecided(on=D, damages=500, damages_due_on=day(4, 1))) == []
    assert found(case, ComplaintDecided(on=D, damages=0)) == []
    assert found(at("in_examination"), ComplaintDecided(on=D)) == []


def test_a_copy_goes_to_the_complainant() -> None:
    assert found(at("decided"), Delivered(on=D, copy_given=False)) == [
        (Nature.INCOMPLETE, f"{ACT} 50 ayat (9)", Verification.OWN_TEXT)
    ]


def test_damages_are_paid_in_parts_until_all_is_paid() -> None:
    case = at("delivered")
    half = case.record(Compensated(on=day(4, 1), amount=60))

    assert half.state().name == "delivered"
    (owed,) = [o for o in half.obligations(on=day(5, 2)) if o.citation == f"{ACT} 50 ayat (3)"]
    assert (owed.by_day, owed.late) == (day(4, 30), True)
    whole = half.record(Compensated(on=day(4, 2), amount=40))
    assert whole.state().name == "closed"
    assert f"{ACT} 50 ayat (3)" not in {o.citation for o in whole.obligations(on=day(5, 2))}


def test_damages_paid_after_their_day_are_late() -> None:
    paid = Compensated(on=day(5, 1), amount=100)
    assert found(at("delivered"), paid) == [
        (Nature.LATE, f"{ACT} 50 ayat (3)", Verification.OWN_TEXT)
    ]
    undated = complaint(COMPLETE, OPENED, ComplaintDecided(on=D, damages=100), DELIVERED)
    assert found(undated, paid) == []


def test_damages_that_were_not_awarded_are_found_and_paid() -> None:
    case = complaint(COMPLETE, OPENED, DECIDED, DELIVERED)
    refused = [(Nature.DEFECT, f"{ACT} 50 ayat (3)", Verification.OWN_TEXT)]

    assert found(case, Compensated(on=D, amount=1)) == refused
    assert found(at("closed"), Compensated(on=D, amount=1)) == refused


def test_damages_paid_before_the_decision_is_delivered_leave_it_to_be_delivered() -> None:
    case = at("decided").record(Compensated(on=D, amount=100))
    assert case.state().name == "decided"
    assert case.record(DELIVERED).state().name == "delivered"


def test_an_outcome_is_carried_out_also_after_closing_and_without_a_decision_is_found() -> None:
    closed = at("delivered").record(CLOSED)

    assert found(closed, ComplaintCarriedOut(on=day(4, 1))) == []
    assert found(at("closed"), ComplaintCarriedOut(on=day(4, 1))) == [
        (Nature.DEFECT, f"{ACT} 50 ayat (1)", Verification.OWN_TEXT)
    ]
    assert f"{ACT} 36 ayat (3)" in {o.citation for o in closed.obligations(on=day(4, 1))}
    done = closed.record(ComplaintCarriedOut(on=day(4, 1)))
    assert f"{ACT} 36 ayat (3)" not in {o.citation for o in done.obligations(on=day(4, 1))}


def test_what_was_not_upheld_leaves_nothing_to_carry_out() -> None:
    refused = ComplaintDecided(on=D, outcome=ComplaintOutcome.NOT_UPHELD)
    case = complaint(COMPLETE, OPENED, refused)
    assert f"{ACT} 36 ayat (3)" not in {o.citation for o in case.obligations(on=D)}
    unknown = complaint(COMPLETE, OPENED, ComplaintDecided(on=D))
    assert f"{ACT} 36 ayat (3)" in {o.citation for o in unknown.obligations(on=D)}


def test_what_was_delivered_rests_once_no_damages_are_owed() -> None:
    assert not at("decided").is_over(on=day(4, 1))
    assert complaint(COMPLETE, OPENED, DECIDED, DELIVERED).is_over(on=day(4, 1))
    assert not at("delivered").is_over(on=day(4, 1))
    paid = at("delivered").record(Compensated(on=day(4, 1), amount=100))
    assert paid.is_over(on=day(4, 1))


def test_a_second_decision_is_delivered_anew() -> None:
    case = at("delivered").record(CLOSED)
    for event in (
        Reopened(on=day(3, 18)),
        ExaminationOpened(on=day(3, 19)),
        ComplaintDecided(on=day(3, 20)),
    ):
        case = case.record(event)
    (delivery,) = [e for e in case.deadlines() if e.limit == "complaint.decision_delivery"]
    assert (delivery.deadline.date, delivery.done_on) == (day(4, 3), None)
    assert f"{ACT} 50 ayat (2)" in {o.citation for o in case.obligations(on=day(3, 20))}


# ---------------------------------------------------------------- closing, reopening, archiving


def test_a_report_closed_while_its_reporter_may_respond_is_noted() -> None:
    case = at("answered", channel=ComplaintChannel.SP4N_LAPOR)
    (early,) = case.would_allow(Closed(on=day(3, 14))).irregularities

    # answered on 4 March, ten days as the portal says: until 14 March
    assert (early.nature, early.read) == (Nature.PREMATURE, RESTATED)
    assert early.text("en").endswith("; restated)")
    assert case.would_allow(Closed(on=day(3, 14))).allowed
    assert (
        found(case, Closed(on=day(3, 17)))
        == [
            # ... and within its fourteen working days
        ]
    )
    assert found(case.record(RESPONDED), Closed(on=D)) == []
    assert found(at("delivered"), Closed(on=D)) == []


def test_a_report_closed_on_an_interim_answer_is_noted() -> None:
    interim = complaint(COMPLETE, Replied(on=D, settles=False), RESPONDED)
    assert found(interim, Closed(on=D)) == [
        (Nature.INCOMPLETE, f"{PORTAL}: teks laman depan lapor.go.id", RESTATED)
    ]
    final = complaint(COMPLETE, Replied(on=D, settles=False), Replied(on=D), RESPONDED)
    assert found(final, Closed(on=D)) == []


def test_nothing_that_nobody_verified_is_closed() -> None:
    for stage in ("received", "incomplete", "completed"):
        assert found(at(stage), Closed(on=D)) == [
            (Nature.UNLAWFUL, f"{ACT} 48 ayat (2)", Verification.OWN_TEXT)
        ]


def test_a_response_after_its_time_is_kept_and_found_late() -> None:
    case = at("answered", channel=ComplaintChannel.SP4N_LAPOR)
    (late,) = case.would_allow(Responded(on=day(3, 17))).irregularities
    assert (late.nature, late.read) == (Nature.TOO_LATE, RESTATED)


def test_a_reopened_report_is_owed_again_and_keeps_that_it_was_settled_in_time() -> None:
    case = complaint(
        CLASSIFIED, COMPLETE, REPLIED, RESPONDED, Closed(on=D), channel=ComplaintChannel.SP4N_LAPOR
    )
    again = case.record(Reopened(on=day(3, 10)))
    (kept,) = [e for e in again.deadlines() if e.limit == "complaint.resolution.not_supervisory"]
    settle = "resolve the report that was reopened"
    (owed,) = [o for o in again.obligations(on=day(12, 1)) if o.text("en") == settle]

    assert (again.state().name, again.progress().times_reopened) == ("complete", 1)
    assert kept.done_on == D
    assert (owed.by_day, owed.late, owed.read) == (None, False, UNVERIFIED)
    closed = again.record(Replied(on=day(3, 11))).record(Closed(on=day(4, 30)))
    assert settle not in {o.text("en") for o in closed.obligations(on=day(5, 1))}


@pytest.mark.parametrize("stage", ["complete", "forwarded", "answered"])
def test_what_was_archived_reopens_at_the_stage_it_had(stage: str) -> None:
    case = at(stage).record(ARCHIVED)
    assert case.state().name == "archived"
    assert case.record(Reopened(on=D)).state().name == stage


def test_nothing_that_nobody_responded_to_is_archived() -> None:
    refused = [(Nature.UNLAWFUL, f"{ACT} 48 ayat (2)", Verification.OWN_TEXT)]
    wish = Classified(on=D, complaint_class=ComplaintClass.ASPIRATION)
    suggestion = CLASSIFIED.model_copy(update={"complains_of_service": False})

    assert found(complaint(), ARCHIVED) == refused
    assert found(complaint(CLASSIFIED), ARCHIVED) == refused
    for free in (complaint(wish), complaint(suggestion), complaint(COMPLETE)):
        assert free.would_allow(ARCHIVED).allowed


def test_what_may_still_be_completed_is_not_archived() -> None:
    """Found incomplete on 4 March: thirty working days later is 25 April, the last reading."""
    case = at("incomplete")
    open_still = [(Nature.UNLAWFUL, f"{ACT} 44 ayat (4)", Verification.OWN_TEXT)]
    held = ARCHIVED.model_copy(update={"on": day(4, 25)})

    assert found(case, ARCHIVED) == open_still
    assert found(case, held) == open_still
    assert found(case, held.model_copy(update={"on": day(4, 26)})) == []


def test_a_request_for_information_is_answered_before_it_is_archived() -> None:
    case = complaint(ASKS, COMPLETE)
    unanswered = [(Nature.UNLAWFUL, "UU 14/2008 Pasal 22 ayat (7)", Verification.OWN_TEXT)]

    assert found(case, ARCHIVED) == unanswered
    assert found(case.record(Replied(on=D, settles=False)), ARCHIVED) == unanswered
    assert found(case.record(REPLIED), ARCHIVED) == []


# ---------------------------------------------------------------- Ombudsman, court


@pytest.mark.parametrize("stage", TO)
def test_the_ways_outside_are_open_at_every_stage_and_change_none(stage: str) -> None:
    case = at(stage)
    for event in (
        TakenToOmbudsman(on=day(4, 30), matter=OmbudsmanMatter.DAMAGES),
        TakenToCourt(on=day(4, 30), path=CourtPath.ADMINISTRATIVE),
        ReportedToAuthorities(on=day(4, 30)),
    ):
        assert case.would_allow(event).has_effect
        case = case.record(event)
    assert case.state().name == stage


def test_what_happened_is_said_with_its_irregularities() -> None:
    case = complaint(
        CLASSIFIED,
        ComplaintDeclaredComplete(on=day(3, 18)),
        received=START,
        service_received=day(1, 10),
    )
    assert what(case) == [
        ("filed", Nature.TOO_LATE, f"{ACT} 42 ayat (2)"),
        ("declared_complete", Nature.LATE, f"{ACT} 44 ayat (3)"),
    ]
