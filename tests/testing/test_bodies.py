"""Bodies by chance: what is said to be valid is taken, and what is broken is refused as told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from keterbukaan import Deadline, Jurisdiction, Week, due
from keterbukaan.errors import KeterbukaanError
from keterbukaan.law import Readings
from keterbukaan.testing import (
    BrokenBody,
    MovedDay,
    bodies,
    body_files,
    broken_body_files,
    moved_days,
    readings,
)
from keterbukaan.testing._bodies import _FAULTS, _own_limits

FIRST_FOUND = settings(phases=[Phase.generate], max_examples=400)
NATIONAL = Jurisdiction.national()


@given(body_files())
def test_every_file_can_be_read(text: str) -> None:
    assert Jurisdiction.loads(text).name == "Kabupaten Contoh"


@given(bodies(), st.sampled_from(sorted(_own_limits())))
def test_no_body_gives_itself_more_time(body: Jurisdiction, limit: str) -> None:
    number = body.rulebook.in_force_on(date(2026, 1, 5)).governing(limit)
    national = NATIONAL.rulebook.in_force_on(date(2026, 1, 5)).governing(limit)

    assert number.unit is national.unit
    if national.nature.value == "right":
        assert (number.amount or 0) >= (national.amount or 0)
    else:
        assert (number.amount or 0) <= (national.amount or 0)


@pytest.mark.parametrize(
    "holds",
    [
        lambda body: body.zone.value == "WIT",
        lambda body: body.office_hours is not None,
        lambda body: Week.SIX_DAYS in dict(body.calendar.weeks).values(),
        lambda body: any(each.working for each in body.calendar.local_days),
        lambda body: body.readings.chosen,
        lambda body: body.rulebook is not NATIONAL.rulebook,
        lambda body: body.kind is not None,
    ],
    ids=["zone", "hours", "week", "working day", "reading", "limit", "kind"],
)
def test_every_part_of_a_file_takes_part(holds: Callable[[Jurisdiction], object]) -> None:
    assert find(bodies(), lambda body: bool(holds(body)), settings=FIRST_FOUND).name


@pytest.mark.parametrize("fault", sorted(_FAULTS))
def test_every_fault_is_refused_as_it_says(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in {*_FAULTS} - {fault}:
        monkeypatch.delitem(_FAULTS, other)

    @settings(max_examples=5)
    @given(broken_body_files())
    def refused(broken: BrokenBody) -> None:
        with pytest.raises(KeterbukaanError) as error:
            Jurisdiction.loads(broken.text)
        assert error.value.code == broken.code
        assert error.value.fields.get("key") == broken.key

    refused()


@given(readings())
def test_readings_answer_open_questions_otherwise(chosen: Readings) -> None:
    assert Readings.of(*map(str, chosen.chosen)) == chosen


@given(moved_days())
def test_a_moved_day_was_worked_before_or_after_its_decree_and_not_both(moved: MovedDay) -> None:
    before, after = (
        NATIONAL.as_known_on(day).calendar.is_working_day(moved.day)
        for day in (moved.known_before, moved.known_after)
    )

    assert before is not after
    assert (moved.known_after - moved.known_before).days == 1
    assert moved.decree.signed == moved.known_after
    assert 0 < (moved.day - moved.received).days <= 14


# 18 August 2025 became collective leave by the decree of 7 August 2025.
def test_the_leave_of_august_2025_is_among_the_revisions() -> None:
    found = find(
        moved_days(revised=True), lambda each: each.day == date(2025, 8, 18), settings=FIRST_FOUND
    )

    assert (found.known_before, found.known_after) == (date(2025, 8, 6), date(2025, 8, 7))


@given(moved_days(revised=False))
def test_a_years_first_decree_is_no_revision(moved: MovedDay) -> None:
    assert moved.known_after.year < moved.day.year


@given(moved_days(revised=True))
def test_a_deadline_over_a_moved_day_changes_by_days_that_the_decree_moved(moved: MovedDay) -> None:
    deadline = due("request.response", moved.received, under=_known_on(moved.known_before))

    assert isinstance(deadline, Deadline)
    change = deadline.under(_known_on(moved.known_after))
    for each in change.days:
        assert each.before.working is not each.after.working
        assert moved.decree in {each.after.decree, each.after.removed_by}


def _known_on(day: date) -> Jurisdiction:
    return NATIONAL.as_known_on(day)
