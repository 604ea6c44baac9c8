"""The arithmetic of working days: worked examples, edges and errors."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from keterbukaan.calendar import (
    Certainty,
    Coverage,
    DayKind,
    Decree,
    LocalDay,
    Week,
    WorkingCalendar,
    decreed_year,
    working,
)
from keterbukaan.calendar._table import grown
from keterbukaan.calendar.decree import LAST_DECREED_YEAR
from keterbukaan.errors import ArgumentError, CalendarRangeError, NotADayError

NATIONAL = WorkingCalendar.national()


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        # Counted by hand: Nyepi and Idul Fitri with their collective leave, 28 March to 7 April.
        pytest.param(date(2025, 3, 24), 10, date(2025, 4, 16), id="over Idul Fitri"),
        pytest.param(date(2025, 3, 27), 1, date(2025, 4, 8), id="eve of the long leave"),
        pytest.param(date(2025, 4, 8), -1, date(2025, 3, 27), id="back over the leave"),
        pytest.param(date(2025, 3, 22), 1, date(2025, 3, 24), id="from a saturday"),
        pytest.param(date(2025, 3, 23), -1, date(2025, 3, 21), id="back from a sunday"),
        # The commission's own decision: answered 3 November 2020, window to 23 November 2020.
        pytest.param(date(2020, 11, 3), 14, date(2020, 11, 23), id="the commission's window"),
        pytest.param(date(2025, 3, 23), 0, date(2025, 3, 23), id="nothing from a sunday"),
        pytest.param(date(2010, 1, 1), 1, date(2010, 1, 4), id="first day of the table"),
        pytest.param(date(2010, 1, 5), -1, date(2010, 1, 4), id="back to the first working day"),
        pytest.param(date(2100, 12, 30), 1, date(2100, 12, 31), id="last day of the table"),
        pytest.param(date(2027, 12, 31), 1, date(2028, 1, 3), id="over the turn of a year"),
    ],
)
def test_add(start: date, n: int, expected: date) -> None:
    assert NATIONAL.add(start, n) == expected
    assert WorkingCalendar().add(start, n) == expected  # a table that nobody has used yet


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(date(2025, 3, 24), date(2025, 4, 16), 10, id="over Idul Fitri"),
        pytest.param(date(2025, 4, 16), date(2025, 3, 24), -10, id="back over Idul Fitri"),
        pytest.param(date(2025, 3, 24), date(2025, 3, 24), 0, id="the same day"),
        pytest.param(date(2025, 3, 21), date(2025, 3, 23), 0, id="friday to sunday"),
        pytest.param(date(2025, 3, 23), date(2025, 3, 21), -1, id="sunday back to friday"),
        pytest.param(date(2010, 1, 4), date(2010, 1, 1), 0, id="back to the first day"),
    ],
)
def test_count(start: date, end: date, expected: int) -> None:
    assert NATIONAL.count(start, end) == expected


def test_working_days_of_a_month() -> None:
    # March 2025: 21 weekdays less Nyepi's leave (28) and Idul Fitri (31); the 29th is a Saturday.
    assert NATIONAL.working_days_in(2025, 3) == 19
    # January 2010, the first month of the table: 21 weekdays less New Year, a Friday.
    assert WorkingCalendar().working_days_in(2010, 1) == 20


OUTSIDE: dict[str, Callable[[], object]] = {
    "why before": lambda: NATIONAL.why(date(2009, 12, 31)),
    "why after": lambda: NATIONAL.why(date(2101, 1, 1)),
    "is_working_day": lambda: NATIONAL.is_working_day(date(2009, 12, 31)),
    "certainty": lambda: NATIONAL.certainty(date(2101, 1, 1)),
    "days_off": lambda: NATIONAL.days_off(2009),
    "removed_days": lambda: NATIONAL.removed_days(2101),
    "working_days_in": lambda: NATIONAL.working_days_in(2101, 1),
    "count from before": lambda: NATIONAL.count(date(2009, 12, 31), date(2010, 1, 4)),
    "count to after": lambda: NATIONAL.count(date(2100, 12, 31), date(2101, 1, 3)),
    "add from before": lambda: NATIONAL.add(date(2009, 12, 31), 5),
    "add nothing before": lambda: NATIONAL.add(date(2009, 12, 31), 0),
    "add from after": lambda: NATIONAL.add(date(2101, 1, 1), 1),
    "back from after": lambda: NATIONAL.add(date(2101, 1, 1), -1),
    "add to after": lambda: NATIONAL.add(date(2100, 12, 31), 1),
    "add far": lambda: WorkingCalendar().add(date(2025, 1, 2), 30_000),
    "back to before": lambda: NATIONAL.add(date(2010, 1, 4), -1),
    "back far": lambda: NATIONAL.add(date(2025, 1, 2), -10_000),
}


@pytest.mark.parametrize("ask", OUTSIDE.values(), ids=OUTSIDE)
def test_outside_the_table_the_error_names_the_covered_range(ask: Callable[[], object]) -> None:
    with pytest.raises(CalendarRangeError) as caught:
        ask()

    for text in (caught.value.text("id"), caught.value.text("en")):
        assert "2010-01-01" in text
        assert "2100-12-31" in text


def test_error_of_an_addition_shows_the_addition() -> None:
    with pytest.raises(CalendarRangeError, match=r"2100-12-31 \+ ?1 "):
        NATIONAL.add(date(2100, 12, 31), 1)
    with pytest.raises(CalendarRangeError, match=r"2010-01-04 - ?1 "):
        NATIONAL.add(date(2010, 1, 4), -1)


MOMENT = datetime(2025, 3, 24, 9, tzinfo=UTC)
NO_DAYS: dict[str, Callable[[], object]] = {
    "add": lambda: NATIONAL.add(MOMENT, 10),
    "add back": lambda: NATIONAL.add(MOMENT, -10),
    "count start": lambda: NATIONAL.count(MOMENT, date(2025, 4, 1)),
    "count end": lambda: NATIONAL.count(date(2025, 3, 1), MOMENT),
    "why": lambda: NATIONAL.why(MOMENT),
    "certainty": lambda: NATIONAL.certainty(MOMENT),
    "as_known_on": lambda: NATIONAL.as_known_on(MOMENT),
    "from_days_off": lambda: WorkingCalendar.from_days_off([MOMENT]),
    "text": lambda: NATIONAL.why("2025-03-24"),  # type: ignore[arg-type]
    "nothing": lambda: NATIONAL.add(None, 1),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("ask", NO_DAYS.values(), ids=NO_DAYS)
def test_what_is_no_plain_day_is_refused(ask: Callable[[], object]) -> None:
    with pytest.raises(NotADayError):
        ask()


class Day(date):
    """A date of another library."""


def test_other_libraries_days_are_taken_and_plain_days_given_back() -> None:
    for n in (10, 0):
        ended = NATIONAL.add(Day(2025, 3, 24), n)
        assert type(ended) is date
        assert ended == NATIONAL.add(date(2025, 3, 24), n)


def test_coverage_says_what_is_known_and_what_is_decreed() -> None:
    assert NATIONAL.coverage == Coverage(
        first=date(2010, 1, 1),
        decreed_until=date(LAST_DECREED_YEAR, 12, 31),
        last=date(2100, 12, 31),
    )


def test_certainty_changes_with_the_last_decreed_year() -> None:
    last = NATIONAL.coverage.decreed_until
    assert NATIONAL.certainty(last) is Certainty.DECREED
    assert NATIONAL.certainty(last + timedelta(days=1)) is Certainty.ESTIMATED


def test_national_calendar_is_one_shared_value() -> None:
    assert WorkingCalendar.national() is WorkingCalendar.national()


def test_equal_calendars_are_equal_and_hash_alike_whatever_they_have_built() -> None:
    used, fresh = WorkingCalendar(), WorkingCalendar()
    used.add(date(2050, 1, 1), 10)

    assert used == fresh
    assert hash(used) == hash(fresh)
    assert used != fresh.without_collective_leave()


def test_changes_leave_the_first_calendar_as_it_was() -> None:
    calendar = WorkingCalendar()
    calendar.with_local_days(LocalDay(date(2025, 3, 12), "Hari jadi"))
    calendar.with_weeks((date(2010, 1, 1), Week.SIX_DAYS))
    calendar.weekdays_only()

    assert calendar == WorkingCalendar()
    assert calendar.add(date(2025, 3, 11), 1) == date(2025, 3, 12)


def test_used_calendar_crosses_a_process_boundary() -> None:
    calendar = WorkingCalendar()
    calendar.add(date(2025, 3, 24), 10)
    copy = pickle.loads(pickle.dumps(calendar))  # noqa: S301 - made here

    assert copy == calendar
    assert copy.add(date(2025, 3, 24), 10) == date(2025, 4, 16)


# Other countries' calendars, from published lists.


def test_christmas_of_2024_in_england() -> None:
    """Bank holidays of England and Wales: 25, 26 December 2024, 1 January 2025 (gov.uk)."""
    calendar = WorkingCalendar.from_days_off(
        [date(2024, 12, 25), date(2024, 12, 26), date(2025, 1, 1)]
    )

    assert calendar.add(date(2024, 12, 23), 1) == date(2024, 12, 24)
    assert calendar.add(date(2024, 12, 24), 1) == date(2024, 12, 27)
    assert calendar.add(date(2024, 12, 24), 2) == date(2024, 12, 30)
    assert calendar.add(date(2024, 12, 24), 4) == date(2025, 1, 2)
    assert calendar.add(date(2025, 1, 2), -4) == date(2024, 12, 24)
    assert calendar.count(date(2024, 12, 20), date(2025, 1, 3)) == 7


def test_golden_week_of_2024_in_japan() -> None:
    """Showa Day 29 April, then 3 to 5 May with 6 May as the substitute for the Sunday."""
    calendar = WorkingCalendar.from_days_off(
        [date(2024, 4, 29), date(2024, 5, 3), date(2024, 5, 4), date(2024, 5, 5), date(2024, 5, 6)]
    )

    assert calendar.add(date(2024, 4, 26), 1) == date(2024, 4, 30)
    assert calendar.add(date(2024, 5, 2), 1) == date(2024, 5, 7)
    assert calendar.add(date(2024, 5, 7), -3) == date(2024, 4, 30)
    assert calendar.add(date(2024, 5, 7), -4) == date(2024, 4, 26)


def test_given_calendar_with_a_six_day_week() -> None:
    calendar = WorkingCalendar.from_days_off([date(2024, 12, 25)], week=Week.SIX_DAYS)

    assert calendar.add(date(2024, 12, 27), 1) == date(2024, 12, 28)
    assert calendar.add(date(2024, 12, 28), 1) == date(2024, 12, 30)


def test_given_calendar_covers_the_whole_years_of_its_days() -> None:
    calendar = WorkingCalendar.from_days_off([date(2023, 12, 25), date(2025, 1, 1)])

    assert calendar.coverage == Coverage(date(2023, 1, 1), date(2025, 12, 31), date(2025, 12, 31))
    assert [each.day for each in calendar.days_off(2023)] == [date(2023, 12, 25)]
    assert {each.kind for each in calendar.days_off(2025)} == {DayKind.GIVEN_DAY_OFF}
    with pytest.raises(CalendarRangeError, match=r"2023-01-01 to 2025-12-31"):
        calendar.add(date(2025, 12, 31), 1)


def test_given_calendar_covers_the_years_it_is_told() -> None:
    calendar = WorkingCalendar.from_days_off([], years=range(1999, 2002))

    assert calendar.add(date(1999, 12, 31), 1) == date(2000, 1, 3)
    assert calendar.coverage.first == date(1999, 1, 1)
    assert calendar.coverage.last == date(2001, 12, 31)


def test_given_calendar_without_days_or_years_is_refused() -> None:
    with pytest.raises(ValueError, match="years=range"):
        WorkingCalendar.from_days_off([])


def test_given_calendar_of_three_centuries() -> None:
    calendar = WorkingCalendar.from_days_off([], years=range(1800, 2101))
    first, last = date(1800, 1, 1), date(2100, 12, 31)
    weekdays = sum(
        date.fromordinal(day).weekday() < 5
        for day in range(first.toordinal() + 1, last.toordinal() + 1)
    )

    assert calendar.count(first, last) == weekdays
    assert calendar.add(first, weekdays) == last


@pytest.mark.parametrize("years", [179, 180, 209, 210, 240, 241])
def test_given_calendar_of_two_centuries_of_six_day_weeks(years: int) -> None:
    """More than 65,535 working days: 313 a year, and more still where Sundays are worked."""
    over = range(1800, 1800 + years)
    calendar = WorkingCalendar.from_days_off([], years=over, week=Week.SIX_DAYS)
    first, last = date(1800, 1, 1), date(1799 + years, 12, 31)
    ordinals = range(first.toordinal() + 1, last.toordinal() + 1)
    worked = sum(day % 7 != 0 for day in ordinals)  # 0 is Sunday, as day 1 of all is a Monday
    assert calendar.count(first, last) == worked


@pytest.mark.parametrize("years", [179, 180])
def test_a_calendar_in_which_every_day_is_worked_counts_every_day(years: int) -> None:
    first, last = date(1800, 1, 1), date(1799 + years, 12, 31)
    sundays = range(date(1800, 1, 5).toordinal(), last.toordinal() + 1, 7)
    calendar = WorkingCalendar.from_days_off(
        [], years=range(1800, 1800 + years), week=Week.SIX_DAYS
    ).with_local_days(*(LocalDay(date.fromordinal(day), "buka", working=True) for day in sundays))
    assert calendar.count(first, last) == (last - first).days


def test_given_calendar_of_the_last_year_of_all() -> None:
    calendar = WorkingCalendar.from_days_off([date(9999, 12, 24)])
    friday, monday = date(9999, 1, 1), date(9999, 1, 4)

    assert friday.weekday() == 4
    assert [calendar.count(friday, monday) for _ in range(2)] == [1, 1]
    told = WorkingCalendar.from_days_off([], years=range(9998, 10_000))
    assert told.coverage.last == date.max


@pytest.mark.parametrize("known_on", [date(2005, 1, 1), date(2016, 4, 14), date(2026, 1, 1)])
def test_knowledge_changes_no_weekend(known_on: date) -> None:
    calendar = NATIONAL.as_known_on(known_on)
    saturday = date(2024, 6, 15)

    assert [calendar.is_working_day(saturday + timedelta(days=n)) for n in (0, 1)] == [False] * 2


@pytest.mark.parametrize(
    "years",
    [
        *(range(0), range(3), range(2030, 2020), range(2020, 2030, 3), range(9990, 10_001)),
        *([2020, 2021], [2020.5, 2021], 2020, "2020"),
    ],
    ids=str,
)
def test_what_is_not_one_year_after_another_is_refused(years: Any) -> None:
    with pytest.raises(ArgumentError, match="years: must be a"):
        WorkingCalendar.from_days_off([], years=years)


# What a caller may give by mistake: refused by name, and never counted by something near it.

NOT_WHOLE = [10.5, -10.5, 10.0, float("nan"), float("inf"), "10", None, True, Decimal(10), 1j, [1]]


@pytest.mark.parametrize("n", NOT_WHOLE, ids=repr)
def test_a_count_that_is_not_a_whole_number_is_refused(n: Any) -> None:
    with pytest.raises(ArgumentError, match="n: must be a whole number"):
        NATIONAL.add(date(2025, 3, 24), n)


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int16, np.uint16, np.int64, np.uint64])
def test_whole_numbers_of_numpy_count_as_pythons_do(kind: Any) -> None:
    used = WorkingCalendar()
    used.count(date(2015, 1, 1), date(2026, 12, 31))  # ranks beyond what eight bits can hold
    expected = used.add(date(2024, 6, 3), 100)

    assert used.add(date(2024, 6, 3), kind(100)) == expected
    assert WorkingCalendar().add(date(2024, 6, 3), kind(100)) == expected


@pytest.mark.parametrize(
    "n", [10**6, -(10**6), 10**5000, -(10**5000)], ids=["6", "-6", "5000", "-"]
)
def test_a_count_that_leads_beyond_every_year_is_out_of_range(n: int) -> None:
    with pytest.raises(CalendarRangeError, match=r"outside the calendar"):
        NATIONAL.add(date(2025, 3, 24), n)


@pytest.mark.parametrize("year", [0, -1, 2009, 2101, 9999, 10_000, 99_999, 10**5000], ids=hash)
def test_a_year_outside_the_calendar_is_out_of_range(year: int) -> None:
    for ask in (NATIONAL.days_off, NATIONAL.removed_days):
        with pytest.raises(CalendarRangeError, match="outside the calendar"):
            ask(year)
    with pytest.raises(CalendarRangeError, match="outside the calendar"):
        NATIONAL.working_days_in(year, 1)


@pytest.mark.parametrize("year", [*NOT_WHOLE, date(2025, 1, 1)], ids=repr)
def test_a_year_that_is_not_a_whole_number_is_refused(year: Any) -> None:
    with pytest.raises(ArgumentError, match="year: must be a whole number"):
        NATIONAL.days_off(year)


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_is_none_is_refused(month: int) -> None:
    with pytest.raises(ArgumentError, match="month: must be from 1 to 12"):
        NATIONAL.working_days_in(2025, month)


def test_days_off_that_are_not_days_are_refused() -> None:
    days: Any = 5
    with pytest.raises(ArgumentError, match="days: must be several of a day"):
        WorkingCalendar.from_days_off(days)


@pytest.mark.parametrize("week", [4, 7, "5", None, 5.5])
def test_a_week_that_is_none_is_refused(week: Any) -> None:
    with pytest.raises(ArgumentError, match=r"week: must be one of Week\.FIVE_DAYS"):
        WorkingCalendar.from_days_off([date(2024, 12, 25)], week=week)
    with pytest.raises(ArgumentError, match=r"weeks\[1\]: must be one of Week\.FIVE_DAYS"):
        NATIONAL.with_weeks((date(2024, 1, 1), week))


@pytest.mark.parametrize(
    "weeks",
    [
        (),
        ((date(2025, 1, 1), Week.SIX_DAYS),),
        ((date.min, Week.SIX_DAYS), (date(2025, 1, 1), Week.SIX_DAYS), (date(2024, 1, 1), Week(5))),
    ],
)
def test_weeks_that_leave_a_day_without_one_are_refused(weeks: Any) -> None:
    with pytest.raises(ArgumentError, match=r"weeks: must begin with date\.min"):
        WorkingCalendar(weeks=weeks)


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [
        (0, 2100, "first_year"),
        (10_000, 20_000, "first_year"),
        (2010, 20_000, "last_year"),
        (2010, 10**30, "last_year"),
        (2030, 2020, "last_year"),
    ],
)
def test_years_that_are_none_are_refused(first: int, last: int, wrong: str) -> None:
    with pytest.raises(ArgumentError, match=f"{wrong}: must be a year"):
        WorkingCalendar(first_year=first, last_year=last)


MOMENT = datetime(2025, 3, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: WorkingCalendar(known_on=MOMENT),
        lambda: NATIONAL.as_known_on(MOMENT),
        lambda: NATIONAL.with_weeks((MOMENT, Week.SIX_DAYS)),
        lambda: WorkingCalendar.from_days_off([MOMENT]),
        lambda: LocalDay(MOMENT, "Hari jadi"),
        lambda: Decree(MOMENT, "SK 1/2025"),
        lambda: decreed_year(2025, MOMENT),
        lambda: NATIONAL.add(MOMENT, 1),
        lambda: NATIONAL.count(MOMENT, MOMENT),
        lambda: NATIONAL.why(MOMENT),
    ],
)
def test_a_moment_is_never_taken_for_a_day(ask: Callable[[], object]) -> None:
    with pytest.raises(NotADayError):
        ask()


# The table of a calendar grows; what was counted once is not counted again and again.


def _years_counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    counted: list[int] = []
    worked_in = WorkingCalendar._worked_in

    def noted(self: WorkingCalendar, year: int) -> list[bool]:
        counted.append(year)
        return worked_in(self, year)

    monkeypatch.setattr(WorkingCalendar, "_worked_in", noted)
    return counted


@pytest.mark.parametrize("n", [1, -1])
def test_a_count_over_eight_centuries_counts_each_year_once(
    n: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar = WorkingCalendar.from_days_off([], years=range(1000, 1800))
    counted = _years_counted(monkeypatch)
    start = date(1000, 1, 1) if n > 0 else date(1799, 12, 31)
    weekdays = 200_000  # of five days a week: 766 years and a half

    end = calendar.add(start, n * weekdays)

    assert abs((end - start).days) == pytest.approx(weekdays * 7 / 5, abs=3)
    assert len(counted) <= (800 if n > 0 else 3 * 800)  # backwards it is laid out anew, thrice


@pytest.mark.parametrize("years", [range(1000, 1400), range(1399, 999, -1)], ids=["on", "back"])
def test_a_question_for_each_of_four_centuries_counts_no_year_again_and_again(
    years: range, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar = WorkingCalendar.from_days_off([], years=range(1000, 1400))
    counted = _years_counted(monkeypatch)
    copied: list[int] = []

    def noted(*given: Any) -> Any:
        copied.append(len(counted))
        return grown(*given)

    monkeypatch.setattr(working, "grown", noted)

    for year in years:
        assert calendar.is_working_day(date(year, 6, 1)) is (date(year, 6, 1).weekday() < 5)
        assert calendar.count(date(year, 6, 1), date(year, 6, 8)) == 5

    assert len(copied) < 20  # one for each half more, and not one for each year
    assert len(counted) <= 4 * len(years)
