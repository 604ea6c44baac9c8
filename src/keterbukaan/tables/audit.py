"""A whole frame of requests judged as a register is: what was due, and was it in time.

A row is judged once for all rows that have the same days and status, by what judges a register.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from keterbukaan._arguments import checked_but
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import ArgumentError, MissingExtraError, UnknownNameError
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._order import contradiction_in
from keterbukaan.registers.audit import audit_row
from keterbukaan.registers.columns import STEPS, Column, ends_without
from keterbukaan.registers.row import RegisterRow
from keterbukaan.registers.status import RowStatus, status_of
from keterbukaan.tables._columns import column_of, refused_rows
from keterbukaan.tables._frames_in import refuse_absent, taken_frame
from keterbukaan.tables._numpy import np, npt

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["audit_frame"]

_EPOCH = date(1970, 1, 1).toordinal()
_KNOWN = {each.value: each for each in Column if each is not Column.NUMBER}


@checked_but("frame")
def audit_frame(
    frame: Any,  # noqa: ANN401 - a frame of any kind that is known
    *,
    columns: Mapping[str, str],
    on: date,
    under: Jurisdiction | None = None,
) -> Any:  # noqa: ANN401 - the kind that was given
    """Judge every row of a frame of pandas, polars or Arrow, as `audit` judges a register.

    `columns` says which of its columns holds what: `{"request_received": "masuk", "status": "s"}`,
    by the values of `keterbukaan.registers.Column`. Each step that can be judged is a row of the
    answer: `row` (counted from 0), `limit`, `due`, `earliest`, `latest`, `done`, `outcome`,
    `late_by` and `sure`. A row that cannot be judged stands there once, without a limit, and with
    its code in `problem`.

    >>> import polars as pl
    >>> rows = pl.DataFrame({"masuk": [date(2025, 3, 24)], "dijawab": [date(2025, 4, 22)]})
    >>> named = {"request_received": "masuk", "request_answered": "dijawab"}
    >>> found = audit_frame(rows, columns=named, on=date(2025, 6, 2))
    >>> found.select("limit", "due", "outcome", "late_by").rows()
    [('request.response', datetime.date(2025, 4, 16), 'late', 3)]

    Raises:
        UnknownNameError: `columns` names something that a register does not hold.
        ColumnError: a column holds something else than days.
        MissingExtraError: narwhals, numpy or pyarrow is not installed.
        NotADayError: `on` is not a plain day.
        ArgumentError: an argument is of another kind than it takes, or there is no such column.
    """
    body, day = under or Jurisdiction.national(), plain_day(on)
    named = _named(columns)
    nw, rows = taken_frame(frame)
    if not isinstance(rows, nw.DataFrame):
        raise ArgumentError.of(
            "frame",
            frame,
            "harus dimuat dalam memori: tabel pandas, polars, atau Arrow",
            "must be held in memory: a frame of pandas, polars or Arrow",
        )
    refuse_absent(rows.columns, **{field.value: name for field, name in named.items()})
    days = {
        field: _days(rows.get_column(name).to_native(), name, body)
        for field, name in named.items()
        if field in STEPS
    }
    statuses, which = _statuses(rows, named.get(Column.STATUS))
    unique, place = np.unique(
        np.stack([*days.values(), which], axis=1), axis=0, return_inverse=True
    )
    judge = _Judge(tuple(days), tuple(statuses), ends_without(named.keys()), day, body)
    told = [judge.steps(each) for each in unique.tolist()]
    return _as_given(rows, _spread(told, place.reshape(-1)))


def _named(columns: Mapping[str, str]) -> dict[Column, str]:
    named: dict[Column, str] = {}
    for name, header in columns.items():
        if name not in _KNOWN:
            raise UnknownNameError.of("kolom", "column", name, list(_KNOWN))
        named[_KNOWN[name]] = header
    if not named.keys() & STEPS:
        raise ArgumentError.of(
            "columns",
            columns,
            "harus menyebut sekurang-kurangnya satu kolom hari",
            "must name at least one column of days",
        )
    return named


def _days(values: object, name: str, body: Jurisdiction) -> npt.NDArray[np.int64]:
    """Return the days of a column as numbers, 0 where nothing stands: from the year 1 on."""
    taken = column_of(values, name, body)
    days = np.where(taken.missing, -_EPOCH, taken.days.astype(np.int64)) + _EPOCH
    strange = (days < 0) | (days > date.max.toordinal())
    if strange.any():
        raise refused_rows(
            name, strange, "memuat hari di luar kalender", "holds days outside the calendar"
        )
    return days


def _statuses(
    rows: Any,  # noqa: ANN401 - of narwhals
    name: str | None,
) -> tuple[list[RowStatus | None], npt.NDArray[np.int64]]:
    """Return the statuses that occur, and which of them each row has."""
    if name is None:
        return [None], np.zeros(len(rows), np.int64)
    told: dict[object, int] = {}
    which = [told.setdefault(text, len(told)) for text in rows.get_column(name).to_list()]
    found = [status_of(each) if isinstance(each, str) else None for each in told]
    return found or [None], np.array(which, np.int64)


@frozen
class _Judge:
    """What judges rows that are given as numbers: their days, and the place of their status."""

    fields: tuple[Column, ...]
    statuses: tuple[RowStatus | None, ...]
    untold: frozenset[Column]
    on: date
    body: Jurisdiction

    def steps(self, numbers: Sequence[int]) -> list[tuple[object, ...]]:
        *days, which = numbers
        told = zip(self.fields, days, strict=True)
        dates = {field: date.fromordinal(day) for field, day in told if day}
        status = self.statuses[which]
        unread = frozenset[Column]() if status is RowStatus.IN_PROGRESS else self.untold
        row = RegisterRow(0, "", dates, "", status, unread.difference(dates))
        if not dates:
            return [_problem("KB-R02")]
        if contradiction_in(dates, row.unread) is not None:
            return [_problem("KB-R04")]
        judged = audit_row(row, on=self.on, under=self.body)
        if isinstance(judged, RowProblem):
            return [_problem(judged.code)]
        return [
            (
                step.name.limit,
                step.deadline.date,
                step.deadline.earliest,
                step.deadline.latest,
                step.done,
                step.outcome.value,
                step.late_by,
                step.sure,
                None,
            )
            for step in judged.steps
        ]


def _problem(code: str) -> tuple[object, ...]:
    return (*[None] * 8, code)


def _spread(told: Sequence[Sequence[tuple[object, ...]]], place: npt.NDArray[np.intp]) -> pa.Table:
    """Return the steps of every row, from those of each kind of row and the kind that it is of."""
    try:
        import pyarrow as pa
    except ImportError as problem:
        raise MissingExtraError(extra="tables") from problem
    kinds = {
        "limit": pa.string(),
        **dict.fromkeys(("due", "earliest", "latest", "done"), pa.date32()),
        "outcome": pa.string(),
        "late_by": pa.int32(),
        "sure": pa.bool_(),
        "problem": pa.string(),
    }
    every = [step for steps in told for step in steps]
    columns = list(zip(*every, strict=True)) if every else [()] * len(kinds)
    table = pa.table(
        [pa.array(column, kind) for column, kind in zip(columns, kinds.values(), strict=True)],
        names=list(kinds),
    )
    sizes = np.array([len(steps) for steps in told], np.int64)
    starts = np.cumsum(sizes) - sizes
    counts = sizes[place]
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    taken = table.take(pa.array(np.repeat(starts[place], counts) + within))
    return taken.add_column(0, "row", pa.array(np.repeat(np.arange(len(place)), counts)))


def _as_given(rows: Any, table: pa.Table) -> Any:  # noqa: ANN401 - of narwhals
    """Return an Arrow table as a frame of the kind that was given."""
    if rows.implementation.is_pandas():
        import pandas as pd
        import pyarrow as pa

        nullable = {pa.int32(): pd.Int32Dtype(), pa.bool_(): pd.BooleanDtype()}
        return table.to_pandas(types_mapper=nullable.get, date_as_object=False)
    if rows.implementation.is_polars():
        import polars as pl

        return pl.from_arrow(table)
    return table
