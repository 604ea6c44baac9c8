"""Questions 70 to 75: what each kind of body has to show, the annual report, the list, the roles.

Each answer was read in its article first, and its letters counted there.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from keterbukaan.files import read_records
from keterbukaan.information import (
    LIST_FORM,
    BodyKind,
    Category,
    Channel,
    ImmediateAnnouncement,
    Items,
    ListRow,
    Part,
    Publication,
    checklist,
)
from keterbukaan.organization import Appointment, AppointmentDecree, Decision, Organization, Role
from keterbukaan.records import Weight, problems_of

ITEMS = Items.national()
BEFORE, LAST_BEFORE, FIRST, AFTER = (
    date(2020, 1, 2),
    date(2021, 6, 29),
    date(2021, 6, 30),
    date(2026, 1, 2),
)
KINDS = {
    BodyKind.STATE_BODY: (None, ""),
    BodyKind.ENTERPRISE: ("14", "abcdefghijklm"),
    BodyKind.PARTY: ("15", "abcdef"),
    BodyKind.NGO: ("16", "abcdef"),
}
"""The article of the Act with the list of its own for a kind of body, and its letters.

The last letter of each is "informasi lain": what another law names, which no list can check.
"""


def owed(kind: BodyKind, on: date, category: Category | None = None) -> set[str]:
    return {each.key for each in ITEMS.owed_by(kind, on=on, category=category)}


def letters(place: str, count: int) -> set[str]:
    return {f"{place}.{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"[:count]}


# ------------------------------------------------------------------ what each kind of body owes


@pytest.mark.parametrize("on", [BEFORE, LAST_BEFORE])
@pytest.mark.parametrize("kind", list(BodyKind))
def test_q70_before_perki_1_2021_each_kind_owes_the_acts_lists(kind: BodyKind, on: date) -> None:
    """UU 14/2008 Pasal 9 (2) a-c, 10 (1), 11 (1) a-h, 12 a-d, and 14, 15 or 16."""
    article, own = KINDS[kind]
    for_all = letters("uu.9.2", 3) | {"uu.10.1"} | letters("uu.11.1", 8) | letters("uu.12", 4)

    assert owed(kind, on) == for_all | {f"uu.{article}.{letter}" for letter in own}


@pytest.mark.parametrize("on", [FIRST, AFTER])
@pytest.mark.parametrize(
    ("kind", "own", "others"),
    [
        (BodyKind.STATE_BODY, set(), {"perki.16.a", "perki.17.a", "uu.16.a"}),
        (BodyKind.ENTERPRISE, letters("perki.16", 13), {"perki.17.a", "uu.14.a", "uu.16.a"}),
        (BodyKind.PARTY, letters("perki.17", 6), {"perki.16.a", "uu.15.a", "uu.16.a"}),
        # Perki 1/2021 has no list for them, so the Act's own stays
        (BodyKind.NGO, letters("uu.16", 6), {"perki.16.a", "perki.17.a"}),
    ],
)
def test_q70_since_then_the_lists_of_the_perki_say_it_more_exactly(
    kind: BodyKind, own: set[str], others: set[str], on: date
) -> None:
    """Perki 1/2021 Pasal 14 to 21; UU 14/2008 Pasal 16, which it does not elaborate."""
    found = owed(kind, on)

    assert found >= own
    assert not found & others
    assert found >= letters("perki.19.2", 6) | letters("perki.21.2", 7) | letters("perki.21.3", 6)
    assert found >= letters("perki.15.10", 7) | letters("perki.21.4", 4)
    assert not found & (letters("uu.9.2", 4) | {"uu.10.1", "uu.11.1.a"})
    assert found >= letters("uu.12", 4)


@pytest.mark.parametrize("on", [BEFORE, AFTER])
def test_q71_an_ngos_own_list_is_available_at_any_time(on: date) -> None:
    """UU 14/2008 Bab IV Bagian Ketiga: Pasal 11 to 16 stand under "tersedia setiap saat"."""
    own = letters("uu.16", 6)

    assert owed(BodyKind.NGO, on, Category.ANY_TIME) >= own | letters("uu.12", 4)
    assert not owed(BodyKind.NGO, on, Category.PERIODIC) & own


@pytest.mark.parametrize(
    ("kind", "article", "count", "periodic"),
    [
        (BodyKind.ENTERPRISE, "14", 13, "perki.16"),
        (BodyKind.PARTY, "15", 6, "perki.17"),
    ],
)
def test_q71_the_perki_has_enterprises_and_parties_announce_theirs_besides(
    kind: BodyKind, article: str, count: int, periodic: str
) -> None:
    """Perki 1/2021 Pasal 16, 17: "disediakan dan diumumkan secara berkala"; the Act still holds."""
    own = letters(f"uu.{article}", count)

    assert owed(kind, BEFORE, Category.ANY_TIME) >= own
    assert owed(kind, AFTER, Category.ANY_TIME) >= own
    assert owed(kind, AFTER, Category.PERIODIC) >= letters(periodic, count)


@pytest.mark.parametrize(
    ("kind", "is_asked"),
    [
        (BodyKind.STATE_BODY, True),
        (BodyKind.ENTERPRISE, True),
        (BodyKind.PARTY, False),
        (BodyKind.NGO, False),
    ],
)
def test_q71_government_procurement_is_asked_of_government_alone(
    kind: BodyKind, *, is_asked: bool
) -> None:
    """Perki 1/2021 Pasal 15 ayat (9) says "barang dan jasa Pemerintah", 14 ayat (2) i does not."""
    found = owed(kind, AFTER)

    assert ("perki.15.9.b.2" in found) is is_asked
    assert ("perki.14.2.i" in found) is not is_asked  # the heading, where it has no parts


# ------------------------------------------------------------------ the annual report


@pytest.mark.parametrize(
    ("place", "count"),
    [("56.4", 6), ("57.1", 3), ("57.2", 4), ("57.3", 6), ("58", 2)],
)
def test_q72_what_the_annual_report_holds(place: str, count: int) -> None:
    """Perki 1/2021 Pasal 56 (4) a-f, 57 (1) a-c, (2) a-d, (3) a-f, and the two forms of 58."""
    found = {
        each.key
        for each in ITEMS.by_key.values()
        if each.part is Part.REPORT and each.key.startswith(f"perki.{place}.")
    }

    assert found == letters(f"perki.{place}", count)


@pytest.mark.parametrize("kind", list(BodyKind))
def test_q72_the_report_is_asked_of_every_body_and_available_at_any_time(kind: BodyKind) -> None:
    """Perki 1/2021 Pasal 56 ayat (1)-(2): every Badan Publik; "wajib tersedia setiap saat"."""
    report = ITEMS["Perki 1/2021 Pasal 56 ayat (2)"]
    shown = Publication(
        item=report.key,
        title="Laporan 2024",
        announced_on=date(2025, 3, 28),
        channels=frozenset({Channel.WEBSITE}),
    )

    assert report.category is Category.ANY_TIME
    nothing = {each.item.key for each in checklist(kind, [], on=AFTER).missing}
    assert report.key in nothing
    after = checklist(kind, [shown], on=AFTER)
    assert report.key not in {each.item.key for each in after.missing}
    assert report.key not in {each.item.key for each in checklist(kind, [], on=BEFORE).checks}


# ------------------------------------------------------------------ at once

FLOOD = {"perki.25.2.a", "perki.25.2.b", "perki.25.2.c"}
LICENSED = {"perki.26.a", "perki.26.b", "perki.26.c"}


def announcement(**said: object) -> list[str]:
    told = ImmediateAnnouncement.model_validate(
        {
            "item": "perki.19.2.a",
            "title": "Banjir",
            "happened_on": date(2026, 3, 1),
            "announced_on": date(2026, 3, 1),
            "channels": frozenset({Channel.SOCIAL_MEDIA}),
            "covers": frozenset(FLOOD),
            **said,
        }
    )
    return [each.citation for each in told.findings()]


@pytest.mark.parametrize("letter", list("abcdef"))
def test_q73_what_threatens_many_is_announced_at_once(letter: str) -> None:
    """Perki 1/2021 Pasal 19 ayat (2) a-f, 25 ayat (1): it may not be delayed."""
    item = f"perki.19.2.{letter}"

    assert announcement(item=item) == []
    assert announcement(item=item, announced_on=date(2026, 3, 2)) == [
        "Perki 1/2021 Pasal 25 ayat (1)"
    ]
    assert announcement(item=item, announced_on=None, channels=frozenset()) == [
        "Perki 1/2021 Pasal 25 ayat (1)"
    ]


@pytest.mark.parametrize("letter", list("abc"))
def test_q73_how_it_is_announced(letter: str) -> None:
    """Perki 1/2021 Pasal 25 ayat (2) a-c; 26 a-c for who licenses or contracts the activity."""
    without = frozenset(FLOOD - {f"perki.25.2.{letter}"})
    less = frozenset(FLOOD | LICENSED - {f"perki.26.{letter}"})

    assert announcement(covers=without) == [f"Perki 1/2021 Pasal 25 ayat (2) huruf {letter}"]
    assert announcement(covers=less, licensing=True) == [f"Perki 1/2021 Pasal 26 huruf {letter}"]
    assert announcement(covers=frozenset(FLOOD | LICENSED), licensing=True) == []
    assert announcement(covers=less) == []


# ------------------------------------------------------------------ the list

ROW = {
    "number": "1",
    "summary": "Laporan keuangan 2025",
    "holder": "Badan Keuangan Daerah",
    "responsible": "Kepala Badan",
    "made": "2026, Martapura",
    "form": "salinan digital",
    "retention": "10 tahun",
}
HEADERS = {
    "number": "No.",
    "summary": "Ringkasan isi informasi",
    "holder": "Unit yang menguasai informasi",
    "responsible": "Penanggung jawab pembuatan atau penerbitan informasi",
    "made": "Waktu dan tempat pembuatan informasi",
    "form": "Bentuk informasi yang tersedia",
    "retention": "Jangka waktu penyimpanan atau retensi arsip",
}


def test_q74_the_list_has_seven_columns() -> None:
    """Perki 1/2021 Pasal 21 ayat (2) a-g, Lampiran I."""
    columns = {each.key for each in ITEMS.by_key.values() if each.part is Part.COLUMN}

    assert columns == letters("perki.21.2", 7)
    assert ListRow.model_validate(ROW).category is None


@pytest.mark.parametrize("missing", list(ROW))
def test_q74_a_column_that_is_missing_is_named(missing: str) -> None:
    """Perki 1/2021 Pasal 21 ayat (2): "paling sedikit terdiri atas"; all seven are needed."""
    with pytest.raises(ValidationError) as caught:
        ListRow.model_validate({key: said for key, said in ROW.items() if key != missing})

    assert [each.field for each in problems_of(caught.value)] == [missing]


@pytest.mark.parametrize("missing", ["responsible", "made", "form", "retention"])
def test_q74_a_file_without_a_column_says_which(missing: str, tmp_path: Path) -> None:
    """Perki 1/2021 Pasal 21 ayat (2): read from a table, each row names what it has not."""
    kept = [key for key in ROW if key != missing]
    path = tmp_path / "dip.csv"
    lines = (";".join(HEADERS[key] for key in kept), ";".join(ROW[key] for key in kept))
    path.write_text("\n".join(lines), encoding="utf-8")

    found = read_records(path, LIST_FORM)

    assert found.records == ()
    (problem,) = found.problems
    assert HEADERS[missing].casefold() in f"{problem.column} {problem.reason_id}".casefold()


# ------------------------------------------------------------------ who appoints whom


def decree(signed_by: Role, *roles: Role) -> AppointmentDecree:
    return AppointmentDecree(
        number="188.45/12/2026",
        signed_on=date(2026, 1, 5),
        signed_by=signed_by,
        body="Kabupaten Contoh",
        units=("Dinas Kesehatan",),
        appointments=tuple(
            Appointment(
                role=role,
                position=f"Pejabat {role.value}",
                unit="Dinas Kesehatan",
                competence="hukum dan informasi",
            )
            for role in roles
        ),
    )


ALL = (
    Role.SUPERIOR,
    Role.PPID,
    Role.IMPLEMENTING_PPID,
    Role.ADVISORY_TEAM,
    Role.SERVICE_OFFICER,
)


def test_q75_the_head_appoints_the_ppid() -> None:
    """UU 14/2008 Pasal 13 ayat (1) huruf a, PP 61/2010 Pasal 12 ayat (2)-(3): pimpinan."""
    rule = Organization.national().rule(Decision.APPOINTMENT)

    assert (rule.decided_by, rule.consent_of) == (Role.HEAD_OF_BODY, None)
    assert decree(Role.HEAD_OF_BODY, *ALL).findings() == ()


def test_q75_by_the_perki_the_superior_does_and_the_higher_rule_is_named() -> None:
    """Perki 1/2021 Pasal 8 ayat (1) huruf a; PP 61/2010 Pasal 12 ayat (2) ranks above it."""
    found = decree(Role.SUPERIOR, *ALL).findings()

    assert [(each.citation, each.weight) for each in found] == [
        ("PP 61/2010 Pasal 12 ayat (2)", Weight.ADVISED)
    ]


@pytest.mark.parametrize(
    ("role", "citation"),
    [
        (Role.IMPLEMENTING_PPID, "Perki 1/2021 Pasal 8 ayat (2) huruf a"),
        (Role.ADVISORY_TEAM, "Perki 1/2021 Pasal 6 ayat (5)"),
        (Role.SERVICE_OFFICER, "Perki 1/2021 Pasal 6 ayat (6)"),
    ],
)
@pytest.mark.parametrize("signed_by", [Role.PPID, Role.IMPLEMENTING_PPID, Role.SERVICE_OFFICER])
def test_q75_the_superior_appoints_the_others_and_the_ppid_does_not(
    role: Role, citation: str, signed_by: Role
) -> None:
    """Perki 1/2021 Pasal 6 ayat (5), (6) and 8 ayat (2) huruf a: Atasan PPID."""
    assert Organization.national().roles[role].appointed_by == (Role.SUPERIOR,)

    signed = {
        each.citation for each in decree(signed_by, role).findings() if each.field == "signed_by"
    }

    assert signed == {citation}
    by_the_superior = decree(Role.SUPERIOR, role).findings()
    assert not [each for each in by_the_superior if each.field == "signed_by"]


def test_q75_no_role_of_the_service_appoints_the_superior() -> None:
    """Perki 1/2021 Pasal 6 ayat (2): an office by rank, or another that the body sets."""
    superior = Organization.national().roles[Role.SUPERIOR]

    assert superior.appointed_by == ()
    assert "Perki 1/2021 Pasal 6 ayat (2)" in {str(each) for each in superior.citations}
