"""How fast whole columns are judged, against what a user would otherwise write, side by side.

Run it with the package and the test packages installed: `python benchmarks/bench_tables.py`, with
`--rows` and `--sql-rows` for other sizes. Times are the best of five in one process; ratios are
what counts. It fails where the two sides do not say the same of every row, or where the tables need
more memory than they may; never for a time. The others are given the days off of this library: they
know none of their own.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, Final, TypeVar

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl

from keterbukaan import due
from keterbukaan.tables import (
    DayColumn,
    DayTable,
    calendar_table,
    day_table,
    due_dates,
    late_by,
    table_names,
)
from keterbukaan.tables.export import sql_name, to_sql
from keterbukaan.tables.queries import RequestTable, sql_overdue_filter

T = TypeVar("T")
Days = npt.NDArray[np.datetime64]

LIMIT: Final = "request.response"
WORKING_DAYS = 10
PLAIN_DAYS = 14  # what ten working days are without any day off
PASSES = 5
FEW = 10
MOST_MEMORY = 8 * 2**20
ON = date(2026, 6, 1)
TODAY = np.datetime64(ON)
TABLES: list[DayTable] = []


def main() -> None:
    """Measure and print."""
    sizes = argparse.ArgumentParser(description=__doc__)
    sizes.add_argument("--rows", type=int, default=5_000_000)
    sizes.add_argument("--sql-rows", type=int, default=50_000_000)
    asked = sizes.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {asked.rows:,} rows")
    all_tables()
    chosen = np.random.default_rng(2008)
    since = some_days(chosen, asked.rows)
    done = since + chosen.integers(0, 40, asked.rows)
    done[chosen.random(asked.rows) < 1 / 5] = np.datetime64("NaT")
    off = days_off()
    in_numpy(since, done, np.busdaycalendar(holidays=off))
    in_polars(since, off.tolist())
    with_gaps(since, chosen)
    few_rows(since[:FEW])
    in_duckdb(chosen, asked.sql_rows)


def all_tables() -> None:
    """Build every table of the national body, and hold their memory against its limit."""
    started = time.perf_counter()
    TABLES.extend(day_table(name) for name in table_names())
    taken = time.perf_counter() - started
    held = sum(
        each.itemsize * len(each)
        for table in TABLES
        for each in (*table.columns.values(), table.estimated)
    )
    print(f"{len(TABLES)} tables of one body: {taken:.1f} s once, {held / 2**20:.1f} MB")
    must(held <= MOST_MEMORY, "the memory of the tables")


def some_days(chosen: np.random.Generator, rows: int) -> Days:
    """Return days of receipt for which the limit has an answer."""
    table = day_table(LIMIT)
    answered = np.frombuffer(table.columns[DayColumn.DATE], np.intc) >= 0
    places = np.flatnonzero(answered)
    return np.datetime64(table.first, "D") + chosen.choice(places, rows)


def days_off() -> Days:
    """Return the days from Monday to Friday that are off, for those who count with a list."""
    table = calendar_table()
    listed = [row.day for row in table.rows() if not row.working]
    return np.array(listed, "M8[D]")


def in_numpy(since: Days, done: Days, calendar: np.busdaycalendar) -> None:
    """Compare with numpy's own working days, in one column and in three, and for lateness."""
    ours, found = best(lambda: due_dates(LIMIT, since))
    theirs, wanted = best(
        lambda: np.busday_offset(since, WORKING_DAYS, roll="backward", busdaycal=calendar)
    )
    must((found == wanted).all(), "numpy")
    report("due dates, numpy", ours, "busday_offset", theirs)
    names = ("date", "earliest", "latest")
    three, frame = best(lambda: due_dates(LIMIT, since, columns=names))
    for name in names:  # one column of the three is what it is alone
        must((frame[name] == due_dates(LIMIT, since, columns=(name,))).all(), name)
    must((frame["date"] == wanted).all(), "date beside others")
    report("with earliest and latest", three, "busday_offset", theirs)

    column = pd.Series(since.astype("M8[s]"))
    in_pandas, series = best(lambda: due_dates(LIMIT, column))
    must((series.to_numpy() == wanted).all(), "pandas")
    report("due dates, pandas", in_pandas, "busday_offset", theirs)

    def late() -> npt.NDArray[np.float64]:
        end = np.busday_offset(since, WORKING_DAYS, roll="backward", busdaycal=calendar)
        judged = np.where(np.isnat(done) | (done > TODAY), TODAY, done)
        by = np.busday_count(end + 1, judged + 1, busdaycal=calendar)
        return np.where(judged > end, by, np.nan)

    lateness, by = best(lambda: late_by(due_dates(LIMIT, since), done, on=ON))
    counted, wanted_by = best(late)
    must(np.array_equal(by, wanted_by, equal_nan=True), "lateness")
    report("lateness, due date included", lateness, "busday_offset and busday_count", counted)


