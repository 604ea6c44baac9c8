"""The shares of the example in DuckDB are those that one counts row by row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.csv
import pyarrow.parquet as pq

from tests.tables.shares import ON, ROWS, counted_one_by_one, example

if TYPE_CHECKING:
    import pytest


def test_the_shares_are_those_of_a_count_row_by_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job, requests = example(), tmp_path / "requests.parquet"
    job.make_requests(requests, ROWS)

    found = job.main(
        "--requests", str(requests), "--folder", str(tmp_path), "--on", ON.isoformat(),
        "--memory", "100MB",
    )  # fmt: skip

    wanted = counted_one_by_one(requests)
    assert found.to_pylist() == wanted
    assert pq.read_table(tmp_path / "shares.parquet").to_pylist() == wanted
    written = pyarrow.csv.read_csv(tmp_path / "shares.csv").to_pylist()
    assert [row["late"] for row in written] == [row["late"] for row in wanted]
    in_time = sum(row["in_time"] for row in wanted)
    assert f"{in_time} tepat waktu" in capsys.readouterr().out


def test_the_rows_are_the_same_each_time_and_hold_every_case(tmp_path: Path) -> None:
    job = example()
    for name in ("one", "other"):
        job.make_requests(tmp_path / name, ROWS)
    assert pq.read_table(tmp_path / "one") == pq.read_table(tmp_path / "other")
    rows = pq.read_table(tmp_path / "one").to_pylist()
    assert len(rows) == ROWS
    assert {row["answered"] is None for row in rows} == {True, False}


def test_little_memory_is_enough_since_the_engine_may_use_the_disk(tmp_path: Path) -> None:
    job, requests = example(), tmp_path / "requests.parquet"
    job.make_requests(requests, 100)
    with job.in_duckdb(requests, "64MB") as rows:
        query = "SELECT current_setting('memory_limit'), current_setting('temp_directory')"
        ((limit, spilled),) = rows.query("r", query).fetchall()
        assert limit == "61.0 MiB"
        assert Path(spilled).is_dir()
    assert not Path(spilled).exists()
