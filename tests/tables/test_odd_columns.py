"""Odd columns: each gives the right answer or our own error, never a wrong day, and is unseen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from keterbukaan import Jurisdiction, KeterbukaanError, WorkingCalendar, due
from keterbukaan.errors import ArgumentError, ColumnError
from keterbukaan.tables import (
    add_working_days,
    due_dates,
    late_by,
    with_due_dates,
    working_days_between,
)
from tests.tables.columns import listed

DAY, END = date(2025, 3, 24), date(2025, 4, 16)
"""Over Nyepi and Lebaran with their collective leave, counted by hand."""
PRIVATE = "3201010101900001"
EAST = timezone(timedelta(hours=14))
LAST_NS = np.iinfo(np.int64).max


class Subday(date):
    """A day of another class, as libraries that stop the clock make them."""


def read_only(days: Any) -> Any:
    days.flags.writeable = False
    return days


DAYS: dict[str, Callable[[], tuple[Any, list[date | None]]]] = {
    # every second of a longer column
    "not contiguous": lambda: (
        np.array(["2025-03-24", "2025-01-01"] * 2, "M8[D]")[::2],
        [DAY, DAY],
    ),
    "backwards": lambda: (np.array(["NaT", "2025-03-24"], "M8[D]")[::-1], [DAY, None]),
    "read-only": lambda: (read_only(np.array(["2025-03-24"], "M8[D]")), [DAY]),
    "big-endian": lambda: (np.array(["2025-03-24", "NaT"], ">M8[D]"), [DAY, None]),
    "big-endian seconds": lambda: (np.array(["2025-03-24", "NaT"], ">M8[s]"), [DAY, None]),
    "midnights in hours": lambda: (np.array(["2025-03-24"], "M8[h]"), [DAY]),
    "midnights in nanoseconds": lambda: (np.array(["2025-03-24", "NaT"], "M8[ns]"), [DAY, None]),
    "masked": lambda: (
        np.ma.array(np.array(["2025-03-24", "2025-01-01"], "M8[D]"), mask=[False, True]),
        [DAY, None],
    ),
    "masked objects": lambda: (
        np.ma.array(np.array([DAY, PRIVATE], object), mask=[False, True]),
        [DAY, None],
    ),
    "all missing": lambda: (np.array(["NaT"] * 3, "M8[D]"), [None] * 3),
    "all missing, of no unit": lambda: (np.array(["NaT"] * 3, "M8"), [None] * 3),
    "objects, all missing": lambda: (
        np.array([None, np.nan, pd.NaT, pd.NA, np.datetime64("NaT"), np.float32("nan")], object),
        [None] * 6,
    ),
    "a class of days": lambda: (np.array([Subday(2025, 3, 24)], object), [DAY]),
    "timestamps as objects": lambda: (
        np.array([pd.Timestamp("2025-03-23T17:00Z"), None], object),
        [DAY, None],
    ),
    "zones of their own": lambda: (
        np.array([datetime(2025, 3, 24, 13, 59, tzinfo=EAST), None], object),
        [date(2025, 3, 24), None],
    ),
    "pandas, a zone far east": lambda: (
        # 24 March, 7 o'clock on Kiritimati: still midnight of that day in Jakarta
        pd.Series(pd.to_datetime(["2025-03-24 07:00", None])).dt.tz_localize("Pacific/Kiritimati"),
        [DAY, None],
    ),
    "pandas, an index with doubles": lambda: (
        pd.Series(pd.to_datetime(["2025-03-24", None]), index=["a", "a"]),
        [DAY, None],
    ),
    "pandas on arrow with a zone": lambda: (
        pd.Series(
            [datetime(2025, 3, 23, 17, tzinfo=UTC), None],
            dtype=pd.ArrowDtype(pa.timestamp("ns", "UTC")),
        ),
        [DAY, None],
    ),
    "polars, nanoseconds below microseconds": lambda: (
        pl.Series([1_742_749_200_000_000_001, None]).cast(pl.Datetime("ns", "UTC")),
        [DAY, None],
    ),
    "polars, a slice": lambda: (pl.Series([None, DAY, None], dtype=pl.Date)[1:], [DAY, None]),
    "polars, of nothing": lambda: (pl.Series([None, None]), [None, None]),
    "arrow, of nothing": lambda: (pa.array([None, None]), [None, None]),
    "arrow, nanoseconds below microseconds": lambda: (
        pa.array([1_742_749_200_000_000_001, None], pa.int64()).cast(pa.timestamp("ns", "UTC")),
        [DAY, None],
    ),
    "arrow, days in milliseconds": lambda: (pa.array([DAY, None], pa.date64()), [DAY, None]),
    "arrow, a slice": lambda: (pa.array([None, DAY, None], pa.date32())[1:], [DAY, None]),
    "arrow, no chunks": lambda: (pa.chunked_array([], pa.date32()), []),
    "arrow, an empty chunk": lambda: (pa.chunked_array([[], [DAY]], pa.date32()), [DAY]),
    "empty": lambda: (np.array([], "M8[s]"), []),
    "empty objects": lambda: (np.array([], object), []),
    "polars, empty": lambda: (pl.Series([], dtype=pl.Date), []),
}


@pytest.mark.parametrize("name", DAYS)
def test_it_is_read_as_the_days_that_it_holds(name: str) -> None:
    column, days = DAYS[name]()
    ends = [None if day is None else due("request.response", day).date for day in days]
    assert DAY not in days or END in ends
    assert listed(due_dates("request.response", column)) == ends
    several = due_dates("request.response", column, columns=("date", "certainty"))
    assert listed(several["date"]) == ends
    calendar = Jurisdiction.national().calendar
    tens = [None if day is None else calendar.add(day, 10) for day in days]
    assert listed(add_working_days(column, 10)) == tens
    zeros = [None if day is None else 0 for day in days]
    assert listed(working_days_between(column, column)) == zeros
    on = date(2025, 3, 26)  # two working days after the 24th
    assert listed(late_by(column, column, on=on)) == [None] * len(days)


REFUSED: dict[str, Callable[[], Any]] = {
    "years": lambda: np.array(["2025"], "M8[Y]"),
    "months": lambda: np.array(["2025-03"], "M8[M]"),
    "weeks": lambda: np.array(["2025-03-24"], "M8[W]"),
    "steps of several seconds": lambda: np.array([PRIVATE], "M8[25s]"),
    "picoseconds": lambda: np.array([0], "M8[ps]"),
    "numbers of no unit": lambda: np.array([20171]).view("M8"),
    "spans": lambda: np.array([20171], "m8[D]"),
    "numbers": lambda: np.array([20171]),
    "not a number": lambda: np.array([np.nan]),
    "truth": lambda: np.array([True]),
    "text": lambda: np.array([PRIVATE]),
    "bytes": lambda: np.array([PRIVATE.encode()]),
    "named fields": lambda: np.array([(1, PRIVATE)], [("nik", "i8"), (f"n{PRIVATE}", "U20")]),
    "text as objects": lambda: np.array([PRIVATE, DAY], object),
    "odd objects": lambda: np.array([Decimal("sNaN"), 1j, [DAY]], object),
    "naive moments": lambda: np.array([datetime(2025, 3, 24, 9)], object),  # noqa: DTZ001 - naive
    "days and moments": lambda: np.array([DAY, datetime(2025, 3, 24, tzinfo=UTC)], object),
    "no midnight": lambda: np.array(["2025-03-24T00:00:00.000000001"], "M8[ns]"),
    "the end of time": lambda: np.array([LAST_NS], "M8[ns]"),
    "the beginning of time": lambda: np.array([-LAST_NS], "M8[ns]"),
    "a huge year": lambda: np.array([LAST_NS], "M8[D]"),
    "a huge year in seconds": lambda: np.array([LAST_NS // 86_400 * 86_400], "M8[s]"),
    "a year before all": lambda: np.array([-(2**62)], "M8[D]"),
    "pandas categories": lambda: pd.Series(pd.Categorical([DAY, PRIVATE])),
    "pandas text": lambda: pd.Series([PRIVATE]),
    "pandas periods": lambda: pd.Series(pd.period_range("2025-03-24", periods=1, freq="D")),
    "pandas moments of no zone": lambda: pd.Series(pd.to_datetime(["2025-03-24 09:00"])),
    "pandas, the end of time": lambda: pd.Series([pd.Timestamp.max]).dt.tz_localize("UTC"),
    "pandas, a huge year": lambda: pd.Series(np.array([2**50], "M8[s]")).dt.tz_localize("UTC"),
    "polars categories": lambda: pl.Series([PRIVATE], dtype=pl.Enum([PRIVATE])),
    "polars objects": lambda: pl.Series([object()], dtype=pl.Object),
    "polars records": lambda: pl.Series([{f"n{PRIVATE}": 1}]),
    "polars, a huge year": lambda: pl.Series([2**60]).cast(pl.Datetime("ms", "UTC")),
    "arrow dictionary": lambda: pa.array([PRIVATE]).dictionary_encode(),
    "arrow records": lambda: pa.array([{f"n{PRIVATE}": 1}]),
    "arrow, a huge year": lambda: pa.array([2**60], pa.int64()).cast(pa.timestamp("s", "UTC")),
    "arrow, milliseconds within a day": lambda: pa.Array.from_buffers(
        pa.date64(), 1, [None, pa.py_buffer(np.array([1_742_774_400_001]))]
    ),
    "two dimensions": lambda: np.array([["2025-03-24"]], "M8[D]"),
    "no dimension": lambda: np.array("2025-03-24", "M8[D]"),
    "a list": lambda: [DAY, PRIVATE],
    "an index": lambda: pd.DatetimeIndex(["2025-03-24"]),
    "a frame": lambda: pd.DataFrame({"nik": [PRIVATE]}),
    "a table": lambda: pa.table({"nik": [PRIVATE]}),
    "a scalar": lambda: np.datetime64("2025-03-24"),
}
CALLS: dict[str, Callable[[Any], Any]] = {
    "due_dates": lambda column: due_dates("request.response", column),
    "late_by": lambda column: late_by(column, column, on=DAY),
    "working_days_between": lambda column: working_days_between(column, column),
    "add_working_days": lambda column: add_working_days(column, 10),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_and_never_shown(name: str, call: str) -> None:
    with pytest.raises((ColumnError, ArgumentError)) as caught:
        CALLS[call](REFUSED[name]())
    said = f"{caught.value.text('id')} {caught.value.text('en')} {caught.value!r}"
    assert PRIVATE not in said
    assert "2025" not in said
    assert len(said) < 1_000


@pytest.mark.parametrize("years", [range(1900, 2060), range(1969, 2060), range(1971, 2060)])
def test_a_calendar_that_begins_before_columns_do(years: range) -> None:
    calendar = WorkingCalendar.from_days_off([date(2025, 3, 31)], years=years)
    body = Jurisdiction(calendar=calendar)
    column = np.array(["2025-03-24", "1972-01-03"], "M8[D]")
    found = due_dates("request.response", column[:1], under=body)
    assert listed(found) == [due("request.response", DAY, under=body).date]
    assert listed(add_working_days(column, -1, under=body)) == [
        date(2025, 3, 21),
        date(1971, 12, 31),
    ]
    assert listed(working_days_between(column[1:], column[:1], under=body)) == [
        calendar.count(date(1972, 1, 3), DAY)
    ]
    for day in ("1950-01-02", "1969-12-31", "1970-01-01"):
        with pytest.raises(ColumnError):
            add_working_days(np.array([day], "M8[D]"), 5, under=body)
        with pytest.raises(ColumnError):
            due_dates("request.response", np.array([day], "M8[D]"), under=body)


def test_on_a_day_before_columns_begin_nothing_is_late() -> None:
    body = Jurisdiction(calendar=WorkingCalendar.from_days_off([], years=range(1900, 2060)))
    days = np.array(["2025-04-16", "NaT"], "M8[D]")
    assert np.isnan(late_by(days, days, on=date(1960, 1, 4), under=body)).all()


def test_rows_of_two_indexes_are_not_put_together() -> None:
    days = pd.to_datetime(["2025-03-24", "2025-03-25"])
    one, other = pd.Series(days, index=["a", "b"]), pd.Series(days, index=["b", "a"])
    with pytest.raises(ArgumentError, match="same index"):
        late_by(one, other, on=DAY)
    with pytest.raises(ArgumentError, match="same index"):
        working_days_between(one, other)


def test_a_frame_with_an_odd_column_is_refused_alike() -> None:
    for frame in (
        pd.DataFrame({"since": [PRIVATE]}),
        pl.DataFrame({"since": [PRIVATE]}),
        pl.LazyFrame({"since": pl.Series([PRIVATE], dtype=pl.Enum([PRIVATE]))}),
        pa.table({"since": [PRIVATE]}),
        pd.DataFrame([[DAY, DAY]], columns=["since", "since"]),
    ):
        with pytest.raises(KeterbukaanError) as caught:
            with_due_dates(frame, "request.response", since="since", columns={"due": "date"})
        assert PRIVATE not in f"{caught.value} {caught.value.text('id')}"
