"""What comes with the extra is loaded only when it is used, and asked for by name where missing."""

from __future__ import annotations

import runpy
import subprocess
import sys
from datetime import date

import polars as pl
import pytest

from keterbukaan.errors import MissingExtraError
from keterbukaan.tables import _numpy, audit_frame, day_table, to_arrow, to_parquet, with_due_dates

HEAVY = {"numpy", "pandas", "polars", "pyarrow", "narwhals", "duckdb", "pyspark"}


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import keterbukaan", set()),
        ("from keterbukaan.tables import calendar_table, day_table, to_json, to_sql", set()),
        ("from keterbukaan.tables import *; day_table('request.response')", {"numpy"}),
        ("from keterbukaan.tables import sql_late, table_names; table_names()", set()),
        ("from keterbukaan.tables import due_dates", {"numpy"}),
        ("from keterbukaan.cli.commands.table import app", set()),
    ],
    ids=["package", "tables", "face", "queries", "columns", "command"],
)
def test_only_what_is_used_is_loaded(code: str, loaded: set[str]) -> None:
    listed = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(listed.stdout.split()) & HEAVY == loaded


def test_without_numpy_columns_say_what_to_install() -> None:
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "import keterbukaan.tables as tables\n"
        "assert len(tables.to_json(tables.day_table('request.response'))) > 1000\n"
        "for name in ('due_dates', 'late_by', 'add_working_days', 'working_days_between'):\n"
        "    try:\n"
        "        getattr(tables, name)\n"
        "    except ImportError as error:\n"
        "        print(error.code, error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = ran.stdout.splitlines()
    assert len(lines) == 4
    for line in lines:
        assert line.startswith("KB-X01 KB-X01: This needs further packages (tables): ")
        assert line.endswith("pip install narwhals numpy pyarrow")


def test_each_missing_package_is_named_by_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    table = day_table("request.response")
    rows = pl.DataFrame({"since": [date(2025, 3, 24)]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for missing in (to_arrow, to_parquet):
        with pytest.raises(MissingExtraError, match="pip install narwhals numpy pyarrow"):
            missing(table)
    with pytest.raises(MissingExtraError, match="pip install narwhals numpy pyarrow"):
        audit_frame(rows, columns={"request_received": "since"}, on=date(2025, 6, 2))
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match="pip install narwhals numpy pyarrow"):
        with_due_dates(rows, "request.response", since="since", columns={"due": "date"})
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtraError, match="pip install narwhals numpy pyarrow"):
        runpy.run_path(str(_numpy.__file__))
