"""The last touch to a workbook before it is written: formulas that were not counted yet.

A formula without a result is shown by what reads no formulas, and then an empty row looks filled.
So each has the empty text for its result until a spreadsheet counts, which it is told to do when
the file is opened.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["packed", "uncounted"]

_UNCOUNTED = re.compile(rb'(<c r="[A-Z]+\d+"(?: s="\d+")?)(><f>[^<]*</f>)<v ?/>')
_EMPTY = rb'\1 t="str"\2<v></v>'


def packed(book: Workbook) -> bytes:
    """Return the file of a workbook."""
    held = BytesIO()
    book.save(held)
    return uncounted(held.getvalue())


def uncounted(data: bytes) -> bytes:
    """Return a workbook in which every formula is still to be counted, and none is seen as text."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                part = _UNCOUNTED.sub(_EMPTY, part)
            new.writestr(name, part)
    return made.getvalue()
