"""An article binds from its first day: complaints from before a rule that is about them.

UU 25/2009 is in force since 18 July 2009 (Pasal 62), UU 14/2008 since 30 April 2010 (Pasal 64);
Permendagri 8/2023 cannot have been before its year, nor the practice "dari masa PermenPANRB
62/2018". The calendar that is known begins with 2010.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    DeemedWithdrawn,
    ExaminationOpened,
    ReceiptGiven,
)
from keterbukaan.cases.complaint.record import ComplaintChannel
from keterbukaan.cases.outcomes import Nature
from keterbukaan.records.finding import Weight

BEFORE, FIRST = date(2009, 7, 17), date(2009, 7, 18)


def test_before_the_act_nothing_is_owed_or_asked_by_it() -> None:
    old, new = Complaint(received=BEFORE), Complaint(received=FIRST)

    assert old.obligations(on=BEFORE) == ()
    assert old.remedies(on=BEFORE) == ()
    (only,) = old.completeness()
    assert (only.citation, only.weight) == ("UU 25/2009 Pasal 62", Weight.ADVISED)
    assert len(new.completeness()) > 1


def test_before_the_act_no_article_of_it_is_broken() -> None:
    old = Complaint(received=BEFORE)
    for event in (
        ReceiptGiven(on=BEFORE),
        ComplaintDeclaredIncomplete(on=BEFORE, lacking=()),
        Archived(on=BEFORE, ground=ArchiveGround.REPEATED),
    ):
        assert old.would_allow(event).irregularities == ()
    assert old.record(Archived(on=BEFORE, ground=ArchiveGround.REPEATED)).is_over(on=BEFORE)


def test_what_contradicts_the_history_contradicts_it_before_any_act() -> None:
    early = ComplaintDeclaredIncomplete(on=FIRST, lacking=("x",), received_on=BEFORE)
    (one,) = Complaint(received=BEFORE).would_allow(early).irregularities
    assert one.nature is Nature.CONTRADICTION


def test_before_the_act_on_information_no_answer_is_asked_by_it() -> None:
    """A complaint of 1 March 2010: UU 14/2008 22(7) binds nobody yet, and bars nothing."""
    day = date(2010, 3, 1)
    asks = Classified(on=day, complaint_class=ComplaintClass.INFORMATION_REQUEST)
    case = Complaint(received=day).record(asks)
    returned = case.record(ComplaintDeclaredIncomplete(on=day, lacking=("x",)))
    note = DeemedWithdrawn(on=date(2010, 6, 1))
    assert "UU 14/2008 Pasal 22 ayat (7)" not in {
        each.citation for each in returned.would_allow(note).irregularities
    }
    assert "request.response" not in {each.limit for each in case.deadlines()}


@pytest.mark.parametrize(("year", "found"), [(2019, 0), (2022, 0), (2024, 1)])
def test_the_oversight_office_is_missed_once_the_rule_that_names_it_is_made(
    year: int, found: int
) -> None:
    """Permendagri 8/2023 says what an oversight complaint is; nothing read says it before."""
    day = date(year, 3, 4)
    case = Complaint(received=day)
    for event in (
        Classified(on=day, complaint_class=ComplaintClass.SUPERVISORY),
        ComplaintDeclaredComplete(on=day),
    ):
        case = case.record(event)
    cited = [e.citation for e in case.would_allow(ExaminationOpened(on=day)).irregularities]
    assert cited == ["Permendagri 8/2023 Pasal 1"] * found


@pytest.mark.parametrize(
    ("year", "source"),
    [(2012, None), (2017, None), (2019, "PermenPANRB 62/2018"), (2026, "Praktik SP4N-LAPOR!")],
)
def test_the_portal_resolves_by_nothing_from_before_the_rule_it_comes_from(
    year: int, source: str | None
) -> None:
    day = date(year, 3, 5)
    for known in ComplaintClass:
        case = Complaint(received=day, channel=ComplaintChannel.SP4N_LAPOR)
        case = case.record(Classified(on=day, complaint_class=known))
        cited = [
            str(each.deadline.citations[0])
            for each in case.deadlines()
            if each.limit.startswith("complaint.resolution")
        ]
        assert len(cited) == (source is not None)
        assert all(each.startswith(str(source)) for each in cited)
