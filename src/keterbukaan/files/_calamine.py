"""Reading the binary workbooks, XLS and XLSB, with python-calamine.

It reads them well, but shows a cell with an error as an empty one, which would turn an answer that
is there into one that is missing; and it makes room for every cell between the first and the last,
so that two cells far apart would fill the memory. Both stand in the records of the file, which are
looked through before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from math import isfinite
from operator import itemgetter
from typing import TypeAlias

from python_calamine import CalamineError, CalamineSheet, SheetTypeEnum, load_workbook

from keterbukaan.files._archive import broken, read_whole
from keterbukaan.files._records import Seen, look_through_xls, look_through_xlsb
from keterbukaan.files._sheets import Lines, Sheet
from keterbukaan.files._taken import Taken, check_length, day_shown, number_shown
from keterbukaan.files.limits import Limits, too_much

__all__ = ["read_xls", "read_xlsb"]

_Value: TypeAlias = int | float | str | bool | time | date | datetime | timedelta
_AREA = 3
"""How many times as much room may be made as there may be cells: an empty one takes little."""


def read_xls(data: bytes, limits: Limits) -> list[Sheet]:
    """Return every sheet of an XLS file, with the rows that hold something.

    Raises:
        UnreadError: it is not whole, has a password, or goes beyond a limit.
    """
    return read_whole("XLS", lambda: _sheets("XLS", *look_through_xls(data), limits))


def read_xlsb(data: bytes, limits: Limits) -> list[Sheet]:
    """Return every sheet of an XLSB file, with the rows that hold something.

    Raises:
        UnreadError: it is not whole, has a password, or goes beyond a limit.
    """
    return read_whole(
        "XLSB", lambda: _sheets("XLSB", data, look_through_xlsb(data, limits), limits)
    )


def _sheets(kind: str, data: bytes, seen: Sequence[Seen], limits: Limits) -> list[Sheet]:
    if any(each.area() > _AREA * limits.cells for each in seen):
        said = (
            "dari sel pertama sampai sel terakhir sebuah lembar ada",
            "from the first to the last cell of a sheet there are",
        )
        raise too_much(limits, "cells", *said)
    try:
        return [*_read(data, seen, limits)]
    except CalamineError:
        pass
    except BaseException as problem:
        if type(problem).__name__ != "PanicException":  # which cannot be imported
            raise
    raise broken(kind)  # outside: what is caught may repeat a cell, and would be its context


def _read(data: bytes, seen: Sequence[Seen], limits: Limits) -> Iterator[Sheet]:
    taken = Taken(limits)
    book = load_workbook(BytesIO(data))
    for place, (about, there) in enumerate(zip(book.sheets_metadata, seen, strict=True)):
        if about.typ == SheetTypeEnum.WorkSheet:
            lines = _lines(book.get_sheet_by_index(place), there.errors, taken)
            yield Sheet(about.name, lines, tuple(there.merged))


def _lines(sheet: CalamineSheet, errors: Mapping[int, Mapping[int, str]], taken: Taken) -> Lines:
    lines: Lines = []
    further = {line: dict(held) for line, held in errors.items()}
    first_line, first_place = sheet.start or (0, 0)
    for line, values in enumerate(sheet.to_python(), start=first_line + 1):
        held = {
            column: _shown(value)
            for column, value in enumerate(values, start=first_place + 1)
            if value != ""
        }
        _add(line, held | further.pop(line, {}), taken, lines)
    for line, held in further.items():  # rows that hold nothing else may be left out
        _add(line, held, taken, lines)
    lines.sort(key=itemgetter(0))
    return lines


def _add(line: int, held: Mapping[int, str], taken: Taken, lines: Lines) -> None:
    for column, text in held.items():
        check_length(len(text), taken.limits)
        taken.check(line, column, text)
    if cells := taken.row(line, held):
        lines.append((line, cells))


def _shown(value: _Value) -> str:
    if isinstance(value, float):
        if not isfinite(value):
            return "#NUM!"
        # A number of identity may be longer than the seventeen digits that `repr` gives.
        return str(int(value)) if value.is_integer() else number_shown(repr(value))
    if isinstance(value, date):
        return day_shown(value)
    if isinstance(value, time):
        return value.isoformat(timespec="seconds")
    return str(value)
