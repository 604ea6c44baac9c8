"""Public consultations by chance: their days are those of PP 96/2012, and nothing is known early.

The numbers are those of Pasal 27 ayat (1) to (3) and 30 ayat (4), counted here day by day.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import WorkingCalendar
from keterbukaan.cases import DeadlineStanding, Nature
from keterbukaan.cases.consultation import Consultation
from keterbukaan.testing._consultations import consultations

pytestmark = pytest.mark.property

CALENDAR = WorkingCalendar.national()
PUBLICATION = "service_standard.draft_publication"
COMMENTS = "service_standard.comments"
REVISION = "service_standard.revision"
NOTICE = "service_standard.notice"
any_consultation = consultations()
AFTER = st.integers(-2, 150).map(lambda number: timedelta(days=number))


def after(day: date, working_days: int) -> date:
    """Count working days from the day after, one by one."""
    while working_days:
        day += timedelta(days=1)
        working_days -= CALENDAR.is_working_day(day)
    return day


def naive(case: Consultation) -> dict[str, date]:
    found = {PUBLICATION: after(case.minutes_signed, 5)}
    if case.draft_published is not None:
        found[COMMENTS] = after(case.draft_published, 7)
        in_time = case.comments is None or min(case.comments, default=date.max) <= found[COMMENTS]
        if in_time:
            found[REVISION] = found[COMMENTS] + timedelta(days=14)
    if case.standard_set is not None:
        found[NOTICE] = after(case.standard_set, 7)
    return found


def only_until(case: Consultation, on: date) -> Consultation:
    """Return what a record would hold that was written on a day."""
    held = case.model_dump()
    comments = held.pop("comments")
    days = {key: day for key, day in held.items() if not isinstance(day, date) or day <= on}
    came = None if comments is None else [day for day in comments if day <= on]
    return Consultation.load({**days, "comments": came})


@given(any_consultation)
def test_its_last_days_are_those_that_one_counts(case: Consultation) -> None:
    found = case.deadlines()
    assert {each.limit: each.due for each in found} == naive(case)
    for each in found:
        assert each.deadline.earliest <= each.due <= each.deadline.latest


@given(any_consultation, AFTER)
def test_what_happens_later_changes_nothing_that_is_said_of_a_day(
    case: Consultation, later: timedelta
) -> None:
    on = case.minutes_signed + later
    if later < timedelta(0):
        told = case.standing(on=on)
        assert (told.deadlines, told.obligations, told.remedies, told.irregularities) == (
            *[()] * 4,
        )
        return
    assert case.standing(on=on) == only_until(case, on).standing(on=on)


@given(any_consultation, AFTER)
def test_what_is_owed_is_late_only_after_its_last_day(case: Consultation, later: timedelta) -> None:
    on, last = case.minutes_signed + later, naive(case)
    for each in case.obligations(on=on):
        assert each.late is (each.due is not None and on > each.due)
        if each.deadline is not None:
            assert each.due == last.get(each.deadline.limit, each.due)


@given(any_consultation, AFTER)
def test_the_public_may_comment_from_the_publication_to_the_last_day(
    case: Consultation, later: timedelta
) -> None:
    on, published = case.minutes_signed + later, case.draft_published
    is_open = published is not None and published <= on <= naive(case)[COMMENTS]
    assert (COMMENTS in {each.name for each in case.remedies(on=on)}) is is_open


@given(any_consultation)
def test_what_was_done_after_its_last_day_is_late_and_nothing_else_is(case: Consultation) -> None:
    last = naive(case)
    late = {
        limit: day
        for limit, day in (
            (PUBLICATION, case.draft_published),
            (REVISION, case.draft_revised),
            (NOTICE, case.notice_published),
        )
        if day is not None and limit in last and day > last[limit]
    }
    found = case.irregularities()
    assert {each.event: each.on for each in found if each.nature is Nature.LATE} == late
    too_late = {day for day in case.comments or () if COMMENTS in last and day > last[COMMENTS]}
    assert {each.on for each in found if each.nature is Nature.TOO_LATE} == too_late


@given(any_consultation, AFTER)
def test_nothing_is_owed_of_what_was_kept(case: Consultation, later: timedelta) -> None:
    on = case.minutes_signed + later
    told = case.standing(on=on)
    done = {each.limit for each in told.deadlines if not each.is_open}
    assert not done & {each.step for each in told.obligations}
    for each in told.deadlines:
        if each.done_on is not None and each.done_on <= each.due:
            assert each.standing(on=on) is DeadlineStanding.KEPT
