"""What is exported says all that the files of the law say: they can be written again from it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from keterbukaan import Jurisdiction, law_version
from keterbukaan.files._toml import shipped, shipped_names
from keterbukaan.law import Citation, Rulebook, RulebookExport
from keterbukaan.law import rulebook as rulebook_module
from keterbukaan.law._regulation_file import RegulationFile, read_events, read_regulation
from keterbukaan.law._shipped import regulation_files, shipped_events
from keterbukaan.law.age import read_ages
from keterbukaan.law.reading import open_questions, read_open_questions

LAW = rulebook_module.__file__
TOLD: dict[str, Any] = json.loads(json.dumps(RulebookExport.of(Rulebook.national()).to_dict()))
DAY = re.compile(r"\d{4}-\d\d-\d\d")
DERIVED = frozenset({"citation", "uri", "begins", "ends"})
"""What an answer tells beside what its file says."""


def written(key: str, value: object) -> str:
    """Write an entry of a TOML file."""
    if isinstance(value, str) and DAY.fullmatch(value):  # in TOML a day is no text
        return f"{key} = {value}"
    if isinstance(value, dict):
        return f"{key} = {{ {', '.join(written(name, held) for name, held in value.items())} }}"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"


def table(head: str, entries: Mapping[str, object]) -> str:
    """Write a table of a TOML file, without what is empty."""
    held = [
        written(key, value) for key, value in entries.items() if value not in (None, "", [], {})
    ]
    return "\n".join((head, *held))


def both(name: str, told: Mapping[str, str] | None) -> dict[str, object]:
    return {} if told is None else {f"{name}_id": told["id"], f"{name}_en": told["en"]}


def rest(told: Mapping[str, Any], without: str) -> dict[str, Any]:
    """Take all else, which bears the name that it bears in the files."""
    return {name: held for name, held in told.items() if name not in {*without.split(), *DERIVED}}


def sources(told: Mapping[str, Any]) -> dict[str, object]:
    """Return where a rule stands, as its file says it: without the name of the regulation."""
    name = told["regulation"]["name"]
    if told["regulation"]["id"] is None:
        return {"source": told["citation"].removeprefix(f"Praktik {name}: ")}
    return {
        "citations": [each.removeprefix(name).strip() for each in told["sources"] if each != name]
    }


def regulation(told: Mapping[str, Any]) -> str:
    name = told["name"]
    entries = both("title", told["title"]) | rest(told, "name id title level age") | told["age"]
    # An article of its own is cited without its name.
    own = {
        key: held.removeprefix(f"{name} ") if isinstance(held, str) else held
        for key, held in entries.items()
    }
    return table("[regulation]", {"id": name, "level": LEVELS[told["level"]], **own})


def provision(told: Mapping[str, Any]) -> str:
    entries = (
        {"limit": told["name"], **both("title", told["title"]), **both("summary", told["summary"])}
        | rest(told, "name title summary age regulation sources")
        | told["age"]
        | sources(told)
    )
    return table("[[provision]]", entries)


def number(told: Mapping[str, Any]) -> str:
    entries = rest(told, "label age regulation sources") | told["label"] | told["age"]
    return table("[[number]]", entries | sources(told))


def event(told: Mapping[str, Any]) -> str:
    return table("[[event]]", told["label"] | rest(told, "label"))


def reading(told: Mapping[str, Any]) -> Iterator[str]:
    yield table("[[reading]]", both("question", told["question"]) | rest(told, "question options"))
    for option in told["options"]:
        words = both("label", option["label"]) | both("note", option["note"])
        value = option["reading"].partition("=")[2]
        entries = words | rest(option, "reading label note restated")
        yield table("[[reading.option]]", {"value": value, **entries})
        for each in option["restated"]:
            yield table("[[reading.option.restated]]", {"source": each["source"], **each["text"]})


def file(parts: Iterable[str]) -> bytes:
    return "\n\n".join(("schema = 1", *parts)).encode()


LEVELS: dict[int, str] = {
    1: "act",
    2: "government_regulation",
    3: "presidential_regulation",
    4: "commission_regulation",
    5: "court_regulation",
    6: "ministerial_regulation",
    7: "regional_regulation",
    8: "practice",
}


@pytest.mark.parametrize("shipped_file", regulation_files(), ids=lambda each: each.regulation.name)
def test_each_regulation_can_be_written_again(shipped_file: RegulationFile) -> None:
    name = shipped_file.regulation.name
    (told,) = [each for each in TOLD["regulations"] if each["name"] == name]
    text = file(
        (
            regulation(told),
            *(provision(e) for e in TOLD["provisions"] if e["regulation"]["name"] == name),
            *(number(e) for e in TOLD["numbers"] if e["regulation"]["name"] == name),
        )
    )
    assert read_regulation(text, f"{name}.toml", shipped_events()) == shipped_file


def test_events_readings_and_ages_can_be_written_again() -> None:
    events = read_events(file(map(event, TOLD["events"])), "events.toml")
    assert events == shipped_events()
    readings = file(part for each in TOLD["readings"] for part in reading(each))
    assert read_open_questions(readings, "readings.toml") == open_questions()
    told = table("[told]", {"months": TOLD["told_after_months"]})
    stale = table("[stale]", {"months": TOLD["stale_after_months"]})
    assert read_ages(file((told, stale)), "ages.toml") == read_ages(
        shipped(LAW, "ages.toml"), "ages.toml"
    )


def test_no_entry_of_a_file_is_left_out() -> None:
    files = [
        tomllib.loads(shipped(LAW, f"regulations/{name}").decode())
        for name in shipped_names(LAW, ".toml", "regulations")
    ]
    assert len(TOLD["regulations"]) == len(files)
    for kind in ("provision", "number"):
        assert len(TOLD[f"{kind}s"]) == sum(len(each.get(kind, [])) for each in files)


def test_what_stands_in_an_article_has_its_stable_name() -> None:
    assert TOLD["law"] == law_version
    for each in (*TOLD["provisions"], *TOLD["numbers"]):
        if each["regulation"]["id"] is not None:
            assert str(Citation.from_uri(each["uri"])) == each["citation"]
            assert each["uri"].startswith(each["regulation"]["uri"])


def test_the_rules_of_a_day_are_exported_without_the_others() -> None:
    # The standards of service came into force on 30 June 2021, the working week on 12 April 2023.
    day = date(2021, 6, 29)
    told = RulebookExport.of(Rulebook.national().in_force_on(day))
    names = {each.name for each in told.regulations}
    assert told.on == day
    assert {"UU 14/2008", "Perki 1/2013"} <= names
    assert not {"Perki 1/2021", "Perpres 21/2023", "Permendagri 2/2026"} & names
    assert {each.regulation.name for each in (*told.provisions, *told.numbers)} <= names
    assert "dispute.panel_members" in {each.name for each in told.numbers}


def test_a_bodys_own_rules_stand_before_the_national_ones() -> None:
    body = Jurisdiction.loads("""
    schema = 1
    name = "Contoh"
    [[limit]]
    limit = "request.response"
    amount = 5
    unit = "working_days"
    citations = ["Perbup Contoh 8/2024 Pasal 12"]
    in_force_from = 2024-01-02
    """)
    told = RulebookExport.of(body.rulebook)
    assert str(told.provisions[0].citation) == "Perbup Contoh 8/2024 Pasal 12"
    assert told.provisions[0].to_dict()["uri"] == "/akn/id/act/perbup-contoh/2024/8/~art_12"
    assert told.provisions[1:] == Rulebook.national().provisions
    assert "Perbup Contoh 8/2024" in {each.name for each in told.regulations}
