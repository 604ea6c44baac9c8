"""Which header holds which field, where whoever asks has settled it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeVar

from keterbukaan.errors import ArgumentError, TableFileError, UnknownNameError
from keterbukaan.files._headers import names_of, places_of, same_words
from keterbukaan.files._labels import label
from keterbukaan.files.tables import unusable

__all__ = ["check_headers", "headers_in_words", "settled_fields"]

K = TypeVar("K")
_HEADERS_SHOWN = 30


def settled_fields(columns: Mapping[str, str], names: Mapping[K, tuple[str, ...]]) -> dict[K, str]:
    """Return the header that each field was settled on; a field is named by its key or a label.

    Raises:
        UnknownNameError: no field has that name.
        ArgumentError: one field has two headers, or one header two fields.
    """
    settled: dict[K, str] = {}
    for name, header in columns.items():
        known = (each for each, said in names.items() if any(same_words(name, s) for s in said))
        found = next(known, None)
        if found is None:
            raise UnknownNameError.of("isian", "field", name, [said[0] for said in names.values()])
        if found in settled or any(same_words(header, each) for each in settled.values()):
            raise ArgumentError.of(
                "columns", name, "harus satu kolom untuk satu isian", "must be one column a field"
            )
        settled[found] = header
    return settled


def check_headers(
    path: Path, settled: Iterable[str], tables: Sequence[Sequence[str]], others: Sequence[str] = ()
) -> None:
    """Refuse a header that no table of the file has, or that one has in several columns.

    `others` are headers of what was not read, which are named as well.

    Raises:
        TableFileError: there is no such header, or it does not say which column is meant.
    """
    for header in settled:
        places = [places_of(header, table) for table in tables]
        if not any(places):
            raise _no_such_header(path, header, [*chain(*map(names_of, tables)), *others])
        if any(len(each) > 1 for each in places):
            named = next(table for table, each in zip(tables, places, strict=True) if len(each) > 1)
            several = [names_of(named)[place] for place in places_of(header, named)]
            raise unusable(
                path,
                f"ada beberapa kolom berjudul '{label(header)}'; sebutkan salah satu: "
                f"{headers_in_words(several)}",
                f"several columns are headed '{label(header)}'; name one of them: "
                f"{headers_in_words(several)}",
            )


def headers_in_words(headers: Iterable[str]) -> str:
    """Return headers as they are named in a sentence: each once, and not without end."""
    every = list(dict.fromkeys(words for each in headers if (words := label(each))))
    shown = "; ".join(every[:_HEADERS_SHOWN])
    return f"{shown}; ..." if len(every) > _HEADERS_SHOWN else shown or "-"


def _no_such_header(path: Path, header: str, known: Iterable[str]) -> TableFileError:
    there = headers_in_words(known)
    return unusable(
        path,
        f"tidak ada kolom berjudul '{label(header)}'; judul yang ada: {there}",
        f"no column is headed '{label(header)}'; the headers there: {there}",
    )
