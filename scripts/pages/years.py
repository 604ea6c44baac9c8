"""The days off of each year that is decreed, with the decrees in the order of their signature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from keterbukaan._words import long_day, month_day, said_day
from keterbukaan.calendar.decree import (
    DayKind,
    DayOff,
    Decree,
    YearOfDays,
    decreed_year,
    decrees_of,
)
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import Language
from scripts.pages.markdown import Pages, either, head, table

INTRO_ID = """\
Hari kantor pemerintah tutup di luar Sabtu dan Minggu: libur nasional, cuti bersama, dan hari
pemungutan suara, masing-masing dengan keputusan yang menetapkannya dan tanggal penandatanganannya.
Keputusan dapat diubah sesudahnya; karena itu setiap tahun memuat keputusannya menurut urutan dan
menandai apa yang ditambahkan atau dihapus.

Tahun sesudahnya belum ada keputusannya: tanggalnya masih
[perkiraan](../understand/certainty.md), dan setiap tenggat yang sampai ke sana menyebut hal itu.
"""

INTRO_EN = """\
The days on which government offices are closed besides Saturdays and Sundays: public holidays
(libur nasional), collective leave (cuti bersama) and election days, each with the decree that set
it and the day on which that was signed. A decree can be changed after the fact, so each year lists
its decrees in order and marks what was added or taken away.

