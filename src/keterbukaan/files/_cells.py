"""What one cell of a written table holds, and how it stands in a CSV and in a workbook.

A spreadsheet takes a cell for a formula where it begins with = + - or @, and it parts a CSV by
comma, semicolon or tab, as its owner's country has it. So wherever a cell could begin under any of
these, an apostrophe stands before such a sign: `Laporan;=1+1` is written `Laporan;'=1+1`. Every
text is written so, and reading takes that apostrophe off again.

What a text holds is kept, such as line breaks, tabs and signs without width, but for the control
characters, which a terminal would obey: a space stands for each. XLSX knows one line break only, so
a carriage return is written as that. Numbers and days are numbers and days in a workbook, so that
they can be added up, sorted and filtered.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from keterbukaan.files.limits import UnreadError

__all__ = [
    "Cell",
    "Kind",
    "Tone",
    "Toned",
    "cell_xml",
    "column_letters",
    "csv_cell",
    "kind_of",
    "number_of_column",
    "plain_cell",
    "safe_cell",
    "shown_cell",
    "tone_of",
    "unsafe_cell",
]


class Tone(Enum):
    """How urgent a cell is: its colours, of the paper and of the ink; a word stands in it as well.

    The ink is dark enough to be read on its paper in print without colours, too.
    """

    LATE = ("FFD9D9", "7A0000")
    TODAY = ("FFE0B3", "5C2E00")
    SOON = ("FFF4C2", "4D3D00")
    KEPT = ("DDF2DD", "0B4A0B")
    UNSURE = ("E4E4E4", "333333")

    @property
    def paper(self) -> str:
        """The colour behind the word, in RGB."""
        return self.value[0]

    @property
    def ink(self) -> str:
        """The colour of the word, in RGB."""
        return self.value[1]


@frozen
class Toned:
    """What a cell holds, in colours."""

    value: str | int | date | None
    tone: Tone | None


Cell: TypeAlias = str | int | date | Toned | None
"""What can be written into a cell; None leaves it empty."""


class Kind(Enum):
    """How a spreadsheet takes a cell."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


_ENDS_A_LINE = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_ENDS_A_CELL = rf"(?:\A|[,;\t{_ENDS_A_LINE}])"
_BLANK_OR_QUOTED = rf"(?:[^\S\t{_ENDS_A_LINE}]|[\"'\u200b-\u200f\u2060\ufeff])*"
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20\t\r-]"
_DASH_ALONE = r"[\u2013\u2014]\s*\Z"  # not dangerous, but an empty cell to whoever reads it
_DANGER = rf"(?={_FORMULA}|{_DASH_ALONE})"
_UNGUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED}){_DANGER}")
_GUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED})'{_DANGER}")
_QUOTED = re.compile(r"[\",\r\n]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LOOKS_LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_CELL = 32_767
_LARGEST_NUMBER = 10**15
"""From here on a spreadsheet rounds a whole number, so it is written as a text."""

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_DAY = date(1900, 3, 1)
"""Before it spreadsheets do not agree which day a number is."""


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, by whatever sign it parts the cells.

    >>> safe_cell("=1+1"), safe_cell("12; =1+1"), safe_cell("3 - 2 = 1")
    ("'=1+1", "12; '=1+1", '3 - 2 = 1')
    """
    return _UNGUARDED.sub(r"\1'", text)


def unsafe_cell(text: str) -> str:
    """Return a text as it was before `safe_cell`.

    >>> unsafe_cell("'=1+1"), unsafe_cell("12; '=1+1"), unsafe_cell("'tis")
    ('=1+1', '12; =1+1', "'tis")
    """
    return _GUARDED.sub(r"\1", text)


def plain_cell(cell: Cell) -> str | int | date | None:
    """Return what a cell holds, without its colours."""
    return cell.value if isinstance(cell, Toned) else cell


def tone_of(cell: Cell) -> Tone | None:
    """Return the colours of a cell."""
    return cell.tone if isinstance(cell, Toned) else None


def kind_of(held: str | int | date | None) -> Kind:
    """Return how a spreadsheet is to take what a cell holds."""
    if isinstance(held, date):
        return Kind.DAY if held >= _FIRST_DAY else Kind.TEXT
    is_number = isinstance(held, int) and abs(held) < _LARGEST_NUMBER
    return Kind.NUMBER if is_number else Kind.TEXT


def csv_cell(cell: Cell) -> str:
    """Return a cell of a CSV, in quotes where it needs them.

    `csv.writer` would leave a lone carriage return without them.
    """
    text = safe_cell(_CONTROLS.sub(" ", _text(plain_cell(cell))))
    return text if _QUOTED.search(text) is None else '"' + text.replace('"', '""') + '"'


def shown_cell(cell: Cell) -> str:
    """Return what a workbook shows of a cell."""
    held = plain_cell(cell)
    return f"{held:%d/%m/%Y}" if isinstance(held, date) else _text(held)


def cell_xml(
    place: str, cell: Cell, style: int, prefix: str = "", *, counts_from_1904: bool = False
) -> str:
    """Return the element of a cell, whose place is such as "B7" and whose text is in it.

    Raises:
        UnreadError: the text is longer than a workbook can hold.
    """
    held = plain_cell(cell)
    c, v = f"{prefix}c", f"{prefix}v"
    if held is None or held == "":
        return f'<{c} r="{place}" s="{style}"/>'
    kind = kind_of(held)
    if kind is Kind.TEXT:
        t = f'<{prefix}t xml:space="preserve">{_xml_text(_text(held))}</{prefix}t>'
        return f'<{c} r="{place}" s="{style}" t="inlineStr"><{prefix}is>{t}</{prefix}is></{c}>'
    epoch = _EPOCH_1904 if counts_from_1904 else _EPOCH
    number = (held - epoch).days if isinstance(held, date) else held
    return f'<{c} r="{place}" s="{style}"><{v}>{number:d}</{v}></{c}>'


def _text(held: str | int | date | None) -> str:
    if held is None:
        return ""
    return held.isoformat() if isinstance(held, date) else str(held)


@lru_cache(maxsize=1_024)  # most columns of a long table repeat a few words
def _xml_text(text: str) -> str:
    held = _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    safe = safe_cell(held)
    if len(safe) > _LONGEST_CELL:
        raise UnreadError(
            f"ada sel yang lebih panjang dari {_LONGEST_CELL} huruf, yang tidak dapat "
            "disimpan XLSX; simpan sebagai CSV atau JSON",
            f"a cell is longer than the {_LONGEST_CELL} characters that XLSX can hold; "
            "save as CSV or JSON",
        )
    if "_" in safe:  # a spreadsheet takes _x0041_ for a letter, unless its first sign is spelt out
        safe = _LOOKS_LIKE_A_CODE.sub("_x005F_", safe)
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def column_letters(number: int) -> str:
    """Return the letters of a column, which is counted from 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(16_383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_of_column(letters: str) -> int:
    """Return the number of a column, counted from 0, from its letters.

    >>> number_of_column("A"), number_of_column("AA")
    (0, 26)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
