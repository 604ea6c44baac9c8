"""A citizen's way to object runs on national days; after silence it opens once nobody may act more.

A body's own days off move what the body does. The right to object (UU 14/2008 Pasal 36 ayat (1))
is the citizen's: counted on national days, open for certain after the later of the two ends of the
time to answer, and lost only after the later.
"""

from __future__ import annotations

from datetime import date, datetime

import pytest

from keterbukaan import Deadline, Jurisdiction, due
from keterbukaan.calendar.moment import Zone
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.objection.record import GroundClaim, ObjectionGround
from keterbukaan.cases.request import RequestItem
from keterbukaan.cases.request.request import InformationRequest

LOCAL_DAY = """
schema = 1
name = "Kabupaten Contoh"
[[day_off]]
date = 2025-08-14
name = "Hari jadi kabupaten"
decree = "Keputusan Bupati 100/2025"
signed = 2025-07-01
"""
SIX_DAYS = """
schema = 1
name = "Kabupaten Contoh"
[[week]]
from = 2010-01-01
days = 6
"""


def body(text: str) -> Jurisdiction:
    return Jurisdiction.loads(text)


def filing(since: date | dict[str, date], under: Jurisdiction) -> Deadline:
    found = due("objection.filing", since, under=under)
    assert isinstance(found, Deadline)
    return found


def test_a_day_off_of_the_body_moves_only_the_latest_day_of_the_right() -> None:
    # 12 to 15, 19 to 22, 25 to 29 August are 13 days (the 18th is off); 1 to 4, 8 to 12, 15 to 19
    # September 27 (the 5th is off); then 22, 23, 24. Without the 14th of August it is the 25th.
    found = filing(date(2025, 8, 11), body(LOCAL_DAY))

    assert found.date == filing(date(2025, 8, 11), Jurisdiction.national()).date
    assert found.date == date(2025, 9, 24)
    assert found.latest == date(2025, 9, 25)


def test_silence_opens_the_right_after_the_later_end_and_is_counted_on_national_days() -> None:
    # Received on 8 August. Nationally 11 to 15, 19 to 22, 25 August are ten days; by the body's
    # days, without the 14th, the tenth is the 26th. From 27 August thirty national days end on
    # 8 October (5 September is off).
    found = filing({"request.received": date(2025, 8, 8)}, body(LOCAL_DAY))

    assert found.since == date(2025, 8, 26)
    assert found.exercisable_from == date(2025, 8, 27)
    assert found.date == date(2025, 10, 8)


def test_where_the_body_ends_first_the_right_opens_after_the_nations_end() -> None:
    # Received on 4 March 2019 (the 7th is Nyepi). With its Saturdays the body's tenth day is the
    # 16th, the nation's is the 19th.
    found = filing({"request.received": date(2019, 3, 4)}, body(SIX_DAYS))

    assert found.since == date(2019, 3, 16)
    assert found.exercisable_from == date(2019, 3, 20)
    assert found.earliest < filing({"request.received": date(2019, 3, 4)}, national()).date
    assert found.latest >= filing({"request.received": date(2019, 3, 4)}, national()).latest


def national() -> Jurisdiction:
    return Jurisdiction.national()


@pytest.mark.parametrize("text", [LOCAL_DAY, SIX_DAYS])
def test_a_bodys_own_week_moves_no_citizen_earlier_out_of_the_right(text: str) -> None:
    for day in (date(2019, 6, 17), date(2025, 8, 11), date(2025, 12, 22)):
        own, nation = filing(day, body(text)), filing(day, national())
        assert own.date == nation.date
        assert own.latest >= nation.latest
        assert own.earliest <= nation.earliest


def test_the_remedy_of_a_request_says_the_same() -> None:
    case = InformationRequest(
        received=date(2025, 8, 8), items=(RequestItem(number=1, details="APBD"),)
    )
    (remedy,) = case.remedies(on=date(2025, 8, 27), under=body(LOCAL_DAY))

    assert remedy.ground == "c"
    assert remedy.first == date(2025, 8, 27)
    assert case.remedies(on=date(2025, 8, 26), under=body(LOCAL_DAY)) == ()


