"""A regulation or a practice as a whole, and what it sets: since when, and where it stands."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan.law.age import UNCHECKED, Age, Checked
from keterbukaan.law.citation import RegulationId, RegulationLevel, Source
from keterbukaan.law.verification import Verification

__all__ = ["Enacted", "Regulation"]


@checked_fields
@frozen
class Regulation(Checked, Answer):
    """A regulation, or a practice: what it is, when it binds, how it was read, and its age.

    `id` is None for a practice. `in_force_from` is None where the day was not read. `before`
    names what it replaced, where that was not read, the most general first. `adjusting_until` is
    the last day of the time that it gave to adjust to it, by `adjusting_by`: until then a lateness
    is arguable.
    """

    answer_form = AnswerForm("regulation", also=("begins",))

    name: str
    id: RegulationId | None
    title_id: str
    title_en: str
    level: RegulationLevel
    in_force_from: date | None
    in_force_until: date | None
    read: Verification
    note: str = ""
    before: tuple[str, ...] = ()
    age: Age = UNCHECKED
    adjusting_until: date | None = None
    adjusting_by: str = ""

    @checked
    def in_force_on(self, day: date) -> bool:
        """Return whether it was in force on a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
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


class Enacted(Checked):
    """What a regulation sets: a time limit, or another number."""

    __slots__ = ()
    regulation: Regulation
    sources: tuple[Source, ...]

    @property
    def citation(self) -> Source:
        """The paragraph that sets it; the whole regulation where no article was read."""
        return self.sources[0]

    @checked
    def in_force_on(self, day: date) -> bool:
        """Return whether it was in force on a day.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        begun = self.in_force_from is None or self.in_force_from <= day
        ended = self.in_force_until is not None and self.in_force_until < day
        return begun and not ended and self.regulation.in_force_on(day)

    @checked
    def may_be_replaced_on(self, day: date) -> bool:
        """Return whether it may already have been replaced on a day on which it is in force here.

        So it is where only the month is known in which what replaced it came into force.

        Raises:
            NotADayError: `day` is not a plain day.
        """
        since = self.age.may_be_replaced_from
        return since is not None and since <= day and self.in_force_on(day)

    @property
    def begins(self) -> date | None:
        """The day from which it is in force: its own, or that of its regulation."""
        return self.in_force_from or self.regulation.begins

    @property
    def ends(self) -> date | None:
        """The last day on which it is in force: its own, or that of its regulation."""
        return self.in_force_until or self.regulation.in_force_until

    @property
    def has_ended(self) -> bool:
        """Whether it, or its regulation, has a last day in force."""
        return self.ends is not None

    @property
    def rank_and_age(self) -> tuple[int, int]:
        """What prevails sorts first: the higher rank, the later day."""
        since = self.begins
        return (self.regulation.level.rank, -since.toordinal() if since else 0)
