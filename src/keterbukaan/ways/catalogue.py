"""The ways that the law opens, as data: who opens each, its first step, its gates.

Read from `ways.toml`. Which of them are open for a matter is asked of `which_way`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._sources_in_files import take_citation, take_citations, take_read
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Citation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.ways.matter import About, Asker, Earlier, Fact, OfficialKind

__all__ = ["Gate", "Way", "WayCondition", "Ways", "read_ways", "take_conditions"]


@frozen
class WayCondition(Labelled, Answer):
    """What a person has to look at before taking a way (syarat), with the place that asks for it.

    No fact of a matter answers it.
    """

    answer_form = AnswerForm("way_condition")

    label_id: str
    label_en: str
    citation: Citation


@frozen
class Gate(Labelled, Answer):
    """A fact on which a way turns: one of `needs` has to be told, none of `bars` may be.

    The label says why, in words that stand inside a sentence.
    """

    answer_form = AnswerForm("way_gate")

    fact: Fact
    needs: frozenset[str]
    bars: frozenset[str]
    label_id: str
    label_en: str
    citation: Citation


@frozen
class Way(Labelled, Answer):
    """A way (jalan): the articles that open it, the first first; its first step, and to whom.

    `limits` are the names of its first limits: of more than one, which of them runs follows from
    what is asked; there is none where the text sets no number, or none was read. `unread` says
    that the regulation itself was not.
    """

    answer_form = AnswerForm("way", also=("regulation", "unread"))

    name: str
    label_id: str
    label_en: str
    about: frozenset[About]
    citations: tuple[Citation, ...]
    read: Verification
    to: tuple[Actor, ...]
    step_id: str
    step_en: str
    limits: tuple[str, ...]
    gates: tuple[Gate, ...]
    conditions: tuple[WayCondition, ...]
    note_id: str
    note_en: str

    @property
    def regulation(self) -> str:
        """The regulation that opens it."""
        return str(self.citations[0].regulation)

    @property
    def unread(self) -> bool:
        """Whether the regulation was not read in its own text."""
        return self.read is not Verification.OWN_TEXT

    @checked
    def step(self, lang: Language = "id") -> str:
        """Return its first step, in one sentence.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.step_id if lang == "id" else self.step_en

    @checked
    def note(self, lang: Language = "id") -> str:
        """Return what the texts leave open about it; empty where there is nothing to say.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.note_id if lang == "id" else self.note_en


@frozen(eq=False)
class Ways:
    """All ways, the most fitting first.

    >>> Ways.national().ways[0].name
    'election_information'
    """

    ways: tuple[Way, ...]

    @classmethod
    def national(cls) -> Ways:
        """Return the ways of the national texts (one value, read once)."""
        return _national()

    def __reduce__(self) -> tuple[Callable[[], Ways], tuple[()]]:
        """Let it cross a process boundary: what the texts say is the same there."""
        return (Ways.national, ())


@cache
def _national() -> Ways:
    return read_ways(shipped(__file__, "ways.toml"), "ways.toml")


_ABOUT = {each.value: each for each in About}
_ACTORS = {each.value: each for each in Actor}
_FACTS = {each.value: each for each in Fact}
_YES_OR_NO = frozenset({"yes", "no"})
_VALUES: dict[Fact, frozenset[str]] = {
    Fact.ASKER: frozenset(each.value for each in Asker),
    Fact.CAME_FIRST: frozenset(each.value for each in Earlier),
    Fact.OFFICIAL: frozenset(each.value for each in OfficialKind),
}


def read_ways(data: bytes, file: str) -> Ways:
    """Read the file of ways.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    found: dict[str, Way] = {}
    for entry in top.tables("way", "name"):
        way = _way(entry)
        entry.add(found, way.name, way)
    top.finish()
    return Ways(tuple(found.values()))


def _way(entry: Entry) -> Way:
    citations = take_citations(entry)
    about = tuple(entry.chosen("about", each, _ABOUT) for each in entry.texts("about"))
    limits = entry.texts("limits")
    if unknown := [each for each in limits if each not in Rulebook.national().limits]:
        entry.fail("limits", f"{unknown} bukan tenggat", f"{unknown} are not limits")
    way = Way(
        entry.take("name", str),
        entry.take("id", str),
        entry.take("en", str),
        frozenset(about),
        citations,
        take_read(entry, citations),
        tuple(entry.chosen("to", each, _ACTORS) for each in entry.texts("to")),
        entry.take("step_id", str),
        entry.take("step_en", str),
        limits,
        tuple(_gate(each) for each in entry.tables("gate", "fact")),
        take_conditions(entry),
        entry.maybe("note_id", str) or "",
        entry.maybe("note_en", str) or "",
    )
    entry.finish()
    return way


def _gate(entry: Entry) -> Gate:
    fact = entry.choice("fact", _FACTS)
    gate = Gate(
        fact,
        _values(entry, "needs", fact),
        _values(entry, "bars", fact),
        entry.take("id", str),
        entry.take("en", str),
        take_citation(entry, "citation"),
    )
    if not gate.needs | gate.bars:
        entry.fail("needs", "atau bars wajib ada", "or bars is required")
    entry.finish()
    return gate


def _values(entry: Entry, key: str, fact: Fact) -> frozenset[str]:
    values = frozenset(entry.texts(key))
    if unknown := sorted(values - _VALUES.get(fact, _YES_OR_NO)):
        entry.fail(key, f"{unknown} tidak dikenal", f"{unknown} are not known values")
    return values


def take_conditions(entry: Entry) -> tuple[WayCondition, ...]:
    """Take the conditions of an entry, as many as there are.

    Raises:
        DataFileError: one of them is not valid.
    """
    return tuple(_condition(each) for each in entry.tables("condition"))


def _condition(entry: Entry) -> WayCondition:
    condition = WayCondition(
        entry.take("id", str), entry.take("en", str), take_citation(entry, "citation")
    )
    entry.finish()
    return condition
