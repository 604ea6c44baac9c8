"""The irregularities that the guards of a dispute find: unlawful, incomplete, after a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan.cases._clocks import deadline_for
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late

__all__ = ["after", "defect", "incomplete", "letters", "overrun", "unlawful"]


def after(event: Event, day: date, citation: object) -> Irregularity:
    """Return that something came after a day that the decision itself set."""
    return irregular(event, Nature.LATE, f"sesudah {day}", f"after {day}", citation)


def unlawful(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return that the law gives a step no effect."""
    return irregular(event, Nature.UNLAWFUL, text_id, text_en, citation)


def incomplete(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return what is missing from a step."""
    return irregular(event, Nature.INCOMPLETE, text_id, text_en, citation)


def defect(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return what was not done as it should be, though it happened and is not void."""
    return irregular(event, Nature.DEFECT, text_id, text_en, citation)


def letters(
    event: Event, contents: frozenset[str], wanted: str, citation: str
) -> Iterator[Irregularity]:
    """Yield which letters of a list of contents are missing from a document."""
    if missing := [letter for letter in wanted if letter not in contents]:
        listed = ", ".join(missing)
        yield incomplete(
            event,
            f"isi huruf {listed} tidak tercatat",
            f"the contents of letters {listed} are not recorded",
            citation,
        )


def overrun(event: Event, scene: DisputeScene) -> Iterator[Irregularity]:
    """Yield that a dispute ended after the time to resolve it, which has no effect (C4)."""
    deadline = deadline_for("dispute.resolution", scene)
    if deadline is not None and event.on > deadline.date:
        yield late(event, deadline)
