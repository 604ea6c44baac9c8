"""Kewajiban berulang dalam setahun. / What falls due again in a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import masked
from keterbukaan.cli.answer import Answer, FindingAnswer, print_answer
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import CALENDARS, record_from_file, refuse_output
from keterbukaan.cli.options import (
    CalendarFileOption,
    JsonOption,
    Lang,
    LangOption,
    ReadingOption,
    UnderOption,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import say_written
from keterbukaan.cli.tables import console, show_bullets, show_head, show_rows
from keterbukaan.duties.year import Duty, DutyFacts, YearOfDuties, duties_in
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.files.output import write_whole
from keterbukaan.registers.templates.forms import read_duties_form

__all__ = ["ANSWER", "DutiesAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("duties", help=__doc__)
def _duties(
    year: Annotated[int, typer.Argument(help="Tahun kewajiban. / The year of the duties.")],
    facts: Annotated[
        Path,
        typer.Argument(
            help="Fakta Badan Publik: XLSX dari perintah template, atau JSON. / "
            "The facts about the body: XLSX from the command template, or JSON."
        ),
    ],
    ics: CalendarFileOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--ics", ics, facts, under, endings=CALENDARS)
        body = jurisdiction_of(under, reading)
        found = duties_in(year, record_from_file(facts, DutyFacts, read_duties_form), under=body)
        if ics is not None:
            from keterbukaan.duties.icalendar import to_icalendar

            made_at = dt.datetime.now(tz=dt.UTC)
            write_whole(ics, to_icalendar(found.duties, made_at=made_at, lang=lang.language))
        if as_json:
            print_answer(DutiesAnswer.of(found, body.name))
        else:
            _show(console(), found, lang.language)
        if ics is not None:
            say_written(ics, lang.language, aside=as_json)


def _show(console: Console, found: YearOfDuties, lang: Language) -> None:
    """Show a year's duties in order, what could not be computed, and what is due before."""
    indonesian = lang == "id"
    head = f"Kewajiban tahun {found.year}" if indonesian else f"Duties of {found.year}"
    show_head(console, f"{head} ({len(found.duties)})", "bold", blank=False)
    _show_duties(console, found.duties, lang)
    if found.unknown:
        head = "Belum dapat dihitung" if indonesian else "Cannot be computed yet"
        show_head(console, f"{head} ({len(found.unknown)})", "bold yellow")
        show_bullets(console, found.unknown, lang)
    if found.earlier:
        head = (
            f"Jatuh tempo sebelum {found.year}; yang di atas dihitung seakan-akan ini dipenuhi"
            if indonesian
            else f"Due before {found.year}; the above are counted as if these were kept"
        )
        show_head(console, f"{head} ({len(found.earlier)})", "bold yellow")
        _show_duties(console, found.earlier, lang)


def _show_duties(console: Console, duties: Sequence[Duty], lang: Language) -> None:
    names = ("Hari", "Kewajiban", "Sumber", "Dasar hukum")
    english = ("Day", "Duty", "Verification", "Legal basis")
    rows = [
        (
            f"{duty.on}{mark_of(duty.deadline)}",
            label(duty.title(lang), None),
            duty.deadline.verification.label(lang),
            str(duty.deadline.citations[0]),
        )
        for duty in duties
    ]
    show_rows(console, names if lang == "id" else english, rows)
    show_marks(console, (duty.deadline for duty in duties), lang)


class DutyAnswer(Answer):
    """One thing to be done by a day."""

    on: dt.date = Field(description="the last day; the earliest under any reading")
    latest: dt.date
    title_id: str
    title_en: str
    subject: str
    limit: str
    since: dt.date
    certainty: str
    to_be_fixed: list[dt.date] = Field(
        description="feasts it rests on whose date is still to be fixed"
    )
    verification: str
    checked_on: dt.date | None = Field(description="when its rule was last held against a source")
    citations: list[str]

    @classmethod
    def all_of(cls, duties: Iterable[Duty]) -> list[DutyAnswer]:
        """Build one for each duty."""
        return [
            cls(
                on=duty.on,
                latest=duty.deadline.latest,
                title_id=masked(duty.title_id),
                title_en=masked(duty.title_en),
                subject=masked(duty.subject),
                limit=duty.deadline.limit,
                since=duty.deadline.since,
                certainty=duty.deadline.certainty.value,
                to_be_fixed=[each.day for each in duty.deadline.to_be_fixed],
                verification=duty.deadline.verification.value,
                checked_on=duty.deadline.checked_on,
                citations=[str(source) for source in duty.deadline.citations],
            )
            for duty in duties
        ]


class DutiesAnswer(Answer):
    """What a body owes in a year."""

    year: int
    jurisdiction: str
    duties: list[DutyAnswer]
    earlier: list[DutyAnswer] = Field(description="due before the year, by the same facts")
    unknown: list[FindingAnswer] = Field(description="duties whose last day is not on record")

    @classmethod
    def of(cls, found: YearOfDuties, jurisdiction: str) -> DutiesAnswer:
        """Build it from a year of duties."""
        return cls(
            year=found.year,
            jurisdiction=jurisdiction,
            duties=DutyAnswer.all_of(found.duties),
            earlier=DutyAnswer.all_of(found.earlier),
            unknown=FindingAnswer.all_of(found.unknown),
        )


ANSWER = DutiesAnswer
