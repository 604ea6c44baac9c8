"""What was done happened: a defect of an act is found, and its effect on the complainant stays.

UU 25/2009 Pasal 36 to 50 order much and call one thing void: a complaint that nobody completed
(44(5) and its elucidation). What protects the complainant (an examination before a refusal, an
answer before a file is closed) is not got round as a defect: such a step has no effect.
"""

from __future__ import annotations

from datetime import date

import pytest

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
    DeemedWithdrawn,
    Delivered,
    DocumentsGiven,
    EnteredInPortal,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    Heard,
    OmbudsmanMatter,
    ReceiptGiven,
    Replied,
    Responded,
    TakenToOmbudsman,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from tests.people import ADDRESS, NAME

START = date(2025, 3, 3)
ACT = "UU 25/2009 Pasal"
PORTAL = "Praktik SP4N-LAPOR!"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


D = day(3, 4)
COMPLETE = ComplaintDeclaredComplete(on=D)
INCOMPLETE = ComplaintDeclaredIncomplete(on=D, lacking=("alamat",))
NAMELESS = ComplaintDeclaredIncomplete(on=D, lacking=())
OPENED = ExaminationOpened(on=D)
UPHELD = ComplaintDecided(on=D, outcome=ComplaintOutcome.UPHELD)
NOT_UPHELD = ComplaintDecided(on=D, outcome=ComplaintOutcome.NOT_UPHELD)
LAPSED = DeemedWithdrawn(on=day(4, 28))
WITHDRAWN = ComplaintWithdrawn(on=day(3, 10))


def complaint(*events: Event, **fields: object) -> Complaint:
    whole = {"service": "KTP terlambat", "complainant": {"name": NAME, "address": ADDRESS}}
    case = Complaint.model_validate({"received": START, **whole, **fields})
    for event in events:
        case = case.record(event)
    return case


def found(case: Complaint, event: Event) -> list[tuple[Nature, str]]:
    return [(each.nature, each.citation) for each in case.would_allow(event).irregularities]


def running(case: Complaint, limit: str) -> CaseDeadline:
    (one,) = [each for each in case.deadlines() if each.limit == limit]
    return one


def owed(case: Complaint, on: date) -> set[str]:
    return {each.citation for each in case.obligations(on=on)}


def state(case: Complaint) -> str:
    return case.state().name


# ---------------------------------------------------------------- a return that names nothing


def test_a_return_that_names_nothing_answers_and_starts_the_time_and_lets_nothing_lapse() -> None:
    """44(3) asks to hear whether it is complete, 44(4) gives thirty days: 3 April.

    44(5) follows on what was not completed "sebagaimana diinformasikan" (44(4)): nothing was.
    """
    assert found(complaint(), NAMELESS) == [(Nature.INCOMPLETE, f"{ACT} 44 ayat (4)")]
    case = complaint(NAMELESS)

    assert state(case) == "incomplete"
    assert running(case, "complaint.first_response").done_on == D
    assert running(case, "complaint.completion").deadline.date == day(4, 3)
    assert f"{ACT} 44 ayat (4)" in owed(case, day(3, 10))
    assert found(case, LAPSED) == [(Nature.UNLAWFUL, f"{ACT} 44 ayat (4)")]
    assert not case.is_over(on=day(12, 1))
    named = case.record(INCOMPLETE.model_copy(update={"on": day(3, 10)}))
    assert running(named, "complaint.completion").deadline.date == day(4, 9)
    assert f"{ACT} 44 ayat (4)" not in owed(named, day(3, 10))
    assert named.is_over(on=day(12, 1))
    assert running(named, "complaint.first_response").done_on == D


def test_what_was_returned_may_be_taken_as_complete_all_the_same() -> None:
    assert found(complaint(INCOMPLETE), COMPLETE) == []
    assert running(complaint(INCOMPLETE, COMPLETE), "complaint.decision").deadline.since == D


# ---------------------------------------------------------------- after a withdrawal


