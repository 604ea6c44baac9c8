"""A matter as a whole: what each record learns from the others, and what only the whole can find.

Days were worked out by hand on the calendar of 2025: a request of 24 March is to be answered by
16 April; an objection to silence is in time until 5 June; an objection of 28 April is to be
answered by 18 June, and silence leads to the commission from 19 June until 9 July.
"""

# ruff: noqa: FBT001 - tables of cases hold plain values

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan import Jurisdiction
from keterbukaan._words import said_day
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import DisputeRegistered
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.events import (
    Answered,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    ItemAnswer,
    ItemOutcome,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import KeterbukaanError, RecordError
from keterbukaan.law import SuperiorClock
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import problems_of
from tests.people import APPLICANT, NAME

SILENCE, PERIODIC = ObjectionGround.NOT_ANSWERED, ObjectionGround.PERIODIC_NOT_PROVIDED
RECEIVED = date(2025, 3, 24)
OBJECTED = date(2025, 4, 28)


def day(month: int, number: int) -> date:
    return date(2025, month, number)


def request(*events: Event) -> InformationRequest:
    case = InformationRequest(
        received=RECEIVED, items=(RequestItem(number=1, details="APBD"),), applicant=APPLICANT
    )
    for event in events:
        case = case.record(event)
    return case


def objection(
    *events: Event,
    received: date = OBJECTED,
    grounds: tuple[ObjectionGround, ...] = (SILENCE,),
    request_number: str | None = None,
) -> InformationObjection:
    case = InformationObjection(
        received=received,
        claims=tuple(GroundClaim(ground=ground) for ground in grounds),
        request_number=request_number,
        applicant=APPLICANT,
    )
    for event in events:
        case = case.record(event)
    return case


def dispute(filed: date = date(2025, 6, 30)) -> Dispute:
    return Dispute(filed=filed, grounds=frozenset("c"), applicant=APPLICANT)


def answered(on: date, outcome: ItemOutcome = ItemOutcome.NOT_HELD) -> Answered:
    answer = ItemAnswer(item=1, outcome=outcome, reason="tidak ada")
    return Answered(on=on, items=(answer,))


def upheld(on: date, received_on: date | None = None) -> ObjectionAnswered:
    return ObjectionAnswered(
        on=on,
        outcome=ObjectionOutcome.UPHELD_OTHERWISE,
        number="180/77/2025",
        reasons="masih diperiksa",
        received_on=received_on,
    )


REGISTERED = Registered(on=RECEIVED, number="017")
OBJECTION_REGISTERED = ObjectionRegistered(on=OBJECTED, number="K-03")


# ---------------------------------------------------------------- what belongs together


def test_a_dossier_holds_at_least_one_case() -> None:
    with pytest.raises(ValidationError) as caught:
        Dossier()
    problem = problems_of(caught.value)[0]
    assert "tidak memuat perkara" in problem.text("id")
    assert "holds no case" in problem.text("en")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        pytest.param(
            {"request": request(REGISTERED), "objection": objection(request_number="018")},
            "objection.request_number",
            id="objection to another request",
        ),
        pytest.param(
            {
                "request": request(REGISTERED),
                "dispute": dispute().model_copy(update={"request_number": "018"}),
            },
            "dispute.request_number",
            id="dispute about another request",
        ),
        pytest.param(
            {
                "objection": objection(OBJECTION_REGISTERED),
                "dispute": dispute().model_copy(update={"objection_number": "K-04"}),
            },
            "dispute.objection_number",
            id="dispute about another objection",
        ),
    ],
)
def test_what_refers_to_another_number_is_refused(data: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Dossier.model_validate(data)
    (error,) = caught.value.errors()
    refusal = error["ctx"]["error"]
    assert isinstance(refusal, KeterbukaanError)
    assert refusal.fields["field"] == field
    assert refusal.fields["citation"] == "Perki 1/2021 Pasal 41 ayat (5) huruf b"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        pytest.param((REGISTERED,), "017", id="same number"),
        pytest.param((REGISTERED,), None, id="no number named"),
        pytest.param((), "017", id="not numbered yet"),
    ],
)
def test_numbers_that_agree_or_are_not_known_are_accepted(
    theirs: tuple[Event, ...], ours: str | None
) -> None:
    dossier = Dossier(
        request=request(*theirs), objection=objection(OBJECTION_REGISTERED, request_number=ours)
    )
    named = dispute().model_copy(update={"request_number": ours, "objection_number": "K-03"})
    whole = Dossier(request=dossier.request, objection=dossier.objection, dispute=named)
    assert list(whole.cases()) == [whole.request, whole.objection, named]


