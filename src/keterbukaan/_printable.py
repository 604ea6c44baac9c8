"""Texts as they may be shown: without what a terminal or a viewer would obey instead of showing."""

from __future__ import annotations

__all__ = ["folded", "printable", "printable_lines"]


def printable(text: str) -> str:
    r"""Return a text on one line; what cannot be printed is a space.

    That is what steers a terminal, turns the direction of writing or has no width, and every sign
    that ends a line.

    >>> printable("Dinas \x1b[31mA\u202e\nB ")
    'Dinas  [31mA  B'
    """
    return _cleaned(text).strip()


def folded(text: str) -> str:
    r"""Return a text on one line, as `printable` does, with one space between its words.

    >>> folded("Jalan A\n\n  Nomor 1")
    'Jalan A Nomor 1'
    """
    return " ".join(printable(text).split())


def printable_lines(text: str) -> str:
    r"""Return a text of several lines, each without what cannot be printed.

    >>> printable_lines("satu\x07\ndua")
    'satu \ndua'
    """
    return text if text.isprintable() else "\n".join(map(_cleaned, text.split("\n")))


def _cleaned(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " for letter in text)
