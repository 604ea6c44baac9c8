"""The queries say in each database what Python says, on twenty thousand random rows."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest

from keterbukaan import Jurisdiction, due
from keterbukaan.errors import ArgumentError, CalendarRangeError, NoTableError
from keterbukaan.tables import calendar_table, day_table
from keterbukaan.tables.export import to_sql
from keterbukaan.tables.queries import (
    RequestTable,
    sql_due,
    sql_late,
    sql_overdue_filter,
    sql_share_in_time,
)
from tests.tables.databases import Database, duck, lite, postgres

LIMIT = "request.response"
ON = date(2026, 6, 30)
ROWS = 20_000
Row = tuple[int, date, date | None, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    chance = random.Random(7)  # noqa: S311
    made: list[Row] = []
    for number in range(ROWS):
        received = date(2024, 1, 1) + timedelta(chance.randrange(900))
        answered = received + timedelta(chance.randrange(40)) if chance.random() < 0.8 else None
        made.append(
            (number, received, answered, chance.choice(["Dinas A", "Dinas B", "Bagian Umum"]))
        )
    return made


@pytest.fixture(
    scope="module",
    params=[duck, lite, pytest.param(postgres, marks=pytest.mark.database)],
    ids=["duckdb", "sqlite", "postgresql"],
)
def database(request: pytest.FixtureRequest, rows: list[Row]) -> Iterator[Database]:
    opened: Callable[[], AbstractContextManager[Database]] = request.param
    with opened() as found:
        for table in (day_table(LIMIT), calendar_table()):
            found.run(to_sql(table))
            found.run(to_sql(table))  # a second time it takes the place of the first
        found.run("CREATE TABLE requests (number INTEGER, received DATE, answered DATE, unit TEXT)")
        as_text = [(n, a.isoformat(), b and b.isoformat(), u) for n, a, b, u in rows]
        found.fill("requests", as_text)
        yield found


def as_day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def test_the_header_says_under_which_law(database: Database) -> None:
    found = dict(
        database.ask(
            "SELECT key, value FROM keterbukaan_meta"
            " WHERE table_name = 'keterbukaan_request_response'"
        )
    )
    assert found["digest"] == Jurisdiction.national().digest
    assert found["limit"] == LIMIT


def test_when_each_row_is_due(database: Database, rows: list[Row]) -> None:
    found = database.ask(sql_due(LIMIT))
    assert len(found) == len(rows)
    for (number, received, *_), answer in zip(rows, found, strict=True):
        expected = due("request.response", received)
        days = (expected.date, expected.earliest, expected.latest)
        assert (answer[0], *map(as_day, answer[2:5])) == (number, *days)


def test_what_is_late_and_by_how_many_working_days(database: Database, rows: list[Row]) -> None:
    expected = {}
    for number, received, answered, _ in rows:
        deadline = due("request.response", received)
        if (answered is None or answered > ON) and deadline.date < ON:
            expected[number] = (deadline.date, deadline.status(on=ON).working_days)
    found = {row[0]: (as_day(row[1]), row[2]) for row in database.ask(sql_late(LIMIT, on=ON))}
    assert found == expected
    assert len(found) > ROWS // 10


def test_the_share_in_time_of_each_unit_and_month(database: Database, rows: list[Row]) -> None:
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for _, received, answered, unit in rows:
        deadline = due("request.response", received).date
        if received > ON:
            continue
        done = answered if answered is not None and answered <= ON else None
        if done is not None:
            counts[unit, f"{received:%Y-%m}"][done > deadline] += 1
        elif deadline < ON:
            counts[unit, f"{received:%Y-%m}"][1] += 1
    found = {
        row[:2]: [int(row[2]), int(row[3])] for row in database.ask(sql_share_in_time(LIMIT, on=ON))
    }
    assert found == counts
    shares = {row[:2]: float(row[4]) for row in database.ask(sql_share_in_time(LIMIT, on=ON))}
    assert all(
        abs(shares[key] - kept / (kept + late)) < 1e-9 for key, (kept, late) in counts.items()
    )


def test_the_filter_on_the_start_alone_finds_the_same(database: Database, rows: list[Row]) -> None:
    begun = sql_overdue_filter(LIMIT, on=ON)
    found = database.ask(f"SELECT r.number FROM requests r WHERE {begun}")  # noqa: S608
    expected = {
        number for number, received, *_ in rows if due("request.response", received).date < ON
    }
    assert {row[0] for row in found} == expected


def test_the_filter_is_right_on_every_day() -> None:
    days = [date(2025, 1, 1) + timedelta(each) for each in range(730)]
    with duck() as database:
        database.run(to_sql(calendar_table()))
        database.run(
            "CREATE TABLE requests (number INTEGER, received DATE, answered DATE, unit TEXT)"
        )
        database.fill("requests", [(n, day.isoformat(), None, "-") for n, day in enumerate(days)])
        ends = [due("request.response", day).date for day in days]
        for on in days[60::7] + days[60:90]:
            begun = sql_overdue_filter(LIMIT, on=on)
            query = f"SELECT r.number FROM requests r WHERE {begun}"  # noqa: S608
            expected = {number for number, end in enumerate(ends) if end < on}
            assert {row[0] for row in database.ask(query)} == expected


def test_a_limit_of_others_is_counted_on_national_days() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\nzone = "WIB"\n[[day_off]]\ndate = 2026-01-07\nname = "HUT"\n'
    )
    assert "keterbukaan_calendar_national" in sql_late("dispute.commencement", on=ON, under=body)
    assert "keterbukaan_calendar_national" not in sql_late(LIMIT, on=ON, under=body)
    assert "keterbukaan_calendar_national" not in sql_late("dispute.commencement", on=ON)


@pytest.mark.parametrize(
    "limit",
    [
        "exemption.duration.a",
        "dispute.summons",
        "objection.filing.after_silence",
        "complaint.decision",
    ],
)
def test_the_filter_is_for_working_days_after_an_event_alone(limit: str) -> None:
    with pytest.raises(NoTableError, match="working days after"):
        sql_overdue_filter(limit, on=ON)


def test_under_the_other_reading_of_day_one_there_is_no_filter() -> None:
    body = Jurisdiction.national().choosing("day-one=included")
    with pytest.raises(NoTableError):
        sql_overdue_filter(LIMIT, on=ON, under=body)


CHANGED = Jurisdiction.loads(
    'schema = 1\nname = "Contoh"\nzone = "WIB"\n[[limit]]\nlimit = "request.response"\namount = 7\n'
    'unit = "working_days"\ncitations = ["Perbup 1/2026 Pasal 3"]\n'
    'in_force_from = 2026-03-02\nread = "own_text"\n'
)
"""Ten working days until 1 March 2026, seven from then on."""


def overdue_by_the_filter(on: date, days: list[date]) -> list[date]:
    with lite() as database:
        database.run(to_sql(calendar_table(under=CHANGED)))
        database.run(
            "CREATE TABLE requests (number INTEGER, received DATE, answered DATE, unit TEXT)"
        )
        database.fill("requests", [(n, day.isoformat(), None, "-") for n, day in enumerate(days)])
        begun = sql_overdue_filter(LIMIT, on=on, under=CHANGED)
        query = f"SELECT r.number FROM requests r WHERE NOT {begun}"  # noqa: S608
        kept = {row[0] for row in database.ask(query)}
    return [day for number, day in enumerate(days) if number not in kept]


def test_near_the_day_on_which_a_number_changed_there_is_no_filter() -> None:
    received = date(2026, 2, 23)  # under the ten days of the Act, so due on 9 March
    assert due("request.response", received, under=CHANGED).date == date(2026, 3, 9)
    with pytest.raises(NoTableError, match="its number changed"):
        sql_overdue_filter(LIMIT, on=date(2026, 3, 9), under=CHANGED)
    days = [date(2026, 2, 1) + timedelta(each) for each in range(100)]
    for on in (date(2026, 2, 27), date(2026, 4, 30)):
        over = [day for day in days if due("request.response", day, under=CHANGED).date < on]
        assert overdue_by_the_filter(on, days) == over


def test_what_began_before_the_law_is_not_overdue_by_the_filter() -> None:
    first = date(2010, 4, 30)  # UU 14/2008 Pasal 64 ayat (1): two years after its enactment
    days = [first - timedelta(1), first]
    assert overdue_by_the_filter(date(2026, 6, 30), days) == [first]


@pytest.mark.parametrize("asked", [sql_late, sql_share_in_time, sql_overdue_filter])
@pytest.mark.parametrize("on", [date(2009, 12, 31), date(2028, 3, 1), date(2150, 3, 1)])
def test_a_day_beyond_the_tables_is_refused(asked: Callable[..., str], on: date) -> None:
    # No row of the calendar would be found, and the query would say that nothing is late.
    with pytest.raises(CalendarRangeError):
        asked(LIMIT, on=on)


def test_tables_that_go_on_are_asked_about_later_days() -> None:
    until, on = date(2028, 12, 31), date(2028, 3, 1)
    with lite() as database:
        for table in (day_table(LIMIT, until=until), calendar_table(until=until)):
            database.run(to_sql(table))
        database.run(
            "CREATE TABLE requests (number INTEGER, received DATE, answered DATE, unit TEXT)"
        )
        database.fill("requests", [(1, "2027-12-20", None, "-"), (2, "2028-02-28", None, "-")])
        found = database.ask(sql_late(LIMIT, on=on, until=until))
        deadline = due("request.response", date(2027, 12, 20))
        ended = deadline.date.isoformat()
        assert found == [(1, ended, deadline.status(on=on).working_days)]
        shares = database.ask(sql_share_in_time(LIMIT, on=on, until=until))
        assert shares == [("-", "2027-12", 0, 1, 0.0)]
        begun = sql_overdue_filter(LIMIT, on=on, until=until)
        assert database.ask(f"SELECT r.number FROM requests r WHERE {begun}") == [(1,)]  # noqa: S608


@pytest.mark.parametrize("name", ["requests; DROP TABLE x", "", "a b", "a.b.c", '"quoted"'])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(ArgumentError, match="letters, digits"):
        RequestTable(table=name)


def test_a_table_may_stand_in_a_schema() -> None:
    assert "FROM ppid.requests r" in sql_due(
        "request.response", RequestTable(table="ppid.requests")
    )
