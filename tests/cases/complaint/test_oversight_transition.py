"""What was open when PP 48/2016 and PP 12/2017 came: PP 48/2016 Pasal 43, UU 30/2014 Pasal 83.

PP 48/2016 binds from Monday 31 October 2016, PP 12/2017 from 7 April 2017, UU 30/2014 from 17
October 2014.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.complaint import (
    Complaint,
    ComplaintAddressee,
    ExaminationOpened,
    HandedToInspectorate,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    Official,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
    SanctionDecided,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.errors import UnlawfulEvent
from keterbukaan.law.actor import Actor
from tests.cases.complaint.test_oversight import WHOLE, found, owed, running

TO = ComplaintAddressee
BEFORE = date(2016, 10, 28)  # a Friday
HANDED = HandedToInspectorate(on=date(2016, 11, 7))
NOT_READ = (Nature.NOT_READ, "PP 48/2016 Pasal 43 ayat (1)")


def opened(on: date) -> ExaminationOpened:
    return ExaminationOpened(on=on, by=Actor.INSPECTORATE)


def old(received: date, to: ComplaintAddressee, *events: Event, **fields: object) -> Complaint:
    case = Complaint.model_validate({"received": received, "addressee": to, **WHOLE, **fields})
    for event in events:
        case = case.record(event)
    return case


def test_what_was_not_examined_by_then_follows_pp_48_2016() -> None:
    # 43(2): "belum dilakukan pemeriksaan maka berlaku ketentuan dalam Peraturan Pemerintah ini"
    case = old(BEFORE, TO.SUPERIOR, HANDED)
    begin = running(case)["complaint.inspection_start"]
    assert begin.deadline.date == date(2016, 11, 14)  # 8, 9, 10, 11, 14 November
    examined = case.record(opened(date(2016, 11, 8)))
    assert running(examined)["complaint.inspection"].deadline.since == date(2016, 11, 8)
    # The time of the superior began before that day: no text lets it run from there.
    assert "complaint.superior_follow_up" not in running(case)
    result = InspectionConcluded(on=date(2016, 12, 1), result=InspectionResult.ADMINISTRATIVE)
    rule = "PP 48/2016 Pasal 13 ayat (1)"
    assert rule in owed(examined.record(result), date(2016, 12, 1))


def test_what_reaches_the_superior_after_that_day_runs_from_there() -> None:
    reached = ReachedAddressee(on=date(2016, 11, 1), to=TO.SUPERIOR)
    case = old(BEFORE, TO.SERVICE, reached, indications=None)
    assert running(case)["complaint.superior_follow_up"].deadline.date == date(2016, 11, 8)
    assert "PP 48/2016 Pasal 15 ayat (3) huruf d" in {e.citation for e in case.completeness()}


@pytest.mark.parametrize(
    "examined", [opened(date(2016, 10, 28)), SuperiorFollowedUp(on=date(2016, 10, 28))]
)
def test_what_was_examined_before_stays_under_what_was_before(examined: Event) -> None:
    # 43(1): "diproses berdasarkan ketentuan yang berlaku pada saat Pelanggaran ... dilakukan"
    case = old(BEFORE, TO.SUPERIOR, examined, HANDED)
    assert not {"complaint.inspection", "complaint.inspection_start"} & running(case).keys()
    light = SanctionDecided(on=date(2016, 12, 1), level=SanctionLevel.LIGHT)
    assert found(case, light) == [NOT_READ]
    assert "complaint.sanction_delivery" not in running(case.record(light))


@pytest.mark.parametrize("level", [SanctionLevel.MEDIUM, SanctionLevel.HEAVY])
def test_the_act_asked_for_an_examination_before_a_heavy_sanction_already(
    level: SanctionLevel,
) -> None:
    # UU 30/2014 83(2): "hanya dapat dijatuhkan setelah melalui proses pemeriksaan internal"
    sanction = SanctionDecided(on=date(2016, 6, 20), level=level)
    rule = (Nature.UNLAWFUL, "UU 30/2014 Pasal 83 ayat (2)")
    case = old(date(2016, 5, 2), TO.SUPERIOR)
    assert found(case, sanction) == [NOT_READ, rule]
    with pytest.raises(UnlawfulEvent):
        case.record(sanction)
    for event in (  # the exception for who stays away twice is of PP 48/2016 21 alone
        OfficialSummoned(on=date(2016, 5, 10), examination_day=date(2016, 5, 25)),
        OfficialMissed(on=date(2016, 5, 25)),
        OfficialSummonedAgain(on=date(2016, 5, 26), examination_day=date(2016, 6, 10)),
        OfficialMissed(on=date(2016, 6, 10)),
    ):
        case = case.record(event)
    assert found(case, sanction) == [NOT_READ, rule]
    examined = old(
        date(2016, 5, 2),
        TO.SUPERIOR,
        opened(date(2016, 5, 9)),
        InspectionConcluded(on=date(2016, 6, 1), result=InspectionResult.ADMINISTRATIVE),
    )
    assert found(examined, sanction) == [NOT_READ]


def test_before_the_act_it_is_said_that_what_was_before_was_not_read() -> None:
    sanction = SanctionDecided(on=date(2014, 10, 16), level=SanctionLevel.HEAVY)
    assert found(old(date(2014, 10, 1), TO.SUPERIOR), sanction) == [NOT_READ]
    first = old(date(2014, 10, 17), TO.SUPERIOR)
    on_it = sanction.model_copy(update={"on": date(2014, 10, 17)})
    assert (Nature.UNLAWFUL, "UU 30/2014 Pasal 83 ayat (2)") in found(first, on_it)


# ---------------------------------------------------------------- PP 12/2017


def test_a_report_to_the_oversight_office_is_of_the_day_on_which_it_came_there() -> None:
    # 22(1), 25(1): it must examine what was reported to it so
    rule = "PP 12/2017 Pasal 25 ayat (1)"
    before, first = date(2017, 4, 6), date(2017, 4, 7)
    for on, is_owed in ((before, False), (first, True)):
        case = old(date(2017, 3, 1), TO.SERVICE, ReachedAddressee(on=on, to=TO.INSPECTORATE))
        assert (rule in owed(case, date(2017, 5, 2))) is is_owed


def test_until_pp_12_2017_a_head_of_region_is_examined_by_pp_48_2016() -> None:
    # PP 48/2016 26, 27: regents by the province's office, governors by the ministry's; 37: 45 days
    head = Official.HEAD_OF_REGION
    case = old(date(2017, 4, 6), TO.SUPERIOR, opened(date(2017, 4, 10)), official=head)
    assert "complaint.inspection" in running(case)
    assert "complaint.head_inspection" not in running(case)
    later = old(
        date(2017, 4, 7),
        TO.SUPERIOR,
        InspectionAssigned(on=date(2017, 4, 10)),
        opened(date(2017, 4, 11)),
        official=head,
    )
    assert "complaint.head_inspection" in running(later)
    assert "complaint.inspection" not in running(later)
