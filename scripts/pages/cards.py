"""Tables that a phone can show: each cell carries the name of its column.

A table of three columns or more is wider than a phone. There each of its rows becomes a card (the
stylesheet does it), in which every cell says which column it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from scripts.pages.weeks import WEEKS

_FENCE = re.compile(r"^ *`{3,}")
_DIVIDER = re.compile(r"^ *\|(?: *:?-+:? *\|){3,}$")
_CELL = re.compile(r"(?<!\\)\|(?=(?:[^`]*`[^`]*`)*[^`]*$)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]+>|[*_`]")


def with_cards(markdown: str) -> str:
    """Return a page whose wide tables name the column in each cell."""
    return "\n".join(_lines(markdown.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    in_code = in_weeks = False
    heads: list[str] = []
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            in_code = not in_code
        in_weeks = line == WEEKS or (in_weeks and line != "</div>")
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if in_code or in_weeks or not line.lstrip().startswith("|"):
            heads = []
            yield line
        elif _DIVIDER.match(following):
            heads = [_plain(cell) for cell in _cells(line)]
            yield line
        elif heads and not _DIVIDER.match(line):
            yield _named(line, heads)
        else:
            yield line


def _named(line: str, heads: list[str]) -> str:
    cells = _cells(line)
    if len(cells) != len(heads):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    named = (
        f'{cell} {{: data-label="{escape(head)}" }}' if cell else cell
        for cell, head in zip(cells, heads, strict=True)
    )
    return f"{indent}| {' | '.join(named)} |"


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELL.split(line.strip())[1:-1]]


def _plain(cell: str) -> str:
    return _TAG.sub("", _LINK.sub(r"\1", cell)).strip()
