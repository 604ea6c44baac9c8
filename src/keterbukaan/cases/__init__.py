"""What happened to a case, and what follows from it; each kind of case is a folder."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.cases.actors import actor_words as actor_words
    from keterbukaan.cases.annex_notice import notice_text as notice_text
    from keterbukaan.cases.annex_objection import objection_form_text as objection_form_text
    from keterbukaan.cases.annex_registers import objection_register_row as objection_register_row
    from keterbukaan.cases.annex_registers import request_register_row as request_register_row
    from keterbukaan.cases.annexes import incompleteness_text as incompleteness_text
    from keterbukaan.cases.annexes import request_form_text as request_form_text
    from keterbukaan.cases.any_case import AnyCase as AnyCase
    from keterbukaan.cases.assistance import AssistanceNeed as AssistanceNeed
    from keterbukaan.cases.assistance import AssistanceRequest as AssistanceRequest
    from keterbukaan.cases.assistance import AssistanceWay as AssistanceWay
    from keterbukaan.cases.case import Case as Case
    from keterbukaan.cases.columns import CaseColumns as CaseColumns
    from keterbukaan.cases.dossier import Dossier as Dossier
    from keterbukaan.cases.event import Event as Event
    from keterbukaan.cases.lack import Lack as Lack
    from keterbukaan.cases.lifecycle import Clock as Clock
    from keterbukaan.cases.lifecycle import Lifecycle as Lifecycle
    from keterbukaan.cases.lifecycle import Move as Move
    from keterbukaan.cases.lifecycle import Refusal as Refusal
    from keterbukaan.cases.lifecycle import Stage as Stage
    from keterbukaan.cases.loaded import Loaded as Loaded
    from keterbukaan.cases.next_due import NextDue as NextDue
    from keterbukaan.cases.next_due import Urgency as Urgency
    from keterbukaan.cases.outcomes import CaseDeadline as CaseDeadline
    from keterbukaan.cases.outcomes import DeadlineStanding as DeadlineStanding
    from keterbukaan.cases.outcomes import Doubt as Doubt
    from keterbukaan.cases.outcomes import Irregularity as Irregularity
    from keterbukaan.cases.outcomes import LegalBasis as LegalBasis
    from keterbukaan.cases.outcomes import Nature as Nature
    from keterbukaan.cases.outcomes import Obligation as Obligation
    from keterbukaan.cases.outcomes import Remedy as Remedy
    from keterbukaan.cases.outcomes import Verdict as Verdict
    from keterbukaan.cases.people import Applicant as Applicant
    from keterbukaan.cases.people import ApplicantKind as ApplicantKind
    from keterbukaan.cases.people import Complainant as Complainant
    from keterbukaan.cases.people import Document as Document
    from keterbukaan.cases.people import Proxy as Proxy
    from keterbukaan.cases.progress import Progress as Progress
    from keterbukaan.cases.progress import RecordedStep as RecordedStep
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.cases.actors": "actor_words",
            "keterbukaan.cases.annex_notice": "notice_text",
            "keterbukaan.cases.annex_objection": "objection_form_text",
            "keterbukaan.cases.annex_registers": "objection_register_row request_register_row",
            "keterbukaan.cases.annexes": "incompleteness_text request_form_text",
            "keterbukaan.cases.any_case": "AnyCase",
            "keterbukaan.cases.assistance": "AssistanceNeed AssistanceRequest AssistanceWay",
            "keterbukaan.cases.case": "Case",
            "keterbukaan.cases.columns": "CaseColumns",
            "keterbukaan.cases.dossier": "Dossier",
            "keterbukaan.cases.event": "Event",
            "keterbukaan.cases.lack": "Lack",
            "keterbukaan.cases.loaded": "Loaded",
            "keterbukaan.cases.lifecycle": "Clock Lifecycle Move Refusal Stage",
            "keterbukaan.cases.next_due": "NextDue Urgency",
            "keterbukaan.cases.outcomes": (
                "CaseDeadline DeadlineStanding Doubt Irregularity LegalBasis Nature Obligation "
                "Remedy Verdict"
            ),
            "keterbukaan.cases.people": "Applicant ApplicantKind Complainant Document Proxy",
            "keterbukaan.cases.progress": "Progress RecordedStep",
        },
    )
