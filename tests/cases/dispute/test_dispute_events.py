"""Disputes: what is allowed when, by whom, in time or not; each refusal with its article.

Days were worked out by hand on the calendar of 2025 and 2026: 27 June, 18 August, 5 September, 25
and 26 December 2025, 1 and 16 January, 16 and 17 February 2026 are no working days.
"""

# ruff: noqa: FBT001 - tables of cases hold plain values

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan import Jurisdiction
from keterbukaan.cases.dispute.body_level import body_levels
from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationPanelAppointed,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtPanelAppointed,
    ExecutionDecided,
    ExecutionRequested,
    FileRequested,
    FileTransferred,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ApplicationCopied,
    Completed,
    Complied,
    ConclusionsGiven,
    ConsequenceTestAssessed,
    CopyDelivered,
    Decided,
    DecisionPublished,
    DeedGiven,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    LocalInspection,
    MediationAgreed,
    MediationDecided,
    MediationExtended,
    MediationFailed,
    MediationMet,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    NotRegistered,
    PanelAppointed,
    PanelReplaced,
    ProofSent,
    PublicInterestTested,
    RecusalRequested,
    RespondentAnswered,
    StruckOff,
    Summoned,
    UnservedStatement,
    WithdrawalDetermined,
    Withdrawn,
)
from keterbukaan.cases.dispute.forum import (
    Court,
    Level,
    Referral,
    competent_commission,
    competent_court,
)
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    CourtOrder,
    DisputeDocument,
    HearingMatter,
    InitialMatter,
    MediationFailure,
    Order,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.people import ApplicantKind, Proxy
from keterbukaan.errors import ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.information.category import BodyKind
from keterbukaan.law.actor import Actor
from tests.people import APPLICANT as WHO
from tests.people import NAME

P13, UU, PERMA = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal ", "PERMA 2/2011 Pasal "
ABSENT = Attendance.ABSENT
FILED = date(2025, 6, 30)


def _day(month: int, day: int, year: int = 2025) -> date:
    return date(year, month, day)


def _heard(grounds: str) -> tuple[Event, ...]:
    return (
        *_STAGES["panel_appointed"],
        Summoned(
            on=_day(7, 7),
            hearing_on=_day(7, 14),
            applicant_received_on=_day(7, 8),
            respondent_received_on=_day(7, 8),
        ),
        HearingHeld(on=_day(7, 14)),
        *([MeritsOpened(on=_day(7, 14))] if grounds == "a" else []),
    )


_LACKING = FoundIncomplete(
    on=_day(7, 2), lacking=frozenset({DisputeDocument.IDENTITY}), received_on=_day(7, 2)
)
_REGISTERED = DisputeRegistered(on=_day(7, 3), number="001/VII/2025")
_STAGES: dict[str, tuple[Event, ...]] = {
    "filed": (),
    "incomplete": (_LACKING,),
    "completed": (
        _LACKING,
        Completed(on=_day(7, 7), documents=frozenset({DisputeDocument.IDENTITY})),
    ),
    "not_registered": (_LACKING, NotRegistered(on=_day(7, 14), deed="A-1")),
    "registered": (_REGISTERED,),
    "terminated": (_REGISTERED, NotInGoodFaith(on=_day(7, 4), ground=BadFaith.TO_DISTURB)),
    "panel_appointed": (_REGISTERED, PanelAppointed(on=_day(7, 4), members=3, mediator="M")),
}
_STAGES["in_hearing"] = _heard("c")
_STAGES["dismissed"] = (
    *_STAGES["in_hearing"],
    InterlocutoryDecision(
        on=_day(7, 21), accepted=False, examined=frozenset({InitialMatter.COMPETENCE})
    ),
)
_STAGES["in_mediation"] = (*_STAGES["in_hearing"], MediationStarted(on=_day(7, 14)))
_STAGES["mediation_agreed"] = (
    *_STAGES["in_mediation"],
    MediationAgreed(on=_day(7, 28), contents=frozenset("abcdefg"), checked=True),
)
_STAGES["mediated"] = (
    *_STAGES["mediation_agreed"],
    MediationDecided(on=_day(7, 30), contents=frozenset("abcdefg"), comply_by=_day(8, 8)),
)
_STAGES["in_adjudication"] = (
    *_STAGES["in_mediation"],
    MediationFailed(
        on=_day(7, 28),
        reason=MediationFailure.DECLARED_IN_WRITING,
        contents=frozenset("abcdef"),
    ),
)
_STAGES["withdrawn"] = (*_STAGES["registered"], Withdrawn(on=_day(7, 4)))
_STAGES["lapsed"] = (
    *_STAGES["panel_appointed"],
    HearingHeld(on=_day(7, 14), applicant=ABSENT),
    HearingHeld(on=_day(7, 21), applicant=ABSENT),
    Lapsed(on=_day(7, 21)),
)
_DECIDED = Decided(
    on=_day(8, 25),
    orders=frozenset({Order.PERFORM_DUTY}),
    comply_by=_day(9, 30),
    contents=frozenset("abcdef"),
)
_STAGES["decided"] = (
    *_STAGES["in_adjudication"],
    _DECIDED,
    CopyDelivered(on=_day(8, 27)),
)
_STAGES["in_court"] = (
    *_STAGES["decided"],
    Challenged(on=_day(9, 10), by=Actor.RESPONDENT, registered_on=_day(9, 11)),
)
_STAGES["challenge_withdrawn"] = (
    *_STAGES["in_court"],
    ChallengeWithdrawn(on=_day(9, 15), by=Actor.RESPONDENT),
)
_STAGES["court_decided"] = (
    *_STAGES["in_court"],
    CourtPanelAppointed(on=_day(10, 27)),
    CourtDecided(on=_day(12, 15), order=CourtOrder.PERFORM_DUTY, applicant_present=True),
)
_STAGES["in_cassation"] = (
    *_STAGES["court_decided"],
    CassationFiled(on=_day(12, 22), by=Actor.RESPONDENT),
)
_STAGES["cassation_withdrawn"] = (
    *_STAGES["in_cassation"],
    CassationWithdrawn(on=_day(12, 29), by=Actor.RESPONDENT),
)
_STAGES["cassation_decided"] = (
    *_STAGES["in_cassation"],
    CassationPanelAppointed(on=_day(1, 12, 2026)),
    CassationDecided(on=_day(2, 26, 2026), granted=False),
)
_STAGES["execution_requested"] = (
    *_STAGES["decided"],
    ExecutionRequested(by=Actor.APPLICANT, on=_day(10, 1)),
)
_STAGES["execution_ordered"] = (
    *_STAGES["execution_requested"],
    ExecutionDecided(on=_day(10, 6), granted=True),
)
_STAGES["execution_refused"] = (
    *_STAGES["execution_requested"],
    ExecutionDecided(on=_day(10, 6), granted=False),
)
_STAGES["complied"] = (*_STAGES["decided"], Complied(on=_day(9, 29)))


def at(stage: str, grounds: str = "c", **fields: Any) -> Dispute:
    """Bring a dispute to a stage, each step recorded strictly."""
    dispute = Dispute(filed=FILED, grounds=frozenset(grounds), **fields)
    events = _heard("a") if (stage, grounds) == ("in_adjudication", "a") else _STAGES[stage]
    for event in events:
        dispute = dispute.record(event)
    return dispute


def found(dispute: Dispute) -> list[tuple[str, Nature, str]]:
    return [(each.event, each.nature, each.citation) for each in dispute.irregularities()]


def deadline(dispute: Dispute, limit: str, who: Actor | None = None) -> tuple[date, date | None]:
    for each in dispute.deadlines():
        if each.limit == limit and who in {None, each.who}:
            return each.deadline.date, each.done_on
    raise AssertionError(limit)


def owed(dispute: Dispute, on: date) -> set[tuple[Actor, str, bool]]:
    return {(each.who, each.citation, each.late) for each in dispute.obligations(on=on)}


def may(dispute: Dispute, on: date) -> dict[str, tuple[date | None, date | None]]:
    return {each.name: (each.first, each.last) for each in dispute.remedies(on=on)}


# ---------------------------------------------------------------- every stage and every event

_IDENTITY = frozenset({DisputeDocument.IDENTITY})
_D = FILED
SAMPLES: dict[str, Event] = {
    each.kind: each
    for each in (
        _LACKING,
        Completed(on=_D, documents=_IDENTITY),
        UnservedStatement(on=_D, reason="tanda terima tidak diberikan"),
        NotRegistered(on=_D, deed="A-1"),
        DeedGiven(on=_D),
        _REGISTERED,
        ProofSent(on=_D),
        ApplicationCopied(on=_D),
        NotInGoodFaith(on=_D, ground=BadFaith.HARASSMENT),
        PanelAppointed(on=_D, members=3, mediator="M"),
        RespondentAnswered(on=_D),
        RecusalRequested(by=Actor.APPLICANT, on=_D, reason="keluarga"),
        PanelReplaced(on=_D, members=5),
        Summoned(on=_D, hearing_on=_day(12, 31, 2026)),
        HearingHeld(on=_D),
        InterlocutoryDecision(
            on=_D, accepted=True, examined=frozenset({InitialMatter.APPLICANT_STANDING})
        ),
        MediationStarted(on=_D),
        MediationMet(on=_D),
        MediationExtended(on=_D, parties_agree=True),
        MediationAgreed(on=_D),
        MediationDecided(on=_D),
        MediationFailed(on=_D, reason=MediationFailure.PARTY_LEFT),
        MeritsOpened(on=_D),
        ConsequenceTestAssessed(on=_D, exempt=True),
        PublicInterestTested(on=_D, opens=True),
        LocalInspection(on=_D),
        ConclusionsGiven(by=Actor.APPLICANT, on=_D),
        Decided(on=_D, orders=frozenset({Order.UPHOLD_CONSIDERATION})),
        CopyDelivered(on=_D),
        DecisionPublished(on=_D),
        Withdrawn(on=_D),
        WithdrawalDetermined(on=_D),
        StruckOff(on=_D),
        Lapsed(on=_D),
        Complied(on=_D),
        Challenged(by=Actor.APPLICANT, on=_D),
        ChallengeWithdrawn(by=Actor.RESPONDENT, on=_D),
        FileRequested(on=_D),
        FileTransferred(on=_D),
        CourtAnswered(by=Actor.RESPONDENT, on=_D),
        CourtPanelAppointed(on=_D),
        CourtDecided(on=_D, order=CourtOrder.REJECT),
        CourtNotified(on=_D),
        CassationFiled(by=Actor.APPLICANT, on=_D),
        CassationWithdrawn(by=Actor.RESPONDENT, on=_D),
        CassationPanelAppointed(on=_D),
        CassationDecided(on=_D, granted=False),
        ExecutionRequested(by=Actor.APPLICANT, on=_D),
        ExecutionDecided(on=_D, granted=False),
    )
}
MOVES = Dispute.lifecycle().moves
OFFICIAL = sorted(name for name, move in MOVES.items() if move.official)


