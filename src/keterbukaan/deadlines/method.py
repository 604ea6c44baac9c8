"""How a limit is counted: which provision, in which unit, by which calendar, from which day on.

Under one set of readings each provision gives one method; `earliest` and `latest` come from the
methods under the alternatives.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from keterbukaan._counting import first_day, last_day, rolled_over
from keterbukaan.calendar.moment import plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, Kind, LimitNature, TimeLimit, Unit
from keterbukaan.law.reading import (
    DayOne,
    ExemptionReview,
    HundredDaysHolidays,
    MissingDay,
    OmbudsmanDays,
    PlainHari,
    Reading,
    Readings,
    RollOver,
    open_questions,
)

__all__ = ["CountingMethod", "counting_methods", "days_question"]

_ONE_DAY = timedelta(days=1)
_BY_THE_MONTH = frozenset({Unit.MONTHS, Unit.YEARS})


@frozen
class CountingMethod:
    """A provision with all settled that its reading leaves open: unit, calendar, first day.

    `include_start` makes the event's day the first that counts, `within_last` takes a limit before
    an event as a window in which to act, `rolls` moves an end on a day off to the next worked one,
    and `first_of_next` moves an end on a day that its month does not have to the next month.
    """

    limit: TimeLimit
    amount: int
    unit: Unit
    calendar: WorkingCalendar
    include_start: bool
    backwards: bool
    within_last: bool
    rolls: bool
    first_of_next: bool
    is_plain: bool
    first_known: date

    def end(self, start: date) -> date:
        """Return the last day of the limit that starts on a day.

        Raises:
            NotADayError: `start` is not a plain day.
            CalendarRangeError: the count leads outside the calendar.
        """
        # Nearly every limit is so many working days after its event, and a register asks for many
        # thousands of them. `last_day` would come to the same by a longer road, and the wrapper
        # that refuses what is not a day, at every other door, would take as long as the count.
        if type(start) is not date:
            start = plain_day(start)
        if self.is_plain:
            if not self.include_start:
                return self.calendar.add(start, self.amount)
            if start > self.first_known:  # nothing is known before the calendar's first day
                return self.calendar.add(start - _ONE_DAY, self.amount)
        if self.backwards:
            # As a window (C11) the days before the event are open until the last of them; else
            # the step must have been taken while that many are still to come.
            amount = -1 if self.within_last else -self.amount
            return self._counted(start, amount)
        end = self._counted(start, self.amount)
        if self.permits:  # it may be done once the time has passed, so not yet on its last day
            return end + _ONE_DAY
        return rolled_over(end, self.calendar) if self.rolls else end

    def opens(self, start: date) -> date | None:
        """Return the first day that counts for a right, or of a window before an event.

        Raises:
            NotADayError: `start` is not a plain day.
            CalendarRangeError: the count leads outside the calendar.
        """
        if type(start) is not date:
            start = plain_day(start)
        if self.within_last:
            return self._counted(start, -self.amount)
        if self.permits:
            return self.end(start)
        if self.backwards or self.limit.nature is not LimitNature.RIGHT:
            return None
        return first_day(start, self.unit, self.calendar, include_start=self.include_start)

    def _counted(self, start: date, amount: int) -> date:
        return last_day(
            start,
            amount,
            self.unit,
            self.calendar,
            include_start=self.include_start,
            first_of_next=self.first_of_next,
        )

    @property
    def permits(self) -> bool:
        """Whether something may be done once its time has passed, and nobody owes it."""
        return self.limit.nature is LimitNature.PERMISSION

    @property
    def signature(self) -> tuple[object, ...]:
        """What decides its days; methods of equal signature end on the same ones."""
        shape = (
            self.include_start,
            self.backwards,
            self.within_last,
            self.rolls,
            self.first_of_next,
            self.permits,
        )
        return (self.amount, self.unit, self.calendar, shape)

    @property
    def asks_calendar(self) -> bool:
        """Whether the result depends on days off."""
        return self.unit is Unit.WORKING_DAYS or self.rolls


def counting_methods(
    limit: str, provisions: tuple[TimeLimit, ...], jurisdiction: Jurisdiction, readings: Readings
) -> tuple[CountingMethod, ...]:
    """Return the methods by which the candidate provisions count, the prevailing one first."""
    hundred = limit in open_questions()[HundredDaysHolidays.question_name()].limits
    calendar = jurisdiction.calendar_under(readings, commission=hundred)
    return tuple(
        _method(limit, each, calendar, readings) for each in provisions if each.kind is Kind.NUMBER
    )


def _method(
    name: str, limit: TimeLimit, calendar: WorkingCalendar, readings: Readings
) -> CountingMethod:
    unit = limit.unit or Unit.DAYS
    if unit is Unit.DAYS:  # a plain "hari": the text leaves open which days count (C5, C12, C21)
        is_calendar = readings[days_question(name)].value == PlainHari.CALENDAR.value
        unit = Unit.CALENDAR_DAYS if is_calendar else Unit.WORKING_DAYS
    backwards = limit.direction is Direction.BEFORE
    # What continues a limit begins after its end under every reading: the last day of the one
    # cannot be the first of the other.
    counts_days = unit in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS} and not limit.continues
    permits = limit.nature is LimitNature.PERMISSION
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
        first_of_next=unit in _BY_THE_MONTH and readings[MissingDay] is MissingDay.FIRST_OF_NEXT,
        first_known=date(calendar.first_year, 1, 1),
        rolls=unit not in {Unit.WORKING_DAYS, Unit.HOURS}
        and not permits
        and readings[RollOver] is RollOver.NEXT_WORKING_DAY
        and not backwards,
    )


def days_question(limit: str) -> type[Reading]:
    """Return the open question of what a plain "hari" means in a limit: C21, or else C5."""
    touched = open_questions()[OmbudsmanDays.question_name()].limits
    return OmbudsmanDays if limit in touched else PlainHari
