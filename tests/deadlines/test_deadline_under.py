"""The same limit computed elsewhere or later: what moved, and why."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from keterbukaan import CalendarRangeError, Deadline, Jurisdiction, Undated, WorkingCalendar, due
from keterbukaan.calendar import DayKind
from keterbukaan.deadlines.change import Change
from keterbukaan.law import CassationStart, CollectiveLeave, DayOne, PlainHari, RollOver

NATIONAL = Jurisdiction.national()
KOTA = Jurisdiction.loads(
    """
    schema = 1
    name = "Kota"
    zone = "WITA"

    [[limit]]
    limit = "request.response"
    amount = 5
    unit = "working_days"
    citations = ["Perbup Kota 1/2020 Pasal 3"]
    in_force_from = 2020-01-01

    [[limit]]
    limit = "exemption.duration.c"
    amount = 5
    unit = "years"
    citations = ["Perbup Kota 1/2020 Pasal 4"]
    in_force_from = 2020-01-01

    [[day_off]]
    date = 2025-04-10
    name = "Hari Jadi"
    """
)


def _moved(limit: str, since: date, known_on: date) -> Change:
    first = due(limit, since, under=NATIONAL.as_known_on(known_on))
    assert isinstance(first, Deadline)
    return first.under(NATIONAL)


# A later decree


def test_a_leave_added_in_august_2025_moves_the_answer_by_a_day() -> None:
    change = _moved("request.response", date(2025, 8, 5), date(2025, 8, 5))
    assert isinstance(change.after, Deadline)
    assert (change.before.date, change.after.date) == (date(2025, 8, 19), date(2025, 8, 20))
    assert change.moved_by == 1
    assert change.readings == ()
    assert not change.rule_changed
    (day,) = change.days
    assert day.day == date(2025, 8, 18)
    assert (day.before.kind, day.after.kind) == (DayKind.WORKING_DAY, DayKind.COLLECTIVE_LEAVE)
    assert day.after.decree is not None
    assert day.after.decree.signed == date(2025, 8, 7)


def test_a_later_decree_is_told_in_whole_sentences() -> None:
    change = _moved("request.response", date(2025, 8, 5), date(2025, 8, 5))
    assert change.explain().splitlines() == [
        "Bergeser 1 hari lebih lambat: dari Selasa, 19 Agustus 2025 menjadi Rabu, 20 Agustus 2025.",
        (
            "- Senin, 18 Agustus 2025: hari kerja -> Cuti bersama Proklamasi Kemerdekaan, menurut "
            "SKB 933/2025, 1/2025, 3/2025 (ditandatangani 7 Agustus 2025)"
        ),
    ]
    assert change.explain("en").splitlines() == [
        "It moves 1 day later: from Tuesday, 19 August 2025 to Wednesday, 20 August 2025.",
        (
            "- Monday, 18 August 2025: working day -> collective leave Cuti bersama Proklamasi "
            "Kemerdekaan, by SKB 933/2025, 1/2025, 3/2025 (signed 7 August 2025)"
        ),
    ]


def test_the_reasons_are_told_one_by_one_without_the_days() -> None:
    change = _moved("request.response", date(2025, 8, 5), date(2025, 8, 5))
    assert [f"- {each}" for each in change.reasons()] == change.explain().splitlines()[1:]
    (reason,) = change.reasons("en")
    assert reason == (
        "Monday, 18 August 2025: working day -> collective leave Cuti bersama Proklamasi "
        "Kemerdekaan, by SKB 933/2025, 1/2025, 3/2025 (signed 7 August 2025)"
    )


def test_a_day_off_that_moves_only_the_range_is_a_reason_too() -> None:
    """Ten days after 1 August 2025 end on the 15th; where leave is worked and day one counts, the
    14th. With a request that was complete on the 5th (C8) the range alone reaches the 18th."""
    facts = {"request.received": date(2025, 8, 1), "request.correction_received": date(2025, 8, 5)}
    first = due("request.response", facts, under=NATIONAL.as_known_on(date(2025, 8, 5)))
    change = first.under(NATIONAL)
    assert isinstance(change.after, Deadline)
    assert (first.date, change.after.date) == (date(2025, 8, 15), date(2025, 8, 15))
    assert (first.latest, change.after.latest) == (date(2025, 8, 19), date(2025, 8, 20))
    assert change.days == ()
    (reason,) = change.reasons("en")
    assert reason.startswith("Monday, 18 August 2025: working day -> collective leave")


def test_another_start_is_a_reason() -> None:
    """The right after silence begins where the time to answer ends, and that moved by a day."""
    then = NATIONAL.as_known_on(date(2025, 8, 5))
    ended = [due("request.response", date(2025, 8, 5), under=body) for body in (then, NATIONAL)]
    filing = [
        due("objection.filing", {"request.response.ended": end}, under=body)
        for end, body in zip(ended, (then, NATIONAL), strict=True)
    ]
    assert isinstance(filing[0], Deadline)
    assert isinstance(filing[1], Deadline)
    assert Change(*filing).reasons("id")[0] == (
        "awal hitungannya: Selasa, 19 Agustus 2025 -> Rabu, 20 Agustus 2025"
    )
    assert Change(*filing).reasons("en")[0] == (
        "it begins: Tuesday, 19 August 2025 -> Wednesday, 20 August 2025"
    )


def test_what_has_no_date_there_has_no_reasons_of_days() -> None:
    dated = due("exemption.duration.c", date(2021, 1, 1), under=KOTA)
    assert isinstance(dated, Deadline)
    change = dated.under(NATIONAL)
    assert change.moved_by is None
    assert change.reasons() == ()


def test_a_leave_taken_away_moves_the_answer_forward() -> None:
    # received after the two added days, so that only the removal of 26 April 2023 bears
    change = _moved("request.response", date(2023, 4, 24), date(2023, 3, 28))
    assert isinstance(change.after, Deadline)
    assert (change.before.date, change.after.date) == (date(2023, 5, 11), date(2023, 5, 10))
    assert change.moved_by == -1
    (day,) = change.days
    assert day.day == date(2023, 4, 26)
    assert (day.before.kind, day.after.kind) == (DayKind.COLLECTIVE_LEAVE, DayKind.WORKING_DAY)
    assert day.after.removed_by is not None
    assert day.after.removed_by.signed == date(2023, 3, 29)
    indonesian, english = change.explain("id"), change.explain("en")
    assert indonesian.startswith(
        "Bergeser 1 hari lebih cepat: dari Kamis, 11 Mei 2023 menjadi Rabu, 10"
    )
    assert "dihapus oleh SKB 327/2023, 1/2023, 1/2023" in indonesian
    assert english.startswith("It moves 1 day earlier: from Thursday, 11 May 2023 to Wednesday, 10")
    assert "taken away by SKB 327/2023, 1/2023, 1/2023" in english


def test_as_known_then_reproduces_the_day_first_told() -> None:
    since = date(2023, 4, 17)
    assert due("request.response", since, under=NATIONAL.as_known_on(date(2023, 3, 28))).date == (
        date(2023, 5, 8)
    )
    assert due("request.response", since, under=NATIONAL.as_known_on(date(2023, 3, 29))).date == (
        date(2023, 5, 9)
    )
    assert due("request.response", since).date == date(2023, 5, 9)


def test_backwards_days_are_compared_too() -> None:
    change = _moved("dispute.summons", date(2025, 8, 20), date(2025, 8, 5))
    assert (change.before.date, change.moved_by) == (date(2025, 8, 15), -1)
    assert [day.day for day in change.days] == [date(2025, 8, 18)]


def test_where_nothing_changed_it_stays() -> None:
    change = _moved("request.response", date(2025, 9, 15), date(2025, 9, 15))
    assert change.moved_by == 0
    assert change.days == ()
    assert change.explain() == "Tetap Senin, 29 September 2025."
    assert change.explain("en") == "It stays Monday, 29 September 2025."


def test_the_same_jurisdiction_changes_nothing() -> None:
    deadline = due("request.response", date(2025, 3, 24))
    change = deadline.under(NATIONAL)
    assert change.after == deadline
    assert (change.days, change.readings, change.moved_by) == ((), (), 0)


def test_a_decree_about_the_event_day_itself_is_no_reason() -> None:
    # the day of the event counts under neither, whether it is worked or not
    change = _moved("request.response", date(2025, 8, 18), date(2025, 8, 5))
    assert change.moved_by == 0
    assert change.days == ()


def test_days_off_are_no_reason_where_every_calendar_day_counts() -> None:
    change = _moved("complaint.filing", date(2025, 8, 1), date(2025, 8, 5))
    assert change.moved_by == 0
    assert change.days == ()


@pytest.mark.parametrize(
    ("since", "before", "after", "moved"),
    [
        # thirty days from 17 July end on Saturday 16 August, from 19 July on Monday the 18th
        pytest.param(
            date(2025, 7, 17), date(2025, 8, 18), date(2025, 8, 19), 1, id="from-saturday"
        ),
        pytest.param(date(2025, 7, 19), date(2025, 8, 18), date(2025, 8, 19), 1, id="from-monday"),
        pytest.param(date(2025, 7, 13), date(2025, 8, 12), date(2025, 8, 12), 0, id="not-at-all"),
    ],
)
def test_a_leave_moves_a_calendar_limit_only_where_it_rolls_over_it(
    since: date, before: date, after: date, moved: int
) -> None:
    rolling = NATIONAL.choosing(RollOver.NEXT_WORKING_DAY)
    first = due("complaint.filing", since, under=rolling.as_known_on(date(2025, 8, 5)))
    change = first.under(rolling)
    assert isinstance(change.after, Deadline)
    assert (first.date, change.after.date, change.moved_by) == (before, after, moved)
    assert [day.day for day in change.days] == [date(2025, 8, 18)] * moved


# Other readings


def test_each_day_off_over_which_a_last_day_rolled_is_told() -> None:
    """Idul Fitri 2025: 31 March and 1 April, with leave on 2 to 4 and 7 April."""
    rolling = NATIONAL.choosing(RollOver.NEXT_WORKING_DAY)
    before_any_decree = rolling.as_known_on(date(2024, 6, 3))
    first = due("complaint.filing", date(2025, 3, 1), under=before_any_decree)
    change = first.under(rolling)

    assert (first.date, getattr(change.after, "date", None)) == (
        date(2025, 3, 31),  # thirty days, a Monday like others for who knows no decree yet
        date(2025, 4, 8),
    )
    eid = {date(2025, 3, 31), *(date(2025, 4, day) for day in (1, 2, 3, 4, 7))}
    assert eid <= {each.day for each in change.days}


def test_other_readings_are_told_with_their_questions() -> None:
    other = NATIONAL.choosing(DayOne.INCLUDED, CollectiveLeave.WORKED)
    change = due("request.response", date(2025, 3, 24)).under(other)
    assert change.moved_by == -8
    assert change.readings == (
        (DayOne.EXCLUDED, DayOne.INCLUDED),
        (CollectiveLeave.OFF, CollectiveLeave.WORKED),
    )
    assert [day.day for day in change.days] == [
        date(2025, 3, 28),
        date(2025, 4, 2),
        date(2025, 4, 3),
        date(2025, 4, 4),
        date(2025, 4, 7),
    ]
    assert not change.rule_changed
    indonesian, english = change.explain("id"), change.explain("en")
    assert "Apakah hari terjadinya peristiwa ikut dihitung? hari peristiwa tidak" in indonesian
    assert "-> hari peristiwa dihitung sebagai hari pertama" in indonesian
    assert english.startswith("It moves 8 days earlier")
    assert "Is collective leave a working day? collective leave is not worked -> " in english


def test_one_reading_alone_names_one_difference() -> None:
    change = due("request.response", date(2025, 3, 24)).under(NATIONAL.choosing(DayOne.INCLUDED))
    assert change.readings == ((DayOne.EXCLUDED, DayOne.INCLUDED),)
    assert change.days == ()
    assert change.moved_by == -1


def test_a_reading_that_does_not_bear_is_not_a_difference() -> None:
    change = due("request.response", date(2025, 3, 24)).under(NATIONAL.choosing(PlainHari.WORKING))
    assert change.readings == ()
    assert change.moved_by == 0


def test_another_provision_governs_under_another_reading() -> None:
    events = {
        "court.decision_pronounced": date(2025, 1, 6),
        "court.decision_received": date(2025, 1, 9),
    }
    change = due("cassation.filing", events).under(NATIONAL.choosing(CassationStart.ACT))
    assert change.rule_changed
    assert change.moved_by == -1
    assert (
        "- 14 working days (PERMA 2/2011 Pasal 9 ayat (2)) -> 14 days (UU 14/2008 Pasal 50)"
        in change.explain("en")
    )
    assert (
        "- 14 hari kerja (PERMA 2/2011 Pasal 9 ayat (2)) -> 14 hari (UU 14/2008 Pasal 50)"
        in change.explain("id")
    )


def test_months_that_roll_over_name_no_day() -> None:
    change = due("report.annual", date(2023, 12, 31)).under(
        NATIONAL.choosing(RollOver.NEXT_WORKING_DAY)
    )
    assert (change.moved_by, change.days) == (1, ())
    assert change.readings == ((RollOver.NONE, RollOver.NEXT_WORKING_DAY),)


# Another jurisdiction


def test_a_region_with_its_own_limit_and_day_off() -> None:
    change = due("request.response", date(2025, 3, 24)).under(KOTA)
    assert change.moved_by == -7
    assert change.rule_changed
    (day,) = change.days
    assert (day.day, day.after.kind) == (date(2025, 4, 10), DayKind.LOCAL_DAY_OFF)
    assert (
        "- 10 hari kerja (UU 14/2008 Pasal 22 ayat (7)) -> 5 hari kerja (Perbup Kota 1/2020 "
        "Pasal 3)" in change.explain("id")
    )
    assert "working day -> local day off Hari Jadi" in change.explain("en")


def test_what_was_given_is_kept_for_the_other_clock() -> None:
    at = datetime(2025, 3, 24, 16, 30, tzinfo=UTC)  # 23.30 WIB, 00.30 WITA on the 25th
    change = due("request.response", {"request.received": at}).under(KOTA)
    assert isinstance(change.after, Deadline)
    assert (change.before.since, change.after.since) == (date(2025, 3, 24), date(2025, 3, 25))
    assert change.after.facts == {"request.received": at}


def test_a_limit_may_lose_its_date() -> None:
    local = due("exemption.duration.c", date(2025, 1, 6), under=KOTA)
    assert isinstance(local, Deadline)
    assert local.date == date(2030, 1, 6)
    change = local.under(NATIONAL)
    assert isinstance(change.after, Undated)
    assert change.moved_by is None
    assert (change.days, change.readings) == ((), ())
    assert change.rule_changed
    assert change.explain("id") == change.after.explain("id")
    assert change.explain("en").startswith(
        "Exemption period: national defence and security: no date."
    )


def test_the_rules_of_the_opening_day_are_kept() -> None:
    deadline = due("request.response", date(2021, 7, 15), in_force_on=date(2021, 6, 25))
    change = deadline.under(NATIONAL.choosing(DayOne.INCLUDED))
    assert change.after.basis.citations == deadline.citations
    assert isinstance(change.after, Deadline)
    assert change.after.in_force_on == date(2021, 6, 25)


def test_a_deadline_that_cannot_be_computed_there_is_refused() -> None:
    short = Jurisdiction(calendar=WorkingCalendar.from_days_off([], years=range(2024, 2025)))
    with pytest.raises(CalendarRangeError):
        due("request.response", date(2025, 3, 24)).under(short)
