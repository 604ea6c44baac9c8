"""Batas waktu dan pasalnya. / The limits and their articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console
from rich.text import Text

from keterbukaan._words import said_day
from keterbukaan.cli.answer import Answer, print_answer
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.limit_names import headed, in_order, limit_named
from keterbukaan.cli.options import (
    InForceOption,
    JsonOption,
    Lang,
    LangOption,
    LimitArgument,
    ReadingOption,
    UnderOption,
    day_or_none,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.tables import WIDE, console, new_table, show_head
from keterbukaan.cli.terminal import say, say_json
from keterbukaan.deadlines._explanation import summary_words
from keterbukaan.deadlines._questions import questions_about
from keterbukaan.errors import Language
from keterbukaan.law.export import RulebookExport
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.reading import OpenQuestion, Readings, open_questions, reading_types
from keterbukaan.law.regulation import Regulation
from keterbukaan.law.rulebook import Rulebook
from keterbukaan.law.stale import StaleRules, stale_rules
from keterbukaan.law.titles import title
from keterbukaan.law.verification import Verification

__all__ = ["ANSWER", "RulesAnswer", "app"]

app = typer.Typer(
    name="rules",
    help=__doc__,
    no_args_is_help=True,
    add_completion=False,
)


@app.command("list")
def list_command(
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: InForceOption = None,
    stale: Annotated[
        bool,
        typer.Option(
            "--stale",
            help="Hanya yang sudah lama tidak diperiksa pada sumbernya. / "
            "Only what was not checked for long.",
        ),
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="Yang perlu diperiksa lagi pada hari itu; bawaan: hari ini. / "
            "What is to be checked again on that day; default: today.",
        ),
    ] = None,
    fail: Annotated[
        bool,
        typer.Option(
            "--fail",
            help="Berakhir dengan status 1 bila ada yang perlu diperiksa lagi. / "
            "End with status 1 where something is to be checked again.",
        ),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Daftar semua batas waktu. / List every limit."""
    if not stale and (as_of is not None or fail):
        raise bad_call("--as-of, --fail", "perlu --stale", "need --stale")
    with reported_errors(lang.language):
        book, readings = _rules(under, reading, as_known_on)
        if stale:
            day = day_or_today(as_of, jurisdiction_of(under))
            _list_stale(book, day, lang.language, as_json=as_json, fail=fail)
            return
        limits = [name for name in book.limits if book.candidates(name, readings)]
        if as_json:
            print_answer(RulesAnswer.of(book, limits, readings))
        else:
            _show_all(console(), book, in_order(limits), readings, lang.language)


@app.command("show")
def show_command(
    limit: LimitArgument,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    reading: ReadingOption = None,
    as_known_on: InForceOption = None,
    as_json: JsonOption = False,
) -> None:
    """Semua ketentuan tentang satu batas waktu. / Every provision about one limit."""
    with reported_errors(lang.language):
        book, readings = _rules(under, reading, as_known_on)
        name = limit_named(limit, book)
        if as_json:
            print_answer(RulesAnswer.of(book, [name], readings))
        else:
            _show_one(console(), name, book, readings, lang.language)


@app.command("export")
def export_command(
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_known_on: InForceOption = None,
) -> None:
    """Seluruh buku aturan sebagai JSON. / The whole rulebook as JSON."""
    with reported_errors(lang.language):
        book, _ = _rules(under, None, as_known_on)
        say_json(RulebookExport.of(book).to_dict())


@app.command("readings")
def readings_command(lang: LangOption = Lang.INDONESIAN) -> None:
    """Penafsiran untuk --reading. / The interpretations to choose from."""
    _show_open_questions(console(), open_questions().values(), lang.language)


@app.command("template")
def template_command(
    name: Annotated[
        str,
        typer.Argument(
            help="Nama contoh: body, permendagri-8-2023, atau permenpanrb-5-2025. / "
            "The template: body, permendagri-8-2023 or permenpanrb-5-2025."
        ),
    ] = "body",
    lang: LangOption = Lang.INDONESIAN,
) -> None:
    """Contoh berkas aturan Badan Publik. / A body's own file to start from."""
    with reported_errors(lang.language):
        from keterbukaan.jurisdiction.templates import template

        say(template(name.lower()), nl=False)


