"""What stands beside a table that a command writes: its sheet of notes, and a line that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from keterbukaan._words import Said, long_day
from keterbukaan.cli.terminal import say
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._copying import Copy
from keterbukaan.files._labels import label
from keterbukaan.files._workbook import Notes
from keterbukaan.files.output import check_output, write_whole
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.reading import open_question
from keterbukaan.law.titles import title
from keterbukaan.law.verification import cited

__all__ = ["notes_sheet", "say_written", "write_copy"]

_NAME = Said("Keterangan", "Notes")
_FILE, _DAY = Said("Berkas yang dibaca", "File that was read"), Said("Keadaan pada", "As on")
_BODY, _LAW = Said("Aturan milik", "Rules of"), Said("Versi hukum", "Version of the law")
_COLOURS = Said("Arti warna", "What the colours mean")
_NOT_READ = Said("Yang tidak dibaca", "What was not read")
_RULES = Said("Batas waktu dan dasar hukumnya", "The limits and their legal basis")
_READINGS = Said("Penafsiran yang dipakai", "Readings in use")
_NOT_ADVICE = Said(
    "Hitungan ini alat bantu. Naskah peraturan yang menentukan; tiap baris menyebut pasalnya.",
    "This is an aid. The text of the law decides; each row names its article.",
)


def notes_sheet(
    file: str,
    body: Jurisdiction,
    lang: Language,
    *,
    on: date | None = None,
    deadlines: Iterable[Deadline] = (),
    legend: Sequence[tuple[Tone, Said]] = (),
    not_read: Iterable[str] = (),
) -> Notes:
    """Return the sheet of notes: on what the table rests, and how it is to be read."""
    lines: list[tuple[str, Cell]] = [(_FILE.text(lang), label(file, None))]
    if on is not None:
        lines.append((_DAY.text(lang), long_day(on, lang)))
    lines += [(_BODY.text(lang), body.name), (_LAW.text(lang), _law_version())]
    lines.append(("", _NOT_ADVICE.text(lang)))
    if legend:
        lines += [("", None), (_COLOURS.text(lang), None)]
        lines += [("", Toned(said.text(lang), tone)) for tone, said in legend]
    if unread := list(not_read):
        lines += [("", None), (_NOT_READ.text(lang), None)]
        lines += [("", each) for each in unread]
    lines += _rules(deadlines, lang)
    return Notes(_NAME.text(lang), lines)


def _law_version() -> str:
    from keterbukaan.jurisdiction.version import law_version

    return law_version


def _rules(deadlines: Iterable[Deadline], lang: Language) -> list[tuple[str, Cell]]:
    """Return each limit with what it rests on, and each reading under which it was computed."""
    rules: dict[str, dict[str, None]] = {}
    readings = {}
    for each in deadlines:
        source = cited(each.citations[0], each.verification, lang)
        rules.setdefault(title(each.limit, lang), {})[source] = None
        readings.update(dict.fromkeys(each.readings))
    lines: list[tuple[str, Cell]] = []
    if rules:
        lines += [("", None), (_RULES.text(lang), None)]
        lines += [(limit, "; ".join(sources)) for limit, sources in rules.items()]
    if readings:
        lines += [("", None), (_READINGS.text(lang), None)]
        for reading in sorted(readings, key=str):
            question = open_question(type(reading))
            lines.append((question.question(lang), question.option(reading).label(lang)))
    return lines


def write_copy(path: Path, made: Copy, lang: Language) -> None:
    """Write a copy of a register; what does not hold for it is said before.

    Raises:
        TableFileError: the name ends otherwise than the source's, or the file cannot be written.
    """
    check_output(path, made.ending)
    for note in made.notes:
        say(f"{note.text(lang)}.", err=True)
    write_whole(path, made.data)


def say_written(path: Path, lang: Language, *, rows: int | None = None, aside: bool) -> None:
    """Say in one line which file was written; aside where the answer is for a program."""
    counted = "" if rows is None else f" ({rows} baris)" if lang == "id" else f" (rows: {rows})"
    said = f"{'Ditulis' if lang == 'id' else 'Written'}: {label(path.name, None)}{counted}."
    say(said, err=aside)
