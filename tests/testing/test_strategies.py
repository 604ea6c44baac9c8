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
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from keterbukaan import testing
from keterbukaan.calendar import Certainty, WorkingCalendar
from keterbukaan.cases import Case, Dossier, Event, Nature
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.objection.events import ObjectionAnswered, ObjectionOutcome
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.people import Applicant, Complainant
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import ArgumentError, MissingExtraError
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
    dossiers,
    every_complaint_event,
    every_dispute_event,
    every_objection_event,
    every_ombudsman_event,
    every_request_event,
    next_events,
    niks,
    objections,
    ombudsman_reports,
    register_rows,
    requests,
)
from keterbukaan.testing._dossiers import _dispute, _objection, _open_day
from keterbukaan.testing._histories import histories
from scripts.pages.write import by_hand

DAY = date(2025, 3, 24)
Every = Callable[[date, date], list[Event]]
Kind = Callable[..., st.SearchStrategy[Any]]
KINDS: tuple[Kind, ...] = (
    requests,
    objections,
    disputes,
    complaints,
    ombudsman_reports,
    dossiers,
)
LAWFUL = st.one_of(requests(), objections(), disputes(), complaints(), ombudsman_reports())
ANY = st.one_of(
    requests(lawful=None),
    objections(lawful=None),
    disputes(lawful=None),
    complaints(lawful=None),
    ombudsman_reports(lawful=None),
)


@pytest.mark.parametrize(
    ("every", "kind"),
    [
        (every_request_event, InformationRequest),
        (every_objection_event, InformationObjection),
        (every_dispute_event, Dispute),
        (every_complaint_event, Complaint),
        (every_ombudsman_event, OmbudsmanReport),
    ],
)
def test_every_kind_of_event_takes_part(every: Every, kind: type[Case[Any]]) -> None:
    events = every(DAY, DAY)

    assert {event.kind_name for event in events} == kind.lifecycle().moves.keys()
    assert {event.on for event in events} == {DAY}


@given(LAWFUL)
def test_nothing_is_irregular_in_what_lawfully_happened(case: Case[Any]) -> None:
    assert case.irregularities() == ()
    assert [event.on for event in case.history] == sorted(event.on for event in case.history)
    assert type(case).load(case.model_dump(mode="json")).case == case


@given(dossiers())
def test_nothing_is_irregular_in_a_lawful_dossier(dossier: Dossier) -> None:
    assert dossier.irregularities() == ()
    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier


def test_a_lawful_dossier_may_hold_all_three() -> None:
    first = settings(phases=[Phase.generate], max_examples=200)
    found = find(dossiers(), lambda each: each.dispute is not None, settings=first)

    assert found.objection is not None
    assert found.irregularities() == ()


@settings(max_examples=5)
@given(requests(max_events=0), st.data())
def test_where_no_remedy_is_open_a_dossier_ends(
    request: InformationRequest, data: st.DataObject
) -> None:
    dossier = Dossier(request=request)
    way = data.draw(_open_day(dossier, request.received, "dispute.filing"))

    assert way[2] is None  # without an objection there is nothing to take to the commission
    assert data.draw(_dispute(way)) is None
    assert data.draw(_objection(way)) is None


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8)
@given(data=st.data())
def test_something_is_irregular_where_that_is_asked_for(kind: Kind, data: st.DataObject) -> None:
    assert data.draw(kind(lawful=False)).irregularities()


NEVER = {  # no step of a request can come too early: whoever asks, asks
    requests: {Nature.PREMATURE, Nature.CONTRADICTION, Nature.NOT_READ},
    objections: {Nature.ARGUABLY_LATE, Nature.CONTRADICTION, Nature.NOT_READ},
    disputes: {Nature.ARGUABLY_LATE, Nature.CONTRADICTION, Nature.NOT_READ},
    ombudsman_reports: {Nature.ARGUABLY_LATE, Nature.CONTRADICTION, Nature.NOT_READ},
    complaints: {Nature.ARGUABLY_LATE, Nature.CONTRADICTION, Nature.NOT_READ},
    dossiers: {Nature.CONTRADICTION, Nature.NOT_READ},
}


@pytest.mark.parametrize(
    ("kind", "nature"),
    [(kind, nature) for kind in KINDS for nature in Nature if nature not in NEVER[kind]],
)
@settings(max_examples=3, phases=[Phase.generate])
@given(data=st.data())
def test_a_nature_that_is_asked_for_is_among_what_is_irregular(
    kind: Kind, nature: Nature, data: st.DataObject
) -> None:
    found = data.draw(kind(nature=nature)).irregularities()

    assert nature in {each.nature for each in found}


@pytest.mark.parametrize(
    ("kind", "nature"), [(kind, nature) for kind in KINDS for nature in NEVER[kind]]
)
def test_a_nature_that_no_step_can_be_of_is_refused_at_once(kind: Kind, nature: Nature) -> None:
    with pytest.raises(ArgumentError, match="nature"):
        kind(nature=nature)


@given(requests(max_events=0), objections(lawful=False, max_events=1))
def test_no_more_happens_than_is_asked_for(
    request: InformationRequest, objection: InformationObjection
) -> None:
    assert request.history == ()
    assert len(objection.history) <= 1


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
        testing.requests(max_events=0),
        lambda _on, _later: [],
        natures=frozenset(),
        lawful=True,
        nature=None,
        max_events=3,
    )
)
def test_a_history_ends_where_nothing_may_follow(case: InformationRequest) -> None:
    assert case.history == ()


@given(
    case=histories(
        testing.objections(max_events=0),
        lambda on, _later: [  # the superior's to say, and not the PPID's
            ObjectionAnswered(on=on, by=Actor.PPID, outcome=ObjectionOutcome.UPHELD_OTHERWISE)
        ],
        natures=frozenset(),
        lawful=None,
        nature=None,
        max_events=3,
    )
)
def test_whatever_happens_ends_where_nothing_else_may_follow(case: InformationObjection) -> None:
    assert {event.kind_name for event in case.history} <= {"answered"}


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

    kit = importlib.import_module("keterbukaan.testing")
    importlib.import_module("keterbukaan.testing.vectors")
    assert "requests" in kit.__all__
    for name in {*kit.__all__} - {"assert_due"}:
        with pytest.raises(MissingExtraError, match="pip install hypothesis"):
            getattr(kit, name)


def test_a_fault_of_another_package_is_not_told_as_a_missing_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [each for each in sys.modules if each.startswith("keterbukaan.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "dateutil.relativedelta", None)

    kit = importlib.import_module("keterbukaan.testing")
    with pytest.raises(ModuleNotFoundError, match="dateutil"):
        kit.days  # noqa: B018 - asked for to see it fail


def test_every_name_of_the_face_is_documented() -> None:
    assert all(getattr(testing, name).__doc__ for name in testing.__all__)


def test_every_name_of_the_face_stands_on_the_page() -> None:
    page = by_hand("en/how-to/test-your-app.md")

    assert [name for name in testing.__all__ if f"`{name}" not in page] == []
