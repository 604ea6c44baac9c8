"""How a register of complaints, or the portal's own export, writes a complaint in a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from keterbukaan.files._days import UnreadDay, read_day
from keterbukaan.files._vocabulary import Sense, same_words
from keterbukaan.files.forms import TableForm
from keterbukaan.files.table_form import Around
from keterbukaan.registers.complaint_rows import STEPS, ComplaintRow

__all__ = ["COMPLAINT_FORM"]

_DRAWN = re.compile(
    r"(?:(?:tanggal|tgl|waktu|date)\W+)?(?:di|ter)?(?:generated?|ekspor|export(?:ed)?|unduh|download(?:ed)?|"
    r"cetak|print(?:ed)?|tarik data)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}[ /.-]+(?:\d{1,2}|[A-Za-z]+)[ /.-]+\d{4}|\d{4}-\d{2}-\d{2}")
_OF_THE_PORTAL = ("Tracking ID", "Instansi Terdisposisi")
"""Headers that only the portal's own export has."""
_WORDS = {
    "answer": (
        "jawaban jawab dijawab menjawab terjawab balasan dibalas balas membalas answer answered "
        "tanggapan ditanggapi menanggapi respon respons direspon direspons response responded "
        "reply replied"
    ),
    "complaint": "pengaduan aduan laporan keluhan report reports complaint complaints kasus",
    "reporter": "pengadu pelapor complainant reporter",
    "name": "nama name",
    "address": "alamat address",
    "identity": "nik ktp identitas identity",
    "phone": "telepon telpon telp tlp hp handphone kontak wa whatsapp phone telephone mobile",
    "mail": "surel email mail e_mail",
    "class": "golongan klasifikasi jenis class kategori_laporan",
    "channel": "kanal saluran sumber media sarana channel source",
    "unit": (
        "unit unit_kerja opd skpd instansi dinas perangkat_daerah satker satuan_kerja bidang bagian"
    ),
    "handling": "penangan penanganan handling terkait tujuan pengampu pelaksana",
    "disposed": "disposisi terdisposisi didisposisikan didisposisi pendisposisian",
    "against": "teradu terlapor against",
    "type": "tipe type",
    "secret": "kerahasiaan rahasia anonim anonimitas secrecy",
    "gist": "isi uraian deskripsi pokok ringkasan materi permasalahan masalah substansi perihal",
    "receipt": "tanda_terima bukti_terima bukti_penerimaan receipt",
    "returned": "dikembalikan pengembalian returned",
    "verified": (
        "verifikasi diverifikasi terverifikasi memverifikasi validasi divalidasi verified "
        "verification dinyatakan_lengkap"
    ),
    "followed": (
        "tindak_lanjut ditindaklanjuti tindaklanjut tindak_lanjuti tl follow_up followed_up "
        "followup"
    ),
    "examined": "diperiksa pemeriksaan examined examination",
    "archived": "diarsipkan arsip pengarsipan archived",
    "changed": "perubahan_status update_status updated_status status_terakhir",
    "incident": "kejadian peristiwa insiden incident",
    "ticket": "tiket ticket tracking resi",
}
_SENSES: tuple[Sense[str], ...] = (
    Sense("number", "number complaint ?register ?ticket", -1),
    Sense("number", "number ticket ?register", -1),
    Sense("number", "number register", -1),
    Sense("received", "received day ?complaint ?letter", 10),
    Sense("received", "complaint day", 11),
    Sense("received", "submitted day ?complaint", 12),
    Sense("received", "day", 13),
    Sense(None, "moment ?complaint ?received"),
    Sense(None, "incident ?day"),
    Sense("channel", "channel ?complaint ?received", 10),
    Sense("complaint_class", "class ?complaint", 10),
    Sense("unit", "unit ?handling ?disposed", 10),
    Sense("unit", "disposed ?to", 11),
    Sense("against_unit", "against ?unit ?name", 10),
    Sense("secrecy", "secret ?type ?complaint", 10),
    Sense("name", "reporter ?name", 10),
    Sense("address", "address ?reporter", 10),
    Sense("identity", "identity ?number ?reporter", 10),
    Sense("telephone", "phone ?number ?reporter", 10),
    Sense("email", "mail ?reporter ?address", 10),
    Sense("report", "gist ?complaint ?first", 10),
    Sense("report", "complaint", 12),
    Sense("receipt_given", "receipt day ?complaint ?given", 10),
    Sense("returned", "returned day ?complaint ?papers", 10),
    Sense("completed", "completed day ?complaint ?papers", 10),
    Sense("verified", "verified day ?complaint", 10),
    Sense("forwarded", "forwarded day ?complaint ?unit ?handling", 10),
    Sense("forwarded", "disposed day ?complaint ?unit ?handling", 10),
    Sense("followed_up", "followed day ?complaint ?first ?unit", 10),
    Sense("followed_up", "answer first day ?complaint ?unit", 10),
    Sense("replied", "answer day ?complaint ?unit ?given ?notice", 10),
    Sense("examined", "examined day ?complaint", 10),
    Sense("decided", "decision day ?complaint", 10),
    Sense("decided", "ruling day ?complaint", 10),
    Sense("delivered", "conveyed day ?decision ?complaint", 10),
    Sense("closed", "done day ?complaint ?handling ?followed", 10),
    Sense("archived", "archived day ?complaint", 10),
    Sense("archive_reason", "reason archived ?tunda", 10),
    Sense("withdrawn", "withdrawn day ?complaint", 10),
    Sense("status", "status ?complaint ?handling ?followed ?done", 10),
    Sense("status_on", "status day", 10),
    Sense("status_on", "changed day", 10),
    Sense("status", "changed", 11),
)


