"""Periksa register: apa yang terlambat. / Judge a register: what was late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console
from rich.table import Table
from rich.text import Text

from keterbukaan._words import Said
from keterbukaan.cli.answer import Answer, UnreadableAnswer, print_answer
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import COPIES, TABLES, refuse_output, watched
from keterbukaan.cli.notes import holds_no_row
from keterbukaan.cli.options import (
    ColumnOption,
    CopyOption,
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    OutputOption,
    OverdueOption,
    ReadingOption,
    UnderOption,
    columns_of,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.registers import RegisterAnswer, register_fields, show_register
from keterbukaan.cli.spreadsheets import say_written
from keterbukaan.cli.tables import SHOWN_AT_MOST, WIDE, console, new_table, show_cut
from keterbukaan.errors import Language
from keterbukaan.files.tables import RowProblem
from keterbukaan.registers._problems import problem_words
from keterbukaan.registers.audit import AuditedRow, audit_row
from keterbukaan.registers.reading import Register, read_register
from keterbukaan.registers.steps import Outcome, Step

__all__ = ["ANSWER", "AuditAnswer", "app"]

app = typer.Typer(add_completion=False)
_OUTCOME_STYLES = {
    Outcome.LATE: "bold red",
    Outcome.MISSING: "red",
    Outcome.PREMATURE: "yellow",
    Outcome.IN_TIME: "green",
    Outcome.RUNNING: "cyan",
    Outcome.CANNOT_TELL: "magenta",
}
_FINDINGS = frozenset({Outcome.LATE, Outcome.MISSING, Outcome.PREMATURE, Outcome.CANNOT_TELL})
_UNSTARRED = frozenset({Outcome.RUNNING, Outcome.CANNOT_TELL})


@app.command("audit", help=__doc__)
def _audit(
    file: Annotated[
        Path,
        typer.Argument(
            help="Register: CSV, XLSX, XLS, atau ODS. / The register: CSV, XLSX, XLS or ODS."
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="Hari pemeriksaan; bawaan: hari ini. / "
            "The day on which it is judged; default: today.",
        ),
    ] = None,
    output: OutputOption = None,
    copy: CopyOption = None,
    fail_on_overdue: OverdueOption = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Tampilkan semua langkah. / Show every step.")
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
    column: ColumnOption = None,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, file, under, endings=TABLES)
        refuse_output("--copy", copy, file, under, output, endings=COPIES)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        register = read_register(file, columns=columns_of(column))
        judged = [audit_row(row, on=day, under=body) for row in watched(register.rows, "audit")]
        rows = [each for each in judged if isinstance(each, AuditedRow)]
        problems = [*register.unreadable, *(e for e in judged if isinstance(e, RowProblem))]
        places = {sheet: place for place, (sheet, _) in enumerate(register.headers)}
        problems.sort(key=lambda problem: (places[problem.sheet], problem.line))
        written: list[Path] = []
        if output is not None or copy is not None:
            from keterbukaan.cli.written_audit import AuditTable, write_audit_files

            table = AuditTable(rows, problems, day, lang.language)
            written = write_audit_files((file, register), table, body, output=output, copy=copy)
        if as_json:
            answer = AuditAnswer.of(register, rows, problems, on=day, jurisdiction=body.name)
            print_answer(answer, rows=map(RowAnswer.of, rows))
        else:
            _show(console(), register, rows, problems, lang=lang.language, everything=everything)
        for path in written:
            say_written(path, lang.language, aside=as_json)
    if fail_on_overdue and any(row.is_overdue for row in rows):
        raise typer.Exit(1)
    is_whole = not (problems or register.is_partly_unread or holds_no_row(register))
    if not is_whole or any(row.is_untold for row in rows):
        raise typer.Exit(3)


def _show(
    console: Console,
    register: Register,
    rows: Sequence[AuditedRow],
    unreadable: Sequence[RowProblem],
    *,
    lang: Language,
    everything: bool,
) -> None:
    """Show what was due when, what was late, what could not be read, and the sums."""
    indonesian = lang == "id"
    show_register(console, register, lang)
    in_full = everything or len(rows) <= SHOWN_AT_MOST
    listed = rows if in_full else [row for row in rows if _shown(row, in_full=False)]
    first = listed if everything else listed[:SHOWN_AT_MOST]
    if console.width >= WIDE:
        console.print(_table(first, lang, in_full=in_full))
    else:
        _entries(console, first, lang, in_full=in_full)
    if not everything:
        show_cut(console, len(listed), lang)
    shown = (step.deadline for row in first for step in _shown(row, in_full=in_full))
    show_marks(console, shown, lang)
    if not in_full:
        console.print(
            "Hanya langkah yang bermasalah yang ditampilkan; --all menampilkan semuanya."
            if indonesian
            else "Only steps with a finding are shown; --all shows every step."
        )
    if unreadable:
        head = (
            "Baris yang tidak dapat diperiksa:" if indonesian else "Rows that could not be judged:"
        )
        console.print(head, style="bold red")
        line = "baris" if indonesian else "line"
        for problem in unreadable if everything else unreadable[:SHOWN_AT_MOST]:
            told = (
                f"  {_place(problem, line)} {problem.number} [{problem.code}] "
                f"{problem_words(problem, lang)}"
            )
            console.print(told)
        if not everything:
            show_cut(console, len(unreadable), lang)
    _show_totals(console, rows, unreadable, lang)


def _place(problem: RowProblem, line: str) -> str:
    return f"{problem.sheet} {line} {problem.line}" if problem.sheet else f"{line} {problem.line}"


def _shown(audited: AuditedRow, *, in_full: bool) -> list[Step]:
    return [step for step in audited.steps if in_full or step.outcome in _FINDINGS]


def _table(rows: Sequence[AuditedRow], lang: Language, *, in_full: bool) -> Table:
    heads = ("Baris", "Nomor", "Langkah", "Tenggat", "Dilakukan", "Hasil", "Dasar hukum")
    english = ("Line", "Number", "Step", "Due", "Done", "Outcome", "Legal basis")
    table = new_table(heads if lang == "id" else english)
    by_sheet = len({audited.row.sheet for audited in rows}) > 1
    for audited in rows:
        where = f"{audited.row.sheet} {audited.row.line}" if by_sheet else str(audited.row.line)
        shown = _shown(audited, in_full=in_full)
        for place, step in enumerate(shown):
            table.add_row(
                Text(where) if place == 0 else "",
                Text(audited.row.number) if place == 0 else "",
                step.name.label(lang),
                f"{step.deadline.date}{mark_of(step.deadline)}",
                str(step.done or "-"),
                _outcome(step, lang),
                str(step.deadline.citations[0]),
                end_section=step is shown[-1],
            )
    return table


def _entries(
    console: Console, rows: Sequence[AuditedRow], lang: Language, *, in_full: bool
) -> None:
    """Show the same as the table does, for a narrow terminal."""
    line, due, done = ("Baris", "tenggat", "dilakukan") if lang == "id" else ("Line", "due", "done")
    by_sheet = len({audited.row.sheet for audited in rows}) > 1
    for audited in rows:
        steps = _shown(audited, in_full=in_full)
        where = f"{audited.row.sheet} {line.lower()}" if by_sheet else line
        if steps:
            console.print(Text(f"{where} {audited.row.line}  {audited.row.number}", style="bold"))
        for step in steps:
            last = f"{step.deadline.date}{mark_of(step.deadline)}"
            told = Text(f"  {step.name.label(lang)}: {due} {last}, ")
            told.append(f"{done} {step.done or '-'}, ").append(_outcome(step, lang))
            console.print(told.append(f" ({step.deadline.citations[0]})"))


def _outcome(step: Step, lang: Language) -> Text:
    words = step.told(lang)
    if _is_starred(step):
        words += " *"
        is_range = step.deadline.earliest < step.judged_on <= step.deadline.latest
        # What is premature depends on the limit before it, an extension on when it was told.
        if is_range and step.outcome is not Outcome.PREMATURE:
            words += f" ({step.deadline.earliest} – {step.deadline.latest})"
    return Text(words, style=_OUTCOME_STYLES[step.outcome])


def _is_starred(step: Step) -> bool:
    return not step.sure and step.outcome not in _UNSTARRED


def _show_totals(
    console: Console, rows: Sequence[AuditedRow], unreadable: Sequence[RowProblem], lang: Language
) -> None:
    totals = totals_of(rows, unreadable)
    starred = any(_is_starred(step) for row in rows for step in row.steps)
    outcomes = ", ".join(f"{words} {number}" for words, number in _counted(rows, totals, lang))
    if lang == "id":
        if starred:
            console.print(
                "* hasilnya berbeda menurut penafsiran lain; di dalam kurung tenggatnya yang "
                "paling awal dan paling akhir."
            )
        console.print(
            f"{totals.rows} baris diperiksa ({totals.steps} langkah), {totals.unreadable} tidak "
            f"dapat diperiksa. {outcomes}. Baris dengan kewajiban yang terlambat atau tidak "
            f"tercatat: {totals.overdue_rows}."
        )
        return
    if starred:
        console.print(
            "* another reading gives another outcome; in brackets the earliest and the latest day "
            "on which it was due."
        )
    console.print(
        f"{totals.rows} rows judged ({totals.steps} steps), {totals.unreadable} could not be. "
        f"{outcomes}. Rows with a duty late or not recorded: {totals.overdue_rows}."
    )


def _counted(
    rows: Sequence[AuditedRow], totals: TotalsAnswer, lang: Language
) -> Iterator[tuple[str, int]]:
    """Yield each outcome with its number; what was not past then may have run out long ago."""
    steps = (step for row in rows for step in row.steps)
    then = sum(step.outcome is Outcome.RUNNING and step.next_step is not None for step in steps)
    for outcome in Outcome:
        number = totals.outcomes[outcome.value]
        yield outcome.label(lang), number - then if outcome is Outcome.RUNNING else number
        if outcome is Outcome.RUNNING and then:
            yield _NOT_PAST_THEN.text(lang), then


_NOT_PAST_THEN = Said(
    "belum lewat saat langkah berikutnya", "not yet past when the next step was taken"
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
    late_by: int | None = Field(
        description="working days after the deadline, on the day it was done or that of the audit; "
        "null where it is not late or cannot be told, 0 is late by days off alone",
        ge=0,
    )
    late_at_next_step: int | None = Field(
        description="the same on the day of the next step, by which it was not done", ge=0
    )
    why_id: str = Field(description="why it cannot be told; empty where it can")
    why_en: str
    sure: bool = Field(description="every reading gives the same outcome")
    certainty: str
    to_be_fixed: list[dt.date] = Field(
        description="feasts it rests on whose date is still to be fixed"
    )
    verification: str
    checked_on: dt.date | None = Field(description="when its rule was last held against a source")
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
            late_at_next_step=step.late_at_next_step,
            why_id=step.why_id,
            why_en=step.why_en,
            sure=step.sure,
            certainty=deadline.certainty.value,
            to_be_fixed=[each.day for each in deadline.to_be_fixed],
            verification=deadline.verification.value,
            checked_on=deadline.checked_on,
            citations=[str(source) for source in deadline.citations],
        )


class RowAnswer(Answer):
    """A row that could be judged."""

    sheet: str = Field(description="the sheet of a workbook; empty for a CSV")
    line: int
    number: str
    status: str | None = Field(description="what its column of status says, where it has one")
    steps: list[StepAnswer]

    @classmethod
    def of(cls, audited: AuditedRow) -> RowAnswer:
        """Build it from an audited row."""
        row = audited.row
        return cls(
            sheet=row.sheet,
            line=row.line,
            number=row.number,
            status=None if row.status is None else row.status.value,
            steps=[StepAnswer.of(step) for step in audited.steps],
        )


class TotalsAnswer(Answer):
    """What the rows add up to; `overdue` counts duties late or missing, per step as well."""

    rows: int
    unreadable: int
    steps: int
    overdue_rows: int
    outcomes: dict[str, int]
    late_by_step: dict[str, int]


class AuditAnswer(RegisterAnswer):
    """An audited register."""

    on: dt.date
    jurisdiction: str
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
        """Build it from audited rows, which are printed one by one and are not in it."""
        return cls.model_validate(
            register_fields(register)
            | {
                "on": on,
                "jurisdiction": jurisdiction,
                "rows": [],
                "unreadable": UnreadableAnswer.all_of(unreadable),
                "totals": totals_of(rows, unreadable),
            }
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


ANSWER = AuditAnswer