def test_it_travels_as_json() -> None:
    dossier = Dossier(
        request=request(REGISTERED),
        objection=objection(OBJECTION_REGISTERED, upheld(day(6, 16))),
        dispute=dispute().record(DisputeRegistered(on=day(7, 1), number="001")),
    )
    again = Dossier.model_validate_json(dossier.model_dump_json())
    assert again == dossier
    assert again.deadlines() == dossier.deadlines()


# ---------------------------------------------------------------- what each is told


def test_silence_is_found_when_the_time_to_answer_ends() -> None:
    lone = objection()
    told = Dossier(request=request(), objection=lone).resolved().objection
    assert lone.claims[0].found_on is None
    assert told is not None
    assert told.claims[0].found_on is None
    assert told.request_received == RECEIVED
    assert told.days_of(told.claims[0]) == {"request.received": RECEIVED}


def test_each_ground_is_found_when_the_answer_came() -> None:
    letters = (
        ObjectionGround.NOT_AS_ASKED,
        ObjectionGround.NOT_GRANTED,
        ObjectionGround.TOO_LATE,
        PERIODIC,
        ObjectionGround.EXEMPTION,
    )
    late = Dossier(request=request(answered(day(4, 21))), objection=objection(grounds=letters))
    told = late.resolved().objection
    assert told is not None
    assert {claim.ground.value: claim.found_on for claim in told.claims} == {
        "d": day(4, 21),
        "e": day(4, 21),
        "g": day(4, 21),
        "b": None,
        "a": day(4, 21),  # by Perki 1/2021 13(2)e and 39(1)a alone
    }


def test_what_the_objection_says_itself_is_kept() -> None:
    said = InformationObjection(
        received=OBJECTED,
        claims=(GroundClaim(ground=SILENCE, found_on=day(4, 21)),),
        request_received=day(3, 25),
    )
    assert Dossier(request=request(), objection=said).resolved().objection == said


