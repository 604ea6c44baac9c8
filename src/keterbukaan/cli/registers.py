"""How a register was read: the head of a screen, and what an answer says of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pydantic import Field
from rich.console import Console

from keterbukaan.cli.answer import Answer, NoteAnswer
from keterbukaan.cli.tables import show_columns, show_notes, show_unread
from keterbukaan.errors import Language

if TYPE_CHECKING:
    from keterbukaan.registers.reading import ReadColumn, Register

__all__ = ["RegisterAnswer", "register_fields", "show_register"]


class ColumnAnswer(Answer):
    """A column that was read, and how sure it is what it holds."""

    sheet: str
    header: str
    column: str
    label_id: str
    label_en: str
    confidence: str = Field(description="certain, likely, or given: as told by whoever asked")


class DoubtfulAnswer(Answer):
    """A column that was not read, since it could hold each of several things."""

    sheet: str
    header: str
    meanings: list[str]


class LeftOutAnswer(Answer):
    """A line that is no row of its own, and why."""

    sheet: str
    line: int
    why_id: str
    why_en: str


class RegisterAnswer(Answer):
    """What was read of a register."""

    file: str
    mapping: dict[str, str] = Field(description="what each recognised column was taken for")
    columns: list[ColumnAnswer] = Field(description="the same for each sheet, with its labels")
    doubtful: list[DoubtfulAnswer] = Field(description="columns that wait to be told")
    unrecognised: list[str] = Field(description="headers of dates that were not read")
    untold: list[str] = Field(description="steps for which the register has no column")
    unread_sheets: list[str] = Field(description="further sheets of a workbook")
    unread_lines: int = Field(description="how many lines these hold", ge=0)
    is_partly_unread: bool = Field(description="whether these may hold rows or steps of a register")
    left_out: list[LeftOutAnswer] = Field(description="lines that are no rows of their own")
    encoding: str | None = Field(
        description="the letters of a CSV: utf-8, utf-16 or windows-1252; null for a workbook"
    )
    notes: list[NoteAnswer] = Field(description="what has to be known of how it was read")


def register_fields(register: Register) -> dict[str, object]:
    """Return what a `RegisterAnswer` says of a register that was read."""
    return {
        "file": register.file,
        "mapping": {words: column.value for column, words in register.mapping},
        "columns": [
            ColumnAnswer(
                sheet=each.sheet,
                header=each.header,
                column=each.column.value,
                label_id=each.column.label_id,
                label_en=each.column.label_en,
                confidence=each.confidence.value,
            )
            for each in register.columns
        ],
        "doubtful": [
            DoubtfulAnswer(
                sheet=each.sheet,
                header=each.header,
                meanings=[column.value for column in each.meanings],
            )
            for each in register.doubtful
        ],
        "unrecognised": list(register.unrecognised),
        "untold": [each.value for each in register.untold],
        "unread_sheets": list(register.unread_sheets),
        "unread_lines": register.unread_lines,
        "is_partly_unread": register.is_partly_unread,
        "left_out": [
            LeftOutAnswer(sheet=each.sheet, line=each.line, why_id=each.why.id, why_en=each.why.en)
            for each in register.left_out
        ],
        "encoding": register.encoding,
        "notes": NoteAnswer.all_of(register),
    }


def show_register(console: Console, register: Register, lang: Language) -> None:
    """Show what each column was taken for, what was not read, and what has to be known of it."""
    indonesian = lang == "id"
    show_columns(console, _mapping(register.columns, lang), lang)
    if register.unrecognised:
        head = "Kolom tanggal yang TIDAK dibaca" if indonesian else "Date columns NOT read"
        show_unread(console, head, register.unrecognised)
    if register.unread_sheets:
        head = "Lembar yang TIDAK dibaca" if indonesian else "Sheets NOT read"
        show_unread(console, head, register.unread_sheets)
    show_notes(console, register, lang)


def _mapping(columns: Iterable[ReadColumn], lang: Language) -> Iterable[tuple[str, str]]:
    """Return each header with what it holds, in words; how sure that is where it is not certain."""
    from keterbukaan.files._vocabulary import Confidence

    told = (
        (
            each.header,
            each.column.label(lang)
            if each.confidence is Confidence.CERTAIN
            else f"{each.column.label(lang)} ({each.confidence.label(lang)})",
        )
        for each in columns
    )
    return dict.fromkeys(told)
