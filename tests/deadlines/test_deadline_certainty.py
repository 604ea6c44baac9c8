"""How sure a deadline is: decreed, estimated, or out of reach."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib.metadata import version

import pytest

from keterbukaan import CalendarRangeError, Certainty, Deadline, Jurisdiction, WorkingCalendar, due
from keterbukaan.calendar import estimated_by
from keterbukaan.errors import Language
from keterbukaan.law import DayOne

NATIONAL = Jurisdiction.national()
# The decree about 2027 was known and none about 2028, whatever has been decreed since.
IN_2026 = NATIONAL.as_known_on(date(2026, 12, 1))


@pytest.mark.parametrize(
    ("limit", "since", "last", "certainty", "in_range"),
    [
        pytest.param(
            "request.response",
            date(2027, 12, 15),
            date(2027, 12, 30),
            "decreed",
            "decreed",
            id="within-2027",
        ),
        pytest.param(
            "request.response",
            date(2027, 12, 16),
            date(2027, 12, 31),
            "decreed",
            "decreed",
            id="last-day",
        ),
        pytest.param(
            "request.response",
            date(2027, 12, 23),
            date(2028, 1, 7),
            "estimated",
            "estimated",
            id="crossing",
        ),
        # Calendar days, months and years are moved by no decree; their alternatives may be.
        pytest.param(
            "complaint.first_response",
            date(2027, 12, 23),
            date(2028, 1, 6),
            "decreed",
            "estimated",
            id="calendar-days-whose-alternative-crosses",
        ),
        pytest.param(
            "complaint.decision_delivery",
            date(2027, 12, 13),
            date(2027, 12, 27),
            "decreed",
            "estimated",
            id="only-the-latest-crosses",
        ),
        pytest.param(
            "dispute.summons",
            date(2028, 1, 4),
            date(2027, 12, 30),
            "estimated",
            "estimated",
            id="backwards",
        ),
        pytest.param(
            "dispute.summons",
            date(2027, 12, 31),
            date(2027, 12, 28),
            "decreed",
            "decreed",
            id="backwards-in",
        ),
        pytest.param(
            "report.annual",
            date(2027, 12, 31),
            date(2028, 3, 31),
            "decreed",
            "estimated",
            id="months",
        ),
        pytest.param(
            "exemption.duration.a",
            date(2025, 1, 6),
            date(2055, 1, 6),
            "decreed",
            "estimated",
            id="years",
        ),
    ],
)
def test_what_rests_on_a_year_without_a_decree_is_estimated(
    limit: str, since: date, last: date, certainty: str, in_range: str
) -> None:
    bare = due(limit, since, under=IN_2026)
    assert isinstance(bare, Deadline)
    for given in (since, {bare.event: since}):
        deadline = due(limit, given, under=IN_2026)
        assert isinstance(deadline, Deadline)
        assert (deadline.date, deadline.certainty.value) == (last, certainty)
        assert deadline.range_certainty.value == in_range


def test_the_estimated_days_say_so_themselves() -> None:
    deadline = due("request.response", date(2027, 12, 23), under=IN_2026)
    sure = {day.certainty for day in deadline.days if day.day.year == 2027}
    unsure = {day.certainty for day in deadline.days if day.day.year == 2028}
    assert (sure, unsure) == ({Certainty.DECREED}, {Certainty.ESTIMATED})


def test_explain_says_that_it_is_an_estimate() -> None:
    last = WorkingCalendar.national().decreed_until
    deadline = due("request.response", last)
    # By which version, too: the package moves the days of years to come from one to the next.
    assert estimated_by() == f"holidays {version('holidays')}"
    assert (
        f"An estimate: days off are decreed up to {last.year} only, and after that expected by "
        f"{estimated_by()}; the day can move when the next year's decree is signed."
    ) in deadline.explain("en")
    assert (
        f"Perkiraan: daftar hari libur baru ditetapkan sampai tahun {last.year}, dan sesudahnya "
        f"menurut perkiraan {estimated_by()}; tanggal ini dapat bergeser bila keputusan tahun "
        "berikutnya terbit."
    ) in deadline.explain("id")
    sure = due("request.response", date(2025, 3, 24))
    assert "estimate" not in sure.explain("en")
    assert "Perkiraan" not in sure.explain("id")


@pytest.mark.parametrize(
    ("known_on", "last", "certainty"),
    [
        # the decree about 2025 was signed on 14 October 2024
        pytest.param(date(2024, 10, 13), date(2025, 1, 9), Certainty.ESTIMATED, id="before"),
        pytest.param(date(2024, 10, 14), date(2025, 1, 9), Certainty.DECREED, id="on-the-day"),
    ],
)
def test_before_a_decree_the_year_is_an_estimate(
    known_on: date, last: date, certainty: Certainty
) -> None:
    deadline = due("request.response", date(2024, 12, 23), under=NATIONAL.as_known_on(known_on))
    assert (deadline.date, deadline.certainty) == (last, certainty)


def test_before_a_decree_only_the_days_fixed_by_law_are_known() -> None:
    then = NATIONAL.as_known_on(date(2024, 10, 13))
    deadline = due("request.response", date(2025, 3, 24), under=then)
    assert (deadline.date, deadline.certainty) == (date(2025, 4, 7), Certainty.ESTIMATED)
    assert "up to 2024 only" in deadline.explain("en")
    assert "sampai tahun 2024" in deadline.explain("id")


def test_the_certainty_of_the_range_needs_the_alternatives_too() -> None:
    # the day itself is in 2027 when the event counts; excluded, it is in 2028
    body = IN_2026.choosing(DayOne.INCLUDED)
    deadline = due("request.response", date(2027, 12, 17), under=body)
    assert deadline.date == date(2027, 12, 31)
    assert deadline.latest == date(2028, 1, 3)
    assert deadline.certainty is Certainty.DECREED
    assert deadline.range_certainty is Certainty.ESTIMATED


@pytest.mark.parametrize(
    ("limit", "since", "may_move"),
    [
        pytest.param("request.response", date(2027, 12, 15), False, id="within-2027"),
        pytest.param("request.response", date(2027, 12, 23), True, id="crossing"),
        pytest.param("complaint.decision_delivery", date(2027, 12, 13), False, id="calendar-days"),
        pytest.param("report.annual", date(2027, 12, 31), False, id="months"),
        pytest.param("exemption.duration.a", date(2025, 1, 6), False, id="years"),
        pytest.param("dispute.summons", date(2028, 1, 4), True, id="backwards-from-2028"),
        pytest.param(
            "objection.filing", {"request.received": date(2027, 12, 1)}, True, id="after-silence"
        ),
        pytest.param(
            "request.notice",
            {"request.complete": date(2027, 12, 31), "request.received": date(2027, 12, 20)},
            True,
            id="capped",
        ),
    ],
)
def test_only_a_day_that_may_move_is_called_an_estimate(
    limit: str, since: date | dict[str, date], *, may_move: bool
) -> None:
    deadline = due(limit, since, under=IN_2026)
    assert isinstance(deadline, Deadline)
    assert deadline.is_estimate is may_move
    assert ("An estimate" in deadline.explain("en")) is may_move


def test_a_day_is_no_estimate_for_its_alternatives() -> None:
    deadline = due("request.response", date(2027, 12, 17), under=IN_2026.choosing(DayOne.INCLUDED))
    assert (deadline.date, deadline.certainty) == (date(2027, 12, 31), Certainty.DECREED)
    assert not deadline.is_estimate


OWN_CALENDAR_DAYS = """
schema = 1
name = "Contoh"
[[limit]]
limit = "request.extension"
amount = 5
unit = "calendar_days"
in_force_from = 2024-01-01
citations = ["Perbup 12/2024 Pasal 8"]
[[limit]]
limit = "request.notice"
amount = 3
unit = "calendar_days"
in_force_from = 2024-01-01
citations = ["Perbup 12/2024 Pasal 9"]
"""


@pytest.mark.parametrize(
    ("limit", "since", "may_move"),
    [
        # Five days by the calendar, from an end that rests on days off to come, or is given.
        ("request.extension", {"request.received": date(2027, 12, 23)}, True),
        ("request.extension", {"request.response.ended": date(2028, 1, 7)}, False),
        ("request.extension", date(2028, 1, 7), False),
        # Three days by the calendar, cut short by ten working days from receipt, or not.
        (
            "request.notice",
            {"request.received": date(2027, 12, 23), "request.complete": date(2028, 1, 6)},
            True,
        ),
        ("request.notice", {"request.complete": date(2028, 1, 6)}, False),
    ],
)
def test_a_start_that_may_move_moves_the_end(
    limit: str, since: date | dict[str, date], *, may_move: bool
) -> None:
    body = Jurisdiction.loads(OWN_CALENDAR_DAYS).as_known_on(date(2026, 12, 1))
    deadline = due(limit, since, under=body)
    assert isinstance(deadline, Deadline)
    assert deadline.is_estimate is may_move
    assert ("An estimate" in deadline.explain("en")) is may_move
    if may_move:
        assert deadline.range_certainty is Certainty.ESTIMATED


@pytest.mark.parametrize(
    ("before", "may_move"),
    [
        (due("request.response", date(2027, 12, 23), under=IN_2026), True),
        (due("report.annual", date(2027, 12, 31), under=IN_2026), False),
    ],
)
def test_the_end_of_a_deadline_is_as_sure_a_start_as_it_is(
    before: Deadline, *, may_move: bool
) -> None:
    deadline = due("exemption.duration.a", {"exemption.decided": before}, under=IN_2026)
    assert isinstance(deadline, Deadline)
    assert deadline.certainty is before.certainty
    assert deadline.is_estimate is may_move


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_doubt_is_cast_on_a_day_that_no_decree_moves(lang: Language) -> None:
    """PP 61/2010 5(1) and Perki 1/2021 56(1) count years and months by the calendar."""
    for limit, since, last in (
        ("exemption.duration.a", date(2026, 11, 20), date(2056, 11, 20)),
        ("report.annual", date(2027, 12, 31), date(2028, 3, 31)),
    ):
        deadline = due(limit, since, under=IN_2026)
        assert isinstance(deadline, Deadline)
        told = deadline.to_dict()
        assert (deadline.date, told["certainty"]) == (last, "decreed")
        assert told["range_certainty"] == "estimated"
        said = deadline.explain(lang)
        assert "Perkiraan:" not in said
        assert "An estimate:" not in said
        # Under roll-over a day off decreed there would move the latest day: that alone is open.
        only = (
            "Menurut hari libur yang diketahui, penafsiran lain tidak mengubah tanggalnya."
            if lang == "id"
            else "By the days off that are known, no other reading moves the day."
        )
        assert only in said


def test_what_asks_no_calendar_is_certain_in_any_year() -> None:
    deadline = due("personal_data.breach_notice", datetime(2031, 5, 5, 3, 0, tzinfo=UTC))
    assert deadline.certainty is Certainty.DECREED


def test_a_calendar_of_given_days_is_certain_and_ends() -> None:
    given = WorkingCalendar.from_days_off([date(2025, 1, 1)], years=range(2024, 2026))
    body = Jurisdiction(calendar=given)
    deadline = due("request.response", date(2025, 3, 24), under=body)
    assert (deadline.date, deadline.certainty) == (date(2025, 4, 7), Certainty.DECREED)
    for since in (date(2025, 12, 29), date(2026, 1, 5), date(2023, 12, 1)):
        with pytest.raises(CalendarRangeError, match="2024-01-01 to 2025-12-31"):
            due("request.response", since, under=body)


@pytest.mark.parametrize("as_event", [False, True], ids=["bare", "event"])
def test_beyond_the_calendar_is_an_error_and_no_guess(*, as_event: bool) -> None:
    since = date(2100, 12, 20)
    with pytest.raises(CalendarRangeError):
        due("request.response", {"request.received": since} if as_event else since)
