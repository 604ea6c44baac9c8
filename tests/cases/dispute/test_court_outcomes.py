"""What binds the body after the courts, until when it is to be done, and who may still go to court.

Days were worked out by hand on the calendar of 2025 and 2026: 5 September, 25 and 26 December 2025
and 1 and 16 January 2026 are no working days.
"""

# ruff: noqa: FBT001 - tables of cases hold plain values

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan import Jurisdiction
from keterbukaan.cases.dispute import (
    CassationDecided,
    CassationFiled,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    ComplianceStart,
    Complied,
    ComplyWithin,
    CopyDelivered,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtOrder,
    CourtPanelAppointed,
    Decided,
    DecisionPublished,
    Dispute,
    DisputeRegistered,
    ExecutionDecided,
    ExecutionRequested,
    FileRequested,
    HearingHeld,
    InitialMatter,
    InterlocutoryDecision,
    MediationDecided,
    Order,
    PanelAppointed,
)
from keterbukaan.cases.dispute.court_events import CassationPanelAppointed
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import CalendarRangeError, ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.law.actor import Actor

P13, UU, PERMA = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal ", "PERMA 2/2011 Pasal "
TO_COMPLY = P13 + "59 ayat (2) huruf f angka 4"
BODY, APPLICANT = Actor.RESPONDENT, Actor.APPLICANT
LATER = date(2026, 6, 1)


def day(month: int, number: int, year: int = 2025) -> date:
    return date(year, month, number)


def after(dispute: Dispute, *events: Event) -> Dispute:
    for event in events:
        dispute = dispute.record(event)
    return dispute


def decided(*orders: Order, **fields: Any) -> Dispute:
    """Return it decided on 25 August, with copies on 27 August: final on 18 September."""
    return after(
        Dispute(filed=day(6, 30), grounds=frozenset("c")),
        DisputeRegistered(on=day(7, 1), number="001/VII/2025"),
        PanelAppointed(on=day(7, 2), members=3, mediator="M"),
        HearingHeld(on=day(7, 14)),
        Decided(
            on=day(8, 25),
            orders=frozenset(orders or {Order.DISCLOSE}),
            contents=frozenset("abcdef"),
            **fields,
        ),
        CopyDelivered(on=day(8, 27)),
        DecisionPublished(on=day(8, 28)),
    )


def in_court(dispute: Dispute | None = None) -> Dispute:
    return (dispute or decided()).record(Challenged(on=day(9, 10), by=BODY))


def judged(order: CourtOrder | None, dispute: Dispute | None = None, **fields: Any) -> Dispute:
    """Return it judged on 15 December before both parties: their days end on 7 January 2026."""
    return in_court(dispute).record(
        CourtDecided(
            on=day(12, 15), order=order, applicant_present=True, respondent_present=True, **fields
        )
    )


def in_cassation(order: CourtOrder = CourtOrder.ANNUL_AND_REFUSE) -> Dispute:
    return judged(order).record(CassationFiled(on=day(12, 22), by=APPLICANT))


def found(dispute: Dispute) -> list[tuple[str, Nature, str]]:
    """Return what is found of the last step alone."""
    step = dispute.progress().steps[-1]
    return [(each.event, each.nature, each.citation) for each in step.irregularities]


def duty(dispute: Dispute, on: date = LATER) -> tuple[str, date | None] | None:
    """Return the article and last day of what the body owes; None where it owes nothing."""
    for each in dispute.obligations(on=on):
        if each.who is BODY:
            return each.citation, each.by_day
    return None


def names(dispute: Dispute, on: date = LATER) -> set[str]:
    return {each.name for each in dispute.remedies(on=on)}


# ---------------------------------------------------------------- what then binds the body

UNEXAMINED = [CourtOrder.NOT_ADMITTED, CourtOrder.LAPSED, CourtOrder.STRUCK_OFF]


@pytest.mark.parametrize("order", UNEXAMINED)
def test_what_a_court_did_not_examine_leaves_the_commission_s_decision(order: CourtOrder) -> None:
    final = judged(order, decided(comply_by=day(12, 31)))
    assert found(final) == []
    assert final.progress().state == "court_decided"
    assert not final.is_final(on=day(1, 7, 2026))  # the parties may still go to the Supreme Court
    assert final.is_final(on=day(1, 8, 2026))
    assert final.progress().binds_body is True
    # 31 December was over before it was final, so nobody is late with it
    assert duty(final) == (TO_COMPLY, day(12, 31))
    assert not any(each.late for each in final.obligations(on=LATER) if each.who is BODY)
    later = judged(order, decided(comply_by=day(1, 30, 2026)))
    assert duty(later) == (TO_COMPLY, day(1, 30, 2026))
    assert "court.execution" in names(final)
    asked = final.record(ExecutionRequested(on=day(1, 12, 2026), by=APPLICANT))
    assert found(asked) == []
    # PERMA 12(3): seven days for a decision of the commission; 16 January is off
    (order_due,) = (each for each in asked.deadlines() if each.limit == "court.execution_order")
    assert order_due.deadline.date == day(1, 22, 2026)


