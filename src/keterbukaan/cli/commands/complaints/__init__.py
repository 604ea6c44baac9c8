"""Periksa register pengaduan: apa yang terlambat. / Judge a register of complaints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cli.answer import print_answer
from keterbukaan.cli.commands.complaints.answer import ComplaintAnswer, ComplaintsAnswer
from keterbukaan.cli.commands.complaints.screen import show_complaints, show_unread_days
from keterbukaan.cli.commands.complaints.table import (
    COMPLAINTS_LEGEND,
    SHEET,
    late_lines,
    verdicts_beside,
)
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import COPIES, TABLES, refuse_output, working
from keterbukaan.cli.notes import is_partly_read
from keterbukaan.cli.options import (
    CopyOption,
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    OnOption,
    OutputOption,
    ReadingOption,
    UnderOption,
    column_option,
    columns_of,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import notes_sheet, say_written, write_copy
from keterbukaan.cli.tables import console
from keterbukaan.files._copied_tables import copy_of_tables
from keterbukaan.files.forms import read_records
from keterbukaan.files.tables import write_table
from keterbukaan.registers.complaints import COMPLAINT_FORM, judge_complaints

__all__ = ["ANSWER", "app"]

app = typer.Typer(add_completion=False)


@app.command("complaints", help=__doc__)
def _complaints(
    file: Annotated[
        Path,
        typer.Argument(
            help="Register pengaduan: CSV, XLSX, ODS, atau JSON. / "
            "The register of complaints: CSV, XLSX, ODS or JSON."
        ),
    ],
    on: OnOption = None,
    output: OutputOption = None,
    copy: CopyOption = None,
    fail_on_overdue: Annotated[
        bool,
        typer.Option(
            "--fail-on-overdue",
            help="Berakhir dengan status 1 bila ada yang terlambat menurut aturan yang dibaca. / "
            "End with status 1 where something is late under a rule that was read.",
        ),
    ] = False,
    as_it_stood: Annotated[
        bool,
        typer.Option(
            "--as-it-stood",
            help="Abaikan yang terjadi sesudah hari --on. / "
            "Leave out what happened after the day of --on.",
        ),
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
    column: Annotated[list[str] | None, column_option('replied="Tgl Jawab"')] = None,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, file, under, endings=TABLES)
        refuse_output("--copy", copy, file, under, output, endings=COPIES)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        with working(file, "complaints"):
            read = read_records(file, COMPLAINT_FORM, columns=columns_of(column))
            judged, problems = judge_complaints(read, on=day, under=body, as_it_stood=as_it_stood)
        notes = notes_sheet(
            read.file,
            body,
            lang.language,
            on=day,
            deadlines=(duty.deadline for each in judged for duty in each.late),
            legend=COMPLAINTS_LEGEND,
            not_read=(*read.unrecognised, *read.unread_sheets),
        )
        if output is not None:
            lines = late_lines(judged, problems, on=day, body=body, lang=lang.language)
            write_table(output, lines, SHEET.text(lang.language), notes)
        if copy is not None:
            added = verdicts_beside(read, judged, problems, on=day, lang=lang.language)
            write_copy(copy, copy_of_tables(file, added, notes), lang.language)
        if as_json:
            answer = ComplaintsAnswer.of(read, judged, problems, on=day, body=body)
            print_answer(answer, complaints=(ComplaintAnswer.of(each, day) for each in judged))
        else:
            out = console()
            show_unread_days(out, read.unread_days, lang.language)
            show_complaints(out, read, judged, problems, on=day, body=body, lang=lang.language)
        for path in filter(None, (output, copy)):
            say_written(path, lang.language, aside=as_json)
    if fail_on_overdue and any(each.is_overdue for each in judged):
        raise typer.Exit(1)
    is_open = any(each.without_effect or each.cannot_tell for each in judged)
    if problems or is_open or is_partly_read(read):
        raise typer.Exit(3)


ANSWER = ComplaintsAnswer
