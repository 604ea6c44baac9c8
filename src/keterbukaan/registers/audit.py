"""Auditing a row: what was due when, what was late by how many working days, by which article.

A register says what happened, not why. So an objection without an answer before it is taken as
one against silence, and a step that is not recorded is judged on the day of the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from attrs import frozen

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.deadlines.deadline import Deadline, State
from keterbukaan.deadlines.due import due
from keterbukaan.errors import KeterbukaanError
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import LimitNature
from keterbukaan.law.limit_names import NumberedLimit
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow

__all__ = ["AuditedRow", "Outcome", "Step", "StepName", "audit_row"]


class StepName(LabelledEnum):
    """The steps that a register lets one judge, each with its limit."""

    ANSWER = ("request.response", "jawaban permohonan", "answer to the request")
    EXTENDED_ANSWER = ("request.extension", "jawaban (diperpanjang)", "answer (extended)")
    OBJECTION = ("objection.filing", "pengajuan keberatan", "objection filed")
    OBJECTION_ANSWER = ("objection.response", "tanggapan keberatan", "answer to the objection")
    DISPUTE = ("dispute.filing", "permohonan sengketa", "dispute filed")
    RESOLUTION = ("dispute.resolution", "penyelesaian sengketa", "dispute resolved")

    @property
    def limit(self) -> NumberedLimit:
        """The limit that says when the step is due."""
        return cast("NumberedLimit", self.value)


class Outcome(LabelledEnum):
    """How a step of a row was judged."""

    IN_TIME = ("in_time", "tepat waktu", "in time")
    LATE = ("late", "terlambat", "late")
    PREMATURE = ("premature", "prematur", "premature")
    MISSING = ("missing", "tidak tercatat", "not recorded")
    """Not recorded, and its day had passed when the next step was taken, or by the audit's day."""
    RUNNING = ("running", "masih berjalan", "still running")
    """Not recorded, and still running then."""


@frozen
class Step:
    """One step of a row, judged: what was due, what was done, and how late it was.

    `late_by` counts working days; `judged_on` is the day of the step or, where it is not
    recorded, the day on which that was judged. `sure` says whether every reading agrees.
    """

    name: StepName
    deadline: Deadline
    done: date | None
    judged_on: date
    outcome: Outcome
    late_by: int
    sure: bool


@frozen
class AuditedRow:
    """A row with its steps."""

    row: RegisterRow
    steps: tuple[Step, ...]

    @property
    def is_overdue(self) -> bool:
        """Whether the body or the commission was late, or is."""
        return any(
            step.outcome in {Outcome.LATE, Outcome.MISSING}
            and step.deadline.provision.nature is not LimitNature.RIGHT
            for step in self.steps
        )


