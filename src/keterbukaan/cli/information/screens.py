"""What the commands on information show: items, checks, lists, exemptions, duties, grounds.

What comes from a file is shown through `printable`, so that no terminal obeys it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from keterbukaan.cli.deadlines.screens import WIDE, new_table, show_columns, show_unread
from keterbukaan.cli.information.answers import JudgedExemption, by_holder
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.duties.year import Duty, YearOfDuties
from keterbukaan.errors import Language
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem, printable
from keterbukaan.information.category import BodyKind, Category, Part
from keterbukaan.information.checklist import Check, Checklist, Publication, Standing
from keterbukaan.information.exemption import ExemptionState
from keterbukaan.information.exemption_rows import ExemptionRow
from keterbukaan.information.grounds import Ground, Grounds
from keterbukaan.information.items import Item, ItemList, Items
from keterbukaan.information.public_list import ListRow
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import TimeLimit
from keterbukaan.organization.ppid_decree import AppointmentDecree
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Record
from keterbukaan.words import listed, long_day

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "show_checklist",
    "show_decree",
    "show_duties",
    "show_exemptions",
    "show_findings",
    "show_grounds",
    "show_items",
    "show_list",
    "show_problems",
    "show_read",
]

R = TypeVar("R", bound=Record)
_SHOWN_HOLDERS = 60
_SHOWN_FINDINGS = 50
_MARGINS = 8  # what stands before, between and after the columns of the items
_FIRST_COLUMN = 26  # a key or a number longer than this is broken
_STANDINGS = {
    Standing.MISSING: "bold red",
    Standing.STALE: "bold red",
    Standing.UNDATED: "bold yellow",
}
_TO_DO = tuple(_STANDINGS)
_STATES = {
    ExemptionState.NOT_YET: ("belum ditetapkan", "not yet decided", ""),
    ExemptionState.EXEMPT: ("dikecualikan", "exempt", ""),
    ExemptionState.DUE_FOR_REVIEW: ("segera berakhir, tinjau", "ends soon, review", "bold yellow"),
    ExemptionState.OPEN_BY_LAPSE: ("terbuka sendiri", "open by itself", "bold red"),
    ExemptionState.OPENED: ("terbuka", "open", "green"),
}


def show_read(console: Console, read: RecordFile[R], lang: Language) -> None:
    """Show how a file was read: its columns, and what was passed over."""
    indonesian = lang == "id"
    if any(words != name for name, words in read.mapping):
        show_columns(console, ((words, name) for name, words in read.mapping), lang)
    else:
        console.print(printable(read.file), style="bold")
    if read.unrecognised:
        head = "Kolom yang TIDAK dibaca" if indonesian else "Columns NOT read"
        show_unread(console, head, read.unrecognised)
    if read.unread_sheets:
        head = "Lembar yang TIDAK dibaca" if indonesian else "Sheets NOT read"
        show_unread(console, head, map(printable, read.unread_sheets))


def show_problems(console: Console, problems: Sequence[RowProblem], lang: Language) -> None:
    """Show every row that could not be used, with its line, its column and the reason."""
    if not problems:
        return
    indonesian = lang == "id"
    head = "Baris yang tidak dapat dibaca" if indonesian else "Rows that could not be read"
    _head(console, f"{head} ({len(problems)})", "bold red")
    for problem in problems:
        where = f"{'baris' if indonesian else 'line'} {problem.line}"
        if problem.number:
            where += f", {problem.number}"
        column = "" if problem.column == "-" else f"{problem.column}: "
        _line(console, printable(f"{where} [{problem.code}] {column}{problem.reason(lang)}"))


def show_items(
    console: Console,
    lists: Sequence[tuple[ItemList, TimeLimit | None, Sequence[Item]]],
    kind: BodyKind | None,
    lang: Language,
) -> None:
    """Show items list by list, with the citation of each and how often it is owed."""
    indonesian = lang == "id"
    every = [item for _, _, items in lists for item in items]
    wide = console.width >= WIDE
    width = max((len(item.key) for item in every), default=0)
    cited = max((len(str(item.citation)) for item in every), default=0) if wide else 0
    for place, (each, interval, items) in enumerate(lists):
        _head(console, f"{each.citation}: {each.label(lang)}", "bold", blank=place > 0)
        console.print(f"  {_owed(items, kind, lang)}; {_how_often(interval, lang)}")
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=width, no_wrap=True)
        grid.add_column(overflow="fold", width=console.width - width - cited - _MARGINS)
        grid.add_column(width=cited, no_wrap=True)
        for item in items:
            cells = [f"{item.label(lang)}{_condition(item, lang)}", str(item.citation)]
            grid.add_row(item.key, *(cells if wide else ["\n".join(cells)]))
        console.print(Padding(grid, (0, 0, 0, 2), expand=False))
    total = sum(len(items) for _, _, items in lists)
    for_whom = "" if kind is None else f", {kind.label(lang)}"
    said = (
        f"{total} butir dalam {len(lists)} daftar"
        if indonesian
        else (f"{total} items in {len(lists)} lists")
    )
    console.print(f"\n{said}{for_whom}.")


def show_checklist(
    console: Console,
    read: RecordFile[Publication],
    found: Checklist,
    passed_over: Sequence[Item],
    *,
    lang: Language,
    everything: bool,
) -> None:
    """Show what is missing and stale with the article, what else is amiss, and the sums."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    for standing in Standing if everything else _TO_DO:
        checks = found.standing(standing)
        if checks:
            said = standing.label(lang)
            head = f"{said[0].upper()}{said[1:]} ({len(checks)})"
            _head(console, head, _STANDINGS.get(standing, "bold"))
            _show_checks(console, checks, lang)
    if found.findings:
        head = "Temuan" if indonesian else "Findings"
        _head(console, f"{head} ({len(found.findings)})", "bold yellow")
        _bullets(console, found.findings, lang)
    show_problems(console, read.problems, lang)
    _show_passed_over(console, passed_over, lang)
    counts = "; ".join(
        f"{len(found.standing(standing))} {standing.label(lang)}"
        for standing in Standing
        if found.standing(standing)
    )
    on, kind = long_day(found.on, lang), found.kind.label(lang)
    if indonesian:
        console.print(
            f"\nPada {on}, {kind}: {len(found.checks)} butir wajib; {counts}.\n"
            f"{len(read.records)} baris terbaca, {len(read.problems)} tidak."
        )
        return
    console.print(
        f"\nOn {on}, {kind}: {len(found.checks)} items owed; {counts}.\n"
        f"Rows read: {len(read.records)}, not read: {len(read.problems)}."
    )


