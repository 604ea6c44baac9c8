"""Which open questions can move a limit: all that do are named, before there is a case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import combinations

import pytest

from keterbukaan import Deadline, Jurisdiction, Rulebook, due
from keterbukaan.deadlines._questions import questions_about
from keterbukaan.errors import DeadlineStartError, NotInForceError, UnknownNameError
from keterbukaan.law.limit import Kind
from keterbukaan.law.reading import open_questions, reading_types

IN_FORCE = Rulebook.national().in_force_on(date(2025, 1, 1))
NATIONAL = Jurisdiction.national()
# Before long collective leave, before the end of a long month, and on an ordinary day.
DAYS = (date(2025, 3, 24), date(2025, 8, 31), date(2025, 6, 11))


@pytest.mark.parametrize(
    ("limit", "conflicts"),
    [
        # Ten working days from receipt (UU 14/2008 22(7)): the first day, leave, a correction.
        ("request.response", "C3 C8 C9"),
        # It runs on from the end of that: no first day of its own, and all that moves that end.
        ("request.extension", "C3 C8 C9"),
        # After a request is complete, and never after the ten days from receipt.
        ("request.notice", "C3 C1 C8 C9"),
        # After silence it runs from the end of the time to answer.
        ("objection.filing", "C3 C7 C8 C9"),
        ("objection.response", "C3 C2 C9"),
        # After silence it runs from the end of the superior's time.
        ("dispute.filing", "C3 C2 C9 C10"),
        ("dispute.resolution", "C3 C4 C4 C9"),
        # Months by the calendar (Perki 1/2021 56(1)): leave bears on them where they roll over.
        ("report.annual", "C9 C17 C19"),
        # No number, no date.
        ("exemption.duration.j", ""),
    ],
)
def test_the_questions_about_a_limit(limit: str, conflicts: str) -> None:
    assert " ".join(each.conflict for each in questions_about(limit, IN_FORCE)) == conflicts


@pytest.mark.parametrize("limit", IN_FORCE.limits)
def test_what_is_not_named_moves_no_day(limit: str) -> None:
    named = {each.name for each in questions_about(limit, IN_FORCE)}
    for facts in _facts(limit):
        default = _days(limit, facts)
        moving = {
            name
            for name, kind in reading_types().items()
            for option in kind
            if _days(limit, facts, str(option)) != default
        }
        assert moving <= named, facts


@pytest.mark.parametrize("limit", IN_FORCE.limits)
def test_a_deadline_names_no_other_question(limit: str) -> None:
    named = {each.name for each in questions_about(limit, IN_FORCE)}
    for facts in _facts(limit):
        found = _due(limit, facts)
        if isinstance(found, Deadline):
            assert {reading.question_name() for reading in found.readings} <= named


def test_what_governs_now_hides_no_question_of_what_governed_before() -> None:
    """Six months of Permendagri 3/2017 from 22 February 2026 end on a Saturday; its successor has
    no number."""
    asked = questions_about("information_list.submission", Rulebook.national())
    assert [each.conflict for each in asked] == ["C9", "C17", "C19"]

    found = due("information_list.submission", date(2026, 2, 22))
    assert isinstance(found, Deadline)
    assert (found.date, found.latest) == (date(2026, 8, 22), date(2026, 8, 24))


def test_a_rulebook_of_one_day_is_asked_of_that_day_alone() -> None:
    book = Rulebook.national()
    asked = [
        questions_about("information_list.submission", book.in_force_on(day))
        for day in (date(2026, 2, 28), date(2026, 3, 1))
    ]
    assert [[each.conflict for each in some] for some in asked] == [["C9", "C17", "C19"], []]


@pytest.mark.parametrize("limit", Rulebook.national().limits)
def test_what_a_deadline_of_any_time_names_is_named_without_a_day(limit: str) -> None:
    named = {each.name for each in questions_about(limit, Rulebook.national())}
    for year in range(2010, 2028):
        for event in sorted(_roots(limit)):
            try:
                found = due(limit, {event: _at(event, date(year, 2, 22))})
            except (DeadlineStartError, NotInForceError):
                continue
            if isinstance(found, Deadline):
                assert {reading.question_name() for reading in found.readings} <= named


def test_the_last_day_of_a_calendar_ends_no_version() -> None:
    body = Jurisdiction.loads(
        """
        schema = 1
        name = "Contoh"
        [[limit]]
        limit = "request.response"
        amount = 7
        unit = "working_days"
        in_force_from = 2024-01-01
        in_force_until = 9999-12-31
        citations = ["Perbup Contoh 8/2024 Pasal 3"]
        """
    )
    asked = questions_about("request.response", body.rulebook)
    assert [each.conflict for each in asked] == ["C3", "C8", "C9"]


def test_what_governs_again_once_a_bodys_own_limit_ends_is_asked_too() -> None:
    """Seven calendar days until 2030 rest on no leave; the ten working days after them do."""
    body = Jurisdiction.loads(
        """
        schema = 1
        name = "Contoh"
        [[limit]]
        limit = "request.response"
        amount = 7
        unit = "calendar_days"
        in_force_from = 2009-01-01
        in_force_until = 2030-12-31
        citations = ["Perbup Contoh 8/2024 Pasal 3"]
        """
    )
    book = body.rulebook
    asked = {each.conflict for each in questions_about("request.response", book)}
    after = questions_about("request.response", book.in_force_on(date(2031, 1, 1)))
    assert [each.conflict for each in after] == ["C3", "C8", "C9"]
    assert asked >= {"C3", "C8", "C9"}


def test_an_unknown_limit_and_one_of_another_time_are_refused() -> None:
    with pytest.raises(UnknownNameError):
        questions_about("request.respnse", IN_FORCE)
    with pytest.raises(NotInForceError):
        questions_about("request.notice", Rulebook.national().in_force_on(date(2011, 1, 3)))


def _days(limit: str, facts: dict[str, date], *chosen: str) -> tuple[date | None, ...]:
    found = _due(limit, facts, *chosen)
    if not isinstance(found, Deadline):
        return ()
    return (found.date, found.opens, found.exercisable_from)


def _due(limit: str, facts: dict[str, date], *chosen: str) -> object:
    body = NATIONAL.choosing(*chosen)
    try:
        return due(limit, facts, under=body, in_force_on=date(2025, 1, 1))
    except DeadlineStartError:
        return None


@cache
def _facts(limit: str) -> tuple[dict[str, date], ...]:
    """Return facts that start a limit: each event alone, each two, and all of them."""
    events = sorted(_roots(limit))
    chosen = [*combinations(events, 1), *combinations(events, 2), tuple(events)]
    return tuple(
        {event: _at(event, day + timedelta(days=9 * place)) for place, event in enumerate(order)}
        for each in chosen
        for order in (each, each[::-1])
        for day in DAYS
    )


def _at(event: str, day: date) -> date:
    hours = any(
        limit.kind is Kind.NUMBER and limit.unit is not None and limit.unit.value == "hours"
        for limit in IN_FORCE.started_by(event)
    )
    return datetime(day.year, day.month, day.day, 3, tzinfo=UTC) if hours else day


def _roots(limit: str) -> Iterator[str]:
    """Yield the events from which a limit follows, those that only a reading chooses included."""
    waiting, seen = [limit], {limit}
    events: set[str] = set()
    while waiting:
        name = waiting.pop()
        for each in IN_FORCE.about(name):
            for start in (*each.starts_from, each.never_later_than or ""):
                before = start.removesuffix(".ended")
                if before in IN_FORCE.limits and before not in seen:
                    seen.add(before)
                    waiting.append(before)
                elif before not in IN_FORCE.limits and start:
                    events.add(start)
    for asked in open_questions().values():
        if seen & {*asked.limits}:
            events |= {
                option.event
                for option in asked.options
                if option.event and not option.event.endswith(".ended")
            }
    return iter(events)
