"""Every event of a request: where it is allowed, where it is refused, and by which article.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 31 to 38. The request is received on 24 March 2025; the
time to answer ends on 16 April, extended on 28 April.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import ObjectionRegistered, Settled
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
    InformationStatus,
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
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.cases.withheld import WithheldBecause
from keterbukaan.errors import ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.records import problems_of

MARCH_24 = date(2025, 3, 24)
READY = date(2025, 4, 25)


def on(day: int, month: int = 4) -> date:
    return date(2025, month, day)


def granted(item: int, **more: object) -> ItemAnswer:
    said = {"form": "softcopy", "cost": 0, "ready_on": READY, **more}
    return ItemAnswer.model_validate({"item": item, "outcome": ItemOutcome.GRANTED, **said})


def refused(item: int) -> ItemAnswer:
    return ItemAnswer(item=item, outcome=ItemOutcome.REFUSED_OTHERWISE, reason="UU 6(2)")


def notice(day: date, *items: ItemAnswer, **more: object) -> Answered:
    return Answered.model_validate({"on": day, "items": items or (granted(1), granted(2)), **more})


def extended(day: date, **more: object) -> Extended:
    said = {"ground": ExtensionGround.STATUS_UNDECIDED, "reason": "uji konsekuensi", **more}
    return Extended.model_validate({"on": day, **said})


REGISTERED = Registered(on=MARCH_24, number="017")
INCOMPLETE = DeclaredIncomplete(on=on(26, 3), lacking=("KTP",))
STAGES: dict[str, tuple[Event, ...]] = {
    "received": (),
    "registered": (REGISTERED,),
    "incomplete": (REGISTERED, INCOMPLETE),
    "corrected": (REGISTERED, INCOMPLETE, Corrected(on=on(8))),
    "complete": (REGISTERED, DeclaredComplete(on=on(25, 3))),
    "not_followed_up": (REGISTERED, INCOMPLETE, NoCorrectionNoted(on=on(10))),
    "answered": (REGISTERED, notice(on(10))),
    "delivered": (REGISTERED, notice(on(10)), Given(on=on(11))),
    "withdrawn": (REGISTERED, RequestWithdrawn(on=on(10))),
    "joined": (REGISTERED, Joined(on=on(10), to_number="012")),
}
LEFT = ("withdrawn", "joined")
LATER = on(11)
EVENTS: dict[str, Event] = {
    "registered": Registered(on=LATER, number="018"),
    "declared_complete": DeclaredComplete(on=LATER),
    "declared_incomplete": DeclaredIncomplete(on=LATER, lacking=("KTP",)),
    "corrected": Corrected(on=LATER),
    "no_correction_noted": NoCorrectionNoted(on=LATER),
    "extended": extended(LATER),
    "answered": notice(LATER),
    "copy_requested": CopyRequested(on=LATER),
    "paid": Paid(on=LATER, amount=5000, how=Payment.TRANSFER),
    "given": Given(on=LATER),
    "withdrawn": RequestWithdrawn(on=LATER),
    "joined": Joined(on=LATER, to_number="012"),
    "narrowed": Narrowed(on=LATER, items=frozenset({1})),
}


def case(events: Iterable[Event] = ()) -> InformationRequest:
    one = InformationRequest(
        received=MARCH_24,
        items=(RequestItem(number=1, details="a"), RequestItem(number=2, details="b")),
    )
    for event in events:
        one = one.record(event)
    return one


def at(stage: str) -> InformationRequest:
    one = case(STAGES[stage])
    assert one.progress().state == stage
    return one


ALLOWED = [
    ("received", "registered", "registered"),
    ("registered", "declared_complete", "complete"),
    # Who checks before the entry in the register checked all the same; and a body may take its
    # certificate back, and take up what nobody corrected.
    ("received", "declared_complete", "complete"),
    ("corrected", "declared_complete", "complete"),
    ("incomplete", "declared_complete", "complete"),
    ("not_followed_up", "declared_complete", "complete"),
    ("received", "declared_incomplete", "incomplete"),
    ("registered", "declared_incomplete", "incomplete"),
    ("corrected", "declared_incomplete", "incomplete"),
    ("incomplete", "corrected", "corrected"),
    ("not_followed_up", "corrected", "corrected"),
    ("incomplete", "no_correction_noted", "not_followed_up"),
    ("received", "extended", "received"),
    ("registered", "extended", "registered"),
    ("incomplete", "extended", "incomplete"),
    ("corrected", "extended", "corrected"),
    ("complete", "extended", "complete"),
    ("received", "answered", "answered"),
    ("registered", "answered", "answered"),
    ("incomplete", "answered", "answered"),
    ("corrected", "answered", "answered"),
    ("complete", "answered", "answered"),
    ("not_followed_up", "answered", "answered"),
    ("answered", "copy_requested", "answered"),
    ("answered", "paid", "answered"),
    ("answered", "given", "delivered"),
    # What is given once more is no wrong.
    ("delivered", "given", "delivered"),
    # What is given, or told, after the applicant left is kept.
    *((stage, kind, stage) for stage in LEFT for kind in ("answered", "given")),
    # The number may come after the answer, and is late then.
    ("answered", "registered", "answered"),
    *(
        (stage, kind, then)
        for stage in STAGES
        if stage not in {"delivered", *LEFT}
        for kind, then in (("withdrawn", "withdrawn"), ("joined", "joined"), ("narrowed", stage))
    ),
]


@pytest.mark.parametrize(("stage", "kind", "then"), ALLOWED)
def test_what_the_law_allows_moves_the_request_on(stage: str, kind: str, then: str) -> None:
    before = at(stage)
    if (stage, kind) == ("answered", "registered"):
        before = case(STAGES[stage][1:])
    after = before.record(EVENTS[kind])

    assert before.would_allow(EVENTS[kind]).allowed
    assert after.progress().state == then
    assert after.events == (*before.events, EVENTS[kind])
    assert before == (at(stage) if before.number else case(before.events))


PERKI = "Perki 1/2021 Pasal "
REFUSED = [
    *((stage, "registered", PERKI + "31 ayat (1)") for stage in STAGES if stage != "received"),
    *(
        (stage, kind, "UU 14/2008 Pasal 22 ayat (1)")
        for stage in LEFT
        for kind in ("declared_complete", "declared_incomplete", "extended")
    ),
    ("complete", "declared_complete", PERKI + "31 ayat (3)"),
    ("answered", "declared_complete", PERKI + "31 ayat (3)"),
    ("delivered", "declared_complete", PERKI + "31 ayat (3)"),
    ("complete", "declared_incomplete", PERKI + "31 ayat (3)"),
    ("answered", "declared_incomplete", PERKI + "31 ayat (3)"),
    ("delivered", "declared_incomplete", PERKI + "31 ayat (3)"),
    ("incomplete", "declared_incomplete", PERKI + "33 ayat (2)"),
    ("not_followed_up", "declared_incomplete", PERKI + "33 ayat (2)"),
    *(
        (stage, "no_correction_noted", PERKI + "33 ayat (4)")
        for stage in STAGES  # of "corrected": that was in time
        if stage != "incomplete"
    ),
    # The same notice sent once more gives no more.
    ("answered", "answered", "UU 14/2008 Pasal 22 ayat (7)"),
    ("delivered", "answered", "UU 14/2008 Pasal 22 ayat (7)"),
    ("not_followed_up", "extended", PERKI + "33 ayat (4)"),
    ("answered", "extended", "UU 14/2008 Pasal 22 ayat (8)"),
    ("delivered", "extended", "UU 14/2008 Pasal 22 ayat (8)"),
    *(
        (stage, "paid", PERKI + "31 ayat (4) huruf e")
        for stage in STAGES
        if stage not in {"answered", "delivered"}
    ),
]


def assert_refused(one: InformationRequest, event: Event, citation: str) -> None:
    """Refuse an official act by its article; leave the case as it was; keep it if not strict."""
    before, state = one.model_copy(deep=True), one.progress()
    with pytest.raises(UnlawfulEvent) as caught:
        one.record(event)

    assert caught.value.code == "KB-C01"
    assert caught.value.fields["citation"] == citation
    assert caught.value.fields["event"] == event.kind_name
    for lang in ("id", "en"):
        assert citation in caught.value.text(lang)
    assert caught.value.text("id") != caught.value.text("en")
    assert one == before
    verdict = one.would_allow(event)
    assert not verdict.allowed
    assert citation in {each.citation for each in verdict.irregularities}

    kept = one.record(event, strict=False)
    after = kept.progress()
    assert kept.events == (*one.events, event)
    assert (after.state, after.days, after.done) == (state.state, state.days, state.done)
    assert (after.answers, after.given_on, after.extended) == (
        state.answers,
        state.given_on,
        state.extended,
    )
    assert not after.steps[-1].has_effect
    found = {(each.event, each.nature, each.citation) for each in kept.irregularities()}
    assert (event.kind_name, Nature.UNLAWFUL, citation) in found


@pytest.mark.parametrize(("stage", "kind", "citation"), REFUSED)
def test_what_the_law_does_not_allow_is_refused_by_its_article(
    stage: str, kind: str, citation: str
) -> None:
    assert_refused(at(stage), EVENTS[kind], citation)


def test_every_official_event_was_allowed_once_and_refused_once() -> None:
    official = {m.name for m in InformationRequest.lifecycle().moves.values() if m.official}

    assert official <= {kind for _, kind, _ in ALLOWED}
    # To give is a fact in the applicant's favour.
    assert official - {"given"} == {kind for _, kind, _ in REFUSED}
    assert set(EVENTS) == set(InformationRequest.lifecycle().moves)
    assert set(STAGES) == set(InformationRequest.lifecycle().states)


ELSEWHERE = [
    *(
        (stage, "corrected", PERKI + "33 ayat (3)")
        for stage in STAGES
        if stage not in {"incomplete", "not_followed_up"}
    ),
    *(
        (stage, "copy_requested", PERKI + "35 ayat (2)")
        for stage in STAGES
        if stage not in {"answered", "delivered"}
    ),
    *(("delivered", kind, PERKI + "35 ayat (2)") for kind in ("withdrawn", "joined", "narrowed")),
    *(
        (stage, kind, "UU 14/2008 Pasal 22 ayat (1)")
        for stage in LEFT
        for kind in ("withdrawn", "joined", "narrowed")
    ),
]


@pytest.mark.parametrize(("stage", "kind", "citation"), ELSEWHERE)
def test_what_a_citizen_does_out_of_place_is_recorded_without_effect(
    stage: str, kind: str, citation: str
) -> None:
    one = at(stage)
    kept = one.record(EVENTS[kind])

    assert one.would_allow(EVENTS[kind]).allowed
    assert kept.progress().state == stage
    assert kept.progress().days == one.progress().days
    assert [(each.nature, each.citation) for each in kept.irregularities()] == [
        (Nature.NO_EFFECT, citation)
    ]


# ---------------------------------------------------------------- who


WRONG_MAKERS = [
    ("registered", Actor.COMMISSION, PERKI + "31 ayat (1)"),
    ("declared_complete", Actor.APPLICANT, PERKI + "31 ayat (2)"),
    ("declared_incomplete", Actor.SERVICE_OFFICER, PERKI + "33 ayat (2)"),
    ("no_correction_noted", Actor.APPLICANT, PERKI + "33 ayat (4)"),
    ("extended", Actor.SUPERIOR, PERKI + "36 ayat (1)"),
    ("answered", Actor.APPLICANT, PERKI + "31 ayat (3)"),
    ("paid", Actor.APPLICANT, PERKI + "38 ayat (4)"),
    ("given", Actor.COMMISSION, PERKI + "35 ayat (1)"),
]


@pytest.mark.parametrize(("kind", "by", "citation"), WRONG_MAKERS)
def test_an_official_act_of_the_wrong_office_is_refused(
    kind: str, by: Actor, citation: str
) -> None:
    stage = next(stage for stage, allowed, _ in ALLOWED if allowed == kind)

    assert_refused(at(stage), EVENTS[kind].model_copy(update={"by": by}), citation)


@pytest.mark.parametrize(
    ("kind", "by", "citation"),
    [
        ("registered", Actor.SUPERIOR, PERKI + "31 ayat (1)"),
        ("declared_complete", Actor.SERVICE_OFFICER, PERKI + "31 ayat (2)"),
        ("answered", Actor.SERVICE_OFFICER, PERKI + "31 ayat (3)"),
        ("answered", Actor.HEAD_OF_BODY, PERKI + "31 ayat (3)"),
        ("given", Actor.SUPERIOR, PERKI + "35 ayat (1)"),
    ],
)
def test_what_another_of_the_body_did_happened_and_is_found(
    kind: str, by: Actor, citation: str
) -> None:
    """The Act binds the public body (22(4), (7)); who of it acts is the Perki's, a matter of form.

    What lengthens the body's own time, or burdens the applicant, keeps its conditions (above).
    """
    stage, then = next((stage, then) for stage, allowed, then in ALLOWED if allowed == kind)
    one = at(stage).record(EVENTS[kind].model_copy(update={"by": by}))

    assert one.progress().state == then
    found = {(each.nature, each.citation) for each in one.irregularities()}
    assert (Nature.DEFECT, citation) in found


@pytest.mark.parametrize(
    "kind",
    ["declared_complete", "declared_incomplete", "no_correction_noted", "extended", "answered"],
)
def test_the_implementing_ppid_may_do_what_the_ppid_does(kind: str) -> None:
    """Perki 12(1)a: it helps with the PPID's tasks and powers; the Act names the body alone."""
    stage = next(stage for stage, allowed, _ in ALLOWED if allowed == kind)
    event = EVENTS[kind].model_copy(update={"by": Actor.IMPLEMENTING_PPID})

    assert at(stage).record(event).progress().steps[-1].has_effect


