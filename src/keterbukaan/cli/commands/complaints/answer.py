"""What the command prints with `--json`. No field identifies a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import asdict
from pydantic import Field

from keterbukaan.cases.outcomes import CaseDeadline, Irregularity
from keterbukaan.cli.answer import Answer, FileAnswer, read_fields
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.complaints import (
    ComplaintRow,
    JudgedComplaint,
    measure_units,
    not_read_in,
)
from keterbukaan.registers.measures import AGES, Backlog, Timeliness

__all__ = ["ComplaintAnswer", "ComplaintsAnswer"]


class LateAnswer(Answer):
    """One duty that was or is late, whose, and under which rule."""

    limit: str = Field(description="the limit's name, as `keterbukaan rules show` takes it")
    who: str
    due: dt.date
    done_on: dt.date | None
    late_by: int = Field(description="working days")
    earliest: dt.date = Field(description="over every reading of the law")
    latest: dt.date = Field(description="late under every reading only once this has passed")
    certainty: str = Field(description="decreed or estimated")
    to_be_fixed: list[dt.date] = Field(
        description="feasts it rests on whose date is still to be fixed"
    )
    citation: str
    read: str = Field(description="own_text, restated or unverified")
    checked_on: dt.date | None = Field(description="when its rule was last held against a source")
    force: str = Field(description="law, regulation_not_read, practice or local")

    @classmethod
    def of(cls, duty: CaseDeadline, on: dt.date) -> LateAnswer:
        """Build it from a deadline that is late."""
        return cls(
            limit=duty.limit,
            who=duty.who.value,
            due=duty.deadline.date,
            done_on=duty.done_on,
            late_by=duty.late_by(on=on) or 0,
            earliest=duty.deadline.earliest,
            latest=duty.deadline.latest,
            certainty=duty.deadline.certainty.value,
            to_be_fixed=[each.day for each in duty.deadline.to_be_fixed],
            citation=str(duty.deadline.citations[0]),
            read=duty.deadline.verification.value,
            checked_on=duty.deadline.checked_on,
            force=duty.legal_basis.value,
        )


class UntoldAnswer(Answer):
    """One duty of which nothing can be told: what keeps it may stand in what was not read."""

    limit: str = Field(description="the limit's name, as `keterbukaan rules show` takes it")
    who: str
    due: dt.date
    done_on: dt.date | None = Field(description="as concluded from a later step")
    citation: str
    force: str = Field(description="law, regulation_not_read, practice or local")

    @classmethod
    def of(cls, duty: CaseDeadline) -> UntoldAnswer:
        """Build it from a deadline that has passed."""
        return cls(
            limit=duty.limit,
            who=duty.who.value,
            due=duty.deadline.date,
            done_on=duty.done_on,
            citation=str(duty.deadline.citations[0]),
            force=duty.legal_basis.value,
        )


class VainAnswer(Answer):
    """A step of the register that has no effect in law, and why."""

    event: str
    on: dt.date
    text_id: str
    text_en: str
    citation: str
    read: str

    @classmethod
    def of(cls, found: Irregularity) -> VainAnswer:
        """Build it from what is irregular about the step."""
        return cls(
            event=found.event,
            on=found.on,
            text_id=found.text_id,
            text_en=found.text_en,
            citation=found.citation,
            read=found.read.value,
        )


class NotedAnswer(VainAnswer):
    """What is found of the filing, or of a step that has effect all the same."""

    nature: str = Field(description="too_late, premature or defect")

    @classmethod
    def of(cls, found: Irregularity) -> NotedAnswer:
        """Build it from what is irregular about the step."""
        return cls(**VainAnswer.of(found).model_dump(), nature=found.nature.value)


class ComplaintAnswer(Answer):
    """One complaint of a register, as it stands."""

    sheet: str = Field(description="empty for a CSV and JSON")
    line: int
    number: str
    unit: str | None
    complaint_class: str | None
    stage: str
    status: str | None = Field(description="what its column of status says, without a day")
    late: list[LateAnswer]
    cannot_tell: list[UntoldAnswer]
    without_effect: list[VainAnswer]
    noted: list[NotedAnswer]

    @classmethod
    def of(cls, judged: JudgedComplaint, on: dt.date) -> ComplaintAnswer:
        """Build it from a judged row."""
        known, status = judged.row.complaint_class, judged.row.status
        return cls(
            sheet=judged.sheet,
            line=judged.line,
            number=judged.number,
            unit=judged.unit,
            complaint_class=None if known is None else known.value,
            stage=judged.stage,
            status=None if status is None else status.value,
            late=[LateAnswer.of(each, on) for each in judged.late],
            cannot_tell=[UntoldAnswer.of(each) for each in judged.cannot_tell],
            without_effect=[VainAnswer.of(each) for each in judged.without_effect],
            noted=[NotedAnswer.of(each) for each in judged.noted],
        )


class TimelinessAnswer(Answer):
    """How one duty was kept in one unit."""

    group: str
    limit: str
    force: str
    in_time: int
    late: int
    overdue: int
    running: int
    share_in_time: float | None
    median_days: float | None = Field(description="working days")
    ninetieth_days: int | None = Field(description="working days")

    @classmethod
    def of(cls, found: Timeliness) -> TimelinessAnswer:
        """Build it from a measure."""
        held = {**asdict(found), "force": found.legal_basis.value}
        del held["legal_basis"]
        return cls.model_validate({**held, "share_in_time": found.share_in_time})


class BacklogAnswer(Answer):
    """What waits in one unit, by age."""

    group: str
    total: int
    open: int
    ages: list[int] = Field(description=f"open cases of up to {AGES} working days, and over")
    reopened: int

    @classmethod
    def of(cls, found: Backlog) -> BacklogAnswer:
        """Build it from a measure."""
        return cls.model_validate(asdict(found))


class NotReadAnswer(Answer):
    """A rule in use that was not read in its own text."""

    limit: str
    source: str


class ComplaintsAnswer(FileAnswer):
    """A register of complaints, judged on a day."""

    on: dt.date
    jurisdiction: str
    complaints: list[ComplaintAnswer]
    timeliness: list[TimelinessAnswer]
    backlogs: list[BacklogAnswer]
    not_read: list[NotReadAnswer]

    @classmethod
    def of(
        cls,
        read: RecordFile[ComplaintRow],
        judged: Sequence[JudgedComplaint],
        problems: Iterable[RowProblem],
        *,
        on: dt.date,
        body: Jurisdiction,
    ) -> ComplaintsAnswer:
        """Build it from a register and its judged rows, which are printed one by one."""
        measures = measure_units(judged, on=on, under=body)
        more = {
            "on": on,
            "jurisdiction": body.name,
            "complaints": [],
            "timeliness": [TimelinessAnswer.of(each) for each in measures.timeliness],
            "backlogs": [BacklogAnswer.of(each) for each in measures.backlogs],
            "not_read": [
                NotReadAnswer(limit=limit, source=source)
                for limit, source in not_read_in(judged, "en")
            ],
        }
        return cls.model_validate({**read_fields(read, problems), **more})
