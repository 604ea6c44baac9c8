"""The options that the commands share, and what their texts stand for: a body, a day."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from keterbukaan.cli.errors import bad_call
from keterbukaan.errors import Language
from keterbukaan.files._days import read_day
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

__all__ = [
    "ColumnOption",
    "CopyOption",
    "InForceOption",
    "JsonOption",
    "KnownOption",
    "Lang",
    "LangOption",
    "OnOption",
    "OutputOption",
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
    said = f"Isi sebuah kolom, mis. {example} / what it holds; repeatable."
    return typer.Option("--column", metavar='FIELD="HEADER"', help=said)


class Lang(StrEnum):
    """Bahasa keluaran."""

    INDONESIAN = "id"
    ENGLISH = "en"

    @property
    def language(self) -> Language:
        """The language as the library names it."""
        return "id" if self is Lang.INDONESIAN else "en"


LangOption: TypeAlias = Annotated[
    Lang, typer.Option("--lang", help="Bahasa keluaran / language of the output.")
]
UnderOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--under", help="Berkas aturan Badan Publik / a body's own TOML file."),
]
ReadingOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--reading", help="Penafsiran, mis. day-one=included / a reading; repeatable."),
]
KnownOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-known-on", help="Kalender seperti diketahui pada hari itu / as known then."),
]
InForceOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-known-on", help="Aturan yang berlaku pada hari itu / rules in force then."),
]
OnOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--on", help="Keadaan pada hari itu (bawaan: hari ini) / as on that day."),
]
OutputOption: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", help="Tulis hasil ke CSV/XLSX / write to.")
]
ColumnOption: TypeAlias = Annotated[list[str] | None, column_option('request_answered="Tgl Kirim"')]
CopyOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--copy", help="Salin register dengan kolom hasil / copy with the outcome."),
]
JsonOption: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Keluaran JSON (lihat 'keterbukaan schema') / JSON output.")
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
                f"{each!r}: tulis satu kolom satu kali, misalnya {_A_COLUMN}",
                f"{each!r}: write each column once, such as {_A_COLUMN}",
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
            f"{text!r} bukan tanggal; tulis 2025-03-24 atau 24/03/2025",
            f"{text!r} is not a date; write YYYY-MM-DD",
        )
    return day


def day_or_none(text: str | None) -> date | None:
    """Read a day where one is given."""
    return None if text is None else day_of(text)


def day_or_today(text: str | None, body: Jurisdiction) -> date:
    """Read a day, or return today's on the body's own clock."""
    return day_or_none(text) or datetime.now(tz=body.zone.tzinfo).date()
