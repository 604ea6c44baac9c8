"""What a row says where not all was read, or a status says how it ended, and what it never says.

The days were counted by hand on the decreed days off. January 2026: the 1st is New Year, Friday the
16th Isra Mikraj. February: leave on Monday the 16th, Imlek on Tuesday the 17th. March: Nyepi from
the 18th, then Idul Fitri with its leave until Tuesday the 24th. Easter is on 3 and 5 April.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Jurisdiction
from keterbukaan.registers.audit import AuditedRow, audit_row
from keterbukaan.registers.columns import STEPS, Column
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.status import RowStatus
from keterbukaan.registers.steps import Outcome, Step, StepName

ON = date(2026, 11, 30)
RECEIVED = date(2026, 1, 5)  # the tenth working day after it is 20 January 2026
C = Column
Unread = frozenset[Column]
NOTHING: Unread = frozenset()
NATIONAL = Jurisdiction.national()
RESTARTS = NATIONAL.choosing("incomplete-clock=restarts")


def audited(
    dates: Mapping[Column, date],
    *,
    status: RowStatus | None = None,
    unread: Unread = NOTHING,
    on: date = ON,
    under: Jurisdiction = NATIONAL,
) -> AuditedRow:
    row = RegisterRow(2, "1", dates, status=status, unread=unread)
    found = audit_row(row, on=on, under=under)
    assert isinstance(found, AuditedRow)
    return found


def only(found: AuditedRow) -> Step:
    (step,) = found.steps
    return step


def outcomes(found: AuditedRow) -> dict[str, str]:
    return {step.name.name: step.outcome.value for step in found.steps}


# ---------------------------------------------------------------- registers of offices


@pytest.mark.parametrize(
    ("received", "answered", "due", "outcome", "late_by"),
    [
        # A desk's own export: the answer of 10 March is 21 working days past its last day.
        (date(2026, 3, 9), date(2026, 3, 13), date(2026, 3, 30), Outcome.IN_TIME, None),
        (date(2026, 3, 10), date(2026, 4, 30), date(2026, 3, 31), Outcome.LATE, 21),
        # A monthly report.
        (date(2026, 3, 2), date(2026, 3, 12), date(2026, 3, 16), Outcome.IN_TIME, None),
        (date(2026, 3, 5), date(2026, 4, 28), date(2026, 3, 26), Outcome.LATE, 22),
        # A clock that starts with the receipt, and not with the letter of 2 January.
        (date(2026, 1, 12), date(2026, 1, 23), date(2026, 1, 27), Outcome.IN_TIME, None),
        # A public register that heads its answers with "Tanggal Tanggapan".
        (date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 20), Outcome.IN_TIME, None),
        # Monthly sheets.
        (date(2026, 2, 3), date(2026, 3, 30), date(2026, 2, 19), Outcome.LATE, 22),
        # Rows that a filter hides.
        (date(2026, 1, 5), date(2026, 2, 27), date(2026, 1, 20), Outcome.LATE, 26),
        (date(2026, 1, 7), date(2026, 3, 20), date(2026, 1, 22), Outcome.LATE, 36),
        (date(2024, 1, 5), date(2024, 1, 12), date(2024, 1, 19), Outcome.IN_TIME, None),
    ],
)
def test_an_answer_is_judged_by_its_own_day(
    received: date, answered: date, due: date, outcome: Outcome, late_by: int | None
) -> None:
    dates = {C.REQUEST_RECEIVED: received, C.REQUEST_ANSWERED: answered}
    step = only(audited(dates))
    assert (step.deadline.date, step.outcome, step.late_by) == (due, outcome, late_by)
    unread = only(audited(dates, unread=frozenset(STEPS - dates.keys() - {C.EXTENSION_NOTIFIED})))
    assert (unread.outcome, unread.late_by) == (outcome, late_by)


def test_an_open_request_is_missing_and_one_that_its_status_says_goes_on_is_so_too() -> None:
    row = {C.REQUEST_RECEIVED: date(2026, 3, 3)}
    for status in (None, RowStatus.IN_PROGRESS):
        step = only(audited(row, status=status, on=date(2026, 4, 1)))
        assert step.deadline.date == date(2026, 3, 17)
        # 25, 26, 27, 30, 31 March and 1 April
        assert (step.outcome, step.late_by) == (Outcome.MISSING, 6)


@pytest.mark.parametrize(
    ("answered", "outcome", "late_by"),
    [(date(2026, 3, 16), Outcome.IN_TIME, None), (date(2026, 4, 10), Outcome.LATE, 11)],
)
def test_a_register_of_objections(answered: date, outcome: Outcome, late_by: int | None) -> None:
    dates = {C.OBJECTION_RECEIVED: date(2026, 2, 2), C.OBJECTION_ANSWERED: answered}
    step = only(audited(dates))
    assert (step.name, step.deadline.date) == (StepName.OBJECTION_ANSWER, date(2026, 3, 25))
    assert (step.outcome, step.late_by) == (outcome, late_by)


# ---------------------------------------------------------------- not read


def test_no_verdict_where_an_unread_column_may_hold_the_answer() -> None:
    step = only(audited({C.REQUEST_RECEIVED: RECEIVED}, unread=frozenset({C.REQUEST_ANSWERED})))
    assert (step.outcome, step.late_by, step.done) == (Outcome.CANNOT_TELL, None, None)
    assert step.told("id") == "tidak dapat dinilai: harinya tidak terbaca dari berkas ini"
    running = audited(
        {C.REQUEST_RECEIVED: RECEIVED},
        unread=frozenset({C.REQUEST_ANSWERED}),
        on=date(2026, 1, 6),
    )
    assert only(running).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    ("answered", "outcome"),
    [
        (date(2026, 1, 20), Outcome.IN_TIME),  # with an extension or without
        (date(2026, 1, 21), Outcome.CANNOT_TELL),
        (date(2026, 1, 29), Outcome.CANNOT_TELL),  # the seventh working day more
        (date(2026, 1, 30), Outcome.LATE),
    ],
)
def test_an_extension_that_was_not_read_may_make_an_answer_timely(
    answered: date, outcome: Outcome
) -> None:
    dates = {C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_ANSWERED: answered}
    unread = frozenset({C.EXTENSION_NOTIFIED})
    assert only(audited(dates, unread=unread)).outcome is outcome
    assert only(audited(dates, status=RowStatus.EXTENDED)).outcome is outcome


def test_a_step_that_follows_and_was_not_read_may_have_come_in_time() -> None:
    """An objection on the last day leaves the answer not past then: to be missing is more."""
    silent = {C.REQUEST_RECEIVED: RECEIVED, C.OBJECTION_RECEIVED: date(2026, 1, 20)}
    assert outcomes(audited(silent))["ANSWER"] == "running"
    del silent[C.OBJECTION_RECEIVED]
    for hidden in (C.OBJECTION_RECEIVED, C.REQUEST_WITHDRAWN):
        step = only(audited(silent, unread=frozenset({hidden})))
        assert step.outcome is Outcome.CANNOT_TELL
    running = audited(silent, unread=frozenset({C.OBJECTION_RECEIVED}), on=date(2026, 1, 20))
    assert only(running).outcome is Outcome.RUNNING


def test_a_completion_that_was_not_read_unsettles_one_reading_and_decides_under_the_other() -> None:
    """C8: by one reading a correction lets the ten days begin anew."""
    late = {C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_ANSWERED: date(2026, 1, 30)}
    completed = {**late, C.REQUEST_COMPLETED: date(2026, 1, 19)}
    step = only(audited(completed))
    assert (step.outcome, step.late_by, step.sure) == (Outcome.LATE, 8, False)
    assert step.deadline.latest == date(2026, 2, 2)  # ten working days from 19 January
    assert only(audited(completed, under=RESTARTS)).outcome is Outcome.IN_TIME
    unread = frozenset({C.REQUEST_COMPLETED})
    step = only(audited(late, unread=unread))
    assert (step.outcome, step.sure) == (Outcome.LATE, False)
    assert only(audited(late, unread=unread, under=RESTARTS)).outcome is Outcome.CANNOT_TELL
    timely = {C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_ANSWERED: date(2026, 1, 12)}
    assert only(audited(timely, unread=unread)).sure  # a later beginning gives more time only
    silence = {C.REQUEST_RECEIVED: RECEIVED, C.OBJECTION_RECEIVED: date(2026, 1, 26)}
    objection = audited(silence, unread=unread).steps[1]
    assert (objection.outcome, objection.sure) == (Outcome.IN_TIME, False)
    restarted = audited(silence, unread=unread, under=RESTARTS)
    assert outcomes(restarted)["OBJECTION"] == "cannot_tell"


def test_a_filing_rests_on_the_answer_before_it() -> None:
    dates = {
        C.REQUEST_RECEIVED: RECEIVED,
        C.OBJECTION_RECEIVED: date(2026, 1, 26),
        C.DISPUTE_FILED: date(2026, 3, 16),
    }
    assert outcomes(audited(dates)) == {
        "ANSWER": "missing",
        "OBJECTION": "in_time",
        "OBJECTION_ANSWER": "missing",  # thirty working days after 26 January: 11 March
        "DISPUTE": "in_time",
    }
    hidden = {
        C.REQUEST_ANSWERED: ("ANSWER", "OBJECTION"),
        C.EXTENSION_NOTIFIED: ("ANSWER", "OBJECTION"),
        C.OBJECTION_ANSWERED: ("OBJECTION_ANSWER", "DISPUTE"),
        C.FIRST_HEARING: (),
    }
    for column, untold in hidden.items():
        found = outcomes(audited(dates, unread=frozenset({column})))
        assert {name for name, each in found.items() if each == "cannot_tell"} == {*untold}


def test_the_entry_in_the_register_bears_on_one_reading_alone() -> None:
    """C2: the superior's time runs from the receipt, by one reading from the entry."""
    dates = {C.OBJECTION_RECEIVED: date(2026, 2, 2), C.DISPUTE_FILED: date(2026, 3, 30)}
    missing, filed = audited(dates).steps
    assert (missing.sure, filed.sure) == (True, True)
    missing, filed = audited(dates, unread=frozenset({C.OBJECTION_REGISTERED})).steps
    assert (missing.outcome, missing.sure) == (Outcome.MISSING, False)
    assert (filed.outcome, filed.sure) == (Outcome.IN_TIME, False)


