"""Whose examination counts, and what ends it: the oversight office's own, and never the provider's.

PP 48/2016 Pasal 18, 19, 20 and 37, PP 12/2017 Pasal 25 and 38, UU 25/2009 Pasal 47. The days were
counted by hand on the decrees of 2025: 28 March, 31 March to 7 April and 18 April were off.
"""

from __future__ import annotations

import pytest

from keterbukaan.cases.complaint import (
    Classified,
    ComplaintAddressee,
    ComplaintClass,
    ComplaintDeclaredComplete,
    CrimeFound,
    ExaminationOpened,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    InvestigationOpened,
    Official,
    ReachedAddressee,
    SanctionDecided,
    SanctionDelivered,
    SuperiorFollowedUp,
)
from keterbukaan.cases.outcomes import DeadlineStanding, Nature
from keterbukaan.errors import UnlawfulEvent
from keterbukaan.law.actor import Actor
from tests.cases.complaint.test_oversight import START, day, found, owed, report, running

TO = ComplaintAddressee
BY_THE_PROVIDER = ExaminationOpened(on=day(2, 14))
BY_THE_OFFICE = ExaminationOpened(on=day(2, 17), by=Actor.INSPECTORATE)
HANDED = HandedToInspectorate(on=day(2, 11))
CLEAR = InspectionConcluded(on=day(3, 3), result=InspectionResult.NO_FAULT)


def test_an_examination_by_the_provider_starts_no_day_of_the_oversight_office() -> None:
    # PP 48/2016 37: "Pemeriksaan oleh aparat pengawasan intern pemerintah"
    case = report(TO.SUPERIOR, BY_THE_PROVIDER)
    assert "complaint.inspection" not in running(case)
    head = report(TO.SUPERIOR, BY_THE_PROVIDER, official=Official.HEAD_OF_REGION)
    assert "complaint.head_inspection" not in running(head)
    # From 17 February, the office's own day, the forty-fifth working day is 2 May.
    both = report(TO.SUPERIOR, BY_THE_PROVIDER, BY_THE_OFFICE)
    assert running(both)["complaint.inspection"].deadline.since == day(2, 17)
    assert running(both)["complaint.inspection"].deadline.date == day(5, 2)


def test_the_provider_does_not_begin_what_the_oversight_office_was_handed() -> None:
    # PP 48/2016 18(2): the office "wajib melakukan pemeriksaan"; 12, 13, 14, 17, 18 February
    case = report(TO.SUPERIOR, HANDED, BY_THE_PROVIDER)
    begin = running(case)["complaint.inspection_start"]
    assert (begin.done_on, begin.deadline.date) == (None, day(2, 18))
    assert found(case, BY_THE_OFFICE) == []
    assert running(case.record(BY_THE_OFFICE))["complaint.inspection_start"].done_on == day(2, 17)


def test_the_superior_is_not_relieved_by_an_examination_of_the_provider() -> None:
    # PP 48/2016 17(1), 18(1): the superior follows it up, or the office is handed it
    case = report(TO.SUPERIOR, ExaminationOpened(on=day(2, 6)))
    assert running(case)["complaint.superior_follow_up"].ended_on is None
    rule = "PP 48/2016 Pasal 18 ayat (1)"
    assert owed(case, day(2, 11))[rule] == (Actor.SANCTIONING_OFFICIAL, "handed_to_inspectorate")
    own = report(TO.SUPERIOR, ExaminationOpened(on=day(2, 6), by=Actor.INSPECTORATE))
    assert running(own)["complaint.superior_follow_up"].ended_on == day(2, 5)
    assert rule not in owed(own, day(2, 11))


def test_the_oversight_office_still_must_examine_what_the_provider_examines() -> None:
    # PP 12/2017 25(1): "APIP wajib melakukan pemeriksaan"
    also = ReachedAddressee(on=day(2, 5), to=TO.INSPECTORATE)
    case = report(TO.SERVICE, ComplaintDeclaredComplete(on=START), also, BY_THE_PROVIDER)
    rule = "PP 12/2017 Pasal 25 ayat (1)"
    assert owed(case, day(2, 14))[rule] == (Actor.INSPECTORATE, "examination_opened")
    assert rule not in owed(case.record(BY_THE_OFFICE), day(2, 17))


@pytest.mark.parametrize("again", [BY_THE_PROVIDER, BY_THE_OFFICE])
def test_the_same_examination_does_not_begin_twice(again: ExaminationOpened) -> None:
    case = report(TO.SUPERIOR, BY_THE_PROVIDER, BY_THE_OFFICE)
    twice = again.model_copy(update={"on": day(2, 18)})
    assert (Nature.UNLAWFUL, "UU 25/2009 Pasal 47 ayat (1)") in found(case, twice)
    with pytest.raises(UnlawfulEvent):
        case.record(twice)


