"""Moments and local days: the day of receipt is the day on the body's own clock.

Indonesia has three zones, WIB (UTC+7), WITA (UTC+8) and WIT (UTC+9). A moment without a zone is
refused: 23.30 UTC is already the next morning in Jakarta.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from attrs import field, frozen

from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import CalendarRangeError, NaiveMomentError, NotADayError

__all__ = ["OfficeHours", "Zone", "local_day", "plain_day"]

_ONE_DAY = timedelta(days=1)


class Zone(LabelledEnum):
    """The time zone of a public body (zona waktu); Indonesia keeps no summer time."""

    WIB = ("WIB", "Waktu Indonesia Barat", "Western Indonesian Time")
    WITA = ("WITA", "Waktu Indonesia Tengah", "Central Indonesian Time")
    WIT = ("WIT", "Waktu Indonesia Timur", "Eastern Indonesian Time")

    @property
    def tzinfo(self) -> timezone:
        """The zone as Python understands it."""
        return _OFFSETS[self]


_OFFSETS = {
    Zone.WIB: timezone(timedelta(hours=7), "WIB"),
    Zone.WITA: timezone(timedelta(hours=8), "WITA"),
    Zone.WIT: timezone(timedelta(hours=9), "WIT"),
}


@checked_fields
@frozen
class OfficeHours:
    """The named choice that what arrives after closing counts as received the next day.

    No text read says so: it is off unless a body states it (Jurisdiction.office_hours). `basis`
    names what sets the hours, as the body puts it; a `repr` leaves it out, as it may name a person.
    """

    closes: time
    basis: str | None = field(default=None, repr=False)


@checked
def local_day(moment: datetime, zone: Zone, office_hours: OfficeHours | None = None) -> date:
    """Return the day on which a moment falls at the office.

    >>> from datetime import UTC, datetime
    >>> local_day(datetime(2026, 3, 12, 23, 30, tzinfo=UTC), Zone.WIB)
    datetime.date(2026, 3, 13)

    Raises:
        NotADayError: it is a missing one (NaT of pandas), which is neither a moment nor a day.
        NaiveMomentError: the moment has no time zone.
        CalendarRangeError: it has no day there, at either end of Python's calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    if moment != moment:  # noqa: PLR0124 - so a missing one says of itself
        raise NotADayError.of(moment)
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise NaiveMomentError(moment=moment.isoformat())
    try:
        local = moment.astimezone(zone.tzinfo)
        late = office_hours is not None and local.time() > office_hours.closes
        return local.date() + _ONE_DAY if late else local.date()
    except OverflowError as problem:  # 31 December 9999 in Greenwich is a day later here
        raise CalendarRangeError(day=moment, first=date.min, last=date.max) from problem


def plain_day(value: object) -> date:
    """Return a plain `date`, refusing a `datetime`, whose day depends on a zone.

    Raises:
        NotADayError: the value is a moment, or not a date at all.
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime) or not isinstance(value, date):
        raise NotADayError.of(value)
    return date(value.year, value.month, value.day)
