"""Tenggat yang bergeser, dan siapa yang diberi tahu. / What moved, and whom to tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cli.answer import print_answer
from keterbukaan.cli.commands.moved.answer import MovedAnswer, MovedStepAnswer
from keterbukaan.cli.commands.moved.files import MovedFile, moved_in
from keterbukaan.cli.commands.moved.screen import entries_of, show_moved
from keterbukaan.cli.commands.moved.table import MOVED_LEGEND, SHEET, moved_lines
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.files import TABLES, refuse_output
from keterbukaan.cli.options import (
    ColumnOption,
    JsonOption,
    Lang,
    LangOption,
    OutputOption,
    UnderOption,
    columns_of,
    day_of,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import notes_sheet, say_written
from keterbukaan.cli.tables import console
from keterbukaan.errors import Language
from keterbukaan.files.tables import write_table
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers.moved import Knowledge

__all__ = ["ANSWER", "app"]

app = typer.Typer(add_completion=False)


@app.command("moved", help=__doc__)
def _moved(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="REGISTER",
            help="Satu atau beberapa register permohonan atau pengaduan. / "
            "One or more registers of requests or complaints.",
        ),
    ],
    first: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="DATE",
            help="Hari ketika tenggatnya dihitung. / The day on which the deadlines were computed.",
        ),
    ],
    last: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="DATE",
            help="Hari yang ditanyakan; bawaan: hari ini. / The day asked about; default: today.",
        ),
    ] = None,
    under: UnderOption = None,
    under_before: Annotated[
        Path | None,
        typer.Option(
            "--under-before",
            help="Berkas aturan Badan Publik yang berlaku dahulu. / "
            "The body's own file as it was then.",
        ),
    ] = None,
    column: ColumnOption = None,
    output: OutputOption = None,
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, *files, under, under_before, endings=TABLES)
        body = jurisdiction_of(under)
        before = None if under_before is None else jurisdiction_of(under_before)
        known = _knowledge(first, last, body, before)
        found = [moved_in(file, columns_of(column), known) for file in files]
        if output is not None:
            _write(output, found, known, lang.language)
        if as_json:
            entries = entries_of(found)
            rows = (MovedStepAnswer.of(file.office.name, row, step) for file, row, step in entries)
            print_answer(MovedAnswer.of(found, known), rows=rows)
        else:
            show_moved(console(), found, known, lang.language)
        if output is not None:
            say_written(output, lang.language, aside=as_json)
    if any(file.is_partly_read for file in found):
        raise typer.Exit(3)


def _write(path: Path, found: Sequence[MovedFile], known: Knowledge, lang: Language) -> None:
    entries = entries_of(found)
    notes = notes_sheet(
        "; ".join(file.office.name for file in found),
        known.under,
        lang,
        on=known.last,
        deadlines=(day for _, _, step in entries for day in (step.before, step.after) if day),
        legend=MOVED_LEGEND,
        not_read=(f"{file.office.name}: {each}" for file in found for each in file.office.unread),
    )
    write_table(path, moved_lines(entries, found, known, lang), SHEET.text(lang), notes)


def _knowledge(
    first: str, last: str | None, body: Jurisdiction, before: Jurisdiction | None
) -> Knowledge:
    since, until = day_of(first), day_or_today(last, body)
    if until < since:
        raise bad_call(
            "--to", f"{until} mendahului {since} (--from)", f"{until} is before {since} (--from)"
        )
    return Knowledge(since, until, body, before)


ANSWER = MovedAnswer
"""What the command prints with `--json`. No field identifies a person."""
