"""What moved between two days of knowledge; every day counted by hand on the decreed days off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Jurisdiction, WorkingCalendar
from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.errors import ArgumentError
from keterbukaan.files.tables import RowProblem
from keterbukaan.law.actor import Actor
from keterbukaan.registers import (
    AuditedRow,
    Column,
    ComplaintRow,
    Knowledge,
    MovedRow,
    MovedStep,
    Outcome,
    RegisterRow,
    RowPlace,
    audit_row,
    moved_complaint,
    moved_row,
)

NATIONAL = Jurisdiction.national()
BEFORE_THE_DECREE = date(2025, 8, 5)  # that of 18 August 2025, signed on the 7th


def known(first: date, last: date, **bodies: Jurisdiction) -> Knowledge:
    return Knowledge(first, last, **{"under": NATIONAL, **bodies})


def moved(knowledge: Knowledge, **days: date) -> tuple[MovedStep, ...]:
    row = RegisterRow(2, "1", {Column(name): day for name, day in days.items()})
    found = moved_row(row, knowledge)
    assert not isinstance(found, RowProblem), found
    return () if found is None else found.steps


def only(knowledge: Knowledge, **days: date) -> MovedStep:
    (step,) = moved(knowledge, **days)
    return step


def days_of(step: MovedStep) -> tuple[date, date]:
    assert step.before is not None
    assert step.after is not None
    return step.before.date, step.after.date


# A decree that adds a day


def test_an_open_request_moves_over_the_leave_of_august_2025() -> None:
    """Ten days after 5 August: the 19th; without the 18th, leave since the 7th: the 20th."""
    step = only(known(BEFORE_THE_DECREE, date(2025, 8, 8)), request_received=date(2025, 8, 5))
    assert days_of(step) == (date(2025, 8, 19), date(2025, 8, 20))
    assert (step.limit, step.moved_by, step.done) == ("request.response", 1, None)
    assert (step.verdict_before, step.verdict_after) == (Outcome.RUNNING, Outcome.RUNNING)
    assert not step.verdict_changed
    (reason,) = step.reasons
    assert reason.id == (
        "Senin, 18 Agustus 2025: hari kerja -> Cuti bersama Proklamasi Kemerdekaan, menurut SKB "
        "933/2025, 1/2025, 3/2025 (ditandatangani 7 Agustus 2025)"
    )
    assert reason.en.startswith("Monday, 18 August 2025: working day -> collective leave")
    assert [each.who for each in step.tell] == [Actor.PPID]


@pytest.mark.parametrize("asked", [date(2025, 8, 15), date(2025, 9, 1)])
def test_nobody_is_told_of_what_was_withdrawn_before_its_time_was_over(asked: date) -> None:
    """Due on 19 August, and on the 20th with the leave: withdrawn on the 12th, it is owed by none.

    Nor is an objection to silence waited for, neither in the time to answer nor after it.
    """
    received, left = date(2025, 8, 5), date(2025, 8, 12)
    changed = known(BEFORE_THE_DECREE, asked)
    assert moved(changed, request_received=received)
    assert moved(changed, request_received=received, request_withdrawn=left) == ()


def test_an_objection_to_what_was_withdrawn_moves_all_the_same() -> None:
    """Thirty days after 14 July: 25 August; without the 18th, leave since 7 August: the 26th."""
    step = only(
        known(BEFORE_THE_DECREE, date(2025, 8, 8)),
        request_received=date(2025, 6, 16),
        request_withdrawn=date(2025, 7, 10),
        objection_received=date(2025, 7, 14),
    )
    assert (step.limit, days_of(step)) == (
        "objection.response",
        (date(2025, 8, 25), date(2025, 8, 26)),
    )


@pytest.mark.parametrize(
    ("received", "before", "after"),
    [
        (date(2025, 8, 4), date(2025, 8, 18), date(2025, 8, 19)),
        (date(2025, 8, 6), date(2025, 8, 20), date(2025, 8, 21)),  # came in between
    ],
)
def test_the_same_for_those_of_the_days_before_it(
    received: date, before: date, after: date
) -> None:
    step = only(known(BEFORE_THE_DECREE, date(2025, 8, 8)), request_received=received)
    assert days_of(step) == (before, after)


@pytest.mark.parametrize(
    "received",
    [
        date(2025, 7, 30),  # due on 13 August, before the leave
        date(2025, 8, 1),  # on the 15th
        date(2025, 8, 7),  # on the day of the signature: it was computed with the leave
        date(2025, 8, 8),
    ],
)
def test_what_was_over_before_or_began_with_the_decree_does_not_move(received: date) -> None:
    knowledge = known(BEFORE_THE_DECREE, date(2025, 8, 11))
    assert moved(knowledge, request_received=received) == ()


def test_nothing_moves_where_nothing_was_signed_in_between() -> None:
    day = date(2025, 8, 5)
    assert moved(known(date(2025, 8, 7), date(2025, 8, 11)), request_received=day) == ()
    assert moved(known(date(2025, 7, 1), date(2025, 8, 6)), request_received=day) == ()


@pytest.mark.parametrize(
    ("answered", "verdicts"),
    [
        (date(2025, 8, 19), None),  # in time under both
        (date(2025, 8, 20), (Outcome.LATE, Outcome.IN_TIME)),
        (date(2025, 8, 21), None),  # late under both
    ],
)
def test_an_answer_is_named_only_where_it_is_judged_otherwise_now(
    answered: date, verdicts: tuple[Outcome, Outcome] | None
) -> None:
    found = moved(
        known(BEFORE_THE_DECREE, date(2025, 8, 25)),
        request_received=date(2025, 8, 5),
        request_answered=answered,
    )
    answers = [each for each in found if each.limit == "request.response"]
    told = [(each.verdict_before, each.verdict_after) for each in answers]
    assert told == ([] if verdicts is None else [verdicts])
    assert all(each.verdict_changed for each in answers)


def test_the_right_of_an_applicant_who_was_answered_moves_and_he_is_told() -> None:
    """Thirty days after 14 July 2025: 15 July is the first, 25 August the thirtieth; then the
    26th. The applicant has not objected so far."""
    step = only(
        known(BEFORE_THE_DECREE, date(2025, 8, 11)),
        request_received=date(2025, 7, 1),
        request_answered=date(2025, 7, 14),
    )
    assert days_of(step) == (date(2025, 8, 25), date(2025, 8, 26))
    assert (step.limit, [each.who for each in step.tell]) == (
        "objection.filing",
        [Actor.APPLICANT],
    )


def test_a_right_that_had_ended_lives_again_and_that_is_told() -> None:
    """On 26 August it was over by a day, and is not; on the 28th it is over under both."""
    days = {"request_received": date(2025, 7, 1), "request_answered": date(2025, 7, 14)}
    step = only(known(BEFORE_THE_DECREE, date(2025, 8, 26)), **days)
    assert (step.verdict_before, step.verdict_after) == (Outcome.MISSING, Outcome.RUNNING)
    assert moved(known(BEFORE_THE_DECREE, date(2025, 8, 28)), **days) == ()


def test_an_objection_that_seemed_too_late_is_told_to_who_receives_it() -> None:
    """Answered on 14 July, objected on 26 August: a day too late, and in time since the decree."""
    found = moved(
        known(BEFORE_THE_DECREE, date(2025, 8, 26)),
        request_received=date(2025, 7, 1),
        request_answered=date(2025, 7, 14),
        objection_received=date(2025, 8, 26),
    )
    step = next(each for each in found if each.limit == "objection.filing")
    assert (step.verdict_before, step.verdict_after) == (Outcome.LATE, Outcome.IN_TIME)
    assert [each.who for each in step.tell] == [Actor.APPLICANT, Actor.SUPERIOR]


def test_an_extended_answer_is_told_to_the_applicant_too() -> None:
    """Received 24 March 2023: ten days end on 10 April, seven more on the 19th. The decree of 29
    March made the 19th and 20th leave and the 26th, which was leave, a working day: the 26th."""
    step = only(
        known(date(2023, 3, 20), date(2023, 4, 3)),
        request_received=date(2023, 3, 24),
        extension_notified=date(2023, 3, 27),
    )
    assert days_of(step) == (date(2023, 4, 19), date(2023, 4, 26))
    assert step.limit == "request.extension"
    assert [each.who for each in step.tell] == [Actor.PPID, Actor.APPLICANT]
    assert [each.id.split(":")[0] for each in step.reasons] == [
        "Rabu, 19 April 2023",
        "Kamis, 20 April 2023",
        "Rabu, 26 April 2023",
    ]


# A decree that takes days away


def test_a_leave_taken_away_two_days_before_it_moves_the_answer_forward() -> None:
    """Received 11 May 2020: due on the 28th with the 22nd off; on the 27th since 20 May."""
    step = only(known(date(2020, 5, 11), date(2020, 5, 20)), request_received=date(2020, 5, 11))
    assert days_of(step) == (date(2020, 5, 28), date(2020, 5, 27))
    assert step.moved_by == -1
    assert "dihapus oleh SKB 440/2020" in step.reasons[0].id


def test_the_superior_loses_a_week_with_the_leave_of_idul_fitri_2020() -> None:
    """Thirty days after 6 April 2020. Off: 10 April, 1, 7, 21, 22 and 25 May; with 26 to 29 May
    as leave the thirtieth is 2 June (1 June is off), and without them, since 9 April, 26 May."""
    step = only(known(date(2020, 4, 6), date(2020, 4, 9)), objection_received=date(2020, 4, 6))
    assert days_of(step) == (date(2020, 6, 2), date(2020, 5, 26))
    assert step.limit == "objection.response"
    assert [each.who for each in step.tell] == [Actor.SUPERIOR]


def test_a_right_after_silence_says_why_the_silence_ended_on_another_day() -> None:
    """Received 6 May 2020, silent: ten days end on 26 May (off: 7, 21, 22 and 25), and on the 22nd
    since the decree of the 20th made that a working day."""
    found = moved(known(date(2020, 5, 6), date(2020, 6, 2)), request_received=date(2020, 5, 6))
    filing = next(each for each in found if each.limit == "objection.filing")
    assert filing.reasons[0].en.startswith("Friday, 22 May 2020: collective leave")
    assert filing.reasons[1].en == "it begins: Tuesday, 26 May 2020 -> Friday, 22 May 2020"


def test_a_right_that_had_begun_and_has_not_any_more_is_one_that_moved() -> None:
    """Silence since 5 August 2025: on the 20th the time to answer was over, and now it is not."""
    found = moved(known(date(2025, 8, 6), date(2025, 8, 20)), request_received=date(2025, 8, 5))
    answer, filing = found
    assert (answer.verdict_before, answer.verdict_after) == (Outcome.MISSING, Outcome.RUNNING)
    # thirty days after the 19th: off is 5 September; the first is 20 August, the last 1 October
    assert days_of(filing) == (date(2025, 10, 1), date(2025, 10, 2))
    assert not filing.verdict_changed


def test_the_right_after_the_superiors_answer_moves_too() -> None:
    """Fourteen days after 30 July 2025: 31 July is the first, 19 August the last; then the 20th."""
    answered = {
        "request_received": date(2025, 6, 2),
        "objection_received": date(2025, 7, 1),
        "objection_answered": date(2025, 7, 30),
    }
    step = only(known(BEFORE_THE_DECREE, date(2025, 8, 11)), **answered)
    assert (step.limit, days_of(step)) == (
        "dispute.filing",
        (date(2025, 8, 19), date(2025, 8, 20)),
    )
    filed = {**answered, "dispute_filed": date(2025, 8, 11)}
    assert moved(known(BEFORE_THE_DECREE, date(2025, 8, 11)), **filed) == ()


def test_a_row_without_a_day_that_differs_is_not_judged_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Which is most of a long register; what runs over 18 August 2025 is judged under both."""
    asked: list[Jurisdiction] = []

    def counted(row: RegisterRow, *, on: date, under: Jurisdiction) -> AuditedRow | RowProblem:
        asked.append(under)
        return audit_row(row, on=on, under=under)

    monkeypatch.setattr("keterbukaan.registers.moved.audit_row", counted)
    knowledge = known(BEFORE_THE_DECREE, date(2025, 12, 1))
    answered = {"request_received": date(2025, 5, 5), "request_answered": date(2025, 5, 9)}
    assert moved(knowledge, **answered) == ()
    assert len(asked) == 1
    assert not knowledge.may_move(date(2025, 5, 5), date(2025, 8, 17))
    assert knowledge.may_move(date(2025, 8, 18), date(2025, 8, 18))
    moved(knowledge, request_received=date(2025, 8, 5))
    assert len(asked) == 3


