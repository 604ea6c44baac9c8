"""Information disputes (sengketa informasi publik): what a history means, and what may be asked.

From filing with an information commission to court, cassation and execution: UU 14/2008 Pasal 37
to 50, Perki 1/2013, PERMA 2/2011. Filing too early or too late does not prevent the record:
the application is registered, and the initial examination decides (Perki 1/2013 Pasal 36).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Self

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.dispute._documents import still_named
from keterbukaan.cases.dispute._earlier import (
    bound_duties,
    bound_findings,
    bound_rights,
)
from keterbukaan.cases.dispute._form import findings_of
from keterbukaan.cases.dispute._guards import filing_irregularities, irregularities_of
from keterbukaan.cases.dispute._postponement import both_came, postpones
from keterbukaan.cases.dispute._registration import barred_since, clock_runs, doubt_of
from keterbukaan.cases.dispute._rights import obligations_of, remedies_of
from keterbukaan.cases.dispute._rulings import (
    IN_COURT,
    note_court_ruling,
    note_parties_in_court,
    note_ruling,
    note_what_stands,
)
from keterbukaan.cases.dispute._times import challenge, final_since
from keterbukaan.cases.dispute.court_events import Challenged, CourtNotified, ExecutionRequested
from keterbukaan.cases.dispute.events import (
    Completed,
    CopyDelivered,
    Decided,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    MediationDecided,
    MediationStarted,
    NotInGoodFaith,
    PanelAppointed,
    PanelReplaced,
    RecusalRequested,
    Summoned,
    UnservedStatement,
    Withdrawn,
)
from keterbukaan.cases.dispute.record import (
    PARTIES,
    DisputeProgress,
    DisputeRecord,
    decides_on_merits,
    posted_on,
    side,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.outcomes import Doubt, Irregularity, Nature, Obligation, Remedy
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding

__all__ = ["Dispute"]

_ONE_DAY = timedelta(days=1)
_Scene = Scene[Any, DisputeProgress]
_RECEIPT_NOT_RECORDED = Doubt(
    "tidak tercatat kapan para pihak menerima panggilan, jadi tidak dapat dikatakan terlambat",
    "when the parties received the summons is not on record, so it cannot be called late",
)


class Dispute(DisputeRecord):
    """A dispute about public information and its history (sengketa informasi publik).

    `grounds` are the letters of UU 14/2008 Pasal 35 ayat (1), `asks_for` the numbers of Perki
    1/2013 Pasal 10 ayat (1) huruf c. What it needs to know of the objection stands in
    `objection_received`, `answer_received` and `unanswered`; without them it is not known whether
    it was filed in time.

    >>> from keterbukaan.cases.dispute.events import DisputeRegistered
    >>> dispute = Dispute(filed=date(2025, 6, 30), grounds=frozenset("c"))
    >>> dispute = dispute.record(DisputeRegistered(on=date(2025, 7, 1), number="001/VII/2025"))
    >>> dispute.state().label("id")
    'diregistrasi'
    >>> [str(each.deadline.date) for each in dispute.deadlines() if each.is_open]
    ['2025-07-04', '2025-07-18']
    """

    @classmethod
    @checked
    def against(
        cls, objection: InformationObjection, *, filed: date, under: Jurisdiction | None = None
    ) -> Self:
        """Return the dispute that follows an objection, with its grounds, numbers and days.

        So it can say by itself whether it was filed in time; one from before the objection is found
        premature. What the objection does not know, such as what was attached, is added to the
        record that is returned.

        Raises:
            NotADayError: `filed` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        from keterbukaan.cases.dossier import Dossier

        dispute = cls(
            filed=filed,
            grounds=frozenset(claim.ground.value for claim in objection.claims),
            request_number=objection.request_number,
            objection_number=objection.number,
            applicant=objection.applicant,
        )
        whole = Dossier(objection=objection, dispute=dispute).resolved(under=under)
        return cls.model_validate(whole.dispute)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing from the application, and that it came to the wrong commission."""
        return bound_findings(findings_of(self), self)

    # ------------------------------------------------------------ the history

    def irregularities_in(self, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return what the law does not allow or finds late, from the filing on."""
        return (*filing_irregularities(scene), *scene.progress.irregularities)

    @checked
    def nature_of_wrong_maker(self, event: Event) -> Nature:
        """Return what it means that somebody else did an official act.

        What is the chair's and is recorded as the commission's happened all the same.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        of_the_chair = isinstance(event, NotInGoodFaith | PanelAppointed | PanelReplaced)
        if of_the_chair and event.by is Actor.COMMISSION:
            return Nature.DEFECT
        return super().nature_of_wrong_maker(event)

    def guard(self, event: Event, scene: _Scene) -> Iterator[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record what an event changes besides the stage; it may correct the stage."""
        progress = scene.progress
        progress.note_proceeding(event)
        _note_registration(self, progress, event, before)
        _note_commission(self, progress, event, before)
        note_ruling(progress, event)
        if type(event) in IN_COURT:
            note_parties_in_court(progress, event)
            if isinstance(event, Challenged):
                _note_lateness(progress, event, scene)
            note_court_ruling(progress, event, before)
        note_what_stands(progress)
        _note_papers(progress, event)

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it is closed: what may still be taken to court, or is there, is not."""
        if scene.progress.state == "complied":
            since = final_since(scene)
            return since is not None and on >= since
        windows = (challenge(party, scene) for party in PARTIES)
        may_go_on = any(each is not None and on <= each.latest for each in windows)
        return super().is_closed(scene, on) and not may_go_on

    # ------------------------------------------------------------ what data cannot say of a clock

    def days_that_start(self, clock: Clock, scene: _Scene) -> Mapping[str, date]:
        """Return the days from which a clock runs; empty where it does not bind this application.

        Another mediator or panel may be asked for until the later of what begins (Perki 22(3)).
        """
        if not clock_runs(clock, scene):
            return {}
        days, coming = super().days_that_start(clock, scene), scene.progress.mediation_on
        if clock.limit == "dispute.recusal_request" and days and coming is not None:
            return {event: max(day, coming) for event, day in days.items()}
        return days

    def kept_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return when a clock was kept; documents may come in parts until all of them are in."""
        progress = scene.progress
        if clock.limit == "dispute.completion":
            return progress.complete_on
        if clock.limit == "dispute.unserved_statement":
            stated = progress.done.get("unserved_statement")
            return progress.complete_on if stated is None else stated.on
        return super().kept_on(clock, deadline, scene)

    def ended_on(self, clock: Clock, deadline: Deadline, scene: _Scene) -> date | None:
        """Return the last day on which a duty that was not done was owed; None while it is.

        What may not be registered is not to be settled either (Perki 17(3), UU 38(1)).
        """
        barred = barred_since(scene) if clock.limit == "dispute.commencement" else None
        if barred is not None:
            return barred - _ONE_DAY
        return super().ended_on(clock, deadline, scene)

    def doubt_of(self, clock: Clock, deadline: Deadline, scene: _Scene) -> Doubt | None:
        """Return why a lateness cannot be told plainly; None where it can."""
        if clock.limit == "dispute.summons":
            return None if self.kept_on(clock, deadline, scene) else _RECEIPT_NOT_RECORDED
        return doubt_of(clock, scene)

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return bound_duties(obligations_of(scene, on), scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return bound_rights(remedies_of(scene, on), scene, on)

    # ------------------------------------------------------------ what a caller asks

    @checked
    def is_final(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether a decision is final on a day (Perki 60(3); UU 39 if mediated).

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        since = final_since(self.scene(under=under, on=plain_day(on)))
        return since is not None and on >= since

    @checked
    def may_be_refiled(self, *, under: Jurisdiction | None = None) -> bool | None:
        """Return whether the text allows filing again (Perki 1/2013 Pasal 15 ayat (4)).

        It does not where a registration was cancelled on a withdrawal before adjudication; on a
        withdrawal during adjudication it says nothing. None where the commission decided on the
        merits or confirmed an agreement: that is no question of 15(4).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        progress = self.progress(under=under)
        if decides_on_merits(progress.ruling):
            return None
        before_adjudication = not progress.withdrawn_in_adjudication
        barred = before_adjudication and "registered" in progress.done
        return not (progress.state == "withdrawn" and barred)


def _note_commission(case: Dispute, progress: DisputeProgress, event: Event, before: str) -> None:
    days = progress.days
    if isinstance(event, Summoned):
        _note_summons(progress, event, before)
    elif isinstance(event, HearingHeld):
        if before == "panel_appointed":
            days["dispute.first_hearing"] = days["dispute.proceeding_start"] = event.on
        _note_postponement(case, progress, event)
    elif isinstance(event, InterlocutoryDecision) and event.accepted:
        _note_postponement(case, progress, event)
    elif isinstance(event, MediationStarted):
        progress.mediation_on = event.on
    elif isinstance(event, RecusalRequested | PanelReplaced):
        progress.recusal_open = isinstance(event, RecusalRequested)
    elif isinstance(event, Withdrawn):
        # Adjudication begins with the first hearing; mediation is a part of it (Perki BAB VI).
        progress.withdrawn_in_adjudication = "hearing_held" in progress.done


def _note_lateness(progress: DisputeProgress, event: Challenged, scene: _Scene) -> None:
    """Record an objection that came too late under every reading (PERMA 2/2011 4(3))."""
    party = side(event.by)
    deadline = challenge(party, scene)
    if deadline is not None and event.on > deadline.latest:
        progress.too_late.add(party)
    else:
        progress.too_late.discard(party)


def _note_registration(case: Dispute, progress: DisputeProgress, event: Event, before: str) -> None:
    """Count what was handed in; the stage stays until all that the letter named is (17(2))."""
    if isinstance(event, FoundIncomplete):
        progress.days["dispute.incompleteness_received"] = event.received_on or event.on
        progress.named_in_letter = event.lacking
        return
    if not isinstance(event, Completed | UnservedStatement):
        return
    if isinstance(event, Completed):
        progress.handed_in |= event.documents
        if progress.documents is not None:
            progress.documents |= event.documents
    if before == "incomplete" and still_named(case, progress):
        progress.state = before
    elif before == "incomplete":
        progress.complete_on = event.on


def _note_summons(progress: DisputeProgress, event: Summoned, before: str) -> None:
    if event.for_decision:
        progress.days["dispute.decision_hearing"] = event.hearing_on
    elif event.for_mediation:
        progress.mediation_on = event.hearing_on
        progress.mediation_summons = progress.mediation_summons or event
    elif before == "panel_appointed":
        progress.days["dispute.proceeding_start"] = event.hearing_on
        progress.first_summons = progress.first_summons or event


def _note_postponement(
    case: Dispute, progress: DisputeProgress, event: HearingHeld | InterlocutoryDecision
) -> None:
    """Start mediation's days, once the panel has declared the adjudication postponed for it.

    Not where a party stayed away or nothing can be mediated: then the mediator owes nothing.
    """
    if not postpones(event) or case.is_only_about_exemption:
        return
    if not isinstance(event, HearingHeld) or both_came(event):
        progress.days["dispute.adjudication_postponed"] = event.on
        progress.mediation_on = event.mediation_on


def _note_papers(progress: DisputeProgress, event: Event) -> None:
    if isinstance(event, CopyDelivered):
        progress.received |= _by_party(event)
    elif isinstance(event, CourtNotified):
        reached = _by_party(event)
        progress.notified |= reached
        progress.posted |= {party: posted_on(event, day) for party, day in reached.items()}
    elif isinstance(event, ExecutionRequested) and _is_the_commission_s(progress.binding):
        progress.days["court.execution_requested"] = event.on  # PERMA 2/2011 Pasal 12 ayat (3)


def _is_the_commission_s(ruling: Event | None) -> bool:
    return isinstance(ruling, (Decided, MediationDecided))


def _by_party(event: CopyDelivered | CourtNotified) -> dict[Actor, date]:
    """Return when each party received something; both on the day, where neither is named."""
    days = {Actor.APPLICANT: event.applicant_on, Actor.RESPONDENT: event.respondent_on}
    known = {party: day for party, day in days.items() if day is not None}
    return known or dict.fromkeys(days, event.on)
