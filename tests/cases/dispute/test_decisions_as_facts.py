"""Decisions of a panel or its chair are facts: what they rest on is found, and they keep effect.

Days were worked out by hand on the calendar of 2025: 27 June, 18 August and 5 September 2025 are no
working days. The replayed case of 2023 to 2025 has the days that its commission published.
"""

# ruff: noqa: FBT001 - tables of cases hold plain values

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from keterbukaan.cases.dispute import (
    Attendance,
    BadFaith,
    ConsequenceTestAssessed,
    CopyDelivered,
    Decided,
    Dispute,
    DisputeRegistered,
    HearingHeld,
    InitialMatter,
    InterlocutoryDecision,
    Lapsed,
    Level,
    MediationAgreed,
    MediationDecided,
    MediationFailed,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    Order,
    PanelAppointed,
    PublicInterestTested,
    Summoned,
    Withdrawn,
)
from keterbukaan.cases.dispute.court_events import Challenged
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.progress import RecordedStep
from keterbukaan.cases.request.events import Answered, ItemAnswer, ItemOutcome
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.errors import UnlawfulEvent
from keterbukaan.law.actor import Actor

P13, UU = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal "
FILED = date(2025, 6, 30)
JULY_21, AUGUST_25 = date(2025, 7, 21), date(2025, 8, 25)
ABSENT = Attendance.ABSENT
LETTERS = frozenset("abcdefg")


def day(month: int, number: int, year: int = 2025) -> date:
    return date(year, month, number)


def heard(grounds: str = "c", **fields: Any) -> Dispute:
    """Return a dispute after its first hearing, on 14 July, each step recorded strictly."""
    return after(
        Dispute(filed=FILED, grounds=frozenset(grounds), **fields),
        DisputeRegistered(on=day(7, 1), number="001/VII/2025"),
        PanelAppointed(on=day(7, 2), members=3, mediator="M"),
        Summoned(
            on=day(7, 3),
            hearing_on=day(7, 14),
            applicant_received_on=day(7, 4),
            respondent_received_on=day(7, 4),
        ),
        HearingHeld(on=day(7, 14)),
    )


def after(dispute: Dispute, *events: Event) -> Dispute:
    for event in events:
        dispute = dispute.record(event)
    return dispute


def sela(*matters: InitialMatter, on: date = JULY_21, accepted: bool = False) -> Event:
    return InterlocutoryDecision(on=on, accepted=accepted, examined=frozenset(matters))


def ruling(*orders: Order, on: date = AUGUST_25, **fields: Any) -> Decided:
    fields = {"comply_by": day(12, 1), "contents": frozenset("abcdef"), **fields}
    return Decided(on=on, orders=frozenset(orders), **fields)


def found(dispute: Dispute) -> list[tuple[str, Nature, str]]:
    """Return what is found of the last step alone."""
    step = dispute.progress().steps[-1]
    return [(each.event, each.nature, each.citation) for each in step.irregularities]


def names(dispute: Dispute | Dossier, on: date) -> set[str]:
    return {each.name for each in dispute.remedies(on=on)}


# ---------------------------------------------------------------- putusan sela in a dossier


def _too_late_objection() -> Dossier:
    """Return a case as its panel heard it: the objection came four months after the answer.

    The application's day is not published; the register's month is May 2024.
    """
    request = InformationRequest(
        received=day(11, 1, 2023), items=(RequestItem(number=1, details="APBD"),)
    ).record(
        Answered(on=day(11, 6, 2023), items=(ItemAnswer(item=1, outcome=ItemOutcome.GRANTED),))
    )
    objection = InformationObjection(
        received=day(3, 15, 2024),
        claims=(GroundClaim(ground=ObjectionGround.NOT_AS_ASKED),),
    )
    dispute = after(
        Dispute(filed=day(5, 13, 2024), grounds=frozenset("d")),
        DisputeRegistered(on=day(5, 14, 2024), number="2382"),
        PanelAppointed(on=day(5, 15, 2024), members=3, mediator="M"),
        HearingHeld(on=day(4, 17)),
    )
    return Dossier(request=request, objection=objection, dispute=dispute)


