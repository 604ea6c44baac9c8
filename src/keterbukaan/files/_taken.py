"""What is taken in of a workbook up to its limits, and how numbers and days are shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from attrs import define, field

from keterbukaan.files.limits import Limits, too_much

__all__ = ["CellText", "Taken", "check_length", "day_shown", "number_shown"]


@define
class Taken:
    """How much was taken in of all the sheets of a workbook."""

    limits: Limits
    cells: int = 0
    characters: int = 0

    def check(self, line: int, column: int, text: str) -> None:
        """Count what one cell holds; its column is counted from 1.

        Raises:
            UnreadError: it goes beyond a limit.
        """
        if column > self.limits.columns:
            said = (f"baris {line} memuat", f"row {line} holds")
            raise too_much(self.limits, "columns", *said)
        self.characters += len(text)
        if self.characters > self.limits.unpacked_bytes:
            said = ("semua sel bersama-sama memuat", "all cells together hold")
            raise too_much(self.limits, "unpacked_bytes", *said)

    def row(self, line: int, held: Mapping[int, str], times: int = 1) -> list[str]:
        """Return the cells of a row up to the last that holds something, by their columns.

        `times` says in how many lines it stands.

        Raises:
            UnreadError: with it there are too many cells.
        """
        width = max(held, default=0)
        self.cells += width * times
        if self.cells > self.limits.cells:
            said = (f"sampai baris {line} ada", f"up to row {line} there are")
            raise too_much(self.limits, "cells", *said)
        return [held.get(column, "") for column in range(1, width + 1)]


def check_length(length: int, limits: Limits) -> None:
    """Refuse a cell whose text is too long.

    Raises:
        UnreadError: it is.
    """
    if length > limits.cell_characters:
        raise too_much(limits, "cell_characters", "satu sel memuat", "one cell holds")


@define
class CellText:
    """The text of a cell, put together from its pieces."""

    limits: Limits
    pieces: list[str] = field(factory=list)
    length: int = 0

    def clear(self) -> None:
        """Begin with another cell."""
        self.pieces, self.length = [], 0

    def add(self, piece: str) -> None:
        """Add a piece.

        Raises:
            UnreadError: the text becomes too long.
        """
        self.length += len(piece)
        check_length(self.length, self.limits)
        self.pieces.append(piece)

    def text(self) -> str:
        """Return it."""
        return "".join(self.pieces)


def number_shown(number: str) -> str:
    """Return a number without an exponent; a whole one with all the digits that the file has.

    Of another only those that matter are shown: Excel writes 1.1 as 1.1000000000000001.

    >>> number_shown("3.201010101010001E+15"), number_shown("46027.0"), number_shown("1e-7")
    ('3201010101010001', '46027', '0.0000001')
    """
    if number.isdecimal():
        return number.lstrip("0") or "0"
    exact = Decimal(number)
    if exact != exact.to_integral_value():
        exact = Decimal(repr(float(number)))
    plain = format(exact, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain == "-0" else plain


def day_shown(moment: date) -> str:
    """Return a day, with its time of day where it has one.

    >>> day_shown(datetime(2025, 3, 24)), day_shown(datetime(2025, 3, 24, 9, 10, 11))
    ('2025-03-24', '2025-03-24 09:10:11')
    """
    if not isinstance(moment, datetime):
        return moment.isoformat()
    plain = moment.replace(microsecond=0, tzinfo=None)
    return plain.isoformat(sep=" ").removesuffix(" 00:00:00")
