"""Reports to the Ombudsman by chance, with their events."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cases.event import Event
from keterbukaan.cases.ombudsman.events import (
    Explained,
    ExplanationAsked,
    FieldExamined,
    FoundCompetent,
    FoundNotCompetent,
    ImplementationExtent,
    ImplementationReported,
    NoCompetenceTold,
    NonCompliancePublished,
    PoliceAsked,
    Recipient,
    RecommendationCarriedOut,
    RecommendationDelivered,
    RecommendationPart,
    RecommendationSigned,
    RefusalGround,
    RefusalTold,
    ReportClosed,
    ReportCompleted,
    ReportDeclaredComplete,
    ReportDeclaredIncomplete,
    ReportDeemedWithdrawn,
    ReportMediated,
    ReportRefused,
    ReportRegistered,
    ReportWithdrawn,
    SettledByBody,
    SummonedByOmbudsman,
    WhomSummoned,
)
from keterbukaan.cases.ombudsman.record import BodySettlement
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.outcomes import Nature
from keterbukaan.law.actor import Actor
from keterbukaan.testing._days import days
from keterbukaan.testing._histories import histories, some_events
from keterbukaan.testing._people import reporters

__all__ = [
    "every_ombudsman_event",
    "ombudsman_events",
    "ombudsman_reports",
    "ombudsman_reports_after",
]

_FAR = relativedelta(years=3)


def ombudsman_reports(
    *, lawful: bool | None = True, nature: Nature | None = None, max_events: int = 12
) -> st.SearchStrategy[OmbudsmanReport]:
    """Return reports to the Ombudsman and what happened to them.

    Lawful is that in which nothing is irregular; with `lawful=False` something is, of the `nature`
    that is asked for, and with `lawful=None` anything at all happens.

    Raises:
        ArgumentError: no step can be of that nature.
    """
    return histories(
        _received(),
        every_ombudsman_event,
        lawful=lawful,
        nature=nature,
        max_events=max_events,
    )


def ombudsman_reports_after(opened: OmbudsmanReport) -> st.SearchStrategy[OmbudsmanReport]:
    """Return what may happen to one report, whatever the law says."""
    return histories(
        st.just(opened),
        every_ombudsman_event,
        lawful=None,
        max_events=4,
    )


def ombudsman_events(on: date) -> st.SearchStrategy[Event]:
    """Return any event of a report on a day, by its own actor or by somebody else."""
    return some_events(every_ombudsman_event, on)


def every_ombudsman_event(on: date, later: date) -> list[Event]:
    """Return one event or more of every kind on a day, complete or with something missing."""
    return [
        ReportRegistered(on=on, number="0123/LM/V/2025"),
        ReportDeclaredIncomplete(on=on, lacking=("alamat",), received_on=later),
        ReportDeclaredIncomplete(on=on, lacking=("alamat",)),
        ReportDeclaredIncomplete(on=on, lacking=(), received_on=later),
        ReportCompleted(on=on),
        ReportDeemedWithdrawn(on=on),
        ReportWithdrawn(on=on),
        ReportDeclaredComplete(on=on),
        FoundNotCompetent(on=on),
        NoCompetenceTold(on=on, other_body="Inspektorat"),
        FoundCompetent(on=on),
        ExplanationAsked(on=on, received_on=later),
        ExplanationAsked(on=on),
        Explained(on=on),
        *(
            SummonedByOmbudsman(on=on, whom=whom, came=came)
            for whom in WhomSummoned
            for came in (True, False)
        ),
        *(PoliceAsked(on=on, whom=whom) for whom in WhomSummoned),
        FieldExamined(on=on),
        SettledByBody(on=on),
        *(ReportMediated(on=on, asked_by_parties=asked) for asked in (True, False)),
        *(ReportRefused(on=on, grounds=frozenset({ground})) for ground in RefusalGround),
        RefusalTold(on=on),
        *(RefusalTold(on=on, to=frozenset({one})) for one in Recipient),
        RecommendationSigned(on=on, number="R-1", maladministration="penundaan berlarut"),
        RecommendationSigned(on=on, lacking=frozenset({RecommendationPart.CONCLUSIONS})),
        RecommendationDelivered(on=on, received_on=later),
        *(RecommendationDelivered(on=on, to=frozenset({one})) for one in Recipient),
        RecommendationCarriedOut(on=on),
        RecommendationCarriedOut(on=on, by=Actor.OFFICIAL_SUPERIOR),
        *(ImplementationReported(on=on, extent=extent) for extent in ImplementationExtent),
        ImplementationReported(on=on, with_findings=False),
        *(NonCompliancePublished(on=on, reason_rejected=rejected) for rejected in (True, False)),
        ReportClosed(on=on),
    ]


@st.composite
def _received(draw: st.DrawFn) -> OmbudsmanReport:
    received = draw(days("ombudsman.report"))
    known = draw(st.none() | st.sampled_from(BodySettlement))
    first = WorkingCalendar.national().coverage.first
    happened = st.dates(max(received - _FAR, first), received)
    told = st.none() if known is not None else st.none() | st.booleans()
    return OmbudsmanReport(
        received=received,
        complainant=draw(st.none() | reporters()),
        secret_identity=draw(st.booleans()),
        reported_party="Dinas A",
        event_on=draw(st.none() | happened),
        told_body=draw(told),
        body_settlement=known,
        before_a_court=draw(st.none() | st.booleans()),
        about_court_procedure=draw(st.booleans()),
    )
