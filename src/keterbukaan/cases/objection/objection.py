"""Objections to the superior of the PPID (keberatan): what a history means, and what may be asked.

UU 14/2008 Pasal 35 and 36, Perki 1/2021 Pasal 39 to 44.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Self

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.cases._clocks import Scene
from keterbukaan.cases.event import Event
from keterbukaan.cases.lack import Lack
from keterbukaan.cases.objection._form import lacking_of
from keterbukaan.cases.objection._guards import filing_irregularities, irregularities_of
from keterbukaan.cases.objection._rights import (
    answer_clock,
    is_silent,
    is_to_be_done,
    obligations_of,
    remedies_of,
    waits_for_exemption,
)
from keterbukaan.cases.objection.events import (
    CarriedOut,
    ObjectionAnswered,
    ObjectionOutcome,
    ObjectionWithdrawn,
    Settled,
)
from keterbukaan.cases.objection.record import GroundClaim, ObjectionProgress, ObjectionRecord
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, Obligation, Remedy
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["InformationObjection"]

_Scene = Scene[Any, ObjectionProgress]
_UNANSWERED = frozenset({"received", "registered"})


class InformationObjection(ObjectionRecord):
    """An objection and its history (keberatan).

    >>> from datetime import date
    >>> from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
    >>> claim = GroundClaim(ground=ObjectionGround.NOT_ANSWERED, found_on=date(2025, 4, 16))
    >>> objection = InformationObjection(
    ...     received=date(2025, 4, 28), request_number="017/PPID/2025", claims=(claim,)
    ... )
    >>> objection.answer_deadline().deadline.date
    datetime.date(2025, 6, 18)
    """

    @classmethod
    @checked
    def against(
        cls,
        request: InformationRequest,
        *,
        received: date,
        claims: tuple[GroundClaim, ...],
        under: Jurisdiction | None = None,
    ) -> Self:
        """Return the objection about a request, with what that knows: number, days, applicant.

        So it can say by itself whether it came in time. What the request does not know, such as the
        course of the case, is added to the record that is returned.

        Raises:
            pydantic.ValidationError: it came before the request, claims an item that was not asked
                for, or claims nothing.
            NotADayError: `received` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        from keterbukaan.cases.dossier import Dossier

        objection = cls(
            received=received,
            claims=claims,
            request_number=request.number,
            applicant=request.applicant,
        )
        whole = Dossier(request=request, objection=objection).resolved(under=under)
        return cls.model_validate(whole.objection)

    def completeness(self) -> tuple[Lack, ...]:
        """Return what is missing from the objection, and who fills it in.

        What the form asks the applicant for (UU 35(1), Perki 39(4), 41(5), 42(1)), and what the
        PPID notes in the register (Perki 43(2)).
        """
        return tuple(lacking_of(self))

    @checked
    def filing(self, *, under: Jurisdiction | None = None) -> tuple[Irregularity, ...]:
        """Return for which grounds the objection came too late or too early.

        A ground whose day is not known is not judged; the dossier may know it.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        body = under or Jurisdiction.national()
        return tuple(
            each for claim in self.claims for each in filing_irregularities(self, claim, body)
        )

    def irregularities_in(self, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return everything that the law does not allow, or finds late, the filing first."""
        return (*self.filing(under=scene.body), *super().irregularities_in(scene))

    def guard(self, event: Event, scene: _Scene) -> tuple[Irregularity, ...]:
        """Return what is irregular about an event that its stage allows."""
        return irregularities_of(event, scene)

    def apply(self, scene: _Scene, event: Event, before: str) -> None:
        """Record what the superior decided, what was agreed, and that the applicant left."""
        progress = scene.progress
        if isinstance(event, ObjectionAnswered):
            _note_answer(scene, event, before)
        elif isinstance(event, Settled):
            progress.carry_out_by = _not_before(event.on, event.carry_out_by)
            progress.given_early = False  # what was agreed afterwards is more than what was given
            if self.is_about_exemption_alone:  # not a settlement in law, but the superior's grant
                progress.outcome = ObjectionOutcome.GRANTED
                progress.answer_received_on = event.on
                progress.answers.append((event.on, None))
                progress.state = "answered"
        elif isinstance(event, CarriedOut):
            progress.given_early = before in _UNANSWERED
        elif isinstance(event, ObjectionWithdrawn):
            progress.left_on = event.on

    def owed(self, scene: _Scene, on: date) -> Iterator[Obligation]:
        """Yield what is owed at some point of the history."""
        return obligations_of(scene, on)

    def available_remedies(self, scene: _Scene, on: date) -> Iterator[Remedy]:
        """Yield what the applicant may do at some point of the history, used up or not."""
        return remedies_of(scene, on)

    def is_closed(self, scene: _Scene, on: date) -> bool:
        """Return whether it was answered or settled, and what is to be carried out was."""
        if waits_for_exemption(scene):
            return False
        is_over = scene.progress.state == "answered" and not is_to_be_done(scene)
        return is_over or super().is_closed(scene, on)

    # ------------------------------------------------------------ what a caller asks

    @checked
    def answer_deadline(self, *, under: Jurisdiction | None = None) -> CaseDeadline | None:
        """Return by when the superior is to answer (C2).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        return answer_clock(self.scene(under=under))

    @checked
    def is_silent(self, *, on: date, under: Jurisdiction | None = None) -> bool:
        """Return whether the superior's time has passed without an answer.

        Raises:
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        return is_silent(self.scene(under=under, on=plain_day(on)), on)


def _not_before(on: date, carry_out_by: date | None) -> date | None:
    """Return by when to do what was granted or agreed; a day before it means that day."""
    return None if carry_out_by is None else max(on, carry_out_by)


def _note_answer(scene: _Scene, event: ObjectionAnswered, before: str) -> None:
    """Note what the superior decided; what was agreed on other grounds is owed beside it."""
    progress = scene.progress
    progress.outcome, progress.answer = event.outcome, event
    progress.answer_received_on = event.received_on or event.on
    progress.answers.append((progress.answer_received_on, event))
    was_given = progress.given_early and progress.state == "answered"
    if was_given and event.outcome.grants and event.carry_out_by is None:
        progress.state = "carried_out"  # what it grants was given already
        progress.given_early = False
    if before != "settled":
        progress.carry_out_by = _not_before(event.on, event.carry_out_by)
        return
    progress.carry_out_by = _not_before(event.on, event.carry_out_by) or progress.carry_out_by
    if not event.outcome.grants:
        progress.state = before
