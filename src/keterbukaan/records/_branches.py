"""Where a value may be of several types, pydantic names each type it tried: that is no place.

A union that is told apart by `kind` names one; another tries all of them, and tells what is wrong
with the value as each. What is said here is what is wrong with the nearest one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

__all__ = ["Fault", "Steps", "known_as_branch", "of_the_nearest"]

Steps: TypeAlias = tuple[int | str, ...]
Fault: TypeAlias = tuple[Steps, str, Mapping[str, Any]]
"""Where it is, pydantic's name for it, and its bounds or its own error."""

_MADE_UP = re.compile(r"[a-z-]+\[.*\]", re.DOTALL)
_OF_ANOTHER_TYPE = ("missing", "extra_forbidden")
_UNKNOWN_KEY = "extra_forbidden"
_RECORDS: set[int | str] = set()


def known_as_branch(record: type) -> None:
    """Remember that pydantic names a record so, where it is one of several types."""
    _RECORDS.add(record.__name__)


def of_the_nearest(faults: list[Fault]) -> list[Fault]:
    """Return the faults of a value as the type that fits best, at places of the JSON.

    Of its own keys the fewest are missing or too many; several types may be equally near.
    """
    while True:
        branches = [_branch(fault) for fault in faults]
        if all(each is None for each in branches):
            return faults
        misfits = Counter(dict.fromkeys(filter(None, branches), 0))
        misfits.update(
            branch
            for branch, (place, kind, _) in zip(branches, faults, strict=True)
            if branch is not None and kind in _OF_ANOTHER_TYPE and len(place) == len(branch) + 1
        )
        fewest: dict[Steps, int] = {}
        for (*place, _), count in misfits.items():
            fewest[*place,] = min(count, fewest.get((*place,), count))
        near = [
            fault if branch is None else (_without(branch, fault[0]), *fault[1:])
            for branch, fault in zip(branches, faults, strict=True)
            if branch is None or misfits[branch] == fewest[branch[:-1]]
        ]  # equally near ones may find the same fault
        faults = [
            *{(place, kind, repr(more)): (place, kind, more) for place, kind, more in near}.values()
        ]


def _branch(fault: Fault) -> Steps | None:
    """Return the place of the first type that was tried, with its name; None where none was.

    A key that is not known stands last, and may be called as it likes.
    """
    steps, kind, _ = fault
    for end, step in enumerate(steps, 1):
        is_key = kind == _UNKNOWN_KEY and end == len(steps)
        if not is_key and isinstance(step, str) and (step in _RECORDS or _MADE_UP.fullmatch(step)):
            return steps[:end]
    return None


def _without(branch: Steps, steps: Steps) -> Steps:
    return (*branch[:-1], *steps[len(branch) :])