@pytest.mark.parametrize("order", UNEXAMINED)
def test_what_ordered_nothing_orders_nothing_after_the_court(order: CourtOrder) -> None:
    upheld = judged(order, decided(Order.UPHOLD_EXEMPTION))
    assert upheld.progress().binds_body is False
    assert (duty(upheld), "court.execution" in names(upheld)) == (None, False)


@pytest.mark.parametrize(
    ("court", "granted", "order", "binds"),
    [
        (CourtOrder.ANNUL_AND_REFUSE, True, CourtOrder.CONFIRM_AND_DISCLOSE, PERMA + "11"),
        (CourtOrder.CONFIRM_AND_DISCLOSE, True, CourtOrder.ANNUL_AND_REFUSE, None),
        (CourtOrder.CONFIRM_AND_DISCLOSE, False, None, PERMA + "11"),
        (CourtOrder.NOT_ADMITTED, False, None, TO_COMPLY),
        # The cassation itself is not admitted, or struck off: the judgment stands.
        (CourtOrder.CONFIRM_AND_DISCLOSE, False, CourtOrder.NOT_ADMITTED, PERMA + "11"),
        (CourtOrder.ANNUL_AND_REFUSE, False, CourtOrder.STRUCK_OFF, None),
        # The Supreme Court holds that the objection could not be admitted.
        (CourtOrder.ANNUL_AND_REFUSE, True, CourtOrder.NOT_ADMITTED, TO_COMPLY),
        # It rejects the cassation and corrects the judgment.
        (CourtOrder.ANNUL_AND_REFUSE, False, CourtOrder.PERFORM_DUTY, PERMA + "11"),
    ],
)
def test_after_cassation_the_order_that_governs_binds(
    court: CourtOrder, granted: bool, order: CourtOrder | None, binds: str | None
) -> None:
    ended = in_cassation(court).record(
        CassationDecided(on=day(2, 26, 2026), granted=granted, order=order)
    )
    assert found(ended) == []
    assert ended.progress().binds_body is (binds is not None)
    assert duty(ended) == (None if binds is None else (binds, None))


def test_a_grant_without_its_order_is_incomplete_and_nobody_knows_what_binds() -> None:
    ended = in_cassation().record(CassationDecided(on=day(2, 26, 2026), granted=True))
    assert found(ended) == [("cassation_decided", Nature.INCOMPLETE, UU + "49 ayat (1)")]
    assert ended.progress().binds_body is None
    unsaid = judged(None)
    assert found(unsaid) == [("court_decided", Nature.INCOMPLETE, UU + "49 ayat (1)")]
    assert unsaid.progress().binds_body is None
    empty = decided(Order.DISCLOSE).model_copy(update={"events": ()})
    for event in decided().history:
        changed: dict[str, Any] = {"orders": frozenset()} if isinstance(event, Decided) else {}
        empty = empty.record(event.model_copy(update=changed))
    assert empty.progress().binds_body is None


def test_a_judgment_of_the_supreme_court_for_other_grounds_is_found() -> None:
    exempt = decided().model_copy(update={"grounds": frozenset("a")})
    cassation = after(
        judged(CourtOrder.CONFIRM_AND_DISCLOSE, exempt),
        CassationFiled(on=day(12, 22), by=BODY),
        CassationDecided(on=day(2, 26, 2026), granted=True, order=CourtOrder.REJECT),
    )
    assert found(cassation) == [("cassation_decided", Nature.DEFECT, UU + "49 ayat (2)")]
    assert cassation.progress().binds_body is False


