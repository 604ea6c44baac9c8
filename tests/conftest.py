"""What every test runs under: the profiles of the property tests, their mark, bounded output.

Here, too, are the command line built once, and a count of working days that shares nothing with
the library: day by day, from the raw list.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Generator, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
import typer.main
from hypothesis import HealthCheck, is_hypothesis_test, settings

from tests.services import pytest_runtest_setup

__all__ = ["pytest_plugins", "pytest_runtest_setup"]

pytest_plugins = ["pytester"]

# One profile for every property test, and no number in any test. Nothing depends on how fast the
# machine is: no deadline, and no check of how slowly examples are drawn. The other health checks
# stay, for they find faults of a strategy. The quick profile draws the same examples each time, so
# that neither the reader's first run nor the coverage depends on luck; the thorough one does not.
# A machine records a whole history in one example, and so has a profile beside that of functions;
# the longer histories of the thorough one come to the last stages of a dispute.
_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
_FUNCTIONS, _MACHINES = 20, 20

for name, parent, count in (
    ("quick", settings(_UNHURRIED, derandomize=True, database=None), 1),
    ("thorough", _UNHURRIED, 5),  # some eight hundred laws, beside the lint of CI
):
    settings.register_profile(name, parent, max_examples=count * _FUNCTIONS)
for name, parent, count, steps in (
    ("quick-machines", settings.get_profile("quick"), 1, 15),
    ("thorough-machines", settings.get_profile("thorough"), 3, 25),
):
    settings.register_profile(
        name,
        parent,
        max_examples=count * _MACHINES,
        stateful_step_count=steps,
        # A machine passes by many events that the law does not allow at its stage.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
settings.load_profile("quick")

_LINES_SHOWN = 60
_SKB = Path(__file__).parent / "data" / "skb.json"


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the garbage collector pass over thousands of tests that stay to the end anyhow."""
    gc.disable()
    found = yield
    gc.freeze()
    gc.enable()
    return found


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses among the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test whose examples Hypothesis draws."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("property")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep the beginning and the end of what a test printed and logged over all its examples."""
    report = yield
    report.sections = [(title, bounded(text)) for title, text in report.sections]
    return report


def bounded(text: str) -> str:
    """Return a text with its middle left out where it is long."""
    lines = text.splitlines()
    if len(lines) <= _LINES_SHOWN:
        return text
    half = _LINES_SHOWN // 2
    left_out = f"... {len(lines) - 2 * half} lines left out ..."
    return "\n".join([*lines[:half], left_out, *lines[-half:]])


@pytest.fixture(scope="session", autouse=True)
def _command_line_is_built_once() -> Iterator[None]:
    """Typer builds all commands anew for each call in a test, which takes longer than the call."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(typer.main.get_command))
        yield


@pytest.fixture(scope="session")
def days_off() -> dict[date, str]:
    """Each day off of the decreed years with its kind: libur or cuti_bersama."""
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
