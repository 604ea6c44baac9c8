"""Which way a matter goes: the ways that are open for it, and what is missing to tell.

Nothing is decided here. More than one way may be right, a condition is for a person to look at,
and an untold fact closes nothing.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import Language
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.ways.catalogue import Gate, Way, Ways
from keterbukaan.ways.matter import Fact, MatterFacts

__all__ = ["JudgedWay", "Openness", "WhichWay", "which_way"]


class Openness(LabelledEnum):
    """Whether a way is open by what was told (keterbukaan jalan); the most open first."""

    OPEN = ("open", "terbuka", "open")
    UNTOLD = ("untold", "belum dapat dikatakan", "cannot be told yet")
    NOT_YET = ("not_yet", "belum terbuka", "not open yet")
    CLOSED = ("closed", "tidak terbuka", "not open")
    NOT_IN_FORCE = ("not_in_force", "tidak berlaku pada hari itu", "not in force on that day")


@frozen
class JudgedWay(Answer):
    """A way, held against a matter.

    `against` are the gates that close it, each with its article; `missing` the facts that were
    not told and on which it turns.
    """

    answer_form = AnswerForm("judged_way")

    way: Way
    openness: Openness
    against: tuple[Gate, ...]
    missing: tuple[Fact, ...]


@frozen
class WhichWay(Answer):
    """The ways of a matter (jalan perkara): those that are open first, then what is not.

    Among equally open ones the order is that of the catalogue, the more special way first.
    """

    answer_form = AnswerForm("which_way", also=("open", "missing"))

    matter: MatterFacts
    ways: tuple[JudgedWay, ...]
    decides_id: str
    decides_en: str

    @property
    def open(self) -> tuple[str, ...]:
        """The names of the ways that are open by what was told."""
        return tuple(each.way.name for each in self.ways if each.openness is Openness.OPEN)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The facts that were not told, and on which a way turns that nothing else closes."""
        asked = {
            fact for each in self.ways if each.openness is Openness.UNTOLD for fact in each.missing
        }
        return tuple(fact for fact in Fact if fact in asked)

    @checked
    def decides(self, lang: Language = "id") -> str:
        """Return who decides.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.decides_id if lang == "id" else self.decides_en


@checked
def which_way(matter: MatterFacts, *, on: date | None = None) -> WhichWay:
    """Return the ways that are open for a matter, the most fitting first; a person decides.

    A way whose article did not bind yet on a day says so; without a day that is not asked.

    >>> from keterbukaan.ways import About, Asker, MatterFacts
    >>> found = which_way(MatterFacts(about=frozenset({About.OWN_DATA}), asker=Asker.CITIZEN))
    >>> found.open, str(found.ways[0].way.citations[0])
    (('data_of_oneself',), 'UU 27/2022 Pasal 7')

    Raises:
        NotADayError: `on` is not a plain day.
        ArgumentError: `matter` is not a matter.
    """
    judged = [_judged(way, matter, on) for way in Ways.national().ways if way.about & matter.about]
    order = list(Openness)
    judged.sort(key=lambda each: order.index(each.openness))
    return WhichWay(
        matter,
        tuple(judged),
        "Yang memutuskan tetap manusia; lebih dari satu jalan dapat tepat.",
        "A person decides; more than one way may be right.",
    )


def _judged(way: Way, matter: MatterFacts, on: date | None) -> JudgedWay:
    against, missing = [], []
    for gate in way.gates:
        told = matter.told(gate.fact)
        if told is None:
            missing.append(gate.fact)
        elif not _lets_through(gate, told):
            against.append(gate)
    untold = tuple(fact for fact in Fact if fact in missing)
    if on is not None and not Rulebook.national().in_force(way.citations[0], on=on):
        return JudgedWay(way, Openness.NOT_IN_FORCE, tuple(against), untold)
    return JudgedWay(way, _openness(against, untold), tuple(against), untold)


def _lets_through(gate: Gate, told: frozenset[str]) -> bool:
    return not told & gate.bars and (not gate.needs or bool(told & gate.needs))


def _openness(against: list[Gate], missing: tuple[Fact, ...]) -> Openness:
    """Return how open it is; a step that has to come first can still be taken."""
    if not against:
        return Openness.UNTOLD if missing else Openness.OPEN
    waits = all(each.fact is Fact.CAME_FIRST and not each.bars for each in against)
    return Openness.NOT_YET if waits else Openness.CLOSED
