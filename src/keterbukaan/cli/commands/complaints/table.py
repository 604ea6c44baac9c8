"""What is late, as the lines of a table that is written, and how each report stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from keterbukaan._words import Said
from keterbukaan.cases.actors import actor_words
from keterbukaan.cases.outcomes import CaseDeadline, LegalBasis
from keterbukaan.cli.commands.complaints.screen import why_untold
from keterbukaan.deadlines._caution import caution_of
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._copied_tables import AddedToTables
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile
from keterbukaan.files.tables import RowProblem
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.titles import title
from keterbukaan.law.verification import cited
from keterbukaan.registers._copying import result_head, unread_verdict
from keterbukaan.registers._writing import on_their_sheets, said_problem
from keterbukaan.registers.complaints import ComplaintRow, JudgedComplaint

__all__ = ["COMPLAINTS_LEGEND", "SHEET", "late_lines", "verdicts_beside"]

_Line: TypeAlias = tuple[str, Sequence[Cell]]
"""The sheet on which a row stands, and the cells of its line."""

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
_BESIDE: dict[Language, tuple[str, ...]] = {
    "id": ("Apa", "Tenggat", "Terlambat (hari kerja)", "Aturan", "Penjelasan"),
    "en": ("What", "Due", "Late (working days)", "Rule", "Explanation"),
}
_NOT_LATE = Said("tidak ada yang terlambat", "nothing is late")
_VAIN = Said("langkah tanpa akibat hukum", "a step without effect in law")
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
    """Yield what is late, each with its rule in full, what cannot be told, and the bad rows."""
    rows = chain(_late(judged, on, body, lang), _untold(judged, body, lang), _bad(problems, lang))
    return on_their_sheets(_HEADS[lang], rows, lang)


def verdicts_beside(
    read: RecordFile[ComplaintRow],
    judged: Sequence[JudgedComplaint],
    problems: Sequence[RowProblem],
    *,
    on: dt.date,
    lang: Language,
) -> AddedToTables:
    """Return how each report stands, to be put beside its row."""
    cells = {(each.sheet, each.line): _verdict(each, on, lang) for each in judged}
    cells |= {(each.sheet, each.line): unread_verdict(each, lang) for each in problems}
    heads = (result_head(on, lang), *_BESIDE[lang])
    return AddedToTables(heads, read.header_lines, cells)


def _verdict(judged: JudgedComplaint, on: dt.date, lang: Language) -> Sequence[Cell]:
    """Return what matters most of a report: a rule that binds first, then what is latest."""
    duties = sorted(judged.late, key=lambda duty: _rank(judged, duty, on))
    said = [f"{title(each.limit, lang)}: {_told(each, on, lang)}" for each in duties[1:]]
    untold = dict.fromkeys(_why(judged, each, lang) for each in judged.cannot_tell)
    vain = [f"{_VAIN.text(lang)}: {each.text(lang)}" for each in judged.without_effect]
    if duties:
        first = duties[0]
        late = (_late_cell(judged, first, on, lang), title(first.limit, lang), first.deadline.date)
        remarks = filter(None, [_remarks(judged, first, on, lang)])
        told = (*remarks, *said, *untold, *vain)
        return (*late, first.late_by(on=on), _rule(first, lang), _joined(told))
    if judged.cannot_tell:
        outcome = Toned(_UNTOLD.text(lang), Tone.UNSURE)
        what = judged.cannot_tell[0]
        start = (outcome, title(what.limit, lang), what.deadline.date)
        return (*start, None, _rule(what, lang), _joined((*untold, *vain)))
    outcome = Toned(_NOT_LATE.text(lang), Tone.KEPT)
    return (outcome, None, None, None, None, _joined(vain))


def _rank(judged: JudgedComplaint, duty: CaseDeadline, on: dt.date) -> tuple[bool, bool, int]:
    binds = duty.legal_basis in {LegalBasis.LAW, LegalBasis.LOCAL}
    return not binds, not judged.is_sure(duty, on=on), -(duty.late_by(on=on) or 0)


def _told(duty: CaseDeadline, on: dt.date, lang: Language) -> str:
    days = duty.late_by(on=on)
    late = f"terlambat {days} hari kerja" if lang == "id" else f"late, working days: {days}"
    return f"{late} ({_rule(duty, lang)})"


def _joined(said: Iterable[str]) -> str | None:
    return label("; ".join(said), None) or None


def _late(
    judged: Sequence[JudgedComplaint], on: dt.date, body: Jurisdiction, lang: Language
) -> Iterator[_Line]:
    for each in judged:
        for duty in each.late:
            said = _remarks(each, duty, on, lang)
            late = (_late_cell(each, duty, on, lang), duty.late_by(on=on))
            yield each.sheet, (*_what(each, duty, lang), *late, *_whose(duty, body, lang), said)


def _untold(
    judged: Sequence[JudgedComplaint], body: Jurisdiction, lang: Language
) -> Iterator[_Line]:
    for each in judged:
        for duty in each.cannot_tell:
            untold = (Toned(_UNTOLD.text(lang), Tone.UNSURE), None)
            why = _why(each, duty, lang)
            yield each.sheet, (*_what(each, duty, lang), *untold, *_whose(duty, body, lang), why)


def _bad(problems: Sequence[RowProblem], lang: Language) -> Iterator[_Line]:
    blank = (None,) * (len(_HEADS[lang]) - 7)
    for problem in problems:
        outcome = Toned(_UNREADABLE.text(lang), Tone.UNSURE)
        why = said_problem(problem, lang)
        line = (problem.line, problem.number, *blank, outcome, None, None, None, why)
        yield problem.sheet, line


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
    return Toned(_LATE.text(lang), Tone.LATE if judged.is_sure(duty, on=on) else Tone.SOON)


def _whose(duty: CaseDeadline, body: Jurisdiction, lang: Language) -> Sequence[Cell]:
    return actor_words(duty.who, lang, under=body), _rule(duty, lang)


def _rule(duty: CaseDeadline, lang: Language) -> str:
    source = cited(duty.deadline.citations[0], duty.deadline.verification, lang)
    return f"{source} ({duty.legal_basis.label(lang)})"


def _why(judged: JudgedComplaint, duty: CaseDeadline, lang: Language) -> str:
    no_column = judged.has_no_column_for(duty)
    return _NO_COLUMN.text(lang) if no_column else why_untold(judged, lang)


def _remarks(
    judged: JudgedComplaint, duty: CaseDeadline, on: dt.date, lang: Language
) -> str | None:
    deadline, said = duty.deadline, []
    if not judged.is_sure(duty, on=on):
        said.append(_OTHERWISE.text(lang).format(f"{deadline.latest:%d/%m/%Y}"))
    if (caution := caution_of(deadline)) is not None:
        said.append(caution.text(lang))
    return "; ".join(said) or None