@pytest.mark.parametrize(
    "event",
    [
        ReceiptGiven(on=day(5, 5), place="L", officer="R", signed=True),
        Replied(on=day(5, 5)),
        FollowedUp(on=day(5, 5)),
        DocumentsGiven(on=day(5, 5)),
        Compensated(on=day(5, 5), amount=1),
        ComplaintCarriedOut(on=day(5, 5)),
    ],
    ids=lambda event: event.kind_name,
)
@pytest.mark.parametrize("end", [(INCOMPLETE, LAPSED), (WITHDRAWN,)], ids=["lapsed", "by will"])
def test_what_is_given_after_a_withdrawal_is_recorded_and_makes_nobody_late(
    event: Event, end: tuple[Event, ...]
) -> None:
    case = complaint(*end, channel=ComplaintChannel.SP4N_LAPOR)
    verdict = case.would_allow(event)

    assert verdict.allowed
    assert verdict.has_effect
    assert Nature.LATE not in {each.nature for each in verdict.irregularities}
    after = case.record(event)
    assert state(after) == "withdrawn"
    assert after.obligations(on=day(6, 2)) == ()
    assert [each.late_by(on=day(6, 2)) for each in after.deadlines()] == [
        each.late_by(on=day(6, 2)) for each in case.deadlines()
    ]


def test_what_lapsed_may_be_taken_up_and_is_not_late_at_once() -> None:
    """44(5) ended the duties; the sixty days of 50(1) begin with the new file, on 5 May: 4 July."""
    known = Classified(on=D, complaint_class=ComplaintClass.NOT_SUPERVISORY)
    lapsed = complaint(known, INCOMPLETE, LAPSED, channel=ComplaintChannel.SP4N_LAPOR)
    late = lapsed.record(ComplaintCompleted(on=day(5, 2)))
    assert state(late) == "withdrawn"
    taken = ComplaintDeclaredComplete(on=day(5, 5))

    for case in (lapsed, late):
        assert found(case, taken) == []
        again = case.record(taken)
        assert state(again) == "complete"
        assert running(again, "complaint.decision").deadline.date == day(7, 4)
        assert not [each for each in again.deadlines() if each.late_by(on=day(5, 6)) is not None]
    returned = lapsed.record(ComplaintDeclaredIncomplete(on=day(5, 5), lacking=("bukti",)))
    assert running(returned, "complaint.completion").deadline.date == day(6, 4)


def test_what_waited_for_its_complainant_is_not_late_by_its_old_class() -> None:
    """Fourteen working days of the portal from 3 March end on 21 March: it waited from the 4th."""
    known = Classified(on=D, complaint_class=ComplaintClass.NOT_SUPERVISORY)
    late = ComplaintCompleted(on=day(4, 7))
    case = complaint(known, INCOMPLETE, late, channel=ComplaintChannel.SP4N_LAPOR)
    wish = Classified(on=day(4, 8), complaint_class=ComplaintClass.ASPIRATION)
    assert found(case, wish) == []
    soon = complaint(
        known, INCOMPLETE, ComplaintCompleted(on=day(3, 6)), channel=ComplaintChannel.SP4N_LAPOR
    )
    resolved = running(soon, "complaint.resolution.not_supervisory")
    assert resolved.deadline.date == day(3, 21)  # it came back in time, and the day stays
    never = complaint(known, channel=ComplaintChannel.SP4N_LAPOR)
    cited = [citation for _, citation in found(never, wish)]
    assert "PermenPANRB 62/2018" in cited


def test_a_day_that_no_reading_moves_is_said_once() -> None:
    """42(2): thirty days from 3 January 2025 end on Sunday, 2 February, if days are plain days."""
    case = Complaint(received=day(3, 3), service_received=date(2025, 1, 3))
    (plain,) = case.irregularities()
    assert plain.text_id.startswith(
        "diajukan sesudah batas 2 Februari 2025 (menurut penafsiran lain sesudah "
    )
    working = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\n[readings]\nplain-hari = "working"\n'
    )
    (one,) = case.irregularities(under=working)
    assert "penafsiran lain" not in one.text_id
    assert "other readings" not in one.text_en


def test_what_was_withdrawn_by_will_is_not_taken_up_against_it() -> None:
    for event in (
        COMPLETE.model_copy(update={"on": day(5, 5)}),
        INCOMPLETE.model_copy(update={"on": day(5, 5)}),
        OPENED.model_copy(update={"on": day(5, 5)}),
    ):
        case = complaint(WITHDRAWN)
        assert found(case, event) == [(Nature.UNLAWFUL, f"{ACT} 44 ayat (5)")]
        with pytest.raises(UnlawfulEvent):
            case.record(event)