@given(
    received=st.dates(date(2020, 1, 2), date(2023, 7, 1)),
    answered=st.none() | st.integers(0, 60),
    known_on=st.dates(date(2020, 1, 2), date(2023, 7, 1)),
    until=st.integers(0, 300),
)
def test_what_is_not_judged_again_has_not_moved(
    received: date, answered: int | None, known_on: date, until: int
) -> None:
    """The same days, where nothing is passed over: with another body that is equal in all else."""
    last = max(received, known_on) + timedelta(days=until)
    days = {"request_received": received}
    if answered is not None and received + timedelta(days=answered) <= last:
        days["request_answered"] = received + timedelta(days=answered)
    other = evolve(NATIONAL, name="lain")
    quick = moved(known(known_on, last), **days)
    slow = moved(known(known_on, last, before=other), **days)
    assert [(step.limit, days_of(step), step.verdict_changed) for step in quick] == [
        (step.limit, days_of(step), step.verdict_changed) for step in slow
    ]


# Another file of the body


def body(rules: str) -> Jurisdiction:
    return Jurisdiction.loads(f'schema = 1\nname = "Kota Contoh"\n{rules}')


FIVE_DAYS = """
[[limit]]
limit = "request.response"
amount = 5
unit = "working_days"
citations = ["Perwali Contoh 1/2025 Pasal 3"]
in_force_from = 2025-09-01
"""


