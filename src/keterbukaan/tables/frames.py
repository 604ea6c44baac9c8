"""Due dates beside the rows of a whole frame, lazy ones of polars, DuckDB and Spark included.

What is held in memory is looked up row by row. What is not is joined with the table of the limit,
which is small; in Spark it is sent to every worker. What stands in the frame stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any

from keterbukaan._arguments import checked_but
from keterbukaan.errors import ArgumentError, MissingExtraError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables._columns import no_days
from keterbukaan.tables.bulk import due_dates
from keterbukaan.tables.export import to_arrow
from keterbukaan.tables.limits import DayColumn, day_table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["with_due_dates"]

_KEY = "keterbukaan_since"


@checked_but("frame", "columns")
def with_due_dates(  # noqa: PLR0913 - each has its own name
    frame: Any,  # noqa: ANN401 - a frame of any kind that is known
    limit: str,
    *,
    since: str,
    columns: Mapping[str, str],
    under: Jurisdiction | None = None,
    until: date | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return a frame with when a limit, or a chain, ends for each of its rows.

    `since` names its column of days. `columns` says which column of the table stands under which
    new name: `{"due": "date", "careful": "earliest"}`. A row without an answer has none. In a lazy
    frame the column has to hold days: a moment becomes one only by the body's zone, so cast first.

    >>> import polars as pl
    >>> rows = pl.LazyFrame({"received": [date(2025, 3, 24)]})
    >>> found = with_due_dates(rows, "request.response", since="received", columns={"due": "date"})
    >>> found.collect().rows()
    [(datetime.date(2025, 3, 24), datetime.date(2025, 4, 16))]

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `until` lies beyond the calendar.
        NotADayError: `until` is not a plain day.
        ColumnError: the column of days holds something else.
        MissingExtraError: narwhals or pyarrow is not installed.
        ArgumentError: an argument is of another kind than it takes, there is no such column, or a
            new name is taken.
    """
    nw = _narwhals()
    try:
        rows = nw.from_native(frame)
        held = rows.collect_schema()
    except (TypeError, nw.exceptions.DuplicateError):
        raise ArgumentError.of(
            "frame",
            frame,
            "harus tabel pandas, polars, Arrow, DuckDB, atau PySpark, tanpa nama kolom yang sama",
            "must be a frame of pandas, polars, Arrow, DuckDB or PySpark, its columns named apart",
        ) from None
    _refuse_names(held.names(), since, columns)
    if isinstance(rows, nw.DataFrame):
        wanted = tuple(dict.fromkeys((*columns.values(), DayColumn.DATE.value)))
        days = rows.get_column(since).to_native()
        found = due_dates(limit, days, under=under, columns=wanted, outside="missing", until=until)
        made = (
            nw.from_native(found[which], series_only=True).alias(name)
            for name, which in columns.items()
        )
        return rows.with_columns(*made).to_native()
    if held[since] != nw.Date:
        raise no_days(since, None, str(held[since]))
    arrow = to_arrow(day_table(limit, under=under, until=until))
    picked = arrow.select(["since", *columns.values()]).rename_columns([_KEY, *columns])
    table = nw.from_native(_BESIDE[_engine(frame)](frame, picked))
    joined = rows.join(table, left_on=since, right_on=_KEY, how="left")
    return joined.select(*held.names(), *columns).to_native()


def _narwhals() -> ModuleType:
    try:
        import narwhals
    except ImportError as problem:
        raise MissingExtraError(extra="tables") from problem
    return narwhals


def _refuse_names(held: Iterable[str], since: str, columns: Mapping[str, str]) -> None:
    names, known = list(held), [each.value for each in DayColumn]
    if since not in names:
        raise ArgumentError.of(
            "since",
            since,
            f"tidak ada dalam tabel; yang ada: {', '.join(names)}",
            f"is not in the frame; it has {', '.join(names)}",
        )
    if not columns or not set(columns.values()) <= set(known) or set(columns) & {*names, _KEY}:
        raise ArgumentError.of(
            "columns",
            columns,
            f"harus nama baru, masing-masing untuk salah satu dari {', '.join(known)}",
            f"must be new names, each for one of {', '.join(known)}",
        )


def _engine(frame: object) -> str:
    return type(frame).__module__.partition(".")[0].lstrip("_")


def _beside_polars(_frame: Any, table: pa.Table) -> Any:  # noqa: ANN401 - a lazy frame
    import polars as pl

    return pl.LazyFrame(pl.from_arrow(table))


def _beside_duckdb(frame: Any, days: pa.Table) -> Any:  # noqa: ANN401, ARG001 - a relation; see below
    # Only within the connection of the frame can the two be joined, and only a query reaches it:
    # in its text `days` stands for the variable.
    return frame.query("keterbukaan_rows", "SELECT * FROM days")


def _beside_spark(frame: Any, table: pa.Table) -> Any:  # noqa: ANN401 - a frame of Spark
    from pyspark.sql import functions  # pyright: ignore[reportMissingImports] - may be missing

    rows = [tuple(row.values()) for row in table.to_pylist()]
    kinds = ", ".join(f"`{each.name}` {_SPARK[str(each.type)]}" for each in table.schema)
    return functions.broadcast(frame.sparkSession.createDataFrame(rows, kinds))


_SPARK = {"date32[day]": "date", "string": "string"}
_BESIDE: Mapping[str, Callable[[Any, Any], Any]] = {
    "polars": _beside_polars,
    "duckdb": _beside_duckdb,
    "pyspark": _beside_spark,
}
"""How the table of a limit is put where an engine can join it with a frame."""
