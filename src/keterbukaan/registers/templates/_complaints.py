"""The empty register of complaints: the Act's last days and the portal's, and the nearest of them.

A formula knows what a row says and no more. Which step keeps which limit is what a complaint itself
asks of the same row; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from keterbukaan._words import Said
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.registers.templates._limits import Calendar
from keterbukaan.registers.templates._parts import Cells, Formula, TemplateSheet, sheets_of
from keterbukaan.registers.templates._states import how_counted, verdict

__all__ = ["complaints"]

_NEVER = "DATE(9999,12,31)"
_VERIFIED = ("verified", "forwarded", "replied", "examined", "decided", "delivered", "closed")
"""The steps with which a complaint is taken as complete."""

_STEPS = ("receipt_given", "returned", "completed", *_VERIFIED)


def complaints(calendar: Calendar) -> TemplateSheet:
    """Return the empty register of complaints."""
    (sheet,) = sheets_of("complaints")
    limits = (
        _limit(calendar, "complaint.first_response", "received", _is_under_the_act),
        _limit(calendar, "complaint.decision", "verified", _is_under_the_act),
        _limit(calendar, "complaint.decision_delivery", "decided", _is_under_the_act),
        _limit(calendar, "request.response", "received", _asks_for_information),
        _in_portal(calendar),
    )
    keys = ("answer_due", "decision_due", "delivery_due", "information_due", "portal_due")
    formulas = dict(zip(keys, limits, strict=True)) | {"due": (_nearest, Said("", ""))}
    counted = (
        sheet.choosing(
            {
                "channel": tuple(each.value.replace("_", " ") for each in ComplaintChannel),
                "complaint_class": tuple(each.label("id") for each in ComplaintClass),
            }
        )
        .choosing({"secrecy": tuple(each.value for each in Secrecy)}, is_open=True)
        .counting(formulas)
    )
    judged = verdict(calendar, "due", None, ("received", *_STEPS, "withdrawn"))
    return evolve(counted, columns=(*counted.columns, *judged))


_STARTS = {
    "complaint.first_response": "complaint.received",
    "complaint.decision": "complaint.file_complete",
    "complaint.decision_delivery": "complaint.decided",
    "request.response": "request.received",
}
_IN_PORTAL = "complaint.report_submitted"


def _limit(
    calendar: Calendar, limit: str, since: str, applies: Callable[[Cells], str]
) -> tuple[Formula, Said]:
    """Return the formula of a limit from the day of a step, where it applies to the row."""
    counted = calendar.counted(limit, _STARTS[limit])

    def last(at: Cells) -> str:
        return f'IF({applies(at)},{calendar.last_day(counted, at(since), at("received"))},"")'

    return last, how_counted(counted)


def _in_portal(calendar: Calendar) -> tuple[Formula, Said]:
    """Return the formula of the portal's time to resolve a report, which is another by its class.

    It does not run for what came in otherwise, nor while the report waits for the complainant, and
    what would have ended while it waited is left out.
    """
    limits = {each: calendar.counted(each.rule.resolution, _IN_PORTAL) for each in ComplaintClass}

    def last(at: Cells) -> str:
        told = '""'
        for each, counted in limits.items():
            day = calendar.last_day(counted, at("received"), at("received"))
            told = f'IF({at("complaint_class")}="{each.label("id")}",{day},{told})'
        channel, returned = at("channel"), at("returned")
        resumed = f'IF({at("completed")}="",{at("verified")},{at("completed")})'
        portal = ComplaintChannel.SP4N_LAPOR.value.replace("_", " ")
        came_in = f'OR({channel}="",{channel}="{portal}")'
        waits = f'IF({returned}="",FALSE,{resumed}="")'
        waited = f'IF({returned}="",FALSE,AND({told}>={returned},{told}<{resumed}))'
        return f'IF(AND({came_in},NOT({waits})),IF({waited},"",{told}),"")'

    said = {each.label("id"): how_counted(counted) for each, counted in limits.items()}
    return last, Said(
        " ".join(f"{called}: {each.id}" for called, each in said.items()),
        " ".join(
            f"{each.label('en')}: {how_counted(counted).en}" for each, counted in limits.items()
        ),
    )


def _is_under_the_act(at: Cells) -> str:
    """Return whether the Act's clock runs: not for what complains of no service (40(3))."""
    outside = [each.label("id") for each in ComplaintClass if not each.rule.under_the_act]
    known = at("complaint_class")
    return "AND(" + ",".join(f'{known}<>"{name}"' for name in outside) + ")"


def _asks_for_information(at: Cells) -> str:
    return f'{at("complaint_class")}="{ComplaintClass.INFORMATION_REQUEST.label("id")}"'


def _nearest(at: Cells) -> str:
    """Return the formula of the nearest last day that no step of the row has kept.

    A reply resolves the report unless that was examined or alleges the wrong of an official.
    """
    supervisory = ComplaintClass.SUPERVISORY.label("id")
    unexamined = ",".join(f'{at(key)}=""' for key in ("examined", "decided", "delivered"))
    settles = f'AND({at("complaint_class")}<>"{supervisory}",{unexamined})'
    kept = {
        "answer_due": _any(at, "returned", *_VERIFIED),
        "decision_due": _any(at, "decided", "delivered"),
        "delivery_due": _any(at, "delivered"),
        "information_due": f"AND({settles},{_any(at, 'replied', 'closed')})",
        "portal_due": f"OR(AND({settles},{_any(at, 'replied')}),{_any(at, 'closed', 'delivered')})",
    }
    days = ",".join(
        f"IF(AND(ISNUMBER({at(key)}),NOT({done})),{at(key)},{_NEVER})" for key, done in kept.items()
    )
    nothing = f'OR({at("withdrawn")}<>"",MIN({days})={_NEVER})'
    return f'IF({nothing},"",MIN({days}))'


def _any(at: Cells, *keys: str) -> str:
    return "OR(" + ",".join(f'{at(key)}<>""' for key in keys) + ")"
