"""What the columns of registers mean, in the words of many offices.

The meanings are those that an officer would give; where two are possible the column has to ask.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.files._layout import UnreadPart
from keterbukaan.files._vocabulary import Columns, Confidence, Unread
from keterbukaan.registers.columns import (
    REGISTER_WORDS,
    STARTS,
    STEPS,
    Column,
    speak_of_steps,
)

LAMPIRAN_VIII = (
    "No|Tgl|Nama|Alamat|Nomor Kontak|Pekerjaan|Informasi Yang Diminta|Tujuan Penggunaan Informasi|"
    "Status Informasi Di bawah Penguasaan Ya|Status Informasi Tidak|Belum didokumentasikan|"
    "Bentuk Informasi Softcopy|Hardcopy|Jenis Permohonan Melihat/Mengetahui|Meminta Salinan|"
    "Keputusan|Alasan Penolakan|Hari dan Tanggal Pemberitahuan Tertulis|"
    "Hari dan Tanggal Pemberian Informasi|Biaya & Cara Pembayaran"
)
LAMPIRAN_XI = (
    "No|Tgl|Nama|Alamat|Nomor Kontak|Pekerjaan|No. Pendaftaran Permohonan Informasi|"
    "Informasi Yang Diminta|Tujuan Penggunaan Informasi|"
    "Alasan Pengajuan Keberatan (Pasal 35 UU KIP)|Keputusan Atasan PPID|"
    "Hari dan Tanggal Pemberian Tanggapan atas Keberatan|Nama dan Posisi Atasan PPID|"
    "Tanggapan Pemohon Informasi"
)


def read(headers: str, *rows: list[str]) -> Columns[Column]:
    return REGISTER_WORDS.columns(headers.split("|"), [*enumerate(rows, start=2)])


def meant(headers: str, *rows: list[str]) -> dict[Column, str]:
    return {each.field: each.header for each in read(headers, *rows).found}


def days(headers: str, *rows: list[str]) -> dict[Column, str]:
    return {each: words for each, words in meant(headers, *rows).items() if each in STEPS}


def asked(headers: str, *rows: list[str]) -> dict[str, set[Column]]:
    return {each.header: set(each.meanings) for each in read(headers, *rows).doubtful}


RECEIPTS = """
Tanggal Permohonan; Tgl. Permohonan; Tanggal Permohonan Informasi; Tanggal Permintaan;
Tanggal Permintaan Informasi Publik; Tanggal Permohonan Diterima; TANGGAL PERMOHONAN MASUK;
Tanggal Masuk; Tgl Masuk; Tanggal Diterima; Tanggal Terima; Tanggal Penerimaan;
Tanggal Penerimaan Permohonan; Tanggal Diterimanya Permohonan; Tgl Terima Permohonan;
Hari/Tanggal; Hari, Tanggal Permohonan; Hari dan Tanggal Diterimanya Permintaan Informasi;
Tanggal/Bulan/Tahun; Tanggal Pengajuan; Tanggal Pengajuan Permohonan Informasi Publik;
Tanggal Register; Tanggal Registrasi; Tanggal Pendaftaran; Tanggal Registrasi Permohonan;
Tanggal Permohonan Dicatat; Tanggal Minta; Tgl Mohon; tgl_permohonan; tanggal_permohonan;
TglPermohonan; tglpermohonan; Tanggal dan Waktu Permohonan; Tanggal Berkas Diterima;
Tanggal Diterima PPID; Tanggal Permohonan Diterima Badan Publik; Tanggal Permohonan Online;
Tanggal Surat Permohonan Diterima; Date received; Date of request; Request date;
Tanggal Permohonan (dd/mm/yyyy); Tanggal Pemohonan; Tgl. Terima Surat;
Tanggal Surat Diterima; Tanggal Agenda; Tgl; Date
"""
ANSWERS = """
Tanggal Jawaban; Tgl Jawab; Tanggal Dijawab; Tanggal Jawab; Tanggal Jawaban Permohonan;
Tanggal Permohonan Dijawab; Tanggal Tanggapan; Tgl. Tanggapan; Tanggal Ditanggapi; Tanggal Respon;
Tanggal Balasan; Tanggal Pemberitahuan; Tanggal Pemberitahuan Tertulis;
Hari/Tanggal Pemberitahuan Tertulis; Hari dan Tanggal Pemberitahuan Tertulis; Tgl Beritahu;
Tanggal Surat Jawaban; Tanggal Surat Balasan; Tanggal Surat Pemberitahuan; Tanggal Selesai;
Tgl Selesai; Tanggal Penyelesaian; Tanggal Penyelesaian Permohonan; Tanggal Diselesaikan;
Tanggal Penyampaian Informasi; Tanggal Penyampaian Jawaban; Tanggal Pemberian Informasi;
Tanggal Pemberian Jawaban; Tanggal Diberikan; Tanggal Penyerahan Informasi; Tanggal Dipenuhi;
Tanggal Pengiriman Jawaban; Tanggal Jawaban Dikirim; Tanggal Jawaban PPID; Tanggal Tanggapan PPID;
Tanggal Jawaban/Tanggapan; Tanggal Pemberitahuan/Jawaban; Tanggal Jawaban kepada Pemohon;
Hari, Tanggal Jawaban; tgl_jawaban; TglJawab; Date answered; Response date; Date of reply;
Closed date; Date completed
"""
ASKING = """
Tanggal Kirim; Tanggal Dikirim; Tanggal Keputusan; Tanggal Keputusan PPID; Tanggal Surat Keluar;
Tanggal Penolakan; Tanggal Surat Penolakan; Tanggal Disampaikan; Tanggal Tindak Lanjut
"""
OF_NO_STEP = """
Tanggal Lahir; Tempat, Tanggal Lahir; TTL; Tanggal Cetak; Tgl. Cetak Register; Tanggal SK;
Tanggal Update; updated_at; Tanggal Pembaruan Data; Tanggal Upload; Tanggal Unggah; Tgl Disposisi;
Tanggal Disposisi ke Bidang; Tanggal Pembayaran; Tanggal Pelunasan Biaya; Tenggat;
Tenggat Jawaban; Batas Waktu; Batas Waktu Jawaban; Batas Akhir Penyelesaian; Jatuh Tempo;
Tanggal Jatuh Tempo; Jangka Waktu; Paling Lambat Dijawab; Target Selesai; Estimasi Selesai;
Tanggal Rencana Jawaban; Sisa Hari; Lama Hari; Jumlah Hari Kerja; Tanggal Ekspor; Tanggal Rapat;
Tanggal KTP; Tanggal Kejadian; Tanggal Uji Konsekuensi; Umur; Due date
"""
UNKNOWN = """
Tanggal Verifikasi; Tanggal Verifikasi Permohonan; Tanggal Jawaban OPD; Tanggal Jawaban Unit Kerja;
Tanggal Jawaban Diterima Pemohon; Tanggal Terbit; Tanggal Klarifikasi; Tanggal Jawaban 2;
Tanggal Permohonan Kedua; Tanggal Dokumen; Tgl Koordinasi
"""


def each_of(written: str) -> list[str]:
    return [words for each in written.split(";") if (words := each.strip())]


@pytest.mark.parametrize("header", each_of(RECEIPTS))
def test_the_day_of_receipt_in_the_words_of_many_offices(header: str) -> None:
    assert days(f"No|{header}|Nama|Tanggal Pemberitahuan Tertulis") == {
        Column.REQUEST_RECEIVED: header,
        Column.REQUEST_ANSWERED: "Tanggal Pemberitahuan Tertulis",
    }


@pytest.mark.parametrize("header", each_of(ANSWERS))
def test_the_day_of_the_answer_in_the_words_of_many_offices(header: str) -> None:
    assert days(f"No|Tanggal Permohonan|Nama|{header}") == {
        Column.REQUEST_RECEIVED: "Tanggal Permohonan",
        Column.REQUEST_ANSWERED: header,
    }


@pytest.mark.parametrize("header", each_of(ASKING))
def test_a_day_that_only_may_be_the_answer_asks(header: str) -> None:
    assert asked(f"No|Tanggal Permohonan|{header}") == {header: {Column.REQUEST_ANSWERED}}
    columns = read(f"No|Tanggal Permohonan|{header}|Tanggal Pemberitahuan Tertulis")
    assert columns.doubtful == ()
    assert columns.unread_days == (Unread(header, 2, (Column.REQUEST_ANSWERED,)),)


@pytest.mark.parametrize("header", each_of(OF_NO_STEP))
def test_a_day_of_no_step_is_known_and_weakens_nothing(header: str) -> None:
    columns = read(f"No|Tanggal Permohonan|{header}", ["1", "05/01/2026", "12/01/2026"])
    assert {each.field for each in columns.found} == {Column.NUMBER, Column.REQUEST_RECEIVED}
    assert (columns.doubtful, columns.unread_days) == ((), ())
    assert columns.unread == (Unread(header, 2),)


@pytest.mark.parametrize("header", each_of(UNKNOWN))
def test_a_day_that_is_not_known_may_hold_any_step(header: str) -> None:
    columns = read(f"No|Tanggal Permohonan|{header}", ["1", "05/01/2026", "12/01/2026"])
    assert columns.unread_days == (Unread(header, 2),)


@pytest.mark.parametrize(
    "header", ["Tanggal Surat", "Tgl Surat Permohonan", "Tanggal Surat Masuk", "created_at"]
)
def test_the_clock_starts_with_the_receipt_and_not_with_the_letter(header: str) -> None:
    """UU 14/2008 Pasal 22 ayat (7): since the request was received."""
    cells = ["1", "2026-01-02", "2026-01-23"]
    assert asked(f"No|{header}|Tanggal Jawaban", cells) == {header: {Column.REQUEST_RECEIVED}}
    columns = read(f"No|{header}|Tanggal Diterima|Tanggal Jawaban")
    assert columns.place(Column.REQUEST_RECEIVED) == 2
    assert (columns.doubtful, columns.unread_days) == ((), ())


def test_of_two_days_of_receipt_the_plainer_is_taken() -> None:
    columns = read("No|Tanggal Permohonan|Tanggal Diterima|Tanggal Jawaban")
    assert columns.place(Column.REQUEST_RECEIVED) == 2
    assert columns.unread_days == (Unread("Tanggal Permohonan", 1, (Column.REQUEST_RECEIVED,)),)


def test_a_written_notice_is_the_answer_and_the_giving_may_be() -> None:
    columns = read(LAMPIRAN_VIII)
    assert {each.field: each.header for each in columns.found} == {
        Column.NUMBER: "No",
        Column.REQUEST_RECEIVED: "Tgl",
        Column.REQUEST_ANSWERED: "Hari dan Tanggal Pemberitahuan Tertulis",
        Column.STATUS: "Keputusan",
    }
    assert columns.unread_days == (
        Unread("Hari dan Tanggal Pemberian Informasi", 18, (Column.REQUEST_ANSWERED,)),
    )


def test_the_register_of_objections_dates_the_objection() -> None:
    columns = read(LAMPIRAN_XI)
    assert {each.field: each.header for each in columns.found} == {
        Column.NUMBER: "No. Pendaftaran Permohonan Informasi",
        Column.OBJECTION_RECEIVED: "Tgl",
        Column.OBJECTION_ANSWERED: "Hari dan Tanggal Pemberian Tanggapan atas Keberatan",
        Column.STATUS: "Keputusan Atasan PPID",
    }
    assert (columns.doubtful, columns.unread_days) == ((), ())


RECEIVED, ANSWERED = Column.REQUEST_RECEIVED, Column.REQUEST_ANSWERED
OBJECTION, REGISTERED, REPLIED = (
    Column.OBJECTION_RECEIVED,
    Column.OBJECTION_REGISTERED,
    Column.OBJECTION_ANSWERED,
)


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        ("Tanggal Permohonan|Tanggal Tanggapan", [RECEIVED, ANSWERED]),
        ("Tgl|Tanggal Tanggapan", [RECEIVED, ANSWERED]),
        ("Tgl|Alasan Keberatan|Tanggal Tanggapan", [OBJECTION, None, REPLIED]),
        ("Tgl|Alasan Keberatan|Tanggal Jawaban", [OBJECTION, None, REPLIED]),
        ("Tanggal Terima|No Register Keberatan|Tanggal Selesai", [OBJECTION, Column.NUMBER, None]),
        ("Tanggal Keberatan|Tanggal Tanggapan", [OBJECTION, REPLIED]),
        ("Tanggal Keberatan|Tanggal Pemberitahuan Keberatan", [OBJECTION, REPLIED]),
        ("Tanggal Pengajuan|Tanggal Register|Tanggapan atas Keberatan", [OBJECTION, REGISTERED]),
        ("Tanggal Keberatan|Tanggal Keberatan Diregister|Tanggal Keputusan Atasan PPID",
         [OBJECTION, REGISTERED, REPLIED]),
        ("Tanggal Permohonan|Tanggal Jawaban|Tanggal Keberatan|Tanggal Tanggapan",
         [RECEIVED, ANSWERED, OBJECTION, REPLIED]),
        ("Tanggal Permohonan|Tanggal Tanggapan|Tanggal Keberatan|Tanggal Tanggapan",
         [RECEIVED, ANSWERED, OBJECTION, REPLIED]),
        ("Tgl|Tanggal Pemberitahuan Tertulis|Tanggal Keberatan|Tgl Tanggapan Keberatan",
         [RECEIVED, ANSWERED, OBJECTION, REPLIED]),
        ("Tgl|Tanggal Pemberitahuan Tertulis|Tgl Tanggapan Keberatan",
         [RECEIVED, ANSWERED, REPLIED]),
        ("Tanggal Permohonan|Tanggal Diterima|Tanggal Tanggapan Keberatan",
         [RECEIVED, OBJECTION, REPLIED]),
        ("Tanggal Permohonan|Tanggal Jawaban|Tanggal Keberatan|Tanggal Jawaban Atasan PPID",
         [RECEIVED, ANSWERED, OBJECTION, REPLIED]),
        ("Tanggal Permohonan|Tanggal Jawaban|Keberatan", [RECEIVED, ANSWERED, None]),
        ("Tanggal Permohonan|Tanggal Pemberitahuan|Tanggal Keberatan|Tanggal Diterima",
         [RECEIVED, ANSWERED, None, OBJECTION]),
        ("Tanggal Permohonan|Tanggal Perpanjangan|Tanggal Jawaban",
         [RECEIVED, Column.EXTENSION_NOTIFIED, ANSWERED]),
        ("Tanggal Permohonan|Tanggal Dilengkapi|Tanggal Jawaban",
         [RECEIVED, Column.REQUEST_COMPLETED, ANSWERED]),
        ("Tanggal Permohonan|Tanggal Dicabut|Tanggal Diteruskan",
         [RECEIVED, Column.REQUEST_WITHDRAWN, Column.REQUEST_FORWARDED]),
        ("Tanggal Permohonan Sengketa|Tanggal Sidang Pertama|Tanggal Putusan Dibacakan",
         [Column.DISPUTE_FILED, Column.FIRST_HEARING, Column.DISPUTE_DECIDED]),
        ("Tgl Permohonan Penyelesaian Sengketa Informasi|Tanggal Sidang I|Tanggal Putusan",
         [Column.DISPUTE_FILED, Column.FIRST_HEARING, Column.DISPUTE_DECIDED]),
        ("Nomor Surat Jawaban|Tanggal Terima|Tanggal Surat Jawaban", [None, RECEIVED, ANSWERED]),
        ("No|Tgl Permohonan|Tgl Disposisi|Tgl Jawab OPD|Tgl Jawaban ke Pemohon",
         [Column.NUMBER, RECEIVED, None, None, ANSWERED]),
        ("No|Hari|Tanggal|Jam|Tanggal Jawaban", [Column.NUMBER, None, RECEIVED, None, ANSWERED]),
        ("Tanggal Permohonan|Tanggal Pemberitahuan Perpanjangan Waktu|Tgl Surat Perpanjangan",
         [RECEIVED, Column.EXTENSION_NOTIFIED, None]),
        ("Tanggal Permohonan|Tgl Dijawab / Ditolak", [RECEIVED, ANSWERED]),
        ("Tanggal Permohonan Keberatan|Tgl Tanggapan Atasan PPID", [OBJECTION, REPLIED]),
        ("Tgl Registrasi Sengketa di KI|Tanggal Putusan Komisi Informasi",
         [Column.DISPUTE_FILED, Column.DISPUTE_DECIDED]),
        ("Tanggal Permohonan|Tanggal Jawaban|Tanggal Putusan Sela", [RECEIVED, ANSWERED, None]),
        ("No Register Sengketa|Tanggal Diterima|Tanggal Registrasi|Tanggal Selesai",
         [Column.NUMBER, Column.DISPUTE_FILED, None, Column.DISPUTE_DECIDED]),
        ("Tanggal Permohonan Sengketa|Tanggal|Tanggal Putusan",
         [Column.DISPUTE_FILED, None, Column.DISPUTE_DECIDED]),
        ("No Tiket|Tgl Registrasi|Tgl Jatuh Tempo|Tgl Penyelesaian|SLA (hari)",
         [Column.NUMBER, RECEIVED, None, ANSWERED, None]),
        ("Permohonan Nomor|Permohonan Tanggal|Jawaban Nomor|Jawaban Tanggal",
         [Column.NUMBER, RECEIVED, None, ANSWERED]),
    ],
)  # fmt: skip
def test_what_else_stands_there_says_what_a_column_means(
    headers: str, columns: list[Column | None]
) -> None:
    places = {each.place: each.field for each in read(headers).found}
    assert [places.get(place) for place in range(len(columns))] == columns


def test_a_lone_answer_after_the_objection_may_be_either() -> None:
    headers = "Tanggal Permohonan|Tanggal Keberatan|Tanggal Jawaban"
    assert asked(headers) == {"Tanggal Jawaban": {ANSWERED, REPLIED}}
    headers = "Tanggal Permohonan|Alasan Keberatan|Tanggal Tanggapan"
    assert asked(headers) == {"Tanggal Tanggapan": {ANSWERED, REPLIED}}
    assert asked("Tanggal Permohonan|Tanggal Putusan") == {
        "Tanggal Permohonan": {RECEIVED, Column.DISPUTE_FILED}
    }
    assert asked("Tanggal Permohonan Sengketa|Tanggal Sidang") == {
        "Tanggal Sidang": {Column.FIRST_HEARING}
    }


def test_headers_without_a_word_for_a_day_stand_for_one_another() -> None:
    rows = ["05/01/2026", "12/01/2026", "02/02/2026", "16/03/2026"]
    headers = "Permohonan|Jawaban|Keberatan|Tanggapan"
    assert days(headers, rows) == dict(
        zip((RECEIVED, ANSWERED, OBJECTION, REPLIED), headers.split("|"), strict=True)
    )


def test_a_second_plain_date_may_be_that_of_any_step() -> None:
    columns = read("No|Tanggal Permohonan|Tindak Lanjut|Tanggal", ["1", "05/01/2026", "x", "y"])
    assert columns.unread_days == (
        Unread("Tindak Lanjut", 2, (ANSWERED,)),
        Unread("Tanggal", 3),
    )


def test_weekday_and_hour_beside_the_date_are_no_days() -> None:
    columns = read("No|Hari|Tgl|Jam", ["1", "Senin", "05/01/2026", "09.00"])
    assert (columns.unread_days, columns.doubtful) == ((), ())


def test_the_number_of_an_answer_is_no_day() -> None:
    columns = read("No|Tgl|Nomor Pemberitahuan", ["1", "05/01/2026", "005/J/2026"])
    assert columns.unread_days == ()


def test_a_fuller_number_wins_over_a_bare_one() -> None:
    assert meant("No|Nomor Pendaftaran|Tanggal")[Column.NUMBER] == "Nomor Pendaftaran"
    assert meant("No|Nomor Surat|Tanggal")[Column.NUMBER] == "No"


def test_a_column_of_status_is_read_and_that_of_the_information_is_not() -> None:
    assert meant("No|Tgl|Keputusan|Status|Ket.")[Column.STATUS] == "Status"
    assert meant("No|Tgl|Status Informasi|Keterangan")[Column.STATUS] == "Keterangan"
    assert meant("No|Tgl|Keterangan/Status")[Column.STATUS] == "Keterangan/Status"


@pytest.mark.parametrize(
    "headers",
    [
        "Nama|Alamat",
        "No|Nomor",
        "REGISTER PERMOHONAN INFORMASI PUBLIK||",
        "No|Judul Dokumen|Kategori|Status|Jumlah Unduh|Tanggal Upload",
        "Nomor|Tanggal diterima|Kanal|Isi Aduan|Tanggal selesai",
        "Tracking ID|Tanggal Laporan|Status Laporan",
        "Tanggal|Nama Hari Libur|Dasar",
        "No|Ringkasan Isi Informasi|Tanggal",
        "Informasi|Dasar Hukum Pengecualian|Tanggal",
        "Tgl|Hari permohonan diterima. Semua tenggat dihitung dari sini.",
    ],
)
def test_headers_of_other_tables_are_none_of_a_register(headers: str) -> None:
    assert REGISTER_WORDS.score(headers.split("|")) == 0


def test_a_register_may_speak_of_complaints_beside_its_requests() -> None:
    assert REGISTER_WORDS.score(["No", "Jenis (Permohonan/Pengaduan)", "Tanggal Permohonan"]) > 0


@pytest.mark.parametrize(
    ("headers", "speaks"),
    [
        ("Tgl Jawaban", True),
        ("Status", True),
        ("Permohonan dan Pengaduan|Dijawab", True),
        ("Tanggal|Hari Libur|Dasar", False),
        ("Nomor|Isi Pengaduan|Tanggal", False),
        ("Kolom|Isi", False),
        ("Jumlah", False),
    ],
)
def test_a_sheet_that_was_not_read_may_hold_a_step(headers: str, *, speaks: bool) -> None:
    words = tuple(headers.split("|"))
    assert speak_of_steps(UnreadPart("", 1, 2, words, telling=words)) is speaks
    assert not speak_of_steps(UnreadPart("", 1, 2, words, telling=()))


def test_every_sense_is_said_in_known_words() -> None:
    for sense in REGISTER_WORDS.senses:
        for word in sense.words.replace("?", "").split():
            assert REGISTER_WORDS.words_of(word) == {word}, sense


def test_the_columns_of_days_are_all_but_number_and_status() -> None:
    assert frozenset(Column) == STEPS | {Column.NUMBER, Column.STATUS}
    assert STARTS < STEPS
    assert read("No|Tgl").found[1].confidence is Confidence.LIKELY


HEADERS = st.sampled_from(
    [*each_of(RECEIPTS + ANSWERS), *each_of(ASKING + UNKNOWN + OF_NO_STEP), "Tanggal Keberatan",
     "Tanggal Tanggapan Keberatan", "Alasan Keberatan", "Keberatan", "No", "", "Nama", "Status"]
)  # fmt: skip
CELLS = st.sampled_from(["", "-", "05/01/2026", "12 Januari 2026", "Budi", "10", "ya"])


@given(
    headers=st.lists(HEADERS, min_size=1, max_size=9),
    rows=st.lists(st.lists(CELLS, max_size=10), max_size=4),
)
@pytest.mark.property
def test_every_column_is_taken_for_one_thing_or_told(
    headers: list[str], rows: list[list[str]]
) -> None:
    columns = read("|".join(headers), *rows)
    others = [each.place for each in (*columns.doubtful, *columns.unread)]
    places = [*(each.place for each in columns.found), *others]
    assert len(places) == len(set(places))
    assert set(places) >= {place for place, words in enumerate(headers) if words}
    fields = [each.field for each in columns.found]
    assert len(fields) == len(set(fields))
    asked = {meaning for each in columns.doubtful for meaning in each.meanings}
    assert asked.isdisjoint(fields)


@given(headers=st.lists(HEADERS, min_size=1, max_size=7))
@pytest.mark.property
def test_a_column_that_is_not_known_never_takes_a_step_from_another(headers: list[str]) -> None:
    before = {each.field: each.header for each in read("|".join(headers)).found}
    after = {each.field: each.header for each in read("|".join([*headers, "Tgl Wxyz"])).found}
    assert after == before
