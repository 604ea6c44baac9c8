"""A decision that was reached with a fault stands until a court annuls it.

UU 14/2008 Pasal 43, 48 and 49, Perki 1/2013 Pasal 17, 20, 26, 56 and 60. No article calls a panel,
a hearing or a registration void for such a fault, and the parties' days to go to court run from
their copies whatever went before (60(2)). Days are counted by hand; 5 September 2025 is a holiday.
"""

from __future__ import annotations

from datetime import date

import pytest

from keterbukaan.cases.dispute import (
    CopyDelivered,
    Decided,
    Dispute,
    DisputeDocument,
    DisputeRegistered,
    HearingHeld,
    HearingMatter,
    LocalInspection,
    MediationFailed,
    MediationFailure,
    MediationStarted,
    Order,
    PanelAppointed,
    PanelReplaced,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature

P13, UU = "Perki 1/2013 Pasal ", "UU 14/2008 Pasal "
FAILURE = frozenset("abcdef")


def day(month: int, number: int) -> date:
    return date(2025, month, number)


REGISTERED = DisputeRegistered(on=day(7, 1), number="1")
PANEL = PanelAppointed(on=day(7, 2), members=3, mediator="M")
HEARING = HearingHeld(on=day(7, 14))
STARTED = MediationStarted(on=day(7, 14))
FAILED = MediationFailed(
    on=day(7, 21), reason=MediationFailure.DECLARED_IN_WRITING, contents=FAILURE
)
FAULTS: dict[str, tuple[tuple[Event, ...], str]] = {
    "a panel of two": (
        (REGISTERED, PANEL.model_copy(update={"members": 2}), HEARING, STARTED, FAILED),
        UU + "43 ayat (1)",
    ),
    "a panel of four after a replacement": (
        (REGISTERED, PANEL, PanelReplaced(on=day(7, 3), members=4), HEARING, STARTED, FAILED),
        UU + "43 ayat (1)",
    ),
    "a first hearing behind closed doors": (
        (REGISTERED, PANEL, HEARING.model_copy(update={"closed": True}), STARTED, FAILED),
        UU + "43 ayat (2)",
    ),
    "exempt documents in an open hearing": (
        (
            *(REGISTERED, PANEL, HEARING, STARTED, FAILED),
            HearingHeld(on=day(7, 28), about=HearingMatter.EXEMPT_DOCUMENTS),
        ),
        UU + "43 ayat (3)",
    ),
    "an inspection of exempt documents with the applicant": (
        (
            *(REGISTERED, PANEL, HEARING, STARTED, FAILED),
            LocalInspection(on=day(7, 28), exempt_documents=True, applicant_present=True),
        ),
        P13 + "56 ayat (2)",
    ),
    "a registration without valid identity": (
        (REGISTERED, PANEL, HEARING, STARTED, FAILED),
        P13 + "17 ayat (3)",
    ),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_decision_stands_whatever_fault_went_before_it(fault: str) -> None:
    events, citation = FAULTS[fault]
    documents = frozenset({DisputeDocument.REQUEST, DisputeDocument.OBJECTION})
    dispute = Dispute(
        filed=day(6, 30),
        grounds=frozenset("c"),
        documents=documents if "identity" in fault else None,
    )
    for event in (
        *events,
        Decided(on=day(9, 1), orders=frozenset({Order.DISCLOSE})),
        CopyDelivered(on=day(9, 3)),
    ):
        dispute = dispute.record(event)
    progress = dispute.progress()
    assert (progress.state, progress.binds_body) == ("decided", True)
    found = {(each.nature, each.citation) for each in dispute.irregularities()}
    assert (Nature.DEFECT, citation) in found
    # From 3 September: 4; 8-12; 15-19; 22-24.
    (remedy,) = (each for each in dispute.remedies(on=day(9, 8)) if each.name == "court.challenge")
    assert remedy.last == day(9, 24)
