"""When is it due: `due(limit, since)`.

A limit from the rulebook, an event, and a calendar give a `Deadline` (tenggat): the day under the
readings in use, and how far it moves under the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, overload

from attrs import evolve, frozen

from keterbukaan.calendar.decree import Certainty
from keterbukaan.calendar.moment import plain_day
from keterbukaan.deadlines.computation import BARE, Computation, Computed, NoStartError
from keterbukaan.deadlines.deadline import Basis, Deadline, Undated
from keterbukaan.deadlines.method import CountingMethod
from keterbukaan.errors import (
    CalendarRangeError,
    DeadlineStartError,
    NotADayError,
    UnknownNameError,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.law.regulation_file import ENDED

if TYPE_CHECKING:
    from keterbukaan.law.limit_names import NumberedLimit, UnnumberedLimit

__all__ = ["Since", "due"]

_Given: TypeAlias = Mapping[str, dt.date | dt.datetime | Deadline]
Since: TypeAlias = dt.date | dt.datetime | Deadline | _Given
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
        NaiveMomentError: a moment has no time zone.
        CalendarRangeError: the way leads outside the calendar.
    """
    try:
        return _due(limit, since, under, in_force_on)
    except (OverflowError, ValueError) as problem:  # a day that no calendar of Python's holds
        covered = (under or Jurisdiction.national()).calendar.coverage
        raise CalendarRangeError(
            day=f"{limit} {since}", first=covered.first, last=covered.last
        ) from problem


def _due(
    limit: str, since: Since, under: Jurisdiction | None, in_force_on: dt.date | None
) -> Deadline | Undated:
    if in_force_on is not None:
        in_force_on = plain_day(in_force_on)
    if type(since) is dt.date:  # the common case: one day, and all else is known beforehand
        body = under or Jurisdiction.national()
        opened = in_force_on or since
        plan = _plan(limit, body, since, opened)
        if plan is not None:
            return plan.deadline(since, opened)
    body = under or _inherited(since) or Jurisdiction.national()
    facts = _facts(since, body)
    opened = in_force_on or min(_opening_day(fact, body) for fact in facts.values())
    return _compute(limit, facts, Computation(facts, body, opened))


def _inherited(since: Since) -> Jurisdiction | None:
    """Let a limit that continues a deadline stay under that deadline's jurisdiction."""
    if isinstance(since, Deadline):
        return since.jurisdiction
    if isinstance(since, Mapping):
        given = (fact.jurisdiction for fact in since.values() if isinstance(fact, Deadline))
        return next(given, None)
    return None


def _facts(since: Since, body: Jurisdiction) -> _Given:
    if isinstance(since, Deadline):
        return {since.limit + ENDED: since}
    if not isinstance(since, Mapping):
        return {BARE: _fact(since)}
    for event, fact in since.items():
        _fact(fact)
        ended = event.endswith(ENDED) and event.removesuffix(ENDED) in body.rulebook.limits
        if event and not ended and event not in body.rulebook.events:
            known = sorted(body.rulebook.events)
            raise UnknownNameError.of("peristiwa", "event", event, known)
    if not since:
        raise DeadlineStartError(
            limit="due",
            problem_id="tidak ada peristiwa yang diberikan",
            problem_en="no event was given",
        )
    return since


def _fact(fact: dt.date | dt.datetime | Deadline) -> dt.date | dt.datetime | Deadline:
    """Return a fact as it is, refusing what is none (a caller may not be type-checked)."""
    given: object = fact
    if not isinstance(given, (dt.date, Deadline)):
        raise NotADayError(given=f"{type(given).__name__} {given!r}")
    return fact


def _opening_day(fact: dt.date | dt.datetime | Deadline, body: Jurisdiction) -> dt.date:
    return fact.in_force_on if isinstance(fact, Deadline) else body.local_day(fact)


def _basis(limit: str, provision: TimeLimit, reckoner: Computation) -> Basis:
    readings = reckoner.jurisdiction.readings
    return Basis(
        limit=limit,
        provision=provision,
        readings=tuple(readings[kind] for kind in reckoner.open_questions(limit)),
        citations=reckoner.book.sources_of(provision),
        jurisdiction=reckoner.jurisdiction,
    )


def _compute(limit: str, given: _Given, reckoner: Computation) -> Deadline | Undated:
    """Compute a deadline from any facts, once for each reading that bears on it."""
    body, opened = reckoner.jurisdiction, reckoner.in_force_on
    reckoner.provisions(limit)
    governing = reckoner.book.governing(limit, body.readings)
    if governing.kind is not Kind.NUMBER:
        first = next(iter(given.values()))
        day = first.date if isinstance(first, Deadline) else body.local_day(first)
        return Undated(_basis(limit, governing, reckoner), day)
    try:
        main = reckoner.compute(limit, body.readings)
    except NoStartError:
        raise _cannot_start(limit, reckoner) from None
    others = [main, *_alternatives(limit, reckoner)]
    if body.office_hours is not None:  # no text moves the day of receipt: count from it, too
        plain = evolve(body, office_hours=None)
        others += _alternatives(limit, evolve(reckoner, jurisdiction=plain))
    ends = [each.end for each in others]
    ripe = [each.exercisable_from for each in others if each.exercisable_from is not None]
    basis = _basis(limit, main.method.limit, reckoner)
    return Deadline(
        basis=basis,
        event=main.event,
        since=main.start,
        date=main.end,
        earliest=min(ends),
        latest=max(ends),
        opens=main.opens,
        exercisable_from=main.exercisable_from,
        certainty=_certainty(others, body),
        in_force_on=opened,
        given=tuple(given.items()),
        method=main.method,
        moment=main.moment,
        exercisable_latest=max(ripe, default=None),
        capped_by=main.capped_by,
    )


