"""What stands above a column: the words of its header, and what the column is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from keterbukaan.files._cells import column_letters

__all__ = ["Rows", "headers_over", "names_of", "parts_of", "places_of", "same_words"]

Rows: TypeAlias = Sequence[tuple[int, list[str]]]
"""The rows of a table: the number of each in its file, and its cells."""

_WORD = re.compile(r"[a-z]+|\d")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_COUNTS = re.compile(r"\(\s*\d+\s*\)|\d{2,}")
_GLUED = re.compile(r"(tanggal|tgl)(?=[a-z]{4})")
_OF_IT = re.compile(r"(?<=[a-z]{4})nya\b")


def same_words(one: str, other: str) -> bool:
    """Return whether two headers are one, but for case, signs and spaces."""
    return one == other or parts_of(one) == parts_of(other) != []


def headers_over(headers: Sequence[str], lines: Rows) -> list[str]:
    """Return a header for every column, also where rows are longer than the line of headers."""
    width = max((len(cells) for _, cells in lines), default=0)
    return [*headers, *[""] * (width - len(headers))]


def names_of(headers: Sequence[str]) -> list[str]:
    """Return what each column is called: its header, and its letter where that is not enough.

    >>> names_of(["No", "Tanggal", "Tanggal", ""])
    ['No', 'Tanggal (B)', 'Tanggal (C)', '(D)']
    """
    seen = Counter(headers)
    return [
        header if header and seen[header] == 1 else f"{header} ({column_letters(place)})".strip()
        for place, header in enumerate(headers)
    ]


def places_of(header: str, headers: Sequence[str]) -> list[int]:
    """Return which columns have a header, or the name that they have by their letter."""
    exact = [place for place, words in enumerate(headers) if words == header]
    same = [place for place, words in enumerate(headers) if same_words(header, words)]
    named = [place for place, name in enumerate(names_of(headers)) if name == header]
    return (exact if len(exact) == 1 else []) or same or named


def parts_of(header: str) -> list[str]:
    """Return the words of a header, in small letters, without numbers, signs and "-nya"."""
    plain = unicodedata.normalize("NFKD", _HUMP.sub(" ", header)).lower()
    plain = _OF_IT.sub("", _COUNTS.sub(" ", plain.replace("'", "")))
    return _WORD.findall(_GLUED.sub(r"\1 ", plain))
