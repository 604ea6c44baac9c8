"""Writing a worklist as a table: what is to be done first, then what stands apart and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os import PathLike

from keterbukaan._words import Said
from keterbukaan.cases.next_due import Urgency
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._workbook import Notes
from keterbukaan.files.tables import write_table
from keterbukaan.law.titles import title
from keterbukaan.registers._writing import said_problem
from keterbukaan.registers.standing import Place, Todo
from keterbukaan.registers.today import Worklist

__all__ = ["WORKLIST_LEGEND", "worklist_lines", "write_worklist"]

_SHEET = Said("Pekerjaan", "Worklist")
_HEAD: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Kemendesakan", "Berkas", "Lembar", "Baris", "Nomor", "Perkara", "Langkah", "Siapa"),
        *("Batas", "Hari yang hati-hati", "Sisa (hari kerja)", "Lewat (hari kerja)"),
        *("Yang harus dikerjakan", "Dasar hukum"),
    ),
    "en": (
        *("Urgency", "File", "Sheet", "Line", "Number", "Case", "Step", "Who"),
        *("Due", "Careful day", "Left (working days)", "Late (working days)"),
        *("What to do", "Legal basis"),
    ),
}
_LATER = Said("belum mendesak", "not urgent yet")
_WAITING = Said("menunggu pihak lain", "waiting for others")
_NOT_TOLD = Said("tidak dapat dinilai", "cannot be told")
_UNREADABLE = Said("tidak terbaca", "unreadable")
_TONES = {
    Urgency.LATE: Tone.LATE,
    Urgency.DUE_TODAY: Tone.TODAY,
    Urgency.CAREFUL_DAY: Tone.SOON,
}
WORKLIST_LEGEND: tuple[tuple[Tone, Said], ...] = (
    (Tone.LATE, Said("batasnya sudah lewat", "its last day has passed")),
    (Tone.TODAY, Said("hari ini hari terakhirnya", "today is its last day")),
    (
        Tone.SOON,
        Said(
            "batasnya menurut penafsiran yang paling ketat sudah tiba",
            "its last day under the strictest reading has come",
        ),
    ),
    (
        Tone.UNSURE,
        Said(
            "tidak dapat dinilai, atau barisnya tidak terbaca",
            "it cannot be told, or the row could not be read",
        ),
    ),
)
"""What each colour of a worklist stands for; the word itself stands in the cell."""


def worklist_lines(found: Worklist, lang: Language) -> Iterator[Sequence[Cell]]:
    """Yield the header, then what is to be done, and what stands apart with its reason."""
    yield _HEAD[lang]
    for todo in found.todos:
        urgency = todo.due.urgency
        yield _todo(todo, Toned(urgency.label(lang), _TONES.get(urgency)), lang)
    for todo in found.later:
        yield _todo(todo, _LATER.text(lang), lang)
    for untold in found.cannot_tell:
        why = f"{untold.reason(lang)} [{untold.code}]"
        yield _apart(_NOT_TOLD, _where(untold.place, lang), why, lang)
    for row in found.unreadable:
        problem = row.problem
        where = (row.source, problem.sheet, problem.line, problem.number, None)
        yield _apart(_UNREADABLE, where, said_problem(problem, lang), lang)
    for waits in found.waiting:
        yield (
            _WAITING.text(lang),
            *_where(waits.place, lang),
            *(title(waits.step, lang), waits.who.label(lang), waits.until, waits.until, None, None),
            waits.text(lang),
            waits.citation,
        )


def _apart(what: Said, where: Sequence[Cell], why: str, lang: Language) -> Sequence[Cell]:
    """Return a row of which only the reason is known why it is not among the others."""
    return (Toned(what.text(lang), Tone.UNSURE), *where, *[None] * 6, why, None)


def _todo(todo: Todo, urgency: Cell, lang: Language) -> Sequence[Cell]:
    due = todo.due
    return (
        urgency,
        *_where(todo.place, lang),
        title(due.step, lang) if due.step else None,
        due.who_id if lang == "id" else due.who_en,
        due.due,
        due.earliest,
        due.days_left,
        due.late_by,
        due.todo(lang),
        due.rule(lang),
    )


def _where(place: Place, lang: Language) -> Sequence[Cell]:
    matter = place.matter.label(lang)
    return (place.source, place.sheet, place.line or None, place.number, matter)


def write_worklist(
    path: str | PathLike[str], found: Worklist, lang: Language, notes: Notes | None = None
) -> None:
    """Write a worklist as CSV, or as XLSX where the name ends so, with notes on a second sheet.

    Raises:
        TableFileError: the file cannot be written.
    """
    write_table(path, worklist_lines(found, lang), _SHEET.text(lang), notes)
