"""Rows of registers by chance, of requests and of complaints, as offices keep them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from keterbukaan.cases.complaint.classes import ComplaintClass
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.registers.columns import STEPS, Column
from keterbukaan.registers.complaint_rows import ComplaintRow
from keterbukaan.registers.reading import RegisterRow
from keterbukaan.registers.report_status import ReportStatus
from keterbukaan.registers.status import RowStatus
from keterbukaan.testing._days import days
from keterbukaan.testing._people import niks

__all__ = ["complaint_rows", "register_rows"]

_DATES = [column for column in Column if column in STEPS]
_OBJECTED = frozenset({Column.OBJECTION_RECEIVED, Column.OBJECTION_REGISTERED})
_STEPS = (
    "receipt_given",
    "returned",
    "completed",
    "verified",
    "forwarded",
    "followed_up",
    "replied",
    "examined",
    "decided",
    "delivered",
    "closed",
    "archived",
    "withdrawn",
    "status_on",
)
_REASONS = st.none() | st.sampled_from(["laporan ganda", "isi tidak jelas", "lain-lain"])
_UNITS = st.none() | st.sampled_from(["Dinas A", "Dinas B", "Inspektorat"])


@st.composite
def register_rows(draw: st.DrawFn) -> RegisterRow:
    """Draw a row of a register of requests: some of its dates, each on or after those before.

    It may have a status, and steps whose day may stand in something that was not read.
    """
    columns = draw(st.lists(st.sampled_from(_DATES), min_size=1, unique=True))
    day = draw(days("request.response"))
    dates: dict[Column, date] = {}
    for column in sorted(columns, key=_DATES.index):
        dates[column] = day
        day += timedelta(draw(st.integers(0, 40)))
    if Column.REQUEST_RECEIVED in dates and _OBJECTED.isdisjoint(dates):
        dates.pop(Column.OBJECTION_ANSWERED, None)  # nobody answers an objection that was not made
    number = draw(st.integers(1, 999))
    return RegisterRow(
        line=number + 1,
        number=f"{number:03}/PPID/{day.year}",
        dates=dates,
        status=draw(st.none() | st.sampled_from(RowStatus)),
        unread=draw(st.frozensets(st.sampled_from(_DATES))).difference(dates),
    )


@st.composite
def complaint_rows(draw: st.DrawFn) -> ComplaintRow:
    """Draw a row of a register of complaints: any of its steps, on any day from receipt on."""
    received = draw(days("complaint.decision"))
    steps = draw(st.dictionaries(st.sampled_from(_STEPS), st.integers(0, 90)))
    return ComplaintRow.model_validate(
        {
            "number": str(draw(st.integers(1, 999))),
            "received": received,
            "channel": draw(st.sampled_from(ComplaintChannel)),
            "complaint_class": draw(st.none() | st.sampled_from(ComplaintClass)),
            "unit": draw(_UNITS),
            "against_unit": draw(_UNITS),
            "secrecy": draw(st.frozensets(st.sampled_from(Secrecy))),
            "identity": draw(st.none() | niks()),
            "archive_reason": draw(_REASONS),
            "status": draw(st.none() | st.sampled_from(ReportStatus)),
            **{step: received + timedelta(later) for step, later in steps.items()},
        }
    )
