"""What the command line shows: tables, a year at a glance, an audit (with `rich`)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from keterbukaan.calendar.decree import Certainty, DayKind, DayOff
from keterbukaan.calendar.working import WorkingCalendar
from keterbukaan.cli.deadlines.answers import totals_of
from keterbukaan.deadlines.explanation import summary_words
from keterbukaan.errors import Language
from keterbukaan.files.tables import RowProblem
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.reading import OpenQuestion, Readings
from keterbukaan.law.rulebook import Rulebook, open_questions_about
from keterbukaan.registers.audit import AuditedRow, Outcome, Step
from keterbukaan.registers.reading import Register
from keterbukaan.words import long_day, month_name

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "WIDE",
    "new_table",
    "show_audit",
    "show_calendar",
    "show_columns",
    "show_open_questions",
    "show_rule",
    "show_rules",
    "show_unread",
]

_STYLES = {
    DayKind.PUBLIC_HOLIDAY: ("L", "red"),
    DayKind.ELECTION_DAY: ("L", "red"),
    DayKind.ESTIMATED_HOLIDAY: ("L", "red"),
    DayKind.LOCAL_DAY_OFF: ("S", "magenta"),
    DayKind.COLLECTIVE_LEAVE: ("C", "yellow"),
    DayKind.WEEKEND: ("-", "dim"),
    DayKind.WORKING_DAY: ("·", ""),
    DayKind.LOCAL_WORKING_DAY: ("·", "green"),
    DayKind.GIVEN_DAY_OFF: ("L", "red"),
}
_OUTCOME_STYLES = {
    Outcome.LATE: "bold red",
    Outcome.MISSING: "red",
    Outcome.PREMATURE: "yellow",
    Outcome.IN_TIME: "green",
    Outcome.RUNNING: "cyan",
}
_SHOWN_IN_FULL = 500
_YEAR_WIDTH = 102  # four for the month, three for each of 31 days, five for the sum
WIDE = 130  # from this width on a table of seven columns can be read
_FINDINGS = frozenset({Outcome.LATE, Outcome.MISSING, Outcome.PREMATURE})


def show_rules(
    console: Console, book: Rulebook, limits: Sequence[str], readings: Readings, lang: Language
) -> None:
    """Show each limit on a line, with the provision that governs."""
    indonesian = lang == "id"
    heads = ("Batas waktu", "Berapa lama", "Dasar hukum", "Sifat", "Status baca")
    english = ("Limit", "How long", "Legal basis", "Nature", "Reading status")
    shown = len(heads) if console.width >= WIDE else 3
    table = new_table((heads if indonesian else english)[:shown])
    for name in limits:
        limit = book.governing(name, readings)
        cells = (
            name,
            _how_long(limit, lang),
            str(limit.citation),
            limit.nature.label(lang),
            limit.read.label(lang),
        )
        table.add_row(*cells[:shown])
    console.print(table)


def show_rule(
    console: Console, name: str, book: Rulebook, readings: Readings, lang: Language
) -> None:
    """Show everything the rulebook knows of one limit."""
    indonesian = lang == "id"
    console.print(name, style="bold")
    for agreement in book.agreement(name, readings):
        limit = agreement.limit
        if agreement.governs:
            role = "berlaku" if indonesian else "governs"
        elif agreement.agrees:
            role = "sejalan" if indonesian else "agrees"
        else:
            differences = ", ".join(each.label(lang) for each in agreement.differences)
            role = f"berbeda: {differences}" if indonesian else f"differs: {differences}"
        console.print(f"\n{limit.citation} ({role})", style="bold" if agreement.governs else "")
        console.print(f"  {summary_words(limit, lang)}")
        starts = "; ".join(
            f"{start} ({book.event_label(start, lang)})" for start in limit.starts_from
        )
        console.print(f"  {'Dimulai oleh' if indonesian else 'Started by'}: {starts}")
        read = limit.read.label(lang)
        console.print(f"  {_how_long(limit, lang)}; {limit.nature.label(lang)}; {read}")
    show_open_questions(console, open_questions_about(book.about(name)), lang)


def show_open_questions(console: Console, doubts: Iterable[OpenQuestion], lang: Language) -> None:
    """Show doubts of the texts with their choices; the first is the default."""
    for question in doubts:
        console.print(f"\n{question.conflict} {question.name}: {question.question(lang)}")
        for number, option in enumerate(question.options):
            mark = "*" if number == 0 else " "
            sources = "; ".join(map(str, option.sources)) or "-"
            console.print(f"  {mark} {option.reading.value}: {option.label(lang)} ({sources})")


def show_calendar(console: Console, year: int, calendar: WorkingCalendar, lang: Language) -> None:
    """Show a year at a glance, then its days off with their decrees."""
    indonesian = lang == "id"
    certainty = calendar.certainty(dt.date(year, 1, 1))
    title = f"Kalender hari kerja {year}" if indonesian else f"Working days of {year}"
    if certainty is Certainty.ESTIMATED:
        title += f" ({certainty.label(lang)})"
    console.print(title, style="bold")
    _year_at_a_glance(console, year, calendar, lang)
    heads = ("Tanggal", "Nama", "Jenis", "Keputusan")
    table = new_table(heads if indonesian else ("Date", "Name", "Kind", "Decree"))
    for day in calendar.days_off(year):
        table.add_row(*_day_off_cells(day, lang))
    for day, by in calendar.removed_days(year):
        cells = _day_off_cells(day, lang)
        gone = "dihapus oleh" if indonesian else "taken away by"
        table.add_row(*cells[:3], f"{cells[3]}; {gone} {by.text(lang)}", style="dim")
    console.print(table)


def show_audit(
    console: Console,
    register: Register,
    rows: Sequence[AuditedRow],
    unreadable: Sequence[RowProblem],
    *,
    lang: Language,
    everything: bool,
) -> None:
    """Show what was due when, what was late, what could not be read, and the sums."""
    indonesian = lang == "id"
    mapping = [(words, column.value) for column, words in register.mapping]
    show_columns(console, mapping, lang)
    if register.unrecognised:
        head = "Kolom tanggal yang TIDAK dibaca" if indonesian else "Date columns NOT read"
        show_unread(console, head, register.unrecognised)
    if register.unread_sheets:
        head = "Lembar yang TIDAK dibaca" if indonesian else "Sheets NOT read"
        show_unread(console, head, register.unread_sheets)
    in_full = everything or len(rows) <= _SHOWN_IN_FULL
    if console.width >= WIDE:
        console.print(_audit_table(rows, lang, in_full=in_full))
    else:
        _audit_list(console, rows, lang, in_full=in_full)
    if not in_full:
        console.print(
            "Hanya langkah yang bermasalah yang ditampilkan; --all menampilkan semuanya."
            if indonesian
            else "Only steps with a finding are shown; --all shows every step."
        )
    if unreadable:
        head = (
            "Baris yang tidak dapat diperiksa:" if indonesian else "Rows that could not be judged:"
        )
        console.print(head, style="bold red")
        line = "baris" if indonesian else "line"
        for problem in unreadable:
            told = (
                f"  {line} {problem.line} {problem.number} [{problem.code}] {problem.reason(lang)}"
            )
            console.print(told)
    _show_totals(console, rows, unreadable, lang)


def show_columns(console: Console, mapping: Iterable[tuple[str, str]], lang: Language) -> None:
    """Show which header was taken for what."""
    head = "Kolom yang dikenali:" if lang == "id" else "Columns recognised:"
    console.print(head, style="bold")
    for words, column in mapping:
        console.print(f"  {words} -> {column}")


def show_unread(console: Console, head: str, names: Iterable[str]) -> None:
    """Show what a file holds and was not read."""
    console.print(Text(f"{head}: {'; '.join(names)}", style="bold yellow"))


def _audit_table(rows: Sequence[AuditedRow], lang: Language, *, in_full: bool) -> Table:
    heads = ("Baris", "Nomor", "Langkah", "Tenggat", "Dilakukan", "Hasil", "Dasar hukum")
    english = ("Line", "Number", "Step", "Due", "Done", "Outcome", "Legal basis")
    table = new_table(heads if lang == "id" else english)
    for audited in rows:
        shown = [step for step in audited.steps if in_full or step.outcome in _FINDINGS]
        for place, step in enumerate(shown):
            table.add_row(
                str(audited.row.line) if place == 0 else "",
                Text(audited.row.number) if place == 0 else "",
                step.name.label(lang),
                str(step.deadline.date),
                str(step.done or "-"),
                _outcome(step, lang),
                str(step.deadline.citations[0]),
                end_section=step is shown[-1],
            )
    return table


def _audit_list(
    console: Console, rows: Sequence[AuditedRow], lang: Language, *, in_full: bool
) -> None:
    """Show the same as the table does, for a narrow terminal."""
    line, due, done = ("Baris", "tenggat", "dilakukan") if lang == "id" else ("Line", "due", "done")
    for audited in rows:
        steps = [step for step in audited.steps if in_full or step.outcome in _FINDINGS]
        if steps:
            console.print(Text(f"{line} {audited.row.line}  {audited.row.number}", style="bold"))
        for step in steps:
            told = Text(f"  {step.name.label(lang)}: {due} {step.deadline.date}, ")
            told.append(f"{done} {step.done or '-'}, ").append(_outcome(step, lang))
            console.print(told.append(f" ({step.deadline.citations[0]})"))


def _outcome(step: Step, lang: Language) -> Text:
    words = step.outcome.label(lang)
    if step.outcome is Outcome.LATE:
        words += (
            f" {step.late_by} hari kerja" if lang == "id" else f" by {step.late_by} working days"
        )
    elif step.outcome is Outcome.MISSING:
        lapsed = (
            f"lewat {step.late_by} hari kerja"
            if lang == "id"
            else f"{step.late_by} working days past"
        )
        words += f", {lapsed}"
    if not step.sure and step.outcome is not Outcome.RUNNING:
        words += " *"
    return Text(words, style=_OUTCOME_STYLES[step.outcome])


def _show_totals(
    console: Console, rows: Sequence[AuditedRow], unreadable: Sequence[RowProblem], lang: Language
) -> None:
    totals = totals_of(rows, unreadable)
    starred = any(
        not step.sure and step.outcome is not Outcome.RUNNING for row in rows for step in row.steps
    )
    outcomes = ", ".join(
        f"{outcome.label(lang)} {totals.outcomes[outcome.value]}" for outcome in Outcome
    )
    if lang == "id":
        if starred:
            console.print(
                "* hasilnya berbeda menurut pembacaan lain; lihat 'paling awal' dan 'paling akhir' "
                "dengan --json atau --output."
            )
        console.print(
            f"{totals.rows} baris diperiksa ({totals.steps} langkah), {totals.unreadable} tidak "
            f"dapat diperiksa. {outcomes}. Baris dengan kewajiban yang terlambat atau tidak "
            f"tercatat: {totals.overdue_rows}."
        )
        return
    if starred:
        console.print(
            "* another reading gives another outcome; see 'earliest' and 'latest' with --json or "
            "--output."
        )
    console.print(
        f"{totals.rows} rows judged ({totals.steps} steps), {totals.unreadable} could not be. "
        f"{outcomes}. Rows with a duty late or not recorded: {totals.overdue_rows}."
    )


def _year_at_a_glance(
    console: Console, year: int, calendar: WorkingCalendar, lang: Language
) -> None:
    cell = 3 if console.width >= _YEAR_WIDTH else 2
    numbers = (day if cell > len("31") else day % 10 for day in range(1, 32))
    console.print(" " * 4 + "".join(f"{number:>{cell}}" for number in numbers), style="dim")
    for month in range(1, 13):
        line = Text(f"{month_name(month, lang)[:3]:<4}")
        for day in range(1, monthrange(year, month)[1] + 1):
            mark, style = _STYLES[calendar.why(dt.date(year, month, day)).kind]
            line.append(f"{mark:>{cell}}", style=style)
        line.append(" " * (31 - monthrange(year, month)[1]) * cell)
        line.append(f"{calendar.working_days_in(year, month):>4}", style="bold")
        console.print(line)
    legend = (
        "L libur  C cuti bersama  S libur setempat  - akhir pekan  · hari kerja (jumlah di kanan)"
        if lang == "id"
        else "L holiday  C collective leave  S local day off  - weekend  · worked (sum at right)"
    )
    console.print(legend, style="dim")


def _day_off_cells(day: DayOff, lang: Language) -> tuple[str, str, str, str]:
    decree = day.decree.text(lang) if day.decree else "-"
    return (long_day(day.day, lang), day.name, day.kind.label(lang), decree)


def _how_long(limit: TimeLimit, lang: Language) -> str:
    if limit.amount is None or limit.unit is None:
        return limit.kind.label(lang)
    return limit.unit.counted(limit.amount, lang)


def new_table(heads: Sequence[str]) -> Table:
    """Return a table without lines, whose first column is never broken."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, head in enumerate(heads):
        table.add_column(head, overflow="fold", no_wrap=place == 0)
    return table
