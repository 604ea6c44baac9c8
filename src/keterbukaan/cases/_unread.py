"""What of a stored history could not be read: it is written back, and weakens what is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from attrs import evolve

from keterbukaan.cases._caution import cautioned
from keterbukaan.cases.outcomes import Irregularity, Nature, Obligation
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.stored import Kept

__all__ = ["caution_of_unread", "doubted", "weakened", "with_unread"]

_NO_ARTICLE = ""
_LATENESS = frozenset({Nature.LATE, Nature.TOO_LATE})


def with_unread(events: object, unread: Iterable[Kept]) -> tuple[object, ...]:
    """Return the events as they are written, each unread one behind those that it stood behind.

    Where there are fewer, as on an earlier day of the case, it comes last.
    """
    written = list(cast("Sequence[object]", events))
    for further, each in enumerate(unread):
        written.insert(cast("int", each.place[0]) + further, each.value)
    return tuple(written)


def caution_of_unread(events: int, keys: int) -> Finding | None:
    """Return that a part of what is stored was not read; None where all of it was."""
    if not events and not keys:
        return None
    what_id = [f"{events} peristiwa"] * bool(events) + [f"{keys} isian"] * bool(keys)
    what_en = [f"{events} event(s)"] * bool(events) + [f"{keys} field(s)"] * bool(keys)
    return Finding(
        "events" if events else "(record)",
        f"{' dan '.join(what_id)} yang tersimpan tidak dapat dibaca dan tidak diperhitungkan, "
        "sehingga keadaan yang sebenarnya mungkin lain",
        f"{' and '.join(what_en)} in store could not be read and are not taken into account, so "
        "that things may stand otherwise",
        _NO_ARTICLE,
        Weight.ADVISED,
    )


def weakened(owed: Obligation, unread: Finding) -> Obligation:
    """Return what is owed, never as late where what was not read may have been the doing of it."""
    return cautioned(evolve(owed, late=False), unread)


def doubted(found: Irregularity, unread: Finding | None) -> Irregularity:
    """Return what is irregular, a lateness as arguable where what was not read may excuse it."""
    if unread is None:
        return found
    nature = Nature.ARGUABLY_LATE if found.nature in _LATENESS else found.nature
    return cautioned(evolve(found, nature=nature), unread)
