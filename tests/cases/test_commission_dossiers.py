"""Real cases replayed as dossiers: the example's classes against what the commissions found.

The expectations were counted by hand on the calendars of 2018 to 2025; those of rows with an
outcome are the verdicts of the tests on the register's outcomes.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from keterbukaan import Jurisdiction
from keterbukaan._words import said_day
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import ContradictionError
from keterbukaan.law import DayOne

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "commission_cases.json"
ROWS: dict[str, dict[str, Any]] = {
    row["id"]: row for row in json.loads(DATA.read_text(encoding="utf-8"))
}


def _example() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "commission_cases", ROOT / "examples" / "commission_cases.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


EXAMPLE = _example()

# id: when the objection came, when the application came, and whether every reading says so
EXPECTED: dict[str, tuple[str, str, bool]] = {
    "KIP-BKPM-2024": ("unknown", "too late", True),
    "KIJBR-2382": ("too late", "unknown", True),
    "KIDKI-0013-2023": ("unknown", "unknown", False),
    "OUT-009-REG-PSI-III-2019": ("premature", "premature", False),
    "OUT-015-REG-PSI-IV-2019": ("in time", "premature", True),
    "OUT-028-REG-PSI-V-2019": ("premature", "in time", True),
    "OUT-047-REG-PSI-IX-2019": ("in time", "in time", True),
    "OUT-056-REG-PSI-XI-2019": ("in time", "in time", False),
    "OUT-053-REG-PSI-X-2019": ("in time", "in time", True),
    "OUT-010-REG-PSI-III-2019": ("unknown", "unknown", False),
    "OUT-057-REG-PSI-XI-2019": ("in time", "in time", True),
}
WITH_OUTCOME = {name for name, row in ROWS.items() if row["kind"] == "register_outcome"}
STATED = {
    name
    for name, row in ROWS.items()
    if {"window_stated_by_panel", "request_deadline_stated"} & row.keys()
}


def test_the_example_has_the_data_of_the_tests() -> None:
    beside = ROOT / "examples" / "commission_cases.json"
    assert json.loads(beside.read_text(encoding="utf-8")) == list(ROWS.values())


def test_every_row_with_a_finding_is_expected() -> None:
    assert EXPECTED.keys() == WITH_OUTCOME | STATED


@pytest.mark.parametrize("name", EXPECTED)
def test_a_row_is_classed_as_counted_by_hand(name: str) -> None:
    found = EXAMPLE.classed(ROWS[name])
    assert (found.objection, found.dispute, found.sure) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(WITH_OUTCOME - {"OUT-010-REG-PSI-III-2019"}))
def test_no_case_that_was_heard_is_classed_as_failed_on_time(name: str) -> None:
    found, outcome = EXAMPLE.classed(ROWS[name]), ROWS[name]["finding_type"]
    if outcome == "sela":  # why is not published, so that it proves nothing
        assert EXAMPLE.agrees(ROWS[name], found) is None
    else:
        assert found.dispute == "in time"
        assert EXAMPLE.agrees(ROWS[name], found) is True


def test_a_row_must_agree_in_its_class() -> None:
    row, found = ROWS["KIP-BKPM-2024"], EXAMPLE.classed(ROWS["KIP-BKPM-2024"])
    assert EXAMPLE.agrees(row, found._replace(dispute="premature")) is False
    assert EXAMPLE.agrees(row, found._replace(dispute="in time")) is False


@pytest.mark.parametrize("name", ["KIP-BKPM-2024", "KIJBR-2382"])
def test_what_a_panel_found_too_late_is_too_late_under_every_reading(name: str) -> None:
    found = EXAMPLE.classed(ROWS[name])
    assert "aluwarsa" in ROWS[name]["finding"] or "aluarsa" in ROWS[name]["finding"]
    assert "too late" in (found.objection, found.dispute)
    assert found.sure
    assert EXAMPLE.agrees(ROWS[name], found) is True


def test_a_filing_by_month_alone_stays_unknown() -> None:
    row = ROWS["KIDKI-0013-2023"]
    assert EXAMPLE.day(row, "dispute_filed") is None
    assert EXAMPLE.dossier(row) is None
    assert EXAMPLE.agrees(row, EXAMPLE.classed(row)) is None


def test_only_one_row_contradicts_itself() -> None:
    contradicting = [name for name, row in ROWS.items() if EXAMPLE.classed(row).contradiction]
    assert contradicting == ["OUT-010-REG-PSI-III-2019"]
    row = ROWS[contradicting[0]]
    assert row["response_date"] < row["objection_filed"]
    with pytest.raises(ContradictionError) as caught:
        EXAMPLE.dossier(row)
    assert said_day(date.fromisoformat(row["response_date"]), "en") in caught.value.text("en")
    assert said_day(date.fromisoformat(row["objection_filed"]), "en") in caught.value.text("en")


def test_the_thirtieth_day_is_premature_only_when_the_event_is_excluded() -> None:
    held = EXAMPLE.dossier(ROWS["OUT-009-REG-PSI-III-2019"])
    included = Jurisdiction.national().choosing(DayOne.INCLUDED)
    (early,) = (each for each in held.irregularities() if "Perki 1/2013" in each.citation)
    assert (early.nature, early.on) == (Nature.PREMATURE, date(2019, 3, 11))
    assert not [
        each for each in held.irregularities(under=included) if "Perki 1/2013" in each.citation
    ]


def test_the_fourteenth_day_is_too_late_only_when_the_event_is_included() -> None:
    held = EXAMPLE.dossier(ROWS["OUT-056-REG-PSI-XI-2019"])
    included = Jurisdiction.national().choosing(DayOne.INCLUDED)
    assert held.irregularities() == ()
    assert [each.nature for each in held.irregularities(under=included)] == [Nature.TOO_LATE]


# Rows without an outcome, of which a hand count tells something of interest.
@pytest.mark.parametrize(
    ("name", "dispute"),
    [
        # objected on 17 December 2018: thirty days end on 31 January 2019
        pytest.param("REG-001-REG-PSI-I-2019", "premature", id="filed after three weeks"),
        # answered on 12 March 2019: fourteen days from the 13th end on 1 April
        pytest.param("REG-016-REG-PSI-IV-2019", "too late", id="a week too late"),
        # objected on 10 December 2025, filed on the next day
        pytest.param("REG-136-REG-PSI-XII-2025", "premature", id="filed the next day"),
        # answered on 3 December 2025
        pytest.param("REG-141-REG-PSI-XII-2025", "in time", id="filed in six days"),
    ],
)
def test_a_row_without_an_outcome_is_classed_too(name: str, dispute: str) -> None:
    found = EXAMPLE.classed(ROWS[name])
    assert (found.dispute, found.sure) == (dispute, True)
    assert EXAMPLE.agrees(ROWS[name], found) is None


def test_a_row_about_hearings_alone_holds_no_filing() -> None:
    sheet = [row for row in ROWS.values() if row["kind"] == "register_100hk"]
    assert len(sheet) == 5
    assert all(EXAMPLE.dossier(row) is None for row in sheet)


def test_the_example_prints_every_row_and_how_many_agree(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["commission_cases.py", str(DATA)])
    EXAMPLE.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(ROWS) + 1]] == list(ROWS)
    assert "7 of 7 findings agree with the class, where both are known." in lines
    assert lines[-1].startswith("  OUT-010-REG-PSI-III-2019: ")
