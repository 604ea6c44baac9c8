"""A limit under all readings: the day under those in use, and how far the others move it.

What does not depend on the days of a case is worked out once for each limit, version of the rules
and set of events given, and kept with the body: the plan. Whether one bare day was given, one
named event, a moment or several events of a case, the rest is one walk along the plan's routes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date, datetime
from itertools import chain
from typing import TypeAlias, cast

from attrs import frozen

from keterbukaan.calendar.decree import Certainty
from keterbukaan.deadlines._given import Fact, Facts, Given
from keterbukaan.deadlines._outside import (
    body_as_seen_outside,
    body_by_national_rules,
    body_on_national_days,
)
from keterbukaan.deadlines._route import Route
from keterbukaan.deadlines._starts import Lateness, NoStartError, Starts
from keterbukaan.deadlines.deadline import Basis, Deadline, Undated
from keterbukaan.deadlines.method import CountingMethod
from keterbukaan.errors import DeadlineStartError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law.limit import Kind, TimeLimit, Unit
from keterbukaan.law.reading import Reading, Readings

__all__ = ["compute"]

_Pairs: TypeAlias = tuple[tuple[str, Fact], ...]
_Kept: TypeAlias = "dict[Hashable, object]"
_MOST_KEPT = 5_000  # events come from outside: a stranger's choice of them must not fill memory
_BY_SEVERAL = "plans for several facts"


def compute(
    limit: str, facts: Facts, body: Jurisdiction, in_force_on: date | None
) -> Deadline | Undated:
    """Compute a limit from any facts; without `in_force_on` the earliest of them opened the matter.

    Raises:
        UnknownNameError: there is no such limit.
        NotInForceError: nothing that was read sets the limit on that day.
        DeadlineStartError: nothing that was given starts it.
        NaiveMomentError: a moment has no time zone.
        CalendarRangeError: the count leads outside the calendar.
    """
    if len(facts) == 1:
        ((event, fact),) = facts.items()
        if type(fact) is date:  # nearly every question: one day, and all else known beforehand
            opened = in_force_on or fact
            step = memo_of(body).get((limit, body.rulebook.version_on(opened), event))
            if type(step) is _OneStep:
                return step.deadline(fact, opened, ((event, fact),))
    given = Given.at(limit, body, facts)
    opened = in_force_on or given.opened_on
    plan = _plan_of(limit, given, opened)
    if plan.main is None:
        return Undated(plan.basis, given.first_day, opened)
    came = given.as_it_came()
    if plan.step is not None and came is None:
        (day,) = given.days.values()
        return plan.step.deadline(day, opened, tuple(facts.items()))
    walks = [(route, given) for route in plan.routes]
    longer = [(route, given) for route in plan.longer]
    if came is not None:
        other = _plan_of(limit, came, opened)
        walks += [(route, came) for route in other.routes]
        longer += [(route, came) for route in other.longer]
    return _by_routes(plan, plan.main, walks, longer, opened)


@frozen(eq=False)
class _OneStep:
    """What answers a question from a single fact, where every route is one step from it.

    It says no more than the routes would, and says it in a third of the time.
    """

    basis: Basis
    event: str
    method: CountingMethod
    others: tuple[CountingMethod, ...]
    longer: tuple[CountingMethod, ...]
    ripens: bool
    opens: bool
    decreed_until: date

    def deadline(self, since: date, opened: date, given: _Pairs) -> Deadline:
        method = self.method
        earliest = latest = end = method.end(since)
        for other in self.others:
            another = other.end(since)
            if another < earliest:
                earliest = another
            elif another > latest:
                latest = another
        for other in self.longer:
            latest = max(latest, other.end(since))
        usable = since if self.ripens else None
        until = self.decreed_until
        certain = (latest <= until and since <= until) or self.is_certain(since)
        return Deadline(
            self.basis,
            self.event,
            since,
            end,
            earliest,
            latest,
            method.opens(since) if self.opens else None,
            usable,
            Certainty.DECREED if certain else Certainty.ESTIMATED,
            opened,
            given,
            method,
            None,
            usable,
        )

    def is_certain(self, since: date) -> bool:
        """Return whether no method asks the calendar beyond its decrees; not all ask it."""
        methods = (self.method, *self.others, *self.longer)
        asking = (each for each in methods if each.asks_calendar)
        return all(max(since, each.end(since)) <= self.decreed_until for each in asking)


@frozen(eq=False)
class _Plan:
    """All that an answer needs and that does not depend on the days of the case.

    `main` is the route under the readings in use, None where the law gives no number; `routes`
    are all, the main one first, each once. A right opens for certain only once it does by those of
    `ripe_with`, too: after silence, by the body's days and by the nation's, and outside the body by
    the national rule. Those of `longer`, by
    the days of the body at which a right is used, can only keep it alive.
    """

    basis: Basis
    main: Route | None
    routes: tuple[Route, ...]
    ripe_with: tuple[Route, ...]
    longer: tuple[Route, ...]
    step: _OneStep | None
    lateness: tuple[Lateness, ...]


def _plan_of(limit: str, given: Given, opened: date) -> _Plan:
    """Return the plan for the names of the facts, made or found.

    A plan serves only cases in which each answer came after an expiry, or did not, as in the case
    for which it was made; so there may be several for the same names, seldom more than two.
    """
    if len(given.days) < len(given.facts):
        # A deadline among the facts brings facts of its own, which the key would not show.
        return _make_plan(limit, Starts(given, opened))
    version, memo = given.body.rulebook.version_on(opened), memo_of(given.body)
    # Hours need a moment where days do with a day, so the key also says which facts are moments.
    moments = tuple(event for event, fact in given.facts.items() if isinstance(fact, datetime))
    key = limit, version, tuple(given.facts), moments
    # The law alone bounds the plans for one fact. Those for several have room of their own, so that
    # however many limits are asked about, neither takes the other's.
    is_one = len(given.facts) == 1
    kept = memo if is_one else cast("_Kept", memo.setdefault(_BY_SEVERAL, {}))
    made = cast("tuple[_Plan, ...]", kept.get(key, ()))
    for plan in made:
        if all(each.holds(given) for each in plan.lateness):
            return plan
    plan = _make_plan(limit, Starts(given, opened))
    if is_one or len(kept) < _MOST_KEPT:
        kept[key] = (*made, plan)
        if plan.step is not None:
            (event,) = given.facts
            memo[limit, version, event] = plan.step
    return plan


def _make_plan(limit: str, starts: Starts) -> _Plan:
    body = starts.given.body
    kinds = starts.open_questions(limit)
    governing = _governing(limit, starts)
    if governing.kind is not Kind.NUMBER:
        return _Plan(_basis(governing, kinds, body.readings, starts), None, (), (), (), None, ())
    try:
        readings, main = starts.route_on_record(limit, body.readings)
    except NoStartError:
        raise _cannot_start(limit, starts) from None
    # Most readings lead any facts to the same days: only routes that can differ are walked.
    by_signature = {main.signature: main}
    for route in _alternatives(limit, kinds, starts):
        by_signature.setdefault(route.signature, route)
    national = _outside(main.method.limit, starts)
    elsewhere = tuple(_elsewhere(limit, main.method.limit, starts))
    longer, own = _on_its_own_days(limit, main.method.limit, starts)
    ripe_with = tuple(
        there.route_on_record(limit, body.readings)[1] for there, opens in elsewhere if opens
    )
    noted = {**starts.noted, **own}
    for there in (*filter(None, [national]), *(there for there, _ in elsewhere)):
        for route in _alternatives(limit, there.open_questions(limit), there):
            by_signature.setdefault(route.signature, route)
        noted.update(there.noted)
    routes = tuple(by_signature.values())
    basis = _basis(main.method.limit, kinds, readings, starts, national)
    # With one fact, and no expiry looked at, nothing in the answer hangs on another day.
    single = len(starts.given.facts) == 1 and not noted
    step = _one_step(basis, routes, longer, body) if single else None
    return _Plan(basis, main, routes, ripe_with, longer, step, tuple(noted.values()))


def _governing(limit: str, starts: Starts) -> TimeLimit:
    tried = starts.readings_to_try(limit, starts.given.body.readings)
    return next(chain.from_iterable(starts.book.candidates(limit, each) for each in tried))


def _outside(provision: TimeLimit, starts: Starts) -> Starts | None:
    """Return the same facts under the national rules, where those outside the body keep them."""
    given = starts.given
    body = body_as_seen_outside(provision, given.body, starts.in_force_on)
    if body is None:
        return None
    there = Given.at(given.limit, body, given.facts, closing=given.closing)
    return Starts(there, starts.in_force_on)


def _elsewhere(limit: str, provision: TimeLimit, starts: Starts) -> Iterator[tuple[Starts, bool]]:
    """Yield the same facts as the nation counts them, and whether a right has to be open there too.

    To use it at the body itself, the body's own file is enough.
    """
    if not provision.national_days:
        return
    given, on = starts.given, starts.in_force_on
    by_rules = body_by_national_rules(starts.provisions(limit), given.body, on)
    for body, opens in (
        (body_on_national_days(given.body), True),
        (by_rules, not provision.own_days_too),
    ):
        if body is not None:
            there = Given.at(limit, body, given.facts, closing=given.closing)
            yield Starts(there, on), opens


def _on_its_own_days(
    limit: str, provision: TimeLimit, starts: Starts
) -> tuple[tuple[Route, ...], dict[object, Lateness]]:
    """Return the routes by the body's own days that can keep a right alive, and what they noted."""
    is_moved = body_on_national_days(starts.given.body) is not None
    if not (provision.national_days and provision.own_days_too and is_moved):
        return (), {}
    own = Starts(starts.given, starts.in_force_on, own_days=True)
    return tuple(_alternatives(limit, own.open_questions(limit), own)), own.noted


