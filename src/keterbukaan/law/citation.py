"""Where a rule stands: citations that sort, compare, hash, parse and print alike.

A `Citation` names one place in one regulation. A `Practice` is its own kind of source: what an
office or a portal does without an article to point to.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cached_property, total_ordering
from typing import TypeAlias

from attrs import Attribute, field, frozen

from keterbukaan._arguments import checked
from keterbukaan.errors import CitationError

__all__ = ["Citation", "Practice", "RegulationId", "RegulationLevel", "Source", "parse_source"]


class RegulationLevel(IntEnum):
    """The rank of a source (tata urutan); a smaller number prevails over a greater one."""

    ACT = 1
    GOVERNMENT_REGULATION = 2
    PRESIDENTIAL_REGULATION = 3
    COMMISSION_REGULATION = 4
    COURT_REGULATION = 5
    MINISTERIAL_REGULATION = 6
    REGIONAL_REGULATION = 7
    PRACTICE = 8

    @property
    def rank(self) -> int:
        """The rank that prevails: commission and court regulations stand side by side."""
        return (
            RegulationLevel.COMMISSION_REGULATION
            if self is RegulationLevel.COURT_REGULATION
            else self
        )


_LEVELS = {
    "UU": RegulationLevel.ACT,
    "PP": RegulationLevel.GOVERNMENT_REGULATION,
    "Perpres": RegulationLevel.PRESIDENTIAL_REGULATION,
    "Keppres": RegulationLevel.PRESIDENTIAL_REGULATION,
    "Perki": RegulationLevel.COMMISSION_REGULATION,
    "PERMA": RegulationLevel.COURT_REGULATION,
}
_MINISTERIAL = ("Permen", "Perba", "PMK")
_REGULATION = (
    r"(?P<kind>(?!Pasal |Lampiran |Praktik )[A-Z][^\W\d]*(?:[ .'-]+[^\W\d]+)*?\.?)\s+"
    r"(?P<number>[\w.\-]+(?:/[\w.\-]+)*)/(?P<year>\d{4})"
)
_PLACE = (
    r"(?:\s+Pasal\s+(?P<article>\d+[A-Z]?)"
    r"(?:\s+ayat\s+\((?P<paragraph>\d+[a-z]?)\))?"
    r"(?:\s+huruf\s+(?P<letter>[a-z]{1,2}))?"
    r"(?:\s+angka\s+(?P<item>\d+))?"
    r"|\s+Lampiran\s+(?P<annex>[IVXL]+)(?:\s+butir\s+(?P<point>[IVXL]+|\d+))?)?"
)
_CITATION = re.compile(_REGULATION + _PLACE)
_PRACTICE = re.compile(r"Praktik\s+(?P<who>[^:]+):\s+(?P<what>.+)")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def _number(text: str | None) -> tuple[int, str]:
    """Order "2" before "10", "10" before "10A", and nothing before something."""
    if not text:
        return (0, "")
    digits = re.match(r"\d*", text)
    plain = digits[0] if digits else ""
    return (int(plain or 0), text[len(plain) :])


def _roman(text: str | None) -> int:
    if not text:
        return 0
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


@total_ordering
@frozen(order=False)
class RegulationId:
    """The short form of a regulation's name, such as "UU 14/2008"."""

    kind: str
    number: str
    year: int

    @property
    def level(self) -> RegulationLevel:
        """Its rank, which follows from its kind."""
        if (known := _LEVELS.get(self.kind)) is not None:
            return known
        return (
            RegulationLevel.MINISTERIAL_REGULATION
            if self.kind.startswith(_MINISTERIAL)
            else RegulationLevel.REGIONAL_REGULATION
        )

    @property
    def akn(self) -> str:
        """Its Akoma Ntoso work identifier."""
        kind = re.sub(r"[^a-z0-9]+", "-", self.kind.lower()).strip("-")
        number = re.sub(r"[^A-Za-z0-9]+", "-", self.number)
        return f"/akn/id/act/{kind}/{self.year}/{number}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, RegulationId):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[object, ...]:
        return (int(self.level), self.kind, self.year, _number(self.number), self.number)

    def __str__(self) -> str:
        return f"{self.kind} {self.number}/{self.year}"


