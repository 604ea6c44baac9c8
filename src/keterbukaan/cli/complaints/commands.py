"""The commands on complaints: a register judged, and a team's decree."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cli.information.commands import record_from_json
from keterbukaan.cli.options import (
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    OnOption,
    ReadingOption,
    UnderOption,
    complaints,
    console,
    day_or_today,
    jurisdiction_of,
    print_json,
    refuse_to_overwrite,
    working,
)

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("complaints")(complaints_command)
    app.command("team")(team_command)


def complaints_command(
    file: Annotated[Path, typer.Argument(help="Register pengaduan CSV/XLSX/JSON / the register.")],
    on: OnOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Tulis hasil ke CSV/XLSX / write to.")
    ] = None,
    fail_on_overdue: Annotated[
        bool,
        typer.Option(
            "--fail-on-overdue",
            help="Status 1 bila terlambat menurut aturan yang terbaca / exit 1 if late in law.",
        ),
    ] = False,
    as_it_stood: Annotated[
        bool,
        typer.Option(
            "--as-it-stood",
            help="Abaikan yang terjadi sesudah --on / leave out what came after --on.",
        ),
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Periksa register pengaduan: yang terlambat, siapa, aturan mana. Judge complaints."""
    with complaints(lang.language):
        from keterbukaan.files.forms import read_records
        from keterbukaan.registers.complaints import COMPLAINT_FORM, judge_complaints

        refuse_to_overwrite("--output", output, file, under)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        with working(file, "complaints"):
            read = read_records(file, COMPLAINT_FORM)
            judged, problems = judge_complaints(read, on=day, under=body, as_it_stood=as_it_stood)
        if output is not None:
            from keterbukaan.cli.complaints.screens import late_lines
            from keterbukaan.files.tables import write_table

            lines = late_lines(judged, problems, on=day, body=body, lang=lang.language)
            write_table(output, lines, "complaints")
        if as_json:
            from keterbukaan.cli.complaints.answers import ComplaintsAnswer

            answer = ComplaintsAnswer.of(read, judged, problems, on=day, body=body)
            print_json(answer.model_dump(mode="json"))
        else:
            from keterbukaan.cli.complaints.screens import show_complaints, show_unread_days

            out = console()
            show_unread_days(out, read.unread_days, lang.language)
            show_complaints(out, read, judged, problems, on=day, body=body, lang=lang.language)
    if fail_on_overdue and any(each.is_overdue for each in judged):
        raise typer.Exit(1)
    if problems or read.unread_days or any(each.without_effect for each in judged):
        raise typer.Exit(3)


def team_command(
    file: Annotated[Path, typer.Argument(help="SK tim pengelola pengaduan (JSON) / the decree.")],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Apa yang kurang pada SK tim pengelola pengaduan. What a complaint team's decree lacks."""
    with complaints(lang.language):
        from keterbukaan.cases.complaint.team_decree import TeamDecree
        from keterbukaan.records.finding import Weight

        decree = record_from_json(file, TeamDecree, lang.language)
        findings = decree.findings(under=jurisdiction_of(under))
        if as_json:
            from keterbukaan.cli.complaints.answers import TeamAnswer

            print_json(TeamAnswer.of(decree, findings).model_dump(mode="json"))
        else:
            from keterbukaan.cli.complaints.screens import show_team

            show_team(console(), decree, findings, lang.language)
    if any(each.weight is Weight.REQUIRED for each in findings):
        raise typer.Exit(1)
