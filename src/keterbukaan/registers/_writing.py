"""Writing an audit as a table that any spreadsheet opens, with no cell that it would run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from os import PathLike

from attrs import frozen

from keterbukaan._words import Said
from keterbukaan.deadlines._caution import caution_of
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._workbook import Notes
from keterbukaan.files.tables import RowProblem, write_table
from keterbukaan.registers._problems import problem_words
from keterbukaan.registers.audit import AuditedRow
from keterbukaan.registers.steps import Outcome, Step

__all__ = [
    "AUDIT_LEGEND",
    "AuditTable",
    "days_late",
    "on_their_sheets",
    "outcome_cell",
    "said_problem",
    "write_audit",
]

_SHEET, _ON_SHEET = Said("Pemeriksaan", "Audit"), Said("Lembar", "Sheet")
_HEAD: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Baris", "Nomor", "Langkah", "Peristiwa", "Sejak", "Tenggat", "Paling awal"),
        *("Paling akhir", "Dilakukan", "Hasil", "Terlambat (hari kerja)", "Dasar hukum", "Catatan"),
    ),
    "en": (
        *("Line", "Number", "Step", "Event", "Since", "Deadline", "Earliest"),
        *("Latest", "Done", "Outcome", "Late (working days)", "Legal basis", "Remarks"),
    ),
}
_UNREADABLE = Said("tidak terbaca", "unreadable")
_DUE_TODAY = Said("jatuh tempo hari ini", "due today")
_CAREFUL = Said(
    "masih berjalan; tenggat paling awal sudah tiba", "still running; the earliest day has come"
)
_OTHERWISE = Said("penafsiran lain memberi hasil lain", "another reading gives another outcome")
_TONES = {
    Outcome.LATE: Tone.LATE,
    Outcome.MISSING: Tone.LATE,
    Outcome.PREMATURE: Tone.SOON,
    Outcome.IN_TIME: Tone.KEPT,
    Outcome.CANNOT_TELL: Tone.UNSURE,
}
AUDIT_LEGEND: tuple[tuple[Tone, Said], ...] = (
    (
        Tone.LATE,
        Said(
            "terlambat, atau tidak tercatat sesudah tenggatnya lewat",
            "late, or not recorded although its deadline has passed",
        ),
    ),
    (Tone.TODAY, Said("jatuh tempo pada hari pemeriksaan", "due on the day of the audit")),
    (
        Tone.SOON,
        Said(
            "tenggat menurut penafsiran yang paling ketat sudah tiba, atau langkahnya prematur",
            "due already under the strictest reading, or taken too early",
        ),
    ),
    (Tone.KEPT, Said("tepat waktu", "in time")),
    (
        Tone.UNSURE,
        Said(
            "tidak dapat dinilai, atau barisnya tidak terbaca",
            "cannot be told, or the row could not be read",
        ),
    ),
)
"""What each colour of an audit stands for; the word itself stands in the cell."""


@frozen
class AuditTable:
    """An audit as a table in one language: its rows, those that could not be judged, its day."""

    rows: Sequence[AuditedRow]
    unreadable: Sequence[RowProblem]
    on: date
    lang: Language

    def lines(self) -> Iterator[Sequence[Cell]]:
        """Yield the header and one line per step; unreadable rows follow with their reason."""
        return on_their_sheets(_HEAD[self.lang], self._lines(), self.lang)

    def _lines(self) -> Iterator[tuple[str, Sequence[Cell]]]:
        for audited in self.rows:
            row = audited.row
            for step in audited.steps:
                yield row.sheet, (row.line, row.number, *_judged(step, self.lang, self.on))
        blank = [None] * (len(_HEAD[self.lang]) - 6)
        for problem in self.unreadable:
            outcome = Toned(_UNREADABLE.text(self.lang), Tone.UNSURE)
            why = said_problem(problem, self.lang)
            line = (problem.line, problem.number, *blank, outcome, None, None, why)
            yield problem.sheet, line


def on_their_sheets(
    heads: Sequence[str], lines: Iterable[tuple[str, Sequence[Cell]]], lang: Language
) -> Iterator[Sequence[Cell]]:
    """Yield a header and lines, each with its sheet first unless the file has none."""
    rest = iter(lines)
    first = next(rest, ("", None))
    if first[0]:
        yield (_ON_SHEET.text(lang), *heads)
        yield from ((sheet, *cells) for sheet, cells in chain([first], rest) if cells is not None)
        return
    yield heads
    yield from (cells for _, cells in chain([first], rest) if cells is not None)


def write_audit(path: str | PathLike[str], audit: AuditTable, notes: Notes | None = None) -> None:
    """Write the audit as CSV, or as XLSX where the name ends so, with notes on a second sheet.

    Raises:
        TableFileError: the file cannot be written.
    """
    write_table(path, audit.lines(), _SHEET.text(audit.lang), notes)


def _judged(step: Step, lang: Language, on: date) -> Sequence[Cell]:
    deadline = step.deadline
    return (
        step.name.label(lang),
        deadline.jurisdiction.rulebook.event_label(deadline.event, lang),
        deadline.since,
        deadline.date,
        deadline.earliest,
        deadline.latest,
        step.done,
        outcome_cell(step, lang, on),
        days_late(step),
        str(deadline.citations[0]),
        _remarks(step, lang),
    )


def outcome_cell(step: Step, lang: Language, on: date) -> Toned:
    """Return how a step was judged on a day, as a word and a colour."""
    deadline = step.deadline
    if step.outcome is Outcome.RUNNING:
        if step.next_step is not None:
            return Toned(step.told(lang), None)
        if on == deadline.date:
            return Toned(_DUE_TODAY.text(lang), Tone.TODAY)
        if on >= deadline.earliest:
            return Toned(_CAREFUL.text(lang), Tone.SOON)
    return Toned(step.outcome.label(lang), _TONES.get(step.outcome))


def days_late(step: Step) -> int | None:
    """Return how many working days late a step is; None where it is not, or cannot be told."""
    return step.late_by if step.outcome in {Outcome.LATE, Outcome.MISSING} else None


def said_problem(problem: RowProblem, lang: Language) -> str:
    """Return why a row could not be judged, with its column and its code."""
    return f"{problem_words(problem, lang)} [{problem.code}]"


def _remarks(step: Step, lang: Language) -> str | None:
    said = []
    if step.outcome is Outcome.CANNOT_TELL or (
        step.outcome is Outcome.MISSING and step.next_step is not None
    ):
        said.append(step.told(lang))
    if not step.sure and step.outcome not in {Outcome.RUNNING, Outcome.CANNOT_TELL}:
        said.append(_OTHERWISE.text(lang))
    if (caution := caution_of(step.deadline)) is not None:
        said.append(caution.text(lang))
    return "; ".join(said) or None
