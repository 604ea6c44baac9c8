"""A calendar with its decrees: which days a limit of working days counts, and which it skips."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from keterbukaan._drawing import INSIDE, MARGIN, box, words
from keterbukaan._words import Said, long_day, month_name, said_day
from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.decree import DayKind
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from scripts.pages.pictures.cards import Drawn, Part, Text, sheet
from scripts.pages.pictures.steps import article, how_long, rule_of
from scripts.pages.provisions import title as heading
from scripts.pages.weeks import weekdays

RECEIVED: Final = date(2025, 3, 24)
LIMIT: Final = "request.response"
_WIDE, _HIGH = INSIDE / 7, 46
_SUNDAY: Final = 6
_SHORT = {
    DayKind.PUBLIC_HOLIDAY: Said("libur", "holiday"),
    DayKind.COLLECTIVE_LEAVE: Said("cuti", "leave"),
    DayKind.WEEKEND: Said("–", "–"),
}


def calendar_month(lang: Language) -> str:
    """Draw the weeks from the receipt of a request to the last day of its answer."""
    deadline = due(LIMIT, RECEIVED)
    rule = rule_of(LIMIT)
    months = f"{month_name(RECEIVED.month, lang)}–{month_name(deadline.date.month, lang)}"
    title = f"{heading(LIMIT, lang)}: {months} {RECEIVED.year}"
    parts: list[Part] = [
        Text(how_long(rule, lang), bold=True),
        Text(article(rule, lang), size=12, colour="quiet", above=0),
        _weeks(deadline, lang),
        Text(_first_and_last(deadline, lang), bold=True),
        *(Text(said, above=6) for said in _skipped(deadline, lang)),
    ]
    return sheet(title, parts, lang)


@frozen
class _Day:
    """One day of the calendar: what stands in its square."""

    day: date
    ground: str
    ink: str
    said: str
    bold: bool = False


def _days(deadline: Deadline, lang: Language) -> Iterator[_Day]:
    skipped = {each.day: each for each in deadline.skipped}
    day = RECEIVED - timedelta(days=RECEIVED.weekday())
    last = deadline.date + timedelta(days=_SUNDAY - deadline.date.weekday())
    number = 0
    while day <= last:
        if day == RECEIVED:
            yield _Day(day, "blue", "paper", "hari 0" if lang == "id" else "day 0")
        elif day in skipped:
            yield _skipped_day(skipped[day], lang)
        elif RECEIVED < day <= deadline.date:
            number += 1
            is_last = day == deadline.date
            yield _Day(
                day,
                "green" if is_last else "pale_green",
                "paper" if is_last else "ink",
                str(number),
                bold=True,
            )
        else:
            yield _Day(day, "paper", "quiet", "")
        day += timedelta(days=1)


def _skipped_day(why: DayReason, lang: Language) -> _Day:
    is_weekend = why.kind is DayKind.WEEKEND
    said = _SHORT[why.kind].text(lang)
    return _Day(
        why.day, "plain" if is_weekend else "pale_red", "quiet" if is_weekend else "ink", said
    )


def _weeks(deadline: Deadline, lang: Language) -> Part:
    def drawn(y: float) -> Drawn:
        shapes = [
            words(
                MARGIN + (at + 0.5) * _WIDE, y + 18, name, size=12, colour="quiet", anchor="middle"
            )
            for at, name in enumerate(weekdays(lang))
        ]
        y += 24
        for each in _days(deadline, lang):
            x = MARGIN + each.day.weekday() * _WIDE
            middle = x + _WIDE / 2
            size = 15 if each.bold else 12
            shapes.append(box(x + 1, y + 1, _WIDE - 2, _HIGH - 2, each.ground))
            shapes.append(
                words(
                    middle,
                    y + 16,
                    str(each.day.day),
                    size=12,
                    colour=_date_ink(each),
                    anchor="middle",
                )
            )
            if each.said:
                shapes.append(
                    words(
                        middle,
                        y + 35,
                        each.said,
                        size=size,
                        colour=each.ink,
                        bold=each.bold,
                        anchor="middle",
                    )
                )
            if each.day.weekday() == _SUNDAY:
                y += _HIGH
        return shapes, y + 6

    return drawn


def _date_ink(each: _Day) -> str:
    return "paper" if each.ink == "paper" else "quiet"


def _first_and_last(deadline: Deadline, lang: Language) -> str:
    received, last = long_day(RECEIVED, lang), long_day(deadline.date, lang)
    if lang == "id":
        return f"Diterima {received}; hari terakhir {last}."
    return f"Received on {received}; the last day is {last}."


def _skipped(deadline: Deadline, lang: Language) -> Iterator[str]:
    """Say which days are skipped by name, decree by decree, and how many are week-ends."""
    off = [each for each in deadline.skipped if each.decree is not None]
    for decree in dict.fromkeys(each.decree for each in off if each.decree):
        named: dict[str, list[date]] = {}
        for each in off:
            if each.decree == decree:
                named.setdefault(_name(each, lang), []).append(each.day)
        said = "; ".join(f"{name} ({_listed(days, lang)})" for name, days in named.items())
        signed = said_day(decree.signed, lang)
        yield (
            f"Dilewati menurut {decree.name}, ditandatangani {signed}: {said}."
            if lang == "id"
            else f"Skipped under {decree.name}, signed on {signed}: {said}."
        )


def _name(off: DayReason, lang: Language) -> str:
    """Return what a day off is called: its kind, and the feast that it is for."""
    kind = off.kind.label("id")
    feast = off.name[len(kind) :].strip() if off.name.lower().startswith(kind) else off.name
    return f"{off.kind.label(lang)} {feast}"


def _listed(days: list[date], lang: Language) -> str:
    return ", ".join(f"{each.day} {month_name(each.month, lang)}" for each in days)
