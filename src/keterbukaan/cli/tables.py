"""How the screens are laid out: console, tables, headings, entries, and what was read of a file.

What comes from a file is shown through `printable`, so that it keeps its place in a table; whatever
is not, the console itself takes care that no terminal obeys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from keterbukaan._printable import printable
from keterbukaan.cli.notes import notes_on
from keterbukaan.errors import Language
from keterbukaan.files._labels import label
from keterbukaan.files._vocabulary import Confidence
from keterbukaan.records.finding import Finding, Weight
from keterbukaan.records.record import Record
from keterbukaan.registers._problems import problem_words

if TYPE_CHECKING:
    from keterbukaan.files.forms import RecordFile
    from keterbukaan.files.tables import RowProblem
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
    from keterbukaan.registers.reading import Register

__all__ = [
    "FIRST_COLUMN",
    "SHOWN_AT_MOST",
    "WIDE",
    "body_name",
    "console",
    "new_table",
    "show_bullets",
    "show_columns",
    "show_cut",
    "show_entry",
    "show_findings",
    "show_head",
    "show_line",
    "show_notes",
    "show_problems",
    "show_read",
    "show_rows",
    "show_unread",
]

R = TypeVar("R", bound=Record)
PLAIN_WIDTH = 160
WIDE = 130  # from this width on a table of seven columns can be read
FIRST_COLUMN = 26  # a longer key or number is wrapped
SHOWN_AT_MOST = 500
"""How many rows of a table are shown: more than that nobody reads on a screen."""


class Screen(Console):
    """A console on which a text is shown and never obeyed, by `rich` or by the terminal."""

    def __init__(self, width: int | None = None) -> None:
        """Take every text as it is: it may come from a register or a body's file."""
        super().__init__(highlight=False, markup=False, emoji=False, width=width)

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterator[Segment]:
        """Yield what is printed, the last time that it is text apart from its colours."""
        for segment in super().render(renderable, options):
            if segment.control or segment.text == "\n" or segment.text.isprintable():
                yield segment
            else:
                yield Segment("".join(map(_as_wide, segment.text)), segment.style)


def _as_wide(letter: str) -> str:
    """Return a letter, or what takes as much room as it on the screen."""
    if letter == "\n" or letter.isprintable():
        return letter
    return " " * cell_len(letter)


def console() -> Console:
    """Return where the screens print: plain and wide where it is not a terminal."""
    shown = Screen()
    return shown if shown.is_terminal else Screen(width=PLAIN_WIDTH)


def body_name(body: Jurisdiction, lang: Language) -> str:
    """Return whose rules they are; the national ones are called so in the call's language."""
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction

    is_national = body.name == Jurisdiction.national().name
    return "national" if is_national and lang == "en" else printable(body.name)


def new_table(heads: Sequence[str]) -> Table:
    """Return a table without lines, whose first column is never wrapped."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, head in enumerate(heads):
        table.add_column(head, overflow="fold", no_wrap=place == 0)
    return table


def show_rows(console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show a table; where it is narrow, the second cell leads and the others stand below it.

    The last cell is the legal basis, which is clear without a name. A row of two cells is a heading
    of those that follow.
    """
    if not rows:
        return
    if console.width >= WIDE:
        table = new_table(heads)
        table.columns[0].no_wrap = False
        table.columns[0].max_width = FIRST_COLUMN
        table.columns[-1].no_wrap = len(heads) > 1
        for row in rows:
            table.add_row(*row)
        console.print(Padding(table, (0, 0, 0, 2), expand=False))
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", max_width=FIRST_COLUMN)
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


def show_head(console: Console, words: str, style: str, *, blank: bool = True) -> None:
    """Show a heading, after an empty line."""
    if blank:
        console.print()
    console.print(words, style=style)


def show_line(console: Console, words: str) -> None:
    """Show a line that, where it is too long, goes on below its own beginning."""
    console.print(Padding(Text(words), (0, 0, 0, 2), expand=False))