def test_what_was_late_at_its_withdrawal_stays_so_late_and_grows_no_later() -> None:
    """Fourteen days from 3 March: 17 March; owed to the 20th, three working days on."""
    case = complaint(ComplaintWithdrawn(on=day(3, 21)))
    late = running(case, "complaint.first_response")

    assert late.done_on is None
    assert late.ended_on == day(3, 20)
    assert [late.late_by(on=on) for on in (day(3, 18), day(3, 20), day(12, 1))] == [1, 3, 3]
    assert case.obligations(on=day(12, 1)) == ()


PORTAL_CASE = {"channel": ComplaintChannel.SP4N_LAPOR}
ARCHIVED = Archived(on=day(3, 7), ground=ArchiveGround.REPEATED)


def forwarded(on: date) -> Forwarded:
    return Forwarded(on=on, to_unit="Dinas A")


def test_what_the_portal_archives_in_time_is_late_nowhere() -> None:
    """Five days of the portal's practice from 4 March: the 9th; archived before, and after it."""
    case = complaint(COMPLETE, forwarded(D), **PORTAL_CASE)
    in_time = case.record(ARCHIVED)
    assert "complaint.first_follow_up" not in {each.limit for each in in_time.deadlines()}

    late = case.record(ARCHIVED.model_copy(update={"on": day(3, 12)}))
    follow_up = running(late, "complaint.first_follow_up")
    assert (follow_up.ended_on, follow_up.late_by(on=day(12, 1))) == (day(3, 11), 2)
    assert "follow the report up and reply" not in {
        each.text("en") for each in late.obligations(on=day(12, 1))
    }


@pytest.mark.parametrize(
    ("passed_on", "late_by"), [(day(4, 1), 13), (day(4, 22), None)], ids=["late by then", "in time"]
)
def test_what_lapses_by_silence_ends_with_its_last_reading(
    passed_on: date, late_by: int | None
) -> None:
    """Returned on 4 March, its last reading ends on 25 April: five days from 1 April are passed.

    They end on Sunday the 6th, the 7th is collective leave; working days after: the 8th to the
    11th, the 14th to the 17th (the 18th is Good Friday), the 21st to the 25th: 13. From the 22nd:
    the 27th, when it had lapsed.
    """
    case = complaint(INCOMPLETE, forwarded(passed_on), **PORTAL_CASE)
    follow_up = running(case, "complaint.first_follow_up")

    assert follow_up.ended_on == day(4, 25)
    assert follow_up.late_by(on=day(12, 1)) == late_by
    assert follow_up.lapsed(on=day(12, 1)) is (late_by is None)
    assert follow_up.is_owed(on=day(4, 25))
    assert not follow_up.is_owed(on=day(4, 26))
    assert case.obligations(on=day(4, 26)) == ()


def test_what_is_taken_up_owes_nothing_by_a_day_from_before_its_lapse() -> None:
    """Forwarded on 25 April, due on the 30th; it lapsed on the 28th, and was taken up on 5 May."""
    taken = ComplaintDeclaredComplete(on=day(5, 5))
    case = complaint(INCOMPLETE, forwarded(day(4, 25)), LAPSED, taken, **PORTAL_CASE)
    assert "complaint.first_follow_up" not in {each.limit for each in case.deadlines()}
    late = complaint(INCOMPLETE, forwarded(day(4, 22)), LAPSED, taken, **PORTAL_CASE)
    assert running(late, "complaint.first_follow_up").late_by(on=day(5, 5)) is not None


# ---------------------------------------------------------------- out of the portal's order


@pytest.mark.parametrize(
    ("event", "citation"),
    [
        (Forwarded(on=D, to_unit="Dinas A"), f"{PORTAL}: FAQ resmi blog.lapor.go.id no. 3"),
        (Replied(on=D), f"{PORTAL}: FAQ resmi blog.lapor.go.id no. 3"),
        (FollowedUp(on=D), f"{PORTAL}: FAQ resmi blog.lapor.go.id no. 3"),
    ],
    ids=lambda each: getattr(each, "kind_name", ""),
)
def test_what_the_portal_would_verify_first_happened_all_the_same(
    event: Event, citation: str
) -> None:
    """No text of law orders it: practice is a finding and no bar, and the Act's answer is owed."""
    case = complaint(channel=ComplaintChannel.SP4N_LAPOR)
    (one,) = case.would_allow(event).irregularities
    assert (one.nature, one.citation, one.read) == (
        Nature.DEFECT,
        citation,
        Verification.RESTATED,
    )
    after = case.record(event)
    assert state(after) == "received"
    assert f"{ACT} 44 ayat (3)" in owed(after, D)
    if not isinstance(event, Forwarded):
        followed = after.record(COMPLETE).record(Forwarded(on=D, to_unit="Dinas A"))
        assert "complaint.first_follow_up" in {each.limit for each in followed.deadlines()}
    else:
        assert after.unit() == "Dinas A"
        assert running(after, "complaint.first_follow_up").deadline.date == day(3, 9)


