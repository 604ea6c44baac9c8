"""The commands on information: what is owed, published, listed, exempt, due and decreed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from keterbukaan.cli.options import (
    JsonOption,
    Lang,
    LangOption,
    OnOption,
    ReadingOption,
    UnderOption,
    complaints,
    console,
    day_of,
    day_or_today,
    jurisdiction_of,
    print_json,
    refuse_to_overwrite,
    watched,
    working,
)
from keterbukaan.errors import KeterbukaanError, Language, UnknownNameError
from keterbukaan.files.tables import RowProblem, printable, unusable
from keterbukaan.information.category import BodyKind, Category, Condition, Part

if TYPE_CHECKING:
    from pydantic import ValidationError

    from keterbukaan.cli.information.answers import JudgedExemption
    from keterbukaan.deadlines.deadline import Deadline
    from keterbukaan.files.forms import RecordFile
    from keterbukaan.information.checklist import Checklist
    from keterbukaan.information.exemption_rows import ExemptionRow
    from keterbukaan.information.items import Item, ItemList
    from keterbukaan.information.public_list import ListRow, PublicInformationList
    from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
    from keterbukaan.law.limit import TimeLimit
    from keterbukaan.records.finding import Finding
    from keterbukaan.records.record import Record

__all__ = ["add_to", "record_from_json"]

R = TypeVar("R", bound="Record")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PLACE = re.compile(r"line (\d+) column (\d+)")


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("items")(items_command)
    app.command("publications")(publications_command)
    app.command("list")(list_command)
    app.command("exemptions")(exemptions_command)
    app.command("duties")(duties_command)
    app.command("decree")(decree_command)
    app.command("grounds")(grounds_command)


def items_command(
    kind: Annotated[
        BodyKind | None, typer.Option("--kind", help="Jenis Badan Publik / the kind of body.")
    ] = None,
    category: Annotated[
        Category | None, typer.Option("--category", help="Kategori informasi / the category.")
    ] = None,
    on: OnOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Informasi yang wajib diumumkan atau tersedia, butir demi butir. The items owed."""
    with complaints(lang.language):
        body = jurisdiction_of(under)
        day = day_or_today(on, body)
        if category is Category.EXEMPT:
            raise typer.BadParameter(
                "yang dikecualikan tidak berupa daftar; lihat 'keterbukaan grounds' / no list",
                param_hint="--category",
            )
        lists = list(_lists(kind, category, day, body))
        if as_json:
            from keterbukaan.cli.information.answers import ItemsAnswer

            answer = ItemsAnswer.of(
                lists, on=day, jurisdiction=body.name, kind=kind, category=category
            )
            print_json(answer.model_dump(mode="json"))
            return
        from keterbukaan.cli.information.screens import show_items

        show_items(console(), lists, kind, lang.language)


