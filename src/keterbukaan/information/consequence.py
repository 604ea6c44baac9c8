"""The consequence test (uji konsekuensi): the record of why information is to be closed, or not.

Perki 1/2021 Pasal 49 and Lampiran II, PP 61/2010 Pasal 3, UU 14/2008 Pasal 19. A test may be a
draft; `findings` lists what is missing in it, each with the article that requires it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

from attrs import evolve
from pydantic import field_validator, model_validator

from keterbukaan._arguments import checked
from keterbukaan._words import LabelledEnum
from keterbukaan.errors import DurationError, RecordError
from keterbukaan.information._period import ends_under, period_findings
from keterbukaan.information.exemption import ExemptionClaim, Extent
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Decision, Organization, Role
from keterbukaan.records.finding import Finding, Weight, is_sufficient
from keterbukaan.records.record import Day, MaybePrivate, Private, Record, Text
from keterbukaan.records.stored import Stored

__all__ = [
    "Consent",
    "ConsequenceTest",
    "Redaction",
    "TestMoment",
    "Tester",
    "consent_finding",
    "sheet_findings",
]

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


class ConsequenceTest(Stored):
    """A consequence test as its sheet records it (lembar pengujian konsekuensi).

    `expires_on` is the last day that is proposed, `period` its words where there is no day, such
    as what must have happened. `refers_to` is the request or the dispute that led to it.
    `period_fixed` is who fixed the period, where that is not who consented: for letters c to f only
    the head of the body may (PP 61/2010 Pasal 7 ayat (5)).
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
    period_fixed: Consent | None = None

    @field_validator("claims")
    @classmethod
    def _has_a_basis(cls, claims: tuple[ExemptionClaim, ...]) -> tuple[ExemptionClaim, ...]:
        if not claims:
            raise RecordError(
                field="claims",
                problem_id="pengujian tanpa dasar hukum: sebut huruf Pasal 17 dan undang-undangnya",
                problem_en="a test without a legal basis: name the letter of Pasal 17 and the act",
                citation="UU 14/2008 Pasal 2 ayat (4)",
            )
        return claims

    @model_validator(mode="after")
    def _runs_forward(self) -> ConsequenceTest:
        if self.held_on and self.expires_on and self.expires_on < self.held_on:
            raise DurationError(
                field="expires_on",
                problem_id=f"berakhir {self.expires_on}, sebelum pengujian {self.held_on}",
                problem_en=f"ends on {self.expires_on}, before the test of {self.held_on}",
                citation=ends_under(self.held_on),
            )
        return self

    @checked
    def findings(
        self, readings: Readings | None = None, *, decision: Decision = Decision.CLASSIFICATION
    ) -> tuple[Finding, ...]:
        """Return what is missing in the sheet, by the articles in force on the day of the test.

        `readings` choose whose consent it needs (C14). Where Perki 1/2021 was not in force, one
        finding says so.

        Raises:
            ArgumentError: an argument is of another kind than it takes.
        """
        found = sheet_findings(self, readings, decision, self.held_on)
        return (*found, *unread(self.held_on, "held_on"))

    @property
    def is_complete(self) -> bool:
        """Whether nothing that the law requires is missing, under the default readings."""
        return is_sufficient(self.findings())


def sheet_findings(
    test: ConsequenceTest, readings: Readings | None, decision: Decision, on: date | None
) -> Iterator[Finding]:
    """Yield what is missing in a sheet by the articles in force on a day; by all without one."""
    for name, (said_id, said_en, *citations) in _WANTED.items():
        cited = first_in_force(on, *citations)
        if name == "information":  # what is about nothing is no exemption on any day
            cited = cited or citations[-1]
        if cited is not None and not getattr(test, name):
            yield Finding(name, f"{said_id} belum diisi", f"{said_en} is missing", cited)
    yield from bound(_blanks(test), on)
    yield from bound(_contradictions(test, readings, decision, on), on)
    yield from consent_finding(test.consent, decision, readings, on)
    yield from _duration_finding(test, readings, decision, on)
    yield from _secrecy_findings(test.claims, on)


def _secrecy_findings(claims: Iterable[ExemptionClaim], on: date | None) -> Iterator[Finding]:
    """Yield that no act that was read confirms letter j, of each claim that names it."""
    for claim in claims:
        yield from (evolve(each, field="claims") for each in claim.unconfirmed(on=on))


