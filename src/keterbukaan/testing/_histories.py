"""Histories by chance: what may lawfully happen next, and what happens whatever the law says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from keterbukaan.cases.case import Case
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError
from keterbukaan.law.actor import Actor

__all__ = ["EveryEvent", "histories", "next_events", "some_events"]

C = TypeVar("C", bound=Case[Any])

EveryEvent: TypeAlias = Callable[[date, date], list[Event]]
"""Returns one event or more of every kind on a day; other days in an event are the later one."""

_IN_ORDER = {Nature.LATE, Nature.INCOMPLETE}
_STEPS = st.integers(0, 12).map(timedelta)
_ANY_STEPS = st.integers(-9, 25).map(timedelta)


def next_events(case: Case[Any], events: Sequence[Event]) -> st.SearchStrategy[Event | None]:
    """Return those of the events that may lawfully come next; None where none of them may.

    They are late or incomplete at worst. Half of the time it is an event that brings the case to
    another stage where it does not rest, and half of the rest one that did not happen yet, since
    few histories would come far otherwise.
    """
    lawful = _lawful(case, events)
    if not lawful:
        return st.none()
    done = case.progress().done
    fresh = [event for event in lawful if event.kind_name not in done] or lawful
    onward = [event for event in fresh if _goes_on(case, event)]
    onward = onward or [event for event in lawful if _goes_on(case, event)] or fresh
    return st.sampled_from([onward, onward, fresh, lawful]).flatmap(_one_of_a_kind)


def _lawful(case: Case[Any], events: Sequence[Event]) -> list[Event]:
    # The history is folded once for all of them, and most are ruled out by their stage alone.
    scene, moves = case.scene(), case.lifecycle().moves
    return [
        event
        for event in events
        if scene.progress.state in moves[event.kind_name].moves
        and {each.nature for each in case.irregularities_of(event, scene)} <= _IN_ORDER
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


@st.composite
def histories(
    draw: st.DrawFn,
    opened: st.SearchStrategy[C],
    every_event: EveryEvent,
    *,
    lawful: bool,
    max_events: int,
) -> C:
    """Draw a case and what happened to it: what may lawfully come next or, else, anything at all.

    Where anything may happen, every other event is lawful all the same: no other history leaves
    its first stage. What contradicts the history can stand in no record, and is left out.
    """
    case = draw(opened)
    last = case.initial_progress().opened_on
    for _ in range(draw(st.integers(0, max_events))):
        if lawful or draw(st.booleans()):
            on = last + draw(_STEPS)
            later = on + timedelta(draw(st.integers(0, 14)))
            event = draw(next_events(case, every_event(on, later)))
        else:
            event = draw(some_events(every_event, last + draw(_ANY_STEPS)))
        if event is None:
            break
        with suppress(ContradictionError):
            case, last = case.record(event, strict=lawful), event.on
    return case
