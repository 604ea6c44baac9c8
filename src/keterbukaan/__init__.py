"""keterbukaan: the deadlines of Indonesia's public information law, each with its reason.

>>> from datetime import date
>>> from keterbukaan import due
>>> due("request.response", date(2025, 3, 24)).date
datetime.date(2025, 4, 16)

Importing the package loads nothing else; each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keterbukaan.calendar.days import DayReason, LocalDay, Week
    from keterbukaan.calendar.decree import Certainty, DayKind, DayOff, Decree
    from keterbukaan.calendar.moment import OfficeHours, Zone
    from keterbukaan.calendar.working import WorkingCalendar
    from keterbukaan.change import Change
    from keterbukaan.deadline import Deadline, State, Status, Undated
    from keterbukaan.due_dates import due
    from keterbukaan.errors import (
        CalendarRangeError,
        CitationError,
        DataFileError,
        DeadlineStartError,
        KeterbukaanError,
        LooserThanNationalError,
        NaiveMomentError,
        NotADayError,
        NotInForceError,
        TableFileError,
        UnknownNameError,
    )
    from keterbukaan.jurisdiction import Jurisdiction
    from keterbukaan.law.citation import Citation, Practice
    from keterbukaan.law.limit import Kind, Nature, TimeLimit, Unit, Verification
    from keterbukaan.law.reading import (
        CassationStart,
        CollectiveLeave,
        DayOne,
        ExemptionReview,
        HundredDaysHolidays,
        HundredDaysStart,
        IncompleteClock,
        LateAnswer,
        NoticeAfterComplete,
        PlainHari,
        Reading,
        Readings,
        RollOver,
        SilenceStart,
        SuperiorClock,
    )
    from keterbukaan.law.rulebook import Rulebook

__all__ = [
    "CalendarRangeError",
    "CassationStart",
    "Certainty",
    "Change",
    "Citation",
    "CitationError",
    "CollectiveLeave",
    "DataFileError",
    "DayKind",
    "DayOff",
    "DayOne",
    "DayReason",
    "Deadline",
    "DeadlineStartError",
    "Decree",
    "ExemptionReview",
    "HundredDaysHolidays",
    "HundredDaysStart",
    "IncompleteClock",
    "Jurisdiction",
    "KeterbukaanError",
    "Kind",
    "LateAnswer",
    "LocalDay",
    "LooserThanNationalError",
    "NaiveMomentError",
    "Nature",
    "NotADayError",
    "NotInForceError",
    "NoticeAfterComplete",
    "OfficeHours",
    "PlainHari",
    "Practice",
    "Reading",
    "Readings",
    "RollOver",
    "Rulebook",
    "SilenceStart",
    "State",
    "Status",
    "SuperiorClock",
    "TableFileError",
    "TimeLimit",
    "Undated",
    "Unit",
    "UnknownNameError",
    "Verification",
    "Week",
    "WorkingCalendar",
    "Zone",
    "due",
]
__version__ = "0.1.0"

_HOMES = {
    "calendar.decree": ("Certainty", "DayKind", "DayOff", "Decree"),
    "calendar.moment": ("OfficeHours", "Zone"),
    "calendar.days": ("DayReason", "LocalDay", "Week"),
    "calendar.working": ("WorkingCalendar",),
    "change": ("Change",),
    "deadline": ("Deadline", "State", "Status", "Undated"),
    "due_dates": ("due",),
    "errors": (
        "CalendarRangeError",
        "CitationError",
        "DataFileError",
        "DeadlineStartError",
        "KeterbukaanError",
        "LooserThanNationalError",
        "NaiveMomentError",
        "NotADayError",
        "NotInForceError",
        "TableFileError",
        "UnknownNameError",
    ),
    "jurisdiction": ("Jurisdiction",),
    "law.citation": ("Citation", "Practice"),
    "law.limit": ("Kind", "Nature", "TimeLimit", "Unit", "Verification"),
    "law.reading": (
        "CassationStart",
        "CollectiveLeave",
        "DayOne",
        "ExemptionReview",
        "HundredDaysHolidays",
        "HundredDaysStart",
        "IncompleteClock",
        "LateAnswer",
        "NoticeAfterComplete",
        "PlainHari",
        "Reading",
        "Readings",
        "RollOver",
        "SilenceStart",
        "SuperiorClock",
    ),
    "law.rulebook": ("Rulebook",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    try:
        home = _HOME_OF[name]
    except KeyError:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message) from None
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
