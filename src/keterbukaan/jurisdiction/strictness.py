"""Whether a local limit is as strict as the national one (lex superior).

A body's duty may only get shorter, a citizen's right only longer, a maximum or an interval only
smaller. Limits in different units are compared by their worst case: on every starting day of the
decreed calendar, and under every meaning of a plain "hari".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.counting import last_day
from keterbukaan.errors import Language, LooserThanNationalError
from keterbukaan.files.toml import Entry
from keterbukaan.law.limit import Direction, Kind, LimitNature, TimeLimit, Unit

__all__ = ["refuse_looser"]

_MEANINGS = {Unit.DAYS: (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS)}
_A_YEAR = timedelta(days=366)


def refuse_looser(
    entry: Entry, local: TimeLimit, national: TimeLimit, calendar: WorkingCalendar
) -> None:
    """Refuse a local limit that is looser than one national provision.

    Raises:
        LooserThanNationalError: it is, with both citations.
    """
    if not _is_looser(local, national, calendar):
        return
    right = national.nature is LimitNature.RIGHT
    raise LooserThanNationalError(
        file=entry.file,
        entry=entry.name,
        local_id=_said(local, "id"),
        local_en=_said(local, "en"),
        local_source=local.citation,
        how_id="mengurangi hak warga atas" if right else "lebih longgar daripada",
        how_en="takes from the citizen's right to" if right else "is looser than",
        national_id=_said(national, "id"),
        national_en=_said(national, "en"),
        national_source=national.citation,
    )


def _is_looser(local: TimeLimit, national: TimeLimit, calendar: WorkingCalendar) -> bool:
    if national.kind is not Kind.NUMBER:
        # "At once" leaves no room for days; the other kinds leave the number to others.
        return national.kind is Kind.AT_ONCE and local.kind is not Kind.AT_ONCE
    later_is_looser = national.nature is not LimitNature.RIGHT
    if local.unit is national.unit:
        mine, theirs = _signed(local), _signed(national)
        return mine > theirs if later_is_looser else mine < theirs
    return any(
        (end > limit) if later_is_looser else (end < limit)
        for start in _compared(local, calendar)
        for include_start in (False, True)
        for end in _ends(start, local, calendar, include_start)
        for limit in _ends(start, national, calendar, include_start)
    )


def _compared(local: TimeLimit, calendar: WorkingCalendar) -> Iterator[date]:
    """Yield every starting day of the decreed calendar on which the local limit is in force.

    It leaves room to count backwards. Where the body's own weeks or days go beyond the calendar, so
    do the days compared; a decree to come is compared when the file is read with it.
    """
    own = [start for start, _ in calendar.weeks[1:]]
    own += [local.day for local in calendar.local_days]
    last = max([calendar.decreed_until, *(day + _A_YEAR for day in own)])
    last = min(last, date(calendar.last_year - 1, 12, 31))
    first = date(calendar.first_year + 1, 1, 1)
    if local.in_force_from is not None and local.in_force_from <= last:
        first = max(first, local.in_force_from)
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _ends(
    start: date,
    limit: TimeLimit,
    calendar: WorkingCalendar,
    include_start: bool,  # noqa: FBT001 - a reading under which both are compared
) -> tuple[date, ...]:
    unit = limit.unit or Unit.DAYS
    amount = _signed(limit)
    included = include_start and amount > 0
    return tuple(
        last_day(start, amount, meaning, calendar, include_start=included)
        for meaning in _MEANINGS.get(unit, (unit,))
    )


def _signed(limit: TimeLimit) -> int:
    """Return the amount, negative where it is counted before the event."""
    return -(limit.amount or 0) if limit.direction is Direction.BEFORE else limit.amount or 0


def _said(limit: TimeLimit, lang: Language) -> str:
    if limit.amount is None or limit.unit is None:
        return limit.kind.label(lang)
    return limit.unit.counted(limit.amount, lang)