@pytest.mark.parametrize(
    ("orders", "order", "amiss"),
    [
        ({Order.DISCLOSE}, CourtOrder.CONFIRM_AND_DISCLOSE, False),
        ({Order.DISCLOSE}, CourtOrder.CONFIRM_AND_REFUSE, True),
        ({Order.UPHOLD_EXEMPTION}, CourtOrder.CONFIRM_AND_REFUSE, False),
        ({Order.UPHOLD_EXEMPTION}, CourtOrder.CONFIRM_AND_DISCLOSE, True),
        ({Order.DISCLOSE, Order.UPHOLD_EXEMPTION}, CourtOrder.CONFIRM_AND_REFUSE, False),
        ({Order.DISCLOSE, Order.UPHOLD_EXEMPTION}, CourtOrder.CONFIRM_AND_DISCLOSE, False),
    ],
)
def test_a_court_confirms_what_the_decision_says(
    orders: set[Order], order: CourtOrder, amiss: bool
) -> None:
    confirmed = judged(order, decided(*orders))
    wanted = [("court_decided", Nature.DEFECT, UU + "49 ayat (1) huruf b")]
    assert found(confirmed) == (wanted if amiss else [])
    assert confirmed.progress().binds_body is order.binds_body


@pytest.mark.parametrize("order", list(Order))
def test_an_order_binds_the_body_where_it_has_something_to_do(order: Order) -> None:
    """UU 46(1)a and 46(2)a-c: to give, to do its duty, to keep the time, to charge what is due."""
    nothing = {Order.UPHOLD_EXEMPTION, Order.UPHOLD_CONSIDERATION, Order.NOT_ADMITTED}
    assert decided(order).progress().binds_body is (order not in nothing)


# ---------------------------------------------------------------- withdrawals


def test_an_objection_that_is_withdrawn_leaves_the_decision_standing() -> None:
    left = in_court().record(ChallengeWithdrawn(on=day(10, 6), by=BODY))
    assert (left.progress().state, found(left)) == ("challenge_withdrawn", [])
    assert not left.is_final(on=day(10, 5))
    assert left.is_final(on=day(10, 6))
    assert left.progress().binds_body is True
    assert duty(left) == (TO_COMPLY, None)
    assert "court.execution" in names(left)
    assert {each.citation for each in left.obligations(on=day(11, 3))} == {TO_COMPLY}
    asked = left.record(ExecutionRequested(on=day(10, 7), by=APPLICANT))
    assert (asked.progress().state, found(asked)) == ("execution_requested", [])


def test_before_the_time_is_over_a_withdrawal_makes_nothing_final_and_the_way_stays_open() -> None:
    left = in_court().record(ChallengeWithdrawn(on=day(9, 12), by=BODY))
    assert not left.is_final(on=day(9, 17))
    assert left.is_final(on=day(9, 18))
    assert "court.challenge" in names(left, day(9, 17))
    again = left.record(Challenged(on=day(9, 17), by=APPLICANT))
    assert (again.progress().state, found(again)) == ("in_court", [])


def test_the_objection_of_the_other_party_goes_on() -> None:
    both = in_court().record(Challenged(on=day(9, 11), by=APPLICANT))
    one = both.record(ChallengeWithdrawn(on=day(9, 15), by=BODY))
    assert one.progress().state == "in_court"
    assert not one.is_final(on=LATER)
    none = one.record(ChallengeWithdrawn(on=day(10, 6), by=APPLICANT))
    assert none.progress().state == "challenge_withdrawn"
    stranger = in_court().record(ChallengeWithdrawn(on=day(9, 15), by=APPLICANT))
    assert found(stranger) == [("challenge_withdrawn", Nature.NO_EFFECT, PERMA + "14")]
    assert stranger.progress().state == "in_court"


def test_a_new_objection_begins_a_new_round() -> None:
    first = after(
        in_court(),
        FileRequested(on=day(9, 11)),
        CourtAnswered(on=day(9, 11), by=APPLICANT),
        CourtPanelAppointed(on=day(9, 11)),
        ChallengeWithdrawn(on=day(9, 12), by=BODY),
        Challenged(on=day(9, 15), by=BODY, registered_on=day(9, 16)),
    )
    by_limit = {each.limit: each for each in first.deadlines()}
    # fourteen days from the second registration: 17-19, 22-26, 29-30 September, 1-3 and 6 October
    asked = by_limit["court.case_file_request"]
    assert (asked.deadline.date, asked.done_on) == (day(10, 6), None)
    assert "court.decision" not in by_limit
    assert "court.answer" in names(first, day(9, 17))


