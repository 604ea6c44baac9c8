"""Tables as offices keep them: reading CSV and XLSX line by line, and writing what is safe to open.

A cell that begins like a formula is written with an apostrophe before it, so that no text can be
executed where a table is opened; reading takes that apostrophe off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from io import StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from keterbukaan._words import month_name
from keterbukaan.errors import Language, TableFileError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "Lines",
    "RowProblem",
    "not_opened",
    "not_written",
    "printable",
    "read_day",
    "read_sheets",
    "safe_cell",
    "unsafe_cell",
    "unusable",
    "write_table",
]

Lines: TypeAlias = list[tuple[int, list[str]]]
"""The lines of a table: the number of each in its file, and its cells."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_LINES_SNIFFED = 15
_COLUMNS_READ = 200
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


def read_sheets(path: str | PathLike[str], is_wanted: Callable[[Lines], bool]) -> dict[str, Lines]:
    """Read every sheet of a file, by name: XLSX, or CSV as one sheet named "".

    The cells of a CSV file may be separated by commas, semicolons or tabs: by the one with which
    `is_wanted` finds the header, or else by the one that occurs most.

    Raises:
        TableFileError: the file cannot be read, or the extra `excel` is missing.
    """
    path = Path(path)
    try:
        if path.suffix.lower() == ".xlsx":
            return _xlsx_sheets(path)
        return {"": _csv_lines(path, is_wanted)}
    except OSError as problem:
        raise not_opened(path, problem) from None  # its cause would name the file


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
        raise not_written(path, problem) from None
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
    message = "not a date"
    raise ValueError(message)


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


def _csv_lines(path: Path, is_wanted: Callable[[Lines], bool]) -> Lines:
    text = _decoded(path.read_bytes())
    if text is None:
        raise unusable(
            path,
            "bukan UTF-8; simpan sebagai 'CSV UTF-8' dari aplikasi lembar kerja",
            "is not UTF-8; save it as 'CSV UTF-8' from the spreadsheet",
        )
    head = "\n".join(text.splitlines()[:_LINES_SNIFFED])
    likely, *others = sorted(",;\t", key=head.count, reverse=True)
    lines = list(_parted(path, text, likely))
    if not is_wanted(lines):
        for delimiter in others:
            with suppress(TableFileError):
                parted = list(_parted(path, text, delimiter))
                if is_wanted(parted):
                    return parted
    return lines


def _decoded(data: bytes) -> str | None:
    """Return the text of a file; None where it is not UTF-8, since the error would hold it all."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _parted(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    last = 0
    try:
        for cells in reader:
            # A quoted cell may run over several lines: name the one on which the row begins.
            yield last + 1, cells
            last = reader.line_num
    except csv.Error as problem:
        raise unusable(
            path,
            f"bukan CSV yang utuh sesudah baris {last} ({problem}); periksa tanda kutipnya",
            f"is not valid CSV after line {last} ({problem}); check its quotation marks",
        ) from problem


def _xlsx_sheets(path: Path) -> dict[str, Lines]:
    """Read every sheet twice: what its cells show, and what was written into them."""
    try:
        from openpyxl import load_workbook
    except ImportError as problem:
        raise _needs_excel(path) from problem
    path.stat()
    sheets: dict[str, Lines] = {}
    is_whole = False
    try:
        shown = load_workbook(path, read_only=True, data_only=True)
        written = load_workbook(path, read_only=True)
        for seen, text in zip(shown.worksheets, written.worksheets, strict=True):
            lines = zip(_values(seen), _values(text), strict=True)
            sheets[seen.title] = [
                (line, [_cell_text(*pair) for pair in zip(*both, strict=True)])
                for line, both in enumerate(lines, start=1)
                if any(cell is not None for cell in both[1])
            ]
        shown.close()
        written.close()
        is_whole = True
    except Exception:  # noqa: BLE001, S110 - what openpyxl, zipfile and xml raise may repeat a cell
        pass
    if not is_whole:
        raise unusable(path, "bukan berkas XLSX yang utuh", "is not a valid XLSX file")
    return sheets


def _values(sheet: Worksheet) -> Iterator[Sequence[object]]:
    yield from sheet.iter_rows(values_only=True, max_col=_COLUMNS_READ)


def _cell_text(shown: object, written: object) -> str:
    """Return a cell as text; a formula that was never calculated is shown, not taken as empty."""
    if shown is None and written is not None:
        return str(written)
    if isinstance(shown, datetime):
        return shown.date().isoformat()
    return "" if shown is None else str(shown)


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
