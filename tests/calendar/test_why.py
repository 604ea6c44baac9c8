"""Why a day is worked or not."""

from datetime import date

import pytest

from keterbukaan.calendar import (
    Certainty,
    DayKind,
    Decree,
    LocalDay,
    Week,
    WorkingCalendar,
)

NATIONAL = WorkingCalendar.national()


@pytest.mark.parametrize(
    ("day", "working", "kind", "name"),
    [
        pytest.param(date(2025, 3, 27), True, DayKind.WORKING_DAY, "", id="working day"),
        pytest.param(date(2025, 3, 22), False, DayKind.WEEKEND, "", id="saturday"),
        pytest.param(date(2025, 3, 23), False, DayKind.WEEKEND, "", id="sunday"),
        pytest.param(
            date(2025, 12, 25),
            False,
            DayKind.PUBLIC_HOLIDAY,
            "Kelahiran Yesus Kristus",
            id="holiday",
        ),
        pytest.param(
            date(2025, 8, 17),
            False,
            DayKind.PUBLIC_HOLIDAY,
            "Proklamasi Kemerdekaan",
            id="holiday on a sunday",
        ),
        pytest.param(
            date(2025, 12, 26), False, DayKind.COLLECTIVE_LEAVE, "Cuti bersama Natal", id="leave"
        ),
        pytest.param(
            date(2024, 11, 27), False, DayKind.ELECTION_DAY, "Pilkada serentak", id="election"
        ),
    ],
)
def test_kind_and_name_of_a_day(day: date, working: bool, kind: DayKind, name: str) -> None:  # noqa: FBT001 - a table
    reason = NATIONAL.why(day)

    assert reason.day == day
    assert (reason.working, reason.kind, reason.name) == (working, kind, name)
    assert (reason.decree is None) == (name == "")
    assert reason.removed_by is None
    assert reason.certainty is Certainty.DECREED


@pytest.mark.parametrize(
    ("day", "set_on", "removed_on"),
    [
        pytest.param(date(2023, 4, 26), date(2022, 10, 11), date(2023, 3, 29), id="2023-04-26"),
        # Set by the first revision of the year, not by its first decree, and removed by the second.
        pytest.param(date(2020, 5, 28), date(2020, 3, 9), date(2020, 4, 9), id="2020-05-28"),
        pytest.param(date(2020, 5, 22), date(2019, 8, 28), date(2020, 5, 20), id="2020-05-22"),
        pytest.param(date(2021, 8, 10), date(2020, 9, 10), date(2021, 6, 18), id="2021-08-10"),
    ],
)
def test_removed_day_is_worked_and_names_both_decrees(
    day: date, set_on: date, removed_on: date
) -> None:
    reason = NATIONAL.why(day)

    assert (reason.working, reason.kind) == (True, DayKind.WORKING_DAY)
    assert reason.name != ""
    assert reason.decree is not None
    assert reason.decree.signed == set_on
    assert reason.removed_by is not None
    assert reason.removed_by.signed == removed_on


def test_removed_holiday_on_a_saturday_is_a_weekend_and_names_both_decrees() -> None:
    reason = NATIONAL.why(date(2022, 7, 9))  # Idul Adha, moved to Sunday 10 July

    assert (reason.working, reason.kind) == (False, DayKind.WEEKEND)
    assert reason.removed_by is not None
    assert reason.removed_by.signed == date(2022, 7, 7)


def test_day_was_off_until_the_decree_that_removed_it() -> None:
    before = NATIONAL.as_known_on(date(2023, 3, 28)).why(date(2023, 4, 26))
    after = NATIONAL.as_known_on(date(2023, 3, 29)).why(date(2023, 4, 26))

    assert (before.kind, before.removed_by) == (DayKind.COLLECTIVE_LEAVE, None)
    assert after.kind is DayKind.WORKING_DAY
    assert after.removed_by is not None


def test_day_that_was_removed_and_set_again_is_off_by_the_last_decree() -> None:
    day = date(2017, 6, 23)
    reason = NATIONAL.why(day)
    between = NATIONAL.as_known_on(date(2017, 6, 14)).why(day)

    assert (reason.working, reason.kind) == (False, DayKind.COLLECTIVE_LEAVE)
    assert reason.decree == Decree(date(2017, 6, 15), "Keppres 18/2017 (pegawai negeri)")
    assert reason.removed_by is None
    assert between.working
    assert between.removed_by is not None
    assert between.removed_by.signed == date(2016, 11, 21)