@pytest.mark.parametrize("end", ["closed", "archived"])
@pytest.mark.parametrize("event", [Replied(on=D), FollowedUp(on=D)], ids=lambda e: e.kind_name)
def test_an_answer_after_the_portal_closed_or_archived_it_is_an_answer(
    event: Event, end: str
) -> None:
    last = {"closed": Closed(on=D), "archived": Archived(on=D, ground=ArchiveGround.REPEATED)}
    case = complaint(COMPLETE, Replied(on=D), Responded(on=D), last[end])
    (one,) = case.would_allow(event).irregularities

    assert one.nature is Nature.DEFECT
    assert one.read is not Verification.OWN_TEXT
    assert state(case.record(event)) == end


def test_what_is_entered_again_starts_nothing_again() -> None:
    case = complaint(EnteredInPortal(on=D))
    assert not case.would_allow(EnteredInPortal(on=day(3, 10))).has_effect


# ---------------------------------------------------------------- documents, receipts, requests


def test_documents_may_be_given_unasked() -> None:
    """The elucidation of 43(2): a provider may give documents that prove its own side."""
    assert found(complaint(), DocumentsGiven(on=D)) == []


def test_a_second_receipt_is_forbidden_by_nothing() -> None:
    receipt = ReceiptGiven(on=D, number="7", place="L", officer="R", signed=True)
    assert found(complaint(receipt), receipt.model_copy(update={"number": "8"})) == []


def test_a_request_that_nobody_classified_first_is_a_request() -> None:
    """UU 14/2008 22(1): who asks for information makes a request; ten days from 3 March: the 17th.

    Classifying is a step of the handling (elucidation of UU 25/2009 36(2)), and it was left out.
    """
    turned = TurnedIntoRequest(on=day(3, 5))
    assert found(complaint(), turned) == [(Nature.DEFECT, f"{ACT} 36 ayat (2)")]
    case = complaint(turned)
    assert case.complaint_class() is ComplaintClass.INFORMATION_REQUEST
    late = TurnedIntoRequest(on=day(5, 5))  # sixty days from 4 March: 3 May
    assert found(complaint(COMPLETE), late) == [
        (Nature.DEFECT, f"{ACT} 36 ayat (2)"),
        (Nature.LATE, f"{ACT} 50 ayat (1)"),
    ]
    grave = Classified(on=D, complaint_class=ComplaintClass.SUPERVISORY)
    assert found(complaint(grave), turned) == [(Nature.UNLAWFUL, f"{ACT} 48 ayat (2)")]


# ---------------------------------------------------------------- examined and decided


@pytest.mark.parametrize(
    "before",
    [(), (INCOMPLETE,), (INCOMPLETE, ComplaintCompleted(on=D)), (INCOMPLETE, LAPSED)],
    ids=["received", "incomplete", "completed", "lapsed"],
)
def test_an_examination_takes_the_file_as_complete(before: tuple[Event, ...]) -> None:
    """50(1) counts from a complete file: a provider that does not say so gains no time by it."""
    opened = OPENED.model_copy(update={"on": day(4, 28)})
    case = complaint(*before)
    assert found(case, opened) == [(Nature.DEFECT, f"{ACT} 44 ayat (3)")]
    after = case.record(opened)

    assert state(after) == "in_examination"
    assert running(after, "complaint.decision").deadline.date == day(6, 27)
    declared = complaint(COMPLETE).record(opened)
    assert running(declared, "complaint.decision").deadline.since == D


def test_who_was_never_answered_is_answered_by_the_decision() -> None:
    case = complaint(OPENED, UPHELD, Delivered(on=day(3, 10)))
    assert running(case, "complaint.first_response").done_on == day(3, 10)


