"""A deadline as a strip: the days from the event to the last one, drawn as rows of weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from keterbukaan._arguments import checked
from keterbukaan._words import month_day
from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.decree import DayKind
from keterbukaan.errors import Language

__all__ = ["calendar_strip"]

_MARKS = {
    DayKind.PUBLIC_HOLIDAY: "L",
    DayKind.ELECTION_DAY: "L",
    DayKind.ESTIMATED_HOLIDAY: "L",
    DayKind.LOCAL_DAY_OFF: "L",
    DayKind.GIVEN_DAY_OFF: "L",
    DayKind.COLLECTIVE_LEAVE: "C",
    DayKind.WEEKEND: "-",
}


@checked
def calendar_strip(
    days: Sequence[DayReason], counted: Sequence[date], event: date, last: date, lang: Language
) -> str:
    """Draw days as rows of weeks: the counted ones in their order, the event and the last day.

    >>> from datetime import date
    >>> from keterbukaan import due
    >>> print(due("request.completeness_check", date(2025, 8, 14)).strip("en"))
              Mon    Tue    Wed    Thu    Fri    Sat    Sun
    11 Aug                          14 >   15=1   16 -   17 L
    18 Aug     18 C   19=2   20=3!
    > event, =n day counted, ! last day, L holiday, C collective leave, - weekend
    """
    marks = {day.day: f" {_MARKS.get(day.kind, ' ')}" for day in days}
    marks.update({day: f"={number}" for number, day in enumerate(counted, start=1)})
    marks.setdefault(event, " >")
    marks[last] = marks.get(last, "") + "!"
    first, end = min(marks), max(marks)
    monday = first - timedelta(days=first.weekday())
    rows = [_strip_head(lang)]
    while monday <= end:
        cells = (_cell(monday + timedelta(days=n), marks) for n in range(7))
        rows.append(
            f"{monday.day:>2} {month_day(monday, lang).split()[1][:3]:<6}" + "".join(cells).rstrip()
        )
        monday += timedelta(days=7)
    rows.append(_strip_legend(lang))
    return "\n".join(rows)


def _cell(day: date, marks: dict[date, str]) -> str:
    return f"{day.day:>4}{marks[day]:<3}" if day in marks else " " * 7


def _strip_head(lang: Language) -> str:
    names = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
    english = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return " " * 10 + "    ".join(names if lang == "id" else english)


def _strip_legend(lang: Language) -> str:
    if lang == "id":
        return "> peristiwa, =n hari ke-n, ! hari terakhir, L libur, C cuti bersama, - akhir pekan"
    return "> event, =n day counted, ! last day, L holiday, C collective leave, - weekend"
