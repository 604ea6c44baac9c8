"""Writing a worklist as a table that any spreadsheet opens, with no cell that it would run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from os import PathLike

from keterbukaan.errors import Language
from keterbukaan.files.tables import write_table
from keterbukaan.law.titles import title
from keterbukaan.registers.standing import Place, Todo
from keterbukaan.registers.today import Worklist

__all__ = ["worklist_lines", "write_worklist"]

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
_APART: dict[Language, tuple[str, str, str, str]] = {
    "id": ("menunggu pihak lain", "tidak dapat dinilai", "tidak terbaca", "belum mendesak"),
    "en": ("waiting for others", "cannot be told", "unreadable", "not urgent yet"),
}


def worklist_lines(found: Worklist, lang: Language) -> Iterator[list[str]]:
    """Yield the header, then what is to be done, and what stands apart with its reason."""
    waits, untold, unreadable, later = _APART[lang]
    yield list(_HEAD[lang])
    for todo in found.todos:
        yield _todo(todo, todo.due.urgency.label(lang), lang)
    for todo in found.later:
        yield _todo(todo, later, lang)
    for entry in found.waiting:
        where, until = _where(entry.place, lang), _day(entry.until)
        step, who = title(entry.step, lang), entry.who.label(lang)
        said = (entry.text(lang), entry.citation)
        yield [waits, *where, step, who, until, until, "", "", *said]
    for each in found.cannot_tell:
        where = _where(each.place, lang)
        yield [untold, *where, "", "", "", "", "", "", each.reason(lang), each.code]
    for row in found.unreadable:
        problem = row.problem
        where = [row.source, problem.sheet, str(problem.line), problem.number, ""]
        column = "" if problem.column == "-" else f"{problem.column}: "
        said = (f"{column}{problem.reason(lang)}", problem.code)
        yield [unreadable, *where, "", "", "", "", "", "", *said]


def _todo(todo: Todo, urgency: str, lang: Language) -> list[str]:
    due = todo.due
    return [
        urgency,
        *_where(todo.place, lang),
        title(due.step, lang) if due.step else "",
        due.who_id if lang == "id" else due.who_en,
        _day(due.due),
        _day(due.earliest),
        _number(due.days_left),
        _number(due.late_by),
        due.todo(lang),
        due.rule(lang),
    ]


def _where(place: Place, lang: Language) -> list[str]:
    line = str(place.line) if place.line else ""
    return [place.source, place.sheet, line, place.number, place.matter.label(lang)]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def write_worklist(path: str | PathLike[str], found: Worklist, lang: Language) -> None:
    """Write a worklist as CSV, or as XLSX where the name ends so.

    Raises:
        TableFileError: the file cannot be written, or the extra `excel` is missing.
    """
    write_table(path, worklist_lines(found, lang), "pekerjaan" if lang == "id" else "worklist")
