"""Every event of an objection: where it is allowed, where it is refused, and by which article.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44. The objection is received on 28 April
2025; the superior's time to answer ends on 18 June.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    ObjectionWithdrawn,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.people import Applicant, ApplicantKind, Proxy
from keterbukaan.errors import ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Weight, is_sufficient
from keterbukaan.records.record import problems_of
from tests.people import APPLICANT as PERSON

APRIL_28 = date(2025, 4, 28)
G = ObjectionGround


def on(day: int, month: int = 5) -> date:
    return date(2025, month, day)


MAY_6 = date(2025, 5, 6)


def answer(day: date = MAY_6, **more: object) -> ObjectionAnswered:
    said = {"outcome": ObjectionOutcome.GRANTED, "number": "T-1", "reasons": "beralasan", **more}
    return ObjectionAnswered.model_validate({"on": day, **said})


REGISTERED = ObjectionRegistered(on=APRIL_28, number="K-1")
STAGES: dict[str, tuple[Event, ...]] = {
    "received": (),
    "registered": (REGISTERED,),
    "settled": (REGISTERED, Settled(on=on(5), agreement="diberikan")),
    "answered": (REGISTERED, answer(on(5))),
    "carried_out": (REGISTERED, answer(on(5)), CarriedOut(on=on(5))),
    "withdrawn": (REGISTERED, ObjectionWithdrawn(on=on(5))),
}
EVENTS: dict[str, Event] = {
    "registered": ObjectionRegistered(on=on(6), number="K-2"),
    "received_by_superior": ReceivedBySuperior(on=on(6)),
    "settled": Settled(on=on(6), agreement="diberikan"),
    "answered": answer(),
    "carried_out": CarriedOut(on=on(6)),
    "withdrawn": ObjectionWithdrawn(on=on(6)),
}


def case(events: Iterable[Event] = (), *grounds: ObjectionGround) -> InformationObjection:
    one = InformationObjection(
        received=APRIL_28,
        request_number="017",
        purpose="penelitian",
        claims=tuple(GroundClaim(ground=each) for each in grounds or (G.NOT_GRANTED,)),
    )
    for event in events:
        one = one.record(event)
    return one


def at(stage: str) -> InformationObjection:
    one = case(STAGES[stage])
    assert one.progress().state == stage
    return one


ALLOWED = [
    ("received", "registered", "registered"),
    ("received", "received_by_superior", "received"),
    ("registered", "received_by_superior", "registered"),
    ("received", "settled", "settled"),
    ("registered", "settled", "settled"),
    ("received", "answered", "answered"),
    ("registered", "answered", "answered"),
    ("answered", "carried_out", "carried_out"),
    # What was agreed is carried out like what was granted.
    ("settled", "carried_out", "carried_out"),
    # Both may still agree on more than was answered, and the superior may put it in an answer.
    ("answered", "settled", "settled"),
    ("settled", "answered", "answered"),
    *((stage, "withdrawn", "withdrawn") for stage in ("received", "registered")),
    *((stage, "withdrawn", "withdrawn") for stage in ("settled", "answered")),
    *(("withdrawn", kind, "withdrawn") for kind in ("answered", "carried_out")),
]
AMICABLY, ANSWERED = "UU 14/2008 Pasal 35 ayat (2)", "UU 14/2008 Pasal 36 ayat (2)"
FOLLOWED = "Perki 1/2021 Pasal 8 ayat (2) huruf c"
LEFT = "UU 14/2008 Pasal 35 ayat (1)"
REFUSED = [
    *((stage, "registered", "Perki 1/2021 Pasal 43 ayat (1)") for stage in [*STAGES][1:]),
    *(
        (stage, "received_by_superior", "Perki 1/2021 Pasal 44 ayat (1)")
        for stage in ("settled", "answered", "carried_out")
    ),
    ("settled", "settled", AMICABLY),
    ("carried_out", "settled", FOLLOWED),
    *((stage, "answered", ANSWERED) for stage in ("answered", "carried_out")),
    ("carried_out", "carried_out", FOLLOWED),
    *(("withdrawn", kind, LEFT) for kind in ("received_by_superior", "settled")),
]
# The PPID may give before the superior answers; that the answer is still owed is found.
EARLY = [(stage, "carried_out", ANSWERED) for stage in ("received", "registered")]
WITHOUT_EFFECT = [("carried_out", "withdrawn", FOLLOWED), ("withdrawn", "withdrawn", LEFT)]


@pytest.mark.parametrize(("stage", "kind", "then"), ALLOWED)
def test_what_the_law_allows_moves_the_objection_on(stage: str, kind: str, then: str) -> None:
    before = at(stage)
    after = before.record(EVENTS[kind])

    assert after.progress().state == then
    assert after.irregularities() == ()
    assert before == at(stage)


def assert_refused(one: InformationObjection, event: Event, citation: str) -> None:
    before, state = one.model_copy(deep=True), one.progress()
    with pytest.raises(UnlawfulEvent) as caught:
        one.record(event)

    assert caught.value.code == "KB-C01"
    assert caught.value.fields["citation"] == citation
    for lang in ("id", "en"):
        assert citation in caught.value.text(lang)
    assert one == before
    assert not one.would_allow(event).allowed

    kept = one.record(event, strict=False)
    after = kept.progress()
    assert kept.events == (*one.events, event)
    assert (after.state, after.days, after.done) == (state.state, state.days, state.done)
    assert (after.outcome, after.answer_received_on) == (state.outcome, state.answer_received_on)
    found = {(each.nature, each.citation) for each in kept.irregularities()}
    assert (Nature.UNLAWFUL, citation) in found


@pytest.mark.parametrize(("stage", "kind", "citation"), REFUSED)
def test_what_the_law_does_not_allow_is_refused_by_its_article(
    stage: str, kind: str, citation: str
) -> None:
    assert_refused(at(stage), EVENTS[kind], citation)


def test_every_event_was_allowed_and_refused() -> None:
    moves = InformationObjection.lifecycle().moves

    assert {kind for _, kind, _ in ALLOWED} == set(EVENTS) == set(moves)
    assert {kind for _, kind, _ in (*REFUSED, *WITHOUT_EFFECT)} == set(EVENTS)
    pairs = (*ALLOWED, *REFUSED, *EARLY, *WITHOUT_EFFECT)
    assert len(pairs) == len({pair[:2] for pair in pairs}) == len(moves) * len(STAGES)


@pytest.mark.parametrize(("stage", "kind", "citation"), EARLY)
def test_what_is_given_before_the_answer_is_kept(stage: str, kind: str, citation: str) -> None:
    """UU 7(1): the body gives what it has; UU 36(2): the superior answers all the same."""
    one = at(stage).record(EVENTS[kind])

    assert one.progress().state == stage
    assert [(each.nature, each.citation) for each in one.irregularities()] == [
        (Nature.INCOMPLETE, citation)
    ]
    assert one.is_silent(on=on(19, 6))
    assert not one.is_over(on=on(7))
    assert [each.name for each in one.remedies(on=on(19, 6))] == ["dispute.filing"]


@pytest.mark.parametrize("outcome", [ObjectionOutcome.GRANTED, ObjectionOutcome.GRANTED_PARTLY])
def test_what_was_given_before_it_was_granted_is_carried_out(outcome: ObjectionOutcome) -> None:
    given = case([REGISTERED, CarriedOut(on=on(5))])
    parts = [] if outcome is ObjectionOutcome.GRANTED else [{"because": "alasan_lain"}]
    grants = given.record(answer(on(6), outcome=outcome, withheld=parts))

    assert grants.progress().state == "carried_out"
    assert grants.obligations(on=on(30)) == ()
    assert grants.is_over(on=on(7))
    by_a_day = given.record(answer(on(6), carry_out_by=on(20)))
    assert [each.by_day for each in by_a_day.obligations(on=on(7))] == [on(20)]
    upheld = given.record(answer(on(6), outcome=ObjectionOutcome.UPHELD_OTHERWISE))
    assert upheld.progress().state == "answered"


def test_more_that_is_granted_after_an_early_giving_is_carried_out_again() -> None:
    partly = answer(on(6), outcome=ObjectionOutcome.GRANTED_PARTLY)
    one = case([REGISTERED, CarriedOut(on=on(5)), partly, answer(on(7))])

    assert [each.citation for each in one.obligations(on=on(8))] == [FOLLOWED]


def test_what_is_agreed_after_an_early_giving_is_owed() -> None:
    agreed = Settled(on=on(6), agreement="lampiran diberikan", carry_out_by=on(14))
    one = case([REGISTERED, CarriedOut(on=on(5)), agreed])

    assert [each.by_day for each in one.obligations(on=on(7))] == [on(14)]
    granted = one.record(answer(on(7)))
    assert [each.by_day for each in granted.obligations(on=on(8))] == [on(14)]


def test_what_is_given_early_after_a_withdrawal_stays_withdrawn() -> None:
    one = case([CarriedOut(on=on(5)), ObjectionWithdrawn(on=on(5)), answer(on(6))])

    assert one.progress().state == "withdrawn"


def test_what_was_refused_as_exempt_and_is_given_early_needs_its_status_changed() -> None:
    """Perki 53(2)."""
    one = case([REGISTERED, CarriedOut(on=on(5))], G.EXEMPTION)

    found = [(each.nature, each.citation) for each in one.irregularities()]
    assert found == [
        (Nature.INCOMPLETE, ANSWERED),
        (Nature.DEFECT, "Perki 1/2021 Pasal 53 ayat (2)"),
    ]


@pytest.mark.parametrize(("stage", "kind", "citation"), WITHOUT_EFFECT)
def test_what_a_citizen_does_out_of_place_is_recorded_without_effect(
    stage: str, kind: str, citation: str
) -> None:
    kept = at(stage).record(EVENTS[kind])

    assert kept.progress().state == stage
    found = [(each.nature, each.citation) for each in kept.irregularities()]
    assert found == [(Nature.NO_EFFECT, citation)]


WRONG_MAKERS = [
    ("registered", Actor.APPLICANT, "Perki 1/2021 Pasal 43 ayat (1)"),
    ("received_by_superior", Actor.APPLICANT, "Perki 1/2013 Pasal 5 huruf b"),
    ("settled", Actor.COMMISSION, AMICABLY),
    ("answered", Actor.APPLICANT, ANSWERED),
    ("carried_out", Actor.APPLICANT, FOLLOWED),
]


@pytest.mark.parametrize(("kind", "by", "citation"), WRONG_MAKERS)
def test_an_act_of_the_wrong_office_is_refused(kind: str, by: Actor, citation: str) -> None:
    stage = next(stage for stage, allowed, _ in ALLOWED if allowed == kind)

    assert_refused(at(stage), EVENTS[kind].model_copy(update={"by": by}), citation)


@pytest.mark.parametrize("kind", list(EVENTS))
def test_nothing_happens_before_what_is_already_recorded(kind: str) -> None:
    event = EVENTS[kind].model_copy(update={"on": date(2025, 4, 27)})
    for strict in (True, False):
        with pytest.raises(ContradictionError) as caught:
            case().record(event, strict=strict)
        assert caught.value.code == "KB-C02"
    assert not case().would_allow(event).allowed


def test_a_contradiction_cites_an_article_about_objections() -> None:
    (found,) = case().would_allow(CarriedOut(on=date(2025, 4, 27))).irregularities

    assert "Pasal 22" not in found.citation


def test_an_answer_is_not_received_before_it_was_given() -> None:
    assert not at("registered").would_allow(answer(received_on=APRIL_28)).allowed


def test_would_allow_never_raises() -> None:
    from keterbukaan.cases.request.events import CopyRequested

    assert not case().would_allow(CopyRequested(on=on(6))).allowed


def test_the_superior_receives_an_objection_once() -> None:
    one = case([ReceivedBySuperior(on=on(5))]).record(ReceivedBySuperior(on=on(20)), strict=False)

    assert one.progress().days["objection.received_by_superior"] == on(5)


# ---------------------------------------------------------------- contents


def test_without_a_receipt_the_registration_is_incomplete() -> None:
    one = case([ObjectionRegistered(on=APRIL_28, number="K-1", receipt=False)])
    (found,) = one.irregularities()

    assert (found.nature, found.citation) == (
        Nature.INCOMPLETE,
        "Perki 1/2021 Pasal 41 ayat (6)",
    )
    assert one.number == "K-1"
    assert case().number is None


@pytest.mark.parametrize("ground", [each for each in G if each is not G.EXEMPTION])
def test_grounds_b_to_g_can_be_settled(ground: ObjectionGround) -> None:
    assert case([REGISTERED, Settled(on=on(6))], ground).progress().state == "settled"


def test_a_settlement_on_exemption_is_the_superiors_grant() -> None:
    """UU 35(2) lets only b to g be settled; what was given stays given."""
    one = case([REGISTERED, Settled(on=on(6))], G.EXEMPTION)
    (found,) = one.irregularities()

    assert (found.nature, found.citation) == (Nature.DEFECT, AMICABLY)
    assert one.progress().state == "answered"
    assert one.progress().outcome is ObjectionOutcome.GRANTED
    assert one.record(CarriedOut(on=on(7))).progress().state == "carried_out"


@pytest.mark.parametrize("by", [Actor.APPLICANT, Actor.PROXY, Actor.PPID, Actor.SUPERIOR])
def test_both_sides_settle_whoever_records_it(by: Actor) -> None:
    one = case([REGISTERED, Settled(on=on(6), by=by, agreement="diberikan")])

    assert one.progress().state == "settled"
    assert one.irregularities() == ()


def test_what_was_agreed_is_owed_by_its_day_and_opens_the_way_to_the_commission() -> None:
    """UU 35(2), 37(1): no text sets a time for an agreement that is not kept."""
    agreed = Settled(on=on(6), agreement="diberikan 14 Mei", carry_out_by=on(14))
    one = case([REGISTERED, agreed])
    (owed,) = one.obligations(on=on(14))

    assert (owed.citation, owed.by_day, owed.late) == (AMICABLY, on(14), False)
    assert one.obligations(on=on(15))[0].late
    assert one.remedies(on=on(14)) == ()
    (way,) = one.remedies(on=on(15))
    assert (way.name, way.citation) == ("dispute.filing", "UU 14/2008 Pasal 37 ayat (1)")
    assert way.last is None
    assert not one.is_over(on=on(15))
    done = one.record(CarriedOut(on=on(16)))
    assert done.obligations(on=on(16)) == ()
    assert done.remedies(on=on(16)) == ()
    assert done.is_over(on=on(16))
    without_a_day = case([REGISTERED, Settled(on=on(6), agreement="diberikan")])
    assert [each.late for each in without_a_day.obligations(on=on(30))] == [False]
    assert without_a_day.remedies(on=on(6)) == ()
    assert [each.name for each in without_a_day.remedies(on=on(7))] == ["dispute.filing"]


def test_an_agreement_of_which_nothing_is_recorded_is_owed_all_the_same() -> None:
    """UU 35(2): both sides settled something; without a day nobody is late."""
    one = case([REGISTERED, Settled(on=on(6))])
    (owed,) = one.obligations(on=on(30))

    assert (owed.citation, owed.by_day, owed.late) == (AMICABLY, None, False)
    assert one.remedies(on=on(6)) == ()
    (way,) = one.remedies(on=on(7))
    assert (way.name, way.last) == ("dispute.filing", None)
    assert not one.is_over(on=on(7))
    (found,) = one.irregularities()
    assert (found.nature, found.citation) == (Nature.INCOMPLETE, AMICABLY)
    assert "tidak dicatat" in found.text_id
    assert "is not recorded" in found.text_en
    done = one.record(CarriedOut(on=on(8)))
    assert done.obligations(on=on(8)) == ()
    assert done.is_over(on=on(8))


def test_what_was_granted_and_is_not_carried_out_has_no_remedy_of_its_own() -> None:
    """No text gives one: besides the commission (UU 37(2)), a new request is what is left."""
    one = case([REGISTERED, answer(on(6))])

    assert {each.name for each in one.remedies(on=on(7))} == {"dispute.filing", "request.again"}
    (left,) = one.remedies(on=date(2026, 5, 6))
    assert (left.name, left.last) == ("request.again", None)
    assert "tidak ada pasal" in left.text("id")
    by_a_day = case([REGISTERED, answer(on(6), carry_out_by=on(20))])
    assert "request.again" not in {each.name for each in by_a_day.remedies(on=on(20))}
    assert [each.late for each in by_a_day.obligations(on=on(21))] == [True]
    assert "request.again" in {each.name for each in by_a_day.remedies(on=on(21))}


def test_nothing_is_withheld_of_what_is_granted_in_whole() -> None:
    with pytest.raises(ValidationError) as caught:
        answer(on(6), withheld=[{"because": "dikecualikan", "reason": "huruf h"}])
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("withheld", "KB-I01")


def test_a_partial_grant_with_a_letter_refuses_the_rest_as_exempt() -> None:
    partly = answer(on(6), outcome=ObjectionOutcome.GRANTED_PARTLY, exemption_letter="SK 1")

    (part,) = partly.parts_withheld
    assert (part.because.value, part.exemption_letter) == ("dikecualikan", "SK 1")
    assert at("registered").record(partly).irregularities() == ()


def test_a_later_answer_may_grant_more_and_cannot_grant_less() -> None:
    upheld = at("registered").record(answer(on(5), outcome=ObjectionOutcome.UPHELD_OTHERWISE))
    better = upheld.record(answer(on(6)))

    assert better.irregularities() == ()
    assert better.progress().outcome is ObjectionOutcome.GRANTED
    worse = answer(on(7), outcome=ObjectionOutcome.GRANTED_PARTLY)
    assert_refused(better, worse, "UU 30/2014 Pasal 64 ayat (1)")
    assert_refused(at("settled"), worse, "UU 30/2014 Pasal 64 ayat (1)")
    # One that was without its reasons may be sent again with them.
    bare = answer(on(5), outcome=ObjectionOutcome.UPHELD_OTHERWISE, reasons=None)
    mended = at("registered").record(bare).record(upheld.events[-1])
    assert mended.progress().steps[-1].has_effect


def test_what_is_granted_by_another_of_the_body_has_effect_and_a_refusal_has_none() -> None:
    """UU 36(2) names the superior; another's letter that refuses leaves the superior silent."""
    one = at("registered")
    granted = one.record(answer(by=Actor.PPID))
    (found,) = granted.irregularities()
    assert (found.nature, found.citation) == (Nature.DEFECT, ANSWERED)
    assert granted.progress().is_granted

    letter = answer(by=Actor.PPID, outcome=ObjectionOutcome.UPHELD_OTHERWISE)
    refused = one.record(letter)
    assert [each.nature for each in refused.irregularities()] == [Nature.NO_EFFECT]
    assert refused.progress().state == "registered"
    assert refused.is_silent(on=on(19, 6))
    # Both views can be held: by the letter, and by the silence.
    (by_the_letter,) = refused.remedies(on=on(7))
    assert by_the_letter.first == MAY_6
    assert "dianggap tanggapan" in by_the_letter.text("id")
    both = refused.remedies(on=on(19, 6))
    assert [each.citation for each in both] == ["Perki 1/2013 Pasal 13 huruf b"]


