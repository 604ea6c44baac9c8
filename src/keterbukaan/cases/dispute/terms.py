"""The values that events of a dispute can hold: documents, attendance, grounds and orders.

UU 14/2008 Pasal 46 and 49, Perki 1/2013.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from keterbukaan._words import LabelledEnum
from keterbukaan.records.record import Count, Record, Truth

__all__ = [
    "Attendance",
    "BadFaith",
    "ComplianceStart",
    "ComplyWithin",
    "CourtOrder",
    "DisputeDocument",
    "HearingMatter",
    "InitialMatter",
    "MediationFailure",
    "Order",
]

ToF = Annotated[str, StringConstraints(pattern="^[a-f]$")]
ToG = Annotated[str, StringConstraints(pattern="^[a-g]$")]
"""A letter of a paragraph's list, up to its last one."""


class DisputeDocument(LabelledEnum):
    """What an applicant attaches (dokumen kelengkapan; Perki 1/2013 Pasal 11 ayat (1) and (2))."""

    IDENTITY = (
        "identitas_wni",
        "identitas warga negara Indonesia",
        "identity of an Indonesian citizen",
    )
    ARTICLES = (
        "anggaran_dasar_disahkan",
        "anggaran dasar yang telah disahkan",
        "approved articles of association",
    )
    GROUP_POWER = (
        "surat_kuasa_dan_identitas_pemberi_kuasa",
        "surat kuasa dan identitas pemberi kuasa",
        "power of attorney and identity of those who gave it",
    )
    REQUEST = (
        "surat_atau_tanda_terima_permohonan",
        "surat atau tanda terima permohonan informasi",
        "request letter or its receipt",
    )
    REQUEST_NOTICE = (
        "surat_pemberitahuan_badan_publik",
        "surat pemberitahuan Badan Publik",
        "notice of the public body",
    )
    OBJECTION_ANSWER = (
        "tanggapan_tertulis_atasan_ppid",
        "tanggapan tertulis Atasan PPID",
        "written answer of the superior of the PPID",
    )
    OBJECTION = (
        "surat_dan_tanda_terima_keberatan",
        "surat dan tanda terima keberatan",
        "objection letter and its receipt",
    )
    POWER_OF_ATTORNEY = ("surat_kuasa", "surat kuasa", "power of attorney")
    OTHER = ("dokumen_lain", "dokumen lain", "another document")


class BadFaith(LabelledEnum):
    """Why an application is not serious and in good faith (Perki 1/2013 Pasal 4 ayat (3))."""

    WITHOUT_CLEAR_AIM = (
        "jumlah_besar_atau_berulang_tanpa_tujuan_jelas",
        "permohonan dalam jumlah besar atau berulang tanpa tujuan yang jelas",
        "requests in great number, or repeated, without a clear aim",
    )
    TO_DISTURB = (
        "mengganggu_proses_penyelesaian_sengketa",
        "mengganggu proses penyelesaian sengketa",
        "made to disturb the resolution of disputes",
    )
    HARASSMENT = ("pelecehan_petugas", "pelecehan petugas", "harassment of officers")


class Attendance(LabelledEnum):
    """Whether a party came (kehadiran); an excuse is given before the hearing (Perki 30, 31)."""

    PRESENT = ("hadir", "hadir", "present")
    EXCUSED = ("tidak_hadir_dengan_alasan", "tidak hadir dengan alasan", "absent with an excuse")
    ABSENT = (
        "tidak_hadir_tanpa_alasan_yang_jelas",
        "tidak hadir tanpa alasan yang jelas",
        "absent without a clear reason",
    )


class HearingMatter(LabelledEnum):
    """What a hearing is about (acara sidang; Perki 1/2013 Pasal 26, 27, 36)."""

    INITIAL = ("pemeriksaan_awal", "pemeriksaan awal", "initial examination")
    PROOF = ("pembuktian", "pembuktian", "taking of evidence")
    EXEMPT_DOCUMENTS = (
        "dokumen_yang_dikecualikan",
        "pemeriksaan dokumen yang dikecualikan",
        "examination of exempt documents",
    )


