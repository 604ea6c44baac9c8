"""What the words of a period say: a day, a length, an event to come, no end, or nothing certain.

The whole text is matched, so that what follows a length is never left out: "1 tahun setelah
kontrak berakhir" ends a year after something that no list records. At its end closed information
is public by itself (PP 61/2010 Pasal 11 ayat (3); Perki 1/2021 Pasal 52 ayat (2)), so an end is
told only where the words name it.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from attrs import frozen

from keterbukaan._numerals import number_of
from keterbukaan.files._days import UnreadDay, read_day
from keterbukaan.law.limit import Unit

__all__ = ["PeriodEnd", "PeriodWords", "is_for_ever", "read_period"]

_FOR_EVER = re.compile(
    r"(?<!tidak )(?<!tidak bersifat )(?<!bukan )(?<!tak )(?<!not )(?<!non-)\b(?:"
    r"permanen\w*|selama[- ]?lamanya|selamanya|seterusnya|abadi|kekal|tanpa batas\w*|"
    r"(?:tidak|tak) (?:terbatas|berbatas|berakhir)|(?:sampai|hingga) kapan ?pun|"
    r"for ?ever|indefinite\w*)\b",
    re.IGNORECASE,
)
"""Words that give a period no end, unless a "tidak" before them takes that back."""
_DECIDED = (
    r"(?: (?:(?:ter|di)hitung )?(?:sejak|mulai|dari|setelah)(?: (?:tanggal|tgl|hari))?"
    r" (?:(?:ditetapkan(?:nya)?|penetapan(?:nya)?)(?: (?:keputusan|penetapan|surat) ini)?"
    r"|(?:keputusan|penetapan|surat) ini))?"
)
_LENGTH = re.compile(
    r"(?:(?:jangka waktu|selama(?:[- ]?lamanya)?|paling lama|maksimal|untuk|berlaku) )*"
    r"(?:(?P<amount>\d{1,3}) ?(?:\((?P<repeated>[\w ]+)\))?|(?P<word>[a-z]+(?: [a-z]+){0,2}))"
    r" ?(?P<unit>tahun|thn|th|bulan|bln|years?|months?)\b\.?" + _DECIDED
)
_UNTIL = r"(?:sampai|hingga|s[./]?d\b\.?|until|till)(?: dengan)?"
_NAMED = re.compile(
    rf"(?:(?:berlaku )?(?P<since>.+?) )??(?:berlaku )?(?P<until>{_UNTIL}|berakhir(?: pada)?) "
    r"(?:(?:pada|akhir) )?(?P<end>.+)"
)
_YEAR = re.compile(r"(?:(?:akhir )?tahun )?(?P<year>(?:19|20)\d\d)")
_NOT_YET_SETTLED = (
    r"(?:(?:tidak|tak) (?:lagi )?(?:di|ada)|dicabut\b|"
    r"di(?:tentukan|tetapkan|nyatakan) (?:lain|kemudian|lebih|terbuka)|"
    r"ada (?:perubahan|ketentuan)|(?:batas )?waktu yang (?:belum|tidak)|further notice)"
)
_EVENT = re.compile(
    rf"(?:.+ )?(?:{_UNTIL}|setelah|sesudah|sejak|after|since|once) "
    rf"(?!(?:dengan )?{_NOT_YET_SETTLED})(?!.*\b(?:19|20)\d\d\b)\D*[^\W\d].*"
)
_AS_LONG_AS = re.compile(rf"(?:selama|sepanjang|as long as) \D+|(?:{_UNTIL}) {_NOT_YET_SETTLED}\D*")


class PeriodEnd(Enum):
    """What the words say of the end."""

    DAY = "day"
    LENGTH = "length"
    EVENT = "event"
    AS_LONG_AS = "as_long_as"
    NEVER = "never"
    NOT_READ = "not_read"


@frozen
class PeriodWords:
    """A period in words as read: `day` its last day, or `amount` and `unit` its length."""

    end: PeriodEnd
    day: date | None = None
    amount: int = 0
    unit: Unit = Unit.YEARS


def read_period(period: str) -> PeriodWords:
    """Read the whole of a period in words.

    >>> read_period("5 (lima) tahun").amount, read_period("sampai dengan 31 Desember 2020").day
    (5, datetime.date(2020, 12, 31))
    >>> read_period("1 (satu) tahun setelah kontrak berakhir").end
    <PeriodEnd.EVENT: 'event'>
    """
    words = " ".join(period.lower().split()).rstrip(".;, ")
    if (length := _LENGTH.fullmatch(words)) is not None:
        return _length(length)
    if (last := _last_day(words)) is not None:
        return PeriodWords(PeriodEnd.DAY, last)
    if _FOR_EVER.search(words):  # after the lengths: "selama-lamanya 5 tahun" is five at most
        return PeriodWords(PeriodEnd.NEVER)
    if _EVENT.fullmatch(words):
        return PeriodWords(PeriodEnd.EVENT)
    as_long = _AS_LONG_AS.fullmatch(words) is not None
    return PeriodWords(PeriodEnd.AS_LONG_AS if as_long else PeriodEnd.NOT_READ)


def is_for_ever(period: str | None) -> bool:
    """Return whether words give a period no end."""
    return period is not None and read_period(period).end is PeriodEnd.NEVER


def _length(found: re.Match[str]) -> PeriodWords:
    amount = number_of(found["word"]) if found["amount"] is None else int(found["amount"])
    repeated = None if found["repeated"] is None else number_of(found["repeated"])
    # "5 (enam) tahun" says two lengths; a word that is no number in brackets says none.
    if not amount or (repeated is not None and repeated != amount):
        return PeriodWords(PeriodEnd.NOT_READ)
    unit = Unit.YEARS if found["unit"][0] in "ty" else Unit.MONTHS
    return PeriodWords(PeriodEnd.LENGTH, None, amount, unit)


def _last_day(words: str) -> date | None:
    """Return the day that is named as the end; of a year that is named, its last day."""
    if (alone := _day(words)) is not None:
        return alone
    named = _NAMED.fullmatch(words)
    if named is None:
        return None
    if named["since"] is not None and _day_or_year(named["since"]) is None:
        return None
    return _day_or_year(named["end"])


def _day_or_year(words: str) -> date | None:
    year = _YEAR.fullmatch(words)
    return _day(words) if year is None else date(int(year["year"]), 12, 31)


def _day(words: str) -> date | None:
    try:
        return read_day(words)
    except UnreadDay:
        return None
