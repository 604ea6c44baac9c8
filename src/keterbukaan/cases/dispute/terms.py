"""The values that events of a dispute can hold: documents, attendance, grounds and orders.

UU 14/2008 Pasal 46 and 49, Perki 1/2013.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import StringConstraints

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
    """On what an interlocutory decision rests (dasar putusan sela; Perki 1/2013 Pasal 36).

    The initial examination looks at the first four (36(1)a to d). `TIME_LIMIT` says no more than
    that a time was not kept; the four after it say whose, and how. Panels rule in the same form
    that no objection was made, on bad faith, and that an application lapsed.
    """

    COMPETENCE = "kewenangan_komisi_informasi"
    APPLICANT_STANDING = "kedudukan_hukum_pemohon"
    RESPONDENT_STANDING = "kedudukan_hukum_termohon"
    TIME_LIMIT = "batas_waktu_pengajuan"
    OBJECTION_PREMATURE = "keberatan_terlalu_dini"
    OBJECTION_TOO_LATE = "keberatan_lewat_waktu"
    APPLICATION_PREMATURE = "permohonan_terlalu_dini"
    APPLICATION_TOO_LATE = "permohonan_lewat_waktu"
    NO_OBJECTION = "keberatan_tidak_ditempuh"
    BAD_FAITH = "tidak_beriktikad_baik"
    LAPSED = "gugur"

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


class ComplianceStart(Enum):
    """From what the time to comply runs (awal jangka waktu pelaksanaan putusan)."""

    FINAL = "berkekuatan_hukum_tetap"
    RECEIVED = "salinan_diterima_termohon"


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


class CourtOrder(Enum):
    """What a court orders (amar putusan pengadilan; UU 14/2008 Pasal 49, PERMA 2/2011 Pasal 14).

    The last three do not examine the commission's decision, which stands as it was.
    """

    ANNUL_AND_DISCLOSE = "membatalkan_dan_memberikan"
    ANNUL_AND_REFUSE = "membatalkan_dan_menolak_memberikan"
    CONFIRM_AND_DISCLOSE = "menguatkan_dan_memberikan"
    CONFIRM_AND_REFUSE = "menguatkan_dan_menolak_memberikan"
    PERFORM_DUTY = "menjalankan_kewajiban_atau_memenuhi_jangka_waktu"
    REJECT = "menolak_permohonan"
    FIX_COST = "memutuskan_biaya_penggandaan"
    NOT_ADMITTED = "keberatan_tidak_dapat_diterima"
    LAPSED = "keberatan_gugur"
    STRUCK_OFF = "keberatan_dicoret_dari_register"

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
