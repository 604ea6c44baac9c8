"""How long an exemption is said to last: a day, a length, an event that ends it, or no end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from attrs import frozen

from keterbukaan._counting import last_day
from keterbukaan._words import Said
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import CalendarRangeError, DurationError
from keterbukaan.information._period_words import PeriodEnd, is_for_ever, read_period
from keterbukaan.information.grounds import Ground, Letter
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._earlier import first_in_force
from keterbukaan.law.citation import Source
from keterbukaan.law.reading import MissingDay, Readings
from keterbukaan.records.finding import Finding, Weight

__all__ = [
    "beyond_this_reading",
    "check_period",
    "ends_under",
    "longest_of",
    "period_findings",
    "stated_end",
    "unknown_end",
]

_SPAN = "PP 61/2010 Pasal 1 angka 10"
_NOT_FOR_GOOD = "UU 14/2008 Pasal 20 ayat (1)"
_AS_LONG_AS_NEEDED = {
    Letter.C: "PP 61/2010 Pasal 7 ayat (5)",
    Letter.D: "PP 61/2010 Pasal 7 ayat (5)",
    Letter.E: "PP 61/2010 Pasal 7 ayat (5)",
    Letter.F: "PP 61/2010 Pasal 7 ayat (5)",
    Letter.H: _SPAN,
}
"""The letters whose period no number caps, and what asks for a certain one all the same."""


_TOLD = frozenset({PeriodEnd.DAY, PeriodEnd.LENGTH, PeriodEnd.EVENT})
"""What makes the span of an exemption certain: a day, a length, or an event that ends it."""
_UNKNOWN_ENDS = {
    PeriodEnd.EVENT: Said(
        "akhirnya tidak diketahui, karena bergantung pada peristiwa yang disebut dalam jangka "
        "waktunya; isi hari terakhirnya setelah peristiwa itu terjadi",
        "its end is not known, since it depends on an event that the period names; state its last "
        "day once that has happened",
    ),
    PeriodEnd.AS_LONG_AS: Said(
        "akhirnya tidak diketahui, karena jangka waktunya tidak menyebut hari terakhir atau "
        "lamanya; sebut salah satunya",
        "its end is not known, since the period names neither a last day nor a length; state "
        "one of them",
    ),
    PeriodEnd.NOT_READ: Said(
        "jangka waktunya tidak terbaca, jadi akhirnya tidak diketahui; tulis lamanya (5 tahun) "
        "atau hari terakhirnya (sampai dengan 31 Desember 2030)",
        "the period was not read, so its end is not known; write its length (5 tahun) or its last "
        "day (sampai dengan 31 Desember 2030)",
    ),
}


class _Claim(Protocol):
    @property
    def letter(self) -> Letter: ...

    @property
    def ground(self) -> Ground: ...


def stated_end(
    period: str | None, decided_on: date, body: Jurisdiction | None = None
) -> date | None:
    """Return the last day that a period in words names, or that its length has from the decision.

    None for other words: an event to come, or what is not read.

    The body's readings say what a day is that the last month does not have (C19).

    >>> from datetime import date
    >>> stated_end("5 (lima) tahun", date(2024, 2, 29)), stated_end("selama dibutuhkan", date.min)
    (datetime.date(2029, 2, 28), None)
    """
    said = None if period is None else read_period(period)
    if said is None or said.end is not PeriodEnd.LENGTH:
        return None if said is None else said.day
    body = body or Jurisdiction.national()
    following = body.readings[MissingDay] is MissingDay.FIRST_OF_NEXT
    try:
        return last_day(decided_on, said.amount, said.unit, body.calendar, first_of_next=following)
    except CalendarRangeError:  # a year that no calendar holds
        return None


def check_period(
    claims: Iterable[_Claim],
    decided_on: date,
    expires_on: date | None,
    period: str | None = None,
    *,
    since: date | None = None,
) -> None:
    """Refuse a period that ends before it begins, never, or later than every ground claimed.

    What is closed under letters a to f is not closed for good (UU 14/2008 Pasal 20 ayat (1)). A
    maximum is held against the latest day that any reading allows. Each rule binds what was decided
    from its own day on; `since` is the day from which the maximum counts, where that is earlier.

    Raises:
        DurationError: it does, or the days lie outside the calendar.
    """
    claims, since = tuple(claims), since or decided_on
    if expires_on is None:
        _refuse_for_ever(claims, decided_on, period)
        return
    if expires_on < since:
        raise DurationError(
            field="expires_on",
            problem_id=f"berakhir {expires_on}, sebelum ditetapkan {since}",
            problem_en=f"ends on {expires_on}, before it was decided on {since}",
            citation=ends_under(decided_on),
        )
    if expires_on == date.max:
        raise DurationError(
            field="expires_on",
            problem_id=f"{expires_on} bukan akhir; kosongkan, dan sebut jangka waktunya",
            problem_en=f"{expires_on} is not an end; leave it empty and state the period in words",
            citation=_NOT_FOR_GOOD,
        )
    try:
        longest = _longest(claims, since, Jurisdiction.national())
    except CalendarRangeError as problem:
        raise DurationError(
            field="decided_on",
            problem_id=problem.text("id").rstrip("."),
            problem_en=problem.text("en").rstrip("."),
            citation="PP 61/2010 Pasal 5 ayat (1)",
        ) from problem
    if longest is None or expires_on <= longest.latest or decided_on < longest.binds_from:
        return
    any_id, any_en = (
        (", penafsiran mana pun yang dipakai", ", whatever reading is chosen")
        if longest.latest > longest.day
        else ("", "")
    )
    raise DurationError(
        field="expires_on",
        problem_id=f"{expires_on} melewati batas {longest.amount} tahun ({longest.latest}{any_id})",
        problem_en=f"{expires_on} is beyond the maximum of {longest.amount} years "
        f"({longest.latest}{any_en})",
        citation=longest.citation,
    )


def ends_under(on: date) -> str:
    """Return what says, on a day, that an exemption is for a span of time."""
    return first_in_force(on, _SPAN, _NOT_FOR_GOOD) or _NOT_FOR_GOOD


def beyond_this_reading(
    claims: Iterable[_Claim], since: date | None, ends_on: date | None, readings: Readings
) -> Iterator[Finding]:
    """Yield that an end keeps a maximum, which counts from a day, under another reading only."""
    if since is None or ends_on is None:
        return
    body = Jurisdiction.national().choosing(*readings.chosen)
    longest = _longest(tuple(claims), since, body)
    if longest is not None and longest.day < ends_on <= longest.latest:
        yield Finding(
            "expires_on",
            f"berakhir {ends_on}, sedangkan batas {longest.amount} tahun menurut penafsiran yang "
            f"dipakai berakhir {longest.day}; hanya penafsiran lain yang membolehkannya, dan "
            "menurut yang dipakai informasi itu terbuka sesudahnya",
            f"ends on {ends_on}, while the maximum of {longest.amount} years ends on {longest.day} "
            "under the reading in use; only another one allows it, and under this one the "
            "information is open afterwards",
            str(longest.citation),
            Weight.ADVISED,
        )


@frozen
class _Longest:
    """The last day of the longest of some grounds, if all have one, and where it is set."""

    day: date
    latest: date
    amount: int | None
    citation: Source
    binds_from: date


def _longest(claims: tuple[_Claim, ...], decided_on: date, body: Jurisdiction) -> _Longest | None:
    """Return the longest of some grounds; None where one of them has no number."""
    found = [_measured(claim, decided_on, body) for claim in claims]
    known = [each for each in found if each is not None]
    if not known or len(known) < len(found):
        return None
    provision = body.rulebook.governing(claims[0].ground.duration_limit, body.readings)
    return _Longest(
        max(each.date for each in known),
        max(each.latest for each in known),
        provision.amount,
        provision.citation,
        provision.regulation.begins or date.min,
    )


def period_findings(
    claims: Iterable[_Claim], expires_on: date | None, period: str | None
) -> Iterator[Finding]:
    """Yield what is advised of a period whose end nobody can tell from its words.

    An exemption is for a certain span of time (PP 61/2010 Pasal 1 angka 10); without a day, a
    length or an event that ends it, its end can never be determined thirty working days before
    (Pasal 11 ayat (2)). So it is asked for where no number caps the ground, and words that were
    not read are named for every ground.
    """
    end = None if period is None else read_period(period).end
    if expires_on is not None or end in _TOLD:
        return
    claimed = {claim.letter for claim in claims}
    asking = (asks for letter, asks in _AS_LONG_AS_NEEDED.items() if letter in claimed)
    citation = next(asking, None)
    if end is PeriodEnd.NOT_READ:
        yield _unknown(PeriodEnd.NOT_READ, citation or _SPAN)
    elif citation is not None:
        yield Finding(
            "period",
            "jangka waktunya tidak tertentu; sebut hari terakhirnya, lamanya, atau peristiwa "
            "yang mengakhirinya, agar akhirnya dapat ditetapkan tepat waktu",
            "the period is not certain; state its last day, its length or the event that ends it, "
            "so that its end can be determined in time",
            citation,
            Weight.ADVISED,
        )


def unknown_end(expires_on: date | None, period: str | None, decided_on: date) -> Iterator[Finding]:
    """Yield that the words of a period name no day that could be told, and why.

    At its end closed information is public by itself (PP 61/2010 Pasal 11 ayat (3), Perki 1/2021
    Pasal 52 ayat (2)): so an end that was not read is said, and never guessed.
    """
    if expires_on is not None or period is None:
        return
    end, citation = read_period(period).end, ends_under(decided_on)
    # "As long as needed" was read; that a span must be certain was asked for only by PP 61/2010.
    if end in _UNKNOWN_ENDS and (end is not PeriodEnd.AS_LONG_AS or citation == _SPAN):
        yield _unknown(end, citation)


def _unknown(end: PeriodEnd, citation: str) -> Finding:
    said = _UNKNOWN_ENDS[end]
    return Finding("period", said.id, said.en, citation, Weight.ADVISED)


def longest_of(claim: _Claim, decided_on: date, body: Jurisdiction) -> date | None:
    """Return the last day on which a ground can hold; None where the law gives no number.

    What was decided before the rule was made is measured by it all the same, from its own day.
    """
    longest = _measured(claim, decided_on, body)
    return None if longest is None else longest.date


def _measured(claim: _Claim, decided_on: date, body: Jurisdiction) -> Deadline | None:
    limit = claim.ground.duration_limit
    begins = body.rulebook.governing(limit, body.readings).regulation.begins or decided_on
    longest = due(limit, decided_on, under=body, in_force_on=max(decided_on, begins))
    return longest if isinstance(longest, Deadline) else None


def _refuse_for_ever(claims: tuple[_Claim, ...], decided_on: date, period: str | None) -> None:
    if first_in_force(decided_on, _NOT_FOR_GOOD) is None or not is_for_ever(period):
        return
    if claims and all(claim.ground.temporary for claim in claims):
        raise DurationError(
            field="period",
            problem_id="pengecualian huruf a sampai f tidak bersifat permanen; sebut hari "
            "terakhirnya, lamanya, atau peristiwa yang mengakhirinya",
            problem_en="an exemption under letters a to f is not permanent; state its last day, "
            "its length or the event that ends it",
            citation=_NOT_FOR_GOOD,
        )
