"""The files to start from: valid as they stand, refused half done, good once they are filled in."""

from __future__ import annotations

import re
from datetime import date

import pytest
from typer.testing import CliRunner

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cli.app import app
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import DataFileError, UnknownNameError
from keterbukaan.files._toml import read_toml
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.jurisdiction.templates import BODY, template, template_names
from keterbukaan.law.citation import Citation
from keterbukaan.law.limit import Scope, Unit
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import ComplaintRoles

REGULATIONS = {
    "permendagri-8-2023": "Permendagri 8/2023",
    "permenpanrb-5-2025": "PermenPANRB 5/2025",
}
HEAD = 'schema = 1\nname = "Kabupaten Contoh"\n'
NATIONAL, BOOK = ComplaintRoles.national(), Rulebook.national()
FILLED = (
    ("amount = 0", "amount = 5"),
    ("Pasal 0", "Pasal 7"),
    ("ayat (0)", "ayat (1)"),
    ("1900-01-01", "2025-06-01"),
)


def commented(name: str) -> list[str]:
    """Return the entries of a template without their comment marks, from `# [[` to a blank line."""
    entries: list[list[str]] = []
    is_inside = False
    for line in template(name).splitlines():
        if line.startswith("# [["):
            entries.append([])
            is_inside = True
        elif not line.startswith("# ") or line.startswith("# ---"):
            is_inside = False
        if is_inside:
            entries[-1].append(line.removeprefix("# "))
    return ["\n".join(lines) + "\n" for lines in entries]


def filled(text: str) -> str:
    for empty, full in FILLED:
        text = text.replace(empty, full)
    return text


def load(*entries: str) -> Jurisdiction:
    return Jurisdiction.loads(HEAD + "\n".join(entries), "contoh.toml")


def kind_of(entry: str) -> str:
    return entry.splitlines()[0].strip("[]")


def name_of(entry: str) -> str:
    found = re.search(r'^(?:limit|name) = "(.+)"$', entry, re.MULTILINE)
    assert found is not None, entry
    return found[1]


ENTRIES = [(name, entry) for name in REGULATIONS for entry in commented(name)]
IDS = [f"{name} {kind_of(entry)} {name_of(entry)}" for name, entry in ENTRIES]
KEYS = {"limit": "amount", "complaint_role": "citations", "complaint_step": "citations"}


def named(kind: str) -> set[str]:
    return {name_of(entry) for _, entry in ENTRIES if kind_of(entry) == kind}


def test_there_is_a_general_file_and_one_for_each_regulation_that_was_not_read() -> None:
    assert template_names() == ("body", *REGULATIONS)
    assert BODY == "body"
    assert template() == template("body")


@pytest.mark.parametrize("name", ["body", *REGULATIONS])
def test_every_template_loads_as_it_stands(name: str) -> None:
    assert Jurisdiction.loads(template(name), f"{name}.toml").name == "Kabupaten Contoh"


@pytest.mark.parametrize("name", [BODY, *REGULATIONS])
def test_a_template_changes_nothing_until_it_is_filled_in(name: str) -> None:
    body = Jurisdiction.loads(template(name), f"{name}.toml")

    assert body.rulebook is BOOK
    assert body.complaint_roles is NATIONAL
    assert body.calendar is WorkingCalendar.national()
    assert body.readings.chosen == ()
    assert body.office_hours is None


def test_the_general_file_filled_in_shows_a_stricter_limit_and_local_days() -> None:
    filled_in = re.sub(r"(?m)^# (?=\[|[a-z_-]+ = )", "", template())
    assert filled_in != template()
    body = Jurisdiction.loads(filled_in, "body.toml")

    assert body.rulebook.governing("request.response").amount == 7  # the Act gives ten
    assert not body.calendar.is_working_day(date(2026, 1, 7))
    assert body.calendar.is_working_day(date(2026, 2, 16))
    assert body.complaint_roles is NATIONAL
    assert body.office_hours is not None


@pytest.mark.parametrize(("name", "regulation"), REGULATIONS.items())
def test_a_template_says_in_both_languages_what_was_not_read(name: str, regulation: str) -> None:
    said = template(name)
    head = said.partition("schema = 1")[0]

    assert said.startswith(f"# {regulation}: ")
    assert f"# {regulation} on " in head
    for words in ("belum", "only its", "amount 0", "Pasal 0", "1900"):
        assert words in head, words


