"""Writing an audit as a table that any spreadsheet opens, with no cell that it would run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os import PathLike

from keterbukaan.errors import Language
from keterbukaan.files.tables import RowProblem, write_table
from keterbukaan.registers.audit import AuditedRow

__all__ = ["table_lines", "write_audit"]

_HEAD: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Baris", "Nomor", "Langkah", "Peristiwa", "Sejak", "Tenggat", "Paling awal"),
        *("Paling akhir", "Dilakukan", "Hasil", "Terlambat (hari kerja)", "Dasar hukum"),
    ),
    "en": (
        *("Line", "Number", "Step", "Event", "Since", "Deadline", "Earliest"),
        *("Latest", "Done", "Outcome", "Late (working days)", "Legal basis"),
    ),
}
_UNREADABLE: dict[Language, str] = {"id": "tidak terbaca", "en": "unreadable"}


def table_lines(
    rows: Sequence[AuditedRow], unreadable: Sequence[RowProblem], lang: Language
) -> Iterator[list[str]]:
    """Yield the header and one line per step; unreadable rows follow with their reason."""
    yield list(_HEAD[lang])
    for audited in rows:
        for step in audited.steps:
            deadline = step.deadline
            yield [
                str(audited.row.line),
                audited.row.number,
                step.name.label(lang),
                deadline.event,
                str(deadline.since),
                str(deadline.date),
                str(deadline.earliest),
                str(deadline.latest),
                str(step.done or ""),
                step.outcome.label(lang),
                "" if step.late_by is None else str(step.late_by),
                str(deadline.citations[0]),
            ]
    for problem in unreadable:
        reason = f"{_UNREADABLE[lang]} ({problem.code}): {problem.reason(lang)}"
        blank = [""] * (len(_HEAD[lang]) - 3)
        yield [str(problem.line), problem.number, reason, *blank]


def write_audit(
    path: str | PathLike[str],
    rows: Sequence[AuditedRow],
    unreadable: Sequence[RowProblem],
    lang: Language,
) -> None:
    """Write the audit as CSV, or as XLSX where the name ends so.

    Raises:
        TableFileError: the file cannot be written, or the extra `excel` is missing.
    """
    write_table(path, table_lines(rows, unreadable, lang), "audit")