@pytest.mark.parametrize("order", UNEXAMINED)
def test_a_court_strikes_off_what_was_withdrawn_and_it_stays_final(order: CourtOrder) -> None:
    left = in_court().record(ChallengeWithdrawn(on=day(10, 6), by=BODY))
    struck = left.record(CourtDecided(on=day(10, 13), order=order))
    assert (struck.progress().state, found(struck)) == ("challenge_withdrawn", [])
    assert struck.is_final(on=day(10, 13))


def test_a_judgment_on_what_was_withdrawn_is_a_judgment_and_found() -> None:
    left = in_court().record(ChallengeWithdrawn(on=day(10, 6), by=BODY))
    ruled = left.record(CourtDecided(on=day(10, 13), order=CourtOrder.ANNUL_AND_REFUSE))
    assert found(ruled) == [("court_decided", Nature.DEFECT, PERMA + "14")]
    assert ruled.progress().state == "court_decided"
    assert ruled.progress().binds_body is False
    again = left.record(Decided(on=day(10, 13), orders=frozenset({Order.NOT_ADMITTED})))
    assert found(again)[0] == ("decided", Nature.DEFECT, P13 + "59 ayat (1)")
    assert again.progress().rests_on == "decided"


def test_a_cassation_that_is_withdrawn_leaves_the_judgment_standing() -> None:
    left = in_cassation(CourtOrder.CONFIRM_AND_DISCLOSE).record(
        CassationWithdrawn(on=day(2, 2, 2026), by=APPLICANT)
    )
    assert (left.progress().state, found(left)) == ("cassation_withdrawn", [])
    assert not left.is_final(on=day(2, 1, 2026))
    assert left.is_final(on=day(2, 2, 2026))
    assert duty(left) == (PERMA + "11", None)
    asked = left.record(ExecutionRequested(on=day(2, 3, 2026), by=APPLICANT))
    assert asked.progress().state == "execution_requested"
    closed = left.record(CassationDecided(on=day(3, 2, 2026), granted=False))
    assert (closed.progress().state, found(closed)) == ("cassation_decided", [])
    granted = left.record(
        CassationDecided(on=day(3, 2, 2026), granted=True, order=CourtOrder.ANNUL_AND_REFUSE)
    )
    assert found(granted) == [("cassation_decided", Nature.DEFECT, PERMA + "14")]
    assert granted.progress().binds_body is False


def test_the_cassation_of_the_other_party_goes_on() -> None:
    both = in_cassation().record(CassationFiled(on=day(12, 23), by=BODY))
    one = both.record(CassationWithdrawn(on=day(1, 5, 2026), by=BODY))
    assert one.progress().state == "in_cassation"
    stranger = in_cassation().record(CassationWithdrawn(on=day(1, 5, 2026), by=BODY))
    assert found(stranger) == [("cassation_withdrawn", Nature.NO_EFFECT, PERMA + "14")]
    left = in_cassation().record(CassationWithdrawn(on=day(12, 29), by=APPLICANT))
    assert "cassation.filing" in names(left, day(1, 7, 2026))
    again = left.record(CassationFiled(on=day(1, 7, 2026), by=APPLICANT))
    assert (again.progress().state, found(again)) == ("in_cassation", [])


# ---------------------------------------------------------------- a second judgment


def test_a_second_judgment_is_found_and_the_last_one_governs() -> None:
    one = judged(CourtOrder.ANNUL_AND_REFUSE)
    two = one.record(CourtDecided(on=day(12, 22), order=CourtOrder.PERFORM_DUTY))
    assert found(two) == [("court_decided", Nature.DEFECT, PERMA + "9 ayat (1)")]
    assert two.progress().binds_body is True
    contested = in_cassation().record(CourtDecided(on=day(1, 5, 2026), order=CourtOrder.REJECT))
    assert contested.progress().state == "in_cassation"
    ended = after(
        in_cassation(),
        CassationPanelAppointed(on=day(1, 12, 2026)),
        CassationDecided(on=day(2, 2, 2026), granted=False),
        CassationDecided(on=day(2, 9, 2026), granted=True, order=CourtOrder.PERFORM_DUTY),
    )
    assert found(ended) == [("cassation_decided", Nature.DEFECT, PERMA + "9 ayat (3)")]
    assert ended.progress().binds_body is True
    assert ended.is_final(on=day(2, 9, 2026))


def test_a_panel_does_not_decide_again_above_a_court() -> None:
    done = judged(CourtOrder.CONFIRM_AND_DISCLOSE).record(Complied(on=day(12, 16)))
    with pytest.raises(UnlawfulEvent) as caught:
        done.record(Decided(on=day(12, 17), orders=frozenset({Order.NOT_ADMITTED})))
    assert caught.value.fields["citation"] == P13 + "59 ayat (1)"


