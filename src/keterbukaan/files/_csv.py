"""Reading CSV line by line: which sign parts its cells, and how much of it is taken in."""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from itertools import islice
from threading import Lock

from attrs import define, field

from keterbukaan.files.limits import Limits, UnreadError, too_much

__all__ = ["WINDOWS", "read_csv"]

_LINES_SNIFFED = 40
"""Where a header is looked for, its second line included."""

_MANY = 1_000
_SIGNS = ",;\t"

WINDOWS = "windows-1252"
"""The letters of Windows in the west and in Indonesia, in which Excel saves a plain CSV."""

_NEVER_IN_WINDOWS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LOOKED_AT = 1_000

_Lines = list[tuple[int, list[str]]]


def read_csv(data: bytes, rank: Callable[[_Lines], int], limits: Limits) -> tuple[_Lines, str]:
    """Return the lines of a CSV file and in what letters it is written.

    Its cells are parted by the sign for which `rank`, given the first lines, is greatest. UTF-8 is
    read, UTF-16 that has its mark, and Windows-1252 where it is certain.

    Raises:
        UnreadError: its letters are not certain, its quotation marks are wrong, or it goes beyond a
            limit.
    """
    text, encoding = _text_of(data)
    with _fields_up_to(limits.cell_characters):
        return list(_parted(text, _sign(text, rank, limits), limits)), encoding


def _text_of(data: bytes) -> tuple[str, str]:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        if (text := _decoded(data, "utf-16")) is not None:
            return text, "utf-16"
        raise _saved_as_utf_8("bukan UTF-16 yang utuh", "is not valid UTF-16")
    if data[:_LOOKED_AT].count(0) * 3 > min(len(data), _LOOKED_AT):
        raise _saved_as_utf_8(
            "memuat bita yang tidak ada dalam teks, mungkin UTF-16 tanpa tandanya",
            "holds bytes that no text has, perhaps UTF-16 without its mark",
        )
    if (text := _decoded(data, "utf-8-sig")) is not None:
        return text, "utf-8"
    if _is_windows(data):
        return data.decode("cp1252"), WINDOWS
    raise _saved_as_utf_8("bukan UTF-8", "is not UTF-8")


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text of a file; None where it is not so, since the error would hold it all."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_windows(data: bytes) -> bool:
    """Return whether what is not UTF-8 is for certain Windows-1252.

    It holds no byte that has no letter there, and no letter of UTF-8 beyond ASCII: else it is UTF-8
    that was spoilt, and two letters would be read for one.
    """
    return _NEVER_IN_WINDOWS.search(data) is None and _UTF_8.search(data) is None


def _saved_as_utf_8(said_id: str, said_en: str) -> UnreadError:
    return UnreadError(
        f"{said_id}; simpan sebagai 'CSV UTF-8' dari aplikasi lembar kerja",
        f"{said_en}; save it as 'CSV UTF-8' from the spreadsheet",
    )


def _sign(text: str, rank: Callable[[_Lines], int], limits: Limits) -> str:
    """Return what parts the cells: for which the first lines rank highest, or what occurs most."""
    head = "".join(islice(StringIO(text), _LINES_SNIFFED))
    ranks = dict.fromkeys(sorted(_SIGNS, key=head.count, reverse=True), 0)
    for sign in ranks:
        with suppress(UnreadError):
            ranks[sign] = rank(list(islice(_parted(text, sign, limits), _LINES_SNIFFED)))
    return max(ranks, key=ranks.__getitem__)


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
