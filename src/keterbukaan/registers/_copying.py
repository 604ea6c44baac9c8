"""A register with the columns of its audit at the right, row by row.

A workbook of today is copied as it is. Of any other file a new workbook is made, with its cells as
they were read, each row where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from attrs import frozen

from keterbukaan._words import Said, said_day
from keterbukaan.errors import Language
from keterbukaan.files._added_columns import AddedColumns
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._containers import Container, container_of
from keterbukaan.files._copying import Copy, copied
from keterbukaan.files._labels import label
from keterbukaan.files._sheets import Sheet
from keterbukaan.files._workbook import Notes, Page, write_workbook
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError
from keterbukaan.files.tables import read_sheets, table_bytes, unusable
from keterbukaan.law.limit import LimitNature
from keterbukaan.registers._writing import AuditTable, days_late, outcome_cell, said_problem
from keterbukaan.registers.audit import AuditedRow
from keterbukaan.registers.columns import REGISTER_WORDS
from keterbukaan.registers.reading import Register
from keterbukaan.registers.steps import Outcome, Step

__all__ = ["copy_of_register"]

_RESULT = Said("Hasil per {0}", "Outcome on {0}")
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Langkah", "Tenggat", "Terlambat (hari kerja)", "Dasar hukum", "Penjelasan"),
    "en": ("Step", "Deadline", "Late (working days)", "Legal basis", "Explanation"),
}
_UNREADABLE = Said("tidak terbaca", "unreadable")
_SHEET = Said("Register", "Register")
_NEW = Said(
    "Berkas ini bukan XLSX atau XLSM, jadi dibuat buku kerja baru: isi selnya ikut, rumus, warna, "
    "dan lebar kolomnya tidak",
    "The file is not XLSX or XLSM, so a new workbook is made: with what its cells hold, and "
    "without its formulas, colours and widths",
)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile(r"[1-9][0-9]{0,8}")
_SEARCHED = 50
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
    added = _added(register, audit)
    data = table_bytes(source, limits)
    try:
        if container_of(data) is Container.XLSX:
            return copied(data, added, limits)
        return _anew(source, added, notes, audit.lang, limits)
    except UnreadError as problem:
        raise unusable(source, *problem.said) from problem


def _added(register: Register, audit: AuditTable) -> dict[str, AddedColumns]:
    """Return what is added to each sheet that has a table."""
    lang = audit.lang
    heads = (_RESULT.text(lang).format(said_day(audit.on, lang)), *_HEADS[lang])
    cells: dict[str, dict[int, Sequence[Cell]]] = {}
    for row in audit.rows:
        cells.setdefault(row.row.sheet, {})[row.row.line] = _verdict(row, lang, audit.on)
    for problem in audit.unreadable:
        outcome = Toned(_UNREADABLE.text(lang), Tone.UNSURE)
        told = (outcome, None, None, None, None, said_problem(problem, lang))
        cells.setdefault(problem.sheet, {})[problem.line] = told
    headers: dict[str, list[Sequence[int]]] = {}
    for sheet, lines in register.headers:
        headers.setdefault(sheet, []).append(lines)
    return {sheet: AddedColumns(heads, headers[sheet], cells.get(sheet, {})) for sheet in headers}


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
    is_duty = step.deadline.provision.nature is not LimitNature.RIGHT
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


def _anew(
    source: Path,
    added: dict[str, AddedColumns],
    notes: Notes,
    lang: Language,
    limits: Limits,
) -> Copy:
    file = BytesIO()
    sheets = read_sheets(source, _rank_of_headers, limits).held
    pages = [_Sheet(each, added.get(label(each.name))).page(lang) for each in sheets]
    write_workbook(file, [*pages, notes])
    return Copy(file.getvalue(), ".xlsx", (_NEW,))


def _rank_of_headers(lines: Sequence[tuple[int, Sequence[str]]]) -> int:
    beginning = (cells for _, cells in lines[:_SEARCHED])
    return max((REGISTER_WORDS.score(cells, {}) for cells in beginning), default=0)


@frozen
class _Sheet:
    """A sheet that was read, and what is added to it."""

    sheet: Sheet
    added: AddedColumns | None

    def page(self, lang: Language) -> Page:
        heads = self.added.header_lines if self.added else ((1,),)
        return Page(self.sheet.name or _SHEET.text(lang), self._lines(), heads)

    def _lines(self) -> Iterator[Sequence[Cell]]:
        """Yield every line, each at its number, with what was added to it."""
        width = max((len(cells) for _, cells in self.sheet.lines), default=0)
        words: dict[int, Sequence[Cell]] = {}
        if self.added is not None:
            words.update(self.added.cells)
            words.update({lines[-1]: self.added.heads for lines in self.added.header_lines})
        last = 0
        for number, cells in self.sheet.lines:
            yield from [()] * (number - last - 1)
            beside = words.get(number, ())
            padded = [*map(_typed, cells), *[None] * (width - len(cells) if beside else 0)]
            yield (*padded, *beside)
            last = number


def _typed(text: str) -> Cell:
    """Return a day as a day and a small number as a number; a number of identity stays a text."""
    if _ISO.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return int(text) if _COUNT.fullmatch(text) else text