def _one_step(
    basis: Basis, routes: tuple[Route, ...], longer: tuple[Route, ...], body: Jurisdiction
) -> _OneStep | None:
    """Return the routes as one step, where they all are and are alike but for their methods."""
    main, *others = routes
    if not all(each.is_single and each.ripens is main.ripens for each in (*routes, *longer)):
        return None
    return _OneStep(
        basis=basis,
        event=main.event,
        method=main.method,
        others=tuple(each.method for each in others),
        longer=tuple(each.method for each in longer),
        ripens=main.ripens,
        opens=main.ripens or main.method.within_last or main.method.permits,
        decreed_until=body.calendar.decreed_until,
    )


def _basis(
    provision: TimeLimit,
    kinds: tuple[type[Reading], ...],
    readings: Readings,
    starts: Starts,
    national: Starts | None = None,
) -> Basis:
    citations = starts.book.sources_of(provision)
    if national is not None:
        citations += national.book.governing(provision.name, readings).sources[:1]
    return Basis(
        limit=provision.name,
        provision=provision,
        readings=tuple(readings[kind] for kind in kinds),
        citations=tuple(dict.fromkeys(citations)),
        jurisdiction=starts.given.body,
    )


def _alternatives(limit: str, kinds: tuple[type[Reading], ...], starts: Starts) -> Iterator[Route]:
    """Find the routes under every reading that bears on a limit, from every start given."""
    events = (None, *starts.starts_given(limit))
    for readings in starts.given.body.readings.alternatives(kinds):
        for event in events:
            try:
                yield starts.route(limit, readings, event)
            except NoStartError:
                continue


