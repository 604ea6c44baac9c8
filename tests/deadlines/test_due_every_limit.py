"""One example, counted by hand, for every limit of the national rulebook.

The numbers are those of the regulations and the days off those of the decrees; no date here was
taken from the library. A new limit has its example in its row of `limits.json`.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from keterbukaan import Deadline, Jurisdiction, Rulebook, due
from keterbukaan.law import DayOne, PlainHari, RollOver
from keterbukaan.law.limit_names import NumberedLimit

NATIONAL = Jurisdiction.national()
ROWS = json.loads((Path(__file__).parents[1] / "data/limits.json").read_text("utf-8"))
WITH_EXAMPLE: list[dict[str, Any]] = [row for row in ROWS if "example" in row]
LATER_ROWS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data/limits_part_10.json").read_text("utf-8")
)  # whose examples are held by test_due_part_10.py

# limit, its principal event, the day of the event, the day counted by hand, the paragraph
WORKING_DAYS: list[tuple[NumberedLimit, str, date, date, str]] = [
    # UU 14/2008
    (
        "request.extension",
        "request.response.ended",
        date(2025, 4, 16),
        date(2025, 4, 28),
        "UU 14/2008 Pasal 22 ayat (8)",
    ),
    (
        "objection.filing",
        "objection.ground_found",
        date(2023, 4, 3),
        date(2023, 5, 25),
        "UU 14/2008 Pasal 36 ayat (1)",
    ),
    (
        "objection.response",
        "objection.received",
        date(2022, 4, 20),
        date(2022, 6, 14),
        "UU 14/2008 Pasal 36 ayat (2)",
    ),
    (
        "dispute.filing",
        "objection.response_received",
        date(2020, 11, 3),
        date(2020, 11, 23),
        "UU 14/2008 Pasal 37 ayat (2)",
    ),
    (
        "dispute.commencement",
        "dispute.received",
        date(2024, 12, 18),
        date(2025, 1, 10),
        "UU 14/2008 Pasal 38 ayat (1)",
    ),
    (
        "dispute.resolution",
        "dispute.first_hearing",
        date(2024, 1, 15),
        date(2024, 6, 28),
        "UU 14/2008 Pasal 38 ayat (2)",
    ),
    (
        "court.challenge",
        "dispute.decision_received",
        date(2018, 6, 5),
        date(2018, 7, 6),
        "UU 14/2008 Pasal 48 ayat (1)",
    ),
    # Perki 1/2021
    (
        "request.completeness_check",
        "request.registered",
        date(2024, 4, 5),
        date(2024, 4, 18),
        "Perki 1/2021 Pasal 31 ayat (2)",
    ),
    (
        "request.notice",
        "request.complete",
        date(2022, 4, 28),
        date(2022, 5, 11),
        "Perki 1/2021 Pasal 31 ayat (3)",
    ),
    (
        "request.correction",
        "request.incompleteness_received",
        date(2023, 4, 17),
        date(2023, 4, 27),
        "Perki 1/2021 Pasal 33 ayat (3)",
    ),
    # Perki 1/2013
    (
        "dispute.incompleteness_notice",
        "dispute.received",
        date(2025, 5, 9),
        date(2025, 5, 16),
        "Perki 1/2013 Pasal 17 ayat (1)",
    ),
    (
        "dispute.completion",
        "dispute.incompleteness_received",
        date(2025, 5, 27),
        date(2025, 6, 11),
        "Perki 1/2013 Pasal 17 ayat (2)",
    ),
    (
        "dispute.non_registration_deed",
        "dispute.deed_issued",
        date(2025, 6, 5),
        date(2025, 6, 12),
        "Perki 1/2013 Pasal 17 ayat (4)",
    ),
    (
        "dispute.unserved_statement",
        "dispute.incompleteness_received",
        date(2025, 6, 25),
        date(2025, 7, 7),
        "Perki 1/2013 Pasal 18 ayat (2)",
    ),
    (
        "dispute.registration_proof",
        "dispute.registered",
        date(2025, 9, 4),
        date(2025, 9, 10),
        "Perki 1/2013 Pasal 18 ayat (3)",
    ),
    (
        "dispute.mediation_postponement",
        "dispute.adjudication_postponed",
        date(2025, 8, 15),
        date(2025, 8, 21),
        "Perki 1/2013 Pasal 38 ayat (4)",
    ),
    (
        "dispute.mediation",
        "dispute.first_mediation",
        date(2025, 12, 15),
        date(2026, 1, 7),
        "Perki 1/2013 Pasal 41 ayat (1)",
    ),
    (
        "dispute.mediation_extension",
        "dispute.mediation.ended",
        date(2026, 1, 9),
        date(2026, 1, 21),
        "Perki 1/2013 Pasal 41 ayat (2)",
    ),
    (
        "dispute.decision_copy",
        "dispute.decision_read",
        date(2024, 2, 12),
        date(2024, 2, 16),
        "Perki 1/2013 Pasal 59 ayat (4)",
    ),
    # PERMA 2/2011
    (
        "court.case_file_request",
        "court.objection_registered",
        date(2019, 5, 28),
        date(2019, 6, 25),
        "PERMA 2/2011 Pasal 6 ayat (1)",
    ),
    (
        "court.case_file_transfer",
        "court.file_requested",
        date(2017, 6, 15),
        date(2017, 7, 13),
        "PERMA 2/2011 Pasal 6 ayat (2)",
    ),
    (
        "court.answer",
        "court.objection_registered",
        date(2016, 6, 20),
        date(2016, 8, 8),
        "PERMA 2/2011 Pasal 6 ayat (3)",
    ),
    (
        "court.panel_appointment",
        "court.answer.ended",
        date(2016, 8, 12),
        date(2016, 8, 18),
        "PERMA 2/2011 Pasal 6 ayat (4)",
    ),
    (
        "court.decision",
        "court.panel_appointed",
        date(2021, 4, 1),
        date(2021, 7, 2),
        "PERMA 2/2011 Pasal 9 ayat (1)",
    ),
    (
        "cassation.filing",
        "court.decision_pronounced",
        date(2013, 7, 25),
        date(2013, 8, 21),
        "PERMA 2/2011 Pasal 9 ayat (2)",
    ),
    (
        "cassation.decision",
        "cassation.panel_appointed",
        date(2014, 7, 1),
        date(2014, 8, 20),
        "PERMA 2/2011 Pasal 9 ayat (3)",
    ),
    (
        "court.execution_order",
        "court.execution_requested",
        date(2015, 12, 21),
        date(2016, 1, 4),
        "PERMA 2/2011 Pasal 12 ayat (3)",
    ),
    # Practice and the former ministerial rule
    (
        "complaint.verification",
        "complaint.report_submitted",
        date(2024, 5, 8),
        date(2024, 5, 15),
        "Praktik SP4N-LAPOR!: FAQ resmi blog.lapor.go.id no. 3",
    ),
    (
        "complaint.resolution.information_request",
        "complaint.report_submitted",
        date(2024, 6, 14),
        date(2024, 6, 25),
        "PermenPANRB 62/2018",
    ),
    (
        "complaint.resolution.not_supervisory",
        "complaint.report_submitted",
        date(2024, 12, 20),
        date(2025, 1, 14),
        "PermenPANRB 62/2018",
    ),
    (
        "complaint.resolution.supervisory",
        "complaint.report_submitted",
        date(2025, 2, 28),
        date(2025, 6, 13),
        "PermenPANRB 62/2018",
    ),
    (
        "complaint.resolution.aspiration",
        "complaint.report_submitted",
        date(2024, 12, 24),
        date(2025, 1, 3),
        "PermenPANRB 62/2018",
    ),
    # Backwards: the event's day is left out
    (
        "dispute.recusal_request",
        "dispute.proceeding_start",
        date(2025, 8, 20),
        date(2025, 8, 15),
        "Perki 1/2013 Pasal 22 ayat (3)",
    ),
    (
        "dispute.summons",
        "dispute.first_hearing",
        date(2025, 8, 20),
        date(2025, 8, 14),
        "Perki 1/2013 Pasal 24 ayat (2)",
    ),
    (
        "dispute.conclusions",
        "dispute.decision_hearing",
        date(2025, 4, 8),
        date(2025, 3, 25),
        "Perki 1/2013 Pasal 57 ayat (3)",
    ),
    (
        "exemption.expiry_determination",
        "exemption.expires",
        date(2025, 6, 30),
        date(2025, 5, 8),
        "PP 61/2010 Pasal 11 ayat (2)",
    ),
]

# limit, event, day, last calendar day, last day if "hari" are working days, the paragraph
PLAIN_HARI: list[tuple[NumberedLimit, str, date, date, date, str]] = [
    (
        "complaint.filing",
        "complaint.service_received",
        date(2025, 1, 31),
        date(2025, 3, 2),
        date(2025, 3, 14),
        "UU 25/2009 Pasal 42 ayat (2)",
    ),
    (
        "complaint.first_response",
        "complaint.received",
        date(2024, 2, 20),
        date(2024, 3, 5),
        date(2024, 3, 13),
        "UU 25/2009 Pasal 44 ayat (3)",
    ),
    (
        "complaint.completion",
        "complaint.response_received",
        date(2023, 2, 10),
        date(2023, 3, 12),
        date(2023, 3, 28),
        "UU 25/2009 Pasal 44 ayat (4)",
    ),
    (
        "complaint.decision",
        "complaint.file_complete",
        date(2025, 11, 15),
        date(2026, 1, 14),
        date(2026, 2, 12),
        "UU 25/2009 Pasal 50 ayat (1)",
    ),
    (
        "complaint.decision_delivery",
        "complaint.decided",
        date(2025, 12, 20),
        date(2026, 1, 3),
        date(2026, 1, 13),
        "UU 25/2009 Pasal 50 ayat (2)",
    ),
    (
        "complaint.first_follow_up",
        "complaint.forwarded",
        date(2025, 3, 28),
        date(2025, 4, 2),
        date(2025, 4, 14),
        "Praktik SP4N-LAPOR!: Teks laman depan lapor.go.id (dari salinan kodenya)",
    ),
    (
        "complaint.reporter_reply",
        "complaint.agency_replied",
        date(2024, 12, 27),
        date(2025, 1, 6),
        date(2025, 1, 13),
        "Praktik SP4N-LAPOR!: Teks laman depan lapor.go.id (dari salinan kodenya)",
    ),
]

MONTHS_AND_YEARS: list[tuple[NumberedLimit, str, date, date, str]] = [
    (
        "disclosure.periodic",
        "disclosure.last_announced",
        date(2023, 8, 31),
        date(2024, 2, 29),
        "UU 14/2008 Pasal 9 ayat (3)",
    ),
    (
        "disclosure.periodic",
        "disclosure.last_announced",
        date(2024, 8, 31),
        date(2025, 2, 28),
        "UU 14/2008 Pasal 9 ayat (3)",
    ),
    (
        "information_list.update",
        "information_list.last_updated",
        date(2024, 3, 31),
        date(2024, 9, 30),
        "Perki 1/2021 Pasal 45 ayat (7)",
    ),
    (
        "report.annual",
        "fiscal_year.closed",
        date(2024, 12, 31),
        date(2025, 3, 31),
        "Perki 1/2021 Pasal 56 ayat (1)",
    ),
    (
        "report.yearly_figures",
        "report.last_figures",
        date(2024, 2, 29),
        date(2025, 2, 28),
        "UU 14/2008 Pasal 12",
    ),
    (
        "monitoring.evaluation",
        "monitoring.last_evaluated",
        date(2025, 1, 10),
        date(2026, 1, 10),
        "Perki 1/2021 Pasal 59 ayat (2)",
    ),
    (
        "exemption.duration.a",
        "exemption.decided",
        date(2012, 2, 29),
        date(2042, 2, 28),
        "PP 61/2010 Pasal 5 ayat (1)",
    ),
]


def _ids(rows: list[tuple[NumberedLimit, str, date, date, str]]) -> list[str]:
    return [f"{row[0]}-{row[2]}" for row in rows]


def test_every_limit_has_its_example() -> None:
    shown = {row[0] for rows in (WORKING_DAYS, MONTHS_AND_YEARS) for row in rows}
    shown |= {row[0] for row in PLAIN_HARI} | {"personal_data.breach_notice"}
    shown |= {row["limit"] for row in (*WITH_EXAMPLE, *LATER_ROWS)}
    book = Rulebook.national()
    numbered = {limit for limit in book.limits if book.governing(limit).amount is not None}
    assert shown == numbered


@pytest.mark.parametrize(
    ("limit", "event", "since", "last", "source"), WORKING_DAYS, ids=_ids(WORKING_DAYS)
)
def test_working_days(
    limit: NumberedLimit, event: str, since: date, last: date, source: str
) -> None:
    for given in (since, {event: since}):
        deadline = due(limit, given)
        assert (deadline.date, deadline.event) == (last, event)
        assert str(deadline.citations[0]) == source
        assert deadline.earliest <= last <= deadline.latest


@pytest.mark.parametrize("row", WITH_EXAMPLE, ids=lambda row: row["row"])
def test_the_example_of_a_row(row: dict[str, Any]) -> None:
    since, last = (date.fromisoformat(row["example"][key]) for key in ("since", "last"))
    for given in (since, {row["example"]["event"]: since}):
        deadline = due(row["limit"], given)
        assert (deadline.date, deadline.event) == (last, row["example"]["event"])
        assert str(deadline.citations[0]) == f"{row['regulation']} {row['citation']}"


@pytest.mark.parametrize(
    ("limit", "event", "since", "calendar", "working", "source"),
    PLAIN_HARI,
    ids=[row[0] for row in PLAIN_HARI],
)
def test_plain_hari_both_ways(  # noqa: PLR0913, PLR0917 - one row of the table
    limit: NumberedLimit, event: str, since: date, calendar: date, working: date, source: str
) -> None:
    by_working = NATIONAL.choosing(PlainHari.WORKING)
    for given in (since, {event: since}):
        deadline = due(limit, given)
        assert (deadline.date, deadline.event) == (calendar, event)
        assert str(deadline.citations[0]) == source
        assert due(limit, given, under=by_working).date == working
        assert PlainHari.CALENDAR in deadline.readings


@pytest.mark.parametrize("row", PLAIN_HARI, ids=[row[0] for row in PLAIN_HARI])
def test_plain_hari_as_calendar_days_counts_every_day(
    row: tuple[NumberedLimit, str, date, date, date, str],
) -> None:
    limit, _, since, last, *_ = row
    deadline = due(limit, since)
    assert deadline.skipped == ()
    assert len(deadline.counted) == (last - since).days
    included = due(limit, since, under=NATIONAL.choosing(DayOne.INCLUDED))
    assert (last - included.date).days == 1
    assert included.counted[0].day == since


@pytest.mark.parametrize(
    ("limit", "event", "since", "last", "source"), MONTHS_AND_YEARS, ids=_ids(MONTHS_AND_YEARS)
)
def test_months_and_years_go_from_date_to_date(
    limit: NumberedLimit, event: str, since: date, last: date, source: str
) -> None:
    for given in (since, {event: since}):
        deadline = due(limit, given)
        assert (deadline.date, deadline.event) == (last, event)
        assert str(deadline.citations[0]) == source
        assert deadline.days == deadline.counted == ()
        assert due(limit, given, under=NATIONAL.choosing(DayOne.INCLUDED)).date == last


def test_hours_of_the_clock() -> None:
    at = datetime(2025, 6, 5, 3, 30, tzinfo=UTC)
    deadline = due("personal_data.breach_notice", {"personal_data.breach": at})
    assert deadline.moment == datetime(2025, 6, 8, 3, 30, tzinfo=UTC)
    assert deadline.date == date(2025, 6, 8)
    assert str(deadline.citations[0]) == "UU 27/2022 Pasal 46 ayat (1)"


# Rights: the first day counted, and the first on which the step is not premature


@pytest.mark.parametrize(
    ("limit", "since", "opens"),
    [
        pytest.param("objection.filing", date(2023, 4, 3), date(2023, 4, 4), id="objection"),
        pytest.param("dispute.filing", date(2025, 3, 27), date(2025, 4, 8), id="over-idul-fitri"),
        pytest.param("request.correction", date(2023, 4, 18), date(2023, 4, 26), id="correction"),
        pytest.param("complaint.filing", date(2025, 3, 28), date(2025, 3, 29), id="calendar-days"),
        pytest.param("court.answer", date(2025, 8, 15), date(2025, 8, 19), id="court"),
    ],
)
def test_a_right_opens_on_its_first_day_and_is_not_premature_on_the_event(
    limit: str, since: date, opens: date
) -> None:
    deadline = due(limit, since)
    assert isinstance(deadline, Deadline)
    assert (deadline.opens, deadline.exercisable_from) == (opens, since)
    included = due(limit, since, under=NATIONAL.choosing(DayOne.INCLUDED))
    assert isinstance(included, Deadline)
    working = since in {date(2023, 4, 3), date(2025, 3, 27), date(2023, 4, 18), date(2025, 8, 15)}
    assert included.opens == (since if working or limit == "complaint.filing" else opens)


@pytest.mark.parametrize("limit", ["request.response", "dispute.mediation", "report.annual"])
def test_a_duty_does_not_open(limit: str) -> None:
    deadline = due(limit, date(2025, 3, 27))
    assert isinstance(deadline, Deadline)
    assert deadline.opens is None
    assert deadline.exercisable_from is None


@pytest.mark.parametrize(
    ("limit", "event"),
    [
        ("dispute.recusal_request", "dispute.proceeding_start"),
        ("dispute.conclusions", "dispute.decision_hearing"),
    ],
)
def test_a_right_before_an_event_has_no_first_day(limit: str, event: str) -> None:
    deadline = due(limit, {event: date(2025, 8, 20)})
    assert isinstance(deadline, Deadline)
    assert deadline.opens is None
    assert deadline.exercisable_from is None


# Backwards


def test_backwards_days_are_those_between_the_last_day_and_the_event() -> None:
    deadline = due("dispute.summons", date(2025, 8, 20))
    # 19 August, then 15 and 14: the 18th is collective leave, the 16th and 17th a weekend
    assert [day.day for day in deadline.counted] == [
        date(2025, 8, 14),
        date(2025, 8, 15),
        date(2025, 8, 19),
    ]
    assert [day.day.day for day in deadline.skipped] == [16, 17, 18]


@pytest.mark.parametrize(
    "limit",
    ["dispute.summons", "dispute.recusal_request", "dispute.conclusions"],
)
def test_backwards_limits_know_no_day_one(limit: str) -> None:
    since = date(2025, 8, 20)
    plain = due(limit, since)
    included = due(
        limit, since, under=NATIONAL.choosing(DayOne.INCLUDED, RollOver.NEXT_WORKING_DAY)
    )
    assert isinstance(plain, Deadline)
    assert isinstance(included, Deadline)
    assert plain.date == included.date
    assert DayOne.EXCLUDED not in plain.readings


@pytest.mark.parametrize(
    ("hearing", "last"),
    [
        pytest.param(date(2025, 8, 18), date(2025, 8, 13), id="hearing-on-leave"),
        pytest.param(date(2025, 8, 17), date(2025, 8, 13), id="hearing-on-sunday"),
        pytest.param(date(2026, 1, 2), date(2025, 12, 29), id="over-new-year"),
    ],
)
def test_summons_over_days_off(hearing: date, last: date) -> None:
    assert due("dispute.summons", hearing).date == last
