"""Whatever happens to a complaint, in whatever order, its history keeps the law.

One machine records only what is allowed, the other records anything.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from recording import attempt, contradicts

from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    CarriedOut,
    Classified,
    Closed,
    Compensated,
    Completed,
    CourtPath,
    Decided,
    DeclaredComplete,
    DeclaredIncomplete,
    DeemedWithdrawn,
    Delivered,
    DocumentsAsked,
    DocumentsGiven,
    EnteredInPortal,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    Heard,
    PassedOn,
    ReceiptGiven,
    Reopened,
    Replied,
    ReportedToAuthorities,
    Responded,
    SeparateHearingAsked,
    TakenToCourt,
    TakenToOmbudsman,
    TurnedIntoRequest,
    Withdrawn,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import LegalBasis, Nature
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification

UNHURRIED = settings(deadline=None, max_examples=60, stateful_step_count=18)
REFUSED = {Nature.CONTRADICTION, Nature.UNLAWFUL}
WITHOUT_EFFECT = {*REFUSED, Nature.NO_EFFECT}
DAYS = st.dates(date(2021, 7, 1), date(2026, 1, 31))
MAKERS = st.sampled_from(
    [Actor.PROVIDER, Actor.COMPLAINANT, Actor.INSTITUTION_ADMIN, Actor.INSPECTORATE]
)
OFFICES = st.sampled_from([None, "Dinas A", "Inspektorat"])
AMOUNTS = st.integers(0, 100)
OVER = {"withdrawn", "turned_into_request"}
LOCAL = Jurisdiction.loads(
    """schema = 1
