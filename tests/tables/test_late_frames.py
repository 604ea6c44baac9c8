"""Lateness beside the rows of frames: in memory or lazily, in whatever engine holds them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl
import pyarrow as pa
import pytest

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import (
    ArgumentError,
    CalendarRangeError,
    ColumnError,
    MissingExtraError,
    NotADayError,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables import late_by, with_late_by
from tests.tables.columns import rows_of

if TYPE_CHECKING:
    import duckdb

# Due on 16 April 2025 (UU 14/2008 Pasal 22 ayat (7): ten working days; Nyepi, Idul Fitri and their
# collective leave are off). 17 April is a Thursday and worked, 18 April Good Friday, 21 and 22
# April worked; so on Easter Sunday, 20 April, one day is over, and on 22 April three are.
LATENESS = [
    (date(2025, 3, 24), date(2025, 4, 16), None),  # on its last day
    (date(2025, 3, 24), date(2025, 4, 17), 1),
    (date(2025, 3, 24), date(2025, 4, 20), 1),
    (date(2025, 3, 24), date(2025, 4, 22), 3),
    (date(2025, 3, 24), None, 3),  # never done: asked on 22 April
    (date(2025, 3, 24), date(2025, 5, 2), 3),  # not done by then
    (date(2025, 4, 21), None, None),  # has time left
    (date(1999, 1, 4), None, None),  # there was no Act yet
    (None, date(2025, 4, 22), None),
    (None, None, None),
]
SINCE, DONE, LATE = (list(each) for each in zip(*LATENESS, strict=True))
ON = date(2025, 4, 22)


LATE_FRAMES: dict[str, Callable[[pa.Table, duckdb.DuckDBPyConnection], Any]] = {
    "arrow": lambda held, _: held,
    "polars": lambda held, _: pl.DataFrame(pl.from_arrow(held)),
    "lazy polars": lambda held, _: pl.LazyFrame(pl.from_arrow(held)),
    "pandas": lambda held, _: held.to_pandas().astype(
        {"received": "datetime64[s]", "answered": "datetime64[s]"}
    ),
    "duckdb": lambda held, connection: connection.from_arrow(held),
}


def _late_table(since: list[date | None], done: list[date | None]) -> pa.Table:
    kinds = pa.schema({"n": pa.int64(), "received": pa.date32(), "answered": pa.date32()})
    return pa.table([list(range(len(since))), since, done], schema=kinds)


@pytest.mark.parametrize("kind", LATE_FRAMES)
def test_lateness_stands_beside_its_rows(kind: str, connection: duckdb.DuckDBPyConnection) -> None:
    frame = LATE_FRAMES[kind](_late_table(SINCE, DONE), connection)
    found = with_late_by(frame, "request.response", since="received", done="answered", on=ON)
    assert type(found) is type(frame)
    assert [row[3] for row in rows_of(found)] == LATE


SIX_DAYS = Jurisdiction.loads(
    """schema = 1
name = "Contoh"
[[week]]
from = 2010-01-01
days = 6
"""
)


@pytest.mark.parametrize("kind", ["duckdb", "lazy polars"])
@pytest.mark.parametrize("limit", ["request.response", "objection.filing", "dispute.filing"])
@pytest.mark.parametrize("body", [None, SIX_DAYS], ids=["national", "six days"])
def test_lazily_it_is_what_it_is_in_memory(
    kind: str, limit: str, body: Jurisdiction | None, connection: duckdb.DuckDBPyConnection
) -> None:
    draw = Random(limit)  # noqa: S311 - the same rows each time
    since = [date(2024, 1, 1) + timedelta(draw.randrange(900)) for _ in range(3_000)]
    done = [None if draw.random() < 0.2 else day + timedelta(draw.randrange(90)) for day in since]
    held, on = _late_table([*since], done), date(2025, 11, 30)
    asked = partial(with_late_by, limit=limit, since="received", done="answered", on=on, under=body)
    lazy = rows_of(asked(LATE_FRAMES[kind](held, connection)))
    assert lazy == rows_of(asked(held))
    for _, received, answered, by in lazy:
        deadline = due(limit, received, under=body)
        assert isinstance(deadline, Deadline)
        judged = answered if answered is not None and answered <= on else on
        assert (by is not None) == (judged > deadline.date)


def test_a_day_beyond_the_calendar_is_no_day_on_which_nothing_is_late(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    for make in LATE_FRAMES.values():
        frame = make(_late_table(SINCE, DONE), connection)
        for on in (date(2300, 1, 1), date(1990, 1, 1)):
            with pytest.raises(CalendarRangeError):
                with_late_by(frame, "request.response", since="received", done="answered", on=on)
        with pytest.raises(NotADayError):
            with_late_by(
                frame,
                "request.response",
                since="received",
                done="answered",
                on=datetime(2025, 4, 22),  # noqa: DTZ001 - a moment is no day
            )
    days = np.array(["2025-04-16"], "M8[D]")
    with pytest.raises(CalendarRangeError):
        late_by(days, days, on=date(2300, 1, 1))


def test_on_a_day_before_anything_was_due_nothing_is_late() -> None:
    frame = pl.LazyFrame(pl.from_arrow(_late_table(SINCE, DONE)))
    found = with_late_by(
        frame, "request.response", since="received", done="answered", on=date(2010, 1, 1)
    )
    assert found.collect()["late_by"].to_list() == [None] * len(LATE)


def test_lateness_needs_columns_of_days_and_a_new_name() -> None:
    frame = pl.LazyFrame({"received": [date(2025, 3, 24)], "answered": ["2025-04-22"]})
    ask = partial(with_late_by, frame, "request.response", since="received", on=ON)
    with pytest.raises(ColumnError, match="make days of it"):
        ask(done="answered")
    with pytest.raises(ArgumentError, match="it has received, answered"):
        ask(done="selesai")
    for name in ("answered", "keterbukaan_due"):
        with pytest.raises(ArgumentError, match="new names"):
            ask(done="received", name=name)


def test_without_arrow_a_lazy_frame_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pl.LazyFrame({"received": SINCE, "answered": DONE})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match="pip install narwhals numpy pyarrow"):
        with_late_by(frame, "request.response", since="received", done="answered", on=ON)