def test_every_event_has_a_sample_and_every_stage_a_way_to_it() -> None:
    assert SAMPLES.keys() == MOVES.keys()
    assert _STAGES.keys() == Dispute.lifecycle().states.keys()
    assert all(at(stage).progress().state == stage for stage in _STAGES)


@pytest.mark.parametrize("stage", sorted(_STAGES))
@pytest.mark.parametrize("kind", sorted(MOVES))
def test_an_event_at_the_wrong_stage_is_met_with_its_article(kind: str, stage: str) -> None:
    dispute = at(stage)
    event = SAMPLES[kind].model_copy(update={"on": dispute.progress().last_on})
    move = MOVES[kind]
    if stage in move.moves:
        assert all(each.citation for each in dispute.would_allow(event).irregularities)
        return
    refusal = move.refusal(stage)
    if not move.official:
        kept = dispute.record(event)
        assert kept.progress().state == stage
        assert found(kept)[-1] == (kind, Nature.NO_EFFECT, str(refusal.citation))
        return
    with pytest.raises(UnlawfulEvent) as caught:
        dispute.record(event)
    assert caught.value.fields["citation"] == str(refusal.citation)
    assert refusal.text_id in caught.value.text("id")
    assert refusal.text_en in caught.value.text("en")
    kept = dispute.record(event, strict=False)
    assert kept.progress().state == stage
    assert found(kept)[-1] == (kind, Nature.UNLAWFUL, str(refusal.citation))


# For every official event: where it is allowed and leads, and where it is refused, and why.
TABLE: list[tuple[str, str, str, str, str]] = [
    ("found_incomplete", "filed", "incomplete", "registered", P13 + "16 ayat (2)"),
    ("deed_given", "not_registered", "not_registered", "filed", P13 + "17 ayat (3)"),
    ("registered", "filed", "registered", "not_registered", P13 + "17 ayat (3)"),
    ("proof_sent", "registered", "registered", "filed", P13 + "16 ayat (2)"),
    ("application_copied", "registered", "registered", "decided", UU + "44 ayat (1)"),
    ("not_in_good_faith", "registered", "terminated", "in_court", P13 + "4 ayat (4)"),
    ("panel_appointed", "registered", "panel_appointed", "in_hearing", P13 + "22 ayat (4)"),
    ("panel_replaced", "panel_appointed", "panel_appointed", "filed", P13 + "20 ayat (1)"),
    ("summoned", "panel_appointed", "panel_appointed", "registered", P13 + "23"),
    ("hearing_held", "panel_appointed", "in_hearing", "registered", UU + "43 ayat (1)"),
    ("interlocutory_decision", "in_hearing", "in_hearing", "registered", P13 + "36 ayat (1)"),
    ("mediation_started", "in_hearing", "in_mediation", "registered", P13 + "29 ayat (1)"),
    ("mediation_met", "in_mediation", "in_mediation", "in_hearing", P13 + "40 ayat (2)"),
    ("mediation_extended", "in_mediation", "in_mediation", "in_hearing", P13 + "41 ayat (2)"),
    ("mediation_agreed", "in_mediation", "mediation_agreed", "in_hearing", P13 + "46 ayat (1)"),
    ("mediation_decided", "mediation_agreed", "mediated", "registered", P13 + "47 ayat (2)"),
    ("mediation_failed", "in_mediation", "in_adjudication", "mediated", P13 + "46 ayat (1)"),
    ("consequence_test_assessed", "in_adjudication", "", "in_hearing", UU + "42"),
    ("local_inspection", "in_adjudication", "in_adjudication", "in_mediation", UU + "42"),
    ("decided", "in_adjudication", "decided", "panel_appointed", UU + "43 ayat (1)"),
    ("copy_delivered", "mediated", "mediated", "in_adjudication", P13 + "59 ayat (4)"),
    ("decision_published", "decided", "decided", "in_hearing", P13 + "59 ayat (5)"),
    ("withdrawal_determined", "withdrawn", "withdrawn", "registered", P13 + "15 ayat (2)"),
    ("struck_off", "withdrawn", "withdrawn", "registered", P13 + "15 ayat (1)"),
    ("file_requested", "in_court", "in_court", "decided", PERMA + "6 ayat (1)"),
    ("file_transferred", "in_court", "in_court", "decided", PERMA + "6 ayat (2)"),
    ("court_panel_appointed", "in_court", "in_court", "decided", PERMA + "6 ayat (4)"),
    ("court_decided", "in_court", "court_decided", "decided", PERMA + "4 ayat (1)"),
    ("court_notified", "court_decided", "court_decided", "in_court", PERMA + "9 ayat (2)"),
    ("cassation_panel_appointed", "in_cassation", "in_cassation", "decided", UU + "50"),
    ("cassation_decided", "in_cassation", "cassation_decided", "decided", UU + "50"),
    ("execution_decided", "execution_requested", "execution_refused", "decided", ""),
]
ELSEWHERE = {"merits_opened", "public_interest_tested", "lapsed", "not_registered"}
"""Official events whose lawful way needs more than a stage; their tests stand elsewhere."""


def test_the_table_holds_every_official_event() -> None:
    assert {row[0] for row in TABLE} | ELSEWHERE == set(OFFICIAL)


@pytest.mark.parametrize(("kind", "stage", "to", "wrong", "citation"), TABLE)
def test_an_official_event_is_allowed_here_and_refused_there(
    kind: str, stage: str, to: str, wrong: str, citation: str
) -> None:
    grounds = "a" if kind == "consequence_test_assessed" else "c"
    here, there = at(stage, grounds), at(wrong)
    allowed = SAMPLES[kind].model_copy(update={"on": here.progress().last_on})
    assert here.record(allowed).progress().state == (to or stage)
    with pytest.raises(UnlawfulEvent) as caught:
        there.record(SAMPLES[kind].model_copy(update={"on": there.progress().last_on}))
    assert caught.value.fields["citation"] == (citation or PERMA + "12 ayat (1)")


@pytest.mark.parametrize("kind", OFFICIAL)
def test_an_official_event_by_the_wrong_actor_is_refused(kind: str) -> None:
    stage = next(stage for stage in _STAGES if stage in MOVES[kind].moves)
    dispute = at(stage)
    event = SAMPLES[kind].model_copy(
        update={"on": dispute.progress().last_on, "by": Actor.PROVIDER}
    )
    with pytest.raises(UnlawfulEvent) as caught:
        dispute.record(event)
    assert caught.value.fields["citation"] == str(MOVES[kind].names_the_maker)


def test_only_the_applicant_asks_for_execution() -> None:
    with pytest.raises(ContradictionError):
        at("decided").record(ExecutionRequested(on=_day(10, 1), by=Actor.RESPONDENT))


def test_a_step_before_the_last_one_contradicts_the_history() -> None:
    with pytest.raises(ContradictionError):
        at("decided").record(DecisionPublished(on=_day(8, 26)))


# ---------------------------------------------------------------- filing

ANSWERED: dict[str, Any] = {"answer_received": _day(6, 20)}
SILENT: dict[str, Any] = {"objection_received": _day(6, 2), "unanswered": True}
LATE_ANSWER: dict[str, Any] = {"objection_received": _day(6, 2), "answer_received": _day(7, 25)}


@pytest.mark.parametrize(
    ("filed", "facts", "expected"),
    [
        # Answered on Friday 20 June; 27 June is a holiday; the fourteenth day is 11 July.
        (_day(6, 20), ANSWERED, None),
        (_day(7, 11), ANSWERED, None),
        (_day(7, 14), ANSWERED, (Nature.TOO_LATE, P13 + "13 huruf a")),
        # Received on 2 June; the thirtieth day is 17 July, the fourteenth after it 6 August.
        (_day(7, 17), SILENT, (Nature.PREMATURE, P13 + "5 huruf b")),
        (_day(7, 18), SILENT, None),
        (_day(8, 6), SILENT, None),
        (_day(8, 7), SILENT, (Nature.TOO_LATE, P13 + "13 huruf b")),
        # The superior answered eight days late: by default the window of the answer (C10).
        (_day(8, 14), LATE_ANSWER, None),
        (_day(8, 15), LATE_ANSWER, (Nature.TOO_LATE, P13 + "13 huruf a")),
        # Filed before the answer came: at that time there was only silence.
        (_day(7, 10), LATE_ANSWER, (Nature.PREMATURE, P13 + "5 huruf b")),
        (_day(7, 21), LATE_ANSWER, None),
        # What is not known is not found.
        (_day(12, 1), {}, None),
        (_day(12, 1), {"objection_received": _day(6, 2)}, None),
        (_day(12, 1), {"unanswered": True}, None),
        # Before 29 April 2013 nothing read gave the window of silence: that is said, no more.
        (
            _day(3, 1, 2013),
            {"objection_received": _day(1, 2, 2012), "unanswered": True},
            (Nature.NOT_READ, "Perki 2/2010"),
        ),
    ],
)
def test_filing_is_found_early_or_late_and_never_refused(
    filed: date, facts: dict[str, Any], expected: tuple[Nature, str] | None
) -> None:
    dispute = Dispute(filed=filed, **facts)
    wanted = [] if expected is None else [("filed", *expected)]
    assert found(dispute) == wanted
    loaded = Dispute.load(dispute.model_dump(mode="json"))
    assert [(each.nature, each.citation) for each in loaded.irregularities] == (
        [] if expected is None else [expected]
    )
    assert dispute.record(DisputeRegistered(on=filed, number="1")).number == "1"


