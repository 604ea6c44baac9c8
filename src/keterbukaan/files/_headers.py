"""Finding a table in a file: where its header stands, in one line or two, and what is below it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from os import PathLike
from typing import Generic, TypeVar

from attrs import frozen

from keterbukaan._printable import printable
from keterbukaan.files.limits import DEFAULT, Limits
from keterbukaan.files.tables import Lines, Sheets, read_sheets

__all__ = ["LINES_SEARCHED", "Table", "find_table", "sheets_of"]

K = TypeVar("K", bound=Hashable)
LINES_SEARCHED = 15
"""Within how many lines from the top a header is looked for; titles and emblems stand above it."""


@frozen
class Table(Generic[K]):
    """One sheet below its header: which column holds what, and the lines that hold something.

    `columns` pairs what a column holds with the header's own words and its place; `unrecognised`
    are the other headers. Of both, and of the names of sheets, only what can be printed is left. A
    line directly below the header that only numbers its columns is left out; anywhere else such a
    line is a row.
    """

    columns: tuple[tuple[K, str, int], ...]
    unrecognised: tuple[tuple[str, int], ...]
    lines: Lines
    other_sheets: tuple[str, ...]


def sheets_of(
    path: str | PathLike[str],
    recognise: Callable[[Sequence[str]], Mapping[K, int]],
    limits: Limits = DEFAULT,
) -> Sheets:
    """Read every sheet of a file; a CSV is split so that `recognise` finds a header, if it can.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or the extra `excel` is
            missing.
    """
    return read_sheets(path, lambda lines: _found(lines, recognise) is not None, limits)


def find_table(
    sheets: Mapping[str, Lines], recognise: Callable[[Sequence[str]], Mapping[K, int]]
) -> Table[K] | None:
    """Return the first sheet with a header, below it; None where no sheet has one.

    `recognise` returns where each thing stands in a line of headers, and nothing for a line that
    is not a header.
    """
    for name, lines in sheets.items():
        found = _found(lines, recognise)
        if found is None:
            continue
        last, words, places = found
        taken = set(places.values())
        return Table(
            tuple((key, printable(words[place]), place) for key, place in places.items()),
            tuple(
                (printable(word), place)
                for place, word in enumerate(words)
                if place not in taken and printable(word)
            ),
            _rows_below(words, lines[last + 1 :]),
            tuple(printable(other) for other, held in sheets.items() if held and other != name),
        )
    return None


def _found(
    lines: Lines, recognise: Callable[[Sequence[str]], Mapping[K, int]]
) -> tuple[int, Sequence[str], Mapping[K, int]] | None:
    """Return the header's last line, its words, and where each thing stands.

    Two lines are one header where together they say more than either says alone: a title above
    the header, or a row below it, never makes two.
    """
    for place, (_, cells) in enumerate(lines[:LINES_SEARCHED]):
        below = lines[place + 1][1] if place + 1 < len(lines) else []
        single, joined = recognise(cells), _joined(cells, below)
        double = recognise(joined)
        if len(double) > max(len(single), len(recognise(below))):
            return place + 1, joined, double
        if single:
            return place, cells, single
    return None


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Put a two-line header into one: the upper cell stands over the lower ones to its right."""
    joined: list[str] = []
    over = ""
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        over = above or over
        joined.append(f"{over} {below}" if below.strip() else above)
    return joined


def _rows_below(words: Sequence[str], lines: Lines) -> Lines:
    """Return the lines that hold something, without one that numbers the columns of the header."""
    rows = [each for each in lines if any(cell.strip() for cell in each[1])]
    return rows[1:] if rows and _numbers_the_columns(words, rows[0][1]) else rows


def _numbers_the_columns(words: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether a line counts from 1 and leaves out no column of the header."""
    held = [(place, cell.strip().strip("()")) for place, cell in enumerate(cells) if cell.strip()]
    headed = {place for place, word in enumerate(words) if word.strip()}
    counted = [str(number) for number in range(1, len(held) + 1)]
    is_counting = len(held) > 1 and [cell for _, cell in held] == counted
    return is_counting and headed <= {place for place, _ in held}
