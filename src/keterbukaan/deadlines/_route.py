"""A route: which limits, each by its method, lead from what was given to the last day of one.

Most routes are one limit long. A right after silence is two: the answer falls due, and from its
end the right runs. A route holds no day of a case; it is found once and walked for every case in
which the same events are known.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TypeAlias, cast

from attrs import frozen

from keterbukaan._counting import beyond_the_calendar, first_day
from keterbukaan.deadlines._given import BARE, Given
from keterbukaan.deadlines.method import CountingMethod
from keterbukaan.law._regulation_file import ENDED
from keterbukaan.law.limit import LimitNature, TimeLimit, Unit

__all__ = ["Route", "Source", "day_of", "signature_of"]

Source: TypeAlias = "str | date | Route"
"""Where a day comes from: the fact of that name, a day already known, or another route's end."""


@frozen(eq=False)
class Route:
    """How the last day of a limit follows from what was given, under one set of readings.

    `event` is the start in law, `source` where its day comes from. `cap` leads to a day that the
    end never passes, `expiry` to the day from which silence alone gave the same right.
    """

    method: CountingMethod
    event: str
    source: Source
    cap: Route | None = None
    expiry: Source | None = None

    @property
    def by_the_clock(self) -> bool:
        """Whether the limit runs in hours."""
        return self.method.unit is Unit.HOURS

    @property
    def ripens(self) -> bool:
        """Whether it is a right, whose use before a certain day would be premature."""
        is_right = self.method.limit.nature is LimitNature.RIGHT
        return is_right and not self.method.backwards and not self.by_the_clock

    @property
    def is_single(self) -> bool:
        """Whether it leads straight from one fact to the end, and a right is ripe at once."""
        straight = isinstance(self.source, str) and self.cap is None and self.expiry is None
        waits = self.ripens and self.event.endswith(ENDED)
        return straight and not waits and not self.by_the_clock

    @property
    def signature(self) -> tuple[object, ...]:
        """What decides its days; routes of equal signature lead any facts to the same days."""
        method = self.method
        ripe = (self.ripens, self.event.endswith(ENDED), signature_of(self.expiry))
        return (method.signature, signature_of(self.source), signature_of(self.cap), ripe)

    def start(self, given: Given) -> date:
        """Return the day of the event that starts it."""
        return day_of(self.source, given)

    def end(self, given: Given) -> date:
        """Return the last day."""
        return self.end_from(self.start(given), given)

    def end_from(self, start: date, given: Given) -> date:
        """Return the last day, the start being known."""
        if self.by_the_clock:
            return self.moment(given).date()
        end = self.method.end(start)
        return end if self.cap is None else min(end, self.cap.end(given))

    def moment(self, given: Given) -> datetime:
        """Return when a limit in hours is over, on the body's own clock."""
        fact = cast("datetime", given.facts.get(BARE, given.facts.get(self.event)))
        try:
            return fact.astimezone(given.body.zone.tzinfo) + timedelta(hours=self.method.amount)
        except OverflowError as problem:
            raise beyond_the_calendar(fact, given.body.calendar) from problem

    def capped_by(self, start: date, given: Given) -> TimeLimit | None:
        """Return the provision that cut it short, if any did."""
        if self.cap is None or self.cap.end(given) >= self.method.end(start):
            return None
        return self.cap.method.limit

    def opens(self, start: date) -> date | None:
        """Return the first day counted of a right, or of a window before an event."""
        return None if self.by_the_clock else self.method.opens(start)

    def exercisable_from(self, start: date, given: Given) -> date | None:
        """Return the first day on which using a right is not premature; a fact allows it at once.

        After silence that is the day after the time to answer ended, worked or not; a late answer
        takes nothing away from what the silence had already given.
        """
        if not self.ripens:
            return None
        if self.event.endswith(ENDED):
            # Also where that day is day one of the right's own time (C3): until it has passed,
            # the body may still act, and nothing is left unanswered yet.
            return self._day_after(start)
        if self.expiry is not None:
            return min(start, self._day_after(day_of(self.expiry, given)))
        return start

    def _day_after(self, day: date) -> date:
        return first_day(day, Unit.CALENDAR_DAYS, self.method.calendar)


def day_of(source: Source, given: Given) -> date:
    """Return the day that a source gives in one case."""
    if isinstance(source, str):
        return given.days[source]
    return source.end(given) if isinstance(source, Route) else source


def signature_of(source: Source | None) -> object:
    """Return what distinguishes a source from others that lead to other days."""
    return source.signature if isinstance(source, Route) else source
