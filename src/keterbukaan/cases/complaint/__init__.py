"""Complaints about public services (pengaduan): the case, its events, the team."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.complaint.addressee import ComplaintAddressee as ComplaintAddressee
    from keterbukaan.cases.complaint.addressee import OversightTrack as OversightTrack
    from keterbukaan.cases.complaint.classes import Alleged as Alleged
    from keterbukaan.cases.complaint.classes import ArchiveGround as ArchiveGround
    from keterbukaan.cases.complaint.classes import ClassRule as ClassRule
    from keterbukaan.cases.complaint.classes import ClassSuggestion as ClassSuggestion
    from keterbukaan.cases.complaint.classes import ComplaintClass as ComplaintClass
    from keterbukaan.cases.complaint.classes import Official as Official
    from keterbukaan.cases.complaint.classes import ReportFacts as ReportFacts
    from keterbukaan.cases.complaint.classes import suggest_class as suggest_class
    from keterbukaan.cases.complaint.complaint import Complaint as Complaint
    from keterbukaan.cases.complaint.events import *
    from keterbukaan.cases.complaint.events import (
        ComplaintDeclaredComplete as ComplaintDeclaredComplete,
    )
    from keterbukaan.cases.complaint.events import (
        ComplaintDeclaredIncomplete as ComplaintDeclaredIncomplete,
    )
    from keterbukaan.cases.complaint.oversight_events import *
    from keterbukaan.cases.complaint.progress import ComplaintProgress as ComplaintProgress
    from keterbukaan.cases.complaint.record import ComplainedOf as ComplainedOf
    from keterbukaan.cases.complaint.record import ComplaintChannel as ComplaintChannel
    from keterbukaan.cases.complaint.record import Secrecy as Secrecy
    from keterbukaan.cases.complaint.team_decree import Mechanism as Mechanism
    from keterbukaan.cases.complaint.team_decree import PublishedOfficer as PublishedOfficer
    from keterbukaan.cases.complaint.team_decree import TeamDecree as TeamDecree
    from keterbukaan.cases.complaint.team_decree import TeamMember as TeamMember
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.complaint.addressee": "ComplaintAddressee OversightTrack",
            "keterbukaan.cases.complaint.classes": (
                "Alleged ArchiveGround ClassRule ClassSuggestion ComplaintClass Official "
                "ReportFacts suggest_class"
            ),
            "keterbukaan.cases.complaint.complaint": "Complaint",
            "keterbukaan.cases.complaint.events": "*",
            "keterbukaan.cases.complaint.oversight_events": "*",
            "keterbukaan.cases.complaint.progress": "ComplaintProgress",
            "keterbukaan.cases.complaint.record": "ComplainedOf ComplaintChannel Secrecy",
            "keterbukaan.cases.complaint.team_decree": (
                "Mechanism PublishedOfficer TeamDecree TeamMember"
            ),
        },
    )
