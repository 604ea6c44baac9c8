"""Which days count (kalender hari kerja). This folder knows the decrees, not the law."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.calendar.days import Coverage as Coverage
    from keterbukaan.calendar.days import DayReason as DayReason
    from keterbukaan.calendar.days import LocalDay as LocalDay
    from keterbukaan.calendar.days import Week as Week
    from keterbukaan.calendar.days import estimated_by as estimated_by
    from keterbukaan.calendar.decree import Certainty as Certainty
    from keterbukaan.calendar.decree import DayKind as DayKind
    from keterbukaan.calendar.decree import DayOff as DayOff
    from keterbukaan.calendar.decree import Decree as Decree
    from keterbukaan.calendar.decree import YearOfDays as YearOfDays
    from keterbukaan.calendar.decree import decreed_year as decreed_year
    from keterbukaan.calendar.decree import decrees_of as decrees_of
    from keterbukaan.calendar.moment import OfficeHours as OfficeHours
    from keterbukaan.calendar.moment import Zone as Zone
    from keterbukaan.calendar.moment import local_day as local_day
    from keterbukaan.calendar.working import WorkingCalendar as WorkingCalendar
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.calendar.days": "Coverage DayReason LocalDay Week estimated_by",
            "keterbukaan.calendar.decree": (
                "Certainty DayKind DayOff Decree YearOfDays decreed_year decrees_of"
            ),
            "keterbukaan.calendar.moment": "OfficeHours Zone local_day",
            "keterbukaan.calendar.working": "WorkingCalendar",
        },
    )
