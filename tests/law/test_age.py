"""The age of a rule: when it was last held against a source, and what came after it."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.errors import DataFileError
from keterbukaan.law import Rulebook
from keterbukaan.law._regulation_file import RegulationFile, read_regulation
from keterbukaan.law.age import Age, Checked, read_ages
from tests.law.test_rule_files import EVENTS, HEAD, NUMBER, PROVISION

BOOK = Rulebook.national()
CHECKED = date(2026, 11, 29)


def _read(more: str = "", own: str = "", number: str = "") -> RegulationFile:
    return read_regulation((HEAD + more + PROVISION + own + NUMBER + number).encode(), "x", EVENTS)


def test_what_a_regulation_sets_is_as_old_as_the_regulation() -> None:
    read = _read('replaced_by = "UU 9/2027"\namended_by = ["UU 7/2024", "UU 8/2025"]\n')

    aged: tuple[Checked, ...] = (read.regulation, *read.provisions, *read.numbers)
    for each in aged:
        assert each.checked_on == CHECKED
        assert each.replaced_by == "UU 9/2027"
        assert each.amended_by == ("UU 7/2024", "UU 8/2025")


def test_a_provision_and_a_number_may_have_an_age_of_their_own() -> None:
    own = 'checked_on = 2027-03-01\namended_by = ["UU 7/2024"]\n'
    read = _read('amended_by = ["UU 8/2025"]\n', own, 'replaced_by = "UU 9/2027"\n')

    assert read.regulation.age == Age(CHECKED, None, ("UU 8/2025",))
    assert read.provisions[0].age == Age(date(2027, 3, 1), None, ("UU 7/2024",))
    assert read.numbers[0].age == Age(CHECKED, "UU 9/2027", ("UU 8/2025",))


def test_a_regulation_says_when_it_was_checked() -> None:
    text = (HEAD + PROVISION).replace(f"checked_on = {CHECKED}\n", "")
    with pytest.raises(DataFileError, match="checked_on"):
        read_regulation(text.encode(), "x", EVENTS)


@pytest.mark.parametrize(
    "more",
    [
        'replaced_by = "the next one"\n',
        'amended_by = ["the next one"]\n',
        "may_be_replaced_from = 2026-02-01\n",
        "may_be_replaced_from = 2026-02-01\nin_force_until = 2026-01-31\n",
    ],
)
def test_an_age_that_says_nothing_is_refused(more: str) -> None:
    key = more.split(" ", maxsplit=1)[0]
    with pytest.raises(DataFileError, match=key):
        _read(more)


def test_a_check_is_told_after_a_year_and_stale_after_eighteen_months() -> None:
    rule = _read().provisions[0]

    assert not rule.was_checked_long_before(date(2027, 11, 29))
    assert rule.was_checked_long_before(date(2027, 11, 30))
    assert not rule.is_stale_on(date(2028, 5, 29))
    assert rule.is_stale_on(date(2028, 5, 30))


def test_every_regulation_of_the_nation_was_checked_before_it_was_shipped() -> None:
    rules = (*BOOK.provisions, *BOOK.numbers, *BOOK.regulations, *BOOK.unread)

    assert {each.name for each in rules if each.checked_on is None} == set()
    assert min(each.checked_on or date.min for each in rules) >= date(2026, 11, 22)


def test_the_whole_of_what_is_replaced_is_told() -> None:
    replaced = {each.name: each.replaced_by for each in BOOK.regulations if each.replaced_by}

    assert replaced == {
        "Permendagri 3/2017": "Permendagri 2/2026",
        "PermenPANRB 62/2018": "PermenPANRB 5/2025",
    }
    ended = {each.name for each in BOOK.regulations if each.in_force_until}
    assert ended == replaced.keys()


def test_a_month_is_all_that_is_known_of_two_ends() -> None:
    ends = {
        each.regulation.name: (each.age.may_be_replaced_from, each.regulation.in_force_until)
        for each in BOOK.provisions
        if each.age.may_be_replaced_from
    }

    assert ends == {
        "Permendagri 3/2017": (date(2026, 2, 1), date(2026, 2, 28)),
        "PermenPANRB 62/2018": (date(2025, 5, 1), date(2025, 5, 31)),
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("schema = 1\n[told]\nmonths = 12\n", "stale"),
        ("schema = 1\n[told]\nmonths = 0\n[stale]\nmonths = 18\n", "months"),
        ("schema = 1\n[told]\nmonths = 12\n[stale]\nmonths = 18\nyears = 2\n", "years"),
        ("schema = 1\n[told]\nmonths = 12\n[stale]\nmonths = 18\n[more]\n", "more"),
    ],
)
def test_a_file_of_ages_that_is_not_whole_is_refused(text: str, key: str) -> None:
    with pytest.raises(DataFileError, match=key):
        read_ages(text.encode(), "ages.toml")