def test_another_file_moves_what_was_opened_under_its_rule() -> None:
    """Five days after 8 September 2025: the 15th; ten: the 22nd. What was opened in August goes on
    under the rule of its day (Perki 1/2021 Pasal 62)."""
    knowledge = known(date(2025, 9, 8), date(2025, 9, 9), under=body(FIVE_DAYS), before=body(""))
    step = only(knowledge, request_received=date(2025, 9, 8))
    assert days_of(step) == (date(2025, 9, 22), date(2025, 9, 15))
    assert "5 hari kerja (Perwali Contoh 1/2025 Pasal 3)" in step.reasons[0].id
    assert moved(knowledge, request_received=date(2025, 8, 29)) == ()


def test_a_local_day_off_is_known_from_the_signature_of_its_decree() -> None:
    """Ten days after 8 September 2025: the 22nd, and the 23rd with the 18th off since the 10th."""
    local = body(
        '[[day_off]]\ndate = 2025-09-18\nname = "Hari jadi"\ndecree = "Kepwal 7/2025"\n'
        "signed = 2025-09-10\n"
    )
    step = only(
        known(date(2025, 9, 8), date(2025, 9, 12), under=local), request_received=date(2025, 9, 8)
    )
    assert days_of(step) == (date(2025, 9, 22), date(2025, 9, 23))
    assert (
        moved(
            known(date(2025, 9, 8), date(2025, 9, 12), under=local),
            request_received=date(2025, 9, 11),
        )
        == ()
    )