@pytest.mark.parametrize(
    ("stage", "kind"), [("incomplete", "corrected"), ("answered", "copy_requested")]
)
def test_what_is_the_applicants_cannot_be_done_by_an_office(stage: str, kind: str) -> None:
    one, event = at(stage), EVENTS[kind].model_copy(update={"by": Actor.PPID})
    for strict in (True, False):
        with pytest.raises(ContradictionError) as caught:
            one.record(event, strict=strict)
        assert caught.value.code == "KB-C02"
    assert not one.would_allow(event).allowed
    by_proxy = one.record(event.model_copy(update={"by": Actor.PROXY}))
    assert by_proxy.progress().steps[-1].has_effect


# ---------------------------------------------------------------- what contradicts


@pytest.mark.parametrize("kind", list(EVENTS))
def test_nothing_happens_before_what_is_already_recorded(kind: str) -> None:
    event = EVENTS[kind].model_copy(update={"on": date(2025, 3, 23)})
    for strict in (True, False):
        one = case()
        with pytest.raises(ContradictionError) as caught:
            one.record(event, strict=strict)
        assert caught.value.code == "KB-C02"
        assert caught.value.text("id") != caught.value.text("en")
        assert one == case()
    verdict = case().would_allow(event)
    assert not verdict.allowed
    assert [each.nature for each in verdict.irregularities] == [Nature.CONTRADICTION]


