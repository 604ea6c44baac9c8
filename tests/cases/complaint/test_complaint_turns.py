"""Turns that a complaint may take late: withdrawn and taken up again, classed anew, paid, reopened.

The articles and days were written down from UU 25/2009: the complainant was informed on
4 March 2025 of what was missing, thirty calendar days later is 3 April, thirty working days later
(with the days off of Lebaran) 25 April.
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
    ExaminationOpened,
    OmbudsmanMatter,
    ReceiptGiven,
    Reopened,
    Replied,
    Responded,
    TakenToOmbudsman,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import LegalBasis, Nature
from keterbukaan.law.actor import Actor
from tests.people import ADDRESS, NAME

START = date(2025, 3, 3)
ACT = "UU 25/2009 Pasal"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


D = day(3, 4)
INCOMPLETE = ComplaintDeclaredIncomplete(on=D, lacking=("alamat",))
COMPLETE = ComplaintDeclaredComplete(on=D)
OPENED = ExaminationOpened(on=D)
AWARDED = ComplaintDecided(
    on=D, outcome=ComplaintOutcome.UPHELD, damages=100, damages_due_on=day(4, 30)
)
ASKS = Classified(on=D, complaint_class=ComplaintClass.INFORMATION_REQUEST)
DEEMED = DeemedWithdrawn(on=day(4, 4))


def complaint(*events: Event, **fields: object) -> Complaint:
    whole = {"service": "KTP terlambat", "complainant": {"name": NAME, "address": ADDRESS}}
    case = Complaint.model_validate({"received": START, **whole, **fields})
    for event in events:
        case = case.record(event)
    return case


def found(case: Complaint, event: Event) -> list[tuple[Nature, str]]:
    return [(each.nature, each.citation) for each in case.would_allow(event).irregularities]


# ---------------------------------------------------------------- withdrawn, and taken up again


@pytest.mark.parametrize(
    ("on", "natures"),
    [
        (day(4, 3), [Nature.UNLAWFUL]),
        (day(4, 4), [Nature.PREMATURE]),
        (day(4, 25), [Nature.PREMATURE]),
        (day(4, 26), []),
    ],
)
def test_what_nobody_completed_counts_as_withdrawn_once_no_reading_lets_them(
    on: date, natures: list[Nature]
) -> None:
    case = complaint(INCOMPLETE)
    assert found(case, DeemedWithdrawn(on=on)) == [(n, f"{ACT} 44 ayat (4)") for n in natures]


@pytest.mark.parametrize(
    ("completed", "natures"),
    [
        (day(4, 3), [Nature.UNLAWFUL]),
        (day(4, 25), [Nature.PREMATURE]),
        (day(4, 26), []),
    ],
)
def test_what_was_completed_late_may_count_as_withdrawn(
    completed: date, natures: list[Nature]
) -> None:
    case = complaint(INCOMPLETE, ComplaintCompleted(on=completed))
    later = DeemedWithdrawn(on=day(5, 5))
    assert found(case, later) == [(n, f"{ACT} 44 ayat (4)") for n in natures]


def test_what_counts_as_withdrawn_is_completed_while_a_reading_lets_it() -> None:
    case = complaint(INCOMPLETE, DEEMED)
    late = [(Nature.TOO_LATE, f"{ACT} 44 ayat (5)")]

    assert case.state().name == "withdrawn"
    assert found(case, ComplaintCompleted(on=day(4, 25))) == late
    again = case.record(ComplaintCompleted(on=day(4, 25)))
    assert again.state().name == "completed"
    assert again.record(ComplaintDeclaredComplete(on=day(4, 28))).state().name == "complete"
    vain = case.would_allow(ComplaintCompleted(on=day(4, 26)))
    assert [(each.nature, each.citation) for each in vain.irregularities] == [
        (Nature.NO_EFFECT, f"{ACT} 44 ayat (5)")
    ]
    assert case.record(ComplaintCompleted(on=day(4, 26))).state().name == "withdrawn"


def test_what_was_withdrawn_by_will_is_not_taken_up_by_completing_it() -> None:
    for events in ((INCOMPLETE, ComplaintWithdrawn(on=D)), (ComplaintWithdrawn(on=D),)):
        case = complaint(*events)
        assert found(case, ComplaintCompleted(on=D)) == [(Nature.NO_EFFECT, f"{ACT} 44 ayat (5)")]
        assert case.record(ComplaintCompleted(on=D)).state().name == "withdrawn"


def test_what_lapsed_and_was_completed_and_then_withdrawn_by_will_stays_withdrawn() -> None:
    """44(5) takes silence for a withdrawal; who withdrew it in the end was not silent."""
    completed = ComplaintCompleted(on=day(4, 7))
    case = complaint(INCOMPLETE, DEEMED, completed, ComplaintWithdrawn(on=day(4, 8)))
    again = ComplaintCompleted(on=day(4, 10))
    assert found(case, again) == [(Nature.NO_EFFECT, f"{ACT} 44 ayat (5)")]
    assert "complaint.completion" not in {each.name for each in case.remedies(on=day(4, 10))}


def test_the_one_complained_of_does_not_let_it_lapse() -> None:
    case = complaint(INCOMPLETE, against_office="Kepala Dinas A")
    lapsed = DeemedWithdrawn(on=day(5, 5), office="kepala dinas a")
    assert found(case, lapsed) == [(Nature.UNLAWFUL, f"{ACT} 48 ayat (1)")]


def test_before_the_act_was_in_force_no_number_of_days_ran() -> None:
    """UU 25/2009 is of 18 July 2009: before it nobody was given thirty days, and none is told."""
    case = Complaint(received=date(2009, 7, 1)).record(
        ComplaintDeclaredIncomplete(on=date(2009, 7, 2), lacking=("alamat",))
    )
    assert case.deadlines() == ()
    assert found(case, DeemedWithdrawn(on=date(2009, 7, 3))) == []
    assert case.obligations(on=date(2009, 7, 3)) == ()


def test_what_was_decided_is_not_withdrawn_any_more() -> None:
    decided = complaint(COMPLETE, OPENED, AWARDED, Delivered(on=D), Closed(on=D))
    assert found(decided, ComplaintWithdrawn(on=D)) == [(Nature.NO_EFFECT, f"{ACT} 50 ayat (1)")]
    assert decided.record(ComplaintWithdrawn(on=D)).state().name == "closed"


@pytest.mark.parametrize(
    "end", [ComplaintWithdrawn(on=D), TurnedIntoRequest(on=D)], ids=["off", "request"]
)
def test_a_way_outside_brings_nothing_back_that_was_over(end: Event) -> None:
    case = complaint(ASKS, channel=ComplaintChannel.SP4N_LAPOR).record(end)
    later = case.record(TakenToOmbudsman(on=day(6, 2), matter=OmbudsmanMatter.SETTLEMENT))
    assert later.deadlines() == case.deadlines()
    assert all(each.done_on for each in case.deadlines())  # nothing is late that nobody owed


def test_what_was_withdrawn_by_will_offers_no_completion() -> None:
    by_will = complaint(INCOMPLETE, ComplaintWithdrawn(on=day(3, 10)))
    by_silence = complaint(INCOMPLETE, DEEMED)
    assert "complaint.completion" not in {each.name for each in by_will.remedies(on=day(3, 12))}
    assert "complaint.completion" in {each.name for each in by_silence.remedies(on=day(4, 25))}


@pytest.mark.parametrize(
    "end",
    [
        ComplaintWithdrawn(on=day(5, 5)),
        DeemedWithdrawn(on=day(5, 5)),
        Archived(on=day(5, 5), ground=ArchiveGround.REPEATED),
    ],
    ids=lambda event: event.kind_name,
)
def test_nobody_settles_late_what_waited_for_its_complainant_to_the_end(end: Event) -> None:
    known = classed(ComplaintClass.NOT_SUPERVISORY)
    case = complaint(known, INCOMPLETE, channel=ComplaintChannel.SP4N_LAPOR).record(end)
    assert not [e for e in case.deadlines() if e.limit.startswith("complaint.resolution")]


RESOLUTION = "complaint.resolution.not_supervisory"
"""Fourteen working days of a report of 3 March: 4-7, 10-14 and 17-21 March 2025."""


def waiting(since: date, until: date | None = None) -> Complaint:
    """Return a report of the portal that waits for its complainant, or did so until a day."""
    known = classed(ComplaintClass.NOT_SUPERVISORY)
    incomplete = ComplaintDeclaredIncomplete(on=since, lacking=("alamat",))
    case = complaint(known, incomplete, channel=ComplaintChannel.SP4N_LAPOR)
    return case if until is None else case.record(ComplaintCompleted(on=until))


@pytest.mark.parametrize(
    ("since", "until", "is_told"),
    [
        (day(3, 20), day(3, 21), True),
        (day(3, 20), day(3, 24), False),
        (day(3, 21), day(3, 24), False),
        (day(3, 24), day(3, 25), True),
    ],
)
def test_no_report_is_resolved_late_whose_last_day_fell_while_it_waited(
    since: date, until: date, *, is_told: bool
) -> None:
    limits = {each.limit: each.deadline.date for each in waiting(since, until).deadlines()}
    assert limits.get(RESOLUTION) == (day(3, 21) if is_told else None)


def test_nobody_is_to_resolve_in_the_portal_what_waits_for_its_complainant() -> None:
    def owed(case: Complaint) -> set[str | None]:
        return {each.step for each in case.obligations(on=day(3, 26))}

    assert RESOLUTION not in owed(waiting(day(3, 24)))
    assert RESOLUTION in owed(waiting(day(3, 24), day(3, 25)))


def test_what_was_completed_in_time_is_answered_and_not_archived() -> None:
    receipt = ReceiptGiven(on=D, place="Sampit", officer="Rudi", signed=True)
    case = complaint(receipt, INCOMPLETE, ComplaintCompleted(on=day(3, 6)))
    (owed,) = case.obligations(on=day(9, 1))
    assert (owed.citation, owed.by_day) == (f"{ACT} 48 ayat (2)", None)
    held = Archived(on=day(3, 7), ground=ArchiveGround.REPEATED)
    assert found(case, held) == [(Nature.UNLAWFUL, f"{ACT} 48 ayat (2)")]
    assert found(case.record(ComplaintDeclaredComplete(on=day(3, 7))), held) == []


# ---------------------------------------------------------------- classed anew


def classed(known: ComplaintClass, *, of_service: bool = True) -> Classified:
    return Classified(on=D, complaint_class=known, complains_of_service=of_service)


def test_what_is_examined_stays_a_complaint() -> None:
    case = complaint(COMPLETE, OPENED)
    out = [(Nature.UNLAWFUL, f"{ACT} 50 ayat (1)")]

    assert found(case, classed(ComplaintClass.ASPIRATION)) == out
    assert found(case, classed(ComplaintClass.NOT_SUPERVISORY, of_service=False)) == out
    assert found(case, classed(ComplaintClass.SUPERVISORY)) == []


def test_what_was_decided_is_neither_classed_anew_nor_turned_into_a_request() -> None:
    settled = (COMPLETE, OPENED, AWARDED, Delivered(on=D), Closed(on=D), Reopened(on=D))
    refused = [(Nature.UNLAWFUL, f"{ACT} 50 ayat (1)")]

    assert found(complaint(*settled), classed(ComplaintClass.SUPERVISORY)) == refused
    assert found(complaint(ASKS, *settled), TurnedIntoRequest(on=D)) == refused


def test_only_what_asks_for_information_becomes_a_request() -> None:
    refused = [(Nature.UNLAWFUL, f"{ACT} 48 ayat (2)")]
    assert found(complaint(classed(ComplaintClass.ASPIRATION)), TurnedIntoRequest(on=D)) == refused
    assert found(complaint(ASKS), TurnedIntoRequest(on=D)) == []


def test_what_leaves_the_act_late_was_late() -> None:
    """Complete on 4 March 2025, sixty plain days: 3 May; received on 3 March: the 17th."""
    complete = complaint(COMPLETE)
    wish = Classified(on=day(5, 4), complaint_class=ComplaintClass.ASPIRATION)
    late = [(Nature.LATE, f"{ACT} 50 ayat (1)")]

    assert found(complete, wish) == late
    assert found(complete, wish.model_copy(update={"on": day(5, 3)})) == []
    again = complete.record(wish)
    assert [each.citation for each in again.irregularities()] == [f"{ACT} 50 ayat (1)"]
    assert again.complaint_class() is ComplaintClass.ASPIRATION
    assert found(complaint(), wish) == [(Nature.LATE, f"{ACT} 44 ayat (3)")]
    stays = Classified(on=day(5, 4), complaint_class=ComplaintClass.SUPERVISORY)
    assert found(complete, stays) == []


# ---------------------------------------------------------------- a request for information


def test_a_request_for_information_does_not_lapse_by_silence() -> None:
    """UU 25/2009 Pasal 44 ayat (5) is of complaints; UU 14/2008 lets no request lapse so."""
    case = complaint(ASKS, INCOMPLETE)
    refused = [(Nature.UNLAWFUL, "UU 14/2008 Pasal 22 ayat (7)")]

    assert found(case, DeemedWithdrawn(on=day(5, 5))) == refused
    assert not case.is_over(on=day(5, 5))
    said = {each.text("en") for each in case.obligations(on=day(5, 5))}
    assert "answer it as a request for information" in said


def test_what_asks_for_information_is_owed_an_answer_by_the_other_act() -> None:
    """Ten working days from 3 March 2025, by UU 14/2008 Pasal 22 ayat (7): 17 March."""
    case = complaint(ASKS, COMPLETE)
    (owed,) = [e for e in case.deadlines() if e.limit == "request.response"]
    assert (owed.deadline.date, owed.done_on, owed.legal_basis) == (
        day(3, 17),
        None,
        LegalBasis.LAW,
    )
    assert "complaint.decision" not in {e.limit for e in case.deadlines()}

    interim = case.record(Replied(on=day(3, 5), settles=False))
    final = interim.record(Replied(on=day(3, 10)))
    for each, done in ((interim, None), (final, day(3, 10))):
        (kept,) = [e for e in each.deadlines() if e.limit == "request.response"]
        assert kept.done_on == done


def test_closing_the_report_does_not_answer_it() -> None:
    case = complaint(ASKS, COMPLETE, Replied(on=day(3, 5), settles=False))
    closed = case.record(Closed(on=day(3, 6)))

    owed = {o.text("en"): o for o in closed.obligations(on=day(3, 18))}
    answer = owed["answer it as a request for information"]
    assert (answer.by_day, answer.late, answer.legal_basis) == (day(3, 17), True, LegalBasis.LAW)


def test_against_silence_on_information_there_is_an_objection() -> None:
    """UU 14/2008 Pasal 35 ayat (1) huruf c: silence past the time to answer."""
    case = complaint(ASKS, COMPLETE)
    names = [each.name for each in case.remedies(on=day(3, 17))]
    assert "objection.filing" not in names

    (way,) = [each for each in case.remedies(on=day(3, 18)) if each.name == "objection.filing"]
    assert (way.ground, way.to) == ("c", Actor.SUPERIOR)
    assert way.citation == "UU 14/2008 Pasal 35 ayat (1) huruf c"
    answered = case.record(Replied(on=day(3, 18)))
    assert "objection.filing" not in {each.name for each in answered.remedies(on=day(3, 19))}


# ---------------------------------------------------------------- receipts, payments, reopening


def test_a_receipt_that_lacked_something_is_mended() -> None:
    whole = ReceiptGiven(on=D, place="Sampit", officer="Rudi", signed=True)
    poor = complaint(ReceiptGiven(on=D))

    assert {nature for nature, _ in found(complaint(), ReceiptGiven(on=D))} == {Nature.INCOMPLETE}
    assert found(poor, whole) == []


def test_the_whole_payment_closes_it_and_so_opens_the_time_to_reopen() -> None:
    case = complaint(COMPLETE, OPENED, AWARDED, Delivered(on=D))
    paid = case.record(Compensated(on=day(4, 1), amount=100))

    assert paid.state().name == "closed"
    assert paid.progress().days["complaint.closed"] == day(4, 1)
    part = case.record(Compensated(on=day(4, 1), amount=99))
    assert "complaint.closed" not in part.progress().days


def test_damages_are_late_from_the_day_after_their_last() -> None:
    """50(3): the decision sets by when they are paid."""
    case = complaint(COMPLETE, OPENED, AWARDED, Delivered(on=D))
    for on, is_late in ((day(4, 30), False), (day(5, 1), True)):
        (pay,) = (each for each in case.obligations(on=on) if each.event == "compensated")
        assert (pay.by_day, pay.late) == (day(4, 30), is_late)


def test_damages_due_before_the_decision_are_found() -> None:
    case = complaint(COMPLETE, OPENED)
    early = AWARDED.model_copy(update={"damages_due_on": day(3, 3)})
    assert found(case, early) == [(Nature.INCOMPLETE, f"{ACT} 50 ayat (3)")]
    # the decision says by when (50(3)); to be paid on its own day is soon, and not before it
    assert found(case, AWARDED.model_copy(update={"damages_due_on": D})) == []
    assert found(case, AWARDED) == []


@pytest.mark.parametrize(
    ("event", "settles"),
    [
        (Replied(on=day(3, 11)), True),
        (Replied(on=day(3, 11), settles=False), False),
    ],
)
def test_a_reopened_report_is_settled_again_by_an_answer_that_settles(
    event: Event,
    settles: bool,  # noqa: FBT001
) -> None:
    settle = "resolve the report that was reopened"
    case = complaint(COMPLETE, Replied(on=D), Closed(on=day(3, 10)), Reopened(on=day(3, 10)))
    assert settle in {each.text("en") for each in case.obligations(on=day(3, 10))}
    answered = case.record(event)
    owed = {each.text("en") for each in answered.obligations(on=day(3, 12))}
    assert (settle not in owed) is settles


def test_each_decision_is_carried_out_and_paid_of_its_own() -> None:
    case = complaint(
        COMPLETE,
        OPENED,
        AWARDED,
        Delivered(on=D),
        ComplaintCarriedOut(on=D),
        Compensated(on=D, amount=100),
        Reopened(on=day(3, 10)),
        ExaminationOpened(on=day(3, 10)),
        AWARDED.model_copy(update={"on": day(3, 11)}),
    )
    owed = {each.citation for each in case.obligations(on=day(3, 12))}
    assert {f"{ACT} 36 ayat (3)", f"{ACT} 50 ayat (3)"} <= owed


def test_a_reply_again_gives_the_reporter_time_again() -> None:
    """Ten days of the portal's practice from each reply: until 14 March, then until 17 March."""
    case = complaint(
        COMPLETE,
        Replied(on=D),
        Responded(on=day(3, 5), satisfied=False),
        Replied(on=day(3, 7)),
        channel=ComplaintChannel.SP4N_LAPOR,
    )
    (reply,) = [e for e in case.deadlines() if e.limit == "complaint.reporter_reply"]
    assert (reply.deadline.date, reply.done_on) == (day(3, 17), None)


