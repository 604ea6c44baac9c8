"""A dispute's stages forget nothing: postponement, completion, registration, withdrawal, makers.

Days are counted by hand on the calendar of 2025: in July all weekdays are working days.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from keterbukaan import Jurisdiction, Undated, due
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ApplicationCopied,
    Completed,
    CopyDelivered,
    DecisionPublished,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    MediationAgreed,
    MediationFailed,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    NotRegistered,
    PanelAppointed,
    PanelReplaced,
    ProofSent,
    RecusalRequested,
    RespondentAnswered,
    Summoned,
    UnservedStatement,
    Withdrawn,
)
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    DisputeDocument,
    InitialMatter,
    MediationFailure,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import DeadlineStanding, Nature
from keterbukaan.cases.people import ApplicantKind, Proxy
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Kind
from tests.people import APPLICANT as WHO

P13, UU = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal "
ANNEX = "Perki 1/2013 Lampiran III"
IDENTITY, REQUEST = DisputeDocument.IDENTITY, DisputeDocument.REQUEST
OBJECTION, POWER = DisputeDocument.OBJECTION, DisputeDocument.POWER_OF_ATTORNEY
ALL = frozenset({IDENTITY, REQUEST, OBJECTION})
ABSENT, EXCUSED = Attendance.ABSENT, Attendance.EXCUSED


def day(number: int, month: int = 7) -> date:
    return date(2025, month, number)


def with_events(*events: Event, grounds: str = "c", **fields: Any) -> Dispute:
    dispute = Dispute(filed=date(2025, 6, 30), grounds=frozenset(grounds), **fields)
    for event in events:
        dispute = dispute.record(event)
    return dispute


def start(*events: Event, grounds: str = "c") -> Dispute:
    """Registered on 1 July, panel on the 2nd, summoned on the 3rd for the 14th."""
    return with_events(
        DisputeRegistered(on=day(1), number="001/VII/2025"),
        PanelAppointed(on=day(2), members=3, mediator="M"),
        Summoned(
            on=day(3),
            hearing_on=day(14),
            applicant_received_on=day(4),
            respondent_received_on=day(4),
        ),
        *events,
        grounds=grounds,
    )


def letter(*lacking: DisputeDocument) -> FoundIncomplete:
    """The letter of 2 July, received on the 4th: seven working days end on the 15th."""
    return FoundIncomplete(on=day(2), lacking=frozenset(lacking), received_on=day(4))


def handed(number: int, *documents: DisputeDocument, **fields: Any) -> Completed:
    return Completed(on=day(number), documents=frozenset(documents), **fields)


def owed(dispute: Dispute, on: date, under: Jurisdiction | None = None) -> set[Any]:
    return {
        (each.who, each.citation, each.late) for each in dispute.obligations(on=on, under=under)
    }


def articles(dispute: Dispute, on: date, under: Jurisdiction | None = None) -> set[str]:
    return {each.citation for each in dispute.obligations(on=on, under=under)}


def found(dispute: Dispute, under: Jurisdiction | None = None) -> list[tuple[str, Nature, str]]:
    return [
        (each.event, each.nature, each.citation) for each in dispute.irregularities(under=under)
    ]


def may(dispute: Dispute, on: date) -> dict[str, date | None]:
    return {each.name: each.last for each in dispute.remedies(on=on)}


def verdict(
    dispute: Dispute, event: Event, under: Jurisdiction | None = None
) -> tuple[bool, list[str]]:
    told = dispute.would_allow(event, under=under)
    return told.allowed, [each.citation for each in told.irregularities]


# ---------------------------------------------------------------- postponement of adjudication


@pytest.mark.parametrize("absent", ["applicant", "respondent"])
@pytest.mark.parametrize("how", [ABSENT, EXCUSED])
def test_nobody_mediates_with_a_party_that_stays_away(absent: str, how: Attendance) -> None:
    """Pasal 30, 31, 37: without both parties nothing of mediation is owed, whatever the days."""
    heard = start(HearingHeld.model_validate({"on": day(14), absent: how}))
    assert not articles(heard, day(28)) & {P13 + "38 ayat (4)", P13 + "29 ayat (1)"}
    # A postponement declared all the same stands, with a finding, and starts no days.
    declared = start(
        HearingHeld.model_validate({"on": day(14), absent: how, "adjourned_for_mediation": True})
    )
    assert found(declared) == [("hearing_held", Nature.DEFECT, P13 + "37")]
    assert P13 + "38 ayat (4)" not in articles(declared, day(28))


def test_an_examination_in_several_sittings_postpones_nothing() -> None:
    """38(4): the three days run after the adjudication "dinyatakan ditunda", not from a sitting."""
    sittings = start(HearingHeld(on=day(14)), HearingHeld(on=day(21)))
    assert P13 + "38 ayat (4)" not in articles(sittings, day(28))
    accepted = InterlocutoryDecision(
        on=day(4, 8), accepted=True, examined=frozenset({InitialMatter.APPLICANT_STANDING})
    )
    started = start(HearingHeld(on=day(14)), accepted, MediationStarted(on=day(4, 8)))
    assert found(started) == []


@pytest.mark.parametrize(
    "declares",
    [
        HearingHeld(on=day(14), adjourned_for_mediation=True),
        HearingHeld(on=day(14), mediation_on=day(17)),
    ],
)
def test_a_declared_postponement_starts_three_working_days(declares: HearingHeld) -> None:
    """14 July: 15, 16, 17 July."""
    dispute = start(declares)
    assert (Actor.MEDIATOR, P13 + "38 ayat (4)", False) in owed(dispute, day(17))
    assert (Actor.MEDIATOR, P13 + "38 ayat (4)", True) in owed(dispute, day(18))
    assert P13 + "29 ayat (1)" not in articles(dispute, day(17))  # the panel has had them try it
    begun = dispute.record(MediationStarted(on=day(17), day_agreed=True))
    assert found(begun) == []
    late = dispute.record(MediationStarted(on=day(18), day_agreed=True))
    assert found(late) == [("mediation_started", Nature.LATE, P13 + "38 ayat (4)")]


def test_the_day_set_for_mediation_is_the_day_agreed_on() -> None:
    set_for = start(HearingHeld(on=day(14), mediation_on=day(16)))
    assert found(set_for.record(MediationStarted(on=day(16)))) == []
    other = set_for.record(MediationStarted(on=day(15)))
    assert found(other) == [("mediation_started", Nature.LATE, P13 + "38 ayat (3)")]
    with pytest.raises(ContradictionError):
        start(HearingHeld(on=day(14), mediation_on=day(11)))


def test_an_interlocutory_decision_may_declare_the_postponement() -> None:
    """It accepts on Monday 21 July; the three days are 22, 23 and 24 July."""
    accepted = InterlocutoryDecision(
        on=day(21),
        accepted=True,
        examined=frozenset({InitialMatter.COMPETENCE}),
        adjourned_for_mediation=True,
    )
    dispute = start(HearingHeld(on=day(14)), accepted)
    assert (Actor.MEDIATOR, P13 + "38 ayat (4)", False) in owed(dispute, day(24))
    assert (Actor.MEDIATOR, P13 + "38 ayat (4)", True) in owed(dispute, day(25))
    assert found(dispute.record(MediationStarted(on=day(24), day_agreed=True))) == []
    silent = InterlocutoryDecision(on=day(21), accepted=True, examined=accepted.examined)
    assert P13 + "38 ayat (4)" not in articles(start(HearingHeld(on=day(14)), silent), day(25))


def test_mediation_without_a_declared_postponement_is_told_as_missing_not_as_late() -> None:
    begun = start(HearingHeld(on=day(14)), MediationStarted(on=day(22), day_agreed=True))
    assert found(begun) == [("mediation_started", Nature.INCOMPLETE, P13 + "38 ayat (4)")]


def test_a_postponement_that_came_to_nothing_does_not_stay_late() -> None:
    declared = start(HearingHeld(on=day(14), adjourned_for_mediation=True))
    refused = MediationFailed(
        on=day(15), reason=MediationFailure.DECLARED_IN_WRITING, contents=frozenset("abcdef")
    )
    alone = (HearingHeld(on=day(17), respondent=ABSENT), MeritsOpened(on=day(17)))
    for events in ((refused,), alone):
        dispute = declared
        for event in events:
            dispute = dispute.record(event)
        (limit,) = (
            each for each in dispute.deadlines() if each.limit == "dispute.mediation_postponement"
        )
        assert limit.standing(on=day(28)) is DeadlineStanding.KEPT


def test_what_is_not_mediated_is_not_postponed_for_it() -> None:
    dispute = start(HearingHeld(on=day(14), adjourned_for_mediation=True), grounds="a")
    assert found(dispute) == [("hearing_held", Nature.DEFECT, UU + "40 ayat (2)")]
    assert P13 + "38 ayat (4)" not in articles(dispute, day(28))


def test_a_party_may_refuse_mediation_in_writing_before_any_meeting() -> None:
    """UU 40(1): voluntary; 42: declared in writing; Perki 29(1) has them try it first (C16)."""
    heard = start(HearingHeld(on=day(14)))
    refused = MediationFailed(
        on=day(14), reason=MediationFailure.DECLARED_IN_WRITING, contents=frozenset("abcdef")
    )
    failed = heard.record(refused)
    assert failed.progress().state == "in_adjudication"
    assert found(failed) == [("mediation_failed", Nature.INCOMPLETE, UU + "42")]
    assert "C16" in failed.irregularities()[0].text("en")
    for reason in (MediationFailure.TIME_ENDED, MediationFailure.PARTY_LEFT):
        told = verdict(heard, refused.model_copy(update={"reason": reason}))
        assert told == (False, [UU + "42"])


# ---------------------------------------------------------------- completion adds up


def test_one_document_of_two_does_not_end_the_applicant_s_time() -> None:
    """17(2)-(3): until 15 July all of it may come, and the deed waits for that day."""
    dispute = with_events(letter(IDENTITY, REQUEST), handed(7, REQUEST))
    assert dispute.progress().state == "incomplete"
    assert may(dispute, day(8))["dispute.completion"] == day(15)
    deed = NotRegistered(on=day(8), deed="A-1")
    assert verdict(dispute, deed) == (False, [P13 + "17 ayat (2)"])
    whole = dispute.record(handed(9, IDENTITY))
    assert found(whole) == []
    assert whole.progress().state == "completed"
    assert "dispute.completion" not in may(whole, day(9))
    assert (Actor.SERVICE_OFFICER, P13 + "16 ayat (2)", False) in owed(whole, day(9))
    over = deed.model_copy(update={"on": day(16)})
    assert verdict(dispute, over) == (True, [])
    assert verdict(whole, over) == (False, [P13 + "17 ayat (3)"])


def test_a_reason_cures_proof_and_not_identity() -> None:
    """18(1): for the documents of 11(1) b and c alone."""
    dispute = with_events(
        letter(IDENTITY, REQUEST), UnservedStatement(on=day(10), reason="tidak dilayani")
    )
    assert dispute.progress().state == "incomplete"
    assert may(dispute, day(11)).keys() == {"dispute.completion", "dispute.withdrawal"}
    assert verdict(dispute, NotRegistered(on=day(11), deed="A")) == (False, [P13 + "17 ayat (2)"])
    registered = DisputeRegistered(on=day(14), number="1")
    assert verdict(dispute, registered) == (False, [P13 + "17 ayat (3)"])
    whole = dispute.record(handed(14, IDENTITY))
    assert whole.progress().state == "completed"
    assert (Actor.REGISTRAR, P13 + "18 ayat (1)", False) in owed(whole, day(14))
    assert verdict(whole, registered) == (True, [])


def test_a_reason_does_not_stand_in_for_a_power_of_attorney() -> None:
    who = WHO.model_copy(update={"proxy": Proxy(name="K")})
    dispute = with_events(
        letter(REQUEST, POWER),
        UnservedStatement(on=day(10), reason="tidak dilayani"),
        applicant=who,
        documents=ALL - {REQUEST},
    )
    assert dispute.progress().state == "incomplete"
    registered = DisputeRegistered(on=day(11), number="1")
    assert verdict(dispute, registered) == (True, [P13 + "16 ayat (2)"])


def test_what_is_handed_in_before_the_letter_counts() -> None:
    early = with_events(handed(1, IDENTITY), letter(IDENTITY, REQUEST), handed(7, REQUEST))
    assert found(early) == []
    assert early.progress().state == "completed"
    known = with_events(handed(1, IDENTITY), documents=ALL - {IDENTITY})
    assert found(known.record(DisputeRegistered(on=day(2), number="1"))) == []


def test_either_proof_of_a_letter_does_for_the_other() -> None:
    """11(1)b: the request "dan/atau" the body's notice; c: the answer "atau" the objection."""
    notice = with_events(letter(REQUEST), handed(7, DisputeDocument.REQUEST_NOTICE))
    answer = with_events(letter(OBJECTION), handed(7, DisputeDocument.OBJECTION_ANSWER))
    assert notice.progress().state == answer.progress().state == "completed"
    entity = WHO.model_copy(update={"kind": ApplicantKind.LEGAL_ENTITY})
    wrong = with_events(letter(IDENTITY), handed(7, IDENTITY), applicant=entity)
    assert wrong.progress().state == "incomplete"
    right = wrong.record(handed(8, DisputeDocument.ARTICLES))
    assert right.progress().state == "completed"


