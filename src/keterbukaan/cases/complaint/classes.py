"""The class of a complaint: the classes as data, and a suggestion from facts (golongan).

Permendagri 8/2023 Pasal 1 as restated elsewhere, and the portal's practice. A suggestion names its
reason and how its rule was verified; a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._frozen import frozen_map
from keterbukaan._words import Choices, Labelled, LabelledEnum
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.law._sources_in_files import take_read, take_sources
from keterbukaan.law.citation import Source
from keterbukaan.law.verification import Verification, cited
from keterbukaan.records.record import Record, SetOf

__all__ = [
    "Alleged",
    "ArchiveGround",
    "ClassRule",
    "ClassSuggestion",
    "ComplaintClass",
    "Official",
    "ReportFacts",
    "classes",
    "suggest_class",
]


class ComplaintClass(Choices, Enum):
    """What a report is (golongan laporan)."""

    INFORMATION_REQUEST = "permintaan_informasi"
    ASPIRATION = "aspirasi"
    NOT_SUPERVISORY = "tidak_berkadar_pengawasan"
    SUPERVISORY = "berkadar_pengawasan"

    @property
    def rule(self) -> ClassRule:
        """What is known of the class."""
        return classes().rules[self]

    def _label_in(self, lang: Language) -> str:
        return self.rule.label(lang)


class ArchiveGround(Choices, Enum):
    """Why a report is archived (alasan pengarsipan); no text that was read provides for it."""

    UNCLEAR = "tidak_jelas"
    REPEATED = "berulang"
    IMPROPER = "tidak_patut"
    ELSEWHERE = "dalam_proses_lain"
    NO_REPORT = "bukan_laporan"

    def _label_in(self, lang: Language) -> str:
        return classes().archive_grounds[self][lang == "en"]


class Alleged(LabelledEnum):
    """What a report says was done, or asks for (isi laporan)."""

    ABUSE_OF_POWER = ("penyalahgunaan_wewenang", "penyalahgunaan wewenang", "abuse of power")
    BREACH_OF_LAW = ("pelanggaran_peraturan", "pelanggaran peraturan", "breach of regulations")
    POOR_SERVICE = (
        "pelayanan_di_bawah_standar",
        "pelayanan di bawah standar",
        "service below the standard",
    )
    SUGGESTION = ("saran", "saran", "suggestion")
    CRITICISM = ("kritik_membangun", "kritik yang membangun", "constructive criticism")
    POLICY_WISH = ("harapan_kebijakan", "harapan atas suatu kebijakan", "wish for a policy")
    INFORMATION = ("meminta_informasi", "meminta informasi", "asks for information")


class Official(LabelledEnum):
    """Of whom it complains (teradu), as the definitions of Permendagri 8/2023 list them."""

    HEAD_OF_REGION = ("kepala_daerah", "kepala daerah", "head of the region")
    DEPUTY_HEAD = ("wakil_kepala_daerah", "wakil kepala daerah", "deputy head of the region")
    COUNCIL_MEMBER = ("anggota_dprd", "anggota DPRD", "member of the regional council")
    CIVIL_SERVANT = ("asn", "aparatur sipil negara", "civil servant")
    VILLAGE_OFFICIAL = ("perangkat_desa", "perangkat desa", "village official")
    OTHER = ("lainnya", "lainnya", "another")


class ReportFacts(Record):
    """What an officer finds in a report: what it is about, and of whom it complains."""

    about: SetOf[Alleged]
    of_whom: SetOf[Official] = frozenset()


@frozen
class ClassRule(Labelled, Answer):
    """What is known of a class: what it means, its limit in the portal, and its verification.

    `under_the_act` says whether UU 25/2009's own clock can run for it: what complains of a service.
    """

    answer_form = AnswerForm("class_rule")

    complaint_class: ComplaintClass
    label_id: str
    label_en: str
    means_id: str
    means_en: str
    resolution: str
    under_the_act: bool
    sources: tuple[Source, ...]
    read: Verification

    @checked
    def means(self, lang: Language = "id") -> str:
        """Return what belongs to it, in the given language.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.means_id if lang == "id" else self.means_en


