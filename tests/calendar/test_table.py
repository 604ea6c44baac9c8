"""The table of days off, held against the list of decrees as it was handed over."""

import json
import re
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from keterbukaan.calendar import Certainty, DayKind, WorkingCalendar
from keterbukaan.calendar.decree import decrees_of

DATA = Path(__file__).parents[1] / "data"
YEARS = sorted(map(int, json.loads((DATA / "skb.json").read_text("utf-8"))))
"""The years whose decrees were handed over beside the library's own files."""


@cache
def _skb() -> dict[str, list[dict[str, Any]]]:
    loaded: dict[str, list[dict[str, Any]]] = json.loads((DATA / "skb.json").read_text("utf-8"))
    return loaded


@cache
def _revisions() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((DATA / "revisions.json").read_text("utf-8"))
    return loaded


def _kind(row: dict[str, Any]) -> DayKind:
    if row.get("election_day"):
        return DayKind.ELECTION_DAY
    return {"libur": DayKind.PUBLIC_HOLIDAY, "cuti_bersama": DayKind.COLLECTIVE_LEAVE}[row["kind"]]


# The list names the first decree of the year for these two days and the amendment beside it; the
# revisions say that the amendment of 21 November 2016 added them, and a day counts from then on.
ADDED_BY_THE_AMENDMENT = frozenset({"2017-06-29", "2017-06-30"})


def _first_named(row: dict[str, Any]) -> str:
    """Return the decree that set the day; those named after it kept it."""
    named = re.split(r"; |, amended by |, (?=Keppres)", row["decree"])
    return str(named[row["date"] in ADDED_BY_THE_AMENDMENT])


def _signed(decree: str, day: str) -> date:
    """Read the day of signature from the text, or else from the revision that added the day."""
    if iso := re.search(r"\d{4}-\d\d-\d\d", decree):
        return date.fromisoformat(iso[0])
    if plain := re.search(r"\d{1,2} [A-Z][a-z]{2} \d{4}", decree):
        return datetime.strptime(plain[0], "%d %b %Y").date()  # noqa: DTZ007 - a day, no moment
    revision = next(each for each in _revisions() if day in each["added"])
    return date.fromisoformat(revision["signed"])


ROWS = [row for rows in _skb().values() for row in rows]


def test_handed_over_list_is_whole() -> None:
    assert len(ROWS) == 397
    assert [int(year) for year in _skb()] == list(YEARS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["date"])
def test_each_decreed_day_is_off_with_its_kind_name_and_first_decree(row: dict[str, Any]) -> None:
    reason = WorkingCalendar.national().why(date.fromisoformat(row["date"]))

    assert not reason.working
    assert reason.kind is _kind(row)
    assert reason.name == row["name"]
    assert reason.certainty is Certainty.DECREED
    assert reason.removed_by is None
    assert reason.decree is not None
    assert reason.decree.signed == _signed(_first_named(row), row["date"])


def test_the_two_days_of_the_amendment_are_in_its_revision() -> None:
    amendment = next(each for each in _revisions() if each["signed"] == "2016-11-21")

    assert set(amendment["added"]) >= ADDED_BY_THE_AMENDMENT


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["date"])
def test_each_decree_bears_the_number_of_the_first_named(row: dict[str, Any]) -> None:
    decree = WorkingCalendar.national().why(date.fromisoformat(row["date"])).decree
    first = _first_named(row)
    issuer = first.split()[0]
    number = re.search(r"\d+/\d{4}", first)

    assert decree is not None
    assert decree.name.startswith(issuer)
    assert number is None or number[0] in decree.name
    # Two joint decrees are known by their day only.
    assert number is not None or "number not found" in first


@pytest.mark.parametrize("year", YEARS)
def test_no_other_weekday_of_the_year_is_off(year: int) -> None:
    national = WorkingCalendar.national()
    off = {date.fromisoformat(row["date"]) for row in _skb()[str(year)]}
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    expected = [day for day in days if day.year == year and day.weekday() < 5 and day not in off]

    assert [day for day in days if day.year == year and national.is_working_day(day)] == expected


@pytest.mark.parametrize("year", YEARS)
def test_days_off_of_a_year_are_the_list_in_order(year: int) -> None:
    listed = WorkingCalendar.national().days_off(year)

    assert [(str(each.day), each.kind, each.name) for each in listed] == [
        (row["date"], _kind(row), row["name"])
        for row in sorted(_skb()[str(year)], key=lambda row: row["date"])
    ]


@pytest.mark.parametrize("year", YEARS)
def test_middling_sources_are_marked(year: int) -> None:
    doubtful = {
        str(each.day)
        for each in WorkingCalendar.national().days_off(year)
        if not each.well_attested
    }

    assert doubtful == {row["date"] for row in _skb()[str(year)] if row["confidence"] == "medium"}


@pytest.mark.parametrize("year", YEARS)
def test_weekdays_in_the_handed_over_list_are_right(year: int) -> None:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

    assert [names[date.fromisoformat(row["date"]).weekday()] for row in _skb()[str(year)]] == [
        row["weekday"] for row in _skb()[str(year)]
    ]


@pytest.mark.parametrize("year", YEARS)
def test_every_decree_is_known_by_the_day_of_its_signature(year: int) -> None:
    assert all(change.decree.exact for change in decrees_of(year))
    weak = [change.decree.signed for change in decrees_of(year) if not change.decree.well_attested]
    assert weak == ([date(2014, 5, 7)] if year == 2015 else [])


@pytest.mark.parametrize(
    ("signed", "poll"),
    [
        (date(2014, 6, 30), date(2014, 7, 9)),
        (date(2017, 2, 10), date(2017, 2, 15)),
        (date(2019, 4, 8), date(2019, 4, 17)),
        (date(2024, 2, 6), date(2024, 2, 14)),
    ],
)
def test_an_election_day_is_off_from_the_signature_of_its_decree_on(
    signed: date, poll: date
) -> None:
    national = WorkingCalendar.national()

    assert national.as_known_on(signed - timedelta(1)).is_working_day(poll)
    assert not national.as_known_on(signed).is_working_day(poll)


def test_the_list_of_2015_says_how_weak_the_day_of_its_signature_is() -> None:
    decree = WorkingCalendar.national().why(date(2015, 1, 1)).decree

    assert decree is not None
    assert decree.signed == date(2014, 5, 7)
    assert not decree.well_attested
    assert "(signed 7 May 2014; the press of that day speaks of an agreed draft" in decree.text(
        "en"
    )
    assert "rancangan yang disepakati" in decree.text("id")


def test_the_feasts_that_are_still_to_be_fixed_are_those_of_the_year_to_come() -> None:
    """Keppres 8/2024, third dictum: Idul Fitri, Idul Adha and 1 Muharam are the minister's."""
    national = WorkingCalendar.national()
    marked = {
        str(each.day) for year in YEARS for each in national.days_off(year) if each.to_be_fixed
    }

    assert marked == {"2027-03-10", "2027-03-11", "2027-05-17", "2027-06-06"}
    said = national.why(date(2027, 3, 10))
    assert said.to_be_fixed
    assert said.text("id").endswith("; tanggalnya masih akan ditetapkan Menteri Agama")
    assert said.text("en").endswith("; its date is still to be fixed by the Minister of Religion")
    assert not national.why(date(2027, 3, 9)).to_be_fixed
    assert not national.why(date(2027, 3, 8)).to_be_fixed
