"""One idea, one rule: the day asked about is `on`, the body `under`, and both are given by name.

So that neither is taken for the other. The doors are read from the faces; what takes a day or a
body in another way is named below, with its reason.
"""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pandas as pd
import pytest
from freezegun import freeze_time

from keterbukaan import Deadline, InformationRequest, Jurisdiction, due, law_version
from keterbukaan.cases.request import Registered, RequestItem
from keterbukaan.errors import ArgumentError, NaiveMomentError, NotADayError, UnknownNameError
from tests.fuzz.doors import Door, every_door

ARITHMETIC = "the calendar is asked about one day after another, and nothing else"
IN_ITS_NAME = "its name ends with the word that the day belongs to: in_force_on(day)"
ANOTHER_DAY = "it is a day of the matter itself, under its own name, and not the one that asks"
A_RANGE = "it bounds a table that is made for a range of days"

EXCEPTIONS = {
    "calendar.WorkingCalendar": ARITHMETIC,
    "deadlines.CountingMethod": ARITHMETIC,
    "cases.Doubt.covers": ARITHMETIC,
    "registers.Knowledge.may_move": ARITHMETIC,
    "jurisdiction.Jurisdiction.local_day": "it makes the day of a moment",
    "calendar.decreed_year.known_on": "the day of knowledge, by the name that it has everywhere",
    "deadlines.Deadline.under": "the body is the question itself: deadline.under(other)",
    "due.since": ANOTHER_DAY,
    "ways.what_follows_from_silence.since": ANOTHER_DAY,
    "due.in_force_on": ANOTHER_DAY,
    "cases.dispute.Dispute.against.filed": ANOTHER_DAY,
    "cases.objection.InformationObjection.against.received": ANOTHER_DAY,
    "deadlines.Deadline.late_by.done": ANOTHER_DAY,
    "deadlines.Undated.late_by.done": ANOTHER_DAY,
    "files.read_records.once": ANOTHER_DAY,
    "registers.read_office_file.decided_on": ANOTHER_DAY,
}
_PREPOSITIONS = ("_on", "_before", "_when")

MIDNIGHT = datetime(2025, 3, 24, tzinfo=timezone(timedelta(hours=9)))
MOMENTS = [
    datetime(2025, 3, 24),  # noqa: DTZ001 - without a zone, as Django has it with USE_TZ off
    MIDNIGHT,
    MIDNIGHT + timedelta(hours=9),
    pd.Timestamp("2025-03-24"),
    pd.Timestamp("2025-03-24 10:00", tz="Asia/Jakarta"),
    pd.NaT,
]
DAY = date(2025, 3, 24)


def parts(hint: object) -> Iterator[object]:
    yield hint
    for each in typing.get_args(hint):
        yield from parts(each)


def taken_otherwise(kind: type, name: str) -> Iterator[str]:
    """Yield each parameter for a day, or a body, that is not given by its one name alone."""
    for door in every_door().values():
        if door.name.endswith("()"):  # what a value is made of
            continue
        for each in door.takes:
            if kind in parts(each.hint) and not (each.name == name and _is_by_name(door, name)):
                yield f"{door.name}.{each.name}"


def _is_by_name(door: Door, name: str) -> bool:
    function = inspect.unwrap(getattr(door.call, "__func__", door.call))
    return inspect.signature(function).parameters[name].kind is inspect.Parameter.KEYWORD_ONLY


def _reason(place: str) -> str | None:
    door, _, parameter = place.rpartition(".")
    if parameter == "until" and door.startswith("tables."):
        return A_RANGE
    if parameter == "day" and door.endswith(_PREPOSITIONS):
        return IN_ITS_NAME
    named = (place, door, door.rpartition(".")[0])
    return next((EXCEPTIONS[each] for each in named if each in EXCEPTIONS), None)


def test_the_day_asked_about_is_on_and_by_name() -> None:
    assert [each for each in taken_otherwise(date, "on") if _reason(each) is None] == []


def test_the_body_is_under_and_by_name() -> None:
    assert [each for each in taken_otherwise(Jurisdiction, "under") if _reason(each) is None] == []


def test_no_exception_is_left_over() -> None:
    found = [*taken_otherwise(date, "on"), *taken_otherwise(Jurisdiction, "under")]
    used = {
        each
        for place in found
        for each in (place, place.rpartition(".")[0], place.rpartition(".")[0].rpartition(".")[0])
    }
    assert EXCEPTIONS.keys() <= used


# ---------------------------------------------------------------- what is no day


