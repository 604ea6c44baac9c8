"""Applicants and proxies: what each attaches (Perki 1/2021 Pasal 27), and the form of a NIK."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from keterbukaan.cases.people import Applicant, ApplicantKind, Document, Proxy
from keterbukaan.records.record import problems_of
from tests.people import NIK as MAN
from tests.people import NIK_OF_A_WOMAN as WOMAN


def lacking(
    kind: ApplicantKind, documents: set[Document] | None = None, proxy: Proxy | None = None
) -> list[str]:
    applicant = Applicant(kind=kind, name="Sari", documents=frozenset(documents or ()), proxy=proxy)
    return [each.citation for each in applicant.missing()]


@pytest.mark.parametrize("paper", [Document.IDENTITY_CARD, Document.POPULATION_LETTER])
def test_a_person_attaches_an_identity_card_or_a_population_letter(paper: Document) -> None:
    assert lacking(ApplicantKind.PERSON) == ["Perki 1/2021 Pasal 27 ayat (3)"]
    assert lacking(ApplicantKind.PERSON, {Document.DEED}) == ["Perki 1/2021 Pasal 27 ayat (3)"]
    assert lacking(ApplicantKind.PERSON, {paper}) == []


def test_a_legal_entity_attaches_its_approved_deed() -> None:
    assert lacking(ApplicantKind.LEGAL_ENTITY) == ["Perki 1/2021 Pasal 27 ayat (4)"]
    assert lacking(ApplicantKind.LEGAL_ENTITY, {Document.IDENTITY_CARD}) == [
        "Perki 1/2021 Pasal 27 ayat (4)"
    ]
    assert lacking(ApplicantKind.LEGAL_ENTITY, {Document.DEED}) == []


@pytest.mark.parametrize("paper", [Document.IDENTITY_CARD, Document.POPULATION_LETTER])
def test_a_group_attaches_its_power_and_the_identity_of_those_who_gave_it(paper: Document) -> None:
    fifth = "Perki 1/2021 Pasal 27 ayat (5)"

    assert lacking(ApplicantKind.GROUP) == [fifth, fifth]
    assert lacking(ApplicantKind.GROUP, {paper}) == [fifth]
    assert lacking(ApplicantKind.GROUP, {Document.POWER_OF_ATTORNEY}) == [fifth]
    assert lacking(ApplicantKind.GROUP, {Document.POWER_OF_ATTORNEY, paper}) == []
    assert lacking(ApplicantKind.GROUP, {Document.SPECIAL_POWER, paper}) == []


@pytest.mark.parametrize(
    ("special", "stamped", "enough"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_a_proxy_shows_a_stamped_special_power(
    special: bool,  # noqa: FBT001
    stamped: bool,  # noqa: FBT001
    enough: bool,  # noqa: FBT001
) -> None:
    proxy = Proxy(name="Rini", special_power=special, stamped=stamped)
    found = lacking(ApplicantKind.PERSON, {Document.IDENTITY_CARD}, proxy)

    assert found == ([] if enough else ["Perki 1/2021 Pasal 27 ayat (7)"])


def test_a_special_power_among_the_papers_is_one_and_has_to_be_stamped_as_well() -> None:
    papers = {Document.IDENTITY_CARD, Document.SPECIAL_POWER}

    assert lacking(ApplicantKind.PERSON, papers, Proxy(name="Rini", stamped=True)) == []
    assert lacking(ApplicantKind.PERSON, papers, Proxy(name="Rini")) == [
        "Perki 1/2021 Pasal 27 ayat (7)"
    ]


@pytest.mark.parametrize("kind", list(ApplicantKind))
def test_who_is_not_indonesian_is_no_applicant_under_the_act_and_is_asked_for_no_card(
    kind: ApplicantKind,
) -> None:
    foreign = Applicant(kind=kind, name="Anne", indonesian=False)
    (found,) = foreign.missing()

    assert (found.field, found.citation) == ("indonesian", "UU 14/2008 Pasal 1 angka 12")
    assert ("badan hukum" in found.text_id) is (kind is ApplicantKind.LEGAL_ENTITY)
    told = foreign.model_copy(update={"indonesian": True})
    assert "indonesian" not in {each.field for each in told.missing()}


def test_a_foreigner_has_a_passport_and_no_nik() -> None:
    foreign = {"kind": "perorangan", "name": "Anne", "identity": "L898902C"}

    assert Applicant.model_validate({**foreign, "indonesian": False}).identity == "L898902C"
    for told in ({}, {"indonesian": True}):
        with pytest.raises(ValidationError):
            Applicant.model_validate({**foreign, **told})


def test_citizenship_and_occupation_show_in_no_repr() -> None:
    shown = repr(
        Applicant(kind=ApplicantKind.PERSON, name="A", indonesian=False, occupation="guru")
    )

    assert "indonesian" not in shown
    assert "guru" not in shown


@pytest.mark.parametrize("number", [MAN, WOMAN, "320101 010190 0001", "3201-0131-1290-0001"])
def test_a_number_with_the_form_of_a_nik_is_kept(number: str) -> None:
    applicant = Applicant(kind=ApplicantKind.PERSON, name="Sari", identity=number)

    assert applicant.identity == number


@pytest.mark.parametrize(
    "number",
    [
        "320101010190000",
        "32010101019000011",
        "3201010001900001",  # no day 0
        "3201013201900001",  # no day 32
        "3201014001900001",  # 40 is no day of a woman's
        "3201017201900001",
        "3201010113900001",  # no month 13
        "3201010100900001",
        "32010101O1900001",
        "३२०१०१०१०१९०००01",  # digits of another script
    ],
)
def test_what_has_not_the_form_of_a_nik_is_refused_without_being_repeated(number: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Applicant(kind=ApplicantKind.PERSON, name="Sari", identity=number)
    (problem,) = problems_of(caught.value)

    assert problem.code == "KB-I01"
    assert problem.field == "identity"
    assert "Perki 1/2021 Pasal 29 ayat (5) huruf c" in problem.text("id")
    assert number not in str(caught.value)


def test_the_number_of_an_approval_has_no_form_to_check() -> None:
    number = "AHU-0001234.AH.01.07"
    applicant = Applicant(kind=ApplicantKind.LEGAL_ENTITY, name="LSM", identity=number)

    assert applicant.identity == number
    assert Applicant(kind=ApplicantKind.PERSON, name="Sari").identity is None


def test_a_name_says_something_and_no_other_key_is_known() -> None:
    with pytest.raises(ValidationError):
        Applicant(kind=ApplicantKind.PERSON, name="   ")
    with pytest.raises(ValidationError):
        Applicant.model_validate({"kind": "perorangan", "name": "Sari", "religion": "x"})


def test_findings_speak_both_languages() -> None:
    (found,) = Applicant(kind=ApplicantKind.PERSON, name="Sari").missing()

    assert found.field == "documents"
    assert found.text("id") != found.text("en")
