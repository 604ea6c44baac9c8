"""Why a day may still move, in words: for whoever prints it."""

from __future__ import annotations

from keterbukaan._words import Said
from keterbukaan.deadlines.deadline import Deadline

__all__ = ["ESTIMATE", "FEAST", "caution_of"]

ESTIMATE = Said(
    "perkiraan: libur tahun itu belum ditetapkan, jadi hari itu dapat bergeser",
    "an estimate: the days off of that year are not decreed yet, so the day can move",
)
FEAST = Said(
    "bertumpu pada hari raya yang masih akan ditetapkan Menteri Agama, jadi dapat bergeser",
    "it rests on a feast that the Minister of Religion has still to fix, so it can move",
)


def caution_of(deadline: Deadline) -> Said | None:
    """Return why a day may still move; None where it cannot."""
    if deadline.is_estimate:
        return ESTIMATE
    return FEAST if deadline.to_be_fixed else None
