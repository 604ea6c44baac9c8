"""A body's own file on complaints: its roles and steps, and the times that were not read here.

UU 25/2009 leaves the handling to the provider (Pasal 36 ayat (1), 37 ayat (2)); the complainant's
own steps and the Act's own times are not the body's to change.
"""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Closed,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.outcomes import Nature
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import DataFileError, LooserThanNationalError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from keterbukaan.law.limit import Kind, Scope, Unit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles

HEAD = 'schema = 1\nname = "Kotawaringin Timur"\n'
ROLE = """[[complaint_role]]
name = "liaison_officer"
id = "operator unit"
en = "unit operator"
citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"]
"""
NEW_ROLE = """[[complaint_role]]
name = "koordinator"
acts_as = "institution_admin"
id = "koordinator"
en = "coordinator"
citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 8"]
"""
STEP = """[[complaint_step]]
name = "forwarded"
who = ["provider", "liaison_officer"]
citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 9"]
"""
OWN_STEP = """[[complaint_step]]
name = "declared_complete"
who = ["institution_admin"]
citations = [
    "Perbup Kotawaringin Timur 5/2024 Pasal 10",
    "Perbup Kotawaringin Timur 5/2024 Pasal 11",
]
"""
LIMIT = """[[limit]]
limit = "complaint.verification"
amount = 5
unit = "working_days"
in_force_from = 2025-06-01
citations = ["Perbup Kotawaringin Timur 5/2024 Pasal 12 ayat (1)"]
"""
NATIONAL = ComplaintRoles.national()


def load(*parts: str) -> Jurisdiction:
    return Jurisdiction.loads(HEAD + "".join(parts), "kotim.toml")


def swapped(part: str, was: str, becomes: str) -> str:
    assert part.count(was) >= 1, was
    return part.replace(was, becomes)


def refusal(*parts: str) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        load(*parts)
    error = caught.value
    entry, key = error.fields["entry"], error.fields["key"]
    said_id, said_en = error.text("id"), error.text("en")
    assert said_id.startswith(f"kotim.toml, {entry}, kunci {key!r}: ")
    assert said_en.startswith(f"kotim.toml, {entry}, key {key!r}: ")
    assert said_id.split(": ", 1)[1] != said_en.split(": ", 1)[1]
    return error


# Roles


def test_a_file_that_says_nothing_of_complaints_leaves_the_national_handling() -> None:
    body = load(LIMIT)

    assert body.own_complaint_roles is None
    assert body.complaint_roles is NATIONAL


def test_a_known_role_is_renamed_and_keeps_as_what_it_acts_and_what_it_is_for() -> None:
    body = load(ROLE)
    role = body.complaint_roles.roles["liaison_officer"]

    assert (role.label("id"), role.label("en")) == ("operator unit", "unit operator")
    assert role.acts_as is Actor.LIAISON_OFFICER
    assert role.duty("id") == NATIONAL.roles["liaison_officer"].duty("id")
    assert role.duty("en") == NATIONAL.roles["liaison_officer"].duty("en")
    assert [str(source) for source in role.sources] == [
        "Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"
    ]
    assert (role.read, role.note) == (Verification.UNVERIFIED, "")
    others = {
        name: r for name, r in body.complaint_roles.roles.items() if name != "liaison_officer"
    }
    assert others == {n: r for n, r in NATIONAL.roles.items() if n != "liaison_officer"}
    assert body.complaint_roles.steps == NATIONAL.steps


def test_a_role_is_completed_whole() -> None:
    body = load(
        ROLE
        + 'duty_id = "Meneruskan jawaban."\nduty_en = "Passes answers on."\n'
        + 'read = "restated"\nnote = "As the decree restates it."\nacts_as = "implementing_unit"\n'
    )
    role = body.complaint_roles.roles["liaison_officer"]

    assert (role.duty("id"), role.duty("en")) == ("Meneruskan jawaban.", "Passes answers on.")
    assert (role.read, role.note) == (Verification.RESTATED, "As the decree restates it.")
    assert role.acts_as is Actor.IMPLEMENTING_UNIT
    assert body.complaint_roles.role_of(Actor.LIAISON_OFFICER) is None


