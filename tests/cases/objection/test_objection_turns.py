"""What a real objection turns to: a settlement beside ground a, answers on their way, who answers.

UU 14/2008 Pasal 35 to 37. The objection is received on 28 April 2025; the superior's time ends on
18 June. Off are 1, 12, 13, 29 and 30 May, 6 and 9 June, besides the weekends.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor

G = ObjectionGround
BOTH = (G.EXEMPTION, G.NOT_GRANTED)
ANSWER = "UU 14/2008 Pasal 36 ayat (2)"
AGREED = "UU 14/2008 Pasal 35 ayat (2)"


def on(day: int, month: int = 5) -> date:
    return date(2025, month, day)


def case(*events: Event, grounds: tuple[ObjectionGround, ...] = BOTH) -> InformationObjection:
    one = InformationObjection(
        received=on(28, 4),
        request_number="017",
        claims=tuple(GroundClaim(ground=ground, found_on=on(16, 4)) for ground in grounds),
    )
    for event in (ObjectionRegistered(on=on(28, 4), number="K-1"), *events):
        one = one.record(event)
    return one


def answer(day: date, outcome: ObjectionOutcome, **more: object) -> ObjectionAnswered:
    said = {"number": "T-1", "reasons": "beralasan", "exemption_letter": "SK 1", **more}
    return ObjectionAnswered.model_validate({"on": day, "outcome": outcome, **said})


UPHELD = ObjectionOutcome.UPHELD_EXEMPTION
SETTLED = Settled(on=on(5), agreement="lampiran diberikan 14 Mei", carry_out_by=on(14))
DONE = CarriedOut(on=on(14))


def owed(one: InformationObjection, day: date) -> list[tuple[str, bool]]:
    return [(each.citation, each.late) for each in one.obligations(on=day)]


# ---------------------------------------------------------------- a settlement beside ground a


def test_a_settlement_leaves_the_ground_of_exemption_to_be_answered() -> None:
    """UU 35(2) lets b to g be settled, so 36(2) still has the superior answer ground a."""
    one = case(SETTLED)

    assert owed(one, on(6)) == [(ANSWER, False), (AGREED, False)]
    done = one.record(DONE)
    assert owed(done, on(18, 6)) == [(ANSWER, False)]
    assert owed(done, on(19, 6)) == [(ANSWER, True)]
    assert not done.is_over(on=on(18, 6))
    assert done.is_silent(on=on(19, 6))
    assert done.remedies(on=on(18, 6)) == ()
    (way,) = done.remedies(on=on(19, 6))
    assert (way.name, way.first) == ("dispute.filing", on(19, 6))
    assert "huruf a" in way.text("id")
    assert "ground a" in way.text("en")


def test_an_answer_on_exemption_is_lawful_beside_the_settlement() -> None:
    one = case(SETTLED, answer(on(8), UPHELD))

    assert one.irregularities() == ()
    assert owed(one, on(9)) == [(AGREED, False)]  # what was agreed is owed all the same
    assert [each.name for each in one.remedies(on=on(9))] == ["dispute.filing"]
    done = one.record(DONE)
    assert done.irregularities() == ()  # it carries out what was agreed, not what is exempt
    assert done.is_over(on=on(15))
    assert case(SETTLED, DONE, answer(on(15), UPHELD)).is_over(on=on(15))


def test_what_the_superior_grants_beside_the_settlement_keeps_the_agreed_day() -> None:
    one = case(SETTLED, answer(on(8), ObjectionOutcome.GRANTED))

    (duty,) = one.obligations(on=on(9))
    assert duty.by_day == on(14)
    assert one.record(DONE).is_over(on=on(14))


@pytest.mark.parametrize("grounds", [(G.NOT_GRANTED,), (G.NOT_ANSWERED, G.TOO_LATE)])
def test_a_settlement_of_the_other_grounds_ends_them(grounds: tuple[ObjectionGround, ...]) -> None:
    done = case(SETTLED, DONE, grounds=grounds)

    assert done.is_over(on=on(14))
    assert owed(done, on(19, 6)) == []
    assert done.remedies(on=on(19, 6)) == ()
    with pytest.raises(UnlawfulEvent):
        case(SETTLED, answer(on(8), UPHELD), grounds=grounds)


# ---------------------------------------------------------------- who answers


def test_the_superior_of_the_superior_answers_as_well() -> None:
    """By the elucidation of UU 35(1) also "atasan dari atasan langsung"; the head always is."""
    one = case(answer(on(6), UPHELD, by=Actor.HEAD_OF_BODY))

    assert one.irregularities() == ()
    assert one.progress().state == "answered"
    (way,) = one.remedies(on=on(7))
    assert (way.citation, way.first) == ("UU 14/2008 Pasal 37 ayat (2)", on(6))
    by_the_ppid = case(answer(on(6), UPHELD, by=Actor.PPID))
    assert [each.nature for each in by_the_ppid.irregularities()] == [Nature.NO_EFFECT]


# ---------------------------------------------------------------- answers on their way


@pytest.mark.parametrize("sent", [on(18, 6), on(19, 6)])
def test_an_answer_that_is_not_received_may_count_as_none_yet(sent: date) -> None:
    """Perki 1/2013 Pasal 5 huruf b: who has no answer after the time may go on."""
    one = case(answer(sent, UPHELD, received_on=on(30, 6)))

    assert one.remedies(on=on(18, 6)) == ()
    (way,) = one.remedies(on=on(25, 6))
    assert (way.citation, way.first) == ("Perki 1/2013 Pasal 13 huruf b", on(19, 6))
    assert way.text("id").endswith("belum diterima, dianggap belum ada")
    (way,) = one.remedies(on=on(30, 6))
    assert way.citation == "UU 14/2008 Pasal 37 ayat (2)"


def test_a_second_answer_says_until_when_the_first_lets_the_dispute_be_filed() -> None:
    """UU 37(2): fourteen working days from 6 May end on 28 May."""
    part = answer(on(20), ObjectionOutcome.GRANTED_PARTLY, received_on=on(26))
    one = case(answer(on(6), UPHELD), part)

    (way,) = one.remedies(on=on(22))  # the second is not received yet
    assert (way.first, way.last) == (on(6), on(28))
    assert "2025-05-28" not in way.text("id")
    (way,) = one.remedies(on=on(26))
    assert way.first == on(26)
    assert way.text("id").endswith("menurut tanggapan yang pertama waktunya berakhir 28 Mei 2025")
    assert way.text("en").endswith("by the first answer the time ends on 28 May 2025")


def test_an_answer_cannot_be_received_before_it_is_sent() -> None:
    with pytest.raises(ContradictionError, match=r"UU 14/2008 Pasal 36 ayat \(2\)"):
        case(answer(on(6), UPHELD, received_on=on(5)))
