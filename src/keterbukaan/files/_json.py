"""Reading JSON strictly: every key once at every level, and no more values than the limit."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from keterbukaan.files.limits import Limits, UnreadError, too_much

__all__ = ["Doubled", "doubled_in", "read_json"]


@frozen
class Doubled:
    """An object with a duplicate key, or with one somewhere inside it."""

    key: str


def read_json(data: bytes, limits: Limits) -> Any:  # noqa: ANN401 - whatever the file holds
    """Parse a JSON file; a `Doubled` stands for each object with a duplicate key.

    Raises:
        UnreadError: it is not JSON in UTF-8, is nested too deeply, or goes beyond a limit.
    """
    values = 1 + sum(map(data.count, (b",", b"[", b"{")))  # a bound, known before any is made
    if values > limits.cells:
        raise too_much(limits, "cells", "berkas memuat", "the file holds")
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError) as problem:
        why_id, why_en = _why(problem)
    # Raised outside: what is caught above holds the file, and would be kept as the context.
    raise UnreadError(f"bukan JSON yang utuh ({why_id})", f"is not valid JSON ({why_en})")


def _why(problem: Exception) -> tuple[str, str]:
    if isinstance(problem, UnicodeDecodeError):
        return "bukan UTF-8", "it is not UTF-8"
    if isinstance(problem, json.JSONDecodeError):
        place = problem.lineno, problem.colno
        return "baris {}, kolom {}".format(*place), "line {}, column {}".format(*place)
    if isinstance(problem, RecursionError):
        return "terlalu dalam bersarang", "it is nested too deeply"
    return "ada bilangan yang terlalu panjang", "it holds a number that is too long"


def doubled_in(value: object) -> Doubled | None:
    """Return an object with a duplicate key in a value as it was parsed; None where none is."""
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, Doubled):
            return each
        if isinstance(each, list):
            left += each
    return None


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object] | Doubled:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            return Doubled(key)
        if (inside := doubled_in(value)) is not None:
            return inside
        found[key] = value
    return found