def test_what_is_carried_out_although_it_is_exempt_is_found() -> None:
    outcome = ObjectionOutcome.UPHELD_EXEMPTION
    one = at("registered").record(answer(on(6), outcome=outcome, exemption_letter="SK 1"))
    given = one.record(CarriedOut(on=on(7)))

    assert [(each.nature, each.citation) for each in given.irregularities()] == [
        (Nature.DEFECT, "Perki 1/2021 Pasal 53 ayat (2)")
    ]


def test_who_withdraws_an_objection_is_owed_nothing_more_and_what_was_late_stays_late() -> None:
    one = at("registered")
    in_time = one.record(ObjectionWithdrawn(on=on(18, 6)))

    assert in_time.deadlines() == ()
    assert in_time.obligations(on=on(30, 6)) == ()
    assert in_time.remedies(on=on(30, 6)) == ()
    assert in_time.is_over(on=on(18, 6))
    late = one.record(ObjectionWithdrawn(on=on(20, 6)))
    (deadline,) = late.deadlines()
    # The last day was 18 June, and the last on which it was owed the 19th: it stays one day late.
    assert [deadline.late_by(on=day) for day in (on(19, 6), on(20, 6), on(1, 9))] == [1, 1, 1]
    assert not late.is_silent(on=on(1, 9))


