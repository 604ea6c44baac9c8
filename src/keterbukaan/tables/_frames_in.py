"""Frames as they are given: of any kind that is known, their columns named apart."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any

from keterbukaan.errors import ArgumentError, MissingExtraError

__all__ = ["refuse_absent", "taken_frame"]


def taken_frame(frame: Any) -> tuple[ModuleType, Any]:  # noqa: ANN401 - any kind
    """Return narwhals, and a frame as it takes it.

    Raises:
        MissingExtraError: narwhals is not installed.
        ArgumentError: it is no frame of a kind that is known, or two columns have one name.
    """
    try:
        import narwhals as nw
    except ImportError as problem:
        raise MissingExtraError(extra="tables") from problem
    try:
        rows = nw.from_native(frame)
        rows.collect_schema()
    except (TypeError, nw.exceptions.DuplicateError):
        raise ArgumentError.of(
            "frame",
            frame,
            "harus tabel pandas, polars, Arrow, DuckDB, atau PySpark, tanpa nama kolom yang sama",
            "must be a frame of pandas, polars, Arrow, DuckDB or PySpark, its columns named apart",
        ) from None
    return nw, rows


def refuse_absent(held: Iterable[str], **given: str) -> None:
    """Refuse names of columns that a frame does not have, each by the argument that gave it.

    Raises:
        ArgumentError: there is no such column.
    """
    names = list(held)
    for argument, name in given.items():
        if name not in names:
            raise ArgumentError.of(
                argument,
                name,
                f"tidak ada dalam tabel; yang ada: {', '.join(names)}",
                f"is not in the frame; it has {', '.join(names)}",
            )
