"""Reading CSV line by line: which sign parts its cells, and how much of it is taken in."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from itertools import islice
from threading import Lock

from attrs import define, field

from keterbukaan.files.limits import Limits, UnreadError, too_much

__all__ = ["read_csv"]

_LINES_SNIFFED = 16
"""Where a header is looked for, its second line included."""

_MANY = 1_000
_SIGNS = ",;\t"

_Lines = list[tuple[int, list[str]]]


def read_csv(data: bytes, is_wanted: Callable[[_Lines], bool], limits: Limits) -> _Lines:
    """Return the lines of a CSV file, parted by the sign with which its header is found.

    Raises:
        UnreadError: it is not UTF-8, its quotation marks are wrong, or it goes beyond a limit.
    """
    text = _decoded(data)
    if text is None:
        raise UnreadError(
            "bukan UTF-8; simpan sebagai 'CSV UTF-8' dari aplikasi lembar kerja",
            "is not UTF-8; save it as 'CSV UTF-8' from the spreadsheet",
        )
    with _fields_up_to(limits.cell_characters):
        return list(_parted(text, _sign(text, is_wanted, limits), limits))


def _decoded(data: bytes) -> str | None:
    """Return the text of a file; None where it is not UTF-8, since the error would hold it all."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _sign(text: str, is_wanted: Callable[[_Lines], bool], limits: Limits) -> str:
    """Return what parts the cells: by which the header is found, or else what occurs most."""
    head = "".join(islice(StringIO(text), _LINES_SNIFFED))
    signs = sorted(_SIGNS, key=head.count, reverse=True)
    for sign in signs:
        with suppress(UnreadError):
            if is_wanted(list(islice(_parted(text, sign, limits), _LINES_SNIFFED))):
                return sign
    return signs[0]


def _parted(text: str, sign: str, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True)
    last = held = 0
    try:
        for cells in reader:
            line, last = last + 1, reader.line_num  # a quoted cell may run over several lines
            width = _width(cells)
            held += width or 1
            if width > limits.columns:
                raise too_much(limits, "columns", f"baris {line} memuat", f"line {line} holds")
            if held > limits.cells:
                raise too_much(
                    limits, "cells", f"sampai baris {line} ada", f"up to line {line} there are"
                )
            if len(max(cells, key=len, default="")) > limits.cell_characters:
                said = (f"satu sel di baris {line} memuat", f"a cell of line {line} holds")
                raise too_much(limits, "cell_characters", *said)
            yield line, cells[:width]
    except csv.Error as problem:
        if "field limit" in str(problem):
            said = (f"satu sel sesudah baris {last} memuat", f"a cell after line {last} holds")
            raise too_much(limits, "cell_characters", *said) from problem
        raise UnreadError(
            f"bukan CSV yang utuh sesudah baris {last} ({problem}); periksa tanda kutipnya",
            f"is not valid CSV after line {last} ({problem}); check its quotation marks",
        ) from problem


def _width(cells: list[str]) -> int:
    """Return how many cells there are up to the last that holds something."""
    width = len(cells)
    while width > _MANY and not any(cells[width - _MANY : width]):
        width -= _MANY
    while width and not cells[width - 1]:
        width -= 1
    return width


@contextmanager
def _fields_up_to(characters: int) -> Iterator[None]:
    """Let the module csv read cells of a length.

    Its limit is one for the whole process: it is raised as long as anybody reads, and put back by
    the last.
    """
    with _RAISED.lock:
        if not _RAISED.readers:
            _RAISED.before = csv.field_size_limit()
        _RAISED.readers += 1
        csv.field_size_limit(max(csv.field_size_limit(), characters))
    try:
        yield
    finally:
        with _RAISED.lock:
            _RAISED.readers -= 1
            if not _RAISED.readers:
                csv.field_size_limit(_RAISED.before)


@define
class _Raised:
    """How many threads read just now, and what the limit was before the first of them."""

    lock: Lock = field(factory=Lock)
    readers: int = 0
    before: int = 0


_RAISED = _Raised()
