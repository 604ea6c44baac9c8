"""What can happen to a dispute: one event class for each, with what the law asks to record.

Perki 1/2013, UU 14/2008 Pasal 37 to 50 and PERMA 2/2011. Filing is the record itself. What is
said in mediation is not evidence anywhere (Perki 1/2013 Pasal 50), so its events hold none of it.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from keterbukaan.cases.dispute._ruling import Ruling
from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationPanelAppointed,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtPanelAppointed,
    ExecutionDecided,
    ExecutionRequested,
    FileRequested,
    FileTransferred,
)
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    DisputeDocument,
    HearingMatter,
    InitialMatter,
    MediationFailure,
    Order,
    ToF,
    ToG,
)
from keterbukaan.cases.event import Event
from keterbukaan.law.actor import Actor
from keterbukaan.records.record import Count, Day, Private, SetOf, Text, Truth

__all__ = [
    "ApplicationCopied",
    "Completed",
    "Complied",
    "ConclusionsGiven",
    "ConsequenceTestAssessed",
    "CopyDelivered",
    "Decided",
    "DecisionPublished",
    "DeedGiven",
    "DisputeEvent",
    "DisputeRegistered",
    "FoundIncomplete",
    "HearingHeld",
    "InterlocutoryDecision",
    "Lapsed",
    "LocalInspection",
    "MediationAgreed",
    "MediationDecided",
    "MediationExtended",
    "MediationFailed",
    "MediationMet",
    "MediationStarted",
    "MeritsOpened",
    "NotInGoodFaith",
    "NotRegistered",
    "PanelAppointed",
    "PanelReplaced",
    "ProofSent",
    "PublicInterestTested",
    "RecusalRequested",
    "RespondentAnswered",
    "StruckOff",
    "Summoned",
    "UnservedStatement",
    "WithdrawalDetermined",
    "Withdrawn",
]

# ---------------------------------------------------------------- registration


class FoundIncomplete(Event):
    """The registrar informs the applicant by letter of missing documents (Perki 17(1)).

    `received_on` is when the applicant got the letter; without it, the day of the event.
    """

    kind: Literal["found_incomplete"] = "found_incomplete"
    by: Actor = Actor.REGISTRAR
    lacking: SetOf[DisputeDocument]
    received_on: Day | None = None


class Completed(Event):
    """The applicant hands in documents that were missing (Perki 17(2))."""

    kind: Literal["completed"] = "completed"
    by: Actor = Actor.APPLICANT
    documents: SetOf[DisputeDocument]


class UnservedStatement(Event):
    """The applicant states in writing that the body did not serve them (Perki 18(1)-(2))."""

    kind: Literal["unserved_statement"] = "unserved_statement"
    by: Actor = Actor.APPLICANT
    reason: Private


class NotRegistered(Event):
    """The registrar issues a certificate of non-registration (akta; Perki 17(3)).

    It is for an application without a valid identity document.
    """

    kind: Literal["not_registered"] = "not_registered"
    by: Actor = Actor.REGISTRAR
    deed: Text


class DeedGiven(Event):
    """The registrar gives the applicant the certificate of non-registration (Perki 17(4))."""

    kind: Literal["deed_given"] = "deed_given"
    by: Actor = Actor.REGISTRAR


class DisputeRegistered(Event):
    """The application is registered and numbered (registrasi; Perki 16(2), 18(1)).

    An officer enters a complete one in the book (16(2)); the registrar registers the one whose
    proof is missing (18(1)) and signs the certificate of registration (Lampiran IV).
    """

    kind: Literal["registered"] = "registered"
    by: Actor = Actor.REGISTRAR
    number: Text


class ProofSent(Event):
    """The registrar sends the applicant proof of registration (Perki 18(3))."""

    kind: Literal["proof_sent"] = "proof_sent"
    by: Actor = Actor.REGISTRAR


class ApplicationCopied(Event):
    """The commission gives the respondent a copy of the application (UU 44(1))."""

    kind: Literal["application_copied"] = "application_copied"
    by: Actor = Actor.REGISTRAR


class NotInGoodFaith(Event):
    """The chair ends the proceedings, for one of three reasons (penghentian; Perki 4(2)-(4))."""

    kind: Literal["not_in_good_faith"] = "not_in_good_faith"
    by: Actor = Actor.COMMISSION_CHAIR
    ground: BadFaith | None = None
    decision: Text | None = None


# ---------------------------------------------------------------- panel and hearing


class PanelAppointed(Event):
    """The chair appoints the panel (majelis) and the mediator (Perki 20; UU 41, 43(1)).

    Where the chair cannot, the deputy does (Perki 21).
    """

    kind: Literal["panel_appointed"] = "panel_appointed"
    by: Actor = Actor.COMMISSION_CHAIR
    members: Count
    mediator: Text | None = None


class RespondentAnswered(Event):
    """The respondent answers in writing, before the first hearing day or later.

    Perki 25 gives the time before it; after it the commission may hear the respondent in writing
    (UU 44(3)).
    """

    kind: Literal["respondent_answered"] = "respondent_answered"
    by: Actor = Actor.RESPONDENT


class RecusalRequested(Event):
    """A party asks for another mediator or panel, for kinship or interest (Perki 22(1)-(3)).

    `of_mediator` says whether it is about the mediator; None where that is not recorded.
    """

    kind: Literal["recusal_requested"] = "recusal_requested"
    reason: Private
    of_mediator: Truth | None = None


class PanelReplaced(Event):
    """The chair replaces a mediator or member, asked to or since one stood down (Perki 22).

    The deputy does where it is about the chair, the eldest other commissioner where it is about
    both (22(5)-(6)).
    """

    kind: Literal["panel_replaced"] = "panel_replaced"
    by: Actor = Actor.COMMISSION_CHAIR
    members: Count
    mediator: Text | None = None


class Summoned(Event):
    """The parties are summoned to a hearing; the day of receipt counts (panggilan; Perki 24).

    `for_decision` says that it is the hearing at which the decision is read out, `for_mediation`
    that it is the first mediation meeting, to which 24(2) applies as well.
    """

    kind: Literal["summoned"] = "summoned"
    by: Actor = Actor.SUBSTITUTE_REGISTRAR
    hearing_on: Day
    applicant_received_on: Day | None = None
    respondent_received_on: Day | None = None
    for_decision: Truth = False
    for_mediation: Truth = False


class HearingHeld(Event):
    """A hearing (sidang): who came, whether it was closed, its matter (Perki 26 to 36, UU 43).

    `adjourned_for_mediation` says that the panel declared the adjudication postponed, so that the
    parties try mediation (38(4)); `mediation_on` is the day on which they are to meet for it.
    """

    kind: Literal["hearing_held"] = "hearing_held"
    by: Actor = Actor.COMMISSION
    about: HearingMatter = HearingMatter.INITIAL
    closed: Truth = False
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT
    adjourned_for_mediation: Truth = False
    mediation_on: Day | None = None


class InterlocutoryDecision(Event):
    """The panel accepts or rejects the application (putusan sela; Perki 36).

    `examined` holds the matters on which it rests. One that accepts may declare the adjudication
    postponed for mediation, as a hearing may (38(4)). What the panel held has its effect also where
    the record shows otherwise: that is found, and a court may decide on it.
    """

    kind: Literal["interlocutory_decision"] = "interlocutory_decision"
    by: Actor = Actor.COMMISSION
    accepted: Truth
    examined: SetOf[InitialMatter]
    adjourned_for_mediation: Truth = False
    mediation_on: Day | None = None


# ---------------------------------------------------------------- mediation


class MediationStarted(Event):
    """The first mediation meeting, from which its time runs (Perki 38(3)-(4), 41(1)).

    `day_agreed` says that the parties chose a day other than that of the hearing.
    """

    kind: Literal["mediation_started"] = "mediation_started"
    by: Actor = Actor.MEDIATOR
    day_agreed: Truth = False
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT


class MediationMet(Event):
    """A further mediation meeting (Perki 40(2))."""

    kind: Literal["mediation_met"] = "mediation_met"
    by: Actor = Actor.MEDIATOR
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT


class MediationExtended(Event):
    """Mediation is extended, if the parties agree (Perki 41(2))."""

    kind: Literal["mediation_extended"] = "mediation_extended"
    by: Actor = Actor.MEDIATOR
    parties_agree: Truth


class MediationAgreed(Event):
    """The parties sign their agreement (kesepakatan mediasi; Perki 46).

    `contents` are the letters of 46(2); `checked` says that the mediator examined it before it
    was signed (46(3)).
    """

    kind: Literal["mediation_agreed"] = "mediation_agreed"
    by: Actor = Actor.MEDIATOR
    contents: SetOf[ToG] = frozenset()
    checked: Truth = False


class MediationDecided(Ruling):
    """The panel confirms the agreement (putusan mediasi; Perki 47, UU 39, 40(3)).

    `contents` are the letters of Perki 47(3); `comply_by` is the day that the parties agreed on,
    or `comply_within` the time from an event.
    """

    kind: Literal["mediation_decided"] = "mediation_decided"
    by: Actor = Actor.COMMISSION
    contents: SetOf[ToG] = frozenset()


class MediationFailed(Event):
    """The mediator declares that mediation failed, and why (Perki 48(1)).

    `contents` are the letters of 48(2) that the written declaration holds. A party that refuses
    mediation in writing before any meeting makes it fail, too (UU 40(1), 42).
    """

    kind: Literal["mediation_failed"] = "mediation_failed"
    by: Actor = Actor.MEDIATOR
    reason: MediationFailure | None = None
    contents: SetOf[ToF] = frozenset()


# ---------------------------------------------------------------- adjudication and decision


class MeritsOpened(Event):
    """The panel opens the merits (pokok sengketa) without mediation (Perki 29(2), 31, 36(3)).

    `left_open` holds the matters of the initial examination that it leaves to the final decision,
    giving no interlocutory one (36(3)).
    """

    kind: Literal["merits_opened"] = "merits_opened"
    by: Actor = Actor.COMMISSION
    left_open: SetOf[InitialMatter] = frozenset()


class ConsequenceTestAssessed(Event):
    """The panel assesses the consequence test (uji konsekuensi; Perki 34(1)-(2)).

    `exempt` says whether it finds the information exempt.
    """

    kind: Literal["consequence_test_assessed"] = "consequence_test_assessed"
    by: Actor = Actor.COMMISSION
    exempt: Truth


class PublicInterestTested(Event):
    """The panel tests the public interest (uji kepentingan publik; Perki 34(2)-(3), UU 2(4)).

    `opens` says whether that interest asks to open the information.
    """

    kind: Literal["public_interest_tested"] = "public_interest_tested"
    by: Actor = Actor.COMMISSION
    opens: Truth


class LocalInspection(Event):
    """The panel inspects on site (pemeriksaan setempat; Perki 56).

    Exempt documents are inspected without the applicant.
    """

    kind: Literal["local_inspection"] = "local_inspection"
    by: Actor = Actor.COMMISSION
    exempt_documents: Truth = False
    applicant_present: Truth = False


class ConclusionsGiven(Event):
    """A party submits its conclusions, orally or in writing (kesimpulan; Perki 57)."""

    kind: Literal["conclusions_given"] = "conclusions_given"


class Decided(Ruling):
    """The panel reads its decision out (putusan; Perki 59, UU 46).

    The law leaves the time to comply to the decision itself (59(2)f item 4): `comply_by` is its
    last day, or `comply_within` the time from finality or from receipt of the copy. `contents` are
    the letters of 59(2).
    """

    kind: Literal["decided"] = "decided"
    by: Actor = Actor.COMMISSION
    orders: SetOf[Order]
    closed: Truth = False
    contents: SetOf[ToF] = frozenset()


class CopyDelivered(Event):
    """The parties are given a copy of the decision or determination (salinan; Perki 59(4)).

    Each day is that on which a party received it; with neither, both did on the day of the event.
    """

    kind: Literal["copy_delivered"] = "copy_delivered"
    by: Actor = Actor.COMMISSION
    applicant_on: Day | None = None
    respondent_on: Day | None = None


class DecisionPublished(Event):
    """The commission publishes the decision on its official site (Perki 59(5))."""

    kind: Literal["decision_published"] = "decision_published"
    by: Actor = Actor.COMMISSION


class Withdrawn(Event):
    """The applicant withdraws, in writing (pencabutan; Perki 14)."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.APPLICANT
    in_writing: Truth = True


