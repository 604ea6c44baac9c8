"""What `--json` prints instead of an answer, where a command cannot give one."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from keterbukaan.cli.answer import Answer

__all__ = ["ErrorAnswer", "ErrorPart", "ProblemAnswer"]


class ProblemAnswer(Answer):
    """One thing that is wrong with a file: where it stands, its code, and why."""

    field: str = Field(description="where in the record, as in `events.0.by`; empty for all of it")
    code: str
    id: str = Field(description="the reason in Indonesian")
    en: str = Field(description="the reason in English")
    citation: str | None = Field(description="the article that asks for it; null for a wrong shape")


class ErrorPart(Answer):
    """Why there is no answer, in both languages."""

    code: str = Field(description="a code that never changes, such as KB-L03", pattern="^KB-")
    id: str = Field(description="the sentence in Indonesian")
    en: str = Field(description="the sentence in English")
    where: str | None = Field(description="the file, option, argument or field that is meant")
    problems: list[ProblemAnswer] = Field(description="each thing where several are wrong")
    hint: str | None = Field(description="a command that helps on")


class ErrorAnswer(Answer):
    """What every command prints with `--json` where it cannot answer; the exit status is not 0."""

    rests_on_law: ClassVar[bool] = False

    error: ErrorPart
