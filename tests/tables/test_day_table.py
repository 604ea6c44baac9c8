"""The table of a limit says, for each day, what `due` says of it."""

from __future__ import annotations

import pickle
import random
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.errors import CalendarRangeError, KeterbukaanError, NoTableError, UnknownNameError
from keterbukaan.tables import CHAINS, DayColumn, DayTable, calendar_table, day_table, table_names

_EIGHT_MEGABYTES = 8 * 2**20


def asked(table: DayTable, day: date) -> tuple[date | None, ...]:
    since: date | Mapping[str, date] = {table.event: day} if table.name in CHAINS else day
    try:
        found = due(table.limit, since, under=table.body)
    except KeterbukaanError:
        return (None,) * 5
    if not isinstance(found, Deadline):
        return (None,) * 5
    return (found.opens, found.date, found.earliest, found.latest, found.certainty.value)  # type: ignore[return-value]


@pytest.mark.parametrize("name", table_names())
def test_a_row_is_what_due_says(name: str) -> None:
    table = day_table(name)
    rows = list(table.rows())
    assert len(rows) == len(table) == (table.last - table.first).days + 1
    days = [*range(0, len(rows), 89), len(rows) - 1]
    assert [rows[each][0] for each in days] == [table.first + timedelta(each) for each in days]
    for place in days:
        day, *answer = rows[place]
        assert tuple(answer) == asked(table, day)


@pytest.mark.property
@pytest.mark.parametrize("name", table_names())
def test_every_row_is_what_due_says(name: str) -> None:
    table = day_table(name)
    for day, *answer in table.rows():
        assert tuple(answer) == asked(table, day), day


def test_the_days_of_the_readme_stand_in_the_table() -> None:
    table = day_table("request.response")
    row = next(row for row in table.rows() if row[0] == date(2025, 3, 24))
    # counted by hand over Lebaran; a duty opens on no day
    assert row == (
        date(2025, 3, 24),
        None,
        date(2025, 4, 16),
        date(2025, 4, 8),
        date(2025, 4, 16),
        "decreed",
    )


def test_an_objection_to_silence_runs_from_the_receipt_of_the_request() -> None:
    table = day_table("objection.filing.after_silence")
    row = next(row for row in table.rows() if row[0] == date(2025, 3, 24))
    assert row[1:3] == (date(2025, 4, 17), date(2025, 6, 5))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("personal_data.breach_notice", "hours"),
        ("disclosure.immediate", "at once"),
        ("complaint.forwarding", "not read"),
        ("exemption.duration.c", "as long as needed"),
        ("request.notice", "another event"),
    ],
)
def test_a_limit_without_an_answer_for_a_day_alone_has_no_table(name: str, why: str) -> None:
    with pytest.raises(NoTableError, match=f"KB-T02: .*{why}"):
        day_table(name)
    assert name not in table_names()


def test_an_unknown_table_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownNameError, match=r"request\.response"):
        day_table("request.respons")


def test_a_rule_that_was_replaced_has_no_answer_from_then_on() -> None:
    table = day_table("information_list.submission")
    answers = {row[0]: row[2] for row in table.rows()}
    # Permendagri 3/2017 ends with February 2026; what replaced it was not read
    assert answers[date(2026, 2, 28)] == date(2026, 8, 28)
    assert answers[date(2026, 3, 1)] is None


def test_a_table_goes_on_into_estimated_years_only_where_that_is_asked() -> None:
    usual, longer = (
        day_table("request.response"),
        day_table("request.response", until=date(2029, 12, 31)),
    )
    assert usual.last == Jurisdiction.national().calendar.decreed_until
    assert [row[-1] for row in longer.rows()][-1] == "estimated"
    assert [row[-1] for row in usual.rows()][:1] == ["decreed"]
    with pytest.raises(CalendarRangeError):
        day_table("request.response", until=date(2300, 1, 1))


def test_it_is_built_once_for_a_body() -> None:
    body = Jurisdiction.national().choosing("day-one=included")
    assert day_table("request.response", under=body) is day_table("request.response", under=body)
    assert day_table("request.response") is not day_table("request.response", under=body)


def test_all_tables_of_a_body_fit_in_eight_megabytes() -> None:
    tables = [day_table(name) for name in table_names()]
    held = [each for table in tables for each in (*table.columns.values(), table.estimated)]
    taken = sum(each.itemsize * len(each) for each in held)
    calendar = calendar_table().ordinals
    assert 0 < taken + calendar.itemsize * len(calendar) < _EIGHT_MEGABYTES


