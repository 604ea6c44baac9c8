"""Claims of exemption: what may be claimed, and what is refused with the article."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.errors import RecordError
from keterbukaan.information._period import check_period
from keterbukaan.information.exemption import (
    Exemption,
    ExemptionClaim,
    Extent,
    OpeningEvent,
)
from keterbukaan.information.grounds import Letter, NeverExempt, OpenedBy
from keterbukaan.records.record import FieldProblem, problems_of

ITEMS = {"a": 5, "c": 7, "e": 7, "f": 4, "h": 5}  # UU 14/2008 Pasal 17, counted in the Act
SECRECY = "UU 27/2022 Pasal 36"


def refused(
    model: type[ExemptionClaim | Exemption | OpeningEvent], **values: object
) -> FieldProblem:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    (problem,) = problems_of(caught.value)
    assert problem.text("id") != problem.text("en")
    return problem


def claim(letter: str, item: int | None = None, act: str = SECRECY) -> ExemptionClaim:
    return ExemptionClaim(letter=Letter(letter), item=item, act=act)


# Letters and items


@pytest.mark.parametrize(("letter", "count"), ITEMS.items())
def test_a_letter_with_items_demands_one(letter: str, count: int) -> None:
    problem = refused(ExemptionClaim, letter=letter, act=SECRECY)

    assert (problem.field, problem.code) == ("item", "KB-I01")
    for said in (problem.text("id"), problem.text("en")):
        assert said.endswith(f"(UU 14/2008 Pasal 17 huruf {letter})")
    assert f"1 sampai {count}" in problem.text("id")
    assert f"1 to {count}" in problem.text("en")


@pytest.mark.parametrize(
    ("letter", "item"), [(letter, item) for letter in ITEMS for item in range(1, ITEMS[letter] + 1)]
)
def test_every_item_of_the_act_can_be_claimed_and_cites_its_number(letter: str, item: int) -> None:
    found = claim(letter, item)

    assert str(found.citation) == f"UU 14/2008 Pasal 17 huruf {letter} angka {item}"
    assert found.label("id") == found.ground.items[item - 1].label("id")


@pytest.mark.parametrize("letter", ["b", "d", "g", "i", "j"])
def test_a_letter_without_items_is_claimed_as_it_is(letter: str) -> None:
    found = claim(letter)

    assert str(found.citation) == f"UU 14/2008 Pasal 17 huruf {letter}"
    assert found.label("en") == found.ground.label("en")


@pytest.mark.parametrize(
    ("letter", "item"),
    [*((letter, count + 1) for letter, count in ITEMS.items()), ("h", 0), ("h", -1), ("b", 1)],
)
def test_a_number_that_the_letter_does_not_have_is_refused(letter: str, item: int) -> None:
    problem = refused(ExemptionClaim, letter=letter, item=item, act=SECRECY)

    assert (problem.field, problem.code) == ("item", "KB-I01")
    assert f"huruf {letter} tidak memuat angka {item}" in problem.text("id")
    assert f"letter {letter} has no item {item}" in problem.text("en")
    assert problem.text("en").count(f"UU 14/2008 Pasal 17 huruf {letter}") == 1


@pytest.mark.parametrize("letter", ["k", "A", "", "huruf h"])
def test_an_unknown_letter_is_refused(letter: str) -> None:
    problem = refused(ExemptionClaim, letter=letter, item=1, act=SECRECY)

    assert (problem.field, problem.code) == ("letter", "KB-I05")
    assert "'j'" in problem.text("id")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"letter": "g"}, "act"),
        ({"letter": "g", "act": "  "}, "act"),
        ({"letter": "g", "act": SECRECY, "why": "x"}, "why"),
        ({"letter": "h", "item": "dua", "act": SECRECY}, "item"),
        ({"letter": "g", "act": SECRECY, "kind": "gossip"}, "kind"),
    ],
)
def test_a_claim_that_cannot_be_read_names_the_field(values: dict[str, object], field: str) -> None:
    assert refused(ExemptionClaim, **values).field == field


# What can never be exempt (UU 14/2008 Pasal 18 ayat (1))


@pytest.mark.parametrize(("letter", "kind"), list(zip("abcdefg", NeverExempt, strict=True)))
def test_what_can_never_be_exempt_is_refused_with_its_article(
    letter: str, kind: NeverExempt
) -> None:
    problem = refused(ExemptionClaim, letter="b", act=SECRECY, kind=kind.value)
    article = f"UU 14/2008 Pasal 18 ayat (1) huruf {letter}"

    assert (problem.field, problem.code) == ("kind", "KB-I02")
    assert problem.text("id").endswith(f"tidak pernah dapat dikecualikan, karena {article}")
    assert problem.text("en").endswith(f"can never be exempt, by {article}")


def test_what_can_never_be_exempt_is_refused_under_every_letter() -> None:
    for letter in Letter:
        problem = refused(ExemptionClaim, letter=letter, item=1, act=SECRECY, kind="policy")
        assert problem.code == "KB-I02"


# The act that it rests on (UU 14/2008 Pasal 2 ayat (4): "sesuai dengan Undang-Undang")


@pytest.mark.parametrize(
    "act",
    [
        *("PP 61/2010 Pasal 5", "Perpres 39/2019", "Keppres 1/2020", "Inpres 3/2003"),
        *("Permen PANRB 5/2025", "Permendagri 3/2017", "PMK 129/2019", "Perki 1/2021 Pasal 13"),
        *("PERMA 2/2011", "Perda 3/2015", "perda kabupaten 3/2015", "Pergub 5/2018"),
        *("Perbup 12/2020", "Perwali 7/2021", "Perwal 7/2021"),
        *("Peraturan Daerah Nomor 3 Tahun 2015", "Peraturan Menteri Keuangan 1/2020"),
        *("Peraturan Pemerintah Nomor 61 Tahun 2010", "SK Bupati 188.45/12/2026"),
        *("SE Sekda 1/2026", "Surat Edaran 1/2026", "surat edaran Menteri", "Keputusan Bupati 5"),
        *("Instruksi Bupati 1/2026", "Kebijakan internal", "SOP layanan"),
    ],
)
def test_a_rule_below_an_act_is_no_basis(act: str) -> None:
    problem = refused(ExemptionClaim, letter="b", act=act)

    assert (problem.field, problem.code) == ("act", "KB-I01")
    assert problem.text("id").endswith("(UU 14/2008 Pasal 2 ayat (4))")
    assert problem.text("en").endswith("(UU 14/2008 Pasal 2 ayat (4))")


@pytest.mark.parametrize(
    "act",
    [
        "UU 28/2014 Pasal 3",
        "Undang-Undang Nomor 8 Tahun 1981 tentang Hukum Acara Pidana",
        "KUHAP Pasal 1",
        "Perppu 1/2020",
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020",
        "peraturan pemerintah pengganti undang-undang 1/2020",
        "UU 14/2008 Pasal 17 huruf b",
    ],
)
def test_an_act_and_what_ranks_as_one_is_a_basis(act: str) -> None:
    assert claim("b", act=act).act == act


@pytest.mark.parametrize(
    "act",
    [
        *("Pasal 5 Perda 3/2015", "Pasal 12 ayat (1) Peraturan Bupati 5/2020"),
        *("Kepmendagri 5/2020", "Kepmen ESDM 5/2020", "Kepbup 5/2020", "KMK 5/2020"),
        *("Qanun Aceh 7/2019", "Perdes 2/2020", "Perwako 5/2020", "Perkada 5/2020"),
        *("Perkap 14/2012", "POJK 6/2022", "PBI 23/2021", "Juknis PPID", "Nota dinas Sekda"),
    ],
)
def test_a_lower_rule_under_another_name_is_no_basis_either(act: str) -> None:
    with pytest.raises(ValidationError):
        claim("b", act=act)


def test_a_perppu_may_be_written_with_wide_spaces() -> None:
    act = "Peraturan  Pemerintah Pengganti Undang-Undang 1/2020"
    assert claim("b", act=act).act == "Peraturan Pemerintah Pengganti Undang-Undang 1/2020"


@pytest.mark.parametrize(
    "act",
    ["UU 14/2008", "UU 14/2008 Pasal 17 huruf j", "Undang-Undang Nomor 14 Tahun 2008"],
)
def test_letter_j_names_another_act(act: str) -> None:
    problem = refused(ExemptionClaim, letter="j", act=act)

    assert (problem.field, problem.code) == ("act", "KB-I01")
    assert problem.text("id").endswith("(UU 14/2008 Pasal 17 huruf j)")
    assert problem.text("en").endswith("(UU 14/2008 Pasal 17 huruf j)")


@pytest.mark.parametrize("act", ["UU 10/1998 Pasal 40", "UU 114/2008", "UU 14/2018"])
def test_letter_j_rests_on_the_act_that_keeps_the_secret(act: str) -> None:
    assert claim("j", act=act).act == act


@pytest.mark.parametrize(
    "act",
    ["UU No. 14 tahun 2008", "UU KIP", "Undang-Undang tentang Keterbukaan Informasi Publik"],
)
def test_letter_j_knows_the_act_by_its_other_names(act: str) -> None:
    with pytest.raises(ValidationError):
        claim("j", act=act)


def test_letter_j_may_name_the_act_beside_the_one_that_keeps_the_secret() -> None:
    act = "UU 10/1998 Pasal 40 jo. UU 14/2008 Pasal 17 huruf j"
    assert claim("j", act=act).act == act


# Exemptions and what opened them


def exemption(**changes: object) -> dict[str, object]:
    values: dict[str, object] = {
        "number": "3/2022",
        "information": "Rekam medis",
        "claims": [{"letter": "h", "item": 2, "act": SECRECY}],
        "decided_on": "2022-02-03",
    }
    return values | changes


def test_an_exemption_without_a_ground_is_refused() -> None:
    problem = refused(Exemption, **exemption(claims=[]))

    assert (problem.field, problem.code) == ("claims", "KB-I01")
    assert "UU 14/2008 Pasal 2 ayat (4)" in problem.text("id")


def test_every_bad_claim_of_an_exemption_is_listed() -> None:
    with pytest.raises(ValidationError) as caught:
        Exemption.model_validate(
            exemption(
                claims=[
                    {"letter": "h", "item": 9, "act": SECRECY},
                    {"letter": "h", "item": 2, "act": SECRECY},
                    {"letter": "b", "act": SECRECY, "kind": "court_decision"},
                ]
            )
        )
    problems = problems_of(caught.value)

    assert [each.code for each in problems] == ["KB-I01", "KB-I02"]
    assert [each.field.split(".")[:2] for each in problems] == [["claims", "0"], ["claims", "2"]]


def test_an_end_before_the_decision_is_refused() -> None:
    problem = refused(Exemption, **exemption(expires_on="2022-02-02"))

    assert (problem.field, problem.code) == ("expires_on", "KB-I03")
    assert "PP 61/2010 Pasal 1 angka 10" in problem.text("id")


def test_an_end_on_the_day_of_the_decision_is_allowed() -> None:
    found = Exemption.model_validate(exemption(expires_on="2022-02-03"))

    assert found.expires_on == found.decided_on


LAW_ENFORCEMENT = {"letter": "a", "item": 1, "act": "UU 8/1981"}


def test_law_enforcement_lasts_no_longer_than_thirty_years() -> None:  # PP 5(1), Perki 51(1)
    longest = exemption(claims=[LAW_ENFORCEMENT], expires_on="2052-02-03")
    assert Exemption.model_validate(longest).expires_on == date(2052, 2, 3)

    # 3 February 2052 is a Saturday: by no reading does it last beyond Monday (C17).
    problem = refused(Exemption, **longest | {"expires_on": "2052-02-06"})
    assert (problem.field, problem.code) == ("expires_on", "KB-I03")
    assert problem.text("id").endswith("jangka waktunya diatur PP 61/2010 Pasal 5 ayat (1)")
    assert "30 years" in problem.text("en")


def test_two_claims_of_law_enforcement_last_no_longer_either() -> None:
    both = [LAW_ENFORCEMENT, LAW_ENFORCEMENT | {"item": 4}]
    problem = refused(Exemption, **exemption(claims=both, expires_on="2052-02-06"))

    assert problem.code == "KB-I03"


@pytest.mark.parametrize("letter", ["b", "c", "d", "e", "f", "g", "h", "i", "j"])
def test_beside_a_ground_without_a_number_it_may_last_longer(letter: str) -> None:
    other = {"letter": letter, "item": 1 if letter in ITEMS else None, "act": SECRECY}
    for claims in ([LAW_ENFORCEMENT, other], [other, LAW_ENFORCEMENT], [other]):
        found = Exemption.model_validate(exemption(claims=claims, expires_on="2060-01-01"))
        assert found.expires_on == date(2060, 1, 1)


def test_no_day_of_its_end_is_no_fault() -> None:
    check_period((claim("a", 1),), date(2022, 2, 3), None)


@pytest.mark.parametrize("by", [by for by in OpenedBy if by is not OpenedBy.LAPSE])
def test_an_opening_before_the_decision_is_refused(by: OpenedBy) -> None:
    openings = [{"by": by.value, "on": "2022-02-02"}]
    problem = refused(Exemption, **exemption(openings=openings))

    assert (problem.field, problem.code) == ("openings", "KB-I01")
    openings = [{"by": by.value, "on": "2022-02-03"}]
    assert len(Exemption.model_validate(exemption(openings=openings)).openings) == 1


def test_a_lapse_is_not_recorded() -> None:  # PP 11(3): it comes by itself
    problem = refused(OpeningEvent, by="lapse", on="2022-02-03")

    assert (problem.field, problem.code) == ("by", "KB-I01")
    assert "PP 61/2010 Pasal 11 ayat (3)" in problem.text("id")


def test_what_opens_it_is_added_and_nothing_is_changed_in_place() -> None:
    found = Exemption.model_validate(exemption())
    event = OpeningEvent(by=OpenedBy.COMMISSION, on=date(2023, 1, 2), reference="1/2023")
    after = found.opened(event)

    assert found.openings == ()
    assert after.openings == (event,)
    assert after.model_copy(update={"openings": ()}) == found


def test_what_opens_it_too_early_cannot_be_added() -> None:
    found = Exemption.model_validate(exemption())
    with pytest.raises(RecordError, match="Pasal 11 ayat"):
        found.opened(OpeningEvent(by=OpenedBy.COMMISSION, on=date(2022, 1, 2)))


def test_an_exemption_is_of_the_whole_unless_said_otherwise() -> None:
    assert Exemption.model_validate(exemption()).extent is Extent.WHOLE
    assert Exemption.model_validate(exemption(extent="sebagian")).extent is Extent.PART


@pytest.mark.parametrize(
    ("decided_on", "expires_on"), [("2009-02-03", "2027-01-01"), ("9990-01-01", "9991-01-01")]
)
def test_a_decision_outside_the_time_of_the_regulation_is_no_other_error(
    decided_on: str, expires_on: str
) -> None:
    values = exemption(claims=[LAW_ENFORCEMENT], decided_on=decided_on, expires_on=expires_on)
    codes: set[str] = set()
    try:
        Exemption.model_validate(values)
    except ValidationError as refused_so:
        codes = {each.code for each in problems_of(refused_so)}
    assert codes <= {"KB-I01", "KB-I03"}  # never one of Python's, nor an error that is not told


def test_a_decision_under_the_act_alone_can_be_recorded_with_its_end() -> None:
    read = Exemption.model_validate(exemption(decided_on="2010-06-01", expires_on="2020-06-01"))
    assert (str(read.decided_on), str(read.expires_on)) == ("2010-06-01", "2020-06-01")