def _whole_row(values: Mapping[str, object], around: Around) -> Mapping[str, object]:
    """Return what a row says; what stands in the portal's own export stands in the portal.

    Its source is then the way into the portal, such as its website, its application or 1708.
    """
    return {**values, "channel": "sp4n_lapor"} if _is_of_the_portal(around.headers) else values


def _drawn_in(lines: Sequence[str]) -> tuple[date, str] | None:
    """Return the day on which a line says that a system wrote the file; None of two such days."""
    found = {
        day: line
        for line in lines
        if _DRAWN.match(line)
        for cell in _DAY.findall(line)
        if (day := _day(cell)) is not None
    }
    return next(iter(found.items())) if len(found) == 1 else None


def _day(cell: str) -> date | None:
    try:
        return read_day(cell)
    except UnreadDay:
        return None


@lru_cache
def _is_of_the_portal(headers: tuple[str, ...]) -> bool:
    return any(same_words(each, header) for each in _OF_THE_PORTAL for header in headers)


COMPLAINT_FORM = TableForm(
    model=ComplaintRow,
    headers={
        "number": ("Nomor", "Number", "Nomor pengaduan", "ID laporan", "Tracking ID", "No"),
        "received": ("Tanggal diterima", "Received", "Tanggal laporan", "Tanggal pengaduan"),
        "channel": ("Kanal", "Channel", "Saluran", "Sumber"),
        "complaint_class": ("Golongan", "Class", "Klasifikasi", "Jenis laporan"),
        "unit": ("Unit", "Handling unit", "Unit tujuan", "Diteruskan kepada", "Disposisi"),
        "against_unit": ("Teradu", "Against", "Unit teradu"),
        "addressee": ("Alamat laporan", "Addressee", "Ditujukan kepada", "Dialamatkan kepada"),
        "official": ("Pejabat yang diadukan", "Official", "Jenis pejabat"),
        "secrecy": ("Kerahasiaan", "Secrecy", "Rahasia"),
        "name": ("Nama pengadu", "Complainant", "Nama pelapor", "Nama"),
        "address": ("Alamat", "Address"),
        "identity": ("NIK", "Identity number"),
        "telephone": ("Telepon", "Telephone", "No HP", "Nomor telepon"),
        "email": ("Surel", "E-mail", "Email"),
        "report": ("Isi laporan", "Report", "Uraian", "Isi pengaduan"),
        "service_received": ("Tanggal pelayanan", "Service received"),
        "receipt_given": ("Tanggal tanda terima", "Receipt given"),
        "returned": ("Tanggal dikembalikan", "Returned", "Tanggal tidak lengkap"),
        "completed": ("Tanggal dilengkapi", "Completed"),
        "verified": ("Tanggal verifikasi", "Verified", "Tanggal dinyatakan lengkap"),
        "forwarded": ("Tanggal diteruskan", "Forwarded", "Tanggal disposisi"),
        "followed_up": ("Tanggal tindak lanjut", "Followed up", "Tanggal tindak lanjut pertama"),
        "replied": ("Tanggal dijawab", "Replied", "Tanggal jawaban"),
        "examined": ("Tanggal diperiksa", "Examined", "Tanggal pemeriksaan"),
        "superior_followed_up": ("Tanggal ditindaklanjuti atasan", "Superior followed up"),
        "handed_to_inspectorate": ("Tanggal diserahkan ke APIP", "Handed to inspectorate"),
        "inspection_concluded": ("Tanggal hasil pemeriksaan APIP", "Inspection concluded"),
        "sanction_decided": ("Tanggal sanksi ditetapkan", "Sanction decided"),
        "sanction_delivered": ("Tanggal sanksi disampaikan", "Sanction delivered"),
        "result_received": ("Tanggal hasil pengawasan diterima", "Result received"),
        "result_followed_up": ("Tanggal hasil pengawasan dilaksanakan", "Result followed up"),
        "decided": ("Tanggal diputuskan", "Decided", "Tanggal keputusan"),
        "delivered": ("Tanggal disampaikan", "Delivered", "Tanggal keputusan disampaikan"),
        "closed": ("Tanggal selesai", "Closed", "Tanggal ditutup"),
        "archived": ("Tanggal diarsipkan", "Archived"),
        "archive_reason": ("Alasan diarsipkan", "Reason for archiving", "Alasan Tunda/Arsip"),
        "withdrawn": ("Tanggal dicabut", "Withdrawn"),
        "status": ("Status", "Status of the report", "Status laporan"),
        "status_on": ("Tanggal status", "Status since", "Tanggal perubahan status"),
    },
    named_by="number",
    required=frozenset({"number", "received"}),
    lists=frozenset({"secrecy"}),
    codes=frozenset({"channel", "complaint_class", "secrecy", "addressee", "official"}),
    days=frozenset({"received", "service_received", *STEPS}),
    senses=_SENSES,
    words=_WORDS,
    complete=_whole_row,
    drawn=_drawn_in,
    synonyms={
        "inspektorat": "apip",
        "polisi": "aparat_penegak_hukum",
        "kepolisian": "aparat_penegak_hukum",
        "kejaksaan": "aparat_penegak_hukum",
        "gubernur": "kepala_daerah",  # UU 23/2014 Pasal 59 ayat (2), 63 ayat (2)
        "bupati": "kepala_daerah",
        "wali_kota": "kepala_daerah",
        "walikota": "kepala_daerah",
        "wakil_gubernur": "wakil_kepala_daerah",
        "wakil_bupati": "wakil_kepala_daerah",
        "wakil_wali_kota": "wakil_kepala_daerah",
        "wakil_walikota": "wakil_kepala_daerah",
        "pns": "asn",
        "pegawai_negeri_sipil": "asn",
        "kepala_desa": "lainnya",  # PP 12/2017 22(1) names village officials, and not their head
        "kades": "lainnya",
        "atasan": "atasan_pejabat",
        "android": "sp4n_lapor",
        "ios": "sp4n_lapor",
        "sms_1708": "sp4n_lapor",
        "1708": "sp4n_lapor",
        "aplikasi_lapor": "sp4n_lapor",
        "twitter": "media_sosial",
        "x": "media_sosial",
        "tiktok": "media_sosial",
        "youtube": "media_sosial",
        "hotline": "telepon",
        "datang": "loket",
        "walk_in": "loket",
        "formulir_daring": "laman",
        "google_form": "laman",
        "publik": "",
        "terbuka": "",
        "umum": "",
        "biasa": "",
        "normal": "",
        "lapor": "sp4n_lapor",
        "sp4n": "sp4n_lapor",
        "lapor_go_id": "sp4n_lapor",
        "tatap_muka": "loket",
        "datang_langsung": "loket",
        "langsung": "loket",
        "helpdesk": "meja_bantuan",
        "kotak_saran": "kotak_pengaduan",
        "telp": "telepon",
        "call_center": "telepon",
        "whatsapp": "aplikasi_pesan",
        "wa": "aplikasi_pesan",
        "telegram": "aplikasi_pesan",
        "instagram": "media_sosial",
        "facebook": "media_sosial",
        "medsos": "media_sosial",
        "website": "laman",
        "situs": "laman",
        "web": "laman",
        "email": "surel",
        "e_mail": "surel",
        "ombudsman": "rekomendasi_ombudsman",
        "dpr": "dpr_dprd",
        "dprd": "dpr_dprd",
        "lain_lain": "lainnya",
        "permintaan": "permintaan_informasi",
        "permohonan_informasi": "permintaan_informasi",
        "permintaan_informasi_publik": "permintaan_informasi",
        "saran": "tidak_berkadar_pengawasan",
        "pengaduan_berkadar_pengawasan": "berkadar_pengawasan",
        "pengaduan_tidak_berkadar_pengawasan": "tidak_berkadar_pengawasan",
    },
)
"""How a register writes a complaint: its headers in both languages, its dates."""