def test_a_part_that_came_in_time_does_not_make_a_later_part_be_in_time() -> None:
    late = with_events(letter(IDENTITY, REQUEST), handed(7, REQUEST), handed(16, IDENTITY))
    assert found(late) == [("completed", Nature.TOO_LATE, P13 + "17 ayat (2)")]
    assert late.progress().state == "completed"


def test_a_letter_is_not_received_before_it_was_given() -> None:
    with pytest.raises(ContradictionError):
        with_events(letter(IDENTITY).model_copy(update={"received_on": day(1)}))


def test_a_power_that_is_handed_in_later_lets_the_proxy_act() -> None:
    who = WHO.model_copy(update={"proxy": Proxy(name="K")})
    dispute = with_events(letter(POWER), applicant=who, documents=ALL)
    without = dispute.record(handed(7, OBJECTION, by=Actor.PROXY))
    assert found(without) == [("completed", Nature.NO_EFFECT, UU + "44 ayat (4)")]
    given = dispute.record(handed(7, POWER, by=Actor.PROXY))
    assert given.progress().state == "completed"
    registered = given.record(DisputeRegistered(on=day(8), number="1"))
    withdrawn = registered.record(Withdrawn(on=day(9), by=Actor.PROXY))
    assert found(withdrawn) == []
    assert withdrawn.progress().state == "withdrawn"


