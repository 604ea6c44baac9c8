"""Lex superior: a local limit may be stricter on the body and kinder to the citizen only."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from keterbukaan._counting import last_day
from keterbukaan.calendar.days import LocalDay, Week
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import (
    CalendarRangeError,
    DataFileError,
    KeterbukaanError,
    LooserThanNationalError,
)
from keterbukaan.jurisdiction._strictness import Comparison
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Direction, LimitNature, Scope, TimeLimit, Unit
from keterbukaan.law.rulebook import Rulebook


def _load(limit: str, amount: int, unit: str, more: str = "") -> Jurisdiction:
    return Jurisdiction.loads(
        f'schema = 1\nname = "X"\n[[limit]]\nlimit = "{limit}"\namount = {amount}\n'
        f'unit = "{unit}"\nin_force_from = 2010-05-01\n'
        f'citations = ["Perda Kota X 1/2020 Pasal 3 ayat (2)"]\n{more}',
        "x.toml",
    )


ACCEPTED = [
    ("request.response", 10, "working_days", "the same"),
    ("request.response", 9, "working_days", "a shorter duty"),
    ("request.response", 12, "calendar_days", "a duty over two weekends at the least"),
    ("request.response", 10, "days", "plain days, at most working days"),
    ("objection.response", 1, "months", "a month is shorter than thirty working days"),
    ("objection.filing", 31, "working_days", "a longer right"),
    ("objection.filing", 30, "working_days", "the same right"),
    ("objection.filing", 3, "months", "a right longer than any thirty working days"),
    ("request.correction", 30, "calendar_days", "a right longer than any three working days"),
    ("information_list.update", 6, "months", "the same interval"),
    ("information_list.update", 5, "months", "a smaller interval"),
    ("report.annual", 2, "months", "a report in two months"),
    ("disclosure.periodic", 180, "calendar_days", "no six months are shorter than 181 days"),
    ("exemption.duration.a", 20, "years", "a smaller maximum"),
    ("exemption.duration.a", 240, "months", "a smaller maximum in months"),
    ("complaint.decision", 60, "days", "the same plain days"),
    ("complaint.decision", 60, "calendar_days", "plain days are calendar days at the least"),
    ("complaint.filing", 60, "working_days", "a longer right than plain days"),
    ("complaint.filing", 30, "working_days", "plain days are working days at the most"),
    ("exemption.expiry_determination", 40, "working_days", "earlier before the expiry"),
    ("exemption.expiry_determination", 30, "working_days", "the same before the expiry"),
    ("request.notice", 3, "working_days", "the shorter of the two copies"),
    ("personal_data.breach_notice", 72, "hours", "the same hours"),
    ("complaint.verification", 30, "working_days", "practice only"),
]
REFUSED = [
    (
        "personal_data.breach_notice",
        73,
        "hours",
        "UU 27/2022 Pasal 46 ayat (1)",
        "a longer duty in hours",
    ),
    ("request.response", 11, "working_days", "UU 14/2008 Pasal 22 ayat (7)", "a longer duty"),
    (
        "request.response",
        14,
        "calendar_days",
        "UU 14/2008 Pasal 22 ayat (7)",
        "two bare weeks from a friday",
    ),
    (
        "request.response",
        13,
        "calendar_days",
        "UU 14/2008 Pasal 22 ayat (7)",
        "from a weekend ten days end on the twelfth",
    ),
    (
        "request.response",
        11,
        "days",
        "UU 14/2008 Pasal 22 ayat (7)",
        "plain days may be working days",
    ),
    ("request.response", 1, "months", "UU 14/2008 Pasal 22 ayat (7)", "a month"),
    ("request.extension", 8, "working_days", "UU 14/2008 Pasal 22 ayat (8)", "a longer extension"),
    ("objection.response", 31, "working_days", "UU 14/2008 Pasal 36 ayat (2)", "a longer answer"),
    ("objection.filing", 29, "working_days", "UU 14/2008 Pasal 36 ayat (1)", "a shorter right"),
    (
        "objection.filing",
        30,
        "calendar_days",
        "UU 14/2008 Pasal 36 ayat (1)",
        "a right without holidays",
    ),
    (
        "objection.filing",
        30,
        "days",
        "UU 14/2008 Pasal 36 ayat (1)",
        "plain days may be calendar days",
    ),
    ("objection.filing", 1, "months", "UU 14/2008 Pasal 36 ayat (1)", "a month"),
    ("request.correction", 2, "working_days", "Perki 1/2021 Pasal 33 ayat (3)", "a shorter right"),
    ("information_list.update", 7, "months", "Perki 1/2021 Pasal 45 ayat (7)", "a longer interval"),
    ("information_list.update", 1, "years", "Perki 1/2021 Pasal 45 ayat (7)", "a year"),
    (
        "disclosure.periodic",
        182,
        "calendar_days",
        "UU 14/2008 Pasal 9 ayat (3)",
        "six months can be 181 days",
    ),
    ("report.annual", 4, "months", "Perki 1/2021 Pasal 56 ayat (1)", "a later report"),
    ("exemption.duration.a", 31, "years", "PP 61/2010 Pasal 5 ayat (1)", "a greater maximum"),
    (
        "exemption.duration.a",
        361,
        "months",
        "PP 61/2010 Pasal 5 ayat (1)",
        "a greater maximum in months",
    ),
    (
        "complaint.decision",
        60,
        "working_days",
        "UU 25/2009 Pasal 50 ayat (1)",
        "plain days may be calendar days",
    ),
    (
        "complaint.filing",
        30,
        "calendar_days",
        "UU 25/2009 Pasal 42 ayat (2)",
        "plain days may be working days",
    ),
    (
        "exemption.expiry_determination",
        20,
        "working_days",
        "PP 61/2010 Pasal 11 ayat (2)",
        "later before the expiry",
    ),
    (
        "exemption.expiry_determination",
        30,
        "calendar_days",
        "PP 61/2010 Pasal 11 ayat (2)",
        "calendar days are later before the expiry",
    ),
    ("request.notice", 4, "working_days", "Perki 1/2021 Pasal 31 ayat (3)", "longer than one copy"),
    (
        "disclosure.immediate",
        1,
        "working_days",
        "UU 14/2008 Pasal 10 ayat (1)",
        "days where the act says at once",
    ),
    (
        "disclosure.immediate",
        1,
        "hours",
        "UU 14/2008 Pasal 10 ayat (1)",
        "an hour where the act says at once",
    ),
]


@pytest.mark.parametrize(
    ("limit", "amount", "unit"),
    [row[:3] for row in ACCEPTED],
    ids=[f"{row[0]}: {row[3]}" for row in ACCEPTED],
)
def test_stricter_limit_is_accepted_and_governs(limit: str, amount: int, unit: str) -> None:
    governing = _load(limit, amount, unit).rulebook.governing(limit)

    assert (governing.amount, governing.unit and governing.unit.value) == (amount, unit)
    assert str(governing.citation) == "Perda Kota X 1/2020 Pasal 3 ayat (2)"


@pytest.mark.parametrize(
    ("limit", "amount", "unit", "citation"),
    [row[:4] for row in REFUSED],
    ids=[f"{row[0]}: {row[4]}" for row in REFUSED],
)
def test_looser_limit_is_refused_with_both_citations(
    limit: str, amount: int, unit: str, citation: str
) -> None:
    with pytest.raises(LooserThanNationalError) as caught:
        _load(limit, amount, unit)

    for said in (caught.value.text("id"), caught.value.text("en")):
        assert said.startswith(f"x.toml, [[limit]] 1 ({limit}): ")
        assert "Perda Kota X 1/2020 Pasal 3 ayat (2)" in said
        assert citation in said
        assert f": {amount} " in said


def test_at_once_is_no_limit_of_another_kind() -> None:
    with pytest.raises(LooserThanNationalError, match="at once"):
        Jurisdiction.loads(
            'schema = 1\nname = "X"\n[[limit]]\nlimit = "disclosure.immediate"\n'
            'kind = "as_long_as_needed"\nin_force_from = 2020-01-01\n'
            'citations = ["Perda Kota X 1/2020 Pasal 3"]\n'
        )


def _load_or_refusal(
    limit: str, amount: int, unit: str, more: str = ""
) -> Jurisdiction | KeterbukaanError:
    """Load a file that would loosen; refusing it is one way not to."""
    try:
        return _load(limit, amount, unit, more)
    except (LooserThanNationalError, DataFileError) as refused:
        return refused


def _dated(found: Deadline | Undated) -> date:
    assert isinstance(found, Deadline)
    return found.date


def test_a_later_starting_event_does_not_loosen_a_duty() -> None:
    """Either the file is refused, or the answer is due no later than under the Act alone."""
    facts = {"objection.received": date(2025, 3, 3), "objection.registered": date(2025, 3, 20)}
    start = 'starts_from = ["objection.registered"]\n'
    body = _load_or_refusal("objection.response", 30, "working_days", start)

    if isinstance(body, Jurisdiction):
        assert _dated(due("objection.response", facts, under=body)) <= _dated(
            due("objection.response", facts)
        )
    else:
        assert "UU 14/2008 Pasal 36 ayat (2)" in body.text("id")


def test_local_days_off_of_later_years_do_not_loosen_a_duty() -> None:
    """Fifty working days always end within three months, but not with a month of local leave."""
    leave = "".join(
        f'[[day_off]]\ndate = 2026-01-{day:02}\nname = "Cuti daerah"\n' for day in range(2, 31)
    )
    year_end = date(2025, 12, 31)
    body = _load_or_refusal("report.annual", 50, "working_days", leave)

    if isinstance(body, Jurisdiction):
        assert _dated(due("report.annual", year_end, under=body)) <= date(2026, 3, 31)
    else:
        assert "Perki 1/2021 Pasal 56 ayat (1)" in body.text("id")


@pytest.mark.parametrize("limit", ["request.response", "request.correction"])
def test_hours_never_stand_where_the_national_rule_counts_days(limit: str) -> None:
    with pytest.raises(DataFileError, match="counts days"):
        _load(limit, 1, "hours")


def test_a_week_or_day_of_the_years_to_come_is_compared_too() -> None:
    """Ten working days of a six-day week can be eleven calendar days; twelve are too many."""
    week = "[[week]]\nfrom = 2028-01-01\ndays = 6\n"
    with pytest.raises(LooserThanNationalError):
        _load("request.response", 12, "calendar_days", week)


def test_a_limit_is_compared_on_the_days_on_which_it_is_in_force() -> None:
    """Ten working days from a Monday, that day counted, are twelve calendar days and no less.

    So twelve are never looser, and thirteen are. A limit that begins beyond the calendar is
    compared on every day that is known.
    """
    later = '[[limit]]\nlimit = "request.response"\namount = {}\nunit = "calendar_days"\n'
    later += 'in_force_from = {}\ncitations = ["Perda Kota X 1/2020 Pasal 3 ayat (2)"]\n'
    for since in ("2026-01-01", "2090-01-01"):
        Jurisdiction.loads('schema = 1\nname = "X"\n' + later.format(12, since))
        with pytest.raises(LooserThanNationalError):
            Jurisdiction.loads('schema = 1\nname = "X"\n' + later.format(13, since))


@pytest.mark.parametrize("amount", [0, -1, 10**9])
@pytest.mark.parametrize(
    ("unit", "most"), [("months", 1_200), ("years", 100), ("working_days", 10_000)]
)
def test_an_amount_that_no_law_would_hold_is_refused(unit: str, most: int, amount: int) -> None:
    for wrong in (amount, most + 1):
        with pytest.raises(DataFileError, match=f"from 1 to {most}"):
            _load("report.annual", wrong, unit)


def naively_looser(local: TimeLimit, national: TimeLimit, calendar: WorkingCalendar) -> bool:
    """Compare two limits as the definition has it, day by day."""
    own = [start for start, _ in calendar.weeks[1:]] + [each.day for each in calendar.local_days]
    last = min(
        date(2099, 12, 31),
        max(
            [calendar.decreed_until]
            + [date.fromordinal(min(day.toordinal() + 366, DAY_LAST)) for day in own]
        ),
    )
    first = date(2011, 1, 1)
    if local.in_force_from is not None and first < local.in_force_from <= last:
        first = local.in_force_from

    def ends(start: date, limit: TimeLimit, *, included: bool, following: bool) -> list[date]:
        amount = limit.amount or 0
        amount = -amount if limit.direction is Direction.BEFORE else amount
        units = [limit.unit] if limit.unit is not Unit.DAYS else [CALENDAR, WORKING]
        found = []
        for unit in units:
            assert unit is not None
            try:
                found.append(
                    last_day(
                        start,
                        amount,
                        unit,
                        calendar,
                        include_start=included and amount > 0,
                        first_of_next=following,
                    )
                )
            except CalendarRangeError:
                found.append(date.max if amount > 0 else date.min)
        return found

    right = national.nature is LimitNature.RIGHT
    return any(
        mine < theirs if right else mine > theirs
        for ordinal in range(first.toordinal(), last.toordinal() + 1)
        for included, following in product((False, True), repeat=2)
        for mine in ends(date.fromordinal(ordinal), local, included=included, following=following)
        for theirs in ends(
            date.fromordinal(ordinal), national, included=included, following=following
        )
    )


CALENDAR, WORKING, DAY_LAST = Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, date.max.toordinal()
BOOK = Rulebook.national()
SIX_DAYS = WorkingCalendar.national().with_weeks((date(2027, 3, 1), Week.SIX_DAYS))
LOCAL = WorkingCalendar.national().with_local_days(LocalDay(date(2028, 2, 10), "a", working=False))
NEAR = {Unit.MONTHS: 20, Unit.YEARS: 32, Unit.CALENDAR_DAYS: 120, Unit.DAYS: 70, WORKING: 90}


@pytest.mark.property
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_all_days_at_once_are_compared_as_day_by_day(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted({each[0] for each in ACCEPTED})))
    national = BOOK.about(name)[0]
    unit = data.draw(st.sampled_from([each for each in NEAR if each is not national.unit]))
    amount = data.draw(st.integers(1, NEAR[unit]) | st.sampled_from([100, 1_000, 5_500]))
    since = data.draw(st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)))
    calendar = data.draw(st.sampled_from([WorkingCalendar.national(), SIX_DAYS, LOCAL]))
    if unit in {Unit.YEARS, Unit.MONTHS}:
        amount = min(amount, 100)
    local = evolve(national, unit=unit, amount=amount, in_force_from=since)

    found = Comparison(calendar).is_looser(local, national)

    assert found == naively_looser(local, national, calendar)


@pytest.mark.parametrize("is_worked", [False, True])
def test_the_days_counted_in_are_the_working_days_of_the_calendar(*, is_worked: bool) -> None:
    new_year = LocalDay(date(2010, 1, 1), "a", working=True)
    calendar = WorkingCalendar.national()
    calendar = calendar.with_local_days(new_year) if is_worked else calendar
    counted = Comparison(calendar)._worked_for(1)
    days = range(date(2010, 1, 1).toordinal(), counted[-1] + 1)

    assert list(counted) == [d for d in days if calendar.is_working_day(date.fromordinal(d))]
    assert date.fromordinal(counted[-1]) > calendar.decreed_until


@pytest.mark.parametrize("day", ["2100-06-01", "9999-12-31", "0001-01-01"])
@pytest.mark.parametrize(
    "entry",
    [
        '[[day_off]]\ndate = {}\nname = "x"\n',
        '[[working_day]]\ndate = {}\nname = "x"\n',
        "[[week]]\nfrom = {}\ndays = 6\n",
    ],
)
def test_each_national_limit_is_counted_out_once_whatever_the_file_holds(
    day: str, entry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Any] = []
    count = Comparison._ends

    def watched(self: Comparison, *limit: Any) -> Any:
        counted.append(limit)
        return count(self, *limit)

    monkeypatch.setattr(Comparison, "_ends", watched)
    limits = "".join(
        f'[[limit]]\nlimit = "request.response"\namount = {amount}\nunit = "calendar_days"\n'
        f"in_force_from = {year}-01-01\nin_force_until = {year}-12-31\n"
        'citations = ["Perda Kota X 1/2020 Pasal 3 ayat (2)"]\n'
        for year, amount in zip(range(2022, 2027), range(5, 10), strict=True)
    )
    body = Jurisdiction.loads('schema = 1\nname = "X"\n' + entry.format(day) + limits)

    assert len([each for each in body.rulebook.provisions if each.scope is Scope.LOCAL]) == 5
    of_the_act = [unit for unit, *_ in counted if unit is WORKING]
    assert len(of_the_act) == 2  # once for each reading of day one