# Complaints


def test_a_complaint_moves_and_its_agency_is_told() -> None:
    """Fourteen days for the decision run over working days by no reading in use; the answer that
    asks for information does: ten days after 5 August 2025."""
    row = ComplaintRow(
        number="7",
        received=date(2025, 8, 5),
        complaint_class=ComplaintClass.INFORMATION_REQUEST,
    )
    found = moved_complaint(row, RowPlace(4), known(BEFORE_THE_DECREE, date(2025, 8, 8)))
    assert isinstance(found, MovedRow)
    assert (found.line, found.number) == (4, "7")
    step = next(each for each in found.steps if each.limit == "request.response")
    assert days_of(step) == (date(2025, 8, 19), date(2025, 8, 20))


def test_a_limit_that_only_the_new_file_sets_is_new() -> None:
    filled = body(
        '[[limit]]\nlimit = "complaint.forwarding"\namount = 3\nunit = "working_days"\n'
        'citations = ["Perwali Contoh 2/2025 Pasal 4"]\nin_force_from = 2025-01-01\n'
    )
    row = ComplaintRow(number="7", received=date(2025, 9, 8), verified=date(2025, 9, 8))
    old = known(date(2025, 9, 8), date(2025, 9, 10), under=filled, before=body(""))
    found = moved_complaint(row, RowPlace(2), old)
    assert isinstance(found, MovedRow)
    (step,) = found.steps
    assert (step.limit, step.before, step.moved_by) == ("complaint.forwarding", None, None)
    assert step.after is not None
    assert step.after.date == date(2025, 9, 11)
    assert step.reasons[0].en == "Perwali Contoh 2/2025 Pasal 4 applies now"
    gone = moved_complaint(
        row, RowPlace(2), known(date(2025, 9, 8), date(2025, 9, 10), under=body(""), before=filled)
    )
    assert isinstance(gone, MovedRow)
    assert gone.steps[0].after is None
    assert gone.steps[0].reasons[0].en == "Perwali Contoh 2/2025 Pasal 4 does not apply any more"


