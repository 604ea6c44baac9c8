"""Tables as offices keep them: CSV and workbooks read line by line, and written safe to open.

How a cell is made safe, and typed, stands in `_cells`; how a workbook is written, in `_workbook`.
"""

from __future__ import annotations

from codecs import getwriter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._extras import install_command
from keterbukaan._printable import printable
from keterbukaan.errors import ArgumentError, Language, TableFileError
from keterbukaan.files._archive import broken
from keterbukaan.files._cells import Cell, csv_cell, safe_cell, unsafe_cell
from keterbukaan.files._containers import Container, container_of
from keterbukaan.files._csv import read_csv
from keterbukaan.files._sheets import Lines, Sheet, Sheets
from keterbukaan.files._system_words import said_by_system
from keterbukaan.files._workbook import Notes, Page, write_workbook
from keterbukaan.files.limits import DEFAULT, Limits, UnreadError, beyond, read_within
from keterbukaan.files.output import check_output, replaced

__all__ = [
    "RowProblem",
    "not_opened",
    "printable",
    "read_sheets",
    "safe_cell",
    "table_bytes",
    "unsafe_cell",
    "unusable",
    "write_table",
]

_OPENPYXL, _CALAMINE = "openpyxl", "python_calamine"
_NEVER_TEXT = frozenset({".xlsx", ".xlsm"})  # what old programs name .xls often is
_NEEDED = {".xlsx": _OPENPYXL, ".xlsm": _OPENPYXL, ".xls": _CALAMINE, ".xlsb": _CALAMINE}
_LONGEST_SHEET_NAME = 31
_NOT_IN_A_SHEET_NAME = frozenset(":\\/?*[]")


@frozen
class RowProblem(Answer):
    """A row that could not be used: where it stands, which cell, and why, in both languages.

    `sheet` is "" for a CSV.
    """

    answer_form = AnswerForm("row_problem")

    line: int
    number: str = field(repr=False)
    code: str
    column: str
    reason_id: str
    reason_en: str
    sheet: str = ""

    @checked
    def reason(self, lang: Language = "id") -> str:
        """Return the reason in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.reason_id if lang == "id" else self.reason_en


def read_sheets(
    path: str | PathLike[str], rank: Callable[[Lines], int], limits: Limits = DEFAULT
) -> Sheets:
    """Read every sheet of a file: a workbook, or CSV as one sheet named "".

    A workbook is one whatever its name ends with.

    The cells of a CSV file may be separated by commas, semicolons or tabs: by the one for which
    `rank`, given its first lines, is greatest, and of equals by the one that occurs most.

    Raises:
        TableFileError: the file cannot be read, goes beyond a limit, or the extra `excel` is
            missing.
    """
    path = Path(path)
    if path.suffix.lower() in _NEEDED:
        _check_excel(path, _NEEDED[path.suffix.lower()])  # to say at once what is missing
    data = table_bytes(path, limits)
    try:
        container = container_of(data)
        if container is Container.TEXT and path.suffix.lower() in _NEVER_TEXT:
            raise broken("XLSX")
        if container is Container.TEXT:
            lines, encoding = read_csv(data, rank, limits)
            return Sheets((Sheet("", lines),), encoding)
        return Sheets(tuple(_workbook(path, container, data, limits)))
    except UnreadError as problem:
        raise unusable(path, *problem.said) from problem


def table_bytes(path: Path, limits: Limits) -> bytes:
    """Read a table's file whole.

    Raises:
        TableFileError: it cannot be opened, or holds more bytes than the limit.
    """
    try:
        data = read_within(path, limits.table_bytes)
    except OSError as problem:
        raise not_opened(path, problem) from None  # its cause would name the file
    if data is None:
        said = beyond(limits, "table_bytes", "berkas memuat", "the file holds")
        raise unusable(path, *said)
    return data


def write_table(
    path: str | PathLike[str],
    lines: Iterable[Sequence[Cell]],
    sheet: str = "data",
    notes: Notes | None = None,
) -> None:
    """Write lines as CSV, or as XLSX with one named sheet, by the ending of the file's name.

    Every cell is made safe. A workbook has a second sheet for the notes. The file is written whole,
    or what was there stays.

    Raises:
        TableFileError: the name ends otherwise, the file cannot be written, or it cannot hold a
            text or so many rows.
    """
    path = Path(path)
    check_sheet_name(sheet)
    is_workbook = check_output(path, ".csv", ".xlsx") == ".xlsx"
    with replaced(path) as file:
        if not is_workbook:
            _write_csv(file, lines)
            return
        try:
            write_workbook(file, [Page(sheet, lines), *([notes] if notes else [])])
        except UnreadError as problem:
            raise unusable(path, *problem.said) from problem


def unusable(path: Path, problem_id: str, problem_en: str) -> TableFileError:
    """Build the error that a file cannot be used as a whole."""
    return TableFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)


def not_opened(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be opened, with what the system says of it."""
    said = said_by_system(problem)
    return unusable(path, f"tidak dapat dibuka ({said.id})", f"cannot be opened ({said.en})")


def _check_excel(path: Path, package: str) -> None:
    try:
        import_module(package)
    except ImportError as problem:
        raise _needs_excel(path) from problem


def _workbook(path: Path, container: Container, data: bytes, limits: Limits) -> list[Sheet]:
    if container is Container.ODS:
        from keterbukaan.files._ods import read_ods

        return read_ods(data, limits)
    if container is Container.XLSX:
        _check_excel(path, _OPENPYXL)
        from keterbukaan.files._xlsx import read_xlsx

        return read_xlsx(data, limits)
    _check_excel(path, _CALAMINE)
    from keterbukaan.files._calamine import read_xls, read_xlsb

    return (read_xls if container is Container.XLS else read_xlsb)(data, limits)


def _write_csv(file: BinaryIO, lines: Iterable[Sequence[Cell]]) -> None:
    text = getwriter("utf-8-sig")(file)
    for line in lines:
        # It ends with one sign: under another separator a carriage return could begin a cell.
        text.write(",".join(map(csv_cell, line)) + "\n")


def check_sheet_name(name: str) -> None:
    """Refuse a name that no sheet of a workbook may have.

    Raises:
        ArgumentError: it is empty, too long, or holds a sign that is not allowed.
    """
    is_allowed = name.isprintable() and not set(name) & _NOT_IN_A_SHEET_NAME
    if not is_allowed or not 0 < len(name.strip("'")) == len(name) <= _LONGEST_SHEET_NAME:
        raise ArgumentError.of(
            "sheet",
            name,
            f"harus 1 s.d. {_LONGEST_SHEET_NAME} huruf tanpa tanda : \\ / ? * [ ]",
            f"must be 1 to {_LONGEST_SHEET_NAME} letters without the signs : \\ / ? * [ ]",
        )


def _needs_excel(path: Path) -> TableFileError:
    return unusable(
        path,
        f"perlu paket tambahan: {install_command('excel')}; tanpanya CSV dan ODS dapat dibaca",
        f"needs further packages: {install_command('excel')}; without them CSV and ODS can be read",
    )
