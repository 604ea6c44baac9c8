"""The irregularities that the guards of a dispute find, by what they mean for the step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from keterbukaan._words import said_day
from keterbukaan.cases._clocks import deadline_for
from keterbukaan.cases.dispute._ruling import Ruling
from keterbukaan.cases.dispute.record import DisputeScene
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Irregularity, Nature, irregular, late

__all__ = ["after", "defect", "incomplete", "letters", "overrun", "time_to_comply", "unlawful"]


def after(event: Event, day: date, citation: object) -> Irregularity:
    """Return that something came after a day that the decision itself set."""
    return irregular(
        event,
        Nature.LATE,
        f"sesudah hari yang ditetapkan putusan, {said_day(day, 'id')}",
        f"after the day that the decision set, {said_day(day, 'en')}",
        citation,
    )


def unlawful(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return that the law gives a step no effect."""
    return irregular(event, Nature.UNLAWFUL, text_id, text_en, citation)


def defect(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return what a decision or a fact is found with that keeps its effect all the same."""
    return irregular(event, Nature.DEFECT, text_id, text_en, citation)


def incomplete(event: Event, text_id: str, text_en: str, citation: str) -> Irregularity:
    """Return what is missing from a step."""
    return irregular(event, Nature.INCOMPLETE, text_id, text_en, citation)


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


def time_to_comply(event: Ruling) -> Iterator[Irregularity]:
    """Yield that the last day to comply is before the decision that sets it."""
    if event.comply_by is not None and event.comply_by < event.on:
        yield irregular(
            event,
            Nature.CONTRADICTION,
            f"waktu pelaksanaan {event.comply_by} mendahului putusan",
            f"the time to comply, {event.comply_by}, is before the decision",
            "Perki 1/2013 Pasal 59 ayat (2) huruf f angka 4",
        )
