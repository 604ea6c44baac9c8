"""When the superior is to answer, and what the applicant may do before and after.

Counted by hand on the calendar of 2025. From 28 April thirty working days end on 18 June, from 30
April on 20 June, from 5 May on 24 June; 1, 12, 13, 29, 30 May, 6, 9 and 27 June are off.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

APRIL_28 = date(2025, 4, 28)
G = ObjectionGround
REGISTERED = ObjectionRegistered(on=date(2025, 5, 5), number="K-1")
AT_THE_SUPERIOR = ReceivedBySuperior(on=date(2025, 4, 30))


def on(day: int, month: int = 6) -> date:
    return date(2025, month, day)


def case(*events: Event, **more: object) -> InformationObjection:
    one = InformationObjection.model_validate(
        {"received": APRIL_28, "claims": [{"ground": "e"}], "request_number": "017", **more}
    )
    for event in events:
        one = one.record(event)
    return one


def answer(day: date, **more: object) -> ObjectionAnswered:
    said = {"outcome": ObjectionOutcome.GRANTED, "number": "T-1", "reasons": "x", **more}
    return ObjectionAnswered.model_validate({"on": day, **said})


def under(choice: str) -> Jurisdiction:
    return Jurisdiction.national().choosing(f"superior-clock={choice}")


ALL_STARTS = (AT_THE_SUPERIOR, REGISTERED)


@pytest.mark.parametrize(
    ("choice", "day", "citation"),
    [
        ("received", on(18), "UU 14/2008 Pasal 36 ayat (2)"),
        ("received_by_superior", on(20), "Perki 1/2013 Pasal 5 huruf b"),
        ("registered", on(24), "Perki 1/2021 Pasal 44 ayat (1)"),
    ],
)
def test_three_texts_give_three_starts(choice: str, day: date, citation: str) -> None:
    found = case(*ALL_STARTS).answer_deadline(under=under(choice))

    assert found is not None
    assert (found.limit, found.who, found.deadline.date) == (
        "objection.response",
        Actor.SUPERIOR,
        day,
    )
    assert str(found.deadline.citations[0]) == citation
    assert found.deadline.latest == on(24)
    # the day of receipt counted, and collective leave (13 and 30 May, 9 June) worked
    assert found.deadline.earliest == on(12)


def test_by_default_it_runs_from_receipt_in_writing() -> None:
    for events in ((), (REGISTERED,), ALL_STARTS):
        (found,) = case(*events).deadlines()
        assert found.deadline.date == on(18)


@pytest.mark.parametrize("choice", ["received_by_superior", "registered"])
def test_until_the_day_that_a_reading_counts_from_the_acts_start_counts(choice: str) -> None:
    """UU 36(2) ranks above both; who does not register (43(1)) does not free himself of it."""
    body, one = under(choice), case()

    found = one.answer_deadline(under=body)
    assert found is not None
    assert found.deadline.date == on(18)
    assert str(found.deadline.citations[0]) == "UU 14/2008 Pasal 36 ayat (2)"
    assert not one.is_silent(on=on(18), under=body)
    assert one.is_silent(on=on(19), under=body)
    (remedy,) = one.remedies(on=on(19), under=body)
    assert (remedy.name, remedy.first) == ("dispute.filing", on(19))
    assert {duty.citation for duty in one.obligations(on=on(19), under=body)} == {
        "Perki 1/2021 Pasal 43 ayat (1)",
        "UU 14/2008 Pasal 36 ayat (2)",
    }


def test_before_the_act_nothing_is_known() -> None:
    early = date(2009, 3, 2)
    one = case(received=early, request_received=early)

    assert one.answer_deadline() is None
    assert one.deadlines() == ()
    assert one.remedies(on=date(2009, 12, 1)) == ()
    assert [each.by_day for each in one.obligations(on=date(2009, 12, 1))] == [None]
    assert one.record(answer(date(2009, 12, 1))).remedies(on=date(2009, 12, 1)) == ()
    claims = [{"ground": "e", "found_on": early}]
    assert case(received=early, request_received=early, claims=claims).filing() == ()


# ---------------------------------------------------------------- filing


# The last day for each ground that was found on 10 April 2025: 28 May.
@pytest.mark.parametrize("ground", list(G))
def test_each_ground_has_its_own_window(ground: ObjectionGround) -> None:
    claim = GroundClaim(ground=ground, found_on=on(10, 4))

    for received in (on(10, 4), on(28, 5)):
        assert case(received=received, claims=[claim]).filing() == ()
    (early,) = case(received=on(9, 4), claims=[claim]).filing()
    assert (early.nature, early.citation) == (
        Nature.PREMATURE,
        "UU 14/2008 Pasal 36 ayat (1)",
    )
    (late,) = case(received=on(2), claims=[claim]).filing()
    assert (late.nature, late.citation) == (
        Nature.TOO_LATE,
        "UU 14/2008 Pasal 36 ayat (1)",
    )
    for found in (early, late):
        assert f"huruf {ground.value}" in found.text("id")
        assert found.text("id") != found.text("en")


def test_silence_is_objected_to_from_the_day_after_the_last_day_to_answer() -> None:
    """A request of 24 March is answered by 16 April (UU 22(7)); until then nobody is silent."""
    for received, natures in ((on(16, 4), [Nature.PREMATURE]), (on(17, 4), [])):
        one = case(received=received, claims=[{"ground": "c"}], request_received=date(2025, 3, 24))
        assert [each.nature for each in one.filing()] == natures


def test_grounds_are_judged_one_by_one() -> None:
    claims = [
        GroundClaim(ground=G.EXEMPTION, found_on=on(10, 4)),
        GroundClaim(ground=G.TOO_LATE, found_on=on(21, 4)),
        GroundClaim(ground=G.NOT_GRANTED),
    ]
    one = case(received=on(11), claims=claims, request_received=date(2025, 3, 24))
    (found,) = one.irregularities()

    # from 21 April the thirtieth working day is 11 June; an unknown day is not judged
    assert "huruf a" in found.text("id")
    assert one.grounds == {G.EXEMPTION, G.TOO_LATE, G.NOT_GRANTED}


def test_a_late_objection_is_recorded_all_the_same() -> None:
    claims = [{"ground": "e", "found_on": "2025-01-02"}]
    one = case(REGISTERED, answer(on(18)), claims=claims)

    assert one.progress().state == "answered"
    assert [each.nature for each in one.irregularities()] == [Nature.TOO_LATE]


# ---------------------------------------------------------------- silence and what follows


def test_silence_begins_after_thirty_working_days() -> None:
    assert not case(REGISTERED).is_silent(on=on(18))
    assert case(REGISTERED).is_silent(on=on(19))
    assert not case(REGISTERED, answer(on(18))).is_silent(on=on(19))
    assert not case(REGISTERED, Settled(on=on(18))).is_silent(on=on(19))


def test_after_silence_a_dispute_may_be_filed_for_fourteen_working_days() -> None:
    one = case()
    (found,) = one.remedies(on=on(19))

    # 19, 20, 23, 24, 25, 26, 30 June; 1, 2, 3, 4, 7, 8, 9 July
    assert found.name == "dispute.filing"
    assert found.to is Actor.COMMISSION
    assert found.citation == "Perki 1/2013 Pasal 13 huruf b"
    assert (found.first, found.last) == (on(19), on(9, 7))
    assert one.remedies(on=on(18)) == ()
    assert one.remedies(on=on(9, 7)) != ()
    assert one.remedies(on=on(10, 7)) == ()


def test_the_right_to_file_lives_as_long_as_any_start_keeps_it() -> None:
    (found,) = case(*ALL_STARTS).remedies(on=on(25))

    # silence from 24 June under Perki 1/2021: 25, 26, 30 June; 1-4, 7-11, 14, 15 July
    assert found.last == on(15, 7)
    assert found.deadline is not None
    assert found.deadline.date == on(9, 7)


def test_after_an_answer_a_dispute_may_be_filed_for_fourteen_working_days() -> None:
    one = case(REGISTERED, answer(on(5), received_on=on(10)))
    (found,) = one.remedies(on=on(10))

    # 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26, 30 June, 1 July
    assert found.citation == "UU 14/2008 Pasal 37 ayat (2)"
    assert (found.first, found.last) == (on(10), on(1, 7))
    assert one.remedies(on=on(5)) == ()
    # What was granted may still not be done; no text gives a remedy of its own for that.
    assert [each.name for each in one.remedies(on=on(2, 7))] == ["request.again"]


def test_what_was_agreed_and_carried_out_leaves_nothing_to_file() -> None:
    one = case(REGISTERED, Settled(on=on(5)), CarriedOut(on=on(6)))
    assert one.remedies(on=on(30)) == ()


# ---------------------------------------------------------------- obligations


def test_an_objection_is_registered_and_answered() -> None:
    register, reply = case().obligations(on=on(18))

    assert (register.who, register.citation) == (Actor.PPID, "Perki 1/2021 Pasal 43 ayat (1)")
    assert (reply.who, reply.citation) == (Actor.SUPERIOR, "UU 14/2008 Pasal 36 ayat (2)")
    assert (reply.by_day, reply.late) == (on(18), False)
    (reply,) = case(REGISTERED).obligations(on=on(19))
    assert reply.late
    settled = case(REGISTERED, Settled(on=on(5))).obligations(on=on(19))
    assert [each.citation for each in settled] == ["UU 14/2008 Pasal 35 ayat (2)"]


@pytest.mark.parametrize("outcome", list(ObjectionOutcome))
def test_what_the_superior_grants_is_carried_out(outcome: ObjectionOutcome) -> None:
    one = case(REGISTERED, answer(on(5), outcome=outcome, exemption_letter="SK"))
    owed = [each.citation for each in one.obligations(on=on(10))]
    grants = {ObjectionOutcome.GRANTED, ObjectionOutcome.GRANTED_PARTLY}

    assert owed == (["Perki 1/2021 Pasal 8 ayat (2) huruf c"] if outcome in grants else [])
    assert one.record(CarriedOut(on=on(11))).obligations(on=on(12)) == ()
    (kept,) = one.deadlines()
    assert kept.done_on == on(5)


def test_on_a_day_of_silence_a_later_answer_is_not_known() -> None:
    one = case(REGISTERED, answer(on(30)))

    assert one.is_silent(on=on(19))
    assert [each.citation for each in one.remedies(on=on(19))] == ["Perki 1/2013 Pasal 13 huruf b"]


# ---------------------------------------------------------------- a body's longer time to object

LONGER = """schema = 1
name = "Kabupaten Contoh"
[[limit]]
limit = "objection.filing"
amount = 40
unit = "working_days"
citations = ["Perda Contoh 2/2025 Pasal 9"]
in_force_from = 2025-03-01
"""


@pytest.mark.parametrize(
    ("request_received", "late_from"),
    [
        # 10 March and thirty working days: 11-14, 17-21, 24-27 March; 8-11, 14-17, 21-25, 28-30
        # April; 2 May. Ten more are 5-9, 14-16, 19 and 20 May.
        pytest.param(date(2025, 2, 24), date(2025, 5, 3), id="asked-before-it"),
        pytest.param(date(2025, 3, 3), date(2025, 5, 21), id="asked-under-it"),
        pytest.param(None, date(2025, 5, 21), id="not-known-when-asked"),
    ],
)
def test_the_rule_of_the_day_of_the_request_says_how_long_a_ground_can_be_claimed(
    request_received: date | None, late_from: date
) -> None:
    # Perki 1/2021 62: a request that came before a rule is served to its end as before.
    body = Jurisdiction.loads(LONGER)
    claims = [{"ground": "e", "found_on": date(2025, 3, 10)}]
    for received in (late_from - timedelta(days=1), late_from):
        one = case(received=received, claims=claims, request_received=request_received)
        found = [(each.event, each.nature) for each in one.irregularities(under=body)]
        assert found == ([("filed", Nature.TOO_LATE)] if received == late_from else [])


SHORTER = """schema = 1
name = "Kabupaten Contoh"
[[limit]]
limit = "objection.response"
amount = 20
unit = "working_days"
citations = ["Perda Contoh 2/2025 Pasal 10"]
in_force_from = 2025-03-01
"""


@pytest.mark.parametrize(
    ("request_received", "last"),
    [
        # Twenty working days after 28 April: 29 and 30 April; 2, 5-9, 14-16, 19-23, 26-28 May;
        # 2 June.
        pytest.param(date(2025, 2, 24), on(18), id="asked-before-it"),
        pytest.param(date(2025, 3, 3), on(2), id="asked-under-it"),
        pytest.param(None, on(2), id="not-known-when-asked"),
    ],
)
def test_the_rule_of_the_day_of_the_request_says_when_the_superior_is_to_answer(
    request_received: date | None, last: date
) -> None:
    # Perki 1/2021 62, as above; an objection whose request is not known stands on its own day.
    due = case(request_received=request_received).answer_deadline(under=Jurisdiction.loads(SHORTER))
    assert due is not None
    assert due.deadline.date == last