def test_silence_after_an_extension_is_found_when_the_extension_ends() -> None:
    extended = Extended(on=day(4, 9), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")
    asked = request(REGISTERED, extended)
    early = Dossier(request=asked, objection=objection(received=OBJECTED))
    told = early.resolved().objection
    assert told is not None
    assert told.extension_ended == OBJECTED  # seven working days after 16 April
    assert [each.nature for each in early.irregularities()] == [Nature.PREMATURE]
    ripe = Dossier(request=asked, objection=objection(received=day(4, 29)))
    assert ripe.irregularities() == ()


def test_an_extension_after_the_objection_does_not_bear_on_it() -> None:
    late = Extended(on=day(5, 2), ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji")
    asked = request(REGISTERED).record(late, strict=False)
    told = Dossier(request=asked, objection=objection()).resolved().objection
    assert told is not None
    assert told.extension_ended is None


def test_what_the_dispute_says_of_the_registration_is_kept() -> None:
    own = dispute().model_copy(update={"objection_registered": day(4, 30)})
    whole = Dossier(objection=objection(OBJECTION_REGISTERED), dispute=own)
    told, lone = whole.resolved().dispute, Dossier(objection=objection(), dispute=dispute())
    assert told is not None
    assert told.objection_registered == day(4, 30)
    assert lone.resolved().dispute == dispute().model_copy(
        update={"objection_received": OBJECTED, "unanswered": True}
    )


def test_a_record_alone_is_told_nothing() -> None:
    for dossier in (
        Dossier(objection=objection()),
        Dossier(dispute=dispute()),
        Dossier(request=request(), dispute=dispute()),
    ):
        assert dossier.resolved() == dossier
    assert Dossier(dispute=dispute(date(2026, 6, 1))).irregularities() == ()


@pytest.mark.parametrize(
    ("events", "answer_received", "unanswered"),
    [
        pytest.param((), None, True, id="silence"),
        pytest.param((upheld(day(6, 16)),), day(6, 16), False, id="answered"),
        pytest.param((upheld(day(6, 16), day(6, 20)),), day(6, 20), False, id="received later"),
        pytest.param((upheld(day(7, 1)),), None, True, id="answered after filing"),
    ],
)
def test_the_dispute_is_told_of_answer_or_silence(
    events: tuple[Event, ...], answer_received: date | None, unanswered: bool
) -> None:
    told = Dossier(objection=objection(*events), dispute=dispute()).resolved().dispute
    assert told is not None
    assert told.objection_received == OBJECTED
    assert (told.answer_received, told.unanswered) == (answer_received, unanswered)


@pytest.mark.parametrize(
    "said",
    [
        {"answer_received": day(6, 12), "objection_received": day(4, 25)},
        {"unanswered": True, "objection_received": day(4, 25)},
    ],
)
def test_what_the_dispute_says_itself_is_kept(said: dict[str, object]) -> None:
    own = Dispute.model_validate({"filed": day(6, 30), "grounds": ["c"], **said})
    dossier = Dossier(objection=objection(upheld(day(6, 16))), dispute=own)
    assert dossier.resolved().dispute == own


def test_resolving_changes_nothing_and_is_done_once() -> None:
    dossier = Dossier(request=request(), objection=objection(), dispute=dispute())
    before = dossier.model_dump_json()
    told = dossier.resolved()
    assert dossier.model_dump_json() == before
    assert told.resolved() == told
    assert Dossier.model_validate_json(told.model_dump_json()) == told


# ---------------------------------------------------------------- grounds


def test_a_ground_is_supported_by_the_history_or_not() -> None:
    grounds = (SILENCE, ObjectionGround.NOT_AS_ASKED, PERIODIC)
    silent = Dossier(request=request(), objection=objection(grounds=grounds))
    assert list(silent.supported().values()) == [True, False, None]
    spoken = Dossier(
        request=request(answered(day(4, 16))),
        objection=objection(received=OBJECTED, grounds=grounds),
    )
    assert list(spoken.supported().values()) == [False, True, None]


def test_an_answer_after_the_objection_leaves_its_ground() -> None:
    dossier = Dossier(request=request(answered(day(5, 5))), objection=objection())
    assert dossier.supported() == {SILENCE: True}


def test_support_is_unknown_without_a_request_and_empty_without_an_objection() -> None:
    assert Dossier(objection=objection()).supported() == {SILENCE: None}
    assert Dossier(request=request()).supported() == {}


# ---------------------------------------------------------------- filings


@pytest.mark.parametrize("received", [day(4, 17), day(6, 5)])
def test_an_objection_to_silence_in_its_time_is_regular(received: date) -> None:
    dossier = Dossier(request=request(), objection=objection(received=received))
    assert dossier.irregularities() == ()


def test_an_objection_too_late_is_found_by_the_dossier_alone() -> None:
    late = objection(received=day(6, 10))
    found = Dossier(request=request(), objection=late).irregularities()
    assert late.irregularities() == ()
    assert [(each.event, each.nature, each.citation) for each in found] == [
        ("filed", Nature.TOO_LATE, "UU 14/2008 Pasal 36 ayat (1)")
    ]


def test_an_objection_before_the_answer_it_is_about_is_premature() -> None:
    early = objection(received=day(4, 10), grounds=(ObjectionGround.NOT_AS_ASKED,))
    own = early.model_copy(
        update={"claims": (GroundClaim(ground=ObjectionGround.NOT_AS_ASKED, found_on=day(4, 14)),)}
    )
    found = Dossier(request=request(answered(day(4, 14))), objection=own).irregularities()
    assert [each.nature for each in found if each.event == "filed"] == [Nature.PREMATURE]


@pytest.mark.parametrize("received", [day(4, 10), day(4, 16)])
def test_an_objection_to_silence_before_the_time_to_answer_ends_is_premature(
    received: date,
) -> None:
    dossier = Dossier(request=request(), objection=objection(received=received))
    assert [each.nature for each in dossier.irregularities()] == [Nature.PREMATURE]


def test_the_last_day_of_an_objection_is_the_one_that_the_applicant_was_told() -> None:
    told = Dossier(request=request()).remedies(on=day(4, 21))[0]
    late = Dossier(request=request(), objection=objection(received=day(6, 10)))
    assert told.last is not None
    assert said_day(told.last, "en") in late.irregularities()[0].text("en")


@pytest.mark.parametrize(
    ("filed", "natures"),
    [
        (day(6, 18), [Nature.PREMATURE]),
        (day(6, 19), []),
        (day(7, 9), []),
        (day(7, 10), [Nature.TOO_LATE]),
    ],
)
def test_a_filing_after_silence_is_judged_with_the_objection(
    filed: date, natures: list[Nature]
) -> None:
    whole = Dossier(objection=objection(), dispute=dispute(filed))
    assert dispute(filed).irregularities() == ()
    assert [each.nature for each in whole.irregularities()] == natures


@pytest.mark.parametrize(
    ("filed", "natures"),
    [
        (day(6, 9), []),
        (day(6, 20), []),
        (day(6, 30), [Nature.TOO_LATE]),
    ],
)
def test_a_filing_after_an_answer_is_judged_with_the_answer(
    filed: date, natures: list[Nature]
) -> None:
    whole = Dossier(objection=objection(upheld(day(5, 28))), dispute=dispute(filed))
    assert [each.nature for each in whole.irregularities()] == natures


def test_a_filing_is_judged_under_the_reading_that_counts_from_registration() -> None:
    under = Jurisdiction.national().choosing(SuperiorClock.REGISTERED)
    whole = Dossier(objection=objection(OBJECTION_REGISTERED), dispute=dispute(date(2025, 12, 1)))
    assert [each.nature for each in whole.irregularities(under=under)] == [Nature.TOO_LATE]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            {"request": request(), "objection": objection(received=day(3, 21))},
            id="an objection before the request",
        ),
        pytest.param(
            {"request": request(), "dispute": dispute(day(3, 21))},
            id="a dispute before the request",
        ),
    ],
)
def test_records_whose_days_contradict_each_other_are_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Dossier.model_validate(data)