def test_where_the_entry_decides_it_is_not_done_without() -> None:
    """C2 read the other way: thirty working days from the entry, of which the day is hidden."""
    body = NATIONAL.choosing("superior-clock=registered")
    dates = {C.OBJECTION_RECEIVED: date(2026, 2, 2), C.OBJECTION_ANSWERED: date(2026, 4, 1)}
    # From an entry on 9 February the thirtieth working day is 1 April, from the receipt 25 March.
    entered = {**dates, C.OBJECTION_REGISTERED: date(2026, 2, 9)}
    step = only(audited(entered, under=body))
    assert (step.deadline.date, step.outcome) == (date(2026, 4, 1), Outcome.IN_TIME)
    unread = frozenset({C.OBJECTION_REGISTERED})
    assert only(audited(dates, unread=unread, under=body)).outcome is Outcome.CANNOT_TELL
    silent = {C.OBJECTION_RECEIVED: date(2026, 2, 2), C.DISPUTE_FILED: date(2026, 3, 30)}
    assert outcomes(audited(silent, unread=unread, under=body))["DISPUTE"] == "cannot_tell"


def test_the_hundred_days_from_a_filing_that_was_not_read() -> None:
    """C4 read the other way: a hundred working days from the filing, and not from the hearing."""
    body = NATIONAL.choosing("hundred-days-start=application_received")
    days = {C.FIRST_HEARING: date(2022, 10, 19), C.DISPUTE_DECIDED: date(2023, 3, 8)}
    filed = {**days, C.DISPUTE_FILED: date(2022, 8, 1)}
    assert outcomes(audited(filed, under=body)) == {"RESOLUTION": "late"}
    assert outcomes(audited(filed)) == {"RESOLUTION": "in_time"}
    unread = frozenset({C.DISPUTE_FILED})
    assert only(audited(days, unread=unread, under=body)).outcome is Outcome.CANNOT_TELL
    assert only(audited(days, unread=unread)).outcome is Outcome.IN_TIME


