"""What the command shows.

What comes from a file is shown through `printable`, so that no terminal obeys it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rich.console import Console

from keterbukaan._words import long_day
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.lifecycle import lifecycle
from keterbukaan.cases.outcomes import CaseDeadline, Irregularity, LegalBasis
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.tables import (
    SHOWN_AT_MOST,
    WIDE,
    body_name,
    new_table,
    show_cut,
    show_line,
    show_problems,
    show_read,
)
from keterbukaan.errors import Language
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem, printable
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.titles import title
from keterbukaan.law.verification import cited
from keterbukaan.registers.complaints import (
    ComplaintRow,
    JudgedComplaint,
    measure_units,
    not_read_in,
)
from keterbukaan.registers.measures import AGES, Measures

__all__ = ["show_complaints", "show_unread_days", "why_untold"]

_BINDING = frozenset({LegalBasis.LAW, LegalBasis.LOCAL})
_VAIN = ("Langkah tanpa akibat hukum", "Steps without effect in law")
_NOTED = ("Catatan lain; langkahnya tetap berlaku", "Found besides; these steps stand")
_FILED = ("pengaduan diajukan", "complaint filed")
_UNTOLD = ("Tidak dapat dinilai", "Cannot be told")
_BY_STATUS = ('status "{}" tanpa tanggal', 'status "{}" without a day')
_BY_DRAWING = ("berkas dibuat {}", "the file was drawn on {}")
_BY_UNREAD = (
    "langkahnya mungkin tercatat di bagian yang tidak dibaca",
    "the step may stand in what was not read",
)
_NO_COLUMN = (
    "register ini tidak memuat kolom tanggal untuk batas waktu berikut (jumlah baris)",
    "the register has no column of days for these limits (number of rows)",
)
_UNSURE = "*"
_NOT_LATE = (
    "menurut penafsiran lain belum terlambat; di dalam kurung tenggatnya yang paling akhir",
    "not late under another reading; its latest day stands in brackets",
)
_BASES = {
    LegalBasis.LAW: ("peraturan", "rule"),
    LegalBasis.NOT_READ: ("belum dibaca", "not read"),
    LegalBasis.PRACTICE: ("praktik", "practice"),
    LegalBasis.LOCAL: ("setempat", "local"),
}
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": ("Nomor", "Unit", "Apa", "Tenggat", "Dilakukan", "Hari kerja", "Siapa", "Aturan"),
    "en": ("Number", "Unit", "What", "Due", "Done", "Working days", "Who", "Rule"),
}
_KEPT: dict[Language, tuple[str, ...]] = {
    "id": ("Unit", "Batas waktu", "Dasar", "Tepat waktu", "Median", "Persentil 90"),
    "en": ("Unit", "Limit", "Basis", "In time", "Median", "90th percentile"),
}


def show_complaints(
    console: Console,
    read: RecordFile[ComplaintRow],
    judged: Sequence[JudgedComplaint],
    problems: Sequence[RowProblem],
    *,
    on: dt.date,
    body: Jurisdiction,
    lang: Language,
) -> None:
    """Show what is late, how each unit keeps its duties, what was not read, and the bad rows."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    day = long_day(on, lang)
    name = body_name(body, lang)
    console.print(
        f"Keadaan per {day} (aturan {name})" if indonesian else f"As on {day} ({name} rules)"
    )
    _show_late(console, judged, on=on, body=body, lang=lang)
    _show_untold(console, judged, lang)
    vain, noted = _VAIN[lang == "en"], _NOTED[lang == "en"]
    _show_found(console, vain, [(e, found) for e in judged for found in e.without_effect], lang)
    _show_found(console, noted, [(e, found) for e in judged for found in e.noted], lang)
    measures = measure_units(judged, on=on, under=body)
    _show_kept(console, measures, lang)
    _show_backlogs(console, measures, lang)
    unread = not_read_in(judged, lang)
    if unread:
        said = (
            "Tidak bersumber dari teks peraturan (periksa, atau isi lewat --under)"
            if indonesian
            else "Not from a regulation's own text (check it, or fill it in through --under)"
        )
        console.print(f"\n{said}", style="bold yellow")
        for limit, source in unread:
            console.print(f"  - {title(limit, lang)}: {source}")
    show_problems(console, problems, lang)


