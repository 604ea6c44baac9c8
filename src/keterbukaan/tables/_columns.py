"""Columns as data teams keep them: numpy, pandas, polars and Arrow, taken in and given back alike.

Inside, a column is an array of whole numbers: days since 1970, `MISSING` where nothing stands. A
moment becomes the day that it was on the body's own clock; without a zone it has none, and is
refused unless all of the column are midnights, as in a column of dates of pandas.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from attrs import frozen

from keterbukaan.errors import ArgumentError, ColumnError, MissingExtraError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables._lookup import Whole, by_pieces, missing_of

try:
    import numpy as np
    import numpy.typing as npt
except ImportError as problem:
    raise MissingExtraError(extra="tables") from problem

__all__ = ["MISSING", "Column", "Numbers", "column_of", "refused_rows"]

Numbers: TypeAlias = "npt.NDArray[np.int64]"

MISSING: Final = np.iinfo(np.int64).min
"""What stands where a column of 64 bits holds nothing; numpy's own sign for no time."""

_DAY_US = 86_400_000_000
_IN_A_DAY = {
    "D": 1,
    "h": 24,
    "m": 1_440,
    "s": 86_400,
    "ms": 86_400_000,
    "us": _DAY_US,
    "ns": 86_400_000_000_000,
}
_ROWS_SHOWN = 20
_EPOCH = dt.date(1970, 1, 1).toordinal()


@frozen(eq=False)
class Column:
    """A column taken in: its days, and how a column of its kind is made of numbers again.

    `came` are the days on which moments came, where closing hours made them later ones; None where
    no closing hours were asked about.
    """

    days: Whole
    came: Whole | None
    kind: str
    like: Any
    """The column itself: its index, its name, its chunks."""

    @property
    def missing(self) -> npt.NDArray[np.bool_]:
        """Where nothing stands."""
        return np.asarray(self.days == missing_of(self.days.dtype))


def column_of(values: object, name: str, body: Jurisdiction, *, closing: bool = False) -> Column:
    """Take in a column; `closing` says that the body's closing hours bear on its moments.

    Raises:
        ColumnError: it holds something else than days and moments with a zone.
        ArgumentError: it is no column of a kind that is known.
    """
    kind = _kind_of(values)
    read = _READERS.get(kind)
    if read is None:
        raise ArgumentError.of(
            name,
            values,
            "harus kolom numpy, pandas, polars, atau Arrow",
            "must be a column of numpy, pandas, polars or Arrow",
        )
    found = read(values, name)
    if not found.moments:
        return Column(found.numbers, None, kind, values)
    moments = found.numbers.astype(np.int64)
    came = _local_days(moments, body, closing=False)
    if not closing or body.office_hours is None:
        return Column(came, None, kind, values)
    return Column(_local_days(moments, body, closing=True), came, kind, values)


def refused_rows(
    name: str, rows: npt.NDArray[np.bool_], problem_id: str, problem_en: str
) -> ColumnError:
    """Build the error about some rows of a column."""
    places = np.flatnonzero(rows)
    shown = ", ".join(str(int(place)) for place in places[:_ROWS_SHOWN])
    return ColumnError(
        column=name,
        problem_id=problem_id,
        problem_en=problem_en,
        count=len(places),
        rows=shown + (", …" if len(places) > _ROWS_SHOWN else ""),
    )


@frozen(eq=False)
class _Taken:
    """What a reader found: days, or moments in microseconds of Greenwich."""

    numbers: Whole
    moments: bool = False


def _kind_of(values: object) -> str:
    if isinstance(values, np.ndarray):
        return "numpy"
    root, called = type(values).__module__.partition(".")[0], type(values).__name__
    if root == "pyarrow" and called.endswith("Array"):
        return "pyarrow.ChunkedArray" if called == "ChunkedArray" else "pyarrow.Array"
    return f"{root}.{called}"


