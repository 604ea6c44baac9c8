"""Which rules are to be held against their source again by a day; no clock is asked."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from keterbukaan.law import Age, Rulebook, StaleRules, stale_rules

BOOK = Rulebook.national()
BESIDE_ITS_LIMITS = {"Perpres 21/2023"}
"""What sets no limit: a reading rests on it, whatever rulebook is asked."""


def _setting(rules: tuple[StaleRules, ...]) -> list[StaleRules]:
    return [each for each in rules if each.regulation.name not in BESIDE_ITS_LIMITS]


def test_nothing_is_stale_on_the_last_day_of_eighteen_months() -> None:
    # The oldest checks are of 22 November 2026.
    assert stale_rules(BOOK, on=date(2028, 5, 22)) == ()


def test_the_oldest_checks_are_stale_first() -> None:
    found = stale_rules(BOOK, on=date(2028, 5, 23))

    assert [each.regulation.name for each in found] == [
        "Perbapanas 25/2023",
        "Permendikdasmen 23/2025",
        "SP4N-LAPOR!",
    ]
    assert {each.checked_on for each in found} == {date(2026, 11, 22)}
    assert found[1].names == ("dispute.filing", "objection.filing")


def test_in_the_end_all_that_is_in_force_is_stale_and_nothing_else() -> None:
    found = stale_rules(BOOK, on=date(2028, 6, 1))
    names = {each.regulation.name for each in found}

    assert {each.name for each in BOOK.regulations} - names == {
        "Permendagri 3/2017",  # replaced: they can change no more
        "PermenPANRB 62/2018",
    }
    assert {each.name for each in BOOK.unread} <= names
    assert {each.names for each in found if each.regulation in BOOK.unread} == {()}
    named = {each.regulation.name: each.names for each in found}
    assert "week.days" in named["Perpres 21/2023"]  # a number, and no limit
    act = next(each for each in found if each.regulation.name == "UU 14/2008")
    assert {"request.response", "dispute.panel_members"} <= {*act.names}
    assert [each.checked_on for each in found] == sorted(each.checked_on for each in found)


def test_a_provision_that_was_checked_later_is_left_out() -> None:
    again = Age(checked_on=date(2028, 1, 10))
    provisions = tuple(
        evolve(each, age=again) if each.name == "dispute.filing" else each
        for each in BOOK.provisions
    )
    found = stale_rules(Rulebook(provisions, BOOK.events), on=date(2028, 5, 23))

    assert {each.regulation.name: each.names for each in found}["Permendikdasmen 23/2025"] == (
        "objection.filing",
    )


def test_what_began_after_the_day_or_was_not_checked_here_is_left_out() -> None:
    unchecked = tuple(evolve(each, age=Age()) for each in BOOK.provisions)
    unread = tuple(evolve(each, age=Age()) for each in BOOK.unread)

    found = stale_rules(Rulebook(unchecked, BOOK.events, unread=unread), on=date(2030, 1, 1))
    assert not _setting(found)
    begun = evolve(BOOK.provisions[0], in_force_from=date(2030, 1, 2))
    assert not _setting(stale_rules(Rulebook((begun,), BOOK.events), on=date(2030, 1, 1)))
    assert len(_setting(stale_rules(Rulebook((begun,), BOOK.events), on=date(2030, 1, 2)))) == 1
    later = evolve(BOOK.unread[1], in_force_from=date(2030, 1, 2))
    assert not _setting(
        stale_rules(Rulebook((), BOOK.events, unread=(later,)), on=date(2030, 1, 1))
    )
