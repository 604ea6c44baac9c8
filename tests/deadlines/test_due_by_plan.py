"""The plan of a limit against the direct computation, in every field.

`due` finds once how a limit follows from events of some names, and afterwards only walks that
plan. The direct computation (`conftest.py`) has the days in hand at every step. Both must agree for
every limit, event, day, reading and body.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, timezone
from itertools import combinations
from typing import TypeAlias

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import (
    Certainty,
    Deadline,
    Jurisdiction,
    KeterbukaanError,
    Reading,
    Rulebook,
    Undated,
    Zone,
    due,
)
from keterbukaan.calendar.moment import OfficeHours
from keterbukaan.deadlines import _computation as computation
from keterbukaan.deadlines._starts import Starts
from keterbukaan.deadlines.deadline import Basis
from keterbukaan.jurisdiction.jurisdiction import memo_of
from keterbukaan.law.reading import reading_types

Fact: TypeAlias = "date | datetime | Deadline"
Computed: TypeAlias = Callable[[str, Mapping[str, "Fact"], Jurisdiction], dict[str, object]]
Office: TypeAlias = "tuple[str, frozenset[Reading]]"
BARE, ENDED, ANSWERED = "", ".ended", "objection.response_received"
EXPIRED = "objection.response.ended"

BOOK = Rulebook.national()
NATIONAL = Jurisdiction.national()
REGION = """
schema = 1
name = "Kota"
zone = "WITA"

[[week]]
from = 2010-01-01
days = 6

[[day_off]]
date = 2025-07-08
name = "Hari Jadi"

[[limit]]
limit = "request.response"
amount = 5
unit = "working_days"
citations = ["Perbup Kota 1/2020 Pasal 3"]
in_force_from = 2020-01-01

[[limit]]
limit = "objection.response"
amount = 20
unit = "working_days"
citations = ["Perbup Kota 1/2020 Pasal 3"]
in_force_from = 2020-01-01

[[limit]]
limit = "exemption.duration.c"
amount = 5
unit = "years"
citations = ["Perbup Kota 1/2020 Pasal 4"]
in_force_from = 2020-01-01

[[limit]]
limit = "exemption.expiry_determination"
amount = 90
unit = "calendar_days"
citations = ["Perbup Kota 1/2020 Pasal 5"]
in_force_from = 2020-01-01
"""
BODIES = {
    "national": NATIONAL,
    "region": Jurisdiction.loads(REGION),
    "closing": evolve(NATIONAL, zone=Zone.WIT, office_hours=OfficeHours(time(9, 30))),
    "closing-region": evolve(Jurisdiction.loads(REGION), office_hours=OfficeHours(time(15))),
    "known-then": NATIONAL.as_known_on(date(2024, 10, 13)),
}
READINGS = st.frozensets(
    st.sampled_from([reading for kind in reading_types().values() for reading in kind]), max_size=3
)
DAY = st.dates(date(2010, 1, 2), date(2028, 6, 30)) | st.dates(date(2021, 7, 1), date(2026, 6, 30))
CHOSEN: dict[tuple[str, frozenset[Reading]], Jurisdiction] = {}


def _body(name: str, readings: frozenset[Reading]) -> Jurisdiction:
    """One object for each, so that its plans are kept from one example to the next."""
    key = (name, readings)
    if key not in CHOSEN:
        CHOSEN[key] = BODIES[name].choosing(*sorted(readings, key=str))
    return CHOSEN[key]


OFFICES = st.tuples(st.sampled_from(sorted(BODIES)), READINGS)


def _events_about(limit: str) -> list[str]:
    """The events that can bear on a limit: its starts, those behind them, and an answer's."""
    events: dict[str, None] = {}
    for each in BOOK.about(limit):
        for event in each.starts_from:
            events[event] = None
            if event.endswith(ENDED):
                events.update(dict.fromkeys(_events_about(event.removesuffix(ENDED))))
        if each.never_later_than:
            events.update(dict.fromkeys(_events_about(each.never_later_than)))
    return list(events)


