"""Grounds that the texts leave open: told as arguable, with the paragraphs side by side.

Counted by hand on the calendar of 2025: off are 28 March to 7 April, 18 April and 1 May, besides
the weekends. Ten working days from 24 March end on 16 April, from 14 April on the 29th; three from
26 March on 9 April.
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
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    Given,
    ItemAnswer,
    ItemOutcome,
    Joined,
    Narrowed,
    NoCorrectionNoted,
    Paid,
    Payment,
    Registered,
    RequestWithdrawn,
)
from keterbukaan.cases.request.record import KindOfRequest, RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.withheld import WithheldBecause, WithheldPart

MARCH_24 = date(2025, 3, 24)
OLD = date(2019, 3, 4)  # two years before Perki 1/2021


def on(day: int, month: int = 4, year: int = 2025) -> date:
    return date(year, month, day)


REGISTERED = Registered(on=MARCH_24, number="017")
INCOMPLETE = DeclaredIncomplete(on=on(26, 3), lacking=("KTP",))  # to be corrected by 9 April
LATE = Corrected(on=on(14))  # an answer counted from it would be due on 29 April
AGAIN = DeclaredIncomplete(on=on(11), lacking=("alamat",))  # to be corrected by 16 April


def case(
    *events: Event,
    items: int = 1,
    received: date = MARCH_24,
    kind: KindOfRequest | None = None,
) -> InformationRequest:
    one = InformationRequest(
        received=received,
        kind_of_request=kind,
        items=tuple(RequestItem(number=n + 1, details="x") for n in range(items)),
    )
    for event in events:
        one = one.record(event)
    return one


def answer(outcome: ItemOutcome = ItemOutcome.GRANTED, **more: object) -> ItemAnswer:
    said = {"item": 1, "outcome": outcome, "form": "softcopy", "cost": 0, **more}
    return ItemAnswer.model_validate(said)


def notice(day: date, *items: ItemAnswer) -> Answered:
    return Answered(on=day, items=items)


def sure(one: InformationRequest, day: date) -> set[str]:
    return {letter for letter, _ in one.grounds(on=day)}


def arguable(one: InformationRequest, day: date) -> dict[str, date | None]:
    return dict(one.arguable_grounds(on=day))


def words(one: InformationRequest, letter: str, day: date, lang: str = "id") -> str:
    (found,) = (each for each in one.remedies(on=day) if each.ground == letter)
    return found.text("id" if lang == "id" else "en")


def supported(one: InformationRequest, letter: str, day: date) -> bool | None:
    claim = GroundClaim(ground=ObjectionGround(letter))
    whole = Dossier(request=one, objection=InformationObjection(received=day, claims=(claim,)))
    return whole.supported()[ObjectionGround(letter)]


# ---------------------------------------------------------------- c: corrected late, or again


def test_a_late_correction_that_nobody_took_up_leaves_silence_arguable() -> None:
    """Perki 33(4): not corrected, not followed up; UU 22(7): what was received is answered."""
    one = case(REGISTERED, INCOMPLETE, LATE)

    assert arguable(one, on(29)) == {}
    assert "c" not in sure(one, on(30))
    assert arguable(one, on(30))["c"] is None
    assert supported(one, "c", on(30)) is None
    assert not one.is_silent(on=on(30))
    for lang in ("id", "en"):
        assert "22" in words(one, "c", on(30), lang)
        assert "33" in words(one, "c", on(30), lang)


def test_a_late_correction_that_is_noted_leaves_silence_arguable_and_nothing_owed() -> None:
    one = case(REGISTERED, INCOMPLETE, LATE, NoCorrectionNoted(on=on(15)))

    assert arguable(one, on(29)) == {}
    assert "c" in arguable(one, on(30))
    assert "Perki 1/2021 Pasal 33 ayat (4)" in words(one, "c", on(30))
    assert one.obligations(on=on(30)) == ()


def test_an_answer_to_one_item_after_the_note_leaves_the_other_arguable() -> None:
    noted = case(REGISTERED, INCOMPLETE, LATE, NoCorrectionNoted(on=on(15)), items=2)
    one = noted.record(notice(on(16), answer(ready_on=on(30))))

    (found,) = (each for each in one.remedies(on=on(30)) if each.ground == "c")
    assert found.items == frozenset({2})
    assert "Perki 1/2021 Pasal 33 ayat (4)" in found.text("id")


@pytest.mark.parametrize(
    "step",
    [
        DeclaredComplete(on=on(15)),
        notice(on(15), answer(ready_on=on(30))),
        Given(on=on(15), items=frozenset({1})),
    ],
    ids=["complete", "answered in part", "given in part"],
)
def test_silence_after_a_late_correction_was_taken_up_is_certain(step: Event) -> None:
    one = case(REGISTERED, INCOMPLETE, LATE, step, items=2)

    assert one.is_silent(on=on(30))
    assert "c" in sure(one, on(30))


def test_an_extension_takes_up_a_late_correction() -> None:
    """UU 22(8): seven more working days from 29 April end on 9 May."""
    told = Extended(on=on(28), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")
    one = case(REGISTERED, INCOMPLETE, LATE, told)

    assert not one.is_silent(on=on(9, 5))
    assert one.is_silent(on=on(10, 5))


def test_an_answer_after_the_time_of_a_late_correction_is_arguably_late() -> None:
    one = case(REGISTERED, INCOMPLETE, LATE, notice(on(30), answer(ready_on=on(30, 5))))

    assert [each.nature for each in one.irregularities()][-1] is Nature.ARGUABLY_LATE
    assert "g" not in sure(one, on(30))
    assert arguable(one, on(30))["g"] == on(30)
    assert "Perki 1/2021 Pasal 33 ayat (4)" in words(one, "g", on(30))


def test_what_is_taken_up_after_that_time_is_a_request_received_that_day() -> None:
    """C8: nobody owed it before; ten working days from 5 May end on 21 May (12 and 13 are off)."""
    one = case(REGISTERED, INCOMPLETE, LATE, DeclaredComplete(on=on(5, 5)))

    assert sure(one, on(21, 5)) == set()
    assert one.is_silent(on=on(22, 5))


def test_a_second_certificate_that_is_not_met_leaves_silence_arguable() -> None:
    """Perki 33(2)-(4) know one certificate and one correction; UU 22(7) one time to answer."""
    once = case(REGISTERED, INCOMPLETE)
    twice = case(REGISTERED, INCOMPLETE, Corrected(on=on(9)), AGAIN)

    assert arguable(once, on(30, 6)) == {}
    assert "c" in arguable(twice, on(30))
    assert "c" not in sure(twice, on(30))
    assert "kedua tidak diatur" in words(twice, "c", on(30))
    noted = twice.record(NoCorrectionNoted(on=on(17)))
    assert "c" in arguable(noted, on(30))
    assert noted.obligations(on=on(30)) == ()
    assert "no text regulates a second certificate" in words(twice, "c", on(30), "en")


def test_the_right_to_meet_a_second_certificate_says_that_no_text_regulates_it() -> None:
    once = case(REGISTERED, INCOMPLETE).remedies(on=on(26, 3))
    twice = case(REGISTERED, INCOMPLETE, Corrected(on=on(9)), AGAIN).remedies(on=on(11))

    assert [each.text("id") for each in once] == ["menyerahkan perbaikan permohonan"]
    assert "tidak ada pasal yang mengatur" in twice[0].text("id")
    assert "no text regulates" in twice[0].text("en")
    assert twice[0].name == "request.correction"


# ---------------------------------------------------------------- c: left by the applicant


@pytest.mark.parametrize("day", [on(8), on(22)], ids=["in the time to answer", "after it"])
@pytest.mark.parametrize("joined", [False, True], ids=["withdrawn", "joined"])
def test_no_text_says_whether_what_was_withdrawn_is_still_answered(
    day: date, *, joined: bool
) -> None:
    step = Joined(on=day, to_number="020") if joined else RequestWithdrawn(on=day)
    one = case(REGISTERED, step)

    assert sure(one, on(30)) == set()
    assert "c" in arguable(one, on(30))
    assert supported(one, "c", on(30)) is None
    assert "tidak ada pasal yang mengatur pencabutan" in words(one, "c", on(30))
    assert "no text regulates" in words(one, "c", on(30), "en")


def test_before_the_time_is_over_nothing_that_was_withdrawn_is_unanswered() -> None:
    assert arguable(case(REGISTERED, RequestWithdrawn(on=on(8))), on(16)) == {}


def test_an_item_that_is_no_longer_asked_for_is_left_like_a_request() -> None:
    one = case(REGISTERED, Narrowed(on=on(8), items=frozenset({1})), items=2)
    one = one.record(notice(on(10), answer(ready_on=on(30))))

    (found,) = [each for each in one.remedies(on=on(22)) if each.ground == "c"]
    assert found.items == frozenset({2})
    assert "pembatasan" in found.text("id")


def test_what_was_not_corrected_before_it_was_withdrawn_was_not_owed() -> None:
    """Perki 33(4): from 10 April on nobody had to follow it up."""
    one = case(REGISTERED, INCOMPLETE, RequestWithdrawn(on=on(14)))

    assert arguable(one, on(30)) == {}


# ---------------------------------------------------------------- e: silence, and no day told


def test_what_was_not_answered_is_arguably_not_fulfilled() -> None:
    """UU 35(1)e beside 35(1)c, which is certain."""
    one = case(REGISTERED)

    assert sure(one, on(17)) == {"c"}
    assert arguable(one, on(17)) == {"e": None}
    assert supported(one, "e", on(17)) is None
    assert supported(one, "e", on(16)) is False
    # One fact is offered once.
    assert [each.ground for each in one.remedies(on=on(17))] == ["c"]


@pytest.mark.parametrize("received", [MARCH_24, OLD])
def test_what_was_granted_for_no_day_is_arguably_not_fulfilled(received: date) -> None:
    """UU 35(1)e names no day; Perki 31(4)f asks for one, 39(1)e means what was not granted."""
    told = date(received.year, 4, 10) if received != OLD else date(2019, 3, 8)
    one = case(notice(told, answer()), received=received)
    later = told.replace(day=told.day + 1)

    assert sure(one, later) == {"d"}
    assert arguable(one, later) == {"e": later}
    assert supported(one, "e", later) is None
    said = words(one, "e", later)
    assert "UU 14/2008 Pasal 35 ayat (1) huruf e" in said
    assert ("Pasal 31 ayat (4) huruf f" in said) == (received == MARCH_24)
    year_later = words(one, "e", date(received.year + 1, 4, 10))
    assert "tidak ada pasal yang menetapkannya" in year_later
    assert "selama belum diberikan" in year_later


# ---------------------------------------------------------------- e and g: a cost not paid

COSTED = notice(on(10), answer(cost=5000, how_to_pay=Payment.TRANSFER, ready_on=on(14)))


def paid(day: date, amount: int = 5000) -> Paid:
    return Paid(on=day, amount=amount, how=Payment.TRANSFER)


@pytest.mark.parametrize("before", [(), (paid(on(11), 4999),)], ids=["nothing", "not all"])
def test_what_is_not_paid_for_is_arguably_not_fulfilled_and_late(before: tuple[Event, ...]) -> None:
    """Perki 35(3)b: who asks for a copy pays its cost; UU 35(1)e and g do not speak of it."""
    one = case(COSTED, *before)

    assert {"e", "g"} & sure(one, on(15)) == set()
    assert arguable(one, on(15)) == {"e": on(15), "g": on(15)}
    assert "Perki 1/2021 Pasal 35 ayat (3) huruf b" in words(one, "g", on(15))
    assert "35(3)b of Perki 1/2021" in words(one, "e", on(15), "en")
    owed = [each for each in one.obligations(on=on(15)) if each.by_day == on(14)]
    assert [each.late for each in owed] == [False]
    assert "belum dibayar sampai 14 April 2025" in owed[0].text("id")


def test_once_it_is_paid_what_is_not_given_is_late() -> None:
    in_time, late = case(COSTED, paid(on(14))), case(COSTED, paid(on(22)))

    assert {"e", "g"} <= sure(in_time, on(15))
    assert dict(late.grounds(on=on(23)))["e"] == on(23)
    assert dict(late.grounds(on=on(23)))["g"] == on(23)
    assert {"e", "g"} & sure(late, on(22)) == set()
    assert all(each.late for each in late.obligations(on=on(23)))


def test_what_is_given_with_its_late_payment_is_arguably_late() -> None:
    one = case(COSTED, paid(on(22)))
    that_day, after = one.record(Given(on=on(22))), one.record(Given(on=on(23)))

    assert [each.nature for each in that_day.irregularities()][-1] is Nature.ARGUABLY_LATE
    assert arguable(that_day, on(22)) == {"g": on(22)}
    assert [each.nature for each in after.irregularities()][-1] is Nature.LATE
    assert dict(after.grounds(on=on(23)))["g"] == on(23)


def test_who_only_looks_pays_no_cost_of_a_copy() -> None:
    """Perki 35(1) gives access to see it; 35(3)b is about who asks for a copy."""
    looks = case(COSTED, kind=KindOfRequest.VIEWING)

    assert {"e", "g"} <= sure(looks, on(15))
    copies = looks.record(CopyRequested(on=on(14)))
    assert {"e", "g"} <= arguable(copies, on(15)).keys()


def test_before_perki_1_2021_the_act_alone_speaks_of_the_payment() -> None:
    told = answer(cost=5000, how_to_pay=Payment.CASH, ready_on=date(2019, 3, 12))
    one = case(notice(date(2019, 3, 8), told), received=OLD)

    assert "22 ayat (7) huruf g" in words(one, "e", date(2019, 3, 13))
    assert "Perki" not in words(one, "e", date(2019, 3, 13))


def test_a_cost_and_no_day_are_two_doubts_of_one_ground() -> None:
    one = case(notice(on(10), answer(cost=5000, how_to_pay=Payment.CASH)))

    said = words(one, "e", on(11))
    assert "tidak menyebut harinya" in said
    assert "belum dibayar:" in said


# ---------------------------------------------------------------- a: not held, not documented


@pytest.mark.parametrize("outcome", [ItemOutcome.NOT_HELD, ItemOutcome.NOT_DOCUMENTED])
def test_what_is_not_held_is_exempt_by_the_perki_alone(outcome: ItemOutcome) -> None:
    """Perki 13(2)e and 39(1)a; UU 35(1)a means the exemptions of Pasal 17."""
    one = case(notice(on(10), answer(outcome, reason="belum ada")))

    assert "a" not in sure(one, on(10))
    assert arguable(one, on(10)) == {"a": on(10)}
    assert supported(one, "a", on(10)) is None
    for lang in ("id", "en"):
        assert "17" in words(one, "a", on(10), lang)
        assert "39" in words(one, "a", on(10), lang)


def test_a_part_that_is_not_held_is_exempt_by_the_perki_alone() -> None:
    part = WithheldPart(because=WithheldBecause.NOT_HELD, part="lampiran", reason="belum ada")
    one = case(notice(on(10), answer(ItemOutcome.GRANTED_PARTLY, withheld=(part,))))

    assert arguable(one, on(10)) == {"a": on(10)}


def test_another_reason_is_no_exemption_by_any_text() -> None:
    """UU 6(2), Perki 4(1)b: against other rules."""
    one = case(notice(on(10), answer(ItemOutcome.REFUSED_OTHERWISE, reason="UU 6(2)")))

    assert supported(one, "a", on(10)) is False


def test_before_perki_1_2021_what_is_not_held_was_exempt_by_no_text_that_was_read() -> None:
    told = notice(date(2019, 3, 8), answer(ItemOutcome.NOT_HELD, reason="belum ada"))

    assert supported(case(told, received=OLD), "a", date(2019, 3, 8)) is False


def test_what_was_given_after_all_is_not_refused() -> None:
    one = case(notice(on(10), answer(ItemOutcome.NOT_HELD, reason="belum ada")), Given(on=on(11)))

    assert arguable(one, on(11)) == {}
