"""A deadline is a value: it compares, hashes, copies, stays as it is and travels as JSON."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from keterbukaan import (
    Deadline,
    DeadlineStartError,
    Jurisdiction,
    Rulebook,
    State,
    Status,
    Undated,
    WorkingCalendar,
    due,
    law_version,
)
from keterbukaan.deadlines.change import Change
from keterbukaan.deadlines.due import Since
from keterbukaan.errors import NotADayError, OtherLawVersionError
from keterbukaan.law import DayOne

NATIONAL = Jurisdiction.national()
RECEIVED = date(2025, 3, 24)

EVERY_SHAPE: list[Any] = [
    pytest.param("request.response", RECEIVED, id="bare"),
    pytest.param("request.response", {"request.received": RECEIVED}, id="event"),
    pytest.param("request.extension", due("request.response", RECEIVED), id="deadline"),
    pytest.param("dispute.filing", {"objection.received": RECEIVED}, id="right-after-silence"),
    pytest.param("personal_data.breach_notice", datetime(2025, 4, 4, tzinfo=UTC), id="hours"),
    pytest.param("report.annual", RECEIVED, id="months"),
    pytest.param("disclosure.immediate", RECEIVED, id="undated"),
]

KEYS = {
    "limit",
    "event",
    "since",
    "date",
    "moment",
    "opens",
    "exercisable_from",
    "exercisable_latest",
    "earliest",
    "latest",
    "certainty",
    "range_certainty",
    "to_be_fixed",
    "verification",
    "checked_on",
    "was_checked_long_ago",
    "replaced_by",
    "amended_by",
    "may_be_replaced",
    "citations",
    "readings",
    "jurisdiction",
    "in_force_on",
    "schema",
    "law",
}


def test_as_plain_json_values() -> None:
    assert due("dispute.filing", date(2020, 11, 3)).to_dict() == {
        "schema": "keterbukaan/deadline/1",
        "law": law_version,
        "limit": "dispute.filing",
        "event": "objection.response_received",
        "since": "2020-11-03",
        "date": "2020-11-23",
        "moment": None,
        "opens": "2020-11-04",
        "exercisable_from": "2020-11-03",
        "exercisable_latest": "2020-11-03",
        "earliest": "2020-11-20",
        "latest": "2020-11-23",
        "certainty": "decreed",
        "range_certainty": "decreed",
        "to_be_fixed": [],
        "verification": "own_text",
        "checked_on": "2026-11-29",
        "was_checked_long_ago": False,
        "replaced_by": None,
        "amended_by": [],
        "may_be_replaced": False,
        "citations": ["UU 14/2008 Pasal 37 ayat (2)", "Perki 1/2013 Pasal 13 huruf a"],
        "readings": {"day-one": "excluded", "collective-leave": "off"},
        "jurisdiction": {"name": "nasional", "digest": NATIONAL.digest},
        "in_force_on": "2020-11-03",
    }


def test_an_undated_limit_as_plain_json_values() -> None:
    assert due("disclosure.immediate", RECEIVED).to_dict() == {
        "schema": "keterbukaan/undated/1",
        "law": law_version,
        "limit": "disclosure.immediate",
        "since": "2025-03-24",
        "date": None,
        "kind": "at_once",
        "verification": "own_text",
        "checked_on": "2026-11-29",
        "was_checked_long_ago": False,
        "replaced_by": None,
        "amended_by": [],
        "may_be_replaced": False,
        "citations": ["UU 14/2008 Pasal 10 ayat (1)", "Perki 1/2021 Pasal 25 ayat (1)"],
        "in_force_on": "2025-03-24",
    }


@pytest.mark.parametrize(("limit", "since"), EVERY_SHAPE)
def test_json_and_back_keeps_everything(limit: str, since: Since) -> None:
    answer = due(limit, since)
    plain = answer.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    if isinstance(answer, Deadline):
        assert plain.keys() == KEYS
        assert date.fromisoformat(str(plain["date"])) == answer.date


def test_a_moment_travels_with_its_zone() -> None:
    plain = due("personal_data.breach_notice", datetime(2025, 4, 4, 1, 0, tzinfo=UTC)).to_dict()
    assert plain["moment"] == "2025-04-07T08:00:00+07:00"


def test_repr_is_short() -> None:
    assert repr(due("request.response", RECEIVED)) == (
        "<Deadline request.response 2025-03-24 -> 2025-04-16 (decreed)>"
    )
    undecreed = due("request.response", WorkingCalendar.national().decreed_until)
    assert repr(undecreed).endswith(f"-> {undecreed.to_dict()['date']} (estimated)>")
    assert repr(due("disclosure.immediate", RECEIVED)) == ("<Undated disclosure.immediate at_once>")


@pytest.mark.parametrize(("limit", "since"), EVERY_SHAPE)
def test_the_same_question_gives_an_equal_answer(limit: str, since: Since) -> None:
    one, other = due(limit, since), due(limit, since)
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_different_questions_give_different_answers() -> None:
    answers = [
        due("request.response", RECEIVED),
        due("request.response", date(2025, 3, 21)),
        due("request.response", RECEIVED, in_force_on=date(2025, 3, 23)),
        due("request.response", RECEIVED, under=Jurisdiction.loads('schema = 1\nname = "Kota"')),
        due("request.response", RECEIVED, under=NATIONAL.choosing(DayOne.INCLUDED)),
        due("objection.filing", RECEIVED),
        due("disclosure.immediate", RECEIVED),
        due("exemption.duration.b", RECEIVED),
    ]
    assert len(set(answers)) == len(answers)


MORNING = datetime(2025, 3, 24, 8, 0, tzinfo=NATIONAL.zone.tzinfo)


@pytest.mark.parametrize(
    "since",
    [
        pytest.param({"request.received": RECEIVED}, id="event"),
        pytest.param(MORNING, id="moment"),
        pytest.param(MORNING.astimezone(UTC), id="moment-elsewhere"),
        pytest.param({"request.received": MORNING}, id="event-as-moment"),
        pytest.param(
            {"request.received": RECEIVED, "request.registered": RECEIVED}, id="no-bearing"
        ),
    ],
)
def test_equal_answers_are_equal_however_the_day_was_given(since: Since) -> None:
    bare, other = due("request.response", RECEIVED), due("request.response", since)
    assert bare == other
    assert hash(bare) == hash(other)
    assert bare.to_dict() == other.to_dict()
    assert bare.explain("en") == other.explain("en")
    assert bare.facts != other.facts  # the question stays what it was


@pytest.mark.parametrize("limit", Rulebook.national().in_force_on(RECEIVED).limits)
def test_every_limit_answers_alike_for_a_day_and_a_moment_of_it(limit: str) -> None:
    answers = []
    for since in (RECEIVED, MORNING):
        try:
            answers.append(due(limit, since))
        except DeadlineStartError:  # hours need the moment
            return
    assert answers[0] == answers[1]
    assert len({*answers}) == 1


def test_answers_for_a_body_loaded_twice_are_equal_and_for_another_are_not() -> None:
    kota, again, kabupaten = (
        Jurisdiction.loads(f'schema = 1\nname = "{name}"') for name in ("Kota", "Kota", "Kabupaten")
    )
    answers = [due("request.response", RECEIVED, under=body) for body in (kota, again, kabupaten)]
    assert answers[0] == answers[1] != answers[2]
    assert hash(answers[0]) == hash(answers[1])
    undated = [due("disclosure.immediate", RECEIVED, under=body) for body in (kota, again)]
    assert undated[0] == undated[1]


def test_how_a_body_words_its_own_limit_makes_no_other_answer() -> None:
    rule = """schema = 1
