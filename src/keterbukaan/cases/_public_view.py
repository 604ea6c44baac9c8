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
_SHORTEST = 2
_SHORTEST_NUMBER = 7
_MASK = "[disamarkan]"


def particulars(case: Record) -> frozenset[str]:
    """Return every text by which those who ask, complain or are complained of are known."""
    return frozenset(_texts_in(case.model_dump(include=set(_PEOPLE))))


def published(
    case: Record, names: Iterable[str], left_out: frozenset[str] = _LEFT_OUT
) -> dict[str, object]:
    """Return a case as plain JSON values, with the names given masked wherever they stand."""
    longest_first = sorted(names, key=len, reverse=True)
    known = re.compile("|".join(map(_pattern, longest_first)) or r"(?!)", re.IGNORECASE)
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
    """Match a text as whole words, however spaced; a number, however its digits are parted."""
    digits = re.sub(r"\D", "", name)
    is_number = len(digits) >= _SHORTEST_NUMBER and not any(map(str.isalpha, name))
    said = r"[\s().+-]*".join(digits) if is_number else r"\s+".join(map(re.escape, name.split()))
    return rf"(?<!\w){said}(?!\w)"


def _plain(value: object, known: re.Pattern[str]) -> object:
    """Return plain JSON values; only what somebody wrote freely is masked."""
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
