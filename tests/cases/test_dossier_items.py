"""An objection about some of the items of a request: what of the request it takes with it.

Counted by hand on the calendar of 2025: a request of 24 March is to be answered by 16 April, and an
objection to silence is in time until 5 June.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    DisputeRegistered,
    HearingHeld,
    MediationDecided,
    PanelAppointed,
)
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionWithdrawn,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Remedy
from keterbukaan.cases.request.events import (
    Answered,
    ItemAnswer,
    ItemOutcome,
    Registered,
    RequestWithdrawn,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest

G = ObjectionGround
RECEIVED, FILED = date(2025, 3, 24), date(2025, 4, 28)
SETTLED = Settled(on=date(2025, 5, 5), agreement="rincian 1 diberikan")
GRANTED = ObjectionAnswered(
    on=date(2025, 5, 5), outcome=ObjectionOutcome.GRANTED, number="T-1", reasons="beralasan"
)
MAY_6 = date(2025, 5, 6)


def request(*events: Event, items: int = 2) -> InformationRequest:
    one = InformationRequest(
        received=RECEIVED,
        items=tuple(RequestItem(number=n + 1, details="x") for n in range(items)),
    ).record(Registered(on=RECEIVED, number="017"))
    for event in events:
        one = one.record(event)
    return one


def granted(*items: int) -> Answered:
    told = (
        ItemAnswer(
            item=n, outcome=ItemOutcome.GRANTED, form="softcopy", cost=0, ready_on=date(2025, 4, 15)
        )
        for n in items
    )
    return Answered(on=date(2025, 4, 14), items=tuple(told))


def refused(*items: int) -> Answered:
    told = (ItemAnswer(item=n, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="x") for n in items)
    return Answered(on=date(2025, 4, 14), items=tuple(told))


def claim(ground: ObjectionGround, *items: int) -> GroundClaim:
    return GroundClaim(ground=ground, items=frozenset(items))


def objection(*claims: GroundClaim, events: tuple[Event, ...] = ()) -> InformationObjection:
    one = InformationObjection(received=FILED, claims=claims)
    for event in events:
        one = one.record(event)
    return one


def owed_of_the_request(whole: Dossier, day: date = MAY_6) -> list[str]:
    listed = [each.text("id") for each in whole.obligations(on=day)]
    return [each for each in listed if "rincian" in each or "menjawab" in each]


def of_ground(found: tuple[Remedy, ...], letter: str) -> list[frozenset[int]]:
    return [each.items for each in found if each.ground == letter]


# ---------------------------------------------------------------- what is still owed


@pytest.mark.parametrize("end", [SETTLED, GRANTED], ids=["settled", "answered"])
def test_what_ends_about_one_item_leaves_the_duty_for_the_other(end: Event) -> None:
    """UU 35(2), 36(2): only what the objection was about is settled, or answered."""
    about_one = objection(claim(G.NOT_GRANTED, 1), events=(end,))
    whole = Dossier(request=request(granted(1, 2)), objection=about_one)

    assert owed_of_the_request(whole) == ["memberikan informasi rincian 2"]
    everything = objection(claim(G.NOT_GRANTED), events=(end,))
    assert owed_of_the_request(Dossier(request=request(granted(1, 2)), objection=everything)) == []
    assert not whole.has_passed(request(granted(1, 2)), on=MAY_6)


def test_silence_about_another_item_is_still_to_be_answered() -> None:
    about_one = objection(claim(G.NOT_ANSWERED, 1), events=(SETTLED,))
    none, first, second = request(), request(refused(1)), request(refused(2))

    assert owed_of_the_request(Dossier(request=none, objection=about_one))
    assert owed_of_the_request(Dossier(request=first, objection=about_one))
    assert owed_of_the_request(Dossier(request=second, objection=about_one)) == []


def test_a_settlement_leaves_what_was_refused_as_exempt() -> None:
    """UU 35(2): ground a is not settled, so the duty for its item does not end with it."""
    claims = (claim(G.EXEMPTION, 1), claim(G.NOT_GRANTED, 2))
    whole = Dossier(request=request(granted(1, 2)), objection=objection(*claims, events=(SETTLED,)))

    assert owed_of_the_request(whole) == ["memberikan informasi rincian 1"]
    answered = objection(*claims, events=(SETTLED, GRANTED))
    assert owed_of_the_request(Dossier(request=request(granted(1, 2)), objection=answered)) == []


def test_an_answer_about_periodic_information_ends_nothing_that_was_requested() -> None:
    """UU 35(1)b: nobody has to request what is to be published by itself."""
    periodic = objection(claim(G.PERIODIC_NOT_PROVIDED), events=(GRANTED,))
    whole = Dossier(request=request(granted(1, 2)), objection=periodic)

    assert len(owed_of_the_request(whole)) == 2


def test_a_final_decision_ends_what_it_was_about() -> None:
    """UU 39: a mediated decision is final at once."""
    day = MAY_6
    dispute = Dispute(
        filed=day,
        grounds=frozenset("e"),
        events=(
            DisputeRegistered(on=day, number="1"),
            PanelAppointed(on=day, members=3, mediator="M"),
            HearingHeld(on=day),
            MediationDecided(on=day, contents=frozenset("abcdefg")),
        ),
    )
    asked, about_one = request(granted(1, 2)), objection(claim(G.NOT_GRANTED, 1))

    left = Dossier(request=asked, objection=about_one, dispute=dispute)
    assert owed_of_the_request(left) == ["memberikan informasi rincian 2"]
    assert owed_of_the_request(Dossier(request=asked, dispute=dispute)) == []


# ---------------------------------------------------------------- what can still be claimed


def test_a_ground_is_offered_for_what_was_not_claimed_alone() -> None:
    """UU 35(1): each item is objected to for itself."""
    asked = request(refused(1, 2), items=3)
    whole = Dossier(request=asked, objection=objection(claim(G.NOT_GRANTED, 1, 3)))
    found = whole.remedies(on=FILED)

    assert of_ground(found, "e") == [frozenset({2})]
    assert of_ground(found, "d") == [frozenset({1, 2})]
    assert [each.text("id").endswith("(rincian 2)") for each in found if each.ground == "e"] == [
        True
    ]
    # item 3 was not answered: its silence was claimed as not fulfilled, and is still ground c
    assert of_ground(found, "c") == [frozenset({3})]


def test_what_was_claimed_and_withdrawn_can_be_claimed_again_in_its_time() -> None:
    """UU 36(1): thirty working days from silence end on 5 June, 18 June by a possible extension."""
    left = objection(claim(G.NOT_ANSWERED), events=(ObjectionWithdrawn(on=date(2025, 5, 5)),))
    whole = Dossier(request=request(), objection=left)

    assert of_ground(whole.remedies(on=date(2025, 5, 4)), "c") == []
    assert of_ground(whole.remedies(on=date(2025, 5, 5)), "c") == [frozenset({1, 2})]
    assert of_ground(whole.remedies(on=date(2025, 6, 18)), "c") == [frozenset({1, 2})]
    assert of_ground(whole.remedies(on=date(2025, 6, 19)), "c") == []


def test_silence_that_was_claimed_is_not_offered_under_another_letter() -> None:
    whole = Dossier(request=request(), objection=objection(claim(G.NOT_ANSWERED, 1)))

    assert of_ground(whole.remedies(on=FILED), "c") == [frozenset({2})]
    assert of_ground(whole.remedies(on=FILED), "e") == []


def test_what_was_claimed_of_a_withdrawn_request_is_not_offered_again() -> None:
    asked = request(RequestWithdrawn(on=date(2025, 4, 22)))
    whole = Dossier(request=asked, objection=objection(claim(G.NOT_ANSWERED)))

    assert of_ground(whole.remedies(on=FILED), "c") == []
