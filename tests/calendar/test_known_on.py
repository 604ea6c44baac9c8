"""What was known on a day: the table rebuilt backwards from the final lists."""

import json
import re
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.calendar import Certainty, DayKind, WorkingCalendar
from keterbukaan.calendar.decree import decrees_of

DATA = Path(__file__).parents[1] / "data"
YEARS = sorted(map(int, json.loads((DATA / "skb.json").read_text("utf-8"))))
"""The years whose decrees were handed over beside the library's own files."""
AT_THE_END = WorkingCalendar.national().coverage.decreed_until
ONE_DAY = timedelta(days=1)
_KINDS = {"libur": DayKind.PUBLIC_HOLIDAY, "cuti_bersama": DayKind.COLLECTIVE_LEAVE}


@cache
def _load(name: str) -> Any:
    return json.loads((DATA / name).read_text("utf-8"))


@cache
def _known_from(revision: int) -> date:
    row = _load("revisions.json")[revision]
    return date.fromisoformat(row["signed"] or row["signed_not_later_than"])


@cache
def _first_signed(year: int) -> date:
    """Read the day of the year's first decree from the text beside 1 January."""
    text = next(
        row["decree"] for row in _load("skb.json")[str(year)] if row["date"].endswith("-01-01")
    )
    found = re.search(r"\d{1,2} [A-Z][a-z]{2} \d{4}", text)
    assert found is not None
    return datetime.strptime(found[0], "%d %b %Y").date()  # noqa: DTZ007 - a day, no moment


@cache
def _fixed_by_law(year: int) -> dict[date, DayKind]:
    days = [(1, 1, 2010), (5, 1, 2014), (6, 1, 2017), (8, 17, 2010), (12, 25, 2010)]
    return {
        date(year, month, day): DayKind.PUBLIC_HOLIDAY
        for month, day, since in days
        if year >= since
    }


def _expected(year: int, known_on: date) -> tuple[dict[date, DayKind], Certainty]:
    """Take back, latest first, every decree that was signed after the day."""
    if known_on < _first_signed(year):
        return _fixed_by_law(year), Certainty.ESTIMATED
    off = {
        date.fromisoformat(row["date"]): (
            DayKind.ELECTION_DAY if row.get("election_day") else _KINDS[row["kind"]]
        )
        for row in _load("skb.json")[str(year)]
    }
    revisions = _load("revisions.json")
    for number in sorted(range(len(revisions)), key=_known_from, reverse=True):
        revision = revisions[number]
        days = [*revision["added"], *revision["removed"]]
        if _known_from(number) <= known_on or not days[0].startswith(str(year)):
            continue
        for day in revision["added"]:
            del off[date.fromisoformat(day)]
        for row in revision.get("removed_days", ()):
            off[date.fromisoformat(row["date"])] = _KINDS[row["kind"]]
    return off, Certainty.DECREED


def _signatures() -> list[date]:
    later = {_known_from(number) for number in range(len(_load("revisions.json")))}
    return sorted(later | {_first_signed(year) for year in YEARS})


def _around() -> list[date]:
    return sorted(
        {day + step for day in _signatures() for step in (-ONE_DAY, 0 * ONE_DAY, ONE_DAY)}
    )


def _assert_known(year: int, known_on: date) -> None:
    calendar = WorkingCalendar.national().as_known_on(known_on)
    off, certainty = _expected(year, known_on)
    assert {each.day: each.kind for each in calendar.days_off(year)} == off
    assert calendar.certainty(date(year, 6, 15)) is certainty


def test_every_revision_counts_on_one_year_and_names_what_it_removed() -> None:
    for revision in _load("revisions.json"):
        days = [*revision["added"], *revision["removed"]]
        assert len({day[:4] for day in days}) == 1
        assert [row["date"] for row in revision.get("removed_days", ())] == revision["removed"]


def test_there_are_eighteen_first_decrees_and_twenty_four_later_ones() -> None:
    assert len(_load("revisions.json")) == 24
    assert len({_first_signed(year) for year in YEARS}) == 18


@pytest.mark.parametrize("known_on", _around(), ids=str)
def test_table_around_each_signature(known_on: date) -> None:
    for year in YEARS:
        _assert_known(year, known_on)


@given(known_on=st.dates(date(2009, 1, 1), date(max(YEARS), 12, 31)), year=st.sampled_from(YEARS))
def test_table_on_any_day(known_on: date, year: int) -> None:
    _assert_known(year, known_on)


@pytest.mark.parametrize("year", YEARS)
def test_final_table_is_what_was_known_at_the_very_end(year: int) -> None:
    national = WorkingCalendar.national()

    assert national.as_known_on(AT_THE_END).days_off(year) == national.days_off(year)


@pytest.mark.parametrize("known_on", _around(), ids=str)
def test_decreed_until_is_the_end_of_the_last_year_whose_decree_was_signed(known_on: date) -> None:
    signed = {year: _first_signed(year) for year in YEARS}
    signed |= {
        year: decrees_of(year)[0].decree.signed
        for year in range(max(YEARS) + 1, AT_THE_END.year + 1)
    }
    decreed = [year for year, day in signed.items() if day <= known_on]
    calendar = WorkingCalendar.national().as_known_on(known_on)

    assert calendar.decreed_until == date(max(decreed, default=2009), 12, 31)
    assert calendar.coverage.decreed_until == calendar.decreed_until


@given(
    known_on=st.dates(date(2009, 1, 1), date(max(YEARS), 12, 31)),
    day=st.dates(date(2010, 2, 1), date(max(YEARS), 10, 31)),
    n=st.integers(-15, 30),
)
def test_arithmetic_follows_what_was_known(known_on: date, day: date, n: int) -> None:
    off = {
        each
        for year in {day.year - 1, day.year, day.year + 1} & set(YEARS)
        for each in _expected(year, known_on)[0]
    }
    step, left, expected = (ONE_DAY if n > 0 else -ONE_DAY), abs(n), day
    while left:
        expected += step
        left -= expected.weekday() < 5 and expected not in off

    assert WorkingCalendar.national().as_known_on(known_on).add(day, n) == expected


def test_year_without_any_decree_has_only_the_fixed_days_as_known_on_a_day() -> None:
    calendar = WorkingCalendar.national().as_known_on(AT_THE_END)

    year = AT_THE_END.year + 2
    assert {each.day: each.kind for each in calendar.days_off(year)} == _fixed_by_law(year)
    assert calendar.certainty(date(year, 3, 1)) is Certainty.ESTIMATED
    assert calendar.why(date(year, 6, 1)).decree is None


def test_deadline_of_may_2020_moves_with_the_decree_signed_two_days_before() -> None:
    """22 May 2020 was cancelled on 20 May 2020, and 28 and 29 May had gone on 9 April."""
    national = WorkingCalendar.national()

    assert national.as_known_on(date(2020, 5, 19)).add(date(2020, 5, 20), 1) == date(2020, 5, 26)
    assert national.as_known_on(date(2020, 5, 20)).add(date(2020, 5, 20), 1) == date(2020, 5, 22)