def test_a_new_role_says_as_what_it_acts_and_may_do_those_steps() -> None:
    body = load(NEW_ROLE, STEP.replace("liaison_officer", "koordinator"))
    role = body.complaint_roles.roles["koordinator"]

    assert (role.acts_as, role.duty("id"), role.duty("en")) == (Actor.INSTITUTION_ADMIN, "", "")
    assert list(body.complaint_roles.roles) == [*NATIONAL.roles, "koordinator"]
    assert body.complaint_roles.steps["forwarded"].who == {Actor.PROVIDER, Actor.INSTITUTION_ADMIN}
    # the first role that acts as somebody is still the national one
    assert (
        body.complaint_roles.role_of(Actor.INSTITUTION_ADMIN) is NATIONAL.roles["institution_admin"]
    )


def test_a_role_acts_as_one_of_those_who_handle_complaints_and_as_nobody_else() -> None:
    known = {role.acts_as for role in NATIONAL.roles.values()}
    for actor in Actor:
        text = NEW_ROLE.replace('"institution_admin"', f'"{actor.value}"')
        if actor not in known:
            assert refusal(text).fields["key"] == "acts_as"
        else:
            assert load(text).complaint_roles.roles["koordinator"].acts_as is actor


@pytest.mark.parametrize("maker", ["supreme_court", "applicant", "court", "complainant", "proxy"])
def test_a_step_of_the_provider_is_for_its_team_alone(maker: str) -> None:
    text = STEP.replace("liaison_officer", maker)
    assert maker in text
    assert refusal(text).fields["key"] == "who"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('amount = 2\nunit = "working_days"', 'kind = "not_read"', "kind"),
        ('"complaint.received"', '"nonsense.ended"', "starts_from"),
        ("Pasal 9", "Pasal 9 ayat (0)", "citations"),
    ],
)
def test_what_is_no_rule_at_all_is_refused(old: str, new: str, key: str) -> None:
    text = (
        '[[limit]]\nlimit = "complaint.verification"\namount = 2\nunit = "working_days"\n'
        'starts_from = ["complaint.received"]\nin_force_from = 2024-01-01\n'
        'citations = ["Perbup Contoh 8/2024 Pasal 9"]\n'
    )
    assert old in text
    assert load(text).rulebook.governing("complaint.verification").summary_id == ""
    assert refusal(text.replace(old, new)).fields["key"] == key


def test_a_new_role_that_acts_as_nobody_is_refused_with_the_known_ones() -> None:
    error = refusal(NEW_ROLE.replace('acts_as = "institution_admin"\n', ""))

    assert error.fields["key"] == "acts_as"
    for lang in ("id", "en"):
        assert "steering_official" in error.text(lang)
        assert "inspectorate" in error.text(lang)


# Steps


def test_a_step_that_was_not_read_is_replaced_whole() -> None:
    step = load(STEP).complaint_roles.steps["forwarded"]
    national = NATIONAL.steps["forwarded"]

    assert national.read is Verification.RESTATED
    assert step.who == {Actor.PROVIDER, Actor.LIAISON_OFFICER}
    assert [str(source) for source in step.sources] == ["Perbup Kotawaringin Timur 5/2024 Pasal 9"]
    assert step.read is Verification.UNVERIFIED
    assert (step.name, step.label_id, step.label_en, step.official) == (
        national.name,
        national.label_id,
        national.label_en,
        True,
    )


@pytest.mark.parametrize("status", list(Verification))
def test_a_step_that_was_not_read_here_is_read_as_the_file_says(status: Verification) -> None:
    step = load(STEP, f'read = "{status.value}"\n').complaint_roles.steps["forwarded"]

    assert step.read is status


@pytest.mark.parametrize("said", ["", 'read = "restated"\n', 'read = "own_text"\n'])
def test_a_step_of_the_act_keeps_its_article_first_and_stays_own_text(said: str) -> None:
    step = load(OWN_STEP, said).complaint_roles.steps["declared_complete"]

    assert [str(source) for source in step.sources] == [
        "UU 25/2009 Pasal 44 ayat (3)",
        "Perbup Kotawaringin Timur 5/2024 Pasal 10",
        "Perbup Kotawaringin Timur 5/2024 Pasal 11",
    ]
    assert step.read is Verification.OWN_TEXT
    assert step.who == {Actor.INSTITUTION_ADMIN, Actor.PROVIDER}