def show_list(
    console: Console,
    read: RecordFile[ListRow],
    findings: Sequence[Finding],
    *,
    next_update: Deadline | None,
    written: Sequence[str],
    lang: Language,
) -> None:
    """Show how many rows each holder has of each category, and what is amiss."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    if read.records:
        _head(console, "Baris menurut unit" if indonesian else "Rows by holder", "bold")
        console.print(_holders(read.records, lang))
    if findings:
        _head(console, f"{'Temuan' if indonesian else 'Findings'} ({len(findings)})", "bold yellow")
        _bullets(console, findings[:_SHOWN_FINDINGS], lang)
        if len(findings) > _SHOWN_FINDINGS:
            more = len(findings) - _SHOWN_FINDINGS
            said = (
                f"dan {more} lagi; lihat --json" if indonesian else f"and {more} more; see --json"
            )
            _line(console, said)
    show_problems(console, read.problems, lang)
    console.print(
        f"\n{len(read.records)} baris terbaca, {len(read.problems)} tidak."
        if indonesian
        else f"\nRows read: {len(read.records)}, not read: {len(read.problems)}."
    )
    for name in written:
        rows = len(read.records)
        said = (
            f"Ditulis: {name} ({rows} baris)" if indonesian else f"Written: {name} (rows: {rows})"
        )
        console.print(f"{said}.")
    if next_update is not None:
        by = long_day(next_update.earliest, lang)
        said = "Dimutakhirkan paling lambat" if indonesian else "To be updated by"
        console.print(f"{said} {by} ({next_update.citations[0]}).")


def show_exemptions(
    console: Console,
    read: RecordFile[ExemptionRow],
    judged: Sequence[JudgedExemption],
    problems: Sequence[RowProblem],
    *,
    on: date,
    lang: Language,
) -> None:
    """Show each exemption with its state on a day, its end, its review and its article."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    if judged:
        console.print()
        if console.width >= WIDE:
            console.print(_exemption_table(judged, lang))
        else:
            _exemption_entries(console, judged, lang)
    show_problems(console, problems, lang)
    states = Counter(each.status.state for each in judged)
    counts = "; ".join(
        f"{states[state]} {_STATES[state][lang == 'en']}"
        for state in ExemptionState
        if states[state]
    )
    ending = f"; {counts}." if counts else "."
    console.print(
        f"\nPada {long_day(on, lang)}: {len(judged)} pengecualian, {len(problems)} baris tidak "
        f"terbaca{ending}"
        if indonesian
        else f"\nOn {long_day(on, lang)}, exemptions: {len(judged)}; rows not read: "
        f"{len(problems)}{ending}"
    )


