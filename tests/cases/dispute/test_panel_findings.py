"""Windows and deadlines that a panel of an information commission stated itself.

Each is reproduced by a reading that the test names. Where no reading gives a panel's window, the
nearest one is searched for and the difference is recorded.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from keterbukaan import Deadline, Jurisdiction, State, due
from keterbukaan.law import CollectiveLeave, DayOne, HundredDaysHolidays, SuperiorClock

_FILE = Path(__file__).parents[2] / "data" / "commission_cases.json"
CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in json.loads(_FILE.read_text(encoding="utf-8"))
}
NATIONAL = Jurisdiction.national()
INCLUDED = NATIONAL.choosing(DayOne.INCLUDED)
STATING = {"window_stated_by_panel", "max_completion_stated", "request_deadline_stated"}


def _day(case: str, key: str) -> date:
    return date.fromisoformat(CASES[case][key])


def _window(deadline: Deadline) -> tuple[date | None, date]:
    return deadline.opens, deadline.date


def _stated(case: str) -> tuple[date, date]:
    first, last = map(date.fromisoformat, CASES[case]["window_stated_by_panel"])
    return first, last


def test_every_case_with_a_stated_day_has_its_test() -> None:
    stating = {name for name, case in CASES.items() if STATING & case.keys()}
    sheet = {name for name in CASES if name.startswith("KIP-100HK-")}
    assert stating == {"KIP-BKPM-2024", "KIJBR-2382", "KIDKI-0013-2023"} | sheet
    assert len(sheet) == 5


def test_ki_pusat_2024_window_is_the_default_reading() -> None:
    answered = _day("KIP-BKPM-2024", "response_date")
    deadline = due("dispute.filing", answered)
    assert DayOne.EXCLUDED in deadline.readings
    assert _window(deadline) == _stated("KIP-BKPM-2024") == (date(2020, 11, 4), date(2020, 11, 23))


def test_ki_pusat_2024_window_is_missed_when_the_event_counts() -> None:
    answered = _day("KIP-BKPM-2024", "response_date")
    window = _window(due("dispute.filing", answered, under=INCLUDED))
    assert window == (date(2020, 11, 3), date(2020, 11, 20))


def test_ki_pusat_2024_filing_is_too_late_as_the_panel_found() -> None:
    filed = _day("KIP-BKPM-2024", "dispute_filed")
    deadline = due("dispute.filing", _day("KIP-BKPM-2024", "response_date"))
    # 24 November to 14 December 2020: 15 weekdays, less the poll of 9 December
    assert deadline.status(on=filed).state is State.OVERDUE
    assert deadline.status(on=filed).working_days == 14


@pytest.mark.parametrize(
    ("limit", "since", "stated"),
    [
        pytest.param("request.response", "request_received", "request_deadline_stated", id="ten"),
        pytest.param(
            "objection.filing", "request_answer", "objection_deadline_stated", id="thirty"
        ),
    ],
)
def test_ki_jabar_2025_counts_the_event_itself(limit: str, since: str, stated: str) -> None:
    opened = _day("KIJBR-2382", "request_received")
    event, expected = _day("KIJBR-2382", since), _day("KIJBR-2382", stated)
    by_panel = due(limit, event, under=INCLUDED, in_force_on=opened)
    by_default = due(limit, event, in_force_on=opened)
    assert isinstance(by_panel, Deadline)
    assert isinstance(by_default, Deadline)
    assert by_panel.date == expected
    assert by_default.date == expected + timedelta(days=3 if expected.weekday() == 4 else 1)


@pytest.mark.parametrize("under", [NATIONAL, INCLUDED], ids=["excluded", "included"])
def test_ki_jabar_2025_objection_is_too_late_under_either_reading(under: Jurisdiction) -> None:
    answered = _day("KIJBR-2382", "request_answer")
    deadline = due("objection.filing", {"request.answer_received": answered}, under=under)
    for filed in ("objection_filed", "objection_received"):
        assert deadline.status(on=_day("KIJBR-2382", filed)).state is State.OVERDUE
        assert _day("KIJBR-2382", filed) > deadline.latest


@pytest.mark.parametrize("case", [name for name in CASES if name.startswith("KIP-100HK-")])
def test_ki_pusat_sheet_counts_holidays_in_the_hundred_days(case: str) -> None:
    hearing, stated = _day(case, "first_hearing"), _day(case, "max_completion_stated")
    sheet = due("dispute.resolution", hearing, under=NATIONAL.choosing(HundredDaysHolidays.COUNTED))
    assert (sheet.date, sheet.event) == (stated, "dispute.first_hearing")


def test_no_other_reading_of_the_hundred_days_fits_the_whole_sheet() -> None:
    # Between the October rows and their ends only one day off (a collective leave) falls on a
    # weekday, so other readings fit those two by chance; the rest of the sheet tells them apart.
    sheet = [name for name in CASES if name.startswith("KIP-100HK-")]
    fitting = [
        (first_day, leave, holidays)
        for first_day, leave, holidays in product(DayOne, CollectiveLeave, HundredDaysHolidays)
        if all(
            due(
                "dispute.resolution",
                _day(case, "first_hearing"),
                under=NATIONAL.choosing(first_day, leave, holidays),
            ).date
            == _day(case, "max_completion_stated")
            for case in sheet
        )
    ]
    assert {(first_day, holidays) for first_day, _, holidays in fitting} == {
        (DayOne.EXCLUDED, HundredDaysHolidays.COUNTED)
    }


def _silence(start: date) -> dict[str, date]:
    events = ("objection.received", "objection.received_by_superior", "objection.registered")
    return dict.fromkeys(events, start)


def _kidki_windows() -> dict[tuple[date, date], int]:
    """Every window that any reading gives from any start of that winter, with its distance."""
    first, last = _stated("KIDKI-0013-2023")
    found: dict[tuple[date, date], int] = {}
    for body in [
        NATIONAL.choosing(*each) for each in product(DayOne, CollectiveLeave, SuperiorClock)
    ]:
        for n in range(150):
            start = date(2022, 11, 1) + timedelta(days=n)
            for since in (start, _silence(start)):
                deadline = due("dispute.filing", since, under=body)
                opens = deadline.opens
                assert opens is not None
                apart = abs((opens - first).days) + abs((deadline.date - last).days)
                found[opens, deadline.date] = apart
    return found


def test_no_reading_but_the_three_searched_bears_on_that_window() -> None:
    searched = [DayOne, SuperiorClock, CollectiveLeave]
    silence = due("dispute.filing", _silence(date(2022, 12, 8)))
    answer = due("dispute.filing", date(2023, 1, 25))
    assert [type(reading) for reading in silence.readings] == searched
    assert {type(reading) for reading in answer.readings} <= {*searched}


def test_ki_dki_2023_window_comes_from_no_reading_and_the_nearest_are_two_days_off() -> None:
    # The panel's window of 26 January to 16 February 2023 holds 16 working days, not 14. The
    # nearest windows of 14: one begins with it and ends two days sooner, one begins a day later
    # and ends a day sooner.
    windows = _kidki_windows()
    nearest = min(windows.values())
    assert nearest == 2
    assert {window for window, apart in windows.items() if apart == nearest} == {
        (date(2023, 1, 26), date(2023, 2, 14)),
        (date(2023, 1, 27), date(2023, 2, 15)),
    }
    assert _stated("KIDKI-0013-2023") not in windows


@pytest.mark.parametrize(
    ("since", "under", "window"),
    [
        pytest.param(
            date(2023, 1, 25), NATIONAL, (date(2023, 1, 26), date(2023, 2, 14)), id="excluded"
        ),
        pytest.param(
            date(2023, 1, 26), INCLUDED, (date(2023, 1, 26), date(2023, 2, 14)), id="included"
        ),
    ],
)
def test_ki_dki_2023_nearest_window_by_named_reading(
    since: date, under: Jurisdiction, window: tuple[date, date]
) -> None:
    first, last = _stated("KIDKI-0013-2023")
    deadline = due("dispute.filing", since, under=under)
    assert _window(deadline) == window
    assert (deadline.opens, last - deadline.date) == (first, timedelta(days=2))
