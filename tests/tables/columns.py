"""What a test reads of a column or a frame of any kind: Python's own values, in a list."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

__all__ = ["listed", "rows_of"]


def listed(column: Any) -> list[Any]:
    """Return the values of a column, None where nothing stands."""
    if isinstance(column, pd.Series):
        held = column.astype(object).where(column.notna(), None)
        return [each.date() if isinstance(each, datetime) else each for each in held]
    if isinstance(column, pl.Series):
        return column.to_list()
    if isinstance(column, (pa.Array, pa.ChunkedArray)):
        values: list[Any] = column.to_pylist()
        return values
    return [None if each is None or each != each else each for each in column.tolist()]  # noqa: PLR0124 - NaN


def rows_of(frame: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a frame; lazy ones, whose order an engine may choose, are sorted."""
    if isinstance(frame, duckdb.DuckDBPyRelation):
        return sorted(frame.fetchall())
    if isinstance(frame, pl.LazyFrame):
        return sorted(frame.collect().rows(), key=lambda row: row[0])
    if isinstance(frame, pl.DataFrame):
        return frame.rows()
    if isinstance(frame, pd.DataFrame):
        return list(zip(*(listed(frame[name]) for name in frame), strict=True))
    return [tuple(row.values()) for row in frame.to_pylist()]
