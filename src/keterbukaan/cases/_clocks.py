"""The clocks of a case: its deadlines, what is owed within them, and what came after them.

One way for every kind of case. Which limits there are, from which events they run and what keeps
them is data (`[[clock]]` in each kind's `stages.toml`); a record adds what data cannot say: a start
that is not an event of its own, or a limit that only several steps together keep
(`Case.days_that_start`, `Case.kept_on`, `Case.ended_on`, `Case.is_overtaken`).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import takewhile
from typing import Any, Generic, TypeAlias, TypeVar, cast

from attrs import frozen

from keterbukaan.cases.event import Event
from keterbukaan.cases.lifecycle import Clock, Lifecycle
from keterbukaan.cases.outcomes import (
    CaseDeadline,
    DeadlineStanding,
    Irregularity,
    Obligation,
    arguably_late,
    late,
)
from keterbukaan.cases.progress import Progress
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import DeadlineStartError, NotInForceError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction, memo_of
from keterbukaan.law.titles import title

__all__ = [
    "Scene",
    "deadline_for",
    "deadline_from",
    "deadline_of",
    "deadline_on",
    "first_running",
    "first_step",
    "is_missed",
    "lateness",
    "owed_within",
    "running",
    "turns_of",
]

C_co = TypeVar("C_co", covariant=True)
P_co = TypeVar("P_co", bound=Progress, covariant=True)
_ONE_DAY = timedelta(days=1)
_KEPT = 10_000
"""How many deadlines a body remembers: a fold asks for the same ones again at every event."""

_REMEMBERED, _NOT_IN_FORCE = "deadlines of cases", "limits not in force"

_Facts: TypeAlias = tuple[tuple[str, date | Deadline], ...]
_Remembered: TypeAlias = Callable[[str, _Facts, date], Deadline | None]


@frozen
class Scene(Generic[C_co, P_co]):
    """A case, where its history stands, and the law under which it is judged.

    `life` holds the stages, moves and clocks of the case as the body has them.
    """

    case: C_co
    progress: P_co
    body: Jurisdiction
    life: Lifecycle


AnyScene: TypeAlias = Scene[Any, Any]


def running(scene: AnyScene) -> Iterator[CaseDeadline]:
    """Yield every deadline that has begun, kept or not, with who must keep it or may use it."""
    for clock in scene.life.clocks:
        found = _running(clock, scene)
        if found is not None:
            yield found


def turns_of(scene: AnyScene) -> Iterator[date]:
    """Yield the days on which a limit of a case turns by itself: the day after it, or its end."""
    for clock in scene.life.clocks:
        deadline = deadline_on(clock, scene)
        if deadline is None:
            continue
        doubt = scene.case.doubt_of(clock, deadline, scene)
        ends = (scene.case.ended_on(clock, deadline, scene), doubt.until if doubt else None)
        for day in (deadline.date, deadline.latest, *ends):
            if day is not None:
                yield day + _ONE_DAY


def first_running(limits: Container[str], scene: AnyScene) -> CaseDeadline | None:
    """Return the first of some limits that has begun; None where none has."""
    clocks = (clock for clock in scene.life.clocks if clock.limit in limits)
    found = (_running(clock, scene) for clock in clocks)
    return next((each for each in found if each is not None), None)


def is_missed(found: CaseDeadline | None, on: date) -> bool:
    """Return whether a limit has begun, and its last day has passed with nothing done."""
    return found is not None and found.standing(on=on) is DeadlineStanding.MISSED


def owed_within(scene: AnyScene, on: date) -> Iterator[Obligation]:
    """Yield what is owed on a day within a deadline, in the stage that was reached."""
    for clock in scene.life.clocks:
        if scene.progress.state not in clock.owed_in:
            continue
        found = _running(clock, scene)
        if found is None or not found.is_owed(on=on):
            continue
        said = clock.words or (title(clock.limit, "id"), title(clock.limit, "en"))
        yield Obligation.within(found, said, on=on)


def lateness(event: Event, scene: AnyScene) -> tuple[Irregularity, ...]:
    """Return each limit that an event should keep and for which it came too late."""
    clocks = scene.life.late.get(event.kind_name)
    if clocks is None:
        return ()
    found: tuple[Irregularity, ...] = ()
    for clock in clocks:
        deadline = deadline_on(clock, scene)
        if deadline is None or event.on <= deadline.date:
            continue
        if scene.case.kept_on(clock, deadline, scene) is not None:
            continue  # a second step, such as a notice that grants more, is not late for it
        doubt = scene.case.doubt_of(clock, deadline, scene)
        if doubt is None:
            found += (late(event, deadline),)
        elif doubt.covers(event.on):  # beyond it the limit that the doubt is about is passed, too
            found += (arguably_late(event, deadline, doubt),)
    return found


def deadline_for(limit: str, scene: AnyScene) -> Deadline | None:
    """Return the deadline of the clock of a limit; None where it does not run."""
    for clock in scene.life.of_limit[limit]:
        deadline = deadline_on(clock, scene)
        if deadline is not None:
            return deadline
    return None


def deadline_on(clock: Clock, scene: AnyScene) -> Deadline | None:
    """Return the deadline of a clock; None where it does not run, or no number is known."""
    days = scene.case.days_that_start(clock, scene)
    return deadline_from(clock.limit, days, scene) if days else None


def deadline_from(limit: str, days: Mapping[str, date], scene: AnyScene) -> Deadline | None:
    """Return the deadline that runs from given days under the case's law; None where none does."""
    opened = scene.case.law_day_of(max(days.values()), limit, scene)
    return deadline_of(limit, days, scene.body, opened)


