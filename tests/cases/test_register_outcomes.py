"""Real cases of the central commission's register: do our windows agree with how they ended?

A case that was accepted, mediated or heard cannot have failed on time; one ended by interlocutory
decision may have. The verdicts and windows below were counted by hand on the calendar of 2019,
not taken from the library.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest

from keterbukaan import Deadline, Jurisdiction, Undated, due
from keterbukaan.law import DayOne

_FILE = Path(__file__).parents[1] / "data" / "commission_cases.json"
ROWS: dict[str, dict[str, Any]] = {
    case["register"]: case
    for case in json.loads(_FILE.read_text(encoding="utf-8"))
    if case["kind"] == "register_outcome"
}
Verdict: TypeAlias = Literal["premature", "in time", "too late"]
NATIONAL = Jurisdiction.national()
INCLUDED = NATIONAL.choosing(DayOne.INCLUDED)

# register: the first and last day of going to the commission, and the verdict on the filing
EXPECTED: dict[str, tuple[date, date, Verdict]] = {
    "009/REG-PSI/III/2019": (date(2019, 3, 12), date(2019, 3, 29), "premature"),
    "015/REG-PSI/IV/2019": (date(2019, 5, 11), date(2019, 5, 31), "premature"),
    "028/REG-PSI/V/2019": (date(2019, 5, 23), date(2019, 6, 19), "in time"),
    "047/REG-PSI/IX/2019": (date(2019, 9, 10), date(2019, 9, 30), "in time"),
    "056/REG-PSI/XI/2019": (date(2019, 10, 22), date(2019, 11, 8), "in time"),
    "053/REG-PSI/X/2019": (date(2019, 10, 16), date(2019, 11, 4), "in time"),
    "010/REG-PSI/III/2019": (date(2019, 2, 4), date(2019, 2, 25), "too late"),
    "057/REG-PSI/XI/2019": (date(2019, 11, 2), date(2019, 11, 21), "in time"),
}

# Rows where our verdict is not what the register records, and why.
DIFFERENCES = {
    "010/REG-PSI/III/2019": "the answer (4 February) is dated before the objection (7 February)",
}


def _day(row: str, key: str) -> date:
    return date.fromisoformat(ROWS[row][key])


def _filing(row: str, under: Jurisdiction = NATIONAL) -> Deadline:
    events = {"objection.received": _day(row, "objection_filed")}
    if "response_date" in ROWS[row]:
        events["objection.response_received"] = _day(row, "response_date")
    return due("dispute.filing", events, under=under, in_force_on=_day(row, "request_received"))


def _verdict(deadline: Deadline | Undated, filed: date) -> Verdict:
    assert isinstance(deadline, Deadline)
    assert deadline.exercisable_from is not None
    if filed < deadline.exercisable_from:
        return "premature"
    return "in time" if filed <= deadline.date else "too late"


def _agrees(row: str, verdict: Verdict) -> bool:
    """An accepted case was in time; an interlocutory decision may rest on time or on else."""
    return ROWS[row]["finding_type"] == "sela" or verdict == "in time"


def test_every_row_with_an_outcome_has_its_verdict() -> None:
    assert EXPECTED.keys() == ROWS.keys()


@pytest.mark.parametrize("row", EXPECTED)
def test_window_and_verdict_are_those_counted_by_hand(row: str) -> None:
    first, last, verdict = EXPECTED[row]
    deadline = _filing(row)
    assert (deadline.exercisable_from, deadline.date) == (first, last)
    assert _verdict(deadline, _day(row, "dispute_filed")) == verdict


def test_verdicts_differ_from_the_register_only_where_its_dates_cannot_be_right() -> None:
    verdicts = {row: _verdict(_filing(row), _day(row, "dispute_filed")) for row in ROWS}
    differing = {row for row, verdict in verdicts.items() if not _agrees(row, verdict)}
    assert differing == DIFFERENCES.keys()


def test_the_differing_row_contradicts_itself() -> None:
    row = "010/REG-PSI/III/2019"
    assert _day(row, "response_date") < _day(row, "objection_filed") < _day(row, "dispute_filed")
    silent = due("dispute.filing", {"objection.received": _day(row, "objection_filed")})
    # Were it silence, the filing of 12 March would be premature: the thirty days end on 22 March.
    assert _verdict(silent, _day(row, "dispute_filed")) == "premature"


def test_filing_on_the_thirtieth_day_is_premature_only_when_the_event_is_excluded() -> None:
    row = "009/REG-PSI/III/2019"
    filed = _day(row, "dispute_filed")
    objection = {"objection.received": _day(row, "objection_filed")}
    assert due("objection.response", objection).date == filed == date(2019, 3, 11)
    assert due("objection.response", objection, under=INCLUDED).date == date(2019, 3, 8)
    assert _verdict(_filing(row), filed) == "premature"
    assert _verdict(_filing(row, INCLUDED), filed) == "in time"


def test_filing_on_the_fourteenth_day_is_in_time_only_when_the_event_is_excluded() -> None:
    row = "056/REG-PSI/XI/2019"
    filed = _day(row, "dispute_filed")
    assert _verdict(_filing(row), filed) == "in time"
    assert _filing(row).date == filed
    assert _verdict(_filing(row, INCLUDED), filed) == "too late"
    assert _filing(row, INCLUDED).date == date(2019, 11, 6)


@pytest.mark.parametrize("row", [row for row in EXPECTED if row not in DIFFERENCES])
def test_no_accepted_case_would_be_barred_by_the_latest_day(row: str) -> None:
    filed = _day(row, "dispute_filed")
    assert filed <= _filing(row).latest


# The step before: was the objection itself filed within its own window? Two rows objected before
# the ten days had run out, without an answer on record; one of them was mediated all the same.
OBJECTIONS: dict[str, tuple[date, Verdict]] = {
    "009/REG-PSI/III/2019": (date(2019, 3, 12), "premature"),
    "015/REG-PSI/IV/2019": (date(2019, 5, 8), "in time"),
    "028/REG-PSI/V/2019": (date(2019, 5, 23), "premature"),
    "047/REG-PSI/IX/2019": (date(2019, 9, 23), "in time"),
    "056/REG-PSI/XI/2019": (date(2019, 10, 17), "in time"),
    "053/REG-PSI/X/2019": (date(2019, 9, 30), "in time"),
    "010/REG-PSI/III/2019": (date(2019, 2, 15), "in time"),
    "057/REG-PSI/XI/2019": (date(2019, 10, 24), "in time"),
}


@pytest.mark.parametrize("row", OBJECTIONS)
def test_objection_against_its_own_window(row: str) -> None:
    received = _day(row, "request_received")
    events = {"request.received": received}
    if "request_answer" in ROWS[row]:
        events = {"request.answer_received": _day(row, "request_answer")}
    deadline = due("objection.filing", events, in_force_on=received)
    last, verdict = OBJECTIONS[row]
    assert deadline.date == last
    assert _verdict(deadline, _day(row, "objection_filed")) == verdict