def test_another_reading_of_a_late_answer_gives_the_other_window() -> None:
    dispute = Dispute(filed=_day(8, 14), **LATE_ANSWER)
    other = Jurisdiction.national().choosing("late-answer=from_expiry")
    assert [each.citation for each in dispute.irregularities(under=other)] == [P13 + "13 huruf b"]


def test_a_reading_that_needs_a_day_not_recorded_finds_what_the_default_does() -> None:
    other = Jurisdiction.national().choosing("superior-clock=registered")
    in_time, late = (Dispute(filed=filed, **SILENT) for filed in (_day(8, 6), _day(8, 7)))
    assert in_time.irregularities(under=other) == in_time.irregularities() == ()
    (found,) = late.irregularities(under=other)
    assert (found.nature, found.citation) == (Nature.TOO_LATE, P13 + "13 huruf b")


def test_an_objection_is_not_both_answered_and_unanswered() -> None:
    with pytest.raises(ValidationError) as caught:
        Dispute(filed=FILED, unanswered=True, answer_received=_day(6, 20))
    assert isinstance(caught.value.errors()[0]["ctx"]["error"], RecordError)


def test_an_objection_may_be_answered_on_its_own_day_and_not_before() -> None:
    Dispute(filed=FILED, objection_received=_day(6, 20), answer_received=_day(6, 20))
    with pytest.raises(ValidationError):
        Dispute(filed=FILED, objection_received=_day(6, 20), answer_received=_day(6, 19))


@pytest.mark.parametrize(
    ("facts", "contradicted"),
    [
        ({"filed": _day(7, 14), **ANSWERED}, False),
        ({"filed": _day(7, 1), **ANSWERED}, True),
        # Where the day of the answer counts, 10 July is the last; 11 July is in time by default.
        ({"filed": _day(7, 10), **ANSWERED}, True),
        ({"filed": _day(7, 11), **ANSWERED}, False),
        ({"filed": _day(7, 18), **SILENT}, True),  # the day after the superior's thirty
        ({"filed": _day(7, 10), **SILENT}, False),
        ({"filed": FILED}, False),
        # 36(1)d is also used of the objection: where that was out of time, nothing contradicts.
        ({"filed": _day(7, 1), **ANSWERED, "objection_in_time": False}, False),
        ({"filed": _day(7, 1), **ANSWERED, "objection_in_time": True}, True),
    ],
)
def test_a_dismissal_for_time_ends_the_dispute_whatever_the_record_shows(
    facts: dict[str, Any], contradicted: bool
) -> None:
    dispute = Dispute(grounds=frozenset("c"), **facts)
    for event in _STAGES["in_hearing"]:
        later = {"on": max(event.on, dispute.filed) + timedelta(days=30)}
        if isinstance(event, Summoned):
            later["hearing_on"] = later["on"]
        dispute = dispute.record(event.model_copy(update=later))
    sela = InterlocutoryDecision(
        on=_day(9, 15), accepted=False, examined=frozenset({InitialMatter.TIME_LIMIT})
    )
    after = dispute.record(sela)
    assert after.progress().state == "dismissed"
    assert [each[1:] for each in found(after) if each[0] == sela.kind] == (
        [(Nature.DEFECT, P13 + "36 ayat (1) huruf d")] if contradicted else []
    )


# ---------------------------------------------------------------- commission, court, papers


@pytest.mark.parametrize(
    ("level", "province", "regency", "expected"),
    [
        (Level.CENTRAL, None, None, (Level.CENTRAL, "6 ayat (1)")),
        (Level.PROVINCE, True, None, (Level.PROVINCE, "6 ayat (2)")),
        (Level.PROVINCE, False, None, (Level.CENTRAL, "6 ayat (5)")),
        (Level.PROVINCE, None, None, None),
        (Level.REGENCY, None, True, (Level.REGENCY, "6 ayat (3)")),
        (Level.REGENCY, True, False, (Level.PROVINCE, "6 ayat (4)")),
        (Level.REGENCY, False, False, (Level.CENTRAL, "6 ayat (5)")),
        (Level.REGENCY, True, None, None),
        (Level.REGENCY, None, False, None),
    ],
)
def test_the_competent_commission(
    level: Level, province: bool | None, regency: bool | None, expected: tuple[Level, str] | None
) -> None:
    answer = competent_commission(level, province_has_one=province, regency_has_one=regency)
    assert answer == (None if expected is None else (expected[0], P13 + expected[1]))


def test_the_scope_of_a_body_is_said_in_both_languages() -> None:
    """Elucidation of 6(1): "lingkup kerjanya bersifat nasional"."""
    central = body_levels()[Level.CENTRAL]
    assert central.scope("id").startswith("lingkup kerjanya bersifat nasional")
    assert central.scope("en").startswith("its scope of work is national")


def test_the_wrong_commission_is_found_with_its_article() -> None:
    wrong = Dispute(
        filed=FILED,
        grounds=frozenset("c"),
        body_level=Level.REGENCY,
        commission=Level.CENTRAL,
        province_has_commission=True,
        regency_has_commission=False,
    )
    assert [each.citation for each in wrong.findings()] == [P13 + "6 ayat (4)"]
    for fields in (
        {"commission": Level.PROVINCE},
        {"commission": None},
        {"body_level": None},
        {"referral": Referral.ASKED_BY_COMMISSION},
    ):
        assert wrong.model_copy(update=fields).findings() == ()


@pytest.mark.parametrize(
    ("kind", "court", "article"),
    [
        (BodyKind.STATE_BODY, Court.ADMINISTRATIVE, UU + "47 ayat (1)"),
        (BodyKind.ENTERPRISE, Court.DISTRICT, UU + "47 ayat (2)"),
        (BodyKind.PARTY, Court.DISTRICT, UU + "47 ayat (2)"),
        (BodyKind.NGO, Court.DISTRICT, UU + "47 ayat (2)"),
    ],
)
def test_the_competent_court(kind: BodyKind, court: Court, article: str) -> None:
    assert competent_court(kind) is court
    dispute = at("decided", body_kind=kind)
    challenge = next(
        each for each in dispute.remedies(on=_day(9, 1)) if each.name == "court.challenge"
    )
    assert challenge.citation == article
    assert court.label("id") in challenge.text("id")
    assert court.label("en") in challenge.text("en")


ALL = frozenset({DisputeDocument.IDENTITY, DisputeDocument.REQUEST, DisputeDocument.OBJECTION})


@pytest.mark.parametrize(
    ("fields", "citations"),
    [
        ({}, []),
        ({"documents": ALL}, []),
        (
            {"documents": frozenset()},
            ["11 ayat (1) huruf a angka 1", "11 ayat (1) huruf b", "11 ayat (1) huruf c"],
        ),
        ({"documents": ALL - {DisputeDocument.REQUEST}, "grounds": frozenset("b")}, []),
        ({"grounds": frozenset()}, ["10 ayat (1) huruf b"]),
        ({"asks_for": frozenset()}, ["10 ayat (1) huruf c"]),
        ({"asks_for": frozenset("1")}, []),
        ({"oral": True}, ["9 ayat (3)"]),
        ({"oral": True, "special_needs": True}, []),
        (
            {"applicant": WHO.model_copy(update={"address": None, "telephone": None})},
            ["10 ayat (1) huruf a angka 2", "10 ayat (1) huruf a angka 3"],
        ),
        (
            {
                "applicant": WHO.model_copy(update={"kind": ApplicantKind.LEGAL_ENTITY}),
                "documents": ALL,
            },
            ["11 ayat (1) huruf a angka 2"],
        ),
        (
            {"applicant": WHO.model_copy(update={"proxy": Proxy(name="K")}), "documents": ALL},
            ["11 ayat (2)"],
        ),
        (
            {
                "applicant": WHO.model_copy(update={"proxy": Proxy(name="K")}),
                "documents": ALL | {DisputeDocument.POWER_OF_ATTORNEY},
            },
            [],
        ),
    ],
)
def test_what_an_application_lacks(fields: dict[str, Any], citations: list[str]) -> None:
    dispute = Dispute(**{"filed": FILED, "grounds": frozenset("c"), "applicant": WHO, **fields})
    assert [each.citation for each in dispute.findings()] == [P13 + each for each in citations]


def test_a_proxy_needs_a_special_power_and_no_stamp() -> None:
    withdrawal = Withdrawn(on=_day(7, 4), by=Actor.PROXY)
    none = at("registered", applicant=WHO).record(withdrawal)
    assert none.progress().state == "registered"
    assert found(none)[-1] == ("withdrawn", Nature.NO_EFFECT, UU + "44 ayat (4)")
    proxy = WHO.model_copy(update={"proxy": Proxy(name="K", special_power=True)})
    assert at("registered", applicant=proxy).record(withdrawal).progress().state == "withdrawn"
    assert at("registered", applicant=proxy).has_proxy
    assert not at("registered", applicant=WHO).has_proxy
    assert at("registered").record(withdrawal).progress().state == "withdrawn"


# ---------------------------------------------------------------- registration


