"""Odd things that a caller may give, each under a name that stays; made anew for each call."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path

import numpy as np

__all__ = ["ODD"]


class _Day(date):
    """A date of another class, as some libraries make them."""


class _Text(str):
    __slots__ = ()


class _Number(int):
    pass


class _Foreign(Enum):
    ONE = "one"


def _of_itself() -> list[object]:
    held: list[object] = []
    held.append(held)
    return held


def _mapping_of_itself() -> dict[str, object]:
    held: dict[str, object] = {}
    held["events"] = held
    return held


def _nested() -> list[object]:
    held: list[object] = []
    for _ in range(400):  # about what a JSON text can hold
        held = [held]
    return held


def _generator(of: object) -> Callable[[], Iterator[object]]:
    def made() -> Iterator[object]:
        yield of

    return made


_KEPT: dict[str, object] = {
    "nothing": None,
    "true": True,
    "false": False,
    "zero": 0,
    "minus one": -1,
    "a whole number": 7,
    "a huge number": 10**30,
    "a number of 5001 digits": 10**5000,
    "its negative": -(10**5000),
    "half": 0.5,
    "not a number": math.nan,
    "infinity": math.inf,
    "a decimal": Decimal(1),
    "a decimal that is not a number": Decimal("NaN"),
    "a signalling decimal": Decimal("sNaN"),
    "a fraction": Fraction(1, 3),
    "a complex number": 1j,
    "a number of numpy": np.int64(5),
    "a small number of numpy": np.uint8(5),
    "a truth value of numpy": np.bool_(True),
    "a float of numpy": np.float64("nan"),
    "a day of numpy": np.datetime64("2025-03-24"),
    "not a time": np.datetime64("NaT"),
    "an array": np.array([1, 2]),
    "a number of another class": _Number(3),
    "an empty text": "",
    "a text": "x",
    "a blank": " ",
    "a NUL": "\0",
    "a lone surrogate": "\ud800",
    "an escape": "\x1b[31m\u202e",
    "a text of 5000 digits": "9" * 5000,
    "a long text": "a" * 100_000,
    "braces": "{} {0} {x!r} %s",
    "a text of another class": _Text("id"),
    "a day as text": "2025-03-24",
    "a moment as text": "2025-03-24T00:00:00Z",
    "a reading": "day-one=included",
    "an unknown choice": "day-one=x",
    "a path upwards": "../request",
    "a folder": Path(),
    "bytes": b"\xff\x00",
    "an empty tuple": (),
    "a tuple of nothing": (None,),
    "a tuple of texts": ("x", "y"),
    "a frozen set": frozenset({1, "x"}),
    "an object": object(),
    "a class": int,
    "a class of ours": date,
    "a function": lambda *_: 3,
    "an ellipsis": ...,
    "a range": range(3),
    "a member of another set": _Foreign.ONE,
    "an error": ValueError("x"),
    "the first day": date.min,
    "the last day": date.max,
    "a day": date(2025, 3, 24),
    "a day of another class": _Day(2025, 3, 24),
    "a day before the calendar": date(2009, 12, 31),
    "a day long after": date(2900, 1, 1),
    "a naive midnight": datetime(2025, 3, 24),  # noqa: DTZ001 - that is what is odd about it
    "a midnight": datetime(2025, 3, 24, tzinfo=UTC),
    "a moment far east": datetime(2025, 3, 24, tzinfo=timezone(timedelta(hours=14))),
    "the first moment": datetime.min.replace(tzinfo=UTC),
    "the last moment": datetime.max.replace(tzinfo=UTC),
    "a time": time(10),
    "a span": timedelta.max,
}
_MADE: dict[str, Callable[[], object]] = {
    "an empty list": list,
    "an empty mapping": dict,
    "an empty set": set,
    "a list of nothing": lambda: [None],
    "a list of numbers": lambda: [1, 2],
    "a list of itself": _of_itself,
    "a deep list": _nested,
    "a mapping of itself": _mapping_of_itself,
    "a mapping of numbers": lambda: {1: 2},
    "a mapping of nothing": lambda: {None: None},
    "a mapping of days": lambda: {"request.received": date(2025, 3, 24), "x": date.max},
    "a generator of nothing": _generator(None),
    "a generator of texts": _generator("x"),
    "an array of bytes": lambda: bytearray(b"x"),
}
ODD: Mapping[str, Callable[[], object]] = _MADE | {
    name: (lambda value=value: value) for name, value in _KEPT.items()
}
"""What makes each odd thing, by its name."""
