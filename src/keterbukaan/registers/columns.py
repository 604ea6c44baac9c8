"""Which column of a register holds what: headers in Indonesian or in English.

The Indonesian headers follow the official registers of requests and of objections (Perki 1/2021
Lampiran VIII and XI); a plain "Tgl" is the request's date in the first and the objection's in
the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

__all__ = ["Column", "columns_in", "seems_of_a_date"]


class Column(Enum):
    """What a column of a register can hold, as far as deadlines go."""

    NUMBER = "number"
    REQUEST_RECEIVED = "request_received"
    EXTENSION_NOTIFIED = "extension_notified"
    REQUEST_ANSWERED = "request_answered"
    OBJECTION_RECEIVED = "objection_received"
    OBJECTION_REGISTERED = "objection_registered"
    OBJECTION_ANSWERED = "objection_answered"
    DISPUTE_FILED = "dispute_filed"
    FIRST_HEARING = "first_hearing"
    DISPUTE_DECIDED = "dispute_decided"


_HEADERS: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: (
        "nomor pendaftaran",
        "nomor register",
        "nomor registrasi",
        "nomor permohonan",
        "no pendaftaran",
        "no register",
        "no registrasi",
        "no pendaftaran permintaan informasi",
        "nomor pendaftaran permintaan informasi publik",
        "nomor registrasi pengajuan keberatan",
        "nomor",
        "no",
        "number",
        "register number",
    ),
    Column.REQUEST_RECEIVED: (
        "tanggal permohonan diterima",
        "tanggal permintaan diterima",
        "tanggal permohonan",
        "tanggal permintaan",
        "tanggal permintaan informasi publik",
        "request received",
        "request received on",
    ),
    Column.EXTENSION_NOTIFIED: (
        "tanggal perpanjangan",
        "tanggal pemberitahuan perpanjangan",
        "hari dan tanggal perpanjangan",
        "extension notified",
    ),
    Column.REQUEST_ANSWERED: (
        "hari dan tanggal pemberitahuan tertulis",
        "tanggal pemberitahuan tertulis",
        "pemberitahuan tertulis",
        "tanggal jawaban",
        "tanggal jawaban permohonan",
        "tanggal pemberitahuan",
        "request answered",
        "request answer",
    ),
    Column.OBJECTION_RECEIVED: (
        "tanggal keberatan",
        "tanggal keberatan diterima",
        "tanggal diterimanya keberatan",
        "objection received",
        "objection filed",
    ),
    Column.OBJECTION_REGISTERED: (
        "tanggal keberatan dicatat",
        "tanggal keberatan diregister",
        "objection registered",
    ),
    Column.OBJECTION_ANSWERED: (
        "hari dan tanggal pemberian tanggapan atas keberatan",
        "tanggal pemberian tanggapan atas keberatan",
        "tanggal tanggapan atas keberatan",
        "tanggal tanggapan keberatan",
        "tanggal jawaban keberatan",
        "tanggal tanggapan",
        "objection answered",
        "response date",
    ),
    Column.DISPUTE_FILED: (
        "tanggal permohonan sengketa",
        "tanggal sengketa",
        "tanggal permohonan penyelesaian sengketa",
        "dispute filed",
    ),
    Column.FIRST_HEARING: ("tanggal sidang pertama", "hari sidang pertama", "first hearing"),
    Column.DISPUTE_DECIDED: ("tanggal putusan", "tanggal putusan dibacakan", "dispute decided"),
}
_BY_HEADER = {header: column for column, headers in _HEADERS.items() for header in headers}
_BARE_DATE = frozenset({"tanggal", "date"})
_DATE_WORDS = frozenset({"tanggal", "hari", "waktu", "date", "received", "answered", "filed"})
_BARE_NUMBER = frozenset({"no", "nomor"})
"""Headers that often only count the lines: they give way to a fuller one."""


def columns_in(cells: Sequence[str]) -> dict[Column, int]:
    """Return where each column stands in a line of headers; none where no column is of a date."""
    words = [_normal(cell) for cell in cells]
    found: dict[Column, int] = {}
    for place, word in enumerate(words):
        column = _BY_HEADER.get(word)
        if column is not None and (column not in found or words[found[column]] in _BARE_NUMBER):
            found[column] = place
    bare = next((place for place, word in enumerate(words) if word in _BARE_DATE), None)
    if bare is not None:
        objections = Column.OBJECTION_ANSWERED in found and Column.REQUEST_ANSWERED not in found
        found.setdefault(Column.OBJECTION_RECEIVED if objections else Column.REQUEST_RECEIVED, bare)
    return found if found.keys() - {Column.NUMBER} else {}


def seems_of_a_date(header: str) -> bool:
    """Return whether a header speaks of a day, whatever day it is."""
    return not _DATE_WORDS.isdisjoint(_normal(header).split())


def _normal(header: str) -> str:
    words = re.sub(r"[^a-z]+", " ", header.lower()).split()
    return " ".join("tanggal" if word == "tgl" else word for word in words)
