"""Periksa isi berkas aturan Badan Publik. / What a body's own file sets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import masked
from keterbukaan._words import long_day
from keterbukaan.calendar.moment import Zone
from keterbukaan.cli.answer import Answer, FindingAnswer, print_answer
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.options import JsonOption, Lang, LangOption
from keterbukaan.cli.tables import console, show_findings, show_line
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.information.category import BodyKind
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import Scope

__all__ = ["ANSWER", "BodyAnswer", "app"]

app = typer.Typer(add_completion=False)


@app.command("body", help=__doc__)
def _body(
    file: Annotated[
        Path,
        typer.Argument(help="Berkas aturan Badan Publik (TOML). / The body's own file (TOML)."),
    ],
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    with reported_errors(lang.language):
        body = Jurisdiction.load(file)
        if as_json:
            print_answer(BodyAnswer.of(body))
        else:
            _show(console(), body, lang.language)


def _show(console: Console, body: Jurisdiction, lang: Language) -> None:
    """Show whose file it is, when it works, what limits it sets, and what to look at."""
    indonesian = lang == "id"
    told = BodyAnswer.of(body)
    console.print(label(body.name, None), style="bold")
    if body.kind is None:
        kind = (
            "jenis Badan Publik: tidak disebut, jadi pekan kerjanya tidak diperiksa"
            if indonesian
            else "kind of body: not said, so its working week is not checked"
        )
    else:
        kind = f"{'jenis' if indonesian else 'kind'}: {body.kind.label(lang)}"
    show_line(console, kind)
    for week in told.weeks:
        days = f"{week.days} hari kerja" if indonesian else f"{week.days} working days a week"
        if week.since is not None:
            days = f"{'sejak' if indonesian else 'from'} {long_day(week.since, lang)}: {days}"
        show_line(console, f"{days}{_on(week.basis, lang)}")
    if told.closes is not None:
        closes = "tutup" if indonesian else "closes"
        show_line(console, f"{closes} {told.closes:%H.%M}{_on(told.closes_basis, lang)}")
    limits = ", ".join(told.own_limits)
    if limits:
        show_line(console, f"{'batas waktu sendiri' if indonesian else 'own limits'}: {limits}")
    show_findings(console, body.findings, lang)


def _on(basis: str | None, lang: Language) -> str:
    if basis is None:
        return ""
    return f" ({'dasar' if lang == 'id' else 'basis'}: {label(basis, None)})"


class WeekAnswer(Answer):
    """A working week of a body, from a day on."""

    since: dt.date | None = Field(description="null: from the beginning")
    days: int
    basis: str | None = Field(description="on what it rests, as the file says")


class BodyAnswer(Answer):
    """What a body's own file sets, and what in it should be looked at."""

    name: str
    kind: BodyKind | None
    zone: Zone
    weeks: list[WeekAnswer]
    closes: dt.time | None = Field(description="what arrives later counts as received the next day")
    closes_basis: str | None
    own_limits: list[str]
    findings: list[FindingAnswer] = Field(description="nothing here keeps it from being used")

    @classmethod
    def of(cls, body: Jurisdiction) -> BodyAnswer:
        """Build it from a body."""
        bases, hours = dict(body.week_bases), body.office_hours
        own = (each.name for each in body.rulebook.provisions if each.scope is Scope.LOCAL)
        return cls(
            name=masked(body.name),
            kind=body.kind,
            zone=body.zone,
            weeks=[
                WeekAnswer(
                    since=None if since == dt.date.min else since,
                    days=int(week),
                    basis=masked(bases[since]) if since in bases else None,
                )
                for since, week in body.calendar.weeks
            ],
            closes=hours.closes if hours else None,
            closes_basis=masked(hours.basis) if hours and hours.basis else None,
            own_limits=list(dict.fromkeys(own)),
            findings=FindingAnswer.all_of(body.findings),
        )


ANSWER = BodyAnswer