def test_the_hundred_days_of_a_dispute_whose_filing_was_not_read() -> None:
    """C4: by one reading they run from the filing, which is earlier."""
    hearing = {C.FIRST_HEARING: date(2022, 10, 19)}
    filed = frozenset({C.DISPUTE_FILED})
    missing = only(audited(hearing, unread=filed))
    assert (missing.outcome, missing.sure) == (Outcome.MISSING, True)
    decided = {**hearing, C.DISPUTE_DECIDED: date(2022, 12, 1)}
    assert only(audited(decided)).sure
    step = only(audited(decided, unread=filed))
    assert (step.outcome, step.sure) == (Outcome.IN_TIME, False)
    untold = audited(hearing, unread=frozenset({C.DISPUTE_DECIDED}))
    assert only(untold).outcome is Outcome.CANNOT_TELL


# ---------------------------------------------------------------- how it ended


@pytest.mark.parametrize(
    "status",
    [
        RowStatus.WITHDRAWN,
        RowStatus.JOINED,
        RowStatus.NOT_FOLLOWED_UP,
        RowStatus.FORWARDED,
        RowStatus.FINISHED,
        RowStatus.REFUSED,
        RowStatus.INCOMPLETE,
        RowStatus.UNKNOWN,
    ],
)
def test_an_end_without_a_day_is_no_lateness(status: RowStatus) -> None:
    found = audited({C.REQUEST_RECEIVED: RECEIVED}, status=status)
    step = only(found)
    assert (step.outcome, found.is_overdue, found.is_untold) == (Outcome.CANNOT_TELL, False, True)
    assert status.label("id") in step.told("id")
    assert status.label("en") in step.told("en")
    answered = {C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_ANSWERED: date(2026, 1, 21)}
    step = only(audited(answered, status=status, unread=NOTHING))
    late = Outcome.CANNOT_TELL if status is RowStatus.UNKNOWN else Outcome.LATE
    assert step.outcome is late


