"""Jawaban satu batas waktu untuk setiap hari. / The law as a table for programs."""

from __future__ import annotations

import json
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from keterbukaan._personal_data import shown
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.files import refuse_output
from keterbukaan.cli.limit_names import limit_named
from keterbukaan.cli.options import (
    FileOption,
    KnownOption,
    Lang,
    LangOption,
    ReadingOption,
    UnderOption,
    day_or_none,
    jurisdiction_of,
)
from keterbukaan.cli.terminal import say
from keterbukaan.files.output import replaced
from keterbukaan.tables.calendar import calendar_table
from keterbukaan.tables.export import AnyTable, meta_of, to_csv, to_json, to_parquet, to_sql
from keterbukaan.tables.limits import day_table, table_names

__all__ = ["app"]

app = typer.Typer(add_completion=False)
_NAME = 80
_CALENDARS = {"calendar": False, "calendar.national": True}


class Format(StrEnum):
    """Bentuk berkas."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    SQL = "sql"


@app.command("table", help=__doc__)
def _table(
    name: Annotated[
        str | None,
        typer.Argument(
            help="Batas waktu, rangkaian, atau calendar; tanpa nama: daftarnya. / "
            "A limit, a chain of limits, or calendar; without a name: the list of them."
        ),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="Bentuk berkas. / The format.")
    ] = Format.CSV,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="DATE",
            help="Sampai dengan hari itu, termasuk tahun yang liburnya baru perkiraan. / "
            "Up to that day, also in years whose days off are estimated.",
        ),
    ] = None,
    output: FileOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
) -> None:
    with reported_errors(lang.language):
        body = jurisdiction_of(under, reading, as_known_on)
        if name is None:
            say("\n".join((*table_names(under=body), *_CALENDARS)))
            return
        refuse_output("--output", output, under, endings=(f".{form}",))
        header = _header_file(output, form)
        refuse_output("--output", header, under)
        if output is None and form is Format.PARQUET:
            raise bad_call("--format", "Parquet perlu --output", "Parquet needs --output")
        last = day_or_none(until)
        if name not in (*_CALENDARS, *table_names(under=body)):
            name = limit_named(name, body.rulebook)
        table: AnyTable = (
            calendar_table(under=body, until=last, national=_CALENDARS[name])
            if name in _CALENDARS
            else day_table(name, under=body, until=last)
        )
        if output is None:
            say(_bytes(table, form).decode().removesuffix("\n"))
            return
        with (
            replaced(output) as file,
            nullcontext() if header is None else replaced(header) as head,
        ):
            file.write(_bytes(table, form))
            if head is not None:
                meta = json.dumps(meta_of(table), ensure_ascii=False, indent=1)
                head.write(f"{meta}\n".encode())
        names = [shown(each.name, _NAME) for each in (output, header) if each is not None]
        said = "Ditulis" if lang is Lang.INDONESIAN else "Written"
        say(f"{said}: {', '.join(names)}", err=True)  # the table itself may go to stdout


def _header_file(output: Path | None, form: Format) -> Path | None:
    """Return where the header of a CSV stands; a device or a pipe takes the columns alone."""
    if output is None or form is not Format.CSV or (output.exists() and not output.is_file()):
        return None
    return output.with_name(f"{output.stem}.meta.json")


def _bytes(table: AnyTable, form: Format) -> bytes:
    if form is Format.PARQUET:
        return to_parquet(table)
    made = {Format.CSV: to_csv, Format.JSON: to_json, Format.SQL: to_sql}
    return made[form](table).encode()
