"""The marks beside a date on the screens, and what they mean, told where they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from keterbukaan.deadlines._caution import ESTIMATE, FEAST, caution_of
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language

__all__ = ["mark_of", "show_marks"]

_MARKS = {ESTIMATE: "~", FEAST: "^"}


def mark_of(deadline: Deadline) -> str:
    """Return what to print after a day that may move; nothing where it cannot."""
    caution = caution_of(deadline)
    return "" if caution is None else _MARKS[caution]


def show_marks(console: Console, deadlines: Iterable[Deadline], lang: Language) -> None:
    """Show what the marks mean that stand beside some days."""
    printed = "".join(map(mark_of, deadlines))
    for said, mark in _MARKS.items():
        if mark in printed:
            console.print(f"  {mark} {said.text(lang)}")