# ---------------------------------------------------------------- once the seven days are over


def test_without_identity_the_registrar_owes_the_deed_and_nobody_a_settlement() -> None:
    """17(3) sets no number of days for issuing it; UU 38(1) is of what may be registered."""
    dispute = with_events(letter(IDENTITY))
    assert owed(dispute, day(15)) == {(Actor.COMMISSION, UU + "38 ayat (1)", False)}
    assert owed(dispute, day(28)) == {(Actor.REGISTRAR, P13 + "17 ayat (3)", False)}
    issued = dispute.record(NotRegistered(on=day(16), deed="A-1"))
    (commencement,) = (each for each in issued.deadlines() if each.limit == "dispute.commencement")
    assert commencement.standing(on=day(28)) is DeadlineStanding.ENDED


@pytest.mark.parametrize("gone", [REQUEST, OBJECTION])
def test_identity_without_proof_and_without_a_reason_is_a_named_doubt(
    gone: DisputeDocument,
) -> None:
    """17(3) bars for identity alone, 18(1) registers with a reason alone; nothing in between."""
    dispute = with_events(letter(gone))
    (doubt,) = (each for each in dispute.obligations(on=day(16)) if each.who is Actor.REGISTRAR)
    assert (doubt.citation, doubt.late, doubt.by_day) == (P13 + "18 ayat (1)", False, None)
    for words in (doubt.text("id"), doubt.text("en")):
        assert "Pasal 17 ayat (3)" in words
        assert "Pasal 18 ayat (1)" in words
    assert P13 + "18 ayat (1)" not in articles(dispute, day(15))
    # Whether it is registered at all is open, so a settlement is not called late either.
    assert (Actor.COMMISSION, UU + "38 ayat (1)", False) in owed(dispute, day(28))
    assert verdict(dispute, NotRegistered(on=day(16), deed="A"))[0] is False
    registered = DisputeRegistered(on=day(16), number="1")
    assert verdict(dispute, registered) == (True, [P13 + "16 ayat (2)"])