EVENTS = {
    limit: [*_events_about(limit), "request.correction_received", ANSWERED] for limit in BOOK.limits
}


@st.composite
def facts_for(draw: st.DrawFn, limit: str) -> dict[str, date | datetime]:
    """One to four facts about a limit, days and moments mixed, or a bare one."""
    first = draw(DAY)
    named = st.lists(st.sampled_from(EVENTS[limit]), min_size=1, max_size=4, unique=True)
    facts: dict[str, date | datetime] = {}
    for event in draw(st.just([BARE]) | named):
        day = first + timedelta(days=draw(st.integers(0, 70)))
        hour, offset = draw(st.integers(0, 23)), timezone(timedelta(hours=draw(st.integers(0, 9))))
        is_moment = draw(st.booleans())
        facts[event] = datetime.combine(day, time(hour), offset) if is_moment else day
    return facts


def _asked(limit: str, facts: Mapping[str, Fact], body: Jurisdiction) -> dict[str, object]:
    """What `due` answers, field by field."""
    try:
        answer = due(limit, facts, under=body)
    except KeterbukaanError as problem:
        return {"refused": type(problem)}
    basis = answer.basis
    if isinstance(answer, Undated):
        return {"since": answer.since, "provision": basis.provision, "readings": basis.readings}
    told = {each.name: getattr(answer, each.name) for each in (*fields(Deadline), *fields(Basis))}
    told["certainty"] = answer.certainty
    return {name: value for name, value in told.items() if name != "basis"}


def test_the_fields_compared_are_all_there_are(directly: Computed) -> None:
    facts = {"request.received": date(2025, 3, 24)}
    names = {each.name for each in (*fields(Deadline), *fields(Basis))}
    names = (names - {"basis"}) | {"certainty"}
    assert directly("request.response", facts, NATIONAL).keys() == names


@given(
    data=st.data(),
    limit=st.sampled_from(BOOK.limits),
    office=OFFICES,
    later=st.integers(-400, 400),
)
def test_plan_and_direct_computation_agree_in_every_field(
    data: st.DataObject, limit: str, office: Office, later: int, directly: Computed
) -> None:
    body = _body(*office)
    facts = data.draw(facts_for(limit))
    moved = {event: fact + timedelta(days=later) for event, fact in facts.items()}
    for case in (facts, moved):  # the second takes the plan that the first has made
        assert _asked(limit, case, body) == directly(limit, case, body)


@given(
    waits=st.tuples(st.integers(25, 75), st.integers(25, 75)),
    received=st.dates(date(2021, 7, 1), date(2026, 6, 30)),
    office=OFFICES,
    known=st.sampled_from(["objection.received", "objection.registered", EXPIRED]),
)
def test_a_plan_is_left_where_an_answer_is_late_under_other_readings(
    waits: tuple[int, int], received: date, office: Office, known: str, directly: Computed
) -> None:
    body = _body(*office)
    for days in waits:
        facts: dict[str, Fact] = {known: received, ANSWERED: received + timedelta(days=days)}
        assert _asked("dispute.filing", facts, body) == directly("dispute.filing", facts, body)


CHAINS = [
    ("request.response", "request.received", "request.extension"),
    ("request.response", "request.received", "objection.filing"),
    ("objection.response", "objection.received", "dispute.filing"),
    ("dispute.mediation", "dispute.first_mediation", "dispute.mediation_extension"),
    ("court.answer", "court.objection_registered", "court.panel_appointment"),
]


@given(
    chain=st.sampled_from(CHAINS),
    received=st.datetimes(datetime(2021, 7, 1), datetime(2026, 6, 30)),  # noqa: DTZ001 - see below
    answered=st.none() | st.integers(20, 60),
    office=OFFICES,
)
def test_a_deadline_among_the_facts_brings_its_own(
    chain: tuple[str, str, str],
    received: datetime,
    answered: int | None,
    office: Office,
    directly: Computed,
) -> None:
    body = _body(*office)
    first, event, second = chain
    ended = due(first, {event: received.replace(tzinfo=body.zone.tzinfo)}, under=body)
    assert isinstance(ended, Deadline)
    # the end as a plain day makes a plan under the same name, which a deadline must not take
    for fact in (ended.date, ended):
        facts: dict[str, Fact] = {first + ENDED: fact}
        if answered is not None:
            facts[ANSWERED] = received.date() + timedelta(days=answered)
        assert _asked(second, facts, body) == directly(second, facts, body)