def publications_command(
    file: Annotated[Path, typer.Argument(help="Daftar pengumuman CSV/XLSX/JSON / publications.")],
    kind: Annotated[BodyKind, typer.Option("--kind", help="Jenis Badan Publik / kind of body.")],
    on: OnOption = None,
    condition: Annotated[
        list[Condition] | None,
        typer.Option("--condition", help="Keadaan Badan Publik / what it does; repeatable."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Tampilkan semua butir / show every item.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Tulis hasil ke CSV/XLSX / write to.")
    ] = None,
    fail_on_missing: Annotated[
        bool,
        typer.Option("--fail-on-missing", help="Status 1 bila ada yang kurang atau basi / exit 1."),
    ] = False,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
) -> None:
    """Periksa pengumuman: apa yang tidak ada dan basi. Check what a body has published."""
    with complaints(lang.language):
        from keterbukaan.files.forms import read_records
        from keterbukaan.information.checklist import PUBLICATION_FORM, checklist

        refuse_to_overwrite("--output", output, file, under)
        body = jurisdiction_of(under, reading)
        conditions = frozenset(condition or ())
        with working(file, "publications"):
            read = read_records(file, PUBLICATION_FORM)
        day = day_or_today(on, body)
        found = checklist(kind, read.records, on=day, conditions=conditions, under=body)
        passed_over = tuple(_passed_over(kind, day, conditions))
        if output is not None:
            from keterbukaan.files.tables import write_table

            lines = _check_lines(found, read.problems, lang.language)
            write_table(output, lines, "publications")
        if as_json:
            from keterbukaan.cli.information.answers import PublicationsAnswer

            answer = PublicationsAnswer.of(
                read, found, passed_over, jurisdiction=body.name, conditions=conditions
            )
            print_json(answer.model_dump(mode="json"))
        else:
            from keterbukaan.cli.information.screens import show_checklist

            show_checklist(
                console(), read, found, passed_over, lang=lang.language, everything=everything
            )
    if fail_on_missing and (found.missing or found.stale):
        raise typer.Exit(1)
    if read.problems:
        raise typer.Exit(3)


def list_command(
    file: Annotated[Path, typer.Argument(help="Daftar Informasi Publik CSV/XLSX/JSON / the list.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Tulis ke CSV/XLSX/JSON / convert to.")
    ] = None,
    catalogue: Annotated[
        Path | None,
        typer.Option("--dcat", help="Tulis katalog DCAT (JSON-LD) / write a catalogue."),
    ] = None,
    base_url: Annotated[
        str | None, typer.Option("--base-url", help="Alamat daftar di laman / the list's address.")
    ] = None,
    body_name: Annotated[
        str | None, typer.Option("--body", help="Nama Badan Publik / the body's name.")
    ] = None,
    decision: Annotated[
        str | None, typer.Option("--decision", help="Nomor penetapan PPID / the PPID's decision.")
    ] = None,
    decided_on: Annotated[
        str | None, typer.Option("--decided-on", help="Hari penetapan / day of the decision.")
    ] = None,
    consent_on: Annotated[
        str | None, typer.Option("--consent-on", help="Hari persetujuan / day of the consent.")
    ] = None,
    superior: Annotated[
        str | None, typer.Option("--superior", help="Jabatan Atasan PPID / the superior's office.")
    ] = None,
    version: Annotated[
        int, typer.Option("--list-version", min=1, help="Versi daftar / the list's version.")
    ] = 1,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Periksa dan ubah bentuk Daftar Informasi Publik. Check, count and convert the list."""
    with complaints(lang.language):
        from keterbukaan.files.forms import read_records, write_records
        from keterbukaan.information.public_list import LIST_FORM

        refuse_to_overwrite("--output", output, file, under)
        refuse_to_overwrite("--dcat", catalogue, file, under, output)
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
            lacking := [name for name, said in decided.items() if not (said or "").strip()]
        ):
            raise typer.BadParameter(
                f"perlu {', '.join(lacking)} / are needed as well", param_hint="--dcat"
            )
        with working(file, "list"):
            read = read_records(file, LIST_FORM)
        written: list[Path] = []
        next_update = None
        if catalogue is not None:
            public_list = _decided(read.records, decided, version, lang.language)
            next_update = public_list.next_update(body)
            _write_dcat(catalogue, public_list, base_url or "")
            written.append(catalogue)
        if output is not None:
            rows = watched(read.records, "list")
            write_records(output, rows, LIST_FORM, lang=lang.language, sheet="daftar")
            written.append(output)
        _tell_list(read, next_update, [path.name for path in written], lang.language, as_json)
    if read.problems:
        raise typer.Exit(3)


def exemptions_command(
    file: Annotated[
        Path, typer.Argument(help="Daftar informasi dikecualikan CSV/XLSX/JSON / the list.")
    ],
    on: OnOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
) -> None:
    """Keadaan tiap pengecualian: sampai kapan, kapan ditinjau. The state of each exemption."""
    with complaints(lang.language):
        from keterbukaan.cli.information.answers import ExemptionsAnswer, JudgedExemption
        from keterbukaan.files.forms import read_records
        from keterbukaan.information.exemption_rows import EXEMPTION_FORM

        body = jurisdiction_of(under, reading)
        day = day_or_today(on, body)
        with working(file, "exemptions"):
            read = read_records(file, EXEMPTION_FORM)
        told = list(_judged(read, day, body))
        judged = [each for each in told if isinstance(each, JudgedExemption)]
        problems = [*read.problems, *(each for each in told if isinstance(each, RowProblem))]
        problems.sort(key=lambda problem: problem.line)
        if as_json:
            answer = ExemptionsAnswer.of(read, judged, problems, on=day, jurisdiction=body.name)
            print_json(answer.model_dump(mode="json"))
        else:
            from keterbukaan.cli.information.screens import show_exemptions

            show_exemptions(console(), read, judged, problems, on=day, lang=lang.language)
    if problems:
        raise typer.Exit(3)


def duties_command(
    year: Annotated[int, typer.Argument(help="Tahun / the year.")],
    facts: Annotated[Path, typer.Argument(help="Fakta Badan Publik (JSON) / the body's facts.")],
    ics: Annotated[
        Path | None, typer.Option("--ics", help="Tulis kalender iCalendar / write a calendar.")
    ] = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_json: JsonOption = False,
) -> None:
    """Kewajiban berulang dalam setahun. What a body owes in a year, again and again."""
    with complaints(lang.language):
        from keterbukaan.duties.year import DutyFacts, duties_in

        refuse_to_overwrite("--ics", ics, facts, under)
        body = jurisdiction_of(under, reading)
        found = duties_in(year, record_from_json(facts, DutyFacts, lang.language), under=body)
        if ics is not None:
            from keterbukaan.duties.icalendar import to_icalendar

            made_at = datetime.now(tz=UTC)
            _write(ics, to_icalendar(found.duties, made_at=made_at, lang=lang.language))
        if as_json:
            from keterbukaan.cli.information.answers import DutiesAnswer

            print_json(DutiesAnswer.of(found, body.name).model_dump(mode="json"))
            return
        from keterbukaan.cli.information.screens import show_duties

        show_duties(console(), found, lang.language)


def decree_command(
    file: Annotated[Path, typer.Argument(help="SK penetapan PPID (JSON) / the decree.")],
    lang: LangOption = Lang.INDONESIAN,
    as_json: JsonOption = False,
) -> None:
    """Apa yang kurang pada SK penetapan PPID. What a decree appointing the PPID lacks."""
    with complaints(lang.language):
        from keterbukaan.organization.ppid_decree import AppointmentDecree
        from keterbukaan.records.finding import Weight

        decree = record_from_json(file, AppointmentDecree, lang.language)
        findings = decree.findings()
        if as_json:
            from keterbukaan.cli.information.answers import DecreeAnswer

            print_json(DecreeAnswer.of(decree, findings).model_dump(mode="json"))
        else:
            from keterbukaan.cli.information.screens import show_decree

            show_decree(console(), decree, findings, lang.language)
    if any(each.weight is Weight.REQUIRED for each in findings):
        raise typer.Exit(1)


def grounds_command(
    letter: Annotated[
        str | None, typer.Argument(help="Huruf Pasal 17, a sampai j / a letter, a to j.")
    ] = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Alasan pengecualian, dan yang tidak pernah dikecualikan. The grounds of exemption."""
    with complaints(lang.language):
        from keterbukaan.information.grounds import Grounds, Letter

        body = jurisdiction_of(under)
        letters = {each.value: each for each in Letter}
        if letter is not None and letter.lower() not in letters:
            raise UnknownNameError.of(
                "huruf Pasal 17", "letter of Pasal 17", printable(letter), list(letters)
            )
        asked = Letter if letter is None else [letters[letter.lower()]]
        grounds = [Grounds.national().letters[each] for each in asked]
        if as_json:
            from keterbukaan.cli.information.answers import GroundsAnswer

            print_json(GroundsAnswer.of(grounds, body).model_dump(mode="json"))
            return
        from keterbukaan.cli.information.screens import show_grounds

        show_grounds(console(), grounds, body, lang.language)


def _lists(
    kind: BodyKind | None, category: Category | None, on: date, body: Jurisdiction
) -> Iterator[tuple[ItemList, TimeLimit | None, list[Item]]]:
    """Yield the lists in force, the interval of each, and those of its items that are asked for."""
    from keterbukaan.information.items import Items

    items, book = Items.national(), body.rulebook.in_force_on(on)
    valid = {each.id for each in body.rulebook.regulations if each.in_force_on(on)}
    owed = None if kind is None else {item.key for item in items.owed_by(kind, on=on)}
    for each in items.lists:
        found = [
            item
            for item in each.items
            if item.citation.regulation in valid
            and (owed is None or item.key in owed)
            and (category is None or item.category is category)
        ]
        if found:
            name = found[0].interval
            yield each, None if name is None else book.governing(name, body.readings), found


def _passed_over(kind: BodyKind, on: date, conditions: frozenset[Condition]) -> Iterator[Item]:
    """Yield what only some bodies owe, where nobody said that this body is one of them."""
    from keterbukaan.information.items import Items

    for item in Items.national().owed_by(kind, on=on):
        judged = item.part not in {Part.COLUMN, Part.CONDUCT}
        if judged and item.only_if is not None and item.only_if not in conditions:
            yield item


def _check_lines(
    found: Checklist, problems: Iterable[RowProblem], lang: Language
) -> Iterator[Sequence[str]]:
    """Yield the header, one line per item, and the rows that could not be read."""
    from keterbukaan.files.tables import safe_cell

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
            check.standing.label(lang),
            safe_cell(printable(titles)),
            str(check.deadline.earliest) if check.deadline else "",
            str(check.item.citation),
            safe_cell(printable(findings)),
        )
    for problem in problems:
        line = f"{'baris' if lang == 'id' else 'line'} {problem.line}"
        standing = "tidak terbaca" if lang == "id" else "unreadable"
        reason = f"[{problem.code}] {problem.column}: {problem.reason(lang)}"
        cells = (problem.number, line, standing, "", "", "", reason)
        yield tuple(safe_cell(printable(cell)) for cell in cells)


def _decided(
    rows: tuple[ListRow, ...], said: dict[str, str | None], version: int, lang: Language
) -> PublicInformationList:
    """Return the list as decided, by what the command line says of the decision."""
    from pydantic import ValidationError

    from keterbukaan.information.consequence import Consent
    from keterbukaan.information.public_list import PublicInformationList
    from keterbukaan.organization.roles import Role

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
        raise _refused(error, "--dcat", lang) from None


def _write_dcat(path: Path, public_list: PublicInformationList, base_url: str) -> None:
    from keterbukaan.information.dcat import dcat

    with working(path, "dcat"):
        written = json.dumps(dcat(public_list, base_url=base_url), ensure_ascii=False, indent=1)
    _write(path, f"{written}\n".encode())


def _tell_list(
    read: RecordFile[ListRow],
    next_update: Deadline | None,
    written: Sequence[str],
    lang: Language,
    as_json: bool,  # noqa: FBT001 - it is the option of the command
) -> None:
    findings = _duplicates(read.records)
    if as_json:
        from keterbukaan.cli.information.answers import ListAnswer

        answer = ListAnswer.of(read, findings, next_update=next_update, written=written)
        print_json(answer.model_dump(mode="json"))
        return
    from keterbukaan.cli.information.screens import show_list

    show_list(console(), read, findings, next_update=next_update, written=written, lang=lang)


def _duplicates(rows: tuple[ListRow, ...]) -> tuple[Finding, ...]:
    """Return what the list finds twice; this looks at its rows alone, decided or not."""
    from keterbukaan.information.public_list import duplicates_in

    return duplicates_in(rows)


def _judged(
    read: RecordFile[ExemptionRow], on: date, body: Jurisdiction
) -> Iterator[JudgedExemption | RowProblem]:
    """Yield each row with its state; one that the rules do not reach is a problem."""
    from keterbukaan.cli.information.answers import JudgedExemption

    rows = list(zip(read.lines, read.records, strict=True))
    for line, row in watched(rows, "exemptions"):
        try:
            yield JudgedExemption(line, row, row.exemption().status(on=on, under=body))
        except KeterbukaanError as problem:
            reasons = (problem.text("id"), problem.text("en"))
            yield RowProblem(line, printable(row.number), problem.code, "-", *reasons)


def record_from_json(path: Path, model: type[R], lang: Language) -> R:
    """Read one record; what is wrong with it is told line by line, with exit status 2."""
    from pydantic import ValidationError

    try:
        data = path.read_bytes()
    except OSError as problem:
        raise unusable(
            path,
            f"tidak dapat dibuka ({problem.strerror})",
            f"cannot be opened ({problem.strerror})",
        ) from problem
    try:
        return model.model_validate_json(data.removeprefix(_BYTE_ORDER_MARK))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise _broken(path, first["msg"]) from None
        raise _refused(error, path.name, lang) from None


def _broken(path: Path, message: str) -> KeterbukaanError:
    """Say that a file is no whole JSON, and where it breaks."""
    place = _PLACE.search(message)
    where_id, where_en = (
        (f" (baris {place[1]}, kolom {place[2]})", f" (line {place[1]}, column {place[2]})")
        if place
        else ("", "")
    )
    return unusable(path, f"bukan JSON yang utuh{where_id}", f"is not whole JSON{where_en}")


def _refused(error: ValidationError, where: str, lang: Language) -> typer.Exit:
    """Tell every field that was refused, and return the exit."""
    from keterbukaan.records.record import problems_of

    for each in problems_of(error):
        said = f"{each.field}: {each.reason(lang)}" if each.field else each.reason(lang)
        typer.echo(printable(f"{each.code}: {where}: {said}"), err=True)
    return typer.Exit(2)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as problem:
        raise unusable(
            path,
            f"tidak dapat ditulis ({problem.strerror})",
            f"cannot be written ({problem.strerror})",
        ) from problem
