"""The files that are compared: a register of requests or of complaints, told by its columns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from keterbukaan.cli.files import watched, working
from keterbukaan.cli.notes import holds_no_row
from keterbukaan.errors import TableFileError
from keterbukaan.files.forms import RecordFile, read_records
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers.columns import Column
from keterbukaan.registers.complaints import COMPLAINT_FORM, ComplaintRow, placed_rows
from keterbukaan.registers.moved import Knowledge, MovedRow, moved_complaint, moved_row
from keterbukaan.registers.reading import Register, read_register

if TYPE_CHECKING:
    from typing import TypeAlias

    Read: TypeAlias = Register | RecordFile[ComplaintRow]

__all__ = ["MovedFile", "moved_in"]

_OPENS = frozenset({Column.REQUEST_RECEIVED, Column.OBJECTION_RECEIVED})
"""The columns of which a register of requests or objections has one."""


@frozen
class MovedFile:
    """One file: what moved in it, how many rows were compared, and those that could not be."""

    read: Read
    moved: tuple[MovedRow, ...]
    compared: int
    problems: tuple[RowProblem, ...]

    @property
    def unread_days(self) -> tuple[str, ...]:
        """The columns of days that were not read: what seems open may have been done there."""
        read = self.read
        return read.unrecognised if isinstance(read, Register) else read.unread_days

    def is_partly_read(self) -> bool:
        """Return whether something of it could not be compared, or may have been done."""
        unread = self.unread_days or self.read.unread_sheets
        return bool(self.problems or unread) or holds_no_row(self.read)


def moved_in(file: Path, known: Knowledge) -> MovedFile:
    """Read a register and compare each of its rows.

    Raises:
        TableFileError: it cannot be read, or is neither kind of register.
    """
    with working(file, "moved"):
        read = _read(file)
    found: list[MovedRow | RowProblem | None]
    if isinstance(read, Register):
        bad = read.unreadable
        found = [moved_row(row, known) for row in watched(read.rows, "moved")]
    else:
        bad = read.problems
        rows = list(placed_rows(read))
        found = [moved_complaint(row, place, known) for place, row in watched(rows, "moved")]
    problems = [*bad, *(each for each in found if isinstance(each, RowProblem))]
    return MovedFile(
        read,
        tuple(each for each in found if isinstance(each, MovedRow)),
        sum(not isinstance(each, RowProblem) for each in found),
        tuple(sorted(problems, key=lambda each: each.line)),
    )


def _read(file: Path) -> Read:
    """Read a file as what its columns say it is."""
    try:
        register = read_register(file)
    except TableFileError:
        return read_records(file, COMPLAINT_FORM)
    named = {column for column, _ in register.mapping}
    if named & _OPENS:
        return register
    return read_records(file, COMPLAINT_FORM)
