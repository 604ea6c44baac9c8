"""The day of a moment at the office."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

import pytest

from keterbukaan.calendar import OfficeHours, Zone, local_day
from keterbukaan.calendar.moment import plain_day
from keterbukaan.errors import NaiveMomentError, NotADayError


class Nowhere(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, _moment: datetime | None, /) -> timedelta | None:
        return None

    def dst(self, _moment: datetime | None, /) -> timedelta | None:
        return None

    def tzname(self, _moment: datetime | None, /) -> str | None:
        return None


@pytest.mark.parametrize(("zone", "hours"), [(Zone.WIB, 7), (Zone.WITA, 8), (Zone.WIT, 9)], ids=str)
def test_zones_are_ahead_of_utc(zone: Zone, hours: int) -> None:
    assert zone.tzinfo.utcoffset(None) == timedelta(hours=hours)
    assert zone.tzinfo.tzname(None) == zone.value


@pytest.mark.parametrize(
    ("moment", "zone", "expected"),
    [
        pytest.param(
            datetime(2026, 3, 12, 23, 30, tzinfo=UTC), Zone.WIB, date(2026, 3, 13), id="jakarta"
        ),
        pytest.param(
            datetime(2026, 3, 12, 16, 59, 59, tzinfo=UTC),
            Zone.WIB,
            date(2026, 3, 12),
            id="wib 23.59",
        ),
        pytest.param(
            datetime(2026, 3, 12, 17, 0, tzinfo=UTC), Zone.WIB, date(2026, 3, 13), id="wib midnight"
        ),
        pytest.param(
            datetime(2026, 3, 12, 16, 0, tzinfo=UTC),
            Zone.WITA,
            date(2026, 3, 13),
            id="wita midnight",
        ),
        pytest.param(
            datetime(2026, 3, 12, 15, 0, tzinfo=UTC), Zone.WIT, date(2026, 3, 13), id="wit midnight"
        ),
        pytest.param(
            datetime(2026, 3, 12, 14, 59, tzinfo=UTC), Zone.WIT, date(2026, 3, 12), id="wit 23.59"
        ),
        pytest.param(
            datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=14))),
            Zone.WIB,
            date(2025, 12, 31),
            id="from farther east",
        ),
    ],
)
def test_day_at_the_office(moment: datetime, zone: Zone, expected: date) -> None:
    assert local_day(moment, zone) == expected


@pytest.mark.parametrize(
    "moment",
    [datetime(2026, 3, 12, 9, 30), datetime(2026, 3, 12, 9, 30, tzinfo=Nowhere())],  # noqa: DTZ001 - what is refused
    ids=["no zone", "zone without offset"],
)
def test_moment_without_an_offset_is_refused(moment: datetime) -> None:
    with pytest.raises(NaiveMomentError) as caught:
        local_day(moment, Zone.WIB)

    assert "2026-03-12T09:30:00" in caught.value.text("id")
    assert "+07:00" in caught.value.text("en")


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        pytest.param(time(15, 59, 59), date(2026, 3, 12), id="before closing"),
        pytest.param(time(16, 0), date(2026, 3, 12), id="at closing"),
        pytest.param(time(16, 0, 1), date(2026, 3, 13), id="after closing"),
        pytest.param(time(23, 59), date(2026, 3, 13), id="at night"),
        pytest.param(time(0, 1), date(2026, 3, 12), id="in the morning"),
    ],
)
def test_office_hours_move_what_comes_late_to_the_next_day(local: time, expected: date) -> None:
    moment = datetime.combine(date(2026, 3, 12), local, tzinfo=Zone.WITA.tzinfo)

    assert local_day(moment, Zone.WITA, OfficeHours(time(16, 0))) == expected
    assert local_day(moment, Zone.WITA) == date(2026, 3, 12)


@pytest.mark.parametrize(
    "given",
    [datetime(2026, 3, 12, 9, tzinfo=UTC), "2026-03-12", 20260312, None],
    ids=["moment", "text", "number", "nothing"],
)
def test_plain_day_refuses_what_is_none(given: object) -> None:
    with pytest.raises(NotADayError) as caught:
        plain_day(given)

    assert type(given).__name__ in caught.value.text("id")
    assert type(given).__name__ in caught.value.text("en")


def test_plain_day_gives_the_day() -> None:
    assert plain_day(date(2026, 3, 12)) == date(2026, 3, 12)


def test_what_sets_the_hours_may_name_a_person_and_shows_in_no_repr() -> None:
    hours = OfficeHours(closes=time(16), basis="surat Sari Dewi")
    assert hours.basis == "surat Sari Dewi"
    assert "Sari" not in repr(hours)
