"""Yang harus dikerjakan hari ini. / What must be done today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cases.next_due import Urgency
from keterbukaan.cli.commands.today.answer import TodayAnswer, print_worklist
from keterbukaan.cli.commands.today.screen import show_worklist
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import CALENDARS, TABLES, refuse_output, working
from keterbukaan.cli.options import (
    CalendarFileOption,
    ColumnOption,
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    OnOption,
    OutputOption,
    OverdueOption,
    ReadingOption,
    UnderOption,
    columns_of,
    day_or_none,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import notes_sheet, say_written
from keterbukaan.cli.tables import console
from keterbukaan.duties.year import Duty
from keterbukaan.errors import Language, TableFileError
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
            metavar="REGISTER",
            help="Register dan daftar: CSV, XLSX, ODS, atau fakta dalam JSON. / "
            "Registers and lists: CSV, XLSX, ODS, or facts as JSON.",
        ),
    ],
    on: OnOption = None,
    within: Annotated[
        int,
        typer.Option(
            "--within",
            min=0,
            help="Juga yang jatuh tempo dalam sekian hari kerja. / "
            "Also what falls due within so many working days.",
        ),
    ] = 5,
    decided_on: Annotated[
        str | None,
        typer.Option(
            "--decided-on",
            metavar="DATE",
            help="Hari penetapan daftar. / The day on which a list was decided.",
        ),
    ] = None,
    ics: CalendarFileOption = None,
    column: ColumnOption = None,
    output: OutputOption = None,
    fail_on_overdue: OverdueOption = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, *files, under, endings=TABLES)
        refuse_output("--ics", ics, *files, under, output, endings=CALENDARS)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        read = _read(files, columns_of(column), day_or_none(decided_on))
        with working(max(files, key=_size), "today"):
            found = worklist(read, on=day, within=within, under=body)
        if ics is not None:
            _write_calendar(ics, found, lang.language)
        if output is not None:
            _write_table(output, read, found, lang.language)
        if as_json:
            print_worklist(found)
        else:
            show_worklist(console(), read, found, lang.language)
        for path in (ics, output):
            if path is not None:
                say_written(path, lang.language, aside=as_json)
    if fail_on_overdue and found.of(Urgency.LATE):
        raise typer.Exit(1)
    if found.cannot_tell or found.unreadable:
        raise typer.Exit(3)


def _read(
    files: Sequence[Path], columns: Mapping[str, str], decided_on: dt.date | None
) -> list[OfficeFile]:
    """Read every file; what is said of a column must fit one of several, and not each."""
    read: list[OfficeFile] = []
    refused: list[TableFileError] = []
    for file in files:
        with working(file, "today"):
            try:
                read.append(read_office_file(file, columns=columns, decided_on=decided_on))
            except TableFileError as refusal:
                refused.append(refusal)
                if len(refused) == len(files) or not columns:
                    raise
                read.append(read_office_file(file, decided_on=decided_on))
    return read


def _size(file: Path) -> int:
    return file.stat().st_size


def _write_calendar(path: Path, found: Worklist, lang: Language) -> None:
    from keterbukaan.duties.icalendar import to_icalendar

    made_at = dt.datetime.now(tz=dt.UTC)
    entries = list(_duties((*found.todos, *found.later)))
    write_whole(path, to_icalendar(entries, made_at=made_at, lang=lang, alarms=_ALARMS))


def _write_table(path: Path, files: Sequence[OfficeFile], found: Worklist, lang: Language) -> None:
    from keterbukaan.registers._worklist_table import WORKLIST_LEGEND, write_worklist

    due = (todo.due.deadline for todo in (*found.todos, *found.later))
    notes = notes_sheet(
        "; ".join(file.name for file in files),
        found.body,
        lang,
        on=found.on,
        deadlines=(each for each in due if each is not None),
        legend=WORKLIST_LEGEND,
        not_read=(f"{file.name}: {name}" for file in files for name in file.unread),
    )
    write_worklist(path, found, lang, notes)


def _duties(todos: Iterable[Todo]) -> Iterator[Duty]:
    """Yield what has a deadline as an entry on its careful day, known by the number of its row."""
    for todo in todos:
        due, place = todo.due, todo.place
        if due.deadline is not None:
            name = place.number or f"{place.source}, {place.line}"
            yield Duty(due.text_id, due.text_en, name, due.deadline, place.source)


ANSWER = TodayAnswer
