"""The sheets of a file, line by line, before anything is said of what they mean."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

__all__ = ["Area", "Lines", "Sheet", "Sheets"]

Lines: TypeAlias = list[tuple[int, list[str]]]
"""The lines of a table: the number of each in its file, and its cells."""


@frozen
class Area:
    """Cells that are merged into one: its lines, and its places counted from 0."""

    first_line: int
    first_place: int
    last_line: int
    last_place: int


@frozen
class Sheet:
    """A sheet: its name, its lines, and which of its cells are merged, where the file says so.

    What merged cells hold stands in the first of them alone; the others are empty.
    """

    name: str
    lines: Lines
    merged: tuple[Area, ...] = ()


@frozen
class Sheets:
    """The sheets of a file in their order, and in what letters it is; None for a workbook."""

    held: tuple[Sheet, ...]
    encoding: str | None = None
