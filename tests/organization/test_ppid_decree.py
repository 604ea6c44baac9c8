"""Appointment decrees: what is missing in each, by which article, and what is in order."""

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from keterbukaan.organization.ppid_decree import Appointment, AppointmentDecree
from keterbukaan.organization.roles import Role
from keterbukaan.records.finding import Finding, Weight, is_sufficient
from keterbukaan.records.record import problems_of

SUPERIOR = Appointment(role=Role.SUPERIOR, position="Sekretaris Daerah")
PPID = Appointment(
    role=Role.PPID,
    position="Kepala Dinas Kominfo",
    competence="pengelolaan informasi dan dokumentasi",
)
TEAM = Appointment(role=Role.ADVISORY_TEAM, position="Kepala Bagian Hukum", competence="hukum")
OFFICER = Appointment(role=Role.SERVICE_OFFICER, position="Pranata Humas", competence="pelayanan")
WHOLE = (SUPERIOR, PPID, TEAM, OFFICER)


def of_unit(unit: str | None, position: str = "Sekretaris") -> Appointment:
    return Appointment(role=Role.IMPLEMENTING_PPID, position=position, unit=unit)


def decree(
    *appointments: Appointment,
    signed_by: Role = Role.HEAD_OF_BODY,
    units: tuple[str, ...] = (),
    adapted_because: str | None = None,
) -> AppointmentDecree:
    return AppointmentDecree(
        number="188.45/12/2026",
        signed_on=date(2026, 1, 5),
        signed_by=signed_by,
        body="Kabupaten Contoh",
        units=units,
        appointments=appointments,
        adapted_because=adapted_because,
    )


def brief(found: tuple[Finding, ...]) -> list[tuple[str, str, Weight]]:
    return [(each.field, each.citation, each.weight) for each in found]


def test_a_whole_decree_lacks_nothing() -> None:
    assert decree(*WHOLE).findings() == ()


def test_twenty_seven_services_and_seventeen_districts_under_one_ppid_and_one_left_out() -> None:
    units = tuple(f"Dinas {n}" for n in range(1, 28)) + tuple(
        f"Kecamatan {n}" for n in range(1, 18)
    )
    holders = [of_unit(unit, f"Sekretaris {unit}") for unit in units if unit != "Kecamatan 9"]
    found = decree(*WHOLE, *holders, units=units).findings()

    assert len(units) == 44
    assert len(holders) == 43
    assert brief(found) == [("units", "Perki 1/2021 Pasal 6 ayat (4)", Weight.ADVISED)]
    assert "Kecamatan 9" in found[0].text("id")
    assert "Kecamatan 9" in found[0].text("en")
    complete = decree(*WHOLE, *holders, of_unit("Kecamatan 9"), units=units)
    assert complete.findings() == ()
    assert len(complete.holders(Role.IMPLEMENTING_PPID)) == 44


@pytest.mark.parametrize(
    ("appointments", "citation", "words"),
    [
        # Perki 6(1)a: the structure has a superior; 39(2): objections go to them
        ((PPID, TEAM, OFFICER), "Perki 1/2021 Pasal 6 ayat (1) huruf a", "Atasan PPID"),
        # UU 13(1)a: every public body appoints a PPID
        ((SUPERIOR, TEAM, OFFICER), "UU 14/2008 Pasal 13 ayat (1) huruf a", "belum ada PPID"),
        # Perki 6(2) and 6(3) speak of one
        (
            (*WHOLE, Appointment(role=Role.SUPERIOR, position="Asisten")),
            "Perki 1/2021 Pasal 6 ayat (2)",
            "2 kali",
        ),
        (
            (*WHOLE, PPID.model_copy(update={"position": "Kabag Humas"})),
            "Perki 1/2021 Pasal 6 ayat (3)",
            "2 kali",
        ),
        # Perki 1 number 10: the superior is another, above the PPID
        (
            (SUPERIOR.model_copy(update={"position": PPID.position}), PPID, TEAM, OFFICER),
            "Perki 1/2021 Pasal 1 angka 10",
            "Kepala Dinas Kominfo",
        ),
    ],
)
def test_what_no_body_can_do_without_is_required(
    appointments: tuple[Appointment, ...], citation: str, words: str
) -> None:
    found = decree(*appointments).findings()

    assert brief(found) == [("appointments", citation, Weight.REQUIRED)]
    assert words in found[0].text("id")
    assert found[0].text("en") != found[0].text("id")


