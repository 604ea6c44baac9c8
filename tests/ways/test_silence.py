"""What follows from silence under UU 30/2014: days counted by hand on the decreed calendar."""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan import Jurisdiction, Verification
from keterbukaan.errors import ArgumentError, DataFileError, NotADayError, NotInForceError
from keterbukaan.files._toml import shipped
from keterbukaan.ways import silence as module
from keterbukaan.ways.silence import (
    Awaited,
    GrantStanding,
    Silence,
    read_silences,
    what_follows_from_silence,
)

FILE = shipped(module.__file__, "silence.toml").decode()
DAY_OFF = """
schema = 1
name = "Contoh"
[[day_off]]
date = 2025-08-13
name = "Hari jadi"
"""
"""A Wednesday in the ten days after Monday 4 August 2025."""

SHORTER = """
schema = 1
name = "Contoh"
[[limit]]
limit = "administration.objection_decision"
amount = 7
unit = "working_days"
starts_from = ["administration.objection_filed"]
citations = ["Perbup Contoh 8/2024 Pasal 3"]
in_force_from = 2024-02-01
"""


def silence(awaited: Awaited, since: date, on: date) -> Silence:
    return what_follows_from_silence(awaited, since, on=on)


def test_an_objection_without_decision_is_granted_after_ten_working_days() -> None:
    """Monday 4 August 2025: 5-8 are four, 11-15 nine; 18 is collective leave; 19 is the tenth."""
    found = silence(Awaited.OBJECTION, date(2025, 8, 4), date(2025, 8, 20))
    assert found.decide_by.date == date(2025, 8, 19)
    assert found.granted_from == date(2025, 8, 20)
    assert str(found.rule.citations[0]) == "UU 30/2014 Pasal 77 ayat (5)"


def test_the_body_has_five_working_days_to_issue_what_is_granted() -> None:
    """After Tuesday 19 August 2025: 20, 21, 22, 25, 26 (Pasal 77 ayat (7))."""
    found = silence(Awaited.OBJECTION, date(2025, 8, 4), date(2025, 8, 20))
    assert found.issue_by is not None
    assert found.issue_by.date == date(2025, 8, 26)
    assert str(found.issue_by.citations[0]) == "UU 30/2014 Pasal 77 ayat (7)"


def test_an_appeal_without_decision_is_granted_and_issued_across_the_holidays() -> None:
    """Friday 7 March 2025: 10-14, 17-21. Then 24-27 March are four; 28 March to 7 April are off."""
    found = silence(Awaited.APPEAL, date(2025, 3, 7), date(2025, 3, 22))
    assert found.decide_by.date == date(2025, 3, 21)
    assert found.granted_from == date(2025, 3, 22)
    assert found.issue_by is not None
    assert found.issue_by.date == date(2025, 4, 8)
    assert str(found.issue_by.citations[0]) == "UU 30/2014 Pasal 78 ayat (6)"


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2025, 8, 15), GrantStanding.WAITING),
        (date(2025, 8, 16), GrantStanding.ARGUABLE),
        (date(2025, 8, 19), GrantStanding.ARGUABLE),
        (date(2025, 8, 20), GrantStanding.GRANTED),
    ],
)
def test_between_the_first_and_the_last_end_the_grant_is_arguable(
    on: date, standing: GrantStanding
) -> None:
    """4-8 and 11-15 August are ten days if the day of filing counts; the 19th is the last day."""
    found = silence(Awaited.OBJECTION, date(2025, 8, 4), on)
    assert found.standing is standing


def test_the_first_day_of_a_grant_ranges_over_the_readings() -> None:
    """With the day of filing counted: 4-8, 11-15, so from 16 August."""
    found = silence(Awaited.OBJECTION, date(2025, 8, 4), date(2025, 8, 20))
    assert found.granted_earliest == date(2025, 8, 16)
    assert found.granted_for_certain == date(2025, 8, 20)


# An application, before and after 2 November 2020


def test_an_application_is_granted_after_five_working_days() -> None:
    """Monday 3 March 2025: 4, 5, 6, 7, 10."""
    found = silence(Awaited.APPLICATION, date(2025, 3, 3), date(2025, 3, 11))
    assert found.decide_by.date == date(2025, 3, 10)
    assert found.granted_from == date(2025, 3, 11)
    assert found.decide_by.verification is Verification.RESTATED
    assert str(found.rule.citations[0]) == "UU 30/2014 Pasal 53 ayat (3)"


def test_since_november_2020_no_court_confirms_and_no_number_of_days_is_set() -> None:
    found = silence(Awaited.APPLICATION, date(2025, 3, 3), date(2025, 3, 11))
    assert found.issue_by is None
    assert found.court is not None
    assert not found.court.is_open
    assert found.court.read is Verification.RESTATED


def test_until_november_2020_it_took_ten_working_days_and_the_court() -> None:
    """Monday 2 March 2020: 3-6 are four, 9-13 nine, 16 is the tenth."""
    found = silence(Awaited.APPLICATION, date(2020, 3, 2), date(2020, 3, 17))
    assert found.decide_by.date == date(2020, 3, 16)
    assert found.standing is GrantStanding.GRANTED
    assert found.court is not None
    assert found.court.is_open
    assert found.court.read is Verification.OWN_TEXT
    assert [str(each) for each in found.court.citations] == [
        f"UU 30/2014 Pasal 53 ayat ({paragraph})" for paragraph in (4, 5, 6)
    ]