UPHELD = [
    ObjectionOutcome.GRANTED_PARTLY,
    ObjectionOutcome.UPHELD_OTHERWISE,
]


@pytest.mark.parametrize("outcome", UPHELD)
def test_upholding_needs_written_reasons(outcome: ObjectionOutcome) -> None:
    one, part = at("registered"), {"because": "alasan_lain", "reason": "UU 6(2)"}
    withheld = [part] if outcome is ObjectionOutcome.GRANTED_PARTLY else []
    bare = one.record(answer(outcome=outcome, reasons=None))

    # It is found, and it was sent: the applicant's days run from it, besides those of silence.
    assert "UU 14/2008 Pasal 36 ayat (3)" in {each.citation for each in bare.irregularities()}
    assert bare.progress().state == "answered"
    assert [each.citation for each in bare.remedies(on=MAY_6)] == ["UU 14/2008 Pasal 37 ayat (2)"]
    whole = answer(outcome=outcome, withheld=withheld)
    assert one.record(whole).irregularities() == ()


def test_upholding_an_exemption_needs_the_letter_and_the_reasons() -> None:
    one, outcome = at("registered"), ObjectionOutcome.UPHELD_EXEMPTION

    for without, citation in (
        ({}, "Perki 1/2021 Pasal 44 ayat (3)"),
        ({"exemption_letter": "SK 1", "reasons": None}, "UU 14/2008 Pasal 36 ayat (3)"),
    ):
        bare = one.record(answer(MAY_6, outcome=outcome, **without))
        assert {(each.nature, each.citation) for each in bare.irregularities()} == {
            (Nature.INCOMPLETE, citation)
        }
        # A day after the thirtieth working day it may count as none, and says what it ends by it:
        # received on 6 May, fourteen working days end on 28 May (12, 13 and 29 May are off).
        (none,) = bare.remedies(on=on(19, 6))
        assert none.citation == "Perki 1/2013 Pasal 13 huruf b"
        assert "28 Mei 2025" in none.text("id")
    full = one.record(answer(outcome=outcome, exemption_letter="SK 1"))
    assert full.irregularities() == ()


