"""The penal provisions of UU 14/2008, Pasal 51 to 57: who, which act, which penalty.

Read from `sanctions.toml`. Whether an act is an offence is for a court; nothing here judges.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled, LabelledEnum, rupiah
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._sources_in_files import take_citation
from keterbukaan.law.citation import Citation
from keterbukaan.law.limit import Unit

__all__ = ["Deprivation", "PenalRule", "Sanction", "Sanctions", "read_sanctions"]


class Deprivation(LabelledEnum):
    """Which deprivation of liberty the Act orders."""

    PRISON = ("prison", "penjara", "imprisonment")
    CONFINEMENT = ("confinement", "kurungan", "confinement")


@frozen
class Sanction(Labelled, Answer):
    """One offence (tindak pidana) with its penalty at most; its label is the act.

    `both` says that the Act orders the fine together with the deprivation of liberty; else it
    writes "dan/atau".
    """

    answer_form = AnswerForm("sanction")

    citation: Citation
    who_id: str
    who_en: str
    label_id: str
    label_en: str
    deprivation: Deprivation
    years: int
    fine: int
    both: bool

    @checked
    def who(self, lang: Language = "id") -> str:
        """Return who can be punished, by the article and its elucidation.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.who_id if lang == "id" else self.who_en

    @checked
    def penalty(self, lang: Language = "id") -> str:
        """Return the penalty in words.

        >>> Sanctions.national().offences[0].penalty("en")
        'imprisonment of at most 1 year and/or a fine of at most Rp5.000.000'

        Raises:
            ArgumentError: `lang` is not a language.
        """
        how_long, most = Unit.YEARS.counted(self.years, lang), rupiah(self.fine)
        taken = self.deprivation.label(lang)
        if lang == "id":
            joined = "dan" if self.both else "dan/atau"
            return f"{taken} paling lama {how_long} {joined} denda paling banyak {most}"
        joined = "and" if self.both else "and/or"
        return f"{taken} of at most {how_long} {joined} a fine of at most {most}"


@frozen
class PenalRule(Labelled, Answer):
    """What holds for all of the offences."""

    answer_form = AnswerForm("penal_rule")

    citation: Citation
    label_id: str
    label_en: str


@frozen(eq=False)
class Sanctions:
    """The offences of the Act, what holds for all of them, and what was not read of them.

    >>> str(Sanctions.national().rules[-1].citation)
    'UU 14/2008 Pasal 57'
    """

    offences: tuple[Sanction, ...]
    rules: tuple[PenalRule, ...]
    note_id: str
    note_en: str

    @classmethod
    def national(cls) -> Sanctions:
        """Return the penal provisions of the Act (one value, read once)."""
        return _national()

    def __reduce__(self) -> tuple[Callable[[], Sanctions], tuple[()]]:
        """Let it cross a process boundary: what the texts say is the same there."""
        return (Sanctions.national, ())

    @checked
    def note(self, lang: Language = "id") -> str:
        """Return what was not read of the penalties.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.note_id if lang == "id" else self.note_en


@cache
def _national() -> Sanctions:
    return read_sanctions(shipped(__file__, "sanctions.toml"), "sanctions.toml")


_DEPRIVATIONS = {each.value: each for each in Deprivation}


def read_sanctions(data: bytes, file: str) -> Sanctions:
    """Read the file of penal provisions.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    found = Sanctions(
        tuple(_sanction(entry) for entry in top.tables("sanction", "citation")),
        tuple(_rule(entry) for entry in top.tables("rule", "citation")),
        top.take("note_id", str),
        top.take("note_en", str),
    )
    top.finish()
    return found


def _sanction(entry: Entry) -> Sanction:
    sanction = Sanction(
        take_citation(entry, "citation"),
        entry.take("who_id", str),
        entry.take("who_en", str),
        entry.take("id", str),
        entry.take("en", str),
        entry.choice("deprivation", _DEPRIVATIONS),
        entry.take("years", int),
        entry.take("fine", int),
        entry.take("both", bool),
    )
    entry.finish()
    return sanction


def _rule(entry: Entry) -> PenalRule:
    rule = PenalRule(take_citation(entry, "citation"), entry.take("id", str), entry.take("en", str))
    entry.finish()
    return rule
