"""Tenggat yang bergeser, dan siapa yang diberi tahu. What moved, and whom to tell."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cli.answer import print_answer
from keterbukaan.cli.commands.moved.answer import MovedAnswer
from keterbukaan.cli.commands.moved.files import MovedFile, moved_in
from keterbukaan.cli.commands.moved.screen import moved_lines, show_moved
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import TABLES, refuse_output
from keterbukaan.cli.options import (
    JsonOption,
    Lang,
    LangOption,
    OutputOption,
    UnderOption,
    day_of,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.tables import console
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
            metavar="REGISTER...",
            help="Register permohonan atau pengaduan / one or more registers.",
        ),
    ],
    first: Annotated[
        str,
        typer.Option("--from", help="Hari ketika tenggatnya dihitung / the day it was computed."),
    ],
    last: Annotated[
        str | None,
        typer.Option("--to", help="Hari ini, atau hari lain / the day asked about (today)."),
    ] = None,
    under: UnderOption = None,
    under_before: Annotated[
        Path | None,
        typer.Option(
            "--under-before",
            help="Berkas aturan Badan Publik yang dulu / the body's file as it was then.",
        ),
    ] = None,
    output: OutputOption = None,
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, *files, under, under_before, endings=TABLES)
        body = jurisdiction_of(under)
        before = None if under_before is None else jurisdiction_of(under_before)
        known = _knowledge(first, last, body, before)
        found = [moved_in(file, known) for file in files]
        if output is not None:
            write_table(output, moved_lines(found, known, lang.language), "moved")
        if as_json:
            print_answer(MovedAnswer.of(found, known))
        else:
            show_moved(console(), found, known, lang.language)
    if any(map(MovedFile.is_partly_read, found)):
        raise typer.Exit(3)


def _knowledge(
    first: str, last: str | None, body: Jurisdiction, before: Jurisdiction | None
) -> Knowledge:
    since, until = day_of(first), day_or_today(last, body)
    if until < since:
        raise typer.BadParameter(
            f"{until} mendahului {since} / is before the day of --from", param_hint="--to"
        )
    return Knowledge(since, until, body, before)


ANSWER = MovedAnswer
"""What the command prints with `--json`. No field identifies a person."""