@pytest.mark.parametrize(
    ("notified", "answered", "outcome", "sure"),
    [
        # Told on the tenth working day, 20 January: the eleventh where the day of receipt counts,
        # and an extension after the end has no effect (UU 14/2008 22(8)).
        (date(2026, 1, 20), date(2026, 1, 22), Outcome.IN_TIME, False),
        (date(2026, 1, 19), date(2026, 1, 22), Outcome.IN_TIME, True),
        # Seven more days end on the 29th; later it is late by every reading.
        (date(2026, 1, 20), date(2026, 1, 30), Outcome.LATE, True),
    ],
)
def test_a_reading_by_which_an_extension_came_too_late_is_told(
    notified: date, answered: date, outcome: Outcome, *, sure: bool
) -> None:
    row = {C.REQUEST_RECEIVED: RECEIVED, C.EXTENSION_NOTIFIED: notified}
    step = only(audited({**row, C.REQUEST_ANSWERED: answered}))
    assert (step.deadline.date, step.outcome, step.sure) == (date(2026, 1, 29), outcome, sure)
    running = only(audited(row, on=answered))
    assert running.outcome is (Outcome.MISSING if outcome is Outcome.LATE else Outcome.RUNNING)
    assert running.sure is sure


@pytest.mark.parametrize(
    ("completed", "answered", "sure"),
    [
        # Completed on 7 January: if its time begins anew (C8), it ends on the 22nd, so that the
        # extension of the 21st holds, until 2 February.
        (date(2026, 1, 7), date(2026, 2, 2), False),
        (date(2026, 1, 7), date(2026, 2, 3), True),
        (None, date(2026, 1, 29), True),
    ],
)
def test_a_reading_by_which_an_extension_came_in_time_is_told(
    completed: date | None, answered: date, *, sure: bool
) -> None:
    row = {C.REQUEST_RECEIVED: RECEIVED, C.EXTENSION_NOTIFIED: date(2026, 1, 21)}
    if completed is not None:
        row[C.REQUEST_COMPLETED] = completed
    step = only(audited({**row, C.REQUEST_ANSWERED: answered}))
    assert (step.deadline.date, step.outcome) == (date(2026, 1, 20), Outcome.LATE)
    assert step.sure is sure


def test_a_withdrawal_with_its_day_ends_what_was_owed() -> None:
    """No text regulates it: nobody owes an answer to what is no longer asked."""
    row = {C.REQUEST_RECEIVED: RECEIVED}
    for status in (None, RowStatus.WITHDRAWN):
        found = audited({**row, C.REQUEST_WITHDRAWN: date(2026, 1, 19)}, status=status)
        step = only(found)
        assert (step.outcome, step.late_by) == (Outcome.RUNNING, None)
        assert step.told("id") == "belum lewat saat permohonan dicabut (2026-01-19)"
        assert not found.is_overdue
        # Owed until the day before, the 22nd: two working days past.
        late = only(audited({**row, C.REQUEST_WITHDRAWN: date(2026, 1, 23)}, status=status))
        assert (late.outcome, late.late_by) == (Outcome.MISSING, 2)