def test_only_those_whom_the_file_names_may_do_its_step() -> None:
    body = load(OWN_STEP)
    complaint = Complaint(received=date(2025, 7, 1))
    by_portal = ComplaintDeclaredComplete(on=date(2025, 7, 2), by=Actor.PORTAL_ADMIN)
    by_admin = ComplaintDeclaredComplete(on=date(2025, 7, 2), by=Actor.INSTITUTION_ADMIN)
    by_nobody_named = ComplaintDeclaredComplete(on=date(2025, 7, 2))

    assert complaint.record(by_portal).state().name == "complete"
    for lawful in (by_admin, by_nobody_named):
        assert complaint.record(lawful, under=body).state(under=body).name == "complete"
    (found,) = complaint.would_allow(by_portal, under=body).irregularities
    # the body's own rule says who, and not the Act; the file is declared complete all the same
    where = "(Perbup Kotawaringin Timur 5/2024 Pasal 10; unverified)"
    assert found.nature is Nature.DEFECT
    assert found.text("en").endswith(where)
    assert "institution administrator, provider" in found.text("en")
    assert "admin nasional, padahal yang berwenang admin instansi" in found.text("id")
    assert complaint.record(by_portal, under=body).state(under=body).name == "complete"


def test_a_refusal_by_a_step_that_was_replaced_says_how_the_files_rule_was_read() -> None:
    body = load(STEP.replace("forwarded", "closed"))
    complaint = Complaint(received=date(2025, 7, 1))
    by_admin = Closed(on=date(2025, 7, 2), by=Actor.INSTITUTION_ADMIN)
    (found,) = complaint.would_allow(by_admin, under=body).irregularities

    assert found.citation == "Perbup Kotawaringin Timur 5/2024 Pasal 9"
    assert found.read is Verification.UNVERIFIED
    assert found.text("id").endswith(
        "(Perbup Kotawaringin Timur 5/2024 Pasal 9; belum terverifikasi)"
    )
    assert found.text("en").endswith("(Perbup Kotawaringin Timur 5/2024 Pasal 9; unverified)")


def test_the_moves_of_other_bodies_stay_as_they_are() -> None:
    load(OWN_STEP)

    assert Actor.PROVIDER in Complaint.lifecycle().moves["declared_complete"].who
    assert load().complaint_roles is NATIONAL


@pytest.mark.parametrize(
    "name", [name for name, step in NATIONAL.steps.items() if not step.official]
)
def test_no_body_changes_what_the_complainant_does(name: str) -> None:
    error = refusal(STEP.replace("forwarded", name))

    assert (error.fields["entry"], error.fields["key"]) == (
        f"[[complaint_step]] 1 ({name})",
        "name",
    )
    assert "langkah pengadu sendiri" in error.text("id")
    assert "the complainant's own step" in error.text("en")


@pytest.mark.parametrize("name", [name for name, step in NATIONAL.steps.items() if step.official])
def test_a_body_may_say_who_does_every_official_step(name: str) -> None:
    step = load(STEP.replace("forwarded", name)).complaint_roles.steps[name]

    assert step.who == {Actor.PROVIDER, Actor.LIAISON_OFFICER}
    assert str(step.sources[-1]) == "Perbup Kotawaringin Timur 5/2024 Pasal 9"