def test_the_entries_of_the_templates_are_told_apart() -> None:
    assert len(set(IDS)) == len(IDS)
    assert {kind_of(entry) for _, entry in ENTRIES} == KEYS.keys()


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=IDS)
def test_an_entry_that_is_not_filled_in_is_refused_with_its_key(name: str, entry: str) -> None:
    with pytest.raises(DataFileError) as caught:
        load(entry)

    kind = kind_of(entry)
    assert name in template_names()
    assert caught.value.fields["entry"] == f"[[{kind}]] 1 ({name_of(entry)})"
    assert caught.value.fields["key"] == KEYS[kind]
    assert caught.value.text("id") != caught.value.text("en")


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=IDS)
def test_an_entry_is_refused_until_every_place_of_it_is_filled_in(name: str, entry: str) -> None:
    half = entry.replace(*FILLED[0])
    keys: list[object] = []
    for empty, full in FILLED[1:]:
        try:
            load(half)
        except DataFileError as problem:
            keys.append(problem.fields["key"])
        half = half.replace(empty, full)

    regulation = REGULATIONS[name]
    assert f'citations = ["{regulation} Pasal 7' in half
    assert keys[0] == "citations"
    if kind_of(entry) == "limit":
        assert keys[-1] == "in_force_from"
    assert load(half).name == "Kabupaten Contoh"


@pytest.mark.parametrize(
    ("name", "entry"),
    [each for each in ENTRIES if kind_of(each[1]) == "limit"],
    ids=[each for each in IDS if " limit " in each],
)
def test_a_limit_that_is_filled_in_gives_a_date_and_says_that_it_was_read(
    name: str, entry: str
) -> None:
    body = load(filled(entry))
    limit = name_of(entry)
    provision = body.rulebook.governing(limit)
    national = BOOK.governing(limit)

    assert (provision.scope, provision.amount) == (Scope.LOCAL, 5)
    assert provision.read is Verification.OWN_TEXT
    assert provision.in_force_from == date(2025, 6, 1)
    assert str(provision.citation) == f"{REGULATIONS[name]} Pasal 7 ayat (1)"
    # what stands there for now is what the practice has, where there is one
    assert provision.starts_from == national.starts_from
    assert provision.unit is (national.unit or Unit.WORKING_DAYS)
    for event in provision.starts_from:
        handed = "complaint.handed_to_inspectorate"  # a start of another reading alone (C20)
        reads = ("inspection-start=handed_over",) if event == handed else ()
        found = due(limit, {event: date(2025, 7, 1)}, under=body.choosing(*reads))
        assert isinstance(found, Deadline)
        # five plain days, or Wednesday 2, Thursday 3, Friday 4, Monday 7, Tuesday 8 July
        assert found.date == date(2025, 7, 6 if provision.unit is Unit.DAYS else 8)
        assert found.verification is Verification.OWN_TEXT


@pytest.mark.parametrize(
    ("name", "entry"),
    [each for each in ENTRIES if kind_of(each[1]) == "complaint_role"],
    ids=[each for each in IDS if " complaint_role " in each],
)
def test_a_role_that_is_filled_in_is_the_national_one_with_its_article(
    name: str, entry: str
) -> None:
    role = load(filled(entry)).complaint_roles.roles[name_of(entry)]
    national = NATIONAL.roles.get(role.name)

    assert role.read is Verification.OWN_TEXT
    assert str(role.sources[0]).startswith(f"{REGULATIONS[name]} Pasal 7")
    if national is None:
        assert role.name == "koordinator"
    else:
        assert (role.acts_as, role.label_id, role.label_en, role.duty_id, role.duty_en) == (
            national.acts_as,
            national.label_id,
            national.label_en,
            national.duty_id,
            national.duty_en,
        )


@pytest.mark.parametrize(
    ("name", "entry"),
    [each for each in ENTRIES if kind_of(each[1]) == "complaint_step"],
    ids=[each for each in IDS if " complaint_step " in each],
)
def test_a_step_that_is_filled_in_is_done_by_the_same_with_its_article(
    name: str, entry: str
) -> None:
    step = load(filled(entry)).complaint_roles.steps[name_of(entry)]
    national = NATIONAL.steps[step.name]
    article = Citation.parse(f"{REGULATIONS[name]} Pasal 7 ayat (1)")

    assert step.who == national.who
    assert step.read is Verification.OWN_TEXT
    is_of_the_act = national.read is Verification.OWN_TEXT
    assert step.sources == ((*national.sources, article) if is_of_the_act else (article,))