def show_unread_days(console: Console, columns: Sequence[str], lang: Language) -> None:
    """Warn that a column of days was not read: what seems late may have been done."""
    if columns:
        said = (
            "AWAS: kolom tanggal ini tidak dibaca; langkah yang mungkin dimuatnya tidak dinilai"
            if lang == "id"
            else "WARNING: these columns of days were not read; the steps that they may hold are "
            "not judged"
        )
        console.print(f"{said}: {printable('; '.join(columns))}", style="bold red")


def _show_late(
    console: Console,
    judged: Sequence[JudgedComplaint],
    *,
    on: dt.date,
    body: Jurisdiction,
    lang: Language,
) -> None:
    indonesian = lang == "id"
    late = [(each, duty) for each in judged for duty in each.late]
    if not late:
        said = "Tidak ada yang terlambat." if indonesian else "Nothing is late."
        console.print(f"\n{said}", style="bold green")
        return
    in_law = sum(duty.legal_basis in _BINDING for _, duty in late)
    counted = (
        f"Terlambat ({len(late)}; {in_law} menurut peraturan atau berkas Badan Publik)"
        if indonesian
        else f"Late ({len(late)}; {in_law} by a rule or the body's own file)"
    )
    console.print(f"\n{counted}", style="bold red")
    shown = late[:SHOWN_AT_MOST]
    rows, rules = _late_cells(shown, on=on, body=body, lang=lang)
    if console.width >= WIDE:
        table = new_table(_HEADS[lang])
        for row in rows:
            table.add_row(*(cell or "-" for cell in row))
        console.print(table)
    else:
        for which, unit, what, due, done, days, who, rule in rows:
            console.print(f"  {which}, {unit}: {what}")
            by = f"{days} hari kerja" if indonesian else f"working days: {days}"
            console.print(f"    {due} -> {done or '-'}, {by}, {who} {rule}")
    show_cut(console, len(late), lang)
    for said, number in rules.items():
        console.print(f"  [{number}] {printable(said)}")
    if any(_UNSURE in row[5] for row in rows):
        console.print(f"  {_UNSURE} {_NOT_LATE[lang == 'en']}")
    show_marks(console, (duty.deadline for _, duty in shown), lang)


def _show_untold(console: Console, judged: Sequence[JudgedComplaint], lang: Language) -> None:
    """Show the rows of which something cannot be told, each with the limits and the reason."""
    rows = [each for each in judged if each.cannot_tell]
    if not rows:
        return
    console.print(f"\n{_UNTOLD[lang == 'en']} ({len(rows)})", style="bold yellow")
    without = Counter(
        duty.limit for each in rows for duty in each.cannot_tell if each.has_no_column_for(duty)
    )
    if without:
        counted = "; ".join(f"{title(name, lang)} ({number})" for name, number in without.items())
        show_line(console, f"{_NO_COLUMN[lang == 'en']}: {counted}")
    for each in rows[:SHOWN_AT_MOST]:
        limits = ", ".join(
            f"{title(duty.limit, lang)} ({duty.deadline.date})"
            for duty in each.cannot_tell
            if not each.has_no_column_for(duty)
        )
        if limits:
            show_line(console, printable(f"{each.number}: {why_untold(each, lang)}: {limits}"))
    show_cut(console, len(rows), lang)


def why_untold(judged: JudgedComplaint, lang: Language) -> str:
    """Return what leaves it open: its status, the day of the file, or what was not read."""
    status, why = judged.row.status, list[str]()
    if status is not None and status.may_have_been_done & judged.open_steps:
        why.append(_BY_STATUS[lang == "en"].format(status.label(lang)))
    if judged.drawn_on is not None:
        why.append(_BY_DRAWING[lang == "en"].format(judged.drawn_on))
    return ", ".join(why) or _BY_UNREAD[lang == "en"]


