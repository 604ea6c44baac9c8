"""The values that events of a dispute can hold: documents, attendance, grounds and orders.

UU 14/2008 Pasal 46 and 49, Perki 1/2013.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import StringConstraints

__all__ = [
    "Attendance",
    "BadFaith",
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
        """The letter that provides for it."""
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
