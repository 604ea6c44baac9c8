"""One public body's law, calendar, readings and clock: the one thing that is passed around."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, datetime
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from keterbukaan.calendar.moment import OfficeHours, Zone, local_day, plain_day
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import DataFileError
from keterbukaan.law.reading import (
    CollectiveLeave,
    HundredDaysHolidays,
    Reading,
    Readings,
)
from keterbukaan.law.rulebook import Rulebook

if TYPE_CHECKING:
    from keterbukaan.organization.complaint_roles import ComplaintRoles

__all__ = ["Jurisdiction"]


@frozen(eq=False)
class Jurisdiction:
    """The rules, calendar, readings and time zone under which one public body works.

    `own_complaint_roles` says who handles its complaints, where its own file says so.

    >>> body = Jurisdiction.national().choosing("day-one=included")
    >>> [str(reading) for reading in body.readings.chosen]
    ['day-one=included']
    """

    name: str = "nasional"
    rulebook: Rulebook = field(factory=Rulebook.national, repr=False)
    calendar: WorkingCalendar = field(factory=WorkingCalendar.national, repr=False)
    readings: Readings = field(factory=Readings)
    zone: Zone = Zone.WIB
    office_hours: OfficeHours | None = None
    own_complaint_roles: ComplaintRoles | None = field(default=None, repr=False)
    # What a jurisdiction has worked out once: calendars under readings, and plans of limits.
    memo: dict[Hashable, object] = field(init=False, repr=False, factory=dict)

    @classmethod
    def national(cls) -> Jurisdiction:
        """Return the national rules with the default readings, on Jakarta time (one value)."""
        return _national()

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Jurisdiction:
        """Read a public body's own file (its zone, week, local days, limits and readings).

        Raises:
            DataFileError: the file cannot be read or is not valid.
            LooserThanNationalError: a local limit is looser than the national one.
        """
        from pathlib import Path

        try:
            data = Path(path).read_bytes()
        except OSError as problem:
            raise DataFileError(
                file=Path(path).name,
                entry="-",
                key="-",
                problem_id=f"berkas tidak dapat dibaca ({problem.strerror})",
                problem_en=f"the file cannot be read ({problem.strerror})",
            ) from None  # its cause would name the file
        return cls.loads(data, Path(path).name)

    @classmethod
    def loads(cls, data: bytes | str, file: str = "jurisdiction.toml") -> Jurisdiction:
        """Read the text of such a file; `file` is the name that errors mention.

        Raises:
            DataFileError: the text is not valid.
            LooserThanNationalError: a local limit is looser than the national one.
        """
        from keterbukaan.jurisdiction._body_file import read_jurisdiction

        return read_jurisdiction(data.encode() if isinstance(data, str) else data, file)

    @property
    def complaint_roles(self) -> ComplaintRoles:
        """Who handles its complaints: as its own file says, or as everywhere."""
        from keterbukaan.organization.complaint_roles import ComplaintRoles

        return self.own_complaint_roles or ComplaintRoles.national()

    def choosing(self, *readings: Reading | str) -> Jurisdiction:
        """Return the same body with some readings chosen otherwise.

        Raises:
            UnknownNameError: a text names no open question, or no option of it.
        """
        return evolve(self, readings=self.readings.choosing(*readings))

    def as_known_on(self, day: date) -> Jurisdiction:
        """Return the same body with the calendar as it was known on a day."""
        return evolve(self, calendar=self.calendar.as_known_on(day))

    def local_day(self, moment: date | datetime) -> date:
        """Return the day of a moment on the body's own clock; a plain day stays as it is.

        Raises:
            NaiveMomentError: the moment has no time zone.
            NotADayError: neither a day nor a moment was given.
        """
        if isinstance(moment, datetime):
            return local_day(moment, self.zone, self.office_hours)
        return plain_day(moment)

    def calendar_under(self, readings: Readings, *, commission: bool = False) -> WorkingCalendar:
        """Return the calendar that some readings lead to.

        `commission` is for the limit in which the commission may count holidays too (C4).
        """
        worked = readings[CollectiveLeave] is CollectiveLeave.WORKED
        weekdays = commission and readings[HundredDaysHolidays] is HundredDaysHolidays.COUNTED
        if not worked and not weekdays:
            return self.calendar
        key = ("calendar", weekdays or "leave worked")
        calendar = self.memo.get(key)
        if not isinstance(calendar, WorkingCalendar):
            calendar = (
                self.calendar.weekdays_only()
                if weekdays
                else self.calendar.without_collective_leave()
            )
            self.memo[key] = calendar
        return calendar


@cache
def _national() -> Jurisdiction:
    return Jurisdiction()
