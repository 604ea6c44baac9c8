"""The days of an example week by week, each told in words: the event, what counts, what is off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan._words import month_day
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from scripts.pages.markdown import either, table

WEEKS = '<div class="weeks" markdown>'
"""Opens the table of days, which stays a table of seven columns on a phone, too."""
_WEEK = timedelta(days=7)


def weekdays(lang: Language) -> list[str]:
    """Return the days of a week in short."""
    return either(lang, "Sen Sel Rab Kam Jum Sab Min", "Mon Tue Wed Thu Fri Sat Sun").split()


def weeks(found: Deadline, lang: Language) -> Iterator[str]:
    """Print the days from the event to the last one as a table of weeks."""
    said = _said(found, lang)
    yield from (WEEKS, "")
    yield from table(" | ".join(weekdays(lang)), _rows(said, lang))
    yield from ("</div>", "")


def _said(found: Deadline, lang: Language) -> dict[date, str]:
    """Return what is told of each day; a counted day has its number."""
    said = {day.day: "" if day.working else day.kind.label(lang) for day in found.days}
    for number, counted in enumerate(found.counted, start=1):
        said[counted.day] = either(lang, f"hari ke-{number}", f"day {number}")
    event = either(lang, "**peristiwa**", "**event**")
    said[found.since] = "<br>".join(each for each in (event, said.get(found.since)) if each)
    last = either(lang, "**terakhir**", "**last**")
    said[found.date] = "<br>".join(each for each in (said.get(found.date), last) if each)
    return said


def _rows(said: dict[date, str], lang: Language) -> Iterator[list[str]]:
    monday = min(said) - timedelta(days=min(said).weekday())
    while monday <= max(said):
        week = (monday + timedelta(days=number) for number in range(7))
        yield [_cell(day, said, lang) for day in week]
        monday += _WEEK


def _cell(day: date, said: dict[date, str], lang: Language) -> str:
    if day not in said:
        return ""
    number, month = month_day(day, lang).split()
    short = f"{number} {month[:3]}"
    return f"{short}<br><small>{said[day]}</small>" if said[day] else short
