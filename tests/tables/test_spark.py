"""Frames of Spark: what stands beside a row is what is said of it alone, however it is partitioned.

These tests run in an environment of their own: `.ci/spark`.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest

from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import ArgumentError, CalendarRangeError, ColumnError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables.bulk import due_dates, late_by
from keterbukaan.tables.frames import with_due_dates, with_late_by
from tests.tables.shares import ON as SHARES_ON
from tests.tables.shares import ROWS, counted_one_by_one, example

pytestmark = pytest.mark.spark

ON = date(2025, 11, 30)
COLUMNS = {"last": "date", "careful": "earliest", "latest": "latest", "sure": "certainty"}
BODY = Jurisdiction.loads(
    """schema = 1
name = "Contoh"
[[week]]
from = 2010-01-01
days = 6
[[day_off]]
date = 2025-08-14
name = "Hari jadi kabupaten"
"""
)
BODIES = pytest.mark.parametrize("body", [None, BODY], ids=["national", "own"])


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "America/Los_Angeles")  # a day has no zone
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


Row = tuple[int, date | None, date | None]


@pytest.fixture(scope="module")
def drawn() -> list[Row]:
    """Return rows of five years, each day from which on nothing is known or nothing was given."""
    draw = Random("spark")  # noqa: S311 - the same rows each time
    rows: list[Row] = []
    for n in range(4_000):
        since = date(2021, 1, 1) + timedelta(draw.randrange(1800))
        done = None if draw.random() < 0.2 else since + timedelta(draw.randrange(90))
        rows.append((n, None if draw.random() < 0.05 else since, done))
    return [*rows, (4_000, date(1999, 1, 4), None), (4_001, date(2300, 1, 1), None)]


def frame_of(spark: Any, rows: list[Row], partitions: int) -> Any:
    kinds = "n int, received date, answered date"
    return spark.createDataFrame(rows, kinds).repartition(partitions)


def by_number(frame: Any) -> list[tuple[Any, ...]]:
    return sorted(tuple(row) for row in frame.collect())


@BODIES
@pytest.mark.parametrize("limit", ["request.response", "objection.response", "dispute.filing"])
@pytest.mark.parametrize("partitions", [1, 7])
def test_the_days_are_those_of_each_row_alone(
    spark: Any, drawn: list[Row], partitions: int, limit: str, body: Jurisdiction | None
) -> None:
    frame = frame_of(spark, drawn, partitions)
    found = with_due_dates(frame, limit, since="received", columns=COLUMNS, under=body)
    assert found.columns == [*frame.columns, *COLUMNS]
    rows = by_number(found)
    assert [row[:3] for row in rows] == drawn
    for _, since, _, *said in rows:
        if since is None or since.year in {1999, 2300}:
            assert said == [None] * 4
            continue
        one = due(limit, since, under=body)
        assert isinstance(one, Deadline)
        assert said == [one.date, one.earliest, one.latest, one.certainty.value]


@BODIES
@pytest.mark.parametrize("partitions", [1, 7])
def test_lateness_is_that_of_each_row_alone(
    spark: Any, drawn: list[Row], partitions: int, body: Jurisdiction | None
) -> None:
    found = with_late_by(
        frame_of(spark, drawn, partitions),
        "request.response",
        since="received",
        done="answered",
        on=ON,
        under=body,
    )
    calendar = (body or Jurisdiction.national()).calendar
    for _, since, done, by in by_number(found):
        if since is None or since.year in {1999, 2300}:
            assert by is None
            continue
        last = due("request.response", since, under=body).date
        judged = done if done is not None and done <= ON else ON
        assert by == (calendar.count(last, judged) if judged > last else None)


def test_the_table_of_a_limit_travels_in_the_query_and_no_row_is_moved(
    spark: Any, drawn: list[Row]
) -> None:
    frame = spark.createDataFrame(drawn, "n int, received date, answered date")
    found = with_late_by(
        with_due_dates(frame, "request.response", since="received", columns=COLUMNS),
        "request.response",
        since="received",
        done="answered",
        on=ON,
    )
    plan = found._jdf.queryExecution().executedPlan().toString()
    for word in ("Join", "Exchange", "Python", "from_json"):  # the text is read before it begins
        assert word not in plan


@BODIES
@pytest.mark.parametrize("partitions", [1, 7])
def test_a_function_over_pieces_of_a_column_says_the_same(
    spark: Any, drawn: list[Row], partitions: int, body: Jurisdiction | None
) -> None:
    from pyspark.sql.functions import col, pandas_udf

    @pandas_udf("date")  # type: ignore[untyped-decorator, unused-ignore]
    def last(since: pd.Series) -> pd.Series:
        return due_dates("request.response", since, under=body, outside="missing")

    @pandas_udf("int")  # type: ignore[untyped-decorator, unused-ignore]
    def late(ended: pd.Series, done: pd.Series) -> pd.Series:
        return late_by(ended, done, on=ON, limit="request.response", under=body)

    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
    frame = frame_of(spark, drawn, partitions)
    found = frame.withColumn("last", last("received")).withColumn("by", late("last", "answered"))
    joined = with_late_by(
        with_due_dates(
            frame, "request.response", since="received", columns={"last": "date"}, under=body
        ),
        "request.response",
        since="received",
        done="answered",
        on=ON,
        under=body,
    )
    assert by_number(found) == by_number(joined)
    assert found.filter(col("by").isNotNull()).count() > 1_000


@BODIES
def test_a_body_travels_small_and_is_the_same_where_it_arrives(body: Jurisdiction | None) -> None:
    from pyspark import cloudpickle

    held = body or Jurisdiction.national()
    due_dates("request.response", _series([date(2025, 3, 24)]), under=held)
    sent = cloudpickle.dumps(lambda days: due_dates("request.response", days, under=held))
    assert len(sent) < 5_000  # and not the tables that it has made
    assert pickle.loads(pickle.dumps(held)) is held  # noqa: S301 - what a worker does; made once


def _series(days: list[date]) -> Any:
    return pd.Series(days, dtype="datetime64[s]")


@pytest.mark.parametrize("kind", ["timestamp", "string"])
def test_a_column_that_holds_no_days_is_refused_before_anything_runs(spark: Any, kind: str) -> None:
    frame = spark.sql(f"SELECT CAST('2025-03-24' AS {kind}) AS received")
    with pytest.raises(ColumnError, match="make days of it"):
        with_due_dates(frame, "request.response", since="received", columns=COLUMNS)
    with pytest.raises(ColumnError, match="make days of it"):
        with_late_by(frame, "request.response", since="received", done="received", on=ON)


def test_a_name_in_other_capitals_is_taken(spark: Any) -> None:
    frame = spark.sql("SELECT DATE'2025-03-24' AS received, 1 AS Last")
    with pytest.raises(ArgumentError, match="new names"):
        with_due_dates(frame, "request.response", since="received", columns={"last": "date"})


def test_a_day_beyond_the_calendar_is_refused_before_anything_runs(spark: Any) -> None:
    frame = spark.sql("SELECT DATE'2025-03-24' AS received, DATE'2025-03-24' AS answered")
    with pytest.raises(CalendarRangeError):
        with_late_by(
            frame,
            "request.response",
            since="received",
            done="answered",
            on=date(2300, 1, 1),
        )


def test_the_example_counts_the_same_in_spark_as_row_by_row(tmp_path: Path, spark: Any) -> None:
    job, requests = example(), tmp_path / "requests.parquet"
    job.make_requests(requests, ROWS)
    rows = job.judged(spark.read.parquet(str(requests)), SHARES_ON)
    assert job.shares(rows, SHARES_ON).to_pylist() == counted_one_by_one(requests)