@pytest.mark.parametrize("requested", [True, False], ids=["with its request", "objections alone"])
def test_a_withdrawal_after_an_objection_may_be_of_the_objection(*, requested: bool) -> None:
    """Received on 2 February, to be answered by 25 March 2026: withdrawn before, that is not told.

    One from before the objection leaves it as it is: the superior answers (UU 14/2008 36(2)).
    """
    row = {C.OBJECTION_RECEIVED: date(2026, 2, 2)}
    if requested:
        row |= {C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_ANSWERED: date(2026, 1, 12)}
    assert outcomes(audited(row))["OBJECTION_ANSWER"] == "missing"
    left = {**row, C.REQUEST_WITHDRAWN: date(2026, 2, 10)}
    step = audited(left).steps[-1]
    assert (step.name, step.outcome) == (StepName.OBJECTION_ANSWER, Outcome.CANNOT_TELL)
    assert "dicabut 10 Februari 2026" in step.told("id")
    answered = {**left, C.OBJECTION_ANSWERED: date(2026, 3, 25)}
    assert outcomes(audited(answered))["OBJECTION_ANSWER"] == "in_time"
    if requested:
        before = {**row, C.REQUEST_WITHDRAWN: date(2026, 1, 20)}
        assert outcomes(audited(before))["OBJECTION_ANSWER"] == "missing"


def test_a_withdrawal_after_a_dispute_is_none_of_the_objection_before_it() -> None:
    """The superior was silent to the end, 25 March, and the dispute came on 1 April 2026."""
    row = {
        C.OBJECTION_RECEIVED: date(2026, 2, 2),
        C.DISPUTE_FILED: date(2026, 4, 1),
        C.FIRST_HEARING: date(2026, 4, 20),
        C.REQUEST_WITHDRAWN: date(2026, 5, 4),
    }
    assert outcomes(audited(row)) == {
        "OBJECTION_ANSWER": "missing",
        "DISPUTE": "in_time",
        "RESOLUTION": "cannot_tell",
    }


def test_a_forwarding_is_no_notice_to_the_applicant() -> None:
    """UU 14/2008 22(7)b: the body tells the applicant who holds it; whether it did is not told."""
    step = only(audited({C.REQUEST_RECEIVED: RECEIVED, C.REQUEST_FORWARDED: date(2026, 1, 7)}))
    assert step.outcome is Outcome.CANNOT_TELL
    assert "pemberitahuan kepada pemohon tidak tercatat" in step.told("id")


def test_a_status_hides_nothing_that_the_row_dates() -> None:
    dates = {C.REQUEST_RECEIVED: RECEIVED, C.OBJECTION_RECEIVED: date(2026, 1, 26)}
    found = outcomes(audited(dates, status=RowStatus.OBJECTED))
    assert found == {"ANSWER": "missing", "OBJECTION": "in_time", "OBJECTION_ANSWER": "missing"}
    found = outcomes(audited({C.REQUEST_RECEIVED: RECEIVED}, status=RowStatus.OBJECTED))
    assert found == {"ANSWER": "cannot_tell"}


# ---------------------------------------------------------------- in words


def test_what_ran_out_long_ago_is_never_still_running() -> None:
    dates = {C.OBJECTION_RECEIVED: date(2018, 12, 17), C.DISPUTE_FILED: date(2019, 1, 7)}
    step = audited(dates).steps[0]
    assert step.told("id") == "belum lewat saat sengketa diajukan (2019-01-07)"
    assert step.told("en") == "not yet past when the dispute was filed (2019-01-07)"
    # Due on 31 January 2019, and never answered: that is late by now, and was not then.
    assert (step.deadline.date, step.late_at_next_step) == (date(2019, 1, 31), None)
    assert step.late_by is not None
    assert step.late_by > 0


