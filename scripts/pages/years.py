"""The days off of each year that is decreed, with the decrees in the order of their signature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from keterbukaan._words import long_day
from keterbukaan.calendar.decree import DayOff, Decree, decreed_year, decrees_of
from keterbukaan.calendar.working import WorkingCalendar
from scripts.pages.markdown import Pages

INTRO = """\
The days on which government offices are closed beside Saturdays and Sundays: public holidays
(libur nasional), collective leave (cuti bersama) and election days, each with the decree that set
it and the day on which that was signed. A decree can be changed after the fact, so each year lists
its decrees in order and marks what was added or taken away.

A year after these has no decree yet: its dates are
[estimates](../understand/certainty.md), and deadlines that reach it say so.
"""

_SATURDAY = 5


def pages() -> Pages:
    """Return the index, and a page for each year."""
    return {
        "calendar/index.md": _index,
        **{f"calendar/{year}.md": partial(_page, year) for year in _years()},
    }


def menu() -> list[object]:
    """Return what stands in the menu under the calendar, the latest year first."""
    latest_first = reversed(_years())
    return ["calendar/index.md", *({str(year): f"calendar/{year}.md"} for year in latest_first)]


def _years() -> range:
    coverage = WorkingCalendar.national().coverage
    return range(coverage.first.year, coverage.decreed_until.year + 1)


def _index() -> str:
    calendar = WorkingCalendar.national()
    lines = [
        "# Days off, year by year",
        "",
        INTRO,
        (
            "| Tahun · Year | Hari kerja · Working days | Libur · Holidays | Cuti bersama · Leave "
            "| Ditetapkan · First signed | Keputusan sesudahnya · Later decrees |"
        ),
        "| --- | --: | --: | --: | --- | --: |",
    ]
    for year in _years():
        off = decreed_year(year).off.values()
        leave = sum(day.kind.value == "collective_leave" for day in off)
        worked = calendar.count(date(year, 1, 1), date(year, 12, 31))
        worked += calendar.is_working_day(date(year, 1, 1))
        first, *later = decrees_of(year)
        lines.append(
            f"| [{year}]({year}.md) | {worked} | {len(off) - leave} | {leave} "
            f"| {first.decree.signed} | {len(later)} |"
        )
    return "\n".join(lines) + "\n"


def _page(year: int) -> str:
    known = decreed_year(year)
    annual = decrees_of(year)[0].decree
    rows = [(day, _day_off(day, off, annual)) for day, off in known.off.items()]
    rows += [(day, _taken_away(day, off, by)) for day, (off, by) in known.removed.items()]
    legend = "**+** ditambahkan sesudahnya · added later. ~~Dicoret~~: dihapus · taken away."
    if any(not off.well_attested for off in known.off.values()):
        legend += " ⚠ sumber tanggalnya kurang kuat · the source of the date is weaker."
    if any(off.to_be_fixed for off in known.off.values()):
        legend += " ☾ masih akan ditetapkan Menteri Agama · still to be fixed by the minister."
    lines = [
        f"# {year}",
        "",
        "| Hari · Day | Libur · Day off | Jenis · Kind | Keputusan · Decree |",
        "| --- | --- | --- | --- |",
        *(row for _, row in sorted(rows)),
        "",
        legend,
        "",
        "## Keputusan · Decrees, in the order of their signature",
        "",
        *_decrees(year),
    ]
    return "\n".join(lines) + "\n"


def _day_off(day: date, off: DayOff, annual: Decree) -> str:
    decree = off.decree or annual
    marks = " **+**" if decree != annual else ""
    marks += ("" if off.well_attested else " ⚠") + (" ☾" if off.to_be_fixed else "")
    weekend = " (akhir pekan)" if day.weekday() >= _SATURDAY else ""
    kind = off.kind.label("id")
    said = f"{decree.name}, {decree.signed}"
    return f"| {long_day(day, 'id')}{weekend} | {off.name}{marks} | {kind} | {said} |"


def _taken_away(day: date, off: DayOff, by: Decree) -> str:
    kind = off.kind.label("id")
    said = f"**−** {by.name}, {by.signed}"
    return f"| ~~{long_day(day, 'id')}~~ | ~~{off.name}~~ | ~~{kind}~~ | {said} |"


def _decrees(year: int) -> Iterator[str]:
    for number, change in enumerate(decrees_of(year), start=1):
        added = ", ".join(f"{day.day:%d-%m}" for day in change.added)
        removed = ", ".join(f"{day:%d-%m}" for day in change.removed)
        parts = (
            f"{len(change.added)} hari · days" if change.annual else "",
            f"+ {added}" if added and not change.annual else "",
            f"− {removed}" if removed else "",
        )
        said = "; ".join(part for part in parts if part)
        yield f"{number}. {change.decree.text('id')}: {said}"