R1, R2 = "[[complaint_role]] 1 (liaison_officer)", "[[complaint_role]] 2 (liaison_officer)"
S1, S2 = "[[complaint_step]] 1 (forwarded)", "[[complaint_step]] 2 (forwarded)"
WHO = '["provider", "liaison_officer"]'
ROLE_ARTICLE = '"Perbup Kotawaringin Timur 5/2024 Pasal 7 ayat (2)"'
STEP_ARTICLE = '"Perbup Kotawaringin Timur 5/2024 Pasal 9"'
BROKEN = {
    "role as a table": (
        swapped(ROLE, "[[complaint_role]]", "[complaint_role]"),
        "TOML",
        "complaint_role",
    ),
    "misspelt roles": (ROLE.replace("role]]", "roles]]"), "TOML", "complaint_roles"),
    "role without a name": (
        swapped(ROLE, 'name = "liaison_officer"\n', ""),
        "[[complaint_role]] 1",
        "name",
    ),
    "role acting as a stranger": (ROLE + 'acts_as = "mayor"\n', R1, "acts_as"),
    "role without Indonesian": (swapped(ROLE, 'id = "operator unit"\n', ""), R1, "id"),
    "role without English": (swapped(ROLE, 'en = "unit operator"\n', ""), R1, "en"),
    "role named as somebody else": (
        swapped(NEW_ROLE, 'name = "koordinator"', 'name = "complainant"'),
        "[[complaint_role]] 1 (complainant)",
        "name",
    ),
    "role named in words": (
        swapped(NEW_ROLE, 'name = "koordinator"', 'name = "Koordinator Umum"'),
        "[[complaint_role]] 1 (Koordinator Umum)",
        "name",
    ),
    "blank role": (swapped(ROLE, '"operator unit"', '"  "'), R1, "id"),
    "role that a terminal obeys": (swapped(ROLE, '"unit operator"', '"a\\u001b[31m"'), R1, "en"),
    "blank duty": (ROLE + 'duty_id = " "\n', R1, "duty_id"),
    "note that a terminal obeys": (ROLE + 'note = "a\\u001b[31m"\n', R1, "note"),
    "role with an article of zeros": (swapped(ROLE, "Pasal 7", "Pasal 00"), R1, "citations"),
    "duty that is no text": (ROLE + "duty_id = 1\n", R1, "duty_id"),
    "duty that is no English text": (ROLE + "duty_en = 1\n", R1, "duty_en"),
    "note that is no text": (ROLE + "note = 1\n", R1, "note"),
    "role without an article": (ROLE.partition("citations")[0], R1, "citations"),
    "role with no article": (swapped(ROLE, ROLE_ARTICLE, ""), R1, "citations"),
    "role by practice": (swapped(ROLE, ROLE_ARTICLE, '"Praktik Contoh: x"'), R1, "citations"),
    "role with a template's article": (
        swapped(ROLE, "Pasal 7 ayat (2)", "Pasal 0 huruf a"),
        R1,
        "citations",
    ),
    "role read by ear": (ROLE + 'read = "heard"\n', R1, "read"),
    "unknown key of a role": (ROLE + 'who = ["provider"]\n', R1, "who"),
    "role twice": (ROLE + ROLE, R2, "name"),
    "new role twice": (NEW_ROLE + NEW_ROLE, "[[complaint_role]] 2 (koordinator)", "name"),
    "step as a table": (
        swapped(STEP, "[[complaint_step]]", "[complaint_step]"),
        "TOML",
        "complaint_step",
    ),
    "unknown step": (
        swapped(STEP, '"forwarded"', '"filed"'),
        "[[complaint_step]] 1 (filed)",
        "name",
    ),
    "step without a name": (
        swapped(STEP, 'name = "forwarded"\n', ""),
        "[[complaint_step]] 1",
        "name",
    ),
    "step that nobody does": (swapped(STEP, WHO, "[]"), S1, "who"),
    "step without makers": (swapped(STEP, f"who = {WHO}\n", ""), S1, "who"),
    "step of a role that is not there": (swapped(STEP, WHO, '["koordinator"]'), S1, "who"),
    "step of the complainant": (swapped(STEP, WHO, '["provider", "complainant"]'), S1, "who"),
    "step of a proxy": (swapped(STEP, WHO, '["proxy"]'), S1, "who"),
    "step without an article": (STEP.partition("citations")[0], S1, "citations"),
    "step with no citation": (swapped(STEP, STEP_ARTICLE, '"Pasal 9"'), S1, "citations"),
    "step with a template's article": (
        swapped(STEP, "Pasal 9", "Pasal 0 ayat (0)"),
        S1,
        "citations",
    ),
    "step with a template's article beside a good one": (
        swapped(STEP, STEP_ARTICLE, f'{STEP_ARTICLE}, "Permendagri 8/2023 Pasal 0"'),
        S1,
        "citations",
    ),
    "step of the Act with a template's article": (
        OWN_STEP.replace("Pasal 11", "Pasal 0"),
        "[[complaint_step]] 1 (declared_complete)",
        "citations",
    ),
    "step read by ear": (STEP + 'read = "heard"\n', S1, "read"),
    "step renamed": (STEP + 'id = "lain"\n', S1, "id"),
    "step made unofficial": (STEP + "official = false\n", S1, "official"),
    "step twice": (STEP + STEP, S2, "name"),
}


