"""When a request is to be answered, what is owed, and what the applicant may do.

Every day was counted by hand on the calendar of 2025: off are 28 March to 7 April (Nyepi, Idul
Fitri and their leave), 18 April, 1, 12, 13, 29 and 30 May, 6 and 9 June, besides the weekends.

From 24 March: 25, 26, 27 March; 8, 9, 10, 11, 14, 15, 16 April are ten working days; 17, 21, 22,
23, 24, 25, 28 April seven more. From 16 April thirty more end on 5 June; from 28 April on 18 June.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Obligation, Remedy
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
    NoCorrectionNoted,
    Payment,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import ContradictionError, Language
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor

MARCH_24 = date(2025, 3, 24)


def on(day: int, month: int = 4) -> date:
    return date(2025, month, day)


READY = on(25)
REGISTERED = Registered(on=MARCH_24, number="017")
INCOMPLETE = DeclaredIncomplete(on=on(26, 3), lacking=("KTP",))
COMPLETE = DeclaredComplete(on=on(26, 3))
EXTENDED = Extended(on=on(16), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")


def case(*events: Event, received: date = MARCH_24, items: int = 1) -> InformationRequest:
    one = InformationRequest(
        received=received,
        items=tuple(RequestItem(number=n + 1, details="x") for n in range(items)),
    )
    for event in events:
        one = one.record(event)
    return one


def granted(item: int = 1, **more: object) -> ItemAnswer:
    said = {"form": "softcopy", "cost": 0, "ready_on": READY, **more}
    return ItemAnswer.model_validate({"item": item, "outcome": ItemOutcome.GRANTED, **said})


def answered(day: date, *items: ItemAnswer, **more: object) -> Answered:
    return Answered.model_validate({"on": day, "items": items or (granted(),), **more})


EXEMPT = ItemAnswer(
    item=1, outcome=ItemOutcome.REFUSED_AS_EXEMPT, reason="huruf h", exemption_letter="SK 1"
)
REFUSED = ItemAnswer(item=1, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="UU 6(2)")


def of(found: Iterable[CaseDeadline], limit: str) -> CaseDeadline:
    (each,) = [each for each in found if each.limit == limit]
    return each


def remedies(one: InformationRequest, day: date) -> dict[str, Remedy]:
    return {each.ground or each.name: each for each in one.remedies(on=day)}


def duties(one: InformationRequest, day: date) -> dict[str, Obligation]:
    return {each.citation: each for each in one.obligations(on=day)}


# ---------------------------------------------------------------- deadlines


def test_the_answer_is_due_ten_working_days_after_receipt() -> None:
    found = case().answer_deadline()

    assert found is not None
    assert (found.limit, found.who, found.deadline.date) == (
        "request.response",
        Actor.PPID,
        on(16),
    )
    assert found.is_open
    assert str(found.deadline.citations[0]) == "UU 14/2008 Pasal 22 ayat (7)"


def test_an_extension_gives_seven_more() -> None:
    found = case(EXTENDED).answer_deadline()

    assert found is not None
    assert (found.limit, found.deadline.date) == ("request.extension", on(28))
    assert str(found.deadline.citations[0]) == "UU 14/2008 Pasal 22 ayat (8)"


def test_registration_later_does_not_move_the_answer() -> None:
    found = case(Registered(on=on(8), number="1")).answer_deadline()

    assert found is not None
    assert found.deadline.date == on(16)


def test_a_correction_moves_the_answer_only_under_the_reading_that_says_so() -> None:
    one = case(REGISTERED, INCOMPLETE, Corrected(on=on(9)))
    runs_on = one.answer_deadline()
    restarts = one.answer_deadline(
        under=Jurisdiction.national().choosing("incomplete-clock=restarts")
    )

    assert runs_on is not None
    assert restarts is not None
    assert runs_on.deadline.date == on(16)
    # from 9 April: 10, 11, 14, 15, 16, 17, 21, 22, 23, 24 April
    assert restarts.deadline.date == runs_on.deadline.latest == on(24)


def test_the_check_takes_three_working_days_from_the_register() -> None:
    found = of(case(REGISTERED).deadlines(), "request.completeness_check")

    assert (found.who, found.deadline.date, found.is_open) == (Actor.PPID, on(27, 3), True)
    done = of(case(REGISTERED, COMPLETE).deadlines(), "request.completeness_check")
    assert (done.done_on, done.is_open) == (on(26, 3), False)


def test_what_is_given_without_a_notice_need_not_be_checked_any_more() -> None:
    # 31(2) has the PPID see whether the request is complete so that it can be answered.
    case_given = case(REGISTERED, Given(on=on(25, 3)))
    check = of(case_given.deadlines(), "request.completeness_check")
    assert check.done_on == on(25, 3)
    assert check.standing(on=on(30, 6)) is DeadlineStanding.KEPT
    assert check.late_by(on=on(30, 6)) is None
    assert not [each for each in case_given.obligations(on=on(30, 6)) if each.late]


def test_a_correction_takes_three_working_days_from_the_certificate() -> None:
    found = of(case(REGISTERED, INCOMPLETE).deadlines(), "request.correction")

    assert (found.who, found.deadline.date) == (Actor.APPLICANT, on(9))  # 27 March, 8, 9 April
    received = INCOMPLETE.model_copy(update={"received_on": on(27, 3)})
    found = of(case(REGISTERED, received).deadlines(), "request.correction")
    assert found.deadline.date == on(10)
    corrected = case(REGISTERED, INCOMPLETE, Corrected(on=on(9))).deadlines()
    assert of(corrected, "request.correction").done_on == on(9)


def test_a_second_certificate_waits_for_a_second_correction() -> None:
    again = DeclaredIncomplete(on=on(9), lacking=("alamat",))
    found = of(
        case(REGISTERED, INCOMPLETE, Corrected(on=on(8)), again).deadlines(), "request.correction"
    )

    assert found.deadline.date == on(14)  # 10, 11, 14 April
    assert found.is_open


def test_the_notice_follows_completeness_by_three_working_days() -> None:
    found = of(case(REGISTERED, COMPLETE).deadlines(), "request.notice")

    assert (found.who, found.deadline.date) == (Actor.PPID, on(9))  # 27 March, 8, 9 April


@pytest.mark.parametrize(
    ("reading", "complete_on"),
    [("notice-after-complete=three", on(15)), ("notice-after-complete=ten", on(26, 3))],
)
def test_the_notice_is_never_due_later_than_the_answer(reading: str, complete_on: date) -> None:
    one = case(REGISTERED, DeclaredComplete(on=complete_on))
    found = of(one.deadlines(under=Jurisdiction.national().choosing(reading)), "request.notice")

    assert found.deadline.date == on(16)


def test_a_notice_whose_time_was_over_before_it_began_is_left_out() -> None:
    """Complete after the ten days have passed: the answer is late, and no second limit is told."""
    one = case(REGISTERED, DeclaredComplete(on=on(21)))
    assert "request.notice" not in {each.limit for each in one.deadlines()}
    assert of(one.deadlines(), "request.response").deadline.date == on(16)


@pytest.mark.parametrize(
    ("received_on", "owed"),
    [
        (on(11), False),  # three working days, to 16 April, on which the ten days end, too
        (on(14), True),  # to 17 April: by then the answer was late
    ],
)
def test_no_answer_is_due_any_more_where_no_correction_came_while_it_was(
    received_on: date, *, owed: bool
) -> None:
    """Perki 33(4): the body need not follow up what was not corrected."""
    incomplete = INCOMPLETE.model_copy(update={"on": on(11), "received_on": received_on})
    one = case(REGISTERED, incomplete, NoCorrectionNoted(on=on(22)))
    limits = {each.limit for each in one.deadlines()}
    assert ("request.response" in limits) is owed
    assert {"request.completeness_check", "request.correction"} <= limits


def test_an_extension_extends_the_notice() -> None:
    one = case(REGISTERED, COMPLETE, EXTENDED)

    # UU 22(8), Perki 36(2): it is the time of the notice that is extended
    assert not any(each.late for each in one.obligations(on=on(28)))


def test_nothing_begins_before_its_event() -> None:
    assert [each.limit for each in case().deadlines()] == ["request.response"]


def test_an_answer_keeps_its_time_on_the_day_it_is_sent() -> None:
    found = case(answered(on(14), received_on=on(15))).answer_deadline()

    assert found is not None
    assert found.done_on == on(14)
    part = case(answered(on(14)), items=2).answer_deadline()
    assert part is not None
    assert part.is_open


def test_before_the_act_was_in_force_nothing_is_known() -> None:
    early = date(2009, 3, 2)
    one = case(Registered(on=early, number="1"), received=early)

    assert one.answer_deadline() is None
    assert one.deadlines() == ()
    assert not one.is_silent(on=date(2011, 1, 3))
    assert one.grounds(on=date(2011, 1, 3)) == ()
    assert one.obligations(on=date(2011, 1, 3)) == ()
    late = answered(date(2011, 1, 3), ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="x"))
    (without_days, *_) = one.record(late).remedies(on=date(2011, 1, 4))
    assert (without_days.first, without_days.last, without_days.deadline) == (None, None, None)


def test_nobody_objects_by_the_act_before_it_is_in_force_and_then_once_for_each_ground() -> None:
    """UU 14/2008 Pasal 64 ayat (1): in force from 30 April 2010; refused twice before."""
    item = ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="x")
    early = date(2009, 12, 1)
    twice = (answered(date(2009, 12, 4), item), answered(date(2009, 12, 10), item))
    one = case(*twice, received=early)

    assert one.remedies(on=date(2010, 4, 29)) == ()
    offered = [each.ground for each in one.remedies(on=date(2010, 4, 30))]
    assert sorted(filter(None, offered)) == ["d", "e"]


def test_between_the_act_and_the_regulation_only_the_act_sets_days() -> None:
    early = date(2015, 3, 2)  # Monday; Perki 1/2010 was not read
    events = (
        Registered(on=early, number="1"),
        DeclaredIncomplete(on=early, lacking=("KTP",)),
    )
    one = case(*events, received=early)

    assert [each.limit for each in one.deadlines()] == ["request.response"]
    # A right without an end, from a rule that was not made yet, is offered to nobody.
    assert "request.correction" not in remedies(one, date(2015, 3, 3))
    assert one.record(Corrected(on=date(2015, 6, 1))).irregularities() == ()
    assert one.record(NoCorrectionNoted(on=date(2015, 6, 1))).irregularities() == ()
    checked = case(events[0], DeclaredComplete(on=date(2015, 6, 1)), received=early)
    assert checked.irregularities() == ()


# ---------------------------------------------------------------- silence


def test_silence_begins_when_the_time_to_answer_has_passed() -> None:
    assert not case().is_silent(on=on(16))
    assert case().is_silent(on=on(17))
    assert not case(EXTENDED).is_silent(on=on(28))
    assert case(EXTENDED).is_silent(on=on(29))


def test_an_answer_to_a_part_is_silence_about_the_rest() -> None:
    assert case(answered(on(10)), items=2).is_silent(on=on(17))
    assert not case(answered(on(10))).is_silent(on=on(17))


def test_on_a_day_of_silence_a_later_answer_is_not_known() -> None:
    one = case(answered(on(30)))

    assert one.is_silent(on=on(17))
    assert dict(one.grounds(on=on(17))) == {"c": None}


def test_on_a_past_day_what_was_owed_then_is_owed() -> None:
    assert any(each.late for each in case(answered(on(30))).obligations(on=on(17)))


# ---------------------------------------------------------------- grounds and remedies


def test_before_an_answer_and_before_silence_there_is_no_remedy() -> None:
    assert case(REGISTERED).remedies(on=on(16)) == ()
    assert case(REGISTERED).grounds(on=on(16)) == ()


def test_silence_is_ground_c_from_the_day_after_the_time_to_answer() -> None:
    one = case()
    found = remedies(one, on(17))

    assert set(found) == {"c"}
    assert one.arguable_grounds(on=on(17)) == (("e", None),)
    assert found["c"].citation == "UU 14/2008 Pasal 35 ayat (1) huruf c"
    assert found["c"].to is Actor.SUPERIOR
    assert found["c"].first == on(17)
    assert found["c"].deadline is not None
    assert found["c"].deadline.date == on(5, 6)
    # no reading calls it lost before the extension, had there been one, and thirty days
    assert found["c"].last == on(18, 6)
    assert "c" in remedies(one, on(18, 6))
    assert remedies(one, on(19, 6)) == {}


def test_silence_after_an_extension_is_counted_from_its_end() -> None:
    found = remedies(case(EXTENDED), on(29))["c"]

    assert (found.first, found.last) == (on(29), on(18, 6))
    assert found.deadline is not None
    assert found.deadline.date == on(18, 6)


# An answer that came on 10 April: from 11 April, thirty working days end on 28 May.
WINDOW = (on(10), on(28, 5))
NOT_THERE = {ItemOutcome.NOT_HELD, ItemOutcome.NOT_DOCUMENTED}


@pytest.mark.parametrize(
    ("item", "grounds"),
    [
        (EXEMPT, {"a", "d", "e"}),
        (REFUSED, {"d", "e"}),
        (ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="x"), {"d", "e"}),
        (ItemAnswer(item=1, outcome=ItemOutcome.NOT_DOCUMENTED, reason="x"), {"d", "e"}),
        (granted(), {"d"}),
        (
            granted(
                outcome=ItemOutcome.GRANTED_PARTLY,
                redaction="x",
                reason="huruf h",
                exemption_letter="SK 1",
            ),
            {"a", "d", "e"},
        ),
        (granted(cost=5000, how_to_pay=Payment.CASH), {"d", "f"}),
    ],
)
def test_an_answer_opens_the_grounds_that_it_supports(item: ItemAnswer, grounds: set[str]) -> None:
    one = case(answered(on(10), item, consented_by=Actor.SUPERIOR))
    found = remedies(one, on(10))

    # Only Perki 13(2)e counts what is not held or documented as exempt; 35(1)a of the Act does not.
    by_perki = {"a"} if item.outcome in NOT_THERE else set()
    assert dict(one.grounds(on=on(10))) == dict.fromkeys(grounds, on(10))
    assert dict(one.arguable_grounds(on=on(10))) == dict.fromkeys(by_perki, on(10))
    grounds = grounds | by_perki
    assert set(found) == grounds
    for ground, remedy in found.items():
        assert (remedy.first, remedy.last) == WINDOW, ground
        assert remedy.citation == f"UU 14/2008 Pasal 35 ayat (1) huruf {ground}"
    # What was granted and is not given after the day that was stated is a ground of its own.
    kept_back = {"e", "g"} if item.outcome.is_granted else set()
    assert set(remedies(one, on(28, 5))) == grounds | kept_back
    given = one.record(Given(on=READY)) if item.outcome.is_granted else one
    # Whether it is what was asked is seen when it is given: 30 days from 25 April end on 17 June.
    assert set(remedies(given, on(2, 6))) == ({"d"} if item.outcome.is_granted else set())
    assert remedies(given, on(18, 6)) == {}
    assert one.grounds(on=on(9)) == ()


def test_the_window_runs_from_the_day_the_applicant_had_the_answer() -> None:
    # received on 11 April: the thirtieth working day is 2 June (29 and 30 May are off)
    found = remedies(case(answered(on(10), REFUSED, received_on=on(11))), on(11))["e"]

    assert (found.first, found.last) == (on(11), on(2, 6))


def test_a_late_answer_is_ground_g() -> None:
    one = case(answered(on(21)))
    found = remedies(one, on(21))

    assert set(found) == {"d", "g"}
    # from 21 April: 22 April to 5 June are 28 working days, then 10 and 11 June
    assert (found["g"].first, found["g"].last) == (on(21), on(11, 6))
    assert "g" not in remedies(case(answered(on(16))), on(16))


def test_what_is_given_after_its_day_is_ground_g() -> None:
    one = case(answered(on(10)), Given(on=on(28)))

    assert dict(one.grounds(on=on(28)))["g"] == on(28)
    assert "g" not in dict(case(answered(on(10)), Given(on=READY)).grounds(on=on(28)))
    assert "g" not in dict(one.grounds(on=on(25)))
    undated = case(answered(on(10), granted(ready_on=None)), Given(on=on(28)))
    assert "g" not in dict(undated.grounds(on=on(28)))


def test_ground_b_is_not_a_matter_of_a_request() -> None:
    for events in ((), (answered(on(21), EXEMPT, consented_by=Actor.SUPERIOR),)):
        assert "b" not in dict(case(*events).grounds(on=on(30)))


def test_a_correction_may_be_handed_in_until_its_last_day() -> None:
    one = case(REGISTERED, INCOMPLETE)
    found = remedies(one, on(26, 3))["request.correction"]

    assert (found.to, found.first, found.last) == (Actor.PPID, on(26, 3), on(9))
    assert found.citation == "Perki 1/2021 Pasal 33 ayat (3)"
    assert found.ground is None
    assert remedies(one, on(10)) == {}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_remedies_and_duties_are_said_in_both_languages(lang: Language) -> None:
    one = case()

    assert one.remedies(on=on(17))[0].text(lang)
    assert one.obligations(on=on(17))[0].text(lang)
    assert one.remedies(on=on(17))[0].text("id") != one.remedies(on=on(17))[0].text("en")
    assert one.obligations(on=on(17))[0].text("id") != one.obligations(on=on(17))[0].text("en")


# ---------------------------------------------------------------- obligations


def test_a_request_that_was_received_is_registered_and_answered() -> None:
    found = duties(case(), MARCH_24)

    assert set(found) == {"UU 14/2008 Pasal 22 ayat (4)", "UU 14/2008 Pasal 22 ayat (7)"}
    number = found["UU 14/2008 Pasal 22 ayat (4)"]
    assert (number.by_day, number.deadline, number.late) == (MARCH_24, None, False)
    assert duties(case(), on(25, 3))["UU 14/2008 Pasal 22 ayat (4)"].late is True
    notice = found["UU 14/2008 Pasal 22 ayat (7)"]
    assert (notice.who, notice.by_day, notice.late) == (Actor.PPID, on(16), False)


def test_an_answer_is_late_from_the_day_after_its_last() -> None:
    for day, late in ((on(16), False), (on(17), True)):
        assert duties(case(), day)["UU 14/2008 Pasal 22 ayat (7)"].late is late
    for day, late in ((on(28), False), (on(29), True)):
        assert duties(case(EXTENDED), day)["UU 14/2008 Pasal 22 ayat (8)"].late is late


def test_a_registered_request_is_checked() -> None:
    check = "Perki 1/2021 Pasal 31 ayat (2)"

    assert duties(case(REGISTERED), on(27, 3))[check].late is False
    assert duties(case(REGISTERED), on(8))[check].late is True
    assert check not in duties(case(REGISTERED, COMPLETE), on(8))
    assert check not in duties(case(REGISTERED, answered(on(26, 3))), on(8))


def test_a_complete_request_gets_its_notice() -> None:
    notice = "Perki 1/2021 Pasal 31 ayat (3)"

    assert duties(case(REGISTERED, COMPLETE), on(9))[notice].by_day == on(9)
    # By the gazette copy alone; the Act's time runs to 16 April.
    assert duties(case(REGISTERED, COMPLETE), on(10))[notice].late is False
    assert "Berita Negara" in duties(case(REGISTERED, COMPLETE), on(10))[notice].text("id")
    assert duties(case(REGISTERED, COMPLETE), on(16))[notice].late is False
    assert duties(case(REGISTERED, COMPLETE), on(17))[notice].late is True
    assert notice not in duties(case(REGISTERED, COMPLETE, answered(on(8))), on(10))


def test_a_request_not_corrected_need_not_be_followed_up() -> None:
    one = case(REGISTERED, INCOMPLETE, NoCorrectionNoted(on=on(10)))

    assert one.obligations(on=on(30)) == ()


@pytest.mark.parametrize("noted", [(), (NoCorrectionNoted(on=on(10)),)])
def test_what_was_granted_is_owed_although_the_rest_was_not_corrected(
    noted: tuple[Event, ...],
) -> None:
    # 33(4) frees the body of what waits for the correction; the grant of item 1 stands (35(1)).
    granted_in_part = case(
        REGISTERED,
        answered(on(25, 3), granted(ready_on=on(8))),
        DeclaredIncomplete(on=on(25, 3), lacking=("KTP",)),
        *noted,
        items=2,
    )
    late = [each.text("en") for each in granted_in_part.obligations(on=on(9)) if each.late]
    assert late == ["give the information of item 1"]
    assert not granted_in_part.is_over(on=on(14))
    given = granted_in_part.record(Given(on=on(14), items=frozenset({1})))
    assert given.is_over(on=on(15))


def test_the_applicants_own_limits_are_nobodys_duty() -> None:
    one = case(REGISTERED, INCOMPLETE)

    assert set(duties(one, on(26, 3))) == {"UU 14/2008 Pasal 22 ayat (7)"}
    # the time to correct it is over: what is left is the note in the register
    assert set(duties(one, on(30))) == {"Perki 1/2021 Pasal 33 ayat (4)"}


def test_what_was_granted_is_given_by_the_day_the_body_stated() -> None:
    one = case(REGISTERED, answered(on(10)))
    (duty,) = one.obligations(on=READY)

    assert (duty.citation, duty.by_day, duty.deadline, duty.late) == (
        "Perki 1/2021 Pasal 35 ayat (1)",
        READY,
        None,
        False,
    )
    assert one.obligations(on=on(28))[0].late
    undated = case(REGISTERED, answered(on(10), granted(ready_on=None)))
    (duty,) = undated.obligations(on=on(30, 6))
    assert (duty.by_day, duty.late) == (None, False)  # the law gives no day
    assert case(answered(on(10)), Given(on=on(11))).obligations(on=on(28)) == ()
    assert case(answered(on(10), REFUSED)).obligations(on=on(28)) == ()


def test_what_is_given_late_without_a_notice_is_late_and_ground_g() -> None:
    # 35(1)g is about the information, whether or not a notice came; the ten days end on 16 April.
    late_by_giving = case(REGISTERED, Given(on=on(17)))

    assert ("late", "UU 14/2008 Pasal 22 ayat (7)") in {
        (each.nature.value, each.citation) for each in late_by_giving.irregularities()
    }
    assert late_by_giving.grounds(on=on(17)) == (("d", on(17)), ("g", on(17)))
    in_time = case(REGISTERED, Given(on=on(16)))
    assert in_time.grounds(on=on(22)) == (("d", on(16)),)
    # A granted item given in its time is not late for the one that still waits.
    waits = case(REGISTERED, answered(on(16)), Given(on=on(25), items=frozenset({1})), items=2)
    assert [each.nature.value for each in waits.irregularities()] == []


def test_what_was_given_in_time_is_not_conveyed_late_by_a_late_notice() -> None:
    given_first = case(REGISTERED, Given(on=on(25, 3)), answered(on(17)))

    assert [letter for letter, _ in given_first.grounds(on=on(22))] == ["d"]
    assert of(given_first.deadlines(), "request.response").done_on == on(25, 3)


def test_a_part_that_is_given_leaves_the_rest_not_granted() -> None:
    # 35(1)e: the request is not met as far as the rest was refused.
    partly = granted(
        outcome=ItemOutcome.GRANTED_PARTLY,
        withheld=[{"because": "tidak_dikuasai", "part": "lampiran 2", "reason": "dikuasai BPS"}],
    )
    given = case(REGISTERED, answered(on(10), partly), Given(on=on(11)))
    # Whether it is as requested is seen when it is given (d).
    assert given.grounds(on=on(14)) == (("d", on(11)), ("e", on(10)))


def test_a_day_stated_before_its_notice_means_the_day_of_the_notice() -> None:
    stated = case(REGISTERED, answered(on(10), granted(ready_on=on(8))))
    (owed,) = stated.obligations(on=on(10))

    assert (owed.by_day, owed.late) == (on(10), False)
    assert stated.grounds(on=on(10)) == (("d", on(10)),)
    assert stated.grounds(on=on(11))[1:] == (("e", on(11)), ("g", on(11)))
    assert stated.record(Given(on=on(10))).irregularities() == ()


def test_a_request_is_not_joined_to_itself() -> None:
    # It would go on nowhere, and nobody would owe an answer (UU 22(1)).
    with pytest.raises(ContradictionError, match="cannot be joined to itself"):
        case(REGISTERED, Joined(on=MARCH_24, to_number="017"))
    assert case(REGISTERED, Joined(on=MARCH_24, to_number="018")).is_over(on=MARCH_24)


def test_late_by_the_gazette_alone_is_told_with_the_remedy() -> None:
    # Complete on 26 March: by 31(3) of the gazette the notice was due on 9 April; the Act's on 16.
    one = case(REGISTERED, COMPLETE, answered(on(10)))
    (late,) = [each for each in one.remedies(on=on(11)) if each.ground == "g"]

    assert one.arguable_grounds(on=on(11)) == (("g", on(10)),)
    assert "Perki 1/2021 Pasal 39 ayat (1) huruf g" in late.text("id")
    assert "the Act's time, which was kept" in late.text("en")