@pytest.mark.parametrize("limit", BOOK.limits)
def test_every_limit_from_each_of_its_events(limit: str, directly: Computed) -> None:
    for event in (BARE, *EVENTS[limit]):
        for day in (date(2025, 3, 27), date(2027, 12, 17)):
            for fact in (day, datetime.combine(day, time(10), NATIONAL.zone.tzinfo)):
                for body in BODIES.values():
                    facts = {event: fact}
                    assert _asked(limit, facts, body) == directly(limit, facts, body)


INTRICATE = ["request.notice", "objection.response", "objection.filing", "dispute.filing"]
SEVERAL = [
    (limit, events)
    for limit in INTRICATE
    for size in (2, 3)
    for events in combinations(dict.fromkeys(EVENTS[limit]), size)
]


@pytest.mark.parametrize(
    ("limit", "events"), SEVERAL, ids=[f"{limit}-{'-'.join(events)}" for limit, events in SEVERAL]
)
def test_the_intricate_limits_from_any_events_together(
    limit: str, events: tuple[str, ...], directly: Computed
) -> None:
    for apart in (0, 3, 25, -25):
        facts = {
            event: date(2025, 3, 3) + timedelta(days=apart * place)
            for place, event in enumerate(events)
        }
        assert _asked(limit, facts, NATIONAL) == directly(limit, facts, NATIONAL)


def test_what_asks_no_calendar_is_certain_beyond_its_decrees(directly: Computed) -> None:
    facts = {BARE: date(2030, 6, 28)}
    body = BODIES["region"]
    told = _asked("exemption.expiry_determination", facts, body)
    assert told["certainty"] is Certainty.DECREED
    assert told == directly("exemption.expiry_determination", facts, body)


# What is kept


TWO_EVENTS = ("objection.received", "objection.registered")


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The limits for which a plan was made since, in order."""
    made: list[str] = []
    make = computation._make_plan

    def counted(limit: str, starts: Starts) -> object:
        made.append(limit)
        return make(limit, starts)

    monkeypatch.setattr(computation, "_make_plan", counted)
    return made


def test_one_plan_serves_every_day_of_the_same_events(plans: list[str]) -> None:
    body = evolve(NATIONAL)
    for n in range(90):
        day = date(2025, 1, 6) + timedelta(days=n)
        due("objection.response", dict.fromkeys(TWO_EVENTS, day), under=body)
        due("request.response", {"request.received": day}, under=body)
    assert plans == ["objection.response", "request.response"]


def test_a_full_memory_takes_no_further_plan_and_answers_the_same(
    monkeypatch: pytest.MonkeyPatch, plans: list[str]
) -> None:
    monkeypatch.setattr(computation, "_MOST_KEPT", 0)
    facts = dict.fromkeys(TWO_EVENTS, date(2025, 3, 24))
    known = due("objection.response", facts)
    body = evolve(NATIONAL)
    plans.clear()
    for _ in range(2):
        assert due("objection.response", facts, under=body) == known
    assert plans == ["objection.response"] * 2


def test_a_limit_asked_about_after_many_others_has_its_plan_kept(plans: list[str]) -> None:
    """Methods and tables of other limits lie in the same memory, and took the room of its plan."""
    body, day = evolve(NATIONAL), date(2025, 3, 24)
    memo_of(body).update((("methods", number), ()) for number in range(10_000))
    for _ in range(2):
        due("request.response", day, under=body)
        due("objection.response", dict.fromkeys(TWO_EVENTS, day), under=body)
    assert plans == ["request.response", "objection.response"]