def test_a_complete_file_has_no_limit_of_registration() -> None:
    """17(1) binds only where documents are missing; 16(2) names no day."""
    complete = with_events(documents=ALL)
    assert (Actor.SERVICE_OFFICER, P13 + "16 ayat (2)", False) in owed(complete, day(10))
    assert P13 + "17 ayat (1)" not in articles(complete, day(10))
    registered = complete.record(DisputeRegistered(on=day(10), number="1"))
    unknown = with_events(DisputeRegistered(on=day(10), number="1"))
    for dispute in (registered, unknown):
        assert "dispute.incompleteness_notice" not in {each.limit for each in dispute.deadlines()}


def test_where_it_is_not_known_what_was_attached_the_letter_is_not_called_late() -> None:
    unknown = with_events()
    (notice,) = (
        each for each in unknown.deadlines() if each.limit == "dispute.incompleteness_notice"
    )
    assert notice.standing(on=day(4)) is DeadlineStanding.ARGUABLE
    lacking = with_events(documents=frozenset())
    assert (Actor.REGISTRAR, P13 + "17 ayat (1)", True) in owed(lacking, day(4))
    # The letter itself says that something was missing: on 4 July it is a day late.
    late = unknown.record(FoundIncomplete(on=day(4), lacking=frozenset({IDENTITY})))
    assert found(late) == [("found_incomplete", Nature.LATE, P13 + "17 ayat (1)")]


