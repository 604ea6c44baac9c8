"""Disputes that were under way when a rule began: Perki 1/2013 Pasal 62, PERMA 2/2011 Pasal 13.

Perki 1/2013 is in force from 29 April 2013, PERMA 2/2011 from 29 November 2011. Days are counted by
hand; 9 May and 6 June 2013, 26 December 2011 and 23 January 2012 are no working days.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtDecided,
    CourtPanelAppointed,
    ExecutionRequested,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ConsequenceTestAssessed,
    CopyDelivered,
    Decided,
    DisputeRegistered,
    HearingHeld,
    MediationFailed,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    PanelAppointed,
)
from keterbukaan.cases.dispute.terms import BadFaith, CourtOrder, MediationFailure, Order
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import UnlawfulEvent
from keterbukaan.law.actor import Actor

P13 = "Perki 1/2013 Pasal "


def limits(dispute: Dispute) -> dict[str, date]:
    return {each.limit: each.deadline.date for each in dispute.deadlines()}


def with_events(filed: date, *events: Event, grounds: str = "c") -> Dispute:
    dispute = Dispute(filed=filed, grounds=frozenset(grounds))
    for event in events:
        dispute = dispute.record(event)
    return dispute


def heard_on(hearing: date) -> Dispute:
    """Filed on 10 April 2013 and registered on the 12th, before the regulation was in force."""
    return with_events(
        date(2013, 4, 10),
        DisputeRegistered(on=date(2013, 4, 12), number="004/IV/KIP-PS/2013"),
        PanelAppointed(on=date(2013, 4, 15), members=3, mediator="M"),
        HearingHeld(on=hearing),
    )


def test_what_was_registered_and_not_yet_heard_follows_the_new_rule() -> None:
    """62(2). From 3 June: 4, 5, 7; 10-14; 17-21; 24 June."""
    dispute = heard_on(date(2013, 5, 20)).record(
        MediationStarted(on=date(2013, 6, 3), day_agreed=True)
    )
    assert limits(dispute)["dispute.mediation"] == date(2013, 6, 24)
    early = MediationFailed(
        on=date(2013, 6, 24), reason=MediationFailure.TIME_ENDED, contents=frozenset("abcdef")
    )
    refused = dispute.would_allow(early)
    assert not refused.allowed
    assert [each.citation for each in refused.irregularities] == [P13 + "48 ayat (1) huruf c"]
    assert (Actor.MEDIATOR, True) in {
        (each.who, each.late) for each in dispute.obligations(on=date(2013, 6, 25))
    }


def test_what_was_already_heard_stays_under_the_older_rule_which_was_not_read() -> None:
    """62(1): Perki 2/2010."""
    dispute = heard_on(date(2013, 4, 22)).record(
        MediationStarted(on=date(2013, 6, 3), day_agreed=True)
    )
    assert "dispute.mediation" not in limits(dispute)
    event = MediationFailed(
        on=date(2013, 6, 24), reason=MediationFailure.TIME_ENDED, contents=frozenset("abcdef")
    )
    assert dispute.record(event).progress().state == "in_adjudication"
    assert {each.nature for each in dispute.irregularities()} <= {Nature.NOT_READ}


def test_what_came_before_the_regulation_is_not_judged_by_it() -> None:
    """Proof of registration was sent, or not, in April 2013: 18(3) did not bind then."""
    dispute = heard_on(date(2013, 5, 20))
    assert "dispute.registration_proof" not in limits(dispute)
    assert "dispute.incompleteness_notice" not in limits(dispute)


@pytest.mark.parametrize(("on", "cited"), [(date(2013, 4, 26), False), (date(2013, 4, 29), True)])
def test_what_is_owed_is_owed_by_a_rule_in_force(on: date, cited: bool) -> None:  # noqa: FBT001
    registered = with_events(date(2013, 4, 10), DisputeRegistered(on=date(2013, 4, 12), number="1"))
    citations = {each.citation for each in registered.obligations(on=on)}
    assert (P13 + "20 ayat (1)" in citations) is cited
    assert "UU 14/2008 Pasal 44 ayat (1)" in citations


def test_an_application_of_before_is_not_held_against_the_new_form() -> None:
    old = Dispute(filed=date(2012, 1, 2), grounds=frozenset("c"), oral=True)
    assert [each.citation for each in old.findings()] == ["Perki 2/2010"]  # which was not read
    new = Dispute(filed=date(2013, 4, 29), grounds=frozenset("c"), oral=True)
    assert [each.citation for each in new.findings()] == [P13 + "9 ayat (3)"]


@pytest.mark.parametrize(("hearing", "rule"), [(22, "Perki 2/2010"), (29, P13 + "22 ayat (3)")])
def test_another_mediator_is_asked_for_by_the_rule_of_its_time(hearing: int, rule: str) -> None:
    dispute = heard_on(date(2013, 4, hearing))
    remedies = {each.name: each.citation for each in dispute.remedies(on=date(2013, 5, 20))}
    assert remedies["dispute.recusal_request"] == rule


# ---------------------------------------------------------------- the courts


def decided_in_2011() -> Dispute:
    return with_events(
        date(2011, 6, 1),
        DisputeRegistered(on=date(2011, 6, 3), number="1"),
        PanelAppointed(on=date(2011, 6, 6), members=3),
        HearingHeld(on=date(2011, 6, 14)),
        MeritsOpened(on=date(2011, 6, 14)),
        ConsequenceTestAssessed(on=date(2011, 8, 1), exempt=False),
        Decided(on=date(2011, 11, 1), orders=frozenset({Order.DISCLOSE}), comply_by=None),
        CopyDelivered(on=date(2011, 11, 1)),
        grounds="a",
    )


def test_an_objection_not_yet_examined_follows_the_court_s_new_rule() -> None:
    """13(1). From 5 December 2011, sixty working days: the last is 29 February 2012."""
    dispute = decided_in_2011()
    for event in (
        Challenged(on=date(2011, 11, 14), by=Actor.RESPONDENT),
        CourtPanelAppointed(on=date(2011, 12, 5)),
    ):
        dispute = dispute.record(event)
    assert limits(dispute)["court.decision"] == date(2012, 2, 29)
    assert "court.case_file_request" not in limits(dispute)  # ran before the rule was there


def test_an_objection_already_examined_does_not() -> None:
    dispute = decided_in_2011()
    for event in (
        Challenged(on=date(2011, 11, 14), by=Actor.RESPONDENT),
        CourtPanelAppointed(on=date(2011, 11, 21)),
    ):
        dispute = dispute.record(event)
    assert "court.decision" not in limits(dispute)


def test_a_decision_not_yet_carried_out_may_be_executed_by_the_new_rule() -> None:
    """13(2). From 4 January 2012: 5, 6, 9-13 January."""
    asked = decided_in_2011().record(ExecutionRequested(by=Actor.APPLICANT, on=date(2012, 1, 4)))
    assert limits(asked)["court.execution_order"] == date(2012, 1, 13)


@pytest.mark.parametrize(
    ("filed", "asked", "article"),
    [
        # Before 30 April 2010 nothing was in force, before 29 November 2011 the Act alone.
        (date(2010, 4, 1), date(2010, 4, 20), None),
        (date(2011, 8, 1), date(2011, 8, 25), "UU 14/2008 Pasal 48 ayat (1)"),
        (date(2025, 6, 2), date(2025, 9, 1), "PERMA 2/2011 Pasal 14"),
    ],
)
def test_who_never_went_to_court_leaves_nobody_there(
    filed: date, asked: date, article: str | None
) -> None:
    """The applicant's objection stays, whatever law was in force when the body withdrew none."""
    dispute = with_events(filed, grounds="c")
    for event in (
        DisputeRegistered(on=filed, number="1"),
        NotInGoodFaith(on=filed, ground=BadFaith.TO_DISTURB),
        Challenged(by=Actor.APPLICANT, on=filed),
        ChallengeWithdrawn(by=Actor.RESPONDENT, on=asked),
    ):
        dispute = dispute.record(event, strict=False)
    assert dispute.state().name == "in_court"
    assert dispute.progress().stands_since is None
    found = [each.citation for each in dispute.irregularities() if each.on == asked]
    assert found == ([] if article is None else [article])


