"""What can happen to a complaint: one event class for each, with what is recorded.

UU 25/2009 Pasal 36 and 42 to 53, and the practice of the portal SP4N-LAPOR!. Who may do each, which
text says so and how that was verified is data (`complaint_roles.toml`). `office` names the unit or
position that acts, so that nobody judges a complaint against themselves. What the oversight of
officials adds stands in `oversight_events`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from keterbukaan._words import LabelledEnum
from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.oversight_events import (
    CrimeFound,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InvestigationOpened,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
    ResultFollowedUp,
    ResultReceived,
    SanctionDecided,
    SanctionDelivered,
    SuperiorFollowedUp,
)
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Day, Rupiah, Text, Truth

__all__ = [
    "Archived",
    "Classified",
    "Closed",
    "Compensated",
    "ComplaintCarriedOut",
    "ComplaintCompleted",
    "ComplaintDecided",
    "ComplaintDeclaredComplete",
    "ComplaintDeclaredIncomplete",
    "ComplaintEvent",
    "ComplaintOutcome",
    "ComplaintWithdrawn",
    "CourtPath",
    "DeemedWithdrawn",
    "Delivered",
    "DocumentsAsked",
    "DocumentsGiven",
    "EnteredInPortal",
    "ExaminationOpened",
    "FollowedUp",
    "Forwarded",
    "Heard",
    "OmbudsmanMatter",
    "PassedOn",
    "ReceiptGiven",
    "Reopened",
    "Replied",
    "ReportedToAuthorities",
    "Responded",
    "SeparateHearingAsked",
    "TakenToCourt",
    "TakenToOmbudsman",
    "TurnedIntoRequest",
]


class ComplaintOutcome(LabelledEnum):
    """What the provider decides (isi keputusan; UU 25/2009 Pasal 50 ayat (1))."""

    UPHELD = ("terbukti", "terbukti", "upheld")
    UPHELD_PARTLY = ("terbukti_sebagian", "terbukti sebagian", "upheld in part")
    NOT_UPHELD = ("tidak_terbukti", "tidak terbukti", "not upheld")


class OmbudsmanMatter(LabelledEnum):
    """What is put before the Ombudsman (UU 25/2009 Pasal 46 ayat (2), (5), 50 ayat (5))."""

    SETTLEMENT = ("penyelesaian_pengaduan", "penyelesaian pengaduan", "settlement of the complaint")
    MEDIATION = ("mediasi_dan_konsiliasi", "mediasi dan konsiliasi", "mediation and conciliation")
    DAMAGES = ("penyelesaian_ganti_rugi", "penyelesaian ganti rugi", "settlement of damages")


class CourtPath(LabelledEnum):
    """Which court a complainant goes to (UU 25/2009 Pasal 51, 52 ayat (1))."""

    ADMINISTRATIVE = (
        "peradilan_tata_usaha_negara",
        "gugatan ke peradilan tata usaha negara",
        "suit in the administrative courts",
    )
    CIVIL = (
        "gugatan_perbuatan_melawan_hukum",
        "gugatan perbuatan melawan hukum",
        "civil suit for an unlawful act",
    )


class PassedOn(Event):
    """A body that is not competent passes it to the one that is; the first day is kept."""

    kind: Literal["passed_on"] = "passed_on"
    by: Actor = Actor.PROVIDER
    to_body: Text
    reason: Text | None = None


class ReceiptGiven(Event):
    """The complainant gets a receipt (tanda terima; 44(1)).

    `place`, `officer` and `signed` are what 44(2)c and d ask of it.
    """

    kind: Literal["receipt_given"] = "receipt_given"
    by: Actor = Actor.PROVIDER
    number: Text | None = None
    place: Text | None = None
    officer: Text | None = None
    signed: Truth = False


class EnteredInPortal(Event):
    """A complaint from another channel is entered in the portal; its clock starts there."""

    kind: Literal["entered_in_portal"] = "entered_in_portal"
    by: Actor = Actor.INSTITUTION_ADMIN
    tracking: Text | None = None


class Classified(Event):
    """A person decides of which class it is; it may be decided anew.

    `complains_of_service` is false for a mere suggestion: it is not a complaint in the sense of
    40(3), and the Act's own clock does not run for it.
    """

    kind: Literal["classified"] = "classified"
    by: Actor = Actor.PROVIDER
    complaint_class: ComplaintClass
    complains_of_service: Truth = True
    reason: Text | None = None

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Show the class, too."""
        yield from super().__repr_args__()
        yield "complaint_class", self.complaint_class