class InitialMatter(LabelledEnum):
    """On what an interlocutory decision rests (dasar putusan sela; Perki 1/2013 Pasal 36).

    The initial examination looks at the first four (36(1)a to d). `TIME_LIMIT` says no more than
    that a time was not kept; the four after it say whose, and how. Panels rule in the same form
    that no objection was made, on bad faith, and that an application lapsed.
    """

    COMPETENCE = (
        "kewenangan_komisi_informasi",
        "kewenangan Komisi Informasi",
        "competence of the commission",
    )
    APPLICANT_STANDING = (
        "kedudukan_hukum_pemohon",
        "kedudukan hukum Pemohon",
        "standing of the applicant",
    )
    RESPONDENT_STANDING = (
        "kedudukan_hukum_termohon",
        "kedudukan hukum Termohon",
        "standing of the respondent",
    )
    TIME_LIMIT = (
        "batas_waktu_pengajuan",
        "batas waktu pengajuan permohonan",
        "time limit of the application",
    )
    OBJECTION_PREMATURE = (
        "keberatan_terlalu_dini",
        "keberatan diajukan terlalu dini",
        "objection made too early",
    )
    OBJECTION_TOO_LATE = (
        "keberatan_lewat_waktu",
        "keberatan diajukan lewat waktu",
        "objection made too late",
    )
    APPLICATION_PREMATURE = (
        "permohonan_terlalu_dini",
        "permohonan penyelesaian sengketa terlalu dini",
        "application filed too early",
    )
    APPLICATION_TOO_LATE = (
        "permohonan_lewat_waktu",
        "permohonan penyelesaian sengketa lewat waktu",
        "application filed too late",
    )
    NO_OBJECTION = ("keberatan_tidak_ditempuh", "keberatan tidak ditempuh", "no objection was made")
    BAD_FAITH = ("tidak_beriktikad_baik", "tidak beriktikad baik", "not in good faith")
    LAPSED = ("gugur", "permohonan gugur", "application lapsed")

    @property
    def citation(self) -> str:
        """The paragraph on which a decision about it rests."""
        return _MATTERS[self]


_MATTERS = {
    InitialMatter.COMPETENCE: "Perki 1/2013 Pasal 36 ayat (1) huruf a",
    InitialMatter.APPLICANT_STANDING: "Perki 1/2013 Pasal 36 ayat (1) huruf b",
    InitialMatter.RESPONDENT_STANDING: "Perki 1/2013 Pasal 36 ayat (1) huruf c",
    InitialMatter.TIME_LIMIT: "Perki 1/2013 Pasal 36 ayat (1) huruf d",
    InitialMatter.OBJECTION_PREMATURE: "UU 14/2008 Pasal 36 ayat (1)",
    InitialMatter.OBJECTION_TOO_LATE: "UU 14/2008 Pasal 36 ayat (1)",
    InitialMatter.APPLICATION_PREMATURE: "Perki 1/2013 Pasal 5 huruf b",
    InitialMatter.APPLICATION_TOO_LATE: "Perki 1/2013 Pasal 36 ayat (1) huruf d",
    InitialMatter.NO_OBJECTION: "UU 14/2008 Pasal 37 ayat (1)",
    InitialMatter.BAD_FAITH: "Perki 1/2013 Pasal 4 ayat (2)",
    InitialMatter.LAPSED: "Perki 1/2013 Pasal 30",
}


class MediationFailure(LabelledEnum):
    """Why mediation failed (Perki 1/2013 Pasal 48 ayat (1) huruf a to d)."""

    DECLARED_IN_WRITING = (
        "pernyataan_tertulis",
        "dinyatakan gagal secara tertulis",
        "declared in writing to have failed",
    )
    PARTY_LEFT = ("menarik_diri", "salah satu pihak menarik diri", "a party withdrew from it")
    TIME_ENDED = ("waktu_berakhir", "jangka waktunya berakhir", "its time ended")
    RESPONDENT_ABSENT = (
        "termohon_tidak_hadir_dua_kali",
        "Termohon tidak hadir dua kali",
        "the respondent was absent twice",
    )


class Order(LabelledEnum):
    """What the commission orders (amar putusan; UU 14/2008 Pasal 46 ayat (1) and (2))."""

    DISCLOSE = (
        "membatalkan_dan_memberikan_informasi",
        "membatalkan putusan Atasan PPID dan memberikan informasi",
        "annuls the decision of the superior and gives the information",
    )
    UPHOLD_EXEMPTION = (
        "mengukuhkan_pengecualian",
        "mengukuhkan pengecualian informasi",
        "upholds the exemption of the information",
    )
    PERFORM_DUTY = (
        "menjalankan_kewajiban",
        "memerintahkan Badan Publik menjalankan kewajibannya",
        "orders the body to perform its duty",
    )
    KEEP_TIME = (
        "memenuhi_jangka_waktu",
        "memerintahkan Badan Publik memenuhi jangka waktu",
        "orders the body to keep the time limit",
    )
    UPHOLD_CONSIDERATION = (
        "mengukuhkan_pertimbangan_atasan",
        "mengukuhkan pertimbangan Atasan PPID",
        "upholds the considerations of the superior",
    )
    FIX_COST = (
        "memutuskan_biaya",
        "memutuskan biaya penelusuran atau penggandaan",
        "fixes the cost of search or copying",
    )
    NOT_ADMITTED = (
        "tidak_memenuhi_pemeriksaan_awal",
        "tidak memenuhi pemeriksaan awal",
        "fails the initial examination",
    )

    @property
    def citation(self) -> str:
        """The letter that provides for it; an application may also fail the initial examination."""
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


