"""Whatever happens to a dispute, in whatever order, its history keeps the law.

Three machines: one goes on with whatever the stage and the law allow, from filing to execution; the
others try anything at all, by anybody, on any day, from the filing or from a hearing or court on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    Challenged,
    CourtDecided,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    Completed,
    CopyDelivered,
    Decided,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    MediationStarted,
    NotInGoodFaith,
    PanelAppointed,
)
from keterbukaan.cases.dispute.record import side
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    CourtOrder,
    DisputeDocument,
    Order,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import DeadlineStanding, Verdict
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import LimitNature
from keterbukaan.testing._disputes import dispute_events, disputes, every_dispute_event
from tests.property.agreement import assert_one_answer
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test, attempt

_Step: TypeAlias = Callable[[date], Event]
_TO_HEARING: tuple[_Step, ...] = (
    lambda on: DisputeRegistered(on=on, number="1"),
    lambda on: PanelAppointed(on=on, members=3, mediator="M"),
)
_IDENTIFYING = {DisputeDocument.IDENTITY, DisputeDocument.ARTICLES, DisputeDocument.GROUP_POWER}
_BOTH = frozenset({DisputeDocument.IDENTITY, DisputeDocument.REQUEST})
_BEGINNINGS: tuple[tuple[_Step, ...], ...] = (
    (),
    (
        lambda on: FoundIncomplete(on=on, lacking=_BOTH),
        lambda on: Completed(on=on, documents=frozenset({DisputeDocument.REQUEST})),
    ),
    (
        *_TO_HEARING,
        lambda on: HearingHeld(on=on, adjourned_for_mediation=True),
        lambda on: MediationStarted(on=on),
    ),
)
"""How a dispute may have begun: at its filing, in part complete, in mediation."""

BY_THE_PANEL = {"interlocutory_decision", "mediation_decided", "decided", "lapsed"}
BY_COURTS = {"court_decided", "cassation_decided"}


class _Disputes(HistoryMachine[Dispute]):
    every_event = every_dispute_event
    some_event = dispute_events

    @invariant()
    def no_deadline_begins_or_ends_before_its_event(self) -> None:
        for each in self.case.deadlines():
            deadline = each.deadline
            assert deadline.since >= self.case.filed
            assert deadline.earliest <= deadline.date <= deadline.latest
            if deadline.method.backwards:
                assert deadline.date <= deadline.since
            else:
                assert deadline.date >= deadline.since

    @invariant()
    def it_is_complete_once_all_that_the_letter_names_is_in_or_excused(self) -> None:
        progress = self.case.progress()
        if progress.state == "incomplete":
            assert progress.complete_on is None
        elif progress.state == "completed":
            assert progress.complete_on is not None
            handed_in = progress.handed_in | (progress.documents or frozenset())
            stated = "unserved_statement" in progress.done
            assert handed_in or stated or not progress.named_in_letter
            if DisputeDocument.IDENTITY in progress.named_in_letter:
                assert handed_in & _IDENTIFYING

    @invariant()
    def whoever_asks_is_told_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(5), self.last + timedelta(70)):
            assert_one_answer(self.case, on)

    @invariant()
    def nobody_is_told_too_late_before_the_latest_day(self) -> None:
        for each in self.case.deadlines():
            if each.deadline.provision.nature is LimitNature.RIGHT and each.done_on is None:
                until = each.deadline.latest
                assert each.standing(on=until) is not DeadlineStanding.UNUSED
                assert each.standing(on=until + timedelta(1)) in {
                    DeadlineStanding.UNUSED,
                    DeadlineStanding.ENDED,
                }

    @invariant()
    def a_deed_waits_for_the_end_of_the_applicant_s_time(self) -> None:
        issued = self.case.progress().done.get("not_registered")
        if issued is not None:
            (ends,) = (
                each.deadline.date
                for each in self.case.deadlines()
                if each.limit == "dispute.completion"
            )
            assert issued.on > ends

    @invariant()
    def mediation_s_days_run_from_a_declared_postponement_alone(self) -> None:
        since = self.case.progress().days.get("dispute.adjudication_postponed")
        if since is not None:
            declared = [
                each
                for each in self.case.history
                if each.on == since
                and isinstance(each, HearingHeld | InterlocutoryDecision)
                and (each.adjourned_for_mediation or each.mediation_on is not None)
            ]
            assert declared
            assert "a" not in self.case.grounds or len(self.case.grounds) > 1

    @invariant()
    def a_withdrawal_is_in_adjudication_from_the_first_hearing_on(self) -> None:
        progress = self.case.progress()
        if progress.state == "withdrawn":
            assert progress.withdrawn_in_adjudication is ("hearing_held" in progress.done)

    @invariant()
    def a_decision_is_a_fact_and_the_last_one_governs(self) -> None:
        """What a panel, its chair or a court decides where its stage allows it, has its effect."""
        progress, moves = self.case.progress(), self.case.lifecycle().moves
        before, heard, judged, last = "filed", False, False, None
        for step in progress.steps:
            event, move = step.event, moves[step.event.kind_name]
            allowed = before in move.moves and event.by in move.who
            if event.kind_name in BY_THE_PANEL and judged:  # a court has decided above the panel
                assert not step.has_effect
                allowed = False
            if event.kind_name in BY_COURTS or (event.kind_name in BY_THE_PANEL and heard):
                assert step.has_effect is allowed
            heard = heard or (event.kind_name == "hearing_held" and step.has_effect)
            by_court = event.kind_name in BY_COURTS and step.has_effect
            judged = judged or (by_court and step.state != "challenge_withdrawn")
            if step.has_effect and event.kind_name in BY_THE_PANEL | {"not_in_good_faith"}:
                if not isinstance(event, InterlocutoryDecision) or not event.accepted:
                    last = event
                elif step.state == "in_hearing" and before != "in_hearing":
                    last = None  # an end was taken back
            before = step.state
        assert progress.ruling == last

    @invariant()
    def each_party_is_in_court_once(self) -> None:
        came, left = (
            ("challenged", "cassation_filed"),
            ("challenge_withdrawn", "cassation_withdrawn"),
        )
        for going, leaving in zip(came, left, strict=True):
            there: set[Actor] = set()
            for step in self.case.progress().steps:
                kind, party = step.event.kind_name, side(step.event.by)
                if step.has_effect and kind == going:
                    assert party not in there
                    there.add(party)
                elif step.has_effect and kind == leaving:
                    there.remove(party)

    @invariant()
    def nothing_that_is_done_closes_the_way_to_court(self) -> None:
        """UU 48(1): who has a copy has its fourteen days, until a court has decided."""
        progress = self.case.progress()
        if progress.rests_on not in {"dismissed", "lapsed", "terminated", "decided"}:
            return
        for each in self.case.deadlines():
            if each.limit != "court.challenge" or self.last > each.deadline.latest:
                continue
            went = self.case.record(Challenged(on=self.last, by=each.who))
            assert went.progress().state == "in_court"
            if each.who is Actor.APPLICANT:
                names = {remedy.name for remedy in self.case.remedies(on=self.last)}
                assert "court.challenge" in names

    @invariant()
    def what_is_final_stays_final_until_something_happens(self) -> None:
        final = [self.case.is_final(on=self.last + timedelta(days)) for days in (0, 7, 90, 400)]
        assert final == sorted(final)


class _FromTheFiling(_Disputes):
    @initialize(case=disputes(max_events=0), begun=st.sampled_from(_BEGINNINGS))
    def file(self, case: Dispute, begun: tuple[_Step, ...]) -> None:
        self.begin(case)
        for step in begun:  # what takes many steps would hardly be reached by chance
            event = step(self.last)
            after = attempt(self.case, event, strict=True)
            if after is None:
                break
            self.keep(after, event)


def _heard_to(*further: Event) -> Dispute:
    """Return a dispute of July 2025 after a first hearing, and what came after it."""
    dispute = Dispute(filed=date(2025, 6, 30), grounds=frozenset("c"))
    for event in (
        DisputeRegistered(on=date(2025, 7, 1), number="1"),
        PanelAppointed(on=date(2025, 7, 2), members=3, mediator="M"),
        HearingHeld(on=date(2025, 7, 14)),
        *further,
    ):
        dispute = dispute.record(event)
    return dispute


_STAYED_AWAY = tuple(
    HearingHeld(on=date(2025, 7, day), applicant=Attendance.ABSENT) for day in (21, 28)
)
_LAPSED = (*_STAYED_AWAY, Lapsed(on=date(2025, 7, 28)))
_ENDED = (NotInGoodFaith(on=date(2025, 7, 21), ground=BadFaith.TO_DISTURB),)
_DECIDED = (
    Decided(on=date(2025, 8, 25), orders=frozenset({Order.DISCLOSE})),
    CopyDelivered(on=date(2025, 8, 27)),
)
_IN_COURT = (*_DECIDED, Challenged(on=date(2025, 9, 10), by=Actor.RESPONDENT))
_IN_CASSATION = (
    *_IN_COURT,
    CourtDecided(on=date(2025, 12, 15), order=CourtOrder.CONFIRM_AND_DISCLOSE),
    CassationFiled(on=date(2025, 12, 22), by=Actor.RESPONDENT),
)
_STARTS: tuple[tuple[Event, ...], ...] = (
    (),
    _STAYED_AWAY,
    _LAPSED,
    _ENDED,
    _DECIDED,
    _IN_COURT,
    _IN_CASSATION,
)
BEGUN = [_heard_to(*events) for events in _STARTS]
"""Where few histories come from the filing on: to lapse, to an end by the chair, to the courts."""


class _FromAHearing(_Disputes):
    @initialize(case=st.sampled_from(BEGUN))
    def go_on(self, case: Dispute) -> None:
        self.begin(case)
        self.last = case.progress().last_on


class LawfulDispute(_FromTheFiling, LawfulMachine[Dispute]):
    """Only what the stage and the law allow is recorded, so that it goes on to the end."""

    @invariant()
    def grounds_and_panel_follow_the_act(self) -> None:
        done = self.case.progress().done
        if self.case.is_only_about_exemption:
            assert "mediation_started" not in done
        if "decided" in done:
            assert "panel_appointed" in done
            assert "hearing_held" in done


class AnyDispute(_FromTheFiling, AnythingMachine[Dispute]):
    """Anything at all is tried."""


class HeardDispute(_FromAHearing, AnythingMachine[Dispute]):
    """Anything at all is tried from a hearing, a decision, a court on."""


TestHeardDispute = as_test(HeardDispute)
TestLawfulDispute = as_test(LawfulDispute)
TestAnyDispute = as_test(AnyDispute)


def test_the_machines_begin_where_each_outcome_is_one_step_away() -> None:
    outcomes = {
        *("lapsed", "not_in_good_faith", "interlocutory_decision", "withdrawn", "complied"),
        *("challenged", "challenge_withdrawn", "court_decided"),
        *("cassation_withdrawn", "cassation_decided"),
    }
    reached = {
        event.kind_name
        for case in BEGUN
        for event in every_dispute_event(case.progress().last_on, case.progress().last_on)
        if case.would_allow(event) == Verdict(allowed=True, irregularities=())
    }
    assert outcomes <= reached
