"""The vectors of kind `date`: written by a script, and counted again without the library."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from keterbukaan.law.limit import Kind, Scope, Unit
from keterbukaan.law.rulebook import Rulebook
from scripts import vectors as script
from scripts.vector_bodies import BODIES
from tests.testing import naive

FILE: dict[str, Any] = json.loads(script.FILE.read_text("utf-8"))
VECTORS: list[dict[str, Any]] = FILE["vectors"]
ASKED = [{**each, "body": FILE["bodies"].get(each["body"])} for each in VECTORS]
LIMITS = [
    row
    for name in ("limits.json", "limits_part_10.json")
    for row in json.loads((naive.DATA / name).read_text("utf-8"))
]


def test_the_file_is_what_the_script_writes() -> None:
    assert script.FILE.read_text("utf-8") == script.written(script.questions())


def test_there_are_five_thousand_in_a_file_that_is_soon_read() -> None:
    assert len(VECTORS) > 5_000
    assert len({each["id"] for each in VECTORS}) == len(VECTORS)
    assert script.FILE.stat().st_size < 2 * 1024**2


def test_a_count_that_knows_nothing_of_the_library_gives_every_day() -> None:
    differing = [
        (each["id"], found, each["expected"])
        for each in ASKED
        if (found := naive.answer(each)) != each["expected"]
    ]
    assert differing == []


def test_that_count_imports_nothing_of_the_library() -> None:
    tree = ast.parse(Path(naive.__file__).read_text("utf-8"))
    named = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [a.name for a in node.names]
        )
    }
    assert named <= sys.stdlib_module_names
    code = (
        f"import runpy, sys; runpy.run_path({naive.__file__!r});"
        "assert not [each for each in sys.modules if each.startswith('keterbukaan')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("rule", naive.RULES["rules"], ids=lambda rule: rule["source"])
def test_its_rules_are_the_rows_that_were_read(rule: dict[str, Any]) -> None:
    units = {"working_days": "hari kerja", "days": "hari", "months": "bulan", "years": "tahun"}
    rows = [each for each in LIMITS if each["limit"] == rule["limit"]]
    of_it = [each for each in rows if rule["source"].startswith(each["regulation"].split(" (")[0])]
    found = of_it or (rows if rule["source"] == "SP4N-LAPOR!" else [])  # what went on as practice
    assert any(
        row.get("number") == rule["amount"] and row["unit"].startswith(units[rule["unit"]])
        for row in found
    ), rows


def test_every_limit_that_days_lead_to_a_day_of_is_asked() -> None:
    limits = {
        each.name
        for each in Rulebook.national().provisions
        if each.kind is Kind.NUMBER and each.unit is not Unit.HOURS and each.scope is Scope.NATIONAL
    }
    assert {each["limit"] for each in VECTORS} == limits


def test_every_reading_body_and_year_is_asked() -> None:
    readings = {pair for each in VECTORS for pair in each["readings"].items()}
    no_day = {"exemption-consent", "registration-bar", "registration-proof"}
    assert {name for name, _ in readings} == naive.QUESTIONS.keys() - no_day
    others = {(name, value) for name, options in naive.QUESTIONS.items() for value in options[1:]}
    assert others <= readings
    assert {each["body"] for each in VECTORS} == {None, *BODIES}
    assert len(BODIES) >= 8
    days = {day for each in VECTORS for day in each["given"].values()}
    assert {day[:4] for day in days} >= {str(year) for year in script.YEARS}


def test_each_decree_is_known_and_not_yet_known() -> None:
    signed = {naive._signed(each) for each in naive._read("revisions.json")}
    known = {each["known_on"] for each in VECTORS}
    before = {str(date.fromordinal(date.fromisoformat(each).toordinal() - 1)) for each in signed}
    assert signed | before <= known


def test_several_events_and_the_ends_of_limits_start_limits() -> None:
    shapes = {(each["limit"], *sorted(each["given"])) for each in VECTORS}
    assert {(limit, *sorted(spans)) for limit, spans in script.CHAINS} <= shapes


def test_most_of_them_catch_a_mistake_and_say_which() -> None:
    caught = Counter(each["reason"]["en"] for each in VECTORS)
    told = {f"Wrong if {words}" for _, words in script.MISTAKES.values()}
    assert {*caught} - {"At random"} == told
    assert caught["At random"] == script.BLIND


def test_a_count_with_that_mistake_gives_another_day() -> None:
    """The day that the mistake gives is counted here without the library, too."""
    leave = [
        each for each in ASKED if each["reason"]["en"] == "Wrong if collective leave is worked"
    ]
    for each in leave:
        wrong = naive.answer(
            {**each, "readings": {**each["readings"], "collective-leave": "worked"}}
        )
        assert wrong["date"] != each["expected"]["date"]
    first = [each for each in ASKED if each["reason"]["en"] == "Wrong if the event's day counts"]
    for each in first:
        wrong = naive.answer({**each, "readings": {**each["readings"], "day-one": "included"}})
        assert wrong["date"] != each["expected"]["date"]
    late = [each for each in ASKED if each["reason"]["en"] == "Wrong if a later decree is used"]
    for each in late:
        assert naive.answer({**each, "known_on": None})["date"] != each["expected"]["date"]
    local = [each for each in ASKED if each["reason"]["en"] == "Wrong if local days are missed"]
    for each in local:
        own = each["body"].partition("[[day_off]]")[0].partition("[[working_day]]")[0]
        assert naive.answer({**each, "body": own})["date"] != each["expected"]["date"]
    assert min(map(len, (leave, first, late, local))) > 100
