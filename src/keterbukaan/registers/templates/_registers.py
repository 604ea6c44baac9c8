"""The empty registers of requests and of objections, with the formulas of their last days."""

from __future__ import annotations

from attrs import evolve

from keterbukaan._words import Said
from keterbukaan.cases.objection.record import ObjectionGround
from keterbukaan.cases.request.events import ItemOutcome
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import (
    TICK,
    Cells,
    Column,
    Holds,
    TemplateSheet,
    sheets_of,
)
from keterbukaan.registers.templates._states import how_counted, verdict

__all__ = ["objections", "requests"]

_DECIDED = tuple(each.value.replace("_", " ") for each in ItemOutcome)


def requests(calendar: Calendar) -> TemplateSheet:
    """Return the empty register of requests (Perki 1/2021 Lampiran VIII)."""
    (sheet,) = sheets_of("register")
    response = calendar.counted("request.response", "request.received")
    extension = calendar.counted("request.extension", "request.received", after="request.response")

    def first(at: Cells) -> str:
        return calendar.last_day(response, at("received"), at("received"))

    def extended(at: Cells) -> str:
        return calendar.continued(extension, at("response"), at("received"))

    def in_use(at: Cells) -> str:
        notified, last = at("notified"), at("response")
        in_time = f"IF(AND(ISNUMBER({notified}),ISNUMBER({last})),{notified}<{last}+1,FALSE)"
        return f"IF({in_time},{at('extended')},{last})"

    counted = sheet.choosing({"decision": _DECIDED}, is_open=True).counting(
        {
            "response": (first, how_counted(response)),
            "extended": (extended, how_counted(extension)),
            "due": (in_use, Said("", "")),
        }
    )
    judged = verdict(calendar, "due", "told", ("received", "notified", "told", "withdrawn"))
    return evolve(counted, columns=(*counted.columns, *judged))


def objections(calendar: Calendar) -> TemplateSheet:
    """Return the empty register of objections (Perki 1/2021 Lampiran XI)."""
    (sheet,) = sheets_of("objections")
    response = calendar.counted("objection.response", "objection.received")

    def last(at: Cells) -> str:
        return calendar.last_day(response, at("received"), at("received"))

    counted = sheet.counting({"due": (last, how_counted(response))})
    place = [each.key for each in counted.columns].index("decision")
    before, after = counted.columns[:place], counted.columns[place:]
    judged = verdict(calendar, "due", "answered", ("received", "answered"))
    return evolve(counted, columns=(*before, *map(_ground, ObjectionGround), *after, *judged))


def _ground(ground: ObjectionGround) -> Column:
    """Return the column in which a ground is ticked, headed by its letter as in the annex."""
    return Column(
        f"ground_{ground.value}",
        f"{ground.value}*",
        Said(
            f"√ bila alasannya: {ground.label('id')} ({ground.citation}).",
            f"√ where the ground is: {ground.label('en')}.",
        ),
        Holds.TICK,
        "Alasan Pengajuan Keberatan (Pasal 35 ayat (1) UU KIP)",
        6,
        (TICK,),
    )
