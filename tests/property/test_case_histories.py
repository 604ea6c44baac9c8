"""Whatever happens to a request or an objection, in whatever order, its history keeps the law.

Two machines for each: one records only what is allowed, the other records anything.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.objection.events import ObjectionAnswered
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.request.events import Answered, ItemAnswer
from keterbukaan.cases.request.record import RequestProgress
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.testing._objections import every_objection_event, objection_events, objections
from keterbukaan.testing._requests import every_request_event, request_events, requests
from tests.property.agreement import assert_one_answer
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test


def _received(progress: RequestProgress) -> list[tuple[int, date]]:
    """Return each item with the receipt of every notice about it."""
    return [(item, day) for item, told in progress.notices.items() for day, _ in told]


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
    def a_later_answer_never_takes_away(self) -> None:
        asked = {item.number for item in self.case.items}
        best: dict[int, ItemAnswer] = {}
        for step in self.case.progress().steps:
            if step.has_effect and isinstance(step.event, Answered):
                for answer in step.event.items:
                    earlier = best.get(answer.item)
                    if earlier is None or not earlier.grants_more_than(answer):
                        best[answer.item] = answer
        progress = self.case.progress()
        assert best.keys() == progress.answers.keys() <= asked
        for item, answer in progress.answers.items():
            assert not best[item].grants_more_than(answer)

    @invariant()
    def the_stage_follows_from_the_items(self) -> None:
        progress = self.case.progress()
        told = progress.answers.keys() | progress.given_on.keys()
        if progress.state in {"answered", "delivered"}:
            assert progress.asked <= told
        assert (progress.state == "delivered") <= (not progress.ungiven)
        assert progress.given_on.keys() <= {item.number for item in self.case.items}

    @invariant()
    def whoever_asks_is_told_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(5), self.last + timedelta(70)):
            assert_one_answer(self.case, on)

    @invariant()
    def silence_supports_its_ground_and_an_answer_supports_its_own(self) -> None:
        for on in (self.last, self.last + timedelta(70)):
            letters = {letter for letter, _ in self.case.grounds(on=on)}
            arguable = {letter for letter, _ in self.case.arguable_grounds(on=on)}
            progress = self.case.progress(on=on)
            assert not letters & arguable
            assert not self.case.is_silent(on=on) or "c" in letters
            assert ("d" in letters) == any(
                day <= on and item in progress.asked
                for item, day in (*_received(progress), *progress.given_on.items())
            )
            open_now = {remedy.ground for remedy in self.case.remedies(on=on)} - {None}
            assert open_now <= letters | arguable


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
    def a_later_answer_never_takes_away(self) -> None:
        told = [
            step.event.outcome
            for step in self.case.progress().steps
            if step.has_effect and isinstance(step.event, ObjectionAnswered)
        ]
        assert not any(one.grants_more_than(other) for one, other in pairwise(told))

    @invariant()
    def what_is_exempt_is_never_settled(self) -> None:
        only_exempt = self.case.grounds == {ObjectionGround.EXEMPTION}
        assert not (only_exempt and self.case.progress().state == "settled")

    @invariant()
    def whoever_asks_is_told_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(70)):
            assert_one_answer(self.case, on)
            for remedy in self.case.remedies(on=on):
                assert remedy.last is not None or "tidak ada pasal" in remedy.text("id")


class LawfulObjection(_Objections, LawfulMachine[InformationObjection]):
    """Only what the law allows is recorded."""


class AnyObjection(_Objections, AnythingMachine[InformationObjection]):
    """Anything at all is tried."""


TestLawfulRequest = as_test(LawfulRequest)
TestAnyRequest = as_test(AnyRequest)
TestLawfulObjection = as_test(LawfulObjection)
TestAnyObjection = as_test(AnyObjection)
