"""The kinds of information, of public bodies and of ways to publish: the closed sets.

Values are the Indonesian terms, as they travel in files and between systems.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from keterbukaan._words import LabelledEnum
from keterbukaan.errors import UnknownNameError
from keterbukaan.law._villages import NOT_READ_FOR_VILLAGES, names_a_village
from keterbukaan.organization.body_kind import BodyKind  # shown here, beside the lists

__all__ = [
    "Accessibility",
    "BodyKind",
    "Category",
    "Channel",
    "Condition",
    "Part",
    "body_kind",
    "known_member",
]

M = TypeVar("M", bound=Enum)


class Category(LabelledEnum):
    """How information is owed to the public (kategori informasi; Perki 1/2021 Pasal 13)."""

    PERIODIC = ("berkala", "berkala", "periodic")
    IMMEDIATE = ("serta_merta", "serta merta", "immediate")
    ANY_TIME = ("setiap_saat", "setiap saat", "available at any time")
    EXEMPT = ("dikecualikan", "dikecualikan", "exempt")


class Channel(LabelledEnum):
    """Where an announcement is spread (Perki 1/2021 Pasal 24 ayat (3) huruf a to e)."""

    NOTICE_BOARD = ("papan_pengumuman", "papan pengumuman", "notice board")
    WEBSITE = ("laman_resmi", "laman resmi", "official website")
    SOCIAL_MEDIA = ("media_sosial", "media sosial", "social media")
    SATU_DATA = ("portal_satu_data", "Portal Satu Data Indonesia", "Satu Data Indonesia portal")
    APPLICATION = ("aplikasi", "aplikasi berbasis teknologi informasi", "application")


class Accessibility(LabelledEnum):
    """What makes it accessible to people with disabilities (Perki 1/2021 Pasal 24 ayat (5))."""

    AUDIO = ("audio", "audio", "audio")
    VISUAL = ("visual", "visual", "visual")
    BRAILLE = ("braille", "braille", "braille")


class Condition(LabelledEnum):
    """What a body does or has, where only some bodies owe an item."""

    LICENSING = (
        "licensing",
        "memberi izin atau membuat perjanjian kerja atas kegiatan yang berpotensi membahayakan",
        "licenses or contracts activities that may endanger the public",
    )
    EDUCATION = (
        "education",
        "menyelenggarakan pendidikan untuk umum",
        "runs education for the public",
    )
    STATE_OFFICIALS = (
        "state_officials",
        "memiliki pejabat negara yang wajib melaporkan harta kekayaan",
        "has state officials who declare their wealth",
    )
    LEGISLATION = (
        "legislation",
        "ikut membentuk undang-undang",
        "takes part in making acts",
    )


class Part(LabelledEnum):
    """What an item is part of: the information itself, or the form in which it is given."""

    INFORMATION = ("information", "informasi", "information")
    STANDARD = ("standard", "isi standar pengumuman", "content of the announcement standard")
    COLUMN = ("column", "kolom Daftar Informasi Publik", "column of the public information list")
    CONDUCT = ("conduct", "cara mengumumkan serta merta", "how an immediate announcement is made")
    MAKLUMAT = ("maklumat", "isi maklumat pelayanan", "content of the service pledge")
    SERVICE_STANDARD = (
        "service_standard",
        "bagian standar layanan",
        "part of the service standard",
    )
    COST = ("cost", "biaya perolehan informasi", "cost of obtaining information")
    REPORT = ("report", "isi laporan layanan informasi", "content of the annual report")


def known_member(members: type[M], given: object, kind_id: str, kind_en: str) -> M:
    """Return a member of a closed set, from itself or from its value.

    Raises:
        UnknownNameError: it is neither; a caller may not be type-checked.
    """
    for each in members:
        if given is each or (isinstance(given, str) and given == each.value):
            return each
    known = [str(each.value) for each in members]
    raise UnknownNameError.of(kind_id, kind_en, given, known)


def body_kind(given: object) -> BodyKind:
    """Return a kind of body, from itself or from its value.

    Raises:
        UnknownNameError: it is neither; that of a village is told that its rule was not read.
    """
    words = "jenis Badan Publik", "kind of body"
    if names_a_village(given):
        said = NOT_READ_FOR_VILLAGES
        hints = f" Catatan: {said.id}.", f" Note: {said.en}."
        raise UnknownNameError(
            kind_id=words[0], kind_en=words[1], name=given, hint_id=hints[0], hint_en=hints[1]
        )
    return known_member(BodyKind, given, *words)
