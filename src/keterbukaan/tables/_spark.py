"""A small table as a literal in a query of Spark: each row is looked up by its place, not joined.

A join by broadcast took about three times a plain scan of the rows; a place in an array takes
hardly more than the scan. Spark makes an array of the text once, before it begins, and sends it
with the plan.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["column", "day", "looked_up", "with_columns"]

_EPOCH = date(1970, 1, 1)


def column(name: str) -> str:
    """Return a column in the SQL of Spark, whatever its name holds.

    >>> column("a`b")
    '`a``b`'
    """
    return "`" + name.replace("`", "``") + "`"


def day(value: date) -> str:
    """Return a day in the SQL of Spark."""
    return f"DATE'{value.isoformat()}'"


def looked_up(table: pa.Table, key: str, name: str, days: str) -> str:
    """Return what stands beside each of some days in a column of a table, whose key are days."""
    held = dict(zip(table[key].to_pylist(), table[name].to_pylist(), strict=True))
    first, last = min(held, default=_EPOCH), max(held, default=_EPOCH)
    span = (first + timedelta(place) for place in range((last - first).days + 1))
    values = [_plain(held.get(each)) for each in span]
    kind = "string" if str(table.schema.field(name).type) == "string" else "int"
    text = json.dumps(values, separators=(",", ":"))
    found = f"get(from_json('{text}', 'array<{kind}>'), datediff({days}, {day(first)}))"
    return f"date_from_unix_date({found})" if _holds_days(table, name) else found


def _holds_days(table: pa.Table, name: str) -> bool:
    return str(table.schema.field(name).type) == "date32[day]"


def _plain(value: date | int | str | None) -> int | str | None:
    return (value - _EPOCH).days if isinstance(value, date) else value


def with_columns(frame: Any, columns: Mapping[str, str]) -> Any:  # noqa: ANN401 - a frame of Spark
    """Return a frame with columns of which each is an expression in SQL."""
    from pyspark.sql import functions  # pyright: ignore[reportMissingImports] - may be missing

    made = (functions.expr(sql).alias(name) for name, sql in columns.items())
    return frame.select("*", *made)
