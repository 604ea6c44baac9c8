"""The questions of a register in SQL: when is each row due, what is late, how many were in time.

They join a table of requests with the tables that `to_sql` writes, and say the same as Python does
in DuckDB, SQLite and PostgreSQL. The day is always told: the clock of a database may be of another
zone than the office. Beyond the tables no row would be found, and the answer would be that nothing
is late: such a day is refused. Where the tables were written with `until`, it is told here, too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from attrs import Attribute, field, frozen

from keterbukaan._arguments import checked, checked_fields
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import ArgumentError, CalendarRangeError, NoTableError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, Unit
from keterbukaan.law.reading import DayOne
from keterbukaan.tables.calendar import CalendarTable, calendar_of, calendar_table
from keterbukaan.tables.export import sql_name
from keterbukaan.tables.limits import (
    CHAINS,
    NO_DAY,
    DayColumn,
    DayTable,
    day_table,
    epoch_day,
)

__all__ = ["RequestTable", "sql_due", "sql_late", "sql_overdue_filter", "sql_share_in_time"]

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}(\.[A-Za-z_][A-Za-z0-9_]{0,62})?")


def _is_a_name(_table: object, attribute: Attribute[str], value: str) -> None:
    if _NAME.fullmatch(value) is None:
        raise ArgumentError.of(
            attribute.name,
            value,
            "harus nama tabel atau kolom SQL: huruf, angka, dan garis bawah",
            "must be the name of a table or column of SQL: letters, digits and underscores",
        )


@checked_fields
@frozen(kw_only=True)
class RequestTable:
    """How somebody's own table of requests is called, and its columns.

    `since` and `done` hold days: of the event that starts the limit, and of what keeps it, empty
    where that is not done; `unit` names the office.

    Raises:
        ArgumentError: what should be a name is none.
    """

    table: str = field(default="requests", validator=_is_a_name)
    number: str = field(default="number", validator=_is_a_name)
    since: str = field(default="received", validator=_is_a_name)
    done: str = field(default="answered", validator=_is_a_name)
    unit: str = field(default="unit", validator=_is_a_name)


@checked
def sql_due(
    limit: str,
    rows: RequestTable = RequestTable(),
    *,
    under: Jurisdiction | None = None,
) -> str:
    """Return the query for when each row is due; no day where the table has no answer.

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        ArgumentError: an argument is of another kind than it takes.
    """
    table = sql_name(day_table(limit, under=under))
    return f"""\
SELECT r.{rows.number}, r.{rows.since}, t."date" AS due, t.earliest, t.latest, t.certainty
FROM {rows.table} r
LEFT JOIN {table} t ON t.since = r.{rows.since}
ORDER BY r.{rows.number}"""  # noqa: S608 - the names are checked by RequestTable


@checked
def sql_late(
    limit: str,
    rows: RequestTable = RequestTable(),
    *,
    on: date,
    under: Jurisdiction | None = None,
    until: date | None = None,
) -> str:
    """Return the query for what is not done and late on a day, by how many working days.

    A limit of a commission, a court or a citizen is counted on the calendar of national days, where
    the body has days of its own: the query names it.

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `on` lies beyond the tables, or `until` beyond the calendar.
        NotADayError: `on` or `until` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    table, calendar = (sql_name(each) for each in _tables(limit, on, under, until))
    return f"""\
SELECT r.{rows.number}, t."date" AS due, today.ordinal - ended.ordinal AS late_by
FROM {rows.table} r
JOIN {table} t ON t.since = r.{rows.since}
JOIN {calendar} ended ON ended.day = t."date"
JOIN {calendar} today ON today.day = '{on}'
WHERE t."date" < today.day AND (r.{rows.done} IS NULL OR r.{rows.done} > today.day)
ORDER BY late_by DESC, r.{rows.number}"""  # noqa: S608 - the names are checked by RequestTable


@checked
def sql_share_in_time(
    limit: str,
    rows: RequestTable = RequestTable(),
    *,
    on: date,
    under: Jurisdiction | None = None,
    until: date | None = None,
) -> str:
    """Return the query for the share kept in time, per unit and month of the start.

    What still has time on that day is neither in time nor late, and so is what began after it.

    Raises:
        UnknownNameError: there is no such limit or chain.
        NoTableError: the limit has no answer for a day alone.
        CalendarRangeError: `on` lies beyond the tables, or `until` beyond the calendar.
        NotADayError: `on` or `until` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    table, day = sql_name(_tables(limit, on, under, until)[0]), on
    done = f"r.{rows.done} IS NOT NULL AND r.{rows.done} <= '{day}'"
    return f"""\
