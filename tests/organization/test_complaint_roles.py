"""Who handles complaints: the roles and steps against UU 25/2009, and a file that is strict.

The list of paragraphs and what each step rests on were written from the text of the Act.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from typing import get_args

import pytest

from keterbukaan.cases.complaint.events import ComplaintEvent
from keterbukaan.errors import DataFileError
from keterbukaan.files._toml import Entry
from keterbukaan.law._sources_in_files import (
    cite,
    maybe_read,
    take_citation,
    take_citations,
    take_read,
    take_source,
    take_sources,
)
from keterbukaan.law.actor import Actor
from keterbukaan.law.citation import Citation, Practice, Source
from keterbukaan.law.verification import Verification
from keterbukaan.organization.complaint_roles import (
    ComplaintRole,
    ComplaintRoles,
    ComplaintStep,
    read_complaint_roles,
)

NATIONAL = ComplaintRoles.national()
ACT = "UU 25/2009 Pasal"
CITIZENS = {Actor.COMPLAINANT, Actor.PROXY}
OWN_TEXT = Verification.OWN_TEXT

LAST_PARAGRAPHS = dict(
    enumerate(
        # 36-38 on handling, 39-45 on the public and its complaints, 46-50 on who settles them,
        # 51-53 on courts and crimes; Pasal 51 is one sentence without paragraphs
        (4, 3, 2, 4, 3, 3, 5, 2, 5, 3, 7, 2, 4, 2, 9, 0, 3, 2),
        start=36,
    )
)
"""The articles of the Act on complaints, each with its last paragraph."""


def _places() -> Iterator[str]:
    for article, last in LAST_PARAGRAPHS.items():
        if not last:
            yield f"{ACT} {article}"
        yield from (f"{ACT} {article} ayat ({number})" for number in range(1, last + 1))


PLACES = frozenset(_places())


def everything() -> tuple[ComplaintRole | ComplaintStep, ...]:
    return (*NATIONAL.roles.values(), *NATIONAL.steps.values())


# What the national file says


def test_every_role_acts_as_an_actor_of_its_own_and_says_what_it_is_for() -> None:
    assert {name: role.acts_as for name, role in NATIONAL.roles.items()} == {
        "steering_official": Actor.STEERING_OFFICIAL,
        "national_admin": Actor.PORTAL_ADMIN,
        "institution_admin": Actor.INSTITUTION_ADMIN,
        "liaison_officer": Actor.LIAISON_OFFICER,
        "implementing_unit": Actor.IMPLEMENTING_UNIT,
        "inspectorate": Actor.INSPECTORATE,
    }
    for name, role in NATIONAL.roles.items():
        assert role.name == name
        assert role.label("id") != role.label("en")
        assert role.duty("id") != role.duty("en")
        assert role.duty("id").endswith(".")
        assert role.duty("en").endswith(".")


def test_every_step_has_a_maker_sources_and_words_in_both_languages() -> None:
    for name, step in NATIONAL.steps.items():
        assert step.name == name
        assert step.who, name
        assert step.sources, name
        assert step.label("id") not in {"", step.label("en")}, name
        assert step.label("en"), name


def test_every_event_of_a_complaint_is_a_step_and_no_step_is_anything_else() -> None:
    kinds = {each.model_fields["kind"].default for each in get_args(get_args(ComplaintEvent)[0])}

    assert kinds == NATIONAL.steps.keys()


def test_every_role_has_sources_and_may_do_a_step() -> None:
    for role in NATIONAL.roles.values():
        assert role.sources, role.name
        assert NATIONAL.steps_of(role.acts_as), role.name


def test_practice_and_what_was_not_read_are_never_own_text() -> None:
    for each in everything():
        if each.read is OWN_TEXT:
            regulations = {s.regulation for s in each.sources if isinstance(s, Citation)}
            assert {str(regulation) for regulation in regulations} <= {
                *("UU 25/2009", "UU 14/2008", "PP 48/2016", "PP 12/2017")
            }
            assert not any(isinstance(source, Practice) for source in each.sources), each.name
    assert {role.read for role in NATIONAL.roles.values()} == {
        Verification.RESTATED,
        Verification.UNVERIFIED,
    }


def test_the_act_is_cited_at_paragraphs_that_it_has() -> None:
    cited = [
        str(source)
        for each in everything()
        for source in each.sources
        if isinstance(source, Citation) and str(source.regulation) == "UU 25/2009"
    ]

    assert cited
    assert set(cited) <= PLACES


OWN_STEPS = {
    "receipt_given": ("44 ayat (1)", "44 ayat (2)"),  # tanda terima, and what it holds
    "declared_complete": ("44 ayat (3)",),  # lengkap atau tidak lengkapnya materi aduan
    "declared_incomplete": ("44 ayat (3)", "44 ayat (4)"),
    "completed": ("44 ayat (4)",),  # pengadu melengkapi
    "deemed_withdrawn": ("44 ayat (5)",),  # dianggap mencabut
    "documents_asked": ("43 ayat (2)",),  # pengadu membutuhkan dokumen
    "documents_given": ("43 ayat (2)",),  # wajib memberikannya
    "separate_hearing_asked": ("48 ayat (3)",),  # keberatan dipertemukan
    "examination_opened": ("47 ayat (1)", "48 ayat (1)"),  # wajib memeriksa, and by what principles
    "heard": ("48 ayat (3)",),  # dengar pendapat
    "decided": ("50 ayat (1)", "50 ayat (3)"),  # wajib memutuskan; memuat jumlah ganti rugi
    "delivered": ("50 ayat (2)", "50 ayat (9)"),  # wajib disampaikan; tembusan keputusan
    "carried_out": ("36 ayat (3)",),  # menindaklanjuti hasil
    "compensated": ("50 ayat (3)", "50 ayat (4)"),  # jumlah ganti rugi; anggaran
    # 46(2): not by the provider; 46(5): both sides; 40(1): a right to go there; 50(5): damages
    "taken_to_ombudsman": ("46 ayat (2)", "46 ayat (5)", "40 ayat (1)", "50 ayat (5)"),
    "taken_to_court": ("51", "52 ayat (1)"),  # tata usaha negara; perbuatan melawan hukum
    "reported_to_authorities": ("53 ayat (1)",),  # tindak pidana
}
"""The steps that the Act itself has, and where."""


OVERSIGHT_STEPS = {
    "reached_addressee": (
        "PP 48/2016 Pasal 15 ayat (2)",  # kepada Atasan Pejabat
        "PP 48/2016 Pasal 20 ayat (1)",  # kepada aparat penegak hukum
        "PP 12/2017 Pasal 22 ayat (1)",  # kepada APIP dan/atau aparat penegak hukum
    ),
    "superior_followed_up": ("PP 48/2016 Pasal 17 ayat (1)",),  # wajib ditindaklanjuti
    "handed_to_inspectorate": (
        "PP 48/2016 Pasal 18 ayat (1)",  # wajib menyerahkan kepada APIP
        "PP 48/2016 Pasal 20 ayat (3)",  # diserahkan aparat penegak hukum
        "PP 12/2017 Pasal 25 ayat (9)",
    ),
    "inspection_assigned": (
        "PP 12/2017 Pasal 38 ayat (17)",  # menugaskan APIP
        "PP 12/2017 Pasal 42 ayat (6)",
        "PP 12/2017 Pasal 44 ayat (5)",
    ),
    "official_summoned": ("PP 48/2016 Pasal 21 ayat (1)", "PP 48/2016 Pasal 30"),
    "official_missed": ("PP 48/2016 Pasal 21 ayat (3)", "PP 48/2016 Pasal 21"),
    "official_summoned_again": ("PP 48/2016 Pasal 21 ayat (3)",),
    "crime_found": ("PP 48/2016 Pasal 19 ayat (1)", "PP 12/2017 Pasal 25 ayat (10)"),
    "handed_to_law_enforcement": (
        "PP 48/2016 Pasal 19 ayat (1)",
        "PP 48/2016 Pasal 36",
        "PP 12/2017 Pasal 25 ayat (10)",
    ),
    "investigation_opened": ("PP 48/2016 Pasal 20 ayat (2)", "PP 12/2017 Pasal 25 ayat (3)"),
    "inspection_concluded": (
        "PP 48/2016 Pasal 32 ayat (4)",  # dimuat dalam BAPK
        "PP 48/2016 Pasal 33",
        "PP 12/2017 Pasal 38 ayat (19)",
    ),
    "sanction_decided": ("PP 48/2016 Pasal 41 ayat (1)", "PP 48/2016 Pasal 12"),
    "sanction_delivered": ("PP 48/2016 Pasal 41 ayat (2)", "PP 48/2016 Pasal 41 ayat (3)"),
    "result_received": ("PP 12/2017 Pasal 27 ayat (5)", "PP 12/2017 Pasal 27 ayat (1)"),
    "result_followed_up": ("PP 12/2017 Pasal 27 ayat (1)", "PP 12/2017 Pasal 27 ayat (5)"),
}
"""The steps of the oversight of officials, which are not the provider's."""


