"""The consequence test (uji konsekuensi): the record of why information is to be closed, or not.

Perki 1/2021 Pasal 49 and Lampiran II, PP 61/2010 Pasal 3, UU 14/2008 Pasal 19. A test may be a
draft; `findings` lists what is missing in it, each with the article that requires it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import field_validator, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import DurationError, RecordError
from keterbukaan.information._period import period_findings
from keterbukaan.information.exemption import ExemptionClaim, Extent
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Decision, Organization, Role
from keterbukaan.records.finding import Finding, is_sufficient
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, Text

__all__ = ["Consent", "ConsequenceTest", "Redaction", "TestMoment", "Tester", "consent_finding"]

_SHEET = "Perki 1/2021 Lampiran II"


class TestMoment(LabelledEnum):
    """When a test is held (Perki 1/2021 Pasal 49 ayat (1) huruf a to c)."""

    __test__ = False
    BEFORE_REQUEST = ("sebelum_permintaan", "sebelum ada permintaan", "before any request")
    ON_REQUEST = ("saat_permintaan", "pada saat ada permintaan", "on a request")
    BY_PANEL_ORDER = (
        "atas_perintah_majelis",
        "atas perintah Majelis Komisioner dalam sengketa",
        "by order of the commission's panel in a dispute",
    )


class Tester(Record):
    """Who held the test: name, position and unit (Lampiran II); the form leaves room to sign."""

    __test__: ClassVar[bool] = False

    name: MaybePrivate = None
    position: Text
    unit: Text


class Consent(Record):
    """Who consented, in which role, and when (persetujuan)."""

    role: Role
    position: Text
    on: Day


class Redaction(Record):
    """One passage that is blacked out in the copy that is given, and why (penghitaman)."""

    passage: Private
    reason: Private


class ConsequenceTest(Record):
    """A consequence test as its sheet records it (lembar pengujian konsekuensi).

    `expires_on` is the last day that is proposed, `period` its words where there is no day, such
    as what must have happened. `refers_to` is the request or the dispute that led to it.
    """

    number: Text | None = None
    held_on: Day | None = None
    place: Text | None = None
    moment: TestMoment = TestMoment.BEFORE_REQUEST
    refers_to: MaybePrivate = None
    document: MaybePrivate = None
    information: MaybePrivate = None
    extent: Extent = Extent.WHOLE
    claims: tuple[ExemptionClaim, ...]
    if_opened: MaybePrivate = None
    if_closed: MaybePrivate = None
    public_interest: MaybePrivate = None
    expires_on: Day | None = None
    period: Text | None = None
    redactions: tuple[Redaction, ...] = ()
    testers: tuple[Tester, ...] = ()
    consent: Consent | None = None

    @field_validator("claims")
    @classmethod
    def _has_a_basis(cls, claims: tuple[ExemptionClaim, ...]) -> tuple[ExemptionClaim, ...]:
        if not claims:
            raise RecordError(
                field="claims",
                problem_id="pengujian tanpa dasar hukum: sebut huruf Pasal 17 dan undang-undangnya",
                problem_en="a test without a legal basis: name the letter of Pasal 17 and the act",
                citation="Perki 1/2021 Pasal 49 ayat (2) huruf c",
            )
        return claims

    @model_validator(mode="after")
    def _runs_forward(self) -> ConsequenceTest:
        if self.held_on and self.expires_on and self.expires_on < self.held_on:
            raise DurationError(
                field="expires_on",
                problem_id=f"berakhir {self.expires_on}, sebelum pengujian {self.held_on}",
                problem_en=f"ends on {self.expires_on}, before the test of {self.held_on}",
                citation="PP 61/2010 Pasal 1 angka 10",
            )
        return self

    @checked
    def findings(
        self, readings: Readings | None = None, *, decision: Decision = Decision.CLASSIFICATION
    ) -> tuple[Finding, ...]:
        """Return what is missing in the sheet; `readings` choose whose consent it needs (C14).

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = [*self._blanks(), *self._contradictions()]
        found += consent_finding(self.consent, decision, readings)
        return tuple(found)

    @property
    def is_complete(self) -> bool:
        """Whether nothing that the law requires is missing, under the default readings."""
        return is_sufficient(self.findings())

    def _blanks(self) -> Iterator[Finding]:
        for name, (said_id, said_en, citation) in _WANTED.items():
            if not getattr(self, name):
                yield Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", citation)
        if self.expires_on is None and self.period is None:
            yield Finding(
                "expires_on",
                "jangka waktu pengecualian belum disebut",
                "the period of exemption is not stated",
                _SHEET,
            )
        else:
            yield from period_findings(self.claims, self.expires_on, self.period)
        if self.moment is not TestMoment.BEFORE_REQUEST and self.refers_to is None:
            yield Finding(
                "refers_to",
                "permintaan atau sengketa yang memicunya belum disebut",
                "the request or dispute that led to it is not named",
                "Perki 1/2021 Pasal 49 ayat (1)",
            )

    def _contradictions(self) -> Iterator[Finding]:
        if self.extent is Extent.PART and not self.redactions:
            yield Finding(
                "redactions",
                "yang dikecualikan hanya sebagian, tetapi bagian yang dihitamkan tidak disebut",
                "only a part is exempt, but the passages to black out are not named",
                "Perki 1/2021 Pasal 50 ayat (2)",
            )
        if self.extent is Extent.WHOLE and self.redactions:
            yield Finding(
                "redactions",
                "seluruh dokumen dikecualikan, tetapi ada daftar penghitaman",
                "the whole document is exempt, and yet passages are to be blacked out",
                "Perki 1/2021 Pasal 50 ayat (1)",
            )
        if self.held_on and self.consent and self.consent.on < self.held_on:
            yield Finding(
                "consent",
                f"disetujui {self.consent.on}, sebelum pengujian {self.held_on}",
                f"consented to on {self.consent.on}, before the test of {self.held_on}",
                "PP 61/2010 Pasal 3 ayat (2)",
            )