# ---------------------------------------------------------------- readings of the register

POWER_BARS = Jurisdiction.national().choosing("registration-bar=identity_or_power")
FOR_SOME = Jurisdiction.national().choosing("registration-proof=with_reasons")
REGISTERED_FIRST = Jurisdiction.national().choosing("commencement-start=registered")


def test_whether_a_missing_power_bars_registration_is_a_reading() -> None:
    """C22: Lampiran III says so of its item 4, Pasal 17(3) of identity alone."""
    who = WHO.model_copy(update={"proxy": Proxy(name="K")})
    dispute = with_events(letter(POWER), applicant=who, documents=ALL)
    deed = NotRegistered(on=day(16), deed="A-1")
    registered = DisputeRegistered(on=day(16), number="1")
    assert verdict(dispute, deed) == (True, [P13 + "17 ayat (3)"])
    assert found(dispute.record(deed))[0][1] is Nature.INCOMPLETE
    assert verdict(dispute, deed, POWER_BARS) == (True, [])
    assert verdict(dispute, registered) == (True, [P13 + "16 ayat (2)"])
    assert verdict(dispute, registered, POWER_BARS) == (False, [ANNEX])
    (owes,) = (each for each in dispute.obligations(on=day(16)) if each.who is Actor.REGISTRAR)
    assert (owes.citation, "C22" in owes.text("id")) == (P13 + "17 ayat (3)", True)
    assert owed(dispute, day(28), POWER_BARS) == {(Actor.REGISTRAR, ANNEX, False)}


