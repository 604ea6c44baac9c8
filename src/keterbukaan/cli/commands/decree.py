"""Yang kurang pada SK penetapan PPID. / What is missing in a decree on the PPID."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import masked
from keterbukaan._words import long_day
from keterbukaan.cli.answer import Answer, FindingAnswer, print_answer
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import record_from_file
from keterbukaan.cli.options import JsonOption, Lang, LangOption
from keterbukaan.cli.tables import console, show_findings, show_line
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.organization.ppid_decree import AppointmentDecree
from keterbukaan.records.finding import Finding, is_sufficient
from keterbukaan.registers.templates.forms import read_decree_form

__all__ = ["ANSWER", "DecreeAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("decree", help=__doc__)
def _decree(
    file: Annotated[
        Path,
        typer.Argument(
            help="SK penetapan PPID: XLSX dari perintah template, atau JSON. / "
            "The decree that appoints the PPID: XLSX from the command template, or JSON."
        ),
    ],
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        decree = record_from_file(file, AppointmentDecree, read_decree_form)
        findings = decree.findings()
        if as_json:
            print_answer(DecreeAnswer.of(decree, findings))
        else:
            _show(console(), decree, findings, lang.language)
    if not is_sufficient(findings):
        raise typer.Exit(1)


def _show(
    console: Console, decree: AppointmentDecree, findings: Sequence[Finding], lang: Language
) -> None:
    """Show what is missing: what is required first, then what is advised."""
    indonesian = lang == "id"
    signed = long_day(decree.signed_on, lang)
    console.print(label(f"{decree.number}, {signed}, {decree.body}", None), style="bold")
    counts = (
        f"penunjukan: {len(decree.appointments)}, unit kerja: {len(decree.units)}"
        if indonesian
        else f"appointments: {len(decree.appointments)}, working units: {len(decree.units)}"
    )
    show_line(console, counts)
    show_findings(console, findings, lang)


class DecreeAnswer(Answer):
    """A decree that appoints the PPID, and what is missing in it."""

    number: str
    signed_on: dt.date
    body: str
    units: int
    appointments: int
    is_sufficient: bool = Field(description="nothing that the law requires is missing")
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, decree: AppointmentDecree, findings: Sequence[Finding]) -> DecreeAnswer:
        """Build it from a decree and its findings."""
        return cls(
            number=masked(decree.number),
            signed_on=decree.signed_on,
            body=masked(decree.body),
            units=len(decree.units),
            appointments=len(decree.appointments),
            is_sufficient=is_sufficient(findings),
            findings=FindingAnswer.all_of(findings),
        )


ANSWER = DecreeAnswer