def test_the_steps_of_the_act_stand_where_the_act_has_them_and_no_others_are_own_text() -> None:
    own = {
        name: tuple(str(source) for source in step.sources)
        for name, step in NATIONAL.steps.items()
        if step.read is OWN_TEXT and name != "turned_into_request"
    }

    of_the_act = {n: tuple(f"{ACT} {p}" for p in places) for n, places in OWN_STEPS.items()}
    assert own == {**of_the_act, **OVERSIGHT_STEPS}


def test_what_asks_for_information_goes_by_the_act_on_information() -> None:
    step = NATIONAL.steps["turned_into_request"]

    assert [str(source) for source in step.sources] == ["UU 14/2008 Pasal 22 ayat (1)"]
    assert step.read is OWN_TEXT
    assert Actor.PPID in step.who


def test_a_step_is_official_or_the_complainants_own_never_both() -> None:
    citizens = {name for name, step in NATIONAL.steps.items() if not step.official}

    for name, step in NATIONAL.steps.items():
        both = {Actor.PROVIDER} if name == "taken_to_ombudsman" else set()  # 46(5): para pihak
        assert step.who == CITIZENS | both if name in citizens else not step.who & CITIZENS, name
    assert citizens == {
        "completed",
        "withdrawn",
        "documents_asked",
        "separate_hearing_asked",
        "responded",
        "taken_to_ombudsman",
        "taken_to_court",
        "reported_to_authorities",
    }