def test_for_whom_proof_is_sent_is_a_reading() -> None:
    """C23: 18(3) speaks of the application of 18(1)."""
    plain = with_events(DisputeRegistered(on=day(3), number="1"))
    reasoned = with_events(
        letter(REQUEST),
        UnservedStatement(on=day(3), reason="tidak dilayani"),
        DisputeRegistered(on=day(3), number="1"),
    )
    article = P13 + "18 ayat (3)"
    assert article in articles(plain, day(9))
    assert article not in articles(plain, day(9), FOR_SOME)
    assert article in articles(reasoned, day(9), FOR_SOME)


def test_from_when_the_commission_must_begin_is_a_reading() -> None:
    """C24: received on 30 June, registered on 3 July: the fourteenth day is 18 or 23 July."""
    registered = with_events(DisputeRegistered(on=day(3), number="1"))

    def last(under: Jurisdiction | None = None) -> date:
        limits = {each.limit: each.deadline for each in registered.deadlines(under=under)}
        return limits["dispute.commencement"].date

    assert (last(), last(REGISTERED_FIRST)) == (day(18), day(23))
    limits = {each.limit: each.deadline for each in registered.deadlines()}
    assert limits["dispute.commencement"].latest == day(23)
    unregistered = with_events(documents=ALL)
    assert (Actor.COMMISSION, UU + "38 ayat (1)", True) in owed(unregistered, day(21))


# ---------------------------------------------------------------- stages that are not forgotten

AGREED = (
    HearingHeld(on=day(14)),
    MediationStarted(on=day(14)),
    MediationAgreed(on=day(14), contents=frozenset("abcdefg"), checked=True),
)


def test_mediation_belongs_to_adjudication_also_after_an_agreement() -> None:
    """BAB VI has mediation as its fourth part: 15(2), and no bar of 15(4)."""
    for events in (AGREED[:2], AGREED):
        withdrawn = start(*events, Withdrawn(on=day(16)))
        assert owed(withdrawn, day(16)) == {(Actor.COMMISSION, P13 + "15 ayat (2)", False)}
        assert withdrawn.may_be_refiled() is True


def test_what_is_owed_to_the_parties_stays_owed_and_possible_in_mediation() -> None:
    for events in (AGREED[:1], AGREED[:2], AGREED):
        dispute = start(*events)
        assert articles(dispute, day(14)) >= {P13 + "18 ayat (3)", UU + "44 ayat (1)"}
        for event in (ProofSent(on=day(14)), ApplicationCopied(on=day(14))):
            assert verdict(dispute, event)[0]
    agreed = start(*AGREED)
    assert verdict(agreed, PanelReplaced(on=day(15), members=3)) == (True, [])
    assert verdict(agreed, Summoned(on=day(15), hearing_on=day(21), for_decision=True))[0]


def test_the_respondent_may_answer_in_writing_later_too() -> None:
    """Perki 25 gives the time before the first day; UU 44(3): "secara lisan ataupun tertulis"."""
    for events in (AGREED[:1], AGREED[:2]):
        assert found(start(*events, RespondentAnswered(on=day(15)))) == []


@pytest.mark.parametrize(
    ("end", "limit"),
    [
        (Withdrawn(on=day(4)), "dispute.commencement"),
        (Withdrawn(on=day(4)), "dispute.registration_proof"),
        (NotInGoodFaith(on=day(4), ground=BadFaith.TO_DISTURB), "dispute.commencement"),
    ],
)
def test_what_ended_without_a_ruling_is_not_owed_any_more(end: Event, limit: str) -> None:
    ended = with_events(DisputeRegistered(on=day(1), number="1"), end)
    (found_limit,) = (each for each in ended.deadlines() if each.limit == limit)
    assert found_limit.standing(on=day(28)) is DeadlineStanding.ENDED


def test_mediation_that_the_chair_ended_is_not_late() -> None:
    ended = start(*AGREED[:2], NotInGoodFaith(on=day(21), ground=BadFaith.TO_DISTURB))
    (mediation,) = (each for each in ended.deadlines() if each.limit == "dispute.mediation")
    assert mediation.standing(on=day(28, 8)) is DeadlineStanding.ENDED


