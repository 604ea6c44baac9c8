"""The ways to count a limit: which provision, in which unit, by which calendar, from which day.

Under one set of readings each provision gives one way; `earliest` and `latest` come from the
ways under the alternatives.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.counting import first_day, last_day, rolled_over
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, Kind, Nature, TimeLimit, Unit
from keterbukaan.law.reading import (
    DayOne,
    ExemptionReview,
    HundredDaysHolidays,
    PlainHari,
    Readings,
    RollOver,
    open_questions,
)

__all__ = ["CountingMethod", "counting_methods"]

_ONE_DAY = timedelta(days=1)


@frozen
class CountingMethod:
    """One way to count a limit: a provision with its unit, calendar and first day settled."""

    limit: TimeLimit
    amount: int
    unit: Unit
    calendar: WorkingCalendar
    include_start: bool
    backwards: bool
    within_last: bool
    rolls: bool
    is_plain: bool
    first_known: date

    def end(self, start: date) -> date:
        """Return the last day of the limit that starts on a day."""
        if self.is_plain:  # what nearly every limit is: so many working days after the event
            if not self.include_start:
                return self.calendar.add(start, self.amount)
            if start > self.first_known:
                return self.calendar.add(start - _ONE_DAY, self.amount)
        if self.backwards:
            amount = -1 if self.within_last else -self.amount
            return last_day(start, amount, self.unit, self.calendar)
        end = last_day(
            start, self.amount, self.unit, self.calendar, include_start=self.include_start
        )
        return rolled_over(end, self.calendar) if self.rolls else end

    def opens(self, start: date) -> date | None:
        """Return the first day that counts for a right, or of a window before an event."""
        if self.within_last:
            return last_day(start, -self.amount, self.unit, self.calendar)
        if self.backwards or self.limit.nature is not Nature.RIGHT:
            return None
        return first_day(start, self.unit, self.calendar, include_start=self.include_start)

    @property
    def signature(self) -> tuple[object, ...]:
        """What decides its result; ways with the same signature end on the same days."""
        shape = (self.include_start, self.backwards, self.within_last, self.rolls)
        return (self.amount, self.unit, self.calendar, shape)

    @property
    def asks_calendar(self) -> bool:
        """Whether the result depends on days off."""
        return self.unit is Unit.WORKING_DAYS or self.rolls


def counting_methods(
    limit: str, provisions: tuple[TimeLimit, ...], jurisdiction: Jurisdiction, readings: Readings
) -> tuple[CountingMethod, ...]:
    """Return the ways in which the candidate provisions count, the prevailing one first."""
    hundred = limit in open_questions()[HundredDaysHolidays.question_name()].limits
    calendar = jurisdiction.calendar_under(readings, commission=hundred)
    return tuple(
        _way(limit, each, calendar, readings) for each in provisions if each.kind is Kind.NUMBER
    )


def _way(
    name: str, limit: TimeLimit, calendar: WorkingCalendar, readings: Readings
) -> CountingMethod:
    unit = limit.unit or Unit.DAYS
    if unit is Unit.DAYS:
        working = readings[PlainHari] is PlainHari.WORKING
        unit = Unit.WORKING_DAYS if working else Unit.CALENDAR_DAYS
    backwards = limit.direction is Direction.BEFORE
    counts_days = unit in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS} and not limit.continues
    review = name in open_questions()[ExemptionReview.question_name()].limits
    return CountingMethod(
        limit=limit,
        amount=limit.amount or 0,
        unit=unit,
        calendar=calendar,
        include_start=counts_days and readings[DayOne] is DayOne.INCLUDED and not backwards,
        backwards=backwards,
        within_last=review and readings[ExemptionReview] is ExemptionReview.WITHIN_LAST,
        is_plain=unit is Unit.WORKING_DAYS and not backwards,
        first_known=date(calendar.first_year, 1, 1),
        rolls=unit not in {Unit.WORKING_DAYS, Unit.HOURS}
        and readings[RollOver] is RollOver.NEXT_WORKING_DAY
        and not backwards,
    )