def case() -> InformationRequest:
    return InformationRequest(received=DAY, items=(RequestItem(number=1, details="APBD"),))


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_a_moment_is_no_day_wherever_one_is_meant(moment: datetime) -> None:
    """Which day it was depends on the office's clock; the error says how to ask for it."""
    for ask in (
        lambda: case().obligations(on=moment),
        lambda: case().columns(on=moment),
        lambda: case().is_over(on=moment),
        lambda: case().as_of(on=moment),
        lambda: case().timeline(on=moment),
        lambda: due("request.response", DAY, in_force_on=moment),
    ):
        with pytest.raises(NotADayError, match=r"Jurisdiction\.local_day"):
            ask()
    with pytest.raises(ValueError, match=r"Jurisdiction\.local_day"):
        InformationRequest(received=moment, items=case().items)
    with pytest.raises(ValueError, match=r"Jurisdiction\.local_day"):
        Registered(on=moment, number="017")


def test_the_way_that_the_error_names_is_there() -> None:
    body = Jurisdiction.national()
    assert body.local_day(MIDNIGHT) == date(2025, 3, 23)  # 22.00 in Jakarta
    assert case().obligations(on=body.local_day(MIDNIGHT + timedelta(hours=9)))
    assert due("request.response", MIDNIGHT).since == body.local_day(MIDNIGHT)


def test_a_missing_day_is_told_to_be_missing_and_not_to_want_a_zone() -> None:
    for ask in (
        lambda: due("request.response", pd.NaT),
        lambda: due("request.response", DAY).status(on=pd.NaT),
        lambda: Jurisdiction.national().local_day(pd.NaT),
    ):
        with pytest.raises(NotADayError, match="NaT"):
            ask()


def test_a_moment_without_a_zone_is_refused_where_moments_are_taken() -> None:
    for ask in (
        lambda: due("request.response", datetime(2025, 3, 24)),  # noqa: DTZ001
        lambda: due("request.response", DAY).late_by(on=pd.Timestamp("2025-03-24")),
    ):
        with pytest.raises(NaiveMomentError):
            ask()


# ---------------------------------------------------------------- what is no body and no limit


def test_the_name_of_a_file_is_no_body_and_the_error_says_how_to_read_it() -> None:
    for ask in (
        lambda: due("request.response", DAY, under="kab.toml"),  # type: ignore[call-overload]
        lambda: case().state(under="kab.toml"),  # type: ignore[arg-type]
        lambda: case().columns(on=DAY, under="kab.toml"),  # type: ignore[arg-type]
    ):
        with pytest.raises(ArgumentError, match=r"Jurisdiction\.load"):
            ask()


def test_what_is_no_limit_is_refused_by_our_own_error() -> None:
    with pytest.raises(UnknownNameError, match="Known: "):
        due(None, DAY)  # type: ignore[call-overload]
    with pytest.raises(ArgumentError):
        due(["request.response"], DAY)  # type: ignore[call-overload]


@pytest.mark.parametrize("ask", ["deadlines", "state", "irregularities", "obligations", "columns"])
def test_a_day_by_place_is_never_taken_for_a_body(ask: str) -> None:
    with pytest.raises(TypeError):
        getattr(case(), ask)(DAY)


# ---------------------------------------------------------------- a frozen clock


def test_a_frozen_clock_changes_no_answer() -> None:
    with freeze_time("2025-04-21 03:00:00"):
        today = date.today()  # noqa: DTZ011 - of the frozen clock
        owed = case().obligations(on=today)
        found = due("request.response", date(2025, 3, 24))
        row = case().record(Registered(on=today, number="017")).columns(on=today)
        with pytest.raises(NotADayError):
            case().obligations(on=datetime.now(UTC))
    assert owed == case().obligations(on=date(2025, 4, 21))
    assert found == due("request.response", DAY)
    assert isinstance(found, Deadline)
    assert found.late_by(on=today) == 2
    assert row.due == date(2025, 4, 16)


_FIRST_SEEN_FROZEN = """
from datetime import UTC, date, datetime
from freezegun import freeze_time
{before}
with freeze_time("2025-04-21"):
    from keterbukaan import InformationRequest, Jurisdiction, due, law_version
    from keterbukaan.cases import Doubt
    Doubt("a", "b", date(2025, 4, 21))
    print(due("request.response", date(2025, 3, 24)))
    case = InformationRequest(received=date(2025, 3, 24), items=({{"number": 1, "details": "x"}},))
    print(case.columns(on=date.today()).due_step, law_version)
try:
    Doubt("a", "b", datetime(2025, 4, 21, tzinfo=UTC))
except ValueError as error:
    print(error.code)
print(due("request.response", date(2025, 3, 24)))
Doubt("a", "b", date(2025, 4, 21))
"""


@pytest.mark.parametrize(
    "before", ["", "import keterbukaan.cases", "import keterbukaan.calendar.working"]
)
def test_what_is_first_used_under_a_frozen_clock_is_as_good_as_ever(before: str) -> None:
    """The classes of days and moments are others while the clock stands; signatures are kept."""
    ran = subprocess.run(
        [sys.executable, "-c", _FIRST_SEEN_FROZEN.format(before=before)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["2025-04-16", "registered", law_version, "KB-K03", "2025-04-16"]
