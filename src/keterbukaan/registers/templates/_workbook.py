"""Writing a template as a workbook: what can be chosen is offered, what is wrong is refused.

Whatever has a colour is told in words, too, so that nothing is lost on a grey print.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from keterbukaan._words import Said
from keterbukaan.files._beside import CHOICES, DAYS_OFF, GUIDE, TITLES
from keterbukaan.files.tables import safe_cell
from keterbukaan.registers.templates._guide import write_days_off, write_guide
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import (
    FIRST_LINE,
    HEADER_LINES,
    ROWS,
    TODAY,
    Column,
    Holds,
    TemplateSheet,
)
from keterbukaan.registers.templates._states import (
    IN_TIME,
    LATE,
    OVERDUE,
    SOON,
    TODAY_ITSELF,
    UNORDERED,
)
from keterbukaan.registers.templates._styles import (
    BOLD,
    BOX,
    COUNTED,
    DAY,
    SMALL,
    TITLE,
    as_header,
    fill_of,
    font,
    for_paper,
    high_enough,
    over_pages,
    wrapped,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["workbook_of"]

_COLOURS = {
    OVERDUE: ("F8CBAD", "9C0006"),
    UNORDERED: ("F8CBAD", "9C0006"),
    LATE: ("FBE5D6", "843C0C"),
    TODAY_ITSELF: ("FFE699", "7F6000"),
    SOON: ("FFF2CC", "7F6000"),
    IN_TIME: ("E2EFDA", "375623"),
}
"""The fill and the ink of each state."""

_AS_TEXT = "@"
_FIRST_CHOICE = 2
_NAME_OF_CHOICES = 32
"""How long the title of a refusal may be in a spreadsheet."""


def workbook_of(
    sheets: Sequence[TemplateSheet], notes: Iterable[Said], calendar: Calendar | None
) -> Workbook:
    """Return the workbook of a template, with its guide, its days off and its choices."""
    book = Workbook()
    for page in book.worksheets:
        book.remove(page)
    choices = _Choices(book)
    for sheet in sheets:
        write = _write_upright if sheet.is_upright else _write_table
        write(book.create_sheet(sheet.name), sheet, choices)
    write_guide(book.create_sheet(GUIDE), sheets, notes)
    if calendar is not None:
        write_days_off(book.create_sheet(DAYS_OFF), calendar)
    choices.write()
    return book


class _Choices:
    """The sheet of what can be chosen: one column for each list, which cells refer to."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._lists: dict[tuple[str, ...], str] = {}

    def cells(self, choices: tuple[str, ...]) -> str:
        """Return where a list stands."""
        letter = self._lists.setdefault(choices, get_column_letter(1 + len(self._lists)))
        last = _FIRST_CHOICE + len(choices) - 1
        return f"{CHOICES}!${letter}${_FIRST_CHOICE}:${letter}${last}"

    def write(self) -> None:
        """Write the lists where nobody is led to change them."""
        page = self._book.create_sheet(CHOICES)
        page.sheet_state, page["A1"] = "hidden", TITLES[CHOICES]
        for choices, letter in self._lists.items():
            for line, choice in enumerate(choices, start=_FIRST_CHOICE):
                page[f"{letter}{line}"] = safe_cell(choice)


def _write_table(page: Worksheet, sheet: TemplateSheet, choices: _Choices) -> None:
    """Write a table: its headers, its empty rows, and how it is moved, filtered and printed."""
    _write_head(page, sheet)
    letters = {each.key: get_column_letter(n) for n, each in enumerate(sheet.columns, start=1)}
    last = FIRST_LINE + ROWS - 1
    for column in sheet.columns:
        letter = letters[column.key]
        page.column_dimensions[letter].width = column.width
        _write_column(page, column, letters)
        _check(page, column, f"{letter}{FIRST_LINE}:{letter}{last}", choices)
    _write_headers(page, sheet.columns)
    for line, text in enumerate(sheet.given, start=FIRST_LINE):
        page[f"A{line}"] = text
    _colour(page, sheet.columns, letters)
    page.freeze_panes = f"C{FIRST_LINE}" if sheet.is_dated else f"A{FIRST_LINE}"
    page.auto_filter.ref = f"A{HEADER_LINES[1]}:{get_column_letter(len(sheet.columns))}{last}"
    page.print_title_rows = f"{HEADER_LINES[0]}:{HEADER_LINES[1]}"
    for_paper(page)
    widths, groups = zip(*((each.width, each.group) for each in sheet.columns), strict=True)
    over_pages(page, widths, groups)


