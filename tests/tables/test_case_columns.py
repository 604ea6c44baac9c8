"""The queries of the page on databases say in each database what the cases say."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from keterbukaan import law_version
from keterbukaan.cases import Urgency
from keterbukaan.testing import complaints, disputes, objections, requests
from scripts.pages.trees import DOCS
from tests.tables.databases import Database, lite, postgres

PAGE = (DOCS / "en" / "how-to" / "database.md").read_text(encoding="utf-8")
HOW_MANY, DAYS = 60, 90
NAMES = ("TABLE", "LATE_TODAY", "DUE_BY", "MADE_ANEW_TONIGHT")


def sql() -> dict[str, str]:
    """Return the statements as the page has them."""
    found = dict(re.findall(r'^([A-Z_]+) = """\n(.*?)"""', PAGE, re.MULTILINE | re.DOTALL))
    assert found.keys() == set(NAMES)
    return found


@pytest.fixture(scope="module")
def cases() -> list[Any]:
    """Return cases of every kind, with the days moved so that they lie beside one another."""
    drawn: list[Any] = []

    @settings(
        max_examples=HOW_MANY,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(st.one_of(requests(), objections(), disputes(), complaints()))
    def draw(case: Any) -> None:
        drawn.append(case)

    draw()
    return drawn


@pytest.fixture(
    params=[lite, pytest.param(postgres, marks=pytest.mark.database)], ids=["sqlite", "postgresql"]
)
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    opened: Callable[[], AbstractContextManager[Database]] = request.param
    with opened() as found:
        found.run(sql()["TABLE"])
        yield found


def ask(database: Database, name: str, **given: str) -> list[Any]:
    query = sql()[name]
    if database.mark == "%s":
        query = re.sub(r":(\w+)", r"%(\1)s", query)
    return [row[0] for row in database.connection.execute(query, given).fetchall()]


def store(database: Database, number: int, case: Any, today: date) -> None:
    row = {"id": number, "record": "{}", **case.columns(on=today).row()}
    database.connection.execute(f"DELETE FROM cases WHERE id = {number}")  # noqa: S608 - a number
    marks = ", ".join([database.mark] * len(row))
    statement = f"INSERT INTO cases ({', '.join(row)}) VALUES ({marks})"  # noqa: S608 - our columns
    database.connection.execute(statement, list(row.values()))


def test_the_queries_say_what_the_cases_say_night_after_night(
    database: Database, cases: list[Any]
) -> None:
    chance = random.Random(5)  # noqa: S311
    opened = sorted(each.initial_progress().opened_on for each in cases)
    first = opened[chance.randrange(len(opened))]
    for number, case in enumerate(cases):
        store(database, number, case, first)
    for today in (first + timedelta(days) for days in range(DAYS)):
        told = {"today": today.isoformat()}
        for number in ask(database, "MADE_ANEW_TONIGHT", law=law_version, **told):
            store(database, number, cases[number], today)
        due = {n: case.next_due(on=today) for n, case in enumerate(cases)}
        late = {n for n, owed in due.items() if any(e.urgency is Urgency.LATE for e in owed)}
        assert set(ask(database, "LATE_TODAY", **told)) == late
        last = today + timedelta(6)
        soon = {
            n
            for n, owed in due.items()
            if n not in late and any(e.due is not None and today <= e.due <= last for e in owed)
        }
        found = set(ask(database, "DUE_BY", last=last.isoformat(), **told))
        assert found <= soon
        # What is missing ends before its day comes: nobody will owe it then.
        assert all(_ends_before(cases[n], today) for n in soon - found)


def _ends_before(case: Any, today: date) -> bool:
    row = case.columns(on=today)
    return row.due is not None and row.owed_until is not None and row.owed_until < row.due


def test_after_an_upgrade_every_row_is_made_anew(database: Database, cases: list[Any]) -> None:
    first = cases[0].initial_progress().opened_on
    store(database, 0, cases[0], first)
    assert ask(database, "MADE_ANEW_TONIGHT", today=first.isoformat(), law="another") == [0]
