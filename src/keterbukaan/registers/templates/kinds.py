"""The kinds of empty tables, and writing one (templat)."""

from __future__ import annotations

from io import BytesIO
from os import PathLike
from pathlib import Path

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum, Said
from keterbukaan.files.output import check_output, replaced
from keterbukaan.files.tables import unusable
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import TemplateSheet
from keterbukaan.registers.templates._registers import objections, requests

__all__ = ["TemplateKind", "write_template"]


class TemplateKind(LabelledEnum):
    """What is kept in a table (jenis templat)."""

    REGISTER = ("register", "register permintaan informasi", "register of requests")
    OBJECTIONS = ("objections", "register keberatan", "register of objections")


_COUNTING = {TemplateKind.REGISTER: requests, TemplateKind.OBJECTIONS: objections}


@checked
def write_template(
    path: str | PathLike[str], kind: TemplateKind, *, under: Jurisdiction | None = None
) -> None:
    """Write an empty table as a workbook, with a guide, the days off and live formulas.

    The formulas follow the body's calendar, limits and readings as they are known now. The file is
    written whole, or what was there stays.

    Raises:
        TableFileError: the name does not end with .xlsx, the file cannot be written, or the extra
            `excel` is missing.
        ArgumentError: an argument is of another kind than it takes.
    """
    path = Path(path)
    check_output(path, ".xlsx")
    try:
        from keterbukaan.registers.templates._workbook import FIRST_LINE_OFF, workbook_of
    except ImportError as problem:
        raise unusable(
            path,
            "perlu tambahan: pip install 'keterbukaan[excel]'",
            "needs the extra: pip install 'keterbukaan[excel]'",
        ) from problem
    body = under or Jurisdiction.national()
    calendar = Calendar.of(body, FIRST_LINE_OFF)
    sheets = [_COUNTING[kind](calendar)]
    held = BytesIO()
    workbook_of(sheets, (), calendar).save(held)
    with replaced(path) as file:
        file.write(held.getbuffer())
