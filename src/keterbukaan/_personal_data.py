"""Personal data in free text: found by its form, and masked before anything is made public.

Perki 1/2021 Pasal 5 ayat (3) requires it to be protected in everything a body publishes. A name
cannot be told apart from other words; numbers and addresses of this form can. What a number is
follows from its digits, from how they are grouped, and from the word before it: one function for
each kind of number, in one table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from keterbukaan._masking import Plain, Span, blanked, plain_forms
from keterbukaan._printable import printable

__all__ = ["is_like_a_nik", "masked", "shown"]

_DASHES = r"\u2010-\u2015\u2212-"
_SIGNS = rf"\s.,/_()\u00b7\u2022{_DASHES}"
_RUN = re.compile(rf"\d(?:[{_SIGNS}]{{0,3}}\d){{5,}}")
"""Digits that may be one number, or several; shorter ones name nobody."""

_DIGITS = re.compile(r"\d+")
_DAY_OF_A_WOMAN = 40
_LAST_DAY, _LAST_MONTH = 31, 12
_NIK, _NPWP, _NIP = 16, 15, 18
_LONGEST = _NIP
_FEWEST_UNTOLD = 8
_AFTER_THE_LAST = [(0, 0)]


def masked(text: str) -> str:
    """Replace NIK, NIP and NPWP, telephone numbers, and e-mail addresses, however written.

    A mobile number is known also without its leading 0, as spreadsheets leave it; a landline by its
    area code in brackets, or by a word such as "telp" before it.

    >>> masked("hubungi 0812-3456-7890 atau budi@example.go.id, NIK 3201010101900001")
    'hubungi [disamarkan] atau [disamarkan], NIK [disamarkan]'
    >>> masked("Perda 12/2024, Rp 1.250.000.000, 27 kecamatan, 2024-01-01 2024-12-31")
    'Perda 12/2024, Rp 1.250.000.000, 27 kecamatan, 2024-01-01 2024-12-31'
    """
    return blanked(text, personal_parts(text))


def personal_parts(text: str) -> list[Span]:
    """Return where a text holds what `masked` replaces."""
    return [form.original(span) for form in plain_forms(text) for span in _found(form)]


def is_like_a_nik(text: str) -> bool:
    """Return whether a text has the form of a NIK: 16 digits with a day of birth in 7 to 10.

    A woman's day of birth has 40 added.
    """
    digits = re.sub(r"[\s.\u2013-]", "", text)
    if not re.fullmatch(r"[0-9]{16}", digits):
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    day -= _DAY_OF_A_WOMAN if day > _DAY_OF_A_WOMAN else 0
    return 1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH


def _found(form: Plain) -> Iterator[Span]:
    yield from _email_addresses(form.text)
    told, last = None, 0
    for run in _RUN.finditer(form.text):
        start, end = run.span()
        told = _told(form.text, start) or (told if _AND.fullmatch(form.text, last, start) else None)
        spans = [each.span() for each in _DIGITS.finditer(form.text, start, end)]
        yield from _numbers(form.text, spans, told)
        last = end


# ---------------------------------------------------------------- e-mail addresses

_AT = re.compile(
    r"(?P<sign>@)|%40|&#0*64;|&commat;|[(\[{<]\s{0,2}(?:at|et|@)\s{0,2}[)\]}>]|(?P<word>(?<=\s)at(?=\s))"
)
_DOT = r"(?:\.|\s{1,2}\.\s{1,2}|\s{0,2}[(\[{<]\s{0,2}(?:dot|titik|\.)\s{0,2}[)\]}>]\s{0,2}|\sdot\s)"
_DOMAIN = re.compile(rf"\s{{0,2}}[\w-]+(?:{_DOT}[\w-]+)+")
_SPELT_DOT = re.compile(r"\s{1,2}dot\s|[(\[{<]\s{0,2}(?:dot|titik)")
_PROVIDER = re.compile(
    r"\s{0,2}(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton(?:mail)?)\."
)
_END = re.compile(
    r"(?:[a-z]{2}|com|net|org|edu|gov|mil|info|biz|name|asia|email|online|site|app)\Z"
)
_LOCAL_SIGNS = frozenset("_.+-")


def _email_addresses(text: str) -> Iterator[Span]:
    for at in _AT.finditer(text):
        start = _local_part(text, at.start())
        domain = _DOMAIN.match(text, at.end())
        if start is not None and domain is not None and _is_an_address(text, at, domain):
            yield start, domain.end()


def _local_part(text: str, end: int) -> int | None:
    """Return where the part before the sign begins: letters, or what stands in quotation marks."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    start = end
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _LOCAL_SIGNS):
        start -= 1
    if start < end:
        return start
    opened = text.rfind('"', max(0, end - 66), end - 1) if text[end - 1 : end] == '"' else -1
    return opened if opened >= 0 else None