def test_a_letter_names_what_lacks_within_three_days() -> None:
    dispute = at("filed")
    assert deadline(dispute, "dispute.incompleteness_notice") == (_day(7, 3), None)
    # Whether anything is missing is not recorded, so nobody can say that the letter is late.
    assert (Actor.REGISTRAR, P13 + "17 ayat (1)", False) in owed(dispute, _day(7, 4))
    known = at("filed", documents=frozenset())
    assert (Actor.REGISTRAR, P13 + "17 ayat (1)", True) in owed(known, _day(7, 4))
    late = dispute.record(_LACKING.model_copy(update={"on": _day(7, 4), "received_on": None}))
    assert found(late) == [("found_incomplete", Nature.LATE, P13 + "17 ayat (1)")]
    assert deadline(late, "dispute.completion") == (_day(7, 15), None)
    empty = _LACKING.model_copy(update={"lacking": frozenset()})
    assert dispute.would_allow(empty).irregularities[0].citation == P13 + "17 ayat (1)"


def test_a_periodic_dispute_needs_no_request() -> None:
    letter = FoundIncomplete(on=_day(7, 2), lacking=frozenset({DisputeDocument.REQUEST}))
    assert at("filed", "c").would_allow(letter).allowed
    refused = at("filed", "b").would_allow(letter)
    assert refused.irregularities[0].citation == P13 + "11 ayat (3)"
    assert not refused.allowed


def test_documents_and_statements_come_within_seven_days_or_are_found_late() -> None:
    lacking = frozenset({DisputeDocument.IDENTITY, DisputeDocument.REQUEST})
    dispute = at("filed").record(_LACKING.model_copy(update={"lacking": lacking}))
    assert may(dispute, _day(7, 11)) == {
        "dispute.completion": (_day(7, 2), _day(7, 11)),
        "dispute.unserved_statement": (_day(7, 2), _day(7, 11)),
        "dispute.withdrawal": (None, None),
    }
    assert may(dispute, _day(7, 14)).keys() == {"dispute.withdrawal"}
    statement = UnservedStatement(on=_day(7, 11), reason="tidak diberi tanda terima")
    assert found(dispute.record(statement)) == []
    for event in (
        statement.model_copy(update={"on": _day(7, 14)}),
        Completed(on=_day(7, 14), documents=lacking),
    ):
        late = dispute.record(event)
        assert found(late)[0][:2] == (event.kind_name, Nature.TOO_LATE)
    assert "tanda terima" not in repr(statement)


def test_a_deed_waits_for_the_seven_days_and_for_want_of_identity() -> None:
    deed = NotRegistered(on=_day(7, 11), deed="A-1")
    waiting = at("incomplete").would_allow(deed)
    assert waiting.irregularities[0].citation == P13 + "17 ayat (2)"
    identified = at("completed", documents=frozenset())
    assert identified.would_allow(deed).irregularities[0].citation == P13 + "17 ayat (3)"
    issued = at("not_registered", documents=frozenset())
    assert deadline(issued, "dispute.non_registration_deed") == (_day(7, 17), None)
    assert owed(issued, _day(7, 18)) == {(Actor.REGISTRAR, P13 + "17 ayat (4)", True)}
    late = issued.record(DeedGiven(on=_day(7, 18)))
    assert found(late) == [("deed_given", Nature.LATE, P13 + "17 ayat (4)")]
    assert owed(late, _day(7, 18)) == set()


def test_registration_needs_identity_and_else_only_notes_what_lacks() -> None:
    without = at("filed", documents=frozenset()).would_allow(_REGISTERED)
    assert (without.allowed, without.irregularities[0].citation) == (False, P13 + "17 ayat (3)")
    partly = at("filed", documents=_IDENTITY).record(_REGISTERED)
    assert found(partly) == [("registered", Nature.INCOMPLETE, P13 + "16 ayat (2)")]
    letter = _LACKING.model_copy(update={"lacking": frozenset({DisputeDocument.REQUEST})})
    unserved = (
        at("filed", documents=_IDENTITY)
        .record(letter)
        .record(UnservedStatement(on=_day(7, 3), reason="tidak dilayani"))
        .record(_REGISTERED)
    )
    assert found(unserved) == []
    assert found(at("filed", documents=ALL).record(_REGISTERED)) == []
    later = at("completed", documents=ALL - _IDENTITY)
    assert found(later.record(_REGISTERED.model_copy(update={"on": _day(7, 8)}))) == []
    assert at("completed").record(_REGISTERED.model_copy(update={"on": _day(7, 8)})).number


def test_what_is_owed_after_registration() -> None:
    dispute = at("registered")
    assert owed(dispute, _day(7, 9)) == {
        (Actor.REGISTRAR, P13 + "18 ayat (3)", True),  # 4, 7, 8 July
        (Actor.COMMISSION, UU + "38 ayat (1)", False),
        (Actor.COMMISSION_CHAIR, P13 + "20 ayat (1)", False),
        (Actor.COMMISSION, UU + "44 ayat (1)", False),
    }
    done = dispute.record(ProofSent(on=_day(7, 8))).record(ApplicationCopied(on=_day(7, 8)))
    assert {each[1] for each in owed(done, _day(7, 9))} == {
        UU + "38 ayat (1)",
        P13 + "20 ayat (1)",
    }
    assert (Actor.SERVICE_OFFICER, P13 + "16 ayat (2)", False) in owed(at("completed"), _day(7, 8))


def test_bad_faith_needs_one_of_three_grounds() -> None:
    refused = at("registered").would_allow(NotInGoodFaith(on=_day(7, 4)))
    assert refused.irregularities[0].citation == P13 + "4 ayat (4)"


# ---------------------------------------------------------------- panel, summons, hearing


@pytest.mark.parametrize(("members", "allowed"), [(1, False), (3, True), (4, False), (5, True)])
def test_a_panel_is_odd_and_of_three_at_least(members: int, allowed: bool) -> None:
    event = PanelAppointed(on=_day(7, 4), members=members, mediator="M")
    verdict = at("registered").would_allow(event)
    assert verdict.allowed is allowed
    assert all(each.citation == UU + "43 ayat (1)" for each in verdict.irregularities)
    replaced = PanelReplaced(on=_day(7, 7), members=members)
    assert at("panel_appointed").would_allow(replaced).allowed is allowed


def test_a_dispute_to_be_mediated_needs_a_mediator() -> None:
    event = PanelAppointed(on=_day(7, 4), members=3)
    assert found(at("registered").record(event))[0][2] == P13 + "20 ayat (1)"
    assert found(at("registered", "a").record(event)) == []


def _summons(applicant: date | None, respondent: date | None) -> Summoned:
    return Summoned(
        on=_day(7, 7),
        hearing_on=_day(7, 14),
        applicant_received_on=applicant,
        respondent_received_on=respondent,
    )


def test_a_summons_is_received_three_working_days_before() -> None:
    dispute = at("panel_appointed")  # the last day is Wednesday 9 July
    in_time = dispute.record(_summons(_day(7, 8), _day(7, 9)))
    assert found(in_time) == []
    assert deadline(in_time, "dispute.summons") == (_day(7, 9), _day(7, 9))
    late = dispute.record(_summons(_day(7, 8), _day(7, 10)))
    assert found(late) == [("summoned", Nature.LATE, P13 + "24 ayat (2)")]
    unknown = dispute.record(_summons(_day(7, 8), None))
    assert found(unknown) == [("summoned", Nature.INCOMPLETE, P13 + "24 ayat (3)")]
    assert deadline(unknown, "dispute.summons") == (_day(7, 9), None)
    with pytest.raises(ContradictionError):
        dispute.record(_summons(None, None).model_copy(update={"on": _day(7, 15)}))
    next_one = at("in_hearing").record(
        Summoned(
            on=_day(7, 15),
            hearing_on=_day(7, 16),
            applicant_received_on=_day(7, 15),
            respondent_received_on=_day(7, 15),
        )
    )
    assert found(next_one) == []  # the three days are those before the first hearing
    again = in_time.record(_summons(_day(7, 8), _day(7, 8)))
    assert deadline(again, "dispute.summons")[1] == _day(7, 9)


def test_before_the_regulation_a_summons_has_no_number() -> None:
    dispute = Dispute(filed=_day(1, 2, 2012))
    summons = _summons(_day(2, 8, 2012), _day(2, 14, 2012))
    summons = summons.model_copy(update={"hearing_on": _day(2, 14, 2012)})
    for event in (_REGISTERED, SAMPLES["panel_appointed"], summons):
        dispute = dispute.record(event.model_copy(update={"on": _day(2, 6, 2012)}))
    assert found(dispute) == []
    assert {each.limit for each in dispute.deadlines()} == {"dispute.commencement"}


def test_another_panel_is_asked_for_two_working_days_before() -> None:
    dispute = at("panel_appointed").record(_summons(_day(7, 8), _day(7, 8)))
    assert may(dispute, _day(7, 10))["dispute.recusal_request"] == (None, _day(7, 10))
    asked = RecusalRequested(by=Actor.APPLICANT, on=_day(7, 10), reason="keluarga")
    assert found(dispute.record(asked)) == []
    late = dispute.record(asked.model_copy(update={"on": _day(7, 11)}))
    assert found(late) == [("recusal_requested", Nature.TOO_LATE, P13 + "22 ayat (3)")]


def test_the_first_hearing_is_set_and_the_parties_are_summoned_once() -> None:
    to_do = {P13 + "23", P13 + "24 ayat (1)"}
    dispute = at("panel_appointed")
    assert {each[1] for each in owed(dispute, _day(7, 7))} >= to_do
    summoned = dispute.record(_summons(_day(7, 8), _day(7, 8)))
    assert not {each[1] for each in owed(summoned, _day(7, 14))} & to_do
    # nobody sat on that day: another is to be set
    assert {each[1] for each in owed(summoned, _day(7, 15))} >= to_do


def test_the_commission_begins_within_fourteen_days() -> None:
    dispute = at("panel_appointed")
    assert deadline(dispute, "dispute.commencement") == (_day(7, 18), None)
    on_time = dispute.record(HearingHeld(on=_day(7, 18)))
    assert found(on_time) == [("hearing_held", Nature.INCOMPLETE, P13 + "24 ayat (1)")]
    assert deadline(on_time, "dispute.commencement") == (_day(7, 18), _day(7, 18))
    late = dispute.record(HearingHeld(on=_day(7, 21)))
    assert found(late)[0] == ("hearing_held", Nature.LATE, UU + "38 ayat (1)")
    assert found(at("in_hearing").record(HearingHeld(on=_day(7, 21)))) == []


