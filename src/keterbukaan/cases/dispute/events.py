"""What can happen to a dispute: one event class for each, with what the law wants recorded.

Perki 1/2013, UU 14/2008 Pasal 37 to 50 and PERMA 2/2011. Filing is the record itself. What is
said in mediation is no evidence anywhere (Perki 1/2013 Pasal 50), so its events hold none of it.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from keterbukaan.cases.event import Event
from keterbukaan.law.limit import Actor
from keterbukaan.records.record import KIND_UNQUOTED, Count, Day, Private, SetOf, Text

__all__ = [
    "ApplicationCopied",
    "Attendance",
    "BadFaith",
    "CassationDecided",
    "CassationFiled",
    "CassationPanelAppointed",
    "Challenged",
    "Completed",
    "Complied",
    "ConclusionsGiven",
    "ConsequenceTestAssessed",
    "CopyDelivered",
    "CourtAnswered",
    "CourtDecided",
    "CourtNotified",
    "CourtOrder",
    "CourtPanelAppointed",
    "Decided",
    "DecisionPublished",
    "DeedGiven",
    "DisputeDocument",
    "DisputeEvent",
    "DisputeRegistered",
    "ExecutionDecided",
    "ExecutionRequested",
    "FileRequested",
    "FileTransferred",
    "FoundIncomplete",
    "HearingHeld",
    "HearingMatter",
    "InitialMatter",
    "InterlocutoryDecision",
    "Lapsed",
    "LocalInspection",
    "MediationAgreed",
    "MediationDecided",
    "MediationExtended",
    "MediationFailed",
    "MediationFailure",
    "MediationMet",
    "MediationStarted",
    "MeritsOpened",
    "NotInGoodFaith",
    "NotRegistered",
    "Order",
    "PanelAppointed",
    "PanelReplaced",
    "ProofSent",
    "PublicInterestTested",
    "RecusalRequested",
    "RespondentAnswered",
    "StruckOff",
    "Summoned",
    "ToG",
    "UnservedStatement",
    "Withdrawn",
]

"""A text that may tell of a person."""
ToF = Annotated[str, StringConstraints(pattern="^[a-f]$")]
ToG = Annotated[str, StringConstraints(pattern="^[a-g]$")]
"""A letter of a paragraph's list, up to its last one."""


class DisputeDocument(Enum):
    """What an applicant attaches (dokumen kelengkapan; Perki 1/2013 Pasal 11 ayat (1) and (2))."""

    IDENTITY = "identitas_wni"
    ARTICLES = "anggaran_dasar_disahkan"
    GROUP_POWER = "surat_kuasa_dan_identitas_pemberi_kuasa"
    REQUEST = "surat_atau_tanda_terima_permohonan"
    REQUEST_NOTICE = "surat_pemberitahuan_badan_publik"
    OBJECTION_ANSWER = "tanggapan_tertulis_atasan_ppid"
    OBJECTION = "surat_dan_tanda_terima_keberatan"
    POWER_OF_ATTORNEY = "surat_kuasa"
    OTHER = "dokumen_lain"


class BadFaith(Enum):
    """Why an application is not serious and in good faith (Perki 1/2013 Pasal 4 ayat (3))."""

    WITHOUT_CLEAR_AIM = "jumlah_besar_atau_berulang_tanpa_tujuan_jelas"
    TO_DISTURB = "mengganggu_proses_penyelesaian_sengketa"
    HARASSMENT = "pelecehan_petugas"


class Attendance(Enum):
    """Whether a party came (kehadiran); an excuse is given before the hearing (Perki 30, 31)."""

    PRESENT = "hadir"
    EXCUSED = "tidak_hadir_dengan_alasan"
    ABSENT = "tidak_hadir_tanpa_alasan_yang_jelas"


class HearingMatter(Enum):
    """What a hearing is about (acara sidang; Perki 1/2013 Pasal 26, 27, 36)."""

    INITIAL = "pemeriksaan_awal"
    PROOF = "pembuktian"
    EXEMPT_DOCUMENTS = "dokumen_yang_dikecualikan"