@pytest.mark.parametrize(
    ("on", "said_id", "said_en"),
    [
        (
            date(2026, 1, 19),
            "masih berjalan, sisa 1 hari kerja",
            "still running, 1 working day left",
        ),
        (date(2026, 1, 20), "masih berjalan, jatuh tempo hari ini", "still running, due today"),
        (
            date(2026, 1, 21),
            "tidak tercatat, lewat 1 hari kerja",
            "not recorded, 1 working day past",
        ),
        (
            date(2026, 1, 22),
            "tidak tercatat, lewat 2 hari kerja",
            "not recorded, 2 working days past",
        ),
    ],
)
def test_the_days_left_and_past_are_said(on: date, said_id: str, said_en: str) -> None:
    step = only(audited({C.REQUEST_RECEIVED: RECEIVED}, on=on))
    assert (step.told("id"), step.told("en")) == (said_id, said_en)


def test_a_lateness_is_said_for_the_day_of_which_it_is() -> None:
    dates = {C.REQUEST_RECEIVED: RECEIVED, C.OBJECTION_RECEIVED: date(2026, 1, 26)}
    step = audited(dates).steps[0]
    assert step.told("id") == "tidak tercatat, lewat 4 hari kerja saat keberatan diajukan"
    answered = {**dates, C.REQUEST_ANSWERED: date(2026, 1, 28)}
    step = audited(answered).steps[0]
    assert (step.told("en"), step.late_at_next_step) == ("late by 6 working days", 4)
    early = {**dates, C.REQUEST_ANSWERED: date(2026, 1, 21)}
    step = audited(early).steps[0]
    assert (step.told("en"), step.late_at_next_step) == ("late by 1 working day", None)


# ---------------------------------------------------------------- for any row

ORDER = [column for column in Column if column in STEPS]
VERDICTS = {Outcome.IN_TIME, Outcome.LATE, Outcome.MISSING}
BODIES = {
    "as it is": NATIONAL,
    "restarts": RESTARTS,
    "from the entry": NATIONAL.choosing("superior-clock=registered"),
    "at the superior": NATIONAL.choosing("superior-clock=received_by_superior"),
    "from the filing": NATIONAL.choosing("hundred-days-start=application_received"),
    "day one": NATIONAL.choosing("day-one=included"),
    "after the extension": NATIONAL.choosing("silence-start=after_extension"),
}


@st.composite
def chains(draw: st.DrawFn) -> dict[Column, date]:
    """Draw steps in their order, close to the ends of the limits on either side."""
    columns = draw(st.lists(st.sampled_from(ORDER), min_size=2, unique=True))
    day = date(2022, 1, 3) + timedelta(draw(st.integers(0, 900)))
    dates = {}
    for column in sorted(columns, key=ORDER.index):
        dates[column] = day
        day += timedelta(draw(st.sampled_from([0, 1, 7, 14, 15, 16, 20, 24, 25, 30, 43, 44, 60])))
    return dates


def verdicts(found: object) -> dict[Column, Outcome]:
    if not isinstance(found, AuditedRow):
        return {}
    return {s.name.column: s.outcome for s in found.steps if s.outcome in VERDICTS}


def sure(found: object) -> set[Column]:
    """Return the steps that are judged, and of which every reading says the same."""
    steps = found.steps if isinstance(found, AuditedRow) else ()
    return {step.name.column for step in steps if step.sure and step.outcome in VERDICTS}


@given(
    chains(),
    st.sampled_from(ORDER),
    st.sampled_from([None, *RowStatus]),
    st.sampled_from([*BODIES]),
)
def test_what_was_not_read_never_makes_a_verdict(
    dates: dict[Column, date], hidden: Column, status: RowStatus | None, body: str
) -> None:
    whole = audit_row(RegisterRow(2, "1", dates), on=ON, under=BODIES[body])
    if not isinstance(whole, AuditedRow):
        return
    left = {column: day for column, day in dates.items() if column is not hidden}
    row = RegisterRow(2, "1", left, unread=frozenset({hidden}), status=status)
    weaker = audit_row(row, on=ON, under=BODIES[body])
    assert verdicts(weaker).items() <= verdicts(whole).items()
    assert sure(weaker) <= sure(whole)


@given(chains(), st.sampled_from([None, *RowStatus]), st.sets(st.sampled_from(ORDER)))
def test_a_status_and_more_that_was_not_read_only_take_verdicts_away(
    dates: dict[Column, date], status: RowStatus | None, unread: set[Column]
) -> None:
    told = RegisterRow(2, "1", dates)
    weaker = RegisterRow(2, "1", dates, status=status, unread=frozenset(unread))
    before, after = (verdicts(audit_row(row, on=ON, under=NATIONAL)) for row in (told, weaker))
    assert after.items() <= before.items()