@pytest.mark.parametrize(
    ("about", "closed", "citation"),
    [
        (HearingMatter.EXEMPT_DOCUMENTS, True, None),
        (HearingMatter.EXEMPT_DOCUMENTS, False, UU + "43 ayat (3)"),
        (HearingMatter.PROOF, True, UU + "43 ayat (2)"),
        (HearingMatter.PROOF, False, None),
    ],
)
def test_a_hearing_is_closed_for_exempt_documents_only(
    about: HearingMatter, closed: bool, citation: str | None
) -> None:
    event = HearingHeld(on=_day(8, 11), about=about, closed=closed)
    verdict = at("in_adjudication", "a").would_allow(event)
    assert [each.citation for each in verdict.irregularities] == ([citation] if citation else [])
    assert verdict.allowed is (citation is None)


def test_an_interlocutory_decision_rests_on_the_initial_examination() -> None:
    event = InterlocutoryDecision(on=_day(7, 14), accepted=True, examined=frozenset())
    refused = at("in_hearing").would_allow(event)
    assert refused.irregularities[0].citation == P13 + "36 ayat (2)"
    dismissed = at("dismissed")
    assert deadline(dismissed, "dispute.decision_copy") == (_day(7, 24), None)
    assert deadline(dismissed, "dispute.resolution")[1] == _day(7, 21)
    copied = dismissed.record(CopyDelivered(on=_day(7, 24)))
    assert not copied.is_final(on=_day(8, 13))
    assert copied.is_final(on=_day(8, 14))  # fourteen days after 24 July: 13 August
    assert {each[1] for each in owed(copied, _day(8, 14))} == {P13 + "59 ayat (5)"}


# ---------------------------------------------------------------- absence


def _absent(
    dispute: Dispute, *days: date, who: str = "applicant", excused: bool = False
) -> Dispute:
    how = Attendance.EXCUSED if excused else ABSENT
    kind = MediationMet if dispute.progress().state == "in_mediation" else HearingHeld
    for day in days:
        dispute = dispute.record(kind.model_validate({"on": day, who: how}))
    return dispute


def test_a_lapse_before_two_absences_without_reason_is_found() -> None:
    lapsed = Lapsed(on=_day(7, 28))
    once = _absent(at("in_hearing"), _day(7, 21))
    too_soon = [("lapsed", Nature.DEFECT, P13 + "30")]
    declared = once.record(lapsed)
    assert (declared.progress().state, found(declared)) == ("lapsed", too_soon)
    excused = _absent(once, _day(7, 28), excused=True)
    assert found(excused.record(lapsed)) == too_soon
    assert found(_absent(once, _day(7, 28)).record(lapsed)) == []
    with pytest.raises(UnlawfulEvent):
        at("registered").record(lapsed)


def test_absences_in_mediation_count_apart() -> None:
    lapsed = Lapsed(on=_day(7, 25))
    once = _absent(at("in_mediation"), _day(7, 21))
    assert once.would_allow(lapsed).irregularities[0].citation == P13 + "45"
    assert _absent(once, _day(7, 25)).record(lapsed).progress().state == "lapsed"


def test_mediation_fails_when_the_respondent_stays_away_twice() -> None:
    failed = MediationFailed(on=_day(7, 25), reason=MediationFailure.RESPONDENT_ABSENT)
    once = _absent(at("in_mediation"), _day(7, 21), who="respondent")
    refused = once.would_allow(failed).irregularities[0]
    assert (refused.nature, refused.citation) == (
        Nature.UNLAWFUL,
        P13 + "48 ayat (1) huruf d",
    )
    twice = _absent(once, _day(7, 25), who="respondent")
    assert twice.record(failed).progress().state == "in_adjudication"


# ---------------------------------------------------------------- mediation


def test_a_refusal_on_exemption_is_not_mediated() -> None:
    heard = Dispute(filed=FILED, grounds=frozenset("a"))
    for event in _STAGES["in_hearing"]:
        heard = heard.record(event)
    refused = heard.would_allow(MediationStarted(on=_day(7, 14)))
    assert (refused.allowed, refused.irregularities[0].citation) == (False, UU + "40 ayat (2)")
    assert (Actor.COMMISSION, P13 + "29 ayat (2)", False) in owed(heard, _day(7, 14))
    assert heard.record(MeritsOpened(on=_day(7, 14))).progress().state == "in_adjudication"


@pytest.mark.parametrize("grounds", ["c", "ab"])
def test_grounds_b_to_g_are_mediated_first(grounds: str) -> None:
    opened = at("in_hearing", grounds).record(MeritsOpened(on=_day(7, 14)))
    assert opened.progress().state == "in_adjudication"
    assert found(opened) == [("merits_opened", Nature.DEFECT, UU + "42")]
    heard = at("in_hearing", grounds)
    assert (Actor.COMMISSION, P13 + "29 ayat (1)", False) in owed(heard, _day(7, 14))


def test_the_merits_are_heard_without_a_respondent_that_stays_away() -> None:
    alone = _absent(at("in_hearing"), _day(7, 21), who="respondent")
    assert alone.record(MeritsOpened(on=_day(7, 21))).progress().state == "in_adjudication"


def test_a_dispute_without_recorded_grounds_is_not_judged_on_them() -> None:
    dispute = Dispute(filed=FILED)
    for event in (*_STAGES["in_hearing"], MeritsOpened(on=_day(7, 14))):
        dispute = dispute.record(event)
    assert owed(at("in_hearing", ""), _day(7, 14)) == {
        (Actor.REGISTRAR, P13 + "18 ayat (3)", True),
        (Actor.COMMISSION, UU + "38 ayat (2)", False),
        (Actor.COMMISSION, UU + "44 ayat (1)", False),
    }
    assert dispute.would_allow(ConsequenceTestAssessed(on=_day(8, 4), exempt=False)).allowed
    assert dispute.would_allow(_DECIDED.model_copy(update={"closed": True})).allowed


@pytest.mark.parametrize(
    ("on", "agreed", "citations"),
    [
        (_day(7, 14), False, []),
        (_day(7, 15), False, [P13 + "38 ayat (3)"]),
        (_day(7, 17), True, []),  # three working days after the hearing of 14 July
        (_day(7, 18), True, [P13 + "38 ayat (4)"]),
    ],
)
def test_mediation_begins_on_the_day_of_the_hearing_or_as_agreed(
    on: date, agreed: bool, citations: list[str]
) -> None:
    heard = at("in_hearing").record(HearingHeld(on=_day(7, 14), adjourned_for_mediation=True))
    started = heard.record(MediationStarted(on=on, day_agreed=agreed))
    assert [each[2] for each in found(started)] == citations
    assert all(each[1] is Nature.LATE for each in found(started))


def test_mediation_lasts_fourteen_days_and_seven_more_once() -> None:
    dispute = at("in_mediation")
    assert deadline(dispute, "dispute.mediation") == (_day(8, 1), None)
    assert (Actor.MEDIATOR, P13 + "41 ayat (1)", True) in owed(dispute, _day(8, 4))
    late = dispute.record(MediationMet(on=_day(8, 4)))
    assert found(late) == [("mediation_met", Nature.LATE, P13 + "41 ayat (1)")]
    extension = MediationExtended(on=_day(8, 1), parties_agree=True)
    longer = dispute.record(extension)
    assert deadline(longer, "dispute.mediation_extension") == (_day(8, 12), None)
    assert found(longer.record(MediationMet(on=_day(8, 12)))) == []
    for case, event, article in (
        (longer, extension, "41 ayat (2)"),
        (dispute, extension.model_copy(update={"parties_agree": False}), "41 ayat (2)"),
        (dispute, extension.model_copy(update={"on": _day(8, 4)}), "48 ayat (1) huruf c"),
    ):
        verdict = case.would_allow(event)
        assert not verdict.allowed
        assert [each.citation for each in verdict.irregularities] == [P13 + article]


def test_mediation_fails_for_time_only_when_it_ended() -> None:
    failed = MediationFailed(
        on=_day(8, 1), reason=MediationFailure.TIME_ENDED, contents=frozenset("abcdef")
    )
    early = at("in_mediation").would_allow(failed)
    assert [each.citation for each in early.irregularities] == [P13 + "48 ayat (1) huruf c"]
    ended = at("in_mediation").record(failed.model_copy(update={"on": _day(8, 4)}))
    assert found(ended) == []
    assert deadline(ended, "dispute.mediation") == (_day(8, 1), _day(8, 4))
    nameless = at("in_mediation").would_allow(MediationFailed(on=_day(7, 21)))
    assert [each.citation for each in nameless.irregularities] == [
        P13 + "48 ayat (1)",
        P13 + "48 ayat (2)",
    ]


def test_an_agreement_holds_what_the_law_asks_for() -> None:
    bare = at("in_mediation").record(MediationAgreed(on=_day(8, 4), contents=frozenset("abcdef")))
    assert found(bare) == [
        ("mediation_agreed", Nature.LATE, P13 + "41 ayat (1)"),
        ("mediation_agreed", Nature.INCOMPLETE, P13 + "46 ayat (2)"),
        ("mediation_agreed", Nature.INCOMPLETE, P13 + "46 ayat (3)"),
    ]
    assert "huruf g" in bare.irregularities()[1].text("id")
    assert (Actor.COMMISSION, P13 + "47 ayat (2)", False) in owed(bare, _day(8, 4))
    decided = at("mediation_agreed").record(MediationDecided(on=_day(12, 4)))
    assert found(decided) == [
        ("mediation_decided", Nature.INCOMPLETE, P13 + "47 ayat (3)"),
        ("mediation_decided", Nature.LATE, UU + "38 ayat (2)"),
    ]


