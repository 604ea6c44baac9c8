"""What may set other days and was not read: said beside each day that rests on the general rule."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve

from keterbukaan.cases.outcomes import Irregularity, Obligation, Remedy, with_caution
from keterbukaan.records.finding import Finding

__all__ = ["cautioned"]

T = TypeVar("T", Irregularity, Obligation, Remedy)


def cautioned(said: T, caution: Finding | None) -> T:
    """Return what is said of a case, with a caution in its words where there is one, and once."""
    words = (said.text_id, said.text_en)
    text_id, text_en = with_caution(words, caution)
    if text_id == said.text_id:
        return said
    return evolve(said, text_id=text_id, text_en=text_en)
