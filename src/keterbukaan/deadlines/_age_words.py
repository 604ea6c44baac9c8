"""The age of a rule in whole sentences: when it was checked, and whether it was replaced."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from keterbukaan._words import long_day, said_day
from keterbukaan.errors import Language
from keterbukaan.law.age import months_that_a_check_holds
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.verification import Verification

if TYPE_CHECKING:
    from keterbukaan.deadlines.deadline import Deadline, Undated

__all__ = ["adjusting_words", "checked_words", "long_ago_words", "replaced_words"]


def adjusting_words(found: Deadline, lang: Language) -> str:
    """Return that a step falls into the time that its regulation gave to adjust; else nothing."""
    regulation = found.provision.regulation
    until = regulation.adjusting_until
    if until is None or found.date > until:
        return ""
    last = long_day(until, lang)
    if lang == "id":
        return (
            f"{regulation.adjusting_by} memberi waktu menyesuaikan diri sampai {last}: "
            "keterlambatan sampai hari itu dapat diperdebatkan."
        )
    return (
        f"{regulation.adjusting_by} gave time to adjust until {last}: whether a step was late by "
        "then is arguable."
    )


def checked_words(found: Deadline | Undated, lang: Language) -> str:
    """Return when a rule was last checked, to end a sentence; nothing where it was not here."""
    if found.checked_on is None:
        return ""
    day = said_day(found.checked_on, lang)
    if found.verification is Verification.UNVERIFIED:  # nothing but that it is there
        said = f"keberadaannya terakhir diperiksa {day}"
        return f"; {said if lang == 'id' else f'that it exists was last checked on {day}'}"
    return f"; terakhir diperiksa {day}" if lang == "id" else f"; last checked on {day}"


def long_ago_words(found: Deadline | Undated, on: date, lang: Language) -> str:
    """Return that what an answer rests on was last checked long before a day; else nothing."""
    if not found.was_checked_long_before(on):
        return ""
    months, day = months_that_a_check_holds(), long_day(on, lang)
    if lang == "id":
        return (
            f"Perhatian: ketentuan ini terakhir diperiksa lebih dari {months} bulan sebelum {day}; "
            "periksa dahulu apakah masih berlaku dan belum diubah."
        )
    return (
        f"Take care: this provision was last checked more than {months} months before {day}; look "
        "first whether it is still in force and was not amended."
    )


def replaced_words(found: Deadline | Undated, lang: Language) -> str:
    """Return what came after the rule of an answer: amendments, and what replaced it."""
    provision = found.provision
    return " ".join(
        filter(None, (_amended(provision, lang), _replaced(provision, found.in_force_on, lang)))
    )


def _amended(provision: TimeLimit, lang: Language) -> str:
    if not provision.amended_by:
        return ""
    changes = "; ".join(provision.amended_by)
    if lang == "id":
        return f"Peraturan ini diubah dengan {changes}."
    return f"The regulation was amended by {changes}."


def _replaced(provision: TimeLimit, on: date, lang: Language) -> str:
    """Return that a rule was replaced afterwards, or may have been by the day of the answer."""
    later = provision.replaced_by
    if later is None:
        return ""
    if provision.may_be_replaced_on(on):
        if lang == "id":
            return (
                f"Perhatian: pada {long_day(on, lang)} aturan ini mungkin sudah diganti dengan "
                f"{later}, yang hari mulai berlakunya tidak terbaca."
            )
        return (
            f"Take care: on {long_day(on, lang)} this rule may already have been replaced by "
            f"{later}, whose first day in force was not read."
        )
    last = provision.ends
    if lang == "id":
        until = f", paling lambat sesudah {said_day(last, lang)}" if last else ""
        return f"Aturan ini kemudian diganti dengan {later}{until}."
    until = f", at the latest after {said_day(last, lang)}" if last else ""
    return f"This rule was replaced later by {later}{until}."
