"""Yang kurang pada SK tim pengelola pengaduan. / What is missing in a team's decree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import masked
from keterbukaan._words import long_day
from keterbukaan.cases.complaint.team_decree import TeamDecree
from keterbukaan.cli.answer import Answer, FindingAnswer, print_answer
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import record_from_file
from keterbukaan.cli.options import JsonOption, Lang, LangOption, UnderOption, jurisdiction_of
from keterbukaan.cli.tables import console, show_findings
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.records.finding import Finding, is_sufficient
from keterbukaan.registers.templates.forms import read_team_form

__all__ = ["ANSWER", "TeamAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("team", help=__doc__)
def _team(
    file: Annotated[
        Path,
        typer.Argument(
            help="SK tim pengelola pengaduan: XLSX dari perintah template, atau JSON. / "
            "The decree that sets up the team: XLSX from the command template, or JSON."
        ),
    ],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        body = jurisdiction_of(under)
        decree = record_from_file(file, TeamDecree, partial(read_team_form, under=body))
        findings = decree.findings(under=body)
        if as_json:
            print_answer(TeamAnswer.of(decree, findings))
        else:
            _show(console(), decree, findings, lang.language)
    if not is_sufficient(findings):
        raise typer.Exit(1)


def _show(
    console: Console, decree: TeamDecree, findings: Sequence[Finding], lang: Language
) -> None:
    """Show what is missing in the decree."""
    signed = long_day(decree.signed_on, lang)
    console.print(label(f"{decree.number}, {signed}, {decree.body}", None), style="bold")
    members, units = len(decree.members), len(decree.units)
    console.print(
        f"  anggota: {members}, unit: {units}"
        if lang == "id"
        else f"  members: {members}, units: {units}"
    )
    show_findings(console, findings, lang)


class TeamAnswer(Answer):
    """A decree that sets up a complaint team, and what is missing in it."""

    number: str
    signed_on: dt.date
    body: str
    units: int
    members: int
    is_sufficient: bool = Field(description="nothing that the law requires is missing")
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, decree: TeamDecree, findings: Sequence[Finding]) -> TeamAnswer:
        """Build it from a decree and its findings."""
        return cls(
            number=masked(decree.number),
            signed_on=decree.signed_on,
            body=masked(decree.body),
            units=len(decree.units),
            members=len(decree.members),
            is_sufficient=is_sufficient(findings),
            findings=FindingAnswer.all_of(findings),
        )


ANSWER = TeamAnswer
