"""When is it due: `due(limit, since)`.

This module takes what a caller gives, refuses what cannot be a start, and hands the rest down once,
to `_computation`, which returns the answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, overload

from keterbukaan._arguments import checked
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines._computation import compute
from keterbukaan.deadlines._given import BARE, Fact, Facts
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.errors import DeadlineStartError, NotADayError, UnknownNameError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law._regulation_file import ENDED

if TYPE_CHECKING:
    from keterbukaan.law.limit_names import NumberedLimit, UnnumberedLimit

__all__ = ["Since", "due"]

Since: TypeAlias = dt.date | dt.datetime | Deadline | Facts
"""What starts a limit: a day, an aware moment, another deadline's end, or events by name."""


@overload
def due(
    limit: NumberedLimit,
    since: Since,
    *,
    under: Jurisdiction | None = ...,
    in_force_on: dt.date | None = ...,
) -> Deadline: ...
@overload
def due(
    limit: UnnumberedLimit,
    since: Since,
    *,
    under: Jurisdiction | None = ...,
    in_force_on: dt.date | None = ...,
) -> Deadline | Undated: ...
@overload
def due(
    limit: str,
    since: Since,
    *,
    under: Jurisdiction | None = ...,
    in_force_on: dt.date | None = ...,
) -> Deadline | Undated: ...
def due(
    limit: str,
    since: Since,
    *,
    under: Jurisdiction | None = None,
    in_force_on: dt.date | None = None,
) -> Deadline | Undated:
    """Return when a limit ends (tenggat), or what the law says where it gives no number.

    A bare day is the starting event under the reading in use; a mapping gives events by name,
    and a `Deadline` stands for the day on which it ended. `in_force_on` is the day of the event
    that opened the matter (Perki 1/2021 Pasal 62); without it the earliest day given.

    >>> from datetime import date
    >>> deadline = due("request.response", date(2025, 3, 24))
    >>> deadline.date, deadline.earliest
    (datetime.date(2025, 4, 16), datetime.date(2025, 4, 8))
    >>> due("request.extension", since=deadline).date
    datetime.date(2025, 4, 28)

    Raises:
        UnknownNameError: there is no such limit or event.
        NotInForceError: nothing that was read sets the limit on that day.
        DeadlineStartError: what was given does not start the limit.
        NotADayError: what was given is neither a day nor a moment, or `in_force_on` is not a day.
        NaiveMomentError: a moment has no time zone.
        CalendarRangeError: the count leads outside the calendar.
        ArgumentError: an argument is of another kind than it takes.
    """
    if in_force_on is not None:
        in_force_on = plain_day(in_force_on)
    try:
        if type(since) is dt.date:  # nearly every question, and nothing in it needs a check
            body = Jurisdiction.national() if under is None else under
            return compute(limit, {BARE: since}, body, in_force_on)
        body = under if under is not None else _inherited(since) or Jurisdiction.national()
        return compute(limit, _facts(since, body), body, in_force_on)
    except (AttributeError, TypeError):
        _refuse_odd(limit, under)
        raise  # what was given does not explain it: a fault of our own must be seen as one


@checked
def _refuse_odd(limit: str, under: Jurisdiction | None) -> None:
    """Refuse what is no name and no body, once it has led to an error of Python's own."""


def _inherited(since: Since) -> Jurisdiction | None:
    """Let a limit that continues a deadline stay under that deadline's jurisdiction."""
    if isinstance(since, Deadline):
        return since.jurisdiction
    if isinstance(since, Mapping):
        given = (fact.jurisdiction for fact in since.values() if isinstance(fact, Deadline))
        return next(given, None)
    return None


def _facts(since: Since, body: Jurisdiction) -> Facts:
    if isinstance(since, Deadline):
        return {since.limit + ENDED: since}
    if not isinstance(since, Mapping):
        return {BARE: _fact(since)}
    for event, fact in since.items():
        _fact(fact)
        if event != BARE and event not in body.rulebook.events and not _is_an_end(event, body):
            known = sorted(body.rulebook.events)
            raise UnknownNameError.of("peristiwa", "event", event, known)
    if not since:
        raise DeadlineStartError(
            limit="due",
            problem_id="tidak ada peristiwa yang diberikan",
            problem_en="no event was given",
        )
    return since


def _is_an_end(event: object, body: Jurisdiction) -> bool:
    """Return whether it names the end of a limit (a caller may not be type-checked)."""
    if not isinstance(event, str) or not event.endswith(ENDED):
        return False
    return event.removesuffix(ENDED) in body.rulebook.limits


def _fact(fact: Fact) -> Fact:
    """Return a fact as it is, refusing anything else (a caller may not be type-checked)."""
    given: object = fact
    if not isinstance(given, (dt.date, Deadline)):
        raise NotADayError.of(given)
    return fact
