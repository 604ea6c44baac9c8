"""Who asks or complains: applicants, complainants, those who act for them, and what they attach.

What identifies a person is never shown in `repr`; `public_view` of a case leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import field_validator

from keterbukaan._personal_data import is_like_a_nik
from keterbukaan.errors import RecordError
from keterbukaan.records.finding import Finding
from keterbukaan.records.record import MaybePrivate, Private, Record, SetOf, Truth

__all__ = ["Applicant", "ApplicantKind", "Complainant", "Document", "Proxy"]


class ApplicantKind(Enum):
    """Who may ask (kategori pemohon; Perki 1/2021 Pasal 27 ayat (3) to (5))."""

    PERSON = "perorangan"
    GROUP = "kelompok_orang"
    LEGAL_ENTITY = "badan_hukum"


class Document(Enum):
    """What an applicant or a proxy attaches (lampiran)."""

    IDENTITY_CARD = "ktp"
    POPULATION_LETTER = "surat_keterangan_kependudukan"
    DEED = "akta_pendirian_disahkan"
    POWER_OF_ATTORNEY = "surat_kuasa"
    SPECIAL_POWER = "surat_kuasa_khusus"


_IDENTITY = frozenset({Document.IDENTITY_CARD, Document.POPULATION_LETTER})


class Proxy(Record):
    """Someone who acts for the applicant by a special power of attorney (kuasa).

    `stamped` says that the power bears the revenue stamp (meterai) that a public body asks for.
    """

    name: Private
    special_power: Truth = False
    stamped: Truth = False
    contact: MaybePrivate = None


class Applicant(Record):
    """The applicant (pemohon informasi), with what the form asks for.

    `identity` is the NIK of a person, or the number of the approval of a legal entity. Its form
    is checked, not whether it is genuine.

    >>> Applicant(kind=ApplicantKind.PERSON, name="Budi", identity="3201010101900001")
    Applicant(kind=<ApplicantKind.PERSON: 'perorangan'>, documents=frozenset(), proxy=None)
    """

    kind: ApplicantKind
    name: Private
    identity: MaybePrivate = None
    address: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    documents: SetOf[Document] = frozenset()
    proxy: Proxy | None = None

    @field_validator("identity")
    @classmethod
    def _has_the_form_of_a_number(cls, identity: str | None, info: object) -> str | None:
        kind = getattr(info, "data", {}).get("kind")
        if identity is None or kind is not ApplicantKind.PERSON or is_like_a_nik(identity):
            return identity
        raise RecordError(
            field="identity",
            problem_id="NIK terdiri atas 16 angka, dengan tanggal lahir pada angka 7 sampai 12",
            problem_en="a NIK has 16 digits, with the day of birth in digits 7 to 12",
            citation="Perki 1/2021 Pasal 29 ayat (5) huruf c",
        )

    def missing(self) -> Iterator[Finding]:
        """Yield the documents that are not attached (Perki 1/2021 Pasal 27)."""
        if self.kind is ApplicantKind.LEGAL_ENTITY and Document.DEED not in self.documents:
            yield _attach(
                "akta pendirian yang disahkan", "the approved deed of establishment", "ayat (4)"
            )
        if self.kind is ApplicantKind.PERSON and not _IDENTITY & self.documents:
            yield _attach(
                "KTP atau surat keterangan kependudukan",
                "an identity card or a population letter",
                "ayat (3)",
            )
        if self.kind is ApplicantKind.GROUP:
            if Document.POWER_OF_ATTORNEY not in self.documents:
                yield _attach("surat kuasa kelompok", "the group's power of attorney", "ayat (5)")
            if not _IDENTITY & self.documents:
                yield _attach(
                    "KTP atau surat keterangan kependudukan pemberi kuasa",
                    "the identity card or population letter of those who gave it",
                    "ayat (5)",
                )
        if self.proxy is not None and not (self.proxy.special_power and self.proxy.stamped):
            yield _attach(
                "surat kuasa khusus bermeterai", "a stamped special power of attorney", "ayat (7)"
            )


class Complainant(Record):
    """Somebody harmed by a service who complains, or a proxy for them (pengadu; UU 25/2009 42(1)).

    >>> Complainant(name="Budi", address="Jalan Contoh 1", telephone="0812-3456-7890")
    Complainant(proxy=None)
    """

    name: Private
    address: MaybePrivate = None
    identity: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    proxy: Proxy | None = None


def _attach(said_id: str, said_en: str, paragraph: str) -> Finding:
    return Finding(
        "documents",
        f"{said_id} belum dilampirkan",
        f"{said_en} is not attached",
        f"Perki 1/2021 Pasal 27 {paragraph}",
    )
