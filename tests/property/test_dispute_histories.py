"""Whatever happens to a dispute, in whatever order, its history keeps the law.

Two machines: one goes on with whatever the stage and the law allow, from filing to execution; the
other tries anything at all, by anybody, on any day.
"""

from __future__ import annotations

from datetime import timedelta

from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.outcomes import DeadlineStanding
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import LimitNature
from keterbukaan.testing._disputes import dispute_events, disputes, every_dispute_event
from tests.property.agreement import assert_one_answer
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test


class _Disputes(HistoryMachine[Dispute]):
    every_event = every_dispute_event
    some_event = dispute_events

    @initialize(case=disputes(max_events=0))
    def file(self, case: Dispute) -> None:
        self.begin(case)

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
    def whoever_asks_is_told_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(5), self.last + timedelta(70)):
            assert_one_answer(self.case, on)

    @invariant()
    def nobody_is_told_too_late_before_the_latest_day(self) -> None:
        for each in self.case.deadlines():
            if each.deadline.provision.nature is LimitNature.RIGHT and each.done_on is None:
                until = each.deadline.latest
                assert each.standing(until) is not DeadlineStanding.UNUSED
                assert each.standing(until + timedelta(1)) in {
                    DeadlineStanding.UNUSED,
                    DeadlineStanding.ENDED,
                }

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