SELECT unit, month, in_time, late, 1.0 * in_time / (in_time + late) AS share_in_time
FROM (
  SELECT r.{rows.unit} AS unit, SUBSTR(CAST(r.{rows.since} AS TEXT), 1, 7) AS month,
    SUM(CASE WHEN {done} AND r.{rows.done} <= t."date" THEN 1 ELSE 0 END) AS in_time,
    SUM(CASE WHEN {done} THEN CASE WHEN r.{rows.done} > t."date" THEN 1 ELSE 0 END
             WHEN t."date" < '{day}' THEN 1 ELSE 0 END) AS late
  FROM {rows.table} r
  JOIN {table} t ON t.since = r.{rows.since}
  WHERE r.{rows.since} <= '{day}'
  GROUP BY r.{rows.unit}, SUBSTR(CAST(r.{rows.since} AS TEXT), 1, 7)
) counted
WHERE in_time + late > 0
ORDER BY unit, month"""  # noqa: S608 - the names are checked by RequestTable


@checked
def sql_overdue_filter(
    limit: str,
    rows: RequestTable = RequestTable(),
    *,
    on: date,
    under: Jurisdiction | None = None,
    until: date | None = None,
) -> str:
    """Return the condition on the start alone under which a row is past its day.

    A limit of n working days is over on a day exactly where it began before the n-th working day
    before that day; so a table needs no column of due dates for it. What began before there was a
    rule is not. Near the day on which the number changed there is no such day, and so no filter.

    Raises:
        UnknownNameError: there is no such limit.
        NoTableError: it is counted otherwise than in working days after its event, or its number
            changed near that day.
        NotInForceError: no provision that was read set it on that day.
        CalendarRangeError: `on` lies beyond the tables, or `until` beyond the calendar.
        NotADayError: `on` or `until` is not a plain day.
        ArgumentError: an argument is of another kind than it takes.
    """
    table, calendar = _tables(limit, on, under, until)
    body = table.body
    governing = None
    if limit not in CHAINS:
        governing = body.rulebook.in_force_on(on).governing(limit, body.readings)
    if (
        governing is None
        or governing.amount is None
        or governing.unit is not Unit.WORKING_DAYS
        or governing.direction is not Direction.AFTER
        or body.readings[DayOne] is DayOne.INCLUDED
    ):
        raise NoTableError(
            table=limit,
            problem_id="saringan ini hanya untuk hari kerja sesudah peristiwanya",
            problem_en="this filter is only for working days after the event",
        )
    began = calendar_of(body, national=table.national_days).add(on, -governing.amount)
    if not _divides(table, began, on):
        raise NoTableError(
            table=limit,
            problem_id="angkanya berubah di dekat hari itu, jadi tidak ada satu hari awal yang "
            "memisahkan barisnya; gabungkan dengan tabel batas waktunya",
            problem_en="its number changed near that day, so no one day of the start divides the "
            "rows; join the table of the limit",
        )
    name = sql_name(calendar)
    return f"""\
(r.{rows.since} >= '{table.first}' AND r.{rows.since} < (
  SELECT began.day FROM {name} began
  WHERE began.working = 1 AND began.ordinal = (
    SELECT today.ordinal - today.working - {governing.amount - 1}
    FROM {name} today WHERE today.day = '{on}')))"""  # noqa: S608 - the names are checked by RequestTable


def _divides(table: DayTable, began: date, on: date) -> bool:
    """Return whether exactly what began before one day ended before the other."""
    cut, asked = (began - table.first).days, epoch_day(on)
    ends = table.columns[DayColumn.DATE]
    return all((NO_DAY < end < asked) == (place < cut) for place, end in enumerate(ends))


def _tables(
    limit: str, on: date, under: Jurisdiction | None, until: date | None
) -> tuple[DayTable, CalendarTable]:
    """Return the table of a limit and the calendar on which it runs.

    Raises:
        CalendarRangeError: `on` lies beyond the calendar's table.
    """
    table = day_table(limit, under=under, until=until)
    calendar = calendar_table(under=under, until=until, national=table.national_days)
    if not calendar.first <= plain_day(on) <= calendar.last:
        raise CalendarRangeError(day=on, first=calendar.first, last=calendar.last)
    return table, calendar