@pytest.mark.parametrize(
    ("asked", "article"),
    [
        (date(2010, 4, 20), None),
        (date(2011, 8, 25), "UU 14/2008 Pasal 50"),
        (date(2012, 1, 30), "PERMA 2/2011 Pasal 14"),
    ],
)
def test_who_asked_for_no_cassation_leaves_nobody_there(asked: date, article: str | None) -> None:
    filed = date(2010, 4, 1) if article is None else date(2011, 8, 1)
    dispute = with_events(filed, grounds="c")
    for event in (
        DisputeRegistered(on=filed, number="1"),
        NotInGoodFaith(on=filed, ground=BadFaith.TO_DISTURB),
        Challenged(by=Actor.APPLICANT, on=filed),
        CourtDecided(on=filed, order=CourtOrder.CONFIRM_AND_DISCLOSE),
        CassationFiled(by=Actor.RESPONDENT, on=filed),
        CassationWithdrawn(by=Actor.APPLICANT, on=asked),
    ):
        dispute = dispute.record(event, strict=False)
    assert dispute.state().name == "in_cassation"
    assert dispute.progress().stands_since is None
    found = [each.citation for each in dispute.irregularities() if each.on == asked]
    assert found == ([] if article is None else [article])


def under_the_new_rule() -> list[dict[str, object]]:
    """62(2): registered on 12 April 2013 and heard after the 29th, so Perki 1/2013 binds."""
    return [
        {"kind": "registered", "on": "2013-04-12", "number": "004/IV/KIP-PS/2013"},
        {"kind": "panel_appointed", "on": "2013-04-15", "members": 3, "mediator": "M"},
        {"kind": "hearing_held", "on": "2013-06-03"},
        {"kind": "mediation_started", "on": "2013-06-04"},
        {"kind": "mediation_extended", "on": "2013-06-20", "parties_agree": False},
    ]


def test_a_stored_history_is_judged_by_the_rule_that_each_step_is() -> None:
    """41(2): mediation is extended only where the parties agree."""
    stored = {"filed": "2013-04-10", "grounds": ["c"], "events": under_the_new_rule()}
    with pytest.raises(UnlawfulEvent, match=r"Pasal 41 ayat \(2\)"):
        Dispute.load(stored)
    # A hearing before the day leaves it under what was before, which was not read: no bar.
    heard = {"kind": "hearing_held", "on": "2013-04-26"}
    events = under_the_new_rule()
    before = Dispute.load({**stored, "events": [*events[:2], heard, *events[3:]]})
    assert before.case.state().name == "in_mediation"
