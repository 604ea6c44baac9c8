"""Indonesia's public information law and complaints: deadlines, duties and cases, with reasons.

>>> from datetime import date
>>> from keterbukaan import due
>>> due("request.response", date(2025, 3, 24)).date
datetime.date(2025, 4, 16)

Importing the package loads nothing else; each name is loaded when it is first used. What is not
shown here stands on the face of its folder: `keterbukaan.cases.request`, `keterbukaan.information`,
`keterbukaan.law` and so on.
"""

from typing import TYPE_CHECKING

from keterbukaan._face import face

__version__ = "0.1.0"

if TYPE_CHECKING:
    from keterbukaan.calendar.days import Week as Week
    from keterbukaan.calendar.decree import Certainty as Certainty
    from keterbukaan.calendar.moment import OfficeHours as OfficeHours
    from keterbukaan.calendar.moment import Zone as Zone
    from keterbukaan.calendar.working import WorkingCalendar as WorkingCalendar
    from keterbukaan.cases.complaint.complaint import Complaint as Complaint
    from keterbukaan.cases.dispute.dispute import Dispute as Dispute
    from keterbukaan.cases.dossier import Dossier as Dossier
    from keterbukaan.cases.objection.objection import InformationObjection as InformationObjection
    from keterbukaan.cases.ombudsman.report import OmbudsmanReport as OmbudsmanReport
    from keterbukaan.cases.outcomes import CaseDeadline as CaseDeadline
    from keterbukaan.cases.outcomes import Irregularity as Irregularity
    from keterbukaan.cases.outcomes import Obligation as Obligation
    from keterbukaan.cases.outcomes import Remedy as Remedy
    from keterbukaan.cases.people import Applicant as Applicant
    from keterbukaan.cases.request.request import InformationRequest as InformationRequest
    from keterbukaan.deadlines.change import Change as Change
    from keterbukaan.deadlines.deadline import Deadline as Deadline
    from keterbukaan.deadlines.deadline import State as State
    from keterbukaan.deadlines.deadline import Status as Status
    from keterbukaan.deadlines.deadline import Undated as Undated
    from keterbukaan.deadlines.due import due as due
    from keterbukaan.duties.icalendar import to_icalendar as to_icalendar
    from keterbukaan.duties.year import duties_in as duties_in
    from keterbukaan.errors import CalendarRangeError as CalendarRangeError
    from keterbukaan.errors import ContradictionError as ContradictionError
    from keterbukaan.errors import DeadlineStartError as DeadlineStartError
    from keterbukaan.errors import KeterbukaanError as KeterbukaanError
    from keterbukaan.errors import LooserThanNationalError as LooserThanNationalError
    from keterbukaan.errors import NotInForceError as NotInForceError
    from keterbukaan.errors import UnlawfulEvent as UnlawfulEvent
    from keterbukaan.files.forms import read_records as read_records
    from keterbukaan.information.exemption import Exemption as Exemption
    from keterbukaan.information.public_list import PublicInformationList as PublicInformationList
    from keterbukaan.information.publications import Publication as Publication
    from keterbukaan.information.publications import checklist as checklist
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction as Jurisdiction
    from keterbukaan.jurisdiction.version import law_version as law_version
    from keterbukaan.law.actor import Actor as Actor
    from keterbukaan.law.citation import Citation as Citation
    from keterbukaan.law.limit import TimeLimit as TimeLimit
    from keterbukaan.law.limit import Unit as Unit
    from keterbukaan.law.reading import Reading as Reading
    from keterbukaan.law.reading import Readings as Readings
    from keterbukaan.law.rulebook import Rulebook as Rulebook
    from keterbukaan.law.verification import Verification as Verification
    from keterbukaan.records.finding import Finding as Finding
    from keterbukaan.records.record import problems_of as problems_of
    from keterbukaan.registers.reading import read_register as read_register
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.calendar.days": "Week",
            "keterbukaan.calendar.decree": "Certainty",
            "keterbukaan.calendar.moment": "OfficeHours Zone",
            "keterbukaan.calendar.working": "WorkingCalendar",
            "keterbukaan.cases.complaint.complaint": "Complaint",
            "keterbukaan.cases.dispute.dispute": "Dispute",
            "keterbukaan.cases.dossier": "Dossier",
            "keterbukaan.cases.objection.objection": "InformationObjection",
            "keterbukaan.cases.ombudsman.report": "OmbudsmanReport",
            "keterbukaan.cases.outcomes": "CaseDeadline Irregularity Obligation Remedy",
            "keterbukaan.cases.people": "Applicant",
            "keterbukaan.cases.request.request": "InformationRequest",
            "keterbukaan.deadlines.change": "Change",
            "keterbukaan.deadlines.deadline": "Deadline State Status Undated",
            "keterbukaan.deadlines.due": "due",
            "keterbukaan.duties.icalendar": "to_icalendar",
            "keterbukaan.duties.year": "duties_in",
            "keterbukaan.errors": (
                "CalendarRangeError ContradictionError DeadlineStartError KeterbukaanError "
                "LooserThanNationalError NotInForceError UnlawfulEvent"
            ),
            "keterbukaan.files.forms": "read_records",
            "keterbukaan.information.exemption": "Exemption",
            "keterbukaan.information.public_list": "PublicInformationList",
            "keterbukaan.information.publications": "Publication checklist",
            "keterbukaan.jurisdiction.jurisdiction": "Jurisdiction",
            "keterbukaan.jurisdiction.version": "law_version",
            "keterbukaan.law.actor": "Actor",
            "keterbukaan.law.citation": "Citation",
            "keterbukaan.law.limit": "TimeLimit Unit",
            "keterbukaan.law.reading": "Reading Readings",
            "keterbukaan.law.rulebook": "Rulebook",
            "keterbukaan.law.verification": "Verification",
            "keterbukaan.records.finding": "Finding",
            "keterbukaan.records.record": "problems_of",
            "keterbukaan.registers.reading": "read_register",
        },
    )
