"""The looks of the cells that are added to an office's own workbook: as their neighbours have it.

A cell that is added keeps the borders, the typeface and the paper of the last cell of its row. A
day gets the format of a day, and a verdict its colours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field

from keterbukaan.files._cells import Cell, Kind, Tone, kind_of, plain_cell, tone_of
from keterbukaan.files._package import Edit, Ending, Tag, edited, scan
from keterbukaan.files._workbook_parts import DAY_FORMAT

__all__ = ["AddedStyles"]

_FIRST_OWN_FORMAT = 164
_COUNT = re.compile(rb'\bcount\s*=\s*(?:"[0-9]*"|\'[0-9]*\')')
_NEEDED = ("fonts", "fills", "cellXfs")


@define
class _List:
    """A list of looks: its tag, how many it holds, where more can be put, and what was added."""

    tag: Tag
    held: int = 0
    more_at: int = 0
    added: list[str] = field(factory=list)

    def add(self, text: str) -> int:
        """Add a look, unless it was added before, and return its number."""
        if text not in self.added:
            self.added.append(text)
        return self.held + self.added.index(text)


@define
class AddedStyles:
    """The styles of a workbook, and those that were added to them."""

    data: bytes
    lists: dict[str, _List]
    looks: list[dict[str, str]]
    faces: list[dict[str, str]]
    day_format: int
    made: dict[tuple[int, Tone | None, Kind], int] = field(factory=dict)

    @classmethod
    def of(cls, data: bytes) -> AddedStyles | None:
        """Read the styles of a workbook; None where they cannot be added to.

        Raises:
            UnreadError: they are damaged.
        """
        reading = _Reading()
        scan(data, reading.begins, reading.ends)
        lists = reading.lists
        if not all(name in lists and lists[name].more_at for name in _NEEDED):
            return None
        day_format = max(reading.greatest_format + 1, _FIRST_OWN_FORMAT)
        return cls(data, lists, reading.looks, reading.faces, day_format)

    def of_cell(self, neighbour: int, cell: Cell) -> int:
        """Return the style of a cell that is added beside one of a given style."""
        tone, kind = tone_of(cell), kind_of(plain_cell(cell))
        key = neighbour, tone, kind
        if key not in self.made:
            self.made[key] = self._make(neighbour, tone, kind)
        return self.made[key]

    def _make(self, neighbour: int, tone: Tone | None, kind: Kind) -> int:
        look = self.looks[neighbour] if neighbour < len(self.looks) else {}
        prefix = self._prefix
        font, fill = look.get("fontId", "0"), look.get("fillId", "0")
        if tone is not None:
            face = self.faces[int(font)] if int(font) < len(self.faces) else {}
            font = str(self.lists["fonts"].add(_font(prefix, face, tone)))
            fill = str(self.lists["fills"].add(_fill(prefix, tone)))
        formats = {Kind.TEXT: 0, Kind.NUMBER: 1, Kind.DAY: self.day_format}
        across = ' horizontal="center"' if kind is Kind.DAY else ""
        upright = f' vertical="{look["vertical"]}"' if "vertical" in look else ""
        return self.lists["cellXfs"].add(
            f'<{prefix}xf numFmtId="{formats[kind]}" fontId="{font}" fillId="{fill}" '
            f'borderId="{look.get("borderId", "0")}" xfId="{look.get("xfId", "0")}" '
            'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" '
            f'applyAlignment="1"><{prefix}alignment{across}{upright}/></{prefix}xf>'
        )

    @property
    def _prefix(self) -> str:
        return self.lists["cellXfs"].tag.prefix

    def written(self) -> bytes:
        """Return the styles with what was added."""
        prefix, fonts = self._prefix, self.lists["fonts"]
        day = f'<{prefix}numFmt numFmtId="{self.day_format}" formatCode="{DAY_FORMAT}"/>'
        edits: list[Edit] = []
        if (formats := self.lists.get("numFmts")) is not None and formats.more_at:
            formats.add(day)
        else:  # they stand before all other lists
            alone = f'<{prefix}numFmts count="1">{day}</{prefix}numFmts>'
            edits.append((fonts.tag.begin, fonts.tag.begin, alone.encode()))
        for each in self.lists.values():
            if each.added:
                begin, end = each.tag.begin, each.tag.end
                count = f'count="{each.held + len(each.added)}"'.encode()
                edits.append((begin, end, _COUNT.sub(count, self.data[begin:end])))
                edits.append((each.more_at, each.more_at, "".join(each.added).encode()))
        return edited(self.data, edits)


@define
class _Reading:
    """What is found in the styles of a workbook."""

    lists: dict[str, _List] = field(factory=dict)
    looks: list[dict[str, str]] = field(factory=list)
    faces: list[dict[str, str]] = field(factory=list)
    greatest_format: int = 0

    def begins(self, tag: Tag) -> None:
        """Take up an element."""
        name, within = tag.local, tag.within
        if len(within) == 1:
            self.lists[name] = _List(tag)
            return
        if len(within) == 2:  # noqa: PLR2004 - one of a list
            self._takes(within[1], name, tag.said)
        elif name in {"sz", "name"} and within[1:] == ("fonts", "font"):
            self.faces[-1][name] = tag.said.get("val", "")
        elif name == "alignment" and within[1:] == ("cellXfs", "xf") and "vertical" in tag.said:
            self.looks[-1]["vertical"] = tag.said["vertical"]

    def _takes(self, of: str, name: str, said: Mapping[str, str]) -> None:
        self.lists[of].held += 1
        if (of, name) == ("cellXfs", "xf"):
            self.looks.append(dict(said))
        elif (of, name) == ("fonts", "font"):
            self.faces.append({})
        elif (of, name) == ("numFmts", "numFmt"):
            self.greatest_format = max(self.greatest_format, int(said["numFmtId"]))

    def ends(self, ending: Ending) -> None:
        """Note where a list ends, unless its one tag is all of it."""
        if ending.depth == 1 and ending.begin < ending.end:
            self.lists[ending.local].more_at = ending.begin


def _font(prefix: str, face: Mapping[str, str], tone: Tone) -> str:
    name = f'<{prefix}name val="{face["name"]}"/>' if "name" in face else ""
    return (
        f'<{prefix}font><{prefix}b/><{prefix}sz val="{face.get("sz", "11")}"/>'
        f'<{prefix}color rgb="FF{tone.ink}"/>{name}</{prefix}font>'
    )


def _fill(prefix: str, tone: Tone) -> str:
    return (
        f'<{prefix}fill><{prefix}patternFill patternType="solid">'
        f'<{prefix}fgColor rgb="FF{tone.paper}"/><{prefix}bgColor indexed="64"/>'
        f"</{prefix}patternFill></{prefix}fill>"
    )
