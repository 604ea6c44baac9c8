"""Uji program lain dengan soal yang berjawab. / Check a program in any language."""

from __future__ import annotations

import json
import shlex
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import shown
from keterbukaan._printable import printable
from keterbukaan._words import Said
from keterbukaan.cli.answer import Answer, WordsAnswer, print_answer
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.files import refuse_output
from keterbukaan.cli.options import FileOption, JsonOption, Lang, LangOption
from keterbukaan.cli.tables import SHOWN_AT_MOST, console, show_entry, show_head, show_line
from keterbukaan.cli.terminal import UNUSABLE, say
from keterbukaan.errors import CallError, Language
from keterbukaan.files._system_words import said_by_system
from keterbukaan.files.output import write_whole
from keterbukaan.testing.vectors._check import check
from keterbukaan.testing.vectors._judge import Difference, Report
from keterbukaan.testing.vectors.vector import Vector, VectorKind, vectors

__all__ = ["ANSWER", "VectorsAnswer", "app"]

app = typer.Typer(name="vectors", help=__doc__, no_args_is_help=True, add_completion=False)
_DIFFERS = 3
_IDS = 20
_LONGEST = 200

KindOption = Annotated[
    VectorKind | None,
    typer.Option("--kind", help="Hanya soal jenis ini. / Only questions of this kind."),
]


@app.command("list")
def list_command(kind: KindOption = None, lang: LangOption = Lang.INDONESIAN) -> None:
    """Berapa soal yang ada, dan tentang apa. / How many there are, and about what."""
    shown, indonesian = console(), lang is Lang.INDONESIAN
    found = vectors(kind)
    counts = Counter((each.kind, _about(each)) for each in found)
    for one in VectorKind:
        about = {name: count for (each, name), count in counts.items() if each is one}
        if about:
            show_head(shown, f"{one.value}: {one.label(lang.language)}", "bold")
            for name, count in sorted(about.items()):
                show_line(shown, f"{count:>5}  {name}")
    say(f"\n{len(found)} {'soal' if indonesian else 'vectors'}")


def _about(vector: Vector) -> str:
    asked = vector.asked
    return str(asked.get("limit") or asked.get("case"))


@app.command("export")
def export_command(
    kind: KindOption = None,
    output: FileOption = None,
    lang: LangOption = Lang.INDONESIAN,
) -> None:
    """Soalnya, satu objek JSON per baris. / The questions, one JSON object a line."""
    with reported_errors(lang.language):
        refuse_output("--output", output)
        text = "".join(f"{each.question}\n" for each in vectors(kind))
        if output is None:
            sys.stdout.write(text)
        else:
            write_whole(output, text.encode())


