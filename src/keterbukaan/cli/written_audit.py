"""The files that an audit writes: its steps as a table, and a copy of the register."""

from __future__ import annotations

from pathlib import Path

from keterbukaan.cli.spreadsheets import notes_sheet, write_copy
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._copying import copy_of_register
from keterbukaan.registers._writing import AUDIT_LEGEND, AuditTable, write_audit
from keterbukaan.registers.reading import Register

__all__ = ["AuditTable", "write_audit_files"]


def write_audit_files(
    register: tuple[Path, Register],
    audit: AuditTable,
    body: Jurisdiction,
    *,
    output: Path | None,
    copy: Path | None,
) -> list[Path]:
    """Write what was asked for; what a copy does not hold is said before it is written.

    Raises:
        TableFileError: a file cannot be written, or the register cannot be copied.
    """
    file, read = register
    notes = notes_sheet(
        read.file,
        body,
        audit.lang,
        on=audit.on,
        deadlines=(step.deadline for row in audit.rows for step in row.steps),
        legend=AUDIT_LEGEND,
        not_read=(*read.unrecognised, *read.unread_sheets),
    )
    if output is not None:
        write_audit(output, audit, notes)
    if copy is not None:
        write_copy(copy, copy_of_register(file, read, audit, notes), audit.lang)
    return [each for each in (output, copy) if each is not None]