@checked
def audit_row(row: RegisterRow, *, on: date, under: Jurisdiction) -> AuditedRow | RowProblem:
    """Judge every step of a row; `on` is the day of the audit.

    A row comes back as a problem where the rules or the calendar do not reach it, where it holds
    a day after the audit, or where nothing in it can be judged.

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    for column, day in row.dates.items():
        if day > on:
            return _problem(
                row,
                "KB-R06",
                column.value,
                f"{day} sesudah hari pemeriksaan ({on})",
                f"{day} is after the day of the audit ({on})",
            )
    try:
        steps = tuple(_Chain(row.dates, on, under).steps())
    except KeterbukaanError as problem:
        return _problem(row, problem.code, "-", problem.text("id"), problem.text("en"))
    if not steps:
        return _problem(
            row,
            "KB-R05",
            "-",
            "tanggal yang memulai jangka waktunya tidak ada",
            "the date that starts its limit is missing",
        )
    return AuditedRow(row, steps)


def _problem(row: RegisterRow, code: str, column: str, said_id: str, said_en: str) -> RowProblem:
    return RowProblem(row.line, row.number, code, column, said_id, said_en)


@frozen
class _Chain:
    dates: Mapping[Column, date]
    on: date
    under: Jurisdiction

    def steps(self) -> Iterator[Step]:
        answer = self._answer()
        if answer is not None:
            yield answer
        if (objection := self._objection(answer)) is not None:
            yield objection
        if (response := self._objection_answer()) is not None:
            yield response
        if (dispute := self._dispute()) is not None:
            yield dispute
        if (resolution := self._resolution()) is not None:
            yield resolution

    def _answer(self) -> Step | None:
        received = self.dates.get(Column.REQUEST_RECEIVED)
        if received is None:
            return None
        deadline, name = self._due(StepName.ANSWER, {"request.received": received}), StepName.ANSWER
        notified = self.dates.get(Column.EXTENSION_NOTIFIED)
        if notified is not None and notified <= deadline.date:
            # An extension notified after the limit has run out has no effect (UU 14/2008 22(8)).
            name = StepName.EXTENDED_ANSWER
            deadline = self._due(name, {"request.response.ended": deadline})
        return self._judged(name, deadline, Column.REQUEST_ANSWERED, Column.OBJECTION_RECEIVED)

    def _objection(self, answer: Step | None) -> Step | None:
        filed = self.dates.get(Column.OBJECTION_RECEIVED)
        if filed is None or answer is None:
            return None
        answered = self.dates.get(Column.REQUEST_ANSWERED)
        since: Mapping[str, date | Deadline]
        if answered is not None and answered <= filed:
            since = {"request.answer_received": answered}
        else:
            since = {f"{answer.deadline.limit}.ended": answer.deadline}
        deadline = self._due(StepName.OBJECTION, since)
        return self._judged(
            StepName.OBJECTION, deadline, Column.OBJECTION_RECEIVED, after=answer.deadline
        )

    def _objection_answer(self) -> Step | None:
        if Column.OBJECTION_RECEIVED not in self.dates:
            return None
        return self._judged(
            StepName.OBJECTION_ANSWER,
            self._due(StepName.OBJECTION_ANSWER, self._objection_facts()),
            Column.OBJECTION_ANSWERED,
            Column.DISPUTE_FILED,
        )

    def _dispute(self) -> Step | None:
        filed = self.dates.get(Column.DISPUTE_FILED)
        answered = self.dates.get(Column.OBJECTION_ANSWERED)
        facts = self._objection_facts()
        if answered is not None and filed is not None and answered <= filed:
            facts["objection.response_received"] = answered
        if filed is None or not facts:
            return None
        gate = None
        if Column.OBJECTION_RECEIVED in self.dates:
            gate = self._due(StepName.OBJECTION_ANSWER, self._objection_facts())
        deadline = self._due(StepName.DISPUTE, facts)
        return self._judged(StepName.DISPUTE, deadline, Column.DISPUTE_FILED, after=gate)

    def _resolution(self) -> Step | None:
        facts = self._facts(
            (Column.FIRST_HEARING, "dispute.first_hearing"),
            (Column.DISPUTE_FILED, "dispute.received"),
        )
        if Column.FIRST_HEARING not in self.dates:
            return None
        deadline = self._due(StepName.RESOLUTION, facts)
        return self._judged(StepName.RESOLUTION, deadline, Column.DISPUTE_DECIDED)

    def _objection_facts(self) -> dict[str, date | Deadline]:
        return self._facts(
            (Column.OBJECTION_RECEIVED, "objection.received"),
            (Column.OBJECTION_REGISTERED, "objection.registered"),
        )

    def _facts(self, *pairs: tuple[Column, str]) -> dict[str, date | Deadline]:
        return {event: self.dates[column] for column, event in pairs if column in self.dates}

    def _due(self, name: StepName, facts: Mapping[str, date | Deadline]) -> Deadline:
        # A matter follows the rules of the day on which it was opened (Perki 1/2021 62).
        opened = min(self.dates.values())
        return due(name.limit, facts, under=self.under, in_force_on=opened)

    def _judged(
        self,
        name: StepName,
        deadline: Deadline,
        done: Column,
        following: Column | None = None,
        *,
        after: Deadline | None = None,
    ) -> Step:
        """Judge a step; `after` is the limit that must have run out before it."""
        day = self.dates.get(done)
        following_day = self.dates.get(following, self.on) if following else self.on
        judged_on = day or max(following_day, deadline.since)
        outcome, late_by = _outcome(deadline, day, judged_on)
        sure = {
            Outcome.LATE: judged_on > deadline.latest,
            Outcome.MISSING: judged_on > deadline.latest,
            Outcome.IN_TIME: judged_on <= deadline.earliest,
            Outcome.RUNNING: judged_on <= deadline.earliest,
            Outcome.PREMATURE: after is not None and judged_on < after.earliest,
        }
        return Step(name, deadline, day, judged_on, outcome, late_by, sure[outcome])


def _outcome(deadline: Deadline, done: date | None, judged_on: date) -> tuple[Outcome, int]:
    status = deadline.status(judged_on)
    if status.state is State.OVERDUE:
        return (Outcome.MISSING if done is None else Outcome.LATE), status.working_days
    if done is None:
        return Outcome.RUNNING, 0
    premature = status.state is State.NOT_YET_OPEN
    return (Outcome.PREMATURE if premature else Outcome.IN_TIME), 0
