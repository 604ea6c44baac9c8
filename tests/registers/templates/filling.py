"""Filling a template as an officer does, and letting LibreOffice count in it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from keterbukaan.registers.templates._packed import uncounted

FIRST_LINE = 6

__all__ = ["FIRST_LINE", "counted", "fill", "fill_in", "headers_of", "rows_of"]


def headers_of(page: Any) -> dict[str, str]:
    """Return the letter of each column by its header, as the two lines of headers show it."""
    found = {}
    for number, (upper, lower) in enumerate(zip(page[4], page[5], strict=True), start=1):
        found[str(lower.value or upper.value)] = get_column_letter(number)
    return found


def fill(
    path: Path, sheet: str, rows: Iterable[Mapping[str, Any]], today: date | None = None
) -> None:
    """Write rows into a template, each cell by the header of its column."""
    book = load_workbook(path)
    page = book[sheet]
    letters = headers_of(page)
    for line, row in enumerate(rows, start=FIRST_LINE):
        for header, value in row.items():
            page[f"{letters[header]}{line}"] = value
    if today is not None:
        page["B3"] = today
    book.save(path)
    path.write_bytes(uncounted(path.read_bytes()))


def fill_in(path: Path, sheet: str, values: Mapping[str, Any]) -> None:
    """Write beside the names of the fields of a form whose fields stand below one another."""
    book = load_workbook(path)
    lines = {row[0].value: row[1] for row in book[sheet].iter_rows(max_col=2)}
    for header, value in values.items():
        lines[header].value = value
    book.save(path)


def counted(files: Sequence[Path], folder: Path) -> list[Path]:
    """Return the files as LibreOffice saves them, with every formula counted."""
    program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            *(program, f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", "xlsx", "--outdir", str(folder / "counted"), *map(str, files)),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [folder / "counted" / file.name for file in files]


def rows_of(path: Path, sheet: str) -> list[dict[str, Any]]:
    """Return what a counted file shows, by header; a day as a day, an empty text as None."""
    page = load_workbook(path, data_only=True)[sheet]
    names = [lower.value or upper.value for upper, lower in zip(page[4], page[5], strict=True)]
    return [
        {
            str(name): value.date()
            if isinstance(value, datetime)
            else value or None
            if not isinstance(value, int)
            else value
            for name, value in zip(names, values, strict=True)
        }
        for values in page.iter_rows(min_row=FIRST_LINE, values_only=True)
    ]
