"""Deadlines stand in the order of their days, print as their day, and say whether they are late.

Counted by hand on the calendar of 2025: a request of 24 March is due on 16 April (28 March to 7
April are off), one of 4 July on Friday 18 July.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Actor, CaseDeadline, Deadline, Jurisdiction, State, Undated, due
from keterbukaan.errors import NaiveMomentError, NotADayError
from keterbukaan.law import CollectiveLeave, DayOne

RECEIVED, ANSWER_BY = date(2025, 3, 24), date(2025, 4, 16)
INCLUDING = Jurisdiction.national().choosing(DayOne.INCLUDED)
LIMITS = ("request.response", "objection.response", "dispute.filing", "disclosure.immediate")
AT_NIGHT = datetime(2025, 4, 4, 1, 0, tzinfo=UTC)
BREACH = "personal_data.breach_notice"  # three times 24 hours, so that it ends at a moment

answers = st.builds(
    lambda limit, day, body: due(limit, day, under=body),
    st.sampled_from(LIMITS),
    st.dates(date(2025, 3, 20), date(2025, 3, 28)),
    st.sampled_from([Jurisdiction.national(), INCLUDING]),
)


def answer(received: date = RECEIVED) -> Deadline:
    return due("request.response", received)


# ---------------------------------------------------------------- the order


def test_the_earlier_day_comes_first() -> None:
    days = [date(2025, 7, 4), RECEIVED, date(2025, 8, 1)]
    assert [each.since for each in sorted(map(answer, days))] == sorted(days)
    assert answer(RECEIVED) < answer(date(2025, 7, 4))
    assert answer(date(2025, 7, 4)) >= answer(RECEIVED)
    assert max(map(answer, days)).since == date(2025, 8, 1)


def test_on_one_day_the_more_careful_one_comes_first() -> None:
    plain = answer()
    careless = due(
        "request.response",
        RECEIVED,
        under=Jurisdiction.national().choosing(CollectiveLeave.WORKED),
    )
    same_day = due("request.response", date(2025, 3, 25))
    assert plain.date < same_day.date  # so the day alone decides here
    assert sorted([same_day, plain, careless]) == [careless, plain, same_day]


def test_a_limit_in_hours_comes_before_what_has_the_whole_day() -> None:
    breach = due(BREACH, AT_NIGHT)
    assert isinstance(breach, Deadline)
    assert breach.date == date(2025, 4, 7)
    earlier_hour = due(BREACH, datetime(2025, 4, 4, 0, 0, tzinfo=UTC))
    whole_day = due("request.response", date(2025, 3, 13))  # ten days on, the feasts left out
    assert whole_day.date == date(2025, 3, 27)
    at_that_day = due(BREACH, datetime(2025, 3, 24, 1, 0, tzinfo=UTC))
    assert isinstance(at_that_day, Deadline)
    assert at_that_day.date == whole_day.date
    assert at_that_day < whole_day
    assert earlier_hour < breach


def test_what_has_no_day_comes_last() -> None:
    undated = due("disclosure.immediate", RECEIVED)
    assert isinstance(undated, Undated)
    late = answer(date(2025, 12, 1))
    assert sorted([undated, late, answer()]) == [answer(), late, undated]
    assert late < undated
    assert undated > late
    on_the_last_day_there_is = due(BREACH, datetime(9999, 12, 28, 3, tzinfo=UTC))
    assert isinstance(on_the_last_day_there_is, Deadline)
    assert on_the_last_day_there_is.date == date.max
    assert on_the_last_day_there_is < undated


@pytest.mark.parametrize(
    "other", [ANSWER_BY, "2025-04-16", None, datetime(2025, 4, 16, tzinfo=UTC)]
)
def test_a_deadline_is_not_ordered_with_a_bare_day(other: object) -> None:
    with pytest.raises(TypeError):
        assert answer() < other
    with pytest.raises(TypeError):
        assert other >= answer()
    assert answer() != other


@pytest.mark.property
@given(st.lists(answers, max_size=6), st.randoms())
def test_the_order_is_total_and_agrees_with_being_equal(
    found: list[Deadline | Undated], chance: random.Random
) -> None:
    for one, other in combinations(found, 2):
        assert (one < other) + (one == other) + (one > other) == 1
        assert (one <= other) is (one < other or one == other)
        assert (one >= other) is (other <= one)
    shuffled = [*found]
    chance.shuffle(shuffled)
    assert sorted(shuffled) == sorted(found)
    days = [each.date for each in sorted(found) if isinstance(each, Deadline)]
    assert days == sorted(days)


def test_the_deadlines_of_cases_are_ordered_too() -> None:
    early = CaseDeadline("request.response", Actor.PPID, answer())
    done = CaseDeadline("request.response", Actor.PPID, answer(), done_on=date(2025, 4, 1))
    ended = CaseDeadline("request.response", Actor.PPID, answer(), ended_on=date(2025, 4, 1))
    other = CaseDeadline("request.response", Actor.SUPERIOR, answer())
    late = CaseDeadline("request.response", Actor.PPID, answer(date(2025, 7, 4)))
    every = [late, other, ended, done, early]
    assert max(every) is late
    assert sorted(every) == sorted(every[2:] + every[:2])
    for one, another in combinations(every, 2):
        assert (one < another) + (one > another) == 1
        assert (one <= another) is not (one >= another)
    with pytest.raises(TypeError):
        assert early < answer()


# ---------------------------------------------------------------- as text


def test_it_prints_as_its_day() -> None:
    assert str(answer()) == "2025-04-16"
    assert f"{answer()}" == "2025-04-16"
    assert f"{answer():%d/%m/%Y}" == "16/04/2025"


def test_of_a_limit_in_hours_the_hour_can_be_printed() -> None:
    breach = due(BREACH, AT_NIGHT)  # 08.00 in Jakarta, three times 24 hours later
    assert f"{breach}" == "2025-04-07"
    assert f"{breach:%d/%m/%Y %H.%M}" == "07/04/2025 08.00"


def test_what_has_no_day_prints_what_the_law_says_instead() -> None:
    undated = due("disclosure.immediate", RECEIVED)
    assert str(undated) == "seketika, tanpa menunda"
    assert f"{undated:%d/%m/%Y}" == "seketika, tanpa menunda"


# ---------------------------------------------------------------- late


@pytest.mark.parametrize(
    ("on", "late_by"),
    [
        (date(2025, 4, 15), None),
        (ANSWER_BY, None),
        (date(2025, 4, 17), 1),
        (date(2025, 4, 18), 1),  # Good Friday
        (date(2025, 4, 21), 2),
    ],
)
def test_late_from_the_day_after_its_last(on: date, late_by: int | None) -> None:
    assert answer().late_by(on=on) == late_by
    assert answer().is_overdue(on=on) is (late_by is not None)


def test_late_by_days_off_alone_is_late_by_none_of_them() -> None:
    found = answer(date(2025, 7, 4))
    assert found.late_by(on=date(2025, 7, 19)) == 0  # a Saturday
    assert found.is_overdue(on=date(2025, 7, 19))
    status = found.status(on=date(2025, 7, 19))
    assert (status.days_left, status.days_past) == (None, 0)


def test_what_was_done_counts_and_not_the_day_that_asks() -> None:
    on = date(2025, 6, 2)
    assert answer().late_by(on=on, done=ANSWER_BY) is None
    assert answer().late_by(on=on, done=date(2025, 4, 21)) == 2
    # What was done later is not known on the day that is asked.
    assert answer().late_by(on=date(2025, 4, 17), done=date(2025, 4, 21)) == 1


def test_a_right_passes_and_is_never_late() -> None:
    right = due("dispute.filing", date(2020, 11, 3))
    after = date(2020, 11, 24)
    assert right.status(on=after).state is State.OVERDUE
    assert right.is_overdue(on=after)
    assert right.late_by(on=after) is None


def test_a_limit_in_hours_is_overdue_from_the_minute_after() -> None:
    breach = due(BREACH, AT_NIGHT)
    assert isinstance(breach, Deadline)
    at, after = datetime(2025, 4, 7, 1, 0, tzinfo=UTC), datetime(2025, 4, 7, 1, 1, tzinfo=UTC)
    assert not breach.is_overdue(on=at)
    assert breach.is_overdue(on=after)
    assert breach.late_by(on=after) == 0
    assert breach.late_by(on=datetime(2025, 4, 9, 1, 0, tzinfo=UTC), done=at) is None


def test_the_status_says_which_way_its_days_count() -> None:
    before, after = answer().status(on=date(2025, 4, 15)), answer().status(on=date(2025, 4, 21))
    assert (before.days_left, before.days_past) == (1, None)
    assert (after.days_left, after.days_past) == (None, 2)


def test_what_has_no_day_is_never_overdue() -> None:
    undated = due("disclosure.immediate", RECEIVED)
    assert undated.late_by(on=date(2026, 1, 5)) is None
    assert not undated.is_overdue(on=date(2026, 1, 5))


@pytest.mark.parametrize("ask", ["is_overdue", "late_by"])
@pytest.mark.parametrize("limit", ["request.response", "disclosure.immediate"])
def test_no_odd_day_is_taken(ask: str, limit: str) -> None:
    asked = getattr(due(limit, RECEIVED), ask)
    with pytest.raises(NotADayError):
        asked(on="2025-04-16")
    with pytest.raises(NaiveMomentError):
        asked(on=datetime(2025, 4, 16))  # noqa: DTZ001
    with pytest.raises(TypeError):
        asked(ANSWER_BY)


def test_no_odd_day_of_doing_is_taken() -> None:
    with pytest.raises(NotADayError):
        answer().late_by(on=ANSWER_BY, done="16 April")  # type: ignore[arg-type]
    with pytest.raises(NotADayError):
        CaseDeadline("request.response", Actor.PPID, answer()).late_by(on=3)  # type: ignore[arg-type]


# ---------------------------------------------------------------- who, and by when


def test_who_acts_and_by_when_have_one_name() -> None:
    assert answer().who is Actor.PUBLIC_BODY  # UU 14/2008 Pasal 22 ayat (7)
    assert answer().due == answer().date
    undated = due("disclosure.immediate", RECEIVED)
    assert (undated.who, undated.due) == (undated.provision.actor, None)
    assert answer().provision.who is answer().provision.actor
