"""Histories by chance: what may lawfully happen next, and what happens whatever the law says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, TypeAlias, TypeVar

from hypothesis import assume, reject
from hypothesis import strategies as st

from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ArgumentError, ContradictionError
from keterbukaan.law.actor import Actor

__all__ = ["USUAL_NATURES", "EveryEvent", "histories", "next_events", "some_events"]

C = TypeVar("C", bound=Case[Any])

EveryEvent: TypeAlias = Callable[[date, date], list[Event]]
"""Returns one event or more of every kind on a day; other days in an event are the later one."""

USUAL_NATURES = frozenset(Nature) - {
    Nature.ARGUABLY_LATE,
    Nature.CONTRADICTION,
    Nature.NOT_READ,
}
"""What a step may be: a contradiction stands in no record, and what was not read is older."""
_IN_ORDER = {Nature.LATE, Nature.INCOMPLETE}
_OF_ANOTHER_STAGE = {Nature.UNLAWFUL, Nature.NO_EFFECT}
"""What alone is irregular about an event that the stage does not allow."""
_STEPS = st.integers(0, 12).map(timedelta)
_TRIES = 4
_WAITS = st.lists(st.sampled_from([0, 3, 16, 45, 100, 400]), min_size=2, max_size=2, unique=True)
"""After how many days a step is tried: some are irregular only then."""
_ANY_STEPS = st.integers(-9, 25).map(timedelta)


def next_events(case: Case[Any], events: Sequence[Event]) -> st.SearchStrategy[Event | None]:
    """Return those of the events that may lawfully come next; None where none of them may.

    They are late or incomplete at worst. Half of the time it is an event that brings the case to
    another stage where it does not rest, and half of the rest one that did not happen yet, since
    few histories would come far otherwise.
    """
    return _next(case, events, _IN_ORDER)


def _next(
    case: Case[Any], events: Sequence[Event], allowed: AbstractSet[Nature]
) -> st.SearchStrategy[Event | None]:
    lawful = _within(case, events, allowed)
    if not lawful:
        return st.none()
    done = case.progress().done
    fresh = [event for event in lawful if event.kind_name not in done] or lawful
    onward = [event for event in fresh if _goes_on(case, event)]
    onward = onward or [event for event in lawful if _goes_on(case, event)] or fresh
    return st.sampled_from([onward, onward, fresh, lawful]).flatmap(_one_of_a_kind)


def _within(case: Case[Any], events: Sequence[Event], allowed: AbstractSet[Nature]) -> list[Event]:
    # The history is folded once for all of them, and most are ruled out by their stage alone.
    scene, moves = case.scene(), case.lifecycle().moves
    return [
        event
        for event in events
        if scene.progress.state in moves[event.kind_name].moves
        and {each.nature for each in case.irregularities_of(event, scene)} <= allowed
    ]


def _goes_on(case: Case[Any], event: Event) -> bool:
    state, life = case.progress().state, case.lifecycle()
    target = life.moves[event.kind_name].moves[state]
    return target != state and not life.states[target].final


def _one_of_a_kind(events: Sequence[Event]) -> st.SearchStrategy[Event]:
    """Return the events, each kind as often as another, however many there are of it."""
    kinds = sorted({event.kind_name for event in events})
    return st.sampled_from(kinds).flatmap(
        lambda kind: st.sampled_from([event for event in events if event.kind_name == kind])
    )


@st.composite
def some_events(draw: st.DrawFn, every_event: EveryEvent, on: date) -> Event:
    """Draw any event on a day, now and then by somebody who may not do it."""
    later = on + timedelta(draw(st.integers(0, 14)))
    event = draw(_one_of_a_kind(every_event(on, later)))
    by = draw(st.none() | st.none() | st.none() | st.sampled_from(Actor))
    return event if by is None else event.model_copy(update={"by": by})


def histories(  # noqa: PLR0913 - a kind of case, and what is asked of it
    opened: st.SearchStrategy[C],
    every_event: EveryEvent,
    *,
    lawful: bool | None,
    max_events: int,
    nature: Nature | None = None,
    natures: AbstractSet[Nature] = USUAL_NATURES,
) -> st.SearchStrategy[C]:
    """Return cases and what happened to them: lawful, irregular, or anything at all.

    `natures` are those that a step of this kind of case may have on the days that are drawn.

    Raises:
        ArgumentError: none is of the nature that is asked for.
    """
    if nature is not None:
        if nature not in natures:
            known = ", ".join(sorted(each.value for each in natures))
            raise ArgumentError.of(
                "nature", nature, f"harus salah satu dari {known}", f"must be one of {known}"
            )
        return _irregular(opened, every_event, frozenset({nature}), max_events)
    if lawful is None:
        return opened.flatmap(lambda case: _going_on(case, every_event, max_events))
    if lawful:
        return _lawful(opened, every_event, max_events)
    return _irregular(opened, every_event, natures, max_events)


@st.composite
def _lawful(
    draw: st.DrawFn, opened: st.SearchStrategy[C], every_event: EveryEvent, max_events: int
) -> C:
    """Draw a case in which nothing is irregular, from its filing on."""
    case = draw(opened.filter(_is_regular))
    for _ in range(draw(st.integers(0, max_events))):
        event = draw(_coming(case, every_event, frozenset()))
        if event is None:
            break
        case = case.record(event)
    assume(_is_regular(case))  # what comes later may show that an earlier step was not
    return case


@st.composite
def _irregular(
    draw: st.DrawFn,
    opened: st.SearchStrategy[C],
    every_event: EveryEvent,
    natures: AbstractSet[Nature],
    max_events: int,
) -> C:
    """Draw a case with an irregularity of some nature, and then anything."""
    case = draw(opened)
    for _ in range(_TRIES):
        found = draw(_until_wrong(case, every_event, natures, max_events))
        if _natures(found) & natures:
            longer = draw(_going_on(found, every_event, max_events - len(found.history)))
            return longer if _natures(longer) & natures else found
        case = draw(opened)
    reject()


@st.composite
def _until_wrong(
    draw: st.DrawFn,
    case: C,
    every_event: EveryEvent,
    natures: AbstractSet[Nature],
    max_events: int,
) -> C:
    """Draw what is in order at worst late, and from some step on the first that is irregular."""
    before = draw(st.integers(0, max(max_events - 1, 0)))
    for done in range(max_events):
        if _natures(case) & natures:
            break
        event = draw(_wrong(case, every_event, natures)) if done >= before else None
        if event is None:
            event = draw(_coming(case, every_event, _IN_ORDER))
        if event is None:
            break
        case = case.record(event, strict=False)
    return case


@st.composite
def _going_on(draw: st.DrawFn, case: C, every_event: EveryEvent, most: int) -> C:
    """Draw what happens next, whatever the law says.

    Every other event is lawful all the same: no other history leaves its first stage. What
    contradicts the history can stand in no record, and is left out.
    """
    for _ in range(draw(st.integers(0, most))):
        last = case.progress().last_on
        if draw(st.booleans()):
            event = draw(_coming(case, every_event, _IN_ORDER))
        else:
            event = draw(some_events(every_event, last + draw(_ANY_STEPS)))
        if event is None:
            break
        with suppress(ContradictionError):
            case = case.record(event, strict=False)
    return case


@st.composite
def _coming(
    draw: st.DrawFn, case: Case[Any], every_event: EveryEvent, allowed: AbstractSet[Nature]
) -> Event | None:
    on = case.progress().last_on + draw(_STEPS)
    later = on + timedelta(draw(st.integers(0, 14)))
    return draw(_next(case, every_event(on, later), allowed))


@st.composite
def _wrong(
    draw: st.DrawFn, case: Case[Any], every_event: EveryEvent, natures: AbstractSet[Nature]
) -> Event | None:
    """Draw an event with an irregularity of some nature; some are found only after a long time."""
    last, scene, moves = case.progress().last_on, case.scene(), case.lifecycle().moves
    for wait in draw(_WAITS):
        on = last + timedelta(wait)
        found = [
            event
            for event in every_event(on, on + timedelta(weeks=1))
            if (natures & _OF_ANOTHER_STAGE or scene.progress.state in moves[event.kind_name].moves)
            and _has(natures, {each.nature for each in case.irregularities_of(event, scene)})
        ]
        if found:
            return draw(_one_of_a_kind(found))
    return None


def _has(wanted: AbstractSet[Nature], natures: AbstractSet[Nature]) -> bool:
    return bool(wanted & natures) and Nature.CONTRADICTION not in natures


def _natures(case: Case[Any]) -> AbstractSet[Nature]:
    return {each.nature for each in case.irregularities()}


def _is_regular(case: Case[Any]) -> bool:
    return not case.irregularities()