def test_what_the_act_asks_of_the_provider_or_the_ombudsman_either_may_do() -> None:
    # 44(1) and 44(3): "penyelenggara dan/atau ombudsman"
    for name in ("receipt_given", "declared_complete", "declared_incomplete"):
        assert {Actor.PROVIDER, Actor.OMBUDSMAN} <= NATIONAL.steps[name].who


def test_the_provider_may_do_every_official_step() -> None:
    official = {step.name for step in NATIONAL.steps.values() if step.official}
    theirs = {step.name for step in NATIONAL.steps_of(Actor.PROVIDER)}

    assert official - OVERSIGHT_STEPS.keys() <= theirs


# What is asked of it


def test_the_steps_of_somebody_are_those_that_name_them_in_the_order_of_the_file() -> None:
    assert [step.name for step in NATIONAL.steps_of(Actor.STEERING_OFFICIAL)] == [
        "examination_opened",
        "heard",
        "decided",
    ]
    assert NATIONAL.steps_of(Actor.COURT) == ()


def test_the_role_of_an_actor_is_the_first_that_acts_as_it() -> None:
    role = NATIONAL.role_of(Actor.PORTAL_ADMIN)
    twin = ComplaintRole(
        "another", Actor.PORTAL_ADMIN, "lain", "another", "", "", (), Verification.UNVERIFIED
    )

    assert role is NATIONAL.roles["national_admin"]
    assert NATIONAL.with_local([twin], []).role_of(Actor.PORTAL_ADMIN) is role
    assert NATIONAL.role_of(Actor.PROVIDER) is None


def test_a_bodys_own_take_the_place_of_the_same_name_and_the_rest_stays() -> None:
    source = Citation.parse("Perbup Contoh 1/2024 Pasal 3")
    role = ComplaintRole(
        "liaison_officer",
        Actor.LIAISON_OFFICER,
        "operator",
        "operator (unit)",
        "Menerima.",
        "Receives.",
        (source,),
        OWN_TEXT,
    )
    step = ComplaintStep(
        "closed", "ditutup", "closed", frozenset({Actor.AGENCY}), True, (source,), OWN_TEXT
    )
    own = NATIONAL.with_local([role], [step])

    assert own.roles == {**NATIONAL.roles, "liaison_officer": role}
    assert own.steps == {**NATIONAL.steps, "closed": step}
    assert list(own.roles) == list(NATIONAL.roles)
    assert own.role_of(Actor.LIAISON_OFFICER) is role
    assert step in own.steps_of(Actor.AGENCY)
    assert NATIONAL.roles["liaison_officer"].label("id") == "pejabat penghubung"