def show_duties(console: Console, found: YearOfDuties, lang: Language) -> None:
    """Show a year's duties in order, what could not be told, and what is due before the year."""
    indonesian = lang == "id"
    head = f"Kewajiban tahun {found.year}" if indonesian else f"Duties of {found.year}"
    _head(console, f"{head} ({len(found.duties)})", "bold", blank=False)
    _show_duties(console, found.duties, lang)
    if found.unknown:
        head = "Belum dapat dihitung" if indonesian else "Not to be told yet"
        _head(console, f"{head} ({len(found.unknown)})", "bold yellow")
        _bullets(console, found.unknown, lang)
    if found.earlier:
        head = (
            f"Jatuh tempo sebelum {found.year}; yang di atas dihitung seakan-akan ini dipenuhi"
            if indonesian
            else f"Due before {found.year}; the above is counted as if these were kept"
        )
        _head(console, f"{head} ({len(found.earlier)})", "bold yellow")
        _show_duties(console, found.earlier, lang)


def show_decree(
    console: Console, decree: AppointmentDecree, findings: Sequence[Finding], lang: Language
) -> None:
    """Show what a decree lacks: what is required first, then what is advised."""
    indonesian = lang == "id"
    signed = long_day(decree.signed_on, lang)
    console.print(printable(f"{decree.number}, {signed}, {decree.body}"), style="bold")
    counts = (
        f"penunjukan: {len(decree.appointments)}, unit kerja: {len(decree.units)}"
        if indonesian
        else f"appointments: {len(decree.appointments)}, working units: {len(decree.units)}"
    )
    _line(console, counts)
    show_findings(console, findings, lang)


def show_findings(console: Console, findings: Sequence[Finding], lang: Language) -> None:
    """Show findings, what is required first; say so where nothing required is missing."""
    indonesian = lang == "id"
    required = [each for each in findings if each.weight is Weight.REQUIRED]
    advised = [each for each in findings if each.weight is Weight.ADVISED]
    if required:
        _head(console, f"{'Wajib' if indonesian else 'Required'} ({len(required)})", "bold red")
        _bullets(console, required, lang)
    if advised:
        _head(console, f"{'Disarankan' if indonesian else 'Advised'} ({len(advised)})", "bold")
        _bullets(console, advised, lang)
    if not required:
        said = (
            "Tidak ada syarat wajib yang kurang." if indonesian else "Nothing required is missing."
        )
        console.print(f"\n{said}")


def show_grounds(
    console: Console, grounds: Sequence[Ground], body: Jurisdiction, lang: Language
) -> None:
    """Show letters with their items and how long each may last, then what is never exempt.

    One letter alone is shown with what opens it and with the class that refers to it.
    """
    indonesian = lang == "id"
    for place, ground in enumerate(grounds):
        said = f"{ground.letter.value}. {ground.label(lang)}"
        _head(console, said, "bold", blank=place > 0)
        _line(console, "; ".join(map(str, ground.citations)))
        for item in ground.items:
            _marked(console, f"{item.number}.", item.label(lang), 4)
        longest = body.rulebook.governing(ground.duration_limit, body.readings)
        how_long = "Jangka waktu" if indonesian else "Duration"
        _line(console, f"{how_long}: {_period(longest, lang)} ({longest.citation})")
        if len(grounds) == 1:
            _ground_in_full(console, ground, lang)
    head = "Tidak pernah dapat dikecualikan" if indonesian else "Never exempt"
    _head(console, head, "bold")
    for never in Grounds.national().never.values():
        _marked(console, "-", f"{never.label(lang)} ({never.citation})")


def _head(console: Console, words: str, style: str, *, blank: bool = True) -> None:
    if blank:
        console.print()
    console.print(words, style=style)


def _line(console: Console, words: str) -> None:
    """Print a line that, where it is too long, goes on below its own beginning."""
    console.print(Padding(Text(words), (0, 0, 0, 2), expand=False))