def test_without_a_ppid_the_decree_says_who_may_act_until_then() -> None:
    (found,) = decree(SUPERIOR, TEAM, OFFICER).findings()

    assert "PP 61/2010 Pasal 21 ayat (2)" in found.text("id")


@pytest.mark.parametrize(
    ("missing", "words"), [(TEAM, "Tim Pertimbangan"), (OFFICER, "Petugas Pelayanan")]
)
def test_team_and_officer_are_advised_unless_the_structure_is_adapted(
    missing: Appointment, words: str
) -> None:
    held = [each for each in WHOLE if each is not missing]
    (found,) = decree(*held).findings()

    assert brief((found,)) == [("appointments", "Perki 1/2021 Pasal 6 ayat (7)", Weight.ADVISED)]
    assert words in found.text("id")
    assert decree(*held, adapted_because="badan kecil").findings() == ()


def test_an_adapted_structure_need_not_reach_every_unit() -> None:
    assert decree(*WHOLE, units=("Desa A",), adapted_because="pemerintah desa").findings() == ()


def test_an_adapted_structure_still_needs_superior_and_ppid_and_no_contradiction() -> None:
    found = decree(of_unit("Dinas X"), units=("Dinas A",), adapted_because="badan kecil").findings()

    assert [each.citation for each in found] == [
        "Perki 1/2021 Pasal 6 ayat (1) huruf a",
        "UU 14/2008 Pasal 13 ayat (1) huruf a",
        "Perki 1/2021 Pasal 6 ayat (4)",
    ]


@pytest.mark.parametrize(
    ("holders", "units", "weight", "words"),
    [
        ((of_unit(None, "Camat"),), (), Weight.REQUIRED, "Camat"),
        ((of_unit("Dinas B"), of_unit("Dinas A")), ("Dinas A",), Weight.REQUIRED, "Dinas B"),
        ((of_unit("Dinas A"),), ("Dinas A", "Dinas A"), Weight.REQUIRED, "tercantum 2 kali"),
        ((of_unit("A"), of_unit("A")), ("A",), Weight.ADVISED, "mempunyai 2 PPID Pelaksana"),
        ((), ("Dinas A",), Weight.ADVISED, "belum ada PPID Pelaksana di Dinas A"),
    ],
)
def test_units_and_implementing_ppids_belong_together(
    holders: tuple[Appointment, ...], units: tuple[str, ...], weight: Weight, words: str
) -> None:
    found = decree(*WHOLE, *holders, units=units).findings()

    assert brief(found) == [("units", "Perki 1/2021 Pasal 6 ayat (4)", weight)]
    assert words in found[0].text("id")


def test_units_that_the_decree_does_not_list_cannot_be_missed() -> None:
    assert decree(*WHOLE, of_unit("Dinas A")).findings() == ()


def test_the_head_may_sign_for_everyone() -> None:
    assert decree(*WHOLE, of_unit("Dinas A"), signed_by=Role.HEAD_OF_BODY).findings() == ()


def test_the_superior_may_sign_but_the_higher_regulation_names_the_head_for_the_ppid() -> None:
    # Perki 8(1)a and 8(2)a against PP 12(2)
    found = decree(*WHOLE, of_unit("Dinas A"), signed_by=Role.SUPERIOR).findings()

    assert brief(found) == [("signed_by", "PP 61/2010 Pasal 12 ayat (2)", Weight.ADVISED)]
    assert "Perki 1/2021 Pasal 8 ayat (1) huruf a" in found[0].text("en")


def test_the_superior_alone_may_appoint_all_but_the_ppid() -> None:
    found = decree(SUPERIOR, TEAM, OFFICER, of_unit("Dinas A"), signed_by=Role.SUPERIOR).findings()

    assert "signed_by" not in {each.field for each in found}