def test_the_national_handling_is_one_value_and_crosses_processes() -> None:
    again = pickle.loads(pickle.dumps(NATIONAL))  # noqa: S301 - our own value

    assert ComplaintRoles.national() is NATIONAL
    assert (again.roles, again.steps) == (NATIONAL.roles, NATIONAL.steps)


# The file is strict

GOOD = """schema = 1

[[role]]
name = "officer"
acts_as = "liaison_officer"
id = "petugas"
en = "officer"
duty_id = "Menerima."
duty_en = "Receives."
sources = ["Praktik Contoh: meja bantuan"]
read = "restated"
note = "Seen once."

[[step]]
name = "taken_in"
id = "diterima petugas"
en = "taken in"
who = ["officer", "provider"]
official = true
sources = ["UU 25/2009 Pasal 44 ayat (1)"]
read = "own_text"
note = "Of the Act."
"""
ROLE, STEP = "[[role]] 1 (officer)", "[[step]] 1 (taken_in)"


def swapped(was: str, becomes: str) -> str:
    assert GOOD.count(was) >= 1, was
    return GOOD.replace(was, becomes, 1)


def in_step(was: str, becomes: str) -> str:
    head, sign, tail = GOOD.partition("[[step]]")
    assert tail.count(was) == 1, was
    return head + sign + tail.replace(was, becomes)


def again(table: str) -> str:
    start = GOOD.index(f"[[{table}]]")
    end = GOOD.find("\n\n", start)
    return GOOD + "\n" + GOOD[start : end if end > 0 else None] + "\n"


BROKEN = {
    "no schema": (swapped("schema = 1\n", ""), "TOML", "schema"),
    "another schema": (swapped("schema = 1", "schema = 2"), "TOML", "schema"),
    "unknown key at the top": (swapped("schema = 1", "schema = 1\ntitle = 'x'"), "TOML", "title"),
    "role as a table": (swapped("[[role]]", "[role]"), "TOML", "role"),
    "role as texts": ('schema = 1\nrole = ["officer"]\n', "TOML", "role"),
    "role without a name": (swapped('name = "officer"\n', ""), "[[role]] 1", "name"),
    "role named by a number": (swapped('"officer"', "1"), "[[role]] 1 (1)", "name"),
    "role that acts as nobody": (swapped('acts_as = "liaison_officer"\n', ""), ROLE, "acts_as"),
    "role that acts as the mayor": (swapped('"liaison_officer"', '"mayor"'), ROLE, "acts_as"),
    "role without Indonesian": (swapped('id = "petugas"\n', ""), ROLE, "id"),
    "role without English": (swapped('en = "officer"\n', ""), ROLE, "en"),
    "role without a duty": (swapped('duty_id = "Menerima."\n', ""), ROLE, "duty_id"),
    "duty in one language": (swapped('duty_en = "Receives."\n', ""), ROLE, "duty_en"),
    "role without sources": (
        swapped('sources = ["Praktik Contoh: meja bantuan"]\n', ""),
        ROLE,
        "sources",
    ),
    "role with no sources": (swapped('["Praktik Contoh: meja bantuan"]', "[]"), ROLE, "sources"),
    "source that is a text": (
        swapped('["Praktik Contoh: meja bantuan"]', '"Praktik Contoh: meja bantuan"'),
        ROLE,
        "sources",
    ),
    "source that is a number": (
        swapped('["Praktik Contoh: meja bantuan"]', "[1]"),
        ROLE,
        "sources",
    ),
    "source that is neither": (
        swapped('"Praktik Contoh: meja bantuan"', '"kata orang"'),
        ROLE,
        "sources",
    ),
    "practice of nobody": (
        swapped('"Praktik Contoh: meja bantuan"', '"Praktik x"'),
        ROLE,
        "sources",
    ),
    "role not said to be read": (swapped('read = "restated"\n', ""), ROLE, "read"),
    "role read by ear": (swapped('"restated"', '"heard"'), ROLE, "read"),
    "practice read in its own text": (swapped('"restated"', '"own_text"'), ROLE, "read"),
    "note that is a number": (swapped('"Seen once."', "1"), ROLE, "note"),
    "unknown key of a role": (swapped('read = "restated"', 'read = "restated"\nx = 1'), ROLE, "x"),
    "role twice": (again("role"), "[[role]] 2 (officer)", "name"),
    "step without a name": (swapped('name = "taken_in"\n', ""), "[[step]] 1", "name"),
    "step without Indonesian": (swapped('id = "diterima petugas"\n', ""), STEP, "id"),
    "step without English": (swapped('en = "taken in"\n', ""), STEP, "en"),
    "step that nobody does": (swapped('["officer", "provider"]', "[]"), STEP, "who"),
    "step without makers": (swapped('who = ["officer", "provider"]\n', ""), STEP, "who"),
    "step of the mayor": (swapped('["officer", "provider"]', '["provider", "mayor"]'), STEP, "who"),
    "makers that are a text": (swapped('["officer", "provider"]', '"officer"'), STEP, "who"),
    "step official or not": (swapped("official = true\n", ""), STEP, "official"),
    "step official by number": (swapped("official = true", "official = 1"), STEP, "official"),
    "step without sources": (in_step('["UU 25/2009 Pasal 44 ayat (1)"]', "[]"), STEP, "sources"),
    "step with a bad citation": (in_step('"UU 25/2009 Pasal', '"Pasal'), STEP, "sources"),
    "step not said to be read": (in_step('read = "own_text"\n', ""), STEP, "read"),
    "one practice among articles, read": (
        in_step("ayat (1)", 'ayat (1)", "Praktik Contoh: loket'),
        STEP,
        "read",
    ),
    "unknown key of a step": (in_step("official = true", "official = true\nby = 'x'"), STEP, "by"),
    "step twice": (again("step"), "[[step]] 2 (taken_in)", "name"),
}