def test_a_second_order_of_execution_is_found_and_the_last_one_governs() -> None:
    refused = after(
        decided(),
        ExecutionRequested(on=day(9, 18), by=APPLICANT),
        ExecutionDecided(on=day(9, 22), granted=False),
    )
    granted = refused.record(ExecutionDecided(on=day(9, 23), granted=True))
    assert found(granted) == [("execution_decided", Nature.DEFECT, PERMA + "12 ayat (3)")]
    assert granted.progress().state == "execution_ordered"
    back = granted.record(ExecutionDecided(on=day(9, 24), granted=False))
    assert back.progress().state == "execution_refused"


def test_an_order_to_execute_what_orders_nothing_is_found() -> None:
    asked = decided(Order.UPHOLD_EXEMPTION).record(ExecutionRequested(on=day(9, 18), by=APPLICANT))
    granted = asked.record(ExecutionDecided(on=day(9, 22), granted=True))
    assert found(granted) == [("execution_decided", Nature.DEFECT, PERMA + "12 ayat (1)")]
    assert found(asked.record(ExecutionDecided(on=day(9, 22), granted=False))) == []


# ---------------------------------------------------------------- nobody's way to court is closed


@pytest.mark.parametrize("party", [APPLICANT, BODY])
@pytest.mark.parametrize(
    "step",
    [
        Complied(on=day(9, 1)),
        ExecutionRequested(on=day(9, 1), by=APPLICANT),
    ],
    ids=["complied", "execution"],
)
def test_a_step_before_the_decision_is_final_closes_nobody_s_way_to_court(
    step: Event, party: Actor
) -> None:
    """UU 48(1) and Perki 60(1) give each party fourteen days, to 17 September, whatever is done."""
    done = decided().record(step)
    assert "court.challenge" in names(done, day(9, 17))
    assert not done.is_over(on=day(9, 17))
    went = done.record(Challenged(on=day(9, 17), by=party))
    assert (went.progress().state, found(went)) == ("in_court", [])
    late = done.record(Challenged(on=day(9, 18), by=party))
    assert found(late) == [("challenged", Nature.TOO_LATE, UU + "48 ayat (1)")]


def test_what_was_carried_out_is_closed_once_it_is_final() -> None:
    done = decided().record(Complied(on=day(9, 1)))
    assert done.progress().state == "complied"
    assert (duty(done), names(done, day(9, 18))) == (None, set())
    assert not done.is_over(on=day(9, 17))
    assert done.is_over(on=day(9, 18))
    # The applicant may see it otherwise: PERMA 12(3) lets the chief judge say so.
    asked = done.record(ExecutionRequested(on=day(9, 22), by=APPLICANT))
    assert (asked.progress().state, found(asked)) == ("execution_requested", [])
    more = done.record(Complied(on=day(9, 22)))
    assert (more.progress().state, found(more)) == ("complied", [])


def test_copies_are_still_owed_after_it_was_carried_out() -> None:
    events = [each for each in decided().history if each.kind_name != "copy_delivered"]
    uncopied = after(decided().model_copy(update={"events": ()}), *events[:-1])
    for step in (Complied(on=day(8, 26)), ExecutionRequested(on=day(8, 26), by=APPLICANT)):
        done = uncopied.record(step)
        assert P13 + "59 ayat (4)" in {each.citation for each in done.obligations(on=day(8, 27))}
        copied = done.record(CopyDelivered(on=day(8, 27)))
        assert found(copied) == []
        assert copied.is_final(on=day(9, 18))


def test_after_a_judgment_the_way_to_the_supreme_court_stays_open_too() -> None:
    for step in (Complied(on=day(12, 16)), ExecutionRequested(on=day(12, 16), by=APPLICANT)):
        done = judged(CourtOrder.CONFIRM_AND_DISCLOSE).record(step)
        assert "cassation.filing" in names(done, day(1, 7, 2026))
        told = done.record(CourtNotified(on=day(12, 17)))
        assert found(told) == []
        filed = told.record(CassationFiled(on=day(1, 7, 2026), by=BODY))
        assert (filed.progress().state, found(filed)) == ("in_cassation", [])
        back = done.record(Challenged(on=day(12, 17), by=BODY))
        assert found(back)[0] == ("challenged", Nature.NO_EFFECT, UU + "50")
        assert back.progress().state == done.progress().state


