"""What `--json` prints: the base of every answer, and the parts that several answers share.

Dates are ISO 8601. A field may be added in a later version; none is renamed or taken away. The
name and the docstring of each class stand in the published schemas.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from keterbukaan._personal_data import masked
from keterbukaan._words import Said
from keterbukaan.cli.notes import notes_on
from keterbukaan.cli.terminal import say_json
from keterbukaan.files._labels import label
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Record

if TYPE_CHECKING:
    from keterbukaan.files.forms import RecordFile
    from keterbukaan.files.tables import RowProblem
    from keterbukaan.law.limit import TimeLimit
    from keterbukaan.registers.reading import Register

__all__ = [
    "LAW",
    "Answer",
    "FileAnswer",
    "FindingAnswer",
    "NoteAnswer",
    "PeriodAnswer",
    "UnreadableAnswer",
    "WordsAnswer",
    "print_answer",
    "read_fields",
]

R = TypeVar("R", bound=Record)

LAW = "law"
"""The key under which every answer says by which version of the law it was made."""


class Answer(BaseModel):
    """The base of every answer."""

    model_config = ConfigDict(frozen=True)
    rests_on_law: ClassVar[bool] = True


def print_answer(answer: Answer, **lists: Iterable[Answer]) -> None:
    """Print an answer as JSON; `lists` are what its empty lists of these names hold."""
    entries = {
        name: (each.model_dump_json(by_alias=True, indent=2) for each in answers)
        for name, answers in lists.items()
    }
    told = answer.model_dump(mode="json", by_alias=True)
    if answer.rests_on_law:
        from keterbukaan.jurisdiction.version import law_version  # reads every rule and decree

        told = {LAW: law_version} | told
    say_json(told, **entries)


class WordsAnswer(Answer):
    """The same words in Indonesian and in English."""

    id: str
    en: str

    @classmethod
    def of(cls, said: Said) -> WordsAnswer:
        """Build it from words."""
        return cls(id=said.id, en=said.en)


class FindingAnswer(Answer):
    """One thing missing or contradictory, with the article that asks for it."""

    field: str
    weight: Weight
    text_id: str
    text_en: str
    citation: str

    @classmethod
    def all_of(cls, findings: Iterable[Finding]) -> list[FindingAnswer]:
        """Build one for each finding."""
        return [
            cls(
                field=each.field,
                weight=each.weight,
                text_id=masked(each.text_id),
                text_en=masked(each.text_en),
                citation=each.citation,
            )
            for each in findings
        ]


class PeriodAnswer(Answer):
    """How long, or how often: a number of units, or what stands in its place."""

    limit: str = Field(description="the limit's name, as `keterbukaan rules show` takes it")
    kind: str
    amount: int | None
    unit: str | None
    citation: str

    @classmethod
    def of(cls, limit: TimeLimit) -> PeriodAnswer:
        """Build it from the provision that governs."""
        return cls(
            limit=limit.name,
            kind=limit.kind.value,
            amount=limit.amount,
            unit=limit.unit.value if limit.unit else None,
            citation=str(limit.citation),
        )


class UnreadableAnswer(Answer):
    """A row that could not, and why."""

    sheet: str = Field(description="the sheet of a workbook; empty for a CSV")
    line: int
    number: str
    code: str
    column: str
    reason_id: str
    reason_en: str

    @classmethod
    def all_of(cls, problems: Iterable[RowProblem]) -> list[UnreadableAnswer]:
        """Build one for each row that could not be read or judged."""
        return [
            cls(
                sheet=each.sheet,
                line=each.line,
                number=each.number,
                code=each.code,
                column=each.column,
                reason_id=each.reason_id,
                reason_en=each.reason_en,
            )
            for each in problems
        ]


class NoteAnswer(Answer):
    """What has to be known of a file that was read, beside its rows."""

    text_id: str
    text_en: str

    @classmethod
    def all_of(cls, read: Register | RecordFile[R]) -> list[NoteAnswer]:
        """Build one for each note on a file."""
        return [cls(text_id=each.id, text_en=each.en) for each in notes_on(read)]


class FileColumnAnswer(Answer):
    """A column that was read, and how sure it is what it holds."""

    header: str
    column: str
    label_id: str
    label_en: str
    confidence: str = Field(description="certain, likely, or given: as told by whoever asked")


class DoubtfulColumnAnswer(Answer):
    """A column that was not read, since it could hold each of several things."""

    header: str
    meanings: list[str]


class SaidOnceAnswer(Answer):
    """A day that holds for every row without one of its own."""

    column: str
    day: dt.date
    where: str | None = Field(description="the line that says it; null where it was told")


class FileAnswer(Answer):
    """What was read of a file."""

    file: str
    mapping: dict[str, str] = Field(description="what each recognised column was taken for")
    columns: list[FileColumnAnswer] = Field(description="the same, with labels")
    doubtful: list[DoubtfulColumnAnswer] = Field(description="columns that wait to be told")
    said_once: list[SaidOnceAnswer] = Field(description="what the file says for all of its rows")
    unrecognised: list[str] = Field(description="headers that were not read")
    unread_sheets: list[str] = Field(description="further sheets of a workbook")
    encoding: str | None = Field(
        description="the letters of a CSV: utf-8, utf-16 or windows-1252; null for another file"
    )
    notes: list[NoteAnswer] = Field(description="what has to be known of how it was read")
    unreadable: list[UnreadableAnswer]


def read_fields(read: RecordFile[R], problems: Iterable[RowProblem]) -> dict[str, object]:
    """Return what a `FileAnswer` says of the file that was read."""
    return {
        "file": read.file,
        "mapping": {words: name for name, words in read.mapping},
        "columns": [
            FileColumnAnswer(
                header=label(each.header, None),
                column=each.field,
                label_id=read.heading(each.field, "id"),
                label_en=read.heading(each.field, "en"),
                confidence=each.confidence.value,
            )
            for each in read.columns
        ],
        "doubtful": [
            DoubtfulColumnAnswer(header=label(each.header, None), meanings=list(each.meanings))
            for each in read.doubtful
        ],
        "said_once": [
            SaidOnceAnswer(column=each.field, day=each.day, where=each.where)
            for each in read.said_once
        ],
        "unrecognised": list(read.unrecognised),
        "unread_sheets": list(read.unread_sheets),
        "encoding": read.encoding,
        "notes": NoteAnswer.all_of(read),
        "unreadable": UnreadableAnswer.all_of(problems),
    }