@pytest.mark.parametrize(
    ("events", "citation"),
    [
        ((HearingHeld(on=day(14)), Withdrawn(on=day(15))), P13 + "15 ayat (3)"),
        (
            (
                HearingHeld(on=day(14), applicant=ABSENT),
                HearingHeld(on=day(15), applicant=ABSENT),
                Lapsed(on=day(15)),
            ),
            P13 + "30",
        ),
    ],
)
def test_why_the_merits_are_not_opened(events: tuple[Event, ...], citation: str) -> None:
    assert verdict(start(*events), MeritsOpened(on=day(16))) == (False, [citation])


def test_no_hearing_is_held_while_mediation_runs() -> None:
    assert verdict(start(*AGREED[:2]), HearingHeld(on=day(15))) == (False, [P13 + "38 ayat (4)"])


# ---------------------------------------------------------------- another mediator or panel


def asked(number: int, *, of_mediator: bool | None = None) -> RecusalRequested:
    return RecusalRequested(
        on=day(number), by=Actor.APPLICANT, reason="keluarga", of_mediator=of_mediator
    )


def test_another_mediator_is_asked_for_two_days_before_mediation() -> None:
    """22(3): "sebelum mediasi atau ajudikasi dimulai"; back from 17 July: 16 and 15 July."""
    dispute = start(HearingHeld(on=day(14), mediation_on=day(17)))
    assert may(dispute, day(14))["dispute.recusal_request"] == day(15)
    (limit,) = (each for each in dispute.deadlines() if each.limit == "dispute.recusal_request")
    assert limit.deadline.date == day(15)
    for of_mediator in (True, None):
        assert found(dispute.record(asked(15, of_mediator=of_mediator))) == []
    late = dispute.record(asked(16, of_mediator=True))
    assert found(late) == [("recusal_requested", Nature.TOO_LATE, P13 + "22 ayat (3)")]
    panel = dispute.record(asked(14, of_mediator=False))
    assert found(panel) == [("recusal_requested", Nature.TOO_LATE, P13 + "22 ayat (3)")]


def test_a_mediator_may_be_recused_while_the_day_of_mediation_is_not_known() -> None:
    dispute = start(HearingHeld(on=day(14)))
    assert may(dispute, day(14))["dispute.recusal_request"] is None
    assert found(dispute.record(asked(15, of_mediator=True))) == []
    unscheduled = with_events(
        DisputeRegistered(on=day(1), number="1"), PanelAppointed(on=day(2), members=3, mediator="M")
    )
    assert may(unscheduled, day(2))["dispute.recusal_request"] is None
    nothing_to_mediate = start(HearingHeld(on=day(14)), grounds="a")
    assert "dispute.recusal_request" not in may(nothing_to_mediate, day(14))


def test_a_summons_to_mediation_sets_its_day_and_comes_three_days_before() -> None:
    """24(2): "sebelum hari pertama ajudikasi dan mediasi"; back from 22 July: 21, 18, 17 July."""
    heard = start(HearingHeld(on=day(14), adjourned_for_mediation=True))

    def summons(received: int) -> Summoned:
        return Summoned(
            on=day(16),
            hearing_on=day(22),
            applicant_received_on=day(16),
            respondent_received_on=day(received),
            for_mediation=True,
        )

    in_time = heard.record(summons(17))
    assert found(in_time) == []
    assert may(in_time, day(16))["dispute.recusal_request"] == day(18)  # 21 and 18 July
    deadlines = [each for each in in_time.deadlines() if each.limit == "dispute.summons"]
    assert [(each.deadline.date, each.done_on) for each in deadlines] == [
        (day(9), day(4)),
        (day(17), day(17)),
    ]
    late = heard.record(summons(18))
    assert found(late) == [("summoned", Nature.LATE, P13 + "24 ayat (2)")]


def test_the_chair_decides_on_a_request_for_another_panel() -> None:
    dispute = start(asked(9))
    duty = (Actor.COMMISSION_CHAIR, P13 + "22 ayat (4)", False)
    assert duty in owed(dispute, day(9))
    assert duty in owed(dispute.record(HearingHeld(on=day(14))), day(14))
    replaced = dispute.record(PanelReplaced(on=day(10), members=3))
    assert duty not in owed(replaced, day(10))


