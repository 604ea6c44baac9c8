"""Writing a template as a workbook: what can be chosen is offered, what is wrong is refused.

Whatever has a colour is told in words, too, so that nothing is lost on a grey print.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from keterbukaan._words import Said, long_day
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import (
    CHOICES,
    DAYS_OFF,
    FIRST_LINE,
    GUIDE,
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

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["FIRST_LINE_OFF", "workbook_of"]

FIRST_LINE_OFF = 4
"""In which line of their sheet the days off begin."""

_DAY = "dd/mm/yyyy"
_A4 = 9
_BLUE, _GREY, _LINE = "1F3864", "EDEDED", "BFBFBF"
_PALE = "D9E2F3"
_COLOURS = {
    OVERDUE: ("F8CBAD", "9C0006"),
    LATE: ("FBE5D6", "843C0C"),
    UNORDERED: ("F8CBAD", "9C0006"),
    TODAY_ITSELF: ("FFE699", "7F6000"),
    SOON: ("FFF2CC", "7F6000"),
    IN_TIME: ("E2EFDA", "375623"),
}
_EDGE = Side(style="thin", color=_LINE)
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
_HEAD = Font(bold=True, color="FFFFFF", size=10)
_TITLE = Font(bold=True, size=14, color=_BLUE)
_SMALL = Font(size=9, italic=True, color="595959")


def workbook_of(
    sheets: Sequence[TemplateSheet], notes: Iterable[Said], calendar: Calendar | None
) -> Workbook:
    """Return the workbook of a template, with its guide, its days off and its choices."""
    book = Workbook()
    book.remove(book.active)
    choices = _Choices(book)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        if sheet.is_upright:
            _write_upright(page, sheet, choices)
        else:
            _write_table(page, sheet, choices)
    _write_guide(book.create_sheet(GUIDE), sheets, notes)
    if calendar is not None:
        _write_days_off(book.create_sheet(DAYS_OFF), calendar)
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
        return f"{CHOICES}!${letter}$1:${letter}${len(choices)}"

    def write(self) -> None:
        """Write the lists, if there are any, where nobody is led to change them."""
        if not self._lists:
            return
        page = self._book.create_sheet(CHOICES)
        page.sheet_state = "hidden"
        for choices, letter in self._lists.items():
            for line, choice in enumerate(choices, start=1):
                page[f"{letter}{line}"] = choice


def _write_table(page: Worksheet, sheet: TemplateSheet, choices: _Choices) -> None:
    _write_head(page, sheet)
    letters = {each.key: get_column_letter(n) for n, each in enumerate(sheet.columns, start=1)}
    _write_headers(page, sheet.columns)
    last = FIRST_LINE + ROWS - 1
    for column in sheet.columns:
        letter = letters[column.key]
        page.column_dimensions[letter].width = column.width
        _write_column(page, column, letter, letters)
        _check(page, column, f"{letter}{FIRST_LINE}:{letter}{last}", choices)
    for line, text in enumerate(sheet.given, start=FIRST_LINE):
        page[f"A{line}"] = text
    _colour(page, sheet.columns, letters)
    page.freeze_panes = f"C{FIRST_LINE}" if len(sheet.columns) > _FEW else f"A{FIRST_LINE}"
    page.auto_filter.ref = f"A{HEADER_LINES[1]}:{get_column_letter(len(sheet.columns))}{last}"
    page.print_title_rows = f"{HEADER_LINES[0]}:{HEADER_LINES[1]}"
    _for_paper(page)


_FEW = 6


def _write_head(page: Worksheet, sheet: TemplateSheet) -> None:
    """Write the title, what the table rests on, and the day for which it is judged."""
    page["A1"], page["A2"] = sheet.title, sheet.basis
    page["A1"].font, page["A2"].font = _TITLE, _SMALL
    if sheet.is_dated:
        page["A3"], page[TODAY.replace("$", "")] = "Keadaan per", "=TODAY()"
        page["A3"].font = _SMALL
        today = page[TODAY.replace("$", "")]
        today.number_format, today.font = _DAY, Font(bold=True, color=_BLUE)
        today.alignment = Alignment(horizontal="left")


def _write_headers(page: Worksheet, columns: Sequence[Column]) -> None:
    upper, lower = HEADER_LINES
    place = 1
    for group, held in groupby(columns, attrgetter("group")):
        of_group = list(held)
        for number, column in enumerate(of_group, start=place):
            top, below = page.cell(upper, number), page.cell(lower, number)
            (below if group else top).value = column.header
            for cell in (top, below):
                cell.font, cell.alignment, cell.border = _HEAD, _CENTRED, _BOX
                shade = "595959" if column.formula else _BLUE
                cell.fill = PatternFill("solid", fgColor=shade)
            if not group:
                page.merge_cells(
                    start_row=upper, end_row=lower, start_column=number, end_column=number
                )
        if group:
            page.cell(upper, place).value = group
            page.merge_cells(
                start_row=upper,
                end_row=upper,
                start_column=place,
                end_column=place + len(of_group) - 1,
            )
        place += len(of_group)
    page.row_dimensions[upper].height, page.row_dimensions[lower].height = 32, 48


def _write_column(page: Worksheet, column: Column, letter: str, letters: Mapping[str, str]) -> None:
    """Write the cells of a column: their form, and their formula where they have one."""
    centred = column.holds is not Holds.TEXT
    alignment = Alignment(
        wrap_text=True, vertical="top", horizontal="center" if centred else "left"
    )
    fill = PatternFill("solid", fgColor=_GREY)
    for line in range(FIRST_LINE, FIRST_LINE + ROWS):
        cell = page[f"{letter}{line}"]
        cell.alignment, cell.border = alignment, _BOX
        if column.holds is Holds.DAY:
            cell.number_format = _DAY
        elif column.holds is Holds.TEXT:
            cell.number_format = "@"  # so that a number keeps its zeros and its slashes
        if column.formula is not None:
            cell.fill = fill
            cell.value = f"={column.formula(partial(_cell, letters, line))}"


def _cell(letters: Mapping[str, str], line: int, key: str) -> str:
    return f"{letters[key]}{line}"


def _check(page: Worksheet, column: Column, cells: str, choices: _Choices) -> None:
    """Offer what can be chosen, and refuse what is not a date."""
    if column.formula is not None:
        return
    if column.choices:
        rule = DataValidation("list", formula1=choices.cells(column.choices))
        rule.error = "Pilih salah satu dari daftar. / Choose one of the list."
        rule.showErrorMessage = not column.is_open
    elif column.holds is Holds.DAY:
        rule = DataValidation("date", operator="greaterThan", formula1="1")
        rule.error = "Tulis sebagai tanggal, mis. 24/03/2025. / Write a date."
        rule.showErrorMessage = True
    else:
        return
    rule.errorTitle, rule.allow_blank = column.header[:_LONGEST_TITLE], True
    rule.add(cells)
    page.add_data_validation(rule)


_LONGEST_TITLE = 32


def _colour(page: Worksheet, columns: Sequence[Column], letters: Mapping[str, str]) -> None:
    """Colour the state of a row, and the number beside it, by the word that stands there."""
    judged = [letters[each.key] for each in columns if each.holds in {Holds.NUMBER, Holds.STATE}]
    if not judged:
        return
    cells = f"{judged[0]}{FIRST_LINE}:{judged[-1]}{FIRST_LINE + ROWS - 1}"
    for word, (fill, ink) in _COLOURS.items():
        rule = FormulaRule(
            [f'${judged[-1]}{FIRST_LINE}="{word}"'],
            font=Font(color=ink, bold=word in {OVERDUE, TODAY_ITSELF}),
            fill=PatternFill("solid", bgColor=fill),
        )
        page.conditional_formatting.add(cells, rule)


def _for_paper(page: Worksheet) -> None:
    """Let a sheet be printed on A4, turned to the side, as wide as the paper."""
    page.page_setup.paperSize, page.page_setup.orientation = _A4, "landscape"
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.5
    page.oddFooter.center.text = "&A · &P / &N"


def _write_upright(page: Worksheet, sheet: TemplateSheet, choices: _Choices) -> None:
    """Write a table of one row downwards: what is asked, where it is written, how."""
    _write_head(page, sheet)
    for line, column in enumerate(sheet.columns, start=HEADER_LINES[0]):
        asked, given, hint = (page.cell(line, number) for number in (1, 2, 3))
        asked.value, hint.value = column.header, f"{column.hint.id}\n{column.hint.en}"
        asked.font, hint.font = Font(bold=True), _SMALL
        for cell in (asked, given, hint):
            cell.alignment = _WRAPPED
        asked.border = given.border = _BOX
        asked.fill = PatternFill("solid", fgColor=_PALE)
        given.number_format = _DAY if column.holds is Holds.DAY else "@"
        page.row_dimensions[line].height = 42
        _check(page, column, given.coordinate, choices)
    for letter, width in zip("ABC", (38, 42, 60), strict=True):
        page.column_dimensions[letter].width = width
    _for_paper(page)


def _write_guide(page: Worksheet, sheets: Iterable[TemplateSheet], notes: Iterable[Said]) -> None:
    """Write how the tables are filled: Indonesian, with English beside it."""
    page["A1"], page["A1"].font = "PETUNJUK PENGISIAN", _TITLE
    line = 3
    for note in notes:
        page.cell(line, 2, note.id), page.cell(line, 3, note.en)
        line += 1
    for sheet in sheets:
        line += 1
        page.cell(line, 1, f"{sheet.name}: {sheet.title} ({sheet.basis})").font = Font(
            bold=True, color=_BLUE
        )
        line += 1
        for number, words in enumerate(("Kolom", "Cara mengisi", "How to fill it"), start=1):
            cell = page.cell(line, number, words)
            cell.font, cell.border = _HEAD, _BOX
            cell.fill = PatternFill("solid", fgColor=_BLUE)
        for column in sheet.columns:
            line += 1
            called = f"{column.group}: {column.header}" if column.group else column.header
            for number, words in enumerate((called, *_hints(column)), start=1):
                page.cell(line, number, words).border = _BOX
            page.cell(line, 1).font = Font(bold=True)
        line += 1
    for row in page.iter_rows(min_row=3):
        for cell in row:
            cell.alignment = Alignment(
                wrap_text=cell.column > 1 or cell.border.left.style is not None, vertical="top"
            )
    for letter, width in zip("ABC", (38, 62, 62), strict=True):
        page.column_dimensions[letter].width = width
    _for_paper(page)


def _hints(column: Column) -> tuple[str, str]:
    """Return how a column is filled, with what can be chosen, in both languages."""
    offered = ", ".join(column.choices) if len(column.choices) > 1 else ""
    if not offered:
        return column.hint.id, column.hint.en
    return (
        f"{column.hint.id} Pilihan: {offered}.",
        f"{column.hint.en} To choose from the list.",
    )


def _write_days_off(page: Worksheet, calendar: Calendar) -> None:
    """Write the days that no formula counts, each with its decree."""
    off = calendar.off
    page["A1"], page["A1"].font = f"HARI LIBUR {off.first.year}–{off.last.year}", _TITLE
    page["A2"] = f"{calendar.body.name}. {_weekend(off.weekend)}"
    page["A2"].font = _SMALL
    for number, words in enumerate(("Libur", "Hari", "Jenis", "Nama", "Dasar"), start=1):
        cell = page.cell(FIRST_LINE_OFF - 1, number, words)
        cell.font, cell.border = _HEAD, _BOX
        cell.fill = PatternFill("solid", fgColor=_BLUE)
    for line, each in enumerate(off.listed, start=FIRST_LINE_OFF):
        weekday = long_day(each.day, "id").partition(",")[0]
        decree = "" if each.decree is None else each.decree.text("id")
        for number, held in enumerate(
            (each.day, weekday, each.kind.label("id"), each.name, decree), start=1
        ):
            page.cell(line, number, held).border = _BOX
        page.cell(line, 1).number_format = _DAY
    for letter, width in zip("ABCDE", (12, 10, 18, 44, 70), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = f"A{FIRST_LINE_OFF}"
    page.print_title_rows = f"{FIRST_LINE_OFF - 1}:{FIRST_LINE_OFF - 1}"
    _for_paper(page)


def _weekend(pattern: str) -> str:
    """Return in words which weekdays are left out by the formulas themselves."""
    monday = date(2024, 1, 1)
    days = [
        long_day(monday.replace(day=1 + place), "id").partition(",")[0]
        for place, sign in enumerate(pattern)
        if sign == "1"
    ]
    said = " dan ".join(days)
    return f"{said} tidak dihitung oleh rumusnya sendiri." if days else ""
