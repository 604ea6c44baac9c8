"""The one thing that is passed around: loading, choosing, and the calendar under readings."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from keterbukaan.calendar.moment import Zone
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.errors import DataFileError, NaiveMomentError, NotADayError, UnknownNameError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.reading import DayOne, Readings
from keterbukaan.law.rulebook import Rulebook

NATIONAL = Jurisdiction.national()
LEAVE = date(2025, 4, 2)  # collective leave, a Wednesday
HOLIDAY = date(2025, 4, 1)  # Idul Fitri, a Tuesday


def test_national_is_one_shared_value_with_the_defaults() -> None:
    assert Jurisdiction.national() is NATIONAL
    assert NATIONAL.rulebook is Rulebook.national()
    assert NATIONAL.calendar is WorkingCalendar.national()
    assert NATIONAL.readings == Readings()
    assert (NATIONAL.zone, NATIONAL.office_hours) == (Zone.WIB, None)


def test_choosing_leaves_the_first_as_it_was() -> None:
    body = NATIONAL.choosing(DayOne.INCLUDED, "collective-leave=worked")

    assert body.readings == Readings.of("day-one=included", "collective-leave=worked")
    assert NATIONAL.readings == Readings()
    with pytest.raises(UnknownNameError):
        NATIONAL.choosing("day-one=perhaps")


def test_file_is_loaded_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "kotim.toml"
    file.write_text('schema = 1\nname = "Kotim"\nzone = "WITA"\n', "utf-8")

    assert Jurisdiction.load(file).zone is Zone.WITA
    assert Jurisdiction.load(str(file)).name == "Kotim"


def test_error_of_a_loaded_file_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kotim.toml"
    file.write_text("schema = 1\n", "utf-8")

    with pytest.raises(DataFileError, match=r"^KB-D01: kotim\.toml, "):
        Jurisdiction.load(file)


def test_missing_file_and_folder_are_data_file_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "tidak-ada.toml", tmp_path):
        with pytest.raises(DataFileError) as caught:
            Jurisdiction.load(path)
        assert caught.value.text("id").startswith(f"{path.name}: berkas ")
        assert "tidak dapat dibaca" in caught.value.text("id")
        assert "cannot be read" in caught.value.text("en")


@pytest.mark.parametrize(
    ("zone", "expected"),
    [(Zone.WIB, date(2026, 3, 12)), (Zone.WITA, date(2026, 3, 12)), (Zone.WIT, date(2026, 3, 13))],
    ids=str,
)
def test_moment_has_the_day_of_the_bodys_own_clock(zone: Zone, expected: date) -> None:
    body = Jurisdiction(zone=zone)

    assert body.local_day(datetime(2026, 3, 12, 15, 30, tzinfo=UTC)) == expected
    assert body.local_day(date(2026, 3, 12)) == date(2026, 3, 12)


def test_what_has_no_day_is_refused() -> None:
    with pytest.raises(NaiveMomentError):
        NATIONAL.local_day(datetime(2026, 3, 12, 15, 30))  # noqa: DTZ001 - what is refused
    with pytest.raises(NotADayError):
        NATIONAL.local_day("2026-03-12")  # type: ignore[arg-type]


def test_calendar_as_it_was_known_on_a_day() -> None:
    body = NATIONAL.as_known_on(date(2020, 5, 19))

    assert not body.calendar.is_working_day(date(2020, 5, 22))
    assert NATIONAL.calendar.is_working_day(date(2020, 5, 22))
    assert body.readings == NATIONAL.readings


@pytest.mark.parametrize(
    ("readings", "commission", "worked"),
    [
        pytest.param([], False, (False, False), id="defaults"),
        pytest.param([], True, (False, False), id="defaults at the commission"),
        pytest.param(["collective-leave=worked"], False, (True, False), id="leave worked"),
        pytest.param(["collective-leave=worked"], True, (True, False), id="leave worked there too"),
        pytest.param(["hundred-days-holidays=counted"], False, (False, False), id="not for others"),
        pytest.param(["hundred-days-holidays=counted"], True, (True, True), id="holidays counted"),
        pytest.param(
            ["hundred-days-holidays=counted", "collective-leave=worked"],
            True,
            (True, True),
            id="both at the commission",
        ),
        pytest.param(
            ["hundred-days-holidays=counted", "collective-leave=worked"],
            False,
            (True, False),
            id="both elsewhere",
        ),
    ],
)
def test_calendar_under_readings(
    readings: list[str],
    commission: bool,  # noqa: FBT001 - a table
    worked: tuple[bool, bool],
) -> None:
    body = Jurisdiction()
    calendar = body.calendar_under(Readings.of(*readings), commission=commission)

    assert (calendar.is_working_day(LEAVE), calendar.is_working_day(HOLIDAY)) == worked
    again = body.calendar_under(Readings.of(*readings), commission=commission)
    assert again is calendar
