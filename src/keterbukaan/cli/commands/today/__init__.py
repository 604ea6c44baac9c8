"""Yang harus dikerjakan hari ini, dari semua register. What to do today, from all registers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cases.next_due import Urgency
from keterbukaan.cli.answer import print_answer
from keterbukaan.cli.commands.today.answer import TodayAnswer
from keterbukaan.cli.commands.today.screen import show_worklist
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import TABLES, refuse_output, working
from keterbukaan.cli.options import (
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    OnOption,
    OutputOption,
    ReadingOption,
    UnderOption,
    day_or_none,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.tables import console
from keterbukaan.duties.year import Duty
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.files.output import write_whole
from keterbukaan.registers.office_files import OfficeFile, read_office_file
from keterbukaan.registers.standing import Todo
from keterbukaan.registers.today import Worklist, worklist

__all__ = ["ANSWER", "app"]

app = typer.Typer(add_completion=False)
_ALARMS = (1, 0)
"""The morning before the careful day, and its own."""


@app.command("today", help=__doc__)
def _today(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="REGISTER...",
            help="Register dan daftar: CSV, XLSX, atau fakta JSON / registers and lists.",
        ),
    ],
    on: OnOption = None,
    within: Annotated[
        int,
        typer.Option("--within", min=0, help="Sekian hari kerja sebelumnya / working days ahead."),
    ] = 5,
    decided_on: Annotated[
        str | None,
        typer.Option("--decided-on", help="Hari penetapan daftar / day of a list's decision."),
    ] = None,
    ics: Annotated[
        Path | None, typer.Option("--ics", help="Tulis kalender iCalendar / write a calendar.")
    ] = None,
    output: OutputOption = None,
    fail_on_overdue: Annotated[
        bool, typer.Option("--fail-on-overdue", help="Status 1 bila ada yang terlambat / exit 1.")
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, *files, under, endings=TABLES)
        refuse_output("--ics", ics, *files, under, output)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        read = list(_read(files, day_or_none(decided_on)))
        found = worklist(read, on=day, within=within, under=body)
        written: list[str] = []
        if ics is not None:
            _write_calendar(ics, found, lang.language)
            written.append(ics.name)
        if output is not None:
            from keterbukaan.registers._worklist_table import write_worklist

            write_worklist(output, found, lang.language)
            written.append(output.name)
        if as_json:
            print_answer(TodayAnswer.model_validate(found.to_dict()))
        else:
            show_worklist(console(), read, found, lang.language)
            for name in written:
                said = "Ditulis" if lang is Lang.INDONESIAN else "Written"
                console().print(f"{said}: {label(name, None)}.")
    if fail_on_overdue and found.of(Urgency.LATE):
        raise typer.Exit(1)
    if found.cannot_tell or found.unreadable:
        raise typer.Exit(3)


def _read(files: Sequence[Path], decided_on: dt.date | None) -> Iterator[OfficeFile]:
    for file in files:
        with working(file, "today"):
            yield read_office_file(file, decided_on=decided_on)


def _write_calendar(path: Path, found: Worklist, lang: Language) -> None:
    from keterbukaan.duties.icalendar import to_icalendar

    made_at = dt.datetime.now(tz=dt.UTC)
    entries = list(_duties((*found.todos, *found.later)))
    write_whole(path, to_icalendar(entries, made_at=made_at, lang=lang, alarms=_ALARMS))


def _duties(todos: Iterable[Todo]) -> Iterator[Duty]:
    """Yield what has a deadline as an entry on its careful day, known by the number of its row."""
    for todo in todos:
        due, place = todo.due, todo.place
        if due.deadline is not None:
            name = place.number or f"{place.source}, {place.line}"
            yield Duty(due.text_id, due.text_en, name, due.deadline, place.source)


ANSWER = TodayAnswer
