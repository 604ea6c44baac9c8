"""What in a body's own file should be looked at, by the rules that bind its kind."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen
from dateutil.relativedelta import relativedelta

from keterbukaan._words import long_day
from keterbukaan.calendar.days import Week
from keterbukaan.law.citation import Source
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.organization.body_kind import BodyKind
from keterbukaan.records.finding import Finding, Weight

__all__ = ["LongWeek", "findings_of", "long_weeks_of"]

_ONE_DAY = timedelta(days=1)


def findings_of(
    kind: BodyKind | None, weeks: Iterable[tuple[date, Week]], based: Container[date]
) -> tuple[Finding, ...]:
    """Return what should be looked at; nothing where a body does not say of what kind it is.

    `based` holds the first days of the weeks that have a basis.
    """
    return tuple(_finding(each.since) for each in long_weeks_of(kind, weeks, based))


@frozen
class LongWeek:
    """Six working days a week that rest on nothing, from the day on which they no longer may.

    `since` is the first day of the week in the file.
    """

    since: date
    first: date
    last: date
    citation: Source


def long_weeks_of(
    kind: BodyKind | None, weeks: Iterable[tuple[date, Week]], based: Container[date]
) -> Iterator[LongWeek]:
    """Yield them for a state body; of what else binds which body nothing is known here."""
    if kind is not BodyKind.STATE_BODY:
        return
    citation, first = Rulebook.national().number("week.days").citation, _adjusted() + _ONE_DAY
    ends = [(date.max, Week.FIVE_DAYS)]
    for (since, week), (until, _) in pairwise((*weeks, *ends)):
        if week is Week.SIX_DAYS and until > first and since not in based:
            yield LongWeek(since, max(since, first), until - _ONE_DAY, citation)


def _adjusted() -> date:
    """Return the last day on which six days needed no basis (Perpres 21/2023 Pasal 13)."""
    years = Rulebook.national().number("week.adjustment_years")
    return _begun() + relativedelta(years=years.value)


def _begun() -> date:
    return Rulebook.national().number("week.days").regulation.begins or date.min


def _finding(since: date) -> Finding:
    five = Rulebook.national().number("week.days")
    days, begun, adjusted = five.value, _begun(), _adjusted()
    is_first = since == date.min
    when_id = "" if is_first else f" sejak {long_day(since, 'id')}"
    when_en = "" if is_first else f" from {long_day(since, 'en')}"
    return Finding(
        "week",
        f"pekan kerja enam hari{when_id} tanpa dasar: hari kerja instansi pemerintah {days} hari "
        "dalam satu minggu, Senin sampai dengan Jumat, dan yang bekerja enam hari harus "
        f"menyesuaikan paling lambat {long_day(adjusted, 'id')} (Pasal 13). Sebutkan dasarnya bila "
        "termasuk yang dikecualikan: TNI, Polri, dan perwakilan di luar negeri (Pasal 11); unit "
        "kerja yang mendukung operasional atau langsung melayani masyarakat, setelah pertimbangan "
        f"Menteri (Pasal 7); persetujuan tertulis dari sebelum {long_day(begun, 'id')} (Pasal 12); "
        "atau badan yang bukan instansi pemerintah (Pasal 2) dan bukan pula kantor bertugas khusus "
        "yang dibiayai APBN atau APBD (Pasal 10), seperti desa",
        f"a week of six working days{when_en} without a basis: government bodies work {days} days "
        "a week, Monday to Friday, and those that worked six had to adjust by "
        f"{long_day(adjusted, 'en')} at the latest (Pasal 13). Name the basis if it is one of the "
        "exceptions: the armed forces, the police and missions abroad (Pasal 11); a unit for "
        "operational support or of direct service to the public, after the Minister's "
        f"consideration (Pasal 7); a written approval from before {long_day(begun, 'en')} "
        "(Pasal 12); or a body that is neither a government body (Pasal 2) nor a special office "
        "paid from a state or regional budget (Pasal 10), such as a village",
        str(five.citation),
        Weight.ADVISED,
    )
