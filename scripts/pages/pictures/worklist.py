"""A register today: what must be done, the most urgent first, as the library sorts it."""

from __future__ import annotations

from datetime import date
from typing import Final

from keterbukaan._words import long_day
from keterbukaan.cases.next_due import Urgency
from keterbukaan.errors import Language
from keterbukaan.registers.office_files import FileKind, OfficeFile
from keterbukaan.registers.reading import read_register
from keterbukaan.registers.standing import Todo
from keterbukaan.registers.today import worklist
from scripts.pages.markdown import capital
from scripts.pages.pictures.cards import Card, Part, Text, sheet, spaced
from scripts.pages.trees import ROOT

REGISTER: Final = ROOT / "examples" / "register_kabupaten.csv"
ON: Final = date(2025, 4, 9)
_COLOURS = {
    Urgency.LATE: "red",
    Urgency.DUE_TODAY: "amber",
    Urgency.CAREFUL_DAY: "amber",
    Urgency.NEXT: "blue",
}


def register_today(lang: Language) -> str:
    """Draw the work of a day over an example register."""
    found = worklist([OfficeFile(REGISTER.name, FileKind.REGISTER, read_register(REGISTER))], on=ON)
    title = "Yang harus dikerjakan hari ini" if lang == "id" else "What to do today"
    parts: list[Part] = [Text(long_day(ON, lang), colour="quiet")]
    for urgency in Urgency:
        todos = found.of(urgency)
        said = f"{capital(urgency.label(lang))} ({len(todos)})"
        parts.append(Text(said, bold=True, above=10))
        parts += spaced([_todo(each, lang) for each in todos])
    return sheet(title, parts, lang)


def _todo(todo: Todo, lang: Language) -> Card:
    return Card(
        heading=f"{todo.place.number} ({todo.place.matter.label(lang)})",
        said=(todo.due.todo(lang),),
        article=todo.due.citation,
        colour=_COLOURS[todo.due.urgency],
    )
