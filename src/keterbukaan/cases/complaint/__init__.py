"""Complaints about public services (pengaduan): the case, its events, the team."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.complaint.classes import Alleged as Alleged
    from keterbukaan.cases.complaint.classes import ArchiveGround as ArchiveGround
    from keterbukaan.cases.complaint.classes import ClassRule as ClassRule
    from keterbukaan.cases.complaint.classes import ClassSuggestion as ClassSuggestion
    from keterbukaan.cases.complaint.classes import ComplaintClass as ComplaintClass
    from keterbukaan.cases.complaint.classes import Official as Official
    from keterbukaan.cases.complaint.classes import ReportFacts as ReportFacts
    from keterbukaan.cases.complaint.classes import suggest_class as suggest_class
    from keterbukaan.cases.complaint.complaint import Complaint as Complaint
    from keterbukaan.cases.complaint.events import Archived as Archived
    from keterbukaan.cases.complaint.events import Classified as Classified
    from keterbukaan.cases.complaint.events import Closed as Closed
    from keterbukaan.cases.complaint.events import Compensated as Compensated
    from keterbukaan.cases.complaint.events import ComplaintCarriedOut as ComplaintCarriedOut
    from keterbukaan.cases.complaint.events import ComplaintCompleted as ComplaintCompleted
    from keterbukaan.cases.complaint.events import ComplaintDecided as ComplaintDecided
    from keterbukaan.cases.complaint.events import (
        ComplaintDeclaredComplete as ComplaintDeclaredComplete,
    )
    from keterbukaan.cases.complaint.events import (
        ComplaintDeclaredIncomplete as ComplaintDeclaredIncomplete,
    )
    from keterbukaan.cases.complaint.events import ComplaintEvent as ComplaintEvent
    from keterbukaan.cases.complaint.events import ComplaintOutcome as ComplaintOutcome
    from keterbukaan.cases.complaint.events import ComplaintWithdrawn as ComplaintWithdrawn
    from keterbukaan.cases.complaint.events import CourtPath as CourtPath
    from keterbukaan.cases.complaint.events import DeemedWithdrawn as DeemedWithdrawn
    from keterbukaan.cases.complaint.events import Delivered as Delivered
    from keterbukaan.cases.complaint.events import DocumentsAsked as DocumentsAsked
    from keterbukaan.cases.complaint.events import DocumentsGiven as DocumentsGiven
    from keterbukaan.cases.complaint.events import EnteredInPortal as EnteredInPortal
    from keterbukaan.cases.complaint.events import ExaminationOpened as ExaminationOpened
    from keterbukaan.cases.complaint.events import FollowedUp as FollowedUp
    from keterbukaan.cases.complaint.events import Forwarded as Forwarded
    from keterbukaan.cases.complaint.events import Heard as Heard
    from keterbukaan.cases.complaint.events import OmbudsmanMatter as OmbudsmanMatter
    from keterbukaan.cases.complaint.events import PassedOn as PassedOn
    from keterbukaan.cases.complaint.events import ReceiptGiven as ReceiptGiven
    from keterbukaan.cases.complaint.events import Reopened as Reopened
    from keterbukaan.cases.complaint.events import Replied as Replied
    from keterbukaan.cases.complaint.events import ReportedToAuthorities as ReportedToAuthorities
    from keterbukaan.cases.complaint.events import Responded as Responded
    from keterbukaan.cases.complaint.events import SeparateHearingAsked as SeparateHearingAsked
    from keterbukaan.cases.complaint.events import TakenToCourt as TakenToCourt
    from keterbukaan.cases.complaint.events import TakenToOmbudsman as TakenToOmbudsman
    from keterbukaan.cases.complaint.events import TurnedIntoRequest as TurnedIntoRequest
    from keterbukaan.cases.complaint.record import ComplainedOf as ComplainedOf
    from keterbukaan.cases.complaint.record import ComplaintChannel as ComplaintChannel
    from keterbukaan.cases.complaint.record import ComplaintProgress as ComplaintProgress
    from keterbukaan.cases.complaint.record import Secrecy as Secrecy
    from keterbukaan.cases.complaint.team_decree import Mechanism as Mechanism
    from keterbukaan.cases.complaint.team_decree import PublishedOfficer as PublishedOfficer
    from keterbukaan.cases.complaint.team_decree import TeamDecree as TeamDecree
    from keterbukaan.cases.complaint.team_decree import TeamMember as TeamMember
else:
    __all__, __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.complaint.classes": (
                "Alleged ArchiveGround ClassRule ClassSuggestion ComplaintClass Official "
                "ReportFacts suggest_class"
            ),
            "keterbukaan.cases.complaint.complaint": "Complaint",
            "keterbukaan.cases.complaint.events": (
                "Archived Classified Closed Compensated ComplaintCarriedOut "
                "ComplaintCompleted ComplaintDecided ComplaintDeclaredComplete "
                "ComplaintDeclaredIncomplete ComplaintEvent ComplaintOutcome "
                "ComplaintWithdrawn CourtPath DeemedWithdrawn Delivered DocumentsAsked "
                "DocumentsGiven EnteredInPortal ExaminationOpened FollowedUp Forwarded Heard "
                "OmbudsmanMatter PassedOn ReceiptGiven Reopened Replied ReportedToAuthorities "
                "Responded SeparateHearingAsked TakenToCourt TakenToOmbudsman "
                "TurnedIntoRequest"
            ),
            "keterbukaan.cases.complaint.record": (
                "ComplainedOf ComplaintChannel ComplaintProgress Secrecy"
            ),
            "keterbukaan.cases.complaint.team_decree": (
                "Mechanism PublishedOfficer TeamDecree TeamMember"
            ),
        },
    )
