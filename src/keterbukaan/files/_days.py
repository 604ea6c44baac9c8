"""Days as offices write them: what one cell says, and in which order its column puts the parts.

Only what is certain is read. Whether the day or the month stands first is settled by the column:
by cells that are a day in one order alone. Without any, the day stands first, as it does in
Indonesian offices; where a column has cells of both kinds, nobody can say it of the others.

Two digits are a year of this century where every usual rule takes them for one (00 to 29), as the
last part alone, and only where the column does not look as if the year stood first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from keterbukaan._words import Said, month_name

__all__ = [
    "NOTHING",
    "DayOrder",
    "UnreadDay",
    "WrittenDays",
    "days_in",
    "days_of",
    "is_a_day",
    "read_day",
]

NOTHING = frozenset({"", "-", "–", "—"})
"""What an office writes into a cell that holds nothing."""

_LATEST_SHORT_YEAR = 29  # spreadsheets take 30 for 1930, other programs for 2030
_CENTURY = 2000
_ZONES = (timedelta(hours=7), timedelta(hours=9))  # the westernmost and the easternmost: WIB, WIT

_OTHER_SPELLINGS = {
    "pebruari": 2,
    "peb": 2,
    "nopember": 11,
    "nop": 11,
    "agt": 8,
    "agst": 8,
    "ags": 8,
    "agus": 8,
    "agust": 8,
    "sept": 9,
}
_MONTHS = _OTHER_SPELLINGS | {
    word: month
    for month in range(1, 13)
    for name in (month_name(month, "id").lower(), month_name(month, "en").lower())
    for word in (name, name[:3])
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = (
    r"senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
)
_BEFORE = rf"(?:(?:hari\s+)?(?:{_WEEKDAY})\b\s*[,/.]?\s*)?(?:(?:tanggal|tgl)\b\s*[.:]?\s*)?"
_TIME = (
    r"(?:(?:\s*,)?(?:\s+|t)(?:(?:pukul|jam|pkl)\b\.?\s*)?"
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d(?:\.\d+)?)?"
    r"\s*(?:wib|wita|wit|\+0[789]:?00|(?P<utc>z|\+00:?00))?)?"
)
_YEAR_FIRST = r"(?P<year>\d{4})\s*(?P<by>[-/.])\s*(?P<month>\d{1,2})\s*(?P=by)\s*(?P<day>\d{1,2})"
_YEAR_LAST = (
    r"(?P<one>\d{1,2})\s*(?P<by>[-/.])\s*(?P<two>\d{1,2})\s*(?P=by)\s*(?P<year>\d{4}|\d{2})"
)
_SPELT = (
    rf"(?P<day>\d{{1,2}})\s*[-/.]?\s*(?P<name>{_MONTH})\.?\s*[-/,]?\s*'?"
    r"(?P<year>\d{4}|\d{2})"
)
_NAME_FIRST = rf"(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})\s*,?\s+(?P<year>\d{{4}})"
_FORMS = {
    form: re.compile(_BEFORE + form + _TIME)
    for form in (_YEAR_FIRST, _YEAR_LAST, _SPELT, _NAME_FIRST)
}
_A_DAY = (
    r"\d{4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d{2})"
    rf"|\d{{1,2}}\s*[-/.]?\s*(?:{_MONTH})\b"
)
_SOME_DAY = re.compile(rf"(?<!\d)(?:{_A_DAY})")
_SPAN = re.compile(rf"(?<!\d)\d{{1,2}}\s*(?:[-–&,]|s\.?[/.]?d\b\.?|sampai|dan)[^\d]*(?:{_A_DAY})")
_LIKE_A_CODE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2}")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_NO_YEAR = re.compile(
    rf"{_BEFORE}(?:\d{{1,2}}\s*[-/.]\s*\d{{1,2}}|\d{{1,2}}\s*[-/.]?\s*(?:{_MONTH}))"
)

_NOT_A_DAY = Said("tanggal tidak terbaca", "the date cannot be read")
_TWO_DAYS = Said(
    "sel memuat lebih dari satu tanggal, dan yang berlaku tidak dipilihkan",
    "the cell holds more than one date, and none is chosen",
)
_A_SERIAL = Said(
    "sel memuat nomor seri tanggal dari lembar kerja; beri format tanggal",
    "the cell holds a spreadsheet's serial number of a date; format it as a date",
)
_WITHOUT_YEAR = Said("tanggal tanpa tahun", "the date has no year")
_SHORT_YEAR = Said(
    "tahun dua angka ini tidak pasti; tulis empat angka",
    "this year of two digits is not certain; write four digits",
)
_EITHER_ORDER = Said(
    "hari dan bulan tidak dapat dibedakan, karena kolom ini memuat tanggal yang hanya mungkin "
    "hari-bulan dan yang hanya mungkin bulan-hari",
    "day and month cannot be told apart, since this column holds dates that can only be "
    "day-month and dates that can only be month-day",
)
_ZONE_DECIDES = Said(
    "waktu ini ditulis menurut UTC, dan harinya di Indonesia bergantung pada zona waktu",
    "this time is in UTC, and its day in Indonesia depends on the time zone",
)
_A_FORM = Said("tulis 2025-03-24 atau 24/03/2025", "write 2025-03-24 or 24/03/2025")
_ONE_DAY = Said(
    "tulis satu tanggal saja, misalnya 2025-03-24", "write one date alone, such as 2025-03-24"
)
_FIRST_SERIAL = date(1899, 12, 30)  # the day from which spreadsheets count


class DayOrder(Enum):
    """Which part stands first in a date of three numbers."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    BOTH = "both"
    """A column has cells of either kind: only those that are a day in one order are read."""


