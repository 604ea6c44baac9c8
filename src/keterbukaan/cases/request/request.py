"""Requests for information (permohonan informasi): what a history means, and what may be asked.

UU 14/2008 Pasal 22, Perki 1/2021 Pasal 27 to 38. Late is never stored: deadlines, obligations
and remedies are derived for a day and under a body's law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene, running
from keterbukaan.cases.event import Event
from keterbukaan.cases.lack import Lack
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Obligation, Remedy
from keterbukaan.cases.request._form import lacking_of
from keterbukaan.cases.request._guards import irregularities_of
from keterbukaan.cases.request._rights import (
    grounds_of,
    is_abandoned,
    is_silent,
    obligations_of,
    remedies_of,
)
from keterbukaan.cases.request.events import (
    INCOMPLETENESS_RECEIVED,
    Answered,
    DeclaredIncomplete,
    Extended,
    Given,
)
from keterbukaan.cases.request.record import ANSWERS, RequestProgress, RequestRecord
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["InformationRequest"]

_Scene = Scene[Any, RequestProgress]


class InformationRequest(RequestRecord):
    """A request for public information and its history (permohonan informasi publik).

    >>> from datetime import date
    >>> from keterbukaan.cases.request.events import Registered
    >>> from keterbukaan.cases.request.record import RequestItem
    >>> request = InformationRequest(
    ...     received=date(2025, 3, 24),
    ...     items=(RequestItem(number=1, details="Laporan keuangan 2024"),),
    ... )
    >>> request = request.record(Registered(on=date(2025, 3, 24), number="017/PPID/2025"))
    >>> request.state().label("id")
    'tercatat'
    """

    def completeness(self) -> tuple[Lack, ...]:
        """Return what is missing from the request (Perki 27, 29(5), 30(1); UU 22(2)-(3)).

        Each says who fills it in. What the body has to note of a letter or an oral request is not
        what the applicant lacks, and no reason to declare the request incomplete (Perki 33(1)).
        """
        return tuple(lacking_of(self))

    def guard(self, event: Event, scene: _Scene) -> Iterable[Irregularity]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, progress: RequestProgress, event: Event, before: str) -> None:
        """Record answers and deliveries; the stage does not end with a part of them."""
        if isinstance(event, DeclaredIncomplete):
            progress.days[INCOMPLETENESS_RECEIVED] = event.received_on or event.on
        elif isinstance(event, Extended):
            progress.extended = True
        elif isinstance(event, Answered):
            for answer in event.items:
                progress.answers[answer.item] = answer
                progress.sent_on[answer.item] = event.on
                progress.answered_on[answer.item] = event.received_on or event.on
                if answer.outcome.is_granted:
                    progress.granted.add(answer.item)
            if not progress.is_all_answered:
                progress.state = before
        elif isinstance(event, Given):
            for number in event.items or progress.ungiven:
                progress.given_on[number] = event.on
            if progress.ungiven or not progress.is_all_answered:
                progress.state = before

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return obligations_of(scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return remedies_of(scene, on)

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it was answered, with all that was granted given, or never corrected."""
        is_served = scene.progress.state == "answered" and not scene.progress.ungiven
        return is_served or is_abandoned(scene, on) or super().is_closed(scene, on)

    # ------------------------------------------------------------ what a caller asks

    @checked
    def answer_deadline(self, under: Jurisdiction | None = None) -> CaseDeadline | None:
        """Return by when the request is to be answered, extended or not.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = (each for each in running(self.scene(under)) if each.limit in ANSWERS)
        return next(found, None)

    @checked
    def is_silent(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether the time to answer has passed with an item unanswered (C7).

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return is_silent(self.scene(under, on=plain_day(on)), on)

    @checked
    def grounds(
        self, *, on: date, under: Jurisdiction | None = None
    ) -> tuple[tuple[str, date | None], ...]:
        """Return the grounds of objection that the history supports on a day, by letter.

        Each comes with the day on which it was found; None for silence, whose day the law counts
        from the end of the time to answer. Only the applicant can say whether an answer is not as
        requested (d) or a cost unreasonable (f), so both are returned wherever they are possible.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return tuple(grounds_of(self.scene(under, on=plain_day(on)), on))
