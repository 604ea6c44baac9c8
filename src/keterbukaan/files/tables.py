"""Tables as offices keep them: reading CSV and XLSX line by line, and writing what is safe to open.

A spreadsheet takes a cell for a formula where it begins with = + - or @, and it parts a CSV by
comma, semicolon or tab, as its owner's country has it. So wherever a cell could begin under any of
these, an apostrophe stands before such a sign: `Laporan;=1+1` is written `Laporan;'=1+1`. Every
table is written so, and reading takes that apostrophe off again.

What a text holds is kept, such as line breaks, tabs and signs without width, but for the control
characters, which a terminal would obey: a space stands for each. XLSX knows one line break only, so
a carriage return is written as that.
"""

from __future__ import annotations

import csv
import re
from codecs import getwriter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO, StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from attrs import field, frozen

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan._words import month_name
from keterbukaan.errors import Language, TableFileError
from keterbukaan.files.output import check_output, replaced

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "Lines",
    "RowProblem",
    "not_opened",
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

_ENDS_A_LINE = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_ENDS_A_CELL = rf"(?:\A|[,;\t{_ENDS_A_LINE}])"
_BLANK_OR_QUOTED = rf"(?:[^\S\t{_ENDS_A_LINE}]|[\"'])*"
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20\t\r-]"
_DASH_ALONE = r"[\u2013\u2014]\s*\Z"  # not dangerous, but an empty cell to whoever reads it
_DANGER = rf"(?={_FORMULA}|{_DASH_ALONE})"
_UNGUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED}){_DANGER}")
_GUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED})'{_DANGER}")
_QUOTED = re.compile(r"[\",\r\n]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
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

    @checked
    def reason(self, lang: Language) -> str:
        """Return the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
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
        raise not_opened(path, problem) from problem


def write_table(
    path: str | PathLike[str], lines: Iterable[Sequence[str]], sheet: str = "data"
) -> None:
    """Write lines as CSV, or as XLSX with one named sheet, by the ending of the file's name.

    Every cell is made safe. The file is written whole, or what was there stays.

    Raises:
        TableFileError: the name ends otherwise, the file cannot be written, or the extra `excel` is
            missing.
    """
    path = Path(path)
    write = _write_xlsx if check_output(path, ".csv", ".xlsx") == ".xlsx" else _write_csv
    with replaced(path) as file:
        write(file, lines, sheet, path)


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, by whatever sign it parts the cells.

    >>> safe_cell("=1+1"), safe_cell("12; =1+1"), safe_cell("3 - 2 = 1")
    ("'=1+1", "12; '=1+1", '3 - 2 = 1')
    """
    return _UNGUARDED.sub(r"\1'", text)


def unsafe_cell(text: str) -> str:
    """Return a text as it was before `safe_cell`.

    >>> unsafe_cell("'=1+1"), unsafe_cell("12; '=1+1"), unsafe_cell("'tis")
    ('=1+1', '12; =1+1', "'tis")
    """
    return _GUARDED.sub(r"\1", text)


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


def unusable(path: Path, problem_id: str, problem_en: str) -> TableFileError:
    """Build the error that a file cannot be used as a whole."""
    return TableFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)


def not_opened(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be opened, with what the system says of it."""
    said = problem.strerror
    return unusable(path, f"tidak dapat dibuka ({said})", f"cannot be opened ({said})")


def _csv_lines(path: Path, is_wanted: Callable[[Lines], bool]) -> Lines:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise unusable(
            path,
            "bukan UTF-8; simpan sebagai 'CSV UTF-8' dari aplikasi lembar kerja",
            "is not UTF-8; save it as 'CSV UTF-8' from the spreadsheet",
        ) from problem
    head = "\n".join(text.splitlines()[:_LINES_SNIFFED])
    likely, *others = sorted(",;\t", key=head.count, reverse=True)
    for delimiter in (likely, *others):
        with suppress(TableFileError):  # what breaks under one may be whole under another
            parted = list(_parted(path, text, delimiter))
            if is_wanted(parted):
                return parted
    return list(_parted(path, text, likely))


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
    except Exception as problem:  # openpyxl raises what zipfile, xml and itself raise
        raise unusable(path, "bukan berkas XLSX yang utuh", "is not a valid XLSX file") from problem
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


def _write_csv(file: BinaryIO, lines: Iterable[Sequence[str]], _sheet: str, _path: Path) -> None:
    text = getwriter("utf-8-sig")(file)
    for line in lines:
        # It ends with one sign: under another separator a carriage return could begin a cell.
        text.write(",".join(map(_csv_cell, line)) + "\n")


def _csv_cell(text: str) -> str:
    """Quote what would part a cell: `csv.writer` leaves a lone carriage return without quotes."""
    cell = safe_cell(_CONTROLS.sub(" ", text))
    return cell if _QUOTED.search(cell) is None else '"' + cell.replace('"', '""') + '"'


def _write_xlsx(file: BinaryIO, lines: Iterable[Sequence[str]], sheet: str, path: Path) -> None:
    from zipfile import ZIP_DEFLATED, ZipFile

    try:
        from openpyxl import Workbook
        from openpyxl.writer.excel import ExcelWriter
    except ImportError as problem:
        raise _needs_excel(path) from problem
    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(sheet)
    page.freeze_panes = "A2"
    try:
        for line in lines:
            page.append([_xlsx_cell(cell, path) for cell in line])
        page.close()
    except BaseException:
        with suppress(Exception):  # else it goes on writing, and complaining, when it is taken down
            page.close()
        raise
    packed = BytesIO()  # in memory, so that nothing is left to be written when the disk is full
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).save()
    file.write(packed.getbuffer())


def _xlsx_cell(text: str, path: Path) -> str:
    held = text.replace("\r\n", "\n").replace("\r", "\n")
    cell = safe_cell(_CONTROLS.sub(" ", held))
    if len(cell) > _LONGEST_CELL:
        raise unusable(
            path,
            f"ada sel yang lebih panjang dari {_LONGEST_CELL} huruf, yang tidak dapat "
            "disimpan XLSX; simpan sebagai CSV atau JSON",
            f"a cell is longer than the {_LONGEST_CELL} characters that XLSX can hold; "
            "save as CSV or JSON",
        )
    return cell


def _needs_excel(path: Path) -> TableFileError:
    return unusable(
        path,
        "perlu tambahan: pip install 'keterbukaan[excel]'",
        "needs the extra: pip install 'keterbukaan[excel]'",
    )