class UnreadDay(ValueError):  # noqa: N818 - it is a fact about a cell
    """What a cell holds that is not read as a day, for what it is."""

    def __init__(self, said: Said, write: Said = _A_FORM) -> None:
        """Keep the reason, and what to write instead, in both languages."""
        super().__init__(said.text("en"))
        self.said = said
        self.write = write


@frozen
class WrittenDays:
    """How a column writes its days, as far as its own cells show it."""

    order: DayOrder = DayOrder.DAY_FIRST
    short_years: bool = True
    """Whether two digits at the end can be trusted to be the year."""


_Parts: TypeAlias = tuple[int, int, str]
_AS_USUAL = WrittenDays()


def days_of(cells: Iterable[str]) -> WrittenDays:
    """Return how a column writes its days, from all of its cells.

    >>> days_of(["1/5/2026", "1/13/2026"]).order, days_of(["1/5/2026"]).order
    (<DayOrder.MONTH_FIRST: 'month_first'>, <DayOrder.DAY_FIRST: 'day_first'>)
    """
    found = [parts for cell in cells if (parts := _three_numbers(cell)) is not None]
    only_day_first = only_month_first = False
    for one, two, year in found:
        day_first, month_first = _day(year, two, one), _day(year, one, two)
        only_day_first |= day_first is not None and month_first is None
        only_month_first |= month_first is not None and day_first is None
    order = DayOrder.MONTH_FIRST if only_month_first else DayOrder.DAY_FIRST
    if only_month_first and only_day_first:
        order = DayOrder.BOTH
    short = [(one, year) for one, _, year in found if len(year) == 2]  # noqa: PLR2004 - digits
    # Days differ more than years do; where the last part differs more, it may be the day.
    last_is_year = len({one for one, _ in short}) >= len({year for _, year in short})
    return WrittenDays(order, last_is_year)


