"""What `--json` prints of a worklist."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import Field

from keterbukaan._answers import schema_name
from keterbukaan.cases.next_due import Urgency
from keterbukaan.cli.answer import Answer, WordsAnswer, print_answer
from keterbukaan.registers.standing import NotTold, Place, Todo, Waiting
from keterbukaan.registers.today import Unreadable, Worklist

__all__ = ["TodayAnswer", "print_worklist"]


def print_worklist(found: Worklist) -> None:
    """Print a worklist as JSON, entry by entry: a long one is never in the memory twice."""
    answer = TodayAnswer.model_validate(
        {
            "schema": schema_name("today"),
            "on": found.on,
            "body": found.body.name,
            "totals": found.totals,
            "rows": [],
            "waiting": [],
            "cannot_tell": [],
            "unreadable": [],
            "not_listed": {"later": len(found.later), "closed": found.closed},
        }
    )
    print_answer(
        answer,
        rows=map(TodoAnswer.of, found.todos),
        waiting=map(WaitingAnswer.of, found.waiting),
        cannot_tell=map(NotToldAnswer.of, found.cannot_tell),
        unreadable=map(UnreadableRowAnswer.of, found.unreadable),
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

    @classmethod
    def of(cls, todo: Todo) -> TodoAnswer:
        """Build it from one entry."""
        due = todo.due
        return cls(
            **_place(todo.place),
            step=due.step,
            who=due.who.value,
            due=due.due,
            earliest=due.earliest,
            days_left=due.days_left,
            late_by=due.late_by,
            urgency=due.urgency,
            citation=due.citation,
            todo=WordsAnswer(id=due.todo("id"), en=due.todo("en")),
        )


class WaitingAnswer(MatterAnswer):
    """A row of which somebody else does the next step, or may."""

    step: str
    who: str
    until: dt.date | None = Field(description="the last day under any reading")
    citation: str
    todo: WordsAnswer

    @classmethod
    def of(cls, waiting: Waiting) -> WaitingAnswer:
        """Build it from one entry."""
        return cls(
            **_place(waiting.place),
            step=waiting.step,
            who=waiting.who.value,
            until=waiting.until,
            citation=waiting.citation,
            todo=WordsAnswer(id=waiting.text_id, en=waiting.text_en),
        )


class NotToldAnswer(MatterAnswer):
    """A row of which it cannot be told whether something is to be done."""

    code: str
    reason: WordsAnswer

    @classmethod
    def of(cls, untold: NotTold) -> NotToldAnswer:
        """Build it from one entry."""
        reason = WordsAnswer(id=untold.reason_id, en=untold.reason_en)
        return cls(**_place(untold.place), code=untold.code, reason=reason)


class UnreadableRowAnswer(RowOfFileAnswer):
    """A row that could not be read."""

    code: str
    column: str
    reason: WordsAnswer

    @classmethod
    def of(cls, unreadable: Unreadable) -> UnreadableRowAnswer:
        """Build it from one row and its problem."""
        problem = unreadable.problem
        return cls(
            source=unreadable.source,
            sheet=problem.sheet,
            line=problem.line,
            number=problem.number,
            code=problem.code,
            column=problem.column,
            reason=WordsAnswer(id=problem.reason_id, en=problem.reason_en),
        )


def _place(place: Place) -> dict[str, Any]:
    return {
        "source": place.source,
        "sheet": place.sheet,
        "line": place.line,
        "number": place.number,
        "case": place.matter.value,
    }


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
    on: dt.date
    body: str
    totals: TodayTotalsAnswer
    rows: list[TodoAnswer]
    waiting: list[WaitingAnswer]
    cannot_tell: list[NotToldAnswer]
    unreadable: list[UnreadableRowAnswer]
    not_listed: NotListedAnswer