def test_the_same_day_is_no_contradiction() -> None:
    one = case([REGISTERED, DeclaredComplete(on=MARCH_24), notice(MARCH_24), Given(on=MARCH_24)])

    assert one.progress().state == "delivered"
    assert one.irregularities() == ()


def test_an_answer_about_what_was_not_asked_contradicts_the_request() -> None:
    for strict in (True, False):
        with pytest.raises(ContradictionError) as caught:
            at("complete").record(notice(LATER, granted(3)), strict=strict)
        assert caught.value.fields["citation"] == "UU 14/2008 Pasal 22 ayat (7)"


@pytest.mark.parametrize("kind", ["answered", "declared_incomplete"])
def test_a_letter_is_not_received_before_it_was_sent(kind: str) -> None:
    event = EVENTS[kind].model_copy(update={"received_on": on(9)})

    assert not at("registered").would_allow(event).allowed


def test_an_event_of_another_kind_of_case_is_not_recorded() -> None:
    with pytest.raises(ContradictionError):
        case().record(ObjectionRegistered(on=LATER, number="1"))


def test_would_allow_never_raises() -> None:
    assert not case().would_allow(Settled(on=LATER)).allowed


# ---------------------------------------------------------------- completeness


def test_a_certificate_says_what_is_lacking() -> None:
    empty = DeclaredIncomplete(on=on(26, 3), lacking=())

    assert_refused(at("registered"), empty, PERKI + "33 ayat (2)")
    assert_refused(at("corrected"), empty.model_copy(update={"on": on(9)}), PERKI + "33 ayat (2)")


