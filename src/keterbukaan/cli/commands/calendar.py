"""Hari libur setahun dengan keputusannya. / A year's days off with their decrees."""

from __future__ import annotations

import datetime as dt
from calendar import isleap, monthrange
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console
from rich.text import Text

from keterbukaan._words import Said, long_day, month_name
from keterbukaan.calendar.decree import Certainty, DayKind, DayOff
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.options import (
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    ReadingOption,
    UnderOption,
    jurisdiction_of,
)
from keterbukaan.cli.tables import console, new_table
from keterbukaan.errors import Language

__all__ = ["ANSWER", "CalendarAnswer", "app"]

app = typer.Typer(add_completion=False)
_STYLES = {
    DayKind.PUBLIC_HOLIDAY: ("L", "red"),
    DayKind.ELECTION_DAY: ("L", "red"),
    DayKind.ESTIMATED_HOLIDAY: ("L", "red"),
    DayKind.LOCAL_DAY_OFF: ("S", "magenta"),
    DayKind.COLLECTIVE_LEAVE: ("C", "yellow"),
    DayKind.WEEKEND: ("-", "dim"),
    DayKind.WORKING_DAY: ("·", ""),
    DayKind.LOCAL_WORKING_DAY: ("·", "green"),
    DayKind.GIVEN_DAY_OFF: ("L", "red"),
}
_YEAR_WIDTH = 102  # four for the month, three for each of 31 days, five for the sum


