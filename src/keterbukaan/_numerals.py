"""Numbers in Indonesian words, as forms spell them and as offices write them."""

from __future__ import annotations

__all__ = ["figure_and_words", "number_of"]

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_OF_THEIR_OWN = {10: "sepuluh", 11: "sebelas"}
_VALUES = {
    **{word: number for number, word in enumerate(_ONES) if word},
    **{word: number for number, word in _OF_THEIR_OWN.items()},
}


def figure_and_words(number: int) -> str:
    """Return "14 (empat belas)"; from a hundred on the figure alone, which no form spells."""
    words = _words(number)
    return f"{number} ({words})" if words else str(number)


def number_of(words: str) -> int | None:
    """Return a number below a hundred from its Indonesian words; None for other words.

    >>> number_of("empat belas"), number_of("kontrak")
    (14, None)
    """
    match words.split():
        case [one] if one in _VALUES:
            return _VALUES[one]
        case [one, "belas"] if one in _VALUES:
            return 10 + _VALUES[one]
        case [ten, "puluh"] if ten in _VALUES:
            return 10 * _VALUES[ten]
        case [ten, "puluh", one] if ten in _VALUES and one in _VALUES:
            return 10 * _VALUES[ten] + _VALUES[one]
        case _:
            return None


def _words(number: int) -> str | None:
    if number >= 100:  # noqa: PLR2004  (no number of the law: where the words end)
        return None
    if (own := _OF_THEIR_OWN.get(number)) is not None:
        return own
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh {_ONES[ones]}".strip() if tens else _ONES[ones]