def test_what_rests_on_no_judgment_is_neither_appealed_nor_notified() -> None:
    done = decided().record(Complied(on=day(9, 1)))
    appeal = done.record(CassationFiled(on=day(9, 2), by=APPLICANT))
    assert found(appeal) == [("cassation_filed", Nature.NO_EFFECT, UU + "50")]
    with pytest.raises(UnlawfulEvent) as caught:
        done.record(CourtNotified(on=day(9, 2)))
    assert caught.value.fields["citation"] == PERMA + "9 ayat (2)"
    mediated = after(
        decided().model_copy(update={"events": decided().history[:3]}),
        MediationDecided(on=day(7, 21), contents=frozenset("abcdefg")),
        Complied(on=day(7, 22)),
    )
    assert mediated.is_over(on=day(7, 22))
    final = mediated.record(Challenged(on=day(7, 23), by=APPLICANT))
    assert found(final) == [("challenged", Nature.NO_EFFECT, UU + "39")]
    ended = after(
        in_cassation(CourtOrder.CONFIRM_AND_DISCLOSE),
        CassationDecided(on=day(2, 2, 2026), granted=False),
        Complied(on=day(2, 3, 2026)),
        CassationFiled(on=day(2, 4, 2026), by=BODY),
    )
    assert found(ended)[0] == ("cassation_filed", Nature.NO_EFFECT, PERMA + "9 ayat (3)")


# ---------------------------------------------------------------- given early, or while in court


def test_what_is_given_while_a_court_examines_is_kept_and_counts_where_it_is_confirmed() -> None:
    given = in_court().record(Complied(on=day(9, 15)))
    assert (given.progress().state, found(given)) == ("in_court", [])
    for order in (CourtOrder.CONFIRM_AND_DISCLOSE, CourtOrder.NOT_ADMITTED):
        confirmed = given.record(CourtDecided(on=day(12, 15), order=order))
        told = confirmed.record(CourtNotified(on=day(12, 17)))
        assert (duty(told), "court.execution" in names(told)) == (None, False)
    other = given.record(CourtDecided(on=day(12, 15), order=CourtOrder.ANNUL_AND_DISCLOSE))
    told = other.record(CourtNotified(on=day(12, 17)))
    assert duty(told) == (PERMA + "11", None)  # another order, which is to be carried out anew
    appealed = in_cassation(CourtOrder.CONFIRM_AND_DISCLOSE).record(Complied(on=day(1, 5, 2026)))
    assert (appealed.progress().state, found(appealed)) == ("in_cassation", [])
    ended = appealed.record(CassationDecided(on=day(2, 26, 2026), granted=False))
    assert duty(ended) is None


@pytest.mark.parametrize(
    "ruling",
    [
        Decided(
            on=day(8, 25),
            orders=frozenset({Order.UPHOLD_CONSIDERATION}),
            contents=frozenset("abcdef"),
        ),
        InterlocutoryDecision(
            on=day(8, 25), accepted=False, examined=frozenset({InitialMatter.APPLICANT_STANDING})
        ),
    ],
    ids=["decided", "dismissed"],
)
def test_what_was_not_ordered_may_be_given_and_changes_no_stage(ruling: Event) -> None:
    heard = decided().model_copy(update={"events": decided().history[:3]})
    ruled = heard.record(ruling)
    given = ruled.record(Complied(on=day(9, 1)))
    assert found(given) == [("complied", Nature.DEFECT, TO_COMPLY)]
    assert given.progress().state == ruled.progress().state
    assert given.progress().complied_on is None


def test_what_is_given_before_any_decision_is_kept_without_effect() -> None:
    heard = decided().model_copy(update={"events": decided().history[:3]})
    given = heard.record(Complied(on=day(7, 21)))
    assert found(given) == [("complied", Nature.NO_EFFECT, TO_COMPLY)]


def test_an_order_of_execution_that_came_while_in_court_is_kept() -> None:
    asked = decided().record(ExecutionRequested(on=day(9, 1), by=APPLICANT))
    went = asked.record(Challenged(on=day(9, 10), by=BODY))
    for granted in (True, False):
        said = went.record(ExecutionDecided(on=day(9, 11), granted=granted))
        assert said.progress().state == "in_court"
        early = [("execution_decided", Nature.DEFECT, PERMA + "12 ayat (1)")]
        assert found(said) == (early if granted else [])
    with pytest.raises(UnlawfulEvent) as caught:
        in_court().record(ExecutionDecided(on=day(9, 11), granted=False))
    assert caught.value.fields["citation"] == PERMA + "12 ayat (1)"


