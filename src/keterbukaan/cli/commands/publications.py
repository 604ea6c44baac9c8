"""Periksa pengumuman: apa yang kurang. / Check what a body has published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console

from keterbukaan._personal_data import masked
from keterbukaan._words import Said, long_day
from keterbukaan.cli.answer import Answer, FileAnswer, FindingAnswer, print_answer, read_fields
from keterbukaan.cli.body_kinds import BODY_KINDS, body_kind_of
from keterbukaan.cli.errors import reported_errors
from keterbukaan.cli.files import TABLES, refuse_output, working
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
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.spreadsheets import notes_sheet, say_written
from keterbukaan.cli.tables import (
    console,
    show_bullets,
    show_entry,
    show_head,
    show_problems,
    show_read,
    show_rows,
)
from keterbukaan.errors import Language
from keterbukaan.files._cells import Cell, Tone, Toned
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile, read_records
from keterbukaan.files.tables import RowProblem, write_table
from keterbukaan.information.category import BodyKind, Condition, Part
from keterbukaan.information.items import Item, Items
from keterbukaan.information.publications import (
    PUBLICATION_FORM,
    Check,
    Checklist,
    Publication,
    Standing,
    checklist,
)
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.registers._writing import said_problem

__all__ = ["ANSWER", "PublicationsAnswer", "app"]

app = typer.Typer(add_completion=False)
_STANDINGS = {
    Standing.MISSING: "bold red",
    Standing.STALE: "bold red",
    Standing.UNDATED: "bold yellow",
}
_TO_DO = tuple(_STANDINGS)
_SHEET = Said("Pengumuman", "Publications")
_TONES = {
    Standing.MISSING: Tone.LATE,
    Standing.STALE: Tone.LATE,
    Standing.UNDATED: Tone.SOON,
    Standing.CURRENT: Tone.KEPT,
}
_LEGEND = (
    (Tone.LATE, Said("tidak ada, atau perlu dimutakhirkan", "missing, or stale")),
    (Tone.SOON, Said("ada, tetapi tanpa tanggal", "there, but without a date")),
    (Tone.KEPT, Said("ada dan mutakhir", "there, and current")),
    (Tone.UNSURE, Said("baris yang tidak terbaca", "a row that could not be read")),
)


@app.command("publications", help=__doc__)
def _publications(
    file: Annotated[
        Path,
        typer.Argument(
            help="Daftar pengumuman: CSV, XLSX, atau JSON. / "
            "The list of publications: CSV, XLSX or JSON."
        ),
    ],
    named: Annotated[
        str,
        typer.Option("--kind", metavar=BODY_KINDS, help="Jenis Badan Publik. / The kind of body."),
    ],
    on: OnOption = None,
    condition: Annotated[
        list[Condition] | None,
        typer.Option(
            "--condition",
            help="Keadaan Badan Publik; dapat diulang. / What the body does; may be repeated.",
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Tampilkan semua butir. / Show every item.")
    ] = False,
    output: OutputOption = None,
    fail_on_missing: Annotated[
        bool,
        typer.Option(
            "--fail-on-missing",
            help="Berakhir dengan status 1 bila ada yang kurang atau perlu dimutakhirkan. / "
            "End with status 1 where something is missing or stale.",
        ),
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
    column: Annotated[list[str] | None, column_option('announced_on="Tgl Tayang"')] = None,
) -> None:
    kind = body_kind_of(named)
    with reported_errors(lang.language):
        refuse_output("--output", output, file, under, endings=TABLES)
        body = jurisdiction_of(under, reading)
        conditions = frozenset(condition or ())
        with working(file, "publications"):
            read = read_records(file, PUBLICATION_FORM, columns=columns_of(column))
        day = day_or_today(on, body)
        found = checklist(kind, read.records, on=day, conditions=conditions, under=body)
        passed_over = tuple(_passed_over(kind, day, conditions))
        if output is not None:
            _write(output, read, found, body, lang.language)
        if as_json:
            answer = PublicationsAnswer.of(
                read, found, passed_over, jurisdiction=body.name, conditions=conditions
            )
            print_answer(answer)
        else:
            _show(console(), read, found, passed_over, lang=lang.language, everything=everything)
        if output is not None:
            say_written(output, lang.language, aside=as_json)
    if fail_on_missing and (found.missing or found.stale):
        raise typer.Exit(1)
    if is_partly_read(read):
        raise typer.Exit(3)


def _passed_over(kind: BodyKind, on: dt.date, conditions: frozenset[Condition]) -> Iterator[Item]:
    """Yield what only some bodies owe, where nobody said that this body is one of them."""
    for item in Items.national().owed_by(kind, on=on):
        judged = item.part not in {Part.COLUMN, Part.CONDUCT}
        if judged and item.only_if is not None and item.only_if not in conditions:
            yield item


def _write(
    output: Path,
    read: RecordFile[Publication],
    found: Checklist,
    body: Jurisdiction,
    lang: Language,
) -> None:
    notes = notes_sheet(
        read.file,
        body,
        lang,
        on=found.on,
        deadlines=(check.deadline for check in found.checks if check.deadline),
        legend=_LEGEND,
        not_read=(*read.unrecognised, *read.unread_sheets),
    )
    write_table(output, _check_lines(found, read.problems, lang), _SHEET.text(lang), notes)


def _check_lines(
    found: Checklist, problems: Iterable[RowProblem], lang: Language
) -> Iterator[Sequence[Cell]]:
    """Yield the header, one line per item, and the rows that could not be read."""
    heads = ("Butir", "Informasi", "Keadaan", "Diumumkan sebagai", "Diumumkan lagi paling lambat")
    english = ("Item", "Information", "Standing", "Published as", "Announced anew by")
    more = ("Dasar hukum", "Temuan") if lang == "id" else ("Legal basis", "Findings")
    yield (*(heads if lang == "id" else english), *more)
    for check in found.checks:
        titles = "; ".join(each.title for each in check.publications)
        findings = "; ".join(each.text(lang) for each in check.findings)
        yield (
            check.item.key,
            check.item.label(lang),
            Toned(check.standing.label(lang), _TONES.get(check.standing)),
            label(titles, None),
            check.deadline.earliest if check.deadline else None,
            str(check.item.citation),
            label(findings, None),
        )
    for problem in problems:
        where = f"{problem.sheet}, " if problem.sheet else ""
        line = f"{where}{'baris' if lang == 'id' else 'line'} {problem.line}"
        standing = Toned("tidak terbaca" if lang == "id" else "unreadable", Tone.UNSURE)
        yield (problem.number, line, standing, None, None, None, said_problem(problem, lang))


def _show(
    console: Console,
    read: RecordFile[Publication],
    found: Checklist,
    passed_over: Sequence[Item],
    *,
    lang: Language,
    everything: bool,
) -> None:
    """Show what is missing and stale with the article, what else is wrong, and the sums."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    for standing in Standing if everything else _TO_DO:
        checks = found.standing(standing)
        if checks:
            said = standing.label(lang)
            head = f"{said[0].upper()}{said[1:]} ({len(checks)})"
            show_head(console, head, _STANDINGS.get(standing, "bold"))
            _show_checks(console, checks, lang)
    if found.findings:
        head = "Temuan" if indonesian else "Findings"
        show_head(console, f"{head} ({len(found.findings)})", "bold yellow")
        show_bullets(console, found.findings, lang)
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