@pytest.mark.parametrize(
    "before",
    [
        (),
        (INCOMPLETE,),
        (COMPLETE,),
        (COMPLETE, Forwarded(on=D, to_unit="A")),
        (COMPLETE, Replied(on=D)),
        (COMPLETE, Replied(on=D), Responded(on=D), Closed(on=D)),
        (ComplaintWithdrawn(on=D),),
    ],
    ids=["received", "incomplete", "complete", "forwarded", "answered", "closed", "withdrawn"],
)
def test_a_decision_for_the_complainant_is_one_without_an_examination(
    before: tuple[Event, ...],
) -> None:
    case = complaint(*before)
    defect = [(Nature.DEFECT, f"{ACT} 47 ayat (1)")]

    assert found(case, UPHELD) == defect
    assert found(case, ComplaintDecided(on=D, damages=5, damages_due_on=D)) == defect
    after = case.record(UPHELD)
    assert state(after) == "decided"
    assert running(after, "complaint.decision_delivery").deadline.date == day(3, 18)
    assert f"{ACT} 36 ayat (3)" in owed(after, D)
    for against in (NOT_UPHELD, ComplaintDecided(on=D)):  # the examination protects them: 47(1)
        assert found(case, against)[0][0] is Nature.UNLAWFUL


def test_a_better_decision_takes_the_place_of_the_first_and_a_worse_one_does_not() -> None:
    first = complaint(COMPLETE, OPENED, NOT_UPHELD, Delivered(on=D))
    assert found(first, UPHELD) == []
    better = first.record(UPHELD.model_copy(update={"on": day(3, 20)}))

    assert state(better) == "decided"
    assert running(better, "complaint.decision").done_on == D
    again = running(better, "complaint.decision_delivery")
    assert (again.deadline.date, again.done_on) == (day(4, 3), None)
    refused = [(Nature.UNLAWFUL, f"{ACT} 50 ayat (1)")]
    worse = NOT_UPHELD.model_copy(update={"on": day(3, 21)})
    assert found(better, worse) == refused
    assert found(first, NOT_UPHELD) == refused
    paid = ComplaintDecided(on=D, damages=5, damages_due_on=D)
    more = ComplaintDecided(on=D, damages=6, damages_due_on=D)
    awarded = complaint(COMPLETE, OPENED, paid)
    assert found(awarded, more) == []
    assert found(awarded, paid) == refused
    assert found(awarded, UPHELD) == refused  # it would take the damages away


def test_a_copy_may_be_given_later_and_is_owed_until_then() -> None:
    """50(9): the provider is obliged to give the complainant a copy of the decision."""
    case = complaint(COMPLETE, OPENED, UPHELD, Delivered(on=D, copy_given=False))
    assert f"{ACT} 50 ayat (9)" in owed(case, day(3, 10))
    later = Delivered(on=day(3, 10))
    assert found(case, later) == []
    for given in (case.record(later), case.record(Closed(on=D)).record(later)):
        assert f"{ACT} 50 ayat (9)" not in owed(given, day(3, 10))
        assert running(given, "complaint.decision_delivery").done_on == D
    undecided = complaint(COMPLETE, Replied(on=D), Responded(on=D), Closed(on=D))
    assert found(undecided, later) == [(Nature.UNLAWFUL, f"{ACT} 50 ayat (2)")]


def test_what_is_carried_out_before_the_decision_is_carried_out() -> None:
    """36(3): to follow up is to settle it, such as by issuing the document that was asked for."""
    done = ComplaintCarriedOut(on=D, what="KTP terbit")
    for before in ((), (INCOMPLETE,), (COMPLETE,)):
        assert found(complaint(*before), done) == [(Nature.DEFECT, f"{ACT} 50 ayat (1)")]
    assert state(complaint(done)) == "received"


def test_what_is_paid_before_an_award_counts_for_it() -> None:
    paid = Compensated(on=D, amount=60)
    assert found(complaint(), paid) == [(Nature.DEFECT, f"{ACT} 50 ayat (3)")]
    award = ComplaintDecided(on=D, damages=100, damages_due_on=day(4, 1))
    case = complaint(paid, COMPLETE, OPENED, award, Delivered(on=D))
    assert state(case.record(Compensated(on=D, amount=40))) == "closed"
    nothing = complaint(COMPLETE, OPENED, UPHELD, Delivered(on=D), paid)
    assert state(nothing) == "delivered"  # no award was paid in full by it (elucidation of 50(8))


# ---------------------------------------------------------------- makers

OFFICE = "Kepala Dinas A"


