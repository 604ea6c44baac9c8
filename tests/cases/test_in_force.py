"""Since when an article binds: what a guard, a form and an obligation ask of their citation."""

from datetime import date, timedelta

import pytest

from keterbukaan.errors import CitationError
from keterbukaan.law._earlier import in_force, unread_before
from keterbukaan.law.rulebook import Rulebook

ONE_DAY = timedelta(days=1)
FIRST_DAYS = [
    # UU 14/2008 Pasal 64 ayat (1): two years after its promulgation on 30 April 2008.
    ("UU 14/2008 Pasal 22 ayat (2)", date(2010, 4, 30)),
    ("UU 14/2008 Pasal 22 ayat (7)", date(2010, 4, 30)),
    # PP 61/2010 Pasal 22 and Perki 1/2021 Pasal 64: on the day of their promulgation.
    ("PP 61/2010 Pasal 7 ayat (5)", date(2010, 8, 23)),
    ("Perki 1/2021 Pasal 29 ayat (5) huruf c", date(2021, 6, 30)),
    ("Perki 1/2021 Lampiran X", date(2021, 6, 30)),
    ("Perki 1/2021 Pasal 31 ayat (3)", date(2021, 6, 30)),
    # UU 30/2014 Pasal 89 and Perpres 21/2023 Pasal 16: on the day of their promulgation.
    ("UU 30/2014 Pasal 64 ayat (1)", date(2014, 10, 17)),
    ("Perpres 21/2023 Pasal 6", date(2023, 4, 12)),
    ("Perpres 21/2023 Pasal 3 ayat (1)", date(2023, 4, 12)),
    # Nothing of it was read in its own text: the first day of its year.
    ("UU 23/2014 Pasal 351", date(2014, 1, 1)),
]


@pytest.mark.parametrize(("citation", "first"), FIRST_DAYS)
def test_an_article_binds_from_its_first_day(citation: str, first: date) -> None:
    assert not in_force(citation, first - ONE_DAY)
    assert in_force(citation, first)


def test_a_replaced_regulation_binds_until_its_last_day() -> None:
    replaced = next(
        each for each in Rulebook.national().regulations if each.name == "PermenPANRB 62/2018"
    )
    last = replaced.in_force_until
    assert last is not None
    assert in_force("PermenPANRB 62/2018", last)
    assert not in_force("PermenPANRB 62/2018", last + ONE_DAY)


def test_a_practice_has_no_beginning() -> None:
    practice = "Praktik SP4N-LAPOR!: FAQ resmi no. 3"
    assert in_force(practice, date(2001, 1, 1))
    assert unread_before(practice, date(2001, 1, 1)) is None


def test_what_a_regulation_replaced_governed_before_it() -> None:
    assert unread_before("Perki 1/2021 Pasal 31 ayat (3)", date(2019, 3, 4)) == "Perki 1/2010"
    assert unread_before("UU 14/2008 Pasal 22 ayat (7)", date(2009, 3, 4)) is None


def test_what_is_not_a_citation_is_refused() -> None:
    with pytest.raises(CitationError):
        in_force("Pasal 22", date(2025, 3, 3))


def test_what_a_limit_says_of_its_own_days_is_what_is_said_of_its_article() -> None:
    for limit in Rulebook.national().provisions:
        first = limit.in_force_from or limit.regulation.begins
        if first is not None and str(limit.citation).startswith(limit.regulation.name):
            assert in_force(str(limit.citation), first), limit.citation
            # Where an amendment gave the article another number, it was in force before that, too.
            earlier = any(
                each.citation == limit.citation and each.in_force_until == first - ONE_DAY
                for each in Rulebook.national().about(limit.name)
            )
            assert in_force(str(limit.citation), first - ONE_DAY) is earlier, limit.citation