@total_ordering
@frozen(order=False, slots=False)
class Citation:
    """One place in one regulation: article (Pasal), paragraph (ayat), letter, item, or annex.

    >>> citation = Citation.parse("UU 14/2008 Pasal 22 ayat (7)")
    >>> citation.article, citation.paragraph
    ('22', '7')
    >>> str(citation)
    'UU 14/2008 Pasal 22 ayat (7)'
    >>> citation.akn
    '/akn/id/act/uu/2008/14#art_22__para_7'
    >>> Citation.parse("UU 14/2008 Pasal 9") < Citation.parse("UU 14/2008 Pasal 22")
    True
    """

    regulation: RegulationId
    article: str | None = None
    paragraph: str | None = None
    letter: str | None = None
    item: str | None = None
    annex: str | None = None
    point: str | None = None

    @classmethod
    @checked
    def parse(cls, text: str) -> Citation:
        """Read a citation in the printed form; white space may vary.

        Raises:
            CitationError: the text is not such a citation.
            ArgumentError: an argument is of another kind than it takes.
        """
        found = _CITATION.fullmatch(" ".join(text.split()))
        if found is None:
            raise CitationError(text=text)
        parts = found.groupdict()
        regulation = RegulationId(parts.pop("kind"), parts.pop("number"), int(parts.pop("year")))
        return cls(regulation, **parts)

    @property
    def level(self) -> RegulationLevel:
        """The rank of the regulation."""
        return self.regulation.level

    @property
    def akn(self) -> str:
        """The Akoma Ntoso identifier of the place, for linking into legal databases."""
        steps = (
            ("att", self.annex),
            ("art", self.article),
            ("para", self.paragraph),
            ("point", self.letter or self.point),
            ("item", self.item),
        )
        place = "__".join(f"{name}_{value}" for name, value in steps if value)
        return f"{self.regulation.akn}#{place}" if place else self.regulation.akn

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Practice):
            return True
        if not isinstance(other, Citation):
            return NotImplemented
        return self._order < other._order

    @cached_property
    def _order(self) -> tuple[object, ...]:
        return (
            self.regulation,
            _roman(self.annex),
            _roman(self.point),
            _number(self.article),
            _number(self.paragraph),
            (len(self.letter or ""), self.letter or ""),
            _number(self.item),
        )

    def __str__(self) -> str:
        text = str(self.regulation)
        if self.article:
            text += f" Pasal {self.article}"
        if self.paragraph:
            text += f" ayat ({self.paragraph})"
        if self.letter:
            text += f" huruf {self.letter}"
        if self.item:
            text += f" angka {self.item}"
        if self.annex:
            text += f" Lampiran {self.annex}"
        if self.point:
            text += f" butir {self.point}"
        return text

    def __repr__(self) -> str:
        return f"<Citation {str(self)!r}>"


def _is_said(_practice: object, attribute: Attribute[str], value: str) -> None:
    tidy = " ".join(value.split())
    if not value or value != tidy or (attribute.name == "who" and ":" in value):
        raise CitationError(text=value)


@total_ordering
@frozen(order=False)
class Practice:
    """A practice without an article (praktik): who does it, and where it was seen.

    >>> str(Practice.parse("Praktik SP4N-LAPOR!: FAQ resmi no. 3"))
    'Praktik SP4N-LAPOR!: FAQ resmi no. 3'
    """

    who: str = field(validator=_is_said)
    what: str = field(validator=_is_said)
    level = RegulationLevel.PRACTICE

    @classmethod
    @checked
    def parse(cls, text: str) -> Practice:
        """Read the printed form, "Praktik WHO: WHAT".

        Raises:
            CitationError: the text is not such a source.
            ArgumentError: an argument is of another kind than it takes.
        """
        found = _PRACTICE.fullmatch(" ".join(text.split()))
        if found is None:
            raise CitationError(text=text)
        return cls(found["who"].strip(), found["what"])

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Citation):
            return False
        if not isinstance(other, Practice):
            return NotImplemented
        return (self.who, self.what) < (other.who, other.what)

    def __str__(self) -> str:
        return f"Praktik {self.who}: {self.what}"


Source: TypeAlias = Citation | Practice
"""What a rule rests on."""


@checked
def parse_source(text: str) -> Source:
    """Read a citation, or a practice where the text begins with "Praktik".

    Raises:
        CitationError: the text is neither.
        ArgumentError: an argument is of another kind than it takes.
    """
    return Practice.parse(text) if text.lstrip().startswith("Praktik ") else Citation.parse(text)
