"""What the command line prints with `--json`, as models: documented, stable, with a JSON Schema.

Dates are ISO 8601. A field may be added in a later version; none is renamed or taken away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from keterbukaan.calendar.decree import DayOff
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.deadlines.deadline import Deadline, State, Undated
from keterbukaan.errors import Language
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.reading import Readings
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.registers.audit import AuditedRow, Outcome, Step
from keterbukaan.registers.reading import Register

__all__ = [
    "ANSWERS",
    "Answer",
    "AuditAnswer",
    "CalendarAnswer",
    "DueAnswer",
    "RulesAnswer",
    "UnreadableAnswer",
]


class Answer(BaseModel):
    """The base of every answer."""

    model_config = ConfigDict(frozen=True)


class StatusAnswer(Answer):
    """Where a deadline stands on a day."""

    on: dt.date
    state: State
    working_days: int = Field(description="working days left, or gone by where overdue", ge=0)
    remaining: int = Field(description="days left in the limit's own unit; negative if overdue")


class DueAnswer(Answer):
    """A deadline, or what the law says where it gives no number (then `date` is null)."""

    limit: str
    since: dt.date
    event: str | None = None
    date: dt.date | None
    kind: str = Field(default="number", description="number, or what stands in its place")
    moment: dt.datetime | None = None
    opens: dt.date | None = Field(default=None, description="first day counted of a right")
    exercisable_from: dt.date | None = Field(default=None, description="not premature from then")
    exercisable_latest: dt.date | None = Field(
        default=None, description="premature under no reading from then"
    )
    earliest: dt.date | None = None
    latest: dt.date | None = None
    certainty: str | None = None
    verification: str
    citations: list[str]
    readings: dict[str, str] = Field(default_factory=dict)
    jurisdiction: str | None = None
    in_force_on: dt.date | None = None
    as_known_on: dt.date | None = Field(default=None, description="the calendar as known then")
    status: StatusAnswer | None = Field(default=None, description="where a day was asked for")
    explanation: str | None = None

    @classmethod
    def of(
        cls,
        deadline: Deadline | Undated,
        body: Jurisdiction,
        lang: Language,
        *,
        on: dt.date | None = None,
    ) -> DueAnswer:
        """Build it from what `due` gave; with `on`, say where it stands on that day."""
        status = None
        if on is not None and isinstance(deadline, Deadline):
            found = deadline.status(on)
            status = StatusAnswer(
                on=on,
                state=found.state,
                working_days=found.working_days,
                remaining=deadline.remaining(on),
            )
        more = {
            "jurisdiction": body.name,
            "as_known_on": body.calendar.known_on,
            "status": status,
            "explanation": deadline.explain(lang),
        }
        return cls.model_validate({**deadline.to_dict(), **more})


class ProvisionAnswer(Answer):
    """One provision about a limit."""

    limit: str
    citations: list[str]
    akn: str | None
    kind: str
    amount: int | None
    unit: str | None
    direction: str
    recurring: bool
    nature: str
    actor: str
    starts_from: list[str]
    under: dict[str, str]
    scope: str
    in_force_from: dt.date | None
    in_force_until: dt.date | None
    verification: str
    confidence: str
    governs: bool
    differences: list[str]
    summary_id: str
    summary_en: str
    note: str

    @classmethod
    def about(cls, limit: str, book: Rulebook, readings: Readings) -> list[ProvisionAnswer]:
        """Build one for every provision about a limit, the prevailing first."""
        return [
            cls._of(
                each.limit, governs=each.governs, differences=[d.value for d in each.differences]
            )
            for each in book.agreement(limit, readings)
        ]

    @classmethod
    def _of(cls, limit: TimeLimit, *, governs: bool, differences: list[str]) -> ProvisionAnswer:
        return cls(
            limit=limit.name,
            citations=[str(source) for source in limit.sources],
            akn=getattr(limit.citation, "akn", None),
            kind=limit.kind.value,
            amount=limit.amount,
            unit=limit.unit.value if limit.unit else None,
            direction=limit.direction.value,
            recurring=limit.recurring,
            nature=limit.nature.value,
            actor=limit.actor.value,
            starts_from=list(limit.starts_from),
            under=dict(limit.under),
            scope=limit.scope.value,
            in_force_from=limit.in_force_from or limit.regulation.in_force_from,
            in_force_until=limit.in_force_until or limit.regulation.in_force_until,
            verification=limit.read.value,
            confidence=limit.confidence.value,
            governs=governs,
            differences=differences,
            summary_id=limit.summary("id"),
            summary_en=limit.summary("en"),
            note=limit.note,
        )


class RulesAnswer(Answer):
    """Every limit with every provision about it."""

    limits: dict[str, list[ProvisionAnswer]]

    @classmethod
    def of(cls, book: Rulebook, limits: Sequence[str], readings: Readings) -> RulesAnswer:
        """Build it for some limits, under some readings."""
        return cls(limits={limit: ProvisionAnswer.about(limit, book, readings) for limit in limits})


class DayOffAnswer(Answer):
    """One day off with the decree that set it, or that took it away."""

    date: dt.date
    name: str
    kind: str
    decree: str | None
    signed: dt.date | None
    signed_exactly: bool | None = Field(description="false: signed not later than that day")
    removed_by: str | None = None
    removed_on: dt.date | None = None

    @classmethod
    def of(cls, day: DayOff) -> DayOffAnswer:
        """Build it from a day off."""
        decree = day.decree
        return cls(
            date=day.day,
            name=day.name,
            kind=day.kind.value,
            decree=decree.name if decree else None,
            signed=decree.signed if decree else None,
            signed_exactly=decree.exact if decree else None,
        )


class CalendarAnswer(Answer):
    """A year's days off, how certain the list is, and its working days by month."""

    year: int
    certainty: str
    days_off: list[DayOffAnswer]
    removed: list[DayOffAnswer]
    working_days: list[int] = Field(description="January to December", min_length=12, max_length=12)

    @classmethod
    def of(cls, year: int, calendar: WorkingCalendar) -> CalendarAnswer:
        """Build it for one year of a calendar."""
        removed = [
            DayOffAnswer.of(day).model_copy(update={"removed_by": by.name, "removed_on": by.signed})
            for day, by in calendar.removed_days(year)
        ]
        return cls(
            year=year,
            certainty=calendar.certainty(dt.date(year, 1, 1)).value,
            days_off=[DayOffAnswer.of(day) for day in calendar.days_off(year)],
            removed=removed,
            working_days=[calendar.working_days_in(year, month) for month in range(1, 13)],
        )


