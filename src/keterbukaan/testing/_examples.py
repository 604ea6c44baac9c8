"""An example of any record by its type: of the kit where it has one, else from its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, cast

from hypothesis import strategies as st

from keterbukaan.cases.case import Case
from keterbukaan.cases.complaint.complaint import Complaint
from keterbukaan.cases.consultation.consultation import Consultation
from keterbukaan.cases.dispute.dispute import Dispute
from keterbukaan.cases.dossier import Dossier
from keterbukaan.cases.event import Event
from keterbukaan.cases.objection.objection import InformationObjection
from keterbukaan.cases.ombudsman.record import Reporter
from keterbukaan.cases.ombudsman.report import OmbudsmanReport
from keterbukaan.cases.people import Applicant, Complainant, Proxy
from keterbukaan.cases.request.request import InformationRequest
from keterbukaan.information.consequence import ConsequenceTest
from keterbukaan.information.exemption import Exemption, ExemptionClaim
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.immediate import ImmediateAnnouncement
from keterbukaan.information.letters import ExemptionLetter, StatusChange
from keterbukaan.information.public_list import ListRow, PublicInformationList
from keterbukaan.information.publications import Publication
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.reading import Readings
from keterbukaan.records.record import Record
from keterbukaan.registers.complaint_rows import ComplaintRow
from keterbukaan.registers.row import RegisterRow
from keterbukaan.testing._bodies import bodies, readings
from keterbukaan.testing._complaints import complaints, every_complaint_event
from keterbukaan.testing._consultations import consultations
from keterbukaan.testing._days import days
from keterbukaan.testing._disputes import disputes, every_dispute_event
from keterbukaan.testing._dossiers import dossiers
from keterbukaan.testing._fields import by_fields
from keterbukaan.testing._histories import EveryEvent
from keterbukaan.testing._information import (
    announcements,
    consequence_tests,
    exemption_claims,
    exemption_letters,
    exemption_rows,
    exemptions,
    list_rows,
    public_lists,
    publications,
    status_changes,
)
from keterbukaan.testing._objections import every_objection_event, objections
from keterbukaan.testing._ombudsman import every_ombudsman_event, ombudsman_reports
from keterbukaan.testing._people import applicants, complainants, proxies, reporters
from keterbukaan.testing._registers import complaint_rows, register_rows
from keterbukaan.testing._requests import every_request_event, requests

__all__ = ["examples_of"]

_OF_ITS_OWN: Mapping[type, Callable[[], st.SearchStrategy[Any]]] = {
    Applicant: applicants,
    Complainant: complainants,
    ComplaintRow: complaint_rows,
    Proxy: proxies,
    ConsequenceTest: consequence_tests,
    Consultation: consultations,
    Exemption: exemptions,
    ExemptionClaim: exemption_claims,
    ExemptionLetter: exemption_letters,
    ExemptionRow: exemption_rows,
    ImmediateAnnouncement: announcements,
    ListRow: list_rows,
    Publication: publications,
    PublicInformationList: public_lists,
    Jurisdiction: bodies,
    Readings: readings,
    RegisterRow: register_rows,
    Reporter: reporters,
    StatusChange: status_changes,
    InformationRequest: lambda: requests(lawful=None),
    InformationObjection: lambda: objections(lawful=None),
    Dispute: lambda: disputes(lawful=None),
    Dossier: lambda: dossiers(lawful=None),
    Complaint: lambda: complaints(lawful=None),
    OmbudsmanReport: lambda: ombudsman_reports(lawful=None),
}
_EVENTS: Mapping[type[Case[Any]], EveryEvent] = {
    InformationRequest: every_request_event,
    InformationObjection: every_objection_event,
    Dispute: every_dispute_event,
    Complaint: every_complaint_event,
    OmbudsmanReport: every_ombudsman_event,
}


def examples_of(made: type) -> st.SearchStrategy[Any]:
    """Return examples of a type; NotImplemented where it is better built from its signature."""
    if made in _OF_ITS_OWN:
        return _OF_ITS_OWN[made]()
    if not issubclass(made, Record):
        return cast("st.SearchStrategy[Any]", NotImplemented)
    kinds = [*_kinds_of(made)]
    if kinds != [made]:  # the base of several, such as any event
        return st.one_of(*map(st.from_type, kinds))
    if issubclass(made, Event):
        return _events_of(made)
    return by_fields(made)


def _kinds_of(made: type[Record]) -> Iterator[type[Record]]:
    """Yield the last classes below a record; those of a caller are the caller's."""
    below = [each for each in made.__subclasses__() if each.__module__.startswith("keterbukaan.")]
    if not below and not made.__pydantic_generic_metadata__["args"]:
        yield made
    for each in below:
        yield from _kinds_of(each)


def _events_of(made: type[Event]) -> st.SearchStrategy[Event]:
    every = next(every for case, every in _EVENTS.items() if made in case.event_classes)

    def on(day: date) -> list[Event]:
        return [each for each in every(day, day + timedelta(weeks=1)) if type(each) is made]

    return days().flatmap(lambda day: st.sampled_from(on(day)))
