"""What leaves the library says what it is, and any language reads the same days from it."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from keterbukaan import Jurisdiction, due, law_version
from keterbukaan.tables import calendar_table, day_table
from keterbukaan.tables.export import (
    AnyTable,
    columns_of,
    meta_of,
    sql_name,
    to_arrow,
    to_csv,
    to_json,
    to_parquet,
    to_sql,
)

READER = Path(__file__).parents[2] / "examples" / "table_reader.mjs"
SIX_DAYS = Jurisdiction.loads(
    'schema = 1\nname = "Kabupaten Contoh"\nzone = "WITA"\n[[week]]\nfrom = 2026-01-01\ndays = 6\n'
    '[[working_day]]\ndate = 2026-01-16\nname = "Pelayanan"\n'
    "[[day_off]]\ndate = 2026-01-07\nname = \"Hari jadi, 'jadi'\"\n"
)
TABLES: dict[str, AnyTable] = {
    "response": day_table("request.response"),
    "silence": day_table("objection.filing.after_silence"),
    "a body's": day_table("request.response", under=SIX_DAYS),
    "calendar": calendar_table(),
    "a body's calendar": calendar_table(under=SIX_DAYS),
    "national days": calendar_table(under=SIX_DAYS, national=True),
}


@pytest.fixture(params=TABLES)
def table(request: pytest.FixtureRequest) -> AnyTable:
    return TABLES[request.param]


def plain(row: Any) -> list[Any]:
    return [each.isoformat() if isinstance(each, date) else each for each in row]


def test_the_header_says_of_what_for_whom_and_under_which_law() -> None:
    head = meta_of(day_table("request.response", under=SIX_DAYS))
    assert head["schema"] == "keterbukaan/table/1"
    assert (head["name"], head["limit"], head["event"]) == (
        "request.response",
        "request.response",
        "request.received",
    )
    assert (head["body"], head["zone"], head["readings"], head["known_on"]) == (
        "Kabupaten Contoh",
        "WITA",
        [],
        None,
    )
    assert (head["law"], head["digest"]) == (law_version, SIX_DAYS.digest)
    assert (head["first"], head["last"]) == ("2010-04-30", "2027-12-31")
    assert head["estimated_by"] is None
    assert head["title"]["id"] != head["title"]["en"]


@pytest.mark.parametrize(
    ("limit", "body", "calendar"),
    [
        ("request.response", SIX_DAYS, "calendar"),
        ("dispute.commencement", SIX_DAYS, "calendar.national"),
        ("dispute.filing.after_silence", SIX_DAYS, "calendar.national"),
        ("dispute.commencement", Jurisdiction.national(), "calendar"),
    ],
)
def test_the_header_names_the_calendar_on_which_the_limit_runs(
    limit: str, body: Jurisdiction, calendar: str
) -> None:
    assert meta_of(day_table(limit, under=body))["calendar"] == calendar


def test_the_header_says_by_what_years_without_a_decree_are_estimated() -> None:
    head = meta_of(day_table("request.response", until=date(2029, 12, 31)))
    assert head["estimated_by"].startswith("holidays ")
    assert (head["last"], head["decreed_until"]) == ("2029-12-31", "2027-12-31")


def test_another_day_of_knowledge_or_reading_has_another_digest() -> None:
    bodies = (
        Jurisdiction.national(),
        Jurisdiction.national().as_known_on(date(2025, 8, 5)),
        Jurisdiction.national().choosing("day-one=included"),
    )
    heads = [meta_of(day_table("request.response", under=body)) for body in bodies]
    assert len({head["digest"] for head in heads}) == len(bodies)
    assert heads[1]["known_on"] == "2025-08-05"
    assert heads[2]["readings"] == ["day-one=included"]


def test_csv_holds_the_columns_alone(table: AnyTable) -> None:
    head, *rows = csv.reader(StringIO(to_csv(table)))
    assert tuple(head) == columns_of(table)
    wanted = [
        [
            "" if each is None else str(int(each) if isinstance(each, bool) else each)
            for each in plain(row)
        ]
        for row in table.rows()
    ]
    assert rows == wanted


def test_json_holds_header_columns_and_rows(table: AnyTable) -> None:
    found = json.loads(to_json(table))
    assert found["meta"] == meta_of(table)
    assert tuple(found["columns"]) == columns_of(table)
    assert found["rows"] == [plain(row) for row in table.rows()]


def test_sql_is_read_by_a_database(table: AnyTable) -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as database:
        database.executescript(to_sql(table))
        found = database.execute(f"SELECT * FROM {sql_name(table)}").fetchall()  # noqa: S608
        assert [list(row) for row in found] == [plain(row) for row in table.rows()]
        meta = dict(database.execute("SELECT key, value FROM keterbukaan_meta").fetchall())
        assert meta["digest"] == table.body.digest


def test_parquet_and_arrow_carry_the_header(table: AnyTable) -> None:
    arrow = to_arrow(table)
    stored = pq.read_table(pa.BufferReader(to_parquet(table)))
    assert stored.equals(arrow)
    assert json.loads(stored.schema.metadata[b"keterbukaan"]) == meta_of(table)
    assert [list(row.values()) for row in stored.to_pylist()] == [list(row) for row in table.rows()]


def test_the_tables_of_a_body_have_names_of_their_own_in_sql() -> None:
    names = [
        sql_name(each) for each in (TABLES["calendar"], TABLES["national days"], TABLES["silence"])
    ]
    assert names == [
        "keterbukaan_calendar",
        "keterbukaan_calendar_national",
        "keterbukaan_objection_filing_after_silence",
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, each in (("limit", TABLES["a body's"]), ("calendar", TABLES["a body's calendar"])):
        (tmp_path / f"{name}.json").write_text(to_json(each), encoding="utf-8")
    (tmp_path / "national.json").write_text(to_json(TABLES["calendar"]), encoding="utf-8")
    for name, of_others in (
        ("commission", day_table("dispute.commencement", under=SIX_DAYS)),
        ("of_commission", TABLES["national days"]),
        ("list", day_table("information_list.submission", under=SIX_DAYS)),
    ):
        (tmp_path / f"{name}.json").write_text(to_json(of_others), encoding="utf-8")
    return tmp_path


@pytest.mark.node
class TestJavaScript:
    def node(
        self, folder: Path, *arguments: str, script: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = ["node", str(READER), *arguments]
        if script is not None:
            command = [
                "node",
                "--input-type=module",
                "-e",
                f'import * as t from "{READER.as_uri()}";{script}',
            ]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    def test_it_reads_the_same_days_as_python(self, folder: Path) -> None:
        script = (
            'import {readFileSync} from "node:fs";'
            'const read = (name) => new t.Table(readFileSync(name + ".json", "utf8"));'
            'const [l, c] = ["limit", "calendar"].map(read);'
            "const out = [];"
            'for (const day of c.byDay.keys()) if (day >= "2025-01-01" && day <= "2026-12-31")'
            " out.push([day, l.of(day).date,"
            ' t.lateBy(c, l.of(day).date, null, "2027-03-01"), t.addWorkingDays(c, day, 10)]);'
            "console.log(JSON.stringify(out));"
        )
        ran = self.node(folder, script=script)
        found = json.loads(ran.stdout)
        days = [date(2025, 1, 1) + timedelta(each) for each in range(730)]
        on = date(2027, 3, 1)
        wanted = []
        for day in days:
            deadline = due("request.response", day, under=SIX_DAYS)
            late = deadline.status(on=on).working_days
            ten = SIX_DAYS.calendar.add(day, 10)
            wanted.append([day.isoformat(), deadline.date.isoformat(), late, ten.isoformat()])
        assert found == wanted

    def test_it_answers_on_the_command_line(self, folder: Path) -> None:
        ran = self.node(
            folder, "limit.json", "calendar.json", "2026-01-09", "2026-01-22", "2026-02-02"
        )
        assert json.loads(ran.stdout)["date"] == "2026-01-21"  # six days a week, the 16th worked
        assert json.loads(ran.stdout)["late_by"] == 1

    def test_a_limit_of_others_is_counted_on_their_days(self, folder: Path) -> None:
        asked = ("commission.json", "of_commission.json", "2026-01-05", "2026-03-02")
        deadline = due("dispute.commencement", date(2026, 1, 5), under=SIX_DAYS)
        late = deadline.status(on=date(2026, 3, 2)).working_days
        assert json.loads(self.node(folder, *asked).stdout)["late_by"] == late == 23

    def test_where_no_day_is_due_nothing_is_late(self, folder: Path) -> None:
        ran = self.node(folder, "list.json", "calendar.json", "2026-03-02", "2026-06-01")
        found = json.loads(ran.stdout)
        assert (found["date"], found["late_by"]) == (None, None)

    def test_the_last_day_of_the_table_has_its_due_date_beyond_it(self, folder: Path) -> None:
        ran = self.node(folder, "limit.json", "calendar.json", "2027-12-31")
        deadline = due("request.response", date(2027, 12, 31), under=SIX_DAYS)
        assert json.loads(ran.stdout)["date"] == deadline.date.isoformat()
        assert json.loads(ran.stdout)["late_by"] is None

    @pytest.mark.parametrize("n", ["0", "-1", "1.5", "'10'"])
    def test_it_counts_ahead_alone(self, folder: Path, n: str) -> None:
        ran = self.node(
            folder,
            script='import {readFileSync} from "node:fs";'
            'const c = new t.Table(readFileSync("calendar.json", "utf8"));'
            f'console.log(t.addWorkingDays(c, "2025-03-22", {n}));',
        )
        assert (ran.stdout, "KB-A01" in ran.stderr) == ("", True)

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("limit.json", "calendar.json", "2031-01-01"), "KB-K01"),
            (("limit.json", "calendar.json", "24/03/2025"), "KB-K03"),
            (("limit.json", "national.json", "2026-01-09"), "KB-L05"),
            (("commission.json", "calendar.json", "2026-01-05"), "KB-L05"),
            (("limit.json", "of_commission.json", "2026-01-09"), "KB-L05"),
            (("limit.json", "calendar.json", "2026-01-09", "16-05-2026"), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", "2026-02-30"), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", ""), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", "2026-01-22", "02-02-2026"), "KB-K03"),
        ],
    )
    def test_what_it_does_not_know_is_never_guessed(
        self, folder: Path, arguments: tuple[str, ...], code: str
    ) -> None:
        ran = self.node(folder, *arguments)
        assert ran.returncode != 0
        assert code in ran.stderr


@pytest.mark.php
class TestPhp:
    def php(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["php", str(READER.with_suffix(".php")), *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    def test_it_answers_as_python_does(self, folder: Path) -> None:
        ran = self.php(
            folder, "limit.json", "calendar.json", "2026-01-09", "2026-01-22", "2026-02-02"
        )
        found = json.loads(ran.stdout)
        deadline = due("request.response", date(2026, 1, 9), under=SIX_DAYS)
        assert found["date"] == deadline.date.isoformat() == "2026-01-21"
        assert found["earliest"] == deadline.earliest.isoformat()
        assert found["late_by"] == 1
        assert found["digest"] == SIX_DAYS.digest

    def test_what_is_in_time_is_not_late(self, folder: Path) -> None:
        ran = self.php(folder, "limit.json", "calendar.json", "2026-01-09", "2026-01-21")
        assert json.loads(ran.stdout)["late_by"] is None

    def test_a_limit_of_others_is_counted_on_their_days(self, folder: Path) -> None:
        asked = ("commission.json", "of_commission.json", "2026-01-05", "2026-03-02")
        deadline = due("dispute.commencement", date(2026, 1, 5), under=SIX_DAYS)
        late = deadline.status(on=date(2026, 3, 2)).working_days
        assert json.loads(self.php(folder, *asked).stdout)["late_by"] == late == 23

    def test_where_no_day_is_due_nothing_is_late(self, folder: Path) -> None:
        ran = self.php(folder, "list.json", "calendar.json", "2026-03-02", "2026-06-01")
        found = json.loads(ran.stdout)
        assert (found["date"], found["late_by"]) == (None, None)

    def test_the_last_day_of_the_table_has_its_due_date_beyond_it(self, folder: Path) -> None:
        ran = self.php(folder, "limit.json", "calendar.json", "2027-12-31")
        deadline = due("request.response", date(2027, 12, 31), under=SIX_DAYS)
        assert json.loads(ran.stdout)["date"] == deadline.date.isoformat()
        assert json.loads(ran.stdout)["late_by"] is None

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("limit.json", "calendar.json", "2031-01-01"), "KB-K01"),
            (("limit.json", "calendar.json", "24/03/2025"), "KB-K03"),
            (("limit.json", "national.json", "2026-01-09"), "KB-L05"),
            (("commission.json", "calendar.json", "2026-01-05"), "KB-L05"),
            (("limit.json", "of_commission.json", "2026-01-09"), "KB-L05"),
            (("limit.json", "calendar.json", "2026-01-09", "16-05-2026"), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", "2026-02-30"), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", ""), "KB-K03"),
            (("limit.json", "calendar.json", "2026-01-09", "2026-01-22", "02-02-2026"), "KB-K03"),
        ],
    )
    def test_what_it_does_not_know_is_never_guessed(
        self, folder: Path, arguments: tuple[str, ...], code: str
    ) -> None:
        ran = self.php(folder, *arguments)
        assert ran.returncode != 0
        assert code in ran.stdout + ran.stderr
