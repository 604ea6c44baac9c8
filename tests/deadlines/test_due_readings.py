"""Each reading: what it moves, and that it is named only where it bears on the limit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import pytest

from keterbukaan import Deadline, Jurisdiction, Reading, Rulebook, Undated, Unit, due
from keterbukaan.law import (
    CassationStart,
    CollectiveLeave,
    CommencementStart,
    DayOne,
    ExemptionConsent,
    ExemptionReview,
    HundredDaysHolidays,
    HundredDaysStart,
    IncompleteClock,
    InspectionStart,
    LateAnswer,
    MissingDay,
    NoticeAfterComplete,
    OmbudsmanDays,
    PlainHari,
    RegistrationBar,
    RegistrationProof,
    RollOver,
    SilenceStart,
    SuperiorClock,
)
from keterbukaan.law.reading import Readings, reading_types
from tests.rules import not_before

NATIONAL = Jurisdiction.national()
MONDAY = date(2025, 1, 6)
Events = Mapping[str, date]


def _due(limit: str, since: date | Events, *readings: Reading) -> Deadline:
    deadline = due(limit, since, under=NATIONAL.choosing(*readings))
    assert isinstance(deadline, Deadline)
    return deadline


RECEIVED_TWICE = {"request.received": MONDAY, "request.correction_received": date(2025, 1, 9)}
LATE = {"objection.received": MONDAY, "objection.response_received": date(2025, 3, 20)}
HEARD = {
    "dispute.received": MONDAY,
    "dispute.registered": date(2025, 1, 8),
    "dispute.first_hearing": date(2025, 2, 6),
}
JUDGED = {"court.decision_pronounced": MONDAY, "court.decision_received": date(2025, 1, 9)}
SUPERIOR = {
    "objection.received": MONDAY,
    "objection.received_by_superior": date(2025, 1, 7),
    "objection.registered": date(2025, 1, 10),
}

HANDED = {
    "complaint.handed_to_inspectorate": date(2025, 1, 6),
    "complaint.examination_opened": date(2025, 1, 13),
}
# limit, what is given, reading, the day under it; the first reading of each kind is the default
FLIPS: list[tuple[str, date | Events, Reading, date]] = [
    ("request.response", date(2025, 3, 24), DayOne.EXCLUDED, date(2025, 4, 16)),
    ("request.response", date(2025, 3, 24), DayOne.INCLUDED, date(2025, 4, 15)),
    ("request.notice", MONDAY, NoticeAfterComplete.THREE, date(2025, 1, 9)),
    ("request.notice", MONDAY, NoticeAfterComplete.TEN, date(2025, 1, 20)),
    ("objection.response", SUPERIOR, SuperiorClock.RECEIVED, date(2025, 2, 20)),
    ("objection.response", SUPERIOR, SuperiorClock.RECEIVED_BY_SUPERIOR, date(2025, 2, 21)),
    ("objection.response", SUPERIOR, SuperiorClock.REGISTERED, date(2025, 2, 26)),
    ("dispute.resolution", HEARD, HundredDaysStart.FIRST_HEARING, date(2025, 7, 18)),
    ("dispute.resolution", HEARD, HundredDaysStart.APPLICATION_RECEIVED, date(2025, 6, 19)),
    ("dispute.resolution", HEARD, HundredDaysStart.REGISTERED, date(2025, 6, 23)),
    # 7-10, 13-17 and 20-24 January; the second leaves out the 27th to the 29th
    ("dispute.commencement", HEARD, CommencementStart.RECEIVED, date(2025, 1, 24)),
    ("dispute.commencement", HEARD, CommencementStart.REGISTERED, date(2025, 1, 31)),
    ("dispute.resolution", date(2022, 12, 5), HundredDaysHolidays.SKIPPED, date(2023, 5, 8)),
    ("dispute.resolution", date(2022, 12, 5), HundredDaysHolidays.COUNTED, date(2023, 4, 24)),
    ("complaint.filing", date(2025, 1, 31), PlainHari.CALENDAR, date(2025, 3, 2)),
    ("complaint.filing", date(2025, 1, 31), PlainHari.WORKING, date(2025, 3, 14)),
    (
        "objection.filing",
        {"request.received": MONDAY},
        SilenceStart.AFTER_RESPONSE,
        date(2025, 3, 6),
    ),
    (
        "objection.filing",
        {"request.received": MONDAY},
        SilenceStart.AFTER_EXTENSION,
        date(2025, 3, 17),
    ),
    ("request.response", RECEIVED_TWICE, IncompleteClock.RUNS_ON, date(2025, 1, 20)),
    ("request.response", RECEIVED_TWICE, IncompleteClock.RESTARTS, date(2025, 1, 23)),
    ("request.response", date(2025, 3, 24), CollectiveLeave.OFF, date(2025, 4, 16)),
    ("request.response", date(2025, 3, 24), CollectiveLeave.WORKED, date(2025, 4, 9)),
    ("dispute.filing", LATE, LateAnswer.FROM_ANSWER, date(2025, 4, 21)),
    ("dispute.filing", LATE, LateAnswer.FROM_EXPIRY, date(2025, 3, 12)),
    (
        "exemption.expiry_determination",
        date(2025, 6, 30),
        ExemptionReview.AT_LATEST,
        date(2025, 5, 8),
    ),
    (
        "exemption.expiry_determination",
        date(2025, 6, 30),
        ExemptionReview.WITHIN_LAST,
        date(2025, 6, 26),
    ),
    ("cassation.filing", JUDGED, CassationStart.COURT_RULE, date(2025, 1, 24)),
    ("cassation.filing", JUDGED, CassationStart.ACT, date(2025, 1, 23)),
    ("complaint.filing", date(2025, 1, 31), RollOver.NONE, date(2025, 3, 2)),
    ("complaint.filing", date(2025, 1, 31), RollOver.NEXT_WORKING_DAY, date(2025, 3, 3)),
    # 2025 is no leap year: there is no 31 February, and the next day is 1 March
    ("disclosure.periodic", date(2024, 8, 31), MissingDay.END_OF_MONTH, date(2025, 2, 28)),
    ("disclosure.periodic", date(2024, 8, 31), MissingDay.FIRST_OF_NEXT, date(2025, 3, 1)),
    # 45 working days: 14 January to 20 March, and 7 January to 13 March
    ("complaint.inspection", HANDED, InspectionStart.EXAMINATION_OPENED, date(2025, 3, 20)),
    ("complaint.inspection", HANDED, InspectionStart.HANDED_OVER, date(2025, 3, 13)),
    ("ombudsman.explanation", date(2025, 3, 3), OmbudsmanDays.CALENDAR, date(2025, 3, 17)),
    ("ombudsman.explanation", date(2025, 3, 3), OmbudsmanDays.WORKING, date(2025, 3, 21)),
]


UNDATED = {ExemptionConsent, RegistrationBar, RegistrationProof}
"""The doubts that move no date: about a consent, and about the register of disputes."""
DATED = {name: kind for name, kind in reading_types().items() if kind not in UNDATED}


def test_every_choice_of_every_reading_is_shown() -> None:
    shown = [reading for _, _, reading, _ in FLIPS]
    assert len(shown) == len(set(shown))
    assert set(shown) == {reading for kind in DATED.values() for reading in kind}
    assert len(reading_types()) == len(DATED) + len(UNDATED) == 20


@pytest.mark.parametrize(
    ("limit", "since", "reading", "last"), FLIPS, ids=[str(row[2]) for row in FLIPS]
)
def test_what_a_reading_gives(
    limit: str, since: date | Events, reading: Reading, last: date
) -> None:
    deadline = _due(limit, since, reading)
    assert deadline.date == last
    assert reading in deadline.readings
    assert deadline.earliest <= last <= deadline.latest


@pytest.mark.parametrize("kind", DATED.values(), ids=list(DATED))
def test_the_first_choice_is_the_default(kind: type[Reading]) -> None:
    first = next(iter(kind))
    limit, since, *_ = next(row for row in FLIPS if row[2] is first)
    assert _due(limit, since).date == _due(limit, since, first).date
    assert first in _due(limit, since).readings


@pytest.mark.parametrize(
    ("limit", "since", "reading", "last"), FLIPS, ids=[str(row[2]) for row in FLIPS]
)
def test_earliest_and_latest_hold_whatever_reading_is_in_use(
    limit: str, since: date | Events, reading: Reading, last: date
) -> None:
    default, chosen = _due(limit, since), _due(limit, since, reading)
    assert (default.earliest, default.latest) == (chosen.earliest, chosen.latest)
    assert default.earliest <= last <= default.latest


# What is special about some


def test_within_the_last_stretch_opens_thirty_days_before() -> None:
    deadline = _due(
        "exemption.expiry_determination", date(2025, 6, 30), ExemptionReview.WITHIN_LAST
    )
    assert deadline.opens == date(2025, 5, 8)
    assert deadline.date == date(2025, 6, 26)  # the last working day: the 27th is a holiday
    assert len(deadline.counted) == 30
    assert _due("exemption.expiry_determination", date(2025, 6, 30)).opens is None


def test_the_act_counts_cassation_in_plain_days() -> None:
    act = _due("cassation.filing", JUDGED, CassationStart.ACT)
    assert (act.event, act.since) == ("court.decision_received", date(2025, 1, 9))
    assert act.method.unit is Unit.CALENDAR_DAYS
    assert str(act.citations[0]) == "UU 14/2008 Pasal 50"
    working = _due("cassation.filing", JUDGED, CassationStart.ACT, PlainHari.WORKING)
    # 10, 13-17, 20-24, 30 and 31 January, 3 February
    assert working.date == date(2025, 2, 3)


def test_cassation_by_notification_where_the_party_was_absent() -> None:
    deadline = _due("cassation.filing", {"court.decision_notified": MONDAY})
    assert (deadline.event, deadline.date) == ("court.decision_notified", date(2025, 1, 24))


def test_a_calendar_limit_rolls_over_a_long_holiday() -> None:
    # 30 days from 2 March 2025 end on 1 April, Idul Fitri; the next working day is 8 April
    rolled = _due("complaint.filing", date(2025, 3, 2), RollOver.NEXT_WORKING_DAY)
    assert rolled.date == date(2025, 4, 8)
    worked = _due(
        "complaint.filing",
        date(2025, 3, 2),
        RollOver.NEXT_WORKING_DAY,
        CollectiveLeave.WORKED,
    )
    assert worked.date == date(2025, 4, 2)


def test_months_roll_over_too_and_do_not_move_otherwise() -> None:
    rolled = _due("report.annual", date(2023, 12, 31), RollOver.NEXT_WORKING_DAY)
    assert rolled.date == date(2024, 4, 1)  # 31 March 2024 is Easter Sunday
    assert _due("report.annual", date(2023, 12, 31)).date == date(2024, 3, 31)
    assert _due("report.annual", date(2023, 12, 31)).latest == date(2024, 4, 1)


def test_working_days_never_roll() -> None:
    deadline = _due("request.response", date(2025, 3, 24))
    assert not any(isinstance(reading, RollOver) for reading in deadline.readings)


def test_hundred_days_counted_leaves_every_other_limit_alone() -> None:
    since = date(2022, 12, 5)
    counted = HundredDaysHolidays.COUNTED
    assert _due("objection.filing", since, counted).date == _due("objection.filing", since).date
    assert not any(
        isinstance(reading, HundredDaysHolidays)
        for reading in _due("objection.filing", since).readings
    )


def test_a_choice_of_start_without_its_event_falls_back_on_none_of_its_rivals() -> None:
    deadline = _due(
        "dispute.resolution",
        {"dispute.registered": MONDAY},
        HundredDaysStart.REGISTERED,
    )
    assert (deadline.event, deadline.since) == ("dispute.registered", MONDAY)


def test_the_superior_clock_reaches_the_window_after_silence() -> None:
    deadline = _due("dispute.filing", SUPERIOR)
    assert SuperiorClock.RECEIVED in deadline.readings
    assert deadline.date == date(2025, 3, 12)
    registered = _due("dispute.filing", SUPERIOR, SuperiorClock.REGISTERED)
    assert (registered.since, registered.date) == (date(2025, 2, 26), date(2025, 3, 18))
    assert deadline.latest == date(2025, 3, 18)


# Named only where it bears


@pytest.mark.parametrize(
    ("limit", "events", "kind", "bears"),
    [
        pytest.param("request.response", RECEIVED_TWICE, IncompleteClock, True, id="corrected"),
        pytest.param(
            "request.response",
            {"request.received": MONDAY},
            IncompleteClock,
            False,
            id="not-corrected",
        ),
        pytest.param("dispute.filing", LATE, LateAnswer, True, id="late"),
        pytest.param(
            "dispute.filing",
            {**LATE, "objection.response_received": date(2025, 2, 10)},
            LateAnswer,
            False,
            id="in-time",
        ),
        pytest.param(
            "dispute.filing", {"objection.received": MONDAY}, LateAnswer, False, id="silence"
        ),
        pytest.param(
            "objection.filing", {"request.received": MONDAY}, SilenceStart, True, id="no-answer"
        ),
        pytest.param(
            "objection.filing",
            {"request.received": MONDAY, "request.answer_received": MONDAY},
            SilenceStart,
            False,
            id="answered",
        ),
        pytest.param(
            "objection.filing", {"objection.ground_found": MONDAY}, SilenceStart, False, id="ground"
        ),
        pytest.param(
            "objection.filing",
            {"request.response.ended": MONDAY},
            SilenceStart,
            True,
            id="the-end-named",
        ),
        pytest.param(
            "objection.filing",
            {"request.extension.ended": MONDAY},
            SilenceStart,
            False,
            id="the-end-of-the-extension-named",
        ),
        pytest.param(
            "request.notice",
            {"request.complete": MONDAY, "request.received": MONDAY},
            SuperiorClock,
            False,
            id="another-matter",
        ),
    ],
)
def test_a_special_doubt_is_named_only_where_the_facts_raise_it(
    limit: str, events: Events, kind: type[Reading], *, bears: bool
) -> None:
    named = {type(reading) for reading in _due(limit, events).readings}
    assert (kind in named) is bears


@pytest.mark.parametrize(
    ("answered", "live"),
    [
        # thirty days end on 20 February, or on the 19th or 18th under other readings
        pytest.param(date(2025, 2, 18), False, id="in-time-under-all"),
        pytest.param(date(2025, 2, 19), True, id="late-under-one"),
        pytest.param(date(2025, 2, 21), True, id="late-under-all"),
    ],
)
def test_an_answer_is_late_where_some_reading_says_so(answered: date, *, live: bool) -> None:
    deadline = _due("dispute.filing", {**LATE, "objection.response_received": answered})
    assert any(isinstance(reading, LateAnswer) for reading in deadline.readings) is live


_SAMPLE = [date(2025, 1, 1) + timedelta(days=9 * n + n // 5) for n in range(48)]
_BEFORE_A_LEAVE = [date(2022, 3, 28)]  # three years before a Friday of collective leave
_LEAP_DAY = date(2024, 2, 29)  # from which a year, or thirty, lead to a missing day (C19)


@cache
def _body(readings: Readings) -> Jurisdiction:
    return NATIONAL.choosing(*readings.chosen)


def _outcome(limit: str, since: date, readings: Readings) -> tuple[object, ...]:
    deadline = due(limit, since, under=_body(readings))
    assert isinstance(deadline, Deadline)
    return deadline.date, deadline.opens, deadline.event


IN_FORCE = Rulebook.national().in_force_on(MONDAY)
NUMBERED = [
    limit
    for limit in IN_FORCE.limits
    if IN_FORCE.governing(limit).amount is not None
    and IN_FORCE.governing(limit).unit is not Unit.HOURS
]


@pytest.mark.parametrize("limit", NUMBERED)
def test_a_named_reading_can_move_the_limit_and_no_other_can(limit: str) -> None:
    sample = [*not_before(limit, _SAMPLE), *not_before(limit, [_LEAP_DAY, *_BEFORE_A_LEAVE])]
    named = tuple(type(reading) for reading in _due(limit, not_before(limit, [MONDAY])[0]).readings)
    combinations = list(Readings().alternatives(named))
    for kind in named:
        if (limit, kind) == ("exemption.duration.a", CollectiveLeave):
            continue  # it would, but no leave is decreed yet for thirty years from now
        assert any(
            _outcome(limit, since, base) != _outcome(limit, since, base.choosing(choice))
            for since in sample
            for base in combinations
            for choice in kind
        ), f"{limit}: {kind.question_name()} is named but moves nothing"
    for kind in set(reading_types().values()) - set(named):
        for choice in kind:
            for since in sample[::4]:
                moved = _outcome(limit, since, Readings().choosing(choice))
                assert moved == _outcome(limit, since, Readings()), f"{limit}: {choice}"


@pytest.mark.parametrize("limit", NUMBERED)
def test_earliest_and_latest_are_those_of_all_combinations(limit: str) -> None:
    sample = not_before(limit, _SAMPLE)
    named = tuple(type(reading) for reading in _due(limit, not_before(limit, [MONDAY])[0]).readings)
    for since in sample[::6]:
        ends = [
            _due(limit, since, *readings.chosen).date for readings in Readings().alternatives(named)
        ]
        deadline = _due(limit, since)
        assert (deadline.earliest, deadline.latest) == (min(ends), max(ends))


def test_a_limit_without_a_number_names_no_reading_of_days() -> None:
    undated = due("disclosure.immediate", MONDAY)
    assert isinstance(undated, Undated)
    assert undated.basis.readings == ()


def test_a_local_rule_leaves_out_the_doubts_of_what_it_displaces() -> None:
    body = Jurisdiction.loads(
        """
        schema = 1
        name = "Kota"

        [[limit]]
        limit = "objection.response"
        amount = 20
        unit = "working_days"
        citations = ["Perbup Kota 1/2020 Pasal 5"]
        in_force_from = 2020-01-01
        """
    )
    registered = body.choosing(SuperiorClock.REGISTERED)
    default, other = (
        due("objection.response", SUPERIOR, under=each) for each in (body, registered)
    )
    assert default.date == other.date == default.latest == date(2025, 2, 6)
    assert not any(isinstance(reading, SuperiorClock) for reading in default.readings)
