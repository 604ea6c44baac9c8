"""Personal data in free text: found by its form, and masked before anything is made public.

Perki 1/2021 Pasal 5 ayat (3) requires it to be protected in everything a body publishes. A name
cannot be told apart from other words; numbers and addresses of this form can.
"""

from __future__ import annotations

import re

__all__ = ["is_like_a_nik", "masked"]

_MASK = "[disamarkan]"
_GAP = r"[\s.\u2013-]{0,2}"
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_CUT = r"[\s./\u2010-\u2015-]{0,2}"
_PREFIX = r"(?:(?<![\d/.-])|(?<=wa\.me/))\(?(?:\+?62|0)\)?"
_PHONE = rf"(?!\(?\d{{16}}(?!\d)){_PREFIX}{_CUT}\(?8\d{{1,2}}\)?(?:{_CUT}\d{{3,5}}){{2,3}}(?!\d)"
_BARE_PHONE = (
    r"(?<![\d/.,-])8[1-9]\d(?:\d{7,8}|[\u2010-\u2015-]\d{3,4}[\u2010-\u2015-]\d{3,4})(?!\d)"
)
_LANDLINE = rf"\(0\d{{2,3}}\){_GAP}\d{{5,8}}(?!\d)"
_NIP = rf"(?<!\d)(?:19|20)\d{{6}}{_GAP}\d{{6}}{_GAP}\d{_GAP}\d{{3}}(?!\d)"
_NPWP = r"(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)"
_SIXTEEN_DIGITS = rf"(?<!\d)(?:\d{_GAP}){{15}}\d(?!\d)"
_PERSONAL = re.compile(
    rf"{_EMAIL}|{_NIP}|{_NPWP}|(?P<nik>{_SIXTEEN_DIGITS})|{_PHONE}|{_BARE_PHONE}|{_LANDLINE}"
)
_MONEY = r"\d{1,3}(?:\.\d{3})+"
_DAY_OF_A_WOMAN = 40
_LAST_DAY, _LAST_MONTH = 31, 12


def masked(text: str) -> str:
    """Replace NIK, NIP and NPWP, mobile and bracketed telephone numbers, and e-mail addresses.

    A mobile number is known also without its leading 0, as spreadsheets leave it.

    >>> masked("hubungi 0812-3456-7890 atau budi@example.go.id, NIK 3201010101900001")
    'hubungi [disamarkan] atau [disamarkan], NIK [disamarkan]'
    >>> masked("Perda 12/2024, Rp 1.250.000.000, 27 kecamatan, 2024-01-01 2024-12-31")
    'Perda 12/2024, Rp 1.250.000.000, 27 kecamatan, 2024-01-01 2024-12-31'
    """
    return _PERSONAL.sub(_masked, text)


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


def _masked(found: re.Match[str]) -> str:
    number = found["nik"]
    if number is None or number.isdigit():
        return _MASK
    is_money = re.fullmatch(_MONEY, number) is not None
    return _MASK if is_like_a_nik(number) and not is_money else found[0]
