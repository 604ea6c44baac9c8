"""How an error ends a command: a sentence with its code, exit status 2, and JSON where asked for.

For people the sentence stands on standard error, in the language of the call. With `--json` an
object is printed on standard output as well, so that the program that called always gets JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

import keterbukaan
from keterbukaan._personal_data import masked, shown
from keterbukaan._printable import printable
from keterbukaan._words import Said
from keterbukaan.cli.language import (
    LANGUAGES,
    argument_name,
    call_language,
    language_named,
    set_call_language,
)
from keterbukaan.cli.terminal import UNUSABLE, say
from keterbukaan.errors import (
    CallError,
    KeterbukaanError,
    Language,
    MissingExtraError,
    RecordError,
    UnexpectedError,
)

if TYPE_CHECKING:
    from pydantic import ValidationError

    from keterbukaan.records.record import FieldProblem

__all__ = [
    "Told",
    "Unusable",
    "bad_call",
    "call_began",
    "end_with",
    "given",
    "reported_errors",
    "unexpected",
    "unusable_record",
]

_SOURCE = Path(keterbukaan.__file__).parent
_LONGEST = 60


class Call(NamedTuple):
    """What a call asks of its errors: JSON or not, and the help of which command."""

    as_json: bool = False
    command: str = ""


_CALL: ContextVar[Call] = ContextVar("call")
_PLAIN = Call()


def call_began(arguments: Sequence[str], commands: Sequence[str]) -> None:
    """Remember how the errors of a call are to be told, from what was written."""
    before = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    set_call_language(language_named(before))
    _CALL.set(Call("--json" in before, next((each for each in before if each in commands), "")))


class Told(NamedTuple):
    """One problem of a file as it is told: its place in both languages, its code, its reason."""

    where: Said
    field: str
    code: str
    reason: Said
    citation: str | None = None


class Unusable(Exception):  # noqa: N818 - it ends a command, and is no error of the library
    """A file of which several things are wrong; each is told on a line of its own."""

    def __init__(self, file: str, problems: Sequence[Told], status: int = UNUSABLE) -> None:
        """Keep what is wrong, and the exit status."""
        super().__init__(file)
        self.file, self.problems, self.status = file, problems, status


def bad_call(where: str, problem_id: str, problem_en: str) -> CallError:
    """Return that an option or an argument is not as the command takes it."""
    return CallError(where=where, problem_id=problem_id, problem_en=problem_en)


def given(text: str) -> str:
    """Return what was written as an error repeats it: short, and without personal data."""
    return f"'{shown(text, _LONGEST)}'"


def unexpected(problem: BaseException) -> UnexpectedError:
    """Return what nobody expected by its kind and its line alone: it may hold what was read."""
    at = "-"
    trace = problem.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_SOURCE):
            at = f"{file.relative_to(_SOURCE).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return UnexpectedError(kind=type(problem).__name__, at=at, version=keterbukaan.__version__)


@contextmanager
def reported_errors(lang: Language) -> Iterator[None]:
    """Turn an error of the library into a sentence in the language of the call, and its status."""
    try:
        yield
    except (KeterbukaanError, Unusable) as problem:
        raise end_with(problem, lang) from None


def end_with(problem: KeterbukaanError | Unusable, lang: Language | None = None) -> typer.Exit:
    """Tell an error, on standard error and where asked for as JSON; return the exit to raise."""
    told = _told(problem)
    lang = lang or call_language()
    for line in _lines(problem, told, lang):
        say(printable(line), err=True)
    if isinstance(problem, CallError):
        say(f"Lihat: {_help()}" if lang == "id" else f"See: {_help()} --lang en", err=True)
    if _CALL.get(_PLAIN).as_json:
        _print_answer(problem, told)
    return typer.Exit(problem.status if isinstance(problem, Unusable) else UNUSABLE)


def _told(problem: KeterbukaanError | Unusable) -> Sequence[Told]:
    """Return what is wrong with a file, thing by thing; nothing where it is one thing."""
    if isinstance(problem, Unusable):
        return problem.problems
    found = problem.problems if isinstance(problem, RecordError) else ()
    return [_of_field(each) for each in found]


def _lines(
    problem: KeterbukaanError | Unusable, told: Sequence[Told], lang: Language
) -> Iterator[str]:
    if not isinstance(problem, Unusable):
        yield f"{problem.code}: {_sentence(problem, lang)}"
        return
    for each in told:
        place = ", ".join(filter(None, (masked(problem.file), each.where.text(lang))))
        yield f"{each.code}: {place}: {each.reason.text(lang)}"


def _sentence(problem: KeterbukaanError, lang: Language) -> str:
    """Return what is wrong; an argument is called as the help in that language calls it."""
    if not isinstance(problem, CallError):
        return problem.text(lang)
    where = argument_name(str(problem.fields["where"]), lang)
    return CallError(**{**problem.fields, "where": where}).text(lang)


def _print_answer(problem: KeterbukaanError | Unusable, told: Sequence[Told]) -> None:
    from keterbukaan.cli.answer import print_answer
    from keterbukaan.cli.error_answer import ErrorAnswer, ErrorPart, ProblemAnswer

    problems = [
        ProblemAnswer(
            field=each.field,
            code=each.code,
            id=each.reason.id,
            en=each.reason.en,
            citation=each.citation,
        )
        for each in told
    ]
    code, said_id, said_en, where = _whole(problem, told)
    error = ErrorPart(
        code=code, id=said_id, en=said_en, where=where, problems=problems, hint=_hint(problem)
    )
    print_answer(ErrorAnswer(error=error))


def _whole(
    problem: KeterbukaanError | Unusable, told: Sequence[Told]
) -> tuple[str, str, str, str | None]:
    """Return the code of an error, its sentence in both languages, and what it is about."""
    if isinstance(problem, Unusable):
        said_id, said_en = ("; ".join(_lines(problem, told, lang)) for lang in LANGUAGES)
        return told[0].code, said_id, said_en, masked(problem.file)
    named = (problem.fields.get(name) for name in ("file", "where", "argument", "field"))
    where = next((str(each) for each in named if each), None)
    return problem.code, _sentence(problem, "id"), _sentence(problem, "en"), where


def _hint(problem: KeterbukaanError | Unusable) -> str | None:
    """Return the command that helps on, where there is one."""
    if isinstance(problem, MissingExtraError):
        return problem.command
    if isinstance(problem, CallError):
        return _help()
    return None


def _help() -> str:
    return " ".join(filter(None, ("keterbukaan", _CALL.get(_PLAIN).command, "--help")))


def unusable_record(file: str, error: ValidationError) -> Unusable:
    """Return that a file holds a record of which something is wrong, field by field."""
    from keterbukaan.records.record import problems_of

    return Unusable(file, [_of_field(each) for each in problems_of(error)])


def _of_field(each: FieldProblem) -> Told:
    place = Said(each.field, each.field)
    return Told(place, each.field, each.code, Said(each.reason_id, each.reason_en), each.citation)