# ---------------------------------------------------------------- what others may see

SAYS = {
    "complainant": {"name": "Siti Aminah Wulan", "address": "Jalan 1"},
    "service": "Bu Aminah menunggu dua jam",
    "against_person": "Rudi Hartono",
    "wanted": "Pak Hartono menjelaskan",
}


def test_a_name_is_masked_also_where_only_a_part_of_it_is_written() -> None:
    case = complaint(classed(ComplaintClass.NOT_SUPERVISORY), **SAYS)
    everybody = case.public_view()
    assert "menunggu dua jam" in str(everybody["service"])
    assert "menjelaskan" in str(everybody["wanted"])
    for word in ("Siti", "Aminah", "Wulan", "Rudi", "Hartono"):
        assert word not in str(everybody)

    secret = case.model_copy(update={"secrecy": frozenset({Secrecy.IDENTITY})}).unit_view()
    assert "menunggu dua jam" in str(secret["service"])
    assert "Aminah" not in str(secret)
    assert secret["against_person"] == "Rudi Hartono"


def test_the_unit_sees_the_name_and_no_other_particulars() -> None:
    case = complaint(**{**SAYS, "service": "Siti Aminah Wulan dari Jalan 1"})
    view = case.unit_view()
    assert view["complainant"] == {"name": "Siti Aminah Wulan"}
    assert view["service"] == "Siti Aminah Wulan dari [disamarkan]"


@pytest.mark.parametrize(
    "events",
    [
        (classed(ComplaintClass.SUPERVISORY), classed(ComplaintClass.NOT_SUPERVISORY)),
        (classed(ComplaintClass.NOT_SUPERVISORY), COMPLETE, OPENED),
        (),
    ],
    ids=["once alleged a wrong", "examined", "not classed"],
)
def test_everybody_sees_nothing_of_the_content(events: tuple[Event, ...]) -> None:
    view = complaint(*events).public_view()
    assert not {"service", "wanted"} & view.keys()
