"""Complaints by chance, with their events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import strategies as st

from keterbukaan.cases.complaint.addressee import ComplaintAddressee
from keterbukaan.cases.complaint.classes import ArchiveGround, ComplaintClass, Official
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.complaint.events import (
    Archived,
    Classified,
    Closed,
    Compensated,
    ComplaintCarriedOut,
    ComplaintCompleted,
    ComplaintDecided,
    ComplaintDeclaredComplete,
    ComplaintDeclaredIncomplete,
    ComplaintOutcome,
    ComplaintWithdrawn,
    CourtPath,
    DeemedWithdrawn,
    Delivered,
    DocumentsAsked,
    DocumentsGiven,
    EnteredInPortal,
    ExaminationOpened,
    FollowedUp,
    Forwarded,
    Heard,
    OmbudsmanMatter,
    PassedOn,
    ReceiptGiven,
    Reopened,
    Replied,
    ReportedToAuthorities,
    Responded,
    SeparateHearingAsked,
    TakenToCourt,
    TakenToOmbudsman,
    TurnedIntoRequest,
)
from keterbukaan.cases.complaint.oversight_events import (
    CrimeFound,
    HandedToInspectorate,
    HandedToLawEnforcement,
    InspectionAssigned,
    InspectionConcluded,
    InspectionResult,
    InvestigationOpened,
    OfficialMissed,
    OfficialSummoned,
    OfficialSummonedAgain,
    ReachedAddressee,
    ResultFollowedUp,
    ResultReceived,
    SanctionDecided,
    SanctionDelivered,
    SanctionLevel,
    SuperiorFollowedUp,
)
from keterbukaan.cases.complaint.record import ComplaintChannel, Secrecy
from keterbukaan.cases.event import Event
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.actor import Actor
from keterbukaan.testing._days import days
from keterbukaan.testing._histories import histories, some_events
from keterbukaan.testing._people import complainants

__all__ = ["complaint_events", "complaints", "every_complaint_event"]

_COMPLAINED_OF = "Dinas A"
_OFFICES = (None, _COMPLAINED_OF, "Inspektorat")
_DAMAGES = 100


def complaints(
    *, lawful: bool | None = True, nature: Nature | None = None, max_events: int = 12
) -> st.SearchStrategy[Complaint]:
    """Return complaints about one unit and what happened to them, on every track.

    Lawful is that in which nothing is irregular; with `lawful=False` something is, of the `nature`
    that is asked for, and with `lawful=None` anything at all happens.

    Raises:
        ArgumentError: no step can be of that nature.
    """
    return histories(
        _received(),
        every_complaint_event,
        lawful=lawful,
        nature=nature,
        max_events=max_events,
    )


def complaint_events(on: date) -> st.SearchStrategy[Event]:
    """Return any event of a complaint on a day, by its own actor or by somebody else."""
    return some_events(every_complaint_event, on)


def every_complaint_event(on: date, later: date) -> list[Event]:
    """Return one event or more of every kind on a day, complete or with something missing."""
    return [
        PassedOn(on=on, to_body="B"),
        ReceiptGiven(on=on, number="7"),
        EnteredInPortal(on=on),
        *(Classified(on=on, complaint_class=known) for known in ComplaintClass),
        TurnedIntoRequest(on=on),
        ComplaintDeclaredIncomplete(on=on, lacking=("alamat",), received_on=later),
        ComplaintDeclaredIncomplete(on=on, lacking=()),
        ComplaintCompleted(on=on),
        DeemedWithdrawn(on=on),
        ComplaintWithdrawn(on=on),
        Forwarded(on=on, to_unit=_COMPLAINED_OF),
        Replied(on=on),
        Replied(on=on, settles=False),
        FollowedUp(on=on),
        DocumentsAsked(on=on),
        DocumentsGiven(on=on),
        SeparateHearingAsked(on=on),
        ExaminationOpened(on=on, by=Actor.INSPECTORATE),
        *(event for office in _OFFICES for event in _by_an_office(on, office)),
        ComplaintDecided(on=on, damages=_DAMAGES, damages_due_on=later),
        *(ComplaintDecided(on=on, outcome=outcome) for outcome in ComplaintOutcome),
        *(Delivered(on=on, copy_given=given) for given in (True, False)),
        ComplaintCarriedOut(on=on),
        *(Compensated(on=on, amount=amount) for amount in (0, _DAMAGES // 2, _DAMAGES)),
        Responded(on=on),
        Closed(on=on),
        Reopened(on=on),
        *(Archived(on=on, ground=ground) for ground in ArchiveGround),
        TakenToOmbudsman(on=on),
        TakenToOmbudsman(on=on, by=Actor.PROVIDER, matter=OmbudsmanMatter.MEDIATION),
        TakenToCourt(on=on, path=CourtPath.CIVIL),
        ReportedToAuthorities(on=on),
        *_oversight(on, later),
    ]


def _by_an_office(on: date, office: str | None) -> Iterator[Event]:
    """Yield what nobody may do in a complaint against themselves."""
    yield ComplaintDeclaredComplete(on=on, office=office)
    yield ExaminationOpened(on=on, office=office)
    yield Heard(on=on, office=office)
    yield Heard(on=on, separately=True, office=office)
    yield ComplaintDecided(on=on, office=office)


def _oversight(on: date, later: date) -> Iterator[Event]:
    """Yield what happens on the tracks of PP 48/2016 and PP 12/2017, whole or not."""
    for to in ComplaintAddressee:
        if to is not ComplaintAddressee.SERVICE:
            yield ReachedAddressee(on=on, to=to)
    for is_so in (True, False):
        yield SuperiorFollowedUp(on=on, coordinated=is_so)
        yield InvestigationOpened(on=on, coordinated=is_so)
        yield SanctionDelivered(on=on, in_private=is_so)
        yield ResultReceived(on=on, claims_money=is_so)
    yield HandedToInspectorate(on=on, received_on=later)
    yield HandedToInspectorate(on=on, by=Actor.LAW_ENFORCEMENT)
    yield InspectionAssigned(on=on)
    yield OfficialSummoned(on=on, examination_day=later)
    yield OfficialMissed(on=on)
    yield OfficialSummonedAgain(on=on, examination_day=later)
    yield CrimeFound(on=on)
    yield HandedToLawEnforcement(on=on)
    for result in (None, *InspectionResult):
        yield InspectionConcluded(on=on, result=result)
    for level in (None, *SanctionLevel):
        yield SanctionDecided(on=on, level=level)
    yield SanctionDecided(on=on, level=SanctionLevel.LIGHT, says_why=False)
    yield ResultFollowedUp(on=on)


@st.composite
def _received(draw: st.DrawFn) -> Complaint:
    return Complaint(
        received=draw(days("complaint.decision")),
        channel=draw(st.sampled_from(ComplaintChannel)),
        damages=draw(st.none() | st.integers(0, _DAMAGES)),
        addressee=draw(st.sampled_from(ComplaintAddressee)),
        official=draw(st.none() | st.sampled_from(Official)),
        alleged_act=draw(st.none() | st.just("perbuatan")),
        against_unit=_COMPLAINED_OF,
        secrecy=draw(st.frozensets(st.sampled_from(Secrecy))),
        complainant=draw(st.none() | complainants()),
    )