def _blanks(test: ConsequenceTest) -> Iterator[Finding]:
    if test.expires_on is None and test.period is None:
        yield Finding(
            "expires_on",
            "jangka waktu pengecualian belum disebut",
            "the period of exemption is not stated",
            _SHEET,
        )
    else:
        yield from period_findings(test.claims, test.expires_on, test.period)
    if any(each.name is None for each in test.testers):
        yield Finding(
            "testers",
            "nama penguji belum diisi",
            "the name of a tester is missing",
            _SHEET,
            Weight.ADVISED,
        )
    if test.moment is not TestMoment.BEFORE_REQUEST and test.refers_to is None:
        yield Finding(
            "refers_to",
            "permintaan atau sengketa yang memicunya belum disebut",
            "the request or dispute that led to it is not named",
            "Perki 1/2021 Pasal 49 ayat (1)",
        )


def _contradictions(
    test: ConsequenceTest, readings: Readings | None, decision: Decision, on: date | None
) -> Iterator[Finding]:
    if test.extent is Extent.PART and not test.redactions:
        yield Finding(
            "redactions",
            "yang dikecualikan hanya sebagian, tetapi bagian yang dihitamkan tidak disebut",
            "only a part is exempt, but the passages to black out are not named",
            "Perki 1/2021 Pasal 50 ayat (2)",
        )
    if test.extent is Extent.WHOLE and test.redactions:
        yield Finding(
            "redactions",
            "seluruh dokumen dikecualikan, tetapi ada daftar penghitaman",
            "the whole document is exempt, and yet passages are to be blacked out",
            "Perki 1/2021 Pasal 50 ayat (1)",
        )
    rule = Organization.national().rule(decision, readings, on=on)
    consent, held = test.consent, test.held_on
    if rule.consent_in and held and consent and consent.on < held:
        yield Finding(
            "consent",
            f"disetujui {consent.on}, sebelum pengujian {held}",
            f"consented to on {consent.on}, before the test of {held}",
            str(rule.consent_in),
        )


def _duration_finding(
    test: ConsequenceTest, readings: Readings | None, decision: Decision, on: date | None
) -> Iterator[Finding]:
    """Yield that the period of c to f was fixed by someone else than whoever may fix it.

    Who consents to the classification consents to its period too, so that it is asked only where
    a reading lets someone else consent to the former (C14).
    """
    organization = Organization.national()
    rule = organization.rule(Decision.DURATION)
    letters = sorted({each.letter.value for each in test.claims} & set(rule.letters))
    cited = first_in_force(on, *map(str, rule.citations))
    agreed = {each.role for each in (test.consent, test.period_fixed) if each is not None}
    elsewhere = organization.rule(decision, readings, on=on).consent_of is rule.decided_by
    if letters and cited is not None and not elsewhere and rule.decided_by not in agreed:
        who, told = rule.decided_by, ", ".join(letters)
        yield Finding(
            "period_fixed",
            f"jangka waktu huruf {told} ditetapkan {who.label('id')}, dan penetapannya belum "
            "disebut",
            f"the period of letter {told} is fixed by the {who.label('en')}, and that is not "
            "stated",
            cited,
        )


_THE_ACT = "UU 14/2008 Pasal 2 ayat (4)"
_WANTED: dict[str, tuple[str, ...]] = {
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
        "UU 14/2008 Pasal 19",
    ),
    "if_opened": (
        "konsekuensi bila dibuka",
        "the consequence if opened",
        "Perki 1/2021 Pasal 49 ayat (2) huruf d",
        _THE_ACT,
    ),
    "if_closed": ("konsekuensi bila ditutup", "the consequence if closed", _SHEET, _THE_ACT),
    "public_interest": (
        "pertimbangan kepentingan umum",
        "the weighing of the public interest",
        _THE_ACT,
    ),
    "testers": ("penguji", "who held the test", _SHEET),
}
"""What every sheet must say: the name of each entry, and the articles that require it.

An older article that says the same stands after the newer one.
"""


def consent_finding(
    consent: Consent | None,
    decision: Decision,
    readings: Readings | None,
    on: date | None,
) -> Iterator[Finding]:
    """Yield what is wrong with the consent to a decision made on a day, if anything."""
    rule = Organization.national().rule(decision, readings, on=on)
    if rule.consent_of is None or first_in_force(on, str(rule.consent_in)) is None:
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
