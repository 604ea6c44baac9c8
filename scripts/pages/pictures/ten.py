"""Ten working days, not seventeen: the further seven come only with a notice and its reasons."""

from __future__ import annotations

from datetime import date
from typing import Final

from keterbukaan._drawing import INSIDE, MARGIN, box, words
from keterbukaan._words import said_day
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from scripts.pages.pictures.cards import Arrow, Card, Drawn, Part, Text, sheet
from scripts.pages.pictures.steps import article, how_long, rule_of
from scripts.pages.provisions import title as heading

RECEIVED: Final = date(2025, 3, 24)
_HIGH = 30


def ten_not_seventeen(lang: Language) -> str:
    """Draw the days of the answer, and those that an extension adds."""
    first, more = _amount("request.response"), _amount("request.extension")
    answer_by = due("request.response", RECEIVED).date
    extended_to = due("request.extension", answer_by).date
    title = (
        f"{first} hari kerja, bukan {first + more}"
        if lang == "id"
        else f"{first} working days, not {first + more}"
    )
    parts: list[Part] = [
        Text(_received(lang), colour="quiet"),
        _days(first, more),
        _answer(_last(answer_by, lang), lang),
        Arrow(_unless(lang)),
        _extension(_last(extended_to, lang), lang),
        Arrow(_without(first, lang)),
        _late(answer_by, lang),
    ]
    return sheet(title, parts, lang)


def _amount(limit: str) -> int:
    return int(rule_of(limit).amount or 0)


def _days(first: int, more: int) -> Part:
    """Return a row of numbered days: those that are sure, and those that are not."""

    def drawn(y: float) -> Drawn:
        wide = INSIDE / (first + more)
        shapes = []
        for number in range(1, first + more + 1):
            x = MARGIN + (number - 1) * wide
            sure = number <= first
            ground, ink = ("green", "paper") if sure else ("pale_amber", "ink")
            shapes.append(box(x, y + 6, wide - 2, _HIGH, ground))
            shapes.append(
                words(
                    x + wide / 2 - 1,
                    y + 26,
                    str(number),
                    size=12,
                    colour=ink,
                    bold=sure,
                    anchor="middle",
                )
            )
        return shapes, y + _HIGH + 16

    return drawn


def _answer(last: str, lang: Language) -> Card:
    limit = "request.response"
    rule = rule_of(limit)
    return Card(heading(limit, lang), how_long(rule, lang), (last,), article(rule, lang), "green")


def _extension(last: str, lang: Language) -> Card:
    limit = "request.extension"
    rule = rule_of(limit)
    said = (*_reasons(lang), last)
    places = f"{article(rule, lang)}; Perki 1/2021 Pasal 36"
    return Card(heading(limit, lang), how_long(rule, lang), said, places, "amber")


def _received(lang: Language) -> str:
    day = said_day(RECEIVED, lang)
    if lang == "id":
        return f"Contoh: permohonan diterima {day}. Hari kerja yang dihitung:"
    return f"Example: a request received on {day}. The working days that count:"


def _last(day: date, lang: Language) -> str:
    return (
        f"dalam contoh ini sampai {said_day(day, lang)}"
        if lang == "id"
        else f"in this example until {said_day(day, lang)}"
    )


def _unless(lang: Language) -> str:
    if lang == "id":
        return "hanya bila pemohon diberi tahu perpanjangannya, dengan alasan tertulis"
    return "only where the applicant is notified of the extension, with written reasons"


def _reasons(lang: Language) -> tuple[str, ...]:
    """Say when an extension may be made: Perki 1/2021 Pasal 36 ayat (1) and (2)."""
    where = (
        "bila PPID belum menguasai atau mendokumentasikan informasinya, atau belum dapat "
        "memutuskan statusnya"
        if lang == "id"
        else "where the PPID does not yet hold or document the information, or cannot yet decide "
        "its status"
    )
    once = "tidak dapat diperpanjang lagi" if lang == "id" else "it cannot be extended again"
    return where, once


def _without(first: int, lang: Language) -> str:
    if lang == "id":
        return f"tanpa pemberitahuan itu, waktunya habis pada hari kerja ke-{first}"
    return f"without that notice, the time ends on working day {first}"


def _late(answer_by: date, lang: Language) -> Card:
    place = "UU 14/2008 Pasal 35 ayat (1) huruf c; huruf g"
    day = said_day(answer_by, lang)
    if lang == "id":
        return Card(
            "Terlambat", "", (f"sesudah {day} pemohon dapat mengajukan keberatan",), place, "red"
        )
    return Card("Late", "", (f"after {day} the applicant may file an objection",), place, "red")
