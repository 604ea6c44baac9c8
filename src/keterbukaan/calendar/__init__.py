"""Which days count (kalender hari kerja). This folder knows decrees and knows no law."""

from keterbukaan.calendar.days import Coverage, DayReason, LocalDay, Week
from keterbukaan.calendar.decree import Certainty, DayKind, DayOff, Decree
from keterbukaan.calendar.moment import OfficeHours, Zone, local_day
from keterbukaan.calendar.working import WorkingCalendar

__all__ = [
    "Certainty",
    "Coverage",
    "DayKind",
    "DayOff",
    "DayReason",
    "Decree",
    "LocalDay",
    "OfficeHours",
    "Week",
    "WorkingCalendar",
    "Zone",
    "local_day",
]
