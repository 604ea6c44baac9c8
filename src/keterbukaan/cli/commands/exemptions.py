"""Keadaan tiap pengecualian, dan akhirnya. / The state and the end of each exemption."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from attrs import frozen
from pydantic import Field
from rich.console import Console
from rich.table import Table
from rich.text import Text

from keterbukaan._personal_data import masked
from keterbukaan._words import Said, long_day
from keterbukaan.cli.answer import Answer, FileAnswer, FindingAnswer, print_answer, read_fields
from keterbukaan.cli.cautions import mark_of, show_marks
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import TABLES, refuse_output, watched, working
from keterbukaan.cli.notes import is_partly_read
from keterbukaan.cli.options import (
    JsonOption,
    Lang,
    LangOption,
    OnOption,
    OutputOption,
    ReadingOption,
    UnderOption,
    column_option,
    columns_of,
    day_of,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import notes_sheet, say_written
from keterbukaan.cli.tables import (
    FIRST_COLUMN,
    WIDE,
    console,
    new_table,
    show_entry,
    show_head,
    show_line,
    show_problems,
    show_read,
)
from keterbukaan.deadlines._caution import caution_of
from keterbukaan.errors import KeterbukaanError, Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile, read_records
from keterbukaan.files.tables import RowProblem, write_table
from keterbukaan.information.exemption import ExemptionState, ExemptionStatus
from keterbukaan.information.exemption_rows import EXEMPTION_FORM, ExemptionRow
from keterbukaan.information.grounds import Letter
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._writing import on_their_sheets, said_problem

__all__ = ["ANSWER", "ExemptionsAnswer", "app"]

app = typer.Typer(add_completion=False)
_STATES = {
    ExemptionState.NOT_YET: ("belum ditetapkan", "not yet decided", ""),
    ExemptionState.EXEMPT: ("dikecualikan", "exempt", ""),
    ExemptionState.DUE_FOR_REVIEW: ("segera berakhir, tinjau", "ends soon, review", "bold yellow"),
    ExemptionState.OPEN_BY_LAPSE: ("terbuka sendiri", "open by itself", "bold red"),
    ExemptionState.OPENED: ("terbuka", "open", "green"),
}


_SHEET = Said("Pengecualian", "Exemptions")
_HEADS: dict[Language, tuple[str, ...]] = {
    "id": (
        *("Baris", "Nomor", "Informasi", "Unit", "Keadaan", "Ditetapkan", "Berakhir"),
        *("Tinjau paling lambat", "Dasar hukum", "Catatan"),
    ),
    "en": (
        *("Line", "Number", "Information", "Holder", "State", "Decided on", "Ends"),
        *("Review by", "Legal basis", "Remarks"),
    ),
}
_TONES = {
    ExemptionState.DUE_FOR_REVIEW: Tone.SOON,
    ExemptionState.OPEN_BY_LAPSE: Tone.LATE,
    ExemptionState.OPENED: Tone.KEPT,
}
_LEGEND = (
    (
        Tone.LATE,
        Said(
            "jangka waktunya berakhir, jadi terbuka dengan sendirinya",
            "its period has ended, so it is open by itself",
        ),
    ),
    (Tone.SOON, Said("segera berakhir dan harus ditinjau", "ends soon and is to be reviewed")),
    (Tone.KEPT, Said("sudah dibuka", "was opened")),
    (Tone.UNSURE, Said("baris yang tidak terbaca", "a row that could not be read")),
)


@app.command("exemptions", help=__doc__)
def _exemptions(
    file: Annotated[
        Path,
        typer.Argument(
            help="Daftar informasi yang dikecualikan: CSV, XLSX, atau JSON. / "
            "The list of exempt information: CSV, XLSX or JSON."
        ),
    ],
    decided_on: Annotated[
        str | None,
        typer.Option(
            "--decided-on",
            metavar="DATE",
            help="Hari penetapan seluruh daftar. / The day on which the whole list was decided.",
        ),
    ] = None,
    on: OnOption = None,
    output: OutputOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
    column: Annotated[list[str] | None, column_option('act="Landasan"')] = None,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, file, under, endings=TABLES)
        body = jurisdiction_of(under, reading)
        day = day_or_today(on, body)
        once = {} if decided_on is None else {"decided_on": day_of(decided_on)}
        with working(file, "exemptions"):
            read = read_records(file, EXEMPTION_FORM, columns=columns_of(column), once=once)
        told = list(_judged(read, day, body))
        judged = [each for each in told if isinstance(each, JudgedExemption)]
        problems = [*read.problems, *(each for each in told if isinstance(each, RowProblem))]
        places = {sheet: place for place, sheet in enumerate(dict.fromkeys(_sheets_of(read)))}
        problems.sort(key=lambda problem: (places[problem.sheet], problem.line))
        if output is not None:
            found = _lines(judged, problems, lang.language)
            lines = on_their_sheets(_HEADS[lang.language], found, lang.language)
            notes = notes_sheet(
                read.file,
                body,
                lang.language,
                on=day,
                deadlines=(each.status.review for each in judged if each.status.review),
                legend=_LEGEND,
                not_read=(*read.unrecognised, *read.unread_sheets),
            )
            write_table(output, lines, _SHEET.text(lang.language), notes)
        if as_json:
            answer = ExemptionsAnswer.of(read, judged, problems, on=day, jurisdiction=body.name)
            print_answer(answer)
        else:
            _show(console(), read, judged, problems, on=day, lang=lang.language)
        if output is not None:
            say_written(output, lang.language, aside=as_json)
    if problems or is_partly_read(read):
        raise typer.Exit(3)


@frozen
class JudgedExemption:
    """A row of the list of exempt information, with its line and its state on a day."""

    line: int
    row: ExemptionRow
    status: ExemptionStatus
    sheet: str = ""


def _judged(
    read: RecordFile[ExemptionRow], on: dt.date, body: Jurisdiction
) -> Iterator[JudgedExemption | RowProblem]:
    """Yield each row with its state; a row to which no rule applies is a problem."""
    sheets = read.sheets or ("",) * len(read.lines)
    rows = list(zip(read.lines, read.records, sheets, strict=True))
    for line, row, sheet in watched(rows, "exemptions"):
        try:
            status = row.exemption().status(on=on, under=body)
            yield JudgedExemption(line, row, status, sheet)
        except KeterbukaanError as problem:
            reasons = (problem.text("id"), problem.text("en"))
            yield RowProblem(line, label(row.number), problem.code, "-", *reasons, sheet)


def _sheets_of(read: RecordFile[ExemptionRow]) -> Iterator[str]:
    yield from read.sheets or ("",)
    yield from (each.sheet for each in read.problems)


def _lines(
    judged: Sequence[JudgedExemption], problems: Sequence[RowProblem], lang: Language
) -> Iterator[tuple[str, Sequence[Cell]]]:
    """Yield one line per exemption with its sheet; the rows that could not be judged follow."""
    for each in judged:
        row, status = each.row, each.status
        review = status.review
        findings = [found.text(lang) for found in row.findings()]
        if review is not None and (caution := caution_of(review)) is not None:
            findings.append(caution.text(lang))
        line: Sequence[Cell] = (
            each.line,
            label(row.number),
            label(row.information, None),
            None if row.holder is None else label(row.holder, None),
            Toned(_STATES[status.state][lang == "en"], _TONES.get(status.state)),
            row.decided_on,
            status.ends,
            review.earliest if review else None,
            _basis(row),
            label("; ".join(findings), None),
        )
        yield each.sheet, line
    blank = (None,) * (len(_HEADS[lang]) - 8)
    for problem in problems:
        state = Toned("tidak terbaca" if lang == "id" else "unreadable", Tone.UNSURE)
        why = said_problem(problem, lang)
        line = (problem.line, problem.number, *blank, state, None, None, None, None, why)
        yield problem.sheet, line


def _show(
    console: Console,
    read: RecordFile[ExemptionRow],
    judged: Sequence[JudgedExemption],
    problems: Sequence[RowProblem],
    *,
    on: dt.date,
    lang: Language,
) -> None:
    """Show each exemption with its state on a day, its end, its review and its article."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    if judged:
        console.print()
        if console.width >= WIDE:
            console.print(_table(judged, lang))
            reviews = (each.status.review for each in judged)
            show_marks(console, filter(None, reviews), lang)
        else:
            _entries(console, judged, lang)
    show_problems(console, problems, lang)
    advised = [(each.row, found) for each in judged for found in each.row.findings()]
    if advised:
        heading = "Disarankan" if indonesian else "Advised"
        show_head(console, f"{heading} ({len(advised)})", "bold")
        for row, found in advised:
            show_entry(console, "-", f"{label(row.number)}: {label(found.text(lang), None)}")
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


