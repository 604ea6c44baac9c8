"""Information disputes (sengketa informasi publik): what a history means, and what may be asked.

From filing with an information commission to court, cassation and execution: UU 14/2008 Pasal 37
to 50, Perki 1/2013, PERMA 2/2011. Filing too early or too late does not prevent the record:
the application is registered, and the initial examination decides (Perki 1/2013 Pasal 36).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.dispute._earlier import (
    bound_duties,
    bound_findings,
    bound_rights,
)
from keterbukaan.cases.dispute._form import findings_of
from keterbukaan.cases.dispute._guards import filing_irregularities, irregularities_of
from keterbukaan.cases.dispute._rights import obligations_of, remedies_of
from keterbukaan.cases.dispute._times import final_since
from keterbukaan.cases.dispute.court_events import (
    CassationFiled,
    Challenged,
    CourtNotified,
    ExecutionDecided,
    ExecutionRequested,
)
from keterbukaan.cases.dispute.events import (
    Completed,
    CopyDelivered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Summoned,
    Withdrawn,
)
from keterbukaan.cases.dispute.record import (
    DisputeProgress,
    DisputeRecord,
    posted_on,
    side,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Obligation, Remedy
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding

__all__ = ["Dispute"]

_RULED = frozenset({"dismissed", "mediated", "decided", "court_decided", "cassation_decided"})
_UNCHALLENGED = frozenset({"dismissed", "mediated", "decided"})
_IN_ADJUDICATION = frozenset({"in_hearing", "in_mediation", "in_adjudication"})
_Scene = Scene[Any, DisputeProgress]


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

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing from the application, and that it came to the wrong commission."""
        return bound_findings(findings_of(self), self)

    # ------------------------------------------------------------ the history

    @checked
    def irregularities(self, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return what the law does not allow or finds late, from the filing on.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        scene = self.scene(under)
        return (*filing_irregularities(scene), *scene.progress.irregularities)

    def guard(self, event: Event, scene: _Scene) -> Iterator[Irregularity]:
        """Yield what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record what an event changes besides the stage; it may correct the stage."""
        progress = scene.progress
        _note_commission(self, progress, event, before)
        _note_court(progress, event, before)
        if progress.state in _RULED:
            progress.rests_on = progress.state
        elif progress.state in {"in_court", "in_cassation"}:
            progress.rests_on = None

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return bound_duties(obligations_of(scene, on), self, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return bound_rights(remedies_of(scene, on), self, on)

    # ------------------------------------------------------------ what a caller asks

    @checked
    def is_final(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether a decision is final on a day (Perki 60(3); UU 39 if mediated).

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        since = final_since(self.scene(under, on=plain_day(on)))
        return since is not None and on >= since

    @checked
    def may_be_refiled(self, under: Jurisdiction | None = None) -> bool:
        """Return whether the text allows filing again (Perki 1/2013 Pasal 15 ayat (4)).

        It does not where a registration was cancelled on a withdrawal before adjudication; on a
        withdrawal during adjudication it says nothing.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        progress = self.progress(under)
        before_adjudication = not progress.withdrawn_in_adjudication
        barred = before_adjudication and "registered" in progress.done
        return not (progress.state == "withdrawn" and barred)


def _note_commission(case: Dispute, progress: DisputeProgress, event: Event, before: str) -> None:
    days = progress.days
    if isinstance(event, FoundIncomplete):
        days["dispute.incompleteness_received"] = event.received_on or event.on
    elif isinstance(event, Completed):
        if progress.documents is not None:
            progress.documents |= event.documents
    elif isinstance(event, Summoned):
        _note_summons(progress, event, before)
    elif isinstance(event, HearingHeld):
        if before == "panel_appointed":
            days["dispute.first_hearing"] = days["dispute.proceeding_start"] = event.on
        if before != "in_adjudication" and case.may_be_mediated:
            days["dispute.adjudication_postponed"] = event.on
    elif isinstance(event, InterlocutoryDecision) and not event.accepted:
        progress.state = "dismissed"
        days["dispute.decision_read"] = event.on
        progress.done["dismissed"] = event
    elif isinstance(event, Withdrawn):
        progress.withdrawn_in_adjudication = before in _IN_ADJUDICATION


def _note_summons(progress: DisputeProgress, event: Summoned, before: str) -> None:
    if event.for_decision:
        progress.days["dispute.decision_hearing"] = event.hearing_on
    elif before == "panel_appointed":
        progress.days["dispute.proceeding_start"] = event.hearing_on
        progress.first_summons = progress.first_summons or event


def _note_court(progress: DisputeProgress, event: Event, before: str) -> None:
    days = progress.days
    if isinstance(event, CopyDelivered):
        progress.received |= _by_party(event)
    elif isinstance(event, Challenged):
        progress.challengers[side(event.by)] = event.on
        days.setdefault("court.objection_registered", event.registered_on or event.on)
    elif isinstance(event, CourtNotified):
        reached = _by_party(event)
        progress.notified |= reached
        progress.posted |= {party: posted_on(event, day) for party, day in reached.items()}
    elif isinstance(event, CassationFiled):
        progress.appellants[side(event.by)] = event.on
    elif isinstance(event, ExecutionRequested):
        if before in _UNCHALLENGED or progress.rests_on in _UNCHALLENGED:
            days["court.execution_requested"] = event.on
    elif isinstance(event, ExecutionDecided) and not event.granted:
        progress.state = "execution_refused"


def _by_party(event: CopyDelivered | CourtNotified) -> dict[Actor, date]:
    """Return when each party received something; both on the day, where neither is named."""
    days = {Actor.APPLICANT: event.applicant_on, Actor.RESPONDENT: event.respondent_on}
    known = {party: day for party, day in days.items() if day is not None}
    return known or dict.fromkeys(days, event.on)
