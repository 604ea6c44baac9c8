"""The sheets beside the tables: how they are filled, and which days no formula counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from keterbukaan._words import Said, listed, long_day
from keterbukaan.files._beside import DAYS_OFF, GUIDE, TITLES
from keterbukaan.files.tables import safe_cell
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import TICK, Column, TemplateSheet
from keterbukaan.registers.templates._styles import (
    BOLD,
    BOX,
    DAY,
    SMALL,
    TITLE,
    as_header,
    font,
    for_paper,
    high_enough,
    wrapped,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["FIRST_LINE_OFF", "write_days_off", "write_guide"]

FIRST_LINE_OFF = 4
"""In which line of their sheet the days off begin."""

_WIDTHS = (40, 66, 62)
_MONDAY = date(2024, 1, 1)


def write_guide(page: Worksheet, sheets: Iterable[TemplateSheet], notes: Iterable[Said]) -> None:
    """Write how the tables are filled: Indonesian, with English beside it."""
    page["A1"], page["A1"].font = TITLES[GUIDE], TITLE
    _write_lines(page, 3, [("Umum", note.id, note.en) for note in notes])
    for sheet in sheets:
        line = page.max_row + 2
        page.cell(line, 1, f"{sheet.name}: {sheet.title} ({sheet.basis})").font = BOLD
        _write_lines(page, line + 1, [(_called(each), *_hints(each)) for each in sheet.columns])
    for letter, width in zip("ABC", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    for_paper(page)


def _write_lines(page: Worksheet, first: int, lines: Iterable[tuple[str, str, str]]) -> None:
    """Write a part of the guide, with what its columns are above it."""
    for number, words in enumerate(("Kolom", "Cara mengisi", "How to fill it"), start=1):
        page.cell(first, number, words)
        as_header(page.cell(first, number))
    for line, told in enumerate(lines, start=first + 1):
        for number, text in enumerate(told, start=1):
            cell = page.cell(line, number, text)
            cell.border, cell.alignment = BOX, wrapped()
            cell.font = font(bold=number == 1)
        high_enough(page, line, zip(told, _WIDTHS, strict=True))


def _called(column: Column) -> str:
    return f"{column.group}: {column.header}" if column.group else column.header


def _hints(column: Column) -> tuple[str, str]:
    """Return how a column is filled, with what can be chosen, in both languages."""
    if column.choices in {(), (TICK,)}:
        return column.hint.id, column.hint.en
    offered = ", ".join(column.choices)
    return f"{column.hint.id} Pilihan: {offered}.", f"{column.hint.en} Choose from the list."


def write_days_off(page: Worksheet, calendar: Calendar) -> None:
    """Write the days that no formula counts, each with its decree."""
    off = calendar.off
    page["A1"], page["A1"].font = f"{TITLES[DAYS_OFF]} {off.first.year}–{off.last.year}", TITLE
    page["A2"] = safe_cell(f"{calendar.body.name}{_weekend(off.weekend)}")
    page["A2"].font = SMALL
    for number, words in enumerate(("Libur", "Hari", "Jenis", "Nama", "Dasar"), start=1):
        page.cell(FIRST_LINE_OFF - 1, number, words)
        as_header(page.cell(FIRST_LINE_OFF - 1, number))
    for line, each in enumerate(off.listed, start=FIRST_LINE_OFF):
        decree = "" if each.decree is None else each.decree.text("id")
        texts = (_weekday(each.day), each.kind.label("id"), each.name, decree)
        page.cell(line, 1, each.day)
        for number, text in enumerate(texts, start=2):
            page.cell(line, number, safe_cell(text))
        for (cell,) in page.iter_cols(1, 1 + len(texts), line, line):
            cell.border, cell.font = BOX, font()
        page.cell(line, 1).number_format = DAY
    for letter, width in zip("ABCDE", (13, 10, 18, 44, 96), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = f"A{FIRST_LINE_OFF}"
    page.print_title_rows = f"{FIRST_LINE_OFF - 1}:{FIRST_LINE_OFF - 1}"
    for_paper(page)


def _weekend(pattern: str) -> str:
    """Return in words which weekdays the formulas leave out by themselves."""
    days = [
        _weekday(_MONDAY + timedelta(days=number))
        for number, sign in enumerate(pattern)
        if sign == "1"
    ]
    return f". Rumus sendiri melewati hari {listed(days, 'id')}." if days else ""


def _weekday(day: date) -> str:
    return long_day(day, "id").partition(",")[0]
