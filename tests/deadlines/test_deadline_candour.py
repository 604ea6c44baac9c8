"""What an explanation must disclose."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from attrs import evolve

from keterbukaan import CalendarRangeError, Deadline, Jurisdiction, Undated, WorkingCalendar, due
from keterbukaan.calendar.moment import Zone
from keterbukaan.errors import NotADayError

CLOSED = Jurisdiction.loads(
    'schema = 1\nname = "Kantor"\nzone = "WIT"\n[office_hours]\ncloses = 16:00:00\n'
)
AFTER_CLOSING = datetime(2026, 11, 23, 17, 0, tzinfo=Zone.WIT.tzinfo)  # a Monday
BEFORE_CLOSING = datetime(2026, 11, 23, 15, 0, tzinfo=Zone.WIT.tzinfo)


def dated(answer: Deadline | Undated) -> Deadline:
    assert isinstance(answer, Deadline)
    return answer


def test_a_day_lent_by_closing_hours_is_said_and_the_earliest_does_not_use_it() -> None:
    late = due("request.response", AFTER_CLOSING, under=CLOSED)
    # Ten working days from Tuesday 24 November end on 8 December; from Monday, on the 7th, and
    # with Monday counted as day one, on the 4th.
    assert late.date == date(2026, 12, 8)
    assert late.earliest == date(2026, 12, 4)
    assert "setelah kantor tutup" in late.explain("id")
    assert "after closing" in late.explain("en")
    in_time = due("request.response", BEFORE_CLOSING, under=CLOSED)
    assert in_time.date == date(2026, 12, 7)
    assert "tutup" not in in_time.explain("id")


def test_closing_hours_do_not_start_what_nothing_starts() -> None:
    answer = due("objection.response", {"objection.received": AFTER_CLOSING}, under=CLOSED)
    assert answer.since == date(2026, 11, 24)
    assert answer.earliest < answer.date


def test_the_opening_of_a_right_ranges_over_the_readings_too() -> None:
    facts = {
        "objection.received": date(2026, 9, 1),
        "objection.received_by_superior": date(2026, 9, 7),
    }
    dispute = due("dispute.filing", facts)
    # Thirty working days from 1 September 2026 end on 13 October, from the 7th on the 19th.
    assert dispute.exercisable_from == date(2026, 10, 14)
    assert dispute.exercisable_latest == date(2026, 10, 20)
    assert "Selasa, 20 Oktober 2026" in dispute.explain("id")
    assert "not premature under any reading" in dispute.explain("en")
    alone = due("dispute.filing", date(2026, 9, 1))
    assert alone.exercisable_latest == alone.exercisable_from
    assert "prematur" not in alone.explain("id")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_local_number_is_not_said_to_have_been_read(lang: str) -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "x"\n[[limit]]\nlimit = "request.response"\namount = 7\n'
        'unit = "working_days"\ncitations = ["Perbup X 1/2024 Pasal 3"]\n'
        "in_force_from = 2024-01-01\n"
    )
    said = due("request.response", date(2026, 11, 23), under=body).explain(
        "id" if lang == "id" else "en"
    )
    assert ("berkas Badan Publik ini" if lang == "id" else "this body's own file") in said


def test_a_notice_says_what_is_missing_to_hold_it_to_the_act() -> None:
    alone = due("request.notice", date(2026, 8, 10))
    assert "batas waktu jawaban atas permohonan; hari permohonan diterima belum" in alone.explain(
        "id"
    )
    assert "(answer to the request); the day on which the request was received is" in (
        alone.explain("en")
    )
    both = due(
        "request.notice",
        {"request.complete": date(2026, 8, 10), "request.received": date(2026, 8, 3)},
    )
    assert "not known here" not in both.explain("en")


def test_an_early_calendar_says_what_it_could_not_know() -> None:
    then = Jurisdiction.national().as_known_on(date(2025, 9, 1))
    answer = dated(due("request.response", date(2026, 3, 9), under=then))
    assert "hari raya yang bergerak" in answer.explain("id")
    assert "no movable feast" in answer.explain("en")


def test_day_one_may_be_the_first_day_that_a_calendar_knows() -> None:
    bank = WorkingCalendar.from_days_off([date(2025, 1, 1)], years=range(2025, 2027))
    body = evolve(Jurisdiction.national(), calendar=bank).choosing("day-one=included")
    # 1 January is off, so the 2nd is day one and the tenth is Wednesday the 15th.
    assert due("request.response", date(2025, 1, 1), under=body).date == date(2025, 1, 15)


@pytest.mark.parametrize("limit", ["complaint.completion", "disclosure.periodic"])
def test_a_day_beyond_every_calendar_is_an_error_that_names_what_is_known(limit: str) -> None:
    with pytest.raises(CalendarRangeError, match="2100-12-31"):
        due(limit, date(9999, 12, 31), in_force_on=date(2022, 1, 3))


@pytest.mark.parametrize("fact", [None, 5, "2025-03-24"], ids=repr)
def test_what_is_no_fact_is_refused_whatever_else_is_given(fact: object) -> None:
    opened = date(2025, 1, 2)
    with pytest.raises(NotADayError):
        due("request.response", fact, in_force_on=opened)  # type: ignore[call-overload]
    with pytest.raises(NotADayError):
        due("request.response", {"request.received": fact}, in_force_on=opened)  # type: ignore[dict-item]


def test_what_skips_a_day_of_2027_says_that_its_decree_was_not_seen() -> None:
    # Ten working days from 28 December 2026, without 1 and 5 January, end on 13 January.
    answer = dated(due("request.response", date(2026, 12, 28)))
    assert answer.date == date(2027, 1, 13)
    assert "keputusannya sendiri belum dilihat" in answer.explain("id")
    assert "the decree itself was not seen" in answer.explain("en")
    before = dated(due("request.response", date(2026, 11, 30)))
    assert "not seen" not in before.explain("en")