@pytest.mark.parametrize("event", [DeclaredComplete(on=on(8)), INCOMPLETE])
def test_a_check_after_three_working_days_is_late(event: Event) -> None:
    # registered on 24 March: 25, 26, 27 March; the next working day is 8 April
    late = event.model_copy(update={"on": on(8)})
    in_time = event.model_copy(update={"on": on(27, 3)})

    assert at("registered").record(in_time).irregularities() == ()
    (found,) = at("registered").record(late).irregularities()
    assert (found.nature, found.citation) == (Nature.LATE, PERKI + "31 ayat (2)")
    assert at("registered").record(late).progress().steps[-1].has_effect


def test_a_second_check_has_no_time_of_its_own() -> None:
    assert at("corrected").record(DeclaredComplete(on=on(30))).irregularities() == ()


def test_a_correction_after_three_working_days_is_recorded_and_found_too_late() -> None:
    # certificate of 26 March: 27 March, 8 and 9 April
    assert at("incomplete").record(Corrected(on=on(9))).irregularities() == ()
    kept = at("incomplete").record(Corrected(on=on(10)))
    (found,) = kept.irregularities()

    assert (found.nature, found.citation) == (Nature.TOO_LATE, PERKI + "33 ayat (3)")
    assert kept.progress().state == "corrected"


def test_the_time_to_correct_runs_from_the_day_the_certificate_was_received() -> None:
    received = INCOMPLETE.model_copy(update={"received_on": on(27, 3)})
    one = case([REGISTERED, received])

    # received on 27 March: 8, 9, 10 April
    assert one.record(Corrected(on=on(10))).irregularities() == ()
    assert one.record(Corrected(on=on(11))).irregularities() != ()


def test_no_correction_is_noted_while_one_may_still_come() -> None:
    assert_refused(at("incomplete"), NoCorrectionNoted(on=on(9)), PERKI + "33 ayat (3)")
    assert at("incomplete").record(NoCorrectionNoted(on=on(10))).irregularities() == ()


# ---------------------------------------------------------------- extension


def test_the_time_is_extended_once() -> None:
    one = at("complete").record(extended(on(10)))

    assert_refused(one, extended(on(11)), PERKI + "36 ayat (2)")


def test_the_time_is_extended_with_written_reasons_on_a_ground_of_the_regulation() -> None:
    one = at("complete")

    assert_refused(one, extended(LATER, reason=None), "UU 14/2008 Pasal 22 ayat (8)")
    assert_refused(one, extended(LATER, ground=None), PERKI + "36 ayat (1)")
    for ground in ExtensionGround:
        assert one.record(extended(LATER, ground=ground)).progress().extended


def test_the_time_is_extended_while_it_runs() -> None:
    one = at("registered")

    assert one.record(extended(on(16))).irregularities() == ()
    assert_refused(one, extended(on(17)), "UU 14/2008 Pasal 22 ayat (8)")


def test_an_extension_without_effect_moves_no_deadline() -> None:
    one = at("complete")
    kept = one.record(extended(LATER, reason=None), strict=False)
    before, after = one.answer_deadline(), kept.answer_deadline()

    assert before is not None
    assert after == before
    assert after.deadline.date == on(16)


# ---------------------------------------------------------------- the notice


def answered(*items: ItemAnswer, **more: object) -> InformationRequest:
    return at("registered").record(notice(on(14), *items, **more))