@pytest.mark.parametrize(("text", "entry", "key"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_names_file_entry_and_key_in_both_languages(
    text: str, entry: str, key: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_complaint_roles(text.encode(), "who.toml")

    assert caught.value.code == "KB-D01"
    said_id, said_en = caught.value.text("id"), caught.value.text("en")
    assert said_id.startswith(f"who.toml, {entry}, kunci {key!r}: ")
    assert said_en.startswith(f"who.toml, {entry}, key {key!r}: ")
    assert said_id.split(": ", 1)[1] != said_en.split(": ", 1)[1]


def test_a_good_file_is_read_with_roles_standing_for_what_they_act_as() -> None:
    found = read_complaint_roles(GOOD.encode(), "who.toml")
    role, step = found.roles["officer"], found.steps["taken_in"]

    assert [role.label(lang) for lang in ("id", "en")] == ["petugas", "officer"]
    assert [role.duty(lang) for lang in ("id", "en")] == ["Menerima.", "Receives."]
    assert (role.acts_as, role.read, role.note) == (
        Actor.LIAISON_OFFICER,
        Verification.RESTATED,
        "Seen once.",
    )
    assert role.sources == (Practice("Contoh", "meja bantuan"),)
    assert [step.label(lang) for lang in ("id", "en")] == ["diterima petugas", "taken in"]
    assert step.who == {Actor.LIAISON_OFFICER, Actor.PROVIDER}
    assert (step.official, step.read, step.note) == (True, OWN_TEXT, "Of the Act.")
    assert step.sources == (Citation.parse("UU 25/2009 Pasal 44 ayat (1)"),)


def test_notes_may_be_left_out() -> None:
    found = read_complaint_roles(
        GOOD.replace('note = "Seen once."\n', "").replace('note = "Of the Act."\n', "").encode(),
        "who.toml",
    )

    assert (found.roles["officer"].note, found.steps["taken_in"].note) == ("", "")


# Sources and how they were read, wherever a file says them

ARTICLE = "UU 25/2009 Pasal 44 ayat (1)"
PRACTICE = "Praktik Contoh: loket"


def entry(**table: object) -> Entry:
    return Entry(table, "any.toml", "[[thing]] 1")


def test_a_source_is_a_citation_or_a_practice() -> None:
    assert take_source(entry(source=ARTICLE), "source") == Citation.parse(ARTICLE)
    assert take_source(entry(source=PRACTICE), "source") == Practice("Contoh", "loket")
    assert take_sources(entry(sources=[PRACTICE, ARTICLE])) == (
        Practice("Contoh", "loket"),
        Citation.parse(ARTICLE),
    )
    assert take_sources(entry(where=[ARTICLE]), "where") == (Citation.parse(ARTICLE),)


def test_a_citation_is_no_practice() -> None:
    assert take_citation(entry(citation=ARTICLE), "citation") == Citation.parse(ARTICLE)
    assert take_citations(entry(citations=[ARTICLE])) == (Citation.parse(ARTICLE),)
    assert cite(entry(), "x", ARTICLE) == Citation.parse(ARTICLE)


REFUSED: dict[str, tuple[Callable[[Entry], object], dict[str, object], str]] = {
    "no source": (lambda e: take_source(e, "source"), {}, "source"),
    "source that is a list": (lambda e: take_source(e, "source"), {"source": [ARTICLE]}, "source"),
    "source that is none": (lambda e: take_source(e, "source"), {"source": "katanya"}, "source"),
    "practice that is none": (
        lambda e: take_source(e, "source"),
        {"source": "Praktik x"},
        "source",
    ),
    "no sources": (take_sources, {}, "sources"),
    "empty sources": (take_sources, {"sources": []}, "sources"),
    "sources with a bad one": (take_sources, {"sources": [ARTICLE, "Pasal 4"]}, "sources"),
    "no citation": (lambda e: take_citation(e, "citation"), {}, "citation"),
    "practice as a citation": (
        lambda e: take_citation(e, "citation"),
        {"citation": PRACTICE},
        "citation",
    ),
    "no citations": (take_citations, {}, "citations"),
    "empty citations": (take_citations, {"citations": []}, "citations"),
    "practice among citations": (take_citations, {"citations": [ARTICLE, PRACTICE]}, "citations"),
    "text that is no citation": (lambda e: cite(e, "place", "Pasal 4"), {}, "place"),
    "reading not said": (lambda e: take_read(e, ()), {}, "read"),
    "unknown reading": (lambda e: take_read(e, ()), {"read": "seen"}, "read"),
    "unknown reading, where it may be said": (
        lambda e: maybe_read(e, (), Verification.UNVERIFIED),
        {"read": "seen"},
        "read",
    ),
    "reading that is true": (
        lambda e: maybe_read(e, (), Verification.UNVERIFIED),
        {"read": True},
        "read",
    ),
}


@pytest.mark.parametrize(("take", "table", "key"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_source_or_reading_is_refused_with_its_place(
    take: Callable[[Entry], object], table: dict[str, object], key: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        take(entry(**table))

    assert [caught.value.fields[name] for name in ("file", "entry", "key")] == [
        "any.toml",
        "[[thing]] 1",
        key,
    ]
    assert caught.value.text("id") != caught.value.text("en")


@pytest.mark.parametrize("status", list(Verification))
def test_an_article_may_be_read_in_any_way(status: Verification) -> None:
    sources: tuple[Source, ...] = (Citation.parse(ARTICLE),)

    assert take_read(entry(read=status.value), sources) is status
    assert maybe_read(entry(read=status.value), sources, Verification.UNVERIFIED) is status


def test_a_reading_that_is_not_said_is_the_default() -> None:
    sources = (Citation.parse(ARTICLE),)

    assert maybe_read(entry(), sources, Verification.UNVERIFIED) is Verification.UNVERIFIED
    assert maybe_read(entry(), sources, OWN_TEXT) is OWN_TEXT


def test_a_practice_has_no_text_of_its_own_even_beside_an_article_and_by_default() -> None:
    sources = (Citation.parse(ARTICLE), Practice("Contoh", "loket"))

    assert take_read(entry(read="restated"), sources) is Verification.RESTATED
    assert maybe_read(entry(), sources, Verification.UNVERIFIED) is Verification.UNVERIFIED
    takes: tuple[Callable[[], Verification], ...] = (
        lambda: take_read(entry(read="own_text"), sources),
        lambda: maybe_read(entry(read="own_text"), sources, Verification.UNVERIFIED),
        lambda: maybe_read(entry(), sources, OWN_TEXT),
    )
    for take in takes:
        with pytest.raises(DataFileError, match="a practice has no text of its own") as caught:
            take()
        assert caught.value.fields["key"] == "read"
