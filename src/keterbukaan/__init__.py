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
    from keterbukaan.appointment import (
        Appointment,
        AppointmentDecree,
    )
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
    from keterbukaan.cases.complaint import (
        ComplainedOf,
        Complaint,
        ComplaintChannel,
        Secrecy,
    )
    from keterbukaan.cases.complaint_class import (
        Alleged,
        ArchiveGround,
        ComplaintClass,
        Official,
        ReportFacts,
        suggest_class,
    )
    from keterbukaan.cases.complaint_rows import (
        COMPLAINT_FORM,
        ComplaintRow,
        judge_complaints,
    )
    from keterbukaan.cases.dispute import (
        Dispute,
    )
    from keterbukaan.cases.dossier import (
        Dossier,
    )
    from keterbukaan.cases.history import (
        CaseDeadline,
        Force,
        Irregularity,
        Loaded,
        Obligation,
        Remedy,
        Verdict,
    )
    from keterbukaan.cases.measures import (
        Measures,
        measure,
    )
    from keterbukaan.cases.objection import (
        GroundClaim,
        InformationObjection,
        ObjectionGround,
    )
    from keterbukaan.cases.people import (
        Applicant,
        ApplicantKind,
        Complainant,
        Document,
        Proxy,
    )
    from keterbukaan.cases.request import (
        InformationRequest,
        RequestChannel,
        RequestItem,
    )
    from keterbukaan.cases.timeline import (
        Timeline,
    )
    from keterbukaan.change import (
        Change,
    )
    from keterbukaan.complaint_handling import (
        ComplaintHandling,
    )
    from keterbukaan.deadline import (
        Deadline,
        State,
        Status,
        Undated,
    )
    from keterbukaan.due_dates import (
        due,
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
    from keterbukaan.findings import (
        Finding,
        Weight,
    )
    from keterbukaan.ical import (
        to_icalendar,
    )
    from keterbukaan.information.catalogue import (
        dcat,
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
    from keterbukaan.information.decision import (
        ChangeOutcome,
        Consideration,
        ExemptionLetter,
        StatusChange,
        Weighing,
        WrittenConsideration,
    )
    from keterbukaan.information.disclosure import (
        Item,
        ItemList,
        Items,
    )
    from keterbukaan.information.exemption import (
        Exemption,
        ExemptionClaim,
        ExemptionState,
        ExemptionStatus,
        Extent,
        OpeningEvent,
    )
    from keterbukaan.information.exemption_list import (
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
    from keterbukaan.information.listing import (
        LIST_FORM,
        ListProposal,
        ListReview,
        ListRow,
        PublicInformationList,
    )
    from keterbukaan.information.sheets import (
        letter_text,
        sheet_text,
    )
    from keterbukaan.jurisdiction import (
        Jurisdiction,
    )
    from keterbukaan.law.citation import (
        Citation,
        Practice,
    )
    from keterbukaan.law.limit import (
        Actor,
        Kind,
        Nature,
        TimeLimit,
        Unit,
        Verification,
    )
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
    from keterbukaan.organization import (
        Decision,
        Organization,
        Role,
    )
    from keterbukaan.recordfile import (
        RecordFile,
        read_records,
        write_records,
    )
    from keterbukaan.records import (
        FieldProblem,
        problems_of,
    )
    from keterbukaan.recurring import (
        Duty,
        DutyFacts,
        Handover,
        YearOfDuties,
        duties_in,
    )
    from keterbukaan.team_decree import (
        PublishedOfficer,
        TeamDecree,
        TeamMember,
    )
    from keterbukaan.templates import (
        template,
        template_names,
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
    "ComplaintHandling",
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
    "Force",
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
    "Letter",
    "ListProposal",
    "ListReview",
    "ListRow",
    "Loaded",
    "LocalDay",
    "LooserThanNationalError",
    "Measures",
    "MissingExtraError",
    "NaiveMomentError",
    "Nature",
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
    "appointment": (
        "Appointment",
        "AppointmentDecree",
    ),
    "calendar.days": (
        "DayReason",
        "LocalDay",
        "Week",
    ),
    "calendar.decree": (
        "Certainty",
        "DayKind",
        "DayOff",
        "Decree",
    ),
    "calendar.moment": (
        "OfficeHours",
        "Zone",
    ),
    "calendar.working": ("WorkingCalendar",),
    "cases.assistance": ("AssistanceRequest",),
    "cases.complaint": (
        "ComplainedOf",
        "Complaint",
        "ComplaintChannel",
        "Secrecy",
    ),
    "cases.complaint_class": (
        "Alleged",
        "ArchiveGround",
        "ComplaintClass",
        "Official",
        "ReportFacts",
        "suggest_class",
    ),
    "cases.complaint_rows": (
        "COMPLAINT_FORM",
        "ComplaintRow",
        "judge_complaints",
    ),
    "cases.dispute": ("Dispute",),
    "cases.dossier": ("Dossier",),
    "cases.history": (
        "CaseDeadline",
        "Force",
        "Irregularity",
        "Loaded",
        "Obligation",
        "Remedy",
        "Verdict",
    ),
    "cases.measures": (
        "Measures",
        "measure",
    ),
    "cases.objection": (
        "GroundClaim",
        "InformationObjection",
        "ObjectionGround",
    ),
    "cases.people": (
        "Applicant",
        "ApplicantKind",
        "Complainant",
        "Document",
        "Proxy",
    ),
    "cases.request": (
        "InformationRequest",
        "RequestChannel",
        "RequestItem",
    ),
    "cases.timeline": ("Timeline",),
    "change": ("Change",),
    "complaint_handling": ("ComplaintHandling",),
    "deadline": (
        "Deadline",
        "State",
        "Status",
        "Undated",
    ),
    "due_dates": ("due",),
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
    "findings": (
        "Finding",
        "Weight",
    ),
    "ical": ("to_icalendar",),
    "information.catalogue": ("dcat",),
    "information.category": (
        "Accessibility",
        "BodyKind",
        "Category",
        "Channel",
        "Condition",
        "Part",
    ),
    "information.checklist": (
        "PUBLICATION_FORM",
        "Checklist",
        "Publication",
        "Standing",
        "checklist",
    ),
    "information.consequence": (
        "Consent",
        "ConsequenceTest",
        "Redaction",
        "TestMoment",
        "Tester",
    ),
    "information.decision": (
        "ChangeOutcome",
        "Consideration",
        "ExemptionLetter",
        "StatusChange",
        "Weighing",
        "WrittenConsideration",
    ),
    "information.disclosure": (
        "Item",
        "ItemList",
        "Items",
    ),
    "information.exemption": (
        "Exemption",
        "ExemptionClaim",
        "ExemptionState",
        "ExemptionStatus",
        "Extent",
        "OpeningEvent",
    ),
    "information.exemption_list": (
        "EXEMPTION_FORM",
        "ExemptionRow",
    ),
    "information.grounds": (
        "Ground",
        "Grounds",
        "Letter",
        "NeverExempt",
        "OpenedBy",
    ),
    "information.immediate": ("ImmediateAnnouncement",),
    "information.listing": (
        "LIST_FORM",
        "ListProposal",
        "ListReview",
        "ListRow",
        "PublicInformationList",
    ),
    "information.sheets": (
        "letter_text",
        "sheet_text",
    ),
    "jurisdiction": ("Jurisdiction",),
    "law.citation": (
        "Citation",
        "Practice",
    ),
    "law.limit": (
        "Actor",
        "Kind",
        "Nature",
        "TimeLimit",
        "Unit",
        "Verification",
    ),
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
    "organization": (
        "Decision",
        "Organization",
        "Role",
    ),
    "recordfile": (
        "RecordFile",
        "read_records",
        "write_records",
    ),
    "records": (
        "FieldProblem",
        "problems_of",
    ),
    "recurring": (
        "Duty",
        "DutyFacts",
        "Handover",
        "YearOfDuties",
        "duties_in",
    ),
    "team_decree": (
        "PublishedOfficer",
        "TeamDecree",
        "TeamMember",
    ),
    "templates": (
        "template",
        "template_names",
    ),
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