def _write_upright(page: Worksheet, sheet: TemplateSheet, choices: _Choices) -> None:
    """Write a table of one row downwards: what is asked, where it is written, how."""
    _write_head(page, sheet)
    widths = (40, 44, 64)
    for line, column in enumerate(sheet.columns, start=HEADER_LINES[0]):
        texts = (column.header, "", f"{column.hint.id}\n{column.hint.en}")
        for number, (text, looks) in enumerate(zip(texts, (BOLD, font(), SMALL), strict=True), 1):
            cell = page.cell(line, number, text or None)
            cell.font, cell.border, cell.alignment = looks, BOX, wrapped()
        given = page.cell(line, 2)
        given.number_format = DAY if column.holds is Holds.DAY else _AS_TEXT
        high_enough(page, line, zip(texts, widths, strict=True))
        _check(page, column, given.coordinate, choices)
    for letter, width in zip("ABC", widths, strict=True):
        page.column_dimensions[letter].width = width
    for_paper(page)


def _write_head(page: Worksheet, sheet: TemplateSheet) -> None:
    """Write the title, what the table rests on, and the day for which it is judged."""
    page["A1"], page["A2"] = sheet.title, sheet.basis
    page["A1"].font, page["A2"].font = TITLE, SMALL
    if sheet.is_dated:
        today = page[TODAY.replace("$", "")]
        page["A3"], page["A3"].font = "Keadaan per", SMALL
        today.value, today.number_format, today.font = "=TODAY()", DAY, BOLD
        today.alignment = Alignment(horizontal="center")


def _write_headers(page: Worksheet, columns: Sequence[Column]) -> None:
    """Write the headers in two lines: groups above their columns, the others over both."""
    upper, lower = HEADER_LINES
    numbered = enumerate(columns, start=1)
    for group, held in groupby(numbered, lambda each: each[1].group):
        places = [*held]
        for number, column in places:
            for line in HEADER_LINES:
                as_header(page.cell(line, number), is_counted=column.formula is not None)
            page.cell(lower if group else upper, number, column.header)
        (first, _), (last, _) = places[0], places[-1]
        if group:
            page.cell(upper, first, group)
            page.merge_cells(None, upper, first, upper, last)
        else:
            for number, _ in places:
                page.merge_cells(None, upper, number, lower, number)
    heights = (32, 48) if any(each.group for each in columns) else (24, 36)
    for line, height in zip(HEADER_LINES, heights, strict=True):
        page.row_dimensions[line].height = height


def _write_column(page: Worksheet, column: Column, letters: Mapping[str, str]) -> None:
    """Write the cells of a column: their form, and their formula where they have one."""
    is_counted = column.formula is not None
    horizontal = "left" if column.holds is Holds.TEXT else "center"
    alignment = wrapped(horizontal)
    if is_counted:
        alignment = Alignment(vertical="top", horizontal=horizontal, shrink_to_fit=True)
    form = {Holds.DAY: DAY, Holds.TEXT: _AS_TEXT}.get(column.holds, "General")
    looks, fill = font(), fill_of(COUNTED)
    for line in range(FIRST_LINE, FIRST_LINE + ROWS):
        cell = page[f"{letters[column.key]}{line}"]
        cell.alignment, cell.border, cell.font, cell.number_format = alignment, BOX, looks, form
        if column.formula is not None:
            cell.fill = fill
            cell.value = f"={column.formula(partial(_cell, letters, line))}"


def _cell(letters: Mapping[str, str], line: int, key: str) -> str:
    return f"{letters[key]}{line}"


def _check(page: Worksheet, column: Column, cells: str, choices: _Choices) -> None:
    """Offer what can be chosen, and refuse what is not a date."""
    if column.formula is not None or not (column.choices or column.holds is Holds.DAY):
        return
    if column.choices:
        rule = DataValidation("list", formula1=choices.cells(column.choices))
        rule.error = "Pilih salah satu dari daftar. / Choose one of the list."
    else:
        rule = DataValidation("date", operator="greaterThan", formula1="1")
        rule.error = "Tulis sebagai tanggal, mis. 24/03/2025. / Write it as a date."
    rule.showErrorMessage = not column.is_open
    rule.errorTitle, rule.allow_blank = column.header[:_NAME_OF_CHOICES], True
    rule.add(cells)
    page.add_data_validation(rule)


def _colour(page: Worksheet, columns: Sequence[Column], letters: Mapping[str, str]) -> None:
    """Colour the state of a row, and the number beside it, by the word that stands there."""
    judged = [letters[each.key] for each in columns if each.holds in {Holds.NUMBER, Holds.STATE}]
    if not judged:
        return
    cells = f"{judged[0]}{FIRST_LINE}:{judged[-1]}{FIRST_LINE + ROWS - 1}"
    for word, (fill, ink) in _COLOURS.items():
        looks = DifferentialStyle(
            font=Font(color=ink, bold=word in {OVERDUE, TODAY_ITSELF}),
            fill=PatternFill("solid", bgColor=fill),
        )
        says_so = [f'${judged[-1]}{FIRST_LINE}="{word}"']
        page.conditional_formatting.add(cells, Rule("expression", dxf=looks, formula=says_so))
