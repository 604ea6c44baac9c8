"""Tables as offices keep them: reading CSV and XLSX line by line, and writing what is safe to open.

A cell that begins like a formula is written with an apostrophe before it, so that no text can be
executed where a table is opened; reading takes that apostrophe off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from attrs import field, frozen

from keterbukaan._words import month_name
from keterbukaan.errors import Language, TableFileError
from keterbukaan.files._csv import NotCsvError, read_csv
from keterbukaan.files.limits import DEFAULT, Limits, beyond, read_within

__all__ = [
    "Lines",
    "RowProblem",
    "not_opened",
    "not_written",
    "printable",
    "read_day",
    "read_sheets",
    "safe_cell",
    "table_bytes",
    "unsafe_cell",
    "unusable",
    "write_table",
]

Lines: TypeAlias = list[tuple[int, list[str]]]
"""The lines of a table: the number of each in its file, and its cells."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767
_EMPTY = frozenset({"", "-", "–", "—"})
_CLOCK = r" (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}})(?:T00:00(?::00)?|{_CLOCK})?")
_MONTHS = {
    word: month
    for month in range(1, 13)
    for word in (month_name(month, "id").lower(), month_name(month, "id").lower()[:3])
}
_SPELT = re.compile(r"(?:[A-Za-z']+,?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})")
_SLASHED = re.compile(rf"(?:[A-Za-z']+,?\s+)?(\d{{1,2}})/(\d{{1,2}})/(\d{{4}})(?:{_CLOCK})?")


@frozen
class RowProblem:
    """A row that could not be used: where it stands, which cell, and why, in both languages."""

    line: int
    number: str = field(repr=False)
    code: str
    column: str
    reason_id: str
    reason_en: str

    def reason(self, lang: Language) -> str:
        """Return the reason in the given language."""
        return self.reason_id if lang == "id" else self.reason_en


def read_sheets(
    path: str | PathLike[str], is_wanted: Callable[[Lines], bool], limits: Limits = DEFAULT
) -> dict[str, Lines]:
    """Read every sheet of a file, by name: XLSX, or CSV as one sheet named "".

    The cells of a CSV file may be separated by commas, semicolons or tabs: by the one with which
    `is_wanted` finds the header, or else by the one that occurs most.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or the extra `excel` is
            missing.
    """
    path = Path(path)
    if path.suffix.lower() == ".xlsx":
        return _xlsx_sheets(path, limits)
    try:
        return {"": read_csv(table_bytes(path, limits), is_wanted, limits)}
    except NotCsvError as problem:
        raise unusable(path, *problem.args) from problem


def table_bytes(path: Path, limits: Limits) -> bytes:
    """Read a table's file whole.

    Raises:
        TableFileError: it cannot be opened, or holds more bytes than the limit.
    """
    try:
        data = read_within(path, limits.table_bytes)
    except OSError as problem:
        raise not_opened(path, problem) from problem
    if data is None:
        said = beyond(limits, "table_bytes", "berkas memuat", "the file holds")
        raise unusable(path, *said)
    return data


def write_table(
    path: str | PathLike[str], lines: Iterable[Sequence[str]], sheet: str = "data"
) -> None:
    """Write lines as CSV, or as XLSX with one named sheet where the file's name ends so.

    They are written beside the file first, so that a failure leaves what was there.

    Raises:
        TableFileError: the file cannot be written, or the extra `excel` is missing.
    """
    path = Path(path)
    if path.suffix.lower() == ".json":
        raise unusable(path, "tulis sebagai .csv atau .xlsx", "write it as .csv or .xlsx")
    beside = path.with_name(f"{path.name}.part")
    try:
        if path.suffix.lower() == ".xlsx":
            _write_xlsx(beside, lines, sheet, path)
        else:
            with beside.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(lines)
        beside.replace(path)
    except OSError as problem:
        raise not_written(path, problem) from problem
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.lstrip("'").startswith(_DANGEROUS) else text


def unsafe_cell(text: str) -> str:
    """Return a text as it was before `safe_cell`.

    >>> unsafe_cell("'=1+1"), unsafe_cell("'tis")
    ('=1+1', "'tis")
    """
    marked = text.startswith("'") and text.lstrip("'").startswith(_DANGEROUS)
    return text[1:] if marked else text


def read_day(cell: str) -> date | None:
    """Read a date: ISO, dd/mm/yyyy or "24 Maret 2025", with or without a weekday.

    A time of the office's own clock after it, as portals export it, leaves the day as it is. None
    for an empty cell.

    >>> read_day("2025-03-24") == read_day("Senin, 24/03/2025") == read_day("24 Maret 2025")
    True

    Raises:
        ValueError: the cell holds something else.
    """
    cell = cell.strip()
    if cell in _EMPTY:
        return None
    if iso := _ISO.fullmatch(cell):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if slashed := _SLASHED.fullmatch(cell):
        return date(int(slashed[3]), int(slashed[2]), int(slashed[1]))
    if spelt := _SPELT.fullmatch(cell):
        month = _MONTHS.get(spelt[2].lower())
        if month is not None:
            return date(int(spelt[3]), month, int(spelt[1]))
    raise ValueError(cell)


def printable(cell: str) -> str:
    """Return a text without what a terminal would obey instead of showing."""
    return "".join(letter if letter.isprintable() else " " for letter in cell).strip()


def unusable(path: Path, problem_id: str, problem_en: str) -> TableFileError:
    """Build the error that a file cannot be used as a whole."""
    return TableFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)


def not_opened(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be opened, with what the system says of it."""
    said = problem.strerror
    return unusable(path, f"tidak dapat dibuka ({said})", f"cannot be opened ({said})")


def not_written(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be written, with what the system says of it."""
    said = problem.strerror
    return unusable(path, f"tidak dapat ditulis ({said})", f"cannot be written ({said})")


def _xlsx_sheets(path: Path, limits: Limits) -> dict[str, Lines]:
    from keterbukaan.files._xlsx import NotReadError, read_workbook

    try:
        import openpyxl  # noqa: F401 - to say at once what is missing
    except ImportError as problem:
        raise _needs_excel(path) from problem
    try:
        return read_workbook(table_bytes(path, limits), limits)
    except NotReadError as problem:
        raise unusable(path, *problem.args) from problem


def _write_xlsx(beside: Path, lines: Iterable[Sequence[str]], sheet: str, path: Path) -> None:
    try:
        from openpyxl import Workbook
    except ImportError as problem:
        raise _needs_excel(path) from problem
    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(sheet)
    page.freeze_panes = "A2"
    with beside.open("wb") as file:
        for line in lines:
            if any(len(cell) > _LONGEST_CELL for cell in line):
                page.close()
                raise unusable(
                    path,
                    f"ada sel yang lebih panjang dari {_LONGEST_CELL} huruf, yang tidak dapat "
                    "disimpan XLSX; simpan sebagai CSV atau JSON",
                    f"a cell is longer than the {_LONGEST_CELL} characters that XLSX can hold; "
                    "save as CSV or JSON",
                )
            page.append(list(line))
        workbook.save(file)


def _needs_excel(path: Path) -> TableFileError:
    return unusable(
        path,
        "perlu tambahan: pip install 'keterbukaan[excel]'",
        "needs the extra: pip install 'keterbukaan[excel]'",
    )