def _late_cells(
    late: Sequence[tuple[JudgedComplaint, CaseDeadline]],
    *,
    on: dt.date,
    body: Jurisdiction,
    lang: Language,
) -> tuple[list[tuple[str, ...]], dict[str, int]]:
    """Return what is late as cells, and the rules that they number."""
    rules: dict[str, int] = {}
    rows: list[tuple[str, ...]] = []
    for each, duty in late:
        source = cited(duty.deadline.citations[0], duty.deadline.verification, lang)
        said = f"{source} ({duty.legal_basis.label(lang)})"
        rows.append(
            (
                printable(each.number),
                printable(each.unit or ""),
                title(duty.limit, lang),
                f"{duty.deadline.date}{mark_of(duty.deadline)}",
                duty.done_on.isoformat() if duty.done_on else "",
                f"{duty.late_by(on=on)}{_unsure(each, duty, on)}",
                actor_words(duty.who, lang, under=body),
                f"[{rules.setdefault(said, len(rules) + 1)}]",
            )
        )
    return rows, rules


def _unsure(judged: JudgedComplaint, duty: CaseDeadline, on: dt.date) -> str:
    """Mark what another reading would not find late, with the latest day under any."""
    return "" if judged.is_sure(duty, on=on) else f"{_UNSURE} ({duty.deadline.latest})"


def _show_found(
    console: Console,
    heading: str,
    found: Sequence[tuple[JudgedComplaint, Irregularity]],
    lang: Language,
) -> None:
    """Show what is irregular in the steps of the register, each with its reason."""
    if not found:
        return
    console.print(f"\n{heading} ({len(found)})", style="bold yellow")
    moves = lifecycle("complaint").moves
    for judged, each in found[:SHOWN_AT_MOST]:
        move = moves.get(each.event)  # the filing is no step
        step = _FILED[lang == "en"] if move is None else move.label(lang)
        which = f"{printable(judged.number)}, {each.on}, {step}"
        console.print(f"  {which}: {printable(each.text(lang))}")
    show_cut(console, len(found), lang)


def _show_kept(console: Console, measures: Measures, lang: Language) -> None:
    if not measures.timeliness:
        return
    said = "Ketepatan per unit (hari kerja)" if lang == "id" else "By unit (working days)"
    console.print(f"\n{said}", style="bold")
    table = new_table(_KEPT[lang])
    for each in measures.timeliness:
        if not each.judged:
            continue
        days = "-" if each.median_days is None else f"{each.median_days:g}"
        table.add_row(
            printable(each.group or "-"),
            title(each.limit, lang),
            _BASES[each.legal_basis][lang == "en"],
            f"{each.in_time}/{each.judged}",
            days.replace(".", ",") if lang == "id" else days,
            "-" if each.ninetieth_days is None else str(each.ninetieth_days),
        )
    console.print(table)


def _show_backlogs(console: Console, measures: Measures, lang: Language) -> None:
    indonesian = lang == "id"
    if not any(each.open + each.reopened for each in measures.backlogs):
        return
    said = "Belum selesai, menurut umur" if indonesian else "Still open, by age"
    console.print(f"\n{said}", style="bold")
    bands = [f"<= {AGES[0]}"]
    bands += [f"{low + 1}-{high}" for low, high in pairwise(AGES)]
    bands.append(f"> {AGES[-1]}")
    heads = ("Unit", "Semua", "Terbuka") if indonesian else ("Unit", "All", "Open")
    table = new_table((*heads, *bands, "Dibuka lagi" if indonesian else "Reopened"))
    for each in measures.backlogs:
        if not each.open + each.reopened:
            continue
        counts = (each.total, each.open, *each.ages, each.reopened)
        table.add_row(printable(each.group or "-"), *map(str, counts))
    console.print(table)