def test_the_columns_are_the_rows() -> None:
    table = day_table("objection.response")
    opens = [row[1] for row in table.rows()]
    assert len(table.columns[DayColumn.OPENS]) == len(opens)
    assert table.title().en


def test_a_day_of_the_calendar_says_why_it_is_off() -> None:
    rows = {row.day: row for row in calendar_table().rows()}
    nyepi, before = rows[date(2025, 3, 29)], rows[date(2025, 3, 27)]
    assert (nyepi.working, nyepi.ordinal) == (False, before.ordinal)
    assert (nyepi.kind, nyepi.name) == ("public_holiday", "Nyepi 1947")
    assert before.ordinal == rows[date(2025, 3, 26)].ordinal + 1


def test_the_calendar_of_a_body_holds_its_week_and_the_days_it_works() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\nzone = "WIB"\n[[week]]\nfrom = 2026-01-01\ndays = 6\n'
        '[[working_day]]\ndate = 2026-01-16\nname = "Pelayanan"\n'
    )
    table = calendar_table(under=body)
    by_day = {row.day: row.ordinal for row in table.rows()}
    assert len(table) == len(by_day) == (table.last - table.first).days + 1
    # received on Friday 9 January 2026: 10, 12 to 17 and 19 to 21 January are the ten days
    assert by_day[date(2026, 1, 21)] - by_day[date(2026, 1, 9)] == len(
        [10, 12, 13, 14, 15, 16, 17, 19, 20, 21]
    )
    assert due("request.response", date(2026, 1, 9), under=body).date == date(2026, 1, 21)


def test_nobody_can_change_what_all_others_read() -> None:
    table = day_table("request.response")
    for numbers in (*table.columns.values(), table.estimated, calendar_table().ordinals):
        with pytest.raises(TypeError):
            numbers[0] = 1
    with pytest.raises(TypeError):
        table.columns[DayColumn.DATE] = table.estimated  # type: ignore[index]


def test_a_table_travels_between_processes() -> None:
    body = Jurisdiction.national().choosing("day-one=included")
    last = date(2028, 12, 31)
    for table in (
        day_table("request.response", under=body, until=last),
        day_table("objection.filing.after_silence"),
        calendar_table(under=body, until=last, national=True),
    ):
        came = pickle.loads(pickle.dumps(table))  # noqa: S301 - our own
        assert [*came.rows()] == [*table.rows()]
        assert (came.last, came.body) == (table.last, table.body)


def test_a_table_that_ends_before_it_begins_holds_nothing() -> None:
    table = day_table("request.response", until=date(2010, 1, 5))
    assert (len(table), [*table.rows()], table.event) == (0, [], "request.received")


def random_body(seed: int) -> Jurisdiction:
    """A body's own file by chance: its zone, its weeks, its days off and the days it works."""
    chance = random.Random(seed)  # noqa: S311 - the same bodies in each run
    lines = ["schema = 1", f'name = "Kabupaten {seed}"']
    lines.append(f'zone = "{chance.choice(["WIB", "WITA", "WIT"])}"')
    for year in sorted(chance.sample(range(2012, 2027), chance.randrange(3))):
        lines += ["[[week]]", f"from = {year}-01-01", f"days = {chance.choice([5, 6])}"]
    span = (date(2027, 12, 1) - date(2011, 1, 1)).days
    for day in sorted(chance.sample(range(span), 60)):
        kind = chance.choice(["day_off", "working_day"])
        on = date(2011, 1, 1) + timedelta(day)
        lines += [f"[[{kind}]]", f"date = {on}", 'name = "Hari setempat"']
    readings = chance.sample(
        ["day-one=included", "collective-leave=worked", "plain-hari=working"], 1
    )
    body = Jurisdiction.loads("\n".join(lines))
    return body.choosing(*readings) if chance.random() < 0.5 else body


@pytest.mark.property
@pytest.mark.parametrize("seed", range(10))
def test_every_table_of_a_body_by_chance_is_what_due_says(seed: int) -> None:
    body = random_body(seed)
    for name in table_names(under=body):
        table = day_table(name, under=body)
        for place, (day, *answer) in enumerate(table.rows()):
            if place % 5 == seed % 5:  # so the ten see every day twice
                assert tuple(answer) == asked(table, day), (name, day)
