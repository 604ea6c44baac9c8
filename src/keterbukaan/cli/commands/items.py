"""Informasi yang wajib terbuka, butir demi butir. / What must be open, item by item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

import typer
from pydantic import Field
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from keterbukaan._words import listed
from keterbukaan.cli.answer import Answer, PeriodAnswer, print_answer
from keterbukaan.cli.body_kinds import BODY_KINDS, body_kind_of
from keterbukaan.cli.errors import bad_call, reported_errors
from keterbukaan.cli.options import (
    JsonOption,
    Lang,
    LangOption,
    OnOption,
    UnderOption,
    day_or_today,
    jurisdiction_of,
)
from keterbukaan.cli.tables import WIDE, console, show_head
from keterbukaan.errors import Language
from keterbukaan.information.category import BodyKind, Category
from keterbukaan.information.items import Item, ItemList, Items
from keterbukaan.jurisdiction.jurisdiction import Jurisdiction
from keterbukaan.law.limit import TimeLimit
from keterbukaan.law.rulebook import Rulebook

__all__ = ["ANSWER", "ItemsAnswer", "app"]

app = typer.Typer(add_completion=False)
_MARGINS = 8  # what stands before, between and after the columns of the items


@app.command("items", help=__doc__)
def _items(
    named: Annotated[
        str | None,
        typer.Option("--kind", metavar=BODY_KINDS, help="Jenis Badan Publik. / The kind of body."),
    ] = None,
    category: Annotated[
        Category | None,
        typer.Option("--category", help="Kategori informasi. / The category of the information."),
    ] = None,
    on: OnOption = None,
    lang: LangOption = Lang.INDONESIAN,
    under: UnderOption = None,
    as_json: JsonOption = False,
) -> None:
    kind = None if named is None else body_kind_of(named)
    with reported_errors(lang.language):
        body = jurisdiction_of(under)
        day = day_or_today(on, body)
        if category is Category.EXEMPT:
            raise bad_call(
                "--category",
                "yang dikecualikan tidak berupa daftar; lihat 'keterbukaan grounds'",
                "what is exempt is no list; see 'keterbukaan grounds'",
            )
        lists = list(_lists(kind, category, day, body))
        if as_json:
            answer = ItemsAnswer.of(
                lists, on=day, jurisdiction=body.name, kind=kind, category=category
            )
            print_answer(answer)
        else:
            _show(console(), lists, kind, lang.language)


def _lists(
    kind: BodyKind | None, category: Category | None, on: dt.date, body: Jurisdiction
) -> Iterator[tuple[ItemList, TimeLimit | None, list[Item]]]:
    """Yield the lists in force, the interval of each, and those of its items that are asked for."""
    items, book = Items.national(), body.rulebook.in_force_on(on)
    valid = {each.id for each in body.rulebook.regulations if each.in_force_on(on)}
    owed = (
        None
        if kind is None
        else {item.key for item in items.owed_by(kind, on=on, category=category)}
    )
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


def _show(
    console: Console,
    lists: Sequence[tuple[ItemList, TimeLimit | None, Sequence[Item]]],
    kind: BodyKind | None,
    lang: Language,
) -> None:
    """Show items list by list, with the citation of each and how often it is owed."""
    indonesian = lang == "id"
    every = [item for _, _, items in lists for item in items]
    wide = console.width >= WIDE
    width = max((len(item.key) for item in every), default=0)
    cited = max((len(str(item.citation)) for item in every), default=0) if wide else 0
    for place, (each, interval, items) in enumerate(lists):
        show_head(console, f"{each.citation}: {each.label(lang)}", "bold", blank=place > 0)
        console.print(f"  {_owed(items, kind, lang)}; {_how_often(interval, lang)}")
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=width, no_wrap=True)
        grid.add_column(overflow="fold", width=console.width - width - cited - _MARGINS)
        grid.add_column(width=cited, no_wrap=True)
        for item in items:
            cells = [f"{item.label(lang)}{_condition(item, lang)}", str(item.citation)]
            grid.add_row(item.key, *(cells if wide else ["\n".join(cells)]))
        console.print(Padding(grid, (0, 0, 0, 2), expand=False))
    total = sum(len(items) for _, _, items in lists)
    for_whom = "" if kind is None else f", {kind.label(lang)}"
    said = (
        f"{total} butir dalam {len(lists)} daftar"
        if indonesian
        else (f"{total} items in {len(lists)} lists")
    )
    console.print(f"\n{said}{for_whom}.")


def _owed(items: Sequence[Item], kind: BodyKind | None, lang: Language) -> str:
    """Return of which category a list is and, where no kind of body was asked for, who owes it."""
    said = ", ".join(dict.fromkeys(_category(item, lang) for item in items))
    if kind is not None:
        return said
    owing = set().union(*(item.owed_by for item in items))
    if len(owing) == len(BodyKind):
        return f"{said}; {'setiap Badan Publik' if lang == 'id' else 'every public body'}"
    return f"{said}; {listed([each.label(lang) for each in BodyKind if each in owing], lang)}"


def _category(item: Item, lang: Language) -> str:
    """Return how an item is owed or, of what stands in no category, of what it is a part."""
    return (item.category or item.part).label(lang)


def _how_often(interval: TimeLimit | None, lang: Language) -> str:
    if interval is None:
        return (
            "teksnya tidak menetapkan jangka waktu" if lang == "id" else "the text sets no interval"
        )
    if interval.amount is None or interval.unit is None:
        return f"{interval.kind.label(lang)} ({interval.citation})"
    number = interval.unit.counted(interval.amount, lang)
    if not interval.recurring:
        event = Rulebook.national().events[interval.starts_from[0]].label(lang)
        said = (
            f"paling lambat {number} sesudah" if lang == "id" else f"at the latest {number} after"
        )
        return f"{said} {event} ({interval.citation})"
    if interval.amount == 1:
        number = number.removeprefix("1 ")
    said = f"paling lambat tiap {number}" if lang == "id" else f"at least every {number}"
    return f"{said} ({interval.citation})"


def _condition(item: Item, lang: Language) -> str:
    if item.only_if is None:
        return ""
    said = "hanya bila Badan Publik" if lang == "id" else "only where the body"
    return f" [{said} {item.only_if.label(lang)}: --condition {item.only_if.value}]"


class ItemAnswer(Answer):
    """One item of a list."""

    key: str
    citation: str
    uri: str
    part: str
    category: str | None
    owed_by: list[str]
    only_if: str | None = Field(description="a condition, where only some bodies owe it")
    parent: str | None = Field(description="the item of which it is a part")
    asked: bool = Field(description="false: its presence cannot be checked")
    label_id: str
    label_en: str
    note: str

    @classmethod
    def of(cls, item: Item) -> ItemAnswer:
        """Build it from an item."""
        return cls(
            key=item.key,
            citation=str(item.citation),
            uri=item.citation.uri,
            part=item.part.value,
            category=item.category.value if item.category else None,
            owed_by=[kind.value for kind in BodyKind if kind in item.owed_by],
            only_if=item.only_if.value if item.only_if else None,
            parent=item.parent,
            asked=item.asked,
            label_id=item.label_id,
            label_en=item.label_en,
            note=item.note,
        )


class ItemListAnswer(Answer):
    """A list with those of its items that were asked for."""

    citation: str
    label_id: str
    label_en: str
    interval: PeriodAnswer | None = Field(description="null where the text sets none")
    items: list[ItemAnswer]


class ItemsAnswer(Answer):
    """The items owed on a day, list by list."""

    on: dt.date
    jurisdiction: str
    kind: BodyKind | None
    category: Category | None
    lists: list[ItemListAnswer]

    @classmethod
    def of(
        cls,
        lists: Iterable[tuple[ItemList, TimeLimit | None, Sequence[Item]]],
        *,
        on: dt.date,
        jurisdiction: str,
        kind: BodyKind | None,
        category: Category | None,
    ) -> ItemsAnswer:
        """Build it from lists, the interval of each, and their items."""
        return cls(
            on=on,
            jurisdiction=jurisdiction,
            kind=kind,
            category=category,
            lists=[
                ItemListAnswer(
                    citation=str(each.citation),
                    label_id=each.label_id,
                    label_en=each.label_en,
                    interval=PeriodAnswer.of(interval) if interval else None,
                    items=[ItemAnswer.of(item) for item in items],
                )
                for each, interval, items in lists
            ],
        )


ANSWER = ItemsAnswer
