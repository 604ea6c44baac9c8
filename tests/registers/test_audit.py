"""Auditing rows: what was late by how many working days, under which reading."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers.audit import AuditedRow, audit_row
from keterbukaan.registers.columns import Column
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.steps import Outcome, Step, StepName

TODAY = date(2025, 6, 30)
RECEIVED = date(2025, 3, 24)  # answer due 16 April 2025, counted by hand over Lebaran


def audited(
    dates: dict[Column, date], *, on: date = TODAY, under: Jurisdiction | None = None
) -> AuditedRow:
    row = RegisterRow(2, "1", dates)
    result = audit_row(row, on=on, under=under or Jurisdiction.national())
    assert isinstance(result, AuditedRow)
    return result


def step_of(row: AuditedRow, name: StepName) -> Step:
    return next(step for step in row.steps if step.name is name)


def outcome(row: AuditedRow, name: StepName) -> tuple[Outcome, int | None]:
    step = step_of(row, name)
    return step.outcome, step.late_by


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (date(2025, 4, 16), (Outcome.IN_TIME, None)),
        (date(2025, 4, 17), (Outcome.LATE, 1)),
        (date(2025, 4, 18), (Outcome.LATE, 1)),  # Good Friday
        (date(2025, 4, 21), (Outcome.LATE, 2)),
    ],
)
def test_an_answer_is_late_by_working_days(answered: date, expected: tuple[Outcome, int]) -> None:
    row = audited({Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: answered})
    assert outcome(row, StepName.ANSWER) == expected
    assert row.is_overdue is (expected[0] is Outcome.LATE)


def test_a_missing_answer_is_judged_on_the_day_of_the_audit_or_of_the_next_step() -> None:
    row = audited({Column.REQUEST_RECEIVED: RECEIVED}, on=date(2025, 4, 16))
    assert outcome(row, StepName.ANSWER) == (Outcome.RUNNING, None)
    row = audited({Column.REQUEST_RECEIVED: RECEIVED}, on=date(2025, 4, 22))
    assert outcome(row, StepName.ANSWER) == (Outcome.MISSING, 3)
    dates = {Column.REQUEST_RECEIVED: RECEIVED, Column.OBJECTION_RECEIVED: date(2025, 4, 17)}
    step = step_of(audited(dates, on=date(2025, 4, 22)), StepName.ANSWER)
    assert (step.outcome, step.judged_on) == (Outcome.MISSING, date(2025, 4, 17))
    assert (step.late_by, step.late_at_next_step) == (3, 1)


def test_the_saturday_after_the_last_day_is_late_by_no_working_day() -> None:
    """From Friday 4 September 2026 the tenth working day is Friday the 18th (UU 14/2008 22(7))."""
    friday = {Column.REQUEST_RECEIVED: date(2026, 9, 4), Column.REQUEST_ANSWERED: date(2026, 9, 18)}
    on = date(2026, 10, 1)
    assert outcome(audited(friday, on=on), StepName.ANSWER) == (Outcome.IN_TIME, None)
    saturday = {**friday, Column.REQUEST_ANSWERED: date(2026, 9, 19)}
    assert outcome(audited(saturday, on=on), StepName.ANSWER) == (Outcome.LATE, 0)


def test_an_extension_told_in_time_counts_and_one_told_later_does_not() -> None:
    answered = {Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: date(2025, 4, 28)}
    in_time = audited({**answered, Column.EXTENSION_NOTIFIED: date(2025, 4, 16)})
    assert outcome(in_time, StepName.EXTENDED_ANSWER) == (Outcome.IN_TIME, None)
    too_late = audited({**answered, Column.EXTENSION_NOTIFIED: date(2025, 4, 17)})
    assert outcome(too_late, StepName.ANSWER) == (Outcome.LATE, 7)


def test_an_objection_to_silence_is_premature_until_the_time_to_answer_has_ended() -> None:
    on_the_last_day = {
        Column.REQUEST_RECEIVED: RECEIVED,
        Column.OBJECTION_RECEIVED: date(2025, 4, 16),
    }
    assert outcome(audited(on_the_last_day), StepName.OBJECTION) == (Outcome.PREMATURE, None)
    the_day_after = {**on_the_last_day, Column.OBJECTION_RECEIVED: date(2025, 4, 17)}
    assert outcome(audited(the_day_after), StepName.OBJECTION) == (Outcome.IN_TIME, None)


def test_an_objection_to_an_answer_may_come_on_the_same_day() -> None:
    same_day = date(2025, 4, 10)
    dates = {
        Column.REQUEST_RECEIVED: RECEIVED,
        Column.REQUEST_ANSWERED: same_day,
        Column.OBJECTION_RECEIVED: same_day,
    }
    assert outcome(audited(dates), StepName.OBJECTION) == (Outcome.IN_TIME, None)


def test_a_dispute_after_an_answer_and_after_silence() -> None:
    objection = {Column.OBJECTION_RECEIVED: date(2020, 9, 1)}
    answered = {**objection, Column.OBJECTION_ANSWERED: date(2020, 11, 3)}
    # The window that the Komisi Informasi Pusat itself stated: 4 to 23 November 2020.
    for filed, expected in (
        (date(2020, 11, 23), Outcome.IN_TIME),
        (date(2020, 11, 24), Outcome.LATE),
    ):
        row = audited({**answered, Column.DISPUTE_FILED: filed})
        assert outcome(row, StepName.DISPUTE)[0] is expected
    # Silence: thirty working days from 1 September 2020 end on 13 October 2020.
    early = audited({**objection, Column.DISPUTE_FILED: date(2020, 10, 13)})
    assert outcome(early, StepName.DISPUTE)[0] is Outcome.PREMATURE
    ripe = audited({**objection, Column.DISPUTE_FILED: date(2020, 10, 14)})
    assert outcome(ripe, StepName.DISPUTE)[0] is Outcome.IN_TIME


def test_premature_is_sure_only_where_no_reading_has_let_the_time_run_out() -> None:
    objection = {Column.OBJECTION_RECEIVED: date(2020, 9, 1)}
    for filed, sure in ((date(2020, 10, 1), True), (date(2020, 10, 13), False)):
        row = audited({**objection, Column.DISPUTE_FILED: filed})
        step = next(step for step in row.steps if step.name is StepName.DISPUTE)
        assert (step.outcome, step.sure) == (Outcome.PREMATURE, sure)


def test_lateness_is_sure_only_after_the_latest_reading() -> None:
    in_time = audited(
        {Column.REQUEST_RECEIVED: RECEIVED, Column.REQUEST_ANSWERED: date(2025, 4, 9)}
    )
    step = in_time.steps[0]
    assert (step.outcome, step.sure) == (Outcome.IN_TIME, False)  # earliest: 8 April


def test_the_commissions_hundred_days_and_its_own_sheet() -> None:
    hearing = {Column.FIRST_HEARING: date(2022, 10, 19)}
    sheet = Jurisdiction.national().choosing("hundred-days-holidays=counted")
    row = audited({**hearing, Column.DISPUTE_DECIDED: date(2023, 3, 8)}, under=sheet)
    assert outcome(row, StepName.RESOLUTION) == (Outcome.IN_TIME, None)
    row = audited({**hearing, Column.DISPUTE_DECIDED: date(2023, 3, 9)}, under=sheet)
    assert outcome(row, StepName.RESOLUTION) == (Outcome.LATE, 1)


def test_a_citizens_late_step_makes_no_overdue_row() -> None:
    dates = {
        Column.OBJECTION_ANSWERED: date(2020, 11, 3),
        Column.DISPUTE_FILED: date(2020, 12, 14),
    }
    row = audited(dates)
    assert outcome(row, StepName.DISPUTE)[0] is Outcome.LATE
    assert not row.is_overdue


OLD = date(2009, 5, 4)  # before the Act was in force


@pytest.mark.parametrize(
    "columns",
    [
        {Column.REQUEST_RECEIVED},
        {Column.OBJECTION_RECEIVED},
        {Column.REQUEST_ANSWERED, Column.OBJECTION_RECEIVED},
        {Column.FIRST_HEARING},
        {Column.OBJECTION_ANSWERED, Column.DISPUTE_FILED},
    ],
)
def test_a_row_beyond_the_rules_comes_back_as_a_problem(columns: set[Column]) -> None:
    row = RegisterRow(7, "9", dict.fromkeys(columns, OLD), sheet="MEI")
    problem = audit_row(row, on=TODAY, under=Jurisdiction.national())
    assert isinstance(problem, RowProblem)
    assert (problem.line, problem.number, problem.code) == (7, "9", "KB-L04")
    assert problem.sheet == "MEI"


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        ({Column.DISPUTE_FILED: date(2025, 3, 3)}, "KB-R05"),
        ({Column.REQUEST_ANSWERED: date(2025, 3, 3)}, "KB-R05"),
        ({Column.REQUEST_RECEIVED: date(2025, 7, 1)}, "KB-R06"),
    ],
    ids=["a dispute alone", "an answer alone", "a day after the audit"],
)
def test_what_cannot_be_judged_is_never_dropped(dates: dict[Column, date], code: str) -> None:
    problem = audit_row(RegisterRow(7, "9", dates), on=TODAY, under=Jurisdiction.national())
    assert isinstance(problem, RowProblem)
    assert (problem.line, problem.number, problem.code) == (7, "9", code)
    assert problem.reason("id") != problem.reason("en")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_step_and_outcome_has_words(lang: str) -> None:
    assert lang in {"id", "en"}
    words = [each.label("id" if lang == "id" else "en") for each in (*StepName, *Outcome)]
    assert len(set(words)) == len(words)
    assert all(words)
