"""Reports about officials that are no complaint of a service, and what no text lets be done.

UU 25/2009 40(1), (3), 42 and 44 are of complaints about a service to the provider alone; PP 48/2016
15 to 20 and PP 12/2017 22 and 25 say who follows up a report about an official.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.complaint import (
    Archived,
    ArchiveGround,
    Classified,
    Complaint,
    ComplaintAddressee,
    ComplaintClass,
    ComplaintDeclaredIncomplete,
    DeemedWithdrawn,
    HandedToInspectorate,
    InvestigationOpened,
    Official,
    OfficialMissed,
    OfficialSummoned,
    ReachedAddressee,
    ReceiptGiven,
    SanctionDecided,
    SanctionDelivered,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from tests.cases.complaint.test_oversight import START, day, found, owed, report, running

TO = ComplaintAddressee
OF_NO_SERVICE = Classified(
    on=START, complaint_class=ComplaintClass.SUPERVISORY, complains_of_service=False
)
ASPIRATION = Classified(on=START, complaint_class=ComplaintClass.ASPIRATION)
ASKED = ComplaintDeclaredIncomplete(on=day(2, 4), lacking=("bukti",))
ARCHIVED = Archived(on=day(5, 2), ground=ArchiveGround.UNCLEAR)
LAPSED = DeemedWithdrawn(on=day(5, 2))
OF_THE_ACT = (Nature.UNLAWFUL, "UU 25/2009 Pasal 44 ayat (5)")


@pytest.mark.parametrize("to", [TO.SUPERIOR, TO.SERVICE])
def test_a_report_that_complains_of_no_service_does_not_lapse(to: ComplaintAddressee) -> None:
    # 44(4)-(5) are of complaints of 40(3); PP 48/2016 17(1) has the superior follow it up.
    case = report(to, OF_NO_SERVICE, ASKED)
    assert "complaint.completion" not in running(case)
    assert not case.is_over(on=day(6, 2))
    assert case.state().name == "incomplete"
    rule = (Nature.UNLAWFUL, "PP 48/2016 Pasal 17 ayat (1)")
    assert found(case, LAPSED) == [rule, OF_THE_ACT]
    assert rule in found(case, ARCHIVED)
    of_a_service = report(to, ASKED)
    assert running(of_a_service)["complaint.completion"].deadline.date == day(3, 6)
    assert of_a_service.is_over(on=day(6, 2))


def test_an_aspiration_does_not_lapse_either() -> None:
    case = report(TO.SERVICE, ASPIRATION, ASKED)
    assert found(case, LAPSED) == [OF_THE_ACT]
    assert not case.is_over(on=day(6, 2))


@pytest.mark.parametrize(
    ("to", "official", "rule"),
    [
        (TO.SUPERIOR, Official.CIVIL_SERVANT, "PP 48/2016 Pasal 17 ayat (1)"),
        (TO.LAW_ENFORCEMENT, Official.OTHER, "PP 48/2016 Pasal 20 ayat (2)"),
        (TO.LAW_ENFORCEMENT, Official.CIVIL_SERVANT, "PP 12/2017 Pasal 25 ayat (3)"),
        (TO.INSPECTORATE, Official.CIVIL_SERVANT, "PP 12/2017 Pasal 25 ayat (1)"),
    ],
)
def test_each_addressee_must_take_it_up_by_its_own_article(
    to: ComplaintAddressee, official: Official, rule: str
) -> None:
    case = report(to, OF_NO_SERVICE, official=official)
    assert found(case, ARCHIVED) == [(Nature.UNLAWFUL, rule)]


@pytest.mark.parametrize(
    "taken_up",
    [
        SuperiorFollowedUp(on=day(2, 5)),
        OfficialSummoned(on=day(2, 5), examination_day=day(2, 18)),
        HandedToInspectorate(on=day(2, 11)),
        InvestigationOpened(on=day(2, 5)),
    ],
)
def test_what_was_taken_up_may_be_archived_in_the_portal(taken_up: Event) -> None:
    case = report(TO.SUPERIOR, OF_NO_SERVICE, taken_up)
    assert found(case, ARCHIVED) == []


def test_the_act_asks_nothing_of_what_complains_of_no_service() -> None:
    # 42(2): since the service; 42(3): what the complaint says; 44(2): what its receipt says
    late = date(2024, 6, 3)
    case = report(TO.SUPERIOR, OF_NO_SERVICE, service_received=late)
    assert not any(each.citation.startswith("UU 25/2009") for each in case.completeness())
    assert found(case, ReceiptGiven(on=day(2, 4))) == []
    unsaid = ComplaintDeclaredIncomplete(on=day(2, 4), lacking=())
    assert found(case, unsaid) == []
    assert case.irregularities() == ()
    (too_late,) = report(TO.SUPERIOR, service_received=late).irregularities()
    assert (too_late.nature, too_late.citation) == (
        Nature.TOO_LATE,
        "UU 25/2009 Pasal 42 ayat (2)",
    )


# ---------------------------------------------------------------- a council member


def test_of_a_council_member_nothing_runs_by_pp_48_2016() -> None:
    # Its elucidation of 12(2): "tidak termasuk anggota dewan perwakilan rakyat daerah"
    for to in (TO.SUPERIOR, TO.INSPECTORATE):
        case: Complaint = report(
            to,
            OfficialSummoned(on=day(2, 17), examination_day=day(2, 18)),
            OfficialMissed(on=day(2, 18)),
            SanctionDecided(on=day(3, 10), level=SanctionLevel.HEAVY, says_why=False),
            official=Official.COUNCIL_MEMBER,
        )
        assert case.irregularities() == ()
        ruled = [str(c) for each in running(case).values() for c in each.deadline.citations]
        assert not any(each.startswith("PP 48/2016") for each in ruled)
        assert not any(each.startswith("PP 48/2016") for each in owed(case, day(6, 2)))
        assert found(case, SanctionDelivered(on=day(6, 2), in_private=False)) == []


def test_a_council_member_reported_to_a_superior_is_said_to_have_come_there() -> None:
    case = report(TO.SUPERIOR, official=Official.COUNCIL_MEMBER)
    assert found(case, SuperiorFollowedUp(on=day(3, 3))) == []
    reached = report(TO.SERVICE, ReachedAddressee(on=day(2, 5), to=TO.SUPERIOR))
    assert found(reached, SuperiorFollowedUp(on=day(2, 6))) == []