def read_day(cell: str, written: WrittenDays = _AS_USUAL) -> date | None:
    """Read a day as offices write it, in the order of its column; None for an empty cell.

    A weekday or "Tgl." before it and a time of the office's own clock after it leave the day as it
    is. A time in UTC is the day that it was in every zone of Indonesia.

    >>> read_day("2025-03-24") == read_day("Senin, 24/03/2025") == read_day("24 Maret 2025")
    True

    Raises:
        UnreadDay: the cell holds something else; it says what.
    """
    plain = _plain(cell)
    if plain in NOTHING:
        return None
    for form, pattern in _FORMS.items():
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        if form is _YEAR_LAST:
            day = _in_order(int(found["one"]), int(found["two"]), found["year"], written)
        else:
            month = int(found["month"]) if form is _YEAR_FIRST else _MONTHS[found["name"]]
            day = _day(_long_year(found["year"]), month, int(found["day"]))
        if day is None:
            raise UnreadDay(_NOT_A_DAY)
        return _in_indonesia(day, found) if found["utc"] else day
    raise _unread(plain)


def is_a_day(cell: str) -> bool:
    """Return whether a cell holds a day, in whatever order it is written, and no code.

    Accounts and activities of government bodies are numbered as in 1.02.01.
    """
    if _LIKE_A_CODE.fullmatch(_plain(cell)):
        return False
    for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST):
        try:
            return read_day(cell, WrittenDays(order)) is not None
        except UnreadDay:
            continue
    return False


def days_in(cell: str) -> list[str]:
    """Return the parts of a cell that look like a day, and nothing of what stands around them.

    >>> days_in("Dijawab Budi 12/01/2026 (email), 14 Januari 2026")
    ['12/01/2026', '14 januari']
    """
    return _SOME_DAY.findall(_plain(cell))


def _plain(cell: str) -> str:
    text = re.sub(r"[‘’`´ʼ′]", "'", cell)
    return " ".join(text.split()).lower().removesuffix(".").rstrip()


def _three_numbers(cell: str) -> _Parts | None:
    found = _FORMS[_YEAR_LAST].fullmatch(_plain(cell))
    return None if found is None else (int(found["one"]), int(found["two"]), found["year"])


def _in_order(one: int, two: int, year: str, written: WrittenDays) -> date | None:
    if len(year) == 2 and not written.short_years:  # noqa: PLR2004 - digits
        raise UnreadDay(_SHORT_YEAR)
    full = _long_year(year)
    day_first, month_first = _day(full, two, one), _day(full, one, two)
    if written.order is DayOrder.DAY_FIRST:
        return day_first
    if written.order is DayOrder.MONTH_FIRST:
        return month_first
    if day_first and month_first and day_first != month_first:
        raise UnreadDay(_EITHER_ORDER)
    return day_first or month_first


def _long_year(year: str) -> str:
    if len(year) == 2:  # noqa: PLR2004 - digits
        if int(year) > _LATEST_SHORT_YEAR:
            raise UnreadDay(_SHORT_YEAR)
        return str(_CENTURY + int(year))
    return year


def _day(year: str, month: int, day: int) -> date | None:
    full = int(year) + (_CENTURY if len(year) == 2 else 0)  # noqa: PLR2004 - digits
    try:
        return date(full, month, day)
    except ValueError:
        return None


def _in_indonesia(day: date, found: re.Match[str]) -> date:
    moment = datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]))  # noqa: DTZ001 - told to be UTC
    try:
        west, east = ((moment + zone).date() for zone in _ZONES)
    except OverflowError:
        raise UnreadDay(_NOT_A_DAY) from None
    if west != east:
        raise UnreadDay(_ZONE_DECIDES)
    return west


def _unread(plain: str) -> UnreadDay:
    """Return what a cell is that holds no day, for what it is."""
    if len(_SOME_DAY.findall(plain)) > 1 or _SPAN.search(plain):
        return UnreadDay(_TWO_DAYS, _ONE_DAY)
    if _SERIAL.fullmatch(plain):
        day = _FIRST_SERIAL + timedelta(days=int(float(plain)))
        return UnreadDay(_A_SERIAL, Said(f"biasanya itu {day}", f"usually that is {day}"))
    return UnreadDay(_WITHOUT_YEAR if _NO_YEAR.fullmatch(plain) else _NOT_A_DAY)
