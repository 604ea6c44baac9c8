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

import re
from codecs import getwriter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from keterbukaan._arguments import checked
from keterbukaan._printable import printable
from keterbukaan.errors import ArgumentError, Language, TableFileError
from keterbukaan.files._archive import broken
from keterbukaan.files._containers import Container, container_of
from keterbukaan.files._csv import read_csv
from keterbukaan.files._sheets import Lines, Sheet, Sheets
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

_ENDS_A_LINE = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_ENDS_A_CELL = rf"(?:\A|[,;\t{_ENDS_A_LINE}])"
_BLANK_OR_QUOTED = rf"(?:[^\S\t{_ENDS_A_LINE}]|[\"'\u200b-\u200f\u2060\ufeff])*"
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20\t\r-]"
_DASH_ALONE = r"[\u2013\u2014]\s*\Z"  # not dangerous, but an empty cell to whoever reads it
_DANGER = rf"(?={_FORMULA}|{_DASH_ALONE})"
_UNGUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED}){_DANGER}")
_GUARDED = re.compile(rf"({_ENDS_A_CELL}{_BLANK_OR_QUOTED})'{_DANGER}")
_QUOTED = re.compile(r"[\",\r\n]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_OPENPYXL, _CALAMINE = "openpyxl", "python_calamine"
_NEVER_TEXT = frozenset({".xlsx", ".xlsm"})  # what old programs name .xls often is
_NEEDED = {".xlsx": _OPENPYXL, ".xlsm": _OPENPYXL, ".xls": _CALAMINE, ".xlsb": _CALAMINE}
_LONGEST_CELL = 32_767
_LONGEST_SHEET_NAME = 31
_NOT_IN_A_SHEET_NAME = frozenset(":\\/?*[]")


@frozen
class RowProblem:
    """A row that could not be used: where it stands, which cell, and why, in both languages.

    `sheet` is "" for a CSV.
    """

    line: int
    number: str = field(repr=False)
    code: str
    column: str
    reason_id: str
    reason_en: str
    sheet: str = ""

    @checked
    def reason(self, lang: Language) -> str:
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
    path: str | PathLike[str], lines: Iterable[Sequence[str]], sheet: str = "data"
) -> None:
    """Write lines as CSV, or as XLSX with one named sheet, by the ending of the file's name.

    Every cell is made safe. The file is written whole, or what was there stays.

    Raises:
        TableFileError: the name ends otherwise, the file cannot be written, or the extra `excel` is
            missing.
    """
    path = Path(path)
    check_sheet_name(sheet)
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


def unusable(path: Path, problem_id: str, problem_en: str) -> TableFileError:
    """Build the error that a file cannot be used as a whole."""
    return TableFileError(file=path.name, problem_id=problem_id, problem_en=problem_en)


def not_opened(path: Path, problem: OSError) -> TableFileError:
    """Build the error that a file cannot be opened, with what the system says of it."""
    said = problem.strerror
    return unusable(path, f"tidak dapat dibuka ({said})", f"cannot be opened ({said})")


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


def _write_csv(file: BinaryIO, lines: Iterable[Sequence[str]], _sheet: str, _path: Path) -> None:
    text = getwriter("utf-8-sig")(file)
    for line in lines:
        # It ends with one sign: under another separator a carriage return could begin a cell.
        text.write(",".join(map(_csv_cell, line)) + "\n")


def _csv_cell(text: str) -> str:
    """Quote what would part a cell: `csv.writer` leaves a lone carriage return without quotes."""
    cell = safe_cell(_CONTROLS.sub(" ", text))
    return cell if _QUOTED.search(cell) is None else '"' + cell.replace('"', '""') + '"'


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
        "perlu tambahan: pip install 'keterbukaan[excel]'; tanpanya CSV dan ODS dapat dibaca",
        "needs the extra: pip install 'keterbukaan[excel]'; without it CSV and ODS can be read",
    )
