"""What a deadline says of Saturdays that a body's own file makes working days without a basis."""

from __future__ import annotations

from keterbukaan._words import listed, month_day
from keterbukaan.calendar.days import Week
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.jurisdiction._findings import long_weeks_of

__all__ = ["own_week_words"]


def own_week_words(deadline: Deadline, lang: Language) -> str:
    """Return that such Saturdays are counted, by which article they should not be; else nothing."""
    body = deadline.jurisdiction
    weeks = tuple(long_weeks_of(body.kind, body.calendar.weeks, dict(body.week_bases)))
    days = [
        each.day
        for each in deadline.counted
        if each.working
        and Week.FIVE_DAYS <= each.day.weekday() < Week.SIX_DAYS
        and any(week.first <= each.day <= week.last for week in weeks)
    ]
    if not days:
        return ""
    said, citation = listed((month_day(day, lang) for day in days), lang), weeks[0].citation
    if lang == "id":
        return (
            f"Hari Sabtu dihitung sebagai hari kerja ({said}) menurut pekan enam hari dalam berkas "
            "Badan Publik ini, yang tidak menyebut dasarnya; instansi pemerintah pada umumnya "
            f"bekerja lima hari ({citation})."
        )
    return (
        f"Saturdays are counted as working days ({said}) by the week of six days in this body's "
        "own file, which names no basis for it; government bodies as a rule work five days "
        f"({citation})."
    )
