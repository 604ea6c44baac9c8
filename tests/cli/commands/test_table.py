"""`table`: a limit or the calendar for other programs, in each form, whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from calling import run

from keterbukaan import Jurisdiction
from keterbukaan.tables import calendar_table, day_table, table_names, to_csv, to_json, to_sql

LIMIT = "request.response"
ROW = ["2025-03-24", "", "2025-04-16", "2025-04-08", "2025-04-16", "decreed"]
"""Over Nyepi and Lebaran with their collective leave, counted by hand; a duty opens on no day."""

BODY = """
schema = 1
name = "Contoh"
[[week]]
from = 2026-01-01
days = 6
[[working_day]]
date = 2026-01-18
name = "Pelayanan"
"""


@pytest.fixture
def body(tmp_path: Path) -> Path:
    file = tmp_path / "badan.toml"
    file.write_text(BODY, encoding="utf-8")
    return file


def test_without_a_name_it_says_which_there_are() -> None:
    assert run("table").stdout.split() == [*table_names(), "calendar", "calendar.national"]


def test_csv_is_printed_where_nothing_else_is_asked() -> None:
    shown = run("table", LIMIT)
    assert (shown.exit_code, shown.stdout) == (0, to_csv(day_table(LIMIT)))
    assert ROW in csv.reader(StringIO(shown.stdout))


def test_json_and_sql_are_printed() -> None:
    table = day_table(LIMIT)
    assert run("table", LIMIT, "--format", "json").stdout == to_json(table)
    assert run("table", LIMIT, "--format", "sql").stdout == to_sql(table)


def test_each_form_is_written_as_it_is_printed(tmp_path: Path) -> None:
    table = day_table(LIMIT)
    for form, made in (("csv", to_csv), ("json", to_json), ("sql", to_sql)):
        file = tmp_path / f"t.{form}"
        shown = run("table", LIMIT, "--format", form, "-o", file, "--lang", "en")
        assert (shown.exit_code, shown.stdout) == (0, "")
        assert f"Written: t.{form}" in shown.stderr
        assert file.read_text(encoding="utf-8") == made(table)
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript((tmp_path / "t.sql").read_text(encoding="utf-8"))
    query = "SELECT date FROM keterbukaan_request_response WHERE since = '2025-03-24'"
    assert database.execute(query).fetchall() == [("2025-04-16",)]
    database.close()


def test_parquet_is_written_and_never_printed(tmp_path: Path) -> None:
    file = tmp_path / "t.parquet"
    assert run("table", LIMIT, "--format", "parquet").exit_code == 2
    assert run("table", LIMIT, "--format", "parquet", "-o", file).exit_code == 0
    found = {row["since"]: row for row in pq.read_table(file).to_pylist()}
    assert found[date(2025, 3, 24)]["date"] == date(2025, 4, 16)


def test_beside_csv_stands_its_header(tmp_path: Path, body: Path) -> None:
    file = tmp_path / "t.csv"
    assert "t.csv, t.meta.json" in run("table", LIMIT, "--under", body, "-o", file).stderr
    head = json.loads((tmp_path / "t.meta.json").read_text(encoding="utf-8"))
    assert (head["limit"], head["body"]) == (LIMIT, "Contoh")
    assert head["digest"] == Jurisdiction.load(body).digest


def test_the_calendar_of_a_body_and_that_of_national_days(body: Path) -> None:
    loaded = Jurisdiction.load(body)
    own = run("table", "calendar", "--under", body).stdout
    assert own == to_csv(calendar_table(under=loaded))
    assert "2026-01-18,1," in own  # a Sunday that it works
    assert "2026-01-18,0," in run("table", "calendar.national", "--under", body).stdout


def test_until_goes_on_into_estimated_years() -> None:
    until = Jurisdiction.national().calendar.decreed_until.replace(day=5, month=1)
    until = until.replace(year=until.year + 1)
    *_, last = csv.reader(StringIO(run("table", "calendar", "--until", until.isoformat()).stdout))
    assert (last[0], last[-1]) == (until.isoformat(), "estimated")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("request.respons",), "KB-L03"),
        (("request.notice",), "KB-T02"),
        (("disclosure.immediate",), "KB-T02"),
        ((LIMIT, "--until", "2300-01-01"), "KB-K01"),
        ((LIMIT, "--under", "tiada.toml"), "KB-D01"),
        ((LIMIT, "--until", "kemarin"), ""),
        ((LIMIT, "--format", "xlsx"), ""),
    ],
)
def test_what_cannot_be_answered_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...], code: str, tmp_path: Path
) -> None:
    file = tmp_path / "t.csv"
    shown = run("table", *arguments, "-o", file)
    assert (shown.exit_code, shown.stdout) == (2, "")
    assert code in shown.stderr
    assert [*tmp_path.iterdir()] == []


def test_a_name_of_another_form_is_refused(tmp_path: Path) -> None:
    shown = run("table", LIMIT, "-o", tmp_path / "t.json")
    assert (shown.exit_code, [*tmp_path.iterdir()]) == (2, [])
    assert "hanya .csv" in shown.stderr


def test_the_header_takes_the_place_of_no_file_that_is_read(tmp_path: Path) -> None:
    own = tmp_path / "t.meta.json"
    own.write_text(BODY, encoding="utf-8")
    assert run("table", LIMIT, "--under", own, "-o", tmp_path / "t.csv").exit_code == 2
    assert own.read_text(encoding="utf-8") == BODY
    assert not (tmp_path / "t.csv").exists()


def test_where_the_header_cannot_be_written_the_old_table_stays(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("lama", encoding="utf-8")
    (tmp_path / "t.meta.json").mkdir()
    assert run("table", LIMIT, "-o", tmp_path / "t.csv").exit_code == 2
    assert (tmp_path / "t.csv").read_text(encoding="utf-8") == "lama"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such pipes")
def test_a_pipe_takes_the_columns_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.csv"
    os.mkfifo(pipe)
    with subprocess.Popen([sys.executable, "-m", "keterbukaan", "table", LIMIT, "-o", pipe]):
        found = pipe.read_text(encoding="utf-8")
    assert found == to_csv(day_table(LIMIT))
    assert [*tmp_path.iterdir()] == [pipe]


def test_whoever_reads_no_further_hears_no_complaint() -> None:
    command = [sys.executable, "-m", "keterbukaan", "table", "calendar"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline() == b"day,working,ordinal,kind,name,decree,certainty\n"
        running.stdout.close()
        assert running.stderr.read() == b""
