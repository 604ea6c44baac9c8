"""The exemption letter: what it holds by Perki 1/2021 Pasal 49 and PP 61/2010 Pasal 4."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan.errors import IncompleteRecordError, KeterbukaanError
from keterbukaan.information.consequence import Consent, ConsequenceTest, Redaction
from keterbukaan.information.exemption import Exemption, ExemptionClaim, ExemptionState, Extent
from keterbukaan.information.grounds import Letter
from keterbukaan.information.letters import ExemptionLetter
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Role
from keterbukaan.records.record import FieldProblem, problems_of

ENFORCEMENT = ExemptionClaim(letter=Letter.A, item=1, act="UU 8/1981 Pasal 17")
PRIVATE = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
BY_HEAD = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2024, 3, 6))
BY_SUPERIOR = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2024, 3, 6))
PASSAGE = Redaction(passage="Halaman 3", reason="Nama saksi")
TEST: dict[str, Any] = {
    "number": "4/UK/2024",
    "held_on": date(2024, 3, 4),
    "place": "Banjarbaru",
    "document": "Berkas perkara",
    "information": "Keterangan saksi",
    "claims": (ENFORCEMENT,),
    "if_opened": "Penyidikan terhambat",
    "if_closed": "Penyidikan berjalan",
    "public_interest": "Penegakan hukum lebih besar",
    "expires_on": date(2029, 3, 10),
    "testers": (
        {"name": "Siti Aminah", "position": "Kepala Bagian Hukum", "unit": "Sekretariat Daerah"},
    ),
    "consent": BY_HEAD,
}
LETTER: dict[str, Any] = {
    "number": "188/7/2024",
    "official": "Kepala Dinas Kominfo selaku PPID",
    "body": "Pemerintah Kabupaten Contoh",
    "unit": "Dinas Kominfo",
    "classification": "Informasi yang dapat menghambat penegakan hukum",
    "place": "Martapura",
    "decided_on": date(2024, 3, 11),
}
# Perki 1/2021 Pasal 49 ayat (6) a: "identitas pejabat PPID"; b: "Badan Publik, termasuk unit
# kerja"; PP 61/2010 Pasal 4 ayat (2) a: "jenis klasifikasi"; f: "tempat dan tanggal penetapan";
# the form has "NOMOR … TAHUN …".
WANTED = {
    "number": "Perki 1/2021 Lampiran III",
    "official": "Perki 1/2021 Pasal 49 ayat (6) huruf a",
    "body": "Perki 1/2021 Pasal 49 ayat (6) huruf b",
    "unit": "Perki 1/2021 Pasal 49 ayat (6) huruf b",
    "classification": "PP 61/2010 Pasal 4 ayat (2) huruf a",
    "place": "PP 61/2010 Pasal 4 ayat (2) huruf f",
    "decided_on": "PP 61/2010 Pasal 4 ayat (2) huruf f",
}
# What the letter takes from its test. Perki 1/2021 Pasal 49 ayat (6) c: "uraian yang jelas dan
# terang"; d with ayat (7) b: "analisis konsekuensi"; e: "jangka waktu pengecualian".
FROM_THE_TEST = {
    "information": "Perki 1/2021 Pasal 49 ayat (2) huruf b",
    "if_opened": "Perki 1/2021 Pasal 49 ayat (2) huruf d",
    "expires_on": "Perki 1/2021 Lampiran II",
}


def sheet(**changed: object) -> ConsequenceTest:
    return ConsequenceTest.model_validate({**TEST, **changed})


def letter(test: ConsequenceTest | None = None, **changed: object) -> ExemptionLetter:
    return ExemptionLetter.model_validate({**LETTER, "test": test or sheet(), **changed})


def refused(test: ConsequenceTest | None = None, **changed: object) -> FieldProblem:
    with pytest.raises(ValidationError) as caught:
        letter(test, **changed)
    (problem,) = problems_of(caught.value)
    return problem


# What it lacks


def test_complete_letter_lacks_nothing() -> None:
    assert letter().findings() == ()


@pytest.mark.parametrize("name", WANTED)
def test_each_item_left_out_is_found_alone_with_its_article(name: str) -> None:
    (finding,) = letter(**{name: None}).findings()
    assert (finding.field, finding.citation) == (name, WANTED[name])
    assert finding.text_id.endswith("belum diisi")
    assert finding.text_en.endswith("is missing")


@pytest.mark.parametrize("name", FROM_THE_TEST)
def test_what_the_test_lacks_the_letter_lacks(name: str) -> None:
    (finding,) = letter(sheet(**{name: None})).findings()
    assert (finding.field, finding.citation) == (name, FROM_THE_TEST[name])


def test_letter_without_a_test_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        ExemptionLetter.model_validate(LETTER)
    assert problems_of(caught.value)[0].text("id") == "test: wajib diisi"


def test_consent_follows_the_reading() -> None:
    other = Readings.of("exemption-consent=superior")
    by_superior = letter(sheet(consent=BY_SUPERIOR))
    assert by_superior.findings(other) == ()
    assert [each.citation for each in by_superior.findings()] == ["PP 61/2010 Pasal 3 ayat (2)"]
    assert [each.citation for each in letter().findings(other)] == [
        "Perki 1/2021 Pasal 10 ayat (2) huruf e"
    ]
    assert by_superior.exemption(other).number == "188/7/2024"
    with pytest.raises(IncompleteRecordError):
        by_superior.exemption()


def test_consent_after_the_decision_is_found() -> None:
    late = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2024, 3, 12))
    assert [each.field for each in letter(sheet(consent=late)).findings()] == ["consent"]


# What is refused


def test_whole_may_not_be_refused_where_a_part_is_exempt() -> None:
    part = sheet(extent=Extent.PART, redactions=(PASSAGE,))
    for problem in (refused(part), refused(part, withheld="seluruhnya")):
        assert (problem.field, problem.code) == ("withheld", "KB-I01")
        assert problem.text("id").endswith("(Perki 1/2021 Pasal 50 ayat (3))")
        assert problem.text("en").endswith("(Perki 1/2021 Pasal 50 ayat (3))")


def test_part_is_withheld_where_a_part_is_exempt() -> None:
    part = letter(sheet(extent=Extent.PART, redactions=(PASSAGE,)), withheld=Extent.PART)
    assert part.findings() == ()
    assert part.exemption().extent is Extent.PART


def test_decision_before_its_test_is_refused() -> None:
    problem = refused(decided_on=date(2024, 3, 3))
    assert (problem.field, problem.code) == ("decided_on", "KB-I01")
    assert "2024-03-03" in problem.text("id")
    assert problem.text("en").endswith("(UU 14/2008 Pasal 19)")


def test_decision_on_the_day_of_the_test_is_taken() -> None:
    consent = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2024, 3, 4))
    assert letter(sheet(consent=consent), decided_on=date(2024, 3, 4)).findings() == ()


def test_thirty_years_are_the_longest_for_law_enforcement() -> None:
    assert letter(sheet(expires_on=date(2054, 3, 11))).findings() == ()
    problem = refused(sheet(expires_on=date(2054, 3, 12)))
    assert (problem.field, problem.code) == ("expires_on", "KB-I03")
    assert "30 tahun" in problem.text("id")
    assert "30 years" in problem.text("en")
    assert problem.text("en").endswith("PP 61/2010 Pasal 5 ayat (1)")


def test_no_number_binds_where_the_text_sets_none() -> None:
    longer = sheet(claims=(PRIVATE,), expires_on=date(2090, 1, 1))
    assert letter(longer).findings() == ()
    both = sheet(claims=(ENFORCEMENT, PRIVATE), expires_on=date(2090, 1, 1))
    assert letter(both).findings() == ()


def test_period_that_ends_before_the_decision_is_refused() -> None:
    problem = refused(sheet(expires_on=date(2024, 3, 10)))
    assert (problem.field, problem.code) == ("expires_on", "KB-I03")
    assert "sebelum ditetapkan" in problem.text("id")


def test_period_of_an_undated_draft_is_not_judged_yet() -> None:
    draft = letter(sheet(expires_on=date(2090, 1, 1)), decided_on=None)
    assert [each.field for each in draft.findings()] == ["decided_on"]


# The exemption that it makes


def test_incomplete_letter_makes_no_exemption_and_names_all_it_lacks() -> None:
    bare = ExemptionLetter(test=ConsequenceTest(claims=(ENFORCEMENT,)))
    with pytest.raises(IncompleteRecordError) as caught:
        bare.exemption()
    assert isinstance(caught.value, KeterbukaanError)
    assert caught.value.fields["findings"] == bare.findings()
    assert len(bare.findings()) == 11 + len(WANTED)
    assert caught.value.text("id").startswith("Surat keputusan pengecualian belum lengkap: ")
    assert caught.value.text("en").startswith("The exemption letter is not complete: ")
    for finding in bare.findings():
        assert finding.text("id") in caught.value.text("id")
        assert finding.text("en") in caught.value.text("en")


def test_complete_letter_makes_an_exemption_with_every_field() -> None:
    assert letter().exemption() == Exemption(
        number="188/7/2024",
        information="Keterangan saksi",
        document="Berkas perkara",
        holder="Dinas Kominfo",
        extent=Extent.WHOLE,
        claims=(ENFORCEMENT,),
        decided_on=date(2024, 3, 11),
        expires_on=date(2029, 3, 10),
        period=None,
        openings=(),
    )


def test_words_of_the_period_and_every_claim_go_into_the_exemption() -> None:
    until = "Sampai penyidikan berakhir"
    made = letter(sheet(claims=(ENFORCEMENT, PRIVATE), expires_on=None, period=until)).exemption()
    assert (made.expires_on, made.period) == (None, until)
    assert made.claims == (ENFORCEMENT, PRIVATE)


def test_exemption_made_holds_from_its_decision_on() -> None:
    made = letter().exemption()
    assert made.status(on=date(2024, 3, 10)).state is ExemptionState.NOT_YET
    assert made.status(on=date(2024, 3, 11)).state is ExemptionState.EXEMPT
    assert made.status(on=date(2029, 3, 11)).state is ExemptionState.OPEN_BY_LAPSE


def test_no_part_is_given_where_all_of_it_is_exempt() -> None:
    whole = sheet(extent=Extent.WHOLE, redactions=())
    problem = refused(whole, withheld=Extent.PART)
    assert problem.field == "withheld"
    assert "Perki 1/2021 Pasal 50 ayat (1)" in problem.text("id")
