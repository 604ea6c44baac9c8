"""What a calendar says of a day, and what an office may say of its own days."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import Choices, Said
from keterbukaan.calendar.decree import Certainty, DayKind, DayOff, Decree
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import Language

__all__ = ["Coverage", "DayReason", "LocalDay", "Week", "estimated_by"]


class Week(Choices, IntEnum):
    """How many days of the week are worked, from Monday on (pekan kerja)."""

    FIVE_DAYS = 5
    SIX_DAYS = 6

    def _label_in(self, lang: Language) -> str:
        return _WEEKS[self].text(lang)


_WEEKS = {
    Week.FIVE_DAYS: Said("pekan lima hari kerja", "week of five working days"),
    Week.SIX_DAYS: Said("pekan enam hari kerja", "week of six working days"),
}


@checked_fields
@frozen
class LocalDay(Answer):
    """A day that one region or office has off, or works, unlike the rest (hari setempat)."""

    answer_form = AnswerForm("local_day")

    day: date = field(converter=plain_day)
    name: str
    working: bool = False
    decree: Decree | None = None

    def as_day_off(self) -> DayOff:
        """Return the same day in the form of the national list."""
        kind = DayKind.LOCAL_WORKING_DAY if self.working else DayKind.LOCAL_DAY_OFF
        return DayOff(self.day, kind, self.name, self.decree)


@frozen
class Coverage(Answer):
    """Which days a calendar knows (cakupan), and up to when they rest on decrees."""

    answer_form = AnswerForm("coverage")

    first: date
    decreed_until: date
    last: date


def estimated_by() -> str:
    """Return by what the days off of years without a decree are estimated, with its version.

    From one version of that package to the next such days are moved, added and left out. Keep it
    beside what is `ESTIMATED`: two installations need not agree there where this differs.
    """
    from holidays.version import __version__

    return f"holidays {__version__}"


_TO_BE_FIXED: dict[Language, str] = {
    "id": "; tanggalnya masih akan ditetapkan Menteri Agama",
    "en": "; its date is still to be fixed by the Minister of Religion",
}


@frozen
class DayReason(Answer):
    """Why a day is worked or not, with its decree; also what a later decree took away.

    `to_be_fixed` says that it is a feast whose date the Minister of Religion has still to fix.
    """

    answer_form = AnswerForm("day_reason")

    day: date
    working: bool
    kind: DayKind
    name: str
    decree: Decree | None
    removed_by: Decree | None
    certainty: Certainty
    to_be_fixed: bool = False

    @checked
    def short_text(self, lang: Language = "id") -> str:
        """Return why the day is off, or worked, without a decree.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        kind = self.kind.label(lang)
        if not self.name or self.name.lower().startswith(kind):
            return self.name or kind
        return f"{kind} {self.name}"

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return why the day is worked or not, with its decree.

        >>> from datetime import date
        >>> from keterbukaan.calendar.working import WorkingCalendar
        >>> WorkingCalendar.national().why(date(2025, 3, 29)).text("en")
        'public holiday Nyepi 1947, by SKB 1017/2024, 2/2024, 2/2024 (signed 14 October 2024)'

        Raises:
            ArgumentError: `lang` is not a language.
        """
        if self.kind is DayKind.WORKING_DAY and self.name and self.removed_by is None:
            return f"{self.kind.label(lang)} ({self.name})"  # leave read as worked
        decree = ""
        if self.decree is not None:
            decree = f", {'menurut' if lang == 'id' else 'by'} {self.decree.text(lang)}"
        if self.removed_by is None:
            return self.short_text(lang) + decree + (_TO_BE_FIXED[lang] if self.to_be_fixed else "")
        kind, by = self.kind.label(lang), self.removed_by.text(lang)
        if lang == "id":
            return f"{kind}; semula {self.name}{decree}, dihapus oleh {by}"
        return f"{kind}; was {self.name}{decree}, taken away by {by}"
