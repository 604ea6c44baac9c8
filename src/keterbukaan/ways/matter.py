"""What is told of a matter: facts as data, each of which may be left untold."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_fields
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import ArgumentError

__all__ = ["About", "Asker", "Earlier", "Fact", "MatterFacts", "OfficialKind"]


class About(LabelledEnum):
    """What is asked or complained of (pokok perkara)."""

    INFORMATION = ("information", "dokumen atau informasi", "a document or information")
    DECISION = (
        "decision",
        "keputusan, izin atau tindakan yang dimohon",
        "a decision, permit or action applied for",
    )
    OBJECTION = (
        "objection",
        "keputusan atau tindakan yang dikeberatkan",
        "a decision or action objected to",
    )
    SERVICE = ("service", "pelayanan publik", "a public service")
    CONDUCT = ("conduct", "perbuatan pejabat", "an official's conduct")
    OWN_DATA = ("own_data", "data pribadi sendiri", "personal data of oneself")


class Asker(LabelledEnum):
    """Who asks or complains."""

    CITIZEN = ("citizen", "warga negara Indonesia", "an Indonesian citizen")
    RESIDENT = (
        "resident",
        "penduduk yang bukan warga negara Indonesia",
        "a resident who is not an Indonesian citizen",
    )
    LEGAL_ENTITY = ("legal_entity", "badan hukum Indonesia", "an Indonesian legal entity")
    PUBLIC_BODY = ("public_body", "Badan Publik", "a public body")


class OfficialKind(LabelledEnum):
    """What the official is whose conduct is complained of."""

    HEAD_OF_REGION = (
        "head_of_region",
        "kepala daerah atau wakilnya",
        "a head of region or the deputy",
    )
    COUNCIL_MEMBER = ("council_member", "anggota DPRD", "a member of a regional council")
    CIVIL_SERVANT = (
        "civil_servant",
        "aparatur sipil negara di instansi daerah",
        "a civil servant in a regional agency",
    )
    VILLAGE_OFFICIAL = ("village_official", "perangkat desa", "a village official")
    OTHER = ("other", "pejabat pemerintahan lainnya", "another government official")


class Earlier(LabelledEnum):
    """A step that was already taken in the matter."""

    INFORMATION_REQUEST = (
        "information_request",
        "permohonan informasi",
        "a request for the information",
    )
    INFORMATION_OBJECTION = (
        "information_objection",
        "keberatan kepada Atasan PPID",
        "an objection to the superior of the PPID",
    )
    ADMINISTRATIVE_OBJECTION = (
        "administrative_objection",
        "keberatan kepada yang menetapkan keputusan",
        "an objection to whoever made the decision",
    )
    ADMINISTRATIVE_APPEAL = (
        "administrative_appeal",
        "banding kepada atasan pejabat",
        "an appeal to the official's superior",
    )
    COMPLAINT = (
        "complaint",
        "pengaduan kepada instansi atau atasannya",
        "a complaint to the body or its superior",
    )
    COURT = ("court", "pemeriksaan oleh pengadilan", "an examination by a court")


class Fact(LabelledEnum):
    """A fact of a matter on which a way may turn; its label asks for it."""

    ASKER = ("asker", "siapa yang meminta atau mengadu", "who asks or complains")
    CAME_FIRST = (
        "came_first",
        "langkah apa yang sudah ditempuh",
        "which steps were already taken",
    )
    HELD_BY_PUBLIC_BODY = (
        "held_by_public_body",
        "apakah informasinya ada pada Badan Publik menurut UU KIP",
        "whether the information is with a public body as the UU KIP defines it",
    )
    ELECTIONS = ("elections", "apakah tentang pemilu", "whether it is about elections")
    OFFICIAL = (
        "official",
        "jabatan pejabat yang diadukan",
        "what the official complained of is",
    )
    CRIMINAL = (
        "criminal",
        "apakah yang diduga tindak pidana",
        "whether a crime is suspected",
    )


def _is_about_something(_matter: object, _field: object, value: frozenset[About]) -> None:
    if not value:
        raise ArgumentError.of(
            "about",
            value,
            "harus memuat setidaknya satu pokok perkara",
            "must hold at least one thing that the matter is about",
        )


@checked_fields
@frozen(kw_only=True)
class MatterFacts(Answer):
    """A matter (perkara) by its facts; what is None was not told, and nothing is assumed of it.

    `about` is what is asked or complained of, one thing or more. `came_first` are the steps that
    were taken; an empty set says that there was none. `held_by_public_body` is asked of
    information, under UU 14/2008 Pasal 1 angka 3; `criminal` of what is suspected.

    Raises:
        ArgumentError: a fact is of another kind than it takes, or `about` is empty.
    """

    answer_form = AnswerForm("matter_facts")

    about: frozenset[About] = field(validator=_is_about_something)
    asker: Asker | None = None
    came_first: frozenset[Earlier] | None = None
    held_by_public_body: bool | None = None
    elections: bool | None = None
    official: OfficialKind | None = None
    criminal: bool | None = None

    @checked
    def told(self, fact: Fact) -> frozenset[str] | None:
        """Return what was told of a fact as values, such as "citizen" or "yes"; None if nothing.

        Raises:
            ArgumentError: `fact` is not a fact.
        """
        held: object = getattr(self, fact.value)
        if held is None or isinstance(held, frozenset):
            return None if held is None else frozenset(str(each.value) for each in held)
        return frozenset({str(held.value) if isinstance(held, Enum) else "yes" if held else "no"})
