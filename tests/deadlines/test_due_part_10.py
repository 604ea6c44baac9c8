"""The limits read after the first rows: first and last day, one before and one after, by hand.

The days were counted on the calendars of 2020 and 2025. In 2025 were off, on weekdays: 1, 27, 28
and 29 January, 28 and 31 March, 1 to 4 and 7 April, 18 April, 1, 12, 13, 29 and 30 May; of these
collective leave 28 January, 28 March, 2 to 4 and 7 April, 13 and 30 May.
"""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.deadlines import State
from keterbukaan.errors import DeadlineStartError, NotInForceError
from keterbukaan.law import InspectionStart, LimitNature, OmbudsmanDays, PlainHari, RollOver

ROWS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data/limits_part_10.json").read_text("utf-8")
)
NATIONAL = Jurisdiction.national()
ONE_DAY = timedelta(days=1)
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["row"])


def _since(row: dict[str, Any]) -> date | datetime:
    text = row["example"]["since"]
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _day(row: dict[str, Any], key: str) -> date:
    return date.fromisoformat(row["example"][key])


def _due(row: dict[str, Any]) -> Deadline:
    # The law of the day on which it is used governs a permission, and not that of its event.
    on = date(2025, 1, 2) if row.get("nature") == "permission" else None
    found = due(row["limit"], {row["example"]["event"]: _since(row)}, in_force_on=on)
    assert isinstance(found, Deadline)
    return found


@each_row
def test_the_last_day_and_the_days_of_the_other_readings(row: dict[str, Any]) -> None:
    found = _due(row)

    assert found.date == _day(row, "last")
    assert (found.earliest, found.latest) == (_day(row, "earliest"), _day(row, "latest"))
    assert found.provision.amount == row["number"]


@each_row
def test_the_day_before_the_last_the_last_and_the_day_after(row: dict[str, Any]) -> None:
    found = _due(row)
    if found.provision.nature is LimitNature.PERMISSION:
        return  # it has no last day; what it has instead is told below
    last = found.date

    assert found.status(on=last - ONE_DAY).state is State.RUNNING
    assert found.status(on=last).state is State.DUE_TODAY
    assert not found.is_overdue(on=last)
    assert found.status(on=last + ONE_DAY).state is State.OVERDUE
    late_by = found.late_by(on=last + ONE_DAY)
    assert (late_by is not None) is (found.provision.nature is LimitNature.DUTY)


# The first day counted: the first working day after the event, or the day after it.
FIRST_DAYS = {
    "ombudsman.report": date(2023, 3, 3),
    "ombudsman.completion": date(2025, 3, 4),
    "administration.objection": date(2025, 3, 4),
    "administration.appeal": date(2025, 3, 4),
    "service_standard.comments": date(2025, 3, 4),
}


def test_the_first_day_of_each_right() -> None:
    opens = {row["limit"]: _due(row) for row in ROWS if row.get("nature") == "right"}

    assert {limit: each.opens for limit, each in opens.items()} == FIRST_DAYS
    for each in opens.values():
        first = each.since
        assert each.exercisable_from == first  # on the day of the event it is not premature
        assert each.status(on=first - ONE_DAY).state is State.NOT_YET_OPEN
        assert each.status(on=first).state is State.RUNNING


@each_row
def test_nothing_is_set_before_the_first_day_in_force(row: dict[str, Any]) -> None:
    first = _due(row).provision.begins
    assert first is not None
    start = {row["example"]["event"]: _since(row)}

    assert isinstance(due(row["limit"], start, in_force_on=first), Deadline)
    if row.get("since") is None:
        with pytest.raises(NotInForceError):
            due(row["limit"], start, in_force_on=first - ONE_DAY)


# UU 30/2014 53(2): ten working days, since 2 November 2020 five (UU 11/2020, now UU 6/2023).


@pytest.mark.parametrize(
    ("complete", "last", "read"),
    [
        pytest.param(date(2020, 11, 1), date(2020, 11, 13), "own_text", id="last day of ten"),
        pytest.param(date(2020, 11, 2), date(2020, 11, 9), "restated", id="first day of five"),
    ],
)
def test_the_change_of_the_time_to_decide(complete: date, last: date, read: str) -> None:
    found = due("administration.decision", complete)

    assert (found.date, found.verification.value) == (last, read)
    is_changed = read == "restated"
    assert ("UU 6/2023" in found.explain("id")) is is_changed
    assert found.provision.amended_by == (("UU 11/2020", "UU 6/2023") if is_changed else ())


