"""What can happen to a report to the Ombudsman: one event class for each, with what is recorded.

UU 37/2008 Pasal 25 to 38. Peraturan Ombudsman 58/2023, which sets the procedure, was not read.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from keterbukaan._words import LabelledEnum
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, MaybePrivate, SetOf, Text, Truth

__all__ = [
    "Explained",
    "ExplanationAsked",
    "FieldExamined",
    "FoundCompetent",
    "FoundNotCompetent",
    "ImplementationExtent",
    "ImplementationReported",
    "NoCompetenceTold",
    "NonCompliancePublished",
    "OmbudsmanReportEvent",
    "PoliceAsked",
    "Recipient",
    "RecommendationCarriedOut",
    "RecommendationDelivered",
    "RecommendationPart",
    "RecommendationSigned",
    "RefusalGround",
    "RefusalTold",
    "ReportClosed",
    "ReportCompleted",
    "ReportDeclaredComplete",
    "ReportDeclaredIncomplete",
    "ReportDeemedWithdrawn",
    "ReportMediated",
    "ReportRefused",
    "ReportRegistered",
    "ReportWithdrawn",
    "SettledByBody",
    "SummonedByOmbudsman",
    "WhomSummoned",
]


class RefusalGround(LabelledEnum):
    """On what ground a report is refused (alasan penolakan; UU 37/2008 Pasal 36 ayat (1))."""

    NEVER_TOLD_THE_BODY = (
        "a",
        "belum pernah disampaikan kepada pihak yang dilaporkan",
        "never put to the party complained of",
    )
    BEFORE_A_COURT = (
        "b",
        "sedang dan telah menjadi objek pemeriksaan pengadilan",
        "examined, or being examined, by a court",
    )
    BEING_SETTLED = (
        "c",
        "sedang diselesaikan instansi yang dilaporkan dalam waktu yang patut",
        "being settled by the body complained of within a proper time",
    )
    SETTLED_BY_THE_BODY = (
        "d",
        "sudah diselesaikan instansi yang dilaporkan",
        "settled by the body complained of",
    )
    NOT_COMPETENT = ("e", "ternyata bukan wewenang Ombudsman", "outside the Ombudsman's powers")
    MEDIATED = (
        "f",
        "sudah diselesaikan dengan mediasi dan konsiliasi oleh Ombudsman",
        "settled by the Ombudsman's mediation and conciliation",
    )
    NO_MALADMINISTRATION = (
        "g",
        "tidak ditemukan maladministrasi",
        "no maladministration was found",
    )

    @property
    def citation(self) -> str:
        """The letter of the Act that sets it."""
        return f"UU 37/2008 Pasal 36 ayat (1) huruf {self.value}"


class Recipient(LabelledEnum):
    """Whom the Ombudsman tells what it decided (penerima; UU 37/2008 36(2), 37(3))."""

    COMPLAINANT = ("pelapor", "pelapor", "the complainant")
    REPORTED_PARTY = ("terlapor", "terlapor", "the reported party")
    SUPERIOR = ("atasan_terlapor", "atasan terlapor", "the superior of the reported party")


class WhomSummoned(LabelledEnum):
    """Who may be summoned in writing (yang dipanggil; UU 37/2008 Pasal 28 ayat (1) huruf a)."""

    REPORTED_PARTY = ("terlapor", "terlapor", "the reported party")
    WITNESS = ("saksi", "saksi", "a witness")
    EXPERT = ("ahli", "ahli", "an expert")
    INTERPRETER = ("penerjemah", "penerjemah", "an interpreter")


class RecommendationPart(LabelledEnum):
    """What a recommendation holds at least (isi rekomendasi; UU 37/2008 Pasal 37 ayat (2))."""

    REPORT = ("a", "uraian tentang laporan", "an account of the report")
    FINDINGS = ("b", "uraian tentang hasil pemeriksaan", "an account of what was found")
    MALADMINISTRATION = ("c", "bentuk maladministrasi", "the form of maladministration")
    CONCLUSIONS = (
        "d",
        "kesimpulan dan pendapat tentang yang perlu dilaksanakan",
        "the conclusion on what is to be carried out",
    )


class ImplementationExtent(LabelledEnum):
    """How far a recommendation was carried out (tingkat pelaksanaan; UU 37/2008 38(4))."""

    WHOLE = ("seluruhnya", "dilaksanakan seluruhnya", "carried out in full")
    PART = ("sebagian", "dilaksanakan sebagian", "carried out in part")
    NONE = ("tidak_dilaksanakan", "tidak dilaksanakan", "not carried out")


_TO_BOTH = frozenset({Recipient.COMPLAINANT, Recipient.REPORTED_PARTY})
_TO_ALL = frozenset(Recipient)


class ReportRegistered(Event):
    """The Ombudsman gives the report a number (nomor laporan); the Act says nothing about it."""

    kind: Literal["registered"] = "registered"
    by: Actor = Actor.OMBUDSMAN
    number: Text


class ReportDeclaredIncomplete(Event):
    """The Ombudsman tells the complainant in writing what is missing (25(2)).

    `received_on` is when the complainant got that notice: only from there does the time to complete
    the report run (25(3)). While it is None, nothing lapses.
    """

    kind: Literal["declared_incomplete"] = "declared_incomplete"
    by: Actor = Actor.OMBUDSMAN
    lacking: tuple[Text, ...]
    received_on: Day | None = None


class ReportCompleted(Event):
    """The complainant hands in what was missing (25(3))."""

    kind: Literal["completed"] = "completed"
    by: Actor = Actor.COMPLAINANT


class ReportDeemedWithdrawn(Event):
    """The Ombudsman takes as withdrawn what nobody completed in time (25(4))."""

    kind: Literal["deemed_withdrawn"] = "deemed_withdrawn"
    by: Actor = Actor.OMBUDSMAN


class ReportWithdrawn(Event):
    """The complainant withdraws the report (pencabutan laporan)."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.COMPLAINANT
    reason: MaybePrivate = None


