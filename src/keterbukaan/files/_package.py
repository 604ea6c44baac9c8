"""The parts of an office's own workbook (XLSX, XLSM), read safely and with the place of each tag.

Nothing is believed that the file says of its own size, and an XML document with a document type is
refused, since only that can hold entities. A part is never written anew: what is changed in it is
put between its bytes, so that all the rest stays as the office made it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from posixpath import basename, dirname, join, normpath
from typing import TypeAlias
from xml.parsers import expat
from zipfile import ZipInfo

from attrs import frozen

from keterbukaan.files._archive import Archive, broken

__all__ = ["KIND", "Edit", "Package", "Tag", "edited", "scan"]

KIND = "XLSX"
"""What a workbook that is copied is."""

_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
_ALONE = b"/>"
_ENCODINGS = frozenset({None, "utf-8", "us-ascii"})

Edit: TypeAlias = tuple[int, int, bytes]
"""What stands in a part from one place to another, and what is to stand there."""


@frozen
class Tag:
    """An element as it begins or ends: its name, what it says, and where its tag stands."""

    name: str
    said: Mapping[str, str]
    begin: int
    end: int
    within: tuple[str, ...]

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """The prefix with its colon; empty where there is none."""
        return self.name[: -len(self.local)]


@frozen
class Package:
    """The parts of a workbook."""

    archive: Archive

    @property
    def members(self) -> list[ZipInfo]:
        """The parts in their order."""
        return self.archive.zip.infolist()

    def read(self, name: str) -> bytes:
        """Read a part.

        Raises:
            UnreadError: all that was unpacked goes beyond the limit.
        """
        return b"".join(self.archive.pieces(name))

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Return the parts of one kind that belong to a part, by the name of their relation."""
        folder = dirname(part)
        found: dict[str, str] = {}

        def begins(tag: Tag) -> None:
            if tag.local == "Relationship" and tag.said["Type"].endswith(f"/{kind}"):
                place = join("/", folder, tag.said["Target"])  # from the top, or from the folder
                found[tag.said["Id"]] = normpath(place)[1:]

        scan(self.read(join(folder, "_rels", f"{basename(part)}.rels")), begins)
        return found


def scan(
    data: bytes,
    begins: Callable[[Tag], None],
    ends: Callable[[Tag], None] | None = None,
    only: frozenset[str] | None = None,
) -> None:
    """Go through a part and call for each element as it begins, and as it ends.

    `only` names the elements that are of interest, without their prefix. An element whose one tag
    is all of it ends where that tag does, by a tag without length.

    Raises:
        UnreadError: it has a document type, or is not in UTF-8.
        ExpatError: it is not whole.
    """
    parser = expat.ParserCreate()
    within: list[str] = []
    opened: list[int] = []

    def start(name: str, said: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        if only is None or local in only:
            place = parser.CurrentByteIndex
            opened.append(_end_of_tag(data, place))
            begins(Tag(name, said, place, opened[-1], tuple(within)))
        within.append(local)

    def end(name: str) -> None:
        local = within.pop()
        if only is None or local in only:
            begin = finish = opened.pop()
            if data[begin - 2 : begin] != _ALONE:
                begin = parser.CurrentByteIndex
                finish = data.index(b">", begin) + 1
            if ends is not None:
                ends(Tag(name, {}, begin, finish, tuple(within)))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse
    parser.XmlDeclHandler = _check_encoding
    parser.Parse(data, True)


def _end_of_tag(data: bytes, place: int) -> int:
    found = _TAG.match(data, place)
    if found is None:
        raise broken(KIND)
    return found.end()


def _refuse(*_: object) -> None:
    raise broken(KIND)


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if (encoding.lower() if encoding else None) not in _ENCODINGS:
        raise broken(KIND)


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a part with its edits made; none of them may reach into another."""
    made = bytearray()
    last = 0
    for begin, end, text in sorted(edits):
        made += data[last:begin]
        made += text
        last = end
    made += data[last:]
    return bytes(made)