def test_a_deemed_grant_runs_from_the_end_of_silence() -> None:
    """UU 30/2014 77(7): filed on 3 March, silent until 17 March, five working days more."""
    found = due(
        "administration.objection_grant", {"administration.objection_filed": date(2025, 3, 3)}
    )

    assert found.date == date(2025, 3, 24)
    assert found.earliest == date(2025, 3, 20)  # 3 to 14 March, and 14 to 20 March
    appeal = due("administration.appeal_grant", {"administration.appeal_filed": date(2025, 3, 3)})
    assert appeal.date == date(2025, 3, 24)


def test_a_draft_is_revised_from_the_last_day_for_comments() -> None:
    """PP 96/2012 27(2)-(3): comments until 12 March, then fourteen days."""
    found = due("service_standard.revision", {"service_standard.draft_published": date(2025, 3, 3)})

    assert found.date == date(2025, 3, 26)
    assert found.earliest == date(2025, 3, 24)  # comments until the 11th, which counts
    assert found.latest == date(2025, 4, 10)  # working days: 13 March to 10 April


# C20: which event starts the examination's time


def _examined(limit: str, start: str) -> tuple[Deadline, Deadline]:
    facts = {start: date(2025, 1, 6), "complaint.examination_opened": date(2025, 1, 13)}
    handed = NATIONAL.choosing(InspectionStart.HANDED_OVER)
    default, other = due(limit, facts), due(limit, facts, under=handed)
    assert isinstance(default, Deadline)
    assert isinstance(other, Deadline)
    return default, other


@pytest.mark.parametrize(
    ("limit", "start"),
    [
        ("complaint.inspection", "complaint.handed_to_inspectorate"),
        ("complaint.head_inspection", "complaint.inspection_assigned"),
    ],
)
def test_the_examination_runs_from_its_opening_or_from_the_handing_over(
    limit: str, start: str
) -> None:
    default, other = _examined(limit, start)

    # 14 January to 20 March, or 7 January to 13 March
    assert (default.event, default.date) == ("complaint.examination_opened", date(2025, 3, 20))
    assert (other.event, other.date) == (start, date(2025, 3, 13))
    assert default.earliest == other.earliest == date(2025, 3, 11)
    assert default.latest == other.latest == date(2025, 3, 20)
    assert "C20" in default.explain("id")


@pytest.mark.parametrize(
    ("limit", "start"),
    [
        ("complaint.inspection", "complaint.handed_to_inspectorate"),
        ("complaint.head_inspection", "complaint.inspection_assigned"),
    ],
)
def test_until_the_examination_opened_its_time_has_not_begun_by_default(
    limit: str, start: str
) -> None:
    with pytest.raises(DeadlineStartError):
        due(limit, {start: date(2025, 1, 6)})
    handed = NATIONAL.choosing(InspectionStart.HANDED_OVER)
    found = due(limit, {start: date(2025, 1, 6)}, under=handed)
    assert isinstance(found, Deadline)
    assert (found.event, found.date) == (start, date(2025, 3, 13))

    # A reading takes no duty away: what was opened without a handing over runs from its opening.
    opened = due(limit, {"complaint.examination_opened": date(2025, 1, 6)}, under=handed)
    assert isinstance(opened, Deadline)
    assert (opened.event, opened.date) == ("complaint.examination_opened", date(2025, 3, 13))


def test_a_bare_day_is_the_event_of_the_reading_in_use() -> None:
    handed = NATIONAL.choosing(InspectionStart.HANDED_OVER)

    assert due("complaint.head_inspection", date(2025, 1, 6)).event == (
        "complaint.examination_opened"
    )
    assert due("complaint.head_inspection", date(2025, 1, 6), under=handed).event == (
        "complaint.inspection_assigned"
    )


# C21 and C5 are moved each alone


def test_the_days_of_the_ombudsman_and_plain_days_move_apart() -> None:
    ombudsman = NATIONAL.choosing(OmbudsmanDays.WORKING)
    plain = NATIONAL.choosing(PlainHari.WORKING)
    since = date(2025, 3, 3)

    asked = due("ombudsman.explanation", since, under=ombudsman)
    revised = due("service_standard.revision", since, under=ombudsman)
    assert asked.date == revised.date == date(2025, 3, 21)
    assert due("ombudsman.explanation", since, under=plain).date == date(2025, 3, 17)
    assert due("service_standard.revision", since, under=plain).date == date(2025, 3, 17)
    # UU 25/2009 44(3): fourteen plain days
    assert due("complaint.first_response", since, under=ombudsman).date == date(2025, 3, 17)
    assert due("complaint.first_response", since, under=plain).date == date(2025, 3, 21)
    kinds = {type(each) for each in asked.readings}
    assert OmbudsmanDays in kinds
    assert PlainHari not in kinds


