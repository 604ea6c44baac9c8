"""Disputes by chance, with their events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import strategies as st

from keterbukaan.cases.dispute.court_events import (
    CassationDecided,
    CassationFiled,
    CassationPanelAppointed,
    CassationWithdrawn,
    Challenged,
    ChallengeWithdrawn,
    CourtAnswered,
    CourtDecided,
    CourtNotified,
    CourtPanelAppointed,
    ExecutionDecided,
    ExecutionRequested,
    FileRequested,
    FileTransferred,
)
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dispute.events import (
    ApplicationCopied,
    Completed,
    Complied,
    ConclusionsGiven,
    ConsequenceTestAssessed,
    CopyDelivered,
    Decided,
    DecisionPublished,
    DeedGiven,
    DisputeRegistered,
    FoundIncomplete,
    HearingHeld,
    InterlocutoryDecision,
    Lapsed,
    LocalInspection,
    MediationAgreed,
    MediationDecided,
    MediationExtended,
    MediationFailed,
    MediationMet,
    MediationStarted,
    MeritsOpened,
    NotInGoodFaith,
    NotRegistered,
    PanelAppointed,
    PanelReplaced,
    ProofSent,
    PublicInterestTested,
    RecusalRequested,
    RespondentAnswered,
    StruckOff,
    Summoned,
    UnservedStatement,
    WithdrawalDetermined,
    Withdrawn,
)
from keterbukaan.cases.dispute.terms import (
    Attendance,
    BadFaith,
    ComplianceStart,
    ComplyWithin,
    CourtOrder,
    DisputeDocument,
    HearingMatter,
    InitialMatter,
    MediationFailure,
    Order,
)
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.actor import Actor
from keterbukaan.testing._days import days
from keterbukaan.testing._histories import histories, some_events
from keterbukaan.testing._people import applicants

__all__ = [
    "WHOLE_APPLICATION",
    "dispute_events",
    "disputes",
    "disputes_after",
    "every_dispute_event",
]

_ABSENT, _PRESENT = Attendance.ABSENT, Attendance.PRESENT
_IDENTITY = frozenset({DisputeDocument.IDENTITY})
WHOLE_APPLICATION = _IDENTITY | {DisputeDocument.REQUEST, DisputeDocument.OBJECTION}
"""What an application for a decision is filed with."""
_GROUNDS = "abcdefg"
_CONTENTS = frozenset("abcdefg")


def disputes(
    *, lawful: bool | None = True, nature: Nature | None = None, max_events: int = 20
) -> st.SearchStrategy[Dispute]:
    """Return disputes from the filing on and what happened to them.

    Lawful is that in which nothing is irregular; with `lawful=False` something is, of the `nature`
    that is asked for, and with `lawful=None` anything at all happens.

    Raises:
        ArgumentError: no step can be of that nature.
    """
    return histories(
        _filed(),
        every_dispute_event,
        lawful=lawful,
        nature=nature,
        max_events=max_events,
    )


def disputes_after(opened: Dispute, *, lawful: bool | None) -> st.SearchStrategy[Dispute]:
    """Return what may happen to one dispute, lawful or anything."""
    return histories(
        st.just(opened),
        every_dispute_event,
        lawful=lawful,
        max_events=8,
    )


def dispute_events(on: date) -> st.SearchStrategy[Event]:
    """Return any event of a dispute on a day, by its own actor or by somebody else."""
    return some_events(every_dispute_event, on)


def every_dispute_event(on: date, later: date) -> list[Event]:
    """Return one event or more of every kind on a day, complete or with something missing."""
    parts = (_registration, _hearing, _outcome, _court)
    return [event for part in parts for event in part(on, later)]


def _registration(on: date, later: date) -> Iterator[Event]:
    yield FoundIncomplete(on=on, lacking=_IDENTITY, received_on=later)
    yield FoundIncomplete(on=on, lacking=frozenset())
    yield FoundIncomplete(on=on, lacking=WHOLE_APPLICATION)
    yield Completed(on=on, documents=WHOLE_APPLICATION)
    yield Completed(on=on, documents=_IDENTITY)
    yield UnservedStatement(on=on, reason="tidak dilayani")
    yield NotRegistered(on=on, deed="A-1")
    yield DeedGiven(on=on)
    yield DisputeRegistered(on=on, number="001")
    yield DisputeRegistered(on=on, number="001", by=Actor.SERVICE_OFFICER)
    yield ProofSent(on=on)
    yield ApplicationCopied(on=on)
    yield NotInGoodFaith(on=on, ground=BadFaith.HARASSMENT)
    yield NotInGoodFaith(on=on)


def _hearing(on: date, later: date) -> Iterator[Event]:
    yield PanelAppointed(on=on, members=3, mediator="M")
    yield PanelAppointed(on=on, members=4)
    yield RespondentAnswered(on=on)
    yield RecusalRequested(by=Actor.APPLICANT, on=on, reason="keluarga")
    yield RecusalRequested(by=Actor.RESPONDENT, on=on, reason="keluarga", of_mediator=True)
    yield RecusalRequested(by=Actor.APPLICANT, on=on, reason="keluarga", of_mediator=False)
    yield PanelReplaced(on=on, members=5)
    yield Summoned(on=on, hearing_on=later, applicant_received_on=on, respondent_received_on=on)
    yield Summoned(on=on, hearing_on=later, for_decision=True)
    yield Summoned(on=on, hearing_on=later, for_mediation=True)
    for applicant, respondent in ((_PRESENT, _PRESENT), (_ABSENT, _PRESENT), (_PRESENT, _ABSENT)):
        yield HearingHeld(on=on, applicant=applicant, respondent=respondent)
        yield HearingHeld(on=on, applicant=applicant, respondent=respondent, mediation_on=later)
        yield MediationStarted(
            on=on, applicant=applicant, respondent=respondent, day_agreed=on != later
        )
        yield MediationMet(on=on, applicant=applicant, respondent=respondent)
    yield HearingHeld(on=on, about=HearingMatter.EXEMPT_DOCUMENTS, closed=True)
    yield HearingHeld(on=on, closed=True)
    yield HearingHeld(on=on, adjourned_for_mediation=True)
    for matter in InitialMatter:
        for accepted in (True, False):
            yield InterlocutoryDecision(on=on, accepted=accepted, examined=frozenset({matter}))
    yield InterlocutoryDecision(on=on, accepted=False, examined=frozenset())
    yield Lapsed(on=on)
    yield Withdrawn(on=on)
    yield Withdrawn(on=on, in_writing=False)
    yield WithdrawalDetermined(on=on)
    yield StruckOff(on=on)


def _outcome(on: date, later: date) -> Iterator[Event]:
    yield MediationExtended(on=on, parties_agree=True)
    yield MediationExtended(on=on, parties_agree=False)
    yield MediationAgreed(on=on, contents=_CONTENTS, checked=True)
    yield MediationDecided(on=on, contents=_CONTENTS, comply_by=later)
    for reason in (*MediationFailure, None):
        yield MediationFailed(on=on, reason=reason, contents=frozenset("abcdef"))
    yield MeritsOpened(on=on)
    yield MeritsOpened(on=on, left_open=frozenset({InitialMatter.APPLICANT_STANDING}))
    for answer in (True, False):
        yield ConsequenceTestAssessed(on=on, exempt=answer)
        yield PublicInterestTested(on=on, opens=answer)
        yield LocalInspection(on=on, exempt_documents=answer, applicant_present=True)
    yield ConclusionsGiven(by=Actor.APPLICANT, on=on)
    for order in Order:
        yield Decided(on=on, orders=frozenset({order}), comply_by=later)
    for since in ComplianceStart:
        within = ComplyWithin(since=since, days=14)
        yield Decided(on=on, orders=frozenset({Order.DISCLOSE}), comply_within=within)
    yield Decided(on=on, orders=frozenset(), closed=True)
    yield CopyDelivered(on=on)
    yield CopyDelivered(on=on, applicant_on=later)
    yield DecisionPublished(on=on)
    yield Complied(on=on)


def _court(on: date, later: date) -> Iterator[Event]:
    yield Challenged(by=Actor.APPLICANT, on=on, registered_on=later)
    yield Challenged(on=on, by=Actor.RESPONDENT)
    yield ChallengeWithdrawn(by=Actor.APPLICANT, on=on)
    yield ChallengeWithdrawn(on=on, by=Actor.RESPONDENT)
    yield FileRequested(on=on)
    yield FileTransferred(on=on)
    yield CourtAnswered(by=Actor.RESPONDENT, on=on)
    yield CourtAnswered(on=on, by=Actor.APPLICANT)
    yield CourtPanelAppointed(on=on)
    for order in (*CourtOrder, None):
        yield CourtDecided(on=on, order=order, applicant_present=order is None)
    yield CourtNotified(on=on)
    yield CourtNotified(on=on, respondent_on=later)
    yield CourtNotified(on=on, posted_on=on, applicant_on=later, by=Actor.BAILIFF)
    yield CassationFiled(by=Actor.APPLICANT, on=on)
    yield CassationFiled(on=on, by=Actor.RESPONDENT)
    yield CassationWithdrawn(by=Actor.APPLICANT, on=on)
    yield CassationWithdrawn(on=on, by=Actor.RESPONDENT)
    yield CassationPanelAppointed(on=on)
    yield CassationDecided(on=on, granted=True, order=CourtOrder.NOT_ADMITTED)
    for answer in (True, False):
        yield CassationDecided(on=on, granted=answer)
        yield ExecutionDecided(on=on, granted=answer)
        yield ExecutionRequested(by=Actor.APPLICANT, on=on, copy_attached=answer)


@st.composite
def _filed(draw: st.DrawFn) -> Dispute:
    filed = draw(days("dispute.filing"))
    back = draw(st.none() | st.integers(1, 90))
    return Dispute(
        filed=filed,
        grounds=draw(st.frozensets(st.sampled_from(_GROUNDS), max_size=3)),
        documents=draw(st.sampled_from([None, frozenset(), WHOLE_APPLICATION])),
        objection_received=None if back is None else filed - timedelta(back),
        unanswered=back is not None and draw(st.booleans()),
        objection_in_time=draw(st.none() | st.booleans()),
        applicant=draw(st.none() | applicants()),
    )
