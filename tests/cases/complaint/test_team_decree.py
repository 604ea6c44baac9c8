"""Decrees that set up a complaint team: what is missing in each, by which article, how weighty.

UU 25/2009 Pasal 36 and 37 ask for competent executors, a published officer and a mechanism, 48
ayat (1) for impartiality; what only practice asks for is advised.
"""

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.cases.complaint.team_decree import (
    Mechanism,
    PublishedOfficer,
    TeamDecree,
    TeamMember,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import problems_of

ACT = "UU 25/2009 Pasal"
LIAISON_PRACTICE = "Praktik SP4N-LAPOR!: pembagian peran pada aplikasi instansi"
HEAD = 'schema = 1\nname = "Kotawaringin Timur"\n'
LIAISON = """[[complaint_role]]
name = "liaison_officer"
id = "operator unit"
en = "unit operator"
citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"]
"""
UNITS = ("Dinas Kominfo", "Inspektorat", *(f"Dinas {number}" for number in range(1, 26)))


def member(
    role: str = "institution_admin",
    position: str = "Kepala Bidang Pengaduan",
    unit: str | None = "Dinas Kominfo",
    substitute: str | None = None,
    competence: str | None = "pengelolaan pengaduan",
) -> TeamMember:
    return TeamMember(
        role=role, position=position, unit=unit, competence=competence, substitute=substitute
    )


def liaison(unit: str, position: str | None = None) -> TeamMember:
    return member("liaison_officer", position or f"Sekretaris {unit}", unit)


STEERING = member("steering_official", "Sekretaris Daerah", None)
ADMIN = member()
SECOND = member(position="Sekretaris Inspektorat", unit="Inspektorat")
PUBLISHED = PublishedOfficer(
    name="Siti Aminah",
    address="Jalan Sudirman 1",
    channels=("SP4N-LAPOR!", "kotak pengaduan"),
    announced_on=date(2026, 1, 6),
)


def decree(
    *members: TeamMember,
    units: tuple[str, ...] = (),
    published: PublishedOfficer | None = PUBLISHED,
    mechanism: frozenset[Mechanism] | None = frozenset(Mechanism),
) -> TeamDecree:
    return TeamDecree(
        number="188.45/40/2026",
        signed_on=date(2026, 1, 5),
        body="Kabupaten Contoh",
        units=units,
        members=members,
        published=published,
        mechanism=mechanism,
    )


def brief(found: tuple[Finding, ...]) -> list[tuple[str, str, Weight]]:
    return [(each.field, each.citation, each.weight) for each in found]


def only(found: tuple[Finding, ...], citation: str, *words: str) -> None:
    """Say that one thing is found: required, with its article and words in both languages."""
    (one,) = found
    assert (one.citation, one.weight) == (f"{ACT} {citation}", Weight.REQUIRED)
    said_id, said_en = one.text("id"), one.text("en")
    assert said_id != said_en
    assert said_id.endswith(f"({ACT} {citation})")
    assert said_en.endswith(f"({ACT} {citation})")
    for word in words:
        assert word in said_id + said_en


WHOLE = (STEERING, ADMIN, SECOND, *(liaison(unit) for unit in UNITS))


def test_a_whole_decree_lacks_nothing() -> None:
    assert len(UNITS) == 27
    assert decree(*WHOLE, units=UNITS).findings() == ()


def test_of_twenty_seven_units_the_one_without_a_liaison_officer_is_named_and_advised() -> None:
    held = [each for each in WHOLE if each != liaison("Dinas 14")]
    found = decree(*held, units=UNITS).findings()

    assert brief(found) == [("units", LIAISON_PRACTICE, Weight.ADVISED)]
    assert found[0].text("id") == (
        f"belum ada pejabat penghubung di Dinas 14; dasarnya dari kutipan ({LIAISON_PRACTICE})"
    )
    assert found[0].text("en") == (
        f"Dinas 14 has no liaison officer; the rule is restated ({LIAISON_PRACTICE})"
    )


def test_a_unit_is_the_same_however_its_name_is_written() -> None:
    found = decree(
        ADMIN, SECOND, liaison("dinas  KOMINFO"), liaison("Inspektorat"), units=UNITS[:2]
    )

    assert found.findings() == ()


def test_a_liaison_officer_of_no_unit_serves_none() -> None:
    found = decree(
        ADMIN, SECOND, member("liaison_officer", "Operator", None), units=UNITS[:2]
    ).findings()

    assert [each.text_en for each in found] == [
        "Dinas Kominfo has no liaison officer; the rule is restated",
        "Inspektorat has no liaison officer; the rule is restated",
    ]


def test_units_that_the_decree_does_not_list_cannot_be_missed() -> None:
    assert decree(ADMIN, SECOND).findings() == ()


# Who handles complaints


def test_nobody_assigned_is_against_the_duty_to_assign() -> None:
    found = decree().findings()

    only(found, "36 ayat (1)", "tidak ada pelaksana", "nobody is assigned")
    assert found[0].field == "members"


def test_a_role_that_nobody_knows_is_named_once_with_those_that_are_known() -> None:
    found = decree(
        ADMIN, SECOND, member("operator", "Staf A"), member("operator", "Staf B")
    ).findings()

    only(
        found,
        "37 ayat (3) huruf c",
        "peran operator tidak dikenal",
        "operator is not an allowed value",
    )
    assert "inspectorate" in found[0].text("id")
    assert "inspectorate" in found[0].text("en")


def test_each_unknown_role_is_found_in_order() -> None:
    found = decree(ADMIN, SECOND, member("pengawas", "A"), member("notulis", "B")).findings()

    assert [each.text_en.partition(";")[0] for each in found] == [
        "role notulis is not an allowed value",
        "role pengawas is not an allowed value",
    ]


def test_competence_is_advised_since_the_act_asks_for_competent_executors() -> None:
    silent = member(competence=None)
    found = decree(silent, SECOND).findings()

    assert brief(found) == [("members", f"{ACT} 36 ayat (1)", Weight.ADVISED)]
    assert "kompetensi Kepala Bidang Pengaduan tidak disebut" in found[0].text("id")
    assert "competence of Kepala Bidang Pengaduan is not stated" in found[0].text("en")


# Nobody verifies complaints against themselves


def test_a_team_in_which_nobody_may_verify_cannot_answer_in_time() -> None:
    only(
        decree(STEERING, liaison("Dinas Kominfo")).findings(),
        "44 ayat (3)",
        "tidak ada yang berwenang memeriksa",
        "nobody may verify",
    )


def test_an_unknown_role_verifies_nothing() -> None:
    citations = [each.citation for each in decree(member("operator")).findings()]

    assert citations == [f"{ACT} 37 ayat (3) huruf c", f"{ACT} 44 ayat (3)"]


def test_a_single_verifier_would_verify_complaints_against_themselves() -> None:
    only(
        decree(STEERING, ADMIN).findings(),
        "48 ayat (1)",
        "Kepala Bidang Pengaduan",
        "akan diverifikasinya sendiri",
        "would verify a complaint against itself",
    )


def test_two_verifiers_of_one_unit_do_not_free_each_other() -> None:
    found = decree(ADMIN, member(position="Kepala Seksi", unit="dinas kominfo")).findings()

    assert brief(found) == [("members", f"{ACT} 48 ayat (1)", Weight.REQUIRED)] * 2
    assert "Kepala Bidang Pengaduan" in found[0].text("id")
    assert "Kepala Seksi" in found[1].text("id")


def test_two_verifiers_of_different_units_free_each_other() -> None:
    assert decree(ADMIN, SECOND).findings() == ()


@pytest.mark.parametrize("unit", ["Dinas Kominfo", None])
def test_one_position_in_two_roles_does_not_free_itself(unit: str | None) -> None:
    once = member(unit=unit)
    twice = member("national_admin", "kepala bidang  pengaduan", unit=unit)

    assert [each.citation for each in decree(once, twice).findings()] == [f"{ACT} 48 ayat (1)"] * 2


def test_one_title_in_two_units_is_two_positions() -> None:
    """Every unit has its "Sekretaris"; another unit's is somebody else, also as a substitute."""
    one, other = (member(position="Sekretaris", unit=unit) for unit in ("Dinas A", "Dinas B"))

    assert decree(one, other).findings() == ()
    named = member(position="Sekretaris", unit="Dinas A", substitute="Sekretaris")
    assert decree(named, member("liaison_officer", "Sekretaris", "Dinas B")).findings() == ()
    only(decree(named).findings(), "48 ayat (1)", "Sekretaris")


def test_where_the_bodys_file_leaves_it_open_who_verifies_no_verifier_is_missed() -> None:
    body = Jurisdiction.loads(
        HEAD + '[[complaint_step]]\nname = "declared_complete"\nwho = ["provider"]\n'
        'citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 9"]\n'
    )

    assert decree(liaison("Dinas 1")).findings(under=body) == ()


def test_the_administrator_of_the_portal_verifies_too() -> None:
    national = member("national_admin", "Admin Nasional", "Kementerian")

    assert decree(ADMIN, national).findings() == ()


@pytest.mark.parametrize(
    ("substitute", "is_free"),
    [
        ("Bupati", True),  # outside the team
        ("Kepala Bidang Pengaduan Dinas Kominfo", False),  # the same position, with its unit
        ("Sekretaris Dinas 3", True),  # of another unit, though it does not verify otherwise
        ("sekretaris  dinas 3", True),  # the same, otherwise written
        ("Kepala Bidang Pengaduan", False),  # the same position
        ("KEPALA bidang pengaduan", False),
        ("Sekretaris Dinas Kominfo", False),  # another position of the same unit
    ],
)
def test_a_substitute_must_be_another_position_of_another_unit(
    substitute: str,
    is_free: bool,  # noqa: FBT001
) -> None:
    found = decree(
        member(substitute=substitute), liaison("Dinas 3"), liaison("Dinas Kominfo")
    ).findings()

    if is_free:
        assert found == ()
    else:
        only(found, "48 ayat (1)", "tetapkan pengganti dari unit lain", "from another unit")


def test_a_bad_substitute_counts_although_another_verifier_is_there() -> None:
    found = decree(member(substitute="Kepala Bidang Pengaduan"), SECOND).findings()

    only(found, "48 ayat (1)", "Kepala Bidang Pengaduan")


# Units


def test_a_unit_that_is_not_listed_is_named() -> None:
    found = decree(
        ADMIN,
        SECOND,
        liaison("Dinas Kominfo"),
        liaison("Inspektorat"),
        liaison("Dinas 9"),
        units=UNITS[:2],
    ).findings()

    only(found, "37 ayat (3) huruf c", "unit Dinas 9 tidak ada", "unit Dinas 9 is not among")
    assert found[0].field == "units"


def test_a_unit_that_is_listed_twice_is_found_once() -> None:
    found = decree(
        ADMIN,
        SECOND,
        liaison("Dinas Kominfo"),
        liaison("Inspektorat"),
        units=("Dinas Kominfo", "Inspektorat", "dinas kominfo"),
    ).findings()

    only(found, "37 ayat (3) huruf c", "tercantum 2 kali", "listed 2 times")
    assert "kominfo" in found[0].text("id").lower()


# What is published


def test_a_decree_that_publishes_nothing_is_against_the_duty_to_announce() -> None:
    found = decree(ADMIN, SECOND, published=None).findings()

    only(found, "36 ayat (4)", "belum diumumkan", "not published")
    assert found[0].field == "published"


@pytest.mark.parametrize(
    ("field", "nothing", "said_id", "said_en"),
    [
        ("name", None, "nama penanggung jawab", "the name of the officer in charge"),
        ("address", None, "alamat penanggung jawab", "the officer's address"),
        ("channels", (), "sarana pengaduan", "the channels for complaints"),
        ("announced_on", None, "hari pengumumannya", "the day it was published"),
    ],
)
def test_each_thing_to_publish_is_asked_for(
    field: str, nothing: object, said_id: str, said_en: str
) -> None:
    officer = PUBLISHED.model_copy(update={field: nothing})
    found = decree(ADMIN, SECOND, published=officer).findings()

    only(found, "36 ayat (4)", f"{said_id} belum disebut", f"{said_en} is not stated")
    assert found[0].field == f"published.{field}"


def test_an_officer_of_whom_nothing_is_told_lacks_four_things() -> None:
    found = decree(ADMIN, SECOND, published=PublishedOfficer()).findings()

    assert [each.field for each in found] == [
        "published.name",
        "published.address",
        "published.channels",
        "published.announced_on",
    ]


# The mechanism

MATTERS = {
    "a": "identitas",
    "b": "prosedur",
    "c": "pelaksana",
    "d": "prioritas",
    "e": "pelaporan",
    "f": "rekomendasi",
    "g": "penyampaian hasil",
    "h": "pemantauan dan evaluasi",
    "i": "dokumentasi dan statistik",
    "j": "penanggung jawab",
}
"""What UU 25/2009 Pasal 37 ayat (3) lists, by its letters."""


def test_the_mechanism_settles_what_the_ten_letters_of_its_paragraph_say() -> None:
    assert [each.value for each in Mechanism] == list(MATTERS)
    for each in Mechanism:
        assert MATTERS[each.value] in each.label("id")
        assert each.label("en") != each.label("id")


@pytest.mark.parametrize("part", list(Mechanism))
def test_each_matter_that_the_mechanism_leaves_out_is_found_with_its_letter(
    part: Mechanism,
) -> None:
    found = decree(ADMIN, SECOND, mechanism=frozenset(Mechanism) - {part}).findings()

    only(found, f"37 ayat (3) huruf {part.value}", part.label("id"), part.label("en"))
    assert found[0].field == "mechanism"


def test_an_empty_mechanism_lacks_all_ten_and_none_is_not_in_question() -> None:
    found = decree(ADMIN, SECOND, mechanism=frozenset()).findings()

    assert [each.citation for each in found] == [f"{ACT} 37 ayat (3) huruf {x}" for x in MATTERS]
    assert decree(ADMIN, SECOND, mechanism=None).findings() == ()


# A body's own roles


def test_a_role_that_the_bodys_file_read_is_required_and_called_by_its_name() -> None:
    body = Jurisdiction.loads(HEAD + LIAISON + 'read = "own_text"\n')
    found = decree(ADMIN, SECOND, liaison("Inspektorat"), units=UNITS[:2]).findings(under=body)

    article = "Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"
    assert brief(found) == [("units", article, Weight.REQUIRED)]
    assert found[0].text("id") == f"belum ada operator unit di Dinas Kominfo ({article})"
    assert found[0].text("en") == f"Dinas Kominfo has no unit operator ({article})"


def test_a_role_that_the_bodys_file_did_not_read_stays_advised_and_says_so() -> None:
    body = Jurisdiction.loads(HEAD + LIAISON)
    found = decree(ADMIN, SECOND, liaison("Inspektorat"), units=UNITS[:2]).findings(under=body)

    article = "Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"
    assert brief(found) == [("units", article, Weight.ADVISED)]
    assert found[0].text("id").endswith(f"; dasarnya belum terverifikasi ({article})")


def test_another_role_that_acts_as_liaison_officer_does_for_a_unit() -> None:
    body = Jurisdiction.loads(
        HEAD + LIAISON.replace('"liaison_officer"', '"operator"\nacts_as = "liaison_officer"')
    )
    team = decree(
        ADMIN,
        SECOND,
        liaison("Inspektorat"),
        member("operator", "Operator Kominfo"),
        units=UNITS[:2],
    )

    assert team.findings(under=body) == ()
    assert [each.citation for each in team.findings()] == [
        f"{ACT} 37 ayat (3) huruf c",  # elsewhere there is no such role
        LIAISON_PRACTICE,
    ]


def test_a_body_without_liaison_officers_needs_none() -> None:
    body = Jurisdiction.loads(HEAD + LIAISON + 'acts_as = "implementing_unit"\n')

    assert decree(ADMIN, SECOND, units=UNITS[:2]).findings(under=body) == ()


def test_who_verifies_is_whom_the_bodys_file_lets_verify() -> None:
    body = Jurisdiction.loads(
        HEAD + '[[complaint_step]]\nname = "declared_complete"\nwho = ["liaison_officer"]\n'
        'citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 9"]\n'
    )

    only(decree(ADMIN, SECOND).findings(under=body), "44 ayat (3)", "nobody may verify")
    only(decree(liaison("Dinas 1")).findings(under=body), "48 ayat (1)", "Sekretaris Dinas 1")
    assert decree(liaison("Dinas 1"), liaison("Dinas 2")).findings(under=body) == ()


def test_members_are_found_by_what_their_role_acts_as() -> None:
    body = Jurisdiction.loads(
        HEAD + LIAISON.replace('"liaison_officer"', '"operator"\nacts_as = "liaison_officer"')
    )
    operator = member("operator", "Operator Kominfo")
    team = decree(STEERING, ADMIN, SECOND, liaison("Dinas 1"), operator)

    assert team.acting_as(Actor.INSTITUTION_ADMIN) == (ADMIN, SECOND)
    assert team.acting_as(Actor.LIAISON_OFFICER) == (liaison("Dinas 1"),)
    assert team.acting_as(Actor.LIAISON_OFFICER, under=body) == (liaison("Dinas 1"), operator)
    assert team.acting_as(Actor.INSPECTORATE) == ()


# All together

FLAWED = decree(
    member(competence=None),
    member("operator", "Staf"),
    units=("Dinas Kominfo", "Inspektorat"),
    published=None,
    mechanism=frozenset(Mechanism) - {Mechanism.ACCESS},
)


def test_what_is_required_comes_first_and_each_thing_is_found_once() -> None:
    found = FLAWED.findings()

    assert brief(found) == [
        ("members", f"{ACT} 37 ayat (3) huruf c", Weight.REQUIRED),
        ("members", f"{ACT} 48 ayat (1)", Weight.REQUIRED),
        ("published", f"{ACT} 36 ayat (4)", Weight.REQUIRED),
        ("mechanism", f"{ACT} 37 ayat (3) huruf j", Weight.REQUIRED),
        ("members", f"{ACT} 36 ayat (1)", Weight.ADVISED),
        ("units", LIAISON_PRACTICE, Weight.ADVISED),
        ("units", LIAISON_PRACTICE, Weight.ADVISED),
    ]
    assert len({each.text("id") for each in found}) == len(found)


def test_every_finding_is_plain_json_with_both_languages() -> None:
    for each in FLAWED.findings():
        said = json.loads(json.dumps(each.to_dict()))
        assert said["text"]["id"] != said["text"]["en"]
        assert said["citation"] == each.citation


def test_a_decree_goes_to_json_and_back() -> None:
    held = decree(*WHOLE, units=UNITS)

    assert TeamDecree.model_validate_json(held.model_dump_json()) == held


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": " "}, "number"),
        ({"signed_on": "5 Januari 2026"}, "signed_on"),
        ({"members": [{"role": "institution_admin"}]}, "members.0.position"),
        ({"members": [{"role": "x", "position": "y", "deputy": "z"}]}, "members.0.deputy"),
        ({"published": {"phone": "1"}}, "published.phone"),
        ({"stamp": "x"}, "stamp"),
    ],
)
def test_a_decree_that_cannot_be_read_names_the_field(
    changes: dict[str, object], field: str
) -> None:
    values = decree(*WHOLE).model_dump(mode="json") | changes
    with pytest.raises(ValidationError) as caught:
        TeamDecree.model_validate(values)

    (problem,) = problems_of(caught.value)
    assert problem.field == field
    assert problem.text("id") != problem.text("en")


def test_a_mechanism_is_listed_by_its_letters() -> None:
    values = decree(*WHOLE).model_dump(mode="json")

    assert values["mechanism"] == list(MATTERS)
    with pytest.raises(ValidationError):
        TeamDecree.model_validate(values | {"mechanism": ["k"]})
