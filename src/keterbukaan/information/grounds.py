"""The grounds of exemption as the texts set them: letters, sub-items, and what can never be exempt.

Everything here is data of UU 14/2008 Pasal 6, 17, 18 and 20, PP 61/2010 Pasal 5 to 11 and Perki
1/2021 Pasal 13, 51 and 52, read from `exemptions.toml`. What a body claims stands in `exemption`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import MappingProxyType

from attrs import evolve, field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Choices, Labelled
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._cited import uri_of
from keterbukaan.law._sources_in_files import take_citations
from keterbukaan.law.citation import Citation

__all__ = [
    "Ground",
    "GroundItem",
    "Grounds",
    "Letter",
    "NeverExempt",
    "OpenedBy",
    "Opening",
    "RefusalClass",
    "UnclaimableItem",
    "read_grounds",
]


class Letter(Choices, Enum):
    """The letters of UU 14/2008 Pasal 17, one for each ground of exemption."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"
    H = "h"
    I = "i"  # noqa: E741 - the letter of the Act
    J = "j"

    def _label_in(self, lang: Language) -> str:
        return Grounds.national().letters[self].label(lang)


class NeverExempt(Choices, Enum):
    """What can never be exempt (UU 14/2008 Pasal 18 ayat (1) huruf a to g)."""

    COURT_DECISION = "court_decision"
    POLICY = "policy"
    INVESTIGATION_TERMINATION = "investigation_termination"
    ENFORCEMENT_SPENDING_PLAN = "enforcement_spending_plan"
    ENFORCEMENT_FINANCIAL_REPORT = "enforcement_financial_report"
    CORRUPTION_RECOVERY_REPORT = "corruption_recovery_report"
    DECLARED_OPEN = "declared_open"

    def _label_in(self, lang: Language) -> str:
        return Grounds.national().never[self].label(lang)


class OpenedBy(Choices, Enum):
    """How exempt information becomes open (terbuka karena)."""

    DETERMINATION = "determination"
    LAPSE = "lapse"
    STATUS_CHANGE = "status_change"
    OPEN_HEARING = "open_hearing"
    CONSENT = "consent"
    PUBLIC_OFFICE = "public_office"
    OBJECTION = "objection"
    COMMISSION = "commission"
    COURT = "court"
    JUSTICE = "justice"

    def _label_in(self, lang: Language) -> str:
        return Grounds.national().openings[self].label(lang)


@frozen
class GroundItem(Labelled, Answer):
    """A numbered item of a letter (angka)."""

    answer_form = AnswerForm("ground_item", own={"uri": uri_of})

    number: int
    citation: Citation
    label_id: str
    label_en: str


@frozen
class Ground(Labelled, Answer):
    """A ground of exemption (alasan pengecualian): one letter of UU 14/2008 Pasal 17.

    `temporary`: the Act says it is not permanent (Pasal 20 ayat (1)). `opens_for_justice`: it may
    be opened to a court by leave of the President (18(3)). `opens_on_consent`: it is not exempt
    where the person concerned consents, or where it bears on a public office (18(2)).
    """

    answer_form = AnswerForm("ground", also=("citation", "duration_limit"), own={"uri": uri_of})

    letter: Letter
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]
    temporary: bool
    opens_for_justice: bool
    opens_on_consent: bool
    items: tuple[GroundItem, ...]
    note: str = field(default="", repr=False)

    @property
    def citation(self) -> Citation:
        """Where the Act sets it."""
        return self.citations[0]

    @property
    def duration_limit(self) -> str:
        """The name of the time limit that says how long it may last."""
        return f"exemption.duration.{self.letter.value}"