@pytest.mark.parametrize(
    "signed_by", [Role.PPID, Role.IMPLEMENTING_PPID, Role.ADVISORY_TEAM, Role.SERVICE_OFFICER]
)
@pytest.mark.parametrize(
    ("appointment", "citation"),
    [
        (PPID, "PP 61/2010 Pasal 12 ayat (2)"),
        (of_unit("Dinas A"), "Perki 1/2021 Pasal 8 ayat (2) huruf a"),
    ],
)
def test_who_has_no_power_to_appoint_must_not_sign(
    signed_by: Role, appointment: Appointment, citation: str
) -> None:
    found = decree(SUPERIOR, appointment, signed_by=signed_by).findings()
    signature = [each for each in found if each.field == "signed_by"]

    assert brief(tuple(signature)) == [("signed_by", citation, Weight.REQUIRED)]
    assert signed_by.label("id") in signature[0].text("id")
    assert appointment.role.label("en") in signature[0].text("en")


@pytest.mark.parametrize(
    ("appointment", "citation"),
    [(TEAM, "Perki 1/2021 Pasal 6 ayat (5)"), (OFFICER, "Perki 1/2021 Pasal 6 ayat (6)")],
)
def test_team_and_officers_signed_for_by_the_ppid_cite_their_own_paragraph(
    appointment: Appointment, citation: str
) -> None:
    found = decree(SUPERIOR, appointment, signed_by=Role.PPID).findings()

    assert citation in [each.citation for each in found if each.field == "signed_by"]


@pytest.mark.parametrize("signed_by", list(Role))
def test_nobody_appoints_the_superior_so_any_signature_does(signed_by: Role) -> None:
    found = decree(SUPERIOR, signed_by=signed_by).findings()

    assert "signed_by" not in {each.field for each in found}


@pytest.mark.parametrize(
    ("appointment", "citation"),
    [
        (PPID, "PP 61/2010 Pasal 13 ayat (1)"),
        (TEAM, "Perki 1/2021 Pasal 6 ayat (5)"),
        (OFFICER, "Perki 1/2021 Pasal 6 ayat (6)"),
    ],
)
def test_competence_is_to_be_stated(appointment: Appointment, citation: str) -> None:
    silent = appointment.model_copy(update={"competence": None})
    held = [silent if each is appointment else each for each in WHOLE]
    (found,) = decree(*held).findings()

    assert brief((found,)) == [("appointments", citation, Weight.ADVISED)]
    assert appointment.role.label("id") in found.text("id")


def test_competence_of_superior_and_implementing_ppid_is_not_asked() -> None:
    assert SUPERIOR.competence is None
    assert decree(*WHOLE, of_unit("Dinas A")).findings() == ()


def test_what_is_required_comes_first() -> None:
    found = decree(of_unit(None), units=("Dinas A", "Dinas A"), signed_by=Role.PPID).findings()
    weights = [each.weight for each in found]

    assert weights == sorted(weights, key=lambda weight: weight is Weight.ADVISED)
    assert {Weight.REQUIRED, Weight.ADVISED} == set(weights)


def test_every_finding_is_plain_json_with_both_languages() -> None:
    for each in decree(of_unit(None), units=("A",), signed_by=Role.PPID).findings():
        said = json.loads(json.dumps(each.to_dict()))
        assert said["text"]["id"] != said["text"]["en"]
        assert said["citation"] == each.citation


def test_a_decree_goes_to_json_and_back() -> None:
    held = decree(*WHOLE, of_unit("Dinas A"), units=("Dinas A",))

    assert AppointmentDecree.model_validate_json(held.model_dump_json()) == held


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": " "}, "number"),
        ({"signed_on": "5 Januari 2026"}, "signed_on"),
        ({"signed_by": "bupati"}, "signed_by"),
        ({"appointments": [{"role": "ppid"}]}, "appointments.0.position"),
        ({"stamp": "x"}, "stamp"),
    ],
)
def test_a_decree_that_cannot_be_read_names_the_field(
    changes: dict[str, object], field: str
) -> None:
    values = decree(*WHOLE).model_dump(mode="json") | changes
    with pytest.raises(ValidationError) as caught:
        AppointmentDecree.model_validate(values)

    (problem,) = problems_of(caught.value)
    assert problem.field == field
    assert problem.text("id") != problem.text("en")


# The law of the decree's own day. Perki 1/2021 is in force from 30 June 2021 (64), PP 61/2010 from
# 23 August 2010 (22), the Act from 30 April 2010 (64(1)).


