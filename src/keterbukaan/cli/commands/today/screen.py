"""What the command shows: totals, what is to be done by its urgency, and what stands apart.

What comes from a file is shown through `label`, so that no terminal obeys it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from keterbukaan._words import long_day, said_day
from keterbukaan.cases.next_due import NextDue, Urgency
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.notes import notes_on_columns
from keterbukaan.cli.tables import body_name, show_head, show_line, show_unread
from keterbukaan.duties.year import DutyFacts
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.registers._problems import problem_words
from keterbukaan.registers.office_files import OfficeFile
from keterbukaan.registers.standing import Place, Todo
from keterbukaan.registers.today import Worklist

__all__ = ["show_worklist"]

_STYLES = {
    Urgency.LATE: "bold red",
    Urgency.DUE_TODAY: "bold magenta",
    Urgency.CAREFUL_DAY: "bold yellow",
    Urgency.NEXT: "bold cyan",
}
_SHOWN = 50
_DAYS = 27  # "sebaiknya 30 September 2026" on one line


def show_worklist(
    console: Console, files: Sequence[OfficeFile], found: Worklist, lang: Language
) -> None:
    """Show the totals, what is to be done by its urgency, and what stands apart."""
    indonesian = lang == "id"
    head = "Yang harus dikerjakan" if indonesian else "What to do"
    console.print(
        f"{head}, {long_day(found.on, lang)} ({body_name(found.body, lang)})", style="bold"
    )
    for file in files:
        console.print(f"  {file.name}: {file.kind.label(lang)}")
        if file.unread:
            show_unread(console, "  TIDAK dibaca" if indonesian else "  NOT read", file.unread)
        if not (file.is_empty or isinstance(file.read, DutyFacts)):
            for note in notes_on_columns(file.read):
                console.print(Padding(Text(f"{note.text(lang)}.", style="yellow"), (0, 0, 0, 4)))
    console.print(_totals(found, lang))
    for urgency in Urgency:
        _show_todos(console, urgency, found.of(urgency), lang)
    _show_apart(console, found, lang)
    if found.is_empty:
        said = "Tidak ada yang harus dikerjakan" if indonesian else "There is nothing to do"
        if any(file.unread for file in files):
            said += " di bagian yang dibaca" if indonesian else " in what was read"
        console.print(f"\n{said}.")


def _totals(found: Worklist, lang: Language) -> str:
    """Return how many entries each list below has, and how many rows stand in none."""
    counted = [f"{each.label(lang)} {len(found.of(each))}" for each in Urgency]
    apart = (
        (
            f"tidak dapat dinilai {len(found.cannot_tell)}",
            f"menunggu pihak lain {len(found.waiting)}",
            f"tidak terbaca {len(found.unreadable)}",
            f"terbuka dan belum mendesak {len(found.later)}",
            f"selesai menurut berkasnya {found.closed}",
        )
        if lang == "id"
        else (
            f"cannot be told {len(found.cannot_tell)}",
            f"waiting for others {len(found.waiting)}",
            f"unreadable {len(found.unreadable)}",
            f"open and not urgent yet {len(found.later)}",
            f"done by what the file says {found.closed}",
        )
    )
    said = "; ".join((", ".join(counted), ", ".join(apart)))
    return f"{said[0].upper()}{said[1:]}."


def _show_todos(console: Console, urgency: Urgency, todos: Sequence[Todo], lang: Language) -> None:
    if not todos:
        return
    words = urgency.label(lang)
    show_head(console, f"{words[0].upper()}{words[1:]} ({len(todos)})", _STYLES[urgency])
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", width=_DAYS)
    grid.add_column(overflow="fold", ratio=1)
    for todo in todos[:_SHOWN]:
        grid.add_row(_days(todo.due, lang), _what(todo, lang))
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))
    _show_rest(console, len(todos) - _SHOWN, lang)
    due = (todo.due.deadline for todo in todos[:_SHOWN])
    show_marks(console, (each for each in due if each is not None), lang)


def _what(todo: Todo, lang: Language) -> Text:
    """Return which row it is, who must do what, and on the line below by which article."""
    due, place = todo.due, todo.place
    who = due.who_id if lang == "id" else due.who_en
    said = Text(f"{label(place.number)}  " if place.number else "", style="bold")
    said.append(label(f"{who}: {due.text(lang)}", None), style="not bold")
    below = label(f"{due.rule(lang)}; {_where(place, lang)}", None)
    return said.append(f"\n{below}", style="not bold dim")


def _days(due: NextDue, lang: Language) -> str:
    """Return the last day, and below it the working days left or over, and the careful day."""
    if due.due is None:
        return "-"
    mark = mark_of(due.deadline) if due.deadline is not None else ""
    parts = [f"{said_day(due.due, lang)}{mark}"]
    if due.late_by is not None:
        parts.append(
            f"lewat {due.late_by} hari kerja"
            if lang == "id"
            else f"{due.late_by} working {'day' if due.late_by == 1 else 'days'} over"
        )
    elif due.days_left:
        parts.append(
            f"sisa {due.days_left} hari kerja"
            if lang == "id"
            else f"{due.days_left} working {'day' if due.days_left == 1 else 'days'} left"
        )
    if due.late_by is None and due.earliest is not None and due.earliest != due.due:
        careful = "sebaiknya" if lang == "id" else "careful:"
        parts.append(f"{careful} {said_day(due.earliest, lang)}")
    return "\n".join(parts)


def _where(place: Place, lang: Language) -> str:
    parts = [place.source, place.sheet]
    if place.line:
        parts.append(f"{'baris' if lang == 'id' else 'line'} {place.line}")
    return ", ".join(part for part in parts if part)


def _show_apart(console: Console, found: Worklist, lang: Language) -> None:
    indonesian = lang == "id"
    waiting = [
        f"{_named(each.place, lang)}: {each.text(lang)} ({each.citation})" for each in found.waiting
    ]
    untold = [
        f"{_named(each.place, lang)} [{each.code}] {each.reason(lang)}"
        for each in found.cannot_tell
    ]
    unreadable = []
    for each in found.unreadable:
        problem = each.problem
        line = "baris" if indonesian else "line"
        parts = (each.source, problem.sheet, f"{line} {problem.line}", problem.number)
        where = ", ".join(part for part in parts if part)
        unreadable.append(f"{where} [{problem.code}] {problem_words(problem, lang)}")
    for head_id, head_en, style, lines in (
        ("Tidak dapat dinilai", "Cannot be told", "bold yellow", untold),
        ("Baris yang tidak dapat dibaca", "Rows that could not be read", "bold red", unreadable),
        ("Menunggu pihak lain", "Waiting for others", "bold", waiting),
    ):
        if lines:
            head = head_id if indonesian else head_en
            show_head(console, f"{head} ({len(lines)})", style)
        for line in lines[:_SHOWN]:
            show_line(console, label(line, None))
        _show_rest(console, len(lines) - _SHOWN, lang)


def _named(place: Place, lang: Language) -> str:
    where = _where(place, lang)
    return f"{where}, {place.number}" if place.number else where


def _show_rest(console: Console, left: int, lang: Language) -> None:
    if left > 0:
        said = (
            f"dan {left} lagi; lihat --output atau --json"
            if lang == "id"
            else f"and {left} more; see --output or --json"
        )
        show_line(console, said)