@pytest.mark.parametrize(("field", "letter"), [("number", "b"), ("reasons", "c")])
def test_what_an_answer_leaves_out_is_found_and_it_stands(field: str, letter: str) -> None:
    one = at("registered").record(answer(MAY_6, **{field: None}))
    (found,) = one.irregularities()

    assert found.nature is Nature.INCOMPLETE
    assert found.citation == f"Perki 1/2021 Pasal 44 ayat (2) huruf {letter}"
    assert one.progress().state == "answered"


def test_an_answer_after_thirty_working_days_is_late_and_stands() -> None:
    assert at("registered").record(answer(on(18, 6))).irregularities() == ()
    late = at("registered").record(answer(on(19, 6)))
    (found,) = late.irregularities()

    assert (found.nature, found.citation) == (Nature.LATE, ANSWERED)
    assert late.progress().state == "answered"


# ---------------------------------------------------------------- the record


def objected(**more: object) -> InformationObjection:
    return InformationObjection.model_validate(
        {
            "received": APRIL_28,
            "request_number": "017",
            "purpose": "x",
            "case_position": "tidak dijawab",
            "information": "laporan keuangan 2024",
            "applicant": PERSON,
            "claims": [{"ground": "c"}],
            **more,
        }
    )


def lacks(**more: object) -> list[str]:
    return [each.citation for each in objected(**more).completeness()]


