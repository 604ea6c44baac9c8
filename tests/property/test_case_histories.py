"""Whatever happens to a request or an objection, in whatever order, its history keeps the law.

Two machines for each: one records only what is allowed, the other records anything.
"""

from __future__ import annotations

from datetime import timedelta

from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.request.events import Answered
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.testing._objections import every_objection_event, objection_events, objections
from keterbukaan.testing._requests import every_request_event, request_events, requests
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test


class _Requests(HistoryMachine[InformationRequest]):
    every_event = every_request_event
    some_event = request_events

    @initialize(case=requests(max_events=0))
    def receive(self, case: InformationRequest) -> None:
        self.begin(case)

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
        asked = {item.number for item in self.case.items}
        decided = [
            answer.item
            for step in self.case.progress().steps
            if step.has_effect and isinstance(step.event, Answered)
            for answer in step.event.items
        ]
        assert len(set(decided)) == len(decided)
        assert set(decided) == set(self.case.progress().answers) <= asked
        assert (self.case.progress().state in {"answered", "delivered"}) <= (set(decided) == asked)

    @invariant()
    def only_what_was_granted_was_given(self) -> None:
        progress = self.case.progress()
        granted = {n for n, answer in progress.answers.items() if answer.outcome.is_granted}
        assert progress.given_on.keys() <= granted
        assert (progress.state == "delivered") <= (progress.given_on.keys() == granted)


class LawfulRequest(_Requests, LawfulMachine[InformationRequest]):
    """Only what the law allows is recorded."""


class AnyRequest(_Requests, AnythingMachine[InformationRequest]):
    """Anything at all is tried."""


class _Objections(HistoryMachine[InformationObjection]):
    every_event = every_objection_event
    some_event = objection_events

    @initialize(case=objections(max_events=0))
    def receive(self, case: InformationObjection) -> None:
        self.begin(case)

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
            assert all(remedy.last is not None for remedy in self.case.remedies(on=on))


class LawfulObjection(_Objections, LawfulMachine[InformationObjection]):
    """Only what the law allows is recorded."""


class AnyObjection(_Objections, AnythingMachine[InformationObjection]):
    """Anything at all is tried."""


TestLawfulRequest = as_test(LawfulRequest)
TestAnyRequest = as_test(AnyRequest)
TestLawfulObjection = as_test(LawfulObjection)
TestAnyObjection = as_test(AnyObjection)
