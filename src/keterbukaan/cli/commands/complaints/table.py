"""What is late, as the lines of a table that is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from keterbukaan._words import Said
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.outcomes import CaseDeadline
from keterbukaan.cli.commands.complaints.screen import why_untold
from keterbukaan.deadlines._caution import caution_of
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._labels import label
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.titles import title
from keterbukaan.law.verification import cited
from keterbukaan.registers._writing import said_problem
from keterbukaan.registers.complaints import JudgedComplaint

__all__ = ["COMPLAINTS_LEGEND", "SHEET", "late_lines"]

SHEET = Said("Pengaduan terlambat", "Late complaints")
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Baris", "Nomor", "Unit", "Apa", "Tenggat", "Dilakukan", "Hasil"),
        *("Terlambat (hari kerja)", "Siapa", "Aturan", "Catatan"),
    ),
    "en": (
        *("Line", "Number", "Unit", "What", "Due", "Done", "Outcome"),
        *("Late (working days)", "Who", "Rule", "Remarks"),
    ),
}
_LATE, _UNREADABLE = Said("terlambat", "late"), Said("tidak terbaca", "unreadable")
_UNTOLD = Said("tidak dapat dinilai", "cannot be told")
_NO_COLUMN = Said(
    "register ini tidak memuat kolom tanggal untuk batas waktu ini",
    "the register has no column of days for this limit",
)
_OTHERWISE = Said(
    "menurut penafsiran lain tenggatnya sampai {0}", "until {0} under another reading"
)
COMPLAINTS_LEGEND = (
    (
        Tone.LATE,
        Said("terlambat menurut setiap penafsiran", "late under every reading"),
    ),
    (
        Tone.SOON,
        Said(
            "terlambat, tetapi menurut penafsiran lain belum", "late, but not under another reading"
        ),
    ),
    (
        Tone.UNSURE,
        Said(
            "tidak dapat dinilai, atau barisnya tidak terbaca",
            "cannot be told, or the row could not be read",
        ),
    ),
)
"""What each colour of the table stands for."""


def late_lines(
    judged: Sequence[JudgedComplaint],
    problems: Sequence[RowProblem],
    *,
    on: dt.date,
    body: Jurisdiction,
    lang: Language,
) -> Iterator[Sequence[Cell]]:
    """Yield what is late, each with its rule in full; the bad rows follow."""
    yield _HEADS[lang]
    for each in judged:
        for duty in each.late:
            said = _remarks(each, duty, on, lang)
            late = (_late_cell(each, duty, on, lang), duty.late_by(on))
            yield (*_what(each, duty, lang), *late, *_whose(duty, body, lang), said)
    for each in judged:
        for duty in each.cannot_tell:
            untold = (Toned(_UNTOLD.text(lang), Tone.UNSURE), None)
            no_column = each.has_no_column_for(duty)
            why = _NO_COLUMN.text(lang) if no_column else why_untold(each, lang)
            yield (*_what(each, duty, lang), *untold, *_whose(duty, body, lang), why)
    blank = (None,) * (len(_HEADS[lang]) - 7)
    for problem in problems:
        outcome = Toned(_UNREADABLE.text(lang), Tone.UNSURE)
        why = said_problem(problem, lang)
        yield (problem.line, problem.number, *blank, outcome, None, None, None, why)


def _what(judged: JudgedComplaint, duty: CaseDeadline, lang: Language) -> Sequence[Cell]:
    return (
        judged.line,
        judged.number,
        None if judged.unit is None else label(judged.unit, None),
        title(duty.limit, lang),
        duty.deadline.date,
        duty.done_on,
    )


def _late_cell(judged: JudgedComplaint, duty: CaseDeadline, on: dt.date, lang: Language) -> Toned:
    return Toned(_LATE.text(lang), Tone.LATE if judged.is_sure(duty, on) else Tone.SOON)


def _whose(duty: CaseDeadline, body: Jurisdiction, lang: Language) -> Sequence[Cell]:
    deadline = duty.deadline
    source = cited(deadline.citations[0], deadline.verification, lang)
    return actor_words(duty.who, lang, body), f"{source} ({duty.legal_basis.label(lang)})"


def _remarks(
    judged: JudgedComplaint, duty: CaseDeadline, on: dt.date, lang: Language
) -> str | None:
    deadline, said = duty.deadline, []
    if not judged.is_sure(duty, on):
        said.append(_OTHERWISE.text(lang).format(f"{deadline.latest:%d/%m/%Y}"))
    if (caution := caution_of(deadline)) is not None:
        said.append(caution.text(lang))
    return "; ".join(said) or None
