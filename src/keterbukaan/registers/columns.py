"""Which column of a register holds what: headers in Indonesian or in English.

The Indonesian headers follow the official registers of requests and of objections (Perki 1/2021
Lampiran VIII and XI); a plain "Tgl" is the request's date in the first and the objection's in
the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from attrs import frozen

__all__ = ["Column", "Header", "find_header"]


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
_LINES_SEARCHED = 15


@frozen
class Header:
    """Where a register's header stands and which column is where.

    `mapping` pairs each recognised column with the header's own words and its place;
    `unrecognised` lists the headers that seem to be of dates and were not taken for any column.
    """

    last_line: int
    mapping: tuple[tuple[Column, str, int], ...]
    unrecognised: tuple[str, ...]


def find_header(lines: Sequence[Sequence[str]]) -> Header | None:
    """Find the header among a table's first lines; it may take two lines, as in Lampiran VIII."""
    for line, cells in enumerate(lines[:_LINES_SEARCHED]):
        single = _mapped(cells)
        below = lines[line + 1] if line + 1 < len(lines) else ()
        double = _mapped(_joined(cells, below))
        two_lines = len(double) > len(single)
        mapping, words = (double, _joined(cells, below)) if two_lines else (single, cells)
        if any(column is not Column.NUMBER for column, _, _ in mapping):
            return Header(line + two_lines, mapping, _unrecognised(words, mapping))
    return None


def _unrecognised(
    words: Sequence[str], mapping: tuple[tuple[Column, str, int], ...]
) -> tuple[str, ...]:
    taken = {place for _, _, place in mapping}
    return tuple(
        word.strip()
        for place, word in enumerate(words)
        if place not in taken and _DATE_WORDS & set(_normal(word).split())
    )


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Put a two-line header into one: the upper cell stands over the lower ones to its right."""
    joined: list[str] = []
    over = ""
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        over = above or over
        joined.append(f"{over} {below}" if below.strip() else above)
    return joined


def _mapped(cells: Sequence[str]) -> tuple[tuple[Column, str, int], ...]:
    words = [_normal(cell) for cell in cells]
    found: dict[Column, tuple[str, int]] = {}
    for place, word in enumerate(words):
        column = _BY_HEADER.get(word)
        if column is not None and (column not in found or found[column][0] in _BARE_NUMBER):
            found[column] = (word, place)
    bare = next((place for place, word in enumerate(words) if word in _BARE_DATE), None)
    if bare is not None:
        objections = Column.OBJECTION_ANSWERED in found and Column.REQUEST_ANSWERED not in found
        meant = Column.OBJECTION_RECEIVED if objections else Column.REQUEST_RECEIVED
        found.setdefault(meant, (words[bare], bare))
    return tuple((column, cells[place].strip(), place) for column, (_, place) in found.items())


def _normal(header: str) -> str:
    words = re.sub(r"[^a-z]+", " ", header.lower()).split()
    return " ".join("tanggal" if word == "tgl" else word for word in words)
