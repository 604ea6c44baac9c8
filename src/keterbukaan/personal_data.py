"""Personal data in free text: found by its form, and masked before anything is made public.

Perki 1/2021 Pasal 5 ayat (3) wants it protected in everything a body publishes. A name cannot be
told from other words; numbers and addresses of this form can.
"""

from __future__ import annotations

import re

__all__ = ["masked"]

_MASK = "[disamarkan]"
_NIK = r"(?<!\d)\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{6}[ .-]?\d{4}(?!\d)"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?<![\d/.-])(?:\+?62|0)[ .-]?8\d{1,2}(?:[ .-]?\d{3,4}){2,3}(?!\d)"
_PERSONAL = re.compile(rf"{_EMAIL}|{_NIK}|{_PHONE}")


def masked(text: str) -> str:
    """Replace identity numbers (NIK), mobile phone numbers and e-mail addresses.

    >>> masked("hubungi 0812-3456-7890 atau budi@example.go.id, NIK 3201010101900001")
    'hubungi [disamarkan] atau [disamarkan], NIK [disamarkan]'
    >>> masked("Perda 12/2024, Rp 1.250.000.000, 27 kecamatan")
    'Perda 12/2024, Rp 1.250.000.000, 27 kecamatan'
    """
    return _PERSONAL.sub(_MASK, text)
