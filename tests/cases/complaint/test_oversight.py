"""Reports about officials on their two tracks, day by day: PP 48/2016 and PP 12/2017.

The days were counted by hand on the decrees of 2025: 28 March, 31 March to 7 April, 18 April and
1 May were off.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from keterbukaan.cases.complaint import (
    Archived,
    ArchiveGround,
    Classified,
    Closed,
    Complaint,
    ComplaintAddressee,
    ComplaintChannel,
    ComplaintClass,
    ComplaintCompleted,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintWithdrawn,
    CrimeFound,
    DeemedWithdrawn,
    ExaminationOpened,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    InvestigationOpened,
    Official,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    OversightTrack,
    ReachedAddressee,
    ResultFollowedUp,
    ResultReceived,
    SanctionDecided,
    SanctionDelivered,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import CaseDeadline, DeadlineStanding, Nature
from keterbukaan.errors import ContradictionError, RecordError, UnlawfulEvent
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.actor import Actor
from tests.people import ADDRESS, NAME

START = date(2025, 2, 3)
TO = ComplaintAddressee
OPENED = ExaminationOpened(on=date(2025, 2, 17), by=Actor.INSPECTORATE)
FOUND = InspectionConcluded(on=date(2025, 3, 3), result=InspectionResult.ADMINISTRATIVE)
WHOLE: dict[str, Any] = {
    "complainant": {"name": NAME, "address": ADDRESS},
    "against_person": "Bagus Contoh",
    "against_office": "Kepala Bidang Perizinan",
    "against_address": "Jalan Kantor 2, Sampit",
    "alleged_act": "Izin diberikan tanpa syarat yang ditentukan",
    "indications": "Nomor izin dan tanggalnya",
}


def day(month: int, number: int) -> date:
    return date(2025, month, number)


def report(to: ComplaintAddressee, *events: Event, **fields: object) -> Complaint:
    case = Complaint.model_validate({"received": START, "addressee": to, **WHOLE, **fields})
    for event in events:
        case = case.record(event)
    return case


def running(case: Complaint, body: Jurisdiction | None = None) -> dict[str, CaseDeadline]:
    return {each.limit: each for each in case.deadlines(under=body)}


def found(case: Complaint, event: Event) -> list[tuple[Nature, str]]:
    return [(e.nature, e.citation) for e in case.would_allow(event).irregularities]


def owed(case: Complaint, on: date) -> dict[str, tuple[Actor, str | None]]:
    return {each.citation: (each.who, each.event) for each in case.obligations(on=on)}


# ---------------------------------------------------------------- which track


@pytest.mark.parametrize(
    ("to", "official", "tracks"),
    [
        (TO.SERVICE, Official.CIVIL_SERVANT, ()),
        (TO.SUPERIOR, Official.CIVIL_SERVANT, (OversightTrack.ADMINISTRATIVE,)),
        (TO.SUPERIOR, None, (OversightTrack.ADMINISTRATIVE,)),
        (TO.INSPECTORATE, Official.CIVIL_SERVANT, (OversightTrack.REGIONAL,)),
        (TO.INSPECTORATE, Official.VILLAGE_OFFICIAL, (OversightTrack.REGIONAL,)),
        (TO.LAW_ENFORCEMENT, Official.COUNCIL_MEMBER, (OversightTrack.REGIONAL,)),
        (TO.LAW_ENFORCEMENT, Official.OTHER, (OversightTrack.ADMINISTRATIVE,)),
        (TO.LAW_ENFORCEMENT, None, (OversightTrack.ADMINISTRATIVE,)),
        # the elucidation of PP 48/2016 12(2): a council member is no official of the region there
        (TO.SUPERIOR, Official.COUNCIL_MEMBER, ()),
    ],
)
def test_the_addressee_chooses_the_track(
    to: ComplaintAddressee, official: Official | None, tracks: tuple[OversightTrack, ...]
) -> None:
    assert report(to, official=official).tracks() == tracks


@pytest.mark.parametrize(
    ("official", "limits"),
    [
        (
            Official.CIVIL_SERVANT,
            {
                "complaint.superior_follow_up",
                "complaint.inspection_start",
                "complaint.inspection_summons",
                "complaint.second_summons",
                "complaint.sanction_delivery",
            },
        ),
        (Official.COUNCIL_MEMBER, set[str]()),
    ],
)
def test_no_time_of_pp_48_2016_runs_about_a_council_member(
    official: Official, limits: set[str]
) -> None:
    """Its elucidation of 12(2): an official of the region there is no member of the council."""
    case = report(
        TO.SUPERIOR,
        OfficialSummoned(on=day(2, 5), examination_day=day(2, 6)),
        OfficialMissed(on=day(2, 6)),
        HandedToInspectorate(on=day(2, 20)),
        SanctionDecided(on=day(3, 3), level=SanctionLevel.LIGHT),
        official=official,
    )
    of_the_regulation = {
        limit
        for limit, each in running(case).items()
        if str(each.deadline.citations[0]).startswith("PP 48/2016")
    }
    assert of_the_regulation == limits
    assert not limits or any(e.nature is Nature.LATE for e in case.irregularities())
    assert limits or not any(e.nature is Nature.LATE for e in case.irregularities())
    idle = report(TO.SUPERIOR, official=official).obligations(on=day(3, 3))
    assert any(each.citation.startswith("PP 48/2016") for each in idle) is bool(limits)


def test_what_alleges_a_wrong_goes_to_the_superior_through_the_service() -> None:
    # The elucidation of PP 48/2016 15(2); the five days run once the superior has it.
    case = report(TO.SERVICE, Classified(on=START, complaint_class=ComplaintClass.SUPERVISORY))
    assert case.tracks() == (OversightTrack.ADMINISTRATIVE,)
    assert "complaint.superior_follow_up" not in running(case)
    case = case.record(ReachedAddressee(on=day(2, 5), to=TO.SUPERIOR))
    assert running(case)["complaint.superior_follow_up"].deadline.date == day(2, 12)
    both = case.record(ReachedAddressee(on=day(2, 6), to=TO.INSPECTORATE))
    assert both.tracks() == (OversightTrack.ADMINISTRATIVE, OversightTrack.REGIONAL)


def test_it_reaches_an_addressee_once_and_never_the_service() -> None:
    case = report(TO.SUPERIOR)
    again = ReachedAddressee(on=day(2, 5), to=TO.SUPERIOR)
    assert found(case, again) == [(Nature.NO_EFFECT, "PP 48/2016 Pasal 15 ayat (2)")]
    assert case.record(again).progress().addressed == {TO.SUPERIOR: START}
    with pytest.raises(RecordError, match="PP 48/2016 Pasal 15"):
        ReachedAddressee.load({"on": "2025-02-05", "to": "layanan_pengaduan"})


@pytest.mark.parametrize(
    ("to", "official", "received", "cited"),
    [
        (TO.SERVICE, Official.CIVIL_SERVANT, START, "UU 25/2009 Pasal 40 ayat (1)"),
        (TO.SUPERIOR, Official.CIVIL_SERVANT, START, "UU 25/2009 Pasal 40 ayat (1)"),
        (TO.INSPECTORATE, Official.CIVIL_SERVANT, START, "PP 12/2017 Pasal 22 ayat (1)"),
        (TO.INSPECTORATE, Official.OTHER, START, "PP 12/2017 Pasal 22 ayat (1)"),
        (TO.LAW_ENFORCEMENT, Official.VILLAGE_OFFICIAL, START, "PP 12/2017 Pasal 22 ayat (1)"),
        (TO.LAW_ENFORCEMENT, Official.OTHER, START, "PP 48/2016 Pasal 20 ayat (1)"),
        (TO.INSPECTORATE, None, date(2017, 4, 6), "UU 25/2009 Pasal 40 ayat (1)"),
        (TO.INSPECTORATE, None, date(2017, 4, 7), "PP 12/2017 Pasal 22 ayat (1)"),
    ],
)
def test_the_timeline_cites_the_paragraph_by_which_the_report_was_made(
    to: ComplaintAddressee, official: Official | None, received: date, cited: str
) -> None:
    """UU 25/2009 40(1) is of complaints to the provider, the Ombudsman and the councils alone."""
    case = Complaint(received=received, addressee=to, official=official)
    assert case.timeline(on=received).dots[0].citation == cited


@pytest.mark.parametrize("to", TO)
def test_every_addressee_and_track_has_a_label_and_its_paragraph(to: ComplaintAddressee) -> None:
    cited = {
        TO.SERVICE: "UU 25/2009 Pasal 40 ayat (1)",
        TO.SUPERIOR: "PP 48/2016 Pasal 15 ayat (2)",
        TO.INSPECTORATE: "PP 12/2017 Pasal 22 ayat (1)",
        TO.LAW_ENFORCEMENT: "PP 48/2016 Pasal 20 ayat (1)",
    }
    assert to.citation == cited[to]
    assert to.label("id") != to.label("en")


# ---------------------------------------------------------------- the four elements


@pytest.mark.parametrize(
    ("field", "letters"),
    [
        ("complainant", "aa"),
        ("against_person", "b"),
        ("against_office", "b"),
        ("against_address", "b"),
        ("alleged_act", "c"),
        ("indications", "d"),
    ],
)
@pytest.mark.parametrize(
    ("to", "rule"),
    [
        (TO.SUPERIOR, "PP 48/2016 Pasal 15 ayat (3) huruf"),
        (TO.INSPECTORATE, "PP 12/2017 Pasal 22 ayat (2) huruf"),
    ],
)
def test_each_of_the_four_elements_is_missed(
    to: ComplaintAddressee, rule: str, field: str, letters: str
) -> None:
    case = report(to, **{field: None})
    missing = [each.citation for each in case.completeness() if each.citation.startswith(rule)]
    assert missing == [f"{rule} {letter}" for letter in letters]


def test_papers_are_facts_data_or_signs_too() -> None:
    case = report(TO.INSPECTORATE, indications=None, evidence=["salinan izin"])
    assert case.completeness() == ()  # and the Act asks nothing: it is not its complaint (40(1))
    assert "UU 25/2009 Pasal 42 ayat (3) huruf d" in {
        each.citation for each in report(TO.SUPERIOR).completeness()
    }


def test_the_oversight_office_must_examine_once_the_elements_are_there() -> None:
    rule = "PP 12/2017 Pasal 25 ayat (1)"
    duty = (Actor.INSPECTORATE, "examination_opened")
    assert owed(report(TO.INSPECTORATE), START)[rule] == duty

    lacking = report(TO.INSPECTORATE, alleged_act=None)
    assert rule not in owed(lacking, START)
    assert found(lacking, OPENED) == [(Nature.DEFECT, "PP 12/2017 Pasal 25 ayat (4)")]
    said = lacking.completeness()[0]
    assert said.text("id") == (
        "perbuatan yang diduga melanggar belum ada; APIP wajib memeriksa sesudah semua unsur "
        "laporan terpenuhi (Pasal 25 ayat (4)) (PP 12/2017 Pasal 22 ayat (2) huruf c)"
    )

    asked = ComplaintDeclaredIncomplete(on=day(2, 4), lacking=("perbuatan",))
    completed = lacking.record(asked).record(ComplaintCompleted(on=day(2, 6)))
    assert owed(completed, day(2, 6))[rule] == duty
    assert found(completed, OPENED) == []
    assert rule not in owed(completed.record(OPENED), day(3, 3))


def test_no_day_runs_for_an_examination_under_pp_12_2017_but_of_heads() -> None:
    case = report(TO.INSPECTORATE, OPENED, official=Official.CIVIL_SERVANT)
    assert running(case) == {}
    assert case.obligations(on=day(12, 1)) == ()


def test_law_enforcement_of_a_region_examines_by_its_own_procedure() -> None:
    case = report(TO.LAW_ENFORCEMENT, official=Official.HEAD_OF_REGION)
    assert running(case) == {}
    assert owed(case, START)["PP 12/2017 Pasal 25 ayat (3)"] == (
        Actor.LAW_ENFORCEMENT,
        "investigation_opened",
    )
    alone = InvestigationOpened(on=day(2, 4), coordinated=False)
    assert found(case, alone) == [(Nature.INCOMPLETE, "PP 12/2017 Pasal 25 ayat (3)")]
    assert owed(case.record(InvestigationOpened(on=day(2, 4))), day(2, 4)) == {}


# ---------------------------------------------------------------- the superior, the handing over


def test_the_superior_has_five_working_days() -> None:
    # 4, 5, 6, 7, 10 February
    case = report(TO.SUPERIOR)
    limit = running(case)["complaint.superior_follow_up"]
    assert (limit.who, limit.deadline.date) == (Actor.OFFICIAL_SUPERIOR, day(2, 10))

    in_time, late = SuperiorFollowedUp(on=day(2, 10)), SuperiorFollowedUp(on=day(2, 11))
    assert found(case, in_time) == []
    assert found(case, late) == [(Nature.LATE, "PP 48/2016 Pasal 17 ayat (1)")]
    assert running(case.record(in_time))["complaint.superior_follow_up"].done_on == day(2, 10)

    alone = SuperiorFollowedUp(on=day(2, 5), coordinated=False)
    assert found(case, alone) == [(Nature.INCOMPLETE, "PP 48/2016 Pasal 17 ayat (2)")]
    nobody = found(report(TO.INSPECTORATE), SuperiorFollowedUp(on=day(2, 5)))
    assert nobody == [(Nature.DEFECT, "PP 48/2016 Pasal 15 ayat (2)")]


def test_after_a_silent_superior_it_is_handed_over_and_nothing_opens_by_itself() -> None:
    case = report(TO.SUPERIOR)
    rule = "PP 48/2016 Pasal 18 ayat (1)"
    assert rule not in owed(case, day(2, 10))
    assert owed(case, day(2, 11))[rule] == (Actor.SANCTIONING_OFFICIAL, "handed_to_inspectorate")
    ways = [{each.name for each in case.remedies(on=on)} for on in (day(2, 10), day(2, 11))]
    assert ways[0] == ways[1]

    early = HandedToInspectorate(on=day(2, 10))
    assert found(case, early) == [(Nature.PREMATURE, rule)]
    handed = case.record(HandedToInspectorate(on=day(2, 11)))
    assert rule not in owed(handed, day(2, 12))
    late = running(handed)["complaint.superior_follow_up"]
    assert late.ended_on == day(2, 10)
    assert late.standing(on=day(3, 3)) is DeadlineStanding.ENDED
    taken_up = case.record(SuperiorFollowedUp(on=day(2, 12)))
    assert rule not in owed(taken_up, day(2, 13))
    opened = case.record(ExaminationOpened(on=day(2, 12), by=Actor.INSPECTORATE))
    assert rule not in owed(opened, day(2, 13))  # what is examined needs no handing over for it


def test_the_oversight_office_begins_within_five_days_of_what_it_received() -> None:
    # received on 12 February: 13, 14, 17, 18, 19 February
    handed = HandedToInspectorate(on=day(2, 11), received_on=day(2, 12))
    case = report(TO.SUPERIOR, handed)
    begin = running(case)["complaint.inspection_start"]
    assert (begin.who, begin.deadline.date) == (Actor.INSPECTORATE, day(2, 19))
    late = ExaminationOpened(on=day(2, 20), by=Actor.INSPECTORATE)
    assert [n for n, c in found(case, late) if c == "PP 48/2016 Pasal 18 ayat (2)"] == [Nature.LATE]
    begun = running(case.record(OPENED))["complaint.inspection_start"]
    assert (begun.done_on, begun.standing(on=day(3, 3))) == (day(2, 17), DeadlineStanding.KEPT)
    with pytest.raises(ContradictionError):
        report(TO.SUPERIOR, HandedToInspectorate(on=day(2, 11), received_on=day(2, 10)))


def test_what_law_enforcement_hands_over_has_no_five_days() -> None:
    case = report(TO.LAW_ENFORCEMENT, HandedToInspectorate(on=day(2, 11), by=Actor.LAW_ENFORCEMENT))
    assert "complaint.inspection_start" not in running(case)


def test_the_examination_takes_at_most_45_working_days() -> None:
    # From 17 February: 9 days in February, 19 to 27 March, 8-11, 14-17, 21-25, 28-30 April: 44.
    case = report(TO.SUPERIOR, HandedToInspectorate(on=day(2, 11)), OPENED)
    limit = running(case)["complaint.inspection"]
    assert limit.deadline.date == day(5, 2)
    assert found(case, FOUND.model_copy(update={"on": day(5, 2)})) == []
    late = FOUND.model_copy(update={"on": day(5, 5)})
    assert found(case, late) == [(Nature.LATE, "PP 48/2016 Pasal 37")]
    assert running(case.record(FOUND))["complaint.inspection"].done_on == day(3, 3)

    # By the other reading of C20 from 11 February, four working days before: 25 April.
    other = Jurisdiction.national().choosing("inspection-start=handed_over")
    assert running(case, other)["complaint.inspection"].deadline.date == day(4, 25)
    unopened = report(TO.SUPERIOR, HandedToInspectorate(on=day(2, 11)))
    assert running(unopened, other)["complaint.inspection"].deadline.date == day(4, 25)
    assert "complaint.inspection" not in running(unopened)


# ---------------------------------------------------------------- heads of region


@pytest.mark.parametrize("official", [Official.HEAD_OF_REGION, Official.DEPUTY_HEAD])
def test_heads_and_deputies_are_examined_within_45_working_days(official: Official) -> None:
    case = report(TO.INSPECTORATE, InspectionAssigned(on=day(2, 10)), OPENED, official=official)
    limit = running(case)["complaint.head_inspection"]
    assert (limit.who, limit.deadline.date) == (Actor.INSPECTORATE, day(5, 2))
    assert set(running(case)) == {"complaint.head_inspection"}
    late = FOUND.model_copy(update={"on": day(5, 5)})
    assert found(case, late) == [(Nature.LATE, "PP 12/2017 Pasal 38 ayat (19) huruf c")]


def test_a_council_member_too_where_the_examination_was_assigned() -> None:
    # PP 12/2017 42(8) and 44(7) take over 38(19) for what 42(6) and 44(5) assign.
    case = report(TO.INSPECTORATE, OPENED, official=Official.COUNCIL_MEMBER)
    assert running(case) == {}
    assigned = report(
        TO.INSPECTORATE,
        InspectionAssigned(on=day(2, 10)),
        OPENED,
        official=Official.COUNCIL_MEMBER,
    )
    assert running(assigned)["complaint.head_inspection"].deadline.date == day(5, 2)


def test_nobody_assigns_the_examination_of_a_civil_servant() -> None:
    case = report(TO.INSPECTORATE, official=Official.CIVIL_SERVANT)
    rule = "PP 12/2017 Pasal 38 ayat (17)"
    assert found(case, InspectionAssigned(on=day(2, 10))) == [(Nature.DEFECT, rule)]


def test_a_head_complained_of_for_a_service_is_not_inspected() -> None:
    case = report(TO.SERVICE, official=Official.HEAD_OF_REGION)
    opened = case.record(ExaminationOpened(on=day(2, 17)))
    assert "complaint.head_inspection" not in running(opened)


# ---------------------------------------------------------------- the summons


def test_the_summons_goes_out_seven_working_days_before() -> None:
    # Before Tuesday 18 March: 17, 14, 13, 12, 11, 10 and 7 March.
    case = report(TO.SUPERIOR)
    last = OfficialSummoned(on=day(3, 7), examination_day=day(3, 18))
    late = OfficialSummoned(on=day(3, 10), examination_day=day(3, 18))
    summons = "PP 48/2016 Pasal 21 ayat (2)"
    assert summons not in {rule for _, rule in found(case, last)}
    assert (Nature.LATE, summons) in found(case, late)
    kept = running(case.record(last))["complaint.inspection_summons"]
    assert (kept.deadline.date, kept.done_on) == (day(3, 7), day(3, 7))
    assert kept.standing(on=day(4, 8)) is DeadlineStanding.KEPT
    missed = running(case.record(late))["complaint.inspection_summons"]
    assert missed.standing(on=day(4, 8)) is DeadlineStanding.LATE
    with pytest.raises(ContradictionError):
        case.record(OfficialSummoned(on=day(3, 10), examination_day=day(3, 10)))


SUMMONED = OfficialSummoned(on=day(2, 6), examination_day=day(2, 18))
AGAIN = OfficialSummonedAgain(on=day(2, 27), examination_day=day(3, 12))


def test_who_does_not_come_is_summoned_again_within_seven_working_days() -> None:
    # From 18 February: 19, 20, 21, 24, 25, 26, 27 February.
    case = report(TO.SUPERIOR, SUMMONED)
    assert running(case)["complaint.superior_follow_up"].done_on == day(2, 6)
    with pytest.raises(ContradictionError):
        case.record(OfficialMissed(on=day(2, 17)))
    absent = case.record(OfficialMissed(on=day(2, 19)))  # noted a day later
    second = running(absent)["complaint.second_summons"]
    assert (second.deadline.since, second.deadline.date) == (day(2, 18), day(2, 27))
    assert found(absent, AGAIN) == []
    late = AGAIN.model_copy(update={"on": day(2, 28)})
    assert found(absent, late) == [(Nature.LATE, "PP 48/2016 Pasal 21 ayat (3)")]
    twice = absent.record(AGAIN).record(OfficialMissed(on=day(3, 12)))
    kept = running(twice)["complaint.second_summons"]  # and no third is owed
    assert (kept.deadline.date, kept.done_on) == (day(2, 27), day(2, 27))


@pytest.mark.parametrize(
    ("events", "event"),
    [((), OfficialMissed(on=day(2, 18))), ((SUMMONED,), AGAIN)],
)
def test_no_absence_without_a_summons_and_no_second_without_a_first(
    events: tuple[Event, ...], event: Event
) -> None:
    case = report(TO.SUPERIOR, *events)
    assert (Nature.UNLAWFUL, "PP 48/2016 Pasal 21 ayat (3)") in found(case, event)


def test_what_was_decided_ends_the_second_summons() -> None:
    case = report(TO.SUPERIOR, SUMMONED, OfficialMissed(on=day(2, 18)))
    ended = running(case.record(SanctionDecided(on=day(2, 20))))["complaint.second_summons"]
    assert ended.ended_on == day(2, 19)


# ---------------------------------------------------------------- a crime


def test_a_crime_is_handed_over_within_five_working_days() -> None:
    # From 3 March: 4, 5, 6, 7, 10 March.
    case = report(TO.SUPERIOR, OPENED, CrimeFound(on=day(3, 3)))
    assert running(case)["complaint.criminal_handover"].deadline.date == day(3, 10)
    assert found(case, HandedToLawEnforcement(on=day(3, 10))) == []
    late = HandedToLawEnforcement(on=day(3, 11))
    assert (Nature.LATE, "PP 48/2016 Pasal 19 ayat (1)") in found(case, late)


def test_under_pp_12_2017_no_day_is_set_for_it() -> None:
    case = report(TO.INSPECTORATE, OPENED, CrimeFound(on=day(3, 3)))
    assert running(case) == {}
    rule = "PP 12/2017 Pasal 25 ayat (10)"
    assert owed(case, day(3, 4))[rule] == (Actor.INSPECTORATE, "handed_to_law_enforcement")
    handed = case.record(HandedToLawEnforcement(on=day(4, 30)))
    assert rule not in owed(handed, day(4, 30))
    assert handed.is_over(on=day(4, 30))


def test_a_crime_that_nobody_looked_for_or_found_is_noted() -> None:
    case = report(TO.SUPERIOR)
    rule = "PP 48/2016 Pasal 19 ayat (1)"
    assert found(case, CrimeFound(on=day(2, 4))) == [(Nature.DEFECT, rule)]
    assert (Nature.DEFECT, rule) in found(case, HandedToLawEnforcement(on=day(2, 4)))


def test_law_enforcement_begins_within_five_working_days_of_its_receipt() -> None:
    # Brought there on 5 February: 6, 7, 10, 11, 12 February.
    case = report(TO.SUPERIOR, ReachedAddressee(on=day(2, 5), to=TO.LAW_ENFORCEMENT))
    limit = running(case)["complaint.law_enforcement_start"]
    assert (limit.who, limit.deadline.date) == (Actor.LAW_ENFORCEMENT, day(2, 12))
    assert found(case, InvestigationOpened(on=day(2, 12))) == []
    late = InvestigationOpened(on=day(2, 13), coordinated=False)
    assert found(case, late) == [
        (Nature.INCOMPLETE, "PP 48/2016 Pasal 20 ayat (2)"),
        (Nature.LATE, "PP 48/2016 Pasal 20 ayat (2)"),
    ]


# ---------------------------------------------------------------- the sanction


def test_a_sanction_is_delivered_within_five_working_days_in_private() -> None:
    # From 10 March: 11, 12, 13, 14, 17 March.
    decided = SanctionDecided(on=day(3, 10), level=SanctionLevel.MEDIUM)
    case = report(TO.SUPERIOR, OPENED, FOUND)
    assert owed(case, day(3, 4))["PP 48/2016 Pasal 13 ayat (1)"] == (
        Actor.SANCTIONING_OFFICIAL,
        "sanction_decided",
    )
    case = case.record(decided)
    assert "PP 48/2016 Pasal 13 ayat (1)" not in owed(case, day(3, 10))
    limit = running(case)["complaint.sanction_delivery"]
    assert (limit.who, limit.deadline.date) == (Actor.SANCTIONING_OFFICIAL, day(3, 17))
    assert found(case, SanctionDelivered(on=day(3, 17))) == []
    openly = SanctionDelivered(on=day(3, 18), in_private=False)
    assert found(case, openly) == [
        (Nature.INCOMPLETE, "PP 48/2016 Pasal 41 ayat (2)"),
        (Nature.LATE, "PP 48/2016 Pasal 41 ayat (3)"),
    ]
    anew = case.record(SanctionDelivered(on=day(3, 17))).record(
        SanctionDecided(on=day(4, 8), level=SanctionLevel.LIGHT)
    )
    again = running(anew)["complaint.sanction_delivery"]
    assert (again.done_on, again.deadline.date) == (None, day(4, 15))


@pytest.mark.parametrize("level", [SanctionLevel.MEDIUM, SanctionLevel.HEAVY])
def test_no_medium_or_heavy_sanction_without_an_examination(level: SanctionLevel) -> None:
    # PP 48/2016 11; after a second absence it is decided on what is at hand (21).
    case = report(TO.SUPERIOR, SUMMONED, OfficialMissed(on=day(2, 18)), AGAIN)
    rule = "PP 48/2016 Pasal 11"
    sanction = SanctionDecided(on=day(3, 13), level=level)
    assert found(case, sanction) == [(Nature.UNLAWFUL, rule)]
    with pytest.raises(UnlawfulEvent):
        case.record(sanction)
    assert found(case.record(OfficialMissed(on=day(3, 12))), sanction) == []
    assert found(report(TO.SUPERIOR, SUMMONED), sanction) == [(Nature.UNLAWFUL, rule)]
    light = SanctionDecided(on=day(3, 13), level=SanctionLevel.LIGHT)
    assert found(case, light) == []


def test_a_sanction_considers_the_result_and_says_why() -> None:
    clear = InspectionConcluded(on=day(3, 3), result=InspectionResult.NO_FAULT)
    case = report(TO.SUPERIOR, OPENED, clear)
    assert "PP 48/2016 Pasal 13 ayat (1)" not in owed(case, day(3, 4))
    silent = SanctionDecided(on=day(3, 10), level=SanctionLevel.LIGHT, says_why=False)
    assert found(case, silent) == [
        (Nature.DEFECT, "PP 48/2016 Pasal 39"),
        (Nature.INCOMPLETE, "PP 48/2016 Pasal 39"),
    ]


def test_nothing_is_delivered_that_was_not_decided_and_no_result_unexamined() -> None:
    undecided = found(report(TO.SUPERIOR), SanctionDelivered(on=day(2, 4)))
    assert undecided == [(Nature.UNLAWFUL, "PP 48/2016 Pasal 41 ayat (1)")]
    withdrawn = report(TO.SUPERIOR, ComplaintWithdrawn(on=day(2, 4)))
    assert found(withdrawn, FOUND) == [(Nature.UNLAWFUL, "PP 48/2016 Pasal 32 ayat (4)")]


# ---------------------------------------------------------------- the result is carried out


def test_a_result_is_carried_out_within_60_working_days() -> None:
    # From 10 March: 13 in March (11-14, 17-21, 24-27), 16 in April (8-11, 14-17, 21-25, 28-30) and
    # 17 in May (2, 5-9, 14-16, 19-23, 26-28: 12 and 13, 29 and 30 May were off) make 46; 2-5 and
    # 10-13 June (6 and 9 were off) make 54, 16-20 June 59, and 23 June is the sixtieth.
    received = ResultReceived(on=day(3, 10))
    case = report(TO.INSPECTORATE, OPENED, FOUND, received)
    limit = running(case)["complaint.result_follow_up"]
    assert (limit.who, limit.deadline.date) == (Actor.HEAD_OF_REGION, day(6, 23))
    done = ResultFollowedUp(on=day(6, 23))
    assert found(case, done) == []
    late = ResultFollowedUp(on=day(6, 24))
    assert found(case, late) == [(Nature.LATE, "PP 12/2017 Pasal 27 ayat (5)")]
    assert case.record(done).is_over(on=day(6, 23))
    assert not case.is_over(on=day(6, 23))


def test_no_day_is_set_where_it_is_about_a_claim_of_money() -> None:
    case = report(TO.INSPECTORATE, OPENED, FOUND, ResultReceived(on=day(3, 10), claims_money=True))
    assert running(case) == {}
    rule = "PP 12/2017 Pasal 27 ayat (4)"
    assert owed(case, day(3, 11))[rule] == (Actor.HEAD_OF_REGION, "result_followed_up")
    assert rule not in owed(case.record(ResultFollowedUp(on=day(8, 1))), day(8, 1))


def test_carrying_out_what_nobody_received_is_noted() -> None:
    case = report(TO.INSPECTORATE, OPENED, FOUND)
    rule = "PP 12/2017 Pasal 27 ayat (5)"
    assert found(case, ResultFollowedUp(on=day(3, 10))) == [(Nature.DEFECT, rule)]


# ---------------------------------------------------------------- beside the Act


def test_what_went_straight_to_the_oversight_office_is_no_complaint_of_the_act() -> None:
    # UU 25/2009 40(1): to the provider, the Ombudsman and the councils
    case = report(TO.INSPECTORATE, service_received=date(2024, 6, 3))
    assert case.irregularities() == ()
    asked = case.record(ComplaintDeclaredIncomplete(on=day(2, 4), lacking=("bukti",)))
    assert running(asked) == {}
    assert not asked.is_over(on=day(6, 2))
    rule = "PP 12/2017 Pasal 25 ayat (1)"
    archived = Archived(on=day(5, 2), ground=ArchiveGround.UNCLEAR)
    for drops in (archived, DeemedWithdrawn(on=day(5, 2))):
        assert (Nature.UNLAWFUL, rule) in found(asked, drops)
    investigated = asked.record(InvestigationOpened(on=day(2, 5)))
    assert (Nature.UNLAWFUL, rule) not in found(investigated, archived)


def test_without_a_fault_it_is_over_and_the_act_goes_on_where_it_runs() -> None:
    clear = InspectionConcluded(on=day(3, 3), result=InspectionResult.NO_FAULT)
    assert report(TO.INSPECTORATE, OPENED, clear).is_over(on=day(3, 3))
    under_the_act = report(TO.SUPERIOR, ComplaintDeclaredComplete(on=day(2, 5)), OPENED, clear)
    assert not under_the_act.is_over(on=day(3, 3))
    assert under_the_act.state().name == "inspected"
    # What the Act asks to be decided is not closed in the portal before; what it does not ask, is.
    rule = "UU 25/2009 Pasal 50 ayat (1)"
    assert (Nature.UNLAWFUL, rule) in found(under_the_act, Closed(on=day(3, 3)))
    straight = report(TO.INSPECTORATE, OPENED, clear)
    assert straight.record(Closed(on=day(3, 3))).state().name == "closed"


@pytest.mark.parametrize(
    ("to", "official", "names"),
    [
        (TO.SUPERIOR, None, {"complaint.to_inspectorate", "complaint.to_law_enforcement"}),
        (TO.SUPERIOR, Official.OTHER, {"complaint.to_law_enforcement"}),
        (
            TO.INSPECTORATE,
            Official.CIVIL_SERVANT,
            {"complaint.to_superior", "complaint.to_law_enforcement"},
        ),
        (TO.INSPECTORATE, Official.COUNCIL_MEMBER, {"complaint.to_law_enforcement"}),
        (TO.SERVICE, Official.CIVIL_SERVANT, set()),
    ],
)
def test_a_report_may_go_to_the_other_addressees(
    to: ComplaintAddressee, official: Official | None, names: set[str]
) -> None:
    remedies = report(to, official=official).remedies(on=day(2, 4))
    assert {each.name for each in remedies if each.name.startswith("complaint.to_")} == names
    by_name = {each.name: each for each in remedies}
    if "complaint.to_law_enforcement" in names:
        regional = official in {Official.CIVIL_SERVANT, Official.COUNCIL_MEMBER}
        rule = "PP 12/2017 Pasal 22 ayat (1)" if regional else "PP 48/2016 Pasal 20 ayat (1)"
        assert by_name["complaint.to_law_enforcement"].citation == rule


def test_before_the_regulations_nothing_of_them_is_owed_or_missed() -> None:
    # PP 48/2016 binds from 31 October 2016, PP 12/2017 from 7 April 2017.
    for to, last in ((TO.SUPERIOR, date(2016, 10, 28)), (TO.INSPECTORATE, date(2017, 4, 6))):
        case = Complaint(received=last, addressee=to)
        assert not any(each.citation.startswith("PP ") for each in case.completeness())
        assert not any(each.citation.startswith("PP ") for each in case.obligations(on=last))
        assert not any(each.limit == "complaint.superior_follow_up" for each in case.deadlines())
    early = Complaint(received=date(2016, 10, 28), addressee=TO.SUPERIOR)
    ways = {"complaint.to_inspectorate", "complaint.to_law_enforcement"}
    assert not {each.name for each in early.remedies(on=date(2016, 10, 30))} & ways
    # What was not examined by then follows PP 48/2016 too (43(2)); what is reported to the
    # oversight office under PP 12/2017 is a report of its own day.
    for on, open_ways in (
        (date(2016, 10, 31), {"complaint.to_law_enforcement"}),
        (date(2017, 4, 6), {"complaint.to_law_enforcement"}),
        (date(2017, 4, 7), ways),
    ):
        assert {each.name for each in early.remedies(on=on)} & ways == open_ways


# ---------------------------------------------------------------- who sees what


def test_nobody_learns_who_reported_nor_what_the_examination_found() -> None:
    # PP 48/2016 15(5), 32(3), 41(2); PP 12/2017 23(2), 26
    case = report(
        TO.SUPERIOR,
        HandedToInspectorate(on=day(2, 11)),
        OPENED,
        CrimeFound(on=day(3, 3)),
        HandedToLawEnforcement(on=day(3, 4)),
        FOUND.model_copy(update={"on": day(3, 5)}),
        SanctionDecided(on=day(3, 10), level=SanctionLevel.HEAVY),
        official=Official.CIVIL_SERVANT,
        service="Izin",
        channel=ComplaintChannel.LETTER,
    )
    for view in (case.public_view(), case.unit_view()):
        shown = str(view)
        assert "complainant" not in view
        for secret in (NAME, ADDRESS, "berat", "kesalahan", "pidana", "alleged", "addressee"):
            assert secret not in shown
        events = view["events"]
        assert isinstance(events, list)
        assert [each["kind"] for each in events] == [
            "handed_to_inspectorate",
            "examination_opened",
        ]
    assert case.unit_view()["identity_hidden"] is True
    assert "service" not in case.public_view()
    assert NAME not in repr(case)
    assert "Bagus" not in repr(case)