# ---------------------------------------------------------------- what a caller asks


def test_a_remedy_that_was_used_is_left_out() -> None:
    on = day(5, 5)
    before = Dossier(request=request()).remedies(on=on)
    after = Dossier(request=request(), objection=objection()).remedies(on=on)
    assert [(each.name, each.ground) for each in before] == [("objection.filing", "c")]
    assert after == ()  # silence is one fact, whether it is called not answered or not fulfilled


def test_grounds_that_were_not_claimed_stay_open() -> None:
    asked = request(answered(day(4, 14), ItemOutcome.REFUSED_OTHERWISE))
    one = objection(grounds=(ObjectionGround.NOT_GRANTED,))
    left = Dossier(request=asked, objection=one).remedies(on=OBJECTED)
    assert [each.ground for each in left] == ["d"]


def test_going_to_the_commission_is_open_until_it_is_used() -> None:
    on = day(6, 19)
    names = [each.name for each in Dossier(objection=objection()).remedies(on=on)]
    assert names == ["dispute.filing"]
    filed = Dossier(objection=objection(), dispute=dispute(on))
    assert [each.name for each in filed.remedies(on=on)] == ["dispute.withdrawal"]


def test_a_remedy_beside_objection_is_kept() -> None:
    incomplete = request(REGISTERED, DeclaredIncomplete(on=day(3, 25), lacking=("KTP",)))
    about_periodic = objection(received=day(3, 26), grounds=(PERIODIC,))
    dossier = Dossier(request=incomplete, objection=about_periodic)
    assert [(each.name, each.ground) for each in dossier.remedies(on=day(3, 26))] == [
        ("request.correction", None)
    ]


def test_answers_are_those_of_all_its_cases() -> None:
    on = day(7, 10)
    told = Dossier(
        request=request(REGISTERED),
        objection=objection(received=day(6, 10)),
        dispute=dispute(day(7, 10)),
    ).resolved()
    assert told.request is not None
    assert told.objection is not None
    assert told.dispute is not None
    one, two, three = told.request, told.objection, told.dispute
    assert told.deadlines() == (*one.deadlines(), *two.deadlines(), *three.deadlines())
    assert told.obligations(on=on) == (
        *one.obligations(on=on),
        *two.obligations(on=on),
        *three.obligations(on=on),
    )
    assert told.irregularities() == (*two.irregularities(), *three.irregularities())
    assert {each.who for each in told.obligations(on=on)} >= {
        Actor.PPID,
        Actor.SUPERIOR,
        Actor.REGISTRAR,
    }


def test_its_timeline_holds_all_its_cases_in_order_of_days() -> None:
    whole = Dossier(request=request(REGISTERED), objection=objection(), dispute=dispute())
    drawn = whole.timeline(on=day(7, 1))
    assert drawn.heading("id") == "Perkara: Permohonan 017, Keberatan, Sengketa"
    assert drawn.heading("en") == "Matter: Request 017, Objection, Dispute"
    assert [dot.day for dot in drawn.dots] == sorted(dot.day for dot in drawn.dots)
    assert [dot.label("en") for dot in drawn.dots if dot.who is Actor.APPLICANT] == [
        "request received",
        "objection received",
        "dispute received",
    ]
    assert {bar.limit for bar in drawn.bars} >= {
        "request.response",
        "objection.response",
        "dispute.commencement",
    }


def test_its_timeline_marks_a_filing_that_only_the_whole_finds_too_late() -> None:
    whole = Dossier(request=request(), objection=objection(received=day(6, 10)))
    marked = [dot for dot in whole.timeline(on=day(6, 10)).dots if dot.irregularities]
    assert [dot.label("en") for dot in marked] == ["objection received"]