class InitialMatter(Enum):
    """What the initial examination looks at (Perki 1/2013 Pasal 36 ayat (1) huruf a to d)."""

    COMPETENCE = "kewenangan_komisi_informasi"
    APPLICANT_STANDING = "kedudukan_hukum_pemohon"
    RESPONDENT_STANDING = "kedudukan_hukum_termohon"
    TIME_LIMIT = "batas_waktu_pengajuan"


class MediationFailure(Enum):
    """Why mediation failed (Perki 1/2013 Pasal 48 ayat (1) huruf a to d)."""

    DECLARED_IN_WRITING = "pernyataan_tertulis"
    PARTY_LEFT = "menarik_diri"
    TIME_ENDED = "waktu_berakhir"
    RESPONDENT_ABSENT = "termohon_tidak_hadir_dua_kali"


class Order(Enum):
    """What the commission orders (amar putusan; UU 14/2008 Pasal 46 ayat (1) and (2))."""

    DISCLOSE = "membatalkan_dan_memberikan_informasi"
    UPHOLD_EXEMPTION = "mengukuhkan_pengecualian"
    PERFORM_DUTY = "menjalankan_kewajiban"
    KEEP_TIME = "memenuhi_jangka_waktu"
    UPHOLD_CONSIDERATION = "mengukuhkan_pertimbangan_atasan"
    FIX_COST = "memutuskan_biaya"
    NOT_ADMITTED = "tidak_memenuhi_pemeriksaan_awal"

    @property
    def citation(self) -> str:
        """The letter that knows it; an application may fail the initial examination here too."""
        return _ORDERS[self]

    @property
    def binds_body(self) -> bool:
        """Whether the public body has something to do."""
        return self in {Order.DISCLOSE, Order.PERFORM_DUTY, Order.KEEP_TIME, Order.FIX_COST}


_ORDERS = {
    Order.DISCLOSE: "UU 14/2008 Pasal 46 ayat (1) huruf a",
    Order.UPHOLD_EXEMPTION: "UU 14/2008 Pasal 46 ayat (1) huruf b",
    Order.PERFORM_DUTY: "UU 14/2008 Pasal 46 ayat (2) huruf a",
    Order.KEEP_TIME: "UU 14/2008 Pasal 46 ayat (2) huruf b",
    Order.UPHOLD_CONSIDERATION: "UU 14/2008 Pasal 46 ayat (2) huruf c",
    Order.FIX_COST: "UU 14/2008 Pasal 46 ayat (2) huruf c",
    Order.NOT_ADMITTED: "Perki 1/2013 Pasal 36 ayat (3)",
}


class CourtOrder(Enum):
    """What a court orders (amar putusan pengadilan; UU 14/2008 Pasal 49)."""

    ANNUL_AND_DISCLOSE = "membatalkan_dan_memberikan"
    ANNUL_AND_REFUSE = "membatalkan_dan_menolak_memberikan"
    CONFIRM_AND_DISCLOSE = "menguatkan_dan_memberikan"
    CONFIRM_AND_REFUSE = "menguatkan_dan_menolak_memberikan"
    PERFORM_DUTY = "menjalankan_kewajiban_atau_memenuhi_jangka_waktu"
    REJECT = "menolak_permohonan"
    FIX_COST = "memutuskan_biaya_penggandaan"

    @property
    def citation(self) -> str:
        """The letter that knows it."""
        return _COURT_ORDERS[self]

    @property
    def binds_body(self) -> bool:
        """Whether the public body has something to do."""
        refused = {CourtOrder.ANNUL_AND_REFUSE, CourtOrder.CONFIRM_AND_REFUSE, CourtOrder.REJECT}
        return self not in refused


_COURT_ORDERS = {
    CourtOrder.ANNUL_AND_DISCLOSE: "UU 14/2008 Pasal 49 ayat (1) huruf a angka 1",
    CourtOrder.ANNUL_AND_REFUSE: "UU 14/2008 Pasal 49 ayat (1) huruf a angka 2",
    CourtOrder.CONFIRM_AND_DISCLOSE: "UU 14/2008 Pasal 49 ayat (1) huruf b angka 1",
    CourtOrder.CONFIRM_AND_REFUSE: "UU 14/2008 Pasal 49 ayat (1) huruf b angka 2",
    CourtOrder.PERFORM_DUTY: "UU 14/2008 Pasal 49 ayat (2) huruf a",
    CourtOrder.REJECT: "UU 14/2008 Pasal 49 ayat (2) huruf b",
    CourtOrder.FIX_COST: "UU 14/2008 Pasal 49 ayat (2) huruf c",
}


