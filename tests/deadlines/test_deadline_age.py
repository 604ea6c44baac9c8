"""An answer says when its rule was last checked, and what came after the rule."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from keterbukaan import Deadline, Jurisdiction, Undated, due
from keterbukaan.errors import Language
from keterbukaan.law import Age, Kind, Rulebook

NATIONAL = Jurisdiction.national()
SUBMISSION = "information_list.submission"
LANGUAGES: tuple[Language, ...] = ("id", "en")
LONG_AGO = {"id": "lebih dari 12 bulan sebelum", "en": "more than 12 months before"}


def _dated(limit: str, since: date, body: Jurisdiction = NATIONAL) -> Deadline:
    found = due(limit, since, under=body)
    assert isinstance(found, Deadline)
    return found


def _body(age: Age, limit: str) -> Jurisdiction:
    """Return a body for which all provisions about a limit have another age."""
    book = Rulebook.national()
    provisions = tuple(
        evolve(each, age=age) if each.name == limit else each for each in book.provisions
    )
    return Jurisdiction(rulebook=Rulebook(provisions, book.events, book.numbers))


# When it was checked


def test_every_answer_says_when_its_rule_was_last_checked() -> None:
    deadline = _dated("request.response", date(2025, 3, 24))

    assert deadline.checked_on == date(2026, 11, 29)
    assert deadline.to_dict()["checked_on"] == "2026-11-29"
    assert deadline.explain("id").splitlines()[-1] == (
        "Sumber: dibaca dari naskah peraturannya; terakhir diperiksa 29 November 2026."
    )
    assert deadline.explain("en").splitlines()[-1] == (
        "Verification: this provision was read in the regulation's own text; last checked on "
        "29 November 2026."
    )


def test_of_what_was_not_read_only_that_it_exists_was_checked() -> None:
    answer = due("complaint.forwarding", date(2026, 3, 2))

    assert isinstance(answer, Undated)
    assert answer.checked_on == date(2026, 11, 29)
    assert answer.to_dict()["checked_on"] == "2026-11-29"
    assert answer.explain("id").endswith(
        "Sumber: belum terverifikasi; keberadaannya terakhir diperiksa 29 November 2026."
    )
    assert answer.explain("en").endswith(
        "not verified; that it exists was last checked on 29 November 2026."
    )


def test_a_bodys_own_rule_was_not_checked_here() -> None:
    body = Jurisdiction.loads(
        'schema = 1\nname = "Contoh"\n[[limit]]\nlimit = "request.response"\namount = 7\n'
        'unit = "working_days"\nin_force_from = 2024-01-01\ncitations = ["Perbup 1/2024 Pasal 2"]\n'
    )
    deadline = _dated("request.response", date(2030, 1, 7), body)

    assert deadline.checked_on is None
    assert deadline.to_dict()["checked_on"] is None
    assert not deadline.was_checked_long_ago
    assert "diperiksa 2" not in deadline.explain("id")


def test_a_rule_that_nobody_checked_says_nothing_of_a_check() -> None:
    deadline = _dated("request.response", date(2030, 1, 7), _body(Age(), "request.response"))

    assert (deadline.checked_on, deadline.was_checked_long_ago) == (None, False)
    assert deadline.explain("id").endswith("Sumber: dibaca dari naskah peraturannya.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_for_a_day_more_than_a_year_after_the_check_says_so(lang: Language) -> None:
    in_time = _dated("request.response", date(2027, 11, 29))
    late = _dated("request.response", date(2027, 11, 30))

    assert (in_time.was_checked_long_ago, late.was_checked_long_ago) == (False, True)
    assert LONG_AGO[lang] not in in_time.explain(lang)
    assert LONG_AGO[lang] in late.explain(lang)
    assert in_time.to_dict()["was_checked_long_ago"] is False
    assert late.to_dict()["was_checked_long_ago"] is True


def test_the_day_of_the_rules_counts_where_it_is_later_than_the_event() -> None:
    found = due("request.response", date(2027, 1, 4), in_force_on=date(2028, 1, 3))

    assert found.was_checked_long_ago
    assert "sebelum Senin, 3 Januari 2028" in found.explain("id")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_without_a_date_says_so_too(lang: Language) -> None:
    answer = due("complaint.forwarding", date(2028, 3, 2))

    assert isinstance(answer, Undated)
    assert answer.was_checked_long_ago
    assert answer.to_dict()["was_checked_long_ago"] is True
    assert LONG_AGO[lang] in answer.explain(lang)


def test_a_deadline_is_as_old_as_what_caps_it() -> None:
    # A notice after a correction never passes the ten days of the Act, which end before it here.
    facts = {
        "request.received": date(2025, 3, 3),
        "request.complete": date(2025, 3, 20),
    }
    capped = due("request.notice", facts, under=_body(Age(date(2020, 1, 2)), "request.response"))

    assert capped.capped_by is not None
    assert capped.provision.checked_on == date(2026, 11, 29)
    assert capped.checked_on == date(2020, 1, 2)
    assert capped.was_checked_long_ago


# What came after it


def test_before_february_2026_six_months_and_what_replaced_them() -> None:
    deadline = _dated(SUBMISSION, date(2025, 1, 15))

    assert deadline.date == date(2025, 7, 15)
    assert str(deadline.citations[0]) == "Permendagri 3/2017"
    assert not deadline.may_be_replaced
    assert deadline.to_dict()["replaced_by"] == "Permendagri 2/2026"
    assert (
        "Aturan ini kemudian diganti dengan Permendagri 2/2026, paling lambat sesudah 28 Februari "
        "2026." in deadline.explain("id")
    )
    assert (
        "This rule was replaced later by Permendagri 2/2026, at the latest after 28 February 2026."
        in deadline.explain("en")
    )


@pytest.mark.parametrize("since", [date(2026, 2, 1), date(2026, 2, 28)])
def test_in_february_2026_it_may_already_be_replaced(since: date) -> None:
    deadline = _dated(SUBMISSION, since)

    assert deadline.date == since.replace(month=8)
    assert deadline.may_be_replaced
    assert deadline.to_dict()["may_be_replaced"] is True
    assert "aturan ini mungkin sudah diganti dengan Permendagri 2/2026" in deadline.explain("id")
    assert "may already have been replaced by Permendagri 2/2026" in deadline.explain("en")


def test_on_the_last_day_of_january_it_surely_was_not() -> None:
    assert not _dated(SUBMISSION, date(2026, 1, 31)).may_be_replaced


def test_from_march_2026_the_rule_was_not_read() -> None:
    answer = due(SUBMISSION, date(2026, 3, 1))

    assert isinstance(answer, Undated)
    assert answer.kind is Kind.NOT_READ
    assert [str(each) for each in answer.citations] == ["Permendagri 2/2026"]
    assert answer.to_dict()["may_be_replaced"] is False
    assert "belum dibaca" in answer.explain("id")


def test_the_other_rule_of_which_only_the_month_of_its_end_is_known_says_so_too() -> None:
    limit = "complaint.resolution.not_supervisory"
    before, within = (_dated(limit, date(2025, month, 5)) for month in (4, 5))
    after = _dated(limit, date(2025, 6, 5))

    assert str(before.citations[0]) == str(within.citations[0]) == "PermenPANRB 62/2018"
    assert (before.may_be_replaced, within.may_be_replaced) == (False, True)
    assert "may already have been replaced by PermenPANRB 5/2025" in within.explain("en")
    assert not after.may_be_replaced
    assert after.provision.replaced_by is None  # the portal's practice goes on


def test_amendments_are_told_and_an_end_that_is_not_known_is_not() -> None:
    age = Age(date(2026, 11, 29), "UU 9/2027", ("UU 7/2024", "UU 8/2025"))
    deadline = _dated("request.response", date(2025, 3, 24), _body(age, "request.response"))

    assert deadline.to_dict()["amended_by"] == ["UU 7/2024", "UU 8/2025"]
    assert (
        "Peraturan ini diubah dengan UU 7/2024; UU 8/2025. Aturan ini kemudian diganti dengan UU "
        "9/2027." in deadline.explain("id")
    )
    assert (
        "The regulation was amended by UU 7/2024; UU 8/2025. This rule was replaced later by UU "
        "9/2027." in deadline.explain("en")
    )
