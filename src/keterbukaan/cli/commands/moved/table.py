"""What moved, as the lines of a table that is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from keterbukaan._words import LabelledEnum, Said, listed
from keterbukaan.cases.actors import actor_words
from keterbukaan.cli.commands.moved.files import MovedFile
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.law.titles import title
from keterbukaan.registers._writing import said_problem
from keterbukaan.registers.moved import Knowledge, MovedRow, MovedStep

__all__ = ["MOVED_LEGEND", "SHEET", "moved_lines", "told_words", "verdict_words"]

SHEET = Said("Tenggat bergeser", "Deadlines that moved")
MOVED_LEGEND = (
    (Tone.LATE, Said("kini lebih cepat", "earlier now")),
    (Tone.SOON, Said("kini lebih lambat", "later now")),
    (Tone.UNSURE, Said("tidak dapat dibandingkan", "could not be compared")),
)
"""What each colour of the table stands for."""

_HEADS: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Berkas", "Lembar", "Baris", "Nomor", "Apa", "Dilakukan"),
        *("Tenggat dulu", "Paling awal dulu", "Paling akhir dulu"),
        *("Tenggat kini", "Paling awal kini", "Paling akhir kini", "Bergeser (hari)"),
        *("Hasil dulu", "Hasil kini", "Beri tahu", "Sebab", "Dasar hukum"),
    ),
    "en": (
        *("File", "Sheet", "Line", "Number", "What", "Done"),
        *("Due before", "Earliest before", "Latest before"),
        *("Due now", "Earliest now", "Latest now", "Moved by (days)"),
        *("Verdict before", "Verdict now", "Tell", "Why", "Legal basis"),
    ),
}
_UNREADABLE = Said("tidak dapat dibandingkan", "could not be compared")


def moved_lines(
    entries: Iterable[tuple[MovedFile, MovedRow, MovedStep]],
    files: Sequence[MovedFile],
    known: Knowledge,
    lang: Language,
) -> Iterator[Sequence[Cell]]:
    """Yield the header, a line for each step that moved, and the rows that were not compared."""
    yield _HEADS[lang]
    for file, row, step in entries:
        latest = step.after or step.before
        yield (
            file.office.name,
            row.sheet,
            row.line,
            row.number,
            title(step.limit, lang),
            step.done,
            *_three(step.before),
            *_three(step.after),
            Toned(step.moved_by, _tone(step)),
            verdict_words(step.verdict_before, lang),
            verdict_words(step.verdict_after, lang),
            told_words(step, known, lang),
            "; ".join(each.text(lang) for each in step.reasons),
            None if latest is None else str(latest.citations[0]),
        )
    blank = (None,) * (len(_HEADS[lang]) - 6)
    for file in files:
        for each in file.problems:
            outcome = Toned(_UNREADABLE.text(lang), Tone.UNSURE)
            place = (file.office.name, each.sheet, each.line, each.number)
            yield (*place, outcome, None, *blank[:-2], said_problem(each, lang), None)


def _three(deadline: Deadline | None) -> tuple[Cell, Cell, Cell]:
    if deadline is None:
        return None, None, None
    return deadline.date, deadline.earliest, deadline.latest


def _tone(step: MovedStep) -> Tone | None:
    if not step.moved_by:
        return None
    return Tone.LATE if step.moved_by < 0 else Tone.SOON


def verdict_words(verdict: LabelledEnum | None, lang: Language) -> str:
    """Return how a step is judged, in words."""
    return "-" if verdict is None else verdict.label(lang)


def told_words(step: MovedStep, known: Knowledge, lang: Language) -> str:
    """Return whom to tell, as the body calls them."""
    return listed((actor_words(each.who, lang, under=known.under) for each in step.tell), lang)
