"""What the strategies draw is what the law, the calendar and the readers of files take."""

from __future__ import annotations

import csv
import importlib
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import testing
from keterbukaan.calendar import Certainty, WorkingCalendar
from keterbukaan.cases import Case, Event, Nature
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.people import Applicant, Complainant
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import MissingExtraError
from keterbukaan.files.forms import read_records, write_records
from keterbukaan.law.actor import Actor
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.registers import Column, RegisterRow, read_register
from keterbukaan.registers.complaints import COMPLAINT_FORM, ComplaintRow, judge_complaints
from keterbukaan.testing import (
    applicants,
    complainants,
    complaint_rows,
    complaints,
    days,
    disputes,
    every_complaint_event,
    every_dispute_event,
    every_objection_event,
    every_request_event,
    next_events,
    niks,
    objections,
    register_rows,
    requests,
)
from keterbukaan.testing._histories import histories

DAY = date(2025, 3, 24)
Every = Callable[[date, date], list[Event]]
LAWFUL = st.one_of(requests(), objections(), disputes(), complaints())
ANY = st.one_of(
    requests(lawful=False),
    objections(lawful=False),
    disputes(lawful=False),
    complaints(lawful=False),
)


@pytest.mark.parametrize(
    ("every", "kind"),
    [
        (every_request_event, InformationRequest),
        (every_objection_event, InformationObjection),
        (every_dispute_event, Dispute),
        (every_complaint_event, Complaint),
    ],
)
def test_every_kind_of_event_takes_part(every: Every, kind: type[Case[Any]]) -> None:
    events = every(DAY, DAY)

    assert {event.kind_name for event in events} == kind.lifecycle().moves.keys()
    assert {event.on for event in events} == {DAY}


@given(LAWFUL)
def test_what_lawfully_happened_is_late_or_incomplete_at_worst(case: Case[Any]) -> None:
    steps = case.progress().steps  # the filing itself may have come too early or too late
    natures = {each.nature for step in steps for each in step.irregularities}

    assert natures <= {Nature.LATE, Nature.INCOMPLETE}
    assert [event.on for event in case.history] == sorted(event.on for event in case.history)
    assert type(case).load(case.model_dump(mode="json")).case == case


@given(ANY)
def test_any_history_can_be_kept_in_a_record(case: Case[Any]) -> None:
    loaded = type(case).load(case.model_dump(mode="json"), strict=False)

    assert (loaded.case, loaded.refused) == (case, ())


@given(objections(max_events=0), st.data())
def test_nothing_may_follow_where_no_event_is_lawful(
    case: InformationObjection, data: st.DataObject
) -> None:
    events = every_objection_event(case.received, DAY)
    of_the_ppid = [
        each for each in events if each.kind_name == "answered" and each.by is Actor.PPID
    ]

    assert of_the_ppid
    assert data.draw(next_events(case, of_the_ppid)) is None


@given(
    case=histories(
        testing.requests(max_events=0), lambda _on, _later: [], lawful=True, max_events=3
    )
)
def test_a_history_ends_where_nothing_may_follow(case: InformationRequest) -> None:
    assert case.history == ()


@given(st.sampled_from(["request.response", "objection.response", "dispute.filing"]), st.data())
def test_what_begins_on_a_drawn_day_is_decreed(limit: str, data: st.DataObject) -> None:
    deadline = due(limit, data.draw(days(limit)))

    assert isinstance(deadline, Deadline)
    assert deadline.certainty is Certainty.DECREED


@given(days())
def test_days_without_a_limit_lie_within_the_decrees(day: date) -> None:
    coverage = WorkingCalendar.national().coverage

    assert coverage.first <= day < coverage.decreed_until


@pytest.mark.parametrize("limit", Rulebook.national().limits)
def test_every_limit_has_days(limit: str) -> None:
    assert not days(limit).is_empty


@given(niks(), applicants(), complainants())
def test_people_have_what_a_record_asks_for(nik: str, one: Applicant, other: Complainant) -> None:
    named = Applicant.model_validate({**one.model_dump(), "kind": "perorangan", "identity": nik})

    assert named.identity == nik
    assert other.name not in repr(other)
    assert one.name not in repr(one)


HEADERS = {column: column.label_id for column in Column if column is not Column.STATUS}


@given(st.lists(register_rows(), min_size=1, max_size=5))
def test_rows_of_a_register_can_all_be_read(rows: list[RegisterRow]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEADERS.values())
            for row in rows:
                cells = [row.number, *(row.dates.get(column, "") for column in list(HEADERS)[1:])]
                table.writerow(cells)
        register = read_register(path)

    assert register.unreadable == ()
    assert [(row.number, row.dates) for row in register.rows] == [
        (row.number, row.dates) for row in rows
    ]


@given(st.lists(complaint_rows(), max_size=4))
def test_rows_of_complaints_can_all_be_read_and_judged(rows: list[ComplaintRow]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pengaduan.csv"
        write_records(path, rows, COMPLAINT_FORM)
        found = read_records(path, COMPLAINT_FORM)

    assert found.problems == ()
    assert found.records == tuple(rows)
    judged, problems = judge_complaints(found, on=WorkingCalendar.national().decreed_until)
    assert len(judged) + len(problems) == len(rows)


def test_without_hypothesis_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in sys.modules if each.startswith("keterbukaan.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(MissingExtraError, match="pip install hypothesis"):
        importlib.import_module("keterbukaan.testing")


def test_every_name_of_the_face_is_documented() -> None:
    assert all(getattr(testing, name).__doc__ for name in testing.__all__)