class ComplianceStart(LabelledEnum):
    """From what the time to comply runs (awal jangka waktu pelaksanaan putusan)."""

    FINAL = (
        "berkekuatan_hukum_tetap",
        "putusan berkekuatan hukum tetap",
        "the decision became final",
    )
    RECEIVED = (
        "salinan_diterima_termohon",
        "salinan putusan diterima Termohon",
        "the respondent received the copy",
    )


class ComplyWithin(Record):
    """A time to comply that a decision sets as days from an event (jangka waktu pelaksanaan).

    Without `days` the decision names the event alone, such as "once it is final": it is to be
    carried out from then on, and no last day is set. The day of the event is not counted; days are
    working days unless `working` is no.

    >>> ComplyWithin(since=ComplianceStart.RECEIVED, days=14).days
    14
    """

    since: ComplianceStart
    days: Count | None = None
    working: Truth = True


class CourtOrder(LabelledEnum):
    """What a court orders (amar putusan pengadilan; UU 14/2008 Pasal 49, PERMA 2/2011 Pasal 14).

    The last three do not examine the commission's decision, which stands as it was.
    """

    ANNUL_AND_DISCLOSE = (
        "membatalkan_dan_memberikan",
        "membatalkan putusan Komisi Informasi dan memerintahkan pemberian informasi",
        "annuls the commission's decision and orders disclosure",
    )
    ANNUL_AND_REFUSE = (
        "membatalkan_dan_menolak_memberikan",
        "membatalkan putusan Komisi Informasi dan menolak pemberian informasi",
        "annuls the commission's decision and refuses disclosure",
    )
    CONFIRM_AND_DISCLOSE = (
        "menguatkan_dan_memberikan",
        "menguatkan putusan Komisi Informasi dan memerintahkan pemberian informasi",
        "confirms the commission's decision and orders disclosure",
    )
    CONFIRM_AND_REFUSE = (
        "menguatkan_dan_menolak_memberikan",
        "menguatkan putusan Komisi Informasi dan menolak pemberian informasi",
        "confirms the commission's decision and refuses disclosure",
    )
    PERFORM_DUTY = (
        "menjalankan_kewajiban_atau_memenuhi_jangka_waktu",
        "memerintahkan menjalankan kewajiban atau memenuhi jangka waktu",
        "orders that a duty be performed or a time limit kept",
    )
    REJECT = ("menolak_permohonan", "menolak permohonan", "rejects the application")
    FIX_COST = (
        "memutuskan_biaya_penggandaan",
        "memutuskan biaya penggandaan",
        "fixes the cost of copying",
    )
    NOT_ADMITTED = (
        "keberatan_tidak_dapat_diterima",
        "keberatan tidak dapat diterima",
        "objection not admitted",
    )
    LAPSED = ("keberatan_gugur", "keberatan gugur", "objection lapsed")
    STRUCK_OFF = (
        "keberatan_dicoret_dari_register",
        "keberatan dicoret dari register",
        "objection struck off the register",
    )

    @property
    def citation(self) -> str:
        """The letter that provides for it, or what leaves it to the law of procedure."""
        return _COURT_ORDERS[self]

    @property
    def leaves_decision(self) -> bool:
        """Whether the commission's decision stands, since the court did not examine it."""
        return self in {CourtOrder.NOT_ADMITTED, CourtOrder.LAPSED, CourtOrder.STRUCK_OFF}

    @property
    def binds_body(self) -> bool:
        """Whether the order itself gives the public body something to do."""
        return self in {
            CourtOrder.ANNUL_AND_DISCLOSE,
            CourtOrder.CONFIRM_AND_DISCLOSE,
            CourtOrder.PERFORM_DUTY,
            CourtOrder.FIX_COST,
        }


_COURT_ORDERS = {
    CourtOrder.ANNUL_AND_DISCLOSE: "UU 14/2008 Pasal 49 ayat (1) huruf a angka 1",
    CourtOrder.ANNUL_AND_REFUSE: "UU 14/2008 Pasal 49 ayat (1) huruf a angka 2",
    CourtOrder.CONFIRM_AND_DISCLOSE: "UU 14/2008 Pasal 49 ayat (1) huruf b angka 1",
    CourtOrder.CONFIRM_AND_REFUSE: "UU 14/2008 Pasal 49 ayat (1) huruf b angka 2",
    CourtOrder.PERFORM_DUTY: "UU 14/2008 Pasal 49 ayat (2) huruf a",
    CourtOrder.REJECT: "UU 14/2008 Pasal 49 ayat (2) huruf b",
    CourtOrder.FIX_COST: "UU 14/2008 Pasal 49 ayat (2) huruf c",
    CourtOrder.NOT_ADMITTED: "PERMA 2/2011 Pasal 14",
    CourtOrder.LAPSED: "PERMA 2/2011 Pasal 14",
    CourtOrder.STRUCK_OFF: "PERMA 2/2011 Pasal 14",
}