def test_a_body_that_writes_working_days_leaves_nothing_open_about_days() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Kota"\n[[limit]]\nlimit = "service_standard.revision"\namount = 2\n'
        'unit = "working_days"\nin_force_from = 2020-01-01\n'
        'citations = ["Perwali Kota 1/2020 Pasal 3"]\n'
    )
    found = due("service_standard.revision", date(2025, 3, 3), under=body)

    assert found.date == date(2025, 3, 5)
    assert OmbudsmanDays not in {type(each) for each in found.readings}


# UU 43/2009 66(1): a permission


def _opening(received: date) -> Deadline:
    return due("archive.static_opening", received, in_force_on=date(2025, 1, 2))


def test_a_permission_begins_once_its_time_has_passed_and_never_ends() -> None:
    """Received on 10 March 2000, kept for 25 years until the end of 10 March 2025."""
    found = _opening(date(2000, 3, 10))

    assert found.date == found.opens == date(2025, 3, 11)
    before = found.status(on=date(2025, 3, 10))
    assert (before.state, before.days_left, before.days_past) == (State.NOT_YET_OPEN, 1, None)
    for day in (date(2025, 3, 11), date(2025, 3, 12), date(2028, 3, 13)):
        after = found.status(on=day)
        assert (after.state, after.days_left, after.days_past) == (State.OPEN, 0, None)
        assert not found.is_overdue(on=day)
        assert found.late_by(on=day) is None
    assert found.exercisable_from is None
    assert found.to_dict()["opens"] == "2025-03-11"


def test_no_day_off_moves_a_permission() -> None:
    """10 March 2000 + 25 years + 1 is a Tuesday; of 1 March 2000 it is Sunday, 2 March 2025."""
    found = _opening(date(2000, 3, 1))
    rolled = due(
        "archive.static_opening",
        date(2000, 3, 1),
        under=NATIONAL.choosing(RollOver.NEXT_WORKING_DAY),
        in_force_on=date(2025, 1, 2),
    )

    assert found.date == rolled.date == found.latest == date(2025, 3, 2)
    assert RollOver not in {type(each) for each in found.readings}


def test_a_permission_from_a_day_that_its_last_year_does_not_have() -> None:
    """29 February 2000: the 25 years end on 28 February 2025, or on 1 March (C19)."""
    found = _opening(date(2000, 2, 29))

    assert (found.date, found.earliest, found.latest) == (
        date(2025, 3, 1),
        date(2025, 3, 1),
        date(2025, 3, 2),
    )


def test_a_permission_says_that_nobody_owes_it() -> None:
    found = _opening(date(2000, 3, 10))

    assert found.explain("id").startswith(
        "Boleh dilakukan mulai Selasa, 11 Maret 2025; tidak ada yang wajib melakukannya."
    )
    assert found.explain("en").startswith(
        "It may be done from Tuesday, 11 March 2025 on, and nobody owes it."
    )
    assert "Batas waktu" not in found.explain("id")
    assert found.strip() == ""  # years have no strip of days


def test_an_archive_of_before_the_act_asks_for_the_law_of_the_day_of_use() -> None:
    with pytest.raises(NotInForceError):
        due("archive.static_opening", date(2000, 3, 10))


# UU 27/2022 74: two years to adjust, until 17 October 2024


@pytest.mark.parametrize("day", [17, 18])
def test_a_lateness_in_the_time_to_adjust_is_told_to_be_arguable(day: int) -> None:
    asked = datetime(2024, 10, day - 3, 10, tzinfo=NATIONAL.zone.tzinfo)
    found, is_arguable = due("personal_data.access", asked), day == 17

    assert found.date == date(2024, 10, day)
    said_id, said_en = found.explain("id"), found.explain("en")
    assert ("UU 27/2022 Pasal 74 memberi waktu menyesuaikan diri sampai" in said_id) is is_arguable
    assert ("UU 27/2022 Pasal 74 gave time to adjust until" in said_en) is is_arguable
    other = due("request.response", date(2024, 10, 1))
    assert "menyesuaikan" not in other.explain("id")
