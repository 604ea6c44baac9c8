"""The marks beside a date on the screens, and what they mean, told where they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language

__all__ = ["ESTIMATE", "mark_of", "show_marks"]

ESTIMATE = "~"
_MEANINGS = {
    ESTIMATE: (
        "perkiraan: libur tahun itu belum ditetapkan, jadi hari itu dapat bergeser",
        "an estimate: the days off of that year are not decreed yet, so the day can move",
    ),
}


def mark_of(deadline: Deadline) -> str:
    """Return what to print after a day that may move; nothing where it cannot."""
    return ESTIMATE if deadline.is_estimate else ""


def show_marks(console: Console, deadlines: Iterable[Deadline], lang: Language) -> None:
    """Show what the marks mean that stand beside some days."""
    printed = "".join(map(mark_of, deadlines))
    for mark, (said_id, said_en) in _MEANINGS.items():
        if mark in printed:
            console.print(f"  {mark} {said_id if lang == 'id' else said_en}")
