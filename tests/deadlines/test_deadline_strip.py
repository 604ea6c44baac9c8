"""The strip: a deadline drawn as rows of weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from keterbukaan import Jurisdiction, WorkingCalendar, due
from keterbukaan.law import DayOne, ExemptionReview

NATIONAL = Jurisdiction.national()


IN_ENGLISH = """\
          Mon    Tue    Wed    Thu    Fri    Sat    Sun
24 Mar     24 >   25=1   26=2   27=3   28 C   29 L   30 -
31 Mar     31 L    1 L    2 C    3 C    4 C    5 -    6 -
 7 Apr      7 C    8=4    9=5   10=6   11=7   12 -   13 -
14 Apr     14=8   15=9   16=10!
> event, =n day counted, ! last day, L holiday, C collective leave, - weekend"""

IN_INDONESIAN = """\
          Sen    Sel    Rab    Kam    Jum    Sab    Min
11 Agu                          14 >   15=1   16 -   17 L
18 Agu     18 C   19=2   20=3!
> peristiwa, =n hari ke-n, ! hari terakhir, L libur, C cuti bersama, - akhir pekan"""


def test_the_design_example() -> None:
    assert due("request.response", date(2025, 3, 24)).strip("en") == IN_ENGLISH


def test_in_indonesian_and_by_default() -> None:
    deadline = due("request.completeness_check", date(2025, 8, 14))
    assert deadline.strip() == deadline.strip("id") == IN_INDONESIAN


def test_the_event_day_counts_when_included() -> None:
    body = NATIONAL.choosing(DayOne.INCLUDED)
    rows = due("request.completeness_check", date(2025, 8, 14), under=body).strip("en").split("\n")
    assert rows[1:3] == [
        "11 Aug                          14=1   15=2   16 -   17 L",
        "18 Aug     18 C   19=3!",
    ]


def test_backwards_the_first_day_is_the_nearest_to_the_event() -> None:
    rows = due("dispute.summons", date(2025, 8, 20)).strip("en").split("\n")
    assert rows[1:3] == [
        "11 Aug                          14=3!  15=2   16 -   17 L",
        "18 Aug     18 C   19=1   20 >",
    ]


def test_a_window_before_an_event_is_drawn_whole() -> None:
    body = NATIONAL.choosing(ExemptionReview.WITHIN_LAST)
    rows = due("exemption.expiry_determination", date(2025, 6, 30), under=body).strip("en")
    assert "8=30" in rows
    assert "26=1!" in rows
    assert "30 >" in rows.split("\n")[-2]


def test_calendar_days_are_all_counted() -> None:
    rows = due("complaint.first_follow_up", date(2025, 3, 28)).strip("en").split("\n")
    assert rows[1:3] == [
        "24 Mar                                 28 >   29=1   30=2",
        "31 Mar     31=3    1=4    2=5!",
    ]


def test_election_and_local_and_given_days_off_are_holidays() -> None:
    election = due("dispute.registration_proof", date(2014, 4, 8)).strip("en")
    assert " 9 L " in election
    body = Jurisdiction.loads(
        'schema = 1\nname = "Kota"\n[[day_off]]\ndate = 2025-02-04\nname = "Hari Jadi"'
    )
    assert " 4 L " in due("request.completeness_check", date(2025, 2, 3), under=body).strip("en")
    given = Jurisdiction(calendar=WorkingCalendar.from_days_off([date(2025, 2, 4)]))
    assert " 4 L " in due("request.completeness_check", date(2025, 2, 3), under=given).strip("en")
    decreed_until = WorkingCalendar.national().coverage.decreed_until
    estimated = due("request.completeness_check", decreed_until - timedelta(days=1)).strip("en")
    assert " 1 L " in estimated


def test_where_no_day_is_counted_nothing_is_drawn() -> None:
    assert due("report.annual", date(2024, 12, 31)).strip() == ""
    hours = due("personal_data.breach_notice", datetime(2025, 4, 4, tzinfo=UTC))
    assert hours.strip("en") == ""


def test_every_counted_day_is_drawn_once() -> None:
    deadline = due("objection.filing", date(2025, 1, 20))
    drawn = deadline.strip("en")
    assert all(f"={n}" in drawn for n in range(1, 31))
    assert drawn.count("=") == 30 + 1  # the legend has one more
    assert drawn.count("!") == 1 + 1
    assert len(drawn.split("\n")) == 2 + 7
