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

__all__ = ["KIND", "Edit", "Ending", "Package", "Tag", "edited", "scan"]

KIND = "XLSX"
"""What a workbook that is copied is."""

_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
_END_TAG = re.compile(rb"</([^\s>]+)\s*>")
_ENCODINGS = frozenset({None, "utf-8", "us-ascii"})

Edit: TypeAlias = tuple[int, int, bytes]
"""What stands in a part from one place to another, and what is to stand there."""


@frozen
class Tag:
    """The tag with which an element begins: its name, what it says, and where it begins.

    `within` names the elements around it, without their prefixes, from the outermost.
    """

    name: str
    said: Mapping[str, str]
    begin: int
    within: tuple[str, ...]
    data: bytes

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """The prefix with its colon; empty where there is none."""
        return self.name[: -len(self.local)]

    @property
    def end(self) -> int:
        """Where the tag ends."""
        found = _TAG.match(self.data, self.begin)
        if found is None:
            raise broken(KIND)
        return found.end()


@frozen
class Ending:
    """Where the tag begins and ends with which an element ends, and how deep it stands.

    Both are the end of the element where its one tag is all of it.
    """

    local: str
    depth: int
    begin: int
    end: int


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
    ends: Callable[[Ending], None] | None = None,
    only: frozenset[str] | None = None,
) -> None:
    """Go through a part and call for each element as it begins, and as it ends.

    `only` names the elements that are of interest, without their prefix. An element whose one tag
    is all of it ends by a tag without length.

    Raises:
        UnreadError: it has a document type, or is not in UTF-8.
        ExpatError: it is not whole.
    """
    parser = expat.ParserCreate()
    around: list[tuple[str, ...]] = [()]

    def start(name: str, said: Mapping[str, str]) -> None:
        local, within = name.rpartition(":")[2], around[-1]
        if only is None or local in only:
            begins(Tag(name, said, parser.CurrentByteIndex, within, data))
        around.append((*within, local))

    def end(name: str) -> None:
        around.pop()
        local = name.rpartition(":")[2]
        if ends is not None and (only is None or local in only):
            begin = finish = parser.CurrentByteIndex
            if (tag := _END_TAG.match(data, begin)) and tag[1] == name.encode():
                finish = tag.end()
            ends(Ending(local, len(around) - 1, begin, finish))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse
    parser.XmlDeclHandler = _check_encoding
    parser.Parse(data, True)


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
