"""What of a case may be shown to everybody: all but what identifies a person (UU 14/2008 17 h).

Whoever asks or complains, and for what purpose, is left out. In every text their own particulars
are masked, and what has the form of an identity number, a telephone number or an e-mail address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

from keterbukaan._personal_data import masked
from keterbukaan.records.record import Record

__all__ = ["particulars", "published"]

_PEOPLE = frozenset({"applicant", "complainant", "against_person"})
_LEFT_OUT = _PEOPLE | {"purpose"}
_NAMES_NOBODY = frozenset({"kind", "documents"})
_SHORTEST = 2  # a single letter is too common to be masked
_SHORTEST_NUMBER = 7  # a shorter one is masked only as it was written, not however grouped
_MASK = "[disamarkan]"
_NEVER = r"(?!)"
"""A pattern that matches nothing: an empty one would match everywhere."""


def particulars(case: Record) -> frozenset[str]:
    """Return every text by which those who ask, complain or are complained of are known."""
    return frozenset(_texts_in(case.model_dump(include=set(_PEOPLE))))


def published(
    case: Record, names: Iterable[str], left_out: frozenset[str] = _LEFT_OUT
) -> dict[str, object]:
    """Return a case as plain JSON values, with the given names masked wherever they occur."""
    # The longest first: a name that is a part of another must not leave the rest of it readable.
    longest_first = sorted(names, key=len, reverse=True)
    known = re.compile("|".join(map(_pattern, longest_first)) or _NEVER, re.IGNORECASE)
    held = case.model_dump(exclude_none=True)
    return {name: _plain(each, known) for name, each in held.items() if name not in left_out}


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str) and len(value) >= _SHORTEST:
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if key not in _NAMES_NOBODY:
                yield from _texts_in(each)


def _pattern(name: str) -> str:
    """Return a pattern for whole words, however spaced; for a number, however it is grouped."""
    digits = re.sub(r"\D", "", name)
    is_number = len(digits) >= _SHORTEST_NUMBER and not any(map(str.isalpha, name))
    said = r"[\s().+-]*".join(digits) if is_number else r"\s+".join(map(re.escape, name.split()))
    return rf"(?<!\w){said}(?!\w)"


def _plain(value: object, known: re.Pattern[str]) -> object:
    """Return plain JSON values; only free text is masked, never a code such as `kind`."""
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, str):
        return known.sub(_MASK, masked(value))
    if isinstance(value, Mapping):
        return {key: each if key == "kind" else _plain(each, known) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted((_plain(each, known) for each in value), key=str)
    if isinstance(value, Iterable):
        return [_plain(each, known) for each in value]
    return value
