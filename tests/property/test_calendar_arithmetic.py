"""Working days against a day-by-day loop and against numpy, on calendars of every shape."""

import json
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from attrs import frozen
from hypothesis import example, given
from hypothesis import strategies as st

from keterbukaan.calendar.days import LocalDay, Week
from keterbukaan.calendar.working import WorkingCalendar

DATA = Path(__file__).parents[1] / "data"
ONE_DAY = timedelta(days=1)
NATIONAL = WorkingCalendar.national()
FIRST = NATIONAL.coverage.first
# The raw list of the loop ends here; what was decreed since is told by the library alone.
LAST = date(max(map(int, json.loads((DATA / "skb.json").read_text("utf-8")))), 12, 31)


@cache
def _off(*, leave: bool = True) -> frozenset[date]:
    rows = [
        row for rows in json.loads((DATA / "skb.json").read_text("utf-8")).values() for row in rows
    ]
    return frozenset(
        date.fromisoformat(row["date"])
        for row in rows
        if leave or row["kind"] == "libur" or row.get("election_day")
    )


@frozen
class Office:
    """An office told to the library, and the same office told to the loop."""

    calendar: WorkingCalendar
    weeks: tuple[tuple[date, int], ...]
    off: frozenset[date]
    worked: frozenset[date]

    def works_on(self, day: date) -> bool:
        """Tell by the plainest rule whether a day is worked."""
        if day in self.worked:
            return True
        days = [days for start, days in self.weeks if start <= day][-1]
        return day.weekday() < days and day not in self.off

    def add(self, day: date, n: int) -> date:
        """Walk day by day."""
        step, left = (ONE_DAY if n > 0 else -ONE_DAY), abs(n)
        while left:
            day += step
            left -= self.works_on(day)
        return day

    def count(self, start: date, end: date) -> int:
        """Count day by day: (start, end] forwards, less [end, start) backwards."""
        if end < start:
            span = range(end.toordinal(), start.toordinal())
            return -sum(map(self.works_on, map(date.fromordinal, span)))
        span = range(start.toordinal() + 1, end.toordinal() + 1)
        return sum(map(self.works_on, map(date.fromordinal, span)))


DAYS = st.dates(FIRST, LAST)
# Far enough inside the table for 80 working days, even with sixty local days off.
STARTS = st.dates(FIRST + timedelta(days=334), LAST - timedelta(days=334))
NUMBERS = st.integers(-80, 80)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """Draw an office: its weeks and when they change, its local days off and working days."""
    changes = draw(
        st.dictionaries(DAYS, st.sampled_from([Week.FIVE_DAYS, Week.SIX_DAYS]), max_size=3)
    )
    off = draw(st.frozensets(DAYS, max_size=25))
    worked = draw(st.frozensets(DAYS, max_size=25)) - off
    holidays = _off()
    calendar = NATIONAL
    if draw(st.booleans()):
        calendar = NATIONAL.without_collective_leave()
        holidays = _off(leave=False)
    locals_ = [LocalDay(day, "libur") for day in sorted(off)]
    locals_ += [LocalDay(day, "masuk", working=True) for day in sorted(worked)]
    calendar = calendar.with_weeks(*changes.items()).with_local_days(*locals_)
    weeks = ((date.min, 5), *sorted((day, int(week)) for day, week in changes.items()))
    return Office(calendar, weeks, holidays | off, worked)


PLAIN = Office(NATIONAL, ((date.min, 5),), _off(), frozenset())


@given(offices(), STARTS, NUMBERS)
@example(PLAIN, date(2025, 3, 24), 10)
@example(PLAIN, date(2025, 4, 6), -1)
def test_add_walks_day_by_day(office: Office, start: date, n: int) -> None:
    assert office.calendar.add(start, n) == office.add(start, n)


@given(offices(), STARTS, st.integers(-200, 200))
def test_count_counts_day_by_day(office: Office, start: date, span: int) -> None:
    end = start + timedelta(days=span)

    assert office.calendar.count(start, end) == office.count(start, end)


@given(offices(), DAYS)
def test_why_says_the_same_as_the_rule(office: Office, day: date) -> None:
    assert office.calendar.is_working_day(day) is office.works_on(day)


@given(offices(), st.dates(FIRST + ONE_DAY, LAST))
def test_counting_one_day_says_the_same_as_why(office: Office, day: date) -> None:
    assert office.calendar.count(day - ONE_DAY, day) == int(office.calendar.is_working_day(day))


@given(offices(), STARTS, NUMBERS)
@example(PLAIN, date(2025, 3, 29), 0)
@example(PLAIN, date(2025, 3, 29), -1)
@example(PLAIN, date(2025, 3, 29), 1)
def test_count_takes_back_what_add_gave(office: Office, start: date, n: int) -> None:
    assert office.calendar.count(start, office.calendar.add(start, n)) == n


@given(offices(), STARTS, NUMBERS.filter(bool))
def test_add_ends_on_a_working_day(office: Office, start: date, n: int) -> None:
    assert office.calendar.is_working_day(office.calendar.add(start, n))


