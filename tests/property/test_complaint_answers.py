"""One complaint, one answer: whoever asks what is owed, late or open is told the same.

Deadlines, obligations, remedies, timeline, measures and the register are asked about the same
history on the same day, whatever happened in it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.cases.complaint.classes import ArchiveGround
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Closed,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintWithdrawn,
    DeemedWithdrawn,
    Forwarded,
    Reopened,
    Replied,
    TurnedIntoRequest,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Nature
from keterbukaan.errors import ContradictionError
from keterbukaan.files.forms import RecordFile
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import LimitNature
from keterbukaan.registers.complaints import ComplaintRow, judge_complaints, measure_units
from keterbukaan.registers.measures import measure
from keterbukaan.testing._complaints import complaints
from keterbukaan.testing._registers import complaint_rows
from tests.property.test_complaint_histories import LOCAL, OVER

AFTER = st.integers(0, 250).map(timedelta)
BODIES = st.sampled_from([None, LOCAL])
GROUNDS = list(ArchiveGround)


@st.composite
def _ended(draw: st.DrawFn) -> Complaint:
    """Draw a complaint that came to an end, or to rest, and perhaps went on after that.

    Histories by chance seldom do: an ending is one of some thirty steps.
    """
    case = draw(complaints(lawful=draw(st.sampled_from([True, None])), max_events=6))
    for kind in draw(st.lists(st.sampled_from(ENDINGS), min_size=1, max_size=4)):
        on = case.progress().last_on + timedelta(draw(st.integers(0, 40)))
        with suppress(ContradictionError):
            case = case.record(kind(on), strict=False)
    return case


ENDINGS: tuple[Callable[[date], Event], ...] = (
    lambda on: ComplaintWithdrawn(on=on),
    lambda on: DeemedWithdrawn(on=on),
    lambda on: Archived(on=on, ground=GROUNDS[0]),
    lambda on: Closed(on=on),
    lambda on: Reopened(on=on),
    lambda on: TurnedIntoRequest(on=on),
    lambda on: Forwarded(on=on, to_unit="Dinas A"),
    lambda on: ComplaintDeclaredIncomplete(on=on, lacking=("alamat",)),
    lambda on: ComplaintDeclaredComplete(on=on),
    lambda on: Replied(on=on),
)
HISTORIES = _ended() | complaints(lawful=None)
COUNTS = ("in_time", "late", "overdue", "running")
BEGUN_ANEW = {"complaint.decision_delivery", "complaint.completion"}


def is_duty(each: CaseDeadline) -> bool:
    return each.deadline.provision.nature is not LimitNature.RIGHT


def duties(case: Complaint, under: Jurisdiction | None) -> list[CaseDeadline]:
    return [each for each in case.deadlines(under=under) if is_duty(each)]


def standing(each: CaseDeadline, on: date) -> str | None:
    """Return how a duty stands, from its own answers alone; None where it was never late or due."""
    if each.is_owed(on=on):
        return "running" if each.late_by(on=on) is None else "overdue"
    if each.lapsed(on=on):
        return None
    return "in_time" if each.late_by(on=on) is None else "late"


@given(case=HISTORIES, after=AFTER, under=BODIES)
def test_what_is_owed_is_what_runs_and_late_is_late_everywhere(
    case: Complaint, after: timedelta, under: Jurisdiction | None
) -> None:
    on = case.progress().last_on + after
    owed = [each for each in case.obligations(on=on, under=under) if each.deadline is not None]
    runs = [each for each in duties(case, under) if each.is_owed(on=on)]

    assert sorted((str(o.deadline), o.late) for o in owed) == sorted(
        (str(each.deadline), each.late_by(on=on) is not None) for each in runs
    )
    progress = case.progress(under=under)
    if progress.state in OVER:
        assert runs == []
        assert case.is_over(on=on, under=under)


@given(case=HISTORIES, after=AFTER, under=BODIES)
def test_the_timeline_and_the_measures_say_the_same(
    case: Complaint, after: timedelta, under: Jurisdiction | None
) -> None:
    on = case.progress().last_on + after
    said = sorted(
        (each.limit, known)
        for each in duties(case, under)
        if (known := standing(each, on)) is not None
    )
    rights = {each.limit for each in case.deadlines(under=under) if not is_duty(each)}
    names = {
        DeadlineStanding.KEPT: "in_time",
        DeadlineStanding.LATE: "late",
        DeadlineStanding.RUNNING: "running",
    }
    drawn = case.timeline(on=on, under=under).bars
    for limit, known in said:
        (bar,) = (each for each in drawn if each.limit == limit)
        shown = names.get(bar.state)
        assert shown == known if shown else known in {"late", "overdue"}
    assert {bar.limit for bar in drawn} - rights == {limit for limit, _ in said}

    found = measure([case], on=on, under=under)
    counted = sorted(
        (each.limit, name) for each in found.timeliness for name in COUNTS if getattr(each, name)
    )
    assert counted == said
    (backlog,) = found.backlogs
    assert backlog.open == (not case.is_over(on=on, under=under))


@given(case=HISTORIES, after=AFTER, later=AFTER)
def test_what_was_late_stays_so_late(case: Complaint, after: timedelta, later: timedelta) -> None:
    on = case.received + after
    then = on + later
    held = {each.limit: each for each in duties(case.as_of(on=then), None)}
    found = case.as_of(on=then).irregularities()
    kept = {each.citation for each in found if each.nature is Nature.LATE}
    for each in duties(case.as_of(on=on), None):
        was = each.late_by(on=on)
        if was is None or each.limit in BEGUN_ANEW:
            continue
        now = held.get(each.limit)
        if now is None:  # it was classed anew, and that says so
            assert str(each.deadline.citations[0]) in kept
        elif now.deadline == each.deadline:
            by_then = now.late_by(on=then)
            assert by_then is not None
            assert by_then >= was
            if not each.is_owed(on=on):
                assert by_then == was


@given(case=HISTORIES, after=AFTER)
def test_remedies_are_open_where_the_record_says_that_they_are(
    case: Complaint, after: timedelta
) -> None:
    on = case.progress().last_on + after
    names = [each.name for each in case.remedies(on=on)]
    runs = {each.limit: each for each in case.deadlines()}
    answer = runs.get("request.response")
    is_silent = answer is not None and answer.is_owed(on=on) and answer.late_by(on=on) is not None

    assert ("objection.filing" in names) <= is_silent
    if "complaint.completion" in names:
        assert on <= runs["complaint.completion"].deadline.latest
        assert case.progress().state in {"incomplete", "withdrawn"}
    assert len(set(names)) == len(names)


@given(rows=st.lists(complaint_rows(), min_size=1, max_size=3), after=AFTER)
def test_a_register_is_judged_as_its_complaints_are(
    rows: list[ComplaintRow], after: timedelta
) -> None:
    days = [getattr(row, name) for row in rows for name in type(row).model_fields]
    on = max(day for day in days if isinstance(day, date)) + after
    lines = tuple(range(2, 2 + len(rows)))
    judged, problems = judge_complaints(RecordFile("x", lines, tuple(rows), (), (), (), ()), on=on)

    assert not problems
    for each in judged:
        case = each.row.case().case
        late = {one.limit: one.late_by(on=on) for one in case.deadlines()}
        past = (*each.late, *each.cannot_tell)
        assert {one.limit: one.late_by(on=on) for one in past} == {
            limit: by for limit, by in late.items() if by is not None
        }
        owed = {str(one.deadline) for one in case.obligations(on=on) if one.late}
        assert owed - {"None"} == {str(one.deadline) for one in past if one.is_owed(on=on)}
        found = [one for one in case.irregularities() if one.nature is Nature.TOO_LATE]
        assert set(found) <= {*each.noted, *each.without_effect}
    sure = [each for each in judged if each.is_told and not each.without_effect]
    counted = measure_units(sure, on=on)
    alike = measure([each.row.case().case for each in sure], on=on)
    for name in COUNTS:
        assert sum(getattr(one, name) for one in counted.timeliness) == sum(
            getattr(one, name) for one in alike.timeliness
        )
    assert sum(one.open for one in counted.backlogs) == sum(one.open for one in alike.backlogs)
