"""Whether an article bound on a day, and what a finding says where another text did.

UU 14/2008 Pasal 64 ayat (1): in force two years after 30 April 2008. PP 61/2010 Pasal 22 and Perki
1/2021 Pasal 64: on promulgation, 23 August 2010 and 30 June 2021. Perki 1/2021 Pasal 63 repeals
Perki 1/2010 and 1/2017, Perki 1/2013 Pasal 63 Perki 2/2010.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.errors import CitationError
from keterbukaan.law._earlier import bound, first_in_force, unread
from keterbukaan.law.citation import Citation, Practice
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.records.finding import Finding, Weight

BOOK = Rulebook.national()
NEW, OLD = "Perki 1/2021 Pasal 25 ayat (1)", "UU 14/2008 Pasal 10 ayat (1)"
BEFORE, FIRST = date(2021, 6, 29), date(2021, 6, 30)


@pytest.mark.parametrize(
    ("cited", "first"),
    [
        ("UU 14/2008 Pasal 9", date(2010, 4, 30)),
        ("PP 61/2010 Pasal 4 ayat (2) huruf a", date(2010, 8, 23)),
        ("Perki 1/2013 Pasal 60", date(2013, 4, 29)),
        ("Perki 1/2021 Lampiran II", FIRST),
    ],
)
def test_an_article_binds_from_its_first_day(cited: str, first: date) -> None:
    before = date.fromordinal(first.toordinal() - 1)

    assert BOOK.in_force(cited, on=first)
    assert not BOOK.in_force(cited, on=before)
    assert not BOOK.in_force(Citation.parse(cited), on=before)
    # What rules are left on a day does not change when each of them came into force.
    assert not BOOK.in_force_on(date(2011, 1, 3)).in_force(NEW, on=BEFORE)


def test_what_sets_a_limit_binds_from_the_day_of_that() -> None:
    """Of Permendagri 2/2026 only the month was read: it surely was in force from 1 March on."""
    assert BOOK.in_force("Permendagri 2/2026", on=date(2026, 3, 1))
    assert not BOOK.in_force("Permendagri 2/2026", on=date(2026, 2, 28))


def test_of_a_regulation_that_was_not_read_the_year_is_known() -> None:
    assert BOOK.in_force("Perki 1/2017 Pasal 3", on=date(2017, 1, 1))
    assert not BOOK.in_force("Perki 1/2017 Pasal 3", on=date(2016, 12, 31))


def test_a_practice_has_no_first_day() -> None:
    assert BOOK.in_force(Practice("SP4N-LAPOR!", "FAQ resmi no. 3"), on=date(1999, 1, 1))


def test_what_is_no_citation_is_refused() -> None:
    with pytest.raises(CitationError):
        BOOK.in_force("Pasal 25", on=FIRST)


def test_a_local_rule_binds_from_its_own_day() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\n[[limit]]\nlimit = "request.response"\namount = 7\n'
        'unit = "working_days"\nin_force_from = 2023-05-02\n'
        'citations = ["Perbup Contoh 8/2023 Pasal 3"]\n'
    )
    cited = "Perbup Contoh 8/2023 Pasal 3"

    assert body.rulebook.in_force(cited, on=date(2023, 5, 2))
    assert not body.rulebook.in_force(cited, on=date(2022, 12, 31))


def test_the_first_that_bound_is_cited() -> None:
    assert first_in_force(FIRST, NEW, OLD) == NEW
    assert first_in_force(BEFORE, NEW, OLD) == OLD
    assert first_in_force(date(2010, 4, 29), NEW, OLD) is None
    assert first_in_force(None, NEW, OLD) == NEW  # without a day it is the law now


def test_a_finding_keeps_to_the_law_of_the_day() -> None:
    found = [Finding("announced_on", "belum", "not yet", NEW), Finding("x", "a", "a", NEW)]

    assert list(bound(found, FIRST)) == found
    assert list(bound(found, BEFORE)) == []
    assert [each.citation for each in bound(found, BEFORE, {NEW: OLD})] == [OLD, OLD]


def test_what_was_not_read_is_one_finding_that_bars_nothing() -> None:
    assert list(unread(FIRST, "decided_on")) == []
    assert list(unread(None, "decided_on")) == []
    (told,) = unread(BEFORE, "decided_on")

    assert (told.field, told.weight) == ("decided_on", Weight.ADVISED)
    assert told.citation == "Perki 1/2021 Pasal 63"
    assert "Perki 1/2010" in told.text_id
    assert "Perki 1/2010" in told.text_en


def test_before_the_act_there_was_no_rule() -> None:
    (told,) = unread(date(2010, 4, 29), "decided_on")

    assert (told.citation, told.weight) == ("UU 14/2008 Pasal 64 ayat (1)", Weight.ADVISED)


def test_what_a_regulation_replaced_is_named() -> None:
    before = {each.name: each.before for each in BOOK.regulations if each.before}

    assert before == {
        "Perki 1/2013": ("Perki 2/2010",),
        "Perki 1/2021": ("Perki 1/2010", "Perki 1/2017"),
    }
