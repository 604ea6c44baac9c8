"""Tables for other languages: CSV, JSON, SQL, Parquet and Arrow, each with a header that says what.

The header names the limit, the body, its readings, the day of knowledge, the version of the law and
a digest: another digest means that the file has to be made anew. A day is ISO 8601 in text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from keterbukaan._arguments import checked
from keterbukaan.calendar.days import estimated_by
from keterbukaan.errors import MissingExtraError
from keterbukaan.jurisdiction.version import law_version
from keterbukaan.tables.calendar import CalendarTable
from keterbukaan.tables.limits import DayTable

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = [
    "SCHEMA",
    "AnyTable",
    "columns_of",
    "meta_of",
    "sql_name",
    "to_arrow",
    "to_csv",
    "to_json",
    "to_parquet",
    "to_sql",
]

SCHEMA = "keterbukaan/table/1"

AnyTable: TypeAlias = DayTable | CalendarTable

_DAY_COLUMNS = {
    "since": "DATE PRIMARY KEY",
    "opens": "DATE",
    "date": "DATE",
    "earliest": "DATE",
    "latest": "DATE",
    "certainty": "TEXT",
}
_CALENDAR_COLUMNS = {
    "day": "DATE PRIMARY KEY",
    "working": "INTEGER NOT NULL",
    "ordinal": "INTEGER NOT NULL",
    "kind": "TEXT NOT NULL",
    "name": "TEXT NOT NULL",
    "decree": "TEXT",
    "certainty": "TEXT NOT NULL",
}
_ROWS_OF_AN_INSERT = 500


def columns_of(table: AnyTable) -> tuple[str, ...]:
    """Return the names of the columns, in their order."""
    return tuple(_typed_columns(table))


@checked
def meta_of(table: AnyTable) -> dict[str, Any]:
    """Return the header of a table: what it is of, for whom, and under which law.

    That of a limit names the table of the `calendar` on which its lateness is counted.
    `estimated_by` says by what the days off of years without a decree were estimated, where the
    table holds such years.

    Raises:
        ArgumentError: it is no table.
    """
    body = table.body
    decreed_until = body.calendar.decreed_until
    named: dict[str, Any] = {"schema": SCHEMA, "name": _name(table)}
    if isinstance(table, DayTable):
        title = table.title()
        named |= {
            "limit": table.limit,
            "event": table.event,
            "title": {"id": title.id, "en": title.en},
            "calendar": _calendar_name(national=table.national_days),
        }
    return named | {
        "body": body.name,
        "zone": body.zone.value,
        "readings": sorted(str(each) for each in body.readings.chosen),
        "known_on": _plain(body.calendar.known_on),
        "law": law_version,
        "digest": body.digest,
        "first": _plain(table.first),
        "last": _plain(table.last),
        "decreed_until": _plain(decreed_until),
        "estimated_by": estimated_by() if table.last > decreed_until else None,
    }


@checked
def to_csv(table: AnyTable) -> str:
    """Return a table as CSV: the columns alone, so keep `meta_of` beside it.

    Raises:
        ArgumentError: it is no table.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns_of(table))
    writer.writerows(_rows(table))
    return text.getvalue()


@checked
def to_json(table: AnyTable) -> str:
    """Return a table as JSON: its header, the names of its columns, and its rows.

    Raises:
        ArgumentError: it is no table.
    """
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in _rows(table))
    head = json.dumps(meta_of(table), ensure_ascii=False)
    return (
        f'{{"meta": {head},\n"columns": {json.dumps(columns_of(table))},\n"rows": [\n{rows}\n]}}\n'
    )


@checked
def to_sql(table: AnyTable) -> str:
    """Return a table as SQL that DuckDB, SQLite and PostgreSQL take; it replaces an older one.

    Its header stands in the table `keterbukaan_meta`.

    Raises:
        ArgumentError: it is no table.
    """
    return "".join(f"{each};\n" for each in _statements(table))


@checked
def to_arrow(table: AnyTable) -> pa.Table:
    """Return a table as an Arrow table, with its header as JSON in its metadata.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ArgumentError: it is no table.
    """
    try:
        import pyarrow as pa
    except ImportError as problem:
        raise MissingExtraError(extra="tables") from problem
    kinds = {"DATE": pa.date32(), "TEXT": pa.string(), "INTEGER": pa.int32()}
    columns = _typed_columns(table)
    fields = [
        pa.field(name, pa.bool_() if name == "working" else kinds[sql.split()[0]])
        for name, sql in columns.items()
    ]
    header = {b"keterbukaan": json.dumps(meta_of(table), ensure_ascii=False).encode()}
    held = list(zip(*table.rows(), strict=True))
    arrays = [pa.array(column, each.type) for column, each in zip(held, fields, strict=True)]
    return pa.table(arrays, schema=pa.schema(fields, header))


@checked
def to_parquet(table: AnyTable) -> bytes:
    """Return a table as a Parquet file, with its header in the file's metadata.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ArgumentError: it is no table.
    """
    arrow = to_arrow(table)
    import pyarrow.parquet as pq

    file = BytesIO()
    pq.write_table(arrow, file)
    return file.getvalue()


@checked
def sql_name(table: AnyTable) -> str:
    """Return the name of a table in SQL.

    >>> from keterbukaan.tables.limits import day_table
    >>> sql_name(day_table("request.response"))
    'keterbukaan_request_response'

    Raises:
        ArgumentError: it is no table.
    """
    return "keterbukaan_" + _name(table).replace(".", "_")


def _name(table: AnyTable) -> str:
    if isinstance(table, DayTable):
        return table.name
    return _calendar_name(national=table.national)


def _calendar_name(*, national: bool) -> str:
    return "calendar.national" if national else "calendar"


def _statements(table: AnyTable) -> Iterator[str]:
    name, columns = sql_name(table), _typed_columns(table)
    yield "BEGIN TRANSACTION"
    yield (
        "CREATE TABLE IF NOT EXISTS keterbukaan_meta (table_name TEXT NOT NULL, key TEXT NOT NULL, "
        "value TEXT, PRIMARY KEY (table_name, key))"
    )
    yield f"DELETE FROM keterbukaan_meta WHERE table_name = '{name}'"  # noqa: S608 - see sql_name
    for key, value in meta_of(table).items():
        said = value if isinstance(value, str) or value is None else json.dumps(value)
        yield f"INSERT INTO keterbukaan_meta VALUES ('{name}', '{key}', {_sql(said)})"  # noqa: S608 - as above
    yield f"DROP TABLE IF EXISTS {name}"
    listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
    yield f"CREATE TABLE {name} ({listed})"
    every = _rows(table)
    while rows := list(islice(every, _ROWS_OF_AN_INSERT)):
        values = ",\n".join(f"({', '.join(map(_sql, row))})" for row in rows)
        yield f"INSERT INTO {name} VALUES\n{values}"
    yield "COMMIT"


def _typed_columns(table: AnyTable) -> dict[str, str]:
    return _DAY_COLUMNS if isinstance(table, DayTable) else _CALENDAR_COLUMNS


def _rows(table: AnyTable) -> Iterator[list[str | int | None]]:
    for row in table.rows():
        yield [_plain(value) for value in row]


def _plain(value: date | str | int | None) -> str | int | None:
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def _sql(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
