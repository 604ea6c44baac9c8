"""What was worked out on a column, given back as a column of the kind that was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from keterbukaan.tables._columns import Column
from keterbukaan.tables._lookup import Whole, by_pieces, missing_of
from keterbukaan.tables._numpy import np, npt

__all__ = ["Maker", "frame_back", "maker_of"]

_SECONDS = 86_400


@frozen
class Maker:
    """How columns of one kind are made: of which whole numbers its days are, and by what.

    `scale` is how many of its units a day has. Each of the others takes the column that was given,
    the values and a name; what is missing is the least of the whole numbers, -1 for codes and NaN
    for numbers.
    """

    whole: type[np.signedinteger[Any]]
    scale: int
    days: Callable[[Any, Whole, str], Any]
    numbers: Callable[[Any, npt.NDArray[np.float64], str], Any]
    codes: Callable[[Any, npt.NDArray[np.int8], tuple[str, ...], str], Any]
    frame: Callable[[Any, Mapping[str, Any]], Any]


def maker_of(column: Column) -> Maker:
    """Return how columns of the kind of one are made."""
    return _MAKERS[column.kind]


def frame_back(column: Column, columns: Mapping[str, Any]) -> Any:  # noqa: ANN401 - its own kind
    """Return several columns as a frame of that kind; for numpy as a mapping."""
    return maker_of(column).frame(column.like, columns)


def _numpy_days(_like: Any, days: Whole, _name: str) -> Any:  # noqa: ANN401
    return days.view("M8[D]")


def _numpy_numbers(_like: Any, numbers: Any, _name: str) -> Any:  # noqa: ANN401
    return numbers


def _numpy_codes(_like: Any, codes: Any, words: tuple[str, ...], _name: str) -> Any:  # noqa: ANN401
    return np.array((*words, ""))[codes]


def _numpy_frame(_like: Any, columns: Mapping[str, Any]) -> Any:  # noqa: ANN401
    return dict(columns)


def _whole_of(
    numbers: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.bool_]]:
    """Return numbers as whole ones, 0 where there is none, and where that is."""
    whole, missing = np.empty(len(numbers), np.int32), np.empty(len(numbers), np.bool_)

    def piece(begin: int, end: int) -> None:
        none = np.isnan(numbers[begin:end], out=missing[begin:end])
        with np.errstate(invalid="ignore"):  # NaN becomes any number, which is times 0 then
            np.multiply(numbers[begin:end].astype(np.int32), ~none, out=whole[begin:end])

    by_pieces(len(numbers), piece)
    return whole, missing


def _pandas_days(like: Any, days: Whole, name: str) -> Any:  # noqa: ANN401
    import pandas as pd

    return pd.Series(days.view("M8[s]"), index=like.index, name=name, copy=False)


def _pandas_numbers(like: Any, numbers: Any, name: str) -> Any:  # noqa: ANN401
    import pandas as pd

    held = pd.arrays.IntegerArray(*_whole_of(numbers))
    return pd.Series(held, index=like.index, name=name, copy=False)


def _pandas_codes(like: Any, codes: Any, words: tuple[str, ...], name: str) -> Any:  # noqa: ANN401
    import pandas as pd

    held = pd.Categorical.from_codes(codes, categories=list(words))
    return pd.Series(held, index=like.index, name=name)


def _pandas_frame(like: Any, columns: Mapping[str, Any]) -> Any:  # noqa: ANN401
    import pandas as pd

    return pd.DataFrame(dict(columns), index=like.index)


def _polars_days(_like: Any, days: Whole, name: str) -> Any:  # noqa: ANN401
    import polars as pl

    return _polars_with_nulls(pl.Series(name, days), days == missing_of(days.dtype)).cast(pl.Date)


def _polars_numbers(_like: Any, numbers: Any, name: str) -> Any:  # noqa: ANN401
    import polars as pl

    whole, missing = _whole_of(numbers)
    return _polars_with_nulls(pl.Series(name, whole), missing)


def _polars_with_nulls(made: Any, missing: npt.NDArray[np.bool_]) -> Any:  # noqa: ANN401
    import polars as pl

    if not missing.any():
        return made
    return pl.select(pl.when(~pl.Series(missing)).then(made).alias(made.name)).to_series()


def _polars_codes(_like: Any, codes: Any, words: tuple[str, ...], name: str) -> Any:  # noqa: ANN401
    import polars as pl

    known = pl.Series([*words, None], dtype=pl.Enum(words))
    return known.gather(np.where(codes < 0, len(words), codes)).alias(name)


def _polars_frame(_like: Any, columns: Mapping[str, Any]) -> Any:  # noqa: ANN401
    import polars as pl

    return pl.DataFrame(dict(columns))


def _arrow_days(_like: Any, days: Whole, _name: str) -> Any:  # noqa: ANN401
    import pyarrow as pa

    missing = days == missing_of(days.dtype)
    return pa.array(days, mask=missing if missing.any() else None).cast(pa.date32())


def _arrow_numbers(_like: Any, numbers: Any, _name: str) -> Any:  # noqa: ANN401
    import pyarrow as pa

    whole, missing = _whole_of(numbers)
    return pa.array(whole, mask=missing)


def _arrow_codes(_like: Any, codes: Any, words: tuple[str, ...], _name: str) -> Any:  # noqa: ANN401
    import pyarrow as pa

    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), list(words))


def _arrow_frame(_like: Any, columns: Mapping[str, Any]) -> Any:  # noqa: ANN401
    import pyarrow as pa

    return pa.table(dict(columns))


def _in_chunks(made: Callable[..., Any]) -> Callable[..., Any]:
    """Return a maker of chunked arrays, for those who gave one."""

    def chunked(*given: Any) -> Any:  # noqa: ANN401
        import pyarrow as pa

        return pa.chunked_array([made(*given)])

    return chunked


_MAKERS: Mapping[str, Maker] = {
    "numpy": Maker(np.int64, 1, _numpy_days, _numpy_numbers, _numpy_codes, _numpy_frame),
    "pandas.Series": Maker(
        np.int64, _SECONDS, _pandas_days, _pandas_numbers, _pandas_codes, _pandas_frame
    ),
    "polars.Series": Maker(
        np.int32, 1, _polars_days, _polars_numbers, _polars_codes, _polars_frame
    ),
    "pyarrow.Array": Maker(np.int32, 1, _arrow_days, _arrow_numbers, _arrow_codes, _arrow_frame),
    "pyarrow.ChunkedArray": Maker(
        np.int32,
        1,
        _in_chunks(_arrow_days),
        _in_chunks(_arrow_numbers),
        _in_chunks(_arrow_codes),
        _arrow_frame,
    ),
}