def fields(**more: object) -> list[tuple[str, str]]:
    return [(each.field, each.citation) for each in objected(**more).completeness()]


def person(**more: object) -> Applicant:
    return PERSON.model_copy(update=more)


def test_the_form_asks_for_the_fields_of_its_article() -> None:
    form = "Perki 1/2021 Pasal 41 ayat (5) huruf "

    assert lacks() == []
    assert lacks(request_number=None) == [form + "b"]
    assert lacks(purpose=None) == [form + "c"]
    assert lacks(applicant=None) == [form + "d"]


def test_a_whole_identity_is_what_the_form_asks_for() -> None:
    whole = "Perki 1/2021 Pasal 41 ayat (5) huruf d"

    for field in ("address", "occupation"):
        assert fields(applicant=person(**{field: None})) == [(field, whole)]
    assert fields(applicant=person(telephone=None, email=None)) == [("telephone", whole)]
    assert lacks(applicant=person(telephone=None)) == []
    assert lacks(applicant=person(email=None)) == []
    assert lacks(applicant=person(identity=None, documents=frozenset())) == []  # Lampiran X
    company = person(kind=ApplicantKind.LEGAL_ENTITY, occupation=None)
    assert lacks(applicant=company) == []


def test_the_identity_is_that_of_the_applicant_or_of_the_proxy() -> None:
    whole, annex = "Perki 1/2021 Pasal 41 ayat (5) huruf d", "Perki 1/2021 Lampiran X"
    proxy = Proxy(name="Rini", special_power=True, stamped=True)
    bare = person(proxy=proxy, address=None)
    found = objected(applicant=bare).completeness()

    assert [(each.field, each.citation, each.weight) for each in found] == [
        ("proxy.address", whole, Weight.REQUIRED),
        ("proxy.contact", whole, Weight.REQUIRED),
        ("address", annex, Weight.ADVISED),
    ]
    known = proxy.model_copy(update={"address": "Jalan Contoh 2", "contact": "0812-3456-7891"})
    assert is_sufficient(objected(applicant=person(proxy=known, address=None)).completeness())
    assert lacks(applicant=person(proxy=known)) == []


