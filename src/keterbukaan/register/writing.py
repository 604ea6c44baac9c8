"""Writing an audit as a table that any spreadsheet opens, and none runs.

A cell that begins like a formula is written with an apostrophe before it, so that a register's
text can never be executed where the result is opened.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path

from keterbukaan.errors import Language, RegisterFileError
from keterbukaan.register.auditing import AuditedRow
from keterbukaan.register.reading import RowProblem

__all__ = ["safe_cell", "table_lines", "write_audit"]

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
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


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_DANGEROUS) else text


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
                safe_cell(audited.row.number),
                step.name.label(lang),
                deadline.event,
                str(deadline.since),
                str(deadline.date),
                str(deadline.earliest),
                str(deadline.latest),
                str(step.done or ""),
                step.outcome.label(lang),
                str(step.late_by) if step.late_by else "",
                str(deadline.citations[0]),
            ]
    for problem in unreadable:
        reason = f"{_UNREADABLE[lang]} ({problem.code}): {problem.reason(lang)}"
        blank = [""] * (len(_HEAD[lang]) - 3)
        yield [str(problem.line), safe_cell(problem.number), safe_cell(reason), *blank]


def write_audit(
    path: str | PathLike[str],
    rows: Sequence[AuditedRow],
    unreadable: Sequence[RowProblem],
    lang: Language,
) -> None:
    """Write the audit as CSV, or as XLSX where the name ends so.

    Raises:
        RegisterFileError: the file cannot be written, or the extra `excel` is missing.
    """
    path = Path(path)
    lines = table_lines(rows, unreadable, lang)
    try:
        if path.suffix.lower() == ".xlsx":
            _write_xlsx(path, lines)
        else:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(lines)
    except OSError as problem:
        raise RegisterFileError(
            file=path.name,
            problem_id=f"tidak dapat ditulis ({problem.strerror})",
            problem_en=f"cannot be written ({problem.strerror})",
        ) from problem


def _write_xlsx(path: Path, lines: Iterator[list[str]]) -> None:
    try:
        from openpyxl import Workbook
    except ImportError as problem:
        raise RegisterFileError(
            file=path.name,
            problem_id="perlu tambahan: pip install 'keterbukaan[excel]'",
            problem_en="needs the extra: pip install 'keterbukaan[excel]'",
        ) from problem
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("audit")
    sheet.freeze_panes = "A2"
    for line in lines:
        sheet.append(line)
    with path.open("wb") as file:
        workbook.save(file)