@app.command("calendar", help=__doc__)
def _calendar(
    year: Annotated[int, typer.Argument(help="Tahun kalender. / The year.")],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        body = jurisdiction_of(under, reading, as_known_on)
        calendar = body.calendar_under(body.readings)
        if not dt.date.min.year <= year <= dt.date.max.year:
            raise bad_call("YEAR", f"{year} bukan tahun", f"{year} is not a year")
        if as_json:
            print_answer(CalendarAnswer.of(year, calendar))
        else:
            _show(console(), year, calendar, lang.language)


def _show(console: Console, year: int, calendar: WorkingCalendar, lang: Language) -> None:
    indonesian = lang == "id"
    certainty = calendar.certainty(dt.date(year, 1, 1))
    title = f"Kalender hari kerja {year}" if indonesian else f"Working days of {year}"
    if certainty is Certainty.ESTIMATED:
        title += f" ({certainty.label(lang)})"
    console.print(title, style="bold")
    _year_at_a_glance(console, year, calendar, lang)
    heads = ("Tanggal", "Nama", "Jenis", "Keputusan")
    table = new_table(heads if indonesian else ("Date", "Name", "Kind", "Decree"))
    for day in calendar.days_off(year):
        table.add_row(*_day_off_cells(day, lang))
    for day, by in calendar.removed_days(year):
        cells = _day_off_cells(day, lang)
        gone = "dihapus oleh" if indonesian else "taken away by"
        table.add_row(*cells[:3], f"{cells[3]}; {gone} {by.text(lang)}", style="dim")
    console.print(table)


def _year_at_a_glance(
    console: Console, year: int, calendar: WorkingCalendar, lang: Language
) -> None:
    cell = 3 if console.width >= _YEAR_WIDTH else 2
    numbers = (day if cell > len("31") else day % 10 for day in range(1, 32))
    console.print(" " * 4 + "".join(f"{number:>{cell}}" for number in numbers), style="dim")
    for month in range(1, 13):
        line = Text(f"{month_name(month, lang)[:3]:<4}")
        for day in range(1, monthrange(year, month)[1] + 1):
            mark, style = _STYLES[calendar.why(dt.date(year, month, day)).kind]
            line.append(f"{mark:>{cell}}", style=style)
        line.append(" " * (31 - monthrange(year, month)[1]) * cell)
        line.append(f"{calendar.working_days_in(year, month):>4}", style="bold")
        console.print(line)
    legend = (
        "L libur  C cuti bersama  S libur setempat  - akhir pekan  · hari kerja (jumlah di kanan)"
        if lang == "id"
        else "L holiday  C collective leave  S local day off  - weekend  · worked (sum at right)"
    )
    console.print(legend, style="dim")


def _day_off_cells(day: DayOff, lang: Language) -> tuple[str, str, str, str]:
    decree = day.decree.text(lang) if day.decree else "-"
    awaited = " (masih akan ditetapkan Menteri Agama)" if lang == "id" else " (still to be fixed)"
    name = day.name + (awaited if day.to_be_fixed else "")
    return (long_day(day.day, lang), name, day.kind.label(lang), decree)


class DayOffAnswer(Answer):
    """One day off with the decree that set it, or that took it away."""

    date: dt.date
    name: str
    kind: str
    decree: str | None
    signed: dt.date | None
    signed_exactly: bool | None = Field(description="false: signed not later than that day")
    to_be_fixed: bool = Field(description="a feast whose date the minister has still to fix")
    removed_by: str | None = None
    removed_on: dt.date | None = None

    @classmethod
    def of(cls, day: DayOff) -> DayOffAnswer:
        """Build it from a day off."""
        decree = day.decree
        return cls(
            date=day.day,
            name=day.name,
            kind=day.kind.value,
            decree=decree.name if decree else None,
            signed=decree.signed if decree else None,
            signed_exactly=decree.exact if decree else None,
            to_be_fixed=day.to_be_fixed,
        )


class WeekAnswer(Answer):
    """A working week, from Monday on, and its first day in the year."""

    since: dt.date
    days: int = Field(description="so many days from Monday on are worked")

    @classmethod
    def all_in(cls, year: int, calendar: WorkingCalendar) -> list[WeekAnswer]:
        """Return the weeks of a year in order: the one it begins with, and each that follows."""
        first = dt.date(year, 1, 1)
        begun = [week for start, week in calendar.weeks if start <= first]
        later = [
            (start, week) for start, week in calendar.weeks if first < start and start.year == year
        ]
        return [cls(since=start, days=week) for start, week in ((first, begun[-1]), *later)]


class WorkedDayAnswer(Answer):
    """A day that the body works by its own decree, whatever the week and the days off say."""

    date: dt.date
    name: str
    decree: str | None
    signed: dt.date | None

    @classmethod
    def all_in(cls, year: int, calendar: WorkingCalendar) -> list[WorkedDayAnswer]:
        """Return those of a year in order."""
        days = (dt.date(year, 1, 1) + dt.timedelta(place) for place in range(365 + isleap(year)))
        return [
            cls(
                date=why.day,
                name=why.name,
                decree=why.decree.name if why.decree else None,
                signed=why.decree.signed if why.decree else None,
            )
            for why in map(calendar.why, days)
            if why.kind is DayKind.LOCAL_WORKING_DAY
        ]


_COUNTING = Said(
    "Daftar days_off saja tidak cukup untuk menghitung: sebuah hari dikerjakan bila ada dalam "
    "local_working_days, atau bila tidak ada dalam days_off dan masuk pekan kerja (weeks).",
    "The list days_off alone is not enough to count with: a day is worked if it stands in "
    "local_working_days, or if it does not stand in days_off and falls in the working week "
    "(weeks).",
)


class CalendarAnswer(Answer):
    """A year's days off, how certain the list is, and its working days by month.

    To count, take all three: `days_off`, `weeks` and `local_working_days`.
    """

    year: int
    certainty: str
    counting_id: str = Field(description="how a day is known to be worked")
    counting_en: str
    weeks: list[WeekAnswer] = Field(min_length=1)
    local_working_days: list[WorkedDayAnswer]
    days_off: list[DayOffAnswer]
    removed: list[DayOffAnswer]
    working_days: list[int] = Field(description="January to December", min_length=12, max_length=12)

    @classmethod
    def of(cls, year: int, calendar: WorkingCalendar) -> CalendarAnswer:
        """Build it for one year of a calendar."""
        removed = [
            DayOffAnswer.of(day).model_copy(update={"removed_by": by.name, "removed_on": by.signed})
            for day, by in calendar.removed_days(year)
        ]
        return cls(
            year=year,
            certainty=calendar.certainty(dt.date(year, 1, 1)).value,
            counting_id=_COUNTING.id,
            counting_en=_COUNTING.en,
            weeks=WeekAnswer.all_in(year, calendar),
            local_working_days=WorkedDayAnswer.all_in(year, calendar),
            days_off=[DayOffAnswer.of(day) for day in calendar.days_off(year)],
            removed=removed,
            working_days=[calendar.working_days_in(year, month) for month in range(1, 13)],
        )


ANSWER = CalendarAnswer
