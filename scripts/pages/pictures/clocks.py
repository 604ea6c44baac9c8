"""A complaint's two clocks: that of the Act on public service, and that of the portal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import frozen

from keterbukaan._drawing import INSIDE, MARGIN, STEP, box, lines, wrapped
from keterbukaan._words import said_day
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.law.limit_names import NumberedLimit
from keterbukaan.law.verification import Verification
from scripts.pages.pictures.cards import Drawn, Part, Text, sheet
from scripts.pages.pictures.steps import article, how_long, rule_of
from scripts.pages.provisions import title as heading

RECEIVED: Final = date(2025, 8, 4)
_HIGH = 14


@frozen
class _Bar:
    """One limit as it runs, from its first day to its last."""

    limit: str
    begins: date
    ends: date


def complaint_two_clocks(lang: Language) -> str:
    """Draw the limits of both clocks for a complaint of the same day, on one scale."""
    title = "Pengaduan: dua jam yang berbeda" if lang == "id" else "A complaint's two clocks"
    act, portal = _of_the_act(), _of_the_portal()
    ends = max(each.ends for each in (*act, *portal))
    parts: list[Part] = [
        Text(_example(lang), colour="quiet"),
        Text("UU 25/2009" if lang == "en" else "Menurut UU 25/2009", bold=True, size=15, above=10),
        *(_row(each, ends, "blue", lang) for each in act),
        Text(
            "Praktik portal SP4N-LAPOR!" if lang == "id" else "Practice of the SP4N-LAPOR! portal",
            bold=True,
            size=15,
            above=12,
        ),
        Text(_practice(lang), size=12, colour="quiet", above=0),
        *(_row(each, ends, "green", lang) for each in portal),
    ]
    told = ". ".join(_told(each, lang) for each in (*act, *portal))
    return sheet(title, parts, lang, told=told)


def _of_the_act() -> Sequence[_Bar]:
    """Return the Act's clock: the file is complete on the day of receipt, in this example."""
    first = _bar("complaint.first_response", RECEIVED)
    decided = _bar("complaint.decision", RECEIVED)
    return first, decided, _bar("complaint.decision_delivery", decided.ends)


def _of_the_portal() -> Sequence[_Bar]:
    """Return the portal's clock, of a complaint that is passed on with the last day of checking."""
    checked = _bar("complaint.verification", RECEIVED)
    return (
        checked,
        _bar("complaint.first_follow_up", checked.ends),
        _bar("complaint.resolution.not_supervisory", RECEIVED),
        _bar("complaint.resolution.supervisory", RECEIVED),
    )


def _bar(limit: NumberedLimit, since: date) -> _Bar:
    return _Bar(limit, since, due(limit, since).date)


def _row(each: _Bar, ends: date, colour: str, lang: Language) -> Part:
    rule = rule_of(each.limit)
    said = wrapped(heading(each.limit, lang), INSIDE, 13, bold=True)
    until = said_day(each.ends, lang)
    below = f"{how_long(rule, lang)} ({until}): {rule.actor.label(lang)}"
    small = [*wrapped(below, INSIDE, 12), *wrapped(_place(each, lang), INSIDE, 12)]

    def drawn(y: float) -> Drawn:
        second = y + 19 + len(said) * STEP
        top = second + (len(small) - 1) * STEP + 6
        day = INSIDE / ((ends - RECEIVED).days + 1)
        left = MARGIN + (each.begins - RECEIVED).days * day
        shapes = [
            *lines(MARGIN, y + 19, said, bold=True),
            *lines(MARGIN, second, small, size=12, colour="quiet"),
            box(MARGIN, top, INSIDE, _HIGH, "plain"),
            box(left, top, ((each.ends - each.begins).days + 1) * day, _HIGH, colour),
        ]
        return shapes, top + _HIGH + 4

    return drawn


def _place(each: _Bar, lang: Language) -> str:
    rule = rule_of(each.limit)
    return (
        article(rule, lang) if rule.read is Verification.OWN_TEXT else f"[{rule.read.mark(lang)}]"
    )


def _told(each: _Bar, lang: Language) -> str:
    length = how_long(rule_of(each.limit), lang)
    return f"{heading(each.limit, lang)}: {length}, {said_day(each.ends, lang)}"


def _example(lang: Language) -> str:
    day = said_day(RECEIVED, lang)
    if lang == "id":
        return (
            f"Contoh: pengaduan diterima dan berkasnya lengkap pada {day}. Semua garis "
            "memakai skala yang sama, yang dimulai pada hari itu."
        )
    return (
        f"Example: a complaint received, with a complete file, on {day}. All lines "
        "are on one scale, which begins on that day."
    )


def _practice(lang: Language) -> str:
    if lang == "id":
        return "Diketahui dari laman layanan, bukan dari peraturan yang dibaca naskahnya."
    return "Known from service pages, not from a regulation whose text was read."