def _list_stale(book: Rulebook, day: dt.date, lang: Language, *, as_json: bool, fail: bool) -> None:
    """List what was in force on a day and should have been checked again by then."""
    found = stale_rules(book, on=day)
    if as_json:
        print_answer(
            RulesAnswer(limits={}, readings={}, as_of=day, stale=StaleAnswer.all_of(found))
        )
    else:
        _show_stale(console(), found, day, lang)
    if found and fail:
        raise typer.Exit(1)


def _rules(
    under: Path | None, readings: list[str] | None, in_force_on: str | None
) -> tuple[Rulebook, Readings]:
    body = jurisdiction_of(under, readings, None)
    day = day_or_none(in_force_on)
    return (body.rulebook if day is None else body.rulebook.in_force_on(day)), body.readings


def _show_all(
    console: Console, book: Rulebook, limits: Sequence[str], readings: Readings, lang: Language
) -> None:
    """Show each limit on a line, with the provision that governs."""
    indonesian = lang == "id"
    heads = ("Batas waktu", "Berapa lama", "Dasar hukum", "Sifat", "Sumber")
    english = ("Limit", "How long", "Legal basis", "Nature", "Verification")
    shown = len(heads) if console.width >= WIDE else 3
    table = new_table((heads if indonesian else english)[:shown])
    table.columns[0].no_wrap = False  # a title may be wrapped, and a name may not
    # A width of its own: a least width would be added to what the others share, and cut the last.
    table.columns[0].width = max(map(len, limits), default=None)
    for name in limits:
        limit = book.governing(name, readings)
        cells = (
            _titled_cell(name, lang),
            limit.how_long(lang),
            str(limit.citation),
            limit.nature.label(lang),
            limit.read.label(lang),
        )
        table.add_row(*cells[:shown])
    console.print(table)


def _titled_cell(name: str, lang: Language) -> Text:
    """Return a limit's title, and below it, less loud, the name that a program knows it by."""
    said = title(name, lang)
    return Text(name) if said == name else Text.assemble(said, ("\n" + name, "dim"))


def _show_stale(
    console: Console, found: Sequence[StaleRules], day: dt.date, lang: Language
) -> None:
    """Show the regulations whose check is stale, with the limits and numbers they set."""
    indonesian, said = lang == "id", said_day(day, lang)
    head = (
        f"Per {said} perlu diperiksa lagi pada sumbernya ({len(found)})"
        if indonesian
        else f"To be held against their sources again, as of {said} ({len(found)})"
    )
    show_head(console, head, "bold", blank=False)
    heads = ("Peraturan", "Terakhir diperiksa", "Yang ditetapkannya")
    english = ("Regulation", "Last checked on", "What it sets")
    table = new_table(heads if indonesian else english)
    for each in found:
        checked_on = said_day(each.checked_on, lang)
        names = ", ".join(each.names) or _no_names(each.regulation, lang)
        table.add_row(each.regulation.name, checked_on, names)
    if found:
        console.print(table)


def _no_names(regulation: Regulation, lang: Language) -> str:
    """Return why a regulation sets neither a limit nor another number here."""
    if regulation.read is Verification.OWN_TEXT:
        return "(dasar suatu penafsiran)" if lang == "id" else "(a reading rests on it)"
    return "(tidak ada pasalnya yang dibaca)" if lang == "id" else "(no article of it was read)"


def _show_article(console: Console, limit: TimeLimit, lang: Language) -> None:
    """Show the words of its paragraph and the name by which other databases know the article."""
    if limit.quote:
        console.print(f"  {limit.quoted(lang)} ({limit.citation})", markup=False)
    if limit.uri is not None:
        said = "Nama tetap" if lang == "id" else "Stable name"
        console.print(f"  {said}: {limit.uri}", markup=False)


