"""The forms of Perki 1/2021 Lampiran VI, VII, VIII, IX, X and XI: every field, in its order.

The fields were written down from the annexes.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases import (
    Applicant,
    ApplicantKind,
    Proxy,
    incompleteness_text,
    notice_text,
    objection_form_text,
    objection_register_row,
    request_form_text,
    request_register_row,
)
from keterbukaan.cases.objection import (
    GroundClaim,
    InformationObjection,
    ObjectionAnswered,
    ObjectionGround,
    ObjectionOutcome,
    ObjectionRegistered,
)
from keterbukaan.cases.request import (
    Answered,
    DeclaredIncomplete,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    KindOfRequest,
    Payment,
    Registered,
    RequestItem,
    WithheldBecause,
    WithheldPart,
)
from keterbukaan.errors import Language

BUDI = Applicant(
    kind=ApplicantKind.PERSON,
    name="Budi",
    address="Jalan Contoh 1",
    occupation="peneliti",
    telephone="0812-3456-7890",
    email="budi@example.org",
    proxy=Proxy(name="Siti", address="Jalan Contoh 2", contact="0813-1111-2222"),
)
PARTLY = ItemAnswer(
    item=1,
    outcome=ItemOutcome.GRANTED_PARTLY,
    form="softcopy",
    cost=5000,
    cost_details="10 lembar",
    how_to_pay=Payment.CASH,
    ready_on=date(2025, 4, 15),
    withheld=(
        WithheldPart(
            because=WithheldBecause.EXEMPT,
            part="halaman 3",
            reason="Pasal 17 huruf h",
            exemption_letter="SK 1",
            redaction="NIK dihitamkan",
        ),
    ),
)
LATER = ItemAnswer(
    item=2,
    outcome=ItemOutcome.NOT_DOCUMENTED,
    reason="sedang disusun",
    ready_on=date(2025, 5, 2),
)
NOTICE = Answered(on=date(2025, 4, 10), items=(PARTLY, LATER))


def request(**more: object) -> InformationRequest:
    case = InformationRequest.model_validate(
        {
            "received": date(2025, 3, 24),
            "items": (
                RequestItem(number=1, details="Laporan keuangan"),
                RequestItem(number=2, details="Notulen"),
            ),
            "applicant": BUDI,
            "purpose": "penelitian",
            "way_to_obtain": "mendapatkan salinan",
            "way_to_send": "e-mail",
            "kind_of_request": KindOfRequest.COPY,
            **more,
        }
    )
    return case.record(Registered(on=date(2025, 3, 24), number="017"))


def objection(**more: object) -> InformationObjection:
    claim = GroundClaim(ground=ObjectionGround.NOT_GRANTED, found_on=date(2025, 4, 10))
    said = {
        "received": date(2025, 4, 28),
        "claims": (claim,),
        "request_number": "017",
        "applicant": BUDI,
        "purpose": "penelitian",
        "case_position": "sebagian ditolak",
        "information": "Laporan keuangan",
        "applicant_reaction": "tidak puas",
        **more,
    }
    return InformationObjection.model_validate(said).record(
        ObjectionRegistered(on=date(2025, 4, 28), number="K-1")
    )


def assert_in_order(text: str, *fields: str) -> None:
    place = 0
    for field in fields:
        assert field in text[place:], field
        place = text.index(field, place) + len(field)


def test_lampiran_vi_has_every_field_and_the_rights_on_its_back() -> None:
    text = request_form_text(request())

    assert_in_order(
        text,
        "[nama Badan Publik dan alamat, nomor telepon, faksimili, email (jika ada)]",
        "FORMULIR PERMINTAAN INFORMASI PUBLIK",
        "No. Pendaftaran*: 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Pekerjaan: peneliti",
        "Nomor Telepon/E-mail: 0812-3456-7890, budi@example.org",
        "Rincian Informasi yang dibutuhkan",
        "1. Laporan keuangan",
        "2. Notulen",
        "Tujuan Penggunaan Informasi: penelitian",
        "Cara Memperoleh Informasi**: mendapatkan salinan",
        "Cara Mendapatkan Salinan Informasi**: e-mail",
        "Senin, 24 Maret 2025",
        "Petugas Pelayanan Informasi",
        "Nama dan Tanda Tangan",
        "Hak-hak Pemohon Informasi",
        "I. Pemohon Informasi berhak untuk meminta seluruh informasi",
        "II. PASTIKAN ANDA MENDAPAT TANDA BUKTI",
        "dalam jangka waktu 10 (sepuluh) hari kerja",
        "1 x 7 hari kerja",
        "IV. Biaya yang dikenakan",
        "dalam jangka waktu 30 (tiga puluh) hari kerja sejak permohonan informasi ditolak",
        "selambat-lambatnya 30 (tiga puluh) hari kerja",
        "dalam jangka waktu 14 (empat belas) hari kerja",
    )


def test_lampiran_vii_tells_each_item_by_its_parts_a_and_b() -> None:
    text = notice_text(request(), NOTICE)

    assert_in_order(
        text,
        "PEMBERITAHUAN TERTULIS",
        "pada tanggal Senin, 24 Maret 2025 dengan nomor pendaftaran 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "No. Telp/Email: 0812-3456-7890, budi@example.org",
        "Rincian 1: Laporan keuangan",
        "A. Informasi Dapat Diberikan",
        "1. Penguasaan Informasi Publik: [x] Kami [ ] Badan Publik lain, yaitu",
        "2. Bentuk fisik yang tersedia: [x] Softcopy (termasuk rekaman) [ ] Hardcopy",
        "3. Biaya yang dibutuhkan: Rp5.000; 10 lembar",
        "4. Waktu penyediaan: Selasa, 15 April 2025",
        "5. Penjelasan penghitaman/pengaburan Informasi yang dimohon: NIK dihitamkan",
        "B. Informasi tidak dapat diberikan karena:",
        "[ ] Informasi yang diminta belum dikuasai",
        "[ ] Informasi yang diminta belum didokumentasikan",
        "Alasan: halaman 3: Pasal 17 huruf h (SK 1)",
        "Rincian 2: Notulen",
        "[x] Informasi yang diminta belum didokumentasikan",
        "dalam jangka waktu Jumat, 2 Mei 2025",
        "Kamis, 10 April 2025",
        "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
    )
    hard = PARTLY.model_copy(update={"form": "salinan cetak", "cost": None})
    printed = notice_text(request(), Answered(on=date(2025, 4, 10), items=(hard,)))
    assert "[ ] Softcopy (termasuk rekaman) [x] Hardcopy" in printed
    assert "Biaya yang dibutuhkan: …………" in printed


def test_lampiran_ix_says_what_is_missing_and_until_when() -> None:
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP", "surat kuasa"))
    text = incompleteness_text(request(), certificate)

    assert_in_order(
        text,
        "SURAT PPID TENTANG KETIDAKLENGKAPAN PERMINTAAN INFORMASI PUBLIK",
        "No. Pendaftaran*: 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Nomor Telp/email: 0812-3456-7890, budi@example.org",
        "Rincian Informasi yang dibutuhkan",
        "Tidak lengkap",
        "- KTP",
        "- surat kuasa",
        "paling lama 3 (tiga) hari sejak surat keterangan tidak lengkap diterima",
        "Rabu, 26 Maret 2025",
        "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
    )
    bare = DeclaredIncomplete(on=date(2025, 3, 26), lacking=())
    assert "- …………" in incompleteness_text(request(), bare)


def test_lampiran_x_has_its_four_parts() -> None:
    text = objection_form_text(objection())

    assert_in_order(
        text,
        "PERNYATAAN KEBERATAN ATAS PERMINTAAN INFORMASI PUBLIK",
        "A. INFORMASI PENGAJU KEBERATAN",
        "Nomor Registrasi Keberatan*: K-1",
        "Nomor Pendaftaran Permintaan Informasi: 017",
        "Tujuan Penggunaan Informasi: penelitian",
        "Identitas Pemohon",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Pekerjaan: peneliti",
        "Identitas Kuasa Pemohon**",
        "Nama: Siti",
        "Alamat: Jalan Contoh 2",
        "Nomor Telepon: 0813-1111-2222",
        "B. ALASAN PENGAJUAN KEBERATAN***",
        "[ ] a. Permohonan Informasi ditolak.",
        "[ ] b. Informasi berkala tidak disediakan",
        "[ ] c. Permintaan informasi tidak ditanggapi",
        "[ ] d. Permintaan informasi ditanggapi tidak sebagaimana yang diminta",
        "[x] e. Permintaan informasi tidak dipenuhi",
        "[ ] f. Biaya yang dikenakan tidak wajar",
        "[ ] g. Informasi disampaikan melebihi jangka waktu yang ditentukan",
        "C. KASUS POSISI",
        "sebagian ditolak",
        "D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN",
        "Rabu, 18 Juni 2025",  # thirty working days from 28 April
        "Demikian keberatan ini saya sampaikan",
        "Senin, 28 April 2025",
        "Petugas Informasi (Penerima Keberatan)",
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_not_on_record_stays_dotted(lang: Language) -> None:
    old = date(2009, 3, 2)  # before the Act nothing is due
    bare = InformationRequest(received=old, items=(RequestItem(number=1, details="x"),))
    alone = InformationObjection(
        received=old, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    nothing = ItemAnswer(item=7, outcome=ItemOutcome.REFUSED_OTHERWISE)

    for text in (
        request_form_text(bare, lang),
        notice_text(bare, Answered(on=old, items=(nothing,)), lang),
        incompleteness_text(bare, DeclaredIncomplete(on=old, lacking=()), lang),
        objection_form_text(alone, lang),
    ):
        assert "…………" in text
        assert "None" not in text
        assert "{" not in text


def test_a_text_stays_in_its_place() -> None:
    hostile = BUDI.model_copy(update={"name": "Budi\n# PEMBERITAHUAN\n| x |"})
    text = request_form_text(request(applicant=hostile))

    assert "\n# PEMBERITAHUAN" not in text
    assert text.count("\n# ") == 1


def test_the_english_is_a_translation_of_every_form() -> None:
    assert "FORM OF A REQUEST" in request_form_text(request(), "en")
    assert "WRITTEN NOTICE" in notice_text(request(), NOTICE, "en")
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP",))
    assert "not complete" in incompleteness_text(request(), certificate, "en")
    assert "[x] e. request not fulfilled" in objection_form_text(objection(), "en")


def test_lampiran_viii_has_its_columns() -> None:
    row = request_register_row(request().record(NOTICE))

    assert row == {
        "Nomor": "017",
        "Tgl": "Senin, 24 Maret 2025",
        "Nama": "Budi",
        "Alamat": "Jalan Contoh 1",
        "Nomor Kontak": "0812-3456-7890, budi@example.org",
        "Pekerjaan": "peneliti",
        "Informasi Yang Diminta": "1. Laporan keuangan; 2. Notulen",
        "Tujuan Penggunaan Informasi": "penelitian",
        "Dibawah Penguasaan: Ya": "√",
        "Dibawah Penguasaan: Tdk": "",
        "Belum Didokumentasikan": "√",
        "Softcopy": "√",
        "Hardcopy": "",
        "Melihat/Mengetahui": "",
        "Meminta Salinan": "√",
        "Keputusan": "1. dikabulkan sebagian; 2. belum didokumentasikan",
        "Alasan Penolakan": "Pasal 17 huruf h; sedang disusun",
        "Pemberitahuan Tertulis": "Kamis, 10 April 2025",
        "Pemberian Informasi": "",
        "Biaya": "1. Rp5000",
        "Cara": "tunai",
    }
    empty = request_register_row(
        InformationRequest(received=date(2025, 3, 24), items=(RequestItem(number=1, details="x"),))
    )
    assert {name for name, value in empty.items() if value} == {"Tgl", "Informasi Yang Diminta"}


def test_lampiran_xi_has_its_columns() -> None:
    answered = objection().record(
        ObjectionAnswered(
            on=date(2025, 5, 6),
            outcome=ObjectionOutcome.GRANTED,
            number="T-1",
            reasons="beralasan",
            superior_name="Rina",
            superior_position="Sekretaris Daerah",
        )
    )
    row = objection_register_row(answered)

    assert list(row) == [
        "No.",
        "Tgl",
        "Nama",
        "Alamat",
        "Nomor Kontak",
        "Pekerjaan",
        "No. Pendaftaran Permintaan Informasi",
        "Informasi Yang Diminta",
        "Tujuan Penggunaan Informasi",
        *(f"{letter}*" for letter in "abcdefg"),
        "Keputusan atasan PPID",
        "Hari dan Tanggal Pemberian tanggapan atas Keberatan",
        "Nama dan Posisi Atasan PPID",
        "Tanggapan Pemohon Informasi",
    ]
    assert (row["No."], row["e*"], row["a*"]) == ("K-1", "√", "")
    assert row["Keputusan atasan PPID"] == "dikabulkan"
    assert row["Nama dan Posisi Atasan PPID"] == "Rina, Sekretaris Daerah"
    assert row["Tanggapan Pemohon Informasi"] == "tidak puas"
    alone = InformationObjection(
        received=date(2025, 4, 28), claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    assert objection_register_row(alone)["Keputusan atasan PPID"] == ""