@pytest.mark.parametrize("name", REGULATIONS)
def test_a_template_that_is_filled_in_loads_all_at_once(name: str) -> None:
    entries = commented(name)
    body = load(*map(filled, entries))

    kinds = [kind_of(entry) for entry in entries]
    regulation = Citation.parse(REGULATIONS[name]).regulation
    local = [each for each in body.rulebook.provisions if each.scope is Scope.LOCAL]
    roles = [r for r in body.complaint_roles.roles.values() if _names(regulation, r.sources)]
    steps = [s for s in body.complaint_roles.steps.values() if _names(regulation, s.sources)]
    assert len(local) == kinds.count("limit")
    assert {role.name for role in roles} >= {
        name_of(each) for each in entries if kind_of(each) == "complaint_role"
    }
    assert {step.name for step in steps} >= {
        name_of(each) for each in entries if kind_of(each) == "complaint_step"
    }


def _names(regulation: object, sources: tuple[object, ...]) -> bool:
    return any(isinstance(each, Citation) and each.regulation == regulation for each in sources)


@pytest.mark.parametrize("name", REGULATIONS)
def test_the_whole_text_of_a_template_is_toml_with_its_marks_taken_off(name: str) -> None:
    text = template(name)
    for entry in commented(name):
        marked = "".join(f"# {line}\n" for line in entry.splitlines())
        assert text.count(marked) == 1
        text = text.replace(marked, filled(entry))

    assert "# [[" not in text
    top = read_toml(text.encode(), name)
    assert sum(len(list(top.tables(kind))) for kind in KEYS) == len(commented(name))
    assert Jurisdiction.loads(text).own_complaint_roles is not None


def test_the_templates_name_every_time_of_a_complaint_that_was_not_read() -> None:
    unread = {
        limit
        for limit in BOOK.limits
        if limit.startswith("complaint.")
        and not any(each.read is Verification.OWN_TEXT for each in BOOK.about(limit))
    }

    assert {"complaint.verification", "complaint.forwarding"} <= unread
    assert "complaint.first_response" not in unread
    # Read in PP 48/2016; a body whose ministry asks for less fills it in all the same.
    assert named("limit") == unread | {"complaint.inspection"}


def test_the_templates_name_every_role_and_show_a_new_one() -> None:
    assert named("complaint_role") == {*NATIONAL.roles, "koordinator"}


def test_the_templates_name_every_official_step_that_was_not_read() -> None:
    unread = {
        name
        for name, step in NATIONAL.steps.items()
        if step.official and step.read is not Verification.OWN_TEXT
    }

    assert unread <= named("complaint_step")
    assert all(NATIONAL.steps[name].official for name in named("complaint_step"))


@pytest.mark.parametrize("name", ["permendagri", "", "body.toml", "../law/events", "BODY"])
def test_a_template_that_is_not_there_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        template(name)

    assert caught.value.code == "KB-L03"
    assert caught.value.text("id") != caught.value.text("en")
    assert any(known in caught.value.text("id") for known in template_names())


# The command line


@pytest.mark.parametrize("name", ["body", *REGULATIONS])
def test_the_command_prints_a_template_as_it_is(name: str) -> None:
    result = CliRunner().invoke(app, ["rules", "template", name])

    assert result.exit_code == 0
    assert result.stdout == template(name)


def test_the_command_prints_the_general_file_and_takes_any_case() -> None:
    assert CliRunner().invoke(app, ["rules", "template"]).stdout == template()
    shouted = CliRunner().invoke(app, ["rules", "template", "Permendagri-8-2023"])
    assert shouted.stdout == template("permendagri-8-2023")


@pytest.mark.parametrize(("lang", "words"), [("id", "tidak dikenal"), ("en", "There is no")])
def test_the_command_refuses_another_name_in_the_language_asked_for(lang: str, words: str) -> None:
    result = CliRunner().invoke(app, ["rules", "template", "perbup", "--lang", lang])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr
