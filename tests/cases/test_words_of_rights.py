"""What an applicant is told that may be done: true of every history in which it is said.

UU 14/2008 Pasal 35 ayat (1) huruf e and g, Pasal 36 ayat (1), Pasal 35 ayat (2) and 37 ayat (1).
Counted by hand on the calendar of 2025, as in the turns of a request.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Remedy
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredComplete,
    ItemAnswer,
    ItemOutcome,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest

MARCH_24 = date(2025, 3, 24)
APRIL_28 = date(2025, 4, 28)


def request(answer: ItemAnswer, sent: date) -> InformationRequest:
    one = InformationRequest(received=MARCH_24, items=(RequestItem(number=1, details="x"),))
    for event in (
        Registered(on=MARCH_24, number="017"),
        DeclaredComplete(on=date(2025, 3, 25)),
        Answered(on=sent, number="1", items=(answer,)),
    ):
        one = one.record(event)
    return one


def promised(ready_on: date = date(2025, 4, 15)) -> ItemAnswer:
    return ItemAnswer(
        item=1, outcome=ItemOutcome.GRANTED, form="softcopy", cost=0, ready_on=ready_on
    )


def by_ground(one: InformationRequest, on: date) -> dict[str | None, Remedy]:
    return {each.ground: each for each in one.remedies(on=on)}


def objection(*events: Settled | ObjectionAnswered) -> InformationObjection:
    claim = GroundClaim(ground=ObjectionGround.NOT_GRANTED)
    one = InformationObjection(received=APRIL_28, claims=(claim,))
    one = one.record(ObjectionRegistered(on=APRIL_28, number="K-1"))
    for event in events:
        one = one.record(event)
    return one


def test_what_was_granted_and_never_given_is_not_called_given_or_refused() -> None:
    """Huruf g is "penyampaian informasi yang melebihi waktu", huruf e "tidak dipenuhinya"."""
    found = by_ground(request(promised(), date(2025, 4, 14)), date(2025, 4, 22))

    assert (
        found["g"].text("id") == "mengajukan keberatan karena penyampaian informasi melebihi waktu"
    )
    assert found["g"].text("en") == (
        "file an objection because it was not conveyed within the time limit"
    )
    assert found["e"].text("id") == "mengajukan keberatan karena tidak dipenuhi"
    assert found["e"].text("en") == "file an objection because it was not fulfilled"


def test_while_it_is_not_given_the_days_from_the_finding_are_told_with_their_article() -> None:
    """UU 36(1): thirty working days after the ground was found; the day is not on record."""
    found = by_ground(request(promised(), date(2025, 4, 14)), date(2026, 1, 5))

    assert found["e"].last is None
    assert (
        found["e"]
        .text("id")
        .endswith(
            ", dalam 30 hari kerja setelah pemohon menemukannya (UU 14/2008 Pasal 36 ayat (1)), "
            "selama belum diberikan"
        )
    )
    assert (
        found["e"]
        .text("en")
        .endswith(
            ", within 30 working days after the applicant found it (UU 14/2008 Pasal 36 ayat (1)), "
            "while it is not given"
        )
    )


def test_what_is_late_by_the_gazette_alone_is_said_in_a_sentence_of_its_own() -> None:
    """The Act's ten days end on 16 April; the three of Perki 31(3) ended on 8 April."""
    refused = ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="tidak dikuasai")
    found = by_ground(request(refused, date(2025, 4, 11)), date(2025, 4, 14))["g"]

    assert "melebihi waktu, menurut Perki 1/2021 saja: UU 14/2008" in found.text("id")
    assert "within the time limit, by Perki 1/2021 alone: 35(1)g" in found.text("en")


@pytest.mark.parametrize(
    ("settled", "first", "since_id", "since_en"),
    [
        (
            Settled(on=date(2025, 5, 6), agreement="diberikan", carry_out_by=date(2025, 5, 14)),
            date(2025, 5, 15),
            "sejak hari yang disepakati lewat",
            "from when the agreed day passed",
        ),
        (
            Settled(on=date(2025, 5, 6), agreement="diberikan"),
            date(2025, 5, 7),
            "sejak hari kesepakatan",
            "from the day of the agreement",
        ),
    ],
)
def test_a_settlement_that_is_not_kept_opens_the_commission_the_day_after(
    settled: Settled, first: date, since_id: str, since_en: str
) -> None:
    """On the agreed day itself nothing is broken yet."""
    one = objection(settled)

    assert one.remedies(on=first.replace(day=first.day - 1)) == ()
    (way,) = one.remedies(on=first)
    assert way.first == first
    assert way.text("id").endswith(
        "; tidak ada pasal yang menetapkan batas waktunya, jadi agar aman hitunglah waktu "
        f"UU 14/2008 Pasal 37 ayat (2) {since_id}"
    )
    assert way.text("en").endswith(
        "; no text sets a time for that, so to be safe count the time of UU 14/2008 Pasal 37 "
        f"ayat (2) {since_en}"
    )


def test_a_grant_that_is_not_carried_out_leaves_a_new_request_from_the_day_after() -> None:
    granted = ObjectionAnswered(
        on=date(2025, 5, 6),
        outcome=ObjectionOutcome.GRANTED,
        number="T-1",
        reasons="beralasan",
        carry_out_by=date(2025, 5, 20),
    )
    ways = {each.name: each for each in objection(granted).remedies(on=date(2025, 5, 21))}

    assert ways["request.again"].first == date(2025, 5, 21)


def test_several_items_are_counted_as_several() -> None:
    one = InformationRequest(
        received=MARCH_24,
        items=tuple(RequestItem(number=n, details="x") for n in (1, 2, 3)),
    ).record(Registered(on=MARCH_24, number="017"))
    refused = tuple(
        ItemAnswer(item=n, outcome=ItemOutcome.NOT_HELD, reason="tidak dikuasai") for n in (1, 2)
    )
    one = one.record(Answered(on=date(2025, 4, 14), number="1", items=refused))
    found = by_ground(one, date(2025, 4, 16))

    assert "(items 1, 2)" in found["e"].text("en")
    assert "(item 3)" in by_ground(one, date(2025, 4, 22))["c"].text("en")
    assert "(rincian 1, 2)" in found["e"].text("id")
