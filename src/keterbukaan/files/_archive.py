"""The zips that hold the workbooks of today: unpacked in bounded memory, and parsed as XML.

Nothing is believed that the file says of itself: what is unpacked is counted while it is unpacked.
An XML document with a document type is refused, since only that can hold entities.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from struct import error as StructError  # noqa: N812 - it is a class
from typing import TypeAlias, TypeVar
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is a class

from attrs import define

from keterbukaan.files.limits import Limits, UnreadError, too_much

__all__ = ["Archive", "broken", "locked", "read_whole"]

R = TypeVar("R")
Start: TypeAlias = Callable[[str, Mapping[str, str]], None]
End: TypeAlias = Callable[[str], None]

_CHUNK = 2**16
_LOCAL_HEADER = 30
_IS_ENCRYPTED = 0x1
_LONGEST_TAG = 2**20
_TAGS, _TAGS_A_CELL = 100_000, 10
_DEEPEST = 100


def broken(kind: str) -> UnreadError:
    """Build the error that a file is not whole."""
    return UnreadError(f"bukan berkas {kind} yang utuh", f"is not a valid {kind} file")


def locked(kind: str) -> UnreadError:
    """Build the error that a file has a password."""
    return UnreadError(
        f"dilindungi kata sandi; simpan sebagai {kind} tanpa kata sandi",
        f"has a password; save it as {kind} without a password",
    )


def read_whole(kind: str, read: Callable[[], R]) -> R:
    """Return what a reader returns; whatever is broken in a file of a kind is refused as that.

    Raises:
        UnreadError: something in it is.
    """
    try:
        return read()
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, expat.ExpatError):
        pass
    except (LookupError, ValueError, OSError, StructError):  # a broken place, number or offset
        pass
    raise broken(kind)  # outside: what is caught above may repeat a cell, and would be its context


@define
class Archive:
    """The members of a zip, unpacked piece by piece until the limit is reached.

    `kind` is what a file that is not whole should have been.
    """

    zip: ZipFile
    kind: str
    limits: Limits
    unpacked: int = 0
    tags: int = 0

    @classmethod
    def of(cls, data: bytes, kind: str, limits: Limits) -> Archive:
        """Open a zip whose members share neither names nor bytes.

        Raises:
            UnreadError: it is encrypted, or not as a spreadsheet program packs.
        """
        members = (archive := ZipFile(BytesIO(data))).infolist()
        if any(each.flag_bits & _IS_ENCRYPTED for each in members):
            raise locked(kind)
        names = {each.filename for each in members}
        packed = {ZIP_STORED, ZIP_DEFLATED} >= {each.compress_type for each in members}
        if len(names) < len(members) or not packed or _overlap(members):
            raise broken(kind)
        return cls(archive, kind, limits)

    def has(self, name: str) -> bool:
        """Return whether there is a member of that name."""
        return name in self.zip.NameToInfo

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack a member piece by piece.

        Raises:
            UnreadError: all that was unpacked so far goes beyond the limit.
        """
        with self.zip.open(name) as file:
            while chunk := file.read(_CHUNK):
                self.unpacked += len(chunk)
                if self.unpacked > self.limits.unpacked_bytes:
                    said = ("setelah dibuka berkas memuat", "once unpacked the file holds")
                    raise too_much(self.limits, "unpacked_bytes", *said)
                yield chunk

    def parse(self, name: str, start: Start, end: End, text: End | None = None) -> None:
        """Parse a member as XML; elements are named without their prefix.

        Raises:
            UnreadError: it has a document type, or goes beyond a limit.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        depth = 0

        # These two are called for every element, so little stands in them.
        def begins(tag: str, attributes: Mapping[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEEPEST:
                raise broken(self.kind)
            start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

        def ends(tag: str) -> None:
            nonlocal depth
            depth -= 1
            end(tag.rpartition(":")[2] if ":" in tag else tag)

        parser.StartElementHandler, parser.EndElementHandler = begins, ends
        if text is not None:
            parser.CharacterDataHandler = text
        fed = 0
        for chunk in self.pieces(name):
            fed += len(chunk)
            self.tags += chunk.count(b"<")
            if self.tags > _TAGS + self.limits.cells * _TAGS_A_CELL:
                raise too_much(self.limits, "cells", "berkas memuat", "the file holds")
            parser.Parse(chunk)
            if fed - parser.CurrentByteIndex > _LONGEST_TAG:  # it is scanned anew each time
                raise broken(self.kind)
        parser.Parse(b"", True)

    def _refuse(self, *_: object) -> None:
        raise broken(self.kind)


def _overlap(members: list[ZipInfo]) -> bool:
    """Return whether two members share bytes, which makes a small file unpack to a large one."""
    places = sorted((each.header_offset, each.compress_size) for each in members)
    return any(
        here + _LOCAL_HEADER + size > following for (here, size), (following, _) in pairwise(places)
    )
