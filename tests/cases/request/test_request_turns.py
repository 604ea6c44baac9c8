"""What a real case turns to: late corrections, things left undone, withdrawals, law of its day.

Counted by hand on the calendar of 2025: off are 28 March to 7 April, 18 April, 1, 12, 13, 29 and
30 May, 6 and 9 June, besides the weekends. Ten working days from 24 March end on 16 April.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ReceivedBySuperior
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import DeadlineStanding, Nature
from keterbukaan.cases.request.events import (
    Answered,
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
from keterbukaan.cases.request.record import RequestChannel, RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.registers.measures import measure

MARCH_24 = date(2025, 3, 24)


def on(day: int, month: int = 4, year: int = 2025) -> date:
    return date(year, month, day)


REGISTERED = Registered(on=MARCH_24, number="017")
INCOMPLETE = DeclaredIncomplete(on=on(26, 3), lacking=("KTP",))  # to be corrected by 9 April
NOTED = NoCorrectionNoted(on=on(10))


def case(
    *events: Event,
    received: date = MARCH_24,
    items: int = 1,
    channel: RequestChannel = RequestChannel.IN_PERSON,
) -> InformationRequest:
    one = InformationRequest(
        received=received,
        channel=channel,
        items=tuple(RequestItem(number=n + 1, details="x") for n in range(items)),
    )
    for event in events:
        one = one.record(event)
    return one


def granted(item: int = 1, ready: date | None = None, **more: object) -> ItemAnswer:
    said = {"item": item, "outcome": ItemOutcome.GRANTED, "form": "softcopy", "cost": 0, **more}
    return ItemAnswer.model_validate({**said, "ready_on": ready})


def refused(item: int = 1) -> ItemAnswer:
    return ItemAnswer(item=item, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="UU 6(2)")


def exempt(item: int = 1) -> ItemAnswer:
    return ItemAnswer(
        item=item,
        outcome=ItemOutcome.REFUSED_AS_EXEMPT,
        reason="Pasal 17 huruf h",
        exemption_letter="SK 1",
    )


def notice(day: date, *items: ItemAnswer) -> Answered:
    return Answered(on=day, items=items, consented_by=Actor.SUPERIOR)


def natures(one: InformationRequest) -> list[tuple[Nature, str]]:
    return [(each.nature, each.citation) for each in one.irregularities()]


def letters(one: InformationRequest, day: date) -> set[str]:
    return {letter for letter, _ in one.grounds(on=day)}


# ---------------------------------------------------------------- a correction that comes too late


@pytest.mark.parametrize("before", [(), (NOTED,)], ids=["not noted", "noted"])
def test_a_late_correction_that_is_taken_up_is_a_request_received_that_day(
    before: Iterable[Event],
) -> None:
    """Perki 33(4), C8: nobody owed an answer any more; ten days from 14 April end on the 29th."""
    corrected = case(REGISTERED, INCOMPLETE, *before, Corrected(on=on(14)))
    one = corrected.record(DeclaredComplete(on=on(29)))

    assert natures(corrected) == [(Nature.TOO_LATE, "Perki 1/2021 Pasal 33 ayat (3)")]
    assert not one.is_silent(on=on(29))
    assert letters(one, on(29)) == set()
    answer = one.answer_deadline()
    assert answer is not None
    assert answer.deadline.date == on(29)
    assert one.is_silent(on=on(30))
    assert one.remedies(on=on(30))[0].first == on(30)
    in_time = corrected.record(notice(on(16), granted(ready=on(30))))
    assert [each.nature for each in in_time.irregularities()] == [Nature.TOO_LATE]
    assert "g" not in letters(in_time, on(16))
    late = one.record(notice(on(30), granted(ready=on(30))))
    assert Nature.LATE in {each.nature for each in late.irregularities()}


def test_a_late_correction_that_is_not_taken_up_is_noted_and_nothing_is_owed() -> None:
    one = case(REGISTERED, INCOMPLETE, Corrected(on=on(14)), NoCorrectionNoted(on=on(15)))

    assert one.progress().state == "not_followed_up"
    assert not one.is_silent(on=on(30, 6))
    assert one.obligations(on=on(30, 6)) == ()
    assert one.deadlines()[0].limit != "request.response"
    in_time = case(REGISTERED, INCOMPLETE, Corrected(on=on(9)))
    with pytest.raises(UnlawfulEvent) as caught:
        in_time.record(NoCorrectionNoted(on=on(15)))
    assert caught.value.fields["citation"] == "Perki 1/2021 Pasal 33 ayat (4)"


@pytest.mark.parametrize(
    "by_grace",
    [DeclaredComplete(on=on(2, 5)), notice(on(2, 5), granted(ready=on(5, 5))), Given(on=on(2, 5))],
    ids=lambda event: event.kind_name,
)
def test_what_is_taken_up_by_grace_is_not_late_from_before(by_grace: Event) -> None:
    one = case(REGISTERED, INCOMPLETE, NOTED, by_grace)

    assert Nature.LATE not in {each.nature for each in one.irregularities()}
    assert not one.is_silent(on=on(2, 5))
    assert "g" not in letters(one, on(2, 5))
    assert all(each.late_by(on=on(2, 5)) is None for each in one.deadlines())


def test_a_certificate_may_be_followed_by_another_and_each_has_its_own_correction() -> None:
    twice = (
        REGISTERED,
        INCOMPLETE,
        Corrected(on=on(8)),
        DeclaredIncomplete(on=on(9), lacking=("surat kuasa",)),
    )
    one = case(*twice)
    found = {each.limit: each for each in one.deadlines()}

    # received on 9 April: 10, 11, 14 April
    assert found["request.correction"].deadline.date == on(14)
    assert found["request.correction"].is_open
    assert found["request.completeness_check"].done_on == on(26, 3)


# ---------------------------------------------------------------- what the body leaves undone


def test_what_is_granted_and_never_given_is_unfulfilled_and_late() -> None:
    """UU 35(1)e and g; 30 April, 2, 5 to 9, 14 to 16, 19 to 23, 26 to 28 May are 18 days, 2 to 5,
    10 to 13, 16 to 19 June twelve more.
    """
    one = case(REGISTERED, notice(on(10), granted(ready=on(28))))

    assert letters(one, on(28)) == {"d"}
    assert {"e", "g"} <= letters(one, on(29))
    found = {each.ground: each for each in one.remedies(on=on(29))}
    assert found["e"].first == found["g"].first == on(29)
    assert found["e"].last == on(19, 6)
    # It goes on, and may be found on any later day.
    later = {each.ground: each for each in one.remedies(on=on(1, 12))}
    assert set(later) == {"e", "g"}
    assert later["e"].last is None
    assert "menemukannya" in later["e"].text("id")
    for ground in (ObjectionGround.NOT_GRANTED, ObjectionGround.TOO_LATE):
        claim = GroundClaim(ground=ground, found_on=on(2, 6))
        matter = Dossier(
            request=one, objection=InformationObjection(received=on(3, 6), claims=(claim,))
        )
        assert matter.supported() == {ground: True}
        assert matter.irregularities() == ()
    undated = case(REGISTERED, notice(on(10), granted()))
    assert letters(undated, on(11)) == {"d"}  # no day was promised, and none is in the text
    assert undated.arguable_grounds(on=on(11)) == (("e", on(11)),)
    assert letters(one.record(Given(on=on(25))), on(30)) == {"d"}


@pytest.mark.parametrize(
    ("channel", "received", "by"),
    [
        (RequestChannel.IN_PERSON, on(24, 3), on(24, 3)),
        (RequestChannel.EMAIL, on(23, 3), on(24, 3)),  # a Sunday: the body's next working day
        (RequestChannel.ORAL, on(24, 3), on(24, 3)),
    ],
)
def test_the_number_is_due_when_the_request_is_received(
    channel: RequestChannel, received: date, by: date
) -> None:
    """UU 22(4) and (5): "pada saat permintaan diterima"."""
    one = case(received=received, channel=channel)
    (number, *_) = one.obligations(on=by)

    assert (number.citation, number.by_day, number.late) == (
        "UU 14/2008 Pasal 22 ayat (4)",
        by,
        False,
    )
    assert one.obligations(on=on(25, 3))[0].late
    assert "tidak ada pasal" in one.obligations(on=on(25, 3))[0].text("id")
    assert one.record(Registered(on=by, number="1")).irregularities() == ()
    late = one.record(Registered(on=on(25, 3), number="1"))
    assert natures(late) == [(Nature.LATE, "UU 14/2008 Pasal 22 ayat (4)")]
    assert late.number == "1"


def test_the_number_of_a_letter_may_come_with_the_information() -> None:
    """UU 22(6)."""
    one = case(channel=RequestChannel.POST)
    (number, *_) = one.obligations(on=on(8))

    assert (number.citation, number.by_day, number.late) == (
        "UU 14/2008 Pasal 22 ayat (6)",
        None,
        False,
    )
    assert one.record(Registered(on=on(8), number="1")).irregularities() == ()
    bare = one.record(notice(on(8), granted(ready=on(9)))).record(Given(on=on(9)))
    assert natures(bare) == [(Nature.INCOMPLETE, "UU 14/2008 Pasal 22 ayat (6)")]


def test_each_item_has_the_window_of_its_own_answer() -> None:
    one = case(REGISTERED, notice(on(8), exempt(1)), notice(on(14), exempt(2), refused(3)), items=3)
    of_a = [each for each in one.remedies(on=on(14)) if each.ground == "a"]

    # From 8 April thirty working days end on 26 May, from 14 April on 3 June.
    assert [(each.first, each.last) for each in of_a] == [
        (on(8), on(26, 5)),
        (on(14), on(3, 6)),
    ]
    assert "(rincian 1)" in of_a[0].text("id")
    assert "(rincian 2)" in of_a[1].text("id")
    left = [each for each in one.remedies(on=on(27, 5)) if each.ground == "a"]
    assert [each.last for each in left] == [on(3, 6)]


# ---------------------------------------------------------------- what the applicant wants


@pytest.mark.parametrize(
    "leaving", [RequestWithdrawn(on=on(15)), Joined(on=on(15), to_number="012")]
)
def test_who_leaves_in_time_is_owed_nothing_from_then_on(leaving: Event) -> None:
    one = case(REGISTERED, leaving)

    assert one.is_over(on=on(15))
    assert one.obligations(on=on(30, 6)) == ()
    assert not one.is_silent(on=on(30, 6))
    assert letters(one, on(30, 6)) == set()
    assert "request.response" not in {each.limit for each in one.deadlines()}
    assert "request.response" not in {
        each.limit for each in measure([one], on=on(30, 6)).timeliness
    }
    # What is given all the same is a fact in the applicant's favour.
    assert one.record(Given(on=on(22))).progress().given_on == {1: on(22)}


def test_who_leaves_after_the_time_to_answer_leaves_a_body_that_was_late() -> None:
    one = case(REGISTERED, RequestWithdrawn(on=on(22)))
    answer = one.answer_deadline()

    assert answer is not None
    # Due on 16 April, last owed on the 21st: 17 and 21 April are two working days.
    assert [answer.late_by(on=day) for day in (on(21), on(22), on(30, 6))] == [2, 2, 2]
    assert answer.standing(on=on(30, 6)) is DeadlineStanding.LATE
    assert one.obligations(on=on(30, 6)) == ()
    assert not one.is_silent(on=on(30, 6))


def test_who_narrows_a_request_is_owed_an_answer_to_the_rest() -> None:
    one = case(REGISTERED, notice(on(8), granted(1, ready=on(9)), refused(2)), items=3)

    assert one.is_silent(on=on(17))
    narrowed = one.record(Narrowed(on=on(10), items=frozenset({1, 2})))
    assert narrowed.progress().state == "answered"
    assert not narrowed.is_silent(on=on(17))
    answer = narrowed.answer_deadline()
    assert answer is not None
    assert answer.done_on == on(8)
    only_refused = one.record(Narrowed(on=on(10), items=frozenset({2})))
    assert [each.text("id") for each in only_refused.obligations(on=on(17))] == []
    for unknown in (frozenset({4}), frozenset[int]()):
        with pytest.raises(ContradictionError):
            one.record(Narrowed(on=on(10), items=unknown))


def test_narrowing_after_the_time_to_answer_leaves_what_was_late() -> None:
    one = case(REGISTERED, notice(on(8), refused(1)), items=2)
    narrowed = one.record(Narrowed(on=on(22), items=frozenset({1})))
    answer = narrowed.answer_deadline()

    assert answer is not None
    # Due on 16 April, last owed on the 21st.
    assert (answer.done_on, answer.late_by(on=on(30, 6))) == (None, 2)
    assert answer.standing(on=on(30, 6)) is DeadlineStanding.LATE
    assert narrowed.progress().state == "answered"
    assert narrowed.obligations(on=on(30, 6)) == ()


def test_why_somebody_withdraws_is_not_public() -> None:
    one = case(REGISTERED, RequestWithdrawn(on=on(10), reason="Zulkifli sakit"))

    assert "Zulkifli" not in str(one.public_view())
    assert "withdrawn" in str(one.public_view())


def test_a_cost_that_was_paid_and_not_told_may_be_unreasonable() -> None:
    """UU 35(1)f is about the charging of a cost ("pengenaan biaya")."""
    one = case(REGISTERED, notice(on(10), granted(ready=on(11))))

    assert "f" not in letters(one, on(14))
    paid = one.record(Paid(on=on(14), amount=50_000, how=Payment.TRANSFER))
    assert dict(paid.grounds(on=on(14)))["f"] == on(14)
    free = one.record(Paid(on=on(14), amount=0, how=Payment.TRANSFER))
    assert "f" not in letters(free, on(14))


# ---------------------------------------------------------------- the law of its own day

OLD = on(4, 3, 2019)  # 5, 6, 8 and 11 to 15, 18 and 19 March are ten working days


def test_before_perki_1_2021_the_act_alone_asks_for_reasons() -> None:
    """UU 22(8) asks an extension for written reasons and nothing else; UU 22(7) no letter."""
    one = case(Registered(on=OLD, number="1"), received=OLD)
    checked = one.record(DeclaredComplete(on=OLD))
    again = checked.record(DeclaredComplete(on=OLD))  # no bar, and no effect
    assert natures(again) == [(Nature.NO_EFFECT, "Perki 1/2010")]
    not_read = (Nature.NOT_READ, "Perki 1/2010")

    extended = one.record(Extended(on=on(15, 3, 2019), reason="sedang dicari"))
    assert natures(extended) == [not_read]
    assert extended.progress().extended
    with pytest.raises(UnlawfulEvent) as caught:
        one.record(Extended(on=on(15, 3, 2019), ground=ExtensionGround.STATUS_UNDECIDED))
    assert caught.value.fields["citation"] == "UU 14/2008 Pasal 22 ayat (8)"
    with pytest.raises(UnlawfulEvent) as caught:
        extended.record(Extended(on=on(20, 3, 2019), reason="lagi"))
    assert caught.value.fields["citation"] == "UU 14/2008 Pasal 22 ayat (8)"
    bare = ItemAnswer(item=1, outcome=ItemOutcome.REFUSED_AS_EXEMPT, reason="Pasal 17 huruf h")
    answered = one.record(Answered(on=on(18, 3, 2019), items=(bare,)))
    assert natures(answered) == [not_read]
    assert letters(answered, on(18, 3, 2019)) == {"a", "d", "e"}
    assert answered.arguable_grounds(on=on(30, 6, 2019)) == ()
    # A request of its first day is held to it.
    first = case(received=on(30, 6, 2021)).record(
        Answered(on=on(5, 7, 2021), items=(bare,), consented_by=Actor.SUPERIOR)
    )
    assert natures(first) == [(Nature.INCOMPLETE, "Perki 1/2021 Pasal 34 ayat (2)")]


def test_who_of_the_body_acts_was_not_set_by_the_act() -> None:
    """UU 22(8) puts the extension on the public body; Perki 36(1), naming the PPID, came later."""
    one = case(Registered(on=OLD, number="1"), received=OLD)
    extended = Extended(on=on(15, 3, 2019), reason="dicari", by=Actor.SERVICE_OFFICER)

    assert one.record(extended).progress().extended
    with pytest.raises(UnlawfulEvent):
        one.record(extended.model_copy(update={"by": Actor.APPLICANT}))
    with pytest.raises(UnlawfulEvent):
        case(REGISTERED).record(extended.model_copy(update={"on": on(8)}))


def test_what_an_unread_rule_said_of_incompleteness_makes_nobody_silent_for_certain() -> None:
    one = case(
        Registered(on=OLD, number="1"),
        DeclaredIncomplete(on=on(6, 3, 2019), lacking=("KTP",)),
        received=OLD,
    )
    later = on(3, 6, 2019)
    answer = one.answer_deadline()

    assert answer is not None
    assert answer.deadline.date == on(19, 3, 2019)
    assert answer.standing(on=later) is DeadlineStanding.ARGUABLE
    assert answer.late_by(on=later) is None
    assert not one.is_silent(on=later)
    assert dict(one.arguable_grounds(on=on(20, 3, 2019))) == {"c": None, "e": None}
    (remedy,) = one.remedies(on=on(20, 3, 2019))
    assert remedy.ground == "c"
    assert "Perki 1/2010" in remedy.text("id")
    assert not [each for each in one.obligations(on=later) if each.late]
    noted = one.record(NoCorrectionNoted(on=on(6, 3, 2019)))
    assert noted.progress().state == "not_followed_up"
    assert noted.obligations(on=later) == ()


# ---------------------------------------------------------------- late by one copy alone


def test_a_notice_late_by_the_gazette_alone_is_arguable_throughout() -> None:
    """Perki 31(3) by its two copies (C1); 35(1)g of the Act beside 39(1)g of the Perki."""
    received = on(3, 3)
    events = (Registered(on=received, number="1"), DeclaredComplete(on=on(4, 3)))
    one = case(*events, received=received).record(notice(on(14, 3), refused()))

    assert natures(one) == [(Nature.ARGUABLY_LATE, "Perki 1/2021 Pasal 31 ayat (3)")]
    assert "g" not in letters(one, on(14, 3))
    assert dict(one.arguable_grounds(on=on(14, 3))) == {"g": on(14, 3)}
    (of_g,) = [each for each in one.remedies(on=on(14, 3)) if each.ground == "g"]
    assert "Perki 1/2021 Pasal 39 ayat (1) huruf g" in of_g.text("id")
    claim = GroundClaim(ground=ObjectionGround.TOO_LATE)
    matter = Dossier(
        request=one, objection=InformationObjection(received=on(17, 3), claims=(claim,))
    )
    assert matter.supported() == {ObjectionGround.TOO_LATE: None}
    open_still = case(*events, received=received)
    found = {each.limit: each for each in open_still.deadlines()}["request.notice"]
    assert found.deadline.date == on(7, 3)
    assert found.standing(on=on(11, 3)) is DeadlineStanding.ARGUABLE
    assert found.late_by(on=on(11, 3)) is None
    assert found.late_by(on=on(18, 3)) == 7  # 10 to 14, 17 and 18 March
    (measured,) = [
        each
        for each in measure([open_still], on=on(11, 3)).timeliness
        if each.limit == "request.notice"
    ]
    assert (measured.arguable, measured.overdue, measured.judged) == (1, 0, 0)


@pytest.mark.parametrize("days", [1, 5, 90])
def test_an_abandoned_request_is_owed_in_no_answer(days: int) -> None:
    one = case(REGISTERED, INCOMPLETE)
    later = on(9) + timedelta(days=days)
    answer = one.answer_deadline()

    assert answer is not None
    assert answer.late_by(on=later) is None
    assert answer.standing(on=later) is DeadlineStanding.ENDED
    assert not one.is_silent(on=later)
    assert [each.citation for each in one.obligations(on=later)] == [
        "Perki 1/2021 Pasal 33 ayat (4)"
    ]
    assert "request.response" not in {each.limit for each in one.timeline(on=later).bars}
    assert "request.response" not in {each.limit for each in measure([one], on=later).timeliness}


def test_a_number_given_late_gives_the_body_no_more_time_to_check() -> None:
    # Received 3 March 2025; ten working days end on the 17th (UU 22(7)). Entered on 14 April.
    late = case(received=on(3, 3)).record(Registered(on=on(14), number="1"))
    declared = late.record(DeclaredIncomplete(on=on(15), lacking=("identitas",)))

    assert (Nature.LATE, "UU 14/2008 Pasal 22 ayat (7)") in natures(declared)
    assert letters(declared, on(30, 5)) == {"c"}


@pytest.mark.parametrize(
    ("by", "nature"),
    [(Actor.PUBLIC_BODY, Nature.DEFECT), (Actor.SERVICE_OFFICER, Nature.UNLAWFUL)],
)
def test_the_act_lets_the_body_extend_and_perki_names_the_ppid(by: Actor, nature: Nature) -> None:
    # UU 22(8): "Badan Publik yang bersangkutan dapat memperpanjang"; Perki 36(1): the PPID.
    event = Extended(on=on(4), by=by, reason="x", ground=ExtensionGround.NOT_HELD_OR_DOCUMENTED)
    extended = case(received=on(24, 3)).record(event, strict=False)

    assert extended.progress().extended is (nature is Nature.DEFECT)
    assert [each for each, _ in natures(extended)] == [nature]


def test_who_may_do_a_step_of_another_case_is_no_question_of_a_request() -> None:
    assert case().nature_of_wrong_maker(ReceivedBySuperior(on=on(1))) is Nature.CONTRADICTION