_WANTED: dict[str, tuple[str, str, str]] = {
    "number": ("nomor lembar pengujian", "the number of the sheet", _SHEET),
    "held_on": ("hari pengujian", "the day of the test", _SHEET),
    "place": ("tempat pengujian", "the place of the test", _SHEET),
    "document": (
        "dokumen yang memuat informasi itu",
        "the document that holds the information",
        "Perki 1/2021 Pasal 49 ayat (2) huruf a",
    ),
    "information": (
        "informasi yang akan dikecualikan",
        "the information to be exempt",
        "Perki 1/2021 Pasal 49 ayat (2) huruf b",
    ),
    "if_opened": (
        "konsekuensi bila dibuka",
        "the consequence if opened",
        "Perki 1/2021 Pasal 49 ayat (2) huruf d",
    ),
    "if_closed": ("konsekuensi bila ditutup", "the consequence if closed", _SHEET),
    "public_interest": (
        "pertimbangan kepentingan umum",
        "the weighing of the public interest",
        "UU 14/2008 Pasal 2 ayat (4)",
    ),
    "testers": ("penguji", "who held the test", _SHEET),
}
"""What every sheet must say: the name of each entry, and the article that requires it."""


def consent_finding(
    consent: Consent | None, decision: Decision, readings: Readings | None
) -> Iterator[Finding]:
    """Yield what is wrong with the consent to a decision, if anything."""
    rule = Organization.national().rule(decision, readings)
    if rule.consent_of is None:
        return
    wanted = rule.consent_of
    if consent is None:
        yield Finding(
            "consent",
            f"belum ada persetujuan {wanted.label('id')}",
            f"the consent of the {wanted.label('en')} is missing",
            str(rule.consent_in),
        )
    elif consent.role is not wanted:
        yield Finding(
            "consent",
            f"disetujui {consent.role.label('id')}, sedangkan yang diperlukan {wanted.label('id')}",
            f"consented to by the {consent.role.label('en')}; the consent of the "
            f"{wanted.label('en')} is required",
            str(rule.consent_in),
        )
