"""What a test reads of a column of any kind: Python's own values, in a list."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa

__all__ = ["listed"]


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