def _alternatives(limit: str, reckoner: Computation) -> Iterator[Computed]:
    """Reckon under every reading that bears on a limit, from every start that was given."""
    starts = (None, *reckoner.starts_given(limit))
    for readings in reckoner.jurisdiction.readings.alternatives(reckoner.open_questions(limit)):
        for event in starts:
            try:
                yield reckoner.compute(limit, readings, event)
            except NoStartError:
                continue


def _certainty(reckoned: list[Computed], body: Jurisdiction) -> Certainty:
    asked = [max(each.start, each.end) for each in reckoned if each.method.asks_calendar]
    certain = not asked or max(asked) <= body.calendar.decreed_until
    return Certainty.DECREED if certain else Certainty.ESTIMATED


def _cannot_start(limit: str, reckoner: Computation) -> DeadlineStartError:
    candidates = reckoner.book.candidates(limit, reckoner.jurisdiction.readings)
    needed = list(dict.fromkeys(chain.from_iterable(each.starts_from for each in candidates)))
    hours = any(each.unit is Unit.HOURS for each in candidates)
    given = ", ".join(event or "-" for event in reckoner.facts)
    wanted = ", ".join(needed)
    readings = ", ".join(
        str(reckoner.jurisdiction.readings[kind]) for kind in reckoner.open_questions(limit)
    )
    if hours:
        return DeadlineStartError(
            limit=limit,
            problem_id="dihitung dalam jam, jadi perlu waktu kejadian (datetime berzona)",
            problem_en="is counted in hours, so it needs the moment (a datetime with a time zone)",
        )
    return DeadlineStartError(
        limit=limit,
        problem_id=f"dimulai oleh {wanted}; yang diberikan: {given}; pembacaan: {readings}. "
        "Beri salah satu peristiwa itu, atau pilih pembacaan lain",
        problem_en=f"is started by {wanted}; given: {given}; readings: {readings}. "
        "Give one of those events, or choose another reading",
    )


@frozen(eq=False)
class _Plan:
    """All that a limit from a bare day needs and that does not depend on the day."""

    basis: Basis
    event: str
    method: CountingMethod
    others: tuple[CountingMethod, ...]
    asks_calendar: bool
    decreed_until: dt.date
    is_right: bool

    def deadline(self, since: dt.date, opened: dt.date) -> Deadline:
        method = self.method
        earliest = latest = end = method.end(since)
        for other in self.others:
            another = other.end(since)
            if another < earliest:
                earliest = another
            elif another > latest:
                latest = another
        opens = usable = None
        if self.is_right:
            opens = method.opens(since)
            usable = None if method.backwards else since
        certain = not self.asks_calendar or (
            latest <= self.decreed_until and since <= self.decreed_until
        )
        return Deadline(
            self.basis,
            self.event,
            since,
            end,
            earliest,
            latest,
            opens,
            usable,
            Certainty.DECREED if certain else Certainty.ESTIMATED,
            opened,
            ((BARE, since),),
            method,
            exercisable_latest=usable,
        )


def _plan(limit: str, body: Jurisdiction, since: dt.date, opened: dt.date) -> _Plan | None:
    """Return the plan of a limit from a bare day; None where it takes the long method."""
    key = (limit, body.rulebook.version_on(opened))
    plan = body.memo.get(key)
    if isinstance(plan, _Plan):
        return plan
    if key not in body.memo:
        plan = body.memo[key] = _make_plan(limit, Computation({BARE: since}, body, opened))
        return plan
    return None


def _make_plan(limit: str, reckoner: Computation) -> _Plan | None:
    body = reckoner.jurisdiction
    reckoner.provisions(limit)
    governing = reckoner.book.governing(limit, body.readings)
    if governing.kind is not Kind.NUMBER or governing.unit is Unit.HOURS:
        return None
    main = reckoner.compute(limit, body.readings)
    if main.event.endswith(ENDED) and main.exercisable_from is not None:
        return None
    others = {each.method.signature: each.method for each in _alternatives(limit, reckoner)}
    others.pop(main.method.signature, None)
    return _Plan(
        basis=_basis(limit, main.method.limit, reckoner),
        event=main.event,
        method=main.method,
        others=tuple(others.values()),
        asks_calendar=any(method.asks_calendar for method in (main.method, *others.values())),
        decreed_until=body.calendar.decreed_until,
        is_right=main.exercisable_from is not None or main.opens is not None,
    )
