"""What the command shows, and the lines that it writes to a table.

What comes from a file is shown through `printable`, so that no terminal obeys it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from rich.console import Console

from keterbukaan._words import LabelledEnum, listed, long_day
from keterbukaan.cases.actors import actor_words
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.commands.moved.answer import totals_of
from keterbukaan.cli.commands.moved.files import MovedFile
from keterbukaan.cli.tables import (
    SHOWN_AT_MOST,
    WIDE,
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

__all__ = ["moved_lines", "show_moved"]

_Entry: TypeAlias = "tuple[MovedFile, MovedRow, MovedStep]"
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Berkas", "Baris", "Nomor", "Apa", "Dulu", "Kini", "Hasil", "Beri tahu", "Sebab"),
    "en": ("File", "Line", "Number", "What", "Before", "Now", "Verdict", "Tell", "Why"),
}
_WRITTEN: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Berkas", "Baris", "Nomor", "Apa", "Dilakukan", "Tenggat dulu", "Paling awal dulu"),
        *("Paling akhir dulu", "Tenggat kini", "Paling awal kini", "Paling akhir kini"),
        *("Bergeser (hari)", "Hasil dulu", "Hasil kini", "Beri tahu", "Sebab", "Dasar hukum"),
    ),
    "en": (
        *("File", "Line", "Number", "What", "Done", "Due before", "Earliest before"),
        *("Latest before", "Due now", "Earliest now", "Latest now"),
        *("Moved by (days)", "Verdict before", "Verdict now", "Tell", "Why", "Legal basis"),
    ),
}


def show_moved(
    console: Console, files: Sequence[MovedFile], known: Knowledge, lang: Language
) -> None:
    """Show what moved, earlier days first, whom to tell and why, and what was not compared."""
    indonesian = lang == "id"
    first, last = long_day(known.first, lang), long_day(known.last, lang)
    then, now = printable(known.then.name), printable(known.under.name)
    console.print(
        f"Yang diketahui {first} ({then}) dibandingkan dengan yang diketahui {last} ({now})"
        if indonesian
        else f"What was known on {first} ({then}) against what was known on {last} ({now})",
        style="bold",
    )
    for file in files:
        _show_unread(console, file, lang)
    entries = sorted(_entries(files), key=lambda each: _urgency(each[2]))
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
    read = file.read
    name = printable(read.file)
    if file.unread_days:
        said = (
            f"AWAS, {name}: kolom tanggal ini tidak dibaca; yang tampak terbuka mungkin sudah "
            "dilakukan"
            if lang == "id"
            else f"WARNING, {name}: these columns of days were not read; what seems open may have "
            "been done"
        )
        show_unread(console, said, map(printable, file.unread_days))
    if read.unread_sheets:
        said = "lembar yang TIDAK dibaca" if lang == "id" else "sheets NOT read"
        show_unread(console, f"{name}: {said}", map(printable, read.unread_sheets))
    show_notes(console, read, lang)


def _entries(files: Iterable[MovedFile]) -> Iterator[_Entry]:
    for file in files:
        for row in file.moved:
            for step in row.steps:
                yield file, row, step


def _urgency(step: MovedStep) -> tuple[bool, str]:
    """Return what sorts first: an earlier day before a later one, then the nearest."""
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
        show_line(console, f"- {actor_words(who.who, lang, known.under)} {who.why.text(lang)}")


def _cells(
    entry: _Entry, known: Knowledge, reasons: dict[str, int], lang: Language
) -> tuple[str, ...]:
    file, row, step = entry
    numbers = [reasons.setdefault(each.text(lang), len(reasons) + 1) for each in step.reasons]
    return (
        printable(file.read.file),
        str(row.line),
        printable(row.number),
        title(step.limit, lang),
        _range(step.before),
        _range(step.after),
        _verdict(step, lang),
        _told(step, known, lang),
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
    before, after = (_label(each, lang) for each in (step.verdict_before, step.verdict_after))
    return f"{before} -> {after}" if step.verdict_changed else after


def _label(verdict: LabelledEnum | None, lang: Language) -> str:
    return "-" if verdict is None else verdict.label(lang)


def _told(step: MovedStep, known: Knowledge, lang: Language) -> str:
    return listed((actor_words(each.who, lang, known.under) for each in step.tell), lang)


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


def moved_lines(
    files: Sequence[MovedFile], known: Knowledge, lang: Language
) -> Iterator[list[str]]:
    """Yield what moved as the lines of a table; the rows that were not compared follow."""
    yield list(_WRITTEN[lang])
    for file, row, step in sorted(_entries(files), key=lambda each: _urgency(each[2])):
        latest = step.after or step.before
        yield [
            file.read.file,
            str(row.line),
            row.number,
            title(step.limit, lang),
            str(step.done or ""),
            *_three(step.before),
            *_three(step.after),
            "" if step.moved_by is None else str(step.moved_by),
            _label(step.verdict_before, lang),
            _label(step.verdict_after, lang),
            _told(step, known, lang),
            "; ".join(each.text(lang) for each in step.reasons),
            "" if latest is None else str(latest.citations[0]),
        ]
    blank = [""] * (len(_WRITTEN[lang]) - 4)
    for file in files:
        for each in file.problems:
            column = "" if each.column == "-" else f"{each.column}: "
            why = f"({each.code}) {column}{each.reason(lang)}"
            yield [file.read.file, str(each.line), each.number, why, *blank]


def _three(deadline: Deadline | None) -> tuple[str, str, str]:
    if deadline is None:
        return "", "", ""
    return str(deadline.date), str(deadline.earliest), str(deadline.latest)