def _is_an_address(text: str, at: re.Match[str], domain: re.Match[str]) -> bool:
    """Return whether what follows is a domain: the less sure the sign, the surer it must be."""
    if at["word"]:  # "look at example.com"
        return bool(_PROVIDER.match(domain[0]) or _SPELT_DOT.search(domain[0]))
    around = text[at.start() - 1 : at.start()].isspace() or text[at.end() : at.end() + 1].isspace()
    return not (at["sign"] and around) or _END.search(domain[0]) is not None  # "3 dus @ Rp.5000"


# ---------------------------------------------------------------- numbers


class _Number(NamedTuple):
    """Groups of digits that may be one number: what is between them, and what stands before."""

    digits: str
    groups: Sequence[str]
    gaps: Sequence[str]
    before: str
    told: str | None
    """What kind of number the word before it says it is: "nik", "nip" or "phone"."""
    is_free: bool
    """Whether it is no further part of a number that began before it."""


_NOT_FREE = re.compile(r"[.,/\u2010-\u2015\u2212-]\Z")
_SEEN_BEFORE = 48
_TOLD = re.compile(
    r"(?<![^\W\d_])(?:(?P<nik>ktp|nik|kk|npwp)|(?P<nip>nip)|(?P<phone>telp|tlp|telepon|telpon|telefon"
    r"|tel|hp|handphone|ponsel|wa|whatsapp|fax|faks|faksimile|faksimili|phone|mobile|call|hubungi))"
    r"(?:[^\w\n]{0,3}(?:no|nomor|nmr|number|rumah|saya|kami|beliau|aktif|pribadi|is|adalah|hp|wa"
    r"|telp|tlp|telepon|fax|faks)(?![^\W\d_])){0,3}[^\w\n]{0,4}\Z"
)
_AND = re.compile(r"\s{0,2}(?:[,;/&]|atau|dan|or|and)?\s{0,2}[(+]?")
_MONEY = re.compile(r"\brp\.?\s?\Z")


def _told(text: str, start: int) -> str | None:
    """Return what the word before a number says that it is."""
    word = _TOLD.search(text[max(0, start - _SEEN_BEFORE) : start])
    return word.lastgroup if word else None


def _numbers(text: str, spans: list[Span], told: str | None) -> Iterator[Span]:
    """Yield every personal number in a run of groups of digits, the longest first."""
    digits = sum(end - start for start, end in spans)
    if told is None and digits < _FEWEST_UNTOLD:
        return
    place, is_free = 0, True
    while place < len(spans):
        count = _count(text, spans[place : place + _LONGEST], told, is_free=is_free)
        if count:
            yield _with_its_signs(text, spans[place][0], spans[place + count - 1][1])
        else:
            told = None
        place += count or 1
        if place < len(spans):
            gap = text[spans[place - 1][1] : spans[place][0]]
            is_free = bool(count) or _NOT_FREE.search(gap) is None


def _count(text: str, spans: list[Span], told: str | None, *, is_free: bool) -> int:
    """Return how many groups from the first one on are one personal number; 0 where none are."""
    first = text[spans[0][0] : spans[0][1]]
    lengths = _TOLD_LENGTHS if told else _LENGTHS.get(first[0], _LONG_ONES)
    groups, gaps = [first], list[str]()
    digits, found, last = first, 0, spans[0][1]
    before = text[max(0, spans[0][0] - 4) : spans[0][0]]
    for start, end in spans[1:] + _AFTER_THE_LAST:
        if len(digits) in lengths:
            number = _Number(digits, groups, gaps, before, told, is_free)
            if any(is_one(number) for is_one in _KINDS[len(digits)]):
                found = len(groups)
        if len(digits) >= _LONGEST:
            break
        gaps.append(text[last:start])
        groups.append(text[start:end])
        digits += groups[-1]
        last = end
    return found