def test_the_public_view_holds_no_applicant() -> None:
    whole = Dossier(request=request(), objection=objection(), dispute=dispute())
    shown = json.dumps(whole.public_view())
    cases = {"request", "objection", "dispute", "complaint", "ombudsman"}
    assert whole.public_view().keys() == cases
    assert NAME not in shown
    assert "Jalan" not in shown
    assert Dossier(dispute=dispute()).public_view()["request"] is None


# ---------------------------------------------------------------- what a record says and repeats


def test_an_objection_that_knows_its_request_is_still_told_of_the_extension() -> None:
    """UU 22(7)-(8), 36(1), counted by hand on the calendar of 2022.

    26 May and 1 June are off: ten working days from 20 May end on 7 June, seven more on 16 June,
    and thirty from there on 28 July.
    """
    case = InformationRequest(
        received=date(2022, 5, 20), items=(RequestItem(number=1, details="APBD"),)
    )
    case = case.record(Registered(on=date(2022, 5, 20), number="1"))
    case = case.record(
        Extended(
            on=date(2022, 6, 5), ground=ExtensionGround.NOT_HELD_OR_DOCUMENTED, reason="dicari"
        )
    )
    claim = GroundClaim(ground=SILENCE)
    late, in_time = (
        Dossier(
            request=case,
            objection=InformationObjection(
                received=on, claims=(claim,), request_received=date(2022, 5, 20)
            ),
        ).irregularities()
        for on in (date(2022, 7, 29), date(2022, 7, 26))
    )
    assert [each for each in in_time if each.nature is Nature.TOO_LATE] == []
    (found,) = (each for each in late if each.nature is Nature.TOO_LATE)
    assert found.text_en.startswith("ground c: filed after the last day, 28 July 2022")


def test_a_claim_is_judged_by_its_own_items() -> None:
    """UU 35(1), Perki 43(2)e: item 1 refused as exempt on 8 April, item 2 granted on the 14th."""
    exempt = ItemAnswer(
        item=1, outcome=ItemOutcome.REFUSED_AS_EXEMPT, reason="huruf h", exemption_letter="SK 1"
    )
    granted = ItemAnswer(item=2, outcome=ItemOutcome.GRANTED, form="x", cost=0)
    request = InformationRequest(
        received=date(2025, 3, 24),
        items=(RequestItem(number=1, details="a"), RequestItem(number=2, details="b")),
    )
    for event in (
        Registered(on=date(2025, 3, 24), number="017"),
        Answered(on=date(2025, 4, 8), items=(exempt,), consented_by=Actor.SUPERIOR),
        Answered(on=date(2025, 4, 14), items=(granted,)),
    ):
        request = request.record(event)

    def matter(*items: int) -> Dossier:
        claim = GroundClaim(ground=ObjectionGround.EXEMPTION, items=frozenset(items))
        objection = InformationObjection(received=date(2025, 4, 16), claims=(claim,))
        return Dossier(request=request, objection=objection)

    assert matter(1).supported() == {ObjectionGround.EXEMPTION: True}
    assert matter(2).supported() == {ObjectionGround.EXEMPTION: False}
    assert matter().supported() == {ObjectionGround.EXEMPTION: True}
    told = matter(1).resolved().objection
    assert told is not None
    assert told.claims[0].found_on == date(2025, 4, 8)
    # What was claimed for item 1 alone leaves the same ground of another item open.
    of_d = {each.items for each in matter(1).remedies(on=date(2025, 4, 16)) if each.ground == "d"}
    assert of_d == {frozenset({1}), frozenset({2})}
    one = GroundClaim(ground=ObjectionGround.NOT_AS_ASKED, items=frozenset({1}))
    partly = Dossier(
        request=request, objection=InformationObjection(received=date(2025, 4, 16), claims=(one,))
    )
    left = {each.items for each in partly.remedies(on=date(2025, 4, 16)) if each.ground == "d"}
    assert left == {frozenset({2})}
    with pytest.raises(ValidationError):
        matter(3)


def test_a_lenient_reading_says_of_each_record_what_is_wrong_and_where() -> None:
    """It names the same places as a strict one, of all records that are wrong."""
    stored = {
        "request": {"received": "kemarin", "items": [{"number": 1, "details": "APBD"}]},
        "complaint": {"received": "2025-03-03", "signed": 3},
        "ombudsman": {"schema": -1, "received": "2025-05-20"},
    }
    stated = {}
    for strict in (True, False):
        with pytest.raises(RecordError) as refused:
            Dossier.load(stored, strict=strict)
        stated[strict] = [each.field for each in refused.value.problems]
    assert stated[False] == ["request.received", "complaint.signed", "ombudsman.schema"]
    assert stated[True] == stated[False]