def test_years_without_a_decree_are_estimated() -> None:
    holiday = NATIONAL.why(date(2030, 8, 17))  # a Saturday
    worked = NATIONAL.why(date(2030, 8, 20))

    assert (holiday.kind, holiday.working) == (DayKind.ESTIMATED_HOLIDAY, False)
    assert holiday.decree is None
    assert worked.kind is DayKind.WORKING_DAY
    assert {holiday.certainty, worked.certainty} == {Certainty.ESTIMATED}


def test_day_fixed_by_law_before_the_first_decree_of_the_year() -> None:
    reason = NATIONAL.as_known_on(date(2025, 1, 1)).why(date(2026, 12, 25))

    assert (reason.kind, reason.working) == (DayKind.PUBLIC_HOLIDAY, False)
    assert (reason.decree, reason.certainty) == (None, Certainty.ESTIMATED)


def test_local_day_off_is_named_with_its_decree() -> None:
    decree = Decree(date(2013, 1, 4), "SE Gubernur")
    calendar = NATIONAL.with_local_days(LocalDay(date(2013, 3, 27), "Galungan", decree=decree))
    reason = calendar.why(date(2013, 3, 27))

    assert (reason.working, reason.kind) == (False, DayKind.LOCAL_DAY_OFF)
    assert (reason.name, reason.decree) == ("Galungan", decree)
    assert NATIONAL.is_working_day(date(2013, 3, 27))


def test_local_working_day_stands_before_the_decree() -> None:
    """Bali worked on the collective leave of 26 December 2014."""
    calendar = NATIONAL.with_local_days(
        LocalDay(date(2014, 12, 26), "Umanis Galungan, dinas", working=True)
    )
    reason = calendar.why(date(2014, 12, 26))

    assert (reason.working, reason.kind) == (True, DayKind.LOCAL_WORKING_DAY)
    assert date(2014, 12, 26) not in {each.day for each in calendar.days_off(2014)}
    assert calendar.add(date(2014, 12, 24), 1) == date(2014, 12, 26)


def test_local_working_saturday() -> None:
    saturday = date(2025, 3, 22)
    calendar = NATIONAL.with_local_days(LocalDay(saturday, "Pelayanan Sabtu", working=True))

    assert calendar.why(saturday).kind is DayKind.LOCAL_WORKING_DAY
    assert calendar.is_working_day(saturday)
    assert calendar.add(date(2025, 3, 21), 1) == saturday
    assert calendar.add(date(2025, 3, 24), -1) == saturday


def test_local_day_stands_before_a_holiday_of_the_same_day() -> None:
    calendar = NATIONAL.with_local_days(LocalDay(date(2025, 12, 25), "Hari jadi"))

    assert calendar.why(date(2025, 12, 25)).kind is DayKind.LOCAL_DAY_OFF


def test_local_day_on_a_removed_day_names_no_removal() -> None:
    calendar = NATIONAL.with_local_days(LocalDay(date(2023, 4, 26), "Libur daerah"))
    reason = calendar.why(date(2023, 4, 26))

    assert (reason.kind, reason.removed_by) == (DayKind.LOCAL_DAY_OFF, None)


@pytest.mark.parametrize(
    ("known_on", "working"),
    [
        pytest.param(date(2025, 2, 9), True, id="the day before"),
        pytest.param(date(2025, 2, 10), False, id="on the day"),
    ],
)
def test_local_day_counts_from_its_signature(known_on: date, working: bool) -> None:  # noqa: FBT001 - a table
    day = date(2025, 3, 12)
    local = LocalDay(day, "Hari jadi", decree=Decree(date(2025, 2, 10), "SK Bupati 1/2025"))
    calendar = NATIONAL.with_local_days(local).as_known_on(known_on)

    assert calendar.is_working_day(day) is working
    assert calendar.count(date(2025, 3, 11), day) == int(working)


def test_local_day_without_a_decree_was_always_known() -> None:
    calendar = NATIONAL.with_local_days(LocalDay(date(2025, 3, 12), "Hari jadi"))

    assert not calendar.as_known_on(date(2012, 1, 1)).is_working_day(date(2025, 3, 12))


