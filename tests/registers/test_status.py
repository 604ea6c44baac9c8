"""What a cell of status says: read as an officer would, and never for more than it says."""

from __future__ import annotations

import pytest

from keterbukaan.registers.columns import Column
from keterbukaan.registers.status import RowStatus, status_of

SAID: dict[RowStatus, tuple[str, ...]] = {
    RowStatus.IN_PROGRESS: (
        "Diproses",
        "proses",
        "PROSES",
        "Dalam proses",
        "Masih dalam proses",
        "sedang di proses",
        "Belum dijawab",
        "blm dijawab",
        "Belum ada jawaban",
        "Tidak dijawab",
        "belum ditanggapi",
        "Belum selesai",
        "Menunggu",
        "Menunggu jawaban",
        "Menunggu verifikasi",
        "Pending",
        "Open",
        "In progress",
        "On process",
        "Not answered yet",
        "Not yet answered",
        "unanswered",
        "Baru",
        "Disposisi",
        "Belum diproses",
        "Belum ditindaklanjuti",
        "Proses uji konsekuensi",
        "Menunggu persetujuan pimpinan",
    ),
    RowStatus.INCOMPLETE: (
        "Belum lengkap",
        "Berkas tidak lengkap",
        "Menunggu kelengkapan berkas",
        "Menunggu pemohon",
        "Diminta melengkapi persyaratan",
        "Dikembalikan",
        "Incomplete",
        "Waiting for the applicant",
    ),
    RowStatus.EXTENDED: ("Diperpanjang", "Perpanjangan waktu", "Extended"),
    RowStatus.ANSWERED: (
        "Sudah dijawab",
        "Dijawab",
        "Terjawab",
        "Ditanggapi",
        "Answered",
        "Terkirim",
    ),
    RowStatus.GRANTED: (
        "Dikabulkan",
        "di kabulkan",
        "Dikabulkan seluruhnya",
        "diberikan",
        "Dipenuhi",
        "Granted",
    ),
    RowStatus.GRANTED_PARTLY: (
        "Dikabulkan sebagian",
        "Sebagian",
        "Diberikan sebagian",
        "Partly given",
    ),
    RowStatus.REFUSED: (
        "Ditolak",
        "di tolak",
        "Tolak",
        "Penolakan",
        "Tidak dikabulkan",
        "Tidak diberikan",
        "Tidak dapat dipenuhi",
        "Dikecualikan",
        "Rejected",
        "Selesai (ditolak)",
    ),
    RowStatus.FINISHED: (
        "Selesai",
        "SELESAI",
        "Sudah selesai",
        "Selesai diproses",
        "Tuntas",
        "Ditutup",
        "Arsip",
        "Diarsipkan",
        "Closed",
        "Done",
        "Completed",
    ),
    RowStatus.WITHDRAWN: (
        "Dicabut oleh pemohon",
        "Pemohon mencabut permohonan",
        "Pencabutan",
        "Ditarik",
        "Ditarik kembali oleh pemohon",
        "Pemohon menarik permohonannya",
        "Dibatalkan",
        "Batal",
        "Withdrawn",
        "Cancelled",
    ),
    RowStatus.JOINED: (
        "Duplikat permohonan no. 3",
        "Digabungkan dengan no. 7",
        "Ganda",
        "Duplicate",
    ),
    RowStatus.FORWARDED: (
        "Diteruskan ke PPID Dinas Kesehatan",
        "Meneruskan ke dinas",
        "Dialihkan",
        "Dilimpahkan ke Kejaksaan",
        "Dirujuk ke Badan Publik lain",
        "Bukan kewenangan",
        "Salah alamat",
        "Forwarded to another agency",
    ),
    RowStatus.NOT_FOLLOWED_UP: (
        "Tidak ditindaklanjuti (berkas tidak lengkap)",
        "Tidak dapat diproses",
        "Tidak memenuhi syarat",
        "Not processed",
    ),
    RowStatus.LAPSED: (
        "Gugur",
        "Kedaluwarsa",
        "Kadaluarsa",
        "kadaluwarsa",
        "Kedaluarsa",
        "Expired",
    ),
    RowStatus.OBJECTED: ("Keberatan", "Proses keberatan", "Objection filed"),
    RowStatus.DISPUTED: ("Sengketa di KI", "Mediasi", "Sidang Komisi Informasi", "In dispute"),
    RowStatus.UNKNOWN: (
        "Diterima",  # received, or granted
        "OK",
        "1",  # the code of some system
        "✓",
        "Menunggu pembayaran",  # of what was granted
        "Data tidak tersedia",
        "Uji konsekuensi",
        "Belum diberikan",  # what was granted, perhaps
        "Belum dikirim",
        "Belum diambil pemohon",
        "V",
        "xyz",
        "Diperpanjang, lalu dijawab",
        "Sudah koordinasi lewat telepon",
        "Ditindaklanjuti",
        "Informasi",
        "Processed",
        "Proses, Bapak Contoh",  # whoever that is
    ),
}


@pytest.mark.parametrize(
    ("words", "status"), [(words, status) for status, all_ in SAID.items() for words in all_]
)
def test_the_words_of_offices_are_understood(words: str, status: RowStatus) -> None:
    assert status_of(words) is status


@pytest.mark.parametrize("words", ["", " ", "-", "–", "—", "NULL", "n/a", "...", "None", "_", "/"])
def test_nothing_is_nothing(words: str) -> None:
    assert status_of(words) is None


def test_what_goes_on_hides_nothing_and_what_ended_hides_how() -> None:
    assert RowStatus.IN_PROGRESS.may_hide == frozenset()
    for status in set(RowStatus) - {RowStatus.IN_PROGRESS, RowStatus.EXTENDED}:
        assert Column.REQUEST_ANSWERED in status.may_hide
    assert RowStatus.EXTENDED.may_hide == {Column.EXTENSION_NOTIFIED}
    hidden = frozenset[Column]().union(*(status.may_hide for status in RowStatus))
    assert hidden == RowStatus.UNKNOWN.may_hide
