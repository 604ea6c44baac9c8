"""What names a row, a column, a sheet or a unit of a file wherever that is shown again."""

from __future__ import annotations

from keterbukaan._personal_data import masked, shown
from keterbukaan._printable import printable

__all__ = ["label"]

_LONGEST = 80


def label(text: str, longest: int | None = _LONGEST) -> str:
    """Return a text from a file on one line, without what has the form of personal data.

    It is short, unless `longest` is None.

    >>> label("017/PPID/2025"), label("Budi 3201010101900001")
    ('017/PPID/2025', 'Budi [disamarkan]')
    """
    return printable(masked(text)) if longest is None else shown(text, longest)
