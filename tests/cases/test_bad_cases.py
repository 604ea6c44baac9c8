"""Cases as other systems send them at their worst: nothing leaks, nothing is lost, no day lies."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    Challenged,
    CourtAnswered,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ConclusionsGiven,
    DisputeRegistered,
    HearingHeld,
    MediationAgreed,
    MediationDecided,
    MediationStarted,
    NotRegistered,
    PanelAppointed,
    RecusalRequested,
    Summoned,
)
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    ObjectionAnswered,
    ObjectionOutcome,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.people import Applicant, ApplicantKind
from keterbukaan.cases.request.events import (
    Answered,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import CalendarRangeError, NotADayError, RecordError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.reading import IncompleteClock, SuperiorClock
from keterbukaan.records.record import Record, problems_of
from tests.people import NAME, NIK

RECEIVED = date(2025, 3, 24)
NUMBERED = Registered(on=RECEIVED, number="017")


def request(**fields: Any) -> InformationRequest:
    fields.setdefault("received", RECEIVED)
    return InformationRequest(items=(RequestItem(number=1, details="APBD"),), **fields)


def objection(received: date, ground: str = "b", **fields: Any) -> InformationObjection:
    claim = GroundClaim(ground=ObjectionGround(ground))
    return InformationObjection(received=received, claims=(claim,), **fields)


def person(**fields: Any) -> Applicant:
    return Applicant(kind=ApplicantKind.PERSON, **fields)


def not_held(on: date, received_on: date | None = None) -> Answered:
    answer = ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason="tidak ada")
    return Answered(on=on, items=(answer,), received_on=received_on)


def shown(case: Any) -> str:
    return json.dumps(case.public_view(), ensure_ascii=False)


# ---------------------------------------------------------------- personal data


def test_a_dossier_masks_an_applicant_named_in_one_of_its_cases_in_all() -> None:
    known = person(name="Budi Santoso", address="Jl. Melati 5 Bogor")
    agreed = Settled(on=date(2025, 5, 3), agreement="Budi Santoso, Jl. Melati 5 Bogor sepakat")
    whole = Dossier(
        request=request(applicant=known), objection=objection(date(2025, 5, 2), events=(agreed,))
    )
    assert "Budi" not in shown(whole)
    assert "Melati" not in shown(whole)
    assert "sepakat" in shown(whole)


def test_what_is_written_freely_stands_in_no_repr() -> None:
    one = request(way_to_send=f"NIK {NIK}", way_to_obtain="a/n Budi Santoso")
    assert "3201" not in repr(one) + str(one)
    assert "Budi" not in repr(one) + str(one)


def test_a_mask_touches_neither_days_nor_words_of_the_law() -> None:
    body = Applicant(kind=ApplicantKind.LEGAL_ENTITY, name="PPID", identity="2025")
    view = request(applicant=body, events=(NUMBERED,)).public_view()
    assert view["received"] == "2025-03-24"
    (event,) = json.loads(shown(request(applicant=body, events=(NUMBERED,))))["events"]
    assert (event["on"], event["by"], event["kind"]) == ("2025-03-24", "ppid", "registered")


@pytest.mark.parametrize(
    ("fields", "text", "left"),
    [
        ({"name": "Budi", "email": "budi@example.com"}, "budi@example.com", "[disamarkan]"),
        ({"name": "Budi Santoso"}, "a/n BUDI \n Santoso", "a/n [disamarkan]"),
        ({"name": "Ayu"}, "Rahayu, Ayu, layu", "Rahayu, [disamarkan], layu"),
        ({"name": "Ed"}, "Ed dan Edi", "[disamarkan] dan Edi"),
        ({"name": "A", "telephone": "0251 8321234"}, "0251-832 1234", "[disamarkan]"),
    ],
)
def test_particulars_are_masked_as_whole_words_however_written(
    fields: dict[str, str], text: str, left: str
) -> None:
    assert request(applicant=person(**fields), way_to_send=text).public_view()["way_to_send"] == (
        left
    )


def test_a_public_view_is_plain_json_in_the_same_order_each_time() -> None:
    one = Dispute(filed=date(2025, 6, 30), grounds=frozenset("gca"))
    assert one.public_view()["grounds"] == ["a", "c", "g"]
    assert json.loads(one.model_dump_json())["grounds"] == ["a", "c", "g"]
    assert json.loads(shown(one)) == one.public_view()


def test_an_unknown_kind_of_event_is_not_repeated() -> None:
    data = {
        "received": "2025-03-24",
        "items": [{"number": 1, "details": "APBD"}],
        "events": [{"kind": f"{NAME} {NIK}", "on": "2025-03-24"}],
    }
    with pytest.raises(ValidationError) as caught:
        InformationRequest.model_validate(data)
    assert "3201" not in str(caught.value)
    (problem,) = problems_of(caught.value)
    assert problem.reason_en.startswith("is not an allowed kind; allowed: 'registered', ")
    assert problem.field == "events.0"
    with pytest.raises(RecordError) as refused:
        InformationRequest.load(data)
    assert refused.value.__context__ is None
    assert "events.0:" in str(refused.value)


def test_an_event_without_a_kind_is_told_so() -> None:
    data = {**request().model_dump(mode="json"), "events": [{"on": "2025-03-24"}]}
    with pytest.raises(RecordError, match=r"kind"):
        InformationRequest.load(data)


# ---------------------------------------------------------------- before, beside and beyond


def test_nothing_is_owed_or_open_before_the_case_came() -> None:
    early = date(2020, 1, 2)
    filed = Dispute(filed=date(2025, 7, 1), grounds=frozenset("c"))
    for one in (request(), objection(date(2025, 5, 2)), filed):
        assert one.obligations(on=early) == ()
        assert one.remedies(on=early) == ()


@pytest.mark.parametrize("on", [datetime(2025, 4, 1, tzinfo=UTC), "2025-04-01", None])
def test_a_day_asked_about_is_a_plain_day(on: Any) -> None:
    one = request()
    whole = Dossier(request=one)
    filed = Dispute(filed=date(2025, 7, 1))
    for ask in (
        one.obligations,
        one.remedies,
        one.timeline,
        one.is_silent,
        one.grounds,
        objection(date(2025, 5, 2)).is_silent,
        filed.is_final,
        whole.remedies,
    ):
        with pytest.raises(NotADayError):
            ask(on=on)


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_what_is_no_object_is_no_case(data: Any) -> None:
    for strict in (True, False):
        with pytest.raises(RecordError):
            InformationRequest.load(data, strict=strict)


@pytest.mark.parametrize("event", [None, {"kind": "registered"}, person(name="Budi")])
def test_what_is_no_event_is_not_recorded(event: Any) -> None:
    with pytest.raises(RecordError):
        request().record(event)
    with pytest.raises(RecordError):
        request().would_allow(event)


def test_a_day_beyond_the_calendar_is_listed_and_the_rest_is_kept() -> None:
    data = {
        **request().model_dump(mode="json"),
        "events": [
            {"kind": "registered", "on": "2025-03-24", "number": "017"},
            {
                "kind": "declared_incomplete",
                "on": "2025-03-25",
                "lacking": ["identity"],
                "received_on": "2205-03-26",
            },
            {"kind": "corrected", "on": "2205-04-01"},
        ],
    }
    loaded = InformationRequest.load(data, strict=False)
    assert len(loaded.case.events) == 2
    ((place, problem),) = loaded.refused
    assert (place, problem.field, problem.code) == (2, "corrected", CalendarRangeError.code)
    with pytest.raises(CalendarRangeError):
        InformationRequest.load(data)


@pytest.mark.parametrize("strict", [True, False])
def test_a_filing_beyond_the_calendar_is_refused_as_any_malformed_record(*, strict: bool) -> None:
    data = {"filed": "2205-11-10", "objection_received": "2205-10-05", "unanswered": True}
    with pytest.raises(CalendarRangeError):
        Dispute.load(data, strict=strict)


def test_an_event_dated_back_does_not_let_later_ones_go_back_too() -> None:
    history = (DeclaredComplete(on=date(2020, 1, 1)), not_held(date(2021, 1, 1)))
    wrong = request(events=(NUMBERED, *history))
    assert [each.nature for each in wrong.irregularities()] == [Nature.CONTRADICTION] * 2
    assert wrong.state().name == "registered"


def test_one_event_dated_ahead_hides_none_that_came_before_a_day() -> None:
    ahead = Registered(on=date(2026, 3, 24), number="017")
    wrong = request(events=(ahead, not_held(date(2025, 4, 1))))
    assert wrong.progress(on=date(2025, 5, 1)).state == "answered"
    assert len(wrong.timeline(on=date(2025, 5, 1)).dots) == 2


def test_huge_numbers_are_refused_as_any_other() -> None:
    data = {
        **request().model_dump(mode="json"),
        "events": [
            {
                "kind": "answered",
                "on": "2025-03-25",
                "items": [{"item": 10**4400, "outcome": "tidak_dikuasai"}],
            }
        ],
    }
    loaded = InformationRequest.load(data, strict=False)
    assert [place for place, _ in loaded.refused] == [0]


def test_the_end_of_time_can_be_drawn() -> None:
    assert request().timeline(on=date.max).svg().startswith("<svg")


# ---------------------------------------------------------------- which day counts


def test_the_number_comes_from_a_registration_that_has_effect() -> None:
    by_another = Registered(on=RECEIVED, by=Actor.MEDIATOR, number="PALSU")
    assert request().record(by_another, strict=False).number is None
    filed = Dispute(filed=date(2025, 7, 1), grounds=frozenset("c"), documents=frozenset())
    refused = NotRegistered(on=date(2025, 7, 2), deed="1/2025")
    late = DisputeRegistered(on=date(2025, 7, 3), number="PALSU")
    assert filed.model_copy(update={"events": (refused, late)}).number is None
    assert request().record(NUMBERED).number == "017"


def test_an_answer_sent_in_time_and_received_later_is_late_nowhere() -> None:
    sent = request().record(not_held(date(2025, 4, 16), received_on=date(2025, 4, 25)))
    assert sent.irregularities() == ()
    (found,) = (each for each in sent.deadlines() if each.limit == "request.response")
    assert found.done_on == found.deadline.date == date(2025, 4, 16)
    assert "g" not in dict(sent.grounds(on=date(2025, 5, 1)))
    # the applicant's time runs from the day on which it came
    assert dict(sent.grounds(on=date(2025, 5, 1)))["e"] == date(2025, 4, 25)


def test_the_notice_is_capped_by_the_answer_that_a_correction_restarts() -> None:
    under = Jurisdiction.national().choosing(IncompleteClock.RESTARTS)
    one = request()
    for event in (
        NUMBERED,
        DeclaredIncomplete(on=date(2025, 3, 26), lacking=("ktp",)),
        Corrected(on=date(2025, 4, 9)),
        DeclaredComplete(on=date(2025, 4, 21)),
    ):
        one = one.record(event, under=under)
    days = {each.limit: each.deadline.date for each in one.deadlines(under=under)}
    # ten working days from 9 April, 18 April being a holiday, end on the 24th, as three from 21
    assert days["request.response"] == days["request.notice"] == date(2025, 4, 24)


def test_a_notice_due_before_it_began_is_no_deadline_of_its_own() -> None:
    one = request().record(NUMBERED).record(DeclaredComplete(on=date(2025, 4, 30)))
    assert {each.limit for each in one.deadlines()} == {
        "request.response",
        "request.completeness_check",
    }


def test_limits_that_are_counted_backwards_are_shown_before_their_day() -> None:
    one = Dispute(filed=date(2025, 1, 2), grounds=frozenset("c"))
    for event in (
        DisputeRegistered(on=date(2025, 1, 3), number="1"),
        PanelAppointed(on=date(2025, 1, 6), members=3, mediator="M"),
        Summoned(on=date(2025, 1, 7), hearing_on=date(2025, 1, 20)),
    ):
        one = one.record(event)
    shown_then = {bar.limit for bar in one.timeline(on=date(2025, 1, 17)).bars}
    assert "dispute.summons" in shown_then


# ---------------------------------------------------------------- the dossier


def test_a_right_is_open_until_the_day_it_is_used() -> None:
    whole = Dossier(request=request(), objection=objection(date(2025, 5, 2), "c"))
    before = whole.remedies(on=date(2025, 4, 25))
    assert {(each.name, each.ground) for each in before} >= {("objection.filing", "c")}
    assert "c" not in {each.ground for each in whole.remedies(on=date(2025, 5, 2))}
    filed = Dossier(
        objection=objection(date(2025, 5, 2), "c"),
        dispute=Dispute(filed=date(2025, 7, 1), grounds=frozenset("c")),
    )
    assert [each.name for each in filed.remedies(on=date(2025, 6, 25))] == ["dispute.filing"]


@pytest.mark.parametrize(
    ("filed", "nature"),
    [
        (date(2025, 3, 10), Nature.PREMATURE),
        (date(2025, 12, 1), Nature.TOO_LATE),
    ],
)
def test_a_filing_is_judged_where_the_superiors_receipt_counts(filed: date, nature: Nature) -> None:
    under = Jurisdiction.national().choosing(SuperiorClock.RECEIVED_BY_SUPERIOR)
    one = objection(date(2025, 3, 3)).record(ReceivedBySuperior(on=date(2025, 3, 5)), under=under)
    whole = Dossier(objection=one, dispute=Dispute(filed=filed, grounds=frozenset("b")))
    assert [each.nature for each in whole.irregularities(under=under)] == [nature]


def test_an_objection_to_an_answer_still_to_come_is_premature() -> None:
    answered = request().record(not_held(date(2025, 4, 14)))
    whole = Dossier(request=answered, objection=objection(date(2025, 4, 11), "e"))
    assert whole.supported() == {ObjectionGround.NOT_GRANTED: False}
    assert [each.nature for each in whole.irregularities()] == [Nature.PREMATURE]


def test_a_dispute_before_its_objection_is_premature() -> None:
    filed = Dispute(filed=date(2025, 5, 15), grounds=frozenset("b"))
    whole = Dossier(objection=objection(date(2025, 6, 2)), dispute=filed)
    assert [each.nature for each in whole.irregularities()] == [Nature.PREMATURE]


@pytest.mark.parametrize(
    "build",
    [
        lambda: Dispute(
            filed=date(2025, 7, 1),
            objection_received=date(2025, 6, 1),
            answer_received=date(2025, 1, 1),
        ),
        lambda: objection(date(2025, 5, 2), request_received=date(2026, 1, 1)),
        lambda: objection(
            date(2025, 5, 2), request_received=RECEIVED, request_corrected=date(2025, 3, 20)
        ),
    ],
)
def test_days_that_contradict_each_other_are_refused(build: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        build()
    (problem,) = problems_of(caught.value)
    assert problem.code == RecordError.code


def test_silence_after_an_extension_is_counted_from_its_end() -> None:
    told = objection(date(2025, 5, 2), "c", extension_ended=date(2025, 4, 28))
    assert told.days_of(told.claims[0]) == {"request.extension.ended": date(2025, 4, 28)}
    assert told.filing() == ()


def test_a_request_not_followed_up_is_no_silence() -> None:
    one = request()
    for event in (
        NUMBERED,
        DeclaredIncomplete(on=date(2025, 3, 26), lacking=("ktp",)),
        NoCorrectionNoted(on=date(2025, 4, 21)),
    ):
        one = one.record(event)
    assert one.state().name == "not_followed_up"
    assert not one.is_silent(on=date(2025, 6, 2))
    assert "c" not in dict(one.grounds(on=date(2025, 6, 2)))


def test_what_is_said_of_an_item_is_not_in_its_repr() -> None:
    said = ItemAnswer(item=1, outcome=ItemOutcome.NOT_HELD, reason=f"NIK {NIK}")
    assert repr(said) == "ItemAnswer(item=1, outcome=<ItemOutcome.NOT_HELD: 'tidak_dikuasai'>)"


def test_a_schema_describes_in_words_and_not_in_python() -> None:
    class Bare(Record):
        number: int

    Bare.__doc__ = None
    assert "description" not in Bare.model_json_schema()
    assert InformationRequest.model_json_schema()["description"] == (
        "A request for public information and its history (permohonan informasi publik)."
    )


def test_an_extension_is_shown_from_the_day_it_is_recorded() -> None:
    extended = Extended(
        on=date(2025, 4, 10),
        ground=ExtensionGround.STATUS_UNDECIDED,
        reason="uji konsekuensi belum selesai",
    )
    drawn = request().record(NUMBERED).record(extended).timeline(on=date(2025, 4, 11))
    assert "request.extension" in {bar.limit for bar in drawn.bars}


def test_what_a_party_does_in_vain_is_taken_without_effect() -> None:
    filed = Dispute(filed=date(2025, 7, 1), grounds=frozenset("c"))
    verdict = filed.would_allow(Challenged(on=date(2025, 9, 1), by=Actor.RESPONDENT))
    assert verdict.allowed
    assert not verdict.has_effect
    assert request().would_allow(NUMBERED).has_effect


@pytest.mark.parametrize(
    "kind",
    [
        Challenged,
        CassationFiled,
        ConclusionsGiven,
        CourtAnswered,
        RecusalRequested,
    ],
)
def test_what_either_party_may_do_says_who_did_it(kind: type[Event]) -> None:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({"on": "2025-09-18"})
    assert "by" in {problem.field for problem in problems_of(caught.value)}


def test_what_was_owed_falls_away_when_the_next_has_answered() -> None:
    silent, one = request(), objection(date(2025, 4, 28), "c")
    answer = ObjectionAnswered(
        on=date(2025, 6, 16),
        outcome=ObjectionOutcome.UPHELD_OTHERWISE,
        number="180",
        reasons="masih diperiksa",
    )
    whole = Dossier(request=silent, objection=one.record(answer))
    owed_by = {each.who for each in whole.obligations(on=date(2025, 6, 13))}
    assert Actor.PPID in owed_by
    assert whole.obligations(on=date(2025, 6, 16)) == ()
    (missed,) = (each for each in whole.deadlines() if each.limit == "request.response")
    assert missed.is_open


def test_a_decision_that_is_final_ends_what_was_owed_before() -> None:
    filed = Dispute(filed=date(2025, 6, 30), grounds=frozenset("c"))
    letters = frozenset("abcdefg")
    for event in (
        DisputeRegistered(on=date(2025, 7, 1), number="1"),
        PanelAppointed(on=date(2025, 7, 2), members=3, mediator="M"),
        HearingHeld(on=date(2025, 7, 14)),
        MediationStarted(on=date(2025, 7, 14)),
        MediationAgreed(on=date(2025, 7, 28), contents=letters, checked=True),
        MediationDecided(on=date(2025, 7, 30), contents=letters, comply_by=date(2025, 8, 13)),
    ):
        filed = filed.record(event)
    whole = Dossier(request=request(), objection=objection(date(2025, 4, 28), "c"), dispute=filed)
    before = {each.who for each in whole.obligations(on=date(2025, 7, 29))}
    after = {each.who for each in whole.obligations(on=date(2025, 7, 30))}
    assert {Actor.PPID, Actor.SUPERIOR} <= before
    assert not {Actor.PPID, Actor.SUPERIOR} & after


# A certificate received on 26 March 2025 leaves three working days; leave and a holiday follow,
# so that the correction is due on 9 April and the answer on 16 April.
def test_a_request_never_corrected_is_noted_and_is_no_silence() -> None:
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("ktp",))
    one = request().record(NUMBERED).record(certificate)
    (due_on,) = (
        each.deadline.date for each in one.deadlines() if each.limit == "request.correction"
    )
    assert due_on == date(2025, 4, 9)
    assert {each.by_day for each in one.obligations(on=due_on)} == {date(2025, 4, 16)}
    (noted,) = one.obligations(on=date(2025, 4, 22))
    assert noted.citation == "Perki 1/2021 Pasal 33 ayat (4)"
    assert not one.is_silent(on=date(2025, 4, 22))
    assert one.remedies(on=date(2025, 4, 22)) == ()
