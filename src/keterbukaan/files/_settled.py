"""Which header holds which field, where whoever asks has settled it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from keterbukaan.errors import TableFileError, UnknownNameError
from keterbukaan.files._labels import label
from keterbukaan.files._vocabulary import same_words
from keterbukaan.files.tables import unusable

__all__ = ["check_headers", "headers_in_words", "settled_fields"]

K = TypeVar("K")
_HEADERS_SHOWN = 30


def settled_fields(columns: Mapping[str, str], names: Mapping[K, tuple[str, ...]]) -> dict[K, str]:
    """Return the header that each field was settled on; a field is named by its key or a label.

    Raises:
        UnknownNameError: no field has that name.
    """
    settled: dict[K, str] = {}
    for name, header in columns.items():
        known = (each for each, said in names.items() if any(same_words(name, s) for s in said))
        found = next(known, None)
        if found is None:
            raise UnknownNameError.of("isian", "field", name, [said[0] for said in names.values()])
        settled[found] = header
    return settled


def check_headers(path: Path, settled: Iterable[str], there: Iterable[str]) -> None:
    """Refuse a header that no table of the file has.

    Raises:
        TableFileError: there is no such header.
    """
    known = [each for each in there if each]
    for header in settled:
        if not any(same_words(header, each) for each in known):
            raise _no_such_header(path, header, known)


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