def test_a_foreigner_is_no_applicant_in_an_objection_either() -> None:
    assert lacks(applicant=person(indonesian=False)) == ["UU 14/2008 Pasal 1 angka 12"]


def test_the_course_of_the_case_is_asked_for_by_the_act() -> None:
    # Elucidation of UU 14/2008 Pasal 35 ayat (1): the least is name, grounds, purpose and course.
    assert fields(case_position=None) == [("case_position", "UU 14/2008 Pasal 35 ayat (1)")]


def test_the_register_names_the_information_that_was_asked_for() -> None:
    register = ("information", "Perki 1/2021 Pasal 43 ayat (2) huruf e")
    one = objected(information=None)

    assert fields(information=None) == [register]
    assert fields(information=None, request_number=None, claims=[{"ground": "b"}]) == [register]
    assert [each.who for each in one.completeness()] == [Actor.PPID]
    assert fields(information=None, claims=[{"ground": "e", "items": [1, 2]}]) == []
    assert fields(information=None, claims=[{"ground": "e", "items": [1]}, {"ground": "b"}]) == [
        register
    ]


def test_the_register_names_who_answered() -> None:
    def answered(**more: object) -> list[tuple[str, str, Weight]]:
        said = answer(on(12)).model_copy(update=more)
        found = objected(events=[said.model_dump()]).completeness()
        return [(each.field, each.citation, each.weight) for each in found]

    asked = ("superior_name", "Perki 1/2021 Lampiran XI", Weight.ADVISED)
    assert answered() == [asked]
    assert answered(superior_name="Rina") == [asked]
    assert answered(superior_position="Sekretaris Daerah") == [asked]
    assert answered(superior_name="Rina", superior_position="Sekretaris Daerah") == []


