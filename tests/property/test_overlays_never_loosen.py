"""Whatever local limit is let in, no duty ends later and no right ends earlier because of it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan.calendar.moment import Zone
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.deadlines.due import due
from keterbukaan.errors import LooserThanNationalError
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

# The limits that a region can set, with the number and unit of the law; the rights are marked.
LIMITS = {
    "request.completeness_check": (3, "working_days"),
    "request.notice": (3, "working_days"),
    "request.correction": (3, "working_days"),
    "request.response": (10, "working_days"),
    "request.extension": (7, "working_days"),
    "objection.filing": (30, "working_days"),
    "objection.response": (30, "working_days"),
    "information_list.update": (6, "months"),
    "disclosure.periodic": (6, "months"),
    "report.annual": (3, "months"),
    "report.yearly_figures": (1, "years"),
    "exemption.duration.a": (30, "years"),
    "exemption.expiry_determination": (30, "working_days"),
    "complaint.filing": (30, "days"),
    "complaint.first_response": (14, "days"),
    "complaint.completion": (30, "days"),
    "complaint.decision": (60, "days"),
    "complaint.decision_delivery": (14, "days"),
}
RIGHTS = {"request.correction", "objection.filing", "complaint.filing", "complaint.completion"}
GREATEST = {
    "working_days": 80,
    "calendar_days": 200,
    "days": 80,
    "months": 14,
    "years": 32,
}


UNITS = st.sampled_from(sorted(GREATEST))


@st.composite
def numbers(draw: st.DrawFn, limit: str) -> tuple[int, str]:
    """Draw a number and a unit that may or may not be let in, the law's own unit most often."""
    amount, national_unit = LIMITS[limit]
    if draw(st.booleans()):
        return max(1, amount + draw(st.integers(-10, 10))), national_unit
    unit = draw(UNITS)
    return draw(st.integers(1, GREATEST[unit])), unit


def _longer_is_better(limit: str) -> bool:
    """Tell whether a greater number is kinder: for a right, and for a duty before an event."""
    return limit in RIGHTS or limit == "exemption.expiry_determination"


def _end(limit: str, since: datetime, under: Jurisdiction, hari: str) -> date:
    found = due(limit, since, under=under.choosing(f"plain-hari={hari}"))
    assert isinstance(found, Deadline)
    return found.date


@pytest.mark.parametrize("unit", sorted({unit for _, unit in LIMITS.values()}))
@given(
    data=st.data(),
    days=st.lists(st.dates(date(2021, 7, 1), date(2060, 12, 31)), min_size=1, max_size=4),
    hour=st.times(),
    hari=st.sampled_from(["calendar", "working"]),
)
def test_no_overlay_loosens(
    unit: str, data: st.DataObject, days: list[date], hour: time, hari: str
) -> None:
    limit = data.draw(st.sampled_from([name for name, (_, own) in LIMITS.items() if own == unit]))
    amount, unit = data.draw(numbers(limit))
    text = (
        f'schema = 1\nname = "X"\n[[limit]]\nlimit = "{limit}"\namount = {amount}\n'
        f'unit = "{unit}"\nin_force_from = 2021-07-01\ncitations = ["Perda X 1/2021 Pasal 3"]\n'
    )
    try:
        body = Jurisdiction.loads(text)
    except LooserThanNationalError:
        # What is no looser by its number alone is never refused.
        assert (amount, unit) != LIMITS[limit]
        assert unit != LIMITS[limit][1] or (amount < LIMITS[limit][0]) is _longer_is_better(limit)
        return
    for day in days:
        since = datetime.combine(day, hour, tzinfo=Zone.WIB.tzinfo)
        local = _end(limit, since, body, hari)
        national = _end(limit, since, Jurisdiction.national(), hari)
        if limit in RIGHTS:
            assert local >= national
        else:
            assert local <= national