@pytest.mark.parametrize(("text", "entry", "key"), BROKEN.values(), ids=BROKEN)
def test_what_a_file_may_not_say_of_complaints_is_refused_with_its_place(
    text: str, entry: str, key: str
) -> None:
    error = refusal(text)

    assert error.code == "KB-D01"
    assert (error.fields["entry"], error.fields["key"]) == (entry, key)


def test_what_is_not_filled_in_is_named_with_what_to_do() -> None:
    error = refusal(STEP.replace("Pasal 9", "Pasal 0 ayat (0)"))

    assert "Perbup Kotawaringin Timur 5/2024 Pasal 0 ayat (0)" in error.text("id")
    assert "isi pasal dan ayatnya dari naskah resminya" in error.text("id")
    assert "fill in the article from the gazette" in error.text("en")


# Times that were not read here

JULY = date(2025, 7, 1)
LIMIT_ENTRY = "[[limit]] 1 (complaint.verification)"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (swapped(LIMIT, "Pasal 12", "Pasal 0"), "citations"),
        (swapped(LIMIT, "Pasal 12 ayat (1)", "Pasal 0"), "citations"),
        (swapped(LIMIT, "2025-06-01", "1900-01-01"), "in_force_from"),
        (swapped(LIMIT, "= 5", "= 0"), "amount"),
        # the number comes first, then the article, then the day: one at a time, as it is filled in
        (LIMIT.replace("= 5", "= 0").replace("Pasal 12", "Pasal 0"), "amount"),
        (LIMIT.replace("2025-06", "1900-01").replace("Pasal 12", "Pasal 0"), "citations"),
        # what is practice counts working days, and gives a number
        (swapped(LIMIT, '"working_days"', '"hours"'), "unit"),
        (swapped(LIMIT, 'amount = 5\nunit = "working_days"', 'kind = "at_once"'), "kind"),
        (LIMIT + 'starts_from = ["complaint.arrived"]\n', "starts_from"),
        (LIMIT + 'starts_from = ["request.received"]\n', "starts_from"),
    ],
)
def test_a_time_that_was_not_filled_in_is_refused_with_its_key(text: str, key: str) -> None:
    error = refusal(text)

    assert (error.fields["entry"], error.fields["key"]) == (LIMIT_ENTRY, key)


@pytest.mark.parametrize("day", ["1899-12-31", "1900-01-02"])
def test_only_the_day_that_holds_the_place_is_refused(day: str) -> None:
    body = load(LIMIT.replace("2025-06-01", day))

    assert body.rulebook.governing("complaint.verification").in_force_from == date.fromisoformat(
        day
    )


def test_the_file_says_a_practice_whole_and_the_deadline_says_how_it_was_read() -> None:
    body = load(
        LIMIT.replace("= 5", "= 10").replace("working_days", "calendar_days"),
        'starts_from = ["complaint.received"]\nread = "own_text"\n',
    )
    provision = body.rulebook.governing("complaint.verification")
    found = due("complaint.verification", {"complaint.received": JULY}, under=body)

    assert (provision.amount, provision.unit) == (10, Unit.CALENDAR_DAYS)
    assert (provision.starts_from, provision.scope) == (("complaint.received",), Scope.LOCAL)
    assert isinstance(found, Deadline)
    assert found.date == date(2025, 7, 11)  # ten days after the first of July
    assert found.verification is Verification.OWN_TEXT
    assert str(found.citations[0]) == "Perbup Kotawaringin Timur 5/2024 Pasal 12 ayat (1)"
    said_id, said_en = found.explain("id"), found.explain("en")
    assert "Jumat, 11 Juli 2025" in said_id
    assert "Friday, 11 July 2025" in said_en
    assert "menurut berkas Badan Publik ini" in said_id
    assert "Menurut berkas itu: dibaca dari naskah peraturannya." in said_id
    assert "as this body's own file says" in said_en
    assert "The file says: read in the regulation's own text." in said_en


