"""What stands between the rows of an office's table and is no row of it.

A row that is left out is lost, and a line of furniture that is taken for a row is only listed as
one that cannot be read. So each kind is told by what only it has, and in doubt it is a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import define, field

from keterbukaan._printable import folded
from keterbukaan._words import month_name
from keterbukaan.files._days import is_a_day
from keterbukaan.files._header_lines import Line, like_a_row
from keterbukaan.files._sheets import Area

__all__ = [
    "Titles",
    "is_of_a_signature",
    "is_title",
    "is_total",
    "numbers_the_columns",
    "signed_from",
]

_MONTH = "|".join(month_name(month, "id") for month in range(1, 13))
_TOTAL = re.compile(
    r"(?:(?:sub|grand)[ -]?)?(?:jumlah|total)"
    r"(?: (?:total|permohonan|permintaan|keberatan|pengaduan|laporan|informasi|data|baris|bulan"
    rf"|tahun|ini|seluruh|seluruhnya|keseluruhan|semua|akhir|{_MONTH}|\d{{4}}))*\s*[:=]?",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?:rp\.?\s*)?\d[\d.,]*\s*%?|-", re.IGNORECASE)
_ENUMERATED = re.compile(r"(?:(?P<roman>[IVX]+)|(?P<letter>[A-Z])|(?P<figure>\d{1,2}))[.)]\s+\D")
_PERIOD = re.compile(
    rf"(?:(?:bulan|periode|triwulan|semester|caturwulan|tahun)\b.*|(?:{_MONTH})(?:\s+\d{{4}})?)",
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    r".*\binformasi\b.*\b(?:berkala|serta[ -]?merta|setiap saat|dikecualikan)\b.*", re.IGNORECASE
)
_PLACE_AND_DAY = re.compile(
    rf"[A-Z][\w .'-]*,\s*(?:tanggal\s+)?[\d. …_]*\s*(?:{_MONTH})\s+\d{{4}}", re.IGNORECASE
)
_SIGNED = re.compile(
    r"(?:mengetahui|menyetujui|diketahui|disetujui|dibuat|disusun|diperiksa)"
    r"(?: oleh)?\s*[,:]?|nip\.?\s*[:.]?\s*[\d .…_-]*",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:plt|plh|pj|a\.?n|u\.?b)\.?\s+)?(?:kepala|sekretaris|pejabat|ppid|atasan|ketua|direktur"
    r"|camat|lurah|bupati|wali ?kota|gubernur|menteri|rektor|dekan|inspektur|jaksa|petugas)\b.*",
    re.IGNORECASE,
)
_MOST_SIGNED, _MOST_BESIDE = 20, 3
_FIRST_PLACES = (0, 1)  # a title may leave out the column of numbers


def numbers_the_columns(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether a line counts from 1 and leaves out no column of the header."""
    held = [(place, cell.strip().strip("()")) for place, cell in enumerate(cells) if cell.strip()]
    headed = {place for place, word in enumerate(header) if word}
    counted = [str(number) for number in range(1, len(held) + 1)]
    is_counting = len(held) > 1 and [cell for _, cell in held] == counted
    return is_counting and headed <= {place for place, _ in held}


def is_total(line: Line) -> bool:
    """Return whether a line says in words that it adds up, and holds nothing but counts beside."""
    first = next(cell for cell in line.cells if cell.strip())
    if _TOTAL.match(first.strip()) is None:  # before all cells are looked at
        return False
    (_, words), *counts = line.held()
    if _TOTAL.fullmatch(folded(words)) is None or not counts:
        return False
    return all(_COUNT.fullmatch(cell) and not is_a_day(cell) for _, cell in counts)


def is_title(line: Line, width: int, merged: Iterable[Area], *, is_above_a_header: bool) -> bool:
    """Return whether a line is the title of the rows below it: one text in an else empty line.

    It is known by its words, by its cell, which goes over several columns, or by the header that
    follows it.
    """
    held = line.held()
    if len(held) != 1:
        return False
    place, text = held[0][0], folded(held[0][1])
    if like_a_row([text]):
        return False
    if any(_goes_over(each, line.number, place, width) for each in merged):
        return True
    if is_above_a_header:
        return place in _FIRST_PLACES or line.is_after_gap
    forms = (_PERIOD, _CATEGORY)
    return place == 0 and (
        _ENUMERATED.match(text) is not None or any(form.fullmatch(text) for form in forms)
    )


def _goes_over(area: Area, line: int, place: int, width: int) -> bool:
    is_here = area.first_line == line and area.first_place == place
    return is_here and 1 + area.last_place - area.first_place >= max(3, width // 2)


def signed_from(lines: Sequence[Line]) -> int:
    """Return with which line the signatures below a table begin; their number where there are none.

    They are the lines at the end that hold few texts and neither a number nor a day alone, of which
    one names a place and day, a NIP or who takes note. They begin with such a line, or with the
    name of an office below an empty line.
    """
    end = len(lines)
    begin = end
    for place in range(end - 1, max(end - _MOST_SIGNED, 0) - 1, -1):
        if not _may_be_signed(lines[place]):
            break
        begin = place
    for place in range(begin, end):
        cells = [folded(cell) for _, cell in lines[place].held()]
        is_strong = any(map(_is_of_a_signature, cells))
        is_office = lines[place].is_after_gap and any(map(_OFFICE.fullmatch, cells))
        if is_strong or (is_office and any(map(is_of_a_signature, lines[place:]))):
            return place
    return end


def _may_be_signed(line: Line) -> bool:
    cells = [folded(cell) for _, cell in line.held()]
    others = [cell for cell in cells if not _is_of_a_signature(cell)]
    return len(cells) <= _MOST_BESIDE and not like_a_row(others)


def is_of_a_signature(line: Line) -> bool:
    """Return whether a line names a place and day, a NIP or who takes note."""
    return any(_is_of_a_signature(folded(cell)) for _, cell in line.held())


def _is_of_a_signature(cell: str) -> bool:
    return bool(_SIGNED.fullmatch(cell) or _PLACE_AND_DAY.fullmatch(cell))


@define
class Titles:
    """The titles above the rows: one counted by letters stands below one of Roman figures."""

    held: list[tuple[str, str]] = field(factory=list)
    are_open: bool = False
    """Whether no row has come since the last of them: then a further one stands below it."""

    def add(self, text: str) -> None:
        """Let a title hold from here, and end those of its kind and below it."""
        kind = self._kind(text)
        kinds = [each for each, _ in self.held]
        if kind in kinds and not (kind == "" and self.are_open):
            del self.held[kinds.index(kind) :]
        self.held.append((kind, text))
        self.are_open = True

    def above_a_row(self) -> str:
        """Return the titles that stand above a row, from the widest."""
        self.are_open = False
        return " / ".join(text for _, text in self.held)

    def _kind(self, text: str) -> str:
        found = _ENUMERATED.match(text)
        if found is None:
            return ""
        before = next((each for kind, each in reversed(self.held) if kind == "letter"), "")
        if before and len(found[1] or "") == 1 and ord(text[0]) == ord(before[0]) + 1:
            return "letter"  # as H is followed by I
        return str(found.lastgroup)