def _running(clock: Clock, scene: AnyScene) -> CaseDeadline | None:
    deadline = deadline_on(clock, scene)
    if deadline is None:
        return None
    who = clock.who or deadline.provision.actor
    kept = scene.case.kept_on(clock, deadline, scene)
    ended = None if kept is not None else scene.case.ended_on(clock, deadline, scene)
    doubt = scene.case.doubts_about(clock, deadline, scene)
    caution = scene.case.caution or scene.case.unread_caution
    found = CaseDeadline(clock.limit, who, deadline, kept, ended, doubt, caution)
    return None if scene.case.is_overtaken(clock, found, scene) else found


def first_step(
    progress: Progress, kinds: Container[str], *, after: str | None = None
) -> date | None:
    """Return the day of the first of some steps, or of the first after the last of a kind."""
    if not any(kind in kinds for kind in progress.done):  # so that long histories stay quick
        return None
    steps = progress.steps if after is None else reversed(progress.steps)
    done = (step.event for step in steps if step.has_effect)
    if after is None:
        return next(event.on for event in done if event.kind_name in kinds)
    since = takewhile(lambda event: event.kind_name != after, done)
    return min((event.on for event in since if event.kind_name in kinds), default=None)


def deadline_of(
    limit: str,
    days: Mapping[str, date] | Mapping[str, Deadline],
    body: Jurisdiction,
    opened_on: date,
) -> Deadline | None:
    """Return a deadline of a case under the rules of the day on which it was opened.

    None where the law gives no number, where nothing read was in force then, or where the
    reading in use counts from a day that is not on record yet.
    """
    memo = memo_of(body)
    remembered = memo.get(_REMEMBERED)
    if remembered is None:  # kept with the body, so that they go when it goes
        remembered = memo[_REMEMBERED] = lru_cache(_KEPT)(partial(_deadline, body))
    return cast("_Remembered", remembered)(limit, tuple(days.items()), opened_on)


def _deadline(body: Jurisdiction, limit: str, facts: _Facts, opened_on: date) -> Deadline | None:
    # An error is slow to make, and for the same rules and events it would be made anew each time.
    silent = cast("set[object]", memo_of(body).setdefault(_NOT_IN_FORCE, set()))
    asked = (limit, body.rulebook.version_on(opened_on), *(event for event, _ in facts))
    if asked in silent:
        return None
    try:
        found = due(limit, dict(facts), under=body, in_force_on=opened_on)
    except NotInForceError:
        silent.add(asked)
        return None
    except DeadlineStartError:
        return None
    return found if isinstance(found, Deadline) else None
