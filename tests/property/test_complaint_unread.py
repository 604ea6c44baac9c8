"""What was not read of a register of complaints weakens its verdicts, and strengthens none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.files import RecordFile
from keterbukaan.registers import ComplaintRow, JudgedComplaint, ReportStatus, judge_complaints
from keterbukaan.registers.complaint_rows import STEPS
from keterbukaan.testing import complaint_rows

pytestmark = pytest.mark.property
UNREAD = st.frozensets(st.sampled_from(STEPS))
LATER = st.integers(0, 300).map(timedelta)


def verdicts(
    row: ComplaintRow, on: date, unread: frozenset[str] = frozenset()
) -> Mapping[str, date | None] | None:
    """Return what is late with the day on which it was done; None for a row not judged."""
    found = judged(row, on, unread)
    return None if found is None else {each.limit: each.done_on for each in found.late}


def judged(
    row: ComplaintRow, on: date, unread: frozenset[str] = frozenset()
) -> JudgedComplaint | None:
    file = RecordFile("x", (2,), (row,), (), (), (), (), unread=(unread,))
    found, _ = judge_complaints(file, on=on)
    return found[0] if found else None


def last_day(row: ComplaintRow, later: timedelta) -> date:
    days: list[date | None] = [row.received, *(getattr(row, step) for step in STEPS)]
    return max(day for day in days if day is not None) + later


@given(complaint_rows(), LATER, UNREAD, UNREAD)
def test_the_less_was_read_the_less_is_late(
    row: ComplaintRow, later: timedelta, some: frozenset[str], more: frozenset[str]
) -> None:
    on = last_day(row, later)
    all_read, with_some = verdicts(row, on), verdicts(row, on, some)
    with_more = verdicts(row, on, some | more)
    if all_read is None or with_some is None or with_more is None:
        assert all_read == with_some == with_more
        return
    assert with_some.items() <= all_read.items()
    assert with_more.items() <= with_some.items()


@given(complaint_rows(), LATER, UNREAD)
def test_what_is_not_told_is_listed_and_nothing_is_lost(
    row: ComplaintRow, later: timedelta, unread: frozenset[str]
) -> None:
    on = last_day(row, later)
    whole, found = judged(row, on), judged(row, on, unread)
    if whole is None or found is None:
        return
    assert [*found.late, *found.cannot_tell] != [] or not whole.late
    assert {each.limit for each in (*found.late, *found.cannot_tell)} == {
        each.limit for each in (*whole.late, *whole.cannot_tell)
    }
    assert {each.limit for each in found.late}.isdisjoint(each.limit for each in found.cannot_tell)


@given(complaint_rows(), LATER, st.sampled_from(ReportStatus))
def test_a_status_without_its_day_makes_nothing_late(
    row: ComplaintRow, later: timedelta, status: ReportStatus
) -> None:
    plain = row.model_copy(update={"status": None, "status_on": None})
    on = last_day(row, later)
    without, found = verdicts(plain, on), verdicts(plain.model_copy(update={"status": status}), on)
    if without is not None and found is not None:
        assert found.items() <= without.items()
