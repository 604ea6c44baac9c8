"""The table beside the package `holidays`: every difference has a name and a reason."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from holidays import country_holidays
from holidays.countries.indonesia import Indonesia

from keterbukaan.calendar import Certainty, DayKind, WorkingCalendar
from keterbukaan.calendar._estimate import LAST_ESTIMATED_YEAR, estimated_year

DATA = Path(__file__).parents[1] / "data"
HANDED_OVER = sorted(map(int, json.loads((DATA / "skb.json").read_text("utf-8"))))
NEXT = WorkingCalendar.national().coverage.decreed_until.year + 1
"""The first year without a decree."""

# Days that the package has off and the decrees do not.
NOT_IN_THE_DECREES = {
    date(2010, 2, 15): "Imlek: the decree says Sunday 14 February; the exchange was open",
    date(
        2012, 12, 31
    ): "collective leave of a headline; not in the decree of July 2011, unverified",
    date(2013, 2, 11): "Imlek: the decree says Sunday 10 February; the exchange was open",
    date(2016, 6, 1): "Pancasila became a day off in 2017; the exchange was open",
}

# Days that the decrees have and the package puts on the Monday after; both are Sundays.
ONLY_IN_THE_DECREES = {
    date(2010, 2, 14): "Imlek by the decree",
    date(2013, 2, 10): "Imlek by the decree",
}


# The package learns a decree some months after it was signed.
@pytest.mark.parametrize(
    "year", [*HANDED_OVER[:-1], pytest.param(HANDED_OVER[-1], marks=pytest.mark.newest)]
)
def test_differences_from_the_package_are_the_named_ones(year: int) -> None:
    package = set(country_holidays("ID", years=year, categories=("public", "government")))
    ours = {each.day for each in WorkingCalendar.national().days_off(year)}

    assert {day for day in package if day.year == year} - ours == {
        day for day in NOT_IN_THE_DECREES if day.year == year
    }
    assert ours - package == {day for day in ONLY_IN_THE_DECREES if day.year == year}


def test_days_only_in_the_decrees_move_no_deadline() -> None:
    assert {day.weekday() for day in ONLY_IN_THE_DECREES} == {6}


def test_named_differences_are_those_handed_over_as_disputed() -> None:
    rows = json.loads((DATA / "disputed.json").read_text("utf-8"))
    # Of 24 December 2015 only the kind is disputed: it is off either way.
    assert {str(day) for day in NOT_IN_THE_DECREES} | {"2015-12-24"} == {
        row["date"] for row in rows
    }


def test_christmas_eve_of_2015_is_off_as_the_decree_names_it() -> None:
    reason = WorkingCalendar.national().why(date(2015, 12, 24))

    assert (reason.kind, reason.working) == (DayKind.COLLECTIVE_LEAVE, False)


@pytest.mark.parametrize("day", NOT_IN_THE_DECREES, ids=str)
def test_disputed_days_are_worked(day: date) -> None:
    assert WorkingCalendar.national().is_working_day(day)


def test_last_estimated_year_is_the_last_that_the_package_knows() -> None:
    assert Indonesia.end_year == LAST_ESTIMATED_YEAR
    assert WorkingCalendar.national().coverage.last == date(Indonesia.end_year, 12, 31)


@pytest.mark.parametrize("year", [NEXT, NEXT + 1, 2044, 2077, LAST_ESTIMATED_YEAR])
def test_years_without_a_decree_are_the_public_holidays_of_the_package(year: int) -> None:
    national = WorkingCalendar.national()
    listed = national.days_off(year)
    package = country_holidays("ID", years=year, categories=("public",))

    assert [each.day for each in listed] == sorted(day for day in package if day.year == year)
    assert {each.kind for each in listed} == {DayKind.ESTIMATED_HOLIDAY}
    assert {each.decree for each in listed} == {None}
    assert all(each.name for each in listed)
    assert national.certainty(date(year, 7, 1)) is Certainty.ESTIMATED


@pytest.mark.parametrize("year", [NEXT, 2060, LAST_ESTIMATED_YEAR])
def test_estimated_weekdays_off_are_not_worked_and_all_others_are(year: int) -> None:
    national = WorkingCalendar.national()
    package = country_holidays("ID", years=year, categories=("public",))
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]

    assert [national.is_working_day(day) for day in days] == [
        day.weekday() < 5 and day not in package for day in days
    ]


def test_estimates_are_named_in_indonesian() -> None:
    names = [each.name for each in estimated_year(2030).off.values()]

    assert any("Natal" in name for name in names)
