"""The marks beside a date on the screens, and what they mean, told where they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language

__all__ = ["mark_of", "show_marks"]

_ESTIMATE, _FEAST = "~", "^"
_MEANINGS = {
    _ESTIMATE: (
        "perkiraan: libur tahun itu belum ditetapkan, jadi hari itu dapat bergeser",
        "an estimate: the days off of that year are not decreed yet, so the day can move",
    ),
    _FEAST: (
        "bertumpu pada hari raya yang masih akan ditetapkan Menteri Agama, jadi dapat bergeser",
        "it rests on a feast that the Minister of Religion has still to fix, so it can move",
    ),
}


def mark_of(deadline: Deadline) -> str:
    """Return what to print after a day that may move; nothing where it cannot."""
    if deadline.is_estimate:
        return _ESTIMATE
    return _FEAST if deadline.to_be_fixed else ""


def show_marks(console: Console, deadlines: Iterable[Deadline], lang: Language) -> None:
    """Show what the marks mean that stand beside some days."""
    printed = "".join(map(mark_of, deadlines))
    for mark, (said_id, said_en) in _MEANINGS.items():
        if mark in printed:
            console.print(f"  {mark} {said_id if lang == 'id' else said_en}")
