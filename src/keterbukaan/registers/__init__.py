"""Many cases in one table: registers read, audited, judged, measured and written."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.registers.audit import AuditedRow as AuditedRow
    from keterbukaan.registers.audit import audit_row as audit_row
    from keterbukaan.registers.columns import Column as Column
    from keterbukaan.registers.complaint_form import COMPLAINT_FORM as COMPLAINT_FORM
    from keterbukaan.registers.complaint_rows import ComplaintRow as ComplaintRow
    from keterbukaan.registers.complaints import JudgedComplaint as JudgedComplaint
    from keterbukaan.registers.complaints import RowPlace as RowPlace
    from keterbukaan.registers.complaints import judge_complaint as judge_complaint
    from keterbukaan.registers.complaints import judge_complaints as judge_complaints
    from keterbukaan.registers.complaints import measure_units as measure_units
    from keterbukaan.registers.complaints import not_read_in as not_read_in
    from keterbukaan.registers.complaints import placed_rows as placed_rows
    from keterbukaan.registers.measures import AGES as AGES
    from keterbukaan.registers.measures import Backlog as Backlog
    from keterbukaan.registers.measures import Measured as Measured
    from keterbukaan.registers.measures import Measures as Measures
    from keterbukaan.registers.measures import Timeliness as Timeliness
    from keterbukaan.registers.measures import measure as measure
    from keterbukaan.registers.moved import Knowledge as Knowledge
    from keterbukaan.registers.moved import MovedRow as MovedRow
    from keterbukaan.registers.moved import MovedStep as MovedStep
    from keterbukaan.registers.moved import Told as Told
    from keterbukaan.registers.moved import moved_complaint as moved_complaint
    from keterbukaan.registers.moved import moved_row as moved_row
    from keterbukaan.registers.office_files import FileKind as FileKind
    from keterbukaan.registers.office_files import OfficeFile as OfficeFile
    from keterbukaan.registers.office_files import read_office_file as read_office_file
    from keterbukaan.registers.reading import DoubtfulColumn as DoubtfulColumn
    from keterbukaan.registers.reading import LeftOutLine as LeftOutLine
    from keterbukaan.registers.reading import ReadColumn as ReadColumn
    from keterbukaan.registers.reading import Register as Register
    from keterbukaan.registers.reading import read_register as read_register
    from keterbukaan.registers.report_status import ReportStatus as ReportStatus
    from keterbukaan.registers.report_status import report_status_of as report_status_of
    from keterbukaan.registers.row import RegisterRow as RegisterRow
    from keterbukaan.registers.standing import Matter as Matter
    from keterbukaan.registers.standing import NotTold as NotTold
    from keterbukaan.registers.standing import Place as Place
    from keterbukaan.registers.standing import Todo as Todo
    from keterbukaan.registers.standing import Waiting as Waiting
    from keterbukaan.registers.status import RowStatus as RowStatus
    from keterbukaan.registers.status import status_of as status_of
    from keterbukaan.registers.steps import Outcome as Outcome
    from keterbukaan.registers.steps import Step as Step
    from keterbukaan.registers.steps import StepName as StepName
    from keterbukaan.registers.today import Unreadable as Unreadable
    from keterbukaan.registers.today import Worklist as Worklist
    from keterbukaan.registers.today import worklist as worklist
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.registers.audit": "AuditedRow audit_row",
            "keterbukaan.registers.columns": "Column",
            "keterbukaan.registers.complaint_form": "COMPLAINT_FORM",
            "keterbukaan.registers.complaint_rows": "ComplaintRow",
            "keterbukaan.registers.complaints": (
                "JudgedComplaint RowPlace judge_complaint judge_complaints measure_units "
                "not_read_in placed_rows"
            ),
            "keterbukaan.registers.measures": "AGES Backlog Measured Measures Timeliness measure",
            "keterbukaan.registers.moved": (
                "Knowledge MovedRow MovedStep Told moved_complaint moved_row"
            ),
            "keterbukaan.registers.office_files": "FileKind OfficeFile read_office_file",
            "keterbukaan.registers.reading": (
                "DoubtfulColumn LeftOutLine ReadColumn Register read_register"
            ),
            "keterbukaan.registers.report_status": "ReportStatus report_status_of",
            "keterbukaan.registers.row": "RegisterRow",
            "keterbukaan.registers.standing": "Matter NotTold Place Todo Waiting",
            "keterbukaan.registers.today": "Unreadable Worklist worklist",
            "keterbukaan.registers.status": "RowStatus status_of",
            "keterbukaan.registers.steps": "Outcome Step StepName",
        },
    )
