"""Where a rule stands: citations that sort, compare, hash, parse and print alike.

A `Citation` names one place in one regulation. A `Practice` is its own kind of source: what an
office or a portal does without an article to point to.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cached_property, total_ordering
from typing import TypeAlias
from urllib.parse import quote, unquote

from attrs import Attribute, field, frozen

from keterbukaan._answers import Printed
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import Choices, Said
from keterbukaan.errors import CitationError, Language

__all__ = ["Citation", "Practice", "RegulationId", "RegulationLevel", "Source", "parse_source"]


class RegulationLevel(Choices, IntEnum):
    """The rank of a source (tata urutan); a smaller number prevails over a greater one."""

    ACT = 1
    GOVERNMENT_REGULATION = 2
    PRESIDENTIAL_REGULATION = 3
    COMMISSION_REGULATION = 4
    COURT_REGULATION = 5
    MINISTERIAL_REGULATION = 6
    REGIONAL_REGULATION = 7
    PRACTICE = 8

    def _label_in(self, lang: Language) -> str:
        return _LEVEL_WORDS[self].text(lang)

    @property
    def rank(self) -> int:
        """The rank that prevails: commission and court regulations stand side by side."""
        return (
            RegulationLevel.COMMISSION_REGULATION
            if self is RegulationLevel.COURT_REGULATION
            else self
        )


_LEVEL_WORDS = {
    RegulationLevel.ACT: Said("undang-undang", "act"),
    RegulationLevel.GOVERNMENT_REGULATION: Said("peraturan pemerintah", "government regulation"),
    RegulationLevel.PRESIDENTIAL_REGULATION: Said("peraturan presiden", "presidential regulation"),
    RegulationLevel.COMMISSION_REGULATION: Said(
        "peraturan Komisi Informasi atau Ombudsman", "regulation of a commission or the Ombudsman"
    ),
    RegulationLevel.COURT_REGULATION: Said(
        "peraturan Mahkamah Agung", "regulation of the Supreme Court"
    ),
    RegulationLevel.MINISTERIAL_REGULATION: Said("peraturan menteri", "ministerial regulation"),
    RegulationLevel.REGIONAL_REGULATION: Said(
        "peraturan daerah atau Badan Publik", "regulation of a region or a public body"
    ),
    RegulationLevel.PRACTICE: Said("praktik", "practice"),
}
_LEVELS = {
    "UU": RegulationLevel.ACT,
    "PP": RegulationLevel.GOVERNMENT_REGULATION,
    "Perpres": RegulationLevel.PRESIDENTIAL_REGULATION,
    "Keppres": RegulationLevel.PRESIDENTIAL_REGULATION,
    "Perki": RegulationLevel.COMMISSION_REGULATION,
    "Peraturan Ombudsman": RegulationLevel.COMMISSION_REGULATION,
    "PERMA": RegulationLevel.COURT_REGULATION,
}
_SPELT = {
    word.lower(): word for word in ("UU", "PP", "PERMA", "PermenPANRB", "PMK", "SK", "SOP", "DKI")
}
"""The words in kinds of regulation that are written otherwise than with one capital letter."""
_MINISTERIAL = ("Permen", "Perba", "PMK")
LONGEST = 500
"""How many characters a citation or a practice may have; a longer text is none."""


# Figures are 0 to 9 and few: no article has a number that Python would not count.
_REGULATION = (
    r"(?P<kind>(?!Pasal |Lampiran |Praktik )[A-Z][^\W\d]*(?:[ .'-]+[^\W\d]+)*?\.?)\s+"
    r"(?P<number>[A-Za-z0-9_.\-]+(?:/[A-Za-z0-9_.\-]+)*)/(?P<year>[12][0-9]{3})"
)
_ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ARTICLE = r"(?P<article>[0-9]{1,4}[A-Z]?)"
_PARAGRAPH = r"(?P<paragraph>[0-9]{1,3}[a-z]?)"
_LETTER = r"(?P<letter>[a-z]{1,2})"
_ITEM = r"(?P<item>[0-9]{1,3})"
_ANNEX = rf"(?P<annex>{_ROMAN})"
_POINT = rf"(?P<point>{_ROMAN}|[0-9]{{1,3}})"
_PLACE = (
    rf"(?:\s+Pasal\s+{_ARTICLE}"
    rf"(?:\s+ayat\s+\({_PARAGRAPH}\))?"
    rf"(?:\s+huruf\s+{_LETTER})?"
    rf"(?:\s+angka\s+{_ITEM})?"
    rf"|\s+Lampiran\s+{_ANNEX}(?:\s+butir\s+{_POINT})?)?"
)
_CITATION = re.compile(_REGULATION + _PLACE)
_WORK = re.compile(r"/akn/id/act/(?P<kind>[^/~]+)/(?P<year>[12][0-9]{3})/(?P<number>[^/~]+)")
_PORTION = re.compile(
    rf"art_{_ARTICLE}(?:__para_{_PARAGRAPH})?(?:__point_{_LETTER})?(?:__item_{_ITEM})?"
    rf"|att_{_ANNEX}(?:__point_{_POINT})?"
)
_PRACTICE = re.compile(r"Praktik\s+(?P<who>[^:]+):\s+(?P<what>.+)")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}


_FIGURES = "0123456789"


def _tidy(text: str) -> str:
    """Return a text without white space that says nothing.

    Raises:
        CitationError: it is too long to be a citation.
    """
    if len(text) > LONGEST:
        raise CitationError(text=text)
    return " ".join(text.split())


def _refuse_unreadable(printed: str) -> None:
    """Refuse a name to what nobody could read from its printed form.

    Raises:
        CitationError: it is no citation.
    """
    if _tidy(printed) != printed or not _CITATION.fullmatch(printed):
        raise CitationError(text=printed)


def _number(text: str | None) -> tuple[int, str, str]:
    """Order "2" before "10", "10" before "10A", and nothing before something."""
    if not text:
        return (0, "", "")
    plain = text[: len(text) - len(text.lstrip(_FIGURES))]
    figures = plain.lstrip("0")  # of two numbers the one with more figures is greater
    return (len(figures), figures, text[len(plain) :])


def _in_uri(kind: str) -> str:
    """Return a kind of regulation in small letters, or as it is where that could not be undone."""
    small = kind.lower().replace(" ", "-")
    return quote(small if _kind(small) == kind else kind, safe="")


def _kind(named: str) -> str:
    """Return the kind of regulation that a part of a stable name stands for."""
    if not named[:1].islower():
        return named
    return " ".join(_SPELT.get(word, word.capitalize()) for word in named.split("-"))


def _roman(text: str | None) -> tuple[int, str, str]:
    """Order annexes and their points, which are Roman numerals or plain numbers."""
    values = [_WORTH.get(letter, 0) for letter in text or ""]
    if not any(values):
        return _number(text)
    following = zip(values, [*values[1:], 0], strict=True)
    return _number(str(sum(-value if value < after else value for value, after in following)))


@checked_fields
@total_ordering
@frozen(order=False)
class RegulationId(Printed):
    """The short form of a regulation's name, such as "UU 14/2008".

    Raises:
        ArgumentError: a part is of another kind than it takes.
    """

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
    def uri(self) -> str:
        """Its stable name by the naming of Akoma Ntoso, that of the work.

        >>> RegulationId("UU", "14", 2008).uri
        '/akn/id/act/uu/2008/14'

        Raises:
            CitationError: its parts name no regulation, as its printed form could not be read.
        """
        _refuse_unreadable(str(self))
        return f"/akn/id/act/{_in_uri(self.kind)}/{self.year}/{quote(self.number, safe='')}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, RegulationId):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[object, ...]:
        return (int(self.level), self.kind, self.year, _number(self.number), self.number)

    def __str__(self) -> str:
        return f"{self.kind} {self.number}/{self.year}"


@checked_fields
@total_ordering
@frozen(order=False, slots=False)
class Citation(Printed):
    """One place in one regulation: article (Pasal), paragraph (ayat), letter, item, or annex.

    >>> citation = Citation.parse("UU 14/2008 Pasal 22 ayat (7)")
    >>> citation.article, citation.paragraph
    ('22', '7')
    >>> str(citation)
    'UU 14/2008 Pasal 22 ayat (7)'
    >>> citation.uri
    '/akn/id/act/uu/2008/14/~art_22__para_7'
    >>> Citation.from_uri(citation.uri) == citation
    True
    >>> Citation.parse("UU 14/2008 Pasal 9") < Citation.parse("UU 14/2008 Pasal 22")
    True

    Raises:
        ArgumentError: a part is of another kind than it takes.
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
        found = _CITATION.fullmatch(_tidy(text))
        if found is None:
            raise CitationError(text=text)
        parts = found.groupdict()
        regulation = RegulationId(parts.pop("kind"), parts.pop("number"), int(parts.pop("year")))
        return cls(regulation, **parts)

    @classmethod
    @checked
    def from_uri(cls, uri: str) -> Citation:
        """Read a citation from its stable name, as `uri` writes it.

        Raises:
            CitationError: no citation has this name.
            ArgumentError: an argument is of another kind than it takes.
        """
        work, _, place = uri.partition("/~")
        named, portion = _WORK.fullmatch(work), _PORTION.fullmatch(place)
        if len(uri) > LONGEST or named is None or (portion is None and uri != work):
            raise CitationError(text=uri)
        kind, number = _kind(unquote(named["kind"])), unquote(named["number"])
        regulation = RegulationId(kind, number, int(named["year"]))
        citation = cls(regulation, **(portion.groupdict() if portion else {}))
        if citation.uri != uri:
            raise CitationError(text=uri)
        return citation

    @property
    def level(self) -> RegulationLevel:
        """The rank of the regulation."""
        return self.regulation.level

    @property
    def uri(self) -> str:
        """Its stable name by the naming of Akoma Ntoso, for linking into legal databases.

        It is that of the regulation and, behind "/~", the identifier of the place in it.

        Raises:
            CitationError: its parts name no place, as its printed form could not be read: their
                name might be that of another one.
        """
        _refuse_unreadable(str(self))
        steps = (
            ("att", self.annex),
            ("art", self.article),
            ("para", self.paragraph),
            ("point", self.letter or self.point),
            ("item", self.item),
        )
        place = "__".join(f"{name}_{value}" for name, value in steps if value)
        return f"{self.regulation.uri}/~{place}" if place else self.regulation.uri

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


@checked_fields
@total_ordering
@frozen(order=False)
class Practice(Printed):
    """A practice without an article (praktik): who does it, and where it was seen.

    >>> str(Practice.parse("Praktik SP4N-LAPOR!: FAQ resmi no. 3"))
    'Praktik SP4N-LAPOR!: FAQ resmi no. 3'

    Raises:
        CitationError: a part is empty, or cannot be printed and read again.
        ArgumentError: a part is not text.
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
        found = _PRACTICE.fullmatch(_tidy(text))
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
