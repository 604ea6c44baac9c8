"""How the sheets of a template look, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any, cast

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "BOLD",
    "BOX",
    "COUNTED",
    "DAY",
    "SMALL",
    "TITLE",
    "as_header",
    "fill_of",
    "font",
    "for_paper",
    "high_enough",
    "over_pages",
    "wrapped",
]

DAY = "dd/mm/yyyy"
COUNTED = "EDEDED"
"""The colour of what a formula counts, which nobody fills in."""

_BLUE, _DARK, _LINE = "1F3864", "595959", "BFBFBF"
_EDGE = Side(style="thin", color=_LINE)
BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_A4 = 9
_PAGE = 112
"""How many characters stand side by side on A4, turned to the side, with the widest of fonts."""

_READABLE = 212
"""How many may stand there, so that they can still be read."""

_LINE_HEIGHT = 15.0


def font(
    size: int = 10, *, bold: bool = False, italic: bool = False, color: str = "000000"
) -> Font:
    """Return the one font of the workbook in some weight and colour."""
    return Font(name="Calibri", size=size, bold=bold, italic=italic, color=color)


TITLE = font(14, bold=True, color=_BLUE)
BOLD = font(bold=True, color=_BLUE)
SMALL = font(9, italic=True, color=_DARK)


def fill_of(color: str) -> PatternFill:
    """Return a plain fill of a colour."""
    return PatternFill("solid", fgColor=color)


def wrapped(horizontal: str = "left") -> Alignment:
    """Return the alignment of a cell whose words go on below one another."""
    return Alignment(wrap_text=True, vertical="top", horizontal=horizontal)


def as_header(cell: Cell | MergedCell, *, is_counted: bool = False) -> None:
    """Let a cell look like a header: blue above what is filled in, grey above what is counted."""
    cell.font, cell.border = font(bold=True, color="FFFFFF"), BOX
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    cell.fill = fill_of(_DARK if is_counted else _BLUE)


def high_enough(page: Worksheet, line: int, held: Iterable[tuple[str, int]]) -> None:
    """Let a line be as high as the longest of its texts needs, each in a column of some width."""
    lines = max(
        sum(ceil(max(len(part), 1) / width) for part in text.split("\n")) for text, width in held
    )
    page.row_dimensions[line].height = _LINE_HEIGHT * lines


def for_paper(page: Worksheet) -> None:
    """Let a sheet be printed on A4, turned to the side, as wide as the paper."""
    page.page_setup.paperSize, page.page_setup.orientation = _A4, "landscape"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.5
    cast("Any", page).oddFooter.center.text = "&A · &P / &N"  # its stubs say that it may be None


def over_pages(page: Worksheet, widths: Sequence[int], keeps: Sequence[str]) -> None:
    """Part a table that is too wide for one page, each page with the first two columns.

    `keeps` names the group of each column; a group is not parted.
    """
    if sum(widths) <= _READABLE:
        return
    first = sum(widths[:2])
    widest, used = 0, 0
    for number, width in enumerate(widths):
        begins = not keeps[number] or keeps[number] != keeps[number - 1]
        needed = _length(widths, keeps, number) if begins else 0
        if begins and used + needed > _READABLE:
            page.col_breaks.append(Break(id=number))
            used = first
        used += width
        widest = max(widest, used)
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    page.page_setup.scale = 100 * _PAGE // widest
    page.print_title_cols = "A:B"


def _length(widths: Sequence[int], keeps: Sequence[str], start: int) -> int:
    """Return how wide a column is, with the rest of its group."""
    length = widths[start]
    for number in range(start + 1, len(widths)):
        if not keeps[start] or keeps[number] != keeps[start]:
            break
        length += widths[number]
    return length