def _with_its_signs(text: str, start: int, end: int) -> Span:
    """Return a number with the plus sign and the bracket that belong to it."""
    start -= text[start - 1 : start] == "+"
    opened = text[start - 1 : start] == "("
    return (start - 1, end) if opened and ")" in text[start:end] else (start, end)


def _is_a_nik(number: _Number) -> bool:
    if number.told == "nik":
        return True
    like = is_like_a_nik(number.digits)
    if len(number.groups) == 1:
        return like or not _MONEY.search(number.before)
    in_a_region = "0" not in number.digits[:2]  # provinces are numbered from 11 on, none ends in 0
    return like and in_a_region and not _is_money(number) and not _counts(number)


def _counts(number: _Number) -> bool:
    """Return whether groups of digits are dates, a list of numbers, or the parts of a code."""
    if _holds_a_date(number) or any("," in gap and len(gap) > 1 for gap in number.gaps):
        return True
    lengths = {len(group) for group in number.groups}
    is_a_code = any(gap in {".", ",", "/"} for gap in number.gaps)
    return is_a_code and 1 in lengths and len(lengths) > 1


def _is_a_tax_number(number: _Number) -> bool:
    if number.told == "nik":
        return True
    is_money = _MONEY.search(number.before) is not None
    return not is_money and _ends(number) <= {2, 5, 8, 9, 12} and not _lists(number)


def _is_an_officials_number(number: _Number) -> bool:
    if number.digits[:2] not in {"19", "20"}:
        return False
    return number.told == "nip" or (_ends(number) <= {8, 14, 15} and not _lists(number))


def _ends(number: _Number) -> set[int]:
    """Return after how many digits each group but the last ends."""
    ends, last = set(), 0
    for group in number.groups[:-1]:
        last += len(group)
        ends.add(last)
    return ends


def _lists(number: _Number) -> bool:
    return any("," in gap for gap in number.gaps)


_MOBILE = re.compile(r"(?:0|620?)8\d{7,12}")
_YEAR_OF_A_LETTER = re.compile(r"20[0-3]\d")
_FEW = 2
"""Groups of telephone numbers have more digits, or else all are equally parted."""
_SHORTEST_IN_TWOS = 10


def _is_a_mobile_number(number: _Number) -> bool:
    if not number.is_free or not _MOBILE.fullmatch(number.digits):
        return False
    groups, gaps = list(number.groups), list(number.gaps)
    while groups[0] in {"0", "62"} and len(groups) > 1:
        if "." in gaps[0] or "," in gaps[0]:  # 0.812345678
            return False
        del groups[0], gaps[0]
    return len(groups) == 1 or not (
        _lists(number)
        or _holds_a_date(number)
        or not _ends_like_a_telephone(groups)
        or not _is_parted_like_a_telephone(groups, gaps)
    )


def _is_parted_like_a_telephone(groups: Sequence[str], gaps: Sequence[str]) -> bool:
    if any("/" in gap for gap in gaps):
        is_a_letter = any(map(_YEAR_OF_A_LETTER.fullmatch, groups))  # 0815/2024/001
        return not is_a_letter and min(map(len, groups)) > _FEW
    shortest = min(map(len, groups[1:]))
    if shortest == 1 or groups[0] == "08":  # 08.15-12.00 are hours
        return len(set(gaps)) == 1 and gaps[0] != "."
    return shortest > _FEW or sum(map(len, groups)) >= _SHORTEST_IN_TWOS


_NO_ZERO = re.compile(r"8[1-9]\d{8,9}")


def _is_a_mobile_number_without_its_zero(number: _Number) -> bool:
    if not number.is_free or not _NO_ZERO.fullmatch(number.digits):
        return False
    if number.before.endswith((".", ",", "/", "-")) or _MONEY.search(number.before):
        return False
    parted = [len(group) for group in number.groups]
    if len(parted) == 1:
        return True
    return all(re.fullmatch(f"[_{_DASHES}]", gap) for gap in number.gaps) and (
        parted[0] == 3 and len(parted) == 3 and max(parted) <= 4  # noqa: PLR2004 - 812-3456-7890
    )


