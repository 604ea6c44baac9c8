"""What the command shows.

What comes from a file is shown through `printable`, so that no terminal obeys it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from rich.console import Console

from keterbukaan._words import long_day
from keterbukaan.cases.actors import actor_words
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.commands.moved.answer import totals_of
from keterbukaan.cli.commands.moved.files import MovedFile
from keterbukaan.cli.commands.moved.table import told_words, verdict_words
from keterbukaan.cli.tables import (
    SHOWN_AT_MOST,
    WIDE,
    body_name,
    new_table,
    show_cut,
    show_head,
    show_line,
    show_notes,
    show_problems,
    show_unread,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.files.tables import printable
from keterbukaan.law.titles import title
from keterbukaan.registers.moved import Knowledge, MovedRow, MovedStep

__all__ = ["entries_of", "show_moved"]

_Entry: TypeAlias = "tuple[MovedFile, MovedRow, MovedStep]"
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Berkas", "Baris", "Nomor", "Apa", "Dulu", "Kini", "Hasil", "Beri tahu", "Sebab"),
    "en": ("File", "Line", "Number", "What", "Before", "Now", "Verdict", "Tell", "Why"),
}


def show_moved(
    console: Console, files: Sequence[MovedFile], known: Knowledge, lang: Language
) -> None:
    """Show what moved, earlier days first, whom to tell and why, and what was not compared."""
    indonesian = lang == "id"
    first, last = long_day(known.first, lang), long_day(known.last, lang)
    then, now = body_name(known.then, lang), body_name(known.under, lang)
    console.print(
        f"Yang diketahui {first} ({then}) dibandingkan dengan yang diketahui {last} ({now})"
        if indonesian
        else f"What was known on {first} ({then}) against what was known on {last} ({now})",
        style="bold",
    )
    for file in files:
        _show_unread(console, file, lang)
    entries = entries_of(files)
    if entries:
        _show_entries(console, entries, known, lang)
    else:
        said = "Tidak ada tenggat yang bergeser." if indonesian else "No deadline has moved."
        console.print(f"\n{said}", style="bold green")
    for file in files:
        show_problems(console, file.problems, lang)
    _show_totals(console, files, lang)


def _show_unread(console: Console, file: MovedFile, lang: Language) -> None:
    """Warn of what was not read: what seems open may have been done there."""
    name = printable(file.office.name)
    if file.office.unread:
        said = (
            f"AWAS, {name}: ini tidak dibaca; yang tampak terbuka mungkin sudah dilakukan"
            if lang == "id"
            else f"WARNING, {name}: this was not read; what seems open may have been done"
        )
        show_unread(console, said, map(printable, file.office.unread))
    show_notes(console, file.read, lang)


def entries_of(files: Iterable[MovedFile]) -> list[_Entry]:
    """Return every step that moved: an earlier day before a later one, then the nearest."""
    found = [(file, row, step) for file in files for row in file.moved for step in row.steps]
    return sorted(found, key=lambda each: _urgency(each[2]))


def _urgency(step: MovedStep) -> tuple[bool, str]:
    day = step.after or step.before
    return (step.moved_by or 0) >= 0, str(day and day.date)


def _show_entries(
    console: Console, entries: Sequence[_Entry], known: Knowledge, lang: Language
) -> None:
    indonesian = lang == "id"
    said = "Tenggat yang bergeser" if indonesian else "Deadlines that moved"
    show_head(console, f"{said} ({len(entries)})", "bold")
    shown = entries[:SHOWN_AT_MOST]
    reasons: dict[str, int] = {}
    rows = [_cells(each, known, reasons, lang) for each in shown]
    if console.width >= WIDE:
        table = new_table(_HEADS[lang])
        for row in rows:
            table.add_row(*row)
        console.print(table)
    else:
        for file, line, number, what, before, after, verdict, tell, why in rows:
            word = "baris" if indonesian else "line"
            console.print(f"  {file}, {word} {line}, {number}: {what}")
            console.print(f"    {before} -> {after}, {verdict}; {tell} {why}")
    show_cut(console, len(entries), lang)
    for reason, place in reasons.items():
        show_line(console, f"[{place}] {printable(reason)}")
    deadlines = (day for _, _, step in shown for day in (step.before, step.after) if day)
    show_marks(console, deadlines, lang)
    show_head(console, "Siapa yang diberi tahu" if indonesian else "Whom to tell", "bold")
    for who in dict.fromkeys(told for _, _, step in entries for told in step.tell):
        called = actor_words(who.who, lang, under=known.under)
        show_line(console, f"- {called} {who.why.text(lang)}")


def _cells(
    entry: _Entry, known: Knowledge, reasons: dict[str, int], lang: Language
) -> tuple[str, ...]:
    file, row, step = entry
    numbers = [reasons.setdefault(each.text(lang), len(reasons) + 1) for each in step.reasons]
    return (
        printable(f"{file.office.name}, {row.sheet}" if row.sheet else file.office.name),
        str(row.line),
        printable(row.number),
        title(step.limit, lang),
        _range(step.before),
        _range(step.after),
        _verdict(step, lang),
        told_words(step, known, lang),
        "".join(f"[{number}]" for number in dict.fromkeys(numbers)),
    )


def _range(deadline: Deadline | None) -> str:
    """Return a day, with the earliest and the latest where other readings give others."""
    if deadline is None:
        return "-"
    said = f"{deadline.date}{mark_of(deadline)}"
    if deadline.earliest == deadline.latest:
        return said
    return f"{said} ({deadline.earliest} – {deadline.latest})"


def _verdict(step: MovedStep, lang: Language) -> str:
    after = verdict_words(step.verdict_after, lang)
    return (
        f"{verdict_words(step.verdict_before, lang)} -> {after}" if step.verdict_changed else after
    )


def _show_totals(console: Console, files: Sequence[MovedFile], lang: Language) -> None:
    totals = totals_of(files)
    console.print(
        f"\n{totals.compared} baris dibandingkan, {totals.moved} di antaranya bergeser; "
        f"{totals.unreadable} tidak dapat dibandingkan. Langkah: {totals.earlier} lebih cepat, "
        f"{totals.later} lebih lambat, {totals.range_only} hanya menurut penafsiran lain, "
        f"{totals.begun_or_ended} mulai atau tidak lagi berlaku; {totals.verdict_changed} kini "
        "dinilai lain."
        if lang == "id"
        else f"\n{totals.compared} rows compared, {totals.moved} of them moved; "
        f"{totals.unreadable} could not be. Steps: {totals.earlier} earlier, {totals.later} later, "
        f"{totals.range_only} under other readings only, {totals.begun_or_ended} begun or ended; "
        f"{totals.verdict_changed} judged otherwise now."
    )