def _of_numpy(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    if values.ndim != 1:
        raise ArgumentError.of(name, values, "harus satu dimensi", "must have one dimension")
    if values.dtype == np.dtype("M8[D]"):
        return _Taken(values.view(np.int64))
    if values.dtype.kind == "M":
        return _Taken(_midnights(values, name))
    if values.dtype.kind == "O":
        return _of_objects(values, name)
    raise _no_days(name, values, str(values.dtype))


def _midnights(values: npt.NDArray[np.datetime64], name: str) -> Numbers:
    """Return the days of moments without a zone, which all have to be midnights."""
    unit, _ = np.datetime_data(values.dtype)
    if unit not in _IN_A_DAY:  # weeks, months and years begin with a day
        return values.astype("M8[D]").view(np.int64)
    moments = values.astype(f"M8[{unit}]", copy=False).view(np.int64)
    a_day, late = _IN_A_DAY[unit], []
    days = np.empty(len(moments), np.int64)

    def piece(begin: int, end: int) -> None:
        given, found = moments[begin:end], days[begin:end]
        np.floor_divide(given, a_day, out=found)
        odd = np.count_nonzero(found * a_day != given)
        if odd:  # no time is no midnight either
            nothing = given == MISSING
            found += nothing * (MISSING - MISSING // a_day)
            if np.count_nonzero(nothing) != odd:
                late.append(begin)

    by_pieces(len(moments), piece)
    if late:
        raise refused_rows(
            name,
            (days * a_day != moments) & (moments != MISSING),
            "memuat waktu tanpa zona, yang harinya di kantor tidak dapat ditentukan; beri zonanya",
            "holds moments without a time zone, which have no day at an office; give the zone",
        )
    return days


def _of_objects(values: Any, name: str) -> _Taken:  # noqa: ANN401 - an array of anything
    """Read Python's own days and moments, one by one; all are days, or all are moments."""
    days = np.full(len(values), MISSING, np.int64)
    wrong = np.zeros(len(values), np.bool_)
    moments = False
    for place, value in enumerate(values):
        if _is_nothing(value):
            continue
        if type(value) is dt.date:
            days[place] = value.toordinal() - _EPOCH
            continue
        wrong[place] = True
        if isinstance(value, dt.datetime) and value.utcoffset() is not None:
            moments = True
            since = value - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
            days[place] = since // dt.timedelta(microseconds=1)
    present = days != MISSING
    if moments and not (present & ~wrong).any() and (wrong <= present).all():
        return _Taken(days, moments=True)
    if wrong.any():
        raise refused_rows(
            name,
            wrong,
            "memuat isi yang bukan tanggal (date), atau mencampur tanggal dan waktu",
            "holds what is not a date, or mixes dates and moments",
        )
    return _Taken(days)


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, float) and value != value) or _is_nat(value)  # noqa: PLR0124 - NaN


def _is_nat(value: object) -> bool:
    return type(value).__name__ in {"NaTType", "NAType"}


def _of_pandas(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    dtype = values.dtype
    if getattr(dtype, "tz", None) is not None:  # numpy's own moments with a zone
        utc = values.dt.tz_convert("UTC").dt.tz_localize(None)
        return _Taken(_microseconds(utc.to_numpy()), moments=True)
    if dtype.kind == "M" and isinstance(dtype, np.dtype):
        return _Taken(_midnights(values.to_numpy(), name))
    if dtype == object:
        return _of_objects(values.to_numpy(), name)
    arrow = getattr(dtype, "pyarrow_dtype", None)
    if arrow is not None:
        import pyarrow as pa

        return _of_arrow(pa.chunked_array(values.array.__arrow_array__()), name)
    raise _no_days(name, values, str(dtype))


def _of_polars(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    import polars as pl

    if values.dtype == pl.Date:
        return _Taken(_physical(values))
    if isinstance(values.dtype, pl.Datetime):
        moments = values.dt.cast_time_unit("us")
        if values.dtype.time_zone is None:
            return _Taken(_midnights(_physical(moments).view("M8[us]"), name))
        return _Taken(_physical(moments), moments=True)
    raise _no_days(name, values, str(values.dtype))


def _physical(values: Any) -> Whole:  # noqa: ANN401 - a Series of polars
    """Return the numbers of a Series; moments with a zone are held by the clock of Greenwich."""
    held = values.to_physical()
    if held.null_count():
        kind = np.int32 if str(held.dtype) == "Int32" else np.int64
        held = held.fill_null(missing_of(kind))
    return np.asarray(held.to_numpy())


def _of_arrow(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = values.type
    if pa.types.is_date(kind):
        days = values.cast(pa.date32()).cast(pa.int32())
        return _Taken(np.asarray(pc.fill_null(days, missing_of(np.int32))))
    if pa.types.is_timestamp(kind):
        numbers = np.asarray(
            pc.fill_null(values.cast(pa.timestamp("us", kind.tz)).cast(pa.int64()), MISSING)
        )
        if kind.tz is None:
            return _Taken(_midnights(numbers.view("M8[us]"), name))
        return _Taken(numbers, moments=True)
    raise _no_days(name, values, str(kind))


def _microseconds(moments: npt.NDArray[np.datetime64]) -> Numbers:
    return moments.astype("M8[us]").view(np.int64)


def _local_days(moments: Numbers, body: Jurisdiction, *, closing: bool) -> Numbers:
    """Return the days of moments on the body's own clock, after closing the next one."""
    offset = body.zone.tzinfo.utcoffset(None)
    there = moments + offset // dt.timedelta(microseconds=1)
    days, time = np.divmod(there, _DAY_US)
    if closing and body.office_hours is not None:
        closes = body.office_hours.closes
        last = dt.timedelta(
            hours=closes.hour,
            minutes=closes.minute,
            seconds=closes.second,
            microseconds=closes.microsecond,
        )
        days = days + (time > last // dt.timedelta(microseconds=1))
    return np.where(moments == MISSING, MISSING, days)


def _no_days(name: str, values: Any, kind: str) -> ColumnError:  # noqa: ANN401 - only counted
    return ColumnError(
        column=name,
        problem_id=f"bukan kolom tanggal, melainkan {kind}; ubah dulu menjadi tanggal",
        problem_en=f"is no column of days but of {kind}; make days of it first",
        count=len(values),
        rows="0 …",
    )


_READERS: Mapping[str, Callable[[Any, str], _Taken]] = {
    "numpy": _of_numpy,
    "pandas.Series": _of_pandas,
    "polars.Series": _of_polars,
    "pyarrow.Array": _of_arrow,
    "pyarrow.ChunkedArray": _of_arrow,
}
