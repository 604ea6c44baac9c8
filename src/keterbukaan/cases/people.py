"""Who asks or complains: applicants, complainants, those who act for them, and what they attach.

What identifies a person is never shown in `repr`; `public_view` of a case leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, field_validator

from keterbukaan._personal_data import is_like_a_nik
from keterbukaan._words import LabelledEnum
from keterbukaan.cases.lack import Lack
from keterbukaan.errors import RecordError
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import MaybePrivate, Private, Record, SetOf, Truth

__all__ = ["Applicant", "ApplicantKind", "Complainant", "Document", "Proxy"]


class ApplicantKind(LabelledEnum):
    """Who may ask (kategori pemohon; Perki 1/2021 Pasal 27 ayat (3) to (5))."""

    PERSON = ("perorangan", "perorangan", "individual")
    GROUP = ("kelompok_orang", "kelompok orang", "group of people")
    LEGAL_ENTITY = ("badan_hukum", "badan hukum", "legal entity")


class Document(LabelledEnum):
    """What an applicant or a proxy attaches (lampiran)."""

    IDENTITY_CARD = ("ktp", "kartu tanda penduduk", "identity card")
    POPULATION_LETTER = (
        "surat_keterangan_kependudukan",
        "surat keterangan kependudukan",
        "population certificate",
    )
    DEED = (
        "akta_pendirian_disahkan",
        "akta pendirian yang disahkan",
        "approved deed of establishment",
    )
    POWER_OF_ATTORNEY = ("surat_kuasa", "surat kuasa", "power of attorney")
    SPECIAL_POWER = ("surat_kuasa_khusus", "surat kuasa khusus", "special power of attorney")


_IDENTITY = frozenset({Document.IDENTITY_CARD, Document.POPULATION_LETTER})
_POWER = frozenset({Document.POWER_OF_ATTORNEY, Document.SPECIAL_POWER})


class Proxy(Record):
    """Someone who acts for the applicant by a special power of attorney (kuasa).

    `stamped` says that the power bears the revenue stamp (meterai) that a public body asks for.
    """

    name: Private
    special_power: Truth = False
    stamped: Truth = False
    address: MaybePrivate = None
    contact: MaybePrivate = None


class Applicant(Record):
    """The applicant (pemohon informasi), with what the form asks for.

    `identity` is the NIK of a person, that of those who gave their power to a group, or the number
    of the approval of a legal entity. Its form is checked, not whether it is genuine. `indonesian`
    says whether it is an Indonesian citizen or legal entity, as an applicant is by the Act
    (UU 14/2008 Pasal 1 angka 12); None where that was not told.

    >>> Applicant(kind=ApplicantKind.PERSON, name="Budi", identity="3201010101900001")
    Applicant(kind=<ApplicantKind.PERSON: 'perorangan'>, documents=frozenset(), proxy=None)
    """

    kind: ApplicantKind
    name: Private
    indonesian: Annotated[Truth | None, Field(repr=False)] = None
    identity: MaybePrivate = None
    address: MaybePrivate = None
    occupation: MaybePrivate = None
    telephone: MaybePrivate = None
    email: MaybePrivate = None
    documents: SetOf[Document] = frozenset()
    proxy: Proxy | None = None

    @field_validator("identity")
    @classmethod
    def _has_the_form_of_a_number(cls, identity: str | None, info: object) -> str | None:
        said = getattr(info, "data", {})
        has_a_nik = said.get("kind") is ApplicantKind.PERSON and said.get("indonesian") is not False
        if identity is None or not has_a_nik or is_like_a_nik(identity):
            return identity
        raise RecordError(
            field="identity",
            problem_id="NIK terdiri atas 16 angka, dengan tanggal lahir pada angka 7 sampai 12",
            problem_en="a NIK has 16 digits, with the day of birth in digits 7 to 12",
            citation="Perki 1/2021 Pasal 29 ayat (5) huruf c",
        )

    @property
    def has_proved_its_proxy(self) -> bool:
        """Whether a proxy, where there is one, shows a stamped special power of attorney."""
        if self.proxy is None:
            return True
        special = self.proxy.special_power or Document.SPECIAL_POWER in self.documents
        return special and self.proxy.stamped

    def missing(self) -> Iterator[Lack]:
        """Yield what is not attached (Perki 1/2021 Pasal 27), and who is no applicant by the Act.

        Who is not Indonesian has no card to attach; the request is recorded all the same.
        """
        yield from self.foreign()
        if self.indonesian is not False:
            yield from self._identity_not_attached()
        if not self.has_proved_its_proxy:
            yield _attach(
                "surat kuasa khusus bermeterai", "a stamped special power of attorney", "ayat (7)"
            )

    def foreign(self) -> Iterator[Lack]:
        """Yield that it is not Indonesian, where that is known (UU 14/2008 Pasal 1 angka 12)."""
        if self.indonesian is False:
            is_an_entity = self.kind is ApplicantKind.LEGAL_ENTITY
            who_id = "badan hukum" if is_an_entity else "warga negara"
            who_en = "a legal entity of Indonesia" if is_an_entity else "an Indonesian citizen"
            yield Lack(
                "indonesian",
                f"pemohon bukan {who_id} Indonesia",
                f"the applicant is not {who_en}",
                "UU 14/2008 Pasal 1 angka 12",
                who=None,
            )

    def _identity_not_attached(self) -> Iterator[Lack]:
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
            if not _POWER & self.documents:
                yield _attach("surat kuasa kelompok", "the group's power of attorney", "ayat (5)")
            if not _IDENTITY & self.documents:
                yield _attach(
                    "KTP atau surat keterangan kependudukan pemberi kuasa",
                    "the identity card or population letter of those who gave it",
                    "ayat (5)",
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


def _attach(said_id: str, said_en: str, paragraph: str) -> Lack:
    return Lack(
        "documents",
        f"{said_id} belum dilampirkan",
        f"{said_en} is not attached",
        f"Perki 1/2021 Pasal 27 {paragraph}",
        who=Actor.APPLICANT,
    )