def test_a_time_that_the_file_does_not_call_read_is_not_said_to_be() -> None:
    found = due("complaint.verification", JULY, under=load(LIMIT))

    assert isinstance(found, Deadline)
    # Wednesday 2, Thursday 3, Friday 4, Monday 7, Tuesday 8 July
    assert found.date == date(2025, 7, 8)
    assert found.verification is Verification.UNVERIFIED
    assert "Menurut berkas itu" not in found.explain("id")
    assert "The file says" not in found.explain("en")


def test_a_time_that_the_file_calls_restated_is_said_to_be() -> None:
    found = due("complaint.verification", JULY, under=load(LIMIT, 'read = "restated"\n'))

    assert found.verification is Verification.RESTATED
    assert "Menurut berkas itu: hanya dibaca dari dokumen lain" in found.explain("id")
    assert "The file says: read only in another document" in found.explain("en")


def test_before_the_file_is_in_force_the_practice_stands() -> None:
    found = due("complaint.verification", date(2025, 5, 5), under=load(LIMIT))

    assert isinstance(found, Deadline)
    # the portal's three working days: Tuesday 6, Wednesday 7, Thursday 8 May
    assert (found.date, found.provision.scope) == (date(2025, 5, 8), Scope.NATIONAL)


def test_what_was_not_read_has_no_date_and_says_so() -> None:
    found = due("complaint.forwarding", {"complaint.received": JULY})

    assert isinstance(found, Undated)
    assert found.kind is Kind.NOT_READ
    said_id, said_en = found.explain("id"), found.explain("en")
    assert said_id.startswith("Penerusan pengaduan: tidak ada tanggal. Teks yang mungkin")
    assert said_en.startswith("Passing the complaint on: no date. Not read:")
    assert "tidak memberi angka" not in said_id  # nothing is said of what the law does
    assert "gives no number" not in said_en
    assert "belum terverifikasi" in said_id
    assert "not verified" in said_en
    assert "Permendagri 8/2023" in said_id


def test_what_was_not_read_has_a_date_once_the_file_fills_it_in() -> None:
    body = load(
        LIMIT.replace("complaint.verification", "complaint.forwarding"), 'read = "own_text"\n'
    )
    provision = body.rulebook.governing("complaint.forwarding")
    found = due("complaint.forwarding", {"complaint.received": JULY}, under=body)
    other = due("complaint.forwarding", {"complaint.file_complete": JULY}, under=body)

    assert provision.starts_from == ("complaint.received", "complaint.file_complete")
    assert isinstance(found, Deadline)
    assert isinstance(other, Deadline)
    assert found.date == other.date == date(2025, 7, 8)
    assert found.verification is Verification.OWN_TEXT
    # the national sentence says that it was not read, which no longer holds
    assert "belum dibaca" not in found.explain("id")
    assert "not read" not in found.explain("en")
    assert "5 hari kerja" in found.explain("id")
    assert "5 working days" in found.explain("en")


def test_the_file_may_say_from_what_an_unread_time_runs() -> None:
    body = load(
        LIMIT.replace("complaint.verification", "complaint.forwarding"),
        'starts_from = ["complaint.file_complete"]\n',
    )
    found = due("complaint.forwarding", {"complaint.file_complete": JULY}, under=body)

    assert isinstance(found, Deadline)
    assert (found.event, found.date) == ("complaint.file_complete", date(2025, 7, 8))


INSPECTION = LIMIT.replace("complaint.verification", "complaint.inspection")


def test_an_inspection_may_only_be_shorter_than_forty_five_working_days() -> None:
    """PP 48/2016 Pasal 37 sets it; neither a longer time nor another start is a region's."""
    found = due(
        "complaint.inspection", {"complaint.examination_opened": JULY}, under=load(INSPECTION)
    )

    assert isinstance(found, Deadline)
    assert found.date == date(2025, 7, 8)
    load(INSPECTION.replace("amount = 5", "amount = 45"))
    with pytest.raises(LooserThanNationalError) as caught:
        load(INSPECTION.replace("amount = 5", "amount = 46"))
    assert "PP 48/2016 Pasal 37" in caught.value.text("en")
    with pytest.raises(DataFileError):
        load(INSPECTION, 'starts_from = ["complaint.file_complete"]\n')


