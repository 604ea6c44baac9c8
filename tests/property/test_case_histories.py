"""Whatever happens to a request or an objection, in whatever order, its history keeps the law.

Two machines for each: one records only what is allowed, the other records anything.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from recording import attempt, contradicts

from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionRegistered,
    ReceivedBySuperior,
    Settled,
)
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.outcomes import Nature
from keterbukaan.cases.request.events import (
    Answered,
    CopyRequested,
    Corrected,
    DeclaredComplete,
    DeclaredIncomplete,
    Extended,
    ExtensionGround,
    Given,
    ItemAnswer,
    ItemOutcome,
    NoCorrectionNoted,
    Paid,
    Payment,
    Registered,
)
from keterbukaan.cases.request.record import RequestItem
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.law.actor import Actor

UNHURRIED = settings(deadline=None, max_examples=60, stateful_step_count=15)
ITEMS = (1, 2, 3)
REFUSED = {Nature.CONTRADICTION, Nature.UNLAWFUL}
WITHOUT_EFFECT = {*REFUSED, Nature.NO_EFFECT}
TEXT = st.none() | st.just("sebab")
DAYS = st.dates(date(2021, 7, 1), date(2026, 3, 31))
MAKERS = st.sampled_from([Actor.PPID, Actor.SUPERIOR, Actor.APPLICANT, Actor.SERVICE_OFFICER])

ANSWER_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "outcome": st.sampled_from(ItemOutcome),
    "reason": TEXT,
    "exemption_letter": TEXT,
    "redaction": TEXT,
    "form": TEXT,
    "cost": st.none() | st.integers(0, 9000),
    "how_to_pay": st.none() | st.sampled_from(Payment),
}


@st.composite
def answers(draw: st.DrawFn, on: date, numbers: st.SearchStrategy[int]) -> ItemAnswer:
    ready = draw(st.none() | st.integers(0, 20))
    fields = {name: draw(field) for name, field in ANSWER_FIELDS.items()}
    return ItemAnswer.model_validate(
        {
            "item": draw(numbers),
            "ready_on": None if ready is None else on + timedelta(ready),
            **fields,
        }
    )


@st.composite
def request_events(draw: st.DrawFn, on: date) -> Event:
    """Draw any event of a request on a day, by its own maker or by somebody else."""
    received = on + timedelta(draw(st.integers(0, 5)))
    numbers = st.integers(1, 4)
    found: Event = draw(
        st.sampled_from(
            [
                Registered(on=on, number="017"),
                DeclaredComplete(on=on),
                DeclaredIncomplete(on=on, lacking=("KTP",), received_on=received),
                DeclaredIncomplete(on=on, lacking=()),
                Corrected(on=on),
                NoCorrectionNoted(on=on),
                Extended(on=on, ground=ExtensionGround.STATUS_UNDECIDED, reason="diuji"),
                Extended(on=on),
                CopyRequested(on=on),
                Paid(on=on, amount=1, how=Payment.CASH),
                Given(on=on),
                Given(on=on, items=frozenset({draw(numbers)})),
            ]
        )
        | st.builds(
            Answered,
            on=st.just(on),
            items=st.lists(answers(on, numbers), max_size=3).map(tuple),
            consented_by=st.none() | st.just(Actor.SUPERIOR),
            received_on=st.just(received),
        )
    )
    return _by_somebody(draw, found)


def _by_somebody(draw: st.DrawFn, event: Event) -> Event:
    by = draw(st.none() | st.none() | st.none() | MAKERS)
    return event if by is None else event.model_copy(update={"by": by})


@st.composite
def objection_events(draw: st.DrawFn, on: date) -> Event:
    """Draw any event of an objection on a day."""
    found: Event = draw(
        st.sampled_from(
            [
                ObjectionRegistered(on=on, number="K-1"),
                ObjectionRegistered(on=on, number="K-1", receipt=False),
                ReceivedBySuperior(on=on),
                Settled(on=on),
                CarriedOut(on=on),
            ]
        )
        | st.builds(
            ObjectionAnswered,
            on=st.just(on),
            outcome=st.sampled_from(ObjectionOutcome),
            number=TEXT,
            reasons=TEXT,
            exemption_letter=TEXT,
        )
    )
    return _by_somebody(draw, found)


STEPS = st.integers(0, 12).map(timedelta)
ANY_STEPS = st.integers(-9, 25).map(timedelta)


class _RequestMachine(RuleBasedStateMachine):
    case: InformationRequest

    @initialize(received=DAYS)
    def receive(self, received: date) -> None:
        items = tuple(RequestItem(number=number, details="x") for number in ITEMS)
        self.case = InformationRequest(received=received, items=items)
        self.last = received

    @invariant()
    def json_brings_it_back(self) -> None:
        again = InformationRequest.model_validate_json(self.case.model_dump_json())
        assert again == self.case

    @invariant()
    def replaying_the_events_gives_the_same_case(self) -> None:
        again = self.case.model_copy(update={"events": ()})
        for event in self.case.events:
            again = again.record(event, strict=False)
        assert again == self.case
        assert again.progress() == self.case.progress()
        loaded = InformationRequest.load(json.loads(self.case.model_dump_json()), strict=False)
        assert (loaded.case, loaded.refused) == (self.case, ())
        assert loaded.irregularities == self.case.irregularities()

    @invariant()
    def no_deadline_begins_or_ends_before_its_event(self) -> None:
        for each in self.case.deadlines():
            assert each.deadline.since >= self.case.received
            assert each.deadline.earliest <= each.deadline.date <= each.deadline.latest
            # Declared complete after the Act's ten days, the notice was due before (C1).
            capped = each.deadline.capped_by is not None
            assert capped or each.deadline.date >= each.deadline.since

    @invariant()
    def no_item_has_two_outcomes(self) -> None:
        decided = [
            answer.item
            for step in self.case.progress().steps
            if step.has_effect and isinstance(step.event, Answered)
            for answer in step.event.items
        ]
        assert len(set(decided)) == len(decided)
        assert set(decided) == set(self.case.progress().answers) <= set(ITEMS)
        assert (self.case.progress().state in {"answered", "delivered"}) <= (
            set(decided) == set(ITEMS)
        )

    @invariant()
    def only_what_was_granted_was_given(self) -> None:
        progress = self.case.progress()
        granted = {n for n, answer in progress.answers.items() if answer.outcome.is_granted}
        assert progress.given_on.keys() <= granted
        assert (progress.state == "delivered") <= (progress.given_on.keys() == granted)

    @invariant()
    def obligations_and_remedies_are_in_their_time(self) -> None:
        for on in (self.last, self.last + timedelta(40)):
            for duty in self.case.obligations(on=on):
                assert duty.late == (duty.by_day is not None and on > duty.by_day)
            for remedy in self.case.remedies(on=on):
                assert remedy.last is None or on <= remedy.last
                assert remedy.first is None or remedy.first >= self.case.received

    def keep(self, after: InformationRequest, event: Event) -> None:
        assert after.events == (*self.case.events, event)
        self.case, self.last = after, event.on


class LawfulRequest(_RequestMachine):
    """Only what the law allows is recorded."""

    @rule(step=STEPS, data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(request_events(self.last + step))
        verdict = self.case.would_allow(event)
        if verdict.allowed and not {each.nature for each in verdict.irregularities} & {
            Nature.NO_EFFECT,
            Nature.TOO_LATE,
        }:
            self.keep(self.case.record(event), event)

    @invariant()
    def what_is_irregular_is_late_or_incomplete(self) -> None:
        natures = {each.nature for each in self.case.irregularities()}
        assert natures <= {Nature.LATE, Nature.INCOMPLETE}
        assert all(step.has_effect for step in self.case.progress().steps)


class AnyRequest(_RequestMachine):
    """Anything at all is tried, and kept where it can be kept."""

    @rule(step=ANY_STEPS, data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(request_events(self.last + step))
        before, progress = self.case.model_copy(deep=True), self.case.progress()
        verdict = self.case.would_allow(event)
        strictly = attempt(self.case, event, strict=True)
        kept = attempt(self.case, event, strict=False)

        assert self.case == before
        assert self.case.progress() == progress
        assert verdict.allowed == (strictly is not None)
        assert (kept is None) == contradicts(verdict.irregularities)
        if not isinstance(kept, InformationRequest):
            return
        after = kept.progress()
        has_effect = not {each.nature for each in verdict.irregularities} & WITHOUT_EFFECT
        assert after.steps[-1].has_effect is has_effect
        assert after.irregularities == (*progress.irregularities, *verdict.irregularities)
        if not has_effect:
            assert (after.state, after.days, after.done) == (
                progress.state,
                progress.days,
                progress.done,
            )
            assert (after.answers, after.answered_on, after.given_on, after.extended) == (
                progress.answers,
                progress.answered_on,
                progress.given_on,
                progress.extended,
            )
            assert kept.deadlines() == self.case.deadlines()
        self.keep(kept, event)


class _ObjectionMachine(RuleBasedStateMachine):
    case: InformationObjection

    @initialize(received=DAYS, grounds=st.sets(st.sampled_from(ObjectionGround), min_size=1))
    def receive(self, received: date, grounds: set[ObjectionGround]) -> None:
        claims = tuple(GroundClaim(ground=each) for each in sorted(grounds, key=lambda g: g.value))
        self.case = InformationObjection(received=received, claims=claims)
        self.last = received

    @invariant()
    def json_brings_it_back(self) -> None:
        again = InformationObjection.model_validate_json(self.case.model_dump_json())
        assert again == self.case

    @invariant()
    def replaying_the_events_gives_the_same_case(self) -> None:
        again = self.case.model_copy(update={"events": ()})
        for event in self.case.events:
            again = again.record(event, strict=False)
        assert again == self.case
        assert again.progress() == self.case.progress()
        loaded = InformationObjection.load(json.loads(self.case.model_dump_json()), strict=False)
        assert (loaded.case, loaded.refused) == (self.case, ())

    @invariant()
    def no_deadline_begins_or_ends_before_its_event(self) -> None:
        for each in self.case.deadlines():
            assert each.deadline.since >= self.case.received
            assert each.deadline.earliest <= each.deadline.date <= each.deadline.latest
            assert each.done_on is None or each.done_on >= each.deadline.since

    @invariant()
    def it_ends_in_one_way(self) -> None:
        ends = [
            step.event.kind_name
            for step in self.case.progress().steps
            if step.has_effect and step.event.kind_name in {"answered", "settled"}
        ]
        assert len(ends) <= 1
        only_exempt = self.case.grounds == {ObjectionGround.EXEMPTION}
        assert not (only_exempt and "settled" in ends)

    @invariant()
    def silence_and_a_late_duty_are_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(70)):
            late = [each for each in self.case.obligations(on=on) if each.late]
            assert bool(late) == self.case.is_silent(on=on)
            for remedy in self.case.remedies(on=on):
                assert remedy.last is not None
                assert on <= remedy.last

    def keep(self, after: InformationObjection, event: Event) -> None:
        assert after.events == (*self.case.events, event)
        self.case, self.last = after, event.on


class LawfulObjection(_ObjectionMachine):
    """Only what the law allows is recorded."""

    @rule(step=STEPS, data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(objection_events(self.last + step))
        if self.case.would_allow(event).allowed:
            self.keep(self.case.record(event), event)

    @invariant()
    def what_is_irregular_is_late_or_incomplete(self) -> None:
        natures = {each.nature for each in self.case.irregularities()}
        assert natures <= {Nature.LATE, Nature.INCOMPLETE}
        assert all(step.has_effect for step in self.case.progress().steps)


class AnyObjection(_ObjectionMachine):
    """Anything at all is tried, and kept where it can be kept."""

    @rule(step=ANY_STEPS, data=st.data())
    def something_happens(self, step: timedelta, data: st.DataObject) -> None:
        event = data.draw(objection_events(self.last + step))
        before, progress = self.case.model_copy(deep=True), self.case.progress()
        verdict = self.case.would_allow(event)
        strictly = attempt(self.case, event, strict=True)
        kept = attempt(self.case, event, strict=False)

        assert self.case == before
        assert verdict.allowed == (strictly is not None)
        assert (kept is None) == contradicts(verdict.irregularities)
        if not isinstance(kept, InformationObjection):
            return
        after = kept.progress()
        if not verdict.allowed:
            assert (after.state, after.days, after.done) == (
                progress.state,
                progress.days,
                progress.done,
            )
            assert (after.outcome, after.answer_received_on) == (
                progress.outcome,
                progress.answer_received_on,
            )
            assert kept.deadlines() == self.case.deadlines()
        self.keep(kept, event)


for machine in (LawfulRequest, AnyRequest, LawfulObjection, AnyObjection):
    machine.TestCase.settings = UNHURRIED

TestLawfulRequest = LawfulRequest.TestCase
TestAnyRequest = AnyRequest.TestCase
TestLawfulObjection = LawfulObjection.TestCase
TestAnyObjection = AnyObjection.TestCase