def test_what_is_counted_on_national_days_is_said() -> None:
    said = filing(date(2025, 8, 11), body(LOCAL_DAY)).explain("id")
    assert "hari kerja nasional" in said
    assert "hari kerja nasional" not in filing(date(2025, 8, 11), national()).explain("id")
    assert "national working days" in filing(date(2025, 8, 11), body(LOCAL_DAY)).explain("en")


CLOSED_AND_OFF = """
schema = 1
name = "Kabupaten Contoh"
[office_hours]
closes = 15:30:00
[[day_off]]
date = 2025-09-22
name = "Hari jadi kabupaten"
"""
THIRD = datetime(2025, 9, 3, 16, 30, tzinfo=Zone.WIB.tzinfo)


@pytest.mark.parametrize(
    ("limit", "event"),
    [
        ("court.challenge", "dispute.decision_received"),
        ("dispute.filing", "objection.response_received"),
        ("cassation.filing", "court.decision_pronounced"),
    ],
)
def test_no_day_and_no_hour_of_the_body_moves_what_is_not_done_there(
    limit: str, event: str
) -> None:
    # Fourteen days from 3 September 2025: the 4th (the 5th is off), 8 to 12, 15 to 19, 22, 23, 24.
    for since in (date(2025, 9, 3), THIRD, {event: date(2025, 9, 3)}, {event: THIRD}):
        found, nation = due(limit, since, under=body(CLOSED_AND_OFF)), due(limit, since)
        assert isinstance(found, Deadline)
        assert isinstance(nation, Deadline)
        assert found.date == date(2025, 9, 24)
        assert (found.earliest, found.latest) == (nation.earliest, nation.latest)
        assert "tutup" not in found.explain("id")


def test_a_six_day_office_loses_no_citizen_two_days_of_the_way_to_the_commission() -> None:
    # From 17 June 2019: 18 to 21, 24 to 28, 1 to 5 July are fourteen days of the nation.
    found = due("dispute.filing", date(2019, 6, 17), under=body(SIX_DAYS))

    assert isinstance(found, Deadline)
    assert found.date == date(2019, 7, 5)
    assert found.latest >= date(2019, 7, 5)


def test_what_the_body_receives_after_closing_still_counts_on_the_next_day() -> None:
    found = due("objection.response", {"objection.received": THIRD}, under=body(CLOSED_AND_OFF))

    assert found.since == date(2025, 9, 4)


def test_after_the_superiors_silence_the_earlier_and_the_later_end_are_both_told() -> None:
    # Received on 4 March 2019. The nation's thirtieth day is the 18th of April (7 March is Nyepi,
    # 3 April Isra Mikraj): 5, 6, 8; 11 to 15; 18 to 22; 25 to 29; 1, 2, 4, 5; 8 to 12; 15, 16, 18
    # (the 17th was a day of elections). With its Saturdays the body's thirtieth is the 10th.
    facts = {"objection.received": date(2019, 3, 4)}
    own = due("dispute.filing", facts, under=body(SIX_DAYS))
    nation = due("dispute.filing", facts)

    assert isinstance(own, Deadline)
    assert isinstance(nation, Deadline)
    assert nation.since == date(2019, 4, 18)
    assert own.since == date(2019, 4, 10)
    assert own.exercisable_from == date(2019, 4, 19)
    assert own.latest == nation.latest
    assert own.earliest < nation.earliest
    assert "sesudah akhir yang kemudian" in own.explain("id")
    assert "hari kerja nasional" in own.explain("id")
    assert "later of the two ends" in own.explain("en")


def test_a_commission_opens_to_the_citizen_once_both_ends_of_the_silence_have_passed() -> None:
    # As above: by its Saturdays the superior's time ends on 10 April 2019, by the nation's on the
    # 18th; fourteen days later is 10 May (19 April and 1 May are off).
    case = InformationObjection(
        received=date(2019, 3, 4), claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    six = body(SIX_DAYS)
    assert case.remedies(on=date(2019, 4, 11), under=six)[0].first == date(2019, 4, 19)
    (way,) = case.remedies(on=date(2019, 4, 22), under=six)
    assert (way.name, way.last) == ("dispute.filing", date(2019, 5, 10))
