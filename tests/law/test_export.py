"""What is exported says all that the files of the law say: they can be written again from it."""

from __future__ import annotations

import json
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
DAYS = frozenset(
    {"checked_on", "in_force_from", "in_force_until", "may_be_replaced_from"}
)  # in TOML a day is no text


def written(key: str, value: object) -> str:
    """Write an entry of a TOML file."""
    if key in DAYS:
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


def same(names: str, told: Mapping[str, object]) -> dict[str, object]:
    """Take what bears in the files the name that it bears in the export."""
    return {name: told[name] for name in names.split()}


def sources(told: Mapping[str, Any]) -> dict[str, object]:
    """Return where a rule stands, as its file says it: without the name of the regulation."""
    name = told["regulation"]["name"]
    if told["regulation"]["id"] is None:
        return {"source": told["citation"].removeprefix(f"Praktik {name}: ")}
    return {
        "citations": [each.removeprefix(name).strip() for each in told["sources"] if each != name]
    }


def regulation(told: Mapping[str, Any]) -> str:
    age = told["age"]
    entries = (
        {"id": told["name"], "read": told["read"], "level": LEVELS[told["level"]]}
        | both("title", told["title"])
        | same("in_force_from in_force_until before note", told)
        | same("checked_on replaced_by amended_by may_be_replaced_from", age)
    )
    return table("[regulation]", entries)


def provision(told: Mapping[str, Any]) -> str:
    entries = (
        {"limit": told["name"], **both("title", told["title"]), **both("summary", told["summary"])}
        | same("kind amount unit starts_from direction recurring continues nature actor", told)
        | same("under scope read confidence in_force_from in_force_until", told)
        | same("never_later_than national_days own_days_too note quote quote_corrected", told)
        | same("checked_on replaced_by amended_by may_be_replaced_from", told["age"])
        | sources(told)
    )
    return table("[[provision]]", entries)


def number(told: Mapping[str, Any]) -> str:
    label = told["label"]
    entries = (
        {"id": label["id"], "en": label["en"], **sources(told)}
        | same("name value read confidence in_force_from in_force_until note", told)
        | same("quote quote_corrected", told)
        | same("checked_on replaced_by amended_by may_be_replaced_from", told["age"])
    )
    return table("[[number]]", entries)


def event(told: Mapping[str, Any]) -> str:
    return table("[[event]]", {**told["label"], **same("name elsewhere", told)})


def reading(told: Mapping[str, Any]) -> Iterator[str]:
    yield table(
        "[[reading]]", same("name conflict limits", told) | both("question", told["question"])
    )
    for option in told["options"]:
        entries = both("label", option["label"]) | both("note", option["note"])
        yield table(
            "[[reading.option]]",
            {
                "value": option["reading"].partition("=")[2],
                **entries,
                **same("sources event", option),
            },
        )
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
