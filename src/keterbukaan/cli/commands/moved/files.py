"""The files that are compared: registers of requests or of complaints, known by their columns."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from attrs import frozen

from keterbukaan.cli.files import watched, working
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem, unusable
from keterbukaan.registers.complaints import ComplaintRow, placed_rows
from keterbukaan.registers.moved import Knowledge, MovedRow, moved_complaint, moved_row
from keterbukaan.registers.office_files import FileKind, OfficeFile, read_office_file
from keterbukaan.registers.reading import Register

__all__ = ["MovedFile", "moved_in"]


@frozen
class MovedFile:
    """One file: what moved in it, how many rows were compared, and those that could not be."""

    office: OfficeFile
    read: Register | RecordFile[ComplaintRow]
    moved: tuple[MovedRow, ...]
    compared: int
    problems: tuple[RowProblem, ...]

    @property
    def is_partly_read(self) -> bool:
        """Whether something of it was not compared, or cannot be told."""
        untold = any(step.is_untold for row in self.moved for step in row.steps)
        unread = self.problems or self.office.unread or self.office.unread_rows
        return bool(unread) or self.office.is_empty or untold


def moved_in(file: Path, columns: Mapping[str, str], known: Knowledge) -> MovedFile:
    """Read a register and compare each of its rows.

    Raises:
        TableFileError: it cannot be read, or is no register.
    """
    with working(file, "moved"):
        office = read_office_file(file, columns=columns)
    read = office.read
    found: list[MovedRow | RowProblem | None]
    if isinstance(read, Register):
        found = [moved_row(row, known) for row in watched(read.rows, "moved")]
        return _compared(office, read, found)
    if office.kind is FileKind.COMPLAINTS:
        complaints = cast("RecordFile[ComplaintRow]", read)
        rows = list(placed_rows(complaints))
        found = [moved_complaint(row, place, known) for place, row in watched(rows, "moved")]
        return _compared(office, complaints, found)
    raise unusable(
        file,
        f"ini {office.kind.label_id}; yang dibandingkan register permohonan, keberatan, sengketa, "
        "atau pengaduan",
        f"this is a {office.kind.label_en}; registers of requests, objections, disputes or "
        "complaints can be compared",
    )


def _compared(
    office: OfficeFile,
    read: Register | RecordFile[ComplaintRow],
    found: list[MovedRow | RowProblem | None],
) -> MovedFile:
    bad = [each for each in found if isinstance(each, RowProblem)]
    problems = [*office.problems, *bad]
    sheets = {each.sheet: place for place, each in reversed(list(enumerate(problems)))}
    problems.sort(key=lambda each: (sheets[each.sheet], each.line))
    return MovedFile(
        office,
        read,
        tuple(each for each in found if isinstance(each, MovedRow)),
        len(found) - len(bad),
        tuple(problems),
    )
