"""Auditing a row: what was due when, what was late by how many working days, by which article.

A row is judged as the cases that it tells of, so a register and a stored case give the same answer.
A step that is not recorded is judged on the day of the next one, and its lateness is told for the
day of the audit. What was not read never becomes a statement about anybody: where the day of a step
may stand there, or its time depends on one that may, it cannot be told.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan.errors import KeterbukaanError
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._verdicts import steps_of
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.steps import Outcome, Step

__all__ = ["AuditedRow", "audit_row"]


@frozen
class AuditedRow(Answer):
    """A row with its steps."""

    answer_form = AnswerForm("audited_row", also=("is_overdue", "is_untold"))

    row: RegisterRow
    steps: tuple[Step, ...]

    @property
    def is_overdue(self) -> bool:
        """Whether the body or the commission was late, or is."""
        return any(
            step.outcome in {Outcome.LATE, Outcome.MISSING}
            and step.deadline.provision.nature.is_owed
            for step in self.steps
        )

    @property
    def is_untold(self) -> bool:
        """Whether a step of it cannot be told."""
        return any(step.outcome is Outcome.CANNOT_TELL for step in self.steps)


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
                f"{column.label_id} ({day}) sesudah hari pemeriksaan ({on})",
                f"{column.label_en} ({day}) is after the day of the audit ({on})",
            )
    try:
        steps = steps_of(row, on, under)
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
    return RowProblem(row.line, row.number, code, column, said_id, said_en, row.sheet)