def test_a_mediated_decision_is_final_at_once_and_cannot_be_challenged() -> None:
    mediated = at("mediated")
    assert mediated.is_final(on=_day(7, 30))
    challenged = mediated.record(Challenged(by=Actor.APPLICANT, on=_day(8, 1)))
    assert found(challenged) == [("challenged", Nature.NO_EFFECT, UU + "39")]
    assert (Actor.RESPONDENT, P13 + "47 ayat (3) huruf f", False) in owed(mediated, _day(8, 8))
    assert (Actor.RESPONDENT, P13 + "47 ayat (3) huruf f", True) in owed(mediated, _day(8, 11))
    assert "court.execution" not in may(mediated, _day(8, 8))
    assert may(mediated, _day(8, 11))["court.execution"] == (_day(8, 9), None)


# ---------------------------------------------------------------- adjudication and decision


def test_who_proves_what_and_which_tests_are_owed() -> None:
    exempt = at("in_adjudication", "a")
    assert {each[1] for each in owed(exempt, _day(7, 15))} >= {
        UU + "45 ayat (1)",
        UU + "43 ayat (3)",
        P13 + "34 ayat (1)",
    }
    assessed = exempt.record(ConsequenceTestAssessed(on=_day(8, 4), exempt=True))
    after = {each[1] for each in owed(assessed, _day(8, 4))}
    assert P13 + "34 ayat (2)" in after
    assert P13 + "34 ayat (1)" not in after
    tested = assessed.record(PublicInterestTested(on=_day(8, 4), opens=False))
    assert P13 + "34 ayat (2)" not in {each[1] for each in owed(tested, _day(8, 4))}
    other = at("in_adjudication")
    assert UU + "45 ayat (2)" in {each[1] for each in owed(other, _day(8, 4))}


def test_the_public_interest_is_weighed_only_of_what_is_exempt() -> None:
    exempt = at("in_adjudication", "a")
    test = PublicInterestTested(on=_day(8, 4), opens=True)
    for dispute in (
        exempt,
        exempt.record(ConsequenceTestAssessed(on=_day(8, 4), exempt=False)),
    ):
        tested = dispute.record(test)
        assert found(tested) == [(test.kind, Nature.DEFECT, P13 + "34 ayat (2)")]
        assert test.kind in tested.progress().done
    proved = exempt.record(ConsequenceTestAssessed(on=_day(8, 4), exempt=True))
    assert found(proved.record(test)) == []
    other = at("in_adjudication").record(ConsequenceTestAssessed(on=_day(8, 4), exempt=True))
    assert found(other) == [("consequence_test_assessed", Nature.DEFECT, P13 + "34 ayat (1)")]
    assert other.progress().found_exempt


def test_exempt_documents_are_inspected_without_the_applicant() -> None:
    refused = at("in_adjudication").would_allow(
        LocalInspection(on=_day(8, 4), exempt_documents=True, applicant_present=True)
    )
    assert (refused.allowed, refused.irregularities[0].citation) == (False, P13 + "56 ayat (2)")
    # 56(1) lets the applicant come where no exempt document is looked at, and obliges nobody
    for exempt, present in ((True, False), (False, True), (False, False)):
        lawful = LocalInspection(on=_day(8, 4), exempt_documents=exempt, applicant_present=present)
        assert at("in_adjudication").would_allow(lawful).irregularities == ()


def test_conclusions_come_three_working_days_before_the_decision() -> None:
    dispute = at("in_adjudication").record(
        Summoned(
            on=_day(8, 4),
            hearing_on=_day(8, 21),
            applicant_received_on=_day(8, 5),
            respondent_received_on=_day(8, 5),
            for_decision=True,
        )
    )  # 20 and 19 August, then the 15th; the 18th is collective leave, which a reading works
    assert deadline(dispute, "dispute.conclusions") == (_day(8, 15), None)
    assert may(dispute, _day(8, 15))["dispute.conclusions"] == (None, _day(8, 18))
    given = ConclusionsGiven(by=Actor.APPLICANT, on=_day(8, 15))
    assert found(dispute.record(given)) == []
    late = dispute.record(given.model_copy(update={"on": _day(8, 19), "by": Actor.RESPONDENT}))
    assert found(late) == [("conclusions_given", Nature.TOO_LATE, P13 + "57 ayat (3)")]


def _ruling(**fields: Any) -> Decided:
    return _DECIDED.model_copy(update=fields)


def _decisions_amiss() -> Iterator[tuple[Dispute, Decided, Nature, str]]:
    exempt, other = at("in_adjudication", "a"), at("in_adjudication")
    exempt_proved = exempt.record(ConsequenceTestAssessed(on=_day(8, 4), exempt=True))
    open_proved = exempt.record(ConsequenceTestAssessed(on=_day(8, 4), exempt=False))
    disclose = frozenset({Order.DISCLOSE})
    yield other, _ruling(orders=frozenset()), Nature.INCOMPLETE, UU + "46 ayat (1)"
    yield open_proved, _ruling(), Nature.DEFECT, UU + "46 ayat (2)"
    yield exempt, _ruling(orders=disclose), Nature.DEFECT, P13 + "34 ayat (1)"
    yield exempt_proved, _ruling(orders=disclose), Nature.DEFECT, P13 + "34 ayat (2)"
    yield other, _ruling(closed=True), Nature.DEFECT, UU + "46 ayat (3)"


@pytest.mark.parametrize(("dispute", "event", "nature", "citation"), list(_decisions_amiss()))
def test_a_decision_without_what_it_needs_is_a_decision_and_found(
    dispute: Dispute, event: Decided, nature: Nature, citation: str
) -> None:
    decided = dispute.record(event)
    assert decided.progress().state == "decided"
    assert found(decided) == [("decided", nature, citation)]


def test_a_decision_on_exempt_information_may_be_read_in_closed_session() -> None:
    dispute = at("in_adjudication", "a")
    not_admitted = _ruling(orders=frozenset({Order.NOT_ADMITTED}), comply_by=None, closed=True)
    assert dispute.record(not_admitted).progress().state == "decided"
    for event in (
        ConsequenceTestAssessed(on=_day(8, 4), exempt=True),
        PublicInterestTested(on=_day(8, 4), opens=False),
    ):
        dispute = dispute.record(event)
    upheld = _ruling(orders=frozenset({Order.UPHOLD_EXEMPTION}), comply_by=None, closed=True)
    decided = dispute.record(upheld).record(CopyDelivered(on=_day(8, 27)))
    assert found(decided) == []
    given = decided.record(Complied(on=_day(9, 1)))
    assert found(given) == [("complied", Nature.DEFECT, "Perki 1/2021 Pasal 53 ayat (2)")]
    assert given.progress().state == "decided"  # nothing was ordered that could be carried out
    assert "court.execution" not in may(decided, _day(10, 1))


def test_the_decision_sets_the_time_to_comply() -> None:
    article = P13 + "59 ayat (2) huruf f angka 4"
    without = at("in_adjudication").record(_ruling(comply_by=None, contents=frozenset("abcde")))
    assert found(without) == [
        ("decided", Nature.INCOMPLETE, article),
        ("decided", Nature.INCOMPLETE, P13 + "59 ayat (2)"),
    ]
    with pytest.raises(ContradictionError):
        at("in_adjudication").record(_ruling(comply_by=_day(8, 22)))
    at_once = at("in_adjudication").record(_ruling(comply_by=_day(8, 25)))
    assert found(at_once) == []  # on the day of the decision itself
    decided = at("decided")
    assert (Actor.RESPONDENT, article, False) not in owed(decided, _day(9, 17))
    assert (Actor.RESPONDENT, article, False) in owed(decided, _day(9, 18))
    assert (Actor.RESPONDENT, article, True) in owed(decided, _day(10, 1))
    assert found(decided.record(Complied(on=_day(9, 30)))) == []
    late = decided.record(Complied(on=_day(10, 1)))
    assert found(late) == [("complied", Nature.LATE, article)]
    assert owed(late, _day(10, 1)) == {(Actor.COMMISSION, P13 + "59 ayat (5)", False)}


def test_a_hundred_days_bind_without_a_sanction() -> None:
    dispute = at("in_adjudication")
    assert deadline(dispute, "dispute.resolution") == (_day(12, 3), None)
    late = dispute.record(_ruling(on=_day(12, 4), comply_by=_day(12, 31)))
    assert found(late) == [("decided", Nature.LATE, UU + "38 ayat (2)")]
    assert found(dispute.record(_ruling(on=_day(12, 3), comply_by=_day(12, 31)))) == []
    assert (Actor.COMMISSION, UU + "38 ayat (2)", True) in owed(dispute, _day(12, 4))


def test_copies_go_to_both_parties_within_three_days() -> None:
    decided = at("in_adjudication").record(_DECIDED)
    assert (Actor.COMMISSION, P13 + "59 ayat (4)", True) in owed(decided, _day(8, 29))
    one = decided.record(CopyDelivered(on=_day(8, 28), applicant_on=_day(8, 29)))
    assert found(one) == []
    assert deadline(one, "dispute.decision_copy") == (_day(8, 28), None)
    assert not one.is_final(on=_day(12, 31))
    both = one.record(CopyDelivered(on=_day(8, 29), respondent_on=_day(9, 1)))
    assert found(both) == [("copy_delivered", Nature.LATE, P13 + "59 ayat (4)")]
    assert deadline(both, "dispute.decision_copy") == (_day(8, 28), _day(8, 29))
    assert deadline(both, "court.challenge", Actor.APPLICANT) == (_day(9, 19), None)
    assert deadline(both, "court.challenge", Actor.RESPONDENT) == (_day(9, 22), None)
    assert not both.is_final(on=_day(9, 22))
    assert both.is_final(on=_day(9, 23))
    published = both.record(DecisionPublished(on=_day(9, 2)))
    assert P13 + "59 ayat (5)" not in {each[1] for each in owed(published, _day(9, 2))}


# ---------------------------------------------------------------- withdrawal