# ---------------------------------------------------------------- registration


class FoundIncomplete(Event):
    """The registrar tells the applicant by letter which documents lack (Perki 17(1)).

    `received_on` is when the applicant got the letter; without it, the day of the event.
    """

    kind: Literal["found_incomplete"] = "found_incomplete"
    by: Actor = Actor.REGISTRAR
    lacking: SetOf[DisputeDocument]
    received_on: Day | None = None


class Completed(Event):
    """The applicant hands in documents that lacked (Perki 17(2))."""

    kind: Literal["completed"] = "completed"
    by: Actor = Actor.APPLICANT
    documents: SetOf[DisputeDocument]


class UnservedStatement(Event):
    """The applicant says in writing that the body did not serve them (Perki 18(1)-(2))."""

    kind: Literal["unserved_statement"] = "unserved_statement"
    by: Actor = Actor.APPLICANT
    reason: Private


class NotRegistered(Event):
    """The registrar issues a deed: no valid identity, no registration (Perki 17(3))."""

    kind: Literal["not_registered"] = "not_registered"
    by: Actor = Actor.REGISTRAR
    deed: Text


class DeedGiven(Event):
    """The registrar gives the applicant the deed of non-registration (Perki 17(4))."""

    kind: Literal["deed_given"] = "deed_given"
    by: Actor = Actor.REGISTRAR


class DisputeRegistered(Event):
    """The application is entered in the register and numbered (Perki 16(2), 18(1))."""

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
    """The chair ends the proceedings, for one of three reasons (Perki 4(2)-(4))."""

    kind: Literal["not_in_good_faith"] = "not_in_good_faith"
    by: Actor = Actor.COMMISSION
    ground: BadFaith | None = None
    decision: Text | None = None


# ---------------------------------------------------------------- panel and hearing


class PanelAppointed(Event):
    """The chair appoints the panel and the mediator (Perki 20; UU 41, 43(1))."""

    kind: Literal["panel_appointed"] = "panel_appointed"
    by: Actor = Actor.COMMISSION
    members: Count
    mediator: Text | None = None


class RespondentAnswered(Event):
    """The respondent hands in a written answer before the first day (Perki 25)."""

    kind: Literal["respondent_answered"] = "respondent_answered"
    by: Actor = Actor.RESPONDENT


class RecusalRequested(Event):
    """A party asks for another mediator or panel, for kinship or interest (Perki 22(1)-(3))."""

    kind: Literal["recusal_requested"] = "recusal_requested"
    reason: Private


class PanelReplaced(Event):
    """The chair replaces a mediator or member, asked to or since one stood down (Perki 22)."""

    kind: Literal["panel_replaced"] = "panel_replaced"
    by: Actor = Actor.COMMISSION
    members: Count
    mediator: Text | None = None


class Summoned(Event):
    """The parties are summoned to a hearing; the day of receipt counts (Perki 24).

    `for_decision` says that it is the hearing at which the decision is read.
    """

    kind: Literal["summoned"] = "summoned"
    by: Actor = Actor.SUBSTITUTE_REGISTRAR
    hearing_on: Day
    applicant_received_on: Day | None = None
    respondent_received_on: Day | None = None
    for_decision: bool = False


class HearingHeld(Event):
    """A hearing: who came, whether it was closed, and what about (Perki 26 to 36, UU 43)."""

    kind: Literal["hearing_held"] = "hearing_held"
    by: Actor = Actor.COMMISSION
    about: HearingMatter = HearingMatter.INITIAL
    closed: bool = False
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT


class InterlocutoryDecision(Event):
    """The panel accepts or rejects the application, on what it examined first (Perki 36)."""

    kind: Literal["interlocutory_decision"] = "interlocutory_decision"
    by: Actor = Actor.COMMISSION
    accepted: bool
    examined: SetOf[InitialMatter]


# ---------------------------------------------------------------- mediation