class StepAnswer(Answer):
    """One step of a row, judged."""

    step: str
    event: str
    since: dt.date
    date: dt.date
    earliest: dt.date
    latest: dt.date
    done: dt.date | None
    judged_on: dt.date
    outcome: Outcome
    late_by: int = Field(description="working days after the deadline", ge=0)
    sure: bool = Field(description="every reading gives the same outcome")
    certainty: str
    verification: str
    citations: list[str]

    @classmethod
    def of(cls, step: Step) -> StepAnswer:
        """Build it from a step."""
        deadline = step.deadline
        return cls(
            step=step.name.value,
            event=deadline.event,
            since=deadline.since,
            date=deadline.date,
            earliest=deadline.earliest,
            latest=deadline.latest,
            done=step.done,
            judged_on=step.judged_on,
            outcome=step.outcome,
            late_by=step.late_by,
            sure=step.sure,
            certainty=deadline.certainty.value,
            verification=deadline.verification.value,
            citations=[str(source) for source in deadline.citations],
        )


class RowAnswer(Answer):
    """A row that could be judged."""

    line: int
    number: str
    steps: list[StepAnswer]


class UnreadableAnswer(Answer):
    """A row that could not, and why."""

    line: int
    number: str
    code: str
    column: str
    reason_id: str
    reason_en: str

    @classmethod
    def of(cls, problem: RowProblem) -> UnreadableAnswer:
        """Build it from what was wrong with a row."""
        return cls(
            line=problem.line,
            number=problem.number,
            code=problem.code,
            column=problem.column,
            reason_id=problem.reason_id,
            reason_en=problem.reason_en,
        )


class TotalsAnswer(Answer):
    """What the rows add up to; `overdue` counts duties late or missing, per step as well."""

    rows: int
    unreadable: int
    steps: int
    overdue_rows: int
    outcomes: dict[str, int]
    late_by_step: dict[str, int]


class AuditAnswer(Answer):
    """An audited register."""

    file: str
    on: dt.date
    jurisdiction: str
    mapping: dict[str, str] = Field(description="what each recognised column was taken for")
    unrecognised: list[str] = Field(description="headers of dates that were not read")
    unread_sheets: list[str] = Field(description="further sheets of a workbook")
    rows: list[RowAnswer]
    unreadable: list[UnreadableAnswer]
    totals: TotalsAnswer

    @classmethod
    def of(
        cls,
        register: Register,
        rows: Sequence[AuditedRow],
        unreadable: Sequence[RowProblem],
        *,
        on: dt.date,
        jurisdiction: str,
    ) -> AuditAnswer:
        """Build it from audited rows."""
        return cls(
            file=register.file,
            on=on,
            jurisdiction=jurisdiction,
            mapping={words: column.value for column, words in register.mapping},
            unrecognised=list(register.unrecognised),
            unread_sheets=list(register.unread_sheets),
            rows=[
                RowAnswer(
                    line=each.row.line,
                    number=each.row.number,
                    steps=[StepAnswer.of(step) for step in each.steps],
                )
                for each in rows
            ],
            unreadable=[UnreadableAnswer.of(each) for each in unreadable],
            totals=totals_of(rows, unreadable),
        )


def totals_of(rows: Sequence[AuditedRow], unreadable: Sequence[RowProblem]) -> TotalsAnswer:
    """Add up what an audit found."""
    steps = [step for each in rows for step in each.steps]
    late = [step for step in steps if step.outcome in {Outcome.LATE, Outcome.MISSING}]
    names = dict.fromkeys(step.name.value for step in steps)
    return TotalsAnswer(
        rows=len(rows),
        unreadable=len(unreadable),
        steps=len(steps),
        overdue_rows=sum(each.is_overdue for each in rows),
        outcomes={
            outcome.value: sum(step.outcome is outcome for step in steps) for outcome in Outcome
        },
        late_by_step={name: sum(step.name.value == name for step in late) for name in names},
    )


ANSWERS: dict[str, type[BaseModel]] = {
    "due": DueAnswer,
    "rules": RulesAnswer,
    "calendar": CalendarAnswer,
    "audit": AuditAnswer,
}
"""The answers on deadlines by the command's name; the others stand in `answers_information`."""