def in_polars(since: Days, off: list[date]) -> None:
    """Compare with the working days of polars."""
    column = pl.Series("since", since)
    ours, found = best(lambda: due_dates(LIMIT, column))
    expression = pl.col("since").dt.add_business_days(WORKING_DAYS, holidays=off, roll="backward")
    frame = column.to_frame()
    theirs, wanted = best(lambda: frame.select(expression).to_series())
    must((found == wanted).all(), "polars")
    report("due dates, polars", ours, "add_business_days", theirs)


def with_gaps(since: Days, chosen: np.random.Generator) -> None:
    """Compare a column in which every tenth day is missing with one in which none is."""
    gaps = since.copy()
    gaps[chosen.random(len(since)) < 1 / 10] = np.datetime64("NaT")
    for name, whole, broken in (
        ("numpy", since, gaps),
        ("pandas", pd.Series(since.astype("M8[s]")), pd.Series(gaps.astype("M8[s]"))),
        ("polars", pl.Series(since), pl.Series(gaps)),
    ):
        without, _ = best(partial(due_dates, LIMIT, whole))
        missing, _ = best(partial(due_dates, LIMIT, broken))
        report(f"a tenth missing, {name}", missing, "none missing", without)


def few_rows(since: Days) -> None:
    """Compare a short column with a loop."""
    ours, found = best(lambda: [due_dates(LIMIT, since) for _ in range(1_000)])
    days = since.tolist()
    theirs, wanted = best(lambda: [[due(LIMIT, day).date for day in days] for _ in range(1_000)])
    same = (row.tolist() == ends for row, ends in zip(found, wanted, strict=True))
    must(all(same), "few rows")
    report(f"{FEW} rows, a thousand times", ours, "a loop of due", theirs)


def in_duckdb(chosen: np.random.Generator, rows: int) -> None:
    """Count what is late in a database, against the same query with plain days."""
    since = some_days(chosen, rows)
    answered = since + chosen.integers(0, 40, rows)
    answered[chosen.random(rows) < 1 / 5] = np.datetime64("NaT")
    is_late = np.isfinite(late_by(due_dates(LIMIT, since), answered, on=ON))
    wanted = int((is_late & (np.isnat(answered) | (answered > TODAY))).sum())
    database = duckdb.connect()
    frame = pl.DataFrame({"received": since, "answered": answered})
    database.register("given", frame.to_arrow())
    database.execute("CREATE TABLE requests AS SELECT * FROM given")
    database.execute(to_sql(day_table(LIMIT)))
    database.execute(to_sql(calendar_table()))
    is_open = f"(r.answered IS NULL OR r.answered > DATE '{ON}')"
    counting = "SELECT COUNT(*) FROM requests r "
    table, on_today = sql_name(day_table(LIMIT)), f"< DATE '{ON}' AND {is_open}"
    queries = {
        "joined with the table": (
            f'{counting} JOIN {table} t ON t.since = r.received WHERE t."date" {on_today}'
        ),
        "by the stateless filter": (
            f"{counting} WHERE {sql_overdue_filter(LIMIT, RequestTable(), on=ON)} AND {is_open}"
        ),
    }
    plain = f"{counting} WHERE r.received + {PLAIN_DAYS} {on_today}"
    theirs, _ = best(partial(ask, database, plain))
    print(f"DuckDB, {rows:,} rows: what is late and not answered")
    for name, query in queries.items():
        ours, found = best(partial(ask, database, query))
        must(found == wanted, name)
        print(
            f"  {name:<31}{ours * 1000:9.1f} ms   {ours / theirs:6.1f} x plain + {PLAIN_DAYS} days"
        )


def ask(database: duckdb.DuckDBPyConnection, query: str) -> Any:  # noqa: ANN401 - a cell
    """Return the only cell of an answer."""
    ((cell,),) = database.execute(query).fetchall()
    return cell


def best(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of the fastest pass, and what it gave."""
    return min((timed(work) for _ in range(PASSES)), key=itemgetter(0))


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of one pass, and what it gave."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def must(held: object, what: str) -> None:
    """End with an error where something does not hold."""
    if not held:
        raise SystemExit(f"not as it must be: {what}")


def report(name: str, ours: float, other: str, theirs: float) -> None:
    """Print one comparison."""
    print(
        f"{name:<33}{ours * 1000:9.1f} ms   {other:<31}{theirs * 1000:9.1f} ms   "
        f"{theirs / ours:6.1f} x as fast"
    )


if __name__ == "__main__":
    main()
