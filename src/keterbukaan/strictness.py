"""Whether a local limit is as strict as the national one (lex superior).

A body's duty may only get shorter, a citizen's right only longer, a maximum or an interval only
smaller. Limits in different units are compared by their worst case: on every starting day of the
decreed calendar, and under every meaning of a plain "hari".
"""

from __future__ import annotations

from datetime import date, timedelta

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.counting import last_day
from keterbukaan.errors import LooserThanNationalError
from keterbukaan.law.limit import Kind, Nature, TimeLimit, Unit
from keterbukaan.tomlfile import Entry

__all__ = ["refuse_looser"]

_MEANINGS = {Unit.DAYS: (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS)}
_COMPARED = tuple(date(2010, 1, 1) + timedelta(days=n) for n in range(15 * 365))
_HOURS_PER_DAY = 24


def refuse_looser(
    entry: Entry, local: TimeLimit, national: TimeLimit, calendar: WorkingCalendar
) -> None:
    """Refuse a local limit that is looser than one national provision.

    Raises:
        LooserThanNationalError: it is, with both citations.
    """
    if not _is_looser(local, national, calendar):
        return
    raise LooserThanNationalError(
        file=entry.file,
        entry=entry.name,
        local=_said(local),
        local_source=local.citation,
        national=_said(national),
        national_source=national.citation,
    )


def _is_looser(local: TimeLimit, national: TimeLimit, calendar: WorkingCalendar) -> bool:
    if national.kind is not Kind.NUMBER:
        # "At once" leaves no room for days; the other kinds leave the number to others.
        return national.kind is Kind.AT_ONCE and local.kind is not Kind.AT_ONCE
    shorter_only = national.nature is not Nature.RIGHT
    if local.unit is national.unit:
        return (_amount(local) > _amount(national)) is shorter_only and (
            _amount(local) != _amount(national)
        )
    return any(
        (mine > theirs) if shorter_only else (mine < theirs)
        for start in _COMPARED
        for mine in _ends(start, local, calendar)
        for theirs in _ends(start, national, calendar)
    )


def _ends(start: date, limit: TimeLimit, calendar: WorkingCalendar) -> tuple[date, ...]:
    unit = limit.unit or Unit.DAYS
    if unit is Unit.HOURS:
        whole_days = -(-_amount(limit) // _HOURS_PER_DAY)
        return (last_day(start, whole_days, Unit.CALENDAR_DAYS, calendar),)
    meanings = _MEANINGS.get(unit, (unit,))
    return tuple(last_day(start, _amount(limit), meaning, calendar) for meaning in meanings)


def _amount(limit: TimeLimit) -> int:
    return limit.amount or 0


def _said(limit: TimeLimit) -> str:
    if limit.unit is None:
        return f"{limit.name}: {limit.kind.value}"
    return f"{limit.name}: {limit.amount} {limit.unit.value}"
