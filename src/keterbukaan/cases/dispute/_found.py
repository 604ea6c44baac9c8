"""How what a dispute's guards find is said: unlawful, incomplete, after a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases._clocks import deadline_for
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late

__all__ = ["after", "incomplete", "letters", "overrun", "unlawful"]


def after(event: Event, day: date, citation: object) -> Irregularity:
    """Say that something came after a day that the decision itself set."""
    return irregular(event, Nature.LATE, f"sesudah {day}", f"after {day}", citation)


def unlawful(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Say that the law gives a step no effect."""
    return irregular(event, Nature.UNLAWFUL, text_id, text_en, citation)


def incomplete(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Say what a step is missing."""
    return irregular(event, Nature.INCOMPLETE, text_id, text_en, citation)


def letters(
    event: Event, contents: frozenset[str], wanted: str, citation: str
) -> Iterator[Irregularity]:
    """Say which letters of a list of contents a document lacks."""
    if lacking := [letter for letter in wanted if letter not in contents]:
        listed = ", ".join(lacking)
        yield incomplete(
            event,
            f"isi huruf {listed} tidak tercatat",
            f"the contents of letters {listed} are not recorded",
            citation,
        )


def overrun(event: Event, scene: DisputeScene) -> Iterator[Irregularity]:
    """Find a dispute finished after its hundred days; the Act gives that no effect (C4)."""
    deadline = deadline_for("dispute.resolution", scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)