name = "Kota"
[[limit]]
limit = "request.response"
amount = 7
unit = "working_days"
citations = ["Perwali Kota 12/2024 Pasal 9 ayat (1)"]
in_force_from = 2024-07-01
"""
    reworded = rule + 'summary_id = "tujuh hari kerja"\nsummary_en = "seven working days"\n'
    plain, worded = (
        due("request.response", RECEIVED, under=Jurisdiction.loads(text))
        for text in (rule, reworded)
    )
    assert plain.provision != worded.provision
    assert plain == worded
    assert len({plain, worded}) == 1


def test_a_named_event_that_settles_a_doubt_is_another_answer() -> None:
    # from the day alone it is open whether the Act's plain days ran from it, too
    bare = due("cassation.filing", RECEIVED)
    named = due("cassation.filing", {"court.decision_pronounced": RECEIVED})
    assert bare.date == named.date
    assert bare.earliest == date(2025, 4, 6) < named.earliest  # fourteen calendar days, it included
    assert bare != named


@pytest.mark.parametrize(("limit", "since"), EVERY_SHAPE)
def test_a_copy_is_equal_and_says_the_same(limit: str, since: Since) -> None:
    answer = due(limit, since)
    copied = copy.copy(answer)
    assert copied == answer
    assert copied.explain("en") == answer.explain("en")
    assert copied.to_dict() == answer.to_dict()


def _pickled(answer: Deadline) -> Deadline:
    again: Deadline = pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own bytes
    return again


@pytest.mark.parametrize("duplicate", [_pickled, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_it_crosses_a_process_boundary(duplicate: Callable[[Deadline], Deadline]) -> None:
    answer = due("request.extension", due("request.response", RECEIVED))
    again = duplicate(answer)
    assert again == answer
    assert hash(again) == hash(answer)
    assert again.explain("id") == answer.explain("id")
    assert again.under(NATIONAL).moved_by == 0


@pytest.mark.parametrize("which", [0, 1, 2], ids=["date", "earliest", "latest"])
def test_a_stored_answer_that_is_another_one_here_is_refused(which: int) -> None:
    again, asked = due("objection.filing", RECEIVED).__reduce__()
    assert isinstance(asked, tuple)
    assert callable(again)
    *question, days = asked
    stored = [*days]
    stored[which] += timedelta(days=1)
    with pytest.raises(OtherLawVersionError):
        again(*question, tuple(stored))
    assert again(*question, tuple(days)) == due("objection.filing", RECEIVED)


@pytest.mark.parametrize(("limit", "since"), EVERY_SHAPE)
def test_nothing_in_it_can_be_set(limit: str, since: Since) -> None:
    answer = due(limit, since)
    with pytest.raises(FrozenInstanceError):
        answer.since = date(2025, 1, 1)  # type: ignore[misc]
    with pytest.raises((FrozenInstanceError, AttributeError)):
        answer.note = "late"  # type: ignore[union-attr]
    assert due(limit, since) == answer


def test_the_facts_given_are_a_copy() -> None:
    events = {"request.received": RECEIVED}
    deadline = due("request.response", events)
    events["request.received"] = date(2020, 1, 1)
    assert deadline.facts == {"request.received": RECEIVED}
    facts = dict(deadline.facts)
    facts.clear()
    assert deadline.facts == {"request.received": RECEIVED}


def test_a_chained_deadline_does_not_touch_the_one_before_it() -> None:
    first = due("request.response", RECEIVED)
    before = first.to_dict()
    due("request.extension", first)
    first.under(NATIONAL.choosing(DayOne.INCLUDED))
    assert first.to_dict() == before


def test_states_and_changes_are_values_too() -> None:
    assert Status(State.RUNNING, 3) == Status(State.RUNNING, 3) != Status(State.OVERDUE, 3)
    deadline = due("request.response", RECEIVED)
    assert deadline.under(NATIONAL) == Change(deadline, deadline)
    assert hash(deadline.under(NATIONAL)) == hash(Change(deadline, deadline))


def test_an_undated_limit_offers_no_day() -> None:
    undated = due("disclosure.immediate", RECEIVED)
    assert isinstance(undated, Undated)
    for name in ("date", "earliest", "latest", "status", "remaining"):
        assert not hasattr(undated, name)


@pytest.mark.parametrize("limit", ["request.response", "objection.filing", "report.annual"])
def test_a_method_counts_from_days_and_refuses_a_moment(limit: str) -> None:
    """A moment is a `date` to Python, and is another day in another zone."""
    deadline = due(limit, RECEIVED)
    assert isinstance(deadline, Deadline)
    method = deadline.method
    moment = datetime(2025, 3, 24, 23, tzinfo=UTC)
    for ask in (method.end, method.opens):
        with pytest.raises(NotADayError):
            ask(moment)
