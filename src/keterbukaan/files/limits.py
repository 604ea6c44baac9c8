"""How much a reader takes in before it refuses a file: the limits, all of them here.

They are far above what an office keeps and far below what fills a machine's memory. A file is read
up to its limit and no further, whatever it says of its own size.
"""

from __future__ import annotations

import os
from errno import ETIMEDOUT
from os import PathLike
from select import select
from typing import Any

from attrs import Attribute, field, frozen

from keterbukaan.errors import ArgumentError

__all__ = ["DEFAULT", "Limits", "UnreadError", "beyond", "read_within", "too_much"]

_MIB = 2**20
_GREATEST = 2**31 - 1
_CHUNK = 2**16
_PATIENCE = 10.0
"""For how many seconds a pipe may say nothing."""


def _at_least_one(_limits: object, attribute: Attribute[Any], value: object) -> None:
    if type(value) is not int or not 1 <= value <= _GREATEST:
        needed = ("harus bilangan bulat 1 s.d. 2**31 - 1", "must be from 1 to 2**31 - 1")
        raise ArgumentError.of(attribute.name, value, *needed)


def _most(default: int) -> Any:  # noqa: ANN401 - a field of attrs
    return field(default=default, validator=_at_least_one)


@frozen(kw_only=True)
class Limits:
    """The most that a reader takes in; whoever trusts a greater file raises what it needs.

    `table_bytes` is the size of a CSV or JSON file or a workbook, and `toml_bytes` that of a body's
    own file; `unpacked_bytes` what a workbook unpacks to, counted while it is unpacked, and the
    characters of all its cells. `cells` counts the cells of a table or the values of a JSON file,
    an empty line as one; `columns` those of one line, up to the last that holds something;
    `cell_characters` the text of one cell.

    >>> Limits(cells=50_000_000).columns
    1000

    Raises:
        ArgumentError: a limit is not a whole number from 1 to 2**31 - 1.
    """

    table_bytes: int = _most(64 * _MIB)
    unpacked_bytes: int = _most(256 * _MIB)
    cells: int = _most(5_000_000)
    columns: int = _most(1_000)
    cell_characters: int = _most(131_072)
    toml_bytes: int = _most(1_000_000)


DEFAULT = Limits()
"""What holds where nothing else is said."""


_COUNTED = {
    "table_bytes": ("byte", "bytes"),
    "unpacked_bytes": ("byte", "bytes"),
    "cells": ("sel atau nilai", "cells or values"),
    "columns": ("kolom", "columns"),
    "cell_characters": ("huruf", "characters"),
    "toml_bytes": ("byte", "bytes"),
}


def beyond(limits: Limits, name: str, where_id: str, where_en: str) -> tuple[str, str]:
    """Say in both languages which limit a file goes beyond, where, and how to raise it.

    >>> beyond(Limits(cells=9), "cells", "berkas memuat", "the file holds")[1].partition(";")[0]
    'the file holds more cells or values than the limit cells (9)'
    """
    (counted_id, counted_en), most = _COUNTED[name], getattr(limits, name)
    raised = f"limits=Limits({name}=...)"
    advice_id = f"perkecil berkasnya, atau bila memang harus sebesar itu baca dengan {raised}"
    advice_en = f"make the file smaller, or if it has to be so large read it with {raised}"
    return (
        f"{where_id} lebih banyak {counted_id} daripada batas {name} ({most}); {advice_id}",
        f"{where_en} more {counted_en} than the limit {name} ({most}); {advice_en}",
    )


class UnreadError(Exception):
    """Why the content of a file is not read, in both languages; the caller knows which file."""

    def __init__(self, said_id: str, said_en: str) -> None:
        """Keep the reason."""
        super().__init__(said_id, said_en)
        self.said = said_id, said_en


def too_much(limits: Limits, name: str, where_id: str, where_en: str) -> UnreadError:
    """Build the error that a file goes beyond a limit."""
    return UnreadError(*beyond(limits, name, where_id, where_en))


def read_within(path: str | PathLike[str], most: int) -> bytes | None:
    """Read a file whole; None where it holds more bytes, of which one more is read at the most.

    A pipe into which nobody writes is empty, and one that stays silent is an error.

    Raises:
        OSError: the file cannot be opened or read.
    """
    held = bytearray()
    with open(path, "rb", buffering=0, opener=_without_waiting) as file:
        while len(held) <= most:
            chunk = file.read(min(_CHUNK, most + 1 - len(held)))
            if chunk == b"":
                return bytes(held)
            if chunk is None and not select([file], [], [], _PATIENCE)[0]:
                raise TimeoutError(ETIMEDOUT, os.strerror(ETIMEDOUT))
            held += chunk or b""
    return None


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
