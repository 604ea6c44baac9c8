"""Whole frames: the due dates stand beside their rows, in whatever engine holds them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from keterbukaan.errors import ArgumentError, ColumnError
from keterbukaan.tables import _spark, frames, with_due_dates, with_late_by
from tests.tables.columns import rows_of

if TYPE_CHECKING:
    import duckdb

COLUMNS = {"due": "date", "careful": "earliest", "sure": "certainty"}
RECEIVED = [date(2025, 3, 24), None, date(1999, 1, 4)]
WANTED = [
    (1, date(2025, 3, 24), date(2025, 4, 16), date(2025, 4, 8), "decreed"),
    (2, None, None, None, None),
    (3, date(1999, 1, 4), None, None, None),  # there was no Act yet
]


FRAMES: dict[str, Callable[[], Any]] = {
    "pandas": lambda: pd.DataFrame(
        {"n": [1, 2, 3], "received": pd.array(RECEIVED, dtype="datetime64[s]")}
    ),
    "polars": lambda: pl.DataFrame({"n": [1, 2, 3], "received": RECEIVED}),
    "lazy polars": lambda: pl.LazyFrame({"n": [1, 2, 3], "received": RECEIVED}),
    "arrow": lambda: pa.table({"n": [1, 2, 3], "received": RECEIVED}),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_the_days_stand_beside_their_rows(kind: str) -> None:
    frame = FRAMES[kind]()
    found = with_due_dates(frame, "request.response", since="received", columns=COLUMNS)
    assert type(found) is type(frame)
    assert rows_of(found) == WANTED


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("which", ["date", "earliest"])
def test_one_column_stands_beside_its_rows_as_several_do(kind: str, which: str) -> None:
    columns = {"due": which}
    found = with_due_dates(FRAMES[kind](), "request.response", since="received", columns=columns)
    place = 2 if which == "date" else 3
    assert rows_of(found) == [(*row[:2], row[place]) for row in WANTED]


def test_lazily_in_polars_the_rows_stay_in_their_order() -> None:
    # Its join keeps none of itself: what is put beside another frame would go to other rows.
    numbers = range(3_000)
    received = [None if n % 7 == 1 else date(2025, 1, 1) + timedelta(n % 300) for n in numbers]
    done: list[date | None] = [*[None] * 2_999, date(2025, 10, 1)]
    frame = pl.LazyFrame({"n": numbers, "received": received, "done": done})
    due = with_due_dates(frame, "request.response", since="received", columns={"due": "date"})
    late = with_late_by(
        frame, "request.response", since="received", done="done", on=date(2025, 12, 1)
    )
    assert due.collect()["n"].to_list() == list(numbers)
    assert late.collect()["n"].to_list() == list(numbers)


def test_a_relation_stays_in_its_own_connection(connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.sql(
        "SELECT * FROM (VALUES (1, DATE '2025-03-24'), (2, NULL), (3, DATE '1999-01-04'))"
        " t(n, received)"
    )
    found = with_due_dates(rows, "request.response", since="received", columns=COLUMNS)
    assert rows_of(found) == WANTED


@pytest.mark.parametrize("column", ["moment", "words"])
def test_a_lazy_column_that_holds_no_days_is_refused(column: str) -> None:
    naive = datetime(2025, 3, 24)  # noqa: DTZ001
    frame = pl.LazyFrame({"moment": [naive], "words": ["2025-03-24"]})
    with pytest.raises(ColumnError, match="make days of it"):
        with_due_dates(frame, "request.response", since=column, columns=COLUMNS)


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(ArgumentError, match="it has n, received"):
        with_due_dates(FRAMES["polars"](), "request.response", since="tanggal", columns=COLUMNS)


@pytest.mark.parametrize("columns", [{}, {"n": "date"}, {"due": "tanggal"}])
def test_new_names_are_new_and_of_the_table(columns: dict[str, str]) -> None:
    with pytest.raises(ArgumentError, match="new names"):
        with_due_dates(FRAMES["polars"](), "request.response", since="received", columns=columns)


@pytest.mark.parametrize("frame", [[1], {"received": RECEIVED}, None])
def test_what_is_no_frame_is_refused(frame: object) -> None:
    with pytest.raises(ArgumentError, match="must be a frame"):
        with_due_dates(frame, "request.response", since="received", columns=COLUMNS)


def test_what_a_query_of_spark_holds_is_the_table() -> None:
    """Spark is an environment of its own; here is what it is given."""
    since = [date(2025, 3, 24), date(2025, 3, 26)]
    table = pa.table({"since": since, "due": RECEIVED[:2], "n": [7, 8]})
    place = "datediff(`received`, DATE'2025-03-24')"
    days = _spark.looked_up(table, "since", "due", _spark.column("received"))
    found = f"get(from_json('[20171,null,null]', 'array<int>'), {place})"
    assert days == f"date_from_unix_date({found})"
    numbers = _spark.looked_up(table, "since", "n", "`received`")
    assert numbers == f"get(from_json('[7,null,8]', 'array<int>'), {place})"


def test_a_frame_of_spark_gets_its_columns_as_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Spark makes of them is tried in its own tests; here is what its `select` is given."""
    functions = SimpleNamespace(expr=pl.lit)
    monkeypatch.setitem(sys.modules, "pyspark", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "pyspark.sql", SimpleNamespace(functions=functions))
    monkeypatch.setattr(frames, "engine_of", lambda _: "pyspark")
    rows = pl.LazyFrame({"received": RECEIVED, "answered": RECEIVED})

    dated = with_due_dates(
        rows, "request.response", since="received", columns={"sure": "certainty"}
    )
    said = dated.collect()["sure"][0]
    assert said.startswith('get(from_json(\'["decreed",')
    # UU 14/2008 Pasal 64 ayat (1): in force two years after 30 April 2008.
    assert said.endswith(", 'array<string>'), datediff(`received`, DATE'2010-04-30'))")

    late = frames.with_late_by(
        rows, "request.response", since="received", done="answered", on=date(2025, 4, 22)
    )
    judged = "least(coalesce(`answered`, DATE'2025-04-22'), DATE'2025-04-22')"
    wanted = f"CASE WHEN {judged} > date_from_unix_date(get("
    assert late.collect()["late_by"][0].startswith(wanted)


def test_a_table_of_the_database_is_never_taken_for_the_one_of_the_limit(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    connection.execute("CREATE TABLE days AS SELECT DATE '2025-03-24' AS received")
    found = with_due_dates(
        connection.table("days"), "request.response", since="received", columns={"due": "date"}
    )
    assert found.fetchall() == [(date(2025, 3, 24), date(2025, 4, 16))]


def test_an_engine_that_does_not_tell_capitals_apart_refuses_them(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = connection.sql("SELECT DATE '2025-03-24' AS received, 1 AS Due")
    for columns in ({"due": "date"}, {"last": "date", "LAST": "latest"}):
        with pytest.raises(ArgumentError, match="new names"):
            with_due_dates(rows, "request.response", since="received", columns=columns)
    frame = pl.LazyFrame({"received": [date(2025, 3, 24)], "Due": [1]})
    found = with_due_dates(frame, "request.response", since="received", columns={"due": "date"})
    assert found.collect().columns == ["received", "Due", "due"]
