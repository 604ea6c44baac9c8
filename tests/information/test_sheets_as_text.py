"""The sheet of the test and the letter as text: what Lampiran II and III hold, in their order."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from keterbukaan.errors import Language
from keterbukaan.information.consequence import (
    Consent,
    ConsequenceTest,
    Redaction,
    TestMoment,
)
from keterbukaan.information.exemption import ExemptionClaim, Extent
from keterbukaan.information.grounds import Letter
from keterbukaan.information.letters import ExemptionLetter
from keterbukaan.information.texts import letter_text, sheet_text
from keterbukaan.organization.roles import Role

BLANK = "…………"
LANGUAGES: tuple[Language, ...] = ("id", "en")
CLAIMS = (
    ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177"),
    ExemptionClaim(letter=Letter.J, act="UU 36/2014 Pasal 73"),
)
SHEET: dict[str, Any] = {
    "number": "4/UK/2025",
    "held_on": date(2025, 3, 10),
    "place": "Banjarbaru",
    "moment": TestMoment.ON_REQUEST,
    "refers_to": "Permintaan 12/2025",
    "document": "Rekam medis 2024",
    "information": "Riwayat penyakit pasien",
    "extent": Extent.PART,
    "claims": CLAIMS,
    "if_opened": "Rahasia pribadi terungkap",
    "if_closed": "Rahasia pribadi terlindungi",
    "public_interest": "Tidak ada yang lebih besar",
    "expires_on": date(2030, 3, 9),
    "redactions": (
        Redaction(passage="Halaman 3", reason="Diagnosis"),
        Redaction(passage="Halaman 7", reason="Resep"),
    ),
    "testers": (
        {"name": "Siti Aminah", "position": "Kepala Bidang Layanan", "unit": "Dinas Kesehatan"},
        {"position": "Kepala Bagian Hukum", "unit": "Sekretariat Daerah"},
    ),
    "consent": Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 3, 12)),
}
LETTER: dict[str, Any] = {
    "withheld": Extent.PART,
    "number": "188/7/2025",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "official_name": "Rahmat Hidayat",
    "body": "Pemerintah Kabupaten Contoh",
    "unit": "Dinas Kominfo",
    "classification": "Rahasia pribadi",
    "place": "Martapura",
    "decided_on": date(2025, 3, 14),
}


def sheet(**changed: object) -> ConsequenceTest:
    return ConsequenceTest.model_validate({**SHEET, **changed})


def letter(test: ConsequenceTest | None = None, **changed: object) -> ExemptionLetter:
    return ExemptionLetter.model_validate({**LETTER, "test": test or sheet(), **changed})


BARE_SHEET = ConsequenceTest(claims=CLAIMS)
BARE_LETTER = ExemptionLetter(test=BARE_SHEET)


def lines(text: str) -> list[str]:
    """Split as Markdown does: a carriage return ends a line too."""
    return re.split(r"\r\n|\r|\n", text)


def table(text: str) -> list[list[str]]:
    """Return the cells of each row; a pipe after a backslash is no border."""
    rows = [line for line in lines(text) if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip("|\n "))] for row in rows]


# The sheet: Lampiran II


def test_sheet_in_indonesian_is_the_form_of_the_regulation() -> None:
    assert sheet_text(sheet()).splitlines() == [
        "# LEMBAR PENGUJIAN KONSEKUENSI",
        "",
        "NOMOR 4/UK/2025 TAHUN 2025",
        "",
        (
            "Pada hari ini, Senin tanggal 10 bulan Maret tahun 2025 bertempat di Banjarbaru telah "
            "dilakukan Pengujian Konsekuensi terhadap Informasi Publik sebagaimana disebutkan pada "
            "tabel di bawah ini:"
        ),
        "",
        (
            "| Informasi | Dasar Hukum Pengecualian Informasi "
            "| Konsekuensi/Pertimbangan Bagi Publik: Dibuka "
            "| Konsekuensi/Pertimbangan Bagi Publik: Ditutup | Jangka Waktu |"
        ),
        "| --- | --- | --- | --- | --- |",
        (
            "| Riwayat penyakit pasien (Rekam medis 2024) "
            "| UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177"
            "<br>UU 14/2008 Pasal 17 huruf j; UU 36/2014 Pasal 73 "
            "| Rahasia pribadi terungkap | Rahasia pribadi terlindungi | Sabtu, 9 Maret 2030 |"
        ),
        "",
        "Bahwa Pengujian Konsekuensi sebagaimana disebut pada tabel di atas dilakukan oleh:",
        "",
        "| No | Nama | Jabatan | Unit Kerja | TTD |",
        "| --- | --- | --- | --- | --- |",
        f"| 1 | Siti Aminah | Kepala Bidang Layanan | Dinas Kesehatan | {BLANK} |",
        f"| 2 | {BLANK} | Kepala Bagian Hukum | Sekretariat Daerah | {BLANK} |",
        "",
        "Demikian Pengujian Konsekuensi ini dibuat secara saksama dan penuh ketelitian.",
        "",
        "Menyetujui: Bupati, Rabu, 12 Maret 2025",
        "",
        "(TTD + stempel/cap PPID/Badan Publik)",
        "",
        "(Pimpinan Badan Publik)",
        "",
        "Keterangan:",
        "",
        "- Waktu pengujian: pada saat ada permintaan: Permintaan 12/2025",
        "- Kepentingan umum: Tidak ada yang lebih besar",
        "- Dihitamkan: Halaman 3 (Diagnosis)",
        "- Dihitamkan: Halaman 7 (Resep)",
    ]


def test_sheet_in_english() -> None:
    said = sheet_text(sheet(), "en").splitlines()
    assert said[0] == "# SHEET OF THE CONSEQUENCE TEST"
    assert said[2] == "NUMBER 4/UK/2025 YEAR 2025"
    assert said[4].startswith("On this day, Monday, 10 March 2025, at Banjarbaru, a consequence")
    assert table(sheet_text(sheet(), "en"))[0] == [
        "Information",
        "Legal basis of the exemption",
        "Consequence/consideration for the public: opened",
        "Consequence/consideration for the public: closed",
        "Period",
    ]
    assert table(sheet_text(sheet(), "en"))[2][4] == "Saturday, 9 March 2030"
    for line in (
        "| No | Name | Position | Unit | Signature |",
        "Approved by: Bupati, Wednesday, 12 March 2025",
        "- When it was held: on a request: Permintaan 12/2025",
        "- Public interest: Tidak ada yang lebih besar",
        "- Blacked out: Halaman 3 (Diagnosis)",
    ):
        assert line in said
    assert len(said) == len(sheet_text(sheet()).splitlines())


def test_the_name_of_a_tester_never_shows_in_a_repr() -> None:
    assert sheet().testers[0].name == "Siti Aminah"
    assert "Siti" not in repr(sheet())
    assert "Rahmat" not in repr(letter())


def test_a_number_that_says_its_year_does_not_say_it_twice() -> None:
    assert "\nNOMOR 4 Tahun 2025\n" in sheet_text(sheet(number="4 Tahun 2025"))


def test_who_approved_under_the_other_reading_is_called_what_they_are() -> None:
    consent = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2025, 3, 12))
    said = sheet_text(sheet(consent=consent)).splitlines()
    assert "(Atasan PPID)" in said
    assert "Menyetujui: Sekretaris Daerah, Rabu, 12 Maret 2025" in said


def test_whole_document_lists_no_passages() -> None:
    whole = sheet_text(sheet(extent=Extent.WHOLE, redactions=()))
    assert "dihitamkan" not in whole
    assert "blacked out" not in sheet_text(sheet(extent=Extent.WHOLE, redactions=()), "en")


def test_moment_stands_alone_where_nothing_led_to_the_test() -> None:
    before = sheet_text(sheet(moment=TestMoment.BEFORE_REQUEST, refers_to=None))
    assert "- Waktu pengujian: sebelum ada permintaan" in before.splitlines()


def test_words_of_the_period_stand_where_there_is_no_day() -> None:
    until = "Sampai putusan berkekuatan hukum tetap"
    assert table(sheet_text(sheet(expires_on=None, period=until)))[2][4] == until
    assert f"- Jangka waktu: {until}" in letter_text(letter(sheet(expires_on=None, period=until)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks_of_the_sheet_stay_dotted(lang: Language) -> None:
    text = sheet_text(BARE_SHEET, lang)
    approved = "Menyetujui" if lang == "id" else "Approved by"
    assert f"{approved}: {BLANK}, {BLANK}" in text
    rows = table(text)
    assert [rows[2][0], *rows[2][2:]] == [f"{BLANK} ({BLANK})", BLANK, BLANK, BLANK]
    assert rows[5] == ["1", BLANK, BLANK, BLANK, BLANK]
    # number and year, the day (in four words in Indonesian) and the place, five in the table, the
    # tester's four, who approved and when, the public interest
    assert text.count(BLANK) == 2 + (4 if lang == "id" else 1) + 1 + 5 + 4 + 2 + 1
    assert "None" not in text


def test_place_for_the_passages_stays_dotted() -> None:
    assert f"- Dihitamkan: {BLANK}" in sheet_text(sheet(redactions=())).splitlines()


# Cells cannot break the table

TEXTS = ["satu | dua", "|", "satu\ndua", "satu\n\n# tiga", "| a |\n| --- |", "a \\| b", "akhir\\"]
CELLS = ["information", "document", "if_opened", "if_closed", "period"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", CELLS)
def test_pipes_and_newlines_cannot_break_the_table(name: str, text: str) -> None:
    rows = table(sheet_text(sheet(expires_on=None, **{"period": "-", name: text})))
    assert [len(row) for row in rows] == [5] * 7


@pytest.mark.parametrize("text", ["satu\r\ndua", "satu\rdua"])
def test_carriage_returns_cannot_break_the_table(text: str) -> None:
    rows = table(sheet_text(sheet(if_opened=text)))
    assert [len(row) for row in rows] == [5] * 7


def test_pipe_in_the_name_of_an_act_cannot_break_the_table() -> None:
    claim = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 | Pasal 177")
    rows = table(sheet_text(sheet(claims=(claim,))))
    assert [len(row) for row in rows] == [5] * 7
    assert rows[2][1].endswith(r"UU 17/2023 \| Pasal 177")


# The letter: Lampiran III and Pasal 49 ayat (6)


FORM = (  # Lampiran III, line by line; Perki 1/2021 stands for the rule that it repealed
    "# PENETAPAN",
    "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI",
    "Pemerintah Kabupaten Contoh",
    "NOMOR 188/7/2025 TAHUN 2025",
    "TENTANG",
    "## KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
    "MENIMBANG:",
    (
        "a. bahwa Informasi Publik bersifat terbuka dan dapat diakses oleh setiap Pengguna "
        "Informasi Publik;"
    ),
    "b. bahwa Informasi Publik yang Dikecualikan bersifat ketat dan terbatas;",
    (
        "c. bahwa untuk memenuhi hak setiap Pemohon Informasi Publik Badan Publik wajib membuat "
        "pertimbangan tertulis atas setiap kebijakan yang diambil;"
    ),
    (
        "d. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf "
        "c maka perlu menetapkan Penetapan Pejabat Pengelola Informasi dan Dokumentasi tentang "
        "Klasifikasi Informasi yang Dikecualikan."
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
    "5. UU 36/2014 Pasal 73;",
    "MEMPERHATIKAN: Lembar Pengujian Konsekuensi Nomor 4/UK/2025 Tahun 2025.",
    "MEMUTUSKAN",
    "MENETAPKAN: KLASIFIKASI INFORMASI YANG DIKECUALIKAN",
    (
        "PERTAMA: Informasi sebagaimana disebutkan pada lampiran I ini merupakan Informasi yang "
        "Dikecualikan."
    ),
    (
        "KEDUA: Lembar Pengujian Konsekuensi Nomor 4/UK/2025 Tahun 2025 yang tercantum dalam "
        "lampiran II merupakan bagian tidak terpisahkan dari Penetapan ini."
    ),
    "Ditetapkan di Martapura,",
    "pada tanggal Jumat, 14 Maret 2025",
    "Pejabat Pengelola Informasi dan Dokumentasi",
    "Kepala Dinas Kominfo selaku PPID, Dinas Kominfo",
    "(TTD + stempel/cap PPID/Badan Publik)",
    "(Rahmat Hidayat)",
    "## LAMPIRAN I",
    "- Informasi yang Dikecualikan: Riwayat penyakit pasien",
    "- Dokumen: Rekam medis 2024",
    "- Jenis klasifikasi: Rahasia pribadi",
    (
        "- Alasan: undang-undang: UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177; "
        "UU 14/2008 Pasal 17 huruf j; UU 36/2014 Pasal 73"
    ),
    "- Alasan: analisis konsekuensi: Rahasia pribadi terungkap",
    "- Jangka waktu: Sabtu, 9 Maret 2030",
    "- Yang tidak diberikan: sebagian",
    "- Dihitamkan: Halaman 3 (Diagnosis)",
    "- Dihitamkan: Halaman 7 (Resep)",
    "- Disetujui: Bupati, Rabu, 12 Maret 2025",
    "## LAMPIRAN II",
    "Lembar Pengujian Konsekuensi Nomor 4/UK/2025 Tahun 2025",
)


def test_letter_in_indonesian_is_the_form_of_the_regulation() -> None:
    said = [line for line in letter_text(letter()).splitlines() if line]
    assert said == list(FORM)


def test_letter_in_english() -> None:
    said = letter_text(letter(), "en").splitlines()
    for line in (
        "# DECISION",
        "NUMBER 188/7/2025 YEAR 2025",
        "## CLASSIFICATION OF EXEMPT INFORMATION",
        "CONSIDERING:",
        "b. that exempt public information is strict and limited;",
        "FIRST: The information named in annex I is exempt information.",
        "- Exempt information: Riwayat penyakit pasien",
        "- Kind of classification: Rahasia pribadi",
        "- Reason: consequences: Rahasia pribadi terungkap",
        "- Period: Saturday, 9 March 2030",
        "Decided in Martapura,",
        "on Friday, 14 March 2025",
    ):
        assert line in said
    assert len(said) == len(letter_text(letter()).splitlines())


@pytest.mark.parametrize(
    ("name", "value"),
    [("number", "7\n\nNomor 8"), ("official", "o\n- Informasi: terbuka"), ("body", "B\n# X")],
)
def test_no_text_of_a_letter_leaves_its_line(name: str, value: str) -> None:
    said = letter_text(letter(None, **{name: value})).splitlines()
    assert len(said) == len(letter_text(letter()).splitlines())


def test_markup_in_a_cell_is_shown_and_not_obeyed() -> None:
    text = sheet_text(sheet(document="a\\|b <script>"))
    assert "a\\\\\\|b &lt;script>" in text
    linked = sheet_text(sheet(document='[klik](javascript:x) `kode` A & B; "C" #4'))
    assert '\\[klik\\](javascript:x) \\`kode\\` A & B; "C" #4' in linked


@pytest.mark.parametrize("name", [*CELLS, "number", "place", "public_interest"])
def test_no_text_holds_what_cannot_be_shown(name: str) -> None:
    test = sheet(expires_on=None, **{"period": "-", name: "a\x1b]0;x\x07\x00\u202e\u200b\x85b"})
    for said in (sheet_text(test), letter_text(letter(test))):
        assert not [sign for sign in said if not sign.isprintable() and sign != "\n"]
    assert "a \\]0;x" in sheet_text(test)


@pytest.mark.parametrize("extent", list(Extent))
def test_english_letter_says_in_english_how_much_is_withheld(extent: Extent) -> None:
    test = sheet(extent=extent, redactions=SHEET["redactions"] if extent is Extent.PART else ())
    assert extent.value not in letter_text(letter(test, withheld=extent), "en")


def test_letter_names_the_rule_in_force_and_not_the_one_that_was_repealed() -> None:
    assert "Peraturan Komisi Informasi Nomor 1 Tahun 2021" in letter_text(letter())
    assert "Tahun 2017" not in letter_text(letter())


def test_letter_names_an_act_once_that_two_claims_rest_on() -> None:
    act = "UU 17/2023 Pasal 177"
    twice = tuple(ExemptionClaim(letter=Letter.H, item=item, act=act) for item in (2, 3))
    said = letter_text(letter(sheet(claims=twice))).splitlines()
    assert [line for line in said if line.endswith(f"{act};")] == [f"4. {act};"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks_of_the_letter_stay_dotted(lang: Language) -> None:
    text = letter_text(BARE_LETTER, lang)
    # body; number and year, and both of the sheet in three places; place and day; official, unit
    # and name; information, document, kind, consequences, period, consent
    assert text.count(BLANK) == 1 + 2 + 3 * 2 + 2 + 3 + 6
    assert "None" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_end_with_one_newline(lang: Language) -> None:
    for text in (sheet_text(sheet(), lang), letter_text(letter(), lang)):
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
