"""Columns as data teams keep them: numpy, pandas, polars and Arrow, taken in and given back alike.

Inside, a column is an array of whole numbers: days since 1970, `MISSING` where nothing stands. A
moment becomes the day that it was on the body's own clock; without a zone it has none, and is
refused unless all of the column are midnights, as in a column of dates of pandas.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import frozen

from keterbukaan.errors import ArgumentError, ColumnError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.tables._lookup import Whole, by_pieces, missing_of
from keterbukaan.tables._numpy import np, npt

__all__ = ["MISSING", "Column", "Numbers", "column_of", "no_days", "refused_rows"]

Numbers: TypeAlias = "npt.NDArray[np.int64]"

MISSING: Final = np.iinfo(np.int64).min
"""What stands where a column of 64 bits holds nothing; numpy's own sign for no time."""

_SECONDS = 24 * 60 * 60
_TICKS: Mapping[str, int] = {
    "D": 1,
    "h": 24,
    "m": 24 * 60,
    "s": _SECONDS,
    "ms": _SECONDS * 10**3,
    "us": _SECONDS * 10**6,
    "ns": _SECONDS * 10**9,
}
"""How many of each unit a day has. A year, a month, a week is no day: it would give a wrong one."""

_ROWS_SHOWN = 20
_START = dt.date(1970, 1, 1)
_EPOCH = _START.toordinal()
_GREENWICH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


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
    def is_indexed(self) -> bool:
        """Whether its rows have names by which they are put beside others."""
        return self.kind == "pandas.Series"

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
    if not found.has_zone:
        return Column(_days_of(found, name), None, kind, values)
    came = _local_days(found, body)
    if not closing or body.office_hours is None:
        return Column(came, None, kind, values)
    return Column(_local_days(found, body, body.office_hours.closes), came, kind, values)


def refused_rows(
    name: str, rows: npt.NDArray[np.bool_], problem_id: str, problem_en: str
) -> ColumnError:
    """Build the error about some rows of a column."""
    places = np.flatnonzero(rows)
    return ColumnError(
        column=name,
        problem_id=problem_id,
        problem_en=problem_en,
        count=len(places),
        rows=_listed(places),
    )


def _listed(places: Sequence[int] | npt.NDArray[np.intp]) -> str:
    shown = ", ".join(str(place) for place in places[:_ROWS_SHOWN])
    return shown + (", …" if len(places) > _ROWS_SHOWN else "")


def no_days(name: str, count: int | None, kind: str) -> ColumnError:
    """Build the error about a column that holds something else than days.

    `count` is None where nobody knows how many rows it has, as in a lazy frame.
    """
    said = re.split(r"[<(\[]", kind, maxsplit=1)[0]  # what follows may repeat what the column holds
    return ColumnError(
        column=name,
        problem_id=f"bukan kolom tanggal, melainkan {said}; ubah dulu menjadi tanggal",
        problem_en=f"is no column of days but of {said}; make days of it first",
        count="?" if count is None else count,
        rows=_listed(range(count or 0)) or "-",
    )


@frozen(eq=False)
class _Taken:
    """What a reader found: days, or moments by the clock of Greenwich where they have a zone.

    They are kept in the unit in which they came: far from today another unit would not hold them.
    """

    numbers: Whole
    unit: str = "D"
    has_zone: bool = False


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
    kind = values.dtype.kind
    if isinstance(values, np.ma.MaskedArray) and kind in "MO":
        hidden = np.ma.getmaskarray(values)
        values = np.array(values.data)
        values[hidden] = np.datetime64("NaT")
    if kind == "M":
        return _of_moments(values, name)
    if kind == "O":
        return _of_objects(values, name)
    raise no_days(name, len(values), values.dtype.name)


def _of_moments(values: npt.NDArray[np.datetime64], name: str, *, has_zone: bool = False) -> _Taken:
    unit, steps = np.datetime_data(values.dtype)
    if unit == "generic" and np.isnat(values).all():
        return _of_nothing(len(values))
    if unit not in _TICKS or steps != 1:
        raise no_days(name, len(values), values.dtype.name)
    native = values.astype(values.dtype.newbyteorder("="), copy=False)
    return _Taken(native.view(np.int64), unit, has_zone)


def _of_nothing(size: int) -> _Taken:
    return _Taken(np.full(size, MISSING, np.int64))


def _of_objects(values: Any, name: str) -> _Taken:  # noqa: ANN401 - an array of anything
    """Read Python's own days and moments, one by one; all are days, or all are moments."""
    days, moments = (np.full(len(values), MISSING, np.int64) for _ in range(2))
    wrong = np.zeros(len(values), np.bool_)
    for place, value in enumerate(values):
        if _is_nothing(value):
            continue
        if isinstance(value, dt.datetime) and value.utcoffset() is not None:
            moments[place] = (value - _GREENWICH) // dt.timedelta(microseconds=1)
        elif isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            days[place] = value.toordinal() - _EPOCH
        else:
            wrong[place] = True
    is_moment = moments != MISSING
    if (days != MISSING).any():
        wrong |= is_moment
    if wrong.any():
        raise refused_rows(
            name,
            wrong,
            "memuat isi yang bukan tanggal (date), atau mencampur tanggal dan waktu",
            "holds what is not a date, or mixes dates and moments",
        )
    return _Taken(moments, "us", has_zone=True) if is_moment.any() else _Taken(days)


