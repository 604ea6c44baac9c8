"""Roles, tasks and consents: each against its article, and the file that holds them is strict."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from pathlib import Path

import pytest

from keterbukaan import Readings
from keterbukaan.errors import DataFileError, UnknownNameError
from keterbukaan.files._toml import shipped
from keterbukaan.organization import roles as module
from keterbukaan.organization.roles import (
    Decision,
    DecisionRule,
    Organization,
    Role,
    Task,
    TaskKind,
    read_organization,
)

COUNTS: dict[str, int] = json.loads(
    (Path(__file__).parents[1] / "data" / "item_counts.json").read_text(encoding="utf-8")
)
NATIONAL = Organization.national()
FILE = shipped(module.__file__, "roles.toml").decode()
LETTERS = "abcdefghij"


def tasks_in(paragraph: str) -> list[Task]:
    return [task for task in NATIONAL.tasks if str(task.citation).startswith(f"{paragraph} huruf")]


# Roles and tasks


@pytest.mark.parametrize(
    ("paragraph", "role", "kind"),
    [
        ("Perki 1/2021 Pasal 8 ayat (1)", Role.SUPERIOR, TaskKind.DUTY),
        ("Perki 1/2021 Pasal 8 ayat (2)", Role.SUPERIOR, TaskKind.POWER),
        ("Perki 1/2021 Pasal 10 ayat (1)", Role.PPID, TaskKind.DUTY),
        ("Perki 1/2021 Pasal 10 ayat (2)", Role.PPID, TaskKind.POWER),
        ("Perki 1/2021 Pasal 12 ayat (1)", Role.IMPLEMENTING_PPID, TaskKind.DUTY),
        ("Perki 1/2021 Pasal 12 ayat (2)", Role.IMPLEMENTING_PPID, TaskKind.POWER),
    ],
)
def test_every_letter_of_a_paragraph_is_a_task_of_its_role(
    paragraph: str, role: Role, kind: TaskKind
) -> None:
    tasks = tasks_in(paragraph)

    assert [task.citation.letter for task in tasks] == list(LETTERS[: COUNTS[paragraph]])
    assert {(task.role, task.kind) for task in tasks} == {(role, kind)}


def test_the_eight_duties_of_the_government_regulation_are_those_of_the_ppid() -> None:
    tasks = tasks_in("PP 61/2010 Pasal 14 ayat (1)")

    assert [task.citation.letter for task in tasks] == list("abcdefgh")
    assert {(task.role, task.kind) for task in tasks} == {(Role.PPID, TaskKind.DUTY)}


def test_what_may_be_done_is_neither_duty_nor_power() -> None:
    may = [(str(t.citation), t.role) for t in NATIONAL.tasks if t.kind is TaskKind.MAY]

    assert may == [
        ("Perki 1/2021 Pasal 9 ayat (1)", Role.SUPERIOR),
        ("Perki 1/2021 Pasal 11 ayat (1) huruf a", Role.PPID),
        ("Perki 1/2021 Pasal 11 ayat (1) huruf b", Role.PPID),
    ]


def test_no_task_stands_twice_and_all_belong_to_three_roles() -> None:
    assert [
        key for key, times in Counter(t.citation for t in NATIONAL.tasks).items() if times > 1
    ] == []
    assert {role: len(NATIONAL.tasks_of(role)) for role in Role} == {
        Role.HEAD_OF_BODY: 0,
        Role.SUPERIOR: 5 + 5 + 1,
        Role.PPID: 10 + 8 + 2 + 8,
        Role.IMPLEMENTING_PPID: 7 + 3,
        Role.ADVISORY_TEAM: 0,
        Role.SERVICE_OFFICER: 0,
    }


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("Perki 1/2021 Pasal 8 ayat (1) huruf c", "keberatan"),
        ("Perki 1/2021 Pasal 8 ayat (2) huruf d", "sengketa"),
        ("Perki 1/2021 Pasal 9 ayat (1)", "Pembina Data"),
        ("Perki 1/2021 Pasal 10 ayat (1) huruf e", "verifikasi"),
        ("Perki 1/2021 Pasal 10 ayat (1) huruf g", "pengujian konsekuensi"),
        ("Perki 1/2021 Pasal 10 ayat (2) huruf e", "dengan persetujuan Atasan PPID"),
        ("Perki 1/2021 Pasal 10 ayat (2) huruf f", "dengan persetujuan Atasan PPID"),
        ("Perki 1/2021 Pasal 11 ayat (1) huruf b", "Walidata"),
        ("Perki 1/2021 Pasal 12 ayat (1) huruf f", "Daftar Informasi Publik"),
        ("Perki 1/2021 Pasal 12 ayat (2) huruf c", "pertimbangan tertulis"),
        ("PP 61/2010 Pasal 14 ayat (1) huruf g", "habis jangka waktu"),
        ("PP 61/2010 Pasal 14 ayat (1) huruf h", "pertimbangan tertulis"),
    ],
)
def test_a_task_says_what_its_letter_says(citation: str, words: str) -> None:
    (task,) = [task for task in NATIONAL.tasks if str(task.citation) == citation]

    assert words.lower() in task.label("id").lower()
    assert task.label("en") not in {"", task.label("id")}


def test_the_structure_has_the_five_roles_of_its_article() -> None:
    paragraph = "Perki 1/2021 Pasal 6 ayat (1)"
    found = {
        citation.letter: role
        for role, rule in NATIONAL.roles.items()
        for citation in rule.citations
        if str(citation).startswith(f"{paragraph} huruf")
    }

    assert found == {
        "a": Role.SUPERIOR,
        "b": Role.PPID,
        "c": Role.IMPLEMENTING_PPID,
        "d": Role.ADVISORY_TEAM,
        "e": Role.SERVICE_OFFICER,
    }
    assert len(found) == COUNTS[paragraph]


@pytest.mark.parametrize(
    ("role", "appointed_by", "required", "holder_and_responsibility"),
    [
        (Role.SUPERIOR, (), True, ("6 ayat (2)", "7 ayat (1)")),
        (Role.PPID, (Role.HEAD_OF_BODY, Role.SUPERIOR), True, ("6 ayat (3)", "7 ayat (2)")),
        (Role.IMPLEMENTING_PPID, (Role.SUPERIOR,), False, ("6 ayat (4)", "7 ayat (3)")),
        (Role.ADVISORY_TEAM, (Role.SUPERIOR,), False, ("6 ayat (5)", "7 ayat (4)")),
        (Role.SERVICE_OFFICER, (Role.SUPERIOR,), False, ("6 ayat (6)", "7 ayat (5)")),
        (Role.HEAD_OF_BODY, (), False, ()),
    ],
)
def test_a_role_is_appointed_and_held_as_the_articles_say(
    role: Role,
    appointed_by: tuple[Role, ...],
    required: bool,  # noqa: FBT001
    holder_and_responsibility: tuple[str, ...],
) -> None:
    rule = NATIONAL.roles[role]
    cited = {str(citation) for citation in rule.citations}

    assert (rule.appointed_by, rule.required) == (appointed_by, required)
    assert {f"Perki 1/2021 Pasal {place}" for place in holder_and_responsibility} <= cited
    for said in (rule.label, rule.held_by, rule.responsibility):
        assert said("id") != said("en") or role is Role.PPID


def test_roles_are_named_in_the_terms_of_the_field() -> None:
    assert [role.label("id") for role in Role] == [
        "Pimpinan Badan Publik",
        "Atasan PPID",
        "PPID",
        "PPID Pelaksana",
        "Tim Pertimbangan",
        "Petugas Pelayanan Informasi Publik",
    ]
    assert Role.SUPERIOR.label("en") == "superior of the PPID"
    assert NATIONAL.roles[Role.IMPLEMENTING_PPID].older_id == "PPID Pembantu"


# Decisions and consents


@pytest.mark.parametrize(
    ("decision", "decided_by", "consent_of", "consent_in"),
    [
        # PP 2(2): set by the PPID, with the consent of the head
        (
            Decision.WRITTEN_CONSIDERATION,
            Role.PPID,
            Role.HEAD_OF_BODY,
            "PP 61/2010 Pasal 2 ayat (2)",
        ),
        # PP 3(2), the higher regulation, against Perki 10(2)e
        (Decision.CLASSIFICATION, Role.PPID, Role.HEAD_OF_BODY, "PP 61/2010 Pasal 3 ayat (2)"),
        # PP 7(5): the head alone fixes it
        (Decision.DURATION, Role.HEAD_OF_BODY, None, None),
        # PP 10(1), Perki 53(2)
        (Decision.STATUS_CHANGE, Role.PPID, Role.HEAD_OF_BODY, "PP 61/2010 Pasal 10 ayat (1)"),
        (Decision.REFUSAL, Role.PPID, Role.SUPERIOR, "Perki 1/2021 Pasal 10 ayat (2) huruf f"),
        (
            Decision.PUBLIC_INFORMATION_LIST,
            Role.PPID,
            Role.SUPERIOR,
            "Perki 1/2021 Pasal 45 ayat (6)",
        ),
        # PP 11(1): by determination of the PPID, and nobody's consent is named
        (Decision.END_OF_EXEMPTION, Role.PPID, None, None),
        # PP 12(2)
        (Decision.APPOINTMENT, Role.HEAD_OF_BODY, None, None),
    ],
)
def test_who_decides_and_whose_consent_it_takes(
    decision: Decision, decided_by: Role, consent_of: Role | None, consent_in: str | None
) -> None:
    rule = NATIONAL.rule(decision)

    assert (rule.decided_by, rule.consent_of) == (decided_by, consent_of)
    assert (None if rule.consent_in is None else str(rule.consent_in)) == consent_in
    assert rule.label("id") != rule.label("en")


@pytest.mark.parametrize(
    ("decision", "cited"),
    [
        (
            Decision.WRITTEN_CONSIDERATION,
            {"UU 14/2008 Pasal 7 ayat (4)", "PP 61/2010 Pasal 2 ayat (3)"},
        ),
        (
            Decision.CLASSIFICATION,
            {"PP 61/2010 Pasal 4 ayat (1)", "Perki 1/2021 Pasal 49 ayat (5)"},
        ),
        (Decision.DURATION, {"PP 61/2010 Pasal 7 ayat (5)", "Perki 1/2021 Pasal 51 ayat (5)"}),
        (
            Decision.STATUS_CHANGE,
            {"PP 61/2010 Pasal 10 ayat (2)", "Perki 1/2021 Pasal 53 ayat (2)"},
        ),
        (Decision.PUBLIC_INFORMATION_LIST, {"Perki 1/2021 Pasal 45 ayat (5)"}),
        (
            Decision.END_OF_EXEMPTION,
            {"PP 61/2010 Pasal 11 ayat (1)", "Perki 1/2021 Pasal 52 ayat (1)"},
        ),
        (
            Decision.APPOINTMENT,
            {"UU 14/2008 Pasal 13 ayat (1) huruf a", "PP 61/2010 Pasal 12 ayat (2)"},
        ),
    ],
)
def test_a_decision_cites_where_it_stands(decision: Decision, cited: set[str]) -> None:
    assert cited <= {str(citation) for citation in NATIONAL.rule(decision).citations}


def test_the_head_fixes_the_duration_of_letters_c_to_f_alone() -> None:
    assert NATIONAL.rule(Decision.DURATION).letters == ("c", "d", "e", "f")


def test_the_reading_chooses_whose_consent_makes_an_exemption() -> None:
    other = NATIONAL.rule(Decision.CLASSIFICATION, Readings.of("exemption-consent=superior"))

    assert other.consent_of is Role.SUPERIOR
    assert str(other.consent_in) == "Perki 1/2021 Pasal 10 ayat (2) huruf e"


@pytest.mark.parametrize("decision", [d for d in Decision if d is not Decision.CLASSIFICATION])
def test_the_reading_moves_no_other_decision(decision: Decision) -> None:
    other = Readings.of("exemption-consent=superior")

    assert NATIONAL.rule(decision, other) is NATIONAL.rule(decision)


def test_where_no_ppid_is_appointed_a_unit_may_act() -> None:
    assert [str(each) for each in NATIONAL.fallback_citations] == ["PP 61/2010 Pasal 21 ayat (2)"]
    assert "kehumasan" in NATIONAL.fallback("id")
    assert "public relations" in NATIONAL.fallback("en")


# The file is strict


def changed(old: str, new: str) -> bytes:
    assert FILE.count(old) >= 1, old
    return FILE.replace(old, new, 1).encode()


def without(line: str) -> bytes:
    """Leave out the tables that hold this line."""
    kept = [block for block in FILE.split("\n\n") if line not in block.split("\n")]
    assert len(kept) < len(FILE.split("\n\n")), line
    return "\n\n".join(kept).encode()


def added(block: str) -> bytes:
    return f"{FILE}\n{block}\n".encode()


TASK = 'citation = "Perki 1/2021 Pasal 8 ayat (1) huruf a"'
HEAD_CONSENT = 'consent_of = "head_of_body"\nconsent_in = "PP 61/2010 Pasal 2 ayat (2)"\n'
DEFAULT_READING = 'reading = "exemption-consent=head_of_body"'
OTHER_READING = 'reading = "exemption-consent=superior"'

REFUSED = {
    "not TOML": (b"[[role]", "-"),
    "no schema": (changed("schema = 1", ""), "schema"),
    "another schema": (changed("schema = 1", "schema = 2"), "schema"),
    "unknown key at the top": (changed("schema = 1", "schema = 1\nextra = 1"), "extra"),
    "unknown key of a role": (
        changed("required = true", "required = true\nneeded = true"),
        "needed",
    ),
    "unknown key of a task": (changed(TASK, f"{TASK}\nnote = 'x'"), "note"),
    "unknown key of a decision": (changed(DEFAULT_READING, f"{DEFAULT_READING}\nby = 'x'"), "by"),
    "unknown key of the fallback": (added('note = "x"'), "note"),
    "unknown role": (changed('name = "superior"', 'name = "boss"'), "name"),
    "role that is no text": (changed('name = "superior"', "name = 1"), "name"),
    "role without a name": (changed('name = "superior"\n', ""), "name"),
    "role that lacks a text": (changed('en = "superior of the PPID"\n', ""), "en"),
    "required that is no truth value": (changed("required = true", "required = 1"), "required"),
    "appointed by nobody known": (
        changed('appointed_by = ["superior"]', 'appointed_by = ["boss"]'),
        "appointed_by",
    ),
    "bad citation of a role": (
        changed('"Perki 1/2021 Pasal 1 angka 10"', '"Perki Pasal satu"'),
        "citations",
    ),
    "no citation": (changed('citations = ["PP 61/2010 Pasal 21 ayat (2)"]', ""), "citations"),
    "empty citations": (
        changed('citations = ["PP 61/2010 Pasal 21 ayat (2)"]', "citations = []"),
        "citations",
    ),
    "task of no role": (changed('role = "superior"', 'role = "boss"'), "role"),
    "task of no kind": (changed('kind = "duty"', 'kind = "chore"'), "kind"),
    "bad citation of a task": (changed(TASK, 'citation = "Pasal 8"'), "citation"),
    "task without a citation": (changed(TASK, ""), "citation"),
    "unknown decision": (changed('name = "refusal"', 'name = "whim"'), "name"),
    "decided by nobody known": (
        changed('decided_by = "head_of_body"', 'decided_by = "boss"'),
        "decided_by",
    ),
    "consent of nobody known": (
        changed('consent_of = "head_of_body"', 'consent_of = "boss"'),
        "consent_of",
    ),
    "consent_in without consent_of": (
        changed(HEAD_CONSENT, 'consent_in = "PP 61/2010 Pasal 2 ayat (2)"\n'),
        "consent_in",
    ),
    "consent_of without consent_in": (
        changed(HEAD_CONSENT, 'consent_of = "head_of_body"\n'),
        "consent_in",
    ),
    "bad citation of a consent": (
        changed('consent_in = "PP 61/2010 Pasal 2 ayat (2)"', 'consent_in = "somewhere"'),
        "consent_in",
    ),
    "no fallback": (FILE.partition("[fallback]")[0].encode(), "fallback"),
    "fallback without a text": (
        (FILE.partition("[fallback]")[0] + '[fallback]\nid = "x"\n').encode(),
        "en",
    ),
    "a role is missing": (without('name = "advisory_team"'), "role"),
    "a decision is missing": (without('name = "refusal"'), "decision"),
    "a decision is missing under the default reading": (without(DEFAULT_READING), "decision"),
}


@pytest.mark.parametrize(("data", "key"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_of_roles_that_says_something_else_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_organization(data, "roles.toml")

    assert caught.value.fields["file"] == "roles.toml"
    assert caught.value.fields["key"] == key
    assert caught.value.text("id") != caught.value.text("en")


def test_what_is_missing_is_named() -> None:
    with pytest.raises(DataFileError, match="advisory_team"):
        read_organization(without('name = "advisory_team"'), "roles.toml")


def test_the_file_as_it_stands_is_read() -> None:
    read = read_organization(FILE.encode(), "roles.toml")
    assert (read.roles, read.tasks, read.decisions) == (
        NATIONAL.roles,
        NATIONAL.tasks,
        NATIONAL.decisions,
    )


def test_what_the_texts_say_cannot_be_changed_and_crosses_processes() -> None:
    with pytest.raises(TypeError):
        NATIONAL.roles[Role.PPID] = NATIONAL.roles[Role.SUPERIOR]  # type: ignore[index]
    assert pickle.loads(pickle.dumps(NATIONAL)) is NATIONAL  # noqa: S301 - our own value


def test_what_is_no_decision_has_no_rule() -> None:
    with pytest.raises(UnknownNameError):
        NATIONAL.rule("refusal")  # type: ignore[arg-type]


def test_a_rule_without_a_reading_does_for_every_reading() -> None:
    single = without(OTHER_READING).decode().replace(f"{DEFAULT_READING}\n", "").encode()
    found = read_organization(single, "roles.toml")

    rules: set[DecisionRule] = {
        found.rule(Decision.CLASSIFICATION, Readings.of(f"exemption-consent={value}"))
        for value in ("head_of_body", "superior")
    }
    assert {rule.consent_of for rule in rules} == {Role.HEAD_OF_BODY}


def test_an_unknown_reading_is_an_error_of_the_file() -> None:
    with pytest.raises(DataFileError):
        read_organization(changed(OTHER_READING, 'reading = "exemption-consent=nobody"'), "x.toml")


def test_a_decision_must_have_a_rule_under_every_reading() -> None:
    with pytest.raises(DataFileError):
        read_organization(without(OTHER_READING), "x.toml")


ROLE_TWICE = next(block for block in FILE.split("\n\n") if 'name = "advisory_team"' in block)
RULE_TWICE = next(block for block in FILE.split("\n\n") if 'name = "refusal"' in block)


@pytest.mark.parametrize("block", [ROLE_TWICE, RULE_TWICE], ids=["role", "decision"])
def test_what_stands_twice_is_refused(block: str) -> None:
    data = FILE.replace("[fallback]", f"{block}\n\n[fallback]").encode()
    with pytest.raises(DataFileError):
        read_organization(data, "x.toml")


def test_letters_of_a_decision_are_letters_of_the_act() -> None:
    with pytest.raises(DataFileError):
        read_organization(changed('["c", "d", "e", "f"]', '["c", "d", "e", "z"]'), "x.toml")