def show_entry(console: Console, mark: str, words: str, left: int = 2) -> None:
    """Show an entry of a list after its mark."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, words)
    console.print(Padding(grid, (0, 0, 0, left), expand=False))


def show_bullets(console: Console, findings: Iterable[Finding], lang: Language) -> None:
    """Show findings as a list."""
    for finding in findings:
        show_entry(console, "-", label(finding.text(lang), None))


def show_findings(console: Console, findings: Sequence[Finding], lang: Language) -> None:
    """Show findings, the required ones first, or that nothing required is missing."""
    indonesian = lang == "id"
    required = [each for each in findings if each.weight is Weight.REQUIRED]
    advised = [each for each in findings if each.weight is Weight.ADVISED]
    if required:
        show_head(console, f"{'Wajib' if indonesian else 'Required'} ({len(required)})", "bold red")
        show_bullets(console, required, lang)
    if advised:
        show_head(console, f"{'Disarankan' if indonesian else 'Advised'} ({len(advised)})", "bold")
        show_bullets(console, advised, lang)
    if not required:
        said = (
            "Tidak ada syarat wajib yang kurang." if indonesian else "Nothing required is missing."
        )
        console.print(f"\n{said}")


def show_read(console: Console, read: RecordFile[R], lang: Language) -> None:
    """Show how a file was read: its columns, and what was passed over."""
    if any(words != name for name, words in read.mapping):
        show_columns(console, _mapping(read, lang), lang)
    else:
        console.print(printable(read.file), style="bold")
    indonesian = lang == "id"
    if read.unread_days:
        head = "Kolom tanggal yang TIDAK dibaca" if indonesian else "Date columns NOT read"
        show_unread(console, head, read.unread_days)
    if others := [each for each in read.unrecognised if each not in read.unread_days]:
        head = "Kolom lain, tidak dipakai" if indonesian else "Other columns, not used"
        console.print(f"{head}: {'; '.join(others)}")
    if read.unread_sheets:
        head = "Lembar yang TIDAK dibaca" if indonesian else "Sheets NOT read"
        show_unread(console, head, map(printable, read.unread_sheets))
    show_notes(console, read, lang)


def _mapping(read: RecordFile[R], lang: Language) -> Iterator[tuple[str, str]]:
    """Yield each header with what it holds, in words; how sure that is where it is not certain."""
    sure = {(each.field, label(each.header, None)): each.confidence for each in read.columns}
    for name, words in read.mapping:
        said = read.heading(name, lang)
        confidence = sure.get((name, words), Confidence.CERTAIN)
        is_certain = confidence is Confidence.CERTAIN
        yield words, said if is_certain else f"{said} ({confidence.label(lang)})"


def show_columns(console: Console, mapping: Iterable[tuple[str, str]], lang: Language) -> None:
    """Show which header was taken for what."""
    head = "Kolom yang dikenali:" if lang == "id" else "Columns recognised:"
    console.print(head, style="bold")
    for words, column in mapping:
        console.print(f"  {words} -> {column}")


def show_unread(console: Console, head: str, names: Iterable[str]) -> None:
    """Show the parts of a file that were not read."""
    console.print(Text(f"{head}: {'; '.join(names)}", style="bold yellow"))


def show_notes(console: Console, read: Register | RecordFile[R], lang: Language) -> None:
    """Show what has to be known of a file beside its rows."""
    for note in notes_on(read):
        console.print(Text(f"{note.text(lang)}.", style="bold yellow"))


def show_problems(console: Console, problems: Sequence[RowProblem], lang: Language) -> None:
    """Show every row that could not be used, with its line, its column and the reason."""
    if not problems:
        return
    indonesian = lang == "id"
    head = "Baris yang tidak dapat dibaca" if indonesian else "Rows that could not be read"
    show_head(console, f"{head} ({len(problems)})", "bold red")
    for problem in problems[:SHOWN_AT_MOST]:
        where = f"{'baris' if indonesian else 'line'} {problem.line}"
        if problem.sheet:
            where = f"{problem.sheet} {where}"
        if problem.number:
            where += f", {problem.number}"
        said = printable(f"{where} [{problem.code}] {problem_words(problem, lang)}")
        show_line(console, said)
    show_cut(console, len(problems), lang)


def show_cut(console: Console, rows: int, lang: Language) -> None:
    """Show how many rows were left out of a table that is too long, and how to see them all."""
    left = rows - SHOWN_AT_MOST
    if left > 0:
        said = (
            f"... dan {left} baris lagi; -o BERKAS.xlsx atau --json memuat semuanya."
            if lang == "id"
            else f"... and {left} more rows; -o FILE.xlsx or --json has them all."
        )
        show_line(console, said)