class MediationStarted(Event):
    """The first mediation meeting, from which its time runs (Perki 38(3)-(4), 41(1)).

    `day_agreed` says that the parties chose a day other than that of the hearing.
    """

    kind: Literal["mediation_started"] = "mediation_started"
    by: Actor = Actor.MEDIATOR
    day_agreed: bool = False
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT


class MediationMet(Event):
    """A further mediation meeting (Perki 40(2))."""

    kind: Literal["mediation_met"] = "mediation_met"
    by: Actor = Actor.MEDIATOR
    applicant: Attendance = Attendance.PRESENT
    respondent: Attendance = Attendance.PRESENT


class MediationExtended(Event):
    """Mediation goes on once more, if the parties agree (Perki 41(2))."""

    kind: Literal["mediation_extended"] = "mediation_extended"
    by: Actor = Actor.MEDIATOR
    parties_agree: bool


class MediationAgreed(Event):
    """The parties sign what they agreed (Perki 46); `contents` are the letters of 46(2).

    `checked` says that the mediator examined it before it was signed (46(3)).
    """

    kind: Literal["mediation_agreed"] = "mediation_agreed"
    by: Actor = Actor.MEDIATOR
    contents: SetOf[ToG] = frozenset()
    checked: bool = False


class MediationDecided(Event):
    """The panel confirms the agreement (putusan mediasi; Perki 47, UU 39, 40(3)).

    `contents` are the letters of Perki 47(3); `comply_by` is the day that the parties agreed on.
    """

    kind: Literal["mediation_decided"] = "mediation_decided"
    by: Actor = Actor.COMMISSION
    contents: SetOf[ToG] = frozenset()
    comply_by: Day | None = None


class MediationFailed(Event):
    """The mediator declares that mediation failed, and why (Perki 48(1)).

    `contents` are the letters of 48(2) that the written declaration holds.
    """

    kind: Literal["mediation_failed"] = "mediation_failed"
    by: Actor = Actor.MEDIATOR
    reason: MediationFailure | None = None
    contents: SetOf[ToF] = frozenset()


# ---------------------------------------------------------------- adjudication and decision


class MeritsOpened(Event):
    """The panel takes up the merits without mediation (Perki 29(2), 31)."""

    kind: Literal["merits_opened"] = "merits_opened"
    by: Actor = Actor.COMMISSION


class ConsequenceTestAssessed(Event):
    """The panel judges the consequence test: is the information exempt (Perki 34(1)-(2))."""

    kind: Literal["consequence_test_assessed"] = "consequence_test_assessed"
    by: Actor = Actor.COMMISSION
    exempt: bool


class PublicInterestTested(Event):
    """The panel weighs whether the public interest asks to open it (Perki 34(2)-(3), UU 2(4))."""

    kind: Literal["public_interest_tested"] = "public_interest_tested"
    by: Actor = Actor.COMMISSION
    opens: bool


class LocalInspection(Event):
    """The panel looks on the spot, without the applicant at exempt documents (Perki 56)."""

    kind: Literal["local_inspection"] = "local_inspection"
    by: Actor = Actor.COMMISSION
    exempt_documents: bool = False
    applicant_present: bool = False


class ConclusionsGiven(Event):
    """A party gives its conclusions, orally or in writing (Perki 57)."""

    kind: Literal["conclusions_given"] = "conclusions_given"


class Decided(Event):
    """The panel reads its decision (Perki 59, UU 46).

    `comply_by` is the last day of the time to comply that the decision itself sets, which the
    law leaves to it (59(2)f item 4); `contents` are the letters of 59(2).
    """

    kind: Literal["decided"] = "decided"
    by: Actor = Actor.COMMISSION
    orders: SetOf[Order]
    comply_by: Day | None = None
    closed: bool = False
    contents: SetOf[ToF] = frozenset()


class CopyDelivered(Event):
    """A copy of the decision is given (Perki 59(4)), with the day each party received it.

    With neither day, both received it on the day of the event.
    """

    kind: Literal["copy_delivered"] = "copy_delivered"
    by: Actor = Actor.COMMISSION
    applicant_on: Day | None = None
    respondent_on: Day | None = None


class DecisionPublished(Event):
    """The commission puts the decision on its official site (Perki 59(5))."""

    kind: Literal["decision_published"] = "decision_published"
    by: Actor = Actor.COMMISSION


