"""What may set other days and was not read: said beside each day that rests on the general rule."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve

from keterbukaan.cases.outcomes import Obligation, Remedy
from keterbukaan.records.finding import Finding

__all__ = ["cautioned"]

T = TypeVar("T", Obligation, Remedy)


def cautioned(said: T, caution: Finding | None) -> T:
    """Return what is owed or may be done, with a caution in its words where there is one."""
    if caution is None:
        return said
    text_id = f"{said.text('id')}; {caution.text('id')}"
    text_en = f"{said.text('en')}; {caution.text('en')}"
    return evolve(said, text_id=text_id, text_en=text_en)
