"""A count of working days that shares nothing with the library: day by day, from the raw list."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

_SKB = Path(__file__).parent / "data" / "skb.json"


@pytest.fixture(scope="session")
def days_off() -> dict[date, str]:
    """Each day off of 2010 to 2027 with its kind: libur or cuti_bersama."""
    years = json.loads(_SKB.read_text(encoding="utf-8"))
    return {date.fromisoformat(row["date"]): row["kind"] for rows in years.values() for row in rows}


@pytest.fixture(scope="session")
def nth_working_day(days_off: dict[date, str]) -> Callable[..., date]:
    """The n-th working day after a day, or before it where n is negative."""

    def nth(
        start: date, n: int, *, include: bool = False, leave_worked: bool = False, week: int = 5
    ) -> date:
        step = timedelta(days=1 if n > 0 else -1)
        day = start - step if include else start
        left = abs(n)
        while left:
            day += step
            kind = days_off.get(day)
            off = kind == "libur" or (kind == "cuti_bersama" and not leave_worked)
            left -= day.weekday() < week and not off
        return day

    return nth
