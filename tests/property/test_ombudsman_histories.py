"""Whatever happens to a report to the Ombudsman, in whatever order, its history keeps the law.

One machine records only what is allowed, the other records anything.
"""

from __future__ import annotations

import json
from datetime import timedelta

from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import LegalBasis
from keterbukaan.testing._ombudsman import (
    every_ombudsman_event,
    ombudsman_events,
    ombudsman_reports,
)
from tests.property.agreement import assert_one_answer
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test

OVER = {"withdrawn", "settled", "carried_out", "closed"}
UNREAD = "Peraturan Ombudsman 58/2023"


class _Reports(HistoryMachine[OmbudsmanReport]):
    every_event = every_ombudsman_event
    some_event = ombudsman_events

    @initialize(case=ombudsman_reports(max_events=0))
    def receive(self, case: OmbudsmanReport) -> None:
        self.begin(case)

    @invariant()
    def every_deadline_rests_on_the_act_and_says_what_was_not_read(self) -> None:
        for each in self.case.deadlines():
            assert each.legal_basis is LegalBasis.LAW
            assert each.deadline.since >= self.case.received
            assert each.deadline.earliest <= each.deadline.date <= each.deadline.latest
            assert each.caution is not None
            assert UNREAD in each.caution.text("id")

    @invariant()
    def each_limit_runs_once_and_of_two_results_one_is_told(self) -> None:
        limits = [each.limit for each in self.case.deadlines()]
        assert len(set(limits)) == len(limits)
        assert not {"ombudsman.no_competence_notice", "ombudsman.refusal_notice"} <= set(limits)

    @invariant()
    def what_is_over_owes_nothing_and_leaves_nothing_open(self) -> None:
        for on in (self.last, self.last + timedelta(90)):
            owed, open_now = self.case.obligations(on=on), self.case.remedies(on=on)
            assert all(UNREAD in each.text("id") for each in owed)
            assert all(UNREAD in each.text("id") for each in open_now)
            progress = self.case.progress(on=on)
            if progress.state in OVER - {"carried_out"}:
                assert owed == ()
            if progress.state in OVER:
                assert self.case.is_over(on=on)
                assert open_now == () or progress.was_deemed_withdrawn

    @invariant()
    def nothing_is_told_or_carried_out_before_it_was_decided(self) -> None:
        seen: set[str] = set()
        for step in self.case.progress().steps:
            if not step.has_effect:
                continue
            kind = step.event.kind_name
            before = {
                "refusal_told": "refused",
                "no_competence_told": "found_not_competent",
                "recommendation_delivered": "recommended",
                "carried_out": "recommended",
                "implementation_reported": "recommendation_delivered",
                "non_compliance_published": "recommendation_delivered",
                "explained": "explanation_asked",
            }.get(kind)
            assert before is None or before in seen, kind
            seen.add(kind)

    @invariant()
    def whoever_asks_is_told_the_same(self) -> None:
        for on in (self.last, self.last + timedelta(20), self.last + timedelta(70)):
            assert_one_answer(self.case, on)

    @invariant()
    def nobody_sees_who_reports(self) -> None:
        who = self.case.complainant
        view = self.case.public_view()
        assert "complainant" not in view
        if who is not None and who.identity is not None:
            assert who.identity not in json.dumps(view)


class LawfulReport(_Reports, LawfulMachine[OmbudsmanReport]):
    """Only what the law allows is recorded."""


class AnyReport(_Reports, AnythingMachine[OmbudsmanReport]):
    """Anything at all is tried."""


TestLawfulReport = as_test(LawfulReport)
TestAnyReport = as_test(AnyReport)
