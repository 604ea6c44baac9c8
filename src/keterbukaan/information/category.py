"""The kinds of information, of public bodies and of ways to publish: the closed sets.

Values are the Indonesian terms, as they travel in files and between systems.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from keterbukaan.errors import Language, UnknownNameError

__all__ = [
    "Accessibility",
    "BodyKind",
    "Category",
    "Channel",
    "Condition",
    "Part",
    "known_member",
]

M = TypeVar("M", bound=Enum)

_LABELS = {
    "berkala": ("berkala", "periodic"),
    "serta_merta": ("serta merta", "immediate"),
    "setiap_saat": ("setiap saat", "available at any time"),
    "dikecualikan": ("dikecualikan", "exempt"),
    "badan_publik_negara": ("Badan Publik negara", "state body"),
    "bumn_bumd": (
        "BUMN, BUMD atau badan usaha milik negara lainnya",
        "state or regional enterprise",
    ),
    "partai_politik": ("partai politik", "political party"),
    "organisasi_nonpemerintah": ("organisasi nonpemerintah", "non-governmental organisation"),
    "papan_pengumuman": ("papan pengumuman", "notice board"),
    "laman_resmi": ("laman resmi", "official website"),
    "media_sosial": ("media sosial", "social media"),
    "portal_satu_data": ("Portal Satu Data Indonesia", "Satu Data Indonesia portal"),
    "aplikasi": ("aplikasi berbasis teknologi informasi", "application"),
    "audio": ("audio", "audio"),
    "visual": ("visual", "visual"),
    "braille": ("braille", "braille"),
    "licensing": (
        "memberi izin atau membuat perjanjian kerja atas kegiatan yang berpotensi membahayakan",
        "licenses or contracts activities that may endanger the public",
    ),
    "education": ("menyelenggarakan pendidikan untuk umum", "runs education for the public"),
    "state_officials": (
        "memiliki pejabat negara yang wajib melaporkan harta kekayaan",
        "has state officials who declare their wealth",
    ),
    "information": ("informasi", "information"),
    "standard": ("isi standar pengumuman", "content of the announcement standard"),
    "column": ("kolom Daftar Informasi Publik", "column of the public information list"),
    "conduct": ("cara mengumumkan serta merta", "how an immediate announcement is made"),
    "maklumat": ("isi maklumat pelayanan", "content of the service pledge"),
    "service_standard": ("bagian standar layanan", "part of the service standard"),
}


class _Labelled(Enum):
    """An enum whose members can be said in both languages."""

    def label(self, lang: Language) -> str:
        """Say it, to stand inside a sentence."""
        return _LABELS[self.value][lang == "en"]


class Category(_Labelled):
    """How information is owed to the public (kategori informasi; Perki 1/2021 Pasal 13)."""

    PERIODIC = "berkala"
    IMMEDIATE = "serta_merta"
    ANY_TIME = "setiap_saat"
    EXEMPT = "dikecualikan"


class BodyKind(_Labelled):
    """The kinds of public body (Badan Publik) that the lists tell apart.

    State enterprises are state bodies too (Perki 1/2021 Pasal 3 ayat (2) huruf e); they stand
    apart because Pasal 16 adds a list of their own.
    """

    STATE_BODY = "badan_publik_negara"
    ENTERPRISE = "bumn_bumd"
    PARTY = "partai_politik"
    NGO = "organisasi_nonpemerintah"


class Channel(_Labelled):
    """Where an announcement is spread (Perki 1/2021 Pasal 24 ayat (3) huruf a to e)."""

    NOTICE_BOARD = "papan_pengumuman"
    WEBSITE = "laman_resmi"
    SOCIAL_MEDIA = "media_sosial"
    SATU_DATA = "portal_satu_data"
    APPLICATION = "aplikasi"


class Accessibility(_Labelled):
    """What makes it accessible to people with disabilities (Perki 1/2021 Pasal 24 ayat (5))."""

    AUDIO = "audio"
    VISUAL = "visual"
    BRAILLE = "braille"


class Condition(_Labelled):
    """What a body does or has, where only some bodies owe an item."""

    LICENSING = "licensing"
    EDUCATION = "education"
    STATE_OFFICIALS = "state_officials"


class Part(_Labelled):
    """What an item is part of: the information itself, or the form in which it is given."""

    INFORMATION = "information"
    STANDARD = "standard"
    COLUMN = "column"
    CONDUCT = "conduct"
    MAKLUMAT = "maklumat"
    SERVICE_STANDARD = "service_standard"


def known_member(members: type[M], given: object, kind_id: str, kind_en: str) -> M:
    """Return a member of a closed set, from itself or from its value.

    Raises:
        UnknownNameError: it is neither; a caller may not be type-checked.
    """
    try:
        return members(given)
    except ValueError:
        known = [str(each.value) for each in members]
        raise UnknownNameError.of(kind_id, kind_en, str(given), known) from None
