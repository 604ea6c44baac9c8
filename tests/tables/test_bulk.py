"""Whole columns: each row is what `due`, `count` and `add` say of it, in the kind given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Deadline, Jurisdiction, KeterbukaanError, due
from keterbukaan.errors import ArgumentError, ColumnError, NoTableError
from keterbukaan.tables import (
    CHAINS,
    add_working_days,
    day_table,
    due_dates,
    late_by,
    table_names,
    working_days_between,
)
from tests.tables.columns import listed

MIDNIGHT, MORNING = datetime(2025, 3, 24), datetime(2025, 3, 24, 9)  # noqa: DTZ001 - naive
RECEIVED = [date(2025, 3, 24), None, date(2026, 1, 5), date(2025, 8, 5)]
DUE = [date(2025, 4, 16), None, date(2026, 1, 20), date(2025, 8, 20)]
"""Counted by hand: over Lebaran, over 16 January, over 17 and 18 August."""

NATIONAL = Jurisdiction.national()


def _numpy(days: list[date | None]) -> Any:
    return np.array(days, "M8[D]")


MAKERS: dict[str, Callable[[list[date | None]], Any]] = {
    "numpy": _numpy,
    "numpy objects": lambda days: np.array(days, object),
    "pandas": lambda days: pd.Series(pd.to_datetime(pd.Series(days, dtype=object))),
    "pandas objects": lambda days: pd.Series(days, dtype=object),
    "pandas on arrow": lambda days: pd.Series(days, dtype=pd.ArrowDtype(pa.date32())),
    "polars": lambda days: pl.Series("received", days, dtype=pl.Date),
    "polars midnights": lambda days: pl.Series("received", days, dtype=pl.Date).cast(pl.Datetime),
    "arrow": lambda days: pa.array(days, pa.date32()),
    "arrow in chunks": lambda days: pa.chunked_array([days[:1], days[1:]], pa.date32()),
}


@pytest.fixture(params=MAKERS)
def made(request: pytest.FixtureRequest) -> Callable[[list[date | None]], Any]:
    return MAKERS[request.param]


def test_a_column_comes_back_as_it_was_given(made: Callable[[list[date | None]], Any]) -> None:
    given_column = made(RECEIVED)
    found = due_dates("request.response", given_column)
    assert listed(found) == DUE
    assert (
        type(found).__module__.partition(".")[0] == type(given_column).__module__.partition(".")[0]
    )


def test_several_columns_come_back_as_a_frame(made: Callable[[list[date | None]], Any]) -> None:
    found = due_dates(
        "request.response", made(RECEIVED), columns=("date", "earliest", "certainty", "opens")
    )
    assert listed(found["date"]) == DUE
    assert listed(found["earliest"])[0] == date(2025, 4, 8)
    certainty = [each or None for each in listed(found["certainty"])]
    assert certainty == ["decreed", None, "decreed", "decreed"]
    assert listed(found["opens"]) == [None] * 4  # a duty opens on no day


def test_lateness_is_counted_as_everywhere(made: Callable[[list[date | None]], Any]) -> None:
    # 22 April 2025 is the third working day after the 16th; the 18th is Good Friday: 0 is late too
    ends = [date(2025, 4, 16)] * 4 + [None, date(2025, 4, 17)]
    done = [
        date(2025, 4, 22),
        date(2025, 4, 16),
        None,
        date(2026, 1, 5),
        date(2025, 5, 5),
        date(2025, 4, 18),
    ]
    found = late_by(made(ends), made(done), on=date(2025, 4, 21))
    assert listed(found) == [2, None, 2, 2, None, 0]


def test_lengths_differ() -> None:
    with pytest.raises(ArgumentError, match="as long as"):
        late_by(_numpy(DUE), _numpy(DUE[:2]), on=date(2026, 1, 5))
    with pytest.raises(ArgumentError, match="as long as"):
        working_days_between(_numpy(DUE), _numpy(DUE[:2]))


@pytest.mark.parametrize("name", table_names())
def test_every_table_answers_a_column_as_due_does(name: str) -> None:
    table = day_table(name)
    days = [table.first + timedelta(each) for each in range(0, len(table), 211)]
    found = due_dates(name, _numpy([*days]), columns=("date", "latest"), outside="missing")
    for day, end, latest in zip(days, listed(found["date"]), listed(found["latest"]), strict=True):
        try:
            one = due(table.limit, {CHAINS[name].event: day} if name in CHAINS else day)
        except KeterbukaanError:
            one = None
        expected = (one.date, one.latest) if isinstance(one, Deadline) else (None, None)
        assert (end, latest) == expected


class TestMoments:
    def test_a_moment_is_a_day_on_the_clock_of_the_body(self) -> None:
        # 23.30 in Greenwich is the next morning in Jakarta
        moments = [datetime(2025, 3, 23, 23, 30, tzinfo=UTC), None]
        wanted = [date(2025, 4, 16), None]
        for column in (
            np.array(moments, object),
            pd.Series(pd.to_datetime(pd.Series(moments, dtype=object), utc=True)),
            pl.Series(moments, dtype=pl.Datetime("us", "UTC")),
            pa.array(moments, pa.timestamp("ms", "UTC")),
        ):
            assert listed(due_dates("request.response", column)) == wanted

    @pytest.mark.parametrize(
        "column",
        [
            np.array(["2025-03-24T00:00", "2025-03-24T09:00"], "M8[m]"),
            pd.Series(pd.to_datetime(["2025-03-24 00:00", "2025-03-24 09:00"])),
            pl.Series([MIDNIGHT, MORNING]),
            pa.array([MIDNIGHT, MORNING], pa.timestamp("us")),
        ],
        ids=["numpy", "pandas", "polars", "arrow"],
    )
    def test_without_a_zone_it_has_none(self, column: Any) -> None:
        with pytest.raises(ColumnError, match=r"time zone.*; 1 rows, the first: 1$") as caught:
            due_dates("request.response", column)
        assert "2025" not in str(caught.value)

    @given(
        moments=st.lists(
            st.datetimes(MIDNIGHT, MIDNIGHT + timedelta(600)), min_size=1, max_size=20
        ),
        closes=st.none() | st.times().map(lambda each: each.replace(microsecond=0)),
        zone=st.sampled_from(["WIB", "WITA", "WIT"]),
    )
    def test_closing_hours_move_it_as_due_has_it(
        self, moments: list[datetime], closes: dt.time | None, zone: str
    ) -> None:
        hours = f"[office_hours]\ncloses = {closes.isoformat()}\n" if closes else ""
        body = Jurisdiction.loads(f'schema = 1\nname = "Contoh"\nzone = "{zone}"\n{hours}')
        aware = [each.replace(tzinfo=UTC) for each in moments]
        wanted = [due("request.response", each, under=body) for each in aware]
        found = due_dates(
            "request.response",
            np.array(aware, object),
            under=body,
            columns=("date", "earliest", "latest"),
        )
        assert found["date"].tolist() == [each.date for each in wanted]
        assert found["earliest"].tolist() == [each.earliest for each in wanted]
        assert found["latest"].tolist() == [each.latest for each in wanted]

    @pytest.mark.parametrize(
        "name", ["request.response", "objection.filing.after_silence", "complaint.decision"]
    )
    def test_at_the_ends_of_a_table_it_is_what_due_says_or_nothing(self, name: str) -> None:
        body = Jurisdiction.loads('schema = 1\nname = "x"\n[office_hours]\ncloses = 15:00:00\n')
        table = day_table(name, under=body)
        days = (table.first - timedelta(1), table.first, date(2025, 3, 24), table.last)
        moments = [
            datetime.combine(day, dt.time(hour), tzinfo=body.zone.tzinfo)
            for day in days
            for hour in (9, 16)
        ]
        found = due_dates(
            name,
            np.array(moments, object),
            under=body,
            columns=("date", "earliest", "latest"),
            outside="missing",
        )
        for place, moment in enumerate(moments):
            got = tuple(column.tolist()[place] for column in found.values())
            since = {table.event: moment} if name in CHAINS else moment
            if moment.date() < table.first or (moment.date(), moment.hour) == (table.last, 16):
                assert got == (None, None, None)
            else:
                one = due(table.limit, since, under=body)
                assert isinstance(one, Deadline)
                assert got == (one.date, one.earliest, one.latest)
        with pytest.raises(ColumnError, match=r"the first: 0$"):
            due_dates(name, np.array(moments[1:2], object), under=body)


class TestBadInput:
    def test_days_without_an_answer_are_named_by_row(self) -> None:
        column = _numpy([date(1999, 1, 1), date(2025, 3, 24), None, date(2100, 1, 1)])
        with pytest.raises(ColumnError, match=r"2 rows, the first: 0, 3$"):
            due_dates("request.response", column)
        found = due_dates("request.response", column, outside="missing")
        assert found.tolist() == [None, date(2025, 4, 16), None, None]

    def test_a_day_on_which_no_rule_was_read_has_none(self) -> None:
        column = _numpy([date(2026, 2, 28), date(2026, 3, 1)])
        with pytest.raises(ColumnError, match=r"the first: 1$"):
            due_dates("information_list.submission", column)

    def test_twenty_rows_are_named_and_the_others_counted(self) -> None:
        with pytest.raises(ColumnError, match=r"30 rows, the first: 0, .*, 19, …$"):
            due_dates("request.response", _numpy([date(1999, 1, 1)] * 30))

    @pytest.mark.parametrize(
        "column",
        [
            np.array(["2025-03-24", "Budi 3201010101900001"]),
            np.array([1, 2]),
            np.array([date(2025, 3, 24), "Budi"], object),
            np.array([date(2025, 3, 24), datetime(2025, 3, 24, tzinfo=UTC)], object),
            np.array([MIDNIGHT], object),
            pd.Series(["2025-03-24", "Budi"]),
            pl.Series(["2025-03-24", "Budi"]),
            pa.array(["2025-03-24", "Budi"]),
        ],
        ids=["text", "numbers", "mixed", "moments", "naive", "pandas", "polars", "arrow"],
    )
    def test_what_holds_no_days_is_refused_and_never_shown(self, column: Any) -> None:
        with pytest.raises(ColumnError) as caught:
            due_dates("request.response", column)
        assert "Budi" not in str(caught.value)
        assert caught.value.code == "KB-V01"
        assert str(caught.value).endswith(("rows, the first: 0, 1", "the first: 1", "the first: 0"))

    @pytest.mark.parametrize("column", [[date(2025, 3, 24)], "2025-03-24", date(2025, 3, 24), None])
    def test_what_is_no_column_is_refused(self, column: object) -> None:
        with pytest.raises(ArgumentError, match="numpy, pandas, polars"):
            due_dates("request.response", column)

    def test_a_table_of_two_dimensions_is_no_column(self) -> None:
        with pytest.raises(ArgumentError, match="one dimension"):
            due_dates("request.response", np.array([["2025-03-24"]], "M8[D]"))

    @pytest.mark.parametrize(
        ("columns", "said"),
        [
            ("date", "several of text"),
            (3j, "several of text"),
            ([["date"]], "must be text"),
            ((), "opens, date, earliest"),
            (("tanggal",), "opens, date, earliest"),
        ],
    )
    def test_unknown_columns_are_refused(self, columns: Any, said: str) -> None:
        with pytest.raises(ArgumentError, match=said):
            due_dates("request.response", _numpy(RECEIVED), columns=columns)

    def test_an_unknown_word_for_what_is_outside_is_refused(self) -> None:
        with pytest.raises(ArgumentError, match="'missing'"):
            due_dates("request.response", _numpy(RECEIVED), outside="ignore")  # type: ignore[arg-type]

    def test_a_limit_without_a_table_is_refused(self) -> None:
        with pytest.raises(NoTableError):
            due_dates("request.notice", _numpy(RECEIVED))

    def test_an_empty_column_stays_empty(self) -> None:
        empty = np.array([], "M8[D]")
        assert len(due_dates("request.response", empty)) == 0
        assert len(late_by(empty, empty, on=date(2026, 1, 5))) == 0
        assert len(add_working_days(empty, 3)) == 0
        assert len(working_days_between(empty, empty)) == 0

    def test_a_count_beyond_the_calendar_is_refused(self) -> None:
        with pytest.raises(ColumnError, match=r"the first: 1$"):
            add_working_days(_numpy([date(2025, 1, 1), date(2100, 12, 1)]), 40)
        with pytest.raises(ColumnError, match=r"the first: 0$"):
            working_days_between(_numpy([date(1950, 1, 1)]), _numpy([date(2025, 1, 1)]))

    @pytest.mark.parametrize("n", [2**63 - 1, 10**30, -(2**63), -(10**30)])
    def test_a_count_that_no_column_holds_is_refused(self, n: int) -> None:
        with pytest.raises(ColumnError, match=r"outside the calendar"):
            add_working_days(_numpy([date(2025, 1, 1)]), n)


def test_no_working_day_further_is_the_day_itself() -> None:
    assert add_working_days(_numpy(RECEIVED), 0).tolist() == RECEIVED


DAYS = st.lists(st.none() | st.dates(date(2010, 3, 1), date(2027, 10, 1)), min_size=1, max_size=30)


@given(days=DAYS, n=st.integers(-30, 30))
def test_adding_is_what_the_calendar_adds(days: list[date | None], n: int) -> None:
    found = add_working_days(_numpy(days), n).tolist()
    assert found == [None if each is None else NATIONAL.calendar.add(each, n) for each in days]


@given(
    pairs=st.lists(
        st.tuples(*[st.none() | st.dates(date(2010, 1, 1), date(2027, 12, 31))] * 2), min_size=1
    )
)
def test_what_lies_between_is_what_the_calendar_counts(
    pairs: list[tuple[date | None, date | None]],
) -> None:
    start, end = (_numpy([pair[at] for pair in pairs]) for at in (0, 1))
    wanted = [None if a is None or b is None else NATIONAL.calendar.count(a, b) for a, b in pairs]
    assert listed(working_days_between(start, end)) == wanted


@given(
    rows=st.lists(
        st.tuples(
            st.none() | st.dates(date(2020, 1, 1), date(2027, 6, 30)),
            st.none() | st.dates(date(2020, 1, 1), date(2027, 6, 30)),
        ),
        min_size=1,
    ),
    on=st.dates(date(2020, 1, 1), date(2027, 6, 30)),
)
def test_lateness_is_what_one_counts_by_hand(
    rows: list[tuple[date | None, date | None]], on: date
) -> None:
    wanted: list[int | None] = []
    for end, done in rows:
        judged = on if done is None or done > on else done
        late = end is not None and judged > end
        wanted.append(NATIONAL.calendar.count(end, judged) if late and end else None)
    due_column, done_column = (_numpy([row[at] for row in rows]) for at in (0, 1))
    assert listed(late_by(due_column, done_column, on=on)) == wanted


def test_a_long_column_is_worked_on_in_pieces_with_the_same_result() -> None:
    days = np.resize(np.arange("2012-01-01", "2026-12-31", dtype="M8[D]"), 700_001)
    found = due_dates("request.response", days)
    short = due_dates("request.response", days[:5_000])
    assert (found[:5_000] == short).all()
    again = dict(zip(days[:6_000].tolist(), found[:6_000].tolist(), strict=True))
    assert all(
        again.get(day, end) == end
        for day, end in zip(days[-5_000:].tolist(), found[-5_000:].tolist(), strict=True)
    )


LONG = 300_001
"""Rows enough for several pieces on every core."""


@pytest.mark.parametrize("kind", ["numpy", "pandas", "polars", "arrow"])
def test_in_a_long_column_each_row_is_what_it_is_in_a_short_one(kind: str) -> None:
    """One day without, and days over a whole year: each has the same answer wherever it stands."""
    make = MAKERS[kind]
    year: list[date | None] = [None, *(date(2025, 1, 1) + timedelta(n) for n in range(365))]
    columns = ("date", "earliest", "latest", "opens")
    short = due_dates("request.response", make(year), columns=columns)
    long_ = due_dates("request.response", make(year * (LONG // 366)), columns=columns)
    for name in columns:
        assert listed(long_[name]) == listed(short[name]) * (LONG // 366)


@pytest.mark.parametrize("kind", ["numpy", "pandas", "polars", "arrow"])
def test_lateness_in_a_long_column_is_what_it_is_in_a_short_one(kind: str) -> None:
    make = MAKERS[kind]
    ends: list[date | None] = [date(2025, 4, 16), date(2025, 4, 16), date(2025, 4, 16), None]
    done: list[date | None] = [date(2025, 4, 22), None, date(2025, 4, 16), date(2025, 4, 22)]
    # On 18 April is Good Friday, and the 19th and 20th are a weekend: 17, 21 and 22 are worked.
    found = late_by(make(ends * 75_000), make(done * 75_000), on=date(2025, 4, 17))
    assert listed(found)[:4] == [1, 1, None, None]
    assert listed(found) == [1, 1, None, None] * 75_000
    found = late_by(make(ends), make(done), on=date(2025, 6, 2))
    assert listed(found)[0] == 3


def test_one_row_without_an_answer_is_found_in_a_long_column_with_gaps() -> None:
    days = np.full(LONG, np.datetime64("2025-03-24"))
    days[::7] = np.datetime64("NaT")
    days[250_001] = np.datetime64("1999-01-04")
    with pytest.raises(ColumnError, match=r"; 1 rows, the first: 250001$"):
        due_dates("request.response", days)


@pytest.mark.parametrize("kind", ["h", "m", "s", "ms", "us", "ns"])
@pytest.mark.parametrize("order", ["<", ">"])
def test_midnights_are_days_in_whatever_unit_and_order_of_bytes(kind: str, order: str) -> None:
    midnights = np.array(["2025-03-24", "NaT", "2026-01-05"], "M8[D]").astype(f"{order}M8[{kind}]")
    assert listed(due_dates("request.response", midnights)) == [DUE[0], None, DUE[2]]
    later = (midnights + np.timedelta64(12, "h")).astype(f"{order}M8[{kind}]")
    with pytest.raises(ColumnError, match=r"; 2 rows, the first: 0, 2$"):
        due_dates("request.response", later)


def test_nothing_at_all_in_a_long_column_stays_nothing() -> None:
    nothing = np.full(LONG, np.datetime64("NaT", "D"))
    assert np.isnat(due_dates("request.response", nothing)).all()
    assert np.isnan(late_by(nothing, nothing, on=date(2025, 6, 2))).all()


def test_a_column_of_polars_without_gaps_stays_without() -> None:
    found = due_dates("request.response", pl.Series("received", [RECEIVED[0]]))
    assert (listed(found), found.null_count()) == ([DUE[0]], 0)
