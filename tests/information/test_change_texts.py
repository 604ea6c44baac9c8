"""The sheet and the letter of a change of status: Lampiran IV and V of Perki 1/2021, in order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from keterbukaan.errors import Language
from keterbukaan.information.change_texts import change_letter_text, change_sheet_text
from keterbukaan.information.consequence import Consent, ConsequenceTest
from keterbukaan.information.exemption import Exemption, ExemptionClaim
from keterbukaan.information.grounds import Letter
from keterbukaan.information.letters import ChangeOutcome, StatusChange
from keterbukaan.organization.roles import Role

BLANK = "…………"
OLD = ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17")
NEW = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
BEFORE = Exemption(
    number="188/7/2024",
    information="Keterangan saksi",
    document="Berkas perkara",
    claims=(OLD,),
    decided_on=date(2024, 3, 11),
    expires_on=date(2029, 3, 10),
)
TEST = ConsequenceTest(
    number="9/UK/2025",
    held_on=date(2025, 6, 2),
    place="Banjarbaru",
    document="Berkas perkara",
    information="Keterangan saksi",
    claims=(NEW,),
    if_opened="Rahasia pribadi terungkap",
    if_closed="Rahasia pribadi terlindungi",
    public_interest="Tidak ada yang lebih besar",
    expires_on=date(2031, 6, 9),
    consent=Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 6, 3)),
)
CHANGE: dict[str, Any] = {
    "number": "188/31/2025",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "official_name": "Rahmat Hidayat",
    "body": "Pemerintah Kabupaten Contoh",
    "unit": "Dinas Sosial",
    "classification": "Rahasia pribadi",
    "place": "Martapura",
    "decided_on": date(2025, 6, 10),
    "before": BEFORE,
    "before_test_number": "2/UK/2024",
    "before_tested_on": date(2024, 3, 4),
    "before_if_opened": "Penyidikan terhambat",
    "before_if_closed": "Penyidikan berjalan",
    "outcome": ChangeOutcome.STILL_EXEMPT,
    "test": TEST,
}


def change(**changed: object) -> StatusChange:
    return StatusChange.model_validate({**CHANGE, **changed})


def filled(text: str) -> list[str]:
    assert text.endswith("\n")
    return [line for line in text.splitlines() if line]


SHEET = [  # Lampiran IV
    "# LEMBAR PENGUJIAN KONSEKUENSI ATAS PENGUBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
    "NOMOR 9/UK/2025 TAHUN 2025",
    (
        "Pada hari ini, Senin tanggal 2 bulan Juni tahun 2025 bertempat di Banjarbaru telah "
        "dilakukan Pengubahan Klasifikasi terhadap Informasi yang Dikecualikan sebagaimana "
        "disebutkan pada tabel di bawah ini:"
    ),
    (
        "| Informasi yang Dikecualikan | Dasar Hukum Pengecualian: Semula "
        "| Dasar Hukum Pengecualian: Pengubahan | Pertimbangan Sebelumnya: Dibuka "
        "| Pertimbangan Sebelumnya: Ditutup | Pertimbangan Pengubahan: Ditutup | Jangka Waktu |"
    ),
    "| --- | --- | --- | --- | --- | --- | --- |",
    (
        "| Keterangan saksi (Berkas perkara) | UU 14/2008 Pasal 17 huruf a angka 1; UU 8/1981 "
        "Pasal 17 | UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177 "
        "| Penyidikan terhambat | Penyidikan berjalan | Rahasia pribadi terlindungi "
        "| Senin, 9 Juni 2031 |"
    ),
    (
        "Bahwa Pengujian Konsekuensi atas Pengubahan Klasifikasi Informasi yang Dikecualikan "
        "sebagaimana disebut pada tabel di atas dilakukan oleh:"
    ),
    "| No | Nama | Jabatan | Unit Kerja | TTD |",
    "| --- | --- | --- | --- | --- |",
    f"| 1 | {BLANK} | {BLANK} | {BLANK} | {BLANK} |",
    (
        "Demikian Pengujian Konsekuensi atas Pengubahan Klasifikasi Informasi yang Dikecualikan "
        "ini dibuat secara saksama dan penuh ketelitian."
    ),
    "Menyetujui: Bupati, Selasa, 3 Juni 2025",
    "(TTD + stempel/cap PPID/Badan Publik)",
    "(Pimpinan Badan Publik)",
    "Keterangan:",
    "- Waktu pengujian: sebelum ada permintaan",
    "- Kepentingan umum: Tidak ada yang lebih besar",
]
SUBJECT = (
    "PENGUBAHAN KLASIFIKASI INFORMASI YANG DIKECUALIKAN TERHADAP PENETAPAN PPID NOMOR 188/7/2024 "
    "TAHUN 2024 TENTANG KLASIFIKASI INFORMASI YANG DIKECUALIKAN"
)
NEW_SHEET = (
    "Lembar Pengujian Konsekuensi atas Pengubahan Klasifikasi Informasi yang Dikecualikan Nomor "
    "9/UK/2025 Tahun 2025"
)
LETTER = [  # Lampiran V
    "# PENETAPAN",
    "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI",
    "Pemerintah Kabupaten Contoh",
    "NOMOR 188/31/2025 TAHUN 2025",
    "TENTANG",
    f"## {SUBJECT}",
    "MENIMBANG:",
    (
        "a. bahwa Informasi Publik bersifat terbuka dan dapat diakses oleh setiap Pengguna "
        "Informasi Publik;"
    ),
    "b. bahwa Informasi Publik yang Dikecualikan bersifat ketat dan terbatas;",
    (
        "c. bahwa terhadap Informasi yang Dikecualikan berdasarkan Penetapan Pejabat Pengelola "
        "Informasi dan Dokumentasi Nomor 188/7/2024 Tahun 2024, dasar hukum atas dikecualikannya "
        "informasi tertentu perlu dilakukan pengubahan;"
    ),
    (
        "d. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf "
        "c maka perlu ditetapkan Penetapan Pengubahan Klasifikasi Informasi yang Dikecualikan."
    ),
    "MENGINGAT:",
    (
        "1. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran "
        "Negara Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik "
        "Indonesia Nomor 4846);"
    ),
    (
        "2. Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 "
        "Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun "
        "2010 Nomor 99, Tambahan Lembaran Negara Republik Indonesia Nomor 5149);"
    ),
    (
        "3. Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik "
        "(Berita Negara Republik Indonesia Tahun 2021 Nomor 741);"
    ),
    "4. UU 17/2023 Pasal 177;",
    "MEMPERHATIKAN:",
    (
        "1. Penetapan PPID Nomor 188/7/2024 Tahun 2024 tentang Pengecualian Informasi Keterangan "
        "saksi;"
    ),
    "2. Lembar Pengujian Konsekuensi Nomor 2/UK/2024 Tahun 2024;",
    f"3. {NEW_SHEET}.",
    "MEMUTUSKAN",
    f"MENETAPKAN: {SUBJECT}",
    (
        "PERTAMA: Informasi sebagaimana disebutkan pada lampiran ini merupakan Informasi yang "
        "Dikecualikan."
    ),
    (
        f"KEDUA: {NEW_SHEET} yang tercantum dalam lampiran merupakan bagian tidak terpisahkan dari "
        "Penetapan ini."
    ),
    "Ditetapkan di Martapura,",
    "pada tanggal Selasa, 10 Juni 2025",
    "Pejabat Pengelola Informasi dan Dokumentasi",
    "Kepala Dinas Kominfo selaku PPID, Dinas Sosial",
    "(TTD + stempel/cap PPID/Badan Publik)",
    "(Rahmat Hidayat)",
    "## LAMPIRAN",
    "- Informasi: Keterangan saksi",
    "- Dokumen: Berkas perkara",
    "- Jenis klasifikasi: Rahasia pribadi",
    "- Dasar hukum: UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177",
    "- Jangka waktu: Senin, 9 Juni 2031",
    f"- {NEW_SHEET}",
]


def test_the_sheet_is_the_form_of_the_regulation() -> None:
    assert filled(change_sheet_text(change())) == SHEET


def test_the_letter_is_the_form_of_the_regulation() -> None:
    assert filled(change_letter_text(change())) == LETTER


def test_where_the_change_opens_the_information_the_letter_says_so() -> None:
    said = change_letter_text(change(outcome=ChangeOutcome.OPENED))
    assert "ini merupakan Informasi yang Dikecualikan" not in said
    assert "tidak lagi merupakan Informasi yang Dikecualikan dan menjadi Informasi Publik" in said


def test_both_are_said_in_english_line_by_line() -> None:
    for write in (change_sheet_text, change_letter_text):
        assert len(filled(write(change(), "en"))) == len(filled(write(change())))
    assert "was made with care and full attention" in change_sheet_text(change(), "en")
    assert "on the exemption of Keterangan saksi" in change_letter_text(change(), "en")
    opened = change_letter_text(change(outcome=ChangeOutcome.OPENED), "en")
    assert "is no longer exempt" in opened


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_not_told_stays_dotted(lang: Language) -> None:
    bare = StatusChange(
        before=BEFORE, outcome=ChangeOutcome.STILL_EXEMPT, test=ConsequenceTest(claims=(NEW,))
    )
    for write in (change_sheet_text, change_letter_text):
        text = write(bare, lang)
        assert BLANK in text
        assert "None" not in text