def _marked(console: Console, mark: str, words: str, left: int = 2) -> None:
    """Print an entry of a list after its mark."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, words)
    console.print(Padding(grid, (0, 0, 0, left), expand=False))


def _bullets(console: Console, findings: Iterable[Finding], lang: Language) -> None:
    for finding in findings:
        _marked(console, "-", printable(finding.text(lang)))


def _owed(items: Sequence[Item], kind: BodyKind | None, lang: Language) -> str:
    """Say of which category a list is and, where that was not asked, who owes it."""
    said = ", ".join(dict.fromkeys(_category(item, lang) for item in items))
    if kind is not None:
        return said
    owing = set().union(*(item.owed_by for item in items))
    if len(owing) == len(BodyKind):
        return f"{said}; {'setiap Badan Publik' if lang == 'id' else 'every public body'}"
    return f"{said}; {listed([each.label(lang) for each in BodyKind if each in owing], lang)}"


def _category(item: Item, lang: Language) -> str:
    """Say how an item is owed, or of what it is a part where the text names no category."""
    if item.category is not None:
        return item.category.label(lang)
    if item.part is not Part.INFORMATION:
        return item.part.label(lang)
    return (
        "wajib disediakan, teksnya tidak menyebut kategori"
        if lang == "id"
        else "to be made available, the text names no category"
    )


def _how_often(interval: TimeLimit | None, lang: Language) -> str:
    if interval is None:
        return (
            "teksnya tidak menetapkan jangka waktu" if lang == "id" else "the text sets no interval"
        )
    if interval.amount is None or interval.unit is None:
        return f"{interval.kind.label(lang)} ({interval.citation})"
    number = interval.unit.counted(interval.amount, lang)
    if interval.amount == 1:
        number = number.removeprefix("1 ")
    said = f"paling lambat tiap {number}" if lang == "id" else f"at least every {number}"
    return f"{said} ({interval.citation})"


def _period(limit: TimeLimit, lang: Language) -> str:
    if limit.amount is None or limit.unit is None:
        return limit.kind.label(lang)
    number = limit.unit.counted(limit.amount, lang)
    return f"paling lama {number}" if lang == "id" else f"at most {number}"


def _condition(item: Item, lang: Language) -> str:
    if item.only_if is None:
        return ""
    said = "hanya bila Badan Publik" if lang == "id" else "only where the body"
    return f" [{said} {item.only_if.label(lang)}: --condition {item.only_if.value}]"


def _show_checks(console: Console, checks: Sequence[Check], lang: Language) -> None:
    """Show checks of one standing: in a table, or one below the other where it is narrow."""
    indonesian = lang == "id"
    dated = any(check.deadline for check in checks)
    titled = any(check.publications for check in checks if check.standing is not Standing.MISSING)
    names = ("Butir", "Informasi", "Diumumkan sebagai", "Paling lambat", "Dasar hukum")
    english = ("Item", "Information", "Published as", "Anew by", "Legal basis")
    key, label, title, until, basis = names if indonesian else english
    heads = [key, label, *([title] if titled else []), *([until] if dated else []), basis]
    rows: list[list[str]] = []
    list_of = {item.key: each for each in Items.national().lists for item in each.items}
    for each, group in groupby(checks, key=lambda check: list_of[check.item.key]):
        rows.append(["", f"{each.label(lang)}:"])
        for check in group:
            titles = "; ".join(printable(each.title) for each in check.publications)
            by = str(check.deadline.earliest) if check.deadline else ""
            middle = [*([titles] if titled else []), *([by] if dated else [])]
            item = check.item
            rows.append([item.key, item.label(lang), *middle, str(item.citation)])
    _show_rows(console, heads, rows)


def _show_passed_over(console: Console, items: Sequence[Item], lang: Language) -> None:
    """Show what only some bodies owe, by the condition that was not given."""
    if not items:
        return
    indonesian = lang == "id"
    head = (
        "Tidak diperiksa karena keadaannya tidak disebut"
        if indonesian
        else "Not checked, since the condition was not stated"
    )
    _head(console, f"{head} ({len(items)})", "bold")
    for condition in dict.fromkeys(item.only_if for item in items if item.only_if):
        keys = ", ".join(item.key for item in items if item.only_if is condition)
        where = "bila Badan Publik" if indonesian else "where the body"
        said = f"--condition {condition.value}: {where} {condition.label(lang)} ({keys})"
        _marked(console, "-", said)


def _show_rows(console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show a table; where it is narrow, the second cell leads and the others stand below it.

    The last cell is the legal basis, which needs no name to be known. A row of two cells is a
    heading of those that follow.
    """
    if not rows:
        return
    if console.width >= WIDE:
        table = new_table(heads)
        table.columns[0].no_wrap = False
        table.columns[0].max_width = _FIRST_COLUMN
        table.columns[-1].no_wrap = len(heads) > 1
        for row in rows:
            table.add_row(*row)
        console.print(Padding(table, (0, 0, 0, 2), expand=False))
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", max_width=_FIRST_COLUMN)
    grid.add_column(overflow="fold", ratio=1)
    for first, second, *others in rows:
        told = Text(second)
        if not others:
            grid.add_row(first, told)
            continue
        *named, basis = others
        for head, cell in zip(heads[2:-1], named, strict=True):
            if cell:
                told.append(f"\n{head}: {cell}")
        told.append(f"\n{basis}")
        grid.add_row(first, told)
    console.print(Padding(grid, (0, 0, 0, 2), expand=False))