def test_a_withdrawal_is_written_and_comes_before_the_decision() -> None:
    dispute = at("registered")
    spoken = dispute.record(Withdrawn(on=_day(7, 4), in_writing=False))
    assert found(spoken) == [("withdrawn", Nature.NO_EFFECT, P13 + "14 ayat (2)")]
    late = at("decided").record(Withdrawn(on=_day(8, 28)))
    assert found(late) == [("withdrawn", Nature.NO_EFFECT, P13 + "14 ayat (1)")]


def test_a_withdrawal_before_adjudication_bars_filing_again() -> None:
    withdrawn = at("withdrawn")
    assert not withdrawn.may_be_refiled()
    assert owed(withdrawn, _day(7, 4)) == {(Actor.REGISTRAR, P13 + "15 ayat (1)", False)}
    wrong = withdrawn.would_allow(StruckOff(on=_day(7, 4), by=Actor.COMMISSION))
    assert wrong.irregularities[0].citation == P13 + "15 ayat (3)"
    assert owed(withdrawn.record(StruckOff(on=_day(7, 4))), _day(7, 4)) == set()
    unregistered = at("filed").record(Withdrawn(on=_day(7, 1)))
    assert unregistered.may_be_refiled()
    assert owed(unregistered, _day(7, 1)) == set()
    assert at("registered").may_be_refiled()
    assert at("dismissed").may_be_refiled()
    assert [at(stage).may_be_refiled() for stage in ("mediated", "decided", "in_court")] == [
        None,
        None,
        None,
    ]


def test_a_withdrawal_during_adjudication_is_for_the_panel() -> None:
    withdrawn = at("in_mediation").record(Withdrawn(on=_day(7, 21)))
    assert withdrawn.may_be_refiled()
    assert owed(withdrawn, _day(7, 21)) == {(Actor.COMMISSION, P13 + "15 ayat (2)", False)}
    # 15(2)-(3): the panel determines it and orders the registrar to strike the application off.
    unordered = withdrawn.record(StruckOff(on=_day(7, 21)))
    assert found(unordered)[-1] == ("struck_off", Nature.INCOMPLETE, P13 + "15 ayat (2)")
    ordered = withdrawn.record(WithdrawalDetermined(on=_day(7, 21)))
    assert owed(ordered, _day(7, 21)) == {(Actor.REGISTRAR, P13 + "15 ayat (3)", False)}
    struck = ordered.record(StruckOff(on=_day(7, 21)))
    assert found(struck) == []
    assert owed(struck, _day(7, 21)) == set()


# ---------------------------------------------------------------- court


def test_a_decision_is_challenged_within_fourteen_days_or_becomes_final() -> None:
    decided = at("decided")
    assert may(decided, _day(9, 17))["court.challenge"] == (_day(8, 27), _day(9, 17))
    assert not decided.is_final(on=_day(9, 17))
    assert decided.is_final(on=_day(9, 18))
    assert "court.challenge" not in may(decided, _day(9, 18))
    late = decided.record(Challenged(by=Actor.APPLICANT, on=_day(9, 18)))
    assert found(late) == [("challenged", Nature.TOO_LATE, UU + "48 ayat (1)")]
    assert not late.is_final(on=_day(9, 18))
    assert late.progress().state == "in_court"


def test_each_party_challenges_once() -> None:
    court = at("in_court")
    assert deadline(court, "court.challenge", Actor.RESPONDENT) == (_day(9, 17), _day(9, 10))
    both = court.record(Challenged(by=Actor.APPLICANT, on=_day(9, 11)))
    assert found(both) == []
    again = both.record(Challenged(by=Actor.APPLICANT, on=_day(9, 12)))
    assert found(again) == [("challenged", Nature.NO_EFFECT, UU + "48 ayat (1)")]
    assert found(both.record(CourtAnswered(by=Actor.RESPONDENT, on=_day(9, 15)))) == []
    before_copy = (
        at("in_adjudication")
        .record(_DECIDED)
        .record(Challenged(by=Actor.APPLICANT, on=_day(8, 26)))
    )
    assert found(before_copy) == []
    assert found(before_copy.record(CopyDelivered(on=_day(8, 27)))) == []
    assert "court.challenge" not in may(both, _day(9, 11))
    assert "court.challenge" in may(court, _day(9, 11))


def test_the_court_keeps_its_own_clock() -> None:
    court = at("in_court")
    assert deadline(court, "court.case_file_request") == (_day(10, 1), None)
    assert deadline(court, "court.answer", Actor.APPLICANT) == (_day(10, 23), None)
    assert deadline(court, "court.panel_appointment") == (_day(10, 28), None)
    asked = court.record(FileRequested(on=_day(9, 15)))
    assert deadline(asked, "court.case_file_transfer") == (_day(10, 3), None)
    assert deadline(at("court_decided"), "court.decision") == (_day(1, 23, 2026), _day(12, 15))
    assert owed(asked, _day(10, 6)) == {
        (Actor.COMMISSION, PERMA + "6 ayat (2)", True),
        (Actor.CHIEF_JUDGE, PERMA + "6 ayat (4)", False),
        (Actor.COMMISSION, P13 + "59 ayat (5)", False),
    }


@pytest.mark.parametrize(
    ("before", "event", "article"),
    [
        ((), FileRequested(on=_day(10, 2)), "6 ayat (1)"),
        ((FileRequested(on=_day(9, 15)),), FileTransferred(on=_day(10, 6)), "6 ayat (2)"),
        ((), CourtPanelAppointed(on=_day(10, 29)), "6 ayat (4)"),
        (
            (CourtPanelAppointed(on=_day(10, 27)),),
            CourtDecided(on=_day(1, 26, 2026), order=CourtOrder.REJECT),
            "9 ayat (1)",
        ),
    ],
)
def test_a_late_court_is_found_late(before: tuple[Event, ...], event: Event, article: str) -> None:
    dispute = at("in_court")
    for each in before:
        dispute = dispute.record(each)
    assert found(dispute.record(event)) == [(event.kind_name, Nature.LATE, PERMA + article)]


def test_the_other_party_answers_within_thirty_days() -> None:
    court = at("in_court")
    assert may(court, _day(10, 23))["court.answer"] == (_day(9, 11), _day(10, 23))
    answered = court.record(CourtAnswered(on=_day(10, 23), by=Actor.APPLICANT))
    assert found(answered) == []
    assert "court.answer" not in may(answered, _day(10, 23))
    late = court.record(CourtAnswered(on=_day(10, 24), by=Actor.APPLICANT))
    assert found(late) == [("court_answered", Nature.TOO_LATE, PERMA + "6 ayat (3)")]
    own = court.record(CourtAnswered(by=Actor.RESPONDENT, on=_day(9, 22)))
    assert found(own) == [("court_answered", Nature.NO_EFFECT, PERMA + "6 ayat (3)")]
    mine = at("decided").record(Challenged(by=Actor.APPLICANT, on=_day(9, 10)))
    assert "court.answer" not in may(mine, _day(9, 11))
    assert deadline(mine, "court.answer", Actor.RESPONDENT)[1] is None


def test_a_judgment_holds_an_order_of_the_act() -> None:
    judgment = CourtDecided(on=_day(12, 15))
    assert found(at("in_court").record(judgment)) == [
        ("court_decided", Nature.INCOMPLETE, UU + "49 ayat (1)")
    ]
    exempt = at("in_adjudication", "a").record(ConsequenceTestAssessed(on=_day(8, 4), exempt=False))
    for order in (Order.PERFORM_DUTY, Order.KEEP_TIME, Order.FIX_COST):  # 46(2)
        other = exempt.record(_ruling(orders=frozenset({order})))
        assert found(other) == [("decided", Nature.DEFECT, UU + "46 ayat (2)")]
    for event in (
        _ruling(orders=frozenset({Order.DISCLOSE})),
        Challenged(on=_day(9, 10), by=Actor.RESPONDENT),
    ):
        exempt = exempt.record(event)
    for ordered in (CourtOrder.PERFORM_DUTY, CourtOrder.REJECT, CourtOrder.FIX_COST):  # 49(2)a-c
        wrong = exempt.record(judgment.model_copy(update={"order": ordered}))
        assert found(wrong) == [("court_decided", Nature.DEFECT, UU + "49 ayat (2)")]
        assert wrong.progress().state == "court_decided"
    right = exempt.would_allow(
        judgment.model_copy(update={"order": CourtOrder.CONFIRM_AND_DISCLOSE})
    )
    assert right.irregularities == ()


def test_cassation_runs_from_the_pronouncement_or_the_notice() -> None:
    judged = at("court_decided")
    assert deadline(judged, "cassation.filing", Actor.APPLICANT) == (_day(1, 7, 2026), None)
    assert [each.who for each in judged.deadlines() if each.limit == "cassation.filing"] == [
        Actor.APPLICANT
    ]
    assert may(judged, _day(1, 7, 2026)).keys() == {"cassation.filing"}
    assert not judged.is_final(on=_day(3, 2, 2026))
    told = judged.record(CourtNotified(on=_day(12, 17), respondent_on=_day(12, 18)))
    # 19 December; 22-24; 29-31; 2 January; 5-9; 12 January
    assert deadline(told, "cassation.filing", Actor.RESPONDENT) == (_day(1, 12, 2026), None)
    assert told.is_final(on=_day(1, 13, 2026))
    assert not told.is_final(on=_day(1, 12, 2026))
    late = told.record(CassationFiled(on=_day(1, 13, 2026), by=Actor.RESPONDENT))
    assert found(late) == [("cassation_filed", Nature.TOO_LATE, PERMA + "9 ayat (2)")]
    again = late.record(CassationFiled(on=_day(1, 13, 2026), by=Actor.RESPONDENT))
    assert found(again)[1][1:] == (Nature.NO_EFFECT, UU + "50")
    act = Jurisdiction.national().choosing("cassation-start=act")
    days = {
        each.who: each.deadline.date
        for each in judged.deadlines(under=act)
        if each.limit == "cassation.filing"
    }
    assert days == {Actor.APPLICANT: _day(12, 29)}  # fourteen calendar days from 15 December