# ---------------------------------------------------------------- the time to comply

FINAL, RECEIVED = ComplianceStart.FINAL, ComplianceStart.RECEIVED


@pytest.mark.parametrize(
    ("within", "last"),
    [
        # Final on 18 September: 19, 22-26, 29, 30 September, 1-3 and 6-8 October.
        (ComplyWithin(since=FINAL, days=14), day(10, 8)),
        (ComplyWithin(since=FINAL, days=14, working=False), day(10, 2)),
        # Received on 27 August: 28, 29 August, 1-4, 8-12, 15-19, 22-26 and 29, 30 September.
        (ComplyWithin(since=RECEIVED, days=23), day(9, 30)),
        # 28, 29 August, 1-4, 8-12 and 15-17 September: over a day before it is final.
        (ComplyWithin(since=FINAL), None),
    ],
)
def test_a_time_to_comply_from_an_event_is_a_time(within: ComplyWithin, last: date | None) -> None:
    dispute = decided(comply_within=within)
    assert [each for each in dispute.irregularities() if each.event == "decided"][1:] == []
    assert TO_COMPLY not in {each.citation for each in dispute.irregularities()}
    assert duty(dispute, day(9, 17)) is None  # not final yet
    assert duty(dispute, day(9, 18)) == (TO_COMPLY, last)
    (owed,) = (each for each in dispute.obligations(on=day(10, 9)) if each.who is BODY)
    assert owed.late is (last is not None)
    execution = next(each for each in dispute.remedies(on=LATER) if each.name == "court.execution")
    assert (
        execution.first
        == {
            day(10, 8): day(10, 9),
            day(10, 2): day(10, 3),
            day(9, 30): day(10, 1),
            None: day(9, 18),
        }[last]
    )


@pytest.mark.parametrize("working", [True, False])
def test_a_time_to_comply_beyond_every_calendar_is_said_and_breaks_nothing(working: bool) -> None:
    within = ComplyWithin(since=RECEIVED, days=1_000_000, working=working)
    dispute = decided(comply_within=within)
    told = dispute.record(CopyDelivered(on=day(9, 1), respondent_on=date(9999, 12, 31)))
    complied = Complied(on=day(9, 30))
    with pytest.raises(CalendarRangeError):
        told.record(complied, strict=False)
    with pytest.raises(CalendarRangeError):
        told.would_allow(complied)


@pytest.mark.parametrize(
    "time",
    [
        {"comply_by": day(9, 17)},
        {"comply_within": ComplyWithin(since=RECEIVED, days=14)},
    ],
)
def test_nobody_is_late_before_a_decision_is_final(time: dict[str, Any]) -> None:
    """60(3)-(4): it is final on 18 September; the day that it set was the one before."""
    dispute = decided(**time)
    (owed,) = (each for each in dispute.obligations(on=day(9, 18)) if each.who is BODY)
    assert (owed.by_day, owed.late) == (day(9, 17), False)
    assert "lewat sebelum putusan itu berkekuatan hukum tetap" in owed.text("id")
    assert "court.execution" in names(dispute, day(9, 18))
    assert found(dispute.record(Complied(on=day(9, 18)))) == []
    back = in_court(dispute).record(ChallengeWithdrawn(on=day(11, 3), by=BODY))
    (again,) = (each for each in back.obligations(on=day(11, 3)) if each.who is BODY)
    assert (again.by_day, again.late) == (day(9, 17), False)
    assert found(back.record(Complied(on=day(11, 4)))) == []


@pytest.mark.parametrize(("objected", "binds"), [(day(9, 10), None), (day(10, 1), True)])
def test_a_judgment_without_order_on_an_objection_that_came_too_late_leaves_the_decision(
    objected: date, binds: bool | None
) -> None:
    """PERMA 4(3): without an objection in time the commission's decision is final."""
    judgment = CourtDecided(
        on=day(12, 15), order=None, applicant_present=True, respondent_present=True
    )
    one = after(decided(), Challenged(on=objected, by=BODY), judgment)
    assert one.progress().binds_body is binds
    assert (duty(one) is not None) is bool(binds)
    assert ("court.execution" in names(one)) is bool(binds)


def test_only_a_decision_that_sets_no_time_is_found_without_one() -> None:
    citations = [each.citation for each in decided().irregularities() if each.event == "decided"]
    assert TO_COMPLY in citations


