"""What has to be known of a file that was read, beside its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from keterbukaan._words import Said
from keterbukaan.files._csv import WINDOWS

if TYPE_CHECKING:
    from typing import Any

    from keterbukaan.files.forms import RecordFile
    from keterbukaan.registers.reading import Register

    Read: TypeAlias = Register | RecordFile[Any]

__all__ = ["holds_no_row", "notes_on"]

_AS_WINDOWS = Said(
    "Berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252; periksa nama dan tanda bacanya, dan "
    "simpan sebagai 'CSV UTF-8' agar pasti",
    "The file is not UTF-8 and was read as Windows-1252; check its names and signs, and save it as "
    "'CSV UTF-8' to be certain",
)
_NO_ROW = Said(
    "Tidak ada satu baris pun yang terisi; tidak ada yang diperiksa",
    "No row holds anything; nothing was checked",
)


def holds_no_row(read: Read) -> bool:
    """Return whether a file has no row, good or bad: its headers alone, or an empty list."""
    from keterbukaan.registers.reading import Register

    if isinstance(read, Register):
        return not (read.rows or read.unreadable)
    return not (read.records or read.problems)


def notes_on(read: Read) -> list[Said]:
    """Return what is to be known, in the order in which it is shown."""
    told = [_AS_WINDOWS] if read.encoding == WINDOWS else []
    return [*told, _NO_ROW] if holds_no_row(read) else told
