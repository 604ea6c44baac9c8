"""Where the header of a table stands, and what it says: one to three lines put into one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import frozen

from keterbukaan._printable import folded
from keterbukaan.files._days import NOTHING, is_a_day
from keterbukaan.files._sheets import Area, Sheet

__all__ = [
    "LINES_SEARCHED",
    "MOST_LINES",
    "Header",
    "Line",
    "Score",
    "first_header",
    "header_at",
    "like_a_row",
]

Score: TypeAlias = Callable[[Sequence[str]], int]
"""How many things a line of headers names; 0 where it is none."""

LINES_SEARCHED = 30
"""Within how many lines that hold something a header is looked for; titles stand above it."""

MOST_LINES = 3
"""Of how many lines a header is at the most."""

_NUMBER = re.compile(r"\(?[-+]?\d[\d.,:\s%]*\)?")
_CODE = re.compile(r"(?=(?:\D*\d){2})\S+")
_LIKE_A_DAY = re.compile(r"\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b")
_TICKS = (NOTHING - {""}) | set("vVxX√✓✔☑")


@frozen
class Line:
    """A line that holds something: its number, its cells, and whether an empty one is above it."""

    number: int
    cells: Sequence[str]
    is_after_gap: bool

    def held(self) -> list[tuple[int, str]]:
        """Return the cells that hold something, with their places."""
        return [(place, text) for place, cell in enumerate(self.cells) if (text := cell.strip())]


@frozen
class Header:
    """The lines from `first` to `last` of a sheet, put into one, and how much they name."""

    first: int
    last: int
    cells: tuple[str, ...]
    score: int


def like_a_row(cells: Sequence[str]) -> bool:
    """Return whether a line holds a number, a code, a day, a tick or a dash: headers hold none."""
    return any(_is_data(cell.strip()) for cell in cells)


def first_header(sheet: Sheet, lines: Sequence[Line], score: Score) -> Header | None:
    """Return the first header of a sheet that names two things, or else the first that names one.

    A title may name one thing as well, so a line of one cell is a header only of a table that has
    no other column.
    """
    weak: Header | None = None
    for place in range(min(len(lines), LINES_SEARCHED)):
        found = header_at(sheet, lines, place, score)
        if found is None:
            continue
        is_alone = len([cell for cell in found.cells if cell]) == 1
        if found.score > 1 and not is_alone:
            return found
        if weak is None and (not is_alone or _has_no_other_column(lines, found)):
            weak = found
    return weak


def header_at(sheet: Sheet, lines: Sequence[Line], place: int, score: Score) -> Header | None:
    """Return the header that begins with a line; None where none does.

    Lines are one header where together they say more than any says alone, so a title above the
    header, or a row below it, is no part of it; or where the lower one stands only under groups of
    the upper one.
    """
    if like_a_row(lines[place].cells):
        return None
    if _is_above_all(sheet, lines, place) and score(lines[place + 1].cells):
        return None
    cells: Sequence[str] = lines[place].cells
    most = score(cells)
    found = Header(place, place, tuple(map(folded, cells)), most)
    for below in range(place + 1, min(place + MOST_LINES, len(lines))):
        lower = lines[below]
        if lower.is_after_gap or like_a_row(lower.cells):
            break
        alone, joined = score(lower.cells), _joined(cells, lower, sheet.merged)
        together = score(joined)
        most = max(most, alone)
        is_part = below == found.last + 1 and _is_under_groups(cells, lower)
        if together > most or (together and together == most and is_part):
            found = Header(place, below, tuple(map(folded, joined)), together)
        elif alone > max(found.score, 1):
            return found if found.last > place else None  # the header begins below
        # A group may name nothing, and only with the line below it say what it holds.
        cells, most = joined, max(most, together)
    return found if found.score else None


def _is_data(cell: str) -> bool:
    if not cell:
        return False
    if cell in _TICKS:
        return True
    if not any(map(str.isdigit, cell)):
        return False
    looks_so = _NUMBER.fullmatch(cell) or _CODE.fullmatch(cell) or _LIKE_A_DAY.search(cell)
    return looks_so is not None or is_a_day(cell)


def _has_no_other_column(lines: Sequence[Line], header: Header) -> bool:
    return all(len(each.held()) == 1 for each in lines[header.last + 1 : LINES_SEARCHED])


def _is_above_all(sheet: Sheet, lines: Sequence[Line], place: int) -> bool:
    """Return whether a line is a title over the next one: one text at its left, or over most."""
    held = lines[place].held()
    if len(held) > 1 or place + 1 == len(lines):
        return False
    first = held[0][0]
    end = _end_of_group(first, lines[place].number + 1, sheet.merged)
    return first == 0 or 2 * (end - first + 1) > len(lines[place + 1].cells)


def _joined(upper: Sequence[str], lower: Line, merged: Sequence[Area]) -> list[str]:
    """Put two lines into one: a group above stands over the lower cells from its own to the next.

    A cell with nothing below it is no group, since it belongs to its own column alone. Where the
    file says which cells are merged, that says how far a group goes.
    """
    joined: list[str] = []
    over, last = "", -1
    for place in range(max(len(upper), len(lower.cells))):
        above = upper[place].strip() if place < len(upper) else ""
        below = lower.cells[place].strip() if place < len(lower.cells) else ""
        if above:
            over = above if below else ""
            last = _end_of_group(place, lower.number, merged)
        elif last >= 0 and place > last:
            over = ""
        joined.append(f"{over} {below}".strip() if below else above)
    return joined


def _end_of_group(place: int, below: int, merged: Sequence[Area]) -> int:
    """Return the last place over which a merged cell right above a line goes; -1 if unknown."""
    ends = (
        each.last_place
        for each in merged
        if each.first_place == place and each.first_line < below and each.last_line == below - 1
    )
    return next(ends, -1)


def _is_under_groups(upper: Sequence[str], lower: Line) -> bool:
    """Return whether a line holds something only below cells of the header that span columns.

    Such a cell has nothing at its right, and the columns beside the groups have nothing below.
    """
    held = dict(lower.held())
    headed = [place for place, cell in enumerate(upper) if cell.strip()]
    if not headed or headed[0] in held:
        return False
    width = max(len(upper), len(lower.cells))
    spans = zip(headed, [*headed[1:], width], strict=True)
    groups = {place for first, end in spans if end - first > 1 for place in range(first, end)}
    return held.keys() <= groups