@frozen
class ClassSuggestion(Answer):
    """The class that the facts point to, with the reason; None where no definition fits.

    It is a suggestion: `Classified` records what a person decides.
    """

    answer_form = AnswerForm("class_suggestion")

    complaint_class: ComplaintClass | None
    text_id: str
    text_en: str
    source: str
    read: Verification

    @checked
    def text(self, lang: Language = "id") -> str:
        """Return the reason in the given language, with its source and verification.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        said = self.text_id if lang == "id" else self.text_en
        return f"{said} ({cited(self.source, self.read, lang)})"


_WRONGS = frozenset({Alleged.ABUSE_OF_POWER, Alleged.BREACH_OF_LAW})
_SUGGESTIONS = frozenset({Alleged.SUGGESTION, Alleged.CRITICISM})
_DEFINITIONS = "Permendagri 8/2023 Pasal 1"
_PORTAL = "Praktik SP4N-LAPOR!: pembagian jenis laporan"


@checked
def suggest_class(facts: ReportFacts) -> ClassSuggestion:
    """Return the gravest class that the facts of a report point to, as a suggestion.

    >>> facts = ReportFacts(
    ...     about=frozenset({Alleged.ABUSE_OF_POWER}), of_whom=frozenset({Official.CIVIL_SERVANT})
    ... )
    >>> suggested = suggest_class(facts)
    >>> suggested.complaint_class, suggested.read.value
    (<ComplaintClass.SUPERVISORY: 'berkadar_pengawasan'>, 'restated')

    Raises:
        ArgumentError: an argument is of another kind than it takes.
    """
    about, officials = facts.about, facts.of_whom - {Official.OTHER}
    if about & _WRONGS and officials:
        return ClassSuggestion(
            ComplaintClass.SUPERVISORY,
            "dugaan penyalahgunaan wewenang atau pelanggaran oleh pejabat yang disebut definisinya",
            "an alleged abuse of power or breach by an official whom the definition names",
            _DEFINITIONS,
            Verification.RESTATED,
        )
    if about & _WRONGS:
        return ClassSuggestion(
            None,
            "dugaan penyalahgunaan wewenang atau pelanggaran, tetapi bukan oleh pejabat yang "
            "disebut definisinya; golongannya ditetapkan petugas",
            "an alleged abuse of power or breach, but not by an official whom the definition "
            "names; an officer decides",
            _DEFINITIONS,
            Verification.RESTATED,
        )
    if about & _SUGGESTIONS:
        return ClassSuggestion(
            ComplaintClass.NOT_SUPERVISORY,
            "saran atau kritik yang membangun",
            "a suggestion or constructive criticism",
            _DEFINITIONS,
            Verification.RESTATED,
        )
    if Alleged.POOR_SERVICE in about:
        return ClassSuggestion(
            ComplaintClass.NOT_SUPERVISORY,
            "pelayanan di bawah standar tanpa dugaan pelanggaran; definisi yang dibaca tidak "
            "menyebutnya",
            "a service below its standard, with no breach alleged; the definitions that were read "
            "do not name it",
            _DEFINITIONS,
            Verification.UNVERIFIED,
        )
    return _plain(about)


def _plain(about: frozenset[Alleged]) -> ClassSuggestion:
    """Return the class of what complains of nothing, as a suggestion."""
    if Alleged.INFORMATION in about:
        return ClassSuggestion(
            ComplaintClass.INFORMATION_REQUEST,
            "meminta informasi; jalankan sebagai permohonan menurut UU 14/2008",
            "it asks for information; deal with it as a request under UU 14/2008",
            "UU 14/2008 Pasal 22 ayat (1)",
            Verification.OWN_TEXT,
        )
    if Alleged.POLICY_WISH in about:
        return ClassSuggestion(
            ComplaintClass.ASPIRATION,
            "harapan atau usul kebijakan",
            "a wish or proposal about policy",
            _PORTAL,
            Verification.RESTATED,
        )
    return ClassSuggestion(
        None,
        "tidak ada fakta yang menunjuk salah satu golongan; golongannya ditetapkan petugas",
        "no fact points to a class; an officer decides",
        _DEFINITIONS,
        Verification.RESTATED,
    )


@frozen
class Classes:
    """The classes of complaints and the grounds of archiving, as their file holds them."""

    rules: Mapping[ComplaintClass, ClassRule] = field(converter=frozen_map)
    archive_grounds: Mapping[ArchiveGround, tuple[str, str]] = field(
        repr=False, converter=frozen_map
    )


@cache
def classes() -> Classes:
    """Return the classes and the grounds of archiving (one value, read once)."""
    name = "classes.toml"
    return read_classes(shipped(__file__, name), name)


_CLASSES = {each.value: each for each in ComplaintClass}
_GROUNDS = {each.value: each for each in ArchiveGround}


def read_classes(data: bytes, file: str) -> Classes:
    """Read the file of classes; it must hold every class and every ground of this module.

    Raises:
        DataFileError: a key is missing, unknown or not valid.
    """
    top = read_toml(data, file)
    top.schema()
    rules: dict[ComplaintClass, ClassRule] = {}
    for entry in top.tables("class", "name"):
        rule = _rule(entry)
        entry.add(rules, rule.complaint_class, rule)
    grounds: dict[ArchiveGround, tuple[str, str]] = {}
    for entry in top.tables("archive_ground", "name"):
        ground, said = _ground(entry)
        entry.add(grounds, ground, said)
    for key, missing in (
        ("class", _CLASSES.keys() - {each.value for each in rules}),
        ("archive_ground", _GROUNDS.keys() - {each.value for each in grounds}),
    ):
        if missing:
            listed = sorted(missing)
            top.fail(key, f"harus memuat {listed}", f"must hold {listed}")
    top.finish()
    return Classes(rules, grounds)


def _rule(entry: Entry) -> ClassRule:
    rule = ClassRule(
        entry.choice("name", _CLASSES),
        entry.take("id", str),
        entry.take("en", str),
        entry.take("means_id", str),
        entry.take("means_en", str),
        entry.take("resolution", str),
        entry.take("under_the_act", bool),
        sources := take_sources(entry),
        take_read(entry, sources),
    )
    entry.finish()
    return rule


def _ground(entry: Entry) -> tuple[ArchiveGround, tuple[str, str]]:
    ground = entry.choice("name", _GROUNDS)
    said = entry.take("id", str), entry.take("en", str)
    entry.finish()
    return ground, said