def one_item(**more: object) -> ItemAnswer:
    return ItemAnswer.model_validate({"item": 1, **more})


EXEMPT = {"because": WithheldBecause.EXEMPT, "reason": "huruf h", "exemption_letter": "SK 1"}
PARTLY = ItemOutcome.GRANTED_PARTLY
REDACTED = {
    "outcome": PARTLY,
    "redaction": "NIK",
    "reason": "Pasal 17 huruf h",
    "exemption_letter": "SK 1",
}


def exempt(**more: object) -> ItemAnswer:
    said = {"reason": "Pasal 17 huruf h", "exemption_letter": "SK 1", **more}
    return one_item(outcome=ItemOutcome.REFUSED_AS_EXEMPT, **said)


@pytest.mark.parametrize(
    "refusal",
    [
        exempt,
        lambda **without: granted(1, outcome=PARTLY, withheld=[{**EXEMPT, **without}]),
        lambda **without: granted(1, **{**REDACTED, **without}),
    ],
    ids=["whole", "part", "redaction"],
)
def test_what_is_refused_as_exempt_in_whole_or_in_part_needs_reason_letter_and_consent(
    refusal: Any,
) -> None:
    """UU 22(7)c and e, Perki 10(2)f, 31(4)c, 34(1) and (2): of a part as of the whole."""
    in_order = answered(refusal(), consented_by=Actor.SUPERIOR)
    assert in_order.irregularities() == ()
    assert "a" in dict(in_order.grounds(on=on(14)))
    for without, by, citation in (
        ({"reason": None}, Actor.SUPERIOR, PERKI + "34 ayat (1)"),
        ({"exemption_letter": None}, Actor.SUPERIOR, PERKI + "34 ayat (2)"),
        ({}, None, PERKI + "10 ayat (2) huruf f"),
        ({}, Actor.PPID, PERKI + "10 ayat (2) huruf f"),
    ):
        one = answered(refusal(**without), consented_by=by)
        (found,) = one.irregularities()

        # What was not told is not known to be missing; a consent of another is.
        nature = Nature.DEFECT if by is Actor.PPID else Nature.INCOMPLETE
        assert (found.nature, found.citation) == (nature, citation)
        # It was sent, so the applicant's days run from it: ground a, and not silence alone.
        assert dict(one.grounds(on=on(14)))["a"] == on(14)
        late = one.record(notice(on(15), refused(2)))
        # After the time to answer both views can be held of a refusal without its basis, and both
        # are told; no applicant can see whether the superior consented.
        is_without_its_basis = bool(without)
        assert dict(late.grounds(on=on(17)))["a"] == on(14)
        assert ("c" in dict(late.arguable_grounds(on=on(17)))) is is_without_its_basis
        assert "c" not in dict(late.grounds(on=on(17)))
        assert "c" not in dict(late.arguable_grounds(on=on(16)))


def test_a_part_withheld_for_another_cause_is_no_redaction_and_no_exemption() -> None:
    part = {"because": WithheldBecause.NOT_HELD, "part": "lampiran 2", "reason": "belum dikuasai"}
    one = answered(granted(1, outcome=PARTLY, withheld=[part]))

    assert one.irregularities() == ()
    assert set(dict(one.grounds(on=on(14)))) == {"d", "e"}
    bare = answered(granted(1, outcome=PARTLY, withheld=[{"because": "tidak_dikuasai"}]))
    assert [each.citation for each in bare.irregularities()] == [PERKI + "31 ayat (4) huruf i"]


def test_nothing_is_withheld_of_what_is_granted_in_whole() -> None:
    with pytest.raises(ValidationError) as caught:
        granted(1, withheld=[EXEMPT])
    (problem,) = problems_of(caught.value)
    assert problem.code == "KB-I01"


def test_another_refusal_needs_a_reason_and_stands_without() -> None:
    bare = answered(one_item(outcome=ItemOutcome.REFUSED_OTHERWISE))

    assert [(each.nature, each.citation) for each in bare.irregularities()] == [
        (Nature.INCOMPLETE, PERKI + "34 ayat (1)")
    ]
    assert set(bare.progress().answers) == {1}
    assert answered(refused(1)).irregularities() == ()


def test_a_later_notice_may_grant_more_and_cannot_grant_less() -> None:
    """UU 22(7) forbids no better notice; UU 30/2014 64(1) says what a decision is revoked for."""
    first = answered(refused(1), granted(2))
    better = first.record(notice(on(15), granted(1)))

    assert better.irregularities() == ()
    assert better.progress().answers[1].outcome is ItemOutcome.GRANTED
    assert better.progress().answered_on == {1: on(15), 2: on(14)}
    assert better.progress().sent_on == {1: on(14), 2: on(14)}  # its time was kept by the first
    assert better.progress().ungiven == {1, 2}
    worse = notice(on(16), refused(2))
    assert_refused(better, worse, "UU 30/2014 Pasal 64 ayat (1)")
    other = notice(on(16), one_item(outcome=ItemOutcome.NOT_HELD, reason="x"))
    assert_refused(first, other, "UU 14/2008 Pasal 22 ayat (7)")
    # What the same notice grants besides is kept.
    both = first.record(notice(on(16), granted(1), refused(2)))
    assert [(each.nature, each.citation) for each in both.irregularities()] == [
        (Nature.DEFECT, "UU 30/2014 Pasal 64 ayat (1)")
    ]
    assert both.progress().answers[1].outcome is ItemOutcome.GRANTED
    assert both.progress().answers[2].outcome is ItemOutcome.GRANTED


