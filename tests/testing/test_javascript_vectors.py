"""The example in JavaScript answers every due date that stands in a table, and skips the others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from keterbukaan.tables import CHAINS, calendar_table, day_table, table_names, to_json
from keterbukaan.testing.vectors import VectorKind, vectors
from keterbukaan.testing.vectors._check import check

PROGRAM = Path(__file__).parents[2] / "examples" / "vectors.mjs"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every table of the national rules, as the command writes them."""
    made = tmp_path_factory.mktemp("tables")
    for name in table_names():
        (made / f"{name}.json").write_text(to_json(day_table(name)), encoding="utf-8")
    (made / "calendar.json").write_text(to_json(calendar_table()), encoding="utf-8")
    return made


def stands_in_a_table(asked: dict[str, Any], starts: set[tuple[str, str]]) -> bool:
    given = tuple(asked["given"])
    of_today = (asked["body"], asked["known_on"], asked["readings"]) == (None, None, {})
    return of_today and len(given) == 1 and (asked["limit"], given[0]) in starts


@pytest.mark.node
def test_it_answers_all_that_stands_in_a_table(folder: Path) -> None:
    tables = {name: day_table(name) for name in table_names()}
    starts = {(each.limit, each.event) for each in tables.values()}
    starts -= {each for each in starts if each[0] == "cassation.filing"}  # two starts, two numbers
    asked = vectors(VectorKind.DATE)
    held = [each for each in asked if stands_in_a_table(each.asked, starts)]

    report = check(["node", str(PROGRAM), str(folder)], asked)

    assert report.is_faultless, (report.different[:3], report.others, report.last_words)
    assert report.equal == len(held) > 300
    assert report.missing == ()
    assert {each.asked["limit"] for each in held} > {each.limit for each in CHAINS.values()}
    assert {*report.skipped} == {
        "a table is looked up by one day",
        "another reading counts from another event",
        "no table counts this limit from this event",
        "the tables are of the default readings",
        "the tables are of the national rules",
        "the tables are of what is known today",
    }


@pytest.mark.node
def test_it_leaves_out_histories(folder: Path) -> None:
    report = check(["node", str(PROGRAM), str(folder)], vectors(VectorKind.HISTORY))

    assert report.others == ()
    assert {*report.skipped} <= {"only due dates stand in tables"}
    assert report.missing == ()
