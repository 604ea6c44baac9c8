"""Information disputes (sengketa informasi): the case, its events and their values."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.dispute.court_events import CassationDecided as CassationDecided
    from keterbukaan.cases.dispute.court_events import CassationFiled as CassationFiled
    from keterbukaan.cases.dispute.court_events import (
        CassationPanelAppointed as CassationPanelAppointed,
    )
    from keterbukaan.cases.dispute.court_events import Challenged as Challenged
    from keterbukaan.cases.dispute.court_events import CourtAnswered as CourtAnswered
    from keterbukaan.cases.dispute.court_events import CourtDecided as CourtDecided
    from keterbukaan.cases.dispute.court_events import CourtNotified as CourtNotified
    from keterbukaan.cases.dispute.court_events import CourtPanelAppointed as CourtPanelAppointed
    from keterbukaan.cases.dispute.court_events import ExecutionDecided as ExecutionDecided
    from keterbukaan.cases.dispute.court_events import ExecutionRequested as ExecutionRequested
    from keterbukaan.cases.dispute.court_events import FileRequested as FileRequested
    from keterbukaan.cases.dispute.court_events import FileTransferred as FileTransferred
    from keterbukaan.cases.dispute.dispute import Dispute as Dispute
    from keterbukaan.cases.dispute.events import ApplicationCopied as ApplicationCopied
    from keterbukaan.cases.dispute.events import Completed as Completed
    from keterbukaan.cases.dispute.events import Complied as Complied
    from keterbukaan.cases.dispute.events import ConclusionsGiven as ConclusionsGiven
    from keterbukaan.cases.dispute.events import ConsequenceTestAssessed as ConsequenceTestAssessed
    from keterbukaan.cases.dispute.events import CopyDelivered as CopyDelivered
    from keterbukaan.cases.dispute.events import Decided as Decided
    from keterbukaan.cases.dispute.events import DecisionPublished as DecisionPublished
    from keterbukaan.cases.dispute.events import DeedGiven as DeedGiven
    from keterbukaan.cases.dispute.events import DisputeEvent as DisputeEvent
    from keterbukaan.cases.dispute.events import DisputeRegistered as DisputeRegistered
    from keterbukaan.cases.dispute.events import FoundIncomplete as FoundIncomplete
    from keterbukaan.cases.dispute.events import HearingHeld as HearingHeld
    from keterbukaan.cases.dispute.events import InterlocutoryDecision as InterlocutoryDecision
    from keterbukaan.cases.dispute.events import Lapsed as Lapsed
    from keterbukaan.cases.dispute.events import LocalInspection as LocalInspection
    from keterbukaan.cases.dispute.events import MediationAgreed as MediationAgreed
    from keterbukaan.cases.dispute.events import MediationDecided as MediationDecided
    from keterbukaan.cases.dispute.events import MediationExtended as MediationExtended
    from keterbukaan.cases.dispute.events import MediationFailed as MediationFailed
    from keterbukaan.cases.dispute.events import MediationMet as MediationMet
    from keterbukaan.cases.dispute.events import MediationStarted as MediationStarted
    from keterbukaan.cases.dispute.events import MeritsOpened as MeritsOpened
    from keterbukaan.cases.dispute.events import NotInGoodFaith as NotInGoodFaith
    from keterbukaan.cases.dispute.events import NotRegistered as NotRegistered
    from keterbukaan.cases.dispute.events import PanelAppointed as PanelAppointed
    from keterbukaan.cases.dispute.events import PanelReplaced as PanelReplaced
    from keterbukaan.cases.dispute.events import ProofSent as ProofSent
    from keterbukaan.cases.dispute.events import PublicInterestTested as PublicInterestTested
    from keterbukaan.cases.dispute.events import RecusalRequested as RecusalRequested
    from keterbukaan.cases.dispute.events import RespondentAnswered as RespondentAnswered
    from keterbukaan.cases.dispute.events import StruckOff as StruckOff
    from keterbukaan.cases.dispute.events import Summoned as Summoned
    from keterbukaan.cases.dispute.events import UnservedStatement as UnservedStatement
    from keterbukaan.cases.dispute.events import Withdrawn as Withdrawn
    from keterbukaan.cases.dispute.forum import Court as Court
    from keterbukaan.cases.dispute.forum import Level as Level
    from keterbukaan.cases.dispute.forum import Referral as Referral
    from keterbukaan.cases.dispute.forum import competent_commission as competent_commission
    from keterbukaan.cases.dispute.forum import competent_court as competent_court
    from keterbukaan.cases.dispute.record import DisputeProgress as DisputeProgress
    from keterbukaan.cases.dispute.terms import Attendance as Attendance
    from keterbukaan.cases.dispute.terms import BadFaith as BadFaith
    from keterbukaan.cases.dispute.terms import CourtOrder as CourtOrder
    from keterbukaan.cases.dispute.terms import DisputeDocument as DisputeDocument
    from keterbukaan.cases.dispute.terms import HearingMatter as HearingMatter
    from keterbukaan.cases.dispute.terms import InitialMatter as InitialMatter
    from keterbukaan.cases.dispute.terms import MediationFailure as MediationFailure
    from keterbukaan.cases.dispute.terms import Order as Order
else:
    __all__, __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.dispute.court_events": (
                "CassationDecided CassationFiled CassationPanelAppointed Challenged "
                "CourtAnswered CourtDecided CourtNotified CourtPanelAppointed "
                "ExecutionDecided ExecutionRequested FileRequested FileTransferred"
            ),
            "keterbukaan.cases.dispute.dispute": "Dispute",
            "keterbukaan.cases.dispute.events": (
                "ApplicationCopied Completed Complied ConclusionsGiven "
                "ConsequenceTestAssessed CopyDelivered Decided DecisionPublished DeedGiven "
                "DisputeEvent DisputeRegistered FoundIncomplete HearingHeld "
                "InterlocutoryDecision Lapsed LocalInspection MediationAgreed "
                "MediationDecided MediationExtended MediationFailed MediationMet "
                "MediationStarted MeritsOpened NotInGoodFaith NotRegistered PanelAppointed "
                "PanelReplaced ProofSent PublicInterestTested RecusalRequested "
                "RespondentAnswered StruckOff Summoned UnservedStatement Withdrawn"
            ),
            "keterbukaan.cases.dispute.forum": (
                "Court Level Referral competent_commission competent_court"
            ),
            "keterbukaan.cases.dispute.record": "DisputeProgress",
            "keterbukaan.cases.dispute.terms": (
                "Attendance BadFaith CourtOrder DisputeDocument HearingMatter InitialMatter "
                "MediationFailure Order"
            ),
        },
    )