# What cannot be judged


def test_a_row_that_cannot_be_judged_comes_back_as_a_problem() -> None:
    knowledge = known(BEFORE_THE_DECREE, date(2025, 8, 8))
    late = RegisterRow(3, "2", {Column.REQUEST_RECEIVED: date(2025, 9, 1)})
    found = moved_row(late, knowledge)
    assert isinstance(found, RowProblem)
    assert (found.line, found.code) == (3, "KB-R06")
    complaint = moved_complaint(
        ComplaintRow(number="7", received=date(2025, 9, 1)), RowPlace(5), knowledge
    )
    assert isinstance(complaint, RowProblem)
    assert (complaint.line, complaint.code) == (5, "KB-R06")


def test_a_row_that_only_the_law_of_then_cannot_judge_is_a_problem_too() -> None:
    short = Jurisdiction(calendar=WorkingCalendar.from_days_off([], years=range(2025, 2026)))
    row = RegisterRow(3, "2", {Column.REQUEST_RECEIVED: date(2026, 1, 5)})
    found = moved_row(row, known(date(2026, 1, 5), date(2026, 1, 6), before=short))
    assert isinstance(found, RowProblem)
    assert found.code == "KB-K01"


def test_a_right_that_reaches_beyond_the_calendar_is_a_problem() -> None:
    last = NATIONAL.calendar.coverage.last
    row = RegisterRow(3, "2", {Column.REQUEST_RECEIVED: last - timedelta(days=30)})
    knowledge = known(last - timedelta(days=40), last)
    found = moved_row(row, knowledge)
    assert isinstance(found, RowProblem)
    assert found.code == "KB-K01"


def test_the_days_must_come_in_their_order() -> None:
    with pytest.raises(ArgumentError):
        known(date(2025, 8, 8), date(2025, 8, 5))
    assert known(date(2025, 8, 8), date(2025, 8, 8)).then is NATIONAL