def _has_its_area_code_in_brackets(number: _Number) -> bool:
    area, *groups = number.groups
    is_area = re.fullmatch(r"0\d{2,3}", area) and number.before.endswith("(")
    closed = bool(groups) and number.gaps[0].startswith(")")
    return bool(is_area and closed) and 5 <= sum(map(len, groups)) <= 8  # noqa: PLR2004 - as they are


_TELEPHONE = range(6, 16)
_CLOCK = re.compile(r"[01]?\d|2[0-3]")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_said_to_be_a_telephone_number(number: _Number) -> bool:
    if number.told != "phone" or len(number.digits) not in _TELEPHONE:
        return False
    groups, gaps = number.groups, number.gaps
    if _lists(number) or _is_money(number) or _holds_a_date(number):
        return False
    if len(groups) == 1:
        return True
    are_years = all(map(_ANY_YEAR.fullmatch, groups))
    are_hours = bool(_CLOCK.fullmatch(groups[0])) and gaps[0] == "." and len(groups[1]) == _FEW
    return not are_years and not are_hours and _ends_like_a_telephone(groups)


def _ends_like_a_telephone(groups: Sequence[str]) -> bool:
    """Return whether the last group belongs to the number: a short one follows only short ones."""
    return len(groups[-1]) > _FEW or len(groups[-2]) <= _FEW


def _is_money(number: _Number) -> bool:
    """Return whether the digits are parted in thousands."""
    first, *others = number.groups
    parted = len(set(number.gaps)) == 1 and number.gaps[0] in {".", ",", " "}
    return parted and first[0] != "0" and len(first) <= 3 and {*map(len, others)} == {3}  # noqa: PLR2004 - thousands


_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_MONTH = re.compile(r"0?[1-9]|1[0-2]")


def _holds_a_date(number: _Number) -> bool:
    """Return whether three of the groups are a date, parted from the others by another sign."""
    groups, gaps = number.groups, ("", *number.gaps, "")
    dated = [_is_a_date(groups[place : place + 3]) for place in range(len(groups) - 2)]
    if len(groups) == 6 and dated[0] and dated[3]:  # noqa: PLR2004 - two dates
        return True
    return any(
        gaps[place + 1] == gaps[place + 2] not in {gaps[place], gaps[place + 3]}
        for place, is_one in enumerate(dated)
        if is_one
    )


def _is_a_date(groups: Sequence[str]) -> bool:
    if _ANY_YEAR.fullmatch(groups[0]):
        groups = groups[::-1]
    day, month, year = groups
    return bool(_DAY.fullmatch(day) and _MONTH.fullmatch(month) and _ANY_YEAR.fullmatch(year))


_MOBILE_LENGTHS = range(9, 16)
_KINDS: dict[int, tuple[Callable[[_Number], bool], ...]] = {
    length: tuple(
        kind
        for kind, lengths in (
            (_is_a_nik, (_NIK,)),
            (_is_a_tax_number, (_NPWP,)),
            (_is_an_officials_number, (_NIP,)),
            (_is_a_mobile_number, _MOBILE_LENGTHS),
            (_is_a_mobile_number_without_its_zero, (10, 11)),
            (_has_its_area_code_in_brackets, range(8, 13)),
            (_is_said_to_be_a_telephone_number, _TELEPHONE),
        )
        if length in lengths
    )
    for length in range(_TELEPHONE[0], _LONGEST + 1)
}
"""What makes so many digits a personal number: any of these, which ask no more how many."""
_TOLD_LENGTHS = frozenset(_KINDS)
_LONG_ONES = frozenset({_NPWP, _NIK, _NIP})
_LENGTHS = dict.fromkeys("068", _LONG_ONES | {8, *_MOBILE_LENGTHS})
"""How many digits are looked at, by the first of them, where no word says what they are."""


_LOOKED_AT = 20  # times what is shown: a mask is seldom shorter than what it covers


def shown(text: str, longest: int) -> str:
    """Return a text as it may be repeated: without personal data, on one line, and short.

    It is masked before it is cut: half of a number would not be recognised.

    >>> shown("kunci 3201010101900001", 12)
    'kunci [disam'
    """
    return printable(masked(text[: _LOOKED_AT * longest]))[:longest]