class ReportDeclaredComplete(Event):
    """The file is declared complete; its substance is then examined at once (26(1))."""

    kind: Literal["declared_complete"] = "declared_complete"
    by: Actor = Actor.OMBUDSMAN


class FoundNotCompetent(Event):
    """The Ombudsman finds that it may not go on (26(2)a), on the day of its signing (27(1))."""

    kind: Literal["found_not_competent"] = "found_not_competent"
    by: Actor = Actor.OMBUDSMAN


class NoCompetenceTold(Event):
    """The complainant is told in writing that the Ombudsman may not go on (27(1)).

    `other_body` is the one that the notice advises the complainant to turn to (27(2)).
    """

    kind: Literal["no_competence_told"] = "no_competence_told"
    by: Actor = Actor.OMBUDSMAN
    other_body: Text | None = None


class FoundCompetent(Event):
    """The Ombudsman finds that it may go on with the examination (26(2)b)."""

    kind: Literal["found_competent"] = "found_competent"
    by: Actor = Actor.OMBUDSMAN


class ExplanationAsked(Event):
    """The reported party is asked in writing to explain (28(1)b, 33); so may it be later (38(3)).

    `received_on` is when it got the request: only from there does its time run (33(1)).
    """

    kind: Literal["explanation_asked"] = "explanation_asked"
    by: Actor = Actor.OMBUDSMAN
    received_on: Day | None = None


class Explained(Event):
    """The reported party explains in writing (33(1))."""

    kind: Literal["explained"] = "explained"
    by: Actor = Actor.REPORTED_PARTY


class SummonedByOmbudsman(Event):
    """Somebody was summoned in writing for this day, and came or did not (28(1)a, 31).

    `person` tells several witnesses apart; `reason` is why somebody did not come.
    """

    kind: Literal["summoned"] = "summoned"
    by: Actor = Actor.OMBUDSMAN
    whom: WhomSummoned = WhomSummoned.REPORTED_PARTY
    person: MaybePrivate = None
    came: Truth = True
    reason: MaybePrivate = None


class PoliceAsked(Event):
    """The police are asked to bring somebody who did not come when summoned (31)."""

    kind: Literal["police_asked"] = "police_asked"
    by: Actor = Actor.OMBUDSMAN
    whom: WhomSummoned = WhomSummoned.REPORTED_PARTY
    person: MaybePrivate = None


class FieldExamined(Event):
    """The Ombudsman examines in the field (28(1)c), without notice if it so chooses (34; 38(3))."""

    kind: Literal["field_examined"] = "field_examined"
    by: Actor = Actor.OMBUDSMAN


class SettledByBody(Event):
    """The body complained of settles the matter with the complainant (36(1)d)."""

    kind: Literal["settled_by_body"] = "settled_by_body"
    by: Actor = Actor.REPORTED_PARTY


