"""What `--json` prints of a worklist."""

from __future__ import annotations

import datetime as dt

from attrs import evolve
from pydantic import Field

from keterbukaan.cases.next_due import Urgency
from keterbukaan.cli.answer import Answer, WordsAnswer, print_answer
from keterbukaan.registers.today import Worklist

__all__ = ["TodayAnswer", "print_worklist"]


def print_worklist(found: Worklist) -> None:
    """Print a worklist as JSON, entry by entry: a long one is never in the memory twice."""
    bare = evolve(found, todos=(), waiting=(), cannot_tell=(), unreadable=())
    answer = TodayAnswer.model_validate(bare.to_dict() | {"totals": found.totals})
    print_answer(
        answer,
        rows=(TodoAnswer.model_validate(each.to_dict()) for each in found.todos),
        waiting=(WaitingAnswer.model_validate(each.to_dict()) for each in found.waiting),
        cannot_tell=(NotToldAnswer.model_validate(each.to_dict()) for each in found.cannot_tell),
        unreadable=(
            UnreadableRowAnswer.model_validate(each.to_dict()) for each in found.unreadable
        ),
    )


class RowOfFileAnswer(Answer):
    """A row of a file, or with line 0 the file as a whole."""

    source: str = Field(description="the name of the file")
    sheet: str = Field(description="the sheet of a workbook; empty for a CSV")
    line: int = Field(ge=0)
    number: str = Field(description="the row's own number, without personal data")


class MatterAnswer(RowOfFileAnswer):
    """A row of a file, with what it is about."""

    case: str = Field(description="what it is about: request, objection, complaint, ...")


class TodoAnswer(MatterAnswer):
    """One thing to be done."""

    step: str | None = Field(description="the limit within which it is done, or the event")
    who: str
    due: dt.date | None = Field(description="the last day under the readings in use")
    earliest: dt.date | None = Field(description="the careful day: the last under any reading")
    days_left: int | None = Field(description="working days; null where its day has passed")
    late_by: int | None = Field(description="working days after its day; null where not late")
    urgency: Urgency
    citation: str
    todo: WordsAnswer


class WaitingAnswer(MatterAnswer):
    """A row of which somebody else does the next step, or may."""

    step: str
    who: str
    until: dt.date | None = Field(description="the last day under any reading")
    citation: str
    todo: WordsAnswer


class NotToldAnswer(MatterAnswer):
    """A row of which it cannot be told whether something is to be done."""

    code: str
    reason: WordsAnswer


class UnreadableRowAnswer(RowOfFileAnswer):
    """A row that could not be read."""

    code: str
    column: str
    reason: WordsAnswer


class TodayTotalsAnswer(Answer):
    """How many rows of each urgency there are, and how many that cannot be told."""

    late: int
    due_today: int
    careful_day: int
    next: int
    cannot_tell: int


class NotListedAnswer(Answer):
    """What was read and is not listed: open and not urgent yet, or done by what the file says."""

    later: int
    closed: int


class TodayAnswer(Answer):
    """What an office must do on a day, the most urgent first."""

    schema_: str = Field(alias="schema", description="the name and version of this form")
    law: str = Field(description="the version of the law, its readings and its calendar")
    on: dt.date
    body: str
    totals: TodayTotalsAnswer
    rows: list[TodoAnswer]
    waiting: list[WaitingAnswer]
    cannot_tell: list[NotToldAnswer]
    unreadable: list[UnreadableRowAnswer]
    not_listed: NotListedAnswer