def test_a_result_of_the_office_that_nobody_saw_begin_is_noted_and_counts() -> None:
    # PP 48/2016 32(4): the result is that of the office's own examination
    case = report(TO.SUPERIOR, HANDED, BY_THE_PROVIDER)
    assert found(case, CLEAR) == [(Nature.DEFECT, "PP 48/2016 Pasal 32 ayat (4)")]
    after = running(case.record(CLEAR))
    assert after["complaint.inspection_start"].done_on == day(3, 3)
    assert after["complaint.inspection"].done_on == day(3, 3)


def test_a_crime_is_not_found_by_the_examination_of_the_provider() -> None:
    # PP 48/2016 19(1): from the examination of 17(1) or 18(2), so the superior's or the office's
    case = report(TO.SUPERIOR, BY_THE_PROVIDER)
    assert found(case, CrimeFound(on=day(2, 20))) == [
        (Nature.DEFECT, "PP 48/2016 Pasal 19 ayat (1)")
    ]


# ---------------------------------------------------------------- handed on


CRIME, HANDED_ON = CrimeFound(on=day(3, 3)), HandedToLawEnforcement(on=day(3, 5))


def test_what_law_enforcement_has_the_oversight_office_examines_no_more() -> None:
    # PP 48/2016 19(1): "wajib menyerahkan pengaduan"; 36: "menyerahkan proses lebih lanjut"
    case = report(TO.SUPERIOR, HANDED, BY_THE_OFFICE, CRIME, HANDED_ON)
    ended = running(case)["complaint.inspection"]
    assert ended.ended_on == day(3, 4)
    assert ended.standing(on=day(6, 2)) is DeadlineStanding.ENDED
    assert "PP 48/2016 Pasal 37" not in owed(case, day(6, 2))
    # the result, where there is one all the same, is not late for it
    assert found(case, CLEAR.model_copy(update={"on": day(3, 6)})) == []


def test_nor_does_it_examine_a_head_of_region_then() -> None:
    # PP 12/2017 25(10): "proses lebih lanjut diserahkan kepada aparat penegak hukum"
    assigned = InspectionAssigned(on=day(2, 10))
    case = report(
        TO.INSPECTORATE,
        assigned,
        BY_THE_OFFICE,
        CRIME,
        HANDED_ON,
        official=Official.HEAD_OF_REGION,
    )
    assert running(case)["complaint.head_inspection"].ended_on == day(3, 4)
    assert case.obligations(on=day(6, 2)) == ()


def test_nor_does_it_begin_what_it_has_no_more() -> None:
    handed_on = HandedToLawEnforcement(on=day(2, 13))
    case = report(TO.SUPERIOR, HANDED, handed_on)
    assert running(case)["complaint.inspection_start"].ended_on == day(2, 12)
    straight = report(TO.INSPECTORATE, handed_on)
    assert "PP 12/2017 Pasal 25 ayat (1)" not in owed(straight, day(2, 13))


def test_what_law_enforcement_hands_back_it_has_looked_at() -> None:
    # PP 48/2016 20(3), PP 12/2017 25(9): on the result of its examination
    back = HandedToInspectorate(on=day(2, 7), by=Actor.LAW_ENFORCEMENT)
    case = report(TO.LAW_ENFORCEMENT, back)
    assert running(case)["complaint.law_enforcement_start"].ended_on == day(2, 6)
    regional = report(TO.LAW_ENFORCEMENT, back, official=Official.CIVIL_SERVANT)
    assert "PP 12/2017 Pasal 25 ayat (3)" not in owed(regional, day(2, 7))
    looked = report(TO.LAW_ENFORCEMENT, InvestigationOpened(on=day(2, 6)), back)
    assert running(looked)["complaint.law_enforcement_start"].done_on == day(2, 6)


def test_a_supervisory_report_examined_by_the_provider_alone_is_told_so() -> None:
    classified = Classified(on=START, complaint_class=ComplaintClass.SUPERVISORY)
    case = report(TO.SERVICE, classified, ComplaintDeclaredComplete(on=START))
    assert found(case, BY_THE_PROVIDER) == [(Nature.INCOMPLETE, "Permendagri 8/2023 Pasal 1")]


