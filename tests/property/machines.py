"""What the machines of every kind of case share: how events are recorded, and what always holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, ClassVar, Generic, TypeVar
from unittest import TestCase

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError, UnlawfulEvent
from keterbukaan.testing._histories import next_events
from tests.property.agreement import assert_all_that_is_owed_is_drawn
from tests.property.sentences import assert_plain_words

C = TypeVar("C", bound=Case[Any])
WITHOUT_EFFECT = {
    Nature.CONTRADICTION,
    Nature.UNLAWFUL,
    Nature.NO_EFFECT,
}
IN_ORDER = {
    Nature.LATE,
    Nature.ARGUABLY_LATE,
    Nature.INCOMPLETE,
    Nature.DEFECT,
    Nature.NOT_READ,
}
STEPS = st.integers(0, 12).map(timedelta)
ANY_STEPS = st.integers(-9, 25).map(timedelta)
LATER = st.integers(0, 14).map(timedelta)


def as_test(machine: type[RuleBasedStateMachine]) -> type[TestCase]:
    """Return the test of a machine, with as many examples as the profile in use says."""
    profile = f"{settings.get_current_profile_name()}-machines"
    machine.TestCase.settings = settings.get_profile(profile)
    return machine.TestCase


def attempt(case: C, event: Event, *, strict: bool) -> C | None:
    """Record an event, or return None where it is refused."""
    try:
        return case.record(event, strict=strict)
    except (UnlawfulEvent, ContradictionError):
        return None


class HistoryMachine(RuleBasedStateMachine, Generic[C]):
    """A case and what happens to it."""

    case: C
    last: date
    every_event: ClassVar[Callable[[date, date], list[Event]]]
    some_event: ClassVar[Callable[[date], st.SearchStrategy[Event]]]

    def begin(self, case: C) -> None:
        self.case, self.last = case, case.initial_progress().opened_on

    def keep(self, after: C, event: Event) -> None:
        assert after.history == (*self.case.history, event)
        self.case, self.last = after, event.on

    def go_on_lawfully(self, data: st.DataObject) -> None:
        on = self.last + data.draw(STEPS)
        events = type(self).every_event(on, on + data.draw(LATER))
        event = data.draw(next_events(self.case, events))
        if event is not None:
            self.keep(self.case.record(event), event)

    def teardown(self) -> None:
        """Look at the whole history once, at its end: it holds every shorter one."""
        if not hasattr(self, "case"):
            return
        written = self.case.model_dump_json()
        assert type(self.case).model_validate_json(written) == self.case
        again = self.case.model_copy(update={"events": ()})
        for event in self.case.history:
            again = again.record(event, strict=False)
        assert again == self.case
        assert again.progress() == self.case.progress()
        loaded = type(self.case).load(json.loads(written), strict=False)
        assert (loaded.case, loaded.refused) == (self.case, ())
        assert loaded.irregularities == self.case.irregularities()
        drawn = self.case.timeline(on=self.last)
        assert len(drawn.dots) == len(self.case.history) + 1
        assert json.loads(json.dumps(drawn.to_dict()))["on"] == str(self.last)
        for on in (self.last, self.last + timedelta(70)):
            assert_all_that_is_owed_is_drawn(self.case, on)
            assert_plain_words(self.case, on)

    @invariant()
    def obligations_and_remedies_are_in_their_time(self) -> None:
        opened = self.case.initial_progress().opened_on
        for on in (self.last, self.last + timedelta(90)):
            for duty in self.case.obligations(on=on):
                is_past = duty.by_day is not None and on > duty.by_day
                assert duty.late <= is_past
                said = duty.text("id")
                why = "belum dibayar", "lewat sebelum putusan itu berkekuatan hukum tetap"
                is_told = duty.deadline is not None or any(each in said for each in why)
                assert duty.late or not is_past or is_told
                assert duty.citation
            for remedy in self.case.remedies(on=on):
                assert remedy.last is None or on <= remedy.last
                assert remedy.first is None or remedy.first >= opened
                assert remedy.citation


class LawfulMachine(HistoryMachine[C]):
    """Only what the stage and the law allow is recorded, so that it goes on to the end."""

    @rule(data=st.data())
    def something_lawful_happens(self, data: st.DataObject) -> None:
        self.go_on_lawfully(data)

    @invariant()
    def what_is_irregular_is_late_or_incomplete(self) -> None:
        steps = self.case.progress().steps
        assert {each.nature for step in steps for each in step.irregularities} <= IN_ORDER
        assert all(step.has_effect for step in steps)


class AnythingMachine(HistoryMachine[C]):
    """Anything at all is tried, and kept where it can be kept."""

    # One rule and not two: Hypothesis leaves out some of the rules in some of the runs, and where
    # nothing lawful happens, a history stays at its first stage.
    @rule(lawful=st.booleans(), data=st.data())
    def something_happens(self, *, lawful: bool, data: st.DataObject) -> None:
        if lawful:
            self.go_on_lawfully(data)
        else:
            self.try_anything(data)

    def try_anything(self, data: st.DataObject) -> None:
        step = data.draw(ANY_STEPS)
        event = data.draw(type(self).some_event(self.last + step))
        before, progress = self.case.model_copy(deep=True), self.case.progress()
        verdict = self.case.would_allow(event)
        strictly = attempt(self.case, event, strict=True)
        kept = attempt(self.case, event, strict=False)

        assert self.case == before
        assert self.case.progress() == progress
        natures = {each.nature for each in verdict.irregularities}
        assert verdict.allowed == (strictly is not None)
        assert (kept is None) == (Nature.CONTRADICTION in natures)
        if kept is None:
            return
        after = kept.progress()
        has_effect = not natures & WITHOUT_EFFECT
        assert after.steps[-1].has_effect is has_effect
        assert after.irregularities == (*progress.irregularities, *verdict.irregularities)
        if not has_effect:
            assert kept.deadlines() == self.case.deadlines()
            after.steps, after.last_on = progress.steps, progress.last_on
            assert after == progress
        self.keep(kept, event)
