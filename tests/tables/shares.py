"""The example that counts shares in time, and the same count in plain Python, row by row."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow.parquet as pq

from keterbukaan import WorkingCalendar, due

FILE = Path(__file__).parents[2] / "examples" / "shares_per_unit.py"
ROWS = 20_000
ON = date(2025, 12, 1)


def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shares_per_unit", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted_one_by_one(requests: Path) -> list[dict[str, Any]]:
    """Return what the example writes: UU 14/2008 Pasal 22 ayat (7), one request after the other."""
    calendar = WorkingCalendar.national()
    found: dict[tuple[str, date], list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in pq.read_table(requests).to_pylist():
        if row["received"] > ON:
            continue
        last = due("request.response", row["received"]).date
        done = row["answered"] if row["answered"] is not None and row["answered"] <= ON else None
        place = found[row["unit"], row["received"].replace(day=1)]
        if done is not None and done <= last:
            place[0] += 1
        elif (done or ON) > last:
            place[1] += 1
            place[2] += calendar.count(last, done or ON)
    return [
        {
            "unit": unit,
            "month": month,
            "in_time": kept,
            "late": late,
            "days_late": days,
            "share_in_time": kept / (kept + late),
        }
        for (unit, month), (kept, late, days) in sorted(found.items())
        if kept + late
    ]
