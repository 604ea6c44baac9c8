"""A small table of ours put where an engine can join it with a lazy frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["beside", "engine_of"]


def beside(frame: Any, table: pa.Table) -> Any:  # noqa: ANN401 - a lazy frame of the same engine
    """Return a table as a lazy frame of the engine that holds another one."""
    return _BESIDE[engine_of(frame)](frame, table)


def engine_of(frame: object) -> str:
    """Return which engine holds a frame, by the name of its module."""
    return type(frame).__module__.partition(".")[0].lstrip("_")


def _beside_polars(_frame: Any, table: pa.Table) -> Any:  # noqa: ANN401 - a lazy frame
    import polars as pl

    return pl.LazyFrame(pl.from_arrow(table))


def _beside_duckdb(frame: Any, keterbukaan_table: pa.Table) -> Any:  # noqa: ANN401, ARG001 - a relation; see below
    # Only within the connection of the frame can the two be joined, and only a query reaches it:
    # in its text the name stands for the variable, unless a table of the database has that name.
    return frame.query("keterbukaan_rows", "SELECT * FROM keterbukaan_table")


_BESIDE: Mapping[str, Callable[[Any, Any], Any]] = {
    "polars": _beside_polars,
    "duckdb": _beside_duckdb,
}
