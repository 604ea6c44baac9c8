"""Every item that the Act and Perki 1/2021 oblige a body to publish or to have, as data.

The items stand in `items/*.toml`, one file per regulation. Nothing here looks at what a body has
published; that is `checklist`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType

from attrs import field, frozen

from keterbukaan._answers import Answer, AnswerForm
from keterbukaan._arguments import checked, checked_but
from keterbukaan._words import Labelled
from keterbukaan.errors import CitationError, RecordError, UnknownNameError
from keterbukaan.files._toml import Entry, read_toml, shipped, shipped_names
from keterbukaan.information.category import (
    BodyKind,
    Category,
    Condition,
    Part,
    body_kind,
    known_member,
)
from keterbukaan.law._cited import uri_of
from keterbukaan.law._sources_in_files import cite
from keterbukaan.law.citation import Citation
from keterbukaan.law.rulebook import Rulebook

__all__ = ["Item", "ItemList", "Items", "key_in_record", "read_items"]

_KINDS = {kind.value: kind for kind in BodyKind}
_CATEGORIES = {category.value: category for category in Category}
_PARTS = {part.value: part for part in Part}
_CONDITIONS = {condition.value: condition for condition in Condition}


@frozen
class Item(Labelled, Answer):
    """One item of a list in a regulation (butir informasi).

    `key` names it in files, such as "perki.15.9.b.7". `interval` is the time limit within which
    it is announced anew, or made once a fiscal year is over; None where the text sets none.
    `parent` is the item of which it is a part. `elaborated_by` names the items of a lower
    regulation that say the same more exactly. `asked` is False where its presence cannot be
    checked, and `note` says why.
    """

    answer_form = AnswerForm("item", own={"uri": uri_of})

    key: str
    citation: Citation
    part: Part
    category: Category | None
    owed_by: frozenset[BodyKind]
    interval: str | None
    parent: str | None
    label_id: str
    label_en: str
    only_if: Condition | None = None
    asked: bool = True
    elaborated_by: tuple[str, ...] = ()
    note: str = field(default="", repr=False)


@frozen
class ItemList(Labelled, Answer):
    """A list as one paragraph of a regulation holds it."""

    answer_form = AnswerForm("item_list", own={"uri": uri_of})

    citation: Citation
    label_id: str
    label_en: str
    items: tuple[Item, ...]
    note: str = ""


@frozen(slots=False)
class Items:
    """All the lists, and their items by key.

    >>> items = Items.national()
    >>> items["perki.15.9.b.2"].label("id")
    'Harga Perkiraan Sendiri (HPS) serta Riwayat HPS'
    >>> str(items["perki.15.9.b.2"].citation)
    'Perki 1/2021 Pasal 15 ayat (9) huruf b angka 2'
    """

    lists: tuple[ItemList, ...]

    @classmethod
    def national(cls) -> Items:
        """Return the lists of the Act and of Perki 1/2021 (one value, read once)."""
        return _national()

    @cached_property
    def by_key(self) -> Mapping[str, Item]:
        """Every item by its key, in the order of the texts."""
        return MappingProxyType({item.key: item for each in self.lists for item in each.items})

    @cached_property
    def children(self) -> Mapping[str, tuple[Item, ...]]:
        """The parts of every item that has some."""
        found: dict[str, list[Item]] = {}
        for item in self.by_key.values():
            if item.parent is not None:
                found.setdefault(item.parent, []).append(item)
        return MappingProxyType({key: tuple(items) for key, items in found.items()})

    def __reduce__(self) -> tuple[type[Items], tuple[tuple[ItemList, ...]]]:
        """Let it cross a process boundary; the look-up tables are built again there."""
        return (Items, (self.lists,))

    def __getitem__(self, name: str) -> Item:
        """Return an item by its key, or by its citation as printed.

        Raises:
            UnknownNameError: no item has that name.
        """
        if (item := self.by_key.get(name)) is not None:
            return item
        try:
            citation = Citation.parse(name)
        except CitationError:
            citation = None
        cited = (item for item in self.by_key.values() if item.citation == citation)
        if (item := next(cited, None)) is None:
            raise UnknownNameError.of("butir informasi", "item", name, list(self.by_key))
        return item

    @checked_but("kind", "category")
    def owed_by(
        self, kind: BodyKind, *, on: date, category: Category | None = None
    ) -> Iterator[Item]:
        """Yield the items that a kind of body owes under the regulations in force on a day.

        An item of the Act that a regulation in force says more exactly is left to the latter;
        of an item with parts, the parts are yielded and not the heading. With a `category` only
        its items are looked at: what the Act orders to be available at any time is yielded there
        even if a regulation orders that it be announced periodically besides.

        Raises:
            UnknownNameError: the kind of body, or the category, is unknown.
            NotADayError: `on` is not a plain day.
            ArgumentError: an argument is of another kind than it takes.
        """
        kind = body_kind(kind)
        if category is not None:
            category = known_member(Category, category, "kategori informasi", "category")
        book = Rulebook.national()
        valid = {
            key: item
            for key, item in self.by_key.items()
            if kind in item.owed_by
            and category in {None, item.category}
            and book.in_force(item.citation, on=on)
        }
        for item in valid.values():
            parts = (part for part in self.children.get(item.key, ()) if part.part is item.part)
            elaborated = any(key in valid for key in item.elaborated_by)
            if item.asked and not elaborated and not any(part.key in valid for part in parts):
                yield item

    @checked
    def below(self, key: str) -> Iterator[Item]:
        """Yield an item and all its parts, at every depth.

        Raises:
            UnknownNameError: no item has that name.
            ArgumentError: an argument is of another kind than it takes.
        """
        yield self[key]
        for part in self.children.get(key, ()):
            yield from self.below(part.key)


@cache
def _national() -> Items:
    lists: list[ItemList] = []
    for name in shipped_names(__file__, ".toml", "items"):
        lists += read_items(shipped(__file__, f"items/{name}"), name)
    return Items(tuple(sorted(lists, key=lambda each: each.citation)))


def key_in_record(name: str, citation: str) -> str:
    """Return the key of the item that the field `item` of a record names.

    Raises:
        RecordError: there is no such item; the citation says what asks for one.
    """
    try:
        return Items.national()[name].key
    except UnknownNameError as problem:
        raise RecordError(
            field="item",
            problem_id=f"butir informasi tidak dikenal.{problem.fields['hint_id']}",
            problem_en=f"no such item.{problem.fields['hint_en']}",
            citation=citation,
        ) from problem


def read_items(data: bytes, file: str) -> list[ItemList]:
    """Read one regulation's lists.

    Raises:
        DataFileError: the file is not valid.
    """
    top = read_toml(data, file)
    top.schema()
    regulation, prefix = top.take("regulation", str), top.take("prefix", str)
    lists = [_read_list(entry, regulation, prefix) for entry in top.tables("list", "at")]
    top.finish()
    return lists


def _read_list(entry: Entry, regulation: str, prefix: str) -> ItemList:
    place = f"{regulation} {entry.take('at', str)}"
    shared = Item(
        key="",
        citation=cite(entry, "at", place),
        part=entry.choice("part", _PARTS),
        category=entry.maybe_choice("category", _CATEGORIES),
        owed_by=_kinds(entry) or frozenset(),
        interval=entry.maybe("interval", str),
        parent=entry.maybe("details", str),
        label_id=entry.take("id", str),
        label_en=entry.take("en", str),
        note=entry.maybe("note", str) or "",
    )
    items: dict[str, Item] = {}
    for each in entry.tables("item", "at"):
        item = _read_item(each, place, prefix, shared, items)
        each.add(items, item.key, item, key="at")
    entry.finish()
    found = tuple(items.values())
    return ItemList(shared.citation, shared.label_id, shared.label_en, found, shared.note)


def _read_item(
    entry: Entry, place: str, prefix: str, shared: Item, before: Mapping[str, Item]
) -> Item:
    citation = cite(entry, "at", f"{place} {entry.take('at', str)}".strip())
    steps = (citation.article, citation.paragraph, citation.letter, citation.item)
    key = ".".join((prefix, *(step for step in steps if step)))
    heading = key.rpartition(".")[0]
    asked = entry.maybe("asked", bool)
    item = Item(
        key=key,
        citation=citation,
        part=shared.part,
        category=shared.category,
        owed_by=_kinds(entry) or shared.owed_by,
        interval=shared.interval,
        parent=heading if heading in before else shared.parent,
        label_id=entry.take("id", str),
        label_en=entry.take("en", str),
        only_if=entry.maybe_choice("only_if", _CONDITIONS),
        asked=asked is not False,
        elaborated_by=entry.texts("elaborated_by"),
        note=entry.maybe("note", str) or shared.note,
    )
    entry.finish()
    return item


def _kinds(entry: Entry) -> frozenset[BodyKind]:
    names = entry.texts("owed_by")
    if unknown := [name for name in names if name not in _KINDS]:
        known = ", ".join(_KINDS)
        entry.fail(
            "owed_by",
            f"{unknown} tidak dikenal; yang dikenal: {known}",
            f"{unknown} is not an allowed value; allowed: {known}",
        )
    return frozenset(_KINDS[name] for name in names)
