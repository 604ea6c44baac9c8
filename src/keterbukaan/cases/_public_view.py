"""What of a case may be shown to everybody: all but what identifies a person (UU 14/2008 17 h).

Whoever asks or complains, for what purpose, and what they tell of their case, is left out. In every
text their own particulars are masked, and what has the form of an identity number, a telephone
number or an e-mail address. The applicant's name is masked as a whole where it is that of a body:
its words are no person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import cast

from keterbukaan._masking import blanked
from keterbukaan._personal_data import personal_parts
from keterbukaan.cases._particulars import Finder, Particulars, particulars_of
from keterbukaan.cases.event import Event
from keterbukaan.records.stored import SCHEMA, Stored

__all__ = ["LEFT_OUT", "chosen", "masked_view", "particulars", "published", "published_text"]

_PEOPLE = frozenset({"applicant", "complainant", "against_person"})
_WITHDRAWN = "withdrawn"  # why somebody no longer asks is told by them, as the rest of their case
LEFT_OUT = _PEOPLE | {"purpose", "case_position", "applicant_reaction"}


def particulars(case: Stored, people: frozenset[str] = _PEOPLE) -> Particulars:
    """Return what those are known by who ask, complain or are complained of."""
    held = case.model_dump(include=set(people))
    return particulars_of(each for each in held.values() if each is not None)


def published(
    case: Stored, known: Particulars, left_out: frozenset[str] = LEFT_OUT
) -> dict[str, object]:
    """Return a case as plain JSON values, with what is known of people masked in every text."""
    finder = known.finder()
    held = case.without_unread().model_dump(exclude_none=True, exclude={SCHEMA})
    return {name: _plain(each, finder) for name, each in held.items() if name not in left_out}


def chosen(
    case: Stored,
    known: Particulars,
    shown: frozenset[str],
    steps: frozenset[str],
    hidden: frozenset[str] = frozenset(),
) -> dict[str, object]:
    """Return the fields of a case that are shown, and those of its events that are not hidden."""
    left_out = frozenset(type(case).model_fields) - shown
    history: tuple[Event, ...] = dict(case)["events"]  # each kind has a field for its own
    events = tuple(each for each in history if each.kind_name not in hidden)
    view = published(case.model_copy(update={"events": events}), known, left_out)
    held = cast("list[dict[str, object]]", view["events"])
    view["events"] = [{key: each[key] for key in each if key in steps} for each in held]
    return view


def masked_view(view: Mapping[str, object], known: Particulars) -> dict[str, object]:
    """Return what one case shows everybody, with what is known of people in others masked, too."""
    finder = known.finder()
    return {name: _plain(each, finder) for name, each in view.items()}


def published_text(known: Particulars, text: str) -> str:
    """Return a text as everybody may see it, with what is known of people masked."""
    return _masked(text, known.finder())


def _plain(value: object, known: Finder) -> object:
    """Return plain JSON values; only free text is masked, never a code such as `kind`."""
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, str):
        return _masked(value, known)
    if isinstance(value, Mapping):
        return {
            key: each if key == "kind" else _plain(each, known)
            for key, each in value.items()
            if not (key == "reason" and value.get("kind") == _WITHDRAWN)
        }
    if isinstance(value, frozenset):
        return sorted((_plain(each, known) for each in value), key=str)
    if isinstance(value, Iterable):
        return [_plain(each, known) for each in value]
    return value


def _masked(text: str, known: Finder) -> str:
    return blanked(text, [*personal_parts(text), *known.parts(text)])
