"""What the command prints with `--json`. No field identifies a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pydantic import Field

from keterbukaan._words import LabelledEnum
from keterbukaan.cli.answer import Answer, UnreadableAnswer, WordsAnswer
from keterbukaan.cli.commands.moved.files import MovedFile
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.law.titles import title
from keterbukaan.registers.moved import Knowledge, MovedRow, MovedStep, Told

__all__ = ["MovedAnswer", "MovedStepAnswer", "totals_of"]

_SCHEMA = "keterbukaan/moved/1"


class KnowledgeAnswer(Answer):
    """What was known: by which body's law, on which day."""

    known_on: dt.date
    body: str


class DayAnswer(Answer):
    """A last day under one law, and how the step is judged by it."""

    due: dt.date
    earliest: dt.date = Field(description="over every reading of the law")
    latest: dt.date
    certainty: str = Field(description="decreed or estimated")
    citation: str
    verdict: str = Field(description="as `audit` and `complaints` name it")

    @classmethod
    def of(cls, deadline: Deadline | None, verdict: LabelledEnum | None) -> DayAnswer | None:
        """Build it from a deadline; None where there is none."""
        if deadline is None or verdict is None:
            return None
        return cls(
            due=deadline.date,
            earliest=deadline.earliest,
            latest=deadline.latest,
            certainty=deadline.certainty.value,
            citation=str(deadline.citations[0]),
            verdict=verdict.value,
        )


class TellAnswer(Answer):
    """Whom to tell, and why it concerns him."""

    who: str
    why: WordsAnswer

    @classmethod
    def of(cls, told: Told) -> TellAnswer:
        """Build it from one who is told."""
        return cls(who=told.who.value, why=WordsAnswer.of(told.why))


class MovedStepAnswer(Answer):
    """A step of a row whose day moved; `before` or `after` is null where no such limit ran."""

    source: str
    sheet: str = Field(description="empty for a CSV and JSON")
    line: int
    number: str
    limit: str = Field(description="the limit's name, as `keterbukaan rules show` takes it")
    step: WordsAnswer
    done: dt.date | None
    before: DayAnswer | None
    after: DayAnswer | None
    moved_by: int | None = Field(description="calendar days; negative where it is earlier now")
    verdict_changed: bool
    reasons: list[WordsAnswer]
    tell: list[TellAnswer]

    @classmethod
    def of(cls, source: str, row: MovedRow, step: MovedStep) -> MovedStepAnswer:
        """Build it from a step that moved."""
        return cls(
            source=source,
            sheet=row.sheet,
            line=row.line,
            number=row.number,
            limit=step.limit,
            step=WordsAnswer(id=title(step.limit, "id"), en=title(step.limit, "en")),
            done=step.done,
            before=DayAnswer.of(step.before, step.verdict_before),
            after=DayAnswer.of(step.after, step.verdict_after),
            moved_by=step.moved_by,
            verdict_changed=step.verdict_changed,
            reasons=[WordsAnswer.of(each) for each in step.reasons],
            tell=[TellAnswer.of(each) for each in step.tell],
        )


class UncomparedAnswer(UnreadableAnswer):
    """A row of one of the files that could not be read or compared, and why."""

    source: str


class PartlyReadAnswer(Answer):
    """What of a file was not read, so that what seems open may have been done there."""

    source: str
    unread: list[str] = Field(description="sheets, and headers of columns of days")


class MovedTotalsAnswer(Answer):
    """The rows: compared, with a step that moved, not compared; and the steps that moved."""

    compared: int
    moved: int
    unreadable: int
    earlier: int = Field(description="steps whose day is earlier now")
    later: int
    range_only: int = Field(description="steps of which only earliest or latest moved")
    begun_or_ended: int = Field(description="steps with a day under one of the two laws only")
    verdict_changed: int
    cannot_tell: int = Field(description="steps that may have been done where nothing was read")


class MovedAnswer(Answer):
    """What moved in registers between two days of knowledge."""

    schema_name: str = Field(default=_SCHEMA, serialization_alias="schema")
    before: KnowledgeAnswer
    after: KnowledgeAnswer
    totals: MovedTotalsAnswer
    rows: list[MovedStepAnswer]
    partly_read: list[PartlyReadAnswer]
    unreadable: list[UncomparedAnswer]

    @classmethod
    def of(cls, files: Sequence[MovedFile], known: Knowledge) -> MovedAnswer:
        """Build it from what was compared; its rows are printed one by one and are not in it."""
        return cls(
            before=KnowledgeAnswer(known_on=known.first, body=known.then.name),
            after=KnowledgeAnswer(known_on=known.last, body=known.under.name),
            totals=totals_of(files),
            rows=[],
            partly_read=[
                PartlyReadAnswer(source=file.office.name, unread=list(file.office.unread))
                for file in files
                if file.office.unread
            ],
            unreadable=[
                UncomparedAnswer(source=file.office.name, **each.model_dump())
                for file in files
                for each in UnreadableAnswer.all_of(file.problems)
            ],
        )


def totals_of(files: Sequence[MovedFile]) -> MovedTotalsAnswer:
    """Add up what was compared and what moved."""
    steps = [step for file in files for row in file.moved for step in row.steps]
    moved_by = [step.moved_by for step in steps]
    return MovedTotalsAnswer(
        compared=sum(file.compared for file in files),
        moved=sum(len(file.moved) for file in files),
        unreadable=sum(len(file.problems) for file in files),
        earlier=sum(by is not None and by < 0 for by in moved_by),
        later=sum(by is not None and by > 0 for by in moved_by),
        range_only=sum(by == 0 for by in moved_by),
        begun_or_ended=sum(by is None for by in moved_by),
        verdict_changed=sum(step.verdict_changed for step in steps),
        cannot_tell=sum(step.is_untold for step in steps),
    )
