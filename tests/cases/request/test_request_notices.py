"""What the applicant has in hand: information without a notice, notices on their way, late copies.

UU 14/2008 Pasal 22 and 35. Off in 2025 are 28 March to 7 April, 18 April, 1, 12, 13, 29 and 30 May,
6 and 9 June, besides the weekends. Ten working days from 24 March end on 16 April.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredIncomplete,
    Extended,
    Given,
    ItemAnswer,
    ItemOutcome,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor

G = ObjectionGround
ACT = "UU 14/2008 Pasal 22 ayat (7)"


def on(day: int, month: int = 4) -> date:
    return date(2025, month, day)


MARCH_24 = on(24, 3)


def case(*events: Event, received: date = MARCH_24, items: int = 1) -> InformationRequest:
    one = InformationRequest(
        received=received,
        items=tuple(RequestItem(number=n + 1, details="x") for n in range(items)),
    )
    for event in (Registered(on=received, number="017"), *events):
        one = one.record(event)
    return one


def notice(
    day: date, outcome: ItemOutcome, received_on: date | None = None, **more: object
) -> Answered:
    said = {"item": 1, "outcome": outcome, "form": "softcopy", "cost": 0, **more}
    item = ItemAnswer.model_validate(said)
    return Answered(on=day, items=(item,), consented_by=Actor.SUPERIOR, received_on=received_on)


def exempt(day: date, received_on: date | None = None) -> Answered:
    more = {"reason": "Pasal 17 huruf h", "exemption_letter": "SK 1"}
    return notice(day, ItemOutcome.REFUSED_AS_EXEMPT, received_on, **more)


def supports(request: InformationRequest, ground: ObjectionGround, filed: date) -> bool | None:
    objection = InformationObjection(received=filed, claims=(GroundClaim(ground=ground),))
    return Dossier(request=request, objection=objection).supported()[ground]


# ---------------------------------------------------------------- given without a notice


def test_what_is_given_late_and_without_a_notice_is_late_and_may_be_objected_to() -> None:
    """UU 35(1)g, "penyampaian informasi yang melebihi waktu"; 35(1)d, for what was given."""
    late = case(Given(on=on(14, 5)))

    assert dict(late.grounds(on=on(15, 5))) == {"d": on(14, 5), "g": on(14, 5)}
    assert [(each.nature, each.citation) for each in late.irregularities()] == [
        (Nature.INCOMPLETE, ACT),
        (Nature.LATE, ACT),
    ]
    assert supports(late, G.TOO_LATE, on(15, 5)) is True
    assert supports(late, G.NOT_ANSWERED, on(15, 5)) is False


def test_what_is_given_in_time_without_a_notice_may_still_not_be_what_was_asked() -> None:
    in_time = case(Given(on=on(10)))

    assert dict(in_time.grounds(on=on(11))) == {"d": on(10)}
    assert [each.nature for each in in_time.irregularities()] == [Nature.INCOMPLETE]
    notified = in_time.record(notice(on(30), ItemOutcome.GRANTED, ready_on=on(10)))
    assert "g" not in dict(notified.grounds(on=on(30)))  # the information itself came in time


def test_a_copy_of_what_was_answered_in_time_is_not_late_for_the_answer_of_another() -> None:
    granted = notice(on(10), ItemOutcome.GRANTED, ready_on=on(20, 5))
    one = case(granted, Given(on=on(14, 5), items=frozenset({1})), items=2)

    assert one.irregularities() == ()
    assert one.grounds(on=on(14, 5))[0] == ("c", None)  # the second item


def test_whether_it_is_what_was_asked_is_found_when_it_is_given() -> None:
    """UU 36(1), "setelah ditemukannya alasan": the notice could not show it."""
    one = case(notice(on(10), ItemOutcome.GRANTED, ready_on=on(2, 6)), Given(on=on(2, 6)))

    assert dict(one.grounds(on=on(1, 6))) == {"d": on(10)}
    assert dict(one.grounds(on=on(3, 6))) == {"d": on(2, 6)}
    (way,) = one.remedies(on=on(10, 6))
    assert (way.ground, way.first) == ("d", on(2, 6))


# ---------------------------------------------------------------- notices on their way


@pytest.mark.parametrize("sent", [16, 17])
def test_a_notice_that_is_not_received_may_count_as_none_yet(sent: int) -> None:
    """UU 35(1)c: who sees no answer after the time may say so, though it was sent."""
    one = case(notice(on(sent), ItemOutcome.REFUSED_OTHERWISE, on(28), reason="UU 6(2)"))

    assert one.arguable_grounds(on=on(16)) == ()
    assert one.arguable_grounds(on=on(23)) == (("c", None), ("e", None))
    assert one.grounds(on=on(23)) == ()
    assert supports(one, G.NOT_ANSWERED, on(23)) is None
    (way,) = one.remedies(on=on(23))
    assert way.text("id").endswith("belum diterima pemohon, dianggap belum ada")
    assert one.arguable_grounds(on=on(28)) == ()
    assert {"d", "e"} <= dict(one.grounds(on=on(28))).keys()


def test_until_a_better_notice_is_received_the_first_one_holds() -> None:
    """UU 35(1)a: the refusal that the applicant has in hand can be objected to all along."""
    better = notice(
        on(14),
        ItemOutcome.GRANTED_PARTLY,
        on(24),
        reason="h",
        exemption_letter="1",
        ready_on=on(30),
    )
    one = case(exempt(on(10)), better)

    assert dict(one.grounds(on=on(22))) == dict.fromkeys("ade", on(10))
    assert supports(one, G.EXEMPTION, on(22)) is True
    assert dict(one.grounds(on=on(24))) == dict.fromkeys("ade", on(24))


def test_a_second_refusal_says_until_when_the_first_can_be_objected_to() -> None:
    """UU 36(1): thirty working days from 10 April end on 28 May."""
    without_letter = notice(on(10), ItemOutcome.REFUSED_AS_EXEMPT, reason="Pasal 17 huruf h")
    one = case(without_letter, exempt(on(24)))
    ways = {each.ground: each for each in one.remedies(on=on(24))}

    for ground in "ae":
        way = ways[ground]
        assert way.text("id").endswith(
            "menurut pemberitahuan yang pertama waktunya berakhir 28 Mei 2025"
        )
        assert way.text("en").endswith("by the first notice the time ends on 28 May 2025")
    assert "pertama" not in ways["d"].text("id")
    silence = next(e for e in case(without_letter).remedies(on=on(17)) if e.ground == "c")
    assert silence.text("id").endswith("menurut penolakan itu waktunya berakhir 28 Mei 2025")
    once = case(exempt(on(10)))
    assert all("pertama" not in each.text("id") for each in once.remedies(on=on(11)))


def test_a_certificate_or_notice_cannot_be_received_before_it_is_sent() -> None:
    certificate = DeclaredIncomplete(on=on(26, 3), lacking=("KTP",), received_on=on(25, 3))

    with pytest.raises(ContradictionError, match=r"Perki 1/2021 Pasal 33 ayat \(2\)"):
        case(certificate)


# ---------------------------------------------------------------- before there was the rule


@pytest.mark.parametrize("by", [Actor.PUBLIC_BODY, Actor.SUPERIOR, Actor.SERVICE_OFFICER])
@pytest.mark.parametrize("year", [2012, 2019])
def test_before_perki_1_2021_the_body_extends_whoever_of_it_writes(by: Actor, year: int) -> None:
    """UU 22(8) names the public body alone; who of it acts was said by a rule not read."""
    opened = date(year, 3, 5)
    extended = Extended(on=opened, reason="sedang dicari", by=by)
    one = case(extended, received=opened)

    assert one.progress().extended
    assert {each.nature for each in one.irregularities()} == {Nature.NOT_READ}
    certificate = DeclaredIncomplete(on=opened, lacking=("KTP",), by=by)
    assert case(certificate, received=opened).progress().state == "incomplete"
    with pytest.raises(UnlawfulEvent):
        case(extended.model_copy(update={"by": Actor.COMMISSION}), received=opened)
    with pytest.raises(UnlawfulEvent):
        case(extended.model_copy(update={"on": MARCH_24}))  # here it is Perki 36(1) that says who
