"""Whatever happens to a dispute, in whatever order, its history keeps the law.

Two machines: one goes on with whatever the stage and the law allow, from filing to execution; the
other tries anything at all, by anybody, on any day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    Completed,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    MediationStarted,
    PanelAppointed,
)
from keterbukaan.cases.dispute.terms import Attendance, DisputeDocument
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.testing._disputes import dispute_events, disputes, every_dispute_event
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test, attempt

_Step: TypeAlias = Callable[[date], Event]
_ABSENT = Attendance.ABSENT
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
        lambda on: HearingHeld(on=on, applicant=_ABSENT),
        lambda on: HearingHeld(on=on, applicant=_ABSENT),
    ),
    (
        *_TO_HEARING,
        lambda on: HearingHeld(on=on, adjourned_for_mediation=True),
        lambda on: MediationStarted(on=on),
    ),
)
"""How a dispute may have begun: at its filing, in part complete, twice without the applicant, and
in mediation."""


class _Disputes(HistoryMachine[Dispute]):
    every_event = every_dispute_event
    some_event = dispute_events

    @initialize(case=disputes(max_events=0), begun=st.sampled_from(_BEGINNINGS))
    def file(self, case: Dispute, begun: tuple[_Step, ...]) -> None:
        self.begin(case)
        for step in begun:  # what takes many steps would hardly be reached by chance
            event = step(self.last)
            after = attempt(self.case, event, strict=True)
            if after is None:
                break
            self.keep(after, event)

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
    def it_is_ruled_on_once_at_each_level(self) -> None:
        ruled = [
            step.event.kind_name
            for step in self.case.progress().steps
            if step.has_effect
            and step.event.kind_name
            in {"decided", "mediation_decided", "court_decided", "cassation_decided"}
        ]
        assert len(set(ruled)) == len(ruled)
        assert not {"decided", "mediation_decided"} <= set(ruled)

    @invariant()
    def each_party_challenges_and_appeals_once(self) -> None:
        for kind in ("challenged", "cassation_filed"):
            parties = [
                Actor.APPLICANT if step.event.by is Actor.PROXY else step.event.by
                for step in self.case.progress().steps
                if step.has_effect and step.event.kind_name == kind
            ]
            assert len(set(parties)) == len(parties)

    @invariant()
    def what_is_final_stays_final_until_something_happens(self) -> None:
        final = [self.case.is_final(on=self.last + timedelta(days)) for days in (0, 7, 90, 400)]
        assert final == sorted(final)


class LawfulDispute(_Disputes, LawfulMachine[Dispute]):
    """Only what the stage and the law allow is recorded, so that it goes on to the end."""

    @invariant()
    def grounds_and_panel_follow_the_act(self) -> None:
        done = self.case.progress().done
        if self.case.is_only_about_exemption:
            assert "mediation_started" not in done
        if "decided" in done:
            assert "panel_appointed" in done
            assert "hearing_held" in done


class AnyDispute(_Disputes, AnythingMachine[Dispute]):
    """Anything at all is tried."""


TestLawfulDispute = as_test(LawfulDispute)
TestAnyDispute = as_test(AnyDispute)