def test_a_decree_of_before_is_held_against_the_act_and_the_government_regulation() -> None:
    """UU 14/2008 13(1)a: a PPID; PP 61/2010 12(2): by the head; 13(1): who is competent."""
    bare = AppointmentDecree(
        number="1/2012",
        signed_on=date(2012, 1, 2),
        signed_by=Role.HEAD_OF_BODY,
        body="Kabupaten Contoh",
        units=("Dinas Kesehatan", "Dinas Kesehatan"),
        appointments=(Appointment(role=Role.PPID, position="Kadis Kominfo"),),
    )
    assert [(each.field, each.citation) for each in bare.findings()] == [
        ("appointments", "PP 61/2010 Pasal 13 ayat (1)"),
        ("signed_on", "Perki 1/2021 Pasal 63"),
    ]
    assert is_sufficient(bare.findings())


def test_the_superior_appoints_the_ppid_only_since_the_rule_that_says_so() -> None:
    """PP 61/2010 12(2) alone named the head before Perki 1/2021 8(1)a."""

    def signed(on: date) -> list[tuple[str, Weight]]:
        found = AppointmentDecree(
            number="1",
            signed_on=on,
            signed_by=Role.SUPERIOR,
            body="Kabupaten Contoh",
            appointments=(Appointment(role=Role.PPID, position="Kadis Kominfo"),),
        ).findings()
        return [(each.citation, each.weight) for each in found if each.field == "signed_by"]

    assert signed(date(2021, 6, 29)) == [("PP 61/2010 Pasal 12 ayat (2)", Weight.REQUIRED)]
    assert signed(date(2021, 6, 30)) == [("PP 61/2010 Pasal 12 ayat (2)", Weight.ADVISED)]
    assert signed(date(2010, 8, 22)) == []


def test_an_own_superior_is_none_by_the_act_either() -> None:
    """UU 14/2008 35(1): an objection goes to the superior of the PPID."""
    one = "Sekretaris Daerah"
    found = AppointmentDecree(
        number="1",
        signed_on=date(2012, 1, 2),
        signed_by=Role.HEAD_OF_BODY,
        body="Kabupaten Contoh",
        appointments=(
            Appointment(role=Role.SUPERIOR, position=one),
            Appointment(role=Role.PPID, position=one, competence="Informasi"),
        ),
    ).findings()

    assert [each.citation for each in found] == [
        "UU 14/2008 Pasal 35 ayat (1)",
        "Perki 1/2021 Pasal 63",
    ]


def test_who_acts_meanwhile_is_told_once_a_rule_says_so() -> None:
    """PP 61/2010 21(2)."""

    def told(on: date) -> str:
        decree = AppointmentDecree(
            number="1", signed_on=on, signed_by=Role.HEAD_OF_BODY, body="Kabupaten Contoh"
        )
        return decree.findings()[0].text("id")

    assert told(date(2010, 8, 22)) == "belum ada PPID (UU 14/2008 Pasal 13 ayat (1) huruf a)"
    assert "PP 61/2010 Pasal 21 ayat (2)" in told(date(2010, 8, 23))


def test_a_decree_before_the_act_breaks_nothing() -> None:
    found = AppointmentDecree(
        number="1", signed_on=date(2010, 4, 29), signed_by=Role.SUPERIOR, body="Kabupaten Contoh"
    ).findings()

    assert [each.citation for each in found] == ["UU 14/2008 Pasal 64 ayat (1)"]


def test_what_is_asked_of_each_is_said_in_the_words_of_its_paragraph() -> None:
    """PP 61/2010 13(1), Perki 1/2021 6(5): "kompetensi"; 6(6): "pengetahuan"."""
    decree = AppointmentDecree(
        number="1",
        signed_on=date(2026, 1, 5),
        signed_by=Role.HEAD_OF_BODY,
        body="Kabupaten Contoh",
        appointments=tuple(each.model_copy(update={"competence": None}) for each in WHOLE),
    )
    assert [each.text_id for each in decree.findings() if " di bidang " in each.text_id] == [
        "kompetensi PPID di bidang pengelolaan informasi dan dokumentasi tidak disebut",
        (
            "kompetensi Tim Pertimbangan di bidang hukum, komunikasi, dan/atau pelayanan Informasi "
            "Publik tidak disebut"
        ),
        (
            "pengetahuan Petugas Pelayanan Informasi Publik di bidang pengelolaan dan/atau "
            "pelayanan Informasi Publik tidak disebut"
        ),
    ]
