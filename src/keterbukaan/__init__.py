"""keterbukaan: the deadlines of Indonesia's public information law, each with its reason.

>>> from datetime import date
>>> from keterbukaan import due
>>> due("request.response", date(2025, 3, 24)).date
datetime.date(2025, 4, 16)

Importing the package loads nothing else; each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keterbukaan.calendar.days import (
        DayReason,
        LocalDay,
        Week,
    )
    from keterbukaan.calendar.decree import (
        Certainty,
        DayKind,
        DayOff,
        Decree,
    )
    from keterbukaan.calendar.moment import (
        OfficeHours,
        Zone,
    )
    from keterbukaan.calendar.working import (
        WorkingCalendar,
    )
    from keterbukaan.cases.assistance import (
        AssistanceRequest,
    )
    from keterbukaan.cases.case import (
        Loaded,
    )
    from keterbukaan.cases.complaint.classes import (
        Alleged,
        ArchiveGround,
        ComplaintClass,
        Official,
        ReportFacts,
        suggest_class,
    )
    from keterbukaan.cases.complaint.complaint import (
        Complaint,
    )
    from keterbukaan.cases.complaint.record import (
        ComplainedOf,
        ComplaintChannel,
        Secrecy,
    )
    from keterbukaan.cases.complaint.team_decree import (
        PublishedOfficer,
        TeamDecree,
        TeamMember,
    )
    from keterbukaan.cases.dispute.dispute import (
        Dispute,
    )
    from keterbukaan.cases.dossier import (
        Dossier,
    )
    from keterbukaan.cases.objection.objection import (
        InformationObjection,
    )
    from keterbukaan.cases.objection.record import (
        GroundClaim,
        ObjectionGround,
    )
    from keterbukaan.cases.outcomes import (
        CaseDeadline,
        Irregularity,
        LegalBasis,
        Obligation,
        Remedy,
        Verdict,
    )
    from keterbukaan.cases.people import (
        Applicant,
        ApplicantKind,
        Complainant,
        Document,
        Proxy,
    )
    from keterbukaan.cases.request.record import (
        RequestChannel,
        RequestItem,
    )
    from keterbukaan.cases.request.request import (
        InformationRequest,
    )
    from keterbukaan.cases.timeline.timeline import (
        Timeline,
    )
    from keterbukaan.deadlines.change import (
        Change,
    )
    from keterbukaan.deadlines.deadline import (
        Deadline,
        State,
        Status,
        Undated,
    )
    from keterbukaan.deadlines.due import (
        due,
    )
    from keterbukaan.duties.icalendar import (
        to_icalendar,
    )
    from keterbukaan.duties.year import (
        Duty,
        DutyFacts,
        Handover,
        YearOfDuties,
        duties_in,
    )
    from keterbukaan.errors import (
        CalendarRangeError,
        CitationError,
        ContradictionError,
        DataFileError,
        DeadlineStartError,
        DurationError,
        IncompleteRecordError,
        KeterbukaanError,
        LooserThanNationalError,
        MissingExtraError,
        NaiveMomentError,
        NeverExemptError,
        NotADayError,
        NotInForceError,
        RecordError,
        TableFileError,
        UnknownNameError,
        UnlawfulEvent,
    )
    from keterbukaan.files.forms import (
        RecordFile,
        read_records,
        write_records,
    )
    from keterbukaan.information.category import (
        Accessibility,
        BodyKind,
        Category,
        Channel,
        Condition,
        Part,
    )
    from keterbukaan.information.checklist import (
        PUBLICATION_FORM,
        Checklist,
        Publication,
        Standing,
        checklist,
    )
    from keterbukaan.information.consequence import (
        Consent,
        ConsequenceTest,
        Redaction,
        Tester,
        TestMoment,
    )
    from keterbukaan.information.dcat import (
        dcat,
    )
    from keterbukaan.information.exemption import (
        Exemption,
        ExemptionClaim,
        ExemptionState,
        ExemptionStatus,
        Extent,
        OpeningEvent,
    )
    from keterbukaan.information.exemption_rows import (
        EXEMPTION_FORM,
        ExemptionRow,
    )
    from keterbukaan.information.grounds import (
        Ground,
        Grounds,
        Letter,
        NeverExempt,
        OpenedBy,
    )
    from keterbukaan.information.immediate import (
        ImmediateAnnouncement,
    )
    from keterbukaan.information.items import (
        Item,
        ItemList,
        Items,
    )
    from keterbukaan.information.letter_text import (
        letter_text,
        sheet_text,
    )
    from keterbukaan.information.letters import (
        ChangeOutcome,
        Consideration,
        ExemptionLetter,
        StatusChange,
        Weighing,
        WrittenConsideration,
    )
    from keterbukaan.information.public_list import (
        LIST_FORM,
        ListProposal,
        ListReview,
        ListRow,
        PublicInformationList,
    )
    from keterbukaan.jurisdiction.jurisdiction import (
        Jurisdiction,
    )
    from keterbukaan.jurisdiction.templates import (
        template,
        template_names,
    )
    from keterbukaan.law.actor import Actor
    from keterbukaan.law.citation import (
        Citation,
        Practice,
    )
    from keterbukaan.law.limit import Kind, LimitNature, TimeLimit, Unit
    from keterbukaan.law.reading import (
        CassationStart,
        CollectiveLeave,
        DayOne,
        ExemptionConsent,
        ExemptionReview,
        HundredDaysHolidays,
        HundredDaysStart,
        IncompleteClock,
        LateAnswer,
        NoticeAfterComplete,
        PlainHari,
        Reading,
        Readings,
        RollOver,
        SilenceStart,
        SuperiorClock,
    )
    from keterbukaan.law.rulebook import (
        Rulebook,
    )
    from keterbukaan.law.verification import Verification
    from keterbukaan.organization.complaint_roles import (
        ComplaintRoles,
    )
    from keterbukaan.organization.ppid_decree import (
        Appointment,
        AppointmentDecree,
    )
    from keterbukaan.organization.roles import (
        Decision,
        Organization,
        Role,
    )
    from keterbukaan.records.finding import (
        Finding,
        Weight,
    )
    from keterbukaan.records.record import (
        FieldProblem,
        problems_of,
    )
    from keterbukaan.registers.complaints import (
        COMPLAINT_FORM,
        ComplaintRow,
        judge_complaints,
    )
    from keterbukaan.registers.measures import (
        Measures,
        measure,
    )

__all__ = [
    "COMPLAINT_FORM",
    "EXEMPTION_FORM",
    "LIST_FORM",
    "PUBLICATION_FORM",
    "Accessibility",
    "Actor",
    "Alleged",
    "Applicant",
    "ApplicantKind",
    "Appointment",
    "AppointmentDecree",
    "ArchiveGround",
    "AssistanceRequest",
    "BodyKind",
    "CalendarRangeError",
    "CaseDeadline",
    "CassationStart",
    "Category",
    "Certainty",
    "Change",
    "ChangeOutcome",
    "Channel",
    "Checklist",
    "Citation",
    "CitationError",
    "CollectiveLeave",
    "Complainant",
    "ComplainedOf",
    "Complaint",
    "ComplaintChannel",
    "ComplaintClass",
    "ComplaintRoles",
    "ComplaintRow",
    "Condition",
    "Consent",
    "ConsequenceTest",
    "Consideration",
    "ContradictionError",
    "DataFileError",
    "DayKind",
    "DayOff",
    "DayOne",
    "DayReason",
    "Deadline",
    "DeadlineStartError",
    "Decision",
    "Decree",
    "Dispute",
    "Document",
    "Dossier",
    "DurationError",
    "Duty",
    "DutyFacts",
    "Exemption",
    "ExemptionClaim",
    "ExemptionConsent",
    "ExemptionLetter",
    "ExemptionReview",
    "ExemptionRow",
    "ExemptionState",
    "ExemptionStatus",
    "Extent",
    "FieldProblem",
    "Finding",
    "Ground",
    "GroundClaim",
    "Grounds",
    "Handover",
    "HundredDaysHolidays",
    "HundredDaysStart",
    "ImmediateAnnouncement",
    "IncompleteClock",
    "IncompleteRecordError",
    "InformationObjection",
    "InformationRequest",
    "Irregularity",
    "Item",
    "ItemList",
    "Items",
    "Jurisdiction",
    "KeterbukaanError",
    "Kind",
    "LateAnswer",
    "LegalBasis",
    "Letter",
    "LimitNature",
    "ListProposal",
    "ListReview",
    "ListRow",
    "Loaded",
    "LocalDay",
    "LooserThanNationalError",
    "Measures",
    "MissingExtraError",
    "NaiveMomentError",
    "NeverExempt",
    "NeverExemptError",
    "NotADayError",
    "NotInForceError",
    "NoticeAfterComplete",
    "ObjectionGround",
    "Obligation",
    "OfficeHours",
    "Official",
    "OpenedBy",
    "OpeningEvent",
    "Organization",
    "Part",
    "PlainHari",
    "Practice",
    "Proxy",
    "PublicInformationList",
    "Publication",
    "PublishedOfficer",
    "Reading",
    "Readings",
    "RecordError",
    "RecordFile",
    "Redaction",
    "Remedy",
    "ReportFacts",
    "RequestChannel",
    "RequestItem",
    "Role",
    "RollOver",
    "Rulebook",
    "Secrecy",
    "SilenceStart",
    "Standing",
    "State",
    "Status",
    "StatusChange",
    "SuperiorClock",
    "TableFileError",
    "TeamDecree",
    "TeamMember",
    "TestMoment",
    "Tester",
    "TimeLimit",
    "Timeline",
    "Undated",
    "Unit",
    "UnknownNameError",
    "UnlawfulEvent",
    "Verdict",
    "Verification",
    "Week",
    "Weighing",
    "Weight",
    "WorkingCalendar",
    "WrittenConsideration",
    "YearOfDuties",
    "Zone",
    "checklist",
    "dcat",
    "due",
    "duties_in",
    "judge_complaints",
    "letter_text",
    "measure",
    "problems_of",
    "read_records",
    "sheet_text",
    "suggest_class",
    "template",
    "template_names",
    "to_icalendar",
    "write_records",
]
__version__ = "0.1.0"

_HOMES = {
    "calendar.days": ("DayReason", "LocalDay", "Week"),
    "calendar.decree": ("Certainty", "DayKind", "DayOff", "Decree"),
    "calendar.moment": ("OfficeHours", "Zone"),
    "calendar.working": ("WorkingCalendar",),
    "cases.assistance": ("AssistanceRequest",),
    "cases.case": ("Loaded",),
    "cases.complaint.classes": (
        "Alleged",
        "ArchiveGround",
        "ComplaintClass",
        "Official",
        "ReportFacts",
        "suggest_class",
    ),
    "cases.complaint.complaint": ("Complaint",),
    "cases.complaint.record": ("ComplainedOf", "ComplaintChannel", "Secrecy"),
    "cases.complaint.team_decree": ("PublishedOfficer", "TeamDecree", "TeamMember"),
    "cases.dispute.dispute": ("Dispute",),
    "cases.dossier": ("Dossier",),
    "cases.objection.objection": ("InformationObjection",),
    "cases.objection.record": ("GroundClaim", "ObjectionGround"),
    "cases.outcomes": (
        "CaseDeadline",
        "Irregularity",
        "LegalBasis",
        "Obligation",
        "Remedy",
        "Verdict",
    ),
    "cases.people": ("Applicant", "ApplicantKind", "Complainant", "Document", "Proxy"),
    "cases.request.record": ("RequestChannel", "RequestItem"),
    "cases.request.request": ("InformationRequest",),
    "cases.timeline.timeline": ("Timeline",),
    "deadlines.change": ("Change",),
    "deadlines.deadline": ("Deadline", "State", "Status", "Undated"),
    "deadlines.due": ("due",),
    "duties.icalendar": ("to_icalendar",),
    "duties.year": ("Duty", "DutyFacts", "Handover", "YearOfDuties", "duties_in"),
    "errors": (
        "CalendarRangeError",
        "CitationError",
        "ContradictionError",
        "DataFileError",
        "DeadlineStartError",
        "DurationError",
        "IncompleteRecordError",
        "KeterbukaanError",
        "LooserThanNationalError",
        "MissingExtraError",
        "NaiveMomentError",
        "NeverExemptError",
        "NotADayError",
        "NotInForceError",
        "RecordError",
        "TableFileError",
        "UnknownNameError",
        "UnlawfulEvent",
    ),
    "files.forms": ("RecordFile", "read_records", "write_records"),
    "information.category": (
        "Accessibility",
        "BodyKind",
        "Category",
        "Channel",
        "Condition",
        "Part",
    ),
    "information.checklist": (
        "Checklist",
        "PUBLICATION_FORM",
        "Publication",
        "Standing",
        "checklist",
    ),
    "information.consequence": ("Consent", "ConsequenceTest", "Redaction", "TestMoment", "Tester"),
    "information.dcat": ("dcat",),
    "information.exemption": (
        "Exemption",
        "ExemptionClaim",
        "ExemptionState",
        "ExemptionStatus",
        "Extent",
        "OpeningEvent",
    ),
    "information.exemption_rows": ("EXEMPTION_FORM", "ExemptionRow"),
    "information.grounds": ("Ground", "Grounds", "Letter", "NeverExempt", "OpenedBy"),
    "information.immediate": ("ImmediateAnnouncement",),
    "information.items": ("Item", "ItemList", "Items"),
    "information.letter_text": ("letter_text", "sheet_text"),
    "information.letters": (
        "ChangeOutcome",
        "Consideration",
        "ExemptionLetter",
        "StatusChange",
        "Weighing",
        "WrittenConsideration",
    ),
    "information.public_list": (
        "LIST_FORM",
        "ListProposal",
        "ListReview",
        "ListRow",
        "PublicInformationList",
    ),
    "jurisdiction.jurisdiction": ("Jurisdiction",),
    "jurisdiction.templates": ("template", "template_names"),
    "law.citation": ("Citation", "Practice"),
    "law.actor": ("Actor",),
    "law.limit": ("Kind", "LimitNature", "TimeLimit", "Unit"),
    "law.verification": ("Verification",),
    "law.reading": (
        "CassationStart",
        "CollectiveLeave",
        "DayOne",
        "ExemptionConsent",
        "ExemptionReview",
        "HundredDaysHolidays",
        "HundredDaysStart",
        "IncompleteClock",
        "LateAnswer",
        "NoticeAfterComplete",
        "PlainHari",
        "Reading",
        "Readings",
        "RollOver",
        "SilenceStart",
        "SuperiorClock",
    ),
    "law.rulebook": ("Rulebook",),
    "organization.complaint_roles": ("ComplaintRoles",),
    "organization.ppid_decree": ("Appointment", "AppointmentDecree"),
    "organization.roles": ("Decision", "Organization", "Role"),
    "records.finding": ("Finding", "Weight"),
    "records.record": ("FieldProblem", "problems_of"),
    "registers.complaints": ("COMPLAINT_FORM", "ComplaintRow", "judge_complaints"),
    "registers.measures": ("Measures", "measure"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    try:
        home = _HOME_OF[name]
    except KeyError:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message) from None
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