@pytest.mark.parametrize("known", [ComplaintClass.ASPIRATION, ComplaintClass.INFORMATION_REQUEST])
def test_what_complains_of_nothing_is_not_examined_as_a_complaint_in_silence(
    known: ComplaintClass,
) -> None:
    # UU 25/2009 47(1): "memeriksa pengaduan ... mengenai pelayanan publik"; it takes nothing away
    classified = Classified(on=START, complaint_class=known)
    rule = (Nature.DEFECT, "UU 25/2009 Pasal 47 ayat (1)")
    case = report(TO.SERVICE, classified)
    assert found(case, BY_THE_PROVIDER) == [rule]
    assert case.record(BY_THE_PROVIDER).state().name == "in_examination"
    assert found(case, BY_THE_OFFICE) == []  # whose own powers are not of that Act
    anew = classified.model_copy(update={"complaint_class": ComplaintClass.NOT_SUPERVISORY})
    assert rule not in found(case.record(anew), BY_THE_PROVIDER)
    on_a_track = report(TO.SUPERIOR, classified)
    assert rule not in found(on_a_track, BY_THE_PROVIDER)


def test_a_crime_that_law_enforcement_found_is_handed_over_by_nobody() -> None:
    # PP 48/2016 20(5): it goes on with law enforcement; 19(1) is of the examination of 17 and 18
    own = CrimeFound(on=day(2, 10), by=Actor.LAW_ENFORCEMENT)
    case = report(TO.LAW_ENFORCEMENT, InvestigationOpened(on=day(2, 6)), own)
    assert "complaint.criminal_handover" not in running(case)
    regional = report(
        TO.LAW_ENFORCEMENT, InvestigationOpened(on=day(2, 6)), own, official=Official.CIVIL_SERVANT
    )
    assert "PP 12/2017 Pasal 25 ayat (10)" not in owed(regional, day(3, 3))
    superior = CrimeFound(on=day(2, 10), by=Actor.OFFICIAL_SUPERIOR)
    followed = report(TO.SUPERIOR, SuperiorFollowedUp(on=day(2, 5)), superior)
    assert running(followed)["complaint.criminal_handover"].deadline.date == day(2, 17)


def test_a_superior_who_followed_it_up_is_not_passed_over_by_handing_it_on() -> None:
    # PP 48/2016 25: what is of the medium kind the oversight office examines
    case = report(TO.SUPERIOR, SuperiorFollowedUp(on=day(2, 5)))
    assert found(case, HandedToInspectorate(on=day(2, 6))) == []


def test_law_enforcement_of_a_region_waits_for_the_elements_too() -> None:
    # PP 12/2017 25(4): "Pemeriksaan oleh APIP dan aparat penegak hukum"
    begin = InvestigationOpened(on=day(2, 6))
    lacking = report(TO.LAW_ENFORCEMENT, official=Official.CIVIL_SERVANT, indications=None)
    assert found(lacking, begin) == [(Nature.DEFECT, "PP 12/2017 Pasal 25 ayat (4)")]
    whole = report(TO.LAW_ENFORCEMENT, official=Official.CIVIL_SERVANT)
    assert found(whole, begin) == []
    elsewhere = report(TO.LAW_ENFORCEMENT, official=Official.OTHER, indications=None)
    assert found(elsewhere, begin) == []


def test_the_provider_answers_from_the_day_on_which_it_had_the_complaint() -> None:
    # UU 25/2009 44(3): "sejak pengaduan diterima", by the provider: 14 days from 3 March
    reached = ReachedAddressee(on=day(3, 3), to=TO.SUPERIOR)
    case = report(TO.LAW_ENFORCEMENT, reached)
    first = running(case)["complaint.first_response"].deadline
    assert (first.since, first.date) == (day(3, 3), day(3, 17))
    straight = report(TO.SERVICE, reached)
    assert running(straight)["complaint.first_response"].deadline.date == day(2, 17)


def test_no_day_of_pp_48_2016_begins_where_a_council_member_is_handed_over() -> None:
    case = report(TO.SUPERIOR, HANDED, official=Official.COUNCIL_MEMBER)
    assert "complaint.inspection_start" not in running(case)


def test_what_is_handed_on_is_not_over_while_a_fault_is_to_be_sanctioned() -> None:
    # PP 48/2016 13(1); 36: law enforcement takes what is of crime "selain" what is administrative
    fault = CLEAR.model_copy(update={"result": InspectionResult.ADMINISTRATIVE})
    handed_on = HandedToLawEnforcement(on=day(3, 5))
    case = report(TO.LAW_ENFORCEMENT, BY_THE_OFFICE, fault, CRIME, handed_on)
    assert not case.is_over(on=day(3, 5))
    assert "PP 48/2016 Pasal 13 ayat (1)" in owed(case, day(3, 5))
    sanctioned = case.record(SanctionDecided(on=day(3, 10))).record(
        SanctionDelivered(on=day(3, 11))
    )
    assert sanctioned.is_over(on=day(3, 11))
    # 41(3): a second decision is to be delivered, too
    assert not sanctioned.record(SanctionDecided(on=day(3, 12))).is_over(on=day(3, 12))
    no_fault_known = report(TO.LAW_ENFORCEMENT, BY_THE_OFFICE, CRIME, handed_on)
    assert no_fault_known.is_over(on=day(3, 5))
