"""Numbers in Indonesian words, as the forms spell them beside the figure."""

from __future__ import annotations

__all__ = ["figure_and_words"]

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_OF_THEIR_OWN = {10: "sepuluh", 11: "sebelas"}


def figure_and_words(number: int) -> str:
    """Return "14 (empat belas)"; from a hundred on the figure alone, which no form spells."""
    words = _words(number)
    return f"{number} ({words})" if words else str(number)


def _words(number: int) -> str | None:
    if number >= 100:  # noqa: PLR2004  (no number of the law: where the words end)
        return None
    if (own := _OF_THEIR_OWN.get(number)) is not None:
        return own
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh {_ONES[ones]}".strip() if tens else _ONES[ones]