def _by_routes(
    plan: _Plan,
    main: Route,
    walks: list[tuple[Route, Given]],
    longer: list[tuple[Route, Given]],
    opened: date,
) -> Deadline:
    given = walks[0][1]
    ends, ripe, asked = [], [], []
    for route, facts in walks:
        start = route.start(facts)
        end = route.end_from(start, facts)
        ends.append(end)
        if (usable := route.exercisable_from(start, facts)) is not None:
            ripe.append(usable)
        if route.method.asks_calendar or route.capped_by(start, facts) is not None:
            asked.append(max(start, end))
        elif not isinstance(route.source, str):  # the end of another limit
            asked.append(start)
    kept = [route.end(facts) for route, facts in longer]
    asked += [
        end for (route, _), end in zip(longer, kept, strict=True) if route.method.asks_calendar
    ]
    since = main.start(given)
    opening = (each.exercisable_from(each.start(given), given) for each in (main, *plan.ripe_with))
    return Deadline(
        basis=plan.basis,
        event=main.event,
        since=since,
        date=ends[0],
        earliest=min(ends),
        latest=max((*ends, *kept)),
        opens=main.opens(since),
        exercisable_from=max(filter(None, opening), default=None),
        range_certainty=_certainty(max(asked, default=None), given.body),
        in_force_on=opened,
        given=tuple(given.facts.items()),
        method=main.method,
        moment=main.moment(given) if main.by_the_clock else None,
        exercisable_latest=max(ripe, default=None),
        capped_by=main.capped_by(since, given),
    )


def _certainty(asked: date | None, body: Jurisdiction) -> Certainty:
    """Return how certain an answer is for which the calendar was asked up to a day, if at all."""
    certain = asked is None or asked <= body.calendar.decreed_until
    return Certainty.DECREED if certain else Certainty.ESTIMATED


def _cannot_start(limit: str, starts: Starts) -> DeadlineStartError:
    readings = starts.given.body.readings
    tried = starts.readings_to_try(limit, readings)  # the text of the one chosen may be younger
    known = (starts.book.candidates(limit, each) for each in tried)
    candidates = next(each for each in known if each)
    needed = dict.fromkeys(chain.from_iterable(each.starts_from for each in candidates))
    given = ", ".join(event or "-" for event in starts.given.facts)
    wanted = ", ".join(needed)
    used = ", ".join(str(readings[kind]) for kind in starts.open_questions(limit))
    if any(each.unit is Unit.HOURS for each in candidates):
        return DeadlineStartError(
            limit=limit,
            problem_id="dihitung dalam jam, jadi perlu hari, jam dan zona waktu kejadiannya, "
            "misalnya 2026-03-06T16:30+07:00 (WIB), +08:00 (WITA) atau +09:00 (WIT)",
            problem_en="is counted in hours, so it needs the day, hour and time zone of the event, "
            "for example 2026-03-06T16:30+07:00 (WIB), +08:00 (WITA) or +09:00 (WIT)",
        )
    return DeadlineStartError(
        limit=limit,
        problem_id=f"dimulai oleh {wanted}; yang diberikan: {given}; penafsiran: {used}. "
        "Beri salah satu peristiwa itu, atau pilih penafsiran lain",
        problem_en=f"is started by {wanted}; given: {given}; readings: {used}. "
        "Give one of those events, or choose another reading",
    )
