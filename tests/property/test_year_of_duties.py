"""A year of duties against a naive chain: the interval added again and again to the last day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from keterbukaan import Jurisdiction
from keterbukaan.duties.year import (
    Duty,
    DutyFacts,
    Handover,
    ServiceStandard,
    YearOfDuties,
    duties_in,
)

# Each rhythm: its interval in the text, and the first day on which its rule was in force.
HALF, WHOLE, THREE = relativedelta(months=6), relativedelta(years=1), relativedelta(years=3)
RHYTHMS = {
    "last_announced": (HALF, date(2010, 4, 30)),  # UU 14/2008 Pasal 9 ayat (3)
    "list_updated": (HALF, date(2021, 6, 30)),  # Perki 1/2021 Pasal 45 ayat (7)
    "last_figures": (WHOLE, date(2010, 4, 30)),  # UU 14/2008 Pasal 12
    "handovers": (HALF, date(2017, 1, 1)),  # Permendagri 3/2017, restated, and then its own file
    "last_evaluated": (WHOLE, date(2012, 10, 30)),  # PP 96/2012 Pasal 32 ayat (1)
    "last_reviewed": (THREE, date(2012, 10, 30)),  # PP 96/2012 Pasal 33 ayat (1)
}
OF_A_STANDARD = ("last_evaluated", "last_reviewed")
# What replaced Permendagri 3/2017 in February 2026 was not read: this body's file has an interval.
BODY = Jurisdiction.loads(
    'schema = 1\nname = "X"\n[[limit]]\nlimit = "information_list.submission"\n'
    'amount = 6\nunit = "months"\nin_force_from = 2017-01-01\n'
    'citations = ["Perbup 1/2017 Pasal 3"]\n'
)
LAST_YEAR = 2098
NAMES = pytest.mark.parametrize("name", RHYTHMS)


def facts_of(name: str, last: date) -> DutyFacts:
    if name == "handovers":
        return DutyFacts(handovers=(Handover(unit="Dinas Sosial", last_on=last),))
    if name in OF_A_STANDARD:
        standard = ServiceStandard.model_validate({"service": "Izin usaha", name: last})
        return DutyFacts(standards=(standard,))
    return DutyFacts.model_validate({name: last})


def all_of(year: YearOfDuties) -> list[date]:
    return [duty.on for duty in (*year.earlier, *year.duties)]


def naive(last: date, step: relativedelta, year: int) -> list[date]:
    """Count on from each last day until the year is over."""
    chain: list[date] = []
    day = last + step
    while day.year <= year:
        chain.append(day)
        day += step
    return chain


@st.composite
def lasts_and_years(draw: st.DrawFn, begins: date) -> tuple[date, int]:
    """Draw a day and a year up to many years later, the ends of months often."""
    last = draw(st.dates(begins, date(2060, 12, 31)))
    if draw(st.booleans()):
        last = max(begins, last + relativedelta(day=draw(st.integers(28, 31))))
    return last, draw(st.integers(last.year, min(LAST_YEAR, last.year + 20)))


def check(year: YearOfDuties, last: date, step: relativedelta) -> None:
    found = all_of(year)
    assert found == sorted(found)
    assert all(duty.on.year == year.year for duty in year.duties)
    assert all(duty.on.year < year.year for duty in year.earlier)
    # No gap is longer than the interval, from the last time it was done to the end of the year.
    for before, after in pairwise([last, *found]):
        assert before < after <= before + step
    assert max([last, *found]) + step > date(year.year, 12, 28)
    # As many as in the naive chain, none later and none more than three days earlier.
    expected = naive(last, step, year.year)
    assert len(found) == len(expected)
    for mine, other in zip(found, expected, strict=True):
        assert timedelta(0) <= other - mine <= timedelta(days=3)


@NAMES
@given(data=st.data())
def test_no_gap_is_longer_than_the_interval(name: str, data: st.DataObject) -> None:
    step, begins = RHYTHMS[name]
    last, year = data.draw(lasts_and_years(begins))
    check(duties_in(year, facts_of(name, last), under=BODY), last, step)


@given(data=st.data(), months=st.integers(1, 6))
def test_no_gap_is_longer_than_a_local_interval(data: st.DataObject, months: int) -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "X"\n[[limit]]\nlimit = "information_list.update"\n'
        f'amount = {months}\nunit = "months"\nin_force_from = 2021-06-30\n'
        'citations = ["Perbup 1/2021 Pasal 3"]\n'
    )
    last, year = data.draw(lasts_and_years(date(2021, 6, 30)))
    found = duties_in(year, DutyFacts(list_updated=last), under=body)
    check(found, last, relativedelta(months=months))


@NAMES
@given(data=st.data())
def test_facts_from_many_years_before_give_as_many_duties_as_fresh_ones(
    name: str, data: st.DataObject
) -> None:
    step, begins = RHYTHMS[name]
    last = data.draw(st.dates(begins, date(2030, 12, 31)))
    year = data.draw(st.integers(last.year + 10, last.year + 30))
    duties = duties_in(year, facts_of(name, last), under=BODY).duties
    in_its_year = step is not THREE or (year - last.year) % 3 == 0
    assert len(duties) == (2 if step is HALF else in_its_year)


@NAMES
@given(data=st.data())
def test_duties_of_a_year_are_the_earlier_ones_of_the_next(name: str, data: st.DataObject) -> None:
    last, year = data.draw(lasts_and_years(RHYTHMS[name][1]))
    facts = facts_of(name, last)
    this, following = (duties_in(each, facts, under=BODY) for each in (year, year + 1))
    assert said(following.earlier) == said((*this.earlier, *this.duties))


def said(duties: tuple[Duty, ...]) -> list[tuple[date, str]]:
    return [(duty.on, duty.title("id")) for duty in duties]


@given(closed=st.dates(date(2021, 6, 30), date(2060, 12, 31)), later=st.integers(0, 30))
def test_each_fiscal_year_owes_one_report_within_three_months(closed: date, later: int) -> None:
    year = closed.year + later
    found = duties_in(year, DutyFacts(fiscal_year_closed=closed))
    is_last = (closed + timedelta(days=1)).day == 1  # a year that closes with a month stays so
    same = relativedelta(day=31) if is_last else relativedelta()
    ends = [closed + relativedelta(years=n) + same for n in range(later + 1)]
    dues = [end + relativedelta(months=3) for end in ends]
    assert all_of(found) == [day for day in dues if day.year <= year]


@given(
    last=st.dates(date(2021, 7, 1), date(2040, 12, 31)),
    lasts=st.lists(st.dates(date(2021, 7, 1), date(2040, 12, 31)), max_size=4),
    later=st.integers(0, 8),
)
def test_duties_of_all_kinds_are_sorted_and_none_is_lost(
    last: date, lasts: list[date], later: int
) -> None:
    facts = DutyFacts(
        last_announced=last,
        list_updated=last,
        last_figures=last,
        handovers=tuple(Handover(unit=f"Unit {n}", last_on=on) for n, on in enumerate(lasts)),
    )
    year = last.year + later
    found = duties_in(year, facts, under=BODY)
    apart: list[Duty] = [
        duty
        for each in (
            DutyFacts(last_announced=last),
            DutyFacts(list_updated=last),
            DutyFacts(last_figures=last),
            *(DutyFacts(handovers=(handover,)) for handover in facts.handovers),
        )
        for duty in duties_in(year, each, under=BODY).duties
    ]
    days = [duty.on for duty in found.duties]
    assert days == sorted(days)
    assert sorted(days) == sorted(duty.on for duty in apart)
    assert {(duty.on, duty.subject, duty.deadline.limit) for duty in found.duties} == {
        (duty.on, duty.subject, duty.deadline.limit) for duty in apart
    }
    too_late = sum(on.year > year for on in lasts)  # nothing can be counted from a later day
    wanted = ["fiscal_year_closed", *["handovers"] * too_late]
    assert [each.field for each in found.unknown] == wanted