class ReportMediated(Event):
    """The Ombudsman settles it by mediation and conciliation (8(1)e; UU 25/2009 46(5)).

    Both hold that the parties ask for it; `asked_by_parties` says whether they did.
    """

    kind: Literal["mediated"] = "mediated"
    by: Actor = Actor.OMBUDSMAN
    agreement: MaybePrivate = None
    asked_by_parties: Truth = True


class ReportRefused(Event):
    """The report is refused (35 a, 36(1)); the day is that on which the chair signed the result."""

    kind: Literal["refused"] = "refused"
    by: Actor = Actor.OMBUDSMAN
    grounds: Annotated[SetOf[RefusalGround], Field(min_length=1)]


class RefusalTold(Event):
    """The refusal is told in writing to the complainant and the reported party (36(2)).

    `to` is who was told; empty means both.
    """

    kind: Literal["refusal_told"] = "refusal_told"
    by: Actor = Actor.OMBUDSMAN
    to: SetOf[Recipient] = frozenset()

    @property
    def recipients(self) -> frozenset[Recipient]:
        """Who was told: those that it names, or else both."""
        return self.to or _TO_BOTH


class RecommendationSigned(Event):
    """It is accepted and a recommendation signed (35 b, 37(1)); `lacking` is what it leaves out.

    `maladministration` is the form that was found, and `to_do` what is to be carried out.
    """

    kind: Literal["recommended"] = "recommended"
    by: Actor = Actor.OMBUDSMAN
    number: Text | None = None
    lacking: SetOf[RecommendationPart] = frozenset()
    maladministration: MaybePrivate = None
    to_do: MaybePrivate = None


class RecommendationDelivered(Event):
    """The recommendation is delivered to the complainant, the reported party and its superior.

    37(3). `to` is who was given it; empty means all three. `received_on` is when the superior got
    it: its time to report runs from there (38(2)).
    """

    kind: Literal["recommendation_delivered"] = "recommendation_delivered"
    by: Actor = Actor.OMBUDSMAN
    to: SetOf[Recipient] = frozenset()
    received_on: Day | None = None

    @property
    def recipients(self) -> frozenset[Recipient]:
        """Who was given it: those that it names, or else all three."""
        return self.to or _TO_ALL


class RecommendationCarriedOut(Event):
    """The reported party or its superior carries the recommendation out in full (38(1))."""

    kind: Literal["carried_out"] = "carried_out"
    by: Actor = Actor.REPORTED_PARTY


class ImplementationReported(Event):
    """The superior reports on how the recommendation was carried out (38(2)).

    `with_findings` says whether the result of its own examination is attached; `reason` is why
    something was not done.
    """

    kind: Literal["implementation_reported"] = "implementation_reported"
    by: Actor = Actor.OFFICIAL_SUPERIOR
    extent: ImplementationExtent = ImplementationExtent.WHOLE
    with_findings: Truth = True
    reason: MaybePrivate = None


class NonCompliancePublished(Event):
    """The Ombudsman publishes who did not carry it out, and reports to DPR and President (38(4)).

    `reason_rejected` says whether it could not accept the reason that was given.
    """

    kind: Literal["non_compliance_published"] = "non_compliance_published"
    by: Actor = Actor.OMBUDSMAN
    reported_to_legislature: Truth = True
    reason_rejected: Truth = True


class ReportClosed(Event):
    """The Ombudsman closes the report (penutupan laporan); the Act says nothing about it."""

    kind: Literal["closed"] = "closed"
    by: Actor = Actor.OMBUDSMAN


OmbudsmanReportEvent: TypeAlias = Annotated[
    ReportRegistered
    | ReportDeclaredIncomplete
    | ReportCompleted
    | ReportDeemedWithdrawn
    | ReportWithdrawn
    | ReportDeclaredComplete
    | FoundNotCompetent
    | NoCompetenceTold
    | FoundCompetent
    | ExplanationAsked
    | Explained
    | SummonedByOmbudsman
    | PoliceAsked
    | FieldExamined
    | SettledByBody
    | ReportMediated
    | ReportRefused
    | RefusalTold
    | RecommendationSigned
    | RecommendationDelivered
    | RecommendationCarriedOut
    | ImplementationReported
    | NonCompliancePublished
    | ReportClosed,
    Field(discriminator="kind"),
]
"""Everything that can happen to a report to the Ombudsman."""
