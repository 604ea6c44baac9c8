"""The databases in which the queries are tried: DuckDB and SQLite here, PostgreSQL as a server."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import psycopg

_ROWS_AT_ONCE = 500  # DuckDB is slow with one row at a time
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


class Database:
    """One connection: run a script, put rows in, ask."""

    def __init__(self, connection: Any, mark: str) -> None:
        self.connection = connection
        self.mark = mark

    def run(self, script: str) -> None:
        if isinstance(self.connection, sqlite3.Connection):
            self.connection.executescript(script)
        else:
            self.connection.execute(script)

    def fill(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        cursor = self.connection.cursor()
        row = f"({', '.join([self.mark] * len(rows[0]))})"
        for at in range(0, len(rows), _ROWS_AT_ONCE):
            some = rows[at : at + _ROWS_AT_ONCE]
            values = ", ".join([row] * len(some))
            cursor.execute(f"INSERT INTO {table} VALUES {values}", list(chain(*some)))  # noqa: S608 - a test's own

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        cursor = self.connection.execute(query)
        return [tuple(row) for row in cursor.fetchall()]


@contextmanager
def duck() -> Iterator[Database]:
    with duckdb.connect() as connection:
        yield Database(connection, "?")


@contextmanager
def lite() -> Iterator[Database]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield Database(connection, "?")
    connection.close()


@contextmanager
def postgres() -> Iterator[Database]:
    """A server and a folder of its own; as root it runs as the user of Debian's package."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "data"
        place.mkdir()
        user = [] if os.getuid() else ["runuser", "-u", "postgres", "--"]
        if user:
            shutil.chown(place, "postgres")
        tool = str(BINARIES[-1]) + "/" if BINARIES else ""
        _call(
            *user,
            f"{tool}initdb",
            "-D",
            str(place),
            "-A",
            "trust",
            "-U",
            "postgres",
            "--locale=C",
            "-E",
            "UTF8",
        )
        options = f"-k {place} -c listen_addresses='' -c fsync=off"
        _call(
            *user,
            f"{tool}pg_ctl",
            "-D",
            str(place),
            "-w",
            "-l",
            str(place / "log"),
            "-o",
            options,
            "start",
        )
        try:
            with psycopg.connect(
                host=str(place), user="postgres", dbname="postgres", autocommit=True
            ) as connection:
                yield Database(connection, "%s")
        finally:
            _call(*user, f"{tool}pg_ctl", "-D", str(place), "-m", "immediate", "stop")


def _call(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd="/")
