"""What an empty table is made of: sheets, their columns, and what each says of how to fill it.

The texts stand in a file of each kind; choices and formulas are given to them by the key of their
column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TypeAlias

from attrs import evolve, frozen

from keterbukaan._words import Said
from keterbukaan.files._toml import Entry, read_toml, shipped

__all__ = [
    "FIRST_LINE",
    "HEADER_LINES",
    "ROWS",
    "TICK",
    "TODAY",
    "Cells",
    "Column",
    "Holds",
    "TemplateSheet",
    "sheets_of",
]

HEADER_LINES = (4, 5)
FIRST_LINE = 6
ROWS = 500
TICK = "√"
TODAY = "$B$3"
"""Where the day stands for which the table says what is late; it is today until it is replaced."""

Cells: TypeAlias = Callable[[str], str]
"""Where the cell of a column stands, by the column's key, in the row of a formula."""

Formula: TypeAlias = Callable[[Cells], str]


class Holds(Enum):
    """What the cells of a column hold, so how they are checked and shown."""

    TEXT = "text"
    DAY = "day"
    TICK = "tick"
    NUMBER = "number"
    STATE = "state"


@frozen
class Column:
    """One column: its header, below that of its group where it has one, and how it is filled.

    `choices` are all that a cell may hold, or what it mostly holds where it `is_open`. A column
    with a `formula` is not filled by hand.
    """

    key: str
    header: str
    hint: Said
    holds: Holds = Holds.TEXT
    group: str = ""
    width: int = 12
    choices: tuple[str, ...] = ()
    is_open: bool = False
    formula: Formula | None = None


@frozen
class TemplateSheet:
    """A table of a template: its name, title and basis stand above its headers.

    One that `is_upright` has one row only, which is written downwards. `given` are the texts that
    stand in its first column already.
    """

    name: str
    title: str
    basis: str
    columns: tuple[Column, ...]
    is_upright: bool = False
    given: tuple[str, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether its formulas ask for the day of `TODAY`."""
        return any(each.holds is Holds.STATE for each in self.columns)

    def choosing(
        self, choices: Mapping[str, tuple[str, ...]], *, is_open: bool = False
    ) -> TemplateSheet:
        """Return it with the choices of some columns, by their keys."""
        return self._changed(
            lambda each: (
                evolve(each, choices=choices[each.key], is_open=is_open)
                if each.key in choices
                else each
            )
        )

    def counting(self, formulas: Mapping[str, tuple[Formula, Said]]) -> TemplateSheet:
        """Return it with the formulas of some columns, and what each says of how it counts."""
        return self._changed(
            lambda each: (
                evolve(
                    each,
                    formula=formulas[each.key][0],
                    hint=_joined(each.hint, formulas[each.key][1]),
                )
                if each.key in formulas
                else each
            )
        )

    def _changed(self, change: Callable[[Column], Column]) -> TemplateSheet:
        return evolve(self, columns=tuple(map(change, self.columns)))


@cache
def sheets_of(kind: str) -> tuple[TemplateSheet, ...]:
    """Return the tables of a kind of template, as its file has them."""
    name = f"{kind}.toml"
    top = read_toml(shipped(__file__, name), name)
    top.schema()
    sheets = tuple(map(_sheet, top.tables("sheet", "name")))
    top.finish()
    return sheets


def _sheet(entry: Entry) -> TemplateSheet:
    sheet = TemplateSheet(
        entry.take("name", str),
        entry.take("title", str),
        entry.take("basis", str),
        tuple(_columns(entry)),
        is_upright=entry.maybe("is_upright", bool) or False,
    )
    entry.finish()
    return sheet


_HOLDS = {each.value: each for each in Holds}


def _columns(sheet: Entry) -> Iterator[Column]:
    for entry in sheet.tables("column", "key"):
        holds = entry.maybe_choice("holds", _HOLDS) or Holds.TEXT
        yield Column(
            entry.take("key", str),
            entry.take("header", str),
            Said(entry.take("id", str), entry.take("en", str)),
            holds,
            entry.maybe("group", str) or "",
            entry.maybe("width", int) or 12,
            (TICK,) if holds is Holds.TICK else (),
        )
        entry.finish()


def _joined(one: Said, other: Said) -> Said:
    return Said(f"{one.id} {other.id}".strip(), f"{one.en} {other.en}".strip())
