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
        {"position": "Kepala Bidang Layanan", "unit": "Dinas Kesehatan"},
        {"position": "Kepala Bagian Hukum", "unit": "Sekretariat Daerah"},
    ),
    "consent": Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 3, 12)),
}
LETTER: dict[str, Any] = {
    "withheld": Extent.PART,
    "number": "188/7/2025",
    "official": "Kepala Dinas Kominfo selaku PPID",
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


def test_sheet_in_indonesian() -> None:
    assert sheet_text(sheet()).splitlines() == [
        "# Lembar pengujian konsekuensi",
        "",
        "Nomor 4/UK/2025, Senin, 10 Maret 2025, Banjarbaru",
        "(pada saat ada permintaan: Permintaan 12/2025)",
        "",
        (
            "| Informasi | Dasar hukum pengecualian | Konsekuensi bila dibuka "
            "| Konsekuensi bila ditutup | Jangka waktu |"
        ),
        "| --- | --- | --- | --- | --- |",
        (
            "| Riwayat penyakit pasien (Rekam medis 2024) "
            "| UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177"
            "<br>UU 14/2008 Pasal 17 huruf j; UU 36/2014 Pasal 73 "
            "| Rahasia pribadi terungkap | Rahasia pribadi terlindungi | Sabtu, 9 Maret 2030 |"
        ),
        "",
        "Kepentingan umum: Tidak ada yang lebih besar",
        "",
        "Bagian yang dihitamkan:",
        "- Halaman 3: Diagnosis",
        "- Halaman 7: Resep",
        "",
        "Penguji:",
        "1. Kepala Bidang Layanan, Dinas Kesehatan",
        "2. Kepala Bagian Hukum, Sekretariat Daerah",
        "",
        "Menyetujui: Bupati, Rabu, 12 Maret 2025",
    ]


def test_sheet_in_english() -> None:
    said = sheet_text(sheet(), "en").splitlines()
    assert said[0] == "# Sheet of the consequence test"
    assert said[2] == "Number 4/UK/2025, Monday, 10 March 2025, Banjarbaru"
    assert said[3] == "(on a request: Permintaan 12/2025)"
    assert table(sheet_text(sheet(), "en"))[0] == [
        "Information",
        "Legal basis",
        "Consequence if opened",
        "Consequence if closed",
        "Period",
    ]
    assert table(sheet_text(sheet(), "en"))[2][4] == "Saturday, 9 March 2030"
    for line in (
        "Public interest: Tidak ada yang lebih besar",
        "Passages blacked out:",
        "Held by:",
        "Approved by: Bupati, Wednesday, 12 March 2025",
    ):
        assert line in said


def test_whole_document_lists_no_passages() -> None:
    whole = sheet_text(sheet(extent=Extent.WHOLE, redactions=()))
    assert "dihitamkan" not in whole
    assert "blacked out" not in sheet_text(sheet(extent=Extent.WHOLE, redactions=()), "en")


def test_moment_stands_alone_where_nothing_led_to_the_test() -> None:
    before = sheet_text(sheet(moment=TestMoment.BEFORE_REQUEST, refers_to=None))
    assert before.splitlines()[3] == "(sebelum ada permintaan)"


def test_words_of_the_period_stand_where_there_is_no_day() -> None:
    until = "Sampai putusan berkekuatan hukum tetap"
    assert table(sheet_text(sheet(expires_on=None, period=until)))[2][4] == until
    assert f"- Jangka waktu: {until}" in letter_text(letter(sheet(expires_on=None, period=until)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks_of_the_sheet_stay_dotted(lang: Language) -> None:
    text = sheet_text(BARE_SHEET, lang)
    number, approved = ("Nomor", "Menyetujui") if lang == "id" else ("Number", "Approved by")
    assert f"{number} {BLANK}, {BLANK}, {BLANK}" in text
    assert f"{approved}: {BLANK}" in text
    row = table(text)[2]
    assert [row[0], *row[2:]] == [f"{BLANK} ({BLANK})", BLANK, BLANK, BLANK]
    assert text.count(BLANK) == 11
    assert "None" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_place_for_the_testers_stays_dotted(lang: Language) -> None:
    said = sheet_text(BARE_SHEET, lang).splitlines()
    under = said.index("Penguji:" if lang == "id" else "Held by:") + 1
    assert BLANK in said[under]


def test_place_for_the_passages_stays_dotted() -> None:
    said = sheet_text(sheet(redactions=())).splitlines()
    assert BLANK in said[said.index("Bagian yang dihitamkan:") + 1]


# Cells cannot break the table

TEXTS = ["satu | dua", "|", "satu\ndua", "satu\n\n# tiga", "| a |\n| --- |", "a \\| b", "akhir\\"]
CELLS = ["information", "document", "if_opened", "if_closed", "period"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", CELLS)
def test_pipes_and_newlines_cannot_break_the_table(name: str, text: str) -> None:
    rows = table(sheet_text(sheet(expires_on=None, **{"period": "-", name: text})))
    assert [len(row) for row in rows] == [5, 5, 5]


@pytest.mark.parametrize("text", ["satu\r\ndua", "satu\rdua"])
def test_carriage_returns_cannot_break_the_table(text: str) -> None:
    rows = table(sheet_text(sheet(if_opened=text)))
    assert [len(row) for row in rows] == [5, 5, 5]


def test_pipe_in_the_name_of_an_act_cannot_break_the_table() -> None:
    claim = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 | Pasal 177")
    rows = table(sheet_text(sheet(claims=(claim,))))
    assert [len(row) for row in rows] == [5, 5, 5]
    assert rows[2][1].endswith(r"UU 17/2023 \| Pasal 177")


# The letter: Lampiran III and Pasal 49 ayat (6)


FORM = (  # the skeleton of Lampiran III, in its order
    "# Penetapan PPID Pemerintah Kabupaten Contoh",
    "Nomor 188/7/2025",
    "## Tentang klasifikasi informasi yang dikecualikan",
    "Menimbang:",
    "Mengingat: UU 14/2008; PP 61/2010; Perki 1/2021; UU 17/2023 Pasal 177; UU 36/2014 Pasal 73.",
    "Memutuskan, menetapkan:",
    "Pertama: informasi berikut merupakan informasi yang dikecualikan.",
    "- Informasi: Riwayat penyakit pasien",
    "- Dokumen: Rekam medis 2024",
    "- Jenis klasifikasi: Rahasia pribadi",
    (
        "- Alasan: undang-undang: UU 14/2008 Pasal 17 huruf h angka 2; UU 17/2023 Pasal 177; "
        "UU 14/2008 Pasal 17 huruf j; UU 36/2014 Pasal 73"
    ),
    "- Alasan: analisis konsekuensi: Rahasia pribadi terungkap",
    "- Jangka waktu: Sabtu, 9 Maret 2030",
    "- Yang tidak diberikan: sebagian",
    "Ditetapkan di Martapura, Jumat, 14 Maret 2025",
    "Kepala Dinas Kominfo selaku PPID, Dinas Kominfo",
    "(tanda tangan dan cap)",
)


def test_letter_in_indonesian_follows_the_form() -> None:
    said = letter_text(letter()).splitlines()
    places = [said.index(line) for line in FORM]
    assert places == sorted(places)
    assert any(line.startswith("Memperhatikan: ") and "4/UK/2025" in line for line in said)
    assert any(line.startswith("Kedua: ") and "4/UK/2025" in line for line in said)


def test_letter_names_what_is_blacked_out_and_who_consented() -> None:
    said = letter_text(letter()).splitlines()
    for redaction in sheet().redactions:
        assert f"- Dihitamkan: {redaction.passage} ({redaction.reason})" in said
    consent = sheet().consent
    assert consent is not None
    assert any(line.startswith(f"- Disetujui: {consent.position}, ") for line in said)


def test_letter_in_english() -> None:
    said = letter_text(letter(), "en").splitlines()
    for line in (
        "# Decision of the PPID Pemerintah Kabupaten Contoh",
        "Number 188/7/2025",
        "## On the classification of exempt information",
        "Considering that:",
        "First: the following is exempt information.",
        "- Information: Riwayat penyakit pasien",
        "- Kind of classification: Rahasia pribadi",
        "- Reason: consequences: Rahasia pribadi terungkap",
        "- Period: Saturday, 9 March 2030",
        "Decided in Martapura, Friday, 14 March 2025",
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
    assert '[klik]\\(javascript:x) \\`kode\\` A & B; "C" #4' in linked


@pytest.mark.parametrize("name", [*CELLS, "number", "place", "public_interest"])
def test_no_text_holds_what_cannot_be_shown(name: str) -> None:
    test = sheet(expires_on=None, **{"period": "-", name: "a\x1b]0;x\x07\x00\u202e\u200b\x85b"})
    for said in (sheet_text(test), letter_text(letter(test))):
        assert not [sign for sign in said if not sign.isprintable() and sign != "\n"]
    assert "a ]0;x" in sheet_text(test)


@pytest.mark.parametrize("extent", list(Extent))
def test_english_letter_says_in_english_how_much_is_withheld(extent: Extent) -> None:
    test = sheet(extent=extent, redactions=SHEET["redactions"] if extent is Extent.PART else ())
    assert extent.value not in letter_text(letter(test, withheld=extent), "en")


def test_letter_names_the_rule_in_force_and_not_the_one_that_was_repealed() -> None:
    assert "Perki 1/2021" in letter_text(letter())
    assert "1/2017" not in letter_text(letter())


def test_letter_names_an_act_once_that_two_claims_rest_on() -> None:
    act = "UU 17/2023 Pasal 177"
    twice = tuple(ExemptionClaim(letter=Letter.H, item=item, act=act) for item in (2, 3))
    line = next(
        each
        for each in letter_text(letter(sheet(claims=twice))).splitlines()
        if each.startswith("Mengingat")
    )
    assert line.count(act) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks_of_the_letter_stay_dotted(lang: Language) -> None:
    text = letter_text(BARE_LETTER, lang)
    said = text.splitlines()
    assert said[0].endswith(f"PPID {BLANK}")
    assert said[2].endswith(f" {BLANK}")
    assert said[-3] == f"{BLANK}, {BLANK}"
    assert said[-5].endswith(f" {BLANK}, {BLANK}")
    # body, number, sheet twice with its day, information, document, kind, consequences, period,
    # consent, place, day, official, unit
    assert text.count(BLANK) == 15
    assert "None" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_end_with_one_newline(lang: Language) -> None:
    for text in (sheet_text(sheet(), lang), letter_text(letter(), lang)):
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
