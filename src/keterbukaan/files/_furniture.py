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
    "first_place",
    "is_note",
    "is_of_a_signature",
    "is_title",
    "is_total",
    "numbered_ahead_from",
    "numbers_the_columns",
    "says_none",
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
_NUMBERS = re.compile(r"(?:no|nomor|number)\b", re.IGNORECASE)
_PERIOD = re.compile(
    rf"(?:(?:bulan|periode|triwulan|semester|caturwulan|tahun|anggaran|s\.?/?d\.?|dan|{_MONTH}"
    r"|[IVX]{1,4}|\d{1,4})\s*+[-:./–]?\s*+)++",  # what was taken stays so: no way is tried twice
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    r"(?:daftar )?informasi (?:publik )?(?:yang )?(?:(?:wajib|harus|disediakan|diumumkan|tersedia"
    r"|dan|atau|secara) )*(?:berkala|serta[ -]?merta|setiap saat|dikecualikan)\W*",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:-+\s*)?(?:nihil|tidak ada(?: (?:permohonan|permintaan|keberatan|pengaduan|laporan|data"
    r"|informasi|yang|masuk|publik))*)(?:\s*-+)?\W?",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    rf"[A-Z][\w .'-]*,\s*(?:tanggal\s+)?[\d. …_]*\s*(?:{_MONTH})\s+\d{{4}}"
    rf"|[.…_ ]{{3,}},\s*[\d. …_]*(?:{_MONTH})?\s*\d{{4}}",  # to be filled in by hand
    re.IGNORECASE,
)
_TAKES_NOTE = re.compile(
    r"(?:(?:mengetahui|menyetujui)(?: oleh)?|(?:diketahui|disetujui|dibuat|disusun|diperiksa) oleh)"
    r"\s*[,:]?",
    re.IGNORECASE,
)
_NIP = re.compile(r"nip\.?\s*[:.]?\s*[\d .…_-]*", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:(?:plt|plh|pj|a\.?n|u\.?b)\.?\s+)?(?:kepala|sekretaris|pejabat|ppid|atasan|ketua|direktur"
    r"|camat|lurah|bupati|wali ?kota|gubernur|menteri|rektor|dekan|inspektur|jaksa|petugas)\b.*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:keterangan|ket|catatan|sumber)\s*[:.].*|\*.*|(?:dicetak|tanggal cetak|halaman)\b.*",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"[1-9]\d{0,5}\.?", re.ASCII)
_NUMBERED_AHEAD = 3
_MOST_SIGNED, _MOST_BESIDE = 20, 3


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
    has_a_count = any(map(str.isdigit, "".join(cell for _, cell in counts)))
    if _TOTAL.fullmatch(folded(words)) is None or not has_a_count:
        return False
    return all(_COUNT.fullmatch(cell) and not is_a_day(cell) for _, cell in counts)


def numbered_ahead_from(header: Sequence[str], lines: Sequence[Line]) -> int:
    """Return with which line those begin at the end that are numbered and hold nothing else yet.

    One or two may be requests of which only the number was written; more are a prepared form.
    """
    begin, first, following = len(lines), first_place(header), ""
    while begin:
        held = lines[begin - 1].held()
        if len(held) != 1 or held[0][0] != first or not _RUNNING.fullmatch(held[0][1]):
            break
        number = int(held[0][1].rstrip("."))
        if following and number != int(following) - 1:
            break
        begin, following = begin - 1, str(number)
    return begin if len(lines) - begin >= _NUMBERED_AHEAD else len(lines)


def says_none(line: Line) -> bool:
    """Return whether a line says that there was nothing, as "NIHIL", and holds nothing else."""
    held = line.held()
    return all(_NONE.fullmatch(folded(cell)) for _, cell in held)


def is_title(
    line: Line, header: Sequence[str], merged: Iterable[Area], *, is_above_a_header: bool = False
) -> bool:
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
    if any(_goes_over(each, line.number, place, len(header)) for each in merged):
        return True
    first = first_place(header)
    if is_above_a_header:
        return place <= first + 1 or line.is_after_gap  # it may leave out the column of numbers
    if place > first:
        return False
    is_counted = _ENUMERATED.match(text) and _NUMBERS.match(header[first])
    return bool(is_counted or _PERIOD.fullmatch(text) or _CATEGORY.fullmatch(_uncounted(text)))


def first_place(header: Sequence[str]) -> int:
    """Return the first place that has a header."""
    return next(place for place, words in enumerate(header) if words)


def _uncounted(text: str) -> str:
    return text.partition(" ")[2] if _ENUMERATED.match(text) else text


def _goes_over(area: Area, line: int, place: int, width: int) -> bool:
    is_here = area.first_line == line and area.first_place == place
    return is_here and 1 + area.last_place - area.first_place >= max(3, width // 2)


def signed_from(header: Sequence[str], lines: Sequence[Line]) -> int:
    """Return with which line the notes or signatures below a table begin; their number if none do.

    They are the lines at the end that hold few texts and neither a number nor a day alone. They
    begin with a note, with a place and day or who takes note, or below an empty line with the name
    of an office; and what makes them a signature stands in them, such as a NIP.
    """
    begin, notes = len(lines), first_place(header) + 1
    for place in range(len(lines) - 1, max(len(lines) - _MOST_SIGNED, 0) - 1, -1):
        if not _may_be_signed(lines[place], notes):
            break
        begin = place
    return next(
        (place for place in range(begin, len(lines)) if _begins_a_signature(lines[place:], notes)),
        len(lines),
    )


def _begins_a_signature(lines: Sequence[Line], notes: int) -> bool:
    first, *others = lines
    if is_note(first, notes):
        return True
    cells = [folded(cell) for _, cell in first.held()]
    if not all(_opens(cell) or _OFFICE.fullmatch(cell) for cell in cells):
        return False
    if any(map(_opens, cells)) and (first.is_after_gap or any(map(_is_of_an_office, others))):
        return True
    return first.is_after_gap and any(map(is_of_a_signature, others))


def _may_be_signed(line: Line, notes: int) -> bool:
    cells = [folded(cell) for _, cell in line.held()]
    others = [cell for cell in cells if not (_opens(cell) or _NIP.fullmatch(cell))]
    return is_note(line, notes) or (len(cells) <= _MOST_BESIDE and not like_a_row(others))


def is_of_a_signature(line: Line) -> bool:
    """Return whether a line names a place and day, a NIP or who takes note."""
    cells = [folded(cell) for _, cell in line.held()]
    return any(_opens(cell) or _NIP.fullmatch(cell) for cell in cells)


def _is_of_an_office(line: Line) -> bool:
    return is_of_a_signature(line) or any(
        _OFFICE.fullmatch(folded(cell)) for _, cell in line.held()
    )


def _opens(cell: str) -> bool:
    """Return whether a cell names who takes note, or a place and a day; a weekday is no place."""
    if _TAKES_NOTE.fullmatch(cell):
        return True
    return _PLACE_AND_DAY.fullmatch(cell) is not None and not is_a_day(cell)


def is_note(line: Line, last_place: int) -> bool:
    """Return whether a line is a note below a table, or says when it was printed.

    It stands alone in its line, no further to the right than a place.
    """
    held = line.held()
    is_alone = len(held) == 1 and held[0][0] <= last_place
    return is_alone and _NOTE.fullmatch(folded(held[0][1])) is not None


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