@pytest.mark.parametrize("twice", [(granted(2), refused(2)), (refused(2), granted(2))])
def test_of_an_item_that_stands_twice_in_a_notice_the_better_answer_counts(
    twice: tuple[ItemAnswer, ...],
) -> None:
    # UU 22(7) asks for a notice; that it says a thing twice is a defect of form.
    one = answered(granted(1)).record(notice(on(15), *twice))

    found = [(each.nature, each.citation) for each in one.irregularities()]
    assert (Nature.DEFECT, "UU 14/2008 Pasal 22 ayat (7)") in found
    assert one.progress().answers[2].outcome is ItemOutcome.GRANTED
    assert one.progress().state == "answered"


@pytest.mark.parametrize(
    "item",
    [
        one_item(outcome=ItemOutcome.REFUSED_AS_EXEMPT),  # without letter, and without consent
        one_item(outcome=ItemOutcome.REFUSED_OTHERWISE),
        granted(1, form=None, cost=None, ready_on=None),
        granted(9),
    ],
    ids=lambda item: f"{item.item}-{item.outcome.value}",
)
def test_what_is_wrong_with_an_answer_names_its_item_in_both_languages(item: ItemAnswer) -> None:
    found = at("registered").would_allow(notice(LATER, item)).irregularities
    assert found
    for each in found:
        assert f"rincian {item.item}" in each.text("id")
        assert f"item {item.item}" in each.text("en")
        assert "rincian" not in each.text("en")


def test_what_all_was_given_of_stays_given_after_another_notice() -> None:
    one = answered(granted(1), refused(2)).record(Given(on=on(14)))
    assert one.progress().state == "delivered"
    assert one.record(notice(on(15), granted(2))).progress().state == "answered"
    worse = notice(on(15), refused(1), refused(2))
    assert one.record(worse, strict=False).progress().state == "delivered"


def test_a_notice_answers_something() -> None:
    empty = Answered(on=LATER, items=())

    assert_refused(at("complete"), empty, "UU 14/2008 Pasal 22 ayat (7)")


CONTENTS = [
    (granted(1, form=None), "d"),
    (granted(1, cost=None), "e"),
    (granted(1, cost=5000), "e"),
    (granted(1, ready_on=None), "f"),
    (granted(1, outcome=ItemOutcome.GRANTED_PARTLY), "h"),
    (one_item(outcome=ItemOutcome.NOT_HELD), "i"),
    (one_item(outcome=ItemOutcome.NOT_DOCUMENTED, ready_on=READY), "i"),
]


@pytest.mark.parametrize(("item", "letter"), CONTENTS)
def test_what_a_notice_leaves_out_is_found_and_the_notice_stands(
    item: ItemAnswer, letter: str
) -> None:
    one = answered(item)
    (found,) = one.irregularities()

    assert found.nature is Nature.INCOMPLETE
    assert found.citation == f"Perki 1/2021 Pasal 31 ayat (4) huruf {letter}"
    assert set(one.progress().answers) == {1}


@pytest.mark.parametrize(
    "item",
    [
        granted(1, cost=5000, how_to_pay=Payment.ELECTRONIC),
        one_item(outcome=ItemOutcome.NOT_HELD, reason="ada di BPS", held_by="BPS"),
        one_item(outcome=ItemOutcome.NOT_HELD, reason="tidak diketahui"),
        one_item(outcome=ItemOutcome.NOT_DOCUMENTED, reason="sedang disusun", ready_on=READY),
    ],
)
def test_a_full_notice_lacks_nothing(item: ItemAnswer) -> None:
    assert answered(item).irregularities() == ()


def test_an_answer_after_its_time_is_late_and_stands() -> None:
    assert at("registered").record(notice(on(16))).irregularities() == ()
    late = at("registered").record(notice(on(17)))
    (found,) = late.irregularities()

    assert (found.nature, found.citation) == (
        Nature.LATE,
        "UU 14/2008 Pasal 22 ayat (7)",
    )
    assert late.progress().state == "answered"


def test_an_answer_within_the_extension_is_in_time_and_after_it_late() -> None:
    one = at("complete").record(extended(on(16)))

    assert one.record(notice(on(28))).irregularities() == ()
    (found,) = one.record(notice(on(29))).irregularities()
    assert (found.nature, found.citation) == (
        Nature.LATE,
        "UU 14/2008 Pasal 22 ayat (8)",
    )


# ---------------------------------------------------------------- copies, payment, delivery


