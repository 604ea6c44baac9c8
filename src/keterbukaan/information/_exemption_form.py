"""How a list of exempt information is read: its legal basis, and the day on which it was decided.

Lampiran II of Perki 1/2021 puts letter and item into the legal basis, and says the day once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from keterbukaan._words import month_name
from keterbukaan.files._days import UnreadDay, read_day
from keterbukaan.files._vocabulary import Sense
from keterbukaan.files.table_form import Around
from keterbukaan.information._legal_basis import letters_in_basis, letters_in_column

__all__ = ["SENSES", "WORDS", "decided_in", "whole_row"]

WORDS = {
    "": "apabila bagi jika_informasi terhadap berdasarkan daftar uraian rincian",
    "basis": "dasar_hukum landasan_hukum legal_basis dasar_pengecualian undang_undang law act",
    "exempt": "dikecualikan pengecualian rahasia kerahasiaan exempt exempted exemption",
    "name": "nama jenis judul macam nama_informasi",
    "span": (
        "jangka_waktu masa_berlaku masa jangka durasi duration lama lamanya waktu_pengecualian "
        "exemption_period period_of_exemption"
    ),
    "consequence": "konsekuensi akibat dampak pertimbangan consequence consequences",
    "opened": "dibuka pembukaan opened open",
    "shut": "ditutup tertutup penutupan closed",
    "determined": (
        "penetapan ditetapkan keputusan surat_keputusan sk decision decided determined diputuskan"
    ),
    "ends": "berakhir akhir habis kedaluwarsa expires expiry ending sampai",
    "unit": (
        "unit unit_kerja satuan_kerja satker opd skpd perangkat_daerah instansi bidang bagian "
        "pejabat unit_pemilik holder"
    ),
    "holding": "menguasai penguasa pemilik penanggung_jawab penanggungjawab",
}
SENSES: tuple[Sense[str], ...] = (
    Sense("information", "information ?exempt ?name ?document", 1),
    Sense("information", "name ?exempt", 2),
    Sense("act", "basis ?exempt ?information", 1),
    Sense("letter", "huruf ?pasal ?exempt ?reason ?uu ?kip", 1),
    Sense("letter", "pasal exempt ?reason ?uu ?kip", 2),
    Sense("decided_on", "determined day ?exempt ?information", 1),
    Sense("expires_on", "ends day ?exempt ?span ?information", 1),
    Sense("expires_on", "ends ?exempt ?span", 2),
    Sense("period", "span ?exempt ?information ?reason", 1),
    Sense("consequence", "consequence ?opened ?information ?exempt ?when", 1),
    Sense("consequence", "reason exempt ?information", 2),
    Sense(None, "consequence shut ?information ?exempt"),
    Sense("holder", "unit ?holding ?information", 1),
)

_MONTHS = "|".join(month_name(month, "id") for month in range(1, 13))
_DAY = re.compile(
    rf"(?<![\d./-])(?:\d{{1,2}}\s+(?:{_MONTHS}|nopember|pebruari)\s+\d{{4}}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?![\d/-])",
    re.IGNORECASE,
)
_OF_THE_DECISION = re.compile(
    r"penetapan|ditetapkan|keputusan|\bsk\b|decided|decision", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"mencabut|dicabut|mengubah|perubahan|pengujian|rapat|ekspor|cetak|unduh|diperbarui|pembaruan|"
    r"peraturan|undang",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:pada\s+)?(?:tanggal|tgl)\b|nomor\b|no\b", re.IGNORECASE)


def whole_row(values: Mapping[str, object], around: Around) -> Mapping[str, object]:
    """Return what a row says: its first ground, the others beside it, and its number."""
    whole = dict(values)
    whole.setdefault("number", f"baris {around.line}" if not _has_numbers(around) else None)
    letters = _letters(whole)
    if letters:
        letter, _, item = letters[0].partition(" angka ")
        whole["letter"] = letter
        if item:
            whole.setdefault("item", item)
        also = whole.get("also")
        whole["also"] = [*letters[1:], *(also if isinstance(also, list) else ())]
    return {name: value for name, value in whole.items() if value is not None}


def _has_numbers(around: Around) -> bool:
    return "number" in around.fields


def _letters(values: Mapping[str, object]) -> list[str]:
    """Return the letters of the column of letters; where it says none, those of the legal basis.

    The basis says the item, too, where the column names the letter alone.
    """
    column, basis = values.get("letter"), values.get("act")
    in_basis = letters_in_basis(basis) if isinstance(basis, str) else []
    if not isinstance(column, str):
        return in_basis
    in_column = letters_in_column(column)
    if "item" in values:
        return in_column
    told = {each: [full for full in in_basis if full.startswith(f"{each} ")] for each in in_column}
    return [full for each in in_column for full in (told[each] or [each])]


def decided_in(lines: Sequence[str]) -> tuple[date, str] | None:
    """Return the one day that the lines around a table give as that of the decision, and its line.

    The day may stand in the line that names the decision, or begin one of the next two. Two days
    contradict each other, and none is taken.
    """
    days = dict(_decided(lines))
    return next(iter(days.items())) if len(days) == 1 else None


def _decided(lines: Sequence[str]) -> Iterator[tuple[date, str]]:
    goes_on = 0
    for line in lines:
        is_other = _OF_ANOTHER.search(line) is not None
        if _OF_THE_DECISION.search(line):
            goes_on = 0 if is_other else 3
        elif not _GOES_ON.match(line):
            goes_on = 0
        if goes_on and not is_other:
            for day in _days_in(line):
                yield day, line
        goes_on -= 1 if goes_on else 0


def _days_in(line: str) -> Iterator[date]:
    for found in _DAY.findall(line):
        with suppress(UnreadDay):  # such as 31 February
            yield from filter(None, (read_day(found),))