def test_a_dossier_ends_with_the_putusan_sela_on_a_late_objection() -> None:
    dossier = _too_late_objection()
    assert dossier.dispute is not None
    resolved = dossier.resolved().dispute
    assert resolved is not None
    assert resolved.objection_in_time is False
    rejected = after(dossier.dispute, sela(InitialMatter.TIME_LIMIT, on=day(4, 24)))
    copied = rejected.record(CopyDelivered(on=day(4, 25)))
    whole = dossier.model_copy(update={"dispute": copied})
    ended = whole.resolved().dispute
    assert ended is not None
    assert ended.progress().state == "dismissed"
    sela_found = [each for each in whole.irregularities() if each.event == "interlocutory_decision"]
    assert sela_found == []  # the hundred days run from the first hearing (C4)
    # 28-30 April; 2, 5-9, 14-16, 19, 20 May: 1 and 12 May are off, 13 May is collective leave
    challenge = next(
        each for each in whole.remedies(on=day(5, 2)) if each.name == "court.challenge"
    )
    assert challenge.deadline is not None
    assert challenge.deadline.date == day(5, 20)
    assert "dispute.withdrawal" not in names(whole, day(5, 2))


@pytest.mark.parametrize(
    ("objected", "in_time"),
    [
        # Asked on 24 March: the ten days end on 16 April, so 8 April is too early.
        (day(4, 8), False),
        # Silence is found on 17 April, and where seven days more are waited for (C7), on 29 April.
        (day(4, 28), False),
        (day(5, 5), True),
        (day(6, 30), False),
    ],
)
def test_a_dossier_knows_whether_the_objection_was_surely_in_time(
    objected: date, in_time: bool
) -> None:
    request = InformationRequest(
        received=day(3, 24), items=(RequestItem(number=1, details="APBD"),)
    )
    objection = InformationObjection(
        received=objected, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    dispute = heard("c").model_copy(update={"filed": day(7, 28), "events": ()})
    dossier = Dossier(request=request, objection=objection, dispute=dispute)
    known = dossier.resolved().dispute
    assert known is not None
    assert known.objection_in_time is in_time
    alone = Dossier(objection=objection, dispute=dispute).resolved().dispute
    assert alone is not None
    assert alone.objection_in_time is None
    said = dispute.model_copy(update={"objection_in_time": True})
    kept = dossier.model_copy(update={"dispute": said}).resolved().dispute
    assert kept is not None
    assert kept.objection_in_time is True


def test_before_the_act_nobody_s_time_to_object_is_known() -> None:
    objection = InformationObjection(
        received=day(3, 15, 2010),
        claims=(GroundClaim(ground=ObjectionGround.NOT_AS_ASKED, found_on=day(3, 1, 2010)),),
    )
    dispute = Dispute(filed=day(5, 3, 2010), grounds=frozenset("d"))
    known = Dossier(objection=objection, dispute=dispute).resolved().dispute
    assert known is not None
    assert known.objection_in_time is None


# ---------------------------------------------------------------- premises

# Answered on 20 June, filed on 30 June: in time, and not premature, under every reading.
IN_TIME: dict[str, Any] = {"answer_received": day(6, 20), "objection_in_time": True}
HERE: dict[str, Any] = {"body_level": Level.CENTRAL, "commission": Level.CENTRAL}
M = InitialMatter


@pytest.mark.parametrize(
    ("facts", "matters", "citations"),
    [
        (IN_TIME, {M.TIME_LIMIT}, [P13 + "36 ayat (1) huruf d"]),
        (IN_TIME, {M.APPLICATION_TOO_LATE}, [P13 + "36 ayat (1) huruf d"]),
        (IN_TIME, {M.APPLICATION_PREMATURE}, [P13 + "5 huruf b"]),
        (IN_TIME, {M.OBJECTION_TOO_LATE}, [UU + "36 ayat (1)"]),
        (IN_TIME, {M.OBJECTION_PREMATURE}, [UU + "36 ayat (1)"]),
        (IN_TIME, {M.NO_OBJECTION}, [UU + "37 ayat (1)"]),
        (HERE, {M.COMPETENCE}, [P13 + "36 ayat (1) huruf a"]),
        ({}, {M.LAPSED}, [P13 + "30"]),
        # Of standing and of good faith the record knows nothing, and of what is not recorded.
        (IN_TIME, {M.APPLICANT_STANDING}, []),
        (IN_TIME, {M.RESPONDENT_STANDING}, []),
        (IN_TIME, {M.BAD_FAITH}, []),
        ({}, {M.TIME_LIMIT}, []),
        ({}, {M.APPLICATION_TOO_LATE}, []),
        ({}, {M.APPLICATION_PREMATURE}, []),
        ({}, {M.OBJECTION_TOO_LATE}, []),
        ({}, {M.NO_OBJECTION}, []),
        ({}, {M.COMPETENCE}, []),
        ({"body_level": Level.CENTRAL, "commission": Level.PROVINCE}, {M.COMPETENCE}, []),
        ({"commission": Level.CENTRAL}, {M.COMPETENCE}, []),
        # It rests on another matter besides, which the record does not contradict.
        (IN_TIME, {M.TIME_LIMIT, M.APPLICANT_STANDING}, []),
        ({**IN_TIME, "body_level": Level.CENTRAL}, {M.TIME_LIMIT, M.COMPETENCE}, []),
        (
            {**IN_TIME, **HERE},
            {M.TIME_LIMIT, M.COMPETENCE},
            [P13 + "36 ayat (1) huruf d", P13 + "36 ayat (1) huruf a"],
        ),
    ],
)
def test_a_rejection_is_found_with_the_premise_that_the_record_contradicts(
    facts: dict[str, Any], matters: set[InitialMatter], citations: list[str]
) -> None:
    rejected = heard(**facts).record(sela(*matters))
    assert rejected.progress().state == "dismissed"
    assert found(rejected) == [
        ("interlocutory_decision", Nature.DEFECT, each) for each in citations
    ]
    accepted = heard(**facts).record(sela(*matters, accepted=True))
    assert (accepted.progress().state, found(accepted)) == ("in_hearing", [])


def test_what_is_not_known_of_the_objection_is_said() -> None:
    lone = heard(answer_received=day(6, 20)).record(sela(M.TIME_LIMIT))
    (said,) = lone.irregularities()
    assert "waktu keberatannya tidak tercatat" in said.text("id")
    assert "the time of the objection is not on record" in said.text("en")
    known = heard(**IN_TIME).record(sela(M.TIME_LIMIT))
    assert "tidak tercatat" not in known.irregularities()[0].text("id")


@pytest.mark.parametrize(
    "facts", [{"unanswered": True}, {"objection_number": "K-1"}, {"objection_received": day(6, 2)}]
)
def test_any_trace_of_an_objection_contradicts_that_there_was_none(facts: dict[str, Any]) -> None:
    assert found(heard(**facts).record(sela(M.NO_OBJECTION)))[0][2] == UU + "37 ayat (1)"


def test_a_putusan_sela_that_names_no_matter_ends_the_dispute_all_the_same() -> None:
    rejected = heard().record(sela())
    assert rejected.progress().state == "dismissed"
    assert found(rejected) == [("interlocutory_decision", Nature.INCOMPLETE, P13 + "36 ayat (2)")]


def test_every_matter_has_its_article() -> None:
    assert {each.citation.partition(" Pasal ")[0] for each in M} == {"Perki 1/2013", "UU 14/2008"}


def test_a_lapse_by_putusan_sela_is_not_contradicted_after_two_absences() -> None:
    stayed = after(heard(), *(HearingHeld(on=day(7, each), applicant=ABSENT) for each in (21, 28)))
    rejected = stayed.record(sela(M.LAPSED, on=day(7, 28)))
    assert (rejected.progress().state, found(rejected)) == ("dismissed", [])
    mediated = after(
        heard(),
        MediationStarted(on=day(7, 14), applicant=ABSENT),
        # in mediation the same paragraph's two absences are those of mediation (45)
        sela(M.LAPSED, on=day(7, 21)),
    )
    assert found(mediated) == [("interlocutory_decision", Nature.DEFECT, P13 + "30")]


@pytest.mark.parametrize("matter", [M.BAD_FAITH, M.LAPSED, M.APPLICANT_STANDING])
def test_a_putusan_sela_after_the_initial_examination(matter: InitialMatter) -> None:
    """4(2) and 45 set no time; what 36(1) looks at is decided in the end, where it went on."""
    mediation = heard().record(MediationStarted(on=day(7, 14)))
    for further in (mediation, mediation.record(MeritsOpened(on=day(7, 21)))):
        citations = {each[2] for each in found(further.record(sela(matter)))}
        assert (P13 + "36 ayat (3)" in citations) is (matter is M.APPLICANT_STANDING)
    assert mediation.record(sela(matter)).progress().state == "dismissed"
    kept = mediation.record(sela(matter, accepted=True))
    assert kept.progress().state == "in_mediation"


# ---------------------------------------------------------------- penetapan: lapse, Pasal 4


def _lapsed() -> Dispute:
    return after(
        heard(),
        HearingHeld(on=day(7, 21), applicant=ABSENT),
        HearingHeld(on=day(7, 28), applicant=ABSENT),
        Lapsed(on=day(7, 28)),
    )


def _terminated() -> Dispute:
    return heard().record(
        NotInGoodFaith(on=day(7, 28), ground=BadFaith.WITHOUT_CLEAR_AIM, decision="K-1")
    )


@pytest.mark.parametrize("ended", [_lapsed(), _terminated()])
def test_a_determination_is_copied_and_taken_to_court_as_the_courts_did(ended: Dispute) -> None:
    assert ended.is_over(on=day(7, 28))
    assert not ended.is_final(on=day(12, 31))  # nobody has a copy of it
    assert not {each.citation for each in ended.obligations(on=day(12, 31))} & {
        P13 + "59 ayat (4)",  # of what is read out
        P13 + "59 ayat (5)",
    }
    copied = ended.record(CopyDelivered(on=day(7, 30)))
    assert found(copied) == []
    assert P13 + "59 ayat (5)" not in {each.citation for each in copied.obligations(on=day(8, 1))}
    # 31 July; 1, 4-8, 11-15 August; 18 August is leave; 19, 20 August
    challenge = next(
        each for each in copied.remedies(on=day(8, 20)) if each.name == "court.challenge"
    )
    assert challenge.last == day(8, 20)
    assert "tidak diatur" in challenge.text("id")
    assert "not settled by any text" in challenge.text("en")
    assert not copied.is_over(on=day(8, 20))
    assert copied.is_over(on=day(8, 21))
    assert not copied.is_final(on=day(8, 20))
    assert copied.is_final(on=day(8, 21))
    went = copied.record(Challenged(on=day(8, 11), by=Actor.APPLICANT))
    assert (went.progress().state, found(went)) == ("in_court", [])
    assert copied.progress().binds_body is False
    assert copied.may_be_refiled()


def test_a_putusan_sela_on_bad_faith_carries_the_same_note_and_others_do_not() -> None:
    def words(matter: InitialMatter) -> str:
        copied = heard().record(sela(matter)).record(CopyDelivered(on=day(7, 24)))
        remedies = copied.remedies(on=day(7, 28))
        return next(each for each in remedies if each.name == "court.challenge").text("id")

    assert "tidak diatur" in words(M.BAD_FAITH)
    assert "tidak diatur" in words(M.LAPSED)
    assert "tidak diatur" not in words(M.APPLICANT_STANDING)


def test_a_lapse_in_mediation_counts_the_meetings_and_after_an_agreement_is_found() -> None:
    mediation = heard().record(MediationStarted(on=day(7, 14)))
    agreed = mediation.record(MediationAgreed(on=day(7, 21), contents=LETTERS, checked=True))
    declared = agreed.record(Lapsed(on=day(7, 22)))
    assert declared.progress().state == "lapsed"
    assert found(declared) == [
        ("lapsed", Nature.DEFECT, P13 + "46 ayat (1)"),
        ("lapsed", Nature.DEFECT, P13 + "45"),
    ]


def test_a_termination_without_a_ground_is_a_termination() -> None:
    ended = heard().record(NotInGoodFaith(on=day(7, 21)))
    assert ended.progress().state == "terminated"
    assert found(ended) == [("not_in_good_faith", Nature.INCOMPLETE, P13 + "4 ayat (4)")]


# ---------------------------------------------------------------- 36(3): decided in the end


def test_standing_is_left_to_the_final_decision() -> None:
    opened = heard("c").record(
        MeritsOpened(on=day(7, 14), left_open=frozenset({M.APPLICANT_STANDING}))
    )
    assert (opened.progress().state, found(opened)) == ("in_adjudication", [])
    decided = opened.record(ruling(Order.NOT_ADMITTED, comply_by=None))
    assert (decided.progress().state, found(decided)) == ("decided", [])
    assert decided.may_be_refiled()  # nothing was decided on the merits


def test_a_panel_that_does_not_admit_may_decide_without_opening_the_merits() -> None:
    decided = heard("c").record(ruling(Order.NOT_ADMITTED, comply_by=None))
    assert (decided.progress().state, found(decided)) == ("decided", [])
    on_merits = heard("c").record(ruling(Order.PERFORM_DUTY))
    assert on_merits.progress().state == "decided"
    assert found(on_merits) == [("decided", Nature.DEFECT, P13 + "36 ayat (3)")]


def test_a_decision_while_mediation_goes_on_is_found() -> None:
    mediation = heard().record(MediationStarted(on=day(7, 14)))
    agreed = mediation.record(MediationAgreed(on=day(7, 21), contents=LETTERS, checked=True))
    for dispute, citation in ((mediation, UU + "42"), (agreed, P13 + "46 ayat (1)")):
        decided = dispute.record(ruling(Order.PERFORM_DUTY))
        assert found(decided) == [("decided", Nature.DEFECT, citation)]
        opened = dispute.record(MeritsOpened(on=day(7, 21)))
        assert found(opened) == [("merits_opened", Nature.DEFECT, citation)]
        assert opened.progress().state == "in_adjudication"


def test_a_mediated_decision_without_an_agreement_on_record_is_found() -> None:
    confirmed = heard().record(MediationDecided(on=day(7, 21), contents=LETTERS))
    assert confirmed.progress().state == "mediated"
    assert found(confirmed) == [("mediation_decided", Nature.DEFECT, P13 + "47 ayat (2)")]
    assert confirmed.is_final(on=day(7, 21))


def test_a_mediated_decision_about_an_exemption_is_found() -> None:
    confirmed = heard("a").record(MediationDecided(on=day(7, 21), contents=LETTERS))
    assert confirmed.progress().state == "mediated"
    assert found(confirmed)[0] == ("mediation_decided", Nature.DEFECT, UU + "40 ayat (2)")


# ---------------------------------------------------------------- again, and after an end

NO = NotInGoodFaith(on=day(9, 1), ground=BadFaith.TO_DISTURB)
AGAIN: dict[str, Event] = {
    "dismissed": sela(M.APPLICANT_STANDING, on=day(9, 1)),
    "mediated": MediationDecided(on=day(9, 1), contents=LETTERS),
    "decided": ruling(Order.PERFORM_DUTY, on=day(9, 1)),
    "lapsed": Lapsed(on=day(9, 1)),
    "terminated": NO,
}
ENDS: dict[str, tuple[Dispute, str]] = {
    "dismissed": (heard().record(sela(M.APPLICANT_STANDING)), P13 + "36 ayat (2)"),
    "mediated": (
        heard().record(MediationDecided(on=day(7, 21), contents=LETTERS)),
        UU + "39",
    ),
    "decided": (heard().record(ruling(Order.NOT_ADMITTED)), P13 + "59 ayat (1)"),
    "lapsed": (_lapsed(), P13 + "30"),
    "terminated": (_terminated(), P13 + "4 ayat (4)"),
    "withdrawn": (heard().record(Withdrawn(on=day(7, 21))), P13 + "15 ayat (3)"),
}


@pytest.mark.parametrize("end", sorted(ENDS))
@pytest.mark.parametrize("again", sorted(AGAIN))
def test_a_second_decision_is_found_and_the_last_one_governs(again: str, end: str) -> None:
    ended, citation = ENDS[end]
    event = AGAIN[again]
    both = ended.record(CopyDelivered(on=day(8, 27))) if end != "withdrawn" else ended
    decided = both.record(event)
    assert decided.progress().state == again
    assert decided.progress().rests_on == again
    assert (event.kind_name, Nature.DEFECT, citation) in found(decided)
    assert decided.progress().ruling == event
    assert decided.progress().received == {}  # the copies were of the earlier one
    binds = {"mediated": True, "decided": True}.get(again, False)
    assert decided.progress().binds_body is binds
    # 59(4) gives three days for the copy of what is read out; no text does of a determination.
    has_copy_days = any(each.limit == "dispute.decision_copy" for each in decided.deadlines())
    assert has_copy_days is (again not in {"lapsed", "terminated"})


def test_a_decision_while_the_court_has_the_first_one_is_found_and_changes_no_stage() -> None:
    went = after(
        heard().record(ruling(Order.NOT_ADMITTED, comply_by=None)),
        CopyDelivered(on=day(8, 27)),
        Challenged(on=day(9, 10), by=Actor.APPLICANT),
    )
    decided = went.record(ruling(Order.PERFORM_DUTY, on=day(9, 11)))
    assert decided.progress().state == "in_court"
    assert found(decided) == [("decided", Nature.DEFECT, UU + "48 ayat (1)")]


def test_an_acceptance_after_an_end_opens_the_examination_again() -> None:
    rejected = heard().record(sela(M.APPLICANT_STANDING)).record(CopyDelivered(on=day(7, 24)))
    again = rejected.record(sela(M.APPLICANT_STANDING, on=day(8, 4), accepted=True))
    progress = again.progress()
    assert (progress.state, progress.rests_on, progress.ruling) == ("in_hearing", None, None)
    assert "court.challenge" not in names(again, day(8, 4))
    assert P13 + "59 ayat (4)" not in {each.citation for each in again.obligations(on=day(8, 4))}
    lapsed = _lapsed().record(sela(M.LAPSED, on=day(8, 4), accepted=True))
    (hundred,) = (each for each in lapsed.deadlines() if each.limit == "dispute.resolution")
    assert hundred.done_on is None  # the examination goes on
    decided = ENDS["decided"][0].record(sela(M.APPLICANT_STANDING, on=day(9, 1), accepted=True))
    assert decided.progress().state == "decided"


@pytest.mark.parametrize("again", sorted(AGAIN.keys() - {"terminated"}))
def test_without_any_hearing_there_is_nothing_that_a_panel_decided(again: str) -> None:
    withdrawn = after(
        Dispute(filed=FILED, grounds=frozenset("c")),
        DisputeRegistered(on=day(7, 1), number="1"),
        Withdrawn(on=day(7, 2)),
    )
    with pytest.raises(UnlawfulEvent) as caught:
        withdrawn.record(AGAIN[again])
    refusal = Dispute.lifecycle().moves[AGAIN[again].kind_name].refusal("registered")
    assert caught.value.fields["citation"] == str(refusal.citation)
    assert withdrawn.record(NO).progress().state == "terminated"  # 4(2): it need not respond


# ---------------------------------------------------------------- against its own tests


def _tested(*tests: tuple[bool, bool | None], grounds: str = "a") -> Dispute:
    dispute = heard(grounds).record(MeritsOpened(on=day(7, 14)))
    for exempt, opens in tests:
        dispute = dispute.record(ConsequenceTestAssessed(on=day(8, 4), exempt=exempt))
        if opens is not None:
            dispute = dispute.record(PublicInterestTested(on=day(8, 4), opens=opens))
    return dispute


UPHOLD, DISCLOSE = Order.UPHOLD_EXEMPTION, Order.DISCLOSE
NOT_EXEMPT, OPEN, CLOSED = (False, None), (True, True), (True, False)


@pytest.mark.parametrize(
    ("tests", "orders", "citations"),
    [
        ([NOT_EXEMPT], {UPHOLD}, [UU + "46 ayat (1) huruf b"]),
        ([NOT_EXEMPT], {UPHOLD, DISCLOSE}, [UU + "46 ayat (1) huruf b"]),
        ([CLOSED], {DISCLOSE}, [UU + "2 ayat (4)"]),
        ([OPEN], {UPHOLD}, [P13 + "34 ayat (3)"]),
        ([NOT_EXEMPT], {DISCLOSE}, []),
        ([CLOSED], {UPHOLD}, []),
        ([OPEN], {DISCLOSE}, []),
        # One part is exempt and another is not: each order has its part.
        ([CLOSED, NOT_EXEMPT], {DISCLOSE, UPHOLD}, []),
        ([NOT_EXEMPT, CLOSED], {DISCLOSE}, []),
        ([OPEN, CLOSED], {UPHOLD, DISCLOSE}, []),
    ],
)
def test_a_decision_against_its_own_tests_is_found(
    tests: list[tuple[bool, bool | None]], orders: set[Order], citations: list[str]
) -> None:
    decided = _tested(*tests).record(ruling(*orders))
    assert found(decided) == [("decided", Nature.DEFECT, each) for each in citations]
    assert decided.progress().binds_body is (DISCLOSE in orders)


def test_what_is_not_admitted_gets_no_other_order() -> None:
    decided = _tested(NOT_EXEMPT).record(ruling(Order.NOT_ADMITTED, DISCLOSE))
    assert found(decided) == [("decided", Nature.DEFECT, P13 + "36 ayat (3)")]


def test_an_order_to_open_may_be_about_what_was_refused_on_another_ground() -> None:
    mixed = _tested(CLOSED, grounds="ac")
    assert found(mixed.record(ruling(DISCLOSE))) == []


class _NeverLookedThrough(list[RecordedStep]):
    def __iter__(self) -> Iterator[RecordedStep]:
        raise AssertionError("a history is looked through again for one more event")


@pytest.mark.parametrize(
    "event",
    [
        Lapsed(on=date(2025, 7, 15)),
        Decided(on=date(2025, 7, 15), orders=frozenset({Order.UPHOLD_EXEMPTION})),
        MediationFailed(on=date(2025, 7, 15)),
        InterlocutoryDecision(
            on=date(2025, 7, 15), accepted=False, examined=frozenset({InitialMatter.LAPSED})
        ),
    ],
)
def test_one_more_event_costs_the_same_however_long_the_history_is(event: Event) -> None:
    dispute = Dispute(filed=date(2025, 6, 30), grounds=frozenset("ac"))
    for each in (
        DisputeRegistered(on=date(2025, 7, 1), number="001/VII/2025"),
        PanelAppointed(on=date(2025, 7, 2), members=3, mediator="M"),
        HearingHeld(on=date(2025, 7, 14), applicant=Attendance.ABSENT),
    ):
        dispute = dispute.record(each)
    scene = dispute.scene()
    scene.progress.steps = _NeverLookedThrough(scene.progress.steps)
    assert dispute.irregularities_of(event, scene)