def test_the_body_s_own_days_off_move_no_time_that_a_decision_sets() -> None:
    dispute = decided(comply_within=ComplyWithin(since=FINAL, days=14))
    body = Jurisdiction.loads(
        'schema = 1\nname = "X"\n[[day_off]]\ndate = 2025-09-22\nname = "Hari jadi"\n'
    )
    (owed,) = (each for each in dispute.obligations(on=LATER, under=body) if each.who is BODY)
    assert owed.by_day == day(10, 8)
    then = Jurisdiction.national().as_known_on(day(12, 31))
    (known,) = (each for each in dispute.obligations(on=LATER, under=then) if each.who is BODY)
    assert known.by_day == day(10, 8)


def test_the_courts_set_a_time_to_comply_too() -> None:
    within = ComplyWithin(since=RECEIVED, days=30)
    court = judged(CourtOrder.ANNUL_AND_DISCLOSE, comply_within=within)
    assert duty(court) == (PERMA + "11", None)  # the day of the copy is not on record
    told = court.record(CourtNotified(on=day(12, 17)))
    # 18, 19, 22-24 and 29-31 December; 2, 5-9, 12-15, 19-23 and 26-30 January; 2, 3 February
    assert duty(told) == (PERMA + "11", day(2, 3, 2026))
    supreme = in_cassation().record(
        CassationDecided(
            on=day(2, 26, 2026),
            granted=True,
            order=CourtOrder.ANNUL_AND_DISCLOSE,
            comply_within=ComplyWithin(since=FINAL, days=10),
        )
    )
    # final on the day: 27 February, 2-6 and 9-12 March
    assert duty(supreme) == (PERMA + "11", day(3, 12, 2026))
    unknown = in_cassation().record(
        CassationDecided(
            on=day(2, 26, 2026),
            granted=True,
            order=CourtOrder.ANNUL_AND_DISCLOSE,
            comply_within=within,
        )
    )
    assert duty(unknown) == (PERMA + "11", None)


@pytest.mark.parametrize(
    ("before", "event"),
    [
        (in_court(), CourtDecided(on=day(12, 15), order=CourtOrder.PERFORM_DUTY)),
        (in_cassation(), CassationDecided(on=day(2, 26, 2026), granted=False)),
        (decided(), Decided(on=day(9, 1), orders=frozenset({Order.DISCLOSE}))),
        (decided(), MediationDecided(on=day(9, 1))),
    ],
)
def test_no_time_to_comply_ends_before_its_decision(before: Dispute, event: Event) -> None:
    early = event.model_copy(update={"comply_by": event.on - (day(1, 2) - day(1, 1))})
    with pytest.raises(ContradictionError) as caught:
        before.record(early)
    assert caught.value.fields["citation"] == TO_COMPLY


def test_what_is_given_after_the_time_that_a_court_or_the_parties_set_is_late() -> None:
    court = judged(CourtOrder.ANNUL_AND_DISCLOSE, comply_by=day(1, 30, 2026))
    late = court.record(Complied(on=day(2, 2, 2026)))
    assert found(late) == [("complied", Nature.LATE, PERMA + "11")]
    mediated = after(
        decided().model_copy(update={"events": decided().history[:3]}),
        MediationDecided(on=day(7, 21), comply_within=ComplyWithin(since=FINAL, days=5)),
    )
    # final on 21 July: 22-25 and 28 July
    agreed = P13 + "47 ayat (3) huruf f"
    assert duty(mediated, day(7, 28)) == (agreed, day(7, 28))
    assert found(mediated.record(Complied(on=day(7, 28)))) == []
    assert found(mediated.record(Complied(on=day(7, 29)))) == [("complied", Nature.LATE, agreed)]


def test_a_time_to_comply_is_a_day_or_runs_from_an_event() -> None:
    with pytest.raises(ValidationError) as caught:
        Decided(
            on=day(8, 25),
            orders=frozenset({Order.DISCLOSE}),
            comply_by=day(9, 30),
            comply_within=ComplyWithin(since=FINAL),
        )
    assert isinstance(caught.value.errors()[0]["ctx"]["error"], RecordError)
    with pytest.raises(ValidationError):
        ComplyWithin(since=FINAL, days=0)


def test_a_time_to_comply_travels_as_json() -> None:
    dispute = decided(comply_within=ComplyWithin(since=RECEIVED, days=14))
    written = dispute.model_dump(mode="json")
    assert written["events"][3]["comply_within"] == {
        "since": "salinan_diterima_termohon",
        "days": 14,
        "working": True,
    }
    assert Dispute.load(written).case == dispute