def _table(judged: Sequence[JudgedExemption], lang: Language) -> Table:
    heads = ("Nomor", "Informasi", "Keadaan", "Berakhir", "Tinjau paling lambat", "Dasar hukum")
    english = ("Number", "Information", "State", "Ends", "Review by", "Legal basis")
    table = new_table(heads if lang == "id" else english)
    table.columns[0].no_wrap = False
    table.columns[0].max_width = FIRST_COLUMN
    for each in judged:
        row, status = each.row, each.status
        *words, style = _STATES[status.state]
        table.add_row(
            label(row.number),
            label(row.information, None),
            Text(words[lang == "en"], style=style),
            _ends(each, lang),
            f"{status.review.earliest}{mark_of(status.review)}" if status.review else "-",
            _basis(row),
        )
    return table


def _basis(row: ExemptionRow) -> str:
    grounds = "; ".join(str(claim.citation) for claim in row.claims)
    return f"{grounds}; {label(row.act, None)}"


def _ends(judged: JudgedExemption, lang: Language) -> str:
    """Return its last day; that it is not known, where a finding says so of its period."""
    ends = judged.status.ends
    is_unknown = any(found.field == "period" for found in judged.row.findings())
    if is_unknown and not judged.status.is_open:
        if ends is None:
            return "tidak diketahui" if lang == "id" else "not known"
        return f"paling lambat {ends}" if lang == "id" else f"{ends} at the latest"
    return "-" if ends is None else str(ends)