@pytest.mark.parametrize(
    ("complete", "last", "court"),
    [
        (date(2020, 11, 1), date(2020, 11, 13), Verification.OWN_TEXT),
        (date(2020, 11, 2), date(2020, 11, 9), Verification.RESTATED),
    ],
)
def test_the_law_of_the_day_of_the_application_applies(
    complete: date, last: date, court: Verification
) -> None:
    """Sunday 1 November 2020: 2-6, 9-13. Monday the 2nd: 3-6, 9."""
    found = silence(Awaited.APPLICATION, complete, date(2020, 12, 1))
    assert found.decide_by.date == last
    assert found.court is not None
    assert found.court.read is court


@pytest.mark.parametrize("awaited", [Awaited.OBJECTION, Awaited.APPEAL])
def test_no_court_confirms_a_granted_objection_or_appeal(awaited: Awaited) -> None:
    """Pasal 53 ayat (4) speaks of the application alone."""
    assert silence(awaited, date(2025, 8, 4), date(2025, 8, 20)).court is None


def test_before_the_act_nothing_followed() -> None:
    """In force on Friday 17 October 2014 (Pasal 89): 20-24, 27-31; 25 October was a Saturday."""
    with pytest.raises(NotInForceError):
        silence(Awaited.OBJECTION, date(2014, 10, 16), date(2014, 12, 1))
    first = silence(Awaited.OBJECTION, date(2014, 10, 17), date(2014, 12, 1))
    assert first.decide_by.date == date(2014, 10, 31)


# A body's own days and its own shorter time


def test_a_body_s_own_day_off_moves_what_is_certain() -> None:
    """With Wednesday 13 August off at the body, its tenth day is Wednesday the 20th."""
    body = Jurisdiction.loads(DAY_OFF)
    found = what_follows_from_silence(
        Awaited.OBJECTION, date(2025, 8, 4), on=date(2025, 8, 20), under=body
    )
    assert found.decide_by.date == date(2025, 8, 20)
    assert found.standing is GrantStanding.ARGUABLE
    assert found.granted_for_certain == date(2025, 8, 21)


def test_a_body_s_own_shorter_time_grants_for_certain_by_the_nation_s() -> None:
    """Seven working days after 4 August 2025: 5-8, 11-13; by the Act it is 19 August."""
    body = Jurisdiction.loads(SHORTER)
    found = what_follows_from_silence(
        Awaited.OBJECTION, date(2025, 8, 4), on=date(2025, 8, 14), under=body
    )
    assert found.granted_from == date(2025, 8, 14)
    assert found.standing is GrantStanding.ARGUABLE
    assert found.granted_for_certain == date(2025, 8, 20)


# What is told beside the days


def test_the_delay_carries_a_sanction_by_its_article() -> None:
    """Pasal 80 ayat (2) names Pasal 53 ayat (2); ayat (1) names 77 ayat (7) and 78 ayat (6)."""
    days = (date(2025, 8, 4), date(2025, 8, 20))
    rules = {each: silence(each, *days).rule for each in Awaited}
    assert {each: str(rule.sanction_citation) for each, rule in rules.items()} == {
        Awaited.APPLICATION: "UU 30/2014 Pasal 80 ayat (2)",
        Awaited.OBJECTION: "UU 30/2014 Pasal 80 ayat (1)",
        Awaited.APPEAL: "UU 30/2014 Pasal 80 ayat (1)",
    }
    assert "sedang" in rules[Awaited.APPLICATION].sanction()
    assert "light" in rules[Awaited.APPEAL].sanction("en")


@pytest.mark.parametrize(("awaited", "article"), [(Awaited.OBJECTION, 77), (Awaited.APPEAL, 78)])
def test_what_is_granted_was_filed_in_time_and_in_writing(awaited: Awaited, article: int) -> None:
    """Ayat (1) of each sets the time, ayat (2) that it is in writing, and to whom."""
    rule = silence(awaited, date(2025, 8, 4), date(2025, 8, 20)).rule
    said = {str(each.citation): each.label("id") for each in rule.conditions}
    assert "dalam waktunya" in said[f"UU 30/2014 Pasal {article} ayat (1)"]
    assert "tertulis" in said[f"UU 30/2014 Pasal {article} ayat (2)"]


def test_a_request_for_information_is_told_apart() -> None:
    rule = silence(Awaited.APPLICATION, date(2025, 3, 3), date(2025, 3, 11)).rule
    cited = [str(each.citation) for each in rule.conditions]
    assert "UU 14/2008 Pasal 35 ayat (1) huruf c" in cited
    assert "UU 30/2014 Pasal 39 ayat (5)" in cited


def test_it_travels() -> None:
    told = silence(Awaited.OBJECTION, date(2025, 8, 4), date(2025, 8, 20)).to_dict()
    assert told["schema"] == "keterbukaan/silence/1"
    assert told["granted_from"] == "2025-08-20"


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(NotADayError):
        what_follows_from_silence(Awaited.APPEAL, "2025-08-04", on=date(2025, 8, 20))  # type: ignore[arg-type]
    with pytest.raises(ArgumentError):
        what_follows_from_silence("appeal", date(2025, 8, 4), on=date(2025, 8, 20))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('limit = "administration.decision"', 'limit = "disclosure.immediate"', "limit"),
        ('grant = "administration.appeal_grant"', 'grant = "administration.reply"', "grant"),
        ('awaited = "appeal"', 'awaited = "objection"', "awaited"),
        ("is_open = false", 'is_open = "no"', "is_open"),
    ],
)
def test_a_file_with_something_wrong_is_refused(old: str, new: str, key: str) -> None:
    assert old in FILE
    with pytest.raises(DataFileError) as refused:
        read_silences(FILE.replace(old, new).encode(), "silence.toml")
    assert f"'{key}'" in refused.value.text("en")


def test_a_file_without_one_kind_is_refused() -> None:
    start = FILE.index('[[silence]]\nawaited = "appeal"')
    with pytest.raises(DataFileError, match="appeal"):
        read_silences(FILE[:start].encode(), "silence.toml")