@given(offices(), STARTS, STARTS, STARTS)
def test_counts_add_up_forwards(office: Office, one: date, two: date, three: date) -> None:
    first, middle, last = sorted((one, two, three))
    count = office.calendar.count

    assert count(first, middle) + count(middle, last) == count(first, last)
    assert count(last, middle) + count(middle, first) == count(last, first)


@given(offices(), STARTS, st.integers(0, 30), st.integers(1, 80), st.booleans())
def test_a_later_start_never_ends_earlier(
    office: Office,
    start: date,
    later: int,
    n: int,
    back: bool,  # noqa: FBT001 - drawn
) -> None:
    n = -n if back else n
    other = start + timedelta(days=later)

    assert office.calendar.add(start, n) <= office.calendar.add(other, n)


@given(offices(), STARTS, st.integers(-20, 20))
def test_more_days_always_end_later(office: Office, start: date, n: int) -> None:
    ends = [office.calendar.add(start, each) for each in range(n, n + 5)]

    assert all(before < after for before, after in pairwise(ends))


@given(STARTS, st.integers(1, 80), DAYS)
def test_working_on_collective_leave_never_ends_later(start: date, n: int, known_on: date) -> None:
    for calendar in (NATIONAL, NATIONAL.as_known_on(known_on)):
        assert calendar.without_collective_leave().add(start, n) <= calendar.add(start, n)
        assert calendar.without_collective_leave().add(start, -n) >= calendar.add(start, -n)


@given(STARTS, st.integers(1, 80), st.frozensets(DAYS, max_size=20))
def test_weekdays_only_never_end_later(start: date, n: int, off: frozenset[date]) -> None:
    calendar = NATIONAL.with_local_days(*(LocalDay(day, "libur") for day in off))

    assert calendar.weekdays_only().add(start, n) <= calendar.add(start, n)
    assert calendar.weekdays_only().add(start, n) <= calendar.without_collective_leave().add(
        start, n
    )
    assert calendar.weekdays_only().add(start, -n) >= calendar.add(start, -n)


# numpy. `busday_offset` starts on a business day: a start that is off is rolled back before going
# forwards, and forwards before going back, so that the first step lands where `add` lands.
# `busday_count` counts [begin, end); `count` counts (start, end], so both ends move by a day, and
# going back it is minus the days of [end, start).


@cache
def _numpy(week: Week) -> np.busdaycalendar:
    mask = "1111100" if week is Week.FIVE_DAYS else "1111110"
    return np.busdaycalendar(weekmask=mask, holidays=sorted(_off()))


@cache
def _ours(week: Week) -> WorkingCalendar:
    return NATIONAL.with_weeks((FIRST, week))


WEEKS = pytest.mark.parametrize("week", list(Week), ids=lambda week: week.name)


@WEEKS
@given(start=STARTS, n=st.integers(-150, 150).filter(bool))
def test_add_is_numpys_offset(week: Week, start: date, n: int) -> None:
    roll = "backward" if n > 0 else "forward"
    offset = np.busday_offset(str(start), n, roll=roll, busdaycal=_numpy(week))  # type: ignore[call-overload]

    assert _ours(week).add(start, n) == offset.astype(object)


@WEEKS
@given(one=DAYS, other=DAYS)
def test_count_is_numpys_count(week: Week, one: date, other: date) -> None:
    start, end = sorted((one, other))
    after, until = str(start + ONE_DAY), str(end + ONE_DAY)
    calendar = _ours(week)

    assert calendar.count(start, end) == np.busday_count(after, until, busdaycal=_numpy(week))
    assert calendar.count(end, start) == -np.busday_count(
        str(start), str(end), busdaycal=_numpy(week)
    )


@WEEKS
def test_every_day_of_the_table_is_numpys(week: Week) -> None:
    days = np.arange(str(FIRST), str(LAST + ONE_DAY), dtype="datetime64[D]")
    calendar = _ours(week)
    busy = np.is_busday(days, busdaycal=_numpy(week))

    assert [calendar.is_working_day(day) for day in days.astype(object)] == busy.tolist()


@given(
    st.frozensets(st.dates(date(1990, 1, 1), date(1999, 12, 31)), min_size=1, max_size=60),
    st.dates(date(1991, 1, 1), date(1998, 12, 31)),
    st.integers(-40, 40),
    st.sampled_from(list(Week)),
)
def test_any_days_off_make_a_calendar(
    off: frozenset[date], start: date, n: int, week: Week
) -> None:
    calendar = WorkingCalendar.from_days_off(off, years=range(1990, 2000), week=week)
    office = Office(calendar, ((date.min, int(week)),), off, frozenset())

    assert calendar.add(start, n) == office.add(start, n)
    assert calendar.count(start, calendar.add(start, n)) == n


@given(STARTS, st.lists(NUMBERS, min_size=1, max_size=6))
def test_order_of_questions_does_not_matter(start: date, numbers: list[int]) -> None:
    """The table grows as it is asked, forwards and backwards."""
    calendar = WorkingCalendar()

    assert [calendar.add(start, n) for n in numbers] == [NATIONAL.add(start, n) for n in numbers]
