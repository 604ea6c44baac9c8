"""What was given as a start: the facts by event, and their days on the body's own clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from attrs import frozen

from keterbukaan._counting import beyond_the_calendar
from keterbukaan.calendar.moment import local_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import CalendarRangeError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.rulebook import Rulebook

__all__ = ["BARE", "Fact", "Facts", "Given", "is_at_body"]

BARE = ""
"""The event of a bare day: whichever starts the limit under the reading in use."""

Fact: TypeAlias = date | datetime | Deadline
Facts: TypeAlias = Mapping[str, Fact]


@frozen(eq=False)
class Given:
    """The facts of one question about a limit, and the day of each at the office of one body.

    A deadline has no place among `days`: the day on which it ended depends on the reading.
    """

    limit: str
    body: Jurisdiction
    facts: Facts
    days: Mapping[str, date]
    closing: bool = True

    @classmethod
    def at(cls, limit: str, body: Jurisdiction, facts: Facts, *, closing: bool = True) -> Given:
        """Return the facts with their days at a body's office, by its closing hours or without.

        What does not happen at the body is not moved by its hours.

        Raises:
            UnknownNameError: there is no such limit.
            NaiveMomentError: a moment has no time zone.
            CalendarRangeError: a moment has no day there, at either end of Python's calendar.
        """
        days = {
            event: fact
            if type(fact) is date
            else _day_at(body, fact, closing=closing and is_at_body(event, limit, body))
            for event, fact in facts.items()
            if type(fact) is date or not isinstance(fact, Deadline)
        }
        return cls(limit, body, facts, days, closing)

    def as_it_came(self) -> Given | None:
        """Return the same without closing hours; None where they cannot have moved a day.

        No text moves the day of receipt, so the day on which something came is a reading, too.
        """
        if self.body.office_hours is None or all(type(f) is date for f in self.facts.values()):
            return None
        return Given.at(self.limit, self.body, self.facts, closing=False)

    @property
    def opened_on(self) -> date:
        """The earliest day given, whose rules govern where no other day is named."""
        return min(
            fact.in_force_on if isinstance(fact, Deadline) else self.days[event]
            for event, fact in self.facts.items()
        )

    @property
    def first_day(self) -> date:
        """The day of the first fact, for an answer that has no day of its own."""
        event, fact = next(iter(self.facts.items()))
        return fact.date if isinstance(fact, Deadline) else self.days[event]


def is_at_body(event: str, limit: str, body: Jurisdiction) -> bool:
    """Return whether an event happens at the body, so that its closing hours may move the day.

    A bare moment is of the events that start the limit.

    Raises:
        UnknownNameError: there is no such limit.
    """
    if body.office_hours is None:
        return False
    about = Rulebook.national().about(limit)
    starts = (event,) if event != BARE else {each for one in about for each in one.starts_from}
    known = body.rulebook.events
    # The end of another limit happens nowhere: it is a day, whatever moment of it is given.
    return any(not each.endswith(ENDED) and not known[each].elsewhere for each in starts)


def _day_at(body: Jurisdiction, fact: date | datetime, *, closing: bool) -> date:
    try:
        if closing or not isinstance(fact, datetime):
            return body.local_day(fact)
        return local_day(fact, body.zone)
    except CalendarRangeError as problem:  # 31 December 9999 in Greenwich is a day later here
        raise beyond_the_calendar(fact, body.calendar) from problem