def test_cash_is_receipted() -> None:
    one = at("answered")
    cash = Paid(on=LATER, amount=5000, how=Payment.CASH)
    (found,) = one.record(cash).irregularities()

    assert (found.nature, found.citation) == (Nature.INCOMPLETE, PERKI + "38 ayat (4)")
    assert one.record(cash.model_copy(update={"receipt": "K-1"})).irregularities() == ()
    for how in (Payment.TRANSFER, Payment.ELECTRONIC):
        assert one.record(Paid(on=LATER, amount=1, how=how)).irregularities() == ()


def test_what_is_given_is_kept_whatever_was_answered() -> None:
    """A fact in the applicant's favour is never refused; what was not asked contradicts."""
    one = answered(granted(1), refused(2))

    assert one.record(Given(on=on(15))).progress().given_on == {1: on(15)}
    of_its_own_accord = one.record(Given(on=on(15), items=frozenset({2})))
    assert of_its_own_accord.irregularities() == ()
    assert of_its_own_accord.progress().given_on == {2: on(15)}
    with pytest.raises(ContradictionError):
        one.record(Given(on=on(15), items=frozenset({3})))
    closed = answered(exempt(), refused(2), consented_by=Actor.SUPERIOR)
    opened = closed.record(Given(on=on(15), items=frozenset({1})))
    assert [(each.nature, each.citation) for each in opened.irregularities()] == [
        (Nature.DEFECT, PERKI + "53 ayat (2)")
    ]
    assert opened.progress().given_on == {1: on(15)}


def test_what_is_given_before_any_notice_is_kept_and_the_notice_is_missing() -> None:
    one = at("complete").record(Given(on=LATER))

    assert [(each.nature, each.citation) for each in one.irregularities()] == [
        *[(Nature.INCOMPLETE, "UU 14/2008 Pasal 22 ayat (7)")] * 2,
        (Nature.ARGUABLY_LATE, "Perki 1/2021 Pasal 31 ayat (3)"),  # complete on 26 March
    ]
    assert one.progress().given_on == {1: LATER, 2: LATER}
    assert not one.is_silent(on=on(30))


def test_what_was_promised_for_undocumented_information_is_owed_and_may_be_given() -> None:
    """Lampiran VII B: it is not refused but provided within a time that is stated."""
    promised = one_item(outcome=ItemOutcome.NOT_DOCUMENTED, reason="disusun", ready_on=READY)
    one = answered(promised, refused(2))
    owed = [each for each in one.obligations(on=on(28)) if each.by_day == READY]

    assert [(each.citation, each.late) for each in owed] == [("Perki 1/2021 Lampiran VII", True)]
    assert one.record(Given(on=READY)).irregularities() == ()
    assert one.record(Given(on=READY)).progress().state == "delivered"
    bare = answered(one_item(outcome=ItemOutcome.NOT_DOCUMENTED, reason="disusun"))
    assert [each.citation for each in bare.irregularities()] == ["Perki 1/2021 Lampiran VII"]


def test_a_part_given_does_not_end_the_request() -> None:
    one = at("answered").record(Given(on=on(11), items=frozenset({1})))

    assert one.progress().state == "answered"
    assert one.record(Given(on=on(14), items=frozenset({2}))).progress().state == "delivered"


def test_what_is_given_after_the_day_the_body_stated_is_late() -> None:
    assert at("answered").record(Given(on=READY)).irregularities() == ()
    found = at("answered").record(Given(on=on(28))).irregularities()

    assert {(each.nature, each.citation) for each in found} == {
        (Nature.LATE, PERKI + "31 ayat (4) huruf f")
    }
    assert len(found) == 2  # one for each item
    undated = answered(granted(1, ready_on=None), granted(2))
    given = undated.record(Given(on=on(28), items=frozenset({1})))
    assert [each.nature for each in given.irregularities()] == [Nature.INCOMPLETE]


def test_what_a_first_notice_grants_may_be_given_before_the_rest_is_answered() -> None:
    one = answered(granted(1))

    assert any("35 ayat (1)" in each.citation for each in one.obligations(on=on(15)))
    assert one.would_allow(Given(on=on(15), items=frozenset({1}))).allowed


def test_what_was_given_in_time_does_not_become_late_when_the_rest_is_given() -> None:
    one = answered(granted(1), granted(2, ready_on=on(30)))
    one = one.record(Given(on=on(15), items=frozenset({1}))).record(Given(on=on(30)))

    assert one.progress().given_on == {1: on(15), 2: on(30)}
    assert one.irregularities() == ()


def test_nothing_is_due_where_nothing_was_granted() -> None:
    one = answered(refused(1), refused(2))

    assert not one.would_allow(EVENTS["paid"].model_copy(update={"on": on(15)})).allowed


def test_no_copy_is_asked_for_where_nothing_was_granted() -> None:
    one = answered(refused(1), refused(2)).record(CopyRequested(on=on(15)))

    assert [each.nature for each in one.irregularities()] == [Nature.NO_EFFECT]


def test_a_copy_may_be_asked_for_after_the_information_was_shown() -> None:
    assert at("delivered").record(CopyRequested(on=LATER)).irregularities() == ()