def test_a_number_that_no_longer_stood_binds_no_later_rule() -> None:
    """UU 30/2014 53(2): ten working days until 1 November 2020, then five that were not read."""
    decided = LIMIT.replace("complaint.verification", "administration.decision").replace(
        "amount = 5", "amount = 20"
    )
    assert "in_force_from = 2025-06-01" in decided
    found = due("administration.decision", JULY, under=load(decided))
    assert isinstance(found, Deadline)
    assert found.provision.scope is Scope.LOCAL

    with pytest.raises(LooserThanNationalError):
        load(decided.replace("in_force_from = 2025-06-01", "in_force_from = 2020-11-01"))


@pytest.mark.parametrize(
    "limit",
    [
        "ombudsman.explanation",
        "ombudsman.report",
        "administration.judgment_copy",
        "administration.revocation",
        "administration.compliance",
        "complaint.head_inspection",
        "complaint.law_enforcement_start",
    ],
)
def test_no_region_changes_the_time_of_another_office(limit: str) -> None:
    with pytest.raises(DataFileError) as caught:
        load(LIMIT.replace("complaint.verification", limit))
    assert "no region can change it" in caught.value.text("en")
    assert "tidak dapat diubah oleh daerah" in caught.value.text("id")


FIRST_RESPONSE = LIMIT.replace("complaint.verification", "complaint.first_response").replace(
    "working_days", "days"
)


def test_the_acts_own_time_may_be_shorter() -> None:
    found = due("complaint.first_response", JULY, under=load(FIRST_RESPONSE))

    assert found.date == date(2025, 7, 6)  # five plain days


def test_the_acts_own_time_may_not_be_longer() -> None:
    with pytest.raises(LooserThanNationalError) as caught:
        load(FIRST_RESPONSE.replace("= 5", "= 20"))

    assert caught.value.code == "KB-L01"
    for lang in ("id", "en"):
        said = caught.value.text(lang)
        assert said.startswith("kotim.toml, [[limit]] 1 (complaint.first_response): 20 ")
        assert "Perbup Kotawaringin Timur 5/2024 Pasal 12 ayat (1)" in said
        assert "UU 25/2009 Pasal 44 ayat (3)" in said


def test_the_acts_own_time_runs_from_the_acts_own_event() -> None:
    same = load(FIRST_RESPONSE, 'starts_from = ["complaint.received"]\n')
    error = refusal(FIRST_RESPONSE, 'starts_from = ["complaint.report_submitted"]\n')

    assert same.rulebook.governing("complaint.first_response").starts_from == (
        "complaint.received",
    )
    assert error.fields["key"] == "starts_from"
    assert "UU 25/2009 Pasal 44 ayat (3)" in error.text("id")
    assert "no region can change it" in error.text("en")


# The value


def test_a_body_with_its_own_handling_crosses_processes_and_is_copied_deeply() -> None:
    body = load(ROLE, NEW_ROLE, STEP, OWN_STEP, LIMIT)
    complaint = Complaint(received=JULY, channel=ComplaintChannel.SP4N_LAPOR).record(
        ComplaintDeclaredIncomplete(on=JULY, by=Actor.OMBUDSMAN, lacking=("alamat",)), under=body
    )

    for again in (
        pickle.loads(pickle.dumps(body)),  # noqa: S301 - our own value
        copy.deepcopy(body),
    ):
        assert again.complaint_roles.roles == body.complaint_roles.roles
        assert again.complaint_roles.steps == body.complaint_roles.steps
        assert complaint.state(under=again) == complaint.state(under=body)
        assert complaint.irregularities(under=again) == complaint.irregularities(under=body)
        assert [
            (each.limit, each.deadline.date, each.deadline.verification)
            for each in complaint.deadlines(under=again)
        ] == [
            (each.limit, each.deadline.date, each.deadline.verification)
            for each in complaint.deadlines(under=body)
        ]


def test_a_file_on_complaints_leaves_the_rulebook_as_it_is() -> None:
    assert load(ROLE, STEP).rulebook is Rulebook.national()