@app.command("check")
def check_command(
    command: Annotated[
        str,
        typer.Option(
            "--command",
            help="Program yang diuji, mis. './theirs'. / "
            "The program that is checked, such as './theirs'.",
        ),
    ],
    kind: KindOption = None,
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    """Tanyai sebuah program dan nilai jawabannya. / Ask a program, and judge what it answers.

    Status: 0 sama semua, selain yang dilewati; 3 ada yang berbeda, kurang, atau bukan jawaban;
    2 tidak dapat dipakai. / Status: 0 all equal but for what was skipped; 3 something differs, is
    missing or is no answer; 2 unusable.
    """
    asked = vectors(kind)
    try:
        with _progress(len(asked)) as told:
            report = check(_parted(command), asked, told=told)
    except OSError as problem:
        raise _not_started(command, said_by_system(problem)) from None
    if as_json:
        print_answer(VectorsAnswer.of(report))
    else:
        _show(console(), report, lang.language)
    if not report.is_usable:
        raise typer.Exit(UNUSABLE)
    if not report.is_faultless:
        raise typer.Exit(_DIFFERS)


def _parted(command: str) -> list[str]:
    """Return a command in its parts, as a shell would part it; no shell runs it."""
    try:
        parts = shlex.split(command)
    except ValueError as problem:  # a quotation mark without its second
        raise _not_started(command, Said("tanda kutipnya tidak ditutup", str(problem))) from None
    if not parts or "\0" in command:
        raise _not_started(command, Said("-", "-"))
    return parts


def _not_started(command: str, why: Said) -> CallError:
    said_id, said_en = (shown(f"{command} ({each})", _LONGEST) for each in (why.id, why.en))
    return bad_call(
        "--command", f"tidak dapat dijalankan: {said_id}", f"it cannot be started: {said_en}"
    )


@contextmanager
def _progress(count: int) -> Iterator[Callable[[int], object]]:
    """Show a bar where somebody is watching."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=count)
        yield lambda answered: progress.update(task, completed=answered)


_COUNTS = (
    ("equal", "sama", "equal"),
    ("different", "berbeda", "different"),
    ("skipped", "dilewati", "skipped"),
    ("missing", "tidak dijawab", "missing"),
    ("unknown", "id tidak dikenal", "unknown ids"),
    ("twice", "dijawab dua kali", "answered twice"),
    ("malformed", "baris yang bukan jawaban", "lines that are no answer"),
)


def _show(console: Console, report: Report, lang: Language) -> None:
    indonesian = lang == "id"
    counts = VectorCountsAnswer.of(report).model_dump()
    words = {name: said_id if indonesian else said_en for name, said_id, said_en in _COUNTS}
    for name, said in words.items():
        show_line(console, f"{counts[name]:>6}  {said}")
    for reason, ids in report.skipped.items():
        show_entry(console, f"{len(ids):>6}", f"{words['skipped']}: {printable(reason)}")
    if report.missing:
        said = "Tidak dijawab" if indonesian else "Missing"
        show_head(console, f"{said} ({len(report.missing)})", "bold red")
        more = " ..." if len(report.missing) > _IDS else ""
        show_line(console, ", ".join(report.missing[:_IDS]) + more)
    _show_differences(console, report, lang)
    if report.others:
        show_head(console, "Baris lain" if indonesian else "Other lines", "bold red")
        for other in report.others:
            show_line(console, f"{words[other.what]}: {printable(other.start)}")
    if report.ended is not None:
        said = f"Program itu {report.ended.id}." if indonesian else f"It {report.ended.en}."
        show_head(console, said, "bold red")
        if report.last_words:
            show_line(console, printable(report.last_words))


def _show_differences(console: Console, report: Report, lang: Language) -> None:
    if not report.different:
        return
    said = "Berbeda" if lang == "id" else "Different"
    show_head(console, f"{said} ({len(report.different)})", "bold red")
    for each in report.different[:SHOWN_AT_MOST]:
        _show_difference(console, each, lang)
    if len(report.different) > SHOWN_AT_MOST:
        left = len(report.different) - SHOWN_AT_MOST
        more = f"... dan {left} lagi; --json" if lang == "id" else f"... and {left} more; --json"
        show_line(console, more)


def _show_difference(console: Console, each: Difference, lang: Language) -> None:
    vector, indonesian = each.vector, lang == "id"
    show_line(console, f"{vector.id}  {_about(vector)}")
    for head, value in (
        ("benar" if indonesian else "expected", each.expected),
        ("dijawab" if indonesian else "got", each.got),
    ):
        show_entry(console, f"{head}:", printable(json.dumps(value, ensure_ascii=False)), 4)
    show_entry(console, "-", f"{'; '.join(vector.article)}. {vector.reason.text(lang)}", 4)


class VectorCountsAnswer(Answer):
    """How many vectors were answered how, and how many other lines came."""

    asked: int
    equal: int
    different: int
    skipped: int
    missing: int
    unknown: int = Field(description="answers to what was not asked")
    twice: int = Field(description="further answers to a vector")
    malformed: int = Field(description="lines that are no answer")

    @classmethod
    def of(cls, report: Report) -> VectorCountsAnswer:
        """Build it from a report."""
        return cls(
            asked=report.asked,
            equal=report.equal,
            different=len(report.different),
            skipped=sum(map(len, report.skipped.values())),
            missing=len(report.missing),
            unknown=report.unknown,
            twice=report.twice,
            malformed=report.malformed,
        )


class VectorDifferenceAnswer(Answer):
    """A vector to which something else was answered."""

    id: str
    kind: VectorKind
    about: str = Field(description="the limit, or the kind of case")
    expected: dict[str, object]
    got: dict[str, object]
    article: list[str]
    reason: WordsAnswer

    @classmethod
    def of(cls, each: Difference) -> VectorDifferenceAnswer:
        """Build it from a difference."""
        return cls(
            id=each.vector.id,
            kind=each.vector.kind,
            about=_about(each.vector),
            expected=dict(each.expected),
            got=dict(each.got),
            article=list(each.vector.article),
            reason=WordsAnswer.of(each.vector.reason),
        )


class VectorOtherLineAnswer(Answer):
    """A line that answered nothing."""

    what: str = Field(description="unknown, twice or malformed")
    start: str = Field(description="how it begins")


class VectorsAnswer(Answer):
    """How a program answered the vectors."""

    faultless: bool
    counts: VectorCountsAnswer
    different: list[VectorDifferenceAnswer]
    skipped: dict[str, list[str]] = Field(description="the ids that were left out, by the reason")
    missing: list[str]
    others: list[VectorOtherLineAnswer] = Field(description="the first that answered nothing")
    ended: WordsAnswer | None = Field(
        description="why no more was heard, where it did not end by itself and well"
    )
    last_words: str = Field(description="the end of what it wrote to its standard error")

    @classmethod
    def of(cls, report: Report) -> VectorsAnswer:
        """Build it from a report."""
        return cls(
            faultless=report.is_faultless,
            counts=VectorCountsAnswer.of(report),
            different=[VectorDifferenceAnswer.of(each) for each in report.different],
            skipped={reason: list(ids) for reason, ids in report.skipped.items()},
            missing=list(report.missing),
            others=[VectorOtherLineAnswer(what=e.what, start=e.start) for e in report.others],
            ended=None if report.ended is None else WordsAnswer.of(report.ended),
            last_words=report.last_words,
        )


ANSWER = VectorsAnswer
