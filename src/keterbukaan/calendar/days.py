"""What a calendar says of a day, and what an office may say of its own days."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from attrs import frozen

from keterbukaan.calendar.decree import Certainty, DayKind, DayOff, Decree

__all__ = ["Coverage", "DayReason", "LocalDay", "Week"]


class Week(IntEnum):
    """How many days of the week are worked, from Monday on (pekan kerja)."""

    FIVE_DAYS = 5
    SIX_DAYS = 6


@frozen
class LocalDay:
    """A day that one region or office has off, or works, unlike the rest (hari setempat)."""

    day: date
    name: str
    working: bool = False
    decree: Decree | None = None

    def as_day_off(self) -> DayOff:
        """Return the same day in the form of the national list."""
        kind = DayKind.LOCAL_WORKING_DAY if self.working else DayKind.LOCAL_DAY_OFF
        return DayOff(self.day, kind, self.name, self.decree)


@frozen
class Coverage:
    """Which days a calendar knows (cakupan), and up to when they rest on decrees."""

    first: date
    decreed_until: date
    last: date


@frozen
class DayReason:
    """Why a day is worked or not, with its decree; also what a later decree took away."""

    day: date
    working: bool
    kind: DayKind
    name: str
    decree: Decree | None
    removed_by: Decree | None
    certainty: Certainty