@pytest.mark.parametrize("known", ["received", "request_received"])
def test_before_the_regulation_an_objection_has_what_the_act_asks_for(known: str) -> None:
    # Perki 1/2021 Pasal 62 and 64: what was in process on 30 June 2021 stays under the older rule.
    then = {known: date(2021, 6, 29)} | ({} if known == "received" else {"received": APRIL_28})
    bare = {"request_number": None, "purpose": None, "case_position": None, "information": None}
    act = "UU 14/2008 Pasal 35 ayat (1)"

    assert fields(**then, **bare, applicant=None) == [
        ("purpose", act),
        ("applicant", act),
        ("case_position", act),
        ("received", "Perki 1/2010"),
    ]
    unpowered = person(proxy=Proxy(name="Rini"), address=None, occupation=None)
    assert fields(**then, applicant=unpowered) == [("received", "Perki 1/2010")]


def test_before_the_act_nothing_is_asked_of_an_objection() -> None:
    bare = {"request_number": None, "purpose": None, "case_position": None, "information": None}

    assert lacks(received=date(2010, 4, 29), applicant=None, **bare) == []


def test_ground_b_needs_no_request() -> None:
    assert lacks(request_number=None, claims=[{"ground": "b"}]) == []
    assert lacks(request_number=None, claims=[{"ground": "b"}, {"ground": "e"}]) != []