def test_given_day_off() -> None:
    calendar = WorkingCalendar.from_days_off([date(2024, 12, 25)])
    reason = calendar.why(date(2024, 12, 25))

    assert (reason.working, reason.kind, reason.decree) == (False, DayKind.GIVEN_DAY_OFF, None)
    assert reason.certainty is Certainty.DECREED
    assert calendar.decreed_until == date(2024, 12, 31)


def test_collective_leave_can_be_read_as_worked() -> None:
    calendar = NATIONAL.without_collective_leave()

    assert calendar.is_working_day(date(2025, 4, 2))
    assert not calendar.is_working_day(date(2025, 4, 1))  # Idul Fitri itself
    assert {each.kind for each in calendar.days_off(2024)} == {
        DayKind.PUBLIC_HOLIDAY,
        DayKind.ELECTION_DAY,
    }


def test_only_weekends_off() -> None:
    calendar = NATIONAL.weekdays_only()

    assert calendar.days_off(2025) == ()
    assert calendar.is_working_day(date(2025, 12, 25))
    assert calendar.add(date(2025, 3, 24), 10) == date(2025, 4, 7)


def test_only_weekends_off_leaves_local_days_out_too() -> None:
    calendar = NATIONAL.with_local_days(LocalDay(date(2025, 3, 12), "Hari jadi")).weekdays_only()

    assert calendar.why(date(2025, 3, 12)).kind is DayKind.WORKING_DAY
    assert calendar.count(date(2025, 3, 11), date(2025, 3, 12)) == 1


def test_only_weekends_off_leaves_local_working_saturdays_out_too() -> None:
    saturday = date(2025, 3, 15)
    local = LocalDay(saturday, "Pelayanan Sabtu", working=True)
    calendar = NATIONAL.with_local_days(local).weekdays_only()

    assert not calendar.is_working_day(saturday)
    assert calendar.count(date(2025, 3, 14), saturday) == 0


@pytest.mark.parametrize("working", [True, False], ids=["off then worked", "worked then off"])
def test_two_local_rules_on_one_day_are_read_the_same_by_both_questions(working: bool) -> None:  # noqa: FBT001 - a table
    day = date(2025, 3, 12)
    calendar = NATIONAL.with_local_days(
        LocalDay(day, "satu", working=not working), LocalDay(day, "dua", working=working)
    )

    assert calendar.count(date(2025, 3, 11), day) == int(calendar.is_working_day(day))


def test_six_day_week_works_on_saturdays_until_the_change() -> None:
    """Perpres 21/2023 Pasal 13 gave six-day offices until 12 April 2024."""
    calendar = NATIONAL.with_weeks(
        (date(2010, 1, 1), Week.SIX_DAYS), (date(2024, 4, 12), Week.FIVE_DAYS)
    )

    assert calendar.is_working_day(date(2024, 4, 6))
    assert not calendar.is_working_day(date(2024, 4, 7))
    assert calendar.why(date(2024, 4, 13)).kind is DayKind.WEEKEND
    assert calendar.count(date(2024, 4, 5), date(2024, 4, 6)) == 1
    assert calendar.count(date(2024, 4, 12), date(2024, 4, 13)) == 0


def test_weeks_may_be_given_in_any_order() -> None:
    one = (date(2015, 1, 1), Week.SIX_DAYS)
    other = (date(2020, 1, 1), Week.FIVE_DAYS)

    assert NATIONAL.with_weeks(other, one) == NATIONAL.with_weeks(one, other)


def test_what_was_removed_is_listed_with_the_decree_that_took_it() -> None:
    removed = {each.day: decree.signed for each, decree in NATIONAL.removed_days(2021)}

    assert removed == {
        date(2021, 3, 12): date(2021, 2, 22),
        date(2021, 5, 17): date(2021, 2, 22),
        date(2021, 5, 18): date(2021, 2, 22),
        date(2021, 5, 19): date(2021, 2, 22),
        date(2021, 12, 27): date(2021, 2, 22),
        date(2021, 8, 10): date(2021, 6, 18),
        date(2021, 10, 19): date(2021, 6, 18),
        date(2021, 12, 24): date(2021, 6, 18),
    }


def test_day_set_again_is_not_listed_as_removed() -> None:
    removed = {each.day for each, _ in NATIONAL.removed_days(2017)}
    between = {each.day for each, _ in NATIONAL.as_known_on(date(2017, 6, 14)).removed_days(2017)}

    assert removed == set()
    assert between == {date(2017, 6, 23)}
