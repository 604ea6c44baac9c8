"""A regulation or a practice as a whole: its titles, its rank, since when it is in force."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan.law.citation import Level, RegulationId
from keterbukaan.law.verification import Verification

__all__ = ["Regulation"]


@frozen
class Regulation:
    """A regulation, or a practice, from which provisions were read.

    `id` is None for a practice. `in_force_from` is None where the day was not read.
    """

    name: str
    id: RegulationId | None
    title_id: str
    title_en: str
    level: Level
    in_force_from: date | None
    in_force_until: date | None
    read: Verification
    note: str = ""

    def in_force_on(self, day: date) -> bool:
        """Tell whether it was in force on a day."""
        begun = self.begins is None or self.begins <= day
        return begun and (self.in_force_until is None or day <= self.in_force_until)

    @property
    def begins(self) -> date | None:
        """Its first day in force; where that was not read, the first day of its year.

        None for a practice, of which no beginning is known.
        """
        if self.in_force_from is None and self.id is not None:
            return date(self.id.year, 1, 1)
        return self.in_force_from