def _entries(console: Console, judged: Sequence[JudgedExemption], lang: Language) -> None:
    """Show the same in sentences, for a narrow terminal."""
    for each in judged:
        told = f"{label(each.row.number)}  {label(each.row.information, None)}"
        console.print(told, style="bold")
        show_line(console, each.status.explain(lang))
        rests = "Bersandar pada" if lang == "id" else "It rests on"
        show_line(console, label(f"{rests} {each.row.act}.", None))


class ExemptionAnswer(Answer):
    """One exemption and its state."""

    sheet: str = Field(description="the sheet of a workbook; empty for a CSV and JSON")
    line: int
    number: str
    information: str
    holder: str | None
    letter: Letter
    item: int | None
    also: list[str] = Field(description="the further letters that it is closed by")
    act: str
    citation: str
    decided_on: dt.date
    state: ExemptionState
    is_open: bool
    ends: dt.date | None = Field(description="its last day, as far as it is known")
    open_from: dt.date | None
    opened_by: str | None
    review: dt.date | None = Field(description="the PPID determines it by then")
    review_earliest: dt.date | None = Field(description="the same under the strictest reading")
    citations: list[str]
    explanation_id: str
    explanation_en: str
    findings: list[FindingAnswer] = Field(description="what is advised about its period")

    @classmethod
    def of(cls, judged: JudgedExemption) -> ExemptionAnswer:
        """Build it from a row and its state."""
        row, status = judged.row, judged.status
        return cls(
            sheet=judged.sheet,
            line=judged.line,
            number=label(row.number),
            information=masked(row.information),
            holder=None if row.holder is None else masked(row.holder),
            letter=row.letter,
            item=row.item,
            also=list(row.also),
            act=masked(row.act),
            citation=str(row.citation),
            decided_on=row.decided_on,
            state=status.state,
            is_open=status.is_open,
            ends=status.ends,
            open_from=status.open_from,
            opened_by=status.opened_by.value if status.opened_by else None,
            review=status.review.date if status.review else None,
            review_earliest=status.review.earliest if status.review else None,
            citations=[str(source) for source in status.citations],
            explanation_id=status.explain("id"),
            explanation_en=status.explain("en"),
            findings=FindingAnswer.all_of(row.findings()),
        )


class ExemptionsAnswer(FileAnswer):
    """A list of exempt information, each with its state on a day."""

    on: dt.date
    jurisdiction: str
    exemptions: list[ExemptionAnswer]
    totals: dict[str, int] = Field(description="exemptions by state")

    @classmethod
    def of(
        cls,
        read: RecordFile[ExemptionRow],
        judged: Sequence[JudgedExemption],
        problems: Iterable[RowProblem],
        *,
        on: dt.date,
        jurisdiction: str,
    ) -> ExemptionsAnswer:
        """Build it from the file and the rows that could be judged."""
        states = Counter(each.status.state for each in judged)
        more = {
            "on": on,
            "jurisdiction": jurisdiction,
            "exemptions": [ExemptionAnswer.of(each) for each in judged],
            "totals": {state.value: states[state] for state in ExemptionState},
        }
        return cls.model_validate({**read_fields(read, problems), **more})


ANSWER = ExemptionsAnswer