name = "Contoh"
[[limit]]
limit = "complaint.inspection"
amount = 20
unit = "working_days"
citations = ["Perbup Contoh 8/2024 Pasal 15"]
in_force_from = 2020-01-01
[[limit]]
limit = "complaint.first_response"
amount = 7
unit = "days"
citations = ["Perbup Contoh 8/2024 Pasal 11"]
in_force_from = 2020-01-01
"""
)


def every_event(on: date, received: date, office: str | None, amount: int) -> list[Event]:
    """Return one event or more of every kind on a day."""
    return [
        PassedOn(on=on, to_body="B"),
        ReceiptGiven(on=on, number="7"),
        EnteredInPortal(on=on),
        *(Classified(on=on, complaint_class=known) for known in ComplaintClass),
        TurnedIntoRequest(on=on),
        DeclaredComplete(on=on, office=office),
        DeclaredIncomplete(on=on, lacking=("alamat",), received_on=received),
        DeclaredIncomplete(on=on, lacking=()),
        Completed(on=on),
        DeemedWithdrawn(on=on),
        Withdrawn(on=on),
        Forwarded(on=on, to_unit="Dinas A"),
        Replied(on=on),
        Replied(on=on, settles=False),
        FollowedUp(on=on),
        DocumentsAsked(on=on),
        DocumentsGiven(on=on),
        SeparateHearingAsked(on=on),
        ExaminationOpened(on=on, office=office),
        ExaminationOpened(on=on, by=Actor.INSPECTORATE),
        Heard(on=on, office=office),
        Heard(on=on, separately=True, office=office),
        Decided(on=on, office=office),
        Decided(on=on, damages=amount, damages_due_on=received),
        Delivered(on=on, copy_given=amount > 50),
        CarriedOut(on=on),
        Compensated(on=on, amount=amount),
        Responded(on=on),
        Closed(on=on),
        Reopened(on=on),
        *(Archived(on=on, ground=ground) for ground in ArchiveGround),
        TakenToOmbudsman(on=on),
        TakenToCourt(on=on, path=CourtPath.CIVIL),
        ReportedToAuthorities(on=on),
    ]


@st.composite
def any_events(draw: st.DrawFn, on: date) -> Event:
    """Draw any event on a day, by its own maker or by somebody else."""
    received = on + timedelta(draw(st.integers(0, 5)))
    found = draw(st.sampled_from(every_event(on, received, draw(OFFICES), draw(AMOUNTS))))
    by = draw(st.none() | st.none() | st.none() | MAKERS)
    return found if by is None else found.model_copy(update={"by": by})


@st.composite
def lawful_events(draw: st.DrawFn, case: Complaint, on: date) -> Event:
    """Draw an event that the law allows now: every other time one that leads to another stage."""
    state = case.progress().state
    moves = Complaint.lifecycle().moves
    events = every_event(on, on + timedelta(draw(st.integers(0, 5))), None, draw(AMOUNTS))
    lawful = [e for e in events if state in moves[e.kind_name].moves and is_lawful(case, e)]
    leading = [e for e in lawful if moves[e.kind_name].moves[state] != state]
    ends = {"withdrawn", "archived"}
    onward = [e for e in leading if moves[e.kind_name].moves[state] not in ends]
    return draw(st.sampled_from(onward or leading or lawful) | st.sampled_from(lawful))


def is_lawful(case: Complaint, event: Event) -> bool:
    verdict = case.would_allow(event)
    return verdict.allowed and verdict.has_effect


class _ComplaintMachine(RuleBasedStateMachine):
    case: Complaint

    @initialize(
        received=DAYS,
        channel=st.sampled_from(ComplaintChannel),
        damages=st.none() | st.integers(0, 100),
    )
    def receive(self, received: date, channel: ComplaintChannel, damages: int | None) -> None:
        self.case = Complaint(
            received=received, channel=channel, damages=damages, against_unit="Dinas A"
        )
        self.last = received

    @invariant()
    def json_brings_it_back(self) -> None:
        assert Complaint.model_validate_json(self.case.model_dump_json()) == self.case

    @invariant()
    def replaying_the_events_gives_the_same_case(self) -> None:
        again = self.case.model_copy(update={"events": ()})
        for event in self.case.events:
            again = again.record(event, strict=False)
        assert again == self.case
        assert again.progress() == self.case.progress()
        loaded = Complaint.load(json.loads(self.case.model_dump_json()), strict=False)
        assert (loaded.case, loaded.refused) == (self.case, ())
        assert loaded.irregularities == self.case.irregularities()

    @invariant()
    def every_deadline_begins_after_the_first_day_and_says_on_what_it_rests(self) -> None:
        for body in (None, LOCAL):
            for each in self.case.deadlines(body):
                assert each.deadline.since >= self.case.received
                assert each.deadline.earliest <= each.deadline.date <= each.deadline.latest
                assert each.deadline.date >= each.deadline.since
                assert each.done_on is None or each.done_on >= each.deadline.since
                read = each.deadline.verification
                if each.legal_basis is LegalBasis.LAW:
                    assert read is Verification.OWN_TEXT
                elif each.legal_basis is not LegalBasis.LOCAL:
                    assert read is Verification.RESTATED

    @invariant()
    def the_first_day_is_kept_and_each_limit_runs_once(self) -> None:
        deadlines = self.case.deadlines()
        limits = [each.limit for each in deadlines]
        assert len(set(limits)) == len(limits)
        for each in deadlines:
            if each.limit in {"complaint.first_response", "request.response"}:
                assert each.deadline.since == self.case.received

    @invariant()
    def a_shorter_local_limit_is_never_later(self) -> None:
        national = {each.limit: each.deadline.date for each in self.case.deadlines()}
        own = {each.limit: each.deadline.date for each in self.case.deadlines(LOCAL)}
        assert all(day <= national[limit] for limit, day in own.items() if limit in national)

    @invariant()
    def obligations_and_remedies_are_in_their_time(self) -> None:
        for on in (self.last, self.last + timedelta(90)):
            for duty in self.case.obligations(on=on):
                assert duty.late == (duty.by_day is not None and on > duty.by_day)
                assert duty.rule == duty.citation or duty.read is not Verification.OWN_TEXT
            for remedy in self.case.remedies(on=on):
                assert remedy.last is None or on <= remedy.last
            if self.case.progress().state in OVER:
                assert self.case.obligations(on=on) == ()
                assert self.case.is_over(on=on)

    @invariant()
    def nothing_is_decided_unexamined_and_nothing_delivered_undecided(self) -> None:
        order = ["declared_complete", "examination_opened", "decided", "delivered"]
        seen: list[str] = []
        for step in self.case.progress().steps:
            if step.has_effect and step.event.kind_name in order:
                place = order.index(step.event.kind_name)
                assert set(order[:place]) <= set(seen)
                seen.append(step.event.kind_name)

    @invariant()
    def no_one_judges_their_own_case(self) -> None:
        for step in self.case.progress().steps:
            office = getattr(step.event, "office", None)
            assert not (step.has_effect and self.case.concerns(office))

    @invariant()
    def it_is_over_in_the_portal_only_where_somebody_was_answered(self) -> None:
        progress = self.case.progress()
        if progress.state == "closed":
            assert {"replied", "delivered"} & progress.done.keys()
        assert progress.kept.keys() <= {clock.limit for clock in lifecycle("complaint").clocks}

    def keep(self, after: Complaint, event: Event) -> None:
        assert after.events == (*self.case.events, event)
        self.case, self.last = after, event.on


class LawfulComplaint(_ComplaintMachine):
    """Only what the law allows is recorded."""

    @rule(step=st.integers(0, 12).map(timedelta), data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(lawful_events(self.case, self.last + step))
        self.keep(self.case.record(event), event)

    @invariant()
    def what_is_irregular_has_its_effect_all_the_same(self) -> None:
        natures = {each.nature for each in self.case.irregularities()}
        assert not natures & WITHOUT_EFFECT
        assert all(step.has_effect for step in self.case.progress().steps)


class AnyComplaint(_ComplaintMachine):
    """Anything at all is tried, and kept where it can be kept."""

    @rule(step=st.integers(0, 12).map(timedelta), data=st.data())
    def something_lawful_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(lawful_events(self.case, self.last + step))
        self.keep(self.case.record(event), event)

    @rule(step=st.integers(-9, 25).map(timedelta), data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(any_events(self.last + step))
        before, progress = self.case.model_copy(deep=True), self.case.progress()
        verdict = self.case.would_allow(event)
        strictly = attempt(self.case, event, strict=True)
        kept = attempt(self.case, event, strict=False)

        assert self.case == before
        assert self.case.progress() == progress
        assert verdict.allowed == (strictly is not None)
        assert (kept is None) == contradicts(verdict.irregularities)
        if kept is None:
            return
        after = kept.progress()
        has_effect = not {each.nature for each in verdict.irregularities} & WITHOUT_EFFECT
        assert after.steps[-1].has_effect is has_effect
        assert after.irregularities == (*progress.irregularities, *verdict.irregularities)
        if not has_effect:
            for name in ("state", "days", "done", "kept", "unit", "trace", "decision", "paid"):
                assert getattr(after, name) == getattr(progress, name), name
            assert kept.deadlines() == self.case.deadlines()
        self.keep(kept, event)


for machine in (LawfulComplaint, AnyComplaint):
    machine.TestCase.settings = UNHURRIED

TestLawfulComplaint = LawfulComplaint.TestCase
TestAnyComplaint = AnyComplaint.TestCase


def test_every_kind_of_event_is_tried() -> None:
    tried = {event.kind_name for event in every_event(date(2025, 3, 3), date(2025, 3, 4), None, 1)}
    assert tried == Complaint.lifecycle().moves.keys()