class TurnedIntoRequest(Event):
    """What asks for information becomes, or points to, a request under UU 14/2008."""

    kind: Literal["turned_into_request"] = "turned_into_request"
    by: Actor = Actor.PROVIDER
    request_number: Text | None = None


class ComplaintDeclaredComplete(Event):
    """It is verified, and the complainant informed that it is complete (44(3))."""

    kind: Literal["declared_complete"] = "declared_complete"
    by: Actor = Actor.PROVIDER
    office: Text | None = None


class ComplaintDeclaredIncomplete(Event):
    """It is returned to be completed, the complainant informed of what is missing (44(3)-(4)).

    `received_on` is when the complainant got that answer; without it, the day of the event.
    """

    kind: Literal["declared_incomplete"] = "declared_incomplete"
    by: Actor = Actor.PROVIDER
    lacking: tuple[Text, ...]
    received_on: Day | None = None
    office: Text | None = None


class ComplaintCompleted(Event):
    """The complainant hands in what was missing (44(4))."""

    kind: Literal["completed"] = "completed"
    by: Actor = Actor.COMPLAINANT


class DeemedWithdrawn(Event):
    """The provider notes that it was not completed, and so counts as withdrawn (44(5))."""

    kind: Literal["deemed_withdrawn"] = "deemed_withdrawn"
    by: Actor = Actor.PROVIDER
    office: Text | None = None