@frozen
class RefusalClass(Labelled, Answer):
    """A class of information that a body may refuse (Perki 1/2021 Pasal 13 ayat (2)).

    `grounds` are the letters of the Act under which it can be exempt; where `exempts` is False
    the refusal is lawful for another reason and nothing is exempt.
    """

    answer_form = AnswerForm("refusal_class")

    letter: str
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]
    grounds: tuple[Letter, ...]
    exempts: bool
    note_id: str
    note_en: str

    @checked
    def note(self, lang: Language = "id") -> str:
        """Return how it relates to the letters of the Act.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.note_id if lang == "id" else self.note_en


@frozen
class UnclaimableItem(Labelled, Answer):
    """One item of the list of what can never be exempt."""

    answer_form = AnswerForm("unclaimable_item", also=("citation",), own={"uri": uri_of})

    kind: NeverExempt
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]

    @property
    def citation(self) -> Citation:
        """The paragraph that forbids it."""
        return self.citations[0]


@frozen
class Opening(Labelled, Answer):
    """A way in which exempt information becomes open, and for whom."""

    answer_form = AnswerForm("opening")

    by: OpenedBy
    label_id: str
    label_en: str
    citations: tuple[Citation, ...]
    letters: frozenset[Letter]
    to_public: bool
    made_by: tuple[str, ...]
    needs_consent_of: tuple[str, ...]


@frozen(eq=False)
class Grounds:
    """All of it: letters, classes, what is never exempt, and the ways to open.

    >>> grounds = Grounds.national()
    >>> [len(grounds.letters[letter].items) for letter in Letter]
    [5, 0, 7, 0, 7, 4, 0, 5, 0, 0]
    """

    letters: Mapping[Letter, Ground]
    classes: tuple[RefusalClass, ...]
    never: Mapping[NeverExempt, UnclaimableItem]
    openings: Mapping[OpenedBy, Opening]

    @classmethod
    def national(cls) -> Grounds:
        """Return the grounds of the Act and its regulations (one value, read once)."""
        return _national()

    def __reduce__(self) -> tuple[Callable[[], Grounds], tuple[()]]:
        """Let it cross a process boundary: what the texts say is the same there."""
        return (Grounds.national, ())


@cache
def _national() -> Grounds:
    return read_grounds(shipped(__file__, "exemptions.toml"), "exemptions.toml")


_CLASS_LETTERS = "abcdef"
_NEVER_LETTERS = "abcdefg"
_LETTERS = {letter.value: letter for letter in Letter}
_NEVER = {kind.value: kind for kind in NeverExempt}
_OPENED_BY = {by.value: by for by in OpenedBy}


def read_grounds(data: bytes, file: str) -> Grounds:
    """Read the file of grounds; it must hold every letter, item and way of this module once.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    grounds = [_ground(entry) for entry in top.tables("ground", "letter")]
    classes = [_class(entry) for entry in top.tables("class", "letter")]
    never = [_never(entry) for entry in top.tables("never", "name")]
    openings = [_opening(entry) for entry in top.tables("opening", "name")]
    top.finish()
    _complete(top, "ground", [each.letter for each in grounds], list(Letter))
    _complete(top, "never", [each.kind for each in never], list(NeverExempt))
    if [each.letter for each in classes] != list(_CLASS_LETTERS):
        top.fail("class", f"harus memuat {_CLASS_LETTERS}", f"must hold {_CLASS_LETTERS}")
    _complete(top, "opening", [each.by for each in openings], list(OpenedBy))
    return Grounds(
        letters=MappingProxyType({each.letter: each for each in grounds}),
        classes=tuple(classes),
        never=MappingProxyType({each.kind: each for each in never}),
        openings=MappingProxyType({each.by: each for each in openings}),
    )


def _complete(top: Entry, key: str, found: list[Enum], wanted: list[Enum]) -> None:
    if found != wanted:
        names = [str(each.value) for each in wanted]
        top.fail(key, f"harus memuat {names} berurutan", f"must hold {names} in this order")


def _ground(entry: Entry) -> Ground:
    letter = entry.choice("letter", _LETTERS)
    citations = take_citations(entry)
    items = []
    for each in entry.tables("item", "number"):
        number = each.take("number", int)
        citation = evolve(citations[0], item=str(number))
        items.append(GroundItem(number, citation, each.take("id", str), each.take("en", str)))
        each.finish()
    if [item.number for item in items] != list(range(1, len(items) + 1)):
        entry.fail("item", "angka harus urut dari 1", "the numbers must run from 1")
    ground = Ground(
        letter,
        entry.take("id", str),
        entry.take("en", str),
        citations,
        temporary=entry.take("temporary", bool),
        opens_for_justice=entry.take("opens_for_justice", bool),
        opens_on_consent=entry.take("opens_on_consent", bool),
        items=tuple(items),
        note=entry.maybe("note", str) or "",
    )
    entry.finish()
    return ground


def _class(entry: Entry) -> RefusalClass:
    found = RefusalClass(
        entry.take("letter", str),
        entry.take("id", str),
        entry.take("en", str),
        take_citations(entry),
        _letters(entry, "grounds"),
        exempts=entry.take("exempts", bool),
        note_id=entry.take("note_id", str),
        note_en=entry.take("note_en", str),
    )
    entry.finish()
    return found


def _never(entry: Entry) -> UnclaimableItem:
    kind = entry.choice("name", _NEVER)
    if entry.take("letter", str) != _NEVER_LETTERS[list(NeverExempt).index(kind)]:
        entry.fail("letter", "bukan huruf butir ini", "is not the letter of this item")
    found = UnclaimableItem(
        kind,
        entry.take("id", str),
        entry.take("en", str),
        take_citations(entry),
    )
    entry.finish()
    return found


def _opening(entry: Entry) -> Opening:
    found = Opening(
        entry.choice("name", _OPENED_BY),
        entry.take("id", str),
        entry.take("en", str),
        take_citations(entry),
        frozenset(_letters(entry, "letters") or Letter),
        to_public=entry.take("to_public", bool),
        made_by=entry.texts("made_by"),
        needs_consent_of=entry.texts("needs_consent_of"),
    )
    entry.finish()
    return found


def _letters(entry: Entry, key: str) -> tuple[Letter, ...]:
    names = entry.texts(key)
    if unknown := [name for name in names if name not in _LETTERS]:
        entry.fail(key, f"{unknown} bukan huruf Pasal 17", f"{unknown} are not letters of Pasal 17")
    return tuple(_LETTERS[name] for name in names)
