"""Which office keeps an archive (UU 43/2009, PP 28/2012): by who created it, and its retention.

It says where a document of the public information list is to be sought, and nothing else: no
retention ends an exemption, and none adds a duty of the PPID.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked
from keterbukaan._words import Labelled, LabelledEnum, Said
from keterbukaan.errors import Language
from keterbukaan.files._toml import Entry, read_toml, shipped
from keterbukaan.information._period_words import PeriodEnd, read_period
from keterbukaan.law._sources_in_files import take_citations
from keterbukaan.law.citation import Citation
from keterbukaan.law.limit import Unit

__all__ = ["ArchiveCreator", "ArchiveKeeper", "ArchiveStage", "keepers_of", "read_keepers"]

_MONTHS_OF_A_YEAR = 12
_PARTS = re.compile(r"[,;+/]|\bdan\b")
_STAGE = re.compile(r"\b((?:in)?aktif)\b:?")


class ArchiveCreator(LabelledEnum):
    """Who created an archive (pencipta arsip), as far as the texts give it an archive office."""

    STATE_INSTITUTION = ("state_institution", "lembaga negara", "state institution")
    PROVINCE = ("province", "pemerintahan daerah provinsi", "provincial government")
    REGENCY = ("regency", "pemerintahan daerah kabupaten/kota", "government of a regency or city")
    VILLAGE = ("village", "pemerintahan desa", "village government")
    UNIVERSITY = ("university", "perguruan tinggi negeri", "state university")
    ENTERPRISE = ("enterprise", "BUMN atau BUMD", "state or regional enterprise")


class ArchiveStage(LabelledEnum):
    """How far an archive has come (UU 43/2009 Pasal 1 angka 5 to 7).

    How often it is used makes it active or inactive, which no list tells; so both are answered.
    """

    ACTIVE = ("active", "arsip aktif", "active archive")
    INACTIVE = ("inactive", "arsip inaktif", "inactive archive")
    STATIC = ("static", "arsip statis", "static archive")


@frozen
class ArchiveKeeper(Labelled, Answer):
    """Which office keeps an archive at a stage (penyimpan arsip), and by which articles.

    `retention` says of which retention that holds, where it depends on one.
    """

    answer_form = AnswerForm("archive_keeper", also=("citation",))

    stage: ArchiveStage
    label_id: str
    label_en: str
    retention_id: str
    retention_en: str
    citations: tuple[Citation, ...]

    @property
    def citation(self) -> Citation:
        """The article that names the office."""
        return self.citations[0]

    @checked
    def retention(self, lang: Language = "id") -> str:
        """Return of which retention it holds; nothing where it holds of any.

        Raises:
            ArgumentError: `lang` is not a language.
        """
        return self.retention_id if lang == "id" else self.retention_en


@frozen
class _Rule:
    """One entry of the file: whose archives it is about, and of how long a retention."""

    creators: frozenset[ArchiveCreator]
    is_long: bool | None
    keeper: ArchiveKeeper


@frozen
class _Keepers:
    """All of the file: the years from which a retention is long, and the entries."""

    years: int
    rules: tuple[_Rule, ...]


def keepers_of(retention: str, creator: ArchiveCreator) -> tuple[ArchiveKeeper, ...]:
    """Return which office keeps an archive, from the words of its retention.

    A retention is the sum of the active and the inactive time (elucidation of PP 28/2012 Pasal 54
    ayat (1)). Where the words tell no length, every office that may keep it comes with the
    retention of which that holds. A static archive is one that is kept for good ("permanen").
    """
    file, months = _national(), _months_of(retention)
    is_long = None if months is None else months >= file.years * _MONTHS_OF_A_YEAR
    is_kept = read_period(retention).end is PeriodEnd.NEVER
    return tuple(
        rule.keeper
        for rule in file.rules
        if creator in rule.creators
        and (is_long is None or rule.is_long is None or rule.is_long is is_long)
        and (is_kept or rule.keeper.stage is not ArchiveStage.STATIC)
    )


def _months_of(retention: str) -> int | None:
    """Return how long a retention is, active and inactive time together; None where none is told.

    Its words may tell both times, and behind them what then becomes of the archive.
    """
    parts = [each for each in _PARTS.split(retention.lower()) if re.search(r"\d", each)]
    if sorted(map(_STAGE.findall, parts)) == [["aktif"], ["inaktif"]]:
        parts = [_STAGE.sub(" ", each) for each in parts]
    else:
        parts = [retention]
    periods = [read_period(each) for each in parts]
    if any(each.end is not PeriodEnd.LENGTH for each in periods):
        return None
    years = sum(each.amount for each in periods if each.unit is Unit.YEARS)
    months = sum(each.amount for each in periods if each.unit is Unit.MONTHS)
    return years * _MONTHS_OF_A_YEAR + months


@cache
def _national() -> _Keepers:
    return read_keepers(shipped(__file__, "archives.toml"), "archives.toml")


_CREATORS = {each.value: each for each in ArchiveCreator}
_STAGES = {each.value: each for each in ArchiveStage}
_RETENTIONS = {"below": False, "from": True}
_RETENTION_WORDS = {
    None: Said("", ""),
    False: Said("retensi di bawah {years} tahun", "a retention below {years} years"),
    True: Said("retensi sekurang-kurangnya {years} tahun", "a retention of at least {years} years"),
}


def read_keepers(data: bytes, file: str) -> _Keepers:
    """Read the file of archive offices.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    boundary = top.table("boundary")
    if boundary is None:
        top.fail("boundary", "wajib ada", "is required")
    years = boundary.take("years", int)
    take_citations(boundary)
    boundary.finish()
    rules = tuple(_rule(entry, years) for entry in top.tables("keeper"))
    top.finish()
    return _Keepers(years, rules)


def _rule(entry: Entry, years: int) -> _Rule:
    creators = frozenset(
        entry.chosen("creators", each, _CREATORS) for each in entry.texts("creators")
    )
    is_long = entry.maybe_choice("retention", _RETENTIONS)
    said = _RETENTION_WORDS[is_long]
    keeper = ArchiveKeeper(
        entry.choice("stage", _STAGES),
        entry.take("id", str),
        entry.take("en", str),
        said.id.format(years=years),
        said.en.format(years=years),
        take_citations(entry),
    )
    entry.finish()
    return _Rule(creators, is_long, keeper)
