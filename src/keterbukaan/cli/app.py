"""The command line: a thin face over the library.

Exit status: 0 done; 1 what was asked to fail on was found; 2 the call or a file is unusable; 3
some rows of a file could not be judged. The commands on information and on complaints stand in
modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from keterbukaan.cli.complaints import commands as complaint_commands
from keterbukaan.cli.information import commands as information_commands
from keterbukaan.cli.options import (
    InForceOption,
    JsonOption,
    KnownOption,
    Lang,
    LangOption,
    ReadingOption,
    UnderOption,
    complaints,
    console,
    day_of,
    day_or_none,
    day_or_today,
    jurisdiction_of,
    print_json,
    refuse_to_overwrite,
    watched,
)
from keterbukaan.deadlines.deadline import Deadline, Undated
from keterbukaan.deadlines.due import due
from keterbukaan.errors import Language
from keterbukaan.law.reading import Readings
from keterbukaan.law.rulebook import Rulebook

__all__ = ["app"]

app = typer.Typer(
    help="Keterbukaan informasi publik: tenggat, kewajiban, dan pengecualian, dengan pasalnya. "
    "Indonesia's public information law: deadlines, duties and exemptions, with their articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
rules = typer.Typer(
    help="Ketentuan dan pasalnya. The rules and their articles.", no_args_is_help=True
)
app.add_typer(rules, name="rules")


@app.command("due")
def due_command(
    limit: Annotated[str, typer.Argument(help="Nama batas waktu, mis. request.response.")],
    since: Annotated[
        list[str], typer.Argument(help="Hari peristiwa, atau PERISTIWA=HARI / a day, or EVENT=DAY.")
    ],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    in_force_on: Annotated[
        str | None, typer.Option("--in-force-on", help="Aturan pada hari itu / rules of that day.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", help="Nyatakan keadaan pada hari itu / state on that day.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Hitung satu tenggat beserta alasannya. Compute one deadline with its reasons."""
    with complaints(lang.language):
        body = jurisdiction_of(under, reading, as_known_on)
        answer = due(limit, _since(since), under=body, in_force_on=day_or_none(in_force_on))
        if as_json:
            from keterbukaan.cli.deadlines.answers import DueAnswer

            found = DueAnswer.of(answer, body, lang.language, on=day_or_none(on))
            print_json(found.model_dump(mode="json"))
            return
        _show_due(answer, day_or_none(on), lang.language)


@rules.command("list")
def rules_list(
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: InForceOption = None,
    as_json: JsonOption = False,
) -> None:
    """Daftar semua batas waktu. List every limit."""
    with complaints(lang.language):
        book, readings = _rules(under, reading, as_known_on)
        limits = [name for name in book.limits if book.candidates(name, readings)]
        if as_json:
            from keterbukaan.cli.deadlines.answers import RulesAnswer

            print_json(RulesAnswer.of(book, limits, readings).model_dump(mode="json"))
            return
        from keterbukaan.cli.deadlines.screens import show_rules

        show_rules(console(), book, limits, readings, lang.language)


@rules.command("show")
def rules_show(
    limit: Annotated[str, typer.Argument(help="Nama batas waktu / the limit's name.")],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: InForceOption = None,
    as_json: JsonOption = False,
) -> None:
    """Semua ketentuan tentang satu batas waktu. Every provision about one limit."""
    with complaints(lang.language):
        book, readings = _rules(under, reading, as_known_on)
        if as_json:
            from keterbukaan.cli.deadlines.answers import RulesAnswer

            print_json(RulesAnswer.of(book, [limit], readings).model_dump(mode="json"))
            return
        from keterbukaan.cli.deadlines.screens import show_rule

        show_rule(console(), limit, book, readings, lang.language)


@rules.command("readings")
def rules_readings(lang: LangOption = Lang.INDONESIAN) -> None:
    """Pembacaan yang dapat dipilih dengan --reading. The readings to choose from."""
    from keterbukaan.cli.deadlines.screens import show_open_questions
    from keterbukaan.law.reading import open_questions

    show_open_questions(console(), open_questions().values(), lang.language)


@rules.command("template")
def rules_template(
    name: Annotated[
        str,
        typer.Argument(
            help="body, permendagri-8-2023, atau permenpanrb-5-2025 / the template's name."
        ),
    ] = "body",
    lang: LangOption = Lang.INDONESIAN,
) -> None:
    """Contoh berkas aturan, juga untuk yang belum dibaca. A file to start from."""
    with complaints(lang.language):
        from keterbukaan.jurisdiction.templates import template

        typer.echo(template(name.lower()), nl=False)