class Withdrawn(Event):
    """The applicant withdraws, in writing (Perki 14)."""

    kind: Literal["withdrawn"] = "withdrawn"
    by: Actor = Actor.APPLICANT
    in_writing: bool = True


class StruckOff(Event):
    """A deed of the registrar, or a determination of the panel, on a withdrawal (Perki 15)."""

    kind: Literal["struck_off"] = "struck_off"
    by: Actor = Actor.REGISTRAR


class Lapsed(Event):
    """The application lapses, since the applicant twice stayed away (gugur; Perki 30, 45)."""

    kind: Literal["lapsed"] = "lapsed"
    by: Actor = Actor.COMMISSION


class Complied(Event):
    """The public body carries the decision out (Perki 59(2)f item 4, 47(3)f)."""

    kind: Literal["complied"] = "complied"
    by: Actor = Actor.RESPONDENT


# ---------------------------------------------------------------- court and execution


class Challenged(Event):
    """A party objects to the decision in court (UU 48(1), Perki 60(1), PERMA 4).

    `registered_on` is when the court registered it; without it, the day of the event.
    """

    kind: Literal["challenged"] = "challenged"
    registered_on: Day | None = None


class FileRequested(Event):
    """The court clerk asks the commission for decision and case file (PERMA 6(1))."""

    kind: Literal["file_requested"] = "file_requested"
    by: Actor = Actor.COURT_CLERK


class FileTransferred(Event):
    """The commission sends decision and case file to the court (PERMA 6(2))."""

    kind: Literal["file_transferred"] = "file_transferred"
    by: Actor = Actor.COMMISSION


class CourtAnswered(Event):
    """The party that did not object answers the objection (PERMA 6(3))."""

    kind: Literal["court_answered"] = "court_answered"


class CourtPanelAppointed(Event):
    """The chief judge appoints the judges (PERMA 6(4))."""

    kind: Literal["court_panel_appointed"] = "court_panel_appointed"
    by: Actor = Actor.CHIEF_JUDGE


class CourtDecided(Event):
    """The court pronounces its judgment, before the parties that came (PERMA 9, 10; UU 49)."""

    kind: Literal["court_decided"] = "court_decided"
    by: Actor = Actor.COURT
    order: CourtOrder | None = None
    applicant_present: bool = False
    respondent_present: bool = False


class CourtNotified(Event):
    """The judgment is notified to a party, or a copy of it received (PERMA 9(2), UU 49-50)."""

    kind: Literal["court_notified"] = "court_notified"
    by: Actor = Actor.COURT_CLERK
    applicant_on: Day | None = None
    respondent_on: Day | None = None


class CassationFiled(Event):
    """A party goes to the Supreme Court (UU 50, PERMA 9(2))."""

    kind: Literal["cassation_filed"] = "cassation_filed"


class CassationPanelAppointed(Event):
    """The Supreme Court appoints its panel (PERMA 9(3))."""

    kind: Literal["cassation_panel_appointed"] = "cassation_panel_appointed"
    by: Actor = Actor.SUPREME_COURT


class CassationDecided(Event):
    """The Supreme Court decides (PERMA 9(3)); `order` is its own, where it grants cassation."""

    kind: Literal["cassation_decided"] = "cassation_decided"
    by: Actor = Actor.SUPREME_COURT
    granted: bool
    order: CourtOrder | None = None


class ExecutionRequested(Event):
    """The applicant asks for an execution order, with a copy attached (Perki 60(4)-(5))."""

    kind: Literal["execution_requested"] = "execution_requested"
    copy_attached: bool = True


class ExecutionDecided(Event):
    """The chief judge grants or refuses the execution order (PERMA 12(3))."""

    kind: Literal["execution_decided"] = "execution_decided"
    by: Actor = Actor.CHIEF_JUDGE
    granted: bool


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
    | StruckOff
    | Lapsed
    | Complied
    | Challenged
    | FileRequested
    | FileTransferred
    | CourtAnswered
    | CourtPanelAppointed
    | CourtDecided
    | CourtNotified
    | CassationFiled
    | CassationPanelAppointed
    | CassationDecided
    | ExecutionRequested
    | ExecutionDecided,
    Field(discriminator="kind"),
    KIND_UNQUOTED,
]
"""Everything that can happen to a dispute."""
