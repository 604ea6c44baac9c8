"""C19: where months or years lead to a day that the month does not have, counted by hand.

No text says whether 31 August and six months end with February or on 1 March.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from keterbukaan import Deadline, Jurisdiction, Rulebook, due
from keterbukaan.deadlines.method import counting_methods
from keterbukaan.law import MissingDay, Unit
from keterbukaan.law.limit import Direction
from keterbukaan.law.reading import Readings, open_question
from tests.rules import not_before

NATIONAL = Jurisdiction.national()
NEXT = NATIONAL.choosing("missing-day=first_of_next")
BY_THE_MONTH = {Unit.MONTHS, Unit.YEARS}

# limit, its start, the end of the month, the first of the next
MISSING = [
    ("disclosure.periodic", date(2024, 8, 31), date(2025, 2, 28), date(2025, 3, 1)),
    ("disclosure.periodic", date(2024, 8, 29), date(2025, 2, 28), date(2025, 3, 1)),
    ("disclosure.periodic", date(2023, 8, 31), date(2024, 2, 29), date(2024, 3, 1)),
    ("information_list.update", date(2024, 3, 31), date(2024, 9, 30), date(2024, 10, 1)),
    ("report.annual", date(2025, 1, 31), date(2025, 4, 30), date(2025, 5, 1)),
    ("report.yearly_figures", date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1)),
    ("exemption.duration.a", date(2012, 2, 29), date(2042, 2, 28), date(2042, 3, 1)),
]


def _due(limit: str, since: date, body: Jurisdiction = NATIONAL) -> Deadline:
    found = due(limit, since, under=body)
    assert isinstance(found, Deadline)
    return found


@pytest.mark.parametrize(("limit", "since", "last", "following"), MISSING)
def test_both_days_are_in_view(limit: str, since: date, last: date, following: date) -> None:
    usual, other = _due(limit, since), _due(limit, since, NEXT)
    assert (usual.date, other.date) == (last, following)
    for each in (usual, other):
        assert each.earliest == last  # the day that a careful body keeps
        assert each.latest >= following


def test_a_day_that_the_month_has_is_the_same_under_both() -> None:
    # Friday, 28 February 2025 and Monday, 31 March 2025, which was a holiday
    assert _due("disclosure.periodic", date(2024, 8, 28), NEXT).date == date(2025, 2, 28)
    assert _due("report.annual", date(2024, 12, 31), NEXT).date == date(2025, 3, 31)
    deadline = _due("disclosure.periodic", date(2024, 8, 28))
    assert deadline.earliest == deadline.date == deadline.latest


def test_counted_backwards_the_missing_day_is_still_the_next_one() -> None:
    """No national limit counts months before an event; the method would."""
    provision = next(each for each in Rulebook.national().provisions if each.unit is Unit.MONTHS)
    before = evolve(provision, direction=Direction.BEFORE, amount=3)
    ends = [
        counting_methods(provision.name, (before,), NATIONAL, Readings.of(reading))[0].end(
            date(2025, 5, 31)
        )
        for reading in MissingDay
    ]
    assert ends == [date(2025, 2, 28), date(2025, 3, 1)]


@pytest.mark.parametrize("limit", sorted(Rulebook.national().limits))
def test_it_bears_on_limits_in_months_and_years_alone(limit: str) -> None:
    (day,) = not_before(limit, [date(2025, 3, 24)])
    governing = Rulebook.national().in_force_on(day).governing(limit)
    if governing.unit is Unit.HOURS:
        return  # counted from a moment, and never by the month
    found = due(limit, {governing.starts_from[0]: day})
    assert (MissingDay.END_OF_MONTH in found.basis.readings) is (governing.unit in BY_THE_MONTH)


@pytest.mark.parametrize(
    ("body", "said_id", "said_en"),
    [
        (NATIONAL, "pada hari terakhir bulan itu", "on the last day of that month"),
        (NEXT, "pada tanggal 1 bulan berikutnya", "on the first of the next month"),
    ],
)
def test_explain_tells_it_where_the_day_is_missing(
    body: Jurisdiction, said_id: str, said_en: str
) -> None:
    missing = _due("disclosure.periodic", date(2024, 8, 31), body)
    assert f"{said_id} (tidak ada teks yang menyebutnya) (C19)" in missing.explain("id")
    assert f"{said_en} (no text says so) (C19)" in missing.explain("en")
    there = _due("disclosure.periodic", date(2024, 8, 28), body)
    for lang in ("id", "en"):
        assert "C19" not in there.explain(lang)


def test_no_text_says_either() -> None:
    assert open_question(MissingDay).conflict == "C19"
    assert all(not option.sources for option in open_question(MissingDay).options)