@app.command("calendar")
def calendar_command(
    year: Annotated[int, typer.Argument(help="Tahun / the year.")],
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hari libur setahun dengan keputusannya. A year's days off with their decrees."""
    with complaints(lang.language):
        body = jurisdiction_of(under, reading, as_known_on)
        calendar = body.calendar_under(body.readings)
        if not date.min.year <= year <= date.max.year:
            raise typer.BadParameter(f"{year} bukan tahun / is no year", param_hint="YEAR")
        if as_json:
            from keterbukaan.cli.deadlines.answers import CalendarAnswer

            print_json(CalendarAnswer.of(year, calendar).model_dump(mode="json"))
            return
        from keterbukaan.cli.deadlines.screens import show_calendar

        show_calendar(console(), year, calendar, lang.language)


@app.command("audit")
def audit_command(
    file: Annotated[Path, typer.Argument(help="Register CSV atau XLSX / the register.")],
    on: Annotated[
        str | None, typer.Option("--on", help="Hari pemeriksaan (bawaan: hari ini) / audit day.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Tulis hasil ke CSV/XLSX / write to.")
    ] = None,
    fail_on_overdue: Annotated[
        bool, typer.Option("--fail-on-overdue", help="Status 1 bila ada yang terlambat / exit 1.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Tampilkan semua langkah / show every step.")
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Periksa register: apa yang terlambat dan menurut pasal apa. Audit a register."""
    with complaints(lang.language):
        from keterbukaan.files.tables import RowProblem
        from keterbukaan.registers.audit import AuditedRow, audit_row
        from keterbukaan.registers.reading import read_register

        refuse_to_overwrite("--output", output, file, under)
        body = jurisdiction_of(under, reading, as_known_on)
        day = day_or_today(on, body)
        register = read_register(file)
        judged = [audit_row(row, on=day, under=body) for row in watched(register.rows, "audit")]
        rows = [each for each in judged if isinstance(each, AuditedRow)]
        problems = [*register.unreadable, *(e for e in judged if isinstance(e, RowProblem))]
        problems.sort(key=lambda problem: problem.line)
        if output is not None:
            from keterbukaan.registers.writing import write_audit

            write_audit(output, rows, problems, lang.language)
        if as_json:
            from keterbukaan.cli.deadlines.answers import AuditAnswer

            answer = AuditAnswer.of(register, rows, problems, on=day, jurisdiction=body.name)
            print_json(answer.model_dump(mode="json"))
        else:
            from keterbukaan.cli.deadlines.screens import show_audit

            show_audit(
                console(), register, rows, problems, lang=lang.language, everything=everything
            )
    if fail_on_overdue and any(row.is_overdue for row in rows):
        raise typer.Exit(1)
    if problems:
        raise typer.Exit(3)


information_commands.add_to(app)
complaint_commands.add_to(app)


@app.command("schema")
def schema_command(
    command: Annotated[str, typer.Argument(help="Nama perintah, mis. due / a command's name.")],
) -> None:
    """JSON Schema keluaran --json suatu perintah. The JSON Schema of a command's --json."""
    from keterbukaan.cli.complaints.answers import COMPLAINT_ANSWERS
    from keterbukaan.cli.deadlines.answers import ANSWERS
    from keterbukaan.cli.information.answers import INFORMATION_ANSWERS

    answers = {**ANSWERS, **INFORMATION_ANSWERS, **COMPLAINT_ANSWERS}
    if command not in answers:
        raise typer.BadParameter(", ".join(answers), param_hint="COMMAND")
    print_json(answers[command].model_json_schema(mode="serialization"))


def _show_due(answer: Deadline | Undated, on: date | None, lang: Language) -> None:
    typer.echo(answer.explain(lang))
    if isinstance(answer, Undated):
        return
    if on is not None:
        from keterbukaan.deadlines.explanation import status_words

        typer.echo(status_words(answer, on, lang))
    strip = answer.strip(lang)
    if strip:
        typer.echo("\n" + strip)


def _rules(
    under: Path | None, readings: list[str] | None, in_force_on: str | None
) -> tuple[Rulebook, Readings]:
    body = jurisdiction_of(under, readings, None)
    day = day_or_none(in_force_on)
    return (body.rulebook if day is None else body.rulebook.in_force_on(day)), body.readings


def _since(arguments: list[str]) -> date | datetime | Mapping[str, date | datetime]:
    if len(arguments) == 1 and "=" not in arguments[0]:
        return _moment_or_day(arguments[0])
    facts: dict[str, date | datetime] = {}
    for argument in arguments:
        event, sign, day = argument.partition("=")
        if not sign:
            raise typer.BadParameter(
                f"{argument!r}: PERISTIWA=HARI / EVENT=DAY", param_hint="SINCE"
            )
        if event.strip() in facts:
            raise typer.BadParameter(f"{event.strip()}: ganda / given twice", param_hint="SINCE")
        facts[event.strip()] = _moment_or_day(day)
    return facts


def _moment_or_day(text: str) -> date | datetime:
    text = text.strip()
    if ":" in text or re.search(r"\dT", text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            raise typer.BadParameter(
                f"{text!r} bukan waktu; tulis 2025-03-24T08:30+07:00 / is no moment",
                param_hint="SINCE",
            ) from None
    return day_of(text)