def _show_one(
    console: Console, name: str, book: Rulebook, readings: Readings, lang: Language
) -> None:
    """Show everything the rulebook knows of one limit."""
    indonesian = lang == "id"
    agreements = book.agreement(name, readings)  # refuses first what is no limit
    console.print(headed(name, lang), style="bold")
    for agreement in agreements:
        limit = agreement.limit
        if agreement.governs:
            role = "berlaku" if indonesian else "governs"
        elif agreement.agrees:
            role = "sejalan" if indonesian else "agrees"
        else:
            differences = ", ".join(each.label(lang) for each in agreement.differences)
            role = f"berbeda: {differences}" if indonesian else f"differs: {differences}"
        console.print(f"\n{limit.citation} ({role})", style="bold" if agreement.governs else "")
        console.print(f"  {summary_words(limit, lang)}")
        _show_article(console, limit, lang)
        starts = "; ".join(
            f"{book.event_label(start, lang)} ({start})" for start in limit.starts_from
        )
        console.print(f"  {'Dihitung sejak' if indonesian else 'Counted from'}: {starts}")
        read = limit.read.label(lang)
        console.print(f"  {limit.how_long(lang)}; {limit.nature.label(lang)}; {read}")
        if limit.checked_on is not None:
            said = said_day(limit.checked_on, lang)
            console.print(f"  {'Terakhir diperiksa' if indonesian else 'Last checked on'}: {said}")
        if limit.amended_by:
            said = "; ".join(limit.amended_by)
            console.print(f"  {'Diubah dengan' if indonesian else 'Amended by'}: {said}")
        if limit.replaced_by is not None:
            words = "Diganti dengan" if indonesian else "Replaced by"
            console.print(f"  {words}: {limit.replaced_by}")
        if said := _ended(limit, lang):
            console.print(f"  {said}")
    questions = questions_about(name, book)
    if not questions:
        console.print(
            "\nTidak ada pertanyaan terbuka yang dapat menggeser tanggalnya."
            if indonesian
            else "\nNo open question can move its day."
        )
        return
    console.print(
        "\nPertanyaan terbuka yang dapat menggeser tanggalnya"
        if indonesian
        else "\nOpen questions that can move its day",
        style="bold",
    )
    _show_open_questions(console, questions, lang)


def _ended(limit: TimeLimit, lang: Language) -> str:
    """Return until when a provision was in force, where it has an end; else nothing."""
    indonesian = lang == "id"
    until = limit.ends
    if until is None:
        return ""
    said = f"{'Berlaku sampai' if indonesian else 'In force until'} {said_day(until, lang)}"
    maybe = limit.age.may_be_replaced_from
    if maybe is None:
        return said
    day = said_day(maybe, lang)
    if indonesian:
        return f"{said}; mungkin sudah diganti sejak {day}"
    return f"{said}; it may have been replaced from {day} on"


_SIGNS: dict[Language, str] = {
    "id": "* dipakai bila tidak dipilih yang lain (--reading NAMA=PILIHAN). C1, C2, dst.: nomor "
    "pertanyaan yang tidak dijawab, atau dijawab berbeda-beda, dalam naskah peraturan.",
    "en": "* used where no other is chosen (--reading NAME=OPTION). C1, C2 and so on: the numbers "
    "of questions that the texts leave open, or answer differently.",
}
"""What the signs mean that stand beside open questions."""


def _show_open_questions(
    console: Console, questions: Iterable[OpenQuestion], lang: Language
) -> None:
    """Show what the texts leave open with the readings of it, and what the signs there mean."""
    unread = Verification.RESTATED.label(lang)
    for question in questions:
        console.print(f"\n{question.conflict} {question.name}: {question.question(lang)}")
        for number, option in enumerate(question.options):
            mark = "*" if number == 0 else " "
            sources = "; ".join(map(str, option.sources))
            stands = f" ({sources})" if sources else ""
            console.print(f"  {mark} {option.reading.value}: {option.label(lang)}{stands}")
            if note := option.note(lang):
                console.print(f"      {note}")
            for ruling in option.restated:
                console.print(
                    f"      {ruling.source}: {ruling.text(lang)} [{unread}]", markup=False
                )
    console.print(f"\n{_SIGNS[lang]}")


