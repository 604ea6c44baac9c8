"""What starts a limit: chains of limits, extensions, silence, several events at once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from keterbukaan import Deadline, DeadlineStartError, Jurisdiction, NotInForceError, due
from keterbukaan.errors import NotADayError
from keterbukaan.law import (
    CollectiveLeave,
    DayOne,
    IncompleteClock,
    SuperiorClock,
    open_question,
)

NATIONAL = Jurisdiction.national()
INCLUDED = NATIONAL.choosing(DayOne.INCLUDED)
ACT = NATIONAL.choosing("cassation-start=act")
MONDAY = date(2025, 1, 6)
# January 2025: 27 Isra Mikraj, 28 collective leave, 29 Imlek; no day off in February.
ANSWERED, ANSWERED_INCLUDED = date(2025, 1, 20), date(2025, 1, 17)


# An extension begins where the limit before it ended, under either reading


@pytest.mark.parametrize(
    ("under", "ended", "last"),
    [
        pytest.param(NATIONAL, ANSWERED, date(2025, 2, 3), id="excluded"),
        pytest.param(INCLUDED, ANSWERED_INCLUDED, date(2025, 1, 31), id="included"),
    ],
)
def test_an_extension_continues_where_the_first_limit_ended(
    under: Jurisdiction, ended: date, last: date
) -> None:
    first = due("request.response", MONDAY, under=under)
    assert first.date == ended
    for since in (first, {"request.received": MONDAY}, {"request.response.ended": first}):
        extended = due("request.extension", since, under=under)
        assert (extended.since, extended.date) == (ended, last)
        assert len(extended.counted) == 7
        assert extended.counted[0].day > ended
        assert DayOne.EXCLUDED in extended.readings or DayOne.INCLUDED in extended.readings


@pytest.mark.parametrize("under", [NATIONAL, INCLUDED], ids=["excluded", "included"])
@pytest.mark.parametrize(
    ("limit", "last"),
    [("request.extension", date(2025, 1, 31)), ("dispute.mediation_extension", date(2025, 1, 31))],
)
def test_an_extension_from_a_bare_day_knows_no_day_one(
    limit: str, last: date, under: Jurisdiction
) -> None:
    deadline = due(limit, ANSWERED_INCLUDED, under=under)
    assert isinstance(deadline, Deadline)
    assert deadline.date == last
    assert not any(isinstance(reading, DayOne) for reading in deadline.readings)
    assert deadline.event.endswith(".ended")


def test_an_extension_carries_the_alternatives_of_the_limit_before_it() -> None:
    bare = due("request.extension", date(2025, 4, 16))
    chained = due("request.extension", due("request.response", date(2025, 3, 24)))
    assert (bare.date, bare.earliest, bare.latest) == (date(2025, 4, 28),) * 3
    # earliest: the answer on 8 April under the other readings, and seven working days more
    assert (chained.date, chained.earliest) == (date(2025, 4, 28), date(2025, 4, 17))


def test_extension_of_mediation() -> None:
    mediation = due("dispute.mediation", MONDAY)
    assert mediation.date == date(2025, 1, 24)
    extension = due("dispute.mediation_extension", {"dispute.first_mediation": MONDAY})
    assert extension.date == due("dispute.mediation_extension", mediation).date == date(2025, 2, 7)
    assert extension.since == mediation.date
    assert extension.opens is None  # it caps the mediation, and is no right of its own


def test_panel_appointment_follows_the_time_to_answer() -> None:
    answer = due("court.answer", MONDAY)
    assert answer.date == date(2025, 2, 20)
    for since in (answer, {"court.objection_registered": MONDAY}, {"court.answer.ended": answer}):
        panel = due("court.panel_appointment", since)
        assert (panel.since, panel.date) == (date(2025, 2, 20), date(2025, 2, 25))
        assert panel.event == "court.answer.ended"


# Silence


def test_objection_after_silence_from_the_receipt_of_the_request() -> None:
    deadline = due("objection.filing", {"request.received": MONDAY})
    assert deadline.event == "request.response.ended"
    assert (deadline.since, deadline.date) == (ANSWERED, date(2025, 3, 6))
    assert deadline.exercisable_from == date(2025, 1, 21)
    # latest: after the extension that nobody announced (C7), 3 February and thirty days
    assert deadline.latest == date(2025, 3, 17)
    # earliest: the event counted and collective leave worked, from 17 January
    assert deadline.earliest == date(2025, 3, 3)


def test_objection_after_the_end_of_the_time_to_answer() -> None:
    for since in (due("request.response", MONDAY), {"request.response.ended": ANSWERED}):
        deadline = due("objection.filing", since)
        assert (deadline.date, deadline.latest) == (date(2025, 3, 6), date(2025, 3, 17))
        assert deadline.exercisable_from == date(2025, 1, 21)


def test_objection_after_an_answer() -> None:
    deadline = due(
        "objection.filing", {"request.received": MONDAY, "request.answer_received": MONDAY}
    )
    assert deadline.event == "request.answer_received"
    assert deadline.since == deadline.exercisable_from == MONDAY
    assert deadline.date == date(2025, 2, 20)


def test_objection_after_an_extension_given_as_a_deadline() -> None:
    extension = due("request.extension", due("request.response", MONDAY))
    deadline = due("objection.filing", extension)
    assert deadline.event == "request.extension.ended"
    assert (deadline.since, deadline.date) == (date(2025, 2, 3), date(2025, 3, 17))
    assert deadline.facts == {"request.extension.ended": extension}


def test_dispute_after_silence() -> None:
    deadline = due("dispute.filing", {"objection.received": MONDAY})
    assert deadline.event == "objection.response.ended"
    assert (deadline.since, deadline.date) == (date(2025, 2, 20), date(2025, 3, 12))
    assert deadline.opens == deadline.exercisable_from == date(2025, 2, 21)
    assert str(deadline.citations[0]) == "Perki 1/2013 Pasal 13 huruf b"


def test_after_silence_a_step_on_the_weekend_is_not_premature_though_no_day_counts() -> None:
    # thirty working days from 7 January 2025 end on Friday 21 February
    deadline = due("dispute.filing", {"objection.received": date(2025, 1, 7)})
    assert deadline.since == date(2025, 2, 21)
    assert deadline.exercisable_from == date(2025, 2, 22)
    assert deadline.opens == date(2025, 2, 24)


def test_a_chain_of_given_deadlines_equals_the_chain_from_the_first_event() -> None:
    response = due("objection.response", {"objection.received": MONDAY})
    filing = due("dispute.filing", {"objection.response.ended": response})
    direct = due("dispute.filing", {"objection.received": MONDAY})
    assert (filing.date, filing.earliest, filing.latest) == (
        direct.date,
        direct.earliest,
        direct.latest,
    )
    assert filing.readings == direct.readings


def test_a_limit_that_continues_a_deadline_stays_under_its_jurisdiction() -> None:
    first = due("request.response", MONDAY, under=INCLUDED)
    assert due("request.extension", first).jurisdiction is INCLUDED
    assert due("request.extension", {"request.response.ended": first}).jurisdiction is INCLUDED
    assert due("request.extension", first, under=NATIONAL).jurisdiction is NATIONAL
    # under the national reading the first limit is computed anew
    assert due("request.extension", first, under=NATIONAL).since == ANSWERED


def test_a_given_deadline_keeps_the_rules_of_its_own_matter() -> None:
    old = due("request.response", date(2021, 6, 25))
    assert due("request.extension", old).in_force_on == date(2021, 6, 25)
    mixed: dict[str, Any] = {"request.response.ended": old, "request.received": date(2021, 7, 5)}
    assert due("request.extension", mixed).in_force_on == date(2021, 6, 25)


def test_an_extension_does_not_start_from_another_matter() -> None:
    with pytest.raises(DeadlineStartError):
        due("request.extension", {"objection.received": MONDAY})


def test_a_derived_start_needs_its_rule_in_force() -> None:
    with pytest.raises(NotInForceError):
        due("dispute.mediation_extension", {"dispute.first_mediation": date(2013, 4, 1)})


def test_a_start_that_no_rule_in_force_derives_is_refused() -> None:
    # before Perki 1/2013 nothing that was read opened the commission after silence
    with pytest.raises(DeadlineStartError):
        due("dispute.filing", {"objection.received": date(2012, 1, 9)})


# Several events at once


def test_the_superior_has_until_the_receipt_ends_though_the_register_came_later() -> None:
    events = {"objection.received": MONDAY, "objection.registered": date(2025, 1, 10)}
    deadline = due("objection.response", events)
    assert deadline.event == "objection.received"
    assert deadline.date == date(2025, 2, 20)
    assert (deadline.earliest, deadline.latest) == (date(2025, 2, 18), date(2025, 2, 26))


@pytest.mark.parametrize(
    ("clock", "event", "last"),
    [
        (SuperiorClock.RECEIVED, "objection.received", date(2025, 2, 20)),
        (
            SuperiorClock.RECEIVED_BY_SUPERIOR,
            "objection.received_by_superior",
            date(2025, 2, 21),
        ),
        (SuperiorClock.REGISTERED, "objection.registered", date(2025, 2, 26)),
    ],
)
def test_each_clock_of_the_superior(clock: SuperiorClock, event: str, last: date) -> None:
    events = {
        "objection.registered": date(2025, 1, 10),
        "objection.received_by_superior": date(2025, 1, 7),
        "objection.received": MONDAY,
    }
    deadline = due("objection.response", events, under=NATIONAL.choosing(clock))
    assert (deadline.event, deadline.date) == (event, last)
    assert deadline.latest == date(2025, 2, 26)
    assert clock in deadline.readings


@pytest.mark.parametrize(
    "clock", [SuperiorClock.REGISTERED, SuperiorClock.RECEIVED_BY_SUPERIOR], ids=str
)
def test_a_reading_takes_no_duty_away(clock: SuperiorClock) -> None:
    """UU 36(2): thirty working days of receiving the objection, whatever the body did not enter.

    Received on Thursday 20 March 2025: 5 working days until 27 March (Nyepi, Idul Fitri and their
    leave last until 7 April), 4 from 8 April, 4 from the 14th (Good Friday is the 18th), 5 from the
    21st, 4 from the 28th (without 1 May), 5 from 5 May and 3 from 14 May, after Waisak and leave.
    """
    received = {"objection.received": date(2025, 3, 20)}
    under = NATIONAL.choosing(clock)
    answer = due("objection.response", received, under=under)
    assert answer == evolve(due("objection.response", received), basis=answer.basis)
    assert answer.date == date(2025, 5, 16)
    assert str(answer.citations[0]) == "UU 14/2008 Pasal 36 ayat (2)"
    assert SuperiorClock.RECEIVED in answer.readings
    dispute = due("dispute.filing", received, under=under)
    assert dispute.exercisable_from == date(2025, 5, 17)
    option = open_question(SuperiorClock).option(clock)
    for each in (answer, dispute):
        told = f"Penafsiran yang dipilih ({option.label('id')}) tidak dapat dipakai di sini"
        assert told in each.explain("id")
        assert f"The reading chosen ({option.label('en')}) cannot serve here" in each.explain("en")


def test_a_reading_chosen_serves_as_soon_as_its_start_is_on_record() -> None:
    under = NATIONAL.choosing(SuperiorClock.REGISTERED)
    days = {"objection.received": MONDAY, "objection.registered": date(2025, 1, 10)}
    deadline = due("objection.response", days, under=under)
    assert (deadline.event, deadline.since) == ("objection.registered", date(2025, 1, 10))
    assert "tidak dapat dipakai di sini" not in deadline.explain()


def test_a_reading_whose_text_was_not_in_force_leaves_the_duty_as_it_is() -> None:
    """Perki 1/2021 44(1), which counts from the entry in the register, is of 2021."""
    in_2014 = due("objection.response", date(2014, 3, 3), under=NATIONAL)
    under = NATIONAL.choosing(SuperiorClock.REGISTERED)
    assert due("objection.response", date(2014, 3, 3), under=under).date == in_2014.date
    received = {"objection.received": date(2014, 3, 3)}
    assert due("dispute.filing", received, under=under).date == (
        due("dispute.filing", received, under=NATIONAL).date
    )


def test_before_the_courts_rule_the_act_alone_says_when_cassation_may_be_filed() -> None:
    """PERMA 2/2011 is of 2011; UU 14/2008 50, fourteen days of receiving it, of 30 April 2010."""
    received = {"court.decision_received": date(2010, 9, 1)}
    deadline = due("cassation.filing", received)
    assert str(deadline.citations[0]) == "UU 14/2008 Pasal 50"
    assert deadline.date == due("cassation.filing", received, under=ACT).date == date(2010, 9, 15)
    with pytest.raises(NotInForceError):
        due("cassation.filing", {"court.decision_received": date(2009, 9, 1)})


def test_what_starts_nothing_under_any_reading_is_refused_naming_it() -> None:
    with pytest.raises(DeadlineStartError, match=r"objection\.registered"):
        due(
            "objection.response",
            {"objection.received_by_superior": MONDAY},
            under=NATIONAL.choosing(SuperiorClock.REGISTERED),
        )


def test_an_alternative_whose_event_is_missing_moves_nothing() -> None:
    deadline = due("objection.response", {"objection.received": MONDAY})
    bare = due("objection.response", MONDAY)
    assert (deadline.earliest, deadline.latest) == (bare.earliest, bare.latest)
    assert deadline.latest == date(2025, 2, 20)


def test_moments_and_days_may_be_mixed() -> None:
    events = {
        "objection.received": datetime(2025, 1, 5, 18, 0, tzinfo=UTC),
        "objection.registered": date(2025, 1, 10),
    }
    assert due("objection.response", events).since == MONDAY


# The notice never outlasts the Act's ten days


def test_the_notice_within_three_days_of_completeness() -> None:
    events = {"request.complete": date(2025, 1, 6), "request.received": date(2025, 1, 2)}
    deadline = due("request.notice", events)
    assert (deadline.date, deadline.capped_by) == (date(2025, 1, 9), None)
    # ten days from completeness would be 20 January; ten from receipt are 16 January
    assert deadline.latest == date(2025, 1, 16)


@pytest.mark.parametrize("complete", [date(2025, 1, 14), date(2025, 1, 16), date(2025, 1, 22)])
def test_the_notice_is_capped_by_the_ten_days_from_receipt(complete: date) -> None:
    events = {"request.complete": complete, "request.received": date(2025, 1, 2)}
    deadline = due("request.notice", events)
    assert deadline.date == deadline.latest == date(2025, 1, 16)
    assert deadline.capped_by is not None
    assert deadline.capped_by.name == "request.response"
    assert str(deadline.capped_by.citation) == "UU 14/2008 Pasal 22 ayat (7)"


def test_the_cap_on_the_very_day_is_no_cap() -> None:
    events = {"request.complete": date(2025, 1, 13), "request.received": date(2025, 1, 2)}
    deadline = due("request.notice", events)
    assert (deadline.date, deadline.capped_by) == (date(2025, 1, 16), None)


def test_without_the_receipt_nothing_caps_the_notice() -> None:
    deadline = due("request.notice", {"request.complete": date(2025, 1, 6)})
    assert deadline.latest == date(2025, 1, 20)
    assert deadline.capped_by is None
    assert due("request.notice", date(2025, 1, 6)).latest == date(2025, 1, 20)


def test_the_cap_follows_its_own_doubts() -> None:
    events = {
        "request.complete": date(2025, 1, 22),
        "request.received": date(2025, 1, 2),
        "request.correction_received": date(2025, 1, 8),
    }
    deadline = due("request.notice", events)
    assert IncompleteClock.RUNS_ON in deadline.readings
    restarted = due("request.notice", events, under=NATIONAL.choosing(IncompleteClock.RESTARTS))
    assert (deadline.date, restarted.date) == (date(2025, 1, 16), date(2025, 1, 22))


# A late answer of the superior


def test_an_answer_in_time_leaves_one_window() -> None:
    events = {"objection.received": MONDAY, "objection.response_received": date(2025, 2, 18)}
    deadline = due("dispute.filing", events)
    assert deadline.event == "objection.response_received"
    assert deadline.date == date(2025, 3, 10)
    assert deadline.opens == date(2025, 2, 19)
    assert deadline.exercisable_from == date(2025, 2, 18)


def test_after_a_late_answer_filing_was_open_since_the_expiry() -> None:
    events = {"objection.received": MONDAY, "objection.response_received": date(2025, 3, 20)}
    deadline = due("dispute.filing", events)
    assert deadline.date == deadline.latest == date(2025, 4, 21)
    assert deadline.earliest == date(2025, 3, 7)  # from the expiry, event counted, leave worked
    assert deadline.opens == date(2025, 3, 21)
    assert deadline.exercisable_from == date(2025, 2, 21)


def test_an_answer_alone_is_a_single_start() -> None:
    deadline = due("dispute.filing", {"objection.response_received": MONDAY})
    assert deadline.date == date(2025, 1, 24)
    assert deadline.exercisable_from == MONDAY


def test_a_deadline_stands_for_its_end_among_other_events() -> None:
    response = due("objection.response", MONDAY)
    events: dict[str, Any] = {
        "objection.response.ended": response,
        "objection.response_received": date(2025, 3, 20),
    }
    deadline = due("dispute.filing", events)
    assert (deadline.date, deadline.earliest) == (date(2025, 4, 21), date(2025, 3, 7))


def test_collective_leave_reaches_through_a_chain() -> None:
    body = NATIONAL.choosing(CollectiveLeave.WORKED)
    deadline = due("objection.filing", {"request.received": date(2025, 3, 24)}, under=body)
    # 28 March, 2-4 and 7 April are worked: the ten days end on Wednesday 9 April
    assert deadline.since == date(2025, 4, 9)
    assert deadline.date == date(2025, 5, 26)


# Several starts of one limit: earliest and latest range over the events given


@pytest.mark.parametrize(
    ("limit", "events"),
    [
        pytest.param(
            "objection.filing",
            {"objection.ground_found": date(2025, 3, 6), "request.answer_received": MONDAY},
            id="ground-and-answer",
        ),
        pytest.param(
            "objection.filing",
            {"request.response.ended": ANSWERED, "request.extension.ended": date(2025, 2, 3)},
            id="both-ends-given",
        ),
        pytest.param(
            "cassation.filing",
            {"court.decision_pronounced": MONDAY, "court.decision_notified": date(2025, 1, 20)},
            id="pronounced-and-notified",
        ),
        pytest.param(
            "objection.response",
            {"objection.received": MONDAY, "objection.registered": date(2025, 1, 10)},
            id="received-and-registered",
        ),
    ],
)
def test_earliest_and_latest_range_over_every_event_given(
    limit: str, events: dict[str, date]
) -> None:
    deadline = due(limit, events)
    assert isinstance(deadline, Deadline)
    for day in events.values():
        alone = due(limit, day)
        assert isinstance(alone, Deadline)
        assert deadline.earliest <= alone.date <= deadline.latest


# The day whose rules apply


def test_the_opening_day_need_not_lie_in_the_calendar() -> None:
    # UU 25/2009 was in force before 2010, where the calendar of decrees begins
    opened, decided = date(2009, 12, 1), date(2010, 2, 1)
    named = due("complaint.decision_delivery", {"complaint.decided": decided}, in_force_on=opened)
    bare = due("complaint.decision_delivery", decided, in_force_on=opened)
    assert bare.date == named.date == date(2010, 2, 15)


def test_the_opening_day_is_a_plain_day() -> None:
    moment = datetime(2025, 1, 6, tzinfo=UTC)
    for since in (MONDAY, {"request.received": MONDAY}):
        with pytest.raises(NotADayError):
            due("request.response", since, in_force_on=moment)
