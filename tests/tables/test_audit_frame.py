"""A frame is judged as a register is: row by row the same, whoever keeps the days."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Jurisdiction
from keterbukaan.errors import ArgumentError, ColumnError, UnknownNameError
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers import Column, audit_row, read_register
from keterbukaan.tables.audit import audit_frame

ON = date(2026, 4, 30)
NAMED = {
    "request_received": "masuk",
    "request_answered": "dijawab",
    "objection_received": "keberatan",
    "objection_answered": "tanggapan",
    "dispute_filed": "sengketa",
}
Rows = list[tuple[date | None, ...]]


def as_polars(rows: Rows) -> pl.DataFrame:
    names = list(NAMED.values())
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.Date), orient="row")


def as_pandas(rows: Rows) -> pd.DataFrame:
    names = list(NAMED.values())
    columns = {
        name: pd.Series(np.array([row[at] for row in rows], "M8[D]"))
        for at, name in enumerate(names)
    }
    return pd.DataFrame(columns)


KINDS: dict[str, Callable[[Rows], Any]] = {
    "polars": as_polars,
    "pandas": as_pandas,
    "arrow": lambda rows: as_polars(rows).to_arrow(),
}


def plain(found: Any) -> list[dict[str, Any]]:
    if isinstance(found, pd.DataFrame):
        found = pa.Table.from_pandas(found, preserve_index=False)
        for name in ("due", "earliest", "latest", "done"):
            at = found.schema.get_field_index(name)
            found = found.set_column(at, name, found[name].cast(pa.date32()))
    return list(found.to_dicts() if isinstance(found, pl.DataFrame) else found.to_pylist())


def through_a_register(rows: Rows, folder: Path, on: date = ON) -> list[dict[str, Any]]:
    """What `audit` says of the same rows in a file; a row that it refuses stands there once."""
    heads = [
        "Nomor",
        "Tanggal Permohonan Diterima",
        "Tanggal Jawaban Permohonan",
        "Tanggal Keberatan Diterima",
        "Tanggal Tanggapan Keberatan",
        "Tanggal Permohonan Sengketa",
    ]
    path = folder / "register.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows([number, *(day or "" for day in row)] for number, row in enumerate(rows))
    register = read_register(path)
    judged = [audit_row(row, on=on, under=Jurisdiction.national()) for row in register.rows]
    found: list[dict[str, Any]] = []
    for each in (*judged, *register.unreadable):
        if isinstance(each, RowProblem):
            found.append({"row": each.line - 2, "limit": None, "problem": each.code})
            continue
        found += [
            {
                "row": each.row.line - 2,
                "limit": step.name.limit,
                "due": step.deadline.date,
                "earliest": step.deadline.earliest,
                "latest": step.deadline.latest,
                "done": step.done,
                "outcome": step.outcome.value,
                "late_by": step.late_by,
                "sure": step.sure,
                "problem": None,
            }
            for step in each.steps
        ]
    return sorted(found, key=lambda step: step["row"])


def alike(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> bool:
    return [
        {key: step[key] for key in want} for step, want in zip(found, wanted, strict=True)
    ] == wanted


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_is_judged_by_hand(kind: str) -> None:
    # received on 5 January 2026 and due on the 20th: the 16th is a holiday
    rows: Rows = [
        (date(2026, 1, 5), date(2026, 1, 20), None, None, None),
        (date(2026, 1, 5), date(2026, 1, 22), None, None, None),
        (None, None, None, None, None),
        (date(2026, 1, 5), date(2026, 1, 2), None, None, None),
        (date(2026, 4, 27), None, None, None, None),
    ]
    frame = KINDS[kind](rows)
    found = audit_frame(frame, columns=NAMED, on=ON)
    assert type(found) is type(frame)
    told = [
        (step["row"], step["due"], step["outcome"], step["late_by"], step["problem"])
        for step in plain(found)
    ]
    assert told == [
        (0, date(2026, 1, 20), "in_time", None, None),
        (1, date(2026, 1, 20), "late", 2, None),
        (2, None, None, None, "KB-R02"),
        (3, None, None, None, "KB-R04"),
        (4, date(2026, 5, 12), "running", None, None),
    ]


DAYS = st.none() | st.dates(date(2024, 6, 1), date(2026, 4, 20))


@given(rows=st.lists(st.tuples(DAYS, DAYS, DAYS, DAYS, DAYS), min_size=1, max_size=12))
def test_a_frame_is_judged_as_a_register_of_the_same_rows(
    rows: Rows, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if not any(row[0] for row in rows):
        rows = [*rows, (date(2026, 1, 5), None, None, None, None)]
    wanted = through_a_register(rows, tmp_path_factory.mktemp("frame"))
    held = {step["row"] for step in wanted}  # a file has no row where nothing stands at all
    found = [
        step
        for step in plain(audit_frame(as_polars(rows), columns=NAMED, on=ON))
        if step["row"] in held
    ]
    assert alike(found, wanted)


def test_a_status_weakens_as_it_does_in_a_register() -> None:
    frame = pl.DataFrame(
        {"masuk": [date(2026, 1, 5)] * 4, "s": ["Dicabut", "Diproses", "entah", None]}
    )
    found = audit_frame(frame, columns={"request_received": "masuk", "status": "s"}, on=ON)
    # without a column of answers only "in progress" says that there was none
    assert found["outcome"].to_list() == ["cannot_tell", "missing", "cannot_tell", "cannot_tell"]


def test_rows_with_the_same_days_are_judged_alike() -> None:
    rows: Rows = [
        (date(2026, 1, 5) + timedelta(at % 7), None, None, None, None) for at in range(700)
    ]
    found = plain(audit_frame(as_polars(rows), columns=NAMED, on=ON))
    assert [step["row"] for step in found] == list(range(700))
    assert [step["due"] for step in found[:7]] == [step["due"] for step in found[7:14]]


def test_an_empty_frame_has_no_steps() -> None:
    assert audit_frame(as_polars([]), columns=NAMED, on=ON).height == 0


class TestBadInput:
    def test_an_unknown_thing_is_refused(self) -> None:
        with pytest.raises(UnknownNameError, match="request_received"):
            audit_frame(as_polars([]), columns={"received": "masuk"}, on=ON)

    def test_a_column_that_is_not_there_is_named(self) -> None:
        with pytest.raises(ArgumentError, match="it has masuk, dijawab"):
            audit_frame(as_polars([]), columns={"request_received": "tanggal"}, on=ON)

    @pytest.mark.parametrize("columns", [{}, {"status": "masuk"}])
    def test_there_has_to_be_a_column_of_days(self, columns: dict[str, str]) -> None:
        with pytest.raises(ArgumentError, match="at least one column of days"):
            audit_frame(as_polars([]), columns=columns, on=ON)

    @pytest.mark.parametrize(
        ("frame", "why"),
        [(pl.LazyFrame({"masuk": [ON]}), "held in memory"), ([1], "a frame"), (None, "a frame")],
    )
    def test_what_is_not_held_in_memory_is_refused(self, frame: object, why: str) -> None:
        with pytest.raises(ArgumentError, match=why):
            audit_frame(frame, columns={"request_received": "masuk"}, on=ON)

    def test_words_are_no_days_and_are_not_shown(self) -> None:
        frame = pl.DataFrame({"masuk": ["Budi"]})
        with pytest.raises(ColumnError) as caught:
            audit_frame(frame, columns={"request_received": "masuk"}, on=ON)
        assert "Budi" not in str(caught.value)

    def test_a_day_that_python_has_not_is_refused_with_its_row(self) -> None:
        frame = pa.table({"masuk": pa.array([0, 10_000_000], pa.int32()).cast(pa.date32())})
        with pytest.raises(ColumnError, match=r"the first: 1$"):
            audit_frame(frame, columns={"request_received": "masuk"}, on=ON)

    def test_a_row_after_the_day_of_the_audit_is_a_problem(self) -> None:
        rows: Rows = [(date(2026, 5, 4), None, None, None, None)]
        found = plain(audit_frame(as_polars(rows), columns=NAMED, on=ON))
        assert [step["problem"] for step in found] == ["KB-R06"]


def test_every_thing_that_a_frame_may_hold_is_one_of_a_register() -> None:
    known = {each.value for each in Column} - {"number"}
    assert set(NAMED) < known
