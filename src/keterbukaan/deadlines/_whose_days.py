"""What an explanation says of whose days and hours were counted: the body's, or the nation's."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from keterbukaan.calendar.moment import local_day
from keterbukaan.deadlines._given import is_at_body
from keterbukaan.deadlines._outside import body_on_national_days
from keterbukaan.errors import Language

if TYPE_CHECKING:
    from keterbukaan.deadlines.deadline import Deadline

__all__ = ["after_closing", "on_whose_days"]


def after_closing(deadline: Deadline, lang: Language) -> str:
    """Return a note where a moment after closing counted as the next day: no text says so."""
    body = deadline.jurisdiction
    moments = (
        fact
        for event, fact in deadline.given
        if isinstance(fact, datetime) and is_at_body(event, deadline.limit, body)
    )
    if not any(body.local_day(moment) != local_day(moment, body.zone) for moment in moments):
        return ""
    basis = body.office_hours.basis if body.office_hours else None
    if lang == "id":
        chosen = "pilihan Badan Publik ini" + (f" menurut {basis}" if basis else "")
        return (
            f"Tiba setelah kantor tutup, jadi dihitung diterima hari berikutnya: {chosen}; "
            "hukum informasi tidak menyebutnya, dan hari paling awal dihitung dari hari tibanya."
        )
    chosen = "the body's choice" + (f" by {basis}" if basis else "")
    return (
        f"It arrived after closing and counts as received the next day: this is {chosen}, which "
        "the law of information does not make; the earliest day counts from the day it arrived."
    )


def on_whose_days(deadline: Deadline, lang: Language) -> str:
    """Return that a body's own days off do not move the time of somebody else; else nothing."""
    is_moved = body_on_national_days(deadline.jurisdiction) is not None
    if not deadline.provision.national_days or not is_moved:
        return ""
    said = _KEPT_ALIVE if deadline.provision.own_days_too else _OF_OTHERS
    after = _AFTER_SILENCE[lang] if deadline.event in _SILENCES else ""
    return said[lang] + after


_SILENCES = frozenset({"request.response.ended", "objection.response.ended"})
_KEPT_ALIVE: dict[Language, str] = {
    "id": "Dihitung dengan hari kerja nasional: hari libur dan hari kerja Badan Publik ini sendiri "
    "tidak memendekkannya, dan hanya dapat menggeser hari paling akhir.",
    "en": "Counted on national working days: this body's own week and days off do not shorten it, "
    "and can only move the latest day.",
}
_OF_OTHERS: dict[Language, str] = {
    "id": "Dihitung dengan hari kerja nasional: hari libur dan hari kerja Badan Publik ini sendiri "
    "tidak menggesernya. Hari libur setempat Komisi Informasi atau pengadilan tidak diketahui di "
    "sini.",
    "en": "Counted on national working days: this body's own week and days off do not move it. "
    "Local days off of the commission or the court are not known here.",
}
_AFTER_SILENCE: dict[Language, str] = {
    "id": " Waktu Badan Publik untuk menjawab dapat berakhir lain menurut harinya sendiri: hak ini "
    "pasti terbuka sesudah akhir yang kemudian, dan baru hilang sesudah itu pula dihitung.",
    "en": " The body's time to answer can end otherwise by its own days: this right is open for "
    "certain after the later of the two ends, and lost only when it is over from that end, too.",
}