def test_a_wrong_maker_is_found_and_what_favours_the_complainant_has_effect() -> None:
    examined = complaint(COMPLETE, OPENED)
    by = {"by": Actor.LIAISON_OFFICER}
    (one,) = examined.would_allow(UPHELD.model_copy(update=by)).irregularities

    assert (one.nature, one.citation, one.read) == (
        Nature.DEFECT,
        f"{ACT} 50 ayat (1)",
        Verification.UNVERIFIED,
    )
    after = examined.record(UPHELD.model_copy(update=by))
    assert state(after) == "decided"
    for against in (NOT_UPHELD, ComplaintDecided(on=D)):
        assert found(examined, against.model_copy(update=by))[0][0] is Nature.UNLAWFUL


@pytest.mark.parametrize(
    ("before", "event"),
    [
        ((), ReceiptGiven(on=D, place="L", officer="R", signed=True)),
        ((), COMPLETE),
        ((COMPLETE,), Replied(on=D)),
        ((COMPLETE,), FollowedUp(on=D)),
        ((), DocumentsGiven(on=D)),
        ((), EnteredInPortal(on=D)),
        ((COMPLETE,), OPENED),
        ((COMPLETE, OPENED, UPHELD), Delivered(on=D)),
        ((COMPLETE, OPENED, UPHELD), ComplaintCarriedOut(on=D)),
    ],
    ids=lambda each: getattr(each, "kind_name", ""),
)
def test_what_any_official_gives_is_given(before: tuple[Event, ...], event: Event) -> None:
    case = complaint(*before)
    strange = event.model_copy(update={"by": Actor.PPID})
    assert [nature for nature, _ in found(case, strange)] == [Nature.DEFECT]
    assert case.record(strange).progress().done[event.kind_name] == strange
    for nobody in (Actor.COMPLAINANT, Actor.PROXY, Actor.APPLICANT):
        theirs = event.model_copy(update={"by": nobody})
        assert [nature for nature, _ in found(case, theirs)] == [Nature.UNLAWFUL]


@pytest.mark.parametrize(
    ("before", "event"),
    [
        ((), INCOMPLETE),
        ((INCOMPLETE,), LAPSED),
        ((COMPLETE, Replied(on=D), Responded(on=D)), Closed(on=D)),
        ((COMPLETE,), Archived(on=D, ground=ArchiveGround.REPEATED)),
        ((COMPLETE,), Forwarded(on=D, to_unit="A")),
    ],
    ids=lambda each: getattr(each, "kind_name", ""),
)
def test_what_a_wrong_maker_does_without_giving_anything_has_no_effect(
    before: tuple[Event, ...], event: Event
) -> None:
    strange = event.model_copy(update={"by": Actor.PPID})
    assert [nature for nature, _ in found(complaint(*before), strange)] == [Nature.UNLAWFUL]


def test_the_one_complained_of_may_grant_and_may_not_refuse() -> None:
    """45 names another, 48(1) asks for independence: who grants against himself takes no side."""
    own = {"office": OFFICE}
    new = complaint(against_office=OFFICE)
    case = complaint(COMPLETE, OPENED, against_office=OFFICE)
    defect, refused = [(Nature.DEFECT, f"{ACT} 48 ayat (1)")], Nature.UNLAWFUL

    assert found(new, COMPLETE.model_copy(update=own)) == defect
    assert found(case, UPHELD.model_copy(update=own)) == defect
    for event in (NOT_UPHELD, ComplaintDecided(on=D), Heard(on=D)):
        assert found(case, event.model_copy(update=own))[0][0] is refused
    assert found(new, INCOMPLETE.model_copy(update=own))[0][0] is refused
    begun = found(complaint(COMPLETE, against_office=OFFICE), OPENED.model_copy(update=own))
    assert begun[0][0] is refused


def test_both_sides_may_ask_the_ombudsman_to_mediate() -> None:
    """46(5): "atas permintaan para pihak"; 46(2) is the complainant's own choice."""
    by = Actor.PROVIDER
    for matter in (OmbudsmanMatter.MEDIATION, OmbudsmanMatter.DAMAGES):
        assert found(complaint(), TakenToOmbudsman(on=D, by=by, matter=matter)) == []
    with pytest.raises(ContradictionError) as caught:
        complaint().record(TakenToOmbudsman(on=D, by=by))
    assert caught.value.text("en").endswith(f"({ACT} 46 ayat (2))")