def _holders(rows: Sequence[ListRow], lang: Language) -> Table:
    """Count rows, holder by category, in columns that carry only what the list holds."""
    indonesian = lang == "id"
    counted = by_holder(rows)
    all_of_it: Counter[Category | None] = Counter()
    for each in counted.values():
        all_of_it += each
    shown = [each for each in (*Category, None) if all_of_it[each]]
    table = new_table(["Unit" if indonesian else "Holder"])
    table.columns[0].no_wrap = False
    blank = "tanpa kategori" if indonesian else "no category"
    for category in shown:
        table.add_column(blank if category is None else category.label(lang), justify="right")
    table.add_column("jumlah" if indonesian else "rows", justify="right")
    ordered = sorted(counted.items(), key=lambda each: -each[1].total())
    for holder, each in ordered[:_SHOWN_HOLDERS]:
        cells = (str(each[category] or "-") for category in shown)
        table.add_row(printable(holder), *cells, str(each.total()))
    if others := ordered[_SHOWN_HOLDERS:]:
        rest: Counter[Category | None] = Counter()
        for _, each in others:
            rest += each
        said = f"{len(others)} unit lain" if indonesian else f"{len(others)} other holders"
        table.add_row(said, *(str(rest[category] or "-") for category in shown), str(rest.total()))
    sums = (str(all_of_it[category]) for category in shown)
    said = f"Jumlah ({len(counted)} unit)" if indonesian else f"Sum ({len(counted)} holders)"
    table.add_row(said, *sums, str(all_of_it.total()), style="bold")
    return table


def _exemption_table(judged: Sequence[JudgedExemption], lang: Language) -> Table:
    heads = ("Nomor", "Informasi", "Keadaan", "Berakhir", "Tinjau paling lambat", "Dasar hukum")
    english = ("Number", "Information", "State", "Ends", "Review by", "Legal basis")
    table = new_table(heads if lang == "id" else english)
    table.columns[0].no_wrap = False
    table.columns[0].max_width = _FIRST_COLUMN
    for each in judged:
        row, status = each.row, each.status
        *words, style = _STATES[status.state]
        table.add_row(
            printable(row.number),
            printable(row.information),
            Text(words[lang == "en"], style=style),
            str(status.ends or "-"),
            str(status.review.earliest if status.review else "-"),
            f"{row.citation}; {printable(row.act)}",
        )
    return table


def _exemption_entries(console: Console, judged: Sequence[JudgedExemption], lang: Language) -> None:
    """Show the same in sentences, for a narrow terminal."""
    for each in judged:
        console.print(printable(f"{each.row.number}  {each.row.information}"), style="bold")
        _line(console, each.status.explain(lang))
        rests = "Bersandar pada" if lang == "id" else "It rests on"
        _line(console, printable(f"{rests} {each.row.act}."))


def _show_duties(console: Console, duties: Sequence[Duty], lang: Language) -> None:
    names = ("Hari", "Kewajiban", "Status baca", "Dasar hukum")
    english = ("Day", "Duty", "Reading status", "Legal basis")
    rows = [
        (
            str(duty.on),
            printable(duty.title(lang)),
            duty.deadline.verification.label(lang),
            str(duty.deadline.citations[0]),
        )
        for duty in duties
    ]
    _show_rows(console, names if lang == "id" else english, rows)


def _ground_in_full(console: Console, ground: Ground, lang: Language) -> None:
    """Show what opens what one letter closes, and the class of refusals that it serves."""
    indonesian, grounds = lang == "id", Grounds.national()
    _head(console, "Terbuka bila" if indonesian else "It opens when", "bold")
    for opening in grounds.openings.values():
        if ground.letter in opening.letters:
            _marked(console, "-", f"{opening.label(lang)} ({opening.citations[0]})")
    _head(console, "Golongan Perki" if indonesian else "Classes of the Perki", "bold")
    for each in grounds.classes:
        if ground.letter in each.grounds:
            said = f"{each.label(lang)} ({each.citations[0]}). {each.note(lang)}"
            _marked(console, "-", said)
