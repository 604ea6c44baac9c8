"""Periksa dan ubah bentuk Daftar Informasi Publik. / Check, count and convert the list."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field, ValidationError
from rich.console import Console
from rich.table import Table

from keterbukaan._printable import printable
from keterbukaan._words import Said, long_day
from keterbukaan.cli.answer import Answer, FileAnswer, FindingAnswer, print_answer, read_fields
from keterbukaan.cli.errors import bad_call, reported_errors, unusable_record
from keterbukaan.cli.files import RECORDS, refuse_output, watched, working
from keterbukaan.cli.notes import is_partly_read
from keterbukaan.cli.options import (
    JsonOption,
    Lang,
    LangOption,
    UnderOption,
    column_option,
    columns_of,
    day_of,
    jurisdiction_of,
)
from keterbukaan.cli.tables import (
    console,
    new_table,
    show_bullets,
    show_head,
    show_line,
    show_problems,
    show_read,
)
from keterbukaan.deadlines.deadline import Deadline
from keterbukaan.errors import Language, NotInForceError
from keterbukaan.files._labels import label
from keterbukaan.files.forms import RecordFile, read_records, write_records
from keterbukaan.files.output import write_whole
from keterbukaan.information.category import Category
from keterbukaan.information.consequence import Consent
from keterbukaan.information.public_list import (
    LIST_FORM,
    ListRow,
    PublicInformationList,
    duplicates_in,
)
from keterbukaan.organization.roles import Role
from keterbukaan.records.finding import Finding

__all__ = ["ANSWER", "ListAnswer", "app"]

app = typer.Typer(add_completion=False)
_SHEET = Said("Daftar Informasi Publik", "Public information list")
_SHOWN_HOLDERS = 60
_SHOWN_FINDINGS = 50


@app.command("list", help=__doc__)
def _list(
    file: Annotated[
        Path,
        typer.Argument(
            help="Daftar Informasi Publik: CSV, XLSX, atau JSON. / "
            "The public information list: CSV, XLSX or JSON."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Tulis daftar ke berkas CSV, XLSX, atau JSON. / "
            "Write the list as CSV, XLSX or JSON.",
        ),
    ] = None,
    catalogue: Annotated[
        Path | None,
        typer.Option(
            "--dcat", help="Tulis katalog DCAT (JSON-LD). / Write a DCAT catalogue (JSON-LD)."
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            "--base-url", help="Alamat daftar itu di laman. / The address of the list on the web."
        ),
    ] = None,
    body_name: Annotated[
        str | None, typer.Option("--body", help="Nama Badan Publik. / The name of the body.")
    ] = None,
    decision: Annotated[
        str | None,
        typer.Option(
            "--decision", help="Nomor penetapan PPID. / The number of the PPID's decision."
        ),
    ] = None,
    decided_on: Annotated[
        str | None,
        typer.Option(
            "--decided-on", metavar="DATE", help="Hari penetapan. / The day of the decision."
        ),
    ] = None,
    consent_on: Annotated[
        str | None,
        typer.Option(
            "--consent-on",
            metavar="DATE",
            help="Hari persetujuan Atasan PPID. / The day of the superior's consent.",
        ),
    ] = None,
    superior: Annotated[
        str | None,
        typer.Option(
            "--superior", help="Jabatan Atasan PPID. / The office of the PPID's superior."
        ),
    ] = None,
    version: Annotated[
        int, typer.Option("--list-version", min=1, help="Versi daftar. / The version of the list.")
    ] = 1,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
    column: Annotated[list[str] | None, column_option('holder="Dinas"')] = None,
) -> None:
    with reported_errors(lang.language):
        refuse_output("--output", output, file, under, endings=RECORDS)
        refuse_output("--dcat", catalogue, file, under, output)
        body = jurisdiction_of(under)
        decided = {
            "--base-url": base_url,
            "--body": body_name,
            "--decision": decision,
            "--decided-on": decided_on,
            "--consent-on": consent_on,
            "--superior": superior,
        }
        if catalogue is not None and (
            missing := [name for name, said in decided.items() if not (said or "").strip()]
        ):
            named = ", ".join(missing)
            raise bad_call("--dcat", f"perlu {named} juga", f"needs {named} as well")
        with working(file, "list"):
            read = read_records(file, LIST_FORM, columns=columns_of(column))
        written: list[Path] = []
        next_update, findings = None, duplicates_in(read.records)
        if catalogue is not None:
            public_list = _decided(read.records, decided, version)
            findings = public_list.findings()
            with suppress(NotInForceError):  # decided before anything said how often
                next_update = public_list.next_update(under=body)
            _write_dcat(catalogue, public_list, base_url or "")
            written.append(catalogue)
        if output is not None:
            rows = watched(read.records, "list")
            write_records(
                output, rows, LIST_FORM, lang=lang.language, sheet=_SHEET.text(lang.language)
            )
            written.append(output)
        names = [path.name for path in written]
        if as_json:
            print_answer(ListAnswer.of(read, findings, next_update=next_update, written=names))
        else:
            _show(
                console(),
                read,
                findings,
                next_update=next_update,
                written=names,
                lang=lang.language,
            )
    if is_partly_read(read):
        raise typer.Exit(3)


def _decided(
    rows: tuple[ListRow, ...], said: dict[str, str | None], version: int
) -> PublicInformationList:
    """Return the list as decided, with the decision as the command line gives it."""
    values = {name: text or "" for name, text in said.items()}
    days = {name: day_of(values[name]) for name in ("--decided-on", "--consent-on")}
    try:
        consent = Consent(
            role=Role.SUPERIOR, position=values["--superior"], on=days["--consent-on"]
        )
        return PublicInformationList(
            body=values["--body"],
            decision=values["--decision"],
            decided_on=days["--decided-on"],
            consent=consent,
            version=version,
            rows=rows,
        )
    except ValidationError as error:
        raise unusable_record("--dcat", error) from None


def _write_dcat(path: Path, public_list: PublicInformationList, base_url: str) -> None:
    from keterbukaan.information.dcat import to_dcat

    with working(path, "dcat"):
        written = json.dumps(to_dcat(public_list, base_url=base_url), ensure_ascii=False, indent=1)
        written = written.replace("<", "\\u003c")  # a site may put it into a page as it is
    write_whole(path, f"{written}\n".encode())


def _show(
    console: Console,
    read: RecordFile[ListRow],
    findings: Sequence[Finding],
    *,
    next_update: Deadline | None,
    written: Sequence[str],
    lang: Language,
) -> None:
    """Show how many rows each holder has of each category, and what is wrong."""
    indonesian = lang == "id"
    show_read(console, read, lang)
    if read.records:
        show_head(console, "Baris menurut unit" if indonesian else "Rows by holder", "bold")
        console.print(_holders(read.records, lang))
    if findings:
        show_head(
            console, f"{'Temuan' if indonesian else 'Findings'} ({len(findings)})", "bold yellow"
        )
        show_bullets(console, findings[:_SHOWN_FINDINGS], lang)
        if len(findings) > _SHOWN_FINDINGS:
            more = len(findings) - _SHOWN_FINDINGS
            said = (
                f"dan {more} lagi; lihat --json" if indonesian else f"and {more} more; see --json"
            )
            show_line(console, said)
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


def by_holder(rows: Iterable[ListRow]) -> dict[str, Counter[Category | None]]:
    """Count the rows of each holder by category, in the order of the file."""
    found: dict[str, Counter[Category | None]] = {}
    for row in rows:
        found.setdefault(label(row.holder, None), Counter())[row.category] += 1
    return found


class HolderAnswer(Answer):
    """How many rows one holder has, and of which category."""

    holder: str
    rows: int
    categories: dict[str, int]
    unclassified: int


class ListAnswer(FileAnswer):
    """A public information list, counted and checked."""

    rows: int = Field(description="rows that could be read")
    categories: dict[str, int]
    unclassified: int = Field(description="rows without a category")
    holders: list[HolderAnswer]
    findings: list[FindingAnswer]
    next_update: dt.date | None = Field(description="where the decision's day was given")
    written: list[str] = Field(description="the files that were written")

    @classmethod
    def of(
        cls,
        read: RecordFile[ListRow],
        findings: Iterable[Finding],
        *,
        next_update: Deadline | None,
        written: Iterable[str],
    ) -> ListAnswer:
        """Build it from the file and what was made of it."""
        categories = Counter(row.category for row in read.records)
        more = {
            "rows": len(read.records),
            "categories": _by_category(categories),
            "unclassified": categories[None],
            "holders": [
                HolderAnswer(
                    holder=holder,
                    rows=counted.total(),
                    categories=_by_category(counted),
                    unclassified=counted[None],
                )
                for holder, counted in by_holder(read.records).items()
            ],
            "findings": FindingAnswer.all_of(findings),
            "next_update": next_update.earliest if next_update else None,
            "written": list(written),
        }
        return cls.model_validate({**read_fields(read, read.problems), **more})


def _by_category(counted: Mapping[Category | None, int]) -> dict[str, int]:
    return {each.value: counted[each] for each in Category if each is not Category.EXEMPT}


ANSWER = ListAnswer
