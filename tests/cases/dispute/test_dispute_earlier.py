"""Disputes from before the rules about them, and what was under way when those came.

UU 14/2008 is in force since 30 April 2010, PERMA 2/2011 since 29 November 2011, Perki 1/2013 since
29 April 2013; Perki 2/2010, before it, was not read. Who had not come to the preliminary
examination then goes on under the new rule (Perki 1/2013 Pasal 62 ayat (2)), who had does not
(62 ayat (1)).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from keterbukaan import Deadline, DeadlineStartError, due
from keterbukaan.cases.dispute.court_events import Challenged, CourtPanelAppointed
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    CopyDelivered,
    Decided,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    MediationStarted,
    MeritsOpened,
    PanelAppointed,
)
from keterbukaan.cases.dispute.terms import DisputeDocument, Order
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.actor import Actor
from keterbukaan.law.verification import Verification
from keterbukaan.records.finding import Weight

UNREAD = "Perki 2/2010"


def dispute(filed: date, *events: Event, grounds: str = "c", **more: object) -> Dispute:
    found = Dispute(filed=filed, grounds=frozenset(grounds), **more)  # type: ignore[arg-type]
    for event in events:
        found = found.record(event, strict=False)
    return found


def heard(filed: date, registered: date, hearing: date) -> Dispute:
    return dispute(
        filed,
        DisputeRegistered(on=registered, number="1"),
        PanelAppointed(on=registered, members=3, mediator="M"),
        HearingHeld(on=hearing),
        MediationStarted(on=hearing, day_agreed=True),
    )


# ---------------------------------------------------------------- before Perki 1/2013


def test_a_filing_under_a_rule_that_was_not_read_is_said_and_never_barred() -> None:
    silent: dict[str, Any] = {"objection_received": date(2010, 1, 4), "unanswered": True}
    (only,) = dispute(date(2012, 3, 1), **silent).irregularities()
    assert (only.event, only.nature, only.citation) == ("filed", Nature.NOT_READ, UNREAD)
    assert only.read is Verification.UNVERIFIED
    assert dispute(date(2010, 4, 29), **silent).irregularities() == ()  # there was no Act yet
    (now,) = dispute(date(2013, 4, 29), **silent).irregularities()
    assert (now.nature, now.citation) == (Nature.TOO_LATE, "Perki 1/2013 Pasal 13 huruf b")


def test_a_late_filing_of_that_time_is_late_by_the_act() -> None:
    # UU 37(2): an answer of 1 February 2012; 2, 3, 6 to 10, 13 to 17, 20 and 21 are fourteen days.
    filed = dispute(date(2012, 2, 22), answer_received=date(2012, 2, 1))
    (late,) = filed.irregularities()
    assert (late.nature, late.citation) == (Nature.TOO_LATE, "UU 14/2008 Pasal 37 ayat (2)")
    (now,) = dispute(date(2025, 9, 25), answer_received=date(2025, 9, 3)).irregularities()
    assert now.citation == "Perki 1/2013 Pasal 13 huruf a"


def test_what_the_application_lacked_is_not_asked_by_a_younger_rule() -> None:
    old = dispute(date(2012, 3, 1), documents=frozenset())
    (only,) = old.findings()
    assert (only.citation, only.weight) == (UNREAD, Weight.ADVISED)
    now = dispute(date(2025, 6, 30), documents=frozenset())
    assert {each.citation.split(" Pasal")[0] for each in now.findings()} == {"Perki 1/2013"}


def test_a_letter_of_that_time_is_not_judged_by_a_younger_rule() -> None:
    letter = FoundIncomplete(on=date(2012, 3, 8), lacking=frozenset())
    verdict = dispute(date(2012, 3, 1)).would_allow(letter)
    assert verdict.allowed
    assert [each.nature for each in verdict.irregularities] == [Nature.NOT_READ]


def test_what_is_owed_then_is_owed_by_the_act_or_not_said() -> None:
    old = dispute(date(2012, 3, 1), DisputeRegistered(on=date(2012, 3, 12), number="1"))
    owed = {each.text_en: each.citation for each in old.obligations(on=date(2012, 3, 13))}
    assert owed["appoint the panel and the mediator"] == "UU 14/2008 Pasal 43 ayat (1)"
    assert not any("Perki 1/2013" in each for each in owed.values())
    with_panel = old.record(PanelAppointed(on=date(2012, 3, 13), members=3, mediator="M"))
    assert "summon the parties" not in {
        each.text_en for each in with_panel.obligations(on=date(2012, 3, 13))
    }


def test_a_right_whose_rule_was_not_read_is_told_with_that_rule() -> None:
    (withdrawal,) = dispute(date(2012, 3, 1)).remedies(on=date(2012, 3, 8))
    assert (withdrawal.citation, withdrawal.read) == (UNREAD, Verification.UNVERIFIED)
    (now,) = dispute(date(2025, 6, 30)).remedies(on=date(2025, 7, 1))
    assert (now.citation, now.read) == ("Perki 1/2013 Pasal 14 ayat (1)", Verification.OWN_TEXT)
    assert dispute(date(2010, 4, 1)).remedies(on=date(2010, 4, 8)) == ()


@pytest.mark.parametrize(
    ("year", "citation"),
    [(2012, "PERMA 2/2011 Pasal 12 ayat (1)"), (2025, "Perki 1/2013 Pasal 60 ayat (4)")],
)
def test_an_execution_is_asked_for_by_the_rule_of_its_day(year: int, citation: str) -> None:
    case = dispute(
        date(year, 3, 3),
        DisputeRegistered(on=date(year, 3, 12), number="1"),
        PanelAppointed(on=date(year, 3, 13), members=3),
        HearingHeld(on=date(year, 3, 20)),
        MeritsOpened(on=date(year, 3, 20)),
        Decided(on=date(year, 4, 23), orders=frozenset({Order.DISCLOSE})),
        CopyDelivered(on=date(year, 4, 24)),
        grounds="a",
    )
    (right,) = (each for each in case.remedies(on=date(year, 6, 30)) if "execution" in each.name)
    assert (right.citation, right.read) == (citation, Verification.OWN_TEXT)


# ---------------------------------------------------------------- under way on 29 April 2013


def limits(case: Dispute) -> set[str]:
    return {each.limit for each in case.deadlines()}


def test_what_had_not_been_heard_goes_on_under_the_new_rule() -> None:
    # Filed and registered in April, first heard in June: its mediation has fourteen days (41(1)).
    new = heard(date(2013, 4, 10), date(2013, 4, 15), date(2013, 6, 3))
    assert "dispute.mediation" in limits(new)
    assert "dispute.incompleteness_notice" not in limits(new)  # nothing asked for it in April
    owed = {each.citation for each in new.obligations(on=date(2013, 6, 4))}
    assert "Perki 1/2013 Pasal 41 ayat (1)" in owed


def test_what_had_been_heard_stays_under_the_older_rule() -> None:
    old = heard(date(2013, 4, 1), date(2013, 4, 5), date(2013, 4, 26))
    assert "dispute.mediation" not in limits(old)


def test_what_was_filed_and_not_registered_has_no_older_rule_left() -> None:
    """62(1) keeps Perki 2/2010 for what had been heard; 63 ends it for all else.

    Proof of registration within three days of 30 April: 1, 2 and 3 May 2013.
    """
    unregistered = heard(date(2013, 4, 26), date(2013, 4, 30), date(2013, 6, 3))
    assert "dispute.mediation" in limits(unregistered)
    (proof,) = (
        each for each in unregistered.deadlines() if each.limit == "dispute.registration_proof"
    )
    assert proof.deadline.date == date(2013, 5, 3)


# ---------------------------------------------------------------- the courts (PERMA 2/2011 13)

HEARD = (
    DisputeRegistered(on=date(2011, 6, 6), number="1"),
    PanelAppointed(on=date(2011, 6, 7), members=3),
    HearingHeld(on=date(2011, 6, 14)),
    MeritsOpened(on=date(2011, 6, 14)),
    Decided(on=date(2011, 11, 1), orders=frozenset({Order.NOT_ADMITTED})),
    CopyDelivered(on=date(2011, 11, 14)),
)


def test_the_courts_follow_their_rule_from_its_first_day_whenever_the_dispute_was_filed() -> None:
    case = dispute(
        date(2011, 6, 1),
        *HEARD,
        Challenged(on=date(2011, 11, 28), by=Actor.APPLICANT),
        grounds="a",
    )
    assert "court.answer" not in limits(case)  # registered the day before PERMA 2/2011
    examined = case.record(CourtPanelAppointed(on=date(2012, 1, 9)))
    (decision,) = (each for each in examined.deadlines() if each.limit == "court.decision")
    # Sixty days from 9 January 2012, without 23 January and 23 March: fifteen in January, 21 in
    # February, 21 in March, and 2 to 4 April.
    assert decision.deadline.date == date(2012, 4, 4)


@pytest.mark.parametrize(("on", "told"), [(date(2011, 11, 15), False), (date(2011, 11, 29), True)])
def test_who_lives_elsewhere_may_object_at_home_once_the_courts_say_so(
    on: date,
    told: bool,  # noqa: FBT001 - a table
) -> None:
    case = dispute(date(2011, 6, 1), *HEARD, grounds="a")
    (right,) = (each for each in case.remedies(on=on) if each.name == "court.challenge")
    assert ("court of their home" in right.text_en) is told
    assert ("tempat tinggalnya" in right.text_id) is told
    assert ("PERMA 2/2011 Pasal 5 ayat (2)" in right.text_id) is told


def test_before_the_courts_own_rule_the_time_for_cassation_is_that_of_the_act() -> None:
    # UU 50: fourteen days of the calendar from the receipt.
    found = due("cassation.filing", date(2011, 3, 24))
    assert isinstance(found, Deadline)
    assert (found.date, found.event) == (date(2011, 4, 7), "court.decision_received")
    assert str(found.citations[0]) == "UU 14/2008 Pasal 50"
    with pytest.raises(DeadlineStartError, match=r"started by court\.decision_received"):
        due("cassation.filing", {"court.decision_notified": date(2011, 3, 24)})


def test_documents_are_of_their_own_day() -> None:
    documents = frozenset({DisputeDocument.IDENTITY})
    before, after = (
        dispute(day, documents=documents) for day in (date(2013, 4, 26), date(2013, 4, 29))
    )
    assert [each.citation for each in before.findings()] == [UNREAD]
    assert len(after.findings()) > 1