def _is_nothing(value: object) -> bool:
    if value is None or type(value).__name__ in {"NaTType", "NAType"}:
        return True
    return isinstance(value, (float, np.floating, np.datetime64)) and bool(value != value)  # noqa: PLR0124 - NaN


def _of_pandas(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    dtype = values.dtype
    if getattr(dtype, "tz", None) is not None:  # numpy's own moments with a zone
        utc = values.dt.tz_convert("UTC").dt.tz_localize(None)
        return _of_moments(utc.to_numpy(), name, has_zone=True)
    if isinstance(dtype, np.dtype):
        return _of_numpy(values.to_numpy(), name)
    if getattr(dtype, "pyarrow_dtype", None) is not None:
        return _of_arrow(values.array.__arrow_array__(), name)
    raise no_days(name, len(values), str(dtype))


def _of_polars(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    import polars as pl

    dtype = values.dtype
    if dtype == pl.Date:
        return _Taken(_physical(values))
    if isinstance(dtype, pl.Datetime):
        return _Taken(_physical(values), dtype.time_unit, dtype.time_zone is not None)
    if dtype == pl.Null:
        return _of_nothing(len(values))
    raise no_days(name, len(values), str(dtype))


def _physical(values: Any) -> Whole:  # noqa: ANN401 - a Series of polars
    """Return the numbers of a Series; moments with a zone are held by the clock of Greenwich."""
    held = values.to_physical()
    if held.null_count():
        kind = np.int32 if str(held.dtype) == "Int32" else np.int64
        held = held.fill_null(missing_of(kind))
    return np.asarray(held.to_numpy())


def _of_arrow(values: Any, name: str) -> _Taken:  # noqa: ANN401 - checked by its type
    import pyarrow as pa

    kind = values.type
    if pa.types.is_date32(kind):
        return _Taken(_numbers_of(values, pa.int32(), np.int32))
    if pa.types.is_date64(kind):
        return _Taken(_numbers_of(values, pa.int64(), np.int64), "ms")
    if pa.types.is_timestamp(kind):
        return _Taken(_numbers_of(values, pa.int64(), np.int64), kind.unit, kind.tz is not None)
    if pa.types.is_null(kind):
        return _of_nothing(len(values))
    raise no_days(name, len(values), str(kind))


def _numbers_of(values: Any, whole: Any, kind: npt.DTypeLike) -> Whole:  # noqa: ANN401 - of Arrow
    import pyarrow.compute as pc

    return np.asarray(pc.fill_null(values.cast(whole), missing_of(kind)))


def _days_of(taken: _Taken, name: str) -> Whole:
    """Return days; moments without a zone have none, but for midnights, as pandas keeps days."""
    ticks = _TICKS[taken.unit]
    if ticks == 1:
        return taken.numbers
    moments, days, late = taken.numbers, np.empty(len(taken.numbers), np.int64), []

    def piece(begin: int, end: int) -> None:
        given, found = moments[begin:end], days[begin:end]
        np.floor_divide(given, ticks, out=found)
        odd = np.count_nonzero(found * ticks != given)
        if odd:  # no time is no midnight either
            nothing = given == MISSING
            found += nothing * (MISSING - MISSING // ticks)
            if np.count_nonzero(nothing) != odd:
                late.append(begin)

    by_pieces(len(moments), piece)
    if late:
        raise refused_rows(
            name,
            (days * ticks != moments) & (moments != MISSING),
            "memuat waktu tanpa zona, yang harinya di kantor tidak dapat ditentukan; beri zonanya",
            "holds moments without a time zone, which have no day at an office; give the zone",
        )
    return days


def _local_days(taken: _Taken, body: Jurisdiction, closes: dt.time | None = None) -> Whole:
    """Return the days of moments on the body's own clock; after `closes` the next one."""
    ticks = _TICKS[taken.unit]
    days, time = np.divmod(taken.numbers, ticks)
    time += _in_ticks(body.zone.tzinfo.utcoffset(None), ticks)
    days += time // ticks
    if closes is not None:
        since_midnight = dt.datetime.combine(_START, closes) - dt.datetime.combine(
            _START, dt.time()
        )
        days += time % ticks > _in_ticks(since_midnight, ticks)
    days[taken.numbers == MISSING] = MISSING
    return days


def _in_ticks(span: dt.timedelta, ticks: int) -> int:
    return span // dt.timedelta(microseconds=1) * ticks // _TICKS["us"]


_READERS: Mapping[str, Callable[[Any, str], _Taken]] = {
    "numpy": _of_numpy,
    "pandas.Series": _of_pandas,
    "polars.Series": _of_polars,
    "pyarrow.Array": _of_arrow,
    "pyarrow.ChunkedArray": _of_arrow,
}
