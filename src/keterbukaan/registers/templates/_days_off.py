"""A body's calendar as WORKDAY.INTL takes it: a pattern of weekends, and a list of days off.

The function knows one weekend for all time. So the pattern holds only the weekdays that were never
worked, and every other day off is listed: the Saturdays before a week of six days, or all of them
where one was worked by decree. The count is then the library's, whatever the calendar.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.decree import DayKind
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = ["DaysOff"]

_WEEKDAYS = range(7)


@frozen
class DaysOff:
    """The days off of the years that have their decree, and the weekdays that are never worked.

    `weekend` has a sign for each weekday from Monday on, "1" where it is off; what it says already
    is not listed again, but that a day off by decree is listed on a weekend, too.
    """

    first: date
    last: date
    weekend: str
    listed: tuple[DayReason, ...]

    @classmethod
    def of(cls, body: Jurisdiction) -> DaysOff:
        """Return those of a body under its readings."""
        calendar = body.calendar_under(body.readings)
        first, last = calendar.coverage.first, calendar.decreed_until
        days = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
        reasons = [calendar.why(day) for day in days]
        worked = {each.day.weekday() for each in reasons if each.working}
        weekend = "".join("0" if weekday in worked else "1" for weekday in _WEEKDAYS)
        listed = (
            each
            for each in reasons
            if not each.working
            and (each.kind is not DayKind.WEEKEND or each.day.weekday() in worked)
        )
        return cls(first, last, weekend, tuple(listed))
