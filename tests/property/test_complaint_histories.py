"""Whatever happens to a complaint, in whatever order, its history keeps the law.

One machine records only what is allowed, the other records anything.
"""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis.stateful import initialize, invariant

from keterbukaan.cases.complaint.addressee import ComplaintAddressee, OversightTrack
from keterbukaan.cases.complaint.classes import ComplaintClass, Official
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import Classified, ComplaintDecided, ComplaintOutcome
from keterbukaan.cases.complaint.oversight_events import (
    ReachedAddressee,
    SanctionDecided,
    SanctionLevel,
)
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import LegalBasis, Nature
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction
from keterbukaan.law.verification import Verification
from keterbukaan.testing._complaints import complaint_events, complaints, every_complaint_event
from tests.property.machines import AnythingMachine, HistoryMachine, LawfulMachine, as_test

OVER = {"withdrawn", "turned_into_request"}
OF_THE_PROVIDER = (ComplaintAddressee.SERVICE, ComplaintAddressee.SUPERIOR)
OF_NO_SERVICE = {ComplaintClass.INFORMATION_REQUEST, ComplaintClass.ASPIRATION}
UU_30_2014_IN_FORCE = date(2014, 10, 17)  # its Pasal 89; by 83(2) no sooner than examined, too
BEYOND_LIGHT = {SanctionLevel.MEDIUM, SanctionLevel.HEAVY}
UPHELD = {ComplaintOutcome.UPHELD, ComplaintOutcome.UPHELD_PARTLY}
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


class _Complaints(HistoryMachine[Complaint]):
    every_event = every_complaint_event
    some_event = complaint_events

    @initialize(case=complaints(max_events=0))
    def receive(self, case: Complaint) -> None:
        self.begin(case)

    @invariant()
    def every_deadline_begins_after_the_first_day_and_says_on_what_it_rests(self) -> None:
        for body in (None, LOCAL):
            for each in self.case.deadlines(under=body):
                assert each.deadline.since >= self.case.received
                assert each.deadline.earliest <= each.deadline.date <= each.deadline.latest
                if each.deadline.provision.direction is Direction.BEFORE:
                    assert each.deadline.date < each.deadline.since  # a summons, before its day
                else:
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
            if each.limit == "request.response":
                assert each.deadline.since == self.case.received
            if each.limit == "complaint.first_response":  # 44(3): since the provider had it
                had = self.case.progress().addressed
                days = [had[to] for to in OF_THE_PROVIDER if to in had]
                assert each.deadline.since == min(days)

    @invariant()
    def a_shorter_local_limit_is_never_later(self) -> None:
        national = {each.limit: each.deadline.date for each in self.case.deadlines()}
        own = {each.limit: each.deadline.date for each in self.case.deadlines(under=LOCAL)}
        assert all(day <= national[limit] for limit, day in own.items() if limit in national)

    @invariant()
    def what_is_over_owes_nothing_and_each_duty_says_how_it_was_read(self) -> None:
        for on in (self.last, self.last + timedelta(90)):
            owed = self.case.obligations(on=on)
            assert all(each.rule("id") == each.citation for each in owed if is_own_text(each.read))
            if self.case.progress().state in OVER:
                assert owed == ()
                assert self.case.is_over(on=on)

    @invariant()
    def nothing_is_refused_unexamined_and_nothing_delivered_undecided(self) -> None:
        seen: set[str] = set()
        is_straight = not self.case.initial_progress().is_filed_with_the_provider
        is_of_the_act = True
        for step in self.case.progress().steps:
            event, is_known = step.event, bool(step.irregularities)
            if step.has_effect:
                if isinstance(event, ReachedAddressee):
                    is_straight &= event.to is not ComplaintAddressee.SUPERIOR
                if isinstance(event, Classified):  # the Act is of complaints about a service
                    is_of_service = event.complaint_class not in OF_NO_SERVICE
                    is_of_the_act = is_of_service and event.complains_of_service
                if event.kind_name == "examination_opened":  # 44(3) says what it comes after
                    # What was opened once before it was complete is told then, and not again.
                    # What went straight to the oversight office need not be (PP 12/2017 22(1)),
                    # and what complains of no service is none of the Act (40(3)).
                    said = {"declared_complete", "examination_opened"} & seen
                    assert is_known or said or is_straight or not is_of_the_act
                if isinstance(event, ComplaintDecided):
                    gives = event.outcome in UPHELD or bool(event.damages)
                    assert "examination_opened" in seen or (gives and is_known)
                if event.kind_name == "delivered":
                    assert "decided" in seen
                seen.add(event.kind_name)

    @invariant()
    def no_one_judges_their_own_case_but_for_the_complainant(self) -> None:
        for step in self.case.progress().steps:
            event = step.event
            if step.has_effect and self.case.concerns(getattr(event, "office", None)):
                assert {each.nature for each in step.irregularities} & {Nature.DEFECT}
                assert event.kind_name in {"declared_complete", "decided"}
                if isinstance(event, ComplaintDecided):
                    assert event.outcome in UPHELD or event.damages

    @invariant()
    def it_is_over_in_the_portal_only_where_somebody_was_answered(self) -> None:
        progress = self.case.progress()
        if progress.state == "closed":
            answers = {"replied", "delivered"}
            if "inspection_concluded" in progress.done:  # a report that is none of the Act
                answers.add("inspection_concluded")
            assert answers & progress.done.keys()
        assert progress.kept.keys() <= {clock.limit for clock in lifecycle("complaint").clocks}

    @invariant()
    def each_track_counts_its_own_days_alone(self) -> None:
        progress = self.case.progress()
        limits = {each.limit for each in self.case.deadlines()}
        if OversightTrack.ADMINISTRATIVE not in progress.tracks:
            assert not limits & {"complaint.inspection", "complaint.criminal_handover"}
            assert "complaint.law_enforcement_start" not in limits
        if ComplaintAddressee.SUPERIOR not in progress.addressed:
            assert "complaint.superior_follow_up" not in limits
        assert not {"complaint.inspection", "complaint.head_inspection"} <= limits

    @invariant()
    def no_heavy_sanction_falls_before_an_examination(self) -> None:
        if self.case.official is Official.COUNCIL_MEMBER:
            return  # sanctioned by PP 12/2017 37 (elucidation of PP 48/2016 12(2))
        absences, examined = 0, False
        for step in self.case.progress().steps:
            if not step.has_effect:
                continue
            absences += step.event.kind_name == "official_missed"
            examined |= step.event.kind_name == "inspection_concluded"
            if isinstance(step.event, SanctionDecided) and step.event.level in BEYOND_LIGHT:
                assert examined or absences > 1 or self.case.law_day < UU_30_2014_IN_FORCE


def is_own_text(read: Verification) -> bool:
    return read is Verification.OWN_TEXT


class LawfulComplaint(_Complaints, LawfulMachine[Complaint]):
    """Only what the law allows is recorded."""


class AnyComplaint(_Complaints, AnythingMachine[Complaint]):
    """Anything at all is tried."""


TestLawfulComplaint = as_test(LawfulComplaint)
TestAnyComplaint = as_test(AnyComplaint)
