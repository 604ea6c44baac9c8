"""A register with the columns of its audit at the right, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from keterbukaan._words import Said, said_day
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._copied_tables import AddedToTables, copy_of_tables
from keterbukaan.files._copying import Copy
from keterbukaan.files._workbook import Notes
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers._writing import AuditTable, days_late, outcome_cell, said_problem
from keterbukaan.registers.audit import AuditedRow
from keterbukaan.registers.reading import Register
from keterbukaan.registers.steps import Outcome, Step

__all__ = ["copy_of_register", "result_head", "unread_verdict"]

_RESULT = Said("Hasil per {0}", "Outcome on {0}")
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Langkah", "Tenggat", "Terlambat (hari kerja)", "Dasar hukum", "Penjelasan"),
    "en": ("Step", "Deadline", "Late (working days)", "Legal basis", "Explanation"),
}
_UNREADABLE = Said("tidak terbaca", "unreadable")
_NOT_KEPT = frozenset({Outcome.LATE, Outcome.MISSING, Outcome.PREMATURE, Outcome.CANNOT_TELL})


def copy_of_register(
    source: Path,
    register: Register,
    audit: AuditTable,
    notes: Notes,
    limits: Limits = DEFAULT,
) -> Copy:
    """Return a copy of a register with the columns of its audit; the notes go into a new workbook.

    Raises:
        TableFileError: it cannot be read, is damaged, or has no room at the right of its tables.
    """
    lang = audit.lang
    cells: dict[tuple[str, int], Sequence[Cell]] = {}
    for row in audit.rows:
        cells[row.row.sheet, row.row.line] = _verdict(row, lang, audit.on)
    for problem in audit.unreadable:
        cells[problem.sheet, problem.line] = unread_verdict(problem, lang)
    added = AddedToTables((result_head(audit.on, lang), *_HEADS[lang]), register.headers, cells)
    return copy_of_tables(source, added, notes, limits)


def result_head(on: date, lang: Language) -> str:
    """Return the header of the column that says how a row stands on a day."""
    return _RESULT.text(lang).format(said_day(on, lang))


def unread_verdict(problem: RowProblem, lang: Language) -> Sequence[Cell]:
    """Return what stands beside a row that could not be judged."""
    outcome = Toned(_UNREADABLE.text(lang), Tone.UNSURE)
    return (outcome, None, None, None, None, said_problem(problem, lang))


def _verdict(row: AuditedRow, lang: Language, on: date) -> Sequence[Cell]:
    """Return the step of a row that matters most, and what else was not kept in words."""
    ranked = sorted(enumerate(row.steps), key=lambda each: _rank(each[0], each[1], on))
    step = ranked[0][1]
    others = [other for other in row.steps if other is not step and other.outcome in _NOT_KEPT]
    said = [step.told(lang)] if _is_told(step) else []
    said += [
        f"{other.name.label(lang)}: {other.told(lang)} ({other.deadline.citations[0]})"
        for other in others
    ]
    return (
        outcome_cell(step, lang, on),
        step.name.label(lang),
        step.deadline.date,
        days_late(step),
        str(step.deadline.citations[0]),
        "; ".join(said) or None,
    )


def _is_told(step: Step) -> bool:
    """Return whether its word alone does not say all of it."""
    return step.outcome is Outcome.CANNOT_TELL or (
        step.outcome is Outcome.MISSING and step.next_step is not None
    )


def _rank(place: int, step: Step, on: date) -> tuple[int, int]:
    """Return how much a step matters: what is owed and open first, the latest of the like."""
    is_duty = step.deadline.provision.nature.is_owed
    is_open = step.next_step is None
    if step.outcome is Outcome.MISSING and is_duty and is_open:
        return 0, -(step.late_by or 0)
    if step.outcome is Outcome.RUNNING and is_open:
        return (1 if on >= step.deadline.earliest else 5), -place
    if step.outcome in {Outcome.LATE, Outcome.MISSING} and is_duty:
        return 2, -(step.late_by or 0)
    ranks = {
        Outcome.CANNOT_TELL: 3,
        Outcome.LATE: 4,
        Outcome.MISSING: 4,
        Outcome.PREMATURE: 6,
        Outcome.RUNNING: 7,
        Outcome.IN_TIME: 7,
    }
    return ranks[step.outcome], -place
