"""How days, units and reasons are said, in Indonesian and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from keterbukaan.calendar.days import DayReason
from keterbukaan.calendar.decree import Certainty, DayKind, Decree
from keterbukaan.errors import Language
from keterbukaan.law.limit import Kind, Nature, Unit
from keterbukaan.law.rulebook import Difference
from keterbukaan.law.verification import Verification

__all__ = [
    "certainty_words",
    "cited",
    "day_kind_words",
    "day_name_words",
    "day_reason_words",
    "decree_words",
    "difference_words",
    "kind_words",
    "listed",
    "long_day",
    "month_day",
    "month_name",
    "nature_words",
    "unit_words",
    "verification_words",
]

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_UNITS: dict[Unit, tuple[str, str, str]] = {
    Unit.WORKING_DAYS: ("hari kerja", "working day", "working days"),
    Unit.CALENDAR_DAYS: ("hari kalender", "calendar day", "calendar days"),
    Unit.DAYS: ("hari", "day", "days"),
    Unit.HOURS: ("jam", "hour", "hours"),
    Unit.MONTHS: ("bulan", "month", "months"),
    Unit.YEARS: ("tahun", "year", "years"),
}
_KINDS: dict[Kind, tuple[str, str]] = {
    Kind.NUMBER: ("dengan angka", "a number"),
    Kind.AT_ONCE: ("seketika, tanpa menunda", "at once, without delay"),
    Kind.AS_LONG_AS_NEEDED: ("selama dibutuhkan", "as long as needed"),
    Kind.AS_OTHER_LAW_PROVIDES: (
        "menurut peraturan perundang-undangan lain",
        "as other law provides",
    ),
    Kind.NOT_REGULATED: ("tidak diatur", "not regulated"),
    Kind.NOT_READ: ("belum dibaca", "not read"),
}
_NATURES: dict[Nature, tuple[str, str]] = {
    Nature.DUTY: ("kewajiban", "a duty"),
    Nature.RIGHT: ("hak", "a right"),
    Nature.MAXIMUM: ("batas tertinggi", "a maximum"),
}
_VERIFICATIONS: dict[Verification, tuple[str, str]] = {
    Verification.OWN_TEXT: ("dibaca pada teks peraturannya", "read in the regulation's own text"),
    Verification.RESTATED: (
        "hanya dibaca pada dokumen lain yang mengutipnya",
        "read only in another document that restates it",
    ),
    Verification.UNVERIFIED: ("belum terverifikasi", "not verified"),
}
_DAY_KINDS: dict[DayKind, tuple[str, str]] = {
    DayKind.PUBLIC_HOLIDAY: ("libur nasional", "public holiday"),
    DayKind.COLLECTIVE_LEAVE: ("cuti bersama", "collective leave"),
    DayKind.ELECTION_DAY: ("hari pemungutan suara", "election day"),
    DayKind.LOCAL_DAY_OFF: ("libur setempat", "local day off"),
    DayKind.LOCAL_WORKING_DAY: ("hari kerja setempat", "local working day"),
    DayKind.ESTIMATED_HOLIDAY: ("libur (perkiraan)", "holiday (estimated)"),
    DayKind.GIVEN_DAY_OFF: ("hari libur", "day off"),
    DayKind.WEEKEND: ("akhir pekan", "weekend"),
    DayKind.WORKING_DAY: ("hari kerja", "working day"),
}


_DIFFERENCES: dict[Difference, tuple[str, str]] = {
    Difference.KIND: ("jenis", "kind"),
    Difference.AMOUNT: ("angka", "amount"),
    Difference.UNIT: ("satuan", "unit"),
    Difference.START: ("peristiwa awal", "starting event"),
}


def difference_words(difference: Difference, lang: Language) -> str:
    """Say in what a provision differs."""
    return _DIFFERENCES[difference][lang == "en"]


def long_day(day: date, lang: Language) -> str:
    """Say a day with its weekday.

    >>> from datetime import date
    >>> long_day(date(2025, 4, 16), "id"), long_day(date(2025, 4, 16), "en")
    ('Rabu, 16 April 2025', 'Wednesday, 16 April 2025')
    """
    return f"{_WEEKDAYS[lang][day.weekday()]}, {month_day(day, lang)} {day.year}"


def month_day(day: date, lang: Language) -> str:
    """Say a day without its year."""
    return f"{day.day} {_MONTHS[lang][day.month - 1]}"


def listed(parts: Iterable[str], lang: Language) -> str:
    """Join parts of a sentence: "a, b, dan c" or "a, b, and c"."""
    *first, last = parts
    if not first:
        return last
    comma = "," if len(first) > 1 else ""
    return ", ".join(first) + comma + (" dan " if lang == "id" else " and ") + last


def unit_words(amount: int, unit: Unit, lang: Language) -> str:
    """Say a number of units."""
    indonesian, one, many = _UNITS[unit]
    if lang == "id":
        return f"{amount} {indonesian}"
    return f"{amount} {one if amount == 1 else many}"


def kind_words(kind: Kind, lang: Language) -> str:
    """Say what a provision gives instead of a number."""
    return _KINDS[kind][lang == "en"]


def nature_words(nature: Nature, lang: Language) -> str:
    """Say whether a limit is a duty, a right or a maximum."""
    return _NATURES[nature][lang == "en"]


def verification_words(read: Verification, lang: Language) -> str:
    """Say how a number was read."""
    return _VERIFICATIONS[read][lang == "en"]


def cited(source: object, read: Verification) -> str:
    """Say a source, with its reading status where it was not read in its own text.

    >>> cited("UU 25/2009 Pasal 44 ayat (1)", Verification.OWN_TEXT)
    'UU 25/2009 Pasal 44 ayat (1)'
    >>> cited("Praktik SP4N-LAPOR!: FAQ resmi no. 3", Verification.RESTATED)
    'Praktik SP4N-LAPOR!: FAQ resmi no. 3; restated'
    """
    return str(source) if read is Verification.OWN_TEXT else f"{source}; {read.value}"


def certainty_words(certainty: Certainty, lang: Language) -> str:
    """Say how sure a date is."""
    if certainty is Certainty.DECREED:
        return "pasti" if lang == "id" else "certain"
    return "perkiraan" if lang == "id" else "an estimate"


def month_name(month: int, lang: Language) -> str:
    """Say a month."""
    return _MONTHS[lang][month - 1]


def day_kind_words(kind: DayKind, lang: Language) -> str:
    """Say a kind of day."""
    return _DAY_KINDS[kind][lang == "en"]


def decree_words(decree: Decree, lang: Language) -> str:
    """Say a decree with the day on which it was signed."""
    signed = f"{month_day(decree.signed, lang)} {decree.signed.year}"
    if lang == "id":
        word = "ditandatangani" if decree.exact else "ditandatangani paling lambat"
    else:
        word = "signed" if decree.exact else "signed not later than"
    return f"{decree.name} ({word} {signed})"


def day_name_words(lang: Language) -> Callable[[DayReason], str]:
    """Return how to name a day that is off, or worked, without its decree."""

    def name(reason: DayReason) -> str:
        kind = day_kind_words(reason.kind, lang)
        if not reason.name or reason.name.lower().startswith(kind):
            return reason.name or kind
        return f"{kind} {reason.name}"

    return name


def day_reason_words(reason: DayReason, lang: Language) -> str:
    """Say why a day is worked or not, with its decree.

    >>> from datetime import date
    >>> from keterbukaan.calendar import WorkingCalendar
    >>> day_reason_words(WorkingCalendar.national().why(date(2014, 4, 9)), "en")
    'election day Pemilu legislatif, by Keppres 14/2014 (Pemilu legislatif) (signed 3 April 2014)'
    """
    name = day_name_words(lang)(reason)
    if reason.kind is DayKind.WORKING_DAY and reason.name and reason.removed_by is None:
        return f"{day_kind_words(reason.kind, lang)} ({reason.name})"  # leave read as worked
    decree = ""
    if reason.decree is not None:
        decree = f", {'menurut' if lang == 'id' else 'by'} {decree_words(reason.decree, lang)}"
    if reason.removed_by is None:
        return name + decree
    kind = day_kind_words(reason.kind, lang)
    by = decree_words(reason.removed_by, lang)
    if lang == "id":
        return f"{kind}; semula {reason.name}{decree}, dihapus oleh {by}"
    return f"{kind}; was {reason.name}{decree}, taken away by {by}"
