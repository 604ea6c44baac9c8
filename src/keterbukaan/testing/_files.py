"""Whole registers by chance, as offices keep them: their headers, their days, their faults."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from io import StringIO

from attrs import Factory, define, frozen
from hypothesis import strategies as st

from keterbukaan._words import month_name
from keterbukaan.registers.columns import Column
from keterbukaan.testing._days import days

__all__ = ["RegisterFile", "register_files"]

_HEADERS: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ("No. Register", "Nomor Pendaftaran", "NOMOR"),
    Column.REQUEST_RECEIVED: (
        "Tanggal permohonan diterima",
        "TGL PERMOHONAN DITERIMA",
        "Tgl. Terima Permohonan",
    ),
    Column.EXTENSION_NOTIFIED: ("Tanggal pemberitahuan perpanjangan", "Tgl Perpanjangan"),
    Column.REQUEST_ANSWERED: ("Tanggal jawaban permohonan", "TANGGAL PEMBERITAHUAN TERTULIS"),
    Column.OBJECTION_RECEIVED: ("Tanggal keberatan diterima", "Tgl Keberatan"),
    Column.OBJECTION_ANSWERED: ("Tanggal tanggapan atas keberatan", "Tgl Tanggapan Keberatan"),
}
_TITLES = (
    (),
    ("PEMERINTAH KABUPATEN CONTOH", "REGISTER PERMOHONAN INFORMASI PUBLIK"),
    ("Register Permohonan Informasi Publik Tahun 2025", ""),
)
_WAYS: tuple[Callable[[date], str], ...] = (
    date.isoformat,
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day} {month_name(day.month, 'id')} {day.year}",
)
_NO_DAYS = ("31/02/2025", "24 Maretember 2025", "2025-13-01")
_EXCEL_BEGINS = date(1899, 12, 30)
_UNREADABLE, _OWN_DAY, _NO_DAY = "KB-R03", "KB-R07", "KB-R02"


@frozen
class RegisterFile:
    """The text of a register as CSV, and what must come of it when it is read.

    `rows` are the dates of the rows that can be read, by number and in order; `refused` the code of
    each line that cannot, by its number in the file.
    """

    text: str
    rows: tuple[tuple[str, Mapping[Column, date]], ...]
    refused: Mapping[int, str]


@st.composite
def register_files(draw: st.DrawFn, *, faults: bool = True) -> RegisterFile:
    """Draw a register of requests as an office keeps it, with or without faults in it.

    Over the header there may be a title. Each column has one of the headers in use and its own way
    to write a day. Faults are a day that is none, a number that a spreadsheet made of a day, a row
    without any day, an empty line, and a line below a merged number, with a day of its own or not.
    """
    columns = draw(_columns())
    table = _Table(columns, [draw(st.sampled_from(_WAYS)) for _ in columns])
    table.lines += [[title] for title in draw(st.sampled_from(_TITLES))]
    heads = [draw(st.sampled_from(_HEADERS[column])) for column in (Column.NUMBER, *columns)]
    table.lines.append([heads[0], "Nama Pemohon", "Informasi yang diminta", *heads[1:]])
    for place in range(draw(st.integers(1, 5))):
        number, known = f"{place + 1:03}/PPID", draw(_dates(columns))
        # A file whose every row is spoilt may be refused as a whole: the first one is not.
        table.add(number, known, draw(st.sampled_from(_FAULTS)) if faults and place else "")
    text = StringIO(newline="")
    csv.writer(text, delimiter=draw(st.sampled_from([",", ";"]))).writerows(table.lines)
    return RegisterFile(text.getvalue(), tuple(table.rows), table.refused)


_FAULTS = ("", "", "no such day", "serial", "no day", "empty line", "merged", "merged, with a day")


@define
class _Table:
    """A register while its lines are written."""

    columns: list[Column]
    ways: list[Callable[[date], str]]
    lines: list[list[str]] = Factory(list)
    rows: list[tuple[str, Mapping[Column, date]]] = Factory(list)
    refused: dict[int, str] = Factory(dict)

    def add(self, number: str, known: Mapping[Column, date], wrong: str) -> None:
        """Add a row, and a fault in it or below it."""
        written = zip(self.columns, self.ways, strict=True)
        cells = [way(known[column]) if column in known else "" for column, way in written]
        code, dates = None, known
        if wrong == "no such day":
            cells[0], code = _NO_DAYS[known[self.columns[0]].day % len(_NO_DAYS)], _UNREADABLE
        elif wrong == "serial":
            cells[0], code = str((known[self.columns[0]] - _EXCEL_BEGINS).days), _UNREADABLE
        elif wrong == "no day":
            cells, code = [""] * len(cells), _NO_DAY
        self.lines.append([number, "Budi", "Dokumen", *cells])
        if code:
            self.refused[len(self.lines)] = code
        elif wrong == "empty line":
            self.lines.append([""] * len(self.lines[-1]))
        elif wrong.startswith("merged"):
            dates = self._go_on(known, cells, with_a_day=wrong != "merged")
        if not code:
            self.rows.append((number, dates))

    def _go_on(
        self, known: Mapping[Column, date], cells: list[str], *, with_a_day: bool
    ) -> Mapping[Column, date]:
        """Add a line as merged cells leave it; of a step with two days none is known."""
        own = Column.REQUEST_ANSWERED if with_a_day else None
        under = [
            cell if column is own else "" for column, cell in zip(self.columns, cells, strict=True)
        ]
        self.lines.append(["", "", "Lampirannya", *under])
        if not any(under):
            return known
        self.refused[len(self.lines)] = _OWN_DAY
        return {column: day for column, day in known.items() if column is not own}


@st.composite
def _columns(draw: st.DrawFn) -> list[Column]:
    further = [each for each in _HEADERS if each not in {Column.NUMBER, Column.REQUEST_RECEIVED}]
    chosen = draw(st.sets(st.sampled_from(further)))
    return [Column.REQUEST_RECEIVED, *(each for each in further if each in chosen)]


@st.composite
def _dates(draw: st.DrawFn, columns: list[Column]) -> dict[Column, date]:
    """Draw the days of a row, in order; nobody answers an objection that was not made."""
    day, found = draw(days("request.response")), dict[Column, date]()
    for column in columns:
        needed = Column.OBJECTION_RECEIVED if column is Column.OBJECTION_ANSWERED else None
        if column is columns[0] or (needed in {None, *found} and draw(st.booleans())):
            found[column] = day
        day += timedelta(draw(st.integers(1, 40)))
    return found
