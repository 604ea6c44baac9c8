"""What a value says, as JSON that is the same wherever and whenever it is written.

Over it the versions of the law and the digests of answers are made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from functools import partial

from keterbukaan._frozen import fields_of

__all__ = ["canonical", "digest"]

_DIGITS = 12
_WORDS = frozenset(
    {"label_id", "label_en", "summary_id", "summary_en", "question_id", "question_en"}
    | {"title", "title_id", "title_en", "duty_id", "duty_en", "note", "note_id", "note_en"}
    | {"quote", "quote_corrected", "checked_on"}
)
"""Fields that only put a rule into words, or say when it was checked: neither changes a day."""


def digest(value: object, *, wording: bool = False) -> str:
    """Return the first 12 hexadecimal digits of a SHA-256 over a value's canonical JSON."""
    text = json.dumps(
        canonical(value, wording=wording), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def canonical(value: object, *, wording: bool = False) -> object:
    """Return plain JSON values that say what a value says, with its wording in prose or without.

    >>> from datetime import date
    >>> canonical({"from": date(2025, 3, 24), "days": (1, 2)})
    {'days': [1, 2], 'from': '2025-03-24'}
    """
    plain = partial(canonical, wording=wording)
    match value:
        case Enum():
            return value.name
        case date() | time():
            return value.isoformat()
        case Mapping():
            named = {str(plain(key)): plain(each) for key, each in value.items()}
            return dict(sorted(named.items()))
        case frozenset() | tuple():
            listed = [plain(each) for each in value]
            return sorted(listed, key=str) if isinstance(value, frozenset) else listed
    kind = type(value)
    if not (fields := fields_of(kind)):
        return value
    names = (each.name for each in fields if each.init)
    return {name: plain(getattr(value, name)) for name in names if wording or name not in _WORDS}
