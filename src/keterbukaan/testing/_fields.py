"""Records by chance from their fields alone, for those that need no more than that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from hypothesis import reject
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from keterbukaan.records.record import Record
from keterbukaan.testing._days import days

__all__ = ["by_fields"]

R = TypeVar("R", bound=Record)

_TEXTS = (
    "laporan keuangan",
    "Bagian Umum",
    "dokumen tahun 2024",
    "surel",
    "1/PPID/2025",
    "https://ppid.example.go.id/berkas",
)
_MOST = 3
_GREATEST = 10_000


@st.composite
def by_fields(draw: st.DrawFn, made: type[R]) -> R:
    """Draw a record, its optional fields left out now and then; what it refuses is drawn again."""
    values: dict[str, object] = {}
    for name, field in made.model_fields.items():
        if field.is_required() or draw(st.booleans()):
            values[name] = draw(_values(field.annotation, field.metadata))
    try:
        return made.model_validate(values)
    except ValidationError:
        reject()


def _values(kind: object, metadata: Iterable[object]) -> st.SearchStrategy[Any]:
    """Return what a field takes, by its type and by what stands beside that."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _values(inner[0], [*inner[1:], *metadata])
    if origin in {Union, UnionType}:
        return st.one_of(*[_values(each, metadata) for each in inner])
    bounds = _bounds(metadata)
    least = bounds.get("min_length", 0)
    if origin is tuple:
        return st.lists(_values(inner[0], ()), min_size=least, max_size=_MOST).map(tuple)
    if origin is frozenset:
        return st.frozensets(_values(inner[0], ()), min_size=least, max_size=_MOST)
    return _single(kind, bounds)


def _single(kind: object, bounds: dict[str, Any]) -> st.SearchStrategy[Any]:
    if kind is str:
        return st.sampled_from(_texts(bounds.get("pattern")))
    if kind is int:
        least = bounds.get("ge", bounds.get("gt", -1) + 1)
        return st.integers(least, bounds.get("le", _GREATEST))
    if kind is date:
        return days()
    return st.from_type(cast("type[object]", kind))


def _texts(pattern: str | None) -> list[str]:
    return [each for each in _TEXTS if pattern is None or re.search(pattern, each)]


def _bounds(metadata: Iterable[object]) -> dict[str, Any]:
    return {
        name: value
        for each in _flat(metadata)
        for name in ("ge", "gt", "le", "min_length", "pattern")
        if (value := getattr(each, name, None)) is not None
    }


def _flat(metadata: Iterable[object]) -> Iterator[object]:
    for each in metadata:
        if isinstance(each, FieldInfo):
            yield from _flat(each.metadata)
        else:
            yield each
