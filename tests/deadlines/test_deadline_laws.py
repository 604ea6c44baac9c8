"""What must hold for every limit, every day, every reading and every office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import (
    Deadline,
    Jurisdiction,
    NotInForceError,
    Reading,
    Rulebook,
    Unit,
    WorkingCalendar,
    due,
)
from keterbukaan.calendar import LocalDay
from keterbukaan.deadlines.due import Since
from keterbukaan.law import CollectiveLeave, DayOne
from keterbukaan.law.reading import reading_types
from tests.rules import not_before

NATIONAL = Jurisdiction.national()
BOOK = Rulebook.national()
A_LATE_DAY = date(2021, 7, 1)
IN_FORCE = BOOK.in_force_on(A_LATE_DAY)
NUMBERED = [
    limit
    for limit in IN_FORCE.limits
    if not {each.unit for each in BOOK.about(limit)} & {None, Unit.HOURS}
]
DAYS = st.dates(date(2010, 5, 3), date(2026, 12, 31))
LATE_DAYS = st.dates(A_LATE_DAY, date(2026, 12, 31))
READINGS = st.lists(
    st.sampled_from([reading for kind in reading_types().values() for reading in kind]),
    max_size=6,
)
OFFICES = {
    "national": "",
    "six-day-week": "[[week]]\nfrom = 2010-01-01\ndays = 6",
    "mixed-weeks": "[[week]]\nfrom = 2010-01-01\ndays = 6\n[[week]]\nfrom = 2024-04-12\ndays = 5",
    "local-days": "".join(
        f'[[{kind}]]\ndate = {year}-{day}\nname = "Setempat"\n'
        for year in range(2010, 2027)
        for kind, day in (("day_off", "07-08"), ("day_off", "11-20"), ("working_day", "02-28"))
    ),
}


@cache
def _office(name: str, readings: tuple[Reading, ...]) -> Jurisdiction:
    text = f'schema = 1\nname = "{name}"\n{OFFICES[name]}'
    return Jurisdiction.loads(text).choosing(*readings)


def _due(limit: str, since: Since, under: Jurisdiction) -> Deadline | None:
    """The deadline, or None where nothing that was read set the limit on that day."""
    try:
        deadline = due(limit, since, under=under)
    except NotInForceError:
        return None
    assert isinstance(deadline, Deadline)
    return deadline


@given(
    limit=st.sampled_from(NUMBERED),
    since=DAYS,
    readings=READINGS,
    office=st.sampled_from(sorted(OFFICES)),
)
def test_the_day_lies_between_earliest_and_latest(
    limit: str, since: date, readings: list[Reading], office: str
) -> None:
    deadline = _due(limit, since, _office(office, tuple(readings)))
    if deadline is not None:
        assert deadline.earliest <= deadline.date <= deadline.latest
        before = deadline.method.backwards
        assert (deadline.date < since) if before else (deadline.date >= since)


@pytest.mark.parametrize("limit", NUMBERED)
def test_earliest_and_latest_do_not_depend_on_the_reading_in_use(limit: str) -> None:
    bodies = [NATIONAL.choosing(DayOne.INCLUDED), NATIONAL.choosing(CollectiveLeave.WORKED)]
    for since in not_before(limit, [date(2024, 1, 2) + timedelta(n) for n in range(0, 900, 37)]):
        base = due(limit, since)
        assert isinstance(base, Deadline)
        for body in bodies:
            other = due(limit, since, under=body)
            assert isinstance(other, Deadline)
            assert (other.earliest, other.latest) == (base.earliest, base.latest)


# Against the naive count, day by day from the raw list of days off

# The numbers as the regulations set them; negative where they count backwards.
WORKING_DAYS = {
    "cassation.decision": 30,
    "court.answer": 30,
    "court.case_file_request": 14,
    "court.case_file_transfer": 14,
    "court.challenge": 14,
    "court.decision": 60,
    "court.execution_order": 7,
    "court.panel_appointment": 3,
    "dispute.commencement": 14,
    "dispute.completion": 7,
    "dispute.conclusions": -3,
    "dispute.decision_copy": 3,
    "dispute.filing": 14,
    "dispute.incompleteness_notice": 3,
    "dispute.mediation": 14,
    "dispute.mediation_extension": 7,
    "dispute.mediation_postponement": 3,
    "dispute.non_registration_deed": 3,
    "dispute.recusal_request": -2,
    "dispute.registration_proof": 3,
    "dispute.resolution": 100,
    "dispute.summons": -3,
    "dispute.unserved_statement": 7,
    "exemption.expiry_determination": -30,
    "objection.filing": 30,
    "objection.response": 30,
    "request.completeness_check": 3,
    "request.correction": 3,
    "request.extension": 7,
    "request.notice": 3,
    "request.response": 10,
}
CONTINUING = {"request.extension", "dispute.mediation_extension"}
CHOICES = list(product(DayOne, CollectiveLeave))
BODIES = {choice: NATIONAL.choosing(*choice) for choice in CHOICES}


@pytest.mark.parametrize(
    "choice", CHOICES, ids=[f"{first.value}-{leave.value}" for first, leave in CHOICES]
)
@given(limit=st.sampled_from(sorted(WORKING_DAYS)), since=LATE_DAYS)
def test_working_days_are_those_of_a_naive_count(
    choice: tuple[DayOne, CollectiveLeave],
    limit: str,
    since: date,
    nth_working_day: Callable[..., date],
) -> None:
    first_day, leave = choice
    number = WORKING_DAYS[limit]
    include = first_day is DayOne.INCLUDED and number > 0 and limit not in CONTINUING
    worked = leave is CollectiveLeave.WORKED
    expected = nth_working_day(since, number, include=include, leave_worked=worked)
    deadline = due(limit, since, under=BODIES[choice])
    assert isinstance(deadline, Deadline)
    assert deadline.date == expected
    assert len(deadline.counted) == abs(number)


@given(since=LATE_DAYS)
def test_a_six_day_week_by_a_naive_count(since: date, nth_working_day: Callable[..., date]) -> None:
    deadline = due("request.response", since, under=_office("six-day-week", ()))
    assert deadline.date == nth_working_day(since, 10, week=6)


@given(since=st.dates(date(2021, 7, 1), date(2026, 6, 30)))
def test_silence_and_the_window_after_it_by_a_naive_count(
    since: date, nth_working_day: Callable[..., date]
) -> None:
    ended = nth_working_day(since, 10)
    objection = due("objection.filing", {"request.received": since})
    assert (objection.since, objection.date) == (ended, nth_working_day(ended, 30))
    extended = nth_working_day(nth_working_day(since, 10), 7)
    assert objection.latest == nth_working_day(extended, 30)
    expired = nth_working_day(since, 30)
    dispute = due("dispute.filing", {"objection.received": since})
    assert (dispute.since, dispute.date) == (expired, nth_working_day(expired, 14))
    assert dispute.exercisable_from == expired + timedelta(days=1)


# Later events are never due sooner


@given(
    limit=st.sampled_from(NUMBERED),
    since=LATE_DAYS,
    later=st.integers(1, 40),
    readings=READINGS,
    office=st.sampled_from(sorted(OFFICES)),
)
def test_a_later_event_is_never_due_sooner(
    limit: str, since: date, later: int, readings: list[Reading], office: str
) -> None:
    body = _office(office, tuple(readings))
    one, other = _due(limit, since, body), _due(limit, since + timedelta(days=later), body)
    assert one is not None
    assert other is not None
    assert one.date <= other.date
    assert one.earliest <= other.earliest
    assert one.latest <= other.latest


# Two paths, one answer


@given(
    limit=st.sampled_from(NUMBERED),
    since=DAYS,
    readings=READINGS,
    office=st.sampled_from(sorted(OFFICES)),
)
def test_a_bare_day_and_its_named_event_agree(
    limit: str, since: date, readings: list[Reading], office: str
) -> None:
    body = _office(office, tuple(readings))
    bare = _due(limit, since, body)
    if bare is None:
        with pytest.raises(NotInForceError):
            due(limit, {BOOK.about(limit)[0].starts_from[0]: since}, under=body)
        return
    named = _due(limit, {bare.event: since}, body)
    assert named is not None
    assert (named.date, named.opens, named.event) == (bare.date, bare.opens, bare.event)
    assert (named.exercisable_from, named.method) == (bare.exercisable_from, bare.method)
    several = {"superior-clock", "hundred-days-start", "cassation-start"}
    if not several & {reading.question_name() for reading in bare.readings}:
        assert (named.earliest, named.latest) == (bare.earliest, bare.latest)
        assert named.certainty is bare.certainty
        assert named.citations == bare.citations


@given(
    pair=st.sampled_from(
        [
            ("request.response", "request.received", "request.extension"),
            ("dispute.mediation", "dispute.first_mediation", "dispute.mediation_extension"),
            ("court.answer", "court.objection_registered", "court.panel_appointment"),
            ("objection.response", "objection.received", "dispute.filing"),
        ]
    ),
    since=LATE_DAYS,
    choice=st.sampled_from(CHOICES),
)
def test_a_deadline_as_start_equals_the_chain_from_its_event(
    pair: tuple[str, str, str], since: date, choice: tuple[DayOne, CollectiveLeave]
) -> None:
    first, event, second = pair
    body = BODIES[choice]
    given_deadline = due(first, {event: since}, under=body)
    assert isinstance(given_deadline, Deadline)
    by_deadline = due(second, given_deadline, under=body)
    by_mapping = due(second, {event: since}, under=body)
    assert isinstance(by_deadline, Deadline)
    assert isinstance(by_mapping, Deadline)
    for name in ("since", "date", "earliest", "latest", "opens", "exercisable_from", "readings"):
        assert getattr(by_deadline, name) == getattr(by_mapping, name), name


# More days off


@given(
    limit=st.sampled_from([name for name, number in WORKING_DAYS.items() if number > 0]),
    since=LATE_DAYS,
    after=st.integers(0, 60),
    choice=st.sampled_from(CHOICES),
)
def test_one_more_day_off_never_makes_it_sooner(
    limit: str, since: date, after: int, choice: tuple[DayOne, CollectiveLeave]
) -> None:
    day = LocalDay(since + timedelta(days=after), "Hari Jadi")
    calendar = WorkingCalendar.national().with_local_days(day)
    more = Jurisdiction(calendar=calendar).choosing(*choice)
    one, other = due(limit, since, under=BODIES[choice]), due(limit, since, under=more)
    assert isinstance(one, Deadline)
    assert isinstance(other, Deadline)
    assert one.date <= other.date
    assert one.latest <= other.latest
    before = day.day > one.latest
    if before:
        assert (one.date, one.latest) == (other.date, other.latest)


@given(since=LATE_DAYS, after=st.integers(-60, -1))
def test_one_more_day_off_never_makes_a_backwards_limit_later(since: date, after: int) -> None:
    day = LocalDay(since + timedelta(days=after), "Hari Jadi")
    more = Jurisdiction(calendar=WorkingCalendar.national().with_local_days(day))
    one = due("exemption.expiry_determination", since)
    other = due("exemption.expiry_determination", since, under=more)
    assert other.date <= one.date


@given(limit=st.sampled_from(sorted(WORKING_DAYS)), since=LATE_DAYS)
def test_the_days_told_one_by_one_add_up(limit: str, since: date) -> None:
    deadline = due(limit, since)
    assert isinstance(deadline, Deadline)
    days = [reason.day for reason in deadline.days]
    assert days == sorted({*days})
    assert {*deadline.counted} | {*deadline.skipped} == {*deadline.days}
    assert deadline.date == (days[0] if deadline.method.backwards else days[-1])
    assert since not in days