def test_a_copy_may_be_paid_for_when_it_is_handed_over() -> None:
    assert at("delivered").would_allow(EVENTS["paid"]).allowed


# ---------------------------------------------------------------- verdicts, loading


@pytest.mark.parametrize("kind", list(EVENTS))
@pytest.mark.parametrize("stage", list(STAGES))
def test_would_allow_says_what_record_does_and_changes_nothing(stage: str, kind: str) -> None:
    one = at(stage)
    verdict = one.would_allow(EVENTS[kind])

    assert one == at(stage)
    if verdict.allowed:
        kept = one.record(EVENTS[kind])
        assert kept.irregularities()[len(one.irregularities()) :] == verdict.irregularities
    else:
        with pytest.raises((UnlawfulEvent, ContradictionError)):
            one.record(EVENTS[kind])


def messy() -> dict[str, object]:
    unasked = {"item": 9, "outcome": "dikabulkan_seluruhnya"}
    return {
        "received": "2025-03-24",
        "items": [{"number": 1, "details": "a"}, {"number": 2, "details": "b"}],
        "events": [
            {"kind": "registered", "on": "2025-03-24", "number": "017"},
            {"kind": "extended", "on": "2025-03-25"},
            {"kind": "extended", "on": "2025-03-20", "reason": "x"},
            {"kind": "declared", "on": "2025-03-26"},
            {"kind": "answered", "on": "2025-04-17", "items": [unasked]},
            {"kind": "answered", "on": "2025-04-17", "items": [{"item": "one"}]},
            {"kind": "no_correction_noted", "on": "2025-04-18"},
        ],
    }


def test_a_messy_history_is_loaded_and_nothing_is_lost() -> None:
    loaded = InformationRequest.load(messy(), strict=False)
    places = [place for place, _ in loaded.refused]

    assert [event.kind_name for event in loaded.case.events] == [
        "registered",
        "extended",
        "no_correction_noted",
    ]
    assert sorted(set(places)) == [2, 3, 4, 5]
    assert len(loaded.case.events) + len(set(places)) == 7
    codes = {place: problem.code for place, problem in loaded.refused}
    assert codes[2] == codes[4] == "KB-C02"
    assert codes[3] == codes[5] == "KB-I05"
    natures = [(each.event, each.nature) for each in loaded.irregularities]
    assert natures == [
        ("extended", Nature.UNLAWFUL),
        ("extended", Nature.UNLAWFUL),
        ("no_correction_noted", Nature.UNLAWFUL),
    ]
    assert loaded.irregularities == loaded.case.irregularities()


def test_the_same_history_is_refused_when_it_must_be_right() -> None:
    data = messy()
    with pytest.raises(RecordError) as malformed:  # the shape of all of it comes before the law
        InformationRequest.load(data)
    assert [each.field for each in malformed.value.problems] == [
        "events.3",
        "events.5.items.0.item",
        "events.5.items.0.outcome",
    ]
    kept = InformationRequest.load(data, strict=False).refused
    assert [each.code for place, each in kept if place in {3, 5}] == [malformed.value.code] * 3
    events = data["events"]
    assert isinstance(events, list)
    with pytest.raises(UnlawfulEvent):
        InformationRequest.load({**data, "events": events[:3]})
    with pytest.raises(ContradictionError):
        InformationRequest.load({**data, "events": [events[0], events[2]]})
    with pytest.raises(RecordError):
        InformationRequest.load({**data, "events": [events[0], events[3]]})
    with pytest.raises(RecordError) as empty:
        InformationRequest.load({**data, "items": []}, strict=False)
    assert empty.value.text() == "items: wajib diisi"


def test_events_that_are_no_list_are_one_event_that_cannot_be_read() -> None:
    loaded = InformationRequest.load({**messy(), "events": "none"}, strict=False)

    assert [place for place, _ in loaded.refused] == [0]
    assert loaded.case.events == ()


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (ItemOutcome.GRANTED, InformationStatus.HELD),
        (ItemOutcome.GRANTED_PARTLY, InformationStatus.HELD),
        (ItemOutcome.REFUSED_AS_EXEMPT, InformationStatus.HELD),
        (ItemOutcome.NOT_HELD, InformationStatus.NOT_HELD),
        (ItemOutcome.NOT_DOCUMENTED, InformationStatus.NOT_DOCUMENTED),
        (ItemOutcome.REFUSED_OTHERWISE, None),
    ],
)
def test_the_register_has_whether_the_information_is_held(
    outcome: ItemOutcome, status: InformationStatus | None
) -> None:
    # Lampiran VIII: held or not, or not documented; where not held, who holds it if that is known.
    assert ItemAnswer(item=1, outcome=outcome).status is status


def test_what_another_body_holds_is_not_held_here() -> None:
    said = ItemAnswer(item=1, outcome=ItemOutcome.REFUSED_OTHERWISE, held_by="Dinas Kesehatan")

    assert said.status is InformationStatus.NOT_HELD
    partly = said.model_copy(update={"outcome": ItemOutcome.GRANTED_PARTLY})
    assert partly.status is InformationStatus.HELD
