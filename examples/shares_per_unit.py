"""Answers in time per unit and month, out of more requests than fit into memory.

Reads Parquet, puts the due date and the lateness beside each request, and writes the shares as
Parquet and CSV. DuckDB streams the rows through little memory; Spark spreads them over workers. The
rule is the same lines for both: `judged` and `shares`.

Run it: `python examples/shares_per_unit.py --rows 50000000 --memory 512MB`, or with
`--engine spark` where PySpark and Java are installed. Without `--requests` it makes its own rows.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import narwhals as nw
import pyarrow as pa
from pyarrow import csv, parquet

from keterbukaan.tables import with_due_dates, with_late_by

LIMIT = "request.response"
ON = date(2025, 12, 1)
UNITS, DAYS, SLOWEST = 500, 700, 25
ROW_GROUP = 1_000_000

# Rows that look as if they were drawn, and are the same each time: multiples modulo a prime.
ROWS = """
SELECT i AS number, printf('Unit %03d', i * 7919 % 104729 % $units) AS unit,
  DATE '2024-01-02' + (i * 15485863 % 32452843 % $days)::INTEGER AS received,
  CASE WHEN i * 6700417 % 15487469 % 10 = 0 THEN NULL
       ELSE received + (i * 2750159 % 86028121 % $slowest)::INTEGER END AS answered
FROM range($rows) t(i)
"""


def main(*given: str) -> pa.Table:
    """Judge the requests, write the shares, and print the units that were least in time."""
    asked = _arguments(*given)
    with TemporaryDirectory() as own:
        requests = asked.requests or Path(own) / "requests.parquet"
        folder = asked.folder or Path(own)
        if asked.requests is None:
            make_requests(requests, asked.rows)
        with ENGINES[asked.engine](requests, asked.memory) as rows:
            found = shares(judged(rows, asked.on), asked.on)
        parquet.write_table(found, folder / "shares.parquet")
        csv.write_csv(found, folder / "shares.csv")
    _print(found, asked.on)
    return found


def judged(requests: Any, on: date) -> Any:  # noqa: ANN401 - a frame of any engine
    """Put beside each request when its answer was due, and by how many working days it was late."""
    rows = with_due_dates(requests, LIMIT, since="received", columns={"due": "date"})
    return with_late_by(rows, LIMIT, since="received", done="answered", on=on)


def shares(rows: Any, on: date) -> pa.Table:  # noqa: ANN401 - a frame of any engine
    """Return the share in time per unit and month; what still has time is not counted."""
    answered, due, late_by = nw.col("answered"), nw.col("due"), nw.col("late_by")
    counted = (
        nw.from_native(rows)
        .filter(nw.col("received") <= on)
        .select(
            "unit",
            "late_by",
            nw.col("received").dt.truncate("1mo").alias("month"),
            nw.when((answered <= on) & (answered <= due)).then(1).otherwise(0).alias("in_time"),
            nw.when(late_by.is_null()).then(0).otherwise(1).alias("late"),
        )
        .group_by("unit", "month")
        .agg(
            nw.col("in_time").sum(),
            nw.col("late").sum(),
            nw.col("late_by").sum().alias("days_late"),
        )
        .collect("pyarrow")
        .with_columns(nw.col("in_time", "late", "days_late").cast(nw.Int64))
    )
    judged = counted.filter(nw.col("in_time") + nw.col("late") > 0)
    share = nw.col("in_time") / (nw.col("in_time") + nw.col("late"))
    return (
        judged.with_columns(nw.col("month").cast(nw.Date), share_in_time=share)
        .sort("unit", "month")
        .to_native()
    )


@contextmanager
def in_duckdb(requests: Path, memory: str) -> Iterator[duckdb.DuckDBPyRelation]:
    """Open the requests in DuckDB; what does not fit into the memory allowed goes to the disk."""
    with (
        TemporaryDirectory() as spilled,
        duckdb.connect(config={"memory_limit": memory, "temp_directory": spilled}) as connection,
    ):
        connection.execute("SET preserve_insertion_order = false")
        yield connection.read_parquet(str(requests))


@contextmanager
def in_spark(requests: Path, memory: str) -> Iterator[Any]:
    """Open the requests in Spark, here on two cores of this machine."""
    from pyspark.sql import SparkSession  # pyright: ignore[reportMissingImports] - may be missing

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", memory.removesuffix("B"))
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    try:
        yield session.read.parquet(str(requests))
    finally:
        session.stop()


ENGINES = {"duckdb": in_duckdb, "spark": in_spark}


def make_requests(file: Path, rows: int) -> None:
    """Write a file of requests of two years; one in ten is never answered."""
    with duckdb.connect() as connection:
        drawn = {"rows": rows, "units": UNITS, "days": DAYS, "slowest": SLOWEST}
        connection.sql(ROWS, params=drawn).write_parquet(str(file), row_group_size=ROW_GROUP)


def _arguments(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=Path, help="Parquet: unit, received, answered")
    parser.add_argument("--rows", type=int, default=200_000, help="how many to make, without it")
    parser.add_argument("--folder", type=Path, help="where the shares are written")
    parser.add_argument("--engine", choices=ENGINES, default="duckdb")
    parser.add_argument("--memory", default="1GB", help="how much the engine may use")
    parser.add_argument("--on", type=date.fromisoformat, default=ON, help="the day of judgement")
    return parser.parse_args(given)


def _print(found: pa.Table, on: date) -> None:
    in_time, late = (sum(found[each].to_pylist()) for each in ("in_time", "late"))
    print(f"Per {on}: {in_time} tepat waktu, {late} terlambat / in time, late")
    print(f"{'Unit':<10} {'bulan':<8} {'tepat':>6} {'lambat':>6} {'persen':>7}")
    worst = nw.from_native(found).sort("share_in_time", "unit", "month").head(5)
    for row in worst.iter_rows(named=True):
        where = f"{row['unit']:<10} {row['month']:%Y-%m} "
        print(f"{where} {row['in_time']:>6} {row['late']:>6} {row['share_in_time']:>7.0%}")


if __name__ == "__main__":
    import sys

    main(*sys.argv[1:])