def _show_checks(console: Console, checks: Sequence[Check], lang: Language) -> None:
    """Show checks of one standing: in a table, or one below the other where it is narrow."""
    indonesian = lang == "id"
    dated = any(check.deadline for check in checks)
    titled = any(check.publications for check in checks if check.standing is not Standing.MISSING)
    names = ("Butir", "Informasi", "Diumumkan sebagai", "Paling lambat", "Dasar hukum")
    english = ("Item", "Information", "Published as", "Anew by", "Legal basis")
    key, named, title, until, basis = names if indonesian else english
    heads = [key, named, *([title] if titled else []), *([until] if dated else []), basis]
    rows: list[list[str]] = []
    list_of = {item.key: each for each in Items.national().lists for item in each.items}
    for each, group in groupby(checks, key=lambda check: list_of[check.item.key]):
        rows.append(["", f"{each.label(lang)}:"])
        for check in group:
            titles = "; ".join(label(each.title, None) for each in check.publications)
            by = str(check.deadline.earliest) if check.deadline else ""
            middle = [*([titles] if titled else []), *([by] if dated else [])]
            item = check.item
            rows.append([item.key, item.label(lang), *middle, str(item.citation)])
    show_rows(console, heads, rows)


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
    show_head(console, f"{head} ({len(items)})", "bold")
    for condition in dict.fromkeys(item.only_if for item in items if item.only_if):
        keys = ", ".join(item.key for item in items if item.only_if is condition)
        where = "bila Badan Publik" if indonesian else "where the body"
        said = f"--condition {condition.value}: {where} {condition.label(lang)} ({keys})"
        show_entry(console, "-", said)


class CheckAnswer(Answer):
    """One item owed, and how it stands."""

    item: str
    citation: str
    category: str | None
    label_id: str
    label_en: str
    standing: Standing
    until: dt.date | None = Field(description="to be announced anew by then")
    until_earliest: dt.date | None = Field(description="the same under the strictest reading")
    titles: list[str] = Field(description="what was published for it")
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, check: Check) -> CheckAnswer:
        """Build it from a check."""
        item, deadline = check.item, check.deadline
        return cls(
            item=item.key,
            citation=str(item.citation),
            category=item.category.value if item.category else None,
            label_id=item.label_id,
            label_en=item.label_en,
            standing=check.standing,
            until=deadline.date if deadline else None,
            until_earliest=deadline.earliest if deadline else None,
            titles=[masked(each.title) for each in check.publications],
            findings=FindingAnswer.all_of(check.findings),
        )


class PublicationsAnswer(FileAnswer):
    """A publication list, held against what the body owes."""

    on: dt.date
    jurisdiction: str
    kind: BodyKind
    conditions: list[Condition]
    checks: list[CheckAnswer]
    not_asked: dict[str, str] = Field(description="items left out for want of a condition")
    findings: list[FindingAnswer] = Field(description="all of them, each once")
    totals: dict[str, int] = Field(description="items by standing")
    publications: int = Field(description="rows that could be read")

    @classmethod
    def of(
        cls,
        read: RecordFile[Publication],
        found: Checklist,
        passed_over: Iterable[Item],
        *,
        jurisdiction: str,
        conditions: Collection[Condition],
    ) -> PublicationsAnswer:
        """Build it from a checklist and the file behind it."""
        more = {
            "on": found.on,
            "jurisdiction": jurisdiction,
            "kind": found.kind,
            "conditions": [each for each in Condition if each in conditions],
            "checks": [CheckAnswer.of(check) for check in found.checks],
            "not_asked": {item.key: item.only_if.value for item in passed_over if item.only_if},
            "findings": FindingAnswer.all_of(found.findings),
            "totals": {each.value: len(found.standing(each)) for each in Standing},
            "publications": len(read.records),
        }
        return cls.model_validate({**read_fields(read, read.problems), **more})


ANSWER = PublicationsAnswer