# ---------------------------------------------------------------- makers


def test_an_officer_enters_the_application_and_the_registrar_one_without_proof() -> None:
    """16(1)-(2): Petugas; 18(1): Panitera."""
    by_officer = DisputeRegistered(on=day(3), number="1", by=Actor.SERVICE_OFFICER)
    assert found(with_events(by_officer, documents=ALL)) == []
    reasoned = with_events(letter(REQUEST), UnservedStatement(on=day(3), reason="tidak dilayani"))
    told = reasoned.record(by_officer)
    assert found(told) == [("registered", Nature.DEFECT, P13 + "18 ayat (1)")]
    assert found(reasoned.record(DisputeRegistered(on=day(3), number="1"))) == []


BY_CHAIR = [
    (PanelAppointed(on=day(3), members=3, mediator="M"), "20 ayat (1)"),
    (NotInGoodFaith(on=day(3), ground=BadFaith.HARASSMENT), "4 ayat (4)"),
]


@pytest.mark.parametrize(("event", "article"), BY_CHAIR)
def test_what_the_chair_does_and_the_commission_is_said_to_do_is_told(
    event: Event, article: str
) -> None:
    """4(4), 20(1): Ketua. It happened, whoever of the commission is recorded as having done it."""
    registered = with_events(DisputeRegistered(on=day(3), number="1"))
    assert event.by is Actor.COMMISSION_CHAIR
    assert found(registered.record(event)) == []
    at_large = registered.record(event.model_copy(update={"by": Actor.COMMISSION}))
    assert found(at_large) == [(event.kind_name, Nature.DEFECT, P13 + article)]
    assert at_large.progress().state != "registered"
    with pytest.raises(UnlawfulEvent) as caught:
        registered.record(event.model_copy(update={"by": Actor.MEDIATOR}))
    assert caught.value.fields["citation"] == P13 + article


def test_the_deputy_appoints_a_panel_and_ends_nothing() -> None:
    """21: "tugas dan kewenangan sebagaimana dimaksud Pasal 20 ayat (1)"; 22(5): of the chair."""
    registered = with_events(DisputeRegistered(on=day(3), number="1"))
    deputy = Actor.COMMISSION_DEPUTY_CHAIR
    appointed = registered.record(BY_CHAIR[0][0].model_copy(update={"by": deputy}))
    assert found(appointed) == []
    assert found(appointed.record(PanelReplaced(on=day(4), members=3, by=deputy))) == []
    eldest = PanelReplaced(on=day(4), members=3, by=Actor.ELDEST_COMMISSIONER)
    assert found(appointed.record(eldest)) == []
    ended = registered.record(BY_CHAIR[1][0].model_copy(update={"by": deputy}))
    assert found(ended) == [("not_in_good_faith", Nature.DEFECT, P13 + "21")]


# ---------------------------------------------------------------- publication


def test_a_decision_is_published_once_both_parties_have_their_copies() -> None:
    """59(5): "Segera setelah salinan putusan diberikan kepada para pihak"; no number of days."""
    dismissed = InterlocutoryDecision(
        on=day(21), accepted=False, examined=frozenset({InitialMatter.COMPETENCE})
    )
    one = start(HearingHeld(on=day(14)), dismissed, CopyDelivered(on=day(22), applicant_on=day(22)))
    article = P13 + "59 ayat (5)"
    assert article not in articles(one, day(22))
    early = one.record(DecisionPublished(on=day(22)))
    assert found(early) == [("decision_published", Nature.DEFECT, article)]
    both = one.record(CopyDelivered(on=day(23), respondent_on=day(23)))
    assert article in articles(both, day(23))
    assert found(both.record(DecisionPublished(on=day(23)))) == []
    told = due("dispute.publication", day(23))
    assert isinstance(told, Undated)
    assert told.kind is Kind.AT_ONCE
    assert str(told.citations[0]) == article
