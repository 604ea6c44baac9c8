"""Due dates and lateness beside the rows of a frame, also lazily in polars, DuckDB and Spark.

What is held in memory is looked up row by row. What is not is joined with the table of the limit,
which is small; in Spark it travels within the query. What stands in the frame stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any

from keterbukaan._arguments import checked_but
from keterbukaan.errors import ArgumentError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables import _spark
from keterbukaan.tables._beside import beside, engine_of
from keterbukaan.tables._columns import no_days
from keterbukaan.tables._frames_in import refuse_absent, taken_frame
from keterbukaan.tables._late_tables import late_tables
from keterbukaan.tables.bulk import due_dates, late_by
from keterbukaan.tables.export import to_arrow
from keterbukaan.tables.limits import DayColumn, day_table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["with_due_dates", "with_late_by"]

_OWN = "keterbukaan_"
_SPARK = "pyspark"
_KEY = f"{_OWN}since"


@checked_but("frame")
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
    nw, rows = taken_frame(frame)
    held = rows.collect_schema()
    refuse_absent(held.names(), since=since)
    if not columns or not set(columns.values()) <= {each.value for each in DayColumn}:
        raise _no_new_names(columns)
    _refuse_names(frame, held.names(), columns)
    if isinstance(rows, nw.DataFrame):
        wanted = tuple(dict.fromkeys((*columns.values(), DayColumn.DATE.value)))
        days = rows.get_column(since).to_native()
        found = due_dates(limit, days, under=under, columns=wanted, outside="missing", until=until)
        if len(wanted) == 1:  # then it is the column itself
            found = {wanted[0]: found}
        made = (
            nw.from_native(found[which], series_only=True).alias(name)
            for name, which in columns.items()
        )
        return rows.with_columns(*made).to_native()
    if held[since] != nw.Date:
        raise no_days(since, None, str(held[since]))
    arrow = to_arrow(day_table(limit, under=under, until=until))
    if engine_of(frame) == _SPARK:
        key = _spark.column(since)
        sql = {new: _spark.looked_up(arrow, "since", old, key) for new, old in columns.items()}
        return _spark.with_columns(frame, sql)
    picked = arrow.select(["since", *columns.values()]).rename_columns([_KEY, *columns])
    table = nw.from_native(beside(frame, picked))
    joined = _joined(nw, rows, table, since, _KEY)
    return joined.select(*held.names(), *columns).to_native()


@checked_but("frame")
def with_late_by(  # noqa: PLR0913 - each has its own name
    frame: Any,  # noqa: ANN401 - a frame of any kind that is known
    limit: str,
    *,
    since: str,
    done: str,
    on: date,
    name: str = "late_by",
    under: Jurisdiction | None = None,
    until: date | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Return a frame with by how many working days each row was late, or is on a day.

    `since` names the column of the days on which the limit began, `done` that of the days on which
    it was kept. As in `late_by`, nothing stands where it is not late, 0 is late too, and what was
    done after `on` was not done by then. Nothing stands, too, where there is no due date.

    >>> import polars as pl
    >>> rows = pl.LazyFrame({"received": [date(2025, 3, 24)], "answered": [date(2025, 4, 22)]})
    >>> found = with_late_by(
    ...     rows, "request.response", since="received", done="answered", on=date(2025, 6, 2)
    ... )
    >>> found.collect()["late_by"].to_list()
    [3]

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `on` or `until` lies beyond the calendar.
        NotADayError: `on` or `until` is not a plain day.
        ColumnError: a column holds something else than days.
        MissingExtraError: narwhals or pyarrow is not installed.
        ArgumentError: an argument is of another kind than it takes, there is no such column, or
            the new name is taken.
    """
    nw, rows = taken_frame(frame)
    held = rows.collect_schema()
    refuse_absent(held.names(), since=since, done=done)
    _refuse_names(frame, held.names(), [name])
    if isinstance(rows, nw.DataFrame):
        started, kept = (rows.get_column(each).to_native() for each in (since, done))
        due = due_dates(limit, started, under=under, outside="missing", until=until)
        found = late_by(due, kept, on=on, limit=limit, under=under)
        return rows.with_columns(nw.from_native(found, series_only=True).alias(name)).to_native()
    for each in (since, done):
        if held[each] != nw.Date:
            raise no_days(each, None, str(held[each]))
    tables = late_tables(day_table(limit, under=under, until=until), on)
    if engine_of(frame) == _SPARK:
        return _spark.with_columns(frame, {name: _late_in_spark(*tables, since, done, on)})
    days, calendar = (nw.from_native(beside(frame, each)) for each in tables)
    judged = nw.when(nw.col(done) <= on).then(nw.col(done)).otherwise(nw.lit(on))
    judged_rows = rows.with_columns(judged.alias("keterbukaan_judged"))
    started_rows = _joined(nw, judged_rows, days, since, "keterbukaan_since")
    joined = _joined(nw, started_rows, calendar, "keterbukaan_judged", "keterbukaan_day")
    late = nw.col("keterbukaan_judged") > nw.col("keterbukaan_due")
    by = nw.col("keterbukaan_ordinal") - nw.col("keterbukaan_ended")
    return joined.select(*held.names(), nw.when(late).then(by).alias(name)).to_native()


def _joined(nw: ModuleType, rows: Any, table: Any, key: str, other: str) -> Any:  # noqa: ANN401 - of narwhals
    """Join lazy rows with a table, each once; in polars they keep their order, if it is told to."""
    if not rows.implementation.is_polars():
        return rows.join(table, left_on=key, right_on=other, how="left")
    held, beside_it = rows.to_native(), table.to_native()
    asked = {"left_on": key, "right_on": other, "how": "left", "maintain_order": "left"}
    return nw.from_native(held.join(beside_it, **asked))


def _late_in_spark(days: pa.Table, calendar: pa.Table, since: str, done: str, on: date) -> str:
    began, asked = _spark.column(since), _spark.day(on)
    judged = f"least(coalesce({_spark.column(done)}, {asked}), {asked})"
    due, ended = (
        _spark.looked_up(days, "keterbukaan_since", f"keterbukaan_{each}", began)
        for each in ("due", "ended")
    )
    ordinal = _spark.looked_up(calendar, "keterbukaan_day", "keterbukaan_ordinal", judged)
    return f"CASE WHEN {judged} > {due} THEN {ordinal} - {ended} END"


def _refuse_names(frame: object, held: Iterable[str], new: Iterable[str]) -> None:
    """Refuse new names that are taken; DuckDB and Spark do not tell `Due` from `due`."""
    plain = str.lower if engine_of(frame) in {"duckdb", _SPARK} else str
    taken, made = {plain(each) for each in held}, [plain(each) for each in new]
    if len(set(made)) < len(made) or any(
        each in taken or each.lower().startswith(_OWN) for each in made
    ):
        raise _no_new_names(new)


def _no_new_names(columns: object) -> ArgumentError:
    known = ", ".join(each.value for each in DayColumn)
    return ArgumentError.of(
        "columns",
        columns,
        f"harus nama baru, masing-masing untuk salah satu dari {known}",
        f"must be new names, each for one of {known}",
    )
