"""What the cases of a row say of its steps.

The deadlines, and whether they were kept, are the cases' own; whether a filing came in time is
theirs, too, by what they find irregular about it. Nothing is judged a second time here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar, cast

from attrs import evolve, frozen

from keterbukaan.cases._clocks import Scene, first_running
from keterbukaan.cases.case import Case
from keterbukaan.cases.dispute._guards import filing_irregularities
from keterbukaan.cases.dispute._times import filing
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.objection._guards import filing_deadline
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Irregularity, Nature
from keterbukaan.cases.progress import Progress
from keterbukaan.cases.request.record import ANSWERS, RequestScene, answer_by
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law.actor import Actor
from keterbukaan.law.reading import HundredDaysStart
from keterbukaan.registers._cases import (
    refuse_contradictions,
    unchecked_dossier_of,
    untold_in,
)
from keterbukaan.registers._untold import Untold
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.status import RowStatus
from keterbukaan.registers.steps import Outcome, Step, StepName

__all__ = ["steps_of"]

_ONE_DAY = timedelta(days=1)
_KEPT = 20_000
_REMEMBERED = "audited rows"
_Remembered: TypeAlias = Callable[
    [tuple[tuple[Column, date], ...], frozenset[Column], RowStatus | None, date], tuple[Step, ...]
]

P = TypeVar("P", bound=Progress)

_DONE = {DeadlineStanding.KEPT: Outcome.IN_TIME, DeadlineStanding.LATE: Outcome.LATE}
_NOT_DONE = {
    DeadlineStanding.RUNNING: Outcome.RUNNING,
    DeadlineStanding.ENDED: Outcome.RUNNING,  # it was, when the applicant withdrew
    DeadlineStanding.MISSED: Outcome.MISSING,
    DeadlineStanding.LATE: Outcome.MISSING,
}
_PAST = frozenset({Outcome.LATE, Outcome.MISSING})
_OF_A_FILING = {Nature.TOO_LATE: Outcome.LATE, Nature.PREMATURE: Outcome.PREMATURE}


def steps_of(row: RegisterRow, on: date, under: Jurisdiction) -> tuple[Step, ...]:
    """Return the steps of a row that can be judged, in the order of the procedure.

    In a long register many rows have the same days, so what was judged is remembered, with the body
    that it goes with.

    Raises:
        KeterbukaanError: the rules or the calendar do not reach it, or its days contradict each
            other.
    """
    memo = memo_of(under)
    remembered = memo.get(_REMEMBERED)
    if remembered is None:
        remembered = memo[_REMEMBERED] = lru_cache(_KEPT)(partial(_judged, under))
    told = tuple(row.dates.items()), untold_in(row), row.status
    return cast("_Remembered", remembered)(*told, on)


def _judged(
    under: Jurisdiction,
    days: tuple[tuple[Column, date], ...],
    untold: frozenset[Column],
    status: RowStatus | None,
    on: date,
) -> tuple[Step, ...]:
    known = dict(days)
    return tuple(_steps(_Row(known, Untold(untold, known, status, under), on, under)))


def _steps(told: _Row) -> Iterator[Step]:
    dossier = unchecked_dossier_of(told.days)
    if dossier is None:
        return
    known = dossier.resolved(under=told.under)
    gate: Deadline | None = None
    if known.request is not None:
        answer = told.answer(known.request)
        yield answer
        gate = answer.deadline
    if known.objection is not None:
        yield from told.objection(known.objection, gate)
        response = told.objection_answer(known.objection)
        yield response
        gate = response.deadline
    if known.dispute is not None:
        yield from told.dispute(known.dispute, None if known.objection is None else gate)


@frozen
class _Row:
    """What a row tells and may hide, the day of the audit and the body."""

    days: Mapping[Column, date]
    untold: Untold
    on: date
    under: Jurisdiction

    # ------------------------------------------------------------ what is owed

    def answer(self, request: InformationRequest) -> Step:
        scene = self._scene(request)
        found = first_running(ANSWERS, scene) or self._answer_not_owed(scene)
        step = self._owed(StepName(found.limit), found)
        return evolve(step, sure=False) if self._rests_on_the_extension(step) else step

    def _rests_on_the_extension(self, step: Step) -> bool:
        """Return whether a reading says otherwise of an extension: that it came in time, or not.

        After the time to answer it has no effect (UU 14/2008 22(8)), and when that ends is read in
        several ways.
        """
        notified = self.days.get(Column.EXTENSION_NOTIFIED)
        if notified is None or step.outcome is Outcome.CANNOT_TELL:
            return False
        first, longer = map(self._time_to, (StepName.ANSWER, StepName.EXTENDED_ANSWER))
        if step.name is StepName.EXTENDED_ANSWER:
            return notified > first.earliest and step.outcome not in _PAST
        has_effect = notified <= first.latest and step.judged_on <= longer.latest
        return step.outcome in _PAST and has_effect

    def _time_to(self, answer: StepName) -> Deadline:
        """Return the time to answer, extended or not, whether an extension had effect or not."""
        days = self._given(
            (Column.REQUEST_RECEIVED, "request.received"),
            (Column.REQUEST_COMPLETED, "request.correction_received"),
        )
        return self._anew(answer, days, self.days[Column.REQUEST_RECEIVED]).deadline

    def _answer_not_owed(self, scene: RequestScene) -> CaseDeadline:
        """Return the time to answer where the request was withdrawn in it; else say why none."""
        deadline, left = answer_by(scene), scene.progress.left_on
        if deadline is None or left is None:
            days = {"request.received": scene.case.received}
            return self._anew(StepName.ANSWER, days, scene.case.law_day)
        return CaseDeadline(deadline.limit, Actor.PPID, deadline, ended_on=left - _ONE_DAY)

    def objection_answer(self, objection: InformationObjection) -> Step:
        found = first_running({StepName.OBJECTION_ANSWER.limit}, self._scene(objection))
        if found is None:
            days = self._given(
                (Column.OBJECTION_RECEIVED, "objection.received"),
                (Column.OBJECTION_REGISTERED, "objection.registered"),
            )
            found = self._anew(StepName.OBJECTION_ANSWER, days, objection.law_day)
        return self._owed(StepName.OBJECTION_ANSWER, found)

    def _owed(self, name: StepName, found: CaseDeadline) -> Step:
        """Judge a duty as its case does, on the day of the next step where it is not recorded."""
        done, deadline = self.days.get(name.column), found.deadline
        next_on, next_step = self._next(name)
        is_open_then = next_on is not None and (done is None or next_on < done)
        judged_on = done or max(next_on or self.on, deadline.since)
        outcomes = _NOT_DONE if done is None else _DONE
        outcome = outcomes[found.standing(on=judged_on)]
        not_done = evolve(found, done_on=None)
        step = Step(
            name,
            deadline,
            done,
            judged_on,
            outcome,
            found.late_by(on=self.on),
            _is_sure(outcome, deadline, judged_on),
            not_done.late_by(on=next_on) if next_on is not None and is_open_then else None,
            next_step if done is None else None,
        )
        return self.untold.weaken(step)

    def _next(self, name: StepName) -> tuple[date, Column] | tuple[None, None]:
        """Return the first step that followed, with its day."""
        following = [(self.days[each], each) for each in name.following if each in self.days]
        return min(following, key=itemgetter(0), default=(None, None))

    # ------------------------------------------------------------ what was filed

    def objection(self, objection: InformationObjection, gate: Deadline | None) -> Iterator[Step]:
        claim, filed = objection.claims[0], objection.received
        days = objection.days_of(claim)
        if not days:
            return
        deadline = filing_deadline(objection, claim, self.under)
        if deadline is None:
            deadline = self._anew(StepName.OBJECTION, days, objection.law_day).deadline
        step = _filed(StepName.OBJECTION, filed, deadline, objection.filing(under=self.under), gate)
        yield self.untold.weaken(step, against_silence=claim.found_on is None)

    def dispute(self, dispute: Dispute, gate: Deadline | None) -> Iterator[Step]:
        scene = self._scene(dispute)
        filed = self.days.get(Column.DISPUTE_FILED)
        if filed is not None:
            yield from self._dispute_filed(scene, filed, gate)
        if Column.FIRST_HEARING in self.days:
            yield self._resolution(scene)

    def _dispute_filed(
        self, scene: DisputeScene, filed: date, gate: Deadline | None
    ) -> Iterator[Step]:
        deadline, case = filing(scene), scene.case
        if deadline is None:
            known = {
                "objection.received": case.objection_received,
                "objection.registered": case.objection_registered,
                "objection.response_received": case.answer_received,
            }
            days = {event: day for event, day in known.items() if day is not None}
            if not days:
                return
            deadline = self._anew(StepName.DISPUTE, days, filed).deadline
        step = _filed(StepName.DISPUTE, filed, deadline, filing_irregularities(scene), gate)
        yield self.untold.weaken(step, against_silence=case.unanswered)

    def _resolution(self, scene: DisputeScene) -> Step:
        found = first_running({StepName.RESOLUTION.limit}, scene) if self._is_opened else None
        if found is None:
            days = self._given(
                (Column.FIRST_HEARING, "dispute.first_hearing"),
                (Column.DISPUTE_FILED, "dispute.received"),
            )
            found = self._anew(StepName.RESOLUTION, days, scene.case.law_day)
        return self._owed(StepName.RESOLUTION, found)

    @property
    def _is_opened(self) -> bool:
        """Whether the row has the day from which the hundred days run (C4).

        The day of the registration is none that a register has: it is only filled in.
        """
        start = self.under.readings[HundredDaysStart]
        by_filing = start is HundredDaysStart.APPLICATION_RECEIVED
        is_filed = by_filing and Column.DISPUTE_FILED in self.days
        return is_filed or start is HundredDaysStart.FIRST_HEARING

    # ------------------------------------------------------------ in both

    def _scene(self, case: Case[P]) -> Scene[Any, P]:
        scene = case.scene(under=self.under)
        refuse_contradictions(scene)
        return scene

    def _given(self, *pairs: tuple[Column, str]) -> dict[str, date]:
        return {event: self.days[column] for column, event in pairs if column in self.days}

    def _anew(self, name: StepName, days: Mapping[str, date], opened: date) -> CaseDeadline:
        """Ask for a deadline that its case does not have: from another day, or why not."""
        deadline = due(name.limit, days, under=self.under, in_force_on=opened)
        return CaseDeadline(name.limit, Actor.PPID, deadline, self.days.get(name.column))


def _filed(
    name: StepName,
    filed: date,
    deadline: Deadline,
    found: Iterable[Irregularity],
    gate: Deadline | None,
) -> Step:
    """Judge a filing by what its case finds of it; `gate` had to run out before it."""
    natures = {each.nature for each in found if each.event == "filed"}
    outcome = next((_OF_A_FILING[each] for each in natures & _OF_A_FILING.keys()), Outcome.IN_TIME)
    late_by = deadline.status(on=filed).working_days if outcome is Outcome.LATE else None
    return Step(
        name, deadline, filed, filed, outcome, late_by, _is_sure(outcome, deadline, filed, gate)
    )


def _is_sure(
    outcome: Outcome, deadline: Deadline, judged_on: date, gate: Deadline | None = None
) -> bool:
    """Return whether every reading agrees."""
    if outcome in _PAST:
        return judged_on > deadline.latest
    if outcome is Outcome.PREMATURE:
        return gate is not None and judged_on < gate.earliest
    return judged_on <= deadline.earliest
