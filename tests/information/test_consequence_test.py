"""The consequence test: what its sheet holds by the text, and what is said where it is missing.

What is wanted was read from Perki 1/2021 Pasal 49 and Lampiran II, UU 14/2008 Pasal 2 ayat (4)
and PP 61/2010 Pasal 3; nothing here was taken from the library.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from keterbukaan import law_version
from keterbukaan.errors import IncompleteRecordError, Language
from keterbukaan.information.consequence import (
    Consent,
    ConsequenceTest,
    Redaction,
    TestMoment,
    consent_finding,
)
from keterbukaan.information.exemption import ExemptionClaim, Extent
from keterbukaan.information.grounds import Letter
from keterbukaan.law.citation import parse_source
from keterbukaan.law.reading import Readings
from keterbukaan.organization.roles import Decision, Role
from keterbukaan.records.finding import Finding, Weight, demand
from keterbukaan.records.record import problems_of

HELD = date(2025, 3, 10)
BY_THE_SUPERIOR = Readings.of("exemption-consent=superior")
CLAIM = ExemptionClaim(letter=Letter.H, item=2, act="UU 17/2023 Pasal 177")
COMPLETE: dict[str, Any] = {
    "number": "4/UK/2025",
    "held_on": HELD,
    "place": "Banjarbaru",
    "moment": TestMoment.BEFORE_REQUEST,
    "document": "Rekam medis pasien Puskesmas 2024",
    "information": "Riwayat penyakit pasien",
    "extent": Extent.WHOLE,
    "claims": (CLAIM,),
    "if_opened": "Rahasia pribadi pasien terungkap",
    "if_closed": "Rahasia pribadi pasien terlindungi",
    "public_interest": "Tidak ada kepentingan umum yang lebih besar",
    "expires_on": date(2030, 3, 9),
    "testers": (
        {"name": "Siti Aminah", "position": "Kepala Bidang Layanan", "unit": "Dinas Kesehatan"},
    ),
    "consent": Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 3, 12)),
}
BY_SUPERIOR = Consent(role=Role.SUPERIOR, position="Sekretaris Daerah", on=date(2025, 3, 12))

# What is left out, and the place in the text that asks for it.
WANTED = {
    # "LEMBAR PENGUJIAN KONSEKUENSI NOMOR … Pada hari ini, … tanggal … bertempat di …"
    "number": "Perki 1/2021 Lampiran II",
    "held_on": "Perki 1/2021 Lampiran II",
    "place": "Perki 1/2021 Lampiran II",
    # "mengidentifikasi dokumen Informasi Publik yang di dalamnya memuat Informasi"
    "document": "Perki 1/2021 Pasal 49 ayat (2) huruf a",
    # "mencatat Informasi yang akan dikecualikan secara jelas dan terang"
    "information": "Perki 1/2021 Pasal 49 ayat (2) huruf b",
    # "atas konsekuensi yang timbul apabila suatu informasi dibuka"
    "if_opened": "Perki 1/2021 Pasal 49 ayat (2) huruf d",
    # the columns "Dibuka" and "Ditutup", then "Jangka Waktu"
    "if_closed": "Perki 1/2021 Lampiran II",
    "expires_on": "Perki 1/2021 Lampiran II",
    # "dipertimbangkan dengan saksama bahwa menutup Informasi Publik dapat melindungi kepentingan
    # yang lebih besar daripada membukanya atau sebaliknya"
    "public_interest": "UU 14/2008 Pasal 2 ayat (4)",
    # the table "No, Nama, Jabatan, Unit Kerja, TTD"
    "testers": "Perki 1/2021 Lampiran II",
    # "dilakukan atas persetujuan pimpinan Badan Publik yang bersangkutan"
    "consent": "PP 61/2010 Pasal 3 ayat (2)",
}


def made(**changed: object) -> ConsequenceTest:
    return ConsequenceTest.model_validate({**COMPLETE, **changed})


def without(*names: str) -> ConsequenceTest:
    return ConsequenceTest.model_validate(
        {name: value for name, value in COMPLETE.items() if name not in names}
    )


def found(test: ConsequenceTest, readings: Readings | None = None) -> list[tuple[str, str]]:
    return [(each.field, each.citation) for each in test.findings(readings)]


# Complete, or lacking one thing


def test_complete_sheet_lacks_nothing() -> None:
    assert made().findings() == ()
    assert made().is_complete


@pytest.mark.parametrize("name", WANTED)
def test_each_thing_left_out_is_found_alone_with_its_article(name: str) -> None:
    assert found(without(name)) == [(name, WANTED[name])]
    assert not without(name).is_complete


def test_draft_of_a_legal_basis_alone_lacks_all_the_rest_once() -> None:
    draft = ConsequenceTest(claims=(CLAIM,))
    assert sorted(found(draft)) == sorted(WANTED.items())
    assert draft.moment is TestMoment.BEFORE_REQUEST
    assert draft.extent is Extent.WHOLE


@pytest.mark.parametrize("name", WANTED)
def test_each_finding_is_required_and_speaks_both_languages(name: str) -> None:
    (finding,) = without(name).findings()
    assert finding.weight is Weight.REQUIRED
    assert finding.text_id != finding.text_en
    assert finding.text("id").endswith(f"({WANTED[name]})")
    assert finding.text("en").endswith(f"({WANTED[name]})")
    assert str(parse_source(finding.citation)) == finding.citation


def test_words_instead_of_a_day_are_a_period() -> None:
    waits = made(expires_on=None, period="Sampai putusan berkekuatan hukum tetap")
    assert waits.findings() == ()


@pytest.mark.parametrize("blank", ["", "   ", "\n"])
def test_blank_text_is_refused_where_it_stands(blank: str) -> None:
    with pytest.raises(ValidationError) as caught:
        made(if_opened=blank)
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("if_opened", "KB-I05")
    assert problem.text("id") == "if_opened: wajib diisi"


# Its legal basis


def test_without_a_legal_basis_it_is_refused_with_the_article() -> None:
    with pytest.raises(ValidationError) as caught:
        made(claims=())
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("claims", "KB-I01")
    assert "dasar hukum" in problem.text("id")
    assert "legal basis" in problem.text("en")
    for lang in ("id", "en"):
        assert problem.text(lang).endswith("(UU 14/2008 Pasal 2 ayat (4))")


def test_legal_basis_left_out_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        without("claims")
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.text("en")) == ("claims", "claims: is required")


def test_rule_below_an_act_is_no_legal_basis() -> None:
    with pytest.raises(ValidationError) as caught:
        made(claims=[{"letter": "h", "item": 2, "act": "Peraturan Bupati 5/2020"}])
    (problem,) = problems_of(caught.value)
    assert problem.field == "claims.0.act"
    assert problem.text("en").endswith("(UU 14/2008 Pasal 2 ayat (4))")


# Its moment: Pasal 49 ayat (1) huruf a to c


def test_there_are_three_moments() -> None:
    said = [(moment.label("id"), moment.label("en")) for moment in TestMoment]
    assert said == [
        ("sebelum ada permintaan", "before any request"),
        ("pada saat ada permintaan", "on a request"),
        (
            "atas perintah Majelis Komisioner dalam sengketa",
            "by order of the commission's panel in a dispute",
        ),
    ]


@pytest.mark.parametrize("moment", [TestMoment.ON_REQUEST, TestMoment.BY_PANEL_ORDER])
def test_request_or_dispute_that_led_to_it_is_named(moment: TestMoment) -> None:
    lacking = made(moment=moment)
    assert found(lacking) == [("refers_to", "Perki 1/2021 Pasal 49 ayat (1)")]
    assert made(moment=moment, refers_to="Permintaan 12/2025").findings() == ()


def test_before_any_request_nothing_need_be_named() -> None:
    assert made(moment=TestMoment.BEFORE_REQUEST, refers_to=None).findings() == ()


@pytest.mark.parametrize("moment", list(TestMoment))
def test_moment_is_read_by_its_value(moment: TestMoment) -> None:
    assert made(moment=moment.value).moment is moment


# Whose consent it takes (C14)


def test_by_default_the_head_consents() -> None:
    assert found(made(consent=BY_SUPERIOR)) == [("consent", "PP 61/2010 Pasal 3 ayat (2)")]
    assert made().findings(Readings.of("exemption-consent=head_of_body")) == ()


def test_under_the_other_reading_the_superior_consents() -> None:
    citation = "Perki 1/2021 Pasal 10 ayat (2) huruf e"
    assert made(consent=BY_SUPERIOR).findings(BY_THE_SUPERIOR) == ()
    assert found(made(), BY_THE_SUPERIOR) == [("consent", citation)]
    assert found(without("consent"), BY_THE_SUPERIOR) == [("consent", citation)]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.HEAD_OF_BODY])
def test_wrong_role_is_named_beside_the_right_one(role: Role) -> None:
    consent = Consent(role=role, position="Pejabat", on=date(2025, 3, 12))
    (finding,) = made(consent=consent).findings()
    languages: tuple[Language, ...] = ("id", "en")
    for lang in languages:
        assert role.label(lang) in finding.text(lang)
        assert Role.HEAD_OF_BODY.label(lang) in finding.text(lang)


def test_consent_before_the_test_is_found() -> None:
    early = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2025, 3, 9))
    (finding,) = made(consent=early).findings()
    assert (finding.field, finding.citation) == ("consent", "PP 61/2010 Pasal 3 ayat (2)")
    assert "2025-03-09" in finding.text("id")
    assert "2025-03-10" in finding.text("en")


def test_consent_on_the_day_of_the_test_is_in_time() -> None:
    same = Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=HELD)
    assert made(consent=same).findings() == ()


def test_early_consent_of_the_wrong_role_is_wrong_twice() -> None:
    early = Consent(role=Role.PPID, position="PPID", on=date(2025, 3, 9))
    assert [field for field, _ in found(made(consent=early))] == ["consent", "consent"]


def test_where_no_consent_is_needed_its_day_is_not_judged() -> None:  # PP 61/2010 Pasal 11 (1)
    early = made(consent=Consent(role=Role.HEAD_OF_BODY, position="Bupati", on=date(2020, 1, 2)))

    assert "consent" in {each.field for each in early.findings()}
    assert "consent" not in {
        each.field for each in early.findings(decision=Decision.END_OF_EXEMPTION)
    }


def test_decision_that_takes_no_consent_lacks_none() -> None:
    assert list(consent_finding(None, Decision.END_OF_EXEMPTION, None, None)) == []


# A part of a document, or all of it: Pasal 50


def test_part_without_redactions_is_found() -> None:
    assert found(made(extent=Extent.PART)) == [("redactions", "Perki 1/2021 Pasal 50 ayat (2)")]


def test_part_with_each_passage_and_its_reason_is_complete() -> None:
    passage = Redaction(passage="Halaman 3, kolom diagnosis", reason="Huruf h angka 2")
    assert made(extent=Extent.PART, redactions=(passage,)).findings() == ()


def test_whole_document_with_redactions_contradicts_itself() -> None:
    passage = Redaction(passage="Halaman 3", reason="Huruf h angka 2")
    assert found(made(redactions=(passage,))) == [("redactions", "Perki 1/2021 Pasal 50 ayat (1)")]


@pytest.mark.parametrize("missing", ["passage", "reason"])
def test_redaction_owes_its_passage_and_its_reason(missing: str) -> None:
    full = {"passage": "Halaman 3", "reason": "Huruf h angka 2"}
    full.pop(missing)
    with pytest.raises(ValidationError) as caught:
        Redaction.model_validate(full)
    assert problems_of(caught.value)[0].field == missing


# Its period


def test_period_that_ends_before_the_test_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        made(expires_on=date(2025, 3, 9))
    (problem,) = problems_of(caught.value)
    assert (problem.field, problem.code) == ("expires_on", "KB-I03")
    assert "2025-03-09" in problem.text("id")
    assert "PP 61/2010 Pasal 1 angka 10" in problem.text("en")


def test_period_may_end_on_the_day_of_the_test() -> None:
    assert made(expires_on=HELD).findings() == ()


# What records are


def test_record_never_changes_and_knows_its_keys_alone() -> None:
    with pytest.raises(ValidationError):
        setattr(made(), "place", "Martapura")  # noqa: B010 - the type forbids it, too
    with pytest.raises(ValidationError) as caught:
        made(nomor="4/UK/2025")
    assert problems_of(caught.value)[0].text("id") == "nomor: kunci ini tidak dikenal"


def test_record_comes_back_from_json_as_it_was() -> None:
    full = made(moment=TestMoment.ON_REQUEST, refers_to="Permintaan 12/2025")
    assert ConsequenceTest.model_validate_json(full.model_dump_json()) == full


# Findings


def test_finding_as_plain_values() -> None:
    (finding,) = without("testers").findings()
    assert finding.to_dict() == {
        "schema": "keterbukaan/finding/1",
        "law": law_version,
        "field": "testers",
        "weight": "required",
        "text": {"id": "penguji belum diisi", "en": "who held the test is missing"},
        "citation": "Perki 1/2021 Lampiran II",
        "who": None,
    }


def test_demand_names_every_required_finding_and_no_advice() -> None:
    advice = Finding("x", "saran", "advice", "Perki 1/2021 Pasal 6 ayat (7)", Weight.ADVISED)
    lacking = without("place", "testers").findings()
    with pytest.raises(IncompleteRecordError) as caught:
        demand((advice, *lacking), "Lembar", "The sheet")
    assert caught.value.fields["findings"] == lacking
    assert caught.value.code == "KB-I04"
    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.count("(Perki 1/2021 Lampiran II)") == 2
    assert caught.value.text("id").startswith("Lembar belum lengkap: tempat pengujian belum diisi")
    assert caught.value.text("en").startswith("The sheet is not complete: the place of the test")
    assert "saran" not in caught.value.text("id")


def test_demand_lets_advice_pass() -> None:
    advice = Finding("x", "saran", "advice", "-", Weight.ADVISED)
    demand([advice], "Lembar", "The sheet")
    demand([], "Lembar", "The sheet")
    with pytest.raises(IncompleteRecordError):  # and nothing that is required
        demand([advice, Finding("y", "wajib", "required", "-")], "Lembar", "The sheet")