class ProvisionAnswer(Answer):
    """One provision about a limit."""

    limit: str
    citations: list[str]
    uri: str | None
    kind: str
    amount: int | None
    unit: str | None
    direction: str
    recurring: bool
    nature: str
    actor: str
    starts_from: list[str]
    under: dict[str, str]
    scope: str
    in_force_from: dt.date | None
    in_force_until: dt.date | None
    verification: str
    checked_on: dt.date | None = Field(
        description="when it was last held against a source; null: a body's own rule"
    )
    replaced_by: str | None
    amended_by: list[str]
    confidence: str
    governs: bool
    differences: list[str]
    summary_id: str
    summary_en: str
    quote: str | None = Field(
        description="the operative words of its paragraph, where that was read in its own text"
    )
    quote_corrected: bool = Field(description="whether errors of a scan were corrected in them")
    note: str

    @classmethod
    def about(cls, limit: str, book: Rulebook, readings: Readings) -> list[ProvisionAnswer]:
        """Build one for every provision about a limit, the prevailing first."""
        return [
            cls._of(
                each.limit, governs=each.governs, differences=[d.value for d in each.differences]
            )
            for each in book.agreement(limit, readings)
        ]

    @classmethod
    def _of(cls, limit: TimeLimit, *, governs: bool, differences: list[str]) -> ProvisionAnswer:
        return cls(
            limit=limit.name,
            citations=[str(source) for source in limit.sources],
            uri=limit.uri,
            kind=limit.kind.value,
            amount=limit.amount,
            unit=limit.unit.value if limit.unit else None,
            direction=limit.direction.value,
            recurring=limit.recurring,
            nature=limit.nature.value,
            actor=limit.actor.value,
            starts_from=list(limit.starts_from),
            under=dict(limit.under),
            scope=limit.scope.value,
            in_force_from=limit.in_force_from or limit.regulation.in_force_from,
            in_force_until=limit.ends,
            verification=limit.read.value,
            checked_on=limit.checked_on,
            replaced_by=limit.replaced_by,
            amended_by=list(limit.amended_by),
            confidence=limit.confidence.value,
            governs=governs,
            differences=differences,
            summary_id=limit.summary("id"),
            summary_en=limit.summary("en"),
            quote=limit.quote or None,
            quote_corrected=limit.quote_corrected,
            note=limit.note,
        )


class StaleAnswer(Answer):
    """What one regulation sets and was last checked on one day, too long ago."""

    regulation: str
    checked_on: dt.date
    names: list[str] = Field(
        description="limits and numbers; empty: unread, or only a reading rests on it"
    )

    @classmethod
    def all_of(cls, found: Iterable[StaleRules]) -> list[StaleAnswer]:
        """Build one for each regulation and day of check."""
        return [
            cls(
                regulation=each.regulation.name,
                checked_on=each.checked_on,
                names=list(each.names),
            )
            for each in found
        ]


class RulesAnswer(Answer):
    """Every limit with every provision about it; with `--stale`, what is to be checked again."""

    limits: dict[str, list[ProvisionAnswer]]
    readings: dict[str, dict[str, str]] = Field(
        description="for each limit the open questions that can move it, with the reading in use"
    )
    as_of: dt.date | None = Field(default=None, description="the day of `--stale`")
    stale: list[StaleAnswer] | None = Field(default=None, description="only with `--stale`")

    @classmethod
    def of(cls, book: Rulebook, limits: Sequence[str], readings: Readings) -> RulesAnswer:
        """Build it for some limits, under some readings."""
        kinds = reading_types()
        return cls(
            limits={limit: ProvisionAnswer.about(limit, book, readings) for limit in limits},
            readings={
                limit: {
                    each.name: str(readings[kinds[each.name]].value)
                    for each in questions_about(limit, book)
                }
                for limit in limits
            },
        )


ANSWER = RulesAnswer
