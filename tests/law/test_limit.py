"""The values of a limit: wording, validity and precedence."""

from datetime import date

import pytest
from attrs import evolve

from keterbukaan.law.event import StartingEvent
from keterbukaan.law.limit import Scope
from keterbukaan.law.rulebook import Rulebook

ACT, PERKI, MINISTRY = Rulebook.national().about("request.response")


def test_event_is_said_in_both_languages() -> None:
    event = StartingEvent("request.received", "permohonan diterima", "the request was received")

    assert (event.label("id"), event.label("en")) == (event.label_id, event.label_en)


def test_summary_puts_the_number_in() -> None:
    limit = evolve(ACT, summary_id="dalam {amount} hari", summary_en="within {amount} days")

    assert limit.summary("id") == "dalam 10 hari"
    assert limit.summary("en") == "within 10 days"
    assert evolve(limit, amount=4).summary("en") == "within 4 days"
    assert evolve(limit, amount=None, summary_en="at once").summary("en") == "at once"


@pytest.mark.parametrize(
    ("since", "until", "day", "expected"),
    [
        pytest.param(None, None, date(2015, 1, 1), True, id="no bounds of its own"),
        pytest.param(date(2020, 1, 1), None, date(2019, 12, 31), False, id="before"),
        pytest.param(date(2020, 1, 1), None, date(2020, 1, 1), True, id="first day"),
        pytest.param(None, date(2020, 1, 1), date(2020, 1, 1), True, id="last day"),
        pytest.param(None, date(2020, 1, 1), date(2020, 1, 2), False, id="after"),
        pytest.param(date(2001, 1, 1), None, date(2005, 1, 1), False, id="before its regulation"),
    ],
)
def test_limit_is_in_force_within_its_bounds_and_those_of_its_regulation(
    since: date | None,
    until: date | None,
    day: date,
    expected: bool,  # noqa: FBT001 - a table
) -> None:
    limit = evolve(ACT, in_force_from=since, in_force_until=until)

    assert limit.in_force_on(day) is expected


def test_regulation_that_ended_takes_its_limits_with_it() -> None:
    ended = evolve(ACT, regulation=evolve(ACT.regulation, in_force_until=date(2020, 1, 1)))

    assert ended.in_force_on(date(2020, 1, 1))
    assert not ended.in_force_on(date(2020, 1, 2))


def test_local_stands_first_and_a_ministry_last() -> None:
    local = evolve(MINISTRY, scope=Scope.LOCAL)
    ministry = evolve(ACT, scope=Scope.MINISTRY)  # whatever its rank

    assert sorted([ministry, PERKI, ACT, local], key=lambda each: each.precedence) == [
        local,
        ACT,
        PERKI,
        ministry,
    ]


def test_later_prevails_among_equals_and_its_own_day_counts_before_its_regulations() -> None:
    later = evolve(PERKI, in_force_from=date(2024, 1, 1))
    unread = evolve(PERKI, regulation=evolve(PERKI.regulation, in_force_from=None))

    assert later.precedence < PERKI.precedence < unread.precedence