def test_a_party_files_for_cassation_once_and_before_it_is_decided() -> None:
    """UU 50 gives cassation to whoever does not accept the judgment; both may, each once."""
    judged, filed = at("court_decided"), _day(12, 22)
    theirs = judged.record(CassationFiled(on=filed, by=Actor.RESPONDENT))
    mine = judged.record(CassationFiled(on=filed, by=Actor.APPLICANT))
    assert "cassation.filing" in may(theirs, filed)
    assert "cassation.filing" not in may(mine, filed)
    ended = theirs.record(CassationPanelAppointed(on=filed)).record(
        CassationDecided(on=_day(12, 29), granted=False)
    )
    assert "cassation.filing" not in may(ended, _day(12, 29))


def test_nobody_s_time_for_cassation_runs_before_they_hear_of_the_judgment() -> None:
    unheard = at("in_court").record(CourtDecided(on=_day(12, 15), order=CourtOrder.REJECT))
    assert may(unheard, _day(12, 15)) == {}


def test_what_a_court_has_decided_is_neither_challenged_nor_answered_any_more() -> None:
    """The applicant's fourteen days run to 17 September, the thirty to answer to 23 October."""
    court, judged_on = at("in_court"), _day(9, 16)
    judged = court.record(CourtDecided(on=judged_on, order=CourtOrder.PERFORM_DUTY))
    assert may(court, judged_on).keys() == {"court.challenge", "court.answer"}
    assert may(judged, judged_on) == {}


def test_the_supreme_court_decides_within_thirty_days() -> None:
    cassation = at("in_cassation").record(CassationPanelAppointed(on=_day(1, 12, 2026)))
    assert deadline(cassation, "cassation.decision") == (_day(2, 26, 2026), None)
    late = cassation.record(CassationDecided(on=_day(2, 27, 2026), granted=False))
    assert found(late) == [("cassation_decided", Nature.LATE, PERMA + "9 ayat (3)")]


# ---------------------------------------------------------------- when it is final


def test_a_decision_is_final_once_the_applicant_s_fourteen_days_are_over_too() -> None:
    # Perki 1/2013 60(2)-(3), UU 48(1): each party's days run from that party's own copy.
    decided = at("in_adjudication").record(_DECIDED)
    body_only = decided.record(CopyDelivered(on=_day(8, 26), respondent_on=_day(8, 26)))
    # 27-29 August; 1-4, 8-12, 15 and 16 September: fourteen days for the respondent
    assert deadline(body_only, "court.challenge", Actor.RESPONDENT) == (_day(9, 16), None)
    assert not body_only.is_final(on=_day(9, 17))
    assert not body_only.is_final(on=_day(12, 31))
    both = body_only.record(CopyDelivered(on=_day(8, 28), applicant_on=_day(8, 28)))
    # 29 August; 1-4, 8-12, 15-18 September: fourteen for the applicant
    assert deadline(both, "court.challenge", Actor.APPLICANT) == (_day(9, 18), None)
    assert not both.is_final(on=_day(9, 18))
    assert both.is_final(on=_day(9, 19))
    assert may(both, _day(9, 18))["court.challenge"] == (_day(8, 28), _day(9, 18))


def test_a_judgment_is_final_once_the_applicant_s_time_for_cassation_is_over_too() -> None:
    # PERMA 9(2): from the pronouncement for who was there, from the notice for who was not.
    judged = at("in_court").record(CourtPanelAppointed(on=_day(10, 27)))
    judged = judged.record(
        CourtDecided(on=_day(12, 15), order=CourtOrder.PERFORM_DUTY, respondent_present=True)
    )
    assert deadline(judged, "cassation.filing", Actor.RESPONDENT) == (_day(1, 7, 2026), None)
    assert not judged.is_final(on=_day(3, 2, 2026))
    told = judged.record(CourtNotified(on=_day(12, 17), applicant_on=_day(12, 17)))
    # 18, 19, 22-24 and 29-31 December; 2 and 5-9 January
    assert deadline(told, "cassation.filing", Actor.APPLICANT) == (_day(1, 9, 2026), None)
    assert not told.is_final(on=_day(1, 9, 2026))
    assert told.is_final(on=_day(1, 10, 2026))


def test_after_cassation_it_is_final_on_the_day_whoever_has_no_copy_of_what_went_before() -> None:
    # UU 50 and PERMA 9(3) end with the Supreme Court: no party has fourteen days after it.
    dispute = at("in_adjudication").record(_DECIDED)
    for event in (
        CopyDelivered(on=_day(8, 27), respondent_on=_day(8, 27)),
        Challenged(on=_day(9, 10), by=Actor.RESPONDENT),
        CourtPanelAppointed(on=_day(10, 27)),
        CourtDecided(on=_day(12, 15), order=CourtOrder.REJECT, respondent_present=True),
        CassationFiled(on=_day(12, 22), by=Actor.RESPONDENT),
        CassationPanelAppointed(on=_day(1, 12, 2026)),
    ):
        dispute = dispute.record(event)
    assert not dispute.is_final(on=_day(2, 26, 2026))
    ended = dispute.record(CassationDecided(on=_day(2, 26, 2026), granted=False))
    assert not ended.is_final(on=_day(2, 25, 2026))
    assert ended.is_final(on=_day(2, 26, 2026))
    asked = ended.record(ExecutionRequested(by=Actor.APPLICANT, on=_day(2, 26, 2026)))
    assert found(asked) == []


# ---------------------------------------------------------------- execution


def test_execution_is_asked_for_once_final_and_not_complied_with() -> None:
    decided = at("decided")
    assert "court.execution" not in may(decided, _day(9, 30))
    assert may(decided, _day(10, 1))["court.execution"] == (_day(10, 1), None)
    early = decided.record(
        ExecutionRequested(by=Actor.APPLICANT, on=_day(9, 17), copy_attached=False)
    )
    assert found(early) == [
        ("execution_requested", Nature.PREMATURE, P13 + "60 ayat (4)"),
        ("execution_requested", Nature.INCOMPLETE, P13 + "60 ayat (5)"),
    ]
    granted = early.record(ExecutionDecided(on=_day(9, 17), granted=True))
    assert found(granted)[-1] == ("execution_decided", Nature.DEFECT, PERMA + "12 ayat (1)")
    assert granted.progress().state == "execution_ordered"
    refused = early.record(ExecutionDecided(on=_day(9, 17), granted=False))
    assert refused.progress().state == "execution_refused"


def test_the_chief_judge_answers_within_seven_days() -> None:
    asked = at("execution_requested")  # asked on 1 October: 2, 3, 6-10 October
    assert deadline(asked, "court.execution_order") == (_day(10, 10), None)
    assert (Actor.CHIEF_JUDGE, PERMA + "12 ayat (3)", True) in owed(asked, _day(10, 13))
    late = asked.record(ExecutionDecided(on=_day(10, 13), granted=True))
    assert found(late) == [("execution_decided", Nature.LATE, PERMA + "12 ayat (3)")]
    again = at("execution_refused").record(ExecutionRequested(by=Actor.APPLICANT, on=_day(10, 8)))
    assert again.progress().state == "execution_requested"


@pytest.mark.parametrize(
    ("granted", "order", "binds"),
    [
        (False, None, True),
        (True, CourtOrder.REJECT, False),
        (True, CourtOrder.FIX_COST, True),
        (True, None, None),
    ],
)
def test_after_cassation_the_court_s_own_law_governs_execution(
    granted: bool, order: CourtOrder | None, binds: bool | None
) -> None:
    decided = at("in_cassation").record(
        CassationDecided(on=_day(2, 26, 2026), granted=granted, order=order)
    )
    assert decided.progress().binds_body is binds
    assert decided.is_final(on=_day(2, 26, 2026))
    asked = decided.record(ExecutionRequested(by=Actor.APPLICANT, on=_day(3, 2, 2026)))
    unsaid = [("cassation_decided", Nature.INCOMPLETE, UU + "49 ayat (1)")]
    assert found(asked) == (unsaid if granted and order is None else [])
    assert all(each.limit != "court.execution_order" for each in asked.deadlines())
    duty = (Actor.RESPONDENT, PERMA + "11", False)
    assert (duty in owed(decided, _day(3, 2, 2026))) is bool(binds)
    assert ("court.execution" in may(decided, _day(3, 2, 2026))) is bool(binds)


@pytest.mark.parametrize("order", list(CourtOrder))
def test_every_order_of_a_court_has_its_letter(order: CourtOrder) -> None:
    if order.leaves_decision:
        assert (order.citation, order.binds_body) == (PERMA + "14", False)
    else:
        assert order.citation.startswith(UU + "49 ayat (")


@pytest.mark.parametrize("order", list(Order))
def test_every_order_of_the_commission_has_its_letter(order: Order) -> None:
    assert order.citation.startswith((UU + "46 ayat (", P13 + "36 ayat (3)"))


# ---------------------------------------------------------------- as data


@pytest.mark.parametrize("stage", sorted(_STAGES))
def test_a_dispute_travels_as_json(stage: str) -> None:
    dispute = at(stage, applicant=WHO, **ANSWERED)
    again = Dispute.model_validate_json(dispute.model_dump_json())
    assert again == dispute
    assert again.deadlines() == dispute.deadlines()
    loaded = Dispute.load(dispute.model_dump(mode="json"))
    assert (loaded.case, loaded.refused) == (dispute, ())
    assert NAME not in repr(dispute)


def test_a_messy_history_is_loaded_and_nothing_of_it_lost() -> None:
    data = at("registered").model_dump(mode="json")
    data["events"] += [
        HearingHeld(on=_day(7, 14)).model_dump(mode="json"),
        {"kind": "registered", "on": "2025-07-14"},
        ProofSent(on=_day(7, 1)).model_dump(mode="json"),
    ]
    loaded = Dispute.load(data, strict=False)
    assert [place for place, _ in loaded.refused] == [2, 3]
    assert [(each.event, each.citation) for each in loaded.irregularities] == [
        ("hearing_held", UU + "43 ayat (1)")
    ]
    assert loaded.case.progress().state == "registered"
