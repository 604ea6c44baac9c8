"""The options that the commands share, and what their texts stand for: a body, a day."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from keterbukaan.cli.errors import bad_call, given
from keterbukaan.cli.language import Lang, LangOption
from keterbukaan.files._days import read_day
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = [
    "CalendarFileOption",
    "ColumnOption",
    "CopyOption",
    "FileOption",
    "InForceOption",
    "JsonOption",
    "KnownOption",
    "Lang",
    "LangOption",
    "LimitArgument",
    "OnOption",
    "OutputOption",
    "OverdueOption",
    "ReadingOption",
    "UnderOption",
    "column_option",
    "columns_of",
    "day_of",
    "day_or_none",
    "day_or_today",
    "jurisdiction_of",
]


def column_option(example: str) -> object:
    """Return the option that says what a column holds, with an example that the command takes."""
    said = (
        f"Isi sebuah kolom, mis. {example}; dapat diulang. / "
        f"What a column holds, such as {example}; may be repeated."
    )
    return typer.Option("--column", metavar='FIELD="HEADER"', help=said)


LimitArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        help="Batas waktu, mis. 'jawaban permohonan' atau request.response. / "
        "The limit, such as 'answer to the request' or request.response."
    ),
]
UnderOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--under", help="Berkas aturan Badan Publik (TOML). / A body's own file (TOML)."),
]
ReadingOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--reading",
        help="Penafsiran, mis. day-one=included; dapat diulang. / "
        "An interpretation, such as day-one=included; may be repeated.",
    ),
]
KnownOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--as-known-on",
        metavar="DATE",
        help="Kalender seperti yang diketahui pada hari itu. / "
        "The calendar as it was known on that day.",
    ),
]
InForceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--as-known-on",
        metavar="DATE",
        help="Aturan yang berlaku pada hari itu. / The rules in force on that day.",
    ),
]
OnOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="Keadaan pada hari itu; bawaan: hari ini. / The state on that day; default: today.",
    ),
]
OutputOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Tulis hasil ke berkas CSV atau XLSX. / Write the result as CSV or XLSX.",
    ),
]
ColumnOption: TypeAlias = Annotated[list[str] | None, column_option('request_answered="Tgl Kirim"')]
FileOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Tulis ke berkas ini. / Write to this file."),
]
CalendarFileOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--ics", help="Tulis kalender iCalendar ke berkas ini. / Write an iCalendar file."
    ),
]
OverdueOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--fail-on-overdue",
        help="Berakhir dengan status 1 bila ada yang terlambat. / "
        "End with status 1 where something is late.",
    ),
]
CopyOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--copy",
        help="Salin register itu dengan kolom hasil di kanannya. / "
        "Copy the register, with the outcome at its right.",
    ),
]
JsonOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--json",
        help="Keluaran JSON; skemanya: keterbukaan schema. / "
        "Print JSON; its schema: keterbukaan schema.",
    ),
]


def jurisdiction_of(
    under: Path | None, readings: list[str] | None = None, as_known_on: str | None = None
) -> Jurisdiction:
    """Return the body's jurisdiction under the readings and the calendar asked for."""
    body = Jurisdiction.national() if under is None else Jurisdiction.load(under)
    if readings:
        body = body.choosing(*readings)
    known = day_or_none(as_known_on)
    return body if known is None else body.as_known_on(known)


_A_COLUMN = 'request_answered="Tgl Kirim"'


def columns_of(told: list[str] | None) -> dict[str, str]:
    """Return which header holds which field, as it was told, or refuse what tells neither."""
    columns: dict[str, str] = {}
    for each in told or []:
        name, sign, header = (part.strip() for part in each.partition("="))
        if not (name and sign and header) or name in columns:
            raise bad_call(
                "--column",
                f"{given(each)}: tulis satu kolom satu kali, misalnya {_A_COLUMN}",
                f"{given(each)}: write each column once, such as {_A_COLUMN}",
            )
        columns[name] = header
    return columns


def day_of(text: str) -> date:
    """Read a day of the command line, or refuse it."""
    try:
        day = read_day(text)
    except ValueError:
        day = None
    if day is None:
        raise bad_call(
            "DATE",
            f"{given(text)} bukan tanggal; tulis 2025-03-24 atau 24/03/2025",
            f"{given(text)} is not a date; write 2025-03-24 or 24/03/2025",
        )
    return day


def day_or_none(text: str | None) -> date | None:
    """Read a day where one is given."""
    return None if text is None else day_of(text)


def day_or_today(text: str | None, body: Jurisdiction) -> date:
    """Read a day, or return today's on the body's own clock."""
    return day_or_none(text) or datetime.now(tz=body.zone.tzinfo).date()