@pytest.mark.parametrize(
    ("special", "stamped", "enough"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_a_proxy_shows_a_stamped_special_power(
    special: bool,  # noqa: FBT001
    stamped: bool,  # noqa: FBT001
    enough: bool,  # noqa: FBT001
) -> None:
    proxy = Proxy(
        name="Rini",
        special_power=special,
        stamped=stamped,
        address="Jalan Contoh 2",
        contact="0812-3456-7891",
    )
    found = lacks(applicant=person(proxy=proxy))

    assert found == ([] if enough else ["Perki 1/2021 Pasal 39 ayat (4)"])


def test_a_ground_is_claimed_and_only_once() -> None:
    with pytest.raises(ValidationError) as caught:
        lacks(claims=[{"ground": "c"}, {"ground": "c"}])
    (problem,) = problems_of(caught.value)

    assert "UU 14/2008 Pasal 35 ayat (1)" in problem.text("id")
    with pytest.raises(ValidationError):
        lacks(claims=[])


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [([1], [2], True), ([1, 2], [3], True), ([1, 2], [2], False), ([1], [], False)],
)
def test_a_ground_is_claimed_again_for_other_items(
    first: list[int],
    second: list[int],
    kept: bool,  # noqa: FBT001
) -> None:
    claims = [{"ground": "a", "items": first}, {"ground": "a", "items": second}]

    if kept:
        assert len(objected(claims=claims).claims) == len(claims)
    else:
        with pytest.raises(ValidationError):
            objected(claims=claims)


def test_each_item_has_its_own_last_day() -> None:
    # Item 1 was refused on 3 February 2025: thirty working days, 19 of them in February and with
    # no day off between, ended on 17 March. Item 2 was refused on the very day of the objection.
    one = objected(
        claims=[
            {"ground": "a", "items": [1], "found_on": "2025-02-03"},
            {"ground": "a", "items": [2], "found_on": "2025-04-28"},
        ]
    )

    (late,) = one.filing()
    assert late.nature is Nature.TOO_LATE
    assert "17 Maret 2025" in late.text("id")


def test_what_the_applicant_tells_of_the_case_is_not_public() -> None:
    public = objected(applicant_reaction="tidak puas").public_view()

    assert not {"case_position", "applicant_reaction", "purpose", "applicant"} & set(public)
    assert public["information"] == "laporan keuangan 2024"


@pytest.mark.parametrize("ground", list(G))
def test_each_ground_has_its_letter_and_its_words(ground: ObjectionGround) -> None:
    assert ground.citation == f"UU 14/2008 Pasal 35 ayat (1) huruf {ground.value}"
    assert ground.label("id") != ground.label("en")


def test_the_letters_are_those_of_the_act() -> None:
    assert "".join(each.value for each in G) == "abcdefg"


@pytest.mark.parametrize("stage", list(STAGES))
def test_it_goes_to_json_and_back(stage: str) -> None:
    one = at(stage)

    assert InformationObjection.model_validate_json(one.model_dump_json()) == one
    assert InformationObjection.load(json.loads(one.model_dump_json())).case == one
    assert one.timeline(on=on(6)) is not None


def test_a_messy_history_is_loaded_and_nothing_is_lost() -> None:
    data: dict[str, Any] = {
        "received": "2025-04-28",
        "claims": [{"ground": "a"}],
        "events": [
            {"kind": "settled", "on": "2025-05-05"},
            {"kind": "registered", "on": "2025-04-29", "number": "K-1"},
            {"kind": "registered", "on": "2025-05-06"},
            {"kind": "answered", "on": "2025-05-07", "outcome": "dikabulkan"},
        ],
    }
    loaded = InformationObjection.load(data, strict=False)

    assert [event.kind_name for event in loaded.case.events] == ["settled", "answered"]
    assert [place for place, _ in loaded.refused] == [1, 2]
    assert loaded.irregularities == loaded.case.irregularities()
    assert [each.nature for each in loaded.irregularities] == [
        Nature.DEFECT,
        Nature.UNLAWFUL,
        Nature.INCOMPLETE,
        Nature.INCOMPLETE,
    ]
    with pytest.raises(RecordError) as malformed:  # the shape of all of it comes before the law
        InformationObjection.load(data)
    assert [each.field for each in malformed.value.problems] == ["events.2.number"]
    events = data["events"]
    assert isinstance(events, list)
    with pytest.raises(ContradictionError):
        InformationObjection.load({**data, "events": [*events[:2], events[3]]})


def test_what_is_irregular_in_the_filing_is_loaded_too() -> None:
    data = {"received": "2025-04-28", "claims": [{"ground": "e", "found_on": "2025-01-02"}]}
    loaded = InformationObjection.load(data, strict=False)

    assert [each.nature for each in loaded.case.irregularities()] == [Nature.TOO_LATE]
    assert loaded.irregularities == loaded.case.irregularities()


def test_a_day_to_carry_out_before_the_settlement_means_the_day_of_it() -> None:
    """Nothing is late, and no way open, before both sides agreed (UU 35(2))."""
    one = case([REGISTERED, Settled(on=on(6), agreement="diberikan", carry_out_by=on(5))])

    assert [(each.by_day, each.late) for each in one.obligations(on=on(6))] == [(on(6), False)]
    assert one.remedies(on=on(6)) == ()
    assert [each.first for each in one.remedies(on=on(7))] == [on(7)]


def test_a_grant_with_a_later_day_opens_no_new_request_before_it() -> None:
    """Perki 8(2)c: what waits for the day that the superior stated is not left undone."""
    granted = ObjectionAnswered(
        on=on(6), outcome=ObjectionOutcome.GRANTED, number="1", reasons="x", carry_out_by=on(14)
    )
    one = case([REGISTERED, granted])
    assert "request.again" not in [each.name for each in one.remedies(on=on(14))]
    (again,) = [each for each in one.remedies(on=on(15)) if each.name == "request.again"]
    assert again.first == on(15)


def test_an_answer_without_reasons_is_no_silence_until_the_last_day_has_passed() -> None:
    """UU 36(2)-(3): thirty working days from 28 April end on 18 June."""
    bare = ObjectionAnswered(on=on(6), outcome=ObjectionOutcome.UPHELD_OTHERWISE, number="1")
    one = case([REGISTERED, bare])

    assert one.remedies(on=date(2025, 6, 18)) == ()
    (way,) = one.remedies(on=date(2025, 6, 19))
    assert (way.name, way.first) == ("dispute.filing", date(2025, 6, 19))