class ComplaintWithdrawn(Event):
    """The complainant withdraws it."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.COMPLAINANT


class Forwarded(Event):
    """It is forwarded to the unit that is to answer."""

    kind: Literal["forwarded"] = "forwarded"
    by: Actor = Actor.INSTITUTION_ADMIN
    to_unit: Text


class Replied(Event):
    """The unit or institution answers; `settles` says whether that resolves the report."""

    kind: Literal["replied"] = "replied"
    by: Actor = Actor.IMPLEMENTING_UNIT
    settles: Truth = True
    answer: Text | None = None


class FollowedUp(Event):
    """The unit does something about it, and says so."""

    kind: Literal["followed_up"] = "followed_up"
    by: Actor = Actor.IMPLEMENTING_UNIT
    what: Text | None = None


class DocumentsAsked(Event):
    """The complainant asks for documents that support the complaint (43(2))."""

    kind: Literal["documents_asked"] = "documents_asked"
    by: Actor = Actor.COMPLAINANT
    which: Text | None = None


class DocumentsGiven(Event):
    """The provider gives the documents that were asked for (43(2))."""

    kind: Literal["documents_given"] = "documents_given"
    by: Actor = Actor.PROVIDER


class SeparateHearingAsked(Event):
    """The complainant does not want to meet the party complained of (48(3))."""

    kind: Literal["separate_hearing_asked"] = "separate_hearing_asked"
    by: Actor = Actor.COMPLAINANT
    reason: Text | None = None


class ExaminationOpened(Event):
    """Its examination begins (47(1), 48(1))."""

    kind: Literal["examination_opened"] = "examination_opened"
    by: Actor = Actor.PROVIDER
    office: Text | None = None


class Heard(Event):
    """A hearing is held, of both together or `separately` (48(3)); what is said is secret (49)."""

    kind: Literal["heard"] = "heard"
    by: Actor = Actor.PROVIDER
    separately: Truth = False
    office: Text | None = None
    notes: Text | None = None


class ComplaintDecided(Event):
    """The result is decided (keputusan; 50(1)), with any damages and their due day (50(3)).

    `outcome` is None where a register does not say it.
    """

    kind: Literal["decided"] = "decided"
    by: Actor = Actor.PROVIDER
    outcome: ComplaintOutcome | None = None
    number: Text | None = None
    reasons: Text | None = None
    damages: Rupiah | None = None
    damages_due_on: Day | None = None
    office: Text | None = None


class Delivered(Event):
    """The decision is delivered to the complainant (50(2)), with a copy of it (50(9))."""

    kind: Literal["delivered"] = "delivered"
    by: Actor = Actor.PROVIDER
    copy_given: Truth = True


class ComplaintCarriedOut(Event):
    """The outcome is carried out: a sanction, a changed rule, a document issued (36(3))."""

    kind: Literal["carried_out"] = "carried_out"
    by: Actor = Actor.PROVIDER
    what: Text | None = None


class Compensated(Event):
    """Damages are paid, in full or in part (ganti rugi; 50(3)-(4))."""

    kind: Literal["compensated"] = "compensated"
    by: Actor = Actor.PROVIDER
    amount: Rupiah


class Responded(Event):
    """The reporter responds to the reply, satisfied or not."""

    kind: Literal["responded"] = "responded"
    by: Actor = Actor.COMPLAINANT
    satisfied: Truth | None = None
    response: Text | None = None


class Closed(Event):
    """The report is closed in the portal (selesai); what the Act asks goes on."""

    kind: Literal["closed"] = "closed"
    by: Actor = Actor.INSTITUTION_ADMIN


class Reopened(Event):
    """A closed or archived report is opened again."""

    kind: Literal["reopened"] = "reopened"
    by: Actor = Actor.INSTITUTION_ADMIN
    reason: Text | None = None


class Archived(Event):
    """The report is archived (pengarsipan), on a ground that is practice alone."""

    kind: Literal["archived"] = "archived"
    by: Actor = Actor.INSTITUTION_ADMIN
    ground: ArchiveGround
    reason: Text | None = None


class TakenToOmbudsman(Event):
    """The complainant goes to the Ombudsman (46(2)), or both sides do (46(5), 50(5))."""

    kind: Literal["taken_to_ombudsman"] = "taken_to_ombudsman"
    by: Actor = Actor.COMPLAINANT
    matter: OmbudsmanMatter = OmbudsmanMatter.SETTLEMENT


class TakenToCourt(Event):
    """The complainant sues (51, 52(1)); a decision must still be carried out (52(2))."""

    kind: Literal["taken_to_court"] = "taken_to_court"
    by: Actor = Actor.COMPLAINANT
    path: CourtPath


class ReportedToAuthorities(Event):
    """A suspected crime is reported (53(1)); that ends no duty either (53(2))."""

    kind: Literal["reported_to_authorities"] = "reported_to_authorities"
    by: Actor = Actor.COMPLAINANT


ComplaintEvent: TypeAlias = Annotated[
    PassedOn
    | ReceiptGiven
    | EnteredInPortal
    | Classified
    | TurnedIntoRequest
    | ComplaintDeclaredComplete
    | ComplaintDeclaredIncomplete
    | ComplaintCompleted
    | DeemedWithdrawn
    | ComplaintWithdrawn
    | Forwarded
    | Replied
    | FollowedUp
    | DocumentsAsked
    | DocumentsGiven
    | SeparateHearingAsked
    | ExaminationOpened
    | Heard
    | ComplaintDecided
    | Delivered
    | ComplaintCarriedOut
    | Compensated
    | Responded
    | Closed
    | Reopened
    | Archived
    | TakenToOmbudsman
    | TakenToCourt
    | ReportedToAuthorities
    | ReachedAddressee
    | SuperiorFollowedUp
    | HandedToInspectorate
    | InspectionAssigned
    | OfficialSummoned
    | OfficialMissed
    | OfficialSummonedAgain
    | CrimeFound
    | HandedToLawEnforcement
    | InvestigationOpened
    | InspectionConcluded
    | SanctionDecided
    | SanctionDelivered
    | ResultReceived
    | ResultFollowedUp,
    Field(discriminator="kind"),
]
"""Everything that can happen to a complaint."""
