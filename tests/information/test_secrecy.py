"""The secrecy clauses, each against the words of its article, and what confirms letter j."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from keterbukaan.errors import ArgumentError, DataFileError
from keterbukaan.files._toml import shipped
from keterbukaan.information import (
    ConsequenceTest,
    ExemptionClaim,
    ExemptionRow,
    SecrecyClause,
    SecrecyClauses,
    SecrecyForce,
)
from keterbukaan.information import secrecy as module
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Weight

NATIONAL = SecrecyClauses.national()
FILE = shipped(module.__file__, "secrecy.toml").decode()

# The article, what it does, and its own operative words.
CLAUSES = [
    (
        "UU 9/2004 Pasal 45 ayat (2)",
        SecrecyForce.OATH,
        "akan memegang rahasia sesuatu yang menurut sifatnya atau perintah harus saya rahasiakan",
    ),
    (
        "UU 14/2008 Pasal 2 ayat (4)",
        SecrecyForce.REFERS,
        "Informasi Publik yang dikecualikan bersifat rahasia sesuai dengan Undang-Undang",
    ),
    (
        "UU 14/2008 Pasal 6 ayat (3) huruf d",
        SecrecyForce.REFERS,
        "informasi yang berkaitan dengan rahasia jabatan",
    ),
    (
        "UU 14/2008 Pasal 17 huruf j",
        SecrecyForce.REFERS,
        "informasi yang tidak boleh diungkapkan berdasarkan Undang-Undang",
    ),
    (
        "UU 14/2008 Pasal 43 ayat (4)",
        SecrecyForce.FORBIDS,
        "Anggota Komisi Informasi wajib menjaga rahasia dokumen",
    ),
    (
        "UU 37/2008 Pasal 21 ayat (2)",
        SecrecyForce.OATH,
        "akan memelihara kerahasiaan mengenai hal-hal yang diketahui sewaktu memenuhi kewajiban",
    ),
    (
        "UU 37/2008 Pasal 24 ayat (2)",
        SecrecyForce.DECIDED,
        "nama dan identitas Pelapor dapat dirahasiakan",
    ),
    (
        "UU 37/2008 Pasal 30 ayat (1)",
        SecrecyForce.FORBIDS,
        "wajib menjaga kerahasiaan, kecuali demi kepentingan umum",
    ),
    (
        "UU 25/2009 Pasal 34 huruf i",
        SecrecyForce.REFERS,
        "wajib dirahasiakan sesuai dengan peraturan perundang-undangan",
    ),
    (
        "UU 25/2009 Pasal 42 ayat (5)",
        SecrecyForce.DECIDED,
        "nama dan identitas pengadu dapat dirahasiakan",
    ),
    (
        "UU 25/2009 Pasal 49 ayat (1)",
        SecrecyForce.FORBIDS,
        "penyelenggara wajib menjaga kerahasiaan",
    ),
    (
        "UU 43/2009 Pasal 82",
        SecrecyForce.REFERS,
        "menyediakan arsip dinamis kepada pengguna arsip yang tidak berhak",
    ),
    (
        "UU 43/2009 Pasal 44 ayat (1)",
        SecrecyForce.DECIDED,
        "Pencipta arsip dapat menutup akses atas arsip",
    ),
    (
        "UU 43/2009 Pasal 44 ayat (2)",
        SecrecyForce.DECIDED,
        "Pencipta arsip wajib menjaga kerahasiaan arsip tertutup",
    ),
    (
        "UU 43/2009 Pasal 66 ayat (2)",
        SecrecyForce.DECIDED,
        "Arsip statis dapat dinyatakan tertutup",
    ),
    (
        "UU 51/2009 Pasal 13E ayat (1) huruf c",
        SecrecyForce.FORBIDS,
        "menjaga kerahasiaan keterangan atau informasi yang diperoleh",
    ),
    (
        "UU 23/2014 Pasal 122 ayat (4)",
        SecrecyForce.DECIDED,
        "materi yang telah disepakati dalam rapat tertutup untuk dirahasiakan",
    ),
    (
        "UU 23/2014 Pasal 176 ayat (4)",
        SecrecyForce.DECIDED,
        "materi yang telah disepakati dalam rapat tertutup untuk dirahasiakan",
    ),
    (
        "UU 30/2014 Pasal 36 ayat (1) huruf b",
        SecrecyForce.REFERS,
        "sesuai dengan ketentuan peraturan perundang-undangan bersifat rahasia",
    ),
    (
        "UU 30/2014 Pasal 51 ayat (2)",
        SecrecyForce.REFERS,
        "termasuk kategori rahasia negara dan/atau melanggar kerahasiaan pihak ketiga",
    ),
    (
        "PP 48/2016 Pasal 15 ayat (5)",
        SecrecyForce.FORBIDS,
        "menjamin kerahasiaan identitas pelapor",
    ),
    (
        "PP 12/2017 Pasal 23 ayat (2)",
        SecrecyForce.FORBIDS,
        "bersifat rahasia, tidak boleh dibuka kepada publik",
    ),
    (
        "PP 12/2017 Pasal 26",
        SecrecyForce.FORBIDS,
        "bersifat rahasia, tidak boleh dibuka kepada publik",
    ),
    (
        "UU 27/2022 Pasal 36",
        SecrecyForce.FORBIDS,
        "wajib menjaga kerahasiaan Data Pribadi",
    ),
    (
        "UU 27/2022 Pasal 65 ayat (2)",
        SecrecyForce.REFERS,
        "dilarang secara melawan hukum mengungkapkan Data Pribadi yang bukan miliknya",
    ),
]
CONFIRMING = [
    "UU 37/2008 Pasal 30 ayat (1)",
    "UU 25/2009 Pasal 49 ayat (1)",
    "UU 51/2009 Pasal 13E ayat (1) huruf c",
    "UU 27/2022 Pasal 36",
]


def clause(citation: str) -> SecrecyClause:
    return next(each for each in NATIONAL.clauses if str(each.citation) == citation)


def claim(act: str) -> ExemptionClaim:
    return ExemptionClaim.model_validate({"letter": "j", "act": act})


def said(act: str, on: date | None = None) -> list[str]:
    return [each.text_id for each in claim(act).unconfirmed(on=on)]


# The clauses


@pytest.mark.parametrize(("citation", "force", "words"), CLAUSES)
def test_a_clause_holds_the_words_of_its_article(
    citation: str, force: SecrecyForce, words: str
) -> None:
    found = clause(citation)
    assert words in found.quotation
    assert (found.force, found.read) == (force, Verification.OWN_TEXT)


def test_no_other_clause_stands_in_the_file() -> None:
    assert [str(each.citation) for each in NATIONAL.clauses] == [each for each, _, _ in CLAUSES]


def test_an_act_forbids_what_confirms_letter_j_and_no_lower_rule_does() -> None:
    """Letter j asks for what may not be disclosed "berdasarkan Undang-Undang"."""
    confirming = [str(each.citation) for each in NATIONAL.clauses if each.confirms_letter_j]
    assert confirming == CONFIRMING


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("UU 37/2008 Pasal 30 ayat (1)", "kepentingan umum"),
        ("UU 27/2022 Pasal 36", "Pasal 50 ayat (2)"),
        ("PP 48/2016 Pasal 15 ayat (5)", "penegakan hukum"),
        ("PP 12/2017 Pasal 23 ayat (2)", "ditentukan lain"),
        ("UU 43/2009 Pasal 44 ayat (1)", "berhak"),
        ("UU 30/2014 Pasal 36 ayat (1) huruf b", "keadaan darurat"),
    ],
)
def test_an_exception_of_the_article_is_told(citation: str, words: str) -> None:
    assert words in clause(citation).exceptions_id


@pytest.mark.parametrize(
    ("citation", "punished_by"),
    [
        ("UU 43/2009 Pasal 44 ayat (2)", "UU 43/2009 Pasal 85"),
        ("UU 27/2022 Pasal 65 ayat (2)", "UU 27/2022 Pasal 67 ayat (2)"),
    ],
)
def test_the_article_that_punishes_stands_beside_what_is_forbidden(
    citation: str, punished_by: str
) -> None:
    """Pasal 85: "sebagaimana dimaksud dalam Pasal 44 ayat (2)"; 67 (2): "... Pasal 65 ayat (2)"."""
    assert punished_by in {str(each) for each in clause(citation).citations}


def test_a_secret_kept_without_exception_says_that_none_is_named() -> None:
    """UU 25/2009 Pasal 49: the secrecy outlasts the office, and no exception is written."""
    found = clause("UU 25/2009 Pasal 49 ayat (1)")
    assert found.exceptions("id") == "tidak disebut"
    assert found.exceptions("en") == "none is named"
    assert [str(each) for each in found.citations] == [
        "UU 25/2009 Pasal 49 ayat (1)",
        "UU 25/2009 Pasal 49 ayat (2)",
    ]


def test_a_clause_says_what_is_secret_and_from_whom_in_both_languages() -> None:
    found = clause("UU 27/2022 Pasal 36")
    assert (found.secret("id"), found.secret("en")) == ("data pribadi", "personal data")
    assert found.kept_from("id") == "siapa pun yang tidak berhak; naskah tidak menyebutnya"
    assert found.kept_from("en") == "whoever has no right to it; the text does not say whom"
    with pytest.raises(ArgumentError):
        found.secret("fr")  # type: ignore[arg-type]


def test_every_clause_is_said_in_both_languages() -> None:
    for each in NATIONAL.clauses:
        for words in (each.secret, each.kept_from, each.exceptions):
            assert words("id") != words("en")
            assert words("id").strip() == words("id")


def test_a_note_says_what_the_article_alone_does_not() -> None:
    """Pasal 13E stands in the act that UU 51/2009 changes, UU 5/1986."""
    assert "UU 5/1986" in clause("UU 51/2009 Pasal 13E ayat (1) huruf c").note
    assert clause("UU 37/2008 Pasal 30 ayat (1)").note == ""


# Acts that were not read


def test_what_is_known_by_name_alone_has_no_article_and_is_not_verified() -> None:
    """The elucidations of PP 43/2018 Pasal 10 and 12 and of UU 30/2014 Pasal 51 name them."""
    assert [(each.label("en"), str(each.named_in)) for each in NATIONAL.unread] == [
        ("the rules on state secrecy", "UU 30/2014 Pasal 51 ayat (2)"),
        ("the rules on banking", "PP 43/2018 Pasal 10 ayat (3)"),
        ("the rules on the protection of witnesses and victims", "PP 43/2018 Pasal 12 ayat (3)"),
        ("the rules on the anti-corruption commission", "PP 43/2018 Pasal 12 ayat (3)"),
    ]
    assert {each.read for each in NATIONAL.unread} == {Verification.UNVERIFIED}


# A claim under letter j


@pytest.mark.parametrize(
    "act",
    [
        "UU 25/2009 Pasal 49",
        "UU 25/2009 Pasal 49 ayat (2)",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik Pasal 49 ayat (1)",
        "Pasal 49 ayat (1) UU No. 25 Tahun 2009",
        "UU 37/2008 Pasal 30 ayat (1) jo. UU 14/2008 Pasal 17 huruf j",
        "UU 10/1998 Pasal 40; UU 27/2022 Pasal 36",
        "UU 51/2009 Pasal 13E ayat (1) huruf c",
        "Pasal 50 dan Pasal 36 Undang-Undang Republik Indonesia Nomor 27 Tahun 2022",
        "UU 25/2009 Pasal 1 dan Pasal 49",
    ],
)
def test_a_clause_that_was_read_confirms_the_claim(act: str) -> None:
    assert said(act) == []


def test_an_act_that_was_not_read_confirms_nothing() -> None:
    assert said("UU 10/1998 Pasal 40") == [
        (
            "UU 10/1998 tidak dibaca di sini, jadi belum pasti bahwa undang-undang itu melarang "
            "membuka informasi ini; bacalah pasalnya dalam naskah resmi"
        )
    ]
    (found,) = claim("UU 10/1998 Pasal 40").unconfirmed()
    assert (found.field, found.citation) == ("act", "UU 14/2008 Pasal 17 huruf j")
    assert found.weight is Weight.ADVISED
    assert found.text("en") == (
        "UU 10/1998 was not read here, so it is not certain that this act forbids to disclose "
        "the information; read its article in the official text (UU 14/2008 Pasal 17 huruf j)"
    )


def test_an_act_is_told_once_however_many_articles_of_it_are_named() -> None:
    assert len(said("UU 10/1998 Pasal 40 dan Pasal 41; UU 7/1992 Pasal 40")) == 2


def test_a_perppu_ranks_as_an_act_and_was_not_read() -> None:
    (found,) = said("Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020 Pasal 2")
    assert found.startswith("Perppu 1/2020 tidak dibaca di sini")


def test_articles_without_a_rule_and_a_rule_without_articles_in_one_text() -> None:
    assert [each.split(" tidak")[0] for each in said("UU 10/1998 UU 27/2022; Pasal 3")] == [
        "UU 10/1998",
        "pasal UU 27/2022",
    ]


def test_an_act_whose_article_is_named_is_not_asked_for_it_again() -> None:
    told = said("UU 25/2009 Pasal 50 dan UU 10/1998 Pasal 40")
    assert [each.split(" ")[0] for each in told] == ["UU", "UU"]
    assert told[0].startswith("UU 25/2009 Pasal 50 tidak termasuk")


def test_an_act_without_its_number_cannot_be_compared() -> None:
    (found,) = said("KUHAP Pasal 1")
    assert found.startswith("nomor dan tahun undang-undangnya tidak terbaca")


def test_an_act_without_its_article_is_asked_for_it() -> None:
    assert said("UU 27/2022") == [
        (
            "pasal UU 27/2022 tidak disebut; ketentuan kerahasiaannya yang dibaca: "
            "UU 27/2022 Pasal 36, UU 27/2022 Pasal 65 ayat (2)"
        )
    ]


@pytest.mark.parametrize(
    "act",
    [
        "UU 25/2009 Pasal 50",
        "UU 51/2009 Pasal 13E ayat (1) huruf b",
        "UU 25/2009 Pasal 999",  # the act ends with Pasal 62: nobody read that article
        "UU 37/2008 Pasal 30 ayat (9)",
    ],
)
def test_another_article_of_an_act_that_was_read_keeps_nothing_secret(act: str) -> None:
    (found,) = said(act)
    assert found.startswith(f"{act} tidak termasuk ketentuan kerahasiaan undang-undang itu yang")


def test_a_number_may_be_written_with_a_nought_before_it() -> None:
    assert said("UU 037/2008 Pasal 30 ayat (1)") == []


def test_a_clause_that_points_to_another_rule_names_no_secret() -> None:
    assert said("UU 30/2014 Pasal 51 ayat (2)") == [
        (
            "UU 30/2014 Pasal 51 ayat (2) menunjuk ke peraturan lain dan tidak merahasiakan "
            "sesuatu dengan sendirinya; sebut undang-undang yang merahasiakannya"
        )
    ]


def test_a_clause_that_leaves_it_to_a_decision_is_no_secret_by_itself() -> None:
    """UU 43/2009 Pasal 44: the creator of an archive *may* close it, on the grounds of letters."""
    (found,) = said("UU 43/2009 Pasal 44 ayat (1)")
    assert found == (
        "UU 43/2009 Pasal 44 ayat (1) membolehkan menutup dan tidak mewajibkannya; yang menutup "
        "ialah keputusan, jadi sebut huruf Pasal 17 yang menjadi alasannya"
    )


def test_an_oath_binds_who_swears_it() -> None:
    (found,) = said("UU 37/2008 Pasal 21 ayat (2)")
    assert found.startswith("UU 37/2008 Pasal 21 ayat (2) ialah sumpah jabatan")


def test_a_government_regulation_beside_an_act_confirms_nothing() -> None:
    """PP 12/2017 Pasal 26 keeps a result secret, and is no act."""
    assert said("UU 23/2014 jo. PP 12/2017 Pasal 26") == [
        (
            "pasal UU 23/2014 tidak disebut; ketentuan kerahasiaannya yang dibaca: "
            "UU 23/2014 Pasal 122 ayat (4), UU 23/2014 Pasal 176 ayat (4)"
        ),
        "PP 12/2017 Pasal 26 bukan undang-undang, sedangkan huruf j bersandar pada undang-undang",
    ]


def test_a_clause_confirms_nothing_before_it_was_in_force() -> None:
    """UU 27/2022 was promulgated on 17 October 2022 and in force from then on."""
    act = "UU 27/2022 Pasal 36"
    assert said(act, date(2022, 10, 17)) == []
    assert said(act, date(2022, 10, 16)) == [
        "UU 27/2022 Pasal 36 belum berlaku pada 16 Oktober 2022"
    ]


def test_the_other_letters_rest_on_the_act_itself_and_need_no_clause() -> None:
    banking = ExemptionClaim.model_validate({"letter": "b", "act": "UU 10/1998 Pasal 40"})
    assert banking.unconfirmed() == ()


def test_a_sheet_tells_that_nothing_confirms_its_letter_j() -> None:
    def told(act: str, on: date) -> list[str]:
        sheet = ConsequenceTest(claims=(claim(act),), held_on=on)
        return [each.text_id for each in sheet.findings() if each.field == "claims"]

    assert told("UU 25/2009 Pasal 49", date(2026, 3, 2)) == []
    assert told("UU 10/1998 Pasal 40", date(2026, 3, 2)) == said("UU 10/1998 Pasal 40")
    assert told("UU 27/2022 Pasal 36", date(2022, 3, 1)) == [
        "UU 27/2022 Pasal 36 belum berlaku pada 1 Maret 2022"
    ]


def test_a_row_of_the_list_tells_it_too() -> None:
    def told(act: str) -> list[str]:
        row = ExemptionRow.model_validate(
            {
                "number": "1",
                "information": "Berkas pengaduan",
                "letter": "j",
                "act": act,
                "decided_on": "2026-03-02",
                "period": "5 tahun",
            }
        )
        return [each.text_id for each in row.findings()]

    assert told("UU 25/2009 Pasal 49") == []
    assert told("UU 10/1998 Pasal 40") == said("UU 10/1998 Pasal 40")


# The file


def test_it_is_read_once_and_crosses_a_process() -> None:
    assert pickle.loads(pickle.dumps(NATIONAL)) is NATIONAL  # noqa: S301


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (('read = "own_text"', 'read = "seen"'), "read"),
        (('force = "oath"', 'force = "asks"'), "force"),
        (("quotation = ", "quotes = "), "quotation"),
        (('from_en = "', 'from_enn = "'), "from_en"),
        (('named_in = "UU 30/2014', 'named_in = "UU'), "named_in"),
        (('citations = ["UU 9/2004 Pasal 45 ayat (2)"]', "citations = []"), "citations"),
        (
            (
                'citations = ["UU 14/2008 Pasal 2 ayat (4)"]',
                'citations = ["UU 9/2004 Pasal 45 ayat (2)"]',
            ),
            "citations",
        ),
    ],
)
def test_a_faulty_file_is_refused(change: tuple[str, str], problem: str) -> None:
    spoilt = FILE.replace(*change, 1)
    assert spoilt != FILE
    with pytest.raises(DataFileError) as caught:
        module.read_clauses(spoilt.encode(), "secrecy.toml")
    assert caught.value.fields["key"] == problem
