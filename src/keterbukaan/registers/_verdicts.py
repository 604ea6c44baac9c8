"""What the cases of a row say of its steps, and what of that holds though not all was read.

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

from keterbukaan._words import Said
from keterbukaan.cases._clocks import Scene, deadline_of, first_running
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
from keterbukaan.law.reading import IncompleteClock
from keterbukaan.registers._cases import (
    refuse_contradictions,
    unchecked_dossier_of,
    untold_in,
)
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
_OF_A_FILING = {Nature.TOO_LATE: Outcome.LATE, Nature.PREMATURE: Outcome.PREMATURE}
_NOT_READ = Said("harinya tidak terbaca dari berkas ini", "its day was not read from this file")
_LATE = frozenset({Outcome.LATE, Outcome.MISSING})
_RESTS_ON_IT = Said(
    "bergantung pada langkah yang harinya tidak terbaca",
    "it rests on a step whose day was not read",
)
_FORWARDED = Said(
    "diteruskan ke pihak lain; pemberitahuan kepada pemohon tidak tercatat",
    "it was forwarded; that the applicant was notified is not recorded",
)


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
    return tuple(_steps(_Row(dict(days), untold, status, on, under)))


def _steps(told: _Row) -> Iterator[Step]:
    dossier = unchecked_dossier_of(told.days)
    if dossier is None:
        return
    known = dossier.resolved(told.under)
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
    untold: frozenset[Column]
    status: RowStatus | None
    on: date
    under: Jurisdiction

    # ------------------------------------------------------------ what is owed

    def answer(self, request: InformationRequest) -> Step:
        scene = self._scene(request)
        found = first_running(ANSWERS, scene) or self._answer_not_owed(scene)
        step = self._owed(StepName(found.limit), found)
        # By one reading the time runs from the later day on which it was completed (C8).
        return self._unsure(step, Column.REQUEST_COMPLETED, _LATE)

    def _answer_not_owed(self, scene: RequestScene) -> CaseDeadline:
        """Return the time to answer where the request was withdrawn in it; else say why none."""
        deadline, left = answer_by(scene), scene.progress.left_on
        if deadline is None or left is None:
            days = {"request.received": scene.case.received}
            return self._anew(StepName.ANSWER, days, scene.case.law_day)
        return CaseDeadline(deadline.limit, Actor.PPID, deadline, ended_on=left - _ONE_DAY)

    def objection_answer(self, objection: InformationObjection) -> Step:
        scene = self._scene(objection)
        found = first_running({StepName.OBJECTION_ANSWER.limit}, scene)
        if found is None:
            days = self._given(
                (Column.OBJECTION_RECEIVED, "objection.received"),
                (Column.OBJECTION_REGISTERED, "objection.registered"),
            )
            found = self._anew(StepName.OBJECTION_ANSWER, days, objection.law_day)
        step = self._owed(StepName.OBJECTION_ANSWER, found)
        # By one reading the time runs from the later entry in the register (C2).
        return self._unsure(step, Column.OBJECTION_REGISTERED, _LATE)

    def _owed(self, name: StepName, found: CaseDeadline) -> Step:
        """Judge a duty as its case does, on the day of the next step where it is not recorded."""
        done, deadline = self.days.get(name.column), found.deadline
        next_on, next_step = self._next(name)
        is_open_then = next_on is not None and (done is None or next_on < done)
        judged_on = done or max(next_on or self.on, deadline.since)
        outcomes = _NOT_DONE if done is None else _DONE
        outcome = outcomes[found.standing(judged_on)]
        why = self._why_not(name, outcome, judged_on)
        if why is not None:
            return Step(
                name,
                deadline,
                done,
                judged_on,
                Outcome.CANNOT_TELL,
                None,
                sure=True,
                why_id=why.id,
                why_en=why.en,
            )
        not_done = evolve(found, done_on=None)
        return Step(
            name,
            deadline,
            done,
            judged_on,
            outcome,
            found.late_by(self.on),
            _is_sure(outcome, deadline, judged_on),
            not_done.late_by(next_on) if next_on is not None and is_open_then else None,
            next_step if done is None else None,
        )

    def _next(self, name: StepName) -> tuple[date, Column] | tuple[None, None]:
        """Return the first step that followed, with its day."""
        following = [(self.days[each], each) for each in name.following if each in self.days]
        return min(following, key=itemgetter(0), default=(None, None))

    def _why_not(self, name: StepName, outcome: Outcome, judged_on: date) -> Said | None:
        """Return why a duty cannot be judged; None where it can.

        That it was late, or is missing, has to hold whatever stands where nothing was read.
        """
        if name.column in self.untold:
            return self._hidden(name.column)
        if outcome not in _LATE:
            return None
        if name.column not in self.days:  # it may not have been past when the next step was taken
            hidden = next((each for each in name.following if each in self.untold), None)
            if hidden is not None:
                return self._hidden(hidden)
        if name is StepName.ANSWER and self._may_have_been_extended(judged_on):
            return _RESTS_ON_IT
        is_of_the_request = name.column is Column.REQUEST_ANSWERED
        return _RESTS_ON_IT if is_of_the_request and self._may_have_restarted else None

    def _may_have_been_extended(self, judged_on: date) -> bool:
        """Return whether an extension of which the day was not read may have run on a day."""
        if Column.EXTENSION_NOTIFIED not in self.untold:
            return False
        days = self._given(
            (Column.REQUEST_RECEIVED, "request.received"),
            (Column.REQUEST_COMPLETED, "request.correction_received"),
        )
        opened = self.days[Column.REQUEST_RECEIVED]
        longest = deadline_of("request.extension", days, self.under, opened)
        return longest is not None and judged_on <= longest.date

    @property
    def _may_have_restarted(self) -> bool:
        """Whether the time to answer may have begun anew on a day that was not read (C8)."""
        restarts = self.under.readings[IncompleteClock] is IncompleteClock.RESTARTS
        return restarts and Column.REQUEST_COMPLETED in self.untold

    # ------------------------------------------------------------ what was filed

    def objection(self, objection: InformationObjection, gate: Deadline | None) -> Iterator[Step]:
        claim, filed = objection.claims[0], objection.received
        days = objection.days_of(claim)
        if not days:
            return
        deadline = filing_deadline(objection, claim, self.under)
        if deadline is None:
            deadline = self._anew(StepName.OBJECTION, days, objection.law_day).deadline
        against_silence = claim.found_on is None
        moved = self._may_have_restarted or Column.EXTENSION_NOTIFIED in self.untold
        hides = Column.REQUEST_ANSWERED in self.untold or (against_silence and moved)
        found = objection.filing(self.under)
        step = self._filed(StepName.OBJECTION, filed, deadline, found, gate, hides=hides)
        # So the time against silence moves, too, at its beginning and its end.
        yield self._unsure(step, Column.REQUEST_COMPLETED) if against_silence else step

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
        deadline = filing(scene)
        if deadline is None:
            case = scene.case
            known = {
                "objection.received": case.objection_received,
                "objection.registered": case.objection_registered,
                "objection.response_received": case.answer_received,
            }
            days = {event: day for event, day in known.items() if day is not None}
            if not days:
                return
            deadline = self._anew(StepName.DISPUTE, days, filed).deadline
        hides = Column.OBJECTION_ANSWERED in self.untold
        found = filing_irregularities(scene)
        step = self._filed(StepName.DISPUTE, filed, deadline, found, gate, hides=hides)
        # After an answer, too, the end of the superior's time may open or close it (C10).
        step = self._unsure(step, Column.OBJECTION_RECEIVED)
        yield self._unsure(step, Column.OBJECTION_REGISTERED)

    def _filed(  # noqa: PLR0913 - one for each thing that it is judged by
        self,
        name: StepName,
        filed: date,
        deadline: Deadline,
        found: Iterable[Irregularity],
        gate: Deadline | None,
        *,
        hides: bool,
    ) -> Step:
        """Judge a filing by what its case finds of it; `gate` had to run out before it."""
        natures = {each.nature for each in found if each.event == "filed"}
        outcome = next((_OF_A_FILING[each] for each in natures & _OF_A_FILING.keys()), None)
        outcome = Outcome.CANNOT_TELL if hides else outcome or Outcome.IN_TIME
        late_by = deadline.status(filed).working_days if outcome is Outcome.LATE else None
        sure = _is_sure(outcome, deadline, filed, gate)
        why = _RESTS_ON_IT if hides else Said("", "")
        return Step(
            name, deadline, filed, filed, outcome, late_by, sure, why_id=why.id, why_en=why.en
        )

    def _resolution(self, scene: DisputeScene) -> Step:
        found = first_running({StepName.RESOLUTION.limit}, scene)
        if found is None:
            days = self._given(
                (Column.FIRST_HEARING, "dispute.first_hearing"),
                (Column.DISPUTE_FILED, "dispute.received"),
            )
            found = self._anew(StepName.RESOLUTION, days, scene.case.law_day)
        step = self._owed(StepName.RESOLUTION, found)
        # By another reading the hundred days run from an earlier day, that of the filing (C4).
        return self._unsure(step, Column.DISPUTE_FILED, frozenset({Outcome.IN_TIME}))

    # ------------------------------------------------------------ in both

    def _scene(self, case: Case[P]) -> Scene[Any, P]:
        scene = case.scene(self.under)
        refuse_contradictions(scene)
        return scene

    def _unsure(
        self, step: Step, column: Column, outcomes: frozenset[Outcome] = frozenset(Outcome)
    ) -> Step:
        """Return a step as one on which a reading may differ that counts from a hidden day."""
        is_moved = column in self.untold and step.outcome in outcomes - {Outcome.CANNOT_TELL}
        return evolve(step, sure=False) if is_moved else step

    def _hidden(self, column: Column) -> Said:
        """Return why a step may have been taken although the row has no day for it."""
        if self.status is not None and column in self.status.may_hide:
            return Said(
                f"menurut statusnya {self.status.label('id')}, tanpa tanggal",
                f"by its status {self.status.label('en')}, without a date",
            )
        if column is Column.REQUEST_ANSWERED and Column.REQUEST_FORWARDED in self.days:
            return _FORWARDED
        return _NOT_READ

    def _given(self, *pairs: tuple[Column, str]) -> dict[str, date]:
        return {event: self.days[column] for column, event in pairs if column in self.days}

    def _anew(self, name: StepName, days: Mapping[str, date], opened: date) -> CaseDeadline:
        """Ask for a deadline that its case does not have, so that the reason is raised."""
        deadline = due(name.limit, days, under=self.under, in_force_on=opened)
        return CaseDeadline(name.limit, Actor.PPID, deadline)


def _is_sure(
    outcome: Outcome, deadline: Deadline, judged_on: date, gate: Deadline | None = None
) -> bool:
    """Return whether every reading agrees."""
    if outcome in _LATE:
        return judged_on > deadline.latest
    if outcome is Outcome.PREMATURE:
        return gate is not None and judged_on < gate.earliest
    return outcome is Outcome.CANNOT_TELL or judged_on <= deadline.earliest