class WithdrawalDetermined(Event):
    """The panel determines a withdrawal (penetapan; Perki 15(2)).

    It orders the registrar to strike the application off the register (15(3)).
    """

    kind: Literal["withdrawal_determined"] = "withdrawal_determined"
    by: Actor = Actor.COMMISSION


class StruckOff(Event):
    """The registrar strikes a withdrawn application off the register (pencoretan; Perki 15(3)).

    Before adjudication by the certificate that cancels the registration (15(1)).
    """

    kind: Literal["struck_off"] = "struck_off"
    by: Actor = Actor.REGISTRAR


class Lapsed(Event):
    """The application is declared lapsed, since the applicant stayed away (gugur; Perki 30, 45)."""

    kind: Literal["lapsed"] = "lapsed"
    by: Actor = Actor.COMMISSION


class Complied(Event):
    """The public body gives or does what was ordered (Perki 59(2)f item 4, 47(3)f).

    It may do so at any time, also before the decision is final; nobody's way to court ends with it.
    """

    kind: Literal["complied"] = "complied"
    by: Actor = Actor.RESPONDENT


DisputeEvent: TypeAlias = Annotated[
    FoundIncomplete
    | Completed
    | UnservedStatement
    | NotRegistered
    | DeedGiven
    | DisputeRegistered
    | ProofSent
    | ApplicationCopied
    | NotInGoodFaith
    | PanelAppointed
    | RespondentAnswered
    | RecusalRequested
    | PanelReplaced
    | Summoned
    | HearingHeld
    | InterlocutoryDecision
    | MediationStarted
    | MediationMet
    | MediationExtended
    | MediationAgreed
    | MediationDecided
    | MediationFailed
    | MeritsOpened
    | ConsequenceTestAssessed
    | PublicInterestTested
    | LocalInspection
    | ConclusionsGiven
    | Decided
    | CopyDelivered
    | DecisionPublished
    | Withdrawn
    | WithdrawalDetermined
    | StruckOff
    | Lapsed
    | Complied
    | Challenged
    | ChallengeWithdrawn
    | FileRequested
    | FileTransferred
    | CourtAnswered
    | CourtPanelAppointed
    | CourtDecided
    | CourtNotified
    | CassationFiled
    | CassationWithdrawn
    | CassationPanelAppointed
    | CassationDecided
    | ExecutionRequested
    | ExecutionDecided,
    Field(discriminator="kind"),
]
"""Everything that can happen to a dispute."""