A year after these has no decree yet: its dates are
[estimates](../understand/certainty.md), and deadlines that reach it say so.
"""

COUNTING_ID = """\
Hari kerja ialah Senin sampai Jumat, kecuali hari-hari di bawah ini: {worked} hari dalam {year}.
Tenggat dalam hari kerja umumnya dihitung mulai hari kerja sesudah peristiwanya:
[begini cara menghitungnya](../questions/when-must-it-be-answered.md#counting-from-your-own-date).
"""

COUNTING_EN = """\
Working days are Mondays to Fridays but for the days below: {worked} of them in {year}. A limit in
working days is mostly counted from the working day after the event:
[this is how](../questions/when-must-it-be-answered.md#counting-from-your-own-date).
"""

_SATURDAY = 5


def pages(lang: Language) -> Pages:
    """Return the index, and a page for each year."""
    return {
        "calendar/index.md": partial(_index, lang),
        **{f"calendar/{year}.md": partial(_page, year, lang) for year in _years()},
    }


def menu(lang: Language) -> list[object]:
    """Return what stands in the menu under the calendar, the latest year first."""
    del lang  # a year is called the same in both
    latest_first = reversed(_years())
    return ["calendar/index.md", *({str(year): f"calendar/{year}.md"} for year in latest_first)]


def _years() -> range:
    coverage = WorkingCalendar.national().coverage
    return range(coverage.first.year, coverage.decreed_until.year + 1)


def _index(lang: Language) -> str:
    name = either(
        lang, "Kalender hari libur dan hari kerja, tahun demi tahun", "Calendar: days off, by year"
    )
    description = either(
        lang,
        "Libur nasional dan cuti bersama setiap tahun menurut SKB, banyaknya hari kerja, dan "
        "keputusan yang mengubahnya.",
        "Public holidays and collective leave of each year by decree, the number of working days, "
        "and the decrees that changed them.",
    )
    heads = either(
        lang,
        "Tahun | Hari kerja | Libur | Cuti bersama | Ditandatangani | Keputusan sesudahnya",
        "Year | Working days | Holidays | Leave | First signed | Later decrees",
    )
    lines = [
        *head(name, description),
        either(lang, INTRO_ID, INTRO_EN),
        "<!-- picture: calendar-month -->",
        "",
        *table(heads, (_year_row(year, lang) for year in _years())),
    ]
    return "\n".join(lines) + "\n"


def _year_row(year: int, lang: Language) -> Iterator[str]:
    off = decreed_year(year).off.values()
    leave = sum(day.kind is DayKind.COLLECTIVE_LEAVE for day in off)
    first, *later = decrees_of(year)
    yield f"[{year}]({year}.md)"
    yield from map(str, (_worked(year), len(off) - leave, leave))
    note = either(lang, first.decree.note_id, first.decree.note_en)
    yield said_day(first.decree.signed, lang) + (f"<br><small>{note}</small>" if note else "")
    yield str(len(later))


def _worked(year: int) -> int:
    """Return how many days of a year are working days."""
    calendar = WorkingCalendar.national()
    first = date(year, 1, 1)
    return calendar.count(first, date(year, 12, 31)) + calendar.is_working_day(first)


def _page(year: int, lang: Language) -> str:
    known = decreed_year(year)
    annual = decrees_of(year)[0].decree
    rows = [(day, [*_day_off(day, off, annual, lang)]) for day, off in known.off.items()]
    rows += [(day, [*_taken_away(day, off, by, lang)]) for day, (off, by) in known.removed.items()]
    name = either(
        lang, f"Libur nasional dan cuti bersama {year}", f"Public holidays and leave of {year}"
    )
    description = either(
        lang,
        f"Hari libur, cuti bersama, dan hari kerja {year} menurut {annual.name}.",
        f"Days off, collective leave and working days of {year}, by decree.",
    )
    heads = either(lang, "Hari | Libur | Jenis | Keputusan", "Day | Day off | Kind | Decree")
    decrees = either(
        lang, "Keputusan menurut urutan penandatanganan", "Decrees in the order of their signature"
    )
    lines = [
        *head(name, description),
        *_caution(year, lang),
        either(lang, COUNTING_ID, COUNTING_EN).format(worked=_worked(year), year=year),
        *table(heads, (row for _, row in sorted(rows))),
        *_legend(known, annual, lang),
        f"## {decrees}",
        "",
        *_decrees(year, lang),
    ]
    return "\n".join(lines) + "\n"


def _caution(year: int, lang: Language) -> Iterator[str]:
    """Warn where the decree of a year was not seen itself: every date of it rests on copies."""
    for change in decrees_of(year):
        note = either(lang, change.decree.note_id, change.decree.note_en)
        if note:
            yield f'!!! warning "{either(lang, "Perhatian", "Caution")}"'
            yield f"    {_named(change.decree, lang)}: {note}."
            yield ""


def _legend(known: YearOfDays, annual: Decree, lang: Language) -> Iterator[str]:
    """Explain the marks that the table of a year has, and no other."""
    off = known.off.values()
    said = []
    if any(day.decree not in (None, annual) for day in off):
        said.append(either(lang, "**+** ditambahkan sesudahnya.", "**+** added later."))
    if known.removed:
        said.append(either(lang, "~~Dicoret~~: dihapus.", "~~Struck~~: taken away."))
    if not all(day.well_attested for day in off):
        said.append(
            either(
                lang,
                "⚠ sumber tanggalnya kurang kuat.",
                "⚠ the source of the date is weaker.",
            )
        )
    if any(day.to_be_fixed for day in off):
        said.append(
            either(
                lang,
                "☾ masih akan ditetapkan Menteri Agama.",
                "☾ still to be fixed by the Minister of Religious Affairs.",
            )
        )
    if said:
        yield " ".join(said)
        yield ""


def _day_off(day: date, off: DayOff, annual: Decree, lang: Language) -> Iterator[str]:
    decree = off.decree or annual
    marks = " **+**" if decree != annual else ""
    marks += ("" if off.well_attested else " ⚠") + (" ☾" if off.to_be_fixed else "")
    weekend = either(lang, " (akhir pekan)", " (weekend)") if day.weekday() >= _SATURDAY else ""
    yield f"{long_day(day, lang)}{weekend}"
    yield f'<span lang="id">{off.name}</span>{marks}'
    yield off.kind.label(lang)
    yield f"{_named(decree, lang)}, {said_day(decree.signed, lang)}"


def _taken_away(day: date, off: DayOff, by: Decree, lang: Language) -> Iterator[str]:
    yield f"~~{long_day(day, lang)}~~"
    yield f'~~<span lang="id">{off.name}</span>~~'
    yield f"~~{off.kind.label(lang)}~~"
    yield f"**−** {_named(by, lang)}, {said_day(by.signed, lang)}"


def _decrees(year: int, lang: Language) -> Iterator[str]:
    for number, change in enumerate(decrees_of(year), start=1):
        added = ", ".join(month_day(day.day, lang) for day in change.added)
        removed = ", ".join(month_day(day, lang) for day in change.removed)
        count = len(change.added)
        parts = (
            either(lang, f"{count} hari", f"{count} days") if change.annual else "",
            f"+ {added}" if added and not change.annual else "",
            f"− {removed}" if removed else "",
        )
        said = "; ".join(part for part in parts if part)
        decree = change.decree
        told = decree.text(lang).replace(decree.name, _named(decree, lang), 1)
        yield f"{number}. {told}: {said}"


def _named(decree: Decree, lang: Language) -> str:
    """Return the name of a decree, which is Indonesian in either language."""
    return decree.name if lang == "id" else f'<span lang="id">{decree.name}</span>'
