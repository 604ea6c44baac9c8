"""Reports to the Ombudsman (laporan kepada Ombudsman): the record, and what its history means.

UU 37/2008 Pasal 23 to 44 and UU 25/2009 Pasal 46. Peraturan Ombudsman 58/2023, which sets the
procedure, was not read: every day and duty says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from keterbukaan._arguments import checked
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman._form import gates_of, lacking_of
from keterbukaan.cases.ombudsman._guards import filing_irregularities, irregularities_of
from keterbukaan.cases.ombudsman._results import OF_A_RECOMMENDATION, OF_A_REFUSAL, not_given
from keterbukaan.cases.ombudsman._rights import is_deemed_withdrawn, obligations_of, remedies_of
from keterbukaan.cases.ombudsman._views import body_view_of, public_view_of
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    ImplementationExtent,
    ImplementationReported,
    Recipient,
    RecommendationCarriedOut,
    RecommendationDelivered,
    RefusalTold,
    ReportDeclaredIncomplete,
    SettledByBody,
    SummonedByOmbudsman,
)
from keterbukaan.cases.ombudsman.record import (
    DELIVERY,
    EXAMINED,
    REFUSAL,
    OmbudsmanProgress,
    OmbudsmanReportRecord,
)
from keterbukaan.cases.outcomes import Irregularity, Obligation, Remedy
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.records.finding import Finding

__all__ = ["OmbudsmanReport"]

_Scene = Scene[Any, OmbudsmanProgress]
_RESULTS = frozenset({"found_not_competent", "refused", "recommended"})
_GOES_ON = frozenset({"found_competent", "declared_complete"})
_ENDED = frozenset({"withdrawn", "settled", "closed"})
_INCOMPLETE_RECEIVED = "ombudsman.incompleteness_received"
_REQUEST_RECEIVED = "ombudsman.explanation_request_received"
_RECOMMENDATION_RECEIVED = "ombudsman.recommendation_received"


class OmbudsmanReport(OmbudsmanReportRecord):
    """A report to the Ombudsman and its history (laporan).

    >>> from datetime import date
    >>> from keterbukaan.cases.ombudsman.events import ReportDeclaredIncomplete
    >>> report = OmbudsmanReport(received=date(2025, 3, 3), reported_party="Dinas A")
    >>> report = report.record(
    ...     ReportDeclaredIncomplete(
    ...         on=date(2025, 3, 5), lacking=("alamat",), received_on=date(2025, 3, 7)
    ...     )
    ... )
    >>> for each in report.deadlines():
    ...     print(each.limit, each.deadline.date)
    ombudsman.completion 2025-04-06
    """

    def completeness(self) -> tuple[Finding, ...]:
        """Return what is missing (23, 24); the Ombudsman decides whether it is complete (25)."""
        return tuple(lacking_of(self))

    def gates(self) -> tuple[Finding, ...]:
        """Return each ground of refusal to which the facts on record point (36(1) a to d, f).

        The Ombudsman decides. That the event is too old (24(3)) is among the `irregularities`: the
        Act names it as a condition, and not among the grounds of refusal.
        """
        return tuple(gates_of(self, self.progress()))

    @checked
    def filing(self, *, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return whether it came too late (24(3)), or before the body was told (24(1)c).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(filing_irregularities(self, under or Jurisdiction.national()))

    def guard(self, event: Event, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record what an event changes besides the stage."""
        progress = scene.progress
        if isinstance(event, ReportDeclaredIncomplete):
            progress.names_what_is_missing = bool(event.lacking)
            progress.left_incomplete_on = None
            _note_day(progress, _INCOMPLETE_RECEIVED, event.received_on)
        elif isinstance(event, ExplanationAsked):
            if progress.state in EXAMINED:  # what is asked later has no limit (38(3))
                progress.asked += 1
                _note_day(progress, _REQUEST_RECEIVED, event.received_on)
        elif isinstance(event, Explained):
            progress.asked = 0
        elif isinstance(event, SummonedByOmbudsman):
            who = (event.whom.value, event.person)
            progress.missed[who] = 0 if event.came else progress.missed.get(who, 0) + 1
        elif isinstance(event, SettledByBody):
            progress.settled_by_body = True
        elif isinstance(event, RefusalTold | RecommendationDelivered):
            _note_told(progress, event, before)
        elif isinstance(event, RecommendationCarriedOut | ImplementationReported):
            _note_carried_out(progress, event)
        _note_result(progress, event)
        _note_stage(progress, event.on, before)

    def irregularities_in(self, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return everything that the law does not allow, or finds late, the filing first."""
        return (*self.filing(under=scene.body), *super().irregularities_in(scene))

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it is over; what nobody completed counts as withdrawn (25(4))."""
        return is_deemed_withdrawn(scene, on) or super().is_closed(scene, on)

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return obligations_of(scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the complainant may do at some point of the history, used up or not."""
        return remedies_of(scene, on)

    def public_view(self) -> dict[str, object]:
        """Return what everybody may see: no person, no account, nothing of the examination.

        UU 37/2008 Pasal 24 ayat (2) and 30 ayat (1).
        """
        return public_view_of(self)

    def body_view(self) -> dict[str, object]:
        """Return what the body complained of may see, to answer it.

        The complainant is a name alone, and not even that where it is secret (24(2)).
        """
        return body_view_of(self)


def _note_day(progress: OmbudsmanProgress, event: str, day: date | None) -> None:
    """Note when something was received; one whose receipt is not known starts nothing."""
    progress.days.pop(event, None)
    if day is not None:
        progress.days[event] = day


def _note_told(
    progress: OmbudsmanProgress, event: RefusalTold | RecommendationDelivered, before: str
) -> None:
    """Note who was given a notice; the stage changes once those have it on whom it depends."""
    if isinstance(event, RefusalTold):
        progress.told |= event.recipients
        if not_given(progress.told, OF_A_REFUSAL):
            progress.state = before
        else:
            progress.given.setdefault(REFUSAL, event.on)
        return
    progress.delivered_to |= event.recipients
    if Recipient.SUPERIOR not in progress.delivered_to:
        progress.state = before
    elif event.received_on is not None and Recipient.SUPERIOR in event.recipients:
        progress.days.setdefault(_RECOMMENDATION_RECEIVED, event.received_on)
    if not not_given(progress.delivered_to, OF_A_RECOMMENDATION):
        progress.given.setdefault(DELIVERY, event.on)


def _note_carried_out(
    progress: OmbudsmanProgress, event: RecommendationCarriedOut | ImplementationReported
) -> None:
    """Note how far it was carried out; the stage ends once the superior reported, and all is."""
    if isinstance(event, ImplementationReported):
        progress.extent = event.extent
        if event.extent is not ImplementationExtent.WHOLE:  # it has examined what was said before
            progress.carried_out_on = None
    is_whole = (
        isinstance(event, RecommendationCarriedOut) or event.extent is ImplementationExtent.WHOLE
    )
    if is_whole and progress.carried_out_on is None:
        progress.carried_out_on = event.on
    if progress.carried_out_on is not None and progress.state in {"reported", "not_carried_out"}:
        progress.state = "carried_out"


def _note_result(progress: OmbudsmanProgress, event: Event) -> None:
    """Note what the Ombudsman found last; a new result is told anew."""
    kind = event.kind_name
    if kind in _RESULTS:
        progress.result, progress.result_on, progress.asked = kind, event.on, 0
        progress.told.clear()
        progress.given.pop(REFUSAL, None)
        if kind == "recommended":  # as after another one that was closed: all of it begins anew
            progress.delivered_to.clear()
            progress.given.pop(DELIVERY, None)
            progress.days.pop(_RECOMMENDATION_RECEIVED, None)
            progress.extent = progress.carried_out_on = None
    elif kind in _GOES_ON:
        progress.result = progress.result_on = None


def _note_stage(progress: OmbudsmanProgress, on: date, before: str) -> None:
    """Note when it ended, and when it no longer waited to be completed."""
    if progress.state not in _ENDED:
        progress.ended_on = None
    elif before not in _ENDED:
        progress.ended_on = on
    if before == "incomplete" and progress.state not in {"incomplete", "completed"}:
        progress.left_incomplete_on = on
