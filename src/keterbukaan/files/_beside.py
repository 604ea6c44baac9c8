"""The sheets that stand beside a table which this library wrote, and are no table themselves.

Such a sheet is known by its name and by the title in its first cell, so that an office's own sheet
of the same name is read, or told of, as any other.
"""

from __future__ import annotations

from keterbukaan.files._sheets import Sheet

__all__ = ["CHOICES", "DAYS_OFF", "GUIDE", "TITLES", "stands_beside"]

GUIDE, DAYS_OFF, CHOICES = "Petunjuk", "Libur", "Pilihan"
"""How a table is filled, the days off by which it counts, and what can be chosen in it."""

TITLES = {GUIDE: "PETUNJUK PENGISIAN", DAYS_OFF: "HARI LIBUR", CHOICES: "PILIHAN"}
"""How the title of each begins."""


def stands_beside(sheet: Sheet) -> bool:
    """Return whether a sheet only stands beside the tables of a file."""
    title = TITLES.get(sheet.name)
    first = next((cells[0] for _, cells in sheet.lines if cells), "")
    return title is not None and first.startswith(title)
